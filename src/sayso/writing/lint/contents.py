"""Rules on what is said: figures, units, reserves, days, names, roles, words of law, negation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from sayso.lexicon.accounts import distinct, fold
from sayso.lexicon.accounts import forms as account_forms
from sayso.lexicon.lint import forms, met, rows
from sayso.records import Time, Value
from sayso.writing.lint.findings import Finding
from sayso.writing.lint.marks import WORD, content, figure, word_marks
from sayso.writing.lint.pairs import Pair
from sayso.writing.lint.sides import Side

Figure = tuple[str | None, str | None, str | None]
ROUNDED = Decimal("0.05")  # nobody rounds away more than this
MEASURES = frozenset({"money", "mass", "length", "duration", "percent"})
ALIKE = 0.7  # from here on a pronoun of the case is not taken for a name of the draft
LOOSE = {"about": 1, "nearly": 1, "more_than": 2, "at_least": 2, "less_than": 3, "at_most": 3, "between": 4, "exact": 0}


def figures(pair: Pair) -> Iterator[Finding]:
    """A figure is another one, has another unit, or lost or changed its reserve."""
    theirs = [v for s in pair.all for v in pair.pool.figures_of(s)]
    glossed = " ".join(re.findall(r"\([^()]*\)", pair.draft.sentence))
    often = Counter(_number(v) for v in pair.draft.values if v.text not in glossed)
    for value in pair.draft.values:
        twice = often[_number(value)] > 1 and not _as_often(value, often, pair)
        if twice or fold(value.text) not in fold(pair.told) or _bears(value, theirs):  # a figure read in another language
            yield from _figure(value, [] if twice else theirs, pair)


def _bears(value: Value, theirs: list[Value]) -> bool:
    """Whether the case has it as a figure, and not only in its words."""
    return any(_number(v) == _number(value) and _one_unit(v, value) for v in theirs)


def _as_often(value: Value, often: Counter[Figure], pair: Pair) -> bool:
    """Whether some sentence of the case has this figure as often as the draft has it."""
    number = _number(value)
    return any(sum(_number(v) == number for v in pair.pool.figures_of(s)) >= often[number] for s in pair.all)


def _figure(value: Value, theirs: list[Value], pair: Pair) -> Iterator[Finding]:
    equal = [v for v in theirs if _number(v) == _number(value) and _one_unit(v, value)]
    if equal:
        yield from _reserve(value, equal, pair)
        return
    if any(_rounds(value, v) for v in theirs):
        return
    scaled = [v for v in theirs if _number(v) == _number(value) and {v.kind, value.kind} & MEASURES]
    if scaled:
        other = scaled[0].text
        yield pair.found("unit_changed", value.text, other, f"{other} in the case, {value.text} in the draft.")
        return
    like = [v for v in theirs if v.kind == value.kind]
    if like or not theirs or figure(value) not in pair.pool.having:
        words = min(like, key=lambda v: _far(v, value)).text if like else None
        note = f"{words} in the case, {value.text} in the draft." if words else f"The case has no {value.text} here."
        yield pair.found("figure_changed", value.text, words, note)


def _reserve(value: Value, equal: list[Value], pair: Pair) -> Iterator[Finding]:
    kinds = {LOOSE.get(v.qualifier, 0) for v in equal}
    if LOOSE.get(value.qualifier, 0) not in kinds and not any(v.text in pair.draft.sentence for v in equal):
        other = equal[0].text
        yield pair.found("qualifier_changed", value.text, other, f"“{other}” in the case, “{value.text}” in the draft.")


def _one_unit(a: Value, b: Value) -> bool:
    """Whether two quantities are of one kind and unit, as far as both units are known."""
    if a.kind != b.kind or (a.unit != b.unit and a.unit and b.unit):
        return False
    return a.unit == b.unit or a.text.isascii() != b.text.isascii() or _last(a.text) == _last(b.text)


def _last(text: str) -> frozenset[str]:
    """The marks of the last word of a quantity: its unit."""
    words = [w for w in WORD.findall(text) if not w[0].isdigit()]
    return word_marks(words[-1]) if words else frozenset()


def _number(value: Value) -> Figure:
    return _plain(value.amount), _plain(value.low), _plain(value.high)


def _plain(text: str | None) -> str | None:
    number = _decimal(text)
    return None if number is None else f"{number.normalize():f}"


def _decimal(text: str | None) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        return None


def _rounds(draft: Value, case: Value) -> bool:
    """Whether the draft's reserved figure holds the case's: "about 40 million" for 39.6 million, "more than 60" for 62."""
    ours, theirs = _decimal(draft.amount), _decimal(case.amount)
    if ours is None or not theirs or (draft.kind, draft.unit) != (case.kind, case.unit) or draft.qualifier == "exact":
        return False
    if _digits_told(ours) >= _digits_told(theirs):
        return False
    above = theirs > ours if draft.qualifier in ("more_than", "at_least") else theirs < ours
    return abs(ours - theirs) <= theirs * ROUNDED and (above or draft.qualifier == "about")


def _digits_told(number: Decimal) -> int:
    """How many digits of a number say something: the zeros at its end do not."""
    return len(number.normalize().as_tuple().digits)


def _far(one: Value, other: Value) -> Decimal:
    a, b = _decimal(one.amount), _decimal(other.amount)
    return abs(a - b) if a is not None and b is not None else Decimal("Infinity")


def times(pair: Pair) -> Iterator[Finding]:
    """It is told of another day."""
    theirs = [t for s in pair.all for t in pair.pool.days_of(s)]
    for time in pair.draft.times:
        if theirs and not any(_meet(time, t) for t in theirs):
            other = theirs[0].text
            yield pair.found("time_changed", time.text, other, f"{other} in the case, {time.text} in the draft.")


def _meet(a: Time, b: Time) -> bool:
    """Whether two dates can be one; where one is not placed, by the numbers and words both are written with."""
    if a.earliest is None or b.earliest is None:
        return bool(_pieces(a.text) & _pieces(b.text))
    near = a.earliest <= (b.latest or "9999") and b.earliest <= (a.latest or "9999")
    return near or ((a.relative or b.relative) and bool(_pieces(a.text) & _pieces(b.text)))


def _pieces(text: str) -> frozenset[str]:
    return frozenset(m for w in WORD.findall(text) for m in word_marks(w))


def numbers(pair: Pair) -> Iterator[Finding]:
    """A number written in digits that no sentence of the case told of here has, and that was not read as a figure or a day."""
    if pair.abroad and not pair.mates:
        return
    read = " ".join([*(v.text for v in pair.draft.values), *(t.text for t in pair.draft.times)])
    theirs = frozenset(_digits(pair.told))
    for number in dict.fromkeys(_digits(pair.draft.text)):
        if number not in theirs and number not in _digits(read):
            yield pair.found("figure_changed", number, None, f"The case has no {number} here.")


def _digits(text: str) -> list[str]:
    return [
        n.replace(",", ".").rstrip(".") for n in re.findall(r"\d+(?:[.,]\d+)*", re.sub(r"(?<=\d)[\u00a0 ,](?=\d{3}\b)", "", text))
    ]


def reserved(pair: Pair) -> Iterator[Finding]:
    """A number that no figure was read of stands under a reserve in the case ("about", «около»), and bare in the draft."""
    if pair.abroad:
        return
    bare, held = _bare(pair.draft.text), _bare(pair.told)
    read = " ".join(v.text for v in pair.draft.values)
    for number in dict.fromkeys(_digits(pair.draft.text)):
        if number in bare and number in _digits(pair.told) and number not in held and number not in _digits(read):
            yield pair.found("qualifier_changed", number, pair.case.sentence, f"{number} stands under a reserve in the case.")


def _bare(text: str) -> frozenset[str]:
    """The numbers of a text that no reserve stands before."""
    ends = {m.end() for m in re.finditer(forms("about").pattern.pattern + r"[\s\u00a0]+", fold(text))}
    return frozenset(n for m in re.finditer(r"\d[\d.,]*", text) if m.start() not in ends for n in _digits(m.group()))


def names(pair: Pair) -> Iterator[Finding]:
    """The draft names somebody whom the case's sentence neither names nor means."""
    extra = [(w, k) for w, k in pair.draft.names if k not in pair.known and not _ordinary(w, k, pair)]
    theirs = [w for w, k in pair.case.names if k in pair.pool.people and k not in pair.draft.known]
    if not extra and theirs:  # one whom the sentence has as its source stands in the place of one whom it tells of
        near = not pair.abroad and pair.likeness >= ALIKE
        told = frozenset(k for s in pair.all for k in (*(() if near else s.people), *(k for _, k in s.names)))
        extra = [(w, k) for w, k in pair.draft.names if k in pair.pool.people - told]
    for word, _ in extra[:1]:
        note = f"{theirs[0]} in the case, {word} in the draft." if theirs else f"The case does not name {word} here."
        yield pair.found("name_swapped", word, theirs[0] if theirs else pair.case.sentence, note)


