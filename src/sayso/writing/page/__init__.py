"""`case.html`: one file that opens offline, loads nothing, and reads without JavaScript.

`index` looks the case up, `lines` makes a statement presentable, `cut` cuts a text into pieces, `views` says what
each section shows, `chart` draws the map; the templates put it on the page. All offsets are spent here: the page's
script knows numbers of statements and nothing about characters.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from sayso.records import Case, Naming, Pattern, quote
from sayso.writing.page import clocks, views
from sayso.writing.page import patterns as acts
from sayso.writing.page.chart import HEIGHT, WIDTH, chart
from sayso.writing.page.circles import undirected
from sayso.writing.page.dates import plain
from sayso.writing.page.disputes import differences
from sayso.writing.page.index import index
from sayso.writing.page.lines import lines
from sayso.writing.page.provenance import drifts, languages, originals, table
from sayso.writing.page.silence import silent
from sayso.writing.page.words import counted, say, strings

__all__ = ["render"]

PILES = 14  # pieces of reporting, and documents of one, before the rest is folded


def render(case: Case, patterns: Sequence[Pattern] = (), naming: Naming | None = None) -> bytes:
    """The whole case as one HTML file, with its patterns of acts and why names are one; the same case gives the same bytes."""
    style, script = asset("page.css"), asset("page.js")
    html = (
        environment()
        .get_template("page.html")
        .render(
            **content(case, patterns, naming),
            style=style,
            script=script,
            policy=policy(style, script),
        )
    )
    return html.replace("\r", "&#13;").encode("utf-8", "replace")


def content(case: Case, patterns: Sequence[Pattern], naming: Naming | None) -> dict[str, object]:
    """What the templates fill in, section by section."""
    look = index(case, naming)
    held = lines(look)
    different = differences(look, held)
    told = views.claims(look, held)
    return {
        "case": case,
        "pieces": len(look.groups),
        "explanation": views.explanation(look),
        "piles": views.piles(look),
        "shown_piles": PILES,
        "disputed": [d for d in different if d.conflict.relation == "conflict"],
        "moving": [d for d in different if d.conflict.relation in views.MOVING],
        "single": views.alone([c for c in told if c.claim.status == "single_source"]),
        "silent": silent(look, held),
        "parties": views.parties(look),
        "timeline": clocks.timeline(look, held),
        "told_on": clocks.told_on(look, held),
        "acts": acts.acts(look, held),
        "shapes": acts.shapes(patterns, {case.case.id: (look, held)}),
        "origins": views.origins(told),
        "claims": told,
        "alone": [c for c in told if len(c.lines) == 1],
        "chart": chart(look),
        "undirected": undirected(look),
        "derivations": table(look),
        "drifts": drifts(look, held),
        "differences": different,
        "papers": views.papers(look, held),
        "checks": views.arithmetic(look),
        "gaps": views.missing(look),
        "originals": originals(look),
        "languages": languages(case),
    }


def policy(style: str, script: str) -> str:
    """The content security policy: nothing loads but this very style and this very script."""
    return (
        f"default-src 'none'; style-src '{digest(style)}'; script-src '{digest(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def digest(text: str) -> str:
    """The hash of an inline element's text, as a policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


@cache
def asset(name: str) -> str:
    """A file of this package, its line ends as a browser will read them."""
    return (files(__package__) / name).read_text("utf-8").replace("\r\n", "\n")


@cache
def environment() -> Environment:
    """The templates, with everything escaped that is not markup of our own."""
    made = Environment(
        loader=PackageLoader("sayso.writing.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(t=strings(), say=say, counted=counted, plain=plain, quote=quote, box=(WIDTH, HEIGHT))
    return made
