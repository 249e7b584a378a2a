"""HTML as elements and runs of text, each knowing where it stands in the source.

Parsers of the trade give a tree without offsets, or offsets without a tree, and most recurse; this one reads the
source once, keeps every offset, and its work grows with the length of the page whatever the page does.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html import unescape

from sayso.errors import SourceTooLarge

MAX_ELEMENTS = 400_000
SCAN = 256  # how far up the open elements a start or end tag looks for its partner

# What separates two runs: nothing, the edge of a table cell, a line break, a table row, a block's edge.
NONE, CELL, LINE, ROW, BLOCK = range(5)

# Possessive repeats: a tag that never ends is given up at once. A quote counts only behind `=`, as in browsers.
TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/>]*+)((?:=\s*+"[^"]*+"|=\s*+'[^']*+'|[^>])*+)>""")
PLAIN_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)([^>]*+)>")
ATTRIBUTE = re.compile(r"""([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?""")
COMMENT_END = re.compile(r"--!?>")


def tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


VOID = tags("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")
RAW = tags("script style textarea title xmp iframe noembed noframes")
BLOCKS = tags(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol option p pre search section select"
    " summary table tbody textarea tfoot thead title ul caption colgroup button head iframe noscript template video audio"
)
GAPS = dict.fromkeys(BLOCKS, BLOCK) | {"tr": ROW, "td": CELL, "th": CELL}
CLOSES_P = BLOCKS - {"body", "html", "li", "dd", "dt", "option", "legend", "button", "textarea", "title", "head", "noscript"}
SCOPE = tags("table td th caption html body template object button")
# A start tag on the left ends the nearest open element of the first set, unless one of the second stands between.
ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    **{tag: (frozenset({"p"}), SCOPE) for tag in CLOSES_P},
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir", *SCOPE})),
    "dd": (frozenset({"dd", "dt"}), frozenset({"dl", *SCOPE})),
    "dt": (frozenset({"dd", "dt"}), frozenset({"dl", *SCOPE})),
    "tr": (frozenset({"tr"}), frozenset({"table", "template", "html", "body"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table", "template", "html", "body"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table", "template", "html", "body"})),
    "tbody": (frozenset({"tbody", "thead", "tfoot"}), frozenset({"table", "template", "html", "body"})),
    "tfoot": (frozenset({"tbody", "thead", "tfoot"}), frozenset({"table", "template", "html", "body"})),
    "option": (frozenset({"option"}), frozenset({"select", "datalist", *SCOPE})),
    "a": (frozenset({"a"}), SCOPE),
    "body": (frozenset({"head"}), frozenset()),
}
# The end tag of one of these never closes a block: `<b><p>word</b> more</p>` is one paragraph.
INLINE = tags("abbr b bdi bdo big cite code dfn em font i ins del label mark q s small span strike strong sub sup tt u")
NO_ATTRS: dict[str, str] = {}


@dataclass(slots=True)
class Element:
    """One element: its tag and attributes, its parent's number, and which runs stand in it: `first` up to, not with, `stop`."""

    tag: str
    attrs: dict[str, str]
    parent: int
    first: int
    stop: int

    def get(self, name: str) -> str:
        return self.attrs.get(name, "")


@dataclass(slots=True)
class Run:
    """Source characters between two tags, the number of their element, and what separates them from the run before."""

    owner: int
    start: int
    end: int
    gap: int


@dataclass(slots=True)
class Page:
    """A page in document order: a parent's number is lower than its children's."""

    source: str
    elements: list[Element]
    runs: list[Run]

    def words(self, run: Run) -> str:
        return unescape(self.source[run.start : run.end])

    def raw(self, element: Element) -> str:
        """The source within the element, as far as it is text: a script's or a style's content."""
        return "".join(self.source[run.start : run.end] for run in self.runs[element.first : element.stop])

    def text(self, element: Element) -> str:
        """The element's words, white space collapsed."""
        runs = self.runs[element.first : element.stop]
        return " ".join("".join((" " if run.gap else "") + self.words(run) for run in runs).split())


