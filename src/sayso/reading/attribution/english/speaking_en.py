"""Whether an English cue and its source are a verb and its subject, and whether anything is put forward with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.lexicon.grammar import DETERMINERS, OBJECTIVE, POSSESSIVE, RELATIVE, SPANS_OF_TIME, SUBJECTS
from sayso.lexicon.people import people
from sayso.reading.attribution.clauses import FINITE, QUOTES, Sentence
from sayso.reading.attribution.contents import verbal
from sayso.reading.attribution.subjects import REACHED, first_of_verb, is_clause
from sayso.reading.people.described_en import word_kind
from sayso.reading.words.quotes import named
from sayso.records import Span

MANY = frozenset(["they", "we", "you", "i", "those", "these", "several", "many", "few"])
ONE = frozenset(["a", "an", "another", "each", "every", "he", "she", "it"])
NOBODY = frozenset(
    ["there", "above", "below", "here", "say", "saying", "they're", "it's", "that's", "there's", "we're", "you're"]
)
PERSONAL = SUBJECTS | {"you"}
BESIDE = frozenset(["and", "or", "all", "both", "himself", "herself", "itself", "themselves", "who", "too"])
WITHIN = frozenset(["of", "in", "at", "from", "for", "with", "on", "who", "which", "that", "by", "to", "near"])
GOVERNING = frozenset(["in", "on", "at", "from", "by", "for", "since", "under", "through", "as", "like"])
PARTICLES = frozenset(["off", "up", "out", "back", "home", "into"])
FEELING = frozenset(["feel", "feels", "felt", "think", "thinks", "thought"])
PUBLISHED = frozenset(["posted", "published", "shared", "broadcast", "released", "issued", "circulated"])
REACH_OF_RIGHT = 10  # words behind a denial within which the thing denied to somebody stands
THINGS_DO = ("threaten", "underscor", "underlin", "highlight")
BECOMING = (["to", "become"], ["to", "turn"], ["to", "spill"], ["to", "boil"], ["to", "spread"], ["to", "escalate"])
MONEY = "$€£¥"
PENNED = frozenset(
    {"letter", "letters", "dissent", "opinion", "message", "book", "column", "article", "memo", "note", "song", "essay", "poem"}
)
ASSUMED = frozenset(
    {"role", "control", "office", "presidency", "power", "position", "responsibility", "command", "duties", "post", "leadership"}
)
ROLE = 6  # words within which a role taken on is named
OFFICE = 4  # words of an office somebody is voted into
REACH = 8  # words within which a judgement on what is considered stands


@dataclass(frozen=True)
class Told:
    """What was taken for an attribution: its sentence, its parts, and the numbers of their first words and ends."""

    s: Sentence
    cue: Span
    source: Span
    content: Sequence[Span]

    @cached_property
    def verb(self) -> int:
        return self.s.index(self.cue[0])

    @cached_property
    def first(self) -> int:
        return self.s.index(self.source[0])

    @cached_property
    def last(self) -> int:
        return self.s.index(self.source[1])

    @cached_property
    def start(self) -> int:
        return self.s.index(self.content[0][0])

    @property
    def adjoins(self) -> bool:
        """Whether the source stands right before the cue."""
        return self.last == self.verb

    @property
    def follows(self) -> bool:
        """Whether the content stands right behind the cue and is nobody's own words."""
        behind = bool(self.content) and self.content[0][0] >= self.cue[1]
        return behind and self.s.words[self.start].text not in QUOTES

    @cached_property  # asked for by most of the two dozen rules below
    def words(self) -> list[int]:
        """The numbers of the words of the content."""
        return [i for i, w in enumerate(self.s.words) if any(a <= w.start < b for a, b in self.content)]


def attributes(s: Sentence, cue: Span, source: Span | None, content: Sequence[Span]) -> bool:
    """Whether these parts can be an attribution; one without a source always can."""
    if source is None or s.layout.quote_at(source[0]) is not None:
        return True
    told = Told(s, cue, source, content)
    return not any(breach(told) for breach in BREACHES)


