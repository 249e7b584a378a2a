"""Where accounts part, each dispute once: the pairs that copies and retellings repeat stand together, side by side.

A dispute is a group of conflicts of one relation and kind that share a statement or a claim, or in one piece of
reporting set the words of the same named people against each other; the dead are counted in one, the hurt in another.
Its sides are what no conflict sets apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.lexicon.accounts import tolls
from sayso.records import Conflict, Value
from sayso.writing.page.index import Index
from sayso.writing.page.lines import Line
from sayso.writing.page.words import counted, say, strings

Lines = Mapping[str, Line]
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """One side: its clearest line, the figure that differs where one can be singled out, and the lines that tell the same."""

    line: Line
    figure: str | None
    more: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """A dispute: one of its conflicts, its sides, how many tell each, and the ids of its other conflicts."""

    conflict: Conflict
    relation: str
    kind: str
    note: str
    explanation: str
    accounts: tuple[Account, ...]
    tally: str | None = None
    again: tuple[str, ...] = ()


def differences(index: Index, lines: Lines) -> list[Difference]:
    """The disputes, contradictions first, then in the page's order."""
    order = list(strings()["relation"])
    found = [
        _difference(index, lines, group) for group in _grouped(index) if any(s in lines for c in group for s in c.statements)
    ]

    def place(d: Difference) -> tuple[int, int]:
        relation = d.conflict.relation
        return order.index(relation) if relation in order else len(order), d.accounts[0].line.number

    return sorted(found, key=place)


# ── which conflicts are one dispute ──────────────────────────────────────────────────────────────


def _grouped(index: Index) -> list[list[Conflict]]:
    """The conflicts by dispute, whatever order they come in."""
    leader: dict[str, str] = {}
    first: dict[Key, str] = {}

    def find(ident: str) -> str:
        while leader.setdefault(ident, ident) != ident:
            ident = leader[ident]
        return ident

    for conflict in sorted(index.case.conflicts, key=lambda c: c.id):
        for key in _keys(index, conflict):
            leader[find(conflict.id)] = find(first.setdefault(key, conflict.id))
    groups: dict[str, list[Conflict]] = defaultdict(list)
    for conflict in sorted(index.case.conflicts, key=lambda c: c.id):
        groups[find(conflict.id)].append(conflict)
    return list(groups.values())


def _keys(index: Index, conflict: Conflict) -> Iterable[Key]:
    """What two conflicts of one dispute share: a claim; or the piece of reporting and two speakers, one of them named."""
    matter = (conflict.relation, conflict.kind, _counts_of(conflict))
    for s in conflict.statements:
        claim = index.claim_of.get(s)
        yield *matter, claim.id if claim else s
    speakers = {index.origin_of(s) for s in conflict.statements} - {None}
    piece = {index.piece_of.get(index.home[s]) for s in conflict.statements if s in index.home}
    if speakers and len(piece) == 1:
        yield from ((*matter, str(*piece), str(who)) for who in speakers)


def _counts_of(conflict: Conflict) -> str:
    """What became of those whom a conflict counts, where its sentence begins with that: "dead", "hurt"."""
    head = conflict.explanation.partition(": ")[0]
    return head if head.partition(",")[0] in {"aboard", *(name for name, _ in tolls())} else ""


# ── its sides ────────────────────────────────────────────────────────────────────────────────────


def _difference(index: Index, lines: Lines, group: Sequence[Conflict]) -> Difference:
    lead = min(group, key=lambda c: (_clearness(index, lines, c), c.id))
    sides = _sides(index, lines, group, lead)
    return Difference(
        conflict=lead,
        relation=say("relation", lead.relation),
        kind=say("conflict_kind", lead.kind),
        note=str(strings()["relation_note"].get(lead.relation, "")),
        explanation=_sentence(lead.explanation),
        accounts=tuple(Account(lines[s[0]], _figure(index, s[0], group), tuple(lines[x] for x in s[1:])) for s in sides),
        tally=_tally(index, sides),
        again=tuple(c.id for c in group if c is not lead),
    )