@dataclass(slots=True)
class Builder:
    """The open elements while a page is read."""

    source: str
    elements: list[Element] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    open: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    count: Counter[str] = field(default_factory=Counter)
    gap: int = BLOCK

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        if tag in ENDS:
            self.end_for(tag)
        if tag == "br":
            self.gap = BLOCK if self.gap == LINE else max(self.gap, LINE)
        self.gap = max(self.gap, GAPS.get(tag, NONE))
        number = len(self.elements)
        self.elements.append(Element(tag, attrs, self.open[-1] if self.open else -1, len(self.runs), len(self.runs)))
        if tag not in VOID:
            self.push(number, tag)
        if number >= MAX_ELEMENTS:
            raise SourceTooLarge(f"the page has more than {MAX_ELEMENTS:,} elements")

    def push(self, number: int, tag: str) -> None:
        self.open.append(number)
        self.tags.append(tag)
        self.count[tag] += 1

    def end_for(self, tag: str) -> None:
        """Ends what this start tag ends unsaid."""
        ends, barred = ENDS[tag]
        if any(self.count[name] for name in ends):
            self.close(self.find(ends, barred))

    def end(self, tag: str) -> None:
        """An end tag: closes its element and whatever was left open in it; one without a start tag says nothing."""
        if self.count[tag]:
            barred = BLOCKS if tag in INLINE else SCOPE if tag not in SCOPE else frozenset({"table"})
            self.close(self.find(frozenset({tag}), barred))

    def find(self, wanted: frozenset[str], barred: frozenset[str]) -> int | None:
        """How deep the nearest open element of these tags lies, or None where it is barred or too far."""
        for depth in range(len(self.tags) - 1, max(-1, len(self.tags) - 1 - SCAN), -1):
            if self.tags[depth] in wanted:
                return depth
            if self.tags[depth] in barred:
                return None
        return None

    def close(self, depth: int | None) -> None:
        while depth is not None and len(self.open) > depth:
            self.elements[self.open.pop()].stop = len(self.runs)
            tag = self.tags.pop()
            self.count[tag] -= 1
            self.gap = max(self.gap, GAPS.get(tag, NONE))

    def text(self, start: int, end: int) -> None:
        """A run of text; white space alone leaves the gap for the next run to carry."""
        if end <= start:
            return
        if not self.open:
            self.start("html", NO_ATTRS)
        last = self.runs[-1] if self.runs else None
        if last and last.end == start and last.owner == self.open[-1] and self.gap == NONE:
            last.end = end  # a `<` that began no tag
            return
        self.runs.append(Run(self.open[-1], start, end, self.gap))
        if not self.source[start:end].isspace():
            self.gap = NONE

    def page(self) -> Page:
        self.close(0)
        return Page(self.source, self.elements, self.runs)


def parse(source: str) -> Page:
    """The page's elements and runs of text, in document order.

    Raises SourceTooLarge for a page of more elements than any article has.
    """
    builder, at, unclosed, pattern = Builder(source), 0, set[str](), TAG
    furthest = source.rfind(">")
    while (lt := source.find("<", at)) >= 0:
        tag = pattern.match(source, lt) if lt < furthest else None
        if tag is None and pattern is TAG and lt < furthest and source[lt + 1 : lt + 2].isalpha():
            pattern = PLAIN_TAG  # a quote that never closes: from here on the first `>` ends a tag
            tag = pattern.match(source, lt)
        end = tag.end() if tag else skipped(source, lt)
        builder.text(at, lt if end > lt + 1 else end)
        at = element(builder, tag, unclosed) if tag else end
    builder.text(at, len(source))
    return builder.page()


def skipped(source: str, lt: int) -> int:
    """Where a comment, a declaration or an instruction ends; a `<` that begins none is text."""
    if source.startswith("<!--", lt):
        if source.startswith((">", "->"), lt + 4):
            return source.index(">", lt) + 1
        end = COMMENT_END.search(source, lt + 4)
        return end.end() if end else len(source)
    if source.startswith(("<!", "<?", "</"), lt):
        close = source.find(">", lt)
        return close + 1 if close >= 0 else len(source)
    return lt + 1


def element(builder: Builder, tag: re.Match[str], unclosed: set[str]) -> int:
    """Takes one tag in; where the source goes on, behind the whole of a script, style or title."""
    name = tag[2].lower()
    if tag[1]:
        builder.end(name)
        return tag.end()
    builder.start(name, attributes(tag[3]))
    if name not in RAW or name in unclosed:
        return tag.end()
    close = re.compile(rf"</{name}(?=[\s/>])", re.I).search(builder.source, tag.end())
    if close is None:
        unclosed.add(name)
        return tag.end()
    builder.text(tag.end(), close.start())
    return close.start()


def attributes(inside: str) -> dict[str, str]:
    """A tag's attributes; of two with one name the first counts."""
    if not inside or inside.isspace():
        return NO_ATTRS
    found: dict[str, str] = {}
    for m in ATTRIBUTE.finditer(inside):
        found.setdefault(m[1].lower(), unescape(m[2] or m[3] or m[4] or ""))
    return found
