"""Russian quotations whose speaker another verb than one of speech names, or whose cue an adverbial parts from them."""

from __future__ import annotations

from sayso.lexicon.grammar import DASHES, WOMENS_SURNAMES
from sayso.reading.attribution.clauses import CLOSED, Sentence, trimmed
from sayso.reading.attribution.contents import content_of
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import (
    acting_ru,
    back_ru,
    cited_words_ru,
    labels_ru,
    phrases_ru,
    subjects_ru,
    things_ru,
)
from sayso.reading.attribution.russian.phrases_ru import ANY, finite, nominative
from sayso.reading.attribution.subjects import first_of_clause
from sayso.reading.stances import clause_ru
from sayso.reading.words.morphology import Form, forms, lemmas
from sayso.reading.words.quotes import Quote
from sayso.reading.words.text import tokens, trim
from sayso.records import Span

FEWEST = 4  # words of a quotation that is somebody's words, and no title
NEAR = 5  # words of an adverbial before a cue
NAMES = 3  # words of a person's name


def behind_colon(s: Sentence) -> Frame | None:
    """*X раскрыл свою мысль: «C»*: the quotation is the subject's, where no verb of speech stands."""
    colon = next((i for i, w in enumerate(s.words) if w.text == ":" and s.layout.quote_at(w.start) is None), None)
    if colon is None or colon + 1 >= len(s.words):
        return None
    quote = s.layout.quote_at(s.words[colon + 1].start)
    label = labels_ru.speaker(s, colon)
    acting = label or _acting(s, colon) or _named(s, colon)
    source = acting or _written(s, colon)
    if quote is None or source is None or quote.start != s.words[colon + 1].start:
        return None
    short = label or (acting and finite(s, colon - 1))  # *Другой сторож спорит: «Их не было»*
    if not (labels_ru.says(s, quote) if short else _says_something(s, quote)):
        return None
    found = trim(s.layout.text, (s.span[0], source[0]))  # *В машине была найдена записка*: that it was is all told of it
    mark = found if acting is None and found[0] < found[1] else (s.words[colon].start, s.words[colon].end)
    said = next((cue for cue in s.cues if cue.last == colon - 1 and "quote" in cue.row.takes), None)  # *X ушёл, но сказал: «C»*
    verb = said.verb if said else "say"
    return Frame(said.span if said else mark, verb, source, content_of(s, s.words[colon].end, s.span[1]))


def before_dash(s: Sentence) -> Frame | None:
    """*«C», — так описывает X тот день*: the quotation is his who does anything behind the dash."""
    quote = s.layout.quote_at(s.span[0])
    at = s.index(quote.end) if quote and quote.end < s.span[1] else len(s.words)
    dash = at + (s.lower(at, at + 1) == [","])
    if quote is None or dash + 2 >= len(s.words) or s.words[dash].text not in DASHES:
        return None
    stop = phrases_ru.clause_end(s, dash + 1)
    verb = next((i for i in range(dash + 1, stop) if finite(s, i)), None)
    if verb is None:
        return None
    wanted = phrases_ru.agreement_of(s.words[verb].text)
    content = content_of(s, s.span[0], quote.end)
    if words := cited_words_ru.words_cited(s, verb, stop):  # *«C», — приводит «Заря» слова X*
        return Frame((s.words[verb].start, s.words[verb].end), "say", words[0], content, words[1:])
    if not _says_something(s, quote):
        return None
    source = acting_ru.subject(s, dash + 1, verb, wanted) or acting_ru.subject(s, verb + 1, stop, wanted)
    head = things_ru.head(s, s.index(source[0]), s.index(source[1])) if source else None
    if source is None or s.is_word(s.index(source[0]), "first_person") or (head is not None and things_ru.thing(s, head)):
        return None
    return Frame((s.words[verb].start, s.words[verb].end), "say", source, content) if content else None


def anothers_colon(s: Sentence, cue: Cue, left: Span | None) -> bool:
    """Whether a colon behind the cue is no part of it: *настаивает на X: «C»*, *Совет поддержал выбор, о чём объявил X: «C»*.

    Nor is it where the cue follows what it puts forward, and the sentence announces more: *C, сказал X:*.
    """
    colon = next((i for i in range(cue.last + 1, len(s.words)) if s.words[i].text == ":"), cue.last)
    at = first_of_clause(s, cue)
    gerund = forms(s.words[cue.first].text)[0].pos == "GRND"
    closes = left is None and not gerund and at > 1 and s.words[at - 1].text in ",—–" and s.words[colon] is s.words[-1]
    if _in_relative(s, cue) and phrases_ru.clause_stop(s, cue.last + 1) < colon:
        return True  # *X отрицал, что Y, о котором сообщалось в СМИ, арестован: «C»*
    if closes and "clause" in cue.row.takes and s.words[at].lower != "как":
        return back_ru.clause_before(s, at - 1)
    return cue.row.takes == {"np"} or (cue.row.takes == {"quote"} and phrases_ru.says(s, cue.last + 1, colon))


