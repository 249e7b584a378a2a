"""What each step does."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

import torch
from tokenizers import Tokenizer

from sayso.reading.encoder.model import WEIGHTS, ReaderModel
from sayso.reading.encoder.windows import Cutter
from training import carried, corpora
from training.corpora import Example
from training.distil import soft_losses
from training.export import export
from training.fit import Mixture, fit
from training.heads import fitted, rows_of, unseen, write
from training.label import OPEN, SoftPiece, file_of, label, open_sets, word_vectors
from training.losses import marked_losses
from training.manner import labelled, manners
from training.marking import with_marks, with_told
from training.marks import invented, marked_places, told_places
from training.measure import measure
from training.network import Reader, narrowed, new_reader
from training.reopen import reopened
from training.settings import Paths, Plan
from training.silver import with_silver
from training.slim import mimic_losses, slim
from training.vocabulary import prune
from training.windows import UNKNOWN, Piece, pieces

SAMPLE = 20  # texts of each language that show which inputs are loud
DECODING = {"cue_threshold": 0.72, "source_switch": 0.1, "content_switch": 0.7, "edge_weight": 1.0, "edge_usual": 0.3}


def prepare(paths: Paths, plan: Plan, name: str) -> None:
    """Prune the vocabulary."""
    print(prune(paths))


def learning_cutter(paths: Paths, plan: Plan) -> Cutter:
    """Windows to learn from do not overlap."""
    return Cutter(Tokenizer.from_file(str(paths.pruned / "tokenizer.json")), plan.pieces, 0)


def learning_cutters(paths: Paths, plan: Plan) -> list[Cutter]:
    """As `learning_cutter`, and shorter ones: the same sentences in other company."""
    vocabulary = Tokenizer.from_file(str(paths.pruned / "tokenizer.json"))
    return [Cutter(vocabulary, size, 0) for size in (plan.pieces, plan.pieces * 4 // 5, plan.pieces * 3 // 5)]


def windows(cutter: Cutter, *sets: Iterable[Example]) -> list[Piece]:
    """Every window of these sets in which something is marked."""
    found = [piece for examples in sets for piece in pieces(examples, cutter)]
    return [p for p in found if p.rows or p.mentions or (p.kinds != UNKNOWN).any()]


def open_mixture(paths: Paths, cutter: Cutter) -> Mixture:
    """What openly licensed sets mark, and the Russian patterns."""
    found = open_sets(paths)
    return {
        "silver": (4, [p for p in windows(cutter, map(with_silver, found["russian"])) if p.rows]),
        "russian": (1, windows(cutter, found["marked_russian"])),
        "english": (2, windows(cutter, found["marked_english"])),
        "pronouns": (1, windows(cutter, found["pronouns"])),
    }


def warm(paths: Paths, plan: Plan, name: str) -> None:
    """The public encoder's first steps, on openly licensed sets alone: teacher and student both set out from here."""
    mixture = open_mixture(paths, learning_cutter(paths, plan))
    learn_marked(new_reader(paths, plan.layers), mixture, plan, paths.run(name))


def teacher_mixture(paths: Paths, cutters: list[Cutter]) -> Mixture:
    """Six windows of who said what, two of Russian, one of English entities, in each batch; nothing non-commercial."""
    data, cutter = paths.data, cutters[0]
    russian = (with_silver(e) for read in (corpora.nerel, corpora.factrueval, corpora.slavicner) for e in read(data, "train"))
    english = (
        corpora.gum(data, "train", OPEN),
        corpora.gum_named(data, "train", OPEN),
        corpora.sentences("wikigold")(data, "train"),
    )
    return {
        "polnear": (6, [p for cutter in cutters for p in pieces(corpora.polnear(data, "train"), cutter)]),
        "russian": (2, windows(cutter, russian)),
        "english": (1, windows(cutter, *english)),
    }


def teacher(paths: Paths, plan: Plan, name: str) -> None:
    """Learn from every marked set that may teach; the result stays in the work folder."""
    mixture = teacher_mixture(paths, learning_cutters(paths, plan))
    learn_marked(load(paths, plan, plan.start), mixture, plan, paths.run(name))


def learn_marked(reader: Reader, mixture: Mixture, plan: Plan, folder: Path) -> None:
    """Learn what a mixture marks."""
    print({k: (share, len(rows)) for k, (share, rows) in mixture.items()}, flush=True)
    fit(reader, mixture, lambda batch: marked_losses(reader, batch), plan, folder)


def label_open(paths: Paths, plan: Plan, name: str) -> None:
    """The teacher's view of openly licensed text."""
    label(load(paths, plan, plan.teacher), paths.run(plan.teacher) / "shipped", paths, learning_cutters(paths, plan), plan.sets)


SHARES = {"english": 3, "offices": 4, "russian": 3, "marked_russian": 1, "marked_english": 1, "pronouns": 1}


def student(paths: Paths, plan: Plan, name: str) -> None:
    """Learn from open text alone: the teacher's view of it, and what open sets mark; never from the teacher's weights."""
    views = open_views(paths)
    marked, ours = labelled(), marked_places() | {example.id: marks for example, marks in invented()}
    for view in (view for part in ("english", "russian", "offices", "marked_russian") for view in views[part]):
        view.manners = manners(view.piece, marked)
    read = [view for part in ("english", "russian", "offices", "marked_russian") for view in views[part]]
    with_marks((*views["english"], *views["russian"]), ours)
    with_told(read, told_places())
    mixture: dict[str, tuple[int, list[SoftPiece]]] = {part: (share, views[part]) for part, share in SHARES.items()}
    mixture["stances"] = (3, [view for view in read if view.manners or view.carried is not None])
    print({k: (share, len(rows)) for k, (share, rows) in mixture.items()}, flush=True)
    reader = load(paths, plan, plan.start)
    fit(reader, mixture, lambda batch: soft_losses(reader, batch), plan, paths.run(name))


