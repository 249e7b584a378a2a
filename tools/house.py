"""The sizes of the house and two rules of hygiene: `python tools/house.py` prints what it measured, exits 1 on a breach.

A function past 40 lines or a file past 400 is a sign that a record or a room is missing. A module binds a name
once. No file names a package registry's host: locks and documents work with whichever index the machine is set up for.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FUNCTION_LINES, FILE_LINES = 40, 400
REGISTRY_HOSTS = re.compile(rb"(pypi|pythonhosted|npmjs|yarnpkg|debian|ubuntu|anaconda|crates)\.(org|com|io)\b")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def tracked() -> list[Path]:
    """Every file that git tracks or would: what a commit could carry."""
    command = ["git", "-C", str(ROOT), "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, capture_output=True, check=True).stdout.decode().split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def functions(path: Path) -> Iterator[tuple[int, str, int]]:
    """Length, name and line of each function in a file, its docstring not counted."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield body_lines(node), node.name, node.lineno


def body_lines(node: Function) -> int:
    """Lines from `def` to the end, less the docstring's."""
    first = node.body[0]
    documented = ast.get_docstring(node) is not None
    doc = (first.end_lineno or first.lineno) - first.lineno + 1 if documented else 0
    return (node.end_lineno or node.lineno) - node.lineno + 1 - doc


def too_long(path: Path) -> Iterator[str]:
    """The file and each of its functions that outgrew the house; blank lines of a file are free."""
    place = path.relative_to(ROOT)
    lines = sum(bool(line.strip()) for line in path.read_text(encoding="utf-8").splitlines())
    if lines > FILE_LINES:
        yield f"{place}: {lines} lines, more than {FILE_LINES}"
    for count, name, at in functions(path):
        if count > FUNCTION_LINES:
            yield f"{place}:{at}: {name} has {count} lines, more than {FUNCTION_LINES}"


def bound_twice(path: Path) -> Iterator[str]:
    """The names of a module that a second assignment takes from the first, which nobody then reads."""
    bound = [t for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.Assign) for t in node.targets]
    names = Counter(target.id for target in bound if isinstance(target, ast.Name))
    yield from (f"{path.relative_to(ROOT)}: {name} is bound twice" for name, times in names.items() if times > 1)


def registry_host(path: Path) -> Iterator[str]:
    """The file, if it names one."""
    found = REGISTRY_HOSTS.search(path.read_bytes())
    if found:
        yield f"{path.relative_to(ROOT)}: names the registry host {found.group().decode()}"


def breaches(files: list[Path]) -> Iterator[str]:
    """Each broken rule, with its place."""
    for path in files:
        yield from registry_host(path)
        if path.suffix == ".py":
            yield from too_long(path)
            yield from bound_twice(path)


def measure(files: list[Path]) -> str:
    """The figures of the package, in a line."""
    lengths = sorted(count for path in files for count, _, _ in functions(path)) or [0]
    middle, ninth = lengths[len(lengths) // 2], lengths[len(lengths) * 9 // 10]
    return f"{len(files)} files, {len(lengths)} functions, median {middle} lines, 90th percentile {ninth}"


def main() -> int:
    """Print the figures and the breaches."""
    files = tracked()
    print(measure([path for path in files if path.suffix == ".py" and path.is_relative_to(ROOT / "src")]))
    found = list(breaches(files))
    print("\n".join(found) if found else "sizes, names and hosts: nothing to mend")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
