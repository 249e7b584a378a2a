"""Turns of an interview or a transcript: who has the floor where, by labels, by dashes, or by questions that stand alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.lexicon.grammar import FIRST_PERSON, SECOND_PERSON
from sayso.lexicon.voices import Voices
from sayso.reading.words.morphology import forms
from sayso.reading.words.text import Layout, fold, tokens
from sayso.records import Span

FEWEST = 3  # words of the first person singular that make what stands between questions somebody's answers
FEWEST_PARAGRAPHS = 4  # in the first person, that make a story somebody's own
FEWEST_WORDS = 4  # words of most turns of a dialogue; a list has a figure or a name behind its labels
FEWEST_TURNS = 3  # of sure speakers, beside whom any word for a person is one
LONGEST_QUESTION = 500
LONGEST_LABEL = 60
LONGEST_HEADING = 80  # of a line that names whose account follows
_TIME = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
_NAME = r"[A-ZА-ЯЁ][\w.’'-]*(?:[ \u00a0][\w.’'«»\"/-]+){0,4}?"
_PICTURE = r"[\u2190-\u2bff\U0001f000-\U0001faff][\ufe0f]?[ \t]*"  # *💬 Ada Holm: ...*
_HEAD = re.compile(
    rf"(?:[-–—][ \t]*|{_PICTURE})?(?P<time>{_TIME}[ \t]*(?:[-–—][ \t]*)?)?(?:[*_]{{1,3}}|>{{1,2}}[ \t]*)?(?P<label>{_NAME})"
    r"(?:,[ \t]*(?P<role>[A-ZА-ЯЁ][^:\n,]{1,40}))?[*_]*(?:[ \t]*\((?P<aside>[^)\n]{1,90})\))?[*_]*[ \t]*:[*_]*(?:[ \t\u00a0]+|$)"
)
_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?[ \u202f\u00a0]"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:[ \u202f\u00a0]?[AP]M)?"
_CHAT = re.compile(  # how messengers export a chat: *[12/03/2025, 10:15:02] Ada Holm: ...*, *12.03.2025, 10:15 - Ada Holm: ...*
    rf"[\u200e\[]*{_DATE}{_CLOCK}\]?[ ]?(?:[-–—] )?(?P<label>[^:\n]{{1,40}}):[ \t]+", re.IGNORECASE
)
_ASKED = re.compile(r"(?P<label>[QAВО])\d{0,3}[.)][ \t]+(?=\S)")  # how depositions mark question and answer
_BARE = re.compile(  # how courts write down who is heard: *Q And then?*, *Q (By Ms. Linden) And then?*, *A Correct.*
    r"(?P<label>[QA])[ \t]+(?:\(By (?P<by>[A-Z][^)\n]{1,40})\)[ \t]+)?(?=[A-Z(“\"])"
)
BARE_QUESTIONS = 3  # *A* opens many a paragraph; with so many of *Q* beside it, it answers
_MARKED = re.compile(r"\(\((?P<label>[^()\n]{1,40})\)\)[ \t\u00a0]*")  # how wikis mark who speaks
_LINE = re.compile(rf"(?P<label>{_NAME})[ \t]+(?P<time>{_TIME})[ \t]*:?$")  # a line of its own: the speaker and when
_TIMED = re.compile(r"[\[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])][ \t]*(?:[-–—][ \t]*)?")
_DASH = re.compile(r"[—–-]{1,2}[ \t\u00a0]*(?=\S)")
_TAG = re.compile(r"[,!?…»”\"][ \u00a0][—–][ \u00a0][а-яёa-z]")  # «Стой! — крикнул он»: told by a narrator
_BOLD = re.compile(r"(?:[*_]{2,3}[^*_].*[*_]{2,3}|#{2,6}[ \t].+)$", re.DOTALL)
_MARKS = re.compile(r"(?:#{1,6}[ \t]+)?[*_]{0,3}")
_NUMBERED = frozenset({"q", "a", "question", "answer", "в", "о", "вопрос", "ответ"})
_NUMBER = re.compile(r"[ \u00a0]*\d+$")
_PERSON = r"[A-ZА-ЯЁ][\w’'-]+(?:[ \u00a0][A-ZА-ЯЁ][\w’'.-]*){0,2}"
_FULL = re.compile(r"[A-ZА-ЯЁ][\w’'-]+(?:[ \u00a0][A-ZА-ЯЁ][\w’'.-]*){1,2}")  # *WITNESS (Ada Holm):*
_AGED = re.compile(
    rf"(?P<label>{_PERSON}),?[ \u00a0](?:aged[ \u00a0])?\d{{1,2}}(?:[ \u00a0](?:years old|лет|год[а]?))?(?:[,(:].*)?$"
)
_OWNER = re.compile(rf"[ \u00a0]+(?P<label>{_PERSON})(?:[,(:].*)?$")
_SITE = re.compile(r"[\w-]+\.(?:by|ru|рф|com|org|net|info|news|media|kz|ua|am|ge)\b", re.IGNORECASE)
_STAMP = re.compile(
    r"\d{1,2}:\d{2}|\d{1,2} [a-zа-я]{3,9}(?: \d{4})?(?:, [a-zа-я]+)?", re.IGNORECASE
)  # *10:57*, *17 августа, вторник*
STAMPS = 3  # lines that are a time or a day, and make a text a chronicle, of which every paragraph is an entry
_ASIDE = re.compile(r"[\[(][^\])]{1,80}[\])]\.?$")


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says in one go. `head`: the label, dash or time code before it, which is none of his words.

    `label` is the name in it and `role` what it says of him (*MARLOW, HOST:*); `asks` whether its place makes it a question
    (`None` where the label has to tell). `heard`: he is heard by a court, which asks through whom the head may name (`by`).
    """

    head: Span
    span: Span
    label: Span | None = None
    role: Span | None = None
    asks: bool | None = None
    by: Span | None = None
    heard: bool = False


