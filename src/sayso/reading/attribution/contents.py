"""Which words are the content: from behind "that", a colon or a comma to where another clause, or the sentence, ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.lexicon.grammar import DETERMINERS, MONTHS, SUBJECTS
from sayso.reading.attribution.clauses import (
    CLOSED,
    FINITE,
    QUOTES,
    STOPS,
    TELLING,
    Sentence,
    name_at,
    past_addressee,
    phrase_end,
)
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.english import whose_that_en
from sayso.reading.attribution.russian import ends_ru, phrases_ru
from sayso.reading.words.text import trim
from sayso.records import Span

_OPEN = (
    r"(?:elaborate|specify|say|give(?! up| in| way)|provide|name|identify|comment|discuss|disclose|explain|detail|release|"
    r"reveal|mention)"
)
_UNSAID = re.compile(
    rf"(?:(?:did|does|would|has|could) not|didn't|doesn't|wouldn't) (?:\w+ )?{_OPEN}|(?:gave|provided|offered) no |"
    rf"(?:declined|refused) to (?:\w+ )?{_OPEN}"
)
_DECLINED = re.compile(
    r"(?:has |have )?declined (?:to (?:comment|elaborate|say)|further comment|comment)|(?:did|would) not elaborate"
)
_NOT_TOLD = re.compile(r"(?:has|have|had) not (?:yet )?(?:named|identified|said|given|released|commented|confirmed)|no comment")
AGREED = frozenset(["agreed", "agrees", "agree", "promised", "pledged", "vowed", "offered", "threatened", "proposed"])
INSERTION = 40  # words of a clause between a verb of telling and its "that"
RETOLD = frozenset(["would", "could", "might", "had", "wouldn't", "couldn't", "hadn't"])  # a verb shifted in reported speech
CALLING = 16  # words of what a speaker is called behind his name
ADDRESSEE_REACH = 9  # words between a cue and its "that": "told the human rights project Shkola that"

LOOSE = ",;:—–-―‒⸺ "  # marks at the edges of a content that are none of it
VERBS = FINITE | {"should", "must", "shall"}
MEASURES = frozenset(["in order", "at least", "at most", "as many", "as much", "as few"])
BECAUSE = ["because"]  # *C, Holm said, because D*; behind a closed quotation it may be the outlet's reason
CONCEDING = frozenset(["though", "although", "while"])  # *C, Holm said, though D*: his too, where he isn't quoted
ANONYMITY = "condition of anonymity"
OF_THAT = frozenset(["of", "at", "from", "for", "by", "with", "near", "into", "since", "until", "during", "after", "before"])
REGARDS = frozenset(["connection", "regard", "respect", "context", "sense", "case", "way"])
INSERTED = frozenset(["moreover", "however", "therefore", "also", "further", "furthermore", "thus", "then", "too", "firstly"])
DATED = [["that", when] for when in ("day", "night", "week", "month", "year", "morning", "evening", "afternoon", "time")]


def says_something(s: Sentence, start: int) -> bool:
    """Whether a clause follows, and no mere object ("disclosed the matter"): a verb before the first comma."""
    if s.lower(start, start + 1) == ["about"] and not s.words[min(start + 1, len(s.words) - 1)].text[0].isdigit():
        return False  # *told him about their days there*
    for at in range(start, len(s.words)):
        word = s.words[at]
        if word.text in QUOTES or (word.lower.endswith("ing") and at == start) or "'" in word.lower:
            return True
        if at > start and any(c.first == at and c.row.shape == "verb" for c in s.cues):
            return True
        if at > start and word.text == "," and _predicate_behind(s, at):
            return True
        if s.lexicon.language == "en" and _those_that(s, at):
            continue
        if word.text == "," and _in_date(s, at):
            continue  # *said the Feb. 20, 1992, fire spread*
        if at > start and at < (past := _past_brackets(s, at)):
            return says_something(s, past)  # *told us the Port Office (PO) has left*
        if at > start and (word.text in STOPS or word.lower in ("which", "who", "that")):
            return at - start > 12
        if (verbal(s, at) and word.text != "May") or (at > start and word.lower.endswith("s") and word.text[0].islower()):
            return True
    return len(s.words) - start > 12


def _past_brackets(s: Sentence, at: int) -> int:
    """Behind the short name in brackets that opens here, `at` itself where none does."""
    short = s.lexicon.language == "en" and s.words[at].text == "(" and [w.text for w in s.words[at + 2 : at + 3]] == [")"]
    return at + 3 if short and at + 3 < len(s.words) else at


def _those_that(s: Sentence, at: int) -> bool:
    """*said crimes like those that took place*: a "that" which only tells which."""
    return s.words[at].lower == "that" and at > 0 and s.words[at - 1].lower in ("those", "one", "ones")


def _in_date(s: Sentence, comma: int) -> bool:
    """Whether this comma stands before the year of a date, or behind it: *the Feb. 20, 1992, fire*."""
    texts = [w.text for w in s.words[max(0, comma - 3) : comma + 3]]
    here = comma - max(0, comma - 3)
    year = texts[here + 1 : here + 2] if texts[here - 1].isdigit() and len(texts[here - 1]) < 3 else texts[here - 1 : here]
    dated = texts[here - 1].isdigit() and (len(texts[here - 1]) < 3 or texts[here - 2 : here - 1] == [","])
    return dated and bool(year) and len(year[0]) == 4 and year[0].isdigit() and texts[here + 2 : here + 3] != ["and"]


def _predicate_behind(s: Sentence, comma: int) -> bool:
    """Whether an apposition that opens here closes before an English predicate (*a clerk, one Linden, had the key*)."""
    if s.lexicon.language == "en" and s.lower(comma + 1, comma + 2) in (["which"], ["who"]) and relative_end(s, comma + 2):
        return True  # *said the paper, which included C and D, held nothing new*
    close = next((i for i in range(comma + 1, min(comma + 10, len(s.words) - 1)) if s.words[i].text == ","), None)
    return close is not None and s.lexicon.language == "en" and verbal(s, close + 1)


def verbal(s: Sentence, at: int) -> bool:
    """Whether this English word looks like a finite verb; every Russian sentence counts as having one."""
    word = s.words[at]
    listed = word.lower in VERBS or s.is_word(at, "irregular") or s.is_word(at, "future") or s.is_word(at, "modals")
    return s.lexicon.language == "ru" or listed or (word.lower.endswith("ed") and word.text[0].islower())


def led_by_adverbial(s: Sentence, first: int) -> bool:
    """Whether "as", "in", "on Monday" opens here, and no mere measure ("at least 20 died")."""
    led = s.words[first].lower in ("as", "in", "on", "at", "during") or s.is_word(first, "days")
    led = led or (s.words[first].lower in ("late", "early", "last") and s.is_word(first + 1, "days"))
    return led and " ".join(s.lower(first, first + 2)) not in MEASURES


def past_adverbial(s: Sentence, first: int) -> int:
    """Skip "as", "on Monday", "in their filing" between a cue and its clause; three words at most."""
    if s.words[first].lower == "as":
        return min(first + 1, len(s.words) - 1)
    nearest = first + 2 - s.is_word(first, "days")  # *said Friday she left*
    opens = next((i for i in range(nearest, min(first + 9, len(s.words))) if _opens_phrase(s, i)), None)
    if s.lexicon.language == "en" and opens:
        return _past_day(s, opens)
    short = (
        s.words[first].lower == "on"
        or s.is_word(first + 1, "days")
        or s.is_word(first + 2, "articles")
        or s.words[min(first + 1, len(s.words) - 1)].text[0].isdigit()
    )
    size = 1 if s.is_word(first, "days") else 2 if short else 3
    if size < 3 and s.is_word(first + size - 1, "days") and s.is_word(first + size, "times_of_day"):
        size += 1
    return first + size if first + size < len(s.words) and all(w.word for w in s.words[first : first + size]) else first


def _past_day(s: Sentence, at: int) -> int:
    """Behind the day that closes an adverbial, where a clause opens there: *in a statement Thursday at least 20 died*."""
    behind = at + 1 + s.is_word(at + 1, "times_of_day")
    if not s.is_word(at, "days") or behind >= len(s.words) or not s.words[behind].word:
        return at
    measured = " ".join(s.lower(behind, behind + 2)) in MEASURES or s.words[behind].text[0].isdigit()
    return behind if measured or _opens_phrase(s, behind) or s.words[behind].text[0].isupper() else at


def _opens_phrase(s: Sentence, at: int) -> bool:
    """Whether a subject may open here: an article, a pronoun or a name that no preposition leads to."""
    led = (
        s.is_word(at - 1, "adverbial_openers")
        or s.words[at - 1].lower in ("of", "to", "with", "and")
        or s.is_word(at - 1, "articles")
    )
    named = s.words[at].text[0].isupper() and (s.words[at - 1].text[0].islower() or s.is_word(at - 1, "days"))
    named = named and s.words[at].lower not in MONTHS
    return s.words[at].word and not led and (s.is_word(at, "articles") or s.is_word(at, "pronouns") or named)


def that_of(s: Sentence, first: int) -> int | None:
    """Where this cue's "that" stands, if it comes before another clause starts."""
    if s.lexicon.language == "en" and _sets_out(s, first):
        return None
    return _that_from(s, _past_inserted(s, first))


