"""What bears witness to a name in Russian: its own words, the words before it and the words behind it."""

from __future__ import annotations

import re

from sayso.lexicon.dictionary import PROPER
from sayso.lexicon.grammar import MENS_SURNAMES, WOMENS_SURNAMES
from sayso.lexicon.names import rulers
from sayso.reading.people.bodies_ru import ONE_EACH
from sayso.reading.people.callings_ru import surely_nominative
from sayso.reading.people.offices_ru import shortened
from sayso.reading.people.page_ru import INITIAL, PageRu
from sayso.reading.people.seams_ru import is_given
from sayso.reading.people.witnesses import Candidate
from sayso.reading.words.morphology import forms, is_adjective, likely, verb
from sayso.reading.words.pieces import arabic

IN = frozenset({"в", "во", "из", "близ", "под"})
# Behind these a name is mostly that of somebody: "министр экономики области Иван Петров".
NAMELESS = frozenset({"страна", "столица", "государство", "держава"})  # places that no name of theirs stands behind
# What stands behind these is mostly their name: тренер команды X, директор компании X.
_BEAR_NAMES = frozenset(
    {"команда", "клуб", "группа", "рок-группа", "компания", "фирма", "корпорация", "концерн", "холдинг", "сеть", "бренд"}
    | {"газета", "журнал"}
)
_WIDE = frozenset({"страна", "столица", "республика", "регион", "область", "край", "район", "округ", "порт", "департамент"})
_SURNAMES = (*MENS_SURNAMES, *WOMENS_SURNAMES, "енко", "дзе", "швили")
_OF = 4  # words that tell of what somebody is the head
_SHORT = re.compile(r"[A-Z]{2,6}")  # GM
_SITE = re.compile(r".+\.(?:ру|рф|com|org|net|ru|by|ua|kz|su|info|tv|news)", re.IGNORECASE)


def testify(page: PageRu, start: int, end: int, place: str | None, candidate: Candidate) -> None:
    """Add all that bears witness to this name."""
    if place:
        candidate.vote("place", "listed", 8)
    _listed(page, start, end, candidate)
    if page.latin(start) or page.acronym(start):
        _foreign(page, start, end, candidate)
    elif not place:
        _words(page, start, end, candidate)
    _before(page, start, candidate)
    _behind(page, end, candidate)


def _listed(page: PageRu, start: int, end: int, candidate: Candidate) -> None:
    lists, names = page.lists, {candidate.base, page.quote(start, end)}
    if names & lists["organizations"] or names & page.outlets:
        candidate.vote("organization", "listed", 12)
    elif {n.lower() for n in names} & lists["peoples"]:
        candidate.vote("group", "listed", 6)
    elif names & lists["others"] or {n.lower() for n in names} & lists["others"]:
        candidate.vote("none", "listed", 15)


def _foreign(page: PageRu, start: int, end: int, candidate: Candidate) -> None:
    """Acronyms are bodies; names in Latin letters mostly too."""
    if page.acronym(start) and end < len(page.pieces) and page.pieces[end].text in ("«", '"', "„") and not candidate.votes:
        candidate.vote("none", "form", 3)  # *ООО «Заря»*, *КОГУП «Заря»*
    elif page.acronym(start):
        candidate.vote("organization", "acronym", 2.5)
    if page.acronym(start):
        return
    text = page.quote(start, end)
    outlet = page.lists["outlet_words"] & {w.lower() for w in text.split()}
    if page.lower(start - 1) == "(" and end - start > 1 and page.name_word(start - 2) and page.name_word(start - 3):
        candidate.vote("person", "other letters", 6)
    candidate.vote("organization", "latin", 2.0 if _SHORT.fullmatch(text) else 1.0)
    if outlet or _SITE.fullmatch(text):
        candidate.vote("organization", "outlet", 3)


def _words(page: PageRu, start: int, end: int, candidate: Candidate) -> None:
    """What the dictionary says of the words of the name."""
    several = end - start > 1
    for index in range(start, end):
        piece = page.pieces[index]
        if INITIAL.fullmatch(piece.text):
            candidate.vote("person", "initial", 3)
            continue
        found = likely(piece.lower, 0.1)
        marks = frozenset().union(*(f.marks for f in found))
        base = candidate.base.split()[min(index - start, len(candidate.base.split()) - 1)]
        if base in page.lists.given or ("Name" in marks and any(f.known for f in found)):
            candidate.vote("person", "given", 3 if several else 2)
        if marks & {"Patr"}:
            candidate.vote("person", "patronymic", 3)
        if "Surn" in marks:
            candidate.vote("person", "surname", 2 if several or found[0].known else 1.5)
        if marks & {"Geox"} and not several:
            candidate.vote("place", "dictionary", 2.0 if "Geox" in found[0].marks and found[0].known else 1.0)
        if "Orgn" in marks and not several:
            candidate.vote("organization", "dictionary", 1)
    if arabic(page.pieces[end - 1].text):
        candidate.vote("person", "article", 2.0)  # *аль-Сабах*: a body or a place would have a capital
    if not any(likely(p.lower)[0].marks or not likely(p.lower)[0].known for p in page.pieces[start:end]):
        candidate.vote("none", "common", 3)  # "Полномочный Посол"
    if several and end - start <= 4 and not _common([p.lower for p in page.pieces[start:end]]):
        candidate.vote("person", "plain", 1)
    if _SITE.fullmatch(page.quote(start, end)):
        candidate.vote("organization", "outlet", 6)
    if not several and shortened(page.pieces[start].lower, page.pieces[start].text):
        candidate.vote("organization", "shortened", 7)


