"""Who did it and to whom, in Russian: by case, number and gender, wherever the words stand.

«В убийстве Котова обвинили Петрова» charges Petrov, and whoever brought the charge is not named.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.dictionary import NOMINAL
from sayso.lexicon.grammar import MENS_SURNAMES
from sayso.reading.acts.parties import Party, Place, Sides, back, nearest, outermost, places
from sayso.reading.words.morphology import CASES, Form, forms
from sayso.reading.words.text import Token
from sayso.records import Span

TO_WHOM = frozenset({"threat", "order", "offer", "payment"})  # acts whose verb has its object in the dative
LIGHT = ("предъяв", "нанес", "нанос", "назнач")  # предъявить обвинение кому, нанести удар, назначить наказание
FORCING = ("застав", "вынуд", "вынужд")  # заставить кого
TAKING = ("похити", "похища")  # кого, а вещь — у кого
REACH_OF_HARM = 6  # words from a threat to what it is of
WOMAN = ("ова", "ева", "ина", "ына")  # a surname so, which no dictionary has: hers, or a man's in another case
AGAINST = {"violence": "на", "taking": "у"}  # напасть на кого, украсть у кого
LEAST = 0.06  # a reading of a word rarer than this is not meant («Петра» as a woman's name)


def sides(words: Sequence[Token], at: int, kind: str, near: Sequence[Party]) -> Sides:
    """The actor and the target of the verb at word `at`."""
    verb, everyone = _verb(words[at].lower), places(words, near)
    found = outermost(everyone)
    who = _relative(words, at, everyone)
    clause = who[1] if who else _of_a_thing(words, at)
    free = [p for p in found if p.first > clause and not _governed(words, p)]
    if _passive(verb, words[at].lower, kind):
        actor = _first([p for p in free if _cases(words, p) == {"ablt"}], at)
        return Sides(actor, _who_fits(words, at, verb, free, who, "nomn"))
    actor = _who_fits(words, at, verb, free, who, "nomn")
    to_whom = (kind in TO_WHOM and not words[at].lower.startswith(FORCING)) or words[at].lower.startswith(LIGHT)
    case = "datv" if to_whom else "accs"
    others = [p for p in free if p.entity != actor]
    whom = None if who and who[0].entity == actor else who  # «который» is who did it, however its form reads
    return Sides(actor, _who_fits(words, at, None, others, whom, case) or _against(words, at, kind, found))


def takes(verb: str, kind: str) -> bool:
    """Whether the verb of a detention is as well that of a theft, where nobody is who was carried off: *похитил деньги*."""
    return kind == "detention" and verb.startswith(TAKING)


def with_what(words: Sequence[Token], at: int) -> Span | None:
    """What a threat is of: *пригрозил увольнением врачу*, *грозил им статьёй*; the instrumental that nothing governs."""
    near = range(at + 1, min(at + REACH_OF_HARM, len(words)))
    first = next((i for i in near if not words[i].word or _is_harm(words, i)), None)
    if first is None or not words[first].word:
        return None
    last = next((i for i in range(first + 1, len(words)) if not _goes_with(words[i])), len(words))
    return words[first].start, words[last - 1].end


def _is_harm(words: Sequence[Token], at: int) -> bool:
    """Whether a thing stands here in the instrumental and no preposition before it."""
    first = forms(words[at].lower)[:1]
    led = forms(words[at - 1].lower)[0].pos == "PREP"
    named = words[at].text[0].isupper()
    return not led and not named and any(f.pos in ("NOUN", "ADJF") and f.case == "ablt" and not f.animate for f in first)


def _goes_with(word: Token) -> bool:
    """Whether a word goes on with the harm: a noun it is of, or that the adjective before belongs to."""
    return word.word and any(f.case in ("gent", "ablt") and f.pos in ("NOUN", "ADJF") for f in forms(word.lower)[:1])


def _of_a_thing(words: Sequence[Token], at: int) -> int:
    """Where «который» stands right before the verb and for no party: «пережил взрыв, который убил девятерых»; else -1."""
    return next((i for i in back(words, at) if at - i < 3 and "nomn" in _relatives(words[i])), -1)


def _relatives(word: Token) -> set[str]:
    """The cases that a relative pronoun may be in."""
    return set(_of_words([word])) if word.lower.startswith("котор") else set()


def _who_fits(
    words: Sequence[Token], at: int, verb: Form | None, free: Sequence[Place], who: tuple[Place, int] | None, case: str
) -> str | None:
    """The relative pronoun's party, where it is in this case; else the nearest one that is, and that agrees with the verb."""
    if who and case in _of_words([words[who[1]]]):
        return who[0].entity
    return _first([p for p in free if case in _cases(words, p) and (verb is None or _agrees(words, p, verb))], at)


