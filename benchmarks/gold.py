"""The quality gate: development gold against the committed baseline. `python benchmarks/gold.py`

Reads the seed and both development sets through the real pipeline, with the reader model and by the rules alone, scores
each case file with the scorer that lies beside the seed, and prints one table. A figure worse than in baseline.json by more than
0.0005 fails; `--accept` writes what was measured as the new baseline, to be committed with the change that moved it.
`--misses` prints every miss of the reading with the model. Where the shared material is absent there is nothing to do.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from sayso import codec, pipeline
from sayso.intake import Hints
from sayso.records import Heading, Intake
from sayso.settings import Settings

HERE = Path(__file__).resolve().parent
BASELINE = HERE / "baseline.json"
TOLERANCE = 0.0005
SETS = {"seed": "seed", "en-dev": "gold/en-dev", "ru-dev": "gold/ru-dev"}
COUNTS = ("inexact_spans", "boilerplate_read", "false_conflicts")  # fewer is better; all else, more
Figures = dict[str, float]


def gold_files(folder: Path) -> list[Path]:
    """The gold of a set, one JSON a document."""
    return sorted(folder.glob("*.json"))


def received(gold: Path, settings: Settings) -> list[Intake]:
    """The document a gold file speaks of, with the outlet and the date that file knows."""
    known = json.loads(gold.read_text(encoding="utf-8"))
    text = gold.parent / known["document"]
    hints = Hints(outlet=known["outlet"], published=known.get("published"), title=known.get("title"), path=text.name)
    return pipeline.take_in(text.read_bytes(), text.name, settings, hints)


def export(folder: Path, settings: Settings) -> bytes:
    """The case file of a whole set."""
    intakes = [intake for gold in gold_files(folder) for intake in received(gold, settings)]
    heading = Heading(id=folder.name, title=folder.name, created="2026-01-01")
    return codec.encode(pipeline.weigh(heading, [pipeline.read(intake, settings) for intake in intakes]))


def score(folder: Path, case: bytes, scorer: Path, *flags: str) -> str:
    """What the scorer prints about this case file."""
    with tempfile.TemporaryDirectory() as scratch:
        exported = Path(scratch, "case.json")
        exported.write_bytes(case)
        command = [sys.executable, str(scorer), str(exported), *map(str, gold_files(folder)), *flags]
        return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def measure(shared: Path, settings: Settings, *, misses: bool) -> dict[str, Figures]:
    """The figures of each set, read under these settings; its misses printed on the way if asked for."""
    scorer, measured = shared / "seed" / "score.py", {}
    for name, place in SETS.items():
        case = export(shared / place, settings)
        if misses:
            print(score(shared / place, case, scorer, "--misses"))
        measured[name] = json.loads(score(shared / place, case, scorer, "--json"))
    return measured


def table(rows: dict[str, dict[str, Figures]]) -> str:
    """One line a measure, one column a reading and set."""
    columns = {f"{reading} {name}": figures for reading, sets in rows.items() for name, figures in sets.items()}
    names = list(dict.fromkeys(name for figures in columns.values() for name in figures))
    lines = [" ".join([f"{'':18}", *(f"{column:>14}" for column in columns)])]
    for name in names:
        lines.append(" ".join([f"{name:18}", *(f"{shown(name, figures.get(name)):>14}" for figures in columns.values())]))
    return "\n".join(lines)


def shown(name: str, figure: float | None) -> str:
    """A share to three places, a count as it is, nothing where a set has none of it."""
    return "" if figure is None else str(figure) if name in COUNTS else f"{figure:.3f}"


def falls(baseline: dict[str, dict[str, Figures]], rows: dict[str, dict[str, Figures]]) -> list[str]:
    """Every figure that is worse than the baseline, or gone."""
    worse = []
    for reading, sets in baseline.items():
        for name, figures in sets.items():
            for measure_name, was in figures.items():
                now = rows.get(reading, {}).get(name, {}).get(measure_name)
                if now is None or (now - was if measure_name in COUNTS else was - now) > TOLERANCE:
                    worse.append(f"{reading} {name} {measure_name}: {was:.4f} was the baseline, now {now}")
    return worse


def readings() -> dict[str, Settings]:
    """The two ways to read: with the reader model, and by the rules alone."""
    return {"model": Settings(), "rules": replace(Settings(), model=False)}


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description="Development gold against the committed baseline.")
    default = os.environ.get("SAYSO_SHARED") or HERE.parent.parent / "shared"
    parser.add_argument("--shared", type=Path, default=Path(default), help="where the shared gold lies")
    parser.add_argument("--accept", action="store_true", help="write what was measured as the new baseline")
    parser.add_argument("--misses", action="store_true", help="print every miss of the reading with the model")
    return parser.parse_args()


def verdict(rows: dict[str, dict[str, Figures]], *, accept: bool) -> int:
    """Keep the figures or hold them against those kept; 1 when one fell."""
    if accept:
        BASELINE.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
        print(f"{BASELINE.name} holds these figures now")
        return 0
    worse = falls(json.loads(BASELINE.read_text(encoding="utf-8")), rows)
    print("\n".join(worse) if worse else "no figure fell below the baseline")
    return bool(worse)


def main() -> int:
    """Measure, print, compare."""
    asked = arguments()
    if not (asked.shared / "seed" / "score.py").is_file():
        print(f"quality gate: no shared gold at {asked.shared}, nothing measured")
        return 0
    rows = {name: measure(asked.shared, how, misses=asked.misses and name == "model") for name, how in readings().items()}
    print(table(rows))
    return verdict(rows, accept=asked.accept)


if __name__ == "__main__":
    sys.exit(main())
