"""What a server gives in place of an article: an error page, a paywall, a check for robots."""

from __future__ import annotations

import re

from sayso.errors import LinkRefused
from sayso.intake.draft import Draft
from sayso.intake.seal import HTML

SHORT = 1500  # an article of more characters than this was given, whatever else its page says
TEASER = 4000  # a wall hides the rest of an article whose beginning may be this long
SAVE_IT = "Open it in a browser, save the page and give the file."
PAYWALL = re.compile(
    r"subscribe (?:now )?to (?:continue|read|keep reading|unlock)|(?:become) a subscriber|for subscribers only|subscriber-only"
    r"|(?:sign|log) in to (?:continue|read)|to continue reading|create a free account to"
    r"|this (?:article|story|content) is (?:only )?for (?:our )?(?:subscribers|members)"
    r"|доступно? (?:только )?(?:по подписке|подписчикам)|только для подписчиков"
    r"|оформите подписку|чтобы (?:продолжить чтение|дочитать)|войдите, чтобы (?:читать|продолжить)",
    re.I,
)
MISSING = re.compile(
    r"\b404\b|page (?:was |could )?not (?:be )?found|page (?:doesn.t|does not) exist|no longer available|страница не найдена"
    r"|access denied|403 forbidden|доступ (?:запрещ[её]н|ограничен)",
    re.I,
)
ROBOT = re.compile(
    r"checking your browser|verify (?:that )?you are (?:a )?human|are you a robot|enable javascript and cookies to continue"
    r"|подтвердите, что вы не робот|complete the captcha",
    re.I,
)
WALLS = ((ROBOT, "the server asks for proof of a person", SHORT), (MISSING, "the server gave an error page", SHORT))


def refuse_wall(draft: Draft) -> None:
    """Raises LinkRefused where the fetched page has next to no text of its own and says why."""
    if draft.media_type != HTML:
        return
    whole = "\n".join([draft.text, *(s.text for s in draft.skipped)])
    title = next((c.value for c in draft.credits if c.field == "title"), "")
    for pattern, why, most in WALLS:
        if len(draft.text) < most and pattern.search(f"{title}\n{draft.text[:most]}"):
            raise LinkRefused(why, advice=SAVE_IT)
    ends_at_wall = len(draft.text) < TEASER and PAYWALL.search(draft.text[-500:])
    if ends_at_wall or (len(draft.text) < SHORT and PAYWALL.search(whole)):
        raise LinkRefused("a paywall stands before the article", advice=SAVE_IT)
