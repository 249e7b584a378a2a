"""On whose say-so: how many roots are left once relays and copies collapse."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.records import Case
from tests.test_reporting import read
from tests.weighing.made import Page, claim_of, copy_of, named, weighed


def roots(case: Case, words: str) -> set[str]:
    return {named(case, r) for r in claim_of(case, words).roots}


def page(outlet: str, published: str = "2026-03-01") -> Page:
    return Page(outlet, published).names("Pavel Orekhov").names("the foreman", "police", named=False)


FLOOD = "Pavel Orekhov closed the northern sluice on Monday evening."


def test_narration_goes_back_to_its_outlet() -> None:
    case = weighed(page("Lantern").says(FLOOD))
    assert roots(case, "sluice") == {"Lantern"}
    assert claim_of(case, "sluice").status == "single_source"


def test_a_chain_goes_back_to_its_deepest_link() -> None:
    case = weighed(page("Lantern").names("Beacon", kind="organization").says(FLOOD, "Beacon", "the foreman"))
    assert roots(case, "sluice") == {"the foreman"}


def test_two_outlets_that_know_by_themselves_are_two_roots() -> None:
    case = weighed(page("Lantern").says(FLOOD), page("Harbour").says(FLOOD.replace("evening", "night")))
    assert claim_of(case, "sluice").independent == 2
    assert claim_of(case, "sluice").status == "corroborated"


def test_three_outlets_and_one_witness_are_one_root() -> None:
    case = weighed(*(page(o).says(FLOOD, "Pavel Orekhov") for o in ("Lantern", "Harbour", "Beacon")))
    assert roots(case, "sluice") == {"Pavel Orekhov"}


def test_a_nameless_voice_is_not_counted_twice() -> None:
    case = weighed(*(page(o).says(FLOOD, "the foreman") for o in ("Lantern", "Harbour")))
    assert claim_of(case, "sluice").independent == 1


def test_outlets_of_one_owner_are_one_root() -> None:
    case = weighed(page("The Times").says(FLOOD), page("The Wall Street Journal").says(FLOOD.replace("evening", "night")))
    assert claim_of(case, "sluice").independent == 1


def test_a_relay_and_what_it_relays_are_one_root() -> None:
    beacon = page("Beacon").says(FLOOD, "the foreman")
    relay = page("Lantern", "2026-03-02").names("Beacon", kind="organization").says(FLOOD, "Beacon")
    assert roots(weighed(beacon, relay), "sluice") == {"the foreman"}


def test_a_relay_with_a_witness_of_its_own_is_a_second_root() -> None:
    beacon = page("Beacon").says(FLOOD)
    relay = (
        page("Lantern", "2026-03-02")
        .names("Anna Lisova")
        .says(FLOOD, "Anna Lisova")
        .credit("Beacon reported the story.", "Beacon")
    )
    assert roots(weighed(beacon, relay), "sluice") == {"Beacon", "Anna Lisova"}


def test_two_that_credit_the_same_outlet_for_their_story_are_one_root() -> None:
    pages = [page(o).says(FLOOD).credit("Beacon reported the story.", "Beacon") for o in ("Lantern", "Harbour")]
    assert claim_of(weighed(*pages), "sluice").independent == 1


def test_a_verbatim_copy_adds_no_root_with_or_without_dates() -> None:
    original = (
        page("Lantern").says(FLOOD).says("The foreman said that nobody had warned the eleven villages downstream.", "the foreman")
    )
    for published in ("2026-03-02", "2026-02-28", None):
        case = weighed(original, copy_of(original, "Harbour", published))
        assert [c.independent for c in case.claims] == [1, 1]


def test_a_surname_alone_is_one_person_in_every_copy_of_one_text() -> None:
    original = (
        Page("Lantern", "2026-03-01").names("Orekhov").says("Orekhov closed the northern sluice of the canal on Monday evening.")
    )
    case = weighed(original, copy_of(original, "Harbour", "2026-03-02"))
    assert [(len(c.statements), c.independent) for c in case.claims] == [(2, 1)]
    other = Page("Beacon", "2026-03-02").names("Orekhov").says("Orekhov had the canal's northern sluice shut on Monday evening.")
    assert len(weighed(original, other).claims) == 2


def test_pleaded_guilty_never_meets_pleaded_not_guilty() -> None:
    case = weighed(
        page("Lantern").says("Pavel Orekhov pleaded guilty in court."),
        page("Harbour").says("Pavel Orekhov pleaded not guilty in court."),
    )
    assert len(case.claims) == 2


def test_who_did_it_to_whom_is_not_exchanged() -> None:
    names = ("Pavel Orekhov", "Anna Lisova")
    one = page("Lantern").names(*names).says("Pavel Orekhov struck Anna Lisova at the sluice.")
    other = page("Harbour").names(*names).says("Anna Lisova struck Pavel Orekhov at the sluice.")
    assert len(weighed(one, other).claims) == 2


def test_across_languages_a_name_a_figure_and_what_is_told_meet() -> None:
    english = page("Lantern").says("Pavel Orekhov was sentenced to 18 months in prison.", values=("18 months|duration|18|mo",))
    russian = Page("Фонарь", "2026-03-02", "ru").names("Павел Орехов")
    russian.says("Павел Орехов приговорён к 18 месяцам колонии.", values=("18 месяцам|duration|18|mo",))
    assert len(weighed(english, russian).claims) == 1


def test_across_languages_another_figure_does_not_meet() -> None:
    english = page("Lantern").says("Pavel Orekhov was sentenced to 18 months in prison.", values=("18 months|duration|18|mo",))
    russian = Page("Фонарь", "2026-03-02", "ru").names("Павел Орехов")
    russian.says("Павел Орехов приговорён к 16 месяцам колонии.", values=("16 месяцам|duration|16|mo",))
    assert len(weighed(english, russian).claims) == 2


def heard(made: Page) -> Page:
    """The last statement's teller heard it from others."""
    last = made.statements[-1]
    hops = (*last.hops[:-1], replace(last.hops[-1], firsthand=False))
    made.statements[-1] = replace(last, hops=hops)
    return made


