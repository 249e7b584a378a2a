"""What Russian verbs tell of: *О назначении сообщил X*, *О том, что C, сообщил X*, *говорится о двух раненых*."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.attribution.clauses import Sentence, addressee_words, trimmed
from sayso.reading.attribution.contents import content_of, that_of
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import ends_ru, phrases_ru, subjects_ru, things_ru
from sayso.reading.attribution.russian.agentless_ru import ABOUT
from sayso.reading.attribution.russian.phrases_ru import clause_stop, lemma
from sayso.reading.words.morphology import lemmas
from sayso.records import Span


def past_when_and_whom(s: Sentence, start: int) -> int:
    """Behind a time or who was told, which part a verb from *о*: *сообщил в субботу об аварии*, *рассказал журналистам о ней*."""
    at = start + addressee_words(s, start)
    if at + 1 < len(s.words) and phrases_ru.preposition(s.words[at].lower) and phrases_ru.when(s, at + 1):
        at = phrases_ru.governed_end(s, at, len(s.words))
    elif at < len(s.words) and phrases_ru.when(s, at):
        at += 1
    return at if at + 1 < len(s.words) and s.words[at].lower in ABOUT else start


def told_of(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*О назначении сообщили X*: the thing told of stands before the verb."""
    if (
        "quote" not in cue.row.takes
        or lemma(s, cue.first) not in s.lexicon.words["telling"] | {"высказаться", "рассказать"}
        or that_of(s, cue.last + 1) is not None
    ):
        return None
    start = subjects_ru.clause_start(s, cue.first)
    at = next((i for i in range(start, cue.first - 1) if s.words[i].lower in ABOUT), None)
    tells = at is not None and (lemma(s, cue.first) in s.lexicon.words["telling"] or own_plan(s, at + 1))
    if (
        at is None
        or not tells
        or at > start + 1
        or s.words[at + 1].lower in ("этом", "том", "чем")
        or s.is_word(at + 1, "details")  # *Об исходе дела сообщил X*: what it was he tells in what follows
        or s.words[at + 1].lower.startswith("котор")
    ):
        return None
    stop = clause_stop(s, cue.last + 1)
    if s.lower(stop, stop + 1) == [":"] and stop + 1 < len(s.words) and s.words[stop + 1].text in '«“"':
        return None  # *О планах X говорил в интервью: «C»*: what he said of them stands behind the colon
    behind = subjects_ru.after(s, cue, cue.last + 1, stop)
    if left and behind and at < s.index(left[0]) <= at + 2:
        left = None  # *О похищении X сообщили соседи*
    left = _behind_object(s, left) if left and left[0] > s.words[at].start else left
    source = left or subjects_ru.after(s, cue, cue.last + 1, stop)
    end = s.index(left[0]) if left and s.index(left[0]) > at else phrases_ru.phrase(s, at + 1, cue.first, ("loct", "gent"))
    end = cue.first if phrases_ru.infinitive(s, end) else end  # *О намерении закрыть цех заявил X*
    content = content_of(s, s.words[at + 1].start, s.words[end - 1].end) if end > at + 1 else ()
    return Frame(cue.span, cue.verb, source, content) if source and content else None


def _behind_object(s: Sentence, left: Span) -> Span:
    """*О намерении оставить спорт Клёнов сообщил*: the name, without the thing before it that an infinitive governs."""
    first, last = s.index(left[0]), s.index(left[1])
    apart = last - first > 1 and things_ru.thing(s, first) and s.words[first + 1].text[0].isupper()
    return trimmed(s, first + 1, last) or left if apart and phrases_ru.infinitive(s, first - 1) else left


def own_plan(s: Sentence, at: int) -> bool:
    """Whether a plan is told of (*рассказал о намерении закрыть цех*), or what is needed (*напомнил о важности ремонта*)."""
    near = range(at, min(len(s.words) - 1, at + 4))
    if any(set(lemmas(s.words[i].text)) & s.lexicon.words["named_norms"] for i in near[:2]):
        return True
    named = next((i for i in near if set(lemmas(s.words[i].text)) & s.lexicon.words["own_acts"]), None)
    return named is not None and phrases_ru.infinitive(s, named + 1)


def written_of(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*В сообщении говорилось (только) о двух раненых*: what is told of, and where it is written."""
    at = cue.last + 1
    at += at < len(s.words) - 1 and (s.is_word(at, "auxiliaries") or s.words[at].lower in ("только", "лишь"))
    if left is None or not s.is_word(cue.first, "written") or at + 1 >= len(s.words) or s.words[at].lower not in ABOUT:
        return None
    if s.is_word(at + 1, "pointing") or s.is_word(cue.first - 1, "negations"):
        return None
    content = content_of(s, s.words[at + 1].start, ends_ru.turn(s, at + 1))
    return Frame(cue.span, "say", left, content) if content else None


def about_that(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*О том, что C, сообщил X*."""
    at = next(
        (i for i in range(min(3, cue.first)) if s.lower(i, i + 4) in (["о", "том", ",", "что"], ["о", "том", ",", "как"])), None
    )
    if at is None or s.words[cue.first - 1].text != ",":
        return None
    source = left or subjects_ru.after(s, cue, cue.last + 1, clause_stop(s, cue.last + 1))
    content = content_of(s, s.words[at + 4].start, s.words[cue.first - 1].start) if at + 4 < cue.first else ()
    return Frame(cue.span, cue.verb, source, content) if source and content else None


def nobody_told_of(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*К маю сообщили о 13 случаях*: what is told of where a plural has no subject, and nobody acts before it."""
    at = cue.last + 1
    tells = lemma(s, cue.first) in s.lexicon.words["telling"] and phrases_ru.agreement_of(s.words[cue.first].text).many
    if not tells or left or before or at + 1 >= len(s.words) or s.words[at].lower not in ABOUT or s.is_word(at + 1, "pointing"):
        return None
    behind = subjects_ru.after(s, cue, at, clause_stop(s, at)) or s.is_word(at + 1, "details")
    if subjects_ru.clause_start(s, cue.first) or behind or s.is_word(cue.first - 1, "negations") or _also(s, cue.first):
        return None
    content = content_of(s, s.words[at + 1].start, ends_ru.turn(s, at + 1))
    return Frame(cue.span, cue.verb, None, content, agentless=True, about=True) if content else None


def _also(s: Sentence, verb: int) -> bool:
    """Whether the verb goes on with what others told before (*Также сообщили о пожаре*), or is joined to another verb."""
    return s.words[0].lower in ("также", "там", "кроме", "как") or any(s.is_word(i, "and") for i in range(verb))
