"""Fast tests first: those that drive a browser or kill processes come last, so that a plain mistake shows at once."""

from __future__ import annotations

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("untimed")


def weight(item: pytest.Item) -> int:
    """0 for a fast test, 1 for a slow one, 2 for one in a browser."""
    return 2 if item.get_closest_marker("browser") else 1 if item.get_closest_marker("slow") else 0


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=weight)
