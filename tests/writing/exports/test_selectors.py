"""Selectors in a second implementation: Apache Annotator, and plain JavaScript, in Chromium, select what sayso selected."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sayso.writing.exports.iris import content
from tests.browser.chromium import Page
from tests.writing.exports import tricky
from tests.writing.exports.conftest import Exported

pytestmark = pytest.mark.browser

ANNOTATOR = (Path(__file__).parent / "vendor" / "apache-annotator.js").read_text("utf-8")
LAY_OUT = """
(text => {
  const page = document.createElement('main');
  for (const line of text.split('\\n')) { page.append(document.createElement('p')); page.lastChild.append(line, '\\n'); }
  page.lastChild.lastChild.remove();
  document.body.replaceChildren(page);
  return page.textContent === text;
})(TEXT)
"""
MATCH = """
(async targets => {
  const makers = {TextQuoteSelector: ApacheAnnotator.createTextQuoteSelectorMatcher,
                  TextPositionSelector: ApacheAnnotator.createTextPositionSelectorMatcher};
  const before = range => {
    const all = document.createRange();
    all.selectNodeContents(document.querySelector('main'));
    all.setEnd(range.startContainer, range.startOffset);
    return String(all).length;
  };
  const found = [];
  for (const target of targets) {
    const ranges = [];
    for (const selector of target.selector) {
      const matches = [];
      for await (const range of makers[selector.type](selector)(document.querySelector('main'))) matches.push(range);
      ranges.push(matches);
    }
    const [quoted, [placed]] = ranges;
    const same = quoted.some(range => before(range) === before(placed) && String(range) === String(placed));
    found.push([String(placed), same, ranges[1].length]);
  }
  return found;
})(TARGETS)
"""
COUNTED = "(([text, places]) => places.map(([a, b]) => [[...text].slice(a, b).join(''), text.slice(a, b)]))(GIVEN)"
Targets = dict[str, list[dict[str, Any]]]


@pytest.fixture
def texts(exported: Exported) -> tuple[dict[str, str], Targets]:
    """The texts by their source's name, and the targets in each."""
    files = exported("annotations")
    items = json.loads(files["annotations.jsonld"])["first"]["items"]
    targets: Targets = {}
    for item in items:
        for target in item["target"]:
            targets.setdefault(target["source"]["id"], []).append(target)
    names = {name_of(name): data.decode() for name, data in files.items() if name.startswith("texts/")}
    return names, targets


def name_of(file: str) -> str:
    """The content name of a text file, from the hash that it is called by."""
    return content(Path(file).stem)


def test_quote_and_position_select_the_same_words_in_apache_annotator(tab: Page, texts: tuple[dict[str, str], Targets]) -> None:
    held, targets = texts
    tab.run(ANNOTATOR)
    for source, asked in targets.items():
        assert tab.run(LAY_OUT.replace("TEXT", json.dumps(held[source]), 1))
        found = tab.run(MATCH.replace("TARGETS", json.dumps(asked), 1))
        assert found == [[target["selector"][0]["exact"], True, 1] for target in asked]


def test_a_position_counts_code_points_and_counting_utf_16_units_goes_wrong(
    tab: Page, texts: tuple[dict[str, str], Targets]
) -> None:
    held, targets = texts
    for source, asked in targets.items():
        text = held[source]
        places = [(t["selector"][1]["start"], t["selector"][1]["end"]) for t in asked]
        found = tab.run(COUNTED.replace("GIVEN", json.dumps([text, places]), 1))
        for (start, end), (by_points, by_units), target in zip(places, found, asked, strict=True):
            exact = target["selector"][0]["exact"]
            assert by_points == exact == text[start:end]
            assert (by_units == exact) == all(ord(character) < 0x10000 for character in text[:end])


def test_the_awkward_case_has_an_emoji_an_accent_and_a_no_break_space_before_every_span() -> None:
    for s in tricky.case().statements:
        for start, _ in s.spans:
            assert all(sign in tricky.TEXT[:start] for sign in ("🚢", "\u0301", "\u0308", "\u00a0"))
