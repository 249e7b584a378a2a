"""Russian bodies named in one breath: *прокуратуры Портового, Речного и Лесного районов*, *министерства труда и юстиции*."""

from __future__ import annotations

from sayso.reading.attribution.clauses import Sentence, name_at
from sayso.reading.attribution.russian.phrases_ru import Agrees, in_case, nominative, past_name, preposition
from sayso.reading.words.morphology import forms
from sayso.records import Span

REACH = 16  # words of such a list
ITEM = 4  # words and marks of what tells one of several bodies apart


def several(s: Sentence, end: int) -> Span | None:
    """The plural and the list of genitives behind it that ends before `end`; none where no such list does."""
    if "и" not in s.lower(end - ITEM - 1, end) or "," not in s.lower(end - REACH, end):
        return None
    commas = [i for i in range(max(2, end - REACH), end) if s.words[i].text == ","]
    comma = next((i for i in commas if _lists(s, i, end)), None)
    first = next((i for i in range(comma - 2, max(-1, comma - REACH), -1) if _opens(s, i, comma)), None) if comma else None
    return (s.words[first].start, s.words[end - 1].end) if first is not None else None


def _opens(s: Sentence, at: int, comma: int) -> bool:
    """Whether a plural stands here with nothing behind it, up to the comma, but what it is of."""
    found = forms(s.words[at].text) if s.words[at].word else ()
    noun = any(f.many and f.pos == "NOUN" and f.case == "nomn" and not f.marks for f in found)
    free = at == 0 or not (preposition(s.words[at - 1].lower) or in_case(s, at - 1, "gent"))
    if not noun or not free or not nominative(s, at, Agrees(True, None)):
        return False
    return _of(s, at + 1, comma) == comma and comma > at + 1


def _of(s: Sentence, at: int, end: int) -> int:
    """Where the genitives and names end that begin here."""
    while at < end and (name_at(s, s.words[at]) or (s.words[at].word and in_case(s, at, "gent"))):
        at = past_name(s, at)
    return at


def _lists(s: Sentence, comma: int, end: int) -> bool:
    """Whether nothing but genitives and names stands between this comma and `end`, each behind a comma, the last behind "и"."""
    at, last = comma, False
    while at < end and not last:
        last = s.words[at].lower == "и"
        if not last and s.words[at].text != ",":
            return False
        first = at + 1
        at = _item_end(s, first, end)
        if not 0 < at - first <= ITEM:
            return False
    return last and at == end


def _item_end(s: Sentence, at: int, end: int) -> int:
    """Where one of the list ends: before a comma, "и", or a word in another case."""
    while at < end and s.words[at].lower != "и" and _of(s, at, at + 1) > at:
        at = past_name(s, at)
    return min(at, end)
