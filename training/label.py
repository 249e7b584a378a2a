"""What the teacher says of openly licensed text: soft labels for the student, and the sets it may learn from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from numpy.typing import NDArray
from torch import Tensor

from sayso.reading.encoder.model import runs
from sayso.reading.encoder.windows import Cutter, Window
from training import corpora
from training.corpora import Example, records
from training.manner import Manner
from training.marks import invented
from training.network import Reader
from training.releases import releases, reports
from training.settings import KINDS, Paths
from training.silver import silver
from training.together import own_share
from training.windows import CONTENT, SOURCE, Piece, pieces, row_of

Halves = NDArray[np.float16]
Encode = Callable[[Window], Tensor]
OPEN = frozenset(("CC BY 2.5", "CC BY 4.0"))
CUE_THRESHOLD = 0.3  # a frame the teacher half believes in is worth hearing about
SURE = 0.95  # of a pattern, or of a mark of ours
PLENTY = ("offices",)  # so many texts that each is cut once
PRONOUNS = 800  # of GAP's snippets: enough for one window in nine


@dataclass(slots=True)
class SoftPiece:
    """A window with what is openly marked in it, and the teacher's view. `rows`: cue words, and each word's shares of parts."""

    piece: Piece
    words: Halves
    cues: Halves
    kinds: Halves
    edges: Halves
    rows: list[tuple[list[int], Halves]]
    manners: list[Manner] = field(default_factory=list)
    carried: NDArray[np.float32] | None = None  # where we marked a text: which words are carried on without a cue

    @property
    def window(self) -> Window:
        return self.piece.window


def letters(text: str) -> str:
    """A text for comparison: its letters and digits alone."""
    return "".join(c for c in text.lower() if c.isalnum())


def near(text: str, held: list[set[str]]) -> bool:
    """Whether a tenth of a text's eight-word runs stand in one held-out text."""
    mine = shingles(text)
    return any(len(mine & other) * 10 > len(mine) for other in held)


def shingles(text: str) -> set[str]:
    """Every run of eight words."""
    words = text.lower().split()
    return {letters("".join(words[i : i + 8])) for i in range(max(1, len(words) - 7))}


def held_out(paths: Paths) -> list[set[str]]:
    """The texts that are measured on: our own gold, and the development sets."""
    gold = [file.read_text(encoding="utf-8") for file in sorted(paths.shared.glob("gold/*-dev/*.txt"))]
    dev = [r["text"] for name in ("nerel", "factrueval", "gum", "polnear") for r in records(paths.data / name / "dev.jsonl")]
    return [shingles(text) for text in gold + dev]


def open_sets(paths: Paths) -> dict[str, list[Example]]:
    """The student's texts, by the name of their share in a batch. NEREL gives its texts alone, its labels stay out."""
    data, held = paths.data, held_out(paths)
    bare = (replace(e, mentions=(), marked=frozenset()) for e in corpora.nerel(data, "train"))
    found = {
        "english": [*corpora.wikinews(data, "train"), *(example for example, _ in invented())],
        "russian": list(bare),
        "marked_russian": list(corpora.factrueval(data, "train")),
        "marked_english": [
            *corpora.gum(data, "train", OPEN),
            *corpora.gum_named(data, "train", OPEN),
            *corpora.sentences("wikigold")(data, "train"),
        ],
        "pronouns": list(corpora.gap(data, "train"))[:PRONOUNS],
    }
    if paths.releases is not None:
        found["offices"] = [*releases(paths.releases), *reports(paths.releases)]
    return {name: [e for e in examples if not near(e.text, held)] for name, examples in found.items()}


def word_vectors(folder: Path) -> Encode:
    """The word vectors of an exported reader: int8 labels three times as fast, and as well."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(folder / "reader.onnx"), options)

    def encode(window: Window) -> Tensor:
        found = session.run(["words"], {"ids": window.ids[None], "pooling": window.pooling()[None]})
        return torch.from_numpy(found[0][0])

    return encode


def soft_pieces(teacher: Reader, encode: Encode, examples: list[Example], cutter: Cutter) -> Iterator[SoftPiece]:
    """The teacher's view of every window of these texts, patterns added to the Russian ones."""
    texts = {e.id: e for e in examples}
    for piece in pieces(examples, cutter):
        view = view_of(teacher, piece, encode(piece.window))
        yield with_patterns(view, texts[piece.id]) if piece.language == "ru" else view


@torch.no_grad()
def view_of(teacher: Reader, piece: Piece, words: Tensor) -> SoftPiece:
    """The teacher's view of one window, the encoder's work done."""
    cues = teacher.cues(words).softmax(-1).numpy()
    kinds = teacher.kinds(words).view(-1, len(KINDS), 3).softmax(-1).numpy()
    found = runs(cues, CUE_THRESHOLD)
    rows: list[tuple[list[int], Halves]] = []
    if found:
        table = teacher.role_table(teacher.roles(words), found).softmax(-1).numpy()
        rows = list(zip(found, table.astype(np.float16), strict=True))
    edges = teacher.edges(words).sigmoid().numpy()
    views = (shares.astype(np.float16) for shares in (words.numpy(), cues, kinds, edges))
    return SoftPiece(piece, *views, rows)


def with_patterns(view: SoftPiece, example: Example) -> SoftPiece:
    """Put what the patterns find in the place of what the teacher says of the same cue."""
    for relation in silver(example.text):
        row = row_of(view.piece.window, relation)
        if row is None or not (row.parts == CONTENT).any() or not (row.parts == SOURCE).any():
            continue
        view.rows = [(cue, parts) for cue, parts in view.rows if not set(cue) & set(row.cue)]
        shares = np.full((len(row.parts), 3), (1 - SURE) / 2, np.float16)
        shares[np.arange(len(row.parts)), row.parts] = SURE
        view.rows.append((row.cue, shares))
        for at, word in enumerate(sorted(row.cue)):
            view.cues[word] = (0.04, 0.92, 0.04) if at == 0 else (0.04, 0.04, 0.92)
    return view


def label(teacher: Reader, exported: Path, paths: Paths, cutters: list[Cutter], wanted: tuple[str, ...] = ()) -> None:
    """Write the teacher's view of the open sets wanted, of all if none is named; a file each."""
    paths.labels.mkdir(parents=True, exist_ok=True)
    encode = word_vectors(exported)
    asked = [(name, examples) for name, examples in open_sets(paths).items() if name in wanted or not wanted]
    for name, examples in own_share(asked):
        used = cutters[:1] if name in PLENTY else cutters
        views = [view for cutter in used for view in soft_pieces(teacher, encode, examples, cutter)]
        torch.save(views, file_of(paths, name))
        print(name, len(examples), "texts", len(views), "windows", sum(len(v.rows) for v in views), "frames", flush=True)


def file_of(paths: Paths, name: str) -> Path:
    """Where a set's labels lie."""
    return paths.labels / f"{name}.pt"
