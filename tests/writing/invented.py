"""An invented case: a town, people and outlets that do not exist, with every kind of finding the page shows."""

from __future__ import annotations

from sayso.records import (
    Case,
    Check,
    Claim,
    Conflict,
    Derivation,
    Document,
    Drift,
    Event,
    Evidence,
    Gap,
    Heading,
    Reply,
    Review,
    content_id,
)
from tests.writing.builder import Builder

LANTERN = """Forty tonnes of municipal grain are missing from the store at Kestrel Quay, the town council of Velm said on Tuesday.

The council’s clerk, Ines Oravec, told the Lantern that the loss was found on 3 March, “when the last silo rang hollow.” She \
put it at 40 tonnes, worth about 12,000 crowns.

Two dockers who asked not to be named said the night foreman had ordered them to load barges without papers. One of them said \
that the foreman had told him the mayor knew “and would not ask.”

“I signed nothing,” the foreman, Pavel Dorn, said by telephone, “and nobody ordered me to.” \
He denied that any barge left at night.

The harbour police opened an inquiry on 5 March, according to its spokesman. Mayor Teodora Lisk could not be reached for comment.
"""

WIRE = """Velm’s grain store has lost 40 tonnes, The Sorra Lantern reported on Wednesday.

A docker told the Lantern that his foreman had said the mayor knew of the loadings. The foreman, Pavel Dorn, denies it.

The harbour police have opened an inquiry. The Harbour Wire could not confirm the figures on its own.
"""

VESTNIK = """Из портового склада в Велме пропало 40\u00a0тонн зерна, пишет «Фонарь Сорры».

По словам секретаря совета Инес Оравец, недостачу обнаружили 3\u00a0марта. Двое грузчиков рассказали изданию, что ночной \
бригадир приказал им грузить баржи без документов.

Бригадир Павел Дорн отрицает, что баржи уходили ночью. «Я ничего не подписывал», — сказал он.
"""

ANCHOR = """Forty tonnes of municipal grain are missing from the store at Kestrel Quay, the town council of Velm said on Tuesday.

The council’s clerk, Ines Oravec, told the Lantern that the loss was found on 3 March, “when the last silo rang hollow.”
"""

TIDE = """Where did the grain go? Velm’s silos at Kestrel Quay stand emptier than anybody noticed.

Dockers were ordered to load barges by night and without papers. A loss of 40 tonnes is spoken of on the quay; people there \
fear that more is gone.

The mayor knew.
"""

COURT = """District Court of Velm. Release of 11 March 2026.

P. D., born 1979, was charged on 10 March with the unlawful removal of 52 tonnes of grain from a public store. According to the \
indictment, the grain left on at least four barges between 1 February and 2 March.

The court ordered that P. D. remain at liberty until trial. The accused did not contest the order.
"""

AUDIT = """Report of the district auditor on the store at Kestrel Quay

The auditor estimates the loss at between 48 and 55 tonnes. The council’s own figure of 40 tonnes leaves the fourth silo out.

At the price of the day the loss comes to about 15,600 crowns (52 tonnes at 300 crowns). The auditor wrote to the mayor on \
6 March and had no answer.
"""


def case() -> Case:
    """The grain of Kestrel Quay: seven documents, three pieces of reporting."""
    b = Builder()
    cast(b)
    papers = [read(b) for read in (lantern, wire, vestnik, anchor, tide, court, audit)]
    derivations, drifts = drawn(b, papers)
    return Case(
        case=Heading(id="a1f09c33d27be410", title="The grain of Kestrel Quay", created="2026-03-14", languages=("en", "ru")),
        documents=tuple(b.documents),
        entities=tuple(b.entities.values()),
        statements=tuple(b.statements),
        values=tuple(b.values),
        times=tuple(b.times),
        derivations=derivations,
        drifts=drifts,
        claims=claims(b),
        conflicts=conflicts(b),
        checks=checks(b),
        events=events(b),
        replies=replies(b),
        gaps=gaps(b),
        reviews=(Review(at="2026-03-14", by="M. H.", action="join", target=b["dorn"], before="P. D.", after="Pavel Dorn"),),
    )


