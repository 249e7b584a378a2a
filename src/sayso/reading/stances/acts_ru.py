"""Russian: what is done by saying it: a demand, a threat, a denial, an admission, a fear; and what would be better."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sayso.lexicon.language import Lexicon
from sayso.reading.stances.clause_ru import Clause, clause, finite, lemma
from sayso.reading.stances.predicates import says
from sayso.reading.words import agreement
from sayso.reading.words.morphology import forms
from sayso.reading.words.text import Token

SIGNING = frozenset({"подписать", "подписывать", "заключить", "заключать"})
SHORT = 5  # words of *это чистая ложь*
ADDRESS = 9  # words in which somebody is addressed
OPENING = 3  # words in which an imperative stands
READY_FOR = 7  # words from *готов* to what somebody is ready for


def figures(words: Sequence[Token]) -> bool:
    """Whether a figure stands among these words."""
    return any(w.text[0].isdigit() or (w.word and forms(w.text)[0].pos == "NUMR") for w in words)


def done(words: Sequence[Token], main: Clause, lexicon: Lexicon, *, own: bool) -> str | None:
    """The act that a content is, whatever its cue is."""
    predicate = predicate_of(main)
    for name, holds in (
        ("threatened", warns(words, lexicon) or _harms_you(words, lexicon)),
        ("feared", predicate in lexicon.words["fearing"]),
        ("ordered", demands(words, main, lexicon)),
        ("denied", pleads_innocent(words) or says(words, lexicon, "innocence") or no_part(words, own)),
        ("denied", refutes(words, main, lexicon)),
        ("denied", _denies(main)),
        ("admitted", says(words, lexicon, "owning_up") or _owned_up(main, lexicon)),
    ):
        if holds:
            return name
    return None


def _denies(main: Clause) -> bool:
    """*Следствие опровергает все сообщения*, told by another: a denial, and none that is withheld."""
    denies = main.at is not None and lemma(main.words[main.at], "VERB") in ("опровергать", "опровергнуть", "отрицать")
    return denies and (main.at == 0 or main.words[(main.at or 0) - 1].lower != "не")


def _owned_up(main: Clause, lexicon: Lexicon) -> bool:
    """*Клёнов признался в краже*, told by another: a confession with what was confessed."""
    at = main.at
    confessed = (
        at is not None and lemma(main.words[at], "VERB") in ("признаться", "сознаться") and main.words[at - 1].lower != "не"
    )
    nouns = lexicon.words["accusing_nouns"] | lexicon.words["bribes"]
    return bool(confessed) and any(w.word and lemma(w, "NOUN") in nouns for w in main.words[at or 0 :])


def demands(words: Sequence[Token], main: Clause, lexicon: Lexicon) -> bool:
    """*Мы требуем ...*, *Не выходите из домов*, *Давайте остановим это*: a demand is uttered."""
    words = _past_address(words)
    opening = [w for w in words if w.word][:OPENING]
    if main.predicate is not None and main.at is not None and main.predicate.lower in lexicon.words["urging"]:
        return main.at == 0 or main.words[main.at - 1].lower != "не"
    if main.at == 0 and predicate_of(main) in lexicon.words["pleading"]:
        return any(forms(w.text)[0].pos == "INFN" for w in main.words if w.word)  # *Просит взыскать долг*
    if opening and opening[0].lower in lexicon.words["calling_on"]:
        return True
    must = main.predicate is not None and main.predicate.lower in ("должны", "должен", "должна", "обязаны")
    if must and opening and opening[0].lower in ("вы", "ты"):
        return True
    first = next((i for i, w in enumerate(opening) if w.lower not in ("не", "и", "но")), len(opening))
    asks = [w.lower for w in opening[first : first + 1] if agreement.imperative(w.lower)]
    told = any(w.lower in lexicon.words["pronouns"] or finite(w) for w in opening[first + 1 :])  # «Полежай рассказала»
    return bool(asks) and asks[0] not in lexicon.words["addressing"] and not told


def predicate_of(main: Clause) -> str:
    """The predicate in small letters; nothing where there is none."""
    return main.predicate.lower if main.predicate is not None else ""


def _past_address(words: Sequence[Token]) -> Sequence[Token]:
    """The words behind *Прежде всего, господин Клёнов,*: whom an imperative right behind the commas is put to."""
    commas = [i for i, w in enumerate(words[:ADDRESS]) if w.text == ","]
    last = commas[-1] if commas else 0
    verbless = not any(finite(w) for w in words[:last])
    urges = last and last + 1 < len(words) and words[last + 1].word and agreement.imperative(words[last + 1].lower)
    return words[last + 1 :] if urges and verbless and words[last + 1].lower.endswith(("те", "тесь")) else words


def proposes(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*предложил ввести налог*: a measure is asked for; *предложил помочь*, *предложил подписать контракт* is an offer."""
    verb = next((f.lemma for w in words[:8] if w.word for f in forms(w.text)[:1] if f.pos == "INFN"), None)
    deal = verb in SIGNING and any(w.word and lemma(w, "NOUN") in lexicon.words["deals"] for w in words[:8])
    return verb is not None and verb not in lexicon.words["giving"] and not deal


