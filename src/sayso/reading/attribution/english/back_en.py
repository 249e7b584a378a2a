"""English sentences that tell by whom the one before was reported, as translated news has them: *This was reported by X*."""

from __future__ import annotations

from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.contents import verbal
from sayso.reading.attribution.frame import Frame
from sayso.records import Span

POINTING = (("this", "news"), ("this", "information"), ("the", "news"), ("the", "information"), ("this",), ("it",), ("that",))
BEING = (("has", "been"), ("had", "been"), ("is", "being"), ("is",), ("was",))
PASSED_ON = frozenset({"reported", "announced", "stated", "written", "published", "told", "said"})
PASSING = frozenset({"reports", "reported", "writes", "wrote", "informs", "informed"})
OF_THIS = (("about", "this"), ("about", "it"), ("on", "this"), ("this",))
INFORMING = frozenset({"informed", "told", "informs", "notified"})
ALONE = frozenset(["said", "says", "reports", "reported", "stated", "announced"])
STATED = frozenset(["in a statement", "in a press release", "in its statement", "in a news release", "on its website"])
FEW = 8  # words of an outlet's name
LONGEST = 30  # words of such a sentence


def told_back(s: Sentence) -> Frame | None:
    """*This is reported by X with reference to Y*, *X writes about this*: the sentence before is the content."""
    if s.lexicon.language != "en" or len(s.words) > LONGEST or s.layout.text[s.span[1] - 1] in "?:":
        return None
    return _by(s) or _about(s) or _informed(s) or _alone(s)


def _by(s: Sentence) -> Frame | None:
    at = _past(s, 0, POINTING)
    verb = _past(s, at, BEING) if at else 0
    verb += s.is_word(verb, "adverbial_openers") or s.lower(verb, verb + 1) == ["also"]
    if not at or verb == at or s.words[verb].lower not in PASSED_ON or s.lower(verb + 1, verb + 2) != ["by"]:
        return None
    cue, first = (s.words[verb].start, s.words[verb].end), verb + 2
    if "that" in s.lower(first, len(s.words)):
        return None  # *It was reported by X that C*
    cites = next(
        ((i, i + len(p)) for i in range(first + 1, len(s.words)) for p in _citing(s) if s.lower(i, i + len(p)) == p), None
    )
    end = cites[0] if cites else next((i for i in range(first + 1, len(s.words)) if _leaves(s, i)), len(s.words))
    source, origin = trimmed(s, first, end), trimmed(s, cites[1], len(s.words)) if cites else None
    if source is None or _pronoun(s, source):
        return None
    return Frame(cue, "report", origin or source, (), relays=(source,) if origin else (), back=True)


def _about(s: Sentence) -> Frame | None:
    """*Reuters writes about this*: the subject is all that stands before."""
    at = next((i for i in range(1, len(s.words)) if s.words[i].lower in PASSING), None)
    of = _past(s, at + 1, OF_THIS) if at else 0
    if at is None or of == at + 1 or any(w.word for w in s.words[of:]):
        return None
    source = trimmed(s, 0, at)
    return (
        Frame((s.words[at].start, s.words[at].end), "report", source, (), back=True)
        if source and _names(s, source) and not _pronoun(s, source)
        else None
    )


def _informed(s: Sentence) -> Frame | None:
    """*The press service informed the Zarya news agency*: behind the verb stands an outlet, and nothing that was said."""
    at = next((i for i in range(1, len(s.words)) if s.words[i].lower in INFORMING), None)
    source = trimmed(s, 0, at) if at else None
    if at is None or source is None or not _names(s, source) or _pronoun(s, source) or any(not w.word for w in s.words[:at]):
        return None
    last = len(s.words) - (not s.words[-1].word)
    outlet = trimmed(s, at + 1, last)
    if outlet is None or not _outlet(s, at + 1, last):
        return None
    return Frame((s.words[at].start, s.words[at].end), "report", source, (), relays=(outlet,), back=True)


def _alone(s: Sentence) -> Frame | None:
    """*The Zarya Union said in a statement.*, *The Zarya service reports with reference to a lawyer.*: who, and not what."""
    at = next((i for i in range(1, len(s.words)) if s.words[i].lower in ALONE), None)
    last = len(s.words) - (not s.words[-1].word)
    if at is None or last - at > FEW + FEW or any(not w.word and w.text not in "()/&’'-" for w in s.words[:at]):
        return None
    source, origin = trimmed(s, 0, at), None
    for citing in _citing(s):
        if s.lower(at + 1, at + 1 + len(citing)) == citing:
            origin = trimmed(s, at + 1 + len(citing), last)
    stated = " ".join(s.lower(at + 1, last)) in STATED
    if source is None or not (origin or stated) or not _names(s, source) or _pronoun(s, source) or verbal_in(s, at):
        return None
    relays = (source,) if origin else ()
    return Frame((s.words[at].start, s.words[at].end), "report", origin or source, (), relays=relays, back=True)


def verbal_in(s: Sentence, before: int) -> bool:
    """Whether another verb stands before this word."""
    return any(verbal(s, i) for i in range(before))


def _outlet(s: Sentence, first: int, last: int) -> bool:
    """Whether these words are a name and what kind of outlet it is: *24.kg news agency*, *the Zarya newspaper*."""
    words = s.words[first:last]
    named = any(w.text[0].isupper() or w.text[0].isdigit() for w in words)
    plain = (w for w in words if w.text[0].islower() and w.word)
    kinds = ("the", "news", "kg", *s.lexicon.phrases["kinds.outlet"])
    called = words[-1].lower.startswith(s.lexicon.phrases["kinds.outlet"])
    return len(words) < FEW and named and called and all(w.lower.startswith(kinds) for w in plain)


def _past(s: Sentence, at: int, phrases: tuple[tuple[str, ...], ...]) -> int:
    """The place behind the first of these phrases that stands here; the place itself where none does."""
    return next((at + len(p) for p in phrases if s.lower(at, at + len(p)) == list(p)), at)


def _citing(s: Sentence) -> list[list[str]]:
    return [phrase.split() for key in ("relay.citing", "relay.referring") for phrase in s.lexicon.phrases[key]]


def _leaves(s: Sentence, at: int) -> bool:
    """Whether what follows only says when or where it was told: a mark, *on Friday*, *in its channel*."""
    return s.words[at].text == "," or s.words[at].lower in ("on", "in", "at", "citing", "during")


def _pronoun(s: Sentence, source: Span) -> bool:
    return s.is_word(s.index(source[0]), "pronouns")


def _names(s: Sentence, source: Span) -> bool:
    """Whether somebody is named: a word with a capital stands there."""
    return any(w.text[0].isupper() for w in s.words if source[0] <= w.start < source[1] and w.word)
