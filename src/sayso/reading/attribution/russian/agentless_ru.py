"""Russian attribution without a person: what is reported, where it is written, what a dash, a bracket or an insertion adds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.attribution.clauses import Sentence, addressee_words, phrase_end, trimmed
from sayso.reading.attribution.contents import content_of, that_of
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import acting_ru, phrases_ru, provisions_ru, relative_ru, subjects_ru, things_ru
from sayso.reading.attribution.russian.phrases_ru import clause_stop, finite, says
from sayso.reading.words.morphology import forms, lemmas, tenses
from sayso.records import Span

ABOUT = frozenset({"о", "об", "обо", "про"})
LEADS = 6  # words that tell where or when somebody spoke
PAGES = ("сайт", "страниц", "канал", "блог", "портал", "аккаунт")


def placed(s: Sentence, cue: Cue) -> Frame | None:
    """*На сайте порта сообщается, что C*; *Как сообщается на сайте порта, C*: the place it stands is the source."""
    last = _verb(s, cue)
    if not s.is_word(last, "written"):
        return None
    stop = clause_stop(s, last + 1)
    source = acting_ru.by_whom(s, cue.first - 1) or acting_ru.body(s, last + 1, stop)
    if source is None and cue.first and s.words[cue.first].lower != "как":
        source = acting_ru.body(s, subjects_ru.clause_start(s, cue.first), cue.first)
    closes = cue.first > 1 and s.words[cue.first - 1].text == "," and all(not w.word for w in s.words[stop:])
    if source and closes:  # *C, сообщается на сайте порта*
        content = content_of(s, s.span[0], s.words[cue.first - 1].start)
        return Frame(cue.span, "say", source, content) if content else None
    if source is None or stop + 2 >= len(s.words) or s.words[stop].text != ",":
        return None
    content = content_of(s, s.words[stop].end, s.span[1])
    return Frame(cue.span, "say", source, content) if content else None


def _verb(s: Sentence, cue: Cue) -> int:
    """Where the verb of a cue stands that goes on to its conjunction (*сообщалось о том, что*)."""
    about = s.lower(cue.last - 3, cue.last + 1) == ["о", "том", ",", "что"]
    return cue.last - 4 if about and cue.last - 4 == cue.first else cue.last


def posted(s: Sentence, cue: Cue) -> Frame | None:
    """*На сайте клуба появилось сообщение, что C*: the page on which it stands is the source; so is whose a fear is."""
    start = subjects_ru.clause_start(s, cue.first)
    if s.lower(cue.last, cue.last + 1) != ["что"]:
        return None
    if s.lower(start, start + 1) == ["у"] and s.words[cue.first].lower in ("есть", "были") and cue.verb == "fear":
        whose = trimmed(s, start + 1, cue.first)  # *У рабочих есть опасения, что C*
        feared = content_of(s, s.words[cue.last].end, s.span[1])
        return Frame(cue.span, "fear", whose, feared) if whose and feared else None
    if s.words[cue.first].lower not in ("появилось", "появилась", "появились"):
        return None
    source = acting_ru.body(s, start, cue.first)
    page = source is not None and any(s.words[i].lower.startswith(PAGES) for i in range(s.index(source[0]), s.index(source[1])))
    content = content_of(s, s.words[cue.last].end, s.span[1])
    return Frame(cue.span, "say", source, content) if page and content else None


def of_before(s: Sentence, cue: Cue) -> Frame | None:
    """*Об этом сообщается на сайте порта*, *Об этом стало известно в мае*: the sentence before is what is reported."""
    if s.lower(0, 2) != ["об", "этом"] or cue.first > 4 or s.is_word(cue.first - 1, "negations"):
        return None
    stop = clause_stop(s, cue.last + 1)
    source = acting_ru.body(s, cue.last + 1, stop) if s.is_word(cue.last, "written") else _whence(s, cue.last + 1, stop)
    return Frame(cue.span, "say" if source else cue.verb, source, (), agentless=source is None, back=True)


def _whence(s: Sentence, at: int, stop: int) -> Span | None:
    """Whence it is known (*стало известно из отчёта порта*)."""
    return trimmed(s, at + 1, phrases_ru.phrase(s, at + 1, stop, ("gent",))) if s.lower(at, at + 1) == ["из"] else None


def untold(s: Sentence, cue: Cue) -> bool:
    """*О ремонте стало известно в мае*: when it got known is told by the outlet."""
    return s.lower(cue.first, cue.last + 1) == ["стало", "известно"]


def reported_of(s: Sentence, cue: Cue) -> Frame | None:
    """*Сообщается (также) о двух погибших*; *C1, как сообщается, C2*: what is told of, and not by whom."""
    if s.words[cue.first].lower == "как" and cue.verb == "report":
        if s.lower(cue.first - 2, cue.first) == ["того", ","] or s.lower(cue.first - 1, cue.first) == ["того"]:
            return _after_that(s, cue)
        return as_said(s, cue, cue.first)
    at = cue.last + 1 + (s.lower(cue.last + 1, cue.last + 2) == ["также"])
    at = cue.last if s.words[cue.last].lower in ABOUT else at  # *Было объявлено о закрытии цеха*
    if at + 1 >= len(s.words) or s.words[at].lower not in ABOUT or s.words[at + 1].lower in ("том", "этом"):
        return None
    content = content_of(s, s.words[at + 1].start, s.span[1])
    return Frame(cue.span, cue.verb, None, content, agentless=True) if content else None


def _after_that(s: Sentence, cue: Cue) -> Frame | None:
    """*уволен после того, как выяснилось, что C*: the conjunction is no part of what is told."""
    that = that_of(s, cue.last + 1)
    content = content_of(s, s.words[that].end, s.span[1]) if that is not None else ()
    span = (s.words[cue.first + 1].start, cue.span[1])
    return Frame(span, cue.verb, None, content, agentless=True) if content else None


def unsourced(s: Sentence, cue: Cue) -> bool:
    """*по последним данным на борту ...*: a preposition or a relative pronoun follows, and no source."""
    at = cue.last + 1
    if cue.row.shape != "before_source" or cue.slot is not None or at >= len(s.words):
        return False
    if (s.words[at].text.isupper() and s.lower(at + 1, at + 2) == ["."]) or provisions_ru.end(s, at):
        return False  # *по словам С. Клёнова*: an initial; *согласно п. 3 ст. 10 УК*
    which = s.words[at].lower.startswith("котор")
    return which or phrases_ru.preposition(s.words[at].lower) or _acts(s, at) or _begins_clause(s, at)


def _acts(s: Sentence, at: int) -> bool:
    """*по официальным данным погибло 60 человек*: a verb in the past, and nothing else, can this word be."""
    return s.words[at].word and s.words[at].text.islower() and all(f.pos == "VERB" for f in forms(s.words[at].text))


def _begins_clause(s: Sentence, at: int) -> bool:
    """*по официальным данным Клёнов набрал ...*: behind an adjective's data stands who acts, and not whose data they are."""
    described = s.words[at - 2].word and forms(s.words[at - 2].text)[0].pos == "ADJF" if at > 1 else False
    acting = at
    while acting + 1 < len(s.words) and s.words[acting].text[0].isupper() and s.words[acting + 1].text[0].isupper():
        acting += 1
    cases = {f.case for f in forms(s.words[acting].text) if f.case}
    return described and (phrases_ru.surname(s.words[acting].text) or ("nomn" in cases and not cases & {"gent", "datv"}))