def _first(fit: Sequence[Place], at: int) -> str | None:
    """The nearest of these before the verb, or else behind it."""
    found = nearest(fit, at, behind=False) or nearest(fit, at, behind=True)
    return found.entity if found else None


def _verb(word: str) -> Form | None:
    return next((f for f in forms(word) if f.pos in ("VERB", "PRTS")), None)


def _passive(verb: Form | None, word: str, kind: str) -> bool:
    """«задержан», «обвиняется»; «распорядился» is none."""
    return (verb is not None and verb.pos == "PRTS") or (kind == "charge" and word.endswith(("ся", "сь")))


def _agrees(words: Sequence[Token], party: Place, verb: Form) -> bool:
    """Whether the party is in the verb's number, and a single one in its gender; a foreign name is in any."""
    nominative = [f for w in words[party.first : party.last] for f in _likely(w) if f.case == "nomn"]
    if not nominative:
        hers = words[party.last - 1].lower.endswith(WOMAN)
        return not verb.many and not (hers and verb.gender not in (None, "f"))
    return any(f.many == verb.many and (f.many or None in (f.gender, verb.gender) or f.gender == verb.gender) for f in nominative)


def _cases(words: Sequence[Token], party: Place) -> set[str]:
    return _of_words(words[party.first : party.last])


def _of_words(words: Sequence[Token]) -> set[str]:
    """The cases that a phrase can be in, by the words at its head; all of them where no word shows any."""
    cases = set(CASES)
    for word in words:
        own = {f.case for f in _likely(word) if f.case}
        own |= {"accs" for f in _likely(word) if f.case == "gent" and (f.many or f.gender == "m")}  # one form for who lives
        if not word.word or not own or not cases & own:
            break  # «сын Петра Орлова»: what follows the head is in a case of its own
        cases &= own
    return cases


def _likely(word: Token) -> list[Form]:
    found = [f for f in forms(word.lower) if f.pos in NOMINAL and f.score >= LEAST]
    surname = word.text.istitle() and word.lower.endswith(MENS_SURNAMES[:5]) and not any("Name" in f.marks for f in found)
    man = Form(word.lower, "NOUN", "nomn", "m", many=False, animate=True, marks=frozenset({"Surn"}), score=1.0, known=False)
    return [man] if surname else found  # *Следователь Лугов*: no genitive of meadows


def _governed(words: Sequence[Token], party: Place) -> bool:
    """Whether a preposition or a noun that is no title has the party: «над Орловым», «в убийстве судьи Орлова»."""
    cases = _cases(words, party)
    for i in back(words, party.first):
        if forms(words[i].lower)[0].pos == "PREP":
            return True
        own = _of_words([words[i]]) if _likely(words[i]) else set()
        if not own & cases:
            with_what = own == {"ablt"} and "datv" in cases  # *пригрозил увольнением врачу*
            return bool(own) and not with_what and any(f.pos == "NOUN" for f in _likely(words[i]))
        cases &= own
    return False


def _against(words: Sequence[Token], at: int, kind: str, found: Sequence[Place]) -> str | None:
    """Whom a preposition of the verb's own leads to."""
    after = [p for p in found if p.first and words[p.first - 1].lower == AGAINST.get(kind)]
    party = nearest(after, at, behind=True)
    return party.entity if party else None


def _relative(words: Sequence[Token], at: int, everyone: Sequence[Place]) -> tuple[Place, int] | None:
    """Whom «который» stands for, and where it stands: the party before its comma, whatever governs that, and in its number."""
    who = next((i for i in back(words, at) if words[i].lower.startswith("котор") and at - i < 5), None)
    if who is None:
        return None
    many = {f.many for f in _likely(words[who])}
    ending = [p for p in everyone if 0 <= who - p.last < 3 and many == {f.many for f in _likely(words[p.first])}]
    return (min(ending, key=lambda p: p.first), who) if ending else None