def _in_relative(s: Sentence, cue: Cue) -> bool:
    """Whether the cue stands in a clause that hangs on a noun (*о котором сообщалось*)."""
    start = subjects_ru.clause_start(s, cue.first)
    return any(w.startswith("котор") for w in s.lower(start, min(start + 3, cue.first)))


def in_next_paragraph(s: Sentence) -> Span | None:
    """*X вспомнил тот день:* and a quotation that is a paragraph by itself: who acts in the sentence."""
    text = s.layout.text
    start, _ = trim(text, (s.span[1], len(text)))
    quote = s.layout.quote_at(start) if start < len(text) else None
    whole = quote is not None and quote.start == start and text[quote.end : quote.end + 2].strip(" .") in ("", "\n")
    return _acting(s, len(s.words) - 1) if quote and whole and _says_something(s, quote) else None


def in_first_person(s: Sentence) -> Span | None:
    """*X подал в отставку:* and a paragraph in the first person without marks: who acts in the sentence."""
    home = s.layout.paragraph_of(s.span[0]) + 1
    if s.words[-1].text != ":" or home >= len(s.layout.paragraphs):
        return None
    words = (w for w in tokens(s.layout.text, s.layout.paragraphs[home]) if w.lower in s.lexicon.words["first_person"])
    spoken = any(s.layout.quote_at(w.start) is None for w in words)
    return _acting(s, len(s.words) - 1) if spoken else None


def _acting(s: Sentence, end: int) -> Span | None:
    """Who does what stands before the colon."""
    verb = next((i for i in range(end) if finite(s, i)), None)
    source = subjects_ru.opening_subject(s, verb + 1) if verb is not None else None
    called = source is not None and s.words[s.index(source[0]) - 1].text == ","  # *X, глава порта, выступил*
    if verb is not None and (source is None or called or source[0] > s.words[verb].start):
        source = _parted(s, verb) or source
    head = things_ru.head(s, s.index(source[0]), s.index(source[1])) if source else None
    return None if head is not None and things_ru.thing(s, head) else source  # *Фильм получил название: «C»*


def _parted(s: Sentence, verb: int) -> Span | None:
    """*X, глава порта, выступил*: the subject that an insertion parts from its verb."""
    comma = next((i for i in range(verb) if s.words[i].text == ","), None)
    if comma is None or s.words[subjects_ru.clause_start(s, verb) - 1].text != ",":
        return None
    found = acting_ru.subject(s, 0, comma, phrases_ru.agreement_of(s.words[verb].text))
    return None if found is None or things_ru.hanging(s, s.index(found[0]), s.index(found[1])) else found


def _named(s: Sentence, end: int) -> Span | None:
    """*Иван Клёнов: «C»*, *Комментарий порта: «C»*: who is named before the colon, where no verb stands there."""
    if end == 0 or (end > 1 and phrases_ru.says(s, 0, end)):
        return None
    if s.is_word(0, "told_words") and phrases_ru.in_case(s, 0, "nomn"):
        last = next((i for i in range(2, end) if phrases_ru.preposition(s.words[i].lower)), end)  # *Слова X из интервью*
        return trimmed(s, 1, phrases_ru.phrase(s, 1, last, ("gent",)))
    if (own := _with_office(s, end)) is not None:
        return own
    if (own := _alone(s, end)) is not None:
        return own
    named = end > 1 and all(w.word and w.text[0].isupper() and not w.text.isascii() for w in s.words[end - 2 : end])
    person = named and any("Name" in f.marks and f.case == "nomn" for f in forms(s.words[end - 2].text))
    return trimmed(s, 0, end) if person and phrases_ru.phrase(s, 0, end) == end else None


