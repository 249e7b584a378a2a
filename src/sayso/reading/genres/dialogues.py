"""Interviews and transcripts: who the speakers behind the turns are, and what of the text is theirs.

A label names its speaker where it stands. "A:", a dash and a bare answer leave it to the headline and the lead; who is not named
there stays unnamed. "Q:", the outlet's name and its interviewer's ask for the outlet.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from sayso.lexicon.language import Lexicon
from sayso.lexicon.people import people
from sayso.lexicon.voices import Voices
from sayso.lexicon.voices import voices as listed
from sayso.reading.chains.voices import Speaker, Spoken, Voice
from sayso.reading.parts import turns
from sayso.reading.parts.turns import Turn, called
from sayso.reading.people.mentions import Found
from sayso.reading.words.spans import Cover
from sayso.reading.words.text import Layout, fold, tokens
from sayso.records import Skipped, Span

_INITIALS = re.compile(r"(?:[A-ZА-ЯЁ]\.?[ \u00a0]?){2,3}")
_ACRONYM = re.compile(r"[A-ZА-ЯЁ]{2,4}")
_CAPS = re.compile(r"[^a-zа-яё]*")
_TOLD = re.compile(r".?[»”\"],?\s[—–-]\s[а-яёa-z]|,[”\"]\s\w")
THIRD = frozenset({"he", "she", "they", "он", "она", "они"})
REASON = "speaker label"


def find(
    own: Sequence[str], layout: Layout, lexicon: Lexicon, found: Callable[[], Sequence[Found]], bold: Sequence[Span] = ()
) -> Spoken | None:
    """The voices of this text; `None` where it is no interview and no transcript.

    `own` are the names of the outlet and of the authors, who ask; `found` gives the mentions, asked for only in a dialogue.
    """
    words = listed(lexicon.language)
    said = turns.find(layout, words, bold)
    if not said:
        return None
    reader = _Casting(layout, words, found(), own, said)
    voices = [voice for turn in said for voice in reader.voices(turn)]
    heads = [Skipped(reason=REASON, text=layout.text[slice(*t.head)], span=t.head) for t in said]
    asides = [s for span in layout.paragraphs if span[0] >= said[0].head[0] for s in _aside(layout.text, span, words)]
    return Spoken(tuple(voices), tuple(sorted([*heads, *asides], key=lambda s: s.span or (0, 0))), reader.named())


def _aside(text: str, span: Span, words: Voices) -> list[Skipped]:
    """A stage direction, or a note on how the interview was edited."""
    said = text[slice(*span)]
    edited = fold(said).lstrip("*_([ ").startswith(tuple(words["edited"]))
    reason = "stage direction" if turns.aside(said) else "site notice" if edited else None
    return [Skipped(reason=reason, text=said, span=span)] if reason else []


class _Casting:
    """Tells who speaks in which turn."""

    def __init__(self, layout: Layout, words: Voices, found: Sequence[Found], own: Sequence[str], said: Sequence[Turn]) -> None:
        self._layout = layout
        self._text = layout.text
        self._words = words
        self._bodies = {f.span for f in found if f.kind == "organization" and f.named}
        self._by_initials: dict[str, list[Found]] = {}
        for f in (f for f in found if f.kind == "person" and f.named):
            self._by_initials.setdefault("".join(w[0].upper() for w in f.base.split()), []).append(f)
        self._own = {fold(name) for name in own if name}
        self._labels = [turn.label for turn in said if turn.label]
        self._hosts = {called(self._text[slice(*t.label)]).split()[-1] for t in said if t.label and t.role and self._host(t.role)}
        self._papers = self._asking_bodies(said)
        self._spoke: list[tuple[str, Speaker]] = []  # by a label of their own, in order
        self._examiner: Speaker | None = None  # who asks for a court, until somebody else does
        head = (0, said[0].head[0])
        self._lead = self._told(said, found) or interviewee(layout, head, found, words, self._own) or self._himself(said)

    def _told(self, said: Sequence[Turn], found: Sequence[Found]) -> Span | None:
        """Whom the outlet names most beside the quotations of the answers it tells."""
        narrated = Cover(turn.span for turn in said if self._narrated(turn))
        beside = [f for f in found if f.kind == "person" and f.named and narrated.holds(f.span)]
        often = Counter(f.base for f in beside if self._layout.quote_at(f.span[0]) is None)
        return next((f.span for f in beside if often and f.base == often.most_common(1)[0][0]), None)

    def _himself(self, said: Sequence[Turn]) -> Span | None:
        """The first "I" of an answer, where nothing says who answers."""
        return next((own[0] for turn in said if not self._asked(turn) and (own := turns.singular(self._layout, turn.span))), None)

    def _asked(self, turn: Turn) -> bool:
        """Whether the outlet's side has the floor: a question by its place, a label for the asking, the outlet or its author."""
        if turn.label is None or turn.asks:
            return bool(turn.asks)
        name = called(self._text[slice(*turn.label)])
        ours = any(name == own or (len(name) > 3 and name in own.split()) for own in self._own)
        hosts = name.split()[-1] in self._hosts
        return name in self._words["asks"] or ours or hosts or name in self._papers

    def _host(self, role: Span) -> bool:
        return bool(set(called(self._text[slice(*role)]).split()) & self._words["asks"])

    def _asking_bodies(self, said: Sequence[Turn]) -> set[str]:
        """Labels that name a body and mostly ask: an outlet interviews."""
        turns_of: dict[str, list[bool]] = {}
        for turn in said:
            if turn.label and (self._kind(turn.label) == "organization" or _ACRONYM.fullmatch(self._text[slice(*turn.label)])):
                question = self._text[slice(*turn.span)].rstrip('*_ ”»"').endswith("?")
                turns_of.setdefault(called(self._text[slice(*turn.label)]), []).append(question)
        return {name for name, asked in turns_of.items() if sum(asked) >= 0.5 * len(asked)}

    def _kind(self, label: Span) -> str:
        """What the mentions make of a label; in capitals a person and a body look alike, and people speak more often."""
        name = self._text[slice(*label)]
        body = label in self._bodies and not _CAPS.fullmatch(name)
        return "organization" if body or _channel(name) else "person"

    def voices(self, turn: Turn) -> list[Voice]:
        """The turn as a voice."""
        if self._asked(turn) and turn.heard:
            self._examiner = Speaker(turn.by) if turn.by else self._examiner
            return [Voice(turn.span, (self._examiner,) if self._examiner else (), nobody=self._examiner is None)]
        if self._asked(turn):
            return [Voice(turn.span)]
        if self._narrated(turn):
            return [self._quoted(part) for part in self._layout.paragraphs if turn.span[0] <= part[0] < turn.span[1]]
        speaker = self._speaker(turn)
        return [Voice(turn.span, (speaker,) if speaker else (), nobody=speaker is None)]

    def _narrated(self, turn: Turn) -> bool:
        """Whether the outlet tells an answer: behind its first quotation stands who says it, *«C», — считает X*."""
        start = turn.span[0]
        quote = self._layout.quote_at(start)
        if self._text[slice(*turn.head)].strip() or quote is None or quote.start != start:
            return False
        behind = self._text[quote.inner[1] - 1 : self._layout.paragraphs[self._layout.paragraph_of(start)][1]]
        return _TOLD.match(behind) is not None

    def _quoted(self, paragraph: Span) -> Voice:
        """A paragraph of an answer that the outlet tells: the interviewee's words where it is nothing but a quotation."""
        quote = self._layout.quote_at(paragraph[0])
        whole = quote is not None and quote.start == paragraph[0] and not self._text[quote.end : paragraph[1]].strip(" .\n")
        return Voice(paragraph, (Speaker(self._lead),) if whole and self._lead else ())

    def _speaker(self, turn: Turn) -> Speaker | None:
        if turn.label is None:
            timed = self._text[slice(*turn.head)].strip() and turn.asks is None
            return Speaker(self._lead) if self._lead and not timed else None
        name = self._text[slice(*turn.label)]
        if called(name) in self._words["answers"]:
            asked = None if turn.heard else self._asked_before()  # counsel who speak up in between answer nothing
            return asked or (Speaker(self._lead) if self._lead else None)
        colon = self._text.find(":", turn.label[1], turn.head[1])
        cue = (colon, colon + 1) if colon >= 0 else None
        full = self._full(name) if _INITIALS.fullmatch(name) else None
        speaker = Speaker(full or turn.label, cue)
        self._spoke.append((called(name), speaker))
        return speaker

    def _asked_before(self) -> Speaker | None:
        """Whom "Answer" means behind somebody with a label of his own: who spoke to him before."""
        asks = self._spoke[-1][0] if self._spoke else ""
        return next((speaker for name, speaker in reversed(self._spoke) if name != asks), None)

    def _full(self, initials: str) -> Span | None:
        """The name in the text that these initials stand for, if one alone fits."""
        wanted = [c for c in initials if c.isalpha()]
        fit = self._by_initials.get("".join(wanted), [])
        return fit[0].span if fit and len({f.base for f in fit}) == 1 else None

    def named(self) -> tuple[Found, ...]:
        """What the labels name: people as they are called there."""
        kept = [label for label in dict.fromkeys(self._labels) if not self._replaced(self._text[slice(*label)])]
        return tuple(self._mention(label) for label in kept)

    def _replaced(self, name: str) -> bool:
        plain = called(name) in self._words["answers"] | self._words["asks"] or fold(name) in self._own
        return plain or (bool(_INITIALS.fullmatch(name)) and self._full(name) is not None)

    def _mention(self, label: Span) -> Found:
        """A label as a mention: a part in a trial or a calling is unnamed; titles and callings before a name are its roles."""
        name = self._text[slice(*label)]
        parts = list(re.finditer(r"\S+", name))
        lead = 0
        while lead < len(parts) and fold(parts[lead][0]).strip(".") in self._words["titles"] | self._words["court"]:
            lead += 1
        is_name = len(parts) - lead > 0 and parts[lead][0][0].isupper() and not parts[lead][0][0].isdigit()
        stranger = fold(parts[0][0]) in self._words["strangers"]
        numbered = any(ch.isdigit() for ch in name)
        if not is_name or stranger or numbered:
            head = fold(name) if numbered else called(name).split()[-1]
            kind = "organization" if head in self._words["bodies"] else "person"
            return Found(span=label, kind=kind, named=False, base=_plain(name), head=head, definite="the")
        start = label[0] + parts[lead].start()
        roles = ((label[0], start - 1),) if lead and fold(parts[0][0]).strip(".") not in self._words["fields"] else ()
        base = _plain(self._text[start : label[1]])
        kind = self._kind(label)
        return Found(span=(start, label[1]), kind=kind, named=True, base=base, head=fold(base.split()[-1]), roles=roles)


