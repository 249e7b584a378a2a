"""Errors as data: every miss and false alarm against gold, by class, as an HTML page. `python benchmarks/errors.py`

Reads the seed and both development sets (or the folders given) through the real pipeline, pairs what was read with the gold as
the scorer beside the seed does, and writes one page: each case with its words in context, the gold's side and ours. The gold is
about real persons: the page is written outside the project, never into it. What the project keeps of it is errors.json
(`--keep`): how many cases each class has, and a hash for each case, so that the next page says which are new and which are gone.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import errors_page
import gold
from sayso import pipeline
from sayso.records import Case, Document, Heading, Span, Statement, content_id
from sayso.settings import Settings

HERE = Path(__file__).resolve().parent
KEPT = HERE / "errors.json"
SOFT = frozenset(
    [
        "alleged",
        "charged",
        "believed",
        "possible",
        "estimated",
        "denied",
        "feared",
        "predicted",
        "threatened",
        "offered",
        "planned",
    ]
)
CLASSES = {
    "hardened": "what is alleged, charged, believed or possible came out as a fact",
    "lost": "somebody's words came out as the outlet's own",
    "lent": "the outlet's own words came out as somebody's",
    "missed statement": "an attributed statement was not read",
    "missed narration": "a sentence of the outlet's own was not read",
    "invented statement": "an attributed statement that the gold does not have",
    "invented narration": "narration that the gold does not have",
    "boilerplate": "a notice, a credit or a link was read as a statement",
    "origin": "the wrong origin",
    "chain": "the right origin by a wrong chain",
    "stance": "put forward in another way",
    "form": "direct, mixed, indirect",
    "polarity": "positive, negative",
    "missed value": "a figure was not read",
    "value": "a figure was read as another",
    "invented value": "a figure that the gold does not have",
    "missed date": "a date was not read",
    "date": "a date was read as another",
    "invented date": "a date that the gold does not have",
    "missed entity": "a person, body or place was not found",
    "entity": "found, but as something else",
    "conflict": "two accounts that differ were not set against each other",
    "false conflict": "a conflict where there is none",
    "check": "arithmetic that the text invites was not done",
    "reply": "that somebody was asked was not read",
    "relay": "an outlet relayed was not credited",
    "act": "who did what to whom was not read",
}


@dataclass(frozen=True, slots=True)
class Error:
    """One case: its class, the document and the places of the gold and of ours, and what each says, field by field."""

    kind: str
    document: str
    text: str
    gold_spans: tuple[Span, ...]
    our_spans: tuple[Span, ...]
    gold: dict[str, str]
    ours: dict[str, str]

    @property
    def id(self) -> str:
        """The same case has the same id in every run; nothing of its words can be told from it."""
        return content_id("error", self.kind, content_id("text", self.text), self.gold_spans or self.our_spans)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document as read, beside its gold; `rules` are the scorer's functions."""

    name: str
    document: Document
    case: Case
    gold: dict[str, Any]
    rules: dict[str, Any]

    def error(self, kind: str, theirs: Sequence[Span], ours: Sequence[Span], said: dict[str, str], read: dict[str, str]) -> Error:
        return Error(kind, self.name, self.document.text, tuple(map(_span, theirs)), tuple(map(_span, ours)), said, read)

    def names(self, entity: str | None) -> list[str]:
        found = next((e for e in self.case.entities if e.id == entity), None)
        return [found.name, *(n.text for n in found.names)] if found else []

    def same(self, name: str, names: Sequence[str]) -> bool:
        return bool(self.rules["same_name"](name, names))


def _span(span: Sequence[int]) -> Span:
    return span[0], span[1]


# ── statements ───────────────────────────────────────────────────────────────────────────────────


def statements(sheet: Sheet) -> Iterator[Error]:
    """Statements missed, invented, and read otherwise."""
    found = [s for s in sheet.case.statements if s.document == sheet.document.id]
    wanted, chars = sheet.gold["statements"], sheet.rules["chars"]
    pairs = sheet.rules["pair"]([chars(g["spans"]) for g in wanted], [chars(s.spans) for s in found])
    for number, g in enumerate(wanted):
        if number in pairs:
            yield from _differences(sheet, g, found[pairs[number]])
        else:
            kind = "missed statement" if len(g["chain"]) > 1 else "missed narration"
            near = [s for s in found if chars(s.spans) & chars(g["spans"])]
            yield sheet.error(kind, g["spans"], [x for s in near for x in s.spans], _gold(sheet, g), _ours(sheet, near[:1]))
    boiler = chars(sheet.gold["boilerplate"])
    for number, s in enumerate(found):
        if number not in pairs.values():
            kind = "invented statement" if len(s.hops) > 1 else "invented narration"
            kind = "boilerplate" if chars(s.spans) & boiler else kind
            near = [g for g in wanted if chars(g["spans"]) & chars(s.spans)]
            spans = [x for g in near for x in g["spans"]]
            yield sheet.error(kind, spans, s.spans, _gold(sheet, near[0]) if near else {}, _ours(sheet, [s]))


