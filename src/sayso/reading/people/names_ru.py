"""Names in Russian text: phrases around a head, names in «», acronyms, names in Latin letters, people and places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from sayso.lexicon.dictionary import PROPER
from sayso.lexicon.grammar import MENS_SURNAMES, WOMENS_SURNAMES
from sayso.lexicon.values import value_words
from sayso.reading.people import families_ru
from sayso.reading.people.bodies_ru import Body, bodies
from sayso.reading.people.declension import OBLIQUE, Declension, Seen, by_syllable
from sayso.reading.people.described_ru import SOMEBODYS
from sayso.reading.people.inner_ru import within
from sayso.reading.people.offices_ru import shortened, unbent
from sayso.reading.people.page_ru import INITIAL, PageRu
from sayso.reading.people.peoples_ru import peoples
from sayso.reading.people.quoted_ru import again, key, of_quotation, of_things, quoted, strange_words
from sayso.reading.people.seams_ru import Run, is_given, parted, surname_first
from sayso.reading.people.witnesses import Candidate
from sayso.reading.people.witnesses_ru import IN, NAMELESS, testify
from sayso.reading.words.morphology import CASES, Form, forms, inflected, is_adjective, likely, verb

_STREETS = frozenset({"улица", "проспект", "площадь", "переулок", "бульвар", "шоссе", "набережная"})
_SEE = re.compile(
    r"\b(?:[Мм]итрополит|[Аа]рхиепископ|[Ее]пископ|[Пп]атриарх)\w*"
    r"((?:(?:,| и)? [А-ЯЁ][а-яё-]+[сц]к[а-яё]+)+(?: и [Вв]сея [А-ЯЁ][а-яё]+)?)"
)
_SAINT = re.compile(
    r"\b(?:площад|собор|базилик|церк|храм|монастыр|улиц|больниц|двор[ец]|ордена?\b)\w*"
    r"( [Сс]вят(?:ого|ой|ых)(?: [а-яё]+ого)? [А-ЯЁ][а-яё]+)"
)
_ROMAN = re.compile(r"\b[Пп]ап\w{1,2}( Римск[а-яё]+)")
_LATIN_JOINTS = frozenset({"de", "of", "and", "und", "for", "la", "du", "et", "von", "y", "&"})
_SENIOR = re.compile(r"-(?:младш|старш)\w+$")
_SYLLABLE = re.compile(r"[АЕЁИОУЮЯ]")  # a word of a Chinese or Korean name
_BREAK = re.compile(r"[,.;:!?—–]")  # what parts two clauses
_ADVERBS = 2  # words that may part a name from its verb
_OPEN = "аеёиоуыэюяйь."  # what a man's name in the nominative mostly does not end in
_AIDES = frozenset({"помощник", "помощница", "пресс-секретарь", "секретарь", "заместитель", "советник", "советница"})
_LANDS = frozenset({"край", "область", "район", "округ", "республика", "уезд", "губерния"})


def candidates(page: PageRu) -> tuple[list[Candidate], list[Body]]:
    """Every name of the page with its witnesses, and the phrases that name nothing."""
    phrases = list(bodies(page))
    named = [b for b in phrases if b.named]
    taken = {i for b in named for i in range(b.start, b.end)} | _of_sees(page) | of_things(page)
    found = [_of_body(page, b) for b in named]
    marked = list(quoted(page, taken))
    strange = strange_words(page, marked)
    marked += [place for place in again(page, strange) if place not in marked and not taken & set(range(*place))]
    for start, end in marked:
        taken |= set(range(start, end))
        found.append(of_quotation(page, start, end, strange))
    found += (own := list(peoples(page, taken)))
    taken |= {i for i, p in enumerate(page.pieces) if any(c.span[0] <= p.start < c.span[1] for c in own)}
    runs = list(parted(page, [run for run in _runs(page, frozenset(taken)) if run.start < run.end]))
    declension = Declension([_seen(page, run) for run in runs if run.place is None and _declined(page, run)], page.lists)
    runs = [replace(run, place=None) if _of_somebody(page, run, declension) else run for run in runs]
    found += [_of_run(page, run, declension) for run in runs]
    found += [inner for b in named if b.base.lower() not in page.bodies for inner in _inside(page, b)]
    return found, [b for b in phrases if not b.named]


def _of_somebody(page: PageRu, run: Run, declension: Declension) -> bool:
    """Whether what may be a town is a surname that the text has in full: *дело Иванова*, where Тимур Иванов is named."""
    word = page.pieces[run.start]
    town = page.lower(run.start - 1) in IN or page.head(run.start - 1, "place_heads", "place_words")
    return bool(run.place and run.end - run.start == 1 and not town and declension.surname(word.text))


def _of_sees(page: PageRu) -> set[int]:
    """The words that say of what a patriarch or a pope is one (*Патриарх Московский и всея Руси Кирилл*, *Папа Римский*), and
    whose a church is (*собор Святого Петра*)."""
    spans = [m.span(1) for see in (_SEE, _ROMAN, _SAINT) for m in see.finditer(page.text)]
    return {i for a, b in spans for i, p in enumerate(page.pieces) if a <= p.start and p.end <= b}


# ── bodies ────────────────────────────────────────────────────────────────────────


def _of_body(page: PageRu, body: Body) -> Candidate:
    start = body.start
    candidate = Candidate(page.span(start, body.end), key(body.base), body.base)
    candidate.vote(body.kind, "listed", 6)
    return candidate


def _inside(page: PageRu, body: Body) -> Iterator[Candidate]:
    """The places that a body's name holds ("полиция Вашингтона"), and whose a building is ("база Минобороны")."""
    for index in range(body.head + 1, body.end if body.kind == "facility" else 0):
        name = page.pieces[index].text
        if name in page.lists["organizations"]:
            yield Candidate(page.span(index, index + 1), key(name), name, votes={("organization", "listed"): 6.0})
    yield from (_of_body(page, inner) for inner in within(page, body))
    for index in range(body.head + 1, body.end):
        for length in (2, 1):
            base = page.place(index, index + length) if index + length <= body.end and page.pieces[index].capital else None
            if length == 2 and base is None and index + 2 <= body.end:
                base = _land(page, index)
            if base:
                candidate = Candidate(page.span(index, index + length), key(base), base)
                candidate.vote("place", "listed", 8)
                yield candidate
                break


