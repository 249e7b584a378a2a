"""Bodies, buildings and lands in Russian that are named by a phrase: «Лаборатория Касперского», МИД России, Тверская область."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.reading.people.bases_ru import base_of
from sayso.reading.people.offices_ru import shortened
from sayso.reading.people.page_ru import INITIAL, PageRu, told_here
from sayso.reading.words.morphology import forms, has_case, is_adjective, likely, verb

_BY: Mapping[str, tuple[str, ...]] = {  # and the cases behind them
    "по": ("datv", "gent"),
    "при": ("loct", "gent"),
    "за": ("accs", "gent"),
    "против": ("gent",),
    "в": ("accs", "gent"),
    "с": ("ablt", "gent"),
}
# "Движение за чистый воздух", "Союз против войны": they strive for something or against it.
_STRIVING = frozenset(
    {"движение", "союз", "фронт", "партия", "коалиция", "комитет", "объединение", "фонд", "лига", "альянс", "ассоциация"}
)
_BY_MATTER = _STRIVING | {"агентство", "управление", "комиссия", "служба", "департамент", "инспекция", "центр", "совет", "отдел"}
_BY_MATTER |= {
    "министерство",
    "бюро",
    "организация",
    "институт",
    "палата",
    "подкомитет",
    "госкомитет",
    "ведомство",
    "секретариат",
}
# What stands behind these has the name: *руководство МВД*, *сайт Госдумы*.
_ANOTHERS = frozenset({"сайт", "портал", "руководство", "офис", "редакция"})
# These are named by their matter, small letters and all: *министерство здравоохранения*.
_OFFICES = frozenset({"министерство", "департамент", "палата", "кабинет"})
_GRAND = frozenset({"международный", "всемирный", "европейский", "национальный", "федеральный", "государственный", "центральный"})
_NO_MATTERS = frozenset(
    {"факту", "факты", "делу", "итогам", "результатам", "данным", "словам", "мнению", "версии", "поводу", "запросу", "мере"}
    | {"обвинению", "подозрению", "решению", "требованию", "просьбе", "закону", "статье", "телефону", "причине", "причинам"}
    | {"поручению", "предложению", "приглашению", "сравнению", "адресу", "пути", "заявлению", "договору", "инициативе"}
    | {"приказу", "указу", "отношению", "существу", "состоянию", "ст", "сути", "сообщению", "информации", "материалам"}
)
# A town has one of these, so that its name tells which; of the others it has many.
ONE_EACH = frozenset(
    {"аэропорт", "аэродром", "вокзал", "изолятор", "тюрьма", "колония", "станция", "база", "СИЗО", "порт", "метро"}
)
_MANY_EACH = frozenset({"управление", "служба", "центр", "отдел", "отделение", "группа", "школа", "церковь"})
_NEVER_BY = frozenset({"суд", "театр", "тюрьма", "сенат", "парламент"})
_MATTERS = frozenset(
    {
        "делам",
        "вопросам",
        "правам",
        "борьбе",
        "надзору",
        "контролю",
        "внутренней",
        "безопасности",
        "городу",
        "области",
        "краю",
        "округу",
    }
    | {
        "району",
        "республике",
        "расследованию",
        "печати",
        "связи",
        "культуре",
        "образованию",
        "спорту",
        "экономике",
        "финансам",
        "обороне",
    }
)
_JOINED = frozenset(
    f"{stem}{end}"
    for stem in ("объединённ", "объединенн", "вооружённ", "вооруженн", "соединённ")
    for end in ("ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую", "ое", "ые", "ых", "ыми")
)
_POINTING = frozenset({"этот", "тот", "весь", "сам", "который", "какой", "такой", "каждый", "любой", "другой", "свой"})
_DOING = re.compile(r"(?:[ая]вш|[иы]вш|[еу]вш|[аи]ющ|[ую]ющ|яющ|ящ|ущ|ейш|айш)(?:ий|ая|ее|ие|его|ей|ему|ую|им|ем|их|ими)(?:ся)?$")
_TIMES = frozenset({"год", "месяц", "неделя", "день", "век", "сезон", "квартал"})
_LONG = 9  # words behind the head
_HEADS = {
    "bodies": "organization",
    "facility_words": "facility",
    "place_words": "place",
    "institutions": "organization",
}
_LEAGUE, _CUPS = frozenset({"лига"}), frozenset({"чемпионов", "европы", "наций", "конференций"})  # what is played for
_QUOTES = ("«", "„", "“", '"')
_NAMED_FOR = frozenset({"имени", "им", "им."})
_MATTERS_OF = frozenset({"сми", "жкх", "чс", "тэк", "апк", "го"})  # letters that a ministry is for
_OTHERS = frozenset({"одного", "одной", "другого", "другой", "других", "всего", "всей", "всех", "ряда", "части", "нескольких"})
_JOINS = frozenset({"имени", "им", "города", "г", "штата", "округа", "области", "района", "края", "республики"})


@dataclass(frozen=True, slots=True)
class Body:
    """Pieces `start` to `end` that name one body by its `head`; `base` in the nominative. `part`: where its complement begins."""

    start: int
    head: int
    end: int
    kind: str
    base: str
    named: bool


def bodies(page: PageRu) -> Iterator[Body]:
    """Every phrase around a head that the lists know, named or not."""
    index = 0
    while index < len(page.pieces):
        kind = kind_of(page, index)
        body = body_at(page, index, kind) if kind else None
        if body:
            yield body
        index = body.end if body else index + 1


def kind_of(page: PageRu, index: int) -> str | None:
    """What the noun here heads."""
    piece = page.pieces[index]
    if not piece.word or len(piece.text) < 2 or not ("а" <= piece.lower[0] <= "я"):
        return None
    if not page.head(index, *_HEADS) or (len(piece.text) == 2 and not page.acronym(index)):
        return None  # СУ is a body, Су in a name is none
    for section, kind in _HEADS.items():
        if page.head(index, section):
            return kind if page.acronym(index) or forms(piece.lower)[0].pos in ("NOUN", "ADJF", "PRTF", "NPRO") else None
    return None


def body_at(page: PageRu, head: int, kind: str) -> Body | None:
    if (
        _called(page, head)
        or _model(page, head)
        or page.head(head, _ANOTHERS)
        or (page.head(head, _LEAGUE) and page.lower(head + 1) in _CUPS)
    ):
        return None
    start = _adjectives(page, head)
    if kind != "place" and (close := _whole_quotation(page, start, head)):
        return Body(start, head, close, kind, base_of(page, start, head, close), True)
    if start < head and page.place(start, head + 1):
        return None  # "Российская Федерация"
    end = head + 1 if kind == "place" else _complement(page, head)
    proper = [i for i in range(start, head) if _proper_adjective(page, i)]
    start = proper[0] if proper else start  # "позднее Пенсильванский университет"
    capital = bool(proper) or _capital_head(page, head)
    whole = end > head + 1
    many = not page.acronym(head) and any(f.case and f.many and f.score > 0.3 for f in forms(page.pieces[head].lower)[:1])
    named = (capital or whole) and not many and _enough(page, start, head, end, kind, capital)
    if kind == "place":
        return Body(start, head, head + 1, kind, base_of(page, start, head, head + 1), True) if capital and start < head else None
    if page.acronym(head) and not whole and not (kind == "facility" and proper):
        return None  # an acronym alone is a name like any other
    while start < head and not named and page.pieces[start].first and page.pieces[start].lower in page.lists["openers"]:
        start += 1
    return Body(start, head, end, kind, base_of(page, start, head, end), named)


def _whole_quotation(page: PageRu, start: int, head: int) -> int:
    """Where the phrase ends that fills its quotation marks: *«Общество защиты садов»*; or 0."""
    if (
        start == 0
        or page.pieces[start - 1].text not in _QUOTES
        or page.head(start - 2, "things")
        or not page.pieces[start].text[0].isupper()
    ):
        return 0
    for end in range(head + 1, min(len(page.pieces), start + 7)):
        if page.pieces[end].text in ("»", "“", "”", '"'):
            return end if end - start > 1 else 0
        if not page.pieces[end].word or page.pieces[end].text[-1].isdigit() or verb(page.pieces[end].text):
            return 0
    return 0


def _model(page: PageRu, head: int) -> bool:
    """Whether a craft's model follows in quotation marks: *корабль «Союз ТМА-7»*."""
    after = page.at(head + 1)
    return bool(head and page.pieces[head - 1].text in _QUOTES and after and re.fullmatch(r"[А-ЯЁ]+-\d+\w?", after.text))


