"""Files, folders and links, the links against a real server on this machine."""

from __future__ import annotations

import gzip
import os
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from sayso.collect import Found, Hidden, gather
from sayso.errors import LinkRefused, SourceEmpty, SourceRefused, SourceTooLarge, SourceUnreadable
from sayso.intake import receive
from sayso.settings import Settings

SETTINGS = Settings(fetch_timeout=1.0, fetch_max_bytes=100_000, fetch_max_redirects=3)
PROSE = "The harbour board of Eastmoor said on Monday that the north pier had been closed since autumn. " * 20
PAGE = f"<html><head><title>Pier closed</title></head><body><article><h1>Pier closed</h1><p>{PROSE}</p></article></body></html>"
WALL = "<html><body><h1>Pier closed</h1><p>The board of Eastmoor said.</p><p>Subscribe to continue reading.</p></body></html>"


class Outlet(BaseHTTPRequestHandler):
    """A newspaper's server with every bad habit."""

    def do_GET(self) -> None:
        getattr(self, "answer_" + self.path.strip("/").partition("?")[0].replace("-", "_"), self.answer_404)()

    def give(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def answer_ok(self) -> None:
        self.give(PAGE.encode(), X_Served_By="pier")

    def answer_404(self) -> None:
        self.give(b"<h1>Not found</h1>", 404)

    def answer_loop(self) -> None:
        self.give(b"", 302, Location="/loop")

    def answer_hop(self) -> None:
        self.give(b"", 301, Location="/ok")

    def answer_chain(self) -> None:
        count = int(self.path.partition("?")[2] or 0)
        self.give(b"", 302, Location=f"/chain?{count + 1}")

    def answer_file(self) -> None:
        self.give(b"", 302, Location="file:///etc/passwd")

    def answer_large(self) -> None:
        try:
            for _ in range(100):
                self.wfile.write(b"x" * 100_000)
        except OSError:
            pass

    def answer_bomb(self) -> None:
        self.give(gzip.compress(b"x" * 50_000_000), Content_Encoding="gzip")

    def answer_packed(self) -> None:
        self.give(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def answer_drip(self) -> None:
        self.drip(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n")

    def answer_drip_head(self) -> None:
        self.drip(b"HTTP/1.0 200 OK\r\nX-Slow: ")

    def drip(self, begin: bytes) -> None:
        """A byte at a time, each well within any read timeout."""
        try:
            self.wfile.write(begin)
            for _ in range(100):
                self.wfile.write(b".")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            pass

    def answer_short(self) -> None:
        self.give(b"half", Content_Length="1000")

    def answer_wall(self) -> None:
        self.give(WALL.encode())

    def answer_empty(self) -> None:
        self.give(b"")

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture(scope="module")
def outlet() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Outlet)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def one(source: str | Path, settings: Settings = SETTINGS) -> Found | SourceRefused:
    (found,) = gather([str(source)], settings)
    return found


# ── links ────────────────────────────────────────────────────────────────────────────────────────


def test_a_link_keeps_status_headers_and_the_time_it_was_fetched(outlet: str) -> None:
    found = one(f"{outlet}/ok")
    assert isinstance(found, Found)
    assert found.data == PAGE.encode()
    assert (found.hints.status, found.hints.fetched, found.hints.charset) == (200, f"{outlet}/ok", "utf-8")
    assert found.hints.headers["x-served-by"] == "pier"
    assert found.hints.retrieved
    assert found.hints.retrieved.endswith("Z")
    (intake,) = receive(found.data, name=found.name, settings=SETTINGS, hints=found.hints)
    assert intake.document.title == "Pier closed"
    assert intake.original.status == 200


def test_a_redirect_is_followed_and_the_last_address_kept(outlet: str) -> None:
    found = one(f"{outlet}/hop")
    assert isinstance(found, Found)
    assert found.hints.fetched == f"{outlet}/ok"


def test_a_body_packed_unasked_is_unpacked(outlet: str) -> None:
    found = one(f"{outlet}/packed")
    assert isinstance(found, Found)
    assert found.data == PAGE.encode()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("missing", "answered 404"),
        ("loop", "leads back to itself"),
        ("chain", "more than 3 redirects"),
        ("file", "only http and https"),
        ("short", "broken"),
        ("empty", "empty page"),
    ],
)
def test_a_link_that_leads_nowhere_is_refused_with_what_to_do(outlet: str, path: str, words: str) -> None:
    refused = one(f"{outlet}/{path}")
    assert isinstance(refused, LinkRefused)
    assert words in refused.reason
    assert refused.source


