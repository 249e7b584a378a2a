"""English papers that allege something by a participle: *a lawsuit alleging C*, *filed a complaint accusing X of Y*.

Whose word it is: who wrote, filed or published the paper, where the sentence says so; else the paper's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.lexicon.grammar import DETERMINERS
from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.contents import content_of, contrast
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import doer
from sayso.records import Span

PAPERS = frozenset(
    {"complaint", "lawsuit", "suit", "petition", "affidavit", "indictment", "motion", "brief", "report", "story", "article"}
    | {"letter", "statement", "post", "tweet", "memo", "email", "editorial", "column", "op-ed", "filing", "message", "ad"}
)
ISSUING = frozenset(
    {"filed", "files", "brought", "lodged", "submitted", "wrote", "writes", "sent", "published", "publishes", "posted", "issued"}
    | {"released", "signed", "circulated", "drafted", "delivered", "ran", "aired"}
)
ALLEGING = frozenset(["alleging", "claiming", "accusing", "saying", "stating", "asserting", "warning", "arguing", "contending"])
DOUBTED = frozenset(["alleging", "claiming", "accusing"])  # what is put so is no fact of the outlet's
BETWEEN = frozenset(["against", "in", "with", "to", "on", "at", "earlier", "last", "this", "from", "late", "early"])
REACH = 9  # words from the paper to its participle
NOUN = 6  # words of the paper


def added(s: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence, and whose word it is what a paper in it alleges."""
    made = list(found)
    for at in range(2, len(s.words) - 1):
        paper = _paper(s, at) if s.words[at].lower in ALLEGING and s.unquoted(at) else None
        span = (s.words[at].start, s.words[at].end)
        if paper is None or any(a <= span[0] < b for f in made for a, b in f.content):
            continue
        issuer = _issuer(s, paper)
        if issuer is None and s.words[at].lower not in DOUBTED:
            continue  # *fights a report saying C* stays whole
        source = issuer or trimmed(s, *paper)
        own = next((f for f in made if f.cue == span), None)
        if own is not None:
            made[made.index(own)] = replace(own, source=source)
        elif frame := _frame(s, at, span, source):
            made = [f for f in made if not _says_the_same(f, frame)] + [frame]
    return made


def _says_the_same(other: Frame, frame: Frame) -> bool:
    """Whether another frame takes these words for its own content; what is told inside them is told by somebody else."""
    (start, end), *_ = frame.content
    return not start <= other.cue[0] < end and any(a < end and start < b for a, b in other.content)


def _paper(s: Sentence, at: int) -> tuple[int, int] | None:
    """The words of the paper to which this participle belongs."""
    for noun in range(at - 1, max(0, at - REACH), -1):
        if not s.words[noun].word:
            return None
        if s.words[noun].lower in PAPERS:
            near = noun == at - 1 or s.words[noun + 1].lower in BETWEEN or s.is_word(noun + 1, "days")
            first = next((i for i in range(noun - 1, max(-1, noun - NOUN), -1) if _determines(s, i)), None)
            return (first, noun + 1) if near and first is not None else None
    return None


def _determines(s: Sentence, at: int) -> bool:
    return s.words[at].lower in DETERMINERS or s.is_word(at, "articles")


def _issuer(s: Sentence, paper: tuple[int, int]) -> Span | None:
    """Who issued the paper, where its verb stands right before it."""
    put = s.lower(paper[0] - 2, paper[0]) == ["put", "out"]
    verb = paper[0] - 1 - put
    return doer(s, verb) if verb > 0 and (put or s.words[verb].lower in ISSUING) else None


def _frame(s: Sentence, at: int, cue: Span, source: Span | None) -> Frame | None:
    verb = "allege" if s.words[at].lower in ("alleging", "accusing") else "claim" if s.words[at].lower == "claiming" else "say"
    first = at + 1 + (s.words[at + 1].lower == "that")
    content = content_of(s, s.words[first].start, contrast(s, first)) if source and first < len(s.words) else ()
    return Frame(cue, verb, source, content) if content else None
