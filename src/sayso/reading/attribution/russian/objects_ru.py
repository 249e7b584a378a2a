"""What a Russian verb governs that attributes, where no clause follows: *признался в краже*, *опасаются роста*."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.people import people
from sayso.reading.attribution.clauses import Sentence, name_at
from sayso.reading.attribution.contents import content_of, that_of
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import acting_ru, ends_ru, phrases_ru, subjects_ru, things_ru
from sayso.reading.attribution.russian.agentless_ru import ABOUT
from sayso.reading.attribution.russian.phrases_ru import agreement_of, clause_stop, finite, lemma
from sayso.reading.words.morphology import Form, forms
from sayso.records import Span

OWNS_UP = frozenset({"признаться", "признаваться", "сознаться", "сознаваться"})
OWNS = frozenset({"признать", "признавать"})
FORETELLS = frozenset({"прогнозировать", "спрогнозировать", "предсказать", "предсказывать", "предрекать", "пророчить"})
HINTS = frozenset({"намекнуть", "намекать"})
CALLS_TO = frozenset({"призвать", "призывать"})
EXPLAINS = frozenset({"объяснить", "объяснять", "мотивировать"})
LEAVES_OPEN = frozenset({"исключить", "исключать"})
INFORMS = frozenset({"сообщить", "сообщать", "информировать", "проинформировать", "доложить", "известить", "уведомить"})
WARNS = frozenset({"предупредить", "предупреждать", "оповестить", "оповещать", "попросить", "просить", "умолять"})
TOLD = 9  # words that who is told may take
NEAR = 9  # words between *с просьбой* and what is asked for


def governed(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*X признался в краже*, *X опасается роста цен*, *X не исключил отставку*, *X предупредил город о потопе*."""
    told = any(a <= cue.span[0] < b for f in before for a, b in f.content)  # what somebody says of it is his
    if told or s.is_word(cue.first - 1, "negations") or that_of(s, cue.last + 1) is not None:
        return None
    if lemma(s, cue.first) in OWNS_UP and (fronted := _fronted(s, cue)):
        return fronted
    source = left or (None if forms(s.words[cue.first].text)[0].pos == "GRND" else _behind(s, cue))
    kinds = (_owned_up, _owned, _feared, _foretold, _left_open, _told_whom, _led, _explained)
    at = next((i for kind in kinds if (i := kind(s, cue)) is not None), None)
    if at is None or source is None or _quotes(s, at) or source[0] >= s.words[at].start:
        return None
    content = content_of(s, s.words[at].start, ends_ru.turn(s, at))
    return Frame(cue.span, cue.verb, source, content, hedged=cue.row.hedged, about=True) if content else None


def _fronted(s: Sentence, cue: Cue) -> Frame | None:
    """*В краже признался X*: what is owned up to stands before the verb."""
    start, source = subjects_ru.clause_start(s, cue.first), _behind(s, cue)
    thing = s.words[start].lower in ("в", "во") and start + 1 < cue.first and _deed(s, start + 1)
    content = content_of(s, s.words[start + 1].start, s.words[cue.first - 1].end) if thing else ()
    return Frame(cue.span, cue.verb, source, content, about=True) if source and content else None


def _behind(s: Sentence, cue: Cue) -> Span | None:
    return subjects_ru.after(s, cue, cue.last + 1, clause_stop(s, cue.last + 1))


def _quotes(s: Sentence, at: int) -> bool:
    """Whether a colon and a quotation follow: that is what is put forward then."""
    stop = clause_stop(s, at)
    return s.lower(stop, stop + 1) == [":"]


def _noun(s: Sentence, first: int) -> Form | None:
    """The head of the phrase that begins here: its first noun, adjectives before it at most."""
    for at in range(first, min(len(s.words), first + 4)):
        found = forms(s.words[at].text)[0] if s.words[at].word else None
        if at == first and found is not None and found.pos == "ADVB":
            continue  # *прогнозирует очень жаркое лето*
        if found is None or found.pos not in ("NOUN", "ADJF", "PRTF"):
            return None
        if found.pos == "NOUN":
            return found if not s.words[at].text[0].isupper() else None
    return None


