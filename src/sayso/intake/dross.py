"""What on a page is plainly not its article, by tag, role, name and words; the names and words are in `dross.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.intake.markup import Element, Page, tags

UNSEEN = "unseen"  # never shown to a reader: not even listed among what was left out
DEAD = tags(
    "script style noscript template svg math iframe object embed select option datalist button textarea input head title"
    " canvas audio video map area frameset noframes noembed xmp dialog rp rt"
)
KEPT = tags("html body main article h1")  # never left out for what they are called
BY_TAG = {"nav": "navigation", "menu": "navigation", "footer": "footer", "aside": "aside", "figcaption": "caption"}
BY_TAG["search"] = "navigation"
BY_ROLE = {
    "navigation": "navigation", "banner": "header", "contentinfo": "footer", "complementary": "aside", "search": "navigation",
    "dialog": "notice", "alertdialog": "notice", "menu": "navigation", "menubar": "navigation", "toolbar": "navigation",
}  # fmt: skip
ARTICLE = re.compile(
    r"article-?body|-entry-content|-post-content|-article-content|-post-body|-story-?body|-article-text|-main-content-"
)
WHOLE_POST = re.compile(r"-hentry-|-type-post-|-elementor-|-h-entry-")  # such an element's class lists its post's tags
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
NOT_WORD = re.compile(r"[^a-z0-9]+")
BULLETS = " *•-–—>»|[("
LABEL = 60  # characters of a label, at most
SENTENCE = re.compile(r"[.!?…][\"”»’)]*$")
HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


@dataclass(frozen=True, slots=True)
class Rules:
    """`dross.toml`, each kind of pattern in one expression whose groups are numbered like the reasons."""

    reasons: tuple[str, ...]
    most: dict[str, float]
    names: re.Pattern[str]
    phrases: re.Pattern[str]
    labels: re.Pattern[str]
    heads: re.Pattern[str]


@cache
def rules() -> Rules:
    rows = tomllib.loads(files("sayso.intake").joinpath("dross.toml").read_text("utf-8"))["rule"]
    return Rules(
        reasons=tuple(row["reason"] for row in rows),
        most={row["reason"]: row["most"] for row in rows},
        names=joined([row.get("names", []) for row in rows]),
        phrases=joined([row.get("phrases", []) for row in rows]),
        labels=joined([row.get("labels", []) for row in rows]),
        heads=joined([row.get("heads", []) for row in rows]),
    )


def joined(patterns: Sequence[Sequence[str]]) -> re.Pattern[str]:
    groups = (f"(?P<r{n}>{'|'.join(each)})" for n, each in enumerate(patterns) if each)
    return re.compile("|".join(groups), re.I)


def reason_of(m: re.Match[str] | None) -> str | None:
    return rules().reasons[int(m.lastgroup[1:])] if m and m.lastgroup else None


def phrase_reason(words: str, linked: float) -> str | None:
    """Why a short piece of these words, this share of them links, is none of the article."""
    words = words.strip(BULLETS)
    if reason := reason_of(rules().phrases.match(words)):
        return reason
    m = rules().labels.match(words)
    return reason_of(m) if m and is_label(words, m.end(), linked) else None


def is_label(words: str, end: int, linked: float) -> bool:
    """Whether what begins with a label's words is one: alone, with a colon, short and no sentence, or a link."""
    rest = words[end:]
    if rest[:1].isalnum():
        return False  # `share` is no label in `Shareholders said`
    alone = not rest.strip(" :.…!→»>") or rest.lstrip().startswith(":") or words[:end].endswith(":")
    return alone or (len(words) <= LABEL and not SENTENCE.search(words)) or (linked > 0.25 and len(words) <= 3 * LABEL)


def heads_off(words: str) -> str | None:
    """Why what follows under a heading of these words is none of the article."""
    return reason_of(rules().heads.fullmatch(words.strip(BULLETS + ":")))


def names(element: Element) -> str:
    """Class and id as words: `entryMeta share_box` gives `-entry-meta-share-box-`."""
    joint = f"{element.get('class')} {element.get('id')}"
    return f"-{NOT_WORD.sub('-', CAMEL.sub('-', joint).lower()).strip('-')}-" if joint != " " else ""


def own_reason(element: Element) -> str | None:
    """Why this element is none of the article, by itself."""
    if element.tag in DEAD:
        return UNSEEN
    if element.tag in KEPT or element.get("itemprop") == "articleBody":
        return None
    if "hidden" in element.attrs or HIDING.search(element.get("style")) or element.get("aria-hidden") == "true":
        return UNSEEN
    return BY_TAG.get(element.tag) or BY_ROLE.get(element.get("role")) or named_reason(names(element))


def named_reason(name: str) -> str | None:
    return None if not name or ARTICLE.search(name) or WHOLE_POST.search(name) else reason_of(rules().names.search(name))


def reasons(page: Page, prose: Sequence[int]) -> list[str | None]:
    """For every element why it is left out, its ancestors' reason before its own; `prose` is how many letters each holds."""
    found: list[str | None] = []
    total, most = max(prose, default=0), rules().most
    for element, letters in zip(page.elements, prose, strict=True):
        above = found[element.parent] if element.parent >= 0 else None
        reason = above or own_reason(element)
        frame = reason is not None and element.tag not in DEAD and letters > most.get(reason, 0.2) * total
        found.append(None if frame and not above else reason)
    return found
