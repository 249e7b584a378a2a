"""Which words are the source: the noun phrase before a cue or behind it, its apposition and relative clause left aside."""

from __future__ import annotations

from sayso.lexicon.grammar import BE, DASHES, DETERMINERS, NOMINATIVE, SPANS_OF_TIME
from sayso.reading.attribution.clauses import (
    CLOSED,
    FINITE,
    QUOTES,
    TELLING,
    Sentence,
    addressee_words,
    name_at,
    past_addressee,
    trimmed,
)
from sayso.reading.attribution.cues import CONTINUES, GOES, Cue
from sayso.reading.attribution.english import media_en, stages_en, subjects_en, taken_up_en
from sayso.reading.attribution.russian import participles_ru, subjects_ru
from sayso.reading.words import agreement
from sayso.records import Span

NO_ADVERBS = frozenset(
    ["family", "ally", "assembly", "supply", "monopoly", "elderly", "daily", "weekly", "monthly", "bully", "anomaly", "reply"]
)
PARTICIPLES = frozenset(
    ["said", "sent", "found", "made", "sold", "held", "shot", "written", "given", "taken", "seen", "brought", "kept"]
)
AT_FIRST = (["at", "first"], ["at", "last"], ["in", "turn"], ["in", "response"], ["of", "course"])  # adverbs before a verb
ABLE = frozenset(["able", "managed"])  # *were able to determine that C*
NO_VERBS = frozenset(["armed", "based", "unnamed", "unidentified", "masked", "backed", "so-called"])  # in a name of somebody
SPOKEN_WHEN = frozenset(["who", "which", "after", "before", "during", "while", "when"])
WHEN = frozenset(["during", "before", "after", "since", "until"])
CLAUSAL = frozenset(["where", "when", "because", "that", "while", "after", "before", "but"])
CHARGED = frozenset(["accused", "charged", "suspected", "indicted"])  # participles of those who bear it
PREPOSED = frozenset(["for", "of", "in", "at", "from", "by", "to", "with"])
BEHIND_PARTICIPLE = frozenset(["by", "at", "as", "in", "from", "on", "during", "near", "last", "this", "earlier", "of", "with"])
JOINED = 12  # words of the second of two who speak together
PLACED = frozenset({"в", "во", "на", "у"})  # «сообщили в полиции»: the place names the body
GOVERN = frozenset({"in", "on", "at", "to", "from", "by", "under", "during"})  # a phrase that names no source


def is_clause(s: Sentence, span: Span) -> bool:
    """Whether these words are a clause of their own: a verb, or a pronoun that something follows."""
    first, last = s.index(span[0]), s.index(span[1])
    return _holds_verb(s, first, last) or (last - first > 1 and s.words[first].lower.split("'")[0] in s.lexicon.words["pronouns"])


def first_of_clause(s: Sentence, cue: Cue) -> int:
    stage = stages_en.stage(s.words, cue.first) if s.lower(cue.first - 1, cue.first) == ["to"] else None
    return first_of_verb(s, cue.first if stage is None else stage)


def first_of_verb(s: Sentence, at: int) -> int:
    """Where the verb begins that this word ends: its auxiliaries and adverbs taken along."""
    while at > 0 and (_auxiliary(s, at - 1) or _adverb(s, at - 1) or _goes_on(s, at - 1) or subjects_en.timed_from(s, at) < at):
        at = min(at - 1, subjects_en.timed_from(s, at))
    return at


def _goes_on(s: Sentence, at: int) -> bool:
    """Whether this word goes on to the verb behind it: *went on to say*, *continued to insist*."""
    on = s.words[at].lower == "on" and s.words[at - 1].lower in GOES and s.lower(at + 1, at + 2) == ["to"]
    came = s.words[at].lower in ("came", "come", "comes") and s.lower(at + 1, at + 2) == ["to"]
    able = s.words[at].lower == "to" and s.words[at - 1].lower in ABLE and at + 1 < len(s.words)
    able = able or (s.words[at].lower in ABLE and s.lower(at + 1, at + 2) == ["to"])
    return (
        on or came or able or (s.words[at].lower in GOES and s.lower(at + 1, at + 2) == ["on"]) or s.words[at].lower in CONTINUES
    )


def _auxiliary(s: Sentence, at: int) -> bool:
    """Whether this word serves the verb behind it; a name that looks like one does not (*Peter Will said*)."""
    named = at > 0 and s.words[at].text[0].isupper() and s.words[at - 1].word
    return s.is_word(at, "auxiliaries") and not named


