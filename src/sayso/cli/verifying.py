"""`sayso verify`: whether a case proves true."""

from __future__ import annotations

from pathlib import Path

from sayso.cli.screen import cell, counted, fill, out, table
from sayso.store import Finding, Store
from sayso.store import verify as proved
from sayso.store.custody import START, Entry


def verify(folder: Path, head: str | None) -> int:
    """Prints what was proved and what is wrong; gives the exit code."""
    with Store.open(folder) as store:
        findings = [*proved(store), *_noted(store, head)]
        log = list(store.custody())
        held = len(list(store.rows("SELECT id FROM documents"))), len(list(store.rows("SELECT sha256 FROM originals")))
    console = out()
    if findings:
        console.print(fill(table("Findings", "", "what", "which", "why", wide=("which", "why")), map(_row, findings)))
    wrong = sum(finding.wrong for finding in findings)
    console.print(cell(_verdict(wrong), "bold red" if wrong else "bold green"))
    console.print(cell(f"{counted(held[1], 'original', 'originals')} re-hashed, every span of {_documents(held[0])} checked."))
    console.print(cell(_head(log)), soft_wrap=True)
    return 1 if wrong else 0


def _noted(store: Store, head: str | None) -> list[Finding]:
    """A head noted earlier must be in the log: a log rewritten from its start proves true by itself."""
    if head is None or any(entry.hash == head.lower() for entry in store.custody()):
        return []
    return [
        Finding(kind="custody", subject=head, detail="this head is not in the log: the log was rewritten, or is another case's")
    ]


def _row(finding: Finding) -> tuple[str, str, str, str]:
    return "wrong" if finding.wrong else "note", finding.kind, finding.subject, finding.detail


def _verdict(wrong: int) -> str:
    return f"{counted(wrong, 'thing is', 'things are')} wrong." if wrong else "Nothing is wrong."


def _documents(number: int) -> str:
    return counted(number, "document", "documents")


def _head(log: list[Entry]) -> str:
    last = log[-1].hash if log else START
    return f"Custody log: {counted(len(log), 'entry', 'entries')}, head {last}"
