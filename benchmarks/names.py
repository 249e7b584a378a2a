"""How well names are joined across scripts: SlavicNER's Russian topics, read from outside the repository.

    SAYSO_SHARED=/path .venv/bin/python benchmarks/names.py [--topics brexit] [--split dev] [--main] [--mended] [--texts]

A topic is a case: every distinct base form of the Russian texts, and the English name of every entity, is an entity of a
document of its own, and `sayso.weighing.names.names.join` joins them. Counted are pairs of one name in Latin and one in
Cyrillic letters (precision, recall), and B³ over all names. People count by whole names: a surname alone joins nobody,
by rule, and `--surnames` shows what that costs. Products and events are no entities here and are left out.

The gold gives some bodies several ids, and its pairs count against whoever joins them. `--mended` counts the ids of `MENDED`
(looked through by hand: the same body or place under two spellings, a short and a full name, an acronym) as one.

A name alone tells less than a text: the Supreme Court is Pakistan's where the text tells of Pakistan. `--texts` takes each
Russian text as a document, every name still an entity of its own, where it is mentioned; a name that is joined differently in
several texts counts as it is joined in most of them. `--misses` prints the pairs missed and wrongly joined.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sayso.records import Document, Entity, Mention, Name, Reading, Span, content_id
from sayso.weighing.memory import Memory
from sayso.weighing.names.names import join

SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).resolve().parents[2] / "shared"))
KINDS = {"PER": "person", "LOC": "place", "ORG": "organization"}
PREFIXES = {"PER": "PER", "GPE": "LOC", "LOC": "LOC", "ORG": "ORG"}
MENDED = (
    "ORG-Foreign-Office ORG-Ministry-of-Foreign-Affairs-UK",
    "ORG-Federal-Foreign-Office-Germany ORG-Ministry-of-Foreign-Affairs-Germany",
    "ORG-ECB ORG-European-Central-Bank",
    "ORG-CPS ORG-Rospotrebnadzor ORG-Federal-Service-for-Surveillance-on-Consumer-Rights-Protection-and-Human-Wellbeing",
    "ORG-Gamalea-center ORG-Gamalei-Research-Institute ORG-Institute-named-after-N-F-Gamalei"
    " ORG-Gamaleya-Research-Institute-of-Epidemiology-and-Microbiology",
    "ORG-Vector ORG-State-Research-Center-of-Virology-and-Biotechnology-VECTOR"
    " ORG-State-Scientific-Center-of-Virology-and-Biotechnology-Vector",
    "ORG-International-Air-Transport-Association ORG-IATA-International-Air-Transport-Association",
    "ORG-Oxford-University ORG-University-of-Oxford",
    "GPE-Admiralteysky-district GPE-Admiralteysky-disctrict",
    "GPE-European-Economic-Area LOC-European-Economic-Area",
    "GPE-Irkutsk-Region GPE-Irkutsk-region",
    "GPE-Koln GPE-Köln",
)
ONE_ID = {other: group.split()[0] for group in MENDED for other in group.split()}
CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Item:
    """One name of one entity of the gold."""

    kind: str
    name: str
    link: str

    @property
    def cyrillic(self) -> bool:
        """Whether it holds a Cyrillic letter."""
        return CYRILLIC.search(self.name) is not None


Places = dict[Item, list[Span]]


@dataclass(frozen=True, slots=True)
class Score:
    """Pairs found, right and wanted, and the sums B³ is made of."""

    right: int = 0
    found: int = 0
    wanted: int = 0
    names: int = 0
    precise: float = 0.0
    recalled: float = 0.0

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, f) + getattr(other, f) for f in self.__slots__))

    def line(self, label: str) -> str:
        """One row of the table."""
        p, r = self.right / max(self.found, 1), self.right / max(self.wanted, 1)
        bp, br = self.precise / max(self.names, 1), self.recalled / max(self.names, 1)
        b3 = 2 * bp * br / max(bp + br, 1e-9)
        return f"{label:24} {self.names:5} {self.wanted:5}   {p:.3f} {r:.3f}   {b3:.3f} ({bp:.3f} {br:.3f})"


def items(path: Path, surnames: bool, main: bool, mended: bool) -> dict[str, list[Item]]:
    """The names of each topic: base forms of the Russian texts, and the English name in each entity's id.

    `main` keeps, of an entity's Russian names, the one most used; `mended` takes ids of one thing as one.
    """
    found: dict[str, Counter[Item]] = defaultdict(Counter)
    for topic, _, item, _ in _told(path, mended):
        found[topic][item] += 1
    return {topic: sorted(_kept(uses, surnames, main), key=str) for topic, uses in sorted(found.items())}


def texts(path: Path, mended: bool) -> dict[str, dict[str, Places]]:
    """The Russian names of each text of each topic, and where they are mentioned."""
    found: dict[str, dict[str, Places]] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for topic, text, item, span in _told(path, mended):
        if item.cyrillic:
            found[topic][text][item].append(span)
    return found


def _told(path: Path, mended: bool) -> Iterator[tuple[str, str, Item, Span]]:
    """Every name, in its topic and text, and the English name of what it stands for; and where it is mentioned."""
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        for entity in record["entities"]:
            prefix, _, english = entity["link"].partition("-")
            if entity["type"] not in KINDS or PREFIXES.get(prefix) != entity["type"]:
                continue
            link = ONE_ID.get(entity["link"], entity["link"]) if mended else entity["link"]
            names = (" ".join(entity["lemma"].split()), english.replace("-", " "))
            span = entity["start"], entity["end"]
            kind, told = KINDS[entity["type"]], (record["topic"], record["text"])
            yield from ((*told, Item(kind, n, link), span) for n in names if _a_name(n))


def _kept(uses: Counter[Item], surnames: bool, main: bool) -> Iterator[Item]:
    seen: set[str] = set()
    for item, _ in sorted(uses.items(), key=lambda u: (-u[1], str(u[0]))):
        if item.kind == "person" and not surnames and len(item.name.split()) < 2:
            continue
        if not (main and item.cyrillic and item.link in seen):
            yield item
        if item.cyrillic:
            seen.add(item.link)


def _a_name(text: str) -> bool:
    """Demonyms and adjectives («британский») are written small."""
    return any(ch.isupper() for ch in text)


def joined(names: Sequence[Item]) -> list[str]:
    """For every name, the id of the entity it is joined into."""
    readings = [_reading(i, item) for i, item in enumerate(names)]
    case_id = join(readings, (), Memory()).case_id
    return [case_id[r.document.id, r.entities[0].id] for r in readings]


def joined_in_texts(names: Sequence[Item], told: Mapping[str, Places]) -> list[str]:
    """For every name, the id of the entity it is joined into in most of its texts; a name of no text is its own document's."""
    wanted = set(names)
    held = {text: sorted(wanted.intersection(places), key=str) for text, places in sorted(told.items())}
    alone = [item for item in names if not any(item in items for items in held.values())]
    documents = [*held.values(), *([item] for item in alone)]
    readings = [_of_text(text, items, told[text]) for text, items in held.items()]
    readings += [_reading(f"alone {number}", item) for number, item in enumerate(alone)]
    case_id = join(readings, (), Memory()).case_id
    uses: dict[Item, Counter[str]] = defaultdict(Counter)
    for reading, items in zip(readings, documents, strict=True):
        for entity, item in zip(reading.entities, items, strict=True):
            uses[item][case_id[reading.document.id, entity.id]] += 1
    return [min(uses[item], key=lambda i: (-uses[item][i], i)) for item in names]


