"""Whom the grammar of a clause rules out for an English pronoun: who does something to her is not she."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.people.clusters import Cluster
from sayso.reading.people.pronouns import Pronoun, Seen

_TITLE = 40  # characters that a calling before a name may have
_DOES = re.compile(
    r"\s(?:also|then|later|had|has|have|\w+ly)?\s?"
    r"[a-z]+(?:ed|et|ave|ook|old|eat|ot|ent|ought|aught|it|ut|aw|ew|elt|ell|oke|ose|ound)\s"
)
# from the doer to whom he does it, with nobody between: *Holm | began to argue with | her*
_DONE_TO = re.compile(
    r"(?!\s(?:and|or|but|nor)\s)(?:\s(?!(?:th(?:at|e|ey|is|ese|eir|em|ere)|an?|his|hers?|him|its?|s?he|you|we|who|whom|whose"
    r"|which|what|when|where|while|how|if|whether|as|because|like|than|around|behind|about|beside|near|before|after|until|since"
    r"|although)\s)[a-z]+){1,5}\s"
)
_TAKING = re.compile(  # *brought with | him*
    r"\s(?:br[io][a-z]+|tak(?:e|es|en|ing)|took|carr[a-z]+|ha[sd]|have|kept|keeps?)\swith\s$"
)
_LETTING = re.compile(  # what it is that another is let do: *Readers let | editorials tell | them*
    r"\s(?:lets?|makes?|made|saw|sees?|heard|hears?|watch(?:ed|es)?)\s[a-z]+\s(?:[a-z]+\s)?[a-z]+\s$"
)
_WHOSE = frozenset({"his", "her", "its", "their"})
_ANOTHER = re.compile(  # what somebody else may do begins between
    r"\b(?:that|who|whom|which|when|while|because|if|whether|what|how|after|before|although|until|since)\b|\sto\s[a-z]"
)
_NO_NOUN = frozenset(  # words before which "her" owns nothing
    {"a", "about", "after", "again", "against", "an", "and", "as", "at", "away", "back", "because", "before", "but", "by", "down"}
    | {"during", "for", "from", "had", "has", "here", "if", "in", "into", "is", "not", "of", "off", "on", "or", "out", "over"}
    | {"so", "than", "that", "the", "then", "there", "through", "to", "under", "until", "up", "was", "when", "which", "while"}
    | {"who", "with"}
)


def role(text: str, pronoun: Pronoun) -> str:
    """What the pronoun is in its clause: subject, object or possessive ("her" by the word behind it)."""
    word = text[slice(*pronoun.span)].lower()
    if pronoun.subject:
        return "subject"
    if word == "him":
        return "object"
    if word == "her":
        behind = re.match(r"\s+([\w'-]+)", text[pronoun.span[1] : pronoun.span[1] + 30])
        return "possessive" if behind and behind[1].islower() and behind[1] not in _NO_NOUN else "object"
    return "possessive"


def acted_on(text: str, pronoun: Pronoun) -> bool:
    """Whether something is done to whom the pronoun means by another: *beat him*, *paid her*, and no *hurt himself*."""
    word = text[slice(*pronoun.span)].lower()
    return word in ("him", "them") or (word == "her" and role(text, pronoun) == "object")


def doer(text: str, start: int, pronoun: int, seen: Sequence[Seen]) -> Cluster | None:
    """Who acts in the sentence from `start` before an object pronoun, and to whom nothing is left between but the deed."""
    for mention in reversed(seen[-12:]):
        end = mention.cluster.first_end(mention.at, mention.at + _TITLE)
        if mention.at < start or not end or end >= pronoun or text[mention.at : end].lower() in _WHOSE:
            continue  # *his friends called him so*
        if _DONE_TO.fullmatch(text, end, pronoun):
            return None if _TAKING.search(text, end, pronoun) or _LETTING.search(text, end, pronoun) else mention.cluster
        if _DOES.match(text, end):
            return None if _ANOTHER.search(text, end, pronoun) else mention.cluster
    return None