def _that_from(s: Sentence, first: int) -> int | None:
    if s.lower(first, first + 1) in (["о"], ["об"], ["обо"], ["про"]) and s.lower(first + 1, first + 2) != ["том"]:
        also = next((i for i in range(first, len(s.words)) if s.words[i].lower == "том"), len(s.words))
        joined = s.lower(also - 2, also + 3) in (["и", "о", "том", ",", "что"], ["а", "о", "том", ",", "что"])
        told = phrases_ru.lemma(s, first - 1) in s.lexicon.words["telling"] if first else True
        return also + 2 if joined and not told else None  # «объявил о переименовании страны, что ...»: it has its object already
    far = s.lexicon.language == "ru" or s.is_word(first, "adverbial_openers")
    if (inserted := _that_behind(s, first)) is not None:
        return inserted
    english = s.lexicon.language == "en"
    told = english and s.words[first - 1].lower in TELLING  # *told a nurse at a clinic in Quarry, Va., that C*
    for at in range(first, min(len(s.words), first + ADDRESSEE_REACH + (8 if far or told else 0))):
        word = s.words[at]
        if any(c.first == at for c in s.cues if c.row.shape == "verb") and not (
            s.lexicon.language == "ru" and s.layout.quote_at(word.start)
        ):
            return None  # another verb's; a name in quotation marks may hold one («Говорит Москва»)
        if far and s.lexicon.language == "ru" and (word.text in "—–:" or (word.text == "." and s.words[at - 1].word)):
            return None  # *«A, — сказал X. — Мы хотим, чтобы B»*; *сказал: «Я знаю, что B»*
        if far and s.lexicon.language == "ru" and at > first and phrases_ru.finite(s, at) and not s.layout.quote_at(word.start):
            return None  # *которую считают центром, вышла, чтобы C*: the conjunction of another verb
        if (told and at == first and s.is_word(at, "pronouns")) or _in_that_regard(s, at) or (english and name_at(s, word)):
            continue  # *told it that*, *observed in that connection that*, *told the Post's “Good Day” that*
        behind_comma = any(w.text == "," for w in s.words[first:at])
        if word.lower in s.lexicon.words["that"] and s.words[at - 1].lower in s.lexicon.nouns and behind_comma:
            return None  # *announced it after concerns that*: the noun's own
        if at > first and english and _no_cues_that(s, at):
            return None  # *saying an attack that day did no harm*, *said the people of that village left*
        if word.lower == "чтобы" and at > first + 2 and any(c.last == first - 1 and c.verb == "say" for c in s.cues):
            return None  # *передал деньги знакомому, чтобы C*: what he did it for
        if s.lower(at - 1, at + 2) in (["ask", "that", "question"], ["asked", "that", "question"], ["asks", "that", "question"]):
            return None
        if word.lower in s.lexicon.words["that"]:
            own = not whose_that_en.of_clause(s, first, at)
            return at if own and (english or s.words[at - 1].text == "," or at == first) else None
        if far and english and word.text == "," and s.lower(at + 1, at + 2) != ["that"]:
            return None  # *reported on Tuesday, 21 cases on a ship that ...*
        if english and (_ends_addressee(s, at, first) or word.lower.split("'")[0] in s.lexicon.words["pronouns"]):
            return None
    return None


