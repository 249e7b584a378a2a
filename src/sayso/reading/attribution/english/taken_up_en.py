"""English: whom a "who" or a "which" takes up, behind a name and what it is called, in the plural, or without an article."""

from __future__ import annotations

from sayso.lexicon.grammar import DASHES, DETERMINERS, MONTHS
from sayso.lexicon.people import people
from sayso.reading.attribution.clauses import FINITE, Sentence, trimmed
from sayso.reading.attribution.contents import verbal
from sayso.reading.attribution.english.subjects_en import TELLING_WHICH, WITHIN, before_when, capitals_before
from sayso.reading.people.described_en import singular, word_kind
from sayso.records import Span

NAMED = 9  # words of what a name is called behind it
OF_BODY = 5  # words of the body somebody belongs to
NEAR = 4  # words of a second relative clause
LEADING = frozenset(
    {"about", "under", "than", "through", "within", "without", "near", "upon", "via", "behind", "and", "or", "including"}
    | {"such", "like", "among", "against", "between", "that", "who", "which"}
)


def antecedent(s: Sentence, end: int) -> Span | None:
    """Whom "who" takes up: *a letter by Ada Holm, who said*; back to an article, a preposition or another clause."""
    if (called := _before_calling(s, end)) is not None:
        return antecedent(s, called)
    who = end
    end = before_when(s, end - (s.words[end - 1].text in DASHES | {","}), dated=True)
    if end < who - 1 and (other := next((i for i in range(end - 1, max(0, end - NEAR), -1) if s.words[i].lower == "who"), None)):
        return antecedent(s, other)  # *women who were children at the time who said C*
    somebody = s.words[who].lower == "who"
    if somebody and who == end and (some := _members(s, end)):
        return some
    at = end
    while at > 0 and end - at < 8 and (s.words[at - 1].word or s.words[at - 1].text == "&") and not s.is_word(at - 1, "openers"):
        before = s.words[at - 1]
        if before.lower in DETERMINERS or s.is_word(at - 1, "articles"):
            one = _calling_before(s, at - 1) if somebody else None
            return _named_before(s, at - 1 if one is None else one, end)
        led = before.lower in s.lexicon.words["adverbial_openers"] | {"with", "to"}
        ire = somebody and before.lower == "of" and s.words[at - 2].text.islower()  # *the ire of Ada Holm, who*
        if (led or ire) and not s.words[at].text[0].islower():
            break
        if before.lower in FINITE or s.is_word(at - 1, "irregular") or _acts_on(s, at - 1, end):
            break
        at -= 1
    if somebody and (one := _calling_before(s, at)) is not None:
        return _named_before(s, one, end)  # *a soldier from the Quarry community who said C*
    if (first := _several(s, at, end, somebody)) is not None:
        return trimmed(s, first, end)
    return trimmed(s, at, end) if at < end and s.words[at].text[0].isupper() else None


def _several(s: Sentence, at: int, end: int, somebody: bool) -> int | None:
    """Where several without an article begin: *according to police, who said C*, *The vote enraged clerks, who said C*."""
    last = s.words[end - 1]
    if somebody and _called_so(s, end - 1):
        return _several_from(s, end - 1)  # *objections from port clerks who said C*
    object_of = somebody and _plural(last.text) and (s.is_word(at - 1, "irregular") or _acts_on(s, at - 1, end))
    if not last.text.islower() or not (object_of or last.lower.startswith(s.lexicon.phrases["kinds.collective"])):
        return None
    led = (i + 1 for i in range(end - 2, at - 1, -1) if s.words[i].lower in WITHIN)
    return next(led, at if object_of else end - 1)


def _named_before(s: Sentence, first: int, end: int) -> Span | None:
    """The name before a comma of which the phrase found only tells who that is: *Ada Holm, a clerk in Quarry, who said C*."""
    name = capitals_before(s, first - 1) if first > 2 and s.words[first - 1].text == "," else first
    return trimmed(s, name, first - 1) if first - 1 - name > 1 else trimmed(s, first, end)


