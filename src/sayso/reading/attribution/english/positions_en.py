"""English nouns that tell where somebody stands: *In the Court's view, C*, *It is the contention of the petitioner that C*."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.lexicon.grammar import BE, OTHERS_OWN
from sayso.reading.attribution.clauses import Sentence, comma_at, trimmed
from sayso.reading.attribution.contents import content_of, verbal
from sayso.reading.attribution.frame import Frame
from sayso.records import Span

VIEWS = {  # *in X's view, C*
    "view": "believe",
    "opinion": "believe",
    "assessment": "believe",
    "estimation": "believe",
    "belief": "believe",
    "submission": "say",
    "submissions": "say",
    "words": "say",
    "account": "say",
    "contention": "claim",
}
STANDS = VIEWS | {  # *it is X's case that C*; *in X's case* would tell of something else
    "case": "claim",
    "position": "claim",
    "argument": "claim",
    "assertion": "claim",
    "claim": "claim",
    "allegation": "allege",
    "complaint": "allege",
    "criticism": "allege",
    "accusation": "allege",
    "point": "say",
    "message": "say",
    "explanation": "say",
    "answer": "say",
    "conclusion": "say",
    "excuse": "claim",
    "theory": "believe",
    "suspicion": "believe",
    "hope": "believe",
    "fear": "fear",
    "worry": "fear",
    "concern": "fear",
    "evidence": "say",
    "testimony": "say",
    "defence": "claim",
    "defense": "claim",
}
IN = frozenset(["in"])
SIDES = frozenset(["prosecution", "defence", "defense", "crown"])
OWNED = 8  # words of whose it is
STANDING = 9  # words from the noun to its "that"


def viewed(s: Sentence) -> Iterator[Frame]:
    """*In X's view, C*; *C, in X's submission*; *C1, in X's submission, C2*."""
    for at in s.places(IN) if not s.held.isdisjoint(VIEWS) else ():
        if not s.unquoted(at) or not (at == 0 or comma_at(s, at - 1)):
            continue
        noun = next((i for i in range(at + 2, min(at + OWNED, len(s.words))) if s.words[i].lower in VIEWS), None)
        source = _owner(s, at + 1, noun) if noun else None
        if noun is None or source is None or (noun + 1 < len(s.words) and s.words[noun + 1].word):
            continue
        left = content_of(s, s.span[0], s.words[at - 1].start) if at else ()
        right = content_of(s, s.words[noun + 1].end, s.span[1]) if comma_at(s, noun + 1) else ()
        if left or right:
            yield Frame(_span(s, noun), VIEWS[s.words[noun].lower], source, (*left, *right))


def standing(s: Sentence) -> Iterator[Frame]:
    """*It is X's case that C*, *it was the position of X that C*, *X's contention is that C*."""
    for at in s.places(STANDS, behind=2):
        verb = STANDS[s.lowers[at]]
        that = next((i for i in range(at + 1, min(at + STANDING, len(s.words) - 1)) if s.words[i].lower == "that"), None)
        if that is None or not s.unquoted(at):
            continue
        first = _it_is(s, at)
        source = _whose(s, first or 0, at, that)
        content = content_of(s, s.words[that].end, s.span[1])
        opens = first is not None or (s.words[that - 1].lower in BE and not any(verbal(s, i) for i in range(at)))
        if opens and source and content:
            yield Frame(_span(s, at), verb, source, content)
            return


def _span(s: Sentence, at: int) -> Span:
    return s.words[at].start, s.words[at].end


def _it_is(s: Sentence, noun: int) -> int | None:
    """The word behind *it is* or *it was*, where no more than whose the noun is stands between."""
    it = next((i for i in range(noun - 1, max(noun - OWNED, -1), -1) if s.words[i].lower == "it"), None)
    be = next((i for i in range(noun - 1, it, -1) if s.words[i].lower in BE), None) if it is not None else None
    return be + 1 if be is not None and be - (it or 0) <= 2 else None


def _whose(s: Sentence, first: int, noun: int, that: int) -> Span | None:
    """Whose the noun is: *X's case*, *their case*, *the case of X*, *the case on behalf of X*."""
    if owner := _owner(s, first, noun):
        return owner
    of = next((i for i in range(noun + 1, min(noun + 4, that)) if s.words[i].lower == "of"), None)
    end = that - (s.words[that - 1].lower in BE)
    return trimmed(s, of + 1, end) if of and of + 1 < end and not any(verbal(s, i) for i in range(of, end)) else None


def _owner(s: Sentence, first: int, noun: int) -> Span | None:
    """The possessive before a noun and nothing else: *the first applicant's*, *the respondents'*, *their*."""
    while first < noun and (s.is_word(first, "openers") or not s.words[first].word):
        first += 1
    if first < noun and s.words[first].lower in OTHERS_OWN:
        return _span(s, first)
    if noun == first + 2 and s.is_word(first, "articles") and s.words[first + 1].lower in SIDES:
        return s.words[first].start, s.words[first + 1].end  # *the prosecution case*
    mark = next((i for i in range(first, noun) if s.words[i].lower.endswith("'s") or s.lower(i, i + 1) == ["'"]), None)
    if mark is None or noun - mark > 2 or any(not w.word and w.lower not in ("'", ".") for w in s.words[first:mark]):
        return None
    if s.words[mark].lower == "'":
        return (s.words[first].start, s.words[mark - 1].end) if mark > first else None
    return s.words[first].start, s.words[mark].end - 2


SHAPES = (viewed, standing)
