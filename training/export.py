"""From a checkpoint to the shipped file: embeddings in int8 by blocks, matrices in int8 by channel, the rest as it is."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from sayso.reading.encoder.windows import Window
from training.lean import lean
from training.network import HIDDEN, Reader
from training.settings import Paths

LOUD = 6  # inputs of a down-projection that stay in single precision
BLOCK = 32  # weights that share a scale; the public weights come to us in blocks of this size
NAMES = ["words", "cues", "kinds", "roles", "links", "edges", "stances", "carried"]


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


class Apart(nn.Module):
    """A matrix product whose loudest inputs are multiplied in single precision, apart from the rest.

    One input of fifty times the usual size takes all others their steps in int8: four points of linked F1
    (the remedy of LLM.int8(), Dettmers et al. 2022).
    """

    def __init__(self, dense: nn.Linear, loud: Tensor) -> None:
        super().__init__()
        self.dense = dense
        self.register_buffer("loud", loud)
        self.register_buffer("apart", dense.weight.detach()[:, loud].t().clone())
        self.register_buffer("kept", torch.ones(dense.in_features).index_fill(0, loud, 0.0))
        dense.weight.data *= self.kept

    loud: Tensor
    apart: Tensor
    kept: Tensor

    def forward(self, inputs: Tensor) -> Tensor:
        product: Tensor = self.dense(inputs * self.kept) + inputs[..., self.loud] @ self.apart
        return product


@torch.no_grad()
def set_apart(reader: Reader, windows: Sequence[Window]) -> None:
    """Set the loudest inputs of every down-projection apart, as these windows show them."""
    for layer in reader.encoder.encoder.layer:
        peaks = torch.zeros(layer.output.dense.in_features)

        def listen(_: nn.Module, given: tuple[Tensor, ...], peaks: Tensor = peaks) -> None:
            torch.maximum(peaks, given[0].abs().flatten(0, 1).amax(0), out=peaks)

        listening = layer.output.dense.register_forward_pre_hook(listen)
        for window in windows:
            ids = torch.from_numpy(window.ids)[None]
            reader.encoder(input_ids=ids, attention_mask=torch.ones_like(ids))
        listening.remove()
        layer.output.dense = Apart(layer.output.dense, peaks.topk(LOUD).indices)


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
    """The matrix products kept in single precision, all small: the heads', the pooling's, and what is set apart."""
    names = [node.name for node in onnx.load(str(path)).graph.node if node.op_type == "MatMul"]
    return [n for n in names if "encoder" not in n or (n.endswith("/output/dense/MatMul") and "attention" not in n)]


def export(reader: Reader, windows: Sequence[Window], paths: Paths, target: Path, extra: dict[str, float]) -> None:
    """Write `reader.onnx` and `tokenizer.json`; single precision stays in the work folder for comparison."""
    target.mkdir(parents=True, exist_ok=True)
    whole = paths.work / "single"
    whole.mkdir(exist_ok=True)
    set_apart(reader.eval(), windows)
    write_onnx(reader, whole / "reader.onnx")
    quantize_dynamic(
        str(whole / "reader.onnx"), str(target / "reader.onnx"), per_channel=True, weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul"], nodes_to_exclude=left_whole(whole / "reader.onnx"),
    )  # fmt: skip
    for folder in (whole, target):
        lean(folder / "reader.onnx")  # last: the quantizer does not know the operator
        describe(reader, folder / "reader.onnx", extra)
        shutil.copy(paths.pruned / "tokenizer.json", folder / "tokenizer.json")
    print({str(f): f.stat().st_size for f in target.iterdir()}, f"hidden {HIDDEN}")
