"""The network: the bottom layers of the encoder, and small heads on word vectors.

Everything after the encoder is linear in word vectors, so that a word's score is the mean of its pieces' scores.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from sayso.reading.encoder.leaning import STANCES
from sayso.reading.encoder.links import BUCKETS, LINK_WIDTH, bucket
from sayso.reading.encoder.model import ROLE_WIDTH, bucket_of
from training.manner import Manner
from training.settings import KINDS, Paths

HIDDEN = 384
HEAD = 32  # values of one head of attention
DROPPED = 0.1  # of the hidden values, while learning


@dataclass(slots=True)
class Heard:
    """What the heads say of a batch, on words: cue and kind logits, and the vectors the two tables are made of."""

    words: Tensor
    cues: Tensor
    kinds: Tensor
    roles: Tensor
    links: Tensor


class Reader(nn.Module):
    """Encoder and heads."""

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        self.encoder = BertModel(config, add_pooling_layer=False)
        self.cues = nn.Linear(HIDDEN, 3)
        self.kinds = nn.Linear(HIDDEN, 3 * len(KINDS))
        self.roles = nn.Linear(HIDDEN, 4 * ROLE_WIDTH + 2)  # cue side and word side, for source and content; a word's own score
        self.links = nn.Linear(HIDDEN, 4 * LINK_WIDTH)  # later mention's first and last word, earlier mention's
        self.edges = nn.Linear(HIDDEN, 2)  # whether a content begins at a word, whether one ends there
        self.stances = nn.Linear(HIDDEN, 3 * len(STANCES))  # of a content's words, of its first ones, of its cue's
        self.carried = nn.Linear(HIDDEN, 1)  # whether a word is told on the say-so of a source without a cue of its own
        self.role_distance = nn.Parameter(torch.zeros(2, BUCKETS))
        self.link_distance = nn.Parameter(torch.zeros(BUCKETS))

    def forward(self, ids: Tensor, mask: Tensor, pooling: Tensor) -> tuple[Tensor, ...]:
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        words = pooling @ hidden
        return (
            words,
            self.cues(words),
            self.kinds(words),
            self.roles(words),
            self.links(words),
            self.edges(words),
            self.stances(words),
            self.carried(words),
        )

    def role_table(self, roles: Tensor, cues: list[list[int]]) -> Tensor:
        """Per cue and word of one window: the logits of nothing, source, content. `roles` is words × width."""
        count = roles.shape[0]
        sides = roles[:, : 4 * ROLE_WIDTH].view(count, 2, 2, ROLE_WIDTH)
        own = roles[:, 4 * ROLE_WIDTH :]
        cue_side = torch.stack([sides[c, 0].mean(0) for c in cues])
        scores = torch.einsum("crd,wrd->cwr", cue_side, sides[:, 1]) / ROLE_WIDTH**0.5 + own
        steps = torch.from_numpy(bucket_of(cues, count))
        scores = scores + self.role_distance.t()[steps]
        table: Tensor = torch.cat([torch.zeros_like(scores[..., :1]), scores], -1)
        return table

    def stance_scores(self, stances: Tensor, manners: list[Manner]) -> Tensor:
        """Per statement of one window the logits of its stances. `stances` is words × width."""
        parts = stances.view(len(stances), 3, len(STANCES))
        none = torch.zeros(len(STANCES))
        return torch.stack(
            [
                parts[m.content, 0].mean(0) + parts[m.opening, 1].mean(0) + (parts[m.cue, 2].mean(0) if m.cue else none)
                for m in manners
            ]
        )

    def link_table(self, links: Tensor, mentions: list[tuple[int, int]]) -> Tensor:
        """Per later and earlier mention of one window: the logit that the one goes back to the other."""
        sides = links.view(len(links), 4, LINK_WIDTH)
        first, last = ([m[i] for m in mentions] for i in (0, 1))
        later = sides[first, 0] + sides[last, 1]
        earlier = sides[first, 2] + sides[last, 3]
        at = torch.tensor(last)
        steps = bucket((at[None, :] - at[:, None]).numpy())
        table: Tensor = later @ earlier.t() / LINK_WIDTH**0.5 + self.link_distance[torch.from_numpy(steps)]
        return table


def new_reader(paths: Paths, layers: int) -> Reader:
    """A reader whose encoder is the public one: pruned rows, the bottom layers, word embeddings frozen."""
    whole = BertModel.from_pretrained(paths.encoder, add_pooling_layer=False)
    keep = torch.load(paths.pruned / "kept.pt")
    config = BertConfig.from_pretrained(paths.encoder)
    config.vocab_size, config.num_hidden_layers, config.pad_token_id = len(keep), layers, 1
    config.hidden_dropout_prob, config.attention_probs_dropout_prob = DROPPED, 0.0
    config._attn_implementation = "eager"
    reader = Reader(config)
    state = {k: v for k, v in whole.state_dict().items() if k in reader.encoder.state_dict()}
    state["embeddings.word_embeddings.weight"] = whole.state_dict()["embeddings.word_embeddings.weight"][keep]
    reader.encoder.load_state_dict(state)
    return freeze(reader)


def freeze(reader: Reader) -> Reader:
    """The embeddings are not learned: half the weights, hardly any of the skill."""
    for parameter in reader.encoder.embeddings.parameters():
        parameter.requires_grad = False
    return reader


def narrowed(reader: Reader, state: dict[str, Tensor]) -> Reader:
    """The reader with these weights, its heads of attention and inner values as many as they are for (`slim`)."""
    for number, layer in enumerate(reader.encoder.encoder.layer):
        place = f"encoder.encoder.layer.{number}."
        inner, attended = (len(state[place + name]) for name in ("intermediate.dense.bias", "attention.self.query.bias"))
        attention = layer.attention
        for part in ("query", "key", "value"):
            setattr(attention.self, part, nn.Linear(HIDDEN, attended))
        attention.self.num_attention_heads = attended // HEAD
        attention.output.dense = nn.Linear(attended, HIDDEN)
        layer.intermediate.dense, layer.output.dense = nn.Linear(HIDDEN, inner), nn.Linear(inner, HIDDEN)
    reader.load_state_dict(reader.state_dict() | state)
    return reader
