"""A small invented case and drafts against it, read by rules alone."""

from __future__ import annotations

from functools import lru_cache

from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Case, Heading
from sayso.settings import Settings
from sayso.writing.lint import Judged, Report

HERALD = """\
A night at the yard

Fire destroyed a warehouse in Port Elva on 3 March 2026.

Investigators allege that Tomas Reed sold 40 tons of timber before the fire. Reed denies the charges. The owner, Greta Holm, \
estimated the losses at about 2.5 million crowns. A guard said that the gate had been locked since noon. Nobody was injured. \
Watchman Ivo Marsh said the alarm was not working. Some workers said the owner may sell the yard. \
The watchman denied that the gate key had been lost.

Reed has been charged with arson. Clerk Paula Vint was convicted of forgery in May 2025.
"""
VESTNIK = """\
Ночь на складе

Склад в Порт-Эльве сгорел 3 марта 2026 года.

По версии следствия, Томас Рид продал перед пожаром 40 тонн леса. Рид вину не признает. Сторож Иво Марш рассказал, что \
сигнализация не работала.
"""
RULES = Settings(model=False)


def document(text: str, outlet: str, published: str, name: str) -> list[object]:
    hints = Hints(outlet=outlet, published=published, path=name)
    return [pipeline.read(i, RULES) for i in pipeline.take_in(text.encode("utf-8"), name, RULES, hints)]


@lru_cache(maxsize=1)
def case() -> Case:
    """Two invented articles, one in each language."""
    readings = [
        *document(HERALD, "Elva Herald", "2026-03-04", "herald.txt"),
        *document(VESTNIK, "Эльвинский вестник", "2026-03-05", "vestnik.txt"),
    ]
    return pipeline.weigh(Heading(id="elva", title="The fire at Port Elva", created="2026-03-06"), readings)  # type: ignore[arg-type]


def linted(text: str, name: str = "draft.txt") -> Report:
    """A draft read against it."""
    return pipeline.lint(pipeline.take_in(text.encode("utf-8"), name, RULES, Hints())[0], case(), RULES)


def first(text: str) -> Judged:
    """The only sentence of a draft."""
    return next(s for s in linted(text).sentences if s.state != "nothing_told")


def blocking(text: str) -> set[str]:
    """What holds a draft back."""
    return {f.kind for s in linted(text).sentences for f in s.findings if f.blocks}


def told(text: str) -> set[str]:
    """Everything found in a draft."""
    return {f.kind for s in linted(text).sentences for f in s.findings}
