"""What a brief of a case says, and how."""

from __future__ import annotations

import importlib.util
import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import replace

import pytest

from sayso import pipeline
from sayso.errors import ExtraMissing
from sayso.intake import Hints
from sayso.lexicon.innocence import maintained
from sayso.records import Case, Heading
from sayso.settings import Settings
from sayso.writing.brief import Brief, Sentence, compose, faults, loss, render
from sayso.writing.brief.check import loss as lost
from sayso.writing.brief.sentences import STANCE
from tests.weighing.test_ferry import case as ferry
from tests.writing import invented

BOTH = pytest.mark.parametrize("language", ["en", "ru"])


def told(case: Case, language: str, length: str = "long") -> str:
    return " ".join(sentence.text for sentence in compose(case, language, length).sentences)


def having(sentences: Iterable[Sentence], words: str) -> Sentence:
    return next(sentence for sentence in sentences if words in sentence.text)


@BOTH
@pytest.mark.parametrize("made", [invented.case, ferry], ids=["grain", "ferry"])
def test_a_brief_of_an_invented_case_loses_nothing_and_the_lint_lets_it_pass(made, language: str) -> None:  # type: ignore[no-untyped-def]
    case = made()
    brief = pipeline.brief(case, language, "long", Settings())
    assert faults(brief, case) == []
    assert loss(brief, case) == 0
    assert brief.sentences


def test_a_letter_that_nobody_published_is_called_by_its_title_and_who_says_go_home_says_it() -> None:
    letter = "I live in Upper Loban. The officer said to me: “Go home, you have seen nothing.” My wife was charged with theft.\n"
    (taken,) = pipeline.take_in(letter.encode(), "letter.txt", Settings(), Hints(path="box/letter.txt"))
    case = pipeline.weigh(Heading(id="c", title="Loban", created="2026-01-01"), [pipeline.read(taken, Settings(model=False))])
    words = told(case, "en")
    assert "the document “letter.txt”" in words
    assert "an outlet not named" not in words
    assert "asked for this" not in words
    assert "officer charged" not in words


def test_a_brief_tells_that_copies_without_a_date_have_no_order() -> None:
    text = "The sluice was opened on Monday without a warning. Eleven houses were flooded. The town hall promised a journal."

    def brief(*published: str | None) -> str:
        taken = [
            pipeline.take_in(f"{outlet}\n\n{text}".encode(), f"{outlet}.txt", Settings(), Hints(outlet=outlet, published=day))[0]
            for outlet, day in zip(("Lantern", "Harbour"), published, strict=True)
        ]
        read = [pipeline.read(intake, Settings(model=False)) for intake in taken]
        return told(pipeline.weigh(Heading(id="c", title="Sluice", created="2026-01-01"), read), "en")

    assert "print the same text, in whole or in part, and nothing in them says who had it first" in brief(None, None)
    assert "had it first" not in brief("2026-03-01", "2026-03-02")


@pytest.mark.parametrize(
    ("outlet", "called"),
    [
        ("Следственный комитет", "Следственный комитет"),
        ("Анна Ковалева", "Анна Ковалева"),
        ("Новая заря", "«Новая заря»"),
    ],
)
def test_a_body_and_the_writer_of_a_letter_stand_without_quotation_marks(outlet: str, called: str) -> None:
    hints = Hints(path="a.txt", outlet=outlet)
    (taken,) = pipeline.take_in("Кран в порту упал ночью на причал.\n".encode(), "a.txt", Settings(), hints)
    case = pipeline.weigh(Heading(id="c", title="Кран", created="2026-01-01"), [pipeline.read(taken, Settings(model=False))])
    assert f"{called} сообщает, что" in told(case, "ru")


@BOTH
def test_the_example_is_told_in_twelve_to_twenty_sentences_and_in_five_to_eight(example: Case, language: str) -> None:
    assert 12 <= len(pipeline.brief(example, language, "long", Settings()).sentences) <= 20
    assert 5 <= len(pipeline.brief(example, language, "short", Settings()).sentences) <= 8


