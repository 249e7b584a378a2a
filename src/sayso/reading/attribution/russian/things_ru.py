"""What does not speak in Russian: *обнаружили следы*, *кризис угрожает*, *занимавший пост*: things, and words about somebody."""

from __future__ import annotations

from functools import cache

from sayso.lexicon.people import people
from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.russian import phrases_ru
from sayso.reading.attribution.russian.phrases_ru import Agrees, nominative
from sayso.reading.words.morphology import forms

_SPEAK = ("institutions", "collective", "bodies", "outlet_heads", "body_heads", "groups", "persons", "facility_words", "firms")
_TELL = ("kinds.rumour", "kinds.document", "kinds.outlet", "kinds.collective", "kinds.unnamed", "relay.sources")
_ACTS = frozenset({"promise", "threaten", "offer", "order", "deny"})  # what only people and bodies do, whatever grammar says
LIKELY = 0.1  # a reading rarer than this is not meant


@cache
def _speaks() -> frozenset[str]:
    """The words for people and bodies that have no soul in grammar, and speak."""
    return frozenset(word for section in _SPEAK for word in people("ru")[section])


def thing(s: Sentence, at: int) -> bool:
    """Whether a common noun stands here for a thing that neither speaks nor tells: no person, body, paper or rumour."""
    word = s.words[at]
    if not word.word or (word.text[0].isupper() and at > 0) or word.text[1:] != word.text[1:].lower() or "-" in word.text:
        return False
    found = [f for f in forms(word.text) if f.score >= LIKELY] or forms(word.text)
    noun = bool(found) and found[0].pos == "NOUN" and found[0].known
    if not noun or any(f.animate or f.marks for f in found):
        return False
    if phrases_ru.surname(word.text) and not any(f.case == "nomn" for f in found):
        return False  # *Берегов вышел*: no genitive plural does anything
    listed = {f.lemma for f in found} & (_speaks() | s.lexicon.words["several"] | s.lexicon.words["evidence"])
    return not listed and not word.lower.startswith(tuple(p for key in _TELL for p in s.lexicon.phrases[key]))


def office(s: Sentence, at: int) -> bool:
    """Whether a body that speaks is named here, and no place where things happen (*в пресс-службе*, *в МЧС*, *в полиции*)."""
    bodies = frozenset(word for section in ("institutions", "collective", "bodies") for word in people("ru")[section])
    near = [w for w in s.words[at : at + 4] if w.word]
    acronym = bool(near) and near[0].text.isupper() and len(near[0].text) > 1
    return acronym or any(w.lower.startswith("пресс-") or any(f.lemma in bodies for f in forms(w.text)[:1]) for w in near)


def thing_named(s: Sentence, at: int) -> bool:
    """Whether the noun here has no soul and is no name, at the head of a sentence too."""
    first = forms(s.words[at].text)[0]
    return first.pos == "NOUN" and first.known and not first.animate and not first.marks


def head(s: Sentence, first: int, end: int) -> int | None:
    """The first noun in the nominative of the phrase that these words are, none in brackets."""
    end = next((i for i in range(first + 1, end) if s.words[i].text == "("), end)
    nouns = (i for i in range(first, end) if s.words[i].word)
    return next((i for i in nouns if any(f.pos == "NOUN" and f.case == "nomn" for f in forms(s.words[i].text)[:3])), None)


def acts(s: Sentence, verb: str, first: int, end: int) -> bool:
    """Whether a thing would do here what only people and bodies do: *кризис угрожает порту*, *выдвижение обещает*."""
    at = head(s, first, end) if verb in _ACTS else None
    return at is not None and thing(s, at) and not _named(s, at, end)


def _named(s: Sentence, at: int, end: int) -> bool:
    """Whether a full name in the nominative closes the phrase, and tells who the thing is: *легенда кино Анна Липова*."""
    words = s.words[end - 2 : end] if end - 2 > at else ()
    if not words or not all(w.word and w.text.istitle() for w in words):
        return False
    given = {f.case for f in forms(words[0].text) if f.case and f.score >= LIKELY}
    return "gent" not in given and any(nominative(s, end - 1, Agrees(False, gender)) for gender in ("m", "f"))


def objective(s: Sentence, at: int) -> bool:
    """Whether the noun here is as well the object of the verb before it (*обнаружили следы*, *отметил его вклад*)."""
    found = forms(s.words[at].text)
    least = LIKELY if any(f.score >= LIKELY for f in found) else 0  # *промилле* has one form for every case
    return {"nomn", "accs"} <= {f.case for f in found if f.pos == "NOUN" and f.score >= least} and thing(s, at)


def hanging(s: Sentence, first: int, end: int) -> bool:
    """Whether a phrase is a participle with its objects, and holds no noun that it agrees with (*занимавший пост*)."""
    opening = forms(s.words[first].text)[0] if s.words[first].word else None
    if opening is None or opening.pos != "PRTF" or opening.case != "nomn" or opening.lemma in people("ru").unnamed:
        return False  # «осуждённый», «задержанный» are callings
    rest = [f for i in range(first + 1, end) if s.words[i].word for f in forms(s.words[i].text)[:2]]
    agreeing = [f for f in rest if f.pos in ("NOUN", "ADJF") and f.case == "nomn" and f.many == opening.many]
    named = any(phrases_ru.surname(s.words[i].text) for i in range(first + 1, end))
    return not named and not any(f.animate or f.marks for f in agreeing)