def _differences(sheet: Sheet, g: dict[str, Any], s: Statement) -> Iterator[Error]:
    attributed, hops = len(g["chain"]) > 1, [[h.text or "", *sheet.names(h.entity)] for h in s.hops]
    kinds = []
    if attributed != (len(s.hops) > 1):
        kinds.append("lost" if attributed else "lent")
    elif not sheet.same(g["chain"][-1], hops[-1]):
        kinds.append("origin")
    elif len(hops) != len(g["chain"]) or not all(map(sheet.same, g["chain"], hops)):
        kinds.append("chain")
    if s.stance != g["stance"]:
        kinds.append("hardened" if g["stance"] in SOFT and s.stance == "fact" else "stance")
    kinds += [field for field in ("form", "polarity") if getattr(s, field) != g[field] and not {"lost", "lent"} & set(kinds)]
    for kind in kinds:
        yield sheet.error(kind, g["spans"], s.spans, _gold(sheet, g), _ours(sheet, [s]))


def _gold(sheet: Sheet, g: dict[str, Any]) -> dict[str, str]:
    words = " … ".join(sheet.document.text[a:b] for a, b in g["spans"])
    said = {"chain": " ← ".join(g["chain"]), "stance": g["stance"], "form": g["form"], "polarity": g["polarity"], "words": words}
    return said | ({"note": g["note"]} if g.get("note") else {})


def _ours(sheet: Sheet, found: Sequence[Statement]) -> dict[str, str]:
    if not found:
        return {}
    s = found[0]
    chain = [(sheet.names(h.entity) or [h.text or "nobody named"])[0] for h in s.hops]
    return {"chain": " ← ".join(chain), "stance": s.stance, "form": s.form, "polarity": s.polarity, "words": s.text}


# ── values, dates, entities ──────────────────────────────────────────────────────────────────────


def values(sheet: Sheet) -> Iterator[Error]:
    """Figures missed, misread, and read where the gold has none."""
    found = [v for v in sheet.case.values if v.document == sheet.document.id]
    shown = {v.id: _fields(v, "text", "kind", "amount", "low", "high", "unit", "qualifier") for v in found}
    yield from _quantities(sheet, "value", sheet.gold["values"], found, lambda v: shown[v.id], _same_value)


def dates(sheet: Sheet) -> Iterator[Error]:
    """Dates missed, misread, and read where the gold has none."""
    found = [t for t in sheet.case.times if t.document == sheet.document.id]
    shown = {t.id: _fields(t, "text", "edtf", "earliest", "latest") for t in found}
    yield from _quantities(sheet, "date", sheet.gold["dates"], found, lambda t: shown[t.id], _same_date)


def _quantities(
    sheet: Sheet,
    kind: str,
    wanted: Sequence[dict[str, Any]],
    found: Sequence[Any],
    show: Callable[[Any], dict[str, str]],
    same: Any,
) -> Iterator[Error]:
    for g in wanted:
        near = [f for f in found if f.span[0] < g["span"][1] and g["span"][0] < f.span[1]]
        if not any(same(g, f) for f in near):
            said = {k: str(v) for k, v in g.items() if v is not None and k not in ("span", "of")}
            spans = [f.span for f in near]
            yield sheet.error(kind if near else f"missed {kind}", [g["span"]], spans, said, show(near[0]) if near else {})
    for f in found:
        if not any(f.span[0] < g["span"][1] and g["span"][0] < f.span[1] for g in wanted):
            yield sheet.error(f"invented {kind}", [], [f.span], {}, show(f))


def _same_value(g: dict[str, Any], v: Any) -> bool:
    alike = v.kind == g["kind"] and v.qualifier == g["qualifier"] and g["unit"] in (None, v.unit)
    if v.amount is not None and g["amount"] is not None:
        return alike and float(v.amount) == float(g["amount"])
    return alike and (v.low, v.high) == (g.get("low"), g.get("high"))


