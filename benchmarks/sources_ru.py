"""Whom the Russian sources of our statements mean, against RuCoCo's clusters (which measure, and never train).

    SAYSO_SHARED=/path .venv/bin/python benchmarks/sources_ru.py [--split dev] [--step N] [--rules]

Asked of every source of a statement that is a mention of a cluster with a name in it, a pronoun, a description or a name: does
the entity of its hop hold a name of that cluster? *Right*: it does; *none*: nobody is given, or somebody new without a name;
*wrong*: somebody else. Precision leaves *none* aside. Every Nth document with `--step`.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from sayso import pipeline
from sayso.intake import Hints
from sayso.reading.words.morphology import forms
from sayso.records import Entity, Span
from sayso.settings import Settings

_HE = ("он", "его", "ему", "им", "него", "нему", "ним", "нем")
_SHE = ("она", "её", "ее", "ей", "ею", "неё", "нее", "ней", "нею")
PRONOUNS = frozenset([*_HE, *_SHE, "они", "их", "них", "ними"])
NAMED_BY_PLACE = frozenset({"Geox", "Orgn"})
_CAPITAL = re.compile(r"[А-ЯЁA-Z][\w'’-]*")
_PARTICLE = re.compile(r"(?<![\w-])(?:[аэ][лзнрсштд]ь?|ибн|бен|бин|абу)[- ](?=[А-ЯЁ])")
Cluster = Mapping[str, Any]


def is_name(words: str) -> bool:
    """Whether a mention is somebody's own name: words with a capital close it, or quotation marks."""
    plain = _PARTICLE.sub("", words.strip(" ,"))
    if plain.lower() in PRONOUNS or not plain:
        return False
    if plain.endswith(('"', "»")):
        return True
    *before, last = [word.strip('".,«»') for word in plain.split()]
    if not _CAPITAL.fullmatch(last):
        return False
    own = forms(last.lower())
    if not before:
        return last.isupper() or not own[0].known or any(form.marks for form in own)
    return not last.isupper() and not (own[0].known and own[0].marks & NAMED_BY_PLACE)


def one(a: Span, b: Span) -> bool:
    """Whether two spans are one mention: half of the longer is common to both."""
    common = min(a[1], b[1]) - max(a[0], b[0])
    return common > 0 and common >= 0.5 * max(a[1] - a[0], b[1] - b[0])


def names_of(cluster: Cluster) -> list[Span]:
    return [(m["start"], m["end"]) for m in cluster["mentions"] if is_name(m["text"])]


def judged(entity: Entity | None, cluster: Cluster, source: Span, text: str) -> str:
    """`right`, `none` or `wrong`: what the entity of a source at this place says of it."""
    if entity is None:
        return "none"
    own = [m.span for m in entity.mentions if is_name(text[slice(*m.span)]) or m.span != source]
    own = [span for span in own if text[slice(*span)].lower() not in PRONOUNS]
    if any(one(span, name) or (span[1] == name[1] and span[0] >= name[0]) for span in own for name in names_of(cluster)):
        return "right"
    mentions = [(m["start"], m["end"]) for m in cluster["mentions"]]
    held = not own or any(one(span, mention) for span in own for mention in mentions)
    return "none" if held and not entity.named else "wrong"


def sources(row: Mapping[str, Any], settings: Settings) -> Iterator[tuple[str, str]]:
    """The kind of each source of a document, and how it is judged; each place once."""
    hints = Hints(outlet="NEWSru.com", published=f"{row['year']}-06-01")
    reading = pipeline.read(pipeline.take_in(row["text"].encode(), "d.txt", settings, hints)[0], settings)
    text = reading.document.text
    entities = {entity.id: entity for entity in reading.entities}
    gold = [((m["start"], m["end"]), cluster) for cluster in row["chains"] for m in cluster["mentions"]]
    for span, entity in {hop.span: hop.entity for s in reading.statements for hop in s.hops[1:] if hop.span}.items():
        cluster = next((c for mention, c in gold if one(mention, span)), None) if span else None
        if span is None or cluster is None or cluster["parts"] or not names_of(cluster):
            continue
        words = text[slice(*span)]
        kind = "pronouns" if words.lower() in PRONOUNS else "names" if is_name(words) else "descriptions"
        yield kind, judged(entities.get(entity or ""), cluster, span, text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=["train", "dev"], default="train")
    parser.add_argument("--step", type=int, default=1)
    parser.add_argument("--rules", action="store_true")
    asked = parser.parse_args()
    shared = Path(os.environ.get("SAYSO_SHARED", "../shared")) / "data" / "rucoco" / f"{asked.split}.jsonl"
    if not shared.exists():
        raise SystemExit(f"{shared} is not here: nothing to measure")
    settings = replace(Settings(), model=not asked.rules)
    found: Counter[tuple[str, str]] = Counter()
    for line in shared.read_text(encoding="utf-8").splitlines()[:: asked.step]:
        found.update(sources(json.loads(line), settings))
    for kind in ("pronouns", "descriptions", "names"):
        right, none, wrong = (found[kind, verdict] for verdict in ("right", "none", "wrong"))
        share, precision = right / max(1, right + none + wrong), right / max(1, right + wrong)
        print(f"{kind:13} n {right + none + wrong:5}  right {share:.3f}  precision {precision:.3f}")


if __name__ == "__main__":
    main()
