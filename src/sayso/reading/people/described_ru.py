"""People and bodies that a Russian text describes and does not name: «отчим», «один из обвиняемых», «представитель тюрьмы»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.reading.people.bodies_ru import Body, _agrees, _complement
from sayso.reading.people.mentions import Found
from sayso.reading.people.page_ru import PageRu, base_forms, known
from sayso.reading.words.morphology import Form, forms, inflected, is_adjective, like, likely, verb
from sayso.reading.words.text import fold
from sayso.records import Span

_NEVER = frozenset({"который", "какой", "такой", "весь", "сам", "самый", "каждый", "любой", "чей", "иной", "это"})
SOMEBODYS = frozenset({"адвокат", "защитник", "представитель", "сторонник", "сообщник", "подзащитный", "коллега", "соратник"})
_SEVERAL = frozenset({"два", "три", "четыре", "двое", "трое", "четверо", "оба", "несколько", "пять", "шесть", "семь", "десять"})
_BEING = frozenset(
    {"служить", "быть", "стать", "являться", "работать", "оказаться", "назначить", "избрать", "остаться", "считать"}
)
_BODIES = frozenset({"следствие", "полиция", "защита", "обвинение", "руководство", "администрация"})
_POWERS = frozenset({"власть", "орган", "сила", "войско"})
_TERMS = frozenset({"год", "лет", "месяц", "срок", "неделя"})
_FORCES = frozenset(
    {"безопасности", "правопорядка", "обороны", "самообороны", "коалиции", "оппозиции", "полиции", "сопротивления"}
)
_LAWFUL = ("правоохранит", "следствен", "компетент", "силов", "судебн", "надзорн")


_FACES = frozenset({"лицо", "лицу", "лице", "лица", "лицом"})
_LETTER = re.compile(r"[А-ЯЁ]")


def described(page: PageRu, taken: frozenset[int], unnamed: Sequence[Body], names: Mapping[int, Found]) -> Iterator[Found]:
    """Every description, in the order of the text; `unnamed`: bodies named by what they are only."""
    institutions = {b.head: b for b in unnamed}
    for index, piece in enumerate(page.pieces):
        if index in taken or not piece.word or len(piece.text) < 3 or (piece.capital and not _common(page, index)):
            continue
        form = _person(page, index)
        if form is not None:
            yield _lettered(page, index, form) or _found(page, index, form, names)
        elif piece.lower == "тюрьмы" and page.head(index - 1, _TERMS):
            continue  # *два года тюрьмы*
        elif index in institutions or _group(page, index):
            body = institutions.get(index)
            yield _institution(page, index, body)


def _common(page: PageRu, index: int) -> bool:
    """A capital that makes no name: of a sentence, of «СМИ», or an office's, in respect («сообщил Министр»)."""
    piece = page.pieces[index]
    return piece.first or piece.text == "СМИ" or (not piece.text.isupper() and page.head(index, "titled") is not None)


def _person(page: PageRu, index: int) -> Form | None:
    """The reading of the word here as somebody's calling, kin or part."""
    piece = page.pieces[index]
    if not page.head(index, "unnamed", "titled") or _said_of(page, index):
        return None
    folded, _ = known(page.lists, ("unnamed", "titled"))
    readings = likely(piece.lower, 0.08)
    if page.lower(index - 1) == "в" and any(f.many and f.case in ("nomn", "accs") for f in readings):
        return None  # "кандидат в президенты"
    for form in readings:
        if form.pos not in ("NOUN", "ADJF", "PRTF") or fold(form.lemma) not in folded or form.case is None:
            continue
        if form.pos != "NOUN" and _stands_before_noun(page, index):
            return None
        return form
    return None


_OUTLET = 7  # words and marks of an outlet's name between who was asked and what he is


def _said_of(page: PageRu, index: int) -> bool:
    """Whether the word only says what somebody is ("служил инженером"), or belongs to a set phrase ("права человека")."""
    before = page.lower(index - 1)
    if before.startswith("прав") and (page.lower(index).startswith("человек") or page.lower(index - 2) == "по"):
        return True  # «уполномоченный по правам ребёнка»
    if page.lower(index) in _FACES and page.near(index) and forms(before)[0].pos == "PREP":
        return True  # «ударил по лицу»
    found = verb(before) if before[:1].isalpha() and page.near(index) else None
    return bool(found and found.lemma in _BEING and any(f.case == "ablt" for f in forms(page.lower(index))))


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
    groups, beginnings = known(page.lists, ("groups",))
    if beginnings.isdisjoint((lower[:3], lower[:4])):
        return False
    first = forms(lower)[0]
    if first.lemma == "сила" and not _forces(page, index):
        return False
    plural = inflected(lower, first.lemma, None, True) if first.many and first.pos == "NOUN" else ""
    return fold(plural) in groups or bool(page.head(index, "groups"))


def _forces(page: PageRu, index: int) -> bool:
    """Whether *силы* are people: an adjective or whose they are tells so; *применение силы* and *не хватает сил* do not."""
    many = any(f.case and f.many for f in likely(page.lower(index), 0.05))
    told = page.near(index) and _agrees(page, index - 1, index) and not page.head(index - 1, "own")
    return many and (told or _of_forces(page, index) or _land_behind(page, index) > index + 1)


