"""What a browser may ask for, and what it gets.

Three addresses are known, and none of them is looked for on a disk. Only programs that ask for this very host
are answered, and no page from elsewhere may show or read what it gets: none can see a map, not even by giving
its own name this machine's address.
"""

import secrets
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from threading import Semaphore
from typing import Protocol, cast
from urllib.parse import parse_qs, urlsplit

from wardley.interfaces.files import encoded
from wardley.interfaces.live.board import Board, Posted
from wardley.interfaces.live.page import page

_BEAT = 10.0
"""Seconds after which a word is sent to a page that waits, so that one that is gone is noticed."""

_PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
# Styles stand in the picture itself, which is ours to the last letter; scripts bear the page's own number.
_PAGE_POLICY = (
    "default-src 'none'; script-src 'nonce-{}'; style-src 'unsafe-inline'; img-src 'self' data:;"
    " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_ALWAYS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class Host(Protocol):
    """Who is visited: see `wardley.interfaces.live.server.Server`."""

    board: Board
    hosts: frozenset[str]
    streams: Semaphore


class Visitor(BaseHTTPRequestHandler):
    """One visitor, for as long as its connection lasts."""

    protocol_version = "HTTP/1.1"
    # What is no request at all is refused in the form that every program understands.
    default_request_version = "HTTP/1.0"
    timeout = 30.0

    def do_GET(self) -> None:
        """Answer what is asked for by its address."""
        if not self._is_welcome():
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        if "Content-Length" in self.headers or "Transfer-Encoding" in self.headers:
            self.close_connection = True  # nothing reads what comes with a question
        try:
            address = urlsplit(self.path)
            number = parse_qs(address.query).get("map", ["1"])[-1]
        except ValueError:
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        version, posted = self._server.board.look()
        chosen = int(number) if number.isascii() and number.isdigit() and len(number) < 6 else 0
        if address.path == "/events":
            self._tell_news()
        elif address.path in ("/", "/picture.svg") and 0 < chosen <= len(posted):
            (self._give_page if address.path == "/" else self._give_picture)(version, posted, chosen)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    do_HEAD = do_GET  # noqa: N815 - the library's own form

    def _is_welcome(self) -> bool:
        """Whether this very host is asked, and by no page from elsewhere; a link there may lead here."""
        hosts = self.headers.get_all("Host") or []
        if len(hosts) != 1 or hosts[0].strip().lower() not in self._server.hosts:
            return False
        if self.headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin"):
            return True
        asked = self.headers.get("Sec-Fetch-Mode"), self.headers.get("Sec-Fetch-Dest")
        return asked == ("navigate", "document")

    @property
    def _server(self) -> Host:
        return cast("Host", self.server)

    def _give_page(self, version: int, posted: list[Posted], chosen: int) -> None:
        number = secrets.token_urlsafe(16)
        self._give("text/html", _PAGE_POLICY.format(number), page(posted, chosen, version, number))

    def _give_picture(self, _version: int, posted: list[Posted], chosen: int) -> None:
        picture = posted[chosen - 1].shown.picture
        if picture is None:
            self.send_error(HTTPStatus.NOT_FOUND)
        else:
            self._give("image/svg+xml", _PICTURE_POLICY, picture)

    def _give(self, kind: str, policy: str, text: str) -> None:
        body = encoded(text)
        self._begin(HTTPStatus.OK, {
            "Content-Type": f"{kind}; charset=utf-8", "Content-Length": str(len(body)),
            "Content-Security-Policy": policy,
        })  # fmt: skip
        if self.command != "HEAD":
            self.wfile.write(body)

    def _tell_news(self) -> None:
        """Send the version of what there is to see, and each that follows, until somebody leaves."""
        if not self._server.streams.acquire(blocking=False):
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
            return
        try:
            self.close_connection = True
            self._begin(HTTPStatus.OK, {"Content-Type": "text/event-stream", "Connection": "close"})
            if self.command == "HEAD":
                return
            self.wfile.write(b"retry: 1000\n\n")
            board, told = self._server.board, -1
            while not board.closed:
                version = board.wait(told, _BEAT)
                self.wfile.write(b": still here\n\n" if version == told else b"data: %d\n\n" % version)
                told = version
        except OSError:
            return  # the page was closed
        finally:
            self._server.streams.release()

    def _begin(self, status: HTTPStatus, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, **_ALWAYS}.items():
            self.send_header(name, value)
        self.end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Refuse with the status *code* and nothing of what was asked; the connection ends."""
        status = HTTPStatus(code)
        if status is HTTPStatus.NOT_IMPLEMENTED:  # what the library says to POST and its like
            status = HTTPStatus.METHOD_NOT_ALLOWED
        body = f"{status.value} {status.phrase}\n".encode()
        headers = {"Content-Type": "text/plain; charset=utf-8", "Content-Length": str(len(body))}
        if status is HTTPStatus.METHOD_NOT_ALLOWED:
            headers["Allow"] = "GET, HEAD"
        self._begin(status, {**headers, "Connection": "close"})
        if self.command != "HEAD":
            self.wfile.write(body)

    def version_string(self) -> str:
        """What answers; its version, and that of Python, are nobody's business."""
        return "wardley"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own form
        """Nothing: what was asked for is not told on the terminal."""
