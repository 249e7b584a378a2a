"""English papers that say something in a relative clause: *Holm issued a statement that said C*, *a letter that claimed C*."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.contents import content_of, contrast, says_something, verbal
from sayso.reading.attribution.english import ends_en
from sayso.reading.attribution.english.papers_en import PAPERS, STATEMENTS
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import doer, is_clause
from sayso.records import Span

SAYING = {"said": "say", "says": "say", "read": "say", "reads": "say", "argued": "say", "argues": "say", "stated": "say"} | {
    "claimed": "claim",
    "claims": "claim",
    "alleged": "allege",
    "alleges": "allege",
    "warned": "say",
}
WRITTEN = PAPERS | STATEMENTS | {"article", "articles", "letters", "emails", "tweet", "tweets", "note", "reports", "memos"}
GIVEN = frozenset(["issued", "released", "published", "posted", "sent", "wrote", "circulated", "put", "issues", "gave", "signed"])
REACH = 8  # words between a paper and its "that"
NOUN = 5  # words between the verb and the paper: *put out a joint statement*


def that_say(s: Sentence) -> Iterator[Frame]:
    """What a paper says in its relative clause, by whoever gave it out in the same clause, else by the paper."""
    for at in s.places(SAYING, first=3, behind=2):
        verb = SAYING[s.lowers[at]] if s.words[at - 1].lower == "that" and s.unquoted(at) else None
        paper = _paper(s, at - 1) if verb else None
        start = at + 1 + (s.words[at + 1].lower == "that" or s.words[at + 1].text == ":")
        if verb is None or paper is None or start >= len(s.words) or not says_something(s, start) or s.is_word(start, "openers"):
            continue
        source, content = _giver(s, paper) or _phrase(s, paper), content_of(s, s.words[start].start, _end(s, start))
        if source and content:
            yield Frame((s.words[at].start, s.words[at].end), verb, source, content)


def _end(s: Sentence, start: int) -> int:
    """Where it ends: before the main clause, where a participle leads to it (*Citing a letter that said C, Holm left*)."""
    led = s.words[0].lower.endswith("ing")
    commas = (i for i in range(start + 1, len(s.words) - 2) if led and s.words[i].text == "," and s.unquoted(i))
    opens = next((i for i in commas if ends_en.main_opens(s, i + 1, len(s.words))), None)
    return s.words[opens].start if opens else contrast(s, start)


def _paper(s: Sentence, that: int) -> int | None:
    """The paper that this "that" takes up: the last one before it, only where and when it was given out between them."""
    ahead = range(that - 1, max(0, that - REACH), -1)
    at = next((i for i in ahead if s.words[i].lower in WRITTEN), None)
    return at if at and all(s.words[i].word and not verbal(s, i) for i in range(at, that)) else None


def _giver(s: Sentence, paper: int) -> Span | None:
    """Who gave the paper out: *The port and the mayor's office issued identical statements*."""
    verb = next((i for i in range(paper - 1, max(0, paper - NOUN), -1) if s.words[i].lower in GIVEN), None)
    giver = doer(s, verb) if verb else None
    return giver if giver and not is_clause(s, giver) else None


def _phrase(s: Sentence, paper: int) -> Span | None:
    """The paper with its article and what it is called, nothing where it has none."""
    first = next((i for i in range(paper - 1, max(-1, paper - NOUN), -1) if s.is_word(i, "articles")), None)
    return trimmed(s, first, paper + 1) if first is not None else None


SHAPES = (that_say,)
