"""What nobody has said, and the timeline of what somebody has."""

from __future__ import annotations

from tests.weighing.made import Page, copy_of, weighed


def page(outlet: str = "Lantern", published: str = "2026-03-01") -> Page:
    return Page(outlet, published).names("Pavel Orekhov", "Anna Lisova").names("the foreman", named=False)


def gaps(*pages: Page) -> dict[str, int]:
    found = [g.kind for g in weighed(*pages).gaps]
    return {k: found.count(k) for k in found}


def test_who_is_charged_and_was_not_asked_is_a_gap() -> None:
    told = page().says("Pavel Orekhov was charged with theft.", stance="charged").act("charge", None, "Pavel Orekhov")
    assert gaps(told)["no_reply"] == 1


def test_whom_a_crime_was_done_to_is_not_among_the_accused() -> None:
    told = page().says("The foreman was charged with robbing Anna Lisova.", stance="charged").act("charge", None, "the foreman")
    assert "no_reply" not in gaps(
        told, page("Harbour").says("Charges over the robbery of Anna Lisova were filed.", stance="charged")
    )


def test_who_could_not_be_reached_was_asked() -> None:
    told = page().says("Pavel Orekhov was charged with theft.", stance="charged").act("charge", None, "Pavel Orekhov")
    told.says("Pavel Orekhov could not be reached.").reply("Pavel Orekhov", "unreachable")
    assert "no_reply" not in gaps(told)


def test_who_is_heard_in_another_document_has_replied() -> None:
    told = page().says("Pavel Orekhov was charged with theft.", stance="charged").act("charge", None, "Pavel Orekhov")
    assert "no_reply" not in gaps(told, page("Harbour").says("I took nothing", "Pavel Orekhov", stance="denied"))


def test_an_accusation_of_one_origin_is_a_gap() -> None:
    assert gaps(page().says("Pavel Orekhov struck a driver", "Anna Lisova", stance="alleged")) == {"single_source": 1}


def test_an_accused_person_whom_one_report_and_its_copies_name_is_a_gap() -> None:
    told = page().says("Pavel Orekhov was charged with theft of the keys on Monday evening by the canal.", stance="charged")
    told.act("charge", None, "Pavel Orekhov")
    fair = page("Harbour").says("A fair was held in the park on Sunday.")
    assert "one_source_name" not in gaps(told)
    assert gaps(told, fair)["one_source_name"] == 1
    assert gaps(told, fair, copy_of(told, "Mast", "2026-03-05"))["one_source_name"] == 1
    assert "one_source_name" not in gaps(told, page("Harbour").says("Pavel Orekhov opened a fair.", "Anna Lisova"))


def test_a_charge_nobody_brought_is_a_gap() -> None:
    told = page().says("Pavel Orekhov was charged with theft.", stance="charged").act("charge", None, "Pavel Orekhov")
    assert gaps(told)["unnamed_authority"] == 1


def test_a_nameless_voice_is_a_gap() -> None:
    assert gaps(page().says("The sluice stood open.", "the foreman")) == {"unnamed_authority": 1}


def test_what_nobody_dates_is_a_gap() -> None:
    assert gaps(page().says("Pavel Orekhov was searched.").act("search", None, "Pavel Orekhov")) == {"undated": 1}
    dated = page().says("Pavel Orekhov was searched on May 2.", when="May 2|2025-05-02").act("search", None, "Pavel Orekhov")
    assert gaps(dated) == {}


def test_the_timeline_holds_a_happening_once_and_in_order() -> None:
    flood = "Pavel Orekhov opened the northern sluice of the canal on May 2."
    one = page().says("The works were built in 1931.", when="1931|1931-01-01|1931-12-31").says(flood, when="May 2|2025-05-02")
    other = page("Harbour").says(flood, when="May 2|2025-05-02")
    case = weighed(one, other)
    times = {t.id: t.earliest for t in case.times}
    assert [(times[e.time], len(e.statements)) for e in case.events] == [("1931-01-01", 1), ("2025-05-02", 2)]
