"""Our own marks of who said what are places in their texts, and brackets leave the invented ones as they are read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from training.corpora import records
from training.manner import labelled
from training.marks import LETTERS, invented, marked_places, unbracketed

from sayso.reading.encoder.leaning import STANCES

SHARED = Path(os.environ.get("SAYSO_SHARED") or Path(__file__).resolve().parents[2] / "shared")
NEREL = SHARED / "data" / "nerel" / "train.jsonl"


def test_every_letter_stands_for_one_stance() -> None:
    assert sorted(LETTERS.values()) == sorted(STANCES)


@pytest.mark.skipif(not NEREL.is_file(), reason="the developers' data is absent")
def test_every_mark_lies_in_its_text() -> None:
    texts = {record["id"]: record["text"] for record in records(NEREL)}
    for text, marks in marked_places().items():
        spans = [span for frame in marks.frames or () for span in (*frame.cue, *frame.source, *frame.content)]
        assert all(0 <= start < end <= len(texts[text]) for start, end in [*spans, *marks.carried])


def test_every_stance_named_beside_a_text_is_one() -> None:
    assert {one.stance for statements in labelled().values() for one in statements} <= set(STANCES)


def test_an_invented_text_is_read_without_its_brackets() -> None:
    for example, marks in invented():
        assert not set(example.text) & set("[]")
        assert all(example.text[slice(*one.content)].strip() for one in marks.stances)


@pytest.mark.parametrize(
    ("body", "text", "contents", "carried"),
    [
        ("Orsk said [f:that it rained].", "Orsk said that it rained.", ["that it rained"], []),
        ("Orsk left. [-b:It is cold.] Bye.", "Orsk left. It is cold. Bye.", ["It is cold."], ["It is cold."]),
        ("[f:Orsk says [a:Lind lied]].", "Orsk says Lind lied.", ["Lind lied", "Orsk says Lind lied"], []),
        ("A loose ] and [x: stay.", "A loose ] and x: stay.", [], []),
    ],
)
def test_brackets_mark_what_stands_in_them(body: str, text: str, contents: list[str], carried: list[str]) -> None:
    told, marks = unbracketed(body)
    assert told == text
    assert [told[slice(*one.content)] for one in marks.stances] == contents
    assert [told[slice(*span)] for span in marks.carried] == carried
