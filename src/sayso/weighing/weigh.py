"""Weighing on one screen: readings of many documents become the findings of a case.

    readings ─ pool ─┬─ copies      who draws on whom
                     ├─ same        which statements say the same
                     ├─ conflicts   which can't both hold
                     ├─ roots       on whose say-so, once relays collapse
                     ├─ timeline, gaps, checks
                     └─ drift       what changed on the way

Each step is a function of records; none depends on the order they come in.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from sayso.records import Case, Heading, Reading, Review
from sayso.weighing.claims.claims import NOTHING, joined
from sayso.weighing.conflicts.conflicts import conflicts
from sayso.weighing.findings.checks import checks
from sayso.weighing.findings.drift import drifts
from sayso.weighing.findings.gaps import gaps
from sayso.weighing.findings.timeline import timeline
from sayso.weighing.memory import Last, Memory, unswept
from sayso.weighing.names.reviewed import decisions
from sayso.weighing.pool.pool import pool as pooled
from sayso.weighing.pool.views import views
from sayso.weighing.sources.copies import copies
from sayso.weighing.sources.roots import ground, weighed
from sayso.weighing.telling.told import tellings


@unswept()
def weigh(heading: Heading, readings: Sequence[Reading], reviews: Sequence[Review] = (), memory: Memory | None = None) -> Case:
    """The case of these readings, every list in a stable order; reviews stand beside the findings, and change
    only which entities are kept apart.

    `memory` keeps what need not be worked out anew the next time; it changes nothing in what is found.
    """
    known = memory or Memory()
    known.turn()
    pool = pooled(readings, decisions(reviews), known)
    checked = {r.document.id: known.checks.get(r.document.id, (r,), partial(checks, r)) for r in readings}
    drawn = copies(pool, known, checked)
    seen = views(pool, drawn.group)
    stay = {document for document, view in seen.items() if known.last.views.get(document) == view}
    told = tellings(pool, drawn.group, {document: known.last.tellings[document] for document in stay})
    every = sorted((t for held in told.values() for t in held), key=lambda t: t.id)
    said, joint = joined(every, known.last.joined or NOTHING)
    differ = conflicts(every, pool, stay, known.last.conflicts)
    known.last = Last(seen, told, joint, differ)
    claims = weighed(said, ground(pool, drawn), differ)
    return Case(
        case=heading,
        documents=tuple(pool.documents.values()),
        entities=tuple(pool.entities.values()),
        statements=tuple(s for d in pool.documents for s in pool.by_document[d]),
        values=tuple(pool.values.values()),
        times=tuple(pool.times.values()),
        derivations=drawn.edges,
        drifts=drifts(drawn.edges, claims, told, pool),
        claims=claims,
        conflicts=differ,
        checks=tuple(c for document in sorted(checked) for c in checked[document]),
        acts=pool.acts,
        events=timeline(claims, pool),
        replies=pool.replies,
        gaps=gaps(claims, drawn.edges, pool),
        reviews=tuple(reviews),
    )
