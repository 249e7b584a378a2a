"""Russian attributions by pattern: few, and nearly always right.

The English gold says nothing of Russian word order; these patterns do. They follow the convention of the English gold:
a content keeps its conjunction and its quotation marks, and stops before the full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.reading.encoder.windows import BREAK
from training.corpora import Example, Relation, Span

PAST = (
    "сказа|заяви|сообщи|отмети|подчеркну|добави|рассказа|поясни|уточни|объясни|написа|призна|пообеща|напомни|подтверди|указа|замети|утвержда|"
    "предположи|объяви"
)
NOW = (
    "сообщает|сообщают|заявляет|заявляют|считает|считают|утверждает|утверждают|пишет|пишут|говорит|говорят|полагает|полагают|"
    "отмечает|отмечают|передаёт|передает|передают|уверен|уверена|уверены|рассказывает|предполагает|подчёркивает|подчеркивает|цитирует"
)
VERB = rf"(?:(?:{PAST})л(?:а|и|о)?|{NOW})"
WORDS_OF = "(?:словам|мнению|данным|информации|сообщени[юя]м?|версии|утверждению|заявлению|оценкам?|сведениям)"
NAME = r"(?:[^\W\d_](?:[^,.;:«»\"—–!?()\n]|(?<=\b[А-Я])\.\s?|«[^»\n]{1,40}»){1,80}?)"
ANY = r"[^\n]{12,600}?"
END = r"[.!?…]*\s*$"
LINE, DASH = r"^(?:[—–-]\s*)?", r"\s*[—–-]\s*"
WHOM = r"(?:\s+[^,.;:«»\"\n]{1,40})?"
SOURCE = rf"(?P<source>{NAME})"
CUE = rf"(?P<cue>{VERB})"
QUOTED = rf"(?P<content>[«\"]{ANY}[»\"])"
PLAIN = rf"^(?P<content>[^«\"—–\n]{ANY})"
CLAUSE = rf"(?P<content>что\s{ANY})"
CITING = rf"(?:\s+(?P<cue2>со ссылкой на)\s+(?P<source2>{NAME}))?"
PATTERNS = [
    re.compile(pattern)
    for pattern in (
        rf"^{SOURCE}\s+(?P<cue>(?:также |ранее |позже |уже )?{VERB}){WHOM},\s+{CLAUSE}{END}",  # X заявил, что …
        rf"^{CUE}\s+{SOURCE},\s+{CLAUSE}{END}",  # сообщил X, что …
        rf"{LINE}{QUOTED},?{DASH}{CUE}\s+{SOURCE}{END}",  # «…», — сказал X
        rf"^[—–-]\s*(?P<content>{ANY}),{DASH}{CUE}\s+{SOURCE}{END}",  # — …, — сказал X
        rf"{LINE}(?P<content>[«\"]?{ANY}),{DASH}{CUE}\s+{SOURCE}[,.]{DASH}(?P<more>{ANY}[»\"]?){END}",  # «…, — сказал X, — …»
        rf"^{SOURCE}\s+{CUE}{WHOM}:\s+{QUOTED}{END}",  # X сказал: «…»
        rf"^(?P<cue>[Пп]о {WORDS_OF}|[Сс]огласно|Как {VERB})\s+{SOURCE},\s+(?P<content>{ANY}){END}",  # по словам X, …
        rf"{PLAIN},\s+(?P<cue>(?:как )?{VERB})\s+{SOURCE}{CITING}{END}",  # …, сообщает X со ссылкой на Y
        rf"{PLAIN},\s+(?P<cue>по {WORDS_OF}|согласно)\s+{SOURCE}{END}",  # …, по данным X
    )
]
OPENERS = re.compile(
    r"(?:в|на|по|как|также|кроме|при|после|однако|но|и|а|ранее|об|о|к|с|со|из|если|что|эт[оа]м?|этого|теперь|сегодня|вчера|тогда|затем|между|"
    r"хотя|когда|котор\w\w|которые|которых|где|чтобы|у|за|для|под|перед|через|без|до)$",
    re.IGNORECASE,
)
LONGEST_SOURCE = 10  # words
FINITE = re.compile(r"\b(?:\w+(?:ила|ило|или|ала|али|ало|ется|ются)|был[аои]?|есть|будет)\b")


def likely_source(words: str) -> bool:
    """Whether these words may name a source: not too many, no opening adverbial, no verb of their own."""
    parts = re.findall(r"\w+", words)
    return bool(parts) and len(parts) <= LONGEST_SOURCE and not OPENERS.match(parts[0]) and not FINITE.search(words)


def sentence_spans(text: str) -> Iterator[Span]:
    """The sentences of a text, without the blanks around them."""
    start = 0
    for stop in [m.end() for m in BREAK.finditer(text)] + [len(text)]:
        piece = text[start:stop]
        if piece.strip():
            yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        start = stop


def relations_of(match: re.Match[str], base: int) -> Iterator[Relation]:
    """What one match says: one relation, or two where the source cites another."""

    def span(name: str) -> tuple[Span, ...]:
        found = match.groupdict().get(name)
        return ((base + match.start(name), base + match.start(name) + len(found.rstrip())),) if found else ()

    content = span("content") + span("more")
    yield Relation(span("cue"), span("source"), content)
    if span("source2"):
        yield Relation(span("cue2"), span("source2"), content)


def silver(text: str) -> list[Relation]:
    """The attributions these patterns find in a Russian text; at most one pattern a sentence."""
    found: list[Relation] = []
    for start, end in sentence_spans(text):
        for pattern in PATTERNS:
            match = pattern.match(text[start:end])
            if (
                match
                and not match["content"].startswith("Об этом")
                and all(likely_source(match.groupdict().get(k) or "имя") for k in ("source", "source2"))
            ):
                found += relations_of(match, start)
                break
    return found


SPEECH = re.compile(
    r"сказ|заяв|сообщ|отме[тч]|подч[её]рк|добав|расска|поясн|уточн|объяс|напис|призна|обеща|напом|подтвер|указ|замет|утвер|предпо|объяв|говор|"
    r"счита|пиш|полаг|увере|цитир|слов|мнени|данны|информ|верси|соглас|требо|призва|обвин|реши|намер|план|дума|наде|опас|опров|отриц|настаив|"
    r"жалов|крити|назва|прос|ответ|выра[зж]|вид|зна[лею]|источн|ссыл|перед|извест|слух|ожида|подозр|догов|предлож|предуп|осуд|благодар|[«»\"“”:]",
    re.IGNORECASE,
)


def with_silver(example: Example) -> Example:
    """A Russian text with the attributions of the patterns; cues are known around them, and where nothing speaks."""
    frames = silver(example.text)
    cues = [frame.cue[0] for frame in frames]
    contents = [span for frame in frames for span in frame.content]
    known: list[Span] = []
    for start, end in sentence_spans(example.text):
        if any(start <= cue[0] < end for cue in cues):
            known += outside((start, end), contents)
        elif not SPEECH.search(example.text, start, end):
            known.append((start, end))
    return replace(example, frames=tuple(frames), known=tuple(known))


def outside(span: Span, others: list[Span]) -> Iterator[Span]:
    """The parts of a span that none of the others covers."""
    at = span[0]
    for start, end in sorted(o for o in others if span[0] <= o[0] < span[1]):
        if start > at:
            yield at, start
        at = max(at, end)
    if at < span[1]:
        yield at, span[1]
