"""English: the stages of a case as they are told: whom somebody charged, what a court found, who was cleared."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.language import Lexicon
from sayso.reading.stances import clause_en, predicates
from sayso.reading.stances.predicates import says
from sayso.reading.words.text import Token

FOUND = frozenset({"found", "concluded", "held", "decided", "determined", "declared"})
ALSO = frozenset({"already", "also", "now"})
FINDING = 6  # words in which a court is named before what it found
DUTY = 6  # words in which a duty is named
PRICED = 9  # words in which a price is named
LAID = 14  # words in which a charge is laid


def of_justice(words: Sequence[Token], clause: Sequence[Token], lexicon: Lexicon) -> str | None:
    """What a court decided, or whom prosecutors charged, told by somebody else."""
    if predicates.decided(clause, lexicon) or predicates.convicted(words, lexicon) or _found(words, lexicon):
        return "ruled"
    if cleared(clause, lexicon):
        return "ruled"
    held = says(words[:LAID], lexicon, "held_and_charged")
    return "charged" if held or (charged(clause, lexicon) and says(clause, lexicon, "charged_with")) else None


def _found(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*The court has already concluded that the sale was void*: a court finds a clause."""
    court = next((i for i, w in enumerate(words[:FINDING]) if w.lower in lexicon.words["courts"]), None)
    if court is None:
        return False
    verb = next((i for i in range(court + 1, min(court + FINDING, len(words) - 1)) if words[i].lower in FOUND), None)
    if verb is None or words[verb + 1].lower not in lexicon.words["that"]:
        return False
    between = words[court + 1 : verb]
    return all(clause_en.auxiliary(w, lexicon) or w.lower in ALSO or w.lower.endswith("ly") for w in between)


def of_another(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Holm is the son of Linden, who was convicted by a jury*: what a court did is told aside, behind the main clause."""
    act = next((i for i, w in enumerate(words) if w.lower in lexicon.words["court_actions"]), None)
    aside = next((i for i in range(1, len(words)) if words[i].lower in ("who", "which") and words[i - 1].text == ","), None)
    if act is None or aside is None or act < aside:
        return False
    return predicates.finite(words[:aside], lexicon) and not any(w.text == "," for w in words[aside:act])


def accused(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Long ago, Linden was accused in Marle of theft*: an accusation is the first predicate behind what leads to it."""
    at = next((i for i, w in enumerate(clause) if w.lower in ("accused", "suspected")), 0)
    return predicates.suspected(clause, lexicon) and not predicates.finite(clause[: max(0, at - 3)], lexicon)


def cleared(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*The clerk was cleared on appeal*, *cleared of all charges*, *her conviction was overturned*."""
    return says(clause, lexicon, "clearings")


def charged(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a charge is the first thing told: no other predicate stands before it but an arrest (*arrested and charged*)."""
    at = next((i for i in range(len(words)) if _lays(words, i, lexicon)), None)
    if at is None or any(w.lower.endswith("ed") and not _beside(words, i, at, lexicon) for i, w in enumerate(words[:at])):
        return False
    if _described(words, at, lexicon):
        return False
    auxiliary = next((i for i in range(at - 1, -1, -1) if clause_en.auxiliary(words[i], lexicon)), None)
    told = [w.lower for w in words[auxiliary + 1 : at]] if auxiliary is not None else []
    plain = not any(w in lexicon.words["negations"] or w.endswith("n't") for w in told)
    return plain or not told or told[-1] in ("been", "yet") or told[-1].endswith("ly")


def _duty(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*(charged with) enforcing the law*, *the protection of the port*: what somebody is there for."""
    doing = next((w for w in words if w.lower.endswith("ing")), None)
    return says([doing] if doing else words, lexicon, "duties")


def _described(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """*Crews charged with theft must pay*, *help when charged with theft*: who is meant, or on what occasion."""
    occasion = next((i for i in range(at - 1, -1, -1) if words[i].lower in ("when", "where", "if", "unless")), None)
    if occasion is not None and not any(w.text == "," for w in words[occasion:at]):
        return True
    plain = at > 0 and words[at - 1].word and not any(clause_en.auxiliary(w, lexicon) for w in words[max(0, at - 4) : at])
    led = plain and not words[at - 1].lower.endswith(("ly", "ed")) and words[at - 1].lower not in lexicon.words["and"] | ALSO
    bare = [w.lower for w in words[at + 1 : at + 2]] in (["with"], ["under"], ["in"], ["for"])
    return led and bare and predicates.finite(words[at + 1 :], lexicon)


def _lays(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """*charged with fraud*, *arraigned for it*: a charge; *charged a high price*, *arraigned in court* lay none."""
    if words[at].lower not in lexicon.words["charged_actions"]:
        return False
    behind = [w.lower for w in words[at + 1 : at + PRICED]]
    if words[at].lower == "arraigned":
        return "for" in behind[:2] or ("on" in behind[:2] and "of" in behind)
    if behind[:1] == ["with"] and _duty(words[at + 2 : at + DUTY], lexicon):
        return False  # *The office is charged with enforcing the law*
    return "with" in behind or not (says(words[at + 1 : at + PRICED], lexicon, "prices") or any(w[0] in "$£€" for w in behind))


def _beside(words: Sequence[Token], at: int, charge: int, lexicon: Lexicon) -> bool:
    """Whether this participle is one with the charge: *arrested and charged*, *arrested, handcuffed and charged*."""
    return all(w.lower in lexicon.words["and"] or w.text == "," or w.lower.endswith("ed") for w in words[at + 1 : charge])