def _land(page: PageRu, index: int) -> str | None:
    """The nominative of "Приморского края": a capitalised adjective and what sort of land it is."""
    word, head = page.pieces[index].text, page.pieces[index + 1].lower
    noun = next((f for f in forms(head) if f.pos == "NOUN"), None)
    if noun is None or not (word[0].isupper() and is_adjective(word) and page.head(index + 1, _LANDS)):
        return None
    return f"{inflected(word, '', noun.gender, noun.many)} {inflected(head, noun.lemma, None, noun.many)}"


TOWN = 4  # letters that the name of a town has more of, where its ending alone tells it


# ── runs of capitals ─────────────────────────────────────────────────────────────────────────────


def _runs(page: PageRu, taken: frozenset[int]) -> Iterator[Run]:
    index = 0
    while index < len(page.pieces):
        if index in taken:
            index += 1
            continue
        if (end := _listed_end(page, index, taken)) > index:
            yield Run(index, end)
        elif (end := _place_end(page, index, taken)) > index:
            yield Run(index, end, page.place(index, end))
        elif page.latin(index):
            end = _latin_end(page, index, taken)
            yield Run(index, end)
        elif page.acronym(index):
            end = index + 1
            yield Run(index, end, page.place(index, end))
        elif page.name_word(index) or _initial(page, index):
            end = _name_end(page, index, taken)
            yield from _split(page, index, end)
        else:
            end = index + 1
        index = end


