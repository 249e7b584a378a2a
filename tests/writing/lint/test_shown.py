"""What the lint hands out: JSON that needs no case beside it, a page that loads nothing, exit codes for pipelines."""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.writing import lint as linting
from tests.writing.lint.drafts import HERALD, case, linted

LOST = "Tomas Reed sold 40 tons of timber before the fire."
KEPT = "Watchman Ivo Marsh said the alarm was not working."
NASTY = "<script>alert(1)</script> said that Tomas Reed sold 40 tons of timber before the fire."


def test_the_plain_form_holds_the_words_it_speaks_of() -> None:
    shown = json.loads(json.dumps(linting.plain(linted(f"{LOST} {KEPT}"), case())))
    words = {s["id"]: s["words"] for s in shown["statements"]}
    assert (shown["schema"], shown["blocked"], shown["attribution_loss"]) == ("sayso-lint/1", True, 0.5)
    assert all(i in words for s in shown["sentences"] for i in s["statements"])
    assert {s["state"] for s in shown["sentences"]} == {"differs", "supported"}


def test_the_page_shows_the_draft_and_the_cases_words_and_loads_nothing() -> None:
    page = linting.page(linted(LOST), case()).decode()
    assert LOST in page
    assert "Tomas Reed sold 40 tons of timber before the fire<footer" in page
    assert not re.search(r"<(?:script|link|img|iframe)\b|url\(|https?:", page)
    assert "default-src 'none'" in html.unescape(page)


def test_the_page_escapes_what_a_draft_holds() -> None:
    page = linting.page(linted(NASTY), case()).decode()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_every_kind_of_finding_has_a_name_and_its_row_in_the_docs() -> None:
    told = (Path(__file__).resolve().parents[3] / "docs/lint.md").read_text("utf-8")
    assert set(linting.KINDS) == set(linting.strings()["kind"])
    assert [kind for kind in linting.KINDS if f"`{kind}`" not in told] == []


def run(*arguments: str, folder: Path, feed: str = "") -> subprocess.CompletedProcess[str]:
    world = {**os.environ, "COLUMNS": "150", "PYTHONUTF8": "1", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "sayso", *arguments]
    return subprocess.run(
        command, cwd=folder, env=world, input=feed, capture_output=True, text=True, encoding="utf-8", timeout=300
    )


@pytest.mark.slow
def test_the_exit_code_tells_a_pipeline(tmp_path: Path) -> None:
    (tmp_path / "herald.txt").write_text(HERALD, encoding="utf-8")
    assert run("build", "herald.txt", "--case", "elva", "--outlet", "Elva Herald", "--no-model", folder=tmp_path).returncode == 0
    clean = run("lint", "-", "--case", "elva", "--no-model", folder=tmp_path, feed=KEPT)
    held = run("lint", "-", "--case", "elva", "--no-model", folder=tmp_path, feed=LOST)
    missing = run("lint", "nowhere.txt", "--case", "elva", "--no-model", folder=tmp_path)
    shown = run("lint", "-", "--case", "elva", "--no-model", "--format", "json", folder=tmp_path, feed=LOST)
    assert (clean.returncode, held.returncode, missing.returncode, shown.returncode) == (0, 1, 2, 1)
    assert "attribution lost" in held.stdout
    assert json.loads(shown.stdout)["counts"]["attribution_lost"] == 1
