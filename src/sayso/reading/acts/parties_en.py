"""Who did it and to whom, in English: by the order of words, the passive, and what a preposition governs."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.grammar import ARTICLES, BE, OTHERS_OWN
from sayso.reading.acts.parties import Party, Place, Sides, back, nearest, outermost, places
from sayso.reading.words.text import Token

PASSIVE = BE | {"get", "got"}
GOVERNS = frozenset(["of", "with", "in", "over", "for", "about", "near", "after", "before", "during", "by", "as", "on", "like"])
WRONG = frozenset(["of", "with", "over", "in", "for"])  # leads from who is charged to what it is for
THINGS = frozenset({"that", "which"})
RELATIVE = THINGS | {"who"}
BESIDE = BE | frozenset({"had", "has", "have", "also", "then", "later", "once", "never", "may", "might", "could", "would", "not"})
LEADS = ARTICLES | OTHERS_OWN
ASIDES = LEADS | {"who", "whose", "one", "once", "now", "then", "formerly", "also"}


def sides(words: Sequence[Token], at: int, kind: str, near: Sequence[Party]) -> Sides:
    """The actor and the target of the verb at word `at`."""
    found = outermost(places(words, near))
    free = [p for p in found if not _governed(words, p)]
    subject = _antecedent(words, at, found) or (
        None if _of_a_thing(words, at, found) else _explained(words, found, nearest(free, at, behind=False))
    )
    if _passive(words, at) or (kind == "charge" and _at(words, at + 1) in WRONG):
        return Sides(_by(words, at, found), _entity(subject or _inverted(words, at, free)))
    if words[at].lower.endswith("ing"):  # a participle's subject is that of the sentence: *by threatening to*
        subject = next((p for p in free if p.last <= at), None)
    others = found if kind == "threat" else free  # *threatened to sign it on his behalf* threatens him
    return Sides(_entity(subject), _entity(_object(words, at, kind, others)))


def _passive(words: Sequence[Token], at: int) -> bool:
    """*was beaten*, *are again being offered*, *detained by the police*."""
    verb = words[at].lower
    ahead = any(w.lower in PASSIVE for w in words[max(0, at - 3) : at])
    return not verb.endswith("ing") and (ahead or _at(words, at + 1) == "by")


def _object(words: Sequence[Token], at: int, kind: str, free: Sequence[Place]) -> Place | None:
    """Whom an active verb has; who is charged stands before what it is for."""
    found = nearest(free, at, behind=True)
    between = words[at + 1 : found.first] if found else ()
    return None if kind == "charge" and any(w.lower in WRONG for w in between) else found


def _inverted(words: Sequence[Token], at: int, free: Sequence[Place]) -> Place | None:
    """Whom a passive has behind it: *Also charged were two clerks*, *Charged with theft, he fled*, *was beaten out of him*."""
    if _at(words, at + 1) in PASSIVE or _at(words, at + 1) == "out":
        return nearest(free, at, behind=True)
    return next((p for p in free if at < p.first and words[p.first - 1].text == ","), None) if at < 2 else None


def _antecedent(words: Sequence[Token], at: int, found: Sequence[Place]) -> Place | None:
    """Whom *who* or *that* stands for: the party right before it, whatever governs that."""
    pronoun = next((i for i in back(words, at) if words[i].lower in RELATIVE and at - i < 5), None)
    if pronoun is None or (words[pronoun].lower != "who" and any(pronoun < p.first < at for p in found)):
        return None
    return next((p for p in reversed(found) if 0 <= pronoun - p.last < 2), None)


def _of_a_thing(words: Sequence[Token], at: int, found: Sequence[Place]) -> bool:
    """*(escaped) the blaze that killed nine*: behind a noun that is no party, *that* stands for what does it, and for nobody.

    Behind *that* stand only the verb and what is said of it; *that* right behind a verb opens a clause: *said that killed*.
    """
    pronoun = next((i for i in back(words, at) if words[i].lower in THINGS), None)
    if pronoun is None or any(p.first > pronoun and p.last <= at for p in found):
        return False
    between = [w.lower for w in words[pronoun + 1 : at]]
    return all(w in BESIDE or w.endswith("ly") for w in between) and not any(0 <= pronoun - p.last < 2 for p in found)


def _explained(words: Sequence[Token], found: Sequence[Place], near: Place | None) -> Place | None:
    """Whom an aside between commas tells more of, if this party stands in it: *Orlov, a rival to Tulin, was jailed*."""
    if near is None or _at(words, near.last) != ",":
        return near
    before = [p for p in found if p.last < near.first and _at(words, p.last) == "," and _at(words, p.last + 1) in ASIDES]
    return before[-1] if before and "," not in (w.text for w in words[before[-1].last + 1 : near.first]) else near


def _governed(words: Sequence[Token], party: Place) -> bool:
    """Whether a preposition stands before the party, its article and title aside: it is no subject and no object."""
    for step, i in enumerate(back(words, party.first)):
        if words[i].lower in GOVERNS:
            return words[i - 1].lower != "out"  # *beaten out of him*
        if words[i].lower not in LEADS and (step or not words[i].text[0].isupper()):
            return False
    return False


def _by(words: Sequence[Token], at: int, found: Sequence[Place]) -> str | None:
    """Whom "by" names behind a passive."""
    by = next((i for i in range(at + 1, len(words)) if words[i].lower == "by"), None)
    return None if by is None else next((p.entity for p in found if 0 < p.first - by < 6), None)


def _at(words: Sequence[Token], at: int) -> str:
    return words[at].lower if at < len(words) else ""


def _entity(party: Place | None) -> str | None:
    return party.entity if party else None
