"""Russian words that their own sentence gives nobody: quotations left open, lines of a dialogue, a complaint."""

from __future__ import annotations

from tests.reading.told import read, said

LETTER = """В порту прочли письма.

Вот пример из одного обращения в «Портовый фонд»: «Утром сторожа ворвались в квартиру. Я объяснил, что сплю».
"""
OPEN = """Заявление опубликовано в среду.

«Мы призываем отменить приговор. Жестокость приговора возмутительна. Мы требуем расследования, — говорится в заявлении.
"""
DASHED = """Суд выслушал подсудимого.

— Я вернулся домой в полдень. Взял детей, и мы пошли в порт, — рассказал Клёнов.

Семья вернулась домой.

— Вернулся в квартиру и уложил детей. Я их не бил.
"""
COMPLAINT = """В Вязовский областной суд

от лица, в отношении которого ведётся производство по делу, Орлова Семёна Игоревича, проживающего по адресу: г. Вязов

ЖАЛОБА

Меня задержали у порта 3 мая. Я стоял один, и мне ничего не объяснили. В протоколе моих слов нет.
"""


def test_a_quotation_that_the_outlet_hands_over_is_no_word_of_its_own_though_nobody_is_named() -> None:
    assert said(read(LETTER, "text.txt"))[1:] == [
        ([], "Вот пример из одного обращения в «Портовый фонд»"),
        ([""], "«Утром сторожа ворвались в квартиру."),
        ([""], "Я объяснил, что сплю»"),
    ]


def test_a_quotation_that_only_a_dash_closes_is_all_of_who_says_it() -> None:
    assert [who for who, _ in said(read(OPEN, "text.txt"))[1:]] == [["заявление"]] * 3


def test_a_line_in_the_first_person_that_names_nobody_is_his_of_the_line_before() -> None:
    assert [who for who, _ in said(read(DASHED, "text.txt"))] == [[], ["Клёнов"], ["Клёнов"], [], ["Клёнов"], ["Клёнов"]]


def test_a_complaint_is_his_against_whom_the_case_is_kept() -> None:
    assert {tuple(who) for who, _ in said(read(COMPLAINT, "text.txt"))} == {("Орлов Семён Игоревич",)}
