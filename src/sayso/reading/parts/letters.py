"""Letters: what stands between a salutation and a signature is the writer's say-so, not the outlet's that prints it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.lexicon.grammar import FIRST_PERSON
from sayso.reading.words.text import Layout, tokens
from sayso.records import Span

LONGEST_CLOSING = 40
FEWEST = 3  # words of the first person singular that make a text somebody's letter
LONGEST_SALUTATION = 80
_SALUTATION = re.compile(
    r"^(?:dear\s|to the editor|уважаем|дорог(?:ая|ой|ие)\s|здравствуйте|(?:\w+\s){0,2}\w+, (?:здравствуйте|добрый день))",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?:добр(?:ый день|ый вечер|ое утро)|здравствуйте|привет|good (?:morning|afternoon|evening))(?:, [^\W\d][\w ]{1,40})?[!.]$",
    re.IGNORECASE,
)
_FAREWELL = re.compile(
    r"^(?:yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|(?:kind|best|warm) regards|respectfully(?: yours)?"
    r"|с уважением|с благодарностью|с наилучшими пожеланиями)\b[^.!?]{0,40}[,.]?$",
    re.IGNORECASE,
)
_TITLED = re.compile(r"^(?:(?:an? )?(?:open )?letter\b|(?:открытое )?письмо\b)", re.IGNORECASE)
_BACK = re.compile(r"^(?:от редакции|editor[’']s note|from the editors?)", re.IGNORECASE)
_NAMED = re.compile(r"(?:(?i:меня зовут|my name is)|\bI am)\s+((?:[A-ZА-ЯЁ][\w’-]+\s?){2,3})")
_SIGNED = re.compile(r"^(?:[A-ZА-ЯЁ][\w’.-]+\s?){2,3},?$")
_GIVEN = re.compile(r"^[A-ZА-ЯЁ][\w’-]+$")  # a first name, under *With love,*


@dataclass(frozen=True, slots=True)
class Letter:
    """Where a letter's words stand, and where its writer is named (his "I" where he is not).

    `courtesies` are the salutation and the words before the signature, `particulars` what a form asks for; they put nothing
    forward, and nor does the `signature`.
    """

    span: Span
    writer: Span
    courtesies: tuple[Span, ...] = ()
    signature: Span | None = None
    particulars: tuple[Span, ...] = ()


def find(layout: Layout) -> Letter | None:
    """The letter that this text is or prints: a salutation, or a letter's title and a signature; a first person singular."""
    text = layout.text
    opening = next((i for i, span in enumerate(layout.paragraphs) if _salutation(layout, span)), None)
    titled = next((i for i, (a, b) in enumerate(layout.paragraphs[:3]) if b - a < 120 and _TITLED.match(text[a:b])), None)
    begin = opening if opening is not None else titled
    if begin is None:
        return None
    rest = layout.paragraphs[begin + 1 :]
    body = rest[: next((i for i, (a, b) in enumerate(rest) if _BACK.match(text[a:b])), len(rest))]
    own = [w for span in body for w in tokens(text, span) if w.lower in FIRST_PERSON and layout.quote_at(w.start) is None]
    writer = _writer(layout, body) if len(own) >= FEWEST else None
    if len(own) < FEWEST or (opening is None and writer is None):
        return None
    greeting = (layout.paragraphs[opening],) if opening is not None else ()
    signature = next((span for span in body if writer and span[0] == writer[0] and _SIGNED.match(text[slice(*span)])), None)
    return Letter((body[0][0], body[-1][1]), writer or (own[0].start, own[0].end), (*greeting, *_closing(text, body)), signature)


def _salutation(layout: Layout, span: Span) -> bool:
    """Whether a short paragraph greets, and is one sentence: the letter goes on behind it."""
    short = span[1] - span[0] < LONGEST_SALUTATION and _SALUTATION.match(layout.text[slice(*span)])
    return bool(short) and sum(span[0] <= a and b <= span[1] for a, b in layout.sentences) <= 1


def courtesy(paragraph: str) -> bool:
    """Whether a paragraph is a salutation or a farewell and no more: *Dear Ms Holm,*, *С уважением, жильцы дома*."""
    greets = len(paragraph) < LONGEST_SALUTATION and paragraph[-1:] in ",!" and _SALUTATION.match(paragraph)
    return bool(greets or _FAREWELL.match(paragraph))


def greeting(sentence: str) -> bool:
    """Whether a sentence greets and says no more: *Добрый день!*"""
    return _GREETING.match(sentence) is not None


def _closing(text: str, body: Sequence[Span]) -> tuple[Span, ...]:
    """The words before the signature: *With love,*; they end in a comma and say nothing more."""
    return tuple(span for span in body[-3:] if span[1] - span[0] <= LONGEST_CLOSING and text[span[1] - 1] == ",")


def _writer(layout: Layout, body: Sequence[Span]) -> Span | None:
    """Where the writer is named: "my name is ...", or a signature under the letter."""
    named = _NAMED.search(layout.text, body[0][0], body[-1][1])
    if named:
        return named.start(1), named.end(1) - (named[1] != named[1].rstrip())
    text = layout.text
    signed = next(((a, b - (text[b - 1] == ",")) for a, b in reversed(body) if _SIGNED.match(text[a:b])), None)
    closed = {span[1] for span in _closing(text, body)}
    given = (after for span, after in pairwise(body) if span[1] in closed and _GIVEN.match(text[slice(*after)]))
    return signed or next(given, None)
