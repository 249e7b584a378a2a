"""What on a page is plainly not its article, by tag, role, class and id; each with its reason."""

from __future__ import annotations

import re

from sayso.intake.markup import Element, Page, tags

UNSEEN = "unseen"  # never shown to a reader: not even listed among what was left out

DEAD = tags(
    "script style noscript template svg math iframe object embed select option datalist button textarea input head title"
    " canvas audio video map area frameset noframes noembed xmp dialog rp rt"
)
BY_TAG = {"nav": "navigation", "menu": "navigation", "footer": "footer", "aside": "aside", "figcaption": "caption", "search": "search"}
BY_ROLE = {
    "navigation": "navigation", "banner": "header", "contentinfo": "footer", "complementary": "aside", "search": "search",
    "dialog": "notice", "alertdialog": "notice", "menu": "navigation", "menubar": "navigation", "toolbar": "navigation",
}  # fmt: skip
# Read against class and id, split into words joined by `-`, with `-` at both ends.
BY_NAME = (
    ("comments", r"-comments?-(?!off|on)|-commentlist|-comment-list|disqus|-respond-|-replies-|-kommentar|fb-comments|comment-form"),
    ("notice", r"cookie|-gdpr-|consent|-ccpa-|privacy-|paywall|-adblock|disclaimer|-copyright|-legal-|-imprint-|login|-signin|-modal"),
    ("newsletter", r"newsletter|subscri(?!bed)|-signup|sign-up|mailing-?list|mailchimp|-abo-box|-donat|-spende|-support-us"),
    ("share", r"-shar(e|es|ing|er)-|sharedaddy|-social|addthis|addtoany|-follow-|-like-|-likes-|shariff|-teilen|socialmedia|-bookmark|heateor|sharebar|share-?buttons?"),
    ("related", r"related|recommend|-readmore-articles-|-read-more-|-read-?also|-see-?also|-more-(?:from|on|articles|stories|news)|outbrain|taboola|trending|popular|most-read|yarpp|similar|-teasers-|-further-|also-like|-upnext-|-up-next-|crosssell|cross-sell|-zemanta|weiterlesen|mehr-zum|-empfehl"),
    ("advertisement", r"-ads?-|advert|-adv-|sponsor|-promo|-dfp-|-banner-|adsense|-anzeige|werbung|-gpt-|affiliate|-native-ad"),
    ("navigation", r"-nav-|navi(?:gation)?-|navbar|-menu|breadcrumb|-crumbs?-|paginat|-pager-|-pages-links|page-links|-skip-|sitemap|top-?bar|toolbar|-jump-|-toc-|post-nav|prev-next|next-prev|-previous-|-tabs-"),
    ("caption", r"caption|-credits?-|-photo-?credit|image-source|-bildunter|bildnachweis|-legende-"),
    ("byline", r"-byline|-author|-autor|-vcard-|-dateline|-timestamp|-pub-?date|-meta-|-metadata|postmeta|entry-meta|post-info|-postinfo|-date-|-posted-on|-byname|-kicker-|-writer-|-reading-time|-article-info-|postmetadata|post-data"),
    ("tags", r"-tags-(?!page)|-tagcloud|tag-?list|-categor(y|ies)-|-cat-links|-keywords?-|-schlagw|-topics?-|-filed-"),
    ("footer", r"-footer|-foot-|-colophon"),
    ("header", r"-masthead|-site-?header|-page-?header|-top-?header|-logo-|-branding"),
    ("aside", r"-sidebar|-widget|-rail-|-sidecol|-side-|-infobox-?ad|-marginal|-aside-|-rightcol|-right-?column|-leftcol|-left-?column|-secondary-"),
    ("rating", r"-ratings?-|-votes?-|-voting-|-stars?-|-poll-|-bewertung|kk-star|-feedback-|-survey-"),
    ("gallery", r"-gallery-|-slideshow|-slider-|-carousel|-lightbox|-bxslider|-swiper|-player-"),
    (UNSEEN, r"(?<!overflow)(?<!label)(?<!x)(?<!y)-hidden-(?!xs|sm|md|lg|xl|mobile|phone|tablet|desktop|print)|-screen-?reader|-sr-only-|-visually-?hidden|-invisible-|-hide-"),
)  # fmt: skip
NAMED = re.compile("|".join(f"(?P<r{n}>{pattern})" for n, (_, pattern) in enumerate(BY_NAME)))
WRAPPERS = re.compile(r"-(?:with|has|no|without|hide|show|is|not|single|page|layout|template|theme|type|format|status|hentry|js)-")
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
NOT_WORD = re.compile(r"[^a-z0-9]+")
HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
ARTICLE = re.compile(r"article-?body|-entry-content|-post-content|-article-content|-post-body|-story-?body|-article-text|-main-content-")
POST = re.compile(r"-hentry-|-type-post-|-elementor-|-h-entry-")
MOST = {"comments": 0.8, "aside": 0.4, "related": 0.3}
MOST_ELSE = 0.2 # an element with more than this share of a page's words is its frame, whatever it is called


def names(element: Element) -> str:
    """Class and id as words: `entryMeta share_box` gives `-entry-meta-share-box-`."""
    joined = f"{element.get('class')} {element.get('id')}"
    return f"-{NOT_WORD.sub('-', CAMEL.sub('-', joined).lower())}-" if joined != " " else ""


def own_reason(element: Element) -> str | None:
    """Why this element is none of the article, by itself."""
    if element.tag in DEAD:
        return UNSEEN
    if element.tag in ("html", "body", "main", "article", "h1") or element.get("itemprop") == "articleBody":
        return None
    if "hidden" in element.attrs or HIDING.search(element.get("style")) or element.get("aria-hidden") == "true":
        return UNSEEN
    return BY_TAG.get(element.tag) or BY_ROLE.get(element.get("role")) or named_reason(names(element))


def named_reason(name: str) -> str | None:
    if not name or ARTICLE.search(name) or POST.search(name):
        return None
    m = NAMED.search(name)
    return BY_NAME[int(m.lastgroup[1:])][0] if m and m.lastgroup else None


def reasons(page: Page, mass: list[int]) -> list[str | None]:
    """For every element why it is left out, its ancestors' reason before its own; `mass` is how many letters each holds."""
    found: list[str | None] = []
    total = max(mass, default=0)
    for element, letters in zip(page.elements, mass, strict=True):
        above = found[element.parent] if element.parent >= 0 else None
        reason = above or own_reason(element)
        found.append(reason if above or element.tag in DEAD or letters <= MOST.get(reason or '', MOST_ELSE) * total else None)
    return found
