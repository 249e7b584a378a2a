"""Through whom words came: the outlet spoke to, the source cited, whose sources they are."""

from __future__ import annotations

from dataclasses import replace

from sayso.lexicon.outlets import outlet_named
from sayso.lexicon.people import people
from sayso.reading.attribution.clauses import CLOSED, QUOTES, Sentence, addressee_words, name_at, phrase_end, trimmed
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import phrases_ru
from sayso.reading.people.described_en import word_kind
from sayso.reading.words import agreement
from sayso.reading.words.morphology import forms
from sayso.records import Span

SURNAMES = ("ским", "цким", "овым", "евым", "иным", "ыным", "ской", "цкой", "овой", "евой", "иной")  # in the instrumental
WITHIN_NAMES = frozenset(["of", "and", "the", "for", "on", "in", "de", "la", "von", "van", "der", "al", "el"])


def end_before(s: Sentence, at: int) -> int:
    """Where the last word before this character ends, a comma left out."""
    index = s.index(at)
    while index > 1 and s.words[index - 1].text == ",":
        index -= 1
    return s.words[index - 1].end


def cited(s: Sentence, cue: Cue) -> tuple[int, Span] | None:
    """*сообщает X со ссылкой на Y*: where the citing words start, and Y, the origin; X is the relay."""
    russian = s.lexicon.language == "ru"
    if russian and s.words[cue.first].lower.startswith("цитир"):
        return _quoted(s, cue)
    that = (i for i in range(cue.last + 1, len(s.words)) if russian and s.is_word(i, "that") and s.words[i - 1].text == ",")
    clause = next(that, len(s.words))  # what is cited inside the content is another's source
    for phrase in s.lexicon.phrases["relay.citing"]:
        parts = phrase.split()
        for at in range(cue.last + 1, min(clause, len(s.words) - len(parts))):
            if s.lower(at, at + len(parts)) == parts:
                if russian and phrases_ru.says(s, cue.last + 1, at):
                    return None  # *сосед, которого обвиняли в X, сообщает Y со ссылкой на Z*: whom another verb's subject cites
                end = _clause_end(s, at + len(parts))
                if not russian and any(end < c.first <= end + 2 and c.row.shape == "verb" for c in s.cues):
                    return None  # *X said C and the Tribune, quoting officials, said D*
                origin = _in_marks(s, at + len(parts)) or trimmed(s, at + len(parts), end)
                return (s.words[at].start, origin) if origin and not _reason(s, origin) else None
    return None


def _in_marks(s: Sentence, at: int) -> Span | None:
    """*citing “two people there”*: the words of a source that are set in quotation marks and are no name."""
    quote = s.layout.quote_at(s.words[at].start) if s.lexicon.language == "en" and s.words[at].text in QUOTES else None
    return trimmed(s, at + 1, s.index(quote.end) - 1) if quote and not name_at(s, s.words[at]) else None


def _quoted(s: Sentence, cue: Cue) -> tuple[int, Span] | None:
    """*цитирует «Вестник» директора порта*: whom the outlet quotes stands in the accusative behind it."""
    end, nouns = phrase_end(s, cue.last + 1), 0
    for at in range(cue.last + 1, end):
        found = forms(s.words[at].text) if s.words[at].word else ()
        if at > cue.last + 1 and nouns < 2 and any(f.case == "accs" and f.animate for f in found):
            origin = trimmed(s, at, end)
            return (s.words[at].start, origin) if origin else None
        nouns += bool(found) and found[0].pos == "NOUN"
    return None


def cited_before(s: Sentence, cue: Cue, source: Span | None) -> tuple[int, Span] | None:
    """*X со ссылкой на Y заявляет*: as `cited`, where Y stands between the source and its cue."""
    if s.lexicon.language != "ru" or source is None:
        return None
    first = s.index(source[0])
    for phrase in s.lexicon.phrases["relay.citing"]:
        parts = phrase.split()
        for at in range(first, cue.first - len(parts)):
            if s.lower(at, at + len(parts)) == parts and not any(w.text == "," for w in s.words[at : cue.first]):
                origin = trimmed(s, at + len(parts), cue.first)
                return (s.words[at].start, origin) if origin else None
    return None


def _reason(s: Sentence, span: Span) -> bool:
    """Whether what is cited is a reason and no source (*cancelled it, citing safety concerns*)."""
    return any(s.is_word(i, "reasons") for i in range(s.index(span[0]), s.index(span[1])))


def _clause_end(s: Sentence, first: int) -> int:
    """The end of a phrase that may hold a participle clause («на источник, близкий к ФСБ»)."""
    end = phrase_end(s, first)
    if (
        end + 1 < len(s.words)
        and s.words[end].text == ","
        and s.words[end + 1].lower.startswith(("близк", "знаком", "close", "familiar"))
    ):
        return phrase_end(s, end + 1)
    return end


