"""What somebody says did not happen: "he denies this", "I gave no such order", "there was no bribe", "he was not arrested".

A denial says little of what it denies: a pronoun, "such", a noun or a bare verb. So it is only laid beside what was told just
before it, or, where it names the deed and the one person, beside another account of that deed by that person or to him.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from functools import lru_cache

from sayso.lexicon.accounts import forms
from sayso.weighing import words
from sayso.weighing.claims.same import different_times
from sayso.weighing.conflicts.contrasts import HELD, asks, one_witness, short, told_by_the_outlet
from sayso.weighing.conflicts.figures import Finding, side
from sayso.weighing.pool.pool import Pool
from sayso.weighing.telling.telling import Content, content
from sayso.weighing.telling.ties import one_document, one_person, one_story, speakers, strangers
from sayso.weighing.telling.told import Told, negations

SOON = 4  # statements within which somebody answers what was said
FEW = 5  # content words of an answer that says "such"

_PRONOUN = re.compile(r"[\W_]*(?:this|that|it|so|these|это|этого|этому)[\W_]*", re.I)
_SUCH = re.compile(r"\b(?:such|так(?:ой|ого|ому|им|их|ие|ую|ое|ая)|подобн\w+)\b", re.I)
_NO_SUCH = re.compile(
    r"\W*(?:there (?:was|were|is|has been|have been) (?:no|never any|not any) (?P<en>[\w-]+)"
    r"|(?:никак\w+ )?(?P<ru>[\w-]+) не (?:был[оаи]?|существ\w+)|не было (?:никак\w+ )?(?P<behind>[\w-]+))\W*",
    re.I,
)
_CLAUSE = re.compile(r"[.;,:!?…«»“”—–]|\bbut\b|\band\b|\bbecause\b|\balthough\b|\bно\b|\bа\b|\bи\b|\bпотому\b|\bхотя\b", re.I)
_MAY = re.compile(r"\b(?:will|would|could|should|may|might|must|can|shall|won|буд(?:ет|ут)|мо(?:жет|гут|г|гла|гли)|бы)\b", re.I)
_WAS = re.compile(r"\b(?:was|were|been|is|are|be|being|wasn|weren|isn)\b|\bбыл[аи]?\b|\w(?:ен|ан|ят)[аы]?\b", re.I)


def its_answer(t: Told) -> Hashable:
    """Whether it denies by a pronoun, "such" or a noun alone."""
    return _pronoun(t) or _says_such(t) or no_such(t.statement.text) is not None


def negates_or_affirms_a_deed(t: Told) -> bool:
    """It names people, and negates a deed or tells of one."""
    return bool(t.people) and (bool(undone(t.statement.text)) if t.wording.negated else bool(t.content.main))


def denies_or_tells_a_deed(t: Told) -> bool:
    """It denies something, or tells of a deed of people."""
    return bool(t.content.deeds) and (_denies(t) or bool(t.people))


def by_undone(t: Told) -> set[Hashable]:
    """The people it names, in one document by who they are and across documents by their names, each with the deed it tells
    first or, where it negates, with every deed that it undoes."""
    people = {*(trait.key for trait in t.traits), *((t.statement.document, p) for p in t.people)}
    told = frozenset().union(*(c.deeds for c, _ in undone(t.statement.text))) if t.wording.negated else t.content.main
    return {(person, deed) for person in people for deed in told}


def by_denied(t: Told) -> set[Hashable]:
    """The people it names and, of a denial, the one who denies; each with every deed it tells."""
    people = t.people | _whom(t) if _denies(t) else t.people
    return {(person, deed) for person in people for deed in t.content.deeds}


def answer(a: Told, b: Told, pool: Pool) -> Finding | None:
    """In one document somebody denies, by a pronoun, "such" or a noun, what another has just said."""
    told, denial = (a, b) if a.at < b.at else (b, a)
    if not one_document(a, b) or denial.at - told.at > SOON or not _by_another(told, denial) or told.statement.stance not in HELD:
        return None
    if not its_answer(denial) or told.wording.negated or not (_this(told, denial) or _such(told, denial) or _none(told, denial)):
        return None
    return _finding(told, denial, pool)


def _by_another(told: Told, denial: Told) -> bool:
    """Another speaks, and no two people are named who are not the same."""
    voices = speakers(told), speakers(denial)
    return bool(voices[1]) and voices[0][-1:] != voices[1][-1:] and not strangers(told, denial)


def _this(told: Told, denial: Told) -> bool:
    """ "He denies this": of him, or put forward by somebody who is cited, right before."""
    return _pronoun(denial) and denial.at - told.at == 1 and (_of(denial, told) or len(told.statement.hops) > 1)


def _pronoun(t: Told) -> bool:
    return t.statement.stance == "denied" and _PRONOUN.fullmatch(t.statement.text) is not None


def _of(denial: Told, told: Told) -> bool:
    """Whether the one who denies is among those it is told of."""
    return denial.statement.hops[-1].entity in told.people


def _such(told: Told, denial: Told) -> bool:
    """ "I gave no such order": of a deed by that word, of which he was told to be the doer."""
    text = denial.statement.text
    if not _says_such(denial) or not _of(denial, told):
        return False
    return bool(content(text).deeds & told.content.deeds) or bool(_nouns(text) & told.bare)


def _says_such(t: Told) -> bool:
    denies = t.statement.stance == "denied" or t.wording.negated
    return denies and len(t.bare) <= FEW and _SUCH.search(t.statement.text) is not None


def _nouns(text: str) -> frozenset[str]:
    """The stem of the word that "such" is said of."""
    met = _SUCH.search(text)
    after = words.content(text[met.end() :])[:1] if met else []
    return frozenset(words.stem(w) for w in after)


def _none(told: Told, denial: Told) -> bool:
    """ "There was no bribe": of an accusation that names one."""
    noun = no_such(denial.statement.text)
    accused = told.statement.stance in ("alleged", "charged") or (len(told.statement.hops) > 1 and _of(denial, told))
    return noun is not None and accused and (words.stem(noun) in told.bare or bool(content(noun).atoms & told.content.rows))


@lru_cache(maxsize=4096)
def no_such(text: str) -> str | None:
    """The noun of which the text says, and nothing else, that there was none."""
    met = _NO_SUCH.fullmatch(text)
    return next((noun for noun in met.groups() if noun), None) if met else None


# ── a deed undone ────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=16384)
def undone(text: str) -> tuple[tuple[Content, bool], ...]:
    """What each clause of the text that negates a deed tells, and whether it is told of whom the deed was done to."""
    found = []
    for start, end in negations(text):
        before, after = _CLAUSE.split(text[:start])[-1], _CLAUSE.split(text[end:])[0]
        told = content(f"{before} {after}")
        clause = f"{before}{text[start:end]}{after}"
        if told.deeds and not forms("not_yet").met(clause) and not _MAY.search(clause):
            found.append((told, _WAS.search(clause) is not None))
    return tuple(found)


def not_done(a: Told, b: Told, pool: Pool) -> Finding | None:
    """Of one person, that a deed was done and that it was not: every word of the clause that negates it is told there too."""
    no, yes = (a, b) if a.wording.negated else (b, a)
    if yes.wording.negated or not no.wording.negated or no.language != yes.language or _denies(no) or _denies(yes):
        return None
    person = _sole(no, yes)
    if not person or not any(_one_deed(clause, passive, person, no, yes) for clause, passive in undone(no.statement.text)):
        return None
    return None if _apart(no, yes, pool) else _finding(yes, no, pool)


def _apart(no: Told, yes: Told, pool: Pool) -> bool:
    """They can't be laid beside each other: told as not yet so, of two times, by one voice, on two stories, as a question."""
    if {no.statement.stance, yes.statement.stance} - HELD - {"denied"} or different_times(no, yes):
        return True
    if one_document(no, yes) and (one_witness(no, yes) or (told_by_the_outlet(no) and told_by_the_outlet(yes))):
        return True
    meet = one_person(no, yes) or (_denies(no) and bool(_whom(no) & yes.people))
    return strangers(no, yes) or not meet or not one_story(no, yes, pool) or asks(no) or asks(yes)


