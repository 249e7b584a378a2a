"""Attribution relations of a sentence by rule: who (source), by which words (cue), put forward what (content).

The shapes are those of PARC and PolNeAR in both languages: *X said that C*, *C, said X*, *C, X said*, *X: "C"*,
*according to X, C*, *C, reportedly*. The reader model proposes frames of the same kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.attribution import according, denials, relays, reported, trailing, unheard
from sayso.reading.attribution.clauses import (
    CLOSED,
    QUOTES,
    STOPS,
    TELLING,
    Sentence,
    comma_at,
    is_addressee,
    past_addressee,
    phrase_end,
    trimmed,
)
from sayso.reading.attribution.contents import (
    ADDRESSEE_REACH,
    content_of,
    contrast,
    led_by_adverbial,
    past_adverbial,
    past_insertion,
    says_something,
    that_of,
    timed,
    told_from,
    verbal,
)
from sayso.reading.attribution.cues import SPEECH, Cue
from sayso.reading.attribution.english import (
    acting_en,
    as_en,
    beside_en,
    cited_en,
    deeds_en,
    frames_en,
    fronted_en,
    hearers_en,
    inner_en,
    labels_en,
    quoted_en,
    said_en,
    speakers_en,
    that_en,
)
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import (
    agentless_ru,
    back_ru,
    charges_ru,
    closers_ru,
    dropped_ru,
    ends_ru,
    frames_ru,
    gainsaid_ru,
    inserted_ru,
    meant_ru,
    outlets_ru,
    passives_ru,
    phrases_ru,
    published_ru,
    quoted_ru,
    subjects_ru,
    testified_ru,
    told_of_ru,
)
from sayso.reading.attribution.subjects import is_clause, source_after, source_between, source_left
from sayso.reading.words import agreement
from sayso.records import Span

PREPOSITIONS = frozenset(["to", "of", "with", "for", "by", "from", "over", "about", "against", "like", "into"])
COLON_REACH = 30  # words between a Russian cue and its colon: a relative clause may stand there


def find(s: Sentence) -> list[Frame]:
    """The frames of a sentence, left to right; a cue inside a quotation belongs to the person quoted and is left alone."""
    if s.lexicon.language != "en":
        return _plain(s)
    put = quoted_en.how_put(s)
    if put is None and (led := fronted_en.led(s)):
        return [led[0], *find(led[1])]
    return [put] if put else beside_en.mended(s, speakers_en.heard(s, frames_en.refined(s, _plain(s))))


def _plain(s: Sentence) -> list[Frame]:
    """The frames of the shapes that both languages have."""
    found: list[Frame] = []
    for cue in s.cues:
        if unheard.attributes_nothing(s, cue):
            continue
        frame = _frame(s, cue, found)
        reported = frame is not None and s.lexicon.language == "ru" and frames_ru.retold(s, frame) and _inside(frame, found)
        if (
            frame
            and not any(frame.cue == f.cue for f in found)
            and not (_told_act(frame, found) and not frames_en.joined(s, frame, found))
            and not reported
        ):
            found.append(frame)
    found = outlets_ru.whole(s, frames_ru.whole(s, found)) if s.lexicon.language == "ru" else found
    own = frames_ru.announcing(s) if s.lexicon.language == "ru" and not found else None
    found = published_ru.added(s, back_ru.told_once(found)) if s.lexicon.language == "ru" else found
    found = gainsaid_ru.apart(s, [gainsaid_ru.before_verdict(s, f) for f in found]) if s.lexicon.language == "ru" else found
    return [own] if own else denials.apart(s, found) or _by_colon(s)


def _by_colon(s: Sentence) -> list[Frame]:
    """Whose a quotation behind a colon is, or before a dash, or a testimony, where no verb of speech stands."""
    if s.lexicon.language == "ru":
        own = quoted_ru.behind_colon(s) or quoted_ru.before_dash(s)
        return [own] if own else list(testified_ru.handed_over(s))
    own = quoted_en.labelled(s) or quoted_en.behind_colon(s) or labels_en.told(s)
    return [own] if own else []


def _told_act(frame: Frame, found: Sequence[Frame]) -> bool:
    """A threat, an order, a charge told inside what somebody says stays part of what he says, and so does what he told of."""
    acts = frame.verb not in SPEECH | {"estimate", "fear"} or frames_ru.names_only(frame)
    return acts and _inside(frame, found)


def _inside(frame: Frame, found: Sequence[Frame]) -> bool:
    return any(a <= frame.cue[0] < b for f in found for a, b in f.content)


def _frame(s: Sentence, cue: Cue, before: list[Frame]) -> Frame | None:
    if s.lexicon.language == "ru" and (published := published_ru.within_paper(s, cue)):
        return published
    if cue.row.shape == "agentless":
        return reported.agentless(s, cue)
    if cue.row.shape == "passive":
        return passives_ru.held(s, cue) if s.lexicon.language == "ru" else frames_en.reported(s, cue)
    if cue.row.shape in ("before_source", "in_source"):
        if s.lexicon.language == "ru" and agentless_ru.goes_by(s, cue, before):
            return None
        own = agentless_ru.by_clause(s, cue) if s.lexicon.language == "ru" else None
        return own or according.prepositional(s, cue, before)
    frame = _verbal(s, cue, before)
    return None if frame and s.lexicon.language == "ru" and published_ru.only_leads(s, frame) else frame


def _verbal(s: Sentence, cue: Cue, before: list[Frame]) -> Frame | None:
    meant = meant_ru.meant(s, cue) if s.lexicon.language == "ru" else cue
    return _by_shape(s, meant, before) if meant else None


def _by_shape(s: Sentence, cue: Cue, before: list[Frame]) -> Frame | None:
    left = source_left(s, cue)
    if left and s.lexicon.language == "en" and speakers_en.closes(s, cue) and is_clause(s, left):
        left = None  # *C, when a car exploded, said a clerk*
    if s.lexicon.language == "ru" and not cue.row.takes:
        return back_ru.voiced(s, cue, left, before)  # *выступил с таким заявлением*: the verb hands over nothing else
    russian = s.lexicon.language == "ru"
    own = frames_ru.SHAPES if russian else (acting_en.quoting,)
    for shape in (
        *ELSEWHERE,
        *own,
        *((charges_ru.accused,) if russian else ()),
        _as,
        _with_that,
        _with_colon,
        _with_quote,
        trailing.inverted,
        trailing.straight,
        _shared,
        _bare,
    ):
        frame = shape(s, cue, left, before)
        if frame:
            return replace(_with_relays(s, cue, frame), hedged=cue.row.hedged)
    if not russian and left is None:
        return deeds_en.beside(s, cue, before, (_with_that, _with_quote, _bare))
    dropped = (dropped_ru.joined(s, cue, before) or frames_ru.of_gerund(s, cue, before)) if russian and left is None else None
    # *X задержал Y и обвинил его в Z*, *X вышел и потребовал отставки Y*, *X приехал и сообщил о пожаре*
    demands = cue.verb == "order" and "np" in cue.row.takes
    things = "charge" in cue.row.takes or demands or (dropped is not None and _tells_of_next(s, cue))
    for shape in (*dropped_ru.SHAPES, _with_that, _with_quote, *(_bare,) * things) if dropped else ():
        frame = shape(s, cue, dropped, before)
        if frame:
            return replace(frame, hedged=cue.row.hedged)
    return (closers_ru.closing(s, cue, before) or dropped_ru.of_before(s, cue)) if russian and left is None else None


def _tells_of_next(s: Sentence, cue: Cue) -> bool:
    """*X приехал и сообщил о пожаре*, no crowd that called for help, and no *говоря о пожаре*."""
    word = s.words[cue.first].text
    told = cue.last + 1 < len(s.words) and not agreement.participle(word) and not phrases_ru.agreement_of(word).many
    return told and frames_ru.tells_of(s, cue, cue.last + 1)


def _back(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*Об этом сообщил X*: the sentence before is the content."""
    first = back_ru.behind_teller(s)
    near = range(first, min(first + 4, cue.first))
    back = next((i for i in near if s.lower(i, i + 2) in (["об", "этом"], ["о", "чем"])), None)
    elsewhere = back_ru.told_elsewhere if s.lexicon.language == "ru" else None
    if back is None or (elsewhere and (elsewhere(s, back + 2, cue) or phrases_ru.says(s, first, back))):
        return None
    after = source_after(s, cue, phrase_end(s, cue.last + 1))
    source = left if left and left[0] > s.words[back + 1].end else after
    return Frame(cue.span, cue.verb, source, (), back=True, agentless=source is None and back_ru.told_somewhere(s, cue))


