"""A Russian text as its pieces, with what is asked of a piece often: is it a name's word, an acronym, a place, a known head."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sayso.lexicon.dictionary import PROPER
from sayso.lexicon.grammar import OUTLETS_OWN
from sayso.lexicon.outlets import outlet_named, outlets
from sayso.lexicon.people import People
from sayso.reading.people.offices_ru import shortened
from sayso.reading.words.morphology import CASES, forms, inflected, is_adjective, lemmas, likely, verb
from sayso.reading.words.pieces import Piece
from sayso.reading.words.text import fold
from sayso.records import Span

ACRONYM = re.compile(r"[А-ЯЁ]{2,7}(?:-\d+)?а?")
INITIAL = re.compile(r"(?:[А-ЯЁ]|Дж)\.")
_NUMERAL = re.compile(r"[IVXLC]+|[A-Z]")
LATIN = re.compile(r"(?!.*-[а-яё])[A-Za-z][\w.&’'-]*")  # no *Telegram-канал*, *IT-компания*: they say what something is
_SITE = re.compile(
    r"\d{1,4}\.(?:RU|Ru|Ру)|[a-z\d][\w-]*\.(?:ru|ру|рф|by|ua|kz|su|com|org|net|info|news|tv)"
)  # *74.RU*, *zarya.by*
_GOVERN = {
    "gent": frozenset(
        [
            "у",
            "от",
            "из",
            "для",
            "до",
            "без",
            "после",
            "против",
            "около",
            "среди",
            "кроме",
            "вместо",
            "из-за",
            "ради",
            "возле",
            "вокруг",
        ]
    ),
    "datv": frozenset({"к", "ко", "по", "благодаря", "вопреки", "согласно"}),
    "ablt": frozenset({"над", "перед", "между"}),
    "loct": frozenset({"о", "об", "обо", "при"}),
    "accs": frozenset({"через", "про", "сквозь"}),
}
_TWO = {
    **dict.fromkeys(("с", "со"), ("ablt", "gent")),
    **dict.fromkeys(("в", "во", "на"), ("loct", "accs")),
    **dict.fromkeys(("за", "под"), ("ablt", "accs")),
}


_OF_SOMEBODY = frozenset(
    {"адвокат", "защитник", "подзащитный", "соратник", "сторонник", "сообщник", "коллега", "арест", "задержание", "отставка"}
    | {"вина", "слово", "мнение", "показание", "заявление", "интервью", "утверждение"}
)  # whose they are is somebody


@dataclass(frozen=True)
class PageRu:
    """The pieces of a Russian text and the Russian lists."""

    text: str
    pieces: Sequence[Piece]
    lists: People

    def between(self, start: int, end: int) -> Sequence[Piece]:
        """The pieces that begin between these two places of the text."""
        return self.pieces[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    @cached_property
    def _starts(self) -> list[int]:
        return [p.start for p in self.pieces]

    @cached_property
    def small(self) -> frozenset[str]:
        return frozenset(p.text for p in self.pieces if p.word and p.text[0].islower())

    @cached_property
    def inner(self) -> frozenset[str]:
        """The beginnings of words with a capital inside a sentence."""
        return frozenset(p.lower[:5] for p in self.pieces if p.capital and not p.first)

    @property
    def outlets(self) -> frozenset[str]:
        return _outlets(self.lists)

    @property
    def bodies(self) -> frozenset[str]:
        """Listed outlets and organizations, in small letters."""
        return _bodies(self.lists)

    def opens(self, index: int) -> bool:
        """Whether a mark opens a sentence or a paragraph."""
        return (
            index == 0
            or self.pieces[index - 1].text in ".!?…"
            or "\n" in self.text[self.pieces[index - 1].end : self.pieces[index].start]
        )

    @property
    def places(self) -> frozenset[str]:
        return _places(self.lists)

    def at(self, index: int) -> Piece | None:
        return self.pieces[index] if 0 <= index < len(self.pieces) else None

    def lower(self, index: int) -> str:
        piece = self.at(index)
        return piece.lower if piece else ""

    def near(self, index: int) -> bool:
        """Whether a word stands here right behind the one before."""
        piece = self.at(index)
        return bool(piece and piece.near and piece.word)

    def span(self, start: int, end: int) -> Span:
        return self.pieces[start].start, self.pieces[end - 1].end

    def quote(self, start: int, end: int) -> str:
        return " ".join(self.text[self.pieces[start].start : self.pieces[end - 1].end].split()).replace("\u0301", "")

    # ── what one word is ──

    def acronym(self, index: int) -> bool:
        piece = self.at(index)
        return bool(piece and piece.text[0].isupper() and ACRONYM.fullmatch(piece.text))

    def latin(self, index: int) -> bool:
        piece = self.at(index)
        if piece and "." in piece.text and _SITE.fullmatch(piece.text):
            return True
        return bool(piece and piece.capital and LATIN.fullmatch(piece.text) and not _NUMERAL.fullmatch(piece.text))

    def name_word(self, index: int) -> bool:
        """Whether this is a capitalised Russian word that may be a part of a name."""
        piece = self.at(index)
        if (
            not piece
            or not piece.capital
            or self.acronym(index)
            or not re.match(r"[А-ЯЁа-яё]", piece.text)
            or len(piece.text) < 2
        ):
            return False
        if not piece.first:
            return True
        named = piece.lower[:5] in self.inner or not self._plain(piece.lower) or shortened(piece.lower, piece.text)
        return piece.lower not in self.lists["openers"] and named

    def _plain(self, lower: str) -> bool:
        """Whether the dictionary knows the word as no name at all."""
        found = likely(lower, 0.1)
        return bool(found) and found[0].known and not any(f.marks & PROPER for f in found)

    def head(self, index: int, *sections: str | frozenset[str]) -> str | None:
        """The base form of the noun here, if one of the sections (or of the sets of words) lists it."""
        piece = self.at(index)
        if not piece or not piece.text[0].isalpha():
            return None
        return _head(piece.lower, self.lists, sections)

    def place(self, start: int, end: int) -> str | None:
        """The nominative of the place that these words name, by the lists."""
        words = [p.text for p in self.pieces[start:end]]
        if end - start == 1:
            bare = words[0].replace("\u0301", "")
            if self._somebodys(start):
                return None
            if fold(bare) in self.places or bare in self.lists.places:
                return bare
            for lemma in _place_lemmas(bare):
                if fold(lemma) in self.places:
                    return _titled(bare, lemma)
            return None
        last = next(iter(f for f in forms(words[-1].lower()) if f.pos == "NOUN"), None)
        if last is None or not all(is_adjective(w) for w in words[:-1]):
            return None
        base = " ".join(
            [*(inflected(w, "", last.gender, last.many) for w in words[:-1]), inflected(words[-1], last.lemma, None, last.many)]
        )
        return base if fold(base) in self.places else None

    def _somebodys(self, index: int) -> bool:
        """Whether a name here is somebody's by what stands before it, town or no town: *адвокаты Иванова*, *арест Иванова*."""
        found = forms(self.lower(index))[:1]
        surname = any("Surn" in f.marks and f.known and f.case == "gent" for f in found)
        before = {f.lemma for f in forms(self.lower(index - 1))[:2]} if surname and self.near(index) else set()
        return bool(before & _OF_SOMEBODY) or (surname and self.near(index) and self.head(index - 1, "kinship") is not None)

    def cases(self, index: int) -> frozenset[str]:
        """The cases that the word before allows a noun here."""
        before = self.lower(index - 1) if self.near(index) else ""
        for case, words in _GOVERN.items():
            if before in words:
                return frozenset({case})
        if before in _TWO:
            return frozenset(_TWO[before])
        if not before:
            return CASES
        if forms(before)[0].pos in ("ADJF", "PRTF"):
            return frozenset(f.case for f in forms(before) if f.case)
        nouns = [f for f in forms(before) if f.pos == "NOUN" and f.score >= 0.05]
        if nouns and (self.head(index - 1, "unnamed", "titled") or nouns[0].animate):
            return frozenset({f.case for f in nouns if f.case} | {"gent"}) | self._called(index - 1)
        whose = self._called(index)
        if not whose and self.acronym(index - 1):
            return CASES  # *российским СМИ Липова сообщила*: an acronym may stand in any case, and own nobody
        return whose | {"gent"} if whose else frozenset({"gent"}) if nouns and forms(before)[0].pos == "NOUN" else CASES

    def _called(self, index: int) -> frozenset[str]:
        """The cases of a calling that only its own genitive parts from here: *с президентом Эквадора Рафаэлем Корреа*."""
        for at in range(index - 1, max(-1, index - 5), -1):
            if not self.near(at + 1):
                break
            readings = [f for f in forms(self.lower(at)) if f.score >= 0.05]
            if at < index - 1 and self.head(at, "unnamed", "titled"):
                return frozenset(f.case for f in readings if f.case and f.pos == "NOUN")
            known = self.acronym(at) or (self.near(at) and self.head(at - 1, "place_heads"))
            if not known and not any(f.case == "gent" for f in readings):
                break
        return frozenset()


