"""The reader model: one pass of one bilingual encoder over a text, and what its heads say.

A text is cut into windows at sentence ends; the encoder reads one window at a time, so the answer never depends on what
else is read. Per word it gives: is this part of a cue; which words are that cue's source and its content (a table, so that
linking and nesting come for free); entity mentions by kind; which earlier mention a mention goes back to.
Everything here proposes. The rules of the other rooms check it.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from sayso.errors import ModelMissing
from sayso.reading.encoder.leaning import PARTS, STANCES, Carrying, Leanings
from sayso.reading.encoder.links import LINK_WIDTH, Linkings, bucket
from sayso.reading.encoder.windows import Cutter, Floats, Ints, Window, words_of
from sayso.records import Span

WEIGHTS = Path(__file__).parent / "weights"
KINDS = ("person", "organization", "group", "place", "facility", "role")
HEADS = ("cues", "kinds", "roles", "links", "edges", "stances", "carried")
ROLE_WIDTH = 96  # of the vectors whose product says a word's part in a cue's frame
SOURCE, CONTENT = 1, 2  # a word's parts in a frame; 0 is none
NEVER = -20.0
GOES_ON = 0.45  # how likely a word beside a cue has to be one of it: far less than what makes a cue
GAP = 2  # words that may cut a content in two
SHORTEST = 12  # characters of the shortest content
TOGETHER = 32  # windows decoded in one go: for speed only
REACH = 60  # mentions looked back over for an antecedent
PRONOUN = re.compile(
    r"he|him|his|himself|she|hers?|herself|they|them|theirs?|themselves|it|its|itself|"
    r"он|[ен]?его|[ен]?ему|н?им|н[ёе]м|она|н?её|н?ее|н?ей|н?ею|они|н?их|н?ими",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Frame:
    """Who said what: the spans of a cue, of its source (none: nobody is named) and of its content."""

    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Mention:
    """A person, organization, group, place or facility named here, or a role ("the stepfather")."""

    span: Span
    kind: str
    score: float


@dataclass(frozen=True, slots=True)
class Link:
    """A mention, and the earlier one it goes back to."""

    mention: Span
    antecedent: Span
    score: float


@dataclass(frozen=True, slots=True)
class Signals:
    """What the model proposes for one text."""

    frames: tuple[Frame, ...] = ()
    mentions: tuple[Mention, ...] = ()
    links: tuple[Link, ...] = ()
    leanings: Leanings | None = field(default=None, compare=False)
    carrying: Carrying | None = field(default=None, compare=False)
    linkings: Linkings | None = field(default=None, compare=False)

    def leaning(self, content: Sequence[Span], cue: Span | None) -> dict[str, float]:
        """Which stances it hears in a statement; nothing where it does not listen."""
        return self.leanings.of(content, cue) if self.leanings else {}


def bucket_of(cues: Sequence[Sequence[int]], count: int) -> Ints:
    """Per cue and word: the bucket of the word's signed distance from the cue's nearest end."""
    at = np.arange(count)
    first = np.array([cue[0] for cue in cues])[:, None]
    last = np.array([cue[-1] for cue in cues])[:, None]
    steps = np.where(at < first, at - first, np.where(at > last, at - last, 0))
    return bucket(steps)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the weights file says of itself: the distance scores, and how its scores are turned into spans."""

    role_distance: Floats
    link_distance: Floats
    cue_threshold: float
    source_switch: float
    content_switch: float
    edge_weight: float
    edge_usual: float  # the probability of an edge that is worth nothing

    def costs(self) -> Floats:
        """What it costs to go from one part (rows) to another (columns)."""
        a, b = self.source_switch, self.content_switch
        return np.array([[0, a, b], [a, 0, (a + b) / 2], [b, (a + b) / 2, 0]], np.float32)

    def worth(self, edges: Floats) -> Floats:
        """What it is worth, by the logits of edges, to let a content begin or end at a word."""
        chances = 1 / (1 + np.exp(-edges))
        worth: Floats = np.float32(self.edge_weight) * np.log((chances + np.float32(1e-3)) / np.float32(self.edge_usual))
        return worth

    @staticmethod
    def parse(metadata: dict[str, str]) -> Settings:
        """From the metadata of an ONNX file."""
        said = json.loads(metadata["sayso"])
        roles, links = (np.array(said.pop(name), np.float32) for name in ("role_distance", "link_distance"))
        return Settings(roles, links, **said)


