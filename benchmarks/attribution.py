"""Who said what, on PolNeAR's development articles: our reader beside the tools a user could pick instead.

    SAYSO_SHARED=../shared PYTHONPATH=.:src python benchmarks/attribution.py [--folder WEIGHTS] [--documents N]

Prints one table. Each tool runs in a process of its own; speed is articles of 800 words per CPU-second on one thread.
A tool that is not installed is named with the reason. Primary annotations only.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from training import corpora
from training.measure import line, polnear_documents, said_of, score_gold, score_mentions
from training.scores import AttributionScores, Said

from sayso.reading.model import WEIGHTS, ReaderModel

ARTICLE = 800  # words


@dataclass(frozen=True, slots=True)
class Result:
    """One tool's scores, its speed and the memory of its process; or why there is none."""

    name: str
    scores: AttributionScores | None = None
    speed: float = 0.0
    memory: int = 0
    reason: str = ""


def ours(folder: Path) -> Callable[[str], list[Said]]:
    """Our reader, one thread."""
    model = ReaderModel.load(1, folder)
    return lambda text: said_of(model.read([text])[0])


def textacy_quotes(_: Path) -> Callable[[str], list[Said]]:
    """textacy's direct quotations, paragraph by paragraph."""
    import spacy
    from textacy.extract import direct_quotations

    language = spacy.load("en_core_web_sm")

    def proposes(text: str) -> list[Said]:
        found, base = [], 0
        for paragraph in text.split("\n"):
            for quote in direct_quotations(language(paragraph)) if paragraph.strip() else ():
                cue, speaker, content = (_spans(part, base) for part in (quote.cue, quote.speaker, quote.content))
                found.append(Said(cue, speaker, content))
            base += len(paragraph) + 1
        return found

    return proposes


def _spans(part: object, base: int) -> list[tuple[int, int]]:
    """A span, or a list of tokens, of spaCy as character spans."""
    tokens = list(part) if part is not None else []  # type: ignore[call-overload]
    return [(base + token.idx, base + token.idx + len(token)) for token in tokens]


TOOLS: dict[str, Callable[[Path], Callable[[str], list[Said]]]] = {"sayso": ours, "textacy": textacy_quotes}


def measure_tool(name: str, folder: Path, documents: list[tuple[str, list[Said]]]) -> Result:
    """Run one tool over the articles."""
    try:
        proposes = TOOLS[name](folder)
    except (ImportError, OSError) as error:
        return Result(name, reason=f"not installed: {error}")
    scores, spent, words = AttributionScores(), 0.0, 0
    for text, marked in documents:
        start = time.process_time()
        said = proposes(text)
        spent += time.process_time() - start
        words += len(text.split())
        scores.add(text, said, marked)
    return Result(name, scores, words / ARTICLE / spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def table(results: list[Result]) -> list[str]:
    """One row a tool."""
    head = (
        "tool       linked P    R   F1   triple  both95   exact src   cue   cont   overlap src   cue   cont   "
        "token src   cue   cont   articles/s    MB"
    )
    return [head, *(_row(result) for result in results)]


def _row(result: Result) -> str:
    if result.scores is None:
        return f"{result.name:10} {result.reason}"
    s = result.scores
    parts = "   ".join(" ".join(f"{c.f1:6.3f}" for c in how.values()) for how in (s.exact, s.overlap, s.token))
    linked = f"{s.linked.precision:.3f} {s.linked.recall:.3f} {s.linked.f1:.3f}"
    return (
        f"{result.name:10} {linked}   {s.triple.f1:.3f}   {s.both95.f1:.3f}   {parts}   {result.speed:6.2f}   {result.memory:5}"
    )


def further(folder: Path, shared: Path) -> list[str]:
    """Our own gold in both languages, and mentions by kind."""
    model = ReaderModel.load(1, folder)
    rows = []
    for language in ("en", "ru"):
        scores = score_gold(lambda text: said_of(model.read([text])[0]), shared / "gold" / f"{language}-dev")
        rows += [line(f"gold {language}-dev {name}", count) for name, count in scores.items()]
    for name, read in (("nerel", corpora.nerel), ("factrueval", corpora.factrueval), ("gum", corpora.gum)):
        rows += [line(f"{name} dev {kind}", count) for kind, count in score_mentions(model, read(shared / "data", "dev")).items()]
    return rows


def main() -> None:
    """Read the command line, run the tools one after the other, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("SAYSO_SHARED", "../shared")))
    parser.add_argument("--folder", type=Path, default=WEIGHTS)
    parser.add_argument("--documents", type=int, default=None)
    given = parser.parse_args()
    if not (given.shared / "data" / "polnear").is_dir():
        raise SystemExit(f"no PolNeAR under {given.shared}: name the developers' data with --shared or SAYSO_SHARED")
    documents = polnear_documents(given.shared / "data")[: given.documents]
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        results = [pool.apply(measure_tool, (name, given.folder, documents)) for name in TOOLS]
    print("\n".join(table(results) + further(given.folder, given.shared)))


if __name__ == "__main__":
    main()
