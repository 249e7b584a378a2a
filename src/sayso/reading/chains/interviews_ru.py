"""Russian sentences that tell of an interview and hand over nothing yet: *X рассказал «Заре» о порте*, *X дал интервью Y*."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sayso.lexicon.outlets import outlet_named
from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import acting_ru, subjects_ru, through_ru
from sayso.reading.attribution.russian.phrases_ru import agreement_of, clause_stop, finite, lemma
from sayso.reading.chains.again import Met
from sayso.records import Hop, Span

GIVES = frozenset({"дать", "давать", "раздать"})
TALKS = frozenset({"рассказать", "рассказывать", "поговорить", "побеседовать", "пообщаться", "поделиться", "признаться"})
_STEMS = tuple({verb[:4] for verb in GIVES | TALKS} | {"дал", "даст", "дает"})  # no other form is looked up
NAMES = 4  # words of an outlet's name before the colon of a headline


@dataclass(frozen=True, slots=True)
class Interview:
    """Who spoke to which outlet."""

    person: Span
    outlet: Span
    many: bool = False  # several, none of them named


def found(sentences: Sequence[Sentence]) -> list[Interview]:
    """Every interview that these sentences tell of."""
    russian = bool(sentences) and sentences[0].lexicon.language == "ru"
    return [told for s in sentences if russian for told in _told(s)]


def headed(sentences: Sequence[Sentence]) -> Span | None:
    """The outlet whose report a Russian text passes on as a whole, by its headline: *Bloomberg: порт продадут*."""
    if not sentences or sentences[0].lexicon.language != "ru":
        return None
    s = sentences[0]
    colon = next((i for i in range(1, min(NAMES + 1, len(s.words) - 1)) if s.words[i].text == ":"), None)
    name = trimmed(s, 0, colon) if colon else None
    return name if name and outlet_named(s.layout.text[slice(*name)]) else None


def met(text: str, interviews: Sequence[Interview], who: Callable[[Span], str | None]) -> list[Met]:
    """Whom these interviews met, and through which outlet; `who` tells whose the words are."""
    people = [(who(told.person), who(told.outlet), told) for told in interviews]
    return [
        Met(
            person,
            told.person[0],
            (Hop(entity=outlet, text=text[slice(*told.outlet)], span=told.outlet, verb="report", firsthand=False),),
            text[slice(*told.person)] if told.many else "",
        )
        for person, outlet, told in people
        if person and outlet
    ]


def _told(s: Sentence) -> Iterator[Interview]:
    meets = any(through_ru.meetings(s))
    for at in range(len(s.words)):
        if not (meets or s.words[at].lower.startswith(_STEMS)) or not finite(s, at) or s.layout.quote_at(s.words[at].start):
            continue
        told = (lemma(s, at) in GIVES and "интервью" in s.lower(at + 1, at + 3)) or lemma(s, at) in TALKS
        if told or meets:
            yield from _spoken(s, at, told=told)


def _spoken(s: Sentence, verb: int, *, told: bool) -> Iterator[Interview]:
    """*X дал интервью Y*, *X рассказал Y о Z*; *В разговоре с Y X выразил сожаление*, whatever he did there."""
    start, stop = subjects_ru.clause_start(s, verb), clause_stop(s, verb + 1)
    wanted = agreement_of(s.words[verb].text)
    asked = through_ru.interviewing(s, Frame((s.words[verb].start, s.words[verb].end), "say", None, ()))
    behind = s.index(asked[1]) if asked and start < s.index(asked[1]) < verb else start
    while start < behind < verb and s.words[behind].text[0].isupper():
        behind += 1  # *в беседе с ведущим «Зари» Олегом Орловым мэр сказал*
    spoke = [acting_ru.subject(s, at, verb, wanted) for at in dict.fromkeys((behind, start))]
    for person in (*spoke, acting_ru.subject(s, verb + 1, stop, wanted)):
        frame = Frame((s.words[verb].start, s.words[verb].end), "say", person, ())
        outlet = (through_ru.told(s, frame) if told else None) or through_ru.interviewing(s, frame) if person else None
        if person and outlet and not (outlet[0] < person[1] and person[0] < outlet[1]):
            many = bool(wanted.many) and not any(w.text[0].isupper() for w in s.words[s.index(person[0]) : s.index(person[1])])
            yield Interview(person, outlet, many)
            return
