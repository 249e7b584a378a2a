"""The noun phrases of a Russian sentence: where one ends, what governs it, whether a word can be the subject of a verb."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sayso.lexicon.dictionary import NOMINAL
from sayso.lexicon.grammar import WOMENS_SURNAMES
from sayso.reading.attribution.clauses import STOPS, Sentence, in_outlets_name, name_at, past_insertion
from sayso.reading.words.morphology import Form, forms
from sayso.reading.words.text import Token

VERBAL = 0.3  # and a verb that is also a noun («дал») is the verb from here on
SIX = 6  # cases, and letters of a noun that has one form for them all
LIKELY = 0.15  # a reading rarer than this is not meant ("России" as a plural)


@dataclass(frozen=True, slots=True)
class Agrees:
    """What a verb asks of its subject: number and, in the past tense, gender."""

    many: bool | None
    gender: str | None


_SITE = re.compile(r"[\w-]+\.(?:ру|рф|ru|com|net|org|info|news|media|kz|ua|by|su|tv)|\d+[a-z]+", re.IGNORECASE)
_ARABIC = re.compile(r"(?:а[длнрсзт]|аль|аш|аз|эль|эд|эн|эс|эр)-[А-ЯЁ]")  # *ар-Рашиди*
ANY = Agrees(None, None)


def agreement_of(verb: str) -> Agrees:
    """What the subject of this verb must agree with; nothing where the word is no finite verb."""
    if verb.lower() == "пришли":
        return Agrees(True, None)  # and no imperative
    found = next((f for f in forms(verb) if f.pos in ("VERB", "PRTS", "ADJS")), None)
    return Agrees(found.many, None if found.many else found.gender) if found else Agrees(None, None)


def preposition(word: str) -> bool:
    """Whether the word is a preposition first of all."""
    return word.isalpha() and forms(word)[0].pos == "PREP" and word not in ("и", "а")


def adverb(word: Token) -> bool:
    """Whether the word is a Russian adverb first of all."""
    return word.word and word.text[0] > "z" and forms(word.text)[0].pos == "ADVB"


def dash(s: Sentence, at: int) -> bool:
    """Whether a hyphen stands for a dash here: no letter before it, or none behind (*ушёл",- сказал он*)."""
    word, text = s.words[at], s.layout.text
    return word.text == "-" and not (text[word.start - 1 : word.start].isalnum() and text[word.end : word.end + 1].isalnum())


def infinitive(s: Sentence, at: int) -> bool:
    """Whether this word is an infinitive first of all, "не" before it or not."""
    at += s.lower(at, at + 1) == ["не"] and at + 1 < len(s.words)
    return s.words[at].word and forms(s.words[at].text)[0].pos == "INFN"


def when(s: Sentence, at: int) -> bool:
    """Whether this word tells a time."""
    word = s.words[at]
    return word.word and (s.is_word(at, "times") or s.is_word(at, "calendar") or word.text.isdigit())


def finite(s: Sentence, at: int) -> bool:
    """Whether this word is a finite verb or a short participle first of all."""
    return s.words[at].word and _finite(s.words[at].text)


@lru_cache(maxsize=20_000)  # every word of a sentence is asked about by many rules
def _finite(word: str) -> bool:
    found = forms(word)
    return found[0].pos in ("VERB", "PRTS", "PRED") or any(f.pos == "VERB" and f.score >= VERBAL for f in found)


def nominative(s: Sentence, at: int, wanted: Agrees) -> bool:
    """Whether this word can be the subject of such a verb: a nominative that agrees, a foreign or fixed name."""
    word = s.words[at]
    if word.text in '«"“' and at + 1 < len(s.words):
        return s.words[at + 1].text[0].isdigit() or nominative(s, at + 1, Agrees(None, None))  # *пишет «112»*
    if word.text[0].isdigit() and "-" not in word.text and s.lower(at + 1, at + 2) == ["%"]:
        return wanted.many is not False  # *74% жителей уверены*
    if word.text.isdigit() and wanted.many is not False and s.lower(at + 1, at + 2) == ["из"]:
        return True  # *19 из них сообщили*
    if site(word.text):
        return not wanted.many or word.text[0].isupper()  # *пишет 78.ru*, *писали Вести.ру*; *63.ru сообщили в порту*
    if not word.text[0].isalpha() and "-" not in word.text:
        return False
    if s.is_word(at, "pointing") or s.is_word(at, "openers"):
        return False
    if s.is_word(at, "several"):
        return not (s.is_word(at, "shares") and _of_thing(s, at + 1))  # *Часть задержаний подтвердил X*
    if word.lower == "несколько":
        return wanted.many is not False and _of_people(s, at + 1)
    if word.lower in ("его", "ее", "их"):
        return at + 1 < len(s.words) and s.words[at + 1].word and nominative(s, at + 1, wanted)
    if word.text[0].isupper() and word.lower.endswith(WOMENS_SURNAMES) and wanted.gender == "f":
        return True
    if wanted.gender == "m" and word.text[0].isupper() and word.lower.endswith(WOMENS_SURNAMES[:3]):
        return any(f.case == "nomn" and f.gender == "m" and f.known for f in forms(word.text))  # *Клёнова обвинил сосед*
    if surname(word.text):
        return wanted.many is not True and wanted.gender in (None, "m")
    found = forms(word.text)
    proper = word.text[:1].isupper() or _ARABIC.match(word.text) is not None
    fixed = (
        found[0].pos == "NOUN" and len(word.text) >= SIX and len({f.case for f in found}) >= SIX
    )  # «пресс-атташе» never changes
    fixed = fixed or word.lower.startswith("пресс-служб")  # a plural that the dictionary holds for rare
    if any(f.case == "nomn" and f.pos in NOMINAL and (f.score >= LIKELY or proper or fixed) and _fits(f, wanted) for f in found):
        return True
    strange = not found[0].known and not any(f.case not in (None, "nomn") and f.known for f in found)
    if wanted.many:
        several = s.is_word(at, "plural_acronyms") or s.lower(at + 1, at + 2) == ["и"]
        return word.text.isupper() and several  # «ГИБДД и МЧС сообщили»; one name is no plural
    return proper and (word.text.isascii() or word.text.isupper() or strange)


def site(word: str) -> bool:
    """Whether a word is the name of a site (*Вести.ру*, *78.ru*)."""
    return _SITE.fullmatch(word) is not None


def _of_thing(s: Sentence, at: int) -> bool:
    """Whether a genitive stands here that is nobody (*часть задержаний*)."""
    found = forms(s.words[at].text)[:1] if at < len(s.words) and s.words[at].word else ()
    return any(f.pos == "NOUN" and f.case == "gent" and not f.animate for f in found)


def _of_people(s: Sentence, at: int) -> bool:
    """Whether people are counted here (*несколько очевидцев*, *несколько местных жителей*)."""
    near = [(w, f) for w in s.words[at : at + 3] if w.word for f in forms(w.text)[:2]]
    outlets = s.lexicon.phrases["kinds.outlet"]
    return any(
        f.pos == "NOUN" and f.case == "gent" and f.many and (f.animate or w.lower.startswith(outlets)) for w, f in near
    )  # *несколько каналов сообщили*


def surname(word: str) -> bool:
    """Whether the word is a man's surname in the nominative that the dictionary takes for a plural («Клёнов»)."""
    if not word[:1].isupper() or not word.lower().endswith(("ов", "ев", "ёв", "ин", "ын")):
        return False
    first = forms(word)[0]
    if first.known and first.case == "nomn" and not first.many and not first.marks:
        return False  # «Хозяин», «Гражданин» at the head of a sentence
    named = (f for f in forms(word) if f.case != "nomn" and f.score >= LIKELY and f.marks)
    return all((f.many or f.case is None) and "Name" in f.marks for f in named)  # nobody speaks of several *Полин*


def _fits(form: Form, wanted: Agrees) -> bool:
    if form.pos == "NUMR":
        return True
    if wanted.many is not None and form.many != wanted.many:
        return False
    title = form.pos == "NOUN" and form.animate and form.gender == "m" and wanted.gender == "f"  # «министр заявила»
    return wanted.gender is None or form.gender is None or form.gender == wanted.gender or title


def governed_end(s: Sentence, at: int, end: int) -> int:
    """Where the phrase ends that the preposition here governs: its noun, and the genitives behind it."""
    last, noun, hangs = at + 1, False, False
    cases: set[str] = set()
    while last < end:
        word = s.words[last]
        if not word.word:
            if not name_at(s, word) or (noun and _acts_alone(s, last)):
                break
            last, noun = past_name(s, last), True
            continue
        if noun and _graded(s, last, end):
            last += 1
            continue
        found = [f for f in forms(word.text) if f.score >= LIKELY]
        genitive = (any(f.case == "gent" for f in found) and not surname(word.text)) or _of_what(s, last, end)
        genitive = genitive or (noun and _outlets_name(s, last))
        if noun and not when(s, last) and not genitive and not (word.text.isupper() and (hangs or _of_body(s, last))):
            break
        if noun and word.text[0].isupper() and s.lower(last - 2, last - 1)[:1] and s.words[last - 2].lower.startswith("сво"):
            break  # «В своём заявлении Моралес подчеркнул»: what is one's own is nobody else's
        if noun and (s.is_word(last - 1, "pointing") or (word.text.isdigit() and forms(s.words[last - 1].text)[0].pos == "NPRO")):
            break  # «Об этом супруги сообщили»: nothing hangs on a pronoun
        if noun and when(s, last - 1) and not when(s, last) and not when(s, last + 1):
            break  # «В прошлом месяце власти города ...»: nothing but a time hangs on a time
        nominal = word.lower in ("и", "или") or word.text[0].isdigit() or any(f.case or f.pos == "NUMR" for f in found)
        if not noun and not nominal:
            break
        now = {f.case for f in found if f.case}
        this = s.lower(last - 1, last) == ["это"] and now == {"nomn"}  # «на это глава порта сказал»
        if this or (not noun and cases and now and not cases & now):
            break  # «вместе с тем глава порта»: the words of a phrase share a case
        cases = cases or now
        noun = noun or any(f.pos in ("NOUN", "NPRO") and f.case for f in found[:1])
        whose = word.lower in ("его", "ее", "их")
        hangs = (not whose and any(f.pos == "ADJF" and f.case == "gent" for f in found[:1])) or (
            hangs and word.text.isupper()
        )  # «краевого СУ СКР»
        last += 1
    return min(end, max(last, at + 2))  # the word behind a preposition is governed, whatever it is


def _of_what(s: Sentence, at: int, end: int) -> bool:
    """Whether an adjective stands here that shares the genitive with the noun behind it (*в качестве основной причины*)."""
    if at + 1 >= end or not s.words[at + 1].word or s.words[at].text[0].isupper():
        return False
    own = {(f.gender, f.many) for f in forms(s.words[at].text) if f.pos == "ADJF" and f.case == "gent"}
    noun = forms(s.words[at + 1].text)[0]
    return noun.pos == "NOUN" and noun.case == "gent" and (noun.gender, noun.many) in own


def _outlets_name(s: Sentence, at: int) -> bool:
    """*на телеканале NEWS выразила X*: a name in Latin letters or capitals behind the word for an outlet in another case."""
    word, before = s.words[at], s.words[at - 1]
    latin = word.text[0].isupper() and (word.text.isascii() or (word.text.isupper() and len(word.text) > 1))
    called = before.lower.startswith(s.lexicon.phrases["kinds.outlet"]) and not in_case(s, at - 1, "nomn")
    return latin and before.word and (called or (before.text.isascii() and before.text[0].isupper() and _outlets_name(s, at - 1)))


def _graded(s: Sentence, at: int, end: int) -> bool:
    """Whether an adverb stands here that belongs to the adjective behind it (*по расследованию особо важных дел*)."""
    behind = forms(s.words[at + 1].text)[:1] if at + 1 < end and s.words[at + 1].word else ()
    return adverb(s.words[at]) and any(f.pos in ("ADJF", "PRTF") and f.case == "gent" for f in behind)


def _of_body(s: Sentence, at: int) -> bool:
    """*в палату ЕСПЧ*: an acronym that closes its clause behind a common noun is the noun's genitive."""
    leads = s.words[at - 1].word and any(f.animate and f.case == "gent" and not f.marks for f in forms(s.words[at - 1].text)[:1])
    last = at + 1 >= len(s.words) or s.words[at + 1].text in (",", ".") or leads  # *об отставке главы ГРУ*
    return bool(last) and len(s.words[at].text) > 1 and s.words[at - 1].text[0].islower() and not when(s, at - 1)


def _acts_alone(s: Sentence, mark: int) -> bool:
    """*В середине июня «Причал» заявил*: a name in the nominative, behind a noun that carries no name, is a subject."""
    inner = forms(s.words[mark + 1].text) if mark + 1 < len(s.words) else ()
    carries = (
        s.words[mark - 1].lower.rpartition("-")[2].startswith((*s.lexicon.phrases["kinds.outlet"], *s.lexicon.words["carriers"]))
    )
    return (
        not carries
        and any(f.case == "nomn" for f in inner[:2])
        and not any(f.case == "gent" and f.score >= LIKELY for f in inner)
    )


def clause_end(s: Sentence, first: int) -> int:
    """Where the clause ends that goes on at this word: at a mark that is no part of a name, else with the sentence."""
    end, first = len(s.words), past_insertion(s, first)
    marks = (i for i in range(first, end) if not s.words[i].word and s.words[i].text != "%" and past_mark(s, i, end) == i)
    return next((i for i in marks if not in_outlets_name(s, i)), end)


def phrase(s: Sentence, first: int, end: int, cases: tuple[str, ...] = ("nomn", "gent", "ablt")) -> int:
    """Where the noun phrase that begins here ends: names, genitives and attached prepositions go with it."""
    at, governed = _head(s, first, end), False
    while at < end:
        word = s.words[at]
        if not word.word:
            step = at + 1 if word.text in "%№" else past_mark(s, at, end)
            if step == at:
                break
            at = step
            continue
        numbered = word.text[0].isdigit() and s.words[at - 1].text == "№"
        if at > first and not numbered and not _goes_on(s, at, end, cases) and not _graded(s, at, end):
            break
        if at == first and s.words[at].lower in s.lexicon.words["pronouns"]:
            return at + 1
        governed = at > first and (preposition(word.lower) or (governed and word.lower == "и"))  # *по науке и новым работам*
        at = governed_end(s, at, end) if governed else at + 1
    return at


def withheld(s: Sentence, at: int) -> bool:
    """Whether a letter stands here for a name withheld: *по словам потерпевшей М., их было двое*."""
    text = s.words[at].text
    return len(text) == 1 and "А" <= text <= "Я" and s.lower(at + 1, at + 2) == ["."] and s.words[at - 1].text[0].islower()


def past_name(s: Sentence, at: int) -> int:
    """Behind this word, or behind the name in quotation marks that begins here."""
    quote = s.layout.quote_at(s.words[at].start) if name_at(s, s.words[at]) else None
    return s.index(quote.end) if quote else at + 1


def past_mark(s: Sentence, at: int, end: int) -> int:
    """Behind a name in quotation marks or a bracket that stands here; `at` itself where the mark ends the phrase."""
    if name_at(s, s.words[at]):
        return min(end, past_name(s, at)) if s.words[at].text in '«"“' else at + 1
    if s.words[at].text == "(":
        close = next((i for i in range(at, min(end, at + 12)) if s.words[i].text == ")"), None)
        return at if close is None or says(s, at, close) else close + 1
    return (
        at + 1 if s.words[at].text in ".&/-’'" and not dash(s, at) and at + 1 < end and s.words[at + 1].text[:1].isupper() else at
    )


def _head(s: Sentence, first: int, end: int) -> int:
    """The noun of a phrase that opens with an adjective, a participle or a number; `first` where there is none."""
    if first >= end:
        return first  # «отмечается в»: a text that breaks off
    opening = forms(s.words[first].text)[0]
    if not s.words[first].word or opening.pos not in ("ADJF", "PRTF", "NUMR") or surname(s.words[first].text):
        return first
    for at in range(first + 1, min(end, first + 9)):
        if finite(s, at) or s.words[at].text == ",":
            break
        case = "gent" if opening.pos == "NUMR" else opening.case
        name = s.words[at].text.istitle()  # *окружённый рабочими Клёнов*
        if any(f.pos == "NOUN" and f.case == case and (name or f.score >= LIKELY) for f in forms(s.words[at].text)):
            return at
        if case == "nomn" and surname(s.words[at].text):
            return at
    return first


def _goes_on(s: Sentence, at: int, end: int, cases: tuple[str, ...]) -> bool:
    word = s.words[at]
    if initial(s, at):
        return s.words[at - 1].text[0].isupper() or s.words[at - 1].text in "." or person(s, at - 1) or _calls(s, at - 1)
    if preposition(word.lower):
        return _attached(s, at, end) or (word.lower == "из" and (s.is_word(at - 1, "some") or s.words[at - 1].text.isdigit()))
    if when(s, at) or s.is_word(at, "pointing") or _ago(s, at):
        return False
    if word.lower in s.lexicon.words["and"]:
        return at + 1 < end and in_case(s, at + 1, *cases)
    found = [f for f in forms(word.text) if f.score >= LIKELY]
    asked = any(w.lower.startswith("опрошен") for w in s.words[max(0, at - 4) : at - 1])  # *один из опрошенных Politico врачей*
    hangs = not asked and not _quality(s, at - 1)
    if word.text[0].islower() and person(s, at - 1) and hangs and not any(f.case == "nomn" and f.animate for f in found):
        return False  # «Клёнов обвинения называл»: nothing hangs on a surname
    if "nomn" not in cases and word.text[0].isupper() and _opens_subject(s, at, end, cases):
        return False
    fixed = any(f.marks and f.case == "nomn" for f in forms(word.text))  # «Липченко»
    addressed = any(f.known and f.case == "datv" for f in found[:1]) and not fixed
    if word.text[0].isupper() and s.words[at - 1].text[0].isupper() and not addressed:
        return True
    if found and found[0].pos in ("VERB", "GRND", "INFN", "ADVB", "PRCL", "CONJ", "PRTS", "PRED", "COMP"):
        return False
    fits = any(f.case in cases for f in found)
    return fits or (word.text[0].isupper() and not any(f.case == "datv" and f.known for f in found[:1]))


def _ago(s: Sentence, at: int) -> bool:
    """Whether a number of days or years opens here: *Мэр порта | пять лет назад сказал, что C*."""
    counts = s.words[at].word and (s.words[at].text[0].isdigit() or forms(s.words[at].text)[0].pos == "NUMR")
    return counts and any(word in ("назад", "спустя") for word in s.lower(at + 2, at + 4))


def _quality(s: Sentence, at: int) -> bool:
    """Whether an adjective of a place stands here, in the case of the noun behind it (*прокуратура Ржанского района*)."""
    own = {(f.case, f.gender) for f in forms(s.words[at].text) if f.pos == "ADJF" and f.case != "nomn"}
    of_place = s.words[at].word and "ск" in s.words[at].lower[-5:]
    return of_place and any((f.case, f.gender) in own for f in forms(s.words[at + 1].text) if f.pos == "NOUN")


def initial(s: Sentence, at: int) -> bool:
    """Whether a single capital stands here that a full stop shortens (*Е. Клёнова*, *Клёнов И. П.*)."""
    return len(s.words[at].text) == 1 and s.words[at].text.isupper() and s.lower(at + 1, at + 2) == ["."]


def _calls(s: Sentence, at: int) -> bool:
    """Whether this word tells what a person is (*врача Е. Клёновой*, *потерпевшей М.*)."""
    return s.words[at].word and any(f.animate or f.pos in ("ADJF", "PRTF") for f in forms(s.words[at].text)[:1])


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
    return not person(s, at - 1)


def person(s: Sentence, at: int) -> bool:
    """Whether this word is a person's name, by its marks or because no dictionary knows it."""
    word = s.words[at]
    found = forms(word.text)[0] if word.word else None
    strange = found is not None and (not found.known or surname(word.text)) and word.text[0].isupper() and not word.text.isupper()
    return strange or (found is not None and bool(found.marks & {"Name", "Surn", "Patr"}))


def in_case(s: Sentence, at: int, *cases: str) -> bool:
    return any(f.case in cases and f.score >= LIKELY for f in forms(s.words[at].text))


def lemma(s: Sentence, at: int) -> str:
    """The base form of this word, a verb's first."""
    return _lemma(s.words[at].text)


@lru_cache(maxsize=20_000)
def _lemma(word: str) -> str:
    found = forms(word)
    return next((f.lemma for f in found if f.pos in ("VERB", "GRND", "INFN")), found[0].lemma)


def clause_stop(s: Sentence, first: int) -> int:
    """Where the clause ends that goes on at this word: at a mark that is no part of a name, else with the sentence."""
    for at in range(past_insertion(s, first), len(s.words)):
        word = s.words[at]
        if word.text in STOPS - {"(", ")"} and not name_at(s, word):
            return at
    return len(s.words)


def says(s: Sentence, first: int, last: int) -> bool:
    """Whether a finite verb stands among these words."""
    return any(finite(s, i) for i in range(first, last))


def cites_at(s: Sentence, at: int) -> bool:
    """Whether words that cite somebody begin here (*со ссылкой на*)."""
    return any(s.lower(at, at + len(parts)) == parts for parts in map(str.split, s.lexicon.phrases["relay.citing"]))
