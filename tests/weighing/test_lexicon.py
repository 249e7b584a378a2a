"""The curated lists weighing reads: outlets, names, words that decide whether accounts agree."""

from __future__ import annotations

import re

import pytest

from sayso.lexicon import accounts, names
from sayso.lexicon.outlets import outlet_named, outlets
from sayso.weighing.names import things


def test_every_outlet_has_an_id_a_domain_and_names_of_its_own() -> None:
    ids = [o.id for o in outlets()]
    assert len(ids) == len(set(ids)) >= 60
    assert all(o.domain and o.names for o in outlets())


@pytest.mark.parametrize(
    ("name", "ident"),
    [("«Интерфакс»", "interfax"), ("INTERFAX", "interfax"), ("газета «Коммерсантъ»", "kommersant"), ("the Guardian", "guardian")],
)
def test_an_outlet_is_known_by_every_way_of_writing_its_name(name: str, ident: str) -> None:
    found = outlet_named(name)
    assert found is not None
    assert found.id == ident


def test_an_unlisted_outlet_is_unknown() -> None:
    assert outlet_named("The Lighthouse") is None


@pytest.mark.parametrize("name", ["Минобороны", "Ministry of Defense", "Defence Ministry"])
def test_a_ministry_goes_by_several_names(name: str) -> None:
    assert names.body_named(name) == "defence-ministry"


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("coerced", "the confession was beaten out of him"),
        ("coerced", "показания дал под пытками"),
        ("contrast", "However, one of them said"),
        ("whole", "отдали все деньги"),
        ("part", "keep some of it"),
        ("change", "the toll rose to 31"),
        ("accused", "one of the defendants"),
        ("never", "никто не закрывал"),
        ("headline_report", "Report: harbour sold"),
        ("headline_report", "СМИ: порт продан"),
        ("headline_report", "Harbour sold, Varnish paper says"),
    ],
)
def test_a_section_meets_its_words(section: str, text: str) -> None:
    assert accounts.forms(section).met(text)


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("coerced", "he drove the truck"),
        ("headline_report", "Report on the harbour"),
        ("whole", "they were allowed"),
        ("part", "the party apart"),
    ],
)
def test_a_section_meets_no_other_words(section: str, text: str) -> None:
    assert not accounts.forms(section).met(text)


def test_an_opposite_word_inside_the_others_phrase_takes_no_side() -> None:
    nobody = next(o for o in accounts.opposites() if o.name == "nobody died or somebody did")
    assert nobody.sides("nobody died") == ["left"]
    assert nobody.sides("two people died") == ["right"]
    assert nobody.sides("they have not died") == []


def test_spans_are_the_texts_own() -> None:
    text = "Он ВСЁ отдал"
    assert [text[a:b] for a, b in accounts.forms("whole").spans(text)] == ["ВСЁ"]


def test_what_is_put_behind_forms_follows_each_of_them() -> None:
    held = accounts.compiled(["=about", "up to", "=some"]).pattern.pattern + r" \d+"
    assert [m.group() for m in re.finditer(held, "about 40 tons, up to 7 cars, some 3 men, some men")] == [
        "about 40",
        "up to 7",
        "some 3",
    ]


def test_of_forms_with_one_beginning_the_longest_is_met() -> None:
    assert accounts.compiled(["no", "no fewer than", "=nobody"]).spans("no fewer than two, nobody") == [(0, 13), (19, 25)]


@pytest.mark.parametrize("section", ["concept", "collective"])
def test_a_word_is_of_every_row_of_which_it_begins_a_form(section: str) -> None:
    """Words are looked up by their first letters; asking every row finds nothing more."""
    rows = accounts.named(section)
    for word in {w.removeprefix("=") + ending for _, form in rows for w in form.words for ending in ("", "s", "ого")}:
        found = {name for name, form in rows if form.pattern.search(accounts.fold(word))}
        assert accounts.rows_of(section, word) == found, word


def test_every_form_of_the_lexicon_is_found_by_the_first_letters_of_its_first_word() -> None:
    """Forms are looked up by them: a word whose base form begins otherwise is short, or this fails."""
    for kind, forms in (("body", things.bodies()), ("place", things.places_and_words())):
        lost = [m.form for m in forms if m not in [p.meant for p in things._phrases(kind, things._phrase(m).words[0])]]
        assert not lost


TEXTS = [
    "The court did not release Mr. Orlin; no-fly orders were beaten out of nobody, in Varn’s words.",
    "Суд не признал, что показания дали под пытками: по-прежнему никто не закрывал порт, кое-кто отдал все деньги.",
    "unless; innot; not_a nota not",
    "",
]


@pytest.mark.parametrize("text", [*TEXTS, " ".join(TEXTS), *TEXTS[0].split(), *TEXTS[1].split()])
@pytest.mark.parametrize("section", ["negation", "no_negation", "coerced", "passive", "whole", "part", "aside", "about", "each"])
def test_forms_are_met_where_their_pattern_meets_them(section: str, text: str) -> None:
    forms, low = accounts.forms(section), accounts.fold(text)
    found = [m.span() for m in forms.pattern.finditer(low)]
    assert forms.spans(text) == found
    assert forms.met(text) == bool(found)


@pytest.mark.parametrize("word", ["fire", "fires", "fired", "пожар", "пожара", "пожарный", "dead", "deadly", "the", "a", "7"])
@pytest.mark.parametrize("section", ["concept", "happening", "toll", "people"])
def test_a_word_stands_for_the_rows_whose_forms_it_is_met_in(section: str, word: str) -> None:
    assert accounts.rows_of(section, word) == {name for name, forms in accounts.named(section) if forms.pattern.search(word)}


@pytest.mark.parametrize("acronym", ["ФСО", "РАН", "АСЕАН", "ВЦИОМ"])
def test_an_acronym_is_known_in_every_case_it_stands_in(acronym: str) -> None:
    rows = things.meaning("body", acronym).rows
    assert rows
    assert all(things.meaning("body", acronym + ending).rows == rows for ending in ("", "а", "у", "ом", "е"))
