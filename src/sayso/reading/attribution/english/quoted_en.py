"""Whose an English quotation is by the words right behind it."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.lexicon.grammar import BE, DETERMINERS, POSSESSIVE, SUBJECTS
from sayso.reading.attribution.clauses import (
    CLOSED,
    FINITE,
    QUOTES,
    TELLING,
    Sentence,
    is_addressee,
    name_at,
    past_addressee,
    phrase_end,
    trimmed,
)
from sayso.reading.attribution.contents import content_of, verbal
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.english import hearers_en
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import before_apposition, first_subject, is_clause, phrase_before
from sayso.reading.words.quotes import Quote
from sayso.records import Span

ANSWERS = frozenset(["response", "reply", "answer", "comment", "message", "verdict", "explanation", "reaction", "advice"])
PUT = frozenset(["put", "described", "phrased", "explained", "expressed", "said", "called", "told", "summed", "wrote"])
ALSO = frozenset(["also", "then", "still", "just", "simply", "really", "even", "later"])
COMMAS = 2  # around what tells who was told
CALLED = 8  # words of what a speaker is called before his name
SHORT = 12  # words of a sentence that only says whose the quotation before it is
REACH = 14  # words from a quotation to the verb behind it
LONG = 30  # a shorter quotation may be a title or a term
FEWEST = 4  # words of such a clause
LONGEST = 22  # words of a line that names who speaks
NAMED = 2  # words with a capital that such a name has at least
LEADING = (
    *((will,) for will in ("will", "would", "'ll")),
    *((be, *to) for be in ("is", "was", "are", "were") for to in (("to",), ("expected", "to"), ("due", "to"), ("set", "to"))),
    *((be, *heard) for be in ("is", "was") for heard in (("quoted", "as"), ("shown",), ("seen",), ("heard",), ("filmed",))),
)
LOOSE = frozenset(["following", "regarding", "including", "concerning", "according", "during"])  # -ing, and no verbs


def behind_colon(s: Sentence) -> Frame | None:
    """*The report leaves no doubt: “C”*: a quotation behind a colon is its subject's, where no verb of speech stands."""
    colon = next((i for i, w in enumerate(s.words) if w.text == ":"), None)
    if colon is None or colon + 1 >= len(s.words) or s.words[colon + 1].text not in QUOTES:
        return None
    quote = s.layout.quote_at(s.words[colon + 1].start)
    but = next((i for i in range(colon - 1, 0, -1) if s.words[i].lower == "but"), -1)  # *Fans are glad, but Holm hit back: “C”*
    source = first_subject(s, colon, but + 1)
    if quote is None or source is None or quote.end - quote.start < LONG or name_at(s, s.words[colon + 1]):
        return None
    mark = (s.words[colon].start, s.words[colon].end)
    return Frame(mark, "say", source, content_of(s, s.words[colon].end, s.span[1]))


def how_put(s: Sentence) -> Frame | None:
    """*“C” is how Holm put it*: whose a quotation is that opens its sentence, where the predicate says so."""
    quote = s.layout.quote_at(s.words[0].start)
    at = s.index(quote.end) if quote else len(s.words)
    if quote is None or s.lower(at, at + 1) not in (["is"], ["was"]) or s.lower(at + 1, at + 2) not in (["how"], ["what"]):
        return None
    verb = next((i for i in range(at + 3, min(at + REACH, len(s.words))) if s.words[i].lower in PUT), None)
    source = trimmed(s, at + 2, verb) if verb else None
    if verb is None or source is None:
        return None
    return Frame((s.words[verb].start, s.words[verb].end), "say", source, ((quote.start, quote.end),))


