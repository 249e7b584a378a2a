"""What the reader model proposes for an English sentence: can its words be an attribution, and whose name is its source?"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.grammar import BE, DETERMINERS, RELATIVE
from sayso.lexicon.people import people
from sayso.reading.attribution.clauses import QUOTES, Sentence, phrase_end, trimmed
from sayso.reading.attribution.contents import verbal
from sayso.reading.attribution.english import nouns_en
from sayso.reading.attribution.english.pleas_en import PLEADING
from sayso.reading.attribution.english.speaking_en import attributes
from sayso.reading.attribution.english.vouched_en import clause
from sayso.reading.attribution.subjects import CHARGED, is_clause, phrase_before
from sayso.reading.people.described_en import word_kind
from sayso.records import Span

BARE = 4  # words of a thing by itself
NOT_FROM = frozenset(
    ["to", "of", "in", "from", "at", "by", "on", "for", "with", "into", "about", "as", "than", "what", "how", "why", "without"]
)
CITING = frozenset(["citing", "quoting", "quotes"])
ANSWERING = frozenset(["responding", "responded", "respond", "responds", "reacting", "reacted", "replying"])
RELEASED = frozenset(["released", "published", "issued", "obtained", "unveiled", "made"])
REGARDED = frozenset(["considered", "regarded", "seen", "called", "described", "found"])
NAMED = 6  # words behind a verb that names within which the name opens
ASKED = 9  # words within which what is asked opens
NICKNAMED = frozenset(["nicknamed", "dubbed", "known", "named", "styled"])
FOUND = frozenset(["found", "finds", "discovered", "located", "saw"])
FEWEST = 2  # words of a content


def holds(s: Sentence, cue: Span, source: Span | None, content: Sequence[Span]) -> bool:
    """Whether this may be an attribution: an active verb with words of its own, and a name or a phrase for a source."""
    words = [i for i, w in enumerate(s.words) if any(a <= w.start < b for a, b in content) and w.word]
    if len(words) < FEWEST:
        return False
    first, last = s.index(cue[0]), s.index(cue[1])
    if any(s.words[i].lower in CITING for i in range(first, last)):
        return False  # *X, citing Y, reported C*: Y is the source of C, and nothing that X says
    if _decides(s, first, last, content):
        return False  # *voted to pass it*, *answered some questions*: a deed told
    if last - first > 1 and nouns_en.does_or_feels(s, last - 1):
        return False  # *told police that he felt threatened*: what he told is more
    if _answers(s, first, last, content) or _released(s, first, last, content):
        return False
    if _asks_about(s, first, last) or _asks_why(s, first, last, content):
        return False  # *Holm was asked about the pier*: a question puts nothing forward
    if any(s.is_word(i, "naming") for i in range(first, last)) and gives_name(s, last):
        return False
    if s.words[first].lower in NICKNAMED and first and s.words[first - 1].text == ",":
        return False  # *Holm, nicknamed the “Eel of Marle,” left*
    if source is None:
        return _reports(s, first, last) and not _suspects(s, first, last)
    if _passive(s, first, last) and source[1] <= cue[0] and not _holds_that(s, last, content[0]):
        return False  # *Linden was accused of C*, *was impeached for C*: who bears the verb is not who says it
    if s.words[first].lower == "per" and s.index(source[0]) != last:
        return False  # *Per policy, the Tribune names nobody*
    if source and source[0] > cue[1] and s.words[s.index(source[0]) - 1].lower == "to" and _passive(s, first, last):
        return False  # *The fire was reported to the guards*: they were told
    if s.words[last - 1].lower in PLEADING and s.words[s.index(content[0][0])].lower in ("guilty", "not", "no"):
        return False  # *pleaded not guilty to theft*: a plea is told
    if s.words[s.index(content[0][0])].lower.endswith("ing") and s.is_word(last - 1, "named_papers"):
        return False  # *issued a statement condemning it*
    if _bears(s, first, last, source, content):
        return False
    if s.words[s.index(source[0])].lower in NOT_FROM or tells(s, source):
        return False
    return attributes(s, cue, source, content)


def _suspects(s: Sentence, first: int, last: int) -> bool:
    """*Holm is widely suspected of C*: an accusation that nobody is named for is told of him."""
    charged = next((i for i in range(first, last) if s.words[i].lower in CHARGED), None)
    return charged is not None and s.lower(charged + 1, charged + 2) in (["of"], ["with"])


def _bears(s: Sentence, first: int, last: int, source: Span, content: Sequence[Span]) -> bool:
    """*A man accused of C was held*: whom the participle right behind is about bears the charge, and does not lay it."""
    of = s.words[last - 1].lower in ("of", "with") or s.words[s.index(content[0][0])].lower in ("of", "with")
    return of and s.index(source[1]) == first and s.words[first].lower in CHARGED


def puts_forward(s: Sentence, cue: Span, content: Sequence[Span]) -> bool:
    """Whether the cue attributes or the content states: *Linden granted a pardon*, *praised the pier* are acts told."""
    return _known(s, s.index(cue[0]), s.index(cue[1])) or _states(s, content)


def says(s: Sentence, content: Sequence[Span]) -> bool:
    """Whether more than a bare thing stands in the content: of *The decision was revealed* nobody tells anything."""
    inside = [i for i, w in enumerate(s.words) if any(a <= w.start < b for a, b in content)]
    bare = bool(inside) and len(inside) <= BARE and s.is_word(inside[0], "articles")
    return not bare or any(verbal(s, i) or s.layout.quote_at(s.words[i].start) for i in inside)


def _holds_that(s: Sentence, last: int, content: Span) -> bool:
    """Whether a clause follows the participle: *is convinced that C*."""
    return is_clause(s, content) and not {s.words[last - 1].lower, *s.lower(last, last + 1)} & {"for", "of", "as", "with"}


def tells(s: Sentence, source: Span) -> bool:
    """Whether the words of a source are a clause (*the ministry recovered ten*), what only tells which source aside."""
    for at in range(s.index(source[0]) + 1, s.index(source[1])):
        if not s.words[at].word or s.words[at].lower in RELATIVE:
            return False
        behind = s.words[at + 1].lower if at + 1 < len(s.words) else ""
        done = s.words[at].lower.endswith("ed") and (behind in NOT_FROM | {"this", "last", "on"} or s.is_word(at + 1, "days"))
        told = s.is_word(at - 1, "articles") or (s.words[at - 1].lower.endswith("ly") and s.words[at].lower.endswith("ed"))
        if verbal(s, at) and s.words[at].text.islower() and not done and not told:
            return True
    return False


def _decides(s: Sentence, first: int, last: int, content: Sequence[Span]) -> bool:
    """Whether these cue words tell what somebody decided to do, or of what he talked, without a word of his."""
    if any(s.is_word(i, "deeds_decided") and s.lower(i + 1, i + 2) == ["to"] for i in range(first, last - 1)):
        return True  # *declined to say whether C*
    start, head = s.index(content[0][0]), next((i for i in range(last - 1, first - 1, -1) if s.words[i].lower != "to"), first)
    infinitive = s.words[start].lower == "to" or s.words[last - 1].lower == "to" or s.lower(start, start + 2) == ["not", "to"]
    quoted = s.words[start].text in QUOTES or s.words[start].lower in ("how", "why", "what")
    states = quoted or clause(s, start, s.index(content[0][1])) or s.words[start - 1].lower == "that"
    topic = s.is_word(head, "talks_of") and not states
    found = s.words[head].lower in FOUND and "to" not in s.lower(start + 1, s.index(content[0][1]))  # *found it to be shut*
    topic = topic or (found and not states and _people(s, first))
    return (s.is_word(head, "deeds_decided") and infinitive) or topic


def _people(s: Sentence, verb: int) -> bool:
    """Whether people stand before this verb, and no study: *officers found Linden with a wound*."""
    kind, _ = word_kind(people("en"), s.words[verb - 1].lower) if verb else ("", False)
    return kind in ("person", "group") or (verb > 0 and s.is_word(verb - 1, "plain_subjects"))


def _asks_why(s: Sentence, first: int, last: int, content: Sequence[Span]) -> bool:
    """*The Post had asked Holm why it was shut*: a question puts nothing forward."""
    at = s.index(content[0][0])
    asks = any(s.words[i].lower in ("asked", "asks", "asking") for i in range(first, last))
    closing = s.layout.text[content[-1][1] - 2 : content[-1][1]]
    if asks and "?" in closing and s.layout.quote_at(content[-1][1] - 1) is not None:
        return True  # *asked, “Who shut it?”*
    return asks and bool({"why", "whether", "how", "if"} & set(s.lower(at, at + ASKED))) and "to" not in s.lower(at, at + ASKED)


def _answers(s: Sentence, first: int, last: int, content: Sequence[Span]) -> bool:
    """*guards responding to a fire*: to whom or what somebody comes, and no word of his."""
    to = "to" in (s.words[s.index(content[0][0])].lower, s.words[last - 1].lower)
    return to and any(s.words[i].lower in ANSWERING for i in range(first, last))


def _released(s: Sentence, first: int, last: int, content: Sequence[Span]) -> bool:
    """*a report released this week finds C*: a participle that only tells which report, and its predicate behind."""
    at = s.index(content[0][0])
    opens = s.is_word(at, "articles") or s.is_word(at, "pronouns") or s.words[at].lower in DETERMINERS
    plain = s.words[at].text.islower() and not opens
    return plain and s.words[first].lower in RELEASED and last - first == 1


def _asks_about(s: Sentence, first: int, last: int) -> bool:
    """Whether these cue words ask about a thing, and order nothing."""
    asks = any(s.is_word(i, "asking") for i in range(first, last))
    return asks and "about" in s.lower(first, last + 1)


def _known(s: Sentence, first: int, last: int) -> bool:
    """Whether the lexicon knows one of these cue words as one that attributes, names or shows."""
    named = any(s.is_word(i, "naming") or s.is_word(i, "shows") or s.words[i].lower == "showed" for i in range(first, last))
    return named or any(c.first < last and first <= c.last for c in s.cues)


def _states(s: Sentence, content: Sequence[Span]) -> bool:
    """Whether the content holds a verb or somebody's own words."""
    inside = [i for i, w in enumerate(s.words) if any(a <= w.start < b for a, b in content)]
    said = any(verbal(s, i) or s.words[i].text in QUOTES or s.words[i].lower in ("to", "as") for i in inside)
    return said or any(is_clause(s, piece) for piece in content)


