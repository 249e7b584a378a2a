"""Names in English text: runs of capitals cut into titles, people, bodies and places, each with its witnesses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.lexicon.grammar import PLATFORMS
from sayso.reading.people.page_en import Page, Stretch
from sayso.reading.people.witnesses import Candidate

ACRONYM = re.compile(r"[A-Z][A-Z&]{1,5}s?|[A-Z]+[a-z][A-Z]+|(?:[A-Z]\.){2,}")
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[\w-]+")
_NAMED = 3.0  # what tells that a name is a body's
INITIAL = re.compile(r"[A-Z]\.")
_SLAVIC = re.compile(r"(?:[eoy]v|in|yn|s[ck](?:y|i|yi|iy|ii)|enko|[ucy]k|i[ct]?ch|hes|zon)a?$")
_VERBS = frozenset(["is", "was", "are", "were", "has", "had", "have", "will", "would", "could", "did", "came", "went", "left"])
_SEATED = frozenset({"Mayor", "Governor", "Bishop", "Archbishop", "Sheriff"})  # of a place
_CLOSING = frozenset(
    {"Party", "Ministry", "Commission", "Committee", "Court", "Department", "Parliament", "Agency"}
)  # no name goes on
_PAPERS = frozenset({"Sun", "Star"})
_SUNDAYS = frozenset({"World", "People", "Mirror"})  # papers of a weekday
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_BEGINS = frozenset({"In", "On", "At", "By", "With", "From", "For", "After", "Before", "As", "When", "If", "But"})
_OWN_HEADS = frozenset(
    {"University", "College", "Institute", "Ministry", "Court", "Bank", "Party", "Department", "Police", "Council", "Company"}
)  # two of them joined are two bodies
_TONGUES = frozenset({"Arabic", "Hebrew", "Latin", "Korean", "Urdu", "Hindi", "Bengali"})
COMMUNES = frozenset({"County", "City", "Municipality", "Borough", "Archdiocese", "Diocese"})
_SURNAMES = frozenset(
    {"Law", "Christmas", "Day", "Cover", "Moon", "Mass", "Earth", "Code", "Web", "May"}
)  # that mean something else
_SAINTS = frozenset({"St", "St.", "Saint"})
_RIVERS = frozenset(
    {"Gulf", "Bay", "Isle", "Cape", "Strait", "Republic", "State", "Kingdom", "Bank", "House", "Church", "Sea", "Federation"}
)

CROWNS = frozenset({"Universe", "World", "Earth", "America", "International"})


def candidates(page: Page) -> list[Candidate]:
    """Every name of the page with its witnesses."""
    from sayso.reading.people.witnesses_en import testify

    found = [testify(page, stretch) for run in runs(page) for stretch in _split(page, *run)]
    return found + [place for candidate in found for place in _places_inside(page, candidate)]


def _places_inside(page: Page, candidate: Candidate) -> Iterator[Candidate]:
    """The places in "Tbilisi city court" and "University of Texas"; a person's name and a place's own hold none."""
    kinds = {kind for (kind, _), weight in candidate.votes.items() if weight >= _NAMED}
    if not kinds & {"organization", "facility"} or "place" in kinds:
        return
    words = list(_WORD.finditer(page.text, *candidate.span))
    if words[0][0] in COMMUNES and words[1:2] and words[1][0] == "of":
        span = words[2].start(), candidate.span[1]
        name = page.text[slice(*span)]
        yield Candidate(span, tuple(name.lower().split()), name, votes={("place", "listed"): 4.0})
        return
    at = 0
    while at < len(words):
        for end in range(min(at + 2, len(words)), at, -1):
            span = words[at].start(), words[end - 1].end()
            if span != candidate.span and page.text[slice(*span)] in page.lists.places:
                name = page.text[slice(*span)]
                yield Candidate(span, tuple(name.lower().split()), name, votes={("place", "listed"): 4.0})
                at = end - 1
                break
        at += 1


def runs(page: Page) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words, particles and the "of" inside a body's name included."""
    index = 0
    while index < len(page.pieces):
        if not _opens(page, index):
            index += 1
            continue
        end = _close(page, index)
        yield index, end
        index = end


def _opens(page: Page, index: int) -> bool:
    piece = page.pieces[index]
    if not piece.capital or piece.text.replace("’", "'").split("'")[0] == "I" or page.text[piece.end : piece.end + 1] == "$":
        return False
    if not piece.first:
        return not (piece.lower in page.lists["own"] or piece.lower in ("the", "a", "an")) or _long_outlet(page, index) > 0
    adverb = piece.lower.endswith(("ly", "ing")) and not _known(page, piece.text) and piece.text not in page.inner
    opener = piece.lower in page.lists["openers"] or adverb or _calling(page, index)
    return not opener or _long_outlet(page, index) > 0 or _listed_name(page, index)


