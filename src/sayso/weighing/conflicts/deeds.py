"""Two accounts of one deed in one document: who they were that died, whether one did it or several, with what, at whose word.

Who tells both sides means them together; so each rule here asks for two voices besides the outlet's own.
"""

from __future__ import annotations

from sayso.lexicon.accounts import Forms, forms, rows_of, singles
from sayso.records import Value
from sayso.weighing import amounts, words
from sayso.weighing.claims.same import different_modes, different_times
from sayso.weighing.conflicts.contrasts import HELD, short
from sayso.weighing.conflicts.figures import Finding, each, side
from sayso.weighing.days import SOON
from sayso.weighing.pool.pool import Pool
from sayso.weighing.pool.tallies import toll
from sayso.weighing.telling.occasions import published
from sayso.weighing.telling.ties import neighbours, one_document, one_person, one_voice, speakers
from sayso.weighing.telling.told import Told

_BYSTANDERS = frozenset({"people", "worker", "child", "family", "conscript"})


def another_sort_of_dead(a: Told, b: Told, pool: Pool) -> Finding | None:
    """As many dead on both sides: fighters by the one account, people or civilians by the other."""
    if not _two_accounts(a, b):
        return None
    for x, y in ((v, w) for v in _dead(a, pool) for w in _dead(b, pool)):
        if amounts.equal(x, y) and _fighters(x) != _fighters(y) and (_bystanders(x) or _bystanders(y)):
            return Finding("conflict", "role", each(a, x.text, b, y.text, pool))
    return None


def _dead(t: Told, pool: Pool) -> list[Value]:
    return [v for v in t.values if v.kind == "count" and _toll(v, t, pool) == "dead"]


def _toll(value: Value, t: Told, pool: Pool) -> str | None:
    return toll(value, t.statement, pool.documents[value.document].text)


def _fighters(value: Value) -> bool:
    return forms("fighters").met(_counted(value))


def _bystanders(value: Value) -> bool:
    of = _counted(value)
    return forms("civilians").met(of) or bool(words.concepts(words.content(of)) & _BYSTANDERS)


def _counted(value: Value) -> str:
    return f"{value.text} {value.of or ''}"


def one_or_several(a: Told, b: Told, pool: Pool) -> Finding | None:
    """Of what was done to one person: an unknown woman did it, two women did it."""
    for one, several in ((a, b), (b, a)):
        if not _two_accounts(one, several) or not _harmed(one, several, pool):
            continue
        for name, single, plural in singles():
            found, many = single.spans(one.statement.text), _several(several, plural, pool)
            if found and many and not plural.met(one.statement.text):
                told = one.statement.text[slice(*found[0])]
                return Finding("conflict", "agent", f"one {name}, or several: {each(one, told, several, many.text, pool)}")
    return None


def _several(t: Told, plural: Forms, pool: Pool) -> Value | None:
    """The count of more than one of these, where they are not those that it was done to."""
    counts = (v for v in t.values if v.kind == "count" and plural.met(v.of or "") and (_by(v, pool) or _toll(v, t, pool) is None))
    return next((v for v in counts if (amounts.number(v.amount) or 0) > 1), None)


def _by(value: Value, pool: Pool) -> bool:
    """Whether it stands behind "by", as who did what the passive tells."""
    return pool.documents[value.document].text[: value.span[0]].endswith(" by ")


def two_weapons(a: Told, b: Told, pool: Pool) -> Finding | None:
    """Of what was done to one person: by one account with a knife, by another with a needle."""
    one, other = weapons(a.statement.text), weapons(b.statement.text)
    if len(one) != 1 or len(other) != 1 or one == other or not _two_accounts(a, b) or not _harmed(a, b, pool):
        return None
    told = " / ".join(side(t, short(t), pool) for t in (a, b))
    return Finding("conflict", "object", f"{min(one)}, or {min(other)}: {told}")


def another_weapon(a: Told, b: Told, pool: Pool) -> Finding | None:
    """Two documents of the same days say of one person who was killed with what, and neither names the other's weapon."""
    one, other = weapons(a.statement.text), weapons(b.statement.text)
    if one_document(a, b) or len(one) != 1 or len(other) != 1 or one == other or different_modes(a, b) or _negates(a, b):
        return None
    days = published(a, pool), published(b, pool)
    near = days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) <= SOON
    killed = all("kill" in t.wording.concepts and t.statement.stance in HELD and len(t.people) == 1 for t in (a, b))
    known = any(found & weapons(pool.documents[t.statement.document].text) for t, found in ((a, other), (b, one)))
    if not near or not killed or known or not one_person(a, b) or different_times(a, b):
        return None
    told = " / ".join(side(t, short(t), pool) for t in (a, b))
    return Finding("conflict", "object", f"{min(one)}, or {min(other)}: {told}")


def two_behind_it(a: Told, b: Told, pool: Pool) -> Finding | None:
    """Of what both tell of, two cited voices right after each other accuse two of standing behind it."""
    accusing = {a.statement.stance, b.statement.stance} <= {"alleged", "charged", "believed"}
    if not accusing or not neighbours(a, b) or not _two_accounts(a, b):
        return None
    if not all(forms("behind").met(t.statement.text) for t in (a, b)) or not _one_matter_besides(a, b):
        return None
    told = " / ".join(side(t, short(t), pool) for t in (a, b))
    return Finding("conflict", "agent", f"who stands behind it: {told}")


def _one_matter_besides(a: Told, b: Told) -> bool:
    """Each has a word of the other's for what it is of, and words of its own for who is behind it."""
    begun = {stem[:6] for stem in a.core if len(stem) > 4} & {stem[:6] for stem in b.core if len(stem) > 4}
    return bool(begun) and bool(a.core - b.core) and bool(b.core - a.core)


def weapons(text: str) -> frozenset[str]:
    """Everything named with which one harms another."""
    return rows_of("weapon", text)


def _harmed(a: Told, b: Told, pool: Pool) -> bool:
    """One person is spoken of, by one of the two as killed, and by neither as who did it."""
    killed = "kill" in a.wording.concepts | b.wording.concepts
    return killed and one_person(a, b) and not any(_does(t, a.people & b.people, pool) for t in (a, b))


def _does(t: Told, people: frozenset[str], pool: Pool) -> bool:
    """Whether the grammar makes them the subject, and nobody stands before them who could be it."""
    if not t.doers & people or t.wording.passive:
        return False
    start, held = t.statement.spans[0][0], pool.mentioned.get(t.statement.document, ())
    first = next((at for at, _, who in held if who in people and at >= start), start)
    before = pool.documents[t.statement.document].text[start:first]
    return not any(words_for.met(before) for _, *both in singles() for words_for in both)


def _two_accounts(a: Told, b: Told) -> bool:
    """Two cited voices in one document, of nothing that shows to be two matters."""
    cited = bool(speakers(a)) and bool(speakers(b)) and not one_voice(a, b)
    return one_document(a, b) and cited and not (different_times(a, b) or different_modes(a, b) or _negates(a, b))


def _negates(a: Told, b: Told) -> bool:
    return a.wording.negated or b.wording.negated
