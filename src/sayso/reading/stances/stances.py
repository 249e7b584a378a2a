"""How the last hop puts a content forward (stance), in which form, and with which polarity.

The order of the rules is that of the annotation: a threat, an offer or a fear keeps its name whatever modal stands inside;
then what may be; then orders, plans, admissions, denials, rulings, charges and estimates by their cue; then belief; then an
accusation; then an opinion; and fact is what is left. An accusation never comes out as a fact by default of a cue.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.lexicon.language import Lexicon
from sayso.reading.encoder.leaning import settled
from sayso.reading.stances import acts_ru, ahead_en, ahead_ru, negated_en, predicates_ru, self_en, stances_en
from sayso.reading.stances.accusing_en import Manner
from sayso.reading.stances.predicates import main_clause, says
from sayso.reading.words.text import Layout, Token, fold, tokens
from sayso.records import Hop, Span

BY_CUE = {
    "fear": "feared", "threaten": "threatened", "offer": "offered", "order": "ordered", "promise": "planned", "plan": "planned",
    "admit": "admitted", "deny": "denied", "rule": "ruled", "charge": "charged", "estimate": "estimated", "ask": "fact",
}  # fmt: skip
FIRST = frozenset({"feared", "threatened", "offered"})
LED = 20  # characters in which "on" leads to what is insisted on
OWN_VIEW = 5  # words in which a writer says that what follows is his opinion
DECIDING = frozenset({"order", "deny"})  # what a court does by saying it
NEAR = 30  # characters between who believes and the verb
ASKING = frozenset({"ask", "urge", "call", "demand", "request", "appeal", "insist", "invite"})
TELLING = frozenset({"say", "report"})
DISTANT = frozenset({"claim", "allege"})


@dataclass(frozen=True, slots=True)
class Put:
    """How a content was put forward: the class of the cue, and what is known of who did.

    `hedged`: the cue itself leaves it open ("suggest"); `agentless`: nobody is named who says it, so nobody accuses;
    `court`: a court speaks; `accuser`: prosecutors or investigators speak of a person; `own`: whether its first words mean the
    speaker or his side, where they tell; `press`: who tells arranges nothing himself, as papers and rumours; `outlet`: an outlet
    tells it; `law`: a law or a rule speaks; `cue`: the words that attribute, folded; `leaning`: what the model hears in it;
    `direct`: a speaker's own words without quotation marks, as in a letter or behind a colon; `armed`: police, an army, a
    ministry tells.
    """

    verb: str
    hedged: bool = False
    agentless: bool = False
    court: bool = False
    accuser: bool = False
    own: bool | None = None
    press: bool = True
    outlet: bool = False
    law: bool = False
    cue: str = ""
    leaning: Mapping[str, float] = field(default_factory=dict)
    direct: bool = False
    armed: bool = False


def stance(layout: Layout, spans: Sequence[Span], put: Put | None, lexicon: Lexicon) -> str:
    """The stance of a content as its last hop put it forward (`None`: the outlet's own narration)."""
    told = [w for span in spans for w in tokens(layout.text, span)]
    words = main_clause(told, lexicon)
    by_cue = BY_CUE.get(put.verb) if put else None
    if put and (decided := _before_court(words, put, lexicon)):
        return decided
    if put and (meant := _meant(layout, spans, words, put, lexicon)):
        by_cue, put = None, replace(put, verb=meant)
    if by_cue == "estimated" and lexicon.language == "ru" and not acts_ru.figures(words):
        by_cue = None  # «по оценке экспертов» without a figure is what they say
    if put and by_cue == "offered" and put.cue.startswith("предл") and acts_ru.proposes(words, lexicon):
        return "ordered"
    if by_cue in FIRST:
        return str(by_cue)
    if put and lexicon.language == "en" and (stances_en.proposes(words, put.cue, lexicon) or _insists_on(layout, spans, put)):
        return "ordered"
    if put and put.verb == "believe" and lexicon.language == "ru" and _named_a_lie(layout, spans, lexicon):
        return "denied"
    hedged = predicates_ru.hedged if lexicon.language == "ru" else stances_en.hedged
    permits = put is not None and put.law and lexicon.language == "en"  # *The law says that the clerk may enter*
    if (put and put.hedged) or (not permits and hedged(_unbracketed(words), lexicon)):
        return "possible"
    if by_cue:  # *She insisted on her innocence* is no order
        return "denied" if by_cue == "ordered" and says(words, lexicon, "innocence") else by_cue
    if put is None:
        return _narrated(told, words, lexicon)
    if put.court and put.verb in ("say", "report", "believe"):
        return "ruled"
    quoted = bool(spans) and layout.quote_at(spans[0][0]) is not None
    led = told[: len(told) - len(words)]
    manner = replace(_manner(put, quoted=quoted), led=led, own=None if led else put.own)  # whose first words are told is known
    ruled = (
        _asserted_ru(words, put, lexicon, quoted=quoted)
        if lexicon.language == "ru"
        else stances_en.asserted(words, manner, lexicon)
    )
    return _weighed(ruled, words, manner, put, lexicon)


def _narrated(told: Sequence[Token], words: Sequence[Token], lexicon: Lexicon) -> str:
    """How an outlet puts what it tells itself: *In our view, the port is a disgrace*; *We ask residents to stay indoors*."""
    if says(told[:OWN_VIEW], lexicon, "own_view"):
        return "believed"
    if lexicon.language == "ru":
        return predicates_ru.narrated(words, lexicon)
    asks = [w.lower for w in told[:1]] == ["we"] and bool(ASKING & {w.lower for w in told[1:3]})
    return "ordered" if asks else stances_en.narrated(words, lexicon)


def _before_court(words: Sequence[Token], put: Put, lexicon: Lexicon) -> str | None:
    """*The court ordered the port to pay* is a ruling; what a party did before a Russian court is told by it."""
    if lexicon.language == "en":
        hopes = put.verb == "believe" and put.cue.split()[-1:] and put.cue.split()[-1].startswith("hop")
        return "ruled" if put.court and put.verb in DECIDING else "believed" if hopes else None  # who hopes foretells nothing
    told = put.verb == "rule" and acts_ru.pleads(words, lexicon)
    return predicates_ru.narrated(words, lexicon) if told else None


def _weighed(ruled: str, words: Sequence[Token], manner: Manner, put: Put, lexicon: Lexicon) -> str:
    """What the rules say of a content, who puts it forward taken into account, and what the model hears."""
    if put.law and ruled == "believed" and lexicon.language == "ru":
        return "ordered"  # «По уставу в совете должно быть девять человек»
    if put.law and ruled in ("believed", "alleged") and put.verb in TELLING:
        return "fact"  # *The law says that whoever stole must pay*: it has no opinion, and accuses nobody
    believes = put.verb == "believe" and lexicon.language == "ru"  # *Рабочие уверены, что порт откроют* foretells
    if ruled == "predicted" and not (put.press or put.agentless or believes) and _arranges(words, lexicon):
        return "planned"
    if lexicon.language == "en" and ruled == "fact" and (self_en.feels(words, manner, lexicon) or self_en.states(words, lexicon)):
        return ruled  # what somebody feels, what a law lays down is told, whatever the words for it sound like
    return settled(ruled, lexicon.language, put.leaning)


def _arranges(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*The talks will be held on Friday*, told by one who takes part: what bodies arrange is their plan."""
    if lexicon.language == "ru":
        return ahead_ru.arranges(words, lexicon)
    return ahead_en.arranges(words, lexicon)


def _meant(layout: Layout, spans: Sequence[Span], words: Sequence[Token], put: Put, lexicon: Lexicon) -> str | None:
    """The class of a cue that does not do here what it says, *Critics charge that it was hidden* lays no charge."""
    if _content_decides(layout, spans, words, put, lexicon):
        return "say"
    blames = put.verb == "charge" and not put.accuser and lexicon.language == "en"
    return "allege" if blames and stances_en.says_a_clause(words, lexicon) else None


def _content_decides(layout: Layout, spans: Sequence[Span], words: Sequence[Token], put: Put, lexicon: Lexicon) -> bool:
    """*rejected the plan*, *denied it: “I was at sea”*, *asked if it was safe*: the cue denies or demands nothing of this."""
    whole = _whole(layout, spans)
    if put.verb in ("admit", "charge"):
        others = lexicon.language == "ru" and put.verb == "admit" and not put.own and acts_ru.concedes(words, put.cue)
        others = others or (lexicon.language == "en" and stances_en.gives_up(words, put.cue, lexicon))
        return whole or others  # *admitted: “It was a good day”*: whether he admits it is in his own words
    if lexicon.language == "ru":
        return put.verb == "believe" and whole and put.cue.startswith("решил")  # «решил: „У него лишний вес“»
    if put.verb == "deny":
        return (whole and not _behind_cue(layout, spans, put.cue)) or stances_en.turns_down(words, put.cue, lexicon)
    return put.verb == "order" and stances_en.inquires(words, put.cue, quoted=whole)


def _behind_cue(layout: Layout, spans: Sequence[Span], cue: str) -> bool:
    """*“Holm denies that C,” his lawyer said*: whether the cue stands in the quotation too, right before the content."""
    quote = layout.quote_at(spans[0][0])
    led = fold(layout.text[quote.start : spans[0][0]]).rstrip().removesuffix(" that") if quote else ""
    return bool(cue) and led.endswith(cue)


def _insists_on(layout: Layout, spans: Sequence[Span], put: Put) -> bool:
    """*We insist on a hearing*: a thing is asked for, and nothing told."""
    before = layout.text[max(0, spans[0][0] - LED) : spans[0][0]] if spans else ""
    return put.cue.startswith("insist") and "on" in before.lower().split()[-2:]


def _named_a_lie(layout: Layout, spans: Sequence[Span], lexicon: Lexicon) -> bool:
    """«назвал ложью, что он бежал», «назвал клеветой сообщения о том, что …»: what is called so is denied."""
    start = spans[0][0] if spans else 0
    sentence = max(layout.text.rfind(mark, 0, start) for mark in ".!?\n") + 1
    return acts_ru.named_a_lie(tokens(layout.text, (sentence, start)), lexicon)


def _whole(layout: Layout, spans: Sequence[Span]) -> bool:
    """Whether a content is a whole clause in quotation marks."""
    quote = layout.quote_at(spans[0][0]) if spans else None
    return quote is not None and (spans[0][0] > quote.start or _clause(layout.text, quote.start))


def _unbracketed(words: Sequence[Token]) -> list[Token]:
    """The words outside of brackets."""
    depth, kept = 0, []
    for word in words:
        depth += (word.text == "(") - (word.text == ")")
        if depth <= 0:
            kept.append(word)
    return kept


def _asserted_ru(words: Sequence[Token], put: Put, lexicon: Lexicon, *, quoted: bool) -> str:
    if acts_ru.ready(words, lexicon):
        return "threatened" if acts_ru.threatens(words, lexicon) else "offered"
    manner = predicates_ru.Manner(
        put.verb in DISTANT,
        put.verb == "believe",
        put.accuser,
        own=bool(put.own),
        quoted=quoted,
        press=put.press,
        outlet=put.outlet,
        cue=put.cue,
    )
    return predicates_ru.asserted(words, manner, lexicon)


def _manner(put: Put, *, quoted: bool) -> Manner:
    told = Manner(put.verb, put.cue, quoted, put.own, put.verb in DISTANT, put.accuser, put.agentless)
    return replace(told, direct=put.direct, armed=put.armed)


def form(layout: Layout, spans: Sequence[Span], attributed: bool, announced: bool) -> str:
    """direct, mixed, indirect or narration; `announced`: set off by a colon without marks, or part of a long quotation."""
    if not attributed:
        return "narration"
    if announced:
        return "direct"
    text = layout.text
    quoted = [q for q in layout.quotes_in(spans[0][0], max(b for _, b in spans)) for a, b in spans if q.start < b and a < q.end]
    if not quoted:
        return "indirect"
    inside = sum(min(b, q.end) - max(a, q.start) for q in quoted for a, b in spans if q.start < b and a < q.end)
    whole = inside >= 0.9 * sum(b - a for a, b in spans)
    if whole and _clause(text, quoted[0].start + quoted[0].mark - 1):
        return "direct"
    if all(_name(text, q.start, q.end) or _term(text, q.start, q.end) for q in quoted):
        return "indirect"
    return "mixed"


def _clause(text: str, start: int) -> bool:
    """Whether a whole clause opens here: a capital, or a subject in small letters ("later, we decided")."""
    rest = text[start + 1 : start + 80].lstrip("\"“«'‘…[ ")
    if rest[1:2] == "]" and text[start + 1] == "[":
        return True  # “[w]e never knew”: the capital was taken away from a sentence
    subjects = (" i ", " we ", " he ", " she ", " they ", " it ", " я ", " мы ", " он ", " они ")
    opens = rest[:1].isupper() or rest[:1].isdigit() or bool(_SMALL.match(rest))
    return opens or any(w in f" {rest.lower()} ".replace("\u00a0", " ") for w in subjects[:2])


_SMALL = re.compile(  # an English clause that opens without a capital: *said, “the guards took me”*
    r"(?:(?:he|she|it|they|you|there|everyone|somebody|this|these|those) |"
    r"(?:the|these|those|my|his|her|their|our) (?:[\w’'-]+ ){1,4}?)"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|took|went|came|said|told|gave|made|got|"
    r"knew|saw|left|let|\w+n['’]t|(?!(?:need|speed|seed|feed|indeed|hundred)\b)[a-z]{2,}ed)\b"
)


def _name(text: str, start: int, end: int) -> bool:
    """Whether a quotation is only a name or a term in quotation marks."""
    inner = text[start + 1 : end - 1]
    return len(inner.split()) <= 4 and inner[:1].isupper() and not inner.endswith((".", ",", "!", "?"))


_TERMED = re.compile(
    r"(?:so-called|called|named|dubbed|nicknamed|slogans?|titled|entitled|term|word|phrase|hashtag|motto|known as) $"
)
_DEFINED = re.compile(r",? \(|, an? ")


def _term(text: str, start: int, end: int) -> bool:
    """Whether a short quotation is a term: explained behind it, or announced as a word (*a “hood”, a cover of tin*)."""
    few = len(text[start:end].split()) <= 6
    return few and bool(_TERMED.search(text[max(0, start - 12) : start]) or _DEFINED.match(text[end : end + 5]))


def unheld(layout: Layout, hop: Hop, lexicon: Lexicon) -> bool:
    """*Holm never thought that C*, *she doesn't believe C*: whether an English speaker is said not to hold what follows."""
    if (
        lexicon.language != "en"
        or hop.verb != "believe"
        or not (hop.span and hop.cue)
        or not 0 <= hop.cue[0] - hop.span[1] < NEAR
    ):
        return False
    between = [w.lower for w in tokens(layout.text, (hop.span[0], hop.cue[1]))]
    return any(w in lexicon.words["negations"] or w.endswith("n't") or w == "never" for w in between)


def polarity(layout: Layout, spans: Sequence[Span], lexicon: Lexicon) -> str:
    """negative where the first main predicate is negated."""
    words = main_clause([w for span in spans for w in tokens(layout.text, span)], lexicon)
    if lexicon.language == "ru":
        return "negative" if predicates_ru.negative(words, lexicon) else "positive"
    return "negative" if negated_en.negative(words, lexicon) else "positive"
