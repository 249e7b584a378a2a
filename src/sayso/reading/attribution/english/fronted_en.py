"""English participles that open a sentence: *Saying he was tired, Holm resigned*, *Calling it a “farce,” she said C*.

What stands behind the participle is the word of who acts in the main clause; the main clause is read as a sentence of its own.
"""

from __future__ import annotations

from sayso.lexicon.grammar import DETERMINERS, OBJECTIVE
from sayso.reading.attribution import clauses
from sayso.reading.attribution.clauses import CLOSED, QUOTES, Sentence, trimmed
from sayso.reading.attribution.contents import content_of, verbal
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import before_apposition, first_of_verb, reduced
from sayso.records import Span

SAYING = {
    **dict.fromkeys(["saying", "noting", "adding", "stating", "arguing", "insisting", "explaining", "stressing"], "say"),
    **dict.fromkeys(["declaring", "pointing out", "warning", "recalling", "asserting", "maintaining"], "say"),
    **dict.fromkeys(["claiming", "contending"], "claim"),
    "alleging": "allege",
}  # with a clause or a quotation behind them
ACCUSING = {"accusing": ("of",), "blaming": ("for", "on")}
NAMING = frozenset(["calling", "describing", "branding", "labelling", "labeling", "denouncing"])
HANGING = frozenset(["if", "when", "while", "because", "since", "although", "though", "as", "after", "before", "once", "unless"])
SUBJECT = 14  # words of who acts
FEWEST = 2  # words of what is said


def led(s: Sentence) -> tuple[Frame, Sentence] | None:
    """The frame of the participle that opens this sentence, and the main clause; nothing where none opens it."""
    verb, start = _participle(s)
    if not verb or start >= len(s.words) - FEWEST:
        return None
    for end, behind in _ends(s, start):
        source = _acting(s, behind) if _complete(s, verb, start, end) and _opens(s, behind) else None
        content = content_of(s, s.words[start].start, s.words[behind - 1].end)
        if source and content:
            rest = clauses.sentence(s.layout, (s.words[behind].start, s.span[1]), s.lexicon)
            return Frame((s.words[0].start, s.words[start - 1].end), verb, source, content), rest
    return None


def _participle(s: Sentence) -> tuple[str, int]:
    """The class of the participle that opens the sentence, and where what it puts forward begins; nothing for none."""
    first = s.words[0].lower
    two = " ".join(s.lower(0, 2))
    verb, size = (SAYING[two], 2) if two in SAYING else (SAYING.get(first, ""), 1)
    if not verb and first in ACCUSING:
        verb = "allege"
    if not verb and first in NAMING:
        verb = "believe"
    start = size + (verb != "believe" and s.is_word(size, "that"))
    return (verb, start) if s.words[0].text[0].isupper() and len(s.words) > start else ("", start)


def _ends(s: Sentence, start: int) -> list[tuple[int, int]]:
    """Where the participle's clause may end, and the main clause begin: at a comma, or behind a closed quotation."""
    found = []
    for at in range(start + 1, len(s.words) - 2):
        closed = s.words[at + 1].text in CLOSED
        if s.words[at].text == "," and (s.unquoted(at) or closed):
            found.append((at, at + 1 + closed))
        elif s.words[at].text in CLOSED and s.words[at + 1].word and s.words[start].text not in CLOSED and at > start + FEWEST:
            found.append((at, at + 1))
    return [(end, behind) for end, behind in found if s.unquoted(behind)]


def _complete(s: Sentence, verb: str, start: int, end: int) -> bool:
    """Whether the words up to here are all that the participle needs: a clause, a quotation, whom and of what, what and how."""
    first = s.words[0].lower
    inside = range(start, end)
    quoted = any(s.words[i].text in QUOTES for i in inside)
    if first in ACCUSING:
        return any(s.words[i].lower in ACCUSING[first] for i in inside)
    if verb == "believe":
        return first != "calling" or quoted or _named(s, start, end)
    hangs = s.words[start].lower in HANGING and sum(s.words[i].text == "," for i in range(start, end + 1)) < FEWEST
    return not hangs and (quoted or any(verbal(s, i) and s.words[i].text.islower() for i in range(start + 1, end)))


def _named(s: Sentence, start: int, end: int) -> bool:
    """Whether something is called something here: *it wrong*, *the plan a disgrace*; *the police* only calls them."""
    if s.words[start].lower in OBJECTIVE | {"it", "this"}:
        return end > start + 1 and not s.is_word(start + 1, "adverbial_openers")
    if s.words[start].lower in ("for", "on", "in", "from", "out", "off", "upon", "to", "at", "up"):
        return False
    return any(s.words[i].lower in DETERMINERS for i in range(start + 1, end)) and not any(
        verbal(s, i) for i in range(start, end)
    )


def _opens(s: Sentence, behind: int) -> bool:
    """Whether a subject may open here: with an article, a pronoun, a name or a noun in the plural."""
    word = s.words[behind]
    opens = s.is_word(behind, "articles") or s.is_word(behind, "pronouns") or word.text[0].isupper() or word.lower.endswith("s")
    return opens and word.lower not in ("who", "which", "that")


def _acting(s: Sentence, behind: int) -> Span | None:
    """Who acts in the main clause that opens here."""
    spoken = {c.first for c in s.cues if c.row.shape == "verb"}
    for at in range(behind + 1, len(s.words)):
        if (verbal(s, at) or at in spoken) and s.words[at].text.islower() and not _tells_which(s, at):
            first = first_of_verb(s, at)
            comma = next((i for i in range(behind, first) if s.words[i].text == ","), None)
            named = before_apposition(s, first - 1) if comma and s.words[first - 1].text == "," else None
            end = comma or first
            source = named if named and named[0] >= s.words[behind].start else trimmed(s, behind, end)
            return source if end - behind <= SUBJECT else None
    return None


def _tells_which(s: Sentence, at: int) -> bool:
    """Whether this is a participle that only tells which one, for a verb follows: *the men held in May were freed*."""
    behind = next((i for i in range(at + 1, len(s.words)) if not s.words[i].word), len(s.words))
    return reduced(s, at, len(s.words)) and any(verbal(s, i) for i in range(at + 1, behind))
