"""What a reader reaches on the development sets. Imported by `benchmarks/attribution.py` and by the `measure` step."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from sayso.reading.encoder.model import ReaderModel, Signals
from training import corpora
from training.corpora import Example
from training.scores import AttributionScores, Count, Said, Span, characters, mention_counts, overlap, paired

Proposes = Callable[[str], list[Said]]
GAP_PRONOUNS = frozenset(("he", "him", "his", "she", "her", "hers"))
STOP = frozenset(["a", "an", "the", "his", "her", "their", "its", "of", "in", "mr", "mrs", "ms", "и", "в", "на", "по"])


def said_of(signals: Signals) -> list[Said]:
    """A reader's frames, as the scorer wants them."""
    return [Said(frame.cue, frame.source, frame.content) for frame in signals.frames]


def polnear_documents(data: Path, split: str = "dev") -> list[tuple[str, list[Said]]]:
    """Texts and their marked attributions that have a content."""
    return documents_of(corpora.polnear(data, split))


def documents_of(examples: Iterable[Example]) -> list[tuple[str, list[Said]]]:
    """Texts of a set, and what is marked in them as said, where it has a content."""
    return [(e.text, [Said(f.cue, f.source, f.content) for f in e.frames or () if f.content]) for e in examples]


def score_attributions(proposes: Proposes, documents: Iterable[tuple[str, list[Said]]]) -> AttributionScores:
    """Score any extractor."""
    scores = AttributionScores()
    for text, marked in documents:
        scores.add(text, proposes(text), marked)
    return scores


def stems(name: str) -> set[str]:
    """The content words of a name, Russian endings cut."""
    words = {w for w in re.findall(r"\w+", name.lower()) if w not in STOP}
    return {w if w.isascii() else w[: max(4, len(w) - 3)] for w in words}


def gold_statements(folder: Path) -> Iterable[tuple[str, list[dict[str, Any]]]]:
    """Texts of our own gold, and the statements somebody other than the outlet stands behind."""
    for file in sorted(folder.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        text = (folder / gold["document"]).read_text(encoding="utf-8")
        yield text, [s for s in gold["statements"] if len(s["chain"]) > 1]


def score_gold(proposes: Proposes, folder: Path) -> dict[str, Count]:
    """Contents of attributed statements, and those whose source shares a word with the origin."""
    content, linked = Count(), Count()
    for text, statements in gold_statements(folder):
        said = proposes(text)
        mine = [characters(s.content) for s in said]
        gold = [characters([(a, b) for a, b in s["spans"]]) for s in statements]
        alike = [[overlap(m, g) for g in gold] for m in mine]
        content.add(paired(alike, 0.5), len(mine), len(gold))
        sources = [stems(" ".join(text[a:b] for a, b in s.source)) for s in said]
        right = [
            [v if sources[i] & stems(statements[j]["chain"][-1]) else 0.0 for j, v in enumerate(row)]
            for i, row in enumerate(alike)
        ]
        linked.add(paired(right, 0.5), len(mine), len(gold))
    return {"content": content, "linked": linked}


def score_mentions(model: ReaderModel, examples: Iterable[Example]) -> dict[str, Count]:
    """Exact mentions of the kinds a set marks."""
    pairs: list[tuple[set[tuple[Span, str]], set[tuple[Span, str]]]] = []
    kinds: set[str] = set()
    for example in examples:
        kinds |= example.marked
        mine = {(m.span, m.kind) for m in model.read([example.text])[0].mentions}
        pairs.append((mine, set(example.mentions)))
    return mention_counts(pairs, sorted(kinds))


def score_pronouns(model: ReaderModel, examples: Iterable[Example]) -> Count:
    """Pronouns of GAP led back, link by link, to a mention that overlaps the right name rather than the wrong one first."""
    count = Count()
    for example in examples:
        right, pronoun = next(chain for chain in example.chains or () if len(chain) == 2)
        name, word = (right, pronoun) if example.text[slice(*pronoun)].lower() in GAP_PRONOUNS else (pronoun, right)
        links = {link.mention: link.antecedent for link in model.read([example.text])[0].links}
        found = led_back(word, links)
        hit = any(span[0] < name[1] and name[0] < span[1] for span in found)
        count.add(hit, bool(found), 1)
    return count


def led_back(mention: Span, links: dict[Span, Span]) -> list[Span]:
    """The mentions a mention goes back to, nearest first."""
    found: list[Span] = []
    while mention in links:
        mention = links[mention]
        found.append(mention)
    return found


def line(name: str, count: Count) -> str:
    """One row of a table."""
    return f"{name:34} P {count.precision:.3f}  R {count.recall:.3f}  F1 {count.f1:.3f}"


def attribution_lines(name: str, scores: AttributionScores) -> list[str]:
    """The rows of one extractor."""
    rows = [
        line(f"{name} linked", scores.linked),
        line(f"{name} triple", scores.triple),
        line(f"{name} both spans 95 %", scores.both95),
    ]
    for how in ("token", "exact", "overlap"):
        rows += [line(f"{name} {how} {part}", count) for part, count in getattr(scores, how).items()]
    return rows


def measure(model: ReaderModel, shared: Path, some: int | None = None) -> list[str]:
    """Everything measured of our reader; `some`: the first so many documents of each set only."""
    data = shared / "data"

    def proposes(text: str) -> list[Said]:
        return said_of(model.read([text])[0])

    rows = attribution_lines("polnear dev", score_attributions(proposes, polnear_documents(data)[:some]))
    german = score_attributions(proposes, documents_of(corpora.quotes_de(data, "dev"))[:some])
    rows += [line("quotes-de dev linked", german.linked)]
    rows += [line(f"quotes-de dev overlap {part}", count) for part, count in german.overlap.items()]
    for language in ("en", "ru"):
        rows += [
            line(f"gold {language}-dev {k}", c) for k, c in score_gold(proposes, shared / "gold" / f"{language}-dev").items()
        ]
    for name, read in (("nerel", corpora.nerel), ("factrueval", corpora.factrueval), ("gum", corpora.gum)):
        rows += [line(f"{name} dev {k}", c) for k, c in score_mentions(model, list(read(data, "dev"))[:some]).items()]
    rows.append(line("gap dev pronouns", score_pronouns(model, list(corpora.gap(data, "dev"))[:some])))
    return rows
