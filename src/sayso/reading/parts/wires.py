"""The agency that a report names as its maker: in its dateline, on a line above the text or on one that closes it.

*QUARRY HARBOUR (Lantern Wire) — Two men died*; *By Ada Holm, Associated Press*; *ПОРТ, 10 июля — РИА Новости*; *Source: AFP*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.lexicon.language import Lexicon
from sayso.lexicon.outlets import outlet_at, outlet_named
from sayso.reading.parts import hands, notices
from sayso.reading.people.mentions import Found
from sayso.reading.words.spans import Cover
from sayso.reading.words.text import Layout, fold
from sayso.records import Document, Span

HEAD, FOOT = 5, 3  # paragraphs above and below a report in which its maker may be named
LONGEST = 120  # characters of such a line
BOTH = 2  # agencies that made one report at most: more of them are a list
_CAPITALS = r"[A-Z][A-Z'’.-]+"
_PLACE = r"[A-Z][\w'’.-]*(?:,? [A-Z][\w'’.-]*){0,4}"
_DAY = r",? \(?[A-Z][a-z]{2,8}\.? \d{1,2}\)?(?:, \d{4})?"
_BRACKETS = re.compile(rf"(?P<place>{_PLACE}(?:{_DAY})?,? )?\((?P<name>[A-Z][^()\n]{{1,40}})\) ?(?:[—–_:-]|--|(?=[A-Z]))")
_STATION = re.compile(r"[KW][A-Z]{2,3}(?:-\w+)?")  # a call sign: the outlet that prints it may be that station
_HEADED = re.compile(
    r"[А-ЯЁ][А-Яа-яё -]{1,40}[.,] \d{1,2} [а-я]{3,8}\.?(?: \d{4}(?: г(?:ода|\.))?)?[ .,/—–-]+"
    r"(?P<name>[А-ЯЁA-Z«][^\n/—–]{1,40}?)(?:[.,]? ?[/—–]|\.? - |\. )"
)
_HEADLINE = re.compile(r"^(?P<first>[^:—–\n]{2,40}?)\s?:\s|\s[—–-]\s(?P<last>[^:—–\n]{2,40})$")
_LABEL = re.compile(r"\s*(?:(?:первоначальный |original )?(?:source|источник|первоисточник))s?\s*[:—–-]", re.IGNORECASE)
_PARTS = re.compile(r"[,/|;:()\[\]]|\s[—–-]+\s|(?<=[A-ZА-ЯЁ])-(?=[A-ZА-ЯЁ])")
_PIECE = re.compile(r"(?:[^\s.*©]|\.(?=\w))+")
_WORD = re.compile(r"[^\W\d_]+")


def named(layout: Layout, lexicon: Lexicon, document: Document, outlet: str | None) -> tuple[Span, ...]:
    """The names of the agencies that the lines around a report, its headline or its dateline give as its maker, of any
    outlet too that a sentence thanks for its part in it.

    `outlet` is who publishes the document.
    """
    last = len(layout.paragraphs)
    around = [n for n in range(last) if n < HEAD or n >= last - FOOT]
    found = {span for n in around for span in _credited(layout, n, lexicon)}
    found |= set(hands.outlets(layout, lexicon))
    found |= {span for n in around[:HEAD] for span in _filed(layout.text, layout.paragraphs[n], lexicon)}
    heads = [p for p in layout.paragraphs[:HEAD] if document.title and fold(layout.text[slice(*p)]) == fold(document.title)]
    return tuple(sorted(found | {span for p in heads[:1] if outlet for span in _headed(layout.text[slice(*p)], p[0], outlet)}))


def among(found: Sequence[Found], text: str, names: Sequence[Span]) -> list[Found]:
    """The mentions, these names among them."""
    taken = Cover(names)
    new = [
        Found(span=(a, b), kind="organization", named=True, base=text[a:b], head=fold(text[a:b].split()[-1])) for a, b in names
    ]
    return sorted([*(f for f in found if not taken.meets(f.span)), *new], key=lambda f: f.span)


def _filed(text: str, paragraph: Span, lexicon: Lexicon) -> Iterator[Span]:
    """*QUARRY HARBOUR (Lantern Wire) —*, *Varnholm (AP) —*, *ПОРТ, 10 июля. /ТАСС/.*: any name behind a place in capitals."""
    if m := _BRACKETS.match(text, *paragraph):
        capitals = re.match(_CAPITALS, m["place"] or "") is not None and not _STATION.fullmatch(m["name"])
        if capitals or _agency(m["name"], lexicon):
            yield m.span("name")
    elif (m := _HEADED.match(text, *paragraph)) and _agency(m["name"], lexicon):
        yield m.span("name")


def _headed(title: str, start: int, outlet: str) -> Iterator[Span]:
    """*WSJ: harbour sold*, *Порт продан — Reuters*: another outlet that a headline begins or ends with."""
    own = outlet_named(outlet)
    for m in _HEADLINE.finditer(title):
        a, b = m.span("first") if m["first"] else m.span("last")
        found = outlet_named(title[a:b])
        if found and found != own and fold(title[a:b]) != fold(outlet):
            yield start + a, start + b


def _credited(layout: Layout, number: int, lexicon: Lexicon) -> Iterator[Span]:
    """A line that is names and words of crediting, an agency's name among them."""
    start, end = layout.paragraphs[number]
    line = layout.text[start:end]
    if len(line) > LONGEST or notices.picture(line):
        return
    parts, counts = list(_parts(line)), _listed if _LABEL.match(line) else _agency
    spans = [
        (start + a, start + b) for a, b in (_bare(line, part, lexicon) for part in parts) if b > a and counts(line[a:b], lexicon)
    ]
    if spans and all(_names(line[a:b], lexicon) for a, b in parts):
        yield from spans if len(spans) <= BOTH else ()


def _parts(line: str) -> Iterator[Span]:
    at = 0
    for mark in _PARTS.finditer(line):
        yield at, mark.start()
        at = mark.end()
    yield at, len(line)


def _bare(line: str, part: Span, lexicon: Lexicon) -> Span:
    """A part of the line without blanks, marks, years and the words around a name."""
    words = [m.span() for m in _PIECE.finditer(line, *part)]
    while words and _crediting(line[slice(*words[0])], lexicon):
        words = words[1:]
    while words and _crediting(line[slice(*words[-1])], lexicon):
        words = words[:-1]
    return (words[0][0], words[-1][1]) if words else (part[0], part[0])


def _crediting(word: str, lexicon: Lexicon) -> bool:
    return word.isdigit() or fold(word) in lexicon.phrases["relay.made_by"]


def _names(part: str, lexicon: Lexicon) -> bool:
    """Whether these words are names and words of crediting alone, as no sentence is."""
    words = (m[0] for piece in _PIECE.findall(part) if (m := _WORD.search(piece)))  # *Лента.ру* is one
    return all(w[0].isupper() or fold(w) in lexicon.phrases["relay.made_by"] for w in words)


def _listed(name: str, lexicon: Lexicon) -> bool:
    """Whether this is the name or the address of a listed outlet: behind *Источник:* any of them counts."""
    return _agency(name, lexicon) or (outlet_named(name.strip()) or outlet_at(name.strip())) is not None


def _agency(name: str, lexicon: Lexicon) -> bool:
    """Whether this is the name of a listed agency, its address, or what one signs with."""
    if fold(name.strip()) in lexicon.phrases["relay.wires"]:
        return True
    found = outlet_named(name.strip()) or outlet_at(name.strip())
    return found is not None and found.kind == "agency"