def _of_forces(page: PageRu, index: int) -> bool:
    """Whether what stands behind *силы* tells which: *силы безопасности*."""
    return page.lower(index).startswith("сил") and page.near(index + 1) and page.lower(index + 1) in _FORCES


def _lettered(page: PageRu, index: int, form: Form) -> Found | None:
    """Somebody whose name is withheld: *показания свидетеля К.*, *потерпевшая М. пояснила*; the letter tells him apart."""
    letter, dot = page.at(index + 1), page.at(index + 2)
    if (
        letter is None
        or dot is None
        or form.many
        or not (page.near(index + 1) and _LETTER.fullmatch(letter.text) and dot.text == ".")
    ):
        return None  # *свидетеля К. Клёнова*: an initial, which is one with its full stop
    head = like(page.pieces[index].text, inflected(page.pieces[index].text, form.lemma, form.gender, False)).lower()
    base = f"{head} {letter.text}."
    return Found(span=(page.pieces[index].start, letter.end), kind="person", named=True, base=base, head=fold(form.lemma))


def _counted(page: PageRu, index: int) -> bool:
    """*27 человек*: several, though the word looks like one."""
    before = page.lower(index - 1) if page.near(index) else ""
    return page.lower(index) == "человек" and (before.isdigit() or (bool(before) and forms(before)[0].pos == "NUMR"))


def _found(page: PageRu, index: int, form: Form, names: Mapping[int, Found]) -> Found:
    start, definite, owner = _left(page, index, form)
    if counted := _counted(page, index):
        start, definite = min(start, index - 1), "new"
    end = _right(page, index, names)
    first = base_forms(page.lower(start))
    several = any(f.lemma in _SEVERAL for f in forms(page.lower(start))) or counted
    many = (form.many and not (definite == "new" and "один" in first)) or several
    theirs = _owner_behind(page, index, form, names) or _owner_of_body(page, index, end, names if form.case == "nomn" else {})
    if theirs and owner is None:
        owner = theirs.span
        end = max(end, next(i for i in range(index, len(page.pieces)) if page.pieces[i].end >= owner[1]) + 1)
    words = [p.text for p in page.pieces[start:index]]
    single = definite == "new" and "один" in first
    agrees = "m" if form.gender == "n" and form.pos != "NOUN" else form.gender  # "обвиняемого" is a man
    front = [inflected(w, "", agrees, form.many and not (single and w == words[0])) if is_adjective(w) else w for w in words]
    if "из" in words or several:
        front, form_base = words, page.pieces[index].text
    else:
        form_base = like(
            page.pieces[index].text,
            inflected(page.pieces[index].text, form.lemma, agrees if form.pos != "NOUN" else None, form.many),
        )
    behind = page.text[page.pieces[index].end : page.pieces[end - 1].end]
    base = " ".join(" ".join([*front, form_base + behind]).split()).replace("« ", "«").replace(" »", "»")
    lists, lemma = page.lists, fold(form.lemma)
    gender = "m" if lemma in known(lists, ("male",))[0] else "f" if lemma in known(lists, ("female",))[0] else None
    if form.pos != "NOUN" and not many:
        gender = "f" if form.gender == "f" else "m"
    if single and not many:
        gender = gender or ("f" if page.lower(start).startswith("одн") and page.lower(start).endswith(("а", "у", "ой")) else "m")
    return Found(
        span=page.span(start, end), kind="group" if many else "person", named=False, base=base, head=lemma, gender=gender,
        many=many, definite="own" if owner and definite == "bare" else definite, owner=owner, case=form.case,
    )  # fmt: skip


def _left(page: PageRu, head: int, form: Form) -> tuple[int, str, Span | None]:
    """Where the description begins, how it is introduced, and whose it is by a possessive before it."""
    start, definite, owner = head, "bare", None
    lists = page.lists
    while start > 0 and page.near(start) and start > head - 5:
        if (asked := _asked(page, start)) is not None:
            start = asked
            continue
        piece = page.pieces[start - 1]
        if piece.lower in lists["own"]:
            return start - 1, "own", (piece.start, piece.end)
        lemma = {fold(f.lemma) for f in forms(piece.lower)}
        if lemma & _NEVER or piece.lower.startswith("данны"):  # *по данным следователей*
            break
        if lemma & known(lists, ("the",))[0]:
            return start - 1, "the", owner
        if lemma & known(lists, ("new",))[0] or (piece.text.isdigit() and form.many):
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
        elif not is_adjective(piece.text) or (piece.capital and not piece.first and piece.text != "СМИ"):
            break
        start -= 1
    return start, definite, owner


def _asked(page: PageRu, start: int) -> int | None:
    """Where *опрошенных* stands behind which an outlet is named that asked them: *один из опрошенных «Зарёй» | врачей*."""
    for at in range(start - 1, max(-1, start - _OUTLET), -1):
        piece = page.pieces[at]
        if piece.lower.startswith("опрошен"):
            return at if at < start - 1 else None
        if piece.word and not piece.text[0].isupper() and not any(f.case == "ablt" for f in forms(piece.lower)):
            return None
    return None


