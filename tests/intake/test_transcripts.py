"""Subtitles become documents: the words in turns, each behind its time code, every character at its place."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import SourceBroken
from sayso.intake import receive
from sayso.records import Intake
from sayso.settings import Settings

VTT = """WEBVTT - Night shift at the port

NOTE Source: Vesper Tribune

1
00:00:01.000 --> 00:00:04.000
<v Peter Vance>What did you see
that night?

2
00:00:04.500 --> 00:00:09.000
<v Ada Holm>I saw two trucks at the gate &amp; a van.
The foreman said

3
00:00:09.000 --> 00:00:12.000
<v Ada Holm>the police had let them through.

4
00:00:12.500 --> 00:00:13.000
[door closes]

00:00:20.000 --> 00:00:24.000 align:start
<v Ada Holm>I heard that the <i>lights</i> were out.</v>
"""
SRT = """1
00:00:01,000 --> 00:00:04,000
- Кто дал приказ?
- Майор. Я был в комнате.

2
00:00:04,500 --> 00:00:09,000
СВИДЕТЕЛЬ: Двоих избили.
"""
LIVE = """WEBVTT

00:01.000 --> 00:03.000
the gate was open

00:03.000 --> 00:05.000
the gate was open
and nobody came
"""


def received(text: str, name: str) -> Intake:
    (intake,) = receive(text.encode(), name=name, settings=Settings())
    return intake


def test_a_voice_tag_becomes_a_label_and_a_time_code_stays_to_be_found() -> None:
    intake = received(VTT, "night.vtt")
    assert intake.document.text == (
        "[00:00:01] Peter Vance: What did you see that night?\n\n"
        "[00:00:04] Ada Holm: I saw two trucks at the gate & a van. The foreman said the police had let them through.\n\n"
        "[00:00:20] Ada Holm: I heard that the lights were out."
    )
    assert (intake.document.title, intake.outlet) == ("Night shift at the port", "Vesper Tribune")
    assert [s.text for s in intake.skipped] == ["[door closes]"]


def test_speakers_without_names_are_kept_apart_by_their_dashes() -> None:
    assert received(SRT, "court.srt").document.text == (
        "[00:00:01] - Кто дал приказ?\n\n[00:00:01] - Майор. Я был в комнате.\n\n[00:00:04] СВИДЕТЕЛЬ: Двоих избили."
    )


def test_a_line_that_live_captions_repeat_is_said_once() -> None:
    assert received(LIVE, "live.vtt").document.text == "[00:01] the gate was open and nobody came"


@pytest.mark.parametrize(
    ("text", "name"), [(VTT, "a.vtt"), (VTT.replace("\n", "\r\n"), "a.vtt"), (SRT, "a.srt"), (LIVE, "a.vtt")]
)
def test_every_character_of_a_transcript_has_its_place_in_the_file(text: str, name: str) -> None:
    intake = received(text, name)
    for place in intake.places:
        shown = intake.document.text[place.start : place.start + place.length]
        assert unescape(text[place.source : place.source + place.width]) == shown
    placed = sum(place.length for place in intake.places)
    assert placed > 0.8 * len(intake.document.text)


def test_subtitles_are_known_by_their_first_word_whatever_the_file_is_called() -> None:
    assert received(VTT, "night.txt").document.media_type == "text/vtt"


def test_subtitles_without_a_time_code_are_refused_with_what_to_do() -> None:
    with pytest.raises(SourceBroken) as refused:
        received("just words", "words.srt")
    assert refused.value.source == "words.srt"
    assert "plain text" in str(refused.value)


PARTS = st.sampled_from(
    [
        *(
            "00:01.000 --> 00:02.000",
            "00:00:09,5 --> 00:00:12,0 align:start",
            "\n",
            "\n\n",
            "<v Ada>",
            "<v>",
            "</v>",
            "<i>",
            "&amp;",
        ),
        *(
            "&nbsp;",
            "[rain]",
            "I saw it.",
            "ADA: No.",
            "- Да.",
            ">> Who?",
            "♪ la",
            "NOTE x",
            "{\\an8}",
            "<",
            "-->",
            " ",
            "7",
            "𝄞",
        ),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PARTS, max_size=25).map("\n".join))
def test_any_shape_of_a_transcript_keeps_every_place(body: str) -> None:
    source = f"WEBVTT\n\n00:00.000 --> 00:01.000\nThe gate was open.\n{body}"
    intake = received(source, "any.vtt")
    assert intake.document.text.startswith("[00:00] The gate")
    for place in intake.places:
        shown = intake.document.text[place.start : place.start + place.length]
        assert unescape(source[place.source : place.source + place.width]) == shown
