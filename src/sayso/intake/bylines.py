"""Names of authors out of the words a page puts around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

LEAD = re.compile(
    r"^(?:(?:post )?(?:view|see|show|read)?\s*(?:all|more)?\s*(?:posts|articles|stories|recipes)?\s*(?:written|posted|published|reported|created|words|text|story)?"
    r"\s*\bby\b|(?:ein (?:artikel|beitrag|gastbeitrag) )?\bvon\b|\bvom?\b|\bpar\b|\bpor\b|\bdi\b|\bdoor\b|\b(?:post |über (?:den|die) )?aut(?:or(?:/?in|a|es)?|eur)\b|\bauthors?\b|\bredakt(?:eur|ion)\b(?=:)"
    r"|\bскладено\b|\bавторы?\b|\bтекст\b|\bпишет\b|\bверсия\b|\bverfasst von\b|\bveröffentlicht von\b|\bgeschrieben von\b|\bpubli[ée] par\b"
    r"|\bpublicado por\b|\bautore\b|\btext\b(?=:)|\bfoto\b(?=:)|\bpostado por\b|\beingestellt von\b|\bposted by\b|\bescrito por\b|\bscritto da\b)"
    r"\s*[:.|-]?\s*",
    re.I,
)  # fmt: skip
CUT = re.compile(
    r"\s+[|•·–—-]\s+|\s*[|•·]\s*|\s+(?:am|on|le|el|il|den|vom|um|in|at|im|на|в|for|für|staff|says|sagt|updated|published|pubblicato|publié)\s.*$"
    r"|\s+\d.*$|\s*\(.*$|\s*<.*$|\s*@.*$|\s+(?:staff|contributing|senior|associate)\s+(?:writer|reporter|editor).*$",
    re.I,
)  # fmt: skip
BETWEEN = re.compile(
    r"\s*[;/&]\s*|\s*,\s+(?!(?:jr|sr|ph\.?d|m\.?d|msc|ma|ba)\b)|,(?=[A-ZА-ЯÄÖÜ])|\s+(?:and|und|et|y|и|e)\s+(?=[A-ZА-ЯÄÖÜÉ])", re.I
)
NOBODY = re.compile(
    r"^(?:admin(?:istrator)?|unknown|no author|none|null|n/a|anonymous|author|autor|user|webmaster|root|editor|guest|name|posted|profil|profile|datum|date|mehr|more"
    r"|facebook|twitter|instagram|about|kontakt|über .*|about .*|comments?|share|автор|редактор|гость)$|https?:|www\.|[@#{}<>=]|\[at\]|\.(?:com|de|org|net|ru)$",
    re.I,
)  # fmt: skip
MOST_WORDS = 5
EDGES = " \t,:;|'\"*-–—\u200b"


def authors(words: str) -> Iterator[str]:
    """The names in a byline, each by itself; none where the words are no names."""
    for part in BETWEEN.split(unled(words)):
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
