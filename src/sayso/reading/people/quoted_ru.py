"""Names in quotation marks in Russian text: «Медиаграф», источник «Медиаграфа», «Клён Сити Холл»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.reading.people.bodies_ru import told
from sayso.reading.people.page_ru import PageRu
from sayso.reading.people.seams_ru import is_given
from sayso.reading.people.witnesses import Candidate
from sayso.reading.words.morphology import forms, inflected, is_adjective, like, verb

_OPENING, _CLOSING = '«„“"', '»”“"'
_OPENS, _CLOSES = frozenset(_OPENING), frozenset(_CLOSING)  # whole marks: no word is in them
# Behind these a body may be named, too: *по итогам чемпионата «Заря» ушла*, *название «Русский лес»*.
_OTHERS = frozenset(
    {"чемпионат", "турнир", "кубок", "тур", "акция", "дело", "план", "программа", "выставка", "конкурс", "фестиваль"}
    | {"операция", "система", "сервис", "название", "бренд", "товарный знак", "марка", "слово", "тема"}
)
_AND = frozenset({",", "и", "или"})
_NUMBERED = re.compile(r"[А-ЯЁA-Z]{1,4}-\d+\w?$")
_BANDS = frozenset({"группа", "арт-группа", "панк-группа", "рок-группа", "группировка", "банда"})
_CASES = {"": ("а", "у", "ом", "е"), "а": ("ы", "и", "у", "е", "ой"), "я": ("и", "ю", "е", "ей")}  # by the nominative's ending


def key(base: str) -> tuple[str, ...]:
    """The words of a name for comparing."""
    words = re.findall(r"[\w-]+", base.lower().replace("ё", "е").replace("\u0301", ""))
    return tuple(words) or (base,)


def quoted(page: PageRu, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Short names in «» that no phrase has taken: a body's, a paper's. Terms, laws and speech in quotation marks are none."""
    for index, close in _quotations(page):
        if not {index, index + 1} & taken and _is_name(page, index, close):
            agency = f"{page.lower(index - 1)} {page.quote(index + 1, close).lower()}" in page.bodies  # РИА «Новости»
            yield index - 1 if agency else index + 1, close


def of_things(page: PageRu) -> set[int]:
    """The pieces of names in «» that are a thing's, there and wherever they stand again: *трасса «Байкал»*, *шаттл «Буран»*."""
    quotes = [(i, j) for i, j in _quotations(page) if j - i <= 4 and page.quote(i + 1, j).lower() not in page.bodies]
    named = {
        page.quote(i + 1, j)
        for i, j in quotes
        if _called_thing(page, i) or (j - i > 2 and _NUMBERED.search(page.quote(i + 1, j)))
    }
    again = [
        (i, j)
        for i, j in quotes
        if page.quote(i + 1, j) in named and not page.head(i - 1, "body_heads", "bodies", "outlet_heads")
    ]
    return {k for i, j in again for k in range(i, j + 1)}


def _quotations(page: PageRu) -> Iterator[tuple[int, int]]:
    """Short words in «» that begin with a capital: where the marks stand."""
    for index, piece in enumerate(page.pieces[:-2]):
        if piece.text not in _OPENING:
            continue
        close = next((i for i in range(index + 2, min(index + 8, len(page.pieces))) if page.pieces[i].text in _CLOSING), None)
        first = page.pieces[index + 1].text
        named = first[0].isupper() or (first.isdigit() and bool(page.head(index - 1, "outlet_heads")))  # *Telegram-канал «112»*
        if close is not None and named:
            yield index, close


def first_of(page: PageRu, index: int) -> int:
    """Where the first of the quotations opens that are told behind one word: *в театрах «Заря», «Маяк» и «Порт»*."""
    at = index
    while page.lower(at - 1) in _AND and page.lower(at - 2) in _CLOSES:
        before = next((i for i in range(at - 4, max(at - 9, -1), -1) if page.lower(i) in _OPENS), None)
        if before is None:
            return index
        at = before
    several = at == index or any(f.many for f in forms(page.lower(at - 1)))
    return at if several else index


def _called_thing(page: PageRu, index: int) -> bool:
    """Whether the words in these marks are what a thing is called (*трасса «Байкал»*), not whose it is (*дело «Заречья»*)."""
    at = index - 2 if is_adjective(page.lower(index - 1)) else index - 1
    thing = page.head(at, "things") and not page.head(at, _OTHERS)
    form = next(iter(forms(page.lower(index + 1))), None)
    return bool(thing) and (form is None or form.case in ("nomn", None) or not form.known)


def _is_name(page: PageRu, index: int, close: int) -> bool:
    inner = page.quote(index + 1, close)
    if inner.lower() in page.bodies:
        return True
    if _NUMBERED.search(inner) or (close - index > 2 and page.head(index + 1, "things")):
        return False  # *«Союз ТМА-7»*, *«Дело Клёнова»*
    headed = bool(page.head(index - 1, "outlet_heads"))
    if any(p.text in (".!?:;…" if headed else ".,!?:;…") for p in page.pieces[index + 1 : close]) or any(
        verb(p.text) for p in page.pieces[index + 1 : close] if p.word
    ):
        return False
    before = page.lower(index - 1) if index else ""
    if page.head(first_of(page, index) - 1, "outlet_heads", "body_heads", "bodies", "facility_words"):
        return True
    if before in ("—", "–", "(") or page.head(index - 1, "things") or page.head(index - 2, "things"):
        return False
    after = page.lower(close + 1)
    speaks = bool(after and page.at(close + 1) and set(_lemmas(after)) & page.lists["speech"])
    capitals = close - index <= 5 and all(_strange(p.text) for p in page.pieces[index + 1 : close])
    placed = before not in ("", ":", ",") or (page.opens(index) and after not in (",", "—", "–", ""))
    short = (close - index <= 3 or capitals) and placed
    return speaks or bool(page.head(index - 1, "titled", "unnamed")) or short


