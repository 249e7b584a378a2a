"""The reader model: exact spans, the same answer alone and in company, and what it reads in both languages."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import ModelMissing
from sayso.reading.encoder import model as reader
from sayso.reading.encoder.model import (
    ReaderModel,
    Signals,
    best_paths,
    bucket_of,
    cues_in,
    largest_run,
    paths_of,
    runs,
    spans_of,
)
from sayso.reading.encoder.windows import Cutter, words_of

ENGLISH = (
    "The mayor, Anna Lind, said on Monday that the bridge would be closed until spring. "
    "“Nobody was hurt,” a police spokesman told reporters. According to the fire service, the blaze began in a cellar. "
    "She denied that the city had ignored warnings."
)
RUSSIAN = (
    "Представитель полиции Иван Петров заявил, что водитель скрылся с места аварии. "
    "По словам очевидцев, автобус двигался слишком быстро. «Мы ищем свидетелей», — сообщил следователь."
)
installed = pytest.mark.skipif(not (reader.WEIGHTS / "reader.onnx").is_file(), reason="the weights are not installed")


@pytest.fixture(scope="module")
def model() -> ReaderModel:
    return ReaderModel.load(threads=1)


def quotes(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    return " … ".join(text[start:end] for start, end in spans)


# ── without the weights ──────────────────────────────────────────────────────────────────────────


def test_a_missing_file_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        ReaderModel.load(folder=tmp_path)


@given(st.text(max_size=200))
def test_words_are_spans_of_the_text_in_order(text: str) -> None:
    words = words_of(text)
    assert all(0 <= start < end <= len(text) for start, end in words)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(words))


def test_a_stress_mark_does_not_split_a_word() -> None:
    assert len(words_of("Диа́с")) == 1


RUNS = [
    ([0, 1, 2, 0], [[1, 2]], "a beginning and what goes on"),
    ([1, 1, 0], [[0], [1]], "a beginning inside a run starts a new one"),
    ([0, 2, 2], [[1, 2]], "a run may begin without a beginning"),
    ([0, 0], [], "nothing"),
]


@pytest.mark.parametrize(("labels", "expected", "why"), RUNS)
def test_runs(labels: list[int], expected: list[list[int]], why: str) -> None:
    assert runs(np.eye(3, dtype=np.float32)[labels], 0.5) == expected, why


CUES = [
    ([0.1, 0.9, 0.5, 0.6, 0.2], [([1, 2, 3], [1])], "the likely words beside a sure one belong to its cue"),
    ([0.5, 0.9, 0.1], [([0, 1], [1])], "those before it too"),
    ([0.9, 0.5, 0.9], [([0, 1, 2], [0, 2])], "a likely word joins two sure ones"),
    ([0.9, 0.3, 0.9], [([0], [0]), ([2], [2])], "an unlikely one parts them"),
    ([0.1, 0.6, 0.6], [], "likely words alone make no cue"),
]


@pytest.mark.parametrize(("likely", "expected", "why"), CUES)
def test_a_sure_word_makes_a_cue_and_likely_ones_belong_to_it(
    likely: list[float], expected: list[tuple[list[int], list[int]]], why: str
) -> None:
    scores = np.array([[1 - share, 0, share] for share in likely], np.float32)
    assert [(cue.words, cue.heart) for cue in cues_in(scores, 0.72)] == expected, why


PATHS = [
    ("nccncc", "cccccc", "a gap is closed"),
    ("nnsnnn", "nnnnnn", "a stray word is dropped"),
    ("sssccc", "sssccc", "what is plain stays"),
]


@pytest.mark.parametrize(("seen", "expected", "why"), PATHS)
def test_best_paths(seen: str, expected: str, why: str) -> None:
    sure = np.array([[np.log([0.8 if part == letter else 0.1 for part in "nsc"]) for letter in seen]], np.float32)
    costs = np.float32(1.5) * (1 - np.eye(3, dtype=np.float32))
    path = "".join("nsc"[part] for part in best_paths(sure, costs, np.zeros((1, len(seen), 2), np.float32))[0])
    assert path == expected or path[1:] == expected[1:], why


def test_windows_decoded_together_come_out_as_each_by_itself() -> None:
    chance, costs = np.random.default_rng(0), np.array([[0, 0.1, 0.6], [0.1, 0, 0.35], [0.6, 0.35, 0]], np.float32)
    tables = [np.log(chance.dirichlet((1, 1, 1), (cues, count))).astype(np.float32) for cues, count in ((1, 1), (3, 40), (2, 7))]
    edges = [chance.normal(size=(table.shape[1], 2)).astype(np.float32) for table in tables]
    alone = [best_paths(table, costs, np.stack([own] * len(table))) for table, own in zip(tables, edges, strict=True)]
    assert [p.tolist() for p in paths_of(tables, costs, edges)] == [path.tolist() for path in alone]


def test_a_content_ends_where_its_edge_is_seen_and_begins_so() -> None:
    seen = np.log(np.array([[[0.5, 0.1, 0.4]] * 2 + [[0.1, 0.1, 0.8]] * 2 + [[0.4, 0.1, 0.5]] * 2], np.float32))
    costs, edges = np.float32(0.6) * (1 - np.eye(3, dtype=np.float32)), np.zeros((1, 6, 2), np.float32)
    edges[0, 2, 0] = edges[0, 3, 1] = 2.0
    assert best_paths(seen, costs, edges)[0].tolist() == [0, 0, 2, 2, 0, 0]


def test_of_two_runs_the_likelier_one_is_kept() -> None:
    assert largest_run(np.array([0, 3, 4]), np.array([0.9, 0, 0, 0.8, 0.7])).tolist() == [3, 4]


def test_neighbouring_words_are_one_span() -> None:
    assert spans_of([0, 1, 3], [(0, 2), (3, 5), (6, 8), (9, 11)]) == ((0, 5), (9, 11))


def test_distance_is_told_apart_by_side() -> None:
    buckets = bucket_of([[2]], 5)[0].tolist()
    assert buckets == sorted(buckets)
    assert len(set(buckets)) == 5


# ── with the weights ─────────────────────────────────────────────────────────────────────────────


@installed
@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "A", "\u200b", "🙂🙂", "а" * 5000, "x " * 2000, "«" * 700])
def test_odd_texts_are_read(model: ReaderModel, text: str) -> None:
    assert isinstance(model.read([text])[0], Signals)


@installed
@settings(max_examples=20, deadline=None)
@given(text=st.text(min_size=1, max_size=300))
def test_every_span_lies_in_the_text_and_holds_no_blank_edge(model: ReaderModel, text: str) -> None:
    signals = model.read([text + " said that " + text])[0]
    whole = text + " said that " + text
    spans = [span for frame in signals.frames for part in (frame.cue, frame.source, frame.content) for span in part]
    for start, end in spans + [mention.span for mention in signals.mentions]:
        assert whole[start:end] == whole[start:end].strip()
        assert 0 <= start < end <= len(whole)


@installed
def test_the_answer_is_the_same_alone_and_in_company(model: ReaderModel) -> None:
    texts = [ENGLISH, RUSSIAN, ENGLISH * 8, "Short."]
    together = model.read(texts)
    assert together == [model.read([text])[0] for text in texts]
    assert together[::-1] == model.read(texts[::-1])


@installed
def test_windows_cover_every_word_and_overlap(model: ReaderModel) -> None:
    text = ENGLISH * 12
    windows = model._cutter.cut(text)
    covered = {word for window in windows for word in range(window.first, window.first + len(window.words))}
    assert covered == set(range(len(words_of(text))))
    assert all(later.first < earlier.first + len(earlier.words) for earlier, later in itertools.pairwise(windows))
    assert isinstance(model._cutter, Cutter)


@installed
def test_frames_asked_for_alone_are_the_same(model: ReaderModel) -> None:
    text = f"{ENGLISH} {RUSSIAN}" * 8
    assert model.frames(text).frames == model.read([text])[0].frames


@installed
def test_it_reads_english(model: ReaderModel) -> None:
    frames = model.read([ENGLISH])[0].frames
    said = [frame for frame in frames if quotes(ENGLISH, frame.content).endswith("the bridge would be closed until spring")]
    assert [quotes(ENGLISH, frame.cue).split()[0] for frame in said] == ["said"]
    assert "Anna Lind" in quotes(ENGLISH, said[0].source)


@installed
def test_it_reads_russian(model: ReaderModel) -> None:
    frames = model.read([RUSSIAN])[0].frames
    contents = " | ".join(quotes(RUSSIAN, frame.content) for frame in frames)
    assert "водитель скрылся с места аварии" in contents
    assert any("Петров" in quotes(RUSSIAN, frame.source) for frame in frames)


@installed
def test_mentions_have_kinds(model: ReaderModel) -> None:
    kinds = {RUSSIAN[slice(*mention.span)]: mention.kind for mention in model.read([RUSSIAN])[0].mentions}
    assert kinds.get("Иван Петров") == "person"
