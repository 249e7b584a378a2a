"""The page of benchmarks/errors.py: one file, no script needed, every case with its words in context."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import Protocol

from sayso.records import Span

AROUND = 220  # characters shown before and after the words of a case

STYLE = """
:root { color-scheme: light dark; --line: #8885; --gold: #1a7f4b; --ours: #b4530a; --soft: #8881; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 74rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin: 2.5rem 0 .2rem; }
h2 small, .about { font-weight: normal; opacity: .75; }
nav table { border-collapse: collapse; }
nav td, nav th { padding: .15rem .8rem; border-bottom: 1px solid var(--line); text-align: right; }
nav td:first-child, nav th:first-child { text-align: left; }
article { border: 1px solid var(--line); border-radius: .5rem; padding: .7rem 1rem; margin: .8rem 0; }
article.new { border-left: .35rem solid var(--ours); }
.context { margin: .4rem 0; white-space: pre-line; }
.gold { text-decoration: underline 3px var(--gold); text-underline-offset: 4px; }
.ours { background: color-mix(in srgb, var(--ours) 22%, transparent); }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
.sides h4 { margin: .2rem 0; }
.sides > div { background: var(--soft); padding: .4rem .7rem; border-radius: .4rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .8rem; margin: 0; font-size: .92rem; }
dt { opacity: .7; }
dd { margin: 0; overflow-wrap: anywhere; }
dd.differs { font-weight: 600; }
@media (max-width: 48rem) { .sides { grid-template-columns: 1fr; } }
"""


class Shown(Protocol):
    """What the page needs of an error."""

    @property
    def kind(self) -> str: ...
    @property
    def document(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def gold_spans(self) -> tuple[Span, ...]: ...
    @property
    def our_spans(self) -> tuple[Span, ...]: ...
    @property
    def gold(self) -> dict[str, str]: ...
    @property
    def ours(self) -> dict[str, str]: ...
    @property
    def id(self) -> str: ...


def render(sets: Mapping[str, Sequence[Shown]], classes: Mapping[str, str], before: Mapping[str, Sequence[str]]) -> str:
    """The whole page; a case that the list kept does not have is marked as new."""
    body = [_counts(sets, classes)]
    for kind, about in classes.items():
        cases = [(name, e) for name, found in sets.items() for e in found if e.kind == kind]
        if cases:
            body.append(
                f'<h2 id="{_anchor(kind)}">{escape(kind)} <small>({len(cases)})</small></h2><p class="about">{escape(about)}</p>'
            )
            body += [_case(name, e, name in before and e.id not in set(before[name])) for name, e in cases]
    gone = sum(len(set(ids) - {e.id for e in sets.get(name, ())}) for name, ids in before.items() if name in sets)
    note = f"<p>{gone} cases of the list kept are gone. New ones have a bar at their left.</p>" if before else ""
    head = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    top = "<title>sayso: errors</title><h1>Misses and false alarms</h1>"
    return f"{head}<style>{STYLE}</style>{top}{_legend()}{note}{''.join(body)}</html>"


def _legend() -> str:
    gold, ours = '<span class="gold">what the gold has</span>', '<span class="ours">what was read</span>'
    return f"<p>In the text, {gold} is underlined and {ours} is shaded.</p>"


def _counts(sets: Mapping[str, Sequence[Shown]], classes: Mapping[str, str]) -> str:
    rows = []
    for kind in classes:
        counts = [sum(e.kind == kind for e in found) for found in sets.values()]
        if any(counts):
            cells = "".join(f"<td>{n or ''}</td>" for n in counts)
            rows.append(f'<tr><td><a href="#{_anchor(kind)}">{escape(kind)}</a></td>{cells}</tr>')
    head = "".join(f"<th>{escape(name)}</th>" for name in sets)
    return f"<nav><table><tr><th>class</th>{head}</tr>{''.join(rows)}</table></nav>"


def _anchor(kind: str) -> str:
    return kind.replace(" ", "-")


def _case(name: str, e: Shown, new: bool) -> str:
    sides = f"<div><h4>gold</h4>{_side(e.gold, e.ours)}</div><div><h4>read</h4>{_side(e.ours, e.gold)}</div>"
    mark = ' class="new"' if new else ""
    where = f"<small>{escape(name)}, {escape(e.document)}</small>"
    return f'<article{mark} id="e-{e.id}">{where}<p class="context">{context(e)}</p><div class="sides">{sides}</div></article>'


def _side(fields: Mapping[str, str], other: Mapping[str, str]) -> str:
    if not fields:
        return "<p>nothing</p>"
    rows = (f"<dt>{escape(name)}</dt><dd{_differs(name, value, other)}>{escape(value)}</dd>" for name, value in fields.items())
    return f"<dl>{''.join(rows)}</dl>"


def _differs(name: str, value: str, other: Mapping[str, str]) -> str:
    return " class=differs" if other.get(name, value) != value else ""


def context(e: Shown) -> str:
    """The words of the case with what stands around them; places far from each other are shown apart."""
    marks = sorted([*e.gold_spans, *e.our_spans])
    if not marks:
        return ""
    windows: list[list[int]] = []
    for start, end in marks:
        low, high = max(0, start - AROUND), min(len(e.text), end + AROUND)
        if windows and low <= windows[-1][1]:
            windows[-1][1] = max(high, windows[-1][1])
        else:
            windows.append([low, high])
    return " […] ".join("".join(_marked(e, low, high)) for low, high in windows)


def _marked(e: Shown, low: int, high: int) -> Iterator[str]:
    """The text of a window, cut wherever one of the two sides begins or ends."""
    edges = sorted({low, high, *(p for span in (*e.gold_spans, *e.our_spans) for p in span if low < p < high)})
    if low > 0:
        yield "… "
    for start, end in pairwise(edges):
        names = [name for name, spans in (("gold", e.gold_spans), ("ours", e.our_spans)) if any(a <= start < b for a, b in spans)]
        words = escape(e.text[start:end])
        yield f'<span class="{" ".join(names)}">{words}</span>' if names else words
    if high < len(e.text):
        yield " …"
