"""Reading a file, or standard input, as a text."""

import sys
from pathlib import Path

from wardley.source.diagnostic import Diagnostic
from wardley.source.errors import SourceError
from wardley.source.limits import Limits
from wardley.source.place import Place
from wardley.source.source import Source

CODES = {
    "E001": "file-missing",
    "E002": "not-a-file",
    "E003": "file-unreadable",
    "E004": "file-too-large",
    "E005": "not-text",
}


def load(path: str | Path, limits: Limits | None = None) -> Source:
    """The text of the file at *path*; ``-`` is standard input.

    A byte-order mark is dropped; UTF-16 is read where a mark announces it.
    Raises `SourceError` for a file that is missing, is a directory, cannot be opened, is
    larger than ``limits.file_bytes`` or is not text.
    """
    bounds = limits or Limits()
    name = "<stdin>" if str(path) == "-" else str(path)
    return decoded(_read_bytes(path, name, bounds.file_bytes), name, bounds)


def decoded(raw: bytes, name: str, limits: Limits | None = None) -> Source:
    """The text of the bytes *raw*, called *name*, read as by `load`; raises `SourceError` as that does."""
    bounds = limits or Limits()
    if len(raw) > bounds.file_bytes:
        raise _refused(
            "E004",
            name,
            f"the file is larger than {_size(bounds.file_bytes)}",
            "split the map, or raise the limit file_bytes",
        )
    return Source(name, _decode(raw, name))


def _read_bytes(path: str | Path, name: str, limit: int) -> bytes:
    try:
        if name == "<stdin>":
            return sys.stdin.buffer.read(limit + 1)
        with Path(path).open("rb") as file:
            return file.read(limit + 1)
    except FileNotFoundError:
        raise _refused("E001", name, "no such file", "check the name and the folder") from None
    except IsADirectoryError:
        raise _refused("E002", name, "this is a folder, not a map", "name the files in it") from None
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise _refused(
            "E003",
            name,
            f"the file cannot be read: {reason.lower()}",
            "see that its name is right, and that you may read it",
        ) from None


def _decode(raw: bytes, name: str) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    else:
        encoding = "utf-8-sig"
        if b"\0" in raw:
            line, column = _line_and_column(raw, raw.index(b"\0"))
            raise _refused(
                "E005",
                name,
                "this is not text: it holds a NUL byte",
                "save the map as plain text in UTF-8",
                line,
                column,
            )
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as problem:
        line, column = _line_and_column(raw, problem.start)
        raise _refused(
            "E005",
            name,
            f"this is not UTF-8: byte 0x{raw[problem.start]:02x} stands here",
            "save the file as UTF-8",
            line,
            column,
        ) from None


def _line_and_column(raw: bytes, offset: int) -> tuple[int, int]:
    start = raw.rfind(b"\n", 0, offset) + 1
    return raw.count(b"\n", 0, offset) + 1, len(raw[start:offset].decode("utf-8", "replace")) + 1


def _refused(
    code: str, name: str, message: str, help_: str | None, line: int = 0, column: int = 1
) -> SourceError:
    places = (Place(name, line, column, column),) if line else (Place(name, 1, 1, 1),)
    return SourceError(Diagnostic(code, CODES[code], "error", message, places, help_))


def _size(count: int) -> str:
    return f"{count // (1024 * 1024)} MiB" if count >= 1024 * 1024 else f"{count} bytes"
