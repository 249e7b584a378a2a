"""Sentences that say whose work is in a report: *Based on reporting by X and Y*, *X contributed to this report*.

They tell nothing of the story; the outlets in them are drawn on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.lexicon.language import Lexicon
from sayso.lexicon.outlets import outlet_named
from sayso.lexicon.people import people
from sayso.reading.words.text import Layout, fold
from sayso.records import Span

LONGEST = 200  # characters of such a sentence
_WORD = re.compile(r"[^\W\d_](?:[^\s,;:]*[^\W_])?")
_LINK = re.compile(r"https?://\S*")
_SMALL = frozenset({"and", "the", "of", "in", "for", "at", "from", "news", "agency", "staff", "и"})
_JOINS = re.compile(r"[,;]|\band\b|&|\bи\b")
_PERSON = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,2}"
_SIGNED = re.compile(rf"(?:And )?I['’]m {_PERSON}\.")
_EDITED = re.compile(rf"{_PERSON} was the editor\.")
_NAME = re.compile(r"[^\W\d_][^,;()\n]*[^\W_]")


def says(text: str, lexicon: Lexicon) -> bool:
    """Whether this sentence tells whose work is in the report, and no more."""
    told = fold(text).strip(" .()*_")
    if len(text) > LONGEST:
        return False
    if _EDITED.fullmatch(text):
        return True
    led = next((p for p in lexicon.phrases["relay.based_on"] if told.startswith(p)), None)
    made = next((p for p in lexicon.phrases["relay.made_it_for"] if p in told), None)
    led = led or (made if made and _only_names(text[: fold(text).index(made)], "") else None)
    return told.endswith(lexicon.phrases["relay.had_a_hand"]) or (led is not None and _only_names(text, led))


def signs_off(text: str) -> bool:
    """Whether a paragraph is a reader's own name: *I'm Ada Holm.*"""
    return _SIGNED.fullmatch(text) is not None


def _only_names(text: str, led: str) -> bool:
    """Whether names alone follow the words that lead to them, with no verb: *Information from the port shows C* goes on."""
    words = _WORD.findall(_LINK.sub("", text[fold(text).index(led) + len(led) :]))
    return all(not w[0].islower() or w in _SMALL or "." in w for w in words)


def outlets(layout: Layout, lexicon: Lexicon) -> Iterator[Span]:
    """The outlets that such sentences name."""
    for start, end in layout.sentences:
        text = layout.text[start:end]
        if says(text, lexicon):
            first, last = _named(fold(text), lexicon)
            yield from ((start + a, start + b) for a, b in _names(text, first, last) if _outlet(text[a:b], lexicon))


def _named(told: str, lexicon: Lexicon) -> Span:
    """Where in such a sentence the names stand: behind the words that lead to them, or before those that follow."""
    led = next((p for p in (*lexicon.phrases["relay.based_on"], *lexicon.phrases["relay.made_it_for"]) if p in told), "")
    hand = [told.rindex(p) for p in lexicon.phrases["relay.had_a_hand"] if p in told]
    return told.find(led) + len(led), min(hand, default=len(told))


def _names(text: str, first: int, last: int) -> Iterator[Span]:
    at = first
    for mark in [*(m.span() for m in _JOINS.finditer(text, first, last)), (last, last)]:
        if name := _NAME.search(text, at, mark[0]):
            article = re.match(r"[Tt]he\s+", name.group())
            yield name.start() + (article.end() if article else 0), name.end()
        at = mark[1]


def _outlet(name: str, lexicon: Lexicon) -> bool:
    """Whether this is a listed outlet, or is called as outlets are (*The Quarry County News*)."""
    words = name.split()
    called = {words[0], words[-1]} & people(lexicon.language)["outlet_words"] if len(words) > 1 else set()
    return outlet_named(name) is not None or bool(called)
