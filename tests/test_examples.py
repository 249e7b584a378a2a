"""The bundled case against what a careful reader finds in it: every line of examples/expected.json is a test.

A line named in `not_yet` is known to be out of reach; its test must fail, and says so once it no longer does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from sayso import codec, pipeline
from sayso.intake import Hints
from sayso.records import Case, Heading
from sayso.reporting import pieces
from sayso.settings import Settings

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
EXPECTED: dict[str, Any] = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))
REACHED = "reached now: take it out of not_yet in examples/expected.json"
STOP = {"a", "an", "the", "of", "at", "in", "one", "на", "по", "в", "из", "один"}
Plain = dict[str, Any]


def lines(group: str, key: str = "id") -> Callable[[Any], Any]:
    """One test for each line of this group of the expected findings."""
    items = EXPECTED[group] if isinstance(EXPECTED[group], list) else [EXPECTED[group]]
    names = {f"{group}:{item[key]}": item for item in items}
    late = {name: [pytest.mark.xfail(strict=True, reason=REACHED)] for name in EXPECTED["not_yet"]}
    params = [pytest.param(item, id=name, marks=late.get(name, [])) for name, item in names.items()]
    return pytest.mark.parametrize("line", params)


class Found:
    """The case file as a reader of the contract has it, with the few look-ups these tests need."""

    def __init__(self, case: Plain) -> None:
        self.case = case
        self.document = {Path(d["path"]).name: d for d in case["documents"]}
        self.file = {d["id"]: name for name, d in self.document.items()}
        self.entity = {e["id"]: e for e in case["entities"]}
        self.statement = {s["id"]: s for s in case["statements"]}
        self.value = {v["id"]: v for v in case["values"]}

    def names(self, entity: str | None) -> list[str]:
        """Every name of an entity."""
        known = self.entity.get(entity or "")
        return [known["name"], *(name["text"] for name in known["names"])] if known else []

    def of(self, kind: str, file: str) -> list[Plain]:
        """The records of this kind in this document."""
        return [item for item in self.case[kind] if item["document"] == self.document[file]["id"]]

    def place(self, file: str, words: str | list[str]) -> set[int]:
        """The characters these words take in the document's text."""
        text, taken = flat(self.document[file]["text"]), set[int]()
        for quote in [words] if isinstance(words, str) else words:
            at = text.find(quote)
            assert at >= 0, f"{file} does not say {quote!r}"
            taken |= set(range(at, at + len(quote)))
        return taken

    def stating(self, file: str, words: str | list[str]) -> Plain | None:
        """The statement whose content is these words, or nearly."""
        want = self.place(file, words)
        pairs = [(overlap(want, chars(s["spans"])), s["id"]) for s in self.of("statements", file)]
        best = max(pairs, default=(0.0, ""))
        return self.statement[best[1]] if best[0] >= 0.5 else None

    def touching(self, file: str, words: str) -> set[str]:
        """The statements that share characters with these words."""
        want = self.place(file, words)
        return {s["id"] for s in self.of("statements", file) if want & chars(s["spans"])}

    def alike(self, statements: set[str]) -> set[str]:
        """These statements and those that say the same."""
        claims = [set(claim["statements"]) for claim in self.case["claims"]]
        return statements.union(*(claim for claim in claims if claim & statements))


def flat(text: str) -> str:
    return text.replace("\u00a0", " ")


