"""What must hold of every reading, whatever the document says, counted over thousands of documents in both languages.

    SAYSO_SHARED=/path .venv/bin/python benchmarks/invariants.py [--number 2000] [--seed 1] [--rules] [--folder DIR]

Half of the documents are English, half Russian, drawn by the seed from the developers' sets; `--folder` reads the text files of a
folder instead. Printed are documents, statements, and how often each law is broken, with the first places at which it is: all of
them 0 where the reader is right. Then articles of 800 words a CPU-second on one thread, intake included, and the peak of memory.
Exits with 1 where a law is broken.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import resource
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Case, Heading, Reading, Span, quote
from sayso.settings import Settings

SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).resolve().parents[2] / "shared"))
SETS = {
    "en": ("polnear/train.jsonl", "wikinews-en/unlabelled.jsonl", "gum/train.jsonl", "timex-en/train.jsonl"),
    "ru": ("nerel/train.jsonl", "rucoco/train.jsonl", "factrueval/train.jsonl", "slavicner-ru/train.ru.jsonl"),
}
PAIRS = {"en": "tgcontest-pairs/dev.en.jsonl", "ru": "tgcontest-pairs/dev.ru.jsonl"}
ARTICLE = 800  # words
OUTLET = "The Paper"
SHOWN = 5  # places named of one broken law
Broken = Iterator[str]


@dataclass(slots=True)
class Count:
    """Documents and statements read, words and seconds of the processor, and where each law was broken."""

    documents: int = 0
    statements: int = 0
    words: int = 0
    seconds: float = 0.0
    broken: dict[str, list[str]] = field(default_factory=dict)


# ── the laws ─────────────────────────────────────────────────────────────────────────────────────


def inexact(reading: Reading) -> Broken:
    """Spans that are empty, lie outside the text, or whose words are not the ones stored beside them."""
    text = reading.document.text
    lists = ("entities", "statements", "values", "times", "derivations", "acts")
    case = Case(case=Heading(id="", title="", created=""), **{name: getattr(reading, name) for name in lists})
    spans = [(span, said) for _, span, said in case.spans()] + [(s.span, s.text) for s in reading.skipped if s.span]
    yield from (f"{span} {said!r}" for span, said in spans if not exact(text, span, said))
    yield from (f"{s.spans} {s.text!r}" for s in reading.statements if quote(text, s.spans) != s.text)


def exact(text: str, span: Span, said: str | None) -> bool:
    """Whether the span holds a character at least, and the words it should."""
    start, end = span
    return 0 <= start < end <= len(text) and said in (None, text[start:end])


def without_outlet(reading: Reading) -> Broken:
    """Statements whose chain does not begin with the outlet that published the document."""
    outlet = reading.document.outlet
    for s in reading.statements:
        if outlet is None or not s.hops or (s.hops[0].kind, s.hops[0].entity) != ("outlet", outlet):
            yield f"{s.spans} {s.text!r}"


def unordered(reading: Reading) -> Broken:
    """Statements out of the order of the text, or twice; spans of one statement out of order, or over each other."""
    starts = [s.spans[0] for s in reading.statements]
    yield from (f"{later} after {first}" for first, later in itertools.pairwise(starts) if later < first)
    ids = [s.id for s in reading.statements]
    yield from (f"{one} twice" for one in sorted({one for one in ids if ids.count(one) > 1}))
    for s in reading.statements:
        if any(later[0] < first[1] for first, later in itertools.pairwise(s.spans)):
            yield f"{s.spans}"


def dangling(reading: Reading) -> Broken:
    """Ids that name nothing in the reading."""
    known = {e.id for e in reading.entities} | {v.id for v in reading.values} | {t.id for t in reading.times}
    known |= {s.id for s in reading.statements} | {reading.document.id}
    yield from (f"{where}: {one}" for where, one in ids_of(reading) if one is not None and one not in known)


def ids_of(reading: Reading) -> Iterator[tuple[str, str | None]]:
    """Every id by which a record of a reading names another one."""
    yield "outlet", reading.document.outlet
    for s in reading.statements:
        yield from (("statement", one) for one in (*s.values, *s.about, s.time, s.said, *(h.entity for h in s.hops)))
    for a in reading.acts:
        yield from (("act", one) for one in (a.statement, a.actor, a.target, a.time))
    for r in reading.replies:
        yield from (("reply", one) for one in (r.entity, r.statement))
    for d in reading.derivations:
        yield from (("derivation", one) for one in (d.child, d.parent))


LAWS: dict[str, Callable[[Reading], Broken]] = {
    "inexact": inexact,
    "without outlet": without_outlet,
    "unordered": unordered,
    "dangling": dangling,
}


# ── reading ──────────────────────────────────────────────────────────────────────────────────────


def asked(folder: Path | None, number: int, seed: int) -> list[tuple[str, str]]:
    """The text files of a folder or, where none is named, documents drawn from the developers' sets: name and text."""
    if folder:
        return [(path.name, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]
    if (SHARED / "data").is_dir():
        return drawn(number, seed)
    raise SystemExit(f"no developers' data under {SHARED}: name it with SAYSO_SHARED, or texts with --folder")


def drawn(number: int, seed: int) -> list[tuple[str, str]]:
    """So many documents, name and text, as many of either language as there are."""
    found: list[tuple[str, str]] = []
    for language in SETS:
        names = {text: name for name, text in texts_of(language)}  # a text that two annotators marked is one document
        pool = sorted((name, text) for text, name in names.items())
        found += random.Random(seed).sample(pool, min(number // 2, len(pool)))
    return found


def texts_of(language: str) -> Iterator[tuple[str, str]]:
    """Every document of a language, named by its set and its number there."""
    for name in SETS[language]:
        yield from ((f"{name}:{n}", row["text"]) for n, row in enumerate(rows(name)))
    for n, row in enumerate(rows(PAIRS[language])):
        yield from ((f"{PAIRS[language]}:{n}", row[side]["text"]) for side in ("first", "second"))


def rows(name: str) -> Iterator[dict[str, Any]]:
    yield from map(json.loads, (SHARED / "data" / name).read_text(encoding="utf-8").splitlines())


def read_all(documents: Iterable[tuple[str, str]], settings: Settings) -> Count:
    """Read one after the other; whatever is raised is a broken law."""
    count = Count()
    for name, text in documents:
        before = time.process_time()
        try:
            readings = [
                pipeline.read(taken, settings)
                for taken in pipeline.take_in(text.encode(), f"{count.documents}.txt", settings, Hints(outlet=OUTLET))
            ]
        except Exception:
            count.broken.setdefault("raised", []).append(f"{name}: {traceback.format_exc(limit=-2).strip()}")
            continue
        finally:
            count.seconds += time.process_time() - before
            count.documents += 1
        for reading in readings:
            told(count, name, reading)
    return count


def told(count: Count, name: str, reading: Reading) -> None:
    """Lay one reading against the laws."""
    count.statements += len(reading.statements)
    count.words += len(reading.document.text.split())
    for law, broken in LAWS.items():
        count.broken.setdefault(law, []).extend(f"{name}: {what}" for what in broken(reading))


def table(count: Count) -> list[str]:
    """The figures, one a line."""
    lines = [f"{'documents':16}{count.documents:>10}", f"{'statements':16}{count.statements:>10}"]
    for law in ("raised", *LAWS):
        places = count.broken.get(law, [])
        lines += [f"{law:16}{len(places):>10}", *(f"    {place}" for place in places[:SHOWN])]
    speed = count.words / ARTICLE / count.seconds if count.seconds else 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [*lines, f"{'articles/CPU-s':16}{speed:>10.2f}", f"{'peak MB':16}{peak:>10.0f}"]


def main() -> None:
    """Read the command line, read the documents, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--number", type=int, default=2000, help="documents, half of each language")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rules", action="store_true", help="without the reader model")
    parser.add_argument("--folder", type=Path, help="read the .txt files of this folder instead")
    given = parser.parse_args()
    count = read_all(asked(given.folder, given.number, given.seed), Settings(model=not given.rules))
    print("\n".join(table(count)))
    raise SystemExit(1 if any(count.broken.values()) else 0)


if __name__ == "__main__":
    main()
