"""One frozen `Settings`, made once at the edge and passed down."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Limits and switches of a run; sizes in bytes, times in seconds."""

    max_source_bytes: int = 50_000_000
    max_unpacked_bytes: int = 200_000_000
    max_text_chars: int = 5_000_000
    fetch_timeout: float = 20.0
    fetch_max_bytes: int = 20_000_000
    fetch_max_redirects: int = 5
    threads: int = 2
    model: bool = True
