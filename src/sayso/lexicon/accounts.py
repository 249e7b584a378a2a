"""Words that decide whether two accounts agree (`accounts.toml`), ready to be met in a text."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

from sayso.errors import LexiconInvalid
from sayso.records import Span

START = 4  # letters by which words are looked up: a form that is the beginning of a word is no shorter
_WORD = re.compile(r"\w+")
_BEGINNING = re.compile(r"(\w{1,4})\w*")


@dataclass(frozen=True, eq=False)
class _Form:
    """One form in lower case: a word, the beginning of one, or a run of them."""

    text: str

    @cached_property
    def words(self) -> list[str]:
        """Its words."""
        return _WORD.findall(self.text)

    @cached_property
    def longest(self) -> str:
        """The longest of its words."""
        return max(self.words, key=len)

    @cached_property
    def one(self) -> bool:
        """Whether it is one word, or the beginning of one."""
        return self.text.removeprefix("=") == self.words[0]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The form as a pattern."""
        return re.compile(r"\b" + _word(self.text))

    def possible(self, low: str) -> bool:
        """Whether a text in lower case can hold it, as it surely does where it is one word."""
        if not self.one:
            return self.longest in low and all(word in low for word in self.words)
        return _stands(self.words[0], low, whole=self.text.startswith("=") or len(self.text) < START)


def _stands(word: str, low: str, *, whole: bool) -> bool:
    """Whether a word of a text in lower case begins so, or is this one as a whole."""
    end = 0
    while (at := low.find(word, end)) >= 0:
        end = at + len(word)
        if not _of_a_word(low[at - 1 : at]) and not (whole and _of_a_word(low[end : end + 1])):
            return True
    return False


def _of_a_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


@dataclass(frozen=True, eq=False)
class Forms:
    """Words and beginnings of words, to be met in a text; as one pattern only where the text can hold any, for few can."""

    words: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The forms as one pattern, the longest first."""
        return re.compile(r"\b" + any_of(_word(fold(w)) for w in sorted(self.words, key=len, reverse=True)))

    @cached_property
    def _by_beginning(self) -> dict[str, list[_Form]]:
        found: dict[str, list[_Form]] = defaultdict(list)
        for form in map(_Form, map(fold, self.words)):
            found[form.words[0][:START]].append(form)
        return dict(found)

    @cached_property
    def _begin(self) -> frozenset[str]:
        return frozenset(self._by_beginning)

    def _possible(self, low: str) -> list[_Form]:
        """The forms that a text in lower case can hold."""
        met = self._begin & _beginnings(low)
        return [form for beginning in met for form in self._by_beginning[beginning] if form.possible(low)] if met else []

    def met(self, text: str) -> bool:
        """Whether the text holds one of the forms."""
        low = fold(text)
        found = self._possible(low)
        return bool(found) and any(form.one or form.pattern.search(low) for form in found)

    def affirmed(self, text: str) -> list[Span]:
        """Where the text holds one of the forms with no negation just before it."""
        low = fold(text)
        return [(start, end) for start, end in self.spans(low) if not _negated(low[max(0, start - 16) : start])]

    def spans(self, text: str) -> list[Span]:
        """Where the text holds one of the forms."""
        low = fold(text)
        found = self._possible(low)
        pattern = found[0].pattern if len(found) == 1 else self.pattern if found else None
        return [m.span() for m in pattern.finditer(low)] if pattern else []


@dataclass(frozen=True, slots=True)
class Opposite:
    """Two ways to tell of one thing that can't both be; `whole` where only "all" against "some" makes them so.

    `hints` are further words by which a document may tell of the one and of the other: "sentenced" of a conviction.
    """

    name: str
    kind: str
    left: Forms
    right: Forms
    whole: bool
    hints: tuple[Forms | None, Forms | None] = (None, None)

    def sides(self, text: str) -> list[str]:
        """Which of `left` and `right` the text takes; a word inside the other side's phrase ("nobody died") is not its own."""
        left, right = self.left.affirmed(text), self.right.affirmed(text)
        return [
            name
            for name, own, other in (("left", left, right), ("right", right, left))
            if any(not _inside(s, other) for s in own)
        ]

    def both(self, text: str) -> bool:
        """Whether the text tells of both, in these words or by further ones."""
        sides = self.sides(text)
        told = zip(("left", "right"), self.hints, strict=True)
        return all(name in sides or (hint is not None and hint.met(text)) for name, hint in told)


