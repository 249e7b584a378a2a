"""Read the sets into one kind of example: a text, and what is marked in it.

What a set leaves unmarked is unknown, not absent: `marked` names the kinds of mention a set marks, and `frames` is None
where nobody marked who says what.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.phrases import core_of_phrase

Span = tuple[int, int]
Record = dict[str, Any]
ALL = frozenset(("person", "organization", "group", "place", "facility", "role"))
NAMED = frozenset(("person", "organization", "place"))

NEREL = {
    "PERSON": "person", "ORGANIZATION": "organization", "PROFESSION": "role", "NATIONALITY": "group", "FAMILY": "group",
    "CITY": "place", "COUNTRY": "place", "STATE_OR_PROVINCE": "place", "DISTRICT": "place", "LOCATION": "place",
    "FACILITY": "facility",
}  # fmt: skip
FACTRU = {"Person": "person", "Org": "organization", "LocOrg": "place", "Location": "place"}
ENGLISH = {
    "PER": "person",
    "ORG": "organization",
    "LOC": "place",
    "Person": "person",
    "Organisation": "organization",
    "Location": "place",
}
LONGEST_PRONOUN = 4  # letters: "they", "them"
GUM = {"person": "person", "organization": "organization", "place": "place"}


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution as marked: the spans of its cue, source and content."""

    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One text and what is marked in it.

    `known`: where cues are marked, everywhere if None. `chains`: mentions of one and the same thing, in order.
    """

    id: str
    language: str
    text: str
    frames: tuple[Relation, ...] | None = None
    known: tuple[Span, ...] | None = None
    mentions: tuple[tuple[Span, str], ...] = ()
    marked: frozenset[str] = frozenset()
    chains: tuple[tuple[Span, ...], ...] | None = None


def records(path: Path) -> Iterator[Record]:
    """The records of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _spans(part: Record | None) -> tuple[Span, ...]:
    return tuple((s, e) for s, e in part["spans"]) if part else ()


def polnear(data: Path, split: str) -> Iterator[Example]:
    """Who said what in US news; one annotation an article; the two articles left empty by mistake are skipped."""
    for record in records(data / "polnear" / f"{split}.jsonl"):
        if not record["primary"] or not record["attributions"]:
            continue
        relations = (
            Relation(_spans(a.get("cue")), _spans(a.get("source")), _spans(a.get("content"))) for a in record["attributions"]
        )
        yield Example(record["id"], "en", record["text"], frames=tuple(r for r in relations if r.cue))


def quotes_de(data: Path, split: str) -> Iterator[Example]:
    """German Wikinews, quotations inside quotations: measures what crosses to a third language, never trains (CC BY-NC-SA)."""
    for record in records(data / "quotes-de" / f"{split}.jsonl"):
        relations = (Relation(_spans(q.get("cue")), _spans(q.get("speaker")), _spans(q["quote"])) for q in record["quotes"])
        yield Example(record["id"], "de", record["text"], frames=tuple(relations))


def nerel(data: Path, split: str) -> Iterator[Example]:
    """Russian Wikinews with nested entities."""
    for record in records(data / "nerel" / f"{split}.jsonl"):
        found = tuple(
            ((e["start"], e["end"]), NEREL[e["type"]]) for e in record["entities"] if e["type"] in NEREL and "start" in e
        )
        yield Example(record["id"], "ru", record["text"], mentions=found, marked=ALL)


def factrueval(data: Path, split: str) -> Iterator[Example]:
    """Russian news with people, organizations, places, and which mentions are one object."""
    for record in records(data / "factrueval" / f"{split}.jsonl"):
        at = {m["id"]: (m["start"], m["end"]) for m in record["mentions"]}
        found = tuple((at[m["id"]], FACTRU[m["type"]]) for m in record["mentions"] if m["type"] in FACTRU)
        chains = tuple(tuple(sorted({at[m] for m in o["mentions"] if m in at})) for o in record["objects"])
        yield Example(record["id"], "ru", record["text"], mentions=found, marked=NAMED, chains=chains)


def gum(data: Path, split: str, licences: frozenset[str] | None = None) -> Iterator[Example]:
    """English genres with co-reference; nominal mentions of persons are roles, cut to the core of their phrase."""
    for record in records(data / "gum" / f"{split}.jsonl"):
        if licences is not None and record["licence"] not in licences:
            continue
        text: str = record["text"]
        found: list[tuple[Span, str]] = []
        chains: dict[str, set[Span]] = {}
        for mention in record["mentions"]:
            if mention["type"] not in GUM:
                continue
            span = core_of_phrase(text, (mention["start"], mention["end"]))
            chains.setdefault(mention["chain"], set()).add(span)
            if mention["named"]:
                found.append(((mention["start"], mention["end"]), GUM[mention["type"]]))
            elif mention["type"] == "person" and span[1] - span[0] > LONGEST_PRONOUN:
                found.append((span, "role"))
        ordered = tuple(tuple(sorted(chain)) for chain in chains.values())
        yield Example(record["id"], "en", text, mentions=tuple(found), marked=NAMED | {"role"}, chains=ordered)


def gum_named(data: Path, split: str, licences: frozenset[str] | None = None) -> Iterator[Example]:
    """The further genres of GUM with named mentions alone."""
    whole = {record["id"] for record in records(data / "gum" / f"{split}.jsonl")}
    for record in records(data / "ner-en" / f"gum.{split}.jsonl"):
        if record["id"] in whole or (licences is not None and record["licence"] not in licences):
            continue
        found = tuple(((e["start"], e["end"]), ENGLISH[e["type"]]) for e in record["entities"] if e["type"] in ENGLISH)
        yield Example(record["id"], "en", record["text"], mentions=found, marked=NAMED)


def slavicner(data: Path, split: str) -> Iterator[Example]:
    """Russian news texts; their entities are not used."""
    for record in records(data / "slavicner-ru" / f"{split}.ru.jsonl"):
        yield Example(record["id"], "ru", record["text"])


def wikinews(data: Path, split: str) -> Iterator[Example]:
    """English Wikinews, unmarked."""
    for record in records(data / "wikinews-en" / "unlabelled.jsonl"):
        yield Example(record["id"], "en", record["text"])


def sentences(name: str) -> Callable[[Path, str], Iterator[Example]]:
    """A set of single sentences, put together again in runs of eight."""

    def read(data: Path, split: str) -> Iterator[Example]:
        rows = list(records(data / "ner-en" / f"{name}.{split}.jsonl"))
        for at in range(0, len(rows), 8):
            yield _joined(f"{name}-{split}-{at}", rows[at : at + 8])

    return read


def _joined(name: str, rows: list[Record]) -> Example:
    text, found = "", []
    for row in rows:
        base = len(text)
        found += [((base + e["start"], base + e["end"]), ENGLISH[e["type"]]) for e in row["entities"] if e["type"] in ENGLISH]
        text += row["text"] + "\n"
    return Example(name, "en", text, mentions=tuple(found), marked=NAMED)


def gap(data: Path, split: str) -> Iterator[Example]:
    """English pronouns and the one of two names each goes back to; no other mention is marked."""
    for record in records(data / "gap-en" / f"{split}.jsonl"):
        pronoun = (record["pronoun"]["start"], record["pronoun"]["end"])
        names = [((record[k]["start"], record[k]["end"]), record[k]["coref"]) for k in ("a", "b")]
        chains = tuple((span, pronoun) if same else (span,) for span, same in names)
        if any(same for _, same in names):
            yield Example(record["id"], "en", record["text"], chains=chains)
