"""Whose an English quotation is that has no cue of its own: theirs who signed below it, or released it in the sentence above."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.grammar import DASHES
from sayso.reading.attribution.clauses import CLOSED, Sentence, trimmed
from sayso.reading.attribution.contents import verbal
from sayso.reading.attribution.english.papers_en import released
from sayso.reading.attribution.english.quoted_en import ALSO, acting, by_name, name_of
from sayso.reading.words.quotes import Quote
from sayso.records import Span

PERSONS = frozenset(["he", "she"])
ASKED = frozenset(["asked", "wondered", "inquired", "joked", "quipped"])
TELLING_MORE = frozenset(["of", "who", "in", "at", "on", "after", "before", "as", "when", "while"])
SUBJECT = 10  # words before a quoted predicate
SEVERAL = 6  # sentences of a quotation in which its speaker tells of himself


def speaker(sentences: Sequence[Sentence], first: int, quote: Quote) -> Span | None:
    """Whose the quotation is that opens in this sentence and its paragraph: theirs who sign it below, or announce it above."""
    s = sentences[first]
    layout = s.layout
    if s.lexicon.language != "en" or layout.paragraphs[layout.paragraph_of(quote.start)][0] != quote.start:
        return None
    signing = signature(sentences, first, quote)
    if signing:
        return signing[1]
    above = sentences[first - 1] if first else None
    near = above is not None and layout.paragraph_of(above.span[0]) == layout.paragraph_of(s.span[0]) - 1
    return released(above) if above and near else None


def told_of(sentences: Sequence[Sentence], first: int, quote: Quote) -> Span | None:
    """*Holm pointed to her neighbours. “My friends pay more. They ...”*: whom the sentence before tells of, who says I."""
    s, above = sentences[first], sentences[first - 1]
    paragraph = s.layout.paragraph_of
    near = first > 0 and s.lexicon.language == "en" and paragraph(above.span[0]) == paragraph(s.span[0])
    if not near or quote.start != s.span[0] or above.layout.text[above.span[1] - 1] != ".":
        return None
    if asker := _asker(above):
        return asker
    inside = [x for x in sentences[first : first + SEVERAL] if x.span[1] <= quote.end]
    himself = any(x.is_word(i, "first_person") for x in inside for i in range(len(x.words)))
    subject = acting(above, len(above.words)) if himself else None
    at = above.index(subject[0]) if subject else 0
    named = above.words[at].text[0].isupper() and not above.is_word(at, "articles") and not above.is_word(at, "pronouns")
    return subject if subject and (named or above.words[at].lower in PERSONS) else None


def _asker(s: Sentence) -> Span | None:
    """*“Is it late?” asked Ada Holm, the clerk. “I do not know.”*: who asked, where he stands behind the verb."""
    at = next((i for i in range(1, len(s.words) - 1) if s.words[i].lower in ASKED and s.words[i - 1].text in CLOSED), None)
    if at is None or not s.words[at + 1].text[0].isupper():
        return None
    end = next(
        (i for i in range(at + 1, len(s.words)) if s.words[i].text in ",;" or s.words[i].lower in TELLING_MORE), len(s.words)
    )
    name = s.words[at + 1 : end]
    return trimmed(s, at + 1, end) if all(w.text[0].isupper() or w.text in ".-’'" for w in name) else None


def opens_within(s: Sentence, quote: Quote) -> bool:
    """Whether a quotation over several sentences opens in the midst of an English phrase: *demanding that the “C. C.”*."""
    led = s.layout.text[s.span[0] : quote.start].rstrip()
    return s.lexicon.language == "en" and bool(led) and led[-1] not in ':,(—–-"'


def doer(s: Sentence, quote: Quote) -> Span | None:
    """Who acts, by name, in the sentence in whose midst a quotation opens."""
    subject = acting(s, s.index(quote.start))
    return by_name(s, subject) if subject else None


def predicate(s: Sentence) -> bool:
    """Whether all that an English sentence tells of its subject stands in quotation marks: *It “was meant to shut the port.”*"""
    quote = next(iter(s.layout.quotes_in(*s.span)), None)
    if quote is None or s.lexicon.language != "en" or not s.span[0] < quote.start or s.span[1] - quote.end not in (0, 1):
        return False
    first = s.index(quote.start)
    bare = not any(verbal(s, i) for i in range(first)) and s.words[first - 1].word
    subject = first - 1 - (s.words[first - 1].lower in ALSO)
    tells = verbal(s, first + 1) or s.is_word(subject, "pronouns")
    return bare and tells and first <= SUBJECT and len(s.words) - first > SEVERAL


def signing_lines(sentences: Sequence[Sentence]) -> set[int]:
    """The numbers of the sentences that only sign the quotation above them."""
    if not sentences or sentences[0].lexicon.language != "en":
        return set()
    layout = sentences[0].layout
    starts = {s.span[0]: n for n, s in enumerate(sentences)}
    signed = (signature(sentences, starts[q.start], q) for q in layout.quotes if q.start in starts)
    return {line[0] for line in signed if line}


def signature(sentences: Sequence[Sentence], first: int, quote: Quote) -> tuple[int, Span] | None:
    """The sentence that signs a quotation, a paragraph of its own behind it, and the name in it."""
    layout = sentences[first].layout
    behind = next((i for i in range(first, len(sentences)) if sentences[i].span[0] >= quote.end), None)
    if behind is None:
        return None
    number, home = layout.paragraph_of(sentences[behind].span[0]), layout.paragraph_of(quote.end - 1)
    dashed = number == home and sentences[behind].words[0].text in DASHES
    alone = layout.paragraphs[number] == sentences[behind].span and number == home + 1
    if not (alone or (dashed and layout.paragraphs[home][1] == sentences[behind].span[1])):
        return None
    name = _name(sentences[behind])
    return (behind, name) if name else None


def _name(s: Sentence) -> Span | None:
    """The name that a signing line consists of, its dash and what he is called left aside (*– Ada Holm, director*)."""
    start = next((i for i, w in enumerate(s.words) if w.text not in DASHES), 0)
    called = start > 0 or any(w.text in ",(|" for w in s.words)
    ends = s.layout.text[s.span[1] - 1] in (':?!…”"' if start else '.:?!…”"')
    return name_of(s, start, len(s.words)) if called and not ends else None
