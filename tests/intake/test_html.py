"""Saved pages: the article read, its credits with their places, the rest left out with a reason."""

from __future__ import annotations

import pytest

from sayso.intake import Hints, receive
from sayso.intake.bylines import authors
from sayso.intake.dates import machine_date, path_date, written_date
from sayso.intake.dross import heads_off, named_reason, phrase_reason
from sayso.intake.markup import parse
from sayso.records import Credit, Intake
from sayso.settings import Settings

LEAD = "The director of the heating plant in Kedrozersk is standing trial after a coal gallery collapsed, the court said."
BODY = "Investigators say he sold 62 tons of steel beams to a scrap dealer. He denies the charges; his lawyer called them absurd."
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Director sold the steel, say investigators | Thornwick Review</title>
<meta property="og:site_name" content="Thornwick Review">
<meta property="og:title" content="Director sold the steel, say investigators">
<meta name="author" content="By Marcus Hale and Ada Finch">
<link rel="canonical" href="https://thornwick.example/2026/01/26/steel">
<meta property="article:published_time" content="2026-01-26T08:00:00+02:00">
<script>var x = "<p>not text</p>";</script></head><body>
<header class="site-header"><a href="/">Thornwick Review</a></header>
<nav><ul><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav>
<div class="cookie-banner">We use cookies to improve your experience.</div>
<main><article><h1>Director sold the steel, say&nbsp;investigators</h1><p class="byline">By Marcus Hale, January 26, 2026</p>
<figure><img src="x.jpg"><figcaption>The plant in winter. Photo: Anton Ryabtsev</figcaption></figure>
<p>{LEAD}</p><p>{BODY} <a href="/court">The court</a> heard the case.</p>
<div class="share-buttons"><a href="#">Share</a></div>
<p>Read more: <a href="/snow">The mayor who sold the snow</a></p>
<h2>What the widow says</h2><p>“Nobody closed the gallery,” the widow of one of the workers said on the steps of the court.</p>
<p>Shareholders said they had known nothing. Related companies were searched as well, according to the prosecutor.</p>
<h3>Related stories</h3><ul><li>Who pays when the heat goes out in winter</li><li>Three dead in Eastmoor</li></ul>
<p>Sign up for our newsletter and get the news in your inbox.</p></article></main>
<section id="comments"><h2>2 comments</h2><p>It is a shame, I have always said so and nobody listened to me at all.</p></section>
<footer>© 2026 Thornwick Review. All rights reserved.</footer></body></html>"""


def one(source: str, **hints: str) -> Intake:
    (intake,) = receive(source.encode(), name="page.html", settings=Settings(), hints=Hints(**hints))  # type: ignore[arg-type]
    return intake


def test_the_article_is_read_whole_and_nothing_else() -> None:
    assert one(PAGE).document.text.split("\n\n") == [
        "Director sold the steel, say\u00a0investigators",
        LEAD,
        f"{BODY} The court heard the case.",
        "What the widow says",
        "“Nobody closed the gallery,” the widow of one of the workers said on the steps of the court.",
        "Shareholders said they had known nothing. Related companies were searched as well, according to the prosecutor.",
    ]


def test_what_is_left_out_is_listed_with_its_reason() -> None:
    skipped = {s.reason: s.text for s in one(PAGE).skipped}
    assert set(skipped) == {
        "header",
        "navigation",
        "notice",
        "byline",
        "caption",
        "share",
        "related",
        "newsletter",
        "comments",
        "footer",
    }
    assert "The mayor who sold the snow" in "".join(s.text for s in one(PAGE).skipped)
    assert all(s.span is None for s in one(PAGE).skipped)


def test_credits_come_with_the_place_they_came_from() -> None:
    intake = one(PAGE)
    assert intake.document.title == "Director sold the steel, say\u00a0investigators".replace("\u00a0", " ")
    assert intake.outlet == "Thornwick Review"
    assert intake.document.authors == ("Marcus Hale", "Ada Finch")
    assert intake.document.published == "2026-01-26"
    assert intake.document.url == "https://thornwick.example/2026/01/26/steel"
    places = {(c.field, c.place) for c in intake.credits}
    assert {
        ("title", "h1"),
        ("outlet", "meta"),
        ("author", "meta"),
        ("published", "meta"),
        ("published", "url"),
        ("url", "link"),
    } <= places


def test_json_ld_is_trusted_first_and_broken_json_ld_says_nothing() -> None:
    block = """<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
      {"@type":"Organization","@id":"#o","name":"Protalina"},{"@type":"Person","@id":"#p","name":"Vera Olshanskaya"},
      {"@type":"NewsArticle","headline":"Steel","datePublished":"2026-01-22","author":{"@id":"#p"},"publisher":{"@id":"#o"}}]}</script>"""
    intake = one(PAGE.replace("<head>", "<head>" + block))
    assert (intake.outlet, intake.document.authors) == ("Protalina", ("Vera Olshanskaya",))
    assert Credit(field="published", value="2026-01-22", place="json-ld") in intake.credits
    assert one(PAGE.replace("<head>", "<head>" + block.replace("]}", ""))).outlet == "Thornwick Review"
    assert (
        one(PAGE.replace("<head>", '<head><script type="application/ld+json">' + "[" * 100_000 + "</script>")).outlet
        == "Thornwick Review"
    )


def test_an_outlet_named_nowhere_is_its_address_and_an_unknown_date_is_none() -> None:
    bare = f"<article><h1>Steel</h1><p>{LEAD}</p></article>"
    assert one(bare, fetched="https://www.thornwick.example/x").outlet == "thornwick.example"
    assert one(bare).outlet is None
    assert one(bare).document.published is None
    assert one(bare).document.authors == ()


def test_a_russian_page_and_its_date_in_words() -> None:
    page = (
        "<html><body><h1>Мост закрыли</h1><div class='meta'>Опубликовано 4 февраля 2026, автор: Вера Ольшанская</div>"
        f"<p>{'Городские власти закрыли мост через реку, сообщили в мэрии. ' * 4}</p>"
        "<p>Читайте также: что было раньше</p></body></html>"
    )
    intake = one(page)
    assert intake.document.published == "2026-02-04"
    assert intake.document.language == "ru"
    assert "Читайте также" not in intake.document.text


def test_tables_lists_breaks_and_preformatted_text_keep_their_shape() -> None:
    page = (
        f"<article><p>{LEAD}</p><table><tr><td>Tons</td><td>62</td></tr><tr><td>Dead</td><td>three workers</td></tr></table>"
        f"<p>one<br>two</p><pre>a\n  b</pre><ul><li>first thing</li><li>second thing</li></ul><p>{BODY}</p></article>"
    )
    text = one(page).document.text
    assert "Tons\t62\nDead\tthree workers" in text
    assert "one\ntwo" in text
    assert "a\nb" in text
    assert "first thing\n\nsecond thing" in text


@pytest.mark.parametrize(
    ("source", "tags"),
    [
        ("<p>one<p>two", ["p", "p"]),
        ("<ul><li>a<li>b</ul>", ["ul", "li", "li"]),
        ("<a>x<a>y", ["a", "a"]),
        ("<table><tr><td>a<td>b<tr><td>c</table>", ["table", "tr", "td", "td", "tr", "td"]),
        ("<div title='a>b'>x</div>", ["div"]),
        ("<script>'<p>'</script><p>x", ["script", "p"]),
        ("<title>never closed <p>x</p>", ["title", "p"]),
        ("<!-- <p> --><p>x</p><!-- open <p>", ["p"]),
        ("</p></div>x", ["html"]),
        ('<p class="never closed>x</p>', ["p"]),
    ],
)
def test_pages_are_read_as_browsers_read_them(source: str, tags: list[str]) -> None:
    assert [element.tag for element in parse(source).elements] == tags


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Photo: Anton Ryabtsev", "caption"),
        ("Фото: Антон Рябцев / Проталина", "caption"),
        ("Читайте также: кто платит", "related"),
        ("Read more: who pays", "related"),
        ("Sign up for our newsletter here.", "newsletter"),
        ("Advertisement", "advertisement"),
        ("Share", "share"),
        ("Share this article", "share"),
        ("You’re reading Thornwick Review, a weekly digest.", "notice"),
        # Sentences a report may well begin with stay.
        ("Related companies were searched as well.", None),
        ("Comments from the ministry came late.", None),
        ("Shareholders said they had known nothing.", None),
        ("Published accounts of the trial differ.", None),
        ("Photographs of the site show no fence.", None),
        ("Реклама на этом мосту запрещена, заявили в мэрии.", None),
        ("Подписаться под письмом отказались двое.", None),
        ("Support for the mayor fell.", None),
        ("Bumaga reported the story. Meduza summarizes the case.", None),
    ],
)
def test_which_first_words_show_a_piece_to_be_no_report(words: str, reason: str | None) -> None:
    assert phrase_reason(words, 0.0) == reason


def test_names_and_headings_that_lead_away_from_the_article() -> None:
    assert named_reason("-sidebar-right-") == "aside"
    assert named_reason("-entry-content-with-sidebar-") is None
    assert named_reason("-header-text-") is None
    assert heads_off("Most read") == "related"
    assert heads_off("Читайте также") == "related"
    assert heads_off("What the widow says") is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-01-30T23:10:00Z", "2026-01-30"),
        ("20260130", "2026-01-30"),
        ("Fri, 30 Jan 2026 10:00:00 +0300", "2026-01-30"),
        ("January 30, 2026", "2026-01-30"),
        ("30 января 2026 года", "2026-01-30"),
        ("30.01.2026", "2026-01-30"),
        ("30th of January 2026", "2026-01-30"),
        ("31/12/2025", "2025-12-31"),
        ("12/31/2025", "2025-12-31"),
        ("03/04/2025", None),
        ("2026-02-30", None),
        ("yesterday", None),
    ],
)
def test_a_day_is_read_or_is_unknown(words: str, day: str | None) -> None:
    assert machine_date(words) == day


def test_days_in_words_and_in_addresses() -> None:
    assert written_date("Опубликовано 4 февраля 2026, обновлено 5 февраля 2026") == "2026-02-04"
    assert path_date("https://x.example/2026/02/04/steel") == "2026-02-04"
    assert path_date("https://x.example/news-20260204.html") == "2026-02-04"
    assert path_date("https://x.example/item/12345678") is None


def test_the_day_most_places_say_is_believed_and_the_outlets_own_time_zone() -> None:
    stamp = '<meta property="article:published_time" content="{}">'
    body = f"<article><h1>Steel</h1><p class='date'>26 January 2026</p><p>{LEAD}</p></article>"
    said = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-01-20"}</script>'
    assert one(said + stamp.format("2026-01-26T09:00:00Z") + body).document.published == "2026-01-26"
    assert one(said + body).document.published == "2026-01-20"
    late = one(stamp.format("2026-01-25T23:30:00Z") + body, fetched="https://x.example/2026/01/26/steel")
    assert late.document.published == "2026-01-26"


def test_a_date_in_a_sentence_of_the_article_is_no_publication_date() -> None:
    page = f"<article><h1>Steel</h1><p>On 14 October 2025 three workers died.</p><p>{LEAD}</p></article>"
    assert one(page).document.published is None


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("By Marcus Hale and Ada Finch", ["Marcus Hale", "Ada Finch"]),
        ("Автор: Вера Ольшанская", ["Вера Ольшанская"]),
        ("von Lars Fischer, Alina Schadwinkel", ["Lars Fischer", "Alina Schadwinkel"]),
        ("By Evan Halper Staff Writer Feb. 19, 2020 4 AM", ["Evan Halper"]),
        ("view all posts by freeman1984", ["freeman1984"]),
        ("Ada Finch, PhD; Marcus Hale", ["Ada Finch, PhD", "Marcus Hale"]),
        ("admin", []),
        ("Фото из архива", []),
        ("https://thornwick.example/desk", []),
    ],
)
def test_names_are_taken_out_of_a_byline(words: str, names: list[str]) -> None:
    assert list(authors(words)) == names