def closes_quotation(s: Sentence, cue: Cue) -> bool:
    """*“We need it!” Holm said to the Tribune.*: a sentence of its own that only says whose the words before it are."""
    before = s.layout.text[max(0, s.span[0] - 3) : s.span[0]]
    quoted = before.rstrip(" \u00a0")[-1:] in CLOSED and before[-1:] in " \u00a0"
    end = phrase_end(s, cue.last + 1)
    opens = is_addressee(s, cue) or s.words[min(cue.last + 1, len(s.words) - 1)].lower == "to"
    placed = cue.verb == "say" and s.is_word(cue.last + 1, "adverbial_openers") and s.words[cue.last + 1].lower != "for"
    led = opens or end <= cue.last + 2 or placed
    doing = end < len(s.words) - 1 and s.words[end + 1].lower.endswith("ing")  # *said, turning to those who had come*
    closes = end >= len(s.words) - 1 or doing or s.is_word(end + 1, "articles")
    alone = closes and not any(verbal(s, i) for i in range(cue.last + 1, end if doing else len(s.words)))
    return s.lexicon.language == "en" and quoted and led and alone and "quote" in cue.row.takes


def turns(s: Sentence, end: int) -> bool:
    """Whether a clause opens the sentence behind a joint, its verb in the present: *But it operates alone, Holm said*."""
    pronoun = s.words[1].lower in SUBJECTS
    subject = pronoun or s.words[1].lower in DETERMINERS or s.words[1].text[0].isupper()
    return s.words[0].lower in ("but", "and", "so", "yet") and subject and end > FEWEST - pronoun and not s.is_word(1, "days")


def labelled(s: Sentence) -> Frame | None:
    """*Rep. Ada Holm (V-15): “C”*: a name with what it is called, and a colon before a quotation."""
    colon = next((i for i, w in enumerate(s.words) if w.text == ":"), 0)
    quote = s.layout.quote_at(s.words[colon + 1].start) if 0 < colon < len(s.words) - 1 else None
    if quote is None or quote.start != s.words[colon + 1].start or quote.end - quote.start < LONG:
        return None
    source = name_of(s, 0, colon) or _surname(s, colon) or _whose(s, colon)
    mark = (s.words[colon].start, s.words[colon].end)
    return Frame(mark, "say", source, content_of(s, quote.start, s.span[1])) if source else None


def opening(s: Sentence) -> Frame | None:
    """*Holm took to the radio, adding at noon, “C. C.”*: whose sentence opens a quotation that goes on in the next ones."""
    quote = next((q for q in s.layout.quotes_in(*s.span) if s.span[0] < q.start and (q.end > s.span[1] or _closes(s, q))), None)
    at = s.index(quote.start) if quote else 0
    cues = {c.first for c in s.cues}
    led = at > 0 and (s.words[at - 1].text in ",:" or (at - 1 in cues and s.words[at - 1].lower.endswith("ing")))
    if quote is None or at < 3 or not led or any(s.is_word(i, "first_person") for i in range(at)):
        return None
    told = next((i for i in range(at - 1, 0, -1) if i in cues or _tells(s, i)), None)
    source = acting(s, at) or _named_before(s, at)
    if told is None or source is None or s.index(source[1]) > told:
        return None
    if quote.end <= s.span[1] and (not by_name(s, source) or any(w in BE for w in s.lower(told - 2, told))):
        return None  # *Birch was asked, “C?”*, *one clerk asking, “C?”*
    return Frame((s.words[told].start, s.words[told].end), "say", source, content_of(s, quote.start, s.span[1]))


def _closes(s: Sentence, quote: Quote) -> bool:
    """Whether a quotation of a whole sentence closes this one: *Birch asked about the pier, “Who shut it?”*"""
    said = s.layout.text[slice(*quote.inner)]
    return s.span[1] - quote.end in (0, 1) and said[:1].isupper() and said[-1:] in ".?!" and len(said) > LONG


def _tells(s: Sentence, at: int) -> bool:
    """Whether a small verb that is no auxiliary stands here, a participle in -ing too."""
    word = s.words[at]
    return (
        word.text.islower()
        and word.lower not in FINITE
        and not s.is_word(at, "adverbial_openers")
        and word.lower not in LOOSE
        and (verbal(s, at) or word.lower.endswith("ing"))
    )


def acting(s: Sentence, before: int) -> Span | None:
    """Who does what the first verb before this word tells: *Noting the leak, Holm shut it*, *The board, formed in May, left*."""
    verb = next((i for i in range(1, before) if verbal(s, i) and s.unquoted(i)), None)
    if verb is None:
        return None
    behind = s.words[verb - 1].text == ","
    source = (before_apposition(s, verb - 1) or phrase_before(s, verb - 1)) if behind else phrase_before(s, verb)
    return source if source and not is_clause(s, source) else None


