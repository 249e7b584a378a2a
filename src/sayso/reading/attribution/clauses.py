"""A sentence cut into words, with its cues: what the rules of attribution look at."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sayso.lexicon.grammar import DETERMINERS, SUBJECTS
from sayso.lexicon.language import Lexicon
from sayso.lexicon.outlets import outlet_named
from sayso.reading.attribution import cues
from sayso.reading.attribution.cues import Cue
from sayso.reading.words.quotes import named
from sayso.reading.words.text import Layout, Token, tokens, trim
from sayso.records import Span

STOPS = frozenset(",;:—–-()[]…")
QUOTES = frozenset({*'“”«»"„', "''", "``"})
CLOSED = frozenset({"”", "»", '"', "''"})
FINITE = frozenset(
    {
        "is",
        "are",
        "was",
        "were",
        "has",
        "had",
        "have",
        "been",
        "will",
        "would",
        "did",
        "does",
        "can",
        "could",
        "должен",
        "был",
        "была",
        "были",
        "будет",
        "есть",
    }
)
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]|Jr|Sr|Inc|Corp|Ltd")  # *the U.S* of *the U.S.*
TELLING = frozenset({"told", "informed", "assured", "reminded", "tell", "tells", "telling"})
OUTLET_WORDS = frozenset(
    {"news", "media", "network", "agency", "newspaper", "broadcaster", "channel", "magazine", "station", "radio", "television"}
    | {"website", "state", "daily", "local", "public", "service", "outlet", "site"}
)
PAPERS = OUTLET_WORDS | {"paper"}
BROADCAST = frozenset(["media", "television", "tv", "radio"])
HEARERS = 5  # words that name whom somebody told


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words, and where it stands in the layout."""

    layout: Layout
    span: Span
    words: tuple[Token, ...]
    lexicon: Lexicon
    lowers: tuple[str, ...] = ()
    cues: tuple[Cue, ...] = ()
    held: frozenset[str] = frozenset()  # its `lowers`, whatever their order

    def index(self, at: int) -> int:
        """The number of the first word at or after this character."""
        return bisect_left(self.words, (at,))  # a word is a tuple that begins with where it stands

    def lower(self, first: int, last: int) -> list[str]:
        return list(self.lowers[first if first > 0 else 0 : last])

    def unquoted(self, at: int) -> bool:
        """Whether a word stands in no quotation."""
        return self.layout.quote_at(self.words[at].start) is None

    def places(self, words: Collection[str], *, first: int = 0, behind: int = 0) -> list[int]:
        """Where one of these words stands, from `first` on and with so many words behind it; most sentences hold none."""
        if self.held.isdisjoint(words):
            return []
        return [at for at in range(first, len(self.words) - behind) if self.lowers[at] in words]

    def is_word(self, at: int, key: str) -> bool:
        return 0 <= at < len(self.words) and self.words[at].lower in self.lexicon.words[key]


def sentence(layout: Layout, span: Span, lexicon: Lexicon) -> Sentence:
    """Cut a sentence into words and find its cues."""
    words = tuple(tokens(layout.text, span))
    lowers = tuple([w.lower for w in words])
    return Sentence(layout, span, words, lexicon, lowers, tuple(cues.find(words, lexicon)), frozenset(lowers))


def name_at(s: Sentence, mark: Token) -> bool:
    """Whether this mark belongs to a name in quotation marks («Лаборатория Касперского»), and not to somebody's words."""
    quote = s.layout.quote_at(mark.start) if mark.text in QUOTES else None
    return quote is not None and named(s.layout.text, quote)


def trimmed(s: Sentence, first: int, last: int) -> Span | None:
    """The span of these words without marks at its ends, or nothing."""
    while first < last and not s.words[first].word and s.words[first].text not in '«“"':
        first += 1
    while last > first and not s.words[last - 1].word and s.words[last - 1].text not in '»”")%':
        last -= 1
    if first < last and s.words[first].text in "«“" and not any(w.text in "»”" for w in s.words[first:last]):
        first += 1  # *“Good Day*: a mark whose other half stands outside
    if first >= last or not any(w.word for w in s.words[first:last]):
        return None
    if (
        last - first == 1
        and (s.words[first].lower in DETERMINERS or s.is_word(first, "auxiliaries"))
        and not s.is_word(first, "pronouns")
    ):
        return None
    end = s.words[last - 1].end
    return s.words[first].start, end + (bool(_INITIALS.fullmatch(s.words[last - 1].text)) and s.layout.text[end : end + 1] == ".")


