"""What papers call themselves, and courts by name: *П Р И Г О В О Р*, «ЖАЛОБА», *Вязовский районный суд Кедровской области*."""

from __future__ import annotations

import re

from sayso.lexicon.language import LANGUAGES
from sayso.lexicon.voices import voices

_IN_WHOSE_NAME = " именем российской федерации"
_SPACED = re.compile(r"(?<=\b\w) (?=\w\b)")
_AREA = r"(?:[Оо]бласти|[Кк]рая|[Рр]айона|[Оо]круга|[Рр]еспублики|[Юю]рисдикции|автономного|города|г\.|№|\d+)"
_OF = rf"(?: (?:г\.|города|общей|№|[А-ЯЁ][\w-]+\b(?! [А-ЯЁ]\.))(?: (?:{_AREA}|[А-ЯЁ][\w-]+\b(?! [А-ЯЁ]\.))){{0,8}})?"
_SITS = r"(?:Судья|[Сс]удебная коллегия по [\w ]{5,30}? делам|Военная коллегия|Президиум)"
_NAME = r"(?: (?:of|OF|for|the|THE|[A-Z][\w’'-]*)){0,6}"
_EN = rf"(?:[A-Z][\w’'-]*(?: (?:of|for|the|and))* ){{0,5}}(?:Court|Tribunal|COURT|TRIBUNAL){_NAME}"
_SEATS = (  # «Вязовский городской суд», «Судебная коллегия по уголовным делам Вязовского суда», «ВЕРХОВНОГО СУДА РЕСПУБЛИКИ»
    rf"[А-ЯЁ\d][\w-]*(?: [\w-]+){{0,5}}? суд{_OF}(?= в составе| под|,|$)",
    rf"{_SITS} [А-ЯЁ\d][\w-]*(?: [\w-]+){{0,4}}? суда{_OF}",
    rf"Мировой судья судебного участка{_OF}",
    r"[А-ЯЁ][А-ЯЁ -]* СУДА?(?: [А-ЯЁ -]+)?$",
)
RUSSIAN_COURT = re.compile("|".join(_SEATS), re.MULTILINE)
COURT = re.compile(rf"(?P<ru>{RUSSIAN_COURT.pattern})|{_EN}")

_ACT = r"(?:абз|п|пп|подп|ч|ст)\.|(?:стать|част|пункт|положени)[а-яё]+|[А-ЯЁ]{2,4} РФ|[Пп]остановлени[а-яё]+ Пленума"
_AS_LAID_DOWN = r"Как (?:разъяснено|разъяснил|указано|следует|предусмотрено)[^,]{0,60}?"
_CITES_LAW = re.compile(  # *В силу п. 1 ст. 12 ГК РФ*, *Как разъяснено в п. 4 постановления Пленума*
    rf"(?:В силу|В соответствии с[оу]?|Согласно|По смыслу|Исходя из|{_AS_LAID_DOWN}) (?:[а-яё]+ ){{0,3}}?(?:{_ACT})"
)
_LAW_AT_END = re.compile(r"\([^()]*\bст\. ?\d[^()]*\)\.?$")


def recites_law(paragraph: str) -> bool:
    """Whether a paragraph of a Russian judgment says what a law or the plenum of a court lays down."""
    return bool(_CITES_LAW.match(paragraph) or _LAW_AT_END.search(paragraph))


def unspaced(line: str) -> str:
    """The line, the letters of a word that are set apart put together."""
    return _SPACED.sub("", line)


def is_judgment(line: str) -> bool:
    """Whether a line is the title of a judgment and no more."""
    return _title(line).removesuffix(_IN_WHOSE_NAME) in _listed("judgments")


def is_paper(line: str) -> bool:
    """Whether a line in capitals is the title of a complaint, an application, a judgment, and no more."""
    return unspaced(line).isupper() and _title(line) in _listed("depositions") | _listed("judgments")


def _title(line: str) -> str:
    return unspaced(line).lower().replace("ё", "е").strip(" .:")


def _listed(name: str) -> frozenset[str]:
    return frozenset().union(*(voices(language)[name] for language in LANGUAGES))