@dataclass(frozen=True, slots=True)
class Heard:
    """What the heads say of one window, per word: probabilities of cues and kinds, and the vectors of the two tables."""

    cues: Floats
    kinds: Floats
    roles: Floats
    links: Floats
    edges: Floats
    stances: Floats
    carried: Floats


def softmax(logits: Floats) -> Floats:
    """Along the last axis."""
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    shares: Floats = powers / powers.sum(-1, keepdims=True)
    return shares


def runs(scores: Floats, threshold: float) -> list[list[int]]:
    """Runs of words that are rather in than out (`scores`: out, begins, goes on); a beginning inside a run starts a new one."""
    found: list[list[int]] = []
    for word in np.flatnonzero(1 - scores[:, 0] > threshold).tolist():
        goes_on = bool(found) and found[-1][-1] == word - 1 and scores[word, 1] <= scores[word, 2]
        if goes_on:
            found[-1].append(word)
        else:
            found.append([word])
    return found


@dataclass(frozen=True, slots=True)
class CueWords:
    """The words of a cue in a window, and its heart: those that make it one ("said" of "said in an interview")."""

    words: list[int]
    heart: list[int]


def cues_in(scores: Floats, threshold: float) -> list[CueWords]:
    """The cues of one window: a word that is surely in a cue makes one, the likely words beside it belong to it."""
    wide = [(run, [word for word in run if 1 - scores[word, 0] > threshold]) for run in runs(scores, min(threshold, GOES_ON))]
    return [CueWords(run, heart) for run, heart in wide if heart]


def role_table(roles: Floats, cues: list[list[int]], distance: Floats) -> Floats:
    """Per cue and word: the log-probabilities of no part, source, content."""
    count = len(roles)
    sides = roles[:, : 4 * ROLE_WIDTH].reshape(count, 2, 2, ROLE_WIDTH)
    cue_side = np.stack([sides[cue, 0].mean(0) for cue in cues])
    scores = np.einsum("crd,wrd->cwr", cue_side, sides[:, 1]) / np.float32(ROLE_WIDTH**0.5)
    scores = scores + roles[:, 4 * ROLE_WIDTH :] + distance.T[bucket_of(cues, count)]
    shares = softmax(np.concatenate([np.zeros_like(scores[..., :1]), scores], -1))
    logs: Floats = np.log(shares + np.float32(1e-6))
    return logs


def best_paths(table: Floats, costs: Floats, edges: Floats) -> Ints:
    """For every cue the likeliest sequence of parts; a change of part has its cost: gaps close and stray words drop out.

    `edges` (cues × words × 2): what it is worth to let a content begin at a word, and to let it end there.
    """
    cues, count, parts = table.shape
    best = table.transpose(1, 2, 0).copy()  # the cues side by side: one stride of numpy's for all of them
    turns = np.broadcast_to(costs[None, :, :, None], (count - 1, parts, parts, cues)).copy()
    turns[:, :CONTENT, CONTENT] -= edges[:, 1:, 0].T[:, None]
    turns[:, CONTENT, :CONTENT] -= edges[:, :-1, 1].T[:, None]
    for word in range(1, count):
        best[word] += np.maximum.reduce(best[word - 1][:, None] - turns[word - 1])
    back = (best[:-1, :, None] - turns).argmax(1)
    path = np.empty((count, cues), np.int64)
    path[-1] = best[-1].argmax(0)
    every = np.arange(cues)
    for word in range(count - 1, 0, -1):
        path[word - 1] = back[word - 1, path[word], every]
    return path.T


def padded(part: Floats, longest: int) -> Floats:
    """Rows of words with noughts before them, to this length."""
    return np.pad(part, ((0, 0), (longest - part.shape[1], 0), (0, 0)))


def paths_of(tables: Sequence[Floats], costs: Floats, edges: Sequence[Floats]) -> list[Ints]:
    """The likeliest sequences of several tables, found in one go; `edges` (words × 2) go with each.

    The shorter ones stand at the end, behind words that speak for no part: those leave a sequence as it is, to the last bit.
    """
    longest = max(table.shape[1] for table in tables)
    each = [np.repeat(own[None], len(table), 0) for own, table in zip(edges, tables, strict=True)]
    whole, turning = (np.concatenate([padded(part, longest) for part in parts]) for parts in (tables, each))
    paths = np.split(best_paths(whole, costs, turning), np.cumsum([len(table) for table in tables])[:-1])
    return [path[:, longest - table.shape[1] :] for table, path in zip(tables, paths, strict=True)]