def _deed(s: Sentence, first: int) -> bool:
    """Whether what stands here is something done or that is so: no person, no place, no way of speaking."""
    noun = _noun(s, first)
    away = s.lexicon.words["no_bodies"] | set(people("ru")["facility_words"]) | s.lexicon.words["times"]
    return noun is not None and not (noun.animate or noun.marks) and noun.lemma not in away


def _owned_up(s: Sentence, cue: Cue) -> int | None:
    """*признался в краже*: where the thing owned up to begins; *признался в любви* owns up to nothing."""
    at = cue.last + 2
    led = lemma(s, cue.first) in OWNS_UP and at < len(s.words) and s.words[at - 1].lower in ("в", "во")
    noun = _noun(s, at) if led else None
    return at if noun and noun.case == "loct" and _deed(s, at) and noun.lemma not in s.lexicon.words["tender"] else None


def _owned(s: Sentence, cue: Cue) -> int | None:
    """*признал факт кражи*, *признали ошибки*."""
    at = cue.last + 1
    noun = _noun(s, at) if lemma(s, cue.first) in OWNS and at < len(s.words) else None
    return at if noun and noun.lemma in s.lexicon.words["owned"] else None


def _feared(s: Sentence, cue: Cue) -> int | None:
    """*опасаются роста цен*."""
    at = cue.last + 1
    fears = lemma(s, cue.first) == "опасаться" and at < len(s.words)
    noun = _noun(s, at) if fears else None
    return at if noun and noun.case == "gent" and _deed(s, at) else None


def _foretold(s: Sentence, cue: Cue) -> int | None:
    """*предсказали рост цен*."""
    at = cue.last + 1
    noun = _noun(s, at) if lemma(s, cue.first) in FORETELLS and at < len(s.words) else None
    return at if noun and noun.case in ("accs", "nomn", "gent") and _deed(s, at) else None


def _left_open(s: Sentence, cue: Cue) -> int | None:
    """*не исключил отставку*, *не исключает возможности забастовки*."""
    at = cue.last + 1
    opens = s.words[cue.first].lower == "не" and cue.last > cue.first and lemma(s, cue.last) in LEAVES_OPEN
    noun = _noun(s, at) if opens and at < len(s.words) else None
    return at if noun and noun.case in ("accs", "gent", "nomn") and _deed(s, at) else None


def _explained(s: Sentence, cue: Cue) -> int | None:
    """*объяснил отъезд болезнью матери*: something, and what it came of."""
    at, end = cue.last + 1, clause_stop(s, cue.last + 1)
    if (
        lemma(s, cue.first) not in EXPLAINS
        or not finite(s, cue.first)
        or at + 1 >= end
        or phrases_ru.preposition(s.words[at].lower)
    ):
        return None
    thing = next((i for i in range(at, end) if s.words[i].word and forms(s.words[i].text)[0].pos == "NOUN"), end)
    named = thing < end and any(f.case == "accs" and not f.animate for f in forms(s.words[thing].text))
    by = next((i for i in range(thing + 1, end) if _by_what(s, i)), None) if named else None
    return at if by is not None and not any(finite(s, i) for i in range(at, by)) else None


def _by_what(s: Sentence, at: int) -> bool:
    """Whether a noun stands here that tells by what: *нарушением правил*, and no *с отравлением*."""
    start = next((i for i in range(at, 0, -1) if forms(s.words[i - 1].text)[0].pos not in ("ADJF", "PRTF")), at)
    led = phrases_ru.preposition(s.words[start - 1].lower)
    return not led and s.words[at].word and forms(s.words[at].text)[0].pos == "NOUN" and forms(s.words[at].text)[0].case == "ablt"


def _led(s: Sentence, cue: Cue) -> int | None:
    """*намекнул на уход X*, *призвал рабочих к спокойствию*: what a preposition leads to."""
    at, name = cue.last + 1, lemma(s, cue.first)
    if at + 1 >= len(s.words):
        return None
    if name in HINTS:
        return at + 1 if s.words[at].lower == "на" and _deed(s, at + 1) else None
    if name in CALLS_TO:
        to = next((i for i in range(at, min(len(s.words) - 1, at + TOLD)) if s.words[i].lower in ("к", "ко")), None)
        plain = to is not None and all(_named(s, i) for i in range(at, to))
        return to + 1 if to is not None and plain and at < to and _addressed(s, at) and _deed(s, to + 1) else None
    return None