def find(layout: Layout, words: Voices, bold: Sequence[Span] = ()) -> list[Turn]:
    """The turns of a text, in order; none where it is no interview and no transcript."""
    labelled, dashed = _by_label(layout, words), _by_dash(layout, words)
    said = _both(labelled, dashed) if labelled and dashed else labelled or dashed or _by_question(layout, words, bold)
    return said or _by_testimony(layout, words) or _monologue(layout, words)


def _both(labelled: Sequence[Turn], dashed: Sequence[Turn]) -> list[Turn]:
    """The turns of a talk set partly with dashes, partly with labels: each ends where the next begins."""
    opened = {turn.head[0] for turn in labelled}
    turns = sorted([*labelled, *(turn for turn in dashed if turn.head[0] not in opened)], key=lambda turn: turn.head)
    return [
        replace(turn, span=(turn.span[0], min(turn.span[1], after.head[0]) if after else turn.span[1]))
        for turn, after in zip(turns, [*turns[1:], None], strict=True)
    ]


def singular(layout: Layout, span: Span) -> list[Span]:
    """Where somebody speaks of himself, outside of quotations."""
    return [(w.start, w.end) for w in tokens(layout.text, span) if w.lower in FIRST_PERSON and layout.quote_at(w.start) is None]


# ── labels ───────────────────────────────────────────────────────────────────────────────────────


def called(label: str) -> str:
    """A label for comparing: folded, without a full stop at its end or the number of the question."""
    name = fold(label).replace("\u00a0", " ").strip(" .*_")
    bare = _NUMBER.sub("", name).strip(" .")
    return bare if bare in _NUMBERED else name


