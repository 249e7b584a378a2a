"""Bodies and places: what their names mean, word by word, so that a translated name meets its original.

A name becomes the rows of the lexicon its words stand for (a country, a common word, a body of several names), and the
words no row knows, which must agree letter by letter or by ear. «Школа призывника» is {school, conscript}, as is
Conscript's School; МИД Пакистана is {foreign-ministry, pakistan}.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from sayso.lexicon.names import Meant, bodies, countries, homes, name_words, places_and_words
from sayso.lexicon.outlets import outlet_at, outlet_named
from sayso.records import Entity
from sayso.weighing.memory import Kept
from sayso.weighing.names import bridges, keys, people, scripts
from sayso.weighing.names.lemmas import lemmas

Key = tuple[str, ...]
_PAPERS = frozenset({"news", "post", "times", "record", "herald", "journal", "register", "press", "gazette", "tribune"})
_WORD = re.compile(r"[^\W_]+")
BEGIN = 3  # letters by which the words of the lexicon are looked up
SHORT = 6  # letters of a Russian word whose base form may begin otherwise: львов, лев
_POSSESSIVE = re.compile(r"[’'](?:s\b|(?=\s|$))")
_SET_OFF = re.compile(r"^(.*\S)\s*\(([^()]+)\)(.*)$")
_AFTER_COMMA = re.compile(r"^(.*\S), *(\w+)$")
_BRACKETS = re.compile(r"[ \u00a0]\(([^()\n]{2,80})\)")
_INITIALS = re.compile(r"(?<![А-Яа-яЁё])[А-ЯЁ]\.[ \u00a0]?(?=[А-ЯЁ])")
_PARTICLE = re.compile(r"(?<=\w)[-‐‑ ](?:[eiэи]|[uаaу][lдdль]{1,2})[-‐‑ ](?=\w)")
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th|[-‐‑]?(?:г?о?й|я|е|г?о|му?))\b")  # 2nd, 2-й
_NUMBER = re.compile(r"\b(?:[Nn]o|[Nn]r)\.? ?(?=\d)|№")  # No. 111
_AFTER_WHOM = re.compile(r"\b(named (?:after|for) (?:academician )?)(?:[A-Z]\.? ?){1,3}(?=[A-Z][a-z])")  # named after N F Orlov
_OF_THE_CITY = re.compile(r"\b(?:города|г\.?) (?=[А-ЯЁ][а-яё])")  # администрация города Тулы
_INNER_CAPITAL = re.compile(r"(?<=[^\W\d_]{3})(?<=[a-zа-яё])(?=[A-ZА-ЯЁ][a-zа-яё]{2})")  # НордСтрим
_IN_QUOTES = re.compile(r"[«“„\"]([^«»“”„\"]+)[»“”\"]?")
_DECLINED = re.compile(r"(?<=[А-ЯЁ]{2})(?:а|у|е|ом|ы|ов)$")  # МИДа
_ADJECTIVE = re.compile(r"(?<=\w{3})([сц])к(?:ая|ий|ое|ой|ие|ого|ому|им|ом|ую)$")
_OF_KA = re.compile(r"(?<=\w{3})ск(?:ая|ий|ое|ой|ие|ого|ому|им|ом|ую)$")  # Горловский, of Горловка
_LATIN_ADJECTIVE = re.compile(r"(?<=[a-z]{3})sk(?:y|iy|ii|yi|iyi|aya|aia|oye|oe)$")
_OF_DISTRICTS = frozenset({"court", "district", "prosecutor"})
_OF_A_TOWN = re.compile(r"(?<=\w{3})(?:ин|ен|ов|ев)ск(?:ая|ий|ое|ой|ие|ого|ому|им|ом|ую)$")  # Карагандинский, Химкинский


@dataclass(frozen=True, slots=True)
class Meaning:
    """The rows a name's words stand for, and its other words as they stand."""

    kind: str
    rows: frozenset[str]
    rest: tuple[str, ...]
    called: tuple[str, ...] = ()  # the words in quotation marks, where what it is stands before or behind them

    def key(self) -> Key:
        """Equal for names that mean the same and spell the rest alike."""
        return (self.kind, *sorted(self.rows), "|", *self.own())

    def own(self) -> Key:
        """The words no row knows, letter by letter."""
        return tuple(sorted(keys.spelling(_district(_root(w), self.rows)) for w in self.rest))


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    letters: str | None  # an acronym, which meets capitals only
    meant: Meant