def _listed_end(page: PageRu, index: int, taken: frozenset[int]) -> int:
    """Where the listed name of several words ends that begins here ("РИА Новости"), or `index`."""
    if not page.pieces[index].capital:
        return index
    end = index + 1
    while end < min(index + 5, len(page.pieces)) and page.pieces[end].near and end not in taken:
        end += 1
    return next((stop for stop in range(end, index + 1, -1) if page.quote(index, stop).lower() in page.bodies), index)


def _place_end(page: PageRu, index: int, taken: frozenset[int]) -> int:
    """Where the listed place of two or three words ends that begins here ("Южная Корея", "Османская империя"), or `index`."""
    if not page.pieces[index].capital:
        return index
    for end in (index + 3, index + 2):
        inside = range(index + 1, end)
        if page.at(end - 1) and not taken & set(inside) and all(page.near(i) for i in inside) and page.place(index, end):
            return end
    return index


def _initial(page: PageRu, index: int) -> bool:
    piece = page.at(index)
    if piece and _SYLLABLE.fullmatch(piece.text) and not piece.first:
        return page.near(index + 1) and page.name_word(index + 1)  # Ким Ё Чжон, У Вон Сик
    return bool(piece and INITIAL.fullmatch(piece.text) and (page.name_word(index + 1) or _initial(page, index + 1)))


def _latin_end(page: PageRu, index: int, taken: frozenset[int]) -> int:
    end = index + 1
    while (
        end not in taken
        and end < len(page.pieces)
        and page.pieces[end].near
        and (
            page.latin(end)
            or (page.pieces[end].text.isdigit() and (page.lower(end + 1),) not in value_words("ru").months)
            or (page.lower(end) in _LATIN_JOINTS and _latin_near(page, end + 1))
        )
    ):
        end += 1
    return end


def _latin_near(page: PageRu, index: int) -> bool:
    return bool(page.latin(index) and page.pieces[index].near)


_NUMBER = re.compile(r"[IVX]+")  # Елизавета II


def _name_end(page: PageRu, index: int, taken: frozenset[int]) -> int:
    end = index + 1
    while end not in taken and end < len(page.pieces) and page.pieces[end].near:
        if (
            page.name_word(end)
            or _initial(page, end)
            or (INITIAL.fullmatch(page.pieces[end].text) and page.pieces[end].text[0].isupper())
        ):
            end += 1
        elif page.lower(end) in page.lists["particles"] and page.name_word(end + 1):
            end += 2
        elif {page.lower(end), page.lower(end + 1)} <= page.lists["particles"] and page.near(end + 1) and page.name_word(end + 2):
            end += 3
        else:
            return end + bool(_NUMBER.fullmatch(page.pieces[end].text) and is_given(page.pieces[end - 1].text))
    return end


def _split(page: PageRu, start: int, end: int) -> Iterator[Run]:
    """A run cut into places, what is somebody's, and names: "Алёхиной | Оксана Дарова", "России | Владимира Путина"."""
    while start < end and (_office_word(page, start) or _only_first(page, start, end)):
        start += 1
    if end - start == 2 and (base := _part_of_place(page, start)):
        yield Run(start, end, base)
        return
    if start >= end:
        return
    if start + 1 < end and shortened(page.pieces[start].lower, page.pieces[start].text):
        yield Run(start, start + 1)  # *Совбеза России*, *Минсвязи Пётр Клёнов*
        yield from _split(page, start + 1, end)
        return
    for length in (3, 2, 1):
        base = page.place(start, start + length) if length <= end - start else None
        if base and not _given(page, start, end):
            yield Run(start, start + length, base)
            yield from _split(page, start + length, end)
            return
    cut = next((i for i in range(start + 1, end) if _begins_anew(page, start, i, end)), end)
    named_place = cut == start + 1 < end and _in_place(page, start)
    yield Run(start, cut, page.quote(start, cut) if named_place else None, start + 2 == cut < end and _of_another(page, start))
    yield from _split(page, cut, end)


