"""Where quotations stand in a text, over paragraphs too: also where a mark is forgotten or set anew, where it's plain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from sayso.lexicon.language import Lexicon
from sayso.records import Span

OPENING = "“«„‘"
CLOSING = {"“": "”", "«": "»", "„": "“”", "‘": "’", '"': '"”', "''": "''"}
LONGEST_OPEN = 1200  # characters of words in a paragraph that no mark closes
UNMARKED = 8  # paragraphs of a quotation that no mark opens anew
LONGEST_NAME, NAME_WORDS = 60, 6  # characters and words of a name in quotation marks
STRAIGHT = ('"', "''")  # marks that open and close alike; newswire types two apostrophes
_MARK = re.compile("''|[“”«»„‘’\"]")
DIALOGUE = re.compile(r"[—–-][ \u00a0](?=[А-ЯЁ\d«])")  # a line of a dialogue
NARRATOR = re.compile(r"[,!?…][ \u00a0][—–-][ \u00a0](?=[а-яё])")  # «— Стой! — крикнул он»
_TOLD_LAST = re.compile(r",[ \u00a0][—–-][ \u00a0](?=[а-яё])[^—–«»?!]{3,90}$")
_TOLD_ON = re.compile(
    r",?[ \u00a0]?[—–-][ \u00a0](?:[а-яё]+[ \u00a0])?[а-яё]+(?:л|ла|ли|ет|ют|ит|ят)(?:с[ья])?(?![а-яё])"
)  # *“C «N», – заявил X*
AGAIN = re.compile(r"[.,:][ \u00a0][—–-][ \u00a0](?=[А-ЯЁа-яё\d«])")  # «— Стой! — крикнул он. — Мост закрыт»
_ANEW = re.compile(r"(?:(?<=[.?!…] )|(?<=[.?!…][’'] ))[“\"](?=[\[(‘'…]{0,2}[A-Z\d])")
_APART = re.compile(r"[,:.?!…] $")  # what stands before a quotation that is no part of another
_ENDED = re.compile(r"[.?!…](?= [A-Z])")
TURNED = re.compile(r"(?<=\S)“(?=[\s.,;:!?]|$)|(?<=[^\s’])’(?P<two>’)(?!\w)")  # *“A,“ said Holm*, *“A,’’ said Holm*


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


def quotations(text: str, paragraphs: tuple[Span, ...], lexicon: Lexicon) -> Iterator[Quote]:
    """The outermost quotations of a text laid out in these paragraphs, in order."""
    known = TURNED.sub(lambda m: "’”" if m["two"] else "”", text).replace("``", "''")  # the old wires' opening mark
    for span in _joined(known, paragraphs):
        yield from _line(known, span, lexicon) or _quotes(known, span)


def _line(text: str, span: Span, lexicon: Lexicon) -> list[Quote]:
    """*— A, — сказал X. — B.*: a line of a Russian dialogue quotes without marks, before the narrator's words and behind them."""
    opening = DIALOGUE.match(text, *span)
    told = NARRATOR.search(text, *span) if opening and lexicon.language == "ru" else None
    if opening is None or told is None:
        return []
    again = AGAIN.search(text, told.end(), span[1])
    first = Quote(opening.end(), told.start() + (text[told.start()] != ","), 0)
    names = _quotes(text, (told.end(), again.start() if again else span[1]))  # *— A, — сказал X «Заре»*
    return [first, *names, *([Quote(again.end(), span[1], 0)] if again else [])]


def _joined(text: str, paragraphs: tuple[Span, ...]) -> Iterator[Span]:
    """Paragraphs, with those joined through which one quotation runs: opened anew in each, or in none before one closes it."""
    at = 0
    while at < len(paragraphs):
        start, end = paragraphs[at]
        while (mark := _left_open(text, (start, end))) and (last := _carried_to(text, paragraphs, at + 1, mark)):
            at = last
            end = paragraphs[at][1]
        yield start, end
        at += 1


def _carried_to(text: str, paragraphs: tuple[Span, ...], first: int, mark: str) -> int:
    """The number of the paragraph to which a quotation left open before this one goes on; 0 where it doesn't."""
    if first < len(paragraphs) and text.startswith(mark, paragraphs[first][0]):
        return first
    for number in range(first, min(first + UNMARKED, len(paragraphs))):
        marks = [m for m in _MARK.finditer(text, *paragraphs[number]) if m[0] in mark + CLOSING[mark]]
        if marks:
            return number if _only_closes(text, paragraphs[number], marks, mark) else 0
    return 0


def _only_closes(text: str, span: Span, marks: Sequence[re.Match[str]], mark: str) -> bool:
    """Whether the first of a paragraph's marks closes what was open before it."""
    first, behind = marks[0], text[marks[0].end() : span[1]]
    if text[first.start() - 1].isspace() or first[0] not in CLOSING[mark]:
        return False
    if mark == "«":
        return len(marks) == 1 and behind in ("", ".")
    return mark == "“" or (len(marks) % 2 == 1 and not behind[:1].isalnum() and text[first.start() - 1] in ".,!?…")


def _left_open(text: str, span: Span) -> str:
    """The mark of a quotation that this span opens and never closes, or an empty string."""
    part = text[span[0] : span[1]]
    for mark in "“«":
        if _depth(text, span, mark) and not (mark == "“" and part.endswith('"') and part.count('"') % 2):
            return mark
    return next((mark for mark in STRAIGHT if _straight_open(part, mark)), "")


