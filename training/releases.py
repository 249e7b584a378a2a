"""What the United States' offices publish: the work of a government, in the public domain, and full of who said what.

Press releases of members of Congress are read from a local copy of `dwillis/congress-press` (the collection: MIT), a JSON Lines
file a month. Pages of other people's writing stand among them (an article reprinted, a column); what is not in an office's own
words is left out. The State Department's country reports on human rights are read from the HTML pages in
`InsideClimateNews/2025-08-state-department-human-rights`, one a country.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import html

from training.corpora import Example

EACH = 14  # of one member: nobody's manner should be learned by heart
WORDS = range(150, 900)
SHORT, TOGETHER, OF_A_COUNTRY = 250, 4, 7  # letters of a paragraph worth reading, paragraphs to a text, texts to a country
CUES = re.compile(
    r"\b(said|says|told|added|announced|according to|argued|claimed|denied|warned|noted|wrote|testified|urged|explained|stated"
    r"|reported|believes?|accused|insisted|acknowledged|suggested|concluded|found that|called on|asked)\b"
)
OFFICE = re.compile(r"\b(Senators?|Sen\.|Sens\.|Reps?\.|Representatives?|Congress(?:man|woman|members?)|lawmakers)")
OF_A_DAY = re.compile(r"\b(today|yesterday|this week|last week|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b", re.IGNORECASE)
FOREIGN = re.compile(
    r"in case you missed it|icymi|op-?ed\b|opinion piece|copyright|©|\(AP\)|associated press|reuters|weekly column|newsletter"
    r"|the following (?:op|column|article)|\bby [A-Z]\w+ [A-Z]\w+,? (?:staff|of the)|full (?:article|story)|remarks as prepared"
    r"|^(?:by [A-Z]|[A-Z][\w ]+: )|dear (?:mr|ms|secretary|president|speaker|colleague)|Q:",
    re.IGNORECASE,
)
FURNITURE = re.compile(
    r"https?:|www\.|^ *#|###|-30-|click here|\bhere\.?$|available here|for immediate release|^contact|@", re.IGNORECASE
)


def releases(folder: Path) -> Iterator[Example]:
    """The releases under a folder that tell, in an office's words, what somebody said; the ones with most cues first."""
    found: dict[str, list[tuple[float, Example]]] = {}
    for file in sorted(folder.rglob("*.jsonl")):
        with file.open(encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                text = own_words(row)
                if text is not None:
                    found.setdefault(row["domain"], []).append((density(text), Example(row["url"], "en", text)))
    for told in found.values():
        yield from (example for _, example in sorted(told, key=lambda one: (-one[0], one[1].id))[:EACH])


def reports(folder: Path) -> Iterator[Example]:
    """Runs of paragraphs in which the most is told on somebody's say-so, a few of each country's report."""
    for file in sorted(folder.glob("*.html")):
        page = html.fromstring(file.read_text(encoding="utf-8"))
        paragraphs = (" ".join(p.text_content().split()) for p in page.iter("p"))
        told = [p for p in paragraphs if len(p) > SHORT and CUES.search(p)]
        runs = ["\n\n".join(told[at : at + TOGETHER]) for at in range(0, len(told), TOGETHER)]
        for number, text in enumerate(sorted(runs, key=density, reverse=True)[:OF_A_COUNTRY]):
            yield Example(f"{file.stem}-{number}", "en", text)


def own_words(row: dict[str, Any]) -> str | None:
    """A release without its furniture; None where it is somebody else's text or tells nothing anybody said."""
    lines = (line.rstrip() for line in (row.get("text") or "").split("\n"))
    text = "\n".join(line for line in lines if not FURNITURE.search(line)).strip()
    cues = CUES.findall(text)
    foreign = FOREIGN.search(text) or FOREIGN.search(row.get("title") or "")
    if foreign or not OFFICE.search(text[:400]) or not OF_A_DAY.search(text[:400]) or len(text.split()) not in WORDS:
        return None
    return text if len(set(cues)) > 1 and density(text) > 1 else None


def density(text: str) -> float:
    """Cues to 130 words, and how many different ones."""
    cues = CUES.findall(text)
    return len(cues) * 130 / len(text.split()) + len(set(cues))