def told_by(s: Sentence, cue: Cue) -> Frame | None:
    """*По информации, сообщённой X, C*: a participle names the source."""
    at = cue.last + 1
    if at + 3 >= len(s.words) or s.words[at].text != "," or not any(f.pos == "PRTF" for f in forms(s.words[at + 1].text)):
        return None
    end = clause_stop(s, at + 2)
    start = next((i for i in range(at + 2, end) if any(f.case == "ablt" for f in forms(s.words[i].text)[:1])), None)
    source = trimmed(s, start, phrases_ru.phrase(s, start, end, ("ablt", "gent"))) if start else _whence_came(s, at + 2, end)
    while end + 1 < len(s.words) and s.words[end].text == "," and _hangs(s, end + 1):
        end = clause_stop(s, end + 1)
    content = content_of(s, s.words[end].end, s.span[1]) if end < len(s.words) else ()
    return Frame(cue.span, "say", source, content) if source and content else None


def _hangs(s: Sentence, at: int) -> bool:
    """Whether a participle hangs on what stands before, and is no subject's (*выпадающие доходы выросли*)."""
    found = forms(s.words[at].text) if s.words[at].word else ()
    return bool(found) and found[0].pos == "PRTF" and not any(f.case == "nomn" for f in found)


def _whence_came(s: Sentence, first: int, end: int) -> Span | None:
    """*По сведениям, поступившим от соседей, C*: from whom they came."""
    came = s.words[first].lower in ("из", "от", "с") and s.words[first - 1].lower.startswith(("поступи", "получен", "исход"))
    return trimmed(s, first + 1, phrases_ru.phrase(s, first + 1, end, ("gent",))) if came else None