def _sets_out(s: Sentence, first: int) -> bool:
    """*agreed to hear cases that C*: an infinitive behind the verb, whose object the "that" belongs to."""
    to, does, behind = (s.lower(first + i, first + i + 1) for i in range(3))
    if to != ["to"] or s.words[first - 1].lower not in AGREED or not does or not behind:
        return False
    return does[0].isalpha() and not does[0].endswith("s") and behind != ["that"]


def _past_inserted(s: Sentence, first: int) -> int:
    """Behind an adverb between commas: *finds, moreover, that C*."""
    commas = [s.lower(first, first + 1), s.lower(first + 2, first + 3)] == [[","], [","]]
    return first + 3 if commas and s.words[first + 1].lower in INSERTED else first


def _no_cues_that(s: Sentence, at: int) -> bool:
    """Whether "that" belongs to a noun here, before it or behind it, and leads to nothing that is said."""
    return s.lower(at, at + 2) in DATED or _of_that(s, at) or _those_that(s, at)


def _of_that(s: Sentence, at: int) -> bool:
    """Whether "that" points here, behind a preposition: *the people of that village*."""
    return s.words[at].lower == "that" and s.words[at - 1].lower in OF_THAT


def _in_that_regard(s: Sentence, at: int) -> bool:
    """Whether "that" only points back here, and another may follow: *observed in that connection that C*."""
    return s.words[at - 1].lower == "in" and s.words[at].lower == "that" and set(s.lower(at + 1, at + 2)) <= REGARDS