def _by_label(layout: Layout, words: Voices) -> list[Turn]:
    heads = {n: head for n in range(len(layout.paragraphs)) if (head := _head(layout, n, words))}
    heads = _bare(layout) | heads
    if (
        0 in heads
        and heads[0].label
        and not _CHAT.match(layout.text)
        and layout.text[layout.paragraphs[0][1] - 1] not in '.?!…”»"'
    ):
        del heads[0]  # *Linden: the gate was open*, a headline
    named = {n: called(layout.text[slice(*t.label)]) for n, t in heads.items() if t.label}
    speakers = _speakers(layout.text, [(n, heads[n]) for n in named], named, words)
    kept = {n: head for n, head in heads.items() if n not in named or named[n] in speakers}
    if asked := _only_questions(layout, [n for n in kept if n in named]):
        return _spread(
            layout, {n: replace(kept[n], asks=True) for n in asked} | {n + 1: _plain(layout, n + 1, False) for n in asked}, words
        )
    if not _is_dialogue(layout, {n: name for n, name in named.items() if n in kept}, heads, words):
        return []
    return _spread(layout, kept, words)


def _bare(layout: Layout) -> dict[int, Turn]:
    """The paragraphs that open with *Q* or *A* and no mark behind it, as courts write down who is heard."""
    found = {n: m for n, span in enumerate(layout.paragraphs) if (m := _BARE.match(layout.text, *span))}
    if sum(m["label"] == "Q" for m in found.values()) < BARE_QUESTIONS:
        return {}
    made = {n: Turn(m.span(), (m.end(), layout.paragraphs[n][1]), m.span("label")) for n, m in found.items()}
    return {n: replace(turn, by=found[n].span("by") if found[n]["by"] else None, heard=True) for n, turn in made.items()}


def _no_field(label: str, words: Voices) -> bool:
    """Whether a label names no part of a form and no picture: *Source*, *Ada Holm Image*."""
    name = called(label)
    return not {name, *name.split()[-1:]} & words["fields"] and not name.endswith(("image", "фото"))


def _only_questions(layout: Layout, labelled: Sequence[int]) -> list[int]:
    """The labelled paragraphs where the labels mark the questions alone, and the answers stand between them unmarked."""
    free = [n for n in labelled if n + 1 not in labelled and n + 1 < len(layout.paragraphs)]
    asked = [n for n in free if _question(layout, n)]
    return free if len(asked) >= 2 and len(free) >= 0.9 * len(labelled) and len(asked) >= 0.6 * len(labelled) else []


def _head(layout: Layout, number: int, words: Voices) -> Turn | None:
    """The paragraph's opening words where they are a label, a time code or both."""
    start, end = layout.paragraphs[number]
    text = layout.text
    if chat := _CHAT.match(text, start, end):
        return Turn((start, chat.end()), (chat.end(), end), chat.span("label"))
    found = _LINE.match(text, start, end) or _HEAD.match(text, start, end) or _ASKED.match(text, start, end)
    found = found or _MARKED.match(text, start, end)
    if found and found.end("label") - found.start("label") <= LONGEST_LABEL and _no_field(found["label"], words):
        role = found.span("role") if found.re is _HEAD and found["role"] and found["label"].isupper() else None
        named = found.re is not _HEAD or found["role"] is None or role
        if found.re is _HEAD and found["aside"] and _known(called(found["label"]), words) and _FULL.fullmatch(found["aside"]):
            return Turn((start, found.end()), (found.end(), end), found.span("aside"), found.span("label"))
        return Turn((start, found.end()), (found.end(), end), found.span("label"), role) if named else None
    timed = _TIMED.match(layout.text, start, end)
    return Turn((start, timed.end()), (timed.end(), end)) if timed else None


