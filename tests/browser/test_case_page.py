"""`case.html` in headless Chromium: no request leaves, the walk both ways, no JavaScript, accessible, on a phone, in print."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sayso.records import Case, Statement
from sayso.writing.page import render
from tests.browser.chromium import Page
from tests.writing.many import many

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")
VIEWS = {
    "desktop-light": (1360, 900, "light"),
    "desktop-dark": (1360, 900, "dark"),
    "phone-light": (360, 740, "light"),
    "phone-dark": (360, 740, "dark"),
}
LIT = "[...document.querySelectorAll('mark.on')].map(mark => mark.textContent).join('')"


def choose(page: Page, field: str, value: str) -> None:
    """Set one of the filters, as a hand would."""
    page.run(
        f"(field => {{ field.value = {json.dumps(value)}; field.dispatchEvent(new Event('input', {{bubbles: true}})) }})"
        f"(document.querySelector('#filters [name={field}]'))"
    )


def on_screen(key: str) -> str:
    """Whether an element's first line is in the window."""
    return f"(r => r.top >= 0 && r.top < innerHeight - 20)(document.getElementById('{key}').getBoundingClientRect())"


@pytest.fixture
def deep(case: Case) -> Statement:
    """A statement inside another, with a chain of three."""
    return next(s for s in case.statements if s.text.startswith("the mayor knew “"))


def test_no_request_leaves_the_page(page: Page, address: str) -> None:
    page.run("document.querySelectorAll('details').forEach(folded => folded.open = true)")
    page.settle()
    assert set(page.requests()) == {address}


def test_the_policy_stops_a_request_that_somebody_smuggles_in(page: Page, address: str) -> None:
    tried = "fetch('https://example.org/').then(() => 'left', () => 'stopped')"
    assert page.run(tried) == "stopped"
    image = (
        "new Promise(done => { const i = new Image(); i.onerror = () => done('stopped'); i.onload = () => done('left');"
        " i.src = '/x.png' })"
    )
    assert page.run(image) == "stopped"
    refused = [text for text in page.complaints() if "Content Security Policy" in text]
    assert len(refused) == len(page.complaints()) > 0
    page.forget()


def test_by_mouse_from_a_statement_to_its_words_and_back(page: Page, deep: Statement) -> None:
    page.click(f"#s-{deep.id} .go")
    assert page.run("location.hash") == f"#w-{deep.id}"
    assert page.run(LIT) == deep.text
    assert page.run(on_screen(f"w-{deep.id}"))
    page.back()
    assert page.run("location.hash") == ""
    assert page.run(LIT) == ""
    assert page.run("document.activeElement.className") == "go"


def test_in_a_large_case_the_way_to_the_words_ends_at_the_words(page: Page, tmp_path: Path) -> None:
    large = many(documents=10, statements=600)
    (tmp_path / "large.html").write_bytes(render(large))
    page.open((tmp_path / "large.html").as_uri())
    for s in (large.statements[7], large.statements[420]):
        page.run(f"document.querySelector('#s-{s.id} .go').click()")
        page.settle()
        assert page.run(LIT) == s.text
        assert page.run(on_screen(f"w-{s.id}"))
        page.run("document.querySelector('#whole a').click()")
        page.settle()
        assert page.run(on_screen(f"s-{s.id}"))


def test_by_mouse_from_the_words_to_the_chain_and_back(page: Page, deep: Statement) -> None:
    page.click(f"#w-{deep.id} + mark")
    assert page.run("document.querySelector('#shows .words').textContent") == deep.text
    assert page.run("document.querySelectorAll('#shows .chain li').length") == len(deep.hops)
    assert page.run(LIT) == deep.text
    page.click("#whole a")
    assert page.run("document.activeElement.id") == f"s-{deep.id}"
    page.back()
    assert page.run(LIT) == deep.text
    page.back()
    assert page.run("document.querySelector('#shows').hidden")


def test_by_keyboard_from_the_words_to_the_chain_and_back(page: Page, deep: Statement) -> None:
    page.run(f"document.getElementById('w-{deep.id}').focus()")
    page.press("Enter")
    assert page.run("document.activeElement.id") == "h-peek"
    assert page.run("document.querySelector('#shows .words').textContent") == deep.text
    page.press("Tab")
    assert page.run("document.activeElement.id") == "close"
    page.press("Escape")
    assert page.run("document.activeElement.id") == f"w-{deep.id}"
    assert page.run("document.querySelector('#shows').hidden")


