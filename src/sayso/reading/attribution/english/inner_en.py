"""English: a verb of speech inside what another says is borne by whom he tells of: *The papers say Linden fled, saying “C”*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.lexicon.grammar import DETERMINERS
from sayso.lexicon.people import people
from sayso.reading.attribution.clauses import TELLING, Sentence
from sayso.reading.attribution.contents import verbal
from sayso.reading.attribution.cues import CONTINUES, Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import is_clause, phrase_before
from sayso.reading.people.described_en import word_kind
from sayso.reading.words.text import fold
from sayso.records import Span

SPOKEN = frozenset(["saying", "claiming", "telling", "asking", "insisting", "denying", "shouting", "threatening", "warning"])
PRESENT = frozenset(
    ["say", "says", "allege", "alleges", "believe", "claim", "claims", "state", "states", "indicate", "indicates"]
)
FEW = 4  # words that name whom one told
LEAD = 14  # words within which a lead ends
NAME = 3  # words of a person's name
OWN = frozenset(["his", "her", "him"])  # none of these is a body that speaks, or several people


def borne(s: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """The frames, each verb told inside what another source says with the one who bears it there."""
    return [_related(s, _borne(s, frame, found)) for frame in found]


def _related(s: Sentence, frame: Frame) -> Frame:
    """The frame, marked where a relative clause takes its source up."""
    if frame.source is None or frame.source[1] >= frame.cue[0]:
        return frame
    first, last = s.index(frame.source[1]), s.index(frame.cue[0])
    taken_up = s.lower(first, first + 2) in ([",", "who"], [",", "which"]) or behind_calling(s, first, last)
    return replace(frame, relative=True) if taken_up else frame


def behind_calling(s: Sentence, first: int, last: int) -> bool:
    """Whether a "who" behind what a name is called takes the name up here: *Ada Holm, a clerk, who has said*."""
    if first >= last or s.words[first].text != ",":
        return False
    who = next((i for i in range(last - 1, first, -1) if s.words[i].lower in ("who", "which")), None)
    return who is not None and s.words[who - 1].text == "," and all(s.is_word(i, "auxiliaries") for i in range(who + 1, last))


def past_lead(s: Sentence, frame: Frame, others: Sequence[Frame]) -> Frame:
    """*X said that when the police came, Y told them C*: what leads to whom another says C is no part of what he says."""
    if not frame.content or frame.content[0][0] < frame.cue[1]:
        return frame
    start, end = frame.content[0]
    first = s.index(start)
    if not (s.is_word(first, "adverbial_openers") or s.is_word(first, "leads")):
        return frame
    commas = [i for i in range(first, min(first + LEAD, len(s.words) - 1)) if s.words[i].text == ","]
    told = {f.source[0] for f in others if f is not frame and f.source and f.content and f.source != frame.source}
    behind = next((s.words[i + 1].start for i in commas if s.words[i + 1].start in told), None)
    return replace(frame, content=((behind, end), *frame.content[1:])) if behind and behind < end else frame


def _borne(s: Sentence, frame: Frame, found: Sequence[Frame]) -> Frame:
    """The frame, its source the subject of what the outer source tells, where the outer one itself cannot go on."""
    outer = next((f for f in found if f is not frame and f.source == frame.source and _holds(f, frame)), None)
    if outer is None or not frame.source or not frame.content or not _hands_over(s, outer, frame):
        return frame
    subject = _subject(s, outer, s.index(frame.cue[0]))
    return replace(frame, source=subject, within=outer.cue) if subject else frame


def _holds(outer: Frame, inner: Frame) -> bool:
    return any(a < inner.cue[0] < b for a, b in outer.content)


def _hands_over(s: Sentence, outer: Frame, inner: Frame) -> bool:
    """Whether the inner verb is no second one of the outer source: a preposition names it, a paper says nothing aloud, or
    the tense or a *his* is another's."""
    first = s.index(inner.cue[0])
    verb, cue = s.words[first].lower, s.words[s.index(outer.cue[0])].lower
    if verb.endswith("ing"):
        prepositional = cue in ("according", "in") and outer.content[-1][0] > outer.cue[0]
        return prepositional or (verb in SPOKEN and _paper(s, outer.source))
    told_past = cue in PRESENT and (verb.endswith("ed") or s.is_word(first, "irregular"))
    behind = s.lower(s.index(inner.cue[1]), s.index(inner.cue[1]) + 1)
    return told_past or (behind[:1] != [] and behind[0] in OWN and _several(s, outer.source))


