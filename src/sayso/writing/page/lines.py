"""A statement as the page shows it: its words, never without who says them and how it is put."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.records import Conflict, Document, Hop, Statement, quote
from sayso.writing.page.dates import when
from sayso.writing.page.index import Index, title
from sayso.writing.page.words import put, say, strings

FAMILIES = {
    "fact": "plain",
    "denied": "denied",
    "admitted": "admitted",
    "threatened": "deed",
    "ordered": "deed",
    "offered": "deed",
    "planned": "deed",
    "ruled": "deed",
}
PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "we",
        "i",
        "you",
        "him",
        "her",
        "them",
        "his",
        "their",
        "он",
        "она",
        "они",
        "оно",
        "мы",
        "я",
        "его",
        "ее",
        "её",
        "их",
    ]
)
UNNAMED = {"unnamed", "rumour"}
BY_ROLE = {"role", "collective"}


@dataclass(frozen=True, slots=True)
class Link:
    """The name of something and where it stands on the page; `language` only where it is not the page's own."""

    text: str
    href: str | None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class HopLine:
    """One hop, ready to draw."""

    name: str
    language: str | None
    href: str | None
    kind: str
    unnamed: bool
    written: str | None
    verb: str | None
    cue: str | None
    firsthand: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """One statement, ready to write: `who` says in words whose it is; `keys` are the filters it answers to."""

    id: str
    number: int
    words: str
    language: str | None
    stance: str
    stance_code: str
    family: str
    form: str
    negative: str | None
    who: str
    hops: tuple[HopLine, ...]
    document: Link
    outlet: Link
    figures: tuple[str, ...]
    when: str | None
    said: str | None
    about: tuple[Link, ...]
    claim: str | None
    alike: tuple[Numbered, ...]
    conflicts: tuple[Link, ...]
    within: tuple[Numbered, ...]
    document_id: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """A statement named by its number."""

    number: int
    id: str


def lines(index: Index) -> dict[str, Line]:
    """Every statement of the case as a line, by id, in the page's order."""
    within = nesting(index)
    return {s.id: line(index, s, within.get(s.id, ())) for s in index.order}


def line(index: Index, s: Statement, within: tuple[str, ...]) -> Line:
    """One statement as a line."""
    document = index.documents[s.document]
    hops = tuple(hop_line(index, document, hop) for hop in s.hops)
    values = [index.values[v] for v in s.values if v in index.values]
    claim = index.claim_of.get(s.id)
    return Line(
        id=s.id,
        number=index.numbers[s.id],
        words=quote(document.text, s.spans),
        language=foreign(document.language),
        stance=put(s),
        stance_code=s.stance,
        family=FAMILIES.get(s.stance, "claimed"),
        form=say("form", s.form),
        negative=say("polarity", s.polarity) if s.polarity == "negative" else None,
        who=who(index, document, s, hops),
        hops=hops,
        document=Link(title(document), f"#d-{document.id}", foreign(document.language)),
        outlet=Link(index.outlet(document), index.link(document.outlet or document.id), foreign(index.language(document.outlet))),
        figures=tuple(v.text for v in values),
        when=when(index.times.get(s.time or "")),
        said=when(index.times.get(s.said or "")),
        about=tuple(entity_link(index, e) for e in s.about if e in index.entities),
        claim=claim.id if claim else None,
        alike=numbered(index, claim.statements if claim else (), s.id),
        conflicts=differing(index.conflicts_of.get(s.id, ())),
        within=numbered(index, within, s.id),
        document_id=document.id,
    )


def differing(conflicts: Iterable[Conflict]) -> tuple[Link, ...]:
    """Where the statement is set against others, each way of differing once."""
    found: dict[str, str] = {}
    for c in conflicts:
        found.setdefault(f"{say('relation', c.relation)}: {say('conflict_kind', c.kind)}", f"#x-{c.id}")
    return tuple(Link(text, href) for text, href in found.items())


