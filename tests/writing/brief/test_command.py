"""`sayso brief`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli import app
from sayso.store import Store

EXAMPLES = Path(__file__).resolve().parents[3] / "examples" / "kedrozersk"
RUN = CliRunner()


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cases") / "gallery"
    sources = [str(EXAMPLES / "03-marrow-bay.md"), str(EXAMPLES / "01-protalina.html")]
    assert RUN.invoke(app, ["build", *sources, "--case", str(folder), "--no-model"]).exit_code == 0
    return folder


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_brief_goes_to_standard_output_and_its_measure_to_standard_error(case: Path, language: str) -> None:
    done = RUN.invoke(app, ["brief", str(case), "--language", language])
    assert done.exit_code == 0
    assert done.stdout.startswith("# gallery")
    assert "[^1]: " in done.stdout
    assert "Attribution lost: 0.0 %" in done.stderr


@pytest.mark.parametrize(("kind", "begins"), [("md", b"# "), ("html", b"<!doctype"), ("docx", b"PK")])
def test_a_brief_is_written_to_the_file_named_and_the_log_notes_it(case: Path, tmp_path: Path, kind: str, begins: bytes) -> None:
    path = tmp_path / f"brief.{kind}"
    assert RUN.invoke(app, ["brief", str(case), "--format", kind, "--length", "short", "--out", str(path)]).exit_code == 0
    assert path.read_bytes().startswith(begins)
    with Store.open(case) as store:
        assert any(f"brief {kind}" in str(entry) for entry in store.custody())


def test_a_brief_that_is_written_passes_the_lint(case: Path, tmp_path: Path) -> None:
    path = tmp_path / "brief.md"
    assert RUN.invoke(app, ["brief", str(case), "--out", str(path)]).exit_code == 0
    assert RUN.invoke(app, ["lint", str(path), "--case", str(case), "--no-model"]).exit_code == 0
