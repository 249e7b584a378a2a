"""What bears witness to a name in English: its own words, the words before it and the words behind it."""

from __future__ import annotations

import re

from sayso.lexicon.grammar import HE_OR_SHE, PLATFORMS
from sayso.lexicon.names import body_named
from sayso.lexicon.outlets import outlet_named
from sayso.reading.people.names_en import ACRONYM, COMMUNES, INITIAL, paper
from sayso.reading.people.page_en import Page, Stretch
from sayso.reading.people.witnesses import Candidate

_AGE = re.compile(r"\d{1,3}")
_TOLD = frozenset({"told", "tell", "tells", "telling", "informed", "interviewed", "quoted", "cited"})
_IN = frozenset({"in", "near", "outside", "around", "across", "into", "throughout"})
_NEAR = frozenset({"close to", "north of", "south of", "east of", "west of", "northeast of", "northwest of", "southeast of"})
_NEAR |= {"southwest of", "outskirts of", "way to", "road to", "flight to"}
_DOES = frozenset({"was", "is", "had", "has", "who", "did", "would", "could", "will", "does"})
_WITH = frozenset({"with", "by", "against", "than"})
_AFTER_VERBS = frozenset({"a", "an", "to", "that", "him", "her", "them", "with", "into", "on", "for", "at", "from", "as", "not"})
# Before these a name is a storm's, a ship's or a vehicle's.
_STORMS = frozenset(
    {"Hurricane", "Typhoon", "Cyclone", "Tropical", "Storm", "Operation", "Flight", "HMS", "USS", "MV", "SS", "Boeing", "Airbus"}
)
_CAMEL = re.compile(r"(?!Mc|Mac|De[A-Z]|La[A-Z]|Le[A-Z]|Di[A-Z]|Du[A-Z]|Fitz|Van)[A-Z][a-z]+[A-Z]")
_TOWNS = re.compile(r"[a-z]{3}(?:sk|grad|abad|stan|shire|polis)$")  # so end the names of towns and lands
_CALL_SIGN, _NAMELY = re.compile(r"[KW][A-Z]{2,3}-(?:TV|FM|AM|DT)"), 4  # *KBAY-TV*; letters of an agency that is no given name
_NUMERAL = re.compile(r"[IVX]+")
_LANDS = frozenset({"Mount", "Lake", "Cape", "Port", "Gulf", "North", "South", "East", "West", "Saint"})
_FOLLOWS = 16  # words behind a name within which a pronoun takes it up
_TELLING = 7  # letters of a body's one-word name that is no common word
_TRADES = frozenset(
    {"operator", "provider", "maker", "manufacturer", "developer", "retailer", "carrier", "lender", "giant", "supplier"}
)
_CAMPS = frozenset({"Base", "Camp", "Fort"})
_WATERS = frozenset({"Gulf", "Strait", "Straits", "Isle", "Sea", "Kingdom"})
_FORCES = frozenset({"Army", "Navy"})
_AGED = frozenset({",", ".", ";", ")", "and", "year", "years", "who", ""})  # what follows an age, and no figure of people
_STATIONS = frozenset({"HPP", "NPP", "TPP"})
_ITS = frozenset({"a", "an", "the", "his", "her", "their", "chief"})


def testify(page: Page, stretch: Stretch) -> Candidate:
    """The candidate of this stretch with all that bears witness to it."""
    start, end = _with_tail(page, stretch)
    words = tuple(p.text for p in page.pieces[start:end])
    base = " ".join(page.quote(start, end).split())
    candidate = Candidate(page.span(start, end), tuple(_key(words)), base, stretch.roles, opens=page.pieces[start].first)
    candidate.gender = _gender(page, stretch, words)
    if stretch.kind:
        candidate.vote(stretch.kind, "title", 6)
    for witness in (_listed, _by_words, _by_form, _before, _behind):
        witness(page, start, end, candidate)
    return candidate


def _key(words: tuple[str, ...]) -> list[str]:
    return [w.lower() for w in words if w.lower() not in ("the", "of", "for", "and")] or [words[0].lower()]


def _with_tail(page: Page, stretch: Stretch) -> tuple[int, int]:
    """The name with a small word that belongs to it: "Leningrad region", "Gillespie Field airport", "Tbilisi city court"."""
    start, end = stretch.start, stretch.end
    if stretch.kind or page.pieces[end - 1].owns:
        return start, end
    for length in (3, 2, 1):
        tail = page.pieces[end : end + length]
        if len(tail) < length or not all(p.near and p.word for p in tail) or any(p.owns for p in tail[:-1]):
            continue
        if _tail_fits(page, start, end, " ".join(p.text for p in tail)):
            return start, end + length
    return start, end