def _adverb(s: Sentence, at: int) -> bool:
    word = s.words[at]
    adverb = (word.lower.endswith("ly") and word.lower not in NO_ADVERBS) or s.is_word(at, "adverbs")
    return word.text[0].islower() and adverb


def source_left(s: Sentence, cue: Cue) -> Span | None:
    """The noun phrase that ends right before the cue, its apposition and its relative clause left aside."""
    if s.lexicon.language == "ru":
        gerund = agreement.participle(s.words[cue.first].text)
        if participles_ru.active(s.words[cue.first].text):
            return participles_ru.bearer(s, cue.first)
        return None if gerund else subjects_ru.left_of(s, cue, first_of_clause(s, cue))
    end = first_of_clause(s, cue)
    if alone := subjects_en.counted(s, end, cue.first) or subjects_en.within_relative(s, end, cue.last):
        return alone
    if end == 0:
        return None
    if s.is_word(end - 1, "and") or s.is_word(end - 1, "clause_breaks"):
        return None
    if s.words[end - 1].text == ",":
        if _speaker_behind(s, cue) or subjects_en.inverted(s, end - 1, cue.last + 1):
            return None
        if s.words[end - 2].text == ")" and end > 3 and not s.words[cue.last].lower.endswith("ing"):
            return before_apposition(s, end - 1) or phrase_before(s, end - 1)  # *Ada Holm (V-15), announced C*
        return None if s.words[cue.last].lower.endswith("ing") else before_apposition(s, end - 1)
    if s.words[end - 1].text in DASHES:
        return _before_insertion(s, end - 1)
    phrase = phrase_before(s, end)
    phrase = subjects_en.at_home(s, phrase) if phrase else subjects_en.before_relative(s, end, cue.last)
    phrase = subjects_en.with_whom(s, phrase, cue.last)
    return None if phrase and _hangs_loose(s, cue, s.index(phrase[0])) else phrase


def doer(s: Sentence, verb: int) -> Span | None:
    """Who does what this English verb tells, its auxiliaries and an apposition left aside; none where the verb opens."""
    first = first_of_verb(s, verb)
    if first == 0:
        return None
    return before_apposition(s, first - 1) if s.words[first - 1].text == "," else phrase_before(s, first)


def _speaker_behind(s: Sentence, cue: Cue) -> bool:
    """*C, with nine hurt, reported officials, C*: whether those who speak stand right behind the cue, and nothing else."""
    at = cue.last + 1
    if subjects_en.named_behind(s, cue.first, cue.last):
        return True
    ends = at + 1 >= len(s.words) or not s.words[at + 1].word
    return ends and at < len(s.words) and s.words[at].lower.startswith(s.lexicon.phrases["kinds.collective"])


def _before_insertion(s: Sentence, dash: int) -> Span | None:
    """*Ada Holm, head of a group - which was founded here - said*: whose predicate goes on behind two dashes."""
    opens = next((i for i in range(dash - 2, 0, -1) if s.words[i].text in DASHES), None)
    if opens is None or any(s.words[i].text in QUOTES for i in range(opens, dash)):
        return None
    return before_apposition(s, opens) or phrase_before(s, opens)


def _hangs_loose(s: Sentence, cue: Cue, first: int) -> bool:
    """A participle behind a phrase not its own (*he spoke at his club saying C*); not in "with X saying C", "X was saying C"."""
    loose = s.words[cue.last].lower.endswith("ing") and s.words[cue.first - 1].lower not in BE
    joined = (
        first > 0 and s.words[first - 1].lower == "and" and "with" in s.lower(0, first)
    )  # *with some saying C and one asking D*
    return loose and first > 0 and s.words[first - 1].lower != "with" and not joined


