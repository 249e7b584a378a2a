"""What is installed is whole: the wheel carries every file that sayso needs, and its demo runs outside the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("hatchling", reason="the locked build backend is not here: make test installs it")
pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "sayso"


def pip(*arguments: str) -> None:
    """The pip of this environment, quiet, with nothing from outside."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments, "--quiet", "--no-deps", "--no-index"]
    subprocess.run(command, check=True, cwd=ROOT, timeout=300)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_every_file_of_the_package_and_the_example(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    ours = {
        f"sayso/{path.relative_to(PACKAGE)}" for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    }
    case = {f"sayso/examples/kedrozersk/{path.name}" for path in (ROOT / "examples/kedrozersk").iterdir()}
    assert (ours | case) - packed == set()


def test_the_installed_demo_runs_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    pip("install", "--target", str(tmp_path / "site"), str(wheel))
    world = {**os.environ, "PYTHONPATH": str(tmp_path / "site")}
    asked = (
        "import sayso, sys; print(sayso.__file__); from sayso.cli import main; sys.argv[1:] = ['demo', '--case', 'case']; main()"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", asked], cwd=tmp_path, env=world, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "site") in done.stdout
    assert "8 documents read" in done.stdout
    assert (tmp_path / "case" / "case.html").is_file()