@dataclass(frozen=True, slots=True)
class Attribute:
    """What is told of a person or a thing once and for all: a date or a count, and the words for it."""

    name: str
    kind: str
    person: bool
    forms: Forms


@dataclass(frozen=True, slots=True)
class Sum:
    """What a court or an investigation puts a figure to: the kind of figure, and whether it is so for good once it is told."""

    name: str
    kind: str
    final: bool
    forms: Forms


def _inside(span: Span, others: Sequence[Span]) -> bool:
    return any(a <= span[0] and span[1] <= b and (a, b) != span for a, b in others)


def _negated(before: str) -> bool:
    return forms("negation").met(before)


@lru_cache(maxsize=2048)
def _beginnings(low: str) -> frozenset[str]:
    """The first letters of every word of a text in lower case."""
    return frozenset(_BEGINNING.findall(low))


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case with ё as е: as long as the text, so that spans found in it are the text's."""
    low = text.lower()
    return (low if len(low) == len(text) else text).replace("ё", "е").replace("\u00a0", " ")


@lru_cache(maxsize=1)
def _rows() -> dict[str, object]:
    return tomllib.loads(files(__package__).joinpath("accounts.toml").read_text("utf-8"))


def _strings(value: object, where: str) -> list[str]:
    if not isinstance(value, list) or not value or not all(isinstance(v, str) and v for v in value):
        raise LexiconInvalid(f"{where} is not a list of words", source="accounts.toml")
    return value


def _tables(section: str) -> list[dict[str, object]]:
    rows = _rows().get(section)
    if not isinstance(rows, list) or not rows:
        raise LexiconInvalid(f"no rows of {section}", source="accounts.toml")
    return rows


def compiled(words: Iterable[str]) -> Forms:
    """These forms, to be met in a text."""
    return Forms(tuple(words))


def any_of(patterns: Iterable[str]) -> str:
    """One pattern of several in this order; those of one first letter stand together, so that a word is tried by these alone."""
    alike: dict[str, list[str]] = defaultdict(list)
    for pattern in patterns:
        alike[pattern[:1]].append(pattern)
    return "(?:" + "|".join(f"(?:{'|'.join(run)})" for run in alike.values()) + ")"


def union(parts: Iterable[Forms]) -> Forms:
    """The forms of all of these in one."""
    return compiled(word for part in parts for word in part.words)


def _word(form: str) -> str:
    """`=form` is the whole word, any other the beginning of one; blanks part the words of a run, its short ones whole."""
    if form.startswith("="):
        return re.escape(form[1:]) + (r"\b" if form[-1].isalnum() else "")
    return r"\s+".join(re.escape(part) + (r"\w*" if len(part) > 3 else r"\b") for part in form.split())


@lru_cache(maxsize=64)
def forms(section: str) -> Forms:
    """The words of one section: stop, negation, contrast, whole, part, coerced, ..."""
    table = _rows().get(section)
    if not isinstance(table, dict):
        raise LexiconInvalid(f"no section {section}", source="accounts.toml")
    return compiled(_strings(table.get("forms"), section))


@lru_cache(maxsize=1)
def opposites() -> tuple[Opposite, ...]:
    """The pairs of words that can't both be true of one thing."""
    return tuple(
        Opposite(
            str(row["name"]),
            str(row["kind"]),
            compiled(_strings(row.get("left"), "opposite")),
            compiled(_strings(row.get("right"), "opposite")),
            row.get("all") is True,
            (_hint(row, "left_too"), _hint(row, "right_too")),
        )
        for row in _tables("opposite")
    )


def _hint(row: dict[str, object], key: str) -> Forms | None:
    return compiled(_strings(row[key], "opposite")) if key in row else None


