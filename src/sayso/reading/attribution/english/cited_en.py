"""Whom an English sentence cites: *X, citing Y, reported*, *X cited Y as saying*, *Y was quoted by X as saying*."""

from __future__ import annotations

from dataclasses import replace

from sayso.lexicon.grammar import BE
from sayso.lexicon.outlets import outlet_named
from sayso.lexicon.people import people
from sayso.reading.attribution.clauses import QUOTES, Sentence, phrase_end, trimmed
from sayso.reading.attribution.contents import adverbial, content_of, past_that, verbal
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import phrase_before
from sayso.reading.people.described_en import singular, word_kind
from sayso.records import Span

CITING = frozenset({"cited", "quoted", "cites", "quotes", "citing", "quoting"})
THROUGH = [["obtained", "by"], ["seen", "by"], ["reviewed", "by"], ["viewed", "by"], ["shared", "with"], ["leaked", "to"]]
LONGEST_NAME = 5  # words of an outlet's name, "on" before it
REACH = 9  # words at the end of what is said within which it is told to whom
BEHIND = frozenset(["of", "on", "in", "at", "from", "by", "that", "who", "which", "with", "to", "for", "about", "as"])
SPEAKING = ("collective", "document", "unnamed", "outlet")  # kinds of source by their words


def as_saying(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*X cited Y as saying C*: Y is the source, X the relay."""
    if s.lower(cue.first - 1, cue.first) != ["as"] or s.lexicon.language != "en":
        return None
    citing = next((i for i in range(cue.first - 1, 0, -1) if s.words[i].lower in CITING), None)
    content = content_of(s, s.words[past_that(s, cue.last + 1, reach=1)].start, s.span[1]) if cue.last + 1 < len(s.words) else ()
    quote = s.layout.quote_at(s.span[0])
    if citing and quote and quote.end < s.words[citing].start and not any(verbal(s, i) for i in _after(s, cue)):
        content = content_of(s, s.span[0], quote.end)  # *“C,” he is quoted as saying in the report*
    if citing is None:
        return None
    at = citing
    while at > 0 and s.is_word(at - 1, "auxiliaries"):
        at -= 1
    subject, behind = phrase_before(s, at), trimmed(s, citing + 1, min(cue.first - 1, phrase_end(s, citing + 1)))
    content = content or _ahead(s, subject, cue)
    if s.lower(cue.last + 1, cue.last + 2) == ["by"] and subject:
        return _quoted_by(s, cue, subject)
    if not content:
        return None
    if any(s.words[i].lower in BE for i in range(at, citing)):
        by = trimmed(s, citing + 2, cue.first - 1) if s.lower(citing + 1, citing + 2) == ["by"] else None
        return Frame(cue.span, cue.verb, subject, content, (by,) if by else ()) if subject else None
    return Frame(cue.span, cue.verb, behind, content, (subject,) if subject else ()) if behind else None


def _quoted_by(s: Sentence, cue: Cue, subject: Span) -> Frame | None:
    """*C, Holm was quoted as saying by the Tribune*: what stands before the one quoted, and who quotes him behind."""
    first = s.index(subject[0])
    end = phrase_end(s, cue.last + 2)
    end = next((i for i in range(cue.last + 3, end) if s.is_word(i, "adverbial_openers") or s.is_word(i, "that")), end)
    outlet = trimmed(s, cue.last + 2, end)
    behind = content_of(s, s.words[end].end, s.span[1]) if s.is_word(end, "that") else ()
    mark = s.words[first - 1] if first > 1 else s.words[0]
    ahead = content_of(s, s.span[0], mark.end if mark.text in QUOTES else mark.start) if mark.text in {",", *QUOTES} else ()
    content = behind or ahead
    return Frame(cue.span, cue.verb, subject, content, (outlet,) if outlet else ()) if content else None


def _ahead(s: Sentence, subject: Span | None, cue: Cue) -> tuple[Span, ...]:
    """*C, the Tribune quoted Holm as saying*: what stands before the one who quotes, and nothing behind."""
    first = s.index(subject[0]) if subject else 0
    ends = cue.last + 1 >= len(s.words) or not s.words[cue.last + 1].word
    return content_of(s, s.span[0], s.words[first - 1].start) if ends and first > 1 and s.words[first - 1].text == "," else ()


def _after(s: Sentence, cue: Cue) -> range:
    """The numbers of the words behind a cue."""
    return range(cue.last + 1, len(s.words))


def passed_on(s: Sentence, frame: Frame) -> Frame:
    """*Reuters, citing officials, reported*; *Citing officials, Reuters reported*; *BBC's Ada Holm said*: who passes on whom."""
    if frame.relays:
        return _past_citing(s, frame)
    if frame.source is None:
        return frame
    if told := _to_outlet(s, frame) or _aired(s, frame):
        return told
    first, last, cue = s.index(frame.source[0]), s.index(frame.source[1]), s.index(frame.cue[0])
    if papers := _papers(s, frame, first, last):
        return papers
    citing = next((i for i in range(last, cue) if s.words[i].lower in ("citing", "quoting")), None)
    if citing is not None and s.words[citing - 1].text == ",":
        return _citing(s, frame, trimmed(s, citing + 1, min(cue, phrase_end(s, citing + 1))))
    if s.words[0].lower in ("citing", "quoting") and first > 1 and s.words[first - 1].text == ",":
        return _citing(s, frame, trimmed(s, 1, min(first - 1, phrase_end(s, 1))))
    owner = next((i for i in range(first, min(first + 4, last - 1)) if s.words[i].lower.endswith("'s")), None)
    if owner is None or not s.words[owner + 1].text[0].isupper():
        return frame
    outlet = (frame.source[0], s.words[owner].end - 2)
    person = trimmed(s, owner + 1, last)
    return replace(frame, source=person, relays=(outlet,)) if person and outlet_named(s.layout.text[slice(*outlet)]) else frame


def _aired(s: Sentence, frame: Frame) -> Frame | None:
    """*Holm said on Fox News that C*: a listed outlet right behind the verb is where it was said."""
    at = s.index(frame.cue[1])
    ends = range(min(at + LONGEST_NAME, len(s.words)), at + 1, -1) if s.lower(at, at + 1) == ["on"] else ()
    name = next(
        (n for i in ends if (n := trimmed(s, at + 1, i)) and outlet_named(s.layout.text[slice(*n)].removesuffix("'s"))), None
    )
    return replace(frame, relays=(name,)) if name else None


def _to_outlet(s: Sentence, frame: Frame) -> Frame | None:
    """*confirmed the use of gas to AFP by phone*: a listed outlet that closes what is said is whom it was told to."""
    if not frame.content or frame.content[-1][0] < frame.cue[1] or s.layout.quote_at(frame.content[-1][1] - 1) is not None:
        return None
    start, end = s.index(frame.content[-1][0]), s.index(frame.content[-1][1])
    at = next((i for i in range(end - 2, max(start, end - REACH), -1) if s.words[i].lower == "to"), None)
    if at is None or any(verbal(s, i) for i in range(start, at)):
        return None
    stop = next((i for i in range(at + 1, end) if not s.words[i].text[0].isupper()), end)
    outlet = trimmed(s, at + 1, stop) if stop == end or s.is_word(stop, "adverbial_openers") else None
    inner = content_of(s, frame.content[-1][0], s.words[at].start)
    if outlet is None or not outlet_named(s.layout.text[slice(*outlet)]) or not inner:
        return None
    return replace(frame, content=(*frame.content[:-1], *inner), relays=(outlet,))


def _papers(s: Sentence, frame: Frame, first: int, last: int) -> Frame | None:
    """*documents obtained by the Tribune*: the documents speak, and the named one who has them passes them on."""
    at = next((i for i in range(first + 1, last - 2) if s.lower(i, i + 2) in THROUGH), None)
    if at is None:
        return None
    source, holder = trimmed(s, first, at), trimmed(s, at + 2, last)
    named = holder and s.words[at + 2 + s.is_word(at + 2, "articles")].text[0].isupper()
    if not (source and holder and named):
        return None
    copy = s.words[at - 1].lower in ("copy", "copies")  # *a copy seen by the Tribune*: of what is not said, so the Tribune speaks
    return replace(frame, source=holder) if copy else replace(frame, source=source, relays=(holder,))


def _citing(s: Sentence, frame: Frame, origin: Span | None) -> Frame:
    """The frame with its origin behind its source, where what is cited can speak (*citing safety concerns* names nobody)."""
    if origin is None or frame.source is None:
        return frame
    return replace(frame, source=origin, relays=(frame.source,)) if can_speak(s, origin) else frame


def passes_on(s: Sentence, frame: Frame, origin: Span) -> bool:
    """Whether who is cited at the end says what was said: a reason does not, nor anybody where a speaker is quoted himself."""
    if s.lexicon.language != "en":
        return True
    own_words = frame.verb == "say" and bool(frame.content) and s.layout.quote_at(frame.content[0][0]) is not None
    return can_speak(s, origin) and not own_words


def can_speak(s: Sentence, origin: Span) -> bool:
    """Whether what is cited is somebody, a body or a paper, and no reason: *citing safety concerns*, *citing low growth*."""
    whole = [s.words[i] for i in range(s.index(origin[0]), s.index(origin[1]))]
    ends = (i for i, w in enumerate(whole) if i and (w.lower in BEHIND or not (w.word or w.text in "'’.-&/«»“”")))
    words = whole[: next(ends, len(whole))]
    kinds = tuple(word for kind in SPEAKING for word in s.lexicon.phrases[f"kinds.{kind}"])
    speaks = words[-1].text[0].isupper() or any(
        w.lower.startswith(kinds) or w.lower in s.lexicon.words["officials"] for w in words
    )
    lists = people("en")
    speaks = speaks or any(word_kind(lists, w.lower)[0] or singular(w.lower) in lists["body_heads"] for w in words)
    head = words[-1].lower if len(words) == 2 else ""  # *security sources* speak, *security concerns* do not
    return speaks and (head.startswith(kinds) or not any(w.lower in s.lexicon.words["reasons"] for w in words))


def inserted(s: Sentence, cue: Cue, left: Span | None) -> Frame | None:
    """*X reported, citing Y, that C*: X passes on what Y says."""
    at = cue.last + 1
    if left is None or s.lower(at, at + 1) != [","] or at + 1 >= len(s.words) or s.words[at + 1].lower not in CITING:
        return None
    that = next((i for i in range(at + 2, len(s.words) - 1) if s.lower(i, i + 2) == [",", "that"]), None)
    content = content_of(s, s.words[that + 1].end, s.span[1]) if that else ()
    return _citing(s, Frame(cue.span, cue.verb, left, content), trimmed(s, at + 2, that)) if content and that else None


def _cites_between(s: Sentence, start: int) -> bool:
    """*reported last year, citing Y, that C*: whether only a time stands before the words that cite."""
    comma = next((i for i in range(start, min(start + 5, len(s.words) - 1)) if s.words[i].text == ","), None)
    return comma is not None and s.words[comma + 1].lower in CITING and adverbial(s, start, comma)


def _past_citing(s: Sentence, frame: Frame) -> Frame:
    """*X reported that, citing Y, C*: whom it cites is no part of what is said."""
    start = s.index(frame.content[0][0]) if frame.content else len(s.words)
    comma = next((i for i in range(start, len(s.words)) if s.words[i].text == ","), None)
    if _cites_between(s, start):
        that = next((i for i in range(start, len(s.words) - 1) if s.lower(i, i + 2) == [",", "that"]), None)
        inner = content_of(s, s.words[that + 1].end, s.span[1]) if that else ()
        return replace(frame, content=inner) if inner else frame
    if comma is None or s.words[start].lower not in CITING:
        return frame
    inner = content_of(s, s.words[comma].end, frame.content[0][1])
    return replace(frame, content=(*inner, *frame.content[1:])) if inner else frame
