"""Words of a text that are no statement: the headline, subheads, datelines, credits, notices, newsletter pitches."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.lexicon.language import Lexicon
from sayso.reading.parts import captions_ru, datelines, hands, letters, notices
from sayso.reading.words.spans import Cover
from sayso.reading.words.text import Layout, fold
from sayso.records import Document, Skipped, Span

SCRAP = 2  # words of a line that says nothing
SHOUTED = 4  # words of a headline in capitals
HEAD = 6  # paragraphs in which a headline, a source line or a dateline may stand
LONGEST_HEADING = 160
MOST_SENTENCES = 2  # of a heading; a paragraph of more has only lost its last full stop
LONGEST_TITLE = 90  # characters of a headline that a full stop ends
ENDS = '.!…»”"'
LONGEST_NOTICE = 400  # a longer paragraph that asks for subscribers holds the report too
_RENEWED = re.compile(r"^(?:обновлено|дополнено|updated?|upd)\s*:?$", re.IGNORECASE)
_POSTED = re.compile(r"(?:RT )?@\w[\w.]{1,30}: (?=\S)")  # *@ada: The gate is open*, the first post of a thread
_CLOCK = re.compile(  # *10:10 a.m.*, *14:30 МСК*, the time of an entry in a running report
    r"(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?\s?m\b)?|\d{1,2}\s?[ap]\.?\s?m\b)\.?(?:\s(?:[A-Z]{2,4}|МСК|мск))?[.:]?"
)
_FOLLOWED = re.compile(  # *Follow Petra Quill on Twitter @pquill*
    r"Follow (?:me|us|him|her|them|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}) [Oo]n (?:Twitter|X|Facebook|Instagram)\b[^.!?]{0,40}$"
)
_TAGS = re.compile(r"^(?:[#@]\w+[\s,|]*)+$")  # hashtags and handles
_ZONES = "com|org|net|info|news|media|ru|рф|ua|by|kz|am|ge|eu|uk|us"
_LINK = re.compile(rf"^(?:(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:{_ZONES}))\s?:?$")  # an address, or a site alone
_LEADS = re.compile(  # *Подробнее: https://...*: where more of it stands
    r"(?:подробн\w+|читайте|смотрите|источник|полностью|details|more|read more|read|source|via|full story)\b[^.!?\n]{0,40}https?://\S+",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(
    r"^\(\([a-z]{2,3}\)\)(?:(?!\s{2}).)*$"
)  # ((es)) Spanish language: ...; two blanks part it from what follows
_CITED = re.compile(r"^[A-ZА-ЯЁ][^:.!?\n]{1,40} \d{4}-\d\d-\d\d: [^\n]{5,160}$")  # *Заря 2013-01-10: Порт закрыт.*, a source
_ATTRIBUTED = re.compile(r"^[—–-]\s?[A-ZА-ЯЁ][^.!?]{3,120}$")
_SAYS = re.compile(  # *Source: the bridge was damaged.* says what, and not whose the text is
    r"source\s*:(?=(?:\s+\S+){4})(?:.*\s(?:is|are|was|were|has|have|had|will|would)\s|\s+[a-z].*[a-z]{3}\.$)", re.IGNORECASE
)
_LABEL = re.compile(
    r"^(?:source|author|date|published|by|from|to|subject|forwarded from"
    r"|источник|автор|дата|опубликовано|кому|от|тема|переслано (?:от|из))\s*:",
    re.IGNORECASE,
)


def find(document: Document, layout: Layout, lexicon: Lexicon) -> tuple[Skipped, ...]:
    """What to leave out, with the reason for each, in the order of the text; spans are whole paragraphs or sentences."""
    found = [
        Skipped(reason=r, text=layout.text[a:b], span=(a, b))
        for n, (a, b) in enumerate(layout.paragraphs)
        if (r := _paragraph(document, layout, n, lexicon))
    ]
    whole = Cover(s.span for s in found if s.span)
    for start, end in layout.sentences:
        reason = None if whole.holds((start, end)) else _sentence(layout, (start, end), lexicon)
        if reason:
            found.append(Skipped(reason=reason, text=layout.text[start:end], span=(start, end)))
    return tuple(sorted(found, key=lambda s: s.span or (0, 0)))


def _paragraph(document: Document, layout: Layout, number: int, lexicon: Lexicon) -> str | None:
    start, end = layout.paragraphs[number]
    text = layout.text[start:end]
    if _POSTED.match(text):
        return None
    if number < HEAD and document.title and _same(text, document.title) and not _told(layout, number):
        return "headline"
    if _front_matter(layout, number) or _in_capitals(text):
        return "head of the document"
    if number < HEAD and number < _last_label(layout):
        return "head of the document"
    for reason, holds in (
        ("link", _LINK.match(text)),
        ("source", number < HEAD and _CITED.match(text)),
        ("tags", _TAGS.match(text)),
        ("dateline", datelines.paragraph(text.strip("*_ "), lexicon.language)),  # in Markdown often in italics
        ("courtesy", letters.courtesy(text)),
        ("label", (_LABEL.match(text) and len(text) < 200 and not _SAYS.match(text)) or _RENEWED.match(text)),
        ("site notice", len(text) < LONGEST_NOTICE and (_starts(text, lexicon) or _pitches(layout, (start, end), lexicon))),
        ("legal notice", notices.legal(text, lexicon)),
        ("site notice", notices.counts(text)),
        ("site notice", notices.contact(text)),
        ("picture credit", notices.picture(text)),
        ("credit", hands.signs_off(text)),
        ("credit of a pull quote", _ATTRIBUTED.match(text) and not text.endswith((".", "»", "”"))),
        ("heading", _scrap(text)),
        ("heading", _heading(layout, number) and not (lexicon.language == "ru" and captions_ru.announced(layout, number))),
        ("caption", number < HEAD and lexicon.language == "ru" and captions_ru.caption(layout, number)),
    ):
        if holds:
            return reason
    return None


def _sentence(layout: Layout, span: Span, lexicon: Lexicon) -> str | None:
    """Why a sentence inside a paragraph is none of the report."""
    text = layout.text[slice(*span)]
    if _starts(text, lexicon) or _pitch(text, lexicon) or _FOLLOWED.match(text):
        return "site notice"
    if hands.says(text, lexicon):
        return "credit"
    if _LEADS.fullmatch(text.rstrip(". ")) or (text.startswith("http") and _LINK.match(text)):
        return "link"
    if _ORIGINAL.match(text):
        return "quotation in the source's language"
    if datelines.sentence(layout, span):
        return "dateline"
    if _stamped(layout, span):
        return "time of an entry"
    if letters.greeting(text):
        return "courtesy"
    return "tags" if _TAGS.match(text) else None


def _stamped(layout: Layout, span: Span) -> bool:
    """Whether a clock time stands alone, and answers no question."""
    text = layout.text[slice(*span)].strip()
    return _CLOCK.fullmatch(text) is not None and not layout.text[: span[0]].rstrip(" \n\u00a0—–-").endswith("?")


def _last_label(layout: Layout) -> int:
    """The number of the last label line ("Source: ...") at the head of the text; what stands above it is head too.

    Where the report is told above it, the label closes a short report and heads nothing.
    """
    first = next((n for n in range(len(layout.paragraphs[:HEAD])) if _told(layout, n)), HEAD)
    labels = [n for n, (a, b) in enumerate(layout.paragraphs[:first]) if _LABEL.match(layout.text[a:b]) and b - a < 120]
    return max(labels, default=0)


def _front_matter(layout: Layout, number: int) -> bool:
    """Whether a line stands between the two lines of dashes with which a Markdown file says what it is."""
    if layout.text[:4] != "---\n":
        return False
    close = layout.text.find("\n---", 3)
    return 0 <= layout.paragraphs[number][0] <= close + 1


def _scrap(text: str) -> bool:
    """Whether a line is a word or two that no mark ends: *(HSI)*, *and*, *Excellency,*."""
    return len(text.split()) <= SCRAP and text[-1] not in ENDS + "?:;"


def _in_capitals(text: str) -> bool:
    """Whether a line is a headline in capitals, however long: some words, and no full stop."""
    return text.isupper() and len(text.split()) >= SHOUTED and text[-1] not in ".!?:"


def _told(layout: Layout, number: int) -> bool:
    """Whether a paragraph tells something: several sentences, or a long one that a full stop ends."""
    start, end = layout.paragraphs[number]
    several = sum(start <= a and b <= end for a, b in layout.sentences) > 1
    return layout.text.endswith((*ENDS, "''"), start, end) and (several or end - start > LONGEST_TITLE)


def _same(text: str, title: str) -> bool:
    return " ".join(fold(text).split()).strip(" .") == " ".join(fold(title).split()).strip(" .")


def _starts(text: str, lexicon: Lexicon) -> bool:
    return fold(text).replace("\u00a0", " ").startswith(lexicon.phrases["boilerplate.starts"]) and not _SAYS.match(text)


def _pitch(text: str, lexicon: Lexicon) -> bool:
    folded = fold(text).replace("\u00a0", " ")
    return any(phrase in folded for phrase in lexicon.phrases["boilerplate.contains"])


def _pitches(layout: Layout, span: Span, lexicon: Lexicon) -> bool:
    """Whether a paragraph asks for readers; a report of some sentences that closes with *Read more* is none."""
    inside = [layout.text[a:b] for a, b in layout.sentences if span[0] <= a and b <= span[1]]
    closes = len(inside) > MOST_SENTENCES and not any(_pitch(text, lexicon) for text in inside[:-1])
    return _pitch(layout.text[slice(*span)], lexicon) and not closes


_NO_HEADING = (".", "!", "…", ":", ";", ",", "”", "»", '"', "?", "''", ".'", "!'", "?'", ".’", "!’", "?’")


def _heading(layout: Layout, number: int) -> bool:
    """A short line that no mark ends: the first of the text, or one between paragraphs that are sentences."""
    start, end = layout.paragraphs[number]
    text = layout.text[start:end]
    if sum(start <= a and b <= end for a, b in layout.sentences) > MOST_SENTENCES:
        return False
    quoted = number == 0 and text.endswith(("?", "»", "”", '"')) and not text.endswith(('."', ".”", '!"', "!”"))
    if end - start > LONGEST_HEADING or (text.endswith(_NO_HEADING) and not quoted):
        return False
    return text[:1].isupper() or text[:1] in '«“"‘' or number == 0


def within(sentences: Sequence[Span], skipped: Sequence[Skipped]) -> set[int]:
    """The numbers of the sentences that lie in what was skipped."""
    whole = Cover(s.span for s in skipped if s.span)
    return {n for n, span in enumerate(sentences) if whole.holds(span)}
