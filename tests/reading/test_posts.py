"""A message: who wrote it and whom he passes on stand between the channel and what it says."""

from __future__ import annotations

import json

from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Reading
from sayso.settings import Settings

RULES = Settings(model=False)


def read(message: dict[str, object], kind: str = "public_channel") -> Reading:
    chat = {"name": "Kedrozersk Live", "type": kind, "id": 1, "messages": [{"id": 2, "type": "message", **message}]}
    (intake,) = pipeline.take_in(json.dumps(chat).encode(), "result.json", RULES, Hints())
    return pipeline.read(intake, RULES)


def chains(reading: Reading) -> list[tuple[list[str | None], str]]:
    names = {e.id: e.name for e in reading.entities}
    return [([names.get(h.entity or "", h.text) for h in s.hops], s.text) for s in reading.statements]


def test_a_channels_own_message_is_its_own_say_so_full_stop_or_not() -> None:
    reading = read({"text": "Police say two men died in the gallery\n\nThe depot is closed"})
    assert chains(reading) == [
        (["Kedrozersk Live", "Police"], "two men died in the gallery"),
        (["Kedrozersk Live"], "The depot is closed"),
    ]


def test_a_forwarded_message_is_that_of_whom_it_was_forwarded_from() -> None:
    text = "На складе погибли двое. По словам родственников, их увезли ночью."
    reading = read({"forwarded_from": "Сводка Кедрозёрска", "text": text})
    assert chains(reading) == [
        (["Kedrozersk Live", "Сводка Кедрозёрска"], "На складе погибли двое"),
        (["Kedrozersk Live", "Сводка Кедрозёрска", "родственники"], "их увезли ночью"),
    ]
    names = {e.id: e.name for e in reading.entities}
    assert [(d.kind, names[d.parent]) for d in reading.derivations] == [("relays", "Сводка Кедрозёрска")]


def test_a_message_in_a_group_is_its_writers() -> None:
    reading = read({"from": "Ада Холм", "text": "Я видела двух солдат у ворот. Мне сказали, что их увезли"}, "private_group")
    assert [s.hops[1].text for s in reading.statements] == ["Ада Холм", "Ада Холм"]
    assert [s.hops[1].firsthand for s in reading.statements] == [True, False]


def test_hashtags_put_nothing_forward() -> None:
    reading = read({"text": "The depot is closed\n\n#depot #news"})
    assert [(s.reason, s.text) for s in reading.skipped] == [("tags", "#depot #news")]


def read_text(text: str, outlet: str | None = None) -> Reading:
    (intake,) = pipeline.take_in(text.encode(), "post.txt", RULES, Hints(outlet=outlet))
    return pipeline.read(intake, RULES)


def test_a_saved_post_speaks_for_its_account_in_the_first_person() -> None:
    reading = read_text(
        "Ada Holm @adaholm · 3 February 2031\n\nI saw two trucks at the gate tonight\n\nI think they knew\n\n12 replies"
    )
    assert chains(reading) == [(["Ada Holm"], "I saw two trucks at the gate tonight"), (["Ada Holm"], "they knew")]
    assert [s.stance for s in reading.statements] == ["fact", "believed"]
    assert reading.statements[0].hops[0].firsthand is True


def test_a_body_denies_in_its_own_statement_and_is_no_place_of_the_same_name() -> None:
    said = "The Port of Varnholm denies reports that the crane was faulty. We believe it was safe."
    text = f"Statement by the Port of Varnholm\n\n{said}"
    reading = read_text(text)
    assert [chain for chain, _ in chains(reading)] == [["Port of Varnholm"]] * 2
    assert [words.endswith(end) for (_, words), end in zip(chains(reading), ("the crane was faulty", "it was safe"), strict=True)]
    assert [s.stance for s in reading.statements] == ["denied", "believed"]


def test_what_nobody_said_is_no_attribution() -> None:
    reading = read_text("Night at the gate\n\nNobody from the port told us that it was open.\n\nIt was shut.", "Vesper Tribune")
    assert [len(s.hops) for s in reading.statements] == [1, 1]
