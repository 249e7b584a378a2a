"""What a text says of its own making: whom it relays as a whole, and who was asked and what he answered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.lexicon.language import Lexicon
from sayso.lexicon.outlets import outlet_named
from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.subjects import phrase_before
from sayso.reading.chains.hops import People
from sayso.reading.parts.skips import within
from sayso.reading.words.spans import Placed
from sayso.reading.words.text import Layout, fold
from sayso.records import Derivation, Document, Entity, Evidence, Hop, Reply, Skipped, Span, Statement, content_id

_IN = re.compile(
    r"\b(?:report|article|story|investigation|analysis)s?(?: published| that appeared)? (?:in|by|from)(?: the)? $", re.IGNORECASE
)
_ITS = re.compile(r"(?:['’]s?)? (?:\w+ )?(?:report|article|story|investigation|analysis|review|tally|poll)\b", re.IGNORECASE)
LEFT_OVER = 7  # words of a line that only cites somebody
FAR = 200  # characters by which a party on the wrong side of the formula counts as farther away
STATES = ("unreachable", "no_answer", "declined")


def relays(
    document: Document,
    layout: Layout,
    lexicon: Lexicon,
    people: People,
    statements: Sequence[Statement],
    skipped: Sequence[Skipped],
    made_by: Sequence[Span] = (),
) -> tuple[Derivation, ...]:
    """One derivation for each outlet this document relays: a credit for the whole first, else the words told to it.

    `made_by` are the names of agencies that it gives as its makers.
    """
    left_out = within(layout.sentences, skipped)
    who = _who(people)
    found: dict[str, list[Evidence]] = {}
    for span in made_by:
        if (maker := people.at(span)) and maker != document.outlet:
            found.setdefault(maker, []).append(Evidence(document=document.id, span=span))
    for number, span in enumerate(layout.sentences):
        words = fold(layout.text[span[0] : span[1]]).replace("\u00a0", " ")
        if number not in left_out and (any(p in words for p in lexicon.phrases["relay.whole"]) or _only_cites(words, lexicon)):
            for entity in _organizations(who, span, document.outlet):
                found.setdefault(entity, []).append(Evidence(document=document.id, span=span))
    named = {e.id: e.kind for e in people.entities if e.named and e.kind != "person"}
    for statement in statements:
        for hop in statement.hops[1:]:
            if hop.entity in named and hop.entity != document.outlet and hop.kind == "outlet" and hop.span:
                several = named[hop.entity] == "group"  # *CNN and NBC*: two are relayed
                for entity in _organizations(who, hop.span, document.outlet) if several else (hop.entity,):
                    found.setdefault(entity, []).append(Evidence(document=document.id, span=hop.span))
            if hop.span and (outlet := _its_paper(layout.text, hop, who)) and outlet != document.outlet:
                found.setdefault(outlet, []).append(Evidence(document=document.id, span=hop.span))
        for hop in statement.hops[1:-1]:
            if hop.kind == "collective" and hop.verb == "report" and hop.span:  # *источники ТАСС и РБК*: two are relayed
                for entity in _organizations(who, hop.span, document.outlet):
                    found.setdefault(entity, []).append(Evidence(document=document.id, span=hop.span))
    return tuple(_relay(document, parent, evidence) for parent, evidence in sorted(found.items()))


def _its_paper(text: str, hop: Hop, who: Placed[Entity]) -> str | None:
    """The listed outlet whose own report speaks: *a report in The New York Times*, *a Reuters investigation*."""
    first, last = hop.span or (0, 0)
    for (start, end), entity in who.starting(first, last):
        if entity.kind == "organization" and any(outlet_named(n.text) for n in entity.names):
            inside = _IN.search(text[first:start]) and not text[end:last].strip(' ,.”"')
            if (
                inside
                or _reporter(text[first:start], text[end:last])
                or (_ITS.match(text[end:last]) and text[first:start].strip().lower() in ("", "a", "an", "the"))
            ):
                return entity.id
    return None


def _reporter(before: str, behind: str) -> bool:
    """Whether a reporter of this outlet speaks: *корреспондент ТАСС*, *Al Jazeera's correspondent in Quarry*."""
    theirs = re.match(r"['’]s? (?:\w+ )?(?:correspondent|reporter)\b", behind) and not before.strip(" the")
    return bool(theirs) or re.fullmatch(r"корреспондент\w* (?:агентства |телеканала |газеты )?[«\"]?", fold(before)) is not None