def _named(s: Sentence, at: int) -> bool:
    """Whether this word may be one of those that name who is called on: no verb."""
    return s.words[at].word and not finite(s, at) and not phrases_ru.infinitive(s, at)


def _told_whom(s: Sentence, cue: Cue) -> int | None:
    """*предупредил город о потопе*, *сообщил рабочим о закрытии*: what is told of, behind who is told."""
    at = cue.last + 1
    if lemma(s, cue.first) not in INFORMS | WARNS or "quote" not in cue.row.takes or at >= len(s.words) or not s.words[at].word:
        return None
    if s.words[at].lower in ABOUT:
        return at + 1 if lemma(s, cue.first) in WARNS and not _points(s, at + 1) else None
    about = next((i for i in range(at + 1, min(len(s.words) - 1, at + TOLD)) if s.words[i].lower in ABOUT), None)
    if about is None or _points(s, about + 1) or not _addressed(s, at):
        return None
    who = range(at, about)
    named = (i for i in who if s.words[i].word or not name_at(s, s.words[i]))  # *предупредил ОАО «Порт» и мэрию о потопе*
    plain = all(s.words[i].word and not finite(s, i) and not phrases_ru.preposition(s.words[i].lower) for i in named)
    details = things_ru.thing(s, at) and lemma(s, cue.first) in INFORMS  # *сообщил подробности о пожаре*
    return about + 1 if plain and not details else None


def _addressed(s: Sentence, at: int) -> bool:
    """Whether who is told or asked begins here: an object that no preposition governs."""
    return any(f.case in ("datv", "accs") for f in forms(s.words[at].text))


def _points(s: Sentence, at: int) -> bool:
    return at >= len(s.words) or s.is_word(at, "pointing") or s.words[at].lower.startswith(("котор", "так"))