@dataclass(frozen=True, slots=True)
class Draft:
    """A frame in word numbers of the whole text."""

    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]
    score: float


def split_runs(words: Ints) -> list[Ints]:
    """Words in order as runs of neighbours; one empty run for none."""
    cuts = [0, *(np.flatnonzero(words[1:] - words[:-1] > 1) + 1).tolist(), len(words)]
    return [words[start:end] for start, end in itertools.pairwise(cuts)]


def largest_run(words: Ints, scores: Floats) -> Ints:
    """Of several runs of words the one with the highest sum of scores."""
    parts = split_runs(words)
    return max(parts, key=lambda run: float(scores[run].sum())) if len(parts) > 1 else parts[0]


def connected(words: Ints, scores: Floats, cue: list[int]) -> Ints:
    """The likeliest run of a content, and the runs beside it that only the cue, or a word or two, cut off."""
    parts = split_runs(words)
    best = max(range(len(parts)), key=lambda at: float(scores[parts[at]].sum()))
    low = high = best
    while low and joins(parts[low - 1], parts[low], cue):
        low -= 1
    while high + 1 < len(parts) and joins(parts[high], parts[high + 1], cue):
        high += 1
    return np.concatenate(parts[low : high + 1])


def joins(one: Ints, other: Ints, cue: list[int]) -> bool:
    """Whether two runs may be one content."""
    return bool(one[-1] < cue[0] < other[0] or other[0] - one[-1] - 1 <= GAP)


def drafts_of(windows: Sequence[Window], heard: Sequence[Heard], settings: Settings) -> list[list[Draft]]:
    """The frames of each window."""
    found: list[list[Draft]] = [[] for _ in windows]
    cues = [cues_in(said.cues, settings.cue_threshold) for said in heard]
    some = [at for at, own in enumerate(cues) if own]
    for group in (some[n : n + TOGETHER] for n in range(0, len(some), TOGETHER)):
        tables = [parts_table(heard[at], cues[at], settings) for at in group]
        found_paths = paths_of(tables, settings.costs(), [heard[at].edges for at in group])
        for at, table, paths in zip(group, tables, found_paths, strict=True):
            rows = [parts for parts in zip(cues[at], table, paths, strict=True) if (parts[2] == CONTENT).any()]
            found[at] = [draft_of(windows[at].first, heard[at], *parts) for parts in rows]
    return found


def parts_table(said: Heard, cues: list[CueWords], settings: Settings) -> Floats:
    """The role table of one window, as the hearts of its cues have it. A cue's own words are no part of its frame."""
    table = role_table(said.roles, [cue.heart for cue in cues], settings.role_distance)
    for row, cue in zip(table, cues, strict=True):
        row[cue.words, 1:] = NEVER
    return table


def draft_of(first: int, heard: Heard, cue: CueWords, row: Floats, path: Ints) -> Draft:
    """One frame: its cue, the likeliest run of source words, and all words of its content."""
    content = connected(np.flatnonzero(path == CONTENT), np.exp(row[:, CONTENT]), cue.words)
    source = largest_run(np.flatnonzero(path == SOURCE), np.exp(row[:, SOURCE]))
    score = float((1 - heard.cues[cue.heart, 0]).mean() * np.exp(row[content, CONTENT]).mean())
    numbers = [tuple((np.asarray(part, np.int64) + first).tolist()) for part in (cue.words, source, content)]
    return Draft(numbers[0], numbers[1], numbers[2], round(score, 4))


def spans_of(numbers: Sequence[int], words: Sequence[Span]) -> tuple[Span, ...]:
    """Word numbers as spans, neighbours joined."""
    spans: list[Span] = []
    last = -2
    for number in numbers:
        if number == last + 1:
            spans[-1] = (spans[-1][0], words[number][1])
        else:
            spans.append(words[number])
        last = number
    return tuple(spans)


def owned(windows: Sequence[Window], at: int) -> tuple[int, int]:
    """The words a window answers for: up to the middle of what it shares with each neighbour."""
    window = windows[at]
    low, high = window.first, window.first + len(window.words)
    if at:
        before = windows[at - 1]
        low = (low + before.first + len(before.words)) // 2
    if at + 1 < len(windows):
        high = (high + windows[at + 1].first) // 2
    return low, high


