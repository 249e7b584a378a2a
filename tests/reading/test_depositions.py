"""An application, a complaint, an affidavit and a witness's statement are their writers' say-so."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.lexicon.language import load
from sayso.lexicon.voices import voices
from sayso.reading.parts import depositions
from sayso.reading.parts.letters import Letter
from sayso.reading.words.text import layout
from sayso.records import Reading
from sayso.settings import Settings

COMPLAINT = (
    "Прокурору Кедрозерского района\n\nЗаявитель: Линден Ада Павловна,\n\nадрес: г. Кедрозерск, ул. Портовая, д. 5\n\n"
    "ЖАЛОБА\n\nна бездействие полиции\n\n10 апреля моего мужа задержали. Мне об этом не сообщили. "
    "Дежурный сказал мне, что его нет.\n\n"
    "Приложение: копия справки.\n\n14 апреля 2025 г.      Линден А. П."
)
AFFIDAVIT = (
    "AFFIDAVIT OF DANIEL HOLM\n\nI, Daniel Holm, of 12 Quay Street, being duly sworn, state as follows:\n\n"
    "1. I was arrested at my home. Two men beat me.\n\n"
    "I declare under penalty of perjury that the foregoing is true.\n\nDaniel Holm"
)


def found(text: str, language: str) -> Letter | None:
    return depositions.find(layout(text, load(language)), voices(language))


def read(text: str) -> Reading:
    settings = Settings(model=False)
    return pipeline.read(pipeline.take_in(text.encode(), "paper.txt", settings, Hints(path="paper.txt"))[0], settings)


@pytest.mark.parametrize(
    ("text", "language", "writer", "opening"),
    [
        (COMPLAINT, "ru", "Линден Ада Павловна", "10 апреля"),
        (AFFIDAVIT, "en", "Daniel Holm", "1. I was"),
        (
            "Заявление\n\nот Клёновой Анны Сергеевны\n\nМой сын служит. Мне звонили. Я подала жалобу.\n\n05.03.2025",
            "ru",
            "Клёновой Анны Сергеевны",
            "Мой сын",
        ),
        (
            "WITNESS STATEMENT\n\nName: Ada Marsh\n\nDate: 3 May\n\nI was on duty. He told me of my ward.\n\nSigned: A. Marsh",
            "en",
            "Ada Marsh",
            "I was on duty",
        ),
        (
            "First Public Statement from Ada Marsh\n\nI was on duty. He told me of my ward. I never saw it.",
            "en",
            "Ada Marsh",
            "I was on duty",
        ),
        (
            "Я, Клёнов Илья Петрович, поясняю следующее.\n\nЯ вёл книги. Мне никто не платил. Меня увезли.\n\nКлёнов И. П.",
            "ru",
            "Клёнов Илья Петрович",
            "Я вёл",
        ),
    ],
)
def test_a_paper_names_its_writer_at_its_head_and_its_account_begins_behind_it(
    text: str, language: str, writer: str, opening: str
) -> None:
    paper = found(text, language)
    assert paper is not None
    assert text[slice(*paper.writer)] == writer
    assert text[paper.span[0] :].startswith(opening)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Complaint against the port\n\nThe port paid nobody. Ada Marsh said so. A judge will hear it.", "en"),
        ("Заявление пресс-службы порта\n\nПорт никому не платил. Об этом сказала Ада Клёнова.", "ru"),
        ("Statement by Ada Marsh\n\n“I saw it. I told my boss. My boss laughed,” she said. The port denies it.", "en"),
        (
            "Жалоба отклонена\n\nСуд отклонил жалобу Ады Клёновой. «Я не согласна. Мне не верят. Меня не слышат», — сказала она.",
            "ru",
        ),
    ],
)
def test_a_report_on_a_complaint_or_a_statement_is_nobodys_paper(text: str, language: str) -> None:
    assert found(text, language) is None


def test_all_that_a_complaint_tells_is_on_the_complainants_say_so() -> None:
    reading = read(COMPLAINT)
    names = {e.id: e.name for e in reading.entities}
    assert reading.statements
    assert {names.get(s.hops[1].entity or "") for s in reading.statements} == {"Линден Ада Павловна"}
    assert reading.statements[0].text == "10 апреля моего мужа задержали"


def test_addresses_set_forms_and_signatures_put_nothing_forward_and_are_listed() -> None:
    reading = read(AFFIDAVIT)
    assert {s.text for s in reading.statements} == {"I was arrested at my home", "Two men beat me"}
    skipped = [s.text for s in reading.skipped if s.reason == "particulars"]
    assert "I declare under penalty of perjury that the foregoing is true." in skipped
    assert "Daniel Holm" in skipped


def test_a_beating_told_in_an_affidavit_is_alleged_by_whom_it_befell() -> None:
    beaten = next(s for s in read(AFFIDAVIT).statements if "beat" in s.text)
    assert beaten.stance == "alleged"


def test_what_a_complaint_asks_for_is_ordered_by_its_writer_item_by_item() -> None:
    text = COMPLAINT.replace(
        "Приложение:", "На основании изложенного прошу:\n\n1. Провести проверку;\n\n2. Наказать виновных.\n\nПриложение:"
    )
    asked = {s.text: (s.stance, len(s.hops)) for s in read(text).statements if s.stance == "ordered"}
    assert asked == {"Провести проверку": ("ordered", 2), "Наказать виновных": ("ordered", 2)}


def test_a_description_in_an_account_of_ones_own_means_somebody_else() -> None:
    text = AFFIDAVIT.replace("Two men beat me.", "Two men beat me. The director later claimed that nobody had touched me.")
    reading = read(text)
    names = {e.id: e.name for e in reading.entities}
    claimed = next(s for s in reading.statements if "touched" in s.text)
    assert [names[h.entity or ""] for h in claimed.hops[1:]] == ["Daniel Holm", "The director"]


@pytest.mark.parametrize(
    ("text", "writer"),
    [
        (
            "КОЛЛЕКТИВНОЕ ОБРАЩЕНИЕ\n\nМы, жители посёлка Портовый, обращаемся к вам.\n\nЗавод сбрасывает отходы. "
            "Наши дети болеют. Нам не отвечают.\n\nПросим вас остановить завод.",
            "жители посёлка Портовый",
        ),
        (
            "Open letter on the fire\n\nWe, the families of the workers, write to the Minister.\n\nOur relatives died. "
            "The police have not spoken to us.\n\nWe demand an inquiry.",
            "the families of the workers",
        ),
    ],
)
def test_who_writes_together_puts_it_forward_together(text: str, writer: str) -> None:
    assert {s.hops[1].text for s in read(text).statements} == {writer}
