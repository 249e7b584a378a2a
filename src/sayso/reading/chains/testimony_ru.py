"""Russian sentences without a cue that go on with what was told before: *По данным врачей, C. Двое умерли* — theirs as well.

Nothing in such a sentence says so; several signs together may. Each is a function of its own here, and what it is worth stands
in `lexicon/testimony.toml`, learned from sentences that one to three readers weighed. Only within a paragraph, only behind
the sentence of the cue or another that goes on, and only where the reader model was asked: what it hears is one sign of
many. In English no two readers agree on enough of these sentences to learn from: there the outlet goes on itself.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.lexicon.outlets import outlet_named
from sayso.lexicon.testimony import weights
from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.narrated import whole
from sayso.reading.chains.carried_ru import comes_of, first_person
from sayso.reading.chains.chains import STEM, Draft, parted
from sayso.reading.chains.credit import tells_of_asking
from sayso.reading.encoder.leaning import Carrying
from sayso.reading.words.text import fold

OPENING = 6  # words in which a sentence tells that it goes on
HIS = ("его", "ее", "их")  # *по его словам*
LONG = 3  # letters of a word by which a source is known again


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may go on with what was told: behind which statement, and what the text says of the two."""

    number: int
    sentence: Sentence
    told: Draft
    wholly: bool
    behind: bool
    later: tuple[Draft, ...]
    heard: float

    def signs(self) -> dict[str, float]:
        """The worth of every sign: yes is one, no is nought."""
        return {name: float(sign(self)) for name, sign in SIGNS.items()}


def heard(one: Candidate) -> float:
    """How much the reader model hears somebody's words go on (the mean of the words' logits)."""
    return one.heard


def says(one: Candidate) -> bool:
    """Somebody said it, and did not hold, promise, order or deny it."""
    return one.told.links[-1].verb == "say"


def reports(one: Candidate) -> bool:
    """Somebody reported it: news goes on."""
    return one.told.links[-1].verb == "report"


def believes(one: Candidate) -> bool:
    """Somebody believed it: what follows is more often the outlet's."""
    return one.told.links[-1].verb == "believe"


def nobody(one: Candidate) -> bool:
    """No source is named: *сообщается*."""
    return one.told.links[-1].source is None


def outlet(one: Candidate) -> bool:
    """The source is another outlet, retold at length."""
    words = _source(one.told, one.sentence)
    kinds = one.sentence.lexicon.phrases["kinds.outlet"]
    return outlet_named(words) is not None or any(word.startswith(kinds) for word in fold(words).split())


def in_part(one: Candidate) -> bool:
    """The outlet told a part of the sentence of the cue itself."""
    return not one.wholly


def quoted(one: Candidate) -> bool:
    """What was told stands in quotation marks: behind a quotation the outlet goes on."""
    return any(one.sentence.layout.quote_at(start) is not None for start, _ in one.told.spans)


def right_behind(one: Candidate) -> bool:
    """No sentence stands between it and that of the cue."""
    return one.behind


def adds(one: Candidate) -> bool:
    """It opens with *также*, *кроме того*, *при этом*."""
    return _opens_with(one.sentence, "additions")


def cue_inside(one: Candidate) -> bool:
    """A word of saying stands in it."""
    return bool(one.sentence.cues)


def speaks_again(one: Candidate) -> bool:
    """Whoever is cited next is the same source: *он отметил*, *по его словам*, or a word of it again."""
    s = one.sentence
    known = _stems(_source(one.told, s))
    cited = [_source(draft, s) for draft in one.later]
    return any(fold(words) in {*s.lexicon.words["pronouns"], *HIS} or known & _stems(words) for words in cited)


SIGNS: Mapping[str, Callable[[Candidate], float]] = {
    sign.__name__: sign
    for sign in (
        heard, says, reports, believes, nobody, outlet, in_part, quoted, right_behind, adds, cue_inside,
        speaks_again,
    )
}  # fmt: skip


def carried(sentences: Sequence[Sentence], drafts: Sequence[Draft], carrying: Carrying | None) -> list[Draft]:
    """The drafts, the narration that goes on with what was told given its chain."""
    if carrying is None or not sentences or sentences[0].lexicon.language != "ru":
        return list(drafts)
    links = {one.number: one.told.links for one in _going_on(candidates(sentences, drafts, carrying))}
    kept = [d for d in drafts if d.sentence not in links]
    made = [
        Draft(part, chain, n, inherited=True)
        for n, chain in links.items()
        for part in parted(sentences[n], (whole(sentences[n]),), chain)
    ]
    return sorted([*kept, *made], key=lambda d: d.spans)


def _going_on(found: Iterator[Candidate]) -> Iterator[Candidate]:
    """Those that go on: behind the sentence of the cue, or behind one that went on."""
    last = -1
    for one in found:
        joins = one.behind or one.number == last + 1
        if joins and not anybody(one) and not outlets(one.sentence) and weights().share(one.signs()) >= weights().threshold:
            last = one.number
            yield one


def anybody(one: Candidate) -> bool:
    """Whether it is told by many and by nobody in particular: *некоторые информируют, что C* is one remark, and no testimony."""
    return fold(_source(one.told, one.sentence)) in one.sentence.lexicon.words["somebody"]


def outlets(s: Sentence) -> bool:
    """Whether the outlet plainly goes on: it quotes, asks, objects, looks back, tells what came of it, what nobody knows, or of
    its own asking."""
    elsewhere = s.layout.quote_at(s.span[0]) is not None or s.layout.text[s.span[1] - 1] in "?:"
    open_still = any(s.is_word(at, "left_open") for at in range(len(s.words)))
    asks = any(s.is_word(at, "reporters") for at in range(len(s.words))) or tells_of_asking(s)
    return elsewhere or open_still or asks or first_person(s) or comes_of(s) or _opens_with(s, "outlet_opens")


def candidates(sentences: Sequence[Sentence], drafts: Sequence[Draft], carrying: Carrying) -> Iterator[Candidate]:
    """The sentences that the outlet tells, in a paragraph where somebody told something before."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    numbers = sorted(by_sentence)
    attributed = [n for n in numbers if any(d.links for d in by_sentence[n])]
    for at, number in enumerate(numbers):
        past = bisect_right(attributed, number)
        s, before = sentences[number], attributed[past - 1] if past else number
        worth = carrying.of(s.span)
        if before == number or worth is None or _paragraph(s) != _paragraph(sentences[before]):
            continue
        own = by_sentence[before]
        later = by_sentence[attributed[past]] if past < len(attributed) else []
        yield Candidate(
            number,
            s,
            told=[d for d in own if d.links][-1],
            wholly=all(d.links for d in own),
            behind=numbers[at - 1] == before,
            later=tuple(d for d in later if d.links),
            heard=worth,
        )


def _paragraph(s: Sentence) -> int:
    return s.layout.paragraph_of(s.span[0])


def _opens_with(s: Sentence, key: str) -> bool:
    """Whether a sentence opens with one of these."""
    head = " ".join(w.lower for w in s.words[:OPENING] if w.word) + " "
    return head.startswith(tuple(f"{words} " for words in s.lexicon.words[key]))


def _source(draft: Draft, s: Sentence) -> str:
    """The words of who last says a draft; none where nobody is named."""
    span = draft.links[-1].source
    return s.layout.text[slice(*span)] if span else ""


def _stems(words: str) -> set[str]:
    """By what a source is known again, whatever the endings of its words."""
    return {word[:STEM] for word in fold(words).split() if len(word) > LONG}