def _tail_fits(page: Page, start: int, end: int, tail: str) -> bool:
    lists, name = page.lists, page.quote(start, end)
    if tail in lists["place_words"] and tail[0].islower():
        return True
    if name in lists["demonyms"] or (
        end - start == 1 and page.pieces[start].first and name not in page.inner and name not in lists.places
    ):
        return False
    if tail in ("embassy", "consulate"):
        return True
    if tail in ("airport", "hospital", "prison", "stadium", "station", "university", "jail"):
        return name not in lists["regions"] | lists["countries"]
    court = tail in ("city court", "district court", "regional court")
    return court or (name in lists.places and tail in lists["institutions"] and tail not in lists["collective"] - {"government"})


def _gender(page: Page, stretch: Stretch, words: tuple[str, ...]) -> str | None:
    """What a title or a given name tells of the gender; a name given to both tells nothing, nor does what may be a surname."""
    lists, alone = page.lists, len(words) == 1
    for word in (stretch.office or "", words[0]):
        woman = word in lists["female"] or word in lists["given_female"]
        man = word in lists["male"] or word in lists["given_male"]
        if not woman and not man:
            woman, man = word in lists["called_female"], word in lists["called_male"] and not alone
        if woman != man:
            return "f" if woman else "m"
    return None


def _listed(page: Page, start: int, end: int, candidate: Candidate) -> None:
    lists, name = page.lists, page.quote(start, end)
    plain = re.sub(r"^[Tt]he ", "", name)
    if any(form in lists["organizations"] or form in page.outlets for form in (name, plain)):
        doubtful = end - start == 1 and page.pieces[start].first and name not in page.inner
        candidate.vote("organization", "perhaps" if doubtful else "listed", 1.5 if doubtful else 5)
    elif plain in lists["peoples"]:
        candidate.vote("group", "listed", 5)
    elif plain not in lists.places and body_named(plain) and (end - start > 1 or _inside(page, start, name)):
        candidate.vote("organization", "listed", 5)
    elif (
        plain in lists.places or plain in ("U.S", "U.K") or (len(plain) > 3 and plain.isupper() and plain.title() in lists.places)
    ):
        candidate.vote("place", "listed", 8)
    elif (
        plain in lists["demonyms"]
        or ("-" in plain and set(plain.split("-")) <= lists["demonyms"])
        or _of_a_city(page, plain)
        or plain in lists["others"]
        or plain.rstrip("s") in lists["demonyms"]
    ):
        candidate.vote("none", "listed", 9)


def _of_a_city(page: Page, word: str) -> bool:
    """Whether this word tells who lives in a city (*Londoners*), and is nobody's surname in this text (*Bob Corker*)."""
    if word[-2:] not in ("er", "rs") or re.sub(r"(?:e?rs?|ers?)$", "", word) not in page.lists["cities"]:
        return False
    before = {match[1] for match in re.finditer(rf"([\w.]+) {re.escape(word)}\b", page.text)}
    return not any(before & named for named in (page.lists.given, page.lists["titles"], page.lists.offices))


def _inside(page: Page, start: int, name: str) -> bool:
    """Whether a single word has its capital not only from its sentence, or is long enough to be no common one: Rosaviatsia."""
    return not page.pieces[start].first or name in page.inner or len(name) > _TELLING


