"""The step of a criminal case that a statement tells of, and whom it is taken against: an arrest, a charge, a plea, a sentence.

"Was sentenced to nine years", "the court gave him nine years" and «назначил наказание в виде 9 лет» are one step: what was done,
to whom, and what tells it apart from another of its kind. Only the main clause is asked; who was convicted of what he is now
released from is not sentenced again. Where more than one step is told, or it is not sure to whom, there is none.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.lexicon import steps as lexicon
from sayso.lexicon.accounts import fold, forms
from sayso.lexicon.steps import Found
from sayso.records import Span, Statement, Time, Value
from sayso.weighing import amounts
from sayso.weighing.days import day
from sayso.weighing.pool.pool import Pool
from sayso.weighing.telling.whom import PLEAS, Scene, mentioned, whom

YEAR_NEAR = 12  # characters between a verb and a year that dates it
COURT_NEAR = 40  # characters between a court and the arrest it makes
NEAR = 40  # characters between a cue and the content it governs
REACH = 130  # characters from a verb to the term it gives
WHOLE_REACH = 70  # and to death or life
UNSURE = {"planned", "predicted", "feared", "possible", "offered", "threatened", "believed"}
_DIGIT = re.compile(r"\d")
_BARE_YEAR = re.compile(r"\d{4}")
_IN = re.compile(r"\b(?:in|в) $")
_ASIDE = re.compile(r"[,;:()—–.]")


@dataclass(frozen=True, slots=True)
class Step:
    """What was done, to whom as far as that is sure, the term in months or the sum it gave, and what tells it from another."""

    kind: str
    whom: str | None
    term: str | None
    offences: frozenset[tuple[str, str]]  # each with its family
    suspended: bool
    formal: bool  # of an arrest: told by the word that means a court's in Russian, and the police's elsewhere
    places: frozenset[str]
    when: Time | None  # when it was done, where the words date the step and not what it is for
    told: date | None  # the day its document was published

    @property
    def key(self) -> Hashable:
        """What two statements of one step share, whatever else they tell; `None` where it is not sure of whom it is told."""
        return (self.kind, self.whom, self.term) if self.whom and self.kind not in ("upheld", "remand", "passing") else None


_NO_STEP = Step("passing", None, None, frozenset(), suspended=False, formal=False, places=frozenset(), when=None, told=None)


def step(statement: Statement, values: Sequence[Value], pool: Pool) -> Step | None:
    """The one step of a criminal case that a statement tells of; `None` where it tells of none or of several."""
    hop = statement.hops[-1]
    if (hop.cue is None or len(statement.hops) < 2) and not lexicon.any_told(fold(statement.text)):
        return None
    scene = _scene(statement, pool)
    every = list(_found(scene, values))
    found = _one_of(every)
    if not every and lexicon.beginnings("passing").search(scene.text) and any(_months(v) for v in values):
        return _NO_STEP
    if found is None or _put_off(found, statement) or not _fits(found, scene):
        return None
    kind = _kind(found, scene)
    return Step(
        kind=kind,
        whom=_against(found, scene, statement, values, pool),
        term=_measure(found, scene, values),
        offences=lexicon.offences(scene.text),
        suspended=kind in ("sentence", "request") and lexicon.suspended(scene.text),
        formal=kind == "detention" and lexicon.words("formal").search(scene.main) is not None,
        places=frozenset(p.entity for p in mentioned(scene, statement, pool, ("place", "facility"))),
        when=_when(found, scene, pool.time_of(statement)),
        told=day(pool.documents[statement.document].published),
    )


def _kind(found: Found, scene: Scene) -> str:
    """What is told; an arrest told beside a detention is a court's, and one that a court makes is an order of custody."""
    if found.step.name != "detention":
        return found.step.name
    return "custody" if _by_court(found, scene) else "remand" if _told_twice(scene.text) else "detention"


def _by_court(found: Found, scene: Scene) -> bool:
    """Whether a court makes the arrest: *a court arrested Orlov*, «суд арестовал», «арестован судом»."""
    acts = lexicon.words("courts").search(scene.text[max(0, found.start - COURT_NEAR) : found.start])
    passive = scene.language == "en" and " " in scene.main[found.start : found.end].strip()
    return (bool(acts) and not passive) or lexicon.words("by_court").search(scene.text) is not None


