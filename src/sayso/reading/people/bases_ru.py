"""The nominative of a Russian body's name: its head and the adjectives before it are put into it, what is behind stays."""

from __future__ import annotations

from sayso.reading.people.offices_ru import unbent
from sayso.reading.people.page_ru import PageRu
from sayso.reading.words.morphology import Form, forms, inflected, like

_STATIONS = {"ГЭС": "f", "АЭС": "f", "ГРЭС": "f", "ТЭЦ": "f", "ТЭС": "f", "ИК": "f"}  # a station, a colony


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


def noun_form(page: PageRu, start: int, head: int) -> Form | None:
    """The reading of the head that its adjectives agree with."""
    found = [f for f in forms(page.pieces[head].lower) if f.case and f.pos in ("NOUN", "ADJF", "PRTF")]
    for form in found:
        own = [{(f.case, f.many) for f in forms(p.lower)} for p in page.pieces[start:head]]
        if all((form.case, form.many) in cases for cases in own):
            return form
    return found[0] if found else None
