"""Finds the words that attribute: every cue of a sentence, with its class and its place among the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.lexicon.grammar import ARTICLES, MONTHS
from sayso.lexicon.grammar import POSSESSIVE as OWNERS
from sayso.lexicon.language import CueRow, Lexicon
from sayso.reading.attribution.english import stages_en
from sayso.reading.attribution.russian import compound_ru
from sayso.reading.words.text import Token
from sayso.records import Span

POINTING = frozenset({"this", "those", "these", "such", "any", "all", "every", "both"})
CONTESTS = frozenset({"contests", "contested"})
SPEECH = frozenset({"say", "report", "claim", "allege", "believe", "admit", "deny", "promise", "predict"})
SLOT = "~"  # in a form: a possessive ("по ~ словам")
GOES = frozenset(["went", "goes", "go", "going", "gone"])
CONTINUES = frozenset(["continued", "continues", "continue"])
AHEAD = frozenset(["will", "would"])
WRITTEN = frozenset(["write", "post", "broadcast"])  # what one goes on to do, and mostly no word of his
POSSESSIVE = frozenset(["его", "ее", "их", "моим", "моему", "нашим", "нашему", "своим"])
CLAUSE_OPENS = frozenset(["that", "he", "she", "they", "it", "the", "a", "to", "by"])  # no noun opens so
DATING = frozenset({"in", "since", "until", ","}) | MONTHS  # what stands before a year
GOVERNING = frozenset({"about", "of", "over", "for", "with", "from", "into", "to", "against", "in", "by", "amid", "despite"})
HOLDING = frozenset({"include", "includes", "included", "gave", "give", "gives", "provide", "provides", "offer", "offers", "no"})
HOLDING |= {"contain", "contains", "contained", "the", "a", "more", "highly", "very", "and", "as"}  # before an adjective
COUNTED = frozenset(["some", "many", "several", "others"])
HELD = frozenset(["say", "saying", "believe", "think", "argue", "contend", "insist"])  # what the counted do: no nouns
HELD_OR_NOUN = frozenset(["fear", "feel", "hope", "claim", "suspect", "worry"])  # verbs where a clause opens behind
PUBLISHERS = frozenset(["news", "media"])  # what a name of an outlet ends with, and reports are of
SIDES = frozenset(["prosecution", "defence", "defense", "government"])
NO_NOUNS = frozenset(
    ["says", "tells", "insists", "denies", "alleges", "argues", "writes", "asserts", "concedes", "believes", "thinks"]
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue at tokens `first` to `last` of its sentence; `slot` is the token its form leaves open."""

    row: CueRow
    first: int
    last: int
    span: Span
    slot: int | None = None

    @property
    def verb(self) -> str:
        return self.row.verb

    @property
    def quotable(self) -> bool:
        """Whether it can follow what was said: a verb of speech, belief or finding that takes a clause or a quotation."""
        takes = self.row.takes
        return self.verb in SPEECH and (bool(takes & {"clause", "quote"}) or (takes == {"that"} and self.verb == "report"))


def find(words: Sequence[Token], lexicon: Lexicon) -> list[Cue]:
    """The cues of a sentence from left to right; none overlaps another of the same shape."""
    found: list[Cue] = []
    at = 0
    while at < len(words):
        if cues := _at(words, at, lexicon):
            found += cues
            at = max(c.last for c in cues)
        at += 1
    return found


def _at(words: Sequence[Token], at: int, lexicon: Lexicon) -> list[Cue]:
    """The longest cue that starts here; several where rows share the form and differ in what they take."""
    compound_verb = compound_ru.found(words, at, lexicon) if lexicon.language == "ru" else None
    if compound_verb:
        last, rows = compound_verb
        return [Cue(row, at, last, (words[at].start, words[last].end)) for row in rows]
    best: list[Cue] = []
    went_on = _went_on(words, at)
    for form, row in _plain_forms(words[at].lower, lexicon) if went_on else lexicon.cues.get(words[at].lower, ()):
        size = len(form)
        if best and size < best[0].last - best[0].first + 1:
            break
        ahead = at > 0 and words[at - 1].lower in AHEAD
        if went_on and size == 1 and row.shape == "verb" and ("quote" in row.takes or not ahead):
            opens = words[at - 1 if ahead else _going(words, at)].start
            best.append(Cue(row, at, at, (opens, words[at].end)))
        elif _fits(words[at : at + size], form) and not (row.shape == "verb" and _is_noun(words, at, lexicon)):
            if _says_which(words, at):
                break
            slot = at + form.index(SLOT) if SLOT in form else None
            best.append(Cue(row, at, at + size - 1, (words[at].start, words[at + size - 1].end), slot))
    return best


