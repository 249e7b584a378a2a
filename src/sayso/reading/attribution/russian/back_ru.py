"""Russian sentences that tell by whom the one before was said: *Об этом сообщил X*, *Эту информацию подтвердил X*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.contents import content_of, that_of
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import acting_ru, phrases_ru, subjects_ru
from sayso.reading.attribution.russian.agentless_ru import ABOUT
from sayso.reading.attribution.russian.phrases_ru import clause_stop, lemma
from sayso.reading.words.morphology import forms
from sayso.records import Span

INSERTED = 6  # words before what is put in
REPORTS = frozenset({"писать", "передавать", "сообщать", "сообщить", "передать", "отмечать", "утверждать", "цитировать"})
NEAR, FAR = 12, 30  # words from *Такое мнение* to its verb; and where no other verb stands between
SHORT = 9  # words of a sentence that only names who told the one before
SO = frozenset({"считать", "посчитать", "думать", "полагать", "рассуждать", "сказать", "говорить", "заявить"})  # *так считает X*
CONFIRMS = frozenset({"подтвердить", "подтверждать"})


def passed_on(s: Sentence, frames: Sequence[Frame]) -> list[Frame]:
    """*Об этом, как передаёт X, заявил Y*: X passes on what Y says of the sentence before."""
    frames = _said_around(s, frames)
    back = next((f for f in frames if f.back and f.source), None)
    relay = next(
        (f for f in frames if back and f is not back and f.source and any(a <= back.cue[0] < b for a, b in f.content)), None
    )
    if back and (relay is None or relay.source is None) and not back.relays and (outlet := _put_in(s)):
        return [replace(back, relays=(outlet,)) if f is back and outlet != back.source else f for f in frames]
    if back is None or relay is None or relay.source is None:
        return list(frames)
    return [replace(back, relays=(*relay.relays, relay.source)) if f is back else f for f in frames if f is not relay]


def behind_teller(s: Sentence) -> int:
    """Where *об этом заявил Y* begins behind *Как пишет X,*; 0 where no such words open the sentence."""
    opens = s.lower(0, 1) == ["как"]
    comma = next((i for i, w in enumerate(s.words) if w.text == ","), 0) if opens else 0
    return comma + 1 if comma and s.lower(comma + 1, comma + 3) == ["об", "этом"] else 0


def _insertion(s: Sentence) -> tuple[int, int] | None:
    """The words between commas of *Об этом, как пишет в четверг X, заявил Y*, near the sentence's start, or that open it."""
    near = range(1, min(INSERTED, len(s.words) - 3))
    first = 1 if behind_teller(s) else next((i + 1 for i in near if s.lower(i, i + 2) == [",", "как"]), None)
    last = next((i for i in range(first or 0, len(s.words)) if s.words[i].text == ","), None) if first else None
    return (first, last) if first and last else None


def _put_in(s: Sentence) -> Span | None:
    """The outlet of such an insertion: what stands behind its verb and the day."""
    span = _insertion(s)
    verb = next((i for i in range(*span) if s.words[i].word and phrases_ru.finite(s, i)), None) if span else None
    if span is None or verb is None or lemma(s, verb) not in REPORTS:
        return None
    at = verb + 1
    while at < span[1] and (phrases_ru.when(s, at) or s.words[at].lower in ("в", "во", "со", "ссылкой", "на")):
        at += 1
    named = at < span[1] and (
        s.words[at].text in '«"“'
        or s.words[at].text[0].isupper()
        or s.words[at].lower.startswith(s.lexicon.phrases["kinds.outlet"])
    )
    return trimmed(s, at, span[1]) if named else None


def _said_around(s: Sentence, frames: Sequence[Frame]) -> list[Frame]:
    """*С таким заявлением, как передаёт X, выступил Y*: who is put in did not make the statement."""
    span = _insertion(s)
    wrong = [f for f in frames if f.back and span and s.words[span[0]].start <= f.cue[0] < s.words[span[1]].start]
    such = any(s.words[i].lower.startswith("так") and s.is_word(i + 1, "voicings") for i in range(min(3, len(s.words))))
    around = (_of_main(s, cue) for cue in s.cues if span and cue.first > span[1]) if wrong and such else ()
    right = next((frame for frame in around if frame), None)
    return [*(f for f in frames if f not in wrong), right] if right else list(frames)


