"""English shapes of attribution beside the plain ones: passives, names given, nouns that report, orders; and what is none.

Each shape looks at a sentence and the frames found in it so far, and gives frames of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.lexicon.grammar import BE, OBJECTIVE
from sayso.lexicon.people import people
from sayso.reading.attribution.clauses import CLOSED, QUOTES, STOPS, Sentence, comma_at, is_addressee, trimmed
from sayso.reading.attribution.contents import adverbial, content_of, past_that, restricts, verbal
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.english import (
    alleging_en,
    aspects_en,
    called_en,
    cited_en,
    deeds_en,
    demands_en,
    ends_en,
    faulted_en,
    gainsaid_en,
    heard_en,
    hearings_en,
    inner_en,
    nouns_en,
    passives_en,
    pleas_en,
    positions_en,
    quoted_en,
    records_en,
    relative_en,
    reports_en,
    unsaid_en,
    vouched_en,
    written_en,
)
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import before_apposition, is_clause, phrase_before
from sayso.reading.people.described_en import word_kind
from sayso.reading.stances.predicates import says
from sayso.records import Span

FORMER = frozenset(["former", "formerly", "then", "now"])
MADE = frozenset({"clear", "plain", "point"})  # what is made, and is no verb
NOBODY = frozenset({"no", "none", "nobody", "neither", "nothing"})
REACH = 10  # words from the verb that names to the name in quotation marks
OBJECTS = OBJECTIVE | {"it"}
OF_OTHERS = (
    *passives_en.SHAPES,
    *pleas_en.SHAPES,
    *positions_en.SHAPES,
    *demands_en.SHAPES,
    *reports_en.SHAPES,
    *written_en.SHAPES,
    *aspects_en.SHAPES,
    *faulted_en.SHAPES,
    records_en.found,
)
BESIDE = frozenset({"following", "after", "amid", "despite", "over"})
LONG_QUOTE = 30  # a shorter quotation may be a title or a term
LED = 9  # words of an adverbial that leads to a clause
OPENED = 16  # and within which an inner report opens an outer one
OPENS = 6  # characters within which an aside opens what is said


def refined(s: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """The frames of an English sentence: those that hold, and those of the shapes only English has."""
    heard = list(hearings_en.found(s))
    found = [*hearings_en.passed_on(s, found, heard), *heard]
    kept = [_characterised(s, f) for f in found if not _nobody(s, f) and not _aside(f, found) and not _of_somebody(s, f)]
    kept = [f for f in kept if not (inner_en.goes_on(s, f) or unsaid_en.left(s, f) or gainsaid_en.turned_down(s, f))]
    kept = gainsaid_en.with_untrue(s, [gainsaid_en.before_verdict(s, f) for f in kept])
    kept = [_contracted(s, cited_en.passed_on(s, f)) for f in kept if not faulted_en.misheard(s, f)]
    kept = [f for f in kept if not (ends_en.denied_speech(s, f, kept) or relative_en.only_which(s, f, kept))]
    kept = [demands_en.past_paper(s, f, kept) for f in kept]
    kept = [
        inner_en.past_lead(s, _past_lead(s, f, kept), kept)
        for f in kept
        if not (_object_told(s, f, kept) or _bidding_told(s, f, kept))
    ]
    kept = [ends_en.before_main(s, ends_en.ended(s, _clipped(s, f, kept), kept)) for f in kept]
    kept = [part for f in kept for part in _parted(s, relative_en.within(s, f))]
    kept += [
        f
        for f in quoted_en.around(s)
        if (f.content or not kept) and not any(a < f.end and f.start < b for k in kept for a, b in k.content)
    ]
    for shape in (*OF_OTHERS, _naming, _decree, _nouns):
        new = [_ended(s, f, kept) for f in shape(s) if not _told_inside(f, kept) or _beside(s, f)]
        kept = nouns_en.with_new(s, kept, [ends_en.before_main(s, f) for f in new]) if new else kept
    kept = inner_en.borne(s, deeds_en.apart(s, kept))
    return alleging_en.added(s, gainsaid_en.apart(s, heard_en.added(s, [*kept, *ends_en.calling(s, kept)])))


def _object_told(s: Sentence, frame: Frame, others: Sequence[Frame]) -> bool:
    """*X noted that the House rejected the plan*: a refusal told inside what somebody says is part of what he says."""
    inside = any(a < frame.cue[0] < b for f in others if f is not frame and f.source != frame.source for a, b in f.content)
    apart = deeds_en.behind_quotation(s, frame)
    had = "had" in s.lower(s.index(frame.cue[0]) - 2, s.index(frame.cue[0]))
    quoted = any(s.layout.quotes_in(*piece) for piece in frame.content)
    now = s.layout.text[slice(*frame.cue)].lower() in ("denies", "deny")  # *His lawyer says Holm denies the charges*
    told = frame.verb in ("say", "admit", "allege") and had and not quoted  # *X said Holm had only confirmed his lies*
    return (
        ((frame.verb == "deny" and not now) or told)
        and inside
        and not apart
        and not any(is_clause(s, piece) for piece in frame.content)
    )


def _bidding_told(s: Sentence, frame: Frame, others: Sequence[Frame]) -> bool:
    """*Holm asked the owner to pay, a court filing says*: a bidding told as done, behind which stands who tells of it."""
    private = frame.verb == "order" and any(
        s.is_word(i, "biddings_told") for i in (s.index(frame.cue[0]), s.index(frame.cue[1]) - 1)
    )
    quoted = any(s.layout.quotes_in(*piece) for piece in frame.content)
    holds = (f for f in others if f is not frame and _trails(f) and not f.agentless and f.verb != "report")
    return private and not quoted and any(a <= frame.cue[0] < b for f in holds for a, b in f.content)


def _past_lead(s: Sentence, frame: Frame, others: Sequence[Frame]) -> Frame:
    """*In May, a clerk said that C, the Tribune reported*: the adverbial that leads to what is passed on is no part of it."""
    start = frame.content[0][0] if frame.content else frame.cue[0]
    first = s.index(start)
    comma = next((i for i in range(first, min(s.index(frame.cue[0]), first + LED)) if s.words[i].text == ","), None)
    if comma is None or not _trails(frame) or not s.is_word(first, "adverbial_openers"):
        return frame
    behind = s.words[comma + 1].start
    inner = any(f is not frame and f.source and f.source[0] == behind for f in others)
    return replace(frame, content=content_of(s, behind, _begins(frame))) if inner else frame


def _trails(frame: Frame) -> bool:
    """Whether the cue follows what is put forward."""
    return bool(frame.content) and frame.content[-1][1] <= frame.cue[0]


def _begins(frame: Frame) -> int:
    """Where the words begin that attribute: the source or the cue."""
    return min(frame.cue[0], frame.source[0] if frame.source else frame.cue[0])


def _clipped(s: Sentence, frame: Frame, others: Sequence[Frame]) -> Frame:
    """The frame, its content ending before the words that pass it on behind it (*said that C, the Tribune reported*)."""
    start, end = frame.content[-1] if frame.content else frame.cue
    ends = [_begins(f) for f in others if f is not frame and _trails(f) and f.content[0][0] <= frame.cue[0] < f.end]
    last = min((at for at in ends if start < at < end), default=end)
    cut = content_of(s, start, last) if last < end else ()
    return replace(frame, content=(*frame.content[:-1], *cut)) if cut else frame


def _told_inside(frame: Frame, others: Sequence[Frame]) -> bool:
    """Whether another frame tells this one as part of its content, and does not pass it on as a whole."""
    return any(_inside(frame.cue, other) and not _holds(other, frame) for other in others)


def _ended(s: Sentence, frame: Frame, others: Sequence[Frame]) -> Frame:
    """The frame, its content no longer than that of the one which passes it on."""
    ends = [f.content[-1][1] for f in others if f.content and _inside(frame.cue, f) and _holds(f, frame)]
    start, end = frame.content[-1]
    if not ends or end <= min(ends) or start >= min(ends):
        return frame
    return replace(frame, content=(*frame.content[:-1], *content_of(s, start, min(ends))))


def _holds(outer: Frame, inner: Frame) -> bool:
    """Whether one passes on what another says: *X called it a “trick”, according to Y*, *Y said that he was told by X of C*."""
    start = outer.content[0][0] if outer.content else outer.cue[0]
    first = inner.source[0] if inner.source and inner.source[0] >= start else inner.cue[0]
    led = outer.cue[0] >= outer.content[-1][1] if outer.content else False
    told = inner.agentless or (inner.source is not None and inner.source[0] > inner.cue[1])
    return first - start <= OPENED and (led or told) and inner.cue[0] >= start


def _inside(cue: Span, frame: Frame) -> bool:
    """Whether these cue words are told inside a frame, or are its own."""
    return any(a < cue[1] and cue[0] < b for a, b in (frame.cue, *frame.content))


def _parted(s: Sentence, frame: Frame) -> Iterator[Frame]:
    """*X stated that C: “Q”*, *X wrote “Q” and offered “R”*: two things put forward, each in its own form."""
    cut = _cut_at(s, frame.content[-1]) if frame.content else None
    if cut is None or frame.ahead:
        yield frame
        return
    start, end = frame.content[-1]
    first, second = content_of(s, start, cut[0]), content_of(s, cut[1], end)
    if not first or not second:
        yield frame
        return
    if own := next((c for c in s.cues if c.span[1] == s.words[s.index(cut[0]) - 1].end and c.span[0] > start), None):
        joint = own.first - 1 - s.is_word(own.first - 2, "auxiliaries")
        led = s.is_word(joint, "and") or s.is_word(joint, "clause_breaks")  # *said C but argued: “Q”*
        before = content_of(s, start, s.words[joint].start if led else own.span[0])
        yield replace(frame, content=(*frame.content[:-1], *(before or first)))  # *said C, adding: “Q”*: of another cue
        return
    yield replace(frame, content=(*frame.content[:-1], *first))
    yield replace(frame, content=second)


def _cut_at(s: Sentence, content: Span) -> Span | None:
    """Where a content falls into two: at the colon before a quotation, or at the words that lead to a second one."""
    for quote in s.layout.quotes_in(*content):
        if content[0] < quote.start < content[1] and quote.end - quote.start > LONG_QUOTE:
            at = s.index(quote.start)
            if s.words[at - 1].text == ":" and s.words[at - 1].start > content[0] + LONG_QUOTE // 2:
                return s.words[at - 1].start, quote.start
            if at > 3 and s.lower(at + 1, at + 2) == ["that"] and s.words[at - 1].lower in ("but", "and"):
                return s.words[at - 1].start, quote.start  # *said C, but “that D”*
            before = s.lower(at - 3, at)
            led = at > 3 and s.words[at - 2].lower in s.lexicon.words["and"] and s.words[at - 1].lower.endswith("ed")
            if led and before and s.words[at - 3].text in QUOTES:
                return s.words[at - 2].start, quote.start
    return None


def _beside(s: Sentence, frame: Frame) -> bool:
    """Whether a noun that reports hangs on "following", "amid": *X announced Y, following concerns that C* is two."""
    first = s.index(frame.source[0]) if frame.source else 0
    return frame.verb != "say" and first > 1 and s.words[first - 1].lower in BESIDE and comma_at(s, first - 2)


def _nobody(s: Sentence, frame: Frame) -> bool:
    """*No group claimed the attack*: nobody put anything forward."""
    return frame.source is not None and s.words[s.index(frame.source[0])].lower in NOBODY


def _contracted(s: Sentence, frame: Frame) -> Frame:
    """*He didn't think C*: the source without the contraction."""
    last = s.index(frame.source[1]) - 1 if frame.source else 0
    if not frame.source or not s.words[last].lower.endswith("n't"):
        return frame
    return replace(frame, source=trimmed(s, s.index(frame.source[0]), last) or frame.source)


