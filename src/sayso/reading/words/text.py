"""Where paragraphs, sentences, words and quotations stand in a text: spans only, nothing is rewritten.

A sentence ends inside a quotation too, so every sentence of a long quotation can be a statement of its own; the
closing mark belongs to the sentence it ends. Neither sentencex nor razdel splits there, and both stumble over
abbreviations of the other language.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import NamedTuple

from sayso.lexicon.language import Lexicon
from sayso.records import Span

OPENING = "“«„‘"
CLOSING = {"“": "”", "«": "»", "„": "“”", "‘": "’", '"': '"”', "''": "''"}
LONGEST_NAME, NAME_WORDS = 60, 6  # characters and words of a name in quotation marks
STRAIGHT = ('"', "''")  # marks that open and close alike; newswire types two apostrophes
_MARK = re.compile("''|[“”«»„‘’\"]")
_OPENING = re.compile(r"[—–-][ \u00a0](?=[А-ЯЁ\d«])")  # a line of a dialogue
_NARRATOR = re.compile(r"[,!?…][ \u00a0][—–-][ \u00a0](?=[а-яё])")  # «— Стой! — крикнул он»
_TOLD_LAST = re.compile(r",[ \u00a0][—–-][ \u00a0](?=[а-яё])[^—–«»?!]{3,90}$")
_TOLD_ON = re.compile(
    r",?[ \u00a0]?[—–-][ \u00a0](?:[а-яё]+[ \u00a0])?[а-яё]+(?:л|ла|ли|ет|ют|ит|ят)(?:с[ья])?(?![а-яё])"
)  # *“C «N», – заявил X*
_AGAIN = re.compile(r"[.,:][ \u00a0][—–-][ \u00a0](?=[А-ЯЁа-яё\d«])")  # «— Стой! — крикнул он. — Мост закрыт»
_BREAK = re.compile(r"\n[ \t\u00a0]*\n[ \t\u00a0\n]*|\n")
_END = re.compile(
    r"[.!?…]+(?:[”»\"’)\]]|''|\s?\[\d+\])*(?=\s|$)"
    r"|(?:(?<=[а-яё]{3})(?<!Яндекс)|(?<=[А-ЯЁ]{2})|(?<=[»)\"%]))[.!?…]+[»”]*(?=[«\"]?(?!Ру\b)[А-ЯЁ](?:[а-яё]|\s)|\d+-лет)"
)  # also where the blank is lost: *сообщила мэрия.Мост закрыт*, and no *Яндекс.Дзен*
_WORD = re.compile(
    r"''|``|\d+(?:[.,:]\d+)+|[^\W_]+(?:[\u0301\u00ad][^\W_]*)*(?:[-‑’'.&][^\W_]+)*\.?(?<!\.)|[^\w\s\u00ad]", re.UNICODE
)
_UNITS = frozenset({"мм", "см", "км", "кг", "га"})  # a unit may end a sentence: «калибром 9 мм. Он ...»
_METRES = re.compile(r"(?:\d|\bкв\.)[ \u00a0]?м$")  # «600 кв. м. Он ...», and no «м. Речная»
_OPENS = re.compile(r"\s+(?:[А-ЯЁ][а-яё]|\d+-лет)")
_GOES_ON = re.compile(r"\s+[А-ЯЁ][а-яё]+ [а-яё]{2}")
_NEXT = re.compile(
    r"\s+(?:Он[аои]?|Эт[оаи]|Этот|В|Во|На|По|При|Как|Также|Кроме|Между|Однако|Но|А|С|За|После|Ранее|Об?|Для|Из|Его|Её|Ее|Их)\s"
)
_CLOCK = re.compile(r"\d ?[ap]\.m$", re.IGNORECASE)
_SUBJECT = re.compile(r"\s+(?:The|He|She|They|It|His|Her|This|These|There|On|In|At)\s")
_NOTED = re.compile(r"[—–-]\s?(?:прим|ред)\.", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[A-ZА-ЯЁ]\.)*[A-ZА-ЯЁ]")


class Token(NamedTuple):
    """A word or a mark at its place; `lower` is its lower case, ё and the apostrophe folded."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def word(self) -> bool:
        return self.text[0].isalnum()


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its marks, each `mark` characters long; `inner` without them, `names` the names marked in it."""

    start: int
    end: int
    mark: int = 1
    names: tuple[Quote, ...] = ()

    @property
    def inner(self) -> Span:
        return self.start + self.mark, self.end - self.mark


@dataclass(frozen=True)
class Layout:
    """The paragraphs of a text, the sentences of each, and its quotations."""

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    quotes: tuple[Quote, ...]

    def paragraph_of(self, at: int) -> int:
        """The number of the paragraph that holds this character."""
        return bisect_right(self._openings, at) - 1

    def quote_at(self, at: int) -> Quote | None:
        """The outermost quotation that holds this character, its marks included; at a name's own mark, that name."""
        number = bisect_right(self._marks, at) - 1
        if number < 0 or at >= self.quotes[number].end:
            return None
        return next((name for name in self.quotes[number].names if at in (name.start, name.end - 1)), self.quotes[number])

    def quotes_in(self, start: int, end: int) -> tuple[Quote, ...]:
        """The quotations of which a character stands between these two places."""
        first = max(0, bisect_right(self._marks, start) - 1)
        return tuple(q for q in self.quotes[first : bisect_left(self._marks, end)] if q.end > start)

    @cached_property
    def _openings(self) -> list[int]:
        return [start for start, _ in self.paragraphs]

    @cached_property
    def _marks(self) -> list[int]:
        return [q.start for q in self.quotes]