def _right(page: PageRu, head: int, names: Mapping[int, Found]) -> int:
    """Where the words in the genitive end that say of what: "представитель тюрьмы «Тихар»", "владелец летной школы"."""
    limit = next((i for i in range(head + 1, min(head + 10, len(page.pieces))) if _person_at(page, i, names)), len(page.pieces))
    end = min(_complement(page, head), limit)
    while end <= head + 5:
        noun = end
        while noun < min(end + 3, limit) and _genitive(page, noun, ("ADJF", "PRTF")):
            noun += 1
        if noun >= limit or not _genitive(page, noun, ("NOUN",)):
            break
        end = noun + 1
    return end


def _person_at(page: PageRu, index: int, names: Mapping[int, Found]) -> bool:
    name = names.get(page.pieces[index].start)
    return name is not None and name.kind == "person"


def _genitive(page: PageRu, index: int, parts: tuple[str, ...]) -> bool:
    if not page.near(index) or not page.pieces[index].text[0].islower():
        return False
    first = forms(page.lower(index))[0]
    return first.pos in parts and first.case == "gent"


def _owner_behind(page: PageRu, head: int, form: Form, names: Mapping[int, Found]) -> Found | None:
    """Whose it is, by the name in the genitive behind it: "отчим Виталия", "адвокат Сингха"; but "адвоката Петрова" is Petrov."""
    after = page.at(head + 1)
    name = names.get(after.start) if after is not None and after.near else None
    if name is None or name.kind != "person" or name.case not in ("gent", None):
        return None
    cases = {f.case for f in forms(page.lower(head)) if f.score >= 0.04}
    if "gent" not in cases and name.case == "gent":
        return name
    return name if fold(form.lemma) in known(page.lists, ("kinship", SOMEBODYS))[0] and name.case else None


def _owner_of_body(page: PageRu, head: int, end: int, names: Mapping[int, Found]) -> Found | None:
    """Whose the body or the family is that the description is of: *адвокат семьи Петра Клёнова*, *муж обвиняемой Ады Липовой*."""
    while end < head + 5 and page.near(end) and page.pieces[end].text[0].islower() and _may_be_genitive(page, end):
        end += 1
    after = page.at(end)
    name = names.get(after.start) if after is not None and after.near and end > head + 1 else None
    return name if name is not None and name.kind == "person" and name.case == "gent" else None


def _may_be_genitive(page: PageRu, index: int) -> bool:
    return any(f.case == "gent" and f.pos in ("NOUN", "ADJF", "PRTF") for f in forms(page.lower(index)))


def _land_behind(page: PageRu, head: int) -> int:
    """Where the land ends whose the powers are: *вооружённые силы Перу*."""
    for end in (head + 3, head + 2):
        if page.at(end - 1) and all(page.near(i) for i in range(head + 1, end)) and page.place(head + 1, end):
            return end
    return head + 1


def _institution(page: PageRu, index: int, body: Body | None) -> Found:
    start, end = (body.start, body.end) if body else (index, index + 1)
    piece = page.pieces[index]
    nouns = [f for f in forms(piece.lower) if f.case and f.pos in ("NOUN", "ADJF")]
    if body is None:  # "власти" are several, "власть" is nobody
        nouns.sort(key=lambda f: not f.many)
    form = next(iter(nouns), None)
    lemma = fold(form.lemma) if form else piece.lower
    if body is None:
        while start > 0 and page.near(start) and start > index - 4 and _agrees(page, start - 1, index):
            start -= 1
        end = _land_behind(page, index + _of_forces(page, index)) if lemma in _POWERS else end
    plural = (
        lemma in ("власть", "орган", "люди", "человек", "родитель", "дети", "ребенок", "некоторый", "многий", "сми")
        or piece.text == "СМИ"
    )
    ruling = lemma in _POWERS and (end > index + 1 or start < index)  # *власти Перу*, *киргизские власти*
    group = body is None and not ruling and lemma not in _BODIES
    words = [inflected(p.text, "", form.gender if form else None, bool(form and form.many)) for p in page.pieces[start:index]]
    noun = inflected(piece.text, form.lemma, None, form.many) if form and not page.acronym(index) else piece.text
    base = " ".join([*words, noun, *([page.lower(index + 1)] if body is None and _of_forces(page, index) else [])])
    return Found(
        span=page.span(start, end), kind="group" if group else "organization", named=False, base=base, head=lemma,
        gender=form.gender if form and form.gender in ("m", "f") else None,
        many=plural or bool(form and form.many), case="nomn" if lemma == "суд" and _acts(page, index, form) else None,
    )  # fmt: skip


def _acts(page: PageRu, index: int, form: Form | None) -> bool:
    """Whether this noun, in the nominative, stands right before a verb: *суд оштрафовал*."""
    verb_behind = page.near(index + 1) and forms(page.lower(index + 1))[0].pos == "VERB"
    return form is not None and form.case == "nomn" and verb_behind
