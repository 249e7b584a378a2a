"""Interviews and transcripts: each answer is its speaker's say-so, and no question puts anything forward."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.told import said

from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Reading
from sayso.settings import Settings

RULES = Settings(model=False)
Said = tuple[list[str | None], str]

ENGLISH = """“They counted us like sacks”: a conscript on the winter in Kedrozersk

The Vesper Tribune spoke with David Linden, a conscript who served at the depot for nine months.

— How did you come to the gallery?

— I was sent there in November. Sergeant Orlov told us that the order came from the district.

— Did anybody warn you about the gas?

— No. I heard that two men had fainted there in summer.

I think that the commander knew.

— The commander says he was on leave that week. What do you say to that?

— I saw him on 12 January at the gate.

The district command did not respond to our questions.
"""
RUSSIAN = """«Нас считали как мешки». Разговор с призывником из Кедрозёрска

Давид Линденов девять месяцев служил на складе. «Вечерний листок» поговорил с ним о том, что было в галерее.

— Как вы попали в галерею?

— Меня отправили туда в ноябре. Мой адвокат рассказал мне, что рапорт об этом уничтожили.

— Вас предупреждали о газе?

— Нет. Я слышал, что летом там потеряли сознание двое.

Думаю, командир всё знал.
"""
LABELLED = """Nobody asked us: an interview with crane driver Ada Holm

Vesper Tribune: What did you see that night?

Ada Holm: I saw two trucks at the gate. The foreman said the police had let them through.

Vesper Tribune: The port says that nobody was on the quay after ten.

Ada Holm: That is not true.
"""
ANONYMOUS = """Inside the depot: a conscript speaks

A conscript who asked not to be named spoke to the Vesper Tribune about Sergeant Orlov.

Q: Who gave the order?
A: The major gave it. I was in the room.

Q: What happened then?
A: Two men were beaten.
"""
COURT = """Протокол судебного заседания

СУДЬЯ: Подсудимый, вы признаёте вину?

ПОДСУДИМЫЙ: Нет, не признаю. Меня там не было.

Адвокат Иванов: Мой подзащитный спал дома.

СВИДЕТЕЛЬ ОРЛОВА: Я видела его у ворот в девять вечера.
"""
BOLD = """# «Я считал мешки»: интервью с кладовщиком

Кладовщик Антон Ремезов рассказал «Вечернему листку», как пропадал уголь.

**Когда вы заметили недостачу?**

В марте. Я пересчитал вагоны и написал рапорт. Мне не ответили.

**Расскажите, что было дальше.**

Меня вызвали в прокуратуру.

**И вы поверили?**