def _no_name(t: Told) -> bool:
    """Whether the source is a clause or an adverbial: *they await resolution of zoning*, *there*, *on the state of the port*."""
    lead = t.s.words[t.first].lower
    alone = t.last - t.first == 1
    if (alone and lead in NOBODY) or (lead.endswith("ing") and t.s.lower(t.first + 1, t.first + 2) == ["to"]):
        return True  # *heading to the Saturday contests*
    if not alone and lead.split("'")[0] in PERSONAL:
        behind = t.s.words[t.first + 1].lower
        return behind not in BESIDE and not behind.endswith("ly")
    if any(t.s.words[i].lower.endswith("n't") for i in range(t.first, t.last)):
        return True
    governed = lead in GOVERNING and t.s.lower(t.first + 1, t.first + 2) not in (["least"], ["most"])
    inverted = t.source[0] > t.cue[1] and t.s.words[t.first - 1].lower not in ("to", "of")
    return governed or (inverted and is_clause(t.s, t.source) and not _relative(t))


def _relative(t: Told) -> bool:
    """Whether the verb inside the source is one of a relative clause (*said a clerk who had left*)."""
    return any(t.s.words[i].lower in RELATIVE or not t.s.words[i].word for i in range(t.first, t.last))


def _led_in(t: Told) -> bool:
    """Whether what stands before the source only says how he was asked: *Reached by phone, Holm told us C*."""
    before = bool(t.content) and t.content[0][1] <= t.source[0]
    return before and t.s.words[t.start].lower in REACHED and not any(verbal(t.s, i) for i in t.words)


def _noun(t: Told) -> bool:
    """Whether the cue is a noun or a noun's quality: *legal claims*, *a clarion call for C*, *the same clarifying effect*."""
    if not t.adjoins:
        return False
    verb = t.s.words[t.verb].lower
    if t.s.is_word(t.verb, "noun_verbs") and verb.endswith("s"):
        owned = t.last - t.first > 2 and t.s.words[t.last - 2].lower in POSSESSIVE  # *Holm in her written remarks*
        return owned or _many(t) or _bare(t)
    if verb.endswith(("ing", "ed")):
        plain = t.s.words[t.last - 1].text.islower() or t.last - t.first > 1  # *Small argued*
        return t.last - t.first <= 2 and plain and t.s.is_word(t.last - 1, "qualities")
    plain = not verb.endswith("s") and not t.s.is_word(t.verb, "irregular") and not t.s.is_word(t.verb, "future")
    return plain and _one(t)


def _head(t: Told) -> int:
    """The number of the noun that the source is: *officials* of *officials at the port*."""
    return next((i - 1 for i in range(t.first + 1, t.last) if t.s.words[i].lower in WITHIN), t.last - 1)


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "news"))


def _many(t: Told) -> bool:
    head = t.s.words[_head(t)]
    if t.s.lower(t.first, t.first + 2) in (["at", "least"], ["at", "most"]):
        return t.s.lower(t.first + 2, t.first + 3) not in (["one"], ["a"], ["an"])
    return t.s.words[t.first].lower in MANY or (head.text.islower() and _plural(head.lower))


def _bare(t: Told) -> bool:
    """Whether a small noun or adjective stands without its article, as no subject in the singular does."""
    lead, head = t.s.words[t.first], t.s.words[_head(t)].lower
    led = lead.text[0].isupper() or lead.lower in DETERMINERS | PERSONAL or t.s.is_word(t.first, "articles")
    known = bool(word_kind(people("en"), head)[0]) or t.s.is_word(_head(t), "mass_nouns")
    return not led and not known and not lead.lower.endswith(("'s", "s'"))


def _one(t: Told) -> bool:
    """Whether the subject is one, so that a verb in its plain form is none of his: *an early pledge from C*."""
    lead, last = t.s.words[t.first].lower, t.s.words[t.last - 1]
    owned = lead.endswith(("'s", "s'")) and t.last - t.first > 1
    joined = any(t.s.words[i].lower in WITHIN | {"and"} for i in range(t.first, t.last))
    several = _plural(last.lower) or bool(word_kind(people("en"), last.lower)[0] in ("group", "organization"))
    return (
        (lead in ONE or owned) and last.text.islower() and not joined and not several and not t.s.is_word(t.last - 1, "amounts")
    )