def _aside(frame: Frame, found: Sequence[Frame]) -> bool:
    """A "reportedly" somewhere inside of what somebody says is his own aside."""
    return frame.agentless and any(
        a + OPENS < frame.cue[0] < b for f in found if f is not frame and not f.agentless for a, b in f.content
    )


def _of_somebody(s: Sentence, frame: Frame) -> bool:
    """*The House confirmed him*: a vote on a person, and no report of anything."""
    at = s.index(frame.cue[1])
    mark = at + 1 < len(s.words) and not s.words[at + 1].word and s.words[at + 1].text not in QUOTES
    ends = at + 1 >= len(s.words) or mark or s.is_word(at + 1, "adverbial_openers")
    return (
        at < len(s.words)
        and s.words[at].lower in OBJECTS
        and ends
        and bool(frame.content)
        and frame.content[0][0] == s.words[at].start
    )


def _characterised(s: Sentence, frame: Frame) -> Frame:
    """*X described the deaths as “crushing”*: an opinion, unless it accuses."""
    first, last = s.index(frame.cue[0]), s.index(frame.cue[1])
    names = any(s.is_word(i, "naming") for i in range(first, last))
    if frame.verb != "say" or not names or not unsaid_en.quoted_after(s, last, 40):
        return frame
    return replace(frame, verb=_judging(s, frame.content)) if "as" in s.lower(last + 1, len(s.words)) else frame


