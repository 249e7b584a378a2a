"""How many seeded faults the lint finds, and how often it cries wolf. `python benchmarks/lint.py`

Drafts are the briefs of the bundled case, of the invented ferry case and, where the shared material lies, of the seed and both
development sets; `--documents` takes the documents of these cases instead. One fault is put into one sentence of a draft
at a time, by rules below that know the draft's reading and no more; the same seed gives the same faults. A fault counts as found
where its sentence is held back; `kind` says how often under its own name. A false alarm is a sentence of an untouched draft that
is held back. `--hand` reads the paraphrases written by hand instead (`--kept` the half that was kept back).
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tests.weighing.test_ferry import case as ferry

from sayso import pipeline
from sayso.intake import Hints
from sayso.lexicon.language import load
from sayso.reading.words.text import layout
from sayso.records import Case, Heading, Intake, Reading, Span, Statement
from sayso.settings import Settings
from sayso.writing import brief as briefing
from sayso.writing.lint import Judged, Report, joined, unmarked

ROOT = Path(__file__).resolve().parent.parent
PARAPHRASES = ROOT / "tests/writing/lint/paraphrases.tsv"
SETS = {"seed": "seed", "en-dev": "gold/en-dev", "ru-dev": "gold/ru-dev"}
SETTINGS = Settings()


@dataclass(frozen=True)
class Draft:
    """A text to be linted against a case, its reading and its sentences."""

    name: str
    case: Case
    text: str
    reading: Reading
    sentences: tuple[Span, ...]


@dataclass(frozen=True)
class Fault:
    """A fault put into a draft: what it is, the text with it, and where."""

    kind: str
    text: str
    where: Span
    before: str
    after: str


# ── cases and drafts ─────────────────────────────────────────────────────────────────────────────


def bundled() -> Case:
    """The bundled case."""
    files = sorted((ROOT / "examples/kedrozersk").iterdir())
    intakes = [i for f in files for i in pipeline.take_in(f.read_bytes(), f.name, SETTINGS, Hints(path=f.name))]
    return pipeline.weigh(
        Heading(id="kedrozersk", title="Kedrozersk", created="2026-01-01"), [pipeline.read(i, SETTINGS) for i in intakes]
    )


def measured(folder: Path) -> Case:
    """The case of a measured set."""
    intakes = []
    for gold in sorted(folder.glob("*.json")):
        known = json.loads(gold.read_text(encoding="utf-8"))
        text = folder / known["document"]
        hints = Hints(outlet=known["outlet"], published=known.get("published"), title=known.get("title"), path=text.name)
        intakes += pipeline.take_in(text.read_bytes(), text.name, SETTINGS, hints)
    heading = Heading(id=folder.name, title=folder.name, created="2026-01-01")
    return pipeline.weigh(heading, [pipeline.read(i, SETTINGS) for i in intakes])


def cases() -> dict[str, Case]:
    """Every case by its name."""
    shared = Path(os.environ.get("SAYSO_SHARED", ROOT.parent / "shared"))
    return {"kedrozersk": bundled(), "ferry": ferry()} | {
        n: measured(shared / at) for n, at in SETS.items() if (shared / at).is_dir()
    }


def drafted(name: str, text: str, case: Case, language: str | None = None) -> Draft:
    """A draft, read."""
    draft = unmarked(taken(text, language))
    reading = pipeline.read(draft, SETTINGS)
    found = layout(draft.document.text, load(draft.document.language or "en")).sentences
    return Draft(name, case, text, reading, tuple(joined(draft.document.text, found)))


def taken(text: str, language: str | None) -> Intake:
    """A draft, taken in; the language is known."""
    intake = pipeline.take_in(text.encode("utf-8"), "draft.md", SETTINGS, Hints())[0]
    return replace(intake, document=replace(intake.document, text=text, language=language or intake.document.language))


def documents(held: dict[str, Case]) -> Iterator[Draft]:
    """The documents of the cases, those that lost an attribution on their way left out."""
    for name, case in held.items():
        if name == "ferry":  # its statements were made by hand, and are not what a reader would take from its sentences
            continue
        moved = {s for d in case.drifts for s in d.statements[1:]}
        spoiled = {s.document for s in case.statements if s.id in moved}
        for document in case.documents:
            if document.id not in spoiled:
                yield drafted(f"{name}: {document.title or document.path}", document.text, case, document.language)


def briefs(held: dict[str, Case], bare: bool) -> Iterator[Draft]:
    """The briefs of the cases, in both languages and lengths, as Markdown with their footnotes, or bare."""
    for name, case in held.items():
        for language in ("en", "ru"):
            for length in ("long", "short"):
                made = pipeline.brief(case, language, length, SETTINGS)
                text = briefing.render(made, case, "md").decode("utf-8")
                if bare:
                    text = "\n\n".join(" ".join(s.text for s in p.sentences) for p in made.paragraphs)
                if made.sentences:
                    yield drafted(f"{name}: {language}, {length}", text, case, language)


def linted(text: str, draft: Draft) -> Report:
    """The report on a text that is this draft, or was."""
    return pipeline.lint(taken(text, draft.reading.document.language), draft.case, SETTINGS)


# ── faults ───────────────────────────────────────────────────────────────────────────────────────

Spoil = Callable[[Draft, Statement, random.Random], Iterator[tuple[Span, str]]]
HARDER = {
    "en": [
        (r"\b(?:alleges?|alleged|claims?|claimed|believes?|believed|estimates?|estimated|suspects?|suspected)\b", "confirmed")
    ],
    "ru": [
        (r"\b(?:утверждает|считает|полагает|подсчитал|предположил)\b", "подтвердил"),
        (r"\b(?:утверждают|считают|полагают|подсчитали|оценивают|оценили)\b", "подтвердили"),
    ],
}
HEDGES = {
    "en": r"\b(?:allegedly|reportedly|apparently|possibly|probably|may have|might have|may|might)\s",
    "ru": r"\b(?:якобы|возможно|вероятно|предположительно),?\s",
}
UNITS = {
    "en": {"rubles": "dollars", "dollars": "euros", "million": "billion", "tons": "kilograms",
           "tonnes": "kilograms", "kilometers": "miles",
           "meters": "feet", "percent": "times", "years": "months", "days": "weeks", "months": "years",
                  "hours": "days", "crowns": "euros", "weeks": "months"},
    "ru": {"рублей": "долларов", "долларов": "евро", "миллиона": "миллиарда", "миллионов": "миллиардов",
           "тонны": "килограмма", "тонн": "килограммов",
           "лет": "месяцев", "дней": "недель", "месяцев": "лет", "часов": "дней", "суток": "недель",
                  "процентов": "раз", "года": "месяца", "крон": "евро"},
}  # fmt: skip
NUMBERS = {
    "en": ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "seventeen", "nineteen"],
    "ru": ["двое", "трое", "четверо", "пятеро", "шестеро", "семеро"],
}
RESERVES = {
    "en": r"\b(?:about|around|roughly|nearly|almost|approximately|more than|over|at least|up to|some)\s"
    r"(?=[$€£\d]|two|three|four|five|six|seven|eight|nine|ten|a )",
    "ru": r"\b(?:около|примерно|почти|более|не менее|свыше|до|порядка|больше)\s(?=\d|двух|трех|пяти|десяти)",
}
NEGATIONS = {
    "en": r"\b(?:not|never)\s|(?<=\b(?:was|had|has|did|are))n[’']t\b|\bun(?=able\b)|(?<=[Tt]here was )no\s",
    "ru": r"\b(?:не|никогда)[\s\u00a0](?=\w+)",
}


def language(draft: Draft) -> str:
    return "ru" if draft.reading.document.language == "ru" else "en"


def sentence(draft: Draft, statement: Statement) -> Span:
    """The sentence a statement begins in."""
    return next(s for s in draft.sentences if s[0] <= statement.spans[0][0] < s[1])


def frame(draft: Draft, statement: Statement) -> Span:
    """The statement with its source and cue, where they stand in its sentence."""
    where = sentence(draft, statement)
    parts = [*statement.spans, *(x for h in statement.hops[1:] for x in (h.span, h.cue) if x and where[0] <= x[0] < where[1])]
    return min(a for a, _ in parts), max(b for _, b in parts)


def attribution(draft: Draft, s: Statement, rng: random.Random) -> Iterator[tuple[Span, str]]:
    """The content alone, as the draft's own sentence."""
    where = sentence(draft, s)
    alone = sum(where[0] <= o.spans[0][0] < where[1] for o in draft.reading.statements) == 1
    words = s.text.strip('«»“”"„ ,.')
    outlets = {n.text for d in draft.case.documents for e in draft.case.entities if e.id == d.outlet for n in e.names}
    told = [e.name for h in s.hops[1:] for e in draft.reading.entities if e.id == h.entity] + [h.text or "" for h in s.hops[1:]]
    if all(any(o in name_ or name_ in o for o in outlets) for name_ in told):
        return  # a publisher's own voice: that a draft makes it its own is no loss of attribution
    there = any(h.cue and where[0] <= h.cue[0] < where[1] for h in s.hops)
    there = there and words.lower() not in draft.text[where[0] : where[0] + len(words) + 3].lower()
    if there and len(s.spans) == 1 and len(words.split()) > 3 and alone and s.stance != "denied":
        yield where, words[0].upper() + words[1:] + "."


