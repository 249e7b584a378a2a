"""Who can act in a Russian clause: the words that agree with a verb and that nothing governs, the bodies that places name."""

from __future__ import annotations

from sayso.lexicon.grammar import WOMENS_SURNAMES
from sayso.reading.attribution.clauses import Sentence, name_at, trimmed
from sayso.reading.attribution.russian import things_ru
from sayso.reading.attribution.russian.phrases_ru import (
    Agrees,
    finite,
    governed_end,
    in_case,
    nominative,
    past_name,
    phrase,
    preposition,
    site,
    surname,
    when,
)
from sayso.reading.words.morphology import forms
from sayso.records import Span

BODIES = frozenset({"в", "во", "на", "у"})  # «сообщили в полиции»: the place names the body
ROUGHLY = frozenset({"около", "свыше", "более", "менее", "порядка"})
SENDERS = BODIES | {"из"}  # and behind the verb whence it came («сообщили из прокуратуры»)


def subject(s: Sentence, start: int, end: int, wanted: Agrees) -> Span | None:
    """The first subject among these words that agrees with such a verb, with all that belongs to it."""
    at = subject_at(s, start, end, wanted)
    return trimmed(s, at, phrase_of(s, at, end)) if at is not None else None


def joint(s: Sentence, start: int, end: int) -> Span | None:
    """Two of whom each is one, with whom a verb in the plural agrees: *мэр и губернатор*, *Клёнов и его адвокат*."""
    one = Agrees(False, None)
    at = subject_at(s, start, end, one)
    stop = past_both(s, at, end) if at is not None else start
    if at is None or not any(s.words[i].lower == "и" and nominative(s, i + 1, one) for i in range(at + 1, stop - 1)):
        return None
    named = surname(s.words[at].text) or not forms(s.words[at].text)[0].known
    return trimmed(s, _listed_from(s, at, 0, one), stop) if named or not things_ru.thing(s, at) else None


def past_both(s: Sentence, at: int, end: int) -> int:
    """Where the second of two ends, whatever leads to him: *его подзащитный*, *NBC*."""
    stop = phrase(s, at, end)
    while stop + 1 < end and s.words[stop].lower == "и" and nominative(s, stop + 1, Agrees(False, None)):
        stop = phrase(s, stop + 1 + (s.words[stop + 1].lower in ("его", "ее", "их")), end)
    return stop


def _listed_from(s: Sentence, at: int, start: int, one: Agrees) -> int:
    """Where a list begins that this subject ends or goes on: *Клёнов, | Орлов и Липов*."""
    while at > start + 1 and s.words[at - 1].text == ",":  # a comma parts clauses too, but no phrase in the nominative is one
        first = next((i + 1 for i in range(at - 2, start - 1, -1) if not s.words[i].word and s.words[i].text not in "«»"), start)
        if not nominative(s, first, one) or phrase(s, first, at - 1) != at - 1:
            return at
        at = first
    return at


def phrase_of(s: Sentence, at: int, end: int) -> int:
    """Where the phrase of a subject ends; one that counts people roughly goes on behind the number (*около 20 рабочих*)."""
    roughly = at + (s.words[at].lower == "не")
    counts = s.words[roughly].lower in ROUGHLY and _counts(s, roughly + 1, end)
    return phrase(s, roughly + 2, end, ("gent",)) if counts else phrase(s, at, end)


def subject_at(s: Sentence, start: int, end: int, wanted: Agrees) -> int | None:
    """The first word that agrees and that nothing governs."""
    at, hangs = start, False
    while at < end:
        word = s.words[at]
        if word.text == "(":
            at = next((i + 1 for i in range(at, end) if s.words[i].text == ")"), end)
        elif not word.word and not name_at(s, word):
            at += 1
        elif word.text[0].isdigit() and (nominative(s, at, wanted) or (wanted.many is not False and _some(s, at, end))):
            return at
        elif _case(s, at, end):
            at += 3
        elif at > start and _to_whom(s, at):
            at += 1
        elif word.lower in ROUGHLY and wanted.many is not False and _counts(s, at + 1, end):
            return at - (s.lower(at - 1, at) == ["не"])  # *около ста рабочих заявили*, *не менее двух*
        elif preposition(word.lower):
            at, hangs = governed_end(s, at, end), False
        elif name_at(s, word) and _told_by_kind(s, at):
            at, hangs = past_name(s, at), False
        elif when(s, at) or _leads_on(s, at, end, wanted):
            at, hangs = at + 1, False
        elif nominative(s, at, wanted) and not _dependent(s, at, start) and not (hangs and word.text.isupper()):
            if not _whose(s, at, start, end, wanted):
                return at
            at += 1
        else:
            first = forms(word.text)[0]  # «отставку главы ГРУ»: the acronym is its genitive
            hangs = bool(word.word) and first.pos == "NOUN" and first.case != "datv"
            at = past_name(s, at)
    return _strange_name(s, start, end, wanted)


def _whose(s: Sentence, at: int, start: int, end: int, wanted: Agrees) -> bool:
    """*в ответ на слова Клименко лидер рабочих*: a name of one form behind a noun, before who is called by office."""
    found = forms(s.words[at].text)
    fixed = bool(found[0].marks) and len({f.case for f in found}) > 5
    behind = forms(s.words[at + 1].text)[:1] if at + 1 < end and s.words[at + 1].word else ()
    office = any(f.pos == "NOUN" and f.animate and f.case == "nomn" for f in behind) and s.words[at + 1].text[0].islower()
    noun = at > start and s.words[at - 1].text[0].islower() and forms(s.words[at - 1].text)[0].pos == "NOUN"
    return fixed and office and noun and nominative(s, at + 1, wanted)