def _channel(name: str) -> bool:
    """Whether a label is called as channels are and people are not: *The Pier*, *Портовые новости*, *Причал LIVE*."""
    words = name.split()
    latin = [word.isascii() for word in words if word.isalpha()]
    news = not all(latin) and fold(words[-1]) in people("ru")["outlet_words"]
    return len(words) > 1 and (words[0] == "The" or news or (any(latin) and not all(latin)))


def _plain(name: str) -> str:
    """A name in capitals as names are written."""
    return (
        " ".join(w.capitalize() if len(w) > 2 or not w.isupper() else w for w in name.split()) if _CAPS.fullmatch(name) else name
    )


def interviewee(layout: Layout, head: Span, found: Sequence[Found], words: Voices, own: set[str]) -> Span | None:
    """Where the headline or the lead name who answers: the person of a sentence about the meeting, else the one named most.

    Who asked not to be named is the unnamed person of that sentence.
    """
    roles = Cover(r for f in found for r in f.roles)
    people = [
        f
        for f in found
        if f.kind == "person"
        and head[0] <= f.span[0] < head[1]
        and layout.quote_at(f.span[0]) is None
        and fold(f.base) not in own | words["fields"]
        and (f.named or not roles.holds(f.span))
    ]
    met = [f for span in layout.sentences if span[1] <= head[1] for f in _met(layout.text, span, people, words)]
    named = [f for f in people if f.named]
    if any(phrase in fold(layout.text[slice(*head)]) for phrase in words["anonymous"]):
        met, named = [f for f in met if not f.named] or [f for f in people if not f.named], []
    often = Counter(f.base for f in named)
    named.sort(key=lambda f: (-often[f.base], f.span))
    first = [*(f for f in met if f.named), *named, *met, *people]
    return first[0].span if first else None


def _met(text: str, sentence: Span, people: Sequence[Found], words: Voices) -> list[Found]:
    """The person whom a sentence says the outlet talked to: before the word for it, or right behind it."""
    said = fold(text[slice(*sentence)])
    at = min((sentence[0] + said.index(m) for m in words["meetings"] if m in said), default=None)
    if at is None:
        return []
    before = [f for f in people if sentence[0] <= f.span[0] < at]
    after = [f for f in people if at <= f.span[0] < sentence[1]]
    if before or any(w.lower in THIRD for w in tokens(text, (sentence[0], at))):
        return before[:1]  # *He told Vance*: whom he told asks
    return after[:1]