def _same_date(g: dict[str, Any], t: Any) -> bool:
    return t.edtf == g["edtf"] or (t.earliest, t.latest) == (g["earliest"], g["latest"])


def _fields(record: Any, *names: str) -> dict[str, str]:
    return {name: str(getattr(record, name)) for name in names if getattr(record, name) is not None}


def entities(sheet: Sheet) -> Iterator[Error]:
    """Entities missed, or of another kind."""
    kinds = sheet.rules["KINDS"]
    for g in sheet.gold["entities"]:
        alike = [e for e in sheet.case.entities if sheet.same(g["name"], sheet.names(e.id))]
        if not any(e.kind in kinds.get(g["kind"], {g["kind"]}) and e.named == g["named"] for e in alike):
            at = sheet.document.text.find(g["name"])
            said = {"name": g["name"], "kind": g["kind"], "named": str(g["named"])}
            ours = _fields(alike[0], "name", "kind", "named") if alike else {}
            places = [m.span for e in alike[:1] for m in e.mentions if m.document == sheet.document.id][:1]
            yield sheet.error(
                "entity" if alike else "missed entity", [(at, at + len(g["name"]))] if at >= 0 else [], places, said, ours
            )


# ── between statements ───────────────────────────────────────────────────────────────────────────


def between(sheet: Sheet) -> Iterator[Error]:
    """Conflicts, checks, replies, relays and acts missed, and conflicts where there are none."""
    place = {s.id: s.spans for s in sheet.case.statements if s.document == sheet.document.id}
    for g in sheet.gold["conflicts"]:
        if not _held(sheet, place, g, g["relation"]):
            yield sheet.error("conflict", [g["a"], g["b"]], [], _plain(g), {})
    for g in sheet.gold["not_conflicts"]:
        if _held(sheet, place, g, "conflict"):
            yield sheet.error("false conflict", [g["a"], g["b"]], [], _plain(g), {"relation": "conflict"})
    for g in sheet.gold["replies"]:
        if not any(r.state == g["state"] and sheet.same(g["entity"], sheet.names(r.entity)) for r in sheet.case.replies):
            yield sheet.error("reply", g.get("evidence", []), [], _plain(g), {})
    relays = [(d.kind, sheet.names(d.parent)) for d in sheet.case.derivations if d.child == sheet.document.id]
    for g in sheet.gold["derivations"]:
        if not any(kind == g["kind"] and sheet.same(g["parent"], names) for kind, names in relays):
            yield sheet.error("relay", g.get("evidence", []), [], _plain(g), {"relays": "; ".join(n[0] for _, n in relays if n)})
    for g in sheet.gold["checks"]:
        if not any(c.kind == g["kind"] and c.ok == g["ok"] for c in sheet.case.checks):
            yield sheet.error("check", [], [], _plain(g), {})
    for g in sheet.gold.get("acts", []):
        found = [a for a in sheet.case.acts if a.kind == g["kind"] and _touch(place.get(a.statement, ()), g["span"])]
        if not any(_same_actors(sheet, g, a) for a in found):
            ours = [f"{_who(sheet, a.actor)} → {_who(sheet, a.target)}" for a in found]
            yield sheet.error("act", [g["span"]], [], _plain(g), {"acts": "; ".join(ours)} if ours else {})


def _same_actors(sheet: Sheet, g: dict[str, Any], act: Any) -> bool:
    sides = ((g[role], getattr(act, role)) for role in ("actor", "target"))
    return all(
        ours is None if theirs is None else any(sheet.same(n, sheet.names(ours)) for n in theirs) for theirs, ours in sides
    )


def _who(sheet: Sheet, entity: str | None) -> str:
    return (sheet.names(entity) or ["nobody named"])[0]


def _held(sheet: Sheet, place: dict[str, tuple[Span, ...]], g: dict[str, Any], relation: str) -> bool:
    """Whether some conflict of this relation has both of the gold's sides among its statements."""
    sides = [[place[i] for i in c.statements if i in place] for c in sheet.case.conflicts if c.relation == relation]
    return any(any(_touch(x, g["a"]) for x in side) and any(_touch(x, g["b"]) for x in side) for side in sides)


def _touch(spans: Sequence[Span], span: Sequence[int]) -> bool:
    return any(a < span[1] and span[0] < b for a, b in spans)


def _plain(g: dict[str, Any]) -> dict[str, str]:
    return {k: str(v) for k, v in g.items() if v is not None and k not in ("a", "b", "span", "evidence")}


