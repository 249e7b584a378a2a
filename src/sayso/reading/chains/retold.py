"""What a judgment retells: testimony, pleas, the charge; what it says of itself, it says as the court."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.lexicon.language import Lexicon
from sayso.lexicon.voices import voices
from sayso.reading.chains.chains import Draft, Link
from sayso.reading.stances.acts_ru import pleads_innocent
from sayso.reading.words.text import Layout, Token, tokens
from sayso.records import Span

INQUIRY = 60  # characters before "it was established" in which an inquiry is named
TESTIFYING = frozenset({"say", "claim", "deny", "admit", "allege", "believe"})


def in_court(drafts: Sequence[Draft], court: Callable[[int], Span | None], layout: Layout, lexicon: Lexicon) -> list[Draft]:
    """The drafts, what goes on in a judgment behind a testimony or a charge given to whose it is.

    A testimony goes on to the next one, or to the paragraph's end; a charge to where the hearing begins. `court`: where the
    court is named whose judgment stands at a place.
    """
    made: list[Draft] = []
    charge: Link | None = None
    for draft in drafts:
        start, before = draft.spans[0][0], made[-1] if made else None
        named = court(start)
        draft = replace(draft, links=()) if named and _established(draft, layout) else draft
        own = named is None or _of_court(draft, named, layout, lexicon)
        charge = None if own or _of_hearing(draft, layout, lexicon) else _charge(draft, layout, lexicon) or charge
        if charge:
            draft = replace(draft, links=(charge, *draft.links), inherited=True)
        elif named and not draft.links and (plea := _plea(draft, layout, lexicon)):
            draft = replace(draft, links=(plea,))
        elif before and not own and _testifies(before) and not draft.links and _one_paragraph(before, draft, layout):
            draft = replace(draft, links=goes_on(before.links), inherited=True)
        made.append(draft)
    return made


def goes_on(links: tuple[Link, ...]) -> tuple[Link, ...]:
    """How a testimony goes on: who denied or demanded one thing just tells what comes next."""
    last = links[-1]
    return (*links[:-1], replace(last, verb="say")) if last.verb in ("deny", "admit", "believe") else links


def _established(draft: Draft, layout: Layout) -> bool:
    """Whether a court tells what it found itself: *Установлено, что C*; what an inquiry found is told of it before."""
    link = draft.links[0] if len(draft.links) == 1 else None
    if link is None or link.cue is None or not link.agentless:
        return False
    before = layout.text[max(0, link.cue[0] - INQUIRY) : link.cue[0]].rpartition(".")[2].lower()
    found = layout.text[slice(*link.cue)].lower().removeprefix("как ").removeprefix("было ").startswith("установлен")
    return found and not any(word in before for word in ("следств", "проверк", "экспертиз"))


def _plea(draft: Draft, layout: Layout, lexicon: Lexicon) -> Link | None:
    """Whose plea a court tells: *Подсудимый Старостин вину не признал* is his denial, and no finding."""
    words = [w for w in _words(draft, layout) if w.word]
    if lexicon.language != "ru" or not pleads_innocent(words):
        return None
    not_guilty = next(i for i, w in enumerate(words) if w.lower == "не")
    roles = voices(lexicon.language)["court"] | {"он", "она", "они"}
    who = [i for i, w in enumerate(words[:not_guilty]) if w.lower in roles or (i and w.text[0].isupper())] or [0]
    first = next(i for i in reversed(who) if i == who[0] or i - 1 not in who)
    return Link((words[first].start, words[who[-1]].end), (words[not_guilty].start, words[not_guilty + 1].end), "deny")


def _testifies(draft: Draft) -> bool:
    return bool(draft.links) and draft.links[-1].verb in TESTIFYING


def _one_paragraph(before: Draft, draft: Draft, layout: Layout) -> bool:
    return layout.paragraph_of(before.spans[0][0]) == layout.paragraph_of(draft.spans[0][0])


def _charge(draft: Draft, layout: Layout, lexicon: Lexicon) -> Link | None:
    """The charge that a narrated sentence opens: *Органами следствия Старостин обвиняется в краже*."""
    listed, words = voices(lexicon.language), _words(draft, layout)
    cue = next((w for w in words if w.lower in listed["charging"]), None)
    if draft.links or cue is None:
        return None
    first = next((i for i, w in enumerate(words) if w.lower in listed["prosecution"]), None)
    if first is None:
        return Link(None, (cue.start, cue.end), "charge", agentless=True)
    last = next((w for w in words[first : first + 4] if w.lower in listed["prosecution_of"]), words[first])
    return Link((words[first].start, last.end), (cue.start, cue.end), "charge")


def _of_hearing(draft: Draft, layout: Layout, lexicon: Lexicon) -> bool:
    """Whether what went on in court is told: *В судебном заседании*, *Подсудимый вину не признал*."""
    return any(w.lower.startswith(tuple(voices(lexicon.language)["hearing"])) for w in _words(draft, layout))


def _of_court(draft: Draft, court: Span, layout: Layout, lexicon: Lexicon) -> bool:
    """Whether the court itself is spoken of: *Суд находит*, *The Court notes*; *суд первой инстанции* is another."""
    above = "кассационн" in layout.text[slice(*court)].lower()
    others = ("первой", "апелляционной") if above else ("первой",)
    words = [w.lower for w in _words(draft, layout)]
    return any(w in lexicon.words["courts"] and behind not in others for w, behind in pairwise([*words, ""]))


def _words(draft: Draft, layout: Layout) -> list[Token]:
    return [w for span in draft.spans for w in tokens(layout.text, span)]
