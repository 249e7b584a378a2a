"""From a checkpoint to the shipped file: embeddings in int8 by blocks, matrices in int8 by channel, the rest as it is."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.network import HIDDEN, Reader
from training.settings import Paths

BLOCK = 32  # weights that share a scale; the public weights come to us in blocks of this size
NAMES = ["words", "cues", "kinds", "roles", "links"]


class Embedding(nn.Module):
    """Word embeddings held in int8, a half-precision scale for each block."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        blocks = weight.view(len(weight), -1, BLOCK)
        scale = (blocks.abs().amax(-1, keepdim=True) / 127).clamp_min(1e-8).half()
        self.register_buffer("scale", scale)
        self.register_buffer("table", (blocks / scale.float()).round().clamp(-127, 127).to(torch.int8))

    scale: Tensor
    table: Tensor

    def forward(self, ids: Tensor) -> Tensor:
        rows = self.table[ids].float() * self.scale[ids].float()
        return rows.flatten(-2)


class Shipped(nn.Module):
    """A reader for one window at a time, without padding."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, pooling: Tensor) -> tuple[Tensor, ...]:
        heard: tuple[Tensor, ...] = self.reader(ids, torch.ones_like(ids), pooling)
        return heard


def write_onnx(reader: Reader, path: Path) -> None:
    """The network in single precision but for its embeddings."""
    embeddings: nn.Module = reader.encoder.embeddings
    embeddings.word_embeddings = Embedding(reader.encoder.embeddings.word_embeddings.weight.data)
    example = (torch.zeros(1, 40, dtype=torch.int64), torch.zeros(1, 30, 40))
    axes = {"ids": {1: "pieces"}, "pooling": {1: "words", 2: "pieces"}} | {name: {1: "words"} for name in NAMES}
    torch.onnx.export(
        Shipped(reader).eval(), example, str(path), input_names=["ids", "pooling"], output_names=NAMES,
        dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip


def describe(reader: Reader, path: Path, extra: dict[str, float]) -> None:
    """Write the distance scores and the decoding settings into the file's metadata."""
    said = {"role_distance": reader.role_distance.tolist(), "link_distance": reader.link_distance.tolist()} | extra
    model = onnx.load(str(path))
    onnx.helper.set_model_props(model, {"sayso": json.dumps(said)})
    onnx.save(model, str(path))


def left_whole(path: Path) -> list[str]:
    """The matrix products kept in single precision: the heads' and the pooling's, which are small, and the last two layers'
    down-projections, whose inputs have outliers: in int8 they cost four points of linked F1, whole they cost 4 MB."""
    names = [node.name for node in onnx.load(str(path)).graph.node if node.op_type == "MatMul"]
    down = [f"/layer.{layer}/output/dense/" for layer in (4, 5)]
    return [name for name in names if "encoder" not in name or any(part in name for part in down)]


def export(reader: Reader, paths: Paths, target: Path, extra: dict[str, float]) -> None:
    """Write `reader.onnx` and `tokenizer.json`; single precision stays in the work folder for comparison."""
    target.mkdir(parents=True, exist_ok=True)
    whole = paths.work / "single"
    whole.mkdir(exist_ok=True)
    write_onnx(reader, whole / "reader.onnx")
    quantize_dynamic(
        str(whole / "reader.onnx"), str(target / "reader.onnx"), per_channel=True, weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul"], nodes_to_exclude=left_whole(whole / "reader.onnx"),
    )  # fmt: skip
    for folder in (whole, target):
        describe(reader, folder / "reader.onnx", extra)
        shutil.copy(paths.pruned / "tokenizer.json", folder / "tokenizer.json")
    print({str(f): f.stat().st_size for f in target.iterdir()}, f"hidden {HIDDEN}")
