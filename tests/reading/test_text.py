"""Sentences, quotations and words stand where they stand: spans only, to the character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.lexicon.language import load
from sayso.reading.words.text import layout, tokens

EN, RU = load("en"), load("ru")

SENTENCES = [
    ("en", "Mr. Ash left. Mrs. Birch stayed.", ["Mr. Ash left.", "Mrs. Birch stayed."]),
    ("en", "K. Linden paid $3.5 m. on Jan. 4 in full.", ["K. Linden paid $3.5 m. on Jan. 4 in full."]),
    ("en", "“It is late,” she said. “Go home.”", ["“It is late,” she said.", "“Go home.”"]),
    ("en", "“Stop!” he said. Nobody moved.", ["“Stop!” he said.", "Nobody moved."]),
    ("en", "“Is it late?” Ms. Holm said in May. It was.", ["“Is it late?” Ms. Holm said in May.", "It was."]),
    ("en", "“Stop!” Ada Holm, the mayor, was quoted as saying.", ["“Stop!” Ada Holm, the mayor, was quoted as saying."]),
    ("en", "“You see it?” Mr. Birch asked his daughters.", ["“You see it?” Mr. Birch asked his daughters."]),
    ("en", "“Stop!” Holm said the pier fell.", ["“Stop!”", "Holm said the pier fell."]),
    ("en", "“Stop!” Holm told them to go.", ["“Stop!”", "Holm told them to go."]),
    ("en", "“Is it late?” Holm replied: “No.”", ["“Is it late?”", "Holm replied: “No.”"]),
    ("en", "“Stop!” Holm left the pier.", ["“Stop!”", "Holm left the pier."]),
    ("en", "The pier . . . is shut. It fell . . . He left.", ["The pier . . . is shut.", "It fell . . .", "He left."]),
    ("en", "“Stop!” He said so in May.", ["“Stop!”", "He said so in May."]),
    ("en", "Ada Holm (b. 1920) came c. 1940. It rained.", ["Ada Holm (b. 1920) came c. 1940.", "It rained."]),
    ("en", "The U.S. Navy came. It left.", ["The U.S. Navy came.", "It left."]),
    ("ru", "Ущерб — 3 млн. руб. Суд 4 мая.", ["Ущерб — 3 млн. руб. Суд 4 мая."]),
    ("ru", "«Так вышло!» — сказал он. Дело закрыли.", ["«Так вышло!» — сказал он.", "Дело закрыли."]),
    ("ru", "По ст. 158 УК. Срок — два года.", ["По ст. 158 УК.", "Срок — два года."]),
    ("ru", "Пришёл А. С. Клёнов. Он молчал.", ["Пришёл А. С. Клёнов.", "Он молчал."]),
    (
        "ru",
        "Он вёл «Город. Порт. Люди» на канале. Его закрыли.",
        ["Он вёл «Город. Порт. Люди» на канале.", "Его закрыли."],
    ),
    ("ru", 'Он ушёл из "Залив. Вести недели" в мае.', ['Он ушёл из "Залив. Вести недели" в мае.']),
    ("ru", "Он сказал: «Нет. Никогда». И ушёл.", ["Он сказал: «Нет.", "Никогда».", "И ушёл."]),
    ("en", "She wrote “Salt. A short history” in May. It sold.", ["She wrote “Salt. A short history” in May.", "It sold."]),
    ("ru", "Порт стоял (в районе. – Прим. «Зари»). Он молчал.", ["Порт стоял (в районе. – Прим. «Зари»).", "Он молчал."]),
    ("ru", "Порт в 5 км. В это время людей спасали.", ["Порт в 5 км.", "В это время людей спасали."]),
    ("ru", "Участок — 600 кв. м. Ущерб велик.", ["Участок — 600 кв. м.", "Ущерб велик."]),
    ("ru", "Он ждал у м. Речная вчера.", ["Он ждал у м. Речная вчера."]),
    ("ru", "Он работает с мая (л.д. 5). Это видно.", ["Он работает с мая (л.д. 5).", "Это видно."]),
    ("ru", "Сообщила мэрия.Мост закрыт.", ["Сообщила мэрия.", "Мост закрыт."]),
    ("ru", "Так решило МЧС.После он ушёл.", ["Так решило МЧС.", "После он ушёл."]),
    ("ru", 'Пришёл Клёнов."Мост закрыт", - сказал он.', ["Пришёл Клёнов.", '"Мост закрыт", - сказал он.']),
    ("ru", "Пишет «Заря».32-летний сторож ушёл.", ["Пишет «Заря».", "32-летний сторож ушёл."]),
    ("ru", "Так пишет Яндекс.Дзен.", ["Так пишет Яндекс.Дзен."]),
    ("ru", "Так пишет Заря.Ру сегодня.", ["Так пишет Заря.Ру сегодня."]),
    ("ru", "Он ждал в г.Речном на ул.Садовой.", ["Он ждал в г.Речном на ул.Садовой."]),
]


@pytest.mark.parametrize(("language", "text", "expected"), SENTENCES)
def test_a_sentence_ends_where_a_reader_ends_it(language: str, text: str, expected: list[str]) -> None:
    laid = layout(text, load(language))
    assert [text[a:b] for a, b in laid.sentences] == expected


QUOTES = [
    ("He called it “a “small” fire” and left.", ["“a “small” fire”"]),
    ("«Завод «Заря» закрыт», — сказал он.", ["«Завод «Заря» закрыт»"]),
    ('She said "no" and "never".', ['"no"', '"never"']),
    ('"У "Зари" не было крана. И мост стоял", - сказал он.', ['"У "Зари" не было крана. И мост стоял"']),
    ('ООО "Торговый дом "Заря" закрыто. "Мы ушли", - сказал он.', ['"Заря"', '"Мы ушли"']),
    ('He is 6\'2" and said "we left".', ['"we left"']),
    ("''A,'' she said. ''We are late.\n\n''We ran.''", ["''A,''", "''We are late.\n\n''We ran.''"]),
    ("He said, ''We are late,'' and ran.", ["''We are late,''"]),
    ("“One paragraph.\n\n“And the next,” he said.", ["“One paragraph.\n\n“And the next,”"]),
    ("«Суд закрыл «Зарю», – заявил он. «Мы ушли».", ["«Суд закрыл «Зарю»", "«Мы ушли»"]),
    ("«Мы видели «Зарю», – и ушли», – сказал он.", ["«Мы видели «Зарю», – и ушли»"]),
    ('"Порт купила "Заря", - заявил он.', ['"Порт купила "Заря"']),
    ('"Вот оно. Цитирую: "Мост закрыт", - написал он.', ['"Вот оно. Цитирую: "Мост закрыт"']),
    ("An open “quote that never ends.", []),
    ("She said: “A fell. “B fell. “C ran.” He left. He said: “No.”", ["“A fell. “B fell. “C ran.”", "“No.”"]),
    ("“He said ‘it is late.’ “Then he left ‘us. “I ran,” she said.", ["“He said ‘it is late.’ “Then he left ‘us. “I ran,”"]),
    ("“He wrote to us. “Go home.” We left,” she said.", ["“He wrote to us. “Go home.” We left,”"]),
    ('She said, "A fell. "[B] fell. B ran." He left.', ['"A fell. "[B] fell. B ran."']),
    ('She said, "A fell. "Holm is the head of "Pier One" in Varn.', ['"A fell. "', '"Pier One"']),
    ("“One.\n\nTwo.\n\nThree,” he said.\n\nHe left “us”.", ["“One.\n\nTwo.\n\nThree,”", "“us”"]),
    ('He wrote: "One.\n\nTwo!" Holm wrote. "Three."', ['"One.\n\nTwo!"', '"Three."']),
    ("“One.\n\nTwo.\n\nHe left “us”.", ["“One.", "“us”"]),
    ("He saw “one pier\n\nTwo.\n\nHe left “us”.", ["“us”"]),
    ("“We ran,” she said. “It was late.\n\nHe left.", ["“We ran,”", "“It was late."]),
    ("He has “a plan for it. He added: “We ran. We hid.”", ["“a plan for it.", "“We ran. We hid.”"]),
    (
        "“It was not “a war of ours.” It was “his at first. We ran.”",
        ["“It was not “a war of ours.” It was “his at first. We ran.”"],
    ),
    ('""We ran," he said.', ['"We ran,"']),
    ("“We ran,“ he said, “late.’’ He left.", ["“We ran,“", "“late.’’"]),
    ('“We ran," he said. “It was late." “Go,” she said.', ['“We ran,"', '“It was late."', "“Go,”"]),
    ("The officers’ house and the ‘red’ door.", ["‘red’"]),
]


@pytest.mark.parametrize(("text", "expected"), QUOTES)
def test_a_quotation_is_found_with_its_marks_nested_ones_inside_it(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in layout(text, EN).quotes] == expected


def test_every_sentence_of_a_long_quotation_is_a_sentence_of_its_own() -> None:
    text = "“The gate was open. Nobody came. I went in,” said the porter."
    laid = layout(text, EN)
    assert [text[a:b] for a, b in laid.sentences] == ["“The gate was open.", "Nobody came.", "I went in,” said the porter."]


def test_a_no_break_space_and_a_soft_hyphen_do_not_move_a_word() -> None:
    text = "в\u00a0суде за\u00adявили 4\u00a0мая"
    assert all(text[w.start : w.end] == w.text for w in tokens(text, (0, len(text))))


def test_a_soft_hyphen_belongs_to_its_word_and_is_no_mark_of_its_own() -> None:
    text = "Dora Pike\u00ad said \u00ad the Elms\u00adford dam за\u00adявил"
    found = [w.lower for w in tokens(text, (0, len(text)))]
    assert found == ["dora", "pike", "said", "the", "elmsford", "dam", "заявил"]


@given(st.text(alphabet="Аа Bb.!?“”«»\"'’—\n\u00a0,;:1", max_size=200))
def test_sentences_lie_in_order_inside_paragraphs_and_lose_no_letter(text: str) -> None:
    laid = layout(text, RU)
    ends = [0, *(n for span in laid.sentences for n in span), len(text)]
    assert ends == sorted(ends)
    covered = {i for a, b in laid.sentences for i in range(a, b)}
    assert all(i in covered for i, c in enumerate(text) if c.isalnum())


@pytest.mark.parametrize("title", ["Dr", "Msgr", "Amb", "Ald", "Assoc", "Const", "Fr", "Mme"])
def test_no_sentence_ends_at_the_title_of_who_speaks(title: str) -> None:
    text = f"“The pier is open,” {title}. Quill said. The port closed."
    assert len(layout(text, EN).sentences) == 2
