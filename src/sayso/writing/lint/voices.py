"""Rules on who says it and how: attribution, source, chain, stance, guilt. Each compares one pair and says what differs."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.lexicon.accounts import named
from sayso.lexicon.lint import forms, met
from sayso.writing.lint.align import NEAR, QUOTED, likeness
from sayso.writing.lint.findings import Finding
from sayso.writing.lint.marks import content, cued, key, keys, word_marks
from sayso.writing.lint.pairs import Pair, behind, chain
from sayso.writing.lint.sides import Origin, Side

OPEN = frozenset({"possible", "feared", "believed", "estimated", "alleged", "charged", "denied", "predicted", "threatened"})
UNSURE = frozenset({"possible", "feared"})
SETTLED = frozenset({"fact", "ruled", "admitted"})


def attribution(pair: Pair) -> Iterator[Finding]:
    """The case has it from somebody; the draft says it in its own voice."""
    if pair.draft.attributed or not on_somebodys_word(pair):
        return
    if cued(pair.draft.sentence) and any(_spoken_of(o, s, pair) for s in pair.all for o in s.origins):
        return
    who = chain(next((s for s in pair.all if s.attributed), pair.case))
    yield pair.found("attribution_lost", "the draft’s own voice", who, f"In the case this stands on the word of {who}.")


def on_somebodys_word(pair: Pair) -> bool:
    """Whether nobody in the case says it in a publisher's own voice, those left out that had lost who said it."""
    own = [s for s in pair.all if not s.attributed and s.statement.id not in pair.pool.lost and _same_thing(s, pair.case)]
    own = [s for s in own if likeness(pair.draft, s, pair.pool) >= NEAR * pair.likeness]
    return not own and any(s.attributed for s in pair.all)


def _same_thing(one: Side, other: Side) -> bool:
    return one.statement.id == other.statement.id or one.sentence != other.sentence


def source(pair: Pair) -> Iterator[Finding]:
    """The draft has it from somebody else than the case has."""
    said = behind(pair.draft)
    if said is None or _empty(said):
        return
    theirs = [o for s in pair.all if _same_thing(s, pair.case) for o in s.origins]
    if any(one_source(said, o) for o in theirs) or (not theirs and _near(said, pair)):
        return
    if (said.outlet and _published(said, pair)) or any(_named_beside(o, pair) for s in pair.all for o in s.origins):
        return
    who = chain(pair.case)
    yield pair.found("source_swapped", said.words, who, f"The draft has it from {said.words}; the case from {who}.")


def shortened(pair: Pair) -> Iterator[Finding]:
    """The draft leaves out a link of the chain: an outlet that passed it on, or the one it had it from."""
    said = behind(pair.draft)
    if said is None or not pair.case.attributed:
        return
    kept = [o for o in pair.case.origins if any(one_source(d, o) for d in pair.draft.origins) or _mentioned(o, pair.draft)]
    left = [o for o in pair.case.origins if o not in kept]
    whole = any(all(any(one_source(d, o) for d in pair.draft.origins) for o in s.origins) for s in pair.all if s.attributed)
    if kept and left and not whole:
        yield pair.found("chain_shortened", chain(pair.draft), chain(pair.case), f"Left out: {left[0].words}.")
    elif not kept and said.outlet and _published(said, pair):
        yield pair.found("chain_shortened", said.words, chain(pair.case), f"{said.words} had it from {chain(pair.case)}.")


def settled(pair: Pair) -> Iterator[Finding]:
    """The draft says it as settled, in words that the case's sentence does not have."""
    if forms("settled").met(pair.draft.sentence) and not forms("settled").met(pair.told):
        word = _first("settled", pair.draft.sentence)
        yield pair.found("stance_hardened", word, pair.case.sentence, f"The case has no “{word}” here.")


def stance(pair: Pair) -> Iterator[Finding]:
    """The draft tells as so what the case has as alleged, charged, believed, estimated, feared or possible."""
    now, before = pair.draft.statement.stance, {s.statement.stance for s in pair.all if _same_thing(s, pair.case)}
    if pair.verbatim or now not in SETTLED or before & SETTLED or not before & OPEN or _distant(pair.draft):
        return
    was = pair.case.statement.stance
    yield pair.found("stance_hardened", now, was, f"The case has it as {was}, the draft as {now}.")


def hedge(pair: Pair) -> Iterator[Finding]:
    """The case leaves it open in a word ("may", «возможно»); the draft has no such word."""
    if pair.verbatim or not hedged(pair.case.text) or pair.draft.statement.stance in UNSURE:
        return
    others = [s for s in pair.mates if s.sentence != pair.case.sentence]
    if not hedged(pair.draft.sentence) and all(hedged(s.text) for s in others):
        word = _first("hedge", pair.case.text)
        yield pair.found("stance_hardened", pair.draft.text, word, f"The case’s “{word}” is gone.")


def hedged(text: str) -> bool:
    """Whether a word of the text leaves it open; the month of May does not."""
    return any(text[a : a + 3] != "May" or a < 2 for a, _ in forms("hedge").spans(text))


def softened(pair: Pair) -> Iterator[Finding]:
    """The draft leaves open what the case tells as so."""
    if hedged(pair.draft.text) and not hedged(pair.told) and pair.case.statement.stance in SETTLED:
        word = _first("hedge", pair.draft.text)
        yield pair.found("stance_softened", word, pair.case.text, f"The case has no “{word}” here.")