def test_hearsay_is_no_root_beside_one_who_saw() -> None:
    saw = page("Lantern").says(FLOOD, "Anna Lisova")
    case = weighed(saw, heard(page("Beacon").says(FLOOD.replace("evening", "night"), "Marek Tulin")))
    claim = claim_of(case, "sluice")
    assert [named(case, r) for r in claim.roots] == ["Anna Lisova"]
    assert claim.status == "single_source"


def test_two_who_only_heard_are_one_root() -> None:
    one = heard(page("Lantern").says(FLOOD, "Anna Lisova"))
    case = weighed(one, heard(page("Beacon").says(FLOOD.replace("evening", "night"), "Marek Tulin")))
    assert claim_of(case, "sluice").independent == 1


STAFF = "The harbour line has about eleven thousand people on its staff{}."
CELL = "All this time she spent in the cell."


def test_one_sentence_in_the_same_words_is_one_root_whoever_prints_it() -> None:
    same = (page(o).says(STAFF.format("")) for o in ("Lantern", "Harbour"))
    nearly = page("Beacon").says(STAFF.format(" today"))
    assert claim_of(weighed(*same, nearly), "staff").independent == 1
    short = (page(o).names("Anna Lisova").says(f"Anna Lisova was held for nine years. {CELL}") for o in ("Lantern", "Harbour"))
    assert claim_of(weighed(*short), "cell").independent == 1


def test_what_two_tell_in_their_own_words_has_two_roots() -> None:
    one = page("Lantern").says("Pavel Orekhov closed the northern sluice on Monday.")
    other = page("Harbour").says("On Monday the northern sluice was closed by engineer Pavel Orekhov.")
    assert claim_of(weighed(one, other), "sluice").independent == 2


def test_a_mere_they_adds_no_root() -> None:
    told = "Pavel Orekhov closed the northern sluice on Monday evening"
    crowd = (page(o).names("they", named=False).says(told, "they") for o in ("Lantern", "Harbour"))
    assert claim_of(weighed(*crowd, page("Beacon").says(told, "the foreman")), "sluice").independent == 1


CLOSED = "He closed the northern sluice on Monday evening."
MORE = {
    "Lantern": "A fair was held in the park with music from four villages, and the largest pumpkin weighed more than a man.",
    "Harbour": "The bridge stays shut until May because the masons found cracks in both piers, and the ferry runs instead.",
    "Beacon": "Bread is dearer by a tenth since the mill burned down, so the bakers of three towns now buy flour abroad.",
}


def closed(**told_by: str) -> Case:
    return weighed(*(page(outlet).says(CLOSED, who).says(MORE[outlet]) for outlet, who in told_by.items()))


def test_a_surname_alone_adds_no_root_beside_one_who_bears_it() -> None:
    assert claim_of(closed(Lantern="Nina Basova", Harbour="Basova", Beacon="Ines Holm"), "sluice").independent == 2