def _reduced(t: Told) -> bool:
    """Whether the cue only tells which one: *a merger announced would turn C*, *groups urging Linden are hailing C*."""
    if not t.adjoins or not t.follows or (t.first and t.s.words[t.first - 1].lower in RELATIVE | {"with"}):
        return False
    verb, opens = t.s.words[t.verb].lower, range(t.verb + 1, t.start + 1)
    if verb.endswith("ing"):
        return all(t.s.is_word(i, "openers") for i in range(t.first)) and any(t.s.words[i].lower in FINITE for i in t.words)
    if verb in PUBLISHED and t.s.lower(t.verb + 1, t.verb + 2)[0] in ("online", "on", "to", "in", "by") and _thing(t):
        return True  # *a video posted online shows C*
    return verb.endswith("ed") and any(t.s.words[i].text in FINITE | {"may", "might"} for i in opens)


def _thing(t: Told) -> bool:
    """Whether the source is a small noun that is neither somebody nor a body of people: *a video*, *the manifesto*."""
    head = t.s.words[_head(t)]
    plain = head.text.islower() or t.first == 0
    return plain and not word_kind(people("en"), head.lower)[0] and not t.s.is_word(t.first, "pronouns")


def _unsaid(t: Told) -> bool:
    """Whether next to nothing was said: *said little about how*, *saying something stupid*."""
    little = t.follows and t.s.is_word(t.start, "next_to_nothing")
    return little and not any(verbal(t.s, i) for i in t.words)


def _feeling(t: Told) -> bool:
    """Whether somebody feels a thing, and thinks nothing of it: *felt the need to go*, *think back to May*."""
    return t.follows and t.s.words[t.verb].lower in FEELING and not any(is_clause(t.s, piece) for piece in t.content)


def _considering(t: Told) -> bool:
    """Whether a thing is weighed, and taken for nothing: *considered a run*, but *considers it a mistake*."""
    if not t.follows or not t.s.words[t.verb].lower.startswith("consider"):
        return False
    if t.s.words[t.start].lower in ("whether", "if", "how"):
        return True
    words = [t.s.words[i].lower for i in t.words][:REACH]
    taken = {"be", "have", "as", "been"} & set(words) or words[0] in ("it", "him", "her", "them", "himself", "herself", "that")
    called = any(w in ("a", "an", "the") for w in words[1:5]) and not WITHIN & set(words[:5])
    judged = any(t.s.is_word(i, "evaluative") or t.s.is_word(i, "opinion") for i in t.words[:REACH])
    return not (taken or called or judged or any(t.s.words[i].text in QUOTES for i in t.words))


def _other_verb(t: Told) -> bool:
    """Whether the verb is another one: *called off the strike*, *charged a $100 fee*."""
    verb = t.s.words[t.verb].lower
    if t.s.is_word(t.verb, "naming"):
        return t.s.lower(t.verb + 1, t.verb + 2)[:1] in [[p] for p in PARTICLES]
    ends = max(b for _, b in t.content) if t.content else t.cue[1]
    if verb.startswith("argu") and t.follows:  # *argued a number of cases before the court*
        pleaded = next((i for i in t.words[:REACH] if t.s.is_word(i, "pleaded_cases")), t.verb)
        return pleaded > t.verb and not any(
            verbal(t.s, i) or t.s.words[i].lower == "that" for i in range(t.verb + 1, pleaded + 2)
        )
    paid = any(c in MONEY for c in t.s.layout.text[t.cue[1] : ends])
    return verb.startswith("charg") and paid and "with" not in t.s.lower(t.verb + 1, t.verb + REACH)


def _as_many(t: Told) -> bool:
    """Whether "as" compares: *as many as three of them say C*."""
    return t.first > 2 and t.s.words[t.first - 1].lower == "as" and t.s.words[t.first - 3].lower == "as"


def _going_on(t: Told) -> bool:
    """Whether a thing goes on, and nobody speaks on: *violence continued through the night*, *continued to work on it*."""
    quoted = any(t.s.layout.quote_at(a) for a, _ in t.content)
    return t.follows and t.s.words[t.verb].lower.startswith("continu") and t.cue[1] == t.s.words[t.verb].end and not quoted