def _of_main(s: Sentence, cue: Cue) -> Frame | None:
    """The frame of the verb that takes up *С таким заявлением*, with its subject behind it."""
    source = subjects_ru.after(s, cue, cue.last + 1, clause_stop(s, cue.last + 1))
    return Frame(cue.span, "say", source, (), back=True) if source else None


def told_once(frames: Sequence[Frame]) -> list[Frame]:
    """*Полиция подтвердила сообщения, что C*: what somebody says is not reported by nobody besides."""
    said = {f.content for f in frames if f.source}
    return [f for f in frames if not (f.agentless and f.content in said)]


def _alone(s: Sentence, cue: Cue) -> Frame | None:
    """*Рассказала Анна Липова.*: a sentence that only names who told the one before."""
    if cue.first or "clause" not in cue.row.takes or len(s.words) > SHORT or s.words[-1].text == ":":
        return None
    source = subjects_ru.after(s, cue, cue.last + 1, len(s.words))
    last = s.index(source[1]) if source else 0
    named = source is not None and any(w.text[0].isupper() for w in s.words[cue.last + 1 : last] if w.word)
    whole = source is not None and source[0] == s.words[cue.last + 1].start and all(not w.word for w in s.words[last:])
    return Frame(cue.span, cue.verb, source, (), back=True) if named and whole else None


