"""How far the work has come."""

import io

import pytest

from wardley.interfaces.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "total"), [(io.StringIO(), 3), (Terminal(), 1)])
def test_nothing_is_shown_without_a_terminal_or_for_one_thing(stream, total, monkeypatch):
    monkeypatch.setattr("sys.stderr", stream)
    progress = Progress(total, "maps")
    for _ in range(total):
        progress.clear()
        progress.step()

    assert stream.getvalue() == ""


def test_a_line_counts_on_a_terminal_and_is_gone_at_the_end(monkeypatch):
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    progress = Progress(3, "maps")
    for _ in range(3):
        progress.clear()
        progress.step()

    assert "\r1 of 3 maps" in stream.getvalue()
    assert "\r2 of 3 maps" in stream.getvalue()
    assert stream.getvalue().endswith("\r\x1b[K")
