"""What a denier says for himself is none of what he denies: a sentence, and its frames as (verb, content)."""

from __future__ import annotations

import pytest
from tests.reading.told import read, said

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.chains import chains
from sayso.reading.words.text import layout
from sayso.records import quote

DENIALS = [
    ("en", "Orchard denied wrongdoing: “I never hit anyone in my life.”",
     [("deny", "wrongdoing"), ("say", "“I never hit anyone in my life.”")]),
    ("en", "Orchard denied that he stole it: “I never took a penny.”",
     [("deny", "he stole it"), ("say", "“I never took a penny.”")]),
    ("en", "Orchard denied it: “I never took a penny from anyone.”", [("say", "“I never took a penny from anyone.”")]),
    ("en", "Orchard denied wrongdoing.", [("deny", "wrongdoing")]),
    ("ru", "Дубов отрицает вину: «Я никого не бил».", [("deny", "вину"), ("say", "«Я никого не бил»")]),
    ("ru", "Дубов отрицает, что бил сторожа: «Я спал дома».", [("deny", "бил сторожа"), ("say", "«Я спал дома»")]),
    ("ru", "Дубов опроверг: «Это ложь, я никого не бил».", [("say", "«Это ложь, я никого не бил»")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), DENIALS)
def test_the_quotation_behind_a_denial_is_not_what_is_denied(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    lexicon = load(language)
    found = [f for s in clauses.sentences(layout(text, lexicon), lexicon) for f in frames.find(s)]
    assert [(f.verb, quote(text, f.content)) for f in found] == expected


HUNG_ON = [
    ("en", "Orchard took the key, a claim denied by the guild.", [("deny", "a claim")]),
    ("en", "The guild says Orchard took the key, but he denies this.", [("say", "Orchard took the key"), ("deny", "this")]),
    ("en", "He has denied the charges.", [("deny", "the charges")]),
    ("en", "He denies it.", [("deny", "it")]),
    ("en", "He does not deny it.", []),
    ("ru", "Мастер сказал, что Дубов взял ключ, что тот отрицает.", [("say", "Дубов взял ключ"), ("deny", "что")]),
    ("ru", "Дубова обвиняют в краже ключа, которую он отрицает.", [("deny", "которую")]),
    ("ru", "Мастер сказал, что Дубов отрицает кражу.", [("say", "Дубов отрицает кражу"), ("deny", "кражу")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), HUNG_ON)
def test_a_denial_hung_on_is_no_part_of_what_is_denied(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    lexicon = load(language)
    found = [f for s in clauses.sentences(layout(text, lexicon), lexicon) for f in frames.find(s)]
    assert [(f.verb, quote(text, f.content)) for f in found] == expected


RULED_OUT = [
    ("en", "Police have ruled out foul play.", [("deny", "foul play")]),
    ("en", "The mayor ruled out that the pier was sold.", [("deny", "the pier was sold")]),
    ("en", "The mayor did not rule out a strike.", [("say", "a strike")]),
    ("en", "The mayor didn't rule out that the pier would close.", [("say", "the pier would close")]),
    ("en", "Orchard has not denied that he stole it.", []),
    ("ru", "Мэр исключил, что порт будет продан.", [("deny", "порт будет продан")]),
    ("ru", "Мэр исключил возможность продажи порта.", [("deny", "продажи порта")]),
    ("ru", "Мэр исключил Дубова из списка.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), RULED_OUT)
def test_what_is_ruled_out_is_denied_and_what_is_not_is_left_open(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    lexicon = load(language)
    found = [f for s in clauses.sentences(layout(text, lexicon), lexicon) for f in frames.find(s)]
    assert [(f.verb, quote(text, f.content)) for f in found] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Orchard is charged with theft and has denied the charge.", ["Orchard is charged with theft", "the charge"]),
        ("ru", "Дубова обвиняют в краже, вину он не признал.", ["Дубова обвиняют в краже", "вину он не признал"]),
        ("ru", "Дубов ушёл домой, вину он не признал.", ["Дубов ушёл домой, вину он не признал"]),
    ],
)
def test_a_charge_and_the_plea_behind_it_are_two(language: str, text: str, expected: list[str]) -> None:
    lexicon = load(language)
    sentences = list(clauses.sentences(layout(text, lexicon), lexicon))
    drafts = chains.drafts(sentences, [frames.find(s) for s in sentences], ())
    assert [quote(text, d.spans) for d in drafts] == expected


@pytest.mark.parametrize(
    ("text", "hops", "denied"),
    [
        ("“My client denies the theft,” his lawyer Ada Holm said.", ["Ada Holm", "My client"], "the theft,”"),
        (
            "“The guards concerned strongly deny that they took it,” Ada Holm said.",
            ["Ada Holm", "The guards concerned"],
            "they took it,”",
        ),
        ("“He also denies taking it,” Ada Holm said.", ["Ada Holm", "Karl Orchard"], "taking it,”"),
    ],
)
def test_what_a_speaker_says_another_denies_is_denied_by_that_other(text: str, hops: list[str], denied: str) -> None:
    reading = read(f"Karl Orchard was in the yard.\n\n{text}")
    chains = [(who, words) for who, words in said(reading) if who]
    assert [(who, words) for who, words in chains] == [(hops, denied)]
    assert [s.stance for s in reading.statements if len(s.hops) > 1] == ["denied"]


@pytest.mark.parametrize("text", ["“We deny the theft,” Ada Holm said.", "“The bank denied him a loan,” Ada Holm said."])
def test_what_a_speaker_denies_himself_or_tells_of_has_no_second_speaker(text: str) -> None:
    assert [who for who, _ in said(read(text)) if who] == [["Ada Holm"]]


def test_what_a_lawyer_says_that_others_deny_is_denied_in_a_long_quotation_too() -> None:
    text = "“My client is at home. The clerks also deny that they took the boats,” said their lawyer, Ada Holm."
    assert [(s.text, s.stance) for s in read(text).statements] == [
        ("“My client is at home.", "fact"),
        ("they took the boats,”", "denied"),
    ]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Prosecutors dismissed the charges after a clerk fell ill.", False),
        ("Linden dismissed the charges against him.", True),
    ],
)
def test_a_case_that_prosecutors_drop_denies_nothing(text: str, denied: bool) -> None:
    assert ("denied" in [s.stance for s in read(text).statements]) == denied


def test_what_a_speaker_says_another_holds_now_comes_through_him() -> None:
    for held in ("is clear that", "insists that", "maintains that"):
        assert [who for who, _ in said(read(f"“My client {held} he left early,” Ada Holm said."))] == [["Ada Holm", "My client"]]
    for told in ("The law is clear that none may enter", "It is clear that he left", "The guild maintains the boats"):
        assert [who for who, _ in said(read(f"“{told},” Ada Holm said."))] == [["Ada Holm"]]
