"""What a person's name says: its parts, and the reasons that keep two people of one name apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from sayso.lexicon.names import name_words
from sayso.lexicon.scripts import RARE
from sayso.records import Entity, Reading, Span, Value
from sayso.weighing.names import keys, pinyin, scripts, syllables

_BESIDE = re.compile(r"(?<=\w) ?\([^()]*\)")  # what a name has in brackets: Гюнтер Шмидт (Günther Schmidt)
_SURNAME = re.compile(
    r"[A-ZА-ЯЁ][\w’']+?(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|ская|ov|ev|yov|in|yn|ova|eva|ina|yna|sky|skiy|skaya)"
)
LONG = 9  # letters of two words of a name run together
LEAD = 3  # characters between a name and the age behind it: ", ("
DROPPED = 3 * RARE  # a second given name that one of two names leaves out weighs more than any spelling


@dataclass(frozen=True, slots=True)
class Parts:
    """A person's name taken apart: whole words in the order written, initials, and the patronymic's key."""

    words: tuple[str, ...]
    initials: tuple[str, ...]
    patronymic: str | None

    @property
    def full(self) -> bool:
        """Whether the name holds a given name and a surname, whichever comes first."""
        return len(self.words) >= 2

    def key(self) -> tuple[str, ...]:
        """The sounds of its words: the same for every script, spelling scheme and order; people of one key may be two."""
        return tuple(sorted(keys.sound(w) for w in self.split()))

    def spelling(self) -> tuple[str, ...]:
        """Its words letter by letter, in any script and order: names of one spelling are one name."""
        return spelling(self.split())

    def run_together(self) -> Iterator[tuple[str, ...]]:
        """A name of three words and more with two of them as one: Amir Abdollahian, Amirabdollahian."""
        words = self.split()
        for at in range(len(words) - 1) if len(words) > 2 else ():
            yield (*words[:at], words[at] + words[at + 1].lower(), *words[at + 2 :])

    def split(self) -> tuple[str, ...]:
        """Its words, those with a hyphen taken apart (Жан-Клод, Jean Claude), Arabic articles left out (аль-Асад, Assad)."""
        return _split(self.words)


def spelling(words: Sequence[str]) -> tuple[str, ...]:
    """Words letter by letter, in any script and order; of three syllables only the surname may change its place."""
    spelt = tuple(map(keys.spelling, words))
    if of_syllables(words):  # Kim Young-chan is not Kim Chan-young
        return min(spelt[at:] + spelt[:at] for at in range(3))
    return tuple(sorted(spelt))


def of_syllables(words: Sequence[str]) -> bool:
    """Whether a name is one of three Korean syllables; no ear tells those apart, but every letter does."""
    return len(words) == 3 and all(map(_syllable_of_name, words))


def _same_syllables(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether they are the same three syllables, in either script, the surname first or last."""
    return any(all(map(_same_syllable, a, (*b[at:], *b[:at]))) for at in range(3))


def _same_syllable(a: str, b: str) -> bool:
    russian, latin = (a, b) if scripts.cyrillic(a) else (b, a)
    return keys.spelling(a) == keys.spelling(b) or scripts.by_syllable(russian, latin)


def _syllable_of_name(word: str) -> bool:
    return syllables.russian(word) if scripts.cyrillic(word) else bool(syllables.forms(keys.bare_latin(word)))


def long(words: Sequence[str]) -> bool:
    """Whether a name run together has a word long enough to be told by ear: Abdulkarim Holm."""
    return max(map(len, words)) >= LONG


@lru_cache(maxsize=65536)
def _split(words: tuple[str, ...]) -> tuple[str, ...]:
    found = [part for w in words for part in _without_article(w)]
    kept = tuple(part for i, part in enumerate(found) if i == 0 or keys.plain(part) not in name_words("article"))
    return kept if len(kept) > 1 else tuple(found)


def _without_article(word: str) -> list[str]:
    """The parts of a word with hyphens; an article that has taken on the sound after it is one before a hyphen only: ас-Сиси."""
    parts = [part for part in re.split(r"[-‐‑]", word) if part]
    if len(parts) == 2 and all(_SURNAME.fullmatch(part) for part in parts):
        return ["".join(parts)]  # half of a double surname is another's: Петров-Орлов, Орлов
    joined = len(parts) > 1 and parts[0].islower() and keys.plain(parts[0]) in name_words("joined_article")
    return parts[1:] if joined else parts


@dataclass(frozen=True, slots=True)
class Trait:
    """What one document tells of a person, for asking of two documents alone whether they mean one."""

    key: tuple[str, ...]
    spelling: tuple[str, ...]
    patronymic: str | None
    born: int | None
    words: tuple[str, ...] = ()
    apart: str | None = None  # the id of one whom a review keeps apart from a namesake

    def kept(self, ident: str) -> Trait:
        """The same, of a person whom a review keeps apart: only traits of this id are the same person's."""
        return replace(self, key=(*self.key, ident), apart=ident)

    def meets(self, other: Trait) -> bool:
        """One name, and nothing in either document or in a review that tells the two apart."""
        return (
            _one_name(self, other)
            and (self.apart is None or other.apart is None or self.apart == other.apart)
            and (self.patronymic is None or other.patronymic is None or self.patronymic == other.patronymic)
            and (self.born is None or other.born is None or abs(self.born - other.born) <= 1)
        )


