"""Plain text and Markdown: every character kept, line ends made `\\n`, the headline and the credit lines recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.intake import issuers, wrapped
from sayso.intake.dates import machine_date, written_date
from sayso.intake.draft import Draft, Hints
from sayso.intake.encodings import decode
from sayso.lexicon.outlets import outlet_named
from sayso.lexicon.papers import is_paper
from sayso.records import Credit, Original, Place
from sayso.settings import Settings

LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
LABELS = {
    "outlet": "source|outlet|publisher|publication|источник|издание|сми",
    "author": "author|authors|byline|reporter|автор|авторы|текст",
    "published": "date|published|publication date|posted|дата|дата публикации|опубликовано",
    "url": "url|link|address|ссылка|адрес",
    "title": "title|headline|заголовок",
}
NAMES = "|".join(f"(?P<{field}>{names})" for field, names in LABELS.items())
LABEL = re.compile(rf"^[ \t*_>-]*(?:{NAMES})[*_]*[ \t]*:[*_]*[ \t]*(?P<value>\S.*?)[ \t*_]*$", re.I)
BYLINE = re.compile(r"^[Bb]y[ \t]+((?:[A-Z][\w.’'-]*[ \t]*(?:,|and|&)?[ \t]*){1,8})$")
ATX = re.compile(r"^#[ \t]+(.+?)[ \t#]*$")
FRONT = re.compile(r"\A---\n(.*?)\n(?:---|\.\.\.)\n", re.S)
HEAD_LINES = 12
SALUTED = re.compile(
    r"^(?:dear\s|уважаем|(?:\w+\s){0,2}\w+, здравствуйте|здравствуйте|от\s[А-ЯЁ]|заявител|жалоба|заявление|обращение)", re.I
)
ADDRESSED = re.compile(  # to whom a letter goes: *To the Commissioner*, *В прокуратуру*, *Уполномоченному*, *Начальнику*
    r"^(?:(?i:to)\s(?i:the|mr|ms|mrs|whom)\b|Кому\b|Во?\s|[А-ЯЁ]\w*(?:ому|ему|ору|ару|еру|ику|елю|ину|ию|ве)\b)"
)
FOOT_LINES = 4  # lines at the end of a text in which a paper has its date
_YEAR = r"(?:[«\"“]?\d{1,2}[»\"”]?[./\s]\S{1,9}?[./\s]\d{4}|[A-Z][a-z]+ \d{1,2},? \d{4})(?: ?г(?:\.|ода)?)?"
_DATED = r"(?:(?i:executed|dated|signed|sworn|date|дата|подпись)\b[^\d\n]{0,40})?"
_SIGNED = r"(?:[\s_/]+[A-ZА-ЯЁ][\w’'.-]*(?:[ .][A-ZА-ЯЁ][\w’'.]*){0,2}[\s_/]*)?"
FOOT = re.compile(rf"{_DATED}{_YEAR}[.,]?{_SIGNED}")
BORN = re.compile(r"\b(?:birth|born|рожд\w+|г\. ?р)\b", re.I)
WORD = re.compile(r"[^\W\d_]{2,}")
FEW = 4  # words of a dateline beside its date
LETTER_LINES = 10  # lines in which a letter comes to its salutation
SENTENCE = re.compile(r"[^\W\d_]{3,}[.!…][»”\"']?\s*$")  # a line that ends like a sentence, and no *U.S.*
FINITE = re.compile(r"\s(?:is|are|was|were|has|have|had|will|would|denies|says|said)\s")
LONGEST_HEADLINE = 250
LONGEST_CREDIT = 120


def drafts(data: bytes, original: Original, hints: Hints, settings: Settings) -> list[Draft]:
    """The one document in these bytes, all of its characters; its places count the decoded source.

    Raises SourceUnsupported.
    """
    source, encoding = decode(data, declared=hints.charset)
    text, places = wrapped.joined(*normalise(source))
    kept = tuple(credits(text))
    return [Draft(text=text, media_type=original.media_type, encoding=encoding, places=places, credits=kept)]


def normalise(source: str) -> tuple[str, tuple[Place, ...]]:
    """The text with `\\n` for every line end, and the place of each line."""
    if not LINE_END.search(source):
        return source, (Place(start=0, length=len(source), source=0, width=len(source)),)
    text, places, start, length = [], [], 0, 0
    for end, resume in [*((m.start(), m.end()) for m in LINE_END.finditer(source)), (len(source), len(source))]:
        if end > start:
            places.append(Place(start=length, length=end - start, source=start, width=end - start))
        text.append(source[start:end])
        length += end - start + 1
        start = resume
    return "\n".join(text), tuple(places)


def credits(text: str) -> Iterator[Credit]:
    """What the document's head says about itself: front matter, `Source: X` lines, a byline, a dateline, the headline."""
    head = [line.strip() for line in text[:5000].split("\n") if line.strip()][:HEAD_LINES]
    front = FRONT.match(text)
    for line in [*(front.group(1).split("\n") if front else ()), *head]:
        yield from labelled(line)
    found = paper(head) or headline(text[front.end() :] if front else text)
    if found:
        yield Credit(field="title", value=found, place="text")
    for by in (m.group(1).strip() for line in head if (m := BYLINE.match(line))):
        if known := outlet_named(by.removesuffix(" Staff")):
            yield Credit(field="outlet", value=known.names[0], place="text")
        elif " " in by:
            yield Credit(field="author", value=by, place="text")
    yield from dateline(head)
    yield from closing_date([line.strip() for line in text[-400:].split("\n") if line.strip()][-FOOT_LINES:])
    yield from issuers.written(head)
    if head[:1] != [found] and (name := issuers.masthead(head, text)):
        yield Credit(field="outlet", value=name, place="text")


