"""The sentences of a draft and the footnotes they point at: Markdown's `[^1]`, and its definition with the words in marks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sayso.records import Case, Intake, Span
from sayso.writing.lint.pool import plain
from sayso.writing.lint.sides import shortened_at

_MARK = re.compile(r"\[\^?(\d+)\](?!:)")
_FOOTNOTE = re.compile(r"^\[\^?(\d+)\]:.*?[“«](.+)[”»]", re.MULTILINE)
_DEFINED = re.compile(r"^\[\^\d+\]:.*(?:\n(?!\n|\[\^).*)*", re.MULTILINE)  # to the next blank line or definition
_ASIDE = re.compile(r"\[\^?\d+\]:|#")  # a footnote, a heading


def unmarked(intake: Intake) -> Intake:
    """The draft with blanks for its footnotes and their marks: every other character keeps its place."""
    text = _DEFINED.sub(_blank, _MARK.sub(_blank, intake.document.text))
    return replace(intake, document=replace(intake.document, text=text))


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def aside(sentence: str) -> bool:
    """Whether this is a footnote or a heading, and no sentence."""
    return _ASIDE.match(sentence.lstrip()) is not None


def joined(text: str, sentences: Sequence[Span]) -> list[Span]:
    """The sentences, one that ends in an abbreviation joined to the next on its line."""
    made: list[Span] = []
    for start, end in sentences:
        if made and shortened_at(text, made[-1][1]) and "\n" not in text[made[-1][1] : start]:
            made[-1] = (made[-1][0], end)
        else:
            made.append((start, end))
    return made


def footnotes(text: str, sentences: Sequence[Span], case: Case) -> dict[Span, list[str]]:
    """The statements of the case whose exact words a footnote quotes, by the sentence that points at it."""
    by_words: dict[str, list[str]] = defaultdict(list)
    for statement in case.statements:
        by_words[plain(statement.text)].append(statement.id)
    quoted: dict[str, list[str]] = defaultdict(list)
    for number, words in _FOOTNOTE.findall(text):
        quoted[number].extend(by_words.get(plain(words), ()))
    found: dict[Span, list[str]] = defaultdict(list)
    for m in _MARK.finditer(text):
        span = max((s for s in sentences if s[0] <= m.start()), default=None)
        if span:
            found[span].extend(quoted.get(m.group(1), ()))
    return dict(found)
