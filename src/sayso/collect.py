"""Where files are opened and links fetched, and nowhere else: sources in, bytes and what is known of them out, one at a time."""

from __future__ import annotations

import http.client
import os.path
import socket
import ssl
import stat
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from functools import partial
from pathlib import Path, PurePosixPath
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from sayso.errors import LinkRefused, SourceEmpty, SourceRefused, SourceTooLarge, SourceUnreadable
from sayso.intake import Hints
from sayso.intake.walls import SAVE_IT
from sayso.settings import Settings

STDIN = "-"
CHUNK = 1 << 16
REDIRECTS = frozenset({301, 302, 303, 307, 308})
ADVICE: dict[type[OSError], str] = {
    FileNotFoundError: "Look at how it is spelt, and from which folder you call.",
    PermissionError: "Give yourself the right to read it, or copy it to where you have it.",
}
AGENT = "Mozilla/5.0 (compatible; sayso)"
ASK = {"User-Agent": AGENT, "Accept": "text/html,application/pdf,*/*;q=0.5", "Accept-Encoding": "identity"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The bytes of one source, its name, and how it came."""

    name: str
    data: bytes
    hints: Hints


@dataclass(frozen=True, slots=True)
class Hidden:
    """A file or a folder that is passed over in a folder: hidden, or left there by a program and nobody's document."""

    name: str


def gather(sources: Sequence[str], settings: Settings) -> Iterator[Found | SourceRefused | Hidden]:
    """Every source in the order given, a folder's files in the order of their names; each is read when it is asked for.

    A refusal is handed out in its source's place, never raised; so is what is passed over, by name.
    """
    for source in sources:
        if source == STDIN:
            yield attempt(source, partial(stdin, settings))
        elif "://" in source:
            yield attempt(source, partial(link, source, settings))
        else:
            yield from path(source, settings)


def attempt(source: str, read: Callable[[], Found]) -> Found | SourceRefused:
    """What reading gives, or why it gave nothing."""
    try:
        return read()
    except SourceRefused as refused:
        refused.source = refused.source or source
        return refused
    except OSError as error:
        return SourceUnreadable(reason_of(error), source=source, advice=ADVICE.get(type(error)))
    except ValueError:  # a zero byte in the name
        return SourceUnreadable("no file can have this name", source=source)


def reason_of(error: OSError) -> str:
    """The system's words for what went wrong, as a clause."""
    return (error.strerror or str(error) or type(error).__name__).lower()


# ── files and folders ────────────────────────────────────────────────────────────────────────────


def stdin(settings: Settings) -> Found:
    data = sys.stdin.buffer.read(settings.max_source_bytes + 1)
    return Found(name="stdin", data=within(data, settings), hints=Hints())


def path(source: str, settings: Settings) -> Iterator[Found | SourceRefused | Hidden]:
    """The file at this path, or every file in the folder."""
    given = Path(source)
    if os.path.isdir(source):  # unlike Path.is_dir it never raises
        yield from folder(given, settings)
    else:
        yield attempt(source, partial(file, given, given.as_posix(), settings))


def file(where: Path, shown: str, settings: Settings) -> Found:
    """The file's bytes, its size checked before one of them is read.

    Raises OSError, SourceTooLarge, SourceUnreadable.
    """
    about = where.stat()
    if not stat.S_ISREG(about.st_mode):
        raise SourceUnreadable("it is no file", source=shown, advice="Pipe it in and give - as the source.")
    if about.st_size > settings.max_source_bytes:
        raise too_large(about.st_size, settings.max_source_bytes)
    with where.open("rb") as opened:
        data = opened.read(settings.max_source_bytes + 1)
    return Found(name=where.name, data=within(data, settings), hints=Hints(path=shown))


def within(data: bytes, settings: Settings) -> bytes:
    """The bytes, unless there are more than allowed: a file may grow, and a pipe has no size."""
    if len(data) > settings.max_source_bytes:
        raise too_large(len(data), settings.max_source_bytes)
    return data


def too_large(size: int, most: int) -> SourceTooLarge:
    return SourceTooLarge(f"at least {size:,} bytes, more than the {most:,} allowed", advice="Give the part that matters.")


def folder(top: Path, settings: Settings) -> Iterator[Found | SourceRefused | Hidden]:
    """The files under a folder, named by the folder's name and their path in it; hidden ones are passed over by name."""
    name, empty = top.resolve().name or "/", True
    for where in walk(top):
        if isinstance(where, SourceRefused):
            yield where
        else:
            shown = PurePosixPath(name, where.relative_to(top).as_posix()).as_posix()
            yield Hidden(shown) if hidden(where.name) else attempt(shown, partial(file, where, shown, settings))
        empty = empty and not isinstance(where, SourceRefused) and hidden(where.name)
    if empty:
        yield SourceEmpty("the folder holds no files", source=str(top), advice="Look whether it is the one you mean.")


def walk(top: Path) -> Iterator[Path | SourceRefused]:
    """The paths of all files under a folder, depth first; a link to a folder we are in is refused, a case is passed over.

    The folders still to read are kept in a list: a chain of a thousand folders is no reason to fail.
    """
    waiting: list[tuple[Path, frozenset[tuple[int, int]]]] = [(top, frozenset())]
    while waiting:
        where, above = waiting.pop()
        if (hidden(where.name) and where != top) or not os.path.isdir(where):
            yield where
            continue
        try:
            if (where / "case.db").is_file():  # `sayso build . --case ./case` must not read its own page
                continue
            about = where.stat()
            entries = sorted(where.iterdir(), key=lambda e: e.name, reverse=True)
        except OSError as error:
            yield SourceUnreadable(reason_of(error), source=str(where), advice=ADVICE.get(type(error)))
            continue
        here = (about.st_dev, about.st_ino)
        if here in above:
            yield SourceUnreadable(
                "a link that leads back to a folder it is in", source=str(where), advice="Nothing in it is lost: leave it out."
            )
        else:
            waiting += [(entry, above | {here}) for entry in entries]


def hidden(name: str) -> bool:
    """Whether a name is that of a hidden file, or of what office programs and file managers leave in a folder."""
    return name.startswith((".", "~$")) or name in ("Thumbs.db", "desktop.ini", "__MACOSX")


# ── links ────────────────────────────────────────────────────────────────────────────────────────


@dataclass(slots=True)
class Deadline:
    """When a fetch must be over, and the sockets to cut then: a server that sends a byte a minute never times out by itself."""

    end: float
    timer: threading.Timer | None = None

    def left(self) -> float:
        return max(0.001, self.end - time.monotonic())

    def passed(self) -> bool:
        return time.monotonic() >= self.end

    def guard(self, sock: socket.socket) -> None:
        """From now until `release` the socket is cut when the time is over."""
        self.timer = threading.Timer(self.left(), cut, [sock])
        self.timer.daemon = True
        self.timer.start()

    def release(self) -> None:
        if self.timer:
            self.timer.cancel()


def cut(sock: socket.socket) -> None:
    """Ends a connection from another thread; whoever waits for it gets an error or an end at once."""
    with suppress(OSError):  # already gone on the other side
        sock.shutdown(socket.SHUT_RDWR)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a server: where it came from, its status, its headers, its body (none where it points elsewhere)."""

    url: str
    status: int
    headers: Message
    body: bytes


def link(source: str, settings: Settings) -> Found:
    """What the link leads to, as its server gave it.

    Raises LinkRefused, SourceTooLarge.
    """
    retrieved = datetime.now(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
    answer = follow(source, settings)
    if not 200 <= answer.status < 300:
        words = http.client.responses.get(answer.status, "an unknown status")
        raise LinkRefused(f"the server answered {answer.status} ({words})", source=source, advice=SAVE_IT)
    if not answer.body:
        raise LinkRefused("the server sent an empty page", source=source, advice=SAVE_IT)
    hints = Hints(
        fetched=answer.url,
        retrieved=retrieved,
        status=answer.status,
        headers={name.lower(): value for name, value in answer.headers.items()},
        media_type=answer.headers.get_content_type() if "content-type" in answer.headers else None,
        charset=answer.headers.get_content_charset(),
    )
    return Found(name=name_of(answer.url), data=answer.body, hints=hints)


def name_of(url: str) -> str:
    parts = urlsplit(url)
    return PurePosixPath(parts.path).name or parts.netloc


def follow(source: str, settings: Settings) -> Answer:
    """The answer at the end of the redirects."""
    url, seen, deadline = source, set[str](), Deadline(time.monotonic() + settings.fetch_timeout)
    while url not in seen and len(seen) <= settings.fetch_max_redirects:
        seen.add(url)
        answer = ask(url, deadline, settings)
        if answer.status not in REDIRECTS or not answer.headers.get("location"):
            return answer
        url = urljoin(url, answer.headers["location"])
    why = "a redirect that leads back to itself" if url in seen else f"more than {settings.fetch_max_redirects} redirects"
    raise LinkRefused(why, source=source, advice=SAVE_IT)


def ask(url: str, deadline: Deadline, settings: Settings) -> Answer:
    """One request and its answer."""
    try:
        with closing(connect(url, deadline)) as connection:
            deadline.guard(connection.sock)
            connection.request("GET", target(url), headers=ASK)
            response = connection.getresponse()
            body = b"" if response.status in REDIRECTS else read(response, settings.fetch_max_bytes)
            if deadline.passed():  # a connection cut by us can look like one the server closed
                raise TimeoutError
            return Answer(url, response.status, response.headers, body)
    except (OSError, http.client.HTTPException, zlib.error) as error:
        late = deadline.passed() or isinstance(error, TimeoutError)
        why = f"no whole answer within {settings.fetch_timeout:g} seconds" if late else f"it can't be fetched: {words_of(error)}"
        raise LinkRefused(why, source=url, advice=SAVE_IT) from error
    finally:
        deadline.release()


def words_of(error: Exception) -> str:
    return reason_of(error) if isinstance(error, OSError) else f"the server's answer is broken ({type(error).__name__})"


def connect(url: str, deadline: Deadline) -> http.client.HTTPConnection:
    """An open connection to the link's server.

    Raises LinkRefused for a link sayso doesn't follow, OSError for a server that isn't there.
    """
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
    except ValueError as error:
        raise LinkRefused("it is no valid address", source=url) from error
    if parts.scheme not in ("http", "https") or not host:
        raise LinkRefused("only http and https links are fetched", source=url)
    connection = (
        http.client.HTTPConnection(host, port, timeout=deadline.left())
        if parts.scheme == "http"
        else http.client.HTTPSConnection(host, port, timeout=deadline.left(), context=ssl.create_default_context())
    )
    connection.connect()
    return connection


def target(url: str) -> str:
    """The link's path and query as they go over the wire: letters beyond ASCII and spaces are escaped, escapes stay."""
    parts = urlsplit(url)
    return quote(urlunsplit(("", "", parts.path or "/", parts.query, "")), safe="%/?:@!$&'()*+,;=~-._[]")


def read(response: http.client.HTTPResponse, most: int) -> bytes:
    """The body, unpacked where the server packs it unasked.

    Raises SourceTooLarge as soon as there is more of it than allowed.
    """
    pieces, size = [], 0
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 32) if response.headers.get("content-encoding") in ("gzip", "deflate") else None
    while chunk := response.read1(CHUNK):
        piece = unpack.decompress(chunk, most + 1) if unpack else chunk
        size += len(piece)
        if size > most or (unpack and unpack.unconsumed_tail):
            raise SourceTooLarge(f"more than the {most:,} bytes allowed for a link", advice=SAVE_IT)
        pieces.append(piece)
    if response.length:  # fewer bytes came than the server promised
        raise http.client.IncompleteRead(b"", response.length)
    return b"".join(pieces)
