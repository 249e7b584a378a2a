"""Plain text and Markdown: nothing lost, the credits of the head recognised."""

from __future__ import annotations

import pytest

from sayso.errors import SourceBroken, SourceEmpty, SourceRefused, SourceTooLarge, SourceUnsupported
from sayso.intake import Hints, receive
from sayso.intake.encodings import decode
from sayso.intake.text import headline
from sayso.records import Credit, Intake
from sayso.settings import Settings

REPORT = """news

Who sold the steel? Investigators say it was the director

Source: Thornwick Review

On January 26, 2026, a court in Eastmoor heard the case.
"""


def one(data: bytes, name: str = "report.txt", **hints: str) -> Intake:
    (intake,) = receive(data, name=name, settings=Settings(), hints=Hints(**hints))  # type: ignore[arg-type]
    return intake


def test_all_characters_of_a_text_are_kept_and_its_credits_read() -> None:
    intake = one(REPORT.encode())
    assert intake.document.text == REPORT
    assert intake.document.title == "Who sold the steel? Investigators say it was the director"
    assert intake.outlet == "Thornwick Review"
    assert intake.document.outlet is None
    assert intake.document.language == "en"
    assert intake.document.published is None  # the court's date is no publication date


def test_line_ends_become_one_kind_and_offsets_still_lead_to_the_source() -> None:
    source = "A headline\r\n\r\nSource: Post\r\rText."
    intake = one(source.encode())
    assert intake.document.text == "A headline\n\nSource: Post\n\nText."
    assert [source[p.source : p.source + p.width] for p in intake.places] == ["A headline", "Source: Post", "Text."]


def test_the_users_word_wins_and_is_recorded_as_such() -> None:
    intake = one(
        REPORT.encode(), outlet="Eastmoor Courier", published="2026-01-27", title="Steel", url="https://eastmoor.example/steel"
    )
    assert (intake.outlet, intake.document.published, intake.document.title) == ("Eastmoor Courier", "2026-01-27", "Steel")
    assert intake.document.url == "https://eastmoor.example/steel"
    assert intake.credits[:2] == (
        Credit(field="title", value="Steel", place="user"),
        Credit(field="outlet", value="Eastmoor Courier", place="user"),
    )
    assert Credit(field="outlet", value="Thornwick Review", place="text") in intake.credits


def test_markdown_front_matter_and_title() -> None:
    source = "---\ntitle: Steel sold\nauthor: Ada Finch\ndate: 2026-01-24\n---\n# Steel sold in Eastmoor\n\nThe board said so.\n"
    intake = one(source.encode(), "report.md")
    assert intake.document.title == "Steel sold"
    assert intake.document.authors == ("Ada Finch",)
    assert intake.document.published == "2026-01-24"
    assert intake.document.text == source
    assert intake.document.media_type == "text/markdown"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Мост закрыли\nМост\n" + "Городские власти закрыли мост через реку. " * 3, "Мост закрыли"),
        ("This is a wrapped paragraph of a letter\nthat goes on in the next line and\nends here.\n", None),
        ("The bridge was closed on Monday.\n\nIt will open in May.\n", None),
        ("“We stay,” said the keeper. “We always did.”\n\nThe bridge is old.\n", None),
        ("Keeper flies to the U.S.\n\nThe bridge is old.\n", "Keeper flies to the U.S."),
        ("# Title\ntext", "Title"),
        ("Only one line", None),
        ("", None),
    ],
)
def test_which_line_is_the_headline(text: str, title: str | None) -> None:
    assert headline(text) == title


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1251", "koi8-r", "cp866", "iso8859-5"]
)
def test_russian_in_any_encoding(encoding: str) -> None:
    text = "Суд в Кедрозерске вынес приговор директору котельной.\n\nИсточник: Проталина\n"
    intake = one(text.encode(encoding))
    assert intake.document.text == text
    assert intake.original.encoding == encoding
    assert intake.document.language == "ru"


@pytest.mark.parametrize(
    "text", ["Überschwemmung: Der Fluss stieg über die Ufer.", "Le maire a déclaré qu’il n’était pas là, à l’époque."]
)
def test_western_letters_in_an_old_encoding(text: str) -> None:
    assert decode(text.encode("cp1252"))[0] == text


