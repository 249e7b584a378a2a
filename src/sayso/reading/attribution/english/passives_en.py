"""English passives with an agent: *he was told by X*, *the charge was denied by X*, *he was identified as A by X*."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.lexicon.grammar import BE
from sayso.reading.attribution.clauses import QUOTES, Sentence, phrase_end, trimmed
from sayso.reading.attribution.contents import content_of, verbal
from sayso.reading.attribution.english import called_en
from sayso.reading.attribution.english.undone_en import undone
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import phrase_before

BY_PASSIVE = {"deny": "deny", "claim": "admit", "report": "report", "say": "say"}
TOLD = frozenset(["told", "informed", "advised", "notified", "assured", "warned"])
IDENTIFIED = frozenset(["identified"])
OFF_RECORD = ["off", "the", "record"]
NAMED_AS = 14  # words from "as" to the agent behind the name


AGENT = 9  # words of who put something forward
AGENTS = (["by"], ["on", "behalf", "of"])  # what leads to him


def named_so(s: Sentence, at: int) -> bool:
    """*Holm was called a thief*, *Holm, nicknamed the “Eel,” left*: whether others name so whom this participle is about."""
    quoted = s.words[at].lower.endswith("ed") and any(w.text in QUOTES for w in s.words[at + 1 : at + 3])
    return be_start(s, at) is not None or (s.words[at - 1].text == "," and quoted)


def be_start(s: Sentence, at: int) -> int | None:
    """Where the auxiliaries of the participle at this word begin, if a form of "be" is among them."""
    first = at
    while first > 0 and s.is_word(first - 1, "auxiliaries"):
        first -= 1
    return first if any(s.words[i].lower in BE for i in range(first, at)) else None


def it_before(s: Sentence, at: int) -> int | None:
    """Where *it* stands before this participle and its auxiliaries: *it was further alleged*."""
    first = at
    while first > 0 and (s.is_word(first - 1, "auxiliaries") or s.words[first - 1].lower.endswith("ly")):
        first -= 1
    passive = any(s.words[i].lower in BE for i in range(first, at))
    return first - 1 if passive and first > 0 and s.words[first - 1].lower == "it" else None


def _told(s: Sentence) -> Iterator[Frame]:
    """*He was told by the doctor of C*, *they were told C*: the one who told is the source, if he is named."""
    for at in s.places(TOLD):
        word = s.words[at]
        told = word.lower == "told" or s.lower(at + 1, at + 2) == ["by"]
        if not told or be_start(s, at) is None or s.layout.quote_at(s.words[at].start) is not None or undone(s, at):
            continue
        cue, source, start = (word.start, word.end), None, at + 1
        if s.lower(start, start + 1) == ["by"]:
            end = _agent_end(s, start + 1)
            source, start = trimmed(s, start + 1, end), end
        start += 3 if s.lower(start, start + 3) == OFF_RECORD else 0
        start += 1 if s.is_word(start, "days") and s.is_word(start + 1, "that") else 0  # *was told yesterday that C*
        bidden = s.lower(start, start + 1) == ["to"] or s.lower(start, start + 2) == ["not", "to"]
        if source and bidden and (order := content_of(s, s.words[start].start, s.span[1])):
            yield Frame(cue, "order", source, order)  # *was told by the guard not to write*
            continue
        if s.lower(start, start + 1) == ["to"] or (source is None and s.is_word(start, "adverbial_openers")):
            continue
        start += s.lower(start, start + 1) in (["of"], ["that"], [","])
        content = content_of(s, s.words[start].start, s.span[1]) if start < len(s.words) else ()
        if content:
            yield Frame(cue, "say", source, content, agentless=source is None)


def _agent_end(s: Sentence, first: int) -> int:
    """Where the name behind "by" ends: at a mark, an adverbial, or what was told."""
    end = phrase_end(s, first)
    stops = s.lexicon.words["adverbial_openers"] | s.lexicon.words["that"] | {"of", "who", "when", "as", "to", "not", "while"}
    return next((i for i in range(first + 1, end) if s.words[i].lower in stops and not _of_office(s, i)), end)


def _of_office(s: Sentence, at: int) -> bool:
    """Whether this "of" belongs to the name ("Minister of Health"), and does not lead to what was told."""
    return s.words[at].lower == "of" and at + 1 < len(s.words) and s.words[at + 1].text[0].isupper()


def _by_whom(s: Sentence) -> Iterator[Frame]:
    """*The charge was denied by his lawyer*: the subject is what was put forward."""
    for cue in s.cues:
        passive = cue.row.shape == "verb" and cue.verb in BY_PASSIVE and s.layout.quote_at(cue.span[0]) is None
        start = be_start(s, cue.first) if passive else None
        if start is None or s.lower(cue.last + 1, cue.last + 2) != ["by"] or "np" not in cue.row.takes:
            continue
        end = _agent_end(s, cue.last + 2)
        source, subject = trimmed(s, cue.last + 2, end), phrase_before(s, start)
        named = content_of(s, s.words[end].start, s.span[1]) if s.lower(end, end + 1) == ["as"] else ()
        if source and subject and s.index(subject[0]) <= 2 and s.layout.text[slice(*subject)].lower() != "it":
            yield Frame(cue.span, BY_PASSIVE[cue.verb], source, (subject, *named))


def _it_was(s: Sentence) -> Iterator[Frame]:
    """*It was alleged by them that C*, *contended on behalf of X that C*: who stands behind; *It was alleged that C*: nobody."""
    for cue in s.cues:
        it = it_before(s, cue.first) if s.layout.quote_at(cue.span[0]) is None else None
        behind = next((words for words in AGENTS if s.lower(cue.last + 1, cue.last + 1 + len(words)) == words), [])
        agent = cue.last + 1 + len(behind)
        that = next((i for i in range(agent, min(agent + AGENT, len(s.words) - 1)) if s.words[i].lower == "that"), None)
        source = trimmed(s, agent, that) if that and behind else None
        content = content_of(s, s.words[that].end, s.span[1]) if that else ()
        if it is None or not content or not (source or that == cue.last + 1):
            continue
        cue_span = cue.span if source else (s.words[it].start, cue.span[1])
        yield Frame(cue_span, cue.verb, source, content, agentless=source is None)
        return


def _named_as(s: Sentence) -> Iterator[Frame]:
    """*He was identified as Peter Holm by a spokesman*: who is named, and as what."""
    for at in s.places(s.lexicon.words["identifying"]):
        word, start = s.words[at], be_start(s, at) if s.lower(at + 1, at + 2) == ["as"] else None
        if start is None or s.layout.quote_at(word.start) is not None:
            continue
        by = next((i for i in range(at + 3, min(at + NAMED_AS, len(s.words) - 1)) if s.words[i].lower == "by"), None)
        if by is None or verbal(s, by - 1) or any(s.words[i].text in ",;:" for i in range(at, by)):
            continue  # *identified as the man killed by police*: the agent is another verb's
        source, subject = trimmed(s, by + 1, _agent_end(s, by + 1)), phrase_before(s, start)
        named = content_of(s, s.words[at + 1].start, s.words[by].start)
        appointed = word.lower == "named" and not any(w.text[0].isupper() for w in s.words[at + 2 : by])
        if source and subject and named and not appointed:
            yield Frame((word.start, word.end), "say", source, (subject, *named))


def _called_by(s: Sentence) -> Iterator[Frame]:
    """*Orr has been called a “liar” by his doctors*: who calls him so."""
    for at in s.places(s.lexicon.words["naming"]):
        word, start = s.words[at], be_start(s, at)
        by = next((i for i in range(at + 2, min(at + NAMED_AS, len(s.words) - 1)) if s.words[i].lower == "by"), None)
        if start is None or by is None or s.layout.quote_at(word.start) is not None:
            continue
        called = called_en.called_so(s, at, passive=True) or s.words[at + 1].text in QUOTES
        if not called or any(s.words[i].text in ",;:" for i in range(at, by)) or verbal(s, by - 1):
            continue
        source, subject = trimmed(s, by + 1, _agent_end(s, by + 1)), phrase_before(s, start)
        so = content_of(s, s.words[at + 1].start, s.words[by].start)
        if source and subject and so:
            yield Frame((word.start, word.end), "believe", source, (subject, *so))


def _identifying(s: Sentence) -> Iterator[Frame]:
    """*Officials identified the driver as Peter Holm*: whom, and as what."""
    for at in s.places(IDENTIFIED, first=1, behind=3):
        word = s.words[at]
        active = be_start(s, at) is None and s.layout.quote_at(word.start) is None
        if not active or "as" not in s.lower(at + 2, at + NAMED_AS):
            continue
        start = at
        while start > 0 and s.is_word(start - 1, "auxiliaries"):
            start -= 1
        source, content = phrase_before(s, start), content_of(s, s.words[at + 1].start, s.span[1])
        if source and content and not any(s.words[i].text in ",;:" for i in range(at, s.lowers.index("as", at))):
            yield Frame((word.start, word.end), "say", source, content)


def named_by(s: Sentence, frame: Frame) -> bool:
    """Whether somebody is identified, and a source says as whom: the subject, or the agent behind "by"."""
    at = s.index(frame.cue[0])
    by = s.index(frame.source[0]) - 1 if frame.source else at
    said = s.lower(by, by + 1) == ["by"] if by > at else _as_whom(s, frame)
    return said and s.is_word(at, "identifying")


def _as_whom(s: Sentence, frame: Frame) -> bool:
    """*Officials identified the driver as Peter Holm*: whether a name or a calling is given."""
    start, end = frame.content[-1] if frame.content else frame.cue
    return "as" in s.lower(s.index(start), s.index(end)) and start >= frame.cue[1]


SHAPES = (_told, _by_whom, _it_was, _named_as, _called_by, _identifying)
