from __future__ import annotations
from sayso.reading.moments import Expression
from sayso.reading.tokens import Scan
def wrapped(s: Scan, i: int, plain: Expression | None = None) -> Expression | None:
    return plain