def names_of(entity: Entity) -> Iterator[str]:
    """Every name of the entity; letters in brackets, behind a comma or beside the words they stand for are another.

    A name written as one word with capitals inside is its words, too.
    """
    for name in dict.fromkeys([entity.name, *(n.text for n in entity.names)]):
        yield from _parted(name)
        if entity.kind != "place" and _INNER_CAPITAL.search(name):
            yield _INNER_CAPITAL.sub(" ", name)


def _parted(name: str) -> tuple[str, ...]:
    set_off, behind = _SET_OFF.match(name), _AFTER_COMMA.match(name)
    first, _, rest = name.partition(" ")
    full, _, last = name.rpartition(" ")
    if set_off and _acronym(set_off[2]):
        return set_off[1] + set_off[3], set_off[2]
    if behind and behind[2].isupper() and _begins(behind[2], behind[1]):
        return behind.groups()
    if _stands_for(last, full) and not meaning("place", last).rows & homes():  # University of Kent, UK
        return full, last
    # ACN Aid to the Church in Need
    led = _acronym(first) and (_stands_for(first, rest) or _stands_for(first, _without_seat(rest)))
    return (first, rest) if led else (name,)


def _begins(short: str, full: str) -> bool:
    """Whether the initials of these words are the letters of an acronym, or the first of them: Tehreek-e-Labbaik, TLP."""
    letters = keys.acronym(w for w in _WORD.findall(_PARTICLE.sub(" ", full)) if keys.plain(w) not in name_words("filler"))
    return _acronym(short) and len(letters) > 1 and keys.acronym(short).startswith(letters)


def _without_seat(full: str) -> str:
    """A name without the country it ends in: Joint Committee on Immunisation UK."""
    words, last = full.rpartition(" ")[::2]
    return words if meaning("place", last).rows & homes() else full


def set_beside(entity: Entity, text: str) -> Iterator[str]:
    """Names the text itself puts in brackets beside a mention: "Federal Security Service (FSB)"."""
    for mention in entity.mentions:
        start, end = mention.span
        found = _BRACKETS.match(text, end)
        if found and (_stands_for(found[1], text[start:end]) or _stands_for(text[start:end], found[1])):
            yield found[1]


def _stands_for(short: str, full: str) -> bool:
    """Whether the letters of an acronym are the initials of these words, small words let out."""
    if not _acronym(short):
        return False
    words = [w for w in _WORD.findall(full) if keys.plain(w) not in name_words("filler")]
    return len(words) > 1 and keys.acronym(words) == keys.acronym(short)


def _acronym(text: str) -> bool:
    return text.isalpha() and 2 <= len(text) <= 8 and sum(ch.isupper() for ch in text) >= 2


def thing_keys(kind: str, name: str) -> Iterator[Key]:
    """The keys of one name: a curated outlet's id, and what its words mean."""
    outlet = (outlet_named(name) or outlet_at(name) or outlet_named(_without_outlet_words(name))) if kind == "body" else None
    if outlet:
        yield (kind, "outlet", outlet.id)
    yield meaning(kind, name).key()
    spelt = sorted(keys.letters(w) for w in _WORD.findall(name))
    if sum(map(len, spelt)) > 5:  # Shkola Prizyvnika: not translated, only transliterated
        yield (kind, "letters", *spelt)
    for whole in dict.fromkeys((run_together(name), run_together(_of_the_county(name)))):  # Нордстрим, Nord Stream
        if len(whole) > 7:
            yield (kind, "together", whole)


