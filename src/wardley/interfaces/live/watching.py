"""Everything at work: files are looked at, maps drawn, and the page shown, until somebody ends it."""

import errno
import sys
import threading
import webbrowser

from wardley.interfaces.arguments import Refused
from wardley.interfaces.faults import tell_faults
from wardley.interfaces.files import reason
from wardley.interfaces.live.artist import Artist
from wardley.interfaces.live.asked import Asked
from wardley.interfaces.live.board import Board
from wardley.interfaces.live.eyes import Eyes
from wardley.interfaces.live.server import PORT, Server
from wardley.interfaces.live.shown import Shown
from wardley.interfaces.reports.text import printable


class Watching:
    """Shows what is *asked* at *port* (None: the usual one, or any that is free where that is not).

    Raises `Refused` where the port cannot be had. ``address`` is where the page is.
    """

    def __init__(self, asked: Asked, port: int | None = None, *, quiet: bool = False) -> None:
        self._asked = asked
        self._quiet = quiet
        self._board = Board(asked.maps)
        self._enough = threading.Event()
        self._server = _server(self._board, port)
        self.address = self._server.address
        self._follower = threading.Thread(target=self._follow, name="wardley watch", daemon=True)

    def run(self, *, opens: bool = False) -> None:
        """Show the page until `end` is called or the program is interrupted; *opens*: in a browser, too."""
        self._follower.start()
        try:
            if opens:
                webbrowser.open(self.address)
            self._server.serve_forever(poll_interval=0.2)
        finally:
            self._enough.set()
            self._board.close()
            self._server.server_close()
            # What is being drawn is not waited for: nobody will see it.
            self._follower.join(0.5)

    def end(self) -> None:
        """Let `run` come to its end; for other threads."""
        self._server.shutdown()

    def _follow(self) -> None:
        # The eyes come first: what is saved while the first picture is drawn is a change.
        eyes, artist = Eyes(self._asked.eyed), Artist(self._asked)
        told: set[str] = set()
        while True:
            new = self._board.post(artist.draw())
            faults = {shown.fault for shown in new if shown.fault} - told
            if faults:
                told |= faults
                tell_faults(sorted(faults))
            if not self._quiet:
                _tell(new)
            if not eyes.wait(self._enough.wait):
                return


def _tell(new: list[Shown]) -> None:
    """A line for each map that was drawn anew."""
    for shown in new:
        said = shown.contents if shown.picture is not None else "not drawn"
        if shown.remarks:
            said += f"; to mend: {len(shown.remarks)}"
        try:
            sys.stdout.write(f"{printable(f'{shown.file}: {said}')}\n")
            sys.stdout.flush()
        except (OSError, ValueError):
            return  # nobody reads it any more, and the page is there


def _server(board: Board, port: int | None) -> Server:
    try:
        return Server(board, PORT if port is None else port)
    except OSError as problem:
        if port is None:
            return Server(board, 0)
        help_ = "name another with --port, or 0 for any that is free"
        if problem.errno == errno.EADDRINUSE:
            raise Refused(f"another program has port {port} already", help_) from None
        raise Refused(f"port {port} cannot be used: {reason(problem)}", help_) from None
