"""Cues that attribute nothing where they stand: in a quotation, in a passive without a speaker, in a credit for the whole;
and relations in which nobody else puts anything forward."""

from __future__ import annotations

from sayso.lexicon.grammar import OBJECTIVE
from sayso.reading.attribution.clauses import Sentence, comma_at
from sayso.reading.attribution.contents import that_of
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.english import acting_en, frames_en, gainsaid_en, hearings_en, nouns_en, reports_en, undone_en
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import phrases_ru, subjects_ru, things_ru
from sayso.reading.words.morphology import forms
from sayso.reading.words.text import fold
from sayso.records import Span

NO_SPEAKERS = frozenset(["shortly", "together", "aloft", "amongst", "among", "including", "despite", "meanwhile", "instead"])
VERBALS = frozenset(
    {"saying", "noting", "suggest", "suggests", "suggesting", "revealed", "revealing", "asked", "having", "disavowing"}
    | {"adding", "citing", "claiming", "calling", "according", "arguing", "warning", "told", "telling", "being", "said", "says"}
)
PLURALS = frozenset({"tweets", "posts", "notes", "claims", "comments", "reports", "remarks", "messages", "demands", "promises"})
ACCUSING = frozenset({"accusing", "targeting", "attacking", "alleging", "claiming", "blaming"})
SEEMING = ("appear", "seem", "happen", "turn", "look", "emerge", "follow")  # verbs behind an "it" that names nothing
CAUSING = frozenset({"make", "makes", "made", "making", "let", "lets", "letting", "having", "hearing", "hear", "heard"})
INSTANCES = frozenset({"case", "cases", "incident", "incidents", "example", "examples", "instance", "episode", "episodes"})
EXPLAINED = frozenset({"decision", "choice", "reason", "reasons", "move", "motives", "rationale", "refusal", "absence", "vote"})
CAUSED = 4  # words from such a verb to what somebody is made to say
HOPES = frozenset(["hope", "hopes", "hoped"])


def attributes_nothing(s: Sentence, cue: Cue) -> bool:
    """Whether this cue is left alone."""
    russian = s.lexicon.language == "ru" and any(idle(s, cue) for idle in (_asked, _in_passing, _compared, _not_called))
    if s.lexicon.language == "en" and (_told_of_a_time(s, cue) or _made_to(s, cue) or _explains(s, cue)):
        return True
    if s.lexicon.language == "en" and (nouns_en.does_or_feels(s, cue.last) or _not_denied(s, cue) or _hoped_of(s, cue)):
        return True
    if s.lexicon.language == "en" and _never_said(s, cue):
        return True
    quoted = _inside_quote(s, cue) or _passive(s, cue) or _retold_whole(s, cue)
    return russian or quoted or _read_out(s, cue) or _there_are(s, cue) or _trusts(s, cue)


def _told_of_a_time(s: Sentence, cue: Cue) -> bool:
    """*Holm's early-morning tweets accusing him*: behind an adjective of two parts a noun stands, and theirs is what follows."""
    before = s.words[cue.first - 1] if cue.first else None
    if before is not None and before.lower in ("tweets", "posts", "messages") and s.words[cue.last].lower in ACCUSING:
        return True
    return s.words[cue.last].lower in PLURALS and before is not None and before.text.islower() and "-" in before.text


def _not_called(s: Sentence, cue: Cue) -> bool:
    """*Клёнова не назвала слухи о том, что C, ложью*: who does not call a thing so neither says it nor denies it."""
    return s.words[cue.first].lower.startswith("назва") and s.is_word(cue.first - 1, "negations")


def _never_said(s: Sentence, cue: Cue) -> bool:
    """*Holm never admitted that he took it*, *nor did he say so*: what somebody did not say is nothing that he put forward."""
    return cue.row.shape == "verb" and cue.verb not in undone_en.HELD and undone_en.undone(s, cue.first)


def _trusts(s: Sentence, cue: Cue) -> bool:
    """*People believed in the job he was doing*: what somebody trusts is no word of theirs."""
    return s.words[cue.first].lower.startswith("believ") and s.lower(cue.last + 1, cue.last + 2) == ["in"]


def _hoped_of(s: Sentence, cue: Cue) -> bool:
    """*Cases that guilds hoped would help*: what is hoped of a thing only tells which."""
    return s.words[cue.last].lower in HOPES and s.words[min(cue.last + 1, len(s.words) - 1)].lower in acting_en.MODAL


def _not_denied(s: Sentence, cue: Cue) -> bool:
    """*He has not denied that he was there*: what he does not deny he does not deny, and says nothing of it either."""
    before = s.lower(max(0, cue.first - 2), cue.first)
    return cue.verb == "deny" and any(w in ("not", "never", "neither") or w.endswith("n't") for w in before)


