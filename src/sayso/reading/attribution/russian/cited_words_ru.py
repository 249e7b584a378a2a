"""Russian: who cites another (*цитирует газета слова X*): the person cited is the origin, who cites him the relay."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.outlets import outlet_named
from sayso.reading.attribution.clauses import CLOSED, Sentence, name_at, trimmed
from sayso.reading.attribution.contents import content_of, that_of
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import acting_ru, phrases_ru, subjects_ru
from sayso.reading.attribution.russian.phrases_ru import lemma
from sayso.reading.words.morphology import forms
from sayso.records import Span

CITES = frozenset({"цитировать", "процитировать", "приводить", "привести", "передавать", "передать"})


def cites(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*«C», — цитирует газета слова X*; *X приводит слова Y: C*: the person cited is the origin, who cites him the relay."""
    if lemma(s, cue.first) not in CITES:
        return None
    stop = _before_next_verb(s, cue.last + 1, phrases_ru.clause_end(s, cue.last + 1))
    at = next((i for i in range(cue.first, stop) if s.is_word(i, "told_words")), None)
    relay = left or subjects_ru.after(s, cue, cue.last + 1, stop if at is None else max(at, cue.last + 1))
    if at is not None and s.words[at - 1].lower in ("его", "ее", "их"):
        cited: Span | None = (s.words[at - 1].start, s.words[at - 1].end)
    elif at is not None:
        cited = trimmed(s, at + 1, phrases_ru.phrase(s, at + 1, stop, ("gent",)))
        cited, relay = (cited, relay) if relay else _told_by_outlet(s, cited)
        behind = phrases_ru.phrase(s, at + 1, stop, ("gent",))
        listed = _listed(s, behind, stop) == behind
        relay = relay or (trimmed(s, behind, stop) if listed else subjects_ru.after(s, cue, behind, stop))
    else:
        first = s.index(relay[1]) if relay and relay[0] > cue.span[1] else cue.last + 1
        led = first < len(s.words) and phrases_ru.preposition(s.words[first].lower)
        cited = None if led else trimmed(s, first, phrases_ru.phrase(s, first, stop, ("accs", "gent")))
    if at is None and not lemma(s, cue.first).endswith("цитировать"):
        return None  # *передает радио «Заря»* cites nobody
    if at is None and (listed_at := _listed(s, cue.last + 2, stop)):
        cited, relay = trimmed(s, cue.last + 1, listed_at), trimmed(s, listed_at, stop)  # *цитирует X РИА «Новости»*
    elif at is None and left is None and (both := _both_behind(s, cue, stop)):
        cited, relay = both  # *цитирует пресс-секретаря порта источник «Зари»*
    elif at is None and (paper := _paper(s, cue.last + 1, stop)):
        cited, relay = trimmed(s, cue.last + 1, s.index(paper[0])) or cited, paper  # *цитирует X издание*
    elif at is None and relay is not None and relay[0] > cue.span[1]:
        cited, relay = (cited, relay) if (parts := _told_by_outlet(s, relay))[1] is None else parts  # *цитирует X «Заря»*
    content, ahead = _cited_content(s, cue, stop), at is not None and s.words[-1].text == ":"
    if cited is None or not (content or ahead) or relay == cited:
        return None
    return Frame(cue.span, "say", cited, content, (relay,) if relay else (), ahead=not content)


def _before_next_verb(s: Sentence, first: int, stop: int) -> int:
    """Where these words end: before *и добавила*, which is another deed."""
    return next((i for i in range(first, stop - 1) if s.lower(i, i + 1) == ["и"] and phrases_ru.finite(s, i + 1)), stop)


def _both_behind(s: Sentence, cue: Cue, stop: int) -> tuple[Span, Span] | None:
    """Who is cited, a person in the accusative, and who cites him, in the nominative: both behind the verb, in either order."""
    first = cue.last + 1
    wanted = phrases_ru.agreement_of(s.words[cue.first].text)
    if first < stop and _in_accusative(s, first):
        behind = phrases_ru.phrase(s, first, stop, ("accs", "gent"))
        own = (k for k in range(first + 1, min(behind + 1, stop)) if s.words[k].word and phrases_ru.nominative(s, k, wanted))
        at = next((k for k in own if s.words[k].text.islower() and not phrases_ru.in_case(s, k, "gent")), None)
        cited, relay = (trimmed(s, first, at), trimmed(s, at, stop)) if at is not None else (None, None)
    else:
        own = (k for k in range(first + 1, stop) if phrases_ru.nominative(s, first, wanted) and _in_accusative(s, k))
        at = next((k for k in own if s.words[k].text[0].isupper()), None)
        relay, cited = (trimmed(s, first, at), trimmed(s, at, stop)) if at is not None else (None, None)
    return (cited, relay) if cited and relay else None


def _in_accusative(s: Sentence, at: int) -> bool:
    """Whether a person stands here in the accusative, and cannot be a subject."""
    found = forms(s.words[at].text)[:2] if s.words[at].word else ()
    person = any(f.pos == "NOUN" and f.case == "accs" and (f.animate or f.marks) for f in found)
    return person and not any(f.case == "nomn" for f in found)


