"""How Russian courts and police attribute: provisions of law, names withheld but for a letter, testimony told as a noun."""

from __future__ import annotations

import pytest
from tests.reading.test_frames_ru import told

PROVISIONS = (
    ("Согласно части 1 статьи 7 Закона № 255-ФЗ лицо обязано подать заявление.", "части 1 статьи 7 Закона № 255-ФЗ"),
    ("Согласно п. 3 ст. 10 УК РФ закон имеет обратную силу.", "п. 3 ст. 10 УК РФ"),
    (
        "Согласно части 1 статьи 77 Трудового кодекса Российской Федерации лица уходят сами.",
        "части 1 статьи 77 Трудового кодекса Российской Федерации",
    ),
    ("Согласно примечанию 2 к статье 19.34 КоАП РФ лица несут ответственность.", "примечанию 2 к статье 19.34 КоАП РФ"),
)
WITHHELD = (
    ("По словам потерпевшей М., его ударили дважды.", "потерпевшей М", "его ударили дважды"),
    ("По мнению эксперта Тягуных Е. Н., следов удара нет.", "эксперта Тягуных Е. Н", "следов удара нет"),
    ("Суд допросил потерпевшую М., которая показала, что видела его у склада.", "потерпевшую М", "видела его у склада"),
)


@pytest.mark.parametrize(("text", "source"), PROVISIONS)
def test_a_provision_of_law_keeps_its_numbers_and_the_law_it_is_of(text: str, source: str) -> None:
    assert [(who, content.startswith(("лицо", "закон", "лица"))) for who, _, content in told(text)] == [(source, True)]


@pytest.mark.parametrize(("text", "source", "content"), WITHHELD)
def test_the_letter_of_a_withheld_name_belongs_to_who_speaks(text: str, source: str, content: str) -> None:
    assert [(who, said) for who, _, said in told(text)] == [(source, content)]


def test_testimony_told_as_a_noun_is_its_witness_s() -> None:
    text = "Вина подтверждается показаниями свидетеля К. о том, что он спал дома; показаниями Тамбовцева о том, что кран стоял."
    assert [(who, said) for who, _, said in told(text)] == [("свидетеля К", "он спал дома"), ("Тамбовцева", "кран стоял")]


def test_who_points_at_something_is_not_named_in_what_he_points_at() -> None:
    text = "Клёнов подтвердил сведения, изложенные в акте, указал на необходимость привлечения Линден к ответственности."
    assert "Линден" not in [who for who, _, _ in told(text)]


def test_who_accuses_besides_is_who_acted_before_and_no_thing() -> None:
    text = "Начато дело против Клёнова, которого следствие посчитало зачинщиком, а также обвинило в подготовке поджога."
    assert [(who, verb) for who, verb, _ in told(text)] == [("следствие", "believe"), ("следствие", "charge")]


def test_the_parties_of_a_case_found_nothing_in_it() -> None:
    text = "В деле Клёнов против Вязова (жалоба № 926/08) ЕСПЧ установил, что было допущено нарушение."
    assert [who for who, _, _ in told(text)] == ["ЕСПЧ"]


PLEADINGS = (
    ("В обоснование требований истцом указано, что он работал полный день.", "истцом"),
    ("В апелляционной жалобе Клёнова И.О. просит решение суда отменить.", "Клёнова И.О"),
    ("В жалобе Клёнова И. П. просит отменить решение.", "Клёнова И. П"),
)


@pytest.mark.parametrize(("text", "source"), PLEADINGS)
def test_who_pleads_is_named_whole_and_is_no_paper(text: str, source: str) -> None:
    assert [who for who, _, _ in told(text)] == [source]


def test_what_makes_a_thing_impossible_denies_nothing() -> None:
    assert told("Договор прекращают, если это нарушение исключает возможность работы.") == []


def test_whose_initials_stand_behind_a_dative_is_told_and_does_not_tell() -> None:
    sentence = "Письмом от 22 апреля порт сообщил Клёнову В.В., что приказ издан."
    assert not [who for who, _, _ in told(sentence) if who and "В.В" in who]
