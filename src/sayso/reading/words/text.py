"""Where paragraphs, sentences and words stand in a text, and its quotations: spans only, nothing is rewritten.

A sentence ends inside a quotation too, so every sentence of a long quotation can be a statement of its own; the
closing mark belongs to the sentence it ends. Neither sentencex nor razdel splits there, and both stumble over
abbreviations of the other language.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import takewhile
from typing import NamedTuple

from sayso.lexicon.language import Lexicon
from sayso.reading.words import cells, singles
from sayso.reading.words.quotes import AGAIN, DIALOGUE, NARRATOR, TURNED, Quote, quotations
from sayso.records import Span

_BREAK = re.compile(r"\n[ \t\u00a0]*\n[ \t\u00a0\n]*|\n")
_ASKED = re.compile(r"\?[ \u00a0]+[—–-][ \u00a0](?=[А-ЯЁ])")
_TURN = re.compile(r"(?<=[.!?…»])[ \u00a0]+(?=[—–-][ \u00a0][А-ЯЁ])")  # where the turns of a dialogue have lost their line ends
FEWEST_ASKED = 3  # questions that another answers behind a dash, in one paragraph
_END = re.compile(
    r"[.!?…]+(?:[”»\"’)\]]|''|\s?\[\d+\])*(?=\s|$)"
    r"|(?:(?<=[а-яё]{3})(?<!Яндекс)|(?<=[А-ЯЁ]{2})|(?<=[»)\"%]))[.!?…]+[»”]*(?=[«\"]?(?!Ру\b)[А-ЯЁ](?:[а-яё]|\s)|\d+-лет)"
    r"|(?<=[a-z]{3})[.!?][”’]?(?=[“‘]?[A-Z][a-z]*(?:\s|[’'][a-z]))"
)  # also where the blank is lost: *сообщила мэрия.Мост закрыт*, *It shut.According to Holm*, and no *Яндекс.Дзен*
GLUED = (  # a body to which a page that lost its links glues a name: *представитель МИДАнна Вязова*
    r"\b(?:МИД|МВД|МЧС|ФСБ|ФСО|ФСИН|СК|СКР|СБУ|ООН|НАТО|США|РФ|ЕС|КПРФ|ЛДПР|ФНС|ФАС|ЦБ|МОК|ВОЗ)(?=[А-ЯЁ][а-яё]{2})"
)
_WORD = re.compile(
    GLUED + r"|''|’’|``|\d+(?:[.,:]\d+)+|[^\W_]+(?:[\u0301\u00ad][^\W_]*)*(?:[-‑’'.&][^\W_]+)*\.?(?<!\.)|[^\w\s\u00ad]",
    re.UNICODE,
)
_UNITS = frozenset({"мм", "см", "км", "кг", "га"})  # a unit may end a sentence: «калибром 9 мм. Он ...»
_METRES = re.compile(r"(?:\d|\bкв\.)[ \u00a0]?м$")  # «600 кв. м. Он ...», and no «м. Речная»
_OPENS = re.compile(r"\s+(?:[А-ЯЁ][а-яё]|\d+-лет)")
_GOES_ON = re.compile(r"\s+[А-ЯЁ][а-яё]+ [а-яё]{2}")
_NEXT = re.compile(
    r"\s+(?:Он[аои]?|Эт[оаи]|Этот|В|Во|На|По|При|Как|Также|Кроме|Между|Однако|Но|А|С|За|После|Ранее|Об?|Для|Из|Его|Её|Ее|Их)\s"
)
_AROUND = frozenset({"c", "ca", "b", "d", "fl"})  # before the year about which, or in which, somebody was born or died
_YEAR = re.compile(r"[ \u00a0]?[12]\d{3}\b")
_CLOCK = re.compile(r"\d ?[ap]\.m$", re.IGNORECASE)
_SUBJECT = re.compile(r"\s+(?:(?:The|He|She|They|It|His|Her|This|These|There|On|In|At)\s|[“‘\"][A-Z])")
_NOTED = re.compile(r"[—–-]\s?(?:прим|ред)\.", re.IGNORECASE)
_CRIED = re.compile(r"[?!]’?[”\"]$")
_SPACED = re.compile(r"\.(?:\s|$)")
_TO_SPEAK = re.compile(
    r"(?:(?:was|is) (?:quoted as|shown|heard|seen) saying"
    r"|(?:will|would|is (?:expected|due|set)? ?to) (?:say|ask|tell|add|warn))\b"
)
SPEAKER = 120  # characters in which who asked is named
OF = frozenset(["of", "the", "for", "and"])  # small words in a name
HEARD = frozenset(["asked", "asks", "ask", "told", "tells", "tell"])
LONGEST_TITLE = 62  # characters of a title with its marks
_MARKED = re.compile(
    r"(?<=[а-яёa-z][ \u00a0])(?:«[^«»\"\n]{2,60}»|“[^“”\n]{2,60}”|\"[^\"\n]{2,60}\")(?!,?[ \u00a0]?[—–-])"
)  # in mid-sentence, and no speech that a dash goes on from
_CUT_TITLE = re.compile(r"[A-ZА-ЯЁ][\w-]*(?: [\w-]+){0,2}(?:[.!?] [A-ZА-ЯЁ][\w-]*(?: [\w-]+){0,2})+")
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


_SHOUTED = re.compile(r"(?:[А-ЯЁ][А-ЯЁ-]*[ \u00a0\n]+){4,}(?=[А-ЯЁ][а-яё])")  # *ЧИТАЙТЕ НОВОСТИ О МОСТЕ | Как сообщили*
_RUN_ON = re.compile(  # *сообщили в порту | «Кран стоит с мая, и чинить его никто не станет до осени», — отметили там*
    r"([а-яё]{4,}) (?=«[А-ЯЁ][^«»]{60,}(?:«[^«»]*»[^«»]*)*»,? [–—-] [а-яё]{4,})"
)
_CITED = re.compile(r", (?:сообщ|заяв|рассказ|отмет|поясн|передал|пиш|уточн)[а-яё]+ [^,]{3,80}$")  # who said it closes what was
_CREDIT = re.compile(r"(?:источник )?фото:[ \u00a0]?[\w.-]+\.[a-zа-я]{2,6}[ \u00a0]+(?=[«\"“А-ЯЁ])", re.IGNORECASE)
_ALIKE = dict.fromkeys("―‒⸺", "—")  # horizontal bar, figure dash, two-em dash: one and the same to every rule
_DASHES = str.maketrans(_ALIKE)
_MINUS = re.compile(r"\u2212(?=\s)")  # *«A», − сказал X*: a minus that stands for a dash, and not before a number


def tokens(text: str, span: Span) -> list[Token]:
    """The words and marks of this span, in order."""
    return list(_cut(text, *span))


@lru_cache(maxsize=4_000)  # a sentence is cut for its frames, its stance, its acts; an article has some hundred
def _cut(text: str, start: int, end: int) -> tuple[Token, ...]:
    cut = []
    for found in _WORD.finditer(text, start, end):
        word = found[0]
        if word != "*":  # *«Заря»\\* сообщает*: a footnote's star
            cut.append(Token(*found.span(), word if word.isalnum() else _shown(text, found), folded(word)))
    return tuple(cut)


def _shown(text: str, found: re.Match[str]) -> str:
    """The mark as every rule knows it: one dash for all, and a closing mark where it's one by its place."""
    if found[0] == "'":
        return singles.places(text).get(found.start(), "'")
    if found[0] in ("“", "’’") and TURNED.match(text, found.start()):
        return "”"
    return "–" if _MINUS.match(text, found.start()) else _ALIKE.get(found[0], found[0])


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
    known = cells.opened(_MINUS.sub("–", text.translate(_DASHES)))
    paragraphs = tuple(_paragraphs(known))
    quotes = tuple(quotations(singles.marked(known), paragraphs, lexicon))
    sentences = tuple(s for span in paragraphs for s in _sentences(known, span, lexicon))
    return Layout(text, paragraphs, sentences, quotes)


