"""Whether a Cyrillic word and a Latin one are one name written by ear: Джонсон and Johnson, Зальцбург and Salzburg.

The words are laid along each other, letter by letter, by the table of `lexicon/scripts.toml`. A long word may hold two
rare spellings, a short one none; nor may a Slavic surname, which is transliterated letter by letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from sayso.lexicon.names import given_forms
from sayso.lexicon.scripts import OTHER, RARE, from_belarusian, spellings
from sayso.weighing.names import keys, pinyin, syllables

FAR = 100 * RARE  # two names
SYLLABLE = 10 * OTHER  # one Korean or Vietnamese syllable, written in one of several ways
_UKRAINIAN = str.maketrans({"і": "и", "ї": "и", "є": "е", "ґ": "г", "ў": "у", "’": "'", "ʼ": "'"})
_SLAVIC = re.compile(r"(?:[оеё]в|[иы]н|ск(?:ий|ой)|(?<=\w{3})ск|цк(?:ий|ой)?|енко|[ую]к|[ая]к|ич)(?:а|ая)?$")
_FEMININE, _MASCULINE = re.compile(r"([сц]к)ая$"), re.compile(r"[sc]k(?:y|i|iy|ii|yi)$")
_SONOROUS = str.maketrans({"л": "l", "м": "n", "н": "n", "р": "r", "m": "n"})
_CYRILLIC = re.compile(r"[а-яёіїєґ]")


@lru_cache(maxsize=65536)
def cyrillic(word: str) -> bool:
    """Whether the word is written in Cyrillic letters."""
    return _CYRILLIC.search(word.lower()) is not None


def distance(a: str, b: str) -> int:
    """What the spellings cost that lie between two words of two scripts; `FAR` where they are no one name."""
    if cyrillic(a) == cyrillic(b) or not alike(a, b):
        return FAR
    return _between(a, b) if cyrillic(a) else _between(b, a)


@lru_cache(maxsize=8192)
def _between(russian: str, latin: str) -> int:
    """The same of two words that are heard alike at once."""
    if _chinese(russian, latin):
        return 0
    if pinyin.parted(keys.bare_latin(latin), russian):
        return FAR
    left, right = russian.lower().translate(_UKRAINIAN), keys.bare_latin(latin)
    if _FEMININE.search(left) and _MASCULINE.search(right):
        return min(_aligned(_runs(_FEMININE.sub(r"\1ий", left)), right, OTHER) + OTHER, FAR)  # Alla Varnsky, Алла Варнская
    found = FAR if _feminine(left) != _feminine(right) else _aligned(_runs(left), right, _allowed(left, right))
    if by_syllable(russian, latin):
        return min(found, SYLLABLE)
    return _from_belarusian(left, right) if found == FAR else found


def _from_belarusian(russian: str, latin: str) -> int:
    """How far a Latin name that is spelt from Belarusian is from a Russian one, without rare spellings: Лукашенко, Lukashenka."""
    ends_in_o = russian.endswith(("ко", "ло")) and latin.endswith("a")
    if not from_belarusian(latin) or (_feminine(russian) != _feminine(latin) and not ends_in_o):
        return FAR
    return _aligned(_runs(russian, belarusian=True), latin, RARE - 1)


def _chinese(russian: str, latin: str) -> bool:
    """Whether the Latin word is made of Chinese syllables, and the Cyrillic one of the same."""
    return pinyin.plain(russian) in pinyin.forms(keys.bare_latin(latin))


def by_syllable(russian: str, latin: str) -> bool:
    """Whether the Latin word is a Korean or Vietnamese syllable, and the Cyrillic one the same."""
    return pinyin.plain(russian) in syllables.forms(keys.bare_latin(latin))


@lru_cache(maxsize=65536)
def begins(initial: str, word: str) -> bool:
    """Whether a name of either script begins with this initial of either script: Дж. and Jeremy, E. and Евгений."""
    a, b = initial.lower(), word.lower()
    if cyrillic(a) == cyrillic(b):
        return keys.plain(b).startswith(keys.plain(a)) or keys.latin(b)[:1] == keys.latin(a)[:1] != ""
    russian, latin = (a, b) if cyrillic(a) else (b, a)
    found = (spelt for size in (1, 2) for spelt in spellings().latin.get(russian[:size], {}))
    return any(spelt and (keys.bare_latin(latin).startswith(spelt) or spelt[:1] == latin) for spelt in found)


def head(word: str) -> str:
    """The letter a word begins with, in lower case and without its accent."""
    return keys.bare_latin(word)[:1]


@lru_cache(maxsize=65536)
def russian_heads(word: str) -> frozenset[str]:
    """The Cyrillic letters that a Latin word may begin with."""
    start, heads = keys.bare_latin(word), _heads()
    starts = [start, *([start[1:]] if start[:1] in spellings().at_the_head | spellings().anywhere else [])]
    begun = (heads.get(w[:size], ()) for w in starts for size in range(1, len(w) + 1))
    heads_of_syllables = frozenset(form[:1] for form in pinyin.forms(start) | syllables.forms(start))
    return frozenset(letter for letters in begun for letter in letters) | _same_given(word) | heads_of_syllables


@lru_cache(maxsize=1)
def _heads() -> dict[str, frozenset[str]]:
    """For every Latin spelling, the letters that the Cyrillic runs written so begin with."""
    found: dict[str, frozenset[str]] = {}
    for letters, spelt in spellings().latin.items():
        for word in spelt:
            found[word] = found.get(word, frozenset()) | {keys.plain(letters)[:1]}
    return found


def _same_given(word: str) -> frozenset[str]:
    """What the Cyrillic forms of a given name begin with: Eugene, Евгений."""
    return frozenset(form[:1] for form in given_forms(keys.plain(word)) if cyrillic(form))


@lru_cache(maxsize=8192)
def sonorants(word: str) -> str:
    """The l, n and r of a word, m as n: what hardly any way of spelling changes. Cheap to compare before all else."""
    return re.sub(r"[^lnr]|(.)(?=\1)", "", word.translate(_SONOROUS))


@lru_cache(maxsize=65536)
def near(word: str) -> frozenset[str]:
    """The sonorants of a word, and these with one left out: words of two scripts that are one name share one of them."""
    held = sonorants(word.lower().translate(_UKRAINIAN) if cyrillic(word) else keys.bare_latin(word))
    return frozenset([held, *(held[:i] + held[i + 1 :] for i in range(len(held)))])


def alike(a: str, b: str) -> bool:
    """Whether two words may be one: of one script letter by letter, of two scripts by what is heard at once. Cheap to ask."""
    if keys.spelling(a) == keys.spelling(b):
        return True
    if cyrillic(a) == cyrillic(b):
        return False
    (syllable, heard), (others, may_be) = (_at_once(a), _at_once(b)) if cyrillic(a) else (_at_once(b), _at_once(a))
    return not syllable.isdisjoint(others) or (not heard & ~may_be and not blocks(a).isdisjoint(blocks(b)))


@lru_cache(maxsize=65536)
def _at_once(word: str) -> tuple[frozenset[str], int]:
    """What Russian may write for a Latin word that is made of Chinese, Korean or Vietnamese syllables, and of a Cyrillic word
    itself; and the word's consonants."""
    bare = keys.bare_latin(word)
    syllable = frozenset({pinyin.plain(word)}) if cyrillic(word) else pinyin.forms(bare) | syllables.forms(bare)
    return syllable, _consonants(word)


