"""Through whom one comes who speaks again: who was first reached through an outlet brings it along.

A body that publishes for itself does not, nor does who speaks to all. In Russian a person known by name brings his outlet
along over some paragraphs, unless his sentence says where else he spoke; in English he does in the same paragraph only.
Where a headline names the outlet that a whole text passes on, everybody in it comes through that one while no other is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.lexicon.language import Lexicon
from sayso.reading.words.morphology import forms
from sayso.reading.words.text import Layout, fold
from sayso.records import Hop, Span

FOR_THEMSELVES = frozenset({"outlet", "institution", "document", "rumour", "collective"})
PARAGRAPHS = 3  # over which a person known by name brings his outlet along where the text has others too
SHORT = 3  # letters of a pronoun, which may stand in what is said
STEM = 5  # letters by which a Russian noun is known whatever its case
BESIDE = 40  # characters around a speaker and his verb in which it stands to whom he speaks


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody reached through others at this place of the text."""

    who: str
    at: int
    through: tuple[Hop, ...]
    group: str = ""  # the words for them, where several without names were met, of whom single ones will speak


class Again:
    """Remembers through whom each source of one document came.

    `interviews`: what its sentences tell of that besides; `whole`: the outlet that the text as a whole passes on.
    """

    def __init__(self, layout: Layout, lexicon: Lexicon, interviews: Sequence[Met] = (), whole: Hop | None = None) -> None:
        self._layout = layout
        self._lexicon = lexicon
        self._interviews = sorted(interviews, key=lambda met: met.at, reverse=True)
        self._whole = whole
        self._met: dict[str, Met] = {}
        self._outlets: set[str | None] = set()  # that the text has named so far as relays or sources
        self._sources: tuple[Hop, ...] = ()  # through whom the last nameless source came
        self._group: Met | None = None
        self._papers: dict[str, tuple[Hop, ...]] = {}  # through whom the last paper of each kind came

    def through(self, chain: list[Hop]) -> list[Hop]:
        """The chain with the outlet that its source brings along."""
        speaker = chain[-1]
        self._outlets |= {hop.entity for hop in chain[1:] if hop.kind == "outlet"}
        if len(chain) > 1 and (others := self._of_outlet(chain) or self._of_paper(chain)):
            return [chain[0], *others, speaker]
        if len(chain) < 2 or speaker.entity is None:
            return chain
        at = speaker.span[0] if speaker.span else (self._met[speaker.entity].at if speaker.entity in self._met else 0)
        while self._interviews and self._interviews[-1].at <= at:
            met = self._interviews.pop()
            self._met[met.who] = met
            self._group = met if met.group else self._group
        first = chain[1]  # *another recruit says rumours suggest C*: he was met, whatever he passes on
        if (len(chain) == 2 or self._lexicon.language == "en") and (others := self._of_group(first, at)):
            return [chain[0], *others, *chain[1:]]
        if speaker.kind in FOR_THEMSELVES:
            return chain
        if len(chain) > 2 and (self._lexicon.language == "ru" or speaker.kind == "named"):
            self._met[speaker.entity] = Met(speaker.entity, at, tuple(chain[1:-1]))
        met = self._met.setdefault(speaker.entity, Met(speaker.entity, at, tuple(chain[1:-1])))
        through = met.through or self._passed_on(speaker, at)
        return [chain[0], *through, speaker] if len(chain) == 2 and self._brings(speaker, met, at) else chain

    def _passed_on(self, speaker: Hop, at: int) -> tuple[Hop, ...]:
        """The outlet that the whole text passes on, once the text has credited it, and no other so far."""
        whole = self._whole
        alone = whole is not None and self._outlets - {None} == {whole.entity} and whole.entity != speaker.entity
        return (whole,) if whole and alone and not self._elsewhere(speaker, at) else ()

    def _of_group(self, speaker: Hop, at: int) -> tuple[Hop, ...]:
        """Through whom one of several comes whom an outlet met: by the same word (*бывший узник*), or by his first name alone."""
        group = self._group
        if group is None or self._outlets - {None, *(hop.entity for hop in group.through)} or self._elsewhere(speaker, at):
            return ()  # another outlet is named, and may have been told too
        words = fold(speaker.text or "").split()
        own = {word[:STEM] for word in fold(group.group).split()}
        same = speaker.kind != "named" and bool(own.intersection(word[:STEM] for word in words if len(word) >= STEM))
        alone = self._lexicon.language == "ru" and speaker.kind == "named" and len(words) == 1
        first_name = alone and any("Name" in f.marks for f in forms(speaker.text or ""))
        return group.through if same or first_name else ()

    def _of_outlet(self, chain: list[Hop]) -> tuple[Hop, ...]:
        """Through whom *другой источник* comes, of whom no more is said: through whom the source before him came."""
        said = fold(chain[-1].text or "").split()
        if self._lexicon.language != "ru" or not any(w.startswith(self._lexicon.phrases["relay.sources"]) for w in said):
            return ()
        if len(chain) > 2:
            self._sources = tuple(chain[1:-1]) if all(hop.kind == "outlet" for hop in chain[1:-1]) else ()
            return ()
        plain = self._lexicon.words["counting_sources"]
        bare = all(w in plain or w.startswith(self._lexicon.phrases["relay.sources"]) for w in said)
        return self._sources if bare else ()

    def _of_paper(self, chain: list[Hop]) -> tuple[Hop, ...]:
        """Through whom *в докладе* comes, of which no more is said: through whom the last paper called so came."""
        said = fold(chain[-1].text or "").split()
        if self._lexicon.language != "ru" or chain[-1].kind != "document" or not said:
            return ()
        if self._lexicon.words["laws"].intersection(said):
            return ()  # *согласно закону*: a law comes through nobody
        if len(said) == 1 and len(chain) == 2:
            return self._papers.get(said[0][:STEM], ())
        outlets = all(hop.kind == "outlet" for hop in chain[1:-1])
        self._papers[said[0][:STEM]] = tuple(chain[1:-1]) if outlets else ()
        return ()

    def _brings(self, speaker: Hop, met: Met, at: int) -> bool:
        """Whether the speaker still comes through those he was met through."""
        apart = self._layout.paragraph_of(at) - self._layout.paragraph_of(met.at)
        if speaker.kind != "named" or apart == 0:
            return True
        if self._lexicon.language != "ru" or any(hop.kind != "outlet" for hop in met.through):
            return False
        if apart > PARAGRAPHS and len(self._outlets) > 1:
            return False  # where all comes through one outlet, the whole text is of what it was told
        if self._elsewhere(speaker, at):
            return False
        self._met[met.who] = Met(met.who, at, met.through)
        return True

    def _elsewhere(self, speaker: Hop, at: int) -> bool:
        """Whether the words beside this speaker say where or when else he spoke: *журналистам*, *на суде*, *ранее*."""
        first, last = self._sentence(at)
        spans = [span for span in (speaker.span, speaker.cue) if span] or [(at, at)]
        near = max(first, min(a for a, _ in spans) - BESIDE), min(last, max(b for _, b in spans) + BESIDE)
        words = f" {fold(self._layout.text[slice(*near)])}"
        asked = self._lexicon.phrases["relay.phrases"]
        places = (place for place in self._lexicon.phrases["addressees.places"] if not place.startswith(asked))
        others = (who for who in self._lexicon.phrases["addressees.nobody"] if len(who) > SHORT)
        elsewhere = (*places, *others, *self._lexicon.words["other_times"])
        led = fold(self._layout.text[near[0] : max(b for _, b in spans)]).split()
        dated = any(len(word) > 2 and word in self._lexicon.words["calendar"] for word in led)
        return dated or any(f" {place}" in words for place in elsewhere)

    def _sentence(self, at: int) -> Span:
        sentences = self._layout.sentences
        return next(((a, b) for a, b in sentences if a <= at < b), (0, len(self._layout.text)))
