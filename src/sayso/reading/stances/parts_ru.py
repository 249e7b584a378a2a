"""Where a Russian content parts: its predicate turns from yes to no or to the future, or a figure of its own follows."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.language import Lexicon
from sayso.reading.stances import acts_ru
from sayso.reading.stances.clause_ru import Clause, clause, finite, governed, lemma, subordinate
from sayso.reading.stances.predicates_ru import future, negative
from sayso.reading.words import agreement
from sayso.reading.words.morphology import Form, forms
from sayso.reading.words.text import Token, tokens
from sayso.records import Span

SAYING = frozenset({"сообщить", "сообщать", "уточнить", "уточнять", "пояснить", "назвать", "называть", "раскрыть", "сказать"})
WHO = frozenset({"кто", "кого", "кому", "кем"})
THAT_ONE = frozenset({"тот", "того", "тому", "тем", "те", "тех"})
HIM = frozenset({"его", "ее", "их", "ему", "ей", "им", "он", "она", "они"})
PLEA = 9  # words of a claim of innocence
IMPERSONAL = frozenset({"нет", "было", "не", "следует", "нужно", "надо", "необходимо", "можно", "нельзя", "пора", "предстоит"})
LONGEST = 30  # words of a clause; a text without marks is not to be parted
JOINS = frozenset({"но", "однако", "и", "поэтому"})


def parted(text: str, span: Span, lexicon: Lexicon) -> list[Span]:
    """The parts of a content between which its predicate turns from asserted to negated, or from what is to what will be."""
    words = tokens(text, span)
    starts = [0]
    for at in range(_past_condition(words), len(words) - 2):
        comma = words[at].text == "," and (_counted(words, starts[-1], at) or _parts(words, starts[-1], at, lexicon))
        if comma or _joins(words, starts[-1], at, lexicon):
            starts.append(at + 1)
    ends = [*(words[i - 2].end for i in starts[1:]), span[1]]  # a comma or an "и" stands between
    heads = [span[0], *(words[i + (words[i].lower in JOINS)].start for i in starts[1:])]
    return list(zip(heads, ends, strict=True))


def plea_apart(text: str, span: Span) -> list[Span]:
    """*Клёнова обвиняют в краже, вину он не признал*: the charge, and the claim of innocence behind its comma.

    So apart are what was done and the suspicion behind it: *Задержан сторож, его подозревают в краже*.
    """
    words = tokens(text, span)
    for at in range(2, len(words) - 2):
        if words[at].text == "," and _suspected_of(words[at + 1 :]):
            return [(span[0], words[at - 1].end), (words[at + 1].start, span[1])]
        behind = words[at + 1 :]
        pleads = len(behind) <= PLEA and acts_ru.pleads_innocent(behind) and words[at].text == ","
        if pleads and any(w.lower.startswith(("обвин", "подозрева", "предъяв", "вменя", "инкрим")) for w in words[:at]):
            first = behind[1] if behind[0].lower in JOINS else behind[0]
            return [(span[0], words[at - 1].end), (first.start, span[1])]
    return [span]


def _suspected_of(words: Sequence[Token]) -> bool:
    """*его подозревают в краже*, *им предъявлены обвинения*: a clause of what somebody is held to have done."""
    held = words[1].lower.startswith(("подозрева", "обвиня", "обвинил", "предъяв", "вменя", "инкрим"))
    return words[0].lower in HIM and held


def _past_condition(words: Sequence[Token]) -> int:
    """Where the main clause begins behind a condition (*если кран упадёт, порт закроют*): the comma between parts nothing."""
    leads = bool(words) and words[0].lower in ("если", "когда", "пока", "поскольку", "хотя")
    return next((i + 1 for i, w in enumerate(words) if w.text == ","), 2) if leads else 2


def _parts(words: Sequence[Token], start: int, at: int, lexicon: Lexicon) -> bool:
    return _independent(words, at + 1) and _turns(words[start:at], words[at + 1 :], lexicon)


def _joins(words: Sequence[Token], start: int, at: int, lexicon: Lexicon) -> bool:
    """*улик нет и сторожа следует отпустить*: an "и" without a comma joins two clauses, each with its own subject."""
    before, behind = words[start:at], words[at + 1 :]
    joins = words[at].lower == "и" and words[at - 1].text != "," and not any(w.text in ",:" for w in before)
    if not joins or at - start > LONGEST or subordinate(words, at + 1):
        return False
    first, second = clause(before), clause(behind)
    end = next((i for i in range(at + 1, len(words)) if words[i].text in ",;:—–()"), len(words))
    told = any(finite(w) for w in before) and any(finite(w) for w in words[at + 1 : end])
    return told and _acts(first) and _acts(second) and _turns(before, words[at:], lexicon)


def _acts(main: Clause) -> bool:
    """Whether a subject stands before the predicate, or nobody is to be named beside it (*нет*, *следует*)."""
    if main.at is None or main.predicate is None:
        return False
    ahead = [w for i, w in enumerate(main.words[: main.at]) if w.word and not governed(main.words, i)]
    subject = any(f.case == "nomn" and f.pos in ("NOUN", "NPRO") for w in ahead for f in _readings(w))
    return subject or main.predicate.lower in IMPERSONAL


def _readings(word: Token) -> Sequence[Form]:
    """The likely readings of a word; all of a name's."""
    return forms(word.text) if word.text[0].isupper() else forms(word.text)[:2]


def _counted(words: Sequence[Token], start: int, at: int) -> bool:
    """Whether a part with a figure of its own follows (*воюют 70 тысяч, из них 5 — выходцы ...*)."""
    whole, part = words[start:at], words[at + 1 :]
    figures = all(any(w.text[0].isdigit() for w in side) for side in (whole, part))
    says_so = any(w.text in "—–" or finite(w) for w in part)
    return figures and says_so and [w.lower for w in part[:2]] == ["из", "них"]


def _independent(words: Sequence[Token], at: int) -> bool:
    """Whether a clause of its own opens here: no subordinate one, and it has a finite verb before the next mark."""
    if subordinate(words, at):
        return False
    end = next((i for i in range(at, len(words)) if words[i].text in ",;:—–()"), len(words))
    return any(finite(w) for w in words[at:end])


def _correlates(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether one clause says of whom the other speaks: *кто не подпишет, тот уедет*."""
    return behind[0].lower in THAT_ONE and any(w.lower in WHO for w in before)


def _turns(before: Sequence[Token], behind: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether two clauses differ in polarity or in being of the future."""
    first, second = clause(before), clause(behind)
    if first.at is None or second.at is None or behind[0].lower == "а" or _correlates(before, behind):
        return False
    if behind[0].lower not in JOINS and not _own_subject(second):
        return False
    return negative(before, lexicon) != negative(behind, lexicon) or future(before, lexicon) != future(behind, lexicon)


def _own_subject(main: Clause) -> bool:
    """Whether the clause names its own subject, or has none because nobody is meant («его доставят»)."""
    many = agreement.plural(main.words[main.at].text) if main.at is not None else None
    return bool(many) or any(
        f.case == "nomn" and f.pos in ("NOUN", "NPRO") for w in main.words if w.word for f in forms(w.text)[:2]
    )


def unsaid(text: str, span: Span) -> bool:
    """*однако не сообщил подробностей*: that somebody kept silent is told by the outlet."""
    words = [w for w in tokens(text, span) if w.lower not in ("однако", "но", "также", "при", "этом", "и", "пока")][:2]
    return len(words) == 2 and words[0].lower == "не" and lemma(words[1], "VERB") in SAYING
