"""Whose a Russian verb is that names no subject: his who acts before it in the sentence, or in the sentence before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.contents import content_of, that_of
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import acting_ru, cited_words_ru, frames_ru, loose_ru, objects_ru, subjects_ru, things_ru
from sayso.reading.attribution.russian.phrases_ru import Agrees, agreement_of, clause_stop, finite, infinitive, preposition
from sayso.reading.words.morphology import forms, tenses
from sayso.reading.words.text import Token
from sayso.records import Span

SHAPES = (frames_ru.called, objects_ru.governed, frames_ru.asked)
OBJECT = 6  # words that may stand between a verb of asking and its infinitive
OPENING = 6  # words before a verb that opens its sentence without a subject


def joined(s: Sentence, cue: Cue, before: Sequence[Frame]) -> Span | None:
    """*X поблагодарил Y и назвал его Z*, *а также обвинил его в Z*: the subject of the verb that this one is joined to."""
    at = past_adverbs(s, cue.first)
    also = s.lower(cue.first - 2, cue.first) == ["а", "также"]
    if s.lower(at - 2, at) == ["после", "чего"]:
        also, at = True, at - 2  # *X встретил рабочих, после чего сообщил, что C*
    also = also or s.lower(at - 1, at + 1) == [",", "где"]  # *X вернулся в город, где сказал, что C*
    if at == 0 or not (also or s.is_word(at - 1, "and") or s.is_word(at - 1, "clause_breaks")):
        return None
    if before:
        return shared(s, cue, before[-1])
    verb = next((i for i in range(at) if finite(s, i)), None)
    if verb is None or s.words[0].lower in ("когда", "если", "хотя", "пока", "после"):
        return None
    mine, first = agreement_of(s.words[cue.first].text), agreement_of(s.words[verb].text)
    agrees = mine.many in (None, first.many) and (mine.gender is None or first.gender in (None, mine.gender))
    return subjects_ru.opening_subject(s, at - 1) if agrees else None


def shared(s: Sentence, cue: Cue, outer: Frame) -> Span | None:
    """The source of the frame before, which a second verb shares; nobody where another acts in what that source tells."""
    return None if anothers(s, cue, outer) else cited_words_ru.who_tells(s, outer)


def anothers(s: Sentence, cue: Cue, outer: Frame) -> bool:
    """*По данным X, Y позвонил и сказал, что C*: what Y did in what X tells stays X's word, and is none of his own."""
    inside = next((a for a, b in outer.content if a < cue.span[0] < b), None)
    if s.lexicon.language != "ru" or inside is None or not preposition(s.words[s.index(outer.cue[0])].lower):
        return False
    wanted = agreement_of(s.words[cue.first].text)
    verbs = (i for i in range(s.index(inside), cue.first) if finite(s, i) and agreement_of(s.words[i].text) == wanted)
    spans = ((subjects_ru.clause_start(s, v), v, clause_stop(s, v + 1)) for v in verbs)
    return any(acting_ru.subject(s, a, v, wanted) or acting_ru.subject(s, v + 1, b, wanted) for a, v, b in spans)


def of_before(s: Sentence, cue: Cue) -> Frame | None:
    """*Также добавил, что C*: the verb that opens the sentence has no subject in it; whose it is `filled` finds."""
    opens = cue.first <= OPENING and not any(finite(s, i) for i in range(cue.first))
    single = agreement_of(s.words[cue.first].text)
    that = that_of(s, cue.last + 1)
    asks = cue.last + 1 if "infinitive" in cue.row.takes and _asks_to(s, cue) else None
    if not opens or single.many is not False or single.gender == "n" or (asks or that) is None:
        return None
    if asks is None and not cue.row.takes & {"clause", "that"}:
        return None
    if any(f.case == "nomn" and f.pos in ("NOUN", "NPRO") for w in s.words[: cue.first] if w.word for f in forms(w.text)[:1]):
        return None
    content = content_of(s, s.words[that].end if that is not None else s.words[cue.last + 1].start, s.span[1])
    return Frame(cue.span, cue.verb, None, content) if content else None


def _asks_to(s: Sentence, cue: Cue) -> bool:
    """*Просит отменить приговор*, *Просит приговор отменить*: an infinitive, its object before it or not."""
    near = range(cue.last + 1, min(cue.last + OBJECT, len(s.words) - 1))
    return next((infinitive(s, i) for i in near if infinitive(s, i) or finite(s, i) or not s.words[i].word), False)


def leads_in(s: Sentence, words: Sequence[Token]) -> bool:
    """*Напомним, что в 2011 году*, *Как ранее предполагалось, вчера*: words before a frame that say nothing by themselves."""
    reminds = words[0].lower in s.lexicon.words["reminders"]
    verbs = [i for i in range(s.index(words[0].start) + reminds, s.index(words[-1].end)) if finite(s, i)]
    return (reminds and not verbs) or (words[0].lower == "как" and len(verbs) <= 1)


