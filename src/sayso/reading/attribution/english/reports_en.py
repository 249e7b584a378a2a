"""English reports that there are, whoever makes them: *There were reports of C*, *Rumours circulated that C*."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.lexicon.grammar import BE
from sayso.reading.attribution.clauses import QUOTES, Sentence
from sayso.reading.attribution.contents import content_of, contrast, verbal
from sayso.reading.attribution.frame import Frame

ALLEGED = frozenset(["allegations", "accusations", "complaints"])  # reports that accuse
EMERGED = frozenset(["emerged", "circulated", "surfaced", "spread", "appeared", "persisted"])
SHOWN = frozenset(["show", "shows", "showed", "indicate", "indicated", "reveal", "revealed"])
RECORDS = ("record", "document", "paper", "filing", "figures", "data", "log", "transcript", "email", "photograph", "video")
PAPERS = 7  # words behind the last comma
LEADS = frozenset(["that", "of"])
BEFORE = 5  # words from "there" to the noun: *there have also been several credible reports*
NEAR = 14  # words within which a clause without "that" has its verb


def there_are(s: Sentence) -> Iterator[Frame]:
    """*There were credible reports (that) C*, *reports emerged of C*: the reports are the source, whoever made them."""
    for at, word in enumerate(s.words[:-2]):
        verb = "allege" if word.lower in ALLEGED else s.lexicon.nouns.get(word.lower)
        if verb not in ("report", "allege") or s.layout.quote_at(word.start) is not None:
            continue
        first, there = of_which(s, at)
        behind = at + 1 + (s.words[at + 1].lower in EMERGED)
        if first is None:
            continue
        led = s.words[behind].lower in LEADS
        content = content_of(s, s.words[behind + led].start, contrast(s, behind)) if behind + led < len(s.words) else ()
        told = verb != "allege" or any(verbal(s, i) for i in range(behind, len(s.words)))  # *allegations of abuse* tell whose
        if content and told and (led or _clause(s, behind)):
            yield Frame((s.words[there].start, word.end), verb, (s.words[first].start, word.end), content)


def of_which(s: Sentence, at: int) -> tuple[int | None, int]:
    """Where the words for the reports begin, and *there were* before them; at the noun of *reports emerged*; none for none."""
    if s.words[at + 1].lower in EMERGED:
        return at, at
    there = next((i for i in range(at - 1, max(at - BEFORE - 1, -1), -1) if s.words[i].lower == "there"), None)
    if there is None or any(s.is_word(i, "negations") or not s.words[i].word for i in range(there, at)):
        return None, at
    be = next((i for i in range(at - 1, there, -1) if s.words[i].lower in BE or s.is_word(i, "auxiliaries")), None)
    return (be + 1, there) if be is not None else (None, at)


def _clause(s: Sentence, start: int) -> bool:
    """Whether a clause without "that" opens here: a verb of its own, and no mark or relative pronoun before it."""
    for at in range(start + 1, min(start + NEAR, len(s.words))):
        if not s.words[at].word or s.words[at].text in QUOTES or s.words[at].lower in ("who", "which", "that", "from", "by"):
            return False
        if verbal(s, at):
            return not s.is_word(start, "adverbial_openers")
    return False


def shown(s: Sentence) -> Iterator[Frame]:
    """*C, court records show*: papers at the end of a sentence that show what stands before."""
    last = len(s.words) - 1 - (not s.words[-1].word)
    comma = next((i for i in range(last - 1, max(last - PAPERS, 0), -1) if s.words[i].text == ","), None)
    if comma is None or s.words[last].lower not in SHOWN or s.layout.quote_at(s.words[last].start) is not None:
        return
    words = s.words[comma + 1 : last]
    if words and words[-1].lower.startswith(RECORDS) and all(w.word for w in words):
        content = content_of(s, s.span[0], s.words[comma].start)
        if content:
            yield Frame((s.words[last].start, s.words[last].end), "report", (words[0].start, words[-1].end), content)


SHAPES = (there_are, shown)