Нет, я не поверил.
"""


def read(text: str, outlet: str = "Vesper Tribune", name: str = "report.txt") -> Reading:
    (intake,) = pipeline.take_in(text.encode(), name, RULES, Hints(outlet=outlet))
    return pipeline.read(intake, RULES)


def test_the_answers_between_dashes_are_the_interviewees_and_the_questions_nobodys() -> None:
    assert said(read(ENGLISH))[1:] == [
        (["David Linden"], "I was sent there in November"),
        (["David Linden", "Orlov"], "the order came from the district"),
        (["David Linden"], "I heard that two men had fainted there in summer"),
        (["David Linden"], "the commander knew"),
        (["the commander"], "he was on leave that week"),
        (["David Linden"], "I saw him on 12 January at the gate"),
        ([], "The district command did not respond to our questions"),
    ]


def test_what_he_thinks_is_put_forward_as_belief_and_what_he_saw_as_first_hand() -> None:
    last = {s.text: s for s in read(ENGLISH).statements}
    assert last["the commander knew"].stance == "believed"
    assert last["I saw him on 12 January at the gate"].hops[-1].firsthand is True
    assert last["I heard that two men had fainted there in summer"].hops[-1].firsthand is False
    assert [h.firsthand for h in last["the order came from the district"].hops] == [None, False, None]
    assert {last[t].form for t in ("the commander knew", "I was sent there in November")} == {"direct"}


def test_a_russian_interview_reads_alike() -> None:
    reading = read(RUSSIAN, "Вечерний листок")
    assert said(reading)[2:] == [
        (["Давид Линденов"], "Меня отправили туда в ноябре"),
        (["Давид Линденов", "Мой адвокат"], "рапорт об этом уничтожили"),
        (["Давид Линденов"], "Я слышал, что летом там потеряли сознание двое"),
        (["Давид Линденов"], "командир всё знал"),
    ]
    assert [s.hops[-1].firsthand for s in reading.statements[2:]] == [True, None, False, None]


def test_a_label_names_who_answers_and_the_outlets_label_asks() -> None:
    assert said(read(LABELLED)) == [
        (["Ada Holm"], "I saw two trucks at the gate"),
        (["Ada Holm", "The foreman"], "the police had let them through"),
        (["The port"], "nobody was on the quay after ten"),
        (["Ada Holm"], "That is not true"),
    ]


def test_who_asked_not_to_be_named_stays_unnamed_whoever_else_the_lead_names() -> None:
    reading = read(ANONYMOUS)
    answers = [s for s in reading.statements if len(s.hops) > 1]
    assert {s.hops[1].text for s in answers} == {"A conscript"}
    assert {s.hops[1].kind for s in answers} == {"role"}
    assert [s.text for s in answers] == ["The major gave it", "I was in the room", "Two men were beaten"]


def test_in_court_everyone_speaks_for_himself() -> None:
    reading = read(COURT, "Кедрозёрский листок")
    assert said(reading) == [
        (["Подсудимый"], "Нет, не признаю"),
        (["Подсудимый"], "Меня там не было"),
        (["Иванов"], "Мой подзащитный спал дома"),
        (["Орлова"], "Я видела его у ворот в девять вечера"),
    ]
    labels = [s.text for s in reading.skipped if s.reason == "speaker label"]
    assert labels == ["СУДЬЯ: ", "ПОДСУДИМЫЙ: ", "Адвокат Иванов: ", "СВИДЕТЕЛЬ ОРЛОВА: "]


def test_questions_in_bold_ask_though_they_have_no_question_mark() -> None:
    assert said(read(BOLD, "Вечерний листок", "report.md"))[1:] == [
        (["Антон Ремезов"], "В марте"),
        (["Антон Ремезов"], "Я пересчитал вагоны и написал рапорт"),
        (["Антон Ремезов"], "Мне не ответили"),
        (["Антон Ремезов"], "Меня вызвали в прокуратуру"),
        (["Антон Ремезов"], "Нет, я не поверил"),
    ]


def test_an_explainer_that_asks_and_answers_itself_stays_the_outlets() -> None:
    text = (
        "What we know about the fire\n\nWhat happened?\n\nThe gallery burned on Monday. Two men died there.\n\n"
        "Who is to blame?\n\nThe prosecutor opened a case. The depot stays closed.\n"
    )
    assert all(len(s.hops) == 1 for s in read(text).statements)


def test_lines_of_a_list_are_no_dialogue() -> None:
    text = "The ledger of the depot\n\nName: Ada Linden\nAge: 32\nCharge: theft\n\nThe court will hear the case in May."
    assert all(len(s.hops) == 1 for s in read(text).statements)
    assert not any(s.reason == "speaker label" for s in read(text).skipped)


RADIO = """Strike at the port enters its second month

STEVE MARLOW, HOST: The strike at the port of Varnholm goes on. Ada Holm drives a crane there.

ADA HOLM: I counted eleven people at the gate.

MARLOW: The company says that half of the workers are back. Is that true?

HOLM: It is not. [Laughs] My sister was fired last week.

(SOUNDBITE OF ARCHIVED RECORDING)

UNIDENTIFIED PERSON: Nobody will be punished.
"""
DEPOSITION = """Deposition of David Linden, 4 March 2031

Q. Were you at the depot that night?
A. Yes. I arrived at nine.
Q. Who opened the gate?
A. Sergeant Orlov told me that he had opened it.
"""
MAGAZINE = """The clerk who counted sacks

Anton Remez kept the ledger of the depot for nine years. He spoke to Peter Vance about what followed.

How did you find out?

I weighed the wagons. I told my manager.

And the police?

They came once. I never saw them again.

What do you do now?

I drive a taxi.

This interview has been edited for length.

The depot did not respond to a request for comment.
"""
HANDED = """Они знали: призывник о ночи в галерее

– Когда вас отправили?

– Мы писали в округ трижды.

– Почему вы решили рассказать об этом?

