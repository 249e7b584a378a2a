"""Pairs of statements of two invented documents, and whether they say the same: written before the rules that are held to them.

A side is its language and words, then what a reader would find in them: people and places by name (forms parted by a bar),
quantities, a day, acts, stance and polarity. Hard negatives differ in one thing only: the one `why` names.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.weighing.made import Page, weighed


@dataclass(frozen=True)
class Side:
    """One statement and what stands in it."""

    language: str
    text: str
    who: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    when: str | None = None
    acts: tuple[tuple[str, str | None, str | None], ...] = ()
    stance: str = "fact"
    polarity: str = "positive"

    def page(self, outlet: str) -> Page:
        """A document that holds this statement alone."""
        page = Page(outlet, "2026-03-01", self.language, outlet).names(*self.who).names(*self.places, kind="place")
        page.says(self.text, stance=self.stance, polarity=self.polarity, values=self.values, when=self.when)
        for act in self.acts:
            page.act(*act)
        return page


@dataclass(frozen=True)
class Pair:
    """Two statements; `why` says what they share, or the one thing they differ in."""

    one: Side
    other: Side
    why: str

    def joined(self) -> bool:
        """Whether the case of the two documents has one claim for both."""
        case = weighed(self.one.page("Lantern"), self.other.page("Beacon"))
        return any(len(c.statements) > 1 for c in case.claims)


def en(text: str, *who: str, **more) -> Side:  # type: ignore[no-untyped-def]
    return Side("en", text, who, **more)


def ru(text: str, *who: str, **more) -> Side:  # type: ignore[no-untyped-def]
    return Side("ru", text, who, **more)


TULIN, OREKHOV, LISOVA = "Marek Tulin", "Pavel Orekhov", "Anna Lisova"
TULINA, OREKHOVA, LISOVOI = (
    "Марек Тулин|Марека Тулина|Мареку Тулину|Мареком Тулиным",
    "Павел Орехов|Павла Орехова|Павлу Орехову",
    "Анна Лисова|Анну Лисову|Анне Лисовой|Анны Лисовой",
)

SAME: tuple[Pair, ...] = (
    # English
    Pair(
        en("Marek Tulin was arrested on Friday", TULIN),
        en("Police arrested Marek Tulin on Friday evening", TULIN),
        "active and passive",
    ),
    Pair(
        en("Anna Lisova resigned as head of the ferry company", LISOVA),
        en("Anna Lisova has stepped down as the head of the ferry company", LISOVA),
        "one verb for another",
    ),
    Pair(
        en("the ferry sank off the cape, drowning nineteen passengers", values=("nineteen passengers|count|19||passengers",)),
        en("Nineteen passengers drowned when the ferry sank off the cape", values=("Nineteen passengers|count|19||passengers",)),
        "order of the clauses",
    ),
    Pair(
        en("the company sold the pumps of the ferry for scrap"),
        en("the ferry’s pumps had been sold as scrap by the company"),
        "active and passive",
    ),
    Pair(
        en("Pavel Orekhov received about $30,000 for the beams", OREKHOV, values=("about $30,000|money|30000|USD||about",)),
        en("for the beams Pavel Orekhov was paid around $30,000", OREKHOV, values=("around $30,000|money|30000|USD||about",)),
        "paid and received",
    ),
    Pair(
        en("Marek Tulin pleaded guilty to negligence", TULIN),
        en("Marek Tulin has admitted his guilt of negligence", TULIN),
        "plea and admission",
    ),
    Pair(
        en("investigators searched the office of the harbour company"),
        en("the harbour company’s office was searched by investigators"),
        "active and passive",
    ),
    Pair(
        en("the court sentenced Pavel Orekhov to four years in prison", OREKHOV, values=("four years|duration|4|a",)),
        en("Pavel Orekhov got four years in jail", OREKHOV, values=("four years|duration|4|a",)),
        "jail and prison",
    ),
    Pair(en("nobody warned the passengers of the storm"), en("the passengers were not warned of the storm"), "two negations"),
    Pair(
        en("Anna Lisova died in a hospital on 3 March", LISOVA, when="3 March|2026-03-03"),
        en("on 3 March Anna Lisova passed away in hospital", LISOVA, when="3 March|2026-03-03"),
        "died and passed away",
    ),
    # Russian
    Pair(
        ru("Марека Тулина задержали в пятницу", TULINA),
        ru("в пятницу полицейские задержали Марека Тулина", TULINA),
        "порядок слов",
    ),
    Pair(ru("компания продала насосы парома на металлолом"), ru("насосы парома были проданы компанией на металлолом"), "залог"),
    Pair(
        ru("суд приговорил Павла Орехова к четырем годам колонии", OREKHOVA, values=("четырем годам|duration|4|a",)),
        ru("Павел Орехов получил четыре года колонии по приговору суда", OREKHOVA, values=("четыре года|duration|4|a",)),
        "приговорил и получил",
    ),
    Pair(ru("пассажиров никто не предупредил о шторме"), ru("пассажиров о шторме не предупредили"), "два отрицания"),
    Pair(
        ru("Анна Лисова ушла в отставку с поста главы компании", LISOVOI),
        ru("глава компании Анна Лисова подала в отставку", LISOVOI),
        "отставка",
    ),
    Pair(
        ru("на пароме погибли девятнадцать пассажиров", values=("девятнадцать пассажиров|count|19||пассажиров",)),
        ru("жертвами на пароме стали 19 пассажиров", values=("19 пассажиров|count|19||пассажиров",)),
        "погибли и жертвы",
    ),
    Pair(ru("в офисе портовой компании прошел обыск"), ru("следователи провели обыск в офисе портовой компании"), "обыск"),
    Pair(
        ru("Марек Тулин признал вину в халатности", TULINA),
        ru("Марек Тулин полностью признал свою вину в халатности", TULINA),
        "вина",
    ),
    # across
    Pair(en("Marek Tulin was arrested on Friday", TULIN), ru("Марека Тулина задержали в пятницу", TULINA), "arrested, задержали"),
    Pair(
        en("nineteen passengers died on the ferry", values=("nineteen passengers|count|19||passengers",)),
        ru("на пароме погибли девятнадцать пассажиров", values=("девятнадцать пассажиров|count|19||пассажиров",)),
        "died, погибли",
    ),
    Pair(
        en("the court sentenced Pavel Orekhov to four years in prison", OREKHOV, values=("four years|duration|4|a",)),
        ru("суд приговорил Павла Орехова к четырем годам колонии", OREKHOVA, values=("четырем годам|duration|4|a",)),
        "sentenced, приговорил",
    ),
    Pair(
        en(
            "Anna Lisova was charged with negligence on 1 March",
            LISOVA,
            when="1 March|2026-03-01",
            stance="charged",
            acts=(("charge", None, LISOVA),),
        ),
        ru(
            "1 марта Анне Лисовой предъявили обвинение в халатности",
            LISOVOI,
            when="1 марта|2026-03-01",
            stance="charged",
            acts=(("charge", None, LISOVOI),),
        ),
        "charged, предъявили обвинение",
    ),
    Pair(
        en("Marek Tulin pleaded guilty to negligence", TULIN),
        ru("Марек Тулин признал вину в халатности", TULINA),
        "pleaded guilty, признал вину",
    ),
    Pair(
        en("Anna Lisova sold the pumps for scrap", LISOVA),
        ru("Анна Лисова продала насосы на металлолом", LISOVOI),
        "sold, продала",
    ),
    Pair(
        en("the loss of the ferry at 12 million crowns", stance="estimated", values=("12 million crowns|money|12000000|CZK",)),
        ru("потерю парома в 12 миллионов крон", stance="estimated", values=("12 миллионов крон|money|12000000|CZK",)),
        "loss, потеря",
    ),
    Pair(
        en("Pavel Orekhov threatened to fire Marek Tulin", OREKHOV, TULIN, acts=(("threat", OREKHOV, TULIN),)),
        ru("Павел Орехов угрожал уволить Марека Тулина", OREKHOVA, TULINA, acts=(("threat", OREKHOVA, TULINA),)),
        "threatened, угрожал",
    ),
    Pair(
        en("Anna Lisova died on 3 March", LISOVA, when="3 March|2026-03-03"),
        ru("Анна Лисова умерла 3 марта", LISOVOI, when="3 марта|2026-03-03"),
        "died, умерла",
    ),
    Pair(en("Anna Lisova has resigned", LISOVA), ru("Анна Лисова ушла в отставку", LISOVOI), "resigned, отставка"),
    Pair(
        en("investigators searched the house of Anna Lisova", LISOVA),
        ru("следователи провели обыск в доме Анны Лисовой", LISOVOI),
        "searched, обыск",
    ),
    Pair(
        en(
            "Pavel Orekhov beat Marek Tulin on 2 March",
            OREKHOV,
            TULIN,
            when="2 March|2026-03-02",
            acts=(("violence", OREKHOV, TULIN),),
        ),
        ru(
            "2 марта Павел Орехов избил Марека Тулина",
            OREKHOVA,
            TULINA,
            when="2 марта|2026-03-02",
            acts=(("violence", OREKHOVA, TULINA),),
        ),
        "beat, избил",
    ),
)

OTHER: tuple[Pair, ...] = (
    # English
    Pair(
        en("Marek Tulin pleaded guilty to negligence", TULIN),
        en("Marek Tulin pleaded not guilty to negligence", TULIN),
        "polarity",
    ),
    Pair(en("Marek Tulin was arrested on Friday", TULIN), en("Pavel Orekhov was arrested on Friday", OREKHOV), "the person"),
    Pair(
        en("Pavel Orekhov threatened Marek Tulin", OREKHOV, TULIN),
        en("Marek Tulin threatened Pavel Orekhov", OREKHOV, TULIN),
        "who did it to whom",
    ),
    Pair(
        en("the court sentenced Pavel Orekhov to four years in prison", OREKHOV, values=("four years|duration|4|a",)),
        en("the court sentenced Pavel Orekhov to five years in prison", OREKHOV, values=("five years|duration|5|a",)),
        "the figure",
    ),
    Pair(
        en("Anna Lisova plans to sell the pumps of the ferry", LISOVA, stance="planned"),
        en("Anna Lisova sold the pumps of the ferry", LISOVA),
        "plan and deed",
    ),
    Pair(
        en("the company sold the pumps of the ferry for scrap"),
        en("the company bought the pumps of the ferry as scrap"),
        "sold and bought",
    ),
    Pair(
        en("Anna Lisova was arrested at the airport", LISOVA),
        en("Anna Lisova was released at the airport", LISOVA),
        "arrested and released",
    ),
    Pair(
        en("Anna Lisova was acquitted of fraud by the court", LISOVA),
        en("Anna Lisova was convicted of fraud by the court", LISOVA),
        "the verdict",
    ),
    Pair(
        en("nineteen passengers drowned when the ferry sank", values=("nineteen passengers|count|19||passengers",)),
        en("nineteen sailors drowned when the ferry sank", values=("nineteen sailors|count|19||sailors",)),
        "who is counted",
    ),
    Pair(
        en("Marek Tulin was questioned on 1 March", TULIN, when="1 March|2026-03-01"),
        en("Marek Tulin was questioned on 9 March", TULIN, when="9 March|2026-03-09"),
        "the day",
    ),
    Pair(
        en("Marek Tulin was charged with negligence", TULIN, stance="charged"),
        en("Marek Tulin was charged with fraud", TULIN, stance="charged"),
        "the offence",
    ),
    Pair(
        en("the mother of Marek Tulin was arrested", TULIN), en("the brother of Marek Tulin was arrested", TULIN), "the relative"
    ),
    Pair(
        en("the first ferry of the company sank off the cape"),
        en("the second ferry of the company sank off the cape"),
        "which ferry",
    ),
    Pair(
        en("Pavel Orekhov denied that he sold the pumps", OREKHOV, stance="denied"),
        en("Pavel Orekhov sold the pumps", OREKHOV),
        "denied and told",
    ),
    Pair(
        en("prosecutors asked the court for a fine for the company"),
        en("the court refused prosecutors a fine for the company"),
        "asked and refused",
    ),
    # Russian
    Pair(
        ru("Марек Тулин признал вину в халатности", TULINA), ru("Марек Тулин не признал вину в халатности", TULINA), "отрицание"
    ),
    Pair(
        ru("Павел Орехов избил Марека Тулина", OREKHOVA, TULINA),
        ru("Марек Тулин избил Павла Орехова", OREKHOVA, TULINA),
        "кто кого",
    ),
    Pair(
        ru("компания продала насосы парома на металлолом"), ru("компания купила насосы парома на металлолом"), "продала и купила"
    ),
    Pair(
        ru("на пароме погибли девятнадцать пассажиров", values=("девятнадцать пассажиров|count|19||пассажиров",)),
        ru("на пароме пострадали девятнадцать пассажиров", values=("девятнадцать пассажиров|count|19||пассажиров",)),
        "погибли и пострадали",
    ),
    Pair(
        ru("Анну Лисову задержали в аэропорту", LISOVOI),
        ru("Анну Лисову отпустили в аэропорту", LISOVOI),
        "задержали и отпустили",
    ),
    Pair(
        ru("Анна Лисова намерена продать насосы парома", LISOVOI, stance="planned"),
        ru("Анна Лисова продала насосы парома", LISOVOI),
        "намерение и дело",
    ),
    Pair(
        ru("Марека Тулина обвинили в халатности", TULINA, stance="charged"),
        ru("Марека Тулина обвинили в мошенничестве", TULINA, stance="charged"),
        "в чем обвинили",
    ),
    # across
    Pair(en("Marek Tulin was arrested on Friday", TULIN), ru("Павла Орехова задержали в пятницу", OREKHOVA), "the person"),
    Pair(
        en("Marek Tulin pleaded guilty to negligence", TULIN), ru("Марек Тулин не признал вину в халатности", TULINA), "polarity"
    ),
    Pair(
        en("nineteen passengers died on the ferry", values=("nineteen passengers|count|19||passengers",)),
        ru("на пароме погибли семнадцать пассажиров", values=("семнадцать пассажиров|count|17||пассажиров",)),
        "the figure",
    ),
    Pair(
        en("nineteen passengers were injured on the ferry", values=("nineteen passengers|count|19||passengers",)),
        ru("на пароме погибли девятнадцать пассажиров", values=("девятнадцать пассажиров|count|19||пассажиров",)),
        "injured and died",
    ),
    Pair(
        en("Anna Lisova was arrested on 3 March", LISOVA, when="3 March|2026-03-03"),
        ru("Анну Лисову освободили 3 марта", LISOVOI, when="3 марта|2026-03-03"),
        "arrested and released",
    ),
    Pair(
        en("Pavel Orekhov beat Marek Tulin", OREKHOV, TULIN, acts=(("violence", OREKHOV, TULIN),)),
        ru("Марек Тулин избил Павла Орехова", TULINA, OREKHOVA, acts=(("violence", TULINA, OREKHOVA),)),
        "who did it to whom",
    ),
    Pair(
        en("Anna Lisova was charged with fraud", LISOVA, stance="charged"),
        ru("Анну Лисову осудили за мошенничество", LISOVOI, stance="ruled"),
        "charged and convicted",
    ),
    Pair(
        en("Anna Lisova plans to resign", LISOVA, stance="planned"), ru("Анна Лисова ушла в отставку", LISOVOI), "plan and deed"
    ),
)
