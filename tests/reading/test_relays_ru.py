"""Russian: through whom a paper comes, who is called what by whom, who found it, what is an aside beside the verb."""

from __future__ import annotations

import pytest
from tests.reading.told import drafted_ru, read, said

CASES = [
    (
        "the outlet that opens the sentence passes on the paper that takes up what was said before",
        "Порт закроют. Как пишет в четверг «Речной вестник», об этом говорится в докладе ревизора.",
        [(["«Речной вестник»", "докладе ревизора"], "Порт закроют")],
    ),
    (
        "in what paper it was told is who tells it, whatever the conjunction",
        "Ранее в публикации газеты «Причал» сообщалось о том, что Липова ушла.",
        [(["публикации газеты «Причал»"], "Липова ушла")],
    ),
    (
        "whose life is where does not call anybody anything",
        "Несмотря на жизнь в Заречном, нового мэра называют сторонником столицы.",
        [([None], "нового мэра … сторонником столицы")],
    ),
    (
        "what happens at a place is called so by nobody named",
        "Увольнения в Заречном сочли «частью плана разорить порт».",
        [([None], "Увольнения в Заречном … «частью плана разорить порт»")],
    ),
    ("an office before the verb calls it so", "В мэрии назвали слухи выдумкой.", [(["мэрии"], "слухи выдумкой")]),
    (
        "a name inside the quotation is none of who calls it so",
        "План ремонта сочли «частью мести Клёнова рабочим порта».",
        [([None], "План ремонта … «частью мести Клёнова рабочим порта»")],
    ),
    (
        "what is found at a hearing is found by nobody named",
        "Как установлено в судебном заседании, Клёнов работал в порту.",
        [([None], "Клёнов работал в порту")],
    ),
    (
        "who found it stands in the instrumental",
        "Клёнов, как установлено следствием, вынес кабель.",
        [(["следствием"], "Клёнов … вынес кабель")],
    ),
    (
        "what a court found is a ruling told",
        "Как установлено судом, Клёнов вынес кабель.",
        [([], "Как установлено судом, Клёнов вынес кабель")],
    ),
    (
        "an aside between the dash and the verb is none of the quotation",
        "«Всё починили в срок», — как обычно, ответила директор Анна Липова.",
        [(["директор Анна Липова"], "«Всё починили в срок»")],
    ),
    (
        "where it was told is no statement for what hangs on the place",
        "О назначении Клёнов объявил на церемонии в музее, где хранятся карты города.",
        [(["Клёнов"], "назначении")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_source_is_who_the_sentence_says(text: str, expected: list[tuple[list[str | None], str]]) -> None:
    assert drafted_ru(text) == expected


def test_a_paper_that_an_outlet_told_of_comes_through_it_again_and_another_paper_does_not() -> None:
    text = (
        "Порт закроют. Как пишет «Речной вестник», об этом говорится в докладе ревизора. В докладе отмечается, что кран упал. "
        "В письме рабочих говорится, что склад пуст."
    )
    assert [who[:-1] for who, _ in said(read(text))] == [["Речной вестник"], ["Речной вестник"], []]
