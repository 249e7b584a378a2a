"""What sayso itself did, for PROV: one activity for each entry of the custody log, and the derivations it found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sayso import __version__
from sayso.store.custody import Entry
from sayso.writing.exports.iris import SOFTWARE, filled, iri, thing
from sayso.writing.page.index import Index

Node = dict[str, Any]
RELATIONS = {"copies": "wasQuotedFrom", "corrects": "wasRevisionOf", "retracts": "wasRevisionOf", "republishes": "wasRevisionOf"}


def bundle(look: Index, log: Sequence[Entry]) -> tuple[Node, Node]:
    """The bundle, and whose word it is: ours."""
    nodes = [software(), case(look, log), *derivations(look)]
    for entry in log:
        nodes.extend(activity(look, entry))
    return {"id": iri("processing", look.case.case.id), "@graph": nodes}, {"wasAttributedTo": SOFTWARE}


def software() -> Node:
    """This program."""
    return {"id": SOFTWARE, "type": ["prov:Agent", "prov:SoftwareAgent"], "label": f"sayso {__version__}"}


def case(look: Index, log: Sequence[Entry]) -> Node:
    """The case file, which the last weighing made of all documents."""
    weighed = [entry.number for entry in log if entry.event == "weighed"]
    return filled(
        id=iri("case", look.case.case.id),
        type="prov:Entity",
        label=look.case.case.title,
        wasAttributedTo=SOFTWARE,
        wasGeneratedBy=iri("activity", look.case.case.id, weighed[-1]) if weighed else None,
        wasDerivedFrom=[iri("document", d.id) for d in look.case.documents],
    )


def derivations(look: Index) -> Iterator[Node]:
    """Who draws on whom, as sayso found it by comparing texts; an outlet whose text is not here is no entity of PROV."""
    for d in look.case.derivations:
        if d.parent in look.documents and d.child in look.documents:
            relation = RELATIONS.get(d.kind, "wasDerivedFrom")
            yield {"id": iri("document", d.child), "type": "prov:Entity", relation: thing(look, d.parent)}


def activity(look: Index, entry: Entry) -> Iterator[Node]:
    """One entry of the log: what was done, when, by whom, with what."""
    facts = entry.facts()
    name = iri("activity", look.case.case.id, entry.number)
    doer, used, made = SOFTWARE, None, None
    if entry.event == "collected":
        used, made = iri("original", entry.subject), [iri("document", key) for key in facts["documents"]]
    elif entry.event == "read":
        doer = iri("reader", entry.subject, entry.number)
        used, made = iri("document", entry.subject), [iri("reading", facts["sha256"])]
        yield {"id": doer, "type": ["prov:Agent", "prov:SoftwareAgent"], "label": facts["reader"]}
    elif entry.event == "reviewed":
        doer = iri("reviewer", entry.number)
        yield {"id": doer, "type": ["prov:Agent", "prov:Person"], "label": facts["by"]}
    done: Node = {"id": name, "type": "prov:Activity", "label": entry.event, "endedAtTime": entry.at, "wasAssociatedWith": doer}
    yield filled(**done, used=used)
    for node in made or ():
        yield {"id": node, "type": "prov:Entity", "wasGeneratedBy": name}
