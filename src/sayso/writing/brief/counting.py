"""Numbers and lists in words."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.writing.brief.words import strings


def worded(language: str, number: int) -> str:
    """A small number as a word."""
    words = str(strings(language)["count"]["words"]).split()
    return words[number] if number < len(words) else str(number)


def counted(language: str, what: str, number: int) -> str:
    """A number and what is counted, in the form that goes with it."""
    table = strings(language)["count"]
    words = str(table[what + "_words"] if what + "_words" in table else table["words"]).split()
    return f"{words[number] if number < len(words) else number} {form(language, str(table[what]), number)}"


def form(language: str, forms: str, number: int) -> str:
    """Of "one|several", or in Russian "один|два|пять", the form that goes with this number."""
    held = forms.split("|")
    if language != "ru":
        return held[0 if number == 1 else 1]
    tens, ones = number % 100, number % 10
    return held[2] if 10 < tens < 20 or ones in (0, 5, 6, 7, 8, 9) else held[0] if ones == 1 else held[1]


def listing(language: str, items: Sequence[str]) -> str:
    """A list with its "and"."""
    *most, last = items
    return f"{', '.join(most)} {strings(language)['count']['and']} {last}" if most else last


def clauses(language: str, items: Sequence[str]) -> str:
    """Whole clauses in a row: a comma stands before the "and" too."""
    *most, last = items
    return f"{', '.join(most)}, {strings(language)['count']['and']} {last}" if most else last