def _common(words: list[str]) -> bool:
    """Whether the dictionary knows all words, the first one as a noun that names nobody: *Кубок Англии*."""
    found = likely(words[0], 0.1)
    noun = all(f.known and f.pos == "NOUN" and not f.marks for f in found)
    return noun and all(forms(word)[0].known for word in words)


def _before(page: PageRu, start: int, candidate: Candidate) -> None:
    lists, before = page.lists, page.lower(start - 1)
    if before.startswith("римск") and page.lower(start - 2) in rulers():  # папа римский
        candidate.vote("person", "calling", 9)
        candidate.roles = (page.span(start - 2, start),)
    if start == 0 or not (page.near(start - 1) or page.pieces[start - 1].first) or not page.pieces[start].near:
        return
    bears = len(candidate.words) > 1 and _bears_office(page, start, start + len(candidate.words))
    person = bears or any(witness in ("given", "initial", "patronymic") for _, witness in candidate.votes)
    if bears:
        candidate.vote("person", "calling", 5)
    if page.head(start - 1, "outlet_heads", "body_heads") and not person:
        candidate.vote("organization", "calling", 5)
    elif page.head(start - 1, "facility_words") and (page.latin(start) or page.head(start - 1, ONE_EACH)):
        whose = len(candidate.words) > 1 and (page.head(start - 2, "titled", "unnamed") or _acts(page, start))
        candidate.vote("person" if whose else "facility", "calling", 5)
    elif page.head(start - 1, "vessels"):
        candidate.vote("facility", "vessel", 6)
    elif page.head(start - 1, "place_heads") and not page.head(start - 1, _WIDE) and not (person and len(candidate.words) > 1):
        candidate.vote("place", "calling", 5)
    elif page.name_word(start) and (page.head(start - 1, "unnamed", "titled") or _heads_what_is_before(page, start)):
        candidate.vote("person", "calling", 3)
    elif before in IN and any(f.case in ("loct", "gent", "accs") for f in forms(page.lower(start))):
        candidate.vote("place", "in", 1.6)
    found = verb(before) if before and before[0].isalpha() else None
    if found and found.lemma in lists["speech"]:
        candidate.vote("person", "speech before", 1.5)
        candidate.vote("organization", "speech before", 0.8)


def _heads_what_is_before(page: PageRu, start: int) -> bool:
    """Whether a surname stands behind an office and what it is of: *начальник отдела Зимин*."""
    alone = not (page.near(start + 1) and page.name_word(start + 1))
    surname = any("Surn" in f.marks for f in likely(page.lower(start), 0.1)) or page.lower(start).endswith(_SURNAMES)
    if not (surname and alone):
        return False
    for at in range(start - 1, max(-1, start - 1 - _OF), -1):
        if not page.near(at + 1) or page.head(at, "place_heads", "place_words"):
            return False
        if page.head(at, "titled", "unnamed"):
            return at < start - 1
        if not any(f.case == "gent" for f in forms(page.lower(at))):
            return False
    return False


def _bears_office(page: PageRu, start: int, end: int) -> bool:
    """Whether strange words name who holds an office: *мэра города Ормеса Варнуара*, *лидер партии Ормес Варнуар*."""
    heads = page.head(start - 1, "place_heads", "body_heads") and not page.head(start - 1, _BEAR_NAMES)
    if not heads or page.latin(start) or not all(page.near(i) for i in range(start, end)):
        return False
    words = [likely(page.lower(index)) for index in range(start, end)]
    common = any(found[0].known and not found[0].marks & PROPER for found in words)
    at = start - 2
    while at > 0 and is_adjective(page.pieces[at].text):
        at -= 1
    one = at >= 0 and any(f.pos == "NOUN" and not f.many for f in likely(page.lower(at), 0.3))
    return one and not common and bool(page.head(at, "titled", "unnamed"))


def _acts(page: PageRu, start: int) -> bool:
    """*комитет по делам порта Пётр Клёнов*: a given name in the nominative behind a word in another case names no port."""
    before = {f.case for f in forms(page.lower(start - 1)) if f.case}
    return "nomn" not in before and surely_nominative(page.pieces[start].text) and is_given(page.pieces[start].text)


def _behind(page: PageRu, end: int, candidate: Candidate) -> None:
    after = page.lower(end)
    found = verb(after) if page.near(end) and after[0].isalpha() else None
    if found and found.lemma in page.lists["speech"]:
        candidate.vote("person", "speech", 1.5)
        candidate.vote("organization", "speech", 1)
    if after == "," and re.fullmatch(r"\d{1,2}(?:-летн\w+)?", page.lower(end + 1)):
        candidate.vote("person", "age", 3)
    if after == "(" and page.acronym(end + 1):
        candidate.vote("organization", "acronym behind", 2)