def cast(b: Builder) -> None:
    """Who appears."""
    b.entity("lantern", "organization", "The Sorra Lantern", ("Фонарь Сорры", "ru"))
    b.entity("wire", "organization", "Harbour Wire")
    b.entity("vestnik", "organization", "Вестник Устья", ("Vestnik Ustya", "en"), language="ru")
    b.entity("anchor", "organization", "Morning Anchor")
    b.entity("tide", "organization", "Tidewatch")
    b.entity("court", "organization", "District Court of Velm")
    b.entity("auditor", "organization", "District auditor")
    b.entity("council", "organization", "Town council of Velm")
    b.entity("police", "organization", "Harbour police")
    b.entity("oravec", "person", "Ines Oravec", ("Инес Оравец", "ru"))
    b.entity("dorn", "person", "Pavel Dorn", ("Павел Дорн", "ru"), ("P. D.", "en"))
    b.entity("lisk", "person", "Teodora Lisk")
    b.entity("docker", "person", "a docker", named=False)
    b.entity("dockers", "group", "two dockers", ("двое грузчиков", "ru"), named=False)
    b.entity("spokesman", "person", "its spokesman", named=False)
    b.entity("quay", "facility", "Kestrel Quay")
    b.entity("velm", "place", "Velm", ("Велм", "ru"))


def lantern(b: Builder) -> Document:
    """The first report: named and unnamed sources, a chain of three, nested words, a quotation cut in two."""
    title = "Forty tonnes of grain missing from Kestrel Quay"
    d = b.document(b["lantern"], title, "2026-03-10", LANTERN, authors=("Mira Hale",))
    found, inquiry, said = (
        b.time(d, "3 March", "2026-03-03"),
        b.time(d, "5 March", "2026-03-05"),
        b.time(d, "Tuesday", "2026-03-10"),
    )
    values = (
        b.value(d, "40 tonnes", "mass", amount="40", unit="t"),
        b.value(d, "about 12,000 crowns", "money", amount="12000", qualifier="about"),
    )
    council = b.hop(d, "the town council of Velm", "institution", "said", "say", "council")
    clerk = b.hop(d, "Ines Oravec", "named", "told the Lantern", "say", "oravec", firsthand=True)
    b.say("missing", d, MISSING, council, stance="alleged", about="quay", said=said)
    b.say("found", d, FOUND, clerk, form="mixed", time=found)
    b.say("hollow", d, "“when the last silo rang hollow.”", clerk, form="direct")
    she = b.hop(d, "She", "named", "put it at", "estimate", "oravec")
    b.say("forty", d, "40 tonnes, worth about 12,000 crowns", she, stance="estimated", values=values)
    dockers_speak(b, d)
    dorn_answers(b, d)
    spokesman = b.hop(d, "its spokesman", "role", "according to", "say", "spokesman")
    b.say("inquiry", d, "The harbour police opened an inquiry on 5 March", spokesman, time=inquiry, about="police")
    b.say("unreached", d, "Mayor Teodora Lisk could not be reached for comment", about="lisk")
    b.mention("oravec", d, "Ines Oravec", "The council’s clerk")
    b.mention("dorn", d, "Pavel Dorn", "the night foreman")
    b.mention("lisk", d, "Teodora Lisk", "Mayor")
    return d


MISSING = "Forty tonnes of municipal grain are missing from the store at Kestrel Quay"
FOUND = "the loss was found on 3 March, “when the last silo rang hollow.”"


def dockers_speak(b: Builder, d: Document) -> None:
    """Two unnamed dockers, and what one of them was told."""
    two = b.hop(d, "Two dockers who asked not to be named", "unnamed", "said", "say", "dockers", after="Two dockers")
    foreman = b.hop(d, "the night foreman", "role", "ordered", "order", "dorn")
    b.say("ordered", d, "the night foreman had ordered them to load barges without papers", two, stance="alleged", about="dorn")
    b.say("order", d, "to load barges without papers", two, foreman, stance="ordered")
    one = b.hop(d, "One of them", "unnamed", "said", "say", "docker", after="One of them")
    told = b.hop(d, "the foreman", "role", "told him", "say", "dorn", after="One of them")
    outer = "the foreman had told him the mayor knew “and would not ask.”"
    b.say("outer", d, outer, one, stance="alleged", about="dorn lisk")
    b.say("knew", d, "the mayor knew “and would not ask.”", one, told, stance="alleged", form="mixed", about="lisk")