def gives_name(s: Sentence, at: int) -> bool:
    """Whether what follows gives something its name (*called it “Operation Clear Pier”*), and is no opinion of it."""
    mark = next((w for w in s.words[at : at + NAMED] if w.text in QUOTES), None)
    quote = s.layout.quote_at(mark.start) if mark else None
    named = [w for w in s.words if quote and quote.start < w.start < quote.end and w.word]
    return len(named) > 1 and all(w.text[0].isupper() for w in named if len(w.text) > 3)


def _reports(s: Sentence, first: int, last: int) -> bool:
    """Whether cue words without a source report something (*it is believed that*), and do not look or serve (*appears to*)."""
    known = {row.verb for i in range(first, last) for form, row in s.lexicon.cues.get(s.words[i].lower, ()) if len(form) == 1}
    held = not REGARDED & {s.words[i].lower for i in range(first, last)}
    return bool(known & {"say", "report", "believe", "claim", "deny"}) and held and s.words[first].lower not in NOT_FROM


def _passive(s: Sentence, first: int, last: int) -> bool:
    """Whether these cue words are a participle behind a form of "be"."""
    heads = [i for i in range(first, last) if s.words[i].lower.endswith("ed") or s.is_word(i, "irregular")]
    at = heads[-1] if heads else first
    before = [s.words[i].lower for i in range(max(0, at - 3), at) if s.is_word(i, "auxiliaries")]
    return bool(heads) and any(w in BE for w in before) and "by" not in s.lower(at + 1, at + 3)


def whole(s: Sentence, source: Span) -> Span | None:
    """The source from a word's beginning to a word's end; whom a "who" takes up; nothing for a mere article."""
    first, last = s.index(source[0]), s.index(source[1])
    first -= first > 0 and s.words[first - 1].end > source[0]
    last += last < len(s.words) and s.words[last - 1].end < source[1]
    loose = NOT_FROM | RELATIVE | {"and", "but"}
    while last > first + 1 and (
        (s.words[last - 1].lower in loose and not s.words[last - 1].text.isupper()) or not s.words[last - 1].word
    ):
        last -= 1 if s.words[last - 1].text not in ')”"' else 0
        if s.words[last - 1].text in ')”"':
            break
    if last - first == 1 and s.words[first].lower in RELATIVE and not s.words[first].text.isupper():
        return phrase_before(s, first + 1) if s.words[first].lower != "that" else None
    if (
        last - first == 1
        and s.words[first].lower in DETERMINERS | s.lexicon.words["articles"]
        and not s.is_word(first, "pronouns")
    ):
        return None
    if s.words[last - 1].lower in s.lexicon.abbreviations and s.words[last - 1].text[0].isupper():
        last = max(last, phrase_end(s, first))
    return trimmed(s, first, last)