– Это были мои друзья.
"""


def test_a_host_asks_for_the_station_and_a_stranger_stays_unnamed() -> None:
    reading = read(RADIO, "Harbour Radio")
    assert said(reading) == [
        ([], "The strike at the port of Varnholm goes on"),
        ([], "Ada Holm drives a crane there"),
        (["Ada Holm"], "I counted eleven people at the gate"),
        (["The company"], "half of the workers are back"),
        (["Ada Holm"], "It is not"),
        (["Ada Holm"], "My sister was fired last week"),
        (["Unidentified Person"], "Nobody will be punished"),
    ]
    assert reading.statements[-1].hops[-1].kind == "role"
    assert [s.text for s in reading.skipped if s.reason == "stage direction"] == ["(SOUNDBITE OF ARCHIVED RECORDING)"]


def test_a_deposition_marks_who_asks_and_who_answers_by_a_letter() -> None:
    assert said(read(DEPOSITION, "Varnholm District Court")) == [
        (["David Linden"], "I arrived at nine"),
        (["David Linden", "Orlov"], "he had opened it"),
    ]


def test_whom_the_interviewee_spoke_to_is_the_interviewer() -> None:
    reading = read(MAGAZINE)
    assert {chain[0] for chain, _ in said(reading) if chain} == {"Anton Remez"}
    assert said(reading)[-1] == ([], "The depot did not respond to a request for comment")
    assert [s.text for s in reading.skipped if s.reason == "site notice"] == ["This interview has been edited for length."]


def test_a_question_about_what_was_said_gives_it_to_nobody() -> None:
    assert [len(s.hops) for s in read(HANDED, "Вечерний листок").statements] == [2, 2]


def test_every_span_of_an_interview_is_its_quote() -> None:
    for text in (ENGLISH, RUSSIAN, LABELLED, ANONYMOUS, COURT, BOLD, RADIO, DEPOSITION, MAGAZINE, HANDED):
        reading = read(text)
        for statement in reading.statements:
            assert " … ".join(reading.document.text[a:b] for a, b in statement.spans) == statement.text
            assert all(reading.document.text[slice(*h.span)] == h.text for h in statement.hops if h.span)


def test_numbered_speakers_are_not_one_another() -> None:
    text = "Call of 3 March\n\nSpeaker 1: I saw the truck.\n\nSpeaker 2: The foreman sent it.\n\nSpeaker 1: He was away.\n"
    reading = read(text, "Harbour Radio")
    assert [chain for chain, _ in said(reading)] == [["Speaker 1"], ["Speaker 2"], ["Speaker 1"]]
    assert len({s.hops[1].entity for s in reading.statements}) == 2


MONOLOGUE = """«Нас считали как мешки»

Монолог призывника из Кедрозёрска, который просил не называть его имени.

Меня отправили туда в ноябре. Масок нам не дали.

Я просил маску трижды. Сержант Орлов сказал, что масок нет.

Мне отказали и в отпуске.

Потом погибли двое. Об этом я узнал от соседей.