def _by_words(page: Page, start: int, end: int, candidate: Candidate) -> None:
    """The words the name is made of."""
    lists, words = page.lists, [p.text for p in page.pieces[start:end]]
    last, several = words[-1], end - start > 1
    if several and _NUMERAL.fullmatch(last):
        last = words[-2]
    if several and (
        any(w in lists["firms"] for w in words[1:]) or last in lists["bodies"] or (words[0] in lists["bodies"] and "of" in words)
    ):
        candidate.vote("organization", "body", 4)
    elif several and (last.lower() in lists["institutions"] or any(w in lists["bodies"] for w in words)):
        candidate.vote("organization", "body", 3)
    if several and (last.capitalize() in lists["facility_words"] or last in _STATIONS or words[0] in ("Hotel", "Camp", "Fort")):
        candidate.vote("facility", "building", 4.5)
    if start and page.lower(start - 1) in lists["vessels"]:
        candidate.vote("facility", "vessel", 6)
    if several and any(w in _CAMPS for w in words[:-1]):
        candidate.vote("facility", "building", 4.5)  # *Forward Base Harrow*
    if several and (last in lists["place_words"] or words[0] in _LANDS) and "University" not in words:
        candidate.vote("place", "place word", 4)
    if words[0] in _WATERS and page.lower(start + 1) == "of":
        candidate.vote("place", "place word", 4)  # *the Strait of Harrow*
    if several and words[0] in COMMUNES and words[1] == "of":
        candidate.vote("organization", "commune", 3)  # *the City of Harrowby*
    if not several and _TOWNS.search(last) and last not in lists.given:
        candidate.vote("place", "ending", 2.5)
    if not several and last in lists["bodies"]:
        force = last in _FORCES and page.lower(start - 1) == "the" and not page.pieces[start].first  # *nine years in the Army*
        candidate.vote(*(("organization", "force", 9) if force else ("none", "bare body", 4)))
    if several and (
        last in lists["outlet_words"] or "News" in words or words[0] in ("Radio", "Daily", "TV") or paper(page, start, end)
    ):
        candidate.vote("organization", "outlet", 5 if page.lower(start - 1) == "the" else 3)  # *the Charlotte Observer*
    if words[0] in _STORMS or (several and last in lists["things"] and words[0] not in lists.given):
        candidate.vote("none", "thing", 9)
    if (
        "." in last[1:-1]
        and last.islower() is False
        and re.search(r"\.(?:(?:com|co|org|net)\.[a-z]{2}|com|org|net|ru|info|tv|news|io|de)$", last)
    ):
        candidate.vote("organization", "site", 5)


def _by_form(page: Page, start: int, end: int, candidate: Candidate) -> None:
    """A given name first, an initial, an acronym; two or three plain words may be anybody."""
    lists, words = page.lists, [p.text for p in page.pieces[start:end]]
    if end - start == 1:
        if _CAMEL.match(words[0]) or re.search(r"[a-z](?:News|Times|Post|Press)$", words[0]):
            candidate.vote("organization", "camel", 2.5)
        if ACRONYM.fullmatch(words[0]) and words[0].isupper() and words[0] not in lists.places:
            candidate.vote("organization", "acronym", 2.5)
        elif words[0] in lists.given:
            candidate.vote("person", "given", 2)
        elif not page.pieces[start].first and words[0].isalpha() and words[0].lower() not in page.small:
            candidate.vote("person", "plain", 0.9)
        return
    if words[0] in lists.given and end - start > 2 and page.lower(start - 1) == "the" and not any(map(INITIAL.fullmatch, words)):
        if all(kind == "person" for kind, _ in candidate.votes):
            candidate.vote("none", "named after", 4)  # *the Ada Linden Harbour Programme*
    elif words[0] in lists.given and end - start <= 5:
        candidate.vote("person", "given", 3.5)
    elif any(INITIAL.fullmatch(w) for w in words[:-1]):
        candidate.vote("person", "initial", 4)
    elif any(w.lower() in lists["particles"] or w.startswith(("al-", "el-", "Al-")) for w in words[1:]):
        candidate.vote("person", "particle", 2)
    elif end - start <= 3 and all(w.isalpha() or "-" in w for w in words) and not any(w.lower() in page.small for w in words):
        candidate.vote("person", "plain", 1)


def _before(page: Page, start: int, end: int, candidate: Candidate) -> None:
    """The words before: a calling, "the town of", "in", an article."""
    lists, one, two = page.lists, page.lower(start - 1), page.lower(start - 2)
    beside = page.pieces[start].near and start > 0
    if not beside:
        if page.lower(start - 1) == "," and (two in lists.unnamed or two in ("general",)):
            candidate.vote("person", "calling", 2)
        return
    pair = f"{two} {one}"
    if one in _TRADES and end - start == 1:
        candidate.vote("organization", "trade", 5)
    elif (one in lists.unnamed and one not in ("member", "source", "child", "user")) or pair in lists.unnamed:
        candidate.vote("person", "calling", 3)
    if any(word in lists[key] for word in (one, pair) for key in ("outlet_heads", "body_heads")):
        candidate.vote("organization", "calling", 3)
    if one == "of" and two in lists["place_heads"]:
        candidate.vote("place", "calling", 5)
    elif one in _IN or pair in _NEAR:
        somebodys = page.pieces[end - 1].owns or any(kind != "person" for kind, _ in candidate.votes)
        candidate.vote("place", "in", 3 if one == "in" and end - start == 1 and not somebodys else 2)
    elif one in ("from", "to", "at") and end - start <= 2:
        candidate.vote("place", one, 0.6)
    if one in _WITH:
        candidate.vote("person", "with", 0.7)
    if one in _TOLD:
        candidate.vote("organization", "told", 1)
        candidate.vote("person", "told", 1)
    _article(candidate, one, end - start)


