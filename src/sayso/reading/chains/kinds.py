"""What kind of source somebody is: an outlet, a body, a person by name, one of several, or a role."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.lexicon.language import Lexicon
from sayso.lexicon.outlets import outlet_named
from sayso.lexicon.people import people
from sayso.reading.words.text import fold
from sayso.records import Entity, Hop

AGENCY = "иа"  # *ИА «Порт»*
_CALL_SIGN = re.compile(r"[KW][A-Z]{3}(?:-(?:TV|FM|AM|DT))?")
_SITE = re.compile(r"\.(?:com|net|org|ru|рф|ua|by|kz|info|news|io|media)\b", re.IGNORECASE)
_NO_TITLES = frozenset(
    ["Agency", "Channel", "Citizen", "Express", "Monitor", "Press", "Register", "Review", "Today", "Wire"]
)  # bodies too


def outlet(entity: Entity, words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether this body is an outlet: a known one, one the text calls a newspaper or an agency, or a site by its address."""
    names = [entity.name, *(n.text for n in entity.names)]
    return _called(words, lexicon) or any(outlet_named(n) or _SITE.search(n) or _station(n, lexicon) or _titled(n) for n in names)


def given_name(name: str, language: str) -> bool:
    """Whether a name begins like a person's: a given name, or a title."""
    lists, words = people(language), name.replace(".", " ").split()
    return bool(words) and (words[0] in lists.given or words[0] in lists.offices)


def called(entity: Entity) -> bool:
    """Whether a person of two English names bears first a word that is a given name before another (*Ben Carter*)."""
    first, lists = entity.name.split()[0], people("en")
    return entity.kind == "person" and entity.named and (first in lists["called_male"] or first in lists["called_female"])


def _titled(name: str) -> bool:
    """Whether a name ends as those of papers do: *The Quarry Tribune*."""
    words = name.removeprefix("The ").split()
    return len(words) > 1 and words[-1] in people("en")["outlet_words"] - _NO_TITLES


def _station(name: str, lexicon: Lexicon) -> bool:
    """Whether this is the call sign of an American station (*KBAY*, *WBAY-TV*), and no body whose initials look like one."""
    return bool(_CALL_SIGN.fullmatch(name)) and fold(name) not in lexicon.phrases.get("kinds.no_station", ("",))


def _called(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether these words call it an outlet: in English whole words, and an agency by itself or one of the news."""
    outlets = lexicon.phrases["kinds.outlet"]
    if lexicon.language != "en":
        return any(w.startswith(outlets) or w == AGENCY for w in words)
    own = [w for w in words if w not in ("the", "'s", "’s")]
    spoken = [n for n, w in enumerate(own) if w.removesuffix("s") in outlets or w in outlets]
    return any(own[n] != "agency" or n == 0 or own[n - 1] in lexicon.phrases["kinds.newsy"] for n in spoken)


def by_entity(entity: Entity, words: Sequence[str], lexicon: Lexicon) -> str:
    """What kind of source somebody is who is no outlet, by what he is and by the words for him."""
    if entity.kind == "organization":
        return "institution"
    if entity.named and entity.kind == "person":
        return "named"
    some = any(w.startswith(lexicon.phrases["relay.sources"]) for w in words)
    alone = lexicon.language == "ru" and entity.kind == "person" and not some
    if entity.kind == "group" or (not alone and any(w.startswith(lexicon.phrases["kinds.collective"]) for w in words)):
        return "collective"
    if any(w.startswith(lexicon.phrases["kinds.unnamed"]) for w in words):
        return "unnamed"
    return "role"


def several(hop: Hop, *, plain: bool = False) -> bool:
    """Whether the words of a source mean several speakers: *the crews of the ferry*, *Holm and Linden*; `plain`: by no name."""
    words = re.split(r" (?:of|in|from|at|for|who|with)\b|,", hop.text or "")[0].split()
    head = [w for w in words[-1:] if not plain or w.islower() or len(words) == 1]  # no *Linden Works*
    several = any(w.endswith("s") and not w.endswith(("ss", "'s", "’s")) for w in head)
    return several or head in (["police"], ["people"]) or (" and " in (hop.text or "") and hop.kind == "named")
