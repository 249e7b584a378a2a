"""English: what a content tells of the future: the speaker's own plans, a date set, and what he foretells of others."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.grammar import BE
from sayso.lexicon.language import Lexicon
from sayso.reading.stances import clause_en, predicates
from sayso.reading.stances.accusing_en import Manner
from sayso.reading.stances.predicates import says
from sayso.reading.words.text import Token

FIRST_PERSON = frozenset({"i", "we", "i'm", "we're", "i'll", "we'll", "i've", "we've", "us", "our", "my"})
THIRD_PERSON = frozenset({"he", "she", "they", "his", "her", "their", "he'll", "she'll", "they'll"})
PRONOUNS = frozenset({"he", "she", "they", "it", "he'll", "she'll", "they'll", "it'll"})  # in a speaker's own words: others
NEUTER = frozenset({"it", "this", "that", "there", "these", "those", "it'll"})
NO_VERB_AFTER = frozenset({"the", "a", "his", "her", "their", "its", "our", "my", "your", "of", "free", "political", "at"})
FORETOLD = frozenset({"expected", "forecast", "projected", "predicted", "anticipated"})
EXPECTS = frozenset({"expect", "expects", "anticipate", "anticipates"})
EXPECTED = frozenset({"expected", "anticipated"})  # behind a pronoun: *he expected them to win*
MAY_FORETELL = FORETOLD | EXPECTED | {"set"}  # beside the words of the future
RECEIVING = frozenset({"receive", "receiving", "get", "getting", "benefit"})
BETWEEN = frozenset({"not", "also", "now", "both", "all", "just", "still", "really", "actually", "definitely", "never", "always"})
OWNED = frozenset({"his", "her", "their"})
SIDES = frozenset(
    {"group", "team", "side", "office", "administration", "campaign", "wife", "husband", "family", "lawyers", "forces"}
)
JOINTS = frozenset({"and", "but", "so", "then", "now", "well", "yes", "again", "look", "obviously", "certainly", "absolutely"})
ARRANGED = 9  # words in which an event is named
SOON = frozenset({"today", "tonight", "tomorrow", "next", "soon", "immediately"})
OPENING = 9  # words in which a speaker names himself


def mine(words: Sequence[Token], manner: Manner) -> bool:
    """Whether the speaker or his side is the subject of the first clause."""
    return own([w.lower for w in words if w.word][:3], manner, opening=True)


def ahead(words: Sequence[Token], clause: Sequence[Token], manner: Manner, lexicon: Lexicon) -> str | None:
    """planned: the speaker's own future or his side's, a date set; predicted: that of others."""
    foretells = manner.told_by("foretelling", lexicon) and not manner.his_words
    if not foretells and (predicates.arranged(clause, lexicon) or dated(clause, lexicon)):
        return "planned"
    wishes = any(w.lower in lexicon.words["wishing"] for w in clause[:OPENING]) and mine(words, manner)
    if wishes or says(clause[:OPENING], lexicon, "wishes"):
        return None  # a wish is told, and foretells nothing
    if mine(words, manner) and (predicates.intended(clause, lexicon) or _leaves(clause, lexicon)):
        return "planned"
    if says(clause[:OPENING], lexicon, "committing"):
        return "planned"  # *I commit that I will go*
    at = future_at(clause, lexicon)
    if at is None:
        return "predicted" if manner.told_by("foretelling", lexicon) else None
    if clause[at].lower == "would" and _norm_or_judgement(clause, at, lexicon):
        return None  # *it would be a mistake*
    subject = _subject(clause, at, lexicon)
    if clause[at].lower in EXPECTS | EXPECTED and clause[at + 1 : at + 2] and clause[at + 1].lower != "to":
        return "predicted"
    if own(subject, manner, opening=_opens(words, subject)) and not _happens(clause, at, subject, lexicon):
        return "planned"
    got = any(w.lower in RECEIVING for w in clause[at + 1 : at + 4])  # *announced that the town will receive a grant*
    announced = manner.told_by("announcing", lexicon) and not manner.his_words and not got
    return "planned" if announced else "predicted"


def _leaves(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*She was ending her bid today*, *I'm leaving next week*: what the speaker is about to do, and when."""
    at = next((i for i in range(1, min(OPENING, len(clause))) if clause[i].lower in lexicon.words["leaving"]), None)
    if at is None or not (clause[at - 1].lower in BE or clause[at - 1].lower.endswith(("'m", "'re", "'s"))):
        return False
    return any(w.lower in SOON or w.lower in lexicon.words["days"] for w in clause[at + 1 :])