def _paper(s: Sentence, source: Span | None) -> bool:
    """Whether the source is a paper: *court documents*, *the affidavit*."""
    words = s.lower(s.index(source[0]), s.index(source[1])) if source else []
    return any(w.startswith(s.lexicon.phrases["kinds.document"]) or w in ("papers", "charges") for w in words)


def _several(s: Sentence, source: Span | None) -> bool:
    """Whether the source is a body or several people: *police*, *prosecutors*."""
    words = s.lower(s.index(source[0]), s.index(source[1])) if source else []
    kind, many = word_kind(people("en"), words[-1]) if words else ("", False)
    return many or kind in ("group", "organization") or _paper(s, source)


def _subject(s: Sentence, outer: Frame, before: int) -> Span | None:
    """Who does what the outer source tells: the subject that opens its content, if it is somebody."""
    start = next((a for a, b in outer.content if a < s.words[before].start < b), None)
    if start is None:
        return None
    first = s.index(start)
    verb = next((i for i in range(first + 1, before) if _finite(s, i)), None)
    subject = phrase_before(s, verb) if verb else None
    fits = subject is not None and subject[0] >= start and not is_clause(s, subject) and _somebody(s, subject)
    return subject if fits else None


def _finite(s: Sentence, at: int) -> bool:
    return verbal(s, at) and s.words[at].text[0].islower() and s.unquoted(at)


def one_person(words: str) -> bool:
    """Whether these words of a source are one person: *she*, *the driver*, *Ada Holm*; no body, and nobody else's paper."""
    lists, own = people("en"), fold(words).split(",")[0].split()
    kinds = [word_kind(lists, word) for word in own]
    if not own or any(
        kind in ("group", "organization") or word in lists["body_heads"] for word, (kind, _) in zip(own, kinds, strict=True)
    ):
        return False
    named = len(own) <= NAME and all(word[0].isupper() for word in words.split(",")[0].split())
    return named or own[0] in ("he", "she") or any(kind == "person" for kind, _ in kinds)


def _somebody(s: Sentence, span: Span) -> bool:
    """Whether these words are a person: a calling, a pronoun, or a name without an article."""
    words = s.words[s.index(span[0]) : s.index(span[1])]
    called = any(word_kind(people("en"), w.lower)[0] in ("person", "group") for w in words)
    named = words[0].text[0].isupper() and words[0].lower not in DETERMINERS and words[-1].text[0].isupper()
    return called or named or words[0].lower in ("he", "she")


def only_told(s: Sentence, spans: Sequence[Span], cue: Span | None) -> bool:
    """Whether these words are no more than whom one told: *the girls told their parents and accused him*."""
    told = cue is not None and s.lexicon.language == "en" and s.layout.text[slice(*cue)].lower().split()[-1] in TELLING
    words = range(s.index(spans[0][0]), s.index(spans[-1][1]))
    says = any(verbal(s, i) or s.words[i].lower in ("to", "about", "of") or not s.words[i].word for i in words)
    return told and cue is not None and spans[0][0] - cue[1] <= 1 and not says and len(words) < FEW


def goes_on(s: Sentence, frame: Frame) -> bool:
    """Whether a thing goes on and nobody speaks: *the hunt for the plane continued*."""
    quoted = any(s.layout.quotes_in(a, b) for a, b in frame.content)
    words = s.layout.text[slice(*frame.source)] if frame.source else ""
    cue = s.layout.text[slice(*frame.cue)].lower()  # *continued to accuse* is another
    return cue in CONTINUES and not quoted and not one_person(words)


def hangs_on_noun(s: Sentence, cue: Cue) -> bool:
    """Whether a participle tells of the people right before it: *a protest by teachers demanding pay*."""
    before = s.words[cue.first - 1]
    kind, _ = word_kind(people("en"), before.lower)
    return s.words[cue.last].lower.endswith("ing") and before.word and kind in ("person", "group")