def _says_which(words: Sequence[Token], at: int) -> bool:
    """*the said letter*, *exposing alleged theft*: a participle before a noun, and nobody's word."""
    before, behind = (words[at - 1].lower if at else ""), words[at + 1] if at + 1 < len(words) else None
    noun = behind is not None and behind.word and behind.lower not in CLAUSE_OPENS
    return noun and (
        (words[at].lower == "detailed" and (before in GOVERNING or before in HOLDING))  # *include detailed accounts*
        or (words[at].lower == "said" and before in ("the", "these", "those"))
        or (words[at].lower == "alleged" and (before.endswith("ing") or before in GOVERNING))
    )


def _went_on(words: Sequence[Token], at: int) -> bool:
    """Whether somebody goes on to do what this verb tells: *went on to say*, *continued to insist*, *will say: “C”*."""
    lead = words[at - 1].lower if at else ""
    if lead in AHEAD:
        mark, opens = [*(w.text for w in words[at + 1 : at + 3]), "", ""][:2]
        return mark in (":", ",") and opens in ("“", '"')
    if lead != "to" or words[at].lower in WRITTEN:
        return False
    if stages_en.stage(words, at) is not None:
        return True
    before = [w.lower for w in words[max(0, at - 3) : at]]
    if before[-2:] in (["came", "to"], ["come", "to"], ["comes", "to"]):
        return words[at].lower in ("believe", "think", "suspect")
    if before[-2:] in (["able", "to"], ["managed", "to"]):
        denied = any(w.lower in ("not", "never", "nobody", "no") or w.lower.endswith("n't") for w in words[max(0, at - 6) : at])
        return not denied and words[at].lower in ("determine", "confirm", "establish", "conclude", "verify", "discover")
    return before[-3:-1] in ([go, "on"] for go in GOES) or before[-2:-1] in ([c] for c in CONTINUES)


def _going(words: Sequence[Token], at: int) -> int:
    """Where the words open that lead to the verb here: *went on to*, *took to Twitter to*, *was able to*."""
    stage = stages_en.stage(words, at)
    return at - 2 - (words[at - 2].lower == "on") if stage is None else stage


def _plain_forms(word: str, lexicon: Lexicon) -> tuple[tuple[tuple[str, ...], CueRow], ...]:
    """The forms of a verb that stands in its plain form here, under whichever of its forms the lexicon has it."""
    known = (lexicon.cues.get(form, ()) for form in (word, f"{word}ed", f"{word}d", f"{word}s", f"{word}es"))
    return next((tuple(row for row in rows if row[1].shape == "verb") for rows in known if rows), ())


def _fits(words: Sequence[Token], form: tuple[str, ...]) -> bool:
    if len(words) != len(form):
        return False
    for word, part in zip(words, form, strict=True):  # a loop: it is asked of every form that begins like a word
        if part != word.lower and not (part == SLOT and word.lower in POSSESSIVE):
            return False
    return True


def _plural(word: Token, lexicon: Lexicon) -> bool:
    """Whether this word can be the subject of a verb in its plain form ("officials", "they", "police")."""
    lower = word.lower
    return (
        not word.word or lower.endswith(("s", "n't")) or lower in lexicon.words["plain_subjects"] | lexicon.words["auxiliaries"]
    )


def _named(words: Sequence[Token], at: int) -> bool:
    """Whether a word that is small elsewhere is a name here: *Theresa May said*."""
    behind = words[at + 1].lower if at + 1 < len(words) else ""
    return words[at].text[0].isupper() and (at > 0 or behind.endswith(("ed", "id", "told", "ays")))


