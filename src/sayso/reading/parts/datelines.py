"""Where and when a report was filed: on a line of its own, in its first sentence, before its first words.

*QUARRY HARBOUR, March 4 (Lantern Wire) — Two men died*; *ПОРТ, 10 июля, Заря.*
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from sayso.lexicon.language import Lexicon
from sayso.lexicon.values import value_words
from sayso.reading.words.text import Layout, fold, trim
from sayso.records import Skipped, Span

HEAD = 8  # paragraphs in which a report may begin, behind its outlet, its day, its title and its writer
LONGEST_DAY = 60  # characters of a line that is a day
WORDS = 8  # at most in a dateline that is a sentence
_WEEKDAY = r"(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_ALONE = re.compile(
    rf"\d{{1,2}} \w{{3,9}},? {_WEEKDAY}|{_WEEKDAY},? (?:\d{{1,2}} \w{{3,9}}|\w{{3,9}} \d{{1,2}})|"
    r"(?:\w+,?\s+)?(?:\d{1,2}\s+\w+|\w+\s+\d{1,2}),?\s+\d{4}\s*(?:г\.?|года)?\.?|\d{1,2}[./]\d{1,2}[./]\d{2,4}(?:,?\s+\d{1,2}:\d{2})?"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_HOURS = frozenset(re.findall(r"\w+", "on at am pm gmt utc est edt bst st nd rd th в во г года мск ч час часов"))
_PLACED = re.compile(r"[А-ЯЁ][А-ЯЁ-]{2,}(?: [А-ЯЁ-]+)?,? \d{1,2} [а-я]{3,8}\.?[ ,./—–-].{2,40}")  # ПОРТ, 10 июля, Заря.
_HEADED = re.compile(r"[А-ЯЁ][А-Яа-яё-]+\. \d{1,2} [а-я]{3,8}\. ")  # Заречье. 11 мая. Заря - Кран ...
_SITED = re.compile(r"[А-ЯЁ][А-Яа-яё -]+, \d{1,2} [а-я]{3,8}, [\w.-]+\.\w{2,4}\.")  # Зареченский край, 11 мая, zarya.ru.
_PLACE = r"[A-Z][A-Z'’.-]+(?:,? [A-Z][A-Z'’.-]*)*(?:, [A-Z][a-z]+\.?(?: [A-Z][a-z]+)?)?"
_DAY = r",? \(?[A-Z][a-z]{2,8}\.? \d{1,2}\)?(?:, \d{4})?"
_WIRE = r"\([A-Z][^()\n]{1,40}\)"
_TOWN = r"(?:[A-Z][a-z]+(?: [A-Z][a-z]+)*(?:, [A-Z][a-z]+\.?)? )?"
_DASH = r"\.? ?(?:[—–_-]|--)"
_PLACED_EN = rf"{_PLACE}(?:(?:{_DAY})(?:,? {_WIRE})?{_DASH}|,? {_WIRE}{_DASH}| ?(?:[—–]|--))"
_DATED = rf"{_PLACE} ?[—–-]{_DAY} ?[—–:-]?"  # QUARRY HARBOUR, Tennessee – May 2, 2026 Two men died
_STATE = r"[A-Z][a-z]+(?: [A-Z][a-z]+)*, [A-Z][a-z]+\. ?(?:[—–]|--)"  # Quarry Harbour, Tenn. --
_DASHED = r"[A-Z][a-z]+(?: [A-Z][a-z]+)?, [A-Z][a-z]+(?: [A-Z][a-z]+)? --"  # Quarry, Maine -- Two men died
_INTERFAX = r"[A-Z]{3,}(?:/[A-Z]{3,})?\. [A-Z][a-z]{2,8}\.? \d{1,2} \([A-Z]\w+\) ?[—–-]"  # QUARRY/PIER. Oct 6 (Wire) -
_RADIO = r"[A-Z][a-z]+, \d{1,2} [A-Z][a-z]+ \d{4} \([A-Z][^()\n]{1,24}\) ?(?:[—–-]|--)"  # Quarry, 12 May 2026 (Wire) --
_CABLE = rf"{_TOWN}\(CNN\)"  # Quarry (CNN) Two men died
_BRACKETS = r"\([A-Z][a-z]+(?: [A-Z][a-z]+)*(?:, [^()]{2,24})?\) ?[—–-]"  # (Quarry Harbour, May 2, 2026) –
_WIRED = rf"{_TOWN}\((?:[A-Z]{{2,}}|Reuters)\){_DASH}"
_SHAPES = (_DATED, _PLACED_EN, _STATE, _DASHED, _INTERFAX, _RADIO, _CABLE, _BRACKETS, _WIRED)
_FILED = re.compile(rf"(?:{'|'.join(_SHAPES)}) ?(?=[\"“‘A-Z0-9])")


_AGENCY = r"(?:[А-ЯЁ]{4,}(?: [А-ЯЁ]{4,})?|[A-Z]{4,}(?:\.[A-Z]{2})?|РИА Новости)"
_PLACE_RU = r"[А-ЯЁ][А-Яа-яё-]+(?: [А-ЯЁ][А-Яа-яё-]+)?(?: \([^()\n]{2,40}\))?"
_DAY_RU = r"\d{1,2} [а-я]{3,8}(?: \d{4}(?: г(?:ода)?)?)?"
_WIRE_RU = (  # /ТАСС/. C, (Заря) – C, - РИА Новости. C, ИНТЕРФАКС - C
    rf"(?:/[^/\n]{{3,30}}/\.?(?: ?[—–-])?|\([А-ЯЁA-Z][^()\d\n]{{2,30}}\)\.? ?[—–-]|[—–-] ?{_AGENCY}(?:\.| ?[—–-])"
    rf"|{_AGENCY}\.? ?[—–-])"
)
_AT_RU = r"\d{1,2}:\d{2}"
_CLOCK_RU = (  # 10 июля, 04:00 — ЗАРЯ Порт
    rf"(?:{_PLACE_RU}[.,] )?(?:{_DAY_RU},? )?,? ?{_AT_RU} ?(?:[—–-] ?)?(?:ИА )?{_AGENCY}(?: ?[—–-])?"
)
_MIXED_RU = r"[А-ЯЁA-Z][\w-]{2,30}(?: [А-ЯЁ][\w-]+)? [—–]"  # Порт. 10 июля. Заря-Поволжье — C
_FILED_RU = re.compile(
    rf"(?:(?:{_PLACE_RU}[.,] {_DAY_RU}|{_DAY_RU}, {_PLACE_RU})[.,]? ?{_WIRE_RU}|{_PLACE_RU}\. {_DAY_RU}\. {_MIXED_RU}"
    rf"|{_CLOCK_RU})"
    r" ?(?=[А-ЯЁ«\"0-9])"
)


def paragraph(text: str, language: str) -> bool:
    """Whether a paragraph is a date and no more, with its weekday or its hour beside it or without."""
    return _ALONE.fullmatch(text.strip()) is not None or _day(text.strip(), language)


def _day(text: str, language: str) -> bool:
    """*9:40 pm on 4 March 2026*, «17 августа, понедельник»: no word but those of a day and an hour, and no full stop."""
    if len(text) > LONGEST_DAY or text.endswith((".", "!", "?")) or not any(c.isdecimal() for c in text):
        return False
    words, said = value_words(language), _LETTERS.findall(fold(text))
    named = [w for w in said if w in words.months.starts or w in words.weekdays.starts]
    return bool(named) and all(w in named or w in _HOURS for w in said)


def sentence(layout: Layout, span: Span) -> bool:
    """Whether a sentence is a dateline, or the first part of one that was cut at its stops."""
    text = layout.text[slice(*span)]
    headed = _HEADED.match(layout.text, layout.paragraphs[layout.paragraph_of(span[0])][0])
    placed = any(shape.fullmatch(text) for shape in (_PLACED, _SITED)) and len(text.split()) <= WORDS
    return placed or (headed is not None and span[1] <= headed.end())


def opened(layout: Layout, lexicon: Lexicon) -> tuple[Layout, tuple[Skipped, ...]]:
    """The layout with the sentences behind datelines that lead into them beginning there, and those datelines."""
    shape = _FILED if lexicon.language == "en" else _FILED_RU
    ends = {start: m.end() for start, end in layout.paragraphs[:HEAD] if (m := shape.match(layout.text, start, end))}
    if not ends:
        return layout, ()
    sentences = tuple(_behind(span, ends) for span in layout.sentences if not _within(span, ends))
    spans = [trim(layout.text, span) for span in ends.items()]
    skipped = (Skipped(reason="dateline", text=layout.text[slice(*span)], span=span) for span in spans)
    return replace(layout, sentences=sentences), tuple(skipped)


def _within(sentence: Span, datelines: Mapping[int, int]) -> bool:
    """Whether a sentence is no more than the beginning of a dateline (*QUARRY HARBOUR, Wash.*)."""
    return any(start <= sentence[0] and sentence[1] <= end for start, end in datelines.items())


def _behind(sentence: Span, datelines: Mapping[int, int]) -> Span:
    """The sentence without the dateline in which it begins."""
    return next(((end, sentence[1]) for start, end in datelines.items() if start <= sentence[0] < end), sentence)
