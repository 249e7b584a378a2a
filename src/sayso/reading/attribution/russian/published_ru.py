"""What a Russian paper that somebody published says is his: *X распространил заявление, в котором говорится, что C*."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.contents import content_of, that_of
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import acting_ru, phrases_ru, subjects_ru
from sayso.reading.attribution.russian.phrases_ru import agreement_of, lemma
from sayso.reading.words.morphology import forms
from sayso.records import Span

PUBLISHES = frozenset(
    {"распространить", "распространять", "опубликовать", "публиковать", "выпустить", "обнародовать", "разместить", "выложить"}
    | {"сделать", "направить", "отправить", "написать", "разослать", "издать", "записать", "подписать", "подать", "оставить"}
)
PAPERS = (
    *("заявлени", "сообщени", "релиз", "пресс-релиз", "обращени", "коммюнике", "письм", "пост", "запис", "твит", "видео"),
    *("ролик", "отчет", "доклад", "стать", "колонк", "документ", "ответ", "комментари", "справк", "манифест", "жалоб", "иск"),
)
NEAR = 9  # words from the verb to its paper
INNER = 4  # words from *в котором* to its verb


def within_paper(s: Sentence, cue: Cue) -> Frame | None:
    """*X распространил заявление, в котором говорится (указал), что C*: the relative clause has no subject of its own."""
    which = next((i for i in range(cue.first - 1, max(0, cue.first - INNER), -1) if _which(s, i)), None)
    if which is None or that_of(s, cue.last + 1) is None:
        return None
    comma = which - 1 - (s.words[which - 1].text != ",")
    verb = _published(s, comma)
    alone = all(s.words[i].word and not _may_act(s, i) for i in range(which + 1, cue.first))
    if verb is None or not alone or not (s.is_word(cue.first, "written") or _same(s, verb, cue.first)):
        return None
    source, that = _publisher(s, verb), that_of(s, cue.last + 1)
    content = content_of(s, s.words[that or 0].end, s.span[1])
    return Frame(cue.span, cue.verb, source, content) if source and content else None


def _which(s: Sentence, at: int) -> bool:
    """Whether *, в котором* or *, где* ends here."""
    led = s.words[at].lower.startswith("котор") and s.lower(at - 1, at) == ["в"] and s.lower(at - 2, at - 1) == [","]
    return led or (s.words[at].lower == "где" and s.lower(at - 1, at) == [","])


def _published(s: Sentence, comma: int) -> int | None:
    """The verb by which somebody published the paper that closes before this comma."""
    paper = next((i for i in range(comma - 1, max(-1, comma - NEAR), -1) if _paper(s, i)), None)
    near = range((paper or 0) - 1, max(-1, (paper or 0) - NEAR), -1)
    verb = next((i for i in near if phrases_ru.finite(s, i)), None) if paper else None
    another = any(forms(w.text)[0].animate for w in s.words[(paper or 0) + 1 : comma] if w.word)  # *опубликовал письмо Клёнова*
    if another:
        return None
    return verb if verb is not None and lemma(s, verb) in PUBLISHES else None


def _publisher(s: Sentence, verb: int) -> Span | None:
    """Who published: the subject before the verb, over a date between commas too."""
    wanted, start = agreement_of(s.words[verb].text), subjects_ru.clause_start(s, verb)
    own = (acting_ru.subject(s, first, verb, wanted) for first in (start, 0))
    return next((span for span in own if span), None) or subjects_ru.opening_subject(s, verb + 1)


def _paper(s: Sentence, at: int) -> bool:
    return s.words[at].lower.startswith(PAPERS) and forms(s.words[at].text)[0].pos == "NOUN"


def _may_act(s: Sentence, at: int) -> bool:
    """Whether a noun or a pronoun stands here that may be the subject of the relative clause."""
    return any(f.case == "nomn" and f.pos in ("NOUN", "NPRO") for f in forms(s.words[at].text)[:1])


def _same(s: Sentence, verb: int, other: int) -> bool:
    """Whether the verb of the relative clause may have the subject of the main one: it agrees with the same."""
    mine, theirs = agreement_of(s.words[other].text), agreement_of(s.words[verb].text)
    return mine.many == theirs.many and (mine.gender is None or theirs.gender is None or mine.gender == theirs.gender)


def announced(s: Sentence) -> Frame | None:
    """*X опубликовал заявление о том, что C*: no verb of speech stands there, and X says it."""
    for that in range(3, len(s.words)):
        comma = that - 1
        if s.words[that].lower != "что" or s.words[comma].text != "," or _brought(s, that + 1):
            continue
        end = comma - 2 if s.lower(comma - 2, comma) == ["о", "том"] else comma
        verb = _published(s, end) if _paper(s, end - 1) else None
        source = _publisher(s, verb) if verb is not None else None
        content = content_of(s, s.words[that].end, s.span[1])
        if verb is not None and source and content and s.unquoted(that):
            return Frame((s.words[verb].start, s.words[end - 1].end), "say", source, content)
    return None


def _brought(s: Sentence, at: int) -> bool:
    """*опубликовал отчёт, что вызвало скандал*: a neuter verb right behind tells what came of it."""
    return at < len(s.words) and phrases_ru.finite(s, at) and agreement_of(s.words[at].text).gender == "n"


def added(s: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """The frames, what somebody published among them; a frame whose content holds it all passes it on."""
    frame = announced(s)
    return [*found, frame] if frame and not any(f.content == frame.content for f in found) else list(found)


def only_leads(s: Sentence, frame: Frame) -> bool:
    """*X сделал заявление, в котором говорит, что C*: the paper only leads to what is told in its relative clause."""
    at = s.index(frame.content[0][0]) if frame.content else len(s.words) - 1
    return s.words[at].lower == "где" or (s.words[at].lower == "в" and s.lower(at + 1, at + 2) == ["котором"])
