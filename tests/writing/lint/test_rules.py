"""What the lint finds in one sentence, each kind by a literal pair; and what it lets pass."""

from __future__ import annotations

import pytest

from tests.writing.lint.drafts import HERALD, VESTNIK, blocking, case, first, linted, told


@pytest.mark.parametrize("text", [HERALD, VESTNIK], ids=["en", "ru"])
def test_a_document_of_the_case_lints_clean(text: str) -> None:
    report = linted(text)
    assert [(s.text, f.kind) for s in report.sentences for f in s.findings if f.blocks] == []
    assert report.attribution_loss == 0


@pytest.mark.parametrize(
    "draft",
    [
        "A warehouse in Port Elva burned down on 3 March 2026, and nobody was injured.",
        "According to the investigators, Tomas Reed sold 40 tons of timber before the fire.",
        "Reed has been charged with arson and denies the charges.",
        "Greta Holm, the owner, put the losses at about 2.5 million crowns.",
        "Paula Vint was convicted of forgery.",
        "По словам сторожа Иво Марша, сигнализация не работала.",
        "Склад в Порт-Эльве сгорел 3 марта.",
    ],
)
def test_a_faithful_paraphrase_is_not_held_back(draft: str) -> None:
    assert blocking(draft) == set()


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        ("Tomas Reed sold 40 tons of timber before the fire.", "attribution_lost"),
        ("Томас Рид продал перед пожаром 40 тонн леса.", "attribution_lost"),
        ("A guard said that Tomas Reed sold 40 tons of timber before the fire.", "source_swapped"),
        ("Investigators proved that Tomas Reed sold 40 tons of timber before the fire.", "stance_hardened"),
        ("Investigators allege that Tomas Reed sold 70 tons of timber before the fire.", "figure_changed"),
        ("The owner, Greta Holm, estimated the losses at about 2.5 million euros.", "unit_changed"),
        ("The owner, Greta Holm, estimated the losses at 2.5 million crowns.", "qualifier_changed"),
        ("Fire destroyed a warehouse in Port Elva on 13 March 2026.", "time_changed"),
        ("Investigators allege that Ivo Marsh sold 40 tons of timber before the fire.", "name_swapped"),
        ("Watchman Ivo Marsh said the alarm was working.", "negation_lost"),
        ("По словам сторожа Иво Марша, сигнализация работала.", "negation_lost"),
        ("Some workers said the owner will sell the yard.", "stance_hardened"),
        ("Tomas Reed was convicted of arson.", "guilt_unproven"),
        ("Томас Рид виновен в поджоге склада.", "guilt_unproven"),
        ("Reed has been charged with theft.", "word_changed"),
        ("The harbour froze early that winter, and ferries stopped running.", "not_in_case"),
    ],
)
def test_a_fault_is_found_under_its_name(draft: str, kind: str) -> None:
    assert kind in blocking(draft)


@pytest.mark.parametrize("verb", ["said", "admitted", "confirmed"])
def test_what_somebody_denies_in_the_case_is_not_said_by_them(verb: str) -> None:
    assert "negation_lost" in blocking(f"The watchman {verb} that the gate key had been lost.")


def test_a_denial_told_as_one_is_not_held_back() -> None:
    assert blocking("The watchman denied that the gate key had been lost.") == set()
    assert blocking("The watchman rejected claims that the gate key had been lost.") == set()


def test_what_two_said_in_one_mouth_is_found() -> None:
    assert "source_swapped" in blocking(
        "A guard said that the gate had been locked since noon and that the alarm was not working."
    )


def test_an_english_draft_is_laid_beside_a_russian_document() -> None:
    judged = first("Watchman Ivo Marsh said that the alarm was not working.")
    assert judged.state == "supported"


def test_a_finding_names_what_it_compared_and_where_the_case_has_it() -> None:
    judged = first("Investigators allege that Tomas Reed sold 70 tons of timber before the fire.")
    found = next(f for f in judged.findings if f.kind == "figure_changed")
    assert (found.draft, found.case) == ("70 tons", "40 tons")
    assert {s.text for s in case().statements if s.id in found.statements} == {
        "Tomas Reed sold 40 tons of timber before the fire"
    }


def test_what_rests_on_one_root_is_told_and_holds_nothing_back() -> None:
    assert "one_root" in told("A guard said that the gate had been locked since noon.")


def test_not_in_the_case_is_not_called_false() -> None:
    judged = first("The harbour froze early that winter, and ferries stopped running.")
    assert (judged.state, judged.findings[0].note) == ("not_in_case", "Found nothing in the case that says this.")


def test_a_heading_and_a_sentence_about_the_documents_put_nothing_forward() -> None:
    report = linted("# The fire\n\nThis brief rests on two documents.\n", "draft.md")
    assert not report.blocked
    assert {s.state for s in report.sentences} <= {"nothing_told"}


def test_a_footnote_points_at_its_statement() -> None:
    draft = "The gate was shut, said a guard.[^1]\n\n[^1]: Elva Herald: “the gate had been locked since noon”\n"
    judged = next(s for s in linted(draft, "draft.md").sentences if s.state != "nothing_told")
    assert {s.text for s in case().statements if s.id in judged.statements} == {"the gate had been locked since noon"}


def test_the_rate_of_lost_attributions_counts_what_stands_on_somebodys_word() -> None:
    report = linted("Tomas Reed sold 40 tons of timber before the fire. Watchman Ivo Marsh said the alarm was not working.")
    assert report.attribution_loss == 0.5


def test_every_span_gives_its_sentence() -> None:
    report = linted(HERALD)
    assert all(report.document.text[a:b].strip() == s.text for s in report.sentences for a, b in [s.span])