def _article(candidate: Candidate, one: str, length: int) -> None:
    if one == "the":
        candidate.vote("none", "article", 2.5 if length == 1 else 1.5)
        candidate.vote("organization", "article", 1)
    elif one in ("a", "an", "every", "each"):
        candidate.vote("none", "article", 4)


def _verb(page: Page, index: int) -> bool:
    """Whether the word here looks like the verb of the name before it."""
    one = page.lower(index)
    if not one or not page.pieces[index].near:
        return False
    if one.endswith("ed") or one in _DOES:
        return True
    two = page.lower(index + 1)
    whole = two in page.lists["the"] or two in page.lists["own"] or two in _AFTER_VERBS
    return one.endswith("s") and one[0].islower() and whole


def _unknown(page: Page, index: int) -> bool:
    """Whether no list knows this word, and the text writes it in capitals only."""
    lists, piece = page.lists, page.pieces[index]
    known = piece.text in lists.places or piece.text in lists["demonyms"] or piece.text in lists["others"]
    known = known or piece.text in lists["organizations"] or piece.text in page.outlets or piece.lower in lists["openers"]
    return not known and piece.lower not in page.small and len(piece.text) > 3 and not piece.text.isupper()


def _alone(page: Page, start: int, end: int, candidate: Candidate) -> None:
    """A surname by itself: it opens a sentence before a verb, and "he" or "she" follows it closely."""
    if page.pieces[start].first and _verb(page, end):
        candidate.vote("person", "subject", 0.8)
    if any(page.lower(i) in HE_OR_SHE for i in range(end, end + _FOLLOWS)):
        acts = _verb(page, end) or page.pieces[end - 1].owns
        candidate.vote("person", "pronoun behind", 0.9 if acts else 0.6)


def _behind(page: Page, start: int, end: int, candidate: Candidate) -> None:
    """The words behind: a verb of speech, an age, a calling in apposition, "(FSB)"."""
    lists, one, two, three = page.lists, page.lower(end), page.lower(end + 1), page.lower(end + 2)
    if page.pieces[end - 1].owns:
        candidate.vote("person", "owner", 0.9 if one in lists.unnamed or two in lists.unnamed else 0.7)
        return
    if one in lists["speech"] or (one in ("later", "also", "then", "further") and two in lists["speech"]):
        candidate.vote("person", "speech", 1.5)
        candidate.vote("organization", "speech", 1)
    elif page.pieces[start].near and _verb(page, end):
        candidate.vote("person", "subject", 0.7)
    if end - start == 1 and _unknown(page, start):
        _alone(page, start, end, candidate)
    if one == "," and ((_AGE.fullmatch(two) and three in _AGED) or two == "who"):
        candidate.vote("person", "age", 4 if two != "who" else 2)
    called = any(page.lower(end + i) in lists.unnamed for i in range(2, 6))
    if one == "," and called and two in _ITS and (end - start > 1 or two != "the"):
        candidate.vote("person", "apposition", 2.5)
    if one == "(" and ACRONYM.fullmatch(page.shown(end + 1)) and three == ")":
        candidate.vote("organization", "acronym behind", 4)
    elif one == "," and page.shown(end + 1) in lists.places and page.lower(start - 1) in _IN | {"at", "from", "to", "of"}:
        candidate.vote("place", "country behind", 2.5)
    elif one == "," and page.shown(end + 1) in lists["regions"] and page.lower(start - 1) == "," and page.lower(end + 2) == ",":
        candidate.vote("place", "country behind", 4.5)  # *the Harrow Airport, Harrow, Alaska, ...*
    if one in lists["place_heads"] and one not in ("port", "state", "capital"):
        candidate.vote("place", "calling behind", 3)
    listed = outlet_named(page.quote(start, end)) if end - start == 1 else None
    if (listed and listed.kind == "agency" and len(page.shown(start)) >= _NAMELY) or (
        end - start == 1 and _CALL_SIGN.fullmatch(page.shown(start))
    ):
        candidate.vote("organization", "agency", 5)  # *Tass*, *KBAY-TV*
    hosted = page.shown(end) in PLATFORMS and two in lists["outlet_heads"]  # *the Quarry Telegram channel*
    if one in lists["body_heads"] or {one, f"{one} {two}"} & lists["outlet_heads"] or hosted:
        candidate.vote("organization", "calling behind", 4)
    if page.pieces[start].first and end - start == 1 and page.shown(start) not in page.inner:
        return
    if one in lists["roles"] and (page.lower(start - 1) in ("a", "an", "the") or page.shown(end + 1)[:1].isupper()):
        candidate.vote("organization", "whose", 5)
