"""Who quotes another in Russian passes on what that other says, in whatever order the two stand."""

from __future__ import annotations

import pytest
from tests.reading.test_hops import chains


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Пётр Липов уехал.\n\n«Кран упал», — цитирует слова Липова Нина Басова.", [[], ["Пётр Липов"]]),
        ("Пётр Липов уехал.\n\n«Кран упал», — цитирует Липова газета «Волна».", [[], ["Волна", "Пётр Липов"]]),
        ("Пётр Липов уехал.\n\n«Кран упал», — процитировала его редактор Нина Басова.", [[], ["Пётр Липов"]]),
        ("«Кран упал», — цитирует ТАСС Нину Басову.", [["ТАСС", "Нина Басова"]]),
        ("«Кран упал», — цитирует Нину Басову ТАСС.", [["ТАСС", "Нина Басова"]]),
    ],
)
def test_who_quotes_passes_on_what_the_quoted_says(text: str, want: list[list[str | None]]) -> None:
    assert chains(text) == want


@pytest.mark.parametrize(
    "text",
    [
        "«Кран упал, — рассказал «Заре» сторож Пётр Липов. — Порт закрыли».",
        '"Кран упал, - рассказал "Заре" сторож Пётр Липов. - Порт закрыли".',
        "«Кран упал, — рассказал агентству «Заря» сторож причала Пётр Липов. — Порт закрыли».",
    ],
)
def test_a_name_in_marks_within_a_quotation_hides_neither_who_speaks_nor_to_whom(text: str) -> None:
    assert chains(text) == [["Заря", "Пётр Липов"]] * 2


def test_an_office_at_a_body_named_in_marks_is_told_whole_within_a_quotation() -> None:
    assert chains("«Кран упал, — рассказал глава «Причала» Пётр Липов. — Порт закрыли».") == [["Пётр Липов"]] * 2


def test_a_connective_between_verb_and_speaker_parts_them_not() -> None:
    assert chains("«Кран упал», — заявил, в частности, сторож Пётр Липов.") == [["Пётр Липов"]]
    told = chains("«Кран упал, — заявил, в свою очередь, сторож Пётр Липов. — Порт закрыли».")
    assert set(map(tuple, told)) == {("Пётр Липов",)}


@pytest.mark.parametrize(
    "source",
    [
        "Адвокат семьи Петра Липова",
        "Пресс-секретарь штаба Олега Басова",
        "Член команды Басова",
        "Брат задержанного Петра Липова",
        "Отец погибшего Олега Басова",
    ],
)
def test_who_speaks_for_somebodys_family_or_staff_is_not_he(source: str) -> None:
    ((teller,),) = chains(f"{source} заявил, что кран упал.")
    assert teller not in ("Пётр Липов", "Олег Басов", "Басов")


def test_by_its_data_is_by_what_the_outlet_has_that_reported_just_before() -> None:
    text = "Липов признался в поджоге. Об этом сообщает телеканал «Волна». По его данным, кран упал."
    assert chains(text)[-1] == ["Волна"]
    assert chains("Пётр Липов заявил, что кран упал. По его данным, порт закроют.")[-1] == ["Пётр Липов"]


def test_the_husbands_of_two_accused_women_are_two() -> None:
    text = "Супруг обвиняемой Ады Липовой заявил, что кран упал. Супруг обвиняемой Нины Басовой заявил, что порт закрыт."
    (first,), (second,) = chains(text)
    assert first != second
