"""Where a Russian source ends behind which no comma stands, and where one that stands is the source's own."""

from __future__ import annotations

from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.russian import phrases_ru
from sayso.reading.attribution.russian.phrases_ru import says
from sayso.reading.words.morphology import forms


def comma_missing(s: Sentence, first: int, end: int) -> int | None:
    """Where the source ends behind which no comma stands (*по версии следствия является*): before the clause's own words."""
    while s.words[first].text.isupper() and s.lower(first + 1, first + 2) == ["."] and first + 2 < end:
        first += 2  # *по словам А. Б. Клёнова*
    stop = phrases_ru.phrase(s, first, end, ("gent", "datv"))
    opens = (i for i in range(first + 1, stop) if _subject_begins(s, i) and not phrases_ru.withheld(s, i))
    stop = next((i for i in opens if not _bears(s, first, i, end)), stop)
    carries = s.words[stop - 1].lower.startswith(s.lexicon.phrases["kinds.outlet"])  # *по данным газеты ВЗГЛЯД*
    named = s.words[stop - 1].text[0].isupper() or carries
    named = named and stop > first and stop + 1 == end and s.words[stop].text[0].isupper()
    stop = next((i - 1 for i in range(first + 2, end) if _must(s, i) and s.words[i - 1].text[0].isupper()), stop)
    parted = (
        first < stop < end
        and not named
        and not phrases_ru.initial(s, stop - 1)
        and (_must(s, stop + 1) or says(s, first, end) or s.words[stop].text.isdigit() or s.words[stop].text[0].isupper())
    )
    return stop if parted else None


def _bears(s: Sentence, first: int, at: int, end: int) -> bool:
    """*по словам шерифа Эда Холма, порт закрыт*: the name up to the comma is that of the one person called before it."""
    callings = (forms(w.text)[0] for w in s.words[first:at] if w.word)
    named = all(w.word and w.text[0].isupper() for w in s.words[at:end])
    return named and any(f.animate and not f.many for f in callings) and s.words[at].lower.endswith(("а", "я"))


def _must(s: Sentence, at: int) -> bool:
    """*По закону СКР должен проверить заявление*: behind who must."""
    return s.lower(at, at + 1)[:1] in (["должен"], ["должна"], ["должны"], ["обязан"], ["обязана"], ["обязаны"])


def _subject_begins(s: Sentence, at: int) -> bool:
    """*По словам врачей Иван Клёнов жив*, *по данным газет 39-летний сторож*: behind a common noun a subject opens the clause."""
    word, before = s.words[at], s.words[at - 1]
    if phrases_ru.initial(s, at):  # *по словам врача Е. Клёновой*, *по данным СМИ А. Клёнов ушёл*
        name = next((i for i in range(at, min(at + 5, len(s.words))) if len(s.words[i].text) > 1), at)
        return phrases_ru.surname(s.words[name].text)
    if word.text[0].isupper() and at + 1 < len(s.words) and phrases_ru.finite(s, at + 1) and _does(s, at):
        return True
    if not before.word or before.text[0].isupper() or not any(f.pos == "NOUN" for f in forms(before.text)[:1]):
        return False
    found = forms(word.text)
    if word.text[0].isdigit() and "-" in word.text:
        return bool(found) and found[0].case == "nomn"
    cases = {f.case for f in found if f.case}
    return word.text[0].isupper() and "nomn" in cases and not cases & {"gent", "datv"}


def _does(s: Sentence, at: int) -> bool:
    """*По данным СМИ Липова сказала*: a name right before a verb that agrees with it in the past, behind somebody else's."""
    wanted = phrases_ru.agreement_of(s.words[at + 1].text)
    other = s.words[at - 1].text.isupper() or s.words[at - 1].text[0].islower()
    return other and wanted.gender == "f" and phrases_ru.nominative(s, at, wanted)