def _speakers(text: str, heads: Iterable[tuple[int, Turn]], named: dict[int, str], words: Voices) -> set[str]:
    """The labels that are speakers: those that come again, those known to ask, answer or speak in court, and names.

    Where two of them take turns, so are words for a person (*Старший помощник*).
    """
    counts = Counter(map(_last, named.values()))
    labels = {named[n]: text[slice(*head.label)] for n, head in heads if head.label}
    proper = {name for name, label in labels.items() if _proper(text, label)}
    again = {name for name, label in labels.items() if counts[_last(name)] > 1 and _capitals(label)}
    behind = (named[n + 1] for n, name in named.items() if name in words["asks"] and n + 1 in named)
    answers = {name for name in behind if _capitals(labels[name])}
    sure = {name for name in labels if name in proper | again | answers or _known(name, words)}
    taken = sum(counts[name] for name in {_last(name) for name in sure})
    return sure | {name for name, label in labels.items() if taken >= FEWEST_TURNS and _calls_a_person(label)}


def _calls_a_person(label: str) -> bool:
    """Whether a label is, of few words, one for a person: *Казах*, *Старший помощник*."""
    parts = label.split()
    return len(parts) <= 3 and any(form.animate for part in parts for form in forms(part)[:1])


def _last(name: str) -> str:
    """The word a speaker goes by once his whole name was given: *STEVE MARLOW*, then *MARLOW*."""
    return name.split()[-1] if name else name


def _known(name: str, words: Voices) -> bool:
    return name in words["asks"] | words["answers"] or in_court(name, words)


def in_court(name: str, words: Voices) -> bool:
    """Whether this label names a part in a trial."""
    return any(word in words["court"] for word in name.split())


def _proper(text: str, label: str) -> bool:
    """Whether a label is a name: two words with capitals, or one that the text has elsewhere."""
    parts = label.split()
    if parts and any(c.isdigit() for c in parts[-1]):
        return True  # *Speaker 2*
    return (_capitals(label) or bool(_SITE.match(label))) and (len(parts) > 1 or fold(text).count(fold(label)) > 2)


def _capitals(label: str) -> bool:
    """Whether a label is written like a name: every word but a small one with a capital."""
    return all(p[0].isupper() or len(p) <= 3 for p in label.split())


def _is_dialogue(layout: Layout, named: dict[int, str], heads: dict[int, Turn], words: Voices) -> bool:
    """Whether labels like these make a text a dialogue: two who take turns, parts in a trial, or time codes."""
    counts = Counter(map(_last, named.values()))
    speaks = sum(sum(w.word for w in tokens(layout.text, heads[n].span)) >= FEWEST_WORDS for n in named)
    timed = sum(layout.text[slice(*t.head)].lstrip("—–- ")[:1] in "[(0123456789" for t in heads.values())
    if (timed >= 2 and timed >= 0.5 * len(heads)) or timed == len(layout.paragraphs):
        return True
    if len(counts) < 2 or speaks < 0.5 * len(named):
        return False  # one voice alone, or a list of figures
    asked = any(name in words["asks"] for name in counts) and any(name not in words["asks"] for name in counts)
    court = sum(in_court(name, words) for name in named.values()) >= 2
    first = layout.paragraphs[min(named)]
    return asked or court or max(counts.values()) > 1 or layout.text[first[1] - 1] == "?"


# ── dashes and questions ─────────────────────────────────────────────────────────────────────────


def _by_dash(layout: Layout, words: Voices) -> list[Turn]:
    text, paragraphs = layout.text, layout.paragraphs
    lines = [n for n, (a, b) in enumerate(paragraphs) if _DASH.match(text, a, b)]
    asked = [n for n in lines if _question(layout, n)]
    tagged = sum(bool(_TAG.search(text, *paragraphs[n])) for n in lines)
    if len(asked) < 2 or lines[0] != asked[0] or tagged > 0.5 * len(lines) or not _answered(layout, lines, asked):
        return []
    questions = _alternate(lines, asked)
    heads = {n: Turn((paragraphs[n][0], _dash_end(layout, n)), (0, 0), asks=n in questions) for n in lines}
    if len(asked) == len(lines):  # only the questions have dashes
        heads |= {n + 1: _plain(layout, n + 1, False) for n in asked if n + 1 < len(paragraphs)}
    return _spread(layout, heads, words)


