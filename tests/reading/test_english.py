"""English sentences of our own, each with what must be read in it: who speaks, what is put forward, and how."""

from __future__ import annotations

import pytest
from tests.reading.told import drafted

from sayso import pipeline
from sayso.intake import Hints
from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.stances import stances
from sayso.reading.words.text import layout
from sayso.records import Reading
from sayso.settings import Settings

ENGLISH = load("en")


SAID = [
    ("a passive names its agent", "The charge was denied by his lawyer Ada Holm.", [("his lawyer Ada Holm", "The charge")]),
    (
        "who identifies somebody is the agent of the passive",
        "The dead man was identified as Peter Holm by a harbour spokesman.",
        [("a harbour spokesman", "The dead man … as Peter Holm")],
    ),
    (
        "the agent of a verb in the name is none",
        "The man was identified as the clerk shot by police.",
        [(None, "The man was identified as the clerk shot by police")],
    ),
    (
        "a document appears to show what it says",
        "An internal audit appears to show that the loans were repaid.",
        [("An internal audit", "the loans were repaid")],
    ),
    (
        "what the one who said it says besides is told apart",
        "The shooting began at noon, according to police, who said officers came at one.",
        [("police", "The shooting began at noon"), ("police", "officers came at one")],
    ),
    (
        "a paper that was read out speaks",
        "A message sent from the phone, read out in court, said: “Bring it on Friday, please.”",
        [("A message sent from the phone", "“Bring it on Friday, please.”")],
    ),
    (
        "whom somebody is quoted as saying what stands before",
        "“They said nobody would believe me,” he is quoted as saying in the report.",
        [("he", "“They said nobody would believe me,”")],
    ),
    (
        "whom an outlet cites stands before what is said",
        "The Tribune reported last year, citing two clerks at the port, that the pier had sunk.",
        [("two clerks at the port", "the pier had sunk")],
    ),
    (
        "that day is no conjunction",
        "The task force released a statement saying an attack that day did no harm.",
        [("The task force", "an attack that day did no harm")],
    ),
    (
        "what is posted online says nothing by that",
        "Police looked into whether a manifesto posted online to the board was written by the clerk.",
        [(None, "Police looked into whether a manifesto posted online to the board was written by the clerk")],
    ),
    (
        "what somebody was asked is no narration",
        "Asked by the guild if others had been there, he said he could not tell.",
        [("he", "he could not tell")],
    ),
    (
        "who identifies somebody as somebody says so",
        "Harbour officials identified the driver as Peter Holm.",
        [("Harbour officials", "the driver as Peter Holm")],
    ),
    (
        "letters before a full stop end a sentence where a pronoun opens the next",
        "They came from Washington, D.C. They said the pier was shut.",
        [(None, "They came from Washington, D.C"), ("They", "the pier was shut")],
    ),
    ("a body found again is an act", "Police identified the body.", [(None, "Police identified the body")]),
    (
        "those who report stand behind the verb",
        "The toll rose to nine, with six more missing, reported officials.",
        [("officials", "The toll rose to nine, with six more missing")],
    ),
    ("who was told is no source", "The board was told by the clerk of a leak.", [("the clerk", "a leak")]),
    ("an agentless report is its own hop", "It was announced that the pier is shut.", [("It was announced", "the pier is shut")]),
    (
        "a belief without a believer is one too",
        "The driver is believed to have left.",
        [("believed", "The driver is believed to have left")],
    ),
    ("a name given is an opinion", "Linden called the plan a “waste of time”.", [("Linden", "the plan a “waste of time”")]),
    ("a decree is an order", "The mayor declared Friday a day of mourning.", [("The mayor", "Friday a day of mourning")]),
    ("a demand takes a noun", "The union called for an inquiry.", [("The union", "an inquiry")]),
    (
        "a noun that reports is a hop",
        "The pier was shut after reports that the crane had failed.",
        [(None, "The pier was shut"), ("reports", "the crane had failed")],
    ),
    ("nobody said it", "No group claimed the attack on the pier.", [(None, "No group claimed the attack on the pier")]),
    ("a number is no subject", "The clinic reported 21 confirmed cases.", [("The clinic", "21 confirmed cases")]),
    (
        "a charge laid is no speech",
        "Linden appeared in court, charged with fraud.",
        [(None, "Linden appeared in court, charged with fraud")],
    ),
    ("condemning puts nothing forward", "The guild condemned the search.", [(None, "The guild condemned the search")]),
    (
        "a vote on a person reports nothing",
        "The council confirmed her on Friday.",
        [(None, "The council confirmed her on Friday")],
    ),
    (
        "a name behind an office is the source",
        "The mayor, Anna Linden, said it was late.",
        [("The mayor, Anna Linden", "it was late")],
    ),
    ("brackets part no source", "The Harbour Board (HB) said it was late.", [("The Harbour Board", "it was late")]),
    (
        "an adverbial in front is no source",
        "Following the vote, the clerk, Ada Holm, said it was late.",
        [("the clerk, Ada Holm", "it was late")],
    ),
    (
        "a day behind the cue is no content",
        "Linden said on Friday “The gate was open all night.”",
        [("Linden", "“The gate was open all night.”")],
    ),
    ("nor is late Sunday", "Linden said late Sunday police were leaving.", [("Linden", "police were leaving")]),
    (
        "an adverbial of any length is none",
        "Linden said at a press conference the gate was open.",
        [("Linden", "the gate was open")],
    ),
    ("an insertion is none", "Linden claimed, as of Monday, it was open.", [("Linden", "it was open")]),
    ("a predicate goes on behind its cue", "The gate, police said, was open.", [("police", "The gate … was open")]),
    (
        "a colon opens the second thing said",
        "The port said the crane was safe: “We checked every bolt of it twice.”",
        [("The port", "the crane was safe"), ("The port", "“We checked every bolt of it twice.”")],
    ),
    (
        "what is not said is narrated",
        "The port did not say if the gate was open.",
        [(None, "The port did not say if the gate was open")],
    ),
    ("a storm claims nothing", "The storm claimed 12 lives in May.", [(None, "The storm claimed 12 lives in May")]),
    ("an outlet cites", "Reuters, citing two clerks, reported the pier was shut.", [("two clerks", "the pier was shut")]),
    ("an outlet's reporter speaks", "BBC's Ada Holm said the pier was shut.", [("Ada Holm", "the pier was shut")]),
    ("initials end no name", "According to the B.C. Harbour Board, it was late.", [("the B.C. Harbour Board", "it was late")]),
    (
        "a relative clause is no content",
        "Divers discovered a bag that held a knife.",
        [(None, "Divers discovered a bag that held a knife")],
    ),
    (
        "what is ordered stands beside what is said",
        "Linden described the raid as a “dirty and cowardly trick” and urged clerks to stay at home.",
        [("Linden", "the raid as a “dirty and cowardly trick”"), ("Linden", "clerks to stay at home")],
    ),
    (
        "an aside of the speaker is no other source",
        "Police said a clerk, reportedly one Linden, had the key.",
        [("Police", "a clerk, reportedly one Linden, had the key")],
    ),
]


