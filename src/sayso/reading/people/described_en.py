"""People and bodies that an English text describes and does not name: "the stepfather", "another defendant", "police"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from sayso.lexicon.language import load
from sayso.lexicon.people import People
from sayso.reading.people import seats_en
from sayso.reading.people.mentions import Found
from sayso.reading.people.page_en import Page
from sayso.reading.words.pieces import Piece
from sayso.records import Span

# What may stand between a description's first word and its head, although names never begin with it.
_OPEN = frozenset(
    {
        "former",
        "late",
        "local",
        "first",
        "second",
        "third",
        "last",
        "next",
        "new",
        "public",
        "private",
        "national",
        "international",
    }
    | {"police", "state", "hotel", "fire", "news", "press", "family", "student"}
)
_STOPS = frozenset(
    {
        "had",
        "said",
        "says",
        "told",
        "who",
        "whose",
        "that",
        "which",
        "not",
        "to",
        "of",
        "and",
        "or",
        "by",
        "as",
        "than",
        "including",
    }
    | {"were", "say", "stated", "believes", "claimed", "announced", "citing", "quoting"}
)
_CLAUSE = frozenset({"that", "he", "she", "they", "it", "him", "them", "there"})
_MAY_BE_VERBS = frozenset(
    {"suspect", "witness", "judge", "guard", "host", "coach", "guide", "pilot", "support", "suspects", "guards", "voters"}
)
_WHEN = frozenset(["late", "early", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
_MASS = frozenset({"custody", "station", "car", "department", "force", "action"})
_PARTIES = frozenset({"government", "prosecution", "defence", "defense"})  # whom papers of courts write with a capital
ONE_OF = re.compile(r"(?:one|another|each|neither|either)\s+of\s", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d,.]*")


def described(page: Page, taken: frozenset[int]) -> Iterator[Found]:
    """Every description, in the order of the text; `taken` are the pieces that belong to names."""
    index = 0
    while index < len(page.pieces):
        if sits := seats_en.partisan(page, index):
            yield sits
        length, kind, many = _head(page, index, taken)
        if not length:
            index += 1
            continue
        yield _whole(page, _described(page, index, length, kind, many), index, taken)
        index += length


def _whole(page: Page, found: Found, index: int, taken: frozenset[int]) -> Found:
    """The description from where the body's name begins that stands before it: *A Department for Ports spokeswoman*."""
    first = index
    while first - 1 in taken and page.pieces[first].near and not page.pieces[first - 1].owns:
        first -= 1
    if first == index or page.pieces[first].start >= found.span[0] or found.kind != "person" or found.definite != "bare":
        return found
    led = _article(page.lists, page.lower(first - 1)) and page.pieces[first].near
    start = page.pieces[first - led].start
    definite = "bare" if not led else "the" if page.lower(first - 1) in page.lists["the"] else "new"
    return replace(found, span=(start, found.span[1]), base=page.text[start : found.span[1]], definite=definite)


def _head(page: Page, index: int, taken: frozenset[int]) -> tuple[int, str, bool]:
    """How many pieces the head takes that begins here, what it heads, and whether it is several."""
    piece = page.pieces[index]
    long = piece.lower in _long(page.lists)
    if not (long or word_kind(page.lists, piece.lower)[0]):  # so it is for most words
        return 0, "", False
    if index in taken or not piece.word or (piece.capital and not piece.first and not _office(page, index)):
        return 0, "", False
    if _verb(page, index) or (piece.lower == "accused" and page.lower(index - 1) not in ("the", "an", "each", "another")):
        return 0, "", False
    after = page.at(index + 1)
    if piece.lower == "official" and after and after.near and after.capital:
        return 0, "", False  # *the official Xinhua agency*
    for length in (3, 2, 1) if long else (1,):
        part = page.pieces[index : index + length]
        if len(part) == length and all(p.near and p.word for p in part[1:]) and not any(p.owns for p in part[:-1]):
            kind, many = word_kind(page.lists, " ".join(p.lower for p in part))
            if kind and not _modifies(page, index + length, taken):
                return length, kind, many
    return 0, "", False


