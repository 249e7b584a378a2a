"""One matter told again within a document: another toll, somebody else's account, what was not so yet.

News grows: a toll rises, another office gives another number, what was unconfirmed is confirmed at the end. None of these
repeats the words of what it answers, so each rule below says by which sign it is one matter.
"""

from __future__ import annotations

import re
from itertools import pairwise

from sayso.lexicon.accounts import forms, rows_of, tolls
from sayso.records import Span, Time, Value
from sayso.weighing import amounts, words
from sayso.weighing.claims.same import different_modes, different_times
from sayso.weighing.conflicts.contrasts import short
from sayso.weighing.conflicts.figures import Finding, another_side, another_time, each, side
from sayso.weighing.days import day
from sayso.weighing.pool.pool import Pool
from sayso.weighing.pool.tallies import REACH, adds_up, toll
from sayso.weighing.telling.occasions import of_other_steps, of_other_words
from sayso.weighing.telling.ties import elsewhere, one_document, one_voice, strangers, wider
from sayso.weighing.telling.told import Told

BEFORE = 60  # characters before a statement in which its source is called another one
CLOSE = 3  # times as many as another voice counts of the same dead
MONTH = 31  # days within which two accounts may put one deed
NEAR = 3  # statements back to what another account answers
_YET_ANOTHER = re.compile(r"\byet (?:another|again)\b", re.I)  # it was so before
_PEOPLE = frozenset({"people", "worker", "child", "family", "police", "soldier", "conscript", "officer"})
_UNSURE = frozenset({"estimated", "possible", "believed", "predicted"})


# ── tolls ────────────────────────────────────────────────────────────────────────────────────────


def another_toll(a: Told, b: Told, pool: Pool) -> Finding | None:
    """Two counts of the dead, the missing, the hurt or the held: a spread of two unsure speakers, or a total that moved."""
    if not one_document(a, b) or strangers(a, b) or elsewhere(a, b):
        return None
    relation = _toll_relation(a, b)
    for name in sorted(counted(a, pool).keys() & counted(b, pool).keys()) if relation else ():
        x, y = counted(a, pool)[name][-1], counted(b, pool)[name][-1]
        every = [(v, w) for v in counted(a, pool)[name] for w in counted(b, pool)[name]]
        if relation and not any(amounts.reconcilable(v, w) for v, w in every):
            return Finding(relation, "value", f"{name}: {each(a, x.text, b, y.text, pool)}")
    return None


def _toll_relation(a: Told, b: Told) -> str | None:
    if all(forms("total").met(t.statement.text) for t in (a, b)):
        return "change" if any(forms("change").met(t.statement.text) for t in (a, b)) else None
    speakers = [tuple(h.entity or h.text for h in t.statement.hops[1:]) for t in (a, b)]
    unsure = {a.statement.stance, b.statement.stance} & _UNSURE
    return "spread" if unsure and speakers[0] != speakers[1] and all(speakers) else None


def toll_by_another(a: Told, b: Told, pool: Pool) -> Finding | None:
    """In one document, two cited voices count those whom one happening killed, hurt or took, and come to two figures."""
    cited = all(len(t.statement.hops) > 1 for t in (a, b)) and not one_voice(a, b)
    if (
        not one_document(a, b)
        or not cited
        or strangers(a, b)
        or elsewhere(a, b)
        or wider(a, b)
        or different_times(a, b)
        or different_modes(a, b)
    ):
        return None
    near = abs(a.at - b.at) <= 1 or rows_of("happening", a.statement.text) & rows_of("happening", b.statement.text)
    moved = any(forms(kind).met(words.with_source(t.statement)) for kind in ("change", "superseded") for t in (a, b))
    if not near or a.wording.negated or b.wording.negated:
        return None
    one, other = _fates(a, pool), _fates(b, pool)
    for name in sorted(one.keys() & other.keys()):
        x, y = one[name], other[name]
        if adds_up(x, y, other.values()) or adds_up(y, x, one.values()):
            continue
        sizes = sorted(float(amounts.number(v.amount) or 0) for v in (x, y))
        if _those(x, y) and not amounts.reconcilable(x, y) and sizes[0] * CLOSE >= sizes[1]:
            return Finding("change" if moved else "conflict", "value", f"{name}: {each(a, x.text, b, y.text, pool)}")
    return None