_ALIKE = dict.fromkeys("―‒⸺", "—")  # horizontal bar, figure dash, two-em dash: one and the same to every rule
_DASHES = str.maketrans(_ALIKE)
_MINUS = re.compile(r"\u2212(?=\s)")  # *«A», − сказал X*: a minus that stands for a dash, and not before a number


def tokens(text: str, span: Span) -> list[Token]:
    """The words and marks of this span, in order."""
    return list(_cut(text, *span))


@lru_cache(maxsize=4_000)  # a sentence is cut for its frames, its stance, its acts; an article has some hundred
def _cut(text: str, start: int, end: int) -> tuple[Token, ...]:
    marks = _WORD.finditer(text, start, end)
    known = (m for m in marks if m[0] != "*")  # *«Заря»\\* сообщает*: a footnote's star
    return tuple(Token(*m.span(), "–" if _MINUS.match(text, m.start()) else _ALIKE.get(m[0], m[0]), folded(m[0])) for m in known)


def fold(word: str) -> str:
    """Lower case, ё as е, curly apostrophe as straight, stress marks and soft hyphens away: for comparing, never for showing."""
    return word.lower().replace("ё", "е").replace("’", "'").replace("\u0301", "").replace("\u00ad", "")


folded = lru_cache(maxsize=20_000)(fold)  # for words, which come again


def trim(text: str, span: Span) -> Span:
    """The span without blanks at its ends."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def layout(text: str, lexicon: Lexicon) -> Layout:
    """Lay out a whole text."""
    known = _MINUS.sub("–", text.translate(_DASHES))
    paragraphs = tuple(_paragraphs(known))
    quotes = tuple(q for span in _joined(known, paragraphs) for q in (_line(known, span, lexicon) or _quotes(known, span)))
    sentences = tuple(s for span in paragraphs for s in _sentences(known, span, lexicon))
    return Layout(text, paragraphs, sentences, quotes)


def _line(text: str, span: Span, lexicon: Lexicon) -> list[Quote]:
    """*— A, — сказал X. — B.*: a line of a Russian dialogue quotes without marks, before the narrator's words and behind them."""
    opening = _OPENING.match(text, *span)
    told = _NARRATOR.search(text, *span) if opening and lexicon.language == "ru" else None
    if opening is None or told is None:
        return []
    again = _AGAIN.search(text, told.end(), span[1])
    first = Quote(opening.end(), told.start() + (text[told.start()] != ","), 0)
    names = _quotes(text, (told.end(), again.start() if again else span[1]))  # *— A, — сказал X «Заре»*
    return [first, *names, *([Quote(again.end(), span[1], 0)] if again else [])]


def _paragraphs(text: str) -> Iterator[Span]:
    at = 0
    for gap in _BREAK.finditer(text):
        yield from _kept(text, (at, gap.start()))
        at = gap.end()
    yield from _kept(text, (at, len(text)))


