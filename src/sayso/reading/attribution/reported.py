"""What is reported without saying by whom: *It was reported that C*, *C, reportedly*, «Сообщается, что C»."""

from __future__ import annotations

from sayso.reading.attribution.clauses import Sentence, comma_at
from sayso.reading.attribution.contents import content_of, past_that
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.english import ends_en
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import agentless_ru
from sayso.records import Span


def agentless(s: Sentence, cue: Cue) -> Frame | None:
    """*It was reported that C*; *C, reportedly*: the whole sentence where the adverb stands inside it."""
    if agentless_ru.deduced(cue):
        return agentless_ru.follows(s, cue)
    if s.lexicon.language == "ru" and (
        own := agentless_ru.of_before(s, cue)
        or agentless_ru.added(s, cue)
        or agentless_ru.told_by(s, cue)
        or agentless_ru.found_by(s, cue)
        or agentless_ru.placed(s, cue)
        or agentless_ru.posted(s, cue)
    ):
        return own
    if (
        agentless_ru.by_court(s, cue)
        or s.is_word(cue.first - 1, "negations")
        or (cue.first and s.words[cue.first - 1].text == "(")
    ):
        return None  # «пока не сообщается» reports nothing; what a bracket adds is no source of the sentence
    if s.lexicon.language == "ru" and any(c.first == cue.last + 1 and c.row.shape == "before_source" for c in s.cues):
        return None  # *Как стало известно со слов X, C*
    if s.words[cue.last].lower in s.lexicon.words["that"]:
        content = content_of(s, s.words[cue.last].end, s.span[1])
        return Frame(cue.span, cue.verb, None, content, agentless=True) if content else None
    if s.lexicon.language == "ru" and (own := agentless_ru.reported_of(s, cue)):
        return own
    if agentless_ru.untold(s, cue) or ends_en.aside(s, cue.first):
        return None
    if s.lexicon.language == "ru" and (own := agentless_ru.put_in(s, cue, None, cue.last + 1)):
        return own
    near = s.lexicon.language == "en" or comma_at(s, cue.last + 1)  # *По слухам, X искал кран, чтобы C*
    after = past_that(s, cue.last + 1, 2 if near else 6)
    lead = cue.first == 0 or all(s.is_word(i, "openers") for i in range(cue.first))
    start = (
        s.words[after].start
        if after < len(s.words) and (after > cue.last + 1 or (lead and (comma_at(s, cue.last + 1) or s.lexicon.language == "ru")))
        else s.span[0]
    )
    content = _around(s, cue) if start == s.span[0] and s.lexicon.language == "ru" else content_of(s, start, s.span[1])
    return Frame(cue.span, cue.verb, None, content, agentless=True) if content else None


def _around(s: Sentence, cue: Cue) -> tuple[Span, ...]:
    """What stands before commas that enclose the cue and behind them (*Мост, по слухам, закрыт*), else the whole sentence."""
    if not (cue.first and comma_at(s, cue.first - 1) and comma_at(s, cue.last + 1)):
        return content_of(s, *s.span)
    ahead = content_of(s, s.span[0], s.words[cue.first - 1].start)
    return (*ahead, *content_of(s, s.words[cue.last + 1].end, s.span[1]))
