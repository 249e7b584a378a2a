"""Three invented cases: one by hand with every kind of finding, one of awkward characters, and the bundled one as it is read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sayso import pipeline
from sayso.cli import building
from sayso.intake import Hints
from sayso.records import Case
from sayso.settings import Settings
from sayso.store import Store
from sayso.writing.exports import Material, files
from tests.browser.chromium import Page
from tests.browser.conftest import chromium  # noqa: F401 - the fixture
from tests.writing import invented
from tests.writing.exports import tricky

Files = dict[str, bytes]
Exported = Callable[[str], Files]


@pytest.fixture(scope="session")
def bundled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled case on disk, read by rules alone."""
    folder, settings, reader = tmp_path_factory.mktemp("bundled") / "case", Settings(model=False), "rules"
    with Store.create(folder, building.EXAMPLE_TITLE) as store:
        for path in sorted(building.example().iterdir()):
            data = path.read_bytes()
            store.add(pipeline.take_in(data, path.name, settings, Hints()), data, path.name)
        for document in store.unread(reader):
            store.save_reading(pipeline.read(store.intake(document), settings), reader)
        store.save_weighing(pipeline.weigh(store.heading(), list(store.readings())))
    return folder


@pytest.fixture(scope="session", params=["invented", "tricky", "bundled"])
def material(request: pytest.FixtureRequest) -> Iterator[Material]:
    """Each of the three cases; the bundled one with its log and store."""
    if request.param != "bundled":
        yield Material(case={"invented": invented.case, "tricky": tricky.case}[request.param]())
        return
    with Store.open(request.getfixturevalue("bundled_folder")) as store:
        yield Material(case=store.case(), log=tuple(store.custody()), store=store)


@pytest.fixture(scope="session")
def case(material: Material) -> Case:
    return material.case


@pytest.fixture
def exported(material: Material) -> Exported:
    """Exports the case in a format: the files by name."""
    return lambda name: dict(files(name, material))


@pytest.fixture
def plain(exported: Exported) -> Callable[[str], Any]:
    """Exports the case in a format of one JSON file: its value."""
    return lambda name: json.loads(exported(name)[""])


@pytest.fixture
def tab(request: pytest.FixtureRequest) -> Iterator[Page]:
    """An empty tab; whatever the test did, the browser may have nothing to complain of."""
    opened: Page = request.getfixturevalue("chromium").page()
    yield opened
    complaints = opened.complaints()
    opened.close()
    assert complaints == []