def hardened(draft: Draft, s: Statement, rng: random.Random) -> Iterator[tuple[Span, str]]:
    """A cue that leaves it open becomes one that settles it; or the word that hedges goes."""
    code, where = language(draft), sentence(draft, s)
    outside = [h.cue for h in s.hops if h.cue]
    for pattern, into in HARDER[code]:
        for m in _found(pattern, draft, where):
            if any(a <= m[0] < b for a, b in outside):
                yield m, into
    for m in _found(HEDGES[code], draft, where):
        yield m, ""


def figure(draft: Draft, s: Statement, rng: random.Random) -> Iterator[tuple[Span, str]]:
    """A number in digits or in a word becomes another."""
    for v in draft.reading.values:
        if v.id in s.values:
            for a, b in _found(r"\d+", draft, v.span):
                old = draft.text[a:b]
                yield (a, b), str(int(old) + rng.choice([1, 2, 3, 5]) * 10 ** max(0, len(old) - 1))
            for word in NUMBERS[language(draft)]:
                for span in _found(rf"\b{word}\b", draft, v.span):
                    yield span, rng.choice([w for w in NUMBERS[language(draft)] if w != word])


def unit(draft: Draft, s: Statement, rng: random.Random) -> Iterator[tuple[Span, str]]:
    """A figure keeps its number and gets another unit."""
    for v in draft.reading.values:
        if v.id in s.values and v.kind != "ordinal":
            for old, new in UNITS[language(draft)].items():
                yield from ((span, new) for span in _found(rf"\b{old}\b", draft, v.span))


