"""Russian verbs of speech that close a quotation: *“C”, - добавил Проза*; whoever stands behind one speaks."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.grammar import DASHES
from sayso.reading.attribution.clauses import CLOSED, Sentence, trimmed
from sayso.reading.attribution.contents import content_of
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian.phrases_ru import agreement_of, clause_stop
from sayso.reading.attribution.subjects import first_of_clause
from sayso.reading.words.morphology import forms

LONGEST = 8  # words of a speaker


def closing(s: Sentence, cue: Cue, before: Sequence[Frame]) -> Frame | None:
    """The speaker behind the verb, whatever the dictionary takes his name for: nobody else can stand there."""
    dash = first_of_clause(s, cue) - 1
    mark = dash - 1 - (dash > 1 and s.words[dash - 1].text == ",")
    if before or mark < 1 or s.words[dash].text not in DASHES or s.words[mark].text not in CLOSED:
        return None
    first, stop = cue.last + 1, clause_stop(s, cue.last + 1)
    speaks = first < stop and stop - first <= LONGEST and agreement_of(s.words[cue.last].text).many is not None
    if not speaks or "quote" not in cue.row.takes or not _somebody(s, first):
        return None
    source, content = trimmed(s, first, stop), content_of(s, s.span[0], s.words[mark].end)
    return Frame(cue.span, cue.verb, source, content) if source and content else None


def _somebody(s: Sentence, at: int) -> bool:
    """Whether a name in any case opens here, or a word that stands for somebody."""
    word = s.words[at]
    name = (
        word.word
        and word.text[0].isupper()
        and all(f.pos in ("NOUN", "ADJF", None, "LATN", "UNKN") for f in forms(word.text)[:1])
    )
    return name or (word.text.isascii() and word.text[:1].isupper()) or s.is_word(at, "standing_for_people")
