"""benchmarks/errors.py: every miss and false alarm is a case of its class, and the page stays outside the project."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("SAYSO_SHARED") or ROOT.parent / "shared")
TEXT = "Fire at the depot\n\nThe harbour master said the gate was open on 3 February 2031. About 40 tonnes of copper were lost.\n"


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "benchmarks" / "errors.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Gold that the reading is right by, but for one statement and one figure which it can't have."""
    if not (SHARED / "seed" / "score.py").is_file():
        pytest.skip("no scorer beside this checkout")
    folder = tmp_path / "fire"
    folder.mkdir()
    said, told = "the gate was open on 3 February 2031", "About 40 tonnes of copper were lost"
    rows = [(said, ["Vesper Tribune", "harbour master"], "alleged", "indirect"), (told, ["Vesper Tribune"], "fact", "narration")]
    gold = {
        "document": "fire.txt",
        "outlet": "Vesper Tribune",
        "statements": [
            {
                "spans": [[TEXT.index(words), TEXT.index(words) + len(words)]],
                "chain": chain,
                "stance": stance,
                "form": form,
                "polarity": "positive",
            }
            for words, chain, stance, form in rows
        ],
        "entities": [{"kind": "person", "name": "harbour master", "named": False}],
        **{
            key: []
            for key in ("values", "dates", "conflicts", "not_conflicts", "checks", "replies", "derivations", "boilerplate")
        },
    }
    (folder / "fire.txt").write_text(TEXT, encoding="utf-8")
    (folder / "fire.json").write_text(json.dumps(gold), encoding="utf-8")
    return folder


def test_each_error_is_counted_in_its_class_and_shown_in_its_context(gold: Path, tmp_path: Path) -> None:
    page = tmp_path / "errors.html"
    done = run(gold, "--rules", "--shared", SHARED, "--out", page)
    assert done.returncode == 0, done.stderr
    counts = {line[:20].strip(): line[20:].split() for line in done.stdout.splitlines()[1:-1]}
    assert counts == {"hardened": ["1"], "invented value": ["1"], "invented date": ["1"]}
    html = page.read_text(encoding="utf-8")
    assert '<span class="gold ours">the gate was open on 3 February 2031</span>' in html
    assert "<dd class=differs>alleged</dd>" in html
    assert "<script" not in html


def test_the_page_is_never_written_into_the_project(gold: Path) -> None:
    inside = ROOT / "errors.html"
    done = run(gold, "--rules", "--shared", SHARED, "--out", inside)
    assert done.returncode != 0
    assert "real persons" in done.stderr
    assert not inside.exists()


def test_without_gold_there_is_nothing_to_do(tmp_path: Path) -> None:
    done = run("--shared", tmp_path, "--out", tmp_path / "errors.html")
    assert (done.returncode, "nothing compared" in done.stdout) == (0, True)
