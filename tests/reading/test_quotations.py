"""Whose a quotation is that has no cue of its own: a line below signs it, one above announces it, a label opens it."""

from __future__ import annotations

import pytest
from tests.reading import told as whole

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.attribution.english import papers_en, quoted_en
from sayso.reading.chains import chains
from sayso.reading.words.text import layout
from sayso.records import quote

ENGLISH = load("en")


def said(text: str) -> list[tuple[str | None, str]]:
    """Each draft of the rules as (its last source, its words)."""
    sentences = list(clauses.sentences(layout(text, ENGLISH), ENGLISH))
    found = chains.drafts(sentences, [frames.find(s) for s in sentences], ())
    return [(text[slice(*d.links[-1].source)] if d.links and d.links[-1].source else None, quote(text, d.spans)) for d in found]


def test_who_released_the_statement_says_every_paragraph_of_it() -> None:
    text = (
        "Councillor Mary Holm (V-15), chair of the board, released the following statement on the pier.\n\n"
        "“The pier has rusted. We saw it.\n\n“It must be shut.\n\n“We will mend it.”\n\nThe board meets in May."
    )
    assert said(text)[1:] == [
        ("Councillor Mary Holm", "“The pier has rusted."),
        ("Councillor Mary Holm", "We saw it."),
        ("Councillor Mary Holm", "“It must be shut."),
        ("Councillor Mary Holm", "“We will mend it.”"),
        (None, "The board meets in May"),
    ]


def test_straight_marks_go_on_over_paragraphs_too() -> None:
    text = 'Mary Holm issued this statement.\n\n"The pier has rusted. We saw it.\n\n"It must be shut."\n\nThe board meets in May.'
    assert [source for source, _ in said(text)] == [None, "Mary Holm", "Mary Holm", "Mary Holm", None]


def test_paragraphs_that_open_one_quotation_anew_are_quoted_though_no_mark_closes_it() -> None:
    text = 'Holm said that divers were there.\n\n"They will look again.\n\n"Whoever saw him should call us. We wait.'
    assert said(text)[1:] == [
        ("Holm", '"They will look again.'),
        ("Holm", '"Whoever saw him should call us.'),
        ("Holm", "We wait."),
    ]


def test_a_line_below_signs_the_quotation_and_is_no_statement() -> None:
    text = (
        '"The grant is a relief," said Rolf Sund. "It helps."\n\n'
        '"We are grateful for it. It keeps the port open."\n\nAda Linden, director, Varnholm Port Society\n\n'
        "The port opened in 1911."
    )
    assert said(text)[2:] == [
        ("Ada Linden", '"We are grateful for it.'),
        ("Ada Linden", 'It keeps the port open."'),
        (None, "The port opened in 1911"),
    ]


def test_a_label_before_a_quotation_names_its_speaker() -> None:
    text = (
        "Rep. Ralph Holm (V-15): “To state the obvious, it rusts. I thank Mary.”\n\n"
        "Mary Beth Sund, J.D, Director of Affairs, Varnholm Council: “While we honour them, it rusts. We say so.”"
    )
    assert [source for source, _ in said(text)] == ["Rep. Ralph Holm", "Rep. Ralph Holm", "Mary Beth Sund", "Mary Beth Sund"]


def test_a_surname_in_capitals_labels_its_bearer() -> None:
    text = "Senator Ada Holm spoke on Monday.\n\nHOLM: “The pier must be closed for good. It rusts.”"
    assert [source for source, _ in said(text)] == [None, "HOLM", "HOLM"]


def test_a_dash_and_a_name_behind_a_quotation_sign_it() -> None:
    text = (
        '"We are grateful for it. It keeps the "Port Program" open!" - Ada Linden, director, Varnholm Port Society.\n\nIt rained.'
    )
    assert [source for source, _ in said(text)] == ["Ada Linden", "Ada Linden", None]


def test_a_label_that_is_no_name_speaks_for_nobody() -> None:
    assert said("The verdict of the board: “The pier must be closed for good by May.”")[0][0] != "The verdict"


