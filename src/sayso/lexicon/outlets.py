"""The curated list of news outlets: which names are one outlet, and whose it is."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from sayso.errors import LexiconInvalid


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One outlet: its stable id, its names in every script, who owns it, where it publishes, agency or not."""

    id: str
    names: tuple[str, ...]
    domain: str
    owner: str | None = None
    kind: str = "outlet"


def fold(name: str) -> str:
    """A name without case, quotation marks, spacing and a leading article, so that its spellings meet."""
    bare = re.sub(r"^(?:[Ss]ource|[Ии]сточник): |\|\s*$|[«»“”„\"'’.]", " ", name).casefold().replace("ё", "е").replace("-", " ")
    return re.sub(r"^(the|газета|агентство|телеканал) (?=\w)", "", " ".join(bare.split()))


_SERVICE = re.compile(  # what an outlet's service of news is called beside its name
    r"^(?:\w+(?:ая|ой) )?служб[аыуе](?: новостей)?(?: вещательной корпорации| телеканала| агентства)? (?=\w)|(?: s)? \w+ service$"
)


@lru_cache(maxsize=1)
def outlets() -> tuple[Outlet, ...]:
    """Every outlet of the list."""
    rows = tomllib.loads(files(__package__).joinpath("outlets.toml").read_text("utf-8"))["outlet"]
    return tuple(_outlet(row) for row in rows)


def _outlet(row: dict[str, object]) -> Outlet:
    names, known = row.get("names"), {"id", "names", "domain", "owner", "kind"}
    texts = [row.get("id"), row.get("domain"), row.get("owner", ""), row.get("kind", "outlet")]
    if not isinstance(names, list) or not names or set(row) - known or not all(isinstance(t, str) for t in [*texts, *names]):
        raise LexiconInvalid(f"a row is not an outlet: {row}", source="outlets.toml")
    ident, domain, owner, kind = (str(t) for t in texts)
    if kind not in ("outlet", "agency"):
        raise LexiconInvalid(f"no such kind: {kind}", source="outlets.toml", advice="Use outlet or agency.")
    return Outlet(id=ident, names=tuple(names), domain=domain, owner=owner or None, kind=kind)


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    for outlet in outlets():
        for name in outlet.names:
            if found.setdefault(fold(name), outlet) != outlet:
                raise LexiconInvalid(f"two outlets are called {name}", source="outlets.toml")
    return found


@lru_cache(maxsize=4_000)  # several rules ask about the same few names of a text
def outlet_named(name: str) -> Outlet | None:
    """The outlet of this name, in any script, case and marks, or whose service it is; `None` where the list has none."""
    return _by_name().get(folded := fold(name)) or _by_name().get(_SERVICE.sub("", folded))


@lru_cache(maxsize=1)
def _by_domain() -> dict[str, Outlet]:
    return {outlet.domain: outlet for outlet in outlets()}


def outlet_at(domain: str) -> Outlet | None:
    """The outlet that publishes at this address, in any case; `None` where the list has none."""
    return _by_domain().get(domain.casefold())
