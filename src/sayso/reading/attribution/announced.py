"""What a colon announces: *The officer on duty said:* and the paragraph behind it, and where that paragraph is not his speech.

A text that lost its quotation goes on with the outlet's own words behind the colon: who is told of there by his name does not
speak, nor does he where the paragraph opens with what he added.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.frame import Frame
from sayso.reading.words.text import Layout, fold

SPEECH = 25  # characters from which a quotation is somebody's words, and no name
GAP = 2  # line ends between two paragraphs where nothing is lost
_ITEM = re.compile(r"(?:[-–—•*·]|\d{1,2}[.)]|[a-zа-я]\))[ \u00a0\t]")  # *1. the plant be closed*
ACCOUNTS = frozenset(["account", "version", "description"])
OPENING = 4  # words that a name which opens its sentence may take


def frames(s: Sentence, own: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence that hand what follows to their source; none where it does not end in a colon."""
    return [f for f in own if f.ahead] or (list(own[-1:]) if _ends_open(s) else [])


def spoken(sentences: Sequence[Sentence], found: Sequence[Sequence[Frame]]) -> set[int]:
    """The sentences of a speech that a colon announces and no marks enclose: what the speaker tells of others is his."""
    told: set[int] = set()
    for number, own in enumerate(found):
        announcing = (
            [f for f in frames(sentences[number], own) if not account(sentences[number], f)] if number not in told else []
        )
        behind = following(sentences, found, number, announcing[-1]) if announcing else []
        if behind and not any(_quotes(sentences[i], found[i]) for i in behind):
            told |= set(behind)
    return told


def account(s: Sentence, frame: Frame) -> bool:
    """*The papers gave this account of events:*, *According to the letter:*: who is said to say something in it says it so."""
    led = s.words[s.index(frame.cue[0])].lower == "according"
    return s.lexicon.language == "en" and (led or s.words[s.index(frame.cue[1]) - 1].lower in ACCOUNTS)


def following(sentences: Sequence[Sentence], found: Sequence[Sequence[Frame]], number: int, announcing: Frame) -> list[int]:
    """The sentences that this frame at the end of its sentence announces; none where they are not its source's words."""
    behind = _behind(sentences, number)
    first = behind[0] if behind else number
    if behind and (_ends_open(sentences[first]) and frames(sentences[first], found[first])):
        return []  # *The club announced that he left:* and below *Its statement reads:*
    source = sentences[0].layout.text[slice(*announcing.source)] if announcing.source else ""
    himself = any(_first_person(sentences[i]) for i in behind) or any(_quotes(sentences[i], found[i]) for i in behind)
    gone = behind and not himself and _parted(sentences[number], sentences[first])
    lost = behind and not himself and (_tells_of(sentences[first], source) or _goes_on(sentences[first], found[first]))
    return [] if gone or lost else behind


def _parted(s: Sentence, behind: Sentence) -> bool:
    """Whether two blank lines or more stand between a colon and what follows: a quotation stood there that the text lost."""
    return s.layout.text.count("\n", s.span[1], behind.span[0]) > GAP


def _behind(sentences: Sequence[Sentence], number: int) -> list[int]:
    """The sentences behind this one's colon: the rest of its paragraph, else the next one."""
    layout = sentences[number].layout
    home = layout.paragraph_of(sentences[number].span[0])
    if same := _in_paragraph(sentences, number + 1, home):
        return same
    home += 1
    behind = _in_paragraph(sentences, number + 1, home)
    while behind and (more := _in_paragraph(sentences, behind[-1] + 1, home := home + 1)):
        own = _first_person(sentences[more[0]]) and any(_first_person(sentences[i]) for i in behind)
        if not own and not (_lists(layout, home - 1) and _lists(layout, home)):
            break
        behind += more
    return behind


def _lists(layout: Layout, paragraph: int) -> bool:
    """Whether a paragraph is one of a list: a dash, a dot, a number or a letter opens it."""
    return _ITEM.match(layout.text, layout.paragraphs[paragraph][0]) is not None


def _tells_of(s: Sentence, source: str) -> bool:
    """Whether a sentence opens with its speaker's surname and tells of him: *Ivan Klenov was born in 1926*."""
    named = source.replace(",", " ").split()
    person = len(named) > 1 and all(w[0].isupper() and not w.isupper() and w.isalpha() for w in named[-2:])
    return person and any(w.text == named[-1] for w in s.words[:OPENING])


def _goes_on(s: Sentence, own: Sequence[Frame]) -> bool:
    """Whether the sentence opens with what somebody added: *Klenov added that C*, which goes on from what is lost."""
    cues = [fold(s.layout.text[slice(*f.cue)]).split() for f in own if f.source and f.source[0] == s.span[0]]
    return any(word in s.lexicon.words["continuing"] for cue in cues[:1] for word in cue)


def _quotes(s: Sentence, own: Sequence[Frame]) -> bool:
    """Whether this sentence opens a quotation, or somebody is quoted in it."""
    text = s.layout.text
    return text[s.span[0]] in '“«"„' or any(text[a] in '“«"„' and b - a > SPEECH for f in own for a, b in f.content)


def _ends_open(s: Sentence) -> bool:
    """Whether the sentence ends in a colon: *police specified that X was held in Y:*, and their words follow."""
    return bool(s.words) and s.words[-1].text == ":"


def _in_paragraph(sentences: Sequence[Sentence], first: int, paragraph: int) -> list[int]:
    """The sentences from this one on that stand in this paragraph, none where it stands in another."""
    home = sentences[0].layout.paragraph_of
    return list(takewhile(lambda i: home(sentences[i].span[0]) == paragraph, range(first, len(sentences))))


def _first_person(s: Sentence) -> bool:
    """Whether the sentence speaks in the first person outside of quotations: the outlet seldom does."""
    own = (i for i, word in enumerate(s.words) if s.layout.quote_at(word.start) is None)
    return any(s.is_word(i, "first_person") for i in own)
