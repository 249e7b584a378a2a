"""What the tests of reading ask of a text: who puts what forward, frame by frame or draft by draft, by the rules alone."""

from __future__ import annotations

from sayso import pipeline
from sayso.intake import Hints
from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.attribution.russian import dropped_ru, through_ru
from sayso.reading.chains import chains
from sayso.reading.words.text import layout
from sayso.records import Reading, quote
from sayso.settings import Settings

EN, RU, RULES = load("en"), load("ru"), Settings(model=False)


def read(text: str, name: str = "report.txt", outlet: str | None = None) -> Reading:
    """The whole reading of a file with this text."""
    (intake,) = pipeline.take_in(text.encode(), name, RULES, Hints(outlet=outlet))
    return pipeline.read(intake, RULES)


def said(reading: Reading) -> list[tuple[list[str], str]]:
    """Each statement as (who stands behind the outlet, its words)."""
    names = {e.id: e.name for e in reading.entities}
    return [([names.get(h.entity or "", h.text or "") for h in s.hops[1:]], s.text) for s in reading.statements]


def framed(text: str) -> list[tuple[str, str]]:
    """Who puts what forward in an English text, in the order of the frames."""
    found = [frame for sentence in clauses.sentences(layout(text, EN), EN) for frame in frames.find(sentence)]
    return [(text[slice(*f.source)] if f.source else "", text[slice(*f.content[0])]) for f in found]


def framed_ru(text: str) -> list[tuple[str | None, str]]:
    """Each frame of a Russian text as (its source, its content or where it stands)."""
    sentences = clauses.sentences(layout(text, RU), RU)
    return [
        (text[f.source[0] : f.source[1]] if f.source else None, "before" if f.back else quote(text, f.content))
        for s in sentences
        for f in frames.find(s)
    ]


def drafted(text: str) -> list[tuple[str | None, str]]:
    """Each draft of an English text as (its last source or agentless cue, its words)."""
    sentences = list(clauses.sentences(layout(text, EN), EN))
    found = chains.drafts(sentences, [frames.find(s) for s in sentences], ())
    last = [(d.links[-1].source or d.links[-1].cue) if d.links else None for d in found]
    return [(quote(text, (span,)) if span else None, quote(text, d.spans)) for span, d in zip(last, found, strict=True)]


def drafted_ru(text: str) -> list[tuple[list[str | None], str]]:
    """Each draft of a Russian text as (the sources of its links, its words)."""
    sentences = list(clauses.sentences(layout(text, RU), RU))
    found = dropped_ru.filled(sentences, [frames.find(s) for s in sentences])
    made = chains.drafts(sentences, through_ru.relayed(sentences, found), [])
    return [([text[s.source[0] : s.source[1]] if s.source else None for s in d.links], quote(text, d.spans)) for d in made]