@BOTH
def test_a_brief_tells_who_claims_what_what_is_disputed_and_who_has_not_answered(example: Case, language: str) -> None:
    topics = [paragraph.topic for paragraph in compose(example, language, "long").paragraphs]
    assert topics == ["opening", "accounts", "figures", "disputed", "replies"]


@BOTH
def test_no_two_sentences_tell_the_same_claim_of_one_source_twice(example: Case, language: str) -> None:
    claims = {s: claim.id for claim in example.claims for s in claim.statements}
    sentences = [s for s in compose(example, language, "long").sentences if not s.about_documents]
    keys = [tuple(sorted(claims.get(i, i) for i in sentence.statements)) for sentence in sentences]
    assert len(keys) == len(set(keys))


def test_the_whole_chain_is_told_from_the_outlet_to_the_origin(example: Case) -> None:
    assert "According to Marrow Bay Post, which cites Protalina, Tambovtsev said:" in told(example, "en")


def test_a_rumour_is_told_as_what_its_teller_cites(example: Case) -> None:
    assert "citing rumors at the plant, that Karasev could be transferred" in told(example, "en")
    assert "по слухам на котельной, Карасева могут перевести" in told(example, "ru") or "слухам" not in told(example, "ru")


def test_an_allegation_is_alleged_and_a_denial_denies(example: Case) -> None:
    sentence = having(compose(example, "en", "long").sentences, "sold for scrap")
    assert "investigators alleged that he [Gennady Starostin] sold" in sentence.text
    assert "Gennady Starostin denies the charges" in sentence.text


def test_figures_keep_their_qualifiers_and_their_estimators(example: Case) -> None:
    assert "investigators estimate the losses at 41 million rubles (about $506,000)" in told(example, "en")
    assert "следователи оценивают ущерб в 41 миллион рублей (около 506 тысяч долларов)" in told(example, "ru")


def test_a_second_sentence_of_one_speaker_folds_his_name(example: Case) -> None:
    assert "Он также говорит" in told(example, "ru")


def test_a_paraphrase_in_quotation_marks_is_not_given_out_as_the_speakers_own_words(example: Case) -> None:
    said = having(compose(example, "ru", "long").sentences, "на трех грузовиках")
    assert "в пересказе издания: «" in said.text


def test_words_of_another_language_stay_in_it_with_what_the_records_say_beside_them(example: Case) -> None:
    sentence = having(compose(example, "en", "long").sentences, "Заседание")
    assert sentence.text.endswith("“Заседание по его делу назначено на 3 марта 2026 года” (3 March 2026).")
    assert {part.language for part in sentence.parts} == {None, "ru"}


def test_an_earlier_and_a_later_figure_stand_with_their_days() -> None:
    changed = having(compose(ferry(), "en", "long").sentences, "The figure has changed")
    order = ["on 1 March 2026, the Lighthouse", "nineteen", "on 5 March 2026, the Lighthouse", "seventeen"]
    assert sorted(order, key=changed.text.index) == order


@BOTH
def test_a_sentence_without_its_stance_or_its_source_is_found(example: Case, language: str) -> None:
    brief = compose(example, language, "long")
    first = brief.paragraphs[1].sentences[0]
    bare = replace(first, parts=tuple(p for p in first.parts if p.role not in ("source", STANCE)))
    broken = replace(brief, paragraphs=(replace(brief.paragraphs[1], sentences=(bare,)),))
    assert {lack for _, lack in faults(broken, example)} == {"source", "stance"}
    assert lost(broken, example) == 1


def test_a_changed_quotation_is_found(example: Case) -> None:
    brief = compose(example, "en", "long")
    sentence = having(brief.sentences, "We never saw any other beams")
    parts = tuple(replace(p, text=p.text.replace("never", "often")) for p in sentence.parts)
    broken = Brief(
        title="",
        language="en",
        length="long",
        paragraphs=(replace(brief.paragraphs[0], sentences=(replace(sentence, parts=parts),)),),
    )
    assert [lack for _, lack in faults(broken, example)] == ["words"]


@BOTH
def test_markdown_has_a_footnote_for_every_mark_and_no_more(example: Case, language: str) -> None:
    text = render(compose(example, language, "long"), example, "md").decode()
    assert set(re.findall(r"\[\^(\d+)\](?!:)", text)) == set(re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE))


