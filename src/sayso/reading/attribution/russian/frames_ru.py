"""Shapes of attribution that Russian has beside those of `frames`: what is told of, what is called what, what is asked for.

Each takes a sentence, a cue, the source before it, and the frames found so far; `frames` tries them first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.attribution.clauses import Sentence, name_at, trimmed
from sayso.reading.attribution.contents import content_of, that_of
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import (
    acting_ru,
    cited_words_ru,
    ends_ru,
    follows_ru,
    heard_ru,
    loose_ru,
    namings_ru,
    objects_ru,
    participles_ru,
    petitions_ru,
    phrases_ru,
    quoted_ru,
    subjects_ru,
    things_ru,
    told_of_ru,
)
from sayso.reading.attribution.russian.agentless_ru import ABOUT, as_said, led_in
from sayso.reading.attribution.russian.back_ru import (
    BEHIND,
    CONFIRMS,
    clause_before,
    confirmed,
    passed_on,
    told_back,
    voiced,
)
from sayso.reading.attribution.russian.phrases_ru import clause_stop, lemma, says
from sayso.reading.words.agreement import participle
from sayso.reading.words.morphology import Form, forms
from sayso.records import Span

SHORT = 16  # characters of a content that only names what was told of
CALLS = frozenset((
    "назвать", "называть", "окрестить", "охарактеризовать", "расценить", "расценивать",
    "счесть", "считать", "посчитать", "квалифицировать", "характеризовать", "классифицировать",
    "рассматривать", "воспринимать", "воспринять", "полагать",
))  # fmt: skip
NAMING = frozenset({"назвать", "называть", "окрестить"})
AS = CALLS - {"назвать", "называть", "окрестить", "счесть", "считать", "посчитать", "полагать"}  # X как Y


def of_gerund(s: Sentence, cue: Cue, before: Sequence[Frame]) -> Span | None:
    """Whose a verbal adverb is (*отметив, что C*): his who spoke before in the sentence, else its subject's.

    So is that of a second verb behind "и" (*Они ушли и сообщили, что C*).
    """
    if not participle(s.words[cue.first].text):
        second = not before and s.is_word(cue.first - 1, "and") and phrases_ru.agreement_of(s.words[cue.first].text).many
        return subjects_ru.opening_subject(s, cue.first, True) if second else None
    if before and not _told_by_phrase(s, cue, before[-1]):
        return cited_words_ru.who_tells(s, before[-1])
    own = _doer(s, cue) if before or _turns(s, cue) else None
    return own or (None if before else subjects_ru.opening_subject(s, cue.first)) or _behind_gerund(s, cue)


def _turns(s: Sentence, cue: Cue) -> bool:
    """*X ушёл, но Y остался, сказав, что C*: whether a clause of somebody else's stands right before the gerund."""
    verb = next((i for i in reversed(range(cue.first)) if phrases_ru.finite(s, i)), None)
    start = subjects_ru.clause_start(s, verb) if verb is not None else 0
    return start > 0 and s.words[start].lower in ("но", "а", "однако")


def _told_by_phrase(s: Sentence, cue: Cue, frame: Frame) -> bool:
    """*По данным X, Y ушёл, сообщив, что C*: within what a prepositional phrase hands over, the gerund is another's."""
    told = any(a < cue.span[0] < b for a, b in frame.content)
    return told and phrases_ru.preposition(s.words[s.index(frame.cue[0])].lower)


def _doer(s: Sentence, cue: Cue) -> Span | None:
    """The subject of the last finite verb before the gerund."""
    verb = next((i for i in reversed(range(cue.first)) if phrases_ru.finite(s, i)), None)
    if verb is None:
        return None
    return acting_ru.subject(s, subjects_ru.clause_start(s, verb), verb, phrases_ru.agreement_of(s.words[verb].text))


def _behind_gerund(s: Sentence, cue: Cue) -> Span | None:
    """*Назвав C, X ушёл*: the subject of the clause behind the gerund's."""
    comma = next((i for i in range(cue.last + 1, len(s.words)) if s.words[i].text == ","), None)
    verb = next((i for i in range(comma or len(s.words), len(s.words)) if phrases_ru.finite(s, i)), None)
    if comma is None or verb is None:
        return None
    if cue.first > 1:  # *X, обвиняя Y в Z, молчал*
        put_in = s.words[cue.first - 1].text == "," and not says(s, 0, cue.first)
        return acting_ru.subject(s, 0, cue.first - 1, phrases_ru.agreement_of(s.words[verb].text)) if put_in else None
    return acting_ru.subject(s, comma + 1, verb, phrases_ru.agreement_of(s.words[verb].text))


