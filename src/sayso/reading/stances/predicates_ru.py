"""What the main predicate of a Russian content tells, by the forms of its words: negated, hedged, accusing, judging, future."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.lexicon.language import Lexicon
from sayso.reading.stances import accusing_ru, acts_ru, ahead_ru, terms_ru
from sayso.reading.stances.acts_ru import figures
from sayso.reading.stances.clause_ru import BEING, Clause, clause, governed, lemma
from sayso.reading.stances.predicates import says
from sayso.reading.words import agreement
from sayso.reading.words.morphology import forms
from sayso.reading.words.text import Token

LIKELY = 0.3  # a verb's reading rarer than this is not meant
CALLED = frozenset({"признать", "назвать", "объявить", "счесть"})  # *признано незаконным* says what a thing is
SURE = 9  # words in which a content says that there is no doubt, and of what
NEAR = 4  # words between a hedge and its predicate


@dataclass(frozen=True, slots=True)
class Manner:
    """How the last hop put it: by a cue that keeps its distance, in belief, as one who is to accuse, of his own side.

    `press`: who tells it arranges nothing himself; `outlet`: an outlet tells it; `cue`: the words that attribute, folded.
    """

    distant: bool = False
    believes: bool = False
    accuser: bool = False
    own: bool = False
    quoted: bool = False
    press: bool = True
    outlet: bool = False
    cue: str = ""


# ── polarity ─────────────────────────────────────────────────────────────────────────────────────


def negative(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether the main predicate is negated; *не X, а Y* is a contrast and denies nothing."""
    main = clause(_past_doubt(_past_answer(words)))
    if main.at is None or main.predicate is None:
        hung = _gerunds(words)
        denying = [i for i, w in enumerate(main.words[:12]) if w.lower in ("не", "нет", "ни") and w.start not in hung]
        return any(not _aside(main.words, i) and not _contrasted(main.words, i) for i in denying)
    before = main.words[max(0, main.at - 2) : main.at]
    far = [w.lower for w in before][:1] == ["не"] and _light(before[-1])
    negated = far or any(w.lower in ("не", "ни") for w in before[-1:])
    behind = main.words[main.at + 1 : main.at + 3]
    copula = (
        bool(behind)
        and behind[0].lower == "не"
        and not _aside(main.words, main.at + 1)
        and any(_light(w) for w in (main.predicate, *behind[1:]))
    )
    denied = main.predicate.lower in lexicon.words["denying"] or any(w.lower == "нет" for w in main.words[main.at : main.at + 1])
    return (negated or copula or denied) and not _contrast(words, main.predicate)


def _past_doubt(words: Sequence[Token]) -> Sequence[Token]:
    """Behind *нет сомнений, что*: what is beyond doubt is not denied."""
    lowers = [w.lower for w in words[:SURE]]
    at = next((i for i, w in enumerate(lowers) if w in ("сомнений", "сомнения")), None)
    sure = at is not None and bool({"нет", "никаких", "не"} & set(lowers[:at])) and "что" in lowers[at:]
    return words[lowers.index("что", at or 0) + 1 :] if sure else words


def _past_answer(words: Sequence[Token]) -> Sequence[Token]:
    """Behind *нет,* and *да,*: an answer denies what was asked, and not what follows."""
    answers = len(words) > 2 and words[0].lower in ("нет", "да") and words[1].text == ","
    return words[2:] if answers else words


def _gerunds(words: Sequence[Token]) -> set[int]:
    """Where the clauses of verbal adverbs stand (*сообщили о раненых, не называя их число*): no predicate is negated there."""
    hung: set[int] = set()
    for at, word in enumerate(words):
        if word.word and forms(word.text)[0].pos == "GRND":
            first = next((i + 1 for i in range(at, -1, -1) if words[i].text == ","), 0)
            end = next((i for i in range(at, len(words)) if words[i].text == ","), len(words))
            hung |= {w.start for w in words[first:end]}
    return hung


def _light(word: Token) -> bool:
    """Whether a word may stand between "не" and its verb (*не было найдено*)."""
    return lemma(word, "VERB") in BEING


def _aside(words: Sequence[Token], at: int) -> bool:
    """A negation of a degree (*не более*, *не только*, *не менее*)."""
    after = words[at + 1] if at + 1 < len(words) else None
    return after is not None and (
        after.lower in ("только", "просто", "столько", "раз", "менее", "более", "меньше", "больше")
        or forms(after.text)[0].pos == "COMP"
    )


