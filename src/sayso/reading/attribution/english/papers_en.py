"""Whose an English statement is that is said to say something: theirs who released it, or said something in it, just before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.lexicon.grammar import DETERMINERS
from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.english import quoted_en
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import doer
from sayso.reading.words.text import Token
from sayso.records import Span

STATEMENTS = frozenset(["statement", "statements", "release", "communique", "communiqué"])
PAPERS = frozenset(["letter", "email", "memo", "report", "interview", "filing", "message", "post", "speech", "affidavit"])
COURT_PAPERS = frozenset(["affidavit", "complaint", "indictment", "transcript", "deposition"])
POLICE_PAPERS = frozenset(
    ["police report", "arrest report", "incident report", "court documents", "court papers", "court records"]
)
MEDIUM = 7  # words within which a lead names its paper
RELEASED = frozenset(["issued", "released", "published", "posted", "made", "delivered"])
LEADS = frozenset(["the", "that", "its", "their", "press", "joint"])
BACK = 3  # sentences back within which it was released
NOUN = 4  # words from the verb to the noun: *released a joint press statement*


def owned(sentences: Sequence[Sentence], found: Sequence[Sequence[Frame]]) -> list[list[Frame]]:
    """The frames of all sentences; *the statement said C* has whoever released it for a source.

    Who opens a quotation that goes on in the sentences behind his own says it, where nobody is found to say so.
    """
    made = [list(own) or _opened(s) for s, own in zip(sentences, found, strict=True)]
    for number, s in enumerate(sentences):
        if s.lexicon.language == "en" and any(_statement(s, f) for f in made[number]):
            issuer = _issuer(sentences, made, number)
            made[number] = [replace(f, source=issuer) if issuer and _statement(s, f) else f for f in made[number]]
        if number and s.lexicon.language == "en" and (paper := _paper_before(sentences[number - 1], made[number - 1])):
            made[number] = [replace(f, source=paper) if _it(s, f) else f for f in made[number]]
        if s.lexicon.language == "en":
            made[number] = [_through(s, f) for f in made[number]]
    return made


def _through(s: Sentence, frame: Frame) -> Frame:
    """*In the affidavit, Holm said C*: the paper passes on what he said; *In a police report* does too."""
    comma = next((i for i in range(2, min(MEDIUM, len(s.words) - 1)) if s.words[i].text == ","), 0)
    if not comma or s.words[0].lower != "in" or frame.relays or frame.source is None:
        return frame
    paper = s.words[comma - 1].lower in COURT_PAPERS or " ".join(s.lower(comma - 2, comma)) in POLICE_PAPERS
    opens = frame.source[0] == s.words[comma + 1].start and s.words[1].lower not in ("his", "her", "their", "its")
    span = (s.words[1].start, s.words[comma - 1].end)
    return replace(frame, relays=(span,)) if paper and opens else frame


def _it(s: Sentence, frame: Frame) -> bool:
    """Whether the source is an *it* that opens the sentence."""
    return frame.source is not None and frame.source[0] == s.span[0] and s.layout.text[slice(*frame.source)].lower() == "it"


def _paper_before(s: Sentence, own: Sequence[Frame]) -> Span | None:
    """The paper that says all of the sentence before: *Holm was held, according to an affidavit.* It says ..."""
    sources = {f.source for f in own if f.source}
    source = sources.pop() if len(sources) == 1 else None
    last = s.words[s.index(source[1]) - 1].lower if source and source[0] >= s.span[0] else ""
    return source if last in PAPERS | {"complaint", "lawsuit", "indictment", "documents", "suit"} else None


def leads(words: Sequence[Token]) -> bool:
    """Whether these words only lead to what somebody says in a paper: *In a long press release that told of the night,*."""
    medium = next((i for i, w in enumerate(words[:MEDIUM]) if w.lower in STATEMENTS | PAPERS), 0)
    return words[0].lower == "in" and medium > 0 and [w.lower for w in words[medium + 1 : medium + 2]] in (["that"], ["which"])


def _opened(s: Sentence) -> list[Frame]:
    """The frame of a sentence that opens a long quotation and has no other."""
    frame = quoted_en.opening(s) if s.lexicon.language == "en" else None
    return [frame] if frame else []


def _statement(s: Sentence, frame: Frame) -> bool:
    """Whether the source is nothing but *the statement*."""
    if frame.source is None or not s.span[0] <= frame.source[0] < s.span[1]:
        return False
    words = s.lower(s.index(frame.source[0]), s.index(frame.source[1]))
    return len(words) > 1 and words[-1] in STATEMENTS and words[0] in LEADS and all(w in LEADS for w in words[:-1])


def _issuer(sentences: Sequence[Sentence], found: Sequence[Sequence[Frame]], number: int) -> Span | None:
    """Who released a statement in the sentences before, of this paragraph or the one above; the last one who did."""
    home = sentences[number].layout.paragraph_of
    quote = sentences[number].layout.quote_at(sentences[number].span[0])
    while quote and number and sentences[number - 1].span[1] > quote.start:
        number -= 1  # where its quotation opens
    for back in range(number - 1, max(number - 1 - BACK, -1), -1):
        if home(sentences[number].span[0]) - home(sentences[back].span[0]) > 1:
            return None
        if source := released(sentences[back]) or _said_in(sentences[back], found[back]):
            return source
    return None


def released(s: Sentence) -> Span | None:
    """*The port released a statement*: the port."""
    for at in range(1, len(s.words)):
        noun = s.lower(at + 1, at + 1 + NOUN)
        if s.words[at].lower in RELEASED and noun[:1] and noun[0] in DETERMINERS and STATEMENTS & set(noun):
            return doer(s, at)
    return None


def _said_in(s: Sentence, own: Sequence[Frame]) -> Span | None:
    """*The port said in a statement that C*: the port, where nobody else speaks in the sentence."""
    inside = any(w.lower in STATEMENTS and s.lower(i - 2, i)[:1] == ["in"] for i, w in enumerate(s.words) if i > 1)
    sources = {f.source for f in own if f.source and not STATEMENTS & set(s.lower(s.index(f.source[0]), s.index(f.source[1])))}
    return sources.pop() if inside and len(sources) == 1 else None
