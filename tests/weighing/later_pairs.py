"""More pairs of statements, written after the rules, to see what they miss.

They were joined .93 at a precision of .78 and .85, before the rules that followed.
"""

from __future__ import annotations

from tests.weighing.pairs import LISOVA, LISOVOI, OREKHOV, OREKHOVA, TULIN, TULINA, Pair, en, ru

LATER_SAME: tuple[Pair, ...] = (
    Pair(
        en("the mayor of the town resigned after the flood"),
        en("after the flood the town’s mayor stepped down"),
        "the same in other words",
    ),
    Pair(
        en("Anna Lisova bought the warehouse from the port authority", LISOVA),
        en("Anna Lisova purchased the port authority’s warehouse", LISOVA),
        "the same in other words",
    ),
    Pair(
        en("a miner was killed when the roof of the mine collapsed"),
        en("a miner died when the mine’s roof caved in"),
        "the same in other words",
    ),
    Pair(
        en("soldiers shelled the hospital in the night"),
        en("the hospital was shelled by soldiers at night"),
        "the same in other words",
    ),
    Pair(
        en("Marek Tulin confessed to the theft of the cable", TULIN),
        en("Marek Tulin pleaded guilty to stealing the cable", TULIN),
        "the same in other words",
    ),
    Pair(
        ru("полицейские избили Марека Тулина в отделении", TULINA),
        ru("Марека Тулина избили в отделении полицейские", TULINA),
        "the same in other words",
    ),
    Pair(
        ru("прокурор попросил для Павла Орехова шесть лет колонии", OREKHOVA, values=("шесть лет|duration|6|a",)),
        ru("для Павла Орехова прокуратура запросила шесть лет колонии", OREKHOVA, values=("шесть лет|duration|6|a",)),
        "the same in other words",
    ),
    Pair(ru("солдат сбежал из части ночью"), ru("ночью солдат сбежал из воинской части"), "the same in other words"),
    Pair(
        en("Pavel Orekhov was acquitted", OREKHOV, stance="ruled"),
        ru("Павла Орехова оправдали", OREKHOVA, stance="ruled"),
        "the same in other words",
    ),
    Pair(
        en("the prosecutor asked for six years in prison for Pavel Orekhov", OREKHOV, values=("six years|duration|6|a",)),
        ru("прокурор попросил для Павла Орехова шесть лет колонии", OREKHOVA, values=("шесть лет|duration|6|a",)),
        "the same in other words",
    ),
    Pair(
        en("a court fined Anna Lisova 40,000 rubles", LISOVA, values=("40,000 rubles|money|40000|RUB",)),
        ru("суд оштрафовал Анну Лисову на 40 тысяч рублей", LISOVOI, values=("40 тысяч рублей|money|40000|RUB",)),
        "the same in other words",
    ),
    Pair(en("Marek Tulin fled the country", TULIN), ru("Марек Тулин бежал из страны", TULINA), "the same in other words"),
    Pair(
        en("Anna Lisova was found dead in her apartment", LISOVA),
        ru("Анну Лисову нашли мертвой в квартире", LISOVOI),
        "the same in other words",
    ),
    Pair(
        en("Pavel Orekhov denied the charges", OREKHOV, stance="denied"),
        ru("Павел Орехов отрицает обвинения", OREKHOVA, stance="denied"),
        "the same in other words",
    ),
    Pair(
        en("the bridge collapsed on 4 March", when="4 March|2026-03-04"),
        ru("мост обрушился 4 марта", when="4 марта|2026-03-04"),
        "the same in other words",
    ),
    Pair(
        en("the customs officers seized two trucks at the border", values=("two trucks|count|2||trucks",)),
        en("two trucks were seized by customs officers at the border", values=("two trucks|count|2||trucks",)),
        "the same in other words",
    ),
    Pair(
        en("Anna Lisova hid the documents in a garage", LISOVA),
        en("the documents were hidden by Anna Lisova in her garage", LISOVA),
        "the same in other words",
    ),
    Pair(en("the school was closed because of the rain"), en("because of rain the school was shut"), "the same in other words"),
    Pair(
        en("police used tear gas against the protesters near the parliament"),
        en("tear gas was used by police on protesters near the parliament"),
        "the same in other words",
    ),
    Pair(
        ru("учительница пожаловалась на директора школы"),
        ru("на директора школы пожаловалась учительница"),
        "the same in other words",
    ),
    Pair(
        ru("депутаты проголосовали за новый налог"),
        ru("за новый налог проголосовали депутаты парламента"),
        "the same in other words",
    ),
    Pair(en("Marek Tulin was kidnapped", TULIN), ru("Марека Тулина похитили", TULINA), "the same in other words"),
    Pair(
        en("Pavel Orekhov shot Marek Tulin on 5 March", OREKHOV, TULIN, when="5 March|2026-03-05"),
        ru("5 марта Павел Орехов застрелил Марека Тулина", OREKHOVA, TULINA, when="5 марта|2026-03-05"),
        "the same in other words",
    ),
    Pair(
        en("the factory stopped work on 5 March", when="5 March|2026-03-05"),
        ru("завод остановил работу 5 марта", when="5 марта|2026-03-05"),
        "the same in other words",
    ),
    Pair(
        en("Anna Lisova appealed the sentence", LISOVA), ru("Анна Лисова обжаловала приговор", LISOVOI), "the same in other words"
    ),
    Pair(
        en("the minister promised 70 million rubles to the families", values=("70 million rubles|money|70000000|RUB",)),
        ru("министр пообещал семьям 70 миллионов рублей", values=("70 миллионов рублей|money|70000000|RUB",)),
        "the same in other words",
    ),
    Pair(
        en("Marek Tulin refused to testify", TULIN),
        ru("Марек Тулин отказался давать показания", TULINA),
        "the same in other words",
    ),
    Pair(
        ru("Марека Тулина избил Павел Орехов", TULINA, OREKHOVA),
        ru("Павел Орехов избил Марека Тулина", TULINA, OREKHOVA),
        "порядок слов",
    ),
    Pair(
        en("Pavel Orekhov beat Marek Tulin", OREKHOV, TULIN),
        ru("Марека Тулина избил Павел Орехов", OREKHOVA, TULINA),
        "order of the words",
    ),
)
LATER_OTHER: tuple[Pair, ...] = (
    Pair(en("the mayor of the town resigned after the flood"), en("the governor resigned after the flood in the town"), "office"),
    Pair(
        en("Anna Lisova bought the warehouse from the port authority", LISOVA),
        en("Anna Lisova bought the ferry from the port authority", LISOVA),
        "object",
    ),
    Pair(
        en("a miner was killed when the roof of the mine collapsed"),
        en("a miner was injured when the roof of the mine collapsed"),
        "killed/injured",
    ),
    Pair(en("soldiers shelled the hospital in the night"), en("soldiers evacuated the hospital in the night"), "deed"),
    Pair(
        en("Marek Tulin confessed to the theft of the cable", TULIN),
        en("Marek Tulin denied the theft of the cable", TULIN, stance="denied"),
        "denied",
    ),
    Pair(
        en("Pavel Orekhov paid $500 for the tickets", OREKHOV, values=("$500|money|500|USD",)),
        en("Pavel Orekhov received $500 for the tickets", OREKHOV, values=("$500|money|500|USD",)),
        "direction",
    ),
    Pair(
        en("the parents of the girl asked the school for an apology"),
        en("the school asked the parents of the girl for an apology"),
        "who asked",
    ),
    Pair(ru("солдат сбежал из части ночью"), ru("солдат вернулся в часть ночью"), "deed"),
    Pair(
        ru("суд арестовал Марека Тулина на два месяца", TULINA, values=("два месяца|duration|2|mo",)),
        ru("суд арестовал Марека Тулина на три месяца", TULINA, values=("три месяца|duration|3|mo",)),
        "figure",
    ),
    Pair(
        ru("прокурор попросил для Павла Орехова шесть лет колонии", OREKHOVA, values=("шесть лет|duration|6|a",)),
        ru("суд приговорил Павла Орехова к шести годам колонии", OREKHOVA, values=("шести годам|duration|6|a",)),
        "asked/sentenced",
    ),
    Pair(
        en("Pavel Orekhov was acquitted", OREKHOV, stance="ruled"),
        ru("Павла Орехова осудили", OREKHOVA, stance="ruled"),
        "verdict",
    ),
    Pair(en("Marek Tulin fled the country", TULIN), ru("Марек Тулин вернулся в страну", TULINA), "deed"),
    Pair(
        en("Marek Tulin threatened Anna Lisova", TULIN, LISOVA), ru("Анна Лисова угрожала Мареку Тулину", LISOVOI, TULINA), "swap"
    ),
    Pair(
        en("the bridge collapsed on 4 March", when="4 March|2026-03-04"),
        ru("мост открыли 4 марта", when="4 марта|2026-03-04"),
        "deed",
    ),
    Pair(en("Anna Lisova sold the house", LISOVA), ru("Анна Лисова продала машину", LISOVOI), "object"),
    Pair(
        en("the customs officers seized two trucks at the border", values=("two trucks|count|2||trucks",)),
        en("the customs officers released two trucks at the border", values=("two trucks|count|2||trucks",)),
        "deed",
    ),
    Pair(en("the school was closed because of the rain"), en("the school was closed because of the snow"), "cause"),
    Pair(en("Anna Lisova hid the documents in a garage", LISOVA), en("Anna Lisova hid the money in a garage", LISOVA), "object"),
    Pair(
        en("police used tear gas against the protesters near the parliament"),
        en("police used rubber bullets against the protesters near the parliament"),
        "means",
    ),
    Pair(
        en("the governor visited the flooded villages in the north"),
        en("the governor visited the flooded villages in the south"),
        "side",
    ),
    Pair(ru("учительница пожаловалась на директора школы"), ru("директор школы пожаловался на учительницу"), "кто на кого"),
    Pair(ru("депутаты проголосовали за новый налог"), ru("депутаты проголосовали против нового налога"), "за/против"),
    Pair(ru("врачи спасли водителя автобуса"), ru("врачи не спасли водителя автобуса"), "отрицание"),
    Pair(en("Marek Tulin was kidnapped", TULIN), ru("Марека Тулина освободили", TULINA), "deed"),
    Pair(
        en("Pavel Orekhov shot Marek Tulin on 5 March", OREKHOV, TULIN, when="5 March|2026-03-05"),
        ru("5 марта Марек Тулин застрелил Павла Орехова", TULINA, OREKHOVA, when="5 марта|2026-03-05"),
        "swap",
    ),
    Pair(
        en("Anna Lisova appealed the sentence", LISOVA),
        ru("Анна Лисова намерена обжаловать приговор", LISOVOI, stance="planned"),
        "plan",
    ),
    Pair(en("Marek Tulin refused to testify", TULIN), ru("Марек Тулин дал показания", TULINA), "refused"),
    Pair(
        ru("Марека Тулина избил Павел Орехов", TULINA, OREKHOVA),
        ru("Марек Тулин избил Павла Орехова", TULINA, OREKHOVA),
        "кто кого",
    ),
    Pair(
        en("Marek Tulin was beaten by Pavel Orekhov", TULIN, OREKHOV),
        en("Marek Tulin beat Pavel Orekhov", TULIN, OREKHOV),
        "who did it to whom",
    ),
    Pair(
        en("Pavel Orekhov beat Marek Tulin", OREKHOV, TULIN),
        ru("Павла Орехова избил Марек Тулин", OREKHOVA, TULINA),
        "who did it to whom",
    ),
)