def _calling(page: Page, index: int) -> bool:
    """A calling with a sentence's capital before a name: "Broadcaster Ada Linden"."""
    piece = page.pieces[index]
    word = piece.lower.removeprefix("co-").removeprefix("ex-")
    return word in page.lists.unnamed and piece.text not in page.lists.offices and piece.text not in page.lists.given


def _listed_name(page: Page, index: int) -> bool:
    """Whether a listed name begins with this word, that opens sentences otherwise: "New York", "Red Cross"."""
    end = index + 1
    while end < index + 4 and _continues(page, end):
        end += 1
        name = page.quote(index, end)
        if name in page.lists.places or name in page.outlets or name in page.lists["organizations"]:
            return True
    return False


def _close(page: Page, start: int) -> int:
    end = start + 1
    while end < len(page.pieces) and (not page.pieces[end - 1].owns or _office_of(page, end)):
        if _told(page, start, end):
            break
        if _continues(page, end):
            end += 1
        elif stop := _past_particles(page, end):
            end = stop
        elif bridge := _bridge(page, start, end):
            end = bridge
        else:
            break
    return end


def _told(page: Page, start: int, end: int) -> bool:
    """Whether these words are the outlet somebody told, and who he told of follows: *told ABC News Linden came*."""
    led = page.lower(start - 1) == "told" or (page.lower(start - 1) == "the" and page.lower(start - 2) == "told")
    if not led or page.quote(start, end) not in page.outlets or not _continues(page, end):
        return False
    stop = end
    while _continues(page, stop):
        stop += 1
    verb = page.shown(stop)
    return verb.isalpha() and (verb in _VERBS or verb.endswith(("ed", "s")))


def _past_particles(page: Page, index: int) -> int:
    """Behind the capital that one or two small words of a name lead to ("von der Leyen"), or 0."""
    for stop in (index + 1, index + 2):
        small = all(page.lower(i) in page.lists["particles"] and page.pieces[i].near for i in range(index, stop) if page.at(i))
        if small and _continues(page, stop):
            return stop + 1
    return 0


_OWNERS = frozenset({"Bishops", "Doctors", "Veterans", "Workers", "People", "Children", "Women"})


def _office_of(page: Page, index: int) -> bool:
    """Whether a possessive goes on to a body's head: "Sheriff's Office", "Bishops' Conference"."""
    word = page.pieces[index].text
    if page.shown(index - 2) in _SAINTS:
        return word in page.lists["facility_words"] or word in page.lists["place_words"]
    owner, lists = page.pieces[index - 1].text, page.lists
    if owner not in lists.offices and owner not in _OWNERS:
        return False
    return word in ("Conference", "Rights") or any(word in lists[key] for key in ("bodies", "facility_words", "outlet_words"))


def _continues(page: Page, index: int) -> bool:
    piece = page.at(index)
    return bool(
        piece
        and piece.near
        and (piece.capital or piece.text == "&")
        and piece.lower not in ("the", "i")
        and not _anew(page, index)
    )


def _anew(page: Page, index: int) -> bool:
    """Whether a preposition with a capital begins something else, as behind a caption: "Ada Holm of LPD In the west"."""
    return page.shown(index) in _BEGINS and page.lower(index + 1) in page.lists["the"] | {"a", "an"}


def _bridge(page: Page, start: int, end: int) -> int:
    """Where the name goes on after small words that it holds ("Department of Corrections and Rehabilitation"), or 0."""
    words = [p.text for p in page.pieces[start:end]]
    body = any(w in page.lists["bodies"] for w in words)
    link, after = page.lower(end), page.lower(end + 1)
    surname = end - start > 1 and _forename(page, start, end - 2)  # *Sen. Angus King of Maine*
    office = not surname and (words[-1] in page.lists["offices"] or words[-1] in page.lists["ranks"])
    if link in ("of", "for", "on") and (
        body or (office and link != "on") or words[-1] in _RIVERS or (link == "of" and words[-1] in COMMUNES)
    ):
        skip = end + (2 if after == "the" else 1)
        return skip + 1 if _continues(page, skip) else 0
    if link in ("of", "for", "on", "and", "to") and _continues(page, end + 1) and _spelt_out(page, start, end + 1):
        return end + 2
    if link == "at" and "University" in words[:-2] and "of" in words and _continues(page, end + 1):
        return end + 2  # "University of Texas at Austin"
    if link == "to" and body and words[-1] in page.lists["bodies"] and _continues(page, end + 1):
        return end + 2
    if link == "and" and _continues(page, end + 1) and _pair_of_one_body(page, start, end):
        return end + 2
    return 0


