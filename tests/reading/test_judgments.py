"""A judgment is its court's: what it finds and decides is ruled, what was told to it stays with who told it."""

from __future__ import annotations

from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Reading
from sayso.settings import Settings

VERDICT = """П Р И Г О В О Р

Именем Российской Федерации

Вязовский городской суд в составе судьи Орловой Н. В., подсудимого Старостина Г. И., рассмотрев уголовное дело,

УСТАНОВИЛ:

Старостин Г. И. похитил 62 тонны балок.

Подсудимый Старостин вину не признал и показал, что балки были списаны. Решение принял инженер Линден.

Свидетель Тамбовцев показал, что видел, как балки вывозили. Доводы защиты суд отвергает.

ПРИГОВОРИЛ:

Признать Старостина Геннадия Ивановича виновным.
"""
EUROPEAN = """CASE OF HOLM v. UTOPIA

JUDGMENT

1. The applicant submitted that he had been beaten at the station.

2. The Government contested those allegations.

FOR THESE REASONS, THE COURT UNANIMOUSLY

1. Holds that there has been a violation of Article 3;
"""


def read(text: str) -> Reading:
    settings = Settings(model=False)
    return pipeline.read(pipeline.take_in(text.encode(), "judgment.txt", settings, Hints(path="judgment.txt"))[0], settings)


def told(text: str) -> list[tuple[str, list[str], str]]:
    """The stance of each statement, the names along its chain, its words."""
    reading = read(text)
    names = {e.id: e.name for e in reading.entities}
    return [(s.stance, [names.get(h.entity or "", "") for h in s.hops], s.text) for s in reading.statements]


def test_what_a_court_finds_and_decides_is_ruled_and_what_it_was_told_is_not() -> None:
    court = "Вязовский городской суд"
    assert told(VERDICT) == [
        ("ruled", [court], "Старостин Г. И. похитил 62 тонны балок"),
        ("denied", [court, "Старостин Геннадий Иванович"], "Подсудимый Старостин вину не признал"),
        ("fact", [court, "Старостин Геннадий Иванович"], "балки были списаны"),
        ("fact", [court, "Старостин Геннадий Иванович"], "Решение принял инженер Линден"),
        ("fact", [court, "Тамбовцев"], "видел, как балки вывозили"),
        ("ruled", [court], "Доводы защиты суд отвергает"),
        ("ruled", [court], "Признать Старостина Геннадия Ивановича виновным"),
    ]


def test_who_sat_and_appeared_puts_nothing_forward() -> None:
    skipped = [s.text for s in read(VERDICT).skipped if s.reason == "particulars"]
    assert any(text.startswith("Вязовский городской суд в составе") for text in skipped)
    assert {"УСТАНОВИЛ:", "ПРИГОВОРИЛ:"} <= set(skipped)


def test_the_operative_part_alone_is_the_courts_in_a_judgment_that_tells_the_facts_first() -> None:
    stances = [(stance, text) for stance, _, text in told(EUROPEAN)]
    assert stances == [
        ("alleged", "he had been beaten at the station"),
        ("denied", "those allegations"),
        ("ruled", "Holds that there has been a violation of Article 3"),
    ]


def test_a_report_on_a_judgment_is_no_judgment() -> None:
    report = (
        "Суд вынес приговор\n\nВязовский городской суд приговорил Старостина к пяти годам. Адвокат сказал, что обжалует решение."
    )
    assert [s.hops[0].entity for s in read(report).statements if len(s.hops) == 1] == [None]


APPEAL = """КАССАЦИОННОЕ ОПРЕДЕЛЕНИЕ

г. Вязов 12 мая 2025 года

Судебная коллегия по уголовным делам Вязовского областного суда в составе:

председательствующего Орловой Н. В., заслушав доклад судьи, судебная коллегия Вязовского областного суда установила:

Старостин Г. И. признан виновным в краже.

В кассационной жалобе адвокат Линден Р. В. считает, что наказание является чрезмерно суровым.

Указывает, что суд первой инстанции не учел сведения о здоровье матери. Однако суд первой инстанции их не изучал.

Просит приговор отменить.

Судебная коллегия находит доводы жалобы обоснованными.
"""
CHARGE = """ПОСТАНОВЛЕНИЕ

Судья Вязовского районного суда г. Кедрова Орлова Н. В., рассмотрев дело,

УСТАНОВИЛ:

Органами предварительного следствия Линден обвиняется в пособничестве.

Она передала ключи от склада.

В судебном заседании подсудимая Линден вину не признала. Ключи лежали у сторожа.
"""


def test_a_panel_of_judges_and_a_judge_alone_speak_as_their_court() -> None:
    assert told(APPEAL)[0][1] == ["Судебная коллегия по уголовным делам Вязовского областного суда"]
    assert told(CHARGE)[0][1][0] == "Судья Вязовского районного суда г. Кедрова"


def test_what_a_party_pleads_stays_its_own_from_paragraph_to_paragraph_and_is_not_ruled() -> None:
    pleaded = [(stance, names[-1], text) for stance, names, text in told(APPEAL)[1:-1]]
    assert {who for _, who, _ in pleaded} == {"Линден Р. В."}
    assert [(stance, text) for stance, _, text in pleaded] == [
        ("believed", "наказание является чрезмерно суровым"),
        ("fact", "суд первой инстанции не учел сведения о здоровье матери"),
        ("fact", "Однако суд первой инстанции их не изучал"),
        ("ordered", "приговор отменить"),
    ]
    assert told(APPEAL)[-1][0] == "ruled"