def asks_how(s: Sentence, at: int, cue: Cue) -> bool:
    """*Вот как это описал X*: an object stands between "как" and the verb, so no clause is handed over."""
    if lemma(s, cue.first) in ("назвать", "называть"):
        return True  # *как назвали его авторы*: what somebody calls it
    objects = (
        w for w in s.words[at + 1 : cue.first] if w.word and not phrases_ru.nominative(s, s.index(w.start), phrases_ru.ANY)
    )
    return any(f.case in ("accs", "gent") and f.pos in ("NOUN", "NPRO") for w in objects for f in forms(w.text)[:1]) and not any(
        phrases_ru.preposition(w.lower) for w in s.words[at + 1 : cue.first]
    )


def lists(s: Sentence, first: int) -> bool:
    """Whether only a list follows a colon (*назвал три города: Вену, Рим и Осло*): no quotation, no clause."""
    opening = s.words[first] if first < len(s.words) else None
    states = any(forms(w.text)[0].pos == "ADJS" for w in s.words[first:] if w.word)  # *утверждает: причал пуст*
    listed = opening is not None and opening.word and opening.text[0].islower()
    return bool(listed) and not states and not says(s, first, len(s.words))


def may_trail(s: Sentence, cue: Cue, first: int) -> bool:
    """Whether *C, X сказал* can be: C says something, and the verb tells of nothing else; who only smiles has to quote."""
    if cue.row.takes == {"quote"} and s.layout.quote_at(s.span[0]) is None:
        return False
    return s.lower(cue.last + 1, cue.last + 2)[:1] not in (["о"], ["об"], ["обо"]) and (
        says(s, 0, first - 1) or s.layout.quote_at(s.span[0]) is not None
    )


def tells_of(s: Sentence, cue: Cue, start: int) -> bool:
    """*сообщили о двух погибших*: what is told of can be the content of these verbs."""
    opening = s.lower(subjects_ru.clause_start(s, cue.first), cue.first)[:2]
    hangs = any(w.startswith("котор") or w in ("где", "как") for w in opening)
    also = s.words[start].lower in ("и", "также") and start + 1 < len(s.words)
    return (
        s.words[start + also].lower in ABOUT
        and "quote" in cue.row.takes
        and (lemma(s, cue.first) in s.lexicon.words["telling"] or told_of_ru.own_plan(s, start + also + 1))
        and not hangs
        and s.lower(start + 1, start + 2) not in (["нем"], ["ней"], ["них"])
    )


def names_only(frame: Frame) -> bool:
    """Whether the content of a verb of saying only names what was told of («рассказал о содеянном»)."""
    told = sum(b - a for a, b in frame.content)
    return frame.about and 0 < told < SHORT


