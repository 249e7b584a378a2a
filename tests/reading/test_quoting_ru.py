"""Who quotes another in Russian passes on what that other says, in whatever order the two stand."""

from __future__ import annotations

import pytest
from tests.reading.test_hops import chains


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Пётр Липов уехал.\n\n«Кран упал», — цитирует слова Липова Нина Басова.", [[], ["Пётр Липов"]]),
        ("Пётр Липов уехал.\n\n«Кран упал», — цитирует Липова газета «Волна».", [[], ["Волна", "Пётр Липов"]]),
        ("Пётр Липов уехал.\n\n«Кран упал», — процитировала его редактор Нина Басова.", [[], ["Пётр Липов"]]),
        ("«Кран упал», — цитирует ТАСС Нину Басову.", [["ТАСС", "Нина Басова"]]),
        ("«Кран упал», — цитирует Нину Басову ТАСС.", [["ТАСС", "Нина Басова"]]),
    ],
)
def test_who_quotes_passes_on_what_the_quoted_says(text: str, want: list[list[str | None]]) -> None:
    assert chains(text) == want