def _only_cites(words: str, lexicon: Lexicon) -> bool:
    """Whether a Russian line is no more than whom the words above it cite, as where a link between them was lost."""
    led = lexicon.language == "ru" and words.startswith(lexicon.phrases["relay.citing"])
    return led and len(words.split()) <= LEFT_OVER


def _relay(document: Document, parent: str, evidence: Sequence[Evidence]) -> Derivation:
    once = tuple(sorted(set(evidence), key=lambda e: e.span))
    return Derivation(
        id=content_id("derivation", document.id, parent, "relays"), child=document.id, parent=parent, kind="relays", evidence=once
    )


def _who(people: People) -> Placed[Entity]:
    return Placed((m.span, e) for e in people.entities for m in e.mentions)


def _organizations(who: Placed[Entity], span: Span, outlet: str | None) -> Iterator[str]:
    named = (e for _, e in who.starting(*span) if e.kind == "organization" and e.named and e.id != outlet)
    yield from dict.fromkeys(e.id for e in named)


def replies(layout: Layout, lexicon: Lexicon, people: People, statements: Sequence[Statement]) -> tuple[Reply, ...]:
    """Who was asked: could not be reached, did not answer, declined; one reply for each person in the sentence."""
    found, whole = [], fold(layout.text).replace("\u00a0", " ")
    formulas = {state: [p for p in lexicon.phrases[f"replies.{state}"] if _gapped(p).search(whole)] for state in STATES}
    if not any(formulas.values()):  # so it is for most texts
        return ()
    who = _who(people)
    for span in layout.sentences:
        words = fold(layout.text[span[0] : span[1]]).replace("\u00a0", " ")
        for state in STATES:
            phrase = next((m[0] for p in formulas[state] if (m := _gapped(p).search(words))), None)
            if phrase is None:
                continue
            if statement := next((s for s in statements if s.spans[0][0] < span[1] and span[0] < s.spans[-1][1]), None):
                at = span[0] + words.index(phrase)
                behind = state == "unreachable" and not any(word in phrase for word in lexicon.phrases["replies.of_the_subject"])
                at += len(phrase) if phrase.endswith(lexicon.phrases["replies.of_the_object"]) else 0
                asked = _asked(who, span, at, behind)
                found += [Reply(entity=e.id, state=state, statement=statement.id) for e in asked]
                break
    return tuple(found)


def bodies_asked(sentences: Sequence[Sentence]) -> list[Span]:
    """Where Russian names the body that gave no answer by its place: «В мэрии отказались комментировать»."""
    found = []
    for s in sentences:
        if s.lower(0, 1) not in (["в"], ["во"]):
            continue
        phrases = (p.split() for state in STATES for p in s.lexicon.phrases[f"replies.{state}"] if "*" not in p)
        openings = [word for word, *_ in phrases if word in s.held]
        at = next((i for word in openings for i in range(2, len(s.words)) if s.lowers[i] == word), None)
        span = phrase_before(s, at) if at else None
        if span and s.index(span[0]) == 1:
            found.append(span)
    return found


def tells_of_asking(s: Sentence) -> bool:
    """Whether a sentence tells that somebody was asked and gave no answer: only who asked can say so."""
    words = fold(s.layout.text[slice(*s.span)]).replace("\u00a0", " ")
    return any(_gapped(p).search(words) for state in STATES for p in s.lexicon.phrases[f"replies.{state}"])


@cache
def _gapped(phrase: str) -> re.Pattern[str]:
    """A formula, `*` in it standing for a few words."""
    return re.compile(re.escape(phrase).replace(r"\*", r".{1,70}"))


def _asked(who: Placed[Entity], span: Span, at: int, behind: bool) -> list[Entity]:
    """Whom the formula is about: who stands behind it ("unable to contact X") or before it ("X did not respond")."""
    near = []
    for (start, end), entity in who.starting(*span):
        if entity.kind != "place":
            distance = abs(start - at) + (FAR if (start >= at) != behind else 0)
            near.append((distance, start - end, entity.id, entity))
    return [min(near, key=lambda n: n[:3])[3]] if near else []