def test_by_keyboard_from_a_statement_to_its_words_and_back(page: Page, deep: Statement) -> None:
    page.run(f"document.querySelector('#s-{deep.id} .go').focus()")
    page.press("Enter")
    assert page.run("document.activeElement.id") == f"w-{deep.id}"
    assert page.run("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.back()
    assert page.run("document.activeElement.closest('.card').id") == f"s-{deep.id}"


def test_the_first_tab_stop_skips_to_the_case(page: Page) -> None:
    page.press("Tab")
    assert page.run("document.activeElement.className") == "skip"
    page.press("Enter")
    assert page.run("document.activeElement.id") == "main"


def test_a_statement_cut_in_two_is_lit_in_both_places(page: Page, case: Case) -> None:
    cut = next(s for s in case.statements if len(s.spans) == 2)
    page.click(f"#w-{cut.id} + mark")
    assert page.run("[...document.querySelectorAll('mark.on')].map(mark => mark.textContent)") == cut.text.split(" … ")


def test_filters_narrow_by_person_outlet_stance_document_and_words(page: Page, case: Case) -> None:
    shown = (
        "[...document.querySelectorAll('#statements .card')].filter(card => card.checkVisibility()).map(card => card.id.slice(2))"
    )
    dorn = next(e.id for e in case.entities if e.name == "Pavel Dorn")
    russian = case.documents[2].id

    def pick(field: str, value: str) -> set[str]:
        page.run("document.querySelector('#clear').click()")
        choose(page, field, value)
        return set(page.run(shown))

    concerned = {s.id for s in case.statements if dorn in s.about or dorn in {h.entity for h in s.hops}}
    assert pick("person", dorn) == concerned
    assert pick("stance", "denied") == {s.id for s in case.statements if s.stance == "denied"}
    assert pick("document", russian) == {s.id for s in case.statements if s.document == russian}
    assert pick("outlet", "Tidewatch") == {s.id for s in case.statements if s.document == case.documents[4].id}
    assert pick("words", "40 ТОНН") == {s.id for s in case.statements if "40\u00a0тонн" in s.text}
    assert page.run("document.querySelector('#shown').textContent") == f"1 of {len(case.statements)} statements shown"


def test_a_link_to_a_statement_that_a_filter_hides_shows_it_again(page: Page, deep: Statement) -> None:
    choose(page, "stance", "denied")
    assert not page.run(f"document.getElementById('s-{deep.id}').checkVisibility()")
    page.run(f"location.hash = 's-{deep.id}'")
    page.settle()
    assert page.run(f"document.getElementById('s-{deep.id}').checkVisibility()")


def test_without_javascript_it_can_be_read_and_walked(page: Page, address: str, deep: Statement, case: Case) -> None:
    page.scripting(False)
    page.open(address)
    assert page.run("document.querySelectorAll('#filters, #peek, .js-only').values().every(x => !x.checkVisibility())")
    assert page.run("document.querySelectorAll('.paper').length") == len(case.documents)
    assert page.run("document.querySelector('#statements').innerText").count("denied") >= 5
    page.click(f"#s-{deep.id} .go")
    assert page.run("document.querySelector(':target').id") == f"w-{deep.id}"
    page.click(f"#w-{deep.id}")
    assert page.run("document.querySelector(':target').id") == f"s-{deep.id}"
    page.scripting(True)


@pytest.mark.parametrize("view", VIEWS)
def test_no_accessibility_violation(page: Page, deep: Statement, view: str) -> None:
    page.view(*VIEWS[view])
    page.run(f"document.querySelectorAll('details').forEach(d => d.open = true); location.hash = 'w-{deep.id}'")
    page.settle()
    page.run(AXE)
    found: list[dict[str, Any]] = page.run("axe.run(document, {resultTypes: ['violations']}).then(result => result.violations)")
    told = [(v["id"], v["impact"], [n["html"] for n in v["nodes"][:3]], v["nodes"][0]["failureSummary"]) for v in found]
    assert told == []


@pytest.mark.parametrize("width", [320, 360, 768, 1024, 1360])
def test_nothing_scrolls_sideways(page: Page, width: int) -> None:
    page.view(width, 740)
    page.run("document.querySelectorAll('details').forEach(folded => folded.open = true)")
    page.settle()
    assert page.run("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [390, 1280])
def test_long_names_keep_to_their_boxes_and_many_pieces_are_folded(page: Page, case: Case, tmp_path: Path, width: int) -> None:
    name = "The Press Service of the District Court of the Upper Harbour and of the Lower Quays of Sorra"
    called = {d.outlet: replace(e, name=name) for d in case.documents for e in case.entities if e.id == d.outlet}
    long = replace(case, case=replace(case.case, title=name * 2), entities=tuple(called.get(e.id, e) for e in case.entities))
    (tmp_path / "long.html").write_bytes(render(long))
    page.view(width, 900)
    page.open((tmp_path / "long.html").as_uri())
    page.run("document.querySelectorAll('details').forEach(folded => folded.open = true)")
    page.settle()
    assert page.run("document.documentElement.scrollWidth") <= width
    right = "x => x.getBoundingClientRect().right"
    assert page.run(
        f"[...document.querySelectorAll('.chart p')].every(p => ({right})(p) <= ({right})(p.closest('a').firstChild) + 1)"
    )
    (tmp_path / "wide.html").write_bytes(render(many(documents=40, statements=80)))
    page.open((tmp_path / "wide.html").as_uri())
    assert page.run("document.querySelector('.others a').checkVisibility()") is False
    assert page.run("document.querySelectorAll('.piles a').length") == 40


def test_it_prints_the_whole_case(page: Page, screenshots: Path) -> None:
    page.view(1360, 900, media="print")
    assert not page.run("document.querySelector('#filters').checkVisibility()")
    assert page.run("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    page.view(1360, 900)
    printed = page.pdf()
    assert printed.startswith(b"%PDF")
    screenshots.mkdir(exist_ok=True)
    (screenshots / "print.pdf").write_bytes(printed)


@pytest.mark.parametrize("view", VIEWS)
def test_pictures_for_people_to_look_at(page: Page, deep: Statement, screenshots: Path, view: str) -> None:
    width, height, scheme = VIEWS[view]
    page.view(width, height, scheme)
    page.settle()
    page.picture(screenshots / f"{view}-first.png")
    tall = page.run("document.documentElement.scrollHeight")
    page.picture(screenshots / f"{view}-whole.png", (0, 0, width, min(tall, 16000)))
    page.run(f"location.hash = 'w-{deep.id}'")
    page.settle()
    page.picture(screenshots / f"{view}-words.png")
    dark = page.run("getComputedStyle(document.documentElement).backgroundColor") == "rgb(21, 22, 26)"
    assert dark == (scheme == "dark")