def _named_before(s: Sentence, before: int) -> Span | None:
    """Whose name stands right before the first verb: *In the filing itself Holm also made this point*."""
    verb = next((i for i in range(1, before) if verbal(s, i) and s.unquoted(i)), 0)
    last = verb - (s.words[verb - 1].lower in ALSO)
    first = last
    while first > 1 and s.words[first - 1].text[0].isupper():
        first -= 1
    joined = s.words[first - 1].lower in ("and", "of", "the") or not s.is_word(0, "adverbial_openers")
    return trimmed(s, first, last) if 0 < first < last and not joined else None  # *The court of Linden and Varn ruled*


def by_name(s: Sentence, subject: Span) -> Span | None:
    """The subject without what joins it and an adverb behind, if it is a name or he, she or they."""
    first, last = s.index(subject[0]), s.index(subject[1])
    first += s.is_word(first, "and")
    last -= last - first > 1 and s.words[last - 1].lower in ALSO
    words = s.words[first:last]
    named = all(w.text[0].isupper() or w.text in (".", "of") for w in words) and not s.is_word(first, "articles")
    alone = len(words) == 1 and words[0].lower in ("he", "she", "they")
    return (words[0].start, words[-1].end) if words and (named or alone) else None


def _surname(s: Sentence, colon: int) -> Span | None:
    """*HOLM: “C”*: a label in capitals that the text has elsewhere as a name."""
    label = s.words[0]
    named = colon == 1 and label.text.isupper() and label.text.title() in s.layout.text
    return (label.start, label.end) if named else None


def _whose(s: Sentence, colon: int) -> Span | None:
    """*His response: “C”*, *Holm's reply: “C”*: whose the answer is."""
    if s.words[colon - 1].lower not in ANSWERS:
        return None
    owner = s.words[colon - 2].lower if colon > 1 else ""
    if colon == 2 and owner in POSSESSIVE:
        return s.words[0].start, s.words[0].end
    last = colon - 1 if owner.endswith(("'s", "s'")) else 0
    source = trimmed(s, 0, last) if last else None
    return (source[0], source[1] - (1 if owner.endswith("s'") else 2)) if source else None


def name_of(s: Sentence, first: int, last: int) -> Span | None:
    """The name that these words consist of, what its bearer is called behind it left aside; none where they tell anything."""
    end = next((i for i in range(first, last) if s.words[i].text in ",(|"), last)
    named = all(w.text[0].isupper() or w.text in ".-’'" for w in s.words[first:end])
    capitals = sum(w.text[0].isupper() and not w.text.isupper() for w in s.words[first:end])
    told = any(verbal(s, i) for i in range(end, last)) or last - first > LONGEST
    return trimmed(s, first, end) if named and capitals >= NAMED and not told else None


def unplaced(s: Sentence, source: Span | None, at: int) -> Span | None:
    """*“C,” said Holm in remarks made on Friday*: the speaker without place and time, behind a quotation."""
    if source is None or s.words[at - 1].text not in CLOSED or s.lexicon.language != "en" or not is_clause(s, source):
        return source
    first, last = s.index(source[0]), s.index(source[1])
    place = next((i for i in range(first + 1, last) if s.is_word(i, "adverbial_openers")), last)
    return trimmed(s, first, place)


LONG_WORD = 5  # letters of a word that has a capital in a title


def behind_quotation(s: Sentence, cue: Cue, first: int) -> bool:
    """*“C,” Holm said on Friday at the port after spending the day there*: a quotation and a comma in it, whatever follows."""
    inside = s.words[first - 2].text if first > 1 else ""
    that = cue.last + 1 < len(s.words) and s.words[cue.last + 1].lower in s.lexicon.words["that"]
    return s.lexicon.language == "en" and inside in (",", "?", "!", "]", "…") and not that


