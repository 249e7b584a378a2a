"""English: what somebody is blamed or praised for, and warned of: *criticized the port for not paying*, *warned of a flood*."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.lexicon.grammar import BE
from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.contents import content_of, contrast, verbal
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import doer

FAULTS = frozenset(
    {"criticized", "criticised", "criticizes", "criticises", "faulted", "faults", "condemned"}
    | {"condemns", "slammed", "slams", "denounced", "denounces", "rebuked", "chided", "scolded", "lambasted"}
    | {"castigated", "berated", "chastised", "assailed", "blasted", "rapped", "attacked"}
)
PRAISES = frozenset({"praised", "praises", "lauded", "commended", "credited", "applauded", "hailed"})
JUDGES = FAULTS | PRAISES
WARNS = frozenset({"warned", "warns", "warning"})
OBJECT = 14  # words from the verb to what it is for
BETWEEN = frozenset({"that", "to", "in", "on", "at", "against"})
HEARERS = 7  # words of those who are warned


def told(s: Sentence, frame: Frame) -> bool:
    """Whether this frame says what somebody is blamed or praised for."""
    at = s.index(frame.cue[0])
    return s.words[at].lower in FAULTS | PRAISES and _for(s, at) is not None


def faulted(s: Sentence) -> Iterator[Frame]:
    """*X criticized Y for not doing C*; *Y was criticized by X for doing C*."""
    for at in s.places(JUDGES, first=1, behind=3):
        word = s.words[at]
        if s.layout.quote_at(word.start) is not None:
            continue
        why = _for(s, at)
        verb = "allege" if word.lower in FAULTS else "believe"  # praise is what he thinks of it
        if why is None:
            continue
        if s.lower(at + 1, at + 2) == ["by"]:
            source, subject = trimmed(s, at + 2, why), doer(s, at)
            pieces = (*((subject,) if subject else ()), *content_of(s, s.words[why].start, contrast(s, why)))
        else:
            source, pieces = doer(s, at), content_of(s, s.words[at + 1].start, contrast(s, why))
        passive = any(w in BE for w in s.lower(max(0, at - 2), at)) and s.lower(at + 1, at + 2) != ["by"]
        if source and pieces and not passive:
            yield Frame((word.start, word.end), verb, source, pieces)


def _for(s: Sentence, at: int) -> int | None:
    """Where *for not paying* opens behind the one who is blamed."""
    for i in range(at + 2, min(at + OBJECT, len(s.words) - 1)):
        if s.words[i].lower == "for":
            return i if s.words[i + 1 + (s.words[i + 1].lower == "not")].lower.endswith("ing") else None
        if not s.words[i].word or (verbal(s, i) and s.words[i].text[0].islower()):
            return None
    return None


def warned(s: Sentence) -> Iterator[Frame]:
    """*X warned fishermen about the waves*: of what, without whom."""
    for at in s.places(WARNS, first=1, behind=3):
        word = s.words[at]
        if s.layout.quote_at(word.start) is not None:
            continue
        of = _of(s, at)
        if of is None:
            continue
        source, content = doer(s, at), content_of(s, s.words[of].end, contrast(s, of))
        if source and content and not BE & set(s.lower(max(0, at - 2), at)):
            yield Frame((word.start, word.end), "say", source, content)


def _of(s: Sentence, at: int) -> int | None:
    """Where *of* or *about* leads from those who are warned to what they are warned of."""
    of = next((i for i in range(at + 2, min(at + HEARERS, len(s.words) - 1)) if s.words[i].lower in ("of", "about")), None)
    loose = of is None or any(verbal(s, i) or not s.words[i].word or s.words[i].lower in BETWEEN for i in range(at + 1, of))
    return None if loose else of


def misheard(s: Sentence, frame: Frame) -> bool:
    """Whether those who are warned stand in what this frame puts forward."""
    at = s.index(frame.cue[0])
    return s.words[at].lower in WARNS and bool(frame.content) and frame.content[0][0] > frame.cue[1] and _of(s, at) is not None


SHAPES = (faulted, warned)
