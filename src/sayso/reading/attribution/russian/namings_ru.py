"""What Russian names before its verb or beside it: *Причиной X назвал Y*, *среди причин называют Y*, *X связывают с Y*."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.people import people
from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.contents import content_of, that_of
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import ends_ru, phrases_ru, subjects_ru, things_ru
from sayso.reading.attribution.russian.phrases_ru import agreement_of, clause_end, lemma
from sayso.reading.words.morphology import forms
from sayso.records import Span

NAMES = frozenset({"назвать", "называть", "называться"})
TIES = frozenset({"связывать"})
SEES = frozenset({"характеризовать", "классифицировать", "рассматривать", "воспринимать", "воспринять"})  # X как Y
VALUES = frozenset({"оценить", "оценивать"})
AMONG = (["в", "числе"], ["в", "качестве"], ["среди"])  # what is named behind these is one of several, or is named as such
RATES = frozenset({"считать", "посчитать", "счесть", "назвать", "называть"})
RATED = 3  # words that tell what a clause behind them is held to be
REACH = 12  # words in which what is tied together stands


def holds(s: Sentence, cue: Cue) -> bool:
    """Whether a verb that mostly attributes nothing does here: it ties something to something, or names what something is."""
    name = lemma(s, cue.first)
    if name in TIES:
        return _tied(s, cue)
    behind = range(cue.last + 1, clause_end(s, cue.last + 1))
    if name in SEES:
        return any(s.words[i].lower == "как" for i in behind)
    if name == "продолжать":
        return not any(phrases_ru.infinitive(s, i) for i in behind)
    if name in VALUES and that_of(s, cue.last + 1) is None:
        return any(_figure(s, i) for i in range(len(s.words)))
    return not _passive(s, cue) or _role(s, cue) is not None


def _figure(s: Sentence, at: int) -> bool:
    """Whether this word makes an estimate: a figure or *как* (*оценил ущерб в миллион*, *оценил работу как плохую*)."""
    word, first = s.words[at], forms(s.words[at].text)[0] if s.words[at].word else None
    number = first is not None and (first.pos == "NUMR" or first.lemma in s.lexicon.words["sums"])
    return word.text[0].isdigit() or word.lower == "как" or number


def named(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*Причиной X назвал Y*, *Среди причин называют Y*: what something is called stands before the verb, or among what."""
    role = _role(s, cue) if lemma(s, cue.first) in NAMES else None
    if role is None or s.is_word(cue.first - 1, "negations") or that_of(s, cue.last + 1) is not None:
        return None
    passive = _passive(s, cue)
    source = None if passive else _whose(s, cue, left) or _behind(s, cue)
    if source is None and not passive and not agreement_of(s.words[cue.first].text).many:
        return None
    lead = source is not None and source[0] < cue.span[0] and s.index(source[0]) > role
    ahead = content_of(s, s.words[role].start, source[0] if lead and source else s.words[_bare(s, cue.first)].start)
    rest = content_of(s, s.words[cue.last].end, ends_ru.turn(s, cue.last + 1))
    content = (*(ahead if role < cue.first else ()), *rest)
    return Frame(cue.span, "believe", source, content, agentless=source is None) if rest else None


def _bare(s: Sentence, at: int) -> int:
    """Before the adverbs and forms of *быть* that belong to the verb here (*позднее были названы*)."""
    while at > 0 and s.words[at - 1].word and (lemma(s, at - 1) == "быть" or _leads(s, at - 1)):
        at -= 1
    return at


def _passive(s: Sentence, cue: Cue) -> bool:
    """Whether somebody or something is named (*называется*, *был назван*), and does not name."""
    name = lemma(s, cue.first)
    return name == "называться" or (name in NAMES and forms(s.words[cue.first].text)[0].pos == "PRTS")


def _whose(s: Sentence, cue: Cue, left: Span | None) -> Span | None:
    """Who stands before the verb; of a place that names a body only what its preposition governs (*в порту рост связывают*)."""
    first = s.index(left[0]) if left else 0
    led = s.words[first - 1].lower if left and first and left[0] < cue.span[0] else ""
    if led and s.words[first].text[0].isupper() and things_ru.thing(s, first - 1):
        return None  # *увольнение А. Клёнова связывают*: whose it is, and nobody who ties
    if not phrases_ru.preposition(led):
        return left
    return trimmed(s, first, phrases_ru.governed_end(s, first - 1, cue.first)) if led in ("в", "во") else None


def _behind(s: Sentence, cue: Cue) -> Span | None:
    """Who names stands behind the verb; a noun that may be its object does not."""
    found = subjects_ru.after(s, cue, cue.last + 1, clause_end(s, cue.last + 1))
    head = things_ru.head(s, s.index(found[0]), s.index(found[1])) if found else None
    return None if head is not None and things_ru.thing(s, head) else found


def _role(s: Sentence, cue: Cue) -> int | None:
    """Where it begins what something is called: an instrumental that opens the clause, or *среди причин* on either side."""
    start = subjects_ru.clause_start(s, cue.first)
    if s.words[start].lower.startswith("котор"):
        return None
    at = next((i for i in range(start, min(len(s.words), cue.last + 3)) if among(s, i)), None)
    if at is None:
        at = _instrumental(s, start, cue.first)
    return at if at is not None else _instrumental(s, 0, start)


def among(s: Sentence, at: int) -> bool:
    """Whether words begin here that name one of several, or as what somebody names something."""
    return any(s.lower(at, at + len(lead)) == lead for lead in AMONG)