def _paragraphs(text: str) -> Iterator[Span]:
    at = 0
    for gap in _BREAK.finditer(text):
        yield from _turns(text, (at, gap.start()))
        at = gap.end()
    yield from _turns(text, (at, len(text)))


def _turns(text: str, span: Span) -> Iterator[Span]:
    """A paragraph; the turns of a dialogue that was run together into one each for itself."""
    at, end = span
    if len(_ASKED.findall(text, *span)) >= FEWEST_ASKED:
        for gap in _TURN.finditer(text, *span):
            yield from _kept(text, (at, gap.start()))
            at = gap.end()
    yield from _kept(text, (at, end))


def _kept(text: str, span: Span) -> Iterator[Span]:
    start, end = trim(text, span)
    if start < end:
        yield start, end


def _sentences(text: str, span: Span, lexicon: Lexicon) -> Iterator[Span]:
    at, end = span
    for stop in _END.finditer(text, *span):
        if stop.end() < end and _goes_on(text, at, stop, lexicon):
            continue
        yield from _apart(text, (at, stop.end()))
        at = stop.end()
    yield from _apart(text, (at, end))


def _apart(text: str, span: Span) -> Iterator[Span]:
    """A sentence, and what a page put before it without a full stop: a line in capitals, the credit of a picture."""
    start = next((m.end() for page in (_SHOUTED, _CREDIT) if (m := page.match(text, *trim(text, span)))), 0)
    start = start or next((m.end() for m in _RUN_ON.finditer(text, *span) if _CITED.search(text, span[0], m.end(1))), 0)
    if start:
        yield from _kept(text, (span[0], start))
    yield from _kept(text, (start or span[0], span[1]))


