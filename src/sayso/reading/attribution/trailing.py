"""A clause of speech behind what it tells: *C, said X*; *“C,” X told Y*."""

from __future__ import annotations

from sayso.lexicon.grammar import DASHES
from sayso.reading.attribution.clauses import CLOSED, QUOTES, TELLING, Sentence, comma_at, is_addressee, phrase_end
from sayso.reading.attribution.contents import adverbial, broken_off, content_of, past_relative, rest_of, verbal
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.english import quoted_en
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import agentless_ru, frames_ru, phrases_ru, quoted_ru
from sayso.reading.attribution.subjects import first_of_clause, is_clause, source_after
from sayso.records import Span

ASKED = frozenset(["asked", "pressed", "questioned", "quizzed"])


def inverted(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*C, said X*; *C, — сказал X*; the cue opens its clause after a comma, a dash or a closing quote."""
    at = first_of_clause(s, cue)
    at = quoted_ru.opening(s, cue, at) if s.lexicon.language == "ru" and not left else at
    if at == 0 or s.words[at - 1].text not in {","} | DASHES | CLOSED or left or not cue.quotable:
        return None
    if s.words[cue.last].lower in TELLING and s.words[at - 1].text == "," and s.layout.quote_at(s.span[0]):
        return None  # *“C,” Ada Holm of Varn, told the Tribune*
    if s.words[cue.last].lower.endswith("ing") or s.is_word(cue.last + 1, "no_subject") or s.is_word(cue.last + 1, "days"):
        return None
    end = phrase_end(s, cue.last + 1)
    source = quoted_en.unplaced(s, source_after(s, cue, end), at)
    end = past_relative(s, end)
    content = content_of(s, s.span[0], s.words[at - 1].end if s.words[at - 1].text in CLOSED else s.words[at - 1].start)
    quoted = s.layout.quote_at(s.span[0]) is not None
    if (cue.row.takes == {"quote"} and not quoted) or (s.lexicon.language == "ru" and frames_ru.hangs_on_object(s, at - 1)):
        return None  # *Она пришла, улыбается сторож*; *Тело, которое искали, обнаружил сторож*
    if s.lexicon.language == "ru" and comma_at(s, end) and not quoted and not phrases_ru.says(s, 0, at - 1):
        joined = agentless_ru.leads(s, 0, at)  # *Кроме того, сообщает X, C*
        content = (*(() if joined else content), *content_of(s, s.words[end].end, s.span[1]))
    rest = () if content and content[-1][0] > cue.span[0] else rest_of(s, end)
    if source is None or not content or is_clause(s, source):
        return None
    return Frame(cue.span, cue.verb, source, (*content, *(rest or broken_off(s, content, end))))


def straight(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*C, X said*; *“C,” he told Y*: nothing but an addressee or an adverbial follows the cue."""
    if left is None:
        return None
    first = s.index(left[0])
    if first == 0 and quoted_en.closes_quotation(s, cue):
        return Frame(cue.span, cue.verb, left, (), back=True)
    boundary = s.words[first - 1].text if first else ""
    asked = cue.verb == "order" and "quote" in cue.row.takes and boundary in CLOSED and s.lexicon.language == "en"
    if boundary not in {","} | DASHES | CLOSED or not (cue.quotable or asked) or quoted_en.behind_title(s, cue, first):
        return None
    end, english = phrase_end(s, cue.last + 1), s.lexicon.language == "en"
    if not english and not frames_ru.may_trail(s, cue, first):
        return None
    if not (
        end == cue.last + 1
        or is_addressee(s, cue)
        or (boundary in CLOSED and (end - cue.last < 14 or quoted_en.behind_quotation(s, cue, first)))
        or adverbial(s, cue.last + 1, end)
        or (boundary == "," and s.lexicon.language == "en" and quoted_en.told_in(s, cue, first))
    ):
        return None
    if s.lexicon.language == "en" and s.lower(end, end + 2) == [",", "that"]:
        return Frame(cue.span, cue.verb, left, content_of(s, s.words[end + 1].end, s.span[1]))  # *…, experts said, that C*
    closing, opens = (first, s.span[0]) if not english or boundary != "," else _unquoted(s, first)
    content = content_of(s, opens, s.words[first - 1].end if boundary in CLOSED else s.words[closing - 1].start)
    if s.lexicon.language == "ru" and before and s.words[0].lower == "как" and not rest_of(s, end):
        return None  # *Как уточняет ТАСС, X выразил надежду*
    if boundary == "," and (quoted_en.tells_behind(s, cue, end) or quoted_en.subject_before(s, cue)):
        return None  # *In an interview on Friday, X told Y C*
    rest = rest_of(s, end) or broken_off(s, content, end)
    if rest and adverbial(s, 0, first - 1) and not any(verbal(s, at) for at in range(first)) and s.words[end].text in QUOTES:
        content = ()  # *In a tweet, X wrote “C”*
    if boundary == "," and not rest and s.is_word(0, "adverbial_openers") and not any(verbal(s, at) for at in range(first)):
        return None  # *In a letter sent on Tuesday, X denied C*
    if boundary == "," and not rest and s.words[0].lower in ASKED:
        return None  # *Asked whether he had been paid, X replied in the negative*
    if not (content or rest) or (not rest and boundary not in CLOSED and _only_leads(s, first)):
        return None
    verb = "say" if asked and s.words[first - 2].text == "?" else cue.verb  # *“Is it late?” he asked*
    return Frame(cue.span, verb, left, (*content, *rest))


def _unquoted(s: Sentence, first: int) -> tuple[int, int]:
    """Before which word what he said ends, and where it opens, without quotation marks."""
    return quoted_en.calling_before(s, first), _behind_colon(s, first)


def _behind_colon(s: Sentence, end: int) -> int:
    """*His deputy disagreed: the pier, she said, was lost*: where what she said opens, a clause of the outlet's before it."""
    colon = next((i for i in range(end - 1, 1, -1) if s.words[i].text == ":" and s.unquoted(i)), None)
    told = colon is not None and any(verbal(s, i) for i in range(1, colon))
    return s.words[colon + 1].start if colon is not None and told and s.words[colon + 1].word else s.span[0]


def _only_leads(s: Sentence, end: int) -> bool:
    """*After the vote, X said so on Monday*: whether only an adverbial stands before, and no clause (*But it works, X said*)."""
    return s.is_word(0, "openers") and not any(verbal(s, at) for at in range(1, end)) and not quoted_en.turns(s, end)
