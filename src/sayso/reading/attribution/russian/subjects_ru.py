"""Who speaks in a Russian clause: the noun phrase that agrees with the verb of saying, wherever it stands beside it.

Case and agreement decide, not order: «После суда Клёнов заявил», «сообщил «Заре» в среду глава порта», «в полиции сообщили».
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.lexicon.outlets import outlet_named
from sayso.reading.attribution.clauses import QUOTES, Sentence, name_at, past_insertion, phrase_end, trimmed
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.russian import listed_ru, things_ru
from sayso.reading.attribution.russian.acting_ru import (
    BODIES,
    SENDERS,
    body,
    by_whom,
    joint,
    past_both,
    phrase_of,
    subject,
    subject_at,
    told_only,
)
from sayso.reading.attribution.russian.phrases_ru import (
    Agrees,
    agreement_of,
    cites_at,
    clause_end,
    dash,
    finite,
    in_case,
    lemma,
    nominative,
    past_name,
    person,
    phrase,
    preposition,
    surname,
)
from sayso.reading.attribution.russian.relative_ru import antecedent
from sayso.reading.words.morphology import forms, lemmas
from sayso.records import Span

FALLS_TO = frozenset({"пришлось", "приходится", "приходилось", "удалось", "довелось"})  # *мэру пришлось признать*
ASIDE = 10  # words between two dashes that tell who somebody is
_INITIALS = re.compile(r"[А-ЯЁ](?:\.[А-ЯЁ])?")


def before(s: Sentence, cue: Cue, start: int, end: int) -> Span | None:
    """The subject among the words from `start` to `end`, which stand before the cue."""
    wanted = agreement_of(s.words[cue.last if s.words[cue.last].word else cue.first].text)
    if s.words[cue.first].lower in FALLS_TO:
        return _to_whom(s, start, end)
    if not s.is_word(cue.first, "written"):
        wanted = _wanted(s, cue)
        at = subject_at(s, start, end, wanted)
        if at and at > start and forms(s.words[at - 1].text)[0].pos == "INFN" and things_ru.objective(s, at):
            at = subject_at(s, at + 1, end, wanted)  # *О намерении поддержать договор X заявил*
        if at is not None:
            at = _nearer(s, at, end)
            at -= at > start and _family(s, at)
            at = _with_surname(s, at, start)
            at = _with_qualities(s, at, start)
            stop = past_both(s, at, end) if wanted.many and past_both(s, at, end) == end else phrase_of(s, at, end)
            at = _past_participle(s, at, stop)
            if things_ru.hanging(s, at, stop):
                return _bearer(s, at)
            return None if things_ru.acts(s, cue.verb, at, stop) else trimmed(s, at, stop)
        if wanted.many and (both := joint(s, start, end)) and s.index(both[1]) == end:
            return both
        behind = subject_at(s, cue.last + 1, clause_end(s, cue.last + 1), wanted)
        if not wanted.many or (behind is not None and not things_ru.objective(s, behind)):
            return None
    return (by_whom(s, end - 1) if s.is_word(cue.first, "written") else None) or body(s, start, end) or _brand(s, cue, start, end)


def _to_whom(s: Sentence, start: int, end: int) -> Span | None:
    """*Мэру порта пришлось признать, что C*: who is in the dative, and behind no preposition."""
    at = next(
        (i for i in range(start, end) if s.words[i].word and any(f.case == "datv" for f in forms(s.words[i].text)[:2])), end
    )
    led = at > start and preposition(s.words[at - 1].lower)
    return trimmed(s, at, end) if at < end and not led else None


def _brand(s: Sentence, cue: Cue, start: int, end: int) -> Span | None:
    """*В среду PlayGate сообщили, что C*: a name in Latin letters right before a plural that has no other subject."""
    first = end
    while (
        first > start and s.words[first - 1].word and s.words[first - 1].text.isascii() and s.words[first - 1].text[0].isupper()
    ):
        first -= 1
    told = body(s, cue.last + 1, phrase_end(s, cue.last + 1), SENDERS) or s.lower(cue.last + 1, cue.last + 2) == ["в"]
    led = first > start and (preposition(s.words[first - 1].lower) or s.is_word(first - 1, "pointing"))
    return trimmed(s, first, end) if first < end and not told and not led and _wanted(s, cue).many else None


def _wanted(s: Sentence, cue: Cue) -> Agrees:
    """What the verb of a cue asks of its subject, "не" before it or not (*не исключают*)."""
    return agreement_of(s.words[cue.first + (s.words[cue.first].lower == "не" and cue.last > cue.first)].text)


def _family(s: Sentence, at: int) -> bool:
    """Whether a short family name stands before a given name here (*Си Цзиньпин*, *Ли Гэн*)."""
    word, before = s.words[at], s.words[at - 1]
    short = before.word and before.text.istitle() and len(before.text) <= 3 and word.text[0].isupper()
    return bool(short) and forms(before.text)[0].pos in ("NOUN", "LATN", "UNKN") and not preposition(before.lower)


def _with_surname(s: Sentence, at: int, start: int) -> int:
    """Where a name begins of which initials stand here (*В жалобе Клёнова И. П. просит*)."""
    first = at
    while first > start and (_INITIALS.fullmatch(s.words[first].text) or s.words[first].text == "."):
        first -= 1
    return first if first < at and s.words[first].text.istitle() else at


def _past_participle(s: Sentence, at: int, stop: int) -> int:
    """*окружённый рабочими Клёнов*: the name behind a participle and its complement; *осуждённый Клёнов* is one phrase."""
    opening, last = forms(s.words[at].text)[0], stop - 1
    plain = opening.pos != "PRTF" or last - at < 2 or any(f.case == "nomn" for f in forms(s.words[at + 1].text)[:1])
    while not plain and last > at and s.words[last - 1].text[0].isupper():
        last -= 1
    name = s.words[last]
    led = any(preposition(s.words[i].lower) for i in range(at, last))
    agrees = surname(name.text) or any(f.case == "nomn" and f.many == opening.many for f in forms(name.text))
    return at if plain or led or not name.text[0].isupper() or not agrees else last


def _with_qualities(s: Sentence, at: int, start: int) -> int:
    """Where a phrase begins whose first words are rarely meant as subjects by themselves (*другой свидетель*, *второй*)."""
    own = {(f.gender, f.many) for f in forms(s.words[at].text)[:2] if f.case == "nomn"}
    while at > start and s.words[at - 1].word:
        found = forms(s.words[at - 1].text)
        agrees = any(f.pos == "ADJF" and f.case == "nomn" and (f.gender, f.many) in own for f in found)
        adverb = any(f.pos in ("ADVB", "COMP") for f in found)  # «позднее портовое ведомство»
        if not agrees or adverb or s.is_word(at - 1, "pointing"):
            break
        at -= 1
    return at


def _bearer(s: Sentence, participle: int) -> Span | None:
    """*Прокурор, занимающийся этим делом добавил*: who bears the participle before whose clause a comma stands."""
    comma = clause_start(s, participle)
    start = clause_start(s, comma - 1) if comma > 1 and s.words[comma - 1].text == "," else comma
    return subject(s, start, comma - 1, agreement_of("")) if start < comma else None


def _nearer(s: Sentence, at: int, end: int) -> int:
    """*Сам переезд он назвал бегством*: of two nominatives the pronoun before the verb is who speaks."""
    last = end - 1
    while last > at and s.is_word(last, "auxiliaries"):
        last -= 1
    return last if last > at and s.is_word(last, "pronouns") and s.words[last - 1].word else at


def after(s: Sentence, cue: Cue, start: int, end: int) -> Span | None:
    """The subject among the words from `start` to `end`, which stand behind the cue."""
    if forms(s.words[cue.first].text)[0].pos == "GRND":
        return None  # *объяснив решение*: a verbal adverb has its subject elsewhere
    if s.lower(start, start + 1) == ["на"] and lemma(s, cue.first) in ("указать", "указывать"):
        return None  # *указал на необходимость привлечения X*: what is pointed at stands behind
    wanted = _wanted(s, cue)
    if s.is_word(cue.first, "written"):
        return body(s, start, end)
    start = _past_outlet(s, past_insertion(s, start), end)
    if wanted.many and (named := _several_named(s, start)):
        return named
    at = subject_at(s, start, end, wanted)
    at = start if at is None and _odd_name(s, start, end, wanted) else at
    if at is None and wanted.many and (both := joint(s, start, end)) and s.index(both[0]) == start:
        return both
    if at is None:
        return body(s, start, end, SENDERS) if wanted.many and told_only(s, start, end) else None
    if s.lower(at, at + 2) == ["тот", "факт"]:
        return None  # *подтверждает тот факт, что C*
    stop = phrase(s, at, end)
    noun = things_ru.head(s, at, stop)
    marked = s.words[at].text.isupper() and name_at(s, s.words[min(at + 1, len(s.words) - 1)])  # *сообщает ИА «Портовый день»*
    proper = marked or s.words[at].text.istitle() or s.words[at].text in '«"“'  # *сообщает Белый дом*, *сообщает «Портовый день»*
    noun = None if noun != at and (proper or s.words[at].lower in ("один", "одна")) else noun  # *один из участников встречи*
    if noun is not None and things_ru.objective(s, noun) and not set(lemmas(s.words[noun].text)) & s.lexicon.words["placards"]:
        return body(s, stop, end, SENDERS) if wanted.many else None  # *обнаружили следы полония*, *уточнили подробности в порту*
    listed = "как" not in s.lower(clause_start(s, cue.first), cue.first)
    return trimmed(s, at, _listed_end(s, stop, wanted) if listed else stop)


def _several_named(s: Sentence, start: int) -> Span | None:
    """*сообщили Следственный комитет, ТАСС и «Заря»*: a list of names and bodies in the nominative, the last behind "и"."""
    at, listed = start, False
    while not listed and at < len(s.words) and not preposition(s.words[at].lower) and nominative(s, at, Agrees(False, None)):
        stop = phrase(s, at, clause_end(s, at))
        if s.is_word(stop, "and") and stop + 1 < len(s.words) and name_at(s, s.words[stop + 1]):
            stop = past_name(s, stop + 1)
        listed = bool(set(s.lower(at, stop)) & s.lexicon.words["and"])
        if not listed and s.lower(stop, stop + 1) != [","]:
            return None
        at = stop + (not listed)
    named = any((w.word and w.text[0].isupper()) or w.text in '«"“' for w in s.words[start:at])
    return trimmed(s, start, at) if listed and named else None


def _odd_name(s: Sentence, start: int, end: int, wanted: Agrees) -> bool:
    """*сообщает «Давно» со ссылкой на X*: a name in quotation marks that no dictionary holds for a noun, and nobody told."""
    named = start + 1 < end and not wanted.many and s.words[start].text in '«"“' and name_at(s, s.words[start])
    return named and forms(s.words[start + 1].text)[0].case is None


def _listed_end(s: Sentence, end: int, wanted: Agrees) -> int:
    """*сказал актёр, певец и директор Иван Клёнов*: what somebody is may take several words before his name."""
    at = end
    while at + 1 < len(s.words) and s.words[at].text == "," and s.words[at + 1].text[0].islower():
        office = any(f.pos == "NOUN" and f.animate and f.case == "nomn" and f.score >= 0.3 for f in forms(s.words[at + 1].text))
        if not office or not nominative(s, at + 1, wanted):
            break
        at = phrase(s, at + 1, clause_end(s, at + 1))
    return at if at > end and s.words[at - 1].text[0].isupper() else end


def _past_outlet(s: Sentence, start: int, end: int) -> int:
    """Behind an outlet that never changes its form and to which somebody else speaks (*сообщил ТАСС глава порта*)."""
    called = start + 1 < end and s.words[start].lower.startswith(s.lexicon.phrases["kinds.outlet"])
    if called and name_at(s, s.words[start + 1]) and in_case(s, start, "nomn") and not in_case(s, start, "datv"):
        return start  # *сообщает Агентство "Заря"* speaks itself
    if (behind := _past_agency(s, start, end)) > start:
        return behind
    if start < end and name_at(s, s.words[start]) and (behind := past_name(s, start)) < end:
        sent = preposition(s.words[behind].lower) and s.words[behind].lower in SENDERS
        return behind if sent or subject_at(s, behind, end, agreement_of(s.words[start - 1].text)) == behind else start
    stop = start
    while stop < end and stop - start < 3 and s.words[stop].word and s.words[stop].text[0].isupper():
        stop += 1
    behind = past_name(s, stop) if stop == start + 1 and stop < end and name_at(s, s.words[stop]) else end
    if behind < end and outlet_named(s.layout.text[s.words[start].start : s.words[behind - 1].end]):
        others = subject_at(s, behind, end, Agrees(None, None)) is not None or body(s, behind, end, SENDERS)
        return (
            behind if others and not cites_at(s, behind) else start
        )  # *сообщил РИА «Новости» глава порта*; *… со ссылкой на порт*
    for behind in range(stop, start, -1):
        if behind < end and outlet_named(s.layout.text[s.words[start].start : s.words[behind - 1].end]):
            sent = preposition(s.words[behind].lower) and s.words[behind].lower in SENDERS
            return behind if sent or subject_at(s, behind, end, Agrees(None, None)) == behind else start
    return start


def _past_agency(s: Sentence, start: int, end: int) -> int:
    """*заявил ИА «Порт Амур» депутат*, *журналисту ИА REGNUM*: behind an agency that was told, or whose reporters were."""
    if start + 1 >= end or not s.is_word(start, "agencies"):
        return _past_kind(s, start, end)
    behind = past_name(s, start + 1)
    others = behind < end and subject_at(s, behind, end, agreement_of(s.words[start - 1].text)) == behind
    return behind if s.is_word(start - 1, "reporters") or (others and name_at(s, s.words[start + 1])) else start


def _past_kind(s: Sentence, start: int, end: int) -> int:
    """*сообщили Агентству городских новостей «Заря» в полиции*: behind an outlet in the dative with all it is called."""
    called = start < end and s.words[start].lower.startswith(s.lexicon.phrases["kinds.outlet"])
    told = called and any(f.case == "datv" for f in forms(s.words[start].text)[:1])
    named = start + 1
    while told and named < end and s.words[named].word and in_case(s, named, "gent") and not preposition(s.words[named].lower):
        named += 1
    behind = past_name(s, named) if told and start + 1 < named < end and name_at(s, s.words[named]) else start
    return behind if behind < end and not cites_at(s, behind) else start


# ── clause by clause to the left ─────────────────────────────────────────────────────────────────


def left_of(s: Sentence, cue: Cue, end: int) -> Span | None:
    """The subject before the cue: in its own clause, else before the insertions that part them (*X, ведущие дело, выяснили*)."""
    unsaid = s.is_word(cue.first, "written") and "не" in s.lower(cue.first - 1, cue.first)  # «не указывается» reports nothing
    if s.lower(cue.first - 1, cue.first) == ["все"] and (end == 0 or not s.words[end - 1].word) and _wanted(s, cue).many:
        return s.words[cue.first - 1].start, s.words[cue.first - 1].end  # *все утверждали, что C*
    also = s.lower(cue.first - 2, cue.first) == ["а", "также"]
    if end == 0 or unsaid or also or s.is_word(end - 1, "and") or s.is_word(end - 1, "clause_breaks"):
        return None
    if apart := _before_dashes(s, cue, end) or (listed_ru.several(s, end) if _wanted(s, cue).many else None):
        return apart
    if s.words[end - 1].text == "," and after(s, cue, cue.last + 1, phrase_end(s, cue.last + 1)):
        return None
    if cites_at(s, clause_start(s, end)) and after(s, cue, cue.last + 1, phrase_end(s, cue.last + 1)):
        return None  # *Кран упал, со ссылкой на X сообщает Y*
    stop, nearest = end, True
    while stop > 0:
        start = clause_start(s, stop)
        put_in = not nearest and start > 0 and any(f.pos in ("PRTF", "ADJF") for f in forms(s.words[start].text)[:1])
        put_in = put_in or (not nearest and _hangs(s, start, stop))
        put_in = put_in or (start > 1 and stop > start and s.words[start - 1].text == "," and _doing(s, start))
        if start > 1 and stop > start and s.words[start].lower == "как" and any(finite(s, i) for i in range(start, stop)):
            stop, nearest = start - 1, False  # *Мэр, как сообщили в порту, заявил, что C*
            continue
        found = None if stop == start or put_in else _in_clause(s, cue, start, stop)
        if found or (nearest and stop > start and (_opens_own(s, start) or _acted_on(s, start, stop))):
            return found
        if start == 0 or s.words[start - 1].text != "," or not _inserted(s, start, stop, nearest):
            return None
        stop, nearest = start - 1, False
    return None


def _before_dashes(s: Sentence, cue: Cue, end: int) -> Span | None:
    """*Её мать – актриса Анна Вязова – сказала*: who is told apart between two dashes, by name where he has one there."""
    mark = s.words[end - 1].text in "—–" or dash(s, end - 1)
    near = range(end - 2, max(0, end - 2 - ASIDE), -1) if mark else range(0)
    opens = next((i for i in near if s.words[i].text in "—–" or dash(s, i)), None)
    if opens is None or any(finite(s, i) or s.words[i].text in QUOTES for i in range(opens, end)):
        return None
    outer = before(s, cue, clause_start(s, opens), opens)
    inner = before(s, cue, opens + 1, end - 1)
    named = inner is not None and any(person(s, i) for i in range(s.index(inner[0]), s.index(inner[1])))
    return (inner if named else outer) if outer else None


def _doing(s: Sentence, start: int) -> bool:
    """Whether a verbal adverb opens this clause: *Учёные, изучая звёзды, выяснили*."""
    return forms(s.words[start + (s.words[start].lower == "не")].text)[0].pos == "GRND"


def _opens_own(s: Sentence, start: int) -> bool:
    """*как сообщили*; *X сказал, что Y упал, и поэтому ушёл*: no subject of this verb stands in the clause before."""
    return s.words[start].lower in ("как", "чем") or (start > 0 and s.is_word(start, "and"))


def _acted_on(s: Sentence, start: int, stop: int) -> bool:
    """*его подозревают*, *которого обвиняют*: the clause has its object, and nobody who acts; no clause before it has him."""
    return any(w.lower in ("его", "ее", "их", "которого", "которую", "которых", "которому") for w in s.words[start:stop])


def clause_start(s: Sentence, stop: int) -> int:
    """Where the clause that ends before word `stop` begins: behind the last mark that is no part of a name."""
    at = stop
    while at > 0:
        word = s.words[at - 1]
        if word.text == ")":
            at = next((i + 1 for i in range(at - 2, -1, -1) if s.words[i].text == "("), 1)
        elif word.text in '»"”' and name_at(s, word) and (quote := s.layout.quote_at(word.start)):
            at = s.index(quote.start) + 1
        elif (not word.word and (word.text not in ".&/-’'«\"%" or dash(s, at - 1))) or _conjoins(s, at - 1):
            return at
        at -= 1
    return 0


def _conjoins(s: Sentence, at: int) -> bool:
    """Whether a conjunction stands here that opens a clause, comma or no comma (*после того как ...*)."""
    word = s.words[at].lower
    return word in ("когда", "если", "хотя") or (word == "как" and s.lower(at - 1, at) in (["того"], ["так"]))


def _in_clause(s: Sentence, cue: Cue, start: int, stop: int) -> Span | None:
    """The subject in this clause; that of a relative clause is the noun it hangs on."""
    first = s.words[start].lower
    if first in ("который", "которая", "которое", "которые"):
        if acting := _acting(s, cue, start, stop):
            return acting
        many = agreement_of(s.words[cue.first].text).many
        return antecedent(s, start) if many in (None, first == "которые") else None
    where = preposition(first) and start + 1 < stop and s.words[start + 1].lower.startswith("котор")
    if s.is_word(cue.first, "written") and start > 1 and (where or first == "где"):
        return _written(s, start, start + 1 if where else None)
    if where:
        own = before(s, cue, start + 2, stop)
        if own or first not in BODIES or after(s, cue, cue.last + 1, clause_end(s, cue.last + 1)):
            return own  # *письмо, о котором говорил смотритель*: he stands behind the verb
        return opening_subject(s, start, agreement_of(s.words[cue.first].text).many)
    while start < stop and (s.is_word(start, "openers") or s.is_word(start, "that")):
        start += 1
    return before(s, cue, start, stop)


def _acting(s: Sentence, cue: Cue, start: int, stop: int) -> Span | None:
    """*движение, которое ИГ называет ...*: a body or person right before the verb, where *которое* is its object."""
    wanted = agreement_of(s.words[cue.first].text)
    at = subject_at(s, start + 1, stop, wanted) if s.words[start].lower != "которая" else None
    if at is None or things_ru.thing(s, at) or phrase(s, at, stop) != stop:
        return None
    which = {f.case for f in forms(s.words[start].text)}
    return trimmed(s, at, stop) if "accs" in which else None


def _inserted(s: Sentence, start: int, stop: int, nearest: bool) -> bool:
    """Whether this clause is only put in: no finite verb of its own, or one that hangs on a noun."""
    if start < stop and _hangs(s, start, stop):
        return not nearest
    depth, said = 0, False
    for i in range(start, stop):
        depth += (s.words[i].text == "(") - (s.words[i].text == ")")
        said = said or (depth == 0 and finite(s, i))
    return not said


def _hangs(s: Sentence, start: int, stop: int) -> bool:
    """Whether a relative clause stands here (*где ...*, *который ...*, *в котором ...*)."""
    first = s.words[start].lower
    after = s.words[start + 1].lower if start + 1 < stop else ""
    return first in ("где", "куда", "откуда") or "котор" in (first[:5], after[:5])


def _written(s: Sentence, start: int, relative: int | None) -> Span | None:
    """Where something is written (*представил справку, где сказано*); whose it is where he only put out his own words."""
    verb = next((i for i in range(start - 2, -1, -1) if finite(s, i)), None)
    if verb is None:
        return None
    if any(s.words[i].lower.startswith(("заявлени", "сообщени", "обращени", "пресс-релиз")) for i in range(verb, start)):
        return opening_subject(s, start)
    return (antecedent(s, relative, start) if relative else None) or trimmed(s, verb + 1, start - 1)


def of_main_clause(s: Sentence, cue: Cue) -> Span | None:
    """The subject of the sentence where the cue only hangs on a noun of it (*письмо, о котором говорил Y*)."""
    start = clause_start(s, cue.first)
    led = start + preposition(s.words[start].lower)
    hangs = start > 1 and led < cue.first and s.words[led].lower.startswith("котор")
    if not hangs or not preposition(s.words[start].lower):
        return None
    verb = next((i for i in range(start) if finite(s, i)), None)
    speaks = verb is not None and (lemma(s, verb) in s.lexicon.words["expressing"] or any(c.first == verb for c in s.cues))
    if verb is None or not speaks:
        return None
    main = replace(cue, first=verb, last=verb, span=(s.words[verb].start, s.words[verb].end))
    return left_of(s, main, main.first) or opening_subject(s, start)


def _is_so(s: Sentence, at: int) -> bool:
    """Whether a short adjective in the plural is the predicate here (*родные не согласны*)."""
    found = forms(s.words[at].text)[0] if s.words[at].word and s.words[at].text.islower() else None
    return found is not None and found.pos == "ADJS" and bool(found.many)


def opening_subject(s: Sentence, before_word: int, many: bool | None = None) -> Span | None:
    """The subject of the sentence's first clause that has a verb; in this number, where it is asked for."""
    verb = next((i for i in range(before_word) if finite(s, i) or _is_so(s, i)), None)
    if verb is None:
        return None
    wanted = agreement_of(s.words[verb].text)
    if many is not None and wanted.many != many:
        return None
    start = clause_start(s, verb)
    at = subject_at(s, start, verb, wanted)
    at = (
        None if at is not None and things_ru.objective(s, at) and subject_at(s, verb + 1, clause_end(s, verb + 1), wanted) else at
    )
    if at is None and wanted.many and (named := body(s, start, verb)):
        return named  # *В Москве отвергли эти обвинения, заявив ...*
    stop = verb
    if at is None:
        start, stop = verb + 1, clause_end(s, verb + 1)
        at = subject_at(s, start, stop, wanted)
    if at is None or things_ru.thing(s, at):
        return None  # *Решение было принято, призывая X отказать*
    return trimmed(s, at, phrase(s, at, stop))
