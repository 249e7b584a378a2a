"""Words that can't both be true of one thing: opposites, pleas and coerced confessions, accusations and denials."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.lexicon.accounts import Opposite, fold, forms, opposites
from sayso.weighing import words
from sayso.weighing.claims.same import alike, different_modes, different_times
from sayso.weighing.conflicts.figures import Finding, each, relation, side
from sayso.weighing.names import keys
from sayso.weighing.pool.pool import Pool
from sayso.weighing.telling.ties import (
    elsewhere,
    neighbours,
    one_document,
    one_person,
    one_story,
    one_voice,
    speakers,
    strangers,
    tied,
)
from sayso.weighing.telling.told import Told, negations

_CLAUSE = re.compile(r"[.;,:!?…«»“”—–]|\bbut\b|\band\b|\bно\b|\bа\b|\bи\b")
_ANSWER = re.compile(r"\bno\b(?=,|\s+(?:i|we|you|he|she|it|they|that|this)\b)", re.I)  # a No to a question, not of a thing
_COMPOUND = re.compile(r"\bno-(?!one\b)\w+", re.I)  # the no-fly zone denies nothing
_IF_TRUE = re.compile(r"\bif\b[^.,;]{0,40}\btrue\b|\bесли\b[^.,;]{0,40}\b(?:правд|подтверд|верны)", re.I)  # a reaction, no charge
_BEHIND = re.compile(r",? \b(?:which|that|котор\w+)\b")
FEWEST = 4  # words in common besides names where one text has one name and its copy another
LARGEST_REST = 4  # times as many words as are denied may stand in what is denied: in a long sentence they tell of something else
LARGEST_DENIAL = 6  # words of a denial that only names the accusation
SOON = 4  # statements within which it answers it
REPORTED = frozenset({"fact", "alleged", "charged", "estimated"})
HELD = frozenset({"fact", "alleged", "charged", "admitted", "estimated", "ruled", "believed"})


def opposites_told(a: Told, b: Told, pool: Pool) -> Finding | None:
    """One is told with a word, the other with its opposite, of one person or next to each other."""
    if different_times(a, b) or not {a.statement.stance, b.statement.stance} <= HELD:
        return None
    for pair in opposites():
        if not _of_one_matter(pair.kind, a, b, pool) or _knows_both(pair, a, b, pool):
            continue
        left, right = _on(pair.name, a, b), _on(pair.name, b, a)
        if left and right and (not pair.whole or _all_and_some(pair.name, a, b)):
            return Finding(_status_relation(pair.kind, a, b, pool), pair.kind, f"{pair.name}: {_both(a, b, pool)}")
    return None


def _of_one_matter(kind: str, a: Told, b: Told, pool: Pool) -> bool:
    """A state is one person's; what was done may be told by the next statement; what was done to a thing, on one story."""
    if kind == "status":
        return one_person(a, b) and not (one_document(a, b) and _goes_on(a, b))
    return tied(a, b) or (kind == "object" and _one_thing(a, b, pool))


def _knows_both(pair: Opposite, a: Told, b: Told, pool: Pool) -> bool:
    """Of two documents on a person's state, one tells of both: convicted then, acquitted now is a story, no contradiction.

    So it is in one document where the outlet itself tells of both, whoever repeats the one of them.
    """
    if pair.kind != "status":
        return False
    if one_document(a, b):
        own = (s.text for s in pool.by_document.get(a.statement.document, ()) if len(s.hops) < 2)
        return _tells_both(pair, "\n".join(own))
    return any(_tells_both(pair, pool.documents[t.statement.document].text) for t in (a, b))


@lru_cache(maxsize=4096)
def _tells_both(pair: Opposite, text: str) -> bool:
    return pair.both(text)


def _goes_on(a: Told, b: Told) -> bool:
    """Both are the outlet's own story, or one is what a court has decided since: the one state became the other."""
    return "ruled" in (a.statement.stance, b.statement.stance) or (told_by_the_outlet(a) and told_by_the_outlet(b))


def told_by_the_outlet(t: Told) -> bool:
    """In its own voice, or without saying whose: an outlet that tells how a state became another knows of both."""
    return len(t.statement.hops) < 2 or t.statement.hops[-1].kind == "rumour"


def _one_thing(a: Told, b: Told, pool: Pool) -> bool:
    """In one language and on one story, something is named in both."""
    return a.language == b.language and bool(a.core & b.core) and one_story(a, b, pool) and not strangers(a, b)


