"""How many died, were hurt, are missing or held or were aboard, as a document counts them; of the happening that it reports.

A toll is a count with a word beside it for what became of those counted. Of several that a document gives of one happening
the largest is the whole: the others are of some of them, or of an earlier hour.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence

from sayso.lexicon.accounts import Forms, forms, named, rows_of, tolls
from sayso.records import Reading, Statement, Time, Value
from sayso.weighing import amounts, words
from sayso.weighing.pool.events import Event

REACH = 40  # characters between a count and the word for what became of those counted
BEFORE = 30  # and those before it in which it may be said that it is of some of them
NEAR = 40  # characters around a count in which it is said that it is of the gravely hurt
SENTENCE = 150  # characters before a count in which its sentence may say that it was so once
ADJACENT = 14  # characters beside a count in which what became of them is told of them and nobody else
_CLAUSE = re.compile(r"[,;:()—–]|\s-\s|\b(?:and|while|и|а)\b")
_ADJECTIVE = re.compile(r"(?:[ыиоа]й|[ыи]е|[ыи]х|[ыи]м|[ыи]ми|ая|ое|ую|ого|ему|ому)$")
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d+")
_SENTENCE = re.compile(r"[.!?…]\s|\n")
_MORE_THAN = re.compile(r"\bmore than\b", re.I)
_PART = re.compile(r"[,;.()—–]|\d|\b(?:and|while|и|а)\b")
_LINE = re.compile(r"[,;.!?…\n]")
_OUT_OF = re.compile(r"\b(?:Of|[Oo]ut of|[Ии]з)(?: the)? $")
_THERE = re.compile(r"(?: [\w’'-]+){0,3}? (?:in|в|во) (?=\w)")
_AND_THERE = re.compile(r"[^.;]{2,80}\b(?:and|и) (?:one|another|один|одна|одного|ещ[её] один) (?:in|в|во) ")
_PARAGRAPH = re.compile(r"\n\s*\n|\n")
Group = tuple[Hashable, ...]


# ── what became of those counted ─────────────────────────────────────────────────────────────────


def toll(value: Value, statement: Statement, text: str, *, shares: bool = False) -> str | None:
    """What became of those a figure counts, where a word beside it says so; of a part of them, if such are asked for."""
    start, end = next(((a, b) for a, b in statement.spans if a <= value.span[0] and value.span[1] <= b), value.span)
    before, after = text[max(start, value.span[0] - REACH) : value.span[0]], text[value.span[0] : min(end, value.span[1] + REACH)]
    here = _MORE_THAN.sub("", value.text + _CLAUSE.split(after[len(value.text) :])[0][:BEFORE])
    if any(forms("among" if shares else "share").met(x) for x in (_CLAUSE.split(before)[-1][-BEFORE:], here)) is not shares:
        return None
    beside = _but_taken_out(before), _but_taken_out(after)
    gap, name = min(((gap, name) for name, form in tolls() for gap in _gaps(form, *beside)), default=(REACH, None))
    told = _announced(text[max(start, value.span[0] - SENTENCE) : value.span[0]]) if gap >= REACH else None
    return told or name


def _but_taken_out(text: str) -> str:
    """The text with blanks for "from under the rubble"."""
    for start, end in forms("taken_out").spans(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _announced(before: str) -> str | None:
    """What the count is called that these words lead up to, no other figure between: "the toll after the fire has risen to"."""
    if not forms("come_to").met(" ".join(before.split()[-1:])):
        return None
    clause = _SENTENCE.split(before)[-1]
    found = [(end, name) for name, form in named("count_of") for _, end in form.spans(clause)]
    return max(found)[1] if found and not _other_figure(clause[max(found)[0] :]) else None


def _other_figure(text: str) -> bool:
    """Whether a figure stands there that is no day beside its month."""
    return any(not forms("months").met(text[max(0, m.start() - ADJACENT) : m.end() + ADJACENT]) for m in _DIGITS.finditer(text))


def _gaps(form: Forms, before: str, after: str) -> Iterator[int]:
    """How far the words stand from a figure; those in another clause stand farther than any in its own."""
    for _, end in form.spans(before):
        yield len(before) - end + (REACH if _CLAUSE.search(before[end:]) else 0)
    for start, end in form.spans(after):
        beyond = _CLAUSE.search(after[:start]) is not None
        others = _DIGIT.search(after[end : end + ADJACENT]) or forms("among").met(after[:start])  # "237 came up, hurt were 45"
        if not (beyond and others):
            yield start + (REACH if beyond else 0)


def adds_up(whole: Value, part: Value, others: Iterable[Value]) -> bool:
    """Whether one count is another with those of a further fate: 14 victims are 13 hurt and one dead."""
    every, some = amounts.number(whole.amount), amounts.number(part.amount)
    counts = (amounts.number(v.amount) for v in others if v.id != part.id)
    return every is not None and some is not None and any(n is not None and n + some == every for n in counts)


# ── what a document counts ───────────────────────────────────────────────────────────────────────


def tallies(reading: Reading, event: Event | None) -> dict[Group, tuple[Value, ...]]:
    """By what became of whom, the counts that a document gives of the happening it reports: the largest, then the others.

    What is told as an earlier count ("earlier the office had put it at six") comes last, however large.
    """
    found: dict[Group, list[tuple[bool, float, int, Value]]] = {}
    values = {v.id: v for v in reading.values if v.kind == "count"}
    times = [t for t in sorted(reading.times, key=lambda t: t.span) if not _of_a_birth(t, reading.document.text)]
    for statement in sorted(reading.statements, key=lambda s: s.spans) if event else ():
        held = sorted((values[v] for v in statement.values if v in values), key=lambda v: v.span)
        if held and event and _counts_whole(statement) and _of_the_happening(statement, event, times, reading.document.text):
            for group, value in _grouped(held, statement, reading.document.text):
                old = _superseded(value, reading.document.text)
                found.setdefault(group, []).append((old, -_size(value), value.span[0], value))
    ordered = {group: sorted(rows, key=lambda row: row[:3]) for group, rows in found.items()}
    return {group: tuple(row[3] for row in rows) for group, rows in ordered.items() if not rows[0][0]}


def _of_a_birth(time: Time, text: str) -> bool:
    near = text[max(0, time.span[0] - ADJACENT) : time.span[0]] + text[time.span[1] : time.span[1] + ADJACENT]
    return forms("of_birth").met(near)


def _superseded(value: Value, text: str) -> bool:
    """Its sentence says before it that it was so once."""
    return forms("superseded").met(_SENTENCE.split(text[max(0, value.span[0] - SENTENCE) : value.span[0]])[-1])


def _size(value: Value) -> float:
    return float(amounts.number(value.high or value.amount) or 0)


def _counts_whole(statement: Statement) -> bool:
    """It denies nothing."""
    return statement.polarity == "positive"


def _listed(value: Value, text: str) -> bool:
    """Its clause counts names on a list, of which nobody knows whether it is whole, or those who are identified."""
    before, after = text[max(0, value.span[0] - SENTENCE) : value.span[0]], text[value.span[1] : value.span[1] + SENTENCE]
    return forms("listed").met(_LINE.split(before)[-1] + value.text + _LINE.split(after)[0])


def _by_place(values: Sequence[Value], text: str) -> frozenset[str]:
    """The counts of a statement that tells how many were where: "217 died in Varn, seven in Else and one in Mast"."""
    told = {v.id: m[0] for v in values if (m := _THERE.match(text, v.span[1]))}
    bare = any(len(words.words(found)) == 1 for found in told.values())
    last = any(_AND_THERE.match(text, v.span[1]) for v in values)
    return frozenset(told) if last or (bare and len(told) > 1) else frozenset()


def _grouped(values: list[Value], statement: Statement, text: str) -> Iterator[tuple[Group, Value]]:
    parts = _by_place(values, text)
    for value in values:
        whole = value.id not in parts and not _graded(value, text) and not _listed(value, text)
        group = _group(value, statement, text) if whole else None
        if group:
            yield group, value


def _group(value: Value, statement: Statement, text: str) -> Group | None:
    """What became of whom: the kind of toll, or being aboard, and those counted."""
    if forms("no_victims").met(value.of or "") or rows_of("wound", value.of or ""):
        return None
    who = _who(value.of)
    if _OUT_OF.search(text[max(0, value.span[0] - ADJACENT) : value.span[0]]):
        return None  # "of 16 sailors seven died"
    aboard = (not who or who & {"passenger", "crew"}) and _aboard(value, text)
    fate = "aboard" if aboard else toll(value, statement, text)
    if fate in ("aboard", "survived") and not value.of:
        return None  # a bare figure may be of some that were named before: of the crew
    return (fate, *sorted(who)) if fate and fate != "hospitalised" else None  # some hospitals' patients are not all of them


def _who(of: str | None) -> frozenset[str]:
    """Those counted: nobody in particular, or a kind of people by the words of either language, else by the words themselves."""
    if not of or forms("anybody").met(of) or rows_of("toll", of):
        return frozenset()
    return rows_of("people", of) or _head(of)


def _head(of: str) -> frozenset[str]:
    """The word that says who they are: in English the last, in Russian the first that is no adjective."""
    said = words.content(of)
    russian = bool(said) and not said[0].isascii()
    head = next((w for w in said if russian and not _ADJECTIVE.search(w)), said[-1] if said else None)
    return frozenset({words.stem(head)}) if head else frozenset()


def _aboard(value: Value, text: str) -> bool:
    """It is told beside the count that they were aboard, and nothing nearer of what became of them."""
    before, after = _beside(value, text)
    here = before[-ADJACENT:] + value.text + after[:ADJACENT]
    return any(forms("aboard").met(x) for x in (before, after)) and not rows_of("toll", here)


def _graded(value: Value, text: str) -> bool:
    """It counts those who are in a grave or a fair state, or who stay or left: a part of all."""
    before, after = _beside(value, text)
    return any(forms("graded").met(part) for part in (_PART.split(before)[-1], _PART.split(after)[0], value.text))


def _beside(value: Value, text: str) -> tuple[str, str]:
    return text[max(0, value.span[0] - NEAR) : value.span[0]], text[value.span[1] : value.span[1] + NEAR]


def _of_the_happening(statement: Statement, event: Event, times: list[Time], text: str) -> bool:
    """No other time is told of: the last one given in its paragraph, up to its end, is one in which the happening is told."""
    start, end = statement.spans[0][0], statement.spans[-1][1]
    opening = max((m.end() for m in _PARAGRAPH.finditer(text, 0, start)), default=0)
    before = [t for t in times if opening <= t.span[0] and t.span[1] <= end]
    return not before or event.covers(before[-1])
