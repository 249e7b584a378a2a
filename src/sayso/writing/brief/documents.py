"""Sentences about the documents themselves: how many there are, who had it first, who draws on whom."""

from __future__ import annotations

from collections import Counter

from sayso.records import Derivation
from sayso.writing.brief import sources
from sayso.writing.brief.content import Parts, words_of
from sayso.writing.brief.counting import clauses, counted, listing, worded
from sayso.writing.brief.dates import dated
from sayso.writing.brief.look import Look
from sayso.writing.brief.plan import Plan
from sayso.writing.brief.sentences import SOURCE, Note, Part, Sentence
from sayso.writing.brief.tell import note, sentence
from sayso.writing.brief.words import phrase

FEW = 5  # documents of one piece whose way is told one by one; words that a beginning must have


def basis(plan: Plan) -> Sentence | None:
    """On how many documents the brief rests, and to how many pieces of reporting they go back."""
    look, documents = plan.look, plan.look.case.documents
    if not documents or not _notes(look, [d.id for d in documents]):
        return None
    if len(documents) == 1:
        return _only(plan)
    language, pieces = look.language, len(look.groups)
    words = phrase(language, "about", "many", count=counted(language, "document", len(documents)))
    back = "one_piece" if pieces == 1 else "pieces" if pieces < len(documents) else "apart"
    words += phrase(language, "about", back, count=counted(language, "piece", pieces))
    return sentence((Part(text=words),), _notes(look, [d.id for d in documents]), about_documents=True)


def _only(plan: Plan) -> Sentence:
    look, (document,) = plan.look, plan.look.case.documents
    date = dated(look.language, document.published)
    named = sources.outlet(look, document.id)
    key = "one_titled" if document.outlet not in look.entities else "one_dated" if date else "one"
    before, after = phrase(look.language, "about", key, outlet="|", date=date or "").split("|")
    parts: Parts = (Part(text=before), Part(text=named, role=SOURCE), Part(text=after))
    edges = _outside(plan)
    if edges:
        parents = [sources.called_outlet(look, look.entities[e.parent]) for e in edges]
        key = "outside" if len(parents) == 1 else "outside_many"
        parts = *parts, Part(text=phrase(look.language, "about", key, parents=listing(look.language, parents)))
    return sentence(parts, _notes(look, [document.id]) + _evidence(edges, look), about_documents=True)


def _outside(plan: Plan) -> list[Derivation]:
    """Whom the documents draw on without the case holding their text; one edge an outlet."""
    held = {d.outlet for d in plan.look.case.documents}
    seen = {e.parent: e for e in plan.look.case.derivations if e.parent in plan.look.entities and e.parent not in held}
    seen = {parent: e for parent, e in seen.items() if not plan.look.name(plan.look.entities[parent])[:1].islower()}
    return list(seen.values())


def ways(plan: Plan) -> Sentence | None:
    """How the documents of the largest piece draw on each other."""
    look = plan.look
    group = next((g for g in look.groups if len(g) > 1), ())
    edges = [e for e in look.case.derivations if e.child in group and e.parent in group and e.child != e.parent]
    if not edges:
        return _undirected(plan, group)
    parents = Counter(e.parent for e in edges if e.kind not in ("corrects", "retracts"))
    root = min(group, key=lambda d: (any(e.child == d for e in edges), -parents[d], plan.standing[d]))
    ordered = sorted(edges, key=lambda e: (e.kind in ("corrects", "retracts"), e.parent != root, plan.standing[e.child]))
    links = list(dict.fromkeys(_way(look, edge, root) for edge in ordered))[:FEW]
    named = sources.outlet(look, root)
    size = worded(look.language, len(group))
    words = phrase(look.language, "about", "first_of", size=size, root=named) + ": " + clauses(look.language, links)
    return sentence((Part(text=words),), _evidence(ordered, look) or _notes(look, list(group)), about_documents=True)


def _undirected(plan: Plan, group: tuple[str, ...]) -> Sentence | None:
    """That these documents print one text and nothing tells whose it was; not where all draw on one outlet."""
    look = plan.look
    drawn = [{e.parent for e in look.case.derivations if e.child == d} for d in group]
    named = list(dict.fromkeys(sources.outlet(look, d) for d in group))[:FEW]
    if len(named) < 2 or set.intersection(*drawn):
        return None
    words = phrase(look.language, "about", "undirected", names=listing(look.language, named))
    return sentence((Part(text=words),), _notes(look, list(group)), about_documents=True)


def _way(look: Look, edge: Derivation, root: str) -> str:
    child, parent = sources.outlet(look, edge.child), sources.outlet(look, edge.parent)
    if edge.kind in ("corrects", "retracts"):
        return phrase(look.language, "about", edge.kind + ("_self" if child == parent else ""), child=child, parent=parent)
    return phrase(look.language, "about", edge.kind + ("" if edge.parent == root else "_other"), child=child, parent=parent)


def _notes(look: Look, ids: list[str]) -> tuple[Note, ...]:
    """The first statement of each document, as the place where it begins."""
    first, scraps = dict[str, Note](), dict[str, int]()
    for statement in look.statements.values():
        words = len(words_of(statement.text))
        if statement.document in ids and (statement.document not in first or scraps.get(statement.document, FEW) < FEW <= words):
            first[statement.document], scraps[statement.document] = note(look, statement), words
    return tuple(first.values())


def _evidence(edges: list[Derivation], look: Look) -> tuple[Note, ...]:
    """The words that show who draws on whom; one note a derivation."""
    held = [edge.evidence[0] for edge in edges if edge.evidence and edge.evidence[0].document in look.documents]
    made = [Note(document=e.document, spans=(e.span,), quote=look.documents[e.document].text[slice(*e.span)]) for e in held]
    return tuple(dict.fromkeys(n for n in made if n.quote.strip()))
