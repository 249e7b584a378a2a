"""Numbers in digits, with whatever parts their thousands and their decimals."""

from __future__ import annotations

import re
from decimal import Decimal

from sayso.reading.words.tokens import SPACES

LONGEST_DIGITS = 24  # more digits are an account or a serial number
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*")


def written(amount: Decimal) -> str:
    """A decimal string without exponent or idle zeros."""
    plain = format(amount, "f")
    return (plain.rstrip("0").rstrip(".") or "0") if "." in plain else plain


def digits(raw: str, language: str) -> Decimal | None:
    """The number these digits write; `None` where they write something else (an address, a date, a time)."""
    bare = re.sub(rf"[{SPACES}]", "", raw)
    if len(bare) > LONGEST_DIGITS or ":" in bare:
        return None
    if "/" in bare:
        return fraction(bare)
    if bare.count(".") and bare.count(","):
        mark = max(".,", key=bare.rindex)
        return decimal(bare.replace("," if mark == "." else ".", "").replace(mark, ".")) if bare.count(mark) == 1 else None
    return one_mark(bare, language)


def one_mark(bare: str, language: str) -> Decimal | None:
    """Digits with no mark, or with one kind of mark, which is a decimal point or parts thousands."""
    grouped = THOUSANDS.fullmatch(bare)
    marks = bare.count(".") + bare.count(",")
    if grouped and (marks > 1 or (grouped[1] == "," and language != "ru")):
        return decimal(bare.replace(grouped[1], ""))
    if language != "ru" and re.fullmatch(r"\d{1,2}(?:,\d{2})+,\d{3}", bare):
        return decimal(bare.replace(",", ""))  # lakhs and crores
    return decimal(bare.replace(",", ".")) if marks <= 1 else None


def decimal(plain: str) -> Decimal | None:
    return Decimal(plain) if re.fullmatch(r"\d*\.?\d+", plain) else None


def fraction(bare: str) -> Decimal | None:
    top, _, bottom = bare.partition("/")
    if not (top.isdecimal() and bottom.isdecimal() and int(bottom) and int(top) < int(bottom) <= 100):
        return None
    return Decimal(int(top)) / Decimal(int(bottom))
