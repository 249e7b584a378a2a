"""Lints a draft: each of its sentences beside what the case has on it.

draft (a reading) ─┬─ sides      each statement in the terms it is compared in
                   ├─ align      which statements of the case tell of the same
                   ├─ voices     who says it, how sure
                   └─ contents   figures, names, negation
──▶ Report: sentence by sentence, what the case has; never what is true
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.lexicon.lint import forms, met
from sayso.records import Case, Entity, Hop, Reading, Span, Statement, content_id
from sayso.writing.lint import contents, voices
from sayso.writing.lint.align import Match, aligned, core, likeness
from sayso.writing.lint.findings import Finding, Judged, Report
from sayso.writing.lint.footnotes import aside
from sayso.writing.lint.marks import capitals, key, keys
from sayso.writing.lint.pairs import Pair, behind, chain, paired
from sayso.writing.lint.pool import Pool, plain, pool
from sayso.writing.lint.sides import NOTHING, Held, Origin, Side, held, side, words

FEWEST_LEFT, MOSTLY = 2, 0.6  # marks left over, and the share of another statement they must hold, for two in one
FEWEST = 4  # words that make a sentence which the reader found nothing in


@dataclass(frozen=True, slots=True)
class Weighed:
    """One statement of the draft with the pair it differs least in."""

    pair: Pair
    findings: tuple[Finding, ...]
    near: frozenset[str]  # keys of everybody whom the other likely statements name or mean


def lint(draft: Reading, sentences: Sequence[Span], case: Case, cited: Mapping[Span, Collection[str]] | None = None) -> Report:
    """What the case has on each of these sentences of the draft; spans are code points of the draft's text.

    `cited` are the ids of the statements that a sentence names for itself, in a footnote; they are looked at first.
    """
    known, there = pool(case), held(draft.entities, draft.values, draft.times).get(draft.document.id, NOTHING)
    entities = {e.id: e for e in draft.entities}
    named, made = cited or {}, []
    for span in sentences:
        sides = _sides(_units(draft, span), draft, span, entities, there)
        made.append(_judged(draft, span, sides, known, [known.sides[i] for i in named.get(span, ()) if i in known.sides]))
    return Report(document=draft.document, sentences=tuple(made))


def _sides(units: Sequence[Statement], draft: Reading, where: Span, entities: dict[str, Entity], there: Held) -> list[Side]:
    """The statements of a sentence; figures and days that stand in none of them go with the first."""
    text = draft.document.text
    every = [side(s, text, _language(s.text), where, entities, there) for s in units]
    made = [s for s in every if not _figure_alone(s)] or every
    if made:
        figures = {v.id for s in made for v in s.values} | {t.id for s in made for t in s.times}
        values = tuple(v for v in there.figures([where]) if v.id not in figures)
        times = tuple(t for t in there.days([where]) if t.id not in figures)
        made[0] = replace(made[0], values=(*made[0].values, *values), times=(*made[0].times, *times))
    return made


def _figure_alone(one: Side) -> bool:
    """Whether a statement is but a figure with its unit: a gloss in brackets that the reader cut off."""
    return bool(one.values) and sum(m[0] in "wc" for m in one.marks) < 2


def _language(text: str) -> str:
    """The language of a text, by its letters: a draft may quote in another."""
    return "ru" if sum("а" <= c <= "я" for c in text.lower()) * 2 > sum(c.isalpha() for c in text) else "en"


def _units(draft: Reading, where: Span) -> list[Statement]:
    """The statements that begin in a sentence; the sentence itself where the reader took none from it."""
    if aside(draft.document.text[where[0] : where[1]]):
        return []
    found = [s for s in draft.statements if any(where[0] <= a < where[1] for a, _ in s.spans)]
    text = draft.document.text[where[0] : where[1]].strip()
    if found or _of_title(text, draft.document.title) or words(text) < FEWEST or not text.rstrip('»”")').endswith((".", "!")):
        return found
    start = draft.document.text.index(text, where[0])
    ident = content_id("statement", draft.document.id, start, start + len(text))
    spans = ((start, start + len(text)),)
    return [
        Statement(id=ident, document=draft.document.id, spans=spans, text=text, form="narration", hops=(Hop(),), stance="fact")
    ]


def _of_title(text: str, title: str | None) -> bool:
    """Whether a sentence is a part of the title, and not the whole of a draft's first line."""
    return title is not None and plain(text) in plain(title) and plain(text) != plain(title)


def _judged(draft: Reading, span: Span, units: Sequence[Side], known: Pool, cited: Sequence[Side]) -> Judged:
    text = draft.document.text[span[0] : span[1]].strip()
    if not units or forms("about_documents").met(text):
        return Judged(span=span, text=text, state="nothing_told")
    weighed = [w for unit in units for w in _weighed(unit, known, cited)]
    if not weighed and any(plain(text) in whole for whole in known.texts):
        return Judged(span=span, text=text, state="supported")
    if not weighed and _left_out(draft, span):
        return Judged(span=span, text=text, state="nothing_told")
    if not weighed:
        return Judged(span=span, text=text, state="not_in_case", findings=_nothing(units, known))
    findings = _each_once(f for found in (*(w.findings for w in weighed), strangers(units, weighed)) for f in found)
    statements = tuple(dict.fromkeys(w.pair.case.statement.id for w in weighed))
    return Judged(
        span=span,
        text=text,
        state="differs" if any(f.blocks for f in findings) else "supported",
        statements=statements,
        roots=tuple(dict.fromkeys(known.root(r) for s in statements if (c := known.claim_of.get(s)) for r in c.roots)),
        findings=findings,
        attributed=any(voices.on_somebodys_word(w.pair) for w in weighed),
    )


