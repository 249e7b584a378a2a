"""What a Russian sentence puts in behind a source, before what the source says: an office, a relative clause, a participle."""

from __future__ import annotations

from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.russian import acting_ru, phrases_ru
from sayso.reading.attribution.russian.phrases_ru import agreement_of, clause_stop, finite, says
from sayso.reading.words.morphology import Form, forms
from sayso.records import Span

LIKELY = 0.3
NAMES = 3  # words of a person's name
KNOWING = ("близк", "знаком", "осведомл")


def past(s: Sentence, comma: int, case: str) -> int:
    """The mark behind which the content begins: *по словам X, который там был, C*; *Как заявила X, пресс-секретарь суда, C*.

    `case`: that of the source, which its office shares; `comma` itself where nothing is put in.
    """
    while (close := _close(s, comma, case)) is not None:
        comma = close
    return comma


def name(s: Sentence, comma: int, case: str) -> Span | None:
    """*По словам соседки, Нины Басовой, C*: the name put in behind what somebody is; between commas, in the case of both."""
    first, stop = comma + 1, clause_stop(s, comma + 1)
    named = range(first, stop) if comma > 0 and comma < len(s.words) and s.words[comma].text == "," else range(0)
    if not 0 < len(named) <= NAMES or stop >= len(s.words) or s.words[stop].text != ",":
        return None
    proper = all(s.words[i].text.istitle() and _in_case(s, i, case) for i in named)
    called = forms(s.words[comma - 1].text)[0] if s.words[comma - 1].text[0].islower() else None
    head = next(
        (f for i in range(max(0, comma - 4), comma) if s.words[i].word for f in forms(s.words[i].text)[:1] if f.animate), None
    )
    alone = case != "nomn" or _clause(s, stop + 1)
    return (s.words[first].start, s.words[stop - 1].end) if proper and called and head and alone else None


def _in_case(s: Sentence, at: int, case: str) -> bool:
    found = any(f.case == case for f in forms(s.words[at].text))
    return found or (case == "nomn" and phrases_ru.surname(s.words[at].text))


def _close(s: Sentence, comma: int, case: str) -> int | None:
    """The comma that closes what is put in here; a verb stands behind it, and behind an office its own subject too."""
    first = comma + 1
    if first + 1 >= len(s.words) or s.words[comma].text != ",":
        return None
    stop = clause_stop(s, first)
    if stop >= len(s.words) or s.words[stop].text != ",":
        return None
    if _relative(s, first):
        closes = says(s, first, stop) and says(s, stop, len(s.words))
    elif _participle(s, first) or phrases_ru.cites_at(s, first):
        closes = not says(s, first, stop) and says(s, stop, len(s.words))
    elif name(s, comma, case) or _aired(s, first, stop):
        closes = True
    else:
        clear = case == "gent" and says(s, stop, len(s.words))  # a nominative may be the subject of what is said
        closes = _office(s, first, case) and not says(s, first, stop) and (clear or _clause(s, stop + 1))
    return stop if closes else None


def _aired(s: Sentence, first: int, stop: int) -> bool:
    """*По словам X, в эфире передачи «Y», C*: where somebody speaks, put in between commas before what he says."""
    where = s.words[first].lower in ("в", "на") and s.words[first + 1].word and stop > first + 1
    near = {f.lemma for i in range(first + 1, min(first + 4, stop)) if s.words[i].word for f in forms(s.words[i].text)[:2]}
    said = near & s.lexicon.words["aired"] and not says(s, first, stop)
    acts = any(
        f.animate and f.case == "nomn" for i in range(first, stop) if s.words[i].text[0].islower() for f in _likeliest(s, i)
    )
    return bool(where and said and not acts and not _hangs(s, stop + 1) and says(s, stop, len(s.words)))


def _likeliest(s: Sentence, at: int) -> tuple[Form, ...]:
    return forms(s.words[at].text)[:1] if s.words[at].word else ()


def _hangs(s: Sentence, at: int) -> bool:
    """Whether what goes on here only tells which one is meant (*в статье, которую ...*, *в эфире, где ...*)."""
    return _relative(s, at) or _participle(s, at) or s.is_word(at, "question_words")


def _relative(s: Sentence, at: int) -> bool:
    """Whether a relative clause opens here (*который ...*, *с которым ...*)."""
    led = at + phrases_ru.preposition(s.words[at].lower)
    return any(w.startswith("котор") for w in s.lower(led, led + 1 + (led > at)))  # *под руководством которого*


def _participle(s: Sentence, at: int) -> bool:
    """Whether a participle that hangs on the source opens here (*проведённому в мае*), or its like (*знакомый с делом*)."""
    return s.words[at].word and (forms(s.words[at].text)[0].pos == "PRTF" or s.words[at].lower.startswith(KNOWING))


def _office(s: Sentence, at: int, case: str) -> bool:
    """Whether this word tells what the person named before the comma is: a noun for a person, in his case."""
    if not s.words[at - 2].text[0].isupper() or not s.words[at].text[0].islower():
        return False
    likely = (f for f in forms(s.words[at].text)[:2] if f.score >= LIKELY)
    return any(f.pos == "NOUN" and f.animate and f.case == case and not f.many for f in likely)


def _clause(s: Sentence, first: int) -> bool:
    """Whether a clause with a subject of its own stands from here on, or another insertion before it."""
    if _relative(s, first) or _participle(s, first):
        return any(s.words[i].text == "," and _clause(s, i + 1) for i in range(first, len(s.words) - 1))
    verb = next((i for i in range(first, len(s.words)) if finite(s, i)), None)
    if verb is None:
        return False
    stop = clause_stop(s, verb + 1)
    wanted = agreement_of(s.words[verb].text)
    return any(acting_ru.subject(s, a, b, wanted) for a, b in ((first, verb), (verb + 1, stop)))