def _dash_end(layout: Layout, number: int) -> int:
    found = _DASH.match(layout.text, *layout.paragraphs[number])
    return found.end() if found else layout.paragraphs[number][0]


def _answered(layout: Layout, lines: Sequence[int], asked: Sequence[int]) -> bool:
    """Whether somebody answers: in lines with a dash of their own, or in the paragraph behind each question."""
    own = len(lines) - len(asked)
    return own >= 2 or (own == 0 and all(n + 1 not in lines and n + 1 < len(layout.paragraphs) for n in asked))


def _alternate(lines: Sequence[int], asked: Sequence[int]) -> set[int]:
    """Which lines ask: every other one where that fits the question marks, else those with the mark."""
    even, odd = lines[::2], lines[1::2]
    fits = sum(n in asked for n in even) >= 0.6 * len(even) and sum(n in asked for n in odd) <= 0.34 * len(odd)
    return set(even) if fits else set(asked)


def _question(layout: Layout, number: int) -> bool:
    start, end = layout.paragraphs[number]
    return end - start <= LONGEST_QUESTION and layout.text[start:end].rstrip('*_ ”»"').endswith("?")


def _by_question(layout: Layout, words: Voices, bold: Sequence[Span]) -> list[Turn]:
    """Questions in bold or by themselves, and answers in the first person between them."""
    text, numbers = layout.text, range(1, len(layout.paragraphs))
    strong = [n for n in numbers if _strong(layout, n, bold) and text[slice(*layout.paragraphs[n])].strip("*_# ")[-1:] in ".?!…:"]
    plain = [n for n in numbers if _question(layout, n) and layout.quote_at(layout.paragraphs[n][0]) is None]
    asked = strong if sum(_question(layout, n) for n in strong) >= 2 else plain
    asked = [n for n in asked if n + 1 < len(layout.paragraphs)]
    if len(asked) < 2:
        return []
    heads = {n: _plain(layout, n, True) for n in asked}
    heads |= {n + 1: _plain(layout, n + 1, False) for n in asked if n + 1 not in asked}
    made = _spread(layout, heads, words)
    own = [len(singular(layout, turn.span)) for turn in made if not turn.asks]
    spoken_to = sum(_addressed(layout, n) for n in asked) >= (1 if asked == strong else 0.5 * len(asked))
    sure = spoken_to and sum(own) >= FEWEST and sum(n > 0 for n in own) >= 0.5 * len(own)
    return made if sure else []


def _addressed(layout: Layout, number: int) -> bool:
    """Whether a question is put to somebody: a columnist asks nobody."""
    return any(w.lower in SECOND_PERSON for w in tokens(layout.text, layout.paragraphs[number]))


def _by_testimony(layout: Layout, words: Voices) -> list[Turn]:
    """Accounts in the first person, each below a heading that names who gives it: *Testimony of Ada, 27*, *Witness B*."""
    heads = {
        n: Turn(span, span, label, asks=None) for n, span in enumerate(layout.paragraphs) if (label := _headed(layout, n, words))
    }
    told = [n for n in heads if n + 1 < len(layout.paragraphs) and len(singular(layout, layout.paragraphs[n + 1])) > 1]
    own = sum(len(singular(layout, layout.paragraphs[n + 1])) for n in told)
    return _spread(layout, {n: heads[n] for n in told}, words) if own >= FEWEST else []


def _headed(layout: Layout, number: int, words: Voices) -> Span | None:
    """Where a short line by itself names whose account stands below it."""
    start, end = layout.paragraphs[number]
    if end - start > LONGEST_HEADING or layout.text[end - 1] in ".!?;,":
        return None
    aged = _AGED.match(layout.text, start, end)
    if aged and aged.end() == end:
        return aged.span("label")
    said = fold(layout.text[start:end])
    led = max((w for w in words["testimonies"] if said.startswith(w + " ")), key=len, default="")
    named = _OWNER.match(layout.text, start + len(led), end) if led else None
    if named:
        return named.span("label")
    head, _, rest = said.rstrip(":").partition(" ")
    numbered = head in words["witnesses"] and 0 < len(rest.replace("№", "").strip()) <= 2
    return (start, end - (said[-1] == ":")) if numbered else None


