"""Russian: whether a content accuses somebody who can be told: he did it, it was done by him, he is linked with who did."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sayso.lexicon.dictionary import NOMINAL
from sayso.lexicon.language import Lexicon
from sayso.reading.stances.clause_ru import BEING, Clause, clause, governed, lemma
from sayso.reading.stances.predicates import says
from sayso.reading.words import agreement
from sayso.reading.words.morphology import forms
from sayso.reading.words.text import Token

LIKELY = 0.3  # a verb's reading rarer than this is not meant
QUOTES = frozenset('«»"“”„')
AGAINST = frozenset(
    {"борьба", "противодействие", "предотвращение", "профилактика", "защита", "закон"}
)  # what is done about wrongs
ACCUSED = frozenset({"обвиняемый", "подозреваемый", "фигурант", "подсудимый"})
SOMEBODY = frozenset({"он", "она", "они", "вы", "ты"})
SENSES = frozenset({"видеть", "увидеть", "слышать", "услышать", "наблюдать", "заметить"})


def accuses(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether somebody who can be told is accused: he did it, it was done by him, he is the one who did."""
    main = clause(_seen(words))
    if any(w.lower.startswith(tuple(lexicon.words["unknown_doers"])) for w in main.words):
        return False
    if main.predicate is None or main.at is None:
        return _names_wrong(main.words, lexicon) or says(main.words, lexicon, "neglecting")
    near = [w for w in main.words[main.at : main.at + 3] if w.word and forms(w.text)[0].pos in ("VERB", "PRTS")]
    if any(lemma(w, "VERB", "PRTS") in lexicon.words["arresting"] for w in near):
        return False  # *арестован по обвинению в заговоре*: an arrest is told; *избили задержанного* accuses
    if (
        says(main.words, lexicon, "neglecting")
        or _behind_it(main, lexicon)
        or _linked(main, lexicon)
        or _sets_about(main, lexicon)
        or _attempts(main.words, lexicon)
        or _forces(main, lexicon)
        or _violence_by(main.words, lexicon)
        or _on_their_part(main, lexicon)
        or _does_with(main, lexicon, "taking_away", "belongings")
        or _does_with(main, lexicon, "confining", "pits")
    ):
        return True
    crimes = [w for w in main.words if w.word and lemma(w, "ADJF") in lexicon.words["criminal"]]
    states = lemma(main.predicate, "VERB") in lexicon.words["stating"] | BEING
    if crimes and (states or any(f.case == "ablt" for w in crimes for f in forms(w.text))):
        return True
    if _nobody(main, lexicon):
        return False
    if main.predicate.lower in ("есть", "имеются") and any(w.lower.startswith("доказательств") for w in main.words):
        return True
    if (main.at and main.words[main.at - 1].lower == "не") or agreement.future(main.predicate.text):
        return False
    return (
        _bribes(main, lexicon)
        or any(_accusing(main, i, lexicon) for i in range(main.at, len(main.words)))
        or _is_one(main, lexicon)
    )