@lru_cache(maxsize=1)
def notices() -> tuple[tuple[str, Forms], ...]:
    """How a document says that it corrects, retracts or republishes: the kind of derivation and its words."""
    return tuple((str(row["kind"]), compiled(_strings(row.get("forms"), "notice"))) for row in _tables("notice"))


@lru_cache(maxsize=1)
def tolls() -> tuple[tuple[str, Forms], ...]:
    """What is counted of people (the dead, the missing): its name and its words."""
    return tuple((str(row["name"]), compiled(_strings(row.get("forms"), "toll"))) for row in _tables("toll"))


@lru_cache(maxsize=1)
def distinct() -> tuple[tuple[str, tuple[tuple[str, Forms], ...]], ...]:
    """Kinds of words a retelling may not exchange: for each, its words and their forms."""
    return tuple(
        (str(row["name"]), tuple((k, compiled(_strings(v, k))) for k, v in row.items() if k != "name"))
        for row in _tables("distinct")
    )


def told_apart(text: str) -> Iterator[tuple[str, str]]:
    """The words of these kinds that a text holds, by kind and name: "two thirds" holds no third."""
    for kind, named_forms in distinct():
        found = [(name, span) for name, forms_of_it in named_forms for span in forms_of_it.affirmed(text)]
        spans = [span for _, span in found]
        yield from ((kind, name) for name, span in found if not _inside(span, spans))


@lru_cache(maxsize=1)
def singles() -> tuple[tuple[str, Forms, Forms], ...]:
    """Who may have done a deed: what they are called, the words for an unknown one, and the words for several."""
    return tuple(
        (str(row["name"]), compiled(_strings(row.get("one"), "single")), compiled(_strings(row.get("several"), "single")))
        for row in _tables("single")
    )


@lru_cache(maxsize=1)
def attributes() -> tuple[Attribute, ...]:
    """What is told of a person or a thing once and for all."""
    return tuple(
        Attribute(
            str(row["name"]), str(row["kind"]), row.get("person") is True, compiled(_strings(row.get("forms"), "attribute"))
        )
        for row in _tables("attribute")
    )


@lru_cache(maxsize=1)
def sums() -> tuple[Sum, ...]:
    """What a court or an investigation puts a figure to."""
    return tuple(
        Sum(str(row["name"]), str(row["kind"]), row.get("final") is True, compiled(_strings(row.get("forms"), "sum")))
        for row in _tables("sum")
    )


@lru_cache(maxsize=8)
def named(section: str) -> tuple[tuple[str, Forms], ...]:
    """The rows of `concept` or `collective`: a name and the words for it in every language."""
    return tuple((str(row["name"]), compiled(_strings(row.get("forms"), section))) for row in _tables(section))


@lru_cache(maxsize=16384)
def rows_of(section: str, text: str) -> frozenset[str]:
    """The rows of a section that a word, or words of a text, stand for."""
    folded = fold(text)
    if folded.isalnum():
        return frozenset(name for form, name in _by_word(section).get(folded[:START], ()) if form.possible(folded))
    return frozenset(name for name, found in named(section) if found.met(folded)) if _any(section).met(folded) else _NO_ROWS


_NO_ROWS: frozenset[str] = frozenset()


@lru_cache(maxsize=8)
def _any(section: str) -> Forms:
    return union(form for _, form in named(section))


@lru_cache(maxsize=8)
def _by_word(section: str) -> dict[str, list[tuple[_Form, str]]]:
    """The forms of one word that a section's rows have, each with its row, by their first letters."""
    found: dict[str, list[tuple[_Form, str]]] = defaultdict(list)
    for name, row in named(section):
        for form in map(_Form, map(fold, row.words)):
            if form.one:
                found[form.words[0][:START]].append((form, name))
    return dict(found)


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """Words that carry no content of their own."""
    table = _rows().get("stop")
    words = _strings(table.get("forms") if isinstance(table, dict) else None, "stop")
    return frozenset(fold(w.lstrip("=")) for w in words)
