"""How a content is put forward, in which form and with which polarity: pairs of words and what must be read in them."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.stances import stances
from sayso.reading.words.text import layout

STANCES = [
    ("en", "the door was locked", "say", "fact"),
    ("en", "the door was locked", "claim", "alleged"),
    ("en", "the foreman threatened to fire him", "say", "alleged"),
    ("en", "the door may have been locked", "say", "possible"),
    ("en", "the door was locked in May", "say", "fact"),
    ("en", "the door was locked", "believe", "believed"),
    ("en", "he had the key", "deny", "denied"),
    ("en", "the losses at two million", "estimate", "estimated"),
    ("en", "the judge could lengthen the term", "fear", "feared"),
    ("en", "each family would be paid", "promise", "planned"),
    ("en", "it was a disgraceful decision", "say", "believed"),
    ("en", "he was stabbed near the gate", "say", "fact"),
    ("en", "The court sentenced Linden to two years", None, "ruled"),
    ("en", "In our view, the port has become a disgrace", None, "believed"),
    ("en", "Two clerks were charged with theft", None, "charged"),
    ("en", "The court will hear the appeal in March", None, "predicted"),
    ("ru", "дверь была заперта", "say", "fact"),
    ("ru", "сторож угрожал ему", "say", "alleged"),
    ("ru", "сторож никому не угрожал", "say", "fact"),
    ("ru", "дверь могли запереть раньше", "say", "possible"),
    ("ru", "дверь взломал сторож", "allege", "alleged"),
    ("ru", "готов вернуть деньги", "say", "offered"),
    ("ru", "продолжит работу", "say", "planned"),
    ("ru", "Суд приговорил Клёнова к двум годам", None, "ruled"),
    ("ru", "На наш взгляд, порт бездействует", None, "believed"),
]


@pytest.mark.parametrize(("language", "text", "verb", "expected"), STANCES)
def test_the_stance_of_a_content_under_its_last_hop(language: str, text: str, verb: str | None, expected: str) -> None:
    lexicon = load(language)
    assert stances.stance(layout(text, lexicon), [(0, len(text))], stances.Put(verb) if verb else None, lexicon) == expected


def test_what_a_court_establishes_is_ruled_and_what_prosecutors_say_of_a_person_is_alleged() -> None:
    lexicon = load("en")
    text = "the clerk sold the beams"
    laid, whole = layout(text, lexicon), [(0, len(text))]
    assert stances.stance(laid, whole, stances.Put("say", court=True), lexicon) == "ruled"
    assert stances.stance(laid, whole, stances.Put("say", accuser=True), lexicon) == "alleged"


def test_a_cue_that_leaves_it_open_makes_the_content_possible() -> None:
    lexicon = load("en")
    text = "the lock had been broken"
    assert stances.stance(layout(text, lexicon), [(0, len(text))], stances.Put("report", hedged=True), lexicon) == "possible"


def test_an_accusation_never_comes_out_as_a_fact_where_a_person_makes_it() -> None:
    lexicon = load("en")
    for crime in ("bribed the inspector", "embezzled the fund", "beat the prisoner", "coerced the witness"):
        text = f"the foreman {crime}"
        assert stances.stance(layout(text, lexicon), [(0, len(text))], stances.Put("say"), lexicon) != "fact"


FORMS = [
    ("the clerk said “The gate was open.”", (15, 36), "direct"),
    ("the clerk said the gate was “wide open” again", (15, 45), "mixed"),
    ("the clerk said the “Zarya” works were shut", (15, 42), "indirect"),
    ("the clerk said the gate was open", (15, 32), "indirect"),
    ("the clerk said, “the guards took me away”", (16, 41), "direct"),
    ("the clerk said, “these are old ways of theirs”", (16, 46), "direct"),
    ("the clerk said, “never to return to the gate”", (16, 45), "mixed"),
]


@pytest.mark.parametrize(("text", "span", "expected"), FORMS)
def test_the_form_of_a_content(text: str, span: tuple[int, int], expected: str) -> None:
    assert stances.form(layout(text, load("en")), [span], attributed=True, announced=False) == expected


def test_the_outlets_own_sentence_is_narration() -> None:
    text = "The gate was open."
    assert stances.form(layout(text, load("en")), [(0, 17)], attributed=False, announced=False) == "narration"


POLARITIES = [
    ("en", "the gate was not locked", "negative"),
    ("en", "nobody came", "negative"),
    ("en", "he refused to come", "positive"),
    ("en", "the gate, not only the door, was locked", "positive"),
    ("ru", "погибших нет", "negative"),
    ("ru", "он не знал", "negative"),
    ("ru", "он отказался", "positive"),
]


@pytest.mark.parametrize(("language", "text", "expected"), POLARITIES)
def test_the_polarity_is_that_of_the_first_predicate(language: str, text: str, expected: str) -> None:
    lexicon = load(language)
    assert stances.polarity(layout(text, lexicon), [(0, len(text))], lexicon) == expected
