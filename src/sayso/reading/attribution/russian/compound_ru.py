"""Russian verbs of speech behind another verb: *успел рассказать, что C*, *продолжает утверждать, что C*, *вынужден признать*.

The first verb is finite and has the subject, the second tells that it speaks. What somebody did not get to say is no word of
his (*не успел рассказать*); where the first verb itself holds back, a "не" before it lets the word out (*не побоялась сказать*).
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.language import CueRow, Lexicon
from sayso.reading.words.morphology import forms
from sayso.reading.words.text import Token

REACH = 6  # words from the first verb to the second
UTTERED = frozenset({"say", "report", "claim", "admit", "deny", "promise", "allege", "believe"})
HANDED = frozenset({"clause", "that", "quote"})


def found(words: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, tuple[CueRow, ...]] | None:
    """The word that speaks behind a first verb that stands here, and the rows of its past form."""
    first = _first_verb(words, at, lexicon)
    if first is None:
        return None
    second = next((i for i in range(first + 1, min(len(words), first + REACH)) if _ends(words[i])), None)
    if second is None or not words[second].word or forms(words[second].text)[0].pos != "INFN":
        return None
    if words[first].lower in lexicon.words["trying"] and forms(words[second].text)[0].lemma in lexicon.words["finding_out"]:
        return None  # *пытается выяснить, что случилось*
    behind = [w.lower for w in words[second + 1 : second + 3]]
    if behind[:1] == ["на"] and behind != ["на", "том"]:
        return None  # *начали настаивать на доступе*
    rows = (row for form, row in lexicon.cues.get(_past(words[second].lower), ()) if len(form) == 1 and row.shape == "verb")
    spoken = tuple(row for row in rows if row.verb in UTTERED and row.takes & HANDED)
    return (second, spoken) if spoken else None


def _first_verb(words: Sequence[Token], at: int, lexicon: Lexicon) -> int | None:
    """Where the first verb stands that lets a word out: here (*успел*), or behind the "не" that stands here (*не побоялась*)."""
    if lexicon.language != "ru":
        return None
    if words[at].lower == "не":
        return at + 1 if at + 1 < len(words) and words[at + 1].lower in lexicon.words["holding_in"] else None
    denied = at > 0 and words[at - 1].lower == "не"
    return at if not denied and words[at].lower in lexicon.words["getting_to"] else None


def _ends(word: Token) -> bool:
    """Whether the search for the second verb ends here: a verb, a mark, a conjunction."""
    if word.lower in ("был", "была", "были"):
        return False  # *вынужден был признать*
    return not word.word or word.lower in ("и", "или", "что", "не") or forms(word.text)[0].pos in ("INFN", "VERB", "GRND", "PRTS")


def _past(infinitive: str) -> str:
    """The past form under which the lexicon has a verb: *рассказать* → *рассказал*, *признаться* → *признался*."""
    stem, back = (infinitive[:-2], "ся") if infinitive.endswith(("ся", "сь")) else (infinitive, "")
    return f"{stem[:-2]}л{back}"
