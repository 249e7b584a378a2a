"""What each section of the page shows, in the order it shows it. No section decides anything: it sorts and names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.records import Check, Claim, Derivation, Document, Entity, Gap
from sayso.writing.page.circles import remarks, undecided, unordered
from sayso.writing.page.cut import Mark, Paragraph, paragraphs
from sayso.writing.page.dates import plain
from sayso.writing.page.index import Index, title
from sayso.writing.page.lines import Line, Link, Numbered, entity_link, folded, foreign, numbered
from sayso.writing.page.linking import Form, Kept, forms, kept
from sayso.writing.page.silence import maybe
from sayso.writing.page.words import say, strings

Lines = dict[str, Line]
MOVING = ("spread", "change")
ACCUSING = ("alleged", "charged")
KINDS = ("person", "unnamed_person", "group", "organization", "facility", "place", "other")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document as a leaf of the pile it belongs to."""

    link: Link
    outlet: str
    language: str | None
    origin: bool
    day: str | None  # where another document is of the same outlet, when this one was published


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with the lines that make it."""

    claim: Claim
    status: str
    lines: tuple[Line, ...]
    roots: tuple[Link, ...]
    documents: int
    folded: tuple[tuple[Line, tuple[Line, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Somebody to whom claims go back that have no other origin."""

    root: Link
    accusations: tuple[Told, ...]
    others: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Ties:
    """The ids of the statements that concern an entity, and its replies in words."""

    says: list[str] = field(default_factory=list)
    relays: list[str] = field(default_factory=list)
    about: list[str] = field(default_factory=list)
    replies: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Party:
    """An entity and the statements it has to do with."""

    entity: Entity
    language: str | None
    also: tuple[Link, ...]
    roles: tuple[Link, ...]
    says: tuple[Numbered, ...]
    relays: tuple[Numbered, ...]
    about: tuple[Numbered, ...]
    replies: tuple[str, ...]
    papers: tuple[Link, ...]
    forms: tuple[Form, ...]
    kept: tuple[Kept, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A document to be read: its head, its text cut into pieces, and its lines."""

    document: Document
    title: str
    outlet: Link
    language: str | None
    published: str | None
    paragraphs: tuple[Paragraph, ...]
    lines: tuple[Line, ...]
    draws: tuple[tuple[str, Link], ...]


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """A check of figures or dates."""

    check: Check
    kind: str
    verdict: str
    figures: tuple[str, ...]
    statements: tuple[Numbered, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """A gap: what nobody has said."""

    gap: Gap
    kind: str
    entity: Link | None
    statements: tuple[Numbered, ...]


def piles(index: Index) -> list[list[Sheet]]:
    """The documents by the reporting they go back to, whoever came first in front: the source of the rest where one did."""
    published = Counter(map(index.outlet, index.case.documents))
    return [[_sheet(index, doc, roots == [doc], published) for doc in _front(group, roots)] for group, roots in _rooted(index)]


def _rooted(index: Index) -> list[tuple[tuple[str, ...], list[str]]]:
    return [(group, index.roots_in(group)) for group in index.groups]


def _front(group: tuple[str, ...], roots: list[str]) -> list[str]:
    return [*roots, *(doc for doc in group if doc not in roots)]


def _sheet(index: Index, key: str, origin: bool, published: Mapping[str, int]) -> Sheet:
    """One document as a leaf; of an outlet that published several, with its day."""
    document = index.documents[key]
    language = foreign(index.language(document.outlet) if document.outlet else document.language)
    link, outlet = Link(title(document), f"#d-{key}", foreign(document.language)), index.outlet(document)
    return Sheet(link, outlet, language, origin, plain(document.published) if published[outlet] > 1 else None)


def explanation(index: Index) -> list[str]:
    """Why there are so few pieces of reporting: one sentence for every group of more than one document."""
    words, total = strings()["lead"], len(index.documents)
    if total < 2:
        return [str(words["one_document" if total else "no_documents"]), *_outside(index)]
    several, alike = [found for found in _rooted(index) if len(found[0]) > 1], [set(heads) for heads in unordered(index)]
    told = [_back(index, group, roots, total) for group, roots in several if set(group) not in alike]
    return (told if several else [str(words["apart"])]) + remarks(index) + _often(index) + _outside(index)


def _back(index: Index, group: tuple[str, ...], roots: list[str], total: int) -> str:
    outlet = _common(index, roots)
    key = ("all_back" if len(group) == total else "back") + ("" if len(roots) == 1 or outlet else "_many")
    names = index.source(outlet) if outlet else ", ".join(dict.fromkeys(index.outlet(index.documents[r]) for r in roots))
    return str(strings()["lead"][key]).format(size=len(group), all=total, root=names)


def _often(index: Index) -> list[str]:
    """Who published several of the pieces: he is one voice, however much he writes."""
    outlets = [{index.documents[r].outlet for r in roots} for _, roots in _rooted(index)]
    held = Counter(outlet for found in outlets if len(found) == 1 for outlet in found if outlet)
    words = str(strings()["lead"]["often"])
    return [words.format(count=n, all=len(outlets), name=index.source(o)) for o, n in held.most_common() if n > 1]


def _common(index: Index, roots: list[str]) -> str | None:
    """The outlet outside of the case that all of these documents draw on, if there are several and one such outlet."""
    drawn = [{d.parent for d in index.case.derivations if d.child == r and d.parent in index.entities} for r in roots]
    shared = set.intersection(*drawn) if len(drawn) > 1 else set()
    return min(shared) if shared else None


def _outside(index: Index) -> list[str]:
    """What is drawn on from outside the case, the most drawn on first; no more than three sentences."""
    drawn = defaultdict(list)
    for d in index.case.derivations:
        if d.parent in index.entities and d.child in index.documents:
            drawn[d.parent].append(d)
    return [_from_outside(index, parent, held) for parent, held in sorted(drawn.items(), key=lambda item: -len(item[1]))[:3]]


def _from_outside(index: Index, parent: str, held: list[Derivation]) -> str:
    words, root = strings()["lead"], index.source(parent)
    children = {d.child for d in held}
    if len(children) > 1:
        return str(words["outside_many"]).format(count=len(children), root=root)
    child = index.outlet(index.documents[held[0].child])
    return str(words["outside"]).format(child=child, kind=say("derivation", held[0].kind), root=root)


def claims(index: Index, lines: Lines) -> list[Told]:
    """The claims, the most often told first."""
    open_ = undecided(index)
    told = [_told(index, lines, claim, open_) for claim in index.case.claims]
    return sorted((t for t in told if t.lines), key=lambda t: (-t.documents, -len(t.lines), t.lines[0].number))


def origins(told: list[Told]) -> list[Origin]:
    """What goes back to one origin only, origin by origin: accusations first, then the origin that most goes back to."""
    found: dict[Link, list[Told]] = defaultdict(list)
    for claim in told:
        if len(claim.roots) == 1:
            found[claim.roots[0]].append(claim)
    made = [
        Origin(root, tuple(c for c in held if _accuses(c)), tuple(c for c in held if not _accuses(c)))
        for root, held in found.items()
    ]
    return sorted(made, key=lambda o: (not o.accusations, -len(o.accusations) - len(o.others), o.root.text))


def alone(told: list[Told]) -> list[Told]:
    """What stands on one origin, the most repeated first, of those an accusation before what nobody is accused of."""
    return sorted(told, key=lambda t: (-t.documents, not _accuses(t)))


def _accuses(told: Told) -> bool:
    return any(line.stance_code in ACCUSING for line in told.lines)


def _told(index: Index, lines: Lines, claim: Claim, undecided: Sequence[frozenset[str]]) -> Told:
    held = tuple(lines[s] for s in index.known(claim.statements))
    roots = tuple(_root(index, r, {line.document_id for line in held}, undecided) for r in claim.roots)
    return Told(
        claim,
        say("status", claim.status),
        held,
        roots,
        len({line.document_id for line in held}),
        tuple(folded(held, index.drawn)),
    )


def _root(index: Index, root: str, told_in: set[str], undecided: Sequence[frozenset[str]]) -> Link:
    """An origin; of copies that nothing puts in order, each that may be it."""
    link, first = entity_link(index, root), {root, *(d.id for d in index.documents.values() if d.outlet == root)}
    either = [held & told_in for held in undecided if held & told_in & first]
    names = [index.outlet(d) for d in index.documents.values() if d.id in frozenset().union(*either)]
    others = [name for name in dict.fromkeys(names) if name != link.text]
    return replace(link, text=str(strings()["page"]["or"]).join([link.text, *others])) if others else link


def parties(index: Index) -> list[tuple[str, list[Party]]]:
    """People and bodies by kind, those the most statements concern first."""
    tied = ties(index)
    sorted_in = defaultdict(list)
    for e in index.case.entities:
        sorted_in[_kind(e)].append(_party(index, e, tied.get(e.id, Ties())))
    return [(kind, sorted(sorted_in[kind], key=_weight)) for kind in KINDS if sorted_in[kind]]


def ties(index: Index) -> dict[str, Ties]:
    """What each entity has to do with: statements it is the origin of, passes on, is spoken of in; its replies."""
    found: dict[str, Ties] = defaultdict(Ties)
    for s in index.order:
        for n, hop in enumerate(s.hops, 1):
            held = found[hop.entity or ""]
            (held.says if n == len(s.hops) else held.relays).append(s.id)
        for entity in s.about:
            found[entity].about.append(s.id)
    for reply in index.case.replies:
        found[reply.entity].replies.append(say("reply", reply.state))
    return found


def _kind(entity: Entity) -> str:
    kind = entity.kind if entity.kind in KINDS else "other"
    return "unnamed_person" if kind == "person" and not entity.named else kind


def _refs(index: Index, ids: list[str]) -> tuple[Numbered, ...]:
    return numbered(index, tuple(ids), "")


def _weight(party: Party) -> tuple[int, int, str]:
    return (-len(party.says) - len(party.about) - len(party.relays), -len(party.entity.mentions), party.entity.name)


def _party(index: Index, e: Entity, tied: Ties) -> Party:
    also = {n.text: foreign(n.language) for n in e.names if n.text != e.name}
    roles = {r.text: (f"#d-{r.document}", foreign(index.language(r.document))) for r in e.roles}
    return Party(
        entity=e,
        language=foreign(index.language(e.id)),
        also=tuple(Link(text, None, language) for text, language in also.items()),
        roles=tuple(Link(text, href, language) for text, (href, language) in roles.items() if text != e.name),
        says=_refs(index, tied.says),
        relays=_refs(index, tied.relays),
        about=_refs(index, tied.about),
        replies=tuple(dict.fromkeys(tied.replies)),
        papers=tuple(_paper_link(index, d) for d in dict.fromkeys(m.document for m in e.mentions) if d in index.documents),
        forms=forms(index, e),
        kept=kept(index, e),
    )


def _paper_link(index: Index, key: str) -> Link:
    document = index.documents[key]
    return Link(index.outlet(document), f"#d-{key}", foreign(index.language(document.outlet)))


def papers(index: Index, lines: Lines) -> list[Paper]:
    """The documents with their statements in place."""
    held = defaultdict(list)
    for line in lines.values():
        held[line.document_id].append(line)
    return [_paper(index, document, tuple(held[document.id])) for document in index.case.documents]


def _paper(index: Index, document: Document, held: tuple[Line, ...]) -> Paper:
    told = [(line, index.statements[line.id].spans) for line in held]
    marks = [Mark(line.number, line.id, span, n == 0) for line, spans in told for n, span in enumerate(spans)]
    return Paper(
        document,
        title(document),
        Link(index.outlet(document), index.link(document.outlet or ""), foreign(index.language(document.outlet))),
        foreign(document.language),
        plain(document.published),
        paragraphs(document.text, marks),
        held,
        tuple(
            (say("derivation", d.kind), Link(index.source(d.parent), index.link(d.parent)))
            for d in index.case.derivations
            if d.child == document.id
        ),
    )


def arithmetic(index: Index) -> list[Arithmetic]:
    """What was worked out again, what does not agree first; what copies repeat with the same figures stands once."""
    same: dict[object, list[Check]] = defaultdict(list)
    for check in index.case.checks:
        same[_reckoned(index, check)].append(check)
    return [_arithmetic(index, held) for held in sorted(same.values(), key=lambda held: held[0].ok)]


def _reckoned(index: Index, check: Check) -> object:
    """What a check comes to: its kind, its result and its figures; where it has none, its words."""
    values = [index.values[v] for v in check.values if v in index.values]
    figures = tuple((v.kind, v.unit, v.amount, v.low, v.high) for v in values)
    return check.kind, check.ok, figures or check.detail


def _arithmetic(index: Index, held: list[Check]) -> Arithmetic:
    check = held[0]
    figures = tuple(index.values[v].text for v in check.values if v in index.values)
    verdict = str(strings()["checks"]["ok" if check.ok else "off"])
    statements = tuple(dict.fromkeys(s for c in held for s in c.statements))
    return Arithmetic(check, say("check", check.kind), verdict, figures, numbered(index, statements, ""))


def missing(index: Index) -> list[tuple[str, list[Missing]]]:
    """The gaps by kind, the rarer kind first."""
    kinds = Counter(gap.kind for gap in index.case.gaps)
    found = [_missing(index, gap) for gap in index.case.gaps]
    return [(say("gap", kind), [m for m in found if m.gap.kind == kind]) for kind in sorted(kinds, key=lambda k: (kinds[k], k))]


def _missing(index: Index, gap: Gap) -> Missing:
    return Missing(gap, say("gap", gap.kind), maybe(index, gap.entity), numbered(index, gap.statements, ""))
