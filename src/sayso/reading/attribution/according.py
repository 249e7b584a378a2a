"""*According to X, C*, «по словам X, C»: what a preposition puts into somebody's mouth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.lexicon.grammar import DETERMINERS, SUBJECTS
from sayso.reading.attribution.clauses import CLOSED, STOPS, Sentence, phrase_end, trimmed
from sayso.reading.attribution.contents import content_of, verbal
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.english import frames_en
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.relays import cited_inside, own_sources
from sayso.reading.attribution.russian import agentless_ru, commas_ru, ends_ru, inserted_ru, phrases_ru, provisions_ru
from sayso.records import Span


def prepositional(s: Sentence, cue: Cue, before: Sequence[Frame]) -> Frame | None:
    """*According to X, C*; *C, according to X*; *C1, according to X, C2*."""
    if s.lower(cue.first - 1, cue.first) == ["судя"] or (s.lexicon.language == "ru" and agentless_ru.unsourced(s, cue)):
        return None  # what somebody goes by is no source; «по последним данным на борту»: nor is a place
    first, last, end, cut = _place(s, cue)
    source = trimmed(s, first, last)
    if source is None or s.lower(first, first + 1) in (["which"], ["whom"]):
        return None
    if s.lexicon.language == "ru" and (own := agentless_ru.put_in(s, cue, source, end)):
        return own
    lead = all(s.is_word(i, "openers") or not s.words[i].word for i in range(cue.first))
    ends = s.lexicon.language == "en" and all(not w.word for w in s.words[end:])  # *X said C, according to Y*: Y passes X on
    start, stop = _within(s, cue, [] if ends else before)
    left = () if lead else content_of(s, start, s.words[cue.first].start)
    bare = bool(cut) or (
        s.lexicon.language == "ru" and lead and cue.slot is not None and s.words[min(end, len(s.words) - 1)].word
    )
    if s.lexicon.language == "ru" and not cut:
        source = inserted_ru.name(s, end, "gent") or source
    end = end if cut else _past_inserted(s, end, lead)
    stop = _norm_ends(s, cue, end, stop)
    goes_on = end < len(s.words) and (bare or s.words[end].text in ",—–")
    right = content_of(s, s.words[end - bare].end, stop) if goes_on and not (left and _called(s, end)) else ()
    if s.lexicon.language == "en" and left and s.lower(end + 1, end + 2) in (["who"], ["which"]):
        right = ()  # *C, according to X, who said D*: what he said besides is another thing
    if s.lexicon.language == "en" and left and right:
        left, right = _english(s, cue, left, right, end)
        source = (trimmed(s, first, len(s.words)) or source) if not right and _lists(s, end) else source
    led = s.lexicon.language == "ru" and agentless_ru.leads(s, s.index(start), cue.first)
    joined = led or s.words[cue.first - 1].text not in STOPS
    if s.lexicon.language == "ru" and left and right and _behind_dash(s, s.index(start), cue.first):
        left = ()  # *C1 — по словам X, C2*
    if not lead and left and right and joined:
        left, right = (), right  # *C1 and according to X, C2*
    content = (*left, *right)
    if not content and lead and end < len(s.words) and s.words[end].text == ":":
        return Frame(cue.span, cue.verb, source, (), ahead=True)
    relays = cited_inside(s, first, last)
    frame = Frame(cue.span, cue.verb, relays[1] if relays else source, content, relays[0] if relays else ())
    owner = own_sources(s, frame) if not relays else None
    return (replace(frame, relays=(owner,)) if owner else frame) if content else None


def _within(s: Sentence, cue: Cue, before: Sequence[Frame]) -> Span:
    """What may be said here: the sentence, or what another says in it (*сказал, что, по его мнению, C, и ушёл*)."""
    held = next(((a, b) for f in before for a, b in f.content if a <= cue.span[0] < b), s.span)
    return held if s.lexicon.language == "ru" else (held[0], s.span[1])


def _norm_ends(s: Sentence, cue: Cue, end: int, stop: int) -> int:
    """Where what a Russian law says ends before the sentence does (*По закону X должен уйти, однако он остался*)."""
    norm = s.lexicon.language == "ru" and end < len(s.words) and agentless_ru.norm(s, cue)
    return min(stop, ends_ru.turn(s, end)) if norm else stop


def _english(
    s: Sentence, cue: Cue, left: tuple[Span, ...], right: tuple[Span, ...], end: int
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """What is said before and behind an English source that commas enclose.

    *“C,” according to a statement of X, read to us by Y*, *C, according to news reports, a clerk and a letter*: what stands
    before. *the men who, according to X, had left*: what stands behind.
    """
    if s.words[cue.first - 2].lower in ("who", "which") and s.words[cue.first - 1].text == ",":
        return (), right
    last = s.index(left[-1][1]) - 1
    told = _lists(s, end) and not verbal(s, last) and any(verbal(s, i) for i in range(s.index(left[0][0]) + 1, last))
    goes_on = any(s.is_word(end + 1, key) for key in ("and", "openers", "clause_breaks", "adverbial_openers", "leads", "turns"))
    listed = told and not goes_on and not verbal(s, end + 1) and not s.words[end + 1].lower.endswith(("ing", "ly"))
    return (left, ()) if s.layout.text[left[-1][1] - 1] in CLOSED or listed else (left, right)


def _lists(s: Sentence, end: int) -> bool:
    """Whether a list of sources goes on behind this comma: *, clerks who were there, and a letter by the Union*."""
    return s.words[end].text == "," and any(s.lower(i, i + 2) == [",", "and"] for i in range(end + 1, len(s.words)))


def _place(s: Sentence, cue: Cue) -> tuple[int, int, int, bool]:
    """The words of the source, where it ends with its brackets, and whether no comma parts it from what it says."""
    if cue.slot is not None:
        return cue.slot, cue.slot + 1, cue.last + 1, False
    first = cue.last + (cue.row.shape == "before_source")  # «по слухам на заводе»: the cue's noun is the source
    if s.lexicon.language == "ru" and (behind := provisions_ru.end(s, first)):
        return first, behind, behind, behind < len(s.words) and s.words[behind].word
    last = end = phrase_end(s, first)
    if s.lexicon.language == "en":  # *according to a report in which they said C*
        last = end = next((i - 1 for i in range(first + 2, last) if s.words[i].lower == "which"), last)
    if s.lexicon.language == "en" and end < len(s.words) and s.words[end].text == "(":
        end = next((i + 1 for i in range(end + 1, min(end + 7, len(s.words))) if s.words[i].text == ")"), end)
    if s.lexicon.language == "ru":
        cut_short = (i for i in range(first + 1, last) if _as_of(s, i) or s.words[i].lower == "как")
        last = next(cut_short, last)  # *по данным X на 14:30*, *согласно уставу как чужой*
    if s.lexicon.language == "ru":
        cut = commas_ru.comma_missing(s, first, last)
    else:
        cut = _clause_behind(s, first, last) or _verb_behind(s, cue, first, last)
    timed = cut and s.lexicon.language == "en" and next((i for i in range(first + 1, cut - 1) if _when(s, i, cut)), None)
    return (first, timed or cut, cut, True) if cut else (first, last, end, False)


def _when(s: Sentence, at: int, end: int) -> bool:
    """Whether these words tell when what is said took place: *according to Holm on the 14th morning he left*."""
    time = any(s.is_word(end - 1, key) for key in ("times_of_day", "days", "calendar")) or s.words[end - 1].text[0].isdigit()
    return s.words[at].lower in ("on", "at") and time and all(w.word for w in s.words[at:end])


def _behind_dash(s: Sentence, first: int, at: int) -> bool:
    """Whether a clause of its own stands before a dash, and the source behind it."""
    return at - first > 1 and s.words[at - 1].text in "—–-" and phrases_ru.says(s, first, at - 1)


def _as_of(s: Sentence, at: int) -> bool:
    """Whether it is told here of what time the data are."""
    return s.words[at].lower in ("на", "к") and at + 1 < len(s.words) and s.words[at + 1].text[0].isdigit()


def _called(s: Sentence, end: int) -> bool:
    """*C, according to a report by the Watch, a monitoring group*: whether what follows only tells what the source is called."""
    english = s.lexicon.language == "en" and s.is_word(end + 1, "articles")
    return english and not any(verbal(s, i) for i in range(end + 1, len(s.words)))


def _past_inserted(s: Sentence, end: int, lead: bool) -> int:
    """Behind what is put in between the source and what it says."""
    if s.lexicon.language == "ru":
        return inserted_ru.past(s, end, "gent")
    return frames_en.past_apposition(s, end) if lead else end


def _clause_behind(s: Sentence, first: int, last: int) -> int | None:
    """Where a clause opens that no comma parts from the source: *according to Holm the gate was open*, *to police he fled*."""
    verb = next((i for i in range(first + 2, last) if _governs(s, i)), None)
    if verb is None or any(s.words[i].lower in ("who", "which", "that", "whose") for i in range(first, verb)):
        return None
    for at in range(verb - 1, first, -1):
        led = s.is_word(at - 1, "adverbial_openers") or s.words[at - 1].lower in ("of", "to", "with", "and", "for")
        if s.words[at].lower in SUBJECTS or (s.words[at].lower in DETERMINERS and not led):
            return at
    bare = s.words[verb - 1].text.islower() and s.words[verb - 1].lower.endswith("s") and s.words[verb - 2].text.isalpha()
    led = s.is_word(verb - 2, "adverbial_openers") or s.words[verb - 2].lower in ("of", "to", "with", "and", "for")
    return verb - 1 if bare and verb - 1 > first and not led and not s.is_word(verb - 2, "articles") else None


def _verb_behind(s: Sentence, cue: Cue, first: int, last: int) -> int | None:
    """*Crews, according to the port mended the pier*: the verb of the clause begun before the source, no comma parting them."""
    begun = cue.first > 1 and s.words[cue.first - 1].text == "," and not any(verbal(s, i) for i in range(cue.first - 1))
    verb = next((i for i in range(first + 2, last) if _governs(s, i)), None) if begun else None
    closed = verb is not None and not any(s.words[i].text == "," for i in range(verb, len(s.words)))
    return verb if closed else None


def _governs(s: Sentence, at: int) -> bool:
    """Whether a finite verb stands here, and no participle that only tells which one (*a study performed by a firm*)."""
    behind = s.lower(at + 1, at + 2) in (["by"], ["in"], ["on"], ["at"], ["for"]) and s.lower(at + 2, at + 3) != ["least"]
    participle = s.words[at].lower.endswith("ed") and (behind or s.words[at - 1].lower in DETERMINERS)
    return verbal(s, at) and not participle and s.words[at].text.islower()