def _judging(s: Sentence, content: Sequence[Span]) -> str:
    words = [w for w in s.words for a, b in content if a <= w.start < b]
    return "allege" if says(words, s.lexicon, "accusing") else "believe"


def _naming(s: Sentence) -> Iterator[Frame]:
    """*X called it a “waste of time”*: what is named and how it is named."""
    for at in s.places(s.lexicon.words["naming"], first=1, behind=2):
        word = s.words[at]
        if not s.unquoted(at) or passives_en.named_so(s, at):
            continue
        superlative = any(w in ("worst", "best", "most", "biggest", "greatest") for w in s.lower(at + 2, at + 2 + REACH))
        objected = s.words[at + 1].lower in OBJECTS - {"her"} or unsaid_en.quoted_after(s, at + 2, REACH) or superlative
        so = called_en.called_so(s, at)
        first = unsaid_en.first_of_verb(s, at)
        source = before_apposition(s, first - 1) if s.words[first - 1].text == "," else phrase_before(s, first)
        content = content_of(s, s.words[at + 1].start, s.span[1])
        plain = objected and s.words[at + 1].word and not s.is_word(at + 1, "adverbial_openers")
        if (so or plain) and source and content:
            yield Frame((word.start, word.end), _judging(s, content), source, content)


def _decree(s: Sentence) -> Iterator[Frame]:
    """*The mayor declared tomorrow a day of mourning*."""
    for cue in s.cues:
        if (
            s.words[cue.last].lower.startswith("declar")
            and cue.row.shape == "verb"
            and passives_en.be_start(s, cue.first) is None
        ):
            content = content_of(s, s.words[cue.last].end, s.span[1])
            source = phrase_before(s, unsaid_en.first_of_verb(s, cue.first))
            if content and source and says(s.words[cue.last + 1 : cue.last + 12], s.lexicon, "decrees"):
                yield Frame(cue.span, "order", source, content)