def guilt(pair: Pair) -> Iterator[Finding]:
    """The draft says in its own voice that somebody did a crime, and the case has no conviction."""
    yield from guilt_alone(pair.draft, pair.pool.convicted, pair.pool.people, pair.case)


def guilt_alone(draft: Side, convicted: frozenset[str], known: frozenset[str], case: Side | None = None) -> Iterator[Finding]:
    """The same for a sentence that nothing in the case tells of."""
    told = forms("conviction").affirmed(draft.text) or (
        forms("guilt").affirmed(draft.text) and not draft.attributed and not forms("open_case").met(draft.sentence)
    )
    people = [word for word, k in draft.names if k in known | draft.people] or sorted(met("role", draft.text))
    if not told or not people or draft.statement.stance in ("denied", "charged", "alleged"):
        return
    if any(k in convicted for _, k in draft.names):
        return
    ids = (case.statement.id,) if case else ()
    note = f"The case holds no conviction of {people[0]}."
    yield Finding(kind="guilt_unproven", draft=draft.text, case=case.text if case else None, statements=ids, note=note)


def denial(pair: Pair) -> Iterator[Finding]:
    """What its source denies in the case, the draft has them say, or says itself."""
    draft, said = pair.draft, behind(pair.draft)
    same = [s for s in pair.all if s is pair.case or likeness(draft, s, pair.pool) >= NEAR * pair.likeness]
    theirs = [s for s in same if said and any(one_source(said, o) for o in s.origins)] or same
    if {(s.statement.stance, s.statement.polarity) for s in theirs} != {("denied", "positive")}:
        return
    if draft.statement.stance in OPEN or draft.statement.polarity != "positive" or forms("refusal").met(draft.sentence):
        return
    if not draft.denied:
        yield pair.found("negation_lost", draft.text, pair.case.sentence, f"In the case {chain(pair.case)} denies it.")


RULES = (attribution, source, shortened, settled, stance, hedge, softened, denial, guilt)


# ── who is who ───────────────────────────────────────────────────────────────────────────────────


def one_source(a: Origin, b: Origin) -> bool:
    """Whether two may be one: a name in common, else what they are called, else nothing that tells them apart."""
    if a.names & b.names:
        return True
    one, other = _roles(a), _roles(b)
    if one & other or _stems(a) & _stems(b):
        return True
    return _empty(a) or _empty(b)


def _empty(o: Origin) -> bool:
    """Nothing is known of him: a pronoun, "a source"."""
    return not o.names and not _roles(o) and not _stems(o)


def _roles(o: Origin) -> frozenset[str]:
    return _called_so(o.said)


def _called_so(text: str) -> frozenset[str]:
    """What people are called in a text, the same in both languages."""
    return met("role", text) | frozenset(name for name, found in named("collective") if found.met(text))


def _stems(o: Origin) -> frozenset[str]:
    return _own_stems(f"{o.words} {o.said}")


def _own_stems(text: str) -> frozenset[str]:
    """The marks of the words that are written small, names left out."""
    return frozenset(m for w in content(text) if not w[0].isupper() for m in word_marks(w))


def _mentioned(o: Origin, draft: Side) -> bool:
    """Whether the draft's sentence, outside of what is told, speaks of him."""
    frame = (
        draft.sentence.replace(draft.text, " ") if draft.text.rstrip(".!? ") != draft.sentence.rstrip(".!? ") else draft.sentence
    )
    for last in list(QUOTED.finditer(draft.text))[-1:]:  # the reader took the whole for what is told: its last quotation is that
        frame += f" {draft.text[: last.start()]} {draft.text[last.end() :]}"
    return bool(o.names & keys(frame) or _roles(o) & _called_so(frame) or _own_stems(o.words) & _own_stems(frame))


def _spoken_of(o: Origin, told: Side, pair: Pair) -> bool:
    """Whether the draft's sentence speaks of him though what he told does not: then he can only be there as its source."""
    inside = _roles(o) & met("role", told.text) or o.names & keys(told.text)
    return not inside and _mentioned(o, pair.draft)


def _named_beside(o: Origin, pair: Pair) -> bool:
    """Whether the draft's sentence speaks of him beside what is told, or in it as the case's own words do."""
    if _mentioned(o, pair.draft):
        return True
    return bool(o.names & keys(pair.draft.text) & keys(pair.case.text))


def _near(said: Origin, pair: Pair) -> bool:
    """Whether the case's sentence, told in its publisher's own voice, speaks of him all the same."""
    return bool(said.names & pair.known or _roles(said) & met("role", pair.told) or _published(said, pair))


def _published(said: Origin, pair: Pair) -> bool:
    """Whether he is one who published it."""
    outlets = [d.outlet for s in pair.all if (d := pair.pool.documents.get(s.statement.document))]
    called = frozenset(k for e in outlets if e in pair.pool.entities for n in pair.pool.entities[e].names for k in keys(n.text))
    own = frozenset(key(w) for w in content(said.words))
    return bool((said.names | own) & called)


def _distant(draft: Side) -> bool:
    """Whether the draft keeps it somebody's word or leaves it open, and does not call it settled."""
    sentence = draft.sentence
    held = draft.attributed or forms("distance").met(sentence) or hedged(sentence)
    return held and not forms("settled").met(sentence) and draft.statement.stance != "ruled"


def _first(section: str, text: str) -> str:
    spans = forms(section).spans(text)
    start, end = spans[0] if spans else (0, 0)
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[start:end]
