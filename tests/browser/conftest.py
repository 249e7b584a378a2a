"""One browser for all tests of this folder; a tab of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.records import Case
from sayso.writing.page import render
from tests.browser.chromium import Chromium, Page, installed
from tests.writing import invented


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    executable = installed()
    if not executable:
        pytest.skip("no Chromium on this machine (apt-get install chromium)")
    browser = Chromium(executable, tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def case() -> Case:
    return invented.case()


@pytest.fixture(scope="session")
def address(case: Case, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the invented case's page lies."""
    file = tmp_path_factory.mktemp("case") / "case.html"
    file.write_bytes(render(case))
    return file.as_uri()


@pytest.fixture
def page(chromium: Chromium, address: str) -> Iterator[Page]:
    """The page in a fresh tab; whatever the test did, nothing may have been refused or thrown."""
    tab = chromium.page()
    yield tab.open(address)
    complaints = tab.complaints()
    tab.close()
    assert complaints == []


@pytest.fixture(scope="session")
def screenshots() -> Path:
    """Kept for people to look at; git ignores them."""
    return Path(__file__).resolve().parents[1] / "screenshots"