@pytest.mark.parametrize(("holds", "text", "expected"), SAID, ids=[case[0] for case in SAID])
def test_who_says_what(holds: str, text: str, expected: list[tuple[str | None, str]]) -> None:
    assert drafted(text) == expected, holds


STANCES = [
    ("if the board agrees, he will resign", stances.Put("say", own=True), "planned"),
    ("the guild will resign", stances.Put("say", own=False), "predicted"),
    ("he is to leave in May", stances.Put("say"), "planned"),
    ("they plan to appeal", stances.Put("say", own=True), "planned"),
    ("Linden plans to appeal", stances.Put("say", own=False), "fact"),
    ("it is never an easy decision", stances.Put("say"), "believed"),
    ("the crew need to stand by us", stances.Put("say"), "believed"),
    ("I don't think the crane was safe", stances.Put("say"), "believed"),
    ("he had severe burns", stances.Put("say"), "fact"),
    ("armed forces entered the town", stances.Put("say"), "fact"),
    ("responsibility for the raid", stances.Put("claim"), "admitted"),
    ("the port is nevertheless to close", stances.Put("say"), "fact"),
    ("The Port is nevertheless to close", stances.Put("say"), "planned"),
    ("gross negligence on the part of the board", stances.Put("say"), "alleged"),
    ("a state of emergency", stances.Put("say"), "ordered"),
    ("Linden was found guilty on all counts", None, "ruled"),
    ("Linden was also accused of theft", None, "alleged"),
    ("Linden allegedly kept the key", None, "alleged"),
    ("The hearing is to be held in May", None, "planned"),
    ("It was the highest toll due to the storm", None, "fact"),
]


@pytest.mark.parametrize(("text", "put", "expected"), STANCES)
def test_the_first_predicate_decides_how_it_is_put(text: str, put: stances.Put | None, expected: str) -> None:
    assert stances.stance(layout(text, ENGLISH), [(0, len(text))], put, ENGLISH) == expected


def test_a_report_of_the_first_part_of_a_sentence_is_one_of_the_whole() -> None:
    """What is reportedly so before a semicolon is reportedly so behind it; what is so behind it only is not before."""
    both = "Two cranes reportedly fell; three crews were hurt"
    assert drafted(both + ".") == [("reportedly", both)]
    assert drafted("Two cranes fell; three crews were reportedly hurt.") == [
        (None, "Two cranes fell"),
        ("reportedly", "three crews were reportedly hurt"),
    ]


def test_a_source_ends_before_the_verb_of_the_clause_it_is_put_into() -> None:
    """*Crews, according to the port mended the pier*: a comma is missing, and the port is no longer than its name."""
    told = drafted("Crews, working at night, according to the harbour office mended at least ten boats.")
    assert told == [("the harbour office", "Crews, working at night … mended at least ten boats")]


