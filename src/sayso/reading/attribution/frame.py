"""One attribution relation: source, cue and content (PARC, PolNeAR), found by rule or by the reader model."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import Span


@dataclass(frozen=True, slots=True)
class Frame:
    """One attribution relation. No `source` means agentless; `relays` are outlets it came through, outermost first.

    `back` attributes the sentence before ("This was reported by X"); `ahead` the paragraph after (the cue ends in a colon);
    `about`: the content is what was told of, and no clause (*сообщили о пожаре*). `within`: the cue of the frame that tells
    of this one as a deed, beside other things (*The papers say Linden fled, saying C*). `relative`: a relative clause takes its
    source up out of what stands before (*struck the guard, who claimed C*).
    """

    cue: Span
    verb: str
    source: Span | None
    content: tuple[Span, ...]
    relays: tuple[Span, ...] = ()
    agentless: bool = False
    back: bool = False
    ahead: bool = False
    hedged: bool = False
    about: bool = False
    within: Span | None = None
    relative: bool = False

    @property
    def start(self) -> int:
        return self.content[0][0] if self.content else self.cue[0]

    @property
    def end(self) -> int:
        return self.content[-1][1] if self.content else self.cue[1]
