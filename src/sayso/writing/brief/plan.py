"""What a brief tells: which claims, by which of their statements, under which topic and in which order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from sayso.records import Claim, Conflict, Statement
from sayso.writing.brief.content import first_person, has_verb, joined, language_of, words_of
from sayso.writing.brief.look import Look
from sayso.writing.brief.sentences import Sentence
from sayso.writing.brief.words import listed

FEWEST, MOST = 5, 55  # words of a content that can be told
ALIKE = 0.7  # share of the shorter content's long words that makes two contents one
HEAVY = {"charge": 4, "sentence": 4, "plea": 3, "detention": 3, "killing": 4, "injury": 3, "search": 2, "payment": 1}
COURT = {"charged": 5, "ruled": 5}
SPOKEN = {"alleged": 5, "denied": 6, "admitted": 5, "believed": 2, "threatened": 3, "charged": 4, "possible": 1, "feared": 1}
AHEAD, MAYBE = frozenset({"planned", "predicted"}), frozenset({"possible", "feared", "offered"})
EMPTY = frozenset({"is", "was", "would", "will", "has", "had", "seems", "may", "might", "could"})
FAMILIES = {"denied": "against", "admitted": "for"}


@dataclass(frozen=True)
class Plan:
    """The case as the brief sees it: the documents by standing, each claim's statement to tell, and what has been used."""

    look: Look
    without: frozenset[frozenset[str]] = frozenset()
    used: set[str] = field(default_factory=set)
    told: list[Statement] = field(default_factory=list)
    carried: dict[str, tuple[set[str], set[str]]] = field(default_factory=dict)  # what contents carry, as it is asked for
    able: dict[str, bool] = field(default_factory=dict)  # whether they can stand alone, as it is asked for

    def allows(self, sentence: Sentence) -> bool:
        """Whether the statements of this sentence may make one."""
        return frozenset(sentence.statements) not in self.without or sentence.about_documents

    @cached_property
    def standing(self) -> dict[str, tuple[int, ...]]:
        """How near a document is to where a reader begins: by language, correction, the size of its piece, the root first."""
        wrong, drawn = self._corrected(), {e.child for e in self.look.case.derivations if e.parent in self.look.documents}
        size = {doc: len(group) for group in self.look.groups for doc in group}
        order = {d.id: n for n, d in enumerate(self.look.case.documents)}
        return {
            d.id: (d.language != self.look.language, d.id in wrong, -size.get(d.id, 1), d.id in drawn, order[d.id])
            for d in self.look.case.documents
        }

    def _corrected(self) -> set[str]:
        """Documents that were corrected or withdrawn, and those that were made from them."""
        edges = self.look.case.derivations
        wrong = {e.parent for e in edges if e.kind in ("corrects", "retracts")}
        mended = {e.child for e in edges if e.kind in ("corrects", "retracts")}
        while more := {e.child for e in edges if e.parent in wrong} - wrong - mended:
            wrong |= more
        return wrong

    @cached_property
    def principal(self) -> str | None:
        """The document a reader of this language begins with."""
        return min(self.standing, key=self.standing.__getitem__, default=None)

    @cached_property
    def leads(self) -> list[Statement]:
        """One statement a claim, the one to tell, by the documents' standing and their own order."""
        seen: dict[str, list[Statement]] = defaultdict(list)
        for statement in self.look.statements.values():
            claim = self.look.claim_of.get(statement.id)
            seen[claim.id if claim else statement.id].append(statement)
        chosen = [min(held, key=self._rank) for held in seen.values()]
        return sorted(chosen, key=lambda s: (self.standing[s.document], self.look.order[s.id]))

    def _rank(self, statement: Statement) -> tuple[object, ...]:
        """Told in the brief's language, with its source, in a document of good standing."""
        foreign, wrong, *rest = self.standing[statement.document]
        return (
            foreign,
            wrong,
            len(statement.hops) < 2,
            statement.document != self.principal,
            tuple(rest),
            self.look.order[statement.id],
        )

    def lead(self, statement: Statement) -> Statement:
        """The statement that tells this one's claim."""
        claim = self.look.claim_of.get(statement.id)
        held = [self.look.statements[s] for s in claim.statements if s in self.look.statements] if claim else []
        return min(held, key=self._rank, default=statement)

    def fresh(self, statement: Statement) -> bool:
        """Whether nothing told so far says the same."""
        return self.key(statement) not in self.used and not any(self._alike(statement, other) for other in self.told)

    def use(self, statements: Iterable[Statement]) -> None:
        """Notes these as told."""
        for statement in statements:
            self.used.add(self.key(statement))
            self.told.append(statement)

    def place(self, statement: Statement) -> tuple[object, ...]:
        """Where a statement comes in the order of reading: by the documents' standing, then in the document's order."""
        return self.standing[statement.document], self.look.order[statement.id]

    def day(self, statement: Statement) -> tuple[object, ...]:
        """When a statement was published, then where it comes."""
        return self.look.documents[statement.document].published or "", *self.place(statement)

    def at_home(self, statement: Statement) -> bool:
        """Whether it is in the brief's language, or no document of the same reporting is."""
        return self.look.foreign(statement) is None or statement.document not in self._translated

    @cached_property
    def _translated(self) -> set[str]:
        """Documents of a piece of reporting that the case also holds in the brief's language."""
        held = self.look.documents
        ours = [group for group in self.look.groups if any(held[d].language == self.look.language for d in group if d in held)]
        return {document for group in ours for document in group}

    def mends(self, conflict: Conflict) -> bool:
        """Whether one side is what a correction or a retraction sets against what its own earlier report said."""
        sides = [self.look.statements[s].document for s in conflict.statements if s in self.look.statements]
        pairs = {(e.child, e.parent) for e in self.look.case.derivations if e.kind in ("corrects", "retracts")}
        return conflict.relation == "conflict" and any((a, b) in pairs for a in sides for b in sides)

    @cached_property
    def withdrawn(self) -> set[str]:
        """Statements that an outlet has since corrected or taken back, and those that do so: each is told beside the other."""
        sides = (s for c in self.look.case.conflicts if self.mends(c) for s in c.statements if s in self.look.statements)
        keys = {self.key(self.look.statements[s]) for s in sides}
        return {s.id for s in self.look.statements.values() if self.key(s) in keys}

    @cached_property
    def moving(self) -> set[str]:
        """Statements whose figures differ by estimator or with time."""
        return {s for c in self.look.case.conflicts if c.relation in ("spread", "change") for s in c.statements}

    @cached_property
    def accused(self) -> set[str]:
        """Whom an act before the law, or an accusation, is about."""
        acts = [(a, self.look.statements.get(a.statement)) for a in self.look.case.acts]
        charged = {a.target for a, _ in acts if a.kind in ("charge", "sentence", "detention")}
        blamed = {
            a.actor
            for a, s in acts
            if s and s.stance in ("alleged", "believed") and a.kind in ("threat", "order", "violence", "taking")
        }
        return {who for who in charged | blamed if who}

    def money(self, statement: Statement) -> bool:
        """Whether it names an amount of money."""
        return any(self.look.values[v].kind == "money" for v in statement.values if v in self.look.values)

    def forget(self, statements: Iterable[Statement]) -> None:
        """Takes back that these were told."""
        for statement in statements:
            self.used.discard(self.key(statement))
            self.told.remove(statement)

    def key(self, statement: Statement) -> str:
        """The claim a statement makes; itself where it is in none."""
        claim: Claim | None = self.look.claim_of.get(statement.id)
        return claim.id if claim else statement.id

    def _alike(self, one: Statement, other: Statement) -> bool:
        if _side(one) != _side(other):
            return False
        if one.document == other.document and _inside(one, other):
            return True
        (words, digits), (others, figures) = self._carried(one), self._carried(other)
        if not (digits <= figures or figures <= digits):
            return False
        return len(words & others) >= max(2.0, ALIKE * min(len(words), len(others)))

    def _carried(self, statement: Statement) -> tuple[set[str], set[str]]:
        """The words and the figures that a content carries."""
        if statement.id not in self.carried:
            words = joined(self.look, statement)
            self.carried[statement.id] = long_words(words), {w for w in words_of(words) if w[:1].isdigit()}
        return self.carried[statement.id]

    def tellable(self, statement: Statement) -> bool:
        """Whether it can stand alone: neither a scrap nor a page, no pointing back at its beginning, and not taken back."""
        if statement.id not in self.able:
            self.able[statement.id] = statement.id not in self.withdrawn and self._stands(statement)
        return self.able[statement.id]

    def _stands(self, statement: Statement) -> bool:
        words = words_of(joined(self.look, statement))
        language = language_of(self.look, statement) or ""
        lists = listed(language, "joining") | listed(language, "pointing") if language in ("en", "ru") else frozenset()
        if not FEWEST <= len(words) <= MOST or (words[0] in lists and not self._mine(statement, words[0])):
            return False
        if len(statement.hops) < 2 and first_person(self.look, statement):
            return False
        if (
            words[0] in ("him", "them")
            or words[1:3] in (["of", "them"], ["из", "них"])
            or (words[0] in ("both", "оба", "обе") and len(statement.hops) < 2)
        ):
            return False
        if not _balanced(joined(self.look, statement)):
            return False
        if language == "en" and _pointing(words[:5]):
            return False
        whole = len(statement.hops) > 1 and (statement.values or statement.form == "direct" or statement.stance in SPOKEN)
        return bool(whole) or has_verb(joined(self.look, statement), language)

    def _mine(self, statement: Statement, word: str) -> bool:
        """Whether a pronoun at the beginning may be the speaker's own or be named in brackets; the voice decides."""
        language = language_of(self.look, statement) or ""
        return len(statement.hops) > 1 and word in listed(language, "pronouns")

    def _answer(self, statement: Statement) -> int:
        """What it adds that somebody accused answers."""
        words = words_of(joined(self.look, statement))
        language = language_of(self.look, statement) or ""
        stems = tuple(listed(language, "answers")) if language in ("en", "ru") else ()
        if len(statement.hops) < 2:
            return 4 * any(word.startswith(stems) for word in words) if stems and set(statement.about) & self.accused else 0
        mine = statement.hops[-1].entity in self.accused
        return 4 * (mine and statement.polarity == "negative") + 2 * mine

    def acts(self, statement: Statement) -> list[str]:
        """The kinds of act the statement tells of."""
        return self._acts.get(statement.id, [])

    @cached_property
    def _acts(self) -> dict[str, list[str]]:
        held: dict[str, list[str]] = defaultdict(list)
        for act in self.look.case.acts:
            held[act.statement].append(act.kind)
        return held

    @cached_property
    def outlets(self) -> set[str]:
        """Everybody who publishes or is drawn on."""
        return {d.outlet for d in self.look.case.documents if d.outlet} | {e.parent for e in self.look.case.derivations}

    def about_reporting(self, statement: Statement) -> bool:
        """Whether an outlet speaks of an outlet, or of itself."""
        return len(statement.hops) < 2 and bool(set(statement.about) & self.outlets)

    def weight(self, statement: Statement) -> float:
        """How much a reader who knows nothing of the case needs this: acts before the law first, then accusations and answers."""
        claim = self.look.claim_of.get(statement.id)
        heavy = max((HEAVY.get(kind, 0) for kind in self.acts(statement)), default=0)
        spread = (
            min(3, len({self.look.statements[s].document for s in claim.statements if s in self.look.statements})) if claim else 0
        )
        named = any(h.kind == "named" for h in statement.hops[1:])
        long = max(0, len(words_of(joined(self.look, statement))) - 35) / 5
        whose = SPOKEN.get(statement.stance, 0) if len(statement.hops) > 1 else COURT.get(statement.stance, 0)
        whose += self._answer(statement)
        near = 2 * (statement.document == self.principal) - 3 * self.standing[statement.document][0]
        return heavy + whose + spread + named + bool(statement.values) + bool(self.acts(statement)) + near - long


def long_words(words: str) -> set[str]:
    """The words that carry the content, cut to their stems roughly."""
    return {word[:6] for word in words_of(words) if len(word) > 3 or word.isdigit()}


def _pointing(words: list[str]) -> bool:
    """Whether early words stand for something told before: "it" as in "to send it", not as in "it was raining"."""
    return any(
        word in ("it", "these", "those", "this") and (after not in EMPTY or word != "it")
        for word, after in zip(words, [*words[1:], ""], strict=True)
    )


def _balanced(words: str) -> bool:
    """Whether every quotation mark has its fellow."""
    return (
        words.count('"') % 2 == 0
        and words.count("“") <= words.count("”") + words.count("„")
        and words.count("«") == words.count("»")
    )


def _side(statement: Statement) -> tuple[str, str]:
    return FAMILIES.get(statement.stance, "told"), statement.polarity


def _inside(one: Statement, other: Statement) -> bool:
    a, b = one.spans, other.spans
    return (a[0][0] >= b[0][0] and a[-1][1] <= b[-1][1]) or (b[0][0] >= a[0][0] and b[-1][1] <= a[-1][1])