def _spelt_out(page: Page, start: int, index: int) -> bool:
    """Whether the words from `start` are what the acronym behind them stands for: "Transport for London (TfL)"."""
    while _continues(page, index) or (
        page.lower(index) in ("of", "for", "on", "and", "to", "the") and _continues(page, index + 1)
    ):
        index += 1
    short = page.shown(index + 1)
    capitals = [p.text[0] for p in page.pieces[start:index] if p.capital]
    return page.shown(index) == "(" and len(short) > 1 and [c for c in short if c.isupper()] == capitals


def _pair_of_one_body(page: Page, start: int, end: int) -> bool:
    """Whether "X and Y" is one body: its head before ("Ministry of X and Y") or behind it ("X and Y Commission")."""
    words = [p.text for p in page.pieces[start:end]]
    if words[-1] in page.lists.places or page.quote(end - 1, end) in page.lists.places:
        return False
    stop = end + 1
    while _continues(page, stop):
        stop += 1
    if any(w in page.lists["bodies"] for w in words[:-1]) and {"of", "for"} & {p.lower for p in page.pieces[start:end]}:
        another = page.shown(end + 1) in page.lists["bodies"] and page.lower(stop) in ("of", "for")
        return not (another or ACRONYM.fullmatch(page.shown(end + 1)) or page.shown(stop - 1) in _OWN_HEADS)
    last, alone = page.pieces[stop - 1].text, page.quote(start, end)
    heads = stop - end > 2 and last in page.lists["bodies"] and words[-1] not in page.lists["bodies"]
    return heads and not ACRONYM.fullmatch(alone) and alone not in page.lists.places and words[0] not in page.lists.given


def _long_outlet(page: Page, index: int) -> int:
    """How many pieces the listed name takes that begins here with its article ("The Korea Herald"), or 0."""
    if page.lower(index) != "the":
        return 0
    stop = index + 1
    while _continues(page, stop) and stop - index < 5:
        stop += 1
        if page.quote(index, stop) in page.outlets:
            return stop - index
    return 0


# ── cutting a run ────────────────────────────────────────────────────────────────────────────────


def _split(page: Page, start: int, end: int) -> list[Stretch]:
    """The names of one run: what stands before a title, and the name behind it."""
    if page.quote(start, end) in page.outlets or page.quote(start, end) in page.lists["organizations"]:
        return [Stretch(start, end, kind="organization")]
    start, end = _trimmed(page, start, end)
    if start >= end:
        return []
    title = _last_title(page, start, end)
    if title is None:
        return _parts(page, start, end)
    return _titled(page, start, title, end)


def _trimmed(page: Page, start: int, end: int) -> tuple[int, int]:
    """The run without capitalised words at its ends that are no names: days, months, openers of a sentence."""
    others = page.lists["others"]
    if paper(page, start, end):
        return start, end
    while start < end and (page.pieces[start].text in others or page.lower(start) in ("the", "of", "for") or _idle(page, start)):
        if page.pieces[start].text in _TONGUES and page.shown(start + 1) in page.lists["bodies"] and start + 1 < end:
            break  # "Hebrew University"
        start += 1
    surname = page.pieces[end - 1].text in _SURNAMES and not page.shown(end)[:1].isdigit()  # no *Ada May 5*
    if end - start == 2 and surname and page.pieces[start].text in page.lists.given:
        return start, end
    while start < end and (
        page.pieces[end - 1].text in others or page.lower(end - 1) in ("of", "for", "on", "and", "the", "to", "&")
    ):
        end -= 1
    hosted = end - start > 1 and page.pieces[end - 1].text in PLATFORMS and page.lower(end).rstrip("s") == "channel"
    return start, end - hosted


def paper(page: Page, start: int, end: int) -> bool:
    """Whether a paper is named by its town and a heavenly body, or by its day: "The Baltimore Sun", "Sunday World"."""
    if end - start < 2:
        return False
    last, before = page.pieces[end - 1].text, page.quote(end - 2, end - 1)
    daily = before.lower() in _DAYS and (last in page.lists["outlet_words"] or last in _PAPERS | _SUNDAYS)
    return daily or (last in _PAPERS and before in page.lists.places)


