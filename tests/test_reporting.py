"""How many pieces of reporting a case stands on."""

from __future__ import annotations

from dataclasses import replace

from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Case, Derivation, Document, Entity, Evidence, Heading, Hop, Statement
from sayso.reporting import pieces
from sayso.settings import Settings
from sayso.writing.page.index import index
from sayso.writing.page.views import explanation

WIRE = Entity(id="wire", kind="organization", name="Northern Wire")


def document(key: str, text: str = "x" * 500, published: str | None = None) -> Document:
    return Document(id=key, sha256="0" * 64, media_type="text/plain", text=text, outlet=f"outlet-{key}", published=published)


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


def case(*statements: Statement, derivations: tuple[Derivation, ...] = (), published: dict[str, str] | None = None) -> Case:
    documents = tuple(document(key, published=(published or {}).get(key)) for key in sorted({s.document for s in statements}))
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
    statements = [said(key, n, f"{key} says {n}", "wire" if n == 2 else None) for key in "ab" for n in range(4)]
    assert len(pieces(case(*statements, derivations=tuple(relays(key, 20) for key in "ab")))) == 2


def test_a_report_that_opens_with_the_wire_is_the_wires() -> None:
    statements = [said(key, n, f"{key} says {n}", "wire" if n == 0 else None) for key in "ab" for n in range(4)]
    assert len(pieces(case(*statements, derivations=tuple(relays(key, 0) for key in "ab")))) == 1


def test_who_opens_with_the_wire_and_then_speaks_to_people_reports_himself() -> None:
    statements = [said(key, n, f"{key} says {n}", "wire" if n == 0 else None) for key in "ab" for n in range(4)]
    asked = [said(key, 4, f"{key} asked", f"outlet-{key}") for key in "ab"]
    assert len(pieces(case(*statements, *asked, derivations=tuple(relays(key, 0) for key in "ab")))) == 2


def test_who_gathers_from_several_outlets_retells_none_of_them() -> None:
    statements = [said(key, n, f"{key} says {n}", through) for key in "ab" for n, through in enumerate(("wire", "one", "two"))]
    assert len(pieces(case(*statements, derivations=tuple(relays(key, 0) for key in "ab")))) == 2


def test_the_wires_reports_of_two_months_are_two() -> None:
    statements = [said(key, n, f"{key} says {n}", "wire") for key in "abc" for n in range(3)]
    days = {"a": "2026-01-02", "b": "2026-01-03", "c": "2026-02-05"}
    assert len(pieces(case(*statements, derivations=tuple(relays(key, 0) for key in "abc"), published=days))) == 2


def test_a_credit_for_the_whole_ties_a_document_to_what_it_retells() -> None:
    statements = [said(key, n, f"{key} says {n}") for key in "ab" for n in range(3)]
    assert len(pieces(case(*statements, derivations=tuple(relays(key, 400) for key in "ab")))) == 1


SHARED = (
    "Residents of eleven houses on Mill Lane carried their furniture upstairs, and two families spent the night in the school. "
    "The town hall promised to publish the journal of the waterworks before the end of the week, but has not done so until now. "
)
OWN = {
    "a": "A fair was held in the park on Sunday with music from four villages, and the largest pumpkin weighed more than a man. ",
    "b": "The bridge stays shut until May because the masons found cracks in both piers, and the ferry runs every hour instead. ",
}


def test_two_of_one_day_that_hold_parts_of_one_text_are_one_piece() -> None:
    assert len(pieces(read({key: SHARED + own for key, own in OWN.items()}))) == 1


def test_the_same_background_at_the_end_of_two_reports_is_none() -> None:
    long = {key: own * 2 + own.replace(" the ", " that ") for key, own in OWN.items()}
    assert len(pieces(read({key: own + SHARED for key, own in long.items()}))) == 2


def test_the_same_words_of_a_speaker_in_two_reports_make_them_no_one_piece() -> None:
    quoted = f"“{SHARED.strip()}” the mayor said. "
    assert len(pieces(read({key: quoted + own for key, own in OWN.items()}))) == 2


