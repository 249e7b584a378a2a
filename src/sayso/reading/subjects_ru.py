"""Who speaks in a Russian clause: the noun phrase that agrees with the verb of saying, wherever it stands beside it.

Case and agreement decide, not order: «После суда Клёнов заявил», «сообщил «Заре» в среду глава порта», «в полиции сообщили».
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.lexicon.outlets import outlet_named
from sayso.reading.clauses import Sentence, name_at, phrase_end, trimmed
from sayso.reading.cues import Cue
from sayso.reading.morphology import Form, forms
from sayso.records import Span

NOMINAL = frozenset({"NOUN", "ADJF", "NPRO", "PRTF", "NUMR"})
VERBAL = 0.3  # and a verb that is also a noun («дал») is the verb from here on
LIKELY = 0.15  # a reading rarer than this is not meant ("России" as a plural)
BODIES = frozenset({"в", "во", "на", "у"})  # «сообщили в полиции»: the place names the body
# What stands written somewhere: the place it stands is the source.
SAID = frozenset([
    "говорится", "отмечается", "указывается", "подчеркивается", "сообщается", "утверждается", "сказано", "написано", "указано",
    "сообщалось", "говорилось", "отмечалось", "подчеркивалось", "утверждалось", "уточняется", "поясняется", "добавляется",
])  # fmt: skip
TIMES = frozenset([
    "понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье", "сегодня", "вчера", "накануне", "утром",
    "вечером", "днем", "ночью", "момент", "время", "года", "году", "день", "сутки", "неделе", "месяце", "часов", "г",
])  # fmt: skip
OWN = frozenset({"этом", "том", "тем", "то", "нем", "этого", "чем", "это", "все", "чего", "который", "которые", "которая"})
SEVERAL = frozenset({"большинство", "часть", "ряд", "половина", "множество", "меньшинство"})  # one word, many who speak
WHOSE = frozenset({"его", "ее", "их"})
WOMEN = ("ова", "ева", "ёва", "ина", "ына", "ская", "цкая")  # how women's surnames end


@dataclass(frozen=True, slots=True)
class Agrees:
    """What a verb asks of its subject: number and, in the past tense, gender."""

    many: bool | None
    gender: str | None


def agreement_of(verb: str) -> Agrees:
    """What the subject of this verb must agree with; nothing where the word is no finite verb."""
    found = next((f for f in forms(verb) if f.pos in ("VERB", "PRTS", "ADJS")), None)
    return Agrees(found.many, None if found.many else found.gender) if found else Agrees(None, None)


def before(s: Sentence, cue: Cue, start: int, end: int) -> Span | None:
    """The subject among the words from `start` to `end`, which stand before the cue."""
    wanted = agreement_of(s.words[cue.last if s.words[cue.last].word else cue.first].text)
    if s.words[cue.first].lower not in SAID:
        wanted = agreement_of(s.words[cue.first].text)
        at = _subject(s, start, end, wanted)
        if at is not None:
            return trimmed(s, at, phrase(s, at, end))
        if not wanted.many or _subject(s, cue.last + 1, clause_end(s, cue.last + 1), wanted) is not None:
            return None
    return _body(s, start, end)


def after(s: Sentence, cue: Cue, start: int, end: int) -> Span | None:
    """The subject among the words from `start` to `end`, which stand behind the cue."""
    wanted = agreement_of(s.words[cue.first].text)
    if s.words[cue.first].lower in SAID:
        return _body(s, start, end)
    at = _subject(s, _past_outlet(s, start, end), end, wanted)
    if at is None:
        return _body(s, start, end) if wanted.many else None
    return trimmed(s, at, phrase(s, at, end))


def _past_outlet(s: Sentence, start: int, end: int) -> int:
    """Behind an outlet that never changes its form and to which somebody else speaks (*сообщил ТАСС глава порта*)."""
    stop = start
    while stop < end and stop - start < 3 and s.words[stop].word and s.words[stop].text[0].isupper():
        stop += 1
    for behind in range(stop, start, -1):
        if behind < end and outlet_named(s.layout.text[s.words[start].start : s.words[behind - 1].end]):
            return behind if _subject(s, behind, end, Agrees(None, None)) == behind else start
    return start


def _subject(s: Sentence, start: int, end: int, wanted: Agrees) -> int | None:
    """The first word that agrees and that nothing governs."""
    at, hangs = start, False
    while at < end:
        word = s.words[at]
        if word.text == "(":
            at = next((i + 1 for i in range(at, end) if s.words[i].text == ")"), end)
        elif not word.word and not name_at(s, word):
            at += 1
        elif preposition(word.lower):
            at, hangs = governed_end(s, at, end), False
        elif when(s, at):
            at, hangs = at + 1, False
        elif nominative(s, at, wanted) and not _dependent(s, at, start) and not (hangs and word.text.isupper()):
            return at
        else:
            first = forms(word.text)[0]  # «отставку главы ГРУ»: the acronym is its genitive
            hangs = bool(word.word) and first.pos == "NOUN" and first.case != "datv"
            at = _past_name(s, at)
    return _strange_name(s, start, end, wanted)


def _strange_name(s: Sentence, start: int, end: int, wanted: Agrees) -> int | None:
    """An unknown name right before its verb, whatever case its letters look like («Ивоби назвал»)."""
    at = end - 1
    if wanted.many or at < start or not s.words[at].text[0].isupper() or forms(s.words[at].text)[0].known:
        return None
    while at > start and s.words[at - 1].text[0].isupper() and not forms(s.words[at - 1].text)[0].known:
        at -= 1
    return at if at > start and not preposition(s.words[at - 1].lower) else None


def _past_name(s: Sentence, at: int) -> int:
    """Behind this word, or behind the name in quotation marks that begins here."""
    quote = s.layout.quote_at(s.words[at].start) if name_at(s, s.words[at]) else None
    return s.index(quote.end) if quote else at + 1


def _dependent(s: Sentence, at: int, start: int) -> bool:
    """Whether a capitalised word without case only goes on with the phrase before it (an object's name)."""
    first = at
    while first > start and s.words[first - 1].text.isascii() and s.words[first - 1].word:
        first -= 1
    foreign = s.words[at].text.isascii() and first > start
    return bool(foreign and _case(s, first - 1, "accs", "datv") and not _case(s, first - 1, "nomn"))


def _case(s: Sentence, at: int, *cases: str) -> bool:
    return any(f.case in cases and f.score >= LIKELY for f in forms(s.words[at].text))


def preposition(word: str) -> bool:
    """Whether the word is a preposition first of all."""
    return word.isalpha() and forms(word)[0].pos == "PREP" and word not in ("и", "а")


def when(s: Sentence, at: int) -> bool:
    """Whether this word tells a time."""
    word = s.words[at]
    return word.word and (word.lower in TIMES or s.is_word(at, "calendar") or word.text.isdigit())


def nominative(s: Sentence, at: int, wanted: Agrees) -> bool:
    """Whether this word can be the subject of such a verb: a nominative that agrees, a foreign or fixed name."""
    word = s.words[at]
    if word.text in '«"“' and at + 1 < len(s.words):
        return nominative(s, at + 1, Agrees(None, None))
    if not word.text[0].isalpha() and "-" not in word.text:
        return False
    if word.lower in OWN:
        return False
    if word.lower in SEVERAL:
        return True
    if word.lower in WHOSE:
        return at + 1 < len(s.words) and s.words[at + 1].word and nominative(s, at + 1, wanted)
    if word.text[0].isupper() and word.lower.endswith(WOMEN) and wanted.gender == "f":
        return True
    if surname(word.text):
        return wanted.many is not True and wanted.gender in (None, "m")
    found = forms(word.text)
    proper = word.text[:1].isupper()
    if any(f.case == "nomn" and f.pos in NOMINAL and (f.score >= LIKELY or proper) and _fits(f, wanted) for f in found):
        return True
    strange = not found[0].known and not any(f.case not in (None, "nomn") and f.known for f in found)
    if wanted.many:
        return word.text.isupper() and s.lower(at + 1, at + 2) == ["и"]  # «ГИБДД и МЧС сообщили»; one name is no plural
    return proper and (word.text.isascii() or word.text.isupper() or strange)


def surname(word: str) -> bool:
    """Whether the word is a man's surname in the nominative that the dictionary takes for a plural («Клёнов»)."""
    if not word[:1].isupper() or not word.lower().endswith(("ов", "ев", "ёв", "ин", "ын")):
        return False
    return not any(f.marks for f in forms(word) if f.case != "nomn" and f.score >= LIKELY)


def _fits(form: Form, wanted: Agrees) -> bool:
    if form.pos == "NUMR":
        return True
    if wanted.many is not None and form.many != wanted.many:
        return False
    title = form.pos == "NOUN" and form.animate and form.gender == "m" and wanted.gender == "f"  # «министр заявила»
    return wanted.gender is None or form.gender is None or form.gender == wanted.gender or title


def governed_end(s: Sentence, at: int, end: int) -> int:
    """Where the phrase ends that the preposition here governs: its noun, and the genitives behind it."""
    last, noun = at + 1, False
    while last < end:
        word = s.words[last]
        if not word.word:
            if not name_at(s, word):
                break
            last, noun = _past_name(s, last), True
            continue
        found = [f for f in forms(word.text) if f.score >= LIKELY]
        if noun and not when(s, last) and (not any(f.case == "gent" for f in found) or surname(word.text)):
            break
        nominal = word.lower in ("и", "или") or word.text[0].isdigit() or any(f.case or f.pos == "NUMR" for f in found)
        if not noun and not nominal:
            break
        noun = noun or any(f.pos in ("NOUN", "NPRO") and f.case for f in found[:1])
        last += 1
    return min(end, max(last, at + 2))  # the word behind a preposition is governed, whatever it is


def phrase(s: Sentence, first: int, end: int, cases: tuple[str, ...] = ("nomn", "gent", "ablt")) -> int:
    """Where the noun phrase that begins here ends: names, genitives and attached prepositions go with it."""
    at = _head(s, first, end)
    while at < end:
        word = s.words[at]
        if not word.word:
            step = _past_mark(s, at, end)
            if step == at:
                break
            at = step
            continue
        if at > first and not _goes_on(s, at, end, cases):
            break
        if at == first and s.words[at].lower in s.lexicon.words["pronouns"]:
            return at + 1
        at = governed_end(s, at, end) if at > first and preposition(word.lower) else at + 1
    return at


def _past_mark(s: Sentence, at: int, end: int) -> int:
    """Behind a name in quotation marks or a bracket that stands here; `at` itself where the mark ends the phrase."""
    if name_at(s, s.words[at]):
        return min(end, _past_name(s, at)) if s.words[at].text in '«"“' else at + 1
    if s.words[at].text == "(":
        close = next((i for i in range(at, min(end, at + 12)) if s.words[i].text == ")"), None)
        return at if close is None else close + 1
    return at + 1 if s.words[at].text in ".&/-’'" and at + 1 < end and s.words[at + 1].text[:1].isupper() else at


def _head(s: Sentence, first: int, end: int) -> int:
    """The noun of a phrase that opens with an adjective, a participle or a number; `first` where there is none."""
    opening = forms(s.words[first].text)[0]
    if not s.words[first].word or opening.pos not in ("ADJF", "PRTF", "NUMR") or surname(s.words[first].text):
        return first
    for at in range(first + 1, min(end, first + 9)):
        if finite(s, at) or s.words[at].text == ",":
            break
        case = "gent" if opening.pos == "NUMR" else opening.case
        if any(f.pos == "NOUN" and f.case == case and f.score >= LIKELY for f in forms(s.words[at].text)):
            return at
    return first


def _goes_on(s: Sentence, at: int, end: int, cases: tuple[str, ...]) -> bool:
    word = s.words[at]
    if preposition(word.lower):
        return _attached(s, at, end)
    if when(s, at) or word.lower in OWN:
        return False
    if word.lower in s.lexicon.words["and"]:
        return at + 1 < end and _case(s, at + 1, *cases)
    found = [f for f in forms(word.text) if f.score >= LIKELY]
    if word.text[0].islower() and _person(s, at - 1) and not any(f.case == "nomn" and f.animate for f in found):
        return False  # «Клёнов обвинения называл»: nothing hangs on a surname
    if "nomn" not in cases and word.text[0].isupper() and _opens_subject(s, at, end, cases):
        return False
    if word.text[0].isupper() and s.words[at - 1].text[0].isupper() and not any(f.known and f.case == "datv" for f in found[:1]):
        return True
    if found and found[0].pos in ("VERB", "GRND", "INFN", "ADVB", "PRCL", "CONJ", "PRTS", "PRED", "COMP"):
        return False
    fits = any(f.case in cases for f in found)
    return fits or (word.text[0].isupper() and not any(f.case == "datv" and f.known for f in found[:1]))


def _opens_subject(s: Sentence, at: int, end: int, cases: tuple[str, ...]) -> bool:
    """Whether a name begins here that no word of puts into one of these cases: not of this phrase, but a subject."""
    stop = at
    while stop < end and s.words[stop].word and s.words[stop].text[0].isupper():
        stop += 1
    found = [f for i in range(at, stop) for f in forms(s.words[i].text)]
    return any(f.case == "nomn" for f in found) and not any(f.case in cases for f in found)


def _attached(s: Sentence, at: int, end: int) -> bool:
    """Whether a preposition belongs to the noun before it (*источник в полиции*), and not to the verb (*в среду*)."""
    if at + 1 >= end or s.words[at].lower in ("со", "о", "об", "через", "после", "до", "во", "перед", "накануне"):
        return False
    ahead = f"{s.words[at].lower} {s.words[at + 1].lower}"
    if ahead.startswith(s.lexicon.phrases["addressees.places"]) or any(when(s, i) for i in range(at + 1, min(end, at + 3))):
        return False
    return not _person(s, at - 1)


def _person(s: Sentence, at: int) -> bool:
    """Whether this word is a person's name, by its marks or because no dictionary knows it."""
    word = s.words[at]
    found = forms(word.text)[0] if word.word else None
    strange = found is not None and (not found.known or surname(word.text)) and word.text[0].isupper() and not word.text.isupper()
    return strange or (found is not None and bool(found.marks & {"Name", "Surn", "Patr"}))


def _body(s: Sentence, start: int, end: int) -> Span | None:
    """The body a place names (*в полиции сообщили*), the first that is no time."""
    at = start
    while at < end:
        if preposition(s.words[at].lower):
            stop = phrase(s, at + 1, end, ("gent", "loct", "ablt"))
            times = any(when(s, i) for i in range(at + 1, min(stop + 1, end)))
            if s.words[at].lower in BODIES and not times and stop > at + 1 and s.words[at + 1].lower not in OWN:
                return trimmed(s, at + 1, stop)
            at = max(governed_end(s, at, end), at + 1)
        else:
            at += 1
    return None


# ── clause by clause to the left ─────────────────────────────────────────────────────────────────


def left_of(s: Sentence, cue: Cue, end: int) -> Span | None:
    """The subject before the cue: in its own clause, else before the insertions that part them (*X, ведущие дело, выяснили*)."""
    unsaid = s.words[cue.first].lower in SAID and "не" in s.lower(cue.first - 1, cue.first)  # «не указывается» reports nothing
    if end == 0 or unsaid or s.is_word(end - 1, "and") or s.is_word(end - 1, "clause_breaks"):
        return None
    if s.words[end - 1].text == "," and after(s, cue, cue.last + 1, phrase_end(s, cue.last + 1)):
        return None
    stop, nearest = end, True
    while stop > 0:
        start = clause_start(s, stop)
        put_in = not nearest and start > 0 and any(f.pos == "PRTF" for f in forms(s.words[start].text))
        put_in = put_in or (not nearest and _hangs(s, start, stop))
        found = None if stop == start or put_in else _in_clause(s, cue, start, stop)
        if found or (nearest and stop > start and s.words[start].lower in ("как", "чем")):
            return found
        if start == 0 or s.words[start - 1].text != "," or not _inserted(s, start, stop, nearest):
            return None
        stop, nearest = start - 1, False
    return None


def clause_end(s: Sentence, first: int) -> int:
    """Where the clause ends that goes on at this word: at a mark that is no part of a name, else with the sentence."""
    end = len(s.words)
    return next((i for i in range(first, end) if not s.words[i].word and _past_mark(s, i, end) == i), end)


def clause_start(s: Sentence, stop: int) -> int:
    """Where the clause that ends before word `stop` begins: behind the last mark that is no part of a name."""
    at = stop
    while at > 0:
        word = s.words[at - 1]
        if word.text == ")":
            at = next((i + 1 for i in range(at - 2, -1, -1) if s.words[i].text == "("), 1)
        elif word.text in '»"”' and name_at(s, word) and (quote := s.layout.quote_at(word.start)):
            at = s.index(quote.start) + 1
        elif (not word.word and word.text not in ".&/-’'«\"") or _conjoins(s, at - 1):
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
        return _antecedent(s, start)
    where = preposition(first) and start + 1 < stop and s.words[start + 1].lower.startswith("котор")
    if s.words[cue.first].lower in SAID and start > 1 and (where or first == "где"):
        return _written(s, start, start + 1 if where else None)
    if where:
        return before(s, cue, start + 2, stop) or opening_subject(s, start, agreement_of(s.words[cue.first].text).many)
    while start < stop and (s.is_word(start, "openers") or s.is_word(start, "that")):
        start += 1
    return before(s, cue, start, stop)


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


def finite(s: Sentence, at: int) -> bool:
    """Whether this word is a finite verb or a short participle first of all."""
    if not s.words[at].word:
        return False
    found = forms(s.words[at].text)
    return found[0].pos in ("VERB", "PRTS", "PRED") or any(f.pos == "VERB" and f.score >= VERBAL for f in found)


def _written(s: Sentence, start: int, relative: int | None) -> Span | None:
    """Where something is written (*представил справку, где сказано*); whose it is where he only put out his own words."""
    verb = next((i for i in range(start - 2, -1, -1) if finite(s, i)), None)
    if verb is None:
        return None
    if any(s.words[i].lower.startswith(("заявлени", "сообщени", "обращени", "пресс-релиз")) for i in range(verb, start)):
        return opening_subject(s, start)
    return (_antecedent(s, relative, start) if relative else None) or trimmed(s, verb + 1, start - 1)


def _antecedent(s: Sentence, relative: int, start: int | None = None) -> Span | None:
    """The noun before the comma that *который* agrees with, with the words that agree with it before and its genitives behind."""
    start = relative if start is None else start
    which = next((f for f in forms(s.words[relative].text) if f.case in ("nomn", "loct")), None)
    for at in range(start - 2, max(-1, start - 14), -1):
        if which is None or finite(s, at):
            return None
        noun = next((f for f in forms(s.words[at].text) if f.pos == "NOUN" and f.many == which.many), None)
        if noun and (noun.gender == which.gender or which.many):
            return trimmed(s, _phrase_start(s, at, noun), start - 1)
    return None


def _phrase_start(s: Sentence, at: int, noun: Form) -> int:
    """Where the words begin that agree with this noun: adjectives and titles of the same case, names that never change."""
    first = at
    while first > 0 and s.words[first - 1].word:
        word = s.words[first - 1]
        fits = any(f.case == noun.case and f.pos in ("ADJF", "PRTF", "NOUN") for f in forms(word.text))
        if preposition(word.lower) or not (fits or (word.text.isupper() and len(word.text) > 1)):
            break
        first -= 1
    return first


def opening_subject(s: Sentence, before_word: int, many: bool | None = None) -> Span | None:
    """The subject of the sentence's first clause that has a verb; in this number, where it is asked for."""
    verb = next((i for i in range(before_word) if finite(s, i)), None)
    if verb is None:
        return None
    wanted = agreement_of(s.words[verb].text)
    if many is not None and wanted.many != many:
        return None
    start = clause_start(s, verb)
    at = _subject(s, start, verb, wanted)
    if at is None:
        start, stop = verb + 1, clause_end(s, verb + 1)
        at = _subject(s, start, stop, wanted)
        return trimmed(s, at, phrase(s, at, stop)) if at is not None else None
    return trimmed(s, at, phrase(s, at, verb))
