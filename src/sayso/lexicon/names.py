"""Given names across languages, words inside names, and bodies that go by several names (`names.toml`)."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import lru_cache
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


@lru_cache(maxsize=4)
def name_words(kind: str) -> dict[str, str]:
    """Words inside names: `title` and `filler` (words to leave out), `meaning` (common words by what they mean)."""
    if kind == "meaning":
        return _table("meaning")
    words = _rows().get("words")
    if not isinstance(words, dict) or kind not in words:
        raise LexiconInvalid(f"no words of kind {kind}", source="names.toml")
    return {_bare(w): _bare(w) for w in _strings(words[kind], kind)}


@lru_cache(maxsize=1)
def _bodies() -> dict[str, str]:
    found: dict[str, str] = {}
    rows = _rows().get("body")
    for row in rows if isinstance(rows, list) else []:
        for name in _strings(row.get("names"), "body"):
            found[fold(name)] = str(row["id"])
    return found


def body_named(name: str) -> str | None:
    """The id of the ministry, service or court that goes by this name, in any script; `None` where unlisted."""
    return _bodies().get(fold(name))
