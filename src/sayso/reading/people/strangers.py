"""Sources in which no list knows the head: a calling of its own ("Бригадир смены"), a body named after somebody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.people.mentions import Found
from sayso.reading.people.pronouns import LATTER, PERSONAL
from sayso.reading.words.morphology import forms
from sayso.reading.words.spans import Placed
from sayso.records import Span

_CALLINGS = ("er", "or", "ist", "man", "woman", "ant", "ee", "ian", "keeper", "clerk")  # how English words for callings end
_CORE = re.compile(r"\s(?:of|in|for|at|on|from|with|to|by|who|which|that|and|or|as|near|among|between)\s|[,(–—]|\s-\s")
_ONE = re.compile(r"(?:one|another) of (?:them|these|those)", re.IGNORECASE)
_SELF = re.compile(r"\s(?:himself|herself|itself|themselves|also|both|all)$")
PLACED = re.compile(r"\b(?:city|town|state|county|village|island|country|kingdom|republic|province|city council)$", re.IGNORECASE)


def headless(text: str, source: Span, found: Placed[Span]) -> str:
    """The words of an English source up to its head where nobody's name covers that ("the Linden campaign"), else nothing."""
    words = text[slice(*source)]
    core = _CORE.split(words, maxsplit=1)[0].rstrip(" .'’\"”")
    core = _SELF.sub("", core)
    end = source[0] + len(core)
    covered = any(a < end <= b or end == b for a, b in found.inside(source))
    several = len(re.findall(r"[\w'’-]+", core)) > 1
    return "" if covered or not several or PLACED.search(core) or not core[-1:].isalpha() else core


def russian_head(words: str) -> str:
    """The noun that a Russian source is about, what tells which one left aside (*41-летний герой сериала*)."""
    found = re.findall(r"[\w-]+", words)
    while len(found) > 1 and (found[0][0].isdigit() or forms(found[0])[0].pos in ("ADJF", "PRTF", "ADVB")):
        found = found[1:]
    return found[0].lower() if found else ""


def calls_one(text: str, source: Span, inside: Sequence[Found]) -> bool:
    """Whether a Russian source opens with a calling whose further words name a body or a work (*герой сериала (Vesper Bay)*),
    or somebody in the genitive whose he is (*няня Клёнова*)."""
    if not inside or any(f.kind == "group" or not f.named for f in inside):
        return False
    if text[slice(*source)].lower().startswith(("один из ", "одна из ")) and all(f.kind != "person" for f in inside):
        return True  # *один из рабочих порта «Причал»*
    head = russian_head(text[slice(*source)])
    noun = next((f for f in forms(head) if f.pos == "NOUN"), None) if head else None
    first = min(f.span[0] for f in inside)
    person = noun is not None and noun.animate and not noun.marks and noun.case == "nomn"
    theirs = all(_owns(text, f, noun.gender if noun else None) for f in inside if f.kind == "person")
    return person and theirs and head in text[source[0] : first].lower()


def _owns(text: str, found: Found, gender: str | None) -> bool:
    """Whether a person named behind a calling in the nominative is another one: the name is declined, or a man's behind a
    woman's calling; in a label's capitals it is the speaker's (*СВИДЕТЕЛЬ ОРЛОВА*)."""
    name = " ".join(text[slice(*found.span)].split())
    declined = name != found.base and found.case != "nomn" and not name.isupper()
    return declined or (gender == "f" and found.gender == "m")


def stranger_at(words: str, span: Span, language: str) -> Found | None:
    """A source that names a person by a calling of its own, or `None` where it may be a paper or a body."""
    if language == "en" and _ONE.fullmatch(words):
        return Found(span=span, kind="person", named=False, base=words, head="one", definite="new")
    head = russian_head(words) if language == "ru" else (re.findall(r"\w+", words) or [""])[-1].lower()
    if head in PERSONAL[language] or not head or words.lower() in LATTER:
        return None
    if language == "ru":
        noun = next((f for f in forms(head) if f.pos == "NOUN"), None)
        person, many = noun is not None and noun.animate, noun is not None and noun.many
    else:
        many = head.endswith("s")
        person = head.rstrip("s").endswith(_CALLINGS)
    if not person:
        return None
    return Found(span=span, kind="group" if many else "person", named=False, base=" ".join(words.split()), head=head, many=many)