def test_where_and_when_one_spoke_is_no_part_of_the_speaker() -> None:
    text = "“The pier was open,” said Holm in her written remarks submitted to the board.\n\n“I am sorry for it. It rusts.”"
    assert [source for source, _ in said(text)] == ["Holm", "Holm", "Holm"]


OPENED = [
    ("a participle", 'Sund took to the radio, posting at noon, "I tested positive. I will rest at home."', "Sund"),
    (
        "a paper",
        'The opinion of the court, released on Monday, read in part, "The oath is void. It must be sworn again."',
        "The opinion of the court",
    ),
    (
        "an announcement",
        'This week, an official account made the following announcement: "Nine cases were seen. Two have left."',
        "an official account",
    ),
]


@pytest.mark.parametrize(("text", "source"), [pytest.param(*rest, id=name) for name, *rest in OPENED])
def test_whose_sentence_opens_a_long_quotation_says_all_of_it(text: str, source: str) -> None:
    sentences = list(clauses.sentences(layout(text, ENGLISH), ENGLISH))
    found = papers_en.owned(sentences, [frames.find(s) for s in sentences])
    drafts = chains.drafts(sentences, found, ())
    assert [text[slice(*d.links[-1].source)] for d in drafts if d.links and d.links[-1].source] == [source, source]


def test_whom_the_sentence_before_tells_of_says_i_in_the_quotation_behind() -> None:
    text = "Noting many signs, Holm walked to the port. “My friends pay more today. They paid less in May.” The price fell."
    assert [source for source, _ in said(text)] == [None, "Holm", "Holm", None]


def test_a_quotation_in_which_nobody_says_i_is_not_given_to_whom_is_told_of_before() -> None:
    text = "Holm left the port on Monday. “The gate is open all day. It rusts.”"
    assert [source for source, _ in said(text)] == [None, None, None]


MARKS = [
    ("a curly mark closes a straight one", 'Holm wrote. "The pier has rusted.”', '"The pier has rusted.”'),
    ("a straight mark closes a curly one", 'Holm wrote. “The pier has rusted."', '“The pier has rusted."'),
    ("an inner mark that nothing closes", '"The ‘Pier\' has rusted," said Holm.', '"The ‘Pier\' has rusted,"'),
    ("straight marks within curly ones", '“He said "no" twice,” said Holm.', '“He said "no" twice,”'),
]


@pytest.mark.parametrize(("text", "marked"), [pytest.param(*rest, id=name) for name, *rest in MARKS])
def test_a_quotation_ends_though_its_marks_do_not_match(text: str, marked: str) -> None:
    assert [text[q.start : q.end] for q in layout(text, ENGLISH).quotes] == [marked]


def test_a_quotation_that_opens_with_a_question_is_theirs_who_spoke_before_it() -> None:
    text = "“The pier is old,” Holm said. “Who would mend it? Nobody would. It rusts.”"
    assert [source for source, _ in said(text)] == ["Holm", "Holm", "Holm"]


def test_where_paragraphs_are_run_together_each_opens_the_quotation_of_its_speaker_anew() -> None:
    text = (
        "Holm added: “The pier has rusted. We saw it. “It must be shut. “We will mend it.” The board meets in May. "
        "“It is late,” Rolf Sund said. “It will be dear. “Nobody asked us.” The port opened in 1911."
    )
    assert said(text) == [
        ("Holm", "“The pier has rusted."),
        ("Holm", "We saw it."),
        ("Holm", "“It must be shut."),
        ("Holm", "“We will mend it.”"),
        (None, "The board meets in May"),
        ("Rolf Sund", "“It is late,”"),
        ("Rolf Sund", "“It will be dear."),
        ("Rolf Sund", "“Nobody asked us.”"),
        (None, "The port opened in 1911"),
    ]


def test_a_quotation_goes_on_through_paragraphs_that_open_none_to_the_one_that_closes_it() -> None:
    text = "Holm tweeted: “The pier has rusted.\n\nIt must be shut.\n\nThere was nothing to hide!”\n\nThe board meets in May."
    assert [source for source, _ in said(text)] == ["Holm", "Holm", "Holm", None]