def name(draft: Draft, s: Statement, rng: random.Random) -> Iterator[tuple[Span, str]]:
    """A person's name becomes that of another person of the case, in a like grammatical form."""
    where = sentence(draft, s)
    called = {e.name: e for e in draft.case.entities if e.kind == "person" and e.named}
    others = sorted({n.text for e in called.values() for n in e.names if n.language == language(draft) and " " in n.text})
    for e in draft.reading.entities:
        for m in e.mentions if e.kind == "person" and e.named else ():
            old = draft.text[slice(*m.span)]
            if where[0] <= m.span[0] < where[1] and old[0].isupper() and "\n" not in old:
                fit = [
                    o for o in others if _form(o) == _form(old) and not set(o.split()) & set(old.split()) and _other(e, o, called)
                ]
                if fit:
                    other = rng.choice(fit)
                    yield m.span, other if " " in old else other.split()[-1]


def _form(name_: str) -> str:
    last = name_.split()[-1]
    return "latin" if last.isascii() else last[-2:] if last[-1] in "аяую" else last[-1]


def _other(e: object, o: str, called: dict[str, object]) -> bool:
    mine = {n.text for n in e.names}  # type: ignore[attr-defined]
    held = [x for x in called.values() if mine & {n.text for n in x.names}]  # type: ignore[attr-defined]
    surname = o.split()[-1][:5]
    return not any(surname in n.text for x in held for n in x.names) and not any(surname in n for n in mine)  # type: ignore[attr-defined]


def negation(draft: Draft, s: Statement, rng: random.Random) -> Iterator[tuple[Span, str]]:
    """A negation goes."""
    for span in s.spans:
        yield from ((at, "") for at in _found(NEGATIONS[language(draft)], draft, span))


def qualifier(draft: Draft, s: Statement, rng: random.Random) -> Iterator[tuple[Span, str]]:
    """The reserve before a figure goes."""
    for span in s.spans:
        yield from ((at, "") for at in _found(RESERVES[language(draft)], draft, span))


def merged(draft: Draft, s: Statement, rng: random.Random) -> Iterator[tuple[Span, str]]:
    """What the next one says is put into this one's mouth."""
    where = sentence(draft, s)
    after = next((t for t in draft.reading.statements if t.spans[0][0] >= where[1]), None)
    if after is None or any(
        len(x.hops) < 2 or len(x.spans) > 1 or x.form != "indirect" or not _clause(draft, x) for x in (s, after)
    ):
        return
    if where[1] - s.spans[-1][1] > 3:
        return
    names = {h.entity or h.text for h in s.hops}
    whole = sentence(draft, after)
    alone = sum(whole[0] <= o.spans[0][0] < whole[1] for o in draft.reading.statements) == 1
    if (
        (after.hops[-1].entity or after.hops[-1].text) in names
        or not alone
        or len(after.text.split()) < 4
        or where[1] + 3 < whole[0]
    ):
        return
    first = draft.text[where[0] : where[1]].strip().rstrip(".")
    joint = " and that " if language(draft) == "en" else ", а также что "
    yield (where[0], whole[1]), first + joint + after.text.strip("«»“” .,") + ". "


