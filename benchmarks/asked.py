"""What the conflict benchmarks ask alike: where the shared folder lies, whether to print misses, how to read."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from sayso.settings import Settings

SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).resolve().parents[2] / "shared"))


def asked(description: str | None, misses: str, needed: str) -> tuple[Settings, bool]:
    """How to read, and whether to print the misses; ends where the shared folder has not what is needed."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--misses", action="store_true", help=misses)
    parser.add_argument("--no-model", action="store_true", help="read by rules alone")
    given = parser.parse_args()
    if not (SHARED / needed).exists():
        sys.exit("no shared folder: set SAYSO_SHARED")
    return Settings(model=not given.no_model), given.misses