def dorn_answers(b: Builder, d: Document) -> None:
    """The foreman’s reply, in a quotation that its cue cuts in two, and in indirect speech."""
    phone = b.hop(d, "Pavel Dorn", "named", "said by telephone", "say", "dorn", firsthand=True)
    cut = ["“I signed nothing,”", "“and nobody ordered me to.”"]
    b.say("nothing", d, cut, phone, form="direct", stance="denied", polarity="negative", about="dorn")
    b.say("night", d, "any barge left at night", b.hop(d, "He", "named", "denied", "deny", "dorn"), stance="denied", about="dorn")


def wire(b: Builder) -> Document:
    """A relay, with a chain of four."""
    d = b.document(b["wire"], "Velm grain store short by 40 tonnes", "2026-03-11", WIRE)
    paper = b.hop(d, "The Sorra Lantern", "outlet", "reported", "report", "lantern")
    docker = b.hop(d, "A docker", "unnamed", "told the Lantern", "say", "docker")
    foreman = b.hop(d, "his foreman", "role", "had said", "say", "dorn")
    b.say("lost-wire", d, "Velm’s grain store has lost 40 tonnes", paper, stance="alleged", about="velm")
    b.say("knew-wire", d, "the mayor knew of the loadings", paper, docker, foreman, stance="alleged", about="lisk")
    denial = b.hop(d, "Pavel Dorn", "named", "denies", "deny", "dorn")
    b.say("denies-wire", d, "The foreman, Pavel Dorn, denies it", denial, stance="denied", about="dorn")
    b.say("inquiry-wire", d, "The harbour police have opened an inquiry", about="police")
    b.say("own", d, "The Harbour Wire could not confirm the figures on its own", polarity="negative")
    b.mention("dorn", d, "Pavel Dorn")
    return d


def vestnik(b: Builder) -> Document:
    """A translation into Russian."""
    d = b.document(b["vestnik"], "В Велме пропало зерно", "2026-03-11", VESTNIK, language="ru")
    paper = b.hop(d, "«Фонарь Сорры»", "outlet", "пишет", "report", "lantern")
    clerk = b.hop(d, "секретаря совета Инес Оравец", "named", "По словам", "say", "oravec")
    dockers = b.hop(d, "Двое грузчиков", "collective", "рассказали изданию", "say", "dockers")
    ordered = "ночной бригадир приказал им грузить баржи без документов"
    b.say("lost-ru", d, "Из портового склада в Велме пропало 40\u00a0тонн зерна", paper, stance="alleged", about="velm")
    b.say("found-ru", d, "недостачу обнаружили 3\u00a0марта", paper, clerk)
    b.say("ordered-ru", d, ordered, paper, dockers, stance="alleged", about="dorn")
    denial = b.hop(d, "Бригадир Павел Дорн", "named", "отрицает", "deny", "dorn")
    b.say("night-ru", d, "баржи уходили ночью", denial, stance="denied", about="dorn")
    he = b.hop(d, "он", "named", "сказал", "say", "dorn")
    b.say("signed-ru", d, "«Я ничего не подписывал»", he, form="direct", polarity="negative")
    b.mention("oravec", d, "Инес Оравец", "секретаря совета")
    b.mention("dorn", d, "Павел Дорн", "Бригадир")
    b.mention("velm", d, "Велме")
    return d


def anchor(b: Builder) -> Document:
    """A copy."""
    d = b.document(b["anchor"], "Forty tonnes of grain missing from Kestrel Quay", "2026-03-12", ANCHOR)
    council = b.hop(d, "the town council of Velm", "institution", "said", "say", "council")
    clerk = b.hop(d, "Ines Oravec", "named", "told the Lantern", "say", "oravec")
    b.say("missing-copy", d, MISSING, council, stance="alleged")
    b.say("found-copy", d, FOUND, clerk, form="mixed")
    return d


