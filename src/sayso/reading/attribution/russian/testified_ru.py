"""What a noun of testimony hands over: *Это подтверждается показаниями X о том, что C; показаниями Y о том, что D*."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.contents import content_of
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian.phrases_ru import finite, initial, lemma

REACH = 14  # words between the noun and what its bearer told
ABOUT_IT = ["о", "том", ",", "что"]


def handed_over(s: Sentence) -> Iterator[Frame]:
    """Each testimony with whose it is and what it says: to the semicolon, or to the end of the sentence."""
    for at in range(len(s.words)):
        about = _about(s, at) if lemma(s, at) in s.lexicon.words["testifying"] else None
        source = trimmed(s, at + 1, about) if about else None
        if about is None or source is None:
            continue
        end = next((w.start for w in s.words[about:] if w.text == ";"), s.span[1])
        content = content_of(s, s.words[about + len(ABOUT_IT) - 1].end, end)
        if content:
            yield Frame((s.words[at].start, s.words[at].end), "say", source, content)


def _about(s: Sentence, noun: int) -> int | None:
    """Where *о том, что* stands behind the noun and its bearer; `None` where anything else parts them."""
    for at in range(noun + 2, min(noun + REACH, len(s.words))):
        if s.lower(at, at + len(ABOUT_IT)) == ABOUT_IT:
            return at
        if finite(s, at) or not (s.words[at].word or initial(s, at - 1)):
            return None
    return None