В военкомате не ответили на вопросы редакции.
"""


def test_a_monologue_is_that_of_whom_the_lead_calls_its_speaker() -> None:
    reading = read(MONOLOGUE, "Вечерний листок")
    inside = [s for s in reading.statements if len(s.hops) > 1]
    assert {s.hops[1].text for s in inside} == {"призывника"}
    assert inside[0].text == "Меня отправили туда в ноябре"
    assert reading.statements[-1].text.startswith("В военкомате не ответили")
    assert len(reading.statements[-1].hops) == 1


def test_a_column_in_the_first_person_is_no_interview() -> None:
    column = MONOLOGUE.replace(
        "Монолог призывника из Кедрозёрска, который просил не называть его имени.", "О зиме в Кедрозёрске."
    )
    assert all(s.hops[1].text == "Сержант Орлов" for s in read(column, "Вечерний листок").statements if len(s.hops) > 1)


LINES = st.sampled_from(
    [
        *("Q: Who came?", "A: I did.", "— Кто пришёл?", "— Я видел его.", "THE COURT: Overruled.", "[00:01] ", "Ada Holm 00:12"),
        *("[00:01:02] Ada Holm: Yes.", "((VT)) Who?", "I saw it.", "", "   ", "**Who?**", "- ", "—", "Q:", "A:", ":", "Ada", "?"),
        *(
            "Dear Anna,",
            "With love,",
            "From: Ada",
            "Forwarded from: Ada",
            "No. He did.",
            "«Думаю, он знал»",
            "Думаю, что он знал.",
        ),
        *("[Laughs]", "(пауза) Да.", "И вы?", "MARLOW, HOST: We go on.", "Editor’s note", "This interview has been edited."),
        *(
            "Speaker 1: I saw you?",
            "@ada · 3 May",
            "1: 2",
            "A. B.",
            "Меня увезли. Мне сказали, что он там.",
            "Photo: Ada",
            "You?",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(LINES, min_size=1, max_size=14),
    st.sampled_from(["\n", "\n\n"]),
    st.sampled_from([None, "Ada Holm", "Vesper Tribune"]),
)
def test_any_shape_of_a_dialogue_is_read_without_a_fault_and_to_the_character(
    lines: list[str], gap: str, outlet: str | None
) -> None:
    text = gap.join(lines)
    if not text.strip():
        return
    (intake,) = pipeline.take_in(text.encode(), "talk.txt", RULES, Hints(outlet=outlet))
    reading = pipeline.read(intake, RULES)
    held = reading.document.text
    for statement in reading.statements:
        assert " … ".join(held[a:b] for a, b in statement.spans) == statement.text
        assert all(held[slice(*h.span)] == h.text for h in statement.hops if h.span)
    assert all(held[slice(*s.span)] == s.text for s in reading.skipped if s.span)
    assert len({s.id for s in reading.statements}) == len(reading.statements)


def test_a_day_and_an_hour_before_a_headline_are_no_speaker() -> None:
    text = "09.07.2018 17:02 : Глава порта подал в отставку\n\nГлава порта подал в отставку, сообщил Пётр Клёнов."
    intake = pipeline.take_in(text.encode(), "story.txt", RULES, Hints())[0]
    assert "Пётр Клёнов" in {e.name for e in pipeline.read(intake, RULES).entities}


HEARD = """MS. LINDEN: You may proceed.
Q Can you state your name for the record?
A Good morning. My name is Ada Holm.
Q You were the crane driver on duty?
A Yes, sir.
Q (By Ms. Linden) So the gate was open that night.
A I saw two trucks at the gate. The foreman told me that the police had let them through.
MR. ORR: That was asked before.
MS. LINDEN: The witness may answer it again.
Q And nobody stopped them?
A Correct. I told nobody.
"""


def test_who_is_heard_answers_by_a_letter_without_a_mark_and_what_is_put_to_him_is_never_the_papers() -> None:
    """*Q* and *A* alone mark who asks and who answers where a court hears somebody; a bare yes puts nothing forward."""
    found = said(read(HEARD, outlet=""))
    assert [text for _, text in found] == [
        "You may proceed",
        "My name is Ada Holm",
        "So the gate was open that night",
        "I saw two trucks at the gate",
        "the police had let them through",
        "That was asked before",
        "The witness may answer it again",
        "I told nobody",
    ]
    chains = [hops for hops, _ in found]
    assert chains[2][-1:] == ["Ms. Linden"]
    assert chains[3] == chains[1]
    assert chains[3] != chains[2]
    assert chains[4][-1] == "The foreman"
    assert chains[7] == chains[1]


COURT_NOTES = """Заседание было коротким. Вот запись защитника.

Председательствующая: Есть что сказать в последнем слове?

Кочевник: Мама, не верьте тому, что здесь говорили.

Председательствующая: У вас есть что-то ещё?

Ответ: Да, сторож всё видел сам.

Помощник судьи 2 (судя по строгому лицу, он и есть старший помощник): Приговор ещё не вступил в силу.

Старший помощник: У нас вести запись запрещено.
"""


def test_beside_sure_speakers_any_word_for_a_person_is_a_label_and_an_answer_is_his_who_was_asked() -> None:
    assert said(read(COURT_NOTES))[2:] == [
        (["Кочевник"], "Мама, не верьте тому, что здесь говорили"),
        (["Кочевник"], "Да, сторож всё видел сам"),
        (["Помощник судьи 2"], "Приговор ещё не вступил в силу"),
        (["Старший помощник"], "У нас вести запись запрещено"),
    ]


def test_a_question_that_a_speaker_quotes_is_what_somebody_said() -> None:
    """*He said, “They left, right?”* puts his words forward; what the speaker asks himself puts nothing."""
    head = "AFFIDAVIT\n\nI, Ada Linden, state as follows:\n\n1. I am a clerk. I saw him. I know him.\n\n"
    assert said(read(head + "2. Holm explained, “They left, right?”\n", outlet=""))[-1][1] == "“They left, right?”"


def test_a_label_called_as_channels_are_is_a_body() -> None:
    """*Причал LIVE* and *The Pier* pass news on; *Ада Холм* is somebody."""
    posts = ["Причал LIVE: Кран в порту упал ночью.", "The Pier: Кран починят к осени.", "Ада Холм: Я всё видела сама."]
    kinds = {e.name: e.kind for e in read("Хроника порта\n\n" + "\n\n".join(posts * 2), outlet="Заря").entities}
    assert (kinds["Причал LIVE"], kinds["The Pier"], kinds["Ада Холм"]) == ("organization", "organization", "person")


def test_a_press_office_is_no_speaker() -> None:
    """*FOR IMMEDIATE RELEASE:* and *MEDIA ADVISORY:* before headlines are labels of a release."""
    lines = ["FOR IMMEDIATE RELEASE: Three held at the port", "MEDIA ADVISORY: The pier opens in May this year"] * 2
    assert all("RELEASE" not in str(hops) for hops, _ in said(read("\n\n".join(lines), outlet="")))


TOLD_RU = """Министр рыболовства в беседе с «Зарёй»: «Орлов губит порт»

