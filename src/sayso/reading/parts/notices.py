"""Notices that the law or a site puts beside a report: who is a "foreign agent", what is banned, how often a post was shared.

That somebody was declared a foreign agent is also news, and then it is a statement: a notice is told by its shape (an asterisk,
capitals, the formula it opens with), not by these words alone.
"""

from __future__ import annotations

import re

from sayso.lexicon.language import Lexicon
from sayso.reading.words.text import fold

SHOUTED = 0.6  # share of capitals that makes a paragraph an imprint
LONGEST_CAPTION = 300
LONGEST = 200  # characters of a footnote without an asterisk
_FOOTNOTE = re.compile(r"^[\[(]?(?:\*{1,4}|[†‡])[\])]?[ \t\u00a0]*\S")
_COUNTED = "|".join(
    (
        *(r"repl(?:y|ies)", "reposts?", "retweets?", "likes?", "views?", "shares?", "comments?", "bookmarks?"),
        *(r"просмотр\w*", r"комментари\w*", r"репост\w*", r"лайк\w*", r"реакци\w*"),
    )
)
_COUNTS = re.compile(rf"^(?:[\d.,]+[ \u00a0]?(?:[KM]|тыс\.?|млн)?[ \u00a0]*(?:{_COUNTED})\.?[\s·•|,]*)+$", re.IGNORECASE)
_PICTURE = "photo(?:graph)?s?|images?|pictures?|фото|снимок|иллюстрация|скриншот"
_AGENCY = r"\bAP Photo\b|\bGetty Images\b|\bREUTERS/|©\s*\w"
_OPENS = r"(?:^|[(\[/|]|[.!?»”\"]\s)\s*"
_PICTURED = re.compile(
    rf"{_OPENS}(?:{_PICTURE})\s*(?:by|courtesy of)?\s*[:/©]\s*[^.!?]{{2,80}}[.)\]]*$|(?:{_AGENCY})[^.!?]{{0,60}}[.)\]]*$",
    re.IGNORECASE,
)
_PHONE = r"\+\d[\d\s()–-]{8,}|\(\d{3,5}\)\s?[\d–-]{5,}|\b\d{3}[-.–]\d{3}[-.–]\d{4}|\b8[\s–-]\(?\d{3}\)?[\d\s–-]{7,}"
_CONTACT = re.compile(rf"(?:{_PHONE}|\S+@\S+\.\w+)\s*(?:\(\w+\))?$")
LONGEST_CONTACT = 120
_DATED = re.compile(r"\d{4}|\bбыл[аи]?\b|\bwas\b|\bwere\b")


def legal(text: str, lexicon: Lexicon) -> bool:
    """Whether this paragraph or sentence is a notice that the law asks for."""
    folded = fold(text).replace("\u00a0", " ")
    if not any(phrase in folded for phrase in lexicon.phrases["boilerplate.notices"]):
        return False
    letters = [c for c in text if c.isalpha()]
    shouted = sum(c.isupper() for c in letters) > SHOUTED * len(letters)
    opened = folded.lstrip("*[(« ").startswith(lexicon.phrases["boilerplate.imprints"])
    return shouted or opened or bool(_FOOTNOTE.match(text)) or _declared(folded)


def _declared(folded: str) -> bool:
    """*«Бумажный мост» признан иностранным агентом*: a footnote that lost its asterisk, undated as no report would be."""
    named = folded.startswith(("«", '"', "организац"))
    return named and "признан" in folded and len(folded) < LONGEST and not _DATED.search(folded)


def picture(text: str) -> bool:
    """Whether a short paragraph ends in the credit of a picture: all of it is the caption."""
    return len(text) <= LONGEST_CAPTION and bool(_PICTURED.search(text))


def counts(text: str) -> bool:
    """Whether this line only counts how a post was received: *12 replies 40 reposts*."""
    return bool(_COUNTS.match(text.strip()))


def contact(text: str) -> bool:
    """Whether a short line that no mark ends closes with a telephone number or an address: whom to ask."""
    return len(text) <= LONGEST_CONTACT and bool(_CONTACT.search(text))