def joined(draft: Draft, later: Sequence[Draft]) -> Draft:
    """A frame whose content runs to its window's end, with what the next window says of the same cue."""
    same = [other for other in later if set(other.cue) & set(draft.cue)]
    content = sorted(set(draft.content).union(*(other.content for other in same)) - set(draft.cue))
    source = draft.source or next((other.source for other in same if other.source), ())
    return Draft(draft.cue, source, tuple(content), draft.score)


def frames_of(windows: Sequence[Window], heard: Sequence[Heard], words: Sequence[Span], settings: Settings) -> list[Frame]:
    """The frames of a whole text, each taken from the window that answers for its cue."""
    drafts = drafts_of(windows, heard, settings)
    found = []
    for at, window in enumerate(windows):
        low, high = owned(windows, at)
        last = window.first + len(window.words) - 1
        later = drafts[at + 1] if at + 1 < len(drafts) else []
        for draft in drafts[at]:
            if low <= draft.cue[0] < high:
                whole = joined(draft, later) if draft.content[-1] == last else draft
                cue, source, content = (spans_of(part, words) for part in (whole.cue, whole.source, whole.content))
                found.append(Frame(cue, source, content, whole.score))
    return once([frame for frame in found if sum(end - start for start, end in frame.content) >= SHORTEST])