def _tally(index: Index, sides: Sequence[Sequence[str]]) -> str | None:
    """How many documents tell each side, and of how many pieces of reporting they are: "5 documents against 1"."""
    told = [{index.home[s] for s in side} for side in sides]
    if len(told) < 2 or max(map(len, told)) < 2:
        return None
    pieces = [len({index.piece_of.get(d, d) for d in documents}) for documents in told]
    first = str(counted(len(told[0]), strings()["conflicts"]["tally"])).format(n=len(told[0]))
    counts = [first, *(str(len(documents)) for documents in told[1:])]
    shown = [_counts(count, len(documents), n) for count, documents, n in zip(counts, told, pieces, strict=True)]
    return str(strings()["conflicts"]["against"]).join(shown)


def _counts(count: str, documents: int, pieces: int) -> str:
    """How many documents, and where some of them only repeat others, how many pieces of reporting that is."""
    return count if pieces == documents else f"{count} ({pieces} {counted(pieces, strings()['lead']['pieces'])})"


def _sentence(words: str) -> str:
    """The words of an explanation as a sentence of their own."""
    end = "" if not words or words.rstrip('”»"')[-1:] in ".!?…" else "."
    return words[:1].upper() + words[1:] + end


def _clearness(index: Index, lines: Lines, conflict: Conflict) -> tuple[int, int, int]:
    """How well a conflict shows the dispute: by those who tell it first, in few words, early on the page."""
    held = [lines[s] for s in conflict.statements if s in lines]
    passed_on = sum(line.document_id in index.drawn for line in held)
    return passed_on, max((len(line.words) for line in held), default=0) // 80, sum(line.number for line in held)


def _sides(index: Index, lines: Lines, group: Sequence[Conflict], lead: Conflict) -> list[list[str]]:
    """The statements by side: each joins the first side that nothing sets it against, those of one claim together."""
    against: dict[str, set[str]] = defaultdict(set)
    for c in group:
        for s in c.statements:
            against[s] |= set(c.statements) - {s}
    sides: list[list[str]] = []
    for s in _walk(index, [s for s in index.known(lead.statements) if s in lines], against):
        side = next((side for side in sides if _fits(index, s, side, against, group)), None)
        if side is None:
            sides.append([s])
        else:
            side.append(s)
    return sides


def _walk(index: Index, start: Sequence[str], against: Mapping[str, set[str]]) -> list[str]:
    """All statements of the dispute: the leading pair, then those set against what was met, then the rest in order."""
    seen = dict.fromkeys(start)
    waiting = list(start)
    while waiting:
        for s in index.known(against[waiting.pop(0)] - seen.keys()):
            seen[s] = None
            waiting.append(s)
    return [*seen, *(s for s in index.known(against) if s not in seen)]


def _fits(index: Index, s: str, side: Sequence[str], against: Mapping[str, set[str]], group: Sequence[Conflict]) -> bool:
    if any(o in against[s] for o in side):
        return False
    own, others = index.claim_of.get(s), [index.claim_of.get(o) for o in side]
    figure, there = _amount(index, s, group), _amount(index, side[0], group)
    return figure == there or own in others if figure and there else True


def _figure(index: Index, statement: str, group: Sequence[Conflict]) -> str | None:
    """The figure of this statement that differs, as written: the one an explanation speaks of."""
    found = _spoken_of(index, statement, group)
    return found.text if found else None


def _amount(index: Index, statement: str, group: Sequence[Conflict]) -> tuple[str | None, ...] | None:
    found = _spoken_of(index, statement, group)
    return (found.kind, found.unit, found.amount, found.low, found.high) if found else None


def _spoken_of(index: Index, statement: str, group: Sequence[Conflict]) -> Value | None:
    told = [c.explanation for c in group if c.kind == "value" and statement in c.statements]
    own = [index.values[v] for v in index.statements[statement].values if v in index.values]
    return next((v for v in own if any(v.text in words for words in told)), None)