def _against(found: Found, scene: Scene, statement: Statement, values: Sequence[Value], pool: Pool) -> str | None:
    """Whom it is taken against; of an arrest of so many people, who is named beside them may be one of them or not."""
    if found.step.name == "detention" and any(v.kind == "count" for v in values):
        return None
    return whom(found, scene, statement, pool) or _convict(found.step.name, statement, pool)


def _when(found: Found, scene: Scene, time: Time | None) -> Time | None:
    """The time, unless it stands in an aside, or is a year of what somebody is sentenced for: *the 2021 shooting*."""
    if time is None:
        return None
    start, end = time.span[0] - scene.start, time.span[1] - scene.start
    if time.edtf.startswith("..") or (start >= 0 and not scene.main[start:end].strip()):
        return None  # until when, or a day of an aside
    if not _BARE_YEAR.fullmatch(time.edtf):
        return time
    near = start <= YEAR_NEAR or min(abs(start - found.end), abs(found.start - end)) <= YEAR_NEAR
    return time if _IN.search(scene.text[:start]) and (near or found.step.needs is None) else None


def _scene(statement: Statement, pool: Pool) -> Scene:
    start, end = _region(statement)
    document = pool.documents[statement.document]
    text = fold(document.text[start:end])
    return Scene(start, text, main_clause(text), document.language)


def _region(statement: Statement) -> Span:
    """From its first word to its last; and the cue right before it, which may be the verb: *pleaded* “not guilty”."""
    start, end = statement.spans[0][0], statement.spans[-1][1]
    cue = statement.hops[-1].cue
    source = statement.hops[-1].span
    if cue and len(statement.hops) > 1 and cue[1] <= start and start - cue[1] <= NEAR:
        return (source[0] if source and 0 <= cue[0] - source[1] <= NEAR else cue[0]), end
    return start, end


def main_clause(text: str) -> str:
    """The text with its asides blank: from "who", "after" or the like to the next mark."""
    out = list(text)
    for start, _ in forms("aside").spans(text):
        mark = _ASIDE.search(text, start)
        end = mark.start() if mark else len(text)
        out[start:end] = " " * (end - start)
    return "".join(out)


def _found(scene: Scene, values: Sequence[Value]) -> Iterator[Found]:
    for row in lexicon.possible(scene.main):
        met = row.told.search(scene.main)
        given = row.gets.search(scene.main) if row.gets and met is None else None
        found = (
            Found(row, met.start(), met.end()) if met else Found(row, given.start(), given.end(), gets=True) if given else None
        )
        if found and (row.needs is None or _measure(found, scene, values)):
            yield found


def _one_of(found: Sequence[Found]) -> Found | None:
    """The one step that is told: a sentence rather than the conviction it follows, and what was upheld where nothing else is."""
    met = [f for f in found if not any(_inside(f, g) for g in found)]
    named = {f.step.name: f for f in met}
    if "sentence" in named:
        named = {name: f for name, f in named.items() if name not in ("conviction", "fine")}
    if "custody" in named:
        named.pop("detention", None)  # *arrested and remanded in custody*
    if len(named) > 1:
        named.pop("upheld", None)
    return next(iter(named.values())) if len(named) == 1 else None


def _inside(one: Found, other: Found) -> bool:
    """Whether a step's words are but a part of a plea's: *not guilty plea*."""
    return one is not other and other.step.name in PLEAS and other.start <= one.start and one.end <= other.end


def _put_off(found: Found, statement: Statement) -> bool:
    """It is negated, or put forward as what may be or is to come; an appeal is always to come, a request never the deed."""
    kind = found.step.name
    if kind in ("appeal", "request"):
        return statement.polarity == "negative" or statement.stance in ("denied", "possible")
    if kind in PLEAS:
        return statement.stance in UNSURE
    return statement.polarity == "negative" or statement.stance in UNSURE | {"denied", "ordered"}


