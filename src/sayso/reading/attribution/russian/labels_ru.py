"""Russian labels before a quotation: *Мэр Иван Клёнов: «C»*, *Минобороны: «C»*: who is called by what he is, and no verb."""

from __future__ import annotations

from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.russian import phrases_ru, things_ru
from sayso.reading.attribution.russian.phrases_ru import LIKELY
from sayso.reading.stances import clause_ru
from sayso.reading.words.morphology import forms
from sayso.reading.words.quotes import Quote
from sayso.reading.words.text import Token, tokens
from sayso.records import Span

TITLE = 4  # words of a quotation that may be a title, where a question word opens it


def speaker(s: Sentence, end: int) -> Span | None:
    """Who is called before the colon at `end`: a person, a body or an outlet in the nominative, and nothing besides."""
    first = _counted(s)
    if end <= first or phrases_ru.says(s, 0, end) or not _speaks(s, first, end):
        return None
    stop = phrases_ru.phrase(s, first, end)
    return trimmed(s, 0, end) if stop == end else None


def says(s: Sentence, quote: Quote) -> bool:
    """Whether a label's quotation holds a clause, however short: a verb, *нет*, *это ложь*; a question's words may be a title."""
    words = [w for w in tokens(s.layout.text, quote.inner) if w.word]
    title = len(words) <= TITLE and words[0].lower in s.lexicon.words["question_words"] if words else True
    return not title and len(words) > 1 and any(_predicate(w) for w in words)


def _predicate(word: Token) -> bool:
    return clause_ru.finite(word) or word.lower in ("нет", "это") or forms(word.text)[0].pos == "ADJS"


def _counted(s: Sentence) -> int:
    """Behind *один из* and the like, whose genitive tells who speaks."""
    return 2 if s.is_word(0, "some") and s.lower(1, 2) == ["из"] else 0


def _speaks(s: Sentence, first: int, end: int) -> bool:
    """Whether the phrase is headed by a person, a body, an outlet or an acronym; a thing has nothing to say (*Итог: «C»*)."""
    word = s.words[first]
    if not word.word:
        return False
    if word.text.isupper() and len(word.text) > 1:
        return True
    head = first if first else things_ru.head(s, first, end)
    if head is None:
        return False
    found = [f for f in forms(s.words[head].text) if f.score >= LIKELY]
    case = "gent" if first else "nomn"
    nouns = [f for f in found if f.pos == "NOUN" and f.case == case]
    person = any(f.animate and not f.marks for f in nouns)
    body = any("Orgn" in f.marks for f in nouns) or (nouns and not things_ru.thing(s, head) and _called(s, head))
    return person or bool(body)


def _called(s: Sentence, at: int) -> bool:
    """Whether a word for an outlet, a body or its press service stands here."""
    lower = s.words[at].lower
    return things_ru.office(s, at) or lower.startswith(s.lexicon.phrases["kinds.outlet"])