def _that_behind(s: Sentence, first: int) -> int | None:
    """*told them on Sunday, when she came home, that C*: "that" behind a clause set off by commas."""
    if s.lexicon.language != "en" or s.words[first - 1].lower not in TELLING:
        return None
    opens = next((i for i in range(first, min(first + ADDRESSEE_REACH, len(s.words) - 1)) if s.words[i].text == ","), None)
    if opens is None or not (s.is_word(opens + 1, "leads") or s.is_word(opens + 1, "adverbial_openers")):
        return None
    if any(verbal(s, i) for i in range(first, opens)):
        return None
    ahead = range(opens + 2, min(opens + INSERTION, len(s.words) - 1))
    return next((i + 1 for i in ahead if s.lower(i, i + 2) == [",", "that"]), None)


def restricts(s: Sentence, first: int, that: int) -> bool:
    """*said the ferry that struck the pier had left*: a "that" which only tells which one the subject of the content is."""
    if s.words[first - 1].lower in TELLING or that + 1 >= len(s.words) or not s.words[that - 1].word:
        return False
    opens = s.is_word(first, "articles") or s.words[first].text[0].isdigit() or s.is_word(first, "no_subject")
    noun = not (s.is_word(that - 1, "days") or s.is_word(that - 1, "times_of_day") or s.is_word(that - 1, "sayings"))
    verb = verbal(s, that + 1) and s.words[that + 1].text.islower()
    return verb and noun and (opens or s.is_word(first, "leads"))


