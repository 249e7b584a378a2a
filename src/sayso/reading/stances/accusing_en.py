"""English: who puts a thing forward and how, and whether it accuses somebody who can be told from others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.lexicon.grammar import ARTICLES, BE, POSSESSIVE
from sayso.lexicon.language import Lexicon
from sayso.reading.stances import clause_en, predicates
from sayso.reading.stances.predicates import says
from sayso.reading.words.text import Token

NAMED = frozenset({"shooting", "killing", "bombing", "shelling", "murdering"})  # *the police shooting* is the name of a deed
PLAIN_DOERS = frozenset({"police", "officers", "soldiers", "guards", "forces", "troops"})  # *reported police kicking them*
PLEADED = frozenset({"pleaded", "pled", "pleads"})
ANYBODY = frozenset({"you", "nobody", "anybody", "anyone", "everybody", "everyone"})  # whom nobody is accused by
STEP = 16  # words in which a step of a case is told
UNKNOWN = 4  # words in which who did it is named
BARELY = frozenset({"only", "just", "merely", "simply", "first"})  # behind "not", these deny nothing
FELLOWS = frozenset({"fellow", "inmates", "other"})  # *beaten by other prisoners*
UNDONE = ("ant", "ing", "ent", "ible", "able")
CASES = frozenset({"case", "cases", "investigation", "investigations", "inquiry", "trial", "charges", "allegations", "probe"})
USING = frozenset({"attacked", "dispersed", "used", "fired", "deployed", "sprayed", "fire", "use", "threw", "shot", "launched"})
MEMBERS = frozenset({"members", "soldiers"})
SUBJECT = 16  # words in which who does wrong is named
PHRASE = 14  # words in which a wrong is named
BESIDE = 8  # words between a wrong and who did it


@dataclass(frozen=True, slots=True)
class Manner:
    """Who puts it forward and how: the class of the cue and its words, whether they are his words in quotation marks.

    `direct`: his own words without marks; `own`: whether the first words mean the speaker or his side, where they tell;
    `distant`: the cue keeps its distance; `accuser`: it is the source's part to accuse; `agentless`: nobody is named who says it;
    `led`: the words of a clause in front; `armed`: police, an army, a ministry tells.
    """

    verb: str
    cue: str
    quoted: bool
    own: bool | None
    distant: bool
    accuser: bool
    agentless: bool
    led: Sequence[Token] = ()
    direct: bool = False
    armed: bool = False

    @property
    def his_words(self) -> bool:
        """Whether "I" is the speaker here, and "he" somebody else."""
        return self.quoted or self.direct

    def told_by(self, key: str, lexicon: Lexicon) -> bool:
        """Whether one of the cue's words is on this list."""
        return any(word in lexicon.words[key] for word in self.cue.split())


def accuses(words: Sequence[Token], clause: Sequence[Token], manner: Manner, lexicon: Lexicon) -> bool:
    """An accusation of somebody identifiable; a crime by unknown persons accuses nobody."""
    if _mistreats(words, clause, manner, lexicon) or _told_of(words, lexicon) or _held(words, clause, lexicon):
        return True
    if _agent_unnamed(words, lexicon) or says(clause[:STEP], lexicon, "cases_opened") or _pleaded(clause):
        return False
    first = clause if manner.agentless else clause_en.opening(words, lexicon)  # the first of several clauses decides
    if _not_so(clause, lexicon):
        return False
    if _is_one(clause, lexicon):
        return True
    if _by_unknown(first, clause, lexicon):
        return False
    if next((w.lower for w in words if w.word), "") in ANYBODY:
        return False  # *You cannot become a member by lying*
    if predicates.says_unnegated(_without_names_of_deeds(first, lexicon), lexicon, "accusing") or predicates.crime_of_somebody(
        first, lexicon
    ):
        return True
    if manner.accuser and not any(w.lower in predicates.PASSIVE for w in words[:6]) and not says(clause, lexicon, "legal_steps"):
        return True
    if not manner.own and (_wrongs_of_power(first, lexicon) or (not manner.armed and _uses_force(clause, lexicon))):
        return True
    return _violent(clause, manner, lexicon)


def _pleaded(clause: Sequence[Token]) -> bool:
    """*Holm pleaded guilty to threatening a clerk*: a step of the case is told, and nobody accused anew."""
    return any(one.lower in PLEADED and other.lower == "guilty" for one, other in pairwise(clause))