def _of_the_county(name: str) -> str:
    """An American paper's name without its county, as others cite it: *The Quarry County Daily News*, *Quarry Daily News*."""
    paper = name.split()[-1].lower() in _PAPERS if name.strip() else False
    return re.sub(r"^(?:The )?(\S.*) County (?=\S)", r"\1 ", name) if paper else name


def run_together(name: str) -> str:
    """All words of a name as one, letter by letter."""
    return keys.letters("".join(_WORD.findall(name)))


def telling(kind: str, names: Sequence[str]) -> list[str]:
    """The names without those that only this document knows whose they are: the Court, МВД where МВД Кении is told of, too."""
    meant = {name: meaning(kind, name) for name in names}
    return [name for name in names if not any(_only_says_what(meant[name], other) for other in meant.values())] or list(names)


def _only_says_what(short: Meaning, whole: Meaning) -> bool:
    """Whether a name says no more than what sort of body it is, and the other one which."""
    if short.rest or not short.rows or short.rows & homes():
        return False
    common = short.rows <= _common()
    seated = short.rows < whole.rows and bool((whole.rows - short.rows) & homes())
    held = short.rows < whole.rows or (short.rows == whole.rows and bool(whole.rest))
    bare = len(short.rows) == 1 and (bool(whole.rest) or not whole.rows <= _common())
    return seated or (common and (held or bare))


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """The rows of words for what sort of thing something is."""
    return frozenset(row for meant in places_and_words() for row in meant.means) - homes()


def _without_outlet_words(name: str) -> str:
    left_out = name_words("outlet").keys() | name_words("filler").keys() | name_words("company").keys()
    kept = [w for w in _without_legal_form(name).split() if keys.plain(w.strip('«»"“”,.')) not in left_out]
    return " ".join(kept) or name


@lru_cache(maxsize=65536)
def meaning(kind: str, name: str) -> Meaning:
    """What the words of a name mean."""
    words, filler = _WORD.findall(_bare(_OF_THE_CITY.sub("", name) if kind == "body" else name)), name_words("filler")
    words = [w for w in words if keys.plain(w) not in filler] or words
    found = list(_read(words, kind))
    homes = {phrase.meant.home for _, phrase in found if phrase}
    named = {row for _, phrase in found if phrase and phrase.meant.means <= countries() for row in phrase.meant.means}
    rest = tuple(w for (w, *_), phrase in found if not phrase)
    telling = tuple(w for w in rest if keys.plain(w) not in name_words("outlet"))
    if all(phrase and len(here) == 1 and keys.plain(here[0]) in name_words("outlet") for here, phrase in found):
        return Meaning(kind, frozenset(), tuple(words))  # News is no translation of Новости
    # ИА «Регнум» is Регнум; but Moscow News is not Moscow.
    meant = (
        _elsewhere(p.meant, named)
        for here, p in found
        if p and not (telling and len(here) == 1 and keys.plain(here[0]) in name_words("outlet"))
    )
    rows = frozenset(row for means in meant for row in means)
    rows = rows - homes or rows
    return Meaning(kind, _country(rows) if kind == "place" and not rest else rows, telling or rest, _in_quotes(name))


def _in_quotes(name: str) -> tuple[str, ...]:
    """The words of the one part of a name that stands in quotation marks, a word of three letters or more beside it."""
    found = _IN_QUOTES.findall(name)
    beside = _WORD.findall(_IN_QUOTES.sub(" ", name))
    return tuple(_WORD.findall(found[0])) if len(found) == 1 and any(len(w) > 2 for w in beside) else ()


def _elsewhere(meant: Meant, named: frozenset[str] | set[str]) -> frozenset[str]:
    """What a body means where the name says another country than goes without saying: Foreign Office, German Foreign Office."""
    implied = meant.means & countries()
    return meant.means - implied if named - implied and implied and not _says_where(meant.form) else meant.means