def follows(s: Sentence, cue: Cue) -> Frame | None:
    """*Из отчёта порта следует, что C*; *На видео видно, что C*: the paper or the picture is the source."""
    start = _before_relative(s, subjects_ru.clause_start(s, cue.first), cue.first)
    at = next((i for i in range(start, cue.first) if s.words[i].lower in ("из", "на")), None)
    if at is None or s.is_word(at + 1, "pointing"):
        return None
    end = phrases_ru.phrase(s, at + 1, cue.first, ("gent",))
    shows = any(s.is_word(i, "pictures") or s.words[i].lower.startswith(_papers(s)) for i in range(at + 1, end))
    if not shows and s.lower(at, at + 1) + s.lower(cue.first, cue.first + 1) not in (["из", "следует"], ["из", "следовало"]):
        return None  # *из окна видно, что кран упал*
    source, content = trimmed(s, at + 1, end), content_of(s, s.words[cue.last].end, s.span[1])
    return Frame(cue.span, "say", source, content) if source and content else None


def _before_relative(s: Sentence, start: int, stop: int) -> int:
    """*Из дела, с которым знакома «Заря», следует*: where the clause begins in which another one is put."""
    if start < 2 or start != stop or s.words[start - 1].text != ",":
        return start
    inner = subjects_ru.clause_start(s, start - 1)
    hangs = inner > 1 and s.words[inner - 1].text == "," and any(w.startswith("котор") for w in s.lower(inner, inner + 2))
    hangs = hangs or (inner > 1 and forms(s.words[inner].text)[0].pos == "PRTF")
    return subjects_ru.clause_start(s, inner - 1) if hangs else start


def _papers(s: Sentence) -> tuple[str, ...]:
    return (*s.lexicon.phrases["kinds.document"], *s.lexicon.words["told_before"])


def deduced(cue: Cue) -> bool:
    """Whether the cue tells what follows from something (*следует, что*, *видно, что*), and reports nothing by itself."""
    return cue.row.shape == "agentless" and cue.verb == "say"


def goes_by(s: Sentence, cue: Cue, before: Sequence[Frame]) -> bool:
    """*сказал, что он, судя по бумагам, уехал*; *судя по всему*: what somebody goes by is no source there."""
    at = cue.last + 1
    which = at < len(s.words) and s.words[at].lower.startswith("котор")
    plainly = s.lower(cue.first, cue.last + 1) == ["в", "соответствии", "с"] and not which and not _by_papers(s, cue)
    if _manner(s, cue) or by_rank(s, cue) or plainly:
        return True
    if s.words[cue.first].lower != "судя" or at >= len(s.words):
        return False
    told = any(a <= cue.span[0] < b for f in before for a, b in f.content)
    if told or phrases_ru.lemma(s, at) in ("весь", "тот", "то", "видимость") or s.is_word(at, "pointing"):
        return True
    return s.words[cue.last].lower == "по" and not _tells(s, at)  # *судя по реакции соцсетей*


