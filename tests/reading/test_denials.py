"""What a denier says for himself is none of what he denies: a sentence, and its frames as (verb, content)."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
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