def test_two_of_one_surname_are_two_roots() -> None:
    assert claim_of(closed(Lantern="Nina Basova", Harbour="Vera Basova"), "sluice").independent == 2


def test_a_nameless_holder_of_an_office_adds_no_root_beside_its_named_one() -> None:
    told = "He closed the northern sluice on Monday evening."
    named_one = "The inspector Nina Basova said that he closed the northern sluice on Monday evening."
    case = read({"Lantern": named_one, "Harbour": f"The inspector said that {told[0].lower()}{told[1:]}"})
    assert {c.independent for c in case.claims if len(c.statements) == 2} == {1}
    russian = {"Заря": "Приговор огласил судья Пётр Липов. По словам судьи Петра Липова, шлюз закрыли в понедельник вечером."}
    russian["Волна"] = "Порт пуст. По словам судьи, шлюз закрыли в понедельник вечером."
    assert {c.independent for c in read(russian).claims if len(c.statements) == 2} == {1}


def test_one_quotation_is_one_utterance_whatever_each_calls_its_speaker() -> None:
    said = {"Lantern": "the foreman", "Harbour": "Ines Holm"}
    case = weighed(
        *(page(o).says("“He closed the northern sluice.”", who, form="direct").says(MORE[o]) for o, who in said.items())
    )
    assert claim_of(case, "sluice").independent == 1


SENTENCED = {
    "Lantern": "Pavel Orekhov was sentenced to 19 years in prison, which surprised even those who had come to see it.",
    "Harbour": "The former head of the waterworks, Pavel Orekhov, was sentenced to 19 years in prison.",
    "Beacon": "Pavel Orekhov was sentenced to 15 years in prison.",
}


def test_one_deed_of_one_person_with_one_figure_is_one_claim_whatever_else_is_told() -> None:
    case = read({o: f"{text} {MORE[o]}" for o, text in SENTENCED.items()})
    held = {s.id: s for s in case.statements}
    together = [[held[i].text for i in c.statements] for c in case.claims if len(c.statements) > 1]
    assert [sorted("19" in text for text in group) for group in together] == [[True, True]]


NEARLY = {
    "Lantern": "All who live by the canal will have to pass the necessary medical checks before the sluices open again.",
    "Harbour": "The villagers by the canal will have to pass necessary medical checks before any sluice opens again.",
}


def test_nearly_the_same_words_of_two_outlets_are_one_root() -> None:
    case = weighed(*(page(o).says(text).says(MORE[o]) for o, text in NEARLY.items()))
    assert claim_of(case, "medical").independent == 1
    told = weighed(*(page(o).says(text, "police").says(MORE[o]) for o, text in NEARLY.items()))
    assert claim_of(told, "medical").independent == 1


def test_nearly_the_same_words_of_a_named_speaker_and_an_outlet_are_one_root() -> None:
    named_one = page("Lantern").says(NEARLY["Lantern"], "Pavel Orekhov").says(MORE["Lantern"])
    assert claim_of(weighed(named_one, page("Harbour").says(NEARLY["Harbour"])), "medical").independent == 1


def test_one_ending_or_a_clause_more_makes_no_new_wording_in_russian() -> None:
    one = "Решается вопрос о сообщении задержанному о подозрении и избрании меры пресечения."
    other = "Решается вопрос о сообщение задержанному о подозрении и избрании в отношении него меры пресечения."
    case = weighed(*(Page(o, "2026-03-01", "ru").says(text) for o, text in (("Заря", one), ("Волна", other))))
    assert [c.independent for c in case.claims if len(c.statements) == 2] == [1]


def quoted(**by: tuple[str, str]) -> Case:
    """Each outlet quotes somebody's words."""
    made = ((page(o).names("Nina Basova", "Ines Holm"), who, words) for o, (who, words) in by.items())
    return weighed(*(p.says(f"“{words}”", who, form="direct").says(MORE[p.outlet]) for p, who, words in made))


def test_a_quotation_that_stands_in_anothers_is_one_utterance() -> None:
    short, long = "We never closed the northern sluice.", "We never closed the northern sluice, and nobody told us to."
    case = quoted(Lantern=("Nina Basova", short), Harbour=("Ines Holm", long))
    assert {c.independent for c in case.claims if len(c.statements) == 2} <= {1}
    apostrophes = quoted(Lantern=("Ines Holm", "It’s the sluice’s fault."), Harbour=("Nina Basova", "It's the sluice's fault."))
    assert claim_of(apostrophes, "fault").independent == 1


