"""People and bodies that a Russian text describes and does not name: «отчим», «один из обвиняемых», «представитель тюрьмы»."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sayso.reading.bodies_ru import Body, _complement
from sayso.reading.mentions import Found
from sayso.reading.morphology import Form, forms, inflected, is_adjective, like
from sayso.reading.page_ru import PageRu
from sayso.reading.pieces import fold
from sayso.records import Span

_NEVER = frozenset({"который", "какой", "такой", "весь", "сам", "самый", "каждый", "любой", "чей", "иной", "это"})
_LAWFUL = ("правоохранит", "следствен", "компетент", "силов", "судебн", "надзорн")


def described(page: PageRu, taken: frozenset[int], unnamed: Sequence[Body]) -> Iterator[Found]:
    """Every description, in the order of the text; `unnamed`: bodies named by what they are only."""
    institutions = {b.head: b for b in unnamed}
    for index, piece in enumerate(page.pieces):
        if index in taken or not piece.word or len(piece.text) < 3 or (piece.capital and not piece.first):
            continue
        form = _person(page, index)
        if form is not None:
            yield _found(page, index, form, taken)
        elif index in institutions or _group(page, index):
            body = institutions.get(index)
            yield _institution(page, index, body)


def _person(page: PageRu, index: int) -> Form | None:
    """The reading of the word here as somebody's calling, kin or part."""
    piece = page.pieces[index]
    listed = page.lists.unnamed
    folded = _fold_all(listed)
    likely = [f for f in forms(piece.lower) if f.score >= 0.08]
    if page.lower(index - 1) == "в" and any(f.many and f.case in ("nomn", "accs") for f in likely):
        return None  # "кандидат в президенты"
    for form in likely:
        if form.pos not in ("NOUN", "ADJF", "PRTF") or fold(form.lemma) not in folded or form.case is None:
            continue
        if form.pos != "NOUN" and _stands_before_noun(page, index):
            return None
        return form
    return None


def _stands_before_noun(page: PageRu, index: int) -> bool:
    """Whether an adjective or a participle is one here: "обвиняемый мужчина" against "обвиняемый сказал"."""
    after = page.at(index + 1)
    return bool(
        after
        and after.near
        and after.word
        and after.text[0].islower()
        and forms(after.lower)[0].pos in ("NOUN", "ADJF", "PRTF", "NUMR")
    )


def _group(page: PageRu, index: int) -> bool:
    """Whether the word here is one for several people: "власти", "правоохранительные органы"."""
    lower = page.lower(index)
    if lower.startswith("орган"):
        return page.near(index) and page.lower(index - 1).startswith(_LAWFUL)
    likely = forms(lower)[0]
    plural = inflected(lower, likely.lemma, None, True) if likely.many and likely.pos == "NOUN" else ""
    return fold(plural) in _fold_all(page.lists["groups"]) or bool(page.head(index, page.lists["groups"]))


_FOLDED: dict[int, frozenset[str]] = {}


def _fold_all(words: Collection[str]) -> frozenset[str]:
    if id(words) not in _FOLDED:
        _FOLDED[id(words)] = frozenset(map(fold, words))
    return _FOLDED[id(words)]


def _found(page: PageRu, index: int, form: Form, taken: frozenset[int]) -> Found:
    start, definite, owner = _left(page, index, form)
    end = _right(page, index)
    many = form.many and not (definite == "new" and page.lower(start) in ("один", "одна", "одного", "одной", "одному", "одним"))
    behind_it = _owner_behind(page, index)
    if behind_it and owner is None:
        owner, end = (
            behind_it,
            max(end, next(i for i in range(index, len(page.pieces)) if page.pieces[i].end == behind_it[1]) + 1),
        )
    words = [p.text for p in page.pieces[start:index]]
    front = [inflected(w, "", form.gender, form.many) if is_adjective(w) else w for w in words]
    head = inflected(page.pieces[index].text, form.lemma, None, form.many)
    behind = page.text[page.pieces[index].end : page.pieces[end - 1].end]
    base = " ".join(" ".join([*front, like(page.pieces[index].text, head) + behind]).split())
    lists, lemma = page.lists, fold(form.lemma)
    gender = "m" if lemma in _fold_all(lists["male"]) else "f" if lemma in _fold_all(lists["female"]) else None
    if form.pos != "NOUN" and not many:
        gender = form.gender
    return Found(
        span=page.span(start, end), kind="group" if many else "person", named=False, base=base, head=lemma, gender=gender,
        many=many, definite="own" if owner and definite == "bare" else definite, owner=owner,
    )  # fmt: skip