def before_apposition(s: Sentence, comma: int) -> Span | None:
    """*Vitaly Rusakov, 21, said*; *Sena, who runs the fund, said*: the phrase that opens the sentence, before the commas."""
    opens = _behind_quotation(s, comma)
    commas = [i for i in range(opens, comma) if s.words[i].text == ","]
    if not commas or any(s.words[i].text in QUOTES and not name_at(s, s.words[i]) for i in range(commas[0], comma)):
        return None
    for other in commas:
        phrase = phrase_before(s, other)
        if phrase is None or _follows_cue(s, s.index(phrase[0])) or _lead(s, phrase):
            continue
        if s.lexicon.language == "en" and is_clause(s, phrase):
            continue  # *It may fail in the council, where the mayor, Ada Holm, said C*
        related = s.lexicon.language != "en" or s.words[other + 1].lower in ("who", "whose", "which")
        if not related and any(subjects_en.predicated(s, i) for i in commas if i > other):
            continue  # *Ada Holm, 69, died at home, her son, Linden, said*
        before = s.index(phrase[0]) - 1
        if before < opens + 2 and (several := subjects_en.joined(s, s.index(phrase[0]), commas, comma)):
            return several
        clausal = CLAUSAL | ({"and"} if s.words[other + 1].lower in ("citing", "quoting") else set())
        beside = before > opens + 2 and subjects_en.beside_clause(s, before)
        if before < opens + 2 or before in commas or beside or (s.words[before].lower in clausal and s.lexicon.language == "en"):
            close = next((i for i in commas if i > other), comma)
            close = comma if "and" in s.lower(close, comma) else close  # *The two men, Ada Holm, 41, and Paul Orr, 35, said*
            named = next((i for i in (comma, close) if _names(s, s.index(phrase[0]), other + 1, i)), None)
            return (phrase[0], s.words[named - 1].end) if named else phrase
    return None


def _behind_quotation(s: Sentence, end: int) -> int:
    """The first word behind the last quotation before `end` (*“C,” Ada Holm, a clerk, told us*), 0 where none stands there."""
    if s.lexicon.language != "en":
        return 0
    return next((i + 1 for i in range(end - 1, 0, -1) if s.words[i].text in CLOSED and not name_at(s, s.words[i])), 0)


REACHED = frozenset(["reached", "asked", "contacted", "pressed", "approached", "questioned", "quizzed"])


def _lead(s: Sentence, phrase: Span) -> bool:
    """Whether an English phrase is an adverbial that leads to the source: *Following the vote, ...*, *Yesterday morning, ...*."""
    first, last = s.index(phrase[0]), s.index(phrase[1])
    if s.lexicon.language != "en":
        return False
    timed = s.is_word(first, "days") or s.is_word(last - 1, "days") or s.is_word(last - 1, "times_of_day")
    timed = timed or s.words[last - 1].lower.removesuffix("s") in SPANS_OF_TIME  # *Ten minutes later, Ada Holm, a clerk, said*
    done = 0 < first < 9 and s.words[0].lower.endswith(("ing", "ed")) and all(w.word for w in s.words[:first])
    if first == 0 and s.words[0].lower in REACHED and s.words[1].lower in ("for", "about", "by", "to", "on", "if", "whether"):
        return True  # *Reached for comment, a clerk, Holm, said*
    if s.is_word(first, "leading_in"):
        return True  # *held men, including two clerks, the paper, The Quarry Times, said*
    if all(w.text.isdigit() for w in s.words[first:last]) or subjects_en.participle_lead(s, first):
        return True  # *on May 28, 2017, the clerk, Holm, said*; *Refuting this, the clerk, Holm, said*
    where = first > 1 and s.words[first - 1].lower == "where"  # *the council, where the mayor, Ada Holm, has said C*
    opens = first == 1 or (first > 1 and not s.words[first - 2].word and not where)
    led = first > 0 and ((opens and s.is_word(first - 1, "leads")) or s.words[first - 1].lower in GOVERN | WHEN)
    return timed or done or led


def _names(s: Sentence, first: int, at: int, end: int) -> bool:
    """Whether the apposition is the name of the one called before it: *a clerk, Linden, said*; *the mayor, Anna Linden, said*."""
    if not all(w.text[0].isupper() or w.text in ".-’'" for w in s.words[at:end]) or end - at > 7:
        return False
    short = end - at <= 3 and s.words[first].lower in ("a", "an", "one")
    called = s.words[first].lower in s.lexicon.words["articles"] | {"former", "fellow"} or s.words[first].text[0].islower()
    return short or (end - at > 1 and (called or _called(s, first, at)))


def _called(s: Sentence, first: int, at: int) -> bool:
    """Whether the phrase is an office and no name: a word for one stands at its end ("Yemen's information minister")."""
    return any(w.lower in s.lexicon.words["officials"] for w in s.words[first : at - 1])


def _follows_cue(s: Sentence, at: int) -> bool:
    """Whether this word stands right behind an "according to": another source's place."""
    return any(c.row.shape == "before_source" and c.last == at - 1 for c in s.cues)