def _fits(found: Found, scene: Scene) -> bool:
    """Nothing before its verb takes it back, and it is told of whom it can be: the prosecution asks, and no court is arrested."""
    before = scene.main[max(0, found.start - 40) : found.end]
    kind, whole = found.step.name, scene.text
    if kind not in ("appeal", "request", *PLEAS) and (lexicon.words("unsure").search(before) or forms("negation").met(before)):
        return False
    if kind == "request":
        return lexicon.beginnings("prosecution").search(whole) is not None
    if kind == "appeal":
        against = lexicon.words("other_appeals").search(whole[found.end :])
        return not against and lexicon.beginnings("prosecution").search(whole) is None
    if lexicon.words("or_anybody").fullmatch(scene.main[found.start : found.end]) and not _measured_or_tried(found, scene):
        return False
    if kind in ("custody", "travel_ban") or (kind == "detention" and _by_court(found, scene)):
        return lexicon.words("over").search(scene.main) is None
    return kind != "detention" or lexicon.words("courts").search(whole[: found.start]) is None


def _measured_or_tried(found: Found, scene: Scene) -> bool:
    """Whether a verb that anybody may do tells of a court: *осудил на 9 лет*, *суд оправдал*; not *he declined*."""
    reviewed = found.step.name == "upheld" and lexicon.words("under_review").search(scene.main) is not None
    return found.step.needs is not None or reviewed or lexicon.words("deciding").search(scene.main) is not None


def _told_twice(text: str) -> bool:
    """Whether an arrest is told beside a detention, which then is another step: *arrested following his detention*."""
    return all(lexicon.beginnings(key).search(text) for key in ("arrests", "detentions"))


def _convict(kind: str, statement: Statement, pool: Pool) -> str | None:
    """Of an appeal or a request that names nobody, the one person whom its document says was sentenced."""
    if kind not in ("appeal", "request"):
        return None
    others = (s for s in pool.by_document.get(statement.document, ()) if s.id != statement.id)
    told = (step(s, pool.values_of(s), pool) for s in others if lexicon.gives_sentence(s.text))
    whom = {t.whom for t in told if t and t.kind in ("sentence", "conviction")}
    return whom.pop() if len(whom) == 1 else None


# ── the term ─────────────────────────────────────────────────────────────────────────────────────


def _measure(found: Found, scene: Scene, values: Sequence[Value]) -> str | None:
    """The term or the sum that the step gives, where it is one that gives any."""
    if found.step.needs == "sum":
        sums = [v for v in values if v.kind == "money" and v.amount and found.end <= v.span[0] - scene.start <= found.end + REACH]
        return f"{sums[0].amount} {sums[0].unit}" if sums else None
    return _term(found, scene, values) if found.step.needs == "term" else None


def _term(found: Found, scene: Scene, values: Sequence[Value]) -> str | None:
    """The one term of prison behind the verb, in months, or death, or life; what may at most be given is none."""
    if whole := _whole(found, scene):
        return whole
    terms = {months for v in values if (months := _months(v)) and _given(v, found, scene)}
    return terms.pop() if len(terms) == 1 else None


def _whole(found: Found, scene: Scene) -> str | None:
    """Death or life, where the verb gives it and no reason and no figure comes first: *sentenced Orlov to death*."""
    behind = scene.main[found.end : found.end + WHOLE_REACH]
    for name in ("death", "life"):
        met = lexicon.words(name).search(behind)
        between = behind[: met.start()] if met else ""
        reason = len(between.split()) > 1 and lexicon.words("reason").search(between)  # *asked for life* gives none
        if met and not reason and not _DIGIT.search(between):
            return None if lexicon.words("most").search(between) else name
    return None


def _months(value: Value) -> str | None:
    amount = amounts.number(value.amount)
    if (
        amount is None
        or value.kind not in ("duration", "age")
        or value.unit not in ("a", "mo")
        or value.qualifier not in ("exact", "")
    ):
        return None
    return f"{(amount * 12 if value.unit == 'a' else amount).normalize():f}"


def _given(value: Value, found: Found, scene: Scene) -> bool:
    """Whether the verb gives it: *to 16 years*, *16 years in prison*, «16 лет колонии»."""
    start, end = value.span[0] - scene.start, value.span[1] - scene.start
    if not found.end <= start <= found.end + REACH or lexicon.words("most").search(scene.text[max(0, start - 24) : start]):
        return False
    between, behind = scene.text[found.end : start], scene.text[end : end + 40]
    if value.kind == "age":
        return lexicon.words("prison").match(behind.lstrip(" -")) is not None
    of_prison = lexicon.words("prison").search(behind) is not None
    if found.gets:
        return (len(between.split()) < 3 and "," not in between) or of_prison
    led = lexicon.ends_in(lexicon.words("leads"), between) or not between.strip(" a")
    return of_prison or led
