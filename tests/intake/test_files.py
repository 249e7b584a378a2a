"""PDF, DOCX and mail: paragraphs whole, characters exact, attachments as documents of their own."""

from __future__ import annotations

import pypdfium2
import pytest

from sayso.errors import SourceBroken, SourceLocked, SourceUnsupported
from sayso.intake import Hints, receive
from sayso.intake.pdf import characters
from sayso.records import Intake
from sayso.settings import Settings
from tests.intake import papers

SETTINGS = Settings()
FIRST = [
    (72, 780, 20, "Three workers were killed"),
    (72, 740, 11, "January 28, 2026"),
    (72, 710, 11, "The court in Kedrozersk heard on Wednesday that the coal gallery had been"),
    (72, 696, 11, "closed by nobody. The director of the heating plant said that the govern-"),
    (72, 682, 11, "ment had been told. The government denied it, and the well-"),
    (72, 668, 11, "known engineer did as well."),
    (72, 640, 11, "A second paragraph begins here and runs on to the next page because the"),
]
SECOND = [(72, 780, 11, "sentence is not over yet."), (72, 750, 11, "A third paragraph.")]


def many(data: bytes, name: str) -> list[Intake]:
    return receive(data, name=name, settings=SETTINGS, hints=Hints(path=f"case/{name}"))


def test_a_pdfs_lines_become_paragraphs_and_every_character_keeps_its_page_and_index() -> None:
    data = papers.pdf([FIRST, SECOND])
    (intake,) = many(data, "report.pdf")
    assert intake.document.text.split("\n\n") == [
        "Three workers were killed",
        "January 28, 2026",
        "The court in Kedrozersk heard on Wednesday that the coal gallery had been closed by nobody. The director of the heating "
        "plant said that the government had been told. The government denied it, and the well-known engineer did as well.",
        "A second paragraph begins here and runs on to the next page because the sentence is not over yet.",
        "A third paragraph.",
    ]
    assert intake.document.title == "Three workers were killed"
    assert intake.document.published == "2026-01-28"
    shown = [characters(page.get_textpage()).replace("\x02", "-") for page in pypdfium2.PdfDocument(data)]
    for p in intake.places:
        assert p.page is not None
        assert intake.document.text[p.start : p.start + p.length] == shown[p.page][p.source : p.source + p.width]
    covered = {n for p in intake.places for n in range(p.start, p.start + p.length)}
    assert all(c.isspace() for n, c in enumerate(intake.document.text) if n not in covered)


def test_what_a_browser_prints_around_a_page_is_no_text_of_it_and_its_address_is_kept() -> None:
    around = [(24, 820, 8, "11/26/26, 3:29 PM"), (24, 17, 8, "https://eastmoor.example/pier 1/1")]
    (intake,) = many(papers.pdf([[*FIRST, *around]]), "page.pdf")
    assert intake.document.text.endswith("the next page because the")
    assert [s.text for s in intake.skipped] == ["11/26/26, 3:29 PM\nhttps://eastmoor.example/pier 1/1"]
    assert intake.document.url == "https://eastmoor.example/pier"


def test_running_heads_and_page_numbers_do_not_break_a_sentence_that_goes_on() -> None:
    pages = [
        [(72, 800, 9, "Report of the Commission"), (72, 700, 11, f"In hall {n} nobody heard the"), (300, 20, 9, f"- {n} -")]
        for n in range(1, 5)
    ]
    (intake,) = many(papers.pdf(pages), "report.pdf")
    assert intake.document.text == " ".join(f"In hall {n} nobody heard the" for n in range(1, 5)).replace(" In", "\n\nIn")


def test_a_number_or_an_address_that_is_the_text_stays() -> None:
    (intake,) = many(papers.pdf([[(72, 700, 11, "62")]]), "number.pdf")
    assert intake.document.text == "62"
    pages = [[(72, 700, 11, f"{word} is told."), (72, 600, 11, "No more.")] for word in ("One", "Two", "Three")]
    (intake,) = many(papers.pdf(pages), "two.pdf")
    assert intake.document.text.count("No more.") == 3