ELSEWHERE = (_back, denials.object_first, cited_en.as_saying)  # shapes whose parts stand where none would look for them


def _as(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*As X said, C*; *C, как сообщает X*."""
    at = next(
        (i for i in range(cue.first - 1, max(-1, cue.first - 9), -1) if s.words[i].lower in ("as", "как") or not s.words[i].word),
        None,
    )
    if (
        at is None
        or s.words[at].lower not in ("as", "как")
        or (
            at
            and s.words[at - 1 - comma_at(s, at - 1)].lower in ("того", "так", "тем", "такой", "such", "well")
            and s.lower(at - 3, at - 2)[0:1] not in (["более"], ["кроме"], ["помимо"], ["между"])
            and s.words[0].lower != "более"
        )
    ):
        return None
    if s.lexicon.language == "ru" and (frames_ru.asks_how(s, at, cue) or s.lower(at + 1, at + 2) == ["того"]):
        return None  # *как того требует закон*
    end = phrase_end(s, cue.last + 1)
    if s.lexicon.language == "en" and (s.is_word(cue.first - 1, "and") or as_en.tells_nothing(s, at, cue, left, before)):
        return None  # *saw it as a duty and vowed to go*
    source = left or source_after(s, cue, end)
    if source is None and (own := agentless_ru.told_the_press(s, cue, at)):
        return own
    if s.lexicon.language == "ru" and not left:
        source = inserted_ru.name(s, end, "nomn") or source
        end = inserted_ru.past(s, end, "nomn")
    if left and frames_en.takes_object(s, cue, end):
        return None
    if s.lexicon.language == "en" and source:
        source, end = as_en.source(s, source, end)
    start = next((a for f in before for a, b in f.content if a <= cue.span[0] < b), s.span[0])
    if s.lexicon.language == "en" and start > s.span[0] and comma_at(s, at - 1) and end >= len(s.words) - 1:
        return None  # *X said C, as Y confirmed*: an aside of X
    lead = all(s.is_word(i, "openers") or not s.words[i].word for i in range(s.index(start), at))
    content = () if lead else content_of(s, start, s.words[at].start)
    if end < len(s.words):
        joined = s.lexicon.language == "ru" and agentless_ru.leads(s, s.index(start), at)
        content = (*(() if joined else content), *content_of(s, s.words[end].end, s.span[1]))
    return Frame(cue.span, cue.verb, source, content) if source and content else None


def _with_that(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*X told Y that C*; *сообщила пресс-служба, что C*."""
    that = that_of(s, cue.last + 1)
    if that is None and cue.row.takes & {"clause", "that"} and s.lexicon.language == "en":
        return cited_en.inserted(s, cue, left)
    if that is None or not cue.row.takes & {"clause", "that"}:
        return None
    if s.lexicon.language == "en" and (
        frames_en.relative(s, cue, that) or quoted_en.said_of(s, cue, left, that) or acting_en.closes_before(s, cue, left, that)
    ):
        return None
    if s.lexicon.language == "ru" and cue.verb == "order" and any(phrases_ru.infinitive(s, i) for i in range(cue.last + 1, that)):
        return None  # *попросили прокомментировать сообщение, что C*
    between = source_between(s, cue, that, before[-1].source if before else None)
    source = left or between or (frames_ru.of_gerund(s, cue, before) if s.lexicon.language == "ru" else None)
    opens = s.words[that].start if that_en.points(s, cue, that) else s.words[that].end
    content = content_of(s, opens, contrast(s, that))
    if s.lexicon.language == "en" and cue.verb == "deny" and s.words[that - 1].lower in ("or", "and") and that > cue.last + 2:
        content = content_of(s, s.words[cue.last].end, contrast(s, that))  # *denied taking it or that he had seen it*
    if (
        source is None
        and s.lexicon.language == "ru"
        and agreement.plural(s.words[cue.last].text)
        and cue.verb not in ("charge", "allege")
        and not (before and s.is_word(cue.first - 1, "and"))
    ):
        # «Ему сообщили, что»: by whom is not said
        return Frame(cue.span, cue.verb, None, content, agentless=True) if content else None
    return Frame(cue.span, cue.verb, source, content) if content and source else None


def _with_colon(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*X said: C*; a colon at the end of the sentence hands over the paragraph after it."""
    if s.lexicon.language == "ru" and quoted_ru.anothers_colon(s, cue, left):
        return None
    if s.lexicon.language == "en" and cue.verb == "claim" and s.lower(cue.last + 1, cue.last + 2) == ["to"]:
        return None  # *They claim to know three of them: A, B and C*
    ahead = range(cue.last + 1, min(len(s.words), cue.last + (16 if s.lexicon.language == "en" else COLON_REACH)))
    colon = next((i for i in ahead if s.words[i].text == ":" and s.unquoted(i)), None)
    if colon is None or any(s.words[i].text in QUOTES and not left for i in range(cue.last + 1, colon)):
        return None
    if s.lexicon.language == "en" and left and any(verbal(s, i) for i in range(cue.last + 2, colon)):
        return None  # *X said that C: “Q”*: the colon hands over a second thing
    if s.lexicon.language == "en" and any(
        cue.last + 1 < c.first and c.last == colon - 1 and c.row.shape == "verb" for c in s.cues
    ):
        return None  # *X denied C, saying: Q*
    after = min(colon, phrase_end(s, cue.last + 1))
    if s.lexicon.language == "ru":
        source = left or source_after(s, cue, after) or frames_ru.of_gerund(s, cue, before)
    else:
        source = left or trimmed(s, cue.last + 1, after)
    content = content_of(s, s.words[colon].end, s.span[1])
    if s.lexicon.language == "ru" and not content and (other := subjects_ru.of_main_clause(s, cue)):
        source = other  # *X рассказал о письме, о котором говорил Y:*
    if source is None or (s.lexicon.language == "ru" and frames_ru.lists(s, colon + 1)):
        return None
    return Frame(cue.span, cue.verb, source, content, ahead=not content)


def _with_quote(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*X told Y “C”*: a quotation opens within reach of the cue, and is no mere name."""
    quote = next((q for q in s.layout.quotes_in(cue.span[1], s.span[1]) if cue.span[1] <= q.start), None)
    if quote is None or left is None:
        return None
    heard_by = s.lexicon.language == "en" and quoted_en.heard_by(s, cue, s.index(quote.start))
    if s.index(quote.start) - cue.last > ADDRESSEE_REACH and not heard_by:
        return None
    first = s.index(left[0])
    if first and (s.words[first - 1].text in CLOSED or (comma_at(s, first - 1) and s.words[first - 2].text in CLOSED)):
        return None  # *“A,” he said, “B.”*: the cue belongs to what stands before it
    between = s.words[cue.last + 1 : s.index(quote.start)]
    if s.lower(cue.last + 1, cue.last + 3) in ([",", "citing"], [",", "quoting"]):
        return None  # *C, X reported, citing “two people”*: what is quoted is only whom X cites
    reach = quote.end - quote.start > 25 or quote.end > s.span[1] or (bool(between) and between[-1].text in ",:")
    if not reach or (cue.row.takes == {"np"} and len(between) > 3):
        return None
    bare = all(w.lower in s.lexicon.words["auxiliaries"] or w.text in STOPS for w in between) or (
        is_addressee(s, cue) and not quoted_en.tells_between(s, cue, s.index(quote.start))
    )
    clause = s.lexicon.language == "en" and any(verbal(s, i) for i in range(cue.last + 2, s.index(quote.start) - 1))
    bare = bare or bool(between and between[-1].text in ",:" and not clause) or timed(s, cue.last + 1, s.index(quote.start))
    bare = bare or heard_by
    start = quote.start if bare else (between[0].start if between else quote.start)
    if not bare and s.lexicon.language == "en" and s.words[cue.last].lower in TELLING:
        start = s.words[quoted_en.told_from(s, cue, s.index(quote.start))].start
    return Frame(cue.span, cue.verb, left, content_of(s, start, s.span[1]))


def _shared(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*X said A, adding that B*; *X did A, fearing B*: the source is that of the frame before, or the sentence's subject."""
    if left is not None or cue.first == 0 or acting_en.untold(s, cue):
        return None
    source = dropped_ru.shared(s, cue, before[-1]) if before else acting_en.shared(s, cue)
    loose = s.words[cue.last].lower.endswith("ing")
    first = dropped_ru.past_adverbs(s, cue.first) if s.lexicon.language == "ru" else cue.first
    linked = loose or s.words[first - 1].lower in {",", *s.lexicon.words["and"], *s.lexicon.words["clause_breaks"], "—"}
    content = content_of(s, s.words[told_from(s, cue)].start, s.span[1]) if cue.last + 1 < len(s.words) else ()
    accuses = {"charge"} if s.lexicon.language == "ru" else set()
    governs = s.lexicon.language == "en" and loose and s.words[cue.last + 1].lower in PREPOSITIONS  # *responding to a fire*
    governs = governs or (s.lexicon.language == "en" and not before and inner_en.hangs_on_noun(s, cue))
    if not linked or not content or not source or governs or not cue.row.takes & {"clause", "np", "quote", *accuses}:
        return None
    if s.lexicon.language == "ru" and not frames_ru.opens_content(s, cue):
        return None
    frame = Frame(cue.span, cue.verb, source, content, before[-1].relays if before else ())
    return frame if loose or not s.is_word(cue.last, "objects") or deeds_en.states(s, frame) else None


def _bare(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*X said C* without "that"; *X reported losses*: English clauses, and noun phrases of the verbs that take them."""
    if left is None or cue.last + 1 >= len(s.words):
        return None
    takes, start = cue.row.takes, cue.last + 1
    infinitive = s.lexicon.language == "ru" and "infinitive" in takes and phrases_ru.infinitive(s, start)
    start = told_of_ru.past_when_and_whom(s, start) if s.lexicon.language == "ru" else start
    about = frames_ru.tells_of(s, cue, start)
    if s.lexicon.language == "ru" and not takes & {"np", "charge"} and not infinitive and not about:
        return None
    told_of = False
    start = past_insertion(s, start) if s.lexicon.language == "en" else relays.past_told(s, past_insertion(s, start))
    if s.words[cue.last].lower in TELLING:
        start = past_addressee(s, start, phrase_end(s, start))
        start, told_of = (behind := hearers_en.past(s, cue, start)), behind > start
    if (
        not takes & {"clause", "np", "charge", "infinitive"}
        or start >= len(s.words)
        or not (s.words[start].word or s.words[start].text in QUOTES)
    ):
        return None
    if led_by_adverbial(s, start):
        start = past_adverbial(s, start)
    if start < len(s.words) and s.lexicon.language == "ru" and "np" in takes and not about and frames_ru.timed(s, start):
        return None
    if about:
        takes, start = takes | {"np"}, start + 1 + (s.words[start].lower in ("и", "также"))  # «сообщили о двух погибших»
    spoken = cue.verb in ("say", "report", "believe")
    if start >= len(s.words) or (spoken and start == cue.last + 1 and s.words[start].lower in PREPOSITIONS):
        return None
    if "infinitive" in takes and not takes & {"clause"} and s.words[start].lower != "to" and s.lexicon.language == "en":
        return None
    end = ends_ru.turn(s, start) if s.lexicon.language == "ru" else contrast(s, start)
    charges = s.lexicon.language == "en" and cue.verb == "charge" and s.is_word(start, "that") and start + 1 < len(s.words)
    content = content_of(s, s.words[start + charges].start, end)
    clause = told_of or cue.verb == "believe" or says_something(s, start) or said_en.plainly_said(s, cue, start)
    if not content or not (clause or takes - {"clause", "quote"}):
        return None
    if s.lexicon.language == "en" and not takes & {"np", "charge"} and frames_en.objected(s, cue, start):
        return None
    return Frame(cue.span, cue.verb, left, content, about=about)


def _with_relays(s: Sentence, cue: Cue, frame: Frame) -> Frame:
    """Add the outlets that the sentence says the words came through."""
    frame = frame if frame.relays else relays.told_before(s, frame)
    if frame.relays:
        return frame
    origin = relays.cited(s, cue) or relays.cited_before(s, cue, frame.source)
    if origin and frame.source and frame.source[0] < origin[1][0] and cited_en.passes_on(s, frame, origin[1]):
        relay = (frame.source[0], min(frame.source[1], relays.end_before(s, origin[0])))
        return replace(frame, source=origin[1], relays=(relay,))
    outlet = relays.own_sources(s, frame) or relays.told_outlet(s, cue, frame) or relays.through(s, frame)
    return replace(frame, relays=(outlet,)) if outlet else frame
