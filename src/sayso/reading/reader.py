"""Reads one document: sentences, frames, chains, people, values, times, stances. The whole of it on one screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from sayso.lexicon.language import Lexicon, load
from sayso.lexicon.outlets import outlet_named
from sayso.reading.acts import acts
from sayso.reading.amounts import values
from sayso.reading.attribution import clauses, frames, proposed, unheard
from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.english import back_en, papers_en
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import dropped_ru, through_ru
from sayso.reading.calendar import times
from sayso.reading.chains import (
    carried_ru,
    chains,
    credit,
    dashed_ru,
    denied_en,
    firsthand,
    interviews_en,
    interviews_ru,
    semicolon_en,
    testimony_ru,
    voices,
)
from sayso.reading.chains.again import Again
from sayso.reading.chains.chains import Draft
from sayso.reading.chains.hops import Chainer, People
from sayso.reading.chains.voices import Own, Spoken
from sayso.reading.encoder.model import ReaderModel, Signals
from sayso.reading.genres import speech
from sayso.reading.parts import datelines, releases, skips, wires
from sayso.reading.people import coref, headlines_en, mentions, outlets_en
from sayso.reading.stances import stances
from sayso.reading.words.spans import Cover, Placed
from sayso.reading.words.text import Layout, fold, layout, trim
from sayso.records import Document, Entity, Hop, Intake, Reading, Skipped, Span, Statement, Time, Value, content_id, quote
from sayso.settings import Settings

_TELLING = frozenset({"headline", "heading", "caption", "dateline", "credit"})


def read(intake: Intake, settings: Settings, signals: Signals | None = None) -> Reading:
    """All that is said in one document, and by whom; nothing of it is kept from one document to the next.

    `signals`: what the model says of the text, where it was asked before.
    """
    document, lexicon = intake.document, load(intake.document.language or "en")
    laid, filed = datelines.opened(layout(document.text, lexicon), lexicon)
    spoken = speech.find(intake, laid, lexicon)
    laid = spoken.opened(laid)
    skipped = spoken.beside((*filed, *skips.find(document, laid, lexicon)))
    sentences = list(clauses.sentences(laid, lexicon))
    places = [s.span for s in sentences]
    left_out = skips.within(places, skipped) | spoken.questions(places, laid)
    heard = _heard(document.text, settings) if signals is None else signals
    drafts = voices.owned(_drafts(sentences, left_out, heard), spoken, laid, lexicon)
    interviews = [*interviews_ru.found(sentences), *interviews_en.found(sentences)]
    headed = interviews_ru.headed(sentences)
    named_through = [*(told.outlet for told in interviews), *([headed] if headed else [])]
    sources = [*chains.sources(drafts), *credit.bodies_asked(sentences), *named_through]
    made_by = wires.named(laid, lexicon, document, intake.outlet)
    relays = [*chains.relays(drafts, laid.text, lexicon), *named_through, *made_by]
    people = _people(intake, laid, lexicon, sources, spoken, heard, relays, made_by, skipped)
    document = replace(document, outlet=people.entities[0].id if intake.outlet else None)
    amounts = values.find(document.text, lexicon.language, document.id)
    dates = times.find(document.text, lexicon.language, document.id, document.published)
    again = Again(laid, lexicon, interviews_ru.met(laid.text, interviews, people.at), _passed_on(headed, laid, people))
    chainer = Chainer(document, people, lexicon, heard, again)
    statements = _statements(document, laid, lexicon, drafts, people, chainer, amounts, dates)
    drawn = credit.relays(document, laid, lexicon, people, statements, skipped, made_by)
    said_by = {document.outlet, *(d.parent for d in drawn), *(hop.entity for s in statements for hop in s.hops)}
    unread = Cover(_nobodys(document.text, skipped, people.entities))
    return Reading(
        document=document,
        entities=tuple(e for e in people.entities if e.id in said_by or not _only_in(e, unread)),
        statements=statements,
        values=amounts,
        times=dates,
        derivations=drawn,
        acts=acts.find(document.id, laid, lexicon, people, statements),
        replies=credit.replies(laid, lexicon, people, statements),
        skipped=(*intake.skipped, *skipped),
    )


def _passed_on(headed: Span | None, laid: Layout, people: People) -> Hop | None:
    """The outlet of a headline, as the link it is in the chains of the text."""
    if headed is None:
        return None
    name = laid.text[slice(*headed)]
    same = (e.id for e in people.entities[1:] if outlet_named(e.name) == outlet_named(name))  # *NYT* is *The New York Times*
    entity = next(same, people.at(headed))
    return Hop(entity=entity, text=name, span=headed, verb="report", firsthand=False) if entity else None


@cache
def _model(threads: int) -> ReaderModel:
    """The reader model, loaded with the first document. Raises `ModelMissing`."""
    return ReaderModel.load(threads)


def _heard(text: str, settings: Settings) -> Signals:
    """What the model hears in a text; nothing where it is switched off: the rules stand alone then."""
    return _model(settings.threads).frames(text) if settings.model else Signals()


def _drafts(sentences: Sequence[Sentence], left_out: set[int], heard: Signals) -> list[Draft]:
    """Every statement in draft with its links; of the sentences left out nothing is read, and nothing passed on."""
    return testimony_ru.carried(sentences, cued(sentences, left_out, heard), heard.carrying)


def cued(sentences: Sequence[Sentence], left_out: set[int], heard: Signals) -> list[Draft]:
    """The statements in draft with the links that words of the text give them."""
    ruled = [[] if n in left_out else _framed(s) for n, s in enumerate(sentences)]
    found = proposed.together(sentences, ruled, heard.frames)
    found = [[] if n in left_out else [f for f in own if not unheard.nobodys(sentences[n], f)] for n, own in enumerate(found)]
    found = through_ru.relayed(sentences, dropped_ru.filled(sentences, found))
    found = papers_en.owned(sentences, found)
    made = dashed_ru.carried(sentences, chains.drafts(sentences, found, left_out))
    made = denied_en.passed_on(sentences, semicolon_en.carried(sentences, made))
    return carried_ru.carried(sentences, found, made)


def _framed(s: Sentence) -> list[Frame]:
    """What the rules find in a sentence; one that only tells who reported the sentence before tells nothing else."""
    if not s.words:
        return []
    back = back_en.told_back(s)
    return [back] if back else frames.find(s)


def _people(
    intake: Intake,
    laid: Layout,
    lexicon: Lexicon,
    sources: Sequence[Span],
    spoken: Spoken,
    heard: Signals,
    relays: Sequence[Span],
    made_by: Sequence[Span],
    skipped: Sequence[Skipped],
) -> People:
    """Who is who in the document; an "I" of whom nothing is said is nobody one could name."""
    document, language = intake.document, lexicon.language
    mentioned = mentions.find(document.text, language, laid.sentences, heard.mentions)
    found = wires.among(speech.with_outlet(document.text, intake.outlet, mentioned), document.text, made_by)
    if language == "en":
        found = outlets_en.shortened(document.text, headlines_en.cut(found, document.text, skipped))
    named = [s for s in sources if fold(document.text[s[0] : s[1]]) not in lexicon.words["first_person"]]
    entities = spoken.mentions(found), named, intake.outlet, heard.linkings
    return coref.resolve(document.id, document.text, language, laid.sentences, *entities, relays, spoken.tellers())


def _nobodys(text: str, skipped: Sequence[Skipped], entities: Sequence[Entity]) -> Iterator[Span]:
    """What is skipped and makes nobody part of the story: all but headlines, captions and places of writing; a line that
    is a name and nothing else stays a byline."""
    alone = {m.span for e in entities for m in e.mentions}
    for skip in skipped:
        if skip.span and (skip.reason not in _TELLING or trim(text, skip.span) in alone):
            yield skip.span


def _only_in(entity: Entity, skipped: Cover) -> bool:
    """Whether an entity is mentioned in skipped words alone: a photographer is nobody's say-so."""
    return bool(entity.mentions) and all(skipped.holds(m.span) for m in entity.mentions)


