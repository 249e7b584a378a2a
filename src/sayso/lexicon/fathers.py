"""Russian patronymics of the given names that the lexicon lists: *Сергеевич*, *Ильинична*; *Михалевич* is a surname."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sayso.lexicon.people import people

OWN = {"павел": "павл", "лев": "льв", "михаил": "михайл", "петр": "петр", "яков": "яковл"}  # stems of their own
SHORT = {"илья": "иль", "никита": "никит", "кузьма": "кузьм", "фома": "фом", "лука": "лук", "савва": "савв"}  # *Ильич*


@cache
def patronymics() -> frozenset[str]:
    """Every patronymic, a man's and a woman's, folded."""
    return frozenset(made for name in people("ru").given for made in _of(name.lower().replace("ё", "е")))


def _of(father: str) -> Iterator[str]:
    if father in SHORT:
        yield from (SHORT[father] + ending for ending in ("ич", "ична", "инична"))
    elif father in OWN:
        yield from (OWN[father] + ending for ending in ("ович", "овна", "евич", "евна"))
    elif father.endswith(("й", "ь")):
        stems = (father[:-1], father[:-2] + "ь") if father.endswith("ий") else (father[:-1],)
        yield from (stem + ending for stem in stems for ending in ("евич", "евна"))
    else:
        yield from (father + ending for ending in ("ович", "овна"))
