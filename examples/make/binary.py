"""Makes the three documents of the example that are no plain text: a PDF, a DOCX and an e-mail. `python examples/make/binary.py`

Chromium prints the PDF. The results are committed, so that nobody needs Chromium to use them.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import docx

HERE = Path(__file__).resolve().parent
CASE = HERE.parent / "kedrozersk"
NO_BREAK = "\u00a0"


def letter() -> None:
    """The letter as a word processor saves it."""
    title, *paragraphs = (HERE / "letter.txt").read_text(encoding="utf-8").replace("~", NO_BREAK).splitlines()
    document = docx.Document()
    document.core_properties.author = "Кедрозерский вестник"
    document.core_properties.title = title
    document.add_heading(title, level=1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(str(CASE / "07-vestnik-letter.docx"))


def correction() -> None:
    """The correction as the newsletter's subscribers got it."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "Thornwick Review <corrections@thornwick.example>"
    mail["To"] = "readers@thornwick.example"
    mail["Subject"] = "Correction: Three workers were killed in Kedrozersk, not four"
    mail["Date"] = "Wed, 28 Jan 2026 10:15:00 +0000"
    mail["Message-ID"] = "<20260128.1015@thornwick.example>"
    mail.set_content((HERE / "correction.txt").read_text(encoding="utf-8"), cte="quoted-printable")
    (CASE / "06-thornwick-correction.eml").write_bytes(mail.as_bytes())


def release() -> None:
    """The court's release as its press office printed it."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or sys.exit("no Chromium here to print the PDF")
    target, source = CASE / "08-court.pdf", (HERE / "court.html").as_uri()
    with tempfile.TemporaryDirectory() as profile:
        quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", f"--user-data-dir={profile}"]
        command = [str(chromium), *quiet, "--no-pdf-header-footer", f"--print-to-pdf={target}", source]
        subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    letter()
    correction()
    release()