def read(texts: dict[str, str], urls: dict[str, str] | None = None) -> Case:
    settings = Settings(model=False)
    told = {n: Hints(outlet=n, published="2026-03-04", url=(urls or {}).get(n)) for n in texts}
    taken = [pipeline.take_in(f"{text}\n".encode(), f"{n}.txt", settings, told[n]) for n, text in texts.items()]
    heading = Heading(id="c", title="t", created="2026-03-08")
    return pipeline.weigh(heading, [pipeline.read(intake, settings) for (intake,) in taken])


def test_two_stories_of_one_agency_on_one_day_are_two_pieces() -> None:
    texts = {
        "Bay Post": "The harbour master Viktor Renn was dismissed in Varnholm, Reuters reported.",
        "Dock News": "The bridge of Ostrel is to be shut by order of Nina Basova, Reuters reported.",
    }
    assert len(pieces(read(texts))) == 2


RETOLD = {
    "Bay Post": "The harbour master Viktor Renn was dismissed, Reuters reported. Renn had run the port of Varnholm since 2011.",
    "Dock News": "Reuters said that Viktor Renn was dismissed. Viktor Renn had run the port of Varnholm since 2011.",
}


def test_what_two_that_open_with_one_agency_tell_besides_has_one_root() -> None:
    case = read(RETOLD)
    (told,) = (c for c in case.claims if len(c.statements) == 2 and any("2011" in t for t in worded(case, c.statements)))
    assert told.independent == 1


def test_a_credit_leads_to_what_stands_at_the_outlets_address_under_another_name() -> None:
    sunday = "The harbour master Viktor Renn was dismissed by the port of Varnholm on Friday after Ines Oravec complained."
    retold = "The Times reported that Viktor Renn, the harbour master of Varnholm, was dismissed after Ines Oravec complained."
    case = read({"Sunday Paper": sunday, "Bay Post": retold}, {"Sunday Paper": "https://www.thetimes.co.uk/article/1"})
    urls = {d.id: d.url for d in case.documents}
    assert [urls.get(d.parent) for d in case.derivations] == ["https://www.thetimes.co.uk/article/1"]


def worded(case: Case, statements: tuple[str, ...]) -> list[str]:
    return [s.text for s in case.statements if s.id in statements]


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


WATCH = {
    "Harbour Watch": "Guards at the port of Varnholm beat 38 migrants between March 2022 and June 2023. "
    "Most of them came from Cape Aster.",
    "Bay Post": "Guards in Varnholm beat migrants, according to a report by Harbour Watch. "
    "Harbour Watch said that this went on from March 2022 to June 2023.",
    "Dock News": "Migrants from Cape Aster were beaten in Varnholm, Harbour Watch said on Monday. Harbour Watch named no guard.",
}


def test_who_retells_the_report_of_a_body_whose_report_is_in_the_case_draws_on_it() -> None:
    case = read(WATCH)
    outlets = {d.id: next(e.name for e in case.entities if e.id == d.outlet) for d in case.documents}
    drawn = {(outlets[d.child], outlets.get(d.parent)) for d in case.derivations}
    assert drawn == {("Bay Post", "Harbour Watch"), ("Dock News", "Harbour Watch")}
    assert len(pieces(case)) == 1


def test_who_names_the_body_on_another_matter_draws_on_nothing() -> None:
    texts = {
        "Harbour Watch": WATCH["Harbour Watch"],
        "Bay Post": "The bridge of Ostrel is to be shut, Harbour Watch said. Nobody asked why.",
    }
    assert read(texts).derivations == ()


def test_a_report_by_a_body_is_that_bodys_word() -> None:
    case = read(
        {"Bay Post": "Guards beat 38 migrants in Varnholm, according to a report by Harbour Watch. Harbour Watch is old."}
    )
    (told,) = (c for c in case.claims if any("38" in t for t in worded(case, c.statements)))
    assert [next(e.name for e in case.entities if e.id == r) for r in told.roots] == ["Harbour Watch"]


