"""English sources described before or after they are named: *A magistrate said C … Magistrate Ada Holm*, *The group said*.

A lede tells of somebody who is named where the next paragraph opens; a body that spoke last is "the group", "the union" after.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from sayso.lexicon.language import load
from sayso.lexicon.people import People, people
from sayso.reading.people.clusters import Cluster, name_key
from sayso.reading.people.descriptions import agree
from sayso.reading.people.mentions import Found
from sayso.records import Span

LEDE = 2  # paragraphs from the top in which somebody may be described before he is named: a headline may be the first
NEAR = 60  # characters of the next paragraph within which he is named
_APPOSED = re.compile(r",(?: \d\d,)?\s(?:who (?:is|was)\s)?(?:a|an|the|former|one of)\b[^,.;\n]{0,60}")
_TRIED = r"denie[sd]|admitt(?:ed|s)|plead(?:ed|s)"
_SENTENCED = r"accused|charged|sentenced|jailed|convicted|found guilty|on trial"
_ACCUSED = re.compile(
    r"(?:\s(?:from|of|in|aged)\s[\w'’-]+(?:\s[\w'’-]+)?)?\s"
    rf"(?:who (?:killed|stabbed|murdered|attacked|stole|robbed)|(?:has |have |was |been |is )*(?:{_TRIED}|{_SENTENCED}))\b"
)
_HEARING = r"(?:said|told|spoke|stood|sat|wept|showed|listened)\b[^.]{0,60}\b(?:hearing|court|courtroom|trial|dock)"
_BEARS = re.compile(
    rf"(?:, \d\d,)?[^.]{{0,80}}?\b(?:{_TRIED}|appeared|faces|faced|(?:is|was|been) (?:\w+ly )?(?:{_SENTENCED}))\b"
    rf"|(?:, \d\d,)?\s{_HEARING}\b"
)
_TELLS = re.compile(r"\s(?:(?:also|later|then|further)\s)?[a-z]+\s(?:that\s)?(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)?")
WORDS = load("en").words


def named_next(text: str, found: Found, whose: Callable[[int], Iterable[Cluster]], breaks: Sequence[int]) -> Cluster | None:
    """Who is named where the paragraph behind this lede opens, if he bears what was told of the one described in it."""
    if found.definite != "new" or found.kind != "person" or found.many:
        return None
    number = sum(at < found.span[0] for at in breaks)
    if number >= LEDE or number >= len(breaks) or text[: found.span[0]].rstrip(" ")[-1:] not in ("", "\n"):
        return None
    start = re.compile(r"\n+").match(text, breaks[number])
    first = start.end() if start else breaks[number]
    for at in range(first, min(first + NEAR, len(text))):
        one = next((c for c in whose(at) if c.named and c.kind == "person" and not c.many), None)
        if one is not None:
            fits = agree(one.gender, found.gender) and min(f.span[0] for f in one.founds) >= first
            return one if fits and _one(text, found, first, one.first_end(at, at + 1) or at, at) else None
    return None


def _one(text: str, found: Found, first: int, end: int, at: int) -> bool:
    """Whether the one named is called what the lede called him, or both stand before a court for the same."""
    beside = _APPOSED.match(text, end)
    called = (text[first:at] + (beside[0] if beside else "")).lower()
    lists = people("en")
    plain = lists["persons"] | lists["kinship"] | lists["court"] | {"driver"}
    if found.head not in plain and re.search(rf"\b{re.escape(found.head)}\b", called):
        return True
    opens = at - first < 3 or text[first:at].istitle()
    return opens and bool(_ACCUSED.match(text, found.span[1]) and _BEARS.match(text, end))


def body_meant(found: Found, speaker: Cluster | None, clusters: Iterable[Cluster], lists: People) -> Cluster | None:
    """The named body that spoke last, where it may be *the group*; else the only one so far whose name ends in the word."""
    if found.definite != "the" or found.named:
        return None
    group, firm = found.head in WORDS["group_words"], found.head in WORDS["firm_words"]
    if not group and found.head.capitalize() in lists["bodies"]:
        return _ending_in(found, clusters)
    bare = found.base.lower().split() == ["the", found.head]  # *the German company* may be another
    if speaker is None or not speaker.named or speaker.callings or not (group or (firm and bare)):
        return None
    words = {word for key in speaker.aliases for word in key}
    kinds = ("organization", "group") if group else ("organization",)
    return speaker if speaker.kind in kinds and not words & WORDS["official_words"] else None


def _ending_in(found: Found, clusters: Iterable[Cluster]) -> Cluster | None:
    """The only body named so far whose name ends in this word, where nothing in the words tells of another."""
    own = [c for c in clusters if c.named and c.kind == "organization" and any(key[-1:] == (found.head,) for key in c.aliases)]
    before = [c for c in own if min(f.span[0] for f in c.founds) < found.span[0]]
    words = set(name_key(found.base))
    return before[0] if len(before) == 1 and words <= {found.head} | {w for key in before[0].aliases for w in key} else None


def bodies(text: str, sources: Iterable[Span], found: Sequence[Found]) -> list[Found]:
    """The sources that are no more than *the group*, *the London-based rights group*, and no mention by themselves."""
    made = []
    for start, end in dict.fromkeys(sources):
        words = text[start:end].lower().split()
        inside = [f for f in found if start <= f.span[0] and f.span[1] <= end]
        plain = all(f.named and f.kind == "place" for f in inside)
        if len(words) > 1 and words[0] == "the" and words[-1] in WORDS["group_words"] and plain:
            made.append(
                Found(span=(start, end), kind="organization", named=False, base=text[start:end], head=words[-1], definite="the")
            )
    return made


def told_of(text: str, pronoun: Span, whose: Callable[[int], Iterable[Cluster]]) -> list[Cluster]:
    """Whom *he said Linden had left* names as the subject of what he says: another than he."""
    verb = _TELLS.match(text, pronoun[1])
    return [c for c in whose(verb.end()) if c.named and c.kind == "person"] if verb else []
