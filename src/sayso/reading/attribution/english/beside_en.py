"""English participles behind a subject: *Unions claiming C marched*, *Holm, saying C, left*: how far what is said goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.lexicon.grammar import BE, NOMINATIVE, SUBJECTS
from sayso.reading.attribution.clauses import FINITE, Sentence, trimmed
from sayso.reading.attribution.contents import content_of, verbal
from sayso.reading.attribution.english.fronted_en import SAYING
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import PARTICIPLES, first_of_verb, reduced

DEMANDING = frozenset(["demanding", "urging", "requesting"])  # what follows may be a thing
SPOKEN = {**SAYING, **dict.fromkeys(DEMANDING, "order"), **dict.fromkeys(["shouting", "chanting", "believing"], "say")}
INNER = frozenset(
    ["who", "which", "that", "when", "where", "while", "because", "if", "as", "after", "before", "and", "or", "but"]
)
ANYONE = frozenset(["anyone", "anybody", "everyone", "everybody", "nobody", "no", "none", "those", "any", "there"])
SUBJECT = 8  # words of such a subject


def mended(s: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence, what such a participle puts forward up to the main predicate."""
    own = [f for f in _found(s) if not any(a <= f.cue[0] < b for o in found if o.cue != f.cue for a, b in o.content)]
    cues = {f.cue[0] for f in own}
    inside = [b for f in own for b in f.content]
    kept = [f for f in found if f.cue[0] not in cues and not any(a <= f.cue[0] < b for a, b in inside)]
    return [*kept, *own] if own else list(found)


def _found(s: Sentence) -> Iterator[Frame]:
    at = next((i for i in range(1, min(SUBJECT, len(s.words) - 2)) if s.words[i].lower in SPOKEN), None)
    if at is None or not s.unquoted(at) or s.words[at - 1].lower in BE or s.words[0].lower.split("'")[0] in ANYONE | SUBJECTS:
        return
    parted = s.words[at - 1].text == ","
    last = at - parted
    plain = all(_within(s, i) and not s.is_word(i, "openers") for i in range(last))
    if not plain or any(verbal(s, i) and not _participle(s, i) for i in range(last)) or s.is_word(0, "adverbial_openers"):
        return
    that = at + 1 + s.is_word(at + 1, "that")
    main = _behind_comma(s, that) if parted else _main(s, that, s.words[at].lower)
    source = trimmed(s, 0, last)
    content = content_of(s, s.words[that].start, s.words[main].start) if main else ()
    if source and content:
        yield Frame((s.words[at].start, s.words[at].end), SPOKEN[s.words[at].lower], source, content, relative=True)


def _behind_comma(s: Sentence, start: int) -> int | None:
    """Where the main predicate opens behind the comma that closes what was put in."""
    spoken = {c.first for c in s.cues if c.row.shape == "verb"}
    for at in range(start + 2, len(s.words) - 1):
        if s.words[at].text == "," and s.unquoted(at):
            verb = next((i for i in (at + 1, at + 2) if i < len(s.words) and (verbal(s, i) or i in spoken)), None)
            if verb is not None and first_of_verb(s, verb) == at + 1:
                return at
    return None


def _main(s: Sentence, start: int, participle: str) -> int | None:
    """Where the main predicate opens: at the second finite verb, at the first where no clause is put forward."""
    verbs = [i for i in range(start, len(s.words) - 1) if _finite(s, i)]
    bare = s.lower(start, start + 1) == ["to"] or participle in DEMANDING
    spoken = {c.first for c in s.cues if c.row.shape == "verb"}
    if verbs and not bare and verbs[0] in spoken and not s.is_word(start - 1, "that"):
        return None  # *Lawyers arguing the case said C*
    needed = 0 if bare else 1
    return verbs[needed] if len(verbs) > needed and all(_within(s, i) for i in range(start, verbs[needed])) else None


def _within(s: Sentence, at: int) -> bool:
    """Whether this is a word, or a mark inside of one: *U.S.*, *the mayor's*."""
    return s.words[at].word or s.words[at].text in "'’.-–&/"


def _finite(s: Sentence, at: int) -> bool:
    """Whether a finite verb opens here, with no subject of its own and nothing that joins it to the one before."""
    before = s.words[at - 1].lower
    if not verbal(s, at) or not s.words[at].text.islower() or not s.unquoted(at) or _tells_which(s, at):
        return False
    own = before in NOMINATIVE and at > 1 and s.words[at - 2].lower in {*SPOKEN, "that"}  # *saying she was*
    return own or (before not in FINITE | INNER | NOMINATIVE | {"to", "be", "not"} and not before.endswith("n't"))


def _tells_which(s: Sentence, at: int) -> bool:
    """Whether this participle only tells which: *a rally organized by X*, *the men held in May were freed*."""
    if not _participle(s, at):
        return False
    later = (i for i in range(at + 1, len(s.words) - 1) if verbal(s, i) and s.words[i].text.islower())
    return s.words[at + 1].lower == "by" or any(not _participle(s, i) for i in later)


def _participle(s: Sentence, at: int) -> bool:
    """Whether this word may be a participle that hangs on the noun before it."""
    form = s.words[at].lower.endswith("ed") or s.words[at].lower in PARTICIPLES
    return form and reduced(s, at, len(s.words))
