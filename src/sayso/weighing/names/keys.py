"""Keys of names: the same for every script, spelling scheme and case, different for different names.

A token has three keys, from strict to loose. Its *letters* are the Latin letters it transliterates to, folded so that
the schemes agree (Korendyasov, Korendiasov, Корендясов). Its *skeleton* is its consonants: it meets names that were
written by ear (Джонсон, Johnson), which letters can't. Its *sound* adds what a skeleton loses and people don't:
whether the name ends in -a (Alexander, Alexandra).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import iuliia

from sayso.lexicon.names import given_names, name_words

# Ukrainian and pre-reform letters the scheme has no row for.
_NEAR = str.maketrans(
    {"і": "и", "ї": "йи", "є": "е", "ґ": "г", "ў": "у", "ё": "е", "’": None, "'": None, "ʼ": None, "ʹ": None, "`": None}
)

# Letters of other Latin alphabets that stand for one sound, or that have no accent to take off.
_CARONS = str.maketrans(
    {"š": "sh", "č": "ch", "ž": "zh", "ś": "sh", "ć": "ch", "ż": "zh", "ź": "zh", "ł": "l", "đ": "d", "ø": "o", "ı": "i"}
)

# Latin letters that look like Cyrillic ones, and words in which some stand among Cyrillic letters and no other Latin ones.
_DOUBLES = str.maketrans("ABCEHKMOPTXaceopxyi", "АВСЕНКМОРТХасеорхуі")
_MIXED = re.compile(r"(?=\w*[а-яёА-ЯЁ])(?=\w*[A-Za-z])\b[а-яёА-ЯЁABCEHKMOPTXaceopxyi]+\b")
# The other way round: Cyrillic letters inside a word of Latin ones, at least one of which has no Cyrillic double.
_LATIN_DOUBLES = str.maketrans("АВСЕНКМОРТХасеорхуі", "ABCEHKMOPTXaceopxyi")
_MIXED_LATIN = re.compile(r"(?=\w*[DFGIJLNQRSUVWYZbdfghjklmnqrstuvwz])(?=\w*[А-яі])\b[A-Za-zАВСЕНКМОРТХасеорхуі]+\b")

# Letters that are no letter and an accent.
_STROKES = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ı": "i", "ə": "a", "æ": "ae", "œ": "oe", "þ": "th", "’": "'", "ʼ": "'"})

# Written in this order; every row is one way schemes or languages spell the same sound, and letters without which it has nothing
# to do.
_SOUNDS: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern), into, held)
    for pattern, into, held in (
        (r"(?<=[oe]v)ic$", "iC", "ic"),  # Petrovic, Петрович
        (r"shch|schtsch|sch|sh|sz", "S", "s"),  # ш and щ: too often exchanged to tell apart
        (r"tsch|tch|ch|cz", "C", "c"),
        (r"dzh|dj", "J", "d"),
        (r"zh", "J", "zh"),
        (r"^j(?=[aeiou])", "J", "j"),  # James, Джеймс
        (r"j", "i", "j"),  # Andrej
        (r"kh", "h", "kh"),
        (r"ph", "f", "ph"),
        (r"th", "t", "th"),
        (r"ck", "k", "ck"),
        (r"gh", "g", "gh"),
        (r"(?<=[bd])h", "", "h"),  # Chaudhry, Чаудри, Чаудхри
        (r"x", "ks", "x"),
        (r"qu(?=[aeiouy])", "kv", "q"),
        (r"q", "k", "q"),
        (r"t[sz]", "Z", "t"),
        (r"c(?=[eiy])", "s", "c"),  # Cecilia, Сесилия
        (r"c", "k", "c"),  # Malcolm
        (r"(?<=[aeiouy])h(?=[^aeiouy]|$)", "", "h"),  # Johnson, Джонсон
        (r"^u(?=[aeiouy])|w", "v", ""),  # Уильям, William
        (r"ff$", "v", "ff"),  # Ivanoff
        (r"z$", "s", "z"),  # Чарльз, Charles
        (r"(.)\1", r"\1", ""),
    )
)
_VOWELS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (r"y+(?=[aeou])|[iy]+(?=[aou])", ""),  # ya, ia, iya, ye, yu
        (r"[iy]+", "i"),
        (r"ei$|i$", "i"),  # Sergei, Sergey; Vitaly, Vitalii
        (r"ee|ea", "i"),
        (r"oo|ou", "u"),
        (r"e(?=i)", ""),
    )
)
_PATRONYMIC = re.compile(r"(?:[oei]viC|(?:il|kuzm|fom|luk|nikit|savv)iC|[oe]vna|ivna|(?:in)?iCna)$")
_OF_FATHER = re.compile(r"[aeiouy]*(?:[oei]v)?(?:iC|na|(?:in)?iCna)$")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*\.?")
_AFTER_STOP = re.compile(r"(?<=\w\.)(?=\w)")
_TAIL = re.compile(r"[aeiouy]+$")


@lru_cache(maxsize=32768)
def plain(text: str) -> str:
    """The text in lower case, without accents and in composed letters."""
    if text.isascii():
        return text.lower()
    parted = unicodedata.normalize("NFKD", text.casefold().replace("й", "\0")).replace("\0", "й")
    return parted if parted.isalnum() else "".join(ch for ch in parted if not unicodedata.combining(ch))


@lru_cache(maxsize=65536)
def unmixed(name: str) -> str:
    """The name with letters of the other script that stand inside its words for their doubles (Моcква, Sаlem) put right."""
    latin = _MIXED_LATIN.sub(lambda m: m.group().translate(_LATIN_DOUBLES), name)
    return _MIXED.sub(lambda m: m.group().translate(_DOUBLES), latin)


@lru_cache(maxsize=8192)
def latin(token: str) -> str:
    """The token in plain Latin letters, whatever script it came in."""
    folded = plain(token.casefold().translate(_CARONS)).translate(_NEAR)
    return folded if folded.isascii() else iuliia.WIKIPEDIA.translate(folded).lower()


@lru_cache(maxsize=65536)
def bare_latin(token: str) -> str:
    """A Latin word as its letters look: lower case, without accents, no sound guessed."""
    return plain(token.casefold().translate(_STROKES))


@lru_cache(maxsize=8192)
def sounds(token: str) -> str:
    """The token's sounds: one letter each for sh, ch, zh, however they are spelt."""
    out = latin(token)
    for pattern, into, held in _SOUNDS:
        if held in out:
            out = pattern.sub(into, out)
    return out


