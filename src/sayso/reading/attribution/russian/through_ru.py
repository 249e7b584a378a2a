"""Through whom Russian words came, wherever in its sentence the outlet stands: spoken to, interviewing, shown a paper.

The shapes of `frames` see the names close behind a verb; here stand those farther off and those that only say «изданию».
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.lexicon.outlets import outlet_named
from sayso.reading.attribution.clauses import CLOSED, Sentence, name_at, trimmed
from sayso.reading.attribution.cues import SPEECH
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import citing_ru, phrases_ru, quoting_ru, subjects_ru
from sayso.reading.words.morphology import forms
from sayso.records import Span

LEAST = 0.1  # a reading rarer than this is not meant
NAMES = 3  # words that an outlet's name without quotation marks may have
INITIALS = 6  # letters of an agency's initials
SEEN = 9  # words behind a paper in which it may stand who has seen it


def relayed(sentences: Sequence[Sentence], found: Sequence[list[Frame]]) -> list[list[Frame]]:
    """The frames, those through no one given the outlet that their sentence says they came through."""
    russian = bool(sentences) and sentences[0].lexicon.language == "ru"
    return [[_through(s, f) for f in own] if russian else own for s, own in zip(sentences, found, strict=True)]


def _through(s: Sentence, frame: Frame) -> Frame:
    if frame.agentless:
        return _known_to(s, frame)
    frame = quoting_ru.quoted_by(s, frame)
    if frame.relays or frame.source is None:
        return _without_place(s, frame)
    if cites := citing_ru.cited(s, frame) or _closed_by(s, frame) or _closed_by_listed(s, frame) or _opened_by(s, frame):
        return cites
    outlet = told(s, frame) or interviewing(s, frame) or _shown(s, frame) or _asked(s, frame)
    within = outlet and outlet[0] > frame.source[0] and outlet[1] < frame.source[1]  # *опрошенные «Зарёй» врачи*
    other = outlet and (within or not (outlet[0] < frame.source[1] and frame.source[0] < outlet[1]))
    return replace(frame, source=_without_kind(s, frame.source, outlet), relays=(outlet,)) if outlet and other else frame


def _without_place(s: Sentence, frame: Frame) -> Frame:
    """*Анна Вязова на страницах «Зари»*: the source without where it speaks, which names the outlet."""
    if frame.source is None or not any(frame.source[0] < a and b <= frame.source[1] for a, b in frame.relays):
        return frame
    first = s.index(frame.source[0])
    at = next((at for at, _ in meetings(s) if first < at < s.index(frame.relays[-1][0])), None)
    return replace(frame, source=trimmed(s, first, at) or frame.source) if at is not None else frame


def _without_kind(s: Sentence, source: Span, outlet: Span) -> Span:
    """*заявил сторож местной газете*: the source without the adjectives of the outlet behind it."""
    first, last = s.index(source[0]), s.index(source[1])
    if last != s.index(outlet[0]):
        return source
    while last - 1 > first and any(f.pos == "ADJF" and f.case == "datv" for f in forms(s.words[last - 1].text)[:4]):
        last -= 1
    return trimmed(s, first, last) or source


def _known_to(s: Sentence, frame: Frame) -> Frame:
    """*Как стало известно «Заре», C*: the outlet that learned it reports it."""
    first, last = s.index(frame.cue[0]), s.index(frame.cue[1])
    known = next((i for i in range(first, last) if s.words[i].lower == "известно"), None)
    for at in _free(s, frame, max(0, first - 4), min(len(s.words), last + 4)) if known else ():
        outlet = _called(s, at, "datv") or _named(s, at)
        if outlet and (at == last or outlet[1] < frame.cue[0]):
            return replace(frame, source=outlet, agentless=False)
    return frame


def _closed_by(s: Sentence, frame: Frame) -> Frame | None:
    """*сообщил источник в полиции «Заре»*: the dative that closes what would be the source is who was told."""
    assert frame.source is not None
    last = s.index(frame.source[1]) - 1
    quote = s.layout.quote_at(s.words[last].start) if s.words[last].text in CLOSED else None
    at = s.index(quote.start) if quote and quote.start > frame.source[0] and frame.cue[1] <= frame.source[0] else None
    if at is None or not _named(s, at) or s.words[at - 1].lower.startswith(s.lexicon.phrases["kinds.outlet"]):
        return None
    outlet, source = trimmed(s, at, last + 1), trimmed(s, s.index(frame.source[0]), at)
    return replace(frame, source=source, relays=(outlet,)) if outlet and source else None


def _closed_by_listed(s: Sentence, frame: Frame) -> Frame | None:
    """*сказал Иван Клёнов ТАСС*, *сказал он РИА Новости*: a listed outlet behind who speaks is who was told."""
    assert frame.source is not None
    first, end = s.index(frame.source[0]), s.index(frame.source[1])
    itself = outlet_named(s.layout.text[slice(*frame.source)]) or s.words[first].lower.startswith(
        s.lexicon.phrases["kinds.outlet"]
    )
    if frame.source[0] < frame.cue[1] or frame.verb not in SPEECH or itself:
        return None  # *сообщает газета The New York Times*
    for at in range(first + 1, min(end + 1, len(s.words))):
        stop = end if at < end else _listed_end(s, at)
        name = s.layout.text[s.words[at].start : s.words[stop - 1].end] if stop > at else ""
        if name[:1].isupper() and outlet_named(name) and _speaks_alone(s, first, at):
            source, outlet = trimmed(s, first, at), trimmed(s, at, stop)
            return replace(frame, source=source, relays=(outlet,)) if source and outlet else None
    return None


def _opened_by(s: Sentence, frame: Frame) -> Frame | None:
    """*рассказал АКИ куратор музея*, *рассказал АКИ Пётр Клёнов*: initials bend in no case, and somebody stands behind them."""
    assert frame.source is not None
    at, end = s.index(frame.source[0]), s.index(frame.source[1])
    letters = s.words[at].text
    behind_verb = at == s.index(frame.cue[1]) and frame.verb in SPEECH and at + 1 < end
    if not behind_verb or not (letters.isupper() and letters.isalpha() and 1 < len(letters) <= INITIALS):
        return None
    somebody = any(f.case == "nomn" and not f.many and f.animate and f.score >= LEAST for f in forms(s.words[at + 1].text))
    source = trimmed(s, at + 1, end) if somebody else None
    outlet = None if letters.lower() == "сми" else trimmed(s, at, at + 1)
    return replace(frame, source=source, relays=(outlet,) if outlet else ()) if source else None


def _listed_end(s: Sentence, at: int) -> int:
    """Where the capitalised words end that begin here."""
    stop = at
    while stop < len(s.words) and stop - at < NAMES and s.words[stop].word and s.words[stop].text[0].isupper():
        stop += 1
    return stop


def _speaks_alone(s: Sentence, first: int, last: int) -> bool:
    """Whether a source is whole without the outlet behind it: a pronoun, a name, an office with what it is of.

    *директор ТАСС*, *редактор агентства ТАСС*: the outlet is whose he is.
    """
    before, found = s.words[last - 1], forms(s.words[last - 1].text)
    if before.text.isascii():
        return False  # *The New York Times*: one name
    if before.lower in s.lexicon.words["pronouns"] or (before.word and before.text[0].isupper() and last - first > 1):
        return True
    own = before.lower.startswith((*s.lexicon.phrases["kinds.outlet"], "пресс-служб", "редакци"))
    return last - first > 1 and not own and found[0].pos == "NOUN" and found[0].case == "gent" and not found[0].animate


def told(s: Sentence, frame: Frame) -> Span | None:
    """*Об этом «Заре» рассказал X*; *C, — сказал X изданию*: who is spoken to stands in the dative beside the verb."""
    first, last = s.index(frame.cue[0]), s.index(frame.cue[1]) - 1
    if frame.verb not in SPEECH or not any(_verb(s, i) for i in range(first, last + 1)):
        return None
    start, stop = subjects_ru.clause_start(s, first), phrases_ru.clause_stop(s, last + 1)
    for at in _free(s, frame, start, stop):
        if at > start and phrases_ru.preposition(s.words[at - 1].lower):
            continue
        if (
            outlet := _reporter(s, at, "datv")
            or _called(s, at, "datv")
            or (_named(s, at) if at < first else None)
            or _site(s, at)
            or _numbered(s, at)
        ):
            return outlet
    return _foreign(s, last + 1, stop, frame)


def _free(s: Sentence, frame: Frame, first: int, last: int) -> Iterator[int]:
    """The words of a clause that are neither said nor the speaker nor the verb."""
    taken = [frame.cue, *frame.content, *([frame.source] if frame.source else [])]
    return (i for i in range(first, last) if not any(a <= s.words[i].start < b for a, b in taken))


def _verb(s: Sentence, at: int) -> bool:
    return phrases_ru.finite(s, at) or (s.words[at].word and forms(s.words[at].text)[0].pos in ("GRND", "PRTF"))


def _in_case(s: Sentence, at: int, case: str) -> bool:
    found = forms(s.words[at].text) if s.words[at].word else ()
    return any(f.case == case and not f.many and f.score >= LEAST for f in found)


def _called(s: Sentence, at: int, case: str) -> Span | None:
    """*изданию*, *газете «Заря»*: the name behind the word for an outlet, else that word; "the media" is no outlet."""
    word = s.words[at]
    if not word.lower.startswith(s.lexicon.phrases["kinds.outlet"]) or word.lower == "сми" or s.layout.quote_at(word.start):
        return None
    if not _in_case(s, at, case):
        return None
    return _name_at(s, at + 1) or trimmed(s, at, at + 1)


def _name_at(s: Sentence, at: int) -> Span | None:
    """The name that begins here: in quotation marks, in Latin letters, or a listed outlet's."""
    if at >= len(s.words):
        return None
    if name_at(s, s.words[at]) and (quote := s.layout.quote_at(s.words[at].start)) and quote.start == s.words[at].start:
        return trimmed(s, at, s.index(quote.end))
    stop = at
    while stop < len(s.words) and stop - at < NAMES and s.words[stop].word and s.words[stop].text[0].isupper():
        stop += 1
    if stop == at + 1 and stop < len(s.words) and (quote := s.layout.quote_at(s.words[stop].start)):
        whole = (s.words[at].start, quote.end)  # *РИА "Новости"*
        if outlet_named(s.layout.text[slice(*whole)]) or s.is_word(at, "agencies"):
            return whole
    for end in range(stop, at, -1):
        span = (s.words[at].start, s.words[end - 1].end)
        if outlet_named(s.layout.text[slice(*span)]):
            return span
    while stop > at and not s.words[stop - 1].text.isascii():
        stop -= 1
    return trimmed(s, at, stop) if stop > at else None


