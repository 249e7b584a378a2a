"""`sayso show`: the case's page, in the terminal. Its statements carry the same numbers there and here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from textwrap import shorten

from rich.console import Group, RenderableType
from rich.text import Text

from sayso import pipeline
from sayso.cli.building import holds
from sayso.cli.omitting import skipped
from sayso.cli.screen import cell, fill, out, table
from sayso.records import Value
from sayso.store import Store
from sayso.writing.page import clocks, provenance, views
from sayso.writing.page import patterns as doings
from sayso.writing.page.circles import remarks
from sayso.writing.page.dates import plain
from sayso.writing.page.disputes import Difference, differences
from sayso.writing.page.index import Index, index, title
from sayso.writing.page.lines import Line, Link, Numbered, lines
from sayso.writing.page.silence import Silence, silent
from sayso.writing.page.words import say, strings

Lines = dict[str, Line]
Screen = Callable[[Index, Lines], Iterable[RenderableType]]
QUALIFIERS = {"exact": "", "about": "about ", "nearly": "nearly ", "more_than": "more than ", "at_least": "at least "}
QUALIFIERS |= {"less_than": "less than ", "at_most": "at most ", "between": "between "}


def show(folder: Path, chosen: list[str]) -> None:
    """Prints the tables asked for, or the case at a glance."""
    with Store.open(folder) as store:
        case = store.case()
        omitted = list(skipped(store.readings())) if "skipped" in chosen else []
    look = index(case, pipeline.naming(case)) if "people" in chosen else index(case)
    held = lines(look)
    console = out()
    for name in chosen or ["glance"]:
        parts = omitted if name == "skipped" else list(SCREENS[name](look, held))
        console.print(Group(*parts) if parts else cell(f"{name.capitalize()}: none found."))


# ── at a glance ──────────────────────────────────────────────────────────────────────────────────


def glance(look: Index, held: Lines) -> Iterator[RenderableType]:
    """What the page shows first."""
    words = strings()["glance"]
    yield cell(look.case.case.title, "bold")
    yield cell(f"{holds(look.case)}. {' '.join(views.explanation(look))}")
    yield Text()
    yield documents(look)
    different, told = differences(look, held), views.claims(look, held)
    yield from _differences(
        words["disputed"], words["disputed_none"], [d for d in different if d.conflict.relation == "conflict"]
    )
    yield from _differences(words["moving"], words["moving_none"], [d for d in different if d.conflict.relation in views.MOVING])
    yield from _silent(look, held)
    single = sum(claim.claim.status == "single_source" for claim in told)
    caveat = strings()["page"]["caveat"]
    yield cell(f"{words['single']}: {single:,} of {len(told):,} claims (sayso show --claims). {caveat}")


def documents(look: Index) -> RenderableType:
    """The documents, sorted by the reporting they go back to."""
    columns = ("", "outlet", "document", "published", "language")
    made = table(strings()["lead"]["pieces_title"], *columns, wide=("outlet", "document"))
    for pile in views.piles(look):
        for place, sheet in enumerate(pile):
            document = look.documents[(sheet.link.href or "").removeprefix("#d-")]
            mark = "●" if sheet.origin else "○"
            last = place == len(pile) - 1
            called = title(document)
            outlet = None if sheet.outlet == called else sheet.outlet  # whose outlet nobody knows is called by its title alone
            row = (mark, outlet, called, plain(document.published), document.language)
            made.add_row(*map(cell, row), end_section=last)
    return made


def _differences(name: str, none: str, found: list[Difference]) -> Iterator[RenderableType]:
    if not found:
        yield cell(f"{name}: {none}")
        yield Text()
        return
    made = table(name, "what differs", "figure", "№", "also", "who", "words", wide=("who", "words"))
    for d in found:
        for n, a in enumerate(d.accounts):
            also = " ".join(str(line.number) for line in a.more)
            number, *said = _said(a.line)
            row = (d.kind if n == 0 else "", a.figure, number, also, *said)
            made.add_row(*map(cell, row), end_section=n == len(d.accounts) - 1)
    yield made


def _said(line: Line) -> tuple[int, str, str]:
    return line.number, line.who, line.words


def _silent(look: Index, held: Lines) -> Iterator[RenderableType]:
    words, found = strings()["glance"], silent(look, held)
    if not found:
        yield cell(f"{words['silent']}: {words['silent_none']}")
        return
    made = table(words["silent"], "who", "", "№", "also", "words", wide=("words",))
    yield fill(made, (row for silence in found for row in _signs(silence)))


def _signs(silence: Silence) -> Iterator[tuple[object, ...]]:
    """Each sign that somebody has not replied; the name stands before the first."""
    for place, sign in enumerate(silence.signs):
        who = silence.who.text if silence.who and not place else None
        also = " ".join(str(line.number) for line in sign.more)
        line = (sign.line.number, also, sign.line.words) if sign.line else (None, also, sign.note)
        yield who, sign.state, *line


# ── tables ───────────────────────────────────────────────────────────────────────────────────────


def statements(look: Index, held: Lines) -> Iterator[RenderableType]:
    """Every statement with its chain."""
    made = table("Statements", "№", "chain", "how", "words", wide=("chain", "words"))
    if held:
        yield fill(made, ((line.number, _chain(line), _how(line), line.words) for line in held.values()))


def _chain(line: Line) -> str:
    return " ← ".join(hop.name for hop in line.hops)


def _how(line: Line) -> str:
    return f"{line.stance}, {line.negative}" if line.negative else line.stance


def people(look: Index, held: Lines) -> Iterator[RenderableType]:
    """People and bodies, those the most statements concern first."""
    for kind, parties in views.parties(look):
        columns = ("name", "says", "passes on", "about", "reply")
        yield fill(table(say("entity", kind), *columns, wide=("name",)), map(_party, parties))
        tied = [(tie.one, tie.other, tie.reason) for party in parties for tie in look.ties.get(party.entity.id, ())]
        if tied:
            yield fill(table(strings()["people"]["why"], "name", "same as", "because", wide=("because",)), tied)
        kept = [(party.entity.name, k.other.text, k.by, k.at, k.note) for party in parties for k in party.kept]
        if kept:
            yield fill(table("Kept apart by review", "name", "not the same as", "by", "when", "note", wide=("note",)), kept)


def _party(party: views.Party) -> tuple[object, ...]:
    says, relays, about = (_numbers(found) for found in (party.says, party.relays, party.about))
    return _called(party), says, relays, about, ", ".join(party.replies)


def _called(party: views.Party) -> Text:
    """The name, and below it the other names and what somebody is called."""
    below = (("also", party.also), ("called", party.roles))
    lines = (cell(f"  {label} {_texts(found)}", "dim") for label, found in below if found)
    return Text("\n").join([cell(party.entity.name), *lines])


def _texts(found: Iterable[Link]) -> str:
    return "; ".join(link.text for link in found)


def _numbers(found: tuple[Numbered, ...]) -> str:
    """The statements by number, the first few of many."""
    shown = " ".join(str(item.number) for item in found[:5])
    return f"{shown} … ({len(found)})" if len(found) > 5 else shown


def values(look: Index, held: Lines) -> Iterator[RenderableType]:
    """Figures, as written and as understood, document by document."""
    for document in look.case.documents:
        found = [value for value in look.case.values if value.document == document.id]
        if found:
            made = table(
                f"Figures: {look.outlet(document)}, {title(document)}",
                "as written",
                "kind",
                "understood as",
                "of",
                wide=("as written", "of"),
            )
            yield fill(made, ((value.text, value.kind, understood(value), value.of) for value in found))


def understood(value: Value) -> str:
    """The amount, or the bounds where there is none, with its qualifier and its unit."""
    amount = value.amount or value.low or value.high
    shown = _grouped(amount)
    if not value.amount and value.low and value.high:
        shown = f"{shown} {'and' if value.qualifier == 'between' else 'to'} {_grouped(value.high)}"
    return f"{QUALIFIERS.get(value.qualifier, '')}{shown} {value.unit or ''}".strip()


def _grouped(amount: str | None) -> str:
    """`144000` as `144,000`."""
    return f"{Decimal(amount):,f}" if amount else ""


def conflicts(look: Index, held: Lines) -> Iterator[RenderableType]:
    """Accounts that differ, each with its sides; then the figures that were worked out again."""
    for relation in dict.fromkeys(d.relation for d in differences(look, held)):
        yield from _differences(relation, "", [d for d in differences(look, held) if d.relation == relation])
    if checks := views.arithmetic(look):
        rows = ((c.kind, c.verdict, "; ".join(c.figures), c.check.detail) for c in checks)
        yield fill(table("Figures checked", "check", "result", "figures", "worked out", wide=("figures", "worked out")), rows)


def timeline(look: Index, held: Lines) -> Iterator[RenderableType]:
    """Dated happenings, the first first."""
    if happenings := clocks.timeline(look, held):
        made = table("Timeline", "when", "№", "who", "words", "said or published", wide=("who", "words"))
        told = ((h.when if n == 0 else "", word) for h in happenings for n, word in enumerate(h.told))
        yield fill(made, ((when, *_said(word.line), word.said or word.published) for when, word in told))


def acts(look: Index, held: Lines) -> Iterator[RenderableType]:
    """Who is said to have done what to whom, kind by kind."""
    words = strings()["acts"]
    for kind, done in doings.acts(look, held):
        made = table(kind, "who", "to whom", "№", "how", "words", wide=("words",))
        rows = (
            (_end(a.actor, words["nobody"]), _end(a.target, words["unsaid"]), a.line.number, _how(a.line), a.line.words)
            for a in done
        )
        yield fill(made, rows)


def derivations(look: Index, held: Lines) -> Iterator[RenderableType]:
    """Who draws on whom and by which words; then what changed on the way."""
    words = strings()["map"]
    if drawn := provenance.table(look):
        room = ("document", "with whose reporting", "shown by")
        made = table(words["caption"], "document", "does what", "with whose reporting", "shown by", wide=room)
        for d in drawn:
            outside = f" ({words['outside']})" if d.outside else ""
            quoted = dict.fromkeys(shorten(link.text, 90, placeholder=" …") for link in d.evidence[:2])
            shown = "; ".join(quoted) or words["no_evidence"]
            made.add_row(*map(cell, (d.child.text, d.kind, f"{d.parent.text}{outside}", shown)))
        yield made
        yield from map(cell, remarks(look))
    if changes := provenance.drifts(look, held):
        made = table(words["drift"], "what", "№", "how", wide=("how",))
        yield fill(made, ((c.kind, " → ".join(str(line.number) for line in c.lines), c.explanation) for c in changes))


def _end(link: Link | None, none: str) -> str:
    return link.text if link else none


def claims(look: Index, held: Lines) -> Iterator[RenderableType]:
    """Claims, the most often told first, with the origins they go back to."""
    if told := views.claims(look, held):
        made = table("Claims", "status", "origins", "told in", "№", "words", wide=("origins", "words"))
        rows = ((c.status, _texts(c.roots), c.documents, c.lines[0].number, c.lines[0].words) for c in told)
        yield fill(made, rows)
        yield cell(strings()["page"]["caveat_long"])
        yield _origins(views.origins(told))


def _origins(found: Iterable[views.Origin]) -> RenderableType:
    """What goes back to one origin only, origin by origin."""
    words = strings()["claims"]
    made = table(
        words["origins"], "origin", words["accusations"].lower(), words["others"].lower(), wide=("origin", "accusations")
    )
    return fill(made, ((o.root.text, _firsts(o.accusations), _firsts(o.others)) for o in found))


def _firsts(told: Iterable[views.Told]) -> str:
    return _numbers(tuple(Numbered(c.lines[0].number, c.lines[0].id) for c in told))


SCREENS: dict[str, Screen] = {
    "glance": glance, "statements": statements, "people": people, "values": values,
    "conflicts": conflicts, "timeline": timeline, "acts": acts, "claims": claims,
    "derivations": derivations,
}  # fmt: skip
