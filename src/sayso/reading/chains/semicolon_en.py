"""English: what goes on behind a semicolon after somebody's aside is his: *He had done nothing, he insisted; it was a loan*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.lexicon.grammar import DETERMINERS, SUBJECTS
from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.contents import untold, verbal
from sayso.reading.chains.chains import Draft


def carried(sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those that only go on behind a semicolon given to who spoke before it."""
    made: list[Draft] = []
    for draft in drafts:
        before = made[-1] if made and made[-1].sentence == draft.sentence - 1 else None
        s = sentences[draft.sentence]
        own = before is not None and not draft.links and _goes_on(s, draft) and _aside(sentences[draft.sentence - 1], before)
        made.append(replace(draft, links=before.links, inherited=True) if before and own else draft)
    return made


def _goes_on(s: Sentence, draft: Draft) -> bool:
    """Whether all of a part between semicolons is told, by a clause that nobody else says."""
    behind = s.lexicon.language == "en" and s.layout.text[: s.span[0]].rstrip().endswith(";")
    opens = s.words and (s.words[0].text[0].isupper() or s.words[0].lower in DETERMINERS | SUBJECTS)
    told = any(verbal(s, i) for i in range(1, len(s.words))) and not untold(s, 0)
    return behind and bool(opens) and told and draft.spans[0][0] == s.words[0].start and not s.cues


def _aside(s: Sentence, draft: Draft) -> bool:
    """Whether who says it stands behind, and closes what comes before the semicolon."""
    cue = draft.links[-1].cue if draft.links else None
    if cue is None or draft.spans[-1][1] > cue[0] or s.layout.quote_at(draft.spans[-1][0]) is not None:
        return False
    return s.index(cue[1]) == len(s.words) and draft.links[-1].source is not None