def _named(s: Sentence, at: int) -> Span | None:
    """*«Заре» рассказал X*: a name in quotation marks that can only be a dative."""
    if not name_at(s, s.words[at]) or at + 1 >= len(s.words) or not _in_case(s, at + 1, "datv"):
        return None
    noun = next((w for w in s.words[at + 1 : at + 4] if w.word and forms(w.text)[0].pos == "NOUN"), s.words[at + 1])
    if any(f.case in ("nomn", "gent") and f.score >= LEAST for f in forms(noun.text)):
        return None
    return _name_at(s, at)


def _reporter(s: Sentence, at: int, case: str) -> Span | None:
    """*корреспонденту «Зари»*, *журналистам издания*: whose reporters they are."""
    if at + 1 >= len(s.words) or not s.is_word(at, "reporters"):
        return None
    if not any(f.case == case for f in forms(s.words[at].text)):
        return None
    return _called(s, at + 1, "gent") or _name_at(s, at + 1)


def _site(s: Sentence, at: int) -> Span | None:
    """*Об этом 63.ru сообщили в порту*: a site before the verb of others."""
    return trimmed(s, at, at + 1) if phrases_ru.site(s.words[at].text) else None


def _numbered(s: Sentence, at: int) -> Span | None:
    """*сообщил Заре 24, что C*, *рассказал «России 1» X*: a channel in the dative that has a number for its name's end."""
    number = s.words[at + 1].text if at + 1 < len(s.words) else ""
    named = s.words[at].text[0].isupper() and number.isdigit() and len(number) < 3 and _in_case(s, at, "datv")
    behind = s.words[at + 2] if at + 2 < len(s.words) else None
    closed = behind is None or not behind.word or behind.text[0].isupper() or behind.lower in ("о", "об")  # *24 марта*
    return trimmed(s, at, at + 2) if named and closed else None