@lru_cache(maxsize=1024)
def _says_where(form: str) -> bool:
    """Whether a word of this form names a country: Bank of Russia, US Treasury."""
    words = _WORD.findall(form)
    return any(p and p.meant.means <= countries() for at in range(len(words)) for p in [_met(words, at, "place")])


def _country(rows: frozenset[str]) -> frozenset[str]:
    """A country without the word for what kind of state it is."""
    named = rows - frozenset(name_words("polity"))
    return named if len(named) == 1 and named <= countries() else rows


def _bare(name: str) -> str:
    """The name without its possessives, its legal form, initials of whom it is named after, and particles (Техрик-э-Инсаф)."""
    whole = _without_legal_form(_POSSESSIVE.sub("", keys.unmixed(name)))
    bare = _AFTER_WHOM.sub(r"\1", _NUMBER.sub(" ", whole))
    parted = _ORDINAL.sub(r"\1", _PARTICLE.sub(" ", _INITIALS.sub(" ", bare)))
    return parted if _WORD.search(parted) else whole


def _without_legal_form(whole: str) -> str:
    words = _WORD.findall(whole)
    known = {base for w in words for base in lemmas(w)}
    for form in (f for f in _legal_forms() if known.issuperset(f)):
        found = [lemmas(w) for w in words]
        at = next((i for i in range(len(words) - len(form) + 1) if all(map(_meets, form, found[i:]))), None)
        if at is not None and len(words) > len(form):
            whole = re.sub(r"\W+".join(map(re.escape, words[at : at + len(form)])), " ", whole)
            words = words[:at] + words[at + len(form) :]
    return whole


def _meets(word: str, found: Sequence[str]) -> bool:
    return word in found


@lru_cache(maxsize=1)
def _legal_forms() -> tuple[tuple[str, ...], ...]:
    """The longest first, each word in its base form."""
    forms = (tuple(lemmas(w)[0] for w in _WORD.findall(form)) for form in name_words("legal"))
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


def _read(words: Sequence[str], kind: str) -> Iterator[tuple[Sequence[str], _Phrase | None]]:
    """The words in runs: each a phrase of the lexicon, or one word that is none."""
    at = 0
    while at < len(words):
        phrase = _met(words, at, kind)
        size = len(phrase.words) if phrase else 1
        begun = None if phrase else _begun(words[at], kind)
        yield words[at : at + size], phrase or begun
        at += size


def _begun(word: str, kind: str) -> _Phrase | None:
    """A word made of a shortened word and one of the lexicon's: госагентство is {state, agency}."""
    for start, row in _beginnings():
        rest = word[len(start) :]
        if len(rest) > 3 and keys.plain(word).startswith(start):
            found = _met([rest], 0, kind) or _begun(rest, kind)
            if found and not found.letters:
                return _Phrase((word,), None, Meant(word, found.meant.means | {row}))
    return None


@lru_cache(maxsize=1)
def _beginnings() -> tuple[tuple[str, str], ...]:
    rows = (row.partition(" = ") for row in name_words("beginnings"))
    return tuple(sorted((start, row) for start, _, row in rows))


def _met(words: Sequence[str], at: int, kind: str) -> _Phrase | None:
    """The longest phrase of the lexicon that stands here."""
    for phrase in (p for first in (*lemmas(words[at]), keys.plain(_DECLINED.sub("", words[at]))) for p in _phrases(kind, first)):
        here = words[at : at + len(phrase.words)]
        alone = phrase.meant.alone and len(here) < len(words)
        if len(here) == len(phrase.words) and not alone and _stands(phrase, here):
            return phrase
    return _spelt_out(words[at]) if kind == "body" else None


def _spelt_out(word: str) -> _Phrase | None:
    """The body of one Russian word that this Latin word is letter by letter: Rosaviatsiya."""
    return _russian_words().get(keys.letters(word)) if len(word) > 6 and word[0].isupper() and word.isascii() else None