def _tells(s: Sentence, first: int) -> bool:
    """Whether what somebody goes by tells something by itself: a paper, a picture, what somebody wrote or said."""
    near = range(first, phrases_ru.phrase(s, first, len(s.words), ("datv", "gent")))
    tellers = (*_papers(s), *s.lexicon.words["told_in"], *s.lexicon.phrases["kinds.outlet"])
    return any(s.is_word(i, "pictures") or s.words[i].lower.startswith(tellers) for i in near)


def _by_papers(s: Sentence, cue: Cue) -> bool:
    """*В соответствии с судебными документами, C*: adjectives part the preposition from papers that tell, and command nothing."""
    at = cue.last + 1
    while at < len(s.words) and s.words[at].word and forms(s.words[at].text)[0].pos == "ADJF":
        at += 1
    told = ("документ", "данны", "сведени", "материал", "отчет", "прогноз")
    return cue.first == 0 and cue.last + 1 < at < len(s.words) - 1 and s.words[at].lower.startswith(told)


def by_rank(s: Sentence, cue: Cue) -> bool:
    """*чемпион по версии Союза*, *слушания по утверждению бюджета*: who gives a rank, or what is approved, says nothing."""
    text = " ".join(s.lower(cue.first, cue.last + 1))
    near = [f.lemma for i in range(max(0, cue.first - 4), cue.first) if s.words[i].word for f in forms(s.words[i].text)[:1]]
    if text.endswith(("по заявлению", "по заявлениям")):
        return _complaint(s, cue)
    if text == "по материалам" and cue.first and s.words[cue.first - 1].word:
        return phrases_ru.finite(s, cue.first - 1)  # *дело ведут по материалам X*
    if text == "по версии" and s.words[cue.first - 1].text != ",":
        return bool(set(near) & s.lexicon.words["ranks"]) or any(word.startswith("топ-") for word in near)
    noun = forms(s.words[cue.first - 1].text)[0].pos if cue.first and s.words[cue.first - 1].word else ""
    thing = any(things_ru.thing(s, i) for i in range(cue.last + 1, min(cue.last + 3, len(s.words))))
    return text == "по утверждению" and noun == "NOUN" and thing


def _complaint(s: Sentence, cue: Cue) -> bool:
    """*дело по заявлению отказались возбуждать*, *проверка по заявлению X о пытках*: a complaint made, and nobody's words."""
    at, noun = cue.last + 1, forms(s.words[cue.last - 2].text)[0].pos if cue.last > 1 and s.words[cue.last - 2].word else ""
    found = forms(s.words[at].text)[:2] if at < len(s.words) and s.words[at].word else ()
    somebody = s.words[at].text[0].isupper() if found else False
    living = somebody or any(f.animate or f.pos == "NPRO" for f in found) or s.is_word(at, "several")
    bodies = any(f.pos in ("NOUN", "ADJF") and f.case == "gent" for f in found)
    return noun == "NOUN" or not (living or bodies)


def norm(s: Sentence, cue: Cue) -> frozenset[str]:
    """The law, charter or plan that the cue's own words name."""
    return s.lexicon.words["norms"].intersection(lemmas(s.words[cue.last].text))


def _manner(s: Sentence, cue: Cue) -> bool:
    """*Его осудили по закону*, *В соответствии с уставом X ушёл*: a rule is a source where it opens a clause, and no deed."""
    named = norm(s, cue)
    if not named or s.words[cue.first].lower == "согласно" or s.lower(cue.first, cue.last + 1) == ["по", "документам"]:
        return False
    opens = all(s.is_word(i, "openers") or not s.words[i].word for i in range(cue.first))
    verb = next((i for i in range(cue.last + 1, len(s.words)) if finite(s, i)), None)
    foretold = named & {"документ", "прогноз", "законопроект"}
    return not opens or (not foretold and (verb is None or "past" in tenses(s.words[verb].text)))


def by_court(s: Sentence, cue: Cue) -> bool:
    """*Судом установлено, что C*, *Как установлено судом, C* is a ruling told, and no report."""
    return s.lexicon.language == "ru" and any(w.lower == "судом" for w in (*s.words[: cue.first], *s.words[cue.last + 1 :][:1]))


