"""Russian accounts that go on without a cue: *По словам очевидца, C. Затем D.* — D is his as well.

An account is what somebody tells of the past: an eyewitness, a victim, the investigation, or anybody whose words a sequel
takes up (*затем*, *после этого*). It ends with its paragraph, with the next cue, and where the outlet tells what came of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from sayso.lexicon.grammar import FIRST_PERSON
from sayso.lexicon.outlets import outlet_named
from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.narrated import whole
from sayso.reading.attribution.russian import acting_ru, phrases_ru, subjects_ru
from sayso.reading.chains.chains import Draft, Link, parted
from sayso.reading.words.morphology import forms
from sayso.reading.words.text import Token
from sayso.records import Span

TELLING = frozenset({"say", "report", "claim", "allege"})
ACTS = frozenset({"threaten", "order", "offer", "fear"})  # what somebody in an account did to another is part of it
PLURAL = ("ли", "лись")  # how a verb of the past ends that has no gender
FEW = 3  # words in which it stands who tells
OPENING = 6  # words in which a sentence tells that it goes on
LEAD = 8  # words in which a sentence tells that details follow
END = 2  # characters behind a content that goes to the end of its sentence


class Bond(IntEnum):
    """How an account holds the sentences behind it: by a sequel, by anything that takes it up, by itself."""

    SEQUEL = 1
    TAKEN_UP = 2
    ITSELF = 3


@dataclass(slots=True)
class Account:
    """Whose account it is, how much it holds, and the sentences that may be its if a later one takes it up."""

    links: tuple[Link, ...]
    bond: Bond
    waiting: list[int]


def carried(sentences: Sequence[Sentence], frames: Sequence[Sequence[Frame]], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, the narration that carries on an account given its chain."""
    if not sentences or sentences[0].lexicon.language != "ru":
        return list(drafts)
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    links = dict(_held(sentences, frames, by_sentence))
    kept = [d for d in drafts if d.sentence not in links]
    made = [
        Draft(part, chain, n, inherited=True)
        for n, chain in links.items()
        for part in parted(sentences[n], (whole(sentences[n]),), chain)
    ]
    return sorted([*kept, *made], key=lambda d: d.spans)


def _held(
    sentences: Sequence[Sentence], frames: Sequence[Sequence[Frame]], drafts: dict[int, list[Draft]]
) -> Iterator[tuple[int, tuple[Link, ...]]]:
    """The numbers of the sentences that carry an account on, with its chain."""
    account: Account | None = None
    for number, s in enumerate(sentences):
        own = drafts.get(number, [])
        if number and s.layout.paragraph_of(s.span[0]) != s.layout.paragraph_of(sentences[number - 1].span[0]):
            account = None
        if account and own and _may_go_on(s, frames[number], own):
            if account.bond is Bond.ITSELF or _takes_up(s, account):
                yield from ((n, account.links) for n in (*account.waiting, number))
                account.waiting.clear()
            elif account.bond is Bond.TAKEN_UP:
                account.waiting.append(number)
            else:
                account = None
        else:
            account = _opened(s, own)


def _opened(s: Sentence, own: Sequence[Draft]) -> Account | None:
    """The account that this sentence opens: its last words are told by somebody, and are of the past."""
    last = own[-1] if own else None
    if last is not None and not last.links and (teller := _detailing(s)):
        return Account((teller,), Bond.ITSELF, [])
    if last is None or not last.links or last.announced or last.inherited or not _past(s, last.spans[-1][0]):
        return None
    link = last.links[-1]
    quoted = any(s.layout.quote_at(a) for a, _ in last.spans)
    if link.cue is None or not s.span[0] <= link.cue[0] < s.span[1]:
        return None  # *C, пишет X. Об этом заявил Y*: the next sentence says whose it is
    found = link.verb == "believe" and _bond(s, link) is Bond.ITSELF  # *Следствие считает, что C. Затем D*
    if not (link.verb in TELLING or found) or quoted or s.words[s.index(link.cue[0])].lower == "согласно":
        return None
    leads = link.cue[1] <= last.spans[-1][0] and last.spans[-1][1] >= s.span[1] - END and len(last.spans) == 1
    bond = _bond(s, link) if leads and not found else Bond.SEQUEL
    return Account(last.links, bond, [])


def _detailing(s: Sentence) -> Link | None:
    """*Подробности происшествия сообщила пресс-служба*: who tells the details that follow."""
    at = next((i for i in range(min(LEAD, len(s.words))) if s.is_word(i, "details")), None)
    cue = next((c for c in s.cues if c.verb in TELLING and "quote" in c.row.takes), None)
    if at is None or cue is None or any(s.is_word(i, "negations") for i in range(len(s.words))):
        return None
    behind = subjects_ru.after(s, cue, cue.last + 1, phrases_ru.clause_stop(s, cue.last + 1)) if at < cue.first else None
    source = behind or subjects_ru.left_of(s, cue, cue.first)
    return Link(source, cue.span, "report") if source and not source[0] <= s.words[at].start < source[1] else None