def _left_out(draft: Reading, where: Span) -> bool:
    """Whether the reader took the sentence for a notice: so it is, unless the case has it."""
    return any(s.span and s.span[0] < where[1] and where[0] < s.span[1] for s in draft.skipped)


def _nothing(units: Sequence[Side], known: Pool) -> tuple[Finding, ...]:
    note = "Found nothing in the case that says this."
    missing = Finding(kind="not_in_case", draft=units[0].sentence, case=None, statements=(), note=note)
    return (missing, *_each_once(f for u in units for f in voices.guilt_alone(u, known.convicted, known.people)))


def _weighed(unit: Side, known: Pool, cited: Sequence[Side]) -> Iterator[Weighed]:
    """The pair in which the unit differs least from what the case has, with what it differs in."""
    named = [Match(s, likeness(unit, s, known)) for s in cited]
    found = [_differences(m, unit, known) for m in (*(m for m in named if m.likeness > 0), *aligned(unit, known))]
    if found:
        best = min(found, key=lambda w: (sum(f.blocks for f in w.findings), -w.pair.likeness))
        near = frozenset(k for w in found for k in w.near) | frozenset(k for s in cited for k in s.known)
        yield replace(best, near=near, findings=(*best.findings, *merged(unit, best.pair), *_standing(best.pair)))


def _differences(match: Match, unit: Side, known: Pool) -> Weighed:
    pair = paired(unit, match.case, known, match.likeness)
    return Weighed(pair, tuple(f for rule in (*voices.RULES, *contents.RULES) for f in rule(pair)), pair.known)


def strangers(units: Sequence[Side], weighed: Sequence[Weighed]) -> Iterator[Finding]:
    """Somebody of the case is named whom no sentence names or means that tells of this."""
    pool = weighed[0].pair.pool
    known = frozenset(k for w in weighed for k in w.pair.known | w.near)
    told = {k for w in weighed for f in w.findings if f.kind == "name_swapped" for k in keys(f.draft)}
    there = {k for word, _ in capitals(units[0].sentence) for k in [key(word)]}
    missing = {k for w in weighed for _, k in w.pair.case.names if k in pool.people} - there
    for word, _ in capitals(units[0].sentence):
        k = key(word)
        meant = not missing and met("role", weighed[0].pair.told) & pool.roles.get(k, frozenset())
        if k in pool.people and k not in known | told and not meant:
            yield weighed[0].pair.found(
                "name_swapped", word, weighed[0].pair.case.sentence, f"The case does not name {word} here."
            )


def merged(unit: Side, best: Pair) -> Iterator[Finding]:
    """A part of what the draft has from one stands in the case on the word of another."""
    said = behind(unit)
    rest = core(unit.marks) - best.case.context.union(*(s.context | s.marks for s in best.all))
    if said is None or len(rest) < FEWEST_LEFT:
        return
    counted = Counter(i for m in rest for i in best.pool.having.get(m, ()))
    for ident, _ in counted.most_common(5):
        other = best.pool.sides[ident]
        if _mostly(core(other.marks), rest, best.pool) and other.attributed and not _also(said, unit, other, best.pool):
            note = f"The draft has this from {said.words}; the case from {chain(other)}."
            yield Finding(kind="source_swapped", draft=said.words, case=chain(other), statements=(ident,), note=note)
            return


def _mostly(own: frozenset[str], rest: frozenset[str], pool: Pool) -> bool:
    return bool(own) and pool.sum(own & rest) >= MOSTLY * pool.sum(own)


def _also(said: Origin, unit: Side, other: Side, pool: Pool) -> bool:
    """Whether he is behind the other statement as well, or behind one that says the same."""
    return any(voices.one_source(said, o) for s in paired(unit, other, pool, 0).all for o in s.origins)


def _standing(pair: Pair) -> Iterator[Finding]:
    """What the case has found of the statement: one root, or an account that conflicts with it."""
    claim = pair.pool.claim_of.get(pair.case.statement.id)
    if claim and claim.independent == 1 and claim.roots:
        root = pair.pool.root(claim.roots[0])
        yield pair.found("one_root", pair.draft.text, root, f"All that says this goes back to {root}.")
    for conflict in pair.pool.conflicts_of.get(pair.case.statement.id, ()):
        others = [pair.pool.sides[s] for s in conflict.statements if s in pair.pool.sides and s != pair.case.statement.id]
        if conflict.relation == "conflict" and others:
            ids = (pair.case.statement.id, *(o.statement.id for o in others))
            note = "The case holds another account too."
            yield Finding(kind="contradicted", draft=pair.draft.text, case=others[0].sentence, statements=ids, note=note)


def _each_once(findings: Iterator[Finding]) -> tuple[Finding, ...]:
    return tuple({(f.kind, f.draft, f.case): f for f in findings}.values())