POLARITIES = [
    ("if nobody comes, the gate stays open", "positive"),
    ("he pleaded not guilty", "positive"),
    ("if she was alive after that, the clerk was not guilty", "negative"),
    ("although her body was not found the letters led to the clerk", "positive"),
    ("she chose not to appeal", "positive"),
    ("the gate was open and nobody came", "positive"),
    ("it closed with no warning", "positive"),
    ("the clerk said that it was open where nobody looked", "positive"),
    ("no cause was known", "negative"),
    ("the port failed to mend the crane", "negative"),
    ("the clerk has yet to answer", "negative"),
    ("the port of holding its meetings at hours when nobody can come", "positive"),
    ("to sue the port if the crane is not mended", "positive"),
    ("his part in mending the crane when it fell is not a good record", "negative"),
    ("Shutting the gate when nobody is there is not wise", "negative"),
    ("the cost of doing nothing has to be paid", "positive"),
    ("the mayor refused to sign", "positive"),
]


@pytest.mark.parametrize(("text", "expected"), POLARITIES)
def test_a_negation_beside_the_first_predicate_denies_nothing(text: str, expected: str) -> None:
    assert stances.polarity(layout(text, ENGLISH), [(0, len(text))], ENGLISH) == expected


FORMS = [
    ("he called the tin cover a “hood”, a term of the trade", "indirect"),
    ("the crews of the so-called “Night Shift” left", "indirect"),
    ("“[w]e never saw the crane move”", "direct"),
    ("the crane was “not quite” safe", "mixed"),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_terms_in_quotation_marks_quote_nobody(text: str, expected: str) -> None:
    assert stances.form(layout(text, ENGLISH), [(0, len(text))], attributed=True, announced=False) == expected


def read(text: str) -> Reading:
    """The reading of a text by the rules alone."""
    settings = Settings(model=False)
    (intake,) = pipeline.take_in(text.encode(), "news.txt", settings, Hints(outlet="Vesper Tribune"))
    return pipeline.read(intake, settings)


def origins(text: str) -> list[str | None]:
    """The name of the last hop of every attributed statement."""
    made = read(text)
    names = {e.id: e.name for e in made.entities}
    return [names.get(s.hops[-1].entity or "") for s in made.statements if len(s.hops) > 1]


def test_one_spoken_to_is_not_who_speaks() -> None:
    text = "Peter Linden left the port in May. Speaking to Adam Holm, he said the crane was unsafe."
    assert origins(text) == ["Peter Linden"]


def test_one_according_to_whom_others_act_gains_no_gender_from_them() -> None:
    text = "According to Jacinda Orrell, Peter Linden kept the keys he used. Mayor Orrell said it was late. She said it was dark."
    assert origins(text) == ["Jacinda Orrell"] * 3


def test_who_coerces_them_is_not_them() -> None:
    made = read("Two clerks left the port. Guards beat them at the gate.")
    act = next(a for a in made.acts if a.kind == "violence")
    names = {e.id: e.name for e in made.entities}
    assert names[act.target or ""] == "Two clerks"


def test_a_quotation_left_in_the_source_s_language_is_no_statement() -> None:
    made = read('Linden said, "The gate is open." ((es))Spanish language: La puerta no se cierra. The clerk left in May.')
    assert [s.text for s in made.statements] == ['"The gate is open."', "The clerk left in May"]


@pytest.mark.parametrize("cue", ["reported", "said", "earlier wrote"])
def test_who_cites_somebody_before_what_is_said_passes_it_on(cue: str) -> None:
    text = f"The newspaper Lime {cue}, citing a source in the port, that two cranes fell."
    (frame,) = [f for s in clauses.sentences(layout(text, load("en")), load("en")) for f in frames.find(s)]
    assert [text[a:b] for a, b in (*frame.relays, frame.source or (0, 0), *frame.content)] == [
        "The newspaper Lime", "a source in the port", "two cranes fell",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Survivors said 70 people were aboard, far more than the company has admitted.", ["Survivors"]),
        ("Survivors said 70 people were aboard, far more than officials have admitted.", ["Survivors"]),
        ("More than 40 residents said the pier was rotten.", ["40 residents"]),
        ("The pier was rotten, more than a dozen residents said.", ["a dozen residents"]),
    ],
)
def test_more_than_somebody_has_said_is_no_word_of_his(text: str, expected: list[str]) -> None:
    assert origins(text) == expected


def test_whom_somebody_trusts_is_no_word_of_his_and_whom_one_tells_is_none_of_what_is_told() -> None:
    assert drafted("The clerk said Linden won because people believed in the work he did.") == [
        ("The clerk", "Linden won because people believed in the work he did")
    ]
    assert drafted("“Let him go,” Linden told jurors in closing words asked for on all counts in the five-month-long trial.") == [
        ("Linden", "“Let him go,”")
    ]
