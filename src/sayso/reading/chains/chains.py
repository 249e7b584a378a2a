"""Chains of attribution: which frames hold which, what goes on from sentence to sentence, and what the outlet says itself.

Frames (source, cue, content) become *drafts*: a content and the links from the outlet to its origin. A frame that opens
another's content is nested in it and takes its chain along; one further on stands beside it and cuts it off. A quotation
over several sentences, a colon, and "this was reported by X" carry a chain to the sentences it belongs to. What no frame
covers is the outlet's own narration.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce

from sayso.lexicon.grammar import FIRST_PERSON
from sayso.lexicon.language import Lexicon
from sayso.lexicon.outlets import outlet_named
from sayso.reading.attribution import announced, quotations
from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.english import faulted_en, inner_en, nouns_en, passives_en
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.narrated import (
    before_turn,
    behind_front,
    does,
    led,
    near_source,
    past_bracket,
    stands_alone,
    subject_of,
    whole,
    whole_from,
)  # fmt: skip
from sayso.reading.attribution.russian import deeds_ru, phrases_ru, told_and_quoted_ru
from sayso.reading.chains.cuts import cut, opens, tidy, told_to
from sayso.reading.stances import parts_ru
from sayso.reading.words.quotes import Quote
from sayso.reading.words.spans import Placed
from sayso.reading.words.text import Layout, fold, tokens, trim
from sayso.records import Span

MOTTO = 6  # words and marks of a saying
SHORTEST = 3  # words a content needs to stand for itself


STEM = 5  # letters by which a Russian word is known whatever its ending


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a draft's chain: a source as written (none where the report is agentless), its cue and class."""

    source: Span | None
    cue: Span | None
    verb: str
    relay: bool = False
    agentless: bool = False
    hedged: bool = False


SOMEBODY = (Link(None, None, "say"),)  # whose quotation it is the text doesn't say: it is no word of the outlet


@dataclass(frozen=True, slots=True)
class Draft:
    """A content with its links, outermost first; narration has none. `sentence` is the number it stands in, `inherited` that
    another sentence gave the chain, `announced` that a colon set it off as somebody's own words."""

    spans: tuple[Span, ...]
    links: tuple[Link, ...]
    sentence: int
    inherited: bool = False
    announced: bool = False


def drafts(sentences: Sequence[Sentence], frames: Sequence[Sequence[Frame]], skipped: Iterable[int]) -> list[Draft]:
    """Every statement of a text in draft, in reading order; the sentences numbered in `skipped` are left out."""
    left_out = set(skipped)
    found: list[Draft] = []
    frames = (
        [[] if n in spoken else own for n, own in enumerate(frames)]
        if (spoken := announced.spoken(sentences, frames))
        else frames
    )
    for number, (s, own) in enumerate(zip(sentences, frames, strict=True)):
        if number not in left_out:
            found += _of_sentence(s, number, [f for f in own if not _act_told(s, f)])
    found = _handed_on(sentences, frames, found)
    found = _handed_back(sentences, frames, found, left_out)
    return _quoted_on(sentences, found)


# ── one sentence ─────────────────────────────────────────────────────────────────────────────────


def _of_sentence(s: Sentence, number: int, frames: list[Frame]) -> list[Draft]:
    usable = [f for f in frames if f.content]
    placed = [(f, _links(f, usable)) for f in usable]
    contents = [(cut(s, f, usable), links) for f, links in placed]
    own = [
        Draft(part, () if _unsaid(s, part) else links, number)
        for spans, links in contents
        if spans and (links[-1].verb == "deny" or not _empty(s, spans)) and not inner_en.only_told(s, spans, links[-1].cue)
        for part in parted(s, spans, links)
    ]
    told = [part for d in _narration(s, number, frames, own) for part in _plea_apart(s, d)]
    return sorted([*own, *told], key=lambda d: d.spans)


