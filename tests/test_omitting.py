"""`sayso show --skipped`: what was left out is listed, with its reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli import app

VTT = """WEBVTT

00:01.000 --> 00:03.000
<v Ada Holm>I saw two trucks at the gate of the depot.

00:03.000 --> 00:04.000
[rain]
"""


@pytest.fixture
def shown(tmp_path: Path) -> str:
    source = tmp_path / "night.vtt"
    source.write_text(VTT, encoding="utf-8")
    runner, case = CliRunner(), str(tmp_path / "case")
    assert runner.invoke(app, ["build", str(source), "--case", case, "--no-model"]).exit_code == 0
    return runner.invoke(app, ["show", case, "--skipped"]).output


def test_what_was_left_out_is_listed_with_its_reason(shown: str) -> None:
    lines = [" ".join(line.split()) for line in shown.splitlines()]
    assert "Left out: night.vtt" in lines
    assert "sound [rain]" in lines
    assert "speaker label [00:01] Ada Holm:" in lines


def test_no_statement_holds_what_was_left_out(shown: str) -> None:
    assert "two trucks" not in shown
