"""How many pieces of reporting a case stands on."""

from __future__ import annotations

from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Case, Derivation, Document, Entity, Evidence, Heading, Hop, Statement
from sayso.reporting import pieces
from sayso.settings import Settings

WIRE = Entity(id="wire", kind="organization", name="Northern Wire")


def document(key: str) -> Document:
    return Document(id=key, sha256="0" * 64, media_type="text/plain", text="x" * 500)


def said(key: str, number: int, words: str, through: str | None = None) -> Statement:
    """Statement `number` of a document, heard from the wire or from a clerk."""
    source = Hop(
        entity=through or f"clerk-{key}", text="x", span=(number * 10, number * 10 + 1), kind="outlet" if through else "role"
    )
    hops = (Hop(kind="outlet"), source)
    spans = ((number * 10 + 2, number * 10 + 6),)
    return Statement(id=f"{key}{number}", document=key, spans=spans, text=words, form="indirect", hops=hops, stance="fact")


def relays(key: str, at: int) -> Derivation:
    return Derivation(
        id=f"d-{key}", child=key, parent="wire", kind="relays", evidence=(Evidence(document=key, span=(at, at + 1)),)
    )


def case(*statements: Statement, derivations: tuple[Derivation, ...] = ()) -> Case:
    documents = tuple(document(key) for key in sorted({s.document for s in statements}))
    heading = Heading(id="c", title="t", created="2026-01-01")
    return Case(case=heading, documents=documents, entities=(WIRE,), statements=statements, derivations=derivations)


def test_two_undated_copies_are_one_piece_though_nothing_says_which_came_first() -> None:
    words = ["the gate was locked", "nobody came", "the key was lost"]
    assert len(pieces(case(*(said(key, n, w) for key in "ab" for n, w in enumerate(words))))) == 1


def test_two_reports_that_share_a_sentence_stay_two() -> None:
    own = [
        said("a", 1, "nobody came"),
        said("a", 2, "the key was lost"),
        said("b", 1, "rain fell"),
        said("b", 2, "the road was shut"),
    ]
    assert len(pieces(case(said("a", 0, "the gate was locked"), said("b", 0, "the gate was locked"), *own))) == 2


def test_outlets_that_retell_one_wire_are_one_piece_though_its_text_is_not_in_the_case() -> None:
    statements = [said(key, n, f"{key} says {n}", "wire") for key in "abc" for n in range(3)]
    assert len(pieces(case(*statements, derivations=tuple(relays(key, 0) for key in "abc")))) == 1


def test_a_report_that_quotes_the_wire_once_is_its_own() -> None:
    statements = [said(key, n, f"{key} says {n}", "wire" if n == 0 else None) for key in "ab" for n in range(4)]
    assert len(pieces(case(*statements, derivations=tuple(relays(key, 0) for key in "ab")))) == 2


def test_a_credit_for_the_whole_ties_a_document_to_what_it_retells() -> None:
    statements = [said(key, n, f"{key} says {n}") for key in "ab" for n in range(3)]
    assert len(pieces(case(*statements, derivations=tuple(relays(key, 400) for key in "ab")))) == 1


FERRY = {
    "Lantern Wire": "At least 14 people drowned when the ferry Odile sank off Quarry Harbour on Monday, the coast guard said. "
    "The company said 29 tickets had been sold. Survivors said the captain had been drinking.",
    "Bay Post": "At least 14 people drowned when a ferry sank on Monday, the Lantern Wire news agency reported, citing the coast "
    "guard. The company told the Lantern Wire news agency that 29 tickets had been sold.",
    "Harbour Mail": "QUARRY HARBOUR, March 4 (Lantern Wire) - At least 14 people drowned when the ferry Odile sank off Quarry "
    "Harbour on Monday, the coast guard said. Survivors said the captain had been drinking.",
    "Dock News": "Survivors of the ferry Odile said the captain had been drinking, news agency Lantern Wire reported. At least "
    "14 people drowned, it said.",
}


def test_whoever_credits_an_agency_in_whatever_words_reports_nothing_of_his_own() -> None:
    settings = Settings(model=False)
    taken = [
        pipeline.take_in(f"{text}\n".encode(), f"{n}.txt", settings, Hints(outlet=outlet, published=f"2026-03-{n + 4:02}"))
        for n, (outlet, text) in enumerate(FERRY.items())
    ]
    found = pipeline.weigh(
        Heading(id="c", title="t", created="2026-03-08"), [pipeline.read(intake, settings) for (intake,) in taken]
    )
    assert len(pieces(found)) == 1
