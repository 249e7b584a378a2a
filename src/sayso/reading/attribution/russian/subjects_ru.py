"""Who speaks in a Russian clause: the noun phrase that agrees with the verb of saying, wherever it stands beside it.

Case and agreement decide, not order: «После суда Клёнов заявил», «сообщил «Заре» в среду глава порта», «в полиции сообщили».
"""

from __future__ import annotations

from dataclasses import replace

from sayso.lexicon.outlets import outlet_named
from sayso.reading.attribution.clauses import Sentence, name_at, phrase_end, trimmed
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.russian import things_ru
from sayso.reading.attribution.russian.phrases_ru import (
    WOMEN,
    Agrees,
    agreement_of,
    cites_at,
    clause_end,
    dash,
    finite,
    governed_end,
    in_case,
    lemma,
    nominative,
    past_name,
    phrase,
    preposition,
    site,
    surname,
    when,
)
from sayso.reading.attribution.russian.relative_ru import antecedent
from sayso.reading.words.morphology import forms, lemmas
from sayso.records import Span

BODIES = frozenset({"в", "во", "на", "у"})  # «сообщили в полиции»: the place names the body
ROUGHLY = frozenset({"около", "свыше", "более", "порядка"})
SENDERS = BODIES | {"из"}  # and behind the verb whence it came («сообщили из прокуратуры»)


def before(s: Sentence, cue: Cue, start: int, end: int) -> Span | None:
    """The subject among the words from `start` to `end`, which stand before the cue."""
    wanted = agreement_of(s.words[cue.last if s.words[cue.last].word else cue.first].text)
    if not s.is_word(cue.first, "written"):
        wanted = _wanted(s, cue)
        at = subject_at(s, start, end, wanted)
        if at is not None:
            at = _nearer(s, at, end)
            at -= at > start and _family(s, at)
            at = _with_qualities(s, at, start)
            stop = phrase(s, at, end)
            at = _past_participle(s, at, stop)
            if things_ru.hanging(s, at, stop):
                return _bearer(s, at)
            return None if things_ru.acts(s, cue.verb, at, stop) else trimmed(s, at, stop)
        behind = subject_at(s, cue.last + 1, clause_end(s, cue.last + 1), wanted)
        if not wanted.many or (behind is not None and not things_ru.objective(s, behind)):
            return None
    return body(s, start, end)


def _wanted(s: Sentence, cue: Cue) -> Agrees:
    """What the verb of a cue asks of its subject, "не" before it or not (*не исключают*)."""
    return agreement_of(s.words[cue.first + (s.words[cue.first].lower == "не" and cue.last > cue.first)].text)


def _family(s: Sentence, at: int) -> bool:
    """Whether a short family name stands before a given name here (*Си Цзиньпин*, *Ли Гэн*)."""
    word, before = s.words[at], s.words[at - 1]
    short = before.word and before.text.istitle() and len(before.text) <= 3 and word.text[0].isupper()
    return bool(short) and forms(before.text)[0].pos in ("NOUN", "LATN", "UNKN") and not preposition(before.lower)


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
    wanted = _wanted(s, cue)
    if s.is_word(cue.first, "written"):
        return body(s, start, end)
    start = _past_outlet(s, start, end)
    at = subject_at(s, start, end, wanted)
    at = start if at is None and _odd_name(s, start, end, wanted) else at
    if at is None:
        return body(s, start, end, SENDERS) if wanted.many and _told_only(s, start, end) else None
    stop = phrase(s, at, end)
    noun = things_ru.head(s, at, stop)
    if noun is not None and things_ru.objective(s, noun) and not set(lemmas(s.words[noun].text)) & s.lexicon.words["placards"]:
        return body(s, stop, end, SENDERS) if wanted.many else None  # *обнаружили следы полония*, *уточнили подробности в порту*
    listed = "как" not in s.lower(clause_start(s, cue.first), cue.first)
    return trimmed(s, at, _listed_end(s, stop, wanted) if listed else stop)


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
    """*корреспонденту ИА «Порт Амур»*, *журналисту ИА REGNUM*: behind whose reporters they are who were told."""
    if start + 1 >= end or not s.is_word(start - 1, "reporters") or not s.is_word(start, "agencies"):
        return start
    return past_name(s, start + 1)


def subject(s: Sentence, start: int, end: int, wanted: Agrees) -> Span | None:
    """The first subject among these words that agrees with such a verb, with all that belongs to it."""
    at = subject_at(s, start, end, wanted)
    return trimmed(s, at, phrase(s, at, end)) if at is not None else None