def _nouns(s: Sentence) -> Iterator[Frame]:
    """*after reports that C*, *the family's claim that C*: a noun that reports; whose it is, else the noun, is the source."""
    for at, word in enumerate(s.words[:-2]):
        verb = s.lexicon.nouns.get(word.lower) or nouns_en.owned(s, at)
        if verb is None or not s.unquoted(at) or _denied(s, at) or _in_a_name(s, at) or gainsaid_en.named(s, at):
            continue
        if by := nouns_en.by_whom(s, at, verb):
            yield by
            continue
        start = at + 2 if s.words[at + 1].lower == "that" else at + 1
        if start == at + 1 and not (s.is_word(at, "rumours") and _clause(s, start)):
            continue
        if not any(verbal(s, i) for i in range(start, min(start + 12, len(s.words)))):
            continue
        content = content_of(s, s.words[start].start, s.span[1])
        if content:
            yield Frame((word.start, word.end), verb, _owner(s, at), content)


def _in_a_name(s: Sentence, at: int) -> bool:
    """Whether the noun ends a name: *a clerk told Lantern News that C* reports no news."""
    return at > 1 and s.words[at].text[0].isupper() and s.words[at - 1].text[0].isupper()


def _denied(s: Sentence, at: int) -> bool:
    """Whether the noun is the object of a verb that attributes ("denied claims that"), or "no reports that"."""
    before = s.lower(max(0, at - 4), at)
    return "no" in before or any(c.first >= at - 4 and c.last < at and c.verb in ("deny", "admit", "estimate") for c in s.cues)


