"""Attribution relations of a sentence by rule: who (source), by which words (cue), put forward what (content).

The shapes are those of PARC and PolNeAR in both languages: *X said that C*, *C, said X*, *C, X said*, *X: "C"*,
*according to X, C*, *C, reportedly*. The reader model proposes frames of the same kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.lexicon.language import Lexicon
from sayso.reading import agreement, cues
from sayso.reading.cues import Cue
from sayso.reading.text import Layout, Token, tokens, trim
from sayso.records import Span

STOPS = frozenset(",;:—–-()[]…")
QUOTES = frozenset({*"“”«»\"„", "''"})
CLOSED = frozenset({"”", "»", '"', "''"})
SPEECH = frozenset({"say", "report", "claim", "allege", "believe", "admit", "deny", "promise", "predict"})
FINITE = frozenset({"is", "are", "was", "were", "has", "had", "have", "been", "will", "would", "did", "does", "can", "could", "должен", "был", "была", "были", "будет", "есть"})
TELLING = frozenset({"told", "informed", "assured", "reminded", "tell", "tells", "telling"})
DETERMINERS = frozenset("the a an his her their its my our your this that these those".split())
PREPOSITIONS = frozenset("of with for by from over about against like into".split())
PLACED = frozenset({"в", "во", "на", "у"})  # «сообщили в полиции»: the place names the body
BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
ADDRESSEE_REACH = 9  # words between a cue and its "that": "told the human rights project Shkola that"


@dataclass(frozen=True, slots=True)
class Frame:
    """One attribution relation. No `source` means agentless; `relays` are outlets it came through, outermost first.

    `back` attributes the sentence before ("This was reported by X"); `ahead` the paragraph after (the cue ends in a colon).
    """

    cue: Span
    verb: str
    source: Span | None
    content: tuple[Span, ...]
    relays: tuple[Span, ...] = ()
    agentless: bool = False
    back: bool = False
    ahead: bool = False
    hedged: bool = False
    by_model: bool = False

    @property
    def start(self) -> int:
        return self.content[0][0] if self.content else self.cue[0]

    @property
    def end(self) -> int:
        return self.content[-1][1] if self.content else self.cue[1]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words, and where it stands in the layout."""

    layout: Layout
    span: Span
    words: tuple[Token, ...]
    lexicon: Lexicon
    cues: tuple[Cue, ...] = ()

    def index(self, at: int) -> int:
        """The number of the first word at or after this character."""
        return next((i for i, w in enumerate(self.words) if w.start >= at), len(self.words))

    def lower(self, first: int, last: int) -> list[str]:
        return [w.lower for w in self.words[max(first, 0) : last]]

    def is_word(self, at: int, key: str) -> bool:
        return 0 <= at < len(self.words) and self.words[at].lower in self.lexicon.words[key]


def sentence(layout: Layout, span: Span, lexicon: Lexicon) -> Sentence:
    """Cut a sentence into words and find its cues."""
    words = tuple(tokens(layout.text, span))
    return Sentence(layout, span, words, lexicon, tuple(cues.find(words, lexicon)))


def find(s: Sentence) -> list[Frame]:
    """The frames of a sentence, left to right; a cue inside a quotation belongs to the person quoted and is left alone."""
    found: list[Frame] = []
    for cue in s.cues:
        if _inside_quote(s, cue) or _passive(s, cue) or _retold_whole(s):
            continue
        frame = _frame(s, cue, found)
        if frame and not any(frame.cue == f.cue for f in found) and not _told_act(frame, found):
            found.append(frame)
    return found


def _told_act(frame: Frame, found: Sequence[Frame]) -> bool:
    """A threat, an order, a charge told inside what somebody says stays part of what he says."""
    return frame.verb not in SPEECH | {"estimate", "fear"} and any(a <= frame.cue[0] < b for f in found for a, b in f.content)


def _inside_quote(s: Sentence, cue: Cue) -> bool:
    quote = s.layout.quote_at(cue.span[0])
    if quote is None:
        return False
    # «Q1, — сказал он. — Q2»: Russian cues may stand inside the marks, between dashes
    before = s.words[cue.first - 1].text if cue.first else ""
    return before not in ("—", "–")


def _passive(s: Sentence, cue: Cue) -> bool:
    """*were charged with*: nobody is named who puts it forward."""
    if s.lexicon.language != "en" or cue.row.shape != "verb" or s.words[cue.last].lower.endswith("ing"):
        return False
    return _be_before(s, cue) or (cue.verb == "believe" and s.lower(cue.last + 1, cue.last + 2) == ["to"])


