"""`sayso review`: what people decided about names, kept beside what the machine found and obeyed by every later weighing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sayso.cli.building import PAGE, Build, Tally, progress
from sayso.cli.screen import cell, err, fill, out, table
from sayso.errors import SaysoError
from sayso.records import Case, Document, Entity, Reading, Review
from sayso.settings import Settings
from sayso.store import Store
from sayso.store.custody import now, storable
from sayso.weighing.names.reviewed import IN, KEEP_APART, WITHDRAW, Decision, Side, decisions, side

NAMES = "`sayso show CASE --people` lists the names and why they are one."


@dataclass(frozen=True, slots=True)
class Signed:
    """Who decides, and why."""

    by: str | None
    note: str | None

    def review(self, action: str, target: str, sides: tuple[str, str]) -> Review:
        """The decision as it is kept."""
        by = (self.by or "").strip()
        if not by:
            raise SaysoError("a decision has somebody who decides", advice="Say who with --by NAME.")
        kept = (storable(part) for part in sides)
        before, after = kept
        note = storable(self.note) if self.note else None
        return Review(at=now(), by=storable(by), action=action, target=target, before=before, after=after, note=note)


def review(folder: Path, apart: tuple[str, str] | None, withdraw: int | None, signed: Signed) -> None:
    """Adds a decision and weighs the case anew, or lists the decisions there are."""
    if apart and withdraw is not None:
        raise SaysoError("one decision at a time", advice="Give --apart or --withdraw.")
    if not apart and withdraw is None:
        return listed(folder)
    with Store.open(folder, write=True) as store:
        made = _apart(store, apart, signed) if apart else _withdrawn(store, withdraw or 0, signed)
        store.add_review(made)
        with progress(err()) as bar:
            Build(store, Settings(), Tally(), bar).finish()
    words = "are kept apart" if made.action == KEEP_APART else "may be one again"
    out().print(cell(f"{made.before} and {made.after} {words}. The page: {(folder / PAGE).resolve()}"), soft_wrap=True)
    return None


def listed(folder: Path) -> None:
    """Prints every decision, the first first, and whether it stands."""
    with Store.open(folder) as store:
        held = store.reviews()
    standing = [d.review for d in decisions(held)]
    made = table("What people decided", "№", "when", "by", "what", "names", "note", wide=("what", "names", "note"))
    rows = (
        (number, r.at, r.by, _what(r, standing), " / ".join(n for n in (r.before, r.after) if n), r.note)
        for number, r in enumerate(held, 1)
    )
    out().print(fill(made, rows) if held else cell("What people decided: nothing yet."))


def _what(review: Review, standing: Iterable[Review]) -> str:
    if review.action == KEEP_APART:
        return "kept apart" if any(review is r for r in standing) else "no longer kept apart"
    return "taken back" if review.action == WITHDRAW else review.action


def _withdrawn(store: Store, number: int, signed: Signed) -> Review:
    held = store.reviews()
    standing = [d.review for d in decisions(held)]
    if not 1 <= number <= len(held) or not any(held[number - 1] is r for r in standing):
        raise SaysoError(f"no decision {number} stands", advice="`sayso review CASE` lists them.")
    taken = held[number - 1]
    return signed.review(WITHDRAW, taken.target, (taken.before or "", taken.after or ""))


def _apart(store: Store, names: tuple[str, str], signed: Signed) -> Review:
    case = store.case()
    one, other = (_side(case, name) for name in names)
    entity = _joined(case, one, other)
    decided = Decision(one, other, signed.review(KEEP_APART, entity.id, (str(one), str(other))))
    here = {m.document for m in entity.mentions}
    if not {True, False} <= set(_leaving(store.readings(), here, decided)):
        raise SaysoError(
            f"no document uses “{other}” without “{one}”, or the other way round",
            advice="A document that uses both for the same says so itself; a review parts what different documents say.",
        )
    return decided.review


def _side(case: Case, written: str) -> Side:
    """A side as the user gives it: a document by its id, the beginning of it, its path or the file's name."""
    given = side(written)
    if given.document is None or _named(case, Side(written)):
        return Side(written.strip())
    found = [d.id for d in case.documents if _is(d, given.document.strip())]
    if len(found) != 1:
        why = "no document of the case" if not found else f"{len(found)} documents of the case"
        raise SaysoError(f"“{given.document}” is {why}", advice=f"Write NAME{IN}ID; the page has the ids in its addresses.")
    return Side(given.name.strip(), found[0])


def _is(document: Document, given: str) -> bool:
    path = (document.path or "").replace("\\", "/")
    return bool(given) and (document.id.startswith(given) or given in (path, path.rpartition("/")[2], document.url))


def _named(case: Case, wanted: Side) -> list[Entity]:
    return [e for e in case.entities if e.named and any(wanted.holds(d, e) for d in {m.document for m in e.mentions})]


def _joined(case: Case, one: Side, other: Side) -> Entity:
    """The entity that goes by both names; SaysoError where none does, or several."""
    stays, leaves = _named(case, one), _named(case, other)
    for wanted, found in ((one, stays), (other, leaves)):
        if not found:
            raise SaysoError(f"nobody and nothing in the case is called “{wanted}”", advice=NAMES)
    both = [e for e in stays if e in leaves]
    if not both:
        raise SaysoError(f"“{one}” and “{other}” are two already", advice=NAMES)
    if len(both) > 1:
        raise SaysoError(f"{len(both)} in the case go by both names", advice=f"Say in which document: NAME{IN}DOCUMENT.")
    return both[0]


def _leaving(readings: Iterable[Reading], here: set[str], decided: Decision) -> Iterable[bool | None]:
    return [decided.leaves(r.document.id, e) for r in readings if r.document.id in here for e in r.entities if e.named]