def subject_at(s: Sentence, start: int, end: int, wanted: Agrees) -> int | None:
    """The first word that agrees and that nothing governs."""
    at, hangs = start, False
    while at < end:
        word = s.words[at]
        if word.text == "(":
            at = next((i + 1 for i in range(at, end) if s.words[i].text == ")"), end)
        elif not word.word and not name_at(s, word):
            at += 1
        elif word.text[0].isdigit() and nominative(s, at, wanted):
            return at
        elif word.lower in ROUGHLY and wanted.many is not False and _counts(s, at + 1, end):
            return at  # *около ста рабочих заявили*
        elif preposition(word.lower):
            at, hangs = governed_end(s, at, end), False
        elif name_at(s, word) and _told_by_kind(s, at):
            at, hangs = past_name(s, at), False
        elif when(s, at) or _leads_on(s, at, end, wanted):
            at, hangs = at + 1, False
        elif nominative(s, at, wanted) and not _dependent(s, at, start) and not (hangs and word.text.isupper()):
            return at
        else:
            first = forms(word.text)[0]  # «отставку главы ГРУ»: the acronym is its genitive
            hangs = bool(word.word) and first.pos == "NOUN" and first.case != "datv"
            at = past_name(s, at)
    return _strange_name(s, start, end, wanted)


def _counts(s: Sentence, at: int, end: int) -> bool:
    """Whether a number of people is told here (*20 рабочих*, *ста рабочих*), and no time."""
    number = at + 1 < end and (s.words[at].text.isdigit() or forms(s.words[at].text)[0].pos == "NUMR")
    people = any(f.case == "gent" and f.many and f.animate for f in forms(s.words[at + 1].text)) if number else False
    return bool(people)


def _told_by_kind(s: Sentence, at: int) -> bool:
    """*Журналу «Кулиса» актёр рассказал*: a name behind a word for an outlet that stands in another case is no subject."""
    before = s.words[at - 1] if at else None
    if before is None or not before.lower.startswith(s.lexicon.phrases["kinds.outlet"]):
        return False
    return not any(f.case == "nomn" for f in forms(before.text))


def _leads_on(s: Sentence, at: int, end: int, wanted: Agrees) -> bool:
    """Whether a word here is no subject whatever its letters: *NBC главный редактор*, *с Джином Сискелом актриса*, *позднее*."""
    word, after = s.words[at], s.words[at + 1] if at + 1 < end else None
    found = forms(word.text)
    counts = word.lower == "несколько" and nominative(s, at, wanted)  # *несколько очевидцев*
    if any(f.pos in ("ADVB", "COMP") and f.known and f.score >= 0.3 for f in found) and found[0].pos != "NOUN" and not counts:
        return True
    if after is not None and site(word.text) and after.word and not finite(s, at + 1) and nominative(s, at + 1, wanted):
        return True  # *сообщил Порт.ру Правозащитный центр*
    if after is not None and word.text.isascii() and word.word and at and s.words[at - 1].word:
        return after.word and after.text[0].islower() and nominative(s, at + 1, wanted) and not finite(s, at + 1)
    first = forms(s.words[at - 1].text)[0] if at and s.words[at - 1].word else None
    hangs = first is not None and first.pos in ("ADJF", "PRTF") and not s.words[at - 1].lower.startswith("котор")
    if word.text.isupper() and first is not None and hangs and first.case not in (None, "nomn"):
        return True  # *российским СМИ Липова сообщила*
    oblique = first is not None and s.words[at - 1].text[0].isupper() and first.case == "ablt"
    return oblique and word.text[0].isupper() and word.lower.endswith(("ом", "ем", "ой", "ым"))


def _strange_name(s: Sentence, start: int, end: int, wanted: Agrees) -> int | None:
    """An unknown name right before its verb, whatever case its letters look like («Ивоби назвал»)."""
    at = end - 1
    if at >= start and wanted.gender == "m" and s.words[at].lower.endswith(WOMEN[:3]):
        return None  # *В поджоге Клёнова обвинил сосед*
    if wanted.many or at < start or not s.words[at].text.istitle() or forms(s.words[at].text)[0].known:
        return None
    while at > start and s.words[at - 1].text[0].isupper() and not forms(s.words[at - 1].text)[0].known:
        at -= 1
    return at if at > start and not preposition(s.words[at - 1].lower) and not _of_governed(s, at, end) else None


def _of_governed(s: Sentence, at: int, end: int) -> bool:
    """*на прокуратуру Зареченска*: a name that can be a genitive, in the phrase that a preposition governs."""
    genitive = in_case(s, at, "gent") and s.words[at - 1].word and s.words[at - 1].text[0].islower()
    near = range(max(0, at - 4), at - 1)
    return genitive and any(preposition(s.words[i].lower) and governed_end(s, i, end) > at for i in near)


