"""Prune the encoder's vocabulary to what English and Russian use, and cut it to the bottom layers."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from training.settings import Paths

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>", "<mask>")
BLANK = "▁"
SCRIPTS = ("LATIN", "CYRILLIC", "DIGIT")
# where each English and Russian text lies: (file, share of it held out to measure the cost of pruning)
TEXTS = (
    "polnear/train.jsonl", "wikinews-en/unlabelled.jsonl", "gum/train.jsonl", "ner-en/gum.train.jsonl", "gap-en/train.jsonl",
    "nerel/train.jsonl", "factrueval/train.jsonl", "slavicner-ru/train.ru.jsonl", "opinions-ru/train.jsonl",
    "ner-en/wikigold.train.jsonl", "ner-en/wnut17.train.jsonl", "ner-en/btc.train.jsonl",
)  # fmt: skip
UNSEEN = (
    "polnear/dev.jsonl",
    "gum/dev.jsonl",
    "nerel/dev.jsonl",
    "factrueval/dev.jsonl",
    "rucoco/dev.jsonl",
    "slavicner-ru/dev.ru.jsonl",
)


def texts(data: Path, files: Iterable[str]) -> Iterator[str]:
    """Every text of these files."""
    for file in files:
        with (data / file).open(encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                yield record["text"]


def of_our_scripts(piece: str) -> bool:
    """Whether a piece is made of Latin, Cyrillic, digits, punctuation and symbols alone."""

    def ours(letter: str) -> bool:
        sign = letter == BLANK or unicodedata.category(letter)[0] in "PSNZM"
        return sign or unicodedata.name(letter, "").startswith(SCRIPTS)

    return all(ours(letter) for letter in piece)


def used(tokenizer: Tokenizer, lines: Iterable[str]) -> Counter[int]:
    """How often each piece occurs in these texts."""
    counts: Counter[int] = Counter()
    block: list[str] = []
    for line in lines:
        block.append(line)
        if len(block) == 512:
            for encoding in tokenizer.encode_batch_fast(block, add_special_tokens=False):
                counts.update(encoding.ids)
            block = []
    for encoding in tokenizer.encode_batch_fast(block, add_special_tokens=False):
        counts.update(encoding.ids)
    return counts


def kept(vocabulary: list[list[Any]], counts: Counter[int], at_most: int) -> list[int]:
    """The pieces to keep: special ones, all single characters of our scripts, and the most used up to a limit."""
    single = [i for i, (piece, _) in enumerate(vocabulary) if len(piece.lstrip(BLANK)) <= 1 and of_our_scripts(piece)]
    special = [i for i, (piece, _) in enumerate(vocabulary) if piece in SPECIAL]
    keep = set(single) | set(special)
    for index, _ in counts.most_common():
        if len(keep) >= at_most:
            break
        if of_our_scripts(vocabulary[index][0]):
            keep.add(index)
    return sorted(keep)


def prune_tokenizer(source: Path, keep: list[int]) -> dict[str, Any]:
    """The tokenizer's JSON with these pieces alone, and nothing added around a text."""
    spec: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    vocabulary = spec["model"]["vocab"]
    at = {old: new for new, old in enumerate(keep)}
    spec["model"]["vocab"] = [vocabulary[i] for i in keep]
    spec["model"]["unk_id"] = at[spec["model"]["unk_id"]]
    for token in spec["added_tokens"]:
        token["id"] = at[token["id"]]
    spec["post_processor"] = None
    spec["truncation"] = spec["padding"] = None
    return spec


def prune(paths: Paths, at_most: int = 56_000) -> dict[str, float]:
    """Write the pruned tokenizer and the kept embedding rows; say what pruning costs on unseen text."""
    source = paths.encoder / "tokenizer.json"
    whole = Tokenizer.from_file(str(source))
    vocabulary = json.loads(source.read_text(encoding="utf-8"))["model"]["vocab"]
    keep = kept(vocabulary, used(whole, texts(paths.data, TEXTS)), at_most)
    paths.pruned.mkdir(parents=True, exist_ok=True)
    target = paths.pruned / "tokenizer.json"
    target.write_text(json.dumps(prune_tokenizer(source, keep), ensure_ascii=False), encoding="utf-8")
    torch.save(torch.tensor(keep), paths.pruned / "kept.pt")
    cost = cost_of_pruning(whole, Tokenizer.from_file(str(target)), list(texts(paths.data, UNSEEN)))
    (paths.pruned / "cost.json").write_text(json.dumps(cost | {"pieces": len(keep)}, indent=1))
    return cost | {"pieces": float(len(keep))}


def cost_of_pruning(whole: Tokenizer, pruned: Tokenizer, lines: list[str]) -> dict[str, float]:
    """Shares, on unseen text: pieces more than before, and pieces unknown that were known."""
    before = used(whole, lines)
    after = used(pruned, lines)
    return {
        "extra_pieces": after.total() / before.total() - 1,
        "unknown_before": before[whole.token_to_id("<unk>") or 0] / before.total(),
        "unknown_after": after[pruned.token_to_id("<unk>") or 0] / after.total(),
    }