def arranges(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*The talks will be held on Friday*, *there will be an inquest*: what is to be done is a thing that bodies arrange."""
    clause = clause_en.main(words, lexicon)
    at = future_at(clause, lexicon)
    if at is None:
        return False
    event = clause[0].lower == "there" and says(clause[at + 1 : at + ARRANGED], lexicon, "arranged_events")
    return event or says(clause[at + 1 : at + 6], lexicon, "arranging")


def _norm_or_judgement(clause: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a future clause judges; *would have to* foretells."""
    must = at + 2 < len(clause) and clause[at + 1].lower in ("have", "need") and clause[at + 2].lower == "to"
    rest = [*clause[:at], *clause[at + 3 :]] if must else clause
    deed = any(
        w.lower in ("provide", "offer", "prove", "deal", "pose") for w in clause[at + 1 : at + 4]
    )  # *would offer a chance*
    return (not deed and predicates.judges(rest, lexicon)) or says(rest, lexicon, "opinion")


def future_at(clause: Sequence[Token], lexicon: Lexicon) -> int | None:
    """Where the first clause speaks of what will be; a wish ("would like") and what was not ("would have been") are none."""
    for at, word in enumerate(clause):
        if word.lower not in lexicon.words["future"] and word.lower not in MAY_FORETELL and not word.lower.endswith("'ll"):
            continue  # so it is for most words
        if word.lower == "would" and says(clause[:at], lexicon, "habits"):
            continue  # *some days we would row to the island*
        after = clause[at + 1].lower if at + 1 < len(clause) else ""
        before = clause[at - 1].lower if at else ""
        third = clause[at + 2].lower if at + 2 < len(clause) else ""
        wish = {f"{word.lower} {after}", f"{word.lower} {after} {third}"} & lexicon.words["no_future"]
        foretold = (after == "to" and word.lower in FORETOLD) or (word.lower in EXPECTED and before in lexicon.words["pronouns"])
        set_to = (
            word.lower == "set" and after == "to" and before in BE - {"been"} and third in lexicon.words["befalling"] - {"be"}
        )
        if foretold or set_to or (word.lower.endswith("'ll") and not wish):
            return at
        if word.lower not in lexicon.words["future"] or wish:
            continue
        going = before in BE | BETWEEN or before.endswith(("'re", "'m", "'s", "n't"))
        idle = (word.lower == "going" and (after != "to" or not going)) or (word.lower in EXPECTS and before == "to")
        whose = before in ("who", "whose") and at < 10 and not any(clause_en.verb_at(clause, i, lexicon) for i in range(at))
        joined = (
            before in ("and", "but") and at > 2 and not clause_en.auxiliary(clause[at - 2], lexicon)
        )  # *holds it and would sell*
        if not (joined or whose or before in NO_VERB_AFTER or idle or _unreal(clause, at) or _another(clause, at, lexicon)):
            return at
    return None


def _another(clause: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """*We understand what this will change*: another predicate of a pronoun has been told, and it is none of thinking."""
    for i in range(1, at):
        if clause[i - 1].lower in lexicon.words["pronouns"] and not clause_en.auxiliary(clause[i], lexicon):
            verb = clause_en.verb_at(clause, i, lexicon)
            return verb and not any(w.lower in lexicon.words["minding"] | lexicon.words["that"] for w in clause[i:at])
    return _told_by_another(clause[:at], lexicon)


def _told_by_another(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*The union claimed it would strike*, *the crews were told it will close*: a speech is told, and nothing foretold."""
    at = next((i for i in range(1, len(words)) if words[i].lower in lexicon.words["told_speech"]), None)
    if at is None or at + 1 == len(words):
        return False
    return not any(w.lower in lexicon.words["first_person"] for w in words[:at]) and words[at - 1].lower not in ("to", "a", "the")


def dated(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*The hearing is set for May*, *Preliminary court date is July 16*: a date is set."""
    for at, word in enumerate(clause[:-1]):
        if word.lower not in lexicon.words["dating"]:
            continue
        near = [w.lower for w in clause[max(0, at - 2) : at]]
        led = any(w in BE - {"been", "being"} or w.endswith(("'s", "'re")) for w in near)
        if led and clause[at + 1].lower in ("to", "for", "on", "in", "at", "next"):
            if (
                clause[at + 1].lower == "to"
                and at + 2 < len(clause)
                and clause[at + 2].lower in lexicon.words["befalling"] - {"be"}
            ):
                return False  # *demand is set to rise*
            return word.lower != "due" or clause[at + 1].lower != "to"  # *due to start* is on a list of its own
    return says(clause, lexicon, "dates_set") or _set_for(clause)


def _set_for(clause: Sequence[Token]) -> bool:
    """*The judge set the trial for May*, *scheduled a hearing for Friday*: who sets a date."""
    verb = next((i for i, w in enumerate(clause) if w.lower in ("set", "sets", "scheduled") and i), None)
    near = [w.lower for w in clause[verb + 1 : verb + 7]] if verb is not None else []
    event = next((i for i, w in enumerate(near[:-1]) if w in ("trial", "hearing", "sentencing", "retrial", "arraignment")), None)
    return event is not None and near[event + 1] in ("for", "on", "to")


def unreal(clause: Sequence[Token]) -> bool:
    """*The crane would have fallen without the beam*: what did not come about, as somebody sees it."""
    return any(w.lower.startswith("would") and _unreal(clause, at) for at, w in enumerate(clause))


def _unreal(clause: Sequence[Token], at: int) -> bool:
    near = [w.lower for w in clause[at + 1 : at + 4]]
    return clause[at].lower.startswith("would") and ("have" in near or "not have" in " ".join(near)) and "to" not in near


def _subject(clause: Sequence[Token], at: int, lexicon: Lexicon) -> list[str]:
    """The first words of the subject of this predicate."""
    start = 0
    for i in range(at):
        minds = clause[i].lower in lexicon.words["minding"] and i + 1 < at
        if clause[i].lower in lexicon.words["that"] or clause[i].text == "," or minds:
            start = i + 1
    named = [w.lower for w in clause[start:at] if w.word]
    named = named[2:] if named[:2] == ["of", "course"] else named
    led = next((i for i, word in enumerate(named) if word not in JOINTS), len(named))  # *And I'll go on*
    return named[led : led + 3] or [clause[at].lower]


def _opens(words: Sequence[Token], subject: Sequence[str]) -> bool:
    """Whether this subject is the first thing named in the content."""
    return [w.lower for w in words if w.word][: len(subject)] == list(subject)


def own(subject: Sequence[str], manner: Manner, *, opening: bool) -> bool:
    first = subject[0] if subject else ""
    if any(w in FIRST_PERSON for w in subject[:2]):
        return True
    if manner.his_words and first in PRONOUNS:
        return False
    if opening and manner.own is not None:
        return manner.own or (not manner.his_words and first in ("he", "she"))  # whom a pronoun means is heard less surely
    return not manner.his_words and (first in THIRD_PERSON or first == "it")


def _happens(clause: Sequence[Token], at: int, subject: Sequence[str], lexicon: Lexicon) -> bool:
    """*it will take a week*, *we'll see*, *he would be beaten*: what befalls, and is nobody's plan."""
    near = [w.lower for w in clause[at + 1 : at + 5] if not w.lower.endswith("ly") and w.lower not in ("not", "to", "also")]
    befalls = bool(near) and near[0] in lexicon.words["befalling"]
    feels = near[:1] == ["be"] and any(w in lexicon.words["feelings"] for w in near[1:])
    suffers = near[:1] == ["be"] and any(w.endswith(("ed", "en")) for w in near[1:2])
    if suffers and not says(clause[at + 1 : at + 6], lexicon, "arranging"):
        return True
    owned = subject[0] in OWNED and len(subject) > 1 and subject[1] not in lexicon.words["authorities"] | SIDES
    neuter = subject[0] in NEUTER | ({clause[at].lower} - FIRST_PERSON)
    return befalls and (neuter or owned or feels or near[0] in lexicon.words["perceiving"])
