"""Claims: which statements say the same.

Two statements say the same only where no rule below finds a difference and one of the likenesses holds. The rules
are small, named, and say why; there is no score.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from sayso.records import Time
from sayso.weighing import amounts, words
from sayso.weighing.claims.bearers import another_bearer, left_open, unreal
from sayso.weighing.claims.one_deed import another_victim, one_deed
from sayso.weighing.claims.one_step import another_day, another_step, clashing_values, of_one_key, one_step
from sayso.weighing.claims.one_wording import in_quotation, one_wording
from sayso.weighing.claims.two_matters import another_issue, another_place, another_self, another_story, same_day
from sayso.weighing.telling.telling import Content, content
from sayso.weighing.telling.ties import one_document
from sayso.weighing.telling.told import Told

T = TypeVar("T")
TOLD_ALIKE = 6  # words in common of two documents that tell one thing

# ── differences: any one keeps two statements apart ──────────────────────────────────────────────


def polarity(a: Told, b: Told) -> bool:
    """One affirms what the other negates. Of long statements that both hold a negation it may be read to another clause."""
    if a.statement.polarity == b.statement.polarity:
        return False
    both = a.language == b.language and a.wording.negated and b.wording.negated
    return not both or len(a.wording.stems & b.wording.stems) < TOLD_ALIKE


def negation(a: Told, b: Told) -> bool:
    """One holds a word of negation and the other none: "pleaded guilty" never meets "pleaded not guilty"."""
    return a.language == b.language and a.wording.negated != b.wording.negated


def opposite_words(a: Told, b: Told) -> bool:
    """One holds a word the other holds the opposite of."""
    return any(
        (name, "right" if side == "left" else "left") in b.wording.sides and (name, side) not in b.wording.sides
        for name, side in a.wording.sides
    )


def quantities(a: Told, b: Told) -> bool:
    """Their quantities are not the same, to the figure and the unit; of two documents one may add how old somebody is."""
    if a.signature == b.signature:
        return False
    ages = [{row for row in t.signature if row[0] == "age"} for t in (a, b)]
    return one_document(a, b) or all(ages) or set(a.signature) - ages[0] != set(b.signature) - ages[1]


def different_people(a: Told, b: Told) -> bool:
    """Each names a person that the other does not; one surname alone may be of whoever bears it in the other."""
    x, y = a.people - b.named, b.people - a.named
    return bool(x) and bool(y) and not (len(x) == len(y) == 1 and (_by_surname(x, a, b) or _by_surname(y, b, a)))


def _by_surname(people: frozenset[str], a: Told, b: Told) -> bool:
    """Whether the first calls these by one word of a full name in the second: two surnames link nobody."""
    word = next(iter(a.called.get(e, "") for e in people))
    return bool(word) and any(word in t.key for t in b.traits)


def exchanged_people(a: Told, b: Told) -> bool:
    """Of two people, one does here what is done to him there: another subject in one voice, or one subject in two voices."""
    shared = a.people & b.people
    x, y = a.doers & shared, b.doers & shared
    if len(shared) < 2 or not x or not y or shared in (x, y):
        return len(shared) > 1 and _order(a, shared) != _order(b, shared) and a.wording.passive == b.wording.passive
    return x.isdisjoint(y) == (_undergoes(a) == _undergoes(b))


def _order(told: Told, shared: frozenset[str]) -> list[str]:
    return [e for e in told.who if e in shared]


def _undergoes(told: Told) -> bool:
    """Whether the subject has something done to it by somebody."""
    return _PASSIVE.search(told.statement.text.lower()) is not None


def different_parts(a: Told, b: Told) -> bool:
    """The same kind of act, done by or to somebody else."""
    return any(
        ka == kb and ((ax and bx and ax != bx) or (ay and by and ay != by)) for ka, ax, ay in a.acts for kb, bx, by in b.acts
    )


def different_deeds(a: Told, b: Told) -> bool:
    """Neither names the other's first deed: sold and bought, arrested and released, asked for a fine and refused one."""
    x, y = a.content, b.content
    return _parted(x.main, y.deeds) and _parted(y.main, x.deeds)


def unknown_deed(a: Told, b: Told) -> bool:
    """In one language, one names a deed where the other has none, but words of its own that may name any."""
    x, y = a.content, b.content
    return a.language == b.language and not _figure(a) and (_hides(x, y) or _hides(y, x))


def _hides(x: Content, y: Content) -> bool:
    return bool(x.main) and not y.deeds and bool(y.rest - x.rest)