def _statements(
    document: Document,
    laid: Layout,
    lexicon: Lexicon,
    drafts: Sequence[Draft],
    people: People,
    chainer: Chainer,
    amounts: Sequence[Value],
    dates: Sequence[Time],
) -> tuple[Statement, ...]:
    made = [_statement(document, laid, lexicon, draft, chainer) for draft in drafts]
    made = [replace(s, hops=firsthand.marked(laid, s.spans, s.hops, lexicon, people.at)) for s in made]
    publisher = people.entities[0].name if document.outlet else None
    made = [releases.ruled(s, publisher, lexicon) for s in made]
    figures, days = Placed((v.span, v.id) for v in amounts), Placed((t.span, t.id) for t in dates)
    who = Placed((m.span, e.id) for e in people.entities for m in e.mentions)
    return tuple({s.id: _placed(s, figures, days, who) for s in made}.values())


def _statement(document: Document, laid: Layout, lexicon: Lexicon, draft: Draft, chainer: Chainer) -> Statement:
    hops = chainer.hops(draft.links)
    attributed = len(hops) > 1
    stance = stances.stance(laid, draft.spans, chainer.put(draft, hops) if attributed or hops[0].verb else None, lexicon)
    return Statement(
        id=content_id("statement", document.id, *(n for span in draft.spans for n in span)),
        document=document.id,
        spans=draft.spans,
        text=quote(document.text, draft.spans),
        form=stances.form(laid, draft.spans, attributed or _cites_itself(draft, hops), draft.announced),
        hops=hops,
        stance=stance,
        polarity=_polarity(laid, draft, hops[-1], lexicon) if stance != "denied" else "positive",
    )


def _cites_itself(draft: Draft, hops: Sequence[Hop]) -> bool:
    """Whether the outlet names itself as the source: *“C,” said the port*, in what the port publishes."""
    return bool(hops[0].verb) and bool(draft.links) and not isinstance(draft.links[-1], Own)


def _polarity(laid: Layout, draft: Draft, hop: Hop, lexicon: Lexicon) -> str:
    """Whether what is put forward is or is not so; who does not think that it is holds that it is not."""
    said = stances.polarity(laid, draft.spans, lexicon)
    return {"positive": "negative", "negative": "positive"}[said] if stances.unheld(laid, hop, lexicon) else said


def _placed(statement: Statement, amounts: Placed[str], dates: Placed[str], people: Placed[str]) -> Statement:
    """The statement with the values, the time and the people that its words hold."""
    about = {*people.inside(*statement.spans)} - {h.entity for h in statement.hops}
    time = next(iter(dates.inside(*statement.spans)), None)
    return replace(statement, values=tuple(amounts.inside(*statement.spans)), time=time, about=tuple(sorted(about)))