def outlets(case: Case) -> set[tuple[str, str]]:
    """Who draws on whom, by name."""
    names = {e.id: e.name for e in case.entities}
    by = {d.id: names[d.outlet] for d in case.documents if d.outlet}
    return {(by[d.child], by.get(d.parent) or names.get(d.parent, "?")) for d in case.derivations}


def test_no_outlet_draws_on_itself_under_another_of_its_names() -> None:
    texts = {
        "Интерфакс": "Адвокат Пётр Клёнов покинул порт, сообщает BBC News. Как сообщало агентство Interfax, порт закрыт с мая.",
        "Bay Post": "The lawyer Pyotr Klyonov left the port, he told Interfax.",
    }
    assert ("Interfax", "Interfax") not in {(a.replace("Интерфакс", "Interfax"), b) for a, b in outlets(read(texts))}


def test_who_retells_a_wire_is_one_with_what_the_wire_itself_published_a_day_later() -> None:
    statements = [said(key, n, f"{key} says {n}", "wire" if key == "a" else None) for key in "ab" for n in range(3)]
    told = case(*statements, derivations=(relays("a", 0),), published={"a": "2026-01-02", "b": "2026-01-03"})
    wires = tuple(replace(d, outlet="wire") if d.id == "b" else d for d in told.documents)
    assert len(pieces(replace(told, documents=wires))) == 1


def test_a_headline_that_calls_the_story_a_papers_makes_it_the_papers() -> None:
    statements = [said(key, n, f"{key} says {n}", t) for key in "ab" for n, t in enumerate((None, "wire", "one", "two"))]
    told = case(*statements, derivations=tuple(relays(key, 10) for key in "ab"))
    headed = tuple(replace(d, title="Harbour sold, Varnish paper says") for d in told.documents)
    assert (len(pieces(told)), len(pieces(replace(told, documents=headed)))) == (2, 1)


CONFIRMED = {
    "Quarry Post": "Emil Strand walked through the gate of Varnholm into the hall, two sailors told the Quarry Post. "
    "The bell was off.",
    "Bay News": "Emil Strand walked as far as the hall of Varnholm, a port official confirmed on Monday. "
    "The walk was first reported by the Quarry Post. The port has hired two guards since.",
    "Dock News": "Emil Strand walked as far as the hall of Varnholm, an old boat house. "
    "It was first reported by the Quarry Post.",
}


def test_what_an_official_confirmed_to_an_outlet_is_its_own_report_whoever_had_it_first() -> None:
    case = read(CONFIRMED)
    names = {d.id: next(e.name for e in case.entities if e.id == d.outlet) for d in case.documents}
    assert {frozenset(names[d] for d in piece) for piece in pieces(case)} == {
        frozenset({"Quarry Post", "Dock News"}),
        frozenset({"Bay News"}),
    }
    assert ("Bay News", "Quarry Post") in outlets(case)


def test_a_paper_cited_without_its_county_is_that_paper() -> None:
    texts = {
        "The Quarry County Daily News": "Ada Holm of Varnholm sold her boat in May, she told the Quarry County Daily News.",
        "Bay Post": "Ada Holm of Varnholm sold her boat in May, she told the Quarry Daily News.",
    }
    assert outlets(read(texts)) == {("Bay Post", "The Quarry County Daily News")}


def test_who_credits_a_wire_goes_back_to_what_the_wire_published_later() -> None:
    statements = [said(key, n, f"{key} says {n}", "wire" if key == "a" else None) for key in "ab" for n in range(3)]
    told = case(*statements, derivations=(relays("a", 0),), published={"a": "2026-01-02", "b": "2026-01-03"})
    wires = replace(told, documents=tuple(replace(d, outlet="wire") if d.id == "b" else d for d in told.documents))
    assert explanation(index(wires))[:1] == ["All 2 documents go back to one report: Northern Wire."]