def whole(s: Sentence, frames: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence, each up to where its content ends, and what a noun asks for besides."""
    found = heard_ru.added(s, passed_on(s, led_in(s, clipped(s, frames))))
    return follows_ru.found(s, petitions_ru.added(s, objects_ru.added(s, found)))


def clipped(s: Sentence, frames: Sequence[Frame]) -> list[Frame]:
    """*X поручил Y закрыть цех, сообщает Z*: what X orders ends where what Z reports does."""
    kept = []
    frames = [_before_verb(s, frame) for frame in frames]
    for frame in frames:
        led = phrases_ru.preposition(s.words[s.index(frame.cue[0])].lower)  # *По данным X, Y ушёл, сообщив, что C*
        ends = [
            s.words[s.index(other.cue[0]) - 1].start
            for other in frames
            if led
            and other.source != frame.source
            and participle(s.words[s.index(other.cue[0])].text)
            and other.cue[0] > frame.cue[0]
        ]
        ends += [b for other in frames if other is not frame for a, b in other.content if a <= frame.cue[0] < b < frame.end]
        last = min(ends, default=frame.end)
        content = tuple((a, min(b, last)) for a, b in frame.content if a < last)
        kept.append(replace(frame, content=content))
    return kept


def _before_verb(s: Sentence, frame: Frame) -> Frame:
    """*X, который заявил, что C, ушёл*: what hangs on a noun ends before the noun's own verb."""
    at = participles_ru.main_verb(s, frame)
    if at is None:
        return frame
    stop = s.words[at].start
    return replace(frame, content=tuple((a, min(b, stop)) for a, b in frame.content if a < stop))


def retold(s: Sentence, frame: Frame) -> bool:
    """Whether this is a report or rumour, or what is said in a relative clause: inside what another says it is his."""
    cue = s.index(frame.cue[0])
    before = (s.words[cue - 1].lower, s.words[subjects_ru.clause_start(s, cue)].lower)
    return frame.agentless or before[0].startswith("котор") or "где" in before


def hangs_on_object(s: Sentence, comma: int) -> bool:
    """Whether the comma closes a relative clause, and no verb stands before it: what it hangs on is a thing done to."""
    start = subjects_ru.clause_start(s, comma)
    led = start + phrases_ru.preposition(s.words[start].lower)
    hangs = start > 1 and s.words[start - 1].text == "," and s.words[min(led, comma)].lower.startswith("котор")
    return hangs and s.layout.quote_at(s.words[0].start) is None and not clause_before(s, start - 1)


def timed(s: Sentence, at: int) -> bool:
    """Whether a preposition and a time follow the verb, and no object (*подтвердила в понедельник*)."""
    return phrases_ru.preposition(s.words[at].lower) and any(
        phrases_ru.when(s, i) for i in range(at + 1, min(len(s.words), at + 3))
    )


def opens_content(s: Sentence, cue: Cue) -> bool:
    """Whether a clause, a quotation or an object follows the cue: *и надеялась уйти* hands nothing over."""
    behind = s.words[cue.last + 1] if cue.last + 1 < len(s.words) else None
    return behind is not None and (
        not behind.word or bool(cue.row.takes & {"np", "charge"}) or that_of(s, cue.last + 1) is not None
    )


def announcing(s: Sentence) -> Frame | None:
    """*X выразила восхищение:* hands over what follows, though its verb attributes nothing by itself; so does *Хозяин X:*."""
    if not s.words or s.words[-1].text != ":":
        return None
    expresses = s.lexicon.words["expressing"]
    verb = next((i for i in range(len(s.words)) if lemma(s, i) in expresses and phrases_ru.finite(s, i)), None)
    if verb is None and len(s.words) > 2 and s.is_word(len(s.words) - 2, "voicings"):
        verb = next((i for i in range(len(s.words)) if phrases_ru.finite(s, i)), None)  # *закончила письмо таким обещанием:*
    following = None if verb is not None else _called_on(s) or quoted_ru.in_next_paragraph(s) or quoted_ru.in_first_person(s)
    source = subjects_ru.opening_subject(s, verb + 1) if verb is not None else following
    if source is None:
        return None
    cue = s.words[-1 if verb is None else verb]
    return Frame((cue.start, cue.end), "say", source, (), ahead=True)


def _called_on(s: Sentence) -> Span | None:
    """*Хозяин порта Иван Клёнов:*: a person called by what he is and by his name, and nothing else before the colon."""
    first, last = forms(s.words[0].text)[0] if s.words[0].word else None, len(s.words) - 1
    person = first is not None and first.pos == "NOUN" and first.case == "nomn" and first.animate and not first.many
    named = last > 2 and all(w.word and w.text[0].isupper() for w in s.words[last - 2 : last])
    whole = person and named and phrases_ru.phrase(s, 0, last) == last and not says(s, 0, last - 2)
    return trimmed(s, 0, last) if whole else None


def called(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*X назвал Y Z-ом*: from what is called to what it is called; *Y X назвал Z-ом* in two parts."""
    if lemma(s, cue.first) not in CALLS or cue.verb != "believe" or that_of(s, cue.last + 1) is not None:
        return None
    if s.lower(cue.first - 1, cue.first) == ["как"]:
        return None  # *Как считает X, C* hands over a clause
    if s.is_word(cue.first - 1, "negations"):
        return None
    as_what = next((i for i in range(cue.last + 1, min(len(s.words), cue.last + 12)) if s.words[i].lower == "как"), None)
    gerund = participle(s.words[cue.first].text)
    placed = acting_ru.body(s, subjects_ru.clause_start(s, cue.first), cue.first) if not gerund else None
    placed = placed if phrases_ru.agreement_of(s.words[cue.first].text).many else None  # *В порту назвали статьи фейком*
    left, placed = (
        None if span and (namings_ru.only_where(s, span) or namings_ru.is_called(s, span)) else span for span in (left, placed)
    )
    source = left or placed or (None if gerund else _caller_behind(s, cue))
    source = source or of_gerund(s, cue, before)
    start = subjects_ru.clause_start(s, cue.first)
    if namings_ru.among(s, start):
        return None  # *В качестве причины X называет Y*
    relative = s.words[start].lower.startswith("котор")
    stop = clause_stop(s, cue.last + 1) if relative or (gerund and cue.first == 0) else len(s.words)
    nobody = source is None and not relative and bool(phrases_ru.agreement_of(s.words[cue.first].text).many)
    nobody = nobody and _object_opens(s, start, cue.first)  # *Липова называют сторожем*: by whom is not said
    named = relative and s.words[cue.last + 1 : cue.last + 2] and s.words[cue.last + 1].text in '«“"'  # *которую X назвал «Y»*
    as_what = as_what if lemma(s, cue.first) in AS else None
    so = _instrumental(s, cue.last + 1, stop, lemma(s, cue.first) in NAMING)
    if (source is None and not nobody) or not (named or as_what or so):
        return None
    rest = content_of(s, s.words[cue.last].end, s.words[stop - 1].end if stop < len(s.words) else ends_ru.turn(s, cue.last + 1))
    first = s.index(source[0]) if source else cue.first
    lead = (left or nobody) and not relative and start < first <= cue.first and _accusative(s, start, first)
    ahead = content_of(s, s.words[start].start, s.words[first].start) if lead else ()
    return Frame(cue.span, cue.verb, source, (*ahead, *rest), agentless=source is None)


def _caller_behind(s: Sentence, cue: Cue) -> Span | None:
    """Who calls stands behind the verb; *преемником директора* is one phrase, and names nobody who calls."""
    found = subjects_ru.after(s, cue, cue.last + 1, clause_stop(s, cue.last + 1))
    at = s.index(found[0]) if found else 0
    hangs = at > cue.last + 1 and phrases_ru.in_case(s, at, "gent") and phrases_ru.in_case(s, at - 1, "ablt")
    quote = s.layout.quote_at(found[0]) if found else None
    inside = found is not None and quote is not None and quote.start + quote.mark < found[0]
    return None if hangs or inside else found  # *сочли «частью плана Клёнова»*


def _object_opens(s: Sentence, first: int, last: int) -> bool:
    """Whether an object opens the clause, and nobody who could call: a name or pronoun in another case than the nominative."""
    word = s.words[first] if first < last else None
    found = forms(word.text) if word is not None and word.word and not phrases_ru.preposition(word.lower) else ()
    things = (
        f.pos in ("NOUN", "NPRO", "ADJF") and (not f.many or f.animate is False) for f in found if f.case in ("accs", "gent")
    )
    return any(things)


def _instrumental(s: Sentence, first: int, last: int, names: bool) -> bool:
    """Whether something is called so here: an instrumental that nothing governs, a quotation; a name where one can be given."""
    at = first
    while at < last:
        word = s.words[at]
        if word.text in '«“"' and not (name_at(s, word) and (at == first or not names)):
            return True
        if word.text in ":—":
            return False
        if phrases_ru.preposition(word.lower):
            at = phrases_ru.governed_end(s, at, last)
            continue
        if word.word and any(_is_called(word.text, f) for f in forms(word.text)[:1]):
            return True
        at += 1
    return False


def _is_called(word: str, form: Form) -> bool:
    """Whether a word is in the instrumental; a name that no dictionary knows only looks so (*Рэддикс*)."""
    instrumental = form.case == "ablt" and form.pos in ("NOUN", "ADJF", "PRTF")
    return instrumental and (form.known or word.lower().endswith(("ом", "ем", "ым", "им", "ой", "ей", "ми")))


def _accusative(s: Sentence, first: int, last: int) -> bool:
    """Whether an object stands here that no preposition governs."""
    opening = s.words[first]
    accusative = opening.word and any(f.case == "accs" for f in forms(opening.text))
    return bool(accusative) and not phrases_ru.preposition(opening.lower)


def asked(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*X призвал Y закрыть цех*: what is asked for begins with the infinitive, whoever is addressed before it."""
    if "infinitive" not in cue.row.takes:
        return None
    stop = clause_stop(s, cue.last + 1)
    verb = next((i for i in range(cue.last + 1, min(stop, cue.last + 9)) if forms(s.words[i].text)[0].pos == "INFN"), None)
    if verb is None or any(phrases_ru.finite(s, i) for i in range(cue.last + 1, verb)):
        return None
    behind = None if left else subjects_ru.after(s, cue, cue.last + 1, verb)
    paper = behind and s.words[s.index(behind[0])].lower.startswith(s.lexicon.phrases["kinds.document"])
    source = left or (None if paper else behind) or of_gerund(s, cue, before)  # *Просит приговор отменить* has no subject
    if source is None:
        return None
    start = verb - 1 if s.words[verb - 1].lower == "не" else verb
    content = content_of(s, s.words[start].start, ends_ru.turn(s, verb))
    return Frame(cue.span, cue.verb, source, content) if content else None


def object_before(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*X вину отрицал*; *Ответственность взял на себя X*; *Смерть подтвердил X*: the object stands before the verb."""
    confirms = lemma(s, cue.first) in CONFIRMS
    if (
        "np" not in cue.row.takes
        or not (cue.verb in ("deny", "admit", "order") or confirms)
        or that_of(s, cue.last + 1) is not None
    ):
        return None
    stop = clause_stop(s, cue.last + 1)
    left = None if left and confirms and things_ru.thing(s, s.index(left[0])) else left
    behind = subjects_ru.after(s, cue, cue.last + 1, stop) if left is None or s.words[cue.last].lower == "себя" else None
    source = behind or left
    if source is None or (behind is None and any(s.words[i].word for i in range(cue.last + 1, stop))):
        return None
    first = subjects_ru.clause_start(s, cue.first) if behind else _object(s, source, cue.first)
    words = [w for w in s.words[first : cue.first] if w.word]
    if not any(f.pos == "NOUN" for w in words for f in forms(w.text)[:2]):
        return None  # *и теперь её подтвердил X*
    if not words or not (_accusative if cue.verb != "order" else _asked_for)(s, s.index(words[0].start), cue.first):
        return None
    source = source if behind else trimmed(s, s.index(source[0]), first) or source
    last = cue.first
    while last > 1 and s.is_word(last - 1, "auxiliaries"):
        last -= 1  # *Гибель сторожа также подтвердил X*
    content = content_of(s, words[0].start, s.words[last - 1].end)
    return Frame(cue.span, cue.verb, source, content) if content else None


def _asked_for(s: Sentence, first: int, last: int) -> bool:
    """Whether a thing in the genitive stands here alone (*Отставки мэра потребовал X*)."""
    opening = forms(s.words[first].text)[0]
    return opening.case == "gent" and opening.pos == "NOUN" and not opening.many and things_ru.thing_named(s, first)


def _object(s: Sentence, source: Span, verb: int) -> int:
    """Where the object between a subject and its verb begins; what seems to hang on the subject may be it (*X вину отрицал*)."""
    first, last = s.index(source[0]), s.index(source[1])
    found = (f for f in forms(s.words[last - 1].text) if s.words[last - 1].text[0].islower())
    hangs = last == verb and last - first > 1 and any(f.pos == "NOUN" and f.case == "accs" and not f.animate for f in found)
    return last - 1 if hangs else last


def nobody(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*Отмечается, что C*: said, and not by whom."""
    if not s.is_word(cue.first, "written") or left is not None:
        return None
    if s.lower(cue.first - 1, cue.first) == ["как"]:
        return as_said(s, cue, cue.first - 1)
    that = that_of(s, cue.last + 1)
    if that is None or subjects_ru.after(s, cue, cue.last + 1, that) or s.is_word(cue.first - 1, "negations"):
        return None
    content = content_of(s, s.words[that].end, s.span[1])
    return Frame(cue.span, "report", None, content, agentless=True) if content else None


WRITTEN = (voiced, told_of_ru.written_of)
SHAPES = (
    *WRITTEN,
    told_of_ru.about_that,
    cited_words_ru.cited_who,
    cited_words_ru.cites,
    confirmed,
    *BEHIND,
    objects_ru.own_deed,
    told_back,
    told_of_ru.told_of,
    namings_ru.tied,
    called,
    namings_ru.rated,
    namings_ru.named,
    objects_ru.valued,
    objects_ru.term_asked,
    object_before,
    objects_ru.governed,
    asked,
    nobody,
    loose_ru.handed_over,
    *loose_ru.NOBODY,
)
