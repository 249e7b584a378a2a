"""The shipped file's weights as a checkpoint: what was learned before can be learned on from, without the runs that led to it."""

from __future__ import annotations

import json
from pathlib import Path

import onnx
import torch
from onnx import NodeProto, numpy_helper
from torch import Tensor

State = dict[str, Tensor]


def reopened(path: Path) -> State:
    """The state of a `Reader` as an exported file holds it: what is in int8 there comes back within half a step of it."""
    model = onnx.load(str(path))
    graph, told = model.graph, json.loads({p.key: p.value for p in model.metadata_props}["sayso"])
    kept = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}
    state = {name: torch.tensor(told[name]) for name in ("role_distance", "link_distance")}
    state |= {name.removeprefix("reader."): value.float() for name, value in kept.items() if name.startswith("reader.")}
    for node in graph.node:
        if node.op_type in ("MatMul", "MatMulInteger") and node.input[1].startswith("onnx::MatMul"):
            state[_name_of(node)] = _matrix(kept, node.input[1]).t().contiguous()
    return _embedded(_together(state))


def _name_of(node: NodeProto) -> str:
    """A matrix product's place in the network: its name is the path to it."""
    return node.name.removesuffix("_quant").removesuffix("/MatMul").removeprefix("/reader/").replace("/", ".") + ".weight"


def _matrix(kept: State, name: str) -> Tensor:
    """Inputs × outputs, in single precision."""
    if not name.endswith("_quantized"):
        return kept[name].float()
    stem = name.removesuffix("_quantized")
    return (kept[name].float() - kept[f"{stem}_zero_point"].float()) * kept[f"{stem}_scale"].float()


def _together(state: State) -> State:
    """The loud inputs of a down-projection back among the rest (`export.Apart`)."""
    for name in [n for n in state if n.endswith(".loud")]:
        place = name.removesuffix(".loud")
        loud, apart = state.pop(name).long(), state.pop(f"{place}.apart")
        state.pop(f"{place}.kept")
        weight = state.pop(f"{place}.dense.weight")
        weight[:, loud] = apart.t()
        state[f"{place}.weight"], state[f"{place}.bias"] = weight, state.pop(f"{place}.dense.bias")
    return state


def _embedded(state: State) -> State:
    """The word embeddings out of their blocks (`export.Embedding`)."""
    place = "encoder.embeddings.word_embeddings"
    blocks = state.pop(f"{place}.table") * state.pop(f"{place}.scale")
    state[f"{place}.weight"] = blocks.flatten(1)
    return state