def _strange(word: str) -> bool:
    return word[0].isupper() and not is_given(word)  # «Дневник Анны Клёновой» is no body


def _lemmas(word: str) -> list[str]:
    return [f.lemma for f in forms(word)] if word and word[0].isalpha() else []


def strange_words(page: PageRu, quoted: Sequence[tuple[int, int]]) -> frozenset[str]:
    """The names of one word in «» that the dictionary does not know: «Медиаграф», «Медиаграфу»."""
    single = (page.pieces[start].text for start, end in quoted if end - start == 1)
    return frozenset(word for word in single if not any(f.known for f in forms(word)))


def again(page: PageRu, strange: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where such a name stands again, in whatever case and behind whatever word (*источник «Медиаграфа»*)."""
    for index in range(1, len(page.pieces) - 1):
        word = page.pieces[index].text
        alone = page.pieces[index - 1].text in '«„“"' and page.pieces[index + 1].text in '»”“"'
        if alone and (word in strange or _shared_nominative(word, strange)):
            yield index, index + 1


def _shared_nominative(word: str, others: frozenset[str]) -> str | None:
    """The nominative of a strange name that stands elsewhere on the page, if this is another case of it."""
    for nominative in sorted(others - {word}):
        ending = nominative[-1] if nominative[-1] in _CASES else ""
        stem = nominative[: len(nominative) - len(ending)]
        if word.startswith(stem) and word[len(stem) :] in _CASES[ending]:
            return nominative
    return None


def of_quotation(page: PageRu, start: int, end: int, strange: frozenset[str]) -> Candidate:
    """A name in quotation marks with what bears witness to it."""
    inner = (
        " ".join(p.text for p in page.pieces[start:end] if p.text not in '«„“"')
        if page.acronym(start)
        else page.quote(start, end)
    )
    known = inner in page.outlets or inner in page.lists["organizations"]
    head = first_of(page, start - 1) - 1
    outlet = bool(page.head(head, "outlet_heads"))
    headed = bool(page.head(head, "bodies", "body_heads", "outlet_heads")) and not told(page.lower(start))
    elsewhere = _shared_nominative(inner, strange) if end - start == 1 else None
    base = inner if known or headed or "." in inner else elsewhere or _phrase_base(page, start, end)
    place = end - start == 1 and page.place(start, end) is not None and not page.head(start - 2, "place_heads")
    candidate = Candidate(page.span(start, end), (f"«{base.lower()}»",) if place else key(base), base)  # no town: «Барселона»
    facility = page.head(head, "facility_words", "vessels") and not outlet
    candidate.vote("facility" if facility else "group" if page.head(head, _BANDS) else "organization", "listed", 6)
    return candidate


def _strangers(page: PageRu, start: int) -> bool:
    """Whether a short word and one that no dictionary has and no case changes make a foreign name: «Ив Роше», «Дом Перно»."""
    last = page.pieces[start + 1].text
    known = any(f.known for f in forms(last.lower()))
    return last[0].isupper() and last[-1] in "оеиуюэ" and not known


def _phrase_base(page: PageRu, start: int, end: int) -> str:
    """«Лаборатории Касперского» → «Лаборатория Касперского»: the first noun and the adjectives before it into the nominative."""
    if is_given(page.pieces[start].text) or (end - start == 2 and _strangers(page, start)):
        return page.quote(start, end)  # «Ив Роше»
    for index in range(start, end):
        form = next((f for f in forms(page.pieces[index].lower) if f.pos == "NOUN" and f.case != "nomn"), None)
        first = forms(page.pieces[index].lower)[0]
        if first.pos == "NOUN":
            if form is None or first.case == "nomn":
                return _last_declined(page, start, end) or page.quote(start, end)
            word = page.pieces[index].text
            front = [inflected(p.text, "", first.gender, first.many) for p in page.pieces[start:index]]
            middle = like(word, inflected(word, first.lemma, None, first.many))
            behind = page.text[page.pieces[index].end : page.pieces[end - 1].end]
            return " ".join(" ".join([*front, middle + behind]).split())
        if first.pos not in ("ADJF", "PRTF"):
            break
    return page.quote(start, end)


def _last_declined(page: PageRu, start: int, end: int) -> str | None:
    """Of a name of words that stand side by side the last alone is declined: «Клён Сити Холле» is «Клён Сити Холл»."""
    word, found = page.pieces[end - 1].text, forms(page.pieces[end - 1].lower)
    cases = {f.case for f in found}
    noun = found[0].known and found[0].pos == "NOUN"
    if end - start < 2 or not word[0].isupper() or not noun or cases & {"nomn", "gent"}:
        return None
    return f"{page.quote(start, end - 1)} {like(word, inflected(word, found[0].lemma, None, found[0].many))}"
