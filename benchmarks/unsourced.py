"""How often words look like somebody's, while the outlet alone stands behind them: the gravest error, counted without any gold.

    SAYSO_SHARED=/path .venv/bin/python benchmarks/unsourced.py [--number 400] [--seed 1] [--rules] [--folder DIR] [--places]

The documents are those of `invariants.py`. *Quoted*: most of the statement stands in quotation marks. *Cued*: it holds a
verb of speech or "according to". Not every one of them is an error (a title stands in quotation marks, and "nobody said why"
is the outlet's own), so the shares are a ceiling; `--places` prints each with the words around it, to be read one by one.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import invariants
from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Reading, Statement
from sayso.settings import Settings

QUOTATION = re.compile(r'«[^«»]*(?:«[^«»]*»[^«»]*)*»|“[^“”]*”|„[^„“”]*[“”]|"[^"\n]*"')
CUE = re.compile(
    r"\b(?:said|says|say|told|tells|according to|added|noted|claimed|argued|insisted|denied|stated|announced|warned|suggested|"
    r"(?:сообщ|заяв|рассказ|отмет|добав|уточн|подчеркн|поясн|объясн)(?:ил[аи]?|ает|яет|ал[аи]?|ула?|ули|ляет)|"
    r"сказал[аи]?|говорится|пиш[еу]т|переда[её]т|считает|утверждает|по (?:словам|данным|мнению|версии|информации))\b",
    re.IGNORECASE,
)
MOSTLY, WORDS = 0.6, 5  # of a statement's characters, and its words at least: "scare quotes" make nobody a speaker
AROUND = 120


def suspects(reading: Reading) -> Iterator[tuple[str, Statement]]:
    """The statements of a reading that the outlet alone stands behind, with what makes each look like somebody's."""
    text = reading.document.text
    quoted = bytearray(len(text))
    for found in QUOTATION.finditer(text):
        quoted[found.start() : found.end()] = b"\1" * (found.end() - found.start())
    for statement in reading.statements:
        if len(statement.hops) > 1:
            continue
        start, end = statement.spans[0]
        if sum(quoted[start:end]) > MOSTLY * (end - start) and len(statement.text.split()) >= WORDS:
            yield "quoted", statement
        elif CUE.search(statement.text):
            yield "cued", statement


def place(reading: Reading, statement: Statement) -> str:
    """A statement among the words around it, on one line."""
    text, (start, end) = reading.document.text, (statement.spans[0][0], statement.spans[-1][1])
    words = f"{text[max(0, start - AROUND) : start]}⟦{text[start:end]}⟧{text[end : end + AROUND]}"
    return " ".join(words.split())


def main() -> None:
    """Read the command line, read the documents, count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--number", type=int, default=400, help="documents, half of each language")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rules", action="store_true", help="without the reader model")
    parser.add_argument("--folder", type=Path, help="read the .txt files of this folder instead")
    parser.add_argument("--places", action="store_true", help="print every suspect with the words around it")
    given = parser.parse_args()
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    settings, hints = Settings(model=not given.rules), Hints(outlet=invariants.OUTLET)
    for name, text in invariants.asked(given.folder, given.number, given.seed):
        for reading in (pipeline.read(i, settings) for i in pipeline.take_in(text.encode(), "text.txt", settings, hints)):
            found = list(suspects(reading))
            if given.places:
                print("".join(f"{kind} {name}: {place(reading, statement)}\n" for kind, statement in found), end="")
            row = counts[reading.document.language or "?"]
            row.update(kind for kind, _ in found)
            row.update(("statements",) * len(reading.statements))
            row.update("outlet alone" for s in reading.statements if len(s.hops) == 1)
    print("\n".join(table(counts)))


def table(counts: Mapping[str, Counter[str]]) -> list[str]:
    """The figures, a line for each language."""
    columns = ("statements", "outlet alone", "quoted", "cued")
    rows = [f"{language:4}" + "".join(f"{row[c]:>14}" for c in columns) for language, row in sorted(counts.items())]
    return ["    " + "".join(f"{c:>14}" for c in columns), *rows]


if __name__ == "__main__":
    main()