def _one_name(a: Trait, b: Trait) -> bool:
    return (a.key, a.spelling) == (b.key, b.spelling) or likeness(a.words, b.words) < DROPPED


@lru_cache(maxsize=16384)
def likeness(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """How far two full names are from being one: 0 the same, `scripts.FAR` two. First and last words must both agree.

    The words may come in another order (Орехов Павел); one name may leave out what stands between (Khadim Hussain Rizvi).
    """
    if min(len(a), len(b)) < 2 or (of_syllables(a) and of_syllables(b) and not _same_syllables(a, b)):
        return scripts.FAR
    shorter, longer = sorted((a, b), key=len)
    turned = (shorter, (*shorter[1:], shorter[0]), (shorter[-1], *shorter[:-1]))
    return min(_along(s, longer) for s in (turned if len(a) == len(b) else turned[:1]))


def _along(shorter: tuple[str, ...], longer: tuple[str, ...]) -> int:
    """The words of one name laid along the other's: the first on the first, the last on the last."""
    ends = word(shorter[0], longer[0])  # given names are few, and known already: surnames are asked only where those agree
    ends += word(shorter[-1], longer[-1]) if ends < scripts.FAR else 0
    dropped = len(longer) - len(shorter)
    if ends >= scripts.FAR:
        return scripts.FAR
    kept = combinations(longer[1:-1], len(shorter) - 2)  # what the shorter name may have left of what stands between
    between = min(sum(word(x, y) for x, y in zip(shorter[1:-1], some, strict=True)) for some in kept)
    return min(ends + between + dropped * DROPPED, scripts.FAR)


def alike(a: str, b: str) -> bool:
    """Whether two words may be one: known given names by their table, all others by what is heard at once. Cheap to ask."""
    if keys.given(a) and keys.given(b):
        return keys.spelling(a) == keys.spelling(b)
    return scripts.alike(a, b)


def word(a: str, b: str) -> int:
    """How far two words of names are from being one: by the table of given names, letter by letter, or by ear."""
    if keys.spelling(a) == keys.spelling(b):
        return 0
    return scripts.distance(a, b) if alike(a, b) else scripts.FAR


@lru_cache(maxsize=65536)
def parts(name: str) -> Parts:
    """The parts of a person's name; initials in the middle of a full name and the patronymic are no part of its key."""
    found = keys.tokens(_BESIDE.sub(" ", keys.unmixed(name)) if _BESIDE.search(name) else keys.unmixed(name))
    half = found[: len(found) // 2]
    found = half if len(half) > 1 and half * 2 == found else found  # a page's title, and behind it the same name
    words = [t for t in found if not keys.initial(t) or _syllable(t, found)]
    fathers = [t for i, t in enumerate(words) if i > 0 and keys.patronymic(t) and len(words) > 2]
    kept = tuple(t for t in words if t not in fathers[:1])
    initials = tuple(keys.plain(t.rstrip(".")) for t in found if t not in words)
    return Parts(kept, initials, keys.father(fathers[0]) if fathers else None)


def _syllable(token: str, name: tuple[str, ...]) -> bool:
    """Whether a single letter is a word of a Chinese or Korean name: Ван И, Ким Ё Чжон."""
    others = [t for t in name if t != token and len(t) > 1]
    chinese = token.lower() in pinyin.single() and any(map(pinyin.russian, others))
    return chinese or (token.lower() in syllables.single() and len(others) > 1 and all(map(syllables.russian, others)))


def abbreviates(surname: str, initial: str, whole: Parts) -> bool:
    """Whether a surname and an initial fit a full name: К. Шишкин, Konstantin Shishkin; Дж. Хант, Jeremy Hunt."""
    words = whole.words
    return any(
        word(surname, a) < scripts.FAR and scripts.begins(initial, b)
        for i, a in enumerate(words)
        for j, b in enumerate(words)
        if i != j
    )


def fullest(entity: Entity) -> Parts:
    """The parts of the entity's name that says most: whole words first, then a patronymic, then initials, then its own name."""
    names = [entity.name, *(n.text for n in entity.names)]
    return max((parts(n) for n in names), key=lambda p: (len(p.words), p.patronymic is not None, len(p.initials)))


def age(entity: Entity, reading: Reading) -> int | None:
    """The age the text puts right after or before one of the person's mentions: "Vitaly Rusakov, 21,"."""
    ages = [v for v in reading.values if v.kind == "age" and v.amount and v.amount.isdigit()]
    spans = [m.span for m in entity.mentions]
    found = {int(v.amount) for v in ages if v.amount and any(beside(v, span, reading.document.text) for span in spans)}
    return found.pop() if len(found) == 1 else None


def beside(value: Value, span: Span, text: str) -> bool:
    """Whether an age stands right after or before a mention of somebody."""
    if 0 <= value.span[0] - span[1] <= LEAD:
        return re.fullmatch(r",? ?\(?", text[span[1] : value.span[0]]) is not None
    return span[0] - value.span[1] == 1 and text[value.span[1]].isspace()


def year(reading: Reading) -> int | None:
    """The year the document was published in."""
    found = re.match(r"\d{4}", reading.document.published or "")
    return int(found.group()) if found else None