def told_back(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*X рассказал об этом*; *Это сообщила X*; *Рассказала X*: the sentence before is the content."""
    if (own := _alone(s, cue)) is not None:
        return own
    if not cue.row.takes & {"quote"} or that_of(s, cue.last + 1) is not None:
        return None
    if s.lower(cue.last + 1, cue.last + 2) == ["бы"] or any(a <= cue.span[0] < b for f in before for a, b in f.content):
        return None  # *уверена, что он сказал бы ей об этом*
    stop = clause_stop(s, cue.last + 1)
    about = next((i for i in range(cue.last + 1, stop - 1) if s.words[i].lower in ABOUT and s.words[i + 1].lower == "этом"), None)
    source = left or subjects_ru.after(s, cue, cue.last + 1, stop if about is None else about)
    opening = cue.first and s.words[0].lower == "это" and phrases_ru.agreement_of(s.words[cue.first].text).gender != "n"
    announces = stop < len(s.words) and s.words[stop].text == ":"
    if source is None or not (about or opening) or announces or (opening and left is None and cue.first > 3):
        return None
    confirms = lemma(s, cue.first) in CONFIRMS and opening  # *Это подтвердил X* hands nobody's words on
    content = ((s.words[0].start, s.words[0].end),) if confirms else ()
    return Frame(cue.span, cue.verb, source, content, back=True)


def told_somewhere(s: Sentence, cue: Cue) -> bool:
    """*Об этом рассказали на совещании*: several told it, and who they are is not said."""
    many = phrases_ru.agreement_of(s.words[cue.first].text).many
    return s.lexicon.language == "ru" and bool(many) and cue.first < 5 and not s.is_word(cue.first - 1, "negations")


def voiced(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*Такое мнение высказал X*; *С таким заявлением выступил X*: the sentence before is the content."""
    start = subjects_ru.clause_start(s, cue.first)
    first = start if start > 2 and clause_before(s, start - 1) else 0  # *C – такое мнение высказал X*
    far = cue.first - first > FAR or any(phrases_ru.finite(s, i) and s.unquoted(i) for i in range(first, cue.first))
    if before or cue.first - first < 2 or (cue.first - first > NEAR and far) or s.words[-1].text == ":":
        return None
    near = range(first, min(first + 3, cue.first))
    such = next((i for i in near if s.words[i].lower.startswith("так") and s.is_word(i + 1, "voicings")), None)
    if such is None:
        return None
    left = left if left and (left[0] > s.words[such].start or not first) else None
    stop = clause_stop(s, cue.last + 1)
    word = s.words[cue.first].lower
    placed = word.endswith("ся") and word.startswith(("приводи", "содерж"))  # *содержатся в отчёте*
    source = acting_ru.body(s, cue.last + 1, stop) if placed else left or subjects_ru.after(s, cue, cue.last + 1, stop)
    believes = s.words[such + 1].lower.startswith(("мнени", "точк", "предположени", "уверенност", "оценк"))
    content = content_of(s, s.span[0], s.words[first - 1].start) if first else ()
    return Frame(cue.span, "believe" if believes else "say", source, content, back=not first) if source else None


def told_elsewhere(s: Sentence, first: int, cue: Cue) -> bool:
    """Whether another verb than the cue takes up *Об этом*; what is put in (*Об этом, как передаёт X, сообщил Y*) does not."""
    if s.words[subjects_ru.clause_start(s, cue.first)].lower == "как":
        return True
    if s.lower(first, first + 1) == [","]:
        stop = clause_stop(s, first + 1)
        if cue.first < stop:
            return phrases_ru.says(s, stop, len(s.words))  # *Об этом, передаёт X, говорится в Y*
        first = stop
    return phrases_ru.says(s, first, cue.first)


def confirmed(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*Эту информацию подтвердил X*; *X подтвердил эти сведения*: he tells what the sentence before does."""
    if lemma(s, cue.first) not in CONFIRMS or that_of(s, cue.last + 1) is not None or before:
        return None
    stop = clause_stop(s, cue.last + 1)
    thing = next((i for i in range(subjects_ru.clause_start(s, cue.first), stop) if _told_thing(s, i)), None)
    if thing is None or (thing + 1 < stop and s.words[thing + 1].lower in ABOUT and s.lower(thing + 2, thing + 3) != ["этом"]):
        return None  # *подтвердил информацию о пожаре*
    source = left or subjects_ru.after(s, cue, cue.last + 1, stop)
    pointed = thing > 0 and s.words[thing - 1].lower.startswith(tuple(s.lexicon.words["told_of_here"]))
    content = content_of(s, s.words[thing - pointed].start, s.words[thing].end)
    return Frame(cue.span, "say", source, content, back=True) if source else None


def told_behind(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*C, об этом сообщил X*; *C, о чём сообщает X*: the clause before the comma is the content."""
    start = subjects_ru.clause_start(s, cue.first)
    pointing = start > 2 and s.lower(start, start + 2) in (["об", "этом"], ["о", "чем"])
    if not pointing or s.words[start - 1].text not in (",", ":", "—", "–", "-") or phrases_ru.says(s, start + 2, cue.first):
        return None
    told = any(a < cue.span[0] < b for f in before for a, b in f.content) or lemma(s, start - 2) in s.lexicon.words["telling"]
    if told or not clause_before(s, start - 1):
        return None  # *сказал, что знает, о чём сообщил X*
    own = left if left and left[0] > s.words[start].start else None
    source = own or subjects_ru.after(s, cue, cue.last + 1, clause_stop(s, cue.last + 1))
    content = content_of(s, s.span[0], s.words[start - 1].start)
    return Frame(cue.span, cue.verb, source, content) if source and content else None


def so_held(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*C, так считает X*: the clause before the mark is the content; *Так считает X*: the sentence before."""
    at = cue.first - 1
    if before or at < 0 or s.words[at].lower != "так" or lemma(s, cue.first) not in SO or that_of(s, cue.last + 1) is not None:
        return None
    stop = clause_stop(s, cue.last + 1)
    own = left if left and at and left[0] > s.words[at - 1].start else None  # *Среди рабочих | X так считает*
    source = own or subjects_ru.after(s, cue, cue.last + 1, stop)
    behind = at > 1 and s.words[at - 1].text in (",", "—", "–", "-") and clause_before(s, at - 1)
    opens = all(s.words[i].lower in ("а", "и", "но", "именно", "вот") for i in range(at))
    content = content_of(s, s.span[0], s.words[at - 1].start) if behind else ()
    return Frame(cue.span, cue.verb, source, content, back=not content) if source and (content or opens) else None


def clause_before(s: Sentence, stop: int) -> bool:
    """Whether the words up to this one are a clause: a verb stands there, a short adjective, or a dash for one."""
    short = any(w.word and forms(w.text)[0].pos in ("ADJS", "COMP") for w in s.words[:stop])
    return short or phrases_ru.says(s, 0, stop) or any(w.text in "—–" for w in s.words[1:stop])


def _told_thing(s: Sentence, at: int) -> bool:
    """Whether this word points at what was told before: *эту информацию*, and at the head of a sentence *Информацию*."""
    things = s.words[at].lower.startswith(tuple(s.lexicon.words["told_before"]))
    pointed = at > 0 and s.words[at - 1].lower.startswith(tuple(s.lexicon.words["told_of_here"]))
    return things and (at == 0 or pointed)


BEHIND = (told_behind, so_held)
