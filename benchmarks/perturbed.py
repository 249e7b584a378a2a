"""Development documents beside a copy in which one thing is another: is it found, and is nothing else? F1 and precision.

    PYTHONPATH=.:src SAYSO_SHARED=../shared python benchmarks/perturbed.py [--misses] [--no-model]

In a copy put out by another outlet one figure, one date, one name or one polarity is made another, in the text, so that reading
and weighing both are measured. A copy in which a figure is only told in other words (in full, roundly, as "about") must part
from nothing. Reads nothing but the shared folder; without it there is nothing to measure.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from asked import SHARED, asked
from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Case, Heading, Reading, Statement, Value
from sayso.settings import Settings

FOLDERS = ("seed", "gold/en-dev", "gold/ru-dev")
NOT = re.compile(r"\b(was|were|has|had|будет|был|была|были)\b (?!not\b|не\b)")
HEADING = Heading(id="perturbed", title="perturbed", created="2026-01-01")


@dataclass(frozen=True)
class Change:
    """Words of a document made others: what kind of thing they are, and whether that is a difference at all."""

    kind: str
    start: int
    end: int
    words: str
    differs: bool = True


def read(text: str, outlet: str, published: str | None, settings: Settings) -> Reading:
    hints = Hints(outlet=outlet, published=published, path="story.txt")
    return pipeline.read(pipeline.take_in(text.encode(), "story.txt", settings, hints)[0], settings)


def changes(reading: Reading, rnd: random.Random) -> Iterator[Change]:
    """One of each kind that the document has."""
    for made in (figure, plainer, date, name, polarity):
        held = (s for s in reading.statements if s.stance == "fact" or made is plainer)
        found = [change for s in held for change in made(s, reading)]
        if found:
            yield rnd.choice(found)


def digits(s: Statement, reading: Reading) -> Iterator[tuple[Value, re.Match[str]]]:
    """The figures of a statement that stand in digits."""
    for v in reading.values:
        if (
            v.id in s.values
            and v.amount
            and v.qualifier != "between"
            and (m := re.search(r"(?<![\d.,])\d[\d,]*(?![\d.,]*\d)", v.text))
        ):
            yield v, m


def figure(s: Statement, reading: Reading) -> Iterator[Change]:
    for v, m in digits(s, reading):
        number = int(m[0].replace(",", ""))
        other = number + 9 if v.kind == "age" else number * 3 + 1
        yield Change("figure", v.span[0] + m.start(), v.span[0] + m.end(), str(other))


def plainer(s: Statement, reading: Reading) -> Iterator[Change]:
    """The figure called about that much, rounded to two digits where it has more."""
    about = "примерно" if reading.document.language == "ru" else "about"
    for v, m in digits(s, reading):
        number = m[0].replace(",", "")
        if v.qualifier == "exact" and v.kind != "age" and m.start() <= 1:
            rounded = round(int(number), min(0, 2 - len(number)))
            yield Change("only rounded", v.span[0], v.span[0] + m.end(), f"{about} {v.text[: m.start()]}{rounded}", differs=False)


def date(s: Statement, reading: Reading) -> Iterator[Change]:
    """The day made another by nine or so, the year by eleven."""
    for t in reading.times:
        inside = any(a <= t.span[0] and t.span[1] <= b for a, b in s.spans)
        if inside and (m := re.search(r"\b\d{1,2}\b|\b(?:19|20)\d\d\b", t.text)):
            number = int(m[0])
            other = number - 11 if number > 31 else number + 9 if number < 15 else number - 9
            yield Change("date", t.span[0] + m.start(), t.span[0] + m.end(), str(other))


def name(s: Statement, reading: Reading) -> Iterator[Change]:
    """A full name of somebody, at one place, made another of the document's: English only, Russian would decline it."""
    people = [e for e in reading.entities if e.kind == "person" and e.named and " " in e.name]
    for e in people if reading.document.language != "ru" else []:
        for m in e.mentions:
            here = reading.document.text[slice(*m.span)] == e.name and any(a <= m.span[0] and m.span[1] <= b for a, b in s.spans)
            if here:
                yield from (Change("name", *m.span, o.name) for o in people if o is not e)


def polarity(s: Statement, reading: Reading) -> Iterator[Change]:
    """A verb of the statement negated."""
    russian = reading.document.language == "ru"
    for a, b in s.spans if s.polarity == "positive" else ():
        if m := NOT.search(reading.document.text[a:b]):
            yield Change("polarity", a + m.start(), a + m.end(1), f"не {m[1]}" if russian else f"{m[1]} not")


def parted(case: Case, one: Reading, at: Change) -> tuple[bool, int]:
    """Whether the changed place conflicts with the copy, and how many other pairs across the two do."""
    home = {s.id: s for s in case.statements}
    hit, wrong = False, 0
    for c in case.conflicts:
        sides = [home[i] for i in c.statements]
        if c.relation == "scope" or len({s.document for s in sides}) < 2:
            continue
        own = next(s for s in sides if s.document == one.document.id)
        here = any(a <= at.end and at.start <= b for a, b in own.spans)
        hit, wrong = hit or (here and at.differs), wrong + (not here or not at.differs)
    return hit, wrong


def measure(settings: Settings, *, misses: bool) -> None:
    tried, found, every, wrong = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    rnd = random.Random(11)
    for path in (p for folder in FOLDERS for p in sorted((SHARED / folder).glob("*.json"))):
        gold = json.loads(path.read_text(encoding="utf-8"))
        one = read((path.parent / gold["document"]).read_text(encoding="utf-8"), "Lantern", gold.get("published"), settings)
        text = one.document.text
        same = pipeline.weigh(HEADING, [one, read(text + "\n", "Beacon", gold.get("published"), settings)])
        apart = parted(same, one, Change("unchanged", 0, 0, "", differs=False))[1]
        tried["unchanged"] += 1
        wrong["unchanged"] += 0 if pipeline.weigh(HEADING, [one]).conflicts else apart
        for change in changes(one, rnd):
            other = read(text[: change.start] + change.words + text[change.end :], "Beacon", gold.get("published"), settings)
            hit, others = parted(pipeline.weigh(HEADING, [one, other]), one, change)
            others = max(0, others - apart)  # what the document has against itself it has against its copy
            tried[change.kind] += 1
            every[change.kind] += change.differs
            found[change.kind] += hit
            wrong[change.kind] += others
            if misses and (others or hit != change.differs):
                print(path.stem, change.kind, repr(text[change.start - 40 : change.end + 20]), "->", change.words, hit, others)
    for kind in sorted(tried):
        print(f"{kind:14}{tried[kind]} tried, {found[kind]} of {every[kind]} found, {wrong[kind]} wrong")
    hits, all_wrong = sum(found.values()), sum(wrong.values())
    precision, recall = hits / (hits + all_wrong or 1), hits / (sum(every.values()) or 1)
    print(
        f"perturbed: F1 {2 * precision * recall / (precision + recall or 1):.3f}, precision {precision:.3f}, recall {recall:.3f}"
    )


def main() -> None:
    settings, misses = asked(__doc__, "print every change missed and every pair wrongly found", "seed/gold.json")
    measure(settings, misses=misses)


if __name__ == "__main__":
    main()
