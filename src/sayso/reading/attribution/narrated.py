"""What of a sentence the outlet tells itself, where frames hold the rest: whole sentences, and clauses that stand alone."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.grammar import DETERMINERS
from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.contents import ANONYMITY, LOOSE, called, verbal
from sayso.reading.attribution.english import deeds_en, ends_en, inner_en, papers_en
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import dropped_ru, phrases_ru, subjects_ru
from sayso.reading.words.morphology import forms
from sayso.reading.words.text import Token, fold, trim
from sayso.records import Span

TURNING = frozenset({"а", "но", "однако", "but", "yet", "though", "although", "while", "whereas"})
BESIDE = frozenset({"while", "whereas"})  # what another does meanwhile, behind a comma
OF_SUBJECT = 10  # words of a subject at most
SHORTEST = 4  # words of a clause that stands alone
UNFINISHED = 8  # words of a clause that only leads to what somebody says
LEADING = frozenset(["of", "for", "between", "about", "into", "from", "against", "with", "by", "than", "despite", "amid"])
ROUGHLY = frozenset(["nearly", "almost", "hours", "minutes", "days", "weeks", "months", "years", "moments", "shortly", "soon"])
WHEN = frozenset(["after", "before"])
TIMED = 5  # words within which *several hours after* opens a clause of time
OBJECTS = (DETERMINERS - {"that"}) | {"another", "two", "three", "him", "them", "it", "us", "to"}
BY_DOING = frozenset(["by", "before", "after", "while"])
OPENING = 12  # words of a participle that opens a sentence


def does(s: Sentence, frame: Frame) -> bool:
    """*X подал в отставку:* and his words behind it: what he does is told as well, where the colon is all that hands over."""
    acts = any(phrases_ru.finite(s, i) and s.words[i].text[0].islower() for i in range(len(s.words)))
    return acts and s.layout.text[frame.cue[0]] == ":"


def led(s: Sentence, frame: Frame) -> tuple[Span, ...]:
    """What stands before an agentless Russian cue and is no deed: *Среди жителей ходят слухи, что C*; *…: ему угрожали*."""
    at = s.index(frame.cue[0])
    if s.lexicon.language != "ru" or not frame.agentless:
        return ()
    first = subjects_ru.clause_start(s, at)
    noun = any(f.pos == "NOUN" and f.case == "nomn" for f in forms(s.words[at].text)[:1])
    loose = all(w.word and forms(w.text)[0].pos in ("NPRO", "ADVB", "PRCL") for w in s.words[first:at])
    return ((s.words[first].start, frame.cue[0]),) if noun or (loose and first < at) else ()


def near_source(s: Sentence, frame: Frame) -> tuple[Span, ...]:
    """The frame's source, unless a clause of its own stands between it and the cue (*The family did not appeal, fearing ...*)."""
    if frame.source is None or frame.source[0] < s.span[0]:
        return ()
    if _fronted(frame):
        return ()  # *Saying C, Holm resigned*: what he did stands behind it
    if s.lexicon.language == "en" and deeds_en.done_before(s, frame.source, frame.cue):
        return ()  # *Holm signed the order and said C*
    if s.lexicon.language == "ru" and _did_before(s, frame.source, frame.cue):
        return ()  # *Ему позвонила соседка и сказала C*
    if s.lexicon.language == "ru" and (joint := _did_first(s, frame.source, frame.cue)):
        return ((s.words[joint].start, frame.cue[0]),)  # *Депутат вышел из зала и тут же сообщил C*
    if s.lexicon.language == "en" and _governed(s, frame.source, frame.cue):
        return ((frame.source[1], frame.cue[0]),)  # *They met Holm, who said C*
    if s.lexicon.language == "en" and _behind_apposition(s, frame):
        return (frame.source,)
    if any(frame.source[1] <= a and b <= frame.cue[0] for a, b in frame.relays):
        return (frame.source,)  # *Из дела, с которым ознакомилась «Заря», следует*
    behind = [w.lower for w in s.words if frame.source[1] <= w.start < frame.cue[0]]
    main = s.lexicon.language == "ru" and behind[:1] == [","] and behind[1:2] and behind[1].startswith("котор")
    if main and phrases_ru.says(s, 0, s.index(frame.source[0])):
        return ()  # *Порт защищает сторожа, который сказал*: whom it protects is told by the outlet
    if behind[:2] == [",", "где"] or (behind[:1] == [","] and any(w.startswith("котор") for w in behind[2:3])):
        return ()  # *представил справку, где сказано*: that he did is told by the outlet
    between = sum(1 for w in s.words if frame.source[1] <= w.start and w.end <= frame.cue[0] and w.word)
    comma = any(w.text == "," for w in s.words if frame.source[1] < w.start < frame.cue[0])
    goes_on = s.lexicon.language == "en" and s.layout.text[slice(*frame.cue)].endswith("ing")
    deed = goes_on and any(verbal(s, i) for i in range(s.index(frame.source[1]), s.index(frame.cue[0])))
    comma = comma or (deed and s.words[s.index(frame.cue[0]) - 1].lower in BY_DOING)  # *tried to free him by saying C*
    return () if (between > 4 or deed) and comma and frame.end > frame.cue[1] else (frame.source,)