def _on(name: str, a: Told, b: Told) -> bool:
    """Whether the first stands on a side of this pair that the second does not."""
    return any((name, s) in a.wording.sides and (name, s) not in b.wording.sides for s in ("left", "right"))


def _all_and_some(name: str, a: Told, b: Told) -> bool:
    """Who gave up a part may have kept a part: only "all" given and "some" kept can't both be."""
    given, kept = (a, b) if (name, "left") in a.wording.sides else (b, a)
    return forms("whole").met(given.statement.text) and forms("part").met(kept.statement.text)


def _status_relation(kind: str, a: Told, b: Told, pool: Pool) -> str:
    """A state may change between two days of publication; what was done does not."""
    return relation(a, b, pool) if kind == "status" and not one_document(a, b) else "conflict"


def _both(a: Told, b: Told, pool: Pool) -> str:
    return f"{side(a, short(a), pool)} / {side(b, short(b), pool)}"


def short(t: Told) -> str:
    """The statement's words, cut at a word where they are many."""
    text = " ".join(t.statement.text.split())
    return text if len(text) <= 90 else text[:90].rsplit(" ", 1)[0] + " …"


# ── names ────────────────────────────────────────────────────────────────────────────────────────


def another_person(a: Told, b: Told, pool: Pool) -> Finding | None:
    """In two documents that are one text, a sentence told in the same words of one person here and of another there."""
    if a.one_text is None or a.one_text != b.one_text or one_document(a, b) or not strangers(a, b):
        return None
    here, there = a.people - b.people, b.people - a.people
    if len(here) != 1 or len(there) != 1 or len(a.core & b.core) < FEWEST or different_modes(a, b):
        return None
    if a.language != b.language or len(a.core & b.core) * 10 < len(a.core | b.core) * 9:
        return None
    kind = "agent" if here <= a.doers and there <= b.doers else "object"
    if not (_by_name(a, here, pool) and _by_name(b, there, pool)):
        return None
    named = [pool.entities[e].name for who in (here, there) for e in who if e in pool.entities]
    forms_of = [frozenset(words.words(fold(name))) for name in named]
    if len(named) < 2 or forms_of[0] <= forms_of[1] or forms_of[1] <= forms_of[0] or _misspelt(*named):
        return None  # one person whom the names could not join
    return Finding("conflict", kind, each(a, named[0], b, named[1], pool))


def _by_name(t: Told, people: frozenset[str], pool: Pool) -> bool:
    """Whether the statement's own words name them, by no pronoun."""
    said = {words.stem(w) for w in words.words(t.statement.text) if w[:1].isupper()}
    return all(words.stems(pool.entities[e].name) & said for e in people if e in pool.entities)


def _misspelt(one: str, other: str) -> bool:
    """One name spelt in two ways: surnames that sound alike, behind one given name or its initial."""
    x, y = keys.tokens(one), keys.tokens(other)
    if not x or not y or keys.sound(x[-1]) != keys.sound(y[-1]):
        return False
    short = keys.initial(x[0]) or keys.initial(y[0])
    return keys.letters(x[0])[:1] == keys.letters(y[0])[:1] if short else keys.sound(x[0]) == keys.sound(y[0])


# ── pleas ────────────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=4096)
def plea(text: str) -> str | None:
    """`guilty`, `innocent`, or `coerced` where a confession is said not to have been free."""
    if forms("confession").met(text) and forms("coerced").met(text):
        return "coerced"
    if forms("pleaded_innocent").met(text):
        return "innocent"
    return "guilty" if forms("pleaded_guilty").affirmed(text) else None


def plea_and_coercion(a: Told, b: Told, pool: Pool) -> Finding | None:
    """A plea of guilty, and a claim that the confession was not free."""
    if {plea(a.statement.text), plea(b.statement.text)} != {"guilty", "coerced"} or not tied(a, b):
        return None
    return Finding("conflict", "status", f"a plea, and a claim that it was not free: {_both(a, b, pool)}")


def two_pleas(a: Told, b: Told, pool: Pool) -> Finding | None:
    """A plea of guilty and a plea of innocence of one person; on two days it is a change."""
    if {plea(a.statement.text), plea(b.statement.text)} != {"guilty", "innocent"} or not one_person(a, b):
        return None
    return Finding(_status_relation("status", a, b, pool), "status", f"guilty and not guilty: {_both(a, b, pool)}")


