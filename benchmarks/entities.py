"""Whom and what the case file mentions, against the development splits of NEREL, factRuEval and GUM.

    PYTHONPATH=.:src python benchmarks/entities.py [--sets nerel,gum] [--split dev] [--some N] [--no-model] [--misses] [--marked]

The whole pipeline reads each text; what is scored are the mentions in its case file, exact (span and kind) and by overlap
(one to one, most alike first, same kind). `training/corpora.py` maps the sets' kinds to ours. What is comparable:

- A mention is a *name* where a capitalised word of it (any word of a people's) begins like one of its entity's names. Pronouns
  count nowhere.
  Other mentions of persons and of several persons ("the lawyer", "police officers"), and the titles and appositions held as
  roles, are `role`: NEREL's professions, GUM's nominal persons (cut to the core of their phrase).
- factRuEval marks the word for what a name is with some ("партии «Яблоко"); with it a name is as right as without, and so are
  capitals of its kind before a quotation mark in both Russian sets ("ООО «Яблоко»"), and the mark that closes a quotation.
- Bodies and lands without a name ("полиция", "правительство") count as organizations where the set marks them (NEREL).
- A name inside another of its own kind ("МВД" in "МВД Киргизии") is left aside, found or not: the case file has the whole.
  Nested in another kind ("Киргизии"), it counts. Kinds that a set leaves unmarked are not asked.
- Our names hold no title, the sets' may: a name with the titles right before it is as right as without. An English article
  and a possessive ending are cut from both sides. GUM marks whole phrases: what a comma, a preposition or a relative clause
  adds is cut, and before a person's name the titles and small words; a person called by an office alone, and two joined by
  "and" beside each of them, are left aside. A building is a place and a people are persons in GUM.
- Adjectives ("британский" for a land, "президентские") are no mentions in a case file: where NEREL marks a single
  adjective, it is left aside too. `--marked` counts both all the same: the mapping as it is.
"""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from training import corpora
from training.corpora import Example
from training.phrases import core_of_phrase
from training.scores import Count, Span, characters, overlap, paired

from sayso import pipeline
from sayso.intake import Hints
from sayso.lexicon.people import people
from sayso.reading.people.pronouns import PERSONAL
from sayso.reading.words.morphology import likely
from sayso.records import Entity, Reading
from sayso.settings import Settings

SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).resolve().parents[2] / "shared"))
SETS: dict[str, Callable[[Path, str], Iterator[Example]]] = {
    "nerel": corpora.nerel,
    "factrueval": corpora.factrueval,
    "gum": corpora.gum,
}
TITLES = people("en").offices | {"Madam", "Justice", "Honor", "Your", "My", "The"}
CALLING = frozenset({"factrueval"})  # the sets that mark what a name is called ("партии «Яблоко", "реки Славянки")
NAMELESS = frozenset({"nerel"})  # the sets that mark bodies without a name
Marked = tuple[Span, str]
IN_GUM = {"facility": "place", "group": "person"}
ALIKE = 3  # letters in which a word of a mention and a word of a name begin alike, two for a short word
BESIDE = 2  # characters between a title and the name
_SMALL = re.compile(r"(?:[а-яё][\w-]*|(?:\A|(?<=\n)|(?<=[.!?] ))[А-ЯЁ][а-яё-]+)\s+[«\"„“]?\Z")
_KIND = re.compile(r"\b[А-ЯЁ]{2,6}\s+[«\"„“]\Z")
_CLOSES = re.compile(r"[»\"”“]\Z")
_ARTICLE = re.compile(r"(?:the|a|an|this|our|all)\s+", re.IGNORECASE)
_OWNS = re.compile(r"['’]s?$")
_BEHIND = re.compile(r"\s*,\s.*|\s+(?:who|with|that|of|at|for|from|in|on|as|himself|herself)\b.*", re.DOTALL)
_BEFORE = re.compile(r"([\w.’'-]+)\s+")
_ADDED = re.compile(r"\s*,\s.*|\s+(?:who|which|where|with|that)\b.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Found:
    """One mention in a case file, as a set would mark it; `wider`: with titles or what it is called before it."""

    span: Span
    kind: str
    wider: tuple[Span, ...] = ()

    def nearest(self, marked: set[Span]) -> Span:
        """The span that the set marks, if it marks one of these."""
        return next((s for s in self.wider if s in marked), self.span)


@dataclass(slots=True)
class Scores:
    """Counts by kind; `seen` the misses and false alarms, for reading."""

    exact: dict[str, Count] = field(default_factory=dict)
    near: dict[str, Count] = field(default_factory=dict)
    seen: list[str] = field(default_factory=list)

    def add(self, example: Example, mine: set[Found], gold: set[Marked], aside: set[Marked]) -> None:
        """Count one text."""
        for kind in sorted(example.marked):
            marked = {span for span, k in gold if k == kind}
            ours = {m.nearest(marked) for m in mine if m.kind == kind} - {s for s, k in aside if k == kind}
            self.exact.setdefault(kind, Count()).add(len(ours & marked), len(ours), len(marked))
            alike = [[overlap(characters([o]), characters([g])) for g in sorted(marked)] for o in sorted(ours)]
            self.near.setdefault(kind, Count()).add(paired(alike, 1e-9), len(ours), len(marked))
            self.seen += [_told(example, "-", kind, span) for span in sorted(marked - ours)]
            self.seen += [_told(example, "+", kind, span) for span in sorted(ours - marked)]

    def lines(self, name: str) -> Iterator[str]:
        """The rows of a set: each kind, then the named kinds together, then all."""
        for kind in self.exact:
            yield _line(f"{name} {kind}", self.exact[kind], self.near[kind])
        for label, kinds in (("names", [k for k in self.exact if k != "role"]), ("all", list(self.exact))):
            yield _line(f"{name} {label}", *(_whole(counts, kinds) for counts in (self.exact, self.near)))


def _whole(counts: dict[str, Count], kinds: list[str]) -> Count:
    whole = Count()
    for kind in kinds:
        whole.add(counts[kind].hits, counts[kind].proposed, counts[kind].marked)
    return whole


def _line(name: str, exact: Count, near: Count) -> str:
    figures = "   ".join(f"{c.precision:.3f} {c.recall:.3f} {c.f1:.3f}" for c in (exact, near))
    return f"{name:26} {figures}   {exact.marked:5.0f}"


def _told(example: Example, sign: str, kind: str, span: Span) -> str:
    """A miss (-) or a false alarm (+) in its context."""
    before, after = example.text[max(0, span[0] - 50) : span[0]], example.text[span[1] : span[1] + 40]
    return f"{sign}\t{kind}\t{example.id}\t{span[0]}\t" + f"{before}[[{example.text[slice(*span)]}]]{after}".replace("\n", "¶")


# ── ours ─────────────────────────────────────────────────────────────────────────────────────────


def read(example: Example, settings: Settings) -> Reading:
    """The whole reading of one text."""
    intake = pipeline.take_in(example.text.encode(), "text.txt", settings, Hints())[0]
    document = replace(intake.document, text=example.text, language=example.language)  # blank ends and all, as it was marked
    return pipeline.read(replace(intake, document=document), settings)


def mentioned(reading: Reading, example: Example, name: str) -> set[Found]:
    """The mentions of a case file, as the set would mark them."""
    text = reading.document.text
    found = {m for e in reading.entities for m in _mentions(text, e, example.language, nameless=name in NAMELESS)}
    if example.language == "ru":
        found = {replace(m, span=_closed(text, m.span), wider=tuple(_closed(text, w) for w in m.wider)) for m in found}
        called = (lambda s: (*_called(text, s), *_kinds(text, s))) if name in CALLING else (lambda s: _kinds(text, s))
        return {replace(m, wider=(*m.wider, *called(m.span))) for m in found}
    return {Found(_bare(text, m.span), IN_GUM.get(m.kind, m.kind), tuple(_bare(text, s) for s in m.wider)) for m in found}


def _mentions(text: str, entity: Entity, language: str, *, nameless: bool) -> Iterator[Found]:
    titles = [role.span for role in entity.roles]
    for mention in entity.mentions:
        words = text[slice(*mention.span)]
        if words.lower() in PERSONAL[language]:
            continue
        if entity.named and _names(words, entity):
            yield Found(mention.span, entity.kind, (_wider(mention.span, titles),))
        elif entity.kind in ("person", "group"):
            yield _role(text, mention.span, language)
        elif nameless and not entity.named:
            yield Found(mention.span, entity.kind)
    yield from (_role(text, span, language) for span in titles)


def _role(text: str, span: Span, language: str) -> Found:
    core = core_of_phrase(text, span) if language == "en" else span
    return Found(core, "role")


def _names(words: str, entity: Entity) -> bool:
    """Whether the mention calls the entity by a name; that of a people is written small in Russian."""
    named = [w.lower() for name in entity.names for w in re.findall(r"\w+", name.text)]
    said = [w.lower() for w in re.findall(r"\w+", words) if not w[0].islower() or entity.kind == "group"]
    return any(_alike(w, n) for w in said for n in named)


def _alike(one: str, other: str) -> bool:
    letters = ALIKE if min(len(one), len(other)) > ALIKE + 1 else ALIKE - 1
    return one[:letters] == other[:letters]


def _called(text: str, span: Span) -> Iterator[Span]:
    """The mention with one to three small words before it, and the mark of quotation between."""
    start = span[0]
    for _ in range(3):
        word = _SMALL.search(text, 0, start)
        if word is None:
            return
        start = word.start()
        yield start, span[1]


def _kinds(text: str, span: Span) -> Iterator[Span]:
    """The mention with the capitals of its kind before its quotation mark ("ООО «Яблоко")."""
    kind = _KIND.search(text, 0, span[0])
    if kind:
        yield kind.start(), span[1]


def _closed(text: str, span: Span) -> Span:
    """A span without the mark at its end that closes a quotation."""
    mark = _CLOSES.search(text, span[0] + 1, span[1])
    return (span[0], mark.start()) if mark else span


def _wider(span: Span, titles: list[Span]) -> Span:
    start = span[0]
    while before := next((t for t in titles if t[0] < start and t[1] <= start <= t[1] + BESIDE), None):
        start = before[0]
    return start, span[1]


# ── the sets' ────────────────────────────────────────────────────────────────────────────────────


def wanted(example: Example, *, marked: bool) -> tuple[set[Marked], set[Marked]]:
    """What the set marks, and what is left aside."""
    gold, text = set(example.mentions), example.text
    if example.language == "en":
        aside = {(s, k) for s, k in gold if _office(text, s, k) or _joined(text, s, k, gold)}
        gold = {(_bare(text, _cut(text, s, k)), k) for s, k in gold - aside}
        aside |= {(_bare(text, s), k) for s, k in aside}
    else:
        gold = {(_closed(text, s), k) for s, k in gold}
        aside = {(s, k) for s, k in gold if _adjective(text[slice(*s)])}
    aside = set() if marked else aside | {(s, k) for s, k in gold if _inner(s, k, gold)}
    return gold - aside, aside


def _office(text: str, span: Span, kind: str) -> bool:
    """Whether a person is called by an office alone ("the Secretary", "my Lord")."""
    return kind == "person" and not _name(text, _cut(text, span, kind))


def _joined(text: str, span: Span, kind: str, gold: set[Marked]) -> bool:
    return " and " in text[slice(*span)] and any(_inner(s, k, {(span, kind)}) for s, k in gold)


def _name(text: str, span: Span) -> bool:
    words = re.findall(r"[\w.’'-]+", text[slice(*span)])
    return any(w[0].isupper() and w not in TITLES for w in words)


def _inner(span: Span, kind: str, gold: set[Marked]) -> bool:
    """Whether another of its kind holds this one."""
    return any(k == kind and s[0] <= span[0] and span[1] <= s[1] and s != span for s, k in gold)


def _cut(text: str, span: Span, kind: str) -> Span:
    """A phrase of GUM's without what is added to the name; a person's without what stands before it, too."""
    start, end = span
    added = None if kind == "role" else (_BEHIND if kind == "person" else _ADDED).search(text[start:end])
    end = start + added.start() if added and added.start() else end
    while kind == "person" and _name(text, (start, end)) and (word := _BEFORE.match(text, start, end)):
        if not (word[1][0].islower() or word[1] in TITLES):
            break
        start = word.end()
    return start, end


def _bare(text: str, span: Span) -> Span:
    """An English span without its article and its possessive ending."""
    start, end = span
    article, owns = _ARTICLE.match(text[start:end]), _OWNS.search(text[start:end])
    start, end = start + (article.end() if article else 0), end - (len(owns[0]) if owns else 0)
    return (start, end) if start < end else span


def _adjective(words: str) -> bool:
    found = likely(words.lower(), 0.1) if words[:1].isalpha() and words.replace("-", "").isalpha() else []
    return bool(found) and found[0].pos in ("ADJF", "ADJS") and all(f.pos in ("ADJF", "ADJS") for f in found)


# ── the edge ─────────────────────────────────────────────────────────────────────────────────────


def score(name: str, given: argparse.Namespace) -> Scores:
    """Read a set and count."""
    scores, settings = Scores(), replace(Settings(), model=not given.no_model)
    for example in list(SETS[name](given.shared / "data", given.split))[: given.some]:
        mine = mentioned(read(example, settings), example, name)
        scores.add(example, mine, *wanted(example, marked=given.marked))
    return scores


def main() -> None:
    """Read the command line, read the sets, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--split", choices=("train", "dev"), default="dev")
    parser.add_argument("--some", type=int, default=None, help="the first so many texts of a set only")
    parser.add_argument("--no-model", action="store_true", help="read by rules alone")
    parser.add_argument("--marked", action="store_true", help="count the adjectives that a set marks")
    parser.add_argument("--misses", action="store_true", help="print every miss (-) and false alarm (+)")
    given = parser.parse_args()
    if not (given.shared / "data").is_dir():
        raise SystemExit(f"no sets under {given.shared}: name the developers' data with --shared or SAYSO_SHARED")
    print(f"{'':26} exact P     R     F1   overlap P   R     F1   marked")
    for name in given.sets.split(","):
        scores = score(name, given)
        print("\n".join(scores.lines(name)))
        if given.misses:
            print("\n".join(scores.seen))


if __name__ == "__main__":
    main()