def _foreign(s: Sentence, at: int, stop: int, frame: Frame) -> Span | None:
    """*X рассказал Daily Mirror, что C*: a name in Latin letters right behind the verb whose subject stands before it."""
    ahead = frame.source is not None and frame.source[1] <= frame.cue[0]
    end = at
    while end < stop and s.words[end].word and s.words[end].text.isascii() and s.words[end].text[0].isupper():
        end += 1
    content = any(a < s.words[at].end and s.words[at].start < b for a, b in frame.content) if end > at else True
    return trimmed(s, at, end) if ahead and not content else None


def interviewing(s: Sentence, frame: Frame) -> Span | None:
    """*В интервью изданию X сказал*, *в разговоре с журналистами «Зари»*: who it was that asked."""
    met = list(meetings(s))
    free = set(_free(s, frame, 0, len(s.words))) if met else set()
    for at, behind in met:
        if at not in free:
            continue
        while behind + 1 < len(s.words) and _leads_on(s, behind):
            behind += 1
        for case in ("datv", "gent", "ablt"):
            if behind in free and (outlet := _reporter(s, behind, case) or _called(s, behind, case)):
                return outlet
        if behind in free and (outlet := _name_at(s, behind)):
            return outlet
    return None


def _leads_on(s: Sentence, at: int) -> bool:
    """Whether a word only leads to whom one meets (*в беседе с **местным** изданием*); «ведущий» looks like such a word."""
    word = s.words[at]
    return word.word and forms(word.text)[0].pos in ("ADJF", "PREP") and not s.is_word(at, "reporters")


