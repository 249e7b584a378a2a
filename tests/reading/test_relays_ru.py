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
    (
        "where a report stands that closes the sentence is who tells it",
        "Порт закрыли до суда, сообщается на сайте прокуратуры.",
        [(["сайте прокуратуры"], "Порт закрыли до суда")],
    ),
    (
        "from whose words it got known is who tells it",
        "Как стало известно со слов представителя штаба, баржи вернутся.",
        [(["представителя штаба"], "баржи вернутся")],
    ),
    (
        "an agency named by common words speaks",
        "Мост откроют, сообщает ИА «Синий берег».",
        [(["ИА «Синий берег»"], "Мост откроют")],
    ),
    (
        "an agency in straight marks that interviewed somebody is the relay, its name and all",
        'Мост откроют, сказал Ольхов в интервью ИА "Синий берег".',
        [(['ИА "Синий берег"', "Ольхов"], "Мост откроют")],
    ),
    (
        "to whose words somebody called by his office answers is not he",
        "Как заявил в ответ на слова Клименко лидер рабочих Иван Ольхов, порт закроют.",
        [(["лидер рабочих Иван Ольхов"], "порт закроют")],
    ),
    (
        "who has a name of one form speaks where no office stands behind it",
        "В ответ на вопрос Клименко сказал, что порт закроют.",
        [(["Клименко"], "порт закроют")],
    ),
    (
        "where somebody spoke parts him not from the report that hands him on",
        "Как сообщалось ранее, в Заречном Липова заявила, что кран упал.",
        [([None, "Липова"], "кран упал")],
    ),
    (
        "what happened before somebody else spoke is reported apart from him",
        "Сообщалось, что в порту упал кран, а Липова заявила, что он цел.",
        [([None], "в порту упал кран"), (["Липова"], "он цел")],
    ),
    (
        "a day between the verb and what it tells of parts them not",
        "Смотритель порта сообщил в субботу об обнаружении течи.",
        [(["Смотритель порта"], "обнаружении течи")],
    ),
    (
        "whose name stands between two dashes speaks by it",
        "Её мать – актриса Анна Вязова – сказала журналистам, что порт закрыт.",
        [(["актриса Анна Вязова"], "порт закрыт")],
    ),
    (
        "a clause between two dashes names nobody",
        "Клёнов – так его зовут – сказал, что порт закрыт.",
        [([], "Клёнов – так его зовут – сказал, что порт закрыт")],
    ),
    (
        "behind a connective that ends as a comparison does, who considers it is told",
        "Кроме того, как считает смотритель, на решение повлияет шторм.",
        [(["смотритель"], "на решение повлияет шторм")],
    ),
    (
        "one of several confirms what was told before",
        "Кран упал. Это подтвердил один из участников встречи.",
        [(["один из участников встречи"], "Кран упал")],
    ),
    (
        "a name with an article in small letters is one",
        "«Порт закроют», - заявил ар-Рашиди.",
        [(["ар-Рашиди"], "«Порт закроют»")],
    ),
    (
        "who did something and then told is one",
        "Громов вернулся в порт, где сообщил, что кран цел.",
        [([], "Громов вернулся в порт"), (["Громов"], "кран цел")],
    ),
    (
        "and so is who told it afterwards",
        "Мэр Клёнов встретил рабочих, после чего сообщил, что кран цел.",
        [([], "Мэр Клёнов встретил рабочих"), (["Мэр Клёнов"], "кран цел")],
    ),
    (
        "what a clause behind is held to be is said with it",
        "Вязов считает очень маловероятным, что кран упадёт.",
        [(["Вязов"], "очень маловероятным, что кран упадёт")],
    ),
    (
        "what is needed is said by whoever reminds of it",
        "Мэр Вязов напомнил о необходимости ремонта крана.",
        [(["Мэр Вязов"], "необходимости ремонта крана")],
    ),
    (
        "what one wants to do something with is nobody who speaks",
        "О намерении поддержать договор заявил депутат Вязов.",
        [(["депутат Вязов"], "намерении поддержать договор")],
    ),
    (
        "what somebody did before he was held to be something is none of that",
        "Клёнов работал в порту и считался лучшим смотрителем.",
        [([], "Клёнов работал в порту и считался лучшим смотрителем")],
    ),
    (
        "in whose pages somebody writes is the relay",
        "Порт надо закрыть, пишет Анна Вязова на страницах «Речного вестника».",
        [(["«Речного вестника»", "Анна Вязова"], "Порт надо закрыть")],
    ),
    (
        "for whom an article was written is the relay, and the pages of a file are none",
        "Порт надо закрыть, пишет Анна Вязова в статье для Harbour Times. Кран цел, сказал Ольхов на страницах дела.",
        [(["Harbour Times", "Анна Вязова"], "Порт надо закрыть"), (["Ольхов"], "Кран цел")],
    ),
    (
        "the paper that somebody writes for calls nothing by its name",
        "Порт надо закрыть, считает обозреватель «Причала» Анна Вязова.",
        [(["обозреватель «Причала» Анна Вязова"], "Порт надо закрыть")],
    ),
    (
        "the clause that a first word leads to is none of what is said behind it",
        "Когда Вязов сообщил, что кран упал, весь порт сразу закрыли на ремонт.",
        [(["Вязов"], "кран упал"), ([], "весь порт сразу закрыли на ремонт")],
    ),
    (
        "a clause put into what is said is part of it, and so is what hangs on its words",
        "Хотя Вязов считает, что кран, который стоит в порту, очень стар, весь порт его любит.",
        [(["Вязов"], "кран, который стоит в порту, очень стар"), ([], "весь порт его любит")],
    ),
    (
        "several channels report",
        "Несколько каналов сообщили, что порт закроют.",
        [(["Несколько каналов"], "порт закроют")],
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


def test_what_a_thing_implies_is_nobodys_belief_and_what_a_law_asks_for_stays_its_own() -> None:
    assert [who for who, _ in said(read("Подготовка порта предполагает, что кран починят."))] == [[]]
    assert [who for who, _ in said(read("Мэр предполагает, что кран починят."))] == [["Мэр"]]


CHRONICLE = """Порт. Хроника

18 августа, вторник

10:57
Голос Реки: Рабочие вышли к воротам. Они несут цветы.

11:19
Липова заявила, что кран цел. Рабочие положили каски у ворот.

REKA.BY новости: Директор уволен. Он молчит.

17 августа, понедельник

REKA.BY новости: Порт снова открыт для судов.
"""


def test_every_entry_of_a_chronicle_is_its_own_channels_and_its_days_are_no_statements() -> None:
    assert said(read(CHRONICLE)) == [
        (["Голос Реки"], "Рабочие вышли к воротам"),
        (["Голос Реки"], "Они несут цветы"),
        (["Липова"], "кран цел"),
        ([], "Рабочие положили каски у ворот"),
        (["REKA.BY новости"], "Директор уволен"),
        (["REKA.BY новости"], "Он молчит"),
        (["REKA.BY новости"], "Порт снова открыт для судов"),
    ]


def test_the_author_is_the_one_who_spoke_so_far_and_else_nobody_known() -> None:
    one = "Порт надо закрыть, отмечает профессор Иван Клёнов. Мост опасен, пишет автор."
    two = "Порт надо закрыть, отмечает врач Иван Клёнов. Кран цел, считает инженер Пётр Ольхов. Мост опасен, пишет автор."
    assert said(read(one))[-1] == (["Иван Клёнов"], "Мост опасен")
    assert said(read(two))[-1] == (["автор"], "Мост опасен")


def test_whose_advocates_speak_is_somebody_and_whose_mayor_may_be_a_town() -> None:
    for text in ("Адвокаты Иванова заявили, что кран он не крал.", "По словам Иванова, кран в порту очень стар."):
        assert {e.name: e.kind for e in read(text).entities}["Иванов"] == "person"
    assert {e.name: e.kind for e in read("Власти Иванова заявили, что кран стар.").entities}["Иваново"] == "place"


def test_an_advocate_of_somebody_is_not_called_by_his_name() -> None:
    assert [who for who, _ in said(read("Адвокат Иванова Петров сообщил, что кран стар."))] == [["Петров"]]
    assert [who for who, _ in said(read("Адвокат Иван Петров сообщил, что кран стар."))] == [["Иван Петров"]]
