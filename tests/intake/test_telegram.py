"""Telegram exports: every message with words is a document, of its channel, its day, and whoever it was forwarded from."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sayso.errors import SourceBroken, SourceEmpty, SourceUnsupported
from sayso.intake import receive
from sayso.records import Intake
from sayso.settings import Settings

LIVE = "Kedrozersk Live"
CHANNEL = {
    "name": LIVE,
    "type": "public_channel",
    "id": 1001,
    "messages": [
        {"id": 1, "type": "service", "date": "2031-02-01T10:00:00", "action": "create_channel", "text": ""},
        {
            "id": 2,
            "type": "message",
            "date": "2031-02-03T10:00:00",
            "from": LIVE,
            "text": ["Two men died in the ", {"type": "bold", "text": "coal gallery"}, " on Monday.\nThe “depot” is closed"],
        },
        {
            "id": 3,
            "type": "message",
            "date": "2031-02-03T11:00:00",
            "from": LIVE,
            "forwarded_from": "Сводка Кедрозёрска",
            "text": "На складе погибли двое \U0001f56f️. Склад \"закрыт\".",
        },
        {"id": 4, "type": "message", "date": "2031-02-03T11:05:00", "from": LIVE, "photo": "photos/1.jpg", "text": ""},
        {"id": 5, "type": "message", "date": "2031-02-04T09:00:00", "from": LIVE, "author": "Ada Holm", "text": "I saw it.",
         "reply_to_message_id": 3},
    ],
}  # fmt: skip
GROUP = {
    "chats": {
        "list": [
            {
                "name": "Соседи склада",
                "type": "private_supergroup",
                "id": 7,
                "messages": [
                    {
                        "id": 2,
                        "type": "message",
                        "date": "2031-02-03T10:00:00",
                        "from": "Ольга Петрова",
                        "text": "Я видела двоих.",
                    },
                    {
                        "id": 3,
                        "type": "message",
                        "date": "2031-02-03T10:01:00",
                        "from": None,
                        "from_id": "user6",
                        "text": "Закрыто",
                    },
                ],
            }
        ]
    }
}


def received(export: Any, *, ascii_only: bool = False) -> list[Intake]:
    data = json.dumps(export, ensure_ascii=ascii_only).encode()
    return receive(data, name="result.json", settings=Settings())


def test_a_message_is_a_document_of_its_channel_and_its_day() -> None:
    first = received(CHANNEL)[0]
    assert first.document.text == "Two men died in the coal gallery on Monday.\nThe “depot” is closed"
    assert (first.outlet, first.document.published, first.document.language) == (LIVE, "2031-02-03", "en")


def test_whom_a_message_was_forwarded_from_stands_above_its_words() -> None:
    assert received(CHANNEL)[1].document.text.startswith("Переслано от: Сводка Кедрозёрска\n\nНа складе")


def test_who_signed_or_wrote_a_message_stands_above_its_words() -> None:
    assert received(CHANNEL)[2].document.text == "From: Ada Holm\n\nI saw it."
    assert [i.document.text.split("\n")[0] for i in received(GROUP)] == ["От: Ольга Петрова", "От: user6"]
    assert received(GROUP)[0].document.authors == ("Ольга Петрова",)


def test_a_message_too_short_to_tell_its_language_has_that_of_its_chat() -> None:
    assert {i.document.language for i in received(GROUP)} <= {"ru", None}


def test_the_message_answered_is_kept_as_a_credit() -> None:
    assert [c.value for c in received(CHANNEL)[2].credits if c.field == "reply_to"] == [f"{LIVE} 3"]


def test_messages_without_words_are_listed_as_skipped() -> None:
    assert [(s.reason, s.text) for s in received(CHANNEL)[0].skipped] == [
        ("service message", f"{LIVE} 1, 2031-02-01T10:00:00: create channel"),
        ("message without words", f"{LIVE} 4, 2031-02-03T11:05:00: photo"),
    ]


@pytest.mark.parametrize("ascii_only", [False, True])
def test_every_word_of_a_message_has_its_place_in_the_file(ascii_only: bool) -> None:
    for export in (CHANNEL, GROUP):
        source = json.dumps(export, ensure_ascii=ascii_only)
        for intake in received(export, ascii_only=ascii_only):
            assert intake.places
            for place in intake.places:
                written = source[place.source : place.source + place.width]
                assert json.loads(f'"{written}"') == intake.document.text[place.start : place.start + place.length]


def test_each_message_has_an_id_of_its_own() -> None:
    ids = [i.document.id for i in received(CHANNEL)]
    assert len(set(ids)) == 3


def test_a_file_cut_short_is_refused_with_the_place_and_what_to_do() -> None:
    data = json.dumps(CHANNEL).encode()[:400]
    with pytest.raises(SourceBroken) as refused:
        receive(data, name="result.json", settings=Settings())
    assert str(refused.value).startswith("result.json: the JSON breaks off at line 1, column ")
    assert "Machine-readable JSON" in str(refused.value)


@pytest.mark.parametrize("export", [{}, [], {"messages": 3}, {"chats": {"list": [{"name": "x"}]}}, "words"])
def test_json_that_is_no_export_is_refused(export: object) -> None:
    with pytest.raises(SourceUnsupported, match="no Telegram export"):
        received(export)


def test_nesting_without_end_is_refused() -> None:
    with pytest.raises(SourceBroken, match="nested too deep"):
        receive(b'{"messages": ' + b"[" * 100_000, name="result.json", settings=Settings())


def test_an_export_without_a_word_is_refused() -> None:
    with pytest.raises(SourceEmpty, match="no message"):
        received({**CHANNEL, "messages": CHANNEL["messages"][:1]})  # type: ignore[index]


@pytest.mark.parametrize("message", [None, 3, "words", {}, {"id": None, "text": None}, {"text": [1, {"text": 2}, None]}])
def test_a_message_of_a_strange_shape_stops_nothing(message: object) -> None:
    strange = {**CHANNEL, "messages": [message, *CHANNEL["messages"]]}  # type: ignore[misc]
    assert len(received(strange)) == 3