@lru_cache(maxsize=65536)
def letters(token: str) -> str:
    """The token's folded letters: equal for every way of transliterating one Slavic name."""
    out = sounds(token)
    for pattern, into in _VOWELS:
        out = pattern.sub(into, out)
    return out


@lru_cache(maxsize=65536)
def skeleton(token: str) -> str:
    """The token's consonants; `@` stands for a vowel at its head, so Ivanov and Vanov differ."""
    out = sounds(token)
    head = "@" if out[:1] in "aeiouy" and out else ""
    return head + re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouy]", "", out))


@lru_cache(maxsize=65536)
def sound(token: str) -> str:
    """The skeleton and whether the name ends in -a; a given name's common form, where the lexicon knows one."""
    given = given_names().get(plain(token))
    if given:
        return given
    bones = skeleton(token)
    tail = "+a" if letters(token)[-1:] == "a" else ""
    # Two consonants are too few to tell names apart: keep the vowels.
    return (bones if len(bones.strip("@")) > 2 else letters(token)) + tail


@lru_cache(maxsize=65536)
def spelling(token: str) -> str:
    """The token letter by letter, in Latin letters; a given name's common form, where the lexicon knows one."""
    return given_names().get(plain(token)) or letters(token)


def patronymic(token: str) -> bool:
    """Whether the token is a patronymic: Yuryevich, Юрьевна."""
    southern = plain(token).endswith("ic")  # Petrovic, Petrović: a surname
    return len(token) > 4 and not southern and bool(_PATRONYMIC.search(letters(token)))


@lru_cache(maxsize=8192)
def father(token: str) -> str:
    """Whose child a patronymic makes somebody: the same for the forms of one name (Alekseyevna, Oleksiivna)."""
    stem = _OF_FATHER.sub("", letters(token))
    return _fathers().get(stem, stem)


@lru_cache(maxsize=1)
def _fathers() -> dict[str, str]:
    """Given names by what patronymics keep of them; no stem that two names share."""
    found: dict[str, set[str]] = {}
    for form, name in given_names().items():
        found.setdefault(_TAIL.sub("", letters(form)), set()).add(name)
    return {stem: min(names) for stem, names in found.items() if len(names) == 1}


def initial(token: str) -> bool:
    """Whether the token is an initial: K., К"""
    return len(token.rstrip(".")) == 1 or (token.endswith(".") and len(token) == 3)


@lru_cache(maxsize=65536)
def tokens(name: str) -> tuple[str, ...]:
    """The words of a name, its titles left out."""
    found = _TOKEN.findall(_AFTER_STOP.sub(" ", name))
    return tuple(t if initial(t) else t.rstrip(".") for t in found if plain(t.rstrip(".")) not in name_words("title"))


def acronym(words: Iterable[str]) -> str:
    """The initials of these words, in Latin letters."""
    return "".join(latin(w)[:1] for w in words)


def given(token: str) -> bool:
    """Whether the token is a given name the lexicon knows."""
    return plain(token) in given_names()