def _ends_addressee(s: Sentence, at: int, first: int) -> bool:
    """Whether no "that" of the cue before `first` can come after this word: a mark, or a verb of another clause."""
    word = s.words[at]
    return word.text in STOPS - {","} or word.text in QUOTES or (word.text == "," and at == first) or word.lower in FINITE


def contrast(s: Sentence, first: int) -> int:
    """Where the content ends at the latest: before the outlet's ", while", ", but did not elaborate"; else with the sentence."""
    if s.lexicon.language == "ru":
        return ends_ru.of_clause(s, first)
    for at in range(first + 3, len(s.words) - 1):
        if s.words[at].lower == "but" and s.unquoted(at) and _DECLINED.match(" ".join(s.lower(at + 1, at + 4))):
            return s.words[at].start
        if s.words[at].text != "," or s.layout.quote_at(s.words[at].start) is not None:
            continue
        beside = s.words[at + 1].lower in ("while", "whereas") and not s.lower(at + 2, at + 3)[0].endswith("ing")
        beside = beside and not RETOLD & set(s.lower(at + 2, len(s.words)))  # *said A would, while B would not*: both are his
        if beside or _left_unsaid(s, at + 1):
            return s.words[at].start
    return s.span[1]


def _left_unsaid(s: Sentence, at: int) -> bool:
    """*…, but did not elaborate*, *…, though she gave no details*, *…, without naming anybody*: what a speaker left open."""
    lower = s.lexicon.language == "en" and s.words[at].lower
    if lower not in ("but", "though", "although", "without", "and"):
        return False
    if lower == "without":
        return s.lower(at + 1, at + 2)[:1] in (["elaborating"], ["naming"], ["giving"], ["specifying"], ["providing"], ["saying"])
    behind = at + 1 + s.is_word(at + 1, "pronouns")
    said = " ".join(s.lower(behind, behind + 4))
    return bool(_UNSAID.match(said))


def past_relative(s: Sentence, end: int) -> int:
    """Behind a relative clause that opens at this comma (*said Holm, who had left, …*), where a predicate follows it."""
    if s.lexicon.language != "en" or end + 1 >= len(s.words) or s.lower(end, end + 2) not in ([",", "who"], [",", "which"]):
        return end
    return relative_end(s, end + 2) or end


def relative_end(s: Sentence, first: int) -> int | None:
    """The comma at which a relative clause ends that goes on here: the predicate of its main clause follows."""
    for at in range(first + 1, len(s.words) - 1):
        behind = at + 1 + (s.words[at + 1].text in CLOSED)
        outside = s.words[at].text == "," and s.layout.quote_at(s.words[behind - 1].end) is None
        if outside and behind < len(s.words) and (verbal(s, behind) or s.words[behind].lower.endswith("n't")):
            return at
    return None


def past_that(s: Sentence, first: int, reach: int = 2) -> int:
    for at in range(first, min(len(s.words), first + reach)):
        if s.words[at].lower in s.lexicon.words["that"]:
            return at + 1
    return first


def past_insertion(s: Sentence, first: int) -> int:
    """Skip an adverbial between commas behind the cue: *claimed, as of Thursday, it was free*."""
    if s.lexicon.language != "en" or first + 1 >= len(s.words) or s.words[first].text != ",":
        return first
    opens = s.is_word(first + 1, "adverbial_openers") or s.words[first + 1].lower == "as"
    comma = next((i for i in range(first + 2, min(first + 9, len(s.words) - 1)) if s.words[i].text == ","), None)
    return comma + 1 if opens and comma else first


