"""Which character set a file is in: its mark, valid UTF-8, what it declares, and only then a guess."""

from __future__ import annotations

import codecs
import re

from sayso.errors import SourceUnsupported

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Browsers read these labels as their supersets, and pages rely on it.
SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-9": "cp1254"}
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.I)
CYRILLIC = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac_cyrillic")
COMMON = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё")
FREQUENT = frozenset("оеаинтсрвл")
SIGNS = frozenset("«»„“”‘’–—…№\u00a0")
WESTERN = SIGNS | frozenset("äöüßÄÖÜéèêëàâáãåæçíìîïñóòôõøœúùûýÿÉÈÊËÀÂÁÃÅÆÇÍÌÎÏÑÓÒÔÕØŒÚÙÛ°§€£¥·¿¡©®½²‚•")
SAMPLE = 60_000
READ_AS = ("cp1251", "cp1252", "latin-1", "koi8-r", "cp866")  # as what bytes are wrongly read
FEWEST = 12  # letters beyond ASCII by which a text can be judged
FOREIGN, GARBLED, CLEAR = 0.5, 0.55, 0.75  # letters beyond ASCII at least; how far Russian as they stand, and turned back
CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes, *, declared: str | None = None) -> tuple[str, str]:
    """The text of these bytes and the name of its encoding: `data.decode(name, "replace")` gives the text again.

    Raises SourceUnsupported where the bytes are no text.
    """
    name = detect(data, declared)
    text = data.decode(name, "replace")
    refuse_binary(text)
    return text, name


def detect(data: bytes, declared: str | None = None) -> str:
    """The encoding's Python name."""
    return marked(data) or wide(data) or valid_utf8(data) or stated(data, declared) or guessed(data)


def marked(data: bytes) -> str | None:
    return next((name for mark, name in MARKS if data.startswith(mark)), None)


def wide(data: bytes) -> str | None:
    """UTF-16 without its mark: zero bytes on one side only, and words once decoded."""
    head = data[: SAMPLE // 2 * 2]
    if len(data) % 2 or b"\0" not in head:
        return None
    return next((name for name in ("utf-16-le", "utf-16-be") if readable(head, name)), None)


def readable(head: bytes, name: str) -> bool:
    text = head.decode(name, "replace")
    plain = sum(c.isspace() or 32 <= ord(c) < 0x530 or 0x2000 <= ord(c) < 0x2100 for c in text)
    return plain > 0.97 * len(text) and "\0" not in text


def valid_utf8(data: bytes) -> str | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def stated(data: bytes, declared: str | None) -> str | None:
    """The declared encoding (by the server, or in the first bytes), where the bytes bear it out."""
    found = DECLARED.search(data[:4096])
    inside = found.group(1).decode("ascii") if found else None
    return next((name for label in (declared, inside) if label and (name := borne_out(data, label))), None)


def borne_out(data: bytes, label: str) -> str | None:
    """This label's Python name, unless the bytes contradict it more than once in a thousand characters."""
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    name = SUPERSETS.get(name, name)
    if name.startswith(("utf-16", "utf-32")) or not is_text_codec(name):
        return None
    text = data[:SAMPLE].decode(name, "replace")
    return name if text.count("\ufffd") * 1000 <= len(text) else None


def is_text_codec(name: str) -> bool:
    """Python also registers codecs that turn bytes into bytes (`base64`, `zip`); a page may name one."""
    try:
        "a".encode(name)
    except (LookupError, UnicodeError):
        return False
    return True


def guessed(data: bytes) -> str:
    """The likeliest encoding of bytes that declare none."""
    sample = data[:SAMPLE]
    return mostly_utf8(sample) or cyrillic(sample) or western(sample)


def mostly_utf8(sample: bytes) -> str | None:
    """UTF-8 with a few broken bytes, as cut or pasted pages have."""
    high = sum(b >= 0x80 for b in sample)
    return "utf-8" if sample.decode("utf-8", "replace").count("\ufffd") * 20 < high else None


def cyrillic(sample: bytes) -> str | None:
    """The Cyrillic encoding under which these bytes read as Russian words: common small letters, capitals rare."""
    letters = sum(b >= 0x80 or chr(b).isalpha() for b in sample)
    if sum(b >= 0x80 for b in sample) < 0.3 * letters:
        return None
    score, name = max((russian(sample.decode(name, "replace")), name) for name in CYRILLIC)
    return name if score > 0.6 else None


def russian(text: str) -> float:
    """How far its non-ASCII characters are Russian: small letters count most, capitals before small ones less, signs least."""
    high = [(c, after) for c, after in zip(text, text[1:] + " ", strict=True) if ord(c) >= 0x80]
    return sum(map(russian_weight, *zip(*high, strict=True))) / len(high) if high else 0.0


def russian_weight(c: str, after: str) -> float:
    if c in COMMON:
        return 1.0 if c in FREQUENT else 0.75
    capital = c.lower() in COMMON and (after in COMMON or not after.isalpha())
    return 0.6 if capital else 0.3 if c in SIGNS else 0.0


def garbled(text: str) -> str | None:
    """The character set as which Russian bytes were once wrongly read: turned back into it, the letters are Russian words."""
    head = text[:SAMPLE]
    beyond = "".join(c for c in head if ord(c) >= 0x80)
    if sum(map(str.isalpha, beyond)) < FEWEST:
        return None  # three dashes and «И вы?» show nothing
    if len(beyond) < FOREIGN * sum(map(str.isalpha, head)) or russian(beyond) > GARBLED or shouted(beyond):
        return None
    for name in READ_AS:
        back = head.encode(name, "ignore")
        read = (back.decode(other, "ignore") for other in ("utf-8", *CYRILLIC))
        if any(len(words) * 3 > len(head) and russian(words) > CLEAR for words in read):
            return name
    return None


def shouted(text: str) -> bool:
    """Russian in capitals: the frequent letters are what they are in any text."""
    letters = [c for c in text if c.isalpha()]
    frequent = sum(c.lower() in FREQUENT for c in letters)
    return sum(map(str.isupper, letters)) > 0.8 * len(letters) and frequent > 0.5 * len(letters)


def western(sample: bytes) -> str:
    """Windows' western set where all its characters are ones western texts have, else the best guess of charset-normalizer."""
    if all(c.isascii() or c in WESTERN for c in sample.decode("cp1252", "replace")):
        return "cp1252"
    from charset_normalizer import from_bytes  # seldom needed

    best = from_bytes(sample).best()
    return codecs.lookup(best.encoding).name if best else "cp1252"


def refuse_binary(text: str) -> None:
    """One control character in a hundred is too many; a page with a few stray zeros is still a page."""
    head = text[:SAMPLE]
    if len(CONTROLS.findall(head)) * 100 > len(head):
        raise SourceUnsupported("the bytes are no text", advice="Give a text, HTML, PDF, DOCX or mail file.")