def _called(page: PageRu, head: int) -> bool:
    """Whether a calling and no part of the name: "агентство Reuters", "группы «Алиса»"."""
    after = page.at(head + 1)
    if after is None or not (after.text in ("«", '"', "„", "“") or page.latin(head + 1) or _known_party(page, head)):
        return False
    return bool(page.head(head, "outlet_heads", "body_heads"))


def _known_party(page: PageRu, head: int) -> bool:
    """Whether the letters behind a small word name a body by themselves: *движения ФАТХ*."""
    known = page.acronym(head + 1) and page.lower(head + 1) in page.bodies
    return known and page.near(head + 1) and page.pieces[head].text[0].islower() and bool(page.head(head, "body_heads"))


def _enough(page: PageRu, start: int, head: int, end: int, kind: str, capital: bool) -> bool:
    """Whether what stands around a head makes it a name: "больница Сингапура" is none, "аэропорт Сингапура" is."""
    if capital or any(p.text == "«" or p.text.isdigit() for p in page.pieces[head + 1 : end]):
        return True
    if kind == "facility":
        return bool(page.head(head, ONE_EACH))
    return start < head or end > head + 2 or not page.head(head, _MANY_EACH)


def _adjectives(page: PageRu, head: int) -> int:
    """Where the adjectives before a head begin that agree with it."""
    start = head
    while start > 0 and page.near(start) and start > head - 5 and _agrees(page, start - 1, head):
        start -= 1
    return start