def _ordinary(word: str, key: str, pair: Pair) -> bool:
    """Whether the capital is the sentence's own, or the word no name: the case has it in small letters, or does not know it."""
    if key in pair.pool.people:
        return bool(met("role", pair.told) & pair.pool.roles.get(key, frozenset()))
    first = pair.draft.text.lstrip('«“"(— ').startswith(word) or pair.draft.sentence.lstrip('«“"(— ').startswith(word)
    return first or bool(word_marks(word) & frozenset(m for s in pair.all for m in s.context)) or key not in pair.draft.people


def exchanged(pair: Pair) -> Iterator[Finding]:
    """The same two people in the other order, in one language, and neither in the passive."""
    ours = [k for _, k in pair.draft.names if k in pair.pool.people]
    if pair.abroad or pair.likeness < 0.55:
        return
    orders = [[k for _, k in s.names if k in ours] for s in pair.all if s.language == pair.draft.language]
    ours = list(dict.fromkeys(ours))
    first = [list(dict.fromkeys(o)) for o in orders]
    if first and len(ours) > 1 and all(len(o) > 1 and o[:2] == ours[1::-1] for o in first) and not _turned(pair):
        yield pair.found("name_swapped", pair.draft.text, pair.case.text, "The same names, the other way round.")


def _turned(pair: Pair) -> bool:
    passive = account_forms("passive")
    return passive.met(pair.draft.text) != passive.met(pair.case.text)


