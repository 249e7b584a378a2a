"""What papers call themselves, and courts by name: *П Р И Г О В О Р*, «ЖАЛОБА», *Вязовский районный суд Кедровской области*."""

from __future__ import annotations

import re

from sayso.lexicon.voices import voices

LANGUAGES = ("en", "ru")
_SPACED = re.compile(r"(?<=\b\w) (?=\w\b)")
_OF = r"(?: [А-ЯЁ][\w-]+(?: (?:области|края|района|округа|[А-ЯЁ][\w-]+)){0,3})?"
_NAME = r"(?: (?:of|OF|for|the|THE|[A-Z][\w’'-]*)){0,6}"
_EN = rf"(?:[A-Z][\w’'-]*(?: (?:of|for|the|and))* ){{0,5}}(?:Court|Tribunal|COURT|TRIBUNAL){_NAME}"
RUSSIAN_COURT = re.compile(rf"[А-ЯЁ][\w-]*(?: [\w-]+){{0,5}}? суд{_OF}(?= в составе| под|,|$)")
COURT = re.compile(rf"(?P<ru>{RUSSIAN_COURT.pattern})|{_EN}")


def unspaced(line: str) -> str:
    """The line, the letters of a word that are set apart put together."""
    return _SPACED.sub("", line)


def is_judgment(line: str) -> bool:
    """Whether a line is the title of a judgment and no more."""
    return _title(line) in _listed("judgments")


def is_paper(line: str) -> bool:
    """Whether a line in capitals is the title of a complaint, an application, a judgment, and no more."""
    return unspaced(line).isupper() and _title(line) in _listed("depositions") | _listed("judgments")


def _title(line: str) -> str:
    return unspaced(line).lower().replace("ё", "е").strip(" .:")


def _listed(name: str) -> frozenset[str]:
    return frozenset().union(*(voices(language)[name] for language in LANGUAGES))