def cited_inside(s: Sentence, first: int, last: int) -> tuple[tuple[Span, ...], Span] | None:
    for at in range(first, last):
        for phrase in s.lexicon.phrases["relay.citing"]:
            size = len(phrase.split())
            if s.lower(at, at + size) == phrase.split():
                relay, origin = trimmed(s, first, at), trimmed(s, at + size, last)
                return ((relay,), origin) if relay and origin else None
    return None


def own_sources(s: Sentence, frame: Frame) -> Span | None:
    """*Источники Интерфакса*, *собеседники «Ъ»*: whose sources they are is whom they came through."""
    if frame.source is None:
        return None
    first, last = s.index(frame.source[0]), s.index(frame.source[1])
    first = _past_number(s, first, last)
    owner = first + 1
    if (
        s.words[first].lower.startswith(s.lexicon.phrases["relay.sources"])
        and owner < last
        and (s.words[owner].text[0].isupper() or s.words[owner].text in '«"')
    ):
        quote = s.layout.quote_at(s.words[owner].start) if s.words[owner].text in '«"' else None
        led = s.lexicon.language == "ru"  # *источник ТАСС в порту*
        last = next((i for i in range(owner + 1, last) if led and phrases_ru.preposition(s.words[i].lower)), last)
        return trimmed(s, owner, min(last, s.index(quote.end)) if quote else last)
    if (
        s.lexicon.language == "ru"
        and s.words[first].lower.startswith(s.lexicon.phrases["relay.sources"])
        and owner < last
        and s.words[owner].lower.startswith(s.lexicon.phrases["kinds.outlet"])
    ):
        return _after_kind(s, owner, last)
    return None


def _after_kind(s: Sentence, owner: int, last: int) -> Span | None:
    """*источники газеты «Заря» в порту*: the outlet by its name; «источник агентства»: the agency of before."""
    stop, named = owner + 1, owner + 1 < last and name_at(s, s.words[owner + 1])
    if named and (quote := s.layout.quote_at(s.words[stop].start)):
        return trimmed(s, owner, min(last, s.index(quote.end)))
    while stop < last and s.words[stop].text[:1].isupper():
        stop += 1
    return trimmed(s, owner, stop)


def _past_number(s: Sentence, first: int, last: int) -> int:
    """The word for the source behind what counts or describes it (*один из собеседников «Зари»*, *другой источник газеты*)."""
    at = first
    while s.lexicon.language == "ru" and at + 1 < last and not s.words[at].lower.startswith(s.lexicon.phrases["relay.sources"]):
        if s.words[at].lower != "из" and forms(s.words[at].text)[0].pos not in ("ADJF", "NUMR", "PRTF"):
            return first
        at += 1
    return at


def told_outlet(s: Sentence, cue: Cue, frame: Frame) -> Span | None:
    """*рассказал «Проталине», что*, *рассказал изданию «Заря»*: a name in quotation marks, close behind the cue."""
    if (
        s.lexicon.language != "ru"
        or frame.verb in ("offer", "order", "threaten", "charge")
        or s.words[cue.first].lower.startswith("предупре")
    ):
        return None  # *предложил «Заре» уйти*, *предупредил «Зарю» о потопе*
    for at in range(cue.last + 1, min(cue.last + 6, len(s.words) - 1)):
        if any(a <= s.words[at].start < b for a, b in frame.content):
            break
        quote = s.layout.quote_at(s.words[at].start) if name_at(s, s.words[at]) else None
        within = quote and frame.source and quote.start < frame.source[1] and frame.source[0] < quote.end
        told = agreement.dative(s.words[at + 1].text) or _called(s, at - 1) or (quote and _between(s, at, quote.end, frame))
        if quote and not within and told:
            whole = (s.words[at - 1].start, quote.end)  # *сообщил РИА "Новости"*
            called = cue.last + 1 < at - 1 and _called(s, cue.last + 1)  # *сообщили Агентству городских новостей «Заря» в порту*
            first = cue.last + 1 if called and not any(not w.word for w in s.words[cue.last + 1 : at]) else at
            return whole if outlet_named(s.layout.text[slice(*whole)]) else trimmed(s, first, s.index(quote.end))
    return _told_named(s, cue, frame)