def labelled(line: str) -> Iterator[Credit]:
    """The credit in a line such as `Source: Meduza`, if it is one."""
    m = LABEL.match(line)
    if not m or len(m["value"]) > LONGEST_CREDIT:
        return
    field = next(name for name in LABELS if m[name])
    value = machine_date(m["value"]) if field == "published" else m["value"].strip("\"'")
    if field in ("outlet", "author") and tells(m["value"]):
        return  # *Source: the bridge was damaged.* says what, and not whose the text is
    if value and (field != "url" or value.startswith("http")):
        yield Credit(field=field, value=value, place="text")


def tells(value: str) -> bool:
    """Whether the words behind a label are a sentence, and no name."""
    small = sum(word.islower() for word in value.split())
    return small >= FEW and (SENTENCE.search(value) is not None or FINITE.search(value) is not None)


def dateline(head: list[str]) -> Iterator[Credit]:
    """A line near the top that is a date and little else, and nobody's birthday."""
    for line in (" ".join(one.split()) for one in head[:6]):
        if len(line) <= 40 and not BORN.search(line) and (found := written_date(line)) and len(WORD.findall(line)) <= FEW:
            yield Credit(field="published", value=found, place="text")


def closing_date(foot: list[str]) -> Iterator[Credit]:
    """The date at the foot of a letter or a paper: by itself, behind *Executed on* or *Date:*, or before a signature."""
    for line in foot:
        if not BORN.search(line) and (found := written_date(line)) and FOOT.fullmatch(" ".join(line.split())):
            yield Credit(field="published", value=found, place="text")


def paper(head: Sequence[str]) -> str | None:
    """What a complaint or a judgment calls itself, below the line that says to whom it goes or in whose name it is given."""
    for line, below in pairwise([*head, ""]):
        if is_paper(line):
            goes_on = below[:1].islower() and len(below) <= LONGEST_CREDIT and not written_date(below)
            return f"{line} {below}" if goes_on else line
    return None


def headline(text: str) -> str | None:
    """The first heading: a Markdown title, or a first line that stands alone; a section word before it is stepped over."""
    paragraphs = [p.strip() for p in re.split(r"\n[ \t]*\n", text[:5000].lstrip("\n")) if p.strip()]
    if paragraphs and (m := ATX.match(paragraphs[0].split("\n")[0])):
        return m.group(1)
    candidates = [p for p in paragraphs[:3] if not LABEL.match(p) and not BYLINE.match(p.split("\n")[0])]
    if len(candidates) > 1 and len(candidates[0].split()) <= 2 and not candidates[1].endswith("."):
        candidates = candidates[1:]
    best = alone(candidates[0]) if candidates and (len(paragraphs) > 1 or "\n" in candidates[0]) else None
    return best if best and len(best) <= LONGEST_HEADLINE and not addressee(best, paragraphs) else None


def addressee(line: str, paragraphs: Sequence[str]) -> bool:
    """Whether a first line says to whom a letter goes: then it is no headline, and nobody's word."""
    head = [one.strip() for paragraph in paragraphs for one in paragraph.split("\n") if one.strip()][1:LETTER_LINES]
    return ADDRESSED.match(line) is not None and any(SALUTED.match(one) for one in head)


def alone(paragraph: str) -> str | None:
    """The one line of this paragraph, unless it is a sentence, or its first where the others are plainly longer."""
    first, *rest = paragraph.split("\n")
    longest = max(map(len, rest), default=0)
    shorter = longest > 90 and longest > 1.5 * len(first) and not first.rstrip().endswith((".", ",", ";", ":"))
    heads = shorter or (not rest and not SENTENCE.search(first))
    return first.strip() if heads else None
