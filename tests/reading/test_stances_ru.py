"""How a Russian content is put forward and with which polarity: its main predicate decides."""

from __future__ import annotations

import pytest
from tests.reading.told import read

from sayso.lexicon.language import load
from sayso.reading.stances import acts_ru, stances
from sayso.reading.stances.clause_ru import Clause
from sayso.reading.stances.stances import Put
from sayso.reading.words.text import layout

RU = load("ru")


def stance(text: str, verb: str | None, cue: str = "", **known: bool) -> str:
    put = None if verb is None else Put(verb=verb, cue=cue, **known)
    return stances.stance(layout(text, RU), [(0, len(text))], put, RU)


def test_what_a_head_makes_known_of_his_side_is_planned_and_a_paper_foretells_it() -> None:
    """Кто сообщает о намерении своей стороны, говорит о её плане; газета лишь передаёт, что есть."""
    assert stance("порт намерен закрыть склад", "say", "сообщил", press=False) == "planned"
    assert stance("порт намерен закрыть склад", "say", "сообщила", press=True) == "fact"
    assert stance("склад в мае закроется", "say", "подтвердил", press=False) == "planned"
    assert stance("склад в мае закроется", "say", "считает", press=False) == "predicted"


def test_what_is_planned_by_nobody_named_is_planned() -> None:
    """«Планируется закрыть склад» — план."""
    assert stance("планируется закрыть склад", "say", "сообщил", press=False) == "planned"


def test_whether_somebody_admits_is_in_his_own_words() -> None:
    """Признался: «Сегодня обычный день» — не признание."""
    assert stance("«Сегодня у меня обычный день»", "admit", "признался") == "fact"
    assert stance("он взял кабель", "admit", "признался") == "admitted"
    assert stance("«Предлагаю закрыть склад»", "say", "сказал") == "ordered"