def _fates(t: Told, pool: Pool) -> dict[str, Value]:
    """The first whole count that a statement gives of each fate."""
    found: dict[str, Value] = {}
    for v in t.values:
        name = toll(v, t.statement, pool.documents[v.document].text) if v.kind == "count" else None
        if name:
            found.setdefault(name, v)
    return found


def _those(x: Value, y: Value) -> bool:
    """Whether two counts are of the same people: of anybody, or of some called by one word."""
    anybody = [not v.of or forms("anybody").met(v.of) or bool(rows_of("toll", v.of)) for v in (x, y)]
    alike = bool(words.stems(x.of or "") & words.stems(y.of or "")) and not another_side(x.of or "", y.of or "")
    return all(anybody) or (not any(anybody) and alike)


def part_of_a_toll(a: Told, b: Told, pool: Pool) -> Finding | None:
    """A count of the dead, the missing, the hurt or the held, and near it one of some of them: they measure two things."""
    if not one_document(a, b) or abs(a.at - b.at) > NEAR or strangers(a, b) or elsewhere(a, b) or different_times(a, b):
        return None
    for whole, part in ((a, b), (b, a)):
        every, some = counted(whole, pool), counted(part, pool, shares=True)
        for name in sorted(every.keys() & some.keys()):
            x, y = every[name][-1], some[name][0]
            if counted(part, pool).keys() & {name}:
                continue  # it is a part of the whole that its own sentence gives
            if (amounts.number(y.amount) or 0) < (amounts.number(x.amount) or 0):
                return Finding("scope", "value", f"{name}: {each(whole, x.text, part, y.text, pool)[:-1]} of them.")
    return None


def counted(t: Told, pool: Pool, *, shares: bool = False) -> dict[str, list[Value]]:
    """The tolls a statement gives: counts of people beside a word for what became of them; or those that are a part of one."""
    found: dict[str, list[Value]] = {}
    for value in t.values:
        text = pool.documents[value.document].text
        people = value.kind == "count" and _of_people(value)
        if people and (name := toll(value, t.statement, text, shares=shares)):
            found.setdefault(name, []).append(value)
    return found


def _of_people(value: Value) -> bool:
    known = words.concepts(words.content(value.of or ""))
    return not value.of or bool(known & _PEOPLE) or any(f.met(value.of) for _, f in tolls())


# ── another account ──────────────────────────────────────────────────────────────────────────────


def another_account(a: Told, b: Told, pool: Pool) -> Finding | None:
    """What "other reports" give, against what was told just before: another day, or another figure of the same measure."""
    first, second = (a, b) if a.statement.spans[-1] < b.statement.spans[-1] else (b, a)
    if not one_document(a, b) or abs(second.at - first.at) > NEAR or not told_otherwise(second, pool):
        return None
    if first.time and second.time and another_time(first.time, second.time):
        return Finding("conflict", "date", each(first, first.time.text, second, second.time.text, pool))
    for x in first.values:
        for y in second.values:
            if amounts.measure(x) == amounts.measure(y) and not amounts.reconcilable(x, y) and _one_count(x, y):
                relation = "spread" if {first.statement.stance, second.statement.stance} & _UNSURE else "conflict"
                return Finding(relation, "value", each(first, x.text, second, y.text, pool))
    return None


def another_dating(a: Told, b: Told, pool: Pool) -> Finding | None:
    """In one document, two voices put one deed, told in much the same words, on two days of one month."""
    if not one_document(a, b) or one_voice(a, b) or strangers(a, b) or a.wording.negated != b.wording.negated:
        return None
    if a.time is None or b.time is None or not another_time(a.time, b.time) or not _within_a_month(a.time, b.time):
        return None
    shared = (a.core & b.core) - _capitalised(a) - _capitalised(b)
    once = len(shared) >= 3 and len(shared) * 2 >= min(len(a.core), len(b.core))
    if of_other_words(a, a.time, b, b.time) or of_other_steps(a, a.time, b, b.time):
        return None
    if not once or any(forms("again").met(t.statement.text) for t in (a, b)) or a.signature != b.signature:
        return None
    return Finding("conflict", "date", each(a, a.time.text, b, b.time.text, pool))


