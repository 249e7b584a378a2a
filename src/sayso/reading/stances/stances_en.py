"""English: what the first main clause of a content puts forward, in the order of the annotation's rules.

What may be comes first; then orders, denials, admissions and what is ahead; then belief; then an accusation; then an
opinion. In a quotation only "I" and "we" are the speaker; in reported speech "he", "she" and "they" are too.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sayso.lexicon.grammar import BE, DETERMINERS, OBJECTIVE, RELATIVE
from sayso.lexicon.language import Lexicon
from sayso.reading.stances import ahead_en, clause_en, justice_en, predicates, self_en
from sayso.reading.stances.accusing_en import Manner, accuses
from sayso.reading.stances.ahead_en import FIRST_PERSON, OPENING, ahead, dated, future_at, mine
from sayso.reading.stances.predicates import says
from sayso.reading.words.text import Token

DEGREES = frozenset({"potentially", "possibly", "seemingly", "apparently"})
ASKING = frozenset({"ask", "asks", "asked", "asking"})
QUESTIONS = frozenset({"if", "whether", "how", "what", "why", "when", "where", "who"})
NOT_FORBIDDEN = frozenset({"be", "have", "know", "need", "want", "seem", "even", "always", "get", "happen", "reach"})
QUALITIES = ("able", "ible", "ful", "ous", "ive", "ed", "ent", "ant", "less", "ready", "calm", "dead", "drunk", "aware")
OBJECTS = DETERMINERS | OBJECTIVE | {"it", "all", "every", "up", "out", "down", "off", "back", "away"}
FEWEST = 3  # words in front of a reason
NOUN_OPENING = 4  # words in which a noun leaves its content open


def hedged(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """An epistemic modal or another hedge on the first predicate: not negated, no permission, no side remark."""
    clause = clause_en.main(words, lexicon)
    opens = bool(words) and words[0].lower in lexicon.words["modals"] - {"may", "could", "might", "suspected"}
    if opens or says(clause, lexicon, "hedges") or _appears(clause, lexicon):
        return True
    if _left_open(clause, lexicon) and not _verbs_before(clause, lexicon):
        return True
    modals = lexicon.words["modals"]
    return any(_leaves_open(clause, at, lexicon) for at, word in enumerate(clause) if word.lower in modals)


def _left_open(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*A possible buyer was found*; what a network of potential donors does is told."""
    opening = [w.lower for w in clause[:NOUN_OPENING]]
    return any(w in lexicon.words["open_nouns"] and "of" not in opening[:at] for at, w in enumerate(opening))


