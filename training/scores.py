"""Scores of attributions and mentions, against marked text. Nothing but the standard library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

Span = tuple[int, int]
Spans = Sequence[Span]
PARTS = ("source", "cue", "content")


@dataclass(slots=True)
class Count:
    """Hits, what was proposed, what is marked."""

    hits: float = 0.0
    proposed: float = 0.0
    marked: float = 0.0

    def add(self, hits: float, proposed: float, marked: float) -> None:
        self.hits, self.proposed, self.marked = self.hits + hits, self.proposed + proposed, self.marked + marked

    @property
    def precision(self) -> float:
        return self.hits / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        return self.hits / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.hits / (self.proposed + self.marked) if self.proposed + self.marked else 0.0


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution, as proposed or as marked."""

    cue: Spans
    source: Spans
    content: Spans


def characters(spans: Spans) -> set[int]:
    """The characters these spans cover."""
    return {at for start, end in spans for at in range(start, end)}


def overlap(one: set[int], other: set[int]) -> float:
    """Intersection over union; two empty sets agree."""
    union = len(one | other)
    return len(one & other) / union if union else 1.0


@dataclass(slots=True)
class AttributionScores:
    """Counts over documents. Linked: content and source overlap by half; triple: the cue too; both95: by 95 %."""

    token: dict[str, Count] = field(default_factory=lambda: {part: Count() for part in PARTS})
    exact: dict[str, Count] = field(default_factory=lambda: {part: Count() for part in PARTS})
    overlap: dict[str, Count] = field(default_factory=lambda: {part: Count() for part in PARTS})
    linked: Count = field(default_factory=Count)
    triple: Count = field(default_factory=Count)
    both95: Count = field(default_factory=Count)

    def add(self, text: str, proposed: Sequence[Said], marked: Sequence[Said]) -> None:
        """Count one document."""
        for part in PARTS:
            mine = [characters(getattr(said, part)) for said in proposed]
            gold = [characters(getattr(said, part)) for said in marked]
            self._add_part(part, text, [m for m in mine if m], [g for g in gold if g])
        mine_all = [tuple(characters(getattr(said, part)) for part in PARTS) for said in proposed]
        gold_all = [tuple(characters(getattr(said, part)) for part in PARTS) for said in marked]
        for count, least, parts in ((self.linked, 0.5, (0, 2)), (self.triple, 0.5, (0, 1, 2)), (self.both95, 0.95, (0, 2))):
            alike = [[min(overlap(m[p], g[p]) for p in parts) for g in gold_all] for m in mine_all]
            count.add(paired(alike, least), len(mine_all), len(gold_all))

    def _add_part(self, part: str, text: str, mine: list[set[int]], gold: list[set[int]]) -> None:
        letters = {at for at, letter in enumerate(text) if letter.isalnum()}
        ours, theirs = set().union(*mine) & letters, set().union(*gold) & letters
        self.token[part].add(len(ours & theirs), len(ours), len(theirs))
        same = [frozenset(m) for m in mine]
        self.exact[part].add(sum(1 for g in gold if frozenset(g) in same), len(mine), len(gold))
        alike = [[overlap(m, g) for g in gold] for m in mine]
        self.overlap[part].add(paired(alike, 0.5), len(mine), len(gold))


def paired(alike: Sequence[Sequence[float]], least: float) -> int:
    """How many pairs can be made one to one, the most alike first."""
    order = sorted(((v, i, j) for i, row in enumerate(alike) for j, v in enumerate(row) if v >= least), reverse=True)
    mine: set[int] = set()
    gold: set[int] = set()
    for _, i, j in order:
        if i not in mine and j not in gold:
            mine.add(i)
            gold.add(j)
    return len(mine)


def mention_counts(
    pairs: Iterable[tuple[set[tuple[Span, str]], set[tuple[Span, str]]]], kinds: Iterable[str]
) -> dict[str, Count]:
    """Exact matches by kind over documents, each a proposed and a marked set; `all` last."""
    counts = {kind: Count() for kind in kinds}
    for mine, gold in pairs:
        for kind, count in counts.items():
            ours = {span for span, k in mine if k == kind}
            theirs = {span for span, k in gold if k == kind}
            count.add(len(ours & theirs), len(ours), len(theirs))
    whole = Count()
    for count in list(counts.values()):
        whole.add(count.hits, count.proposed, count.marked)
    return counts | {"all": whole}
