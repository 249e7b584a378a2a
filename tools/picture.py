"""The picture of the README: the first screen of the example's case page. `python tools/picture.py`

Builds the bundled case anew and photographs it in headless Chromium.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "picture.png"
WIDTH, HEIGHT = 1200, 900


def photograph(chromium: str, page: Path, scratch: Path) -> None:
    """The page's first screen, as a PNG."""
    quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"]
    size = [f"--window-size={WIDTH},{HEIGHT}", f"--user-data-dir={scratch / 'profile'}"]
    command = [chromium, *quiet, *size, f"--screenshot={PICTURE}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


def main() -> int:
    """Build, photograph, say how large the picture is."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not chromium:
        print("no Chromium here to take the picture with")
        return 1
    with tempfile.TemporaryDirectory() as scratch:
        case = Path(scratch, "case")
        sayso = [sys.executable, "-m", "sayso"]
        subprocess.run([*sayso, "demo", "--case", str(case)], check=True, capture_output=True)
        photograph(chromium, case / "case.html", Path(scratch))
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