def _fronted(frame: Frame) -> bool:
    """Whether the cue and what it puts forward stand before the source: *Saying C, Holm resigned*."""
    behind = frame.source is not None and bool(frame.content) and frame.content[-1][1] <= frame.source[0]
    return behind and frame.cue[1] <= frame.content[0][0]


def behind_front(s: Sentence, frames: Sequence[Frame]) -> Span | None:
    """*Saying C, Holm left the port and told us D*: what he did between the two things he said."""
    front = next((f for f in frames if f.cue[0] == s.span[0] and _fronted(f)), None)
    behind = [f for f in frames if f is not front and f.start >= (front.end if front else s.span[1])]
    if front is None or not behind:
        return None
    covered = [span for f in behind for span in (f.cue, *f.content, *f.relays, *near_source(s, f))]
    opens = next(w.start for w in s.words if w.word and w.start >= front.end)
    return opens, max(opens, min(start for start, _ in covered))


def _did_first(s: Sentence, source: Span, cue: Span) -> int | None:
    """The word that joins a Russian verb of speech to what its subject did before: *вышел из зала **и** сообщил*."""
    first, last = s.index(source[1]), s.index(cue[0])
    while last - 1 > first and forms(s.words[last - 1].text)[0].pos in ("ADVB", "PRCL"):
        last -= 1
        if s.lower(last - 1, last + 1) == [",", "где"]:
            return last  # *вернулся в город, где сообщил*
    if s.lower(last - 2, last) == ["после", "чего"]:
        return last - 2
    if last - 1 <= first or s.words[last - 1].lower not in ("и", "но", "а"):
        return None
    deed = next((i for i in range(first, last - 1) if phrases_ru.finite(s, i)), None)
    return None if deed is None or any(w.text in ",:—–" for w in s.words[first:deed]) else last - 1


def _did_before(s: Sentence, source: Span, cue: Span) -> bool:
    """Whether a Russian verb before its subject says what it did before it spoke: *позвонила соседка и сказала*."""
    at, end = s.index(source[0]), s.index(source[1])
    behind = s.lower(end, s.index(cue[0]))
    if "не" in behind and any(w.startswith("вин") for w in behind) and any(w.startswith("призна") for w in behind):
        return True  # *Подсудимый вину не признал и показал, что C*
    joined = end < s.index(cue[0]) and s.is_word(end, "and")
    return joined and any(phrases_ru.finite(s, i) for i in range(subjects_ru.clause_start(s, at), at))


def _governed(s: Sentence, source: Span, cue: Span) -> bool:
    """Whether an English clause before tells of the source, which a relative clause takes up (*, who said C*)."""
    first, last = s.index(source[1]), s.index(cue[0])
    behind = [word for word in s.lower(first, last) if word != ","]
    taken_up = behind[:1] in (["who"], ["which"]) or inner_en.behind_calling(s, first, last)
    return taken_up and any(verbal(s, i) for i in range(s.index(source[0])))


def _behind_apposition(s: Sentence, frame: Frame) -> bool:
    """Whether the cue closes an apposition of its source (*Linden, a clerk who had left, said*), and is no participle."""
    cue = s.index(frame.cue[0])
    while cue > 0 and s.is_word(cue - 1, "auxiliaries"):
        cue -= 1
    return cue > 0 and s.words[cue - 1].text == "," and not s.layout.text[frame.cue[0] : frame.cue[1]].endswith("ing")


def whole(s: Sentence) -> Span:
    """The sentence without its full stop, and without the mark that lists it."""
    start, end = s.span[0] if not s.is_word(0, "reminders") else _past_reminder(s), s.span[1]
    text = s.layout.text
    while start < end and (text[start] in "•*" + LOOSE or text[start].isspace()):
        start += 1
    while end > start and text[end - 1] in ".:;, ":
        end -= 1
    return start, end