def test_a_few_same_words_of_two_named_speakers_are_two_utterances() -> None:
    two = quoted(Lantern=("Nina Basova", "The sluice leaked."), Harbour=("Ines Holm", "The sluice leaked."))
    assert claim_of(two, "leaked").independent == 2
    one = quoted(Lantern=("Nina Basova", "The sluice leaked."), Harbour=("the foreman", "The sluice leaked."))
    assert claim_of(one, "leaked").independent == 1


def test_a_name_that_holds_no_more_than_anothers_may_be_his() -> None:
    assert claim_of(closed(Lantern="Nina Basova", Harbour="Engineer Nina R. Basova"), "sluice").independent == 1
    assert claim_of(closed(Lantern="Nina Basova", Harbour="Nina Holm"), "sluice").independent == 2


def bodies(**by: str) -> set[int]:
    told = "closed the northern sluice on Monday evening"
    case = read({o: f"{who} said that the engineer had {told}. {MORE[o]}" for o, who in by.items()})
    return {c.independent for c in case.claims if len(c.statements) == 2}


def test_a_body_called_by_part_of_anothers_name_may_be_that_one() -> None:
    assert bodies(Lantern="The Canal Committee", Harbour="The Northern Canal Committee") == {1}
    assert bodies(Lantern="The Ministry of Fisheries", Harbour="The Northern Canal Committee") == {2}


def test_what_a_correction_says_its_earlier_report_said_is_its_own_word() -> None:
    told = "Police arrested Pavel Orekhov on the northern quay."
    first = Page("Lantern", "2026-03-01").names("Pavel Orekhov").says(told)
    then = Page("Lantern", "2026-03-03").names("Pavel Orekhov").names("An article published on March 1", named=False)
    then.prints("Correction: An article published on March 1 said that").says(told, "An article published on March 1")
    assert roots(weighed(first, then), told) == {"Lantern"}
    other = Page("Lantern", "2026-03-03").names("Pavel Orekhov").names("An article published on March 1", named=False)
    other.prints("An article published on March 1 said that").says(told, "An article published on March 1")
    assert roots(weighed(other), told) == {"An article published on March 1"}


@pytest.mark.parametrize(("one", "other", "independent"), [("Tim", "Timothy", 1), ("Tim", "Thomas", 2), ("Al", "Alan", 2)])
def test_a_given_name_and_its_beginning_are_not_counted_twice(one: str, other: str, independent: int) -> None:
    """Of one surname: two who may be one are one origin, though nothing joins them."""
    first = Page("Lantern", "2026-03-01").names("Pavel Orekhov").prints("Bread is dearer by a tenth since the mill burned down.")
    then = Page("Harbour", "2026-03-01").names("Pavel Orekhov").prints("Two schools in the upper town stay shut until Friday.")
    case = weighed(first.says(FLOOD, f"{one} Halloway"), then.says(FLOOD, f"{other} Halloway"))
    assert claim_of(case, FLOOD).independent == independent


WALL = {
    "en": "The harbour wall will be rebuilt by October, {} said on Monday.",
    "ru": "Стену порта восстановят к октябрю, сообщил в понедельник {}.",
}


@pytest.mark.parametrize(
    ("language", "nameless", "holder", "independent"),
    [
        ("en", "the mayor's spokesman", "spokesman Ivo Quill", 1),
        ("en", "a spokesman for the mayor", "spokesman Ivo Quill", 1),
        ("en", "the mayor's spokesman", "Ivo Quill, a spokesman for the mayor,", 1),
        ("en", "the mayor's spokesman", "police spokesman Ivo Quill", 2),
        ("en", "the mayor's spokesman", "Ivo Quill, a spokesman for the police,", 2),
        ("en", "the company's spokesman", "spokesman Ivo Quill of the union", 2),
        ("en", "the mayor's spokesman", "Mayor Ivo Quill", 2),
        ("ru", "пресс-секретарь мэра", "пресс-секретарь Иво Квилл", 1),
        ("ru", "пресс-секретарь мэра", "пресс-секретарь губернатора Иво Квилл", 2),
        ("ru", "начальник порта", "начальник полиции Иво Квилл", 2),
    ],
)
def test_an_office_whose_it_is_not_told_may_be_that_of_whoever_has_one(
    language: str, nameless: str, holder: str, independent: int
) -> None:
    case = read({"Lantern": WALL[language].format(nameless), "Harbour": WALL[language].format(holder)})
    assert {c.independent for c in case.claims if len(c.statements) == 2} == {independent}