def _agrees(page: PageRu, index: int, head: int) -> bool:
    piece = page.pieces[index]
    if not piece.word or not is_adjective(piece.text) or page.head(index, "court"):
        return False
    plain = piece.text[0].islower() or piece.first
    if plain and piece.lower not in _JOINED and likely(piece.lower, 0.2)[0].pos == "PRTF":
        return False  # *принимаемое правительством*
    if page.head(index, "own", _POINTING) or (plain and (page.head(index, "the", "new", "qualities") or _does(piece.lower))):
        return False
    heads = {(f.case, f.many) for f in forms(page.pieces[head].lower) if f.case}
    own = {(f.case, f.many) for f in forms(piece.lower) if f.pos in ("ADJF", "PRTF")}
    return bool(heads & own) or page.acronym(head)


def _does(lower: str) -> bool:
    """Whether an adjective names nothing by its form: *возглавлявший*, *крупнейший*, *630-местный*."""
    return lower[0].isdigit() or bool(_DOING.search(lower))


def _proper_adjective(page: PageRu, index: int) -> bool:
    """Whether an adjective's capital is not only the sentence's."""
    piece = page.pieces[index]
    if not piece.text[0].isupper():
        return False
    strange = not forms(piece.lower)[0].known  # "Исаакиевский собор"
    return (
        not piece.first
        or strange
        or _court_of(page, index)
        or bool(page.head(index, _GRAND) and any(page.head(at, _BY_MATTER) for at in range(index + 1, index + 3)))
    )


def _court_of(page: PageRu, index: int) -> bool:
    """ "Пермский краевой суд" at the beginning of a sentence: of a place, since a court or an office follows."""
    after = [page.lower(index + i) for i in (1, 2)]
    heads = (
        "суд",
        "обком",
        "район",
        "област",
        "край",
        "крае",
        "округ",
        "горсуд",
        "гарнизон",
        "городск",
        "район",
        "област",
        "военн",
        "след",
        "прокур",
    )
    return page.pieces[index].lower.endswith(("ский", "цкий", "ской", "ная", "ское", "ская", "цкая")) and after[0].startswith(
        heads
    )


