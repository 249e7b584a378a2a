"""Whether the words of an English sentence vouch for an attribution that the model is less sure of: speaker, verb, words said."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.grammar import BE, DETERMINERS
from sayso.reading.attribution.clauses import FINITE, QUOTES, Sentence
from sayso.reading.attribution.contents import content_of, verbal
from sayso.records import Span

LEADS = frozenset(["on", "for", "to", "with", "about", "that", "upon", "in"])  # what may close the words of a cue
NO_OTHERS = frozenset(["you", "your", "it"])  # who is asked, or nobody: neither puts anything forward
ASKS = frozenset(["did", "do", "does", "can", "could", "would", "will", "if", "whether", "unless"])
CLAUSAL = ("rul", "speculat", "stated", "stating", "insist", "argu")  # verbs that have a clause behind them, and no thing
STIPULATING = ("provid", "stipulat")  # and such as have a clause only behind "that"
MODALS = frozenset(["should", "must", "shall", "do"])  # beside the finite verbs
LONG_QUOTE = 30  # a shorter quotation may be a title or a term
NEAR = 24  # words within which the verb of what is said stands
JOINING = ("openers", "that", "and", "clause_breaks", "days", "adverbial_openers", "times_of_day")  # before a clause
OPENS = 5  # words before a speaker within which an "if" governs him
ON_WHAT = frozenset(["about", "regarding", "over", "with", "for", "on"])  # what a concern is of
COUNTING = ("record", "regist", "document")  # verbs that note a figure
LED = {"attribut": "to", "ascrib": "to", "blam": "for", "credit": "with"}  # verbs whose second object says what for


def vouched(s: Sentence, cue: Span, source: Span | None, content: Sequence[Span]) -> bool:
    """Whether a speaker stands right before a verb that attributes, and a clause, a bidding or a quotation right behind it."""
    if source is None or not content or source[1] > cue[0] or content[0][0] < cue[1]:
        return False
    head, start, end = _head(s, cue), s.index(content[0][0]), s.index(content[0][1])
    if head is None or not _speaks(s, source, head) or not _adjoins(s, cue, start):
        return False
    if s.is_word(head, "bidding_verbs"):
        return _bids(s, head, start, end)
    if s.is_word(head, "noting_verbs") and _notes(s, head, start, end):
        return True
    if s.words[head].lower.startswith(STIPULATING):
        return _that(s, start)
    if s.words[head].lower.startswith(CLAUSAL) and _subject(s, start) and any(verbal(s, i) for i in range(start + 1, end)):
        return True
    known = s.is_word(head, "finding_verbs") or any(c.first == head and c.row.shape == "verb" for c in s.cues)
    return known and (_that(s, start) or clause(s, start, end) or _quoted(s, start) or _found_so(s, start, end))


def past_that(s: Sentence, cue: Span, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The content without the "that" which leads to it."""
    start = s.index(content[0][0])
    led = start == s.index(cue[1]) or s.words[start - 1].text == ","
    if s.words[start].lower != "that" or not led or start + 1 >= len(s.words):
        return content
    return (*content_of(s, s.words[start + 1].start, content[0][1]), *content[1:])


def _head(s: Sentence, cue: Span) -> int | None:
    """The number of the verb that attributes: the last word of the cue, what leads to the content left aside."""
    first, last = s.index(cue[0]), s.index(cue[1]) - 1
    while last > first and s.words[last].lower in LEADS:
        last -= 1
    negated = any(s.is_word(i, "negations") or s.words[i].lower.endswith("n't") for i in range(first, last + 1))
    return last if last >= first and s.words[last].text[0].islower() and not negated else None


def _speaks(s: Sentence, source: Span, head: int) -> bool:
    """Whether the source bears this verb in the active, and nobody is asked about it."""
    first, last = s.index(source[0]), s.index(source[1])
    between = range(last, head)
    if s.words[first].lower in NO_OTHERS | s.lexicon.words["first_person"] or ASKS & set(s.lower(first - OPENS, first)):
        return False
    if first and not _opens(s, first - 1):
        return False
    joined = all(
        s.is_word(i, "auxiliaries") or s.is_word(i, "voicing") or s.words[i].lower.endswith("ly") or s.words[i].text in ",)"
        for i in between
    )
    return joined and not any(s.words[i].lower in BE for i in between)


def _opens(s: Sentence, at: int) -> bool:
    """Whether a clause may open behind this word: a mark, a joining word, a name; *the question Linden asked* is a noun's."""
    word = s.words[at]
    led = any(s.is_word(at, key) for key in JOINING)
    return led or not word.word or not word.text.islower() or word.lower in ("of", "by")


def _adjoins(s: Sentence, cue: Span, start: int) -> bool:
    """Whether what is said opens right behind its verb, "that" or an opening mark between them at most."""
    between = s.words[s.index(cue[1]) : start]
    return all(w.lower == "that" or w.text in QUOTES or w.text in ":," for w in between)