def phrase_before(s: Sentence, end: int) -> Span | None:
    """The noun phrase that ends before word `end`, back to the last break of the clause."""
    if s.lexicon.language == "en" and end > 1 and s.words[end - 1].lower in ("who", "which"):
        return taken_up_en.antecedent(s, end - 1)
    if s.lexicon.language == "en" and (day := subjects_en.before_day(s, end)) < end and s.words[day - 1].lower == "who":
        return taken_up_en.antecedent(s, day - 1)  # *Holm, who on Monday testified*
    if s.lexicon.language == "en" and (who := subjects_en.who_then(s, end)) is not None:
        return taken_up_en.antecedent(s, who)
    end = _before_brackets(s, subjects_en.before_when(s, _before_relative(s, end)))
    while end > 1 and s.lexicon.language == "en" and _adverb(s, end - 1):
        end -= 1
    if s.lexicon.language == "en" and s.lower(end - 2, end) in AT_FIRST:
        end -= 2
    elif s.lexicon.language == "en" and s.lower(end - 1, end + 1) == ["at", "first"]:
        end -= 1
    at = end
    while at > 0 and not _breaks(s, at - 1, end):
        at -= 1
    if at > 0 and s.words[at - 1].text == "»" and s.lexicon.language == "ru":
        return None
    at = subjects_en.whole_list(s, at, end) if s.lexicon.language == "en" else at
    first, last = _past_lead(s, at, end), _before_place(s, at, end)
    if s.lexicon.language == "en":
        first = subjects_en.past_retold(s, subjects_en.pronoun_alone(s, first, last), last)
    if s.lexicon.language == "ru":
        first = _russian_subject(s, first, last, end)
    return None if _holds_verb(s, first, last) else trimmed(s, first, last)


def _before_brackets(s: Sentence, end: int) -> int:
    """Where the phrase ends before its brackets (*the World Health Organization (WHO)* said)."""
    if s.lexicon.language != "en" or end < 3 or s.words[end - 1].text != ")":
        return end
    return next((i for i in range(end - 2, max(0, end - 9), -1) if s.words[i].text == "("), end)


def _russian_subject(s: Sentence, first: int, last: int, verb: int) -> int:
    """Where the subject starts: at the first nominative that no preposition governs; «В полиции сообщили» names a body."""
    while first < last and (s.words[first].text[0].isdigit() or s.is_word(first, "calendar")):
        first += 1  # «19 апреля 2018 года король объявил»
    many = agreement.plural(s.words[verb].text) if verb < len(s.words) else None
    if not s.is_word(first, "adverbial_openers"):
        found = next((i for i in range(first, last) if not s.words[i].word or agreement.subject(s.words[i].text, many)), None)
        return last if found is None and many is not None else first
    governed = {first, first + 1}
    for at in range(first, last):
        if s.is_word(at, "adverbial_openers"):
            governed |= {at, at + 1}
        elif at not in governed and s.words[at].word and agreement.subject(s.words[at].text, many):
            return at
    return first + 1 if many and first <= 1 else last


def _holds_verb(s: Sentence, first: int, last: int) -> bool:
    """Whether these words hold a finite verb, so that they are a clause and no name."""
    for at in range(first, last):
        word = s.words[at]
        if s.lexicon.language == "en" and at > first and word.text[0].isupper():
            continue  # *Peter Will*
        which = at + 1 < last and s.words[at - 1].lower == "of"  # *52 percent of registered voters*
        participle = at > first and (s.is_word(at - 1, "articles") or which or reduced(s, at, last))
        if (
            word.lower in FINITE
            or (s.is_word(at, "irregular") and not (participle and word.lower in PARTICIPLES))
            or (
                s.lexicon.language == "en"
                and word.text[0].islower()
                and word.lower.endswith("ed")
                and not (at == first and s.is_word(at, "describing"))
                and word.lower not in NO_VERBS
                and not participle
                and "-" not in word.text
            )
        ):
            return True
    return False


def reduced(s: Sentence, at: int, last: int) -> bool:
    """Whether a word in -ed is a participle that only tells which one: *a student named Holm*, *a man arrested in May*."""
    by = at == 1 and (s.lower(2, 3) == ["by"] or s.is_word(1, "told_which"))  # *Workers interviewed by the Tribune*
    if s.lexicon.language == "en" and at + 1 == last and s.is_word(at, "told_which") and s.words[at - 1].text.islower():
        return True  # *The men interviewed*
    if (
        at + 1 >= last
        or s.lexicon.language != "en"
        or s.is_word(at - 1, "pronouns")
        or (s.words[at - 1].text[0].isupper() and not by)
    ):
        return False
    named = s.words[at].lower in ("named", "called", "known", "nicknamed") and s.words[at + 1].lower != "a"
    if s.lower(at, at + 2) == ["called", "on"]:
        return False
    return named or s.words[at + 1].lower in BEHIND_PARTICIPLE