def tide(b: Builder) -> Document:
    """A rewrite without credit, where attributions fall away."""
    d = b.document(b["tide"], "Where did the grain go?", "2026-03", TIDE)
    b.say("ordered-tide", d, "Dockers were ordered to load barges by night and without papers")
    b.say("lost-tide", d, "A loss of 40 tonnes", b.hop(d, "on the quay", "rumour", "is spoken of", "say"), stance="possible")
    b.say("feared", d, "more is gone", b.hop(d, "people there", "collective", "fear", "fear"), stance="feared")
    b.say("knew-tide", d, "The mayor knew", about="lisk")
    return d


def court(b: Builder) -> Document:
    """A release by an institution."""
    more = {"media_type": "application/pdf", "url": None, "path": "/home/reporter/leaks/release.pdf"}
    d = b.document(b["court"], "Release of 11 March 2026", "2026-03-11", COURT, **more)
    tonnes = b.value(d, "52 tonnes", "mass", amount="52", unit="t")
    charged = b.time(d, "10 March", "2026-03-10")
    between = "between 1 February and 2 March"
    barges = b.time(d, between, "2026-02-01/2026-03-02", earliest="2026-02-01", latest="2026-03-02")
    unnamed = b.hop(d, None, "institution", "was charged", "charge")
    removal = "the unlawful removal of 52 tonnes of grain from a public store"
    b.say("charged", d, removal, unnamed, stance="charged", values=(tonnes,), time=charged, about="dorn")
    paper = b.hop(d, "the indictment", "document", "According to", "allege")
    b.say("barges", d, f"the grain left on at least four barges {between}", paper, stance="charged", time=barges)
    bench = b.hop(d, "The court", "institution", "ordered", "rule", "court")
    b.say("liberty", d, "P. D. remain at liberty until trial", bench, stance="ruled", about="dorn")
    b.say("contest", d, "The accused did not contest the order", polarity="negative", about="dorn")
    b.mention("dorn", d, "P. D.", "The accused")
    return d


def audit(b: Builder) -> Document:
    """A report with figures to work out again."""
    d = b.document(b["auditor"], "Report on the store at Kestrel Quay", "2026-03-13", AUDIT)
    loss = b.value(d, "between 48 and 55 tonnes", "mass", low="48", high="55", unit="t", qualifier="between")
    forty = b.value(d, "40 tonnes", "mass", amount="40", unit="t")
    b.ids["worth"] = b.value(d, "about 15,600 crowns", "money", amount="15600", qualifier="about")
    b.ids["tonnes"] = b.value(d, "52 tonnes", "mass", amount="52", unit="t")
    b.ids["price"] = b.value(d, "300 crowns", "money", amount="300")
    auditor = b.hop(d, "The auditor", "institution", "estimates", "estimate", "auditor")
    b.say("loss", d, "the loss at between 48 and 55 tonnes", auditor, stance="estimated", values=(loss,))
    b.say("silo", d, "The council’s own figure of 40 tonnes leaves the fourth silo out", values=(forty,), about="council")
    b.say("worth-said", d, "At the price of the day the loss comes to about 15,600 crowns", values=(b["worth"],))
    wrote = b.time(d, "6 March", "2026-03-06")
    b.say("wrote", d, "The auditor wrote to the mayor on 6 March and had no answer", time=wrote, about="lisk")
    return d


def drawn(b: Builder, papers: list[Document]) -> tuple[tuple[Derivation, ...], tuple[Drift, ...]]:
    """Who draws on whom, and what changed on the way."""
    first, relay, translation, copy, rewrite, *_ = papers
    rewrites = derives(rewrite, relay, "rewrites")
    hard = Drift(
        derivation=rewrites.id,
        kind="hardened",
        statements=(b["knew-wire"], b["knew-tide"]),
        explanation="The attribution fell away.",
    )
    added = Drift(derivation=rewrites.id, kind="added", statements=(b["feared"],), explanation="Not in the text it rewrites.")
    credit = Evidence(document=relay.id, span=b.span(relay, "The Sorra Lantern reported on Wednesday"))
    russian = Evidence(document=translation.id, span=b.span(translation, "пишет «Фонарь Сорры»"))
    relays, translates = derives(relay, first, "relays", credit), derives(translation, first, "translates", russian)
    return (relays, translates, derives(copy, first, "copies"), rewrites), (hard, added)


