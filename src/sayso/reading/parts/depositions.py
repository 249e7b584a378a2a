"""Depositions: an application, a complaint, an affidavit or a witness's statement is its writer's say-so.

A title says what the paper is, and its head, its first words or its signature who writes. Addressees, addresses and the set
forms by which such papers end put nothing forward.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.lexicon.grammar import FIRST_PERSON, FIRST_PERSON_PLURAL
from sayso.lexicon.voices import Voices
from sayso.reading.parts.letters import FEWEST, Letter
from sayso.reading.words.text import Layout, fold, tokens
from sayso.records import Span

HEAD = 16  # paragraphs in which the title of a paper stands
LONGEST_HEAD = 30  # and by which its account begins
LONGEST_TITLE = 120
LONGEST_LINE = 160  # of an addressee, an address, a signature
_NAME = r"(?:[A-ZА-ЯЁ][\w’'-]+|[A-ZА-ЯЁ]\.)"
_FULL = rf"{_NAME}(?:[ \u00a0]?{_NAME}){{1,3}}"
_I = r"(?:I|[Яя]|My name is|[Мм]еня зовут),?\s(?:гр\.\s|the undersigned,?\s|нижеподписавш\w+,?\s)?"
_NAMED = re.compile(rf"\b{_I}(?P<name>{_FULL})")
_GROUP = re.compile(  # *We, the families of the workers, write*, «Мы, нижеподписавшиеся жители посёлка, обращаемся»
    r"(?:We|Мы),\s(?:the undersigned,?\s|нижеподписавшиеся,?\s)?(?P<name>[^,.:;]{4,90}),"
)
_LED = re.compile(r"^[\s(]*(?P<words>[^\W\d_][^:,()\d]*?)\s*(?:[:№(,\d]|$)")
_LABEL = re.compile(r"(?P<word>[^\W\d_]+)(?:[ \u00a0][^:\n]{1,40})?:\s*")
_LIST = re.compile(r"^\s*\d{1,2}[.)]\s*")
_DAY = r"[«\"“]?\d{1,2}[»\"”]?[ .\d\w]{3,25}\s"
_SIGNED = re.compile(
    rf"(?:{_DAY})?[\s_/(]*(?:(?i:signed|signature|подпись|свидетель|заявитель|потерпевш\w+)[\W_]*)?(?P<name>{_FULL})(?:[\s_/),]|$).{{0,20}}"
)


def find(layout: Layout, words: Voices) -> Letter | None:
    """The paper in the first person singular that this text is, where its title and its writer's name make it one."""
    return _Paper(layout, words).letter()