def behind_title(s: Sentence, cue: Cue, first: int) -> bool:
    """*On “The Late Pier,” Holm said it was shut*: a title closes what leads to the speaker, whose clause is behind."""
    quote = s.layout.quote_at(s.words[first - 1].start) if first else None
    if s.lexicon.language != "en" or quote is None or quote.start <= s.words[0].start:
        return False
    words = [w for w in s.words if quote.start < w.start < quote.end and w.word]
    titled = len(words) > 1 and all(w.text[0].isupper() or len(w.text) < LONG_WORD for w in words) and words[-1].text[0].isupper()
    leads = s.is_word(0, "adverbial_openers") or s.words[0].lower.endswith("ing")
    behind = cue.last + 1 < len(s.words) and is_clause(s, (s.words[cue.last + 1].start, s.span[1]))
    return titled and leads and behind


def said_of(s: Sentence, cue: Cue, left: Span | None, that: int) -> bool:
    """*“C,” Holm said of a list that held names*: the quotation is what was said, and "that" is the list's."""
    first = s.index(left[0]) if left else 0
    quoted = first > 1 and s.words[first - 1].text in CLOSED and s.words[first - 2].text in (",", "?", "!")
    return quoted and that > cue.last + 1 and s.words[cue.last + 1].lower in ("of", "about", "in", "at", "after", "during")


def around(s: Sentence) -> Iterator[Frame]:
    """*“C,” Holm quipped*, *“C?” Holm asked*: whoever acts right behind a quotation said it, by whatever verb."""
    quote = s.layout.quote_at(s.span[0])
    within = quote is not None and s.span[0] < quote.end < s.span[1] and quote.end - s.span[0] > LONG
    inside = s.layout.text[quote.inner[1] - 1] if quote and within else ""
    if quote is None or inside not in (",", "?", "!", "]"):
        before = s.layout.text[max(0, s.span[0] - 3) : s.span[0]]
        if before[:1] in "?!…" and before[1:2] in CLOSED and before[2:] in (" ", "\u00a0") and len(s.words) < SHORT:
            yield from _acting(s, 0, ())
        return
    yield from _acting(s, s.index(quote.end), content_of(s, s.span[0], quote.end))


def _acting(s: Sentence, first: int, content: tuple[Span, ...]) -> Iterator[Frame]:
    """The frame of a name and a verb, or a verb and a name, that stand from this word on."""
    verb, last = next(((i, to) for i in range(first, min(first + REACH, len(s.words))) if (to := _speaks(s, i))), (None, 0))
    behind = last + 1
    if verb is None or (not content and behind < len(s.words) and s.words[behind].lower in DETERMINERS):
        return  # *“C!” Holm left the pier* tells what he did
    apart = verb > first + 1 and s.words[verb - 1].text == ","  # *“C,” Ada Holm of Varn, told the Tribune*
    before = (before_apposition(s, verb - 1) or phrase_before(s, verb - 1)) if apart else phrase_before(s, verb)
    source = before if verb > first else trimmed(s, verb + 1, phrase_end(s, verb + 1))
    if source and s.index(source[0]) >= first and (s.words[s.index(source[0])].text[0].isupper() or s.is_word(first, "pronouns")):
        yield Frame((s.words[verb].start, s.words[last].end), "say", source, content, back=not content)


def _speaks(s: Sentence, at: int) -> int:
    """The last word of the verb that opens here if it's one of the past, or of a speech to come or heard (*will say*); else 0."""
    to = next((at + len(form) for form in LEADING if tuple(s.lower(at, at + len(form))) == form), 0)
    word = s.words[to].lower if 0 < to < len(s.words) else ""
    plain = [word, f"{word}s", f"{word}ed", f"{word}d", f"{word.removesuffix('y')}ies"]
    rows = (row for form in plain if word for cue, row in s.lexicon.cues.get(form, ()) if cue == (form,))
    if any(row.shape == "verb" and "quote" in row.takes for row in rows):
        return to
    return at if _past(s, at) else 0


def _past(s: Sentence, at: int) -> bool:
    """Whether this small word looks like a verb of the past, or one in -s behind a name."""
    word = s.words[at]
    present = word.lower.endswith("s") and at > 0 and s.words[at - 1].text[0].isupper() and not word.lower.endswith("'s")
    return word.text[0].islower() and (word.lower.endswith("ed") or s.is_word(at, "irregular") or (present and word.word))