def meetings(s: Sentence) -> Iterator[tuple[int, int]]:
    """Where *в интервью*, *в разговоре с* and the like begin and end in a sentence."""
    words = {w.lower for w in s.words}
    for parts in (phrase.split() for phrase in s.lexicon.phrases["relay.phrases"]):
        if words.issuperset(parts):
            yield from ((at, at + len(parts)) for at in range(len(s.words)) if s.lower(at, at + len(parts)) == parts)


def _asked(s: Sentence, frame: Frame) -> Span | None:
    """*Аналитик, опрошенный газетой, считает*; *опрошенные «Зарёй» врачи*: who asked stands in the instrumental."""
    first = s.index(frame.source[0]) if frame.source else 0
    last = s.index(frame.cue[0]) if frame.source and frame.source[1] <= frame.cue[0] else first + SEEN
    for at in range(max(0, first - 3), min(last, len(s.words) - 1)):
        if s.words[at].lower.startswith("опрошен"):
            return _called(s, at + 1, "ablt") or _name_at(s, at + 1)
    return None


def _shown(s: Sentence, frame: Frame) -> Span | None:
    """*в деле, с которым ознакомилась «Заря»*, *имеющемся в распоряжении «Зари»*: who has seen the paper.

    *В распоряжении «Зари» оказались бумаги, согласно которым C*: it may stand before the paper too.
    """
    had = next((i for i in range(len(s.words) - 1) if s.words[i].lower == "распоряжении" and s.lower(i - 1, i) == ["в"]), None)
    if had is not None and frame.source and s.words[had].end < frame.source[0]:
        return _name_at(s, had + 1) or _called(s, had + 1, "gent")
    behind = s.index(frame.source[1]) if frame.source else len(s.words)
    if behind + 2 >= len(s.words) or s.words[behind].text != ",":
        return None
    for at in range(behind + 1, min(len(s.words) - 1, behind + SEEN)):
        if s.lower(at - 1, at + 1) in (["есть", "у"], ["имеется", "у"], ["имеются", "у"]):
            return _name_at(s, at + 1) or _called(s, at + 1, "gent")
        if s.is_word(at, "having_seen"):
            return _name_at(s, at + 1) or _called(s, at + 1, "nomn") or _called(s, at + 1, "gent")
        if s.words[at].text == "," or any(a <= s.words[at].start < b for a, b in frame.content):
            return None
    return None
