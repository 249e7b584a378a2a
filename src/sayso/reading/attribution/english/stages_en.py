"""Where English speakers go to say something: *Holm took to Twitter on Monday to say C*, *used her speech to accuse X*."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.grammar import ARTICLES
from sayso.lexicon.grammar import POSSESSIVE as OWNERS
from sayso.reading.words.text import Token

GOES_TO = frozenset({"took", "taken", "taking", "takes", "turned"})
GOES_ON = frozenset({"took", "went", "appeared", "wrote", "posted"})
USES = frozenset({"used", "uses", "using"})
PLACES = ARTICLES | {"social", "state", "national"}  # *took to the stage*, *to social media*; any other is a name
OCCASIONS = frozenset(
    {"speech", "address", "interview", "post", "posts", "statement", "statements", "remarks", "comments", "appearance", "rally"}
    | {"tweet", "tweets", "column", "platform", "podium", "occasion", "debate", "hearing", "conference", "briefing", "letter"}
    | {"account", "broadcast", "sermon", "testimony", "visit", "meeting", "moment", "opportunity", "airtime"}
)
STREETS = frozenset({"streets", "street", "road", "hills", "sea", "field", "air", "woods", "roads", "ice", "water"})
FAR = 9  # words from that verb to the one of speech


def stage(words: Sequence[Token], at: int) -> int | None:
    """Where *took to Twitter to* begins before a verb of speech; nowhere where nothing is said from that place."""
    for first in range(at - 4, max(-1, at - FAR), -1):
        if not all(w.word for w in words[first:at]):
            return None
        verb, near = words[first].lower, [w.lower for w in words[first + 1 : at - 1]]
        if (verb in GOES_TO and near[0] == "to") or (verb in GOES_ON and near[0] == "on"):
            placed = near[1] in PLACES or words[first + 2].text[0].isupper()
            return first if placed and not STREETS.intersection(near) else None
        if verb in USES and near[0] in OWNERS | ARTICLES:
            return first if OCCASIONS.intersection(near) else None
    return None