def _kept(text: str, span: Span) -> Iterator[Span]:
    start, end = trim(text, span)
    if start < end:
        yield start, end


def _sentences(text: str, span: Span, lexicon: Lexicon) -> Iterator[Span]:
    at, end = span
    for stop in _END.finditer(text, *span):
        if stop.end() < end and _goes_on(text, at, stop, lexicon):
            continue
        yield from _kept(text, (at, stop.end()))
        at = stop.end()
    yield from _kept(text, (at, end))


def _goes_on(text: str, start: int, stop: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the sentence goes on after this full stop: an abbreviation, an initial, or a small letter follows."""
    after = text[stop.end() : stop.end() + 40].lstrip()
    if after[:1] in tuple("—–-") and stop[0] == "." and _within(text, stop.start()):
        return True  # «A, — сказал он. — B»: one quotation, cut by its cue
    if _NOTED.match(after):
        return True  # *(Приморский район. – Прим. «Зари»)*
    if after[:1] in "—–-":  # «Так вышло!» — сказал он: the cue goes on in small letters after the dash
        after = after.lstrip("—–- \u00a0")
    if after[:1].islower() or after[:1] in tuple(",;:"):
        return True
    if stop[0] != ".":
        return False
    word = re.split(r"[\s(«“\"]", text[max(start, stop.start() - 20) : stop.start()])[-1]
    if _INITIALS.fullmatch(word):
        return not _closes(text, stop)
    if _CLOCK.search(text[max(start, stop.start() - 12) : stop.start()]) and _SUBJECT.match(text[stop.end() : stop.end() + 12]):
        return False  # *at 7.30 p.m. The clerk left*
    counts = fold(word) in ("руб", "долл") or (word in ("г", "гг") and text[: stop.start()].rstrip("г. ")[-1:].isdigit())
    if counts and (_NEXT if fold(word).startswith("г") else _GOES_ON).match(text[stop.end() : stop.end() + 24]):
        return False  # «в 2013 г. Об этом ...», «200 млн руб. Речь идёт ...»
    next_words = text[stop.end() : stop.end() + 12]
    metres = _METRES.search(text, max(start, stop.start() - 20), stop.start()) is not None
    if word == "no" and not next_words[:1].isdigit():
        return False  # *The clerk said no. But he stayed*
    return fold(word) in lexicon.abbreviations and not (
        (metres or fold(word) in _UNITS) and (_OPENS.match(next_words) or _NEXT.match(next_words))
    )


def _within(text: str, at: int) -> bool:
    """Whether this place lies inside a guillemet quotation of its paragraph, behind a dash that opened a cue."""
    before = text[text.rfind("\n", 0, at) + 1 : at].replace("\u00a0", " ")
    told = _NARRATOR.search(before) if _OPENING.match(before.lstrip()) else None
    if told:
        return _AGAIN.search(before, told.end()) is None  # *— A, — сказал он. — B*: a line of a dialogue
    quoted = before[before.rfind("«") :] if before.count("«") > before.count("»") else ""
    return any(f", {dash} " in quoted or f"» {dash} " in quoted for dash in "—–-")


def _closes(text: str, stop: re.Match[str]) -> bool:
    """Whether a single capital before a full stop ends the sentence ("vitamin C. Then"): no name follows, or a pronoun."""
    letters = re.search(r"[A-Z]\.[A-Z]$", text[: stop.start()][-3:])
    if letters and re.match(r"\s+(?:They|He|She|It|We|This|These|There)\s", text[stop.end() : stop.end() + 8]):
        return True  # *in Washington, D.C. They said C*
    initials = re.search(r"[А-ЯЁ]\.[ \u00a0]?[А-ЯЁ]$", text[: stop.start()][-4:])
    if initials and re.match(r"\s+\d", text[stop.end() : stop.end() + 3]):
        return False  # *в пользу Клёнова И. П. 300 рублей*
    return not re.match(r"\s+[A-ZА-ЯЁ]", text[stop.end() : stop.end() + 4])


def _joined(text: str, paragraphs: tuple[Span, ...]) -> Iterator[Span]:
    """Paragraphs, with those joined through which one quotation runs: each of them opens it anew, the last closes it."""
    at = 0
    while at < len(paragraphs):
        start, end = paragraphs[at]
        while (
            _left_open(text, (start, end))
            and at + 1 < len(paragraphs)
            and _carried_on(text, paragraphs[at + 1], _left_open(text, (start, end)))
        ):
            at += 1
            end = paragraphs[at][1]
        yield start, end
        at += 1


def _carried_on(text: str, span: Span, mark: str) -> bool:
    """Whether a paragraph opens this quotation anew, or closes it at its end and opens none."""
    if text.startswith(mark, span[0]):
        return True
    marks = [m[0] for m in _MARK.finditer(text, *span) if m[0] in (mark, CLOSING[mark])] if mark in "“«" else []
    return len(marks) == 1 and marks[0] == CLOSING[mark] and text[: span[1]].rstrip(".").endswith(marks[0])


def _left_open(text: str, span: Span) -> str:
    """The mark of a quotation that this span opens and never closes, or an empty string."""
    part = text[span[0] : span[1]]
    for mark in "“«":
        if part.count(mark) > part.count(CLOSING[mark]) and not (mark == "“" and part.endswith('"') and part.count('"') % 2):
            return mark
    return next((mark for mark in STRAIGHT if _straight_open(part, mark)), "")


def _straight_open(part: str, mark: str) -> bool:
    """Whether the last paragraph of these words opens a quotation with this straight mark and does not close it."""
    last = part[part.rfind("\n") + 1 :]
    return last.startswith(mark) and last.count(mark) % 2 == 1 and "”" not in last


def _quotes(text: str, span: Span) -> Iterator[Quote]:
    """The outermost quotations of a span; one that is never closed is none, and what stood in it stands alone then."""
    opened: list[tuple[str, int]] = []
    inner: list[Quote] = []
    names: list[Quote] = []
    for found in _MARK.finditer(text, *span):
        at, mark = found.start(), found[0]
        if opened and opened[-1][0] == mark == '"' and _goes_on_anew(text, at):
            continue  # *"A. "B," he said*
        if len(opened) > 1 and mark == opened[0][0] == "“" and _paragraph_start(text, at) and opened[-1][0] == "‘":
            del opened[1:]  # *“He said ‘it's late.* and a paragraph that opens the quotation anew
        if len(opened) > 1 and opened[-1][0] == "‘" and mark in CLOSING[opened[-2][0]] and mark != "’":
            opened.pop()  # *“the ‘Pier' is shut”*: an inner mark that nothing closes
        if _closes_one(text, at, mark, opened):
            if len(opened) == 2 and _closes_both(text, at, opened, span):
                opened.pop()  # *«Порт купила «Заря», – сказал X*
            _, start = opened.pop()
            quote = Quote(start, at + len(mark), len(mark))
            if not opened:
                yield replace(quote, names=tuple(names))
                inner.clear()
                names.clear()
                continue
            names += [quote] if named(text, quote) else []
            if len(opened) == 1 and opened[0][0] == '"':
                inner.append(quote)
        elif _opens(text, at, mark, opened):
            opened.append((mark, at))
    if not inner and len(opened) == 1 and (_handed_over(text, opened[0], span) or _never_closed(text, opened[0], span)):
        yield Quote(opened[0][1], span[1])  # *He said: “C. C.*, which nothing closes
    elif not inner and len(opened) == 1 and (end := _told_behind(text, opened[0], span)):
        yield Quote(opened[0][1], end)  # *«Мы требуем C. D, — говорится в письме*
    elif inner and opened[0][1] == span[0]:
        yield Quote(span[0], inner[-1].end, 1)  # *"Он шепнул: "Это не я!" - цитирует X*: the last mark closes both
    else:
        yield from inner  # *ООО "Торговый дом "Заря"*: one mark closes two


def _closes_both(text: str, at: int, opened: Sequence[tuple[str, int]], span: Span) -> bool:
    """Whether a mark closes an inner quotation and the outer one too: who said it stands behind, and a mark is missing."""
    (outer, _), (inner, start) = opened
    part = text[slice(*span)]
    missing = outer == '"' or (outer == "«" and part.count("«") > part.count("»"))
    anew = text[start - 2 : start] in (". ", "! ", "? ")  # *ООО "Дом "Заря" закрыто. "Мы ушли", - сказал он*
    return missing and not anew and inner == outer and _TOLD_ON.match(text, at + 1) is not None


def named(text: str, quote: Quote) -> bool:
    """Whether what stands in these marks is a name («Лаборатория Касперского»), and not somebody's words."""
    inner = text[slice(*quote.inner)]
    short = quote.end - quote.start <= LONGEST_NAME and len(inner.split()) <= NAME_WORDS
    return short and ((inner[:1].isupper() and inner[-1:].isalnum()) or inner.isdigit())


def _goes_on_anew(text: str, at: int) -> bool:
    """Whether a straight mark opens a sentence behind another of one quotation, as where paragraphs are run together."""
    behind = text[at + 1 : at + 2]
    return text[at - 2 : at] in (". ", "? ", "! ") and behind.isascii() and behind.isupper()


def _handed_over(text: str, opened: tuple[str, int], span: Span) -> bool:
    """Whether a mark that nothing closes opens what a colon hands over, to the end of the paragraph."""
    mark, at = opened
    led = text[max(span[0], at - 2) : at] in (": ", ":\u00a0")
    return led and mark in '“"' and text[at + 1 : at + 3].strip("([")[:1].isupper() and "\n" not in text[at : span[1]]


def _never_closed(text: str, opened: tuple[str, int], span: Span) -> bool:
    """Whether paragraphs that each open one quotation anew end without a mark that closes it."""
    mark, at = opened
    ended = text[span[1] - 1] in ".!?…"
    return ended and mark in (*STRAIGHT, "“", "«") and at == span[0] and f"\n{mark}" in text[slice(*span)]


def _told_behind(text: str, opened: tuple[str, int], span: Span) -> int | None:
    """Where a paragraph's quotation ends that only a dash and who says it close."""
    mark, at = opened
    told = _TOLD_LAST.search(text, at, span[1]) if mark == "«" and at == span[0] and "\n" not in text[at : span[1]] else None
    return told.start() if told else None


def _closes_one(text: str, at: int, mark: str, opened: Sequence[tuple[str, int]]) -> bool:
    """Whether this mark closes the quotation opened last."""
    if mark == '"' and opened and opened[-1][0] == "“":
        return _stands_for_curly(text, at)
    if not opened or mark not in CLOSING[opened[-1][0]] or _apostrophe(text, at):
        return False
    if mark in STRAIGHT and _paragraph_start(text, at):
        return False  # a quotation going on, marked anew
    return (mark == "''") == (opened[-1][0] == "''") and not _within_straight(text, at, mark, opened)


def _stands_for_curly(text: str, at: int) -> bool:
    """Whether a straight mark stands where a curly one would close: behind a word, and no other mark behind it."""
    behind = text[at + 1 : at + 2]
    rest = text[at : text.find("\n", at) if "\n" in text[at:] else len(text)]
    alone = rest.count('"') == 1 or (text[at - 1] in ",.!?" and behind in ("", " ", "\n"))
    return not text[at - 1].isspace() and not behind.isalnum() and "”" not in rest and alone


def _within_straight(text: str, at: int, mark: str, opened: Sequence[tuple[str, int]]) -> bool:
    """Whether a straight mark opens inside of a straight quotation: a blank before it, a letter behind (*"У "Зари" порт"*)."""
    straight = mark == '"' and bool(opened) and opened[-1][0] == '"'
    return straight and text[at - 1] in " (\u00a0" and text[at + 1 : at + 2].isalnum()


def _opens(text: str, at: int, mark: str, opened: Sequence[tuple[str, int]]) -> bool:
    if mark in STRAIGHT:
        return not opened or _within_straight(text, at, mark, opened)
    again = bool(opened) and opened[-1][0] == mark and _paragraph_start(text, at)  # a quotation going on, marked anew
    inside = mark == "‘" and at > 0 and text[at - 1].isalpha()  # I‘m: an apostrophe turned the wrong way
    return mark in OPENING and not again and not inside


def _apostrophe(text: str, at: int) -> bool:
    return text[at] == "’" and at + 1 < len(text) and text[at + 1].isalpha()


def _paragraph_start(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] == "\n"
