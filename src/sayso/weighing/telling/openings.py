"""What a document says that it is about: a name and what it is, at its opening ("Mast (Bay) Mast is a village in …").

So two documents of reference meet that name nobody in common: about a village, a law, a ship.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sayso.lexicon.accounts import fold, forms, stop_words
from sayso.weighing.words import CAPITALIZED, CLAUSE_END

OPENING = 1000  # characters in which a document says what it is
_NAME = r"(?:[A-ZА-ЯЁ](?:\.[A-ZА-ЯЁ])*\.|(?:St|Mt|Ft)\.|[A-ZА-ЯЁ][\w’'&-]*)"
CAPITALS = rf"{_NAME}(?: (?:(?:of|the|for|and|de|la) )?{_NAME})*"
_DEFINED = re.compile(rf"({CAPITALS})(?: \([^()]*\))?(?:,[^.,]{{0,60}},)? ?(?:(?:is|was|are|were) (?:an?|the|one)\b|[—–] )")
_TITLED = re.compile(rf"({CAPITALS})(?: \([^()]*\))? (?:The )?\1\b")
_ADDRESS = re.compile(r"(?:Retrieved from|Источник —).{0,40}index\.php ?\? ?title=([^&]{3,100}?) ?&")  # a page that names itself
_TWICE = re.compile(r"(?:^|.* )(\S.*?) (?:the )?\1$")


@dataclass(frozen=True, slots=True)
class Definition:
    """The name of what a document is about, and the names by which it says what that is."""

    name: str
    says: frozenset[str]


@lru_cache(maxsize=4096)
def definition(text: str) -> Definition | None:
    """How a document says at its opening what it is about; `None` where it does not."""
    opening = " ".join(text[:OPENING].split())
    found = next((m for m in _DEFINED.finditer(opening) if _defines(m, opening)), None)
    if not found:
        return None
    words = found[1].rpartition(" The ")[2].split()  # what a page prints above its first sentence is no part of the name
    tails = (" ".join(words[at:]) for at in range(len(words)))
    named = next((tail for tail in tails if found.start(1) and opening.startswith(tail)), " ".join(words))
    name = _TWICE.sub(r"\1", fold(named).removeprefix("the "))
    return Definition(name, _names(CLAUSE_END.split(opening[found.end(1) :])[0]) - frozenset(name.split()))


def _defines(found: re.Match[str], opening: str) -> bool:
    """Whether a name stands before "is a"; a dash defines what opens the document or a sentence: in a table it parts cells."""
    dash = found[0].rstrip()[-1] in "—–"
    opens = found.start() == 0 or opening[: found.start()].rstrip()[-1:] in (".", "!", "?")
    return fold(found[1]) not in stop_words() and (opens or not dash)


def _names(text: str) -> frozenset[str]:
    return frozenset(fold(w) for w in CAPITALIZED.findall(text) if not forms("months").met(w) and fold(w) not in stop_words())


@lru_cache(maxsize=4096)
def names_in(text: str) -> frozenset[str]:
    return _names(text)


@lru_cache(maxsize=4096)
def topic(text: str) -> str | None:
    """The name of what a document says it is about; or of what it tells right behind its title, which is the same name.

    A page of reference without its beginning may end in its own address, which is its title.
    """
    found = definition(text)
    if found:
        return found.name
    titled = _TITLED.match(" ".join(text[:OPENING].split()))
    name = titled[1] if titled else address(text).partition("(")[0]
    return fold(name).strip().removeprefix("the ") or None


@lru_cache(maxsize=4096)
def address(text: str) -> str:
    """The title of a page as its own address gives it, with the words in brackets behind it."""
    found = _ADDRESS.search(text)
    return " ".join(spaced(found[1]).split()) if found else ""


def spaced(text: str) -> str:
    """The words of an address as they are said."""
    return text.replace("_", " ")


def foreign(one: str, other: str) -> bool:
    """Both texts say what they are about, and one of them by a name that is foreign to the other."""
    x, y = definition(one), definition(other)
    return x is not None and y is not None and not (x.says <= names_in(other) and y.says <= names_in(one))