def _with_office(s: Sentence, end: int) -> Span | None:
    """*Иван Клёнов, адвокат: «C»*: a name that opens the sentence, and behind a comma what its bearer is."""
    comma = next((i for i in range(2, min(end - 1, NAMES + 1)) if s.words[i].text == ","), None)
    if comma is None or not all(w.word and w.text.istitle() for w in s.words[:comma]):
        return None
    person = any(phrases_ru.person(s, i) for i in range(comma))
    office = any(f.pos == "NOUN" and f.animate and f.case == "nomn" for i in range(comma + 1, end) for f in _first(s, i))
    return trimmed(s, 0, comma) if person and office and s.words[comma + 1].text[0].islower() else None


def _alone(s: Sentence, end: int) -> Span | None:
    """*Клёнов: «C»*, *Клёнов о кране: «C»*: a surname that opens the sentence, with or without what it is about."""
    person = phrases_ru.person(s, 0) and s.words[0].text.istitle() and (phrases_ru.surname(s.words[0].text) or _woman(s))
    about = end == 1 or s.words[1].lower in ("о", "об", "про")
    return trimmed(s, 0, 1) if person and about else None


def _woman(s: Sentence) -> bool:
    return s.words[0].lower.endswith(WOMENS_SURNAMES)


def _first(s: Sentence, at: int) -> tuple[Form, ...]:
    return tuple(forms(s.words[at].text)[:1]) if s.words[at].word else ()


def _written(s: Sentence, end: int) -> Span | None:
    """*В машине нашли записку: «C»*: the paper that says it, named last before the colon."""
    at = next(
        (i for i in reversed(range(max(0, end - NEAR), end)) if set(lemmas(s.words[i].text)) & s.lexicon.words["placards"]), None
    )
    return None if at is None or any(finite(s, i) for i in range(at, end)) else (s.words[at].start, s.words[at].end)


def _says_something(s: Sentence, quote: Quote) -> bool:
    """Whether a quotation holds a clause, and is no title or term."""
    words = [w for w in tokens(s.layout.text, quote.inner) if w.word]
    return len(words) >= FEWEST and any(clause_ru.finite(w) for w in words)


def opening(s: Sentence, cue: Cue, at: int) -> int:
    """The first word behind *«C», —*, where only an adverbial stands before the cue (*— с улыбкой сказал X*); else `at`.

    So it is behind *C, со ссылкой на Y сообщает X*, whatever C is.
    """
    start = subjects_ru.clause_start(s, at)
    cites = start > 1 and s.words[start - 1].text in DASHES | {","} and phrases_ru.cites_at(s, start)
    if start < at and cites and not phrases_ru.says(s, start, at) and back_ru.clause_before(s, start - 1):
        return start
    if start == at and (dash := _before_aside(s, at)):
        return dash + 1
    if not 0 < at - start <= NEAR or s.words[start - 1].text not in DASHES | {","} or not _quoted_before(s, start - 1):
        return at
    plain = not any(finite(s, i) for i in range(start, at)) and _no_subject(s, start, at)
    return start if plain else at


def _before_aside(s: Sentence, at: int) -> int | None:
    """The dash behind a quotation where only an aside between commas parts it from the cue: *«C», — как обычно, сказал X*."""
    dash = next((i for i in range(at - 2, max(0, at - 2 - NEAR), -1) if not s.words[i].word), None)
    led = (
        dash is not None
        and s.words[at - 1].text == ","
        and s.words[dash].text in DASHES
        and s.lower(dash + 1, dash + 2) == ["как"]
    )
    plain = dash is not None and led and not phrases_ru.says(s, dash, at)
    return dash if plain and dash is not None and _quoted_before(s, dash) else None


def _quoted_before(s: Sentence, mark: int) -> bool:
    """Whether the quotation that opens the sentence closes before this mark, a comma between them or none; or a line does."""
    line = s.layout.quote_at(s.span[0] + 2) if s.words[0].text in DASHES else s.layout.quote_at(s.span[0])
    if line is not None and line.mark == 0 and line.end <= s.words[mark].start:
        return True
    at = mark - 1
    while at > 0 and s.words[at].text in DASHES | {","}:
        at -= 1
    quote = s.layout.quote_at(s.words[at].start) if at > 0 and s.words[at].text in CLOSED else None
    return quote is not None and quote.start <= s.span[0]


def _no_subject(s: Sentence, first: int, last: int) -> bool:
    """Whether none of these words could be who speaks: adverbs, prepositions with what they govern, instrumentals."""
    at = first
    while at < last:
        if phrases_ru.preposition(s.words[at].lower):
            at = phrases_ru.governed_end(s, at, last)
        elif nominative(s, at, ANY):
            return False
        else:
            at += 1
    return True