@lru_cache(maxsize=4)  # the lists are the same for every text
def _outlets(lists: People) -> frozenset[str]:
    return lists["outlets"] | frozenset(name for outlet in outlets() for name in outlet.names)


@lru_cache(maxsize=4)
def _bodies(lists: People) -> frozenset[str]:
    return frozenset(name.lower() for name in _outlets(lists) | lists["organizations"])


@lru_cache(maxsize=4)
def _places(lists: People) -> frozenset[str]:
    return frozenset(fold(place) for place in lists.places)


@lru_cache(maxsize=20_000)
def base_forms(lower: str) -> tuple[str, ...]:
    """The base forms of a word as a noun, ё as е; participles and adjectives too, since "обвиняемый" is one of them."""
    adjectives = (f.lemma for f in forms(lower) if f.pos in ("ADJF", "PRTF") and f.score >= 0.3)
    return tuple(map(fold, (*lemmas(lower), *adjectives)))


@lru_cache(maxsize=100_000)
def _head(lower: str, lists: People, sections: tuple[str | frozenset[str], ...]) -> str | None:
    words, beginnings = known(lists, sections)
    if lower in words:
        return lower
    if not beginnings.isdisjoint((lower[:3], lower[:4])):
        return next((lemma for lemma in base_forms(lower) if lemma in words), None)
    return None


