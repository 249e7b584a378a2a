"""A printed letter is its writer's say-so."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.parts import letters
from sayso.reading.words.text import layout

LETTER = (
    "We print this letter as we received it.\n\nDear editor,\n\nMy name is Ada Linden, and I kept the books. "
    "I never sold the beams. They took me away in May.\n\nEditor’s note\n\nWe asked the works for a reply."
)


def test_the_writer_and_the_words_of_a_letter_are_found() -> None:
    letter = letters.find(layout(LETTER, load("en")))
    assert letter is not None
    assert LETTER[slice(*letter.writer)] == "Ada Linden"
    assert LETTER[slice(*letter.span)].startswith("My name")
    assert LETTER[slice(*letter.span)].endswith("in May.")


def test_a_signature_names_the_writer() -> None:
    text = "Уважаемая редакция!\n\nЯ вёл книги. Мне никто не платил. Меня увезли в мае.\n\nАнна Клёнова"
    letter = letters.find(layout(text, load("ru")))
    assert letter is not None
    assert text[slice(*letter.writer)] == "Анна Клёнова"


def test_an_outlets_own_mail_to_its_readers_is_no_letter_of_a_person() -> None:
    assert letters.find(layout("Dear readers,\n\nWe were wrong. We have corrected it. Our apologies.", load("en"))) is None


def test_a_first_name_under_the_closing_words_is_the_writers() -> None:
    text = "Dear Anna,\n\nI am well. They took my books. I counted four of them.\n\nWith love,\n\nViktor"
    letter = letters.find(layout(text, load("en")))
    assert letter is not None
    assert text[slice(*letter.writer)] == "Viktor"
    assert [text[slice(*span)] for span in letter.courtesies] == ["Dear Anna,", "With love,"]


def test_a_signature_puts_nothing_forward() -> None:
    text = "Уважаемая Анна Ивановна!\n\nЯ видел его. Мне звонили. Меня не слышат.\n\nС уважением,\n\nОрешин П. И."
    letter = letters.find(layout(text, load("ru")))
    assert letter is not None
    assert letter.signature is not None
    assert text[slice(*letter.signature)] == "Орешин П. И."


@pytest.mark.parametrize(
    ("paragraph", "formal"),
    [
        ("Алина Сергеевна, здравствуйте!", True),
        ("Dear Ms Holm,", True),
        ("С уважением, жильцы дома", True),
        ("Yours sincerely,", True),
        ("Dear food is bought less.", False),
        ("С уважением к закону относятся не все. Так говорят в порту.", False),
    ],
)
def test_a_salutation_and_a_farewell_are_courtesies_and_a_sentence_is_none(paragraph: str, formal: bool) -> None:
    assert letters.courtesy(paragraph) is formal