def _some_say(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a verb stands here behind who is no more than counted, or a pronoun: *Some say C*, *a clerk for her said C*."""
    before, behind = words[at - 1].lower, words[at + 1].lower if at + 1 < len(words) else ""
    clause = behind in CLAUSE_OPENS - {"to", "by"} or (at + 1 < len(words) and words[at + 1].text[0].isupper())
    if before in COUNTED and (words[at].lower in HELD or (clause and words[at].lower in HELD_OR_NOUN)):
        return behind not in lexicon.words["adverbial_openers"] and behind != "about"
    return words[at].lower in ("said", "told") and before == "her"


def _publishes(words: Sequence[Token], at: int) -> bool:
    """Whether an outlet that opens the sentence reports a clause: *Lantern News reports the case is shut*."""
    named = at > 1 and all(w.text[0].isupper() for w in words[:at]) and words[at - 1].lower in PUBLISHERS
    return named and words[at].lower == "reports" and at + 1 < len(words) and words[at + 1].lower in CLAUSE_OPENS - {"to", "by"}


def _sides_noun(words: Sequence[Token], at: int) -> bool:
    """Whether this is the noun of one side at a trial: *the defence claim was rejected*, but *the defence claim he fled*."""
    behind = words[at + 1].lower if at + 1 < len(words) else ""
    return words[at - 1].lower in SIDES and behind in ("was", "is", "has", "had", "were", "are", "of", "about", "")


def _dated(words: Sequence[Token], at: int) -> bool:
    """Whether a year stands before a verb: *A nurse who worked there in 2009 told us C*, and no *47 claims*."""
    year = words[at - 1].text
    return at > 1 and len(year) == 4 and year.isdigit() and words[at - 2].lower in DATING


def _of_something(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word opens what a verb has as its object: *(contests) the claim*, *her account*, *that C*."""
    opens = ARTICLES | OWNERS | POINTING | lexicon.words["that"] | lexicon.words["sayings"]
    return word.lower in opens or word.text[0].isupper()


def _is_noun(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether the word is no finite verb here ("the report", "to say", "United States")."""
    if at == 0 or (words[at].lower in GOES and [w.lower for w in words[at + 2 : at + 3]] == ["to"]):
        return at > 0  # *went on to win*
    if words[at].text[0].isupper() and words[at - 1].word:
        return True
    before = words[at - 1].lower
    if before in lexicon.words["plain_subjects"] and words[at].lower in lexicon.words["irregular"]:
        return before in lexicon.words["never_cue_after"]  # *several said*: no noun has this form
    if lexicon.language == "en" and (_some_say(words, at, lexicon) or _publishes(words, at)):
        return False
    numbered = at > 1 and words[at - 2].text[0].isupper() and words[at].lower in ("said", "says")  # *Number 10 said*
    counted = lexicon.language == "en" and before[0].isdigit() and not before[-1].isalpha() and not numbered
    counted = counted and not _dated(words, at)
    if counted or before in lexicon.words["no_subject"]:
        return True
    if before in ("and", "but") and words[at].lower in NO_NOUNS:
        return False  # *was held and says C*
    if words[at].lower in lexicon.words["bare_nouns"] and (not _plural(words[at - 1], lexicon) or _sides_noun(words, at)):
        return True
    if words[at].lower == "suspects" and at + 1 < len(words) and words[at + 1].lower in lexicon.words["adverbial_openers"]:
        return True  # *the detention of terrorism suspects in secret places*
    if words[at].lower == "rules" and at + 1 < len(words) and words[at + 1].text in ("(", ")", ",", "of", "were", "are", "and"):
        return True  # *under visual flight rules (VFR)*
    if words[at].lower in CONTESTS and at + 1 < len(words) and not _of_something(words[at + 1], lexicon):
        return True  # *early contests decide it*, *the contested race*
    if words[at].lower == "think" and at + 1 < len(words) and words[at + 1].lower.startswith("tank"):
        return True
    if at > 1 and words[at - 2].lower in ("a", "an") and f"{words[at].lower}s" in lexicon.words["noun_verbs"]:
        return True  # *an earlier estimate*
    if words[at].lower == "reports" and _told_which(words, at):
        return True
    plural = words[at].lower.endswith("s") and before in lexicon.words["plural_noun_before"] and not _adds(words, at, lexicon)
    return (
        plural
        or before.endswith(("'s", "s'"))
        or before in lexicon.words["noun_before"]
        or (before in lexicon.words["never_cue_after"] and not _named(words, at - 1))
    )


def _told_which(words: Sequence[Token], at: int) -> bool:
    """*The reports provided by Holm*: a participle behind that tells which."""
    return at + 2 < len(words) and words[at + 1].lower.endswith("ed") and words[at + 2].lower in ("by", "in", "on", "to", "from")


def _adds(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """*The applicant further claims that C*: a subject opens the sentence, and "further" belongs to its verb."""
    that = at + 1 < len(words) and words[at + 1].lower == "that"
    further = at > 0 and words[at - 1].lower == "further"
    if further and at + 2 < len(words) and words[at + 1].text == "," and words[at + 2].text in '“"':
        return True  # *The board further notes, “C”*
    if further and at == 2:
        return that and words[0].lower in lexicon.words["pronouns"]
    subject = further and words[0].lower in lexicon.words["articles"]
    return that and subject and all(w.word and w.lower not in lexicon.words["openers"] for w in words[1:at])


def class_of(words: Sequence[str], lexicon: Lexicon) -> tuple[str, bool]:
    """The class of these cue words, that of the last form the lexicon knows, else plain saying; whether they leave it open."""
    found, leaves_open = "say", False
    for at in range(len(words)):
        row = next((row for form, row in lexicon.cues.get(words[at], ()) if tuple(words[at : at + len(form)]) == form), None)
        noun = lexicon.nouns.get(words[at])
        taken, whole = _attitude(words, at, lexicon)
        if row and not whole:
            found, leaves_open = row.verb, row.hedged
        elif noun or taken:
            found, leaves_open = (noun or str(taken), False) if taken != "open" else ("report", True)
    return found, leaves_open


def _attitude(words: Sequence[str], at: int, lexicon: Lexicon) -> tuple[str | None, bool]:
    """The class of the stand taken by the words that begin here; whether more than one word tells it."""
    sizes = ((size, lexicon.attitudes.get(tuple(words[at : at + size]))) for size in (3, 2, 1))
    size, verb = next(((size, verb) for size, verb in sizes if verb), (0, None))
    return verb, size > 1