# ── accusations ──────────────────────────────────────────────────────────────────────────────────


def accusation_and_denial(a: Told, b: Told, pool: Pool) -> Finding | None:
    """A charge against somebody, and the denial of it: by its name ("denied the charge"), or in its own words."""
    for charge, denial in ((a, b), (b, a)):
        if _denies(denial) and _accuses(charge) and not one_witness(a, b) and _answers(charge, denial):
            return Finding("conflict", "status", f"an accusation and its denial: {_both(charge, denial, pool)}")
    return None


def force_denied(a: Told, b: Told, pool: Pool) -> Finding | None:
    """In one document somebody is said to have been beaten, and another denies the use of force."""
    for charge, denial in ((a, b), (b, a)):
        named = _denies(denial) and forms("force").met(denial.statement.text) and len(denial.bare) <= 6
        beaten = charge.statement.stance == "alleged" and forms("beaten").met(charge.statement.text)
        if named and beaten and one_document(a, b) and not (one_witness(a, b) or strangers(a, b)):
            return Finding("conflict", "status", f"an accusation and its denial: {_both(charge, denial, pool)}")
    return None


def deed_denied(a: Told, b: Told, pool: Pool) -> Finding | None:
    """In one document somebody is said to have harmed another, and soon after denies "the allegations"."""
    charge, denial = (a, b) if a.at < b.at else (b, a)
    named = _denies(denial) and forms("accusation").met(denial.statement.text) and len(denial.bare) <= LARGEST_DENIAL
    if not named or not one_document(a, b) or denial.at - charge.at > SOON or charge.statement.polarity != "positive":
        return None
    who, teller = (t.statement.hops[-1].entity if len(t.statement.hops) > 1 else None for t in (denial, charge))
    told = who in charge.doers and len(charge.people) > 1 and teller not in (None, who) and charge.statement.stance in HELD
    if not told or not forms("harmed").met(charge.statement.text):
        return None
    return Finding("conflict", "status", f"an accusation and its denial: {_both(charge, denial, pool)}")


def report_and_denial(a: Told, b: Told, pool: Pool) -> Finding | None:
    """What somebody is cited for, and right after it another who denies "these reports"."""
    report, denial = (a, b) if a.at < b.at else (b, a)
    if not one_document(a, b) or denial.at - report.at != 1 or not _denies(denial) or report.statement.stance not in REPORTED:
        return None
    if not _only_names("reports", denial, 3) or told_by_the_outlet(denial) or one_voice(a, b):
        return None
    cited = len(report.statement.hops) > 1 and not strangers(report, denial)
    return Finding("conflict", "status", f"a report and its denial: {_both(report, denial, pool)}") if cited else None


def _only_names(what: str, denial: Told, most: int) -> bool:
    """It names what it denies, in so many words at most, whatever a clause behind tells of that: "the rumours, which spread"."""
    head = _BEHIND.split(denial.statement.text)[0]
    return forms(what).met(head) and len(words.stems(head) & denial.bare) <= most


def _denies(t: Told) -> bool:
    return t.statement.stance == "denied"


def _accuses(t: Told) -> bool:
    """It is put forward as an accusation, or tells that there is one, and not what follows if it is true.

    Who calls "the charges" baseless puts none forward.
    """
    told = not _denies(t) and forms("accusing").met(t.statement.text) and not _IF_TRUE.search(t.statement.text)
    names_one = t.statement.stance == "alleged" and forms("accusation").met(t.statement.text)
    return told or (t.statement.stance in ("alleged", "charged") and not names_one)


def _answers(charge: Told, denial: Told) -> bool:
    """The denial names the accusation right after it, or repeats its words."""
    most = 6 if charge.statement.stance in ("alleged", "charged") else 3  # of an accusation that is only told of, "the charge"
    if _only_names("accusation", denial, most):
        return neighbours(charge, denial) and charge.at < denial.at and not strangers(charge, denial)
    return charge.language == denial.language and alike(charge.bare, denial.bare) and not strangers(charge, denial)


# ── yes and no ───────────────────────────────────────────────────────────────────────────────────