def _office(page: Page, index: int) -> bool:
    """Whether an office stands here with its capitals and no name: *the President said*, *the Prime Minister of Varnland*."""
    long = f"{page.lower(index)} {page.lower(index + 1)}"
    last = index + (page.pieces[index].lower in _long(page.lists) and word_kind(page.lists, long)[0] == "person")
    if _post(page, index, last):
        return True
    if page.lower(index - 1) != "the" or not page.pieces[index].near:
        return False
    after = page.at(last + 1)
    office = word_kind(page.lists, long if last > index else page.lower(index))[0] == "person" or page.lower(index) in _PARTIES
    return office and not (after and after.near and after.word and after.capital)


def _post(page: Page, index: int, last: int) -> bool:
    """Whether a post opens a sentence, and the name of who holds it follows: *Harbour Crime Manager, Inspector Ada Holm*."""
    first = index
    while page.pieces[first].near and page.pieces[first].capital and not page.pieces[first].first:
        first -= 1
    if first == index or not page.pieces[first].first or page.shown(last + 1) != ",":
        return False
    name = [p for p in (page.at(last + 2), page.at(last + 3)) if p and p.near and p.capital]
    return len(name) == 2


def _verb(page: Page, index: int) -> bool:
    """Whether a word that may be a verb is one: "police suspect that", "they witness a"."""
    piece, after = page.pieces[index], page.lower(index + 1)
    if piece.lower not in _MAY_BE_VERBS or piece.first or not piece.near:
        return False
    return after in _CLAUSE or (_article(page.lists, after) and not _article(page.lists, page.lower(index - 1)))


@lru_cache(maxsize=1)
def _long(lists: People) -> frozenset[str]:
    """The words with which heads of several words begin."""
    return frozenset(word.split()[0] for word in lists["groups"] | lists.unnamed | lists["institutions"] if " " in word)


@lru_cache(maxsize=20_000)
def word_kind(lists: People, word: str) -> tuple[str, bool]:
    """What this word heads: a person, a group, an organization, or nothing; and whether it is several."""
    if word in lists["groups"]:
        return "group", True
    if word in lists.unnamed:
        return "person", False
    if word in lists["institutions"]:
        return "organization", word in ("police", "security forces")
    one = singular(word)
    return ("group", True) if one != word and one in lists.unnamed else ("", False)


def singular(word: str) -> str:
    """The singular of a plural noun, as far as its ending tells; any other word as it is."""
    for plural, single in (
        ("men", "man"),
        ("wives", "wife"),
        ("thieves", "thief"),
        ("ies", "y"),
        ("sses", "ss"),
        ("ches", "ch"),
        ("s", ""),
    ):
        if word.endswith(plural) and len(word) > len(plural) + 1 and not word.endswith("ss"):
            return word[: -len(plural)] + single
    return word


def _modifies(page: Page, index: int, taken: frozenset[int]) -> bool:
    """Whether the word before `index` only modifies the next one ("police officer", "family friend", "prison guard")."""
    piece, before = page.at(index), page.pieces[index - 1]
    if piece is None or not piece.near or not piece.word or before.owns or index in taken or piece.capital:
        return False
    if page.lower(index + 1) in _CLAUSE or _article(page.lists, page.lower(index + 1)):
        return False  # "police suspect the attackers": a verb
    kind, _ = word_kind(page.lists, piece.lower)
    return bool(kind) or piece.lower in page.lists["body_heads"] or piece.lower in _MASS


