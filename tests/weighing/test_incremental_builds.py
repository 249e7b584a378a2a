"""A case that grows build by build is the case of one build, whatever the order and whatever went; what stands is not redone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso import codec
from sayso.cli.building import build, example
from sayso.intake import Hints
from sayso.store import Store

MOVES = re.compile(rb'"(created|retrieved)":("[^"]*"|null)')
SOURCES = ("01-protalina.html", "02-segodnya.txt", "03-marrow-bay.md", "04-thornwick.html", "06-thornwick-correction.eml")
Cases = Callable[[], Path]


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Cases:
    """The folders of new cases."""
    root, number = tmp_path_factory.mktemp("cases"), count()
    return lambda: root / str(next(number))


@pytest.fixture(scope="module")
def at_once(cases: Cases) -> bytes:
    """What one build of all the sources finds."""
    return found(built(cases(), SOURCES))


def built(folder: Path, names: Sequence[str]) -> Path:
    """The case in this folder after a build of these sources, by rules."""
    assert build(folder, "Kedrozersk", [str(example() / name) for name in names], Hints(), model=False) == 0
    return folder


def found(folder: Path) -> bytes:
    """All that the case holds but the day it was made and the moments of receipt."""
    with Store.open(folder) as store:
        return MOVES.sub(b"", codec.encode(store.case()))


def weighings(folder: Path) -> int:
    """How often the case was weighed."""
    with Store.open(folder) as store:
        return sum(entry.event == "weighed" for entry in store.custody())


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(SOURCES))
def test_sources_built_one_by_one_in_any_order_equal_one_build(order: Sequence[str], cases: Cases, at_once: bytes) -> None:
    folder = cases()
    for name in order:
        built(folder, [name])
    assert found(folder) == at_once


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(gone=st.sampled_from(SOURCES))
def test_a_case_that_lost_a_source_equals_one_that_never_had_it(gone: str, cases: Cases, at_once: bytes) -> None:
    rest = [name for name in SOURCES if name != gone]
    folder = built(cases(), SOURCES)
    with Store.open(folder, write=True) as store:
        (sha256,) = (i.original.sha256 for i in store.intakes() if i.original.name == gone)
        store.delete(sha256, "a test")
    assert found(built(folder, rest)) == found(built(cases(), rest))
    assert found(built(folder, [gone])) == at_once


def test_a_build_that_adds_nothing_keeps_the_weighing_and_writes_the_page(cases: Cases, at_once: bytes) -> None:
    folder = built(cases(), SOURCES)
    page = (folder / "case.html").read_bytes()
    (folder / "case.html").unlink()
    assert found(built(folder, SOURCES)) == at_once
    assert weighings(folder) == 1
    assert (folder / "case.html").read_bytes() == page


def test_a_weighing_by_another_sayso_or_changed_by_a_hand_is_made_anew(cases: Cases, at_once: bytes) -> None:
    folder = built(cases(), SOURCES)
    with Store.open(folder, write=True) as store:
        store.save_weighing(store.case(), store.basis("an earlier sayso"))
    built(folder, SOURCES)
    assert weighings(folder) == 3
    with Store.open(folder, write=True) as store:
        store.connection.execute("DELETE FROM weighed WHERE list = 'claims' AND position = 0")
    assert found(built(folder, SOURCES)) == at_once
    assert weighings(folder) == 4
