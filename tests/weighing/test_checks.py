"""The arithmetic a text invites, and the figures it leaves alone."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from sayso.reading.amounts import values
from sayso.reading.calendar import times
from sayso.records import Check, Document, Hop, Reading, Statement
from sayso.weighing.findings.checks import checks

SHARED = Path(os.environ.get("SAYSO_SHARED") or Path(__file__).resolve().parents[3] / "shared")


def reading(text: str, language: str = "en", statements: tuple[Statement, ...] = ()) -> Reading:
    return Reading(
        document=Document(id="d", sha256="0" * 64, media_type="text/plain", text=text),
        values=values.find(text, language, "d"),
        times=times.find(text, language, "d", "2026-02-17"),
        statements=statements,
    )


def found(text: str, language: str = "en") -> list[tuple[str, bool, list[str]]]:
    """Each check as (its kind, whether it comes out, the words of its figures)."""
    item = reading(text, language)
    words = {v.id: v.text for v in item.values}
    return [(c.kind, c.ok, [words[i] for i in c.values]) for c in checks(item)]


def only(text: str, language: str = "en") -> Check:
    (check,) = checks(reading(text, language))
    return check


def test_one_pair_gives_its_rate_and_is_held_against_nothing() -> None:
    check = only("The court set bail at 90,000 lari ($30,000).")
    assert (check.kind, check.ok) == ("conversion", True)
    assert "3.00 GEL for 1 USD" in check.detail


def test_pairs_are_held_against_each_other() -> None:
    text = "A loss of 12 million rubles (about $157,000), then 4.5 million rubles ($59,000), then 9 million rubles ($210,000)."
    assert [ok for _, ok, _ in found(text)] == [True, True, False]


def test_a_rounded_figure_may_be_all_that_rounds_to_it() -> None:
    assert [ok for _, ok, _ in found("3 million rubles (nearly $40,000) and 10.5 million rubles ($137,500)")] == [True, True]


def test_russian_pairs() -> None:
    assert found("штраф 12 миллионов рублей (около 157 тыс. долларов)", "ru")[0][:2] == ("conversion", True)


def test_lengths_have_a_known_factor() -> None:
    assert found("about half a mile (less than a kilometer) away")[0][:2] == ("conversion", True)
    assert found("two miles (5.9 km) away")[0][:2] == ("conversion", False)


def test_a_total_and_its_parts() -> None:
    assert found("They held nine clerks — five women and four men.") == [("sum", True, ["nine clerks", "five women", "four men"])]


def test_parts_that_do_not_add_up() -> None:
    check = only("They held nine clerks — five women and three men.")
    assert (check.kind, check.ok) == ("sum", False)
    assert check.detail == "5 + 3 = 8, but the text's total is 9 (nine clerks)."


def test_russian_parts() -> None:
    assert found("Задержали девять сторожей — пять мужчин и четыре женщины.", "ru")[0][:2] == ("sum", True)


def test_those_who_remain_after_one() -> None:
    check = only("Nine clerks were charged. One of them pleaded guilty. The court will try the remaining eight defendants.")
    assert (check.kind, check.ok) == ("remainder", True)
    assert check.detail.startswith("9 − 1 = 8")


def test_those_who_remain_after_a_figure() -> None:
    text = "There were five people on board; two were pronounced dead, the other three were flown out."
    assert found(text) == [("sum", True, ["five people", "two", "the other three"])]


@pytest.mark.parametrize(
    "text",
    [
        "Nine clerks and four guards met five lawyers.",
        "In 2014, 30 cars; in 2015, 40 cars.",
        "He paid $40 and 300 rubles.",
        "the other day two men came",
    ],
)
def test_figures_that_only_stand_near_each_other_invite_nothing(text: str) -> None:
    assert found(text) == []


def test_a_span_of_years_and_its_length() -> None:
    assert found("from 2014 to 2016, three years")[0][:2] == ("duration", True)
    assert found("from 2014 to 2016, nine years")[0][:2] == ("duration", False)


def test_what_is_told_as_done_lies_not_after_the_telling() -> None:
    text = "On May 3, 2024 he said the ledger burned on June 9, 2024."
    first, second = times.find(text, "en", "d", None)
    statement = Statement(
        id="s",
        document="d",
        spans=((27, 56),),
        text=text[27:56],
        form="indirect",
        hops=(Hop(),),
        stance="fact",
        time=second.id,
        said=first.id,
    )
    (check,) = checks(reading(text, statements=(statement,)))
    assert (check.kind, check.ok, check.statements) == ("order", False, ("s",))


def gold() -> list[Path]:
    return [p for p in (SHARED / "seed" / "gold.json", *sorted((SHARED / "gold").glob("*/*.json"))) if p.exists()]


@pytest.mark.skipif(not gold(), reason="no development gold: set SAYSO_SHARED")
def test_development_gold_has_its_checks_and_no_failed_one() -> None:
    for path in gold():
        data = json.loads(path.read_text(encoding="utf-8"))
        text = (path.parent / data["document"]).read_text(encoding="utf-8")
        item = reading(text, "ru" if "ru-" in str(path) else "en")
        words = {v.id: v.text.replace("\u00a0", " ") for v in item.values}
        made = [(c.kind, c.ok, " ".join(words[i] for i in c.values)) for c in checks(item)]
        assert all(ok for _, ok, _ in made)
        for want in data["checks"]:
            bare = [re.sub(r"^(about|nearly) ", "", t) for t in want["texts"]]
            assert any(kind == want["kind"] and all(t in joined for t in bare) for kind, _, joined in made), want
