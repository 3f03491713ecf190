"""The page over HTTP, at a port of this machine that nobody else can reach."""

import os
import sys
import threading
from socketserver import ThreadingTCPServer
from typing import Any

from wardley.interfaces.faults import described, tell_faults
from wardley.interfaces.live.board import Board
from wardley.interfaces.live.visitor import Visitor

HOST = "127.0.0.1"

PORT = 9273
"""The port where none is asked for: WARD on a telephone."""

STREAMS = 32
"""Pages that may wait for news at once."""


class Server(ThreadingTCPServer):
    """Shows what is on *board* at *port* of this machine (0: any that is free); raises ``OSError``.

    ``hosts`` are the names that it may be asked by, and ``streams`` the room for pages that wait.
    """

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64
    # Elsewhere it lets a port be used again soon; on Windows it would let two programs share one.
    allow_reuse_address = os.name != "nt"

    def __init__(self, board: Board, port: int) -> None:
        self.board = board
        self.streams = threading.BoundedSemaphore(STREAMS)
        super().__init__((HOST, port), Visitor)
        self.port = int(self.server_address[1])
        self.hosts = frozenset(f"{name}:{self.port}" for name in (HOST, "localhost"))
        if self.port == 80:
            self.hosts |= {HOST, "localhost"}

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://{HOST}:{self.port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002 - the library's own form
        """Say nothing where a visitor went away, and what is our fault as such."""
        problem = sys.exception()
        if isinstance(problem, Exception) and not isinstance(problem, OSError):
            tell_faults([described(problem)])