def _plea_apart(s: Sentence, draft: Draft) -> list[Draft]:
    """The outlet's sentence, in Russian a claim of innocence behind a charge for itself."""
    if s.lexicon.language != "ru" or draft.links or len(draft.spans) != 1:
        return [draft]
    return [replace(draft, spans=(part,)) for part in parts_ru.plea_apart(s.layout.text, draft.spans[0])]


def parted(s: Sentence, spans: tuple[Span, ...], links: tuple[Link, ...]) -> list[tuple[Span, ...]]:
    """The content, in Russian in parts where what is told turns from yes to no or to the future."""
    quoted = any(s.layout.quote_at(a) for a, _ in spans)
    if s.lexicon.language != "ru" or len(spans) > 1 or quoted or links[-1].verb in ("deny", "order", "offer"):
        return [spans]
    if both := told_and_quoted_ru.parted(s, spans[0]):
        return [(part,) for part in both]
    parts = parts_ru.parted(s.layout.text, spans[0], s.lexicon)
    return [(part,) for part in parts] if not any(s.layout.quote_at(part[0] - 1) for part in parts[1:]) else [spans]


def _unsaid(s: Sentence, spans: tuple[Span, ...]) -> bool:
    return s.lexicon.language == "ru" and parts_ru.unsaid(s.layout.text, spans[0])


def _act_told(s: Sentence, frame: Frame) -> bool:
    """Whether the cue is a word that puts nothing forward ("condemned the attack", "allegedly"), and nothing is quoted."""
    cue = [w.lower for w in s.words if frame.cue[0] <= w.start < frame.cue[1]]
    passive = (
        s.lexicon.language == "en"
        and cue[-1:] in (["charged"], ["accused"])
        and s.lower(s.index(frame.cue[1]), s.index(frame.cue[1]) + 1) in (["with"], ["of"])
    )
    if passive or cue[-2:] == ["accused", "of"] or (cue[-1:] == ["with"] and frame.verb != "deny"):
        return True
    if s.lexicon.language == "en" and (passives_en.named_by(s, frame) or faulted_en.told(s, frame)):
        return False
    quoted = any(s.layout.quote_at(w.start) for w in s.words for a, b in frame.content if a <= w.start < b)
    return not quoted and not _feeling_voiced(s, frame) and any(w in s.lexicon.words["acts_told"] for w in cue)


def _feeling_voiced(s: Sentence, frame: Frame) -> bool:
    """*expressed concern about C*, *expressed regret that C*, *expressed a willingness to C*: what a feeling named is about."""
    at = s.index(frame.content[0][0]) if frame.content else 0
    near = [i for i in range(s.index(frame.cue[0]), min(at + 3, len(s.words))) if s.is_word(i, "voiced_feelings")]
    return any(s.words[i + 1].lower in ("that", "about", "to", "with", "over", "regarding") for i in near if i + 1 < len(s.words))


def _links(frame: Frame, frames: Sequence[Frame]) -> tuple[Link, ...]:
    """The links of this frame behind those of the frames whose content it opens."""
    outer = _parent(frame, frames)
    above = _links(outer, [f for f in frames if f is not frame]) if outer else ()  # two that open each other end here
    told = {link.source for link in above}
    return (*above, *(link for link in _own_links(frame) if not (link.relay and link.source in told)))


def _own_links(frame: Frame) -> tuple[Link, ...]:
    relays = tuple(_relay(span, frame) for span in frame.relays)
    return (*relays, Link(frame.source, frame.cue, frame.verb, agentless=frame.agentless, hedged=frame.hedged))


def _relay(span: Span, frame: Frame) -> Link:
    """The link of one that words came through; *Со ссылкой на X сообщалось* doesn't say through whom, and only that they did."""
    if span == frame.cue:
        return Link(None, span, "report", agentless=True)
    return Link(span, None, "report", relay=True)


