"""Letters and a court's release: the writer's courtesies are no statements, and what a court tells as found is a ruling."""

from __future__ import annotations

from tests.reading.told import read

from sayso.settings import Settings

RULES = Settings(model=False)
LETTER = """Letter from the pre-trial centre

Dear friends,

I am writing from cell 14. I counted four guards. The doctor told me that nothing was broken.

I heard from the others that two men were moved.

With love,

Viktor Renn
"""
UNTITLED = LETTER.replace("Dear friends,\n\n", "")
RELEASE = """Пресс-релиз
Кедрозёрский районный суд

Судом установлено, что подсудимый вывез со склада 4,6 тонны меди. Ему назначено наказание в виде трёх лет лишения свободы.

По версии следствия, ущерб составил 3 млн рублей. Приговор не вступил в законную силу.
"""
PAGE = """<html><head><title>I counted sacks</title></head><body><article><h1>I counted sacks: an interview with Ada Holm</h1>
<p>Ada Holm kept the books of the depot until the strike, and she remembers all of it.</p>
<p><strong>When did you notice?</strong></p><p>In March. I counted the wagons. Nobody answered me.</p>
<p><b>Tell us what came next.</b></p><p>I was called to the office. <b>That matters.</b> My lawyer said the ledger was gone.</p>
<p><strong>Did you believe it?</strong></p><p>No, I did not believe it.</p></article></body></html>"""


def test_a_letter_is_its_writers_from_the_first_sentence_to_the_last() -> None:
    for text in (LETTER, UNTITLED):
        reading = read(text)
        assert [[h.text for h in s.hops[1:]] for s in reading.statements] == [
            ["Viktor Renn"],
            ["Viktor Renn"],
            ["Viktor Renn", "The doctor"],
            ["Viktor Renn", "the others"],
        ]
        assert [s.hops[1].firsthand for s in reading.statements] == [None, True, False, False]


def test_the_courtesies_of_a_letter_are_left_out() -> None:
    assert [s.text for s in read(LETTER).skipped if s.reason == "courtesy"] == ["Dear friends,", "With love,"]


def test_what_a_court_tells_as_found_or_imposed_in_its_own_release_is_ruled() -> None:
    reading = read(RELEASE, "release.txt")
    names = {e.id: e.name for e in reading.entities}
    assert [names[s.hops[0].entity or ""] for s in reading.statements] == ["Кедрозёрский районный суд"] * 4
    assert [(len(s.hops), s.stance) for s in reading.statements] == [(1, "ruled"), (1, "ruled"), (2, "alleged"), (1, "fact")]


def test_the_same_words_in_a_newspaper_are_no_ruling_of_its_own() -> None:
    reading = read("The depot\n\nThe ledger was found in May. It was wet, and nobody had read it.", "news.txt", "Vesper Tribune")
    assert {s.stance for s in reading.statements} == {"fact"}


def test_questions_that_a_page_sets_in_bold_are_nobodys_answers() -> None:
    reading = read(PAGE, "page.html", "Vesper Tribune")
    assert [[h.text for h in s.hops[1:]] for s in reading.statements[1:]] == [
        ["Ada Holm"],
        ["Ada Holm"],
        ["Ada Holm"],
        ["Ada Holm"],
        ["Ada Holm"],
        ["Ada Holm", "My lawyer"],
        ["Ada Holm"],
    ]
    assert not any("Tell us" in s.text for s in reading.statements)


RUSSIAN_LETTER = """Письмо из следственного изолятора

Дорогая Аня!

Пишу тебе из камеры. Конвоиры вывели меня в коридор и избили. Врач сказал, что переломов нет.

Я слышал от соседей, что двоих увезли на север. Мне не дали бумаги.

Обнимаю,

Виктор Реннов
"""
ENGLISH_RELEASE = """Press release
Varnholm District Court

The court established that the defendant took 4.6 tonnes of copper from the depot. He was found guilty of theft.

According to the defence, the depot kept no ledger. The judgment has not entered into force.
"""


def test_a_russian_letter_reads_alike() -> None:
    reading = read(RUSSIAN_LETTER)
    assert {s.hops[1].text for s in reading.statements} == {"Виктор Реннов"}
    assert [s.text for s in reading.skipped if s.reason == "courtesy"] == ["Дорогая Аня!", "Обнимаю,"]
    assert [s.hops[1].firsthand for s in reading.statements] == [None, True, False, False, None]


def test_an_english_release_reads_alike() -> None:
    reading = read(ENGLISH_RELEASE, "release.txt")
    assert [(len(s.hops), s.stance) for s in reading.statements] == [(1, "ruled"), (1, "ruled"), (2, "fact"), (1, "fact")]
    assert {e.name for e in reading.entities if e.id == reading.document.outlet} == {"Varnholm District Court"}


def test_what_an_outlet_quotes_of_itself_keeps_its_form_and_has_no_hop() -> None:
    text = "“The guards beat them again,” said Lantern Watch.\n\nThe prison of Varnholm was built in May."
    quoted, told = read(text, outlet="Lantern Watch").statements
    assert [(len(s.hops), s.form) for s in (quoted, told)] == [(1, "direct"), (1, "narration")]
    assert quoted.hops[0].verb == "say"