def denied_there(a: Told, b: Told, pool: Pool) -> Finding | None:
    """One denies a deed that the other tells of the same people: all that the denial names is told there, in either language."""
    no, yes = (a, b) if _denies(a) else (b, a)
    if _denies(yes) or not _denies(no) or yes.wording.negated or _apart(no, yes, pool) or not _signed(no, yes):
        return None
    said, told = _substance(no), yes.content
    if not said.main or not said.deeds <= told.deeds or not said.things <= told.things:
        return None
    beside = no.language != yes.language or said.rest <= yes.bare
    named = bool(said.things or said.rest or no.values or no.time) or len(_whom(no)) > 1
    sure = named or yes.step is not None or yes.statement.stance in ("alleged", "charged")
    if not beside or not sure or not _whom(no) <= yes.people:
        return None
    return Finding("conflict", "status", f"an accusation and its denial: {_sides(yes, no, pool)}")


def _denies(t: Told) -> bool:
    return t.statement.stance == "denied" and len(t.statement.hops) > 1


def _signed(no: Told, yes: Told) -> bool:
    """What figures the denial gives are the other's too."""
    return set(no.signature) <= set(yes.signature)


def _whom(no: Told) -> frozenset[str]:
    """The people it is denied of: those it names, and the one who denies where he is its unspoken subject ("denies stealing")."""
    denier = no.statement.hops[-1].entity
    own = bool(denier) and not no.doers
    return no.people | {denier} if own and denier else no.people