def _parent(frame: Frame, frames: Sequence[Frame]) -> Frame | None:
    """The smallest frame whose content this one opens; that of the frame whose source it shares stands for a later one."""
    if frame.within:
        return next((f for f in frames if f.cue == frame.within), None)
    first = next((f for f in frames if f.source == frame.source), frame) if frame.source else frame
    if first is not frame and first.cue != frame.cue:
        return _parent(first, frames)
    holders = [f for f in frames if f is not frame and (opens(frame, f) or _passes_on(f, frame))]
    return min(holders, key=lambda f: f.end - f.start, default=None)


def _passes_on(outer: Frame, inner: Frame) -> bool:
    """*X said C, but Y said D, the Tribune reported*: whether one cited at the end passes on what another says before."""
    trails = bool(outer.content) and outer.cue[0] >= outer.content[-1][1] and not outer.agentless
    return trails and inner.source is not None and any(a < inner.cue[0] and inner.end <= b + 2 for a, b in outer.content)


def _empty(s: Sentence, spans: Sequence[Span]) -> bool:
    words = sum(1 for w in s.words for a, b in spans if a <= w.start < b and w.word)
    quoted = any(s.layout.text[a] in '“«"' for a, _ in spans)
    return words == 0 or (words < 2 and not quoted and words < SHORTEST - 1 and spans[0][1] - spans[0][0] < 5)


def _narration(s: Sentence, number: int, frames: Sequence[Frame], own: Sequence[Draft]) -> list[Draft]:
    """What the outlet says itself: the whole sentence, or the clauses before and after the attributed ones."""
    if not own:
        if any(f.back or (f.ahead and not does(s, f)) for f in frames) or s.layout.text[s.span[1] - 1] == "?":
            return []  # a question puts nothing forward
        start, end = whole(s)
        return [Draft(((start, end),), (), number)] if any(len(w.text) > 1 and w.text[0].isalpha() for w in s.words) else []
    covered = [span for f in frames for span in (f.cue, *f.content, *f.relays, *near_source(s, f), *led(s, f))]
    first, last = min(a for a, _ in covered), max(b for _, b in covered)
    ahead = before_turn(s, tidy(s, trim(s.layout.text, (past_bracket(s), first))))
    rest = (nouns_en.with_object(s, ahead, frames), whole_from(s, last, told=told_to(s, last, frames)))
    if between := behind_front(s, frames):
        done = tidy(s, trim(s.layout.text, between))
        return [Draft((span,), (), number) for span in (done, *rest) if stands_alone(s, span)]
    if deed := deeds_ru.behind(s, rest[1], frames):
        return [*(Draft((span,), (), number) for span in rest[:1] if stands_alone(s, span)), Draft(deed, (), number)]
    if subject := subject_of(s, rest[1], frames):
        return [Draft((subject, rest[1]), (), number)]
    return [Draft((span,), (), number) for span in rest if stands_alone(s, span)]


# ── from sentence to sentence ────────────────────────────────────────────────────────────────────


def _handed_on(sentences: Sequence[Sentence], frames: Sequence[Sequence[Frame]], found: list[Draft]) -> list[Draft]:
    """*The officer on duty said:* gives its chain to the paragraph that follows."""
    links: dict[int, tuple[Link, ...]] = {}
    accounts: set[int] = set()
    for number, own in enumerate(frames):
        for frame in announced.frames(sentences[number], own):
            behind = announced.following(sentences, frames, number, frame)
            links |= dict.fromkeys(behind, _links(frame, list(own)))
            accounts |= set(behind if announced.account(sentences[number], frame) else ())
    taken = Placed((f.cue, f) for own in frames for f in own if f.ahead)
    kept = [d for d in found if not any(taken.starting(*span) for span in d.spans)]
    return [
        replace(d, spans=part, links=links[d.sentence], inherited=True, announced=True)
        if d.sentence in links and not d.links
        else replace(d, links=(*links[d.sentence], *d.links), inherited=True)
        if d.sentence in accounts
        else d
        for d in kept
        for part in (parted(sentences[d.sentence], d.spans, links[d.sentence]) if _silent(d, links) else [d.spans])
    ]