def own_deed(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*X ушёл, сообщив об этом в среду*, *X ушёл и сообщил об этом*: what he did and told of is in the same sentence."""
    stop = clause_stop(s, cue.last + 1)
    told = any(s.words[i].lower in ABOUT and s.words[i + 1].lower == "этом" for i in range(cue.last + 1, stop - 1))
    if not told or before or cue.first < 3 or "quote" not in cue.row.takes:
        return None
    gerund, mark = forms(s.words[cue.first].text)[0].pos == "GRND", s.words[cue.first - 1]
    verb = next((i for i in range(cue.first - 1) if finite(s, i)), None)
    if verb is None or not (mark.text == "," if gerund else mark.lower == "и"):
        return None
    source = subjects_ru.opening_subject(s, verb + 1)
    mine, theirs = agreement_of(s.words[cue.first].text), agreement_of(s.words[verb].text)
    content = content_of(s, s.span[0], mark.start)
    return Frame(cue.span, cue.verb, source, content) if source and content and (gerund or mine == theirs) else None


def valued(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*Ущерб от пожара завод оценил в два миллиона*: what is put at a figure stands before who puts it there."""
    at, start = cue.last + 1, subjects_ru.clause_start(s, cue.first)
    if cue.verb != "estimate" or s.lower(at, at + 1) != ["в"] or phrases_ru.preposition(s.words[start].lower):
        return None
    thing = next((i for i in range(start, cue.first - 1) if _valued(s, i)), None)
    wanted = agreement_of(s.words[cue.first].text)
    own = (acting_ru.subject(s, i, cue.first, wanted) for i in range((thing or 0) + 1, cue.first)) if thing is not None else ()
    source = next((span for span in own if span), None)
    if source is None or s.index(source[1]) != cue.first:
        return None
    ahead = content_of(s, s.words[start].start, s.words[s.index(source[0]) - 1].end)
    return Frame(cue.span, cue.verb, source, (*ahead, *content_of(s, s.words[at].start, s.span[1])))


def term_asked(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*Прокурор запросил для Клёнова 5 лет колонии*: the penalty that the prosecution asks for."""
    verb = lemma(s, cue.first)
    asks = verb in ("просить", "попросить", "требовать", "потребовать") and left is not None and _in_court(s, left)
    if not (asks or verb in ("запросить", "запрашивать")) or left is None or s.is_word(cue.first - 1, "negations"):
        return None
    stop = clause_stop(s, cue.last + 1)
    named = {f.lemma for w in s.words[cue.last + 1 : stop] if w.word for f in forms(w.text)[:2]}
    penal = named & s.lexicon.words["penalties"] and not any(phrases_ru.infinitive(s, i) for i in range(cue.last + 1, stop))
    content = content_of(s, s.words[cue.last].end, ends_ru.turn(s, cue.last + 1))
    return Frame(cue.span, "order", left, content) if penal and content else None


def _in_court(s: Sentence, source: Span) -> bool:
    """Whether a side of a trial speaks: the prosecution, or counsel (*Прокурор просил 6 лет*)."""
    sides = (*s.lexicon.phrases["kinds.accuser"], "адвокат", "защит")
    return any(s.words[i].lower.startswith(sides) for i in range(s.index(source[0]), s.index(source[1])))


def _valued(s: Sentence, at: int) -> bool:
    """Whether a thing stands here that may be an object."""
    return things_ru.thing_named(s, at) and any(f.case == "accs" for f in forms(s.words[at].text))


def added(s: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """The frames, and those of *X обратился к Y с просьбой закрыть цех*, *С призывом уйти выступил X*: what the noun asks for."""
    made = list(found)
    for at in range(len(s.words) - 3):
        noun = forms(s.words[at + 1].text)[0] if s.words[at].lower in ("с", "со") and s.words[at + 1].word else None
        if noun is None or noun.lemma not in s.lexicon.words["asking_nouns"] or noun.case != "ablt":
            continue
        frame = _asked(s, at, "offer" if noun.lemma == "предложение" else "order")
        if frame and not any(f.cue[0] <= frame.cue[0] < f.cue[1] or _inside(frame, f) for f in found):
            made.append(frame)
    return made


def _inside(frame: Frame, other: Frame) -> bool:
    return any(a <= frame.cue[0] < b for a, b in other.content)


def _asked(s: Sentence, at: int, verb: str) -> Frame | None:
    """The frame of *с просьбой* here: what is asked for is an infinitive, who asks acts before it or behind."""
    near = range(at + 2, min(len(s.words), at + 2 + NEAR))
    asked = next((i for i in near if phrases_ru.infinitive(s, i)), None)
    if asked is None and s.words[at + 2].lower in ABOUT and not _points(s, at + 3):
        asked = at + 3  # *с просьбой о помиловании*
    if asked is None or any(finite(s, i) or s.words[i].text in ",:;" for i in range(at + 2, asked)):
        return None
    stop = clause_stop(s, asked)
    nearest = next((i for i in reversed(range(at)) if finite(s, i)), None)
    turns = (i for i in (nearest, *range(asked + 1, stop)) if i is not None and finite(s, i))
    acts = next((i for i in turns if lemma(s, i) in s.lexicon.words["turning_to"]), None)
    if acts is None or s.layout.quote_at(s.words[at].start) is not None or s.is_word(acts - 1, "negations"):
        return None
    wanted = agreement_of(s.words[acts].text)
    start = subjects_ru.clause_start(s, min(acts, at))
    ranges = ((start, min(acts, at)), (acts + 1, at if acts < at else stop))
    source = next((span for a, b in ranges if a < b and (span := acting_ru.subject(s, a, b, wanted))), None)
    if source is None and s.is_word(acts - 1, "and"):
        source = subjects_ru.opening_subject(s, acts, wanted.many)  # *X изучает запись и обратился к Y с просьбой ...*
    end = s.words[acts].start if acts > asked else ends_ru.turn(s, asked)
    content = content_of(s, s.words[asked].start, end)
    cue = (s.words[at].start, s.words[at + 1].end)
    return Frame(cue, verb, source, content) if source and content else None