def _that(s: Sentence, start: int) -> bool:
    """Whether "that" leads to what is said, or opens it."""
    return s.words[start - 1].lower == "that" or (
        s.words[start].lower == "that" and start + 2 < len(s.words) and not verbal(s, start + 1)
    )


def clause(s: Sentence, start: int, end: int) -> bool:
    """Whether a subject opens what is said, and its verb follows before any mark or relative pronoun."""
    if not _subject(s, start):
        return False
    for at in range(start + 1, min(end, start + NEAR)):
        word = s.words[at]
        if word.lower in ("who", "which", "that", "whose", "where", "when") or word.text in QUOTES:
            return False
        if word.lower == "and" and s.words[start].lower in DETERMINERS and _subject(s, at + 1):
            return False  # *confirmed its first case and Linden had nine*
        if word.lower in FINITE | MODALS or s.is_word(at, "modals") or (_past(s, at) and _plain_subject(s, start, at)):
            return True
    return False


def _past(s: Sentence, at: int) -> bool:
    """Whether this word looks like a verb of the past."""
    return s.is_word(at, "irregular") or (s.words[at].lower.endswith("ed") and s.words[at].text.islower())


def _plain_subject(s: Sentence, start: int, at: int) -> bool:
    """Whether a name or a pronoun alone stands from `start` on, or an infinitive follows: *Linden acted*, *it needed to*."""
    named = all(s.words[i].text[0].isupper() or s.words[i].text in ".-’'" for i in range(start, at))
    adverbs = all(s.words[i].lower.endswith("ly") for i in range(start + 1, at))
    pronoun = adverbs and s.is_word(start, "pronouns")  # *they safely disposed of it*
    return named or pronoun or s.lower(at + 1, at + 2) == ["to"]


def _found_so(s: Sentence, start: int, end: int) -> bool:
    """Whether something is found to be so: *the gate to be open*."""
    at = next((i for i in range(start + 1, min(end, start + NEAR)) if s.lower(i, i + 2) in (["to", "be"], ["to", "have"])), None)
    return at is not None and not any(verbal(s, i) or not s.words[i].word for i in range(start, at))


def _subject(s: Sentence, at: int) -> bool:
    """Whether a subject may open here: with an article, a pronoun, a figure, a name or a noun in the plural."""
    word = s.words[at]
    led = word.lower in DETERMINERS or s.is_word(at, "articles") or s.is_word(at, "pronouns") or word.lower == "there"
    return led or word.text[0].isupper() or word.text[0].isdigit() or word.lower.endswith("s")


def _quoted(s: Sentence, start: int) -> bool:
    """Whether a quotation opens what is said, and is no mere name or term."""
    quote = s.layout.quote_at(s.words[start].start) or s.layout.quote_at(s.words[start - 1].start)
    return quote is not None and quote.end - quote.start > LONG_QUOTE


def _bids(s: Sentence, head: int, start: int, end: int) -> bool:
    """Whether somebody is bidden to do what follows: *the port to shut the gate*, *that it be shut*."""
    if s.words[head].lower.startswith("call") and s.lower(head + 1, head + 2)[:1] not in (["on"], ["for"], ["upon"]):
        return False
    words = s.lower(start, min(end, start + NEAR))
    infinitive = next((i for i, w in enumerate(words) if w in ("to", "be")), 0)
    thing = s.words[head].lower.startswith("request") and words[:1] in (["a"], ["an"])
    verb = infinitive and start + infinitive + 1 < len(s.words) and _plain_verb(s, start + infinitive + 1)
    return _that(s, start) or (bool(verb) and not thing and not any(verbal(s, start + i) for i in range(infinitive)))


def _plain_verb(s: Sentence, at: int) -> bool:
    """Whether a verb may stand behind a "to" or a "be" here, and no name or noun with its article."""
    return s.words[at].text.islower() and s.words[at].lower not in DETERMINERS and not s.is_word(at, "pronouns")


def _notes(s: Sentence, head: int, start: int, end: int) -> bool:
    """Whether a thing is noted that somebody reports or foresees: *recorded nine cases*, *blames the clerk for the fire*."""
    verb = s.words[head].lower
    if s.words[start].lower in LEADS | {"by"} or s.is_word(start, "adverbial_openers") or s.is_word(start, "negations"):
        return False
    if verb.startswith(("concern", "opposition")):
        return bool(ON_WHAT & set(s.lower(head + 1, start + 1)))
    second = next((to for stem, to in LED.items() if verb.startswith(stem)), None)
    if second:
        return second in s.lower(start + 1, end)
    alone = start == head + 1 or not s.words[head + 1].word
    return alone and (not verb.startswith(COUNTING) or s.words[start].text[0].isdigit())
