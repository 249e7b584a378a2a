"""Russian: what is arranged, as bodies do it or as somebody is due to: no norm, and more than a guess about others."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.language import Lexicon
from sayso.reading.stances.clause_ru import Clause, clause, finite, lemma
from sayso.reading.words.text import Token

OPENING = 4  # words in which an act is named
NEAR = 4  # words behind a predicate in which what is arranged is named
MUST = frozenset({"должен", "должна", "должно", "должны"})
WAS = frozenset({"был", "была", "было", "были"})


def arranges(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Прощание пройдёт в театре*, *решение будет опубликовано*: what is to be done is a thing that bodies arrange."""
    main = clause(words)
    near = main.words[main.at : main.at + NEAR] if main.at is not None else ()
    listed = lexicon.words["arranging"] | lexicon.words["holding"]
    return any(w.word and lemma(w, "VERB", "INFN", "PRTS") in listed for w in near)


def scheduled(main: Clause, lexicon: Lexicon) -> bool:
    """*Он должен возглавить порт*, *заседание должно состояться в мае*: what is arranged, and no norm."""
    must = main.predicate is not None and main.predicate.lower in MUST
    near = main.words[main.at + 1 : main.at + 1 + NEAR] if must and main.at is not None else ()
    past = any(w.lower in WAS for w in near)
    return not past and any(w.word and lemma(w, "INFN") in lexicon.words["arranging"] for w in near)


def dated(main: Clause) -> bool:
    """*Вылет запланирован на утро*, *встреча намечена на май*: a date set; *был запланирован* tells of what was."""
    at = main.at if main.at is not None else len(main.words)
    near = [w.lower for w in main.words[at : at + 2]]
    set_for = near[1:] == ["на"] and near[0].startswith(("запланирован", "намечен", "назначено"))
    return set_for and (at == 0 or main.words[at - 1].lower not in WAS)


def own_act(words: Sequence[Token], main: Clause, lexicon: Lexicon) -> bool:
    """*(объявил) о своём уходе*, *о намерении продать порт*: what the speaker is going to do, told by its name."""
    opening = [w for w in words if w.word][:OPENING]
    named = [lemma(w, "NOUN") for w in opening if lemma(w, "NOUN") in lexicon.words["own_acts"]]
    own = any(w.lower.startswith("сво") for w in opening) or (bool(named) and named[0] in ("намерение", "решимость"))
    stop = next((i for i, w in enumerate(words) if w.text == "(" or w.lower.startswith("котор")), len(words))
    says = main.at is not None or any(finite(w) for w in words[:stop])  # *Примечательно, что своими планами он поделился*
    return not says and bool(named) and own
