"""The house keeps its sizes, and sayso comes at once: nothing heavy is loaded before it is needed."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HEAVY = {"numpy", "onnxruntime", "lxml", "pymorphy3", "tokenizers", "docx", "pypdfium2", "jinja2", "rich.console"}
HELP = "from sayso.cli import main\nsys.argv[1:] = ['--help']\ntry:\n    main()\nexcept SystemExit:\n    pass\n"


def loaded(code: str) -> set[str]:
    """The modules that are there once a fresh Python has run this code."""
    script = f"import sys\n{code}\nprint(*sorted(sys.modules), sep='\\n', file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    return set(done.stderr.splitlines())


@pytest.mark.parametrize("code", ["import sayso", HELP], ids=["import sayso", "sayso --help"])
def test_nothing_heavy_is_loaded_before_it_is_needed(code: str) -> None:
    assert loaded(code) & HEAVY == set()


def house() -> object:
    """tools/house.py, as a module."""
    spec = importlib.util.spec_from_file_location("house", ROOT / "tools" / "house.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_function_past_forty_lines_is_found_its_docstring_not_counted(tmp_path: Path) -> None:
    checks, body = vars(house()), "    x = 1\n"
    short, long = tmp_path / "short.py", tmp_path / "long.py"
    short.write_text(f'def f():\n    """One.\n\n    Two.\n    """\n{body * 39}')
    long.write_text(f"def f():\n{body * 40}")
    assert [checks["functions"](path).__next__()[0] for path in (short, long)] == [40, 41]


def test_a_name_that_a_module_binds_twice_is_found(tmp_path: Path) -> None:
    checks, module = vars(house()), ROOT / "src" / "sayso" / "errors.py"
    assert list(checks["bound_twice"](module)) == []
    checks["ROOT"], twice = tmp_path, tmp_path / "twice.py"
    twice.write_text("WORDS = {1}\nOTHERS = {2}\nWORDS = {3}\n")
    assert list(checks["bound_twice"](twice)) == ["twice.py: WORDS is bound twice"]


def test_a_registry_host_is_found() -> None:
    hosts = vars(house())["REGISTRY_HOSTS"]
    assert hosts.search(("https://files." + "pythonhosted" + ".org/x").encode())
    assert not hosts.search(b"pip install sayso")