def _only_first(page: PageRu, start: int, end: int) -> bool:
    """A common word that has its capital from the sentence, before somebody's name: "Усы Сальвадора Дали"."""
    if not page.pieces[start].first or end - start < 2 or surname_first(page, start, end):
        return False
    own, after = forms(page.pieces[start].lower), forms(page.pieces[start + 1].lower)
    named = any("Name" in f.marks for f in own)  # Романа Клёнова
    return own[0].known and not own[0].marks & PROPER and not named and any("Name" in f.marks and f.score >= 0.1 for f in after)


def _town(word: str) -> str | None:
    """The nominative of a town that no list has, where its ending is a town's (*в Кедрозерске*)."""
    spelt = (
        f.lemma for f in forms(word) if "Geox" in f.marks and not (f.known or f.many) and word.lower().startswith(f.lemma[:-1])
    )
    nominative = next(spelt, None) if word.istitle() and word.isalpha() else None
    return word[0] + nominative[1:] if nominative and len(nominative) > TOWN and nominative.endswith("ск") else None


def _part_of_place(page: PageRu, start: int) -> str | None:
    """ "Восточный Иерусалим": a listed place with an adjective before it."""
    place = page.place(start + 1, start + 2)
    word = page.pieces[start].text
    if place is None or not is_adjective(word) or page.place(start, start + 1):
        return None
    noun = next((f for f in forms(page.pieces[start + 1].lower) if f.pos == "NOUN"), None)
    return f"{inflected(word, '', noun.gender if noun else None, False)} {place}"


def _office_word(page: PageRu, index: int) -> bool:
    """A capitalised calling is no part of the name behind it: "Адвокат Дарова", "Президент"."""
    piece = page.pieces[index]
    listed = page.head(index, "titled", "unnamed")
    return (bool(listed) and not any(f.marks & {"Name", "Surn"} for f in forms(piece.lower)) and page.near(index + 1)) or (
        bool(listed) and piece.first
    )


def _given(page: PageRu, start: int, end: int) -> bool:
    """Whether a place's name is somebody's given name here: "Владимир Путин", "Роман"."""
    lemma_forms = forms(page.pieces[start].lower)
    given = any("Name" in f.marks for f in lemma_forms)
    after = forms(page.pieces[start + 1].lower) if end - start > 1 else ()
    return given and end - start > 1 and not any("Name" in f.marks and f.known for f in after)


def _begins_anew(page: PageRu, start: int, index: int, end: int) -> bool:
    """Whether a given name opens another name here, because the words before it don't agree with it or are a place."""
    if index - start < 3 and (surname_first(page, start, end) or by_syllable([p.text for p in page.pieces[start:end]])):
        return False
    if _oblique(page.lower(index - 1)) and not _oblique(page.lower(index)) and page.lower(index)[-1] not in "аеёиоуыэюя":
        return index - start >= 2
    if page.place(index, index + 1) and not _given(page, index, end) and index - start >= 2:
        return True
    if index - start == 2 and (_of_another(page, start) or _full(page, start, end)):
        return True
    if index - start == 1 and end - index >= 2 and _in_place(page, start) and not is_adjective(page.pieces[start].text):
        return True
    if not any("Name" in f.marks and f.score >= 0.1 for f in forms(page.pieces[index].lower)) or index + 1 >= end:
        return False
    before = page.pieces[index - 1]
    if any("Name" in f.marks and f.score >= 0.3 for f in forms(before.lower)) and index - start == 1:
        return False
    if index - start == 1 and _in_place(page, start):
        return True  # *судья округа Галвестон Марк Хенри*
    own = {f.case for f in forms(page.pieces[index].lower) if "Name" in f.marks}
    theirs = {f.case for f in forms(before.lower) if f.case}
    return not own & theirs or (index - start == 1 and bool(page.head(start - 1, "titled", "unnamed")))