def _clause(s: Sentence, at: int) -> bool:
    """Whether a clause without "that" may open here: with an article, a pronoun or a name."""
    return s.is_word(at, "articles") or s.is_word(at, "pronouns") or s.words[at].text[0].isupper()


def _owner(s: Sentence, at: int) -> Span:
    """The one whose claim it is ("the family's claim"), else the words themselves ("local reports")."""
    voiced = next((i for i in range(at - 1, max(0, at - 4), -1) if s.is_word(i, "voicing")), None)
    subject = phrase_before(s, unsaid_en.first_of_verb(s, voiced)) if voiced else None
    if subject:
        return subject
    first = at
    while (
        first > 0
        and s.words[first - 1].word
        and not s.is_word(first - 1, "openers")
        and not s.is_word(first - 1, "adverbial_openers")
    ):
        first -= 1
        if first < at and s.words[first].lower.endswith(("'s", "s'")):
            start = nouns_en.possessor(s, first) or phrase_before(s, first + 1)
            return start or (s.words[first].start, s.words[first].end)
        if s.words[first].text in STOPS or s.is_word(first, "articles") or s.is_word(first, "auxiliaries") or at - first > 2:
            break
    while first < at and (
        s.is_word(first, "auxiliaries") or verbal(s, first) or s.words[first].lower in ("of", "to", "with", "amid")
    ):
        first += 1
    return nouns_en.whose(s, first, at)


def agentless(s: Sentence, cue: Cue) -> int | None:
    """Where *it was reported* begins, if this participle is one of its kind."""
    return passives_en.it_before(s, cue.first)


def objected(s: Sentence, cue: Cue, start: int) -> bool:
    """*maintained its lead*, *tweeted after hearing the news*: an object or an adverbial, and no clause of the cue's."""
    if s.words[cue.last].lower in MADE and not vouched_en.clause(s, start, len(s.words)):
        return True  # *made clear her disdain*
    loose = s.is_word(cue.last, "objects") or s.is_word(start, "leads")
    quoted = s.layout.quote_at(s.words[start].start) is not None
    end = next((i for i in range(start, len(s.words)) if s.words[i].text == ","), len(s.words))
    ahead = range(start + 1, min(start + 13, end))
    return loose and not quoted and not any(verbal(s, i) or s.words[i].lower.endswith("n't") for i in ahead)


def relative(s: Sentence, cue: Cue, that: int) -> bool:
    """*discovered a bag that held a knife*, *said a bag that held it was lost*: the "that" of an object, or of a subject."""
    led = s.is_word(cue.last + 1, "adverbial_openers") and that - cue.last <= 4
    led = led or s.words[that - 1].text == ","  # *finds, moreover, that C*
    return (cue.row.takes <= {"that"} and that > cue.last + 1 and not led) or restricts(s, cue.last + 1, that)


def reported(s: Sentence, cue: Cue) -> Frame | None:
    """*It was reported that C*; *C was reported to be so*: a report without an agent, unless nothing was reported."""
    if not be_before(s, cue) or s.lower(cue.last + 1, cue.last + 2) == ["by"] or ends_en.aside(s, cue.first):
        return None
    it = agentless(s, cue)
    if it is not None and (before := _told_before(s, it, cue)):
        return Frame((s.words[it].start, cue.span[1]), cue.verb, None, before, agentless=True)
    if it is not None:
        after = past_that(s, cue.last + 1)
        content = content_of(s, s.words[after].start, s.span[1]) if after < len(s.words) else ()
        return Frame((s.words[it].start, cue.span[1]), cue.verb, None, content, agentless=True) if content else None
    to_somebody = s.is_word(cue.last + 2, "articles") or s.is_word(cue.last + 2, "plain_subjects")
    content = content_of(s, s.span[0], s.span[1]) if s.lower(cue.last + 1, cue.last + 2) == ["to"] and not to_somebody else ()
    return Frame(cue.span, cue.verb, None, content, agentless=True) if content else None