SAID = [
    ("собрана необходимая доказательная база", "fact"),
    ("глава порта прикрывает шантаж", "alleged"),
    ("руководители порта являются продажными", "alleged"),
    ("суд изменил постановление о сторожах", "ruled"),
    ("Клёнов признался в краже кабеля", "admitted"),
    ("Клёнов признался в любви к морю", "fact"),
    ("в нарушение закона бухгалтер платил себе больше", "alleged"),
    ("охранники избили задержанного", "alleged"),
    ("охранник набросился на неё", "alleged"),
    ("Клёнов выкрадывал бумаги", "alleged"),
    ("Клёнов инициировал этот заговор", "alleged"),
    ("необходимости перемен в порту для борьбы с коррупцией", "believed"),
    ("сторож не готов платить", "fact"),
    ("кража была запланирована и вызвана ссорой", "fact"),
    ("рабочие не имели достаточно денег", "fact"),
    ("он решил опротестовать решение городского суда", "fact"),
    ("огонь открывать не станут, это возможно только летом", "planned"),
    ("Клёнов зарезал сторожа", "alleged"),
    ("сторож был убит Клёновым", "alleged"),
    ("сторож был убит в порту", "fact"),
    ("неизвестные ограбили склад", "fact"),
    ("Клёнов является организатором кражи", "alleged"),
    ("Клёнов причастен к краже", "alleged"),
    ("Клёнов получил взятку от завода", "alleged"),
    ("по версии следствия, сторож взял кабель", "alleged"),
    ("ангажированности всего процесса", "alleged"),
    ("похищении двух инженеров", "fact"),
    ("Клёнов якобы уехал", "alleged"),
    ("он не признаёт своей вины", "denied"),
    ("информация о краже является безосновательной", "denied"),
    ("в статье содержались ложные сведения", "fact"),
    ("суд отклонил жалобу Клёнова", "ruled"),
    ("Клёнову предъявлено обвинение в краже", "charged"),
    ("обвинение ему предъявлено не будет", "predicted"),
    ("глава порта убит во вторник выстрелами из машины", "fact"),
    ("это работа вражеских спецслужб", "alleged"),
    ("думаю, что кран упал сам", "believed"),
    ("продолжит работу в порту", "planned"),
    ("сообщения о краже не соответствуют действительности", "denied"),
    ("в краже подозревается бывший сторож", "alleged"),
    ("боюсь, что кран упадёт", "feared"),
    ("надеюсь, что кран починят", "predicted"),
    ("в отставку отправятся главы двух портов", "predicted"),
    ("забастовка нарушит планы порта", "predicted"),
    ("рабочие пресекли две попытки незаконного прохода", "fact"),
    ("это незаконный проход", "believed"),
    ("вряд ли кран починят", "possible"),
    ("мне кажется, что кран упал сам", "believed"),
    ("нам не кажется, что кран опасен", "believed"),
    ("уровень опасного газа втрое выше нормы", "fact"),
    ("скорее рано, чем поздно мы починим кран", "planned"),
    ("завод закроют", "planned"),
    ("директор продолжит работу в порту", "predicted"),
    ("кран может упасть", "possible"),
    ("кран не мог упасть", "fact"),
    ("сообщения газет о том, что баржа тонула не соответствуют действительности", "denied"),
    ("кран не соответствует нормам", "fact"),
    ("следствие опровергает все сообщения о краже", "denied"),
    ("следствие не опровергает сообщения о краже", "fact"),
    ("примечательно, что своими планами он поделился с рабочими", "fact"),
    ("своём уходе из порта", "planned"),
    ("вылет запланирован на пять часов утра", "planned"),
    ("вылет был запланирован на пять часов утра", "fact"),
    ("«Прежде всего, господин Клёнов, закройте склад»", "ordered"),
    ("политика порта непредсказуема", "believed"),
    ("я бы сказал, что у порта есть связь", "believed"),
    ("речь идёт о попытке порта ослабить город", "alleged"),
    ("речь идёт о попытке порта починить кран", "fact"),
    ("директор пытается расколоть союз рабочих", "alleged"),
    ("директор пытается починить кран", "fact"),
    ("шторм пытается разрушить причал", "fact"),
    ("что же касается крана, то порт должен починить его", "believed"),
    ("рабочие смогут войти в порт только утром", "predicted"),
    ("порту необходимо будет найти новый кран", "believed"),
    ("в порт нельзя будет войти", "planned"),
    ("Клёнов хорошо держится на воде", "fact"),
    ("хорошо, что кран починили", "believed"),
    ("трагедия произошла в порту ночью", "fact"),
    ("это великая победа порта", "believed"),
    ("порт нуждается в новой политике", "believed"),
    ("такое впечатление, что кран забыли", "believed"),
    ("полиция превысила полномочия", "alleged"),
    ("дело сторожа сфабриковано", "alleged"),
    ("министр разворовал бюджет порта", "alleged"),
    ("новые пошлины загоняют порт в тупик", "believed"),
    ("увы, порту нет до этого никакого дела", "believed"),
    ("это враждебный выпад", "believed"),
    ("«Что-нибудь и для порта придумают»", "predicted"),
    ("завод отравляет реку стоками", "alleged"),
    ("нам не повезло с погодой", "believed"),
    ("рабочих заставляют спать на полу", "alleged"),
    ("сержант заставил его копать яму", "alleged"),
    ("шторм заставил рабочих уйти", "fact"),
    ("их насиловали и оставляли без воды", "alleged"),
    ("травмы стали следствием избиения сторожами", "alleged"),
    ("продолжении пыток", "alleged"),
    ("в колонии применяются пытки", "alleged"),
    ("жестоком обращении с рабочими", "alleged"),
    ("людей неделями удерживают в ямах", "alleged"),
    ("сержант отобрал у него телефон и документы", "alleged"),
    ("жюри отобрало десять фильмов", "fact"),
    ("он видел, как сторож избивал рабочего", "alleged"),
    ("были факты насилия со стороны одного из сторожей", "alleged"),
    ("насилия со стороны сторожей не было", "fact"),
    ("его заставили подписать договор", "alleged"),
    ("сторож был арестован по обвинению в заговоре", "fact"),
    ("это позор", "believed"),
    ("мост должен быть открыт", "believed"),
    ("мост должен был открыться", "fact"),
    ("кран не представляет угрозы порту", "believed"),
    ("готов в любой момент открыть ворота", "offered"),
    ("готов сесть за убийство сторожа", "threatened"),
    ("американец арестован по обвинению в заговоре", "fact"),
    ("«Мы требуем освободить сторожа»", "ordered"),
    ("«Не выходите из порта»", "ordered"),
    ("«Давайте починим кран»", "ordered"),
    ("если не подпишу, посадят", "threatened"),
    ("«Если не подпишете, отправим вас на рудник»", "threatened"),
    ("«Мы вас найдём и закопаем»", "threatened"),
    ("«Я вам ноги не сломаю»", "planned"),
    ("Чем быстрее порт откроют, тем будет лучше для всех", "believed"),
    ("«Обвинения против меня — ложь»", "denied"),
    ("«Я не имею к этому отношения»", "denied"),
    ("«Мы совершили ошибку»", "admitted"),
    ("порт годами скрывал убытки", "alleged"),
    ("за взрывом стоят спецслужбы", "alleged"),
    ("дело сфабриковано следствием", "alleged"),
    ("полиция ничего не сделала для сторожа", "alleged"),
    ("ущерб оценивается в два миллиона крон", "estimated"),
    ("намерена обжаловать решение", "planned"),
    ("многие потеряют работу", "predicted"),
    ("закон даёт порту слишком много власти", "believed"),
    ("чинить кран не стоит", "believed"),
    ("кран не стоит на месте", "fact"),
    ("на месте катастрофы нашли обломки", "fact"),
    ("команда порта одержала победу", "fact"),
    ("это победа порта", "believed"),
    ("директор должен возглавить порт", "predicted"),
    ("вероятной причиной пожара стала искра", "possible"),
    ("сторож, вероятнее всего, уволится", "possible"),
    ("девочку ударили в грудь", "fact"),
    ("соседку отравили «Ромашкой»", "fact"),
    ("подписан закон о террористических преступлениях", "fact"),
    ("сторож почувствовал себя плохо", "fact"),
    ("приложу все силы для порта", "planned"),
    ("порт имеет необходимую поддержку", "fact"),
    ("о возможной отставке начальника порта", "possible"),
    ("имена возможных свидетелей удалось установить", "fact"),
    ("он был связан с группировкой контрабандистов", "alleged"),
    ("они начали убивать сторожей", "alleged"),
    ("они не хотели убивать сторожа", "fact"),
    ("о своём уходе из порта", "planned"),
    ("о намерении продать кран", "planned"),
    ("о своём детстве", "fact"),
    ("«Я собираюсь побывать в порту»", "planned"),
    ("порту нужна помощь", "believed"),
    ("ему нужны сторожа", "fact"),
    ("плата в порту слишком низкая", "believed"),
    ("«Вы должны немедленно уйти»", "ordered"),
    ("«Он навсегда останется в нашей памяти»", "predicted"),
    ("намерено повысить сбор", "planned"),
    ("нам нужны сторожа", "believed"),
    ("это просто чудо", "believed"),
    ("убийство совершили два сторожа", "alleged"),
    ("Полежай рассказала о кране", "fact"),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_what_somebody_says_is_put_forward_as_its_main_predicate_tells(text: str, expected: str) -> None:
    assert stance(text, "say") == expected


TOLD = [
    ("Был заключён контракт на 17 миллионов рублей", "fact"),
    ("Сторож был заключён под стражу", "ruled"),
    ("Суд отправил сторожа под домашний арест", "ruled"),
    ("Федеральный судья-магистрат постановил держать его под арестом", "ruled"),
    ("Президент назначил Липову в федеральный суд", "fact"),
    ("Он подозревается в краже", "alleged"),
    ("Сторожа обвиняли в краже", "charged"),
    ("Мост откроют в мае", "predicted"),
    ("Болезнь якобы обнаружили весной", "alleged"),
    ("Липова намерена вернуться в порт", "fact"),
    ("К семи годам приговорён бывший начальник порта", "ruled"),
    ("Клёнову избран домашний арест", "ruled"),
    ("Клёнов избран главой порта", "fact"),
    ("Обвиняемые проникли на склад и похитили зерно", "alleged"),
    ("Обвиняемые не похитили зерно", "fact"),
    ("Рабочие проникли на склад и похитили зерно", "fact"),
    ("Договор признаётся судом недействительным", "ruled"),
    ("Сторож предстал перед судом", "fact"),
    ("Сторожа признали виновным в краже", "ruled"),
    ("Сторожа признали себя виновными в краже", "fact"),
    ("Сторожу назначено наказание в виде штрафа", "ruled"),
    ("Сам сторож своей вины не признаёт", "denied"),
    ("Сторожа обвинили в том, что он унёс кабель", "charged"),
    ("Сторож признан виновным в краже", "ruled"),
    ("Не исключено, что мост закроют", "possible"),
    ("Машина увезла сторожа, предположительно видевшего кражу", "fact"),
    ("Сторожа получили от двух лет колонии до восьми", "ruled"),
    ("Сторож получил четыре года условно", "ruled"),
    ("Сторож получил удар по голове", "fact"),
    ("Сторож не получил трёх лет колонии", "fact"),
    ("Верховный суд снизил им срок", "ruled"),
    ("Суд заменил сторожу условный срок на реальный", "ruled"),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_the_outlets_own_sentence_keeps_rulings_charges_suspicion_and_the_future_apart(text: str, expected: str) -> None:
    assert stance(text, None) == expected


def test_a_judge_who_says_what_is_to_be_done_rules_and_of_herself_tells() -> None:
    assert [s.stance for s in read("«Признать Клёнова виновным в краже», — сказала судья.").statements] == ["ruled"]
    assert [s.stance for s in read("«Мы начали работу в полдень», — сказала судья.").statements] == ["fact"]


def test_what_is_conceded_of_others_is_told_and_of_oneself_admitted() -> None:
    assert stance("кран упал", "admit", "признал") == "fact"
    assert stance("он взял кабель", "admit", "признал") == "admitted"
    assert stance("взял кабель", "admit", "признался") == "admitted"


def test_an_outlet_plans_nothing_by_telling_what_will_be() -> None:
    assert stance("она не будет прекращена", "report", "передает", outlet=True) == "predicted"
    assert stance("мы придём", "report", "передает", outlet=True) == "planned"


def test_the_decree_of_prosecutors_is_no_ruling() -> None:
    told = "говорится, что порт пуст."
    assert [s.stance for s in read(f"В постановлении прокуратуры {told}").statements] == ["fact"]
    assert [s.stance for s in read(f"В постановлении суда {told}").statements] == ["ruled"]


def test_a_hope_foretells_as_a_sure_expectation_does_and_is_never_a_fact() -> None:
    stances = {w: read(f"Рабочие {w}, что порт откроют в мае.").statements[0].stance for w in ("надеются", "уверены")}
    assert stances == {"надеются": "predicted", "уверены": "predicted"}


def test_what_a_court_holds_is_ruled_though_its_verb_is_one_of_belief() -> None:
    assert stance("порт нарушил договор", "believe", court=True) == "ruled"


def test_of_himself_somebody_tells_no_accusation() -> None:
    assert stance("он украл кабель", "say", own=True) == "admitted"
    assert stance("он был избит охранниками", "say", own=True) == "alleged"


def test_who_proposes_a_measure_asks_for_it_and_who_proposes_help_offers_it() -> None:
    assert stance("ввести сбор с каждого крана", "offer", cue="предложил") == "ordered"
    assert stance("помочь порту", "offer", cue="предложил") == "offered"
    assert stance("30 рабочих смогли выйти из порта", "say") == "fact"
    assert stance("забрать заявление", "offer", cue="предлагал") == "offered"
    assert stance("подписать контракт и уехать", "offer", cue="предложил") == "offered"
    assert stance("подписать признание", "offer", cue="предложил") == "ordered"


def test_what_is_called_baseless_is_denied() -> None:
    """Кто называет сказанное ложью, отрицает его; кто называет делом другое, лишь считает так."""
    assert stance("обвинения голословными", "believe", cue="назвал") == "denied"
    assert stance("эту информацию неправдой", "believe", cue="назвал") == "denied"
    assert stance("клеветой эту информацию", "believe", cue="назвал") == "denied"
    assert stance("город красивым", "believe", cue="назвал") == "believed"


def put_by(text: str, content: str) -> str:
    return stances.stance(layout(text, RU), [(text.index(content), len(text))], Put(verb="believe", cue="назвал"), RU)


def test_of_what_is_called_a_lie_the_clause_is_denied() -> None:
    """«Назвал ложью, что порт закрыт»: он этого не считает."""
    assert put_by("Орлов назвал ложью, что порт закрыт", "порт закрыт") == "denied"
    assert put_by("Орлов назвал клеветой сообщения о том, что порт закрыт", "порт закрыт") == "denied"
    assert put_by("Орлов не назвал ложью, что порт закрыт", "порт закрыт") == "believed"
    assert put_by("Это ложь. Орлов назвал его другом и считает, что порт закрыт", "порт закрыт") == "believed"


def test_what_you_will_do_is_nobodys_plan() -> None:
    text = "«Вы так легко не уйдёте»"
    assert stances.stance(layout(text, RU), [(0, len(text))], Put(verb="say"), RU) == "predicted"


def test_what_is_proposed_for_one_is_offered_and_of_others_asked() -> None:
    assert stance("сформировать совет порта", "offer", cue="о готовности") == "offered"


def test_what_bodies_arrange_is_planned_by_them_and_foretold_by_papers() -> None:
    assert stance("прощание пройдёт в порту", "say", press=False) == "planned"
    assert stance("прощание пройдёт в порту", "say", press=True) == "predicted"


def test_what_must_be_by_law_is_ordered() -> None:
    assert stance("глава порта должен владеть двумя языками", "say", law=True) == "ordered"


def test_investigators_accuse_whom_they_name_but_not_who_died() -> None:
    assert stance("3 марта Пётр Клёнов унёс кабель", "say", accuser=True) == "alleged"
    assert stance("Пётр Клёнов скончался на месте", "say", accuser=True) == "fact"


POLARITY = [
    ("сообщение о раненых, не называя их числа", "positive"),
    ("нет, он починил кран", "positive"),
    ("это не кран, а башня", "positive"),
    ("кран новый, а не старый", "positive"),
    ("кран является не просто машиной", "positive"),
    ("Кран не упал", "negative"),
    ("Потому что в порт никто не пойдёт", "negative"),
    ("Кран упал, не задев ворот", "positive"),
    ("Кран стоит, поскольку порт не работает", "positive"),
    ("Сторож ушёл и не вернулся", "positive"),
    ("Погибших нет", "negative"),
    ("Это не письмо", "negative"),
    ("Работают граждане не моложе 25 лет", "positive"),
    ("Кран не упал, а накренился", "positive"),
    ("Совершенно очевидно, что сторож никому не угрожал", "negative"),
    ("Если кран не починят, порт закроют", "positive"),
    ("«Если кран не починят, порт закроют»", "positive"),
    ("нет никаких сомнений в том, что склад сгорел", "positive"),
    ("Не вызывает сомнений, что склад не сгорел", "negative"),
    ("Судимостей пока не имел, как и проблем с законом", "negative"),
]


@pytest.mark.parametrize(("text", "expected"), POLARITY)
def test_the_polarity_is_that_of_the_main_predicate(text: str, expected: str) -> None:
    assert stances.polarity(layout(text, RU), [(0, len(text))], RU) == expected


def test_a_content_without_a_main_clause_refutes_nothing() -> None:
    assert not acts_ru.refutes((), Clause((), None), load("ru"))


SETTLED = [
    ("Городской суд согласился с этим доводом.", "ruled"),
    ("Суд закрыл уголовное дело против рыбаков.", "ruled"),
    ("Мэр согласился с этим доводом.", "fact"),
    ("Адвокат заявил, что обвинения являются политически мотивированными.", "believed"),
    ("Обвинения ему предъявлены не были, сообщила «Заря».", "fact"),
    ("Обвинения ему предъявлены, сообщила «Заря».", "charged"),
]


@pytest.mark.parametrize(("text", "stance"), SETTLED)
def test_what_a_court_settles_is_ruled_and_a_charge_not_brought_is_none(text: str, stance: str) -> None:
    assert read(text).statements[-1].stance == stance
