"""Russian clauses that no "что" ties to their verb: *X рассказал, дверь заперта*, *X отмечает – кран исправен*; questions."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.contents import content_of, that_of
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import phrases_ru, subjects_ru, told_of_ru
from sayso.reading.attribution.russian.phrases_ru import clause_stop, says
from sayso.reading.words.morphology import forms
from sayso.records import Span

HEARERS = frozenset({"мне", "нам", "ему", "ей", "им"})
PEOPLE_SAY = frozenset({"говорят", "рассказывают", "пишут", "поговаривают", "сказывают", "утверждают", "уверяют"})


def asks(s: Sentence, first: int) -> bool:
    """Whether only a question is told of (*рассказал, дойдёт ли обоз*; *объяснил, почему ушёл*): that puts nothing forward."""
    led = first + phrases_ru.preposition(s.words[first].lower) if first < len(s.words) else first
    doubts = s.lower(first, first + 1) in (["вряд"], ["едва"]) or s.lower(first + 1, first + 2) in (["вряд"], ["едва"])
    return ("ли" in s.lower(first + 1, first + 3) and not doubts) or (s.is_word(led, "question_words") and not _when(s, led))


def _when(s: Sentence, at: int) -> bool:
    """*По словам X, когда обоз придёт, его разгрузят*: a clause that leads another is no question."""
    stop = clause_stop(s, at + 1)
    led = s.words[at].lower == "когда" and stop + 1 < len(s.words) and s.words[stop].text == ","
    return led and s.words[stop + 1].text[0].islower() and not s.is_word(stop + 1, "openers") and says(s, stop + 1, len(s.words))


def handed_over(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*X рассказал, дверь была заперта*: the clause behind the comma, where "что" was left out."""
    at = cue.last + 1
    if left is None or "clause" not in cue.row.takes or at + 3 >= len(s.words):
        return None
    if s.words[at].text != "," and not (cue.verb == "say" and not before and _dashed_off(s, at)):
        return None
    opening = forms(s.words[at + 1].text)[0].pos
    if asks(s, at + 1):
        return None
    if not s.words[at + 1].word or opening in ("GRND", "PRTF", "CONJ") or s.words[at + 1].lower.startswith("котор"):
        return None
    if that_of(s, at + 1) is not None or not says(s, at + 1, clause_stop(s, at + 1)):
        return None
    content = content_of(s, s.words[at].end, s.span[1])
    return Frame(cue.span, cue.verb, left, content) if content else None


def rumoured(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*Говорят, C*; *Как говорят, C*; *C1, говорят, C2*: people say it, and who they are is not said."""
    at = cue.last + 1
    told = s.words[cue.first].lower in PEOPLE_SAY and cue.first == cue.last and at + 1 < len(s.words)
    if not told or left is not None or before or s.words[at].text != ",":
        return None
    as_said = cue.first == 1 and s.words[0].lower == "как"
    heard = cue.first == 1 and s.words[0].lower in HEARERS  # *Мне говорят, C*
    opens = as_said or heard or all(s.is_word(i, "openers") or not s.words[i].word for i in range(cue.first))
    inside = cue.first > 1 and s.words[cue.first - 1].text == ","
    if not (opens or inside) or that_of(s, at) is not None or asks(s, at + 1):
        return None
    ahead = () if opens else content_of(s, s.span[0], s.words[cue.first - 1].start)
    content = (*ahead, *content_of(s, s.words[at].end, s.span[1]))
    return Frame(cue.span, "report", None, content, agentless=True) if content else None


def _dashed_off(s: Sentence, at: int) -> bool:
    """*Дипломаты отмечают – кран можно чинить*: a dash for "что", the only one of a sentence that quotes nothing."""
    marks = [i for i, w in enumerate(s.words) if w.text in "—–" or phrases_ru.dash(s, i)]
    quoted = bool(s.layout.quotes_in(s.words[at].end, s.span[1]))
    joins = s.is_word(at + 1, "and") or s.is_word(at + 1, "clause_breaks")
    first = s.words[subjects_ru.clause_start(s, at)].lower
    return marks == [at] and not quoted and not joins and first not in ("что", "как", "чем") and "котор" not in first


NOBODY = (rumoured, told_of_ru.nobody_told_of)  # shapes in which nobody is named