def _capitalised(t: Told) -> frozenset[str]:
    """What it names within its sentence, whether or not it was read as a name."""
    return frozenset(words.stem(w) for w in words.words(t.statement.text[1:]) if w[:1].isupper())


def _within_a_month(x: Time, y: Time) -> bool:
    """Both are told by the day of the month, and no month lies between them."""
    if not all(re.search(r"\d", t.text) for t in (x, y)):
        return False
    days = [day(end) for t in (x, y) for end in (t.earliest, t.latest)]
    known = [d for d in days if d]
    return len(known) == 4 and known[0] == known[1] and known[2] == known[3] and abs((known[0] - known[2]).days) <= MONTH


def two_accounts(t: Told, pool: Pool) -> Finding | None:
    """One statement that gives two: on the 14th (on the 13th, by other accounts)."""
    text = pool.documents[t.statement.document].text
    times, values = pool.times_in(t.statement), t.values
    for x, y in pairwise(times):
        if another_time(x, y) and _otherwise(text, x.span, y.span):
            return Finding("conflict", "date", f"{side(t, x.text, pool)}, and by another account {y.text}.")
    for v, w in pairwise(values):
        differ = amounts.measure(v) == amounts.measure(w) and not amounts.reconcilable(v, w) and _one_count(v, w)
        if differ and _otherwise(text, v.span, w.span):
            return Finding("conflict", "value", f"{side(t, v.text, pool)}, and by another account {w.text}.")
    return None


def _otherwise(text: str, one: Span, other: Span) -> bool:
    """Whether the words between the two, or those right behind the second, say that it is another account's."""
    between, behind = text[one[1] : other[0]], re.split(r"[);.]", text[other[1] : other[1] + REACH])[0]
    return len(between) <= BEFORE and (forms("other_account").met(between) or forms("other_account").met(behind))


def told_otherwise(t: Told, pool: Pool) -> bool:
    """Whether its source is called another one: "by other accounts"."""
    before = re.split(r"[.!?…)]\s", pool.text_before(t.statement, BEFORE))[-1]  # the sentence before has its own source
    text = " ".join([before, *(h.text or "" for h in t.statement.hops[1:])])
    return forms("other_account").met(text)


def _one_count(x: Value, y: Value) -> bool:
    return not x.of or not y.of or bool(words.stems(x.of) & words.stems(y.of))


# ── not yet, and then ────────────────────────────────────────────────────────────────────────────


def not_yet_then(a: Told, b: Told, pool: Pool) -> Finding | None:
    """Told as not so yet, and further on as so: in much the same words of the same names."""
    no, yes = (a, b) if a.wording.negated else (b, a)
    if not one_document(a, b) or a.wording.negated == b.wording.negated or yes.at < no.at or strangers(a, b):
        return None
    if yes.statement.text in no.statement.text:  # the page prints its words twice
        return None
    if yes.statement.stance in _UNSURE or (one_voice(a, b) and len(a.statement.hops) > 1):
        return None
    if not forms("not_yet").met(_YET_ANOTHER.sub(" ", no.statement.text)) or a.signature != b.signature:
        return None
    before, after = _tells(no.statement.text), _tells(yes.statement.text)
    if len(before & after) < 3 or len(before & after) * 2 < min(len(before), len(after)):
        return None
    both = " / ".join(side(t, short(t), pool) for t in (no, yes))
    return Finding("change", "status", f"not yet, and then: {both}")


def _tells(text: str) -> frozenset[str]:
    """What its words stand for, where the lexicon knows it, and the stems of the others."""
    return frozenset(key for w in words.content(text) for key in words.concepts([w]) or {words.stem(w)})