def test_a_charge_that_a_court_sets_out_is_no_finding_of_it() -> None:
    assert [(stance, text) for stance, _, text in told(CHARGE)][:2] == [
        ("charged", "Органами предварительного следствия Линден обвиняется в пособничестве"),
        ("charged", "Она передала ключи от склада"),
    ]


def test_who_pleads_not_guilty_denies_it_himself_and_does_not_deny_what_he_tells_next() -> None:
    plea, next_ = told(CHARGE)[2:]
    assert (plea[0], plea[1][-1]) == ("denied", "Линден")
    assert next_ == ("fact", plea[1], "Ключи лежали у сторожа")


RETOLD = """CASE OF LINDEN v. UTOPIA

JUDGMENT

1. The applicant alleged that two guards had come. They had thrown him down and ordered him to undress. He was released at night.

2. The Government submitted that no force had been used. The keepers had been heard. The Court cannot accept that argument.

3. The applicant complained of the search. In a decision of 5 May the judge refused his request.

4. The Board maintains that the gate was shut. However, the keeper had left it open.
"""


def test_what_a_court_retells_goes_on_as_the_partys_and_what_courts_do_is_none_of_it() -> None:
    """An account goes on in its tense; the words of the court, acts of other courts and objections are none of it."""
    reading = read(RETOLD)
    whose = {s.text: [hop.text for hop in s.hops[1:]] for s in reading.statements}
    assert whose["They had thrown him down and ordered him to undress"] == ["The applicant"]
    assert whose["He was released at night"] == ["The applicant"]
    assert whose["The keepers had been heard"] == ["The Government"]
    assert whose["The Court cannot accept that argument"] == []
    assert whose["In a decision of 5 May the judge refused his request"] == []
    assert whose["However, the keeper had left it open"] == []


def test_in_a_report_the_outlet_goes_on_itself() -> None:
    """Only a court's paper retells so: elsewhere a sentence without a cue stays the outlet's."""
    text = "The port was shut\n\nLinden alleged that two guards had come to his cell. They had thrown him to the floor.\n"
    assert [s.text for s in read(text).statements if len(s.hops) == 1] == ["They had thrown him to the floor"]


def test_what_a_court_found_established_is_its_own_finding_and_what_an_inquiry_found_is_not() -> None:
    act = CHARGE.replace("Органами предварительного следствия Линден обвиняется в пособничестве.", "Установлено, что кран стоял.")
    act = act.replace("Она передала ключи от склада.", "В ходе проверки установлено, что ключи лежали у сторожа.")
    court, inquiry = told(act)[:2]
    assert court == ("ruled", ["Судья Вязовского районного суда г. Кедрова"], "кран стоял")
    assert len(inquiry[1]) == 2


def test_in_a_courts_paper_they_are_the_government_and_one_of_the_officers_is_nobody_told_of_otherwise() -> None:
    """*The Government* with its capital is taken up by *they*; *the duty officer* need not be *one of the officers*."""
    text = (
        "CASE OF LINDEN v. VARLAND\n\nJUDGMENT\n\n1. The Government disputed the claim. They argued that nobody was held.\n\n"
        "2. One of the officers told the jury that he saw nothing. The duty officer said that the cell was open.\n"
    )
    first, second, third, fourth = sorted(read(text).statements, key=lambda s: s.spans)
    assert first.hops[-1].entity == second.hops[-1].entity
    assert third.hops[-1].entity != fourth.hops[-1].entity


def test_what_the_law_lays_down_is_no_ruling_of_the_court_that_recites_it() -> None:
    law = (
        "В силу п. 1 ст. 158 УК РФ кража наказывается штрафом.\n\n"
        "Как разъяснено в п. 4 постановления Пленума, к числу причин следует относить:\n\n"
        "а) болезнь виновного.\n\n"
        "Хищение признаётся тайным (ст. 158 УК РФ).\n\n"
        "Старостин Г. И. похитил 62 тонны балок."
    )
    stances = [stance for stance, _, _ in told(VERDICT.replace("Старостин Г. И. похитил 62 тонны балок.", law))]
    assert "ruled" not in stances[:4]
    assert stances[4] == "ruled"


PLEADED = """РЕШЕНИЕ

Именем Российской Федерации

Вязовский районный суд в составе судьи Орловой Т. П. рассмотрел дело по иску Старостина Г. И.

УСТАНОВИЛ:

Истец Старостин Г. И. обратился в суд с иском, указав, что заключил договор. Просит взыскать 300 рублей.

Представитель порта Линден указал, что работы выполнены. Истец уклонялся от приёмки. Считает, что срок пропущен.

Как установлено в судебном заседании, договор подписан в мае.

РЕШИЛ:

Взыскать в пользу Старостина Г. И. 300 рублей.
"""


def test_what_a_party_did_before_a_court_is_no_ruling_and_what_it_asks_for_is_its_demand() -> None:
    stances = {words: stance for stance, _, words in told(PLEADED)}
    assert stances["Истец Старостин Г. И. обратился в суд с иском"] == "fact"
    assert stances["взыскать 300 рублей"] == "ordered"
    assert stances["договор подписан в мае"] == "ruled"
    assert stances["Взыскать в пользу Старостина Г. И. 300 рублей"] == "ruled"


def test_who_still_holds_something_is_who_spoke_before_and_not_who_acted_in_between() -> None:
    who = {words: names for _, names, words in told(PLEADED)}
    assert who["срок пропущен"] == who["работы выполнены"] != who["Истец Старостин Г. И. обратился в суд с иском"]