def _capital_head(page: PageRu, head: int) -> bool:
    """ "Следственный комитет" is named by its adjective, "Генпрокуратура" by its own capital."""
    piece = page.pieces[head]
    telling = not piece.first or shortened(piece.lower, piece.text)
    return piece.text[0].isupper() and telling and not page.acronym(head)


def _complement(page: PageRu, head: int) -> int:
    """Where the words behind a head end that make it one particular body: up to the last proper name among them."""
    index, kept = head + 1, head + 1
    cases: tuple[str, ...] = ("gent",)
    while index < min(len(page.pieces), head + 1 + _LONG):
        piece = page.pieces[index]
        if piece.text == "«" and (closed := _quoted(page, index)):
            return closed
        if (
            piece.text in ("—", "–")
            and kept == index
            and page.head(head, "bodies") == "университет"
            and page.name_word(index + 1)
            and page.pieces[index + 1].near
        ):
            index, kept = index + 2, index + 2  # "Университет штата Массачусетс — Дартмут"
            continue
        if piece.text == "." and page.lower(index - 1) in ("г", "им"):
            index += 1
            continue
        if not piece.near or not piece.word or told_here(page, head, index):
            break
        if piece.lower in _BY and _governs(page, head, index):
            cases = _BY[piece.lower]
        elif page.acronym(index) or page.latin(index) or (page.name_word(index) and _owns(page, index, cases)):
            kept = index + 1
        elif not _inner_word(page, index, cases):
            break
        index += 1
    if kept == head + 1 < index and _acronym_behind(page, index):
        return index
    by_matter = page.lower(head + 1) == "по" and index > head + 2 and page.head(head, _BY_MATTER - {"движение"})
    proper = by_matter or _capital_head(page, head) or (head > 0 and page.near(head) and _proper_adjective(page, head - 1))
    if proper or page.head(head, _OFFICES):
        while index > kept and page.lower(index - 1) in ("и", "г", *_BY):
            index -= 1
        return max(index, kept)
    if kept > head + 1 and forms(page.lower(kept - 1))[0].pos in ("ADJF", "PRTF"):
        return _to_noun(page, kept)
    return kept


def _acronym_behind(page: PageRu, index: int) -> bool:
    """Whether an acronym in brackets tells that the words before it are its name: "Духовное управление мусульман (ДУМ)"."""
    end = page.pieces[index - 1].end
    return page.text[end : end + 2] == " (" and page.acronym(index + 1)


def _to_noun(page: PageRu, index: int) -> int:
    """Where the noun ends that the adjective before `index` belongs to: "по Южному | федеральному округу"."""
    for end in range(index, min(index + 3, len(page.pieces))):
        if not page.near(end):
            break
        if forms(page.lower(end))[0].pos == "NOUN":
            return end + 1
    return index


def _quoted(page: PageRu, index: int) -> int:
    """Where a short name in «» ends that begins here, or 0; «В полиции «Заре» сообщили»: who was told names no police."""
    if told(page.lower(index + 1)):
        return 0
    for end in range(index + 2, min(len(page.pieces), index + 9)):
        if page.pieces[end].text == "»":
            return end + 1 if page.pieces[index + 1].text[0].isupper() or page.pieces[index + 1].text[0].isdigit() else 0
        if page.pieces[end].text in ".!?«":
            return 0
    return 0


def told(word: str) -> bool:
    """Whether a word in quotation marks can only be a dative or a locative: a body's name there is a nominative."""
    cases = {f.case for f in forms(word) if f.case and f.known}
    return len(word) > 2 and "datv" in cases and not cases & {"nomn", "gent"}


