"""An invented case whose characters are awkward: beyond the BMP, combining, no-break, and what formats take for syntax."""

from __future__ import annotations

from sayso.records import Act, Case, Claim, Conflict, Event, Heading, content_id
from tests.writing.builder import Builder

TEXT = (
    "🚢🚢 The Saltgate Gull, 7\u00a0May.\n\n"
    "Zoe\u0301 Ma\u0308rz told the Gull 👩‍👩‍👧 that “the ledger 📒 was\u00a0burnt”. "
    "=HYPERLINK(\"x\") was on the note, said a clerk 🧾. "
    "<b>Nobody</b> & nothing was hurt, the clerk said. "
    "“I saw it,” she said, “and I wept 😢.” "
    "+1 is what he wrote, the clerk said. "
    "It burnt in the autumn, or last week, she said."
)  # fmt: skip


def case() -> Case:
    """One document: an emoji, a combining accent and a no-break space stand before each of them."""
    b = Builder()
    b.entity("gull", "organization", "The Saltgate Gull 🐦")
    b.entity("zoe", "person", "Zoe\u0301 Ma\u0308rz", ("Зоя Мерц", "ru"))
    b.entity("clerk", "person", "a clerk", named=False)
    d = b.document(b["gull"], "@Saltgate: what burnt?", "2026-05-07", TEXT)
    day = b.time(d, "7\u00a0May", "2026-05-07")
    zoe = b.hop(d, "Zoe\u0301 Ma\u0308rz", "named", "told the Gull", "say", "zoe", firsthand=False)
    clerk = b.hop(d, "a clerk", "unnamed", "said", "say", "clerk", after="on the note")
    she = b.hop(d, "she", "named", "said", "say", "zoe", after="I saw it")
    b.say("burnt", d, "the ledger 📒 was\u00a0burnt", zoe, stance="alleged", form="direct", about="zoe", time=day)
    b.say("note", d, '=HYPERLINK("x") was on the note', clerk, stance="alleged")
    b.say("hurt", d, "<b>Nobody</b> & nothing was hurt", clerk, stance="denied", polarity="negative", time=day)
    b.say("wept", d, ["“I saw it,”", "“and I wept 😢.”"], she, form="direct")
    b.say("plus", d, "+1 is what he wrote", clerk)
    autumn = b.time(d, "in the autumn", "2025-23", earliest="2025-09-01", latest="2025-11-30")
    week = b.time(d, "last week", "2026-04-27/2026-05-03", earliest="2026-04-27", latest="2026-05-03")
    b.say("autumn", d, "It burnt in the autumn", clerk, stance="possible", time=autumn)
    b.say("week", d, "or last week", clerk, stance="possible", time=week)
    b.mention("zoe", d, "Zoe\u0301 Ma\u0308rz", None)
    return Case(
        case=Heading(id="7e57c0de7e57c0de", title="Saltgate <burnt> 📒", created="2026-05-08", languages=("en",)),
        documents=tuple(b.documents),
        entities=tuple(b.entities.values()),
        statements=tuple(b.statements),
        times=tuple(b.times),
        claims=(
            Claim(id=content_id("claim", 1), statements=(b["burnt"],), roots=(b["zoe"],), independent=1, status="single_source"),
        ),
        conflicts=(
            Conflict(id=content_id("conflict", 1), relation="conflict", kind="polarity",
                     statements=(b["burnt"], b["hurt"]), explanation="burnt, and nothing hurt"),
        ),
        acts=(Act(id=content_id("act", 1), kind="threat", statement=b["burnt"], actor=b["zoe"], target=b["clerk"], time=day),),
        events=(
            Event(id=content_id("event", 1), time=day, statements=(b["burnt"], b["hurt"])),
            Event(id=content_id("event", 2), time=autumn, statements=(b["autumn"],)),
            Event(id=content_id("event", 3), time=week, statements=(b["week"],)),
        ),
    )  # fmt: skip
