"""Days as documents write them, and for how long the news of one goes on."""

from __future__ import annotations

from datetime import date

SOON = 14  # days after a happening in which its figures are still being counted


def day(text: str | None) -> date | None:
    """The day an ISO date names; `None` where it names none."""
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