@lru_cache(maxsize=1)
def _russian_words() -> dict[str, _Phrase]:
    phrases = (_phrase(meant) for meant in bodies() if scripts.cyrillic(meant.form) and meant.form.isalpha() and not meant.alone)
    return {keys.letters(p.meant.form): p for p in phrases if not p.letters and len(p.meant.form) > 6}


def _stands(phrase: _Phrase, here: Sequence[str]) -> bool:
    if phrase.letters:
        return _DECLINED.sub("", here[0]).isupper() and keys.plain(_DECLINED.sub("", here[0])) == phrase.letters
    return all(word in lemmas(w) for word, w in zip(phrase.words, here, strict=True))


def _phrases(kind: str, first: str) -> Sequence[_Phrase]:
    """The lexicon's phrases that begin with this word, the longest first; a case asks for few of all there are."""
    return _beginning(kind, first[:BEGIN]).get(first, ())


@lru_cache(maxsize=4096)
def _beginning(kind: str, start: str) -> dict[str, list[_Phrase]]:
    """Those whose first word begins so, by that word in its base form."""
    found: dict[str, list[_Phrase]] = defaultdict(list)
    for meant in (*(_starting("body").get(start, ()) if kind == "body" else ()), *_starting("place").get(start, ())):
        phrase = _phrase(meant)
        found[phrase.words[0]].append(phrase)
    return {first: sorted(phrases, key=lambda p: -len(p.words)) for first, phrases in found.items()}


@lru_cache(maxsize=2)
def _starting(kind: str) -> dict[str, list[Meant]]:
    """The lexicon's forms by the beginning of their first word: of a short one, whose base form may begin otherwise
    (дети, ребенок), by that of its base form."""
    found: dict[str, list[Meant]] = defaultdict(list)
    for meant in bodies() if kind == "body" else places_and_words():
        word, *others = _kept(meant)
        may_change = len(word) <= SHORT and scripts.cyrillic(word) and (others or not word.isupper())
        found[(lemmas(word)[0] if may_change else keys.plain(word))[:BEGIN]].append(meant)
    return found


def _kept(meant: Meant) -> list[str]:
    """The words of a form, fillers left out where anything else is left."""
    if meant.form.isalpha():
        return [meant.form]
    words = _WORD.findall(_PARTICLE.sub(" ", _POSSESSIVE.sub("", meant.form)))
    return [w for w in words if keys.plain(w) not in name_words("filler")] or words


@lru_cache(maxsize=8192)
def _phrase(meant: Meant) -> _Phrase:
    kept = _kept(meant)
    if len(kept) == 1 and kept[0].isupper() and len(kept[0]) <= SHORT:
        letters = keys.plain(kept[0])
        return _Phrase((letters,), letters, meant)
    return _Phrase(tuple(lemmas(w)[0] for w in kept), None, meant)


def _root(word: str) -> str:
    """Ленинградская (область) is Leningrad (region)."""
    return _ADJECTIVE.sub("", word) if scripts.cyrillic(word) else word


def _district(word: str, rows: Collection[str]) -> str:
    """Zernovsky (District Court) is Zernov (District Court), as in Russian; Kashirskoye (Highway) is Kashir."""
    return _LATIN_ADJECTIVE.sub("", word) if not (_OF_DISTRICTS | name_words("road").keys()).isdisjoint(rows) else word


# ── by ear ───────────────────────────────────────────────────────────────────────────────────────


