"""Who was asked and gave no answer: unreachable, silent, or declined."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.settings import Settings

RULES = Settings(model=False)


def replies(text: str, outlet: str = "Lantern") -> list[tuple[str, str]]:
    (intake,) = pipeline.take_in(text.encode(), "story.txt", RULES, Hints(outlet=outlet, path="story.txt"))
    reading = pipeline.read(intake, RULES)
    names = {e.id: e.name for e in reading.entities}
    return [(r.state, names[r.entity]) for r in reading.replies]


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Mr Pavel Orekhov declined to say who signed the order.", "declined"),
        ("Mr Pavel Orekhov will refrain from making any comments until the inquiry is over.", "declined"),
        ("Mr Pavel Orekhov would neither confirm nor deny the sale.", "declined"),
        ("Mr Pavel Orekhov did not immediately return a call from the paper.", "no_answer"),
        ("Mr Pavel Orekhov has yet to comment on the sale.", "no_answer"),
        ("Mr Pavel Orekhov could not immediately be reached on Monday.", "unreachable"),
    ],
)
def test_english_formulas_of_no_reply_are_met_with_whom_they_are_about(said: str, state: str) -> None:
    assert replies(f"The quay of the canal was sold on Monday. {said}") == [(state, "Pavel Orekhov")]


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Директор завода Павел Орехов не стал комментировать продажу причала.", "declined"),
        ("Директор завода Павел Орехов отказался назвать покупателя причала.", "declined"),
        ("Директор завода Павел Орехов не прокомментировал продажу причала.", "no_answer"),
        ("Директор завода Павел Орехов был недоступен для комментариев.", "unreachable"),
    ],
)
def test_russian_formulas_of_no_reply_are_met_with_whom_they_are_about(said: str, state: str) -> None:
    assert replies(f"Причал канала был продан в понедельник. {said}", "Фонарь") == [(state, "Павел Орехов")]


def test_who_could_not_reach_a_deal_was_not_asked_by_anybody() -> None:
    assert replies("The Council of Lantern Bay could not reach an agreement with Mr Pavel Orekhov on Monday.") == []


def test_a_question_that_stays_open_is_no_silence_of_whom_it_names() -> None:
    assert replies("Вопрос о том, был ли у Павла Орехова ключ, так и остался без ответа.", "Фонарь") == []