def _idle(page: Page, index: int) -> bool:
    """Whether a word has its capital from the sentence it opens only."""
    piece = page.pieces[index]
    return piece.first and piece.lower in page.small and piece.text not in page.inner and not _known(page, piece.text)


def _known(page: Page, word: str) -> bool:
    lists = page.lists
    return any(word in known for known in (lists.given, lists.places, lists.offices, lists["organizations"], page.outlets))


def _last_title(page: Page, start: int, end: int) -> int | None:
    """The last title of the run that has something behind it or an "of" after it."""
    for index in range(end - 1, start - 1, -1):
        text = page.pieces[index].text
        inside = (_inside_body(page, index, end) and page.lower(index + 1) != "of") or (
            index > start and page.lower(index - 1) in ("of", "for", "and")
        )
        if text in page.lists.offices and not inside:
            alone = start == index and text in page.surnames and page.lower(index - 1) not in ("the", "a", "an")
            if index == end - 1 and (alone or (start < index and _forename(page, start, index - 1))):
                continue  # "Martin King", "Rep. Peter T. King", and "King" where he was named
            return index
    return None


def _forename(page: Page, start: int, index: int) -> bool:
    """Whether a given name stands here, or an initial or another word right behind a title."""
    word, lists = page.pieces[index].text, page.lists
    titled = index > start and page.pieces[index - 1].text in lists.offices and word not in lists.offices
    return (word in lists.given and word not in lists["demonyms"]) or titled or (index > start and bool(INITIAL.fullmatch(word)))


def _inside_body(page: Page, index: int, end: int) -> bool:
    """Whether a title is a word of a body's name: "Justice Department", "General Assembly"."""
    return any(p.text in page.lists["bodies"] or p.text in page.lists["facility_words"] for p in page.pieces[index + 1 : end])


def _titled(page: Page, start: int, title: int, end: int) -> list[Stretch]:
    begin = title
    while begin > start and (_double(page, begin) or not _ends_a_name(page, start, begin)):
        begin -= 1
    before = _parts(page, start, begin) if begin > start else []
    behind = title + 1
    if behind < end and page.lower(behind) in ("of", "for"):
        return before + _of(page, begin, behind, end)
    if behind + 1 == end and page.quote(title, end).lower() in page.lists.unnamed:
        return before  # *Chief Executive*
    behind += _crown(page, title, end)
    if behind == end and page.pieces[title].text == "Miss" and page.pieces[end - 1].text in CROWNS:
        return before  # *a former Miss Universe*
    role = (page.span(begin, behind),)
    office = page.pieces[title].text
    people = [Stretch(s.start, s.end, role, office, "person") for s in _parts(page, behind, end)[:1]] if behind < end else []
    return before + people


def _crown(page: Page, title: int, end: int) -> int:
    """How many words of *Miss Universe Ada Holm* tell of what she is the winner."""
    won = title + 1 < end and page.pieces[title].text == "Miss"
    word = page.pieces[title + 1].text if won else ""
    return int(word in CROWNS or (title + 2 < end and word in page.lists["countries"]))


def _double(page: Page, index: int) -> bool:
    """Whether the word before belongs to the title here: "Vice President"."""
    return page.quote(index - 1, index + 1) in page.lists.offices


def _ends_a_name(page: Page, start: int, index: int) -> bool:
    """Whether the run up to here is a name by itself: a place, a body, an acronym, a word of origin."""
    lists, last, whole = page.lists, page.pieces[index - 1].text, page.quote(start, index)
    known = whole in lists.places or whole in lists["organizations"] or whole in page.outlets or last in lists.places
    ends = (
        (index - start > 1 and last in lists["bodies"])
        or last in lists["outlet_words"]
        or last in lists["demonyms"]
        or page.pieces[index - 1].owns
    )
    return known or ends or bool(ACRONYM.fullmatch(last)) or "." in last[-4:-1]


def _of(page: Page, begin: int, link: int, end: int) -> list[Stretch]:
    """ "Mayor of Koszalin Piotr Jedlinski": the place, and the person behind it."""
    start = link + (2 if page.lower(link + 1) == "the" else 1)
    cut = _person_from(page, start, end)
    seat = page.pieces[link - 1].text in _SEATED and cut - start <= 2
    secretary = page.quote(start, cut) == "State"  # of no other state
    what = [Stretch(start, cut, kind="place")] if seat else [] if secretary else _parts(page, start, cut)
    if cut == end:
        return what
    role = (page.span(begin, cut),)
    return [*what, Stretch(cut, end, role, page.pieces[begin].text, "person")]