def roles(pair: Pair) -> Iterator[Finding]:
    """Somebody is called by another role: a director for an engineer, a mother for a sister."""
    every = pair.told + " ; ".join(o.said for s in pair.all for o in s.origins)
    known = frozenset(r for k in pair.known | pair.draft.known for r in pair.pool.roles.get(k, ()))
    extra = met("role", pair.draft.sentence) - met("role", every) - known
    missing = met("role", pair.case.sentence) - met("role", pair.draft.sentence)
    if extra and missing:
        ours, theirs = min(extra), min(missing)
        yield pair.found("role_swapped", ours, theirs, f"The case speaks of “{theirs}”, the draft of “{ours}”.")


def law(pair: Pair) -> Iterator[Finding]:
    """A word of law or a kinship became another: embezzlement theft, charged convicted, father stepfather."""
    for kinds in (*(kinds for _, kinds in distinct()), rows("offence")):
        ours = {k for k, form in kinds if form.met(pair.draft.sentence)}
        theirs = {k for k, form in kinds if form.met(pair.told)}
        if ours - theirs and theirs - ours and not ours & theirs:
            a, b = min(ours - theirs), min(theirs - ours)
            yield pair.found("word_changed", a, b, f"“{b}” in the case, “{a}” in the draft.")


def negation(pair: Pair) -> Iterator[Finding]:
    """What the case negates the draft affirms, or the other way round."""
    if pair.verbatim:
        return
    if _denied(pair.case, pair.draft) or _turned_round(pair):
        yield pair.found("negation_lost", pair.draft.text, pair.case.text, "Negated in the case, not in the draft.")
    elif _denied(pair.draft, pair.case):
        yield pair.found("negation_lost", pair.draft.text, pair.case.text, "Negated in the draft, not in the case.")


def _denied(one: Side, other: Side) -> bool:
    """Whether a word that one negates stands in the other without a negation."""
    if one.language != other.language or _refusals(other) - _refusals(one):
        return False
    return bool(one.denied & (other.marks - other.denied))


def _refusals(one: Side) -> frozenset[str]:
    """The words of a statement that negate without a "not"."""
    return frozenset(one.text[a:b].lower()[:5] for a, b in forms("refusal").spans(one.text))


def _a_clause_of(draft: str, case: str) -> bool:
    """Whether the draft's words are a whole clause of the case's, between semicolons."""
    clauses = [c.strip(" .").casefold() for c in case.split(";")]
    return len(clauses) > 1 and draft.strip(" .").casefold() in clauses


def _turned_round(pair: Pair) -> bool:
    if _a_clause_of(pair.draft.text, pair.case.text):
        return False  # *He was not held; he was questioned*: the one clause negates nothing of the other
    polarities = {s.statement.polarity for s in pair.all if s.text == pair.case.text or s.sentence != pair.case.sentence}
    open_ = forms("refusal").met(pair.draft.sentence)
    return "positive" not in polarities and pair.draft.statement.polarity == "positive" and not pair.draft.denied and not open_


def reserves(pair: Pair) -> Iterator[Finding]:
    """The case tells of some, most or part of a thing, or of what happens at times; the draft tells of it outright."""
    if pair.abroad:
        return
    for name, found in rows("reserve"):
        spans = [m.end() for m in found.pattern.finditer(fold(pair.case.text))]
        held = {m for end in spans for w in content(pair.case.text[end : end + 60])[:1] for m in word_marks(w)}
        if held & pair.draft.marks and not any(f.met(pair.draft.sentence) for _, f in rows("reserve")):
            yield pair.found("qualifier_changed", pair.draft.text, pair.case.text, f"The case says “{name}” here.")


RULES = (figures, times, numbers, reserved, names, exchanged, roles, law, negation, reserves)