def _be_before(s: Sentence, cue: Cue) -> bool:
    """Whether a form of "be" makes this participle a passive, an adverbial of time between them or not."""
    at = cue.first - 1
    while at > 0 and (s.is_word(at, "auxiliaries") or s.words[at].lower.endswith("day") or s.words[at].lower == "on") and s.words[at].lower not in BE:
        at -= 1
    return at >= 0 and s.words[at].lower in BE


def _reported(s: Sentence, cue: Cue) -> Frame | None:
    """*It was reported that C*; *C was reported to be so*: a report without an agent, unless it says that nothing was reported."""
    if not _be_before(s, cue) or s.lower(cue.last + 1, cue.last + 2) == ["by"]:
        return None
    if s.lower(0, 1) == ["it"] and cue.first <= 4:
        after = _past_that(s, cue.last + 1)
        content = _content(s, s.words[after].start, s.span[1]) if after < len(s.words) else ()
    else:
        content = _content(s, s.span[0], s.span[1]) if s.lower(cue.last + 1, cue.last + 2) == ["to"] else ()
    return Frame(cue.span, cue.verb, None, content, agentless=True) if content else None


def _retold_whole(s: Sentence) -> bool:
    """*Bumaga reported the story*: a credit for the whole, no statement of its own."""
    lower = " ".join(w.lower for w in s.words)
    return any(phrase in lower for phrase in s.lexicon.phrases["relay.whole"])


def _frame(s: Sentence, cue: Cue, before: list[Frame]) -> Frame | None:
    if cue.row.shape == "agentless":
        return _agentless(s, cue)
    if cue.row.shape == "passive":
        return _reported(s, cue)
    if cue.row.shape == "before_source":
        return _prepositional(s, cue)
    return _verbal(s, cue, before)


# ── shapes ───────────────────────────────────────────────────────────────────────────────────────


def _agentless(s: Sentence, cue: Cue) -> Frame | None:
    """*It was reported that C*; *C, reportedly*: the whole sentence where the adverb stands inside it."""
    after = _past_that(s, cue.last + 1)
    lead = cue.first == 0 or all(s.is_word(i, "openers") for i in range(cue.first))
    start = s.words[after].start if after < len(s.words) and (after > cue.last + 1 or (lead and _comma(s, cue.last + 1))) else s.span[0]
    content = _content(s, start, s.span[1])
    return Frame(cue.span, cue.verb, None, content, agentless=True) if content else None


def _prepositional(s: Sentence, cue: Cue) -> Frame | None:
    """*According to X, C*; *C, according to X*; *C1, according to X, C2*."""
    if cue.slot is not None:
        first, last = cue.slot, cue.slot + 1
        end = cue.last + 1
    else:
        first = cue.last + 1
        last = end = _phrase_end(s, first)
    source = _words(s, first, last)
    if source is None:
        return None
    lead = all(s.is_word(i, "openers") or not s.words[i].word for i in range(cue.first))
    left = () if lead else _content(s, s.span[0], s.words[cue.first].start)
    right = _content(s, s.words[end].end, s.span[1]) if end < len(s.words) and s.words[end].text in ",—–" else ()
    if not lead and s.words[cue.first - 1].text not in STOPS and left and right:
        left, right = (), right  # *C1 and according to X, C2*
    content = (*left, *right)
    if not content and lead and end < len(s.words) and s.words[end].text == ":":
        return Frame(cue.span, cue.verb, source, (), ahead=True)
    relays = _cited_inside(s, first, last)
    return Frame(cue.span, cue.verb, relays[1] if relays else source, content, relays[0] if relays else ()) if content else None


def _verbal(s: Sentence, cue: Cue, before: list[Frame]) -> Frame | None:
    left = _source_left(s, cue)
    for shape in (_back, _as_saying, _as, _with_that, _with_colon, _with_quote, _inverted, _trailing, _shared, _bare):
        frame = shape(s, cue, left, before)
        if frame:
            return replace(_with_relays(s, cue, frame), hedged=cue.row.hedged)
    return None