def _silent(draft: Draft, links: Mapping[int, tuple[Link, ...]]) -> bool:
    """Whether this draft is narration so far, in a sentence that was handed a chain."""
    return draft.sentence in links and not draft.links


def _handed_back(
    sentences: Sequence[Sentence], frames: Sequence[Sequence[Frame]], found: list[Draft], left_out: set[int]
) -> list[Draft]:
    """*Об этом сообщили в полиции* gives its chain to the sentence before, where that is narration; a caption between is none.

    Who confirms what somebody else says (*Эту версию подтвердил X*) puts forward a thing of his own: that version.
    """
    said = {d.sentence for d in found if d.links and not d.links[-1].agentless}
    before = {n: next((i for i in reversed(range(n)) if i not in left_out), n - 1) for n, own in enumerate(frames) if own}
    back = [(n, before[n], f) for n, own in enumerate(frames) for f in own if f.back and not (f.content and before[n] in said)]
    links: dict[int, list[tuple[Link, ...]]] = {}
    for _, number, frame in back:
        links.setdefault(number, []).append(_own_links(frame))
    taken = {(f.content, n) for n, _, f in back if f.content}
    kept = [d for d in found if (d.spans, d.sentence) not in taken]
    return [reduce(partial(_given_back, sentences[d.sentence]), links.get(d.sentence, ()), d) for d in kept]


def _given_back(s: Sentence, draft: Draft, links: tuple[Link, ...]) -> Draft:
    """The draft with these links; where somebody says it already, *Об этом сообщает X* tells only through whom.

    An agentless report keeps its verb ("it was supposed").
    """
    if draft.links and not draft.links[-1].agentless:
        source = links[-1].source
        if source is None or len(draft.links) > 1 or s.layout.text[source[0]].isdigit():
            return draft  # *Об этом сказали 93% из них*: a share of those who said it passes nothing on
        he = s.layout.text[slice(*source)].lower() in s.lexicon.words["pronouns"]
        if len(links) > 1 and not he and s.lexicon.language == "ru":
            return draft  # *C, пишет X. Об этом написал Y со ссылкой на Z*: who else tells it, and from whom
        if s.lexicon.language == "ru" and _passed_on(s, draft.links[-1].source, source):
            return replace(draft, links=(replace(draft.links[-1], cue=None, verb="report", relay=True), *links))
        through = (
            links[:-1] if he else () if _alike(s, source, draft.links[-1].source) else (Link(source, None, "report", relay=True),)
        )
        return replace(draft, links=(*through, *draft.links))
    last = replace(links[-1], verb=draft.links[-1].verb) if draft.links and draft.links[-1].verb == "believe" else links[-1]
    return replace(draft, links=(*links[:-1], last), inherited=True)


def _passed_on(s: Sentence, one: Span | None, other: Span) -> bool:
    """*C, передаёт ТАСС. Об этом заявил X*: an outlet told first what somebody else said."""
    outlets = [bool(span and _outlet(s, s.layout.text[slice(*span)])) for span in (one, other)]
    return outlets == [True, False] and s.layout.text[slice(*other)].lower() not in s.lexicon.words["pronouns"]


def _outlet(s: Sentence, source: str) -> bool:
    """Whether the words of a source are an outlet's name, or open with what outlets are called."""
    called = any(word.startswith(s.lexicon.phrases["kinds.outlet"]) for word in fold(source).split()[:2])
    return called or outlet_named(source) is not None or phrases_ru.site(source)


def _alike(s: Sentence, one: Span, other: Span | None) -> bool:
    """Whether two sources share a word, whatever its ending: *полиция* and *пресс-служба полиции* are no two hops."""
    stems = [{w.lower()[:STEM] for w in re.findall(r"\w{3,}", s.layout.text[slice(*span)])} for span in (one, other or one)]
    return bool(stems[0] & stems[1])