def _left(page: PageRu, head: int, form: Form) -> tuple[int, str, Span | None]:
    """Where the description begins, how it is introduced, and whose it is by a possessive before it."""
    start, definite, owner = head, "bare", None
    lists = page.lists
    while start > 0 and page.near(start) and start > head - 5:
        piece = page.pieces[start - 1]
        if piece.lower in lists["own"]:
            return start - 1, "own", (piece.start, piece.end)
        lemma = {fold(f.lemma) for f in forms(piece.lower)}
        if lemma & _NEVER:
            break
        if lemma & _fold_all(lists["the"]):
            return start - 1, "the", owner
        if lemma & _fold_all(lists["new"]) or (piece.text.isdigit() and form.many):
            definite = "new"
        elif piece.lower == "из" and fold(page.lower(start - 2)) in (
            "один",
            "одна",
            "одного",
            "одной",
            "одному",
            "одним",
            "двое",
            "трое",
            "некоторые",
        ):
            return start - 2, "new", owner
        elif not is_adjective(piece.text) or (piece.capital and not piece.first):
            break
        start -= 1
    return start, definite, owner


def _right(page: PageRu, head: int) -> int:
    """Where the words in the genitive end that say of what: "представитель тюрьмы «Тихар»", "владелец летной школы"."""
    end = _complement(page, head)
    while end == head + 1 or page.near(end):
        stop = end
        while (
            page.near(stop) and stop < end + 3 and page.pieces[stop].text[0].islower() and _genitive(page, stop, ("ADJF", "PRTF"))
        ):
            stop += 1
        if (
            not page.near(stop)
            or not page.pieces[stop].text[0].islower()
            or not _genitive(page, stop, ("NOUN",))
            or end > head + 5
        ):
            break
        end = stop + 1
    return end


def _genitive(page: PageRu, index: int, parts: tuple[str, ...]) -> bool:
    first = forms(page.lower(index))[0]
    return first.pos in parts and first.case == "gent"


def _owner_behind(page: PageRu, head: int) -> Span | None:
    """The person in the genitive behind a word for kin: "отчим Виталия", "адвокат Сингха"."""
    after = page.at(head + 1)
    if after is None or not after.near or not page.name_word(head + 1) or page.place(head + 1, head + 2):
        return None
    if any(f.case == "gent" and f.score > 0.05 for f in forms(after.lower)) or after.lower.endswith(("а", "я", "ой", "ы", "и")):
        stop = head + 2
        while page.near(stop) and page.name_word(stop) and stop < head + 4:
            stop += 1
        return page.span(head + 1, stop)
    return None


def _institution(page: PageRu, index: int, body: Body | None) -> Found:
    start, end = (body.start, body.end) if body else (index, index + 1)
    piece = page.pieces[index]
    form = next((f for f in forms(piece.lower) if f.case and f.pos in ("NOUN", "ADJF")), None)
    lemma = fold(form.lemma) if form else piece.lower
    if body is None:
        while start > 0 and page.near(start) and start > index - 4 and is_adjective(page.pieces[start - 1].text):
            start -= 1
    plural = (
        lemma in ("власть", "орган", "люди", "человек", "родитель", "дети", "ребенок", "некоторый", "многий", "сми")
        or piece.text == "СМИ"
    )
    group = body is None and lemma not in ("следствие", "полиция", "защита", "обвинение", "руководство", "администрация")
    words = [inflected(p.text, "", form.gender if form else None, bool(form and form.many)) for p in page.pieces[start:index]]
    noun = inflected(piece.text, form.lemma, None, form.many) if form and not page.acronym(index) else piece.text
    base = " ".join([*words, noun])
    return Found(
        span=page.span(start, end), kind="group" if group else "organization", named=False, base=base, head=lemma,
        gender=form.gender if form and form.gender in ("m", "f") else None,
        many=plural or bool(form and form.many),
    )  # fmt: skip
