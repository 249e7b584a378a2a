"""Russian participles that attribute (*X, заявивший, что C*): whose they are, and where what they hand over ends."""

from __future__ import annotations

import re

from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import relative_ru, subjects_ru
from sayso.reading.attribution.russian.phrases_ru import agreement_of, finite
from sayso.reading.words.morphology import Form, forms
from sayso.records import Span

_ACTIVE = re.compile(r".+(?:вш|ющ|ящ|ущ|ащ)(?:ий|ая|ее|ие|его|ей|ему|им|их|ими|ую|ем)(?:ся)?")
REACH = 8  # words between a participle and the noun it says more of


def active(word: str) -> bool:
    """Whether a word that attributes is an active participle (*заявивший*, *утверждающих*)."""
    return _ACTIVE.fullmatch(word.lower()) is not None


def bearer(s: Sentence, at: int) -> Span | None:
    """The noun before the comma that the participle here agrees with in case, number and gender, or the name that ends there."""
    if at < 2 or s.words[at - 1].text != ",":
        return None
    mine = forms(s.words[at].text)
    for i in range(at - 2, max(-1, at - 2 - REACH), -1):
        if finite(s, i) or not s.words[i].word or len(s.words[i].text) == 1:
            return None
        noun = next((f for f in forms(s.words[i].text) if f.pos == "NOUN" and any(_agree(f, p) for p in mine)), None)
        if noun:
            return trimmed(s, relative_ru.phrase_start(s, i, noun), at - 1)
    return None


def _agree(noun: Form, participle: Form) -> bool:
    same = noun.case == participle.case and noun.many == participle.many
    return same and (participle.many or noun.gender == participle.gender)


def main_verb(s: Sentence, frame: Frame) -> int | None:
    """*X, заявивший, что C, ушёл*, *Слухи о том, что C, верны*: the comma before the verb of a noun that opens the sentence."""
    cue = s.index(frame.cue[0])
    relative = s.words[subjects_ru.clause_start(s, cue)].lower.startswith("котор") and cue > 0
    relative = relative or s.lower(cue + 1, cue + 2)[:1] in (["которому"], ["которой"], ["которым"])  # *согласно которым*
    hangs = active(s.words[cue].text) or relative or (frame.agentless and forms(s.words[cue].text)[0].pos == "NOUN")
    head = s.index(frame.source[0]) if frame.source else cue
    if not hangs or not frame.content or any(finite(s, i) for i in range(head)):
        return None
    inside = relative and head > subjects_ru.clause_start(s, cue)  # *Y, которого X подозревает в Z, ищут*
    number = next((f.many for f in forms(s.words[head].text) if f.case == "nomn"), False)
    first, last = s.index(frame.content[0][0]), s.index(frame.content[-1][1])
    for at in range(last - 2, first, -1):
        verb = at + 1 + (s.words[at + 1].lower == "не")
        if s.words[at].text == "," and verb < len(s.words) and finite(s, verb):
            return at if inside or agreement_of(s.words[verb].text).many == number else None
    return None