def _withholding(t: Told) -> bool:
    """Whether somebody is denied a thing, and no claim is: *denied them the right*, *denied the clerks access to the port*."""
    if not t.follows or not t.s.words[t.verb].lower.startswith("den"):
        return False
    first = t.s.words[t.start].lower
    if first in OBJECTIVE:
        return True
    words = t.words[:REACH_OF_RIGHT]
    at = next((i for i in words if t.s.is_word(i, "withheld")), None)
    if at is None or first == "that" or first.endswith("ing") or is_clause(t.s, t.content[0]):
        return False
    return not any(
        t.s.is_word(i, "sayings") or t.s.is_word(i, "deniable") or t.s.words[i].lower.endswith("ing") for i in words if i < at
    )


def _taking(t: Told) -> bool:
    """Whether a thing is taken, and nothing conceded or believed: *accepted a bribe*; but *accepted that C*."""
    verb = t.s.words[t.verb].lower
    if not t.follows or not verb.startswith(("accept", "assum")) or t.s.index(t.cue[1]) != t.start:
        return False
    if verb.startswith("assum"):
        return bool(ASSUMED & set(t.s.lower(t.start, t.start + ROLE))) and not any(verbal(t.s, i) for i in t.words[:ROLE])
    noun = t.s.is_word(t.start, "articles") or t.s.words[t.start].lower in DETERMINERS - {"that"}
    led = next((i for i in t.words if t.s.is_word(i, "adverbial_openers") or t.s.words[i].lower == "of"), t.start + REACH)
    return not any(verbal(t.s, i) for i in t.words if i < led) if noun else not is_clause(t.s, t.content[0])


def _perhaps(t: Told) -> bool:
    """Whether somebody only may have said it: *Linden may have thought the worst was over*, *critics might say C*."""
    first = max(0, first_of_verb(t.s, t.verb) - 1)  # which knows no modals
    return any(w.text in ("may", "might") for w in t.s.words[first : t.verb])


def _dated(t: Told) -> bool:
    """Whether all that would be said is when: *according to local papers this week*."""
    words = t.words
    loose = DETERMINERS | {"last", "next", "on", "in", "early", "late", "earlier", "past"}
    timed = [i for i in words if t.s.is_word(i, "days") or t.s.is_word(i, "times_of_day") or t.s.lowers[i] in SPANS_OF_TIME]
    return bool(timed) and all(i in timed or t.s.lowers[i] in loose for i in words)


def _handing(t: Told) -> bool:
    """Whether a thing is taken to those who should know, and none told of: *reported it to the guards*."""
    behind = t.s.lower(t.verb + 1, t.verb + 3)
    return t.s.words[t.verb].lower.startswith("report") and behind in (["it", "to"], ["this", "to"], ["him", "to"], ["her", "to"])


def _penned(t: Told) -> bool:
    """Whether a paper is written, and nothing of what it says is told: *wrote a letter to the board*, *a dissent*."""
    if not t.follows or t.s.words[t.verb].lower not in ("wrote", "writes", "written", "writing"):
        return False
    ends = (i for i in t.words[1:] if t.s.is_word(i, "adverbial_openers") or t.s.lowers[i] in WITHIN or not t.s.words[i].word)
    led = next(ends, t.words[-1] + 1)
    noun = range(t.start, min(led, t.start + OFFICE + 1))
    article = t.s.is_word(t.start, "articles") or t.s.words[t.start].lower in DETERMINERS
    return article and led - 1 in noun and t.s.lowers[led - 1] in PENNED and not any(verbal(t.s, i) for i in noun)


def _titled(t: Told) -> bool:
    """Whether all that would be said is a name in quotation marks: *told the Post's “Good Day”*, *spoke on “Good Day”*."""
    quote = t.s.layout.quote_at(t.content[0][0]) if len(t.content) == 1 else None
    if quote is None or t.start == 0 or not named(t.s.layout.text, quote):
        return False
    lead = t.s.words[t.start - 1].lower
    whole = quote.start == t.content[0][0] and quote.end - 1 <= t.content[0][1] <= quote.end
    return whole and (lead.endswith("'s") or lead in ("on", "in", "to", "for", "of", "with", "case"))