def _described(page: Page, index: int, length: int, kind: str, many: bool) -> Found:
    start, definite, owner = _left(page, index)
    head = " ".join(p.lower for p in page.pieces[index : index + length])
    span = page.span(start, index + length)
    single = singular(head) if many else head
    gender = "m" if single in page.lists["male"] else "f" if single in page.lists["female"] else None
    words = page.text[span[0] : span[1]]
    if many and ONE_OF.match(words):
        kind, many = ("person" if kind == "group" else kind), False
    return Found(
        span=span, kind=kind, named=False, base=words, head=single, gender=gender, many=many, definite=definite, owner=owner
    )


def _left(page: Page, head: int) -> tuple[int, str, Span | None]:
    """Where the description begins, how it is introduced, and whose it is."""
    kept = head
    for index in range(head - 1, max(head - 7, -1), -1):
        piece, right = page.pieces[index], page.pieces[index + 1]
        made = right.text.startswith("-") and len(right.text) > 1  # *the Harrow|-born journalist*
        if not right.near and not made:
            break
        if piece.text.startswith("-") and len(piece.text) > 1:
            continue
        if piece.lower in page.lists["own"]:
            return index, "own", (piece.start, piece.end)
        if piece.owns and piece.word:
            return _owner(page, index)
        if _article(page.lists, piece.lower):
            return _counted(page, index)
        another = (index < head - 1 and bool(word_kind(page.lists, piece.lower)[0])) or _ends_clause(page, index)
        if piece.lower in _WHEN or not piece.word or _stops(page.lists, piece.lower) or another:
            break
        if kept == index + 1 and _modifier(page.lists, piece):
            kept = index
    return kept, "bare", None


def _ends_clause(page: Page, index: int) -> bool:
    """Whether what stands before is a clause or a thing told of: *The board met | port officials*, *a plan | Ada's clerks*."""
    words, piece = load("en").words, page.pieces[index]
    verb = piece.lower in words["irregular"] and not _article(page.lists, page.lower(index - 1))
    return verb or (piece.lower in words["retold"] and page.pieces[index + 1].capital)


def _article(lists: People, word: str) -> bool:
    return word in lists["the"] or word in lists["new"] or word in lists["own"]


def _stops(lists: People, word: str) -> bool:
    """Whether no description runs over this word."""
    adverb = word.endswith("ly") and word not in lists["groups"] and word not in lists["modifiers"]
    done = word.endswith("ed") and word not in lists["modifiers"]
    return word in _STOPS or adverb or done or (word in lists["openers"] and word not in _OPEN)


def _modifier(lists: People, piece: Piece) -> bool:
    """Whether a word belongs to a description that has no article."""
    plain = piece.lower in lists["modifiers"] or piece.text in lists["demonyms"]
    return plain or "-" in piece.text or piece.capital or bool(_NUMBER.fullmatch(piece.text))


def _owner(page: Page, index: int) -> tuple[int, str, Span | None]:
    """ "Vitaly's stepfather", "Chelyabinsk's governor": from where the owner's words begin."""
    start = index
    while start > 0 and page.pieces[start].near and all(p.capital for p in page.pieces[start - 1 : start + 1]):
        if page.pieces[start - 1].owns:
            break
        start -= 1
    if page.pieces[start].near and page.lower(start - 1) in ("the", "a", "an"):
        start -= 1
    return start, "own", page.span(start, index + 1)


def _counted(page: Page, index: int) -> tuple[int, str, Span | None]:
    """ "one of the defendants", "two of his sons", "the two men": the number before belongs to it."""
    word, lists = page.lower(index), page.lists
    definite = "the" if word in lists["the"] else "own" if word in lists["own"] else "new"
    counted = page.lower(index - 2) in lists["new"] or _NUMBER.fullmatch(page.lower(index - 2))
    if page.lower(index - 1) == "of" and page.pieces[index].near and counted:
        return index - 2, "new", None
    if word == "other" and page.lower(index - 1) in ("the", "two", "three", "several", "many", "at"):
        return index - 1, "the" if page.lower(index - 1) == "the" else "new", None
    if page.lower(index - 1) == "the" and page.pieces[index].near:
        return index - 1, "the", None
    return index, definite, None
