"""Chains in Russian, from sentence to sentence: what a colon hands on, where a content parts, what the outlet tells itself."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.attribution.russian import dropped_ru, through_ru
from sayso.reading.chains import chains
from sayso.reading.words.text import layout
from sayso.records import quote

RU = load("ru")


def drafts(text: str) -> list[tuple[list[str | None], str]]:
    sentences = list(clauses.sentences(layout(text, RU), RU))
    found = dropped_ru.filled(sentences, [frames.find(s) for s in sentences])
    made = chains.drafts(sentences, through_ru.relayed(sentences, found), [])
    return [([text[s.source[0] : s.source[1]] if s.source else None for s in d.links], quote(text, d.spans)) for d in made]


CASES = [
    (
        "two blank lines behind a colon stand for a quotation that the text lost, and what follows is not the speaker's",
        "Мост закрыт. Сторож сказал:\n\n\nЗавод построили в 1926 году.",
        [([], "Мост закрыт"), ([], "Завод построили в 1926 году")],
    ),
    (
        "who closes a sentence that ends in a colon says it, and what the colon announces",
        "Мост закрыт с мая, рассказали инженеры:\nЕго починят к зиме.",
        [(["инженеры"], "Мост закрыт с мая"), (["инженеры"], "Его починят к зиме")],
    ),
    (
        "a verb that asks without a subject is his who acts in the sentence before",
        "Липова написала письмо рабочим. Причём просила закрыть мост.",
        [([], "Липова написала письмо рабочим"), (["Липова"], "закрыть мост")],
    ),
    (
        "a paragraph in the first person behind a colon is his who acts before it, and that he does is told too",
        "Директор порта подал в отставку:\nС таким советом я не могу работать. Порт ждёт другого.",
        [
            ([], "Директор порта подал в отставку"),
            (["Директор порта"], "С таким советом я не могу работать"),
            (["Директор порта"], "Порт ждёт другого"),
        ],
    ),
    (
        "an insertion may part the subject from its verb before a colon",
        "Марк Липов, ведущий дело, выступил с особым заявлением: «Порт осуждает приговор сторожу. Он невиновен».",
        [
            ([], "Марк Липов, ведущий дело, выступил с особым заявлением"),
            (["Марк Липов"], "«Порт осуждает приговор сторожу."),
            (["Марк Липов"], "Он невиновен»"),
        ],
    ),
    (
        "a name and a colon hand over a quotation without a verb",
        "Иван Липов: «Если Клёнов придёт, он будет чемпионом».",
        [(["Иван Липов"], "«Если Клёнов придёт, он будет чемпионом»")],
    ),
    (
        "so do somebody's words or his comment",
        "Слова Липова из интервью: «О новом кране рассказывают многие».",
        [(["Липова"], "«О новом кране рассказывают многие»")],
    ),
    (
        "what somebody said of a thing stands behind the colon",
        "О планах Липов говорил в интервью: «Меня пытаются переубедить. Я продолжу».",
        [(["Липов"], "«Меня пытаются переубедить."), (["Липов"], "Я продолжу»")],
    ),
    (
        "an outlet spoken to behind its speaker is a relay, called by its kind or not",
        "«Кран стоит давно», — сказал Клёнов изданию.",
        [(["изданию", "Клёнов"], "«Кран стоит давно»")],
    ),
    (
        "whose reporter was told passed the words on",
        "Клёнов в разговоре с журналистами издания подтвердил, что кран стоит.",
        [(["издания", "Клёнов"], "кран стоит")],
    ),
    (
        "a name in the dative behind what was told before is who was told",
        "Кран стоит в порту. Об этом «Заре» рассказал адвокат Пётр Липов.",
        [(["«Заре»", "адвокат Пётр Липов"], "Кран стоит в порту")],
    ),
    (
        "a name in Latin letters behind the verb is who was told",
        "Клёнов рассказал Harbour Mirror, что кран стоит.",
        [(["Harbour Mirror", "Клёнов"], "кран стоит")],
    ),
    (
        "who has seen a paper passes it on",
        "Как следует из материалов дела, с которыми ознакомилась «Заря», кран давно не работает.",
        [(["«Заря»", "материалов дела"], "кран давно не работает")],
    ),
    (
        "whom nobody named cites was reported of",
        "Со ссылкой на источник в порту также сообщалось, что кран принадлежал военным.",
        [([None, "источник в порту"], "кран принадлежал военным")],
    ),
    (
        "whom a sentence cites first is the origin of what its subject writes",
        "Со ссылкой на МЧС «Заря» пишет, что кран упал.",
        [(["«Заря»", "МЧС"], "кран упал")],
    ),
    (
        "citing words between commas part no subject from its verb",
        "ТАСС, ссылаясь на пресс-службу завода, сообщает, что кран упал.",
        [(["ТАСС", "пресс-службу завода"], "кран упал")],
    ),
    (
        "citing words may hang on the outlet",
        "Газета «Заря», которая ссылается на источник в суде, пишет, что кран упал.",
        [(["Газета «Заря»", "источник в суде"], "кран упал")],
    ),
    (
        "citing words may stand behind an outlet's data",
        "По информации «Зари», которая ссылается на судебные документы, кран упал.",
        [(["«Зари»", "судебные документы"], "кран упал")],
    ),
    (
        "a reason is cited and nobody's words",
        "Клёнов, ссылаясь на занятость, сообщил, что кран упал.",
        [(["Клёнов"], "кран упал")],
    ),
    (
        "what follows from a paper follows from it behind a clause put in too",
        "Из материалов дела, с которыми ознакомилась «Заря», следует, что кран упал.",
        [(["«Заря»", "материалов дела"], "кран упал")],
    ),
    (
        "one of an outlet's sources is its source",
        "По словам одного из собеседников издания, кран упал.",
        [(["издания", "одного из собеседников издания"], "кран упал")],
    ),
    (
        "what got known to an outlet it reports",
        "Как стало известно «Заре», кран упал.",
        [(["«Заре»"], "кран упал")],
    ),
    (
        "a conjunction before what came out is no part of it",
        "Порт закрылся после того, как выяснилось, что сторож утверждал, что кран упал.",
        [([], "Порт закрылся после того"), ([None, "сторож"], "кран упал")],
    ),
    (
        "who confirms what another says puts forward no more than that",
        "Полиция заявила, что кран упал. Позже эту версию подтвердил Клёнов.",
        [(["Полиция"], "кран упал"), (["Клёнов"], "эту версию")],
    ),
    (
        "who confirms what nobody said tells it",
        "Кран упал в порту. Эту информацию подтвердил Клёнов.",
        [(["Клёнов"], "Кран упал в порту")],
    ),
    (
        "an agency whose name is half in quotation marks is one",
        'Кран упал, передает РИА "Новости".',
        [(['РИА "Новости"'], "Кран упал")],
    ),
    (
        "who told such an agency told all of it",
        'Глава порта сообщил РИА "Новости", что кран упал.',
        [(['РИА "Новости"', "Глава порта"], "кран упал")],
    ),
    (
        "an outlet that told first what somebody said passed it on",
        "Кран упал, передает ТАСС. Об этом заявил глава порта Пётр Липов.",
        [(["ТАСС", "глава порта Пётр Липов"], "Кран упал")],
    ),
    (
        "to whom something is offered passes nothing on",
        "Директор порта предложил «Зубру» удвоить зарплату.",
        [(["Директор порта"], "удвоить зарплату")],
    ),
    (
        "adjectives of an outlet are no part of who spoke to it",
        "«Кран стоит давно», — заявил сторож местной газете.",
        [(["газете", "сторож"], "«Кран стоит давно»")],
    ),
    (
        "whom an agency quotes stands before its name",
        '«Кран стоит давно», - цитирует пресс-секретаря РИА "Новости".',
        [(['РИА "Новости"', "пресс-секретаря"], "«Кран стоит давно»")],
    ),
    (
        "a radio station whose name stands behind it is one",
        'Кран упал, передает радио "Заря".',
        [(['радио "Заря"'], "Кран упал")],
    ),
    (
        "a paper that told first what somebody said passed it on",
        "Кран упал, сообщает электронная газета «Заря». Об этом заявил глава порта Пётр Липов.",
        [(["электронная газета «Заря»", "глава порта Пётр Липов"], "Кран упал")],
    ),
    (
        "what an agency puts in passes on what a paper says of the sentence before",
        "Кран упал в порту. Об этом, передаёт «Заря», говорится в докладе порта.",
        [(["«Заря»", "докладе порта"], "Кран упал в порту")],
    ),
    (
        "whom the reporting outlet cites is cited by no other verb's subject",
        "Суд оправдал собаку, которую сосед хозяйки обвинял в нападениях, сообщает «Заря» со ссылкой на агентство «Регион».",
        [
            (["«Заря»", "агентство «Регион»"], "Суд оправдал собаку"),
            (["«Заря»", "агентство «Регион»", "сосед хозяйки"], "в нападениях"),
        ],
    ),
    (
        "who else told it from somebody passes nothing on to the first",
        "Кран упал, пишет ТАСС. Об этом написала газета «Заря» со ссылкой на источник в порту.",
        [(["ТАСС"], "Кран упал")],
    ),
    (
        "whom a paper cites first ends where the paper begins",
        "Со ссылкой на источник в местных спецслужбах газета «Заря» пишет, что кран упал.",
        [(["газета «Заря»", "источник в местных спецслужбах"], "кран упал")],
    ),
    (
        "who speaks to such an agency stands behind its name",
        'Кран упал, сообщил РИА "Новости" директор порта Пётр Липов.',
        [(['РИА "Новости"', "директор порта Пётр Липов"], "Кран упал")],
    ),
    (
        "the media in general pass nothing on",
        "Клёнов рассказал СМИ, что кран стоит.",
        [(["Клёнов"], "кран стоит")],
    ),
    (
        "a name in the dative behind those who speak is who was told",
        "В полиции «Заре» рассказали, что кран стоит.",
        [(["«Заре»", "полиции"], "кран стоит")],
    ),
    (
        "who hands on somebody's words is a relay",
        "«Кран стоит давно», — передаёт слова Ивана Клёнова «Заря».",
        [(["«Заря»", "Ивана Клёнова"], "«Кран стоит давно»")],
    ),
    (
        "who tells of what somebody said passes it on",
        "Смотритель порта Иван Клёнов заявил, что кран стоит. Об этом сообщает «Заря».",
        [(["«Заря»", "Смотритель порта Иван Клёнов"], "кран стоит")],
    ),
    (
        "the press service of those who spoke is no further hop",
        "Полиция заявила, что кран стоит. Об этом сообщили в пресс-службе полиции.",
        [(["Полиция"], "кран стоит")],
    ),
    (
        "what a speaker behind a colon tells of others is his",
        "Смотритель порта заявил:\n\nСторож сказал, что кран стоит. Мы его починим.",
        [(["Смотритель порта"], "Сторож сказал, что кран стоит"), (["Смотритель порта"], "Мы его починим")],
    ),
    (
        "a speech in the first person goes on over paragraphs",
        "Клёнов написал:\nЯ покинул порт.\nЯ скоро вернусь.\nКлёнову 40 лет.",
        [(["Клёнов"], "Я покинул порт"), (["Клёнов"], "Я скоро вернусь"), ([], "Клёнову 40 лет")],
    ),
    (
        "a verb that attributes nothing announces what follows its colon",
        "Директор выразил своё восхищение:\n\nКран стоит прямо.",
        [(["Директор"], "Кран стоит прямо")],
    ),
    (
        "who is told of by his name behind a colon does not speak there",
        "В мае Иван Клёнов выступил с речью и заявил:\n\nИван Клёнов родился в Варнхольме. Позже он построил причал.",
        [([], "Иван Клёнов родился в Варнхольме"), ([], "Позже он построил причал")],
    ),
    (
        "who gives his name and says I does",
        "Иван Клёнов написал:\n\nЯ, Иван Клёнов, покинул порт. Кран стоит прямо.",
        [(["Иван Клёнов"], "Я, Иван Клёнов, покинул порт"), (["Иван Клёнов"], "Кран стоит прямо")],
    ),
    (
        "what somebody added is no part of a speech that the text lost",
        "В письме певец заявил:\n\nКлёнов добавил, что мост закрыт.",
        [(["Клёнов"], "мост закрыт")],
    ),
    (
        "of two sentences that announce the second one's source has the words",
        "Порт объявил об уходе Клёнова:\n\nВ заявлении порта говорится:\nКлёнов решил уйти. Порт благодарит его.",
        [(["заявлении порта"], "Клёнов решил уйти"), (["заявлении порта"], "Порт благодарит его")],
    ),
    (
        "a quotation between hyphens has one speaker",
        "«Мост закрыт надолго, - заявил Клёнов. - Печально, что кран стоит».",
        [(["Клёнов"], "«Мост закрыт надолго … Печально, что кран стоит»")],
    ),
    (
        "who is cited in a second clause is no source of the first",
        "«Заря» считает, что мост закрыт, а «Причал» со ссылкой на сторожа заявляет, что кран стоит.",
        [(["«Заря»"], "мост закрыт"), (["«Причал»", "сторожа"], "кран стоит")],
    ),
    (
        "whom he told so in the next sentence is a hop before him",
        "Директор порта сообщил о закрытии моста. Об этом он рассказал изданию «Заря».",
        [(["«Заря»", "Директор порта"], "закрытии моста")],
    ),
    (
        "a condition is no part of its own",
        "Клёнов сказал, что если кран не починят, порт закроют.",
        [(["Клёнов"], "если кран не починят, порт закроют")],
    ),
    (
        "a verb without a subject is his who spoke in the sentence before",
        "Клёнов сказал, что мост закрыт. Также добавил, что кран стоит.",
        [(["Клёнов"], "мост закрыт"), (["Клёнов"], "кран стоит")],
    ),
    (
        "words that only remind lead in, and tell nothing",
        "Напомним, что в мае Клёнов говорил, что мост закрыт.",
        [(["Клёнов"], "мост закрыт")],
    ),
    (
        "a content parts where it turns from yes to no",
        "Клёнов сказал, что был возмущён пожаром, но не собирался никому мешать.",
        [(["Клёнов"], "был возмущён пожаром"), (["Клёнов"], "не собирался никому мешать")],
    ),
    (
        "a content parts where it turns to the future",
        "В порту заявили, что ждут бумаг, и если они придут, кран починят.",
        [(["порту"], "ждут бумаг"), (["порту"], "если они придут, кран починят")],
    ),
    (
        "what somebody did not say is told by the outlet",
        "Порт подтвердил, что кран упал, однако не сообщил никаких подробностей.",
        [(["Порт"], "кран упал"), ([], "не сообщил никаких подробностей")],
    ),
    (
        "what he did before he spoke is told by the outlet",
        "Клёнов предстал перед судом в порту, после того как он написал, что кран упадёт.",
        [([], "Клёнов предстал перед судом в порту, после того"), (["он"], "кран упадёт")],
    ),
    (
        "an order that a paper reports ends where the report does",
        "Смотритель Липов поручил инженеру починить старый кран, сообщает «Заря».",
        [(["«Заря»", "Смотритель Липов"], "починить старый кран")],
    ),
    (
        "a reminder is no part of what it opens",
        "Напомним, что 25 мая в порту упал кран.",
        [([], "25 мая в порту упал кран")],
    ),
    (
        "this was told by somebody gives the sentence before its chain",
        "Кран упал утром. Это сообщила мать смотрителя Анна Липова.",
        [(["мать смотрителя Анна Липова"], "Кран упал утром")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_russian_chain_runs_from_sentence_to_sentence(text: str, expected: list[tuple[list[str | None], str]]) -> None:
    assert drafts(text) == expected


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("По словам Орловой, когда обоз придёт, его разгрузят.", "Орловой", "когда обоз придёт, его разгрузят"),
        ('"Обоз разгрузили ночью", - рассказал Полин.', "Полин", '"Обоз разгрузили ночью"'),
        ("По словам сторожа Георгия Полина, обоз ушёл.", "сторожа Георгия Полина", "обоз ушёл"),
        ("Сторож однако это отрицает.", "Сторож", "это"),
        ("Адвокат эти обвинения отрицает.", "Адвокат", "эти обвинения"),
    ],
)
def test_a_clause_of_time_a_strange_surname_and_what_is_denied_before_its_verb_lose_no_speaker(
    text: str, source: str, content: str
) -> None:
    assert drafts(text) == [([source], content)]
