"""The nominative of a Russian body's name: its head and the adjectives before it are put into it, what is behind stays."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.people.offices_ru import unbent
from sayso.reading.people.page_ru import PageRu
from sayso.reading.words.morphology import Form, forms, inflected, like

_STATIONS = {"ГЭС": "f", "АЭС": "f", "ГРЭС": "f", "ТЭЦ": "f", "ТЭС": "f", "ИК": "f"}  # a station, a colony
AHEAD = 4  # words within which the first noun of a source stands


def base_of(page: PageRu, start: int, head: int, end: int) -> str:
    """The phrase in the nominative: its head and the adjectives before it; what is behind stays."""
    noun = noun_form(page, start, head)
    words = [p.text.replace("\u0301", "") for p in page.pieces[start:head]]
    gender = _STATIONS.get(page.pieces[head].text) or (noun.gender if noun else None)
    front = [inflected(w, "", gender, noun.many if noun else False) for w in words]
    text = page.pieces[head].text
    plain = noun is None or page.acronym(head)
    middle = unbent(text) or (text if plain or noun is None else inflected(text, noun.lemma, None, noun.many))
    behind = page.text[page.pieces[head].end : page.pieces[end - 1].end] if end > head + 1 else ""
    return " ".join(" ".join([*front, like(text, middle) + behind]).split())


def nominative(words: str) -> str:
    """The words of a source in the nominative: its first noun, adjectives before it and one that "и" joins; the rest stays.

    *исковому заявлению* is *исковое заявление*, *очевидцев и друзей* is *очевидцы и друзья*.
    """
    parts = words.split()
    at = next((i for i, word in enumerate(parts[:AHEAD]) if _noun(word)), None)
    named = at is not None and parts[at][0].isupper()
    if at is None or named or not all(forms(w)[0].pos in ("ADJF", "PRTF") for w in parts[:at]):
        return words
    noun = _agreeing(parts[at], parts[:at])
    if noun is None or noun.case in (None, "nomn") or any(f.case == "nomn" and f.score >= noun.score for f in forms(parts[at])):
        return words
    back = [*(inflected(w, "", noun.gender, noun.many) for w in parts[:at]), _straight(parts[at], noun)]
    other = _noun(parts[at + 2]) if parts[at + 1 : at + 2] == ["и"] and len(parts) > at + 2 else None
    if other and other.case == noun.case:
        back += ["и", _straight(parts[at + 2], other)]
    return " ".join([*back, *parts[len(back) :]])


def _noun(word: str) -> Form | None:
    return next((f for f in forms(word)[:1] if f.pos == "NOUN"), None)


def _straight(word: str, noun: Form) -> str:
    return like(word, inflected(word, noun.lemma, None, noun.many))


def _agreeing(head: str, front: Sequence[str]) -> Form | None:
    """The reading of a head that all adjectives before it share case and number with."""
    found = [f for f in forms(head) if f.case and f.pos == "NOUN"]
    cases = [{(f.case, f.many) for f in forms(word)} for word in front]
    return next((f for f in found if all((f.case, f.many) in own for own in cases)), None)


def noun_form(page: PageRu, start: int, head: int) -> Form | None:
    """The reading of the head that its adjectives agree with."""
    found = [f for f in forms(page.pieces[head].lower) if f.case and f.pos in ("NOUN", "ADJF", "PRTF")]
    for form in found:
        own = [{(f.case, f.many) for f in forms(p.lower)} for p in page.pieces[start:head]]
        if all((form.case, form.many) in cases for cases in own):
            return form
    return found[0] if found else None