YOUNG = ("stances", "carried")  # heads that only the later run learned well


def soup(paths: Paths, plan: Plan, name: str) -> None:
    """The mean of two runs' weights: what either learned, without another step (Wortsman et al. 2022, model soups)."""
    first, other = (load(paths, plan, run).state_dict() for run in (plan.start, plan.other))
    mixed = {
        key: value if key.startswith(YOUNG) else torch.lerp(first[key].float(), value.float(), plan.share).to(value.dtype)
        for key, value in other.items()
    }
    paths.run(name).mkdir(parents=True, exist_ok=True)
    torch.save({"reader": mixed}, paths.run(name) / "last.pt")


def open_views(paths: Paths) -> dict[str, list[SoftPiece]]:
    """The open texts that were labelled, by set."""
    return {part: torch.load(file_of(paths, part), weights_only=False) for part in SHARES}


SHOWN = {"russian": 220, "english": 200, "offices": 120, "marked_russian": 40, "pronouns": 30}  # windows that say what may go


def slimmed(paths: Paths, plan: Plan, name: str) -> None:
    """The encoder of the run `start`, narrower by what it hardly uses."""
    rng, views = random.Random(plan.seed), open_views(paths)
    windows = [torch.from_numpy(view.window.ids) for part, count in SHOWN.items() for view in rng.sample(views[part], count)]
    reader = slim(load(paths, plan, plan.start).eval(), windows)
    paths.run(name).mkdir(parents=True, exist_ok=True)
    torch.save({"reader": reader.state_dict()}, paths.run(name) / "last.pt")


def mimic(paths: Paths, plan: Plan, name: str) -> None:
    """Let the encoder of the run `start` learn on open text to hear what that of the run `teacher` hears; the heads stay."""
    whole, reader = load(paths, plan, plan.teacher).eval(), load(paths, plan, plan.start).eval()
    for part, parameter in reader.named_parameters():
        parameter.requires_grad = part.startswith("encoder.encoder.")
    mixture = {part: (SHARES[part], views) for part, views in open_views(paths).items()}
    fit(reader, mixture, lambda batch: mimic_losses(reader, whole, batch), plan, paths.run(name))


def reopen(paths: Paths, plan: Plan, name: str) -> None:
    """The shipped weights as a run to set out from."""
    paths.run(name).mkdir(parents=True, exist_ok=True)
    torch.save({"reader": reopened(WEIGHTS / "reader.onnx")}, paths.run(name) / "last.pt")


def load(paths: Paths, plan: Plan, name: str) -> Reader:
    """The reader of a run's last checkpoint."""
    return narrowed(new_reader(paths, plan.layers), torch.load(paths.run(name) / "last.pt")["reader"])


def export_run(paths: Paths, plan: Plan, name: str) -> None:
    """Write a run's last checkpoint to its own folder, ready to be read with."""
    cutter = learning_cutter(paths, plan)
    sets = (corpora.factrueval(paths.data, "train"), corpora.gum(paths.data, "train", OPEN))
    texts = [example.text for examples in sets for example in islice(examples, SAMPLE)]
    windows = [window for text in texts for window in cutter.cut(text)[:2]]
    export(load(paths, plan, name), windows, paths, paths.run(name) / "shipped", DECODING)


def heads(paths: Paths, plan: Plan, name: str) -> None:
    """Teach the exported file of the run `start` how statements are put forward; written to the run's own folder."""
    source, target = paths.run(plan.start) / "shipped", paths.run(name) / "shipped"
    model, cutter = ReaderModel.load(plan.threads, source), Cutter(Tokenizer.from_file(str(source / "tokenizer.json")))
    texts = {example.id: example for examples in open_sets(paths).values() for example in examples}
    encode = word_vectors(source)
    marked = {text: marks for text, marks in labelled().items() if text in texts}
    rows = [row for text, marks in marked.items() for row in rows_of(texts[text], marks, model, encode, cutter)]
    print("\n".join(unseen(rows)), flush=True)
    target.mkdir(parents=True, exist_ok=True)
    write(fitted(rows), source / "reader.onnx", target / "reader.onnx")
    shutil.copy(source / "tokenizer.json", target / "tokenizer.json")


def carry(paths: Paths, plan: Plan, name: str) -> None:
    """Say what the signs of a testimony that goes on are worth, by the shipped reader: for `lexicon/testimony.toml`."""
    model = ReaderModel.load(plan.threads)
    texts = {example.id: example for examples in open_sets(paths).values() for example in examples}
    marked = {text: places for text, places in carried.weighed_places().items() if text in texts}
    rows = [row for text, places in marked.items() for row in carried.rows_of(texts[text], places, model)]
    print("\n".join([*carried.unseen(rows), "", carried.written(carried.fitted(rows, carried.SHIPPED))]))


def measure_run(paths: Paths, plan: Plan, name: str) -> None:
    """What an exported run reaches."""
    model = ReaderModel.load(plan.threads, paths.run(name) / "shipped")
    print("\n".join(measure(model, paths.shared)))


STEPS: dict[str, Callable[[Paths, Plan, str], None]] = {
    "prepare": prepare,
    "warm": warm,
    "teacher": teacher,
    "label": label_open,
    "student": student,
    "soup": soup,
    "slim": slimmed,
    "mimic": mimic,
    "reopen": reopen,
    "export": export_run,
    "heads": heads,
    "carried": carry,
    "measure": measure_run,
}