def accused_did(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Обвиняемые похитили зерно*: what is told of the accused as done by them is the charge, whoever tells it."""
    main = clause(words)
    ahead = (f for w in main.words[: main.at or 0] if w.word for f in forms(w.text)[:2])
    if not any(f.case == "nomn" and f.lemma in ACCUSED for f in ahead):
        return False
    crimes = (w for a, w in pairwise(words) if w.word and a.lower != "не" and forms(w.text)[0].pos == "VERB")
    return accuses(words, lexicon) or any(lemma(w, "VERB") in lexicon.words["accusing_verbs"] for w in crimes)


def _nobody(main: Clause, lexicon: Lexicon) -> bool:
    """*Девочку ударили в грудь*: a plural without a subject is unknown persons, who are accused of nothing; torture accuses."""
    if main.predicate is None or main.at is None or agreement.plural(main.predicate.text) is not True:
        return False
    coerced = any(lemma(w, "VERB") in lexicon.words["coercing"] for w in main.words[main.at :] if w.word)
    if coerced or forms(main.predicate.text)[0].pos != "VERB":
        return False
    doers = (w for i, w in enumerate(main.words) if i != main.at and w.word and not governed(main.words, i))
    pronouns = lexicon.words["pronouns"] | {"они", "мы", "это", "все", "те"}
    return not any(
        w.lower in pronouns
        or any(f.case == "nomn" and (f.many or f.pos == "NUMR") and f.pos in NOMINAL and f.score >= 0.1 for f in forms(w.text))
        or w.text.isascii()
        for w in doers
    )


def _names_wrong(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a phrase without a verb names a wrong somebody did (*ангажированность суда*, *исполнители взрыва*)."""
    pairs = pairwise(w.lower for w in words)
    found = {lemma(w, "NOUN") for w in words if w.word}
    if {"работа", "спецслужба"} <= found or {"дело", "рука"} <= found:
        return True
    if found & AGAINST:
        return False  # *необходимость борьбы с коррупцией* accuses nobody
    return bool(found & (lexicon.words["wrongs"] | lexicon.words["officials"])) or ("со", "стороны") in pairs


def _accusing(main: Clause, at: int, lexicon: Lexicon) -> bool:
    word = main.words[at]
    found = forms(word.text)[0]
    wrong = lemma(word, "VERB", "PRTS") in lexicon.words["accusing_verbs"] and found.pos in ("VERB", "PRTS")
    if wrong or word.lower in lexicon.words["accusing"]:
        passive = found.pos == "PRTS" or any(f.pos == "PRTS" for f in forms(word.text)[:1])
        return not passive or _by_whom(main.words[at:]) or _by_body(main.words[at:], lexicon)
    if lemma(word, "VERB", "INFN") in lexicon.words["doing"]:
        return any(lemma(w, "NOUN") in lexicon.words["accusing_nouns"] for w in main.words if w.word)
    return found.lemma in lexicon.words["guilty"]


def _linked(main: Clause, lexicon: Lexicon) -> bool:
    """*Он связан с боевиками*: with whom somebody is linked."""
    lowers = [w.lower for w in main.words]
    at = next(
        (i for i, (a, b) in enumerate(pairwise(lowers)) if a.startswith(("связан", "сотрудничал")) and b in ("с", "со")), None
    )
    return at is not None and any(w.startswith(tuple(lexicon.words["gangs"])) for w in lowers[at + 2 : at + 6])


def _sets_about(main: Clause, lexicon: Lexicon) -> bool:
    """*Они начали убивать*, *хотели похитить певца*: a crime is what somebody sets about; so is *пытается расколоть союз*."""
    sets = main.predicate is not None and main.at is not None and lemma(main.predicate, "VERB") in lexicon.words["phases"]
    near = main.words[main.at + 1 : main.at + 4] if sets and main.at is not None else ()
    negated = main.at is not None and main.at > 0 and main.words[main.at - 1].lower == "не"
    wrongs = lexicon.words["accusing_verbs"] | (lexicon.words["undermining"] if _somebody(main, lexicon) else frozenset())
    return not negated and any(w.word and lemma(w, "INFN") in wrongs for w in near)


def _somebody(main: Clause, lexicon: Lexicon) -> bool:
    """Whether a person, a body or somebody known by name is the subject before the predicate; a storm harms and means nothing."""
    ahead = [w for i, w in enumerate(main.words[: main.at or 0]) if w.word and not governed(main.words, i)]
    found = [(w, f) for w in ahead for f in forms(w.text)[:2] if f.case == "nomn" and f.pos in NOMINAL]
    return any(w.lower in SOMEBODY or f.animate or f.marks or f.lemma in lexicon.words["doers"] for w, f in found)


def _attempts(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Речь идёт о попытке порта ослабить город*: an attempt at what harms, and whose it is."""
    at = next((i for i, w in enumerate(words) if w.word and lemma(w, "NOUN") == "попытка"), None)
    near = words[at + 1 : at + 5] if at is not None else ()
    verb = next((i for i, w in enumerate(near) if w.word and forms(w.text)[0].pos == "INFN"), 0)
    wrongs = lexicon.words["accusing_verbs"] | lexicon.words["undermining"]
    whose = any(f.case == "gent" and f.pos == "NOUN" for w in near[:verb] if w.word for f in forms(w.text))
    return whose and lemma(near[verb], "INFN") in wrongs


def _forces(main: Clause, lexicon: Lexicon) -> bool:
    """*Их заставляют спать на полу*, *офицер заставил его работать*: persons who force; circumstances accuse nobody."""
    forced = main.predicate is not None and main.at is not None and lemma(main.predicate, "VERB") in lexicon.words["forcing"]
    if not forced or main.predicate is None or main.at is None or main.words[max(0, main.at - 1)].lower == "не":
        return False
    free = [w for i, w in enumerate(main.words) if w.word and i != main.at and not governed(main.words, i)]
    able = [w for w in free if not any(f.case == "accs" and not f.animate for f in forms(w.text))]
    doers = [f for w in able for f in forms(w.text) if f.pos == "NOUN" and f.case == "nomn" and f.score >= LIKELY]
    return any(f.animate or f.lemma in lexicon.words["doers"] for f in doers) or (
        not doers and agreement.plural(main.predicate.text) is True
    )


def _seen(words: Sequence[Token]) -> Sequence[Token]:
    """*Она видела, как сторож бил рабочих*: what was seen is told behind "как"."""
    pairs = pairwise(w.lower for w in words)
    at = next((i for i, (a, b) in enumerate(pairs) if a == "," and b == "как"), 0)
    sees = any(w.word and lemma(w, "VERB") in SENSES for w in words[:at])
    return words[at + 2 :] if sees else words


def _on_their_part(main: Clause, lexicon: Lexicon) -> bool:
    """*Побои со стороны офицеров*, *были факты насилия со стороны сержанта*: a wrong, and whose it is."""
    lowers = [w.lower for w in main.words]
    denied = {"не", "нет"} & set(lowers)
    wrongs = lexicon.words["wrongs"] | lexicon.words["accusing_nouns"]
    return ("со", "стороны") in pairwise(lowers) and not denied and any(lemma(w, "NOUN") in wrongs for w in main.words if w.word)


def _does_with(main: Clause, lexicon: Lexicon, doing: str, what: str) -> bool:
    """*Сержант отобрал телефон*, *их держат в яме*: a verb of one list with a thing of another near behind it."""
    for at, word in enumerate(main.words):
        if word.word and lemma(word, "VERB") in lexicon.words[doing] and main.words[max(0, at - 1)].lower != "не":
            near = main.words[at + 1 : at + 6]
            return any(lemma(w, "NOUN") in lexicon.words[what] for w in near if w.word)
    return False


def _violence_by(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Следствием его избиения сотрудниками*: the name of a crime with a person in the instrumental right behind it."""
    behind = (b for a, b in pairwise(words) if a.word and b.word and lemma(a, "NOUN") in lexicon.words["accusing_nouns"])
    persons = (f for w in behind for f in forms(w.text) if f.pos == "NOUN" and f.animate and f.score >= LIKELY)
    return any(f.case == "ablt" for f in persons)


def _behind_it(main: Clause, lexicon: Lexicon) -> bool:
    """*За взрывом стоят спецслужбы*: who is behind a crime."""
    stands = main.predicate is not None and lemma(main.predicate, "VERB") == "стоять"
    pairs = pairwise(main.words)
    return stands and any(a.lower == "за" and lemma(b, "NOUN") in lexicon.words["accusing_nouns"] for a, b in pairs)


def _bribes(main: Clause, lexicon: Lexicon) -> bool:
    """*Клёнов получил взятку*: a bribe is taken, given or asked for."""
    handed = main.predicate is not None and lemma(main.predicate, "VERB") in lexicon.words["handing"]
    return handed and any(lemma(w, "NOUN") in lexicon.words["bribes"] for w in main.words if w.word)


def _by_whom(words: Sequence[Token]) -> bool:
    """Whether a passive names who did it: a person in the instrumental."""
    return any(
        (w.text[0].isupper() and i > 0 and words[i - 1].text not in QUOTES)
        or (f.score >= LIKELY and ((f.pos == "NOUN" and f.animate) or (f.pos == "PRTF" and f.many)))
        for i, w in enumerate(words)
        if w.word
        for f in forms(w.text)
        if f.case == "ablt"
    )


def _by_body(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*сфабриковано следствием*: a passive by a body."""
    return any(f.case == "ablt" and f.lemma in lexicon.words["doers"] for w in words if w.word for f in forms(w.text))


def _is_one(main: Clause, lexicon: Lexicon) -> bool:
    """*Он является организатором*: the predicate noun says who did it."""
    if main.predicate is None or main.at is None or lemma(main.predicate, "VERB") not in BEING:
        return False
    return any(lemma(w, "NOUN") in lexicon.words["officials"] for w in main.words)