def _bond(s: Sentence, link: Link) -> Bond:
    """How much an account holds whose cue opens its sentence."""
    cue = s.layout.text[slice(*link.cue)].lower() if link.cue else ""
    if link.agentless or link.source is None:
        return Bond.ITSELF if cue.startswith(tuple(s.lexicon.words["established"])) else Bond.SEQUEL
    who = [w for w in s.words if link.source[0] <= w.start < link.source[1] and w.word][:FEW]
    if any(w.lower.startswith(tuple(s.lexicon.words["account_tellers"])) for w in who):
        return Bond.ITSELF
    verb = s.index(link.cue[0]) if link.cue else 0
    if phrases_ru.lemma(s, verb) in s.lexicon.words["establishing"]:
        return Bond.ITSELF  # *Как установил суд, C. D*
    tells = cue.startswith("по ") or phrases_ru.lemma(s, verb) in s.lexicon.words["recounting"]
    return Bond.TAKEN_UP if tells and _living(s, link.source, who) else Bond.SEQUEL


def _living(s: Sentence, source: Span, who: Sequence[Token]) -> bool:
    """Whether who tells is a person, and no outlet."""
    kinds = s.lexicon.phrases["kinds.outlet"]
    outlet = outlet_named(s.layout.text[slice(*source)]) is not None or any(w.lower.startswith(kinds) for w in who)
    persons = (phrases_ru.person(s, s.index(w.start)) or forms(w.text)[0].animate or forms(w.text)[0].pos == "NPRO" for w in who)
    return not outlet and not any(w.text.isascii() for w in who) and any(persons)  # *The Times утверждает*


def _may_go_on(s: Sentence, frames: Sequence[Frame], own: Sequence[Draft]) -> bool:
    """Whether a sentence could be part of an account: nobody speaks in it, it is of the past, and nothing came of it there."""
    verbs = {*(f.verb for f in frames), *(d.links[-1].verb for d in own if d.links)}
    as_said = s.words[0].lower == "как" and any(c.verb not in ACTS for c in s.cues)
    if not verbs <= ACTS or as_said or s.layout.quote_at(s.span[0]) or s.layout.text[s.span[1] - 1] in "?:":
        return False
    return _past(s, s.span[0]) and not comes_of(s) and not first_person(s)


def first_person(s: Sentence) -> bool:
    """Whether who writes speaks of himself outside of a quotation (*Сам я этого не видел*): that is no other's account."""
    return any(w.lower in FIRST_PERSON and s.layout.quote_at(w.start) is None for w in s.words)


def _past(s: Sentence, start: int) -> bool:
    """Whether the first finite verb from here on is of the past."""
    verb = next((i for i in range(s.index(start), len(s.words)) if phrases_ru.finite(s, i) or _short(s, i)), None)
    if verb is None:
        return False
    form = forms(s.words[verb].text)[0]
    done = form.pos in ("PRTS", "ADJS") and any(w.lower.startswith("был") for w in s.words[max(0, verb - 3) : verb + 2])
    return done or (form.pos == "VERB" and (form.gender is not None or s.words[verb].lower.endswith(PLURAL)))


def _short(s: Sentence, at: int) -> bool:
    """Whether a short adjective stands here, and no name like one (*Липов*): it says what is so now (*намерен*)."""
    return s.words[at].word and s.words[at].text[0].islower() and forms(s.words[at].text)[0].pos == "ADJS"


def comes_of(s: Sentence) -> bool:
    """Whether the outlet tells what came of it here: a date or *сейчас* opens the sentence, the law acts in it."""
    head = " ".join(w.lower for w in s.words[:OPENING] if w.word)
    dated = any(s.is_word(i, "calendar") and s.words[i].text.isalpha() for i in range(1, 3)) and s.words[0].text[:1].isdigit()
    opens = head.startswith(tuple(f"{words} " for words in s.lexicon.words["account_ends"]))
    kept = any(w.word and phrases_ru.lemma(s, i) in s.lexicon.words["holding_back"] for i, w in enumerate(s.words))
    law = kept or any(w.lower.startswith(tuple(s.lexicon.words["law_at_work"])) for w in s.words)
    return dated or opens or law or _by_authority(s)


def _by_authority(s: Sentence) -> bool:
    """Whether an authority acts in this sentence (*полиция начала розыск*)."""
    verb = next((i for i in range(len(s.words)) if phrases_ru.finite(s, i)), len(s.words))
    source = subjects_ru.opening_subject(s, verb + 1) if verb < len(s.words) else None
    if source is None:
        return False
    words = range(s.index(source[0]), s.index(source[1]))
    acting = (i for i in words if s.words[i].word and (i == words.start or phrases_ru.in_case(s, i, "nomn")))
    return any(phrases_ru.lemma(s, i) in s.lexicon.words["at_law"] for i in acting)  # *прибывшие на место спасатели*


def _takes_up(s: Sentence, account: Account) -> bool:
    """Whether a sentence takes up what was told before: a sequel opens it, or a pronoun stands in it, or nobody acts in it."""
    head = " ".join(w.lower for w in s.words[:OPENING] if w.word) + " "
    if head.startswith(tuple(f"{words} " for words in s.lexicon.words["sequels"])):
        return True
    if account.bond is Bond.SEQUEL:
        return False
    verb = next(i for i in range(len(s.words)) if phrases_ru.finite(s, i))
    he = any(s.is_word(i, "he_again") for i in range(len(s.words)))
    return he or not _has_subject(s, verb)


def _has_subject(s: Sentence, verb: int) -> bool:
    """Whether somebody or something does what this verb says."""
    wanted = phrases_ru.agreement_of(s.words[verb].text)
    places = ((subjects_ru.clause_start(s, verb), verb), (verb + 1, phrases_ru.clause_end(s, verb + 1)))
    return any(acting_ru.subject_at(s, first, last, wanted) is not None for first, last in places)