def _place_lemmas(word: str) -> list[str]:
    found = forms(word.lower())
    surname = "Surn" in found[0].marks and word[:1].isupper()  # «Орлов» is no form of Орёл
    return [f.lemma for f in found if f.pos == "NOUN" and not (surname and f.many)]


def _titled(surface: str, lemma: str) -> str:
    """A lemma with capitals where the surface form has them."""
    parts = surface.split("-")
    return "-".join(p.capitalize() if i >= len(parts) or parts[i][:1].isupper() else p for i, p in enumerate(lemma.split("-")))


def told_here(page: PageRu, head: int, index: int) -> bool:
    """Whether an outlet begins here to which several speak in a body: *в МЧС ТАСС сообщили*, *в порту ТАСС ранее сообщили*."""
    if index == head + 1 and page.lower(head).startswith(OUTLETS_OWN):
        return False
    end = next((i for i in range(index + 3, index, -1) if page.at(i) and outlet_named(page.quote(index, i))), None)
    if end and page.lower(end).isalpha() and forms(page.lower(end))[0].pos == "ADVB":
        end += 1
    spoken = verb(page.lower(end)) if end and page.lower(end).isalpha() else None
    return bool(spoken and spoken.many and spoken.lemma in page.lists["speech"])


@lru_cache(maxsize=256)
def known(lists: People, sections: tuple[str | frozenset[str], ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The words of these sections, folded, and how their forms begin: most words of a text need no look into the dictionary."""
    words = frozenset(fold(word) for section in sections for word in _section(lists, section))
    return words, frozenset(beginning for word in words for beginning in _beginnings(word))


def _section(lists: People, section: str | frozenset[str]) -> frozenset[str]:
    if isinstance(section, frozenset):
        return section
    return {"unnamed": lists.unnamed, "titled": lists.offices}.get(section) or lists[section]


def _beginnings(word: str) -> Iterator[str]:
    """How the forms of a word may begin; in "отец, отца", "боец, бойца" a vowel is lost."""
    yield word[: 4 if len(word) > 5 else 3]
    if word.endswith("ец") and len(word) < 6:
        yield from ((word[:-2] + letter)[:3] for letter in ("ц", "йц", "ьц"))
