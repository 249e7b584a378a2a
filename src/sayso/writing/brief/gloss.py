"""What the records say of words in another language: figures, days, the kind of act. No word is translated."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from sayso.records import Statement, Value
from sayso.writing.brief.content import Parts
from sayso.writing.brief.counting import form
from sayso.writing.brief.dates import dated
from sayso.writing.brief.look import Look
from sayso.writing.brief.sentences import GLOSS, Part
from sayso.writing.brief.words import strings

UNITS = 3  # figures at most beside one quotation
SCALES = (("billion", Decimal(10**9)), ("million", Decimal(10**6)))


def gloss(look: Look, statement: Statement) -> Parts:
    """In brackets, the day and the figures of a foreign content as the case has them; empty where it is not foreign."""
    if look.foreign(statement) is None:
        return ()
    time = look.times.get(statement.time or "")
    values = [look.values[v] for v in statement.values if v in look.values]
    said = [dated(look.language, time.edtf) if time else None, *(figure(look.language, value) for value in values)]
    known = [words for words in dict.fromkeys(said) if words][: UNITS + 1]
    return (Part(text=f" ({'; '.join(known)})", role=GLOSS, statement=statement.id),) if known else ()


def figure(language: str, value: Value) -> str | None:
    """An amount with its unit and qualifier in words; `None` where there is no amount, or no word for its unit."""
    units = strings(language)["unit"]
    if value.amount is None or value.unit not in units or value.kind not in ("money", "mass", "percent"):
        return None
    words = _amount(language, value.amount, str(units[value.unit]))
    if words is None or value.qualifier == "exact":
        return words
    table: dict[str, str] = strings(language)["gloss"]
    return table[value.qualifier].format(words) if value.qualifier in table else None


def _amount(language: str, amount: str, forms: str) -> str | None:
    try:
        number = Decimal(amount)
    except InvalidOperation:
        return None
    for scale, size in SCALES:
        if number >= size:
            return f"{strings(language)['gloss'][scale].format(_plain(language, number / size))} {form(language, forms, 5)}"
    last = int(number) if number == int(number) else 2  # a broken number goes with the form for two
    return f"{_plain(language, number)} {form(language, forms, last)}"


def _plain(language: str, number: Decimal) -> str:
    whole = f"{number.normalize():,f}"
    return whole if language == "en" else whole.replace(",", "\u00a0").replace(".", ",")
