"""What an English judgment retells of a party or a witness goes on as theirs to the end of its paragraph.

*The applicant alleged that he had been held. The guards had thrown him to the floor.* The tense tells it: an account in the past
goes on in the past perfect, and behind a word that only tells (*stated*, *alleged*, *according to*) in the past as well. What the
court says, decides or holds against it, and what other courts did, is none of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from sayso.lexicon.grammar import POSSESSIVE
from sayso.lexicon.language import Lexicon
from sayso.reading.chains.chains import Draft, Link
from sayso.reading.chains.retold import TESTIFYING, goes_on
from sayso.reading.words.text import Layout, Token, fold, tokens

TELLING = (
    *("alleg", "stat", "testif", "claim", "said", "says", "explain", "told", "aver", "descri", "recount", "relat", "according"),
    "add",
)
ANSWERS = frozenset(["but", "however", "yet", "nevertheless", "accordingly", "therefore", "thus", "nonetheless", "consequently"])
AUTHORITIES = ("court", "judge", "prosecut", "tribunal", "magistrate", "commission", "panel", "jury", "parliament")
FIRST_PERSON = frozenset(["we", "i", "our", "my", "us"])
PRESENT = frozenset(["is", "are", "does", "do", "may", "must", "should", "can", "cannot", "shall", "will", "remains", "it's"])
SHIFTED = frozenset(["would", "could", "might"])
PAST = frozenset(["had", "was", "were", "did", "would", "could", "might"])
PARTICIPLES = frozenset(
    [
        "been",
        "taken",
        "given",
        "shown",
        "known",
        "seen",
        "gone",
        "written",
        "done",
        "put",
        "set",
        "begun",
        "become",
        "come",
        "run",
        "drawn",
        "driven",
        "fallen",
        "broken",
        "chosen",
        "spoken",
        "stolen",
        "thrown",
        "worn",
        "beaten",
        "hidden",
        "cut",
    ]
)
OPENING = 14  # words in which a sentence tells who did something
BETWEEN = 3  # words between *had* and its participle


def carried(drafts: Sequence[Draft], layout: Layout, lexicon: Lexicon) -> list[Draft]:
    """The drafts, what goes on with a party's account given to that party; what somebody does in it is told by the party too."""
    made: list[Draft] = []
    account: tuple[Link, ...] = ()
    paragraph = -1
    for _, group in groupby(drafts, key=lambda d: d.sentence):
        own = list(group)
        home = layout.paragraph_of(own[0].spans[0][0])
        if home != paragraph:
            account, paragraph = (), home
        if account and _continues(own, account, layout, lexicon):
            made += [replace(d, links=(*account, *d.links), inherited=True) for d in own]
            continue
        told = next((d for d in reversed(own) if d.links), None)
        account = goes_on(told.links[:1]) if told and _accounts(told, layout, lexicon) else ()
        made += [_hung_on(d, own, account, layout, lexicon) for d in own]
    return made


def _hung_on(draft: Draft, own: Sequence[Draft], account: tuple[Link, ...], layout: Layout, lexicon: Lexicon) -> Draft:
    """What a sentence adds to an account in the past perfect: *He alleged that C, whereas others had not been held*."""
    behind = any(d.links and d.spans < draft.spans for d in own)
    adds = account and behind and not draft.links and _shifted(_words([draft], layout), lexicon)
    return replace(draft, links=account, inherited=True) if adds else draft


def _accounts(draft: Draft, layout: Layout, lexicon: Lexicon) -> bool:
    """Whether somebody other than a court tells something here, who is named."""
    last = draft.links[0]
    words = set(fold(layout.text[slice(*last.source)]).split()) if last.source else set()
    first = last.source is not None and words & lexicon.words["first_person"]
    return last.verb in TESTIFYING and bool(words) and not first and "court" not in words


def _continues(own: Sequence[Draft], account: Sequence[Link], layout: Layout, lexicon: Lexicon) -> bool:
    """Whether the sentence of these drafts goes on with an account: nobody else is cited, and the tense goes with it."""
    if any(d.links and (d.links[-1].verb in TESTIFYING or d.links[0].agentless) for d in own):
        return False
    words = _words(own, layout)
    if not words or words[0].lower in ANSWERS or _of_court(words) or _quoted(own, layout):
        return False
    past_cue = account[-1].cue is not None and not layout.text[slice(*account[-1].cue)].endswith("s")
    if past_cue and _shifted(words, lexicon):
        return True
    cue = fold(layout.text[slice(*account[-1].cue)]) if account[-1].cue else ""
    return cue.startswith(TELLING) and _past(words, lexicon) and not _of_authorities(words)


def _words(own: Sequence[Draft], layout: Layout) -> list[Token]:
    return [w for d in own for span in d.spans for w in tokens(layout.text, span) if w.word]


def _quoted(own: Sequence[Draft], layout: Layout) -> bool:
    return any(layout.quote_at(a) is not None for d in own for a, _ in d.spans)


def _of_court(words: Sequence[Token]) -> bool:
    """Whether the court speaks of itself: *the Court*, *we*, *in my view*."""
    own = any(w.lower in FIRST_PERSON for w in words[:OPENING])
    return own or any(w.text == "Court" and words[i - 1].lower in ("the", "this") for i, w in enumerate(words[:OPENING]) if i)


def _of_authorities(words: Sequence[Token]) -> bool:
    """Whether a sentence tells what a court or a prosecutor did: *In a decision of 3 May the judge refused the request*."""
    return any(w.lower.startswith(AUTHORITIES) and w.lower not in POSSESSIVE for w in words[:OPENING])


def _shifted(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether the first verb is *had* with a participle, or a modal in the past: *had seen*, *would see*."""
    at = next(_finite(words, lexicon), None)
    if at is not None and words[at].lower in SHIFTED:
        return True
    behind = [w.lower for w in words[at + 1 : at + 1 + BETWEEN]] if at is not None and words[at].lower == "had" else []
    return any(w in PARTICIPLES or w in lexicon.words["irregular"] or w.endswith("ed") for w in behind)


def _past(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether the first verb stands in the past."""
    at = next(_finite(words, lexicon), None)
    return at is not None and words[at].lower not in PRESENT


def _finite(words: Sequence[Token], lexicon: Lexicon) -> Iterator[int]:
    """Where the verbs stand that may be finite, from left to right."""
    for at, word in enumerate(words):
        listed = word.lower in PAST | PRESENT
        past = word.lower in lexicon.words["irregular"] or (word.lower.endswith("ed") and word.text[0].islower())
        if listed or past:
            yield at