def yes_and_no(a: Told, b: Told, pool: Pool) -> Finding | None:
    """Much the same words, affirmed here and negated there."""
    if a.language != b.language or a.wording.negated == b.wording.negated or len(a.bare & b.bare) < 3 or asks(a) or asks(b):
        return None
    if (
        a.signature != b.signature
        or different_times(a, b)
        or different_modes(a, b)
        or strangers(a, b)
        or elsewhere(a, b)
        or one_witness(a, b)
    ):
        return None
    if not _alike_but_for_no(a, b) or any(forms("conditional").met(t.statement.text) for t in (a, b)):
        return None
    return Finding("conflict", "polarity", f"affirmed and negated: {_both(a, b, pool)}")


def _alike_but_for_no(a: Told, b: Told) -> bool:
    noes = frozenset(words.stem(w) for t in (a, b) for w in words.words(t.statement.text) if _says_no(w))
    x, y = a.bare - noes, b.bare - noes
    no, yes = (a, b) if a.wording.negated else (b, a)
    beyond_names = bool((a.core & b.core) - noes)
    return beyond_names and alike(x, y) and len(x & y) * 10 >= len(x | y) * 7 and _of_what_is_told(no, yes)


def _of_what_is_told(no: Told, yes: Told) -> bool:
    """A word that the one negates stands in the other: "the talks did not stop" and "the talks go on" are one thing."""
    return any(_begins(words.stem(word), yes.wording.stems) for word in denied(no.statement.text))


@lru_cache(maxsize=16384)
def denied(text: str) -> tuple[str, ...]:
    """The word each negation is of: the next that carries content; where only "was" follows, the last before (взрыва не было)."""
    found: list[str] = []
    for start, end in negations(text):
        after, before = _CLAUSE.split(text[end:])[0], _CLAUSE.split(text[:start])[-1]
        idle = all(forms("being").met(w) for w in words.words(after))
        found += words.content(before)[-1:] if idle else [w for w in words.content(after) if not _says_no(w)][:1]
    return tuple(found)


def asks(t: Told) -> bool:
    """Whether it is a question, which neither affirms nor denies."""
    return t.statement.text.rstrip("”»\"’' ").endswith("?")


def one_witness(a: Told, b: Told) -> bool:
    """One person or body speaks twice in a document, once perhaps of what it was told: it goes on, and gives no other account."""
    first, second = speakers(a)[:1], speakers(b)[:1]
    whole = speakers(a) == speakers(b) or min(len(speakers(a)), len(speakers(b))) == 1
    return one_document(a, b) and bool(first) and first == second and whole


def never(a: Told, b: Told, pool: Pool) -> Finding | None:
    """In one document, a clause that says of nobody or never what another statement says of somebody or once."""
    if not one_document(a, b) or a.wording.negated == b.wording.negated or different_modes(a, b) or different_times(a, b):
        return None
    if one_witness(a, b) or (told_by_the_outlet(a) and told_by_the_outlet(b)) or strangers(a, b) or asks(a) or asks(b):
        return None
    no, yes = (a, b) if a.wording.negated else (b, a)
    if yes.statement.stance not in HELD or no.statement.stance not in HELD:
        return None
    near = neighbours(a, b)  # a single word ("there was no order") is only meant of what was just said
    if any(_says_again(clause, yes) for clause in denied_clauses(no.statement.text) if near or len(clause) > 1):
        return Finding("conflict", "polarity", f"told as done, and as never done: {_both(yes, no, pool)}")
    return None


@lru_cache(maxsize=65536)
def denied_clauses(text: str) -> tuple[frozenset[str], ...]:
    """The content of each clause with a negation that leaves nothing out."""
    clauses = (
        [w for w in words.content(c) if not _says_no(w)]
        for c in _CLAUSE.split(_ANSWER.sub(" ", _COMPOUND.sub(" ", text)))
        if forms("never").met(c)
    )
    bare = (frozenset(words.stem(w) for w in c) for c in clauses if any(w[0].islower() for w in c))  # names alone deny nothing
    return tuple(b for b in bare if any(len(word) > 3 for word in b))


@lru_cache(maxsize=65536)
def _says_no(word: str) -> bool:
    return forms("negation").met(word) or forms("never").met(word)


def _says_again(clause: frozenset[str], yes: Told) -> bool:
    """Every word of the clause has one of the statement's that begins as it does, and not names alone."""
    said = [word for word in clause if len(word) >= 3]
    all_of_it = all(_begins(word, yes.bare) for word in said) and any(_begins(word, yes.core) for word in said)
    return all_of_it and len(said) * LARGEST_REST >= len(yes.core)


def _begins(word: str, stems: frozenset[str]) -> bool:
    return any(stem[:4] == word[:4] for stem in stems)