def _consonants(word: str) -> int:
    """One bit each for the Cyrillic consonants that a word has, or that a Latin word may stand for."""
    heard, bare = spellings(belarusian=True).heard, keys.bare_latin(word)
    if cyrillic(word):
        letters = set(word.lower().translate(_UKRAINIAN))
        return sum(1 << i for i, letter in enumerate(heard) if letter in letters)
    return sum(1 << i for i, spelt in enumerate(heard.values()) if any(s in bare for s in spelt))


@lru_cache(maxsize=65536)
def blocks(word: str) -> frozenset[tuple[str, str]]:
    """Where a word is looked up among those of the other script: words that are one name share a block."""
    heads = [head(word)] if cyrillic(word) else sorted(russian_heads(word))
    return frozenset([("=", keys.spelling(word)), *((h, held) for h in heads for held in near(word))])


def _feminine(word: str) -> bool:
    """Alexander is not Alexandra: a name that ends in -a ends so in both scripts."""
    return word.removesuffix("h")[-1:] in ("a", "а", "я")


def _allowed(russian: str, latin: str) -> int:
    shorter = min(len(russian), len(latin))
    rare = 0 if shorter <= 2 or _SLAVIC.search(russian) else 1 if shorter <= 6 else 2
    return rare * RARE + RARE - 1


def _aligned(russian: tuple[Runs, ...], latin: str, most: int) -> int:
    """The cost of the cheapest way to lay one word along the runs of another; `FAR` where it is above `most`."""
    rows: list[dict[int, int]] = [{} for _ in russian]
    rows[0][0] = 0
    for i, runs in enumerate(russian):
        row, j = rows[i], min(rows[i], default=len(latin) + 1)
        while j <= len(latin):
            if j in row:
                for di, dj, cost in _steps(runs, i, latin, j):
                    reached = row[j] + cost
                    if reached <= most and reached < rows[i + di].get(j + dj, FAR):
                        rows[i + di][j + dj] = reached
            j += 1
    return rows[-1].get(len(latin), FAR)


Runs = tuple[tuple[int, Mapping[str, Sequence[tuple[str, int]]]], ...]


@lru_cache(maxsize=4096)
def _runs(russian: str, *, belarusian: bool = False) -> tuple[Runs, ...]:
    """For every place in a Cyrillic word, and its end, the runs of letters there that have spellings."""
    table, doubled = spellings(belarusian=belarusian), {"": (("", 0),)}
    found: list[Runs] = []
    for i in range(len(russian) + 1):
        runs = ((size, table.by_letter.get(russian[i : i + size])) for size in range(1, min(table.longest, len(russian) - i) + 1))
        twice = ((1, doubled),) if 0 < i < len(russian) and russian[i] == russian[i - 1] else ()
        found.append((*twice, *((size, spelt) for size, spelt in runs if spelt)))
    return tuple(found)


def _steps(runs: Runs, i: int, latin: str, j: int) -> Iterator[tuple[int, int, int]]:
    """Letters that can stand beside each other from here: how many of each, and at what cost."""
    here = latin[j : j + 1]
    silent = _silent(latin, i, j) if here else None
    if silent is not None:
        yield 0, 1, silent
    for size, letters in runs:
        for _, cost in letters.get("", ()):
            yield size, 0, cost
        if here:
            for spelt, cost in letters.get(here, ()):
                if latin.startswith(spelt, j):
                    yield size, len(spelt), cost


def _silent(latin: str, i: int, j: int) -> int | None:
    """What it costs to leave a Latin letter without one beside it; `None` where it can't be."""
    table, letter, last = spellings(), latin[j], len(latin) - 1
    if letter in table.anywhere or (j > 0 and latin[j - 1] == letter) or (j == last and letter == "e" and i):
        return 0
    if i == 0:
        return RARE if letter in table.at_the_head else None
    return RARE if letter in table.inside or (j >= last - 1 and letter in table.at_the_end) else None