def _instrumental(s: Sentence, start: int, end: int) -> int | None:
    """Where a phrase in the instrumental begins that opens these words and tells what somebody or something is."""
    relative = any(s.words[i].text == "," and s.words[i + 1].lower.startswith("котор") for i in range(start, end - 1))
    if start == 0 and end < len(s.words) and s.words[end - 1].text == "," and not relative:
        return None  # only a relative clause may part the phrase from its verb
    first = next((i for i in range(start, end) if s.words[i].word and not _leads(s, i)), end)
    for at in range(first, min(end, first + 4)):
        found = forms(s.words[at].text) if s.words[at].word else ()
        found = found[: 1 if not found or found[0].pos == "NOUN" else None]  # *своим*, *главной* may be other cases as well
        if not any(f.case == "ablt" and f.pos in ("NOUN", "ADJF", "PRTF", "NUMR") for f in found):
            return None
        if any(f.pos == "NOUN" for f in found):
            role = s.is_word(at, "roles") or found[0].lemma in s.lexicon.words["roles"] or found[0].animate
            return first if role else None
    return None


def _leads(s: Sentence, at: int) -> bool:
    """Whether this word only leads on to a clause (*также*, *ещё*)."""
    return s.is_word(at, "auxiliaries") or s.is_word(at, "openers") or forms(s.words[at].text)[0].pos in ("ADVB", "CONJ", "PRCL")


def tied(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*Эксперты связывают рост цен с засухой*, *Отставку связывают со скандалом*: what is tied to what."""
    if lemma(s, cue.first) not in TIES or s.is_word(cue.first - 1, "negations"):
        return None
    start, left = subjects_ru.clause_start(s, cue.first), _whose(s, cue, left)
    if _joins(s, left) or s.words[start].lower.startswith("котор"):
        return None  # *мост связывает берега с портом*
    if left is None and not agreement_of(s.words[cue.first].text).many:
        return None
    first, last = start, cue.first
    if left is not None and left[0] < cue.span[0]:
        first, last = (s.index(left[1]), last) if s.index(left[0]) <= start + 1 else (first, s.index(left[0]))
    ahead = content_of(s, s.words[first].start, s.words[last - 1].end) if last > first and _accusative(s, first, last) else ()
    rest = content_of(s, s.words[cue.last].end, ends_ru.turn(s, cue.last + 1))
    return Frame(cue.span, "believe", left, (*ahead, *rest), agentless=left is None) if rest else None


def _joins(s: Sentence, source: Span | None) -> bool:
    """Whether a thing or a place is what ties: *мост связывает берега с портом*."""
    first = s.index(source[0]) if source else 0
    if source is None or (first and phrases_ru.preposition(s.words[first - 1].lower)):
        return False
    head = things_ru.head(s, first, s.index(source[1]))
    places = people("ru")["facility_words"]
    return head is not None and (things_ru.thing(s, head) or any(f.lemma in places for f in forms(s.words[head].text)))


def _accusative(s: Sentence, first: int, last: int) -> bool:
    """Whether an object stands among these words that no preposition governs."""
    opening = s.words[first]
    object_ = opening.word and not phrases_ru.preposition(opening.lower)
    return bool(object_) and any(f.case == "accs" for i in range(first, last) for f in forms(s.words[i].text))


def _tied(s: Sentence, cue: Cue) -> bool:
    """Whether something is tied to a thing that happens or is: *с приходом X*; hopes, plans and lives are tied otherwise."""
    stop = min(clause_end(s, cue.last + 1), cue.last + 1 + REACH)
    to = next((i for i in range(cue.last + 1, stop - 1) if s.words[i].lower in ("с", "со")), None)
    near = range(subjects_ru.clause_start(s, cue.first), to or cue.last)
    own = any(f.lemma in s.lexicon.words["tied_up"] for i in near if s.words[i].word for f in forms(s.words[i].text)[:1])
    behind = (f for i in range((to or stop) + 1, stop) for f in forms(s.words[i].text)[:1] if f.pos == "NOUN")
    other = next(behind, None)
    return other is not None and not own and not (other.animate or other.marks)


def is_called(s: Sentence, source: Span) -> bool:
    """*Увольнения сочли ошибкой*: whether things that many could call so stand before the verb, and nobody who calls."""
    at = things_ru.head(s, s.index(source[0]), s.index(source[1]))
    many = at is not None and any(f.many and f.pos == "NOUN" and f.case == "nomn" for f in forms(s.words[at].text)[:3])
    return at is not None and many and (things_ru.thing(s, at) or s.words[at].lower.startswith("слух"))


def only_where(s: Sentence, source: Span) -> bool:
    """*Увольнения в Заречном назвали ошибкой*, *несмотря на жизнь в столице*: whether a place only tells where something is."""
    led = s.index(source[0]) - 1
    if led < 1 or not phrases_ru.preposition(s.words[led].lower) or things_ru.office(s, led + 1):
        return False
    opens = not s.words[led - 1].word or phrases_ru.when(s, led - 1) or s.words[led - 1].lower.startswith("котор")
    before = () if opens else forms(s.words[led - 1].text)[:1]
    return any(f.pos in ("NOUN", "ADJF", "PRTF") and f.case != "datv" for f in before)


def rated(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*X считает (очень) маловероятным, что C*: what C is held to be is said with it."""
    that = that_of(s, cue.last + 1) if lemma(s, cue.first) in RATES and left else None
    words = range(cue.last + 1, that - 1) if that is not None and that - cue.last - 2 <= RATED else range(0)
    rates = [i for i in words if any(f.case == "ablt" and f.pos == "ADJF" and not f.many for f in forms(s.words[i].text)[:2])]
    if not rates or rates[-1] != words[-1] or not all(s.words[i].word for i in words):
        return None
    content = content_of(s, s.words[words.start].start, s.span[1])
    return Frame(cue.span, cue.verb, left, content) if content else None
