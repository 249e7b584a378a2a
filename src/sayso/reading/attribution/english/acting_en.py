"""Who acts in the main clause of an English sentence, what leads to it left aside; and which words can be nobody who speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.lexicon.grammar import DASHES, DETERMINERS, NOMINATIVE, SPANS_OF_TIME
from sayso.reading.attribution.clauses import CLOSED, QUOTES, Sentence, trimmed
from sayso.reading.attribution.contents import content_of, says_something, told_from, verbal
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.english.subjects_en import before_when
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import before_apposition, first_of_verb, reduced
from sayso.records import Span

MARKS = DASHES | CLOSED | {",", ";"}  # what parts a participle from the clause that it goes on with
LINKS = frozenset(["and", "but", "before", "after", "when", "while"])
MAIN = frozenset(["has", "have", "was", "were", "is", "are", "will", "did", "does"])
MODAL = frozenset(["could", "can", "cannot", "would", "might", "may", "should", "must"])
ISSUED = frozenset(["issued", "released", "posted", "sent", "published", "wrote", "made", "issues", "sends"])
PAPERS = frozenset(["statement", "letter", "message", "post", "tweet", "release", "email", "note", "report", "video"])
JOINING = frozenset(["and", "but", "so", "yet", "then", "even", "just", "only", "also", "meanwhile"])
CLAUSAL = frozenset(["that", "how", "as", "who", "which", "when", "you", "it", "there", "what"])
HOW_MANY = frozenset(["six", "seven", "eight", "nine", "ten", "twelve", "twenty", "thirty", "half", "couple"])
LONGEST = 12  # words of a subject
PLACED = 9  # words from a participle to its quotation: of whom, where, in what


def unfit(s: Sentence, frame: Frame) -> bool:
    """Whether the source is a time, or part of what leads to the main clause: *this week*, *Speaking in the hall, Holm ...*."""
    if frame.source is None or s.layout.quote_at(frame.source[0]) is not None:
        return False
    first, last = s.index(frame.source[0]), s.index(frame.source[1])
    before = frame.source[1] <= frame.cue[0]
    return _time(s, first, last) or (before and _leads(s, first, last, s.index(frame.cue[0])))


def mended(s: Sentence, frame: Frame) -> Frame | None:
    """The frame, its source who acts in the main clause where the words found cannot speak; nothing where nobody acts."""
    if not unfit(s, frame):
        return frame
    at = s.index(frame.cue[0])
    source = acting(s, at, speaks=not s.words[at].lower.endswith("ing"))
    return replace(frame, source=source) if source and source != frame.source else None


def shared(s: Sentence, cue: Cue) -> Span | None:
    """Whose a participle or a second verb is: *The family did not appeal, fearing C*, *Linden was held and says C*."""
    first = first_of_verb(s, cue.first)
    if s.lexicon.language != "en" or first < 2:
        return None
    mark, link = s.words[first - 1].text in MARKS, s.words[first - 1].lower
    if s.words[cue.last].lower.endswith("ing"):
        timed = link in LINKS - {"and", "but"} and not says_something(s, told_from(s, cue))  # *before confirming the deaths*
        return acting(s, cue.first) if (mark or link in LINKS or _stated(s, cue)) and not timed else None
    start = told_from(s, cue)
    states = start < len(s.words) and (start > cue.last + 1 or s.words[start].text in QUOTES or says_something(s, start))
    return acting(s, cue.first) if states and link in ("and", "but") and cue.verb == "say" else None


def quoting(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*X said A, adding of Y, “C”*, *X defended it, saying on Twitter: “C”*: what stands before the quotation is none of it."""
    if left is not None or cue.first < 2 or not s.words[cue.last].lower.endswith("ing") or "quote" not in cue.row.takes:
        return None
    quote = next((q for q in s.layout.quotes_in(cue.span[1], s.span[1]) if cue.span[1] <= q.start), None)
    at = s.index(quote.start) if quote else 0
    if quote is None or not 1 < at - cue.last <= PLACED or s.words[at - 1].text not in (",", ":"):
        return None
    if any(verbal(s, i) or not s.words[i].word for i in range(cue.last + 1, at - 1)):
        return None
    source = before[-1].source if before else shared(s, cue)
    return Frame(cue.span, cue.verb, source, content_of(s, quote.start, s.span[1])) if source else None


def untold(s: Sentence, cue: Cue) -> bool:
    """Whether a second verb tells what was not or only might be said: *said she was afraid and couldn't tell them*."""
    words = range(first_of_verb(s, cue.first), cue.first)
    denied = any(s.is_word(i, "negations") or s.words[i].lower.endswith("n't") for i in words)
    return s.lexicon.language == "en" and (denied or any(s.words[i].lower in MODAL for i in words))