def warns(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Если не подпишете, отправим вас на фронт*: harm that hangs on what somebody does not do."""
    words = words[next((i for i, w in enumerate(words) if w.word), 0) :]
    comma = next((i for i, w in enumerate(words) if w.text == ","), None)
    if not comma or words[0].lower != "если" or not any(w.lower == "не" for w in words[1:4]):
        return False
    condition = {agreement.person(w.lower) for w in words[1:comma] if w.word}
    verb = next((w for w in words[comma:] if w.word and agreement.future(w.lower)), None)
    if verb is None:
        return False
    harms = lemma(verb, "VERB") in lexicon.words["harming"]
    return harms or ("2per" in condition and agreement.person(verb.lower) == "1per")


def _harms_you(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Я тебя убью*, *Мы вас найдём и закопаем*: harm announced to the one spoken to."""
    if not {"тебя", "вас", "тебе", "вам"} & {w.lower for w in words[:5]}:
        return False
    ahead = [
        w
        for before, w in pairwise(words)
        if w.word and before.lower != "не" and agreement.future(w.lower) and agreement.person(w.lower) == "1per"
    ]
    return any(lemma(w, "VERB") in lexicon.words["harming"] for w in ahead)


def concedes(words: Sequence[Token], cue: str) -> bool:
    """*Министр признал, что порт пуст*: what is conceded of others is told, and no confession."""
    main = clause(words)
    if main.at is None or not cue.startswith("призна") or cue.endswith(("ся", "сь")) or " " in cue:
        return False
    mine = any(w.lower in ("я", "мы", "он", "она", "они", "его", "ее", "их", "себя", "свой") for w in main.words[: main.at])
    subject = (f for w in main.words[: main.at] if w.word for f in forms(w.text)[:2] if f.pos == "NOUN" and f.case == "nomn")
    return not mine and any(True for _ in subject)


def better(words: Sequence[Token], main: Clause, lexicon: Lexicon) -> bool:
    """*Чем быстрее, тем лучше*, *Будет правильно уйти*: what would be better is an opinion, and foretells nothing."""
    lowers = [w.lower for w in words if w.word]
    if lowers[:1] == ["чем"] and "тем" in lowers[2:]:
        return True
    at = main.at if main.at is not None else len(main.words)
    near = [w.lower for w in main.words[at : at + 2]]
    judged = set(near) & lexicon.words["opinion"] - {"нельзя"}  # *нельзя будет войти* tells a rule
    return bool(set(near) & {"будет", "было"}) and bool(judged)


def confesses(words: Sequence[Token], main: Clause, lexicon: Lexicon, *, own: bool) -> bool:
    """*Мы тайно взяли кабель*, *я ударил сторожа*, *по его словам, он ...*: who accuses himself admits."""
    mine = any(w.lower in lexicon.words["first_person"] for w in words[:9]) and says(words, lexicon, "confessing")
    subject = {w.lower for w in main.words[: main.at or 0]}
    close = main.words[main.at : main.at + 3] if main.at is not None else ()
    active = bool(close) and not any(f.pos == "PRTS" for w in close if w.word for f in forms(w.text))
    return active and (mine or bool(subject & {"я", "мы"}) or (own and bool(subject & {"он", "она", "они"})))


CALLS = ("назва", "называ", "счита", "сочл", "счел", "счёл")


def calls_untrue(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*(назвал) обвинения голословными*, *эту информацию неправдой*: what others said is denied by the name it is given."""
    said = [w.lower for w in words if w.word][:SHORT]
    things = tuple(lexicon.words["told_things"])
    told = any(w.startswith(things) for w in said[:2])
    if any(_lie(w, lexicon) for w in said[:1]) and any(w.startswith(things) for w in said[1:3]):
        return True  # *ложью обвинения в краже*
    return told and any(w.startswith(tuple(lexicon.words["untrue"])) or _lie(w, lexicon) for w in said[1:])


def named_a_lie(before: Sequence[Token], lexicon: Lexicon) -> bool:
    """*назвал ложью, что* opens a content: behind the calling verb stand a lie and at most what is told."""
    said = [w.lower for w in before if w.word]
    calls = next((i for i in range(len(said) - 1, -1, -1) if said[i].startswith(CALLS)), None)
    named = said[calls + 1 :] if calls is not None else []
    return 0 < len(named) <= SHORT and "не" not in said[max((calls or 0) - 1, 0) :] and any(_lie(w, lexicon) for w in named)


def verdict(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*(…,) ложью*, *(…,) полностью недостоверными*: all that stands behind a clause says that it is untrue."""
    said = [w.lower for w in words if w.word]
    last = said[-1] if said else ""
    plain = len(said) <= SHORT and all(f.pos in ("ADVB", "ADJF") or f.case == "ablt" for w in said[:-1] for f in forms(w)[:1])
    return plain and (_lie(last, lexicon) or _untrue(last, lexicon))


def _untrue(word: str, lexicon: Lexicon) -> bool:
    return word.startswith(tuple(lexicon.words["untrue"])) and any(f.case == "ablt" for f in forms(word))


def _lie(word: str, lexicon: Lexicon) -> bool:
    return any(f.lemma in lexicon.words["lies"] and f.case == "ablt" for f in forms(word))


def refutes(words: Sequence[Token], main: Clause, lexicon: Lexicon) -> bool:
    """*Информация является безосновательной*: what others said is denied by the predicate."""
    things, untrue = tuple(lexicon.words["told_things"]), tuple(lexicon.words["untrue"])
    if _told_is_untrue(words, things):
        return True
    told = any(w.lower.startswith(things) for w in main.words)
    behind = [*(w.lower for w in main.words[1:]), ""][: len(main.words)]
    false = any(
        w.lower.startswith(untrue) and not after.startswith(things) for w, after in zip(main.words, behind, strict=True)
    )  # «содержались ложные сведения» denies nothing
    pairs = set(pairwise(w.lower for w in main.words))
    lies = any(w.lower in lexicon.words["lies"] for w in main.words)
    this = main.at is None and [w.lower for w in main.words if w.word][:1] in (["это"], ["все"]) and len(main.words) <= SHORT
    if lies and main.at is None and (this or told):
        return True  # *Обвинения — ложь*, *Это ложь*
    return (
        told
        and main.at is not None
        and (false or bool(pairs & {("не", "соответствует"), ("не", "соответствуют"), ("не", "соответствовали")}))
    )


def _told_is_untrue(words: Sequence[Token], things: tuple[str, ...]) -> bool:
    """*Сообщения о том, что C (,) не соответствуют действительности*, comma or no comma behind C; *X опровергает сообщения*."""
    lowers = [w.lower for w in words if w.word]
    opens = any(w.startswith(things) for w in lowers[:3])
    return opens and any(a == "не" and b.startswith("соответств") for a, b in pairwise(lowers))


def pleads_innocent(words: Sequence[Token]) -> bool:
    """*Он не признаёт своей вины*: a claim of innocence."""
    lower = [w.lower for w in words]
    denies = any(a == "не" and b.startswith(("призна", "сознал")) for a, b in pairwise(lower))
    return denies and any(w in ("вину", "вины", "виновным", "виновной", "виновными") for w in lower)


def pleads(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Истец обратился в суд с иском*, *ответчик иск не признал*: what a party did before the court is no finding of it."""
    main = clause(words)
    acts = main.at is not None and lemma(main.words[main.at], "VERB") in lexicon.words["pleading_acts"]
    ahead = [f for w in main.words[: main.at] if w.word for f in forms(w.text)[:2]] if acts else []
    return any(f.case == "nomn" and f.lemma.replace("ё", "е") in lexicon.words["pleaders"] for f in ahead)


def no_part(words: Sequence[Token], own: bool) -> bool:
    """*Я не имею к этому отношения*: a claim of innocence of one's own."""
    lowers = [w.lower for w in words if w.word]
    denies = any(a == "не" and b.startswith("име") for a, b in pairwise(lowers)) and any(w.startswith("отношени") for w in lowers)
    return denies and (own or bool({"я", "мы"} & set(lowers[:4])))


def ready(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*Он готов заплатить*: an offer opens the content; *не готов* offers nothing, nor does what is ready (*мост готов*)."""
    at = next((i for i, w in enumerate(words[:3]) if w.lower in lexicon.words["ready"]), None)
    if at is None or (at and words[at - 1].lower == "не"):
        return False
    behind = words[at + 1 : at + READY_FOR]
    return any(w.word and (w.lower in ("к", "ко", "на") or forms(w.text)[0].pos == "INFN") for w in behind)


def threatens(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*готов сесть за убийство X*: what somebody is ready for is a crime."""
    return any(
        lemma(w, "NOUN") in lexicon.words["accusing_nouns"] or w.lower in ("убить", "взорвать", "отомстить") for w in words
    )
