"""`case.html`, taken apart: the words are exact, every link leads somewhere, nothing leads out, nothing gets in."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings

from sayso.records import Case, Derivation, Heading, content_id
from sayso.reporting import pieces
from sayso.writing.page import render
from sayso.writing.page.index import title
from sayso.writing.page.words import strings
from tests.laws.strategies import cases
from tests.weighing.made import Page, weighed
from tests.writing import invented
from tests.writing.many import many
from tests.writing.parsed import Parsed

ROOT = Path(__file__).resolve().parents[2]
VERDICT = re.compile(
    r"\b(true|false|lie[sd]?|liar|fake|guilty|culprit|criminal|perpetrator|suspect|proven|confirmed|debunked)\b", re.I
)
HOSTILE = "</script></style><script>alert(1)</script><img src=x onerror=alert(2)>\"'&lt;{{ 7*7 }}"


@pytest.fixture(scope="module")
def case() -> Case:
    return invented.case()


@pytest.fixture(scope="module")
def page(case: Case) -> Parsed:
    return Parsed(render(case))


def test_every_statement_shows_its_quote_on_its_card_and_in_its_document(case: Case, page: Parsed) -> None:
    for s in case.statements:
        assert page.card_words(s.id) == s.text
        assert page.marked_words(s.document, s.id) == s.text


def test_a_document_is_its_text_to_the_character(case: Case, page: Parsed) -> None:
    for d in case.documents:
        assert page.document_text(d.id) == d.text
    assert "40\u00a0тонн" in page.document_text(case.documents[2].id)


def test_ids_are_unique_and_every_link_leads_to_a_place_on_the_page(page: Parsed) -> None:
    assert len(page.ids) == len(set(page.ids))
    assert page.loose_ends() == []


def test_nothing_on_the_page_leads_out(page: Parsed) -> None:
    assert page.outward() == []
    assert page.root.xpath("//@style | //*[@onclick or @onload] | //link[@rel!='icon'] | //iframe | //object | //embed") == []


def test_the_policy_names_this_very_style_and_script_and_nothing_else(page: Parsed) -> None:
    policy = page.root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    kinds = dict(part.split(" ", 1) for part in policy.split("; "))
    assert kinds["default-src"] == "'none'"
    for kind, tag in [("style-src", "style"), ("script-src", "script")]:
        (element,) = page.root.xpath(f"//{tag}")
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert kinds[kind] == f"'sha256-{digest}'"


def test_the_first_screen_counts_documents_and_pieces_of_reporting(case: Case, page: Parsed) -> None:
    assert (
        page.root.xpath("string(//p[@class='count'])")
        == f"{len(case.documents)} documents, {len(pieces(case))} pieces of reporting"
    )
    assert "5 of 7 documents go back to one report: The Sorra Lantern." in page.root.xpath("string(//p[@class='explained'])")


def test_of_documents_of_one_outlet_the_day_tells_which(case: Case, page: Parsed) -> None:
    leaves = page.root.xpath("//ul[@class='piles']//a")
    names = [leaf.xpath("string(b)") for leaf in leaves]
    assert all(
        bool(leaf.xpath("small[last()][contains(., '20')]")) == (names.count(n) > 1)
        for leaf, n in zip(leaves, names, strict=True)
    )


def test_who_published_several_pieces_is_named_as_one_publisher() -> None:
    told = weighed(
        *(Page("Lantern", f"2026-03-0{n}").says(f"The {n}th barge left the quay {w}.") for n, w in ((1, "late"), (2, "empty")))
    )
    explained = Parsed(render(told)).root.xpath("string(//p[@class='explained'])")
    assert "2 of the 2 pieces are by one publisher: Lantern." in explained


def test_a_missing_reply_that_copies_repeat_stands_once() -> None:
    said = "Pavel Orekhov did not answer our letters about the barge."
    papers = [
        Page(o, "2026-03-01").names("Pavel Orekhov").says(said).reply("Pavel Orekhov", "no_answer") for o in ("Lantern", "Mast")
    ]
    made = weighed(*papers)
    silent = Parsed(render(made)).root.xpath("//section[@aria-labelledby='g-silent']//blockquote")
    assert (len(silent), len(made.replies)) == (1, 2)


def test_a_statement_names_each_way_it_is_set_against_others_once(case: Case, page: Parsed) -> None:
    for s in case.statements:
        shown = page.one(f"s-{s.id}").xpath(".//a[starts-with(@href, '#x-')]/text()")
        assert len(shown) == len(set(shown))


@pytest.mark.parametrize(
    ("path", "called"),
    [("case/result.json!Harbour 2", "Harbour 2"), ("case/a.eml!order.docx", "order.docx"), ("case/Hurrah!.txt", "Hurrah!.txt")],
)
def test_a_message_and_an_attachment_are_called_by_their_own_name(case: Case, path: str, called: str) -> None:
    assert title(replace(case.documents[0], title=None, path=path)) == called


def test_a_number_beside_an_outlet_is_called_a_statements(page: Parsed) -> None:
    beside = page.root.xpath("//p[contains(., 'Also in:')]/a[@class='ref']")
    assert beside
    assert all(link.get("aria-label") == f"Statement {link.text}" for link in beside)


def test_what_shows_a_derivation_is_told_in_few_words(page: Parsed) -> None:
    assert all(len(words) <= 200 for words in page.root.xpath("//section[@id='map']//td//a/text()"))


def test_corroboration_is_not_truth_stands_beside_every_independent_count(page: Parsed) -> None:
    beside = [p for p in page.root.xpath("//p") if "independent origin" in p.text_content()]
    assert len(beside) > 4
    assert all("Corroboration is not truth." in p.text_content() for p in beside)


def test_no_statement_stands_anywhere_without_its_stance_and_whose_it_is(page: Parsed) -> None:
    for words in page.root.xpath("//blockquote"):
        assert words.xpath(".//span[contains(@class, 'badge')]")
        assert words.xpath("string(.//span[@class='by'])")


def test_a_chain_runs_from_the_outlet_to_the_origin_and_marks_who_is_unnamed(case: Case, page: Parsed) -> None:
    deep = max(case.statements, key=lambda s: len(s.hops))
    hops = page.one(f"s-{deep.id}").xpath(".//ol[@class='chain']/li")
    names = [hop.xpath("string(.//span[@class='hop']/*[1])") for hop in hops]
    assert names == ["Harbour Wire", "The Sorra Lantern", "a docker", "Pavel Dorn"]
    assert [hop.get("class") for hop in hops] == [None, None, "un", None]
    assert "had said" in hops[3].text_content()


def test_whoever_is_known_only_by_a_role_is_marked_unless_the_case_knows_the_name(case: Case, page: Parsed) -> None:
    marked = {}
    for s in case.statements:
        for hop, drawn in zip(s.hops, page.one(f"s-{s.id}").xpath(".//ol[@class='chain']/li"), strict=True):
            marked[hop.text] = drawn.get("class") == "un"
    assert [name for name, unnamed in marked.items() if unnamed] == [
        "Two dockers who asked not to be named",
        "One of them",
        "its spokesman",
        "A docker",
        "Двое грузчиков",
        "on the quay",
        "people there",
    ]


def test_russian_words_are_marked_as_russian(case: Case, page: Parsed) -> None:
    russian = [s for s in case.statements if s.document == case.documents[2].id]
    assert russian
    assert all(page.one(f"s-{s.id}").xpath("string(.//p[@class='words']/@lang)") == "ru" for s in russian)


def test_the_folder_an_original_lay_in_is_not_on_the_page(page: Parsed) -> None:
    assert b"release.pdf" in page.page
    assert b"reporter/leaks" not in page.page


def test_the_page_itself_finds_nobody_guilty_and_nothing_true() -> None:
    said = [
        word
        for section in strings().values()
        for value in section.values()
        for word in ([value] if isinstance(value, str) else value)
    ]
    assert [word for word in said if VERDICT.search(word)] == []


def test_hostile_titles_names_and_texts_stay_text(case: Case) -> None:
    first = case.documents[0]
    bad = replace(
        first, text=HOSTILE + first.text[len(HOSTILE) :] + HOSTILE, title=HOSTILE, url="javascript:alert(1)", authors=(HOSTILE,)
    )
    who = replace(case.entities[0], name=HOSTILE)
    hostile = replace(
        case,
        case=Heading(id="x", title=HOSTILE, created=HOSTILE),
        documents=(bad, *case.documents[1:]),
        entities=(who, *case.entities[1:]),
    )
    page = Parsed(render(hostile))
    assert len(page.root.xpath("//script")) == 1
    assert page.root.xpath("//img | //@onerror") == []
    assert page.outward() == []
    assert page.document_text(first.id) == bad.text
    assert page.root.xpath("string(//h1)") == HOSTILE


def test_line_ends_of_every_kind_come_through() -> None:
    case = invented.case()
    text = "One\r\nTwo\rThree\n\n\u2028Four\u00a0\x0b\u202eFive\n"
    odd = replace(case.documents[0], text=text)
    page = Parsed(render(replace(case, documents=(odd,), statements=(), claims=())))
    assert page.document_text(odd.id).replace("\x0b", "") == text.replace("\x0b", "")


def test_the_same_case_gives_the_same_bytes_in_any_process(case: Case) -> None:
    script = (
        "import hashlib; from tests.writing.invented import case; from sayso.writing.page import render;"
        "print(hashlib.sha256(render(case())).hexdigest())"
    )
    here = hashlib.sha256(render(case)).hexdigest()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == here


def test_two_prints_of_one_text_that_nothing_puts_in_order_are_neither_the_source_of_the_other(case: Case) -> None:
    one = case.documents[0]
    twins = tuple(replace(one, id=content_id("document", n), sha256=f"{n}" * 64, published=None, outlet=None) for n in "12")
    tie = Derivation(id="a" * 16, child=twins[0].id, parent=twins[1].id, kind="copies")
    back = Derivation(id="b" * 16, child=twins[1].id, parent=twins[0].id, kind="copies")
    page = Parsed(render(Case(case=case.case, documents=twins, derivations=(tie, back))))
    assert str(strings()["lead"]["origin"]) not in page.root.text_content()


def test_an_empty_case_is_a_page_too() -> None:
    page = Parsed(render(Case(case=Heading(id="0", title="Nothing yet", created="2026-03-14"))))
    assert page.root.xpath("string(//p[@class='count'])") == "0 documents, 0 pieces of reporting"
    assert page.loose_ends() == []


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases())
def test_any_case_that_keeps_the_contract_becomes_a_page_whose_words_are_exact(case: Case) -> None:
    page = Parsed(render(case))
    assert page.loose_ends() == []
    assert page.outward() == []
    for d in case.documents:
        assert page.document_text(d.id) == d.text
    for s in case.statements:
        assert page.card_words(s.id) == s.text


@pytest.mark.slow
def test_fifty_documents_and_two_thousand_statements_are_quick_and_small() -> None:
    case = many(documents=50, statements=2000)
    render(invented.case())  # the templates are compiled once a process
    took = []
    for _ in range(3):  # the best of them: others may keep the machine busy
        begin = process_time()
        page = render(case)
        took.append(process_time() - begin)
    assert min(took) < 2.0
    assert len(page) < 5_000_000
