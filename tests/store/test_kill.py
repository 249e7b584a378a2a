"""A process killed at any moment loses nothing that it had reported as done, and the next one finishes the rest."""

from __future__ import annotations

import multiprocessing
import random
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from sayso import codec
from sayso.store import Store, verify
from tests.store.material import READER, intake
from tests.store.writer import write

ROUNDS = 10  # a case is killed this often, then left to finish
DOCUMENTS = 20
MESSAGES = 8  # heard at most before the kill: the making of the case, a few commits, and in the last rounds the end
MOMENT = 0.006  # seconds at most from the last message heard to the kill: within it falls a commit

Done = set[tuple[str, str]]


def run(folder: Path, numbers: list[int], messages: int = 1_000, moment: float = 0) -> tuple[Done, int | None]:
    """What a real child process said was done, and its exit code: killed a moment after so many messages, if it lives."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.store.writer"])
    told, tell = context.Pipe(duplex=False)
    child = context.Process(target=write, args=(folder, numbers, tell))
    child.start()
    tell.close()
    done = {told.recv()}
    while messages > 0 and _hear(told, None, done):
        messages -= 1
    deadline = time.monotonic() + moment
    while (left := deadline - time.monotonic()) > 0 and _hear(told, left, done):
        pass
    child.kill()
    while _hear(told, None, done):
        pass
    child.join()
    return done, child.exitcode


def _hear(told: Connection, patience: float | None, done: Done) -> bool:
    """Takes in one message; false when the time is up or the child is gone."""
    try:
        if heard := told.poll(patience):
            done.add(told.recv())
    except EOFError:
        return False
    return heard


def check(folder: Path, done: Done) -> None:
    """All that was reported as done is there and proves true."""
    if not Store.exists(folder):
        assert {what for what, _ in done} <= {"started"}
        return
    with Store.open(folder) as store:
        assert [finding for finding in verify(store) if finding.wrong] == []
        read = set(store.readings()) if any(what == "read" for what, _ in done) else set()
        assert {key for what, key in done if what == "collected"} <= {found.original.sha256 for found in store.intakes()}
        assert {key for what, key in done if what == "read"} <= {found.document.id for found in read}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The same case, built without being killed."""
    folder = tmp_path_factory.mktemp("whole") / "case"
    done, _ = run(folder, list(range(DOCUMENTS)))
    assert len(done) == 2 * DOCUMENTS + 2
    return exported(folder)


def exported(folder: Path) -> bytes:
    with Store.open(folder) as store:
        return codec.encode(store.case())


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_ten_kills_lose_nothing(seed: int, tmp_path: Path, whole: bytes) -> None:
    chance = random.Random(seed)
    numbers = chance.sample(range(DOCUMENTS), DOCUMENTS)
    folder, done, killed = tmp_path / "case", set(), 0
    for _ in range(ROUNDS):
        more, exit_code = run(folder, numbers, chance.randrange(MESSAGES), chance.uniform(0, MOMENT))
        done |= more
        killed += exit_code == -9
        check(folder, done)
    assert killed
    run(folder, numbers)
    check(folder, {("collected", intake(number).original.sha256) for number in numbers} | done)
    with Store.open(folder) as store:
        assert store.unread(READER) == []
    assert exported(folder) == whole
