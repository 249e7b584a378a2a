"""A report for others to read: as plain data, and as one page that opens offline."""

from __future__ import annotations

import base64
import hashlib
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from sayso.records import Case, Statement
from sayso.writing.lint.findings import KINDS, Finding, Judged, Report

SCHEMA = "sayso-lint/1"


@dataclass(frozen=True, slots=True)
class Words:
    """A statement of the case as the lint shows it: its exact words, its chain, how it is put, and where it stands."""

    id: str
    text: str
    chain: str
    stance: str
    polarity: str
    title: str
    language: str | None


@cache
def strings() -> dict[str, dict[str, str]]:
    """Every string of the lint, by section."""
    return tomllib.loads((files(__package__) / "en.toml").read_text("utf-8"))


def words(case: Case, wanted: Iterable[str]) -> dict[str, Words]:
    """The case's own words for these statements, by id."""
    held = {s.id: s for s in case.statements}
    return {i: _words(held[i], case) for i in dict.fromkeys(wanted) if i in held}


def _words(statement: Statement, case: Case) -> Words:
    document = next(d for d in case.documents if d.id == statement.document)
    named = {e.id: e.name for e in case.entities}
    chain = (named.get(h.entity or "") or h.text or strings()["page"]["nobody"] for h in statement.hops)
    return Words(
        statement.id,
        statement.text,
        " ← ".join(chain),
        statement.stance,
        statement.polarity,
        document.title or document.path or document.id,
        document.language,
    )


def wanted(report: Report) -> list[str]:
    """The statements of the case that a report speaks of."""
    return [i for s in report.sentences for i in (*s.statements, *(x for f in s.findings for x in f.statements))]


def plain(report: Report, case: Case) -> dict[str, Any]:
    """The report as `sayso-lint/1`: ready for JSON, its statements with their words beside them."""
    shown = words(case, wanted(report))
    return {
        "schema": SCHEMA,
        "draft": report.document.title or report.document.path,
        "case": {"id": case.case.id, "title": case.case.title},
        "blocked": report.blocked,
        "attribution_loss": round(report.attribution_loss, 4),
        "counts": {kind: report.count(kind) for kind in KINDS},
        "sentences": [_sentence(s) for s in report.sentences],
        "statements": [
            {"id": w.id, "words": w.text, "chain": w.chain, "stance": w.stance, "polarity": w.polarity, "document": w.title}
            for w in shown.values()
        ],
    }


def _sentence(judged: Judged) -> dict[str, Any]:
    return {
        "span": list(judged.span),
        "text": judged.text,
        "state": judged.state,
        "statements": list(judged.statements),
        "roots": list(judged.roots),
        "findings": [_finding(f) for f in judged.findings],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "blocks": finding.blocks,
        "draft": finding.draft,
        "case": finding.case,
        "statements": list(finding.statements),
        "note": finding.note,
    }


def page(report: Report, case: Case) -> bytes:
    """The report as one HTML file that loads nothing; the same report gives the same bytes."""
    style = (files(__package__) / "lint.css").read_text("utf-8").replace("\r\n", "\n")
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    html = _environment().get_template("lint.html").render(
        report=report, case=case, shown=words(case, wanted(report)), style=style, policy=policy, t=strings()
    )  # fmt: skip
    return html.encode("utf-8", "replace")


@cache
def _environment() -> Environment:
    """The template, with everything escaped that is not markup of our own."""
    loader = PackageLoader("sayso.writing.lint", "")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