def _of_text(text: str, items: Sequence[Item], places: Places) -> Reading:
    """A document with these names, each an entity of its own."""
    document = Document(id=content_id("text", text), sha256="", media_type="text/plain", language="ru", text=text)
    made = [_reading(f"{document.id} {at}", item).entities[0] for at, item in enumerate(items)]
    mentions = [tuple(Mention(document=document.id, span=span) for span in sorted(places[item])) for item in items]
    return Reading(document=document, entities=tuple(replace(e, mentions=m) for e, m in zip(made, mentions, strict=True)))


def _reading(number: int | str, item: Item) -> Reading:
    language = "ru" if item.cyrillic else "en"
    document = Document(id=content_id("benchmark", number), sha256="", media_type="text/plain", language=language, text=item.name)
    own = content_id("own", number)
    entity = Entity(id=own, kind=item.kind, name=item.name, names=(Name(text=item.name, language=language),))
    return Reading(document=document, entities=(entity,))


def pairs(names: Sequence[Item], group: Sequence[str]) -> Iterator[tuple[Item, Item, bool, bool]]:
    """Each Latin name with each Cyrillic one: whether the gold ties them, and whether we do."""
    for i, a in enumerate(names):
        for j, b in enumerate(names):
            if not a.cyrillic and b.cyrillic and (a.link == b.link or group[i] == group[j]):
                yield a, b, a.link == b.link, group[i] == group[j]