def calling_before(s: Sentence, first: int) -> int:
    """Where *his spokeswoman, Ada Holm said* opens: at what the speaker is called; at his name where nothing calls him."""
    comma = next((i for i in range(first - 2, max(0, first - CALLED), -1) if s.words[i].text == ","), None)
    if comma is None or comma + 1 >= first - 1 or not s.words[first].text[0].isupper():
        return first
    lead = s.words[comma + 1]
    led = lead.lower in DETERMINERS or s.is_word(comma + 1, "articles") or lead.lower.endswith(("'s", "s'"))
    return comma + 1 if led and s.is_word(first - 2, "officials") else first


def told_in(s: Sentence, cue: Cue, first: int) -> bool:
    """*The port is shut, Holm said in one of several talks just before dawn*: a clause, who said it, and where and when."""
    clause = any(verbal(s, i) for i in range(first - 1))
    leads = s.is_word(0, "leads") or s.is_word(0, "openers") or s.is_word(0, "adverbial_openers") or s.words[0].lower == "as"
    told = any(s.is_word(i, "that") or not s.words[i].word for i in range(cue.last + 1, min(cue.last + 6, len(s.words))))
    return clause and not leads and not told and s.is_word(cue.last + 1, "adverbial_openers")


def tells_between(s: Sentence, cue: Cue, quote: int) -> bool:
    """*told police she had it, but “no use for it”*: whether what is said opens before the quotation."""
    runs_on = s.words[quote - 1].word and (tells_behind(s, cue, quote) or hearers_en.behind(s, cue.last + 1) is not None)
    return subject_before(s, cue) or says_between(s, cue, quote) or runs_on


def told_from(s: Sentence, cue: Cue, quote: int) -> int:
    """Where what is told opens before a quotation: behind whom it is told."""
    return hearers_en.behind(s, cue.last + 1) or past_addressee(s, cue.last + 1, quote)


def heard_by(s: Sentence, cue: Cue, quote: int) -> bool:
    """*told the men, who had come from the port, “C”*: whether only whom it is told stands before the quotation."""
    between = s.lower(cue.last + 1, quote)
    comma = between.index(",") if "," in between[:-1] else None
    told = s.words[cue.last].lower in TELLING and between[-1:] == [","]
    aside = comma is not None and between[comma + 1] in ("who", "which", "whose", "in", "with", "through", "at", "on")
    return told and aside and between.count(",") == COMMAS  # *told a guard, in French, “C”*


def says_between(s: Sentence, cue: Cue, quote: int) -> bool:
    """*told police Linden had said: “C”*: whether another verb of speech stands before the quotation, and a subject before it."""
    other = next((c for c in s.cues if cue.last + 2 < c.first < quote and c.quotable), None)
    return s.lexicon.language == "en" and other is not None and not s.words[other.last].lower.endswith("ing")


def tells_behind(s: Sentence, cue: Cue, end: int) -> bool:
    """Whether a clause follows whom one told: *In a letter, X told the port it was shut*, *that in May, X told her he left*."""
    if s.lexicon.language != "en" or s.words[cue.last].lower not in TELLING:
        return False
    behind = past_addressee(s, cue.last + 1, end)
    if behind == cue.last + 1:
        he = (i for i in range(behind, end - 2) if s.words[i].lower in SUBJECTS)
        return any(verbal(s, i + 1) or verbal(s, i + 2) for i in he)
    opens = s.is_word(0, "adverbial_openers") or s.words[min(behind, end - 1)].lower in SUBJECTS | DETERMINERS
    return opens and any(verbal(s, i) for i in range(behind + 1, end))


def subject_before(s: Sentence, cue: Cue) -> bool:
    """*said it “regrets the loss”*: a pronoun behind a verb that tells nobody is the subject of what is said."""
    pronoun = s.is_word(cue.last + 1, "pronouns") and s.lexicon.language == "en"
    return pronoun and s.words[cue.last].lower not in TELLING