PRONOUNS = {
    "he",
    "she",
    "they",
    "it",
    "who",
    "i",
    "we",
    "он",
    "она",
    "они",
    "я",
    "мы",
    "их информации",
    "его словам",
    "ее словам",
    "их словам",
}


def _clause(draft: Draft, s: Statement) -> bool:
    """Whether a statement is a clause of its own, as far as its cue and its words tell."""
    verbs = r"\b(?:is|are|was|were|has|had|have|will|would|did|can|could|\w{2,}ed)\b"
    verbs += r"|[а-я]{2,}(?:л|ла|ло|ли|ет|ют|ит|ят|лся|лась|лись|ется)\b"
    where, hop = sentence(draft, s), s.hops[-1]
    if not hop.cue or not where[0] <= hop.cue[0] < where[1] or not hop.span or (hop.text or "").lower() in PRONOUNS:
        return False
    return hop.verb in {"say", "claim", "report", "allege", "admit", "believe"} and re.search(verbs, s.text) is not None


SPOIL: dict[str, tuple[Spoil, set[str]]] = {
    "attribution dropped": (attribution, {"attribution_lost"}),
    "stance hardened": (hardened, {"stance_hardened"}),
    "figure changed": (figure, {"figure_changed", "time_changed"}),
    "unit changed": (unit, {"unit_changed", "figure_changed"}),
    "name swapped": (name, {"name_swapped", "source_swapped", "role_swapped"}),
    "negation lost": (negation, {"negation_lost"}),
    "qualifier dropped": (qualifier, {"qualifier_changed"}),
    "sources merged": (merged, {"source_swapped"}),
}


def _found(pattern: str, draft: Draft, where: Span) -> Iterator[Span]:
    return (m.span() for m in re.compile(pattern).finditer(draft.text, *where))


def faults(draft: Draft, kind: str, rng: random.Random) -> list[Fault]:
    """Every fault of this kind that can be put into the draft."""
    spoil, _ = SPOIL[kind]
    made: dict[tuple[Span, str], Fault] = {}
    for s in draft.reading.statements:
        for (a, b), new in spoil(draft, s, rng):
            where = sentence(draft, s)
            text = draft.text[:a] + new + draft.text[b:]
            whole = (min(a, where[0]), max(b, where[1]))
            after = text[whole[0] : whole[1] + len(text) - len(draft.text)]
            made[(a, b), new] = Fault(kind, text, (whole[0], whole[0] + len(after)), draft.text[slice(*whole)], after)
    return list(made.values())


# ── figures ──────────────────────────────────────────────────────────────────────────────────────


def held_back(report: Report, where: Span) -> list[Judged]:
    """The sentences of a report that stand there and are held back."""
    return [s for s in report.sentences if s.span[0] < where[1] and where[0] < s.span[1] and any(f.blocks for f in s.findings)]


def chosen(drafts: list[Draft], number: int, rng: random.Random, clean: dict[str, set[Span]]) -> list[tuple[Draft, Fault]]:
    """So many faults, as even over the kinds as the drafts allow, in sentences that were not held back before."""
    every = {k: [(d, f) for d in drafts for f in faults(d, k, rng) if (_start(d, f)) in clean[d.name]] for k in SPOIL}
    for found in every.values():
        rng.shuffle(found)
    picked: list[tuple[Draft, Fault]] = []
    while len(picked) < number and any(every.values()):
        picked += [found.pop() for found in every.values() if found]
    return picked[:number]


def _start(draft: Draft, fault: Fault) -> Span:
    return next((s for s in draft.sentences if s[0] == fault.where[0]), (-1, -1))


