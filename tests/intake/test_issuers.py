"""Whose a document is that no newspaper published: its account's, or the body's that issues it."""

from __future__ import annotations

import pytest

from sayso.intake import Hints, receive
from sayso.records import Intake
from sayso.settings import Settings

SAID = "I saw two trucks at the gate tonight. The foreman said the police had let them through."
BODY = f"<body><article><p>{SAID}</p></article></body>"
POSTS = [
    ("the title names the account", "X (formerly Twitter)", "Ada Holm (@adaholm) on X", None, "Ada Holm"),
    ("a channel's page is titled with its name", "Telegram", "Harbour Watch", "https://t.me/harbourwatch/12", "Harbour Watch"),
    ("an address alone names the handle", None, None, "https://x.com/adaholm/status/12", "@adaholm"),
]
TEXTS = [
    ("Ada Holm @adaholm · 3 February 2031\n\nI saw two trucks at the gate tonight.", "Ada Holm"),
    ("@adaholm\n\nI saw two trucks at the gate tonight.", "@adaholm"),
    ("Press release\nVarnholm District Court\n\nThe court found Viktor Renn guilty of theft.", "Varnholm District Court"),
    ("Пресс-релиз\nКедрозёрский районный суд\n\nСуд признал Реннова виновным в краже.", "Кедрозёрский районный суд"),
    ("Заявление пресс-службы порта Варнхольм\n\nКран прошёл проверку в феврале.", "Пресс-служба порта Варнхольм"),
    ("Source: Vesper Tribune\n\nPress release\n\nThe port will close.", "Vesper Tribune"),
    ("By Reuters\n\nPolice said that three men were held.\n\nThe mayor denied it.", "Reuters"),
    ("Three men held\n\nBy Reuters Staff\n\nPolice said that three men were held.", "Reuters"),
    ("By Ada Holm\n\nPolice said that three men were held.\n\nThe mayor denied it.", None),
    ("Заявление\n\nВ прокуратуру Кедрозёрского района\n\nОтдел полиции не ответил на моё письмо.", None),
    ("Statement\n\nTo the Varnholm District Court\n\nThe guards took my letters.", None),
    ("Fire at the depot\n\nThe court will hear the case in May.", None),
    ("Statement of the harbour\n\nWrite to us at desk@harbour.example or @harbour.", "harbour"),
]


def received(text: str, name: str, hints: Hints | None = None) -> Intake:
    (intake,) = receive(text.encode(), name=name, settings=Settings(), hints=hints)
    return intake


@pytest.mark.parametrize(("why", "site", "title", "url", "account"), POSTS, ids=[p[0] for p in POSTS])
def test_a_saved_post_is_its_accounts(why: str, site: str | None, title: str | None, url: str | None, account: str) -> None:
    metas = [("og:site_name", site), ("og:title", title)]
    head = "".join(f'<meta property="{name}" content="{value}">' for name, value in metas if value)
    intake = received(f"<html><head>{head}</head>{BODY}</html>", "post.html", Hints(fetched=url))
    assert intake.outlet == account
    assert [c.value for c in intake.credits if c.field == "account"] == [account]


def test_what_the_user_says_goes_before_the_account() -> None:
    assert received(TEXTS[0][0], "post.txt", Hints(outlet="Vesper Tribune")).outlet == "Vesper Tribune"


def test_a_page_of_a_newspaper_has_no_account() -> None:
    page = f'<html><head><meta property="og:site_name" content="Vesper Tribune"></head>{BODY}</html>'
    assert not [c for c in received(page, "page.html").credits if c.field == "account"]


@pytest.mark.parametrize(("text", "outlet"), TEXTS)
def test_the_first_lines_of_a_text_say_whose_it_is(text: str, outlet: str | None) -> None:
    assert received(text, "text.txt").outlet == outlet