«Мы теряем по причалу в год», — говорит министр рыболовства Клёнов корреспонденту «Зари».

— Правда ли, что порт продают?

«Нас не спросили. Это решал Орлов», — утверждает Клёнов.

Министр напоминает, что причал построили в 1998 году.

— Насколько важны субсидии?

«Без них мы утонем», — считает Клёнов.

— Вы встречались с губернатором?

«Я бы не назвал это встречей».
"""
TOLD_EN = """Minister in conversation with the Herald: “Orlov ruins the port”

Fisheries minister Ada Holm spoke to the Herald.

— Is the port for sale?

“Nobody asked us. Orlov decided it,” Holm said.

— And the subsidies?

“We drown without them,” she said.
"""


def test_an_answer_that_the_outlet_tells_is_nobodys_besides_and_whom_a_quotation_names_was_not_met() -> None:
    russian = said(read(TOLD_RU, "Вечерний листок"))
    assert {who[-1] for who, _ in russian if who} <= {"Клёнов", "министр рыболовства"}
    assert not any("Орлов" in who for who, _ in russian)
    assert (["Заря", "Клёнов"], "Я бы не назвал это встречей") in [(who, text.strip("«».")) for who, text in russian]
    assert not any("Orlov" in who for who, _ in said(read(TOLD_EN)))
    assert [who for who, text in said(read(TOLD_EN)) if "Nobody asked us" in text] == [["Ada Holm"]]


def test_an_answer_that_opens_with_what_another_said_stays_who_answers() -> None:
    text = ENGLISH.replace("I saw him on 12 January at the gate.", "“Never,” the guard told me. I saw him at the gate.")
    assert (["David Linden"], "I saw him at the gate") in said(read(text))


def test_a_talk_set_partly_with_dashes_and_partly_with_labels_keeps_every_answer() -> None:
    text = (
        "Врач Семён Ракитин рассказал «Речнику», как работал.\n\n— Когда вы узнали об аварии?\n\n— Мне позвонили ночью.\n\n"
        "— Вам мешали?\n\n— Я никого не видел.\n\nКорреспондент: Вы повторите это?\n\nРакитин: Да. Думаю, другие врачи готовы."
    )
    spoken = [(who, words) for who, words in said(read(text)) if who]
    assert spoken == [
        (["Семён Ракитин"], "Мне позвонили ночью"),
        (["Семён Ракитин"], "Я никого не видел"),
        (["Семён Ракитин"], "другие врачи готовы"),
    ]


def test_a_line_of_a_dialogue_without_its_speaker_is_never_the_outlets() -> None:
    text = (
        "Сестра вышла на крыльцо.\n\n— Петя не виноват, — сказала она.\n\n— Кто виноват?\n\n— Начальник.\n\n— Его не нашли.\n\n"
        "Мэр перечислил задачи:\n\n— построить мост;\n\n— закрыть свалку."
    )
    who = {words: speakers for speakers, words in said(read(text))}
    assert who["Начальник"] == ["Сестра"]
    assert who["Его не нашли"] == [""]
    assert who["построить мост"] == []


def test_the_first_post_of_a_thread_is_no_headline() -> None:
    text = "@rzhansk_life: Соседи говорят, что мост цел! #Ржанск\n\n@pavel_l: Это неправда, мост закрыт."
    assert said(read(text)) == [(["@rzhansk_life", "Соседи"], "мост цел!"), (["@pavel_l"], "Это неправда, мост закрыт")]
