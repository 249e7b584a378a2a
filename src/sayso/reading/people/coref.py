"""Who is who in one document: names, descriptions and pronouns that mean one person, body or place become one entity.

Names first (over the whole text), then one walk from its beginning: a description takes somebody up or brings somebody
new, a pronoun goes back to the nearest who fits. What stays open stays open.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, starmap

from sayso.lexicon.people import people
from sayso.reading.encoder.links import Linkings
from sayso.reading.people import (
    again_ru,
    antecedents_en,
    apposition_en,
    binding_en,
    bound_ru,
    callings_ru,
    entities,
    events,
    ledes_en,
    one_breath_ru,
    publishers,
    seats_en,
    several,
    tellers_ru,
)
from sayso.reading.people.bases_ru import nominative
from sayso.reading.people.clusters import Cluster, Known, joined_by_brackets, misspelt, name_key, named, respelt
from sayso.reading.people.descriptions import CHILDREN, PARENTS, agree, borne, called_by, home
from sayso.reading.people.entities import People
from sayso.reading.people.mentions import Found
from sayso.reading.people.outlets_en import named_soon
from sayso.reading.people.pronouns import ALSO, FITTED, PERSONAL, QUOTED, SPEAKING, Pronoun, Seen, antecedent, pronouns, weighed
from sayso.reading.people.strangers import calls_one, headless, stranger_at
from sayso.reading.words import singles
from sayso.reading.words.spans import Cover, Placed, outermost
from sayso.records import Span

HEADLESS = {"en": headless, "ru": callings_ru.headless}  # the words for a body of its own that only holds somebody's name
BODIES = {"en": "group", "ru": "organization"}  # what kind it is
_BESIDE = 40  # characters between a quotation and who is quoted


def resolve(
    document: str,
    text: str,
    language: str,
    sentences: Sequence[Span],
    found: Sequence[Found],
    sources: Sequence[Span],
    outlet: str | None = None,
    linkings: Linkings | None = None,
    relays: Sequence[Span] = (),
    tellers: Sequence[tuple[Span, Span]] = (),
) -> People:
    """The entities of this document. Every source that is no pronoun without antecedent has one.

    `tellers`: stretches told in the first person, and where each one's teller is named: "he" and "the director" are others there.
    """
    walk = _Walk(text, language, sentences, sources, linkings, tellers)
    found = one_breath_ru.grouped(text, tellers_ru.called(text, found, sources), sources) if language == "ru" else found
    walk.read(found, relays)
    return entities.gathered(walk.clusters, walk.sources, walk.text, language, document, outlet)


class _Walk:
    """One walk through the text."""

    def __init__(
        self,
        text: str,
        language: str,
        sentences: Sequence[Span],
        sources: Sequence[Span],
        linkings: Linkings | None = None,
        tellers: Sequence[tuple[Span, Span]] = (),
    ) -> None:
        self.text = text
        self._tellers = tellers
        self.linkings = linkings
        self.language = language
        self.sentences = sentences
        self.sources = sorted(set(sources))
        self._relays: Sequence[Span] = ()
        self.known = Known(())
        self.clusters: list[Cluster] = []
        self.seen: list[Seen] = []
        self._spoken = frozenset(sources)
        self._apart = outermost(self.sources)  # in "sources of the Tribune" the Tribune does not speak
        self._at: dict[int, list[Seen]] = {}
        self._places: list[int] = []
        self._whose: dict[int, list[tuple[int, Cluster]]] = {}
        self._starts = [s for s, _ in sentences]
        self._quotes = sorted([*(m.span() for m in QUOTED.finditer(text)), *singles.spans(text)])
        self._breaks = [m.start() for m in re.finditer(r"\n+", text)]
        self._told = list(accumulate((not self._quoted(start) for start in self._starts), initial=-1))[1:]

    def read(self, found: Sequence[Found], relays: Sequence[Span] = ()) -> None:
        self.clusters = joined_by_brackets(self.text, respelt(named(self.text, found)))
        self.clusters = publishers.marked(self.clusters, self.text, relays, people(self.language))
        self._relays = sorted(relays)
        callings_ru.call(self.text, self.clusters if self.language == "ru" else ())
        homes = {f.span: c for c in self.clusters for f in c.founds}
        for own in self.clusters:
            self._keep(own, *own.spans())
            own.seats.update(seats_en.told(self.text, own) if self.language == "en" else ())
        taken = {r: c for c in self.clusters for f in c.founds for r in f.roles}
        self._roles_as_heads(found, taken)
        self.known = Known(self.clusters)
        self.clusters = self.known.all
        titles = Cover(taken)
        met: list[tuple[int, Found | Pronoun]] = [(f.span[0], f) for f in found if f.named or not titles.holds(f.span)]
        met += [(stranger.span[0], stranger) for stranger in self._strangers(found)]
        met += [(p.span[0], p) for p in starmap(self._read, pronouns(self.text, self.language, self.sentences, self.sources))]
        owners = {f.owner for f in found}  # in "his stepfather" the stepfather is spoken of
        mentioned = Placed((e.span, e) for _, e in met if isinstance(e, Found))
        joint = several.joint(self.text, self.sources, mentioned)
        pairs = several.pairs(self.text, found, Cover(joint))
        met = [(at, told) for at, told in met if not (isinstance(told, Found) and several.calls(told, joint))]
        joint |= pairs
        closing: dict[int, list[Span]] = {}
        for source, parts in joint.items():
            closing.setdefault(parts[-1].span[0], []).append(source)
        for at, event in sorted(met, key=events.reading_order):
            if isinstance(event, Pronoun):
                cluster = self._pronoun(event)
            else:
                cluster = homes[event.span] if event.named else self._description(event)
            if cluster and not (isinstance(event, Pronoun) and event.span in owners):
                self._see(events.outer(event), cluster, isinstance(event, Found) and event.case == "nomn")
            for source in closing.pop(at, []):
                parts = joint[source]
                cluster = self._new(source, "group", all(part.named for part in parts))
                cluster.passing = source in pairs
                self._see(source, cluster, any(part.case == "nomn" for part in parts))
        self._rest()

    def _strangers(self, found: Sequence[Found]) -> list[Found]:
        """Sources whose calling no list knows ("Бригадир смены") take part in the walk: "he said" may mean them."""
        known, named = Cover(f.span for f in found), Placed((f.span, f) for f in found)
        own = self.sources if self.language == "ru" else []
        calling = {s for s in own if calls_one(self.text, s, [f for _, f in named.starting(*s)])}
        groups = ledes_en.bodies(self.text, self.sources, found) if self.language == "en" else []
        taken = {f.span for f in groups}
        free = [s for s in self.sources if s not in taken and (s in calling or not known.meets(s))]
        groups += filter(None, (stranger_at(self.text[s[0] : s[1]], s, self.language) for s in free))
        return groups + publishers.described(self.text, [*self.sources, *self._relays], known, people(self.language))

    def _roles_as_heads(self, found: Sequence[Found], taken: Mapping[Span, Cluster]) -> None:
        """What a person is called beside his name, he may be called later: "the mayor"."""
        unnamed = Placed((f.span, f) for f in found if not f.named)
        for span, cluster in taken.items():
            called = [f for f in unnamed.inside(span) if self.language == "en" or f.span[0] == span[0]]  # no president: his aide
            title = self.text[slice(*span)]
            held = borne(title, people("en")) if self.language == "en" else {w.lower() for w in re.findall(r"\w+", title)[-1:]}
            under = {title.lower().split()[-1]} - held if any(" " in word for word in held) else set()
            cluster.heads |= {called_by(f, people(self.language)) for f in called} - under | held
            cluster.titles |= {name_key(f.base) for f in called}
            cluster.titles |= {name_key(title)} if self.language == "en" else set()
            cluster.gender = cluster.gender or next((f.gender for f in called if f.span == span), None)

    def sentence(self, at: int) -> int:
        """The number of the sentence here; the sentences of one quotation count as the one that opens it."""
        return self._told[max(0, bisect_right(self._starts, at) - 1)] if self._told else 0

    def _quoted(self, at: int) -> bool:
        """Whether this place is inside a quotation, its opening mark aside."""
        before = bisect_right(self._quotes, (at, -1)) - 1
        return before >= 0 and self._quotes[before][0] < at < self._quotes[before][1]

    def _read(self, span: Span, form: tuple[str | None, bool, bool, bool]) -> Pronoun:
        seen = span in self._spoken, self._quoted(span[0]), bisect_right(self._breaks, span[0])
        return Pronoun(span, self.sentence(span[0]), *form, *seen)

    def _see(self, span: Span, cluster: Cluster, nominative: bool = False) -> None:
        number = self.sentence(span[0])
        lead, recent = self._lead_end(span[0]), self.seen[-8:]
        others = (s for s in recent if s.sentence == number and not span[0] <= s.at < span[1] and s.at >= lead)
        first = span[0] >= lead and not any(s.cluster.kind not in ("place", "facility") for s in others)
        quoted, paragraph = self._quoted(span[0]), bisect_right(self._breaks, span[0])
        seen = Seen(span[0], cluster, number, first or nominative, quoted, paragraph)
        self.seen.append(seen)
        if span[0] not in self._at:
            insort(self._places, span[0])
        self._at.setdefault(span[0], []).append(seen)

    def _speaker(self, at: int) -> Cluster | None:
        """Who spoke last before this place."""
        before = bisect_right(self._apart, at, key=lambda s: s[1])
        if not before or self.sentence(at) - self.sentence(self._apart[before - 1][0]) > 2:
            return None
        sources = self._apart[:before]
        between = [*self._relays, *antecedents_en.reporting(self.text, sources)] if self.language == "en" else ()
        start, end = antecedents_en.telling(sources, between, self.sentence)
        number = bisect_left(self._places, start)
        if number == len(self._places) or self._places[number] >= end:
            return None
        near = self._places[number : bisect_left(self._places, end)]
        first = antecedents_en.speaking(self.text, [self._at[place] for place in near])
        return antecedents_en.whole(min(first, key=lambda s: not s.cluster.many), end)

    def _pronoun(self, pronoun: Pronoun) -> Cluster | None:
        no_one = self._doer(pronoun), self._quoting(pronoun), self._teller(pronoun.span[0]), *self._relaying(pronoun)
        no_one += tuple(bound_ru.barred(self.text, pronoun, self._whose, self.seen[-8:])) if self.language == "ru" else ()
        if self.language == "en" and pronoun.source and pronoun.subject:
            no_one = *no_one, *ledes_en.told_of(self.text, pronoun.span, self._whose_at)
        no_one = *no_one, *(s.cluster for s in self.seen[-8:] if self._spoken_to(s.at, pronoun.span[0]))
        recent = [s for s in self.seen[-40:] if s.cluster not in no_one]
        if pronoun.source and self.text[max(0, pronoun.span[0] - 2) : pronoun.span[0]].lower() == "в ":
            recent = [s for s in recent if s.cluster.kind != "person"]  # *В ней говорилось* is said of a paper
        recent = again_ru.reported(self.text, pronoun, recent, (*self.sources, *self._relays)) or recent
        if pronoun.many:
            recent = list({s.at: s for s in recent}.values())  # "A and B" came after A, with which it begins
        cluster = self._spoken_for(pronoun) or self._meant(pronoun, recent, self._speaker(pronoun.span[0]))
        if cluster:
            cluster.pronouns.append(pronoun.span)
            self._keep(cluster, pronoun.span)
            if cluster.kind == "person" and not pronoun.many:
                cluster.gender = cluster.gender or pronoun.gender
        return cluster

    def _teller(self, at: int) -> Cluster | None:
        """Who tells this in the first person: an interviewee, the writer of a letter."""
        named = next((span for stretch, span in self._tellers if stretch[0] <= at < stretch[1]), None)
        ends = self._whose.get(named[0], ()) if named else ()
        return next((cluster for _, cluster in ends), None)

    def _relaying(self, pronoun: Pronoun) -> list[Cluster]:
        """Who passes on in a sentence what the pronoun's bearer says: *«Заря» приводит его слова* means another's."""
        if self.language != "ru" or not pronoun.source:
            return []
        start = self._starts[max(0, bisect_right(self._starts, pronoun.span[0]) - 1)]
        near = (range(a, b) for a, b in self._relays if start <= a and b <= pronoun.span[0])
        return [c for span in near for at in span for _, c in self._whose.get(at, ()) if c.kind == "organization"]

    def _meant(self, pronoun: Pronoun, recent: Sequence[Seen], speaker: Cluster | None) -> Cluster | None:
        """Whom it stands for: English people by what speaks for each of them, all others by the nearest."""
        if self.language == "en" and pronoun.gender and not pronoun.many:
            return self._ahead(pronoun) or antecedents_en.antecedent(self.text, pronoun, recent, speaker, self.linkings)
        near = antecedent(pronoun, recent, speaker, self.linkings, weighed(self.language, self.text, pronoun))
        return again_ru.by_words(self.text, pronoun, near, self._apart, self._whose) if self.language == "ru" else near

    def _ahead(self, pronoun: Pronoun) -> Cluster | None:
        """Who is named as the subject behind the words that lead to him: *In his letter, Ada Holm says*."""
        number = max(0, bisect_right(self._starts, pronoun.span[0]) - 1)
        start, end = self.sentences[number]
        told = (s for s in self.seen[-8:] if start <= s.at < pronoun.span[0] and antecedents_en.fits(pronoun, s.cluster))
        if pronoun.subject and next(told, None):
            return None  # *When a guard met Holm at a house that he watched, Holm ...*
        at = antecedents_en.subject_behind(self.text, start, pronoun, end)
        named = [(close, c) for place in range(at, at + 24) for close, c in self._whose.get(place, ())] if at else []
        fits = [c for close, c in named if c.named and antecedents_en.fits(pronoun, c) and antecedents_en.acts(self.text, close)]
        return fits[0] if fits else None

    def _spoken_for(self, pronoun: Pronoun) -> Cluster | None:
        """ "him" in what somebody's lawyer or father says is that somebody."""
        speaker = None if self.language != "en" or pronoun.subject or pronoun.many else self._speaker(pronoun.span[0])
        owner = speaker.owner if speaker else None
        if owner is None:
            return None
        begun = reversed(range(bisect_right(self.sources, (pronoun.span[0], pronoun.span[0]))))
        source = next((self.sources[n] for n in begun if self.sources[n][1] <= pronoun.span[0]), None)
        if source is None or self.sentence(source[0]) != self.sentence(pronoun.span[0]):
            return None
        return owner if owner.kind == "person" and agree(owner.gender, pronoun.gender) else None

    def _doer(self, pronoun: Pronoun) -> Cluster | None:
        """Who does to others what is told with an object pronoun: *the officers coerced them* does not coerce itself."""
        if self.language != "en" or not binding_en.acted_on(self.text, pronoun):
            return None
        start = self._starts[max(0, bisect_right(self._starts, pronoun.span[0]) - 1)]
        return binding_en.doer(self.text, start, pronoun.span[0], self.seen)

    def _quoting(self, pronoun: Pronoun) -> Cluster | None:
        """Whose own words the pronoun stands in: he is "I" there, and not "he"."""
        if not pronoun.quoted or pronoun.many:
            return None
        start, end = self._quotes[bisect_right(self._quotes, (pronoun.span[0], -1)) - 1]
        after = bisect_left(self._apart, (end, -1))
        behind = self._apart[after : after + 1]
        beside = behind if behind and behind[0][0] - end < _BESIDE and "\n" not in self.text[end : behind[0][0]] else []
        if not beside:
            before = bisect_left(self._apart, (start, -1)) - 1
            beside = self._apart[before : before + 1] if before >= 0 and start - self._apart[before][1] < _BESIDE else []
        named = [c for a, b in beside for at in range(a, b) for close, c in self._whose.get(at, ()) if close <= b]
        return named[0] if len({id(c) for c in named if c.kind == "person"}) == 1 and named[0].kind == "person" else None

    def _spoken_to(self, at: int, pronoun: int) -> bool:
        """Whether one mentioned here is whom the pronoun speaks to: *Speaking to Ada Holm, he said*."""
        start = self._starts[max(0, bisect_right(self._starts, pronoun) - 1)]
        return start <= at < self._lead_end(pronoun) <= pronoun and not self.text.startswith("According", start)

    def _lead_end(self, at: int) -> int:
        """Where the words end that lead an English sentence to its subject (*According to Ada Holm,*); 0 where none do."""
        start = self._starts[max(0, bisect_right(self._starts, at) - 1)] if self._starts else 0
        lead = SPEAKING.match(self.text, start) if self.language == "en" else None
        return lead.end() if lead else 0

    def _description(self, found: Found) -> Cluster:
        owner = self._owner(found)
        if child := self._child(found, owner):
            return child
        now = self.sentence(found.span[0])
        teller = self._teller(found.span[0])
        near = (seen.cluster for seen in self.seen[-30:] if now - 2 <= seen.sentence < now and seen.cluster is not teller)
        before = list(dict.fromkeys(near))
        named = publishers.named_ahead(self.text, found, self.clusters, people(self.language))
        restated = self.language == "en" and apposition_en.restated(self.text, found, (s.cluster for s in self.seen[:-6:-1]))
        cluster = (
            named
            or restated
            or self._again(found)
            or self._met(found)
            or home(found, owner, self.known, before, people(self.language))
        )
        if cluster is None or cluster is teller or self._goes_on(found, cluster):
            cluster = Cluster(found.kind, False, owner=owner)
            self.known.add(cluster)
        cluster.owner = cluster.owner or owner
        self.known.call(cluster, called_by(found, people(self.language)))
        cluster.take(found)
        self._keep(cluster, found.span)
        return cluster

    def _again(self, found: Found) -> Cluster | None:
        """Who goes on speaking under another calling: «эксперт» behind what the professor said."""
        at = found.span[0]
        if self.language != "ru" or self._quoted(at) or not again_ru.speaks(self.text, found, self._apart, self._whose):
            return None
        spoke = list(again_ru.speakers(self._apart, at, self._whose))
        near = again_ru.Near(self.sentence(at), bisect_right(self._breaks, at), self.seen[-40:], self._speaker(at), spoke)
        return again_ru.speaks_again(self.text, found, near, [c for c in self.known.all if c.named and c.last_before(at) >= 0])

    def _met(self, found: Found) -> Cluster | None:
        """Whom an English lede describes before he is named, and which body spoke that is now "the group"."""
        if self.language != "en":
            return None
        spoke = self._speaker(found.span[0]) if found.span in self._spoken else None
        if found.span in self._spoken and (meant := ledes_en.body_meant(found, spoke, self.clusters, people("en"))):
            return meant
        if spoke and seats_en.goes_on(found, spoke):
            return spoke
        return ledes_en.named_next(self.text, found, self._whose_at, self._breaks) or named_soon(self.text, found, self.clusters)

    def _whose_at(self, at: int) -> list[Cluster]:
        """Whose a mention is that begins here."""
        return [cluster for _, cluster in self._whose.get(at, ())]

    def _goes_on(self, found: Found, cluster: Cluster) -> bool:
        """Whether «актёр» goes on speaking («также признался») where another than this actor was named as speaking last."""
        if self.language != "ru" or found.named or not ALSO.match(self.text, found.span[1]):
            return False
        last = bisect_right(self._apart, found.span[0], key=lambda s: s[1])
        start, end = self._apart[last - 1] if last else (0, 0)
        spoke = next((s.cluster for s in reversed(self.seen) if start <= s.at < end), None)
        return spoke is not None and spoke is not cluster and spoke.named and spoke.kind == "person"

    def _child(self, found: Found, owner: Cluster | None) -> Cluster | None:
        """ "сын" said by "отец Сингха" is Сингх: somebody's parent speaks of somebody."""
        parent = owner or self._speaker(found.span[0])
        if found.head not in CHILDREN or found.definite == "new" or parent is None or parent.owner is None:
            return None
        child = parent.owner
        if not PARENTS & parent.heads or child.kind != "person" or not agree(child.gender, found.gender):
            return None
        child.take(found)
        self._keep(child, found.span)
        return child

    def _owner(self, found: Found) -> Cluster | None:
        if found.owner is None:
            return None
        start, end = found.owner
        named = [c for at in range(start, end) for close, c in self._whose.get(at, ()) if close <= end]
        first = named[0] if len(set(map(id, named))) == 1 else min(named, key=self.clusters.index, default=None)
        return first or self._possessive(found)

    def _keep(self, cluster: Cluster, *spans: Span) -> None:
        """Remember whose these words are."""
        for start, end in spans:
            self._whose.setdefault(start, []).append((end, cluster))

    def _possessive(self, found: Found) -> Cluster | None:
        """ "his" in "his stepfather": whom the pronoun would stand for by itself."""
        assert found.owner is not None
        word = self.text[found.owner[0] : found.owner[1]].lower()
        form = PERSONAL[self.language].get(word)
        near = self.seen[-40:], self._speaker(found.span[0]), self.linkings, FITTED[self.language]
        return form and antecedent(self._read(found.owner, form), *near)

    # ── sources ──

    def _rest(self) -> None:
        """Sources in which nobody was found are somebody all the same."""
        at = {span for c in self.clusters for f in c.founds for span in (f.span, *f.roles)}
        around, within = Cover(at), Placed((span, span) for span in at)
        for source in self.sources:
            inside = around.holds(source) or within.inside(source) or any(source in c.pronouns for c in self.clusters)
            words = self.text[source[0] : source[1]].strip().lower()
            if not inside and words and words not in PERSONAL[self.language] and not self._respelt(source):
                self._new(source, "group", False)
            elif not around.holds(source) and (head := HEADLESS[self.language](self.text, source, within)):
                self._taken_up(source, head)

    def _respelt(self, source: Span) -> bool:
        """Whether a Russian source is a surname that the text spells otherwise elsewhere; then it is that person."""
        word = self.text[slice(*source)]
        home = misspelt(word, self.clusters) if self.language == "ru" and word.istitle() and word.isalpha() else None
        if home is not None:
            home.take(replace(home.founds[0], span=source, base=word, roles=()))
            self._keep(home, source)
        return home is not None

    def _taken_up(self, source: Span, head: str) -> None:
        """A source that only holds somebody's name ("the Linden campaign") is a body of its own, the same at each place."""
        key = name_key(head)
        home = next((c for c in self.clusters if not c.named and key in c.aliases), None)
        home = home or self._new(source, BODIES[self.language], False)
        home.aliases.add(key)
        if home.founds[0].span != source:
            home.take(replace(home.founds[0], span=source))
            self._keep(home, source)

    def _new(self, source: Span, kind: str, is_named: bool) -> Cluster:
        words = " ".join(self.text[source[0] : source[1]].split())
        found = Found(span=source, kind=kind, named=is_named, base=nominative(words), head=words.split()[-1].lower(), many=True)
        self.known.add(Cluster(kind, is_named, [found], many=True))
        self._keep(self.clusters[-1], source)
        return self.clusters[-1]