def _full(page: PageRu, start: int, end: int) -> bool:
    """Whether two words are somebody's full name and another's begins behind: *Билла Клёнова Ада Холм*, *В. Клёнова А. Холм*."""
    words = [p.text for p in page.pieces[start:end]]
    if INITIAL.fullmatch(words[0]):
        return not INITIAL.fullmatch(words[1]) and (bool(INITIAL.fullmatch(words[2])) or is_given(words[2]))
    patronymic = any("Patr" in f.marks for word in words[1:3] for f in likely(word.lower()))
    return len(words) == 4 and is_given(words[0]) and is_given(words[2]) and not (is_given(words[1]) or patronymic)


def _in_place(page: PageRu, index: int) -> bool:
    """Whether the word before says what place this is: *судья округа Галвестон*."""
    return page.near(index) and bool(page.head(index - 1, "place_heads", "place_words")) and not page.head(index - 1, NAMELESS)


def _of_another(page: PageRu, start: int) -> bool:
    """Whether two words in the genitive behind a calling are whose it is: *приятель Дамира Клёнова Робел Варнас*."""
    calling = [f for f in forms(page.lower(start - 1)) if f.score >= 0.1] if page.near(start) else []
    if not calling or not page.head(start - 1, "unnamed", "titled") or any(f.case == "gent" and not f.many for f in calling):
        return False
    return (
        all(w.endswith(("а", "я")) for w in (page.lower(start), page.lower(start + 1))) and page.lower(start + 2)[-1] not in _OPEN
    )


def _oblique(lower: str) -> bool:
    return lower.endswith(OBLIQUE)


def _seen(page: PageRu, run: Run) -> Seen:
    words = tuple(_SENIOR.sub("", p.text.replace("\u0301", "")) for p in page.pieces[run.start : run.end] if page_word(p.text))
    cases = frozenset({"gent"}) if run.whose else page.cases(run.start)
    behind = run.end
    while behind < run.end + _ADVERBS and page.near(behind) and forms(page.lower(behind))[0].pos in ("ADVB", "PRCL"):
        behind += 1
    after = verb(page.lower(behind)) if page.near(behind) else None
    gender = None
    closed = bool(words) and (words[-1][-1].lower() not in _OPEN or (len(words) == 1 and _speaks_herself(page, run)))
    hers = after is not None and after.gender == "f" and "nomn" in cases and closed
    said = verb(page.lower(run.start - 1)) if page.near(run.start) else None
    if said is not None and said.gender == "f" and closed and after is None:
        return Seen(words, frozenset({"nomn"}), "f")  # *сказала Штерн*
    if len(words) == 1 and words[0].endswith(WOMENS_SURNAMES) and page.near(run.start) and page.head(run.start - 1, "kinship"):
        return Seen(words, frozenset({"gent"}), "m")  # *жена Клёнова*
    if len(words) == 1 and words[0].endswith(WOMENS_SURNAMES) and _a_man_acts_for(page, run, after):
        return Seen(words, frozenset({"gent"}), "m")  # *адвокат Клёнова заявил*
    if said is not None and not page.near(run.end) and _tells(page, said):
        cases = cases | {"nomn"} if cases != CASES else frozenset({"nomn"})  # *пишет Клёнова*
    if after is not None and not after.many and (cases == CASES or hers):  # *глава порта Эстель Варнуар сказала*
        cases, gender = frozenset({"nomn"}), after.gender
    return Seen(words, cases, gender if gender in ("m", "f") else None)


def _a_man_acts_for(page: PageRu, run: Run, after: Form | None) -> bool:
    """Whether a lawyer or aide before a name acts as a man does, and so bears no woman's name: it says whose he is."""
    if not page.near(run.start) or not page.head(run.start - 1, SOMEBODYS, _AIDES):
        return False
    places = range(run.start - 2, max(-1, run.start - 3 - _ADVERBS), -1)
    clause = takewhile(lambda at: not _BREAK.search(page.text[page.pieces[at].end : page.pieces[run.start].start]), places)
    ahead = next((v for at in clause if (v := verb(page.lower(at)))), None)  # *сообщил «Заре» адвокат Клёнова*
    return any(v is not None and v.gender == "m" and not v.many for v in (after, ahead))


