"""Every character of a document has its place in the source: a law, tried on pages and texts nobody would write."""

from __future__ import annotations

from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.intake import receive, replies, wrapped
from sayso.intake.flow import Flow
from sayso.intake.html import draft
from sayso.intake.markup import parse
from sayso.intake.text import normalise
from sayso.records import Place
from sayso.settings import Settings

TAGS = st.sampled_from(
    [
        "p",
        "div",
        "b",
        "a",
        "i",
        "span",
        "br",
        "li",
        "ul",
        "td",
        "tr",
        "table",
        "h1",
        "h2",
        "article",
        "nav",
        "pre",
        "script",
        "style",
        "title",
        "body",
        "blockquote",
    ]
)
WORDS = st.sampled_from(
    [
        "Word",
        "слово",
        "The board said it. ",
        "5 < 6",
        "a & b",
        "&nbsp;",
        "&#8217;",
        "&amp;",
        "&lt;",
        "&ampx",
        "&#x41;",
        "&bogus;",
        "&#0;",
        "&",
        "\u00a0",
        "\r\n",
        "  ",
        "\t",
        "\n\n",
        "«цитата»",
        "𝄞",
        "<",
        ">",
        "<!-- note -->",
        "<!x>",
        '<a href="x>y">',
        "<b c='",
        "&NotEqualTilde;",
    ]
)
PAGES = st.lists(st.one_of(WORDS, TAGS.map("<{}>".format), TAGS.map("</{}>".format), st.text(max_size=4)), max_size=40).map(
    "".join
)


def check(source: str, text: str, places: tuple[Place, ...]) -> None:
    covered = set[int]()
    for place in places:
        assert place.width >= place.length
        shown = text[place.start : place.start + place.length]
        original = source[place.source : place.source + place.width]
        assert shown == original or shown == unescape(original)
        assert covered.isdisjoint(range(place.start, place.start + place.length))
        covered.update(range(place.start, place.start + place.length))
    assert all(character.isspace() for n, character in enumerate(text) if n not in covered)


@given(PAGES)
@settings(max_examples=400, deadline=None)
def test_whatever_a_page_keeps_stands_in_its_source(source: str) -> None:
    made = draft(source, "utf-8")
    check(source, made.text, made.places)


@given(PAGES)
@settings(max_examples=200, deadline=None)
def test_every_run_of_a_page_can_be_shown_with_its_places(source: str) -> None:
    flow, page = Flow(source), parse(source)
    for run in page.runs:
        flow.add(run.start, run.end, run.gap)
    check(source, flow.text(), tuple(flow.places))


@given(PAGES)
@settings(max_examples=200, deadline=None)
def test_the_runs_of_a_page_are_in_order_and_its_elements_hold_what_is_in_them(source: str) -> None:
    page = parse(source)
    ends = [0] + [run.end for run in page.runs]
    assert all(before <= run.start < run.end for before, run in zip(ends, page.runs, strict=False))
    for number, element in enumerate(page.elements):
        assert -1 <= element.parent < number or element.parent == -1
        assert 0 <= element.first <= element.stop <= len(page.runs)


@given(st.text(alphabet=st.sampled_from("aя \n\r\t\u2028\u00a0\x0c𝄞")))
def test_plain_text_keeps_all_its_characters_but_its_line_ends(source: str) -> None:
    text, places = normalise(source)
    check(source, text, places)
    assert len(text.split("\n")) == len(
        source.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\x0c", "\n").split("\n")
    )


LINES = st.lists(
    st.sampled_from(
        ["The harbour board met on Monday and", "closed the gate for good.", "", "> He said no.", "On Monday, A <a@b.c> wrote:"]
    ),
    max_size=12,
)


@given(LINES, st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=200, deadline=None)
def test_a_mails_own_words_stand_in_its_source_however_its_lines_are_broken(lines: list[str], end: str) -> None:
    source = end.join(lines)
    own, places, _ = replies.without(*normalise(source))
    text, kept = wrapped.joined(own, places)
    check(source, text, kept)
    assert len(text) == len(own)
    assert text.split() == own.split()


def test_a_no_break_space_stays_and_knows_both_its_spellings() -> None:
    page = (
        "<article><h1>Losses</h1><p>The losses came to 11&nbsp;million\u00a0rubles, the board of the harbour said.</p></article>"
    )
    (intake,) = receive(page.encode(), name="page.html", settings=Settings())
    assert "11\u00a0million\u00a0rubles" in intake.document.text
    check(page, intake.document.text, intake.places)
    assert any(place.length == 1 and place.width == len("&nbsp;") for place in intake.places)


BROKEN = """The members of the harbour board visited the northern
quays after the storm. They found that the keepers of
the gate had been told to leave it open by
Superintendent Holm, and that nobody had been asked for papers

while the trucks went through. He denied it.
"""


def test_lines_of_any_width_that_break_off_within_a_sentence_are_one_paragraph_over_the_page_too() -> None:
    """A line that leads on, or goes on in small letters, is no paragraph; an empty line between does not part it."""
    text, places = wrapped.joined(*normalise(BROKEN))
    check(BROKEN, text, places)
    assert text.count("\n") == 1


def test_questions_and_answers_in_broken_lines_stay_apart() -> None:
    """A line of a transcript that opens with Q or A opens a turn, however short the one before."""
    source = "Q Was the gate open on that night and\nwere the keepers there?\nA They were at the quay where the\n" * 3
    text, _ = wrapped.joined(*normalise(source))
    assert [line[:1] for line in text.split("\n") if line] == ["Q", "A"] * 3