def _monologue(layout: Layout, words: Voices) -> list[Turn]:
    """A story that the lead calls somebody's own, told by him paragraph after paragraph."""
    if not _calls_own(layout.text, words):  # so it is for most texts
        return []
    own = [n for n in range(1, len(layout.paragraphs)) if singular(layout, layout.paragraphs[n])]
    if len(own) < FEWEST_PARAGRAPHS or len(own) < 0.5 * (own[-1] - own[0] + 1):
        return []
    start, end = layout.paragraphs[own[0]][0], layout.paragraphs[own[-1]][1]
    return [Turn((start, start), (start, end), asks=False)] if _calls_own(layout.text[:start], words) else []


def _calls_own(text: str, words: Voices) -> bool:
    """Whether a text calls a story somebody's own."""
    folded = fold(text)
    return any(cue in folded and re.search(rf"\b{cue}\b", folded) for cue in words["monologues"])


def _strong(layout: Layout, number: int, bold: Sequence[Span]) -> bool:
    start, end = layout.paragraphs[number]
    return any(a <= start and end <= b for a, b in bold) or bool(_BOLD.match(layout.text, start, end))


def _plain(layout: Layout, number: int, asks: bool) -> Turn:
    start, end = layout.paragraphs[number]
    mark = _MARKS.match(layout.text, start, end)
    return Turn((start, mark.end() if mark else start), (start, end), asks=asks)


# ── how far a turn goes ──────────────────────────────────────────────────────────────────────────


def _spread(layout: Layout, heads: dict[int, Turn], words: Voices) -> list[Turn]:
    """The turns from their first paragraph to the one before the next; the last ends where nobody speaks of himself any more."""
    made: list[Turn] = []
    numbers = sorted(heads)
    for n, after in zip(numbers, [*numbers[1:], None], strict=False):
        stop = _stop(layout, n, len(layout.paragraphs) if after is None else after, words)
        if after is None:
            stop = _close(layout, n, stop, words)
        head = heads[n]
        start = head.head[1]
        while start < len(layout.text) and layout.text[start].isspace():
            start += 1
        end = layout.paragraphs[stop - 1][1]
        while end > start and layout.text[end - 1] in "*_":
            end -= 1
        made.append(replace(head, span=(start, max(start, end))))
    return made


def _stop(layout: Layout, first: int, after: int, words: Voices) -> int:
    """The paragraph at which the turn ends for another reason than the next turn: an editor's note, the next entry."""
    if sum(bool(_STAMP.fullmatch(layout.text, *span)) for span in layout.paragraphs) >= STAMPS:
        return min(after, first + 1)
    for n in range(first + 1, after):
        said = fold(layout.text[slice(*layout.paragraphs[n])]).lstrip("*_([ ")
        if said.startswith(tuple(words["notes"] | words["edited"])):
            return n
    return after


def _close(layout: Layout, first: int, stop: int, words: Voices) -> int:
    """Where the last turn ends: an outlet often closes in its own words."""
    named = layout.text[slice(*layout.paragraphs[first])].rstrip().endswith(":")
    led = tuple(words["belief"] | words["seen"] | words["hearsay"])  # Russian leaves "I" away
    own = [
        n
        for n in range(first + 1, stop)
        if singular(layout, layout.paragraphs[n]) or fold(layout.text[slice(*layout.paragraphs[n])]).startswith(led)
    ]
    return min(len(layout.paragraphs), max([first + 1 + named, *(n + 1 for n in own)]))


def aside(text: str) -> bool:
    """Whether a paragraph is a stage direction: *[laughs]*, *(пауза)*."""
    return bool(_ASIDE.match(text))
