"""Russian bodies named by the beginnings of their words: *Минэнерго*, *Роскомнадзор*, *Следком*, *Мосгорсуд*."""

from __future__ import annotations

import re

from sayso.reading.words.morphology import forms

_BEGUN = r"(?:Мин|Рос|Мос|Гос|Ген|Глав|Центр|Обл|Гор|Лен|Сов|След|Евро|Туркмен|Бел|Укр)[а-я]*"
_OFFICE = re.compile(
    rf"{_BEGUN}(?:штаб|ком(?:а|у|ом|е)?$|надзор|прокуратур|избирком|банк|суд|дум[аы]"
    r"|авиаци|автодор|имуществ|лесхоз|архив|молод|туризм|недр|природ|деп|здрав|фин|юст|оборон|энерго|обрнауки|транс|труд|культ|спорт|атом|космос|гварди|реестр|стат|нефт|газ(?:а|у|ом|е)?$|пром|торг|строй|парламент|комисси|союз)"
)
_WHOLE = re.compile(
    rf"{_BEGUN}(?:штаб|ком|надзор|банк|суд|деп|здрав|фин|юст|транс|труд|культ|спорт|атом|космос|реестр|стат|газ|парламент|союз"
    r"|автодор|фед|без|торг|пром|промторг|прос|хоз|строй)"
)
_FIXED = re.compile(r"Мин[а-я]*(?:ния|тия|логии|ции|ики|туры|роны|роды|науки|фры)")  # no case changes *Минобразования*
_ENDINGS = re.compile(r"(?:ом|а|у|е)$")


def shortened(lower: str, text: str) -> bool:
    """Whether a word is a body's by its parts or by the dictionary, and nobody's name: *Минэнерго*, *Совбеза*."""
    first = forms(lower)[0]
    if "Surn" in first.marks or lower.startswith("главком"):
        return False  # *Мингазов*; a commander is nobody's office
    return (bool(_OFFICE.match(text)) and first.pos != "ADJF") or (first.known and first.marks == {"Orgn"} and not first.many)


def unbent(text: str) -> str | None:
    """The name without its ending, where it is one of these that can have one: *Роскомнадзором*; *Следком* has none."""
    if _WHOLE.fullmatch(text) or _FIXED.fullmatch(text):
        return text
    bare = _ENDINGS.sub("", text)
    return bare if _WHOLE.fullmatch(bare) else None