def past_bracket(s: Sentence) -> int:
    """Where the sentence begins, behind the bracket that holds all of it."""
    start, end = s.span
    held = s.layout.text[start] == "(" and s.layout.text[end - 1] == ")" and "(" not in s.layout.text[start + 1 : end]
    return start + held


def _past_reminder(s: Sentence) -> int:
    """Behind *напомним, что*: the outlet's word to its reader, and no part of what it tells."""
    at = next((i for i in range(1, min(4, len(s.words))) if s.words[i].text == ","), 0)
    at += at > 0 and s.lower(at + 1, at + 2) == ["что"]
    return s.words[at].end + 1 if at else s.span[0]


def whole_from(s: Sentence, at: int, *, told: bool = False) -> Span:
    """The rest of the sentence without the word that turns to it; `told`: it may go on with what somebody says."""
    start, end = trim(s.layout.text, (at, whole(s)[1]))
    while start < end and s.layout.text[start] in LOOSE:
        start += 1
    turn = next((w for w in s.words if w.start == start and w.lower in TURNING), None)
    behind = s.lower(s.index(turn.end), s.index(turn.end) + 1) if turn else []
    turn = None if turn and turn.lower == "а" and behind in (["также"], ["именно"], ["то"]) else turn
    apart = turn is not None and not told and ends_en.main_opens(s, s.index(turn.end), s.index(end))
    english = behind == ["i"] or _declines(behind) or apart or (turn is not None and turn.lower in BESIDE)
    start = turn.end + 1 if turn and (s.lexicon.language == "ru" or english) else start
    return start, max(start, end)


def _aged(s: Sentence, span: Span, words: Sequence[Token]) -> bool:
    """*“C,” said Ada Holm, 33, a clerk who had left*; *C, said Ada Holm, a clerk who had left*: what follows a name."""
    first = s.index(span[0])
    calling = first > 1 and s.words[first - 1].text == "," and s.words[first - 2].text[0].isupper() and called(s, first)
    return first > 0 and ((words[0].text.isdigit() and words[1].text == ",") or calling)


def _opens_before_comma(s: Sentence, span: Span) -> bool:
    """*Nearly a week into the strike, Holm said C*: what leads to it."""
    return span[0] == s.span[0] and s.layout.text[span[1] : span[1] + 1] == ","


def _of_telling(s: Sentence, span: Span) -> bool:
    """*“C,” Holm told the Tribune* in May, hours after the fire: what only tells when or where, and opens no clause."""
    first, last = s.index(span[0]), s.index(span[1])
    if not s.is_word(first, "adverbial_openers"):
        return False
    commas = [i for i in range(first, last - 1) if s.words[i].text == "," and not WHEN & set(s.lower(i + 1, i + TIMED))]
    opens = (i + 1 + (s.words[i + 1].lower in ("and", "but")) for i in commas)
    return first > 0 and s.words[first - 1].word and not any(ends_en.main_opens(s, i, last) for i in opens)


def before_turn(s: Sentence, span: Span) -> Span:
    """*X ушёл, а через год СМИ сообщили, что C*: the clause before, without the words that open the next one."""
    last = s.index(span[1])
    comma = next((i for i in reversed(range(s.index(span[0]) + 1, last)) if s.words[i].text == ","), None)
    opens = comma is not None and s.lexicon.language == "ru" and s.lower(comma + 1, comma + 2)[:1] in (["а"], ["но"], ["однако"])
    if comma is None or not opens or any(phrases_ru.finite(s, i) for i in range(comma, last)):
        return span
    return span[0], s.words[comma - 1].end


def _declines(words: Sequence[str]) -> bool:
    """*said C but declined to say more*: that somebody leaves it unsaid is told of him."""
    return words[:1] in (["declined"], ["refused"])


def _before_auxiliaries(s: Sentence, end: int) -> int:
    """Where these words end before the auxiliaries of a verb that another clause has: *a panel in Quarry has* heard C."""
    while end > 1 and s.is_word(end - 1, "auxiliaries"):
        end -= 1
    return end


