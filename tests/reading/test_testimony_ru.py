"""Sentences without a cue that go on with what was told before: what speaks for it, and where the outlet goes on itself."""

from __future__ import annotations

import numpy as np
import pytest

from sayso import pipeline
from sayso.errors import LexiconInvalid
from sayso.intake import Hints
from sayso.lexicon.testimony import parse, weights
from sayso.reading.chains.testimony_ru import SIGNS
from sayso.reading.encoder.leaning import Carrying
from sayso.reading.encoder.model import Signals
from sayso.reading.encoder.windows import words_of
from sayso.reading.reader import read
from sayso.settings import Settings

RULES = Settings(model=False)
PLAINLY, HARDLY = 0.0, -6.0


def told(text: str, heard: float | None = PLAINLY) -> list[tuple[str | None, str]]:
    """Who last says each statement of this text and its first two words, the model hearing this much of somebody's words."""
    intake = pipeline.take_in(f"Кран в порту\n\n{text}\n".encode(), "x.txt", RULES, Hints(outlet="Заря", title="Кран в порту"))[0]
    words = words_of(intake.document.text)
    carrying = None if heard is None else Carrying(words, np.full(len(words), heard, np.float32))
    reading = read(intake, RULES, Signals(carrying=carrying))
    names = {e.id: e.name for e in reading.entities}
    return [
        (names.get(s.hops[-1].entity or "", s.hops[-1].text) if len(s.hops) > 1 else None, " ".join(s.text.split()[:2]))
        for s in sorted(reading.statements, key=lambda s: s.spans)
    ]


GOES_ON = "По данным больницы, пострадали шесть рабочих. Троих прооперировали."
CASES = [
    (
        "a count of a hospital goes on where the model hears it",
        GOES_ON,
        PLAINLY,
        [("больница", "пострадали шесть"), ("больница", "Троих прооперировали")],
    ),
    (
        "what the model hardly hears as told is the outlet's",
        GOES_ON,
        HARDLY,
        [("больница", "пострадали шесть"), (None, "Троих прооперировали")],
    ),
    (
        "without the model nothing goes on",
        GOES_ON,
        None,
        [("больница", "пострадали шесть"), (None, "Троих прооперировали")],
    ),
    (
        "what some people say is one remark, and no testimony that goes on",
        "Некоторые информируют, что тормоз крана был неисправен. Троих прооперировали.",
        PLAINLY,
        [("Некоторые", "тормоз крана"), (None, "Троих прооперировали")],
    ),
    (
        "a new paragraph is the outlet's",
        "По данным больницы, пострадали шесть рабочих.\n\nТроих прооперировали.",
        PLAINLY,
        [("больница", "пострадали шесть"), (None, "Троих прооперировали")],
    ),
    (
        "who looks back is the outlet, and behind it nothing goes on",
        "По данным больницы, пострадали шесть рабочих. До этого кран стоял год. Троих прооперировали.",
        PLAINLY,
        [("больница", "пострадали шесть"), (None, "До этого"), (None, "Троих прооперировали")],
    ),
    (
        "who objects with a bare but is the outlet",
        "По данным больницы, пострадали шесть рабочих. Но похоже, что кран ещё опасен.",
        PLAINLY,
        [("больница", "пострадали шесть"), (None, "Но похоже,")],
    ),
    (
        "whom the outlet could not reach it tells itself",
        "По данным больницы, пострадали шесть рабочих. Связаться с Клёновым не удалось. В порту отказались комментировать.",
        PLAINLY,
        [("больница", "пострадали шесть"), (None, "Связаться с"), (None, "В порту")],
    ),
    (
        "what nobody knows and what the law does the outlet tells",
        "По данным больницы, пострадали шесть рабочих. Имена их неизвестны.\n\n"
        "По данным больницы, пострадали шесть рабочих. Возбуждено уголовное дело.",
        PLAINLY,
        [
            ("больница", "пострадали шесть"),
            (None, "Имена их"),
            ("больница", "пострадали шесть"),
            (None, "Возбуждено уголовное"),
        ],
    ),
]


@pytest.mark.parametrize(("says", "text", "heard", "expected"), CASES, ids=[c[0] for c in CASES])
def test_goes_on(says: str, text: str, heard: float | None, expected: list[tuple[str | None, str]]) -> None:
    assert told(text, heard) == expected, says


def test_a_sign_tips_the_scale() -> None:
    """What hangs in the balance goes on where it opens with an addition, and where the same source speaks next."""
    middle = -2.6
    believed = "Директор считает, что кран исправен. {}Причал выдержит ещё десять лет."
    assert told(believed.format(""), middle)[1][0] is None
    said = "Павел Клёнов сообщил, что кран исправен. {}причал укрепили. {}"
    assert told(said.format("Теперь ", ""), middle)[1][0] is None
    assert told(said.format("Кроме того, ", "Клёнов добавил, что порт работает."), middle)[1][0] == "Павел Клёнов"


def test_english_stays_the_outlets() -> None:
    """No English sentence goes on by these signs."""
    text = "The hospital said six workers were hurt. Three were operated on."
    intake = pipeline.take_in(text.encode(), "x.txt", RULES, Hints(outlet="Dawn"))[0]
    words = words_of(intake.document.text)
    reading = read(intake, RULES, Signals(carrying=Carrying(words, np.zeros(len(words), np.float32))))
    assert [len(s.hops) for s in sorted(reading.statements, key=lambda s: s.spans)] == [2, 1]


def test_every_sign_has_its_weight() -> None:
    """The weights shipped are those of the signs, no more and no fewer."""
    assert set(weights().weights) == set(SIGNS)


def test_weights_are_numbers() -> None:
    """A weight that is no number is refused."""
    with pytest.raises(LexiconInvalid):
        parse('threshold = 0.5\nbias = 0.1\n[weights]\nheard = "much"\n')