def _appointing(t: Told) -> bool:
    """Whether somebody is voted into office: *confirmed a judge*, *approved the nominee*."""
    if not t.follows or not t.s.words[t.verb].lower.startswith("confirm") or not t.s.is_word(t.start, "articles"):
        return False
    held = t.s.lower(t.start + 1, t.s.index(t.content[-1][1]))
    return (
        len(held) <= OFFICE
        and not WITHIN & set(held)
        and bool(set(held[-1:]) & (t.s.lexicon.words["judges"] | {"nominee", "justice", "candidate"}))
    )


def _won(t: Told) -> bool:
    """Whether a thing is won, and nothing claimed: *claimed his third victory*, *claiming 41 percent of the vote*."""
    if not t.follows or not t.s.words[t.verb].lower.startswith("claim") or is_clause(t.s, t.content[0]):
        return False
    first = t.s.words[t.start]
    led = first.lower in DETERMINERS or t.s.is_word(t.start, "articles") or first.text[0].isdigit()
    return led and any(t.s.is_word(i, "won_things") for i in t.words[:REACH])


def _charging(t: Told) -> bool:
    """Whether somebody runs at others: *police charged the crowd*; a charge laid names what it is for."""
    verb = t.s.words[t.verb].lower
    if not t.follows or not verb.startswith(("charg", "indict")) or is_clause(t.s, t.content[0]):
        return False
    if verb.startswith("indict"):
        return not {"for", "with", "charges", "counts", "count"} & set(t.s.lower(t.verb + 1, t.s.index(t.content[-1][1])))
    laid = {"with", "over", "for", "under", "that"} & set(t.s.lower(t.verb + 1, t.s.index(t.content[-1][1])))
    return not laid and not t.s.words[t.start].text[0].isupper()


def _pictured(t: Told) -> bool:
    """Whether pictures are put online, and no words: *posted photos of herself*."""
    published = t.follows and t.s.words[t.verb].lower in PUBLISHED and not is_clause(t.s, t.content[0])
    quoted = any(t.s.words[i].text in QUOTES for i in t.words)
    return published and not quoted and any(t.s.is_word(i, "pictures") for i in t.words[:REACH])


def _as_whom(t: Told) -> bool:
    """Whether somebody gave evidence, and what he gave it as: *testified as a witness*, *testifying as part of a deal*."""
    return t.s.words[t.verb].lower.startswith("testif") and t.s.lower(t.verb + 1, t.verb + 2) == ["as"]


def _ended(t: Told) -> bool:
    """Whether a thing came to its end, and nobody found anything: *Testimony concluded Friday in the trial*."""
    verb = t.s.words[t.verb].lower
    behind = t.s.lower(t.verb + 1, t.verb + 2)
    loose = t.s.is_word(t.verb + 1, "days") or t.s.is_word(t.verb + 1, "adverbial_openers") or behind == ["with"]
    finite = (i for i in t.words if verbal(t.s, i) and t.s.words[i - 1].lower != "to")
    thing = not any(finite) and not any(t.s.words[i].text in QUOTES for i in t.words)  # *concluded plans to shut it*
    return t.follows and verb.startswith("conclud") and (loose or thing) and "that" not in t.s.lower(t.verb + 1, t.start + 1)


def _doing(t: Told) -> bool:
    """Whether a thing does what somebody else might say: *his visit threatens to delay it*, *the events underscored the risk*.

    What something threatens to turn into nobody threatens with (*The row threatened to become a riot*).
    """
    turned = t.s.words[t.verb].lower.startswith("threaten") and t.s.lower(t.verb + 1, t.verb + 3) in BECOMING
    shows = t.adjoins and t.follows and t.s.words[t.verb].lower.startswith(THINGS_DO)
    return shows and (turned or t.s.is_word(_head(t), "happenings"))


BREACHES = (
    _doing,
    _ended,
    _as_whom,
    _taking,
    _perhaps,
    _penned,
    _dated,
    _handing,
    _titled,
    _appointing,
    _won,
    _charging,
    _pictured,
    _no_name,
    _led_in,
    _noun,
    _reduced,
    _unsaid,
    _feeling,
    _considering,
    _other_verb,
    _as_many,
    _going_on,
    _withholding,
)
