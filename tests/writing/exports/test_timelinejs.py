"""TimelineJS: its own library takes every slide; dates are as exact as they were, and texts are text and no markup."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sayso.records import Case
from sayso.writing.exports.exact import is_exact
from tests.browser.chromium import Page

Plain = Callable[[str], Any]
LIBRARY = (Path(__file__).parent / "vendor" / "timeline.js").read_text("utf-8")
SHOW = """
new Promise(done => {
  document.body.innerHTML = '<div id="line" style="width: 900px; height: 600px"></div>';
  const line = new TL.Timeline('line', DATA, {script_path: '', font: ''});
  const tell = () => done({
    errors: line.config.getErrors(),
    ids: line.config.events.map(event => event.unique_id),
    starts: Object.fromEntries(line.config.events.map(event => [event.unique_id, event.start_date.data.date_obj.getFullYear()])),
    shown: [...document.querySelectorAll('.tl-slide h2, .tl-slide h3, .tl-slide p')].map(part => part.textContent),
    smuggled: document.querySelectorAll('#line b').length,
  });
  line.on('loaded', tell);
})
"""


def spoken(case: Case) -> list[str]:
    """The ids of the happenings that have a day to stand at."""
    days = {t.id for t in case.times if t.earliest or t.latest}
    return [e.id for e in case.events if e.time in days]


def test_there_is_a_slide_for_every_happening_and_it_says_on_whose_say_so(plain: Plain, case: Case) -> None:
    slides = plain("timelinejs")["events"]
    assert [slide["unique_id"] for slide in slides] == spoken(case)
    for slide in slides:
        assert "): " in slide["text"]["headline"]
        assert slide["display_date"]


def test_a_date_is_no_more_exact_than_it_was(plain: Plain, case: Case) -> None:
    times = {e.id: t for e in case.events for t in case.times if t.id == e.time}
    for slide in plain("timelinejs")["events"]:
        time, start = times[slide["unique_id"]], slide["start_date"]
        if is_exact(time.edtf):
            assert "-".join(f"{part:02}" for part in start.values()) == time.edtf
            assert "end_date" not in slide
        assert html.escape(time.text) in slide["display_date"]


@pytest.mark.browser
def test_timelinejs_itself_takes_every_slide_and_shows_it_as_text(tab: Page, plain: Plain, case: Case) -> None:
    made = plain("timelinejs")
    tab.run(LIBRARY)
    found = tab.run(SHOW.replace("DATA", json.dumps(made), 1))
    assert found["errors"] == []
    assert sorted(found["ids"]) == sorted(spoken(case))
    assert found["starts"] == {slide["unique_id"]: slide["start_date"]["year"] for slide in made["events"]}
    assert found["smuggled"] == 0
    for slide in made["events"]:
        assert html.unescape(slide["text"]["headline"]) in found["shown"]
