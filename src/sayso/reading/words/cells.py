"""Text that was a cell of a table: a mark around all of it, and every mark within typed twice (RFC 4180, section 2).

Left as they stand, such marks make one quotation of the whole report, and nobody's words in it are his.
"""

from __future__ import annotations

import re

_CELL = re.compile(r'^"(?:[^"]|"")*"[ \u00a0]*$', re.MULTILINE)
_OPENS = re.compile(r'(?<![\w.,!?…»"])""(?=[\w«„“(])')
_CLOSES = re.compile(r'""(?=[,.;:!?)])')  # what a mark of punctuation follows stays beside it


def opened(text: str) -> str:
    """The text, as long as it was, with blanks for the marks that only the table needs."""
    return _CELL.sub(lambda cell: _plain(cell[0]), text) if '""' in text else text


def _plain(cell: str) -> str:
    """The cell with one mark of each two, at the side of the word it belongs to."""
    inside = cell.rstrip(" \u00a0")[1:-1]
    if '""' not in inside:
        return cell  # a quotation that is a paragraph
    plain = _CLOSES.sub(' "', _OPENS.sub(' "', inside)).replace('""', '" ')
    return f" {plain} ".ljust(len(cell))
