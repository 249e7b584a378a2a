"""Who is who in a document: what must become one entity, and what never by accident."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.reading import told

from sayso.lexicon.language import load
from sayso.reading.people.coref import resolve
from sayso.reading.people.entities import People
from sayso.reading.people.mentions import find
from sayso.reading.words.text import layout
from sayso.records import Entity, Span, content_id


def read(text: str, language: str, *sources: str, outlet: str | None = None) -> People:
    sentences = layout(text, load(language)).sentences
    spans = [span(text, source) for source in sources]
    return resolve("d", text, language, sentences, find(text, language, sentences), spans, outlet)


def span(text: str, words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return at, at + len(words)


def entity(people: People, text: str, words: str, nth: int = 0) -> Entity:
    ident = people.at(span(text, words, nth))
    return next(e for e in people.entities if e.id == ident)


SAME = [
    ("en", "Peter Marlow left. Marlow was 40.", "Peter Marlow", "Marlow was"),
    ("en", "Peter Marlow left. P. Marlow was 40.", "Peter Marlow", "P. Marlow"),
    ("en", "Zdeněk Marlow left. Zdenek Marlow was 40.", "Zdeněk Marlow", "Zdenek Marlow was"),
    ("en", "The Federal Harbour Agency (FHA) said so. The FHA denied it.", "Federal Harbour Agency", "FHA denied"),
    ("en", "Linden Motor Company grew. Linden Motor denied it.", "Linden Motor Company", "Linden Motor denied"),
    (
        "en",
        "The Emergencies Ministry came. According to the emergencies ministry, it helped.",
        "Emergencies Ministry",
        "the emergencies ministry",
    ),
    ("en", "Ada Linden spoke. She left.", "Ada Linden", "She"),
    ("en", "Transport Minister Peter Marlow came. The transport minister wept.", "Peter Marlow", "The transport minister"),
    ("en", "Foreign Secretary Peter Marlow came. The foreign minister wept.", "Peter Marlow", "The foreign minister"),
    ("en", "Peter Marlow was at sea. The politician said he was ill.", "Peter Marlow", "The politician"),
    ("ru", "Анна Рощина уехала. По словам актрисы, ей угрожали.", "Анна Рощина", "актрисы"),
    (
        "ru",
        "Газета «Заря» рассказала о порте. Это подтвердил «Интерфакс». По данным газеты, кран стоит.",
        "«Заря»",
        "газеты",
    ),
    ("ru", "Журнал «Заря» рассказал о порте. Клёнов ушёл. Издание узнало о кране.", "«Заря»", "Издание"),
    ("ru", "Газета «Заря» писала о порте. «Интерфакс» промолчал. Агентство молчит.", "«Интерфакс»", "Агентство"),
    ("ru", "Пётр Клёнов болен. Это рассказал Пётр Сергеевич вчера.", "Пётр Клёнов", "Пётр Сергеевич"),
    ("ru", "Пётр Янкович болен. Это рассказал Пётр Сергеевич вчера.", "Пётр Янкович", "Пётр Сергеевич"),
    ("ru", "Анна Липова ушла. Ранее в интервью российским СМИ Липова сообщала, что больна.", "Анна Липова", "Липова сооб"),
    ("ru", "Павел Орлов ушёл. Орлов рассказал о кране.", "Павел Орлов", "Орлов расс"),
    ("ru", "Ян Варзалес ушёл. Ян Варсалес рассказал о кране.", "Ян Варзалес", "Ян Варсалес"),
    ("ru", "Пётр Карпищев болен. Каприщев рассказал, что кран упал.", "Пётр Карпищев", "Каприщев"),
    ("ru", "Председатель совета Эстель Варнуар также высказалась. Она сказала, что кран упал.", "Эстель Варнуар", "Она"),
    ("ru", "Пётр Клёнов болен. 40-летний чиновник уволен.", "Пётр Клёнов", "40-летний чиновник"),
    ("ru", "Так сказала Екатерина Варенцева. Варинцева сообщила, что уехала.", "Екатерина Варенцева", "Варинцева"),
    ("en", "Senior Lieutenant Peter Marlow came. The officer shouted.", "Peter Marlow", "The officer"),
    ("en", "The mayor of Harrowby, Peter Marlow, spoke. The mayor left.", "Peter Marlow", "The mayor left"),
    ("en", "Varnland President Ada Linden spoke. Nobody came. The President left.", "Ada Linden", "The President left"),
    ("en", "The Prime Minister, Peter Marlow, spoke. The Prime Minister left.", "Peter Marlow", "The Prime Minister left"),
    ("en", "Ada Linden came. Her stepfather spoke. The stepfather is 60.", "Her stepfather", "The stepfather"),
    (
        "en",
        "Journalists met another defendant. The 21-year-old suspect was calm.",
        "another defendant",
        "The 21-year-old suspect",
    ),
    ("en", "“I saw Peter Marlow,” said Ada Linden. “He ran,” she added.", "Ada Linden", "she"),
    ("en", "Znakovo.com published it. The website later denied it.", "Znakovo.com", "The website"),
    ("ru", "Пётр Клёнов ушёл. С Клёновым спорили.", "Пётр Клёнов", "Клёновым"),
    ("ru", "Рощина пришла. Она сказала правду.", "Рощина", "Она"),
    ("ru", "Суд поверил Анне Рощиной. Рощина молчала.", "Анне Рощиной", "Рощина"),
    ("ru", "«Коммерсантъ» пишет об этом. Собеседник «Ъ» молчит.", "Коммерсантъ", "Ъ» молчит"),
    ("ru", "Отец Петра Клёнова сказал, что сын уехал.", "Петра Клёнова", "сын уехал"),
    ("ru", "Срочник Пётр Рощин назвал лейтенанта Корнева. Офицер молчит.", "Корнева", "Офицер"),
    ("ru", "Муфтий Анас Клёнов погиб. Муфтий был застрелен.", "Анас Клёнов", "Муфтий был"),
    ("ru", "Директор порта Иван Клёнов пришёл. Говорили долго. Сторож спал. Глава порта молчал.", "Иван Клёнов", "Глава порта"),
]


@pytest.mark.parametrize(("language", "text", "one", "other"), SAME)
def test_one_entity(language: str, text: str, one: str, other: str) -> None:
    people = read(text, language, *(s for s in ("Ada Linden", "Отец Петра Клёнова") if s in text))
    first, second = people.at(span(text, one)), people.at(_inner(text, other))
    assert first is not None
    assert first == second


def _inner(text: str, words: str) -> Span:
    """The span of a later mention; what follows its first words in the pair is there to find the right one."""
    start, end = span(text, words)
    for tail in (" was", " denied", " left", " shouted", " is", " был", "» молчит", " уехал"):
        if words.endswith(tail):
            return start, end - len(tail)
    return start, end


APART = [
    ("en", "One defendant spoke. Another defendant wept.", "One defendant", "Another defendant"),
    ("en", "Another defendant spoke. Later another defendant wept.", "Another defendant", "another defendant"),
    ("en", "One of the defendants spoke. Later one of the defendants wept.", "One of the defendants", "one of the defendants"),
    ("en", "Peter Marlow and Ada Marlow left.", "Peter Marlow", "Ada Marlow"),
    (
        "en",
        "Ada Linden's stepfather spoke. Peter Marlow's stepfather wept.",
        "Ada Linden's stepfather",
        "Peter Marlow's stepfather",
    ),
    ("en", "It happened in Linz (Austria).", "Linz", "Austria"),
    ("en", "Transport Minister Peter Marlow came. The health minister wept.", "Peter Marlow", "The health minister"),
    ("ru", "Пётр Клёнов болен. Американский политик уволен.", "Пётр Клёнов", "Американский политик"),
    ("ru", "Пётр Клёнов болен. По словам актрисы, ему угрожали.", "Пётр Клёнов", "актрисы"),
    ("en", "Port Director Ada Linden spoke. The President Hotel burned.", "Ada Linden", "The President Hotel"),
    ("en", "Ada Linden left. Her cellmate spoke of it.", "Ada Linden", "Her cellmate"),
    ("ru", "Анна Рощина ушла. Её сокамерница рассказала об этом.", "Анна Рощина", "Её сокамерница"),
    ("ru", "Один обвиняемый молчит. Другой обвиняемый плачет.", "Один обвиняемый", "Другой обвиняемый"),
    ("ru", "Пётр Клёнов и Анна Клёнова ушли.", "Пётр Клёнов", "Анна Клёнова"),
    ("ru", "Директор порта Иван Клёнов пришёл. Говорили долго. Сторож спал. Глава города молчал.", "Иван Клёнов", "Глава города"),
]


@pytest.mark.parametrize(("language", "text", "one", "other"), APART)
def test_never_one_by_accident(language: str, text: str, one: str, other: str) -> None:
    people = read(text, language, one, other)
    first, second = people.at(span(text, one)), people.at(span(text, other))
    assert first is not None
    assert second is not None
    assert first != second


@pytest.mark.parametrize(
    ("language", "text", "pronoun"),
    [
        ("en", "Nobody knows. He left.", "He"),
        ("en", "The rain fell in Poland. It was cold, and they left.", "they"),
        ("ru", "Шёл дождь. Он ушёл.", "Он"),
        ("ru", "Один из сторожей спал. Она ушла.", "Она"),
    ],
)
def test_a_pronoun_without_antecedent_is_nobody(language: str, text: str, pronoun: str) -> None:
    assert read(text, language, pronoun).at(span(text, pronoun)) is None


def test_a_pronoun_keeps_to_its_gender() -> None:
    text = "Ada Linden met Peter Marlow. She wept. He laughed."
    people = read(text, "en")
    assert entity(people, text, "She").name == "Ada Linden"
    assert entity(people, text, "He").name == "Peter Marlow"


def test_the_name_is_without_title_and_the_title_is_a_role() -> None:
    text = "Senior Lieutenant Peter Marlow ordered it."
    marlow = entity(read(text, "en"), text, "Peter Marlow")
    assert marlow.name == "Peter Marlow"
    assert [(r.text, r.span) for r in marlow.roles] == [("Senior Lieutenant", span(text, "Senior Lieutenant"))]


def test_a_name_in_russian_is_in_the_nominative() -> None:
    text = "Об этом рассказали Корневу. Сам Пётр Корнев молчит."
    assert entity(read(text, "ru"), text, "Корневу").name == "Пётр Корнев"


def test_a_name_no_dictionary_knows_is_one_in_every_case_it_stands_in() -> None:
    text = "Об этом сообщил «Медиаграф». «Медиаграфу» ответили. Источник «Медиаграфа» молчит. «Медиагор» молчал."
    people = read(text, "ru")
    named = {people.at(span(text, word)) for word in ("Медиаграф", "Медиаграфу", "Медиаграфа")}
    assert len(named) == 1
    assert people.at(span(text, "Медиагор")) not in named


def test_a_russian_pronoun_means_the_subject_of_its_own_paragraph_before_who_spoke_in_the_last_one() -> None:
    text = "Пётр Жуков рассказал об этом. По словам Жукова, приказа не было.\n\nДиректор Иван Клёнов вину не признал. Он молчал."
    people = read(text, "ru", "Пётр Жуков", "Жукова", "Он")
    assert entity(people, text, "Он").name == "Иван Клёнов"


def test_every_source_is_somebody_and_joined_sources_are_one() -> None:
    text = "«Рассвет» и МЧС опровергли это. По их данным, всё спокойно. Так говорит сторона защиты истца."
    people = read(text, "ru", "«Рассвет» и МЧС", "их", "сторона защиты истца")
    joint = entity(people, text, "«Рассвет» и МЧС")
    assert joint.name == "«Рассвет» и МЧС"
    assert people.at(span(text, "их")) == joint.id
    assert people.at(span(text, "сторона защиты истца")) is not None


def test_the_outlet_is_an_entity_even_where_the_text_does_not_name_it() -> None:
    people = read("Ada Linden left.", "en", outlet="Harrowby Herald")
    assert people.entities[0].id == content_id("entity", "d", "outlet")
    assert (people.entities[0].name, people.entities[0].kind, people.entities[0].mentions) == (
        "Harrowby Herald",
        "organization",
        (),
    )


def test_the_outlet_named_in_its_text_is_the_same_entity() -> None:
    text = "The Harrowby Herald asked Ada Linden."
    people = read(text, "en", outlet="Harrowby Herald")
    assert people.at(span(text, "Harrowby Herald")) == people.entities[0].id


def test_ids_hang_on_the_place_of_the_first_mention_only() -> None:
    text = "Ada Linden left. Linden is 40."
    assert [e.id for e in read(text, "en").entities] == [content_id("entity", "d", *span(text, "Ada Linden"))]
    assert read(text, "en") == read(text, "en", "Linden")


def test_pronouns_are_mentions_too() -> None:
    text = "Ada Linden left. She is 40."
    linden = entity(read(text, "en"), text, "Ada Linden")
    assert [m.span for m in linden.mentions] == [span(text, "Ada Linden"), span(text, "She")]


SHARED = Path(os.environ.get("SAYSO_SHARED") or Path(__file__).resolve().parents[3] / "shared")


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the shared gold is not here")
@pytest.mark.parametrize("folder", ["gold/en-dev", "gold/ru-dev"])
def test_on_real_articles_every_mention_is_in_its_text_and_no_id_is_twice(folder: str) -> None:
    for path in sorted((SHARED / folder).glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        people = read(text, "ru" if "ru" in folder else "en", outlet="Wikinews")
        assert len({e.id for e in people.entities}) == len(people.entities)
        spans = [m.span for e in people.entities for m in e.mentions]
        assert len(set(spans)) == len(spans)
        assert all(0 <= a < b <= len(text) for a, b in spans)


def test_who_is_quoted_calls_somebody_else_he() -> None:
    text = "Пётр Клёнов уволен в мае. Мэр Иван Корнев остался. «Он плохо работал все последние годы», — сказал Корнев."
    sentences = layout(text, load("ru")).sentences
    people = resolve("d", text, "ru", sentences, find(text, "ru", sentences), [span(text, "Корнев", 1)])
    assert people.at(span(text, "Он")) == people.at(span(text, "Пётр Клёнов"))


def test_he_is_a_person_sooner_than_the_body_that_spoke_last() -> None:
    text = "Агентство «Заря» сообщает, что Иван Клёнов подал иск. В заявлении он указал, что кран стоит."
    people, at = read(text, "ru", "Агентство «Заря»"), text.index("он указал")
    assert people.at((at, at + 2)) == people.at(span(text, "Иван Клёнов"))


def test_a_campaign_is_not_the_person_it_is_named_after() -> None:
    text = "Ada Linden ran. The Linden campaign said so. The Linden campaign won."
    people = resolve_with(text, "The Linden campaign")
    assert entity(people, text, "The Linden campaign").name == "The Linden campaign"
    assert entity(people, text, "Ada Linden").name == "Ada Linden"


def resolve_with(text: str, source: str) -> People:
    """The people of an English text in which these words speak wherever they stand."""
    sentences = layout(text, load("en")).sentences
    spans = [span(text, source, nth) for nth in range(text.count(source))]
    return resolve("d", text, "en", sentences, find(text, "en", sentences), spans)


def test_a_princes_name_is_not_short_for_a_full_name() -> None:
    text = "Prince William sat down. President William Marlow spoke."
    people = resolve_with(text, "President William Marlow")
    assert entity(people, text, "William").id != entity(people, text, "William Marlow").id


def test_a_headline_and_the_line_below_it_name_one_mayor() -> None:
    text = "Harbour Mayor Marlow fined\n\nHarbour Mayor Peter Marlow was fined. Marlow left."
    people = resolve_with(text, "Peter Marlow")
    assert entity(people, text, "Marlow").id == entity(people, text, "Peter Marlow").id == entity(people, text, "Marlow", 2).id


def test_two_of_one_surname_named_together_are_two() -> None:
    text = "President Marlow, and Anna Marlow, the first lady, sat down."
    people = resolve_with(text, "President Marlow")
    assert entity(people, text, "Marlow").id != entity(people, text, "Anna Marlow").id


def test_whose_mother_somebody_is_makes_no_suspect_of_her() -> None:
    text = "The mother of the suspect, Ada Linden, spoke. The suspect, John Orchard, did not."
    people = read(text, "en", outlet="Wikinews")
    called = {e.name: [text[slice(*r.span)] for r in e.roles] for e in people.entities if e.named}
    assert not any("suspect" in role for role in called["Ada Linden"])
    assert any("suspect" in role for role in called["John Orchard"])


def test_a_widow_named_once_is_the_woman_who_speaks_next() -> None:
    text = "Как рассказала вдова одного из сторожей Мария Котова, склад горел. «Все бежали», — говорит женщина."
    people = read(text, "ru", "вдова одного из сторожей Мария Котова", "женщина", outlet="Викиновости")
    assert people.at(span(text, "женщина")) == people.at(span(text, "Мария Котова"))


def test_the_widow_named_once_is_the_woman_who_speaks_next() -> None:
    text = 'Ada Linden, the widow of a guard, said the depot burned. "Everyone ran," the woman said.'
    people = read(text, "en", "Ada Linden", "the woman", outlet="Wikinews")
    assert people.at(span(text, "the woman")) == people.at(span(text, "Ada Linden"))


def test_an_outlet_named_in_the_phrase_that_says_what_it_is_is_that_outlet() -> None:
    text = "Lantern Wire counted ten, the Lantern Wire news agency said. The Harbour Post newspaper counted nine."
    people = read(text, "en", "the Lantern Wire news agency", "The Harbour Post newspaper")
    assert entity(people, text, "the Lantern Wire news agency").name == "Lantern Wire"
    assert entity(people, text, "The Harbour Post newspaper").name == "Harbour Post"


@pytest.mark.parametrize(
    ("words", "source"),
    [("A guard, Ada Linden, said it burned.", "A guard, Ada Linden"), ("His guard, Ada Linden, 54, spoke.", "His guard")],
)
def test_a_calling_and_the_name_beside_it_are_one_person_and_no_group(words: str, source: str) -> None:
    people = read(words, "en", source, outlet="Wikinews")
    assert [(e.kind, e.name) for e in people.entities if e.kind != "organization"] == [("person", "Ada Linden")]


def test_an_unnamed_body_that_speaks_by_its_pronoun_alone_is_somebody() -> None:
    text = "The newspaper gave the court what it said were original ledgers."
    assert entity(read(text, "en", "it"), text, "it").name == "The newspaper"


def test_a_district_attorney_is_no_defense_attorney() -> None:
    text = "Karl Linden, the defense attorney for Holm, left. The district attorney said it was over."
    people = read(text, "en", "Karl Linden", "The district attorney")
    assert people.at(span(text, "The district attorney")) != people.at(span(text, "Karl Linden"))


def test_who_acts_in_a_russian_sentence_is_meant_by_the_next_and_not_the_body_gone_to() -> None:
    text = "Кран упал, сообщили в полиции. В полицию обратилась жительница Варна. Она рассказала, что ей позвонил сосед."
    people = read(text, "ru", "полиции", "Она")
    assert people.at(span(text, "Она")) == people.at(span(text, "жительница Варна"))


def test_they_who_were_told_something_and_pass_it_on_go_on_to_speak() -> None:
    text = "His family say guards told them that Karl Holm fell. They say five porters were there."
    assert [who for who, _ in told.said(told.read(text))] == [["His family", "guards"], ["His family"]]


def test_who_bears_a_title_is_no_tower_called_after_him() -> None:
    text = "President Orlov said he was late. He visited the Orlov Tower project in Willow.\n"
    kinds = {e.name: e.kind for e in told.read(text).entities}
    assert (kinds["Orlov"], kinds["Orlov Tower"]) == ("person", "organization")
