"""Hypothesis strategies for records that keep the contract: every span is in its text, every quote is exact.

`documents()`, `readings()` and `cases()` are the entrances; what is allowed in a field is read from the shipped JSON Schema.
"""

from __future__ import annotations

import hashlib
from typing import Any

from hypothesis import strategies as st

from sayso import codec
from sayso.records import (
    Act,
    Case,
    Check,
    Claim,
    Conflict,
    Derivation,
    Document,
    Drift,
    Entity,
    Event,
    Evidence,
    Gap,
    Heading,
    Hop,
    Intake,
    Mention,
    Name,
    Original,
    Place,
    Reading,
    Reply,
    Review,
    Role,
    Skipped,
    Span,
    Statement,
    Time,
    Value,
    content_id,
    quote,
)

DEFINITIONS = codec.schema()["$defs"]
ALPHABET = st.sampled_from("abcXYZ жЁя 0159 \u00a0 «»“”’—.,:\n 😀é\u0301")
DAYS = ["2025-11-30", "2026-02-04", "2026-02-28", None]
EDTF = ["2026", "2026-02", "2026-02-04", "2025-23", "../2026-02-28", "2015/..", "2026-02-01/2026-02-05", "2026-02?", "201X"]


def allowed(record: str, field: str) -> st.SearchStrategy[Any]:
    """One of the words that the schema allows in this field."""
    return st.sampled_from(DEFINITIONS[record]["properties"][field]["enum"])


def words() -> st.SearchStrategy[str]:
    return st.text(ALPHABET, min_size=1, max_size=12)


def some(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def ids() -> st.SearchStrategy[str]:
    return st.integers(0, 40).map(lambda n: content_id("any", n))


def few(strategy: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, min_size=least, max_size=3).map(tuple)


def amounts() -> st.SearchStrategy[str]:
    return st.decimals(-1000, 10**9, places=2, allow_nan=False).map(lambda d: format(abs(d), "f"))


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """A span of this text that is not empty."""
    start = draw(st.integers(0, len(text) - 1))
    return start, draw(st.integers(start + 1, len(text)))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(st.text(ALPHABET, min_size=1, max_size=120))
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        id=content_id("document", sha256),
        sha256=sha256,
        media_type="text/plain",
        url=draw(some(st.just("https://harbour-post.example/1"))),
        path=draw(some(words())),
        title=draw(some(words())),
        authors=draw(few(words())),
        published=draw(some(st.sampled_from(EDTF))),
        retrieved=draw(some(st.just("2026-02-04T10:00:00Z"))),
        language=draw(some(st.sampled_from(["en", "ru"]))),
        text=text,
    )


def originals(data: bytes, name: str = "report.txt") -> Original:
    """The original that these bytes are."""
    return Original(sha256=hashlib.sha256(data).hexdigest(), size=len(data), media_type="text/plain", name=name)


@st.composite
def intakes(draw: st.DrawFn) -> Intake:
    document = draw(documents())
    size = len(document.text)
    place = Place(start=0, length=size, source=draw(st.integers(0, 99)), width=size, page=draw(some(st.integers(0, 3))))
    span = draw(some(spans(document.text)))
    return Intake(
        original=originals(document.text.encode()),
        document=document,
        outlet=draw(some(words())),
        places=(place,),
        skipped=draw(few(st.builds(Skipped, reason=words(), text=words(), span=st.just(span)))),
    )


@st.composite
def entities(draw: st.DrawFn, document: Document) -> Entity:
    name, place = draw(words()), draw(spans(document.text))
    role = Role(text=quote(document.text, [place]), span=place, document=document.id)
    return Entity(
        id=content_id("entity", document.id, name),
        kind=draw(allowed("entity", "kind")),
        name=name,
        names=draw(few(st.builds(Name, text=words(), language=st.sampled_from(["en", "ru", None])))),
        named=draw(st.booleans()),
        roles=draw(st.sampled_from([(), (role,)])),
        mentions=draw(few(st.builds(Mention, document=st.just(document.id), span=spans(document.text)))),
    )


@st.composite
def hops(draw: st.DrawFn, document: Document, known: list[str]) -> Hop:
    span = draw(some(spans(document.text)))
    return Hop(
        entity=draw(some(st.sampled_from(known))) if known else None,
        text=quote(document.text, [span]) if span else None,
        span=span,
        kind=draw(allowed("hop", "kind")),
        cue=draw(some(spans(document.text))),
        verb=draw(allowed("hop", "verb")),
        firsthand=draw(some(st.booleans())),
    )


@st.composite
def statements(draw: st.DrawFn, document: Document, known: list[str]) -> Statement:
    places = draw(few(spans(document.text), least=1))
    return Statement(
        id=content_id("statement", document.id, places),
        document=document.id,
        spans=places,
        text=quote(document.text, places),
        form=draw(allowed("statement", "form")),
        hops=(Hop(), *draw(few(hops(document, known)))),
        stance=draw(allowed("statement", "stance")),
        polarity=draw(allowed("statement", "polarity")),
        about=draw(few(st.sampled_from(known))) if known else (),
    )


