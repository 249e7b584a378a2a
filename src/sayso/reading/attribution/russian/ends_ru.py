"""Where a Russian content ends before its sentence does: at another deed of who speaks, at what he left unsaid."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.russian import acting_ru, phrases_ru, subjects_ru
from sayso.reading.attribution.russian.phrases_ru import agreement_of, clause_stop, finite, says
from sayso.reading.words.morphology import forms

AGAINST = frozenset({"а", "но", "однако"})
MINDS = frozenset({"believe", "fear", "predict"})  # what somebody thinks, fears or hopes for
BEHIND = 3  # words behind a verb of several within which they would stand
EXPLAINS = frozenset({"объяснить", "объяснять"})
LEADING = frozenset({"хотя", "когда", "поскольку", "пока"})


def turn(s: Sentence, first: int) -> int:
    """Where an object or what is promised or asked ends: before ", но" and a clause, and another deed; else with the sentence."""
    for at in range(first, len(s.words) - 2):
        if s.unquoted(at) and (
            _but(s, at)
            or _then(s, at)
            or _another(s, first, at)
            or _kept_back(s, at)
            or _saying(s, at)
            or (at > first and _does_another(s, first, at))
        ):
            return s.words[at].start
    return s.span[1]


def of_clause(s: Sentence, that: int) -> int:
    """Where the clause behind this conjunction ends: *сказал, что C, и ушёл*, *сказал, что C, не называя имён*."""
    for at in range(that + 3, len(s.words) - 2):
        ends = _kept_back(s, at) or _resumes(s, that, at) or _contradicted(s, at) or _refuses(s, that, at)
        ends = ends or _of_other_mind(s, that, at)
        if s.unquoted(at) and (ends or _main_opens(s, that, at)):
            return s.words[at].start
    return s.span[1]


def _main_opens(s: Sentence, that: int, at: int) -> bool:
    """*Хотя X считает, что C, порт закрыли*: the clause that the sentence's first word leads to is none of what is said."""
    leads = s.words[0].lower in LEADING and not any(w.text == "," for w in s.words[1 : that - 1])
    if not leads or s.words[at].text != "," or not clause_before(s, that + 1, at):
        return False
    opening = s.words[at + 1]
    own = opening.word and forms(opening.text)[0].pos not in ("CONJ", "PRTF", "GRND", "PRCL")
    which = any(w.startswith("котор") for w in s.lower(at + 1, at + 4)) or s.is_word(at + 1, "question_words")
    return own and not which and says(s, at + 1, clause_stop(s, at + 1))


def clause_before(s: Sentence, first: int, last: int) -> bool:
    """Whether these words are a clause: a verb stands there, or a short adjective."""
    return says(s, first, last) or any(forms(w.text)[0].pos == "ADJS" for w in s.words[first:last] if w.word)


def _contradicted(s: Sentence, at: int) -> bool:
    """*…, однако X не подтвердил эту информацию*: what others make of it is no part of what was said."""
    if not _but(s, at):
        return False
    things = s.lexicon.words["told_before"]
    behind = range(at + 2, clause_stop(s, at + 2) - 1)
    return any(s.words[i].lower.startswith("эт") and s.words[i + 1].lower.startswith(tuple(things)) for i in behind)


def _refuses(s: Sentence, that: int, at: int) -> bool:
    """*сказала, что C, но имена назвать отказалась*: that who speaks keeps something back is told by the outlet."""
    stop = clause_stop(s, at + 2) if _but(s, at) else at
    verb = next(
        (i for i in range(at + 2, stop) if phrases_ru.lemma(s, i) in s.lexicon.words["holding_back"] and finite(s, i)), None
    )
    cue = next((i for i in range(that - 1, -1, -1) if finite(s, i)), None)
    if verb is None or cue is None:
        return False
    wanted = agreement_of(s.words[verb].text)
    return wanted == agreement_of(s.words[cue].text) and acting_ru.subject(s, at + 2, stop, wanted) is None


def _of_other_mind(s: Sentence, that: int, at: int) -> bool:
    """*X надеется, что C, а жители опасаются D*: what others think, set against what somebody thinks, is none of his."""
    if s.words[at].text != "," or s.words[at + 1].lower not in AGAINST:
        return False
    own = next((c for c in reversed(s.cues) if c.last < that), None)
    other = next((c for c in s.cues if at + 1 < c.first < clause_stop(s, at + 2)), None)
    if own is None or other is None or not {own.verb, other.verb} <= MINDS:
        return False
    wanted = agreement_of(s.words[other.last].text)
    return acting_ru.subject(s, at + 2, other.first, wanted) is not None


