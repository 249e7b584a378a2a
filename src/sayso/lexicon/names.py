"""Given names across languages, words inside names, and bodies that go by several names (`names.toml`)."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from sayso.errors import LexiconInvalid
from sayso.lexicon.outlets import fold


def _bare(word: str) -> str:
    """Lower case, accents off, й kept: the form in which names are looked up."""
    parts = unicodedata.normalize("NFKD", word.casefold().replace("й", "\0"))
    return "".join(ch for ch in parts if not unicodedata.combining(ch)).replace("\0", "й")


@lru_cache(maxsize=1)
def _rows() -> dict[str, object]:
    return tomllib.loads(files(__package__).joinpath("names.toml").read_text("utf-8"))


def _strings(value: object, where: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
        raise LexiconInvalid(f"{where} is not a list of words", source="names.toml")
    return value


def _table(section: str) -> dict[str, str]:
    """Every form of a section's rows, and the first form of its row."""
    found: dict[str, str] = {}
    rows = _rows().get(section)
    if not isinstance(rows, list):
        raise LexiconInvalid(f"no rows of {section}", source="names.toml")
    for row in rows:
        forms = [_bare(form) for form in _strings(row.get("forms"), section)]
        for form in forms:
            if found.setdefault(form, forms[0]) != forms[0]:
                raise LexiconInvalid(f"{form} is in two rows of {section}", source="names.toml")
    return found


@lru_cache(maxsize=1)
def given_names() -> dict[str, str]:
    """A form of a given name, and the name it is a form of."""
    return _table("given")


@lru_cache(maxsize=1)
def _forms_by_name() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for form, name in given_names().items():
        found.setdefault(name, []).append(form)
    return {name: tuple(forms) for name, forms in found.items()}


def given_forms(form: str) -> tuple[str, ...]:
    """All forms of the given name that this is a form of, in every script; none where the list has no such name."""
    return _forms_by_name().get(given_names().get(form, ""), ())


@cache
def name_words(kind: str) -> dict[str, str]:
    """Words inside names that may be left out: `title` before people's, `filler` in things', `outlet` in outlets'."""
    words = _rows().get("words")
    if not isinstance(words, dict) or kind not in words:
        raise LexiconInvalid(f"no words of kind {kind}", source="names.toml")
    return {_bare(w): _bare(w) for w in _strings(words[kind], kind)}


@lru_cache(maxsize=1)
def rulers() -> dict[str, str]:
    """Titles that go with a name alone, in every case they stand in, and the first form of their row."""
    return _first_forms("rulers")


@lru_cache(maxsize=1)
def rulers_names() -> dict[str, str]:
    """What those who bear such titles are called otherwise than other people of their name: Charles, Карл."""
    return _first_forms("rulers_names")


def _first_forms(section: str) -> dict[str, str]:
    return {_bare(form): forms[0] for line in _lines(section) for forms in [_parted(line)] for form in forms}


@dataclass(frozen=True, slots=True)
class Meant:
    """A form as written, the rows it means, and the country that goes without saying (ФСБ, ФСБ России)."""

    form: str
    means: frozenset[str]
    home: str | None = None
    alone: bool = False  # whether it means this as a whole name only: Рада


@lru_cache(maxsize=1)
def places_and_words() -> tuple[Meant, ...]:
    """Countries, towns and common words, in both languages."""
    found: dict[str, str] = {}
    for section in ("countries", "towns", "vocabulary"):
        for line in _lines(section):
            forms = _parted(line)
            for form in forms:
                if found.setdefault(form.lower(), forms[0]) != forms[0]:
                    raise LexiconInvalid(f"{form} is in two rows", source="names.toml")
    return tuple(Meant(form, frozenset({name})) for form, name in found.items())


@lru_cache(maxsize=1)
def homes() -> frozenset[str]:
    """The rows that are countries and towns: where a body may sit."""
    return countries() | frozenset(_parted(line)[0] for line in _lines("towns"))


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """The rows that are countries, and parts of them that have a government."""
    return frozenset(_parted(line)[0] for line in _lines("countries"))


@lru_cache(maxsize=1)
def country_of() -> dict[str, str]:
    """The country that each of the towns, parts and sights lies in, where the lexicon says so."""
    found: dict[str, str] = {}
    for line in _lines("lies_in"):
        country, _, places = line.partition(":")
        found |= dict.fromkeys(_parted(places), country)
    unknown = {*found, *found.values()} - homes()
    if unknown:
        raise LexiconInvalid(f"no place of these rows: {sorted(unknown)}", source="names.toml")
    return found


@lru_cache(maxsize=1)
def domains() -> dict[str, str]:
    """The country of every national domain: ua, Ukraine's."""
    found = {
        _parted(top)[0]: country
        for line in _lines("domains")
        for country, _, tops in [line.partition(": ")]
        for top in tops.split(",")
    }
    unknown = set(found.values()) - countries()
    if unknown:
        raise LexiconInvalid(f"no country of these rows: {sorted(unknown)}", source="names.toml")
    return found


@lru_cache(maxsize=1)
def bodies() -> tuple[Meant, ...]:
    """Bodies that go by several names: `id`, `id @ country`, or `id = other id + country`; `=form` is a whole name only."""
    found: list[Meant] = []
    for line in _lines("bodies"):
        head, _, names = line.partition(";")
        ident, _, means = (part.strip() for part in head.partition("="))
        ident, _, home = (part.strip() for part in ident.partition("@"))
        atoms = frozenset(part.strip() for part in means.split("+")) if means else frozenset({ident})
        found += (Meant(form.lstrip("="), atoms, home or None, form.startswith("=")) for form in _parted(names))
    return tuple(found)


def _lines(section: str) -> list[str]:
    table = _rows().get(section)
    if not isinstance(table, dict) or not isinstance(table.get("rows"), str):
        raise LexiconInvalid(f"no rows of {section}", source="names.toml")
    return [line for line in table["rows"].splitlines() if line]


def _parted(line: str) -> list[str]:
    forms = [form.strip() for part in line.split(";") for form in part.split(",")]
    if not all(forms):
        raise LexiconInvalid(f"an empty form: {line}", source="names.toml")
    return forms


@lru_cache(maxsize=1)
def _bodies() -> dict[str, str]:
    return {fold(b.form): min(b.means) for b in bodies() if len(b.means) == 1}


def body_named(name: str) -> str | None:
    """The id of the ministry, service or court that goes by this name, in any script; `None` where unlisted."""
    return _bodies().get(fold(name))