def phrase_end(s: Sentence, first: int) -> int:
    """Where the noun phrase that starts here ends: at a mark outside of a name in quotation marks."""
    past = 0
    for at in range(past_insertion(s, first), len(s.words)):
        word = s.words[at]
        if word.word or word.text in "'’&/№%" or _abbreviates(s, at):
            continue
        if name_at(s, word) or at < past or in_outlets_name(s, at) or (past := _inserted_end(s, at)):
            continue
        return at
    return len(s.words)


def in_outlets_name(s: Sentence, at: int) -> bool:
    """Whether this comma stands in the name of what a word before it calls an outlet: *телеграм-канал «Скоро, порт»*."""
    quote = s.layout.quote_at(s.words[at].start) if s.words[at].text == "," and s.lexicon.language == "ru" else None
    first = s.index(quote.start) if quote and named(s.layout.text, quote) else 0
    return first > 0 and s.words[first - 1].lower.startswith(s.lexicon.phrases["kinds.outlet"])


def past_insertion(s: Sentence, at: int) -> int:
    """Behind a connective put in between commas here (*заявил, в частности, X*); `at` itself where none is."""
    if s.lower(at, at + 1) != [","]:
        return at
    close = next((i for i in range(at + 2, min(at + 6, len(s.words))) if s.words[i].text == ","), None)
    inserted = close is not None and " ".join(s.lower(at + 1, close)) in s.lexicon.words.get("connectives", ())
    return close + 1 if close is not None and inserted else at


def _abbreviates(s: Sentence, at: int) -> bool:
    """Whether this full stop closes initials or a title inside a name ("the B.C. Coroners Service", "Mr. Holm")."""
    if s.lexicon.language == "ru" and s.lower(at, at + 2) == [".", ","] and at > 0 and len(s.words[at - 1].text) == 1:
        return s.words[at - 1].text.isupper()  # *потерпевшей М., их было двое*
    if s.words[at].text == "." and 0 < at < len(s.words) - 2 and s.words[at + 1].text in "'’" and s.words[at + 2].lower == "s":
        return _INITIALS.fullmatch(s.words[at - 1].text) is not None  # *the U.N.’s office*
    goes_on = s.words[at].text == "." and 0 < at < len(s.words) - 1 and s.words[at + 1].word
    if goes_on and s.lexicon.language == "ru":
        return len(s.words[at - 1].text) == 1 and s.words[at - 1].text.isupper() and s.words[at + 1].text[0].isupper()
    if s.lexicon.language == "ru":
        return at > 3 and s.words[at].text == "." and _initials_behind(s, at)
    if not goes_on or s.lexicon.language != "en":
        return False
    titled = s.words[at - 1].lower in s.lexicon.abbreviations and s.words[at + 1].text[0].isupper()
    return titled or s.words[at - 1].text.replace(".", "").isupper()


def _initials_behind(s: Sentence, at: int) -> bool:
    """Whether this full stop closes the initials behind a surname, and a comma follows (*участковый Клёнов П. И., ...*)."""
    two = [w.text for w in s.words[at - 3 : at]]
    initials = len(two[0]) == len(two[2]) == 1 and (two[0] + two[2]).isupper() and two[1] == "."
    return initials and s.words[at - 4].text[0].isupper() and comma_at(s, at + 1)


def _inserted_end(s: Sentence, at: int) -> int:
    """Where a Russian insertion ends that parts no phrase: a bracket, a date between commas; 0 where none begins here."""
    if s.lexicon.language != "ru" or s.words[at].text not in ("(", ","):
        return 0
    close = ")" if s.words[at].text == "(" else ","
    end = next((i for i in range(at + 1, min(at + 12, len(s.words) - 1)) if s.words[i].text == close), 0)
    dated = all(w.text.isdigit() or s.is_word(at + 1 + n, "calendar") for n, w in enumerate(s.words[at + 1 : end]))
    return end + 1 if end and (close == ")" or (dated and end > at + 1)) else 0


def addressee_words(s: Sentence, first: int) -> int:
    """How many words from here name somebody one speaks to without a relay."""
    for size in (3, 2, 1):
        if " ".join(s.lower(first, first + size)) in s.lexicon.phrases["addressees.nobody"]:
            return size
    return 0


