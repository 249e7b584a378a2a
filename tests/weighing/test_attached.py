"""An attachment that is in the case once more is one document."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import Document
from sayso.weighing.pool.attached import repeated

LETTER = Document(id="a", sha256="0", media_type="application/pdf", path="case/letter.pdf", text="The guard took my letters.")


def attached(key: str, path: str, text: str = LETTER.text) -> Document:
    return replace(LETTER, id=key, path=path, text=text)


def test_an_attachment_that_is_a_file_too_gives_way_to_the_file_in_any_order() -> None:
    mailed = attached("b", "case/a.eml!letter.pdf")
    assert repeated([LETTER, mailed]) == repeated([mailed, LETTER]) == {"b": LETTER}


def test_of_one_attachment_of_several_mails_the_first_by_its_path_stays() -> None:
    one, two, three = (attached(key, f"case/{key}.eml!letter.pdf") for key in "xyz")
    assert repeated([three, one, two]) == {"y": one, "z": one}


def test_two_files_of_the_same_words_are_two() -> None:
    assert repeated([LETTER, attached("b", "case/copy.pdf")]) == {}


def test_two_posts_in_the_same_words_are_two() -> None:
    posts = [replace(attached(k, f"case/result.json!Harbour {k}"), media_type="application/json") for k in "xy"]
    assert repeated(posts) == {}


def test_another_attachment_is_another_document() -> None:
    assert repeated([LETTER, attached("b", "case/a.eml!letter.pdf", "The guard gave them back.")]) == {}