def _substance(t: Told) -> Content:
    """What it tells, less the words by which a denial names nothing: "any part in", "it was not true that"."""
    return content(hollow(t.statement.text)).without(t.wording.stems - t.content.rest)


@lru_cache(maxsize=16384)
def hollow(text: str) -> str:
    """The text without its words that name nothing."""
    return " ".join(w for w in words.words(text) if not (forms("hollow").met(w) or forms("negation").met(w)))


def _sole(no: Told, yes: Told) -> str | None:
    """The one person whom the negation names, where the other account names him too."""
    return next(iter(no.people)) if len(no.people) == 1 and no.people <= yes.people else None


def _one_deed(clause: Content, passive: bool, person: str, no: Told, yes: Told) -> bool:
    """The other account has every word of the clause, its deed first, and the person in the same part; a deed that names no
    thing with it is only a step of a case."""
    if not clause.deeds & yes.content.main or not clause.things <= yes.content.things:
        return False
    beside = clause.rest & no.content.rest
    named = bool(clause.things or beside) or yes.step is not None
    return named and beside <= yes.bare and _undergoes(person, passive, no) == _undergoes(person, _passive(yes), yes)


def _passive(t: Told) -> bool:
    return _WAS.search(t.statement.text) is not None


def _undergoes(person: str, passive: bool, t: Told) -> bool:
    """Whether the deed is done to him: a step or a deed is told of him, it is in the passive, or he is no subject."""
    if t.step is not None:
        return t.step.whom == person
    if t.deed is not None and t.deed.people:
        return person in t.deed.people
    return person not in t.doers or passive


def _sides(yes: Told, no: Told, pool: Pool) -> str:
    return f"{side(yes, short(yes), pool)} / {side(no, short(no), pool)}"


def _finding(yes: Told, no: Told, pool: Pool) -> Finding:
    """The two accounts, the one that affirms first."""
    return Finding("conflict", "polarity", f"told as done, and denied: {_sides(yes, no, pool)}")