@pytest.mark.parametrize("path", ["large", "bomb"])
def test_a_body_over_the_limit_is_given_up(outlet: str, path: str) -> None:
    assert isinstance(one(f"{outlet}/{path}"), SourceTooLarge | LinkRefused)


@pytest.mark.parametrize("path", ["drip", "drip-head"])
def test_a_server_that_drips_is_cut_off_at_the_deadline(outlet: str, path: str) -> None:
    begun = time.monotonic()
    refused = one(f"{outlet}/{path}")
    assert isinstance(refused, LinkRefused)
    assert "within 1 seconds" in refused.reason
    assert time.monotonic() - begun < 3


def test_nobody_at_the_door() -> None:
    assert isinstance(one("http://127.0.0.1:9/"), LinkRefused)


@pytest.mark.parametrize(
    "link", ["ftp://127.0.0.1/x", "file:///etc/passwd", "http://", "http://[::1", "https://exa mple.invalid:x/"]
)
def test_no_other_kind_of_link_is_followed(link: str) -> None:
    assert isinstance(one(link), LinkRefused)


def test_a_paywall_is_refused_for_a_link_and_read_from_a_file(outlet: str) -> None:
    found = one(f"{outlet}/wall")
    assert isinstance(found, Found)
    with pytest.raises(LinkRefused, match="paywall") as caught:
        receive(found.data, name=found.name, settings=SETTINGS, hints=found.hints)
    assert "save the page" in (caught.value.advice or "")
    assert receive(found.data, name="saved.html", settings=SETTINGS)


# ── files and folders ────────────────────────────────────────────────────────────────────────────


def test_a_folder_gives_its_files_in_order_under_its_own_name(tmp_path: Path) -> None:
    top = tmp_path / "case"
    for name in ("b.txt", "a/2.txt", "a/1.txt", ".hidden.txt", ".git/x.txt", "~$c.docx", "c.txt"):
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(name)
    found = list(gather([str(top)], SETTINGS))
    paths = [f.hints.path for f in found if isinstance(f, Found)]
    assert paths == ["case/a/1.txt", "case/a/2.txt", "case/b.txt", "case/c.txt"]
    assert [f.name for f in found if isinstance(f, Hidden)] == ["case/.git", "case/.hidden.txt", "case/~$c.docx"]


def test_a_hidden_file_that_was_asked_for_by_name_is_read(tmp_path: Path) -> None:
    (tmp_path / ".note.txt").write_text("A note.")
    assert isinstance(one(tmp_path / ".note.txt"), Found)


def test_a_file_keeps_the_path_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "note.txt").write_text("A note.")
    monkeypatch.chdir(tmp_path)
    found = one("./note.txt")
    assert isinstance(found, Found)
    assert (found.hints.path, found.name) == ("note.txt", "note.txt")


def test_a_symlink_to_a_folder_above_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "note.txt").write_text("A note.")
    (tmp_path / "inner" / "up").symlink_to(tmp_path)
    found = list(gather([str(tmp_path)], SETTINGS))
    assert [type(f) for f in found] == [Found, SourceUnreadable]


def test_symlinks_that_lead_to_each_other_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert [type(f) for f in gather([str(tmp_path)], SETTINGS)] == [SourceUnreadable, SourceUnreadable]
    assert isinstance(one(tmp_path / "a.txt"), SourceUnreadable)


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as opened:
        opened.truncate(200_000_000)
    begun = time.monotonic()
    refused = one(large, replace(SETTINGS, max_source_bytes=50_000_000))
    assert isinstance(refused, SourceTooLarge)
    assert time.monotonic() - begun < 0.1


def test_what_is_not_there_or_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert isinstance(one(tmp_path / "pipe"), SourceUnreadable)
    assert isinstance(one(tmp_path / "none.txt"), SourceUnreadable)
    assert isinstance(one("a\0b.txt"), SourceUnreadable)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    (tmp_path / "closed.txt").write_text("x")
    (tmp_path / "closed.txt").chmod(0)
    assert isinstance(one(tmp_path / "closed.txt"), SourceUnreadable)


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="needs a file that can be opened and not be read")
def test_a_file_that_fails_while_it_is_read_is_refused() -> None:
    assert isinstance(one("/proc/self/mem"), SourceUnreadable)


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    assert isinstance(one(tmp_path), SourceEmpty)


def test_reading_waits_until_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text("one")
    (tmp_path / "2.txt").write_text("two")
    found = gather([str(tmp_path / "1.txt"), str(tmp_path / "2.txt")], SETTINGS)
    next(found)
    (tmp_path / "2.txt").write_text("changed")
    second = next(found)
    assert isinstance(second, Found)
    assert second.data == b"changed"
