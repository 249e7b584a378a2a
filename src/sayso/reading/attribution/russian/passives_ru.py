"""What a Russian passive puts forward: *X считается Y*, *состояние оценивается врачами как тяжёлое*."""

from __future__ import annotations

from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.contents import content_of
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import acting_ru, ends_ru, phrases_ru, subjects_ru
from sayso.reading.words.morphology import forms
from sayso.records import Span

LIKELY = 0.15


def held(s: Sentence, cue: Cue) -> Frame | None:
    """Who holds it is in the instrumental, or not said; what is held stands before the verb and behind it, in two parts."""
    if cue.verb == "deny":
        return _denied(s, cue)
    at = cue.last + 1
    opens = at < len(s.words) and (s.words[at].word or s.words[at].text in '«“"')
    if s.lower(cue.first - 1, cue.first) == ["не"] or not opens or _relative(s, cue.first):
        return None
    if s.lower(at, at + 1) == ["судом"]:
        return None  # *Договор признаётся судом недействительным* tells of a ruling
    stop = phrases_ru.clause_end(s, at + (not s.words[at].word))
    agent = _agent(s, at, stop)
    behind = s.index(agent[1]) if agent else at
    named = s.words[behind].lower == "как" if behind < len(s.words) else False
    first = _start(s, cue.first)
    turned = agent is None and _instrumental(s, first, cue.first) and phrases_ru.nominative(s, at, phrases_ru.ANY)
    if not named and (cue.row.takes & {"np"} or not (turned or _instrumental(s, behind, stop))):
        return None  # *оценивается в миллион*, *считается по формуле*: no opinion
    if s.is_word(cue.first - 1, "and") and any(phrases_ru.finite(s, i) for i in range(first, cue.first)):
        return None  # *Клёнов работал в порту и считался лучшим*: the words before tell another thing
    whole = trimmed(s, first, cue.first)
    ahead = (whole,) if whole else ()
    rest = content_of(s, s.words[behind].start, ends_ru.turn(s, behind)) if behind < len(s.words) else ()
    if not ahead or not rest:
        return None
    return Frame(cue.span, cue.verb, agent, (*ahead, *rest), agentless=agent is None)


def _denied(s: Sentence, cue: Cue) -> Frame | None:
    """*Сообщение было опровергнуто в порту*: what is denied stands before the verb, who denies it behind."""
    stop = phrases_ru.clause_end(s, cue.last + 1)
    wanted = phrases_ru.agreement_of(s.words[cue.first].text)
    whole = acting_ru.subject(s, subjects_ru.clause_start(s, cue.first), cue.first, wanted)
    if whole and s.lower(s.index(whole[0]) - 1, s.index(whole[0])) in (["это"], ["эта"], ["этот"], ["эти"]):
        whole = (s.words[s.index(whole[0]) - 1].start, whole[1])
    if whole is None or s.lower(cue.first - 1, cue.first) == ["не"] or _relative(s, cue.first):
        return None
    by = next((i for i in range(cue.last + 1, stop) if phrases_ru.in_case(s, i, "ablt") and s.words[i].word), None)
    led = by is not None and phrases_ru.preposition(s.words[by - 1].lower)
    agent = trimmed(s, by, phrases_ru.phrase(s, by, stop, ("gent", "ablt"))) if by is not None and not led else None
    place = acting_ru.body(s, cue.last + 1, stop)
    source = min((span for span in (agent, place) if span), default=None)
    return Frame(cue.span, "deny", source, (whole,), agentless=source is None)


def _relative(s: Sentence, at: int) -> bool:
    """Whether the verb stands in a relative clause: what is held is only put in then."""
    opening = [w.lower for w in s.words[subjects_ru.clause_start(s, at) : at][:2]]
    return any(w.startswith("котор") or w in ("где", "что") for w in opening)


def _start(s: Sentence, at: int) -> int:
    """Where what is held begins: behind a time that opens the sentence (*С 2014 года*)."""
    first = 0
    while first < at and (s.is_word(first, "openers") or not s.words[first].word):
        first += 1
    end = first
    while end < at and (phrases_ru.when(s, end) or (end == first and phrases_ru.preposition(s.words[end].lower))):
        end += 1
    timed = any(phrases_ru.when(s, i) for i in range(first, end))
    return end if timed and end < at else first


def _agent(s: Sentence, first: int, stop: int) -> Span | None:
    """Persons or a body in the instrumental right behind the verb (*оценивается врачами*)."""
    word = s.words[first]
    if not any(f.case == "ablt" and f.pos == "NOUN" and f.animate and f.score >= LIKELY for f in forms(word.text)):
        return None
    end = phrases_ru.phrase(s, first, stop, ("gent",))
    follows = end < len(s.words) and (s.words[end].lower == "как" or _instrumental(s, end, stop))
    return trimmed(s, first, end) if follows else None


def _instrumental(s: Sentence, first: int, stop: int) -> bool:
    """Whether what something is held to be follows: an instrumental that no preposition governs, within a few words."""
    for at in range(first, min(stop, first + 4)):
        if phrases_ru.preposition(s.words[at].lower):
            return False
        if any(f.case == "ablt" and f.pos in ("NOUN", "ADJF", "PRTF") and f.score >= LIKELY for f in forms(s.words[at].text)):
            return True
    return False