def _before_place(s: Sentence, first: int, end: int) -> int:
    """Where a Russian source ends before the place it spoke at («Собянин в твиттере»)."""
    for at in range(first + 1, end):
        if f"{s.words[at - 1].lower} {s.words[at].lower}".startswith(s.lexicon.phrases["addressees.places"]) and at - 1 > first:
            return at - 1
    return end


def _before_relative(s: Sentence, end: int) -> int:
    """Where the phrase ends before its relative clause (*sources who spoke with Bumaga* said)."""
    for at in range(end - 2, max(0, end - 20), -1):
        if not s.words[at].word:
            return end
        if s.words[at].lower in ("who", "whom", "which") and s.words[at - 1].word:
            return end if _governed(s, at) else at
    return end


def _governed(s: Sentence, at: int) -> bool:
    """Whether a preposition leads to this pronoun, and a subject follows: *a statement in which the firm said C*."""
    return s.words[at].lower in ("which", "whom") and s.words[at - 1].lower in GOVERN


def _breaks(s: Sentence, at: int, end: int) -> bool:
    word = s.words[at]
    if any(c.row.shape == "before_source" and c.first <= at <= c.last for c in s.cues):
        return True
    if any(
        c.row.shape == "verb"
        and c.first <= at <= c.last + (addressee_words(s, c.last + 1) if s.words[c.last].lower == "told" else 0)
        and c.last < end - 1
        and not _plural_noun(s, c)
        and not (s.words[c.last].lower in CHARGED and s.words[c.last + 1].lower in ("of", "with"))
        for c in s.cues
    ):
        return True
    if not word.word:
        glued = word.text in "–-" and s.layout.text[word.start - 1].isalpha() and s.layout.text[word.end : word.end + 1].isalpha()
        share = word.text == "%" and at > 0 and s.words[at - 1].text[-1].isdigit()
        return not (name_at(s, word) or word.text in "'’.&/" or glued or share)
    if word.lower in s.lexicon.words["and"]:
        return not (_joins_names(s, at, end) or subjects_en.accused_besides(s, at, end))
    if word.lower == "with" and at > 0 and s.words[at - 1].word and s.lexicon.language == "en":
        return s.is_word(at - 1, "openers") or s.is_word(at - 1, "irregular")  # *people familiar with the matter*
    if word.lower == "that" and at > 0 and s.words[at - 1].lower in PREPOSED and at < end - 1:
        return False  # *a spokesman for that office*
    if word.lower in ("which", "whom", "whose") and at < end - 1 and s.is_word(at - 1, "adverbial_openers"):
        return True  # *a tape in which somebody says*
    return word.lower in s.lexicon.words["openers"] | s.lexicon.words["that"] and word.lower not in (
        "и",
        "who",
        "which",
        "in",
        "с",
        "в",
        "до",
        "при",
    )


def _plural_noun(s: Sentence, cue: Cue) -> bool:
    """Whether a cue that opens an English sentence is a noun there: *Reports in local media said*."""
    led = s.lower(cue.last + 1, cue.last + 2) in (["in"], ["from"], ["of"], ["by"], ["on"])
    return s.lexicon.language == "en" and cue.first == 0 and led and s.words[0].lower.endswith("s")


def _joins_names(s: Sentence, at: int, end: int) -> bool:
    """Whether this "and" joins two names or nouns and no clauses: no verb before it."""
    start = next(
        (i + 1 for i in range(at - 1, max(-1, at - 7), -1) if not s.words[i].word or s.is_word(i, "openers")), max(0, at - 6)
    )
    before = s.words[start + (1 if s.is_word(start, "auxiliaries") else 0) : at]
    verbs = s.lexicon.words["auxiliaries"] | {"is", "was", "were", "are", "has", "had", "been"}
    past = any(w.lower in NOMINATIVE | {"it", "there"} for w in before[:-1])  # *it makes her look poor and one clerk*
    past = past or any(w.lower in verbs or (w.lower.endswith("ed") and not w.text[0].isupper()) for w in before)
    return bool(before) and not past and end - at <= JOINED


