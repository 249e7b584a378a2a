"""Speeches: what a headline calls somebody's statement, address or remarks is his say-so, unless a report only tells of it."""

from __future__ import annotations

from tests.reading.told import read, said

RUSSIAN = """Выступление министра рыболовства О. В. Клёнова на заседании Совета порта, Кедрозёрск, 3 марта 2026 года

Уважаемые коллеги!

Мы теряем по причалу в год. Губернатор заявил, что денег нет.

Я считаю, что порт должен остаться. Наши рыбаки ждут помощи.

Нам обещали субсидии.
"""
ENGLISH = """🎙 Remarks by Fisheries Minister Ada Holm at the Harbour Council, Willow, 3 March 2026

💬 Ada Holm: We lose a pier a year. The governor said there was no money.

Thank you, Chair.

I believe that the port must stay. Our fishermen wait for help.

We were promised subsidies in May.
"""
REPORT = """Statement by Fisheries Minister Ada Holm angers the port

The port workers are angry. “We lose a pier a year,” Holm said.

The workers said they would strike.

Our reporter saw forty people at the gate.
"""
ANSWER = """🎙 Fisheries Minister Ada Holm's answer to a question (Willow, 4 March 2026)

❓ Question: The port is losing money. Will it be sold?

💬 Ada Holm: First of all, the port is ours.
"""


def test_a_speech_is_its_speakers_and_whom_he_cites_speaks_behind_him() -> None:
    """Courtesies and the label before his words put nothing forward."""
    assert said(read(RUSSIAN, outlet="Сайт министерства")) == [
        (["О. В. Клёнов"], "Мы теряем по причалу в год"),
        (["О. В. Клёнов", "Губернатор"], "денег нет"),
        (["О. В. Клёнов"], "порт должен остаться"),
        (["О. В. Клёнов"], "Наши рыбаки ждут помощи"),
        (["О. В. Клёнов"], "Нам обещали субсидии"),
    ]
    assert said(read(ENGLISH, outlet="Ministry")) == [
        (["Ada Holm"], "We lose a pier a year"),
        (["Ada Holm", "The governor"], "there was no money"),
        (["Ada Holm"], "the port must stay"),
        (["Ada Holm"], "Our fishermen wait for help"),
        (["Ada Holm"], "We were promised subsidies in May"),
    ]
    assert {s.form for s in read(ENGLISH).statements if "Our" in s.text} == {"direct"}


def test_a_report_on_a_statement_stays_the_outlets() -> None:
    assert [who for who, text in said(read(REPORT)) if "forty" in text or "angry" in text] == [[], []]


def test_a_picture_before_a_label_hides_no_speaker() -> None:
    assert [who for who, text in said(read(ANSWER, outlet="Ministry")) if "ours" in text] == [["Ada Holm"]]