def past_subject(s: Sentence, frame: Frame, others: Sequence[Frame]) -> Frame | None:
    """*A clerk who said he was beaten has been freed*: up to the main predicate; part of what another says of him (None)."""
    main = _main_predicate(s, frame)
    if main is None or any(a < f.cue[0] < b for f in others if f is not frame for a, b in frame.content):
        return frame
    if any(a <= frame.cue[0] < b for f in others if f is not frame for a, b in f.content):
        return None
    cut = content_of(s, frame.content[0][0], s.words[main].start)
    return replace(frame, content=cut) if cut else frame


def _main_predicate(s: Sentence, frame: Frame) -> int | None:
    """Where the main predicate opens behind what the relative clause of the subject tells."""
    cue, start = s.index(frame.cue[0]), s.index(frame.content[0][0]) if frame.content else 0
    who = first_of_verb(s, cue) - 1
    if start < cue or who < 1 or s.words[who].lower != "who" or not s.words[who - 1].word or not _opens_sentence(s, frame):
        return None
    ahead = range(start + 1, s.index(frame.content[-1][1]) - 1)
    main = [i for i in ahead if s.words[i].lower in MAIN and s.unquoted(i)]
    told = [i for i in ahead if verbal(s, i)]
    return main[-1] if main and told[0] < main[-1] - 1 and _new_verb(s, told[0], main[-1]) else None


def _opens_sentence(s: Sentence, frame: Frame) -> bool:
    """Whether nothing but a joining word stands before the source."""
    return frame.source is not None and all(s.is_word(i, "openers") for i in range(s.index(frame.source[0])))


def _new_verb(s: Sentence, first: int, main: int) -> bool:
    """Whether the second verb has no subject of its own: no pronoun, name, mark or joining word before it."""
    plain = s.words[main - 1].text[0].islower() and s.words[main - 1].word
    led = s.is_word(main - 1, "pronouns") or s.is_word(main - 1, "and") or s.words[main - 1].lower in CLAUSAL
    joined = any(s.is_word(i, "and") or s.words[i].lower in CLAUSAL for i in range(first + 1, main))
    return plain and not led and not joined and all(s.words[i].word for i in range(first, main))


def within_what(s: Sentence, frame: Frame) -> Frame:
    """*after what police said was a hoax, but many stayed*: what is said ends where the clause with "what" does."""
    first = s.index(frame.source[0]) if frame.source else 0
    if not first or s.words[first - 1].lower != "what" or not frame.content or frame.content[0][0] < frame.cue[1]:
        return frame
    start, end = s.index(frame.content[0][0]), s.index(frame.content[0][1])
    comma = next((i for i in range(start, end) if s.words[i].text == "," and s.unquoted(i)), None)
    cut = content_of(s, frame.content[0][0], s.words[comma].start) if comma else ()
    return replace(frame, content=cut) if cut else frame


def closes_before(s: Sentence, cue: Cue, left: Span | None, that: int) -> bool:
    """*C, said officials, a sign that D*: who speaks ends at a comma, and the "that" behind it is another's."""
    first = first_of_verb(s, cue.first)
    quoted = first > 0 and s.words[first - 1].text in CLOSED and that > cue.last + 1
    if left is None and quoted:
        return True  # *“C,” says a voice in a clip that shows D*
    return (
        left is None
        and first > 0
        and s.words[first - 1].text == ","
        and any(s.words[i].text == "," for i in range(cue.last + 1, that - 1))
    )


def _stated(s: Sentence, cue: Cue) -> bool:
    """*The firm issued a statement on Monday denying C*: a paper given out, and the participle that tells what it says."""
    issued = next((i for i in range(cue.first - 1, 0, -1) if s.words[i].lower in ISSUED), None)
    if issued is None or any(not s.words[i].word for i in range(issued, cue.first)):
        return False
    return any(s.words[i].lower in PAPERS for i in range(issued + 1, cue.first))


def acting(s: Sentence, before: int, *, speaks: bool = False) -> Span | None:
    """The subject of the main clause that stands before this word, or of this word where it is the first verb (`speaks`)."""
    found: Span | None = None
    waiting: Span | None = None
    for first, last in _pieces(s, before):
        at = next((i for i in range(first, last) if s.words[i].lower not in JOINING), first)
        verb = _verb(s, at, last)
        if _opening(s, at, last) and not found:
            continue
        if verb == at and waiting and not found:
            named = before_apposition(s, verb - 1) if s.words[verb - 1].text == "," else None
            found = named if named and named[0] == waiting[0] else waiting  # *Linden, a clerk, lost*
        elif verb and verb > at and not (found and at == first):
            relative = next((i for i in range(at + 1, verb) if s.words[i].lower in ("who", "which", "that")), last)
            relative = _before_clause(s, at, min(relative, verb))
            end = before_when(s, min(relative, first_of_verb(s, verb)))  # *Linden over the weekend*
            found = trimmed(s, at, end) or found  # *leaders who have seen it*
        elif verb is None and not found and not waiting:
            waiting = trimmed(s, at, last)
    found = found or (waiting if speaks else None)
    return found if found and _somebody(s, s.index(found[0]), s.index(found[1])) else None


