"""The records of a brief: sentences made of parts, so that whoever checks or prints them knows what each part is.

The text of a part with the role `words` or `quote` is cut from its document: only its first letter may have been made small,
line ends are spaces, and quotation marks at its edges may be gone.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import Span

OURS, SOURCE, STANCE, WORDS, QUOTE, GLOSS = "ours", "source", "stance", "words", "quote", "gloss"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A run of a sentence: ours, who says it, how it is put, or a document's words (`words` as ours to say, `quote` in marks),
    or what the records say of it (`gloss`).

    `language` is that of a document's words, `None` for ours.
    """

    text: str
    role: str = OURS
    statement: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote: the exact words, whose they are and where they stand; `spans` in code points of the document's text.

    `statement` is `None` where a document is quoted for what it says about its own source. `before` and `after` are the words
    beside the quoted ones that say whose they are.
    """

    document: str
    spans: tuple[Span, ...]
    quote: str
    statement: str | None = None
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence and what stands behind it; `about_documents` where it speaks of the documents and of nothing they say."""

    parts: tuple[Part, ...]
    notes: tuple[Note, ...]
    about_documents: bool = False

    @property
    def text(self) -> str:
        """The sentence as it is read."""
        return "".join(part.text for part in self.parts)

    @property
    def statements(self) -> tuple[str, ...]:
        """The ids of the statements behind it."""
        return tuple(dict.fromkeys(note.statement for note in self.notes if note.statement))


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Sentences that belong together; `topic` is one of opening, course, accounts, figures, disputed, single, replies, next."""

    topic: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A brief of a case, ready to be checked and printed."""

    title: str
    language: str
    length: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in the order they are read."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph.sentences)
