"""What is worded alike and is of two matters is two claims: two stories, two speakers' own selves, two places."""

from __future__ import annotations

from tests.weighing.made import Page, weighed

FIRE = (
    "A fire at the ropeworks in Varn killed a watchman on Sunday night. Crews from four stations poured water on the sheds "
    "until dawn, and two streets behind the market stayed closed. "
)
STORM = (
    "Elections to the harbour board of Else were called off after the clerk fell ill. Ballots printed last week lie sealed in "
    "a vault, while candidates ask who may open it and when voters will be heard. "
)
ПОЖАР = (
    "В ночь на воскресенье в Варне сгорела канатная фабрика, погиб сторож. Расчёты четырёх частей тушили склады до рассвета, "
    "две улицы за рынком перекрыли, жильцов соседних домов увезли автобусами в школу. "
)
ВЫБОРЫ = (
    "Выборы в совет порта Эльса отменили из-за болезни секретаря. Бюллетени, напечатанные неделю назад, лежат в хранилище под "
    "печатью, кандидаты спорят, кому его открывать и когда позвать избирателей снова. "
)
ROPES = ("7.3 tons|mass|7.3|t|ropes",)


def claims(*pages: Page) -> int:
    return len(weighed(*pages).claims)


def reports(first: str, second: str, said: str, again: str | None = None, language: str = "en") -> int:
    """How many claims two reports, with these openings, make of one sentence or of two."""
    one, other = Page("Lantern", "2026-03-01", language), Page("Beacon", "2026-03-01", language)
    return claims(one.prints(first).says(said), other.prints(second).says(again or said))


def test_a_few_words_that_name_nobody_are_each_story_s_own() -> None:
    said, again = "No cause of death was announced", "Cause of death was not announced"
    assert reports(FIRE, STORM, said, again) == reports(FIRE, STORM, said) == 2
    assert reports(FIRE, "A night watchman died in a fire at the ropeworks in Varn. ", said, again) == 1


def test_in_russian_too() -> None:
    said, again = "Причины смерти пока не сообщаются", "Точная причина смерти пока не сообщается"
    assert reports(ПОЖАР, ВЫБОРЫ, said, again, "ru") == 2
    assert reports(ПОЖАР, "Сторож погиб при пожаре на канатной фабрике в Варне. ", said, again, "ru") == 1


def test_a_long_sentence_told_word_for_word_is_one_claim_in_whatever_story() -> None:
    said = "Candidates for the harbour board must win at least fifteen percent of all the votes cast to be seated"
    assert reports(FIRE, STORM, said) == 1


def test_a_telling_figure_ties_two_stories() -> None:
    one = Page("Lantern", "2026-03-01", "en").prints(FIRE).says("The ropes weighed 7.3 tons", values=ROPES)
    other = Page("Beacon", "2026-03-01", "en").prints(STORM).says("The ropes weighed 7.3 tons", values=ROPES)
    assert claims(one, other) == 1


def test_what_two_speakers_say_of_themselves_is_two_claims() -> None:
    def quoted(outlet: str, who: str) -> Page:
        page = Page(outlet, "2026-03-01", "en").names("Nina Orlova", "Petra Quill").prints(FIRE)
        return page.says("I really like that book.", who, form="direct")

    assert claims(quoted("Lantern", "Nina Orlova"), quoted("Beacon", "Petra Quill")) == 2
    assert claims(quoted("Lantern", "Nina Orlova"), quoted("Beacon", "Nina Orlova")) == 1


def test_a_win_in_one_place_is_no_win_in_another() -> None:
    def won(outlet: str, where: str) -> Page:
        page = Page(outlet, "2026-03-01", "en").names("Nina Orlova").names("Varn", "Else", kind="place")
        return page.says(f"Nina Orlova wins the primary for the harbour board in {where}")

    assert claims(won("Lantern", "Varn"), won("Beacon", "Else")) == 2
    assert claims(won("Lantern", "Varn"), won("Beacon", "Varn")) == 1


def test_an_age_that_one_document_adds_parts_nobody_but_another_age_does() -> None:
    told = (
        Page("Lantern", "2026-03-01", "en").prints(FIRE).says("Police held a resident of Varn whom courts had convicted of arson")
    )
    aged = "Police held a {} resident of Varn whom courts had convicted of arson"
    adds = Page("Beacon", "2026-03-01", "en").prints(FIRE).says(aged.format("35-year-old"), values=("35-year-old|age|35|a|",))
    other = Page("Echo", "2026-03-01", "en").prints(FIRE).says(aged.format("53-year-old"), values=("53-year-old|age|53|a|",))
    assert claims(told, adds) == 1
    assert claims(adds, other) == 2


def test_long_sentences_told_alike_with_a_negation_in_both_are_one_claim_whichever_clause_it_is_read_of() -> None:
    first = "although the board does not comment on rulings, it has made a change of the harbour law its priority this spring"
    again = "while the board does not comment on rulings it has made changing the harbour law a priority for this spring"
    one = Page("Lantern", "2026-03-01", "en").prints(FIRE).says(first, polarity="negative")
    assert claims(one, Page("Beacon", "2026-03-01", "en").prints(FIRE).says(again)) == 1


def test_two_who_claim_the_responsibility_for_an_attack_do_not_bear_each_other_out() -> None:
    def claimed(outlet: str, who: str) -> Page:
        page = Page(outlet, "2026-03-01", "en").names("Reed Front", "Salt Brigade", kind="group").prints(FIRE)
        return page.says("responsibility for the attack on the ropeworks", who)

    assert claims(claimed("Lantern", "Reed Front"), claimed("Beacon", "Salt Brigade")) == 2
    assert claims(claimed("Lantern", "Reed Front"), claimed("Beacon", "Reed Front")) == 1


def test_two_deeds_of_one_office_holder_in_two_languages_are_two_claims() -> None:
    one = Page("Lantern", "2026-03-01", "en").names("Sergei Lunin").names("Varn", kind="place")
    two = Page("Маяк", "2026-03-20", "ru").names("Сергей Лунин").names("Варн", kind="place")
    first = one.says("Sergei Lunin, the mayor of Varn, prolonged the curfew by a week")
    assert claims(first, two.says("Ранее к памятнику возложил цветы мэр Варна Сергей Лунин")) == 2
