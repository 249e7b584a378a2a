"""Readings made by hand: invented documents, told sentence by sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sayso.records import (
    Act,
    Case,
    Derivation,
    Document,
    Entity,
    Evidence,
    Heading,
    Hop,
    Mention,
    Name,
    Reading,
    Reply,
    Span,
    Statement,
    Time,
    Value,
    content_id,
)
from sayso.weighing.weigh import weigh

HEADING = Heading(id="case", title="Invented", created="2026-01-01")


@dataclass
class Page:
    """A document as it is written, and what a careful reader would read in it."""

    outlet: str
    published: str | None = None
    language: str = "en"
    title: str = ""
    text: str = ""
    kinds: dict[str, tuple[str, bool]] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    credits: list[tuple[str, Span]] = field(default_factory=list)

    @property
    def id(self) -> str:
        return content_id("document", self.outlet, self.published, self.title)

    def own(self, name: str) -> str:
        """The id this document gives to an entity."""
        return content_id("own", self.id, name)

    def names(self, *names: str, kind: str = "person", named: bool = True) -> Page:
        """These names are entities of the document; names of one entity are parted by a bar."""
        self.kinds.update(dict.fromkeys(names, (kind, named)))
        return self

    def says(
        self,
        text: str,
        *by: str,
        stance: str = "fact",
        polarity: str = "positive",
        values: tuple[str, ...] = (),
        when: str | None = None,
        form: str | None = None,
    ) -> Page:
        """One sentence that is one statement; `by` are the links after the outlet, `values` are `words|kind|amount|unit|of`."""
        start = len(self.text)
        self.text += text + " "
        span = (start, start + len(text))
        hops = [Hop(entity=self.own(self.outlet), text=self.outlet), *(self._hop(b) for b in by)]
        self.statements.append(
            Statement(
                id=content_id("statement", self.id, *span),
                document=self.id,
                spans=(span,),
                text=text,
                form=form or ("indirect" if by else "narration"),
                hops=tuple(hops),
                stance=stance,
                polarity=polarity,
                values=tuple(self._value(v, span) for v in values),
                time=self._time(when, span) if when else None,
            )
        )
        return self

    def prints(self, text: str) -> Page:
        """Words of the document that are no statement."""
        self.text += text + " "
        return self

    def act(self, kind: str, actor: str | None = None, target: str | None = None) -> Page:
        """The last statement tells of this act."""
        statement = self.statements[-1].id
        ends = (self.own(actor) if actor else None, self.own(target) if target else None)
        self.acts.append(
            Act(id=content_id("act", statement, kind), kind=kind, statement=statement, actor=ends[0], target=ends[1])
        )
        return self

    def reply(self, name: str, state: str) -> Page:
        """The last statement says how they answered."""
        self.replies.append(Reply(entity=self.own(name), state=state, statement=self.statements[-1].id))
        return self

    def credit(self, text: str, outlet: str) -> Page:
        """A sentence that owns up to a relay of the whole story."""
        start = len(self.text)
        self.text += text + " "
        self.credits.append((outlet, (start, start + len(text))))
        self.kinds.setdefault(outlet, ("organization", True))
        return self

    def _hop(self, name: str) -> Hop:
        kind, named = self.kinds.get(name, ("person", True))
        self.kinds.setdefault(name, (kind, named))
        label = "outlet" if kind == "organization" else "named" if named else "unnamed"
        return Hop(entity=self.own(name), text=name, kind=label, verb="say")

    def _value(self, words: str, span: Span) -> str:
        text, kind, amount, unit, of, *rest = [*words.split("|"), "", "", ""][:6]
        start = self.text.index(text, span[0])
        value = Value(
            id=content_id("value", self.id, start),
            document=self.id,
            span=(start, start + len(text)),
            text=text,
            kind=kind,
            amount=amount or None,
            unit=unit or None,
            of=of or None,
            qualifier=rest[0] or "exact",
        )
        self.values.append(value)
        return value.id

    def _time(self, words: str, span: Span) -> str:
        text, earliest, latest, relative = [*words.split("|"), "", ""][:4]
        start = self.text.index(text, span[0])
        where = (start, start + len(text))
        time = Time(
            id=content_id("time", self.id, start),
            document=self.id,
            span=where,
            text=text,
            edtf=earliest,
            earliest=earliest,
            latest=latest or earliest,
            relative=relative == "relative",
        )
        self.times.append(time)
        return time.id

    def _entity(self, name: str, kind: str, named: bool) -> Entity:
        forms = name.split("|")
        spans = [m.span() for form in forms for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", self.text)]
        return Entity(
            id=self.own(name),
            kind=kind,
            name=forms[0],
            names=tuple(Name(text=form, language=self.language) for form in forms),
            named=named,
            mentions=tuple(Mention(document=self.id, span=s) for s in sorted(spans)),
        )

    def reading(self) -> Reading:
        """The document as read."""
        kinds = {**self.kinds, self.outlet: ("organization", True)}
        return Reading(
            document=Document(
                id=self.id,
                sha256=content_id("bytes", self.text),
                media_type="text/plain",
                title=self.title or None,
                outlet=self.own(self.outlet),
                published=self.published,
                language=self.language,
                text=self.text,
            ),
            entities=tuple(self._entity(name, kind, named) for name, (kind, named) in kinds.items()),
            statements=tuple(self.statements),
            values=tuple(self.values),
            times=tuple(self.times),
            acts=tuple(self.acts),
            replies=tuple(self.replies),
            derivations=tuple(self._credited(outlet, span) for outlet, span in self.credits),
        )

    def _credited(self, outlet: str, span: Span) -> Derivation:
        parent, evidence = self.own(outlet), (Evidence(document=self.id, span=span),)
        return Derivation(
            id=content_id("derivation", self.id, parent), child=self.id, parent=parent, kind="relays", evidence=evidence
        )


def copy_of(page: Page, outlet: str, published: str | None) -> Page:
    """The same text, put out by another outlet."""
    copy = Page(outlet, published, page.language, page.title, kinds=dict(page.kinds))
    copy.text = page.text
    spot = {page.id: copy.id}
    moved = {s.id: content_id("statement", copy.id, *s.spans[0]) for s in page.statements}
    copy.values = [_moved(v, copy, "value") for v in page.values]
    copy.times = [_moved(t, copy, "time") for t in page.times]
    values = {old.id: new.id for old, new in zip(page.values, copy.values, strict=True)}
    times = {old.id: new.id for old, new in zip(page.times, copy.times, strict=True)}
    for s in page.statements:
        hops = tuple(_rehop(h, page, copy) for h in s.hops)
        copy.statements.append(
            Statement(
                id=moved[s.id],
                document=spot[s.document],
                spans=s.spans,
                text=s.text,
                form=s.form,
                hops=hops,
                stance=s.stance,
                polarity=s.polarity,
                values=tuple(values[v] for v in s.values),
                time=times.get(s.time or ""),
            )
        )
    return copy


def _moved(record, page: Page, kind: str):  # type: ignore[no-untyped-def]
    from dataclasses import replace

    return replace(record, id=content_id(kind, page.id, record.span[0]), document=page.id)


def _rehop(hop: Hop, page: Page, copy: Page) -> Hop:
    names = {page.own(n): copy.own(n) for n in page.kinds} | {page.own(page.outlet): copy.own(copy.outlet)}
    text = copy.outlet if hop.entity == page.own(page.outlet) else hop.text
    return Hop(entity=names[hop.entity or ""], text=text, kind=hop.kind, verb=hop.verb)


def weighed(*pages: Page) -> Case:
    """The case of these documents."""
    return weigh(HEADING, [p.reading() for p in pages])


def claim_of(case: Case, words: str):  # type: ignore[no-untyped-def]
    """The claim that holds the one statement with these words."""
    found = [s.id for s in case.statements if words in s.text]
    claims = {c.id: c for c in case.claims if set(found) & set(c.statements)}
    assert len(claims) == 1, (words, claims)
    return next(iter(claims.values()))


def named(case: Case, ident: str) -> str:
    """The name of an entity, or the title of a document."""
    return next((e.name for e in case.entities if e.id == ident), ident)
