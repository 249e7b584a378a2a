"""Who did what to whom: a sentence, and the acts that must be read in it."""

from __future__ import annotations

import pytest
from tests.reading.told import read

from sayso.reading import reader
from sayso.records import Document, Intake, Original
from sayso.settings import Settings

ACTS = [
    ("en", "Ada Linden told the Tribune that the foreman threatened to send the workers away.", ("threat", "foreman", "workers")),
    ("en", "The police detained Ada Linden.", ("detention", "police", "Linden")),
    ("en", "Ada Linden was detained.", ("detention", None, "Linden")),
    ("en", "Ada Linden was beaten by the guards.", ("violence", "guards", "Linden")),
    ("en", "Ada Linden pleaded guilty.", ("plea", "Linden", None)),
    ("en", "John Orchard was charged with the murder of Ada Linden.", ("charge", None, "Orchard")),
    ("en", "John Orchard, accused of killing Ada Linden, appeared in court.", ("charge", None, "Orchard")),
    ("en", "Charged with the murder of Ada Linden, John Orchard appeared in court.", ("charge", None, "Orchard")),
    ("en", "The trial of John Orchard, who was charged with fraud against Ada Linden, began.", ("charge", None, "Orchard")),
    ("en", "Prosecutors accused John Orchard of taking money from Ada Linden.", ("charge", "Prosecutors", "Orchard")),
    ("en", "The man accused of robbery by Ada Linden's sister appeared.", ("charge", "Linden's sister", None)),
    ("en", "John Orchard, a friend of Ada Linden, killed Bob Rowan.", ("killing", "Orchard", "Rowan")),
    ("en", "John Orchard, the mayor and a rival to Ada Linden, was arrested.", ("detention", None, "Orchard")),
    ("en", "Bob Rowan was killed by John Orchard.", ("killing", "Orchard", "Rowan")),
    ("en", "Bob Rowan escaped the blaze that killed Ada Linden.", ("killing", None, "Linden")),
    ("en", "Bob Rowan works for the Harbour Police that detained Ada Linden.", ("detention", "Harbour Police", "Linden")),
    ("en", "Bob Rowan drove the car which nearly killed Ada Linden.", ("killing", None, "Linden")),
    ("ru", "Иван Дубов пережил взрыв, который убил Сергея Котова.", ("killing", None, "Котов")),
    ("ru", "Иван Дубов, который убил Сергея Котова, бежал.", ("killing", "Дубов", "Котов")),
    ("ru", "Полиция задержала Анну Клёнову.", ("detention", "олици", "Клёнова")),
    ("ru", "Анну Клёнову избили охранники.", ("violence", "охранники", "Клёнова")),
    ("ru", "Анна Клёнова была избита охранниками.", ("violence", "охранники", "Клёнова")),
    ("ru", "Пётр Дубов обвиняется в убийстве Марии Ольховой.", ("charge", None, "Дубов")),
    ("ru", "Петра Дубова обвинили в убийстве Сергея Котова.", ("charge", None, "Дубов")),
    ("ru", "Прокуратура обвинила Петра Дубова в краже денег у Сергея Котова.", ("charge", "рокуратура", "Дубов")),
    ("ru", "Петру Дубову предъявили обвинение в убийстве Сергея Котова.", ("charge", None, "Дубов")),
    ("ru", "Следствие предъявило Петру Дубову обвинение в убийстве Сергея Котова.", ("charge", "ледствие", "Дубов")),
    ("ru", "Суд над Петром Дубовым, который обвиняется в убийстве судьи Котова, начался.", ("charge", None, "Дубов")),
    ("ru", "Защитники Петра Дубова, которого обвиняют в убийстве судьи Котова, ушли.", ("charge", None, "Дубов")),
    ("ru", "Женщину обвинили в оскорблении пророка Мухаммеда.", ("charge", None, "енщин")),
    ("ru", "Сергея Котова убил Иван Дубов.", ("killing", "Дубов", "Котов")),
    ("ru", "Начальник приказал Ивану Дубову подписать бумагу.", ("order", "ачальник", "Дубов")),
]


def acts(text: str, language: str) -> list[tuple[str, str | None, str | None]]:
    document = Document(id="d", sha256="0" * 64, media_type="text/plain", text=text, language=language)
    original = Original(sha256="0" * 64, size=len(text), media_type="text/plain", name="x.txt")
    reading = reader.read(Intake(original=original, document=document, outlet="Tribune"), Settings(model=False))
    names = {e.id: e.name for e in reading.entities}
    return [(a.kind, names.get(a.actor or ""), names.get(a.target or "")) for a in reading.acts]


