"""English: where a subject begins: behind what leads to it, before what tells which, at the first name of a list."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.grammar import ARTICLES, DASHES, DETERMINERS, MONTHS, NOMINATIVE, SPANS_OF_TIME
from sayso.lexicon.people import people
from sayso.reading.attribution.clauses import FINITE, TELLING, Sentence, trimmed
from sayso.reading.attribution.contents import REGARDS, verbal
from sayso.reading.people.described_en import word_kind
from sayso.records import Span

RELEASED = frozenset(["published", "released", "issued", "dated", "signed", "adopted", "delivered", "leaked", "made", "filed"])
NAMES = 20  # words of those who are named behind a verb
ACCUSED = frozenset(["accused", "charged", "suspected", "indicted", "convicted"])
COUNTING = frozenset(["all", "both", "some", "many", "most", "each", "few"])
ORDINAL = frozenset(["first", "second", "third", "two", "three", "four", "latter"])
TELLING_WHICH = frozenset(["of", "by", "in", "at", "with", "for", "as", "on", "to", "guilty", "from", "during"])
HEAD = 9  # words of a subject before what tells which
TIMES = SPANS_OF_TIME | MONTHS | {"time"}
INNER = frozenset(["because", "when", "as", "if", "while", "where", "although", "though", "but"])
SPANS = frozenset(["times", "past", "occasion", "occasions", "public", "private", "interviews"])
PERFECT = frozenset(["has", "have", "had"])
OPENING = frozenset([",", ";", ":", "“", '"', "–", "—"])  # marks behind which a clause may open
TIMING = frozenset(
    ["a", "two", "three", "few", "several", "ago", "last", "this", "earlier", "later", "in", "on", "early", "late"]
)
WITHIN = frozenset(["of", "in", "at", "from", "by", "for", "with", "to"])
WHEN = 5  # words that tell when
OF_TIME = frozenset(["the", "past", "recent", "same", "next", "final"])
AT_TIME = frozenset(["in", "over", "at", "during", "last", "this", "earlier", "late", "early", "later"])  # how such words open
RELATED = 6  # words of a subject in a relative clause
LIST = 4  # words before the names of a list that say what all are


def counts(s: Sentence, first: int) -> bool:
    """Whether a phrase opens with how many there are, and not with where or when: *At least one clerk*, *Around 20 people*."""
    if s.lower(first, first + 2) in (["at", "least"], ["at", "most"]):
        return True
    behind = s.words[first + 1 : first + 3]
    people_of = len(behind) == 2 and word_kind(people("en"), behind[1].lower) == ("group", True)
    return people_of and s.words[first].lower in ("around", "about", "over") and behind[0].text[0].isdigit()


def after_adverbial(s: Sentence, first: int, last: int) -> int:
    ends = [i + 1 for i in range(first, last) if _when(s, i)]
    return ends[-1] if ends and ends[-1] < last else _second_phrase(s, first, last)


def _when(s: Sentence, at: int) -> bool:
    """Whether a word tells when: a day, a month, a year."""
    named = any(s.is_word(at, key) for key in ("days", "times_of_day"))
    return named or s.words[at].lower in TIMES or s.words[at].text[:4].isdigit()


def _second_phrase(s: Sentence, first: int, last: int) -> int:
    """Where the subject starts behind an adverbial that no comma closes: *In a statement the board*, *in the works Linden*."""
    led = s.lexicon.words["articles"] | s.lexicon.words["adverbial_openers"] | {"of", "to", "and", "with"}
    if s.words[last - 1].lower in NOMINATIVE | {"it"} and s.words[last - 2].lower not in led and last - first > 2:
        return last - 1  # *On one occasion he says C*
    for at in range(last - 1, first + 1, -1):
        before = s.words[at - 1]
        if s.words[at].lower in DETERMINERS:
            return at if before.lower not in led else last
        if s.words[at].text[0].isupper() and before.text[0].islower() and before.lower not in DETERMINERS:
            return at if before.lower not in led else last
    return last


def timed_from(s: Sentence, end: int) -> int:
    """Where the words open that tell how often or how long, between "has" and its participle: *has at times | said*."""
    first = end - 1
    if s.lexicon.language != "en" or first < 1:
        return end
    if s.words[first].lower != "long":
        if not (s.words[first].lower in SPANS or s.words[first].lower.rstrip("s") in SPANS_OF_TIME):
            return end
        first = next((i for i in range(first, max(0, first - 3), -1) if s.is_word(i, "adverbial_openers")), 0)
    return first if first > 1 and s.words[first - 1].lower in PERFECT else end


def beside_clause(s: Sentence, joint: int) -> bool:
    """Whether an "and" joins a second clause behind a mark: *They called on him to go, and one clerk, Ada Holm, said C*."""
    opens = s.words[joint].lower in ("and", "but") and s.words[joint - 1].text in DASHES | {","}
    return s.lexicon.language == "en" and opens and any(verbal(s, i) and s.unquoted(i) for i in range(1, joint))


def before_relative(s: Sentence, end: int, cue: int) -> Span | None:
    """*A maker of ropes that was fined in a case that shook the town said C*: who opens the sentence, before what tells which."""
    first = 1 if s.lower(0, 2) in (["at", "least"], ["at", "most"]) else 0
    if s.lexicon.language != "en" or not (first or s.words[0].lower in DETERMINERS) or s.lower(cue + 1, cue + 2) == ["to"]:
        return None
    that = next((i for i in range(first + 2, min(end, first + HEAD)) if s.words[i].lower in ("that", "which", "who")), None)
    if that is None or not s.words[that + 1].text.islower() or not (verbal(s, that + 1) or s.words[that + 1].lower.endswith("s")):
        return None
    plain = all(s.words[i].word and not (i < that and verbal(s, i)) for i in range(end) if s.words[i].text not in "()$€£.")
    others = INNER & set(s.lower(that + 2, end))  # *The states that have it can do so because of papers urging C*
    return trimmed(s, 0, that) if plain and not others and not s.words[cue].lower.endswith("ing") else None


def at_home(s: Sentence, phrase: Span) -> Span:
    """*Ada Holm of Willow, North Shore says C*: who is at home in the town before the comma, for the state behind it."""
    first, last = s.index(phrase[0]), s.index(phrase[1])
    if first < 4 or s.words[first - 1].text != "," or not all(w.text[0].isupper() for w in s.words[first:last]):
        return phrase
    town = capitals_before(s, first - 1)
    home = town - 1
    if town == first - 1 or s.words[home].lower not in ("of", "from"):
        return phrase
    named = capitals_before(s, home)
    opens = named == 0 or not s.words[named - 1].word
    return (trimmed(s, named, home) or phrase) if home - named > 1 and opens else phrase


def with_whom(s: Sentence, phrase: Span | None, cue: int) -> Span | None:
    """*The clip ends with Holm claiming C*: who claims it is behind the "with"."""
    if phrase is None or not s.words[cue].lower.endswith("ing"):
        return phrase
    first, last = s.index(phrase[0]), s.index(phrase[1])
    led = next((i for i in range(last - 1, first, -1) if s.words[i].lower == "with"), None)
    return phrase if led is None else trimmed(s, led + 1, last)


def capitals_before(s: Sentence, end: int) -> int:
    """Where the capitalised words begin that end before this word."""
    while end > 0 and s.words[end - 1].word and s.words[end - 1].text[0].isupper():
        end -= 1
    return end


def whole_list(s: Sentence, at: int, end: int) -> int:
    """Where a list of names begins that closes with the two found (*The papers Zarya, Globus and Novy Den*), none led to."""
    first = at
    end -= s.words[end - 1].lower in ("all", "both")
    names = all(w.text[0].isupper() or w.lower == "and" or w.text == "." for w in s.words[at:end])
    while names and first > 1 and s.words[first - 1].text == "," and "and" in s.lower(at, end):
        begins = _with_initials(s, first - 1)
        if begins == first - 1:
            break
        first = begins
    lead = s.lower(0, first)
    members = bool(lead) and len(lead) < LIST and lead[-1].endswith("s") and s.words[first - 1].text.islower()
    named = first < at and (not lead or members)
    opens = not lead or s.words[0].lower in DETERMINERS or all(w.word for w in s.words[:first])
    loose = any(s.is_word(first, key) for key in ("adverbial_openers", "openers", "days"))
    return (0 if lead else first) if named and opens and not loose else at


def _with_initials(s: Sentence, end: int) -> int:
    """As `capitals_before`, past the stops of initials and titles: *Sen. Ada B. Reed*."""
    begins = capitals_before(s, end)
    while begins > 1 and s.words[begins - 1].text == "." and s.words[begins - 2].text[:1].isupper():
        begins = capitals_before(s, begins - 1)
    return begins


def participle_lead(s: Sentence, first: int) -> bool:
    """Whether the phrase that opens the sentence is a participle with its object: *Refuting the claims, the clerk said*."""
    behind = s.words[first + 1].lower if first + 1 < len(s.words) else ""
    return first == 0 and s.words[0].lower.endswith("ing") and (behind in DETERMINERS or s.is_word(1, "pronouns"))


def before_day(s: Sentence, end: int) -> int:
    """Where the phrase ends before the day on which it spoke: *The Commission (HC) on Tuesday* said."""
    if s.lexicon.language != "en" or end < 3 or not s.is_word(end - 1, "days"):
        return end
    before = end - 1 - (s.words[end - 2].lower in ("on", "late", "early", "last"))
    released = before > 1 and s.words[before - 1].lower in RELEASED and s.words[before - 2].text.islower()
    return before - 1 if released else before  # *The report published on Monday* said


def before_when(s: Sentence, end: int, *, dated: bool = False) -> int:
    """Where the phrase ends before the time at which it spoke: *The mayor over the weekend* said.

    `dated`: before a month or a year too, which otherwise may tell which (*A letter in May*).
    """
    day = before_day(s, end)
    if s.lexicon.language != "en" or day < end or end < 3 or not (_closes_time(s, end - 1) or (dated and _dated(s, end - 1))):
        return day
    at = end - 1
    while at > 1 and end - at <= WHEN and (_times(s, at - 1) or s.words[at - 1].lower in OF_TIME | AT_TIME):
        at -= 1
    timed = s.words[at].lower in AT_TIME and at < end - 1
    return at if timed and s.words[at - 1].word and not s.is_word(at - 1, "openers") else end


def _closes_time(s: Sentence, at: int) -> bool:
    """Whether a word for a time closes here: *the weekend*, *the past*, *last month*."""
    word = s.words[at].lower
    return word.removesuffix("s") in SPANS_OF_TIME - {"second"} or word in ("past", "time", "outset")


def _dated(s: Sentence, at: int) -> bool:
    """Whether a month or a year closes here."""
    word = s.words[at]
    return (word.lower in MONTHS and word.text[0].isupper()) or (word.text.isdigit() and len(word.text) == len("2020"))


def who_then(s: Sentence, end: int) -> int | None:
    """The "who" behind which nothing stands before the verb but when: *Ada Holm, who a week ago | said*."""
    at = end - 1
    while at > 1 and end - at <= WHEN and _times(s, at):
        at -= 1
    return at if at < end - 1 and s.words[at].lower == "who" else None


def _times(s: Sentence, at: int) -> bool:
    word = s.words[at].lower
    return word in TIMING or word in MONTHS or word.isdigit() or word.rstrip("s") in SPANS_OF_TIME or s.is_word(at, "days")


def named_behind(s: Sentence, first: int, last: int) -> bool:
    """*C, following the attack, said a source who spoke to us*: a clause before, and behind the verb a phrase without one."""
    at = last + 1
    if s.lexicon.language != "en" or s.words[last].lower not in ("said", "says") or at >= len(s.words):
        return False
    stops = (
        i for i in range(at, len(s.words)) if not (s.words[i].word or _initial(s, i)) or s.words[i].lower in ("who", "which")
    )
    end = next(stops, len(s.words))
    led = s.is_word(at, "articles") or s.words[at].text[0].isupper()
    closes = end >= len(s.words) - 1 or s.words[end].lower in ("who", "which") or s.words[end].text == ","
    told = any(verbal(s, i) for i in range(at, end))
    return led and closes and not told and 1 < end - at < NAMES and any(predicate(s, i) for i in range(1, first - 1))


def _initial(s: Sentence, at: int) -> bool:
    """Whether this full stop closes an initial: *Robert W. Lund*."""
    return s.words[at].text == "." and len(s.words[at - 1].text) == 1 and s.words[at - 1].text.isupper()


def predicate(s: Sentence, at: int) -> bool:
    """Whether a form of "be" or "have" stands here, outside of a quotation, so that a clause does."""
    return s.words[at].lower in FINITE and s.unquoted(at)


def inverted(s: Sentence, comma: int, behind: int) -> bool:
    """*Holm, who lived there, was found dead, reported the Post*: a predicate stands before, and names alone behind the verb."""
    names = s.words[behind:]
    told = any(verbal(s, i) for i in range(behind, len(s.words))) or not any(w.text[0].isupper() for w in names)
    opens = max((i + 1 for i in range(comma) if s.words[i].text == ","), default=0)
    commas = [i for i in range(comma) if s.words[i].text == ","]
    told_of = verbal(s, opens) or s.is_word(opens, "pronouns") or any(predicated(s, i) for i in commas[1:])
    predicate = opens > 0 and told_of and s.words[opens].lower not in ("who", "which")
    tells = s.words[behind - 1].lower in TELLING  # *her son, Holm, told the Post*
    tells = tells or s.is_word(behind, "adverbial_openers")  # *her spokesman, Holm, wrote on Twitter*
    return s.lexicon.language == "en" and predicate and not (told or tells) and len(names) < NAMES


def predicated(s: Sentence, comma: int) -> bool:
    """Whether a predicate opens behind this comma, and no participle that only tells which: *Holm, 69, died when she fell*."""
    behind = s.lower(comma + 2, comma + 3)
    plain = comma + 2 < len(s.words) and s.words[comma + 1].text[0].islower() and verbal(s, comma + 1)
    return plain and (s.words[comma + 1].lower in FINITE or not TELLING_WHICH & set(behind))


def counted(s: Sentence, first: int, verb: int) -> Span | None:
    """*All said C*, *The first said C*: a word for how many or which, where no other subject stands before the verb."""
    if s.lexicon.language != "en" or first >= verb:
        return None
    before = s.words[first - 1] if first else None
    opens = before is None or before.text in OPENING or before.lower in ("and", "but")
    if opens and s.words[first].lower in COUNTING:
        return (s.words[first].start, s.words[first].end)
    article = first > 0 and s.words[first - 1].lower in ("the", "another") and (first == 1 or not s.words[first - 2].word)
    return (s.words[first - 1].start, s.words[first].end) if article and s.words[first].lower in ORDINAL else None


def pronoun_alone(s: Sentence, first: int, last: int) -> int:
    """Where the source begins: at the pronoun where a noun stands before it (*injuries they said were old*)."""
    regard = last - first > 1 and s.words[last - 2].lower in REGARDS and s.words[last - 1].lower == "it"
    pronoun = last - first > 1 and (s.words[last - 1].lower in ("he", "she", "they", "we") or regard)
    plain = s.words[last - 2].text.islower() or s.is_word(last - 2, "days")  # *announced Saturday they had charged him*
    noun = pronoun and s.words[last - 2].word and not s.is_word(last - 2, "and") and plain
    return last - 1 if noun else first


def past_retold(s: Sentence, first: int, last: int) -> int:
    """Where the source begins behind a thing that it tells of: *a project port clerks say is dead*."""
    if s.words[first].lower not in ARTICLES:
        return first
    end = next((i for i in range(first + 1, last - 1) if not s.words[i].text.islower()), last - 1)
    noun = next((i for i in range(first + 1, end + 1) if s.is_word(i, "retold")), None)
    if (
        noun is None
        or noun + 1 >= last
        or not s.words[noun + 1].word
        or s.words[noun + 1].lower in TELLING_WHICH
        or not all(w.word for w in s.words[first:noun])
    ):
        return first
    behind = s.words[noun + 1]
    opens = behind.text[0].isupper() or behind.lower in DETERMINERS or s.is_word(noun + 1, "articles")
    return noun + 1 if opens or word_kind(people("en"), s.words[last - 1].lower)[0] == "group" else first


def within_relative(s: Sentence, end: int, cue: int) -> Span | None:
    """*a man who police said fled*: who tells it is the subject inside the relative clause, whose verb goes on behind the cue."""
    if s.lexicon.language != "en" or cue + 1 >= len(s.words) or not verbal(s, cue + 1) or not s.words[cue + 1].text.islower():
        return None
    at = next((i for i in range(end - 2, max(0, end - RELATED), -1) if s.words[i].lower in ("who", "which", "that")), None)
    if at is None or not all(s.words[i].word and not verbal(s, i) for i in range(at + 1, end)) or not s.words[at - 1].word:
        return None
    loose = (
        s.words[at + 1].lower in DETERMINERS
        or s.words[at + 1].text[0].isupper()
        or s.words[end - 1].lower.endswith(("s", "police"))
    )
    return trimmed(s, at + 1, end) if loose else None


def joined(s: Sentence, first: int, commas: Sequence[int], last: int) -> Span | None:
    """*The mayor, Ada Holm, and the port's chief, Adam Linden, said*: two, each with a name set off by commas, are one source."""
    if s.lexicon.language != "en" or len(commas) != 3 - (commas[-1:] == [last]) or s.words[commas[1] + 1].lower != "and":
        return None
    names = (s.words[commas[0] + 1 : commas[1]], s.words[commas[-1] + 1 : last] if commas[-1] < last else ())
    plain = all(words and all(w.text[0].isupper() or w.text in ".-’'" for w in words) for words in names)
    return trimmed(s, first, last) if plain and not any(verbal(s, i) for i in range(first, last)) else None


def accused_besides(s: Sentence, at: int, end: int) -> bool:
    """Whether this "and" joins two things one is accused of: *A man accused of taking it and hiding it said*."""
    if s.lexicon.language != "en" or at + 1 >= end or not s.words[at + 1].lower.endswith("ing"):
        return False
    before = s.lower(max(0, at - 20), at)
    led = next((i for i, w in enumerate(before) if w in ACCUSED and before[i + 1 : i + 2] in (["of"], ["with"])), None)
    return led is not None and all(w[0].isalnum() for w in before[led:])