def test_a_declared_encoding_is_believed_only_where_the_bytes_bear_it_out() -> None:
    page = '<meta charset="{}"><p>Проталина сообщила о приговоре</p>'
    assert decode(page.format("windows-1251").encode("cp1251"))[1] == "cp1251"
    assert decode(page.format("windows-1251").encode("utf-8"))[1] == "utf-8"
    assert decode(page.format("base64").encode("koi8-r"))[1] == "koi8-r"
    assert decode("Проталина сообщила".encode("koi8-r"), declared="koi8-r")[1] == "koi8-r"


def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(SourceEmpty):
        one(b"")
    with pytest.raises(SourceEmpty):
        one(b" \r\n\t ")
    with pytest.raises(SourceUnsupported):
        one(bytes(range(32)) * 100)
    with pytest.raises(SourceTooLarge) as caught:
        receive(b"x" * 11, name="big.txt", settings=Settings(max_source_bytes=10))
    assert caught.value.source == "big.txt"
    with pytest.raises(SourceTooLarge):
        receive(b"word " * 100, name="big.txt", settings=Settings(max_text_chars=100))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("a.zip", b"PK\x03\x04rest"),
        ("a.csv", b"a,b\n1,2\n"),
        ("a.rtf", b"{\\rtf1 x}"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 99),
    ],
)
def test_other_kinds_of_files_are_refused_with_what_to_do(name: str, data: bytes) -> None:
    with pytest.raises(SourceUnsupported) as caught:
        one(data, name)
    assert caught.value.advice


def test_the_same_bytes_give_the_same_ids() -> None:
    assert one(REPORT.encode()) == one(REPORT.encode())
    assert one(REPORT.encode()).document.id != one(REPORT.encode() + b" ").document.id


@pytest.mark.parametrize(
    ("said", "edtf"), [("2026-01-27", "2026-01-27"), ("2026-01", "2026-01"), ("27 января 2026", "2026-01-27")]
)
def test_the_users_date_becomes_edtf(said: str, edtf: str) -> None:
    assert one(REPORT.encode(), published=said).document.published == edtf


def test_what_the_user_gives_for_a_date_and_is_none_is_refused() -> None:
    with pytest.raises(SourceRefused, match="no date"):
        one(REPORT.encode(), published="last week")


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Уполномоченному по правам человека", None),
        ("В прокуратуру Варнхольма", None),
        ("To the Harbour Commissioner", None),
        ("The pier must stay", "The pier must stay"),
    ],
)
def test_to_whom_a_letter_goes_is_no_headline(first: str, title: str | None) -> None:
    salutation = "Dear Ms Holm," if first.isascii() else "Уважаемая Анна Ивановна!"
    assert headline(f"{first}\n\n{salutation}\n\nI saw it.") == title


def test_an_office_in_a_headline_is_one_where_nobody_is_greeted() -> None:
    assert headline("Президенту вручили орден\n\nОрден вручили вчера.") == "Президенту вручили орден"


def test_an_outlets_name_above_the_headline_is_the_outlet_where_it_is_known_or_was_told_things() -> None:
    def outlet(*paragraphs: str) -> str | None:
        return one("\n\n".join(paragraphs).encode()).outlet

    assert outlet("Harbour Pilot", "Fire kills two", "4 March 2026", "He ran, he told the Harbour Pilot.") == "Harbour Pilot"
    assert outlet("«Деловой Варн»", "В порту сгорел склад", "Сторож рассказал «Деловому Варну», что бежал.") == "«Деловой Варн»"
    assert outlet("Reuters", "Fire kills two in Varn", "Two people died, police said.") == "Reuters"
    assert outlet("World News", "Fire kills two in Varn", "Two people died, police said.") is None


