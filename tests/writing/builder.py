"""Builds a case by hand: words are given as they stand in a text, their place is counted here."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from sayso.records import (
    Document,
    Entity,
    Hop,
    Mention,
    Name,
    Role,
    Span,
    Statement,
    Time,
    Value,
    content_id,
    quote,
)


@dataclass
class Builder:
    """Gathers records. `ids` knows each by a short name, so that one document can speak of another's."""

    documents: list[Document] = field(default_factory=list)
    entities: dict[str, Entity] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.ids[name]

    def entity(self, short: str, kind: str, name: str, *others: tuple[str, str], named: bool = True, language: str = "en") -> str:
        key = content_id("entity", kind, name)
        names = (Name(text=name, language=language), *(Name(text=text, language=code) for text, code in others))
        self.entities[key] = Entity(id=key, kind=kind, name=name, names=names, named=named)
        self.ids[short] = key
        return key

    def document(self, outlet: str | None, title: str, published: str, text: str, **more: Any) -> Document:
        sha = content_id("original", text) * 4
        made = Document(
            id=content_id("document", sha),
            sha256=sha,
            title=title,
            outlet=outlet,
            published=published,
            retrieved="2026-03-14T09:30:00+00:00",
            text=text,
            **{"language": "en", "media_type": "text/html", "url": f"https://example.org/{content_id('url', title)}", **more},
        )
        self.documents.append(made)
        return made

    def span(self, document: Document, words: str, after: str = "") -> Span:
        start = document.text.index(words, document.text.index(after))
        return (start, start + len(words))

    def hop(self, document: Document, words: str | None, kind: str, cue: str | None = None, verb: str | None = None,
            who: str | None = None, after: str = "", firsthand: bool | None = None) -> Hop:  # fmt: skip
        return Hop(
            entity=self.ids[who] if who else None,
            text=words,
            span=self.span(document, words, after) if words else None,
            kind=kind,
            cue=self.span(document, cue, after) if cue else None,
            verb=verb,
            firsthand=firsthand,
        )

    def say(self, short: str, document: Document, words: str | list[str], *hops: Hop, stance: str = "fact",
            form: str = "indirect", about: str = "", **more: Any) -> str:  # fmt: skip
        spans = tuple(self.span(document, part) for part in ([words] if isinstance(words, str) else words))
        key = content_id("statement", document.id, spans, stance)
        chain = (Hop(entity=document.outlet, kind="outlet"), *hops)
        text = quote(document.text, spans)
        form = form if hops else "narration"
        known = tuple(self.ids[name] for name in about.split())
        made = Statement(
            id=key, document=document.id, spans=spans, text=text, form=form, hops=chain, stance=stance, about=known, **more
        )
        self.statements.append(made)
        self.ids[short] = key
        return key

    def value(self, document: Document, words: str, kind: str, after: str = "", **more: Any) -> str:
        span = self.span(document, words, after)
        key = content_id("value", document.id, span)
        self.values.append(Value(id=key, document=document.id, span=span, text=words, kind=kind, **more))
        return key

    def time(self, document: Document, words: str, edtf: str, latest: str | None = None, earliest: str | None = None) -> str:
        span = self.span(document, words)
        key = content_id("time", document.id, span)
        made = Time(
            id=key, document=document.id, span=span, text=words, edtf=edtf, earliest=earliest or edtf, latest=latest or edtf
        )
        self.times.append(made)
        return key

    def mention(self, entity: str, document: Document, words: str, role: str | None = None) -> None:
        held = self.entities[self.ids[entity]]
        roles = (Role(text=role, span=self.span(document, role), document=document.id),) if role else ()
        mentions = (*held.mentions, Mention(document=document.id, span=self.span(document, words)))
        self.entities[self.ids[entity]] = replace(held, mentions=mentions, roles=(*held.roles, *roles))
