"""English: a denial or a claim that a speaker passes on: *“My client denies the charges,” said his lawyer* is the client's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.lexicon.grammar import BE, DETERMINERS, FIRST_PERSON, FIRST_PERSON_PLURAL, SECOND_PERSON, SUBJECTS
from sayso.lexicon.people import people
from sayso.reading.attribution.clauses import QUOTES, Sentence, trimmed
from sayso.reading.attribution.contents import content_of, past_that, verbal
from sayso.reading.chains.chains import Draft, Link
from sayso.reading.people.described_en import word_kind
from sayso.records import Span

DENIES = frozenset({"denies", "deny"})
INSISTS = frozenset({"insists", "insist", "maintains", "maintain"})
SURE = frozenset({"clear", "adamant", "certain"})
SUBJECT = 9  # words of whoever denies
SELF = FIRST_PERSON | FIRST_PERSON_PLURAL | SECOND_PERSON
LOOSE = frozenset({"also", "still", "both", "all"})


def passed_on(sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, what a quoted speaker says that others deny or hold given to them through him."""
    return [_passed_on(sentences[d.sentence], d) for d in drafts]


def _passed_on(s: Sentence, draft: Draft) -> Draft:
    if s.lexicon.language != "en" or not draft.links or len(draft.spans) != 1 or draft.links[-1].agentless:
        return draft
    start, end = draft.spans[0]
    first, last = s.index(start), s.index(end)
    cue = next((i for i in range(first, min(first + SUBJECT + 2, last - 1)) if _verb(s, i)), None)
    source = _denier(s, first, cue) if cue is not None and s.layout.quote_at(s.words[first].start) is not None else None
    if cue is None or source is None or not (s.words[cue].lower in DENIES or _somebody(s, source)):
        return draft
    end_of_cue = cue + 1 + (s.words[cue].lower in BE)
    content = content_of(s, s.words[past_that(s, end_of_cue, reach=1)].start, end)
    verb = "deny" if s.words[cue].lower in DENIES else "say"
    told = Link(source, (s.words[cue].start, s.words[end_of_cue - 1].end), verb)
    return replace(draft, spans=content, links=(*draft.links, told)) if content else draft


def _verb(s: Sentence, at: int) -> bool:
    """Whether somebody denies here, or holds that something is so: *denies C*, *insists that C*, *is clear that C*."""
    that = s.lower(at + 1, at + 3)
    sure = s.words[at].lower in BE and that[:1] and that[0] in SURE and that[1:] == ["that"]
    return s.words[at].lower in DENIES or (s.words[at].lower in INSISTS and that[:1] == ["that"]) or bool(sure)


def _somebody(s: Sentence, source: Span) -> bool:
    """Whether a source is people: *he*, *Mr Holm*, *my client*; and no *law* that is clear."""
    head = s.words[s.index(source[1]) - 1]
    if head.lower in SUBJECTS | DETERMINERS:
        return head.lower in ("he", "she", "they")
    return head.text[0].isupper() or word_kind(people("en"), head.lower)[0] in ("person", "group")


def _denier(s: Sentence, first: int, cue: int) -> Span | None:
    """Who denies, where only his words stand before the verb, and he is not the speaker."""
    first += s.words[first].text in QUOTES
    first += s.is_word(first, "and") or s.words[first].lower == "but"
    end = cue
    while end > first and (s.words[end - 1].lower.endswith("ly") or s.words[end - 1].lower in LOOSE):
        end -= 1
    subject = range(first, end)
    himself = subject and s.words[first].lower in SELF - {"my", "our", "your"}
    if not subject or himself or any(verbal(s, i) and not (i == end - 1 and s.words[i].lower.endswith("ed")) for i in subject):
        return None
    return trimmed(s, first, end) if all(s.words[i].word or s.words[i].text == "." for i in subject) else None