@pytest.mark.parametrize(("language", "text", "expected"), ACTS)
def test_an_act_has_its_actor_and_its_target_and_no_actor_where_none_is_named(
    language: str, text: str, expected: tuple[str, str | None, str | None]
) -> None:
    kind, actor, target = expected
    found = acts(text, language)
    assert [a[0] for a in found] == [kind]
    for wanted, got in ((actor, found[0][1]), (target, found[0][2])):
        assert (got is None) if wanted is None else wanted in (got or "")


def test_a_negated_verb_is_no_act() -> None:
    assert acts("The police have not detained Ada Linden.", "en") == []


def test_the_accused_is_who_and_no_deed() -> None:
    assert acts("John Orchard, a neighbour of the accused, spoke of the offer.", "en") == []


@pytest.mark.parametrize(
    ("text", "language", "orders"),
    [
        ("Ada Holm asked the court to free Karl Orr.", "en", 0),
        ("Ada Holm ordered the guards to shut the port.", "en", 1),
        ("Анна Котова попросила суд освободить Петра Дубова.", "ru", 0),
        ("Анна Котова приказала сторожам закрыть порт.", "ru", 1),
    ],
)
def test_who_asks_or_urges_gives_no_order(text: str, language: str, orders: int) -> None:
    assert [kind for kind, _, _ in acts(text, language)].count("order") == orders


def told_acts(text: str, kind: str) -> list[tuple[str | None, str | None, str | None, str | None]]:
    """The acts of a kind in a text: actor, target, demand, harm."""
    reading = read(text)
    names = {e.id: e.name for e in reading.entities}
    shown = [tuple(text[slice(*span)] if span else None for span in (a.demand, a.harm)) for a in reading.acts if a.kind == kind]
    parties = [(names.get(a.actor or ""), names.get(a.target or "")) for a in reading.acts if a.kind == kind]
    return [(*who, *what) for who, what in zip(parties, shown, strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        "The brawl threatened to become a riot.",
        "The dispute threatens to delay the talks.",
        "Rising waters threatened to flood the harbour.",
    ],
)
def test_what_merely_happens_threatens_nobody(text: str) -> None:
    assert told_acts(text, "threat") == []


def test_a_threat_by_its_cue_has_its_demand_and_its_harm() -> None:
    text = "The foreman threatened to burn the depot unless the owner paid him."
    assert told_acts(text, "threat") == [("The foreman", "the owner", "unless the owner paid him", "to burn the depot")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“They beat me,” said Hana Solt.", "violence"),
        ("“The foreman threatened to dismiss me if I spoke,” said Hana Solt.", "threat"),
    ],
)
def test_i_in_a_quotation_is_the_one_who_speaks(text: str, kind: str) -> None:
    assert [target for _, target, *_ in told_acts(text, kind)] == ["Hana Solt"]


def test_a_demand_is_not_made_of_whoever_stands_next() -> None:
    ((_, target, *_),) = told_acts("Hana Solt demanded that the tribunal hear her witnesses.", "order")
    assert target is None


RUSSIAN = [
    ("Суд приговорил Ивана Клёнова к пяти годам колонии.", ("sentence", "Суд", "Иван Клёнов", None)),
    ("Судья Нина Басова назначила Петру Лыкову наказание.", ("sentence", "Нина Басова", "Пётр Лыков", None)),
    ("Директор Иван Клёнов похитил 3 млн рублей.", ("taking", "Иван Клёнов", None, None)),
    ("Боевики похитили учителя.", ("detention", "Боевики", "учитель", None)),
    ("Мэр пригрозил увольнением врачу Семёну Ракитину.", ("threat", "Мэр", "Семён Ракитин", "увольнением")),
    ("Олег Пахомов собрал рабочих и грозил им статьёй.", ("threat", "Олег Пахомов", "рабочие", "статьёй")),
    ("Руслан Зимин нанёс Петру Лыкову несколько ударов.", ("violence", "Руслан Зимин", "Пётр Лыков", None)),
    ("Надзиратели заставили Анну Вершину подписать бумагу.", ("order", "Надзиратели", "Анна Вершина", None)),
]


@pytest.mark.parametrize(("text", "expected"), RUSSIAN)
def test_russian_acts_know_their_parties_by_case_and_a_threat_its_harm(
    text: str, expected: tuple[str, str | None, str | None, str | None]
) -> None:
    reading = read(text)
    names = {e.id: e.name for e in reading.entities}
    found = [
        (a.kind, names.get(a.actor or ""), names.get(a.target or ""), text[slice(*a.harm)] if a.harm else None)
        for a in reading.acts
    ]
    assert found == [expected]
