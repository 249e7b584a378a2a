"""benchmarks/invariants.py: what must hold of every reading is counted, and a reading that breaks it is noticed."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Reading
from sayso.settings import Settings

COMMAND = Path(__file__).resolve().parent.parent / "benchmarks" / "invariants.py"
TEXTS = {
    "fire.txt": "The harbour master, Ada Holm, said the gate was open on 3 February 2031. “Forty tonnes were lost,” she added.\n",
    "pozhar.txt": "Начальник порта Иван Клёнов заявил, что ворота были открыты. По его словам, пропало 40 тонн меди.\n",
}


@pytest.fixture(scope="module")
def laws() -> ModuleType:
    found = importlib.util.spec_from_file_location("invariants", COMMAND)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules["invariants"] = module
    found.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def reading() -> Reading:
    settings = Settings(model=False)
    return pipeline.read(
        pipeline.take_in(TEXTS["fire.txt"].encode(), "fire.txt", settings, Hints(outlet="Bay News"))[0], settings
    )


def test_documents_of_both_languages_break_no_law(tmp_path: Path) -> None:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = [sys.executable, str(COMMAND), "--folder", str(tmp_path), "--rules"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120)
    figures = dict(line.rsplit(maxsplit=1) for line in done.stdout.splitlines())
    assert done.returncode == 0, done.stdout + done.stderr
    assert figures["documents"] == "2"
    assert int(figures["statements"]) >= 4


Damage = Callable[[Reading], dict[str, Any]]
DAMAGES: list[tuple[str, Damage, str]] = [
    ("inexact", lambda r: {"values": (replace(r.values[0], text="forty"),)}, "a figure's words are not those of its place"),
    ("inexact", lambda r: {"times": (replace(r.times[0], span=(0, 9_000)),)}, "a date runs out of the text"),
    (
        "without outlet",
        lambda r: {"statements": tuple(replace(s, hops=s.hops[1:]) for s in r.statements)},
        "no outlet begins",
    ),
    ("unordered", lambda r: {"statements": r.statements[::-1]}, "a later statement comes first"),
    ("unordered", lambda r: {"statements": r.statements + r.statements[-1:]}, "one statement comes twice"),
    ("dangling", lambda r: {"entities": ()}, "hops name nobody"),
]


@pytest.mark.parametrize(("law", "damage", "why"), DAMAGES)
def test_a_broken_law_is_noticed(laws: ModuleType, reading: Reading, law: str, damage: Damage, why: str) -> None:
    assert not list(laws.LAWS[law](reading))
    assert list(laws.LAWS[law](replace(reading, **damage(reading)))), why