def _past_lead(s: Sentence, first: int, last: int) -> int:
    """Skip conjunctions, and an adverbial of time or place before the phrase ("On Friday Ford Motor Company")."""
    while first < last and s.is_word(first, "openers"):
        first += 1
    if s.lexicon.language != "en" or first >= last or subjects_en.counts(s, first):
        return first
    if s.is_word(first, "adverbial_openers") or s.words[first].lower == "of":  # *In part 6 (f) of his plea Holm said C*
        return subjects_en.after_adverbial(s, first, last)
    timed = first > 0 and s.words[first - 1].lower in WHEN  # *after half an hour Holm said C*
    behind = subjects_en.after_adverbial(s, first, last) if timed else last
    return behind if behind < last else first


def source_between(s: Sentence, cue: Cue, that: int, before: Span | None) -> Span | None:
    """The source between the cue and its "that": *сообщил журналистам министр, что*; *X left and told her staff that*: X.

    `before`: the source of what was said before in the sentence.
    """
    object_of = cue.verb == "deny" or s.words[cue.last].lower.endswith("ing")  # *dismissed allegations that C*
    if s.lexicon.language == "en" and (s.words[cue.last].lower in TELLING or object_of):
        return before
    if s.lexicon.language == "en" and s.is_word(cue.last + 1, "adverbial_openers"):
        return None  # *but has said in recent months that C*
    end = that - 1 if s.words[that - 1].text == "," else that
    return source_after(s, cue, end)


def _told(s: Sentence, at: int) -> bool:
    """Whether a name in quotation marks behind a person is whom he told («рассказал он «Проталине»»), and no genitive."""
    person = s.is_word(at - 1, "pronouns") or s.words[at - 1].text[0].isupper()
    return s.words[at].text == "«" and person and at + 1 < len(s.words) and agreement.dative(s.words[at + 1].text)


def source_after(s: Sentence, cue: Cue, end: int) -> Span | None:
    """The source behind its cue: *said the porter*, *сообщили журналистам в полиции*, the preposition of a body left out."""
    first = past_addressee(s, cue.last + 1, end)
    if s.lexicon.language == "ru":
        return subjects_ru.after(s, cue, first, end)
    if s.words[cue.last].lower not in TELLING and s.lower(cue.last + 1, cue.last + 2) != ["to"]:
        first = cue.last + 1  # *said police and prosecutors*
    alone = first >= end and s.words[cue.last].lower not in TELLING  # *C, reported officials*: nobody is told
    if s.lexicon.language == "en" and s.words[min(first, len(s.words) - 1)].lower in WHEN:
        return None  # *claimed during the trial that C*
    end = next(
        (i for i in range(first + 1, end) if s.words[i].lower in SPOKEN_WHEN or _which_that(s, i) or media_en.opens(s, i)), end
    )  # *“C,” claimed the man who said D*, *said Holm after leaving for a fair*
    return trimmed(s, cue.last + 1 if alone else first, end)


def _which_that(s: Sentence, at: int) -> bool:
    """Whether a "that" only tells which: a verb follows it (*a letter that was signed*)."""
    behind = s.words[at + 1].lower if at + 1 < len(s.words) else ""
    present = behind.endswith("s") and behind not in DETERMINERS
    return s.words[at].lower == "that" and (behind in FINITE or s.is_word(at + 1, "irregular") or present)


def first_subject(s: Sentence, before: int, after: int = 0) -> Span | None:
    """The subject that opens the sentence, or stands `after` a word, an adverbial before it left out: up to a comma or a verb."""
    for at in range(after + 1 if after else _past_opening(s, before), before):
        word = s.words[at]
        russian = s.lexicon.language == "ru" and word.word and agreement.plural(word.text) is not None
        if (
            word.text == ","
            or word.lower in FINITE
            or s.is_word(at, "irregular")
            or russian
            or (s.lexicon.language == "en" and word.lower.endswith("ed") and word.text[0].islower())
            or (word.lower.endswith("s") and word.text[0].islower() and s.is_word(at, "shows"))
        ):
            return phrase_before(s, at)
    return None


def _past_opening(s: Sentence, before: int) -> int:
    """Where to look for the verb from: behind the comma of *In a letter sent today, the port ...*, else the second word."""
    opens = s.is_word(0, "adverbial_openers") or s.words[0].lower.endswith(("ing", "ed"))
    if s.lexicon.language != "en" or not opens:
        return 1
    return next((i + 2 for i in range(1, before) if s.words[i].text == ","), 1)