def _plural(word: str) -> bool:
    return word.islower() and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _acts_on(s: Sentence, at: int, end: int) -> bool:
    """Whether a verb stands here of which those are the object who are taken up: *the vote | enraged | clerks, who said C*."""
    word, before = s.words[at], s.words[at - 1]
    loose = not (s.is_word(at, "describing") or s.is_word(at - 1, "articles") or before.lower in DETERMINERS)
    plain = at > 0 and before.word and not before.lower.endswith("ly") and not s.is_word(at - 1, "and")
    return word.text.islower() and word.lower.endswith("ed") and loose and plain and at + 1 < end and "-" not in word.text


def _calling_before(s: Sentence, at: int) -> int | None:
    """Where a person's calling opens that a preposition before this word ends: *a retired soldier from*."""
    if at < 2 or s.words[at - 1].lower not in ("from", "of", "in", "at", "for", "with"):
        return None
    first = next((i for i in range(at - 2, max(-1, at - 7), -1) if s.is_word(i, "articles") or not s.words[i].word), None)
    called = first is not None and word_kind(people("en"), s.words[at - 2].lower)[0] == "person"
    return first if called and first is not None and s.is_word(first, "articles") else None


def _before_calling(s: Sentence, end: int) -> int | None:
    """The comma behind a name that what it is follows, or the state its town is in: *the League, a small club, | which said*."""
    close = end - 1
    if close < 3 or s.words[close].text != ",":
        return None
    comma = next((i for i in range(close - 1, max(1, close - NAMED), -1) if s.words[i].text == ","), None)
    if comma is None or not s.words[comma - 1].text[0].isupper() or any(verbal(s, i) for i in range(comma, close)):
        return None
    place = s.words[close - 1].text == "." and close - comma == 3 and s.words[comma + 1].text[0].isupper()
    the = s.words[comma + 1].lower == "the" and _introduced(s, comma)
    return comma if place or the or s.words[comma + 1].lower in ("a", "an") else None


def _introduced(s: Sentence, comma: int) -> bool:
    """Whether the whole name of somebody stands before this comma, and no place or day that leads in."""
    first = capitals_before(s, comma)
    day = s.is_word(comma - 1, "days") or s.words[comma - 1].lower in MONTHS
    leads = s.is_word(first - 1, "adverbial_openers") and (first < 2 or not s.words[first - 2].word)
    return comma - first > 1 and not day and not leads and s.words[comma + 1].text.islower()


def _members(s: Sentence, end: int) -> Span | None:
    """*members of the council who said C*: the people of a body, whom the "who" right behind it takes up."""
    led = next((i for i in range(end - 1, max(1, end - OF_BODY), -1) if s.words[i].lower == "of"), None)
    if led is None:
        return None
    inside = all(s.words[i].word and not verbal(s, i) for i in range(led, end))
    body = inside and word_kind(people("en"), s.words[end - 1].lower)[0] not in ("person", "group")
    return trimmed(s, _several_from(s, led - 1), end) if _called_so(s, led - 1) and body else None


def _called_so(s: Sentence, at: int) -> bool:
    """Whether several people or bodies are called so here: *clerks*, *unions*."""
    word, lists = s.words[at], people("en")
    bodies = singular(word.lower) != word.lower and word_kind(lists, singular(word.lower))[0] == "organization"
    return word.text.islower() and (bodies or word_kind(lists, word.lower) == ("group", True))


def _several_from(s: Sentence, at: int) -> int:
    """Where the phrase opens whose head, people in the plural, stands here: *two senior clerks*; *unions and port clerks*."""
    head = at
    while at > 0 and s.words[at - 1].word and not _governs(s, at - 1):
        at -= 1
    acts = at > 0 and (s.is_word(at - 1, "pronouns") or s.words[at - 1].lower.endswith("ly") or s.words[at - 1].lower == "to")
    return head if acts else at  # *we understand members who feel so*


def _governs(s: Sentence, at: int) -> bool:
    """Whether this word leads to the phrase behind it, or tells something of its own: a preposition, a joint, a verb."""
    word = s.words[at].lower
    small = s.is_word(at, "adverbial_openers") or s.is_word(at, "openers") or word in TELLING_WHICH | LEADING
    return small or verbal(s, at) or s.is_word(at, "pronouns") or word.endswith(("ing", "ly", "s"))