def chars(spans: Iterable[Iterable[int]]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


def overlap(one: set[int], other: set[int]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


def stems(name: str) -> set[str]:
    """The words that carry a name, Russian ones less their endings."""
    found = {word for word in re.findall(r"\w+", flat(name).lower().replace("’s", "")) if word not in STOP}
    return {word if word.isascii() else word[: max(4, len(word) - 3)] for word in found}


def same(name: str, others: Iterable[str | None]) -> bool:
    """Whether one of these is that name, or a shorter or longer form of it."""
    want = stems(name)
    return any(want <= have or have <= want for have in (stems(other) for other in others if other) if have and want)


@pytest.fixture(scope="module")
def found() -> Found:
    """The bundled case, read as `sayso demo` reads it."""
    settings = Settings()
    files = sorted((EXAMPLES / "kedrozersk").iterdir())
    intakes = [i for path in files for i in pipeline.take_in(path.read_bytes(), path.name, settings, Hints(path=path.name))]
    heading = Heading(id="kedrozersk", title="Kedrozersk", created="2026-01-01")
    return Found(codec.to_plain(pipeline.weigh(heading, [pipeline.read(intake, settings) for intake in intakes])))


@lines("documents", key="file")
def test_a_document_knows_its_outlet_its_day_and_its_language(line: Plain, found: Found) -> None:
    document = found.document[line["file"]]
    assert (document["published"], document["language"]) == (line["published"], line["language"])
    assert same(line["outlet"], found.names(document["outlet"]))


@lines("pieces_of_reporting")
def test_eight_documents_are_three_pieces_of_reporting(line: Plain, found: Found) -> None:
    assert (len(found.file), len(pieces(codec.from_plain(Case, found.case)))) == (8, line["count"])


@lines("derivations")
def test_who_repeats_whom_is_found(line: Plain, found: Found) -> None:
    child, parent = found.document[line["child"]], found.document[line["parent"]]
    kinds = {
        d["kind"]
        for d in found.case["derivations"]
        if d["child"] == child["id"] and d["parent"] in (parent["id"], parent["outlet"])
    }
    assert line["kind"] in kinds


@lines("statements")
def test_a_statement_keeps_its_chain_its_stance_and_its_form(line: Plain, found: Found) -> None:
    statement = found.stating(line["file"], line["quote"])
    assert statement is not None, "no such statement was read"
    hops = [[hop["text"], *found.names(hop["entity"])] for hop in statement["hops"]]
    assert len(hops) == len(line["chain"]), [hop[0] for hop in hops]
    for name, hop in zip(line["chain"], hops, strict=True):
        assert same(name, hop), f"{name} is {hop}"
    assert {key: statement[key] for key in ("stance", "form", "polarity")} == {
        key: line[key] for key in ("stance", "form", "polarity")
    }


@lines("values")
def test_a_value_keeps_its_amount_its_unit_and_its_reserve(line: Plain, found: Found) -> None:
    wanted = {key: line[key] for key in ("kind", "unit", "qualifier")}
    near = [v for v in found.of("values", line["file"]) if chars([v["span"]]) & found.place(line["file"], line["text"])]
    assert any(
        {key: v[key] for key in wanted} == wanted and float(v["amount"] or "nan") == float(line["amount"]) for v in near
    ), near


@lines("times")
def test_a_date_is_placed(line: Plain, found: Found) -> None:
    near = [t["edtf"] for t in found.of("times", line["file"]) if chars([t["span"]]) & found.place(line["file"], line["text"])]
    assert line["edtf"] in near


@lines("people")
def test_one_person_is_one_in_both_scripts(line: Plain, found: Found) -> None:
    both = [e for e in found.case["entities"] if {line["name"], line["also"]} <= set(found.names(e["id"]))]
    assert len(both) == 1


@lines("conflicts")
def test_accounts_that_differ_are_told_apart(line: Plain, found: Found) -> None:
    one, other = (found.alike(found.touching(*side)) for side in line["between"])
    held = [
        set(c["statements"]) for c in found.case["conflicts"] if (c["relation"], c["kind"]) == (line["relation"], line["kind"])
    ]
    assert any(one & sides and other & sides for sides in held), f"{len(held)} of that kind, none between these"


@lines("checks")
def test_the_arithmetic_of_the_text_is_checked(line: Plain, found: Found) -> None:
    document = found.document[line["file"]]["id"]
    for check in found.case["checks"]:
        texts = [flat(found.value[v]["text"]) for v in check["values"] if found.value[v]["document"] == document]
        if (check["kind"], check["ok"]) == (line["kind"], line["ok"]) and all(
            any(bare(t) in text for text in texts) for t in line["texts"]
        ):
            return
    pytest.fail("no such check was made")


def bare(text: str) -> str:
    """A figure without its reserve."""
    return re.sub(r"^(about|nearly|около|почти) ", "", text)


@lines("replies")
def test_who_has_not_replied_is_kept(line: Plain, found: Found) -> None:
    document = found.document[line["file"]]["id"]
    heard = [r for r in found.case["replies"] if found.statement[r["statement"]]["document"] == document]
    assert any(r["state"] == line["state"] and same(line["entity"], found.names(r["entity"])) for r in heard), heard


@lines("drifts")
def test_what_changed_on_the_way_is_found(line: Plain, found: Found) -> None:
    edges = {d["id"] for d in found.case["derivations"] if found.file[d["child"]] == line["child"]}
    moved = found.touching(line["child"], line["to"])
    assert any(
        d["derivation"] in edges and d["kind"] == line["kind"] and moved & set(d["statements"]) for d in found.case["drifts"]
    )


@lines("not_read")
def test_what_is_no_reporting_is_not_read(line: Plain, found: Found) -> None:
    assert not any(line["text"] in flat(s["text"]) for s in found.of("statements", line["file"]))


def test_every_span_gives_its_quote_to_the_character(found: Found) -> None:
    text = {d["id"]: d["text"] for d in found.case["documents"]}
    for s in found.case["statements"]:
        assert " … ".join(text[s["document"]][start:end] for start, end in s["spans"]) == s["text"]
    for item in [*found.case["values"], *found.case["times"]]:
        start, end = item["span"]
        assert text[item["document"]][start:end] == item["text"]


def test_every_name_in_not_yet_is_a_line() -> None:
    known = {
        f"{group}:{item.get('id') or item['file']}"
        for group, items in EXPECTED.items()
        if isinstance(items, list)
        for item in items
        if isinstance(item, dict)
    }
    assert set(EXPECTED["not_yet"]) <= known
    assert all(one != other for one, other in pairwise(sorted(EXPECTED["not_yet"])))
