"""How far the work has come: one line that replaces itself, on a terminal only."""

import sys


class Progress:
    """Counts up to *total* on standard error, where that is a terminal and there is more than one."""

    def __init__(self, total: int, what: str) -> None:
        self.total, self.what, self.done = total, what, 0
        self.shown = total > 1 and sys.stderr.isatty()

    def clear(self) -> None:
        """Take the line away, so that something else can be printed."""
        if self.shown:
            sys.stdout.flush()
            sys.stderr.write("\r\x1b[K")

    def step(self) -> None:
        """One more is done; after the last the line is gone."""
        self.done += 1
        if self.shown and self.done < self.total:
            sys.stdout.flush()
            sys.stderr.write(f"\r{self.done} of {self.total} {self.what}")
            sys.stderr.flush()