def _contrasted(words: Sequence[Token], at: int) -> bool:
    """*это не кран, а башня*; *кран новый, а не старый*: where no verb stands, such a negation denies nothing."""
    return any(w.lower == "а" for w in (*words[max(0, at - 1) : at], *words[at + 1 :]))


def _contrast(words: Sequence[Token], predicate: Token) -> bool:
    """*не приговаривал, а отбывает*: behind the predicate and a comma stands "а"."""
    return any(a.text == "," and b.lower == "а" and a.start > predicate.start for a, b in pairwise(words))


# ── stance ───────────────────────────────────────────────────────────────────────────────────────


def hedged(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """An epistemic modal as the main predicate, or a hedge close to it."""
    if _left_open(words, lexicon):
        return True
    main = clause(words)
    end = len(main.words) if main.at is None else main.at
    if main.predicate is not None and lemma(main.predicate, "VERB") == "мочь" and main.at is not None:
        before = main.words[main.at - 1].lower if main.at else ""
        if before != "не" and main.predicate.lower not in ("могу", "можем"):
            return True  # *смог* did, and *смогут* will
    stop = next((i for i, w in enumerate(words) if w is main.predicate), len(words))
    ahead = {w.start for w in main.words[: end if main.at is not None else NEAR]}
    near = [i for i, w in enumerate(words) if w.start in ahead or stop <= i < stop + NEAR]
    return any(
        words[i].lower in lexicon.words["hedges"] and not (_beside(words, i) or _to_me(words, i) or _may_be(words, i))
        for i in near
    )


def _may_be(words: Sequence[Token], at: int) -> bool:
    """*это возможно только летом*: what can be done is told."""
    return words[at].lower == "возможно" and at > 0 and words[at - 1].lower in ("это", "было", "стало", "все")


def _left_open(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Не исключено, что C*; *судя по всему, C*: the content opens with words that leave it open."""
    main = clause(words)
    ahead = max(6, next((i for i, w in enumerate(words) if w is main.predicate), 0))
    opening = f" {' '.join(w.lower for w in words[:ahead])} "
    told = words[1:2] if words and words[0].lower in ("о", "об") else words[:1]
    if any(w.word and lemma(w, "ADJF") in lexicon.words["maybe"] for w in told):
        return True  # *о возможной отставке*, *вероятной причиной стал пожар*
    return any(f" {phrase} " in opening for phrase in lexicon.words["leaving_open"])


def _to_me(words: Sequence[Token], at: int) -> bool:
    """*мне (не) кажется*: a belief, and no hedge."""
    return words[at].lower == "кажется" and at > 0 and words[at - 1].lower in ("мне", "нам", "не")


def _beside(words: Sequence[Token], at: int) -> bool:
    """*водителя, предположительно подвозившего X*; *убитой предположительно X-ом*: the hedge belongs to a participle."""
    near = words[max(0, at - 1) : at + 2]
    return any(w.word and forms(w.text)[0].pos == "PRTF" for w in near)


def distanced(words: Sequence[Token]) -> bool:
    """*якобы*: who tells it keeps his distance."""
    opening = " ".join(w.lower for w in words[:4])
    return any(w.lower == "якобы" for w in words[:20]) or opening.startswith(("по версии", "по данным следствия"))


def future(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether the main predicate tells of the future, outside of a condition."""
    main = clause(words)
    if main.predicate is None or main.at is None or main.predicate.lower in lexicon.words["reminders"]:
        return False
    if any(w.lower in ("был", "была", "было", "были") for w in main.words[max(0, main.at - 1) : main.at + 1]):
        return False  # *акция была запланирована*
    close = main.words[main.at : main.at + 3]
    return agreement.future(main.predicate.text) or any(w.lower in lexicon.words["future"] for w in close)


def own(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether the clause speaks of the speaker or his side: a first person, a personal pronoun, or no subject at all."""
    main = clause(words)
    many = agreement.plural(main.predicate.text) if main.predicate is not None else None
    free = [(i, w) for i, w in enumerate(main.words) if w.word and not governed(main.words, i)]
    alone = main.predicate is not None and _takes_no_object(main.predicate)
    named = [w for i, w in free if _subject(w, many, before=alone or main.at is None or i < main.at)]
    first = any(w.lower in lexicon.words["first_person"] for w in main.words[:6])
    first = first or (main.predicate is not None and agreement.person(main.predicate.lower) == "1per")
    return first or not (named or any(w.lower in lexicon.words["somebody"] for w in main.words[:3]))


def _takes_no_object(predicate: Token) -> bool:
    """*отправятся главы*, *будут назначены главы*: what stands behind such a verb is its subject."""
    kinds = [f.pos for f in forms(predicate.text)]
    return predicate.lower.endswith(("ся", "сь")) or (kinds[0] == "PRTS" and "ADJS" not in kinds)  # *намерена* takes one


def _subject(word: Token, many: bool | None, *, before: bool) -> bool:
    """Whether a noun can be the subject of such a verb; behind it only where it can't be its object."""
    least = LIKELY / 4 if word.text[0].islower() else LIKELY / 6  # a name that never changes has as many readings as cases
    least = least if before else max(least, LIKELY / 2)
    found = [f for f in forms(word.text) if f.pos == "NOUN" and f.score >= least]
    fits = any(f.case == "nomn" and many in (None, f.many) for f in found)
    return fits and (before or not any(f.case == "accs" for f in found))


def thinks(main: Clause, words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Считаю, что C*: the speaker's own belief is the main predicate."""
    said = main.predicate is not None and main.predicate.lower in lexicon.words["thinking"]
    denied = main.at is not None and any(w.lower == "не" for w in main.words[max(0, main.at - 1) : main.at])
    return said and (not denied or len(_thought(words)) < len(words))  # *не уверен во встрече* tells a state


def _thought(words: Sequence[Token]) -> Sequence[Token]:
    """The clause behind the first "что"."""
    that = next((i for i, w in enumerate(words) if w.lower == "что"), None)
    return words if that is None else words[that + 1 :]


def judges(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """A norm, an evaluation, a belief of the speaker's own in the first clauses."""
    main = clause(words)
    lower = {w.lower for w in main.words}
    if lower & {"я", "мы", "мне", "нам", "меня", "нас"} and lower & lexicon.words["thinking"]:
        return True
    if main.at is None and any(lemma(w, "NOUN") in lexicon.words["named_norms"] for w in main.words[:2] if w.word):
        return True  # *(заявил о) необходимости перемен*
    must = main.predicate is not None and main.predicate.lower in ("должен", "должна", "должно", "должны")
    if must and main.at is not None:
        after = main.words[main.at + 1].lower if main.at + 1 < len(main.words) else ""
        return after not in ("был", "была", "было", "были") and not ahead_ru.scheduled(main, lexicon)
    if main.predicate is not None and lemma(main.predicate, "VERB") == "представлять":
        return any(w.lower.startswith(("угроз", "опасност", "интерес")) for w in main.words)
    if says(main.words, lexicon, "judging") or acts_ru.better(words, main, lexicon) or _not_worth(main):
        return True
    states = main.predicate is None or lemma(main.predicate, "VERB") in lexicon.words["stating"] or not _acts(main.predicate)
    if _of_health(main, lexicon):
        return False
    told = _without_manner(main.words, lexicon)
    wanted = any(w.lower in ("ему", "ей", "им", "мне") for w in main.words)  # *ему нужны люди* tells what he wants
    said = any(w.lower in lexicon.words["opinion"] and not (wanted and w.lower.startswith("нуж")) for w in told)
    return said or any(w.word and _evaluates(told, i, lexicon, states) for i, w in enumerate(told))


def _without_manner(words: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """The words without *хорошо*, *плохо* where a deed is told: how it is done is no judgement."""
    plain = [w for w in words if w.lower in lexicon.words["plain_adverbs"]]
    deed = bool(plain) and any(_acts(w) and lemma(w, "VERB") not in lexicon.words["stating"] for w in words if w.word)
    return [w for w in words if w not in plain] if deed else words


def _of_health(main: Clause, lexicon: Lexicon) -> bool:
    """*почувствовал себя плохо*, *ему стало хуже*: how somebody is, and no judgement."""
    feels = any(w.word and lemma(w, "VERB") in ("чувствовать", "почувствовать") for w in main.words)
    return feels or says(main.words, lexicon, "unwell")


def _not_worth(main: Clause) -> bool:
    """*паниковать не стоит*: a norm; *завод не стоит* is none."""
    stands = main.predicate is not None and main.predicate.lower in ("стоит", "стоило")
    return stands and any(w.word and forms(w.text)[0].pos == "INFN" for w in main.words)


def _acts(predicate: Token) -> bool:
    """Whether the predicate is a verb or a passive that tells a deed (*собрана необходимая база*), and no short adjective."""
    passive = forms(predicate.text)[0].pos == "PRTS" and lemma(predicate, "PRTS") not in CALLED
    return passive or any(f.pos == "VERB" and f.score >= LIKELY for f in forms(predicate.text))


def _evaluates(words: Sequence[Token], at: int, lexicon: Lexicon, states: bool) -> bool:
    """Whether this word judges: any that does where something is said to be so, an adverb where a deed is told.

    An adjective in an oblique case only describes (*уровень опасного газа выше нормы*, *имеет необходимую поддержку*).
    A noun judges as what a thing is, or is made or called: *на месте катастрофы*, *одержал победу* judge nothing.
    """
    found = forms(words[at].text)
    if lemma(words[at], "ADJF", "ADJS", "NOUN") not in lexicon.words["evaluative"]:
        return False
    if found[0].pos == "NOUN":
        case = any(f.case == "ablt" or (states and f.case == "nomn") for f in found if f.score >= LIKELY / 2)
        return case and not governed(words, at)
    on = any(w.lower in ("на", "в", "при") for w in words[max(0, at - NEAR) : at])  # *на «совершенно законных основаниях»*
    said = states and any(f.case in (None, "nomn", "ablt") or (on and f.case == "loct") for f in found)
    return said or found[0].pos not in ("ADJF", "PRTF")


def ruled(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Суд приговорил ...*: a court is the subject, and it decided."""
    main = clause(words)
    close = main.words[main.at : main.at + 2] if main.at is not None else ()
    if any(w.lower in lexicon.words["verdicts"] for w in close) or _found_guilty(main) or terms_ru.got(main):
        return True
    court = any(
        part in lexicon.words["courts"] and not governed(main.words, i) and not _of_ruling(main.words, i)
        for i, w in enumerate(main.words)
        for part in w.lower.split("-")
    )
    text = f" {' '.join(w.lower for w in main.words)} "
    if main.predicate is not None and _by_court(main, lexicon):
        return True
    measured = any(f" {measure} " in text for measure in lexicon.words["court_measures"])  # *Линдену избран домашний арест*
    return measured or (court and any(f" {act} " in text for act in lexicon.words["court_actions"]))


def _by_court(main: Clause, lexicon: Lexicon) -> bool:
    """*Договор признаётся судом недействительным*, *срок продлён судом*: a passive, and a court does it."""
    at = main.at or 0
    passive = main.predicate is not None and (
        forms(main.predicate.text)[0].pos == "PRTS" or main.predicate.lower.endswith(("ся", "сь"))
    )
    near = range(max(0, at - 2), min(len(main.words), at + 3))
    return passive and any(main.words[i].lower == "судом" and not governed(main.words, i) for i in near)


def _of_ruling(words: Sequence[Token], at: int) -> bool:
    """*опротестовать решение Кёльнского суда*: whose ruling it is, and nobody who decides."""
    before = [w.lower for w in words[max(0, at - 3) : at]]
    return words[at].lower == "суда" and any(w.startswith(("решени", "приговор", "постановлени", "вердикт")) for w in before)


def _found_guilty(main: Clause) -> bool:
    """*признан виновным*: by whom needs no telling."""
    near = main.words[main.at : main.at + 4] if main.at is not None else ()
    found = main.predicate is not None and lemma(main.predicate, "PRTS", "VERB") == "признать"
    found = found and main.predicate is not None and main.predicate.lower.startswith(("признан", "признали"))
    pleads = any(w.lower in ("себя", "сами") for w in main.words)  # *признали себя виновными*
    return found and not pleads and any(w.lower.startswith(("виновн", "невиновн")) for w in near)


def asserted(words: Sequence[Token], put: Manner, lexicon: Lexicon) -> str:
    """The stance of what somebody asserts, in the order of the annotation's rules."""
    main = clause(words)
    act = acts_ru.done(words, main, lexicon, own=put.own)
    if act:
        return act
    if put.believes and acts_ru.calls_untrue(words, lexicon):
        return "denied"
    if put.distant:
        return "alleged"
    if put.believes or thinks(main, words, lexicon):
        foretells = future(words if put.believes else _thought(words), lexicon) and not acts_ru.better(words, main, lexicon)
        return "predicted" if foretells else "believed"
    if ruled(words, lexicon):
        return "ruled"
    if charged(main, lexicon):
        return "charged"
    if estimates(main, lexicon):
        return "estimated"
    if accusing_ru.accuses(words, lexicon):
        return "admitted" if acts_ru.confesses(words, main, lexicon, own=put.own) else "alleged"
    if distanced(words) or suspected(main) or (put.accuser and not passive(main, lexicon)):
        return "alleged"
    if ahead_ru.own_act(words, main, lexicon) or ahead_ru.dated(main):
        return "planned"
    foretold = (future(words, lexicon) or ahead_ru.scheduled(main, lexicon)) and not acts_ru.better(words, main, lexicon)
    if intends(main) and foretold and not put.press:
        return "planned"  # *Глава порта сообщил, что порт намерен закрыть склад*
    if foretold and not (intends(main) and not own(words, lexicon)):
        if not put.press and not put.quoted and any(w in lexicon.words["announcing"] for w in put.cue.split()):
            return "planned"  # *Пресс-служба сообщила, что склад закроется*
        mine = any(w.lower in ("я", "мы") for w in words)  # «Если мне позволят, я буду работать»; «Что-нибудь придумают»
        others = main.predicate is not None and agreement.person(main.predicate.lower) in ("2per", "3per") and not mine
        third = put.quoted and (others or any(w.lower in ("он", "она", "они", "оно") for w in main.words[:NEAR]))
        outlets = put.outlet and not mine  # *Поиски не будут прекращены, передаёт X*: others' future
        return "planned" if put.own or (own(words, lexicon) and not third and not outlets) else "predicted"
    return "believed" if judges(words, lexicon) else "fact"


def narrated(words: Sequence[Token], lexicon: Lexicon) -> str:
    """The stance of the outlet's own sentence."""
    main = clause(words)
    for name, holds in (
        ("alleged", distanced(words)),
        ("ruled", ruled(words, lexicon)),
        ("charged", charged(main, lexicon)),
        ("denied", acts_ru.pleads_innocent(words)),
        ("alleged", suspected(main) or accusing_ru.accused_did(words, lexicon)),
        ("planned", says(words, lexicon, "announced_future") or ahead_ru.dated(main)),
        ("predicted", future(words, lexicon) and not intends(main)),
    ):
        if holds:
            return name
    return "fact"


def estimates(main: Clause, lexicon: Lexicon) -> bool:
    """*Ущерб оценивается в два миллиона*: a figure given as an estimate."""
    told = main.predicate is not None and lemma(main.predicate, "VERB", "PRTS") in lexicon.words["estimating"]
    return told and figures(main.words[main.at or 0 :])


def intends(main: Clause) -> bool:
    """*намерена*, *планирует*: somebody else's plan, told as the state it is."""
    return main.predicate is not None and main.predicate.lower.startswith(("намерен", "планиру", "собирает", "собирают"))


def charged(main: Clause, lexicon: Lexicon) -> bool:
    """Whether the main predicate lays a charge, and none that is still to come or was not brought."""
    close = main.words if main.at is None else main.words[max(0, main.at - 1) : main.at + 3]
    open_yet = any(w.lower in lexicon.words["future"] or w.lower == "не" for w in close)
    return any(w.lower in lexicon.words["charged_actions"] for w in close) and not open_yet


def suspected(main: Clause) -> bool:
    """*В поджоге подозревается X*: somebody is under suspicion, whoever has it."""
    return main.predicate is not None and lemma(main.predicate, "VERB") in ("подозреваться", "подозревать")


def passive(main: Clause, lexicon: Lexicon) -> bool:
    """Whether the main predicate is a passive, or tells what befell somebody."""
    if main.predicate is None or main.at is None:
        return False
    after = main.words[main.at + 1] if main.at + 1 < len(main.words) else None
    short = any(f.pos in ("PRTS", "ADJS") for w in (main.predicate, after) if w and w.word for f in forms(w.text)[:1])
    return short or lemma(main.predicate, "VERB") in lexicon.words["befell"]