@st.composite
def values(draw: st.DrawFn, document: Document) -> Value:
    span = draw(spans(document.text))
    return Value(
        id=content_id("value", document.id, span),
        document=document.id,
        span=span,
        text=quote(document.text, [span]),
        kind=draw(allowed("value", "kind")),
        amount=draw(some(amounts())),
        low=draw(some(amounts())),
        high=draw(some(amounts())),
        unit=draw(some(st.sampled_from(["USD", "RUB", "kg", "a"]))),
        qualifier=draw(allowed("value", "qualifier")),
        of=draw(some(words())),
    )


@st.composite
def times(draw: st.DrawFn, document: Document) -> Time:
    span = draw(spans(document.text))
    return Time(
        id=content_id("time", document.id, span),
        document=document.id,
        span=span,
        text=quote(document.text, [span]),
        edtf=draw(st.sampled_from(EDTF)),
        earliest=draw(st.sampled_from(DAYS)),
        latest=draw(st.sampled_from(DAYS)),
        relative=draw(st.booleans()),
    )


@st.composite
def acts(draw: st.DrawFn, document: Document, statement: str) -> Act:
    kind = draw(allowed("act", "kind"))
    place = some(spans(document.text))
    return Act(id=content_id("act", statement, kind), kind=kind, statement=statement, demand=draw(place), harm=draw(place))


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """What was read in one document; ids refer to records of the same reading."""
    document = draw(documents())
    people = draw(few(entities(document)))
    known = [entity.id for entity in people]
    said = draw(few(statements(document, known)))
    ids_said = st.sampled_from([statement.id for statement in said] or [""])
    return Reading(
        document=document,
        entities=people,
        statements=said,
        values=draw(few(values(document))),
        times=draw(few(times(document))),
        acts=draw(few(ids_said.flatmap(lambda statement: acts(document, statement)))) if said else (),
        replies=draw(few(replies(known, ids_said))) if said and known else (),
    )


def replies(known: list[str], said: st.SearchStrategy[str]) -> st.SearchStrategy[Reply]:
    return st.builds(Reply, entity=st.sampled_from(known), state=allowed("reply", "state"), statement=said)


def headings() -> st.SearchStrategy[Heading]:
    return words().map(lambda title: Heading(id=content_id("case", title), title=title, created="2026-02-04", languages=("en",)))


def reviews() -> st.SearchStrategy[Review]:
    at = st.just("2026-02-04T10:00:00Z")
    return st.builds(Review, at=at, by=words(), action=words(), target=ids(), before=some(words()), note=some(words()))


def derivations(document: Document) -> st.SearchStrategy[Derivation]:
    evidence = st.builds(Evidence, document=st.just(document.id), span=spans(document.text))
    kind = allowed("derivation", "kind")
    return st.builds(Derivation, id=ids(), child=st.just(document.id), parent=ids(), kind=kind, evidence=few(evidence))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A case of a few documents; what weighing finds is any that the schema allows."""
    read = list({reading.document.id: reading for reading in draw(st.lists(readings(), max_size=3))}.values())
    explained = {"statements": few(ids()), "explanation": words()}
    return Case(
        case=draw(headings()),
        documents=tuple(reading.document for reading in read),
        entities=tuple(item for reading in read for item in reading.entities),
        statements=tuple(item for reading in read for item in reading.statements),
        values=tuple(item for reading in read for item in reading.values),
        times=tuple(item for reading in read for item in reading.times),
        acts=tuple(item for reading in read for item in reading.acts),
        replies=tuple(item for reading in read for item in reading.replies),
        derivations=tuple(item for reading in read for item in draw(few(derivations(reading.document)))),
        drifts=draw(few(st.builds(Drift, derivation=ids(), kind=allowed("drift", "kind"), **explained))),
        claims=draw(few(claims())),
        conflicts=draw(few(conflicts())),
        checks=draw(few(st.builds(Check, kind=allowed("check", "kind"), ok=st.booleans(), values=few(ids()), detail=words()))),
        events=draw(few(st.builds(Event, id=ids(), time=ids(), statements=few(ids())))),
        gaps=draw(few(st.builds(Gap, kind=st.just("single_source"), entity=some(ids()), **explained))),
        reviews=draw(few(reviews())),
    )


def claims() -> st.SearchStrategy[Claim]:
    status, many = allowed("claim", "status"), st.integers(0, 9)
    return st.builds(Claim, id=ids(), statements=few(ids(), least=1), roots=few(ids()), independent=many, status=status)


def conflicts() -> st.SearchStrategy[Conflict]:
    relation, kind = allowed("conflict", "relation"), allowed("conflict", "kind")
    return st.builds(Conflict, id=ids(), relation=relation, kind=kind, statements=few(ids()), explanation=words())