@BOTH
def test_html_is_one_page_that_loads_nothing_and_escapes_what_it_quotes(example: Case, language: str) -> None:
    evil = replace(example, case=replace(example.case, title="<script>alert(1)</script>"))
    page = render(compose(evil, language, "long"), evil, "html").decode()
    assert "<script" not in page
    assert "default-src 'none'" in page
    assert set(re.findall(r'href="#n(\d+)"', page)) == set(re.findall(r'id="n(\d+)"', page))


@BOTH
def test_a_word_document_has_footnotes_of_words_own(example: Case, language: str) -> None:
    brief = compose(example, language, "long")
    with zipfile.ZipFile(io.BytesIO(render(brief, example, "docx"))) as package:
        notes, body = package.read("word/footnotes.xml").decode(), package.read("word/document.xml").decode()
    count = sum(len(sentence.notes) for sentence in brief.sentences)
    assert body.count("<w:footnoteReference ") == notes.count("<w:footnoteRef/>") == count
    assert brief.sentences[0].text in body


def test_pdf_is_printed_or_says_what_it_needs(example: Case) -> None:
    brief = compose(example, "en", "short")
    if importlib.util.find_spec("weasyprint") is None:
        with pytest.raises(ExtraMissing, match=r"sayso\[pdf\]"):
            render(brief, example, "pdf")
    else:
        assert render(brief, example, "pdf").startswith(b"%PDF")


RULINGS = """The prosecutor asked the court to jail Pavel Dorn for nine years.

“Dorn was jailed for two years by a court that heard nobody,” the mayor, Ines Oravec, said.

The defendant maintained his innocence.
"""


def read_aloud(text: str, outlet: str) -> str:
    """The brief of a case of this one text."""
    rules = Settings(model=False)
    readings = [pipeline.read(i, rules) for i in pipeline.take_in(text.encode(), "a.txt", rules, Hints(outlet=outlet))]
    case = pipeline.weigh(Heading(id="c", title="Dorn", created="2026-01-01"), readings)
    return told(case, case.documents[0].language or "en")


def test_who_tells_of_a_ruling_rules_nothing_and_who_asks_gives_no_order() -> None:
    brief = read_aloud(RULINGS, "Lantern")
    assert "Oravec ruled" not in brief
    assert "Oravec, said: “Dorn was jailed" in brief
    assert "ordered" not in brief
    assert "denied" not in brief
    russian = "«Орлов приговорён судом к двум годам ни за что», — сказала мэр Инна Вольская. Прокурор попросил его осудить."
    assert not {"постановляет", "приказывает"} & set(read_aloud(russian, "Заря").split())


def test_who_denies_that_innocent_people_died_does_not_maintain_it() -> None:
    assert maintained("his innocence")
    assert maintained("she is innocent of the theft")
    assert maintained("своей невиновности")
    assert not maintained("that innocent people were killed")
    assert not maintained("невинные люди погибли")


@BOTH
def test_what_an_outlet_took_back_is_told_with_its_correction_and_never_alone(language: str) -> None:
    """Under one heading, with both days: a withdrawn arrest is nobody's news."""
    settings = Settings(model=False)
    told_first = "The mill in Varnholm burned on Monday.\n\nPolice arrested Pavel Orekhov on the quay.\n"
    told_then = (
        "Correction: an article published on March 4 said that police arrested Pavel Orekhov.\n\n"
        "Pavel Orekhov was not arrested; he was questioned as a witness.\n"
    )
    readings = []
    for name, text, day in (("a.txt", told_first, "2026-03-04"), ("b.txt", told_then, "2026-03-06")):
        (taken,) = pipeline.take_in(text.encode(), name, settings, Hints(outlet="Lantern", published=day))
        readings.append(pipeline.read(taken, settings))
    case = pipeline.weigh(Heading(id="c", title="Mill", created="2026-03-08"), readings)
    brief = pipeline.brief(case, language, "long", settings)
    arrests = [s.text for s in brief.sentences if re.search(r"\barrested Pavel", s.text) and "not arrested" not in s.text]
    assert not arrests
    assert having(brief.sentences, "was not arrested").text.startswith(("An account was corrected", "Сообщение исправлено"))
