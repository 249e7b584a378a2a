"""English outlets by less than their names, spokesmen beside whose they are, and who speaks on after them."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Reading
from sayso.settings import Settings

RULES = Settings(model=False)


def read(text: str) -> Reading:
    (intake,) = pipeline.take_in(f"{text}\n".encode(), "report.txt", RULES, Hints(outlet="Marrow Bay Review"))
    return pipeline.read(intake, RULES)


def chains(text: str) -> list[list[str | None]]:
    """The names behind every statement, the publishing outlet left out; `None` for who has no entity."""
    reading = read(text)
    names = {e.id: e.name for e in reading.entities}
    return [[names.get(h.entity or "") for h in s.hops[1:]] for s in sorted(reading.statements, key=lambda s: s.spans)]


def test_a_paper_called_by_the_last_word_of_its_name_is_that_paper() -> None:
    told = "The gate stood open, The Quarry Post reported. The bell was off, the Post said. Nobody saw it, according to the Post."
    assert chains(told) == [["Quarry Post"]] * 3


def test_where_two_papers_bear_the_word_it_means_neither() -> None:
    told = "The gate stood open, The Quarry Post and The Harbour Post reported. The bell was off, the Post said."
    assert chains(told)[-1][0] not in ("Quarry Post", "Harbour Post")


@pytest.mark.parametrize(
    "named",
    [
        "According to The Quarry Times, more than 100 have been held.",
        "The newspaper, The Quarry Times, reported that 100 were held.",
    ],
)
def test_a_paper_without_a_name_is_the_one_named_next(named: str) -> None:
    assert chains(f"A local newspaper reported that sailors have been held.\n\n{named}") == [["Quarry Times"]] * 2


def test_a_paper_without_a_name_is_not_who_is_told_something_next() -> None:
    told = "A local newspaper reported that sailors have been held.\n\nThe mayor told The Quarry Times that nobody was."
    assert chains(told)[0] != ["Quarry Times"]


def test_examples_between_commas_are_not_who_reports() -> None:
    told = "The roundup has swept up men, including two singers, the newspaper, The Quarry Times, reported."
    assert chains(told) == [["Quarry Times"]]


def test_whose_spokesman_speaks_is_not_he_himself() -> None:
    ((speaker,),) = chains("The press spokesman for Varnholm head Oskar Linden said that the report was old.")
    assert speaker != "Oskar Linden"


def test_he_who_adds_is_the_spokesman_and_not_whose_he_is() -> None:
    told = (
        "Mayor Oskar Linden said that nobody was held.\n\n"
        "“You cannot hold those who do not exist,” Linden spokesman Arvid Berg said.\n\n"
        "“If there were any, their kin would send them away,” he added."
    )
    assert chains(told) == [["Oskar Linden"], ["Arvid Berg"], ["Arvid Berg"]]


@pytest.mark.parametrize("verb", ["confirmed", "relayed", "recounted"])
def test_an_outlet_whose_name_ends_in_news_is_who_was_told(verb: str) -> None:
    assert chains(f"A pilot {verb} to Lantern News that the boat sank.") == [["Lantern News", "A pilot"]]


@pytest.mark.parametrize(
    ("told", "outlets"),
    [
        ("The crane fell, CNN and NBC reported.", {"CNN", "NBC"}),
        ("The New York Times and The Quarry Tribune reported that the crane fell.", {"The New York Times", "Quarry Tribune"}),
        ("The crane fell, the Baza and Mash Telegram channels reported.", {"Baza", "Mash"}),
        ("The crane fell, the Quarry Herald reported.", {"Quarry Herald"}),
        ("The crane fell, according to the Norden Telegram channel.", {"Norden"}),
        ("The state-run Varta news agency reported that the crane fell.", {"Varta"}),
        ("The crane fell, Germany's Norden newspaper reported.", {"Norden"}),
        ("The crane fell, according to a report in The New York Times.", {"The New York Times"}),
        ("A Reuters review of the journals found that the crane fell.", {"Reuters"}),
        ("The mayor said on CNN that the crane fell.", {"CNN"}),
        ("The crane fell, Tass quoted the mayor as saying.", {"Tass"}),
        ("A lawyer denied that the crane fell, telling the BBC that it stood.", {"BBC"}),
        ("The mayor told KBAY-TV the crane fell.", {"KBAY-TV"}),
        ("Reuters’ correspondent on the quay said that the crane fell.", {"Reuters"}),
        ("A letter to The New York Times said that the crane fell.", set()),
        ("The mayor said on Sunday that the crane fell.", set()),
        ("Police and CNN said that the crane fell.", set()),
        ("The crane fell, the owner of the Norden mill said.", set()),
        ("The crane fell, the Varnholm Rights Monitor said.", set()),
    ],
)
def test_every_outlet_that_a_sentence_passes_on_is_drawn_on(told: str, outlets: set[str]) -> None:
    reading = read(told)
    names = {e.id: e.name for e in reading.entities}
    assert {names[d.parent] for d in reading.derivations} == outlets


@pytest.mark.parametrize(
    ("told", "outlets"),
    [
        ("Кран упал. Об этом сообщают Telegram-каналы Mash и Baza.", {"Mash", "Baza"}),
        ("Кран упал, пишут «Ведомости» и РБК.", {"Ведомости", "РБК"}),
        ("По сообщению информационного агентства Norden, кран упал.", {"Norden"}),
        ("Как сообщает телеграм-канал «Скоро, порт», кран упал.", {"Скоро, порт"}),
        ("По данным Telegram-канала «404», кран упал.", {"404"}),
        ("Кран упал, передает корреспондент РИА Новости.", {"РИА Новости"}),
        ("Кран упал, сказал редактор РИА Новости.", set()),
        ("Кран упал, сообщили МЧС и прокуратура.", set()),
    ],
)
def test_every_outlet_that_a_russian_sentence_passes_on_is_drawn_on(told: str, outlets: set[str]) -> None:
    reading = read(told)
    names = {e.id: e.name for e in reading.entities}
    assert {names[d.parent] for d in reading.derivations} == outlets


def test_whom_a_paper_cites_in_quotation_marks_is_its_source_and_not_what_it_reports() -> None:
    reading = read("The crane fell, the Quarry Post reported, citing “two people there.” The bridge held.")
    told = [([h.text for h in s.hops[1:]], s.text) for s in reading.statements]
    assert told == [(["the Quarry Post", "two people there"], "The crane fell"), ([], "The bridge held")]