def different_things(a: Told, b: Told) -> bool:
    """Each names a thing that the other doesn't: the warehouse and the ferry, the mayor and the governor."""
    x, y = a.content.things - _LOOSE, b.content.things - _LOOSE
    return a.language == b.language and not _figure(a) and bool(x - y) and bool(y - x)


def _figure(told: Told) -> bool:
    """Whether a figure ties it to what else gives the same one."""
    return any(amounts.telling(v) for v in told.values)


def exchanged_things(a: Told, b: Told) -> bool:
    """In English, neither in the passive, one has before its deed what the other has behind it: who did it to whom."""
    x, y = a.content.before - b.content.before, b.content.before - a.content.before
    told = a.language == b.language == "en" and not a.wording.passive and not b.wording.passive
    return told and bool(x & b.content.things) and bool(y & a.content.things)


def different_kinds(a: Told, b: Told) -> bool:
    """Of one kind of words they name different ones: another offence, relative, weekday, rank in a row."""
    kinds = {kind for kind, _ in a.content.kinds}
    return any(_parted(_named(kind, a), _named(kind, b)) for kind in kinds)


def different_counted(a: Told, b: Told) -> bool:
    """The same number of something else: nineteen passengers, nineteen sailors."""
    return any(
        x.kind == y.kind == "count" and amounts.equal(x, y) and _parted(_counted(x.of), _counted(y.of))
        for x in a.values
        for y in b.values
    )


def different_matter(a: Told, b: Told) -> bool:
    """In one language, so much of something else: 7.3 tons of chain, 7.3 tons of rope."""
    return a.language == b.language and any(
        x.kind in MATERIAL and amounts.equal(x, y) and _parted(words.stems(x.of or ""), words.stems(y.of or ""))
        for x in a.values
        for y in b.values
    )


def _named(kind: str, told: Told) -> frozenset[str]:
    return frozenset(name for k, name in told.content.kinds if k == kind)


def _counted(of: str | None) -> frozenset[str]:
    """The things counted that either language has a word for; "people" may be any of them."""
    things = content(of).things if of else frozenset()
    return frozenset() if things & _ANYBODY else things


def _parted(x: frozenset[str], y: frozenset[str]) -> bool:
    return bool(x) and bool(y) and not x & y


def different_day(a: Told, b: Told) -> bool:
    """They name two days of the week, or two ranks in a row."""
    return any(_parted(_named(kind, a), _named(kind, b)) for kind in ("weekday", "rank"))


def different_times(a: Told, b: Told) -> bool:
    """What one tells was over before what the other tells began; or each is so since another time, or until another."""
    if a.time is None or b.time is None:
        return False
    return _before(a.time.latest, b.time.earliest) or _before(b.time.latest, a.time.earliest) or other_bound(a.time, b.time)


def other_bound(x: Time, y: Time) -> bool:
    """Two spans open at one end, told by the other: "since 2002" is not "since 2003", but may be "since May 2002"."""
    for at, (one, other) in enumerate(((x.earliest, y.earliest), (x.latest, y.latest))):
        open_end = (x.latest, y.latest) if at == 0 else (x.earliest, y.earliest)
        if one and other and open_end == (None, None):
            ends = [t.edtf.split("/")[min(at, t.edtf.count("/"))].strip(".?~X") for t in (x, y)]
            return not (ends[0].startswith(ends[1]) or ends[1].startswith(ends[0]))
    return False


def different_modes(a: Told, b: Told) -> bool:
    """One tells of what happened, the other of what is feared, planned, ordered, threatened, offered or foreseen."""
    return (a.statement.stance in NOT_YET) != (b.statement.stance in NOT_YET)


def denial(a: Told, b: Told) -> bool:
    """Somebody denies the one, and the other is told as it is: to deny a plea is not to plead, whatever is pleaded."""
    return _denied(a) != _denied(b)


def _denied(t: Told) -> bool:
    """Denied by the verb, not by its own words: "pleaded not guilty" is a plea."""
    return t.statement.stance == "denied" and t.statement.hops[-1].verb == "deny"


def possibility(a: Told, b: Told) -> bool:
    """One tells of what may be, the other of what is."""
    return (a.statement.stance == "possible") != (b.statement.stance == "possible")


def supposition(a: Told, b: Told) -> bool:
    """One opens with a condition that holds most of what the other tells: "if the house was sold" tells of no sale."""
    return _supposes(a, b) or _supposes(b, a)


def _supposes(a: Told, b: Told) -> bool:
    one, other = (_CONDITION.match(t.statement.text) for t in (a, b))
    return one is not None and other is None and len(words.stems(one[0]) & b.bare) * 2 >= len(b.bare)


