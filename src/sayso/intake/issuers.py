"""Whose a document is that no newspaper published: the account of a post on a platform, the court or body of a release."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.lexicon.outlets import outlet_named
from sayso.lexicon.papers import RUSSIAN_COURT, is_judgment
from sayso.records import Credit

ACCOUNT = "account"  # the credit that marks a document as a post: its words are the account's own
PLATFORMS = frozenset(
    [
        "x.com",
        "twitter.com",
        "t.me",
        "telegram.me",
        "facebook.com",
        "m.facebook.com",
        "vk.com",
        "ok.ru",
        "instagram.com",
        "threads.net",
        "threads.com",
        "bsky.app",
        "mastodon.social",
        "tiktok.com",
        "linkedin.com",
        "truthsocial.com",
    ]
)
NAMES = frozenset(
    [
        "x",
        "x (formerly twitter)",
        "twitter",
        "telegram",
        "facebook",
        "vk",
        "вконтакте",
        "одноклассники",
        "instagram",
        "threads",
        "bluesky",
        "bluesky social",
        "mastodon",
        "tiktok",
        "linkedin",
        "truth social",
    ]
)
_TITLED = re.compile(r"(?P<name>.+?)(?: \(@\w+\))?(?: on (?:X|Twitter|Threads|Instagram|Facebook)\b| \(@\w+\))")
_HANDLE = re.compile(r"(?P<name>[^@\n]{2,60}?)?[ \t]*\(?@(?P<handle>\w{3,30}(?:\.\w+)*)\)?(?:[ \t]*[·•|,–—-][ \t]*[^\n]{0,40})?")
_SECTIONS = frozenset(
    ["s", "i", "p", "status", "posts", "groups", "watch", "share", "permalink.php", "story.php", "photo", "wall"]
)
_RELEASES = (
    "(?:press|news|media)[ -]?(?:release|statement)", "for immediate release", "(?:official )?statement", "пресс-релиз",
    "(?:официальное )?заявление", "(?:официальное )?сообщение(?: для (?:сми|прессы))?",
)  # fmt: skip
_DATED = r"(?:[ ,–—-]+(?:no\.?[ ]?\d+|[^\n:]{0,30}\b(?:19|20)\d\d))?"  # *Press release, 2 October 2024*
_SUBJECT = r"|statement (?:on|regarding|concerning|about) [^\n]{3,80}"
_RELEASE = re.compile(f"(?:{'|'.join(_RELEASES)}){_DATED}{_SUBJECT}", re.IGNORECASE)
_PRESS = re.compile(
    r"(?:The )?(?:Press (?:Service|Office)|Information (?:Office|Service)|Media Office) of (?:the )?[A-Z][^\n:]{2,70}",
    re.IGNORECASE,
)
_BY = "(?:press |official )?(?:statement|release) (?:by|of|from) (?:the )?(?:press (?:service|office) of (?:the )?)?"
_BY_RU = "(?:официальное )?(?:заявление|сообщение|релиз|пресс-релиз) "
_ISSUED = re.compile(rf"(?:{_BY}(?P<en>[A-Z].{{3,80}})|{_BY_RU}(?P<ru>пресс-службы .{{3,80}}))", re.IGNORECASE)
_BODIES = (
    "court", "tribunal", "ministry", "department", "office", "agency", "service", "police", "committee", "council", "authority",
    "company", "port", "university", "hospital", r"\w*суд", r"прокуратур\w*", r"министерств\w*", r"управлени\w*", r"комитет\w*",
    r"полици\w*", "мвд", r"служб\w*", r"администраци\w*", r"мэри\w*", r"департамент\w*",
)  # fmt: skip
_BODY = re.compile(rf"\b(?:{'|'.join(_BODIES)})\b", re.IGNORECASE)
_TOLD = r"\btold (?:the )?[“\"]?{0}\b|\b(?:рассказа|сообщи|заяви|поясни)л\w* (?:корреспонденту )?[«“\"]{0}[»”\"]"
_ADDRESSED = re.compile(r"(?:в|во|to|attn|кому|на имя)\b", re.IGNORECASE)  # «В прокуратуру района»: to whom a letter goes
LONGEST = 100
STEM = 3  # letters at least that the cases of a Russian name share
LONGEST_NAME = 6  # words of an outlet


def account(credits: Sequence[Credit], url: str | None) -> tuple[Credit, ...]:
    """The account whose post this is, as outlet: by its author, its title or its address; nothing for what is on no platform."""
    first = {c.field: c.value for c in reversed(credits)}
    parts = (url or first.get("url", "")).partition("://")[2].split("/")
    host = parts[0].partition(":")[0].removeprefix("www.")
    if first.get("outlet", "").casefold() not in NAMES and host not in PLATFORMS:
        return ()
    name = _by_title(first) or first.get("author") or _by_address(parts[1:])
    return (Credit(field="outlet", value=name, place=ACCOUNT), Credit(field=ACCOUNT, value=name, place="page")) if name else ()


def _by_title(first: dict[str, str]) -> str | None:
    """The account as the page's title names it; a channel's page on Telegram is titled with the channel's name alone."""
    title = first.get("title", "")
    if first.get("outlet", "").casefold() == "telegram" and 0 < len(title) <= LONGEST:
        return title
    found = _TITLED.match(title)
    return found["name"].strip() if found else None