def told_before(s: Sentence, frame: Frame) -> Frame:
    """*В полиции «Заре» рассказали, что*: the name in the dative that closes what would be the source is who was told."""
    source = frame.source
    if s.lexicon.language != "ru" or source is None or source[1] > frame.cue[0]:
        return frame
    first, last = s.index(source[0]), s.index(source[1]) - 1
    quote = s.layout.quote_at(s.words[last].start) if s.words[last].text in CLOSED else None
    inside = first > 0 and s.words[first - 1].lower in ("в", "во", "на")
    if quote is None or not inside or quote.start <= source[0] or not agreement.dative(s.words[s.index(quote.start) + 1].text):
        return frame
    at = s.index(quote.start)
    return replace(frame, source=trimmed(s, first, at), relays=(trimmed(s, at, last + 1) or (quote.start, quote.end),))


def _called(s: Sentence, at: int) -> bool:
    """Whether this word calls what follows it an outlet one speaks to: «изданию», «газете»."""
    return s.words[at].lower.startswith(s.lexicon.phrases["kinds.outlet"]) and agreement.dative(s.words[at].text)


def _between(s: Sentence, at: int, end: int, frame: Frame) -> bool:
    """*сообщил "Ъ" глава порта*, *заявил "Ъ", что*: a name that never changes stands where an addressee does."""
    if frame.source is None or frame.verb not in ("say", "report"):
        return False
    behind = s.index(end)
    speaks = s.index(frame.source[0]) in (behind, behind + 1) and frame.source[0] > frame.cue[1]
    told = frame.source[1] <= frame.cue[0] and s.words[at - 1].end == frame.cue[1] and s.lower(behind, behind + 2) == [",", "что"]
    return speaks or told


def _told_named(s: Sentence, cue: Cue, frame: Frame) -> Span | None:
    """*сообщил агентству AFP глава порта*, *рассказал РИА Новости*: an outlet right behind the cue, and not who speaks."""
    first = cue.last + 1
    called = first < len(s.words) and _called(s, first)
    start = first + called
    stop = start
    while stop < len(s.words) and stop - start < 3 and s.words[stop].word and s.words[stop].text[0].isupper():
        stop += 1
    for end in range(stop, start, -1):
        span = (s.words[start].start, s.words[end - 1].end)
        speaks = frame.source is not None and frame.source[0] < span[1] and span[0] < frame.source[1]
        if not speaks and (called or outlet_named(s.layout.text[slice(*span)])):
            return span
    return None


def past_told(s: Sentence, at: int) -> int:
    """*подтвердил ТАСС гибель сторожа*: behind a listed outlet that a thing told follows."""
    stop = at
    while stop < len(s.words) and stop - at < 3 and s.words[stop].word and s.words[stop].text[0].isupper():
        stop += 1
    for end in range(stop, at, -1):
        listed = end < len(s.words) and outlet_named(s.layout.text[s.words[at].start : s.words[end - 1].end])
        if listed and any(f.case == "accs" for f in forms(s.words[end].text)):
            return end
    return at


def through(s: Sentence, frame: Frame) -> Span | None:
    """The outlet spoken to: *told TASS*, *in correspondence with Bumaga*, *who spoke with Bumaga*."""
    for phrase in s.lexicon.phrases["relay.phrases"]:
        parts = tuple(phrase.split())
        if parts[0] not in s.lowers:
            continue
        for at in range(len(s.words) - len(parts)):
            if s.lowers[at : at + len(parts)] == parts and not any(a <= s.words[at].start < b for a, b in frame.content):
                named = _outlet_name(s, at + len(parts), frame)
                if named and not (parts[-1] == "с" and _somebody(s, named)):
                    return named
    return None


def _somebody(s: Sentence, name: Span) -> bool:
    """Whether a Russian name in the instrumental is a person's, with whom one talks (*в беседе с Анной Клёновой*)."""
    listed = outlet_named(s.layout.text[slice(*name)])
    words = [w for w in s.words[s.index(name[0]) : s.index(name[1])] if w.word and w.text.istitle()]
    marked = any(set(f.marks) & {"Name", "Surn", "Patr"} for w in words for f in forms(w.text) if f.case == "ablt")
    return listed is None and (marked or any(w.lower.endswith(SURNAMES) for w in words))


