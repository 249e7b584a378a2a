"""Taking a description up: which "the stepfather" is the one of before, and which is somebody new.

Two unnamed people never become one by accident: "another", "one of" and a bare number always bring somebody new, a
definite description goes back to the last one of its kind only, and where two would do, to neither.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.callings import callings
from sayso.lexicon.people import People
from sayso.reading.people import publishers, seats_en
from sayso.reading.people.clusters import Cluster, Known, name_key
from sayso.reading.people.described_en import ONE_OF
from sayso.reading.people.mentions import Found

_AGED = ("-летний", "-летняя")
_HEADED = frozenset({"minister", "secretary", "commissioner"})
_SIDES = (frozenset({"district", "prosecuting", "state's", "commonwealth's", "county"}), frozenset({"defense", "defence"}))
_OF_A_PLACE = ("ский", "цкий", "ская", "цкая")
UNDER = frozenset({"vice", "deputy", "lieutenant", "lt", "assistant"})  # before an office that is another's
FORMER = "экс-"  # «экс-глава порта» is the former head of it
CHILDREN = frozenset({"son", "daughter", "child", "stepson", "stepdaughter", "сын", "дочь", "ребенок", "пасынок"})
PARENTS = frozenset({"father", "mother", "stepfather", "stepmother", "parent", "отец", "мать", "отчим", "мачеха", "родитель"})


def home(found: Found, owner: Cluster | None, clusters: Known, before: Sequence[Cluster], lists: People) -> Cluster | None:
    """The cluster this description takes up, or `None`: somebody new. `before`: those of the last two sentences."""
    if named := clusters.named(name_key(found.base)) if found.kind == "organization" else None:
        return named
    if found.definite == "new":
        return None
    if lists.language == "en" and (short := _short_name(found, clusters)):
        return short
    if outlet := publishers.taken_up(found, clusters, lists):
        return outlet
    if lists.language == "en" and (place := seats_en.of(found, lists)):
        free = [c for c in before if not c.seats and not c.heads & lists["seats"]]
        return seats_en.meant(found, place, clusters.all, before) or _other_word(found, free, lists)
    own = called_by(found, lists)
    called = [c for head in {own: 0, own.removeprefix(FORMER): 0} for c in clusters.called(head)]
    same = [c for c in called if c.many == found.many and c.last_before(found.span[0]) >= 0]
    same, before = ([c for c in group if not _other_office(found, c, lists)] for group in (same, before))
    if found.definite == "own":
        return _owned(owner, same)
    if found.definite == "bare" and (lists.language != "ru" or found.many or found.kind != "person"):
        return _bare(found, same)
    if found.definite == "bare":  # Russian has no articles
        fits = [c for c in same if _no_other(found, c)]
        same = [c for c in fits if _titled(found, c)] or fits
        before = [c for c in before if not _abroad(found, c)]
        known = _last(found, same) or _leader(found, clusters, lists) or _other_word(found, before, lists)
        return known or (_taken_up(found, clusters, before, lists) if _tells_nothing(found) else None)
    same, before = ([c for c in group if not _one_of_them(found, c)] for group in (same, before))
    return _last(found, same) or _other_word(found, before, lists) or _taken_up(found, clusters, before, lists)


def _short_name(found: Found, clusters: Known) -> Cluster | None:
    """ "the Courier" behind "the Harbour Courier": the only body named before whose name ends so; a capital makes it a name."""
    words = found.base.split()
    if found.many or len(words) != 2 or words[0].lower() != "the" or not words[1][:1].isupper():
        return None
    bodies = [c for c in clusters.all if c.named and c.kind == "organization" and c.last_before(found.span[0]) >= 0]
    fits = [c for c in bodies if any(len(alias) > 1 and alias[-1] == words[1].lower() for alias in c.aliases)]
    return fits[0] if len(fits) == 1 else None


def _one_of_them(found: Found, cluster: Cluster) -> bool:
    """Whether "the duty officer" meets "one of the officers", of whom nothing more is said: another may well be on duty."""
    which = len(name_key(found.base)) > 1 and not any(ch.isdigit() for ch in found.base)
    return which and not cluster.named and all(ONE_OF.match(f.base) for f in cluster.founds)


def _owned(owner: Cluster | None, same: Sequence[Cluster]) -> Cluster | None:
    """ "his stepfather": the stepfather of the same person, or the only one so far whose owner is not known."""
    mine = [c for c in same if owner is not None and c.owner is owner]
    if mine:
        return mine[-1]
    loose = [c for c in same if not c.named and (c.owner is None or owner is None)]
    return loose[0] if len(loose) == 1 else None


def _bare(found: Found, same: Sequence[Cluster]) -> Cluster | None:
    """ "investigators", "police": the same words without an article, or the police of before."""
    if not found.many and found.kind != "organization":
        return None
    key = name_key(found.base)
    return next((c for c in same if not c.named and any(name_key(f.base) == key and f.definite != "new" for f in c.founds)), None)


def _no_other(found: Found, cluster: Cluster) -> bool:
    """Whether nothing in the words tells the two apart: "водитель" may be "водитель автобуса", "водитель такси" may not."""
    words = set(name_key(found.base.lower().removeprefix(FORMER)))
    called = [set(name_key(f.base)) for f in cluster.founds if not f.named] + [set(title) for title in cluster.titles]
    if any(words <= own or own <= words for own in called):
        return True
    return cluster.named and not (len(words) > 1 and any(found.head in own and len(own) > 1 for own in called))


def _abroad(found: Found, cluster: Cluster) -> bool:
    """Whether a Russian calling is of another country or place: «французский президент» behind «российский президент Клёнов»."""
    of = {word[:-2] for word in name_key(found.base) if word.endswith(_OF_A_PLACE)}
    called = [*cluster.titles, *(name_key(f.base) for f in cluster.founds if not f.named)]
    theirs = {word[:-2] for words in called for word in words if word.endswith(_OF_A_PLACE)}
    return bool(of and theirs) and not of & theirs


def _other_office(found: Found, cluster: Cluster, lists: People) -> bool:
    """Whether "the health minister" cannot be who bears no title but "Transport Minister"."""
    if found.head == "attorney":
        own = _sides(name_key(found.base))
        return bool(own) and any(_sides(title) and not _sides(title) & own for title in cluster.titles)
    if found.head not in _HEADED:
        return False
    of = _field(name_key(found.base), found.head, lists)
    fields = [_field(t, found.head, lists) for t in cluster.titles if t[-1:] == (found.head,)]
    return bool(of) and bool(fields) and all(own and not own & of for own in fields)


def _sides(words: Sequence[str]) -> set[int]:
    """On which side of a court these words for a lawyer stand: *district attorney*, *defense attorney*."""
    return {n for n, side in enumerate(_SIDES) if side & set(words)}


def _field(words: Sequence[str], head: str, lists: People) -> set[str]:
    """What an office is of, by the words before its head: neither a country nor an adjective of time or place."""
    plain = {w for w in words if w != head and w not in lists["modifiers"] and w not in lists["the"]}
    return {w for w in plain if w.capitalize() not in lists["demonyms"] and w.capitalize() not in lists.places}


def _titled(found: Found, cluster: Cluster) -> bool:
    """Whether the cluster bears just these words as a title: "президент США" after "президент США Иван Клёнов"."""
    words = set(name_key(found.base))
    return len(words) > 1 and any(words <= set(title) for title in cluster.titles)


def _leader(found: Found, clusters: Known, lists: People) -> Cluster | None:
    """ "глава порта" after "директор порта Иван Клёнов": the only one named so far who stands at the head of the same."""
    words = set(name_key(found.base))
    of = words - {found.head}
    if found.head not in lists["leaders"] or not of or len(words) == len(of):
        return None
    fits = [c for c in clusters.all if c.named and c.kind == "person" and c.last_before(found.span[0]) >= 0]
    fits = [
        c for c in fits if any(t[0] in lists["leaders"] and of <= set(t[1:]) for t in c.titles) and agree(c.gender, found.gender)
    ]
    return fits[0] if len(fits) == 1 else None


def _last(found: Found, same: Sequence[Cluster]) -> Cluster | None:
    fits = [c for c in same if agree(c.gender, found.gender)]
    return max(fits, key=lambda c: c.last_before(found.span[0]), default=None)


def _other_word(found: Found, before: Sequence[Cluster], lists: People) -> Cluster | None:
    """ "The 21-year-old serviceman" after "another defendant": the only one just mentioned who may be called that."""
    if found.many or found.kind != "person" or (lists.language == "ru" and found.head in lists["kinship"]):
        return None  # «сосед» behind «подозреваемый» is somebody else
    if lists.language == "en" and any(word[:1].isupper() for word in found.base.split()[1:]):
        before = [c for c in before if c.named]  # *the Quarry police chief* behind *an officer* is somebody else
    fits = [
        c for c in before if c.kind == "person" and not c.many and agree(c.gender, found.gender) and _may_be(found.head, c, lists)
    ]
    return fits[0] if len(fits) == 1 else None


def _taken_up(found: Found, clusters: Known, before: Sequence[Cluster], lists: People) -> Cluster | None:
    """ "The politician", «актриса»: the only one named just before who may be that, or else named at all so far."""
    if found.many or found.head not in lists["taken_up"]:
        return None
    named = [c for c in clusters.all if c.named and c.last_before(found.span[0]) >= 0]
    for group in (before, named):
        fits = [c for c in group if c.named and c.kind == "person" and not c.many and agree(c.gender, found.gender)]
        fits = [c for c in fits if lists.language != "en" or not _other_seat(found.head, c, lists)]
        if fits:
            return fits[0] if len(fits) == 1 else None
    return None


def _tells_nothing(found: Found) -> bool:
    """Whether a Russian calling has nothing beside it but an age: «американский политик» may be somebody new."""
    return all(word == found.head or word.endswith(_AGED) for word in found.base.lower().split())


def _may_be(head: str, cluster: Cluster, lists: People) -> bool:
    """Whether the lists give this word and one that he was called by in one row."""
    called = {h.split()[-1] for h in cluster.heads if " " not in h or h.split()[0] not in UNDER}
    if lists.language == "en" and _other_seat(head, cluster, lists):
        return False
    if lists.language == "ru" and head in callings().seats and not callings().together(head, frozenset(called)):
        return False
    return any(head in row and called & set(row) for row in map(str.split, lists["classes"]))


def _other_seat(head: str, cluster: Cluster, lists: People) -> bool:
    """Whether an English office is not the one that the cluster holds: "the senator" is no governor."""
    return head in lists["seats"] and head not in cluster.heads and bool(cluster.heads & lists["seats"])


def borne(title: str, lists: People) -> set[str]:
    """What an English title makes of who bears it: *Gov. Linden* is a governor, and *Vice President Linden* no president."""
    rows = [row.split() for row in lists["short"]]
    words = [w.strip(".") for w in title.lower().split()]
    if len(words) > 1 and words[-2] in UNDER:
        whole = [next((callings[0] for short, *callings in rows if short == w), w) for w in words[-2:]]
        return {" ".join(whole)}
    return {words[-1], *(calling for short, *callings in rows if short == words[-1] for calling in callings)}


def called_by(found: Found, lists: People) -> str:
    """The word that a description takes somebody up with, its rank included: *the deputy mayor* is no mayor."""
    words = found.base.lower().split()
    under = lists.language == "en" and len(words) > 1 and words[-1] == found.head and words[-2] in UNDER
    return " ".join(words[-2:]) if under else found.head


def agree(one: str | None, other: str | None) -> bool:
    """Whether two genders may be one person's: unknown goes with either."""
    return one is None or other is None or one == other