def _without_names_of_deeds(words: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """The words without those that tell no deed: *kidnapping was frequent*, *a man lying on the pier*, *200 stolen boats*."""
    lowers = ["", *(w.lower for w in words), ""]
    named = {
        at - 1 for at, word in enumerate(lowers[:-1])
        if (word.endswith("ing") and lowers[at + 1] in BE)
        or (word == "lying" and lowers[at + 1] in lexicon.words["lying_somewhere"])
        or (word.endswith(("ed", "en")) and _describes(lowers[at - 1], lowers[at + 1], lexicon))
    }  # fmt: skip
    return [w for at, w in enumerate(words) if at not in named]


def _describes(before: str, behind: str, lexicon: Lexicon) -> bool:
    """Whether a participle between these words tells which thing is meant (*the stolen boats*, *of kidnapped girls*)."""
    led = before in ARTICLES | POSSESSIVE | {"of", "for"} or before[:1].isdigit()
    return led and behind.isalpha() and not any(behind in lexicon.words[k] for k in ("adverbial_openers", "auxiliaries", "and"))


def _not_so(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*No ships were involved*, *there is no evidence that he stole it*: what is said not to be so accuses nobody."""
    for at, word in enumerate(clause):
        lower, behind = word.lower, [w.lower for w in clause[at + 1 : at + 4]]
        if lower == "no" and (at == 0 or set(behind) & lexicon.words["proofs"]):
            return True
        if (lower in ("not", "never") or lower.endswith("n't")) and not BARELY & set(behind):
            return not (says(clause[:at], lexicon, "accusing") or says(clause[at:], lexicon, "mistreating"))
    return False


def _by_unknown(first: Sequence[Token], clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*A gunman ambushed the clerk*, *he was gunned down by a masked man*: unknown persons are accused of nothing, but by whom
    they did it to (*two men beat me*)."""
    if any(w.lower in ("me", "us") for w in clause):
        return False
    return _unknown(clause, lexicon) or any(w.lower == "by" and _unknown(first[at + 1 :], lexicon) for at, w in enumerate(first))


def _unknown(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether these words open with nobody in particular: *a masked man*, *two gunmen*, *someone*."""
    opening = [w.lower for w in words[:UNKNOWN]]
    at = next((i for i, word in enumerate(opening) if word in lexicon.words["unknown_doers"]), None)
    led = opening[:at]
    return at is not None and not {"the", "this", "that", "of"} & set(led) and not any(w.text[0].isupper() for w in words[1:at])


def _is_one(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*They are rapists*, *Linden is a fraud*: who is called so by a verb of being."""
    at = next((i for i, w in enumerate(clause) if w.lower in BE or w.lower.endswith(("'re", "'s"))), None)
    if not at or clause[0].lower in lexicon.words["first_person"]:
        return False
    near = [w.lower for w in clause[at + 1 : at + 3]]
    return bool(near) and near[-1 if near[0] in ("a", "an", "the") else 0] in lexicon.words["wrongdoers"]


def _violent(clause: Sequence[Token], manner: Manner, lexicon: Lexicon) -> bool:
    """*Holm stabbed the clerk*, *the army shelled the town*: violence in the active, by one who can be told from others."""
    pairs = [*(f"{a.lower} {b.lower}" for a, b in pairwise(clause)), ""]
    listed = lexicon.words["violence"]
    at = next((i for i in range(1, len(clause)) if {clause[i].lower, pairs[i]} & listed and _done(clause, i)), None)
    doing = at is not None and clause[at].lower.endswith("ing")  # *They are shooting at us*
    if at is None or (not doing and clause[at - 1].lower in BE) or any(_apart(w, doing=doing) for w in _led(clause[:at])):
        return False
    subject = [w for w in clause[:at] if w.word and w.lower not in lexicon.words["auxiliaries"]]
    others = manner.his_words and bool(subject) and subject[0].lower in ("he", "she", "they")
    if not subject or subject[0].lower in lexicon.words["first_person"] or (manner.own and not others):
        return False
    named = subject[-1].text[0].isupper() and subject[-1].lower not in lexicon.words["pronouns"]
    return named or subject[0].lower in ("he", "she", "they") or any(w.lower in lexicon.words["perpetrators"] for w in subject)


def _led(subject: Sequence[Token]) -> Sequence[Token]:
    """The words of a subject, those behind the "of" of *members of the crew* left out."""
    of = next((i for i in range(1, len(subject)) if subject[i].lower == "of" and subject[i - 1].lower in MEMBERS), None)
    return subject if of is None else [*subject[:of], *(w for w in subject[of + 1 :] if w.lower == "to" or w.lower in BE)]


def _done(clause: Sequence[Token], at: int) -> bool:
    """Whether a deed is told: *they are shooting*, and not *the shooting began*."""
    doing = clause[at].lower
    being = any(w.lower in BE for w in clause[max(0, at - 2) : at])
    return not doing.endswith("ing") or being or (doing not in NAMED and clause[at - 1].lower in PLAIN_DOERS)


def _apart(word: Token, *, doing: bool) -> bool:
    """Whether a word parts the subject from what it is told to have done."""
    return word.lower in ("to", "of") or (word.lower in BE and not doing)


def _mistreats(words: Sequence[Token], clause: Sequence[Token], manner: Manner, lexicon: Lexicon) -> bool:
    """*Guards denied them water*, *the police deliberately burned homes*: wrong done by those who hold power."""
    verb = next((i for i in range(1, len(clause)) if clause_en.verb_at(clause, i, lexicon)), len(clause))
    if any(w.lower in ("should", "must", "ought") for w in clause[verb : verb + 1]):
        return False  # *the police should not use excessive force*
    power = any(w.lower in lexicon.words["perpetrators"] | lexicon.words["authorities"] for w in clause[:verb])
    passive = _passive(clause, verb)
    if not manner.own and _inflicts(clause, lexicon):
        return True
    told = clause_en.opening(words, lexicon)  # *officers took it and would not let him call*
    return power and not passive and not manner.own and predicates.says(told, lexicon, "mistreating")


def _passive(clause: Sequence[Token], verb: int) -> bool:
    """Whether something is done to the subject: *were forced*, and not *were unwilling*."""
    be = next((i for i in range(verb, min(verb + 2, len(clause))) if clause[i].lower in BE), None)
    behind = next((w.lower for w in clause[be + 1 :] if not w.lower.endswith("ly")), "") if be is not None else ""
    return be is not None and not behind.endswith(UNDONE)


def _inflicts(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Guards used beatings to get confessions*, *police subjected them to it*: a wrong, and a verb of doing it."""
    listed, power = lexicon.words["inflicting"], lexicon.words["perpetrators"] | lexicon.words["authorities"]
    doing = next((i for i, w in enumerate(clause[:SUBJECT]) if w.lower in listed and i), 0)
    led = clause[:doing]
    being = bool(led) and led[-1].lower in BE and clause[doing].lower not in ("involved", "engaged")
    if not led or being or not any(w.lower in power for w in led) or any(_denies(w, lexicon) for w in led):
        return False
    behind = clause[doing + 1 : doing + BESIDE]
    if clause[doing].lower.startswith("subject"):
        return any(w.lower == "to" for w in behind)
    leads = {"against", "after"} | (set() if clause[doing].lower.startswith("resort") else {"to", "for"})
    end = next((i for i, w in enumerate(behind) if w.lower in leads), len(behind))  # *used ropes to end the violence*
    return any(_names_wrong(behind, i, lexicon) for i in range(end))


def _uses_force(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Soldiers fired tear gas at them*, *rubber bullets were used by the police*: force, and those in uniform who used it."""
    if not says(clause, lexicon, "force_means") or any(_denies(w, lexicon) for w in clause):
        return False
    using = next((i for i, w in enumerate(clause) if w.lower in USING and i), None)
    by = next((i for i in range(using or 0, len(clause)) if clause[i].lower == "by"), None) if using else None
    doers = lexicon.words["in_uniform"]
    if using is None:
        return False
    passive = any(w.lower in BE for w in clause[max(0, using - 3) : using])
    return any(w.lower in doers for w in (clause[by + 1 : by + 5] if by and passive else [] if passive else clause[:using]))


def _names_wrong(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a wrong is named here: *extortion*, and no *extortion case*."""
    word, behind = words[at].lower, words[at + 1].lower if at + 1 < len(words) else ""
    return word in lexicon.words["wrongs_done"] or (word in lexicon.words["wrongs_inflicted"] and behind not in CASES)


def _denies(word: Token, lexicon: Lexicon) -> bool:
    return word.lower in lexicon.words["negations"] or word.lower.endswith("n't")


def _wrongs_of_power(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Looting by soldiers*, *police violence*, *killed by guards*: a wrong, with those in power who did it beside it."""
    power = lexicon.words["perpetrators"]
    for at, word in enumerate(words):
        wrong = word.lower in lexicon.words["wrongs_done"]
        if wrong and ((at and words[at - 1].lower in power) or _done_by(words, at, power, lexicon)):
            return True
        if word.lower in lexicon.words["own_wrongs"] and at and _whose(words, at, lexicon):
            return True
        if word.lower in lexicon.words["violence_suffered"] and _done_by(words, at, lexicon.words["in_uniform"], lexicon):
            return True
    return False


def _whose(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """*Linden's corruption was known*: whose wrong it was; *the port's corruption office* is a body."""
    behind = words[at + 1].lower if at + 1 < len(words) else ""
    named = behind.isalpha() and not any(behind in lexicon.words[k] for k in ("adverbial_openers", "auxiliaries", "and", "leads"))
    owner = words[at - 1].lower.replace("\u2019", "'")
    clause = owner.removesuffix("'s") in lexicon.words["pronouns"] | {"that", "this", "what", "here", "there"}  # *that's treason*
    return owner[:1].isalpha() and owner.endswith(("'s", "s'")) and not (named or clause)


def _done_by(words: Sequence[Token], at: int, doers: frozenset[str], lexicon: Lexicon) -> bool:
    """*torture and other cruel treatment by soldiers*: who did it, no verb and no mark between."""
    for i in range(at + 1, min(at + BESIDE, len(words))):
        if words[i].lower == "by":
            return any(w.lower in doers for w in words[i + 1 : i + 5])
        if words[i].text in clause_en.BREAKS or clause_en.verb_at(words, i, lexicon):
            return False
    return False


def _held(words: Sequence[Token], clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Detainees were beaten*, *the torture of prisoners*: wrong done to people in custody accuses who holds them."""
    if any(w.lower in FELLOWS | lexicon.words["negations"] for w in clause):
        return False
    if _wrongs_of_captives(clause_en.opening(words, lexicon)[:PHRASE], lexicon):
        return True
    captive = next((i for i, w in enumerate(clause) if w.lower in lexicon.words["captives"]), len(clause))
    done = next((i for i in range(captive, len(clause)) if clause[i].lower in lexicon.words["violence_suffered"]), None)
    return done is not None and any(w.lower in BE for w in clause[max(captive, done - 3) : done])


def _wrongs_of_captives(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*beatings and torture of prisoners*, *detainee abuse*: the name of a wrong, and whom it was done to."""
    captive = next((i for i, w in enumerate(words) if w.lower in lexicon.words["captives"]), None)
    wrongs = [i for i, w in enumerate(words) if w.lower in lexicon.words["wrongs_done"]]
    if captive is None or not wrongs:
        return False
    wrong = min(wrongs, key=lambda i: abs(i - captive))
    apart = any(clause_en.verb_at(words, i, lexicon) for i in range(*sorted((wrong, captive))))
    led = any(w.lower in ("of", "against", "on", "to") for w in words[wrong:captive])
    return not apart and (wrong == captive + 1 or led)


def _told_of(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*reported allegations that guards beat them*, *alleged abuse at the pier*: an accusation is told of, by its name."""
    first = next((i for i, w in enumerate(words) if w.word and not _grades(w, lexicon)), 0)
    opening = [w.lower for w in words[first : first + 3]]
    at = next((i for i, w in enumerate(words[: first + 5]) if w.lower == "alleged"), None)
    if at is not None and (at == first or words[at - 1].lower == "of"):
        return not predicates.finite([*words[:at], *words[at + 1 :]], lexicon)
    named = opening[:1] in (["allegations"], ["accusations"]) and opening[1:2] in (["of"], ["that"], ["from"], ["against"])
    return named and not any(clause_en.auxiliary(w, lexicon) for w in words[:10])


def _grades(word: Token, lexicon: Lexicon) -> bool:
    """*(reported) several credible (allegations)*: which allegations or how many."""
    return word.lower in lexicon.words["articles"] | lexicon.words["grading"]


def _agent_unnamed(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """A passive without "by". Coercion accuses all the same ("was beaten", "were forced")."""
    for at, word in enumerate(words):
        if word.lower in lexicon.words["crimes"] and at and words[at - 1].lower in ("was", "were", "been", "being"):
            return not any(w.lower == "by" for w in words[at:])
    return False
