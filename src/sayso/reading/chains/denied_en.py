"""English: a denial that a speaker passes on in his own words: *“My client denies the charges,” said his lawyer* is the client's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.lexicon.grammar import FIRST_PERSON, FIRST_PERSON_PLURAL, SECOND_PERSON
from sayso.reading.attribution.clauses import QUOTES, Sentence, trimmed
from sayso.reading.attribution.contents import content_of, past_that, verbal
from sayso.reading.chains.chains import Draft, Link
from sayso.records import Span

DENIES = frozenset({"denies", "deny"})
SUBJECT = 9  # words of whoever denies
SELF = FIRST_PERSON | FIRST_PERSON_PLURAL | SECOND_PERSON
LOOSE = frozenset({"also", "still", "both", "all"})


def passed_on(sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, what a quoted speaker says that others deny given to them through him."""
    return [_passed_on(sentences[d.sentence], d) for d in drafts]


def _passed_on(s: Sentence, draft: Draft) -> Draft:
    if s.lexicon.language != "en" or not draft.links or len(draft.spans) != 1 or draft.links[-1].agentless:
        return draft
    start, end = draft.spans[0]
    first, last = s.index(start), s.index(end)
    cue = next((i for i in range(first, min(first + SUBJECT + 2, last)) if s.words[i].lower in DENIES), None)
    source = _denier(s, first, cue) if cue is not None and s.layout.quote_at(s.words[first].start) is not None else None
    content = content_of(s, s.words[past_that(s, cue + 1, reach=1)].start, end) if cue is not None and cue + 1 < last else ()
    if source is None or cue is None or not content:
        return draft
    return replace(draft, spans=content, links=(*draft.links, Link(source, (s.words[cue].start, s.words[cue].end), "deny")))


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