ASKED = [
    ("“Have I not been clear on the new pier?” Ms. Holm said at a talk with Rolf Sund, the deputy leader.", "Ms. Holm"),
    ("“If the pier cannot stand, could any be built?” board leader Rolf Sund, R-Varn, asked.", "board leader Rolf Sund"),
    ("“Is this the way that we are going to work?” Mayor Rolf Sund, the board leader, asked.", "Mayor Rolf Sund"),
    ("“Would you like to see the new pier?” Mr. Birch asked his daughters.", "Mr. Birch"),
    ("“Would you like to see the new pier?” she asks.", "she"),
    ("“You should leave the pier this minute!” the guard demands.", "the guard"),
]


@pytest.mark.parametrize(("text", "who"), ASKED)
def test_a_question_or_a_cry_is_theirs_who_asks_or_cries_behind_it(text: str, who: str) -> None:
    assert said(text) == [(who, text[: text.index("”") + 1])]


AHEAD = [
    ("“We want to free the old pier of Varn,” {} will say.", "he"),
    ("“We want to free the old pier of Varn,” {} will tell the board on Monday.", "Mr. Sund"),
    ("“We want to free the old pier of Varn,” {} is expected to say.", "Mr. Sund"),
    ("“We want to free the old pier of Varn,” {} was quoted as saying.", "Mr. Sund"),
    ("“We want to free the old pier of Varn,” {} is shown saying.", "Mr. Sund"),
]


@pytest.mark.parametrize(("text", "who"), AHEAD)
def test_a_quotation_is_theirs_who_will_say_it_or_are_heard_saying_it(text: str, who: str) -> None:
    assert said(text.format(who)) == [(who, "“We want to free the old pier of Varn,”")]


def test_what_somebody_will_say_behind_a_colon_is_his_and_what_he_would_continue_to_do_is_no_word() -> None:
    assert said("Mr. Sund would say, “We want to free the pier.”") == [("Mr. Sund", "“We want to free the pier.”")]
    assert said("Holm would continue “to shut all piers” here.")[0][0] is None


def test_sentences_in_quotation_marks_are_never_the_outlets_though_nobody_is_named() -> None:
    text = "The board met in May. “We will never mend that old pier.” It fell.\n\nThe sign read well. “Keep out.” It fell."
    assert said(text)[1][1] == "“We will never mend that old pier.”"
    found = chains.drafts(sents := list(clauses.sentences(layout(text, ENGLISH), ENGLISH)), [frames.find(s) for s in sents], ())
    assert [bool(d.links) for d in found] == [False, True, False, False, False, False]


WHOSE = [
    ('His response: "Well, there are people who study it now."', "His"),
    ("Holm's reply: “Well, there are people who study it now.”", "Holm"),
    ("Fans are glad after the win, but Rolf Birch, Varn, hit back: “They are late, and they know it.”", "Rolf Birch"),
    ("The board further notes, “The pier . . . stood first among all piers.”", "The board"),
    ("The letter goes on: “The pier should come first, and we agree.”", "The letter"),
    ("“We never knew it was the mayor,” Rev. John Paul Birch of Our Lady of Varn, told the Tribune.", "Rev. John Paul Birch"),
]


@pytest.mark.parametrize(("text", "who"), WHOSE)
def test_who_stands_before_or_behind_a_quotation_says_it_and_no_other(text: str, who: str) -> None:
    source, words = said(text)[-1]
    assert (str(source)[: len(who)], words[0] in '“"') == (who, True)


CLOSING = [
    ("Birch asked about the pier, “What could be worse than to shut the port?”", "Birch"),
    ("When he returned he began by saying, “The pier is the oldest of them all.”", "he"),
    ("Birch was asked at noon, “What could be worse than to shut the port?”", None),
    ("The Court of Linden and Varn also ruled, finding: “In our view, the pier is no matter for courts.”", None),
    ("That record prompted the board to state, “The pier is the oldest of them all.”", None),
]