def is_addressee(s: Sentence, cue: Cue) -> bool:
    """Whether an addressee follows the cue, and not the clause itself ("said it was late")."""
    size = addressee_words(s, cue.last + 1)
    ends = cue.last + 1 + size
    return s.words[cue.last].lower in TELLING or (
        size > 0 and (ends >= len(s.words) or not s.words[ends].word or s.is_word(ends, "adverbial_openers"))
    )


def past_addressee(s: Sentence, first: int, last: int) -> int:
    size = addressee_words(s, first)
    if size:
        return min(first + size, last)
    at = first
    if s.lexicon.language == "en" and first > 0 and s.words[first - 1].lower in ("told", "tells", "telling"):
        he = next((i for i in range(first + 1, min(first + HEARERS, last)) if s.words[i].lower.split("'")[0] in SUBJECTS), None)
        if he is not None and all(w.word and w.text.islower() for w in s.words[first:he]):
            return he  # *told deputies they saw nothing*
        if s.lower(first, first + 1) == ["the"] and {*s.lower(first + 1, first + 2)} & PAPERS and _told_opens(s, first + 2):
            return min(first + 2, last)  # *told the paper the claims are false*
        while (
            at < last
            and not _phrase_opens(s, first, at)
            and (s.words[at].text[0].isupper() or s.words[at].lower in ("the", "a", "of") or _publisher(s, at, last))
        ):
            at += 1
        while at > first and s.words[at - 1].lower in ("the", "a", "of"):
            at -= 1
        at += first < at < last and s.words[at].lower in BROADCAST  # *told Russian media they saw it*
        at = _outlet_end(s, first, at) or at
    return at if at < last else first


def _told_opens(s: Sentence, at: int) -> bool:
    """Whether an article or a pronoun opens what is told here, behind whom it is told to."""
    return at < len(s.words) and (s.words[at].lower in DETERMINERS or s.words[at].lower.split("'")[0] in SUBJECTS)


def _phrase_opens(s: Sentence, first: int, at: int) -> bool:
    """Whether an article behind a name opens what is told: *told Lantern News | the Port Office has been shut*."""
    return at > first and s.words[at].lower in ("the", "a") and s.words[at - 1].text[0].isupper()


def _outlet_end(s: Sentence, first: int, last: int) -> int | None:
    """Where a listed outlet ends that opens these words, if a clause opens behind it: *told ABC News Linden left*."""
    start = s.words[first].start
    end = next((i for i in range(last, first, -1) if outlet_named(s.layout.text[start : s.words[i - 1].end])), last)
    return end if end < last and _clause_opens(s, end, last) else None


def _clause_opens(s: Sentence, first: int, last: int) -> bool:
    """Whether the words up to `last` are the subject of a clause that goes on with its verb."""
    behind = s.words[last] if last < len(s.words) else None
    acts = behind is not None and (behind.lower in FINITE or s.is_word(last, "irregular") or s.is_word(last, "modals"))
    acts = acts or (behind is not None and behind.text.isalpha() and behind.text.islower() and behind.lower.endswith(("ed", "s")))
    return s.words[first].lower in DETERMINERS or (acts and s.words[first].text != "'s")


def _publisher(s: Sentence, at: int, last: int) -> bool:
    """Whether a small word tells what an outlet is whose name follows: *told media network EURACTIV*."""
    called = s.words[at].lower in OUTLET_WORDS or s.words[at].lower.endswith("-based")
    return called and any(w.text[0].isupper() for w in s.words[at + 1 : min(at + 4, last)])


def comma_at(s: Sentence, at: int) -> bool:
    return at < len(s.words) and s.words[at].text == ","


def sentences(layout: Layout, lexicon: Lexicon) -> Iterator[Sentence]:
    """Every sentence of the text, cut into words; where one attributes, each part between semicolons stands for itself."""
    for span in layout.sentences:
        whole = sentence(layout, span, lexicon)
        breaks = [w for w in whole.words if w.text == ";" and layout.quote_at(w.start) is None] if whole.cues else []
        if breaks and all(c.row.shape == "agentless" and c.span[1] <= breaks[0].start for c in whole.cues):
            breaks = []  # *The crane reportedly fell; two crews were hurt*: the whole was reported
        starts = [span[0], *(w.end for w in breaks)]
        for start, end in zip(starts, [*(w.start for w in breaks), span[1]], strict=True):
            part = trim(layout.text, (start, end))
            if part[0] < part[1]:
                yield whole if not breaks else sentence(layout, part, lexicon)
