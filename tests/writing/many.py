"""A case as large as the page must carry: plain sentences, every one a statement with a chain, a figure and a claim."""

from __future__ import annotations

from sayso.records import Case, Claim, Derivation, Event, Gap, Heading, content_id
from tests.writing.builder import Builder

SENTENCE = (
    "The clerk number {n} said in the {n}th hearing that {n} tonnes of grain had left the quay on 3 March with no papers at all."
)


def many(documents: int, statements: int) -> Case:
    """This many documents, this many statements in all."""
    b = Builder()
    each = statements // documents
    for n in range(documents):
        paper(b, n, each)
    held = [s.id for s in b.statements]
    pairs = [tuple(held[i : i + 2]) for i in range(0, len(held) // 2, 2)] + [(s,) for s in held[len(held) // 2 :]]
    root = next(iter(b.entities))
    return Case(
        case=Heading(id="f00d", title="A large case", created="2026-03-14", languages=("en",)),
        documents=tuple(b.documents),
        entities=tuple(b.entities.values()),
        statements=tuple(b.statements),
        values=tuple(b.values),
        times=tuple(b.times),
        claims=tuple(
            Claim(id=content_id("c", *p), statements=p, roots=(root,), independent=1, status="single_source") for p in pairs
        ),
        derivations=tuple(
            Derivation(id=content_id("d", d.id), child=d.id, parent=b.documents[n // 3].id, kind="relays")
            for n, d in enumerate(b.documents)
            if n % 2
        ),
        events=tuple(Event(id=content_id("e", s.id), time=s.time, statements=(s.id,)) for s in b.statements[::4] if s.time),
        gaps=tuple(Gap(kind="single_source", entity=None, statements=p, explanation="One origin.") for p in pairs),
    )


def paper(b: Builder, n: int, statements: int) -> None:
    """One document of so many sentences."""
    outlet = b.entity(f"outlet-{n}", "organization", f"Outlet {n}")
    sentences = [SENTENCE.format(n=n * statements + i) for i in range(statements)]
    d = b.document(outlet, f"Hearing {n}", "2026-03-10", "\n\n".join(sentences))
    time = b.time(d, "3 March", "2026-03-03")
    for i, sentence in enumerate(sentences):
        name, short = f"The clerk number {n * statements + i}", f"clerk-{n * statements + i}"
        b.entity(short, "person", name)
        value = b.value(d, f"{n * statements + i} tonnes", "mass", after=name + " ")
        hop = b.hop(d, name, "named", "said", "say", short, after=name + " ")
        b.say(f"said-{short}", d, sentence.split(" that ")[1], hop, stance="alleged", values=(value,), time=time, about=short)
