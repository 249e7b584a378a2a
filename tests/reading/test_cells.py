"""A report that was a cell of a table is read as the report it was: the marks the table needs quote nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso import pipeline
from sayso.intake import Hints
from sayso.reading.words.cells import opened
from sayso.settings import Settings

RULES = Settings(model=False)
CELL = (
    '"The port will buy 60 cranes, Mayor Anna Holm said on Monday. ""We need them,"" she said. The ""Reed"" yard has closed. '
    'Holm added that work begins in May."'
)


def read(text: str) -> list[tuple[str, str]]:
    """Who is last said to say it, and the words."""
    hints = Hints(outlet="Beacon", title="The cranes", path="x.txt")
    taken = pipeline.take_in(f"The cranes\n\n{text}\n".encode(), "x.txt", RULES, hints)
    return [(s.hops[-1].text or "Beacon", s.text) for intake in taken for s in pipeline.read(intake, RULES).statements]


def test_the_words_of_those_who_speak_in_a_cell_are_theirs_and_the_rest_is_the_outlet_s() -> None:
    assert [who for who, _ in read(CELL)] == ["Mayor Anna Holm", "she", "Beacon", "Holm"]


def test_a_quotation_that_is_a_paragraph_stays_one() -> None:
    said = '"The port will buy 60 cranes. It needs them."'
    assert opened(said) == said
    assert opened(f'{said}\n\n""Reed"" has closed.') == f'{said}\n\n""Reed"" has closed.'


@given(st.text(alphabet='"aБ ,.\n', max_size=60))
def test_no_letter_moves(text: str) -> None:
    found = opened(text)
    assert len(found) == len(text)
    assert all(a == b or a == '"' for a, b in zip(text, found, strict=True) if b not in ' "')


def test_a_mark_that_closes_a_name_and_what_is_said_closes_both() -> None:
    told = read('"Мэр был в порту. ""Порт купит 60 кранов ""Мост"" и 16 кранов ""Причал"", - сказал он. Порт закрыт."')
    assert [who for who, _ in told] == ["Beacon", "он", "Beacon"]
