"""What a Russian verb of attribution means: negated (*не считает, что C*), or with "чтобы" (*сказал, чтобы C*)."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.russian import namings_ru, participles_ru
from sayso.reading.words.morphology import forms

FLIPS = {"believe": "deny", "admit": "deny", "deny": "admit"}  # what is not believed is denied, what is not denied admitted


def meant(s: Sentence, cue: Cue) -> Cue | None:
    """The cue as it is meant; nothing where it is negated and says nothing (*не обещал, что*, *не подтвердили смерть*)."""
    that = _conjunction(s, cue)
    if (cue.verb == "deny" and that is None and _turned_down(s, cue)) or not namings_ru.holds(s, cue):
        return None
    if participles_ru.active(s.words[cue.first].text) and participles_ru.bearer(s, cue.first) is None:
        return None
    if s.lower(cue.first - 1, cue.first) == ["не"]:
        flipped = FLIPS.get(cue.verb)
        if flipped is None or not cue.row.takes & {"clause", "that"} or that is None:
            return None
        return replace(_as(cue, flipped), first=cue.first - 1, span=(s.words[cue.first - 1].start, cue.span[1]))
    near = [w.lower for w in s.words[cue.last + 1 : cue.last + 4]]
    about = cue.verb == "order" or (cue.verb == "say" and near[:1] == ["о"])
    if about and any(w.startswith(("невиновн", "непричастн")) for w in near):
        return _as(cue, "deny")  # *настаивает на своей невиновности*, *заявил о своей невиновности*
    if that == "чтобы" and cue.verb in ("say", "allege"):
        return _as(cue, "order")  # *написал, чтобы цех закрыли*
    if that == "что" and cue.verb == "order" and s.words[cue.last].lower == "том":
        return _as(cue, "allege")  # *настаивает на том, что C*
    return cue


def _turned_down(s: Sentence, cue: Cue) -> bool:
    """*отверг предложение*, *отклонил критику*: what is turned down is not denied to be so."""
    near = (w for w in s.words[cue.last + 1 : cue.last + 4] if w.word)
    noun = next((f for w in near for f in forms(w.text)[:1] if f.pos == "NOUN"), None)
    return noun is not None and noun.lemma in s.lexicon.words["turned_down"]


def _as(cue: Cue, verb: str) -> Cue:
    return replace(cue, row=replace(cue.row, verb=verb))


def _conjunction(s: Sentence, cue: Cue) -> str | None:
    """The conjunction of the clause that follows right behind the cue, an adverb between them at most (*считает также, что*)."""
    for at in range(cue.last + 1, min(cue.last + 3, len(s.words) - 1)):
        if s.words[at].text == "," and s.words[at + 1].lower in s.lexicon.words["that"]:
            return s.words[at + 1].lower
    return None