def once(frames: Sequence[Frame]) -> list[Frame]:
    """Of the frames with one and the same content, the likeliest: a second cue for it is a slip."""
    best: dict[tuple[Span, ...], Frame] = {}
    for frame in frames:
        if frame.content not in best or best[frame.content].score < frame.score:
            best[frame.content] = frame
    return [frame for frame in frames if best[frame.content] is frame]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention that may go back to another, with the vectors that say so: as the later one, as the earlier one."""

    mention: Span
    word: int
    later: Floats
    earlier: Floats


def window_mentions(window: Window, heard: Heard) -> Iterator[tuple[int, int, Mention]]:
    """The mentions of one window, with their first and last word in it."""
    for column, kind in enumerate(KINDS):
        scores = heard.kinds[:, column]
        for run in runs(scores, 0.5):
            span = (window.words[run[0]][0], window.words[run[-1]][1])
            yield run[0], run[-1], Mention(span, kind, round(float((1 - scores[run, 0]).mean()), 4))


def candidate(window: Window, heard: Heard, first: int, last: int) -> Candidate:
    """The words `first` to `last` of a window as a mention that may be linked."""
    sides = heard.links.reshape(-1, 4, LINK_WIDTH)
    span = (window.words[first][0], window.words[last][1])
    return Candidate(span, window.first + last, sides[first, 0] + sides[last, 1], sides[first, 2] + sides[last, 3])


def named_in(windows: Sequence[Window], heard: Sequence[Heard]) -> tuple[Mention, ...]:
    """The mentions of a whole text, each taken from the window that answers for it."""
    found: dict[tuple[Span, str], Mention] = {}
    for at, (window, said) in enumerate(zip(windows, heard, strict=True)):
        low, high = owned(windows, at)
        own = (m for first, _, m in window_mentions(window, said) if low <= window.first + first < high)
        found |= {(mention.span, mention.kind): mention for mention in own}
    return tuple(sorted(found.values(), key=lambda m: (m.span, m.kind)))


def mentions_of(text: str, windows: Sequence[Window], heard: Sequence[Heard]) -> tuple[list[Mention], list[Candidate]]:
    """The mentions of a whole text, and those mentions and pronouns that may be linked."""
    mentions: dict[tuple[Span, str], Mention] = {}
    candidates: dict[Span, Candidate] = {}
    for at, (window, said) in enumerate(zip(windows, heard, strict=True)):
        low, high = owned(windows, at)
        for first, last, mention in window_mentions(window, said):
            if low <= window.first + first < high:
                mentions[mention.span, mention.kind] = mention
                candidates[mention.span] = candidate(window, said, first, last)
        for word, span in enumerate(window.words):
            if low <= window.first + word < high and PRONOUN.fullmatch(text, *span):
                candidates[span] = candidate(window, said, word, word)
    order = sorted(candidates.values(), key=lambda c: c.mention)
    return sorted(mentions.values(), key=lambda m: (m.span, m.kind)), order


def links_of(candidates: Sequence[Candidate], settings: Settings) -> list[Link]:
    """For each mention the earlier one it most likely goes back to, where that is likelier than none."""
    found = []
    for at, later in enumerate(candidates):
        before = [c for c in candidates[max(0, at - REACH) : at] if c.mention[1] <= later.mention[0]]
        if not before:
            continue
        distance = settings.link_distance[bucket(np.array([c.word - later.word for c in before]))]
        scores = np.stack([c.earlier for c in before]) @ later.later / np.float32(LINK_WIDTH**0.5) + distance
        shares = softmax(np.append(scores, np.float32(0)))
        best = int(shares.argmax())
        if best < len(before):
            found.append(Link(later.mention, before[best].mention, round(float(shares[best]), 4)))
    return found


def over_words(windows: Sequence[Window], scores: Sequence[Floats], count: int) -> Floats:
    """What is said of every word of a whole text, each taken from the window that answers for it."""
    whole = np.zeros((count, scores[0].shape[1] if scores else 0), np.float32)
    for at, (window, own) in enumerate(zip(windows, scores, strict=True)):
        low, high = owned(windows, at)
        whole[low:high] = own[low - window.first : high - window.first]
    return whole


def asked_of(windows: Sequence[Window], heard: Sequence[Heard], words: Sequence[Span], settings: Settings) -> dict[str, Any]:
    """What the rules may ask of a whole text: its stances, what goes back to what, where a testimony goes on."""
    if not heard:
        return {}
    names = ("stances", "links", "carried")
    stances, links, carried = (over_words(windows, [getattr(said, name) for said in heard], len(words)) for name in names)
    return {
        "leanings": Leanings(words, stances.reshape(-1, PARTS, len(STANCES))),
        "carrying": Carrying(words, carried[:, 0]),
        "linkings": Linkings(words, links.reshape(-1, 4, LINK_WIDTH), settings.link_distance),
    }


class ReaderModel:
    """The model, ready to read. One window is one run of the encoder: nothing read beside it can change an answer."""

    def __init__(self, session: Any, tokenizer: Any, settings: Settings) -> None:
        self._session = session
        self._cutter = Cutter(tokenizer)
        self.settings = settings

    @classmethod
    def load(cls, threads: int = 1, folder: Path = WEIGHTS) -> ReaderModel:
        """Load the shipped weights, to run on this many threads."""
        model, vocabulary = folder / "reader.onnx", folder / "tokenizer.json"
        if not model.is_file() or not vocabulary.is_file():
            raise ModelMissing("The reader model is not installed", source=str(folder), advice="Install sayso from its wheel.")
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # as fast, a fifth less work
        session = onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
        )  # that fusion takes eight times the time of what it joins
        return cls(session, Tokenizer.from_file(str(vocabulary)), Settings.parse(session.get_modelmeta().custom_metadata_map))

    def read(self, texts: Sequence[str]) -> list[Signals]:
        """What the model proposes for each of these texts."""
        return [self._read_one(text) for text in texts]

    def frames(self, text: str) -> Signals:
        """What it proposes for one text, without the links it would choose: for whoever asks who said what."""
        words = words_of(text)
        windows = self._cutter.cut(text, words)
        heard = [self._hear(window) for window in windows]
        frames = tuple(frames_of(windows, heard, words, self.settings))
        return Signals(frames, named_in(windows, heard), **asked_of(windows, heard, words, self.settings))

    def _read_one(self, text: str) -> Signals:
        words = words_of(text)
        windows = self._cutter.cut(text, words)
        heard = [self._hear(window) for window in windows]
        mentions, candidates = mentions_of(text, windows, heard)
        frames = frames_of(windows, heard, words, self.settings)
        links = tuple(links_of(candidates, self.settings))
        return Signals(tuple(frames), tuple(mentions), links, **asked_of(windows, heard, words, self.settings))

    def _hear(self, window: Window) -> Heard:
        feed = {"ids": window.ids[None], "pooling": window.pooling()[None]}
        cues, kinds, roles, links, edges, stances, carried = (out[0] for out in self._session.run(list(HEADS), feed))
        shares = softmax(kinds.reshape(len(kinds), len(KINDS), 3))
        return Heard(softmax(cues), shares, roles, links, self.settings.worth(edges), stances, carried)
