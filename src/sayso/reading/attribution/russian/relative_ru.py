"""Whom or what a Russian relative pronoun stands for: *Клёнов, который*, *заключение, согласно которому*."""

from __future__ import annotations

from sayso.lexicon.grammar import WOMENS_SURNAMES
from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.russian.phrases_ru import dash, finite, initial, preposition, surname
from sayso.reading.words.morphology import Form, forms
from sayso.records import Span


def antecedent(s: Sentence, relative: int, start: int | None = None, *, living: bool = True) -> Span | None:
    """The noun before the comma that *который* agrees with, with the words that agree with it before and its genitives behind.

    Not `living`: no person's (*заключение о смерти Клёнова, согласно которому*).
    """
    start = relative if start is None else start
    found = forms(s.words[relative].text)
    which = next((f for f in found if f.case in ("nomn", "loct")), found[0] if found[0].case else None)
    which = next((f for f in found if f.case == "datv"), which) if s.lower(relative - 1, relative) == ["согласно"] else which
    if living and which and not which.many and start > 1 and _names(s, start - 2, which.gender):
        return trimmed(s, _capitals(s, start - 2), start - 1)
    if living and start > 3 and initial(s, start - 3):  # *потерпевшей М., которая*
        return trimmed(s, _shortened(s, start - 3), start - 1)
    reach = range(start - 2, max(-1, start - 14), -1)
    papers = [i for i in reach if s.words[i].lower.startswith(s.lexicon.phrases["kinds.document"])] if not living else []
    for at in (*papers, *reach):
        if which is None or finite(s, at):
            return None
        noun = next((f for f in _meant(s, at) if f.pos == "NOUN" and f.many == which.many), None)
        if noun and not living and (noun.animate or (at > 0 and s.words[at].text[0].isupper())):
            continue
        if noun and living and which.many and not noun.animate and _people_before(s, at, start):
            continue  # *сотрудников службы банков, которые просят*
        if noun and (noun.gender == which.gender or which.many or (not living and {noun.gender, which.gender} == {"m", "n"})):
            first = phrase_start(s, at, noun)
            return _apposed(s, first) or trimmed(s, first, _dashed(s, at, start - 1))
    return None


def _people_before(s: Sentence, thing: int, end: int) -> bool:
    """Whether this genitive is of somebody: the phrase it closes begins with people in the plural, nothing between."""
    for at in range(thing - 1, max(-1, end - 14), -1):
        found = forms(s.words[at].text)[:2] if s.words[at].word else ()
        if any(f.pos == "NOUN" and f.animate and f.many for f in found):
            return True
        if not any(f.case == "gent" for f in found):
            return False
    return False


def _meant(s: Sentence, at: int) -> list[Form]:
    """The forms that this word may have behind the adjective that stands before it (*удалённой работы*: no plural)."""
    found = list(forms(s.words[at].text))
    before = forms(s.words[at - 1].text) if at and s.words[at - 1].word else ()
    if not before or before[0].pos not in ("ADJF", "PRTF"):
        return found
    shared = {(f.case, f.many) for f in before}
    return [f for f in found if (f.case, f.many) in shared] or found


def _names(s: Sentence, at: int, gender: str | None) -> bool:
    """Whether a surname that is no noun in the dictionary ends here, a man's or a woman's (*Клёнов, который*)."""
    text = s.words[at].text
    woman = text[:1].isupper() and text.lower().endswith(WOMENS_SURNAMES) and not any(f.pos == "NOUN" for f in forms(text)[:1])
    return surname(text) if gender == "m" else gender == "f" and woman


def _shortened(s: Sentence, at: int) -> int:
    """Where a withheld name begins that ends with this initial: behind what it is called, and behind no preposition."""
    while at and (s.words[at - 1].text == "." or (s.words[at - 1].word and s.words[at - 1].text[0].isupper())):
        at -= 1
    return at - bool(at and s.words[at - 1].word and not preposition(s.words[at - 1].lower))


def _capitals(s: Sentence, at: int) -> int:
    """Where the capitalised words begin that end here."""
    while at and s.words[at - 1].word and s.words[at - 1].text[0].isupper() and not preposition(s.words[at - 1].lower):
        at -= 1
    return at


def _apposed(s: Sentence, first: int) -> Span | None:
    """*помиловал Ивана Клёнова, своего союзника, который C*: the name that a possessive apposition says more of."""
    end = first - 1
    if not s.words[first].lower.startswith("сво") or end < 1 or s.words[end].text != ",":
        return None
    name = end
    while name and s.words[name - 1].word and s.words[name - 1].text[0].isupper():
        name -= 1
    return trimmed(s, name, end) if name < end else None


def _dashed(s: Sentence, first: int, last: int) -> int:
    """Where a dash parts these words, else their end."""
    return next((i for i in range(first, last) if s.words[i].text in "—–" or dash(s, i)), last)


def phrase_start(s: Sentence, at: int, noun: Form) -> int:
    """Where the words begin that agree with this noun: adjectives and titles of the same case, names that never change."""
    first = at
    while first > 0 and s.words[first - 1].word:
        word = s.words[first - 1]
        likely = (f for f in forms(word.text) if f.case == noun.case and (f.pos != "NOUN" or f.many == noun.many))
        fits = any(f.pos in ("ADJF", "PRTF", "NOUN") for f in likely)
        if preposition(word.lower) or not (fits or (word.text.isupper() and len(word.text) > 1)):
            break
        first -= 1
    return first - (first > 0 and s.words[first - 1].text.isdigit())  # *13 человек, которые*