def broken_off(s: Sentence, content: Sequence[Span], end: int) -> tuple[Span, ...]:
    """What goes on behind *, X said,*: the predicate of what was said, or an adverbial of it, where no other cue follows."""
    if s.lexicon.language != "en" or end + 1 >= len(s.words) or s.words[end].text != ",":
        return ()
    inside = [i for i, w in enumerate(s.words) if any(a <= w.start < b for a, b in content)]
    if called(s, end + 1):
        return ()  # *C, said Ada Holm, a clerk who had the key*
    later = s.words[end + 1].lower not in s.lexicon.words["turns"] and any(verbal(s, i) for i in range(end + 2, len(s.words)))
    goes_on = (not any(verbal(s, i) for i in inside) and verbal(s, end + 1)) or (later and _leads(s, inside))
    closed = bool(content) and s.layout.quote_at(content[-1][1] - 1) is not None
    conceding = s.words[end + 1].lower in CONCEDING and any(verbal(s, i) for i in inside) and not closed
    tail = (
        (s.is_word(end + 1, "adverbial_openers") and not closed)
        or conceding
        or s.words[end + 1].lower in ("to", "with", *BECAUSE[closed:])
    )
    alone = not any(c.first > end and c.row.shape == "verb" for c in s.cues)
    joined = not closed and _joins(s, end + 1) and any(verbal(s, i) for i in inside)
    return content_of(s, s.words[end].end, s.span[1]) if goes_on or ((tail or joined) and alone) else ()


def _joins(s: Sentence, at: int) -> bool:
    """*C, the clerks said, but Ada Holm did D*: whether a clause with a subject of its own goes on behind who said it."""
    if s.words[at].lower not in ("but", "and", "yet", "so") or at + 3 >= len(s.words) or _left_unsaid(s, at):
        return False
    opens = s.words[at + 1].text[0].isupper() or s.is_word(at + 1, "articles") or s.words[at + 1].lower in DETERMINERS | SUBJECTS
    return opens and not untold(s, at + 1) and any(verbal(s, i) for i in range(at + 2, len(s.words)))


def untold(s: Sentence, first: int) -> bool:
    """Whether a clause tells what somebody left unsaid: *the mayor declined to comment*, *they have not named him*."""
    words = " ".join(s.lower(first, first + 8))
    return any(pattern.search(words) for pattern in (_DECLINED, _UNSAID, _NOT_TOLD))


def called(s: Sentence, first: int) -> bool:
    """Whether these words only tell what somebody is who was named before: no verb stands in them but behind a "who"."""
    stop = next((i for i in range(first, len(s.words)) if s.words[i].lower in ("who", "which", "whose")), len(s.words))
    leads = s.is_word(first, "adverbial_openers") or s.words[first].lower in ("to", "with", *BECAUSE)
    return stop < len(s.words) and not leads and not any(verbal(s, i) for i in range(first, stop))


def _leads(s: Sentence, inside: Sequence[int]) -> bool:
    """Whether these words only lead to a main clause: *If these findings hold*, *Even then*; none where a comma cuts them."""
    if not inside or any(s.words[i].text == "," for i in inside[:-1]) or s.layout.quote_at(s.words[inside[0]].start):
        return False
    first = inside[0] + (s.is_word(inside[0], "and") or s.words[inside[0]].lower == "but")
    clause = s.is_word(first, "leads")
    return clause or (len(inside) < 9 and not any(verbal(s, i) for i in inside))