def test_russian_letters_once_read_in_the_wrong_character_set_are_refused_and_no_others() -> None:
    said = "Суд приговорил Петра Дубова к трём годам колонии, сообщила пресс-служба. Адвокат обжалует приговор."
    for kept, read in (("utf-8", "cp1251"), ("cp1251", "latin-1"), ("koi8-r", "cp1251"), ("utf-8", "cp1252")):
        with pytest.raises(SourceBroken, match="garbled"):
            one(said.encode(kept).decode(read, "replace").encode())
    assert one(said.encode()).document.text == said
    assert one(said.upper().encode()).document.text == said.upper()


def test_lines_broken_at_one_width_are_one_paragraph_and_others_stay_apart() -> None:
    broken = (
        "Port closed\n\nThe harbour board met on Monday and closed the gate for\ngood, two of its members said. "
        "Nobody from the board\n"
        "would say why it had been closed at such a late hour.\n\n- the first gate\n- the second gate\n"
    )
    (intake,) = receive(broken.encode(), name="a.txt", settings=Settings())
    assert intake.document.text.split("\n") == [
        "Port closed",
        "",
        "The harbour board met on Monday and closed the gate for good, two of its members said. Nobody from the board "
        "would say why it had been closed at such a late hour.",
        "",
        "- the first gate",
        "- the second gate",
        "",
    ]


def test_sentences_broken_at_any_length_are_whole_again() -> None:
    broken = (
        "The Harbour Union\nof Ostrava (HUO) demands an inquiry into the claim that\nguards beat a clerk as he tried to count\n"
        "the ships.\nAccording to the Free Ports Movement,\nOstrava clerk Adam Holm was beaten by two guards from the\n"
        "Eastern gate as he spoke with\nsailors about the curfew.\nSailors were told\nof it late, said Holm, Adam\n"
        "Linden and others.\n"
    )
    (intake,) = receive(broken.encode(), name="a.txt", settings=Settings())
    assert intake.document.text.split("\n") == [
        "The Harbour Union of Ostrava (HUO) demands an inquiry into the claim that guards beat a clerk as he tried to count "
        "the ships.",
        "According to the Free Ports Movement, Ostrava clerk Adam Holm was beaten by two guards from the Eastern gate as he "
        "spoke with sailors about the curfew.",
        "Sailors were told of it late, said Holm, Adam Linden and others.",
        "",
    ]


def test_short_lines_that_end_as_sentences_stay_paragraphs() -> None:
    lines = "The harbour board met on Monday evening.\nIt closed the gate for good that night.\nNobody on it would say why.\n"
    (intake,) = receive(lines.encode(), name="a.txt", settings=Settings())
    assert intake.document.text == lines


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Dear Ada,\n\nI am well. They took my books.\n\nExecuted on 12 June 2025.\n\nDaniel Holm\n", "2025-06-12"),
        ("ЖАЛОБА\n\nМоего мужа задержали.\n\n14 апреля 2025 г.           Линден А. П.\n", "2025-04-14"),
        ("ОБЪЯСНЕНИЕ\n\nг. Кедрозерск                                12 мая 2025 г.\n\nЯ вёл книги.\n", "2025-05-12"),
        ("WITNESS STATEMENT\n\nDate of birth: 4 June 1979\n\nI was on duty that night.\n", None),
        ("Port closed\n\nThe board met late.\n\nThe port was closed on 3 May 2025.\n", None),
    ],
)
def test_a_paper_is_of_the_day_at_its_head_or_foot_and_of_nobodys_birthday(text: str, published: str | None) -> None:
    (intake,) = receive(text.encode(), name="a.txt", settings=Settings())
    assert intake.document.published == published


def test_a_complaint_is_called_what_it_calls_itself_and_not_by_whom_it_goes_to() -> None:
    text = "Прокурору района\nВолкову А. Н.\n\nЖАЛОБА\nна бездействие полиции\n\nМоего мужа задержали.\n"
    (intake,) = receive(text.encode(), name="a.txt", settings=Settings())
    assert intake.document.title == "ЖАЛОБА на бездействие полиции"


def test_a_few_dashes_and_a_short_question_are_not_garbled() -> None:
    (intake,) = receive("—\n\n—\n\n—\n\nИ вы?".encode(), name="a.txt", settings=Settings())
    assert intake.document.text.endswith("И вы?")
