"""Copies made by rule from development documents: cut short, reordered, quoted, mixed, led by an agency. Skips without them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from sayso.records import Reading, content_id
from sayso.weighing.weigh import weigh
from tests.weighing import gold
from tests.weighing.made import HEADING

pytestmark = pytest.mark.skipif(not gold.files(), reason="no development gold: set SAYSO_SHARED")
Maker = Callable[[str, str, random.Random], str]


def sentences(text: str) -> list[str]:
    return [s for s in re.split(r"(?<=[.!?»”])\s+", text) if len(s.split()) > 3]


def whole(text: str, other: str, rnd: random.Random) -> str:
    return text


def cut_short(text: str, other: str, rnd: random.Random) -> str:
    return " ".join(sentences(text)[: max(4, len(sentences(text)) // 2)])


def reordered(text: str, other: str, rnd: random.Random) -> str:
    return " ".join(rnd.sample(sentences(text), len(sentences(text))))


def mixed(text: str, other: str, rnd: random.Random) -> str:
    """Two thirds of it, and a third of another document."""
    return " ".join([*sentences(text)[: len(sentences(text)) * 2 // 3], *sentences(other)[: len(sentences(text)) // 3]])


def reworded(text: str, other: str, rnd: random.Random) -> str:
    """One word in twelve is another."""
    return " ".join("indeed" if rnd.random() < 1 / 12 else w for w in text.split())


MAKERS: tuple[Maker, ...] = (whole, cut_short, reordered, mixed, reworded)


def bare(reading: Reading, name: str, text: str, published: str | None) -> Reading:
    """A document with this text and no reading: text alone must tell."""
    document = replace(reading.document, id=content_id("made", name), outlet=None, text=text, published=published)
    return Reading(document=document)


def test_a_document_made_of_another_is_found_with_its_direction() -> None:
    rnd = random.Random(11)
    readings = [gold.reading(p) for p in gold.files()]
    made, wanted, borrowed = [], set(), set()
    for i, reading in enumerate(readings):
        source = bare(reading, f"source {i}", reading.document.text, "2026-01-01")
        made.append(source)
        other = readings[(i + 1) % len(readings)].document.text
        for j, maker in enumerate(MAKERS):
            text = maker(reading.document.text, other, rnd)
            child = bare(reading, f"{maker.__name__} {i}", text, f"2026-02-{j + 1:02}")
            made.append(child)
            wanted.add((child.document.id, source.document.id))
            borrowed.add((child.document.id, content_id("made", f"source {(i + 1) % len(readings)}")))
    found = {(d.child, d.parent) for d in weigh(HEADING, made).derivations} - borrowed
    right = len(found & wanted)
    precision, recall = right / len(found), right / len(wanted)
    assert 2 * precision * recall / (precision + recall) >= 0.95, (precision, recall)