def found_by(s: Sentence, cue: Cue) -> Frame | None:
    """*Следствием установлено, что C*: who found it stands before the passive, in the instrumental."""
    if cue.last < 2 or s.lower(cue.last - 1, cue.last + 1) != [",", "что"] or cue.first == 0:
        return None
    passive = next((i for i in range(cue.first, cue.last) if s.words[i].word and forms(s.words[i].text)[0].pos == "PRTS"), None)
    start = subjects_ru.clause_start(s, cue.first)
    agents = (i for i in range(start, cue.first) if any(f.case == "ablt" and f.pos == "NOUN" for f in forms(s.words[i].text)[:1]))
    at = next(agents, None)
    if passive is None or at is None or by_court(s, cue) or (at and phrases_ru.preposition(s.words[at - 1].lower)):
        return None
    source = trimmed(s, at, phrases_ru.phrase(s, at, cue.first, ("gent",)))
    content = content_of(s, s.words[cue.last].end, s.span[1])
    return Frame((s.words[cue.first].start, s.words[passive].end), "say", source, content) if source and content else None


def added(s: Sentence, cue: Cue) -> Frame | None:
    """*C1 – по некоторым данным, C2*; *в Вену (по другим данным, в Рим)*: what a mark adds is all that is reported."""
    mark = s.words[cue.first - 1].text if cue.first > 1 else ""
    if mark not in ("—", "–", "-", "(") or s.words[cue.last].lower in s.lexicon.words["that"]:
        return None
    close = next((i for i in range(cue.last, len(s.words)) if s.words[i].text == ")"), None) if mark == "(" else len(s.words)
    if close is None or cue.last + 1 >= close or s.words[cue.last + 1].text not in (",", "—", "–", "-"):
        return None
    content = content_of(s, s.words[cue.last + 1].end, s.words[close - 1].end)
    inside = [i for i in range(cue.last + 2, close) if s.words[i].word]
    dated = all(phrases_ru.when(s, i) or phrases_ru.preposition(s.words[i].lower) for i in inside)
    return Frame(cue.span, cue.verb, None, content, agentless=True) if content and not dated else None


def by_clause(s: Sentence, cue: Cue) -> Frame | None:
    """A source that a relative clause or a participle behind the cue's noun names."""
    return by_which(s, cue) or ((told_by(s, cue) or as_of(s, cue)) if cue.row.shape == "before_source" else None)


def as_of(s: Sentence, cue: Cue) -> Frame | None:
    """*По данным на 17 мая, C*: of what time it is known is told, and not by whom."""
    at = cue.last + 1
    comma = next((i for i in range(at, min(at + LEADS, len(s.words))) if s.words[i].text == ","), None)
    timed = comma is not None and s.lower(at, at + 1) in (["на"], ["к"]) and phrases_ru.when(s, comma - 1)
    tells = comma is not None and (says(s, comma, len(s.words)) or any(w.text[0].isdigit() for w in s.words[comma:]))
    if comma is None or not timed or not tells or (cue.first and not leads(s, 0, cue.first)):
        return None
    return Frame(cue.span, cue.verb, None, content_of(s, s.words[comma].end, s.span[1]), agentless=True)


def by_which(s: Sentence, cue: Cue) -> Frame | None:
    """*опрос, согласно которому C*: the noun before the comma is the source."""
    at = cue.last + 1
    if cue.row.shape != "before_source" or at + 1 >= len(s.words) or not s.words[at].lower.startswith("котор"):
        return None
    if s.words[cue.first - 1].text != ",":
        return None
    source = relative_ru.antecedent(s, at, cue.first, living=False)
    content = content_of(s, s.words[at].end, s.span[1])
    return Frame(cue.span, cue.verb, source, content, relative=True) if source and content else None


