"""Chains of attribution from sentence to sentence: who speaks, through whom, and where the outlet speaks itself."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.attribution.frame import Frame
from sayso.reading.chains import chains
from sayso.reading.words.text import layout
from sayso.records import quote


def drafts(text: str, language: str = "en") -> list[tuple[list[str | None], str]]:
    """Each draft as (the sources of its links, its words)."""
    lexicon = load(language)
    sentences = list(clauses.sentences(layout(text, lexicon), lexicon))
    found = chains.drafts(sentences, [frames.find(s) for s in sentences], ())
    return [
        (
            [text[a:b] if (span := link.source) and (a := span[0]) >= 0 and (b := span[1]) else None for link in d.links],
            quote(text, d.spans),
        )
        for d in found
    ]


CASES = [
    (
        "a source inside a source is a link of its own",
        "en",
        "One clerk said rumours within the plant suggest that the director will resign.",
        [(["One clerk", "rumours within the plant"], "the director will resign")],
    ),
    (
        "a relay stands before the person it spoke with",
        "en",
        "“We hid the ledger,” one clerk told the Vesper Tribune.",
        [(["Vesper Tribune", "one clerk"], "“We hid the ledger,”")],
    ),
    (
        "who has seen the paper that somebody speaks in is a relay",
        "en",
        "“We knew of no leak,” the director said in a letter seen by the Vesper Tribune.",
        [(["Vesper Tribune", "the director"], "“We knew of no leak,”")],
    ),
    (
        "papers that somebody obtained speak through him",
        "en",
        "According to documents obtained by the Vesper Tribune, the plant was never inspected.",
        [(["the Vesper Tribune", "documents"], "the plant was never inspected")],
    ),
    (
        "what is no paper of an outlet has no relay",
        "en",
        "Police said the car was seen by Maria Holm near the port.",
        [(["Police"], "the car was seen by Maria Holm near the port")],
    ),
    (
        "what no frame covers is narration",
        "en",
        "The gate was open. The clerk said nobody came.",
        [([], "The gate was open"), (["The clerk"], "nobody came")],
    ),
    (
        "a quotation over sentences has one speaker, whoever is named last",
        "en",
        "“The gate was open. Nobody came,” said the porter.",
        [(["the porter"], "“The gate was open."), (["the porter"], "Nobody came,”")],
    ),
    (
        "a quotation goes on behind its cue",
        "en",
        "“The gate was open,” said the porter. “Nobody came.”",
        [(["the porter"], "“The gate was open,”"), (["the porter"], "“Nobody came.”")],
    ),
    (
        "a participle takes the source of the verb before it",
        "en",
        "The porter said the gate was open, adding that nobody came.",
        [(["The porter"], "the gate was open"), (["The porter"], "nobody came")],
    ),
    (
        "another source beside it cuts a content off",
        "en",
        "The porter said the gate was open, while the clerk said it was locked.",
        [(["The porter"], "the gate was open"), (["the clerk"], "it was locked")],
    ),
    (
        "a colon hands its source to the paragraph after it",
        "ru",
        "Дежурный сказал:\n\nВорота были открыты. Никто не пришёл.",
        [(["Дежурный"], "Ворота были открыты"), (["Дежурный"], "Никто не пришёл")],
    ),
    (
        "who is told of by his name behind a colon does not speak there",
        "en",
        "Ada Holm said:\n\nAda Holm was born in Varnholm. She opened the first pier.",
        [([], "Ada Holm was born in Varnholm"), ([], "She opened the first pier")],
    ),
    (
        "this was reported by X gives X the sentence before",
        "ru",
        "Ворота были открыты. Об этом сообщили в полиции.",
        [(["полиции"], "Ворота были открыты")],
    ),
    (
        "with reference to Y makes Y the origin",
        "ru",
        "Ворота были открыты, сообщает «Заря» со ссылкой на вахтёра.",
        [(["«Заря»", "вахтёра"], "Ворота были открыты")],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_chain_runs_from_the_reader_to_the_origin(
    language: str, text: str, expected: list[tuple[list[str | None], str]]
) -> None:
    assert drafts(text, language) == expected


def test_a_skipped_sentence_makes_no_statement() -> None:
    lexicon = load("en")
    sentences = list(clauses.sentences(layout("The gate was open. Subscribe to our newsletter.", lexicon), lexicon))
    assert len(chains.drafts(sentences, [[], []], [1])) == 1


FEELINGS = [
    ("a concern and its matter", "Observers expressed concern about the locks.", ["the locks"]),
    ("a regret and its clause", "The mayor expressed regret that the pier was shut.", ["regret that the pier was shut"]),
    ("a feeling alone", "The mayor expressed his sadness.", ["The mayor expressed his sadness"]),
]


@pytest.mark.parametrize(("text", "said"), [pytest.param(*rest, id=name) for name, *rest in FEELINGS])
def test_a_feeling_expressed_is_put_forward_where_it_is_about_something(text: str, said: list[str]) -> None:
    sentences = list(clauses.sentences(layout(text, load("en")), load("en")))
    cue = "expressed concern about" if "concern" in text else "expressed"
    at, source = text.index(cue), (0, text.index(" expressed"))
    frame = Frame((at, at + len(cue)), "say", source, ((at + len(cue) + 1, len(text) - 1),))
    assert [text[slice(*d.spans[0])] for d in chains.drafts(sentences, [[frame]], ())] == said