def _tells(page: PageRu, said: Form) -> bool:
    """Whether this is a verb of saying in the singular, whose object no person is (*цитирует Клёнова*)."""
    return said.case is None and not said.many and said.lemma in page.lists["speech"] and said.lemma != "цитировать"


def _speaks_herself(page: PageRu, run: Run) -> bool:
    """Whether a surname in -а beside a woman's verb is hers: *врач Клёнова сказала*, *сказала Клёнова*; not *жена Клёнова*."""
    if not page.pieces[run.start].lower.endswith(WOMENS_SURNAMES):
        return False
    somebodys = ("kinship", SOMEBODYS, _AIDES)
    return not page.head(run.start - 1, *somebodys) and not (page.near(run.end) and page.head(run.end, *somebodys))


def _declined(page: PageRu, run: Run) -> bool:
    """Whether the run is a name whose words can be declined."""
    numbered = run.end - run.start > 1 and _NUMBER.fullmatch(page.pieces[run.end - 1].text)  # Карлом III
    return page.name_word(run.end - (2 if numbered else 1)) and any(page_word(p.text) for p in page.pieces[run.start : run.end])


def page_word(text: str) -> bool:
    """Whether a piece of a name is a word that can be declined, no initial, no particle and no number (Елизавета II)."""
    whole = (len(text) > 1 and not text.endswith(".")) or bool(_SYLLABLE.fullmatch(text))
    return whole and (text[0].isupper() or "-" in text) and not text.isascii()


def _of_run(page: PageRu, run: Run, declension: Declension) -> Candidate:
    span, gender, case = page.span(run.start, run.end), None, None
    single = page.pieces[run.start].text.replace("\u0301", "")
    if run.end - run.start == 1 and _only_adjective(page, run.start) and not declension.in_full(single):
        candidate = Candidate(span, key(adjective := inflected(page.pieces[run.start].text, "", "m", False)), adjective)
        candidate.vote("none", "adjective", 9)
        return candidate
    if run.place:
        base = run.place
    elif run.end - run.start > 1 and page.quote(run.start, run.end).lower() in page.bodies:
        base = page.quote(run.start, run.end)  # as it is listed, whatever stands before it
    elif page.acronym(run.start) and run.end - run.start == 1:
        base = page.pieces[run.start].text.rstrip("а")
    elif run.end - run.start == 1 and (office := unbent(single)):
        base = office
    elif run.end - run.start == 1 and (town := _town(single)):
        base = town
    elif shared := families_ru.base(page, run, declension):
        base, gender, case = shared
    elif _declined(page, run):
        words, gender, case = declension.base(_seen(page, run))
        base = _with_rest(page, run, words)
    else:
        base = page.quote(run.start, run.end)
    candidate = Candidate(span, key(base), base, opens=page.pieces[run.start].first)
    initials = INITIAL.fullmatch(page.pieces[run.start].text) and base == page.quote(run.start, run.end).replace(".", ". ")
    candidate.gender, candidate.case = (None if initials and case != "nomn" else gender), case  # *канцлера В.Штерн*: anybody
    testify(page, run.start, run.end, run.place, candidate)
    if run.end - run.start == 1 and base == _town(single):
        candidate.vote("place", "listed", 4)
    return candidate


def _only_adjective(page: PageRu, index: int) -> bool:
    """ "Большого" for the Bolshoi: an adjective that is nobody's surname."""
    found = likely(page.pieces[index].lower, 0.05)
    endings = WOMENS_SURNAMES if page.pieces[index].first else (*WOMENS_SURNAMES, *MENS_SURNAMES)
    short = page.pieces[index].lower.endswith(endings) and all(f.pos == "ADJS" for f in found)  # *врач Липова*, *врач Липов*
    return not short and all(f.pos in ("ADJF", "ADJS") and f.known for f in found)


def _with_rest(page: PageRu, run: Run, words: Sequence[str]) -> str:
    """The declined words with the initials and particles between them."""
    rest = iter(words)
    return " ".join(next(rest) if page_word(p.text) else p.text for p in page.pieces[run.start : run.end])