def words_cited(s: Sentence, verb: int, stop: int) -> tuple[Span, Span] | None:
    """*приводит «Заря» слова X*: whose words they are, and who cites them, where the outlet stands between verb and words."""
    at = next((i for i in range(verb + 2, stop) if s.is_word(i, "told_words")), None) if lemma(s, verb) in CITES else None
    if at is None:
        return None
    between = trimmed(s, verb + 1, at)
    named = between if between and outlet_named(s.layout.text[slice(*between)]) else None  # *приводит ТАСС слова X*
    relay = named or acting_ru.subject(s, verb + 1, at, phrases_ru.agreement_of(s.words[verb].text))
    cited = trimmed(s, at + 1, phrases_ru.phrase(s, at + 1, stop, ("gent",)))
    return (cited, relay) if cited and relay else None


def _paper(s: Sentence, first: int, stop: int) -> Span | None:
    """The word for an outlet in the nominative that closes these words, and does not open them."""
    last = stop - 1
    paper = last > first and s.words[last].lower.startswith(s.lexicon.phrases["kinds.outlet"])
    return trimmed(s, last, stop) if paper and any(f.case == "nomn" for f in forms(s.words[last].text)) else None


def _told_by_outlet(s: Sentence, cited: Span | None) -> tuple[Span | None, Span | None]:
    """*приводит слова X «Заря»*: a name in the nominative that closes the phrase is who cites."""
    last = s.index(cited[1]) - 1 if cited else 0
    if cited and outlet_named(s.layout.text[slice(*cited)]):
        return cited, None  # *передает РИА "Новости"*
    if cited and (listed := _listed(s, s.index(cited[0]) + 1, last + 1)):
        return trimmed(s, s.index(cited[0]), listed), trimmed(s, listed, last + 1)
    if cited and (foreign := _foreign(s, s.index(cited[0]) + 1, last + 1)):
        return trimmed(s, s.index(cited[0]), foreign), trimmed(s, foreign, last + 1)  # *цитирует Клёнова Harbour News*
    quote = s.layout.quote_at(s.words[last].start) if cited and s.words[last].text in CLOSED else None
    if cited is None or quote is None or quote.start <= cited[0]:
        return cited, None
    first = s.index(quote.start)
    names = any(f.case == "nomn" and f.score >= 0.1 for f in forms(s.words[last - 1].text))
    return (trimmed(s, s.index(cited[0]), first), trimmed(s, first, last + 1)) if names else (cited, None)


def _foreign(s: Sentence, first: int, end: int) -> int | None:
    """Where a name in Latin letters closes these words, and all before it is Russian."""
    at = end
    while at > first and s.words[at - 1].word and s.words[at - 1].text.isascii() and s.words[at - 1].text[0].isupper():
        at -= 1
    return at if first <= at < end and not any(w.text.isascii() and w.word for w in s.words[first - 1 : at]) else None


def _listed(s: Sentence, first: int, end: int) -> int | None:
    """Where an outlet that the lists know closes these words (*слова мэра РИА Новости*)."""
    text = s.layout.text
    return next(
        (i for i in range(first, end) if outlet_named(" ".join(text[s.words[i].start : s.words[end - 1].end].split()))), None
    )


def _cited_content(s: Sentence, cue: Cue, stop: int) -> tuple[Span, ...]:
    """What is cited: behind a colon, else the quotation before the verb and what goes on after it."""
    if stop < len(s.words) and s.words[stop].text == ":":
        return content_of(s, s.words[stop].end, s.span[1])
    that = that_of(s, stop - 1) if stop < len(s.words) and s.words[stop].text == "," else None
    if that is not None and that in (stop, stop + 1):
        return content_of(s, s.words[that].end, s.span[1])  # *приводит слова X, что C*
    mark = s.words[cue.first - 1] if cue.first > 1 else None
    dash = mark is not None and phrases_ru.dash(s, cue.first - 1)
    closes = mark is not None and (mark.text in ",—–" or dash or (mark.text in CLOSED and not name_at(s, mark)))
    before = content_of(s, s.span[0], s.words[cue.first - 1].start) if closes else ()
    goes_on = before and stop < len(s.words) and s.words[stop].text != "и" and not _adds(s, stop)
    rest = content_of(s, s.words[stop].end, s.span[1]) if goes_on else ()
    return (*before, *rest)


def who_tells(s: Sentence, frame: Frame) -> Span | None:
    """Who goes on behind this frame: *«C», — цитирует X газета, добавив, что D*: who cites adds it, and not whom."""
    cites_him = lemma(s, s.index(frame.cue[0])).endswith("цитировать")
    return frame.relays[-1] if cites_him and frame.relays else frame.source


def _adds(s: Sentence, comma: int) -> bool:
    """*«C», — цитирует X газета, добавляя, что D*: a gerund behind the comma is another deed of who cites."""
    return comma + 1 < len(s.words) and s.words[comma + 1].word and forms(s.words[comma + 1].text)[0].pos == "GRND"


def cited_who(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*X процитировал Y, который заявил, что C*: X is the relay."""
    that = that_of(s, cue.last + 1)
    if left is None or that is None or not s.words[cue.first - 1].lower.startswith("котор"):
        return None
    citing = next((i for i in range(s.index(left[0])) if lemma(s, i) in CITES), None)
    relay = subjects_ru.opening_subject(s, cue.first) if citing is not None else None
    content = content_of(s, s.words[that].end, s.span[1])
    return Frame(cue.span, cue.verb, left, content, (relay,)) if relay and content else None