def _says_itself(s: Sentence, first: int, last: int) -> bool:
    """Whether a verb stands among these words, and not only in what hangs on a place (*в музее, где хранятся карты*)."""
    verbs = [i for i in range(first, last) if phrases_ru.finite(s, i)]
    placed = bool(verbs) and phrases_ru.preposition(s.words[first].lower)
    comma = next((i for i in range(first, verbs[0]) if s.words[i].text == ","), None) if placed else None
    opening = s.lower(comma + 1, comma + 3) if comma is not None else []
    hangs = any(w.startswith("котор") or w in ("где", "куда", "откуда") for w in opening)
    return bool(verbs) and not (hangs and len(verbs) == 1)


def _does_to(s: Sentence, at: int) -> bool:
    """*The council opposes a fence, and Holm said C*: a verb that no list holds, by its ending and by the object behind it."""
    word, behind = s.words[at].text, s.words[min(at + 1, len(s.words) - 1)].lower
    present = word.islower() and word.endswith("s") and word[-2:] not in ("ss", "us", "is") and s.words[at - 1].word
    return present and (behind in OBJECTS or s.is_word(at + 1, "articles"))


def subject_of(s: Sentence, rest: Span, frames: Sequence[Frame]) -> Span | None:
    """*Holm, who said C, left the court*: whose main predicate follows the clause that takes him up."""
    first = s.index(rest[0])
    bearer = next((f.source for f in frames if f.relative and f.source and f.source[1] < f.cue[0]), None)
    if bearer is None or rest[1] <= rest[0] or s.lexicon.language != "en" or not verbal(s, first):
        return None
    start, end = trim(s.layout.text, (past_bracket(s), bearer[1]))
    short = s.index(end) - s.index(start) <= OF_SUBJECT and not any(verbal(s, i) for i in range(s.index(start), s.index(end)))
    return (start, end) if short else None


def _meanwhile(s: Sentence, span: Span) -> bool:
    """*Holm said C, while the guard slept*: whether these words follow the "while" of an English clause beside."""
    at = s.index(span[0])
    return s.lower(at - 2, at) in ([",", word] for word in BESIDE) and not s.words[at].lower.endswith(("ing", "ly"))


def stands_alone(s: Sentence, span: Span) -> bool:
    """Whether this clause says something by itself: words enough, and no adverbial that belongs to its neighbour."""
    words = [w for w in s.words if span[0] <= w.start and w.end <= span[1]]
    if sum(w.word for w in words) < SHORTEST:
        return False
    first = words[0].lower
    if s.lexicon.language == "en" and ((_declines([first]) and span[0] > s.span[0]) or _meanwhile(s, span)):
        return True
    if s.lexicon.language == "ru" and (first.startswith("котор") or dropped_ru.leads_in(s, words)):
        return False  # *…, сообщает X, который там был*
    if s.lexicon.language == "en" and (_aged(s, span, words) or (first in ROUGHLY and _opens_before_comma(s, span))):
        return False
    hidden = ANONYMITY in fold(s.layout.text[slice(*span)])
    if s.lexicon.language == "en" and (hidden or papers_en.leads(words) or _of_telling(s, span)):
        return False  # *…, speaking on condition of anonymity because C*; *In a release that told of it, …*
    lead = (
        s.lexicon.words["adverbial_openers"]
        | (s.lexicon.words["openers"] - s.lexicon.words["and"])
        | {"и", "also", "told", "to", "of", "whose"}
    )
    if s.lexicon.language == "ru":
        verbs = _says_itself(s, s.index(span[0]), s.index(span[1]))
    else:
        if len(words) <= UNFINISHED and s.words[s.index(span[1]) - 1].lower in LEADING:
            return False  # *It apologised for* what it called a mistake
        own = range(s.index(span[0]) + 1, _before_auxiliaries(s, s.index(span[1])))
        opens = span[0] == s.span[0]
        verbs = any(verbal(s, i) and s.words[i].text != "May" for i in own) or (opens and any(_does_to(s, i) for i in own[:-1]))
    told = s.lower(s.index(span[0]) - 1, s.index(span[0])) == ["told"]  # *“C,” Holm told jurors in the trial that began in May*
    if s.lexicon.language == "en" and (told or (first == "asked" and span[0] == s.span[0])):
        return False  # *Asked if others were there, he said C*
    if (
        s.lexicon.language == "en"
        and first.endswith(("ed", "ing"))
        and first != "during"
        and span[0] == s.span[0]
        and len(words) < OPENING
    ):
        return any(verbal(s, i) for i in range(1, len(words)))  # *Asked about the pier*: an adverbial of its neighbour
    told = s.lexicon.language == "ru" and first not in s.lexicon.words["and"]  # an adverbial opens a Russian clause like any word
    return verbs and (told or first not in lead or "," in (w.text for w in words))
