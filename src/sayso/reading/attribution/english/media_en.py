"""English: in what somebody said it, which is no part of who he is: *said Holm in a joint statement*."""

from __future__ import annotations

from sayso.lexicon.grammar import DETERMINERS
from sayso.reading.attribution.clauses import Sentence

MEDIA = frozenset(
    {"statement", "letter", "post", "interview", "tweet", "email", "e-mail", "release", "conference", "video", "message", "memo"}
    | {"filing", "call", "blog", "briefing", "testimony", "remarks", "broadcast", "podcast", "speech", "note", "op-ed", "thread"}
)
WORDS = 5  # from the article to what it was said in
BEHIND = frozenset({"to", "on", "at", "with", "from", "in", "about", "after", "before", "by", "of", "for", "posted", "published"})


def opens(s: Sentence, at: int) -> bool:
    """Whether these words lead to what something was said in: *in an angry Facebook post*."""
    led = s.words[at].lower in ("in", "during", "via", "on") and at + 2 < len(s.words) and at > 0
    if not led or s.words[at + 1].lower not in DETERMINERS:
        return False
    noun = next((i for i in range(at + 2, min(at + 2 + WORDS, len(s.words))) if s.words[i].lower in MEDIA), None)
    if noun is None or not all(w.word for w in s.words[at : noun + 1]) or BEHIND & set(s.lower(at + 1, noun)):
        return False
    return noun + 1 == len(s.words) or not s.words[noun + 1].word or s.words[noun + 1].lower in BEHIND
