"""Whose part it is to accuse: what prosecutors and investigators tell of a person is an accusation, whatever it is."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.settings import Settings

RULES = Settings(model=False)


def stances(text: str) -> list[str]:
    """The stance of every statement that somebody puts forward, in the order of the text."""
    intake = pipeline.take_in(text.encode(), "case.txt", RULES, Hints(outlet="Gazette", published="2026-03-01"))[0]
    told = sorted(pipeline.read(intake, RULES).statements, key=lambda s: s.spans)
    return [s.stance for s in told if len(s.hops) > 1]


CASES = [
    ("he is somebody named before", "Prosecutors said he took the keys of the pier.", ["alleged"]),
    ("in Russian too", "По данным следствия, он снял с крана кабель.", ["alleged"]),
    (
        "who is accused may stand behind the day and the place",
        "По данным следствия, днём 3 марта 2026 года в порту обвиняемый снял с крана кабель.",
        ["alleged"],
    ),
    (
        "a body that is called after the law is none",
        "The Harbour Law Coalition said the port had lied to its crews.",
        ["alleged"],
    ),
    ("a U.S. attorney is one", "U.S. Attorney Ann Holm said he took the keys of the pier.", ["alleged"]),
    ("a plea accuses nobody, whoever tells it", "Prosecutors said he pleaded guilty to the theft of keys.", ["fact"]),
    ("a defendant is somebody known", "Prosecutors said the defendant took the keys of the pier.", ["alleged"]),
    (
        "the plans of others are no plans of a minister's",
        "The minister Ann Holm said the Linden Party's plans would close the port.",
        ["predicted"],
    ),
    ("several speakers mean themselves", "The crews of the Linden Ferry said they will strike on Monday.", ["planned"]),
    ("whom several speakers mean by *it* is none of them", "Critics of the plan said it would close the pier.", ["predicted"]),
    ("law lords are a court", "The law lords said the search was unfair.", ["ruled"]),
    ("what a company's statement says it will do is planned", "The port's statement said it would mend the crane.", ["planned"]),
    ("those of his ministry are", "The minister Ann Holm said the Harbour Ministry would close the port.", ["planned"]),
    ("the law accuses nobody", "The harbour law says that whoever stole a boat must pay twice.", ["fact"]),
    ("who only reports accuses nobody", "По данным порта, он снял с крана кабель.", ["fact"]),
]


@pytest.mark.parametrize(("holds", "text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_who_is_there_to_accuse(holds: str, text: str, expected: list[str]) -> None:
    assert stances(text) == expected, holds