def _quoted_on(sentences: Sequence[Sentence], found: list[Draft]) -> list[Draft]:
    """A quotation over several sentences has one speaker: the chain of the sentence that names him is that of all."""
    found, hulls = list(found), [(min(a for a, _ in d.spans), max(b for _, b in d.spans)) for d in found]
    longest = max((end - start for start, end in hulls), default=0)
    by_hull, by_start = Placed((h, n) for n, h in enumerate(hulls)), Placed((d.spans[0], n) for n, d in enumerate(found))
    for quote in _long_quotes(sentences):
        near = [n for _, n in by_hull.starting(quote.start - longest, quote.end) if _overlaps(found[n], quote)]
        chain = next((found[n].links for n in reversed(near) if found[n].links), None)
        first = bisect_right(sentences, quote.start, key=lambda s: s.span[1])
        within = chain is None and quotations.opens_within(sentences[first], quote)
        if chain is None and near and not within:
            layout = sentences[0].layout
            home = layout.paragraph_of(quote.start)
            before = [found[n] for _, n in by_start.starting(layout.paragraphs[home][0], quote.start)]
            chain = _speaker_near(sentences[first], before, first)
            himself = quotations.speaker(sentences, first, quote) if chain is None and not before else None
            if chain is None and not before and himself is None and _fills(layout, quote, home):
                above = by_start.starting(layout.paragraphs[home - 1][0], quote.start)
                chain = _speaker_above(sentences[first], [found[n] for _, n in above])
            if chain is None and before and not before[-1].links:
                himself = quotations.told_of(sentences, first, quote)
            chain = (Link(himself, None, "say"),) if chain is None and himself else chain
        if within:
            near = [n for n in near if quote.start <= hulls[n][0]]
            chain = (Link(himself, None, "say"),) if (himself := quotations.doer(sentences[first], quote)) else SOMEBODY
        if chain is None and near and _nobodys(sentences, quote):
            chain = SOMEBODY
        if chain:
            found += [apart for n in near if (apart := _lead(sentences[found[n].sentence], found[n], quote))]
        for n in near if chain else ():
            found[n] = _inherit(sentences, found[n], quote, chain or ())
    found = [replace(d, links=SOMEBODY) if not d.links and quotations.predicate(sentences[d.sentence]) else d for d in found]
    signing = quotations.signing_lines(sentences)
    return sorted((d for d in found if d.sentence not in signing), key=lambda d: d.spans)


def _nobodys(sentences: Sequence[Sentence], quote: Quote) -> bool:
    """Whether a quotation is somebody's whom the text doesn't name: in English a paragraph or whole sentences, in Russian behind
    a colon or in the first person."""
    layout = sentences[0].layout
    if sentences[0].lexicon.language == "en":
        return _fills(layout, quote, layout.paragraph_of(quote.start)) or _whole_sentences(sentences, quote)
    inside = tokens(layout.text, (quote.start, quote.end))
    return layout.text[: quote.start].rstrip().endswith(":") or any(w.lower in FIRST_PERSON for w in inside)


def _whole_sentences(sentences: Sequence[Sentence], quote: Quote) -> bool:
    """Whether a quotation consists of sentences that stand of their own, and is more than a name or a motto."""
    first = bisect_left(sentences, quote.start, key=lambda s: s.span[0])
    s = sentences[first] if first < len(sentences) else None
    text = sentences[0].layout.text
    ended = text[quote.inner[1] - 1] in ".?!…" or text[quote.end : quote.end + 1] == "."
    return s is not None and s.span[0] == quote.start and ended and len(s.words) > MOTTO


def _lead(s: Sentence, draft: Draft, quote: Quote) -> Draft | None:
    """What the outlet says before a quotation that begins in its sentence: *Вот письмо: «...»*."""
    (start, end), *more = draft.spans
    if draft.links or more or not start < quote.start < end:
        return None
    led = start, len(s.layout.text[: quote.start].rstrip(" :\u00a0"))
    return Draft((led,), (), draft.sentence) if led[0] < led[1] else None