def score(names: Sequence[Item], group: Sequence[str]) -> Score:
    """The figures of one topic."""
    wanted: dict[str, set[int]] = defaultdict(set)
    found: dict[str, set[int]] = defaultdict(set)
    for i, item in enumerate(names):
        wanted[item.link].add(i)
        found[group[i]].add(i)
    common = [len(wanted[item.link] & found[group[i]]) for i, item in enumerate(names)]
    both = list(pairs(names, group))
    return Score(
        right=sum(gold and ours for _, _, gold, ours in both),
        found=sum(ours for _, _, _, ours in both),
        wanted=sum(gold for _, _, gold, _ in both),
        names=len(names),
        precise=sum(c / len(found[group[i]]) for i, c in enumerate(common)),
        recalled=sum(c / len(wanted[item.link]) for c, item in zip(common, names, strict=True)),
    )


def show(names: Sequence[Item], group: Sequence[str]) -> None:
    """The pairs missed and the pairs wrongly joined."""
    for a, b, gold, ours in pairs(names, group):
        if gold != ours:
            print(f"    {'missed' if gold else 'WRONG '} {a.kind:12} {a.name} | {b.name}")


def main(arguments: Iterable[str] | None = None) -> int:
    """Print the table; nothing is gated."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--topics", help="these topics only, parted by commas")
    parser.add_argument("--split", default="train", choices=["train", "dev"])
    parser.add_argument("--surnames", action="store_true", help="count people called by one word, too")
    parser.add_argument("--main", action="store_true", help="of an entity's Russian names, only the one most used")
    parser.add_argument("--mended", action="store_true", help="count ids of the gold that name one thing as one")
    parser.add_argument("--texts", action="store_true", help="all names of a Russian text are one document's")
    parser.add_argument("--misses", action="store_true", help="print the pairs missed and the pairs wrongly joined")
    chosen = parser.parse_args(list(arguments) if arguments is not None else None)
    path = SHARED / "data" / "slavicner-ru" / f"{chosen.split}.ru.jsonl"
    if not path.exists():
        print(f"no {path}: nothing measured")
        return 0
    topics = items(path, chosen.surnames, chosen.main, chosen.mended)
    told = texts(path, chosen.mended) if chosen.texts else {}
    total: dict[str, Score] = defaultdict(Score)
    print(f"{'':24} names pairs   P     R       B3 (P     R)")
    for topic in chosen.topics.split(",") if chosen.topics else topics:
        group = joined_in_texts(topics[topic], told[topic]) if chosen.texts else joined(topics[topic])
        for kind in (*KINDS.values(), "all"):
            at = [i for i, item in enumerate(topics[topic]) if kind in (item.kind, "all")]
            total[kind] += score([topics[topic][i] for i in at], [group[i] for i in at])
        print(score(topics[topic], group).line(topic))
        if chosen.misses:
            show(topics[topic], group)
    for kind, sum_ in total.items():
        print(sum_.line(kind))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