def _asked(s: Sentence, cue: Cue) -> bool:
    """*Сторож спрашивает, зачем он назвал его вором*: a question told of says nothing of what it asks.

    Nor does *вопрос, признают ли они вину*, nor who only refers to something (*сослались на усталость*).
    """
    if s.lower(cue.last + 1, cue.last + 2) == ["ли"] or (s.lower(cue.last + 1, cue.last + 2) == ["на"] and _cites(s, cue)):
        return True
    start = subjects_ru.clause_start(s, cue.first)
    asked = start > 1 and s.words[start - 1].text == "," and s.is_word(start, "question_words")
    verbs = {phrases_ru.lemma(s, i) for i in range(max(0, start - 6), start - 1) if s.words[i].word} if asked else set()
    return bool(verbs & s.lexicon.words["asking"])


def _cites(s: Sentence, cue: Cue) -> bool:
    return s.words[cue.first].lower.startswith(("сослал", "ссыла")) and that_of(s, cue.last + 1) is None


def _compared(s: Sentence, cue: Cue) -> bool:
    """*Это меньше, чем порт обещал*: by what somebody said something is measured, and he says nothing of it."""
    start = subjects_ru.clause_start(s, cue.first)
    more = start > 1 and s.words[start - 1].text == "," and s.words[start].lower == "чем"
    return more and any(w.word and forms(w.text)[0].pos == "COMP" for w in s.words[:start])


def _in_passing(s: Sentence, cue: Cue) -> bool:
    """*X, о задержании которого сообщалось, болен*: that a thing was reported of somebody hands over nothing of the sentence."""
    start = subjects_ru.clause_start(s, cue.first)
    about = s.is_word(start, "about") and any(w.startswith("котор") for w in s.lower(start + 1, start + 4))
    return about and s.is_word(cue.first, "written")


def _there_are(s: Sentence, cue: Cue) -> bool:
    """*There were credible reports that C*: a noun, and no verb of those before it."""
    english = s.lexicon.language == "en" and cue.last + 1 < len(s.words) and cue.row.shape == "verb"
    return english and s.is_word(cue.first, "noun_verbs") and reports_en.of_which(s, cue.first)[0] is not None


def _inside_quote(s: Sentence, cue: Cue) -> bool:
    quote = s.layout.quote_at(cue.span[0])
    if quote is None:
        return False
    # «Q1, — сказал он. — Q2»: Russian cues may stand inside the marks, between dashes
    before = s.words[cue.first - 1].text if cue.first else ""
    return before not in ("—", "–", "-")


def _read_out(s: Sentence, cue: Cue) -> bool:
    """*A message, read out in court, said*: the participle of what is read, and nobody's speech."""
    behind = s.lower(cue.last + 1, cue.last + 2) in (["out"], ["aloud"], ["in"])
    return s.words[cue.last].lower == "read" and comma_at(s, cue.first - 1) and behind


def _passive(s: Sentence, cue: Cue) -> bool:
    """*were charged with*: nobody is named who puts it forward."""
    if s.lexicon.language != "en" or cue.row.shape != "verb" or s.words[cue.last].lower.endswith("ing"):
        return False
    if cue.verb in ("charge", "allege") and s.lower(cue.last + 1, cue.last + 2) in (["with"], ["of"]):
        return True  # *appeared in court, charged with fraud*
    return frames_en.be_before(s, cue) or (cue.verb == "believe" and s.lower(cue.last + 1, cue.last + 2) == ["to"])


def _retold_whole(s: Sentence, cue: Cue) -> bool:
    """*Bumaga reported the story*: a credit for the whole, no statement of its own; *Bumaga first reported that C* is one."""
    lower = " ".join(w.lower for w in s.words)
    told = [phrase.split() for phrase in s.lexicon.phrases["relay.whole"] if phrase in lower]
    if s.lexicon.language == "ru" or not told:
        return bool(told)
    near = range(max(0, cue.first - max(map(len, told))), cue.last + 1)
    within = any(at + len(words) > cue.first and s.lower(at, at + len(words)) == words for words in told for at in near)
    return within and that_of(s, cue.last + 1) is None


def nobodys(s: Sentence, frame: Frame) -> bool:
    """Whether nobody else puts the content forward: *no officer said so* tells that none did, *we asked him* that we did."""
    text = s.layout.text
    if s.lexicon.language == "en" and (
        gainsaid_en.turned_down(s, frame)
        or _seems(s, frame)
        or _one_of(s, frame)
        or _explains(s, frame)
        or hearings_en.of_byline(s, frame.cue)
    ):
        return True
    if nouns_en.lets_in(s, frame) if s.lexicon.language == "en" else _keeps_doing(s, frame):
        return True
    if s.lexicon.language == "ru" and frame.source and _implies(s, frame):
        return True
    if frame.source and s.lexicon.language == "en" and _no_name(s, frame.source):
        return True
    if frame.source:
        first, *rest = fold(text[slice(*frame.source)]).split()
        counts = rest[:1] in (["менее"], ["более"])  # *Не менее двух рабочих заявили*
        return (first in s.lexicon.words["negations"] and not counts) or _measures(s, frame)
    before = fold(text[max(0, frame.cue[0] - 12) : frame.cue[0]]).split()[-1:]
    return frame.agentless and before in (["we"], ["мы"])