def _appears(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*appeared capable of it*: as it seems; *appeared in court* and *seemed ridiculous* leave nothing open."""
    behind = next((b.lower for a, b in pairwise(clause) if a.lower in lexicon.words["appearing"]), "")
    judged = behind in lexicon.words["evaluative"] or behind in lexicon.words["opinion"]
    return behind.endswith(QUALITIES) and not judged


def _verbs_before(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    return any(clause_en.verb_at(clause, at, lexicon) for at in range(min(NOUN_OPENING, len(clause))))


def _leaves_open(clause: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    word = clause[at]
    if word.text[0].isupper() and (at or word.lower == "may"):
        return False
    before = clause[at - 1].lower if at else ""
    after = clause[at + 1].lower if at + 1 < len(clause) else ""
    if word.lower == "suspected":
        person = any(w.lower in lexicon.words["suspects"] for w in clause[at + 1 : at + 4])
        return before in ("a", "an") and not person
    denied = after in lexicon.words["negations"] and not _maybe_not(clause, at)
    aside = (at > 4 and before == "," and after != ",") or (word.lower in DEGREES and _described(before, lexicon))
    able = word.lower == "could" and (after in lexicon.words["sensing"] or _wished(clause[:at]))
    return not (denied or aside or able or before in lexicon.words["modals_not_after"])


def _wished(before: Sequence[Token]) -> bool:
    """*They wish they could go back*: what is wished for, and not left open."""
    return any(w.lower in ("wish", "wishes", "wished") for w in before)


def _described(before: str, lexicon: Lexicon) -> bool:
    """*a potentially fatal dose*: a hedge on how a thing is described, and not on what is told."""
    return before in lexicon.words["articles"] | {"first", "most", "more"}


def _maybe_not(clause: Sequence[Token], at: int) -> bool:
    """*might not be*, *may not have been*: left open; *may not enter* is forbidden, *could not enter* is told."""
    then = clause[at + 2].lower if at + 2 < len(clause) else ""
    return clause[at].lower == "might" or (clause[at].lower == "may" and then in NOT_FORBIDDEN)


def asserted(words: Sequence[Token], manner: Manner, lexicon: Lexicon) -> str:
    """The stance of a content that somebody puts forward, where neither its cue nor a hedge has decided."""
    if words[0].text == "May" and len(words) > 1 and words[1].word and not words[1].text[0].isdigit():
        return "fact"  # *May God protect them*: a wish
    clause = clause_en.main(words, lexicon)
    if manner.verb == "allege" and any(word.startswith(("accus", "blam")) for word in manner.cue.split()):
        return "alleged"  # *accused the port of meeting when nobody would come*
    act = _act(words, clause, manner, lexicon) or ahead(words, clause, manner, lexicon)
    if act := act or justice_en.of_justice(words, clause, lexicon):
        return act
    if manner.distant or _kept_off(clause, lexicon):
        return "alleged"
    blames = accuses(words, clause, manner, lexicon)
    names = manner.told_by("naming", lexicon) or manner.told_by("denouncing", lexicon)
    if self_en.holds(words, manner, lexicon):
        return "believed"
    if (manner.verb == "believe" and not (blames and names)) or predicates.thinks(words, lexicon):
        return "believed"
    if _estimates(clause, lexicon):
        return "estimated"
    if manner.told_by("conceding", lexicon) and _of_ours(words):
        return "admitted"
    if blames:
        owns_up = manner.told_by("conceding", lexicon) and mine(words, manner)  # *acknowledged that she had lied*
        return "admitted" if owns_up or _confesses(words, lexicon) else "alleged"
    if self_en.feels(words, manner, lexicon):
        return "fact"
    first = _not_mine(_before_reasons(clause_en.opening(words, lexicon), lexicon))
    if (manner.quoted and _exclaims(words, lexicon)) or _called(words, manner, lexicon) or ahead_en.unreal(clause):
        return "believed"
    clause = clause_en.main(first, lexicon)
    norm = says(clause, lexicon, "musts") or _badly(clause, lexicon)
    return "believed" if norm or says(first, lexicon, "opinion") or predicates.judges(first, lexicon) else "fact"


def _badly(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*did not apply the rule effectively*: how a thing was not done is judged."""
    at = next((i for i, w in enumerate(clause) if w.lower == "not" or w.lower.endswith("n't")), len(clause))
    return any(w.lower in lexicon.words["well_done"] for w in clause[at:])


def _kept_off(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*The port allegedly hid it*, *the port that owns the pier allegedly hid it*: distance is kept of the first predicate."""
    at = next((i for i, w in enumerate(clause) if w.lower in lexicon.words["keeping_off"]), 0)
    verbs = [i for i in range(max(at - 1, 0)) if clause_en.verb_at(clause, i, lexicon)]
    which = next((i for i, w in enumerate(clause[:at]) if w.lower in RELATIVE), None)
    of_subject = which is not None and bool(verbs) and verbs[0] > which  # its relative clause has ended
    by = says(clause, lexicon, "by_means_kept_off")  # *got the pier by allegedly bribing the clerk*
    return by or (at > 0 and (of_subject or (not verbs and which is None)))


def _of_ours(words: Sequence[Token]) -> bool:
    """*(acknowledged that) its planes had bombed the village by mistake*: a mistake of one's own."""
    return any(w.lower in ("mistake", "mistakes", "mistakenly", "error", "errors", "unintentionally") for w in words)


def _called(words: Sequence[Token], manner: Manner, lexicon: Lexicon) -> bool:
    """*described the officer as drunk*, *dismissed the call as political*: what somebody says a thing is; what one can see
    of it (*as being in his 50s*, *his condition as critical*) is told."""
    at = next((i for i, w in enumerate(words) if w.lower == "as" and i), None)
    if at is None or not manner.told_by("calling", lexicon):
        return False
    behind = words[at + 1].lower if at + 1 < len(words) else ""
    return behind not in ("being", "in", "having", "wearing", "between", "about") and words[at - 1].lower != "condition"


def _not_mine(words: Sequence[Token]) -> Sequence[Token]:
    """The words without *I need*, *I have to*: what somebody has to do himself is no norm."""
    mine = [at for at in range(1, len(words)) if words[at - 1].lower == "i" and words[at].lower in ("need", "have", "had")]
    return [w for at, w in enumerate(words) if at not in mine]


def _before_reasons(words: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """The words before a condition or a reason (*in case people need to stay*): a norm in it is none of what is told."""
    opens = lexicon.words["conditions"]
    pairs = pairwise([*(w.lower for w in words), ""])
    end = next((i for i, (a, b) in enumerate(pairs) if i >= FEWEST and (a in opens or f"{a} {b}" in opens)), len(words))
    return words[:end]


def _exclaims(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*“A wonderful captain, a dear friend.”*: a judgement without a verb."""
    opens = lexicon.words["articles"] | lexicon.words["evaluative"] | lexicon.words["intensifiers"]
    first = next((w.lower for w in words if w.word), "")
    return first in opens and not predicates.finite(words, lexicon) and says(words, lexicon, "evaluative")


def _act(words: Sequence[Token], clause: Sequence[Token], manner: Manner, lexicon: Lexicon) -> str | None:
    """What is done by saying it: a denial, an order, an offer, an admission, a fear."""
    if (
        self_en.pleads_innocent(words, clause, manner, lexicon)
        or _denies(clause, lexicon)
        or _called_untrue(words, manner, lexicon)
    ):
        return "denied"
    if manner.verb in ("say", "order") and says(words[:9], lexicon, "decrees") and not predicates.finite(words[:9], lexicon):
        return "ordered"
    if (named := _named_act(words, manner, lexicon)) is not None:
        return named
    if manner.verb == "claim" and any(w.lower in lexicon.words["claimed"] for w in words[:2]):
        return "admitted"  # *claimed responsibility for the attack*
    if _admits(words, clause, manner, lexicon):
        return "admitted"
    asks = bool(words) and any(w.text == "?" for w in words[-2:])
    if not asks and (_asks_for(words, lexicon) or (manner.quoted and (_urges(words) or _bids(words, manner, lexicon)))):
        return "ordered"
    if not manner.quoted and mine(words, manner) and says(words[:4], lexicon, "bodies_urge"):
        return "ordered"  # *He said he recommends that they stay at home*
    if _asks_of(words, manner, lexicon) or (manner.quoted and not asks and _commands(words, lexicon)):
        return "ordered"
    if _threatens(words, manner, lexicon):
        return "threatened"
    if _offers(words[:OPENING], manner, lexicon):
        return "offered"
    if manner.quoted and says(words[:OPENING], lexicon, "dreading"):
        return "feared"
    return None


def _offers(opening: Sequence[Token], manner: Manner, lexicon: Lexicon) -> bool:
    """*We are happy to pay for it*: somebody is ready to do something; who is happy to announce or to hear it offers nothing."""
    if not says(opening, lexicon, "ready") or not (mine(opening, manner) or says(opening, lexicon, "standing_ready")):
        return False
    return not says(opening, lexicon, "happy_to_tell")


def _named_act(words: Sequence[Token], manner: Manner, lexicon: Lexicon) -> str | None:
    """*announced an order to leave*, *announced plans to close*: what is told is an act by its name."""
    opening = {w.lower for w in words[: 1 + (words[0].lower in lexicon.words["articles"])]}
    led = any(w.lower in ("to", "by", "on", "that", "for") for w in words[1:7])
    if (
        manner.verb not in ("say", "report")
        or manner.quoted
        or not led
        or any(clause_en.auxiliary(w, lexicon) for w in words[:10])
    ):
        return None
    verb = next((i for i in (1, 2) if i < len(words) and clause_en.verb_at(words, i, lexicon)), None)
    if verb is not None and words[verb + 1 : verb + 2] and words[verb + 1].lower not in lexicon.words["adverbial_openers"]:
        return None  # *the plans showed contempt for the crews*
    acts = {"ordered": "named_orders", "planned": "named_plans", "offered": "named_offers"}
    return next((stance for stance, key in acts.items() if opening & lexicon.words[key]), None)


def _denies(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*The allegations are baseless*, *nothing of the sort took place*: what was said is said to be untrue."""
    if says(clause[:OPENING], lexicon, "nothing_of_it"):
        return True
    has = next((i for i, w in enumerate(clause) if w.lower in ("have", "has", "had")), 0)
    if says(clause[has : has + 5], lexicon, "unmeriting") and any(w.lower in lexicon.words["sayings"] for w in clause[:has]):
        return True  # *The claims have no merit*
    be = next((i for i, w in enumerate(clause) if w.lower in BE), None)
    if be is None:
        return False
    behind = clause[be : be + 6]
    attributed = {b for a, b in pairwise(behind) if a.lower in ("a", "an") and b.lower in ("false", "fake", "incorrect")}
    if not says([w for w in behind if w not in attributed], lexicon, "untrue"):
        return False  # *a false dawn* is no denial
    subject = [w.lower for w in clause[:be]]
    return any(w in lexicon.words["sayings"] for w in subject) or subject[-1:] in (["this"], ["that"], ["it"], ["all"])


def _called_untrue(words: Sequence[Token], manner: Manner, lexicon: Lexicon) -> bool:
    """*(called) the allegations baseless*, *(described) the report as untrue*: what was said is called untrue."""
    opening = [w for w in words if w.word][:OPENING]
    named = next((i for i, w in enumerate(opening[:4]) if w.lower in lexicon.words["sayings"]), None)
    names = manner.told_by("naming", lexicon) or manner.told_by("calling", lexicon)
    if not names or named is None or [w.lower for w in opening[named + 1 : named + 2]] == ["that"]:
        return False  # *called the claim that the false papers burned a nuisance*: the verdict stands behind the clause
    return says(opening[named:], lexicon, "untrue")


def _urges(words: Sequence[Token]) -> bool:
    """*Please stay at home*, *Don't go*: an imperative opens what is said."""
    opening = [w.lower for w in words if w.word][:3]
    bidden = (
        opening[:2] in (["you", "must"], ["you", "should"])
        or opening == ["you", "have", "to"]
        or opening == ["you", "need", "to"]
    )
    if bidden:
        return True
    negated = opening[:1] == ["don't"] or opening[:2] == ["do", "not"]
    return opening[:1] == ["please"] or opening[1:2] == ["please"] or negated


def _bids(words: Sequence[Token], manner: Manner, lexicon: Lexicon) -> bool:
    """*We strongly urge you to go*, *I am writing to ask for it*, *the union calls for it*: what he asks for in his own name."""
    opening = words[:OPENING]
    if says(opening, lexicon, "urging") or (manner.own and says(opening, lexicon, "bodies_urge")):
        return True
    for at, word in enumerate(opening):
        if word.lower in ("i", "we", "i'm", "we're"):
            verb = next((i for i in range(at + 1, len(words)) if not _before_bidding(words[i], lexicon)), len(words))
            asks = words[verb + 1 : verb + 2] and words[verb + 1].lower in QUESTIONS | {"myself", "ourselves"}
            return not asks and says(words[verb : verb + 2], lexicon, "urging_verbs")
    return False


def _asks_for(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*That is why I urge you to go*, in a letter as in quotation marks: what the writer asks for right there."""
    listed, opening = lexicon.words["urging_verbs"], [w.lower for w in words[: OPENING + 2]]
    for at, (who, verb) in enumerate(pairwise(opening[:OPENING])):
        then = opening[at + 2] if at + 2 < len(opening) else ""
        if who in ("i", "we") and (verb in listed or f"{verb} {then}" in listed):
            return then not in QUESTIONS | {"myself", "ourselves"}
    return False


def _before_bidding(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word may stand between a speaker and the verb with which he asks."""
    denies = word.lower in lexicon.words["negations"] | {"had", "was", "were", "did"}
    beside = word.lower in lexicon.words["auxiliaries"] | lexicon.words["before_urging"] or word.lower.endswith("ly")
    return beside and not denies


def _commands(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Stop the war now*: a verb that asks opens a quotation, no subject and no auxiliary near it."""
    opening = [w for w in words if w.word][:3]
    if len(opening) < 2 or not opening[0].text[0].isupper():
        return False
    object_of = opening[0].lower in lexicon.words["imperatives_with"] and opening[1].lower in OBJECTS  # *Close the port*
    if not object_of and opening[0].lower not in lexicon.words["imperatives"]:
        return False
    bare = not any(clause_en.auxiliary(w, lexicon) for w in opening[1:])
    return bare and opening[1].lower not in ("me", "no")  # *Make no mistake*


def _asks_of(words: Sequence[Token], manner: Manner, lexicon: Lexicon) -> bool:
    """*warned residents to stay indoors*, *told its members to strike*: whom, and what he is to do."""
    if manner.quoted or not manner.told_by("bidding", lexicon) or predicates.finite(words[:7], lexicon):
        return False
    opening = [w.lower for w in words[:9]]
    if opening[:1] == ["to"] or opening[:2] == ["not", "to"]:
        return "expect" not in opening[:3]  # *told me to get out*; *told reporters to expect a ruling*
    at = next((i for i, w in enumerate(opening) if w == "to"), None)
    if at is None or any(w in lexicon.words["adverbial_openers"] for w in opening[:at]):
        return False
    if opening[at - 1] in lexicon.words["aims"] | lexicon.words["efforts"]:
        return False  # *warned its efforts to mend the pier came late*
    return not (manner.verb == "believe" and opening[at - 1].endswith((*QUALITIES, "fit", "free")))  # *called him unfit to serve*


def _threatens(words: Sequence[Token], manner: Manner, lexicon: Lexicon) -> bool:
    """*If you do not sign, we will send you*, *warned he would leave if it stayed*: harm that hangs on a condition."""
    lowers = [w.lower for w in words if w.word]
    led = [w.lower for w in manner.led if w.word]
    if manner.quoted and _harms_you(lowers, lexicon):
        return True
    if led[:2] == ["unless", "you"] or (led[:2] == ["if", "you"] and {"not", "don't"} & set(led[2:4])):
        return bool(FIRST_PERSON & set(lowers[:2])) and any(w in ("will", "i'll", "we'll") for w in lowers[:4])
    if not {"if", "unless"} & set(lowers) or not {"would", "will"} & set(lowers[:5]):
        return False
    warned = any(w.startswith("warn") for w in manner.cue.split())
    hostile = manner.own is not False and "unless" in lowers and says(words[:OPENING], lexicon, "hostile")
    return (warned and "would" in lowers[:4] and mine(words, manner)) or ((warned or mine(words, manner)) and hostile)


def _harms_you(lowers: Sequence[str], lexicon: Lexicon) -> bool:
    """*I'll break you in half*, *We are going to shoot your dog*: harm announced to the one spoken to."""
    me = next((i for i, w in enumerate(lowers[:4]) if w.split("'")[0] in ("i", "we")), None)
    if me is None:
        return False
    ahead = next((i for i, w in enumerate(lowers[me : me + 5], me) if w in ("will", "i'll", "we'll", "gonna", "going")), None)
    at = next((i for i, w in enumerate(lowers[me : me + 7], me) if w in lexicon.words["harming"]), None)
    return ahead is not None and at is not None and ahead < at and bool({"you", "your"} & set(lowers[at + 1 : at + 3]))


def _admits(words: Sequence[Token], clause: Sequence[Token], manner: Manner, lexicon: Lexicon) -> bool:
    """*I stole it*, *it had carried out the attack*: the speaker's own deed."""
    subject = [w.lower for w in words if w.word][:2]
    own = (
        bool(FIRST_PERSON & set(subject[:1])) or manner.own is True or (subject[:1] in (["it"], ["they"]) and not manner.accuser)
    )
    if says(clause[:OPENING], lexicon, "confessed_to"):
        return True  # *(said that) Linden confessed to the theft*
    deed = own and subject[:1] != ["my"] and says(clause, lexicon, "attacking")
    return deed or (manner.verb == "say" and says(clause[:OPENING], lexicon, "owning_up"))


def _confesses(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*I secretly kept the money*: who accuses himself admits; to "me" it was done."""
    speaks = words[0].lower != "my" and any(w.lower in ("i", "we") for w in words[:OPENING])
    return speaks and says(words, lexicon, "confessing")


def _estimates(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*an estimated 120 people*, *estimated at 2 million*, *the estimated cost is 3 million*: a figure given as an estimate."""
    at = next((i for i, w in enumerate(clause) if w.lower == "estimated"), None)
    led = at is not None and at > 0 and clause[at - 1].lower in BE | lexicon.words["articles"]
    if at is not None and at > 1 and led and clause[at - 2].lower == "at":
        return False  # *sailed by at an estimated speed of 12 knots*
    figures = clause[at + 1 : at + (6 if led else 2)] if at is not None else []
    return any(w.text[0].isdigit() or w.lower in lexicon.words["no_subject"] for w in figures)


def proposes(words: Sequence[Token], cue: str, lexicon: Lexicon) -> bool:
    """*suggested that the pier be closed*: a bare "be" behind its subject is asked for, and not told."""
    stems = tuple(lexicon.words["requesting"])
    at = next((i for i, w in enumerate(words[:12]) if w.lower == "be" and i), None)
    if at is None or not any(word.startswith(stems) for word in cue.split()):
        return False
    return not any(clause_en.auxiliary(w, lexicon) or w.lower in ("to", "can", "may", "let") for w in words[:at])


def says_a_clause(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*(charged that) it was hidden*, no *(charged) him with hiding it*: a clause with a finite verb in it."""
    clause = clause_en.main(words, lexicon)
    charge = next((i for i, w in enumerate(clause) if w.lower in ("with", "over", "of")), len(clause))
    return predicates.finite(clause[:charge], lexicon)


def turns_down(words: Sequence[Token], cue: str, lexicon: Lexicon) -> bool:
    """*rejected the plan*, *denied him bail*: something is turned down or withheld, and nothing that was said is denied."""
    told = next((i for i, w in enumerate(words) if w.lower in lexicon.words["and"] and i), len(words))
    if predicates.finite(words[:told], lexicon) or any(
        w.lower in lexicon.words["sayings"] | lexicon.words["deniable"] for w in words
    ):
        return False
    if any(word.startswith(("reject", "dismiss", "declin", "rebuff", "shot", "brushed")) for word in cue.split()):
        return not words[0].lower.endswith("ing")
    return any(w.lower in lexicon.words["withheld"] for w in words[:4])


def gives_up(words: Sequence[Token], cue: str, lexicon: Lexicon) -> bool:
    """*conceded defeat*, *conceded the seat to Holm*: a thing is given up, and nothing admitted."""
    given = any(w.lower in lexicon.words["given_up"] for w in words[:4])
    return given and any(word.startswith("conced") for word in cue.split()) and not predicates.finite(words, lexicon)


def inquires(words: Sequence[Token], cue: str, *, quoted: bool) -> bool:
    """*asked whether it was safe*, *asked: “Was it safe?”*: a question, and no demand."""
    asks = any(word in ASKING for word in cue.split())
    return asks and (quoted or words[0].lower in QUESTIONS or any(w.lower in QUESTIONS for w in words[1:4]))


def narrated(words: Sequence[Token], lexicon: Lexicon) -> str:
    """The outlet's own sentence: rulings and charges retold, dates set, the future; else fact."""
    clause = clause_en.main(words, lexicon)
    courts = says(words, lexicon, "courts") and says(words, lexicon, "court_actions")
    courts = courts and not justice_en.of_another(words, lexicon)
    if courts or predicates.convicted(words, lexicon) or predicates.convicted(clause, lexicon):
        return "ruled"
    if justice_en.cleared(clause, lexicon):
        return "ruled"
    if says(words[:OPENING], lexicon, "pleas"):
        return "denied"
    if justice_en.charged(words, lexicon):
        return "charged"
    if justice_en.accused(words, lexicon) or justice_en.accused(clause, lexicon) or _kept_off(clause, lexicon):
        return "alleged"
    if dated(clause, lexicon) or predicates.arranged(clause, lexicon):
        return "planned"
    at = future_at(clause, lexicon)
    if at is None and _estimates(clause, lexicon):
        return "estimated"
    told = at is not None and (clause[at].lower != "would" or words[0].lower in lexicon.words["pronouns"])
    return "predicted" if told else "fact"