DIFFERENCES: tuple[Callable[[Told, Told], bool], ...] = (
    polarity,
    negation,
    supposition,
    opposite_words,
    quantities,
    different_people,
    exchanged_people,
    different_parts,
    different_deeds,
    unknown_deed,
    different_things,
    exchanged_things,
    different_kinds,
    different_counted,
    different_matter,
    different_times,
    different_modes,
    unreal,
    left_open,
    another_bearer,
    another_step,
    another_victim,
    another_self,
    another_place,
    another_story,
    another_issue,
)

# Of one step of a criminal case, in whatever words: only these keep two apart.
STEP_DIFFERENCES: tuple[Callable[[Told, Told], bool], ...] = (
    denial,
    unreal,
    another_bearer,
    different_day,
    another_day,
    another_step,
    clashing_values,
)

# And of one deed.
DEED_DIFFERENCES: tuple[Callable[[Told, Told], bool], ...] = (
    denial,
    unreal,
    another_bearer,
    different_day,
    different_counted,
    clashing_values,
)

# Of one wording: what stands around the words they share is not told by both.
WORDING_DIFFERENCES: tuple[Callable[[Told, Told], bool], ...] = (
    polarity,
    different_times,
    different_modes,
    another_bearer,
    another_issue,
)

MATERIAL = frozenset({"mass", "length", "area", "volume"})  # measured of a thing, which the words beside it name
_PASSIVE = re.compile(
    r"\b(?:was|were|been|is|are|being) (?:\w+ ){0,3}?\w+ by\b"
    r"|\b(?:был|была|были|быть) (?:\w+ )?\w+н[аы]?\b"
    r"|\b(?:был|была|были) \w+т[аы]?\b"
)
_CONDITION = re.compile(r"\W*(?:\w+ )?(?:if|unless|whether|если)\b[^,;]*", re.I)
_ANYBODY = frozenset({"people", "man", "woman", "victim"})
_LOOSE = _ANYBODY | {"morning", "evening", "night", "new", "old", "large", "small"}
NOT_YET = frozenset({"threatened", "ordered", "offered", "planned", "predicted", "feared", "denied"})


def _before(latest: str | None, earliest: str | None) -> bool:
    return latest is not None and earliest is not None and latest < earliest


# ── likenesses: one of them must hold ─────────────────────────────────────────────────────────


def alike(x: frozenset[T], y: frozenset[T], fewest: int = 3) -> bool:
    """Some words in common, half of all of theirs, and three quarters of the shorter's; or all the same."""
    common = len(x & y)
    return (x == y and common > 0) or (common >= fewest and common * 2 >= len(x | y) and common * 4 >= min(len(x), len(y)) * 3)


def tells_enough(told: Told) -> bool:
    """Whether it is more than a single word with content, a figure or a day counting as one: "Concerned", "He found it"."""
    return len(told.bare) + len(told.values) + (told.time is not None) > 1


def same_words(a: Told, b: Told) -> bool:
    """In one language, they are told in much the same words, names alone not being enough."""
    if a.language != b.language or not (a.core & b.core) or not (tells_enough(a) and tells_enough(b)):
        return False
    return alike(a.bare, b.bare, 2 if same_day(a, b) or any(amounts.telling(v) for v in a.values) else 3)


def same_facts(a: Told, b: Told) -> bool:
    """Across languages: the same people, the same told of them, and besides a telling quantity, a day, or a second name.

    "He checked it on May 2 and found nothing" is not "he, who checked it on May 2, refused to comment": where one tells a deed
    first, the other tells it too, and neither denies alone.
    """
    x, y = a.wording.concepts, b.wording.concepts
    if a.language == b.language or a.people != b.people or len(x & y) * 2 < max(len(x), len(y), 1):
        return False
    if a.wording.negated != b.wording.negated or not (a.content.main <= b.content.deeds and b.content.main <= a.content.deeds):
        return False
    facts = sum(amounts.telling(v) for v in a.values) + same_day(a, b)
    if not facts and not a.content.deeds & b.content.deeds:
        return False  # a name beside the office its bearer holds: *the mayor of Varn, Anna Holm,* did two things
    return facts + len(a.named & b.named) >= 2


def same_translated(a: Told, b: Told) -> bool:
    """In two documents one of which translates the other: two concepts or a figure in common, half of all concepts at least.

    Of deeds and things, a deed must be among what they share, or three of them be shared, or nothing else be told.
    """
    if a.language == b.language or a.one_text is None or a.one_text != b.one_text:
        return False
    figure = any(amounts.telling(v) for v in a.values)
    x, y = a.content.rows, b.content.rows
    sure = figure or x == y or len(x & y) > 2 or bool(a.content.deeds & b.content.deeds)
    told = ((a.wording.concepts, b.wording.concepts), *(((x, y),) if sure else ()))
    return any(len(x & y) * 2 >= len(x | y) and len(x & y) + figure >= 2 for x, y in told)


