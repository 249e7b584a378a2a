"""The main clause of a Russian content, and its predicate: the first finite verb outside of subordinate clauses and brackets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.reading.words.morphology import forms
from sayso.reading.words.text import Token

LIKELY = 0.3  # a verb's reading rarer than this is not meant
BEING = frozenset({"быть", "являться", "стать", "оказаться"})
TRANSPARENT = frozenset([
    "очевидно", "ясно", "понятно", "известно", "напомним", "отметим", "напомню", "отмечу", "отметить", "сказать", "напомнить",
    "заметить", "подчеркнуть", "добавить", "исключено", "исключается", "похоже", "вероятно", "возможно",
])  # fmt: skip
SUBORDINATE = frozenset(
    [
        "что",
        "чтобы",
        "если",
        "когда",
        "где",
        "хотя",
        "пока",
        "поскольку",
        "куда",
        "откуда",
        "кто",
        "чем",
        "как",
        "будто",
        "словно",
        "какой",
        "какая",
        "какое",
        "какие",
        "каким",
        "сколько",
        "почему",
        "зачем",
        "насколько",
        "чей",
        "несмотря",
    ]
)
LEADING = frozenset({"если", "когда", "хотя", "пока", "поскольку", "после", "до", "перед", "чтобы", "как"})
NORMS = frozenset(
    {"есть", "недопустимо", "необходимо", "важно", "нужно", "можно", "неприемлемо", "невозможно"}
)  # no adverbs here


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of the main clause, and where its predicate stands among them (`None`: it has none)."""

    words: tuple[Token, ...]
    at: int | None

    @property
    def predicate(self) -> Token | None:
        return None if self.at is None else self.words[self.at]


def clause(words: Sequence[Token]) -> Clause:
    """The main clause of a content: its words up to the mark behind the predicate, those of subordinate clauses left out."""
    return _clause(tuple(words))


@lru_cache(maxsize=256)  # the rules of stance ask for that of one content again and again
def _clause(words: Sequence[Token]) -> Clause:
    words = words[next((i for i, w in enumerate(words) if w.word), 0) :]
    because = [w.lower for w in words[:2]] == ["потому", "что"]
    opens = 2 if because else int(bool(words) and words[0].lower in ("и", "но", "однако"))
    words = _told(words[opens:])
    kept: list[Token] = []
    at, depth, joined = None, 0, 0
    below = bool(words) and _leads(words)
    for number, word in enumerate(words):
        depth += (word.text == "(") - (word.text == ")")
        if depth > 0 or word.text == ")":
            continue
        if word.text in (",", ";", "—", "–", ":"):
            if at is not None and not below and not _goes_on(words, number):
                break
            below = word.text == "," and subordinate(words, number + 1) and not _compares(words, number + 1, at)
            continue
        if below:
            continue
        if at is not None and joined and finite(word):
            return Clause(tuple(kept[:joined]), at)  # another predicate behind "и"
        joined = len(kept) if at is not None and word.lower in ("и", "но") else joined
        kept.append(word)
        if at is None and finite(word):
            at = len(kept) - 1
    return Clause(tuple(kept), at)


def _told(words: Sequence[Token]) -> Sequence[Token]:
    """The clause behind *очевидно, что*, *напомним, что*: such openings say nothing themselves."""
    if _topic(words) and (to := next((i for i, w in enumerate(words) if w.lower == "то" and words[i - 1].text == ","), None)):
        return words[to + 1 :]
    that = next((i for i, w in enumerate(words[:6]) if w.lower == "что" and i and words[i - 1].text == ","), None)
    opens = that is not None and any(w.lower in TRANSPARENT for w in words[:that])
    return words[that + 1 :] if that is not None and opens else words


def _topic(words: Sequence[Token]) -> bool:
    """*Что (же) касается X, то*: of what the clause behind is told."""
    return [w.lower for w in words[:3] if w.lower != "же"][:2] == ["что", "касается"]


def _leads(words: Sequence[Token]) -> bool:
    """Whether a subordinate clause opens the content (*если суд откажет, мы ...*)."""
    first = words[0].lower
    if first not in LEADING:
        return False
    if first in ("после", "до", "перед", "как"):
        return any(w.lower == "как" for w in words[1:4])
    return any(w.text == "," for w in words)


def subordinate(words: Sequence[Token], at: int) -> bool:
    """Whether a clause that hangs on another opens behind this comma."""
    if at >= len(words):
        return False
    word, after = words[at], words[at + 1].lower if at + 1 < len(words) else ""
    if (
        word.lower in SUBORDINATE
        or word.lower.startswith("котор")
        or after.startswith("котор")
        or after == "ли"
        or after in ("чего", "чем", "что", "кого", "кем", "ком", "чем", "какой", "каких", "какие", "каком")
    ):
        return True
    end = next((i for i in range(at, len(words)) if words[i].text in ",;:—–"), len(words))
    hangs = word.word and forms(word.text)[0].pos in ("PRTF", "GRND")
    return hangs and not any(finite(w) for w in words[at:end])


def _compares(words: Sequence[Token], at: int, predicate: int | None) -> bool:
    """*Скорее рано, чем поздно мы придём*: "чем" opens no clause of its own before the predicate."""
    return predicate is None and words[at].lower == "чем"


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """Whether the clause goes on behind this mark: a subordinate one is put in, or only words follow that its verb governs."""
    return words[at].text in "—–" or subordinate(words, at + 1)


def finite(word: Token) -> bool:
    """Whether this word may be a predicate."""
    return word.word and word.text[0].isalpha() and _finite(word.text, word.lower)


@lru_cache(maxsize=20_000)
def _finite(text: str, lower: str) -> bool:
    found = forms(text)
    first = "VERB" if lower in NORMS else found[0].pos
    if first == "ADJS" and text[0].isupper():
        return False  # «Липова» is a name here
    return first in ("VERB", "PRTS", "PRED", "ADJS") or any(
        f.pos == "PRED" or (f.pos == "VERB" and f.score >= LIKELY) for f in found
    )


def lemma(word: Token, *kinds: str) -> str:
    """The base form of a word, as one of these parts of speech first."""
    found = forms(word.text)
    return next((f.lemma for f in found if f.pos in kinds), found[0].lemma)


def governed(words: Sequence[Token], at: int) -> bool:
    """Whether a preposition governs this word (*в федеральный суд*)."""
    for before in reversed(words[max(0, at - 4) : at]):
        first = forms(before.text)[0].pos if before.word else ""
        if first == "PREP":
            return True
        if first not in ("ADJF", "PRTF"):
            return False
    return False