def _depth(text: str, span: Span, mark: str) -> int:
    """How many quotations with this mark are open at the end of a span."""
    depth = 0
    for found in _MARK.finditer(text, *span):
        if found[0] == mark:
            depth += not (depth and (_paragraph_start(text, found.start()) or _goes_on_anew(text, found.start(), span[1])))
        elif found[0] in CLOSING[mark]:
            depth = max(0, depth - 1)
    return depth


def _straight_open(part: str, mark: str) -> bool:
    """Whether the last paragraph of these words opens a quotation with this straight mark and does not close it."""
    last = part[part.rfind("\n") + 1 :]
    led = last[: last.rfind(mark)].endswith((": ", ", ")) or last.startswith(mark)
    return led and last.count(mark) % 2 == 1 and last.count("”") <= last.count("“")


def _quotes(text: str, span: Span) -> Iterator[Quote]:
    """The outermost quotations of a span; one that is never closed is none, and what stood in it stands alone then."""
    opened: list[tuple[str, int]] = []
    inner: list[Quote] = []
    names: list[Quote] = []
    for found in _MARK.finditer(text, *span):
        at, mark = found.start(), found[0]
        if not opened and mark == '"' == text[at + 1 : at + 2] and text[at + 2 : at + 3].isalnum():
            continue  # *""A," she said*: a mark typed twice
        anew = bool(opened) and mark in (opened[0][0], opened[-1][0]) and _goes_on_anew(text, at, span[1])
        if len(opened) > 1 and mark == opened[0][0] == "“" and (anew or _paragraph_start(text, at)) and opened[-1][0] == "‘":
            del opened[1:]  # *“He said ‘it's late.* and a paragraph that opens the quotation anew
        if anew and opened[-1][0] == mark:
            continue  # *"A. "B," he said*
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
            if len(opened) == 1 and opened[0][0] in '“"':
                inner.append(quote)
        elif _opens(text, at, mark, opened):
            opened.append((mark, at))
    if opened:
        yield from _unclosed(text, opened[0], inner, span)


def _unclosed(text: str, opened: tuple[str, int], inner: Sequence[Quote], span: Span) -> Iterator[Quote]:
    """The quotations of a span behind the first mark that nothing closes, `inner` those that stand in marks there."""
    mark, at = opened
    if inner and mark == "“":
        yield from _forgotten(text, at, inner, span)
    elif not inner and (_handed_over(text, opened, span) or _never_closed(text, opened, span)):
        yield Quote(at, span[1])  # *He said: “C. C.*, which nothing closes
    elif not inner and (end := _told_behind(text, opened, span)):
        yield Quote(at, end)  # *«Мы требуем C. D, — говорится в письме*
    elif inner and at == span[0]:
        yield Quote(at, inner[-1].end, 1)  # *"Он шепнул: "Это не я!" - цитирует X*: the last mark closes both
    else:
        yield from inner  # *ООО "Торговый дом "Заря"*: one mark closes two


def _forgotten(text: str, at: int, inner: Sequence[Quote], span: Span) -> Iterator[Quote]:
    """A curly mark never closed, and the quotations behind it: it ends before a sentence with its own, or holds them all."""
    apart = next((q for q in inner if _APART.search(text[q.start - 2 : q.start])), None)
    if apart:
        ends = [m.end() for m in _ENDED.finditer(text, at, apart.start)]
        yield from [Quote(at, ends[-1])] if ends else []
        yield from (q for q in inner if q.start >= apart.start)
    elif _leads(text, at, span):
        yield Quote(at, inner[-1].end if text[inner[-1].end : span[1]] in ("", ".") else span[1])
    else:
        yield from inner


def _leads(text: str, at: int, span: Span) -> bool:
    """Whether a mark opens a paragraph of moderate length, or a sentence in it."""
    return span[1] - at < LONGEST_OPEN and (at == span[0] or _ANEW.match(text, at) is not None)


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


def _goes_on_anew(text: str, at: int, end: int) -> bool:
    """Whether a mark opens a sentence behind another of one quotation, as where paragraphs are run together."""
    if not _ANEW.match(text, at):
        return False
    pair = text[at] + CLOSING[text[at]]
    nearest = list(islice((m for m in _MARK.finditer(text, at + 1, end) if m[0] in pair), 2))
    closing = [m[0] in CLOSING[text[at]] and not text[m.start() - 1].isspace() for m in nearest]
    if not nearest or not closing[0]:
        return not nearest or _goes_on_anew(text, nearest[0].start(), end)
    return text[at] != "“" or closing != [True, True]  # two that close: it was one quotation in another


def _handed_over(text: str, opened: tuple[str, int], span: Span) -> bool:
    """Whether a mark that nothing closes opens a sentence, or what a colon hands over, to the end of the paragraph."""
    mark, at = opened
    led = text[max(span[0], at - 2) : at] in (": ", ":\u00a0") or _leads(text, at, span)
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
    """Whether a straight mark stands where a curly one would close: behind a word, and none that closes comes first behind it."""
    behind = text[at + 1 : at + 2]
    rest = text[at : text.find("\n", at) if "\n" in text[at:] else len(text)]
    ends = text[at - 1] in ",.!?" and behind in ("", " ", "\n")
    curly = next((c for c in rest if c in "“”"), "")
    alone = "”" not in rest and rest.count('"') == 1
    return not text[at - 1].isspace() and not behind.isalnum() and curly != "”" and (ends or alone)


def _within_straight(text: str, at: int, mark: str, opened: Sequence[tuple[str, int]]) -> bool:
    """Whether a straight mark opens inside of a straight quotation: a blank before it, a letter behind (*"У "Зари" порт"*)."""
    straight = mark == '"' and bool(opened) and opened[-1][0] == '"' and not _ANEW.match(text, at)
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