def by_ear(meanings: Iterable[Meaning], kept: Kept[bridges.Fits], by: str = "") -> Iterator[tuple[Key, Key]]:
    """Keys of names of two scripts that mean the same and whose other words sound alike, none in the case fitting as well.

    `by` tells what the meanings are asked for: what is kept of one question is of no use to another.
    """
    alike: dict[tuple[str, frozenset[str], int], dict[Key, list[tuple[str, ...]]]] = defaultdict(lambda: defaultdict(list))
    for m in meanings:
        if m.rest:
            alike[m.kind, m.rows, len(m.rest)][m.key()] += _spelt(m)
    for sort, named in alike.items():
        fits = kept.grown((by, sort), partial(bridges.fitting, named, _BY_EAR))
        yield from bridges.by_ear(fits.costs, named)


def heard_alike(a: Meaning, b: Meaning) -> bool:
    """Whether two names mean the same and their other words sound alike, whatever else the case holds."""
    same = a.kind == b.kind and a.rows == b.rows and len(a.rest) == len(b.rest) > 0
    return same and any(_likeness(x, y) < people.DROPPED for x in _spelt(a) for y in _spelt(b))


def words(name: str) -> list[str]:
    """The words of a name, as they stand."""
    return _WORD.findall(name)


def _spelt(meaning: Meaning) -> list[tuple[str, ...]]:
    """The words as they stand, in their base forms (Высокий суд Лахора), and as the town they may stand for (Омский суд)."""
    rest = meaning.rest
    if not any(map(scripts.cyrillic, rest)) or not (meaning.rows or len(rest) > 1):
        return [rest]
    bases = [[keys.plain(w)] if w.isupper() else list(lemmas(w)) for w in rest]
    base = ([found[min(at, len(found) - 1)] for found in bases] for at in range(2))
    towns = (
        [_ADJECTIVE.sub(r"\1к", w) for w in rest],
        [_OF_A_TOWN.sub("", w) for w in rest],
        [_OF_A_TOWN.sub("а", w) for w in rest],
        [_OF_A_TOWN.sub("ки", w) for w in rest],
        [_ADJECTIVE.sub("о", w) for w in rest],
        [_OF_KA.sub("ка", w) for w in rest],
    )
    return list(dict.fromkeys([tuple(map(_root, rest)), *(tuple(map(_root, words)) for words in base), *map(tuple, towns), rest]))


def _candidates(named: bridges.Named, anew: Collection[Key]) -> Iterator[tuple[Key, Key]]:
    """Pairs of two scripts, one of them `anew`, a word of which may be one."""
    every, some = _in_russian(named, named), _in_russian(named, anew)
    for key, spelt in named.items():
        met = every if key in anew else some
        if met and not any(map(scripts.cyrillic, spelt[0])):
            word = next((w for w in spelt[0] if not w.isdigit()), spelt[0][0])
            others = {other for block in scripts.blocks(word) for other in met.get(block, ())}
            yield from ((key, other) for other in sorted(others))


def _in_russian(named: bridges.Named, some: Iterable[Key]) -> dict[tuple[str, str], set[Key]]:
    """Some of the names by each of their Russian words, as a word of either script looks it up."""
    found: dict[tuple[str, str], set[Key]] = defaultdict(set)
    for key in some:
        for block in {b for words in named[key] for w in words if scripts.cyrillic(w) for b in scripts.blocks(w)}:
            found[block].add(key)
    return found


def _likeness(a: Sequence[str], b: Sequence[str]) -> int:
    """The words in their order, or in the order turned round (Radio Vostok, «Восток-радио»)."""
    return min(_along(a, b), _along(a[::-1], b)) if len(a) == 2 else _along(a, b)


def _along(a: Sequence[str], b: Sequence[str]) -> int:
    return min(sum(_word(x, y) for x, y in zip(a, b, strict=True)), scripts.FAR)


def _word(a: str, b: str) -> int:
    """Letters said one by one (НТВ, NTV) must agree letter by letter."""
    if keys.spelling(a) == keys.spelling(b):
        return 0
    spelt_out = any(w.isupper() and len(w) <= 4 for w in (a, b))
    return scripts.FAR if spelt_out else scripts.distance(a, b)


_BY_EAR = bridges.Likeness(_candidates, _likeness, people.DROPPED)
