"""A text cut into pieces is the text again when joined, and each mark covers its own characters and no other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.writing.page.cut import Mark, paragraphs

TEXTS = st.text(st.sampled_from("ab\u00a0 .\n\r«Ж»😀"), max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(TEXTS)
    ends = st.tuples(st.integers(-1, len(text) + 1), st.integers(-1, len(text) + 1)).map(sorted)
    return text, [Mark(n, str(n), (a, b), True) for n, (a, b) in enumerate(draw(st.lists(ends, max_size=6)), 1)]


@given(marked())
def test_joined_again_it_is_the_text_and_every_mark_covers_its_span(given: tuple[str, list[Mark]]) -> None:
    text, marks = given
    pieces = [piece for paragraph in paragraphs(text, marks) for piece in paragraph]
    assert "".join(piece.text for piece in pieces) == text
    for mark in marks:
        start, end = mark.span
        covered = "".join(piece.text for piece in pieces if mark in piece.covers)
        assert covered == (text[start:end] if 0 <= start < end <= len(text) else "")


def test_nested_marks_are_named_widest_first_and_begin_where_they_begin() -> None:
    outer, inner = Mark(1, "o", (0, 11), True), Mark(2, "i", (4, 11), True)
    ((first, second, rest),) = paragraphs("she: he ran.", [inner, outer])
    assert (first.text, first.covers, first.starts) == ("she:", (outer,), (outer,))
    assert (second.text, second.covers, second.starts) == (" he ran", (outer, inner), (inner,))
    assert (rest.text, rest.covers) == (".", ())


def test_blank_lines_part_paragraphs_and_single_line_ends_break_lines() -> None:
    one, two = paragraphs("Dear\nsir,\n\nno.", [])
    assert [(piece.text, piece.breaks) for piece in one] == [("Dear\n", True), ("sir,\n\n", False)]
    assert [piece.text for piece in two] == ["no."]


def test_without_blank_lines_every_line_is_a_paragraph() -> None:
    assert ["".join(piece.text for piece in paragraph) for paragraph in paragraphs("One.\nTwo.\n", [])] == ["One.\n", "Two.\n"]