def _goes_on(text: str, start: int, stop: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the sentence goes on after this full stop: an abbreviation, an initial, or a small letter follows."""
    after = text[stop.end() : stop.end() + 40].lstrip()
    if after.startswith(("http://", "https://")):
        return False  # *говорится в письме. https://zarya.ru*
    if after[:1] in tuple("—–-") and stop[0] == "." and _within(text, stop.start()):
        return True  # «A, — сказал он. — B»: one quotation, cut by its cue
    if _in_title(text, stop.start()):
        return True  # *в программе «Город. Порт. Люди» на канале*
    if _NOTED.match(after):
        return True  # *(Приморский район. – Прим. «Зари»)*
    if after[:1] in "—–-":  # «Так вышло!» — сказал он: the cue goes on in small letters after the dash
        after = after.lstrip("—–- \u00a0")
    if after[:1].islower() or after[:1] in tuple(",;:"):
        return True
    if stop[0] == "." and (_SPACED.match(after) or text[stop.start() - 2 : stop.start()] == ". "):
        return _SPACED.match(after) is not None or after[:1].islower()  # *The port . . . is shut*
    if stop[0] != ".":
        return _CRIED.search(stop[0]) is not None and _said_behind(text, stop.end(), lexicon)
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
    if word in _AROUND and _YEAR.match(next_words):
        return True  # *Ada Holm (b. 1920) came*
    if word == "no" and not next_words[:1].isdigit():
        return False  # *The clerk said no. But he stayed*
    return fold(word) in lexicon.abbreviations and not (
        (metres or fold(word) in _UNITS) and (_OPENS.match(next_words) or _NEXT.match(next_words))
    )


def _said_behind(text: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a name and a verb of speech behind a question or a cry say whose it was: *“Is it late?” Ms. Holm asked in May.*"""
    words = [w for w in _cut(text, at, min(at + SPEAKER, len(text))) if w.text != "."]
    if lexicon.language != "en" or not words or not words[0].text[0].isupper() or words[0].lower in lexicon.words["pronouns"]:
        return False
    verb = next((i for i, w in enumerate(words) if w.text.islower() and (_speaks(w.lower, lexicon) or _led(text, w))), 0)
    last = bisect_left(words, (_led(text, words[verb]),)) - 1 if _led(text, words[verb]) else verb
    name, behind = words[:verb], words[last + 1 : last + 3]
    comma = next((i for i, w in enumerate(name) if w.text == ","), verb)
    named = all(w.text[0].isupper() or w.text == "-" or w.lower in OF for w in name[:comma])
    apart = comma == verb or (name[-1].text == "," and comma < verb - 1)  # *Ada Holm, the mayor, said*
    ends = not behind or not behind[0].word or behind[0].lower in lexicon.words["adverbial_openers"] | lexicon.words["days"]
    another = any(w.text in '“":' for w in behind)  # *“Is it late?” Holm replied: “No.”*
    return named and apart and verb > 0 and not another and (ends or _hears(words[last:], lexicon))


def _led(text: str, word: Token) -> int:
    """Where *was quoted as saying*, *will tell* ends that opens with this word; 0 where none does."""
    led = _TO_SPEAK.match(text, word.start)
    return led.end() if led else 0


def _speaks(word: str, lexicon: Lexicon) -> bool:
    rows = (row for form, row in lexicon.cues.get(word, ()) if form == (word,))
    return not word.endswith("ing") and any(row.shape == "verb" and "quote" in row.takes for row in rows)


def _hears(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether nobody but a hearer follows a verb up to the next mark: *told his daughters.*, and no *told them to go*."""
    heard = list(takewhile(lambda w: w.word, words[1:]))
    loose = lexicon.words["pronouns"] | lexicon.words["that"] | lexicon.words["question_words"] | {"to", "if", "whether", "about"}
    return words[0].lower in HEARD and 0 < len(heard) < 6 and not any(w.lower in loose for w in heard[1:])


def _in_title(text: str, at: int) -> bool:
    """Whether this place lies inside quotation marks in mid-sentence that hold words of a title, cut by its stops."""
    around = _MARKED.finditer(text, max(0, at - LONGEST_TITLE), at + LONGEST_TITLE)
    return any(m.start() < at < m.end() and _CUT_TITLE.fullmatch(m.group()[1:-1]) for m in around)


def _within(text: str, at: int) -> bool:
    """Whether this place lies inside a guillemet quotation of its paragraph, behind a dash that opened a cue."""
    before = text[text.rfind("\n", 0, at) + 1 : at].replace("\u00a0", " ")
    told = NARRATOR.search(before) if DIALOGUE.match(before.lstrip()) else None
    if told:
        return AGAIN.search(before, told.end()) is None  # *— A, — сказал он. — B*: a line of a dialogue
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
