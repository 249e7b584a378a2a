"""Names of authors out of the words a page puts around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

BY = (
    r"(?:post )?(?:(?:view|see|show|read) )?(?:(?:all|more) )?(?:(?:posts|articles|stories|recipes) )?"
    r"(?:(?:written|posted|published|reported|created|words|text|story) )?by\b",
    r"(?:(?:ein (?:artikel|beitrag|gastbeitrag)|verfasst|veröffentlicht|geschrieben|eingestellt) )?vo[nm]\b",
    r"(?:publi[ée] )?par\b",
    r"(?:(?:publicado|escrito|postado) )?por\b",
    r"(?:scritto )?d[ai]\b",
    r"door\b",
    r"(?:post |über (?:den|die) )?(?:aut(?:or(?:/?in|a|es|e)?|eur)|authors?)\b",
    r"авторы?\b",
    r"(?:текст|text|foto|фото|redaktion)\b(?=:)",
)
LEAD = re.compile(rf"(?:{'|'.join(BY)})\s*[:.|-]?\s*", re.I)
AFTER = (
    r"\s+[|•·–—-]\s+",
    r"\s*[|•·]\s*",
    r"\s+(?:am|on|le|el|il|den|vom|um|in|at|im|на|в|for|für|says|sagt|updated|published|pubblicato|publié)\s.*$",
    r"\s+(?:staff|contributing|senior|associate)(?:\s+(?:writer|reporter|editor).*)?$",
    r"\s+\d.*$|\s*[(<@].*$",
)
CUT = re.compile("|".join(AFTER), re.I)
BETWEEN = re.compile(
    r"\s*[;/&]\s*|\s*,\s+(?!(?:jr|sr|ph\.?d|m\.?d|msc|ma|ba)\b)|,(?=[A-ZА-ЯÄÖÜ])|\s+(?:and|und|et|y|и|e)\s+(?=[A-ZА-ЯÄÖÜÉ])", re.I
)
NAMELESS = (
    "admin|administrator|unknown|no author|none|null|n/a|anonymous|author|autor|user|webmaster|root|editor|guest|name|posted"
    "|profil|profile|datum|date|mehr|more|facebook|twitter|instagram|about|kontakt|über .*|about .*|comments?|share"
    "|автор|редактор|гость|(?:photos?|fotos?|фото|images?|bild)\\b.*"
)
NOBODY = re.compile(rf"^(?:{NAMELESS})$|https?:|www\.|[@#{{}}<>=]|\[at\]|\.(?:com|de|org|net|ru)$", re.I)
MOST_WORDS = 5
EDGES = " \t,:;|'\"*-–—\u200b"


def authors(words: str) -> Iterator[str]:
    """The names in a byline, each by itself; none where the words are no names."""
    for part in BETWEEN.split(unled(words)) if "://" not in words else ():
        name = CUT.split(part.strip(EDGES), maxsplit=1)[0].strip(EDGES)
        if (
            2 <= len(name) <= 60
            and len(name.split()) <= MOST_WORDS
            and not NOBODY.search(name)
            and re.search(r"[^\W\d_]{2}", name)
        ):
            yield name


def unled(words: str) -> str:
    """The words without the `by`, `von`, `автор:` they begin with."""
    words = " ".join(words.split())
    while (m := LEAD.match(words)) and m.end():
        words = words[m.end() :]
    return words