def _told_before(s: Sentence, it: int, cue: Cue) -> tuple[Span, ...]:
    """*C, it was revealed at the trial*: what stands before the comma, where no clause stands behind."""
    rest = range(cue.last + 1, len(s.words))
    mark = s.words[it - 1].text if it > 1 else ""
    if mark not in CLOSED | {",", "–", "—"} or any(s.is_word(i, "that") or verbal(s, i) for i in rest):
        return ()
    content = content_of(s, s.span[0], s.words[it - 1].end if mark in CLOSED else s.words[it - 1].start)
    return content if any(verbal(s, i) for i in range(it - 1)) or s.layout.quote_at(s.span[0]) else ()


def be_before(s: Sentence, cue: Cue) -> bool:
    """Whether a form of "be" makes this participle a passive, an adverb or a time between them or not."""
    at = cue.first - 1
    while (
        at > 0
        and (s.is_word(at, "auxiliaries") or s.words[at].lower.endswith(("day", "ly")) or s.words[at].lower in ("on", "more"))
        and s.words[at].lower not in BE
    ):
        at -= 1
    return at >= 0 and s.words[at].lower in BE


def takes_object(s: Sentence, cue: Cue, end: int) -> bool:
    """*as he noted that C*, *as it considers C to be done*: what the cue puts forward follows it, and "as" only joins."""
    if s.lexicon.language != "en" or end == cue.last + 1 or (is_addressee(s, cue) and cue.verb != "charge"):
        return False
    first = s.words[cue.last + 1].lower
    if first in ("with", "without", "via") and "that" not in s.lower(cue.last + 1, end):
        return False  # *As X noted with some alarm, C*
    return first in s.lexicon.words["that"] or not (adverbial(s, cue.last + 1, end) or s.is_word(cue.last + 1, "times_of_day"))


def past_apposition(s: Sentence, end: int) -> int:
    """Behind *, a security firm,* after a source that opens the sentence; where the phrase ends if none follows it."""
    if s.lexicon.language != "en" or not comma_at(s, end):
        return end
    if named := _named_behind(s, end):
        return named
    if (behind := ends_en.past_relative(s, end)) > end:
        return behind
    if not (s.is_word(end + 1, "articles") or _calling(s, end + 1)):
        return end
    close = next((i for i in range(end + 2, min(end + 12, len(s.words) - 2)) if s.words[i].text in STOPS), end)
    noun = not any(verbal(s, i) for i in range(end + 1, close + 2))
    opens = close + 1 < len(s.words) and (s.words[close + 1].text[0].isupper() or s.is_word(close + 1, "articles"))
    behind = next((i for i in range(close + 2, len(s.words)) if s.words[i].text == ","), len(s.words))
    more = any(verbal(s, i) for i in range(close + 2, behind))
    return close if close > end and comma_at(s, close) and noun and more and (opens or s.is_word(close + 1, "pronouns")) else end


def _calling(s: Sentence, at: int) -> bool:
    """Whether a calling without an article opens here (*director of the port*, *formerly the director*)."""
    word = s.words[at] if at < len(s.words) else None
    return (
        word is not None and word.text.islower() and (word.lower in FORMER or word_kind(people("en"), word.lower)[0] == "person")
    )


def _named_behind(s: Sentence, comma: int) -> int:
    """Where the name ends that says who was just described (*According to the mayor, Ada Holm, C*), 0 where none does."""
    stop = comma + 1
    while stop < len(s.words) and s.words[stop].word and s.words[stop].text[0].isupper():
        stop += 1
    described = any(s.is_word(i, "articles") or s.words[i].text in ("'", "’") for i in range(comma))
    clause = stop + 1 < len(s.words) and s.words[stop + 1].text.islower()
    return stop if described and clause and stop - comma == 3 and comma_at(s, stop) and s.words[comma - 1].text.islower() else 0


def joined(s: Sentence, frame: Frame, found: Sequence[Frame]) -> bool:
    """*X called it a trick and urged B to go*: an order beside what is said, of the same source, and none told in a clause."""
    if frame.verb != "order" or s.lexicon.language != "en":
        return False
    holders = [f for f in found if f.source == frame.source and any(a <= frame.cue[0] < b for a, b in f.content)]
    return bool(holders) and not any(
        verbal(s, i) for f in holders for i in range(s.index(f.content[0][0]), s.index(frame.cue[0])) if s.unquoted(i)
    )