def _back(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*Об этом сообщил X*: the sentence before is the content."""
    back = next((i for i in range(min(4, cue.first)) if s.lower(i, i + 2) in (["об", "этом"], ["о", "чем"])), None)
    if back is None:
        return None
    after = _source_after(s, cue, _phrase_end(s, cue.last + 1))
    source = left if left and left[0] > s.words[back + 1].end else after
    return Frame(cue.span, cue.verb, source, (), back=True)


def _as_saying(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*X cited Y as saying C*: Y is the source, X the relay."""
    if s.lower(cue.first - 1, cue.first) != ["as"] or s.lexicon.language != "en":
        return None
    citing = next((i for i in range(cue.first - 1, 0, -1) if s.words[i].lower in ("cited", "quoted", "cites", "quotes", "citing", "quoting")), None)
    if citing is None:
        return None
    at = citing
    while at > 0 and s.is_word(at - 1, "auxiliaries"):
        at -= 1
    relay, source = _phrase_before(s, at), _words(s, citing + 1, min(cue.first - 1, _phrase_end(s, citing + 1)))
    content = _content(s, s.words[_past_that(s, cue.last + 1, reach=1)].start, s.span[1]) if cue.last + 1 < len(s.words) else ()
    return Frame(cue.span, cue.verb, source, content, (relay,) if relay else ()) if source and content else None


def _as(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*As X said, C*; *C, как сообщает X*."""
    at = next((i for i in range(cue.first - 1, max(-1, cue.first - 9), -1) if s.words[i].lower in ("as", "как") or not s.words[i].word), None)
    if at is None or s.words[at].lower not in ("as", "как") or (at and s.words[at - 1].lower in ("того", "так", "тем", "такой", "such", "well")):
        return None
    end = _phrase_end(s, cue.last + 1)
    source = left or _source_after(s, cue, end)
    lead = all(s.is_word(i, "openers") or not s.words[i].word for i in range(at))
    content = () if lead else _content(s, s.span[0], s.words[at].start)
    if end < len(s.words):
        content = (*content, *_content(s, s.words[end].end, s.span[1]))
    return Frame(cue.span, cue.verb, source, content) if source and content else None


def _with_that(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*X told Y that C*; *сообщила пресс-служба, что C*."""
    that = _that(s, cue.last + 1)
    if that is None or not cue.row.takes & {"clause", "that"}:
        return None
    source = left or _source_between(s, cue, that)
    content = _content(s, s.words[that].end, _contrast(s, that))
    if source is None and s.lexicon.language == "ru" and agreement.plural(s.words[cue.last].text) and not (before and s.is_word(cue.first - 1, "and")):
        return Frame(cue.span, cue.verb, None, content, agentless=True) if content else None  # «Ему сообщили, что»: by whom is not said
    return Frame(cue.span, cue.verb, source, content) if content and source else None


def _with_colon(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*X said: C*; a colon at the end of the sentence hands over the paragraph after it."""
    colon = next((i for i in range(cue.last + 1, min(len(s.words), cue.last + 16)) if s.words[i].text == ":"), None)
    if colon is None or any(s.words[i].text in QUOTES and not left for i in range(cue.last + 1, colon)):
        return None
    source = left or _words(s, cue.last + 1, min(colon, _phrase_end(s, cue.last + 1)))
    content = _content(s, s.words[colon].end, s.span[1])
    if source is None:
        return None
    return Frame(cue.span, cue.verb, source, content, ahead=not content)


def _with_quote(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*X told Y “C”*: a quotation opens within reach of the cue, and is no mere name."""
    quote = next((q for q in s.layout.quotes if cue.span[1] <= q.start < s.span[1]), None)
    if quote is None or left is None or s.index(quote.start) - cue.last > ADDRESSEE_REACH:
        return None
    between = s.words[cue.last + 1 : s.index(quote.start)]
    reach = quote.end - quote.start > 25 or quote.end > s.span[1] or (bool(between) and between[-1].text in ",:")
    if not reach or (cue.row.takes == {"np"} and len(between) > 3):
        return None
    bare = all(w.lower in s.lexicon.words["auxiliaries"] or w.text in STOPS for w in between) or _is_addressee(s, cue)
    start = quote.start if bare else (between[0].start if between else quote.start)
    return Frame(cue.span, cue.verb, left, _content(s, start, s.span[1]))


def _inverted(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*C, said X*; *C, — сказал X*; the cue opens its clause after a comma, a dash or a closing quote."""
    at = _first_of_clause(s, cue)
    if at == 0 or s.words[at - 1].text not in {",", "—", "–", "-"} | CLOSED or left or not _quotable(cue):
        return None
    if s.words[cue.last].lower.endswith("ing"):
        return None
    end = _phrase_end(s, cue.last + 1)
    source = _source_after(s, cue, end)
    content = _content(s, s.span[0], s.words[at - 1].end if s.words[at - 1].text in CLOSED else s.words[at - 1].start)
    rest = _rest(s, end)
    if source is None or not content or _is_clause(s, source):
        return None
    return Frame(cue.span, cue.verb, source, (*content, *rest))


def _quotable(cue: Cue) -> bool:
    """Whether the cue can follow what was said: a verb of speech or belief that takes a clause or a quotation."""
    return cue.verb in SPEECH and bool(cue.row.takes & {"clause", "quote"})


def _is_clause(s: Sentence, span: Span) -> bool:
    """Whether these words are a clause of their own: a verb, or a pronoun that something follows."""
    first, last = s.index(span[0]), s.index(span[1])
    return _holds_verb(s, first, last) or (last - first > 1 and s.words[first].lower.split("'")[0] in s.lexicon.words["pronouns"])


def _trailing(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*C, X said*; *“C,” he told Y*: nothing but an addressee or an adverbial follows the cue."""
    if left is None:
        return None
    first = s.index(left[0])
    boundary = s.words[first - 1].text if first else ""
    if boundary not in {",", "—", "–", "-"} | CLOSED or not _quotable(cue):
        return None
    end = _phrase_end(s, cue.last + 1)
    if not (end == cue.last + 1 or _is_addressee(s, cue) or (boundary in CLOSED and end - cue.last < 14) or _adverbial(s, cue.last + 1, end)):
        return None
    content = _content(s, s.span[0], s.words[first - 1].end if boundary in CLOSED else s.words[first - 1].start)
    return Frame(cue.span, cue.verb, left, (*content, *_rest(s, end))) if content else None


def _shared(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*X said A, adding that B*; *X did A, fearing B*: the source is that of the frame before, or the sentence's subject."""
    if left is not None or cue.first == 0:
        return None
    source = before[-1].source if before else _subject(s, cue)
    linked = s.words[cue.first - 1].lower in {",", *s.lexicon.words["and"], *s.lexicon.words["clause_breaks"], "—"}
    content = _content(s, s.words[_past_that(s, cue.last + 1, reach=1)].start, s.span[1]) if cue.last + 1 < len(s.words) else ()
    if not linked or not content or not source or not cue.row.takes & {"clause", "np", "quote"}:
        return None
    return Frame(cue.span, cue.verb, source, content, before[-1].relays if before else ())


def _subject(s: Sentence, cue: Cue) -> Span | None:
    """The subject of the sentence whose participle this cue is (*The family did not appeal, fearing ...*)."""
    if not s.words[cue.last].lower.endswith("ing"):
        return None
    verb = next((i for i in range(1, cue.first) if s.is_word(i, "auxiliaries") or s.words[i].lower.endswith("ed")), None)
    return _phrase_before(s, verb) if verb else None


def _bare(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*X said C* without "that"; *X reported losses*: English clauses, and noun phrases of the verbs that take them."""
    if left is None or cue.last + 1 >= len(s.words):
        return None
    takes = cue.row.takes
    start = cue.last + 1
    infinitive = "infinitive" in takes and s.words[start].lower.endswith(("ть", "ти", "ться", "тись", "чь"))
    about = s.words[start].lower in ("о", "об", "обо") and "quote" in takes
    if s.lexicon.language == "ru" and not takes & {"np", "charge"} and not infinitive and not about:
        return None
    if s.words[cue.last].lower in TELLING:
        start = _past_addressee(s, start, _phrase_end(s, start))
    if not takes & {"clause", "np", "charge", "infinitive"} or start >= len(s.words) or not (s.words[start].word or s.words[start].text in QUOTES):
        return None
    if s.words[start].lower in ("as", "in", "on", "at", "during"):
        start = _past_adverbial(s, start)
    if s.words[start].lower in ("о", "об", "обо") and "quote" in takes:
        takes, start = takes | {"np"}, start + 1  # «сообщили о двух погибших»
    if start >= len(s.words) or (s.words[start].lower in PREPOSITIONS and start == cue.last + 1):
        return None
    if "infinitive" in takes and not takes & {"clause"} and s.words[start].lower != "to" and s.lexicon.language == "en":
        return None
    content = _content(s, s.words[start].start, _contrast(s, start))
    if not content or (takes <= {"clause", "quote"} and cue.verb != "believe" and not _says_something(s, start)):
        return None
    return Frame(cue.span, cue.verb, left, content)


def _says_something(s: Sentence, start: int) -> bool:
    """Whether a clause follows, and no mere object ("disclosed the matter"): a verb before the first comma."""
    for at in range(start, len(s.words)):
        word = s.words[at]
        if word.text in QUOTES or (word.lower.endswith("ing") and at == start) or "'" in word.lower:
            return True
        if at > start and any(c.first == at and c.row.shape == "verb" for c in s.cues):
            return True
        if at > start and (word.text in STOPS or word.lower in ("which", "who", "that")):
            return at - start > 12
        if word.lower in FINITE or s.is_word(at, "irregular") or word.lower in s.lexicon.words["future"] | s.lexicon.words["modals"] or (at > start and word.lower.endswith(("ed", "s")) and word.text[0].islower()):
            return True
    return len(s.words) - start > 12


# ── the source ───────────────────────────────────────────────────────────────────────────────────


def _first_of_clause(s: Sentence, cue: Cue) -> int:
    at = cue.first
    while at > 0 and (s.is_word(at - 1, "auxiliaries") or (s.words[at - 1].lower.endswith("ly") and s.words[at - 1].text[0].islower())):
        at -= 1
    return at


def _source_left(s: Sentence, cue: Cue) -> Span | None:
    """The noun phrase that ends right before the cue, its apposition and its relative clause left aside."""
    end = _first_of_clause(s, cue)
    if end == 0:
        return None
    if s.is_word(end - 1, "and") or s.is_word(end - 1, "clause_breaks"):
        return None
    if s.words[end - 1].text == ",":
        return _before_apposition(s, end - 1)
    return _phrase_before(s, end)


def _before_apposition(s: Sentence, comma: int) -> Span | None:
    """*Vitaly Rusakov, 21, said*; *Sena, who runs the fund, said*: the phrase that opens the sentence, before what stands between commas."""
    commas = [i for i in range(comma) if s.words[i].text == ","]
    if not commas or any(s.words[i].text in QUOTES for i in range(commas[0], comma)):
        return None
    for other in commas:
        phrase = _phrase_before(s, other)
        if phrase is None or _follows_cue(s, s.index(phrase[0])):
            continue
        if s.index(phrase[0]) <= 2 or any(c == s.index(phrase[0]) - 1 for c in commas):
            named = s.words[other + 1].text[0].isupper() and s.is_word(s.index(phrase[0]), "articles")
            return (phrase[0], s.words[comma - 1].end) if named and comma - other <= 4 else phrase
    return None


def _follows_cue(s: Sentence, at: int) -> bool:
    """Whether this word stands right behind an "according to": another source's place."""
    return any(c.row.shape == "before_source" and c.last == at - 1 for c in s.cues)


def _phrase_before(s: Sentence, end: int) -> Span | None:
    """The noun phrase that ends before word `end`, back to the last break of the clause."""
    end = _before_relative(s, end)
    at = end
    while at > 0 and not _breaks(s, at - 1, end):
        at -= 1
    if at > 0 and s.words[at - 1].text == "»" and s.lexicon.language == "ru":
        return None
    first, last = _past_lead(s, at, end), _before_place(s, at, end)
    if s.lexicon.language == "ru":
        first = _russian_subject(s, first, last, end)
    return None if _holds_verb(s, first, last) else _words(s, first, last)


def _russian_subject(s: Sentence, first: int, last: int, verb: int) -> int:
    """Where the subject starts: at the first nominative that no preposition governs; «В полиции сообщили» names the body itself."""
    many = agreement.plural(s.words[verb].text) if verb < len(s.words) else None
    if not s.is_word(first, "adverbial_openers"):
        found = next((i for i in range(first, last) if not s.words[i].word or agreement.subject(s.words[i].text, many)), None)
        return last if found is None and many is not None else first
    governed = {first, first + 1}
    for at in range(first, last):
        if s.is_word(at, "adverbial_openers"):
            governed |= {at, at + 1}
        elif at not in governed and s.words[at].word and agreement.subject(s.words[at].text, many):
            return at
    return first + 1 if many and first <= 1 else last


def _holds_verb(s: Sentence, first: int, last: int) -> bool:
    """Whether these words hold a finite verb, so that they are a clause and no name."""
    for at in range(first, last):
        word = s.words[at]
        participle = at > first and s.is_word(at - 1, "articles")
        if word.lower in FINITE or s.is_word(at, "irregular") or (s.lexicon.language == "en" and word.text[0].islower() and word.lower.endswith("ed") and not participle and "-" not in word.text):
            return True
    return False


def _before_place(s: Sentence, first: int, end: int) -> int:
    """Where a Russian source ends before the place it spoke at («Собянин в твиттере»)."""
    for at in range(first + 1, end):
        if f"{s.words[at - 1].lower} {s.words[at].lower}".startswith(s.lexicon.phrases["addressees.places"]) and at - 1 > first:
            return at - 1
    return end


def _before_relative(s: Sentence, end: int) -> int:
    """Where the phrase ends before its relative clause (*sources who spoke with Bumaga* said)."""
    for at in range(end - 2, max(0, end - 20), -1):
        if not s.words[at].word:
            return end
        if s.words[at].lower in ("who", "whom", "which") and s.words[at - 1].word:
            return at
    return end


def _breaks(s: Sentence, at: int, end: int) -> bool:
    word = s.words[at]
    if any(c.row.shape == "before_source" and c.first <= at <= c.last for c in s.cues):
        return True
    if any(c.row.shape == "verb" and c.first <= at <= c.last + (_addressee_words(s, c.last + 1) if s.words[c.last].lower == "told" else 0) and c.last < end - 1 for c in s.cues):
        return True
    if not word.word:
        return not (_name_at(s, word) or word.text in "'’.&/")
    if word.lower in s.lexicon.words["and"]:
        return not _joins_names(s, at, end)
    return word.lower in s.lexicon.words["openers"] | s.lexicon.words["that"] and word.lower not in ("и", "who", "which", "in", "с", "в", "до", "при")


def _name_at(s: Sentence, mark: Token) -> bool:
    """Whether this mark belongs to a name in quotation marks («Лаборатория Касперского»), and not to somebody's words."""
    quote = s.layout.quote_at(mark.start) if mark.text in QUOTES else None
    if quote is None or quote.end - quote.start > 60:
        return False
    inner = s.layout.text[quote.inner[0] : quote.inner[1]]
    return inner[:1].isupper() and inner[-1:].isalnum() and len(inner.split()) <= 6


def _joins_names(s: Sentence, at: int, end: int) -> bool:
    """Whether this "and" joins two names or nouns and no clauses: no verb before it."""
    start = next((i + 1 for i in range(at - 1, max(-1, at - 7), -1) if not s.words[i].word or s.is_word(i, "openers")), max(0, at - 6))
    before = s.words[start + (1 if s.is_word(start, "auxiliaries") else 0) : at]
    verbs = s.lexicon.words["auxiliaries"] | {"is", "was", "were", "are", "has", "had", "been"}
    return bool(before) and not any(w.lower in verbs or w.lower.endswith("ed") for w in before) and end - at <= 8


def _past_lead(s: Sentence, first: int, last: int) -> int:
    """Skip conjunctions, and an adverbial of time or place before the phrase ("On Friday Ford Motor Company")."""
    while first < last and s.is_word(first, "openers"):
        first += 1
    if s.is_word(first, "adverbial_openers") and s.lexicon.language == "en":
        return _after_adverbial(s, first, last)
    return first


def _after_adverbial(s: Sentence, first: int, last: int) -> int:
    days = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "morning", "evening", "afternoon", "night", "week", "month", "year", "day", "yesterday", "today", "time"}
    months = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}
    ends = [i + 1 for i in range(first, last) if s.words[i].lower in days | months or s.words[i].text[:4].isdigit()]
    return ends[-1] if ends and ends[-1] < last else last


def _past_adverbial(s: Sentence, first: int) -> int:
    """Skip "as", "on Monday", "in their filing" between a cue and its clause; three words at most."""
    if s.words[first].lower == "as":
        return min(first + 1, len(s.words) - 1)
    size = 2 if s.words[first].lower == "on" else 3
    return first + size if first + size < len(s.words) and all(w.word for w in s.words[first : first + size]) else first


def _source_between(s: Sentence, cue: Cue, that: int) -> Span | None:
    """The source between the cue and its "that": *сообщил журналистам министр, что*."""
    end = that - 1 if s.words[that - 1].text == "," else that
    return _source_after(s, cue, end)


def _source_after(s: Sentence, cue: Cue, end: int) -> Span | None:
    """The source behind its cue: *said the porter*, *сообщили журналистам в полиции*, the preposition of a body left out."""
    first = _past_addressee(s, cue.last + 1, end)
    if s.lexicon.language == "ru" and s.is_word(first, "adverbial_openers"):
        subject = _russian_subject(s, first, end, cue.last)
        first = subject if subject < end else first + 1
        return _words(s, first, end) if s.words[first - 1].lower in PLACED or subject < end else None
    return _words(s, first, end)


def _words(s: Sentence, first: int, last: int) -> Span | None:
    """The span of these words without marks at its ends, or nothing."""
    while first < last and not s.words[first].word and s.words[first].text not in "«“\"":
        first += 1
    while last > first and not s.words[last - 1].word and s.words[last - 1].text not in "»”\")":
        last -= 1
    if first >= last or not any(w.word for w in s.words[first:last]):
        return None
    if last - first == 1 and (s.words[first].lower in DETERMINERS or s.is_word(first, "auxiliaries")) and not s.is_word(first, "pronouns"):
        return None
    return s.words[first].start, s.words[last - 1].end


def _phrase_end(s: Sentence, first: int) -> int:
    """Where the noun phrase that starts here ends: at a mark outside of a name in quotation marks."""
    for at in range(first, len(s.words)):
        word = s.words[at]
        if word.word or word.text in "'’&/":
            continue
        if _name_at(s, word):
            continue
        return at
    return len(s.words)


# ── addressees and relays ────────────────────────────────────────────────────────────────────────


def _addressee_words(s: Sentence, first: int) -> int:
    """How many words from here name somebody one speaks to without a relay."""
    for size in (3, 2, 1):
        if " ".join(s.lower(first, first + size)) in s.lexicon.phrases["addressees.nobody"]:
            return size
    return 0


def _is_addressee(s: Sentence, cue: Cue) -> bool:
    """Whether an addressee follows the cue, and not the clause itself ("said it was late")."""
    size = _addressee_words(s, cue.last + 1)
    ends = cue.last + 1 + size
    return s.words[cue.last].lower in TELLING or (size > 0 and (ends >= len(s.words) or not s.words[ends].word or s.is_word(ends, "adverbial_openers")))


def _past_addressee(s: Sentence, first: int, last: int) -> int:
    size = _addressee_words(s, first)
    if size:
        return min(first + size, last)
    at = first
    if s.lexicon.language == "en" and first > 0 and s.words[first - 1].lower == "told":
        while at < last and (s.words[at].text[0].isupper() or s.words[at].lower in ("the", "a", "of")):
            at += 1
    return at if at < last else first


def _with_relays(s: Sentence, cue: Cue, frame: Frame) -> Frame:
    """Add the outlets that the sentence says the words came through."""
    if frame.relays:
        return frame
    cited = _cited(s, cue)
    if cited and frame.source and frame.source[0] < cited[1][0]:
        relay = (frame.source[0], min(frame.source[1], _end_before(s, cited[0])))
        return replace(frame, source=cited[1], relays=(relay,))
    through = _own_sources(s, frame) or _through(s, cue, frame)
    return replace(frame, relays=(through,)) if through else frame


def _end_before(s: Sentence, at: int) -> int:
    """Where the last word before this character ends, a comma left out."""
    index = s.index(at)
    while index > 1 and s.words[index - 1].text == ",":
        index -= 1
    return s.words[index - 1].end


def _cited(s: Sentence, cue: Cue) -> tuple[int, Span] | None:
    """*сообщает X со ссылкой на Y*: where the citing words start, and Y, the origin; X is the relay."""
    for phrase in s.lexicon.phrases["relay.citing"]:
        parts = phrase.split()
        for at in range(cue.last + 1, len(s.words) - len(parts)):
            if s.lower(at, at + len(parts)) == parts:
                origin = _words(s, at + len(parts), _clause_end(s, at + len(parts)))
                return (s.words[at].start, origin) if origin else None
    return None


def _clause_end(s: Sentence, first: int) -> int:
    """The end of a phrase that may hold a participle clause («на источник, близкий к ФСБ»)."""
    end = _phrase_end(s, first)
    if end + 1 < len(s.words) and s.words[end].text == "," and s.words[end + 1].lower.startswith(("близк", "знаком", "close", "familiar")):
        return _phrase_end(s, end + 1)
    return end


def _cited_inside(s: Sentence, first: int, last: int) -> tuple[tuple[Span, ...], Span] | None:
    for at in range(first, last):
        for phrase in s.lexicon.phrases["relay.citing"]:
            size = len(phrase.split())
            if s.lower(at, at + size) == phrase.split():
                relay, origin = _words(s, first, at), _words(s, at + size, last)
                return ((relay,), origin) if relay and origin else None
    return None


def _own_sources(s: Sentence, frame: Frame) -> Span | None:
    """*Источники Интерфакса*, *собеседники «Ъ»*: whose sources they are is whom they came through."""
    if frame.source is None:
        return None
    first, last = s.index(frame.source[0]), s.index(frame.source[1])
    owner = first + 1
    if s.words[first].lower.startswith(s.lexicon.phrases["relay.sources"]) and owner < last and (s.words[owner].text[0].isupper() or s.words[owner].text == "«"):
        return _words(s, owner, last)
    return None


def _through(s: Sentence, cue: Cue, frame: Frame) -> Span | None:
    """The outlet spoken to: *told TASS*, *in correspondence with Bumaga*, *who spoke with Bumaga*."""
    for phrase in s.lexicon.phrases["relay.phrases"]:
        parts = phrase.split()
        for at in range(len(s.words) - len(parts)):
            if s.lower(at, at + len(parts)) == parts and not any(a <= s.words[at].start < b for a, b in frame.content):
                named = _outlet_name(s, at + len(parts), frame)
                if named:
                    return named
    return None


def _outlet_name(s: Sentence, first: int, frame: Frame) -> Span | None:
    """The proper name at the start of this phrase, a describing lead left out ("the human rights project Shkola")."""
    if _addressee_words(s, first):
        return None
    end = next((i for i in range(first, len(s.words)) if _ends_name(s, i, frame)), len(s.words))
    name = next((i for i in range(first, end) if s.words[i].text[0].isupper() or s.words[i].text in "«“"), None)
    if name is None or name - first > 5:
        return None
    while end > name and not (s.words[end - 1].text[0].isupper() or s.words[end - 1].text in "»”"):
        end -= 1
    return _words(s, name, end)


def _ends_name(s: Sentence, at: int, frame: Frame) -> bool:
    word = s.words[at]
    inside = any(a <= word.start < b for a, b in frame.content)
    verb = word.lower in s.lexicon.cues or word.lower in s.lexicon.words["adverbial_openers"]
    return inside or verb or (not word.word and word.text not in "«»“”&'’.")


# ── the content ──────────────────────────────────────────────────────────────────────────────────


def _that(s: Sentence, first: int) -> int | None:
    """Where this cue's "that" stands, if it comes before another clause starts."""
    far = s.lexicon.language == "ru" or s.is_word(first, "adverbial_openers")
    for at in range(first, min(len(s.words), first + ADDRESSEE_REACH + (8 if far else 0))):
        word = s.words[at]
        if any(c.first == at for c in s.cues if c.row.shape == "verb"):
            return None
        if word.lower in s.lexicon.words["that"]:
            return at if s.lexicon.language == "en" or s.words[at - 1].text == "," else None
        if s.lexicon.language == "en" and (_ends_addressee(s, at, first) or word.lower.split("'")[0] in s.lexicon.words["pronouns"]):
            return None
    return None


def _ends_addressee(s: Sentence, at: int, first: int) -> bool:
    """Whether no "that" of the cue before `first` can come after this word: a mark, or a verb of another clause."""
    word = s.words[at]
    return word.text in STOPS - {","} or word.text in QUOTES or (word.text == "," and at == first) or word.lower in FINITE


def _contrast(s: Sentence, first: int) -> int:
    """Where the content ends at the latest: before ", while", which opens the outlet's own contrast; else with the sentence."""
    for at in range(first + 3, len(s.words) - 1):
        if s.words[at].text == "," and s.words[at + 1].lower in ("while", "whereas") and s.layout.quote_at(s.words[at].start) is None:
            return s.words[at].start
    return s.span[1]


def _past_that(s: Sentence, first: int, reach: int = 2) -> int:
    for at in range(first, min(len(s.words), first + reach)):
        if s.words[at].lower in s.lexicon.words["that"]:
            return at + 1
    return first


def _comma(s: Sentence, at: int) -> bool:
    return at < len(s.words) and s.words[at].text == ","


def _rest(s: Sentence, end: int) -> tuple[Span, ...]:
    """What goes on after a broken quotation: *“A,” he said, “B.”*; nothing where only a tail follows."""
    after = s.words[end : end + 2]
    opens = [w for w in after if w.text in "“«\"" or w.text == "''"]
    if opens:
        return _content(s, opens[0].start, s.span[1])
    quote = s.layout.quote_at(s.words[end].start) if end < len(s.words) else None
    if quote and after and after[0].text in "—–," and quote.start < s.words[end].start:
        return _content(s, s.words[end].end, s.span[1])
    return ()


def _adverbial(s: Sentence, first: int, last: int) -> bool:
    """Whether only an adverbial stands here ("on Tuesday", "in a statement")."""
    return last - first <= 8 and s.is_word(first, "adverbial_openers") or (last - first <= 2 and last > first and s.words[first].lower in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "here", "earlier", "later"))


def _content(s: Sentence, start: int, end: int) -> tuple[Span, ...]:
    """The span between, without blanks, leading commas and dashes, and the full stop of an unquoted sentence."""
    text = s.layout.text
    start, end = trim(text, (start, end))
    while start < end and (text[start] in ",;:—–- " or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in ",;:—–- " or text[end - 1].isspace() or (text[end - 1] in "." and not _quoted_end(s, start, end))):
        end -= 1
    if end - start < 4 or not any(c.isalpha() for c in text[start:end]):
        return ()
    return ((start, end),)


def _quoted_end(s: Sentence, start: int, end: int) -> bool:
    """Whether the full stop before `end` belongs to a quotation that runs on or began before."""
    quote = s.layout.quote_at(end - 1)
    return quote is not None and quote.start <= start


def sentences(layout: Layout, lexicon: Lexicon) -> Iterator[Sentence]:
    """Every sentence of the text, cut into words; where one attributes, each part between semicolons stands for itself."""
    for span in layout.sentences:
        whole = sentence(layout, span, lexicon)
        breaks = [w for w in whole.words if w.text == ";" and layout.quote_at(w.start) is None] if whole.cues else []
        starts = [span[0], *(w.end for w in breaks)]
        for start, end in zip(starts, [*(w.start for w in breaks), span[1]], strict=True):
            part = trim(layout.text, (start, end))
            if part[0] < part[1]:
                yield whole if not breaks else sentence(layout, part, lexicon)


def spans_of(frames: Sequence[Frame]) -> list[Span]:
    """Every source and relay named by these frames."""
    return sorted({span for f in frames for span in (*((f.source,) if f.source else ()), *f.relays)})