def _person_from(page: Page, start: int, end: int) -> int:
    """Where in "Iran Brian Hook" the person begins; `end` where there is none."""
    if page.quote(start, end) in page.lists.places or any(p.text in page.lists["bodies"] for p in page.pieces[start + 1 : end]):
        return end
    for index in range(start + 1, end):
        if page.pieces[index].text in page.lists.given and page.quote(start, end) not in page.lists.places:
            return index
    longest = next((i for i in range(end - 1, start, -1) if page.quote(start, i) in page.lists.places), None)
    if longest:
        return longest
    return start + 1 if end - start >= 3 and page.lower(start + 1) not in page.lists["particles"] | {"and", "of", "for"} else end


def _parts(page: Page, start: int, end: int) -> list[Stretch]:
    """A run without titles: usually one name; a place or a word of origin before another name is cut off."""
    while start < end and (_origin(page, start, end) or _service(page, start)) and not _body(page, start, end):
        start += 1
    start += start + 2 < end and page.lower(start).startswith("ex-")  # *Ex-Marine Ada Holm*
    start, end = _trimmed(page, start, end)
    if start >= end:
        return []
    if cut := _body_before_person(page, start, end):
        return [Stretch(start, cut), Stretch(cut, end, kind="person")]
    cut = _place_before_person(page, start, end)
    if cut:
        return [Stretch(start, cut), *_parts(page, cut, end)]
    if page.pieces[end - 1].text in page.lists["demonyms"] and page.quote(start, end - 1) in page.lists.places:
        return [Stretch(start, end - 1)]  # *California Republican Rep. Ada Linden*
    return [Stretch(start, end)]


def _origin(page: Page, start: int, end: int) -> bool:
    """Whether a word says where somebody or something is from; it may be a given name, too (Roman, German)."""
    given = end - start == 2 and page.pieces[start].text in page.lists.given and _SLAVIC.search(page.pieces[end - 1].text)
    return page.pieces[start].text in page.lists["demonyms"] and not given


def _service(page: Page, index: int) -> bool:
    """Whether a soldier is called so before his name: "U.S. Marine Ada Linden"."""
    return page.pieces[index].text == "Marine" and page.shown(index - 1) in ("U.S.", "US", "Royal", "American", "British")


def _body(page: Page, start: int, end: int) -> bool:
    """Whether a run that begins with a word of origin is one name with it ("Georgian Tennis Federation")."""
    lists, whole = page.lists, page.quote(start, end)
    if whole in lists["organizations"] or whole in lists.places:
        return True
    if end - start < 2:
        return False
    words = {p.text for p in page.pieces[start:end]}
    tail = page.lower(end) in lists["institutions"] or page.lower(end) in lists["facility_words"]
    heads = ("bodies", "facility_words", "place_words", "outlet_words")
    return tail or any(words & lists[key] for key in heads)


def _place_before_person(page: Page, start: int, end: int) -> int:
    """Where "Abu Dhabi Ziad al-Sharabi" or "UN Anna Linden" is cut, or 0."""
    lists = page.lists
    bare = not any(p.text in lists["bodies"] for p in page.pieces[start:end])  # no *NASA Jet Propulsion Laboratory*
    known = (lists.places, lists["organizations"]) if bare else (lists.places,)
    for cut in range(end - 1, start, -1):
        if (
            any(page.quote(start, cut) in names for names in known)
            and page.pieces[cut].text in page.lists.given
            and end - cut >= 2
        ):
            return cut
    return 0


def _body_before_person(page: Page, start: int, end: int) -> int:
    """Where "the prosecutor of the Harbour Court Ada Linden" is cut, whose body has its head before the name; or 0."""
    if ACRONYM.fullmatch(page.pieces[end - 1].text):
        return 0
    for cut in range(start + 2, end - 1):
        heads = [p.text in page.lists["bodies"] for p in page.pieces[start:end]]
        joined = page.lower(cut - 1) in ("of", "for", "on", "and", "the", "to", "&")
        ends = page.pieces[cut - 1].text in _CLOSING and end - cut == 2 and all(p.capital for p in page.pieces[cut:end])
        if (
            (page.pieces[cut].text in page.lists.given or ends)
            and any(heads[: cut - start])
            and not (joined or any(heads[cut - start :]))
        ):
            return cut
    return 0
