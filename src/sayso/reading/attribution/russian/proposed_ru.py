"""Whether a source that the model proposes can speak in a Russian sentence, and which words of it do."""

from __future__ import annotations

from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.russian.acting_ru import SENDERS, no_body, subject_at
from sayso.reading.attribution.russian.phrases_ru import Agrees, agreement_of, finite, governed_end, nominative, preposition, when
from sayso.reading.words.morphology import forms
from sayso.records import Span


def may_speak(s: Sentence, cue: Span, source: Span) -> bool:
    """Whether a source that the model proposes can be one: a subject, a body named by its place, whose words they are.

    *напомнили о её работе*, *признали себя виновными*: what a preposition governs, or stands in another case, speaks not.
    """
    first, last = s.index(source[0]), s.index(source[1])
    span = range(s.index(cue[0]), s.index(cue[1]))
    share = s.lower(last, last + 1) == ["%"] or any(s.words[i].text == "%" for i in range(first, last))
    nobody = not share and not any(w.word and len(w.text) > 1 and w.text[0].isalpha() for w in s.words[first:last])
    if nobody or s.words[last - 1].lower == "и" or _as_of(s, first, last) or any(finite(s, i) for i in range(first + 1, last)):
        return False  # *По данным на 17 мая*, *По факту кражи | возбуждено дело*
    if any(forms(s.words[i].text)[0].pos == "GRND" for i in span if s.words[i].word) and source[0] > cue[1]:
        return False  # *объяснив решение*: what follows a verbal adverb is its object
    verb = next((i for i in span if finite(s, i)), None)
    if verb is None or first >= last or s.lower(first - 1, first) in (["по"], ["со"], ["от"]):
        return True
    near = range(max(0, first - 3), first + 1)
    led = [i for i in near if preposition(s.words[i].lower) and (i == first or governed_end(s, i, last) > first)]
    if led:
        return s.words[led[0]].lower in SENDERS and not no_body(s, led[0] + 1)
    wanted = agreement_of(s.words[verb].text)
    passive = s.words[verb].lower.endswith(("ся", "сь")) or forms(s.words[verb].text)[0].pos == "PRTS"
    several = wanted.many and not any(s.words[i].lower in ("и", ",") or s.words[i].text.isupper() for i in range(first, last))
    asked = wanted if several else Agrees(None, None)  # *Сычева подозревают*: one man is not those who suspect
    return passive or wanted.many is None or any(nominative(s, i, asked) for i in range(first, last))


def _as_of(s: Sentence, first: int, last: int) -> bool:
    """Whether these words only tell of what time something is known (*на 17 мая*)."""
    return preposition(s.words[first].lower) and last > first + 1 and all(when(s, i) for i in range(first + 1, last))


def told(s: Sentence, content: Span) -> Span:
    """*напомнил о пожаре*: what is told of, without the preposition that leads to it."""
    at = s.index(content[0])
    leads = s.words[at].lower in ("о", "об", "обо") and s.lower(at + 1, at + 2) != ["том"] and s.words[at].start == content[0]
    return (s.words[at + 1].start, content[1]) if leads and at + 1 < len(s.words) else content


def whole(s: Sentence, cue: Span, source: Span) -> Span:
    """A source that the model proposes, from its subject on, without a time behind it (*сентября глава порта*, *X в среду*)."""
    first, last = s.index(source[0]), s.index(source[1])
    if s.lower(last, last + 1) == ["%"]:
        return source[0], s.words[last].end
    verb = next((i for i in range(s.index(cue[0]), s.index(cue[1])) if finite(s, i)), None)
    wanted = agreement_of(s.words[verb].text) if verb is not None else Agrees(None, None)
    at = subject_at(s, first, last, wanted) if verb is not None and not nominative(s, first, wanted) else first
    at = first if at is None or preposition(s.words[max(0, first - 1)].lower) else at
    stop = _untimed(s, at, last)
    return source if (at, stop) == (first, last) else trimmed(s, at, stop) or source


def _untimed(s: Sentence, first: int, last: int) -> int:
    """Where a time begins behind the words of a source (*Клёнов в среду*, *Клёнов накануне матча*), else their end."""
    lead = (i for i in range(first + 1, last) if preposition(s.words[i].lower) or s.words[i].lower == "накануне")
    return next((i for i in lead if any(when(s, k) for k in range(i, min(last, i + 3)))), last)