def _before_clause(s: Sentence, first: int, last: int) -> int:
    """Where the subject ends before a verb in -s and what it takes: *Linden accepts he was there*, *Linden accepts that C*."""
    at = last - 1 if s.words[last - 1].lower in NOMINATIVE else last
    led = at < last or s.lower(last, last + 1) == ["that"]
    acts = at - first > 1 and s.words[at - 1].text.islower() and s.words[at - 1].lower.endswith("s")
    return at - 1 if led and acts and s.words[at - 2].text[0].isupper() else last


def _somebody(s: Sentence, first: int, last: int) -> bool:
    """Whether these words may name somebody: few of them, and no clause among them."""
    return last - first <= LONGEST and not any(s.words[i].lower in CLAUSAL for i in range(first, last))


def _pieces(s: Sentence, before: int) -> Iterator[tuple[int, int]]:
    """The words before this one, in pieces between commas and dashes, none of them quoted."""
    first = 0
    for at in range(before):
        if s.layout.quote_at(s.words[at].start) is not None and s.words[at].text not in QUOTES:
            continue
        if s.words[at].text in {",", ";", ":"} | DASHES:
            if at > first:
                yield first, at
            first = at + 1
    if before > first:
        yield first, before


def _verb(s: Sentence, first: int, last: int) -> int | None:
    """The first finite verb of these words, a participle that only tells which one left aside."""
    quoted = (i for i in range(first, last) if s.unquoted(i))
    spoken = {c.first for c in s.cues if c.row.shape == "verb" and not s.words[c.first].lower.endswith("ing")}
    return next((i for i in quoted if _finite(s, i, i in spoken) and not reduced(s, i, last)), None)


def _finite(s: Sentence, at: int, speaks: bool) -> bool:
    plain = s.words[at].text[0].islower() and not s.is_word(at - 1, "articles")
    return plain and (verbal(s, at) or speaks)


def _opening(s: Sentence, first: int, last: int) -> bool:
    """Whether these words only lead to a main clause: an adverbial, a participle, a clause of time or cause."""
    first += (s.words[first].lower.endswith("ly") or _time(s, first, first + 1)) and s.is_word(first + 1, "leads")
    lower = s.words[first].lower
    led = s.is_word(first, "adverbial_openers") or s.is_word(first, "leads") or lower in ("with", "as", "to", "who", "which")
    participle = lower.endswith("ing") or (lower.endswith("ed") and s.words[first].text[0].isupper() and last - first > 1)
    return led or participle or _time(s, first, last) or s.words[first].lower == "asked"


def _time(s: Sentence, first: int, last: int) -> bool:
    """Whether these words only say when: *this week*, *the last few days*, *Hours later*."""
    timed = False
    for at in range(first, last):
        lower = s.words[at].lower
        stem = lower.removesuffix("s")
        time = s.is_word(at, "days") or s.is_word(at, "times_of_day") or stem in SPANS_OF_TIME
        loose = s.is_word(at, "articles") or s.is_word(at, "adverbial_openers") or lower in DETERMINERS or lower.isdigit()
        if not (
            time
            or loose
            or lower in HOW_MANY
            or lower in ("just", "past", "next", "later", "earlier", "ago", "following", "same", "of")
        ):
            return False
        timed = timed or time
    return timed


def _leads(s: Sentence, first: int, last: int, cue: int) -> bool:
    """Whether these words open the sentence as a participle or a part of an adverbial, and a comma parts them from the cue."""
    if last < len(s.words) and s.words[last].text == "," and s.lower(last + 1, last + 2)[:1] in (["who"], ["which"], ["whose"]):
        return False
    parted = any(s.words[i].text == "," for i in range(last, cue))
    lower = s.words[0].lower
    participle = lower.endswith("ing") and not s.is_word(1, "auxiliaries") and s.words[0].text[-3:] == "ing"
    reached = lower.endswith("ed") and s.lower(1, 2) in (["by"], ["at"], ["in"], ["on"])
    if first == 0:
        return (parted and (participle or reached)) or lower == "having"
    opens = all(s.words[i].word for i in range(first))
    return parted and opens and first <= 3 and (s.is_word(0, "adverbial_openers") or lower in ("with", "as", "amid"))
