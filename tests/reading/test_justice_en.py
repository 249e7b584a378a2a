"""English: the stages of a case as they are told, what is denied, and what is done to people in custody."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.stances import stances
from sayso.reading.words.text import layout

ENGLISH = load("en")
SAY = stances.Put("say")


def stance(text: str, put: stances.Put | None = SAY) -> str:
    return stances.stance(layout(text, ENGLISH), [(0, len(text))], put, ENGLISH)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the court has already concluded that the sale was void", "ruled"),
        ("the jury found that Linden did not lie", "ruled"),
        ("the court held a hearing on Friday", "fact"),
        ("the judge left, and the port found that the sale was void", "fact"),
        ("Linden has been arrested and charged with fraud", "charged"),
        ("Linden was arrested at the pier", "fact"),
    ],
)
def test_what_a_court_found_and_whom_they_charged_is_told_as_that(text: str, expected: str) -> None:
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A clerk jailed for selling boats was cleared on appeal", "ruled"),
        ("Linden was cleared of all charges", "ruled"),
        ("The pier was cleared of snow", "fact"),
        ("Linden was arrested and charged on Friday", "charged"),
        ("The port did not name the person charged", "fact"),
        ("Linden has not been charged", "charged"),
        ("Linden was arraigned on a charge of theft", "charged"),
        ("Linden was arraigned in a court of Marle after his return", "fact"),
        ("The port charged a nightly rate of $90", "fact"),
        ("The port charged the crew 90 dollars", "fact"),
        ("Prosecutors charged the clerk with theft", "charged"),
        ("The office is charged with enforcing the law of the sea", "fact"),
        ("The clerk was charged with resisting law enforcement", "charged"),
        ("Crews charged with theft must pay a fine", "fact"),
        ("Crews get help only when charged with theft", "fact"),
        ("Crews were at times charged with theft", "charged"),
        ("Crews were held with convicted clerks", "fact"),
        ("Linden was later convicted of theft", "ruled"),
        ("A clerk, who sold boats, has been jailed for two years", "ruled"),
        ("Holm is the son of a clerk, who was convicted by a jury in Marle", "fact"),
        ("A clerk, who was seen at night, was convicted by a jury in Marle", "ruled"),
        ("More than a year ago, Linden was accused in Marle of stealing two boats", "alleged"),
        ("Linden left the town after he was accused of theft", "fact"),
        ("Linden got the pier by allegedly bribing a clerk", "alleged"),
        ("Judge Holm set the trial for May 3", "planned"),
        ("The judge set the record for long trials", "fact"),
        ("It appears that the port has sent boats", "possible"),
    ],
)
def test_the_outlet_tells_the_same_stages(text: str, expected: str) -> None:
    assert stance(text, None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("none of the sort took place at the pier", "denied"),
        ("Holm categorically denies taking the boats", "denied"),
        ("his client denied all the allegations", "denied"),
        ("Holm was denied a boat", "fact"),
        ("Holm denied him a boat", "fact"),
        ("Holm did not deny taking the boats", "fact"),
        ("it was not attacked by the crews", "fact"),
        ("he has not attacked the crews", "denied"),
    ],
)
def test_a_denial_told_is_one_and_what_was_not_suffered_denies_no_deed(text: str, expected: str) -> None:
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("systemic abuse of detainees at the port", "alleged"),
        ("widespread prisoner abuse at the port", "alleged"),
        ("detainees were sometimes beaten at night", "alleged"),
        ("detainees were hit by other prisoners", "fact"),
        ("there was no mistreatment of prisoners", "fact"),
        ("prisoners were fed at noon", "fact"),
        ("two members of the choir robbed a clerk", "fact"),
        ("three members of the port militia robbed a clerk", "alleged"),
        ("guards used beatings to get confessions", "alleged"),
        ("the police were involved in violence at the pier", "alleged"),
        ("guards did not use violence at the pier", "fact"),
        ("the authorities subjected them to cold cells", "alleged"),
        ("guards were subjected to a search", "fact"),
        ("officers of the port engaged in extortion", "alleged"),
        ("officers of the port were involved in an extortion case", "fact"),
        ("the crew of a ferry used ropes to end the violence", "fact"),
        ("prosecutors were reluctant to investigate the fire", "alleged"),
        ("prosecutors were forced to investigate the fire", "fact"),
        ("the police often acted with impunity", "alleged"),
        ("credible allegations of abuse at the port", "alleged"),
        ("beatings, forced labour and torture of prisoners", "alleged"),
        ("the police should end the use of lethal force", "believed"),
        ("the authorities have failed to respect the crews", "alleged"),
        ("the files lay bare Linden's corruption", "alleged"),
        ("the files were read by the port's corruption office", "fact"),
    ],
)
def test_wrong_done_to_people_in_custody_accuses_who_holds_them(text: str, expected: str) -> None:
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("some days we would row to the island", "fact"),
        ("whenever the crew was idle he would sing", "fact"),
        ("he would row to the island", "planned"),
        ("there will be a full inquest into the fire", "planned"),
        ("there will be more storms", "predicted"),
        ("he would be beaten at the pier", "predicted"),
        ("he would be buried at sea", "planned"),
    ],
)
def test_a_habit_foretells_nothing_and_an_event_announced_is_arranged(text: str, expected: str) -> None:
    assert stance(text, stances.Put("say", press=False)) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("the town will receive two cranes", "predicted"), ("the port will close on Friday", "planned")]
)
def test_who_receives_what_is_announced_has_planned_nothing(text: str, expected: str) -> None:
    assert stance(text, stances.Put("say", cue="announced", own=False)) == expected


@pytest.mark.parametrize(("text", "expected"), [("it was a sad day for the port", "believed"), ("he was sad", "fact")])
def test_a_day_is_judged_where_a_person_feels(text: str, expected: str) -> None:
    assert stance(text, stances.Put("say", own=True)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the boat passed at an estimated speed of 12 knots", "fact"),
        ("the damage was estimated at 12 million crowns", "estimated"),
        ("Linden served a sentence in Marle for bribing a clerk", "fact"),
        ("Linden was bribing a clerk of the port", "alleged"),
    ],
)
def test_a_sentence_served_accuses_nobody_and_a_figure_aside_is_no_estimate(text: str, expected: str) -> None:
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("led", "content", "expected"),
    [("We insist on the ", "return of the boats", "ordered"), ("We insist that ", "the boats are back", "fact")],
)
def test_what_somebody_insists_on_is_asked_for(led: str, content: str, expected: str) -> None:
    spans = [(len(led), len(led + content))]
    assert stances.stance(layout(led + content, ENGLISH), spans, stances.Put("say", cue="insist"), ENGLISH) == expected


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("was rejected", "this proposal", "fact"),
        ("rejected", "these allegations", "denied"),
    ],
)
def test_what_is_turned_down_in_the_passive_is_not_denied(cue: str, content: str, expected: str) -> None:
    assert stance(content, stances.Put("deny", cue=cue)) == expected


@pytest.mark.parametrize(
    ("content", "expected"), [("the seat to Linden", "fact"), ("that the seat was lost by his own fault", "admitted")]
)
def test_what_is_conceded_to_another_is_given_up(content: str, expected: str) -> None:
    assert stance(content, stances.Put("admit", cue="conceded")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the port is taking all necessary steps to find the crew", "fact"),
        ("the port is necessary to the crews", "believed"),
        ("the loss is alarming to the crews", "believed"),
        ("the boat had been deemed unsafe by a clerk", "fact"),
        ("the boat is unsafe", "believed"),
    ],
)
def test_what_is_being_done_and_what_others_deem_is_told(text: str, expected: str) -> None:
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("his share was not a loan but a gift", "positive"),
        ("the pier fell not because of a storm, but because of a crane", "positive"),
        ("his share was not a loan", "negative"),
        ("the clerk did not see the crane but the captain did", "negative"),
    ],
)
def test_a_contrast_negates_nothing(text: str, expected: str) -> None:
    assert stances.polarity(layout(text, ENGLISH), [(0, len(text))], ENGLISH) == expected


@pytest.mark.parametrize(
    ("text", "armed", "expected"),
    [
        ("the police used tear gas at the pier", False, "alleged"),
        ("rubber bullets were also used by the police", False, "alleged"),
        ("the police did not use tear gas", False, "fact"),
        ("the crews used tear gas at the pier", False, "fact"),
        ("officers used tear gas to clear the pier", True, "fact"),
    ],
)
def test_force_used_by_those_in_uniform_accuses_them_unless_they_tell_of_it(text: str, armed: bool, expected: str) -> None:
    assert stance(text, stances.Put("say", own=False, armed=armed)) == expected