def derives(child: Document, parent: Document, kind: str, *evidence: Evidence) -> Derivation:
    return Derivation(
        id=content_id("derivation", child.id, parent.id), child=child.id, parent=parent.id, kind=kind, evidence=evidence
    )


CLAIMS = """
single_source  council            missing lost-wire lost-ru missing-copy lost-tide
single_source  oravec             found found-ru found-copy
disputed       dockers            ordered ordered-ru ordered-tide
disputed       docker             knew knew-wire knew-tide
disputed       dorn               night night-ru denies-wire
corroborated   spokesman wire     inquiry inquiry-wire
single_source  oravec             hollow
single_source  oravec             forty
single_source  docker             outer
disputed       dorn               nothing
single_source  lantern            unreached
single_source  court              charged
single_source  court              barges
single_source  court              liberty
single_source  auditor            loss
single_source  auditor            wrote
"""


def claims(b: Builder) -> tuple[Claim, ...]:
    return tuple(claim(b, *(part.strip() for part in line.split("  ") if part)) for line in CLAIMS.strip().splitlines())


def claim(b: Builder, status: str, roots: str, statements: str) -> Claim:
    held, origins = tuple(b[s] for s in statements.split()), tuple(b[r] for r in roots.split())
    return Claim(id=content_id("claim", *held), statements=held, roots=origins, independent=len(origins), status=status)


def conflicts(b: Builder) -> tuple[Conflict, ...]:
    barges = "One side says barges were loaded at night, the other that none left."
    return (
        conflict(b, "conflict", "polarity", barges, "ordered night"),
        conflict(
            b, "conflict", "agent", "Tidewatch has dockers ordered; the foreman says nobody ordered him.", "ordered-tide nothing"
        ),
        conflict(b, "spread", "value", "Two estimators of the same loss.", "forty loss"),
        conflict(b, "change", "value", "The charge was brought a week after the first figure.", "forty charged"),
        conflict(b, "scope", "value", "With and without the fourth silo.", "forty silo"),
    )


def conflict(b: Builder, relation: str, kind: str, explanation: str, statements: str) -> Conflict:
    held = tuple(b[s] for s in statements.split())
    key = content_id("conflict", relation, *held)
    return Conflict(id=key, relation=relation, kind=kind, statements=held, explanation=explanation)


def checks(b: Builder) -> tuple[Check, ...]:
    values = (b["tonnes"], b["price"], b["worth"])
    return (
        Check(kind="conversion", ok=True, values=values, statements=(b["worth-said"],), detail="52 × 300 = 15,600"),
        Check(
            kind="order",
            ok=False,
            statements=(b["found"], b["charged"]),
            detail="Found on 3 March, said to have left by 2 March.",
        ),
    )


def events(b: Builder) -> tuple[Event, ...]:
    times = {s.id: s.time for s in b.statements if s.time}
    groups = [("found", "found-ru"), ("inquiry",), ("charged",), ("barges",), ("wrote",)]
    held = [(times[b[group[0]]], tuple(b[s] for s in group)) for group in groups]
    return tuple(Event(id=content_id("event", time, *statements), time=time, statements=statements) for time, statements in held)


def replies(b: Builder) -> tuple[Reply, ...]:
    return (
        Reply(entity=b["lisk"], state="unreachable", statement=b["unreached"]),
        Reply(entity=b["lisk"], state="no_answer", statement=b["wrote"]),
        Reply(entity=b["dorn"], state="answered", statement=b["nothing"]),
    )


def gaps(b: Builder) -> tuple[Gap, ...]:
    return (
        Gap(
            kind="no_reply",
            entity=b["lisk"],
            statements=(b["knew-tide"],),
            explanation="Nobody says whether the mayor was asked.",
        ),
        Gap(kind="unnamed_authority", entity=None, statements=(b["charged"],), explanation="Who brought the charge is not said."),
        Gap(kind="single_source", entity=None, statements=(b["missing"],), explanation="All versions go back to the council."),
        Gap(kind="undated", entity=None, statements=(b["ordered"], b["knew"]), explanation="The loadings have no date."),
    )
