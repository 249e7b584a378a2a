"""Copies made by rule from development documents: cut short, reordered, quoted, mixed, led by an agency, translated back."""

from __future__ import annotations

import json
import random
import re
import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from sayso.records import Document, Reading, content_id
from sayso.weighing.weigh import weigh
from tests.weighing import gold
from tests.weighing.made import HEADING

pytestmark = pytest.mark.skipif(not gold.files(), reason="no development gold: set SAYSO_SHARED")
QUOTED = re.compile(r"[«“\"][^«»“”\"]{20,}[»”\"]")
PAIRS = gold.SHARED / "data" / "tgcontest-pairs"
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


def quoted(text: str, other: str, rnd: random.Random) -> str:
    """Its quotations alone, in a frame of another's; nothing where it has hardly any."""
    found = [q for q in QUOTED.findall(text) if len(q.split()) > 3]
    enough = sum(len(q.split()) for q in found) >= 30
    return " ".join(f"Then came the words that follow: {q}" for q in found) if enough else ""


def led(text: str, other: str, rnd: random.Random) -> str:
    """Its lead, as an agency's, before as much of another document."""
    lead = sentences(text)[:3]
    return " ".join([*lead, *sentences(other)[5 : 5 + len(lead)]])


MAKERS: tuple[Maker, ...] = (whole, cut_short, reordered, mixed, reworded, quoted, led)


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
            if not text:
                continue
            child = bare(reading, f"{maker.__name__} {i}", text, f"2026-02-{j + 1:02}")
            made.append(child)
            wanted.add((child.document.id, source.document.id))
            borrowed.add((child.document.id, content_id("made", f"source {(i + 1) % len(readings)}")))
    found = {(d.child, d.parent) for d in weigh(HEADING, made).derivations} - borrowed
    right = len(found & wanted)
    precision, recall = right / len(found), right / len(wanted)
    assert 2 * precision * recall / (precision + recall) >= 0.95, (precision, recall, len(wanted))


def there_and_back(reading: Reading) -> Reading:
    """The document in other words of the same length, one in three of them; names, figures and dates stay as they are."""
    document, ident = reading.document, content_id("made", "back", reading.document.id)
    kept = [x.span for x in (*reading.values, *reading.times)] + [m.span for e in reading.entities for m in e.mentions]

    def other(found: re.Match[str]) -> str:
        word = found.group()
        stays = zlib.crc32(word.casefold().encode()) % 3 or any(a < found.end() and found.start() < b for a, b in kept)
        return word if stays else "".join(chr(ord("a") + zlib.crc32(f"{word}{i}".encode()) % 26) for i in range(len(word)))

    return replace(
        reading,
        document=replace(
            document, id=ident, outlet=None, published="2026-02-01", text=re.sub(r"[^\W\d_]{4,}", other, document.text)
        ),
        entities=tuple(
            replace(e, id=f"back {e.id}", mentions=tuple(replace(m, document=ident) for m in e.mentions))
            for e in reading.entities
        ),
        values=tuple(replace(v, id=f"back {v.id}", document=ident) for v in reading.values),
        times=tuple(replace(t, id=f"back {t.id}", document=ident) for t in reading.times),
        statements=(),
        derivations=(),
    )


def test_a_text_translated_there_and_back_is_found_with_its_direction() -> None:
    hits = []
    for path in gold.files():
        reading = gold.reading(path)
        source = replace(
            reading, document=replace(reading.document, outlet=None, published="2026-01-01"), statements=(), derivations=()
        )
        back = there_and_back(source)
        found = {(d.child, d.parent) for d in weigh(HEADING, [source, back]).derivations}
        hits.append(found == {(back.document.id, source.document.id)})
    assert sum(hits) / len(hits) >= 0.9, hits


@pytest.mark.skipif(not PAIRS.exists(), reason="no pairs: set SAYSO_SHARED")
def test_two_texts_about_two_happenings_have_no_edge() -> None:
    """Pairs of news texts that people marked as about two happenings: shared formulas make no copy."""
    pairs = [json.loads(line) for name in ("ru", "en") for line in (PAIRS / f"dev.{name}.jsonl").read_text("utf-8").splitlines()]
    wrong = [p["id"] for p in pairs if p["label"] == "BAD" and _edge(p)]
    assert wrong == []


def _edge(pair: dict[str, dict[str, str]]) -> bool:
    made = []
    for name, day in (("first", "2026-01-01"), ("second", "2026-01-02")):
        ident = content_id("made", name)
        document = Document(id=ident, sha256=ident, media_type="text/plain", published=day, text=pair[name]["text"])
        made.append(Reading(document=document))
    return bool(weigh(HEADING, made).derivations)