def filled(sentences: Sequence[Sentence], found: Sequence[list[Frame]]) -> list[list[Frame]]:
    """The frames, each without a source given that of the sentence before in its paragraph; without one it is left out.

    A verb that opens a paragraph takes up who spoke in the paragraph before: *Адвокат считает, что C.* — *Указывает, что D.*
    """
    made: list[list[Frame]] = []
    for number, (s, own) in enumerate(zip(sentences, found, strict=True)):
        kept = [f for f in own if not (s.lexicon.language == "ru" and _says_nothing(s, f))]
        before = list(_before(sentences, made, number)) if kept else []
        made.append([frame for f in kept if (frame := _sourced(s, f, before))])
    return made


def _before(sentences: Sequence[Sentence], made: Sequence[list[Frame]], number: int) -> Iterator[tuple[Sentence, list[Frame]]]:
    """The sentences before in the paragraph, or in the one before it, with their frames; the nearest first."""
    last = next(reversed(sentences[:number]), None)
    for n in range(number - 1, -1, -1):
        if last is None or not _together(sentences[n], last):
            return
        yield sentences[n], made[n]


def _says_nothing(s: Sentence, frame: Frame) -> bool:
    """Whether a content is no more than words that point (*О том*), or a question told of."""
    if not frame.content or frame.back or frame.ahead or frame.verb in ("deny", "admit"):
        return False  # *это отрицает* denies what stands before
    first, last = s.index(frame.content[0][0]), s.index(frame.content[-1][1])
    empty = ("pointing", "happenings", "about")  # *О случившемся он сообщил полиции*
    points = all(not s.words[i].word or any(s.is_word(i, key) for key in empty) for i in range(first, last))
    that = first > 1 and s.is_word(first - 2, "that")  # *сказал, что, когда Y ушёл, C*
    asked = first > 0 and s.words[first - 1].text == "," and not that
    return points or (asked and loose_ru.asks(s, first))


def _together(before: Sentence, s: Sentence) -> bool:
    return s.layout.paragraph_of(before.span[0]) == s.layout.paragraph_of(s.span[0])


def _sourced(s: Sentence, frame: Frame, before: Sequence[tuple[Sentence, list[Frame]]]) -> Frame | None:
    near = bool(before) and _together(before[0][0], s)
    told = next((f for f in reversed(before[0][1]) if f.source), None) if near else None
    if frame.agentless and told and s.lower(0, 1) == ["там"] and s.index(frame.cue[0]) < OPENING:
        return replace(frame, source=told.source, relays=told.relays, agentless=False)  # *Там же добавили, что C*
    if frame.source or frame.agentless or s.lexicon.language != "ru" or s.is_word(s.index(frame.cue[0]), "petitioning"):
        return frame  # *прошу* says by itself who asks
    if near:
        return _taken_up(s, frame, before)
    if s.index(frame.cue[0]) > 1:
        return None
    spoke = [(behind, spoken) for behind, spoken in before if any(f.source for f in spoken)]
    return _taken_up(s, frame, spoke or before)  # *Также указывает*


def _taken_up(s: Sentence, frame: Frame, before: Sequence[tuple[Sentence, list[Frame]]]) -> Frame | None:
    """The frame with the source that spoke or acted last before it; no thing does either."""
    now = "pres" in tenses(s.words[s.index(frame.cue[0])].text)  # *Указал, что C. Истец ушёл. Считает, что D*
    spoke = [(behind, spoken) for behind, spoken in before if any(f.source for f in spoken)]
    for behind, spoken in (spoke or before) if now else before:
        told = next((f for f in reversed(spoken) if f.source), None)
        if told and agreement_of(behind.words[behind.index(told.cue[0])].text).many is False:
            return replace(frame, source=told.source, relays=told.relays)
        source = _actor(behind, agreement_of(s.words[s.index(frame.cue[0])].text))
        head = things_ru.head(behind, behind.index(source[0]), behind.index(source[1])) if source else None
        if head is None or not things_ru.thing(behind, head):
            return replace(frame, source=source) if source else None
    return None


def _actor(s: Sentence, mine: Agrees) -> Span | None:
    """Who acts in a sentence, where he may be the subject of the verb with this agreement too."""
    verb = next((i for i in range(len(s.words)) if finite(s, i)), None)
    if verb is None:
        return None
    theirs = agreement_of(s.words[verb].text)
    if theirs.many is True or (None not in (mine.gender, theirs.gender) and mine.gender != theirs.gender):
        return None
    return subjects_ru.opening_subject(s, verb + 1)


def past_adverbs(s: Sentence, at: int) -> int:
    """Before the adverbs and auxiliaries that stand right before this word."""
    while at > 0 and s.words[at - 1].word and (s.is_word(at - 1, "auxiliaries") or forms(s.words[at - 1].text)[0].pos == "ADVB"):
        at -= 1
    return at