def rest_of(s: Sentence, end: int) -> tuple[Span, ...]:
    """What goes on after a broken quotation: *“A,” he said, “B.”*; nothing where only a tail follows."""
    after = s.words[end : end + 2]
    opens = [w for w in after if w.text in '“«"' or w.text in ("''", "``")]
    if opens:
        return content_of(s, opens[0].start, s.span[1])
    if s.lexicon.language == "en" and s.lower(end, end + 2) in ([",", "but"], [",", "and"], [",", "yet"]):
        turned = s.layout.quote_at(s.words[end + 2].start) if end + 2 < len(s.words) else None  # *“A,” he said, but “B”*
        return content_of(s, turned.start, s.span[1]) if turned and turned.start == s.words[end + 2].start else ()
    line = s.layout.quote_at(s.words[end + 2].start) if end + 2 < len(s.words) else None
    if line and line.mark == 0 and after[1].text in "—–-":
        return content_of(s, line.start, s.span[1])  # *— A, — сказал он. — B*
    quote = s.layout.quote_at(s.words[end].start) if end < len(s.words) else None
    if quote and len(after) > 1 and after[0].text == "." and after[1].text in "—–-":
        return content_of(s, after[1].end, s.span[1])  # *«A, — сказал он. — B»*
    if quote and after and after[0].text in "—–-," and quote.start < s.words[end].start:
        return content_of(s, s.words[_past_calling(s, end)].end, s.span[1])
    return ()


def _past_calling(s: Sentence, comma: int) -> int:
    """The dash behind what a speaker is called within his quotation: *«A, — сказал X, директор порта. — B»*."""
    if s.words[comma].text != "," or not s.words[min(comma + 1, len(s.words) - 1)].word:
        return comma
    ahead = range(comma + 2, min(comma + CALLING, len(s.words) - 1))
    return next((i + 1 for i in ahead if s.words[i].text in ".," and s.words[i + 1].text in "—–-"), comma)


def timed(s: Sentence, first: int, last: int) -> bool:
    """Whether only an adverbial stands before the quotation (*said on Friday “C”*)."""
    return adverbial(s, first, last) and not any(verbal(s, at) for at in range(first, last))


def told_from(s: Sentence, cue: Cue) -> int:
    """Where what is said opens: behind "that", and behind whom one tells (*telling the Tribune that C*)."""
    first = cue.last + 1
    if s.lexicon.language == "en" and s.words[cue.last].lower in TELLING:
        that = that_of(s, first)
        first = that if that is not None else past_addressee(s, first, phrase_end(s, first))
    at = past_that(s, first, reach=1)
    return at if at < len(s.words) else cue.last + 1


def adverbial(s: Sentence, first: int, last: int) -> bool:
    """Whether only an adverbial stands here ("on Tuesday", "in a statement")."""
    hidden = ANONYMITY in " ".join(s.lower(first, first + 6)) and s.is_word(first, "adverbial_openers")
    return (
        (last - first <= 8 and s.is_word(first, "adverbial_openers"))
        or hidden
        or (
            last - first <= 2
            and last > first
            and s.words[first].lower
            in (
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday",
                "yesterday",
                "today",
                "here",
                "earlier",
                "later",
            )
        )
    )


def content_of(s: Sentence, start: int, end: int) -> tuple[Span, ...]:
    """The span between, without blanks, leading commas and dashes, and the full stop of an unquoted sentence."""
    text = s.layout.text
    start, end = trim(text, (start, end))
    while start < end and (text[start] in LOOSE or text[start].isspace()):
        start += 1
    while end > start and (
        text[end - 1] in LOOSE or text[end - 1].isspace() or (text[end - 1] in "." and not _quoted_end(s, start, end))
    ):
        end -= 1
    if s.lexicon.language == "en" and end == s.span[1] and text[end - 1] == ")" and "(" not in text[start:end]:
        return content_of(s, start, end - 1)  # *(Holm has said C.)*
    if s.lexicon.language == "ru" and text.endswith((" (", "\u00a0("), start, end):
        return content_of(s, start, end - 1)  # *C (по данным X)*
    if s.lexicon.language == "ru" and text.startswith("что ", start, end):
        start += 4
    if end - start < 4 or not any(c.isalpha() for c in text[start:end]):
        return ()
    return ((start, end),)


def _quoted_end(s: Sentence, start: int, end: int) -> bool:
    """Whether the full stop before `end` belongs to a quotation that runs on or began before."""
    quote = s.layout.quote_at(end - 1)
    return quote is not None and quote.start <= start