def test_pdfs_that_cant_be_read_say_why() -> None:
    data = papers.pdf([FIRST])
    with pytest.raises(SourceLocked, match="password"):
        many(papers.pdf([FIRST], password="steel"), "locked.pdf")
    with pytest.raises(SourceBroken, match="cut off"):
        many(data[: len(data) // 2], "half.pdf")
    with pytest.raises(SourceBroken):
        many(b"%PDF-1.4\nnothing of the kind\n%%EOF", "broken.pdf")
    with pytest.raises(SourceUnsupported, match="no text layer") as caught:
        many(papers.pdf([[]]), "scan.pdf")
    assert "OCR" in (caught.value.advice or "")


@pytest.mark.parametrize(
    ("name", "data", "what", "advice"),
    [
        ("call.mp3", b"ID3\x04", "a sound recording", "what is said"),
        ("table.xlsx", b"PK\x03\x04[Content_Types].xml", "a table", "as PDF or plain text"),
        ("letter.odt", b"PK\x03\x04mimetype", "another office program", "Save it as PDF"),
        ("letter.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Outlook message", ".eml"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file", "Save it as PDF"),
    ],
)
def test_a_kind_that_is_not_read_is_called_by_what_it_is_with_what_helps(name: str, data: bytes, what: str, advice: str) -> None:
    with pytest.raises(SourceUnsupported, match=what) as caught:
        many(data, name)
    assert advice in (caught.value.advice or "")


def test_a_docx_gives_its_paragraphs_and_tables() -> None:
    data = papers.word(
        ["Source: Eastmoor Courier", "The board\u00a0said so."], title="The pier", table=[["Tons", "62"], ["Dead", "three"]]
    )
    (intake,) = many(data, "letter.docx")
    assert intake.document.text == "The pier\n\nSource: Eastmoor Courier\n\nThe board\u00a0said so.\n\nTons\t62\n\nDead\tthree"
    assert (intake.document.title, intake.outlet) == ("The pier", "Eastmoor Courier")
    assert intake.places == ()


def test_a_damaged_docx_is_refused() -> None:
    data = papers.word(["Some words of the letter."])
    with pytest.raises(SourceBroken):
        many(data[: len(data) // 2], "half.docx")


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.pdf", b"The mayor said no."), ("a.docx", b"The mayor said no."), ("a.docx", b"PK\x03\x04 nothing else")],
)
def test_a_file_that_is_not_what_it_is_called_is_broken_and_not_a_kind_sayso_cant_read(name: str, data: bytes) -> None:
    with pytest.raises(SourceBroken):
        many(data, name)


def test_a_mail_and_its_attachments_are_documents() -> None:
    made = papers.mail(
        "Dear readers,\n\nthree workers were killed, not four.\n",
        Subject="Поправка: погибли трое",
        From="Торнвик Ревью <desk@thornwick.example>",
        Date="Wed, 28 Jan 2026 10:00:00 +0300",
        To="readers@thornwick.example",
    )
    made.add_attachment(
        papers.word(["The order to close the gallery."]), maintype="application", subtype="octet-stream", filename="order.docx"
    )
    made.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="seal.png")
    letter, order = many(made.as_bytes(), "mail.eml")
    assert letter.document.text.strip() == "Dear readers,\n\nthree workers were killed, not four."
    assert (letter.document.title, letter.outlet, letter.document.published) == (
        "Поправка: погибли трое",
        "Торнвик Ревью",
        "2026-01-28",
    )
    assert order.document.text == "The order to close the gallery."
    assert order.document.path == "case/mail.eml!order.docx"
    assert order.document.id != letter.document.id
    assert order.document.sha256 == letter.document.sha256 == letter.original.sha256
    assert [s.text for s in letter.skipped] == ["seal.png: a picture (PNG) is not a kind of file sayso reads"]


def test_a_mail_in_an_old_encoding_and_one_in_html() -> None:
    made = papers.mail("", Subject="Письмо", From="a@b.example", Date="Wed, 28 Jan 2026 10:00:00 +0300")
    made.set_content("Погибли трое рабочих.\n", charset="koi8-r")
    (letter,) = many(made.as_bytes(), "mail.eml")
    assert letter.document.text.strip() == "Погибли трое рабочих."
    assert letter.original.encoding == "koi8-r"
    page = papers.mail(
        html="<p>Three workers were killed in the gallery, the court said.</p>", Subject="Steel", From="a@b.example"
    )
    (letter,) = many(page.as_bytes(), "mail.eml")
    assert letter.document.text == "Three workers were killed in the gallery, the court said."


WRAPPED = (
    "Dear Olga,\n\nMy husband was released yesterday. The investigator told him that the case\nwould be closed "
    "if he kept silent. I do not believe it, and I will go on\nasking.\n\nMaria\n\n"
)
EARLIER = (
    "On Mon, 14 Apr 2025 at 10:02, Olga Renn <olga@b.example>\nwrote:\n\n"
    "> Dear Maria,\n> They said they had\n> received nothing.\n"
)


def test_a_mails_lines_are_joined_and_what_it_quotes_of_an_earlier_one_is_listed_apart() -> None:
    made = papers.mail(WRAPPED + EARLIER, Subject="Re: the case", From="a@b.example", Date="Wed, 28 Jan 2026 10:00:00 +0300")
    (letter,) = many(made.as_bytes(), "mail.eml")
    assert "that the case would be closed" in letter.document.text
    assert "will go on asking.\n\nMaria" in letter.document.text
    assert "received nothing" not in letter.document.text
    assert [(s.reason, s.text.split("\n")[0]) for s in letter.skipped] == [
        ("earlier message", "On Mon, 14 Apr 2025 at 10:02, Olga Renn <olga@b.example>")
    ]


def test_a_mail_in_html_is_read_whole_but_for_what_it_quotes() -> None:
    quoted = '<div class="gmail_attr">On Mon, Olga wrote:</div><blockquote><p>They had nothing.</p></blockquote>'
    page = papers.mail(
        html=f"<div><p>Dear Olga,</p><p>He was released yesterday.</p></div>{quoted}", Subject="Re: x", From="a@b.example"
    )
    (letter,) = many(page.as_bytes(), "mail.eml")
    assert letter.document.text == "Dear Olga,\n\nHe was released yesterday."
    assert {s.reason for s in letter.skipped} == {"earlier message"}


def test_a_mail_without_words_is_refused() -> None:
    with pytest.raises(SourceUnsupported):
        many(b"From: a@b.example\nTo: c@d.example\nSubject: x\n\n", "mail.eml")


def test_a_page_saved_as_a_web_archive_is_read_as_the_page() -> None:
    page = "<article><h1>Steel sold</h1><p>The director sold the steel, investigators said in Eastmoor on Monday.</p></article>"
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://thornwick.example/2026/01/26/steel\r\nSubject: Steel\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
    )
    parts = (
        f"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{page}\r\n"
        "--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
    )
    (intake,) = many((head + parts).encode(), "page.mhtml")
    assert intake.document.text == "Steel sold\n\nThe director sold the steel, investigators said in Eastmoor on Monday."
    assert (intake.outlet, intake.document.published) == ("thornwick.example", "2026-01-26")
    assert intake.document.authors == ()
