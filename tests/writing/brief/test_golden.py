"""The brief of the bundled example, word for word, in both languages.

After a change that is meant: `SAYSO_ACCEPT=1 pytest tests/writing/brief/test_golden.py`, then read the difference aloud.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sayso.records import Case
from sayso.writing.brief import compose, render

HERE = Path(__file__).resolve().parent


@pytest.mark.parametrize("length", ["short", "long"])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_brief_of_the_example_reads_as_it_was_read_aloud(example: Case, language: str, length: str) -> None:
    golden = HERE / f"kedrozersk.{language}.{length}.md"
    made = render(compose(example, language, length), example, "md")
    if os.environ.get("SAYSO_ACCEPT"):
        golden.write_bytes(made)
    assert made.decode() == golden.read_text(encoding="utf-8")
