"""Turns a draft's links into hops: who they are (entity), what kind of source, and whether they speak of what they saw."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Protocol

from sayso.lexicon.language import Lexicon
from sayso.lexicon.outlets import outlet_named
from sayso.lexicon.people import people
from sayso.reading.chains import kinds
from sayso.reading.chains.again import Again
from sayso.reading.chains.chains import Draft, Link
from sayso.reading.chains.voices import Own
from sayso.reading.encoder.model import Signals
from sayso.reading.people.callings_ru import bears, opens_with_body, others_word
from sayso.reading.people.described_en import word_kind
from sayso.reading.stances.stances import Put
from sayso.reading.words.morphology import forms, is_adjective
from sayso.reading.words.spans import Placed
from sayso.reading.words.text import fold, tokens
from sayso.records import Document, Entity, Hop, Span

_GENITIVE = re.compile(r"^(?:of|for|by|to|and|with|from|named|called)$|'s$|s'$")  # what leads to another's name
_PLACED = re.compile(r"\s(?:in|near|at)\s$")  # *News 13 in Quarry*
_JOINED_PLACE = re.compile(r"^[A-Z]?[a-z]+s\s(?:[a-z]+\s)*?(?:in|of|from|near|at)\s[A-Z]\w+\sand\s$")  # *Herders of Oru and Bala*
_NAME = re.compile(r"\b[A-Z]")
_GOVERNED = re.compile(r"\b(?:by|from|of|for|against|about)\s(?:the\s|a\s|an\s)?$")  # leads to whom the head of a phrase is of
_SEAT = re.compile(r",?\s\(?[A-Z]{1,3}-[A-Z][\w.]*\)?$")  # *Senate Leader Ada Linden, D-N.Y.*
_MARKS = ',; »”"'  # behind the name that closes a source
OWNED_BY = frozenset(["of", "for", "to"])
PRESS = frozenset({"outlet", "rumour", "unnamed"})  # kinds of sources that arrange nothing themselves
OPENING = 12  # characters within which the subject of a content begins
_JOINS = frozenset({"and", "or", "to", "plan", "intend", "also"})
_ASIDE = frozenset({"ahead", "before", "after", "outside", "during", "following", "awaiting", "to"})
NEAR = 700  # characters over which a paper without a name is the body's that reported before


class People(Protocol):
    """Who is who in one document (reading/people/coref.py)."""

    @property
    def entities(self) -> tuple[Entity, ...]: ...

    def at(self, span: Span) -> str | None:
        """The entity that these words refer to."""


class Chainer:
    """Makes the hops of one document's statements."""

    def __init__(self, document: Document, people: People, lexicon: Lexicon, heard: Signals, again: Again) -> None:
        self._document = document
        self._outlet = document.outlet
        self._again = again
        self._people = people
        self._lexicon = lexicon
        self._heard = heard
        self._entities: Mapping[str, Entity] = {e.id: e for e in people.entities}
        self._mentions = Placed((m.span, e) for e in people.entities for m in e.mentions)
        self._body: Hop | None = None  # that reported last
        self._closing: dict[int, dict[str, list[int]]] = {}  # where a mention of a name ends: whose it is, and its beginnings
        for entity, (start, end) in ((e, m.span) for e in people.entities if e.named for m in e.mentions):
            self._closing.setdefault(end, {}).setdefault(entity.id, []).append(start)

    def hops(self, links: Sequence[Link]) -> tuple[Hop, ...]:
        """The chain of a draft, the publishing outlet first; the same person twice in a row is one hop."""
        chain = [Hop(entity=self._outlet, kind="outlet")]
        for link in links:
            if isinstance(link, Own):
                chain[-1] = replace(chain[-1], verb=link.verb, cue=link.cue)
                continue
            hop = self._hop(link)
            if link.relay and ((hop.kind == "named" and self._person(hop)) or self._place(hop)):
                continue  # *told Ada Holm*: a person is spoken to, and passes nothing on
            if self._ours(hop) or (link.relay and self._nameless_outlet(hop)):
                # *передаёт корреспондент РБК*, in РБК; *told the agency*, none named before: its own reporters were told
                continue
            if len(chain) > 1 and ((hop.entity is not None and hop.entity == chain[-1].entity) or self._itself(chain[-1], hop)):
                chain[-1] = self._joined(chain[-1], hop)
            elif hop.entity is None or hop.entity != self._outlet:
                chain.append(hop)
            elif hop.text and fold(hop.text) in self._lexicon.words["pronouns"]:
                chain.append(replace(hop, entity=None, kind="unnamed"))  # somebody spoke; a pronoun makes nobody the outlet
            elif len(chain) == 1:
                chain[0] = replace(chain[0], verb=hop.verb, cue=hop.cue)  # *The port denies that C*, in the port's own statement
        chain[-1] = self._whose_paper(chain[-1])
        chain[1:-1] = [self._as_relay(hop) for hop in chain[1:-1] if hop.entity is None or hop.entity != chain[-1].entity]
        return tuple(self._again.through(chain))

    def _whose_paper(self, hop: Hop) -> Hop:
        """*«C», говорится в сообщении*: behind a body that reported just before, the paper is its own."""
        if hop.kind == "institution" and hop.entity and hop.span:
            self._body = hop
        body = self._body
        bare = hop.entity != self._outlet and fold(hop.text or "") in self._lexicon.words["bare_papers"]
        near = body and body.span and hop.span and 0 < hop.span[0] - body.span[1] < NEAR
        return replace(hop, entity=body.entity, kind=body.kind) if body and bare and near else hop

    def _itself(self, outer: Hop, inner: Hop) -> bool:
        """*The family said it fears C*, *Holm said she hopes C*: whether a pronoun right behind the verb is who speaks."""
        near = outer.cue and inner.span and inner.span[0] - outer.cue[1] in (1, len(" that "))
        himself = inner.text in ("he", "she") and inner.verb in ("believe", "fear") and outer.kind in ("named", "role", "unnamed")
        itself = inner.text == "it" and outer.kind in ("collective", "institution", "outlet")
        same = (
            inner.entity is outer.entity is None and inner.text == outer.text == "I"
        )  # *I think C*, in an answer of nobody named
        return same or (inner.entity is None and bool(near) and (itself or himself))

    def _ours(self, hop: Hop) -> bool:
        """Whether the publishing outlet's own reporter, not named, is who reports: he is the outlet."""
        own, span = self._entities.get(self._outlet or ""), hop.span
        inside = own and span and any(span[0] <= m.span[0] and m.span[1] <= span[1] for m in own.mentions)
        reports = not self._lexicon.words["own_reporters"].isdisjoint(fold(hop.text or "").split())
        return bool(inside) and hop.kind != "named" and reports

    def _person(self, hop: Hop) -> bool:
        """Whether these words, or the name in full of whom they mean, begin like a person's name."""
        entity = self._entities.get(hop.entity or "")
        full = entity.name if entity and self._lexicon.language == "en" and len(entity.name.split()) > 1 else ""
        given = (kinds.given_name(name, self._lexicon.language) for name in (hop.text or "", full))
        return any(given) or bool(full and entity and kinds.called(entity))

    def _place(self, hop: Hop) -> bool:
        """Whether a place or a people is named where an English relay would be: *told a Varnholm radio host*."""
        entity = self._entities.get(hop.entity or "")
        located = entity is not None and entity.named and entity.kind in ("place", "group")
        return located and self._lexicon.language == "en" and outlet_named(hop.text or "") is None

    def _nameless_outlet(self, hop: Hop) -> bool:
        """Whether a relay is no more than the word for an outlet, and nobody's name goes with it (*изданию*, *the agency*)."""
        entity = self._entities.get(hop.entity or "")
        word = (hop.text or "").removeprefix("the ")
        bare = word.islower() and len(word.split()) == 1 and word.startswith(self._lexicon.phrases["kinds.outlet"])
        led = self._lexicon.language == "ru" or word != hop.text
        return bare and led and not (entity and entity.named)

    def put(self, draft: Draft, hops: Sequence[Hop]) -> Put:
        """How the last hop puts this draft forward."""
        last = draft.links[-1]
        verb = hops[-1].verb or "say"
        blames = self._lexicon.language == "ru" and verb == "charge" and not self._accuses(hops[-1])
        if verb == "deny" and draft.announced and not _right_behind(hops[-1], draft):
            verb = "say"  # *He denied the theft:* and what follows are his own words
        if verb in ("say", "report") and set(fold(hops[-1].text or "").split()) & self._lexicon.words["accusations"]:
            verb = "allege"  # *the lawsuit says that C*
        if (hops[-1].text or "").lower().startswith(("estimates ", "estimate ")):
            verb = "estimate"  # *Estimates by the organizers indicate that C*
        return Put(
            verb="allege" if blames else verb,  # «обвинил»: who is no prosecutor lays no charge
            hedged=last.hedged,
            agentless=last.agentless,
            court=self._court(hops[-1]) or (self._rules(draft, verb, hops[-1].cue) and self._judge(hops[-1])),
            accuser=self._accuses(hops[-1]) and self._opens_with_person(draft.spans[0]),
            own=self._own_side(draft.spans[0], hops[-1]),
            press=hops[-1].kind in PRESS,
            outlet=hops[-1].kind == "outlet",
            law=self._law(hops[-1]),
            cue=fold(self._document.text[slice(*hops[-1].cue)]) if hops[-1].cue else "",
            leaning=self._heard.leaning(draft.spans, hops[-1].cue),
            direct=draft.announced,
            armed=self._armed(hops[-1]),
        )

    def _court(self, hop: Hop) -> bool:
        """Whether a court speaks: no judge by himself, no paper of a court and in Russian not only its press office."""
        words = fold(self._called(hop)).split()
        words = words[: next((i for i, w in enumerate(words) if w in _ASIDE and i), len(words))]  # *the Watch before a verdict*
        if any(f" {body} " in f" {' '.join(words)} " for body in self._lexicon.words["court_bodies"]):
            return True  # *The law lords said that C*
        if any(w in self._lexicon.words["papers"] | self._lexicon.words["judges"] for w in words):
            return False
        rules = pairwise([*words, ""])  # *the ruling party* gives no ruling
        if any(a in self._lexicon.words["rulings"] and b not in self._lexicon.words["in_power"] for a, b in rules):
            return not any(w.startswith(self._lexicon.phrases["kinds.accuser"]) for w in words)  # *в постановлении прокуратуры*
        words = [w for w in words if w not in self._lexicon.words["decisions"]]
        at = next((i for i, w in enumerate(words) if w in self._lexicon.words["courts"]), None)
        led = self._lexicon.language == "ru" and any(not w.endswith(("ый", "ий", "ой", "ого", "ая", "ом")) for w in words[:at])
        return at is not None and not led

    def _armed(self, hop: Hop) -> bool:
        """Whether police, an army or a ministry speaks: what its own people did accuses nobody."""
        words = [w.strip(",.’'") for w in fold(self._called(hop)).split()]
        return any(w in self._lexicon.words["in_uniform"] or w in ("ministry", "sheriff", "commander") for w in words)

    def _law(self, hop: Hop) -> bool:
        """Whether a law or a rule is the source: *the law of 2019*, and no *Law Reform Coalition*."""
        words = [w.strip(",.’'") for w in fold(hop.text or "").split()]
        found = [i for i, w in enumerate(words) if w in self._lexicon.words["laws"]]
        if self._lexicon.language == "ru":
            return bool(found) and not any(forms(w)[0].animate for w in words[: found[0]])  # *автор статьи* is no law
        return any(i + 1 == len(words) or words[i + 1] in ("of", "on", "in", "for", "against", "governing") for i in found)

    def _called(self, hop: Hop) -> str:
        """The words of a source; where it is a pronoun, or the outlet itself, the name of whom it stands for."""
        entity = self._entities.get(hop.entity or "")
        unnamed = not hop.text or fold(hop.text) in self._lexicon.words["pronouns"]
        return entity.name if entity and unnamed else hop.text or ""

    def _judge(self, hop: Hop) -> bool:
        """Whether a judge is the source: *Judge Holm ordered that the port be closed* is a ruling."""
        words = fold(hop.text or "").split()
        return bool(set(words) & self._lexicon.words["judges"]) and not set(words) & self._lexicon.words["papers"]

    def _rules(self, draft: Draft, verb: str, cue: Span | None) -> bool:
        """Whether a judge who says this rules, and does not only speak: *Judge Holm found him guilty*, *ordered*."""
        found = fold(self._document.text[slice(*cue or (0, 0))]) in ("found", "finds", "concluded", "held")
        return found or verb in ("order", "deny") or self._decrees(draft)

    def _decrees(self, draft: Draft) -> bool:
        """Whether a Russian content opens with what is to be done: *«Признать Клёнова виновным», — сказала судья*."""
        first = next((w for w in tokens(self._document.text, draft.spans[0]) if w.word), None)
        return self._lexicon.language == "ru" and first is not None and forms(first.text)[0].pos == "INFN"

    def _own_side(self, span: Span, hop: Hop) -> bool | None:
        """Whether the first one named in the content is the speaker, or a body or client he speaks for; `None` where none is."""
        if self._his_office(span, hop) or (self._lexicon.language == "ru" and self._same_body(span, hop)):
            return True
        pronoun = fold(self._document.text[span[0] : span[0] + 6]).split()[:1] if self._lexicon.language == "en" else []
        if pronoun == ["they"] and kinds.several(hop):
            return True  # *The crews said they would strike*
        speaker = self._entities.get(hop.entity or "")
        if pronoun == ["it"] and kinds.several(hop, plain=True):
            return False  # *Opponents of the bill said it would close the pier*
        near = self._mentions.starting(span[0], span[0] + OPENING + 1)
        first = min(near, key=lambda n: (n[0][0], -n[0][1]), default=None)
        if first is None or hop.entity is None:
            return None
        called = [hop.text or "", self._apposition(hop), *((r.text for r in speaker.roles) if speaker else ())]
        words = {w.strip(".,") for c in called for w in fold(c).split()}
        official, agent = words & self._lexicon.words["officials"], words & self._lexicon.words["agents"]
        theirs = official and first[1].kind in ("organization", "place") and self._does(first[0])
        client = agent and first[1].kind == "person" and not self._accuses(hop)
        own = first[1].id == hop.entity or bool(theirs or client)
        return None if not own and hop.kind == "document" else own  # whose paper it is, it doesn't say

    def _does(self, mention: Span) -> bool:
        """*Linden will mend it*, *Linden's police will*; what becomes of *the Lindens' plans* is no deed of theirs."""
        behind = fold(self._document.text[mention[1] : mention[1] + 40]).split()
        if self._lexicon.language != "en" or not behind:
            return True
        word, acts = behind[0].strip(",.;"), self._lexicon.words["auxiliaries"] | self._lexicon.words["future"]
        if word.startswith(("'", "’")):
            return bool(set(behind[1:3]) & self._lexicon.words["authorities"])
        return word in acts | self._lexicon.words["authorities"] | _JOINS or word.endswith(("s", "ed", "n't", "'ll", "'d", "ly"))

    def _his_office(self, span: Span, hop: Hop) -> bool:
        """*Губернатор заявил, что власти построят мост*: the authorities an official speaks for act."""
        speaker = self._entities.get(hop.entity or "")
        called = fold(" ".join([hop.text or "", *((r.text for r in speaker.roles) if speaker else ())])).replace(",", " ").split()
        acts = fold(self._document.text[slice(*span)]).split()[: 6 if self._lexicon.language == "ru" else 3]
        return bool(set(called) & self._lexicon.words["offices_held"]) and bool(set(acts) & self._lexicon.words["authorities"])

    def _same_body(self, span: Span, hop: Hop) -> bool:
        """*Представитель СК сообщил, что СК начнёт проверку*: the body that a Russian speaker is named with acts."""
        speaker = self._entities.get(hop.entity or "")
        called = " ".join([hop.text or "", *((r.text for r in speaker.roles) if speaker else ())])
        bodies = set(re.findall(r"\b[А-ЯЁ]{2,}\b", called))
        return bool(bodies & set(re.findall(r"\b[А-ЯЁ]{2,}\b", self._document.text[slice(*span)])))

    def _apposition(self, hop: Hop) -> str:
        """The words between a source and its cue: *Linden, a member of the board, said*."""
        return self._document.text[hop.span[1] : hop.cue[0]] if hop.span and hop.cue and hop.span[1] < hop.cue[0] else ""

    def _accuses(self, hop: Hop) -> bool:
        """Whether the source is one whose part it is to accuse: prosecutors, investigators."""
        entity = self._entities.get(hop.entity or "")
        names = fold(f"{hop.text or ''} {entity.name if entity else ''} {self._apposition(hop)}")
        offices = self._lexicon.words["accusing_offices"]
        return any(w.startswith(self._lexicon.phrases["kinds.accuser"]) for w in names.split()) or any(
            o in names for o in offices
        )

    def _opens_with_person(self, span: Span) -> bool:
        """Whether the content is about a person known by name: one is mentioned in its first words."""
        words = fold(self._document.text[span[0] : span[1]]).split()
        if any(w.startswith(self._lexicon.phrases.get("kinds.accused", ())) for w in words[:12]):
            return True
        if any(w in ("he", "she", "он", "она") for w in words[:3]):
            return True  # *Prosecutors said he took the money*: somebody named before
        first = (span[0], span[0] + (24 if self._lexicon.language == "en" else 90))
        near = self._mentions.starting(*first)
        return any(end <= span[1] and e.kind == "person" and e.named for (_, end), e in near)

    def _hop(self, link: Link) -> Hop:
        text = self._document.text
        if link.source is None:
            cue = link.cue
            if cue is None and not link.agentless:
                return Hop(kind="unnamed", verb=link.verb)  # somebody speaks, and the document doesn't say who
            return Hop(
                text=text[cue[0] : cue[1]] if cue else None, span=cue, kind="rumour", cue=cue, verb=link.verb, firsthand=False
            )
        source = self._only_names(link.source)
        entity = self._named_at_end(source) or self._speaking(source)
        kind = self._kind(entity, replace(link, source=source))
        return Hop(
            entity=entity,
            text=text[slice(*source)],
            span=source,
            kind=kind,
            cue=link.cue,
            verb=link.verb,
            firsthand=False if kind == "rumour" or link.relay else None,
        )

    def _only_names(self, source: Span) -> Span:
        """Those whom an English source names together, without what they are: *council members | Ada Holm and Sara Orr*."""
        joined = (span for span, e in self._mentions.starting(*source) if span[1] == source[1] and e.kind == "group" and e.named)
        return next(joined, source) if self._lexicon.language == "en" else source

    def _speaking(self, source: Span) -> str | None:
        """Whom the words of a source mean; a place that stands behind others in them says no more than where."""
        ident = self._people.at(source)
        entity = self._entities.get(ident or "")
        if entity and self._lexicon.language == "en" and entity.kind == "organization" and (own := self._official_of(source)):
            return own
        if entity is None or self._lexicon.language != "ru":
            return None if entity and self._only_governed(entity, source) else ident
        near = [m.span for m in entity.mentions if source[0] <= m.span[0] and m.span[1] <= source[1]]
        if near and entity.named and others_word(self._document.text[source[0] : near[0][0]], entity.kind):
            return None
        if entity.kind != "place":
            return ident
        lead = fold(self._document.text[source[0] : near[0][0]]).split() if near else []
        return ident if not lead or lead[0] in self._lexicon.words["authorities"] else None

    def _official_of(self, source: Span) -> str | None:
        """*A Department for Ports spokeswoman*: the one who speaks for a body, where her calling closes the phrase."""
        closing = [e for span, e in self._mentions.starting(*source) if span[1] == source[1] and not e.named]
        people = (e for e in closing if e.kind != "organization")
        return next((e.id for e in people if fold(e.name).split()[-1] in self._lexicon.words["officials"]), None)

    def _only_governed(self, entity: Entity, source: Span) -> bool:
        """Whether a body is no more than whose a thing is that speaks: *messages emitted by the Linden plane*."""
        near = [m.span for m in entity.mentions if source[0] <= m.span[0] and m.span[1] <= source[1]]
        lead = self._document.text[source[0] : near[0][0]] if near else ""
        behind = self._document.text[near[0][1] : source[1]] if near else ""
        if entity.kind == "place":
            return bool(_PLACED.search(lead)) and lead[:1].isupper()
        if entity.kind == "person" and _JOINED_PLACE.search(lead):
            return True
        owns = behind.startswith(("'s ", "’s ")) and entity.kind == "person" and not _NAME.search(behind)
        return owns or (entity.kind in ("organization", "facility") and bool(_GOVERNED.search(lead)) and bool(behind))

    def _named_at_end(self, source: Span) -> str | None:
        """*news agency ISNA*: the name that closes the phrase right behind what it is, and no genitive ("adviser of Linden")."""
        spoken = [
            (span, e) for span, e in self._mentions.starting(*source) if e.kind == "group" or (e.named and e.kind == "person")
        ]
        if len(spoken) > 2 and (both := next((e.id for span, e in spoken if span == source and e.kind == "group"), None)):
            return both  # *the mayor Ada Holm and the clerk Sara Orr*
        while source[1] > source[0] and self._document.text[source[1] - 1] in _MARKS:
            source = (source[0], source[1] - 1)
        if seat := _SEAT.search(self._document.text, *source):
            source = (source[0], seat.start())
        for whose, starts in self._closing.get(source[1], {}).items():
            if max(starts) <= source[0]:
                continue
            entity, start = self._entities[whose], min(starts)
            lead = [bare for w in fold(self._document.text[source[0] : start]).split() if (bare := w.strip('«"“'))]
            if entity.kind == "organization" and self._only_calls(lead):
                return entity.id
            own = lead and self._lexicon.language == "en" and (not _anothers(lead) or self._of_body((source[0], start)))
            if entity.kind == "person" and own:
                return entity.id
            if entity.kind == "person" and self._lexicon.language == "ru" and bears(self._document.text, source, start):
                return entity.id
        return None

    def _of_body(self, lead: Span) -> bool:
        """Whether the words before a name are an office of a body named there: *the Organization for Ports President*."""
        words = self._document.text[slice(*lead)].split()
        named = all(w[0].isupper() or w in ("the", "of", "for", "and") for w in words)
        bodies = (e for (start, _), e in self._mentions.starting(*lead) if start - lead[0] in (0, len("the ")))
        return named and any(e.kind == "organization" and e.named for e in bodies)

    def _only_calls(self, lead: Sequence[str]) -> bool:
        """Whether the words before an outlet's name say what it is, and no more: *журналист газеты «Заря»* is another."""
        lead = lead[:-1] if lead[-1:] == ["the"] else lead  # *the newspaper, The Quarry Times*
        outlet = bool(lead) and (
            lead[-1].startswith((*self._lexicon.phrases["kinds.outlet"], "служб")) or lead[-1] == kinds.AGENCY
        )
        others = lead[:-1] if self._lexicon.language == "ru" else ()
        return outlet and all(forms(word)[0].pos in ("ADJF", "PRTF", "NPRO", "PREP", "CONJ") for word in others)

    def _joined(self, outer: Hop, inner: Hop) -> Hop:
        """*He said he believes*: one speaker, the inner verb decides."""
        cue = (min(outer.cue[0], inner.cue[0]), max(outer.cue[1], inner.cue[1])) if outer.cue and inner.cue else inner.cue
        return Hop(
            entity=outer.entity,
            text=outer.text,
            span=outer.span,
            kind=outer.kind,
            cue=cue,
            verb=inner.verb,
            firsthand=outer.firsthand,
        )

    def _as_relay(self, hop: Hop) -> Hop:
        """A named body in the middle of a chain passed on what others said; what publishes is an outlet."""
        entity = self._entities.get(hop.entity or "")
        publishes = hop.verb == "report" and entity is not None and entity.named and hop.kind == "institution"
        return replace(hop, kind="outlet") if publishes else hop

    def _kind(self, entity_id: str | None, link: Link) -> str:
        span = link.source or (0, 0)
        words = [w.lower for w in tokens(self._document.text, span) if w.word]
        entity = self._entities.get(entity_id or "")
        body = entity is not None and entity.kind == "organization" and entity.name == self._document.text[slice(*span)]
        leading = [] if body else words[: next((n for n, w in enumerate(words[:3]) if self._somebody(w)), 3)]  # *Сводка Варны*
        for kind in ("rumour", "document"):
            if any(w.startswith(self._lexicon.phrases[f"kinds.{kind}"]) and not self._adjective(w) for w in leading):
                return kind
        if entity is None:
            body = self._lexicon.language == "ru" and opens_with_body(self._document.text[slice(*span)])
            return "institution" if body else "unnamed"
        if entity.kind == "group" and entity.named and self._all_outlets(span, words):
            return "outlet"
        if entity.kind == "organization" and (link.relay or kinds.outlet(entity, words, self._lexicon)):
            return "outlet"
        return kinds.by_entity(entity, words, self._lexicon)

    def _somebody(self, word: str) -> bool:
        """*авторы доклада*, *законодатели*: a Russian word for people, whose paper is no source."""
        first = forms(word)[0] if self._lexicon.language == "ru" else None
        return first is not None and first.pos == "NOUN" and bool(first.animate)

    def _adjective(self, word: str) -> bool:
        """*информационного агентства*: what only tells of what sort another is, is no paper."""
        return self._lexicon.language == "ru" and is_adjective(word)

    def _all_outlets(self, source: Span, words: Sequence[str]) -> bool:
        """Whether those whom a source joins are outlets: *CNN and NBC*."""
        joined = [e for _, e in self._mentions.starting(*source) if e.kind == "organization" and e.named]
        return len(joined) > 1 and all(kinds.outlet(e, words, self._lexicon) for e in joined)


def _anothers(lead: Sequence[str]) -> bool:
    """Whether the words before a name tell of another who is his: *adviser of Linden*, *a lawyer for former mayor Linden*."""
    led = any(word in OWNED_BY for word in lead[:-1])
    office = lead[-1] == "head" or word_kind(people("en"), lead[-1])[0] == "person"
    return bool(_GENITIVE.search(lead[-1])) or (led and office)


def _right_behind(hop: Hop, draft: Draft) -> bool:
    """Whether what is put forward stands right behind its verb: *my client denies that C*, in a long quotation too."""
    return hop.cue is not None and 0 <= draft.spans[0][0] - hop.cue[1] <= len(" that ")