# ── the whole ────────────────────────────────────────────────────────────────────────────────────


def rules(scorer: Path) -> dict[str, Any]:
    """The scorer's functions, so that this page and the gate agree on what is the same; its last line runs it and is left out."""
    source = scorer.read_text(encoding="utf-8").rstrip().removesuffix("main()")
    found: dict[str, Any] = {"__name__": "score", "__file__": str(scorer)}
    exec(compile(source, str(scorer), "exec"), found)
    return found


def errors(folder: Path, scorer: dict[str, Any], settings: Settings) -> list[Error]:
    """Every error of a set, in the order of its documents."""
    known = {path: gold.received(path, settings)[0] for path in gold.gold_files(folder)}
    readings = [pipeline.read(intake, settings) for intake in known.values()]
    case = pipeline.weigh(Heading(id=folder.name, title=folder.name, created="2026-01-01"), readings)
    documents = {d.id: d for d in case.documents}
    found = []
    for path, intake in known.items():
        sheet = Sheet(path.stem, documents[intake.document.id], case, json.loads(path.read_text(encoding="utf-8")), scorer)
        for part in (statements, values, dates, entities, between):
            found += part(sheet)
    return sorted(found, key=lambda e: (list(CLASSES).index(e.kind), e.document, e.gold_spans or e.our_spans))


def summary(sets: dict[str, list[Error]], before: dict[str, Any]) -> str:
    """How many cases each class has, set by set, beside the list kept."""
    kept = before.get("counts", {})
    lines = [f"{'':20}" + "".join(f"{name:>14}" for name in sets)]
    for kind in CLASSES:
        counts = {name: sum(e.kind == kind for e in found) for name, found in sets.items()}
        if any(counts.values()) or any(kept.get(name, {}).get(kind) for name in sets):
            lines.append(
                f"{kind:20}"
                + "".join(f"{_moved(n, kept.get(name, {}).get(kind), name in kept):>14}" for name, n in counts.items())
            )
    return "\n".join(lines)


def _moved(now: int, was: int | None, known: bool) -> str:
    return f"{now}" if not known or now == (was or 0) else f"{now} ({now - (was or 0):+d})"


def keep(sets: dict[str, list[Error]], reading: str) -> dict[str, Any]:
    """What the project keeps of the list: counts, and a hash for each case; no word of the gold."""
    counts = {name: dict(Counter(e.kind for e in found)) for name, found in sets.items()}
    return {"reading": reading, "counts": counts, "cases": {name: sorted({e.id for e in found}) for name, found in sets.items()}}


def outside(path: Path) -> Path:
    """The path, unless it lies in the project: the page is about real persons."""
    if path.resolve().is_relative_to(HERE.parent):
        sys.exit(f"errors: {path} lies in the project, and the page is about real persons. Give a path outside of it.")
    return path


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description="Misses and false alarms against gold, case by case, as an HTML page.")
    parser.add_argument("folders", nargs="*", type=Path, help="folders of gold; the seed and both development sets if not given")
    default = os.environ.get("SAYSO_SHARED") or HERE.parent.parent / "shared"
    parser.add_argument("--shared", type=Path, default=Path(default), help="where the shared gold and the scorer lie")
    parser.add_argument("--rules", action="store_true", help="read by the rules alone")
    parser.add_argument(
        "--out", type=Path, default=Path(tempfile.gettempdir(), "sayso-errors.html"), help="where to write the page"
    )
    parser.add_argument("--keep", action="store_true", help="keep the counts and the hashes of the cases in errors.json")
    return parser.parse_args()


def main() -> int:
    """Read, compare, write the page, print the counts."""
    asked = arguments()
    scorer = asked.shared / "seed" / "score.py"
    if not scorer.is_file():
        print(f"errors: no scorer at {scorer}, nothing compared")
        return 0
    settings = replace(Settings(), model=not asked.rules)
    named = {path.name: path for path in asked.folders} or {name: asked.shared / place for name, place in gold.SETS.items()}
    functions = rules(scorer)
    sets = {name: errors(path, functions, settings) for name, path in named.items()}
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.is_file() else {}
    before = kept.get("rules" if asked.rules else "model", {})
    outside(asked.out).write_text(errors_page.render(sets, CLASSES, before.get("cases", {})), encoding="utf-8")
    print(summary(sets, before))
    print(f"The page: {asked.out.resolve()}")
    if asked.keep:
        kept["rules" if asked.rules else "model"] = keep(sets, "by rules alone" if asked.rules else "with the reader model")
        KEPT.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