def _outlet_name(s: Sentence, first: int, frame: Frame) -> Span | None:
    """The proper name at the start of this phrase, a describing lead left out ("the human rights project Shkola")."""
    if addressee_words(s, first):
        return None
    end = next((i for i in range(first, len(s.words)) if _ends_name(s, i, frame)), len(s.words))
    common = trimmed(s, first, end)
    if s.lexicon.language == "en" and _the_outlet(s, first, frame):
        return trimmed(s, first, first + 2)  # *told the agency*: the one named before
    if (
        common
        and end - first <= 4
        and s.lexicon.language == "en"
        and _outlet_word(s, end - 1)
        and s.lower(first, end)[0] != "the"
    ):
        return common  # *told state television*
    name = next((i for i in range(first, end) if _opens_name(s, i)), None)
    if name is not None and s.lexicon.language == "en" and any(s.is_word(i, "that") for i in range(first, name)):
        return None  # *told the guards that Linden lied*
    if name is None or name - first > 5 or s.words[name].text == "СМИ":
        return None  # *в интервью российским СМИ*: that he spoke to the press passes nothing on
    if s.is_word(name, "agencies") and end == name + 1 < len(s.words) and name_at(s, s.words[end]):
        quote = s.layout.quote_at(s.words[end].start)
        return (s.words[name].start, quote.end) if quote else None  # *в интервью ИА "Порт"*
    if s.lexicon.language == "en":
        end = _capitals_end(s, name, end)
    while end > name and (not (s.words[end - 1].text[0].isupper() or s.words[end - 1].text in "»”") or _when(s, name, end - 1)):
        end -= 1
    if end == name:
        return None
    body = any(s.is_word(i, "hearers") and (i == end - 1 or s.lower(i + 1, i + 2) == ["of"]) for i in range(name, end))
    behind = s.lower(end, end + 1)
    reports = s.is_word(end, "reporting")  # *told MSNBC hosts*
    land = end - name == 1 and s.words[name].text.removesuffix("s") in people("en")["demonyms"]  # *told Americans*
    hears = (
        body
        or (land and s.words[name].text.endswith("s"))
        or (behind and not reports and (behind[0] in _members(s) or word_kind(people("en"), behind[0])[0] == "group"))
    )
    return None if hears else _whose(s, name, end) or trimmed(s, name, end)


def _whose(s: Sentence, first: int, end: int) -> Span | None:
    """The outlet of the interviewer who was told: *told NBC's Ada Orr*."""
    owner = next((i for i in range(first, end - 2) if s.words[i].lower.endswith(("'s", "’s"))), None)
    if s.lexicon.language != "en" or owner is None or not all(w.text[0].isupper() for w in s.words[owner + 1 : end]):
        return None
    return s.words[first].start, s.words[owner].end - 2


def _capitals_end(s: Sentence, first: int, end: int) -> int:
    """Where an English name ends that begins here: *the Globe's Ada Orr | about it*, *the Globe newspaper of Willow*."""
    at = first
    while at < end and (not s.words[at].text[0].islower() or s.words[at].lower in WITHIN_NAMES or s.is_word(at, "stations")):
        at += 1
    while at > first + 1 and s.words[at - 1].lower in WITHIN_NAMES:
        at -= 1
    return at


def _when(s: Sentence, first: int, at: int) -> bool:
    """Whether this word says on what day it was told, and closes no outlet's name from `first`: *told the Times Saturday*."""
    day = s.lexicon.language == "en" and s.is_word(at, "days")
    return day and outlet_named(s.layout.text[s.words[first].start : s.words[at].end]) is None


def _members(s: Sentence) -> tuple[str, ...]:
    """Who belongs to a body: who told them told no outlet (*told Lantern employees*)."""
    return s.lexicon.phrases.get("addressees.members", ())


def _the_outlet(s: Sentence, first: int, frame: Frame) -> bool:
    """*the agency*, and nothing behind it that would make it another's (*the agency's chief*, *the agency that said so*)."""
    if first + 2 >= len(s.words) or s.words[first].lower != "the" or not _outlet_word(s, first + 1):
        return False
    said = frame.content[0][0] if frame.content else s.span[1]
    behind = next((i for i in range(first + 2, len(s.words)) if s.words[i].lower != "that"), len(s.words) - 1)
    return s.words[behind].start >= said or not s.words[first + 2].word


def _opens_name(s: Sentence, at: int) -> bool:
    """Whether a name begins with this word (*al-Masirah*); "Brussels-based" only leads to one."""
    word = s.words[at]
    arabic = word.lower.startswith(("al-", "el-")) and word.text[3:4].isupper()
    return arabic or (word.text[0].isupper() and not word.lower.endswith("-based")) or word.text in "«“"


def _outlet_word(s: Sentence, at: int) -> bool:
    return s.words[at].lower.startswith((*s.lexicon.phrases["kinds.outlet"], "television", "radio", "broadcast"))


def _ends_name(s: Sentence, at: int, frame: Frame) -> bool:
    word = s.words[at]
    inside = any(a <= word.start < b for a, b in frame.content)
    inside = inside or (s.lexicon.language == "ru" and frame.source is not None and word.start == frame.source[0])
    verb = word.lower in s.lexicon.cues or word.lower in s.lexicon.words["adverbial_openers"]
    return inside or verb or (not word.word and word.text not in "«»“”&'’./")