def alarms(drafts: list[Draft], misses: bool) -> tuple[Counter[str], dict[str, set[Span]]]:
    """The untouched drafts: how many sentences are held back, and which are not."""
    count, clean = Counter[str](), defaultdict[str, set[Span]](set)
    for draft in drafts:
        report = linted(draft.text, draft)
        told = [s for s in report.sentences if s.state != "nothing_told"]
        count["sentences"] += len(told)
        count["not in the case"] += sum(s.state == "not_in_case" for s in told)
        count["lost"] += sum(f.kind == "attribution_lost" for s in told for f in s.findings)
        for s in told:
            kinds = [f.kind for f in s.findings if f.blocks]
            count["held"] += bool(kinds)
            if not kinds:
                clean[draft.name].add(s.span)
            elif misses:
                _show(draft, s)
        count["drafts"] += 1
        count["drafts held"] += report.blocked
    return count, clean


def _show(draft: Draft, s: Judged) -> None:
    words = {x.id: x.text for x in draft.case.statements}
    print(f"  alarm  [{draft.name[:30]}] {s.text[:160]}")
    for f in s.findings:
        if f.blocks:
            print(f"           {f.kind}: {f.note[:140]} | {' / '.join(words.get(i, '?')[:90] for i in f.statements[:1])}")


def perturbed(picked: list[tuple[Draft, Fault]], misses: bool) -> None:
    """Recall by kind of fault."""
    seen, found, right = Counter[str](), Counter[str](), Counter[str]()
    for draft, fault in picked:
        caught = held_back(linted(fault.text, draft), fault.where)
        kinds = {f.kind for s in caught for f in s.findings if f.blocks}
        seen[fault.kind] += 1
        found[fault.kind] += bool(kinds)
        right[fault.kind] += bool(kinds & SPOIL[fault.kind][1])
        if misses and not kinds:
            print(
                f"  missed {fault.kind} [{draft.name[:9]}]\n      {fault.before.strip()[:180]}\n      {fault.after.strip()[:180]}"
            )
    print(f"{'fault':22}{'put in':>8}{'found':>8}{'recall':>8}{'kind':>8}")
    for kind in SPOIL:
        if seen[kind]:
            print(f"{kind:22}{seen[kind]:8}{found[kind]:8}{found[kind] / seen[kind]:8.3f}{right[kind] / seen[kind]:8.3f}")
    every = sum(seen.values()) or 1
    print(f"{'all':22}{every:8}{sum(found.values()):8}{sum(found.values()) / every:8.3f}{sum(right.values()) / every:8.3f}")


def by_hand(part: str, misses: bool) -> None:
    """The paraphrases written by hand: faults found, and clean ones held back."""
    held = {"kedrozersk": bundled(), "ferry": ferry()}
    count: Counter[str] = Counter()
    with PARAPHRASES.open(encoding="utf-8", newline="") as file:
        rows = [r for r in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if r["part"] == part]
    for row in rows:
        draft = drafted(row["case"], row["text"], held[row["case"]], row["language"])
        report = linted(row["text"], draft)
        kinds = {f.kind for s in report.sentences for f in s.findings if f.blocks}
        key = f"{row['language']} {'faults' if row['expected'] else 'clean'}"
        count[key] += 1
        count[f"{key} held back"] += bool(kinds)
        count[f"{key} under their own name"] += bool(kinds & set(row["expected"].split()))
        if misses and bool(kinds) != bool(row["expected"]):
            print(f"  {row['expected'] or 'clean'}: {row['text']} {sorted(kinds)}")
    for key in sorted(count):
        print(f"{key:34}{count[key]:4}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", action="store_true", help="the cases' documents as drafts, not their briefs")
    parser.add_argument("--bare", action="store_true", help="briefs without their footnotes")
    parser.add_argument("--number", type=int, default=500, help="how many faults")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true", help="print what was missed and every false alarm")
    parser.add_argument("--hand", action="store_true", help="the paraphrases written by hand, the half for development")
    parser.add_argument("--kept", action="store_true", help="with --hand: the half that was kept back")
    asked = parser.parse_args()
    if asked.hand:
        by_hand("kept" if asked.kept else "dev", asked.misses)
        return 0
    held = cases()
    drafts = list(documents(held) if asked.documents else briefs(held, asked.bare))
    began = time.perf_counter()
    count, clean = alarms(drafts, asked.misses)
    held_share = count["held"] / (count["sentences"] or 1)
    print(f"{count['drafts']} drafts untouched, {count['drafts held']} held back; {count['sentences']} sentences,", end=" ")
    print(f"{count['held']} held back: {held_share:.3f};", end=" ")
    print(f"attribution lost {count['lost']}, not in the case {count['not in the case']}; {time.perf_counter() - began:.1f} s")
    perturbed(chosen(drafts, asked.number, random.Random(asked.seed), clean), asked.misses)
    return 0


if __name__ == "__main__":
    sys.exit(main())
