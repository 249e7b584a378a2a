"""The documents tell the truth: their commands run, their links lead somewhere, every command and option is described."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer.main

from sayso import cli, codec

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted(ROOT.glob("docs/*.md")),
    ROOT / "examples/README.md",
]
CONSOLE = re.compile(r"^```console(?: exits (\d))?\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\((?!https?:)([^)#]+)[^)]*\)|<img[^>]+src=\"(?!https?:)([^\"]+)\"")


def consoles(page: Path) -> list[tuple[int, str]]:
    """Each console block of a page: the exit code of its last command, and its lines."""
    return [(int(code or 0), block) for code, block in CONSOLE.findall(page.read_text(encoding="utf-8"))]


def exchanges(block: str) -> list[tuple[str, list[str]]]:
    """Each command of a block with the lines it shows as the answer; `…` stands for what is left out."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [(part.splitlines()[0], [line for line in part.splitlines()[1:] if line.strip() not in ("", "…")]) for part in parts]


def plain(text: str) -> str:
    """The words of a screen, its blanks and the frames of its tables left out."""
    return re.sub(r"[\s─━│┃╭╮╰╯┌┐└┘├┤┬┴┼]+", " ", text)


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The command as a reader types it, with this environment's sayso."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    world = {**os.environ, "PATH": path, "COLUMNS": "200", "PYTHONUTF8": "1", "NO_COLOR": "1"}
    return subprocess.run(
        command, shell=True, cwd=folder, env=world, capture_output=True, text=True, encoding="utf-8", timeout=300
    )


@pytest.mark.slow
@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "docs/tutorial.md"], ids=lambda page: page.name)
def test_every_command_of_the_page_runs_and_answers_as_shown(page: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    for code, block in consoles(page):
        for number, (command, answer) in enumerate(asked := exchanges(block), start=1):
            done = run(command, tmp_path)
            assert done.returncode == (code if number == len(asked) else 0), f"{command}\n{done.stdout}{done.stderr}"
            screen = plain(done.stdout + done.stderr)
            missing = [part for line in answer for part in line.split("…") if plain(part).strip() not in screen]
            assert not missing, f"{command}\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_the_page_leads_to_a_file(page: Path) -> None:
    targets = [one or other for one, other in LINK.findall(page.read_text(encoding="utf-8"))]
    assert [target for target in targets if not (page.parent / target).exists()] == []


def commands(group: Any, name: str = "sayso") -> dict[str, Any]:
    """The program and every command below it, by what one types."""
    below = getattr(group, "commands", {})
    return {name: group} | {k: v for part, command in below.items() for k, v in commands(command, f"{name} {part}").items()}


COMMANDS = commands(typer.main.get_command(cli.app))


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_command_and_each_of_its_options_is_described(name: str) -> None:
    page = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    section = page.split(f"\n## `{name}", 1)[-1].split("\n## ", 1)[0] if f"\n## `{name}" in page else ""
    assert section, f"docs/commands.md has no section for {name}"
    options = [
        option for parameter in COMMANDS[name].params if not getattr(parameter, "hidden", False) for option in parameter.opts
    ]
    assert [option for option in options if option.startswith("-") and f"`{option}" not in section] == []


def test_every_key_of_the_format_is_described() -> None:
    page = (ROOT / "docs/format.md").read_text(encoding="utf-8")
    told = {word for pair in re.findall(r"`([a-z_0-9-]+)(?:\[\])?`|[{ ]([a-z_0-9]+)(?=[,}])", page) for word in pair if word}
    shapes = [codec.schema(), *codec.schema()["$defs"].values()]
    assert {key for shape in shapes for key in shape.get("properties", {})} - told == set()


def test_the_picture_is_small_enough_to_load_at_once() -> None:
    assert (ROOT / "docs/picture.png").stat().st_size < 300_000