def _governs(page: PageRu, head: int, index: int) -> bool:
    """Whether a preposition belongs to the name: "по Нальчику", "по делам молодёжи", but not "договор по трубам"."""
    word, after = page.lower(index), page.lower(index + 1)
    name = page.name_word(index + 1) or page.acronym(index + 1)
    if word == "с":
        return page.lower(index - 1) == "борьбы" and has_case(after, "ablt")
    if word == "в":
        return after == "защиту" and bool(page.head(head, _STRIVING))
    if word in ("за", "против"):
        striving = page.head(head, _STRIVING) and _capital_head(page, head) and index == head + 1
        return bool(striving) and has_case(after, *_BY[word]) and not page.head(index + 1, "the", _POINTING)
    if page.head(head, _NEVER_BY):
        return after == "правам"
    matter = page.head(head, _BY_MATTER) and has_case(after, _BY[word][0]) and not page.head(index + 1, "the", _POINTING)
    return name or after in _MATTERS or after == "г" or bool(matter and after not in _NO_MATTERS)


def _owns(page: PageRu, index: int, cases: tuple[str, ...]) -> bool:
    """Whether a capitalised word behind a head belongs to the body's name: a place, or an adjective of one."""
    piece = page.pieces[index]
    found = likely(piece.lower, 0.05)
    given = any("Name" in f.marks for f in found) and page.near(index + 1) and page.name_word(index + 1)
    if not given and (page.place(index, index + 1) or page.place(index, index + 2)):
        return True
    before = page.lower(index - 1)
    if before in _NAMED_FOR or page.lower(index - 2) in _NAMED_FOR:
        return not given or any(f.case == "gent" for f in found)  # *Театр имени Петра Клёнова*, *имени Клёнова | Пётр Липов*
    if given or INITIAL.fullmatch(piece.text):
        return False
    named = page.pieces[index - 2].text[0].isupper() and is_adjective(page.pieces[index - 2].text)  # *Пермского округа Иван*
    if (before in _JOINS and not named) or before in ("комитета", "палаты") or INITIAL.fullmatch(page.pieces[index - 1].text):
        return True
    if (any(f.marks & {"Geox", "Orgn"} and f.known for f in found) and not given) or (
        found[0].pos in ("ADJF", "PRTF") and has_case(piece.text, *cases)
    ):
        return True
    first = found[0]
    person = bool(first.marks & {"Name", "Surn", "Patr"}) or page.name_word(index + 1)
    return first.pos == "NOUN" and first.case in cases and not person


def _inner_word(page: PageRu, index: int, cases: tuple[str, ...]) -> bool:
    """Whether a small word may stand inside a body's name: a noun or an adjective in the genitive, or as a preposition has it."""
    piece = page.pieces[index]
    if piece.lower == "и" and _another(page, index + 1):
        return False
    if piece.lower in _NAMED_FOR:
        return True
    if piece.lower in _OTHERS or page.head(index, _TIMES) or (page.near(index + 1) and page.head(index + 1, _TIMES)):
        return False  # *выборы в Бундестаг прошлого года*
    if piece.lower in ("и", "г"):
        return True
    if INITIAL.fullmatch(piece.text):
        return (
            page.lower(index - 1) in _NAMED_FOR
            or page.lower(index - 2) in _NAMED_FOR
            or bool(INITIAL.fullmatch(page.pieces[index - 1].text))
        )
    if not piece.text[0].islower() or piece.lower in _BY:
        return False
    first = forms(piece.lower)[0]
    fits = first.pos in ("NOUN", "ADJF", "PRTF") and first.case in cases
    several = first.pos == "NOUN" and first.many and has_case(piece.text, "gent")  # "Союз писателей"
    by = len(cases) > 1 and has_case(piece.text, cases[0])
    return (fits or several or piece.lower in _MATTERS or by) and (
        several or page.head(index, "roles") in (None, "представитель")
    )


def _another(page: PageRu, index: int) -> bool:
    """Whether another body begins here: *Следственный комитет и МЧС*, *МВД и Верховный суд*, but *Комитет по печати и СМИ*."""
    if page.acronym(index):
        return page.lower(index) not in _MATTERS_OF
    at = index
    while at < index + 3 and page.near(at + 1) and is_adjective(page.pieces[at].text):
        at += 1
    if not page.near(at) or not page.head(at, "bodies"):
        return False
    return any(f.pos == "NOUN" and not f.many for f in likely(page.lower(at), 0.2))  # *Комитет школ и театров*