def who(index: Index, document: Document, s: Statement, hops: tuple[HopLine, ...]) -> str:
    """Whose statement this is, in one phrase: the origin, who passed it on, and the outlet that carries it."""
    outlet = index.outlet(document)
    words = strings()["who"]
    if len(hops) < 2 or s.hops[-1].entity == document.outlet:
        return str(words["in_own_voice"]).format(outlet=outlet)
    *between, origin = [called(hop) for hop in hops[1:]]
    phrase = str(words["via" if between else "origin"])
    return phrase.format(origin=origin, between=", ".join(reversed(between)), outlet=outlet)


def called(hop: HopLine) -> str:
    """How a hop is named in running words: one that nobody named, by the words used here, and marked; by no pronoun alone."""
    words = hop.written if hop.written and hop.written.casefold() not in PRONOUNS else hop.name
    return f"{words} ({strings()['who']['unnamed']})" if hop.unnamed else hop.name


def folded(held: Iterable[Line], drawn: Iterable[str]) -> list[tuple[Line, tuple[Line, ...]]]:
    """Lines in the very same words once each, those of documents that draw on none first, with the lines that repeat them."""
    late = frozenset(drawn)
    same: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in sorted(held, key=lambda line: line.document_id in late):
        same[" ".join(line.words.split()), line.stance_code].append(line)
    return [(first, tuple(more)) for first, *more in same.values()]


def hop_line(index: Index, document: Document, hop: Hop) -> HopLine:
    """One link of the chain: the name the case knows, and the words used here where they differ."""
    entity = index.entities.get(hop.entity or "")
    unnamed = hop.kind in UNNAMED or (hop.kind in BY_ROLE and not (entity and entity.named))
    name = entity.name if entity else hop.text or (index.outlet(document) if hop.kind == "outlet" else no_source())
    written = hop.text if hop.text and bare(hop.text) != bare(name) else None
    return HopLine(
        name=name,
        language=foreign(index.language(hop.entity) if entity else document.language if hop.text else None),
        href=index.link(hop.entity or ""),
        kind=say("hop", hop.kind),
        unnamed=unnamed,
        written=written,
        verb=say("verb", hop.verb) if hop.verb else None,
        cue=quote(document.text, [hop.cue]) if hop.cue else None,
        firsthand=None if hop.firsthand is None else str(strings()["chain"]["firsthand" if hop.firsthand else "secondhand"]),
    )


def bare(name: str) -> str:
    """A name without its article, to see whether two forms of it differ by more than that."""
    return name.casefold().removeprefix("the ").removeprefix("a ").strip('«»“”"')


def no_source() -> str:
    """What stands for an origin that has neither a name nor words."""
    return str(strings()["who"]["no_source"])


def entity_link(index: Index, key: str) -> Link:
    """An entity's name, leading to its entry."""
    return Link(index.source(key), index.link(key), foreign(index.language(key)))


def foreign(language: str | None) -> str | None:
    """A language where it is not that of the page itself."""
    return language if language and language != "en" else None


def numbered(index: Index, ids: tuple[str, ...], but: str) -> tuple[Numbered, ...]:
    """These statements by number, without one."""
    return tuple(Numbered(index.numbers[i], i) for i in index.known(ids) if i != but)


def nesting(index: Index) -> dict[str, tuple[str, ...]]:
    """Which statements lie wholly inside which other statement of their document."""
    by_document: dict[str, list[Statement]] = defaultdict(list)
    for s in index.order:
        by_document[s.document].append(s)
    return {inner: tuple(outer) for held in by_document.values() for inner, outer in _nested(held)}


def _nested(held: list[Statement]) -> Iterator[tuple[str, list[str]]]:
    starts = [s.spans[0][0] for s in held]
    longest = max((s.spans[-1][1] - s.spans[0][0] for s in held), default=0)
    for n, inner in enumerate(held):
        low = bisect_left(starts, inner.spans[0][0] - longest)
        outer = [s.id for s in held[low:n] if _covers(s, inner)]
        if outer:
            yield inner.id, outer


def _covers(outer: Statement, inner: Statement) -> bool:
    return all(any(a <= start and end <= b for a, b in outer.spans) for start, end in inner.spans)