def _to_whom(s: Sentence, at: int) -> bool:
    """Whether the initials of whom something is told stand here (*сообщили Клёнову И. П., что C*)."""
    name = at - 1 - (s.words[at - 1].text == ".") * 2
    short = len(s.words[at].text.replace(".", "")) <= 2 and s.words[at].text.isupper() and s.words[name].text.istitle()
    return short and in_case(s, name, "datv") and not in_case(s, name, "nomn", "gent")


def _case(s: Sentence, at: int, end: int) -> bool:
    """Whether a case is named here by its parties (*в деле Клёнов против Вязова*)."""
    parties = [w.text[0].isupper() for w in s.words[at : at + 3 : 2]]
    return at + 2 < end and s.lower(at + 1, at + 2) == ["против"] and all(parties)


def _counts(s: Sentence, at: int, end: int) -> bool:
    """Whether a number of people is told here (*20 рабочих*, *ста рабочих*), and no time."""
    share = at < end and bool({f.lemma for f in forms(s.words[at].text)} & s.lexicon.words["shares"])
    number = at + 1 < end and (s.words[at].text.isdigit() or share or forms(s.words[at].text)[0].pos == "NUMR")
    found = forms(s.words[at + 1].text) if number else ()
    return any(f.case == "gent" and f.many and (f.animate or f.pos == "PRTF") for f in found)  # *опрошенных*


def _some(s: Sentence, at: int, end: int) -> bool:
    """Whether a number counts people here (*27 человек рассказали*), or some of those told of before (*из них 19 сообщили*)."""
    of_them = at + 1 == end and s.lower(at - 2, at - 1) == ["из"]
    return _counts(s, at, end) or of_them


def _told_by_kind(s: Sentence, at: int) -> bool:
    """*Журналу «Кулиса» актёр рассказал*: a name behind a word for an outlet that stands in another case is no subject.

    Nor is it behind *в интервью*.
    """
    before = s.words[at - 1] if at else None
    if before is not None and before.lower == "интервью":
        return True
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
    if at >= start and wanted.gender == "m" and s.words[at].lower.endswith(WOMENS_SURNAMES[:3]):
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


def told_only(s: Sentence, start: int, end: int) -> bool:
    """Whether only a time, an addressee or a name stands before the place behind a verb («признали себя виновными в ...»: no)."""
    at, of_what = start, False
    while at < end and not (preposition(s.words[at].lower) and s.words[at].lower in SENDERS):
        word = s.words[at]
        if preposition(word.lower):
            named = s.is_word(at + 1, "pointing") or s.is_word(at + 1, "happenings")
            of_what = of_what or (word.lower in ("о", "об", "обо") and not named)
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
    return not of_what or at >= end or things_ru.office(s, at + 1)  # *сообщили о пожаре в порту*: where the fire was


def by_whom(s: Sentence, at: int) -> Span | None:
    """*истцом указано, что C*: who wrote it, in the instrumental right before the verb."""
    who = at > 0 and any(f.case == "ablt" and f.pos == "NOUN" and f.animate for f in forms(s.words[at].text)[:1])
    return (s.words[at].start, s.words[at].end) if who and not preposition(s.words[at - 1].lower) else None


def body(s: Sentence, start: int, end: int, places: frozenset[str] = BODIES) -> Span | None:
    """The body a place names (*в полиции сообщили*), the first that is no time."""
    at = start
    while at < end:
        if preposition(s.words[at].lower):
            stop = phrase(s, at + 1, end, ("gent", "loct", "ablt"))
            times = any(when(s, i) for i in range(at + 1, min(stop + 1, end)))
            if s.words[at].lower in places and not times and stop > at + 1 and not no_body(s, at + 1) and not _goal(s, at):
                return trimmed(s, at + 1, stop)
            at = max(governed_end(s, at, end), at + 1)
        else:
            at += 1
    return None


def _goal(s: Sentence, preposition_at: int) -> bool:
    """*разрешения на выход горожанам разъясняют*, *в полицию сообщили*: whither, and no place that names a body."""
    found = forms(s.words[preposition_at + 1].text) if s.words[preposition_at + 1].word else ()
    cases = {f.case for f in found if f.known and f.case}
    cited = s.lower(preposition_at - 1, preposition_at) == ["ссылкой"]  # *Со ссылкой на источник сообщалось*
    return s.words[preposition_at].lower in ("в", "во", "на") and "accs" in cases and "loct" not in cases and not cited


def no_body(s: Sentence, at: int) -> bool:
    """Whether a place is only a way of speaking (*в свою очередь*, *в ходе задержания*)."""
    lemmas = {f.lemma for word in s.words[at : at + 2] for f in forms(word.text)[:1] if word.word}
    return s.is_word(at, "pointing") or bool(lemmas & s.lexicon.words["no_bodies"]) or _wrong(s, at)


def _wrong(s: Sentence, at: int) -> bool:
    """*В убийстве Клёнова обвиняют Липова*: what somebody is accused of is no body, and nobody is named who accuses."""
    found = (f for word in s.words[at : at + 3] if word.word for f in forms(word.text)[:1])
    noun = next((f for f in found if f.pos == "NOUN"), None)
    return noun is not None and noun.lemma in s.lexicon.words["accusing_nouns"]
