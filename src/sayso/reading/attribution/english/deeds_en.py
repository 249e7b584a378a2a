"""English: a second thing that is said in one sentence, by the same speaker or by others, is a statement of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from sayso.lexicon.grammar import DETERMINERS, SPANS_OF_TIME
from sayso.reading.attribution.clauses import CLOSED, Sentence, trimmed
from sayso.reading.attribution.contents import content_of, past_that, verbal
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.english.vouched_en import clause
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import before_apposition, first_of_clause, first_subject, is_clause, phrase_before
from sayso.records import Span

Shape = Callable[[Sentence, Cue, Span | None, list[Frame]], Frame | None]
JOINTS = frozenset(["and", "but"])
INNER = frozenset(["who", "which", "when", "as", "after", "before", "while", "because", "where", "that", "until", "if"])
OTHERS = frozenset(["others", "several", "some", "many", "another"])  # who besides says something
UNSPEAKING = frozenset(["there", "it"])  # subjects that say nothing themselves
DENIED = 4  # words within which a crime denied is named
OPENED = 12  # words within which a subject that opens the sentence ends
BIDDEN = 9  # words within which the infinitive of a bidding stands
REPEATED = frozenset(["said", "urged", "called", "asked", "accused", "demanded", "warned", "told"])
GOING_ON = frozenset(["urging", "calling", "asking", "accusing", "demanding", "warning", "telling", "adding", "saying"])


def apart(s: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """*X said there was a way and urged B to go*; *one said C and several said D*: the first ends before "and"."""
    kept = list(found)
    for frame in found:
        parts = _parts(s, frame)
        named = s.is_word(s.index(frame.cue[0]), "naming")
        if parts and (named or frame.source != parts[1].source or not any(f.cue == parts[1].cue for f in found)):
            kept = [*(f for f in kept if f is not frame and f.cue != parts[1].cue), *parts]
    return sorted(kept, key=lambda f: f.cue) if len(kept) != len(found) else kept


def behind_quotation(s: Sentence, frame: Frame) -> bool:
    """*Holm said: “C,” but Linden denied D*: what another denies behind a quotation is told beside it."""
    at = s.index(frame.source[0]) if frame.source else 0
    return at > 2 and s.words[at - 1].lower == "but" and any(w.text in CLOSED for w in s.words[at - 3 : at - 1])


def beside(s: Sentence, cue: Cue, before: list[Frame], shapes: Sequence[Shape]) -> Frame | None:
    """The frame of a verb of speech beside another verb: *Holm signed the order and said C*."""
    source = bearer(s, cue) or _behind_relative(s, cue) or _behind_when(s, cue)
    found = (shape(s, cue, source, before) for shape in shapes) if source else ()
    return next((replace(f, hedged=cue.row.hedged) for f in found if f and states(s, f)), None)


def bearer(s: Sentence, cue: Cue) -> Span | None:
    """*Holm signed the order and said C*, *Holm, who left, shut it and told us C*: who bears the first verb bears the second."""
    at = first_of_clause(s, cue)
    if at < 3 or s.words[at - 1].lower not in JOINTS or not _told_past(s, cue) or s.is_word(at, "never_cue_after"):
        return None
    opens = max((i + 1 for i in range(at - 1) if s.words[i].text == ";"), default=0)
    verb = next((i for i in range(1, at - 1) if _verb(s, i)), None)
    if opens or verb is None:
        return None
    inner = next((i for i in range(at - 2, verb, -1) if s.words[i].lower in INNER or s.words[i].text in ",;"), verb)
    if s.words[inner].lower in INNER:
        return _bearer_inside(s, inner, at)
    subject = (before_apposition(s, verb - 1) if s.words[verb - 1].text == "," else None) or first_subject(s, at - 1)
    return subject if subject and not is_clause(s, subject) and s.layout.quote_at(subject[0]) is None else None


def _behind_relative(s: Sentence, cue: Cue) -> Span | None:
    """*A man who says he was there said C*: who opens the sentence, where his relative clause has its verbs already."""
    who = next((i for i in range(1, min(cue.first, OPENED)) if s.words[i].lower == "who"), None)
    if who is None or s.words[who - 1].text == "," or s.words[cue.first].lower not in REPEATED:
        return None
    told = [i for i in range(who + 1, cue.first) if _verb(s, i) or any(c.first == i and c.row.shape == "verb" for c in s.cues)]
    plain = all(s.words[i].word and not s.is_word(i, "and") for i in range(cue.first))
    return trimmed(s, 0, who) if len(told) > 1 and plain and not is_clause(s, (s.span[0], s.words[who - 1].end)) else None


def _behind_when(s: Sentence, cue: Cue) -> Span | None:
    """*The guards on duty when a prisoner died denied C*: who opens the sentence, where the clause of time has its verb."""
    when = next((i for i in range(2, min(cue.first, OPENED)) if s.words[i].lower == "when"), None)
    if when is None or s.words[0].lower not in DETERMINERS or s.words[cue.first].lower not in REPEATED | {"denied", "admitted"}:
        return None
    told = any(_verb(s, i) for i in range(when + 1, cue.first))
    plain = all(s.words[i].word and not s.is_word(i, "and") for i in range(cue.first))
    timed = s.words[when - 1].lower in SPANS_OF_TIME | {"time", "moment", "point"}
    return trimmed(s, 0, when) if told and plain and not timed and not is_clause(s, (s.span[0], s.words[when - 1].end)) else None


def done_before(s: Sentence, source: Span, cue: Span) -> bool:
    """Whether a deed stands between who bears it and his verb of speech: *Holm signed the order and said C*."""
    first, last = s.index(source[1]), s.index(cue[0])
    while last > first and s.words[last - 1].lower in ("has", "have", "had"):
        last -= 1  # *Holm was charged and has denied it*
    joined = last > first and s.words[last - 1].lower in JOINTS
    return joined and any(_verb(s, i) for i in range(first, last - 1))


def _bearer_inside(s: Sentence, opener: int, at: int) -> Span | None:
    """*He hid when officers came and said C*, *a witness who saw him and thought C*: who bears the verb of the inner clause."""
    verb = next((i for i in range(opener + 1, at - 1) if _verb(s, i)), None)
    if verb is None:
        return None
    while s.is_word(verb - 1, "auxiliaries"):
        verb -= 1
    subject = phrase_before(s, opener + 1 if s.words[opener].lower in ("who", "which") else verb)
    return subject if subject and not is_clause(s, subject) else None


def states(s: Sentence, frame: Frame) -> bool:
    """Whether a second verb puts something forward: a clause, somebody's words, a bidding; *denied them the right* does not."""
    if not frame.content:
        return False
    start, end = s.index(frame.content[0][0]), s.index(frame.content[-1][1])
    spoken = s.layout.quote_at(frame.content[0][0]) is not None
    told = s.words[start - 1].lower == "that" or s.words[s.index(frame.cue[0])].end < frame.cue[1]  # *warned of*, *called for*
    if frame.verb == "deny" and _denial(s, frame, start):
        return True
    infinitive = "to" in s.lower(start, start + BIDDEN) and frame.verb in ("order", "promise", "threaten")
    return spoken or told or infinitive or clause(s, start, end)


