"""Headless Chromium over its debugging pipe (`--remote-debugging-pipe`): no driver, no port, no further package."""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
from pathlib import Path
from typing import Any

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-extensions",
    "--hide-scrollbars",
    "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 60.0
KEYS = {"Enter": 13, "Tab": 9, "Escape": 27}


def installed() -> str | None:
    """The browser of this machine, if it has one."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


class BrowserGone(RuntimeError):
    """The browser closed its pipe, refused a command, or did not answer in time."""


class Chromium:
    """One browser process with a profile of its own; `page()` opens a tab."""

    def __init__(self, executable: str, profile: Path) -> None:
        theirs_in, self._out = _pipe()
        self._in, theirs_out = _pipe()
        shell = f'exec "$@" 3<&{theirs_in} 4>&{theirs_out}'
        command = ["bash", "-c", shell, "chromium", executable, *FLAGS, f"--user-data-dir={profile}", "about:blank"]
        quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._process = subprocess.Popen(command, pass_fds=(theirs_in, theirs_out), **quiet)
        os.close(theirs_in)
        os.close(theirs_out)
        self._buffer, self._last = b"", 0
        self.events: list[dict[str, Any]] = []

    def call(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        """One command and its answer; what happens meanwhile is kept in `events`."""
        self._last += 1
        message: dict[str, Any] = {"id": self._last, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while (answer := self._receive()).get("id") != message["id"]:
            self.events.append(answer)
        if "error" in answer:
            raise BrowserGone(f"{method}: {answer['error']}")
        return dict(answer["result"])

    def wait(self, method: str) -> dict[str, Any]:
        """The next event of this name."""
        while True:
            for n, event in enumerate(self.events):
                if event.get("method") == method:
                    return self.events.pop(n)
            self.events.append(self._receive())

    def _receive(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._in], [], [], PATIENCE)
            chunk = os.read(self._in, 1 << 20) if ready else b""
            if not chunk:
                raise BrowserGone("no answer")
            self._buffer += chunk
        message, self._buffer = self._buffer.split(b"\0", 1)
        return dict(json.loads(message))

    def page(self) -> Page:
        """A new tab, its requests recorded from the start."""
        context = self.call("Target.createBrowserContext")["browserContextId"]
        target = self.call("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        return Page(self, self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"])

    def close(self) -> None:
        """End the process."""
        os.close(self._out)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._in)


class Page:
    """One tab."""

    def __init__(self, browser: Chromium, session: str) -> None:
        self.browser, self.session, self.scripts = browser, session, True
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        self.view(1280, 900)

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        return self.browser.call(method, self.session, **params)

    def view(self, width: int, height: int, scheme: str = "light", media: str = "") -> None:
        """Window size, colour scheme and medium; no motion, so that nothing has to be waited for."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500)
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.call("Emulation.setEmulatedMedia", media=media, features=features)

    def scripting(self, on: bool) -> None:
        self.scripts = on
        self.call("Emulation.setScriptExecutionDisabled", value=not on)

    def open(self, url: str) -> Page:
        self.call("Page.navigate", url=url)
        self.browser.wait("Page.loadEventFired")
        return self

    def run(self, script: str) -> Any:
        """The value of an expression, awaited where it is a promise."""
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True, userGesture=True)
        if "exceptionDetails" in answer:
            raise BrowserGone(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def settle(self) -> None:
        """Until the next frame is painted, twice; where no script may run, until the layout is done."""
        if not self.scripts:
            self.call("Page.getLayoutMetrics")
            return
        self.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))")

    def click(self, selector: str) -> None:
        """A real mouse click in the middle of an element's first line."""
        self.run(f"document.querySelector({json.dumps(selector)}).scrollIntoView({{block: 'center'}})")
        self.settle()
        box = self.run(
            f"(r => [r.x + Math.min(r.width / 2, 40), r.y + r.height / 2])"
            f"([...document.querySelector({json.dumps(selector)}).getClientRects()].find(r => r.width > 2))"
        )
        at = {"x": box[0], "y": box[1], "button": "left", "clickCount": 1}
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, **at)
        self.settle()

    def press(self, key: str) -> None:
        """One key, down and up."""
        text = {"text": "\r"} if key == "Enter" else {}
        pressed = {"key": key, "code": key, "windowsVirtualKeyCode": KEYS[key]}
        self.call("Input.dispatchKeyEvent", type="keyDown", **pressed, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", **pressed)
        self.settle()

    def type(self, text: str) -> None:
        self.call("Input.insertText", text=text)
        self.settle()

    def back(self) -> None:
        self.run("new Promise(done => { addEventListener('popstate', () => done(), {once: true}); history.back(); })")
        self.settle()

    def requests(self) -> list[str]:
        """Every address asked for since the tab was opened."""
        sent = [e for e in self.browser.events if e.get("method") == "Network.requestWillBeSent"]
        return [e["params"]["request"]["url"] for e in sent if e.get("sessionId") == self.session]

    def complaints(self) -> list[str]:
        """What the browser logged: refused by the policy, or thrown by the script."""
        mine = [e for e in self.browser.events if e.get("sessionId") == self.session]
        logged = [e["params"]["entry"]["text"] for e in mine if e.get("method") == "Log.entryAdded"]
        return logged + [str(e["params"]) for e in mine if e.get("method") == "Runtime.exceptionThrown"]

    def forget(self) -> None:
        """Let go of what was recorded for this tab."""
        self.browser.events = [e for e in self.browser.events if e.get("sessionId") != self.session]

    def close(self) -> None:
        self.call("Page.close")
        self.forget()

    def picture(self, path: Path, clip: tuple[float, float, float, float] | None = None) -> None:
        """A screenshot of the window, or of a part of the whole page."""
        part = {"clip": dict(zip(("x", "y", "width", "height"), clip, strict=True), scale=1)} if clip else {}
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", captureBeyondViewport=bool(clip), **part)["data"]))

    def pdf(self) -> bytes:
        return base64.b64decode(self.call("Page.printToPDF", printBackground=True, preferCSSPageSize=True)["data"])


def _pipe() -> tuple[int, int]:
    """A pipe whose ends are numbered past the ones the browser expects its own at."""
    ends = os.pipe()
    moved = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends)
    for end in ends:
        os.close(end)
    return moved[0], moved[1]
