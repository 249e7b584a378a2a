"""English outlets that a text calls by less than their names: *the Post*, and *a local newspaper* before it is named."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from sayso.lexicon.people import people
from sayso.reading.people.clusters import Cluster
from sayso.reading.people.mentions import Found
from sayso.reading.people.publishers import named_as
from sayso.reading.words.spans import Cover

SOON = 400  # characters behind *a local newspaper* within which it is named
SHARED = frozenset(
    {
        "Agency",
        "Broadcasting",
        "Channel",
        "Daily",
        "Magazine",
        "News",
        "Newswire",
        "Press",
        "Radio",
        "Television",
        "TV",
        "Today",
        "Wire",
    }
)


def shortened(text: str, found: Sequence[Found]) -> list[Found]:
    """The mentions, *the Post* among them where one *Quarry Post* is named and no other Post."""
    whole: dict[str, set[str]] = defaultdict(set)
    for one in found:
        words = one.base.split()
        if one.named and one.kind == "organization" and len(words) > 1 and words[-1] in people("en")["outlet_words"] - SHARED:
            whole[words[-1]].add(" ".join(words).removeprefix("The "))
    meant = {word: next(iter(names)) for word, names in whole.items() if len(names) == 1}
    if not meant:
        return list(found)
    kept = [f for f in found if not (f.named and f.base in meant and f.kind != "person")]
    taken, calling = (
        Cover(f.span for f in kept if f.named),
        re.compile(rf"\b[Tt]he ({'|'.join(sorted(meant))})\b(?!['’-]? ?[A-Z])"),
    )
    short = [m.span(1) for m in calling.finditer(text) if not taken.meets(m.span(1))]
    new = [
        Found(span=s, kind="organization", named=True, base=meant[text[slice(*s)]], head=text[slice(*s)].lower()) for s in short
    ]
    return sorted([*kept, *new], key=lambda f: f.span)


def named_soon(text: str, found: Found, clusters: Iterable[Cluster]) -> Cluster | None:
    """The outlet that *a local newspaper* turns out to be: the next body named, as *the newspaper X* or behind *according to*."""
    lists = people("en")
    if found.definite != "new" or found.many or found.head not in lists["outlet_heads"]:
        return None
    end = found.span[1]
    named = ((f.span[0], c) for c in clusters if c.named and c.kind == "organization" for f in c.founds)
    at, cluster = min((n for n in named if end <= n[0] < end + SOON), key=lambda n: n[0], default=(0, None))
    led = re.search(rf"(?:\baccording to|\bthe {found.head},?)(?: the)?\s$", text[end:at].lower())
    return cluster if cluster and led and named_as(found.head, cluster, lists) else None