@pytest.mark.parametrize(("text", "who"), CLOSING)
def test_a_quotation_that_closes_a_sentence_is_theirs_who_act_in_it_by_name_and_never_theirs_who_are_asked(
    text: str, who: str | None
) -> None:
    (s,) = clauses.sentences(layout(text, ENGLISH), ENGLISH)
    frame = quoted_en.opening(s)
    assert (text[slice(*frame.source)] if frame and frame.source else None) == who


def test_who_went_on_to_do_a_thing_says_nothing_by_it() -> None:
    assert said("Birch said no and went on to win the race.") == [("Birch", "no and went on to win the race")]


def linked(text: str) -> list[tuple[bool, str]]:
    """Each draft as (whether somebody beside the outlet stands behind it, its words)."""
    sents = list(clauses.sentences(layout(text, ENGLISH), ENGLISH))
    found = chains.drafts(sents, [frames.find(s) for s in sents], ())
    return [(bool(d.links), quote(text, d.spans)) for d in found]


def test_what_goes_on_in_a_quotation_that_opened_within_a_phrase_is_no_fact_of_the_outlet() -> None:
    text = "Holm also chimed in, demanding that the “report be made public. We want no letter. We want it now.” It is late."
    assert linked(text)[1:] == [(True, "We want no letter."), (True, "We want it now.”"), (False, "It is late")]


def test_a_predicate_in_quotation_marks_is_somebodys_and_a_term_in_them_the_outlets() -> None:
    assert linked("Moreover, it “was designed to shut the whole port.”")[0][0]
    assert linked("From experience, they also “know how cuts will make it hard for all.”")[0][0]
    assert not linked("The board adopted a list of “rules for all the piers of Varn.”")[0][0]
    assert not linked("The pier is “the oldest of all the piers of Varn.”")[0][0]


def test_whose_name_stands_before_the_verb_writes_what_a_participle_hands_over() -> None:
    text = 'In the filing itself Holm also made this point, writing "In addition, we have notified all other boards."'
    (s,) = clauses.sentences(layout(text, ENGLISH), ENGLISH)
    frame = quoted_en.opening(s)
    assert frame is not None
    assert [text[slice(*span)] for span in (frame.source or (0, 0), *frame.content)] == ["Holm", text[text.index('"In') :]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "“The pier fell,” said Ada Holm, adding of the builder, “He never came.”",
            [("Ada Holm", "“The pier fell,”"), ("Ada Holm", "“He never came.”")],
            id="a participle may say of whom before it hands over",
        ),
        pytest.param(
            "Holm again defended his plans, saying on Twitter: “The pier will stand.”",
            [(None, "Holm again defended his plans"), ("Holm", "“The pier will stand.”")],
            id="and where it was said",
        ),
        pytest.param(
            "“Nobody told us” is how one resident described the night.",
            [("one resident", "“Nobody told us”")],
            id="the predicate behind a quotation says whose it is",
        ),
        pytest.param("“The Pier” is how the play begins.", [(None, "“The Pier” is how the play begins")], id="or no one's"),
        pytest.param(
            "``The pier fell at night,'' Ada Holm said on Monday. ``Nobody was hurt.''",
            [("Ada Holm", "``The pier fell at night,''"), ("Ada Holm", "``Nobody was hurt.''")],
            id="the marks of old newswires quote",
        ),
    ],
)
def test_whose_a_quotation_is(text: str, told: list[tuple[str | None, str]]) -> None:
    assert said(text) == told


def test_a_paragraph_that_old_wire_marks_close_is_no_headline() -> None:
    text = "``The pier fell at night,'' Ada Holm said. ``Nobody was hurt.''\n\nThe clerk wrote: ``We never asked for a pier.''"
    assert [words for _, words in whole.said(whole.read(text))] == [
        "``The pier fell at night,''",
        "``Nobody was hurt.''",
        "``We never asked for a pier.''",
    ]
