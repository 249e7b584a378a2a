"""`sayso patterns`, as a user runs it: across cases, in two languages, as tables and as JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ENGLISH = """The barracks of Veleta

The lawyer Anna Lisova said the officer threatened to send the conscripts to the front if they refused.
"""
RUSSIAN = """Казармы Велеты

Адвокат Анна Лисова заявила, что офицер угрожал отправить срочника на фронт, если он откажется.
"""


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "COLUMNS": "160", "PYTHONUTF8": "1", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "sayso", *arguments]
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", timeout=120)


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of two cases, one in English and one in Russian."""
    top = tmp_path_factory.mktemp("cases")
    for name, text in (("harbour", ENGLISH), ("gavan", RUSSIAN)):
        (top / f"{name}.txt").write_text(text, encoding="utf-8")
        assert run("build", f"{name}.txt", "--case", name, "--no-model", cwd=top).returncode == 0
    return top


def test_a_folder_of_cases_is_searched_for_acts_of_one_shape(cases: Path) -> None:
    shown = run("patterns", ".", cwd=cases)
    assert shown.returncode == 0
    assert "Threat: officer → soldier: sending to war (2 acts in 2 cases)" in shown.stdout
    assert "harbour" in shown.stdout
    assert "gavan" in shown.stdout


def test_as_json_every_act_stands_with_its_statements_and_whose_they_are(cases: Path) -> None:
    shown = run("patterns", "harbour", "gavan", "--format", "json", cwd=cases)
    (pattern,) = json.loads(shown.stdout)["patterns"]
    assert (pattern["kind"], pattern["actor"], pattern["target"]) == ("threat", ["officer"], ["soldier"])
    for act in pattern["acts"]:
        for statement in act["statements"]:
            assert "Anna Lisova" in statement["who"] or "Анна Лисова" in statement["who"]
            assert statement["stance"] in ("alleged", "threatened")


def test_where_there_is_no_case_it_says_so(tmp_path: Path) -> None:
    shown = run("patterns", "nowhere", cwd=tmp_path)
    assert shown.returncode == 2
    assert "there is no case here" in shown.stderr
