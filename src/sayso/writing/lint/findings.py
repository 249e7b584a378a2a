"""What the lint hands back: for each sentence of a draft, what the case has on it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import Document, Span

# What a finding is called, and whether it holds a publication back.
KINDS = {
    "attribution_lost": True,
    "source_swapped": True,
    "stance_hardened": True,
    "figure_changed": True,
    "unit_changed": True,
    "qualifier_changed": True,
    "time_changed": True,
    "name_swapped": True,
    "role_swapped": True,
    "word_changed": True,
    "negation_lost": True,
    "guilt_unproven": True,
    "not_in_case": True,
    "stance_softened": False,
    "chain_shortened": False,
    "contradicted": False,
    "one_root": False,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing found: the draft's words and the case's, which were compared; `statements` are ids of the case."""

    kind: str
    draft: str
    case: str | None
    statements: tuple[str, ...]
    note: str

    @property
    def blocks(self) -> bool:
        """Whether it holds the draft back."""
        return KINDS[self.kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One sentence of the draft: the statements of the case that tell of it, the roots they go back to, what was found.

    `state` is `supported`, `differs`, `not_in_case`, or `nothing_told` where the sentence puts nothing forward.
    """

    span: Span
    text: str
    state: str
    statements: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    attributed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole draft, sentence by sentence."""

    document: Document
    sentences: tuple[Judged, ...]

    @property
    def blocked(self) -> bool:
        """Whether any finding holds the draft back."""
        return any(f.blocks for s in self.sentences for f in s.findings)

    @property
    def attribution_loss(self) -> float:
        """Of the sentences that tell what the case has on somebody's word, the share that lost it; 0 where there is none."""
        told = [s for s in self.sentences if s.attributed]
        return sum(any(f.kind == "attribution_lost" for f in s.findings) for s in told) / len(told) if told else 0.0

    def count(self, kind: str) -> int:
        """How many findings of this kind there are."""
        return sum(f.kind == kind for s in self.sentences for f in s.findings)