def _dependent(s: Sentence, at: int, start: int) -> bool:
    """Whether a capitalised word without case only goes on with the phrase before it (an object's name)."""
    first = at
    while first > start and s.words[first - 1].text.isascii() and s.words[first - 1].word:
        first -= 1
    foreign = s.words[at].text.isascii() and first > start
    return bool(foreign and in_case(s, first - 1, "accs", "datv") and not in_case(s, first - 1, "nomn"))


def _told_only(s: Sentence, start: int, end: int) -> bool:
    """Whether only a time, an addressee or a name stands before the place behind a verb («признали себя виновными в ...»: no)."""
    at = start
    while at < end and not (preposition(s.words[at].lower) and s.words[at].lower in SENDERS):
        word = s.words[at]
        if preposition(word.lower):
            at = governed_end(s, at, end)
            continue
        found = forms(word.text)[0] if word.word else None
        if found and not (
            when(s, at)
            or site(word.text)
            or word.text[0].isupper()
            or found.case == "datv"
            or found.pos in ("ADVB", "PRCL", "CONJ")
        ):
            return False
        at += 1
    return True


def body(s: Sentence, start: int, end: int, places: frozenset[str] = BODIES) -> Span | None:
    """The body a place names (*в полиции сообщили*), the first that is no time."""
    at = start
    while at < end:
        if preposition(s.words[at].lower):
            stop = phrase(s, at + 1, end, ("gent", "loct", "ablt"))
            times = any(when(s, i) for i in range(at + 1, min(stop + 1, end)))
            if s.words[at].lower in places and not times and stop > at + 1 and not no_body(s, at + 1):
                return trimmed(s, at + 1, stop)
            at = max(governed_end(s, at, end), at + 1)
        else:
            at += 1
    return None


def no_body(s: Sentence, at: int) -> bool:
    """Whether a place is only a way of speaking (*в свою очередь*, *в ходе задержания*)."""
    lemmas = {f.lemma for word in s.words[at : at + 2] for f in forms(word.text)[:1] if word.word}
    return s.is_word(at, "pointing") or bool(lemmas & s.lexicon.words["no_bodies"]) or _wrong(s, at)


def _wrong(s: Sentence, at: int) -> bool:
    """*В убийстве Клёнова обвиняют Липова*: what somebody is accused of is no body, and nobody is named who accuses."""
    found = (f for word in s.words[at : at + 3] if word.word for f in forms(word.text)[:1])
    noun = next((f for f in found if f.pos == "NOUN"), None)
    return noun is not None and noun.lemma in s.lexicon.words["accusing_nouns"]


# ── clause by clause to the left ─────────────────────────────────────────────────────────────────


def left_of(s: Sentence, cue: Cue, end: int) -> Span | None:
    """The subject before the cue: in its own clause, else before the insertions that part them (*X, ведущие дело, выяснили*)."""
    unsaid = s.is_word(cue.first, "written") and "не" in s.lower(cue.first - 1, cue.first)  # «не указывается» reports nothing
    if end == 0 or unsaid or s.is_word(end - 1, "and") or s.is_word(end - 1, "clause_breaks"):
        return None
    if s.words[end - 1].text == "," and after(s, cue, cue.last + 1, phrase_end(s, cue.last + 1)):
        return None
    if cites_at(s, clause_start(s, end)) and after(s, cue, cue.last + 1, phrase_end(s, cue.last + 1)):
        return None  # *Кран упал, со ссылкой на X сообщает Y*
    stop, nearest = end, True
    while stop > 0:
        start = clause_start(s, stop)
        put_in = not nearest and start > 0 and any(f.pos in ("PRTF", "ADJF") for f in forms(s.words[start].text)[:1])
        put_in = put_in or (not nearest and _hangs(s, start, stop))
        found = None if stop == start or put_in else _in_clause(s, cue, start, stop)
        if found or (nearest and stop > start and (_opens_own(s, start) or _acted_on(s, start, stop))):
            return found
        if start == 0 or s.words[start - 1].text != "," or not _inserted(s, start, stop, nearest):
            return None
        stop, nearest = start - 1, False
    return None


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


def opening_subject(s: Sentence, before_word: int, many: bool | None = None) -> Span | None:
    """The subject of the sentence's first clause that has a verb; in this number, where it is asked for."""
    verb = next((i for i in range(before_word) if finite(s, i)), None)
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
