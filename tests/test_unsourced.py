"""benchmarks/unsourced.py: words that look like somebody's, while the outlet alone stands behind them, are counted and shown."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

COMMAND = Path(__file__).resolve().parent.parent / "benchmarks" / "unsourced.py"
TEXTS = {
    "play.txt": "The theatre opens on Friday. It plays “The Man Who Never Spoke Of The Sea Again”. Why it does, nobody said.\n",
    "fire.txt": "“Forty tonnes were lost in the fire,” the harbour master, Ada Holm, said. The gate was open, she added.\n",
    "pozhar.txt": "«Пропало сорок тонн меди», — заявил начальник порта Иван Клёнов. По его словам, ворота были открыты.\n",
}


def test_only_what_the_outlet_alone_stands_behind_is_suspected(tmp_path: Path) -> None:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = [sys.executable, str(COMMAND), "--rules", "--places", "--folder", str(tmp_path)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert [line.split()[0] for line in printed[-2:]] == ["en", "ru"]
    assert printed[-1].split()[2:] == ["0", "0", "0"], "both Russian statements have their speaker"
    assert [line.split(":")[0] for line in printed[:-3]] == ["quoted play.txt", "cued play.txt"], "nothing that Holm said"
    assert "⟦It plays “The Man Who Never Spoke Of The Sea Again”⟧" in printed[0]
    assert "⟦Why it does, nobody said⟧" in printed[1]