def same_matter(a: Told, b: Told) -> bool:
    """In one language, much the same deeds, things and other words, whichever word is used for them."""
    if a.language != b.language or not (a.content.deeds | a.content.rest) & (b.content.deeds | b.content.rest):
        return False
    if not (tells_enough(a) and tells_enough(b)):
        return False
    x, y = a.content.atoms | a.people, b.content.atoms | b.people
    return alike(x, y, 2 if same_day(a, b) or any(amounts.telling(v) for v in a.values) else 3)


def same_telling(a: Told, b: Told) -> bool:
    """In one language and two documents: six words in common, with names and figures, most of the shorter's.

    Three quarters of the shorter's and two fifths of the longer's are; two thirds of the shorter's will do where both give
    the same figures or the same two names. One may tell more around it, or call things by other words; what may be is not
    what is.
    """
    if a.language != b.language or a.statement.document == b.statement.document or possibility(a, b):
        return False
    x, y = a.wording.stems, b.wording.stems
    common, few, many = len(x & y), *sorted((len(x), len(y)))
    if common < TOLD_ALIKE or len(a.core & b.core) < 3 or common * 5 < many * 2:
        return False
    sure = bool(a.values) or len(a.named & b.named) > 1
    return common * 4 >= few * 3 or (sure and common * 3 >= few * 2)


def same_figure(a: Told, b: Told) -> bool:
    """In one language: the same first deed of the same people with the same telling figure, of things that one of them names.

    One may tell more around it: a sentence of nine years is the same, whatever else a report says in the same breath.
    """
    x, y = a.content, b.content
    if a.language != b.language or not a.people or a.people != b.people or not x.main or x.main != y.main:
        return False
    return any(amounts.telling(v) for v in a.values) and (x.things <= y.things or y.things <= x.things)


def same_deed(a: Told, b: Told) -> bool:
    """Across languages: the same deed of the same people; one may say more, but neither says what the other doesn't.

    Words that no row of the lexicon knows may stand on one side only: on both, they could be anything.
    """
    x, y = a.content, b.content
    if a.language == b.language or a.people != b.people or a.wording.negated != b.wording.negated or not _one_deed(a, b):
        return False
    if (x.rest and y.rest) or len(x.rest | y.rest) > 2 or (x.things - y.things and y.things - x.things):
        return False
    return bool(a.people) or bool(a.named & b.named) or same_day(a, b) or any(amounts.telling(v) for v in a.values)


def _one_deed(a: Told, b: Told) -> bool:
    """The same deeds, or no deed but a telling figure of the same things."""
    if a.content.deeds or b.content.deeds:
        return a.content.deeds == b.content.deeds
    return a.content.things == b.content.things and any(amounts.telling(v) for v in a.values)


LIKENESSES: tuple[Callable[[Told, Told], bool], ...] = (
    same_words,
    same_matter,
    same_telling,
    same_figure,
    same_facts,
    same_translated,
    same_deed,
)


def differs(a: Told, b: Told) -> str | None:
    """The name of the first rule that keeps the two apart; `None` where none does."""
    if same_wording(a, b):
        return None
    rules = DEED_DIFFERENCES if one_deed(a, b) else STEP_DIFFERENCES if of_one_key(a, b) else DIFFERENCES
    return next((rule.__name__ for rule in rules if rule(a, b)), None)


def same_step(a: Told, b: Told) -> bool:
    """In whatever words and languages, one step of a criminal case: a sentence of one term, a plea, an arrest on one day."""
    return one_step(a, b) and not any(rule(a, b) for rule in STEP_DIFFERENCES)


def same_deed_told(a: Told, b: Told) -> bool:
    """In whatever words and languages, one deed: Orlov beaten, as many dead in one fire."""
    return one_deed(a, b) and not any(rule(a, b) for rule in DEED_DIFFERENCES)


def same_wording(a: Told, b: Told) -> bool:
    """One holds the other's very words: of one speaker's quoted words nothing else is asked."""
    return one_wording(a, b) and (in_quotation(a, b) or not any(rule(a, b) for rule in WORDING_DIFFERENCES))


def same(a: Told, b: Told) -> bool:
    """Whether the two say the same."""
    return (
        same_wording(a, b)
        or same_step(a, b)
        or same_deed_told(a, b)
        or (any(like(a, b) for like in LIKENESSES) and not any(rule(a, b) for rule in DIFFERENCES))
    )