def _by_address(path: list[str]) -> str | None:
    """The account's handle in its post's address: `x.com/NAME/status/1`, `t.me/NAME/12`."""
    name = next((p.partition("?")[0] for p in path if p and p not in _SECTIONS), "")
    return f"@{name.removeprefix('@')}" if re.fullmatch(r"@?[\w.-]{3,40}", name) and not name.isdigit() else None


def written(head: Sequence[str]) -> Iterator[Credit]:
    """Whose a text is by its first lines: the account of a saved post, the body that a release names as its own."""
    for line in head[:2]:
        if (found := _HANDLE.fullmatch(line)) and "@" in line:
            name = (found["name"] or "").strip(" ·•|,–—-") or f"@{found['handle']}"
            yield Credit(field="outlet", value=name, place=ACCOUNT)
            yield Credit(field=ACCOUNT, value=name, place="text")
            return
    if issuer := _issuer(head[:5]) or _court(head):
        yield Credit(field="outlet", value=issuer, place="text")


def _issuer(head: Sequence[str]) -> str | None:
    for line in head:
        if found := _ISSUED.fullmatch(line):
            return str(found["en"] or "Пресс-служба" + found["ru"][len("пресс-службы") :])
    if head and _PRESS.fullmatch(head[0]) and head[0][-1].isalnum():
        return head[0]
    if any(_RELEASE.fullmatch(line.strip(" .:*#")) for line in head):
        return next((line for line in head if _is_body(line)), None)
    return None


def _court(head: Sequence[str]) -> str | None:
    """The court whose judgment this is: a title that says so, and a line that opens with a court's name."""
    titled = any(is_judgment(line) for line in head[:6])
    return next((found[0] for line in head if (found := RUSSIAN_COURT.match(line))), None) if titled else None


def masthead(head: Sequence[str], text: str) -> str | None:
    """The first line where it is an outlet's name above the headline: one that is known, or that the text was told things by."""
    name = head[0] if len(head) > 2 else ""
    words = re.sub(r"^[Tt]he ", "", name.strip('«»“”"')).split()
    if not 0 < len(words) <= LONGEST_NAME or not words[-1][-1].isalnum():
        return None
    bare = " ".join(re.escape(w) if w.isascii() else rf"{re.escape(w[: max(STEM, len(w) - 2)])}\w*" for w in words)
    return name if outlet_named(name) or re.search(_TOLD.format(bare), text) else None


def _is_body(line: str) -> bool:
    """Whether a line is a body's name: short, no sentence, no label, no address."""
    if _ADDRESSED.match(line):
        return False
    return len(line) <= LONGEST and line[-1].isalnum() and ":" not in line and bool(_BODY.search(line))