@dataclass(frozen=True)
class _Paper:
    layout: Layout
    words: Voices

    def letter(self) -> Letter | None:
        title, writer = self._title, self._writer()
        if writer is None or (title is None and not self._undertaken):
            return None
        told = [span for span in self.layout.paragraphs[self._first :] if not (self._formal(span) or self._asks(span))]
        if sum(map(self._own_words, told)) < FEWEST:
            return None
        formal = [span for span in self.layout.paragraphs if span not in told]
        labels = [(span[0], end) for span in told if (end := self._answered(span))]
        return Letter((told[0][0], told[-1][1]), writer, particulars=tuple(sorted([*formal, *labels])))

    def _own_words(self, span: Span) -> int:
        """How many words of the first person a paragraph has outside of quotations: of the singular, or a group's "we"."""
        mine = FIRST_PERSON | FIRST_PERSON_PLURAL if self._group else FIRST_PERSON
        own = [w for w in tokens(self.layout.text, span) if w.lower in mine]
        return sum(self.layout.quote_at(w.start) is None for w in own)

    @cached_property
    def _group(self) -> Span | None:
        """Who writes together: *We, the families of the workers*."""
        opened = (_GROUP.match(self.layout.text, *span) for span in self.layout.paragraphs[:HEAD])
        return next((found.span("name") for found in opened if found), None)

    def _said(self, span: Span) -> str:
        return self.layout.text[slice(*span)]

    @cached_property
    def _title(self) -> int | None:
        """The number of the paragraph that says what kind of paper this is: «ЖАЛОБА», *Affidavit of Ada Linden*."""
        return next((n for n, span in enumerate(self.layout.paragraphs[:HEAD]) if self._titles(self._said(span))), None)

    def _titles(self, line: str) -> bool:
        fits = line[:1].isupper() and len(line) <= LONGEST_TITLE and line[-1] not in ".!?"
        return fits and _begins(_plain(line), self.words["depositions"])

    @cached_property
    def _first(self) -> int:
        """The number of the paragraph with which the account begins: the first sentence behind the title or the undertaking."""
        paragraphs = self.layout.paragraphs
        undertaken = [n for n, span in enumerate(paragraphs[:LONGEST_HEAD]) if self._leads(self._said(span))]
        number = undertaken[0] + 1 if undertaken else 0 if self._title is None else self._title + 1
        while number < len(paragraphs) - 1 and not self._tells(paragraphs[number]):
            number += 1
        return number

    def _tells(self, span: Span) -> bool:
        said = self._said(span)
        return said[-1] in '.:;!?…»”"' and not self._formal(span) and not said[0].islower()

    @cached_property
    def _undertaken(self) -> bool:
        """Whether somebody says by name that he states what follows: *I, Ada Linden, state as follows:*."""
        return any(self._undertakes(self._said(span)) for span in self.layout.paragraphs[:HEAD])

    def _undertakes(self, said: str) -> bool:
        return _NAMED.match(said) is not None and self._leads(said)

    def _leads(self, said: str) -> bool:
        """Whether a paragraph leads to the account: *…, state as follows:*, «могу показать следующее:»."""
        return said[-1] in ".:" and _plain(said).endswith(tuple(self.words["undertakings"]))

    def _asks(self, span: Span) -> bool:
        """Whether a paragraph is a question put to who deposes: «Вопрос следователя: ...»."""
        found = _LABEL.match(self._said(span))
        return found is not None and fold(found["word"]) in self.words["asks"]

    def _answered(self, span: Span) -> int | None:
        """Where the label before an answer ends; nothing where there is none."""
        found = _LABEL.match(self._said(span))
        return span[0] + found.end() if found and fold(found["word"]) in self.words["answers"] else None

    def _formal(self, span: Span) -> bool:
        """Whether a paragraph is an addressee, an address, an undertaking, a set form or a signature: nothing is told in it."""
        said = self._said(span)
        short = len(said) <= LONGEST_LINE
        return (
            self._leads(said)
            or (short and (self._labelled(said) or _SIGNED.fullmatch(said) is not None))
            or _begins(_plain(said), self.words["set_forms"])
        )

    def _labelled(self, said: str) -> bool:
        """*Date of birth: 4 June*, «тел. 8-900»: a field of a form."""
        led = _LED.match(said)
        field = _plain(led["words"]) if led else ""
        return field in self.words["particulars"] and (":" in said or field == "тел")

    def _writer(self) -> Span | None:
        """Who writes: by "I, NAME", by a line of the head that names who applies, or by the signature."""
        return next(self._naming(), None)

    def _naming(self) -> Iterator[Span]:
        paragraphs, text = self.layout.paragraphs, self.layout.text
        if self._group:
            yield self._group
        for span in paragraphs:
            if found := _NAMED.search(text, *span):
                yield _trimmed(found.span("name"), text)
        for span in paragraphs[:HEAD]:
            yield from self._applying(span)
        for span in reversed(paragraphs[-6:]):
            if found := _SIGNED.fullmatch(self._said(span)):
                yield span[0] + found.start("name"), span[0] + found.end("name")

    def _applying(self, span: Span) -> Iterator[Span]:
        """The name in «от Линден Ады Павловны», *Name: Ada Linden*, *STATEMENT OF ADA LINDEN*."""
        said = self._said(span)
        for found in re.finditer(rf"(?<!\w){_FULL}", said):
            led = _plain(_LIST.sub("", said[: found.start()]))
            suspected = led.startswith("от лица, в отношении которого") and found.end() <= LONGEST_LINE
            if suspected or (len(said) <= LONGEST_LINE and led in self.words["applicants"]):
                yield span[0] + found.start(), span[0] + found.end()


def _plain(said: str) -> str:
    """Folded words without the marks between and around them."""
    return " ".join(re.findall(r"[\w-]+(?:,(?= ))?", fold(said))).strip(",")


def _begins(folded: str, phrases: Sequence[str] | frozenset[str]) -> bool:
    return any(folded == phrase or folded.startswith(phrase + " ") for phrase in phrases)


def _trimmed(span: Span, text: str) -> Span:
    while text[span[1] - 1] in " \u00a0,":
        span = span[0], span[1] - 1
    return span
