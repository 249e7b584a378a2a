"""Words by which the lint compares a draft with a case (`lint.toml`)."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from sayso.errors import LexiconInvalid
from sayso.lexicon.accounts import Forms, compiled, fold


@lru_cache(maxsize=1)
def _tables() -> dict[str, object]:
    return tomllib.loads(files(__package__).joinpath("lint.toml").read_text("utf-8"))


def _forms(table: object, section: str) -> Forms:
    found = table.get("forms") if isinstance(table, dict) else None
    if not isinstance(found, list) or not found or not all(isinstance(form, str) and form for form in found):
        raise LexiconInvalid(f"{section} holds no list of words", source="lint.toml")
    return compiled(found)


@lru_cache(maxsize=16)
def forms(section: str) -> Forms:
    """The words of one section: hedge, settled, refusal, exact, guilt, open_case, conviction. Raises `LexiconInvalid`."""
    return _forms(_tables().get(section), section)


@lru_cache(maxsize=4)
def rows(section: str) -> tuple[tuple[str, Forms], ...]:
    """The rows of `role`, `reserve` or `concept`: a name and its words in both languages. Raises `LexiconInvalid`."""
    found = _tables().get(section)
    if not isinstance(found, list) or not found:
        raise LexiconInvalid(f"no rows of {section}", source="lint.toml")
    return tuple((str(row["name"]), _forms(row, section)) for row in found)


@lru_cache(maxsize=65536)
def met(section: str, text: str) -> frozenset[str]:
    """The rows of a section whose words the text holds."""
    low = fold(text)
    return frozenset(name for name, found in rows(section) if found.pattern.search(low))