def put_in(s: Sentence, cue: Cue, source: Span | None, end: int) -> Frame | None:
    """*X, которого, по словам Y, избили, найден*: what an insertion in a relative clause attributes ends with that clause.

    So it does without a source: *пожар, в котором, по официальным данным, пострадали двое*.
    """
    at = cue.first - 2
    hangs = at >= 1 and (s.words[at].lower.startswith("котор") or s.words[at].lower in ("где", "куда", "когда"))
    if not hangs or s.words[at + 1].text != "," or end + 1 >= len(s.words):
        return None
    if s.words[end].text != ",":
        return None
    stop = clause_stop(s, end + 1)
    short = any(s.words[i].word and forms(s.words[i].text)[0].pos == "ADJS" for i in range(end + 1, stop))
    content = content_of(s, s.words[end].end, s.words[stop - 1].end) if short or says(s, end + 1, stop) else ()
    return Frame(cue.span, cue.verb, source, content, agentless=source is None) if content else None


def as_said(s: Sentence, cue: Cue, first: int, behind: int | None = None) -> Frame | None:
    """*Как отмечается, C*; *C1, как сообщается, C2*: by whom is not said. `behind`: where the cue ends."""
    known = s.words[cue.last].lower in ("известно", "выяснить", "узнать")
    found = s.words[cue.last].lower == "установлено"
    comma = behind or (
        phrase_end(s, cue.last + 1) if known or found else cue.last + 1
    )  # *Как стало известно «Заре», C*: who learned it is none of C
    who = _by_whom(s, cue, comma) if found else None
    if comma + 1 >= len(s.words) or s.words[comma].text != "," or phrases_ru.says(s, cue.last + 1, comma):
        return None
    rest = content_of(s, s.words[comma].end, s.span[1])
    led = first == 0 or leads(s, 0, first)
    ahead = () if led else content_of(s, s.span[0], s.words[first].start)
    span = (s.words[first].start, cue.span[1])
    return Frame(span, "say" if who else "report", who, (*ahead, *rest), agentless=who is None) if rest else None


def _by_whom(s: Sentence, cue: Cue, comma: int) -> Span | None:
    """*Как установлено следствием, C*: who found it stands behind the passive, in the instrumental."""
    at = cue.last + 1
    agent = at < comma < len(s.words) and s.words[at].word
    agent = agent and any(f.case == "ablt" and f.pos == "NOUN" for f in forms(s.words[at].text)[:1])
    return trimmed(s, at, comma) if agent else None


def told_the_press(s: Sentence, cue: Cue, first: int) -> Frame | None:
    """*Как сообщили журналистам, C*: several told it, and who they are is not said."""
    said = s.lexicon.language == "ru" and cue.row.takes & {"clause"} and phrases_ru.agreement_of(s.words[cue.first].text).many
    size = addressee_words(s, cue.last + 1)
    return as_said(s, cue, first, cue.last + 1 + size) if said and size else None


def leads(s: Sentence, first: int, last: int) -> bool:
    """Whether what stands before an attribution is no part of its content: a connective, another clause and its conjunction."""
    words = [w for w in s.words[first:last] if w.word]
    if not words:
        return True
    reminds = len(words) == 2 and words[0].lower in s.lexicon.words["reminders"]  # *Отметим, что, по данным X, C*
    joined = reminds or words[-1].lower in s.lexicon.words["joins"] or words[-1].lower.startswith("котор")
    return " ".join(w.lower for w in words) in s.lexicon.words["connectives"] or joined


def led_in(s: Sentence, frames: Sequence[Frame]) -> list[Frame]:
    """*Как сообщалось, в порту X заявил, что C*: where X spoke is no report; what was reported begins with him."""
    return [_from_speaker(s, f, frames) if f.agentless and len(f.content) == 1 else f for f in frames]


def _from_speaker(s: Sentence, report: Frame, frames: Sequence[Frame]) -> Frame:
    start, end = report.content[0]
    begins = (min(f.source[0], f.cue[0]) for f in frames if f.source and f is not report)
    begin = min((at for at in begins if start < at < end), default=start)
    words = range(s.index(start), s.index(begin))
    leads = phrases_ru.preposition(s.words[words.start].lower) if words else False
    plain = all(s.words[i].word and not finite(s, i) for i in words)
    return replace(report, content=((begin, end),)) if leads and plain and len(words) <= LEADS else report
