"""What holds of every brief of every case: no sentence without its spans, none without its source and its stance."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.records import Case, Review, quote
from sayso.writing.brief import FORMATS, Brief, compose, faults, loss, render
from sayso.writing.brief.sentences import QUOTE, SOURCE, STANCE, WORDS
from tests.laws.strategies import cases

MANY = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
LANGUAGES, LENGTHS = st.sampled_from(["en", "ru"]), st.sampled_from(["short", "long"])


@MANY
@given(cases(), LANGUAGES, LENGTHS)
def test_every_sentence_carries_spans_that_quote_their_document(case: Case, language: str, length: str) -> None:
    texts = {document.id: document.text for document in case.documents}
    for sentence in compose(case, language, length).sentences:
        assert sentence.notes
        assert all(quote(texts[note.document], note.spans) == note.quote for note in sentence.notes)


@MANY
@given(cases(), LANGUAGES, LENGTHS)
def test_every_sentence_with_somebodys_words_says_whose_and_how_put(case: Case, language: str, length: str) -> None:
    for sentence in compose(case, language, length).sentences:
        roles = {part.role for part in sentence.parts if part.text.strip()}
        assert sentence.about_documents or {SOURCE, STANCE} <= roles
        assert not sentence.about_documents or not roles & {QUOTE, WORDS}


@MANY
@given(cases(), LANGUAGES, LENGTHS)
def test_nothing_is_lost_when_looked_up_again(case: Case, language: str, length: str) -> None:
    brief = compose(case, language, length)
    assert faults(brief, case) == []
    assert loss(brief, case) == 0


@MANY
@given(cases(), LANGUAGES)
def test_a_brief_keeps_to_its_length_and_is_the_same_each_time(case: Case, language: str) -> None:
    for length, most in (("short", 8), ("long", 20)):
        brief = compose(case, language, length)
        assert len(brief.sentences) <= most
        assert brief == compose(case, language, length)


@MANY
@given(cases(), st.sampled_from(sorted(set(FORMATS) - {"pdf"})))
def test_every_brief_prints_in_every_format(case: Case, kind: str) -> None:
    brief = compose(case, "en", "long")
    assert render(brief, case, kind) == render(brief, case, kind)


@MANY
@given(cases(), LANGUAGES)
def test_what_is_held_back_is_not_told(case: Case, language: str) -> None:
    told = [s for s in compose(case, language, "long").sentences if not s.about_documents]
    for sentence in told[:2]:
        held = frozenset({frozenset(sentence.statements)})
        again = compose(case, language, "long", held)
        assert all(frozenset(s.statements) not in held or s.about_documents for s in again.sentences)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_case_without_documents_has_no_brief(language: str, empty: Case) -> None:
    assert compose(empty, language, "long") == Brief(title=empty.case.title, language=language, length="long", paragraphs=())


@MANY
@given(cases())
def test_what_people_decided_changes_no_word(case: Case) -> None:
    reviewed = replace(case, reviews=(*case.reviews, Review(at="2026-02-04T10:00:00Z", by="A", action="note", target="x")))
    assert compose(reviewed, "en", "long") == compose(case, "en", "long")
