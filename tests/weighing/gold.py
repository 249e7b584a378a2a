"""Readings out of gold files: what a perfect reader would hand over. Nothing here is in the repository but this reader."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

from sayso.records import (
    Derivation,
    Document,
    Entity,
    Evidence,
    Hop,
    Mention,
    Name,
    Reading,
    Span,
    Statement,
    Time,
    Value,
    content_id,
    quote,
)

SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).resolve().parents[3] / "shared"))
Plain = dict[str, Any]


def files() -> list[Path]:
    """Every gold file there is; none where the shared folder is absent."""
    seed = [SHARED / "seed" / "gold.json"]
    return [p for p in [*seed, *sorted((SHARED / "gold").glob("*/*.json"))] if p.exists()]


def reading(path: Path) -> Reading:
    """The gold file as a reading."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = (path.parent / gold["document"]).read_text(encoding="utf-8")
    document = content_id("gold", path.stem, gold["document"])
    values = [value(v, document, i) for i, v in enumerate(gold["values"])]
    times = [time(t, document, text, i) for i, t in enumerate(gold["dates"])]
    names = {e["name"]: (e["kind"], e["named"]) for e in gold["entities"]}
    for chain in (s["chain"] for s in gold["statements"]):
        for link in chain:
            names.setdefault(link, ("person", False))
    names[gold["outlet"]] = ("organization", True)
    return Reading(
        document=Document(
            id=document,
            sha256=document,
            media_type="text/plain",
            outlet=own(document, gold["outlet"]),
            published=gold.get("published"),
            language=gold.get("language", "en"),
            text=text,
        ),
        entities=tuple(entity(n, kind, named, document, text) for n, (kind, named) in names.items()),
        statements=tuple(statement(s, document, text, values, times) for s in gold["statements"]),
        values=tuple(values),
        times=tuple(t for t in times if t),
        derivations=tuple(derivation(d, document) for d in gold["derivations"]),
    )


def own(document: str, name: str) -> str:
    return content_id("own", document, name)


def value(v: Plain, document: str, number: int) -> Value:
    fields = {k: v.get(k) for k in ("text", "kind", "amount", "low", "high", "unit", "of")}
    span = (v["span"][0], v["span"][1])
    return Value(id=content_id("value", document, number), document=document, span=span, qualifier=v["qualifier"], **fields)


def time(t: Plain, document: str, text: str, number: int) -> Time | None:
    if not t.get("span"):
        return None
    span = (t["span"][0], t["span"][1])
    return Time(
        id=content_id("time", document, number),
        document=document,
        span=span,
        text=text[slice(*span)],
        edtf=t["edtf"],
        earliest=t["earliest"],
        latest=t["latest"],
    )


def entity(name: str, kind: str, named: bool, document: str, text: str) -> Entity:
    """Its mentions: the name, and for people the surname, wherever they stand (endings are let pass in Russian)."""
    forms = {name, name.split()[-1]} if kind == "person" and named else {name}
    spans = {m.span() for f in forms for m in re.finditer(rf"(?<!\w){re.escape(stemmed(f))}\w{{0,3}}", text)}
    return Entity(
        id=own(document, name),
        kind=kind,
        name=name,
        names=(Name(text=name),),
        named=named,
        mentions=tuple(Mention(document=document, span=s) for s in sorted(spans)),
    )


def stemmed(form: str) -> str:
    return form[:-1] if re.search(r"[а-яё]{5}$", form) else form


def statement(s: Plain, document: str, text: str, values: list[Value], times: list[Time | None]) -> Statement:
    spans = tuple((a, b) for a, b in s["spans"])
    when = [t.id for t in times if t and inside(t.span, spans)]
    return Statement(
        id=content_id("statement", document, spans),
        document=document,
        spans=spans,
        text=quote(text, spans),
        form=s["form"],
        hops=tuple(
            Hop(entity=own(document, link), text=link, kind="outlet" if i == 0 else "named") for i, link in enumerate(s["chain"])
        ),
        stance=s["stance"],
        polarity=s["polarity"],
        values=tuple(v.id for v in values if inside(v.span, spans)),
        time=when[0] if when else None,
    )


def derivation(d: Plain, document: str) -> Derivation:
    evidence = tuple(Evidence(document=document, span=(a, b)) for a, b in d["evidence"])
    return Derivation(
        id=content_id("derivation", document, d["parent"]),
        child=document,
        parent=own(document, d["parent"]),
        kind=d["kind"],
        evidence=evidence,
    )


def inside(span: Span, spans: tuple[Span, ...]) -> bool:
    return any(a <= span[0] and span[1] <= b for a, b in spans)