def _denial(s: Sentence, frame: Frame, start: int) -> bool:
    """Whether a deed or a crime is denied: *but denies taking it*, *but denied attempted murder*; *denied them a say* is none."""
    ahead = range(start, min(start + DENIED, len(s.words)))
    named = any(s.is_word(i, "deniable") or s.is_word(i, "offences") or s.is_word(i, "sayings") for i in ahead)
    return start == s.index(frame.cue[1]) and (s.words[start].lower.endswith("ing") or named)


def _told_past(s: Sentence, cue: Cue) -> bool:
    """Whether the cue is a verb that can stand beside another: no participle in -ing, no plain form, no order told as done."""
    word = s.words[cue.last].lower
    past = word.endswith(("ed", "s")) or s.is_word(cue.last, "irregular") or s.words[cue.first].lower in REPEATED
    return past and not word.startswith("order")


def _verb(s: Sentence, at: int) -> bool:
    """Whether a finite verb stands here, outside of what somebody is quoted with."""
    return verbal(s, at) and s.unquoted(at)


def _parts(s: Sentence, frame: Frame) -> tuple[Frame, Frame] | None:
    """The two things said in this frame, nothing where it holds one."""
    cue = _second(s, frame)
    if cue is None:
        return None
    start, end = frame.content[-1]
    joint, after = _joint(s, cue), past_that(s, cue.last + 1, reach=1)
    first, second = content_of(s, start, s.words[joint].start), content_of(s, s.words[after].start, end)
    beside = (s.words[joint + 1].start, s.words[cue.first - 1].end) if joint + 1 < cue.first else frame.source
    if not first or not second:
        return None
    return replace(frame, content=(*frame.content[:-1], *first)), Frame(cue.span, cue.verb, beside, second, frame.relays)