def _seems(s: Sentence, frame: Frame) -> bool:
    """*It seems that C*: an "it" which names nothing."""
    it = frame.source is not None and s.layout.text[slice(*frame.source)].lower() == "it"
    return it and any(w.startswith(SEEMING) for w in fold(s.layout.text[slice(*frame.cue)]).split())


def _one_of(s: Sentence, frame: Frame) -> bool:
    """*Another case cited involves a man*: a participle that tells which, and the verb of what is told behind it."""
    last = s.index(frame.source[1]) if frame.source else 0
    return (
        last > 1 and s.index(frame.cue[0]) == last and s.words[last - 1].lower in INSTANCES and s.words[last].lower.endswith("ed")
    )


def _explains(s: Sentence, cue: Cue | Frame) -> bool:
    """*“C,” he said, explaining his decision to go*: what is explained is a thing, and nothing put forward."""
    last = cue.last if isinstance(cue, Cue) else s.index(cue.cue[1]) - 1
    thing = s.words[min(last + 2, len(s.words) - 1)].lower
    return s.words[last].lower.startswith("explain") and s.is_word(last + 1, "articles") and thing in EXPLAINED


def _made_to(s: Sentence, cue: Cue) -> bool:
    """*beat them to make them confess to it*, *let her say it*: whom another has do it puts nothing forward."""
    first = max(0, cue.first - CAUSED)
    whom = s.lower(cue.first - 1, cue.first)[:1] in ([w] for w in OBJECTIVE)
    return whom and any(w in CAUSING for w in s.lower(first, cue.first - 1))


def _no_name(s: Sentence, source: Span) -> bool:
    """Whether an English source is one word, and none for anybody: *saying*, *shortly*, *together*, *I'll*."""
    first, last = s.index(source[0]), s.index(source[1])
    word = s.words[first].lower
    if last - first != 1 or s.layout.quote_at(s.words[first].start):
        return False
    if word.startswith(("i'", "we'", "you'", "they'", "he'", "she'", "it'")):
        return True
    plain = s.words[first].text.islower() or first == 0
    return plain and word in NO_SPEAKERS | VERBALS


def _implies(s: Sentence, frame: Frame) -> bool:
    """*Подготовка предполагает, что C*, *жизнь показывает, что C*: what a thing implies is no belief of anybody."""
    assert frame.source is not None
    if _mute(s, frame.source):
        return True
    implies = phrases_ru.lemma(s, s.index(frame.cue[0])) == "предполагать"
    head = things_ru.head(s, s.index(frame.source[0]), s.index(frame.source[1])) if implies else None
    laid_down = head is not None and phrases_ru.lemma(s, head) in s.lexicon.words["norms"] | s.lexicon.words["laws"]
    return head is not None and not laid_down and things_ru.thing(s, head)


def _mute(s: Sentence, source: Span) -> bool:
    """Whether the source is a thing that speaks only in a manner of speaking (*ситуация*, *опыт*)."""
    first, last = s.index(source[0]), s.index(source[1])
    head = things_ru.head(s, first, last)
    if head is None or (head and s.words[head].text[0].isupper()) or s.layout.quote_at(s.words[head].start):
        return False  # *«Портовое время» сообщает*
    return phrases_ru.lemma(s, head) in s.lexicon.words["mute"]


def _keeps_doing(s: Sentence, frame: Frame) -> bool:
    """*он продолжил «руководить портом»*: what is kept doing, and no word of his: an infinitive without a finite verb."""
    if phrases_ru.lemma(s, s.index(frame.cue[0])) not in s.lexicon.words["phases"] or not frame.content:
        return False
    said = range(s.index(frame.content[0][0]), s.index(frame.content[-1][1]))
    return any(phrases_ru.infinitive(s, i) for i in said) and not any(phrases_ru.finite(s, i) for i in said)


def _measures(s: Sentence, frame: Frame) -> bool:
    """*70 were aboard, far more than the firm has admitted* measures by what was said; *more than 40 people said so* counts."""
    assert frame.source is not None
    words = s.lower(s.index(frame.source[0]), s.index(frame.source[1]))
    ahead = bool(frame.content) and frame.content[-1][1] <= frame.source[0]
    if s.lexicon.language != "en" or not ahead or "than" not in words:
        return False
    behind = words[words.index("than") + 1 :]
    counts = s.lexicon.words["amounts"] | s.lexicon.words["no_subject"]
    return bool(behind) and behind[0] != "a" and not any(w[0].isdigit() or w in counts for w in behind)