def _but(s: Sentence, at: int) -> bool:
    turns = s.words[at].text == "," and s.words[at + 1].lower in ("но", "однако")
    return turns and says(s, at + 2, clause_stop(s, at + 2))


def _then(s: Sentence, at: int) -> bool:
    """*приказали ему выйти, затем увезли*: another deed told behind what was asked for."""
    then = s.words[at].text == "," and s.words[at + 1].lower in ("затем", "потом", "после")
    return then and any(finite(s, i) for i in range(at + 2, min(at + 5, len(s.words))) if "," not in s.lower(at + 1, i))


def _saying(s: Sentence, at: int) -> bool:
    """*отверг обвинения, говоря о сдвиге планов*: what he says besides is another thing."""
    cue = next((c for c in s.cues if c.first == at + 1 and c.row.shape == "verb" and c.quotable), None)
    return s.words[at].text == "," and cue is not None and forms(s.words[at + 1].text)[0].pos == "GRND"


def _another(s: Sentence, first: int, at: int) -> bool:
    """*X считает порт опасным, а Y уверен*: behind an object without a verb ", а" opens what another does."""
    if s.words[at].text != "," or s.words[at + 1].lower != "а" or says(s, first, at):
        return False
    stop = clause_stop(s, at + 2)
    return says(s, at + 2, stop) or any(forms(w.text)[0].pos == "ADJS" for w in s.words[at + 2 : stop] if w.word)


def _kept_back(s: Sentence, at: int) -> bool:
    """*…, не называя имён*: that somebody keeps silent of it is told by the outlet."""
    if s.words[at].text != "," or s.words[at + 1].lower != "не":
        return False
    verb = forms(s.words[at + 2].text)[0]
    return verb.pos == "GRND" and verb.lemma in s.lexicon.words["keeping_back"]


def _does_another(s: Sentence, first: int, at: int) -> bool:
    """Whether a second thing done follows a mere object, or what was to be done (*призвал уйти и пригрозил судом*)."""
    if s.words[at].lower != "и" or forms(s.words[past_adverbials(s, at + 1)].text)[0].pos != "VERB":
        return False
    return not any(finite(s, i) for i in _unbracketed(s, first, at) if s.words[i].word)


def _unbracketed(s: Sentence, first: int, last: int) -> Iterator[int]:
    depth = 0
    for at in range(first, last):
        depth += (s.words[at].text == "(") - (s.words[at].text == ")")
        if depth == 0:
            yield at


def past_adverbials(s: Sentence, at: int) -> int:
    """Behind the adverbs and prepositional phrases that open a clause (*и до сих пор работал*); the last word at the latest."""
    while at < len(s.words) - 1:
        if phrases_ru.preposition(s.words[at].lower):
            at = phrases_ru.governed_end(s, at, len(s.words))
        elif s.words[at].word and (forms(s.words[at].text)[0].pos == "ADVB" or s.is_word(at, "auxiliaries")):
            at += 1
        else:
            break
    return min(at, len(s.words) - 1)


def _resumes(s: Sentence, that: int, at: int) -> bool:
    """Whether the verb behind ", и" is that of who speaks: it has no subject of its own and agrees with the cue."""
    if s.words[at].text != "," or s.words[at + 1].lower != "и" or _hangs(s, at):
        return False
    verb = past_adverbials(s, at + 2)
    cue = next((i for i in range(that - 1, -1, -1) if finite(s, i)), None)
    if cue is None or forms(s.words[verb].text)[0].pos != "VERB":
        return False
    wanted = agreement_of(s.words[verb].text)
    stop = min(clause_stop(s, verb + 1), verb + 1 + BEHIND) if wanted.many else clause_stop(s, verb + 1)
    alone = acting_ru.subject(s, verb + 1, stop, wanted) is None and (not wanted.many or _says_again(s, that, at, verb))
    return alone and wanted == agreement_of(s.words[cue].text)


def _says_again(s: Sentence, that: int, at: int, verb: int) -> bool:
    """*X утверждают, что Y ехал в порт, и обвиняют Z*: several who speak say another thing, and nobody else there is several."""
    told = phrases_ru.lemma(s, verb) in EXPLAINS or any(c.first == verb and "charge" in c.row.takes for c in s.cues)
    return told and not any(finite(s, i) and agreement_of(s.words[i].text).many is not False for i in range(that + 1, at))


def _hangs(s: Sentence, at: int) -> bool:
    """Whether the comma only closes a relative clause or a participle's."""
    opening = s.words[subjects_ru.clause_start(s, at)]
    hangs = opening.word and forms(opening.text)[0].pos in ("PRTF", "GRND")
    return hangs or any(w.lower.startswith("котор") for w in s.words[s.index(opening.start) : at][:2])