def _second(s: Sentence, frame: Frame) -> Cue | None:
    """The cue of the second thing said, where its subject is no one told of in the first."""
    if not frame.content or frame.source is None or frame.content[-1][0] < frame.cue[1] or frame.ahead:
        return None
    start, end = frame.content[-1]
    first = s.index(start)
    for cue in s.cues:
        inside = start < s.words[cue.first].start and cue.last + 1 < len(s.words) and s.words[cue.last + 1].start < end
        told = s.words[cue.first].lower in (GOING_ON if _participle(s, frame) else REPEATED) and cue.row.shape == "verb"
        if inside and told and s.layout.quote_at(s.words[cue.first].start) is None:
            joint = _joint(s, cue)
            if s.words[joint].lower == "and" and joint > first + 1:
                same = joint + 1 == cue.first
                parted = same and s.words[joint - 1].text == ","  # *said C, and urged the crowd to go*
                return cue if parted or (_same(s, frame, first, cue) if same else _besides(s, joint, cue)) else None
    return None


def _participle(s: Sentence, frame: Frame) -> bool:
    return s.layout.text[slice(*frame.cue)].endswith("ing")


def _joint(s: Sentence, cue: Cue) -> int:
    """Where the word stands that joins the clause of this cue to the one before."""
    return next((i for i in range(cue.first - 1, max(cue.first - 4, 0), -1) if s.words[i].lower == "and"), cue.first - 1)


def _besides(s: Sentence, joint: int, cue: Cue) -> bool:
    """Whether others speak here: *and several said*, *and some residents said*."""
    return s.words[joint + 1].lower in OTHERS and s.words[cue.first].lower == "said"


def _same(s: Sentence, frame: Frame, first: int, cue: Cue) -> bool:
    """Whether the speaker himself goes on: what is told before has no subject that could, or a tense that could not."""
    told = range(first, cue.first - 1)
    if not _governs(s, cue):
        return False
    verbs = [i for i in told if verbal(s, i) and s.unquoted(i)]
    if not verbs:
        return s.is_word(s.index(frame.cue[0]), "naming")
    expletive = s.words[first].lower in UNSPEAKING and len(verbs) == 1
    ahead = s.is_word(verbs[-1], "future") or s.is_word(verbs[-1], "modals")
    return expletive or ahead


def _governs(s: Sentence, cue: Cue) -> bool:
    """Whether what is put forward, or to whom, stands right behind: *urged the crowd*, and not *was told and urged to go*."""
    behind = s.words[cue.last + 1]
    led = behind.lower in DETERMINERS or behind.lower == "that" or s.is_word(cue.last + 1, "pronouns")
    return led or s.is_word(cue.last + 1, "articles") or behind.text[0].isupper() or behind.lower == "there"
