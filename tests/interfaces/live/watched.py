"""A page at work in this process, and a visitor who takes no wrong turn."""

import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from wardley.interfaces.live.asked import Asked
from wardley.interfaces.live.watching import Watching


class Answer(NamedTuple):
    """What the server answered."""

    status: int
    headers: dict[str, str]
    text: str


class Site:
    """The page at *address*; ``port`` is that of this machine."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.port = int(address.rstrip("/").rpartition(":")[2])

    def get(self, path: str = "/", method: str = "GET", **headers: str) -> Answer:
        """The answer to a request for *path*, exactly as it is written."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.putrequest(method, path, skip_host="Host" in headers)
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, found, answer.read().decode("utf-8"))
        finally:
            connection.close()

    @contextmanager
    def news(self) -> "Iterator[Iterator[int]]":
        """The versions that the server tells of, as they come."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", "/events")
        answer = connection.getresponse()
        try:
            yield (int(line[5:]) for line in answer if line.startswith(b"data:"))
        finally:
            answer.close()
            connection.close()


@contextmanager
def watched(*files: str, **asked) -> Iterator[Site]:
    """The page of *files*, drawn once."""
    watching = Watching(Asked(files, **asked), 0, quiet=True)
    running = threading.Thread(target=watching.run, daemon=True)
    running.start()
    try:
        site = Site(watching.address)
        with site.news() as news:
            while next(news) == 0:
                pass
        yield site
    finally:
        watching.end()
        running.join(10)