def _long_quotes(sentences: Sequence[Sentence]) -> list[Quote]:
    if not sentences:
        return []
    layout: Layout = sentences[0].layout
    starts, ends = {s.span[0] for s in sentences}, sorted(s.span[1] for s in sentences)
    return [
        q
        for q in layout.quotes
        if bisect_right(ends, q.start) < (last := bisect_left(ends, q.end))
        or (q.start in starts and last < len(ends) and 0 <= ends[last] - q.end <= 1)
    ]


def _overlaps(draft: Draft, quote: Quote) -> bool:
    return any(a < quote.end and quote.start < b for a, b in draft.spans)


def _speaker_near(s: Sentence, before: Sequence[Draft], first: int) -> tuple[Link, ...] | None:
    """The chain of a draft before in the paragraph: *“A,” she said. “B.”*; of one that is no quotation in English only.

    `first`: the number of B's sentence; *“A!” She said so. “B.”* has one more between the two.
    """
    english = s.lexicon.language == "en"
    said = [d for d in before if d.links and d.sentence == before[-1].sentence] if english else before[-1:]
    if not said or not said[-1].links:
        return None
    spoken = _quotation(s.layout, said[-1]) or (english and not said[-1].links[-1].agentless)
    return said[-1].links if spoken and said[-1].sentence >= first - (2 if english else 1) else None


def _quotation(layout: Layout, draft: Draft) -> bool:
    """Whether a draft opens with a quotation."""
    return any(layout.quote_at(a) for a, _ in draft.spans)


def _fills(layout: Layout, quote: Quote, home: int) -> bool:
    """Whether a quotation is a whole paragraph, and not the first of the text."""
    start, end = layout.paragraphs[home]
    return home > 0 and quote.start == start and quote.end >= end - (layout.text[end - 1] == ".")


def _speaker_above(s: Sentence, above: Sequence[Draft]) -> tuple[Link, ...] | None:
    """The chain of the quotation, or of the one person's words, with which the paragraph above ends: *“A,” Holm went on.*,
    *Holm says she knows him.* and a paragraph in quotation marks; in Russian that of *C. Об этом рассказал X.*"""
    if not above or not above[-1].links or above[-1].links[-1].agentless:
        return None
    if s.lexicon.language == "ru":
        told = above[-1].links[-1].verb in ("say", "report") and (above[-1].inherited or above[-1].links[-1].verb == "say")
        return above[-1].links if told else None
    source = above[-1].links[-1].source
    quoted = any(s.layout.quotes_in(a, b) for a, b in above[-1].spans)
    if quoted:
        return above[-1].links
    goes_on = source is not None and inner_en.one_person(s.layout.text[slice(*source)])
    return (*above[-1].links[:-1], Link(source, None, "say")) if goes_on else None


def _inherit(sentences: Sequence[Sentence], draft: Draft, quote: Quote, chain: tuple[Link, ...]) -> Draft:
    opens = len(draft.spans) == 1 and draft.spans[0][0] < quote.start
    inside = opens or all(quote.start <= a and b <= quote.end for a, b in draft.spans)
    if draft.links or not inside:
        return draft
    start, end = quote.start if opens else draft.spans[0][0], draft.spans[-1][1]
    text = sentences[0].layout.text
    while end < quote.end and text[end] in '.!?…”»"':
        end += 1
    return replace(draft, spans=((start, end),), links=chain, inherited=True, announced=True)


def sources(found: Sequence[Draft]) -> list[Span]:
    """Every source and relay that these drafts name, in the order of the text."""
    return sorted({link.source for draft in found for link in draft.links if link.source})


def relays(found: Sequence[Draft], text: str, lexicon: Lexicon) -> list[Span]:
    """Through whom words came by these drafts: who was told them, who cites another, who writes (*пишет*)."""
    links = [link for draft in found for link in draft.links if link.source]
    writes = [link for link in links if link.cue and fold(text[slice(*link.cue)]) in lexicon.words["publishing"]]
    return sorted({link.source for link in [*writes, *(link for link in links if link.relay)] if link.source})
