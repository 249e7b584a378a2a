"""Which way a date looks that names no year, or only a weekday: `will rule on Tuesday` lies ahead, `died on May 3` behind."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from sayso.lexicon.language import load
from sayso.reading.calendar.moments import Expression, Moment
from sayso.reading.words.agreement import future
from sayso.reading.words.morphology import forms, tenses
from sayso.reading.words.tokens import Scan

NOUN = 3  # words of a noun phrase behind its date
_COMING = ("tense_will", "tense_set", "tense_soon")
PRESENT = frozenset({"is", "are", "remains", "remain", "stays", "stay", "has", "have", "must", "am", "runs", "lasts"})
REACH = 12  # words between a verb and its date
SENTENCE = 40  # words looked at on each side of a date in its sentence
BESIDE = 6  # words between a past verb and a date that it puts behind
NEAR = 3  # words between a Russian verb and a date that may belong to a noun («дело о пожаре 5 мая»)


def turned(s: Scan, found: Expression) -> Expression:
    """The expression with the side on which its verb puts it, where its words leave that open."""
    if not leaves_open(found.first):
        return found
    side = english(s, found) if s.words.language == "en" else russian(s, found) if s.words.language == "ru" else None
    if side is None:
        return found
    last = replace(found.last, side=side) if found.last and leaves_open(found.last) else found.last
    return replace(found, first=replace(found.first, side=side), last=last)


def leaves_open(m: Moment) -> bool:
    """Whether a moment is a weekday, a month or a day of one with neither its year nor `last` or `next`."""
    alone = (
        m.near is None
        and m.week is None
        and m.year is None
        and m.year_shift is None
        and not (m.fixed or m.unit or m.code or m.beside)
    )
    return alone and (m.weekday is None) != (m.month is None)


# ── English ──────────────────────────────────────────────────────────────────────────────────────


def english(s: Scan, found: Expression) -> str | None:
    if found.opened == "since" and s.key(found.start) in ("since", "ever"):
        return "behind"
    if modifies(s, found):
        return "behind" if of_past_noun(s, found) else None
    if s.says("tense_soon", found.start - 1) or (s.key(found.start - 1) == "as" and s.key(found.start - 2) in ("soon", "early")):
        return "ahead"
    before = english_verb(s, range(found.start - 1, max(found.start - REACH, 0) - 1, -1))
    if before is None and found.opened == "until" and lasts(s, found):
        return "ahead"
    after = english_verb(s, range(found.end, found.end + REACH)) if before is None and fronted(s, found) else None
    return before or after or ("behind" if all_past(s, found) else None)


def lasts(s: Scan, found: Expression) -> bool:
    """Whether what ends on that day goes on now: *is closed until Friday*, *have until Monday to leave*."""
    return any(s.key(i) in PRESENT for i in range(max(found.start - BESIDE, 0), found.start))


def all_past(s: Scan, found: Expression) -> bool:
    """Whether a day stands in a sentence whose verbs all tell of the past, as far as they show it."""
    if found.opened or found.last or not found.first.day:
        return False
    before = takewhile(lambda k: k > 0 and not s.opens(k + 1), range(found.start - 1, found.start - SENTENCE, -1))
    after = takewhile(lambda k: k < len(s.tokens) and not s.opens(k), range(found.end, found.end + SENTENCE))
    words = [k for k in (*before, *after) if not (s.key(k) == "to" and s.key(k - 1) == "according")]
    ahead = any(s.says(group, k) for k in words for group in ("tense_will", "tense_set", "tense_present", "tense_ahead"))
    return not ahead and any(past(s, k) for k in words)


def modifies(s: Scan, found: Expression) -> bool:
    """`Tuesday's ruling`, `the November vote`: the date of a noun, which no verb moves."""
    noun = s.kind(found.end) == "word" and s.joined(found.end) and not s.says("tense_follows", found.end)
    return noun or s.key(found.end) in ("'", "’", "-") or s.says("article", found.start - 1) or s.key(found.start - 1) == "the"


def of_past_noun(s: Scan, found: Expression) -> bool:
    """`its September report`, `the Oct. 23 slaying`: of what has been said or done, where nothing says that it is to come."""
    near = range(found.end, found.end + NOUN)
    told = any(s.says("tense_happened", k) for k in near) and found.first.month is not None and not found.opened
    return told and not any(s.says(group, k) for k in range(found.start - NOUN, found.end + REACH) for group in _COMING)


def fronted(s: Scan, found: Expression) -> bool:
    """Whether the date opens its sentence."""
    return s.opens(found.start) or (s.key(found.start - 1) in ("on", "in") and s.opens(found.start - 1))


def english_verb(s: Scan, places: range) -> str | None:
    """The side of the nearest verb among these tokens of the clause; one that is past counts only beside its date."""
    for k in places:
        cut = s.opens(k + 1) if places.step < 0 else s.opens(k)
        if cut or s.says("tense_stops", k):
            return None
        if comes(s, k):
            return "ahead"
        if set_at(s, k):
            return None if put_off(s, k) else "ahead"
        if s.says("tense_present", k) and not s.says("tense_will", k - 1):
            return None
        if past(s, k) and not s.says("tense_be", k - 1):
            return "behind" if abs(k - places.start) <= BESIDE and s.key(places.start) not in ("to", "by") else None
    return None


def comes(s: Scan, k: int) -> bool:
    """`will`, `won't`, `plans to`: what is told is to come."""
    will = s.says("tense_will", k) or (s.key(k) == "won" and s.key(k + 1) in ("'", "’"))
    return will or (s.key(k) == "to" and s.says("tense_means", k - 1) and not put_off(s, k - 1))


def set_at(s: Scan, k: int) -> bool:
    """`scheduled`, `due`, `set for`."""
    return (s.says("tense_set", k) and s.key(k + 1) != "to") or (s.key(k) == "set" and s.key(k + 1) == "for")


def put_off(s: Scan, k: int) -> bool:
    """`was scheduled for Monday`: what was to come when it was told, and may have passed."""
    return s.says("tense_once", k - 1) or (s.key(k - 1) == "been" and s.key(k - 2) == "had")


def past(s: Scan, k: int) -> bool:
    key = s.key(k)
    ends = len(key) > 4 and key.endswith("ed") and not key.endswith(("eed", "undred")) and not s.capital(k)
    ends = ends and not s.says("before_month", k - 1)  # "a contested vote" tells nothing of when
    irregular = key in load("en").words["irregular"] and not s.says("tense_alike", k)
    return ends or irregular or s.says("tense_was", k)


# ── Russian ──────────────────────────────────────────────────────────────────────────────────────


def russian(s: Scan, found: Expression) -> str | None:
    """The side of the nearer verb of the clause; between two as near, none."""
    reach = REACH if found.first.weekday is not None or s.match(s.words.time("in"), found.start) else NEAR
    before = russian_verb(s, range(found.start - 1, max(found.start - reach, 0) - 1, -1))
    opens = s.opens(found.start)
    after = russian_verb(s, range(found.end, found.end + (REACH if opens else reach)))
    if before and after and before[0] == after[0]:
        return None
    side = min(filter(None, (before, after)), default=(0, None))[1]
    return "ahead" if s.key(found.start) == "на" and before and before[1] == "set" else side if side != "set" else None


def russian_verb(s: Scan, places: range) -> tuple[int, str | None] | None:
    """How far the nearest verb stands, and its side."""
    inside = takewhile(lambda k: s.kind(k) == "word" and not (s.opens(k + 1) if places.step < 0 else s.opens(k)), places)
    for k in inside:
        side = russian_side(s, k)
        if side:
            return abs(k - places.start), None if side == "present" else side
    return None


def russian_side(s: Scan, k: int) -> str | None:
    word = next(iter(forms(s.raw(k))), None)
    if word is None or not word.known or word.pos not in ("VERB", "PRTS"):
        return None
    if s.says("tense_set", k):
        return "set"
    if s.key(k).startswith("был") and (s.says("tense_set", k + 1) or s.key(k - 1).startswith("долж")):
        return "present"  # «должны были выступить», «был назначен на среду»: it may have passed
    if future(s.key(k)):
        return "ahead"
    return "behind" if tenses(s.key(k)) == {"past"} else "present"
