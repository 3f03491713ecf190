"""Graphviz: finding the program, and having it draw."""

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

PURE = "graphviz-pure"
"""The program of the wheel of that name: Graphviz's code in Rust, which pip installs along with wardley."""

VARIABLE = "WARDLEY_DOT"
"""The environment variable that says which program draws: pure, dot, or its path."""

LONGEST = 4000
"""Letters in a text for programs that may be old: Graphviz 2.42 refuses strings over 16 kB."""

_SECONDS = 10.0
_BYTES_A_SECOND = 100_000


class EngineError(Exception):
    """Graphviz is missing, or did not draw."""


class EngineMissing(EngineError):  # noqa: N818 - it is one
    """There is no Graphviz where it was looked for."""


class Engine(NamedTuple):
    """A Graphviz program. ``longest`` is how many letters a text may have for it, None for any number."""

    program: str
    longest: int | None = None

    @property
    def own_letters(self) -> bool:
        """Whether it draws with letters that it carries, and not with those of the machine."""
        return self.longest is None

    def draw(self, dot: str, format_: str) -> bytes:
        """The picture that *dot* describes, in Graphviz's *format_*.

        Raises `EngineError` if the program fails, or takes longer than 10 s and another second for
        each 100,000 letters of *dot*.
        """
        seconds = _SECONDS + len(dot) / _BYTES_A_SECOND
        # Graphviz 2.42 reads no files where it believes itself on a server.
        environment = {**os.environ, "SERVER_NAME": "x"}
        try:
            done = subprocess.run(
                [self.program, "-Kneato", "-n2", "-q", f"-T{format_}"],
                input=dot.encode(), capture_output=True, timeout=seconds, env=environment, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise EngineError(f"Graphviz ({self.program}) did not draw the map in {seconds:.0f} s") from None
        except OSError as problem:
            raise EngineMissing(f"'{self.program}' does not run: {problem.strerror or problem}") from None
        if done.returncode or not _is_whole(done.stdout):
            said = done.stderr.decode(errors="replace").strip().splitlines()
            why = f": {said[0][:300]}" if said else ""
            raise EngineError(f"Graphviz ({self.program}) stopped with status {done.returncode}{why}")
        return done.stdout


def _is_whole(picture: bytes) -> bool:
    return picture.rstrip().endswith((b"</svg>", b"%%EOF")) or picture.endswith(b"IEND\xaeB`\x82")


def find(asked: str | None = None) -> Engine:
    """The Graphviz to draw with.

    *asked* is ``pure``, ``dot`` or a path; None and ``auto`` mean what `VARIABLE` says, else the wheel's
    program, else ``dot`` on the path. Raises `EngineMissing`.
    """
    if asked in (None, "auto"):
        asked = os.environ.get(VARIABLE) or "auto"
    return _find(asked or "auto", os.environ.get("PATH", ""))


@cache
def _find(asked: str, path: str) -> Engine:
    if asked in ("auto", "pure"):
        pure = next(filter(_runs, _places_of_pure(path)), None)
        if pure:
            return Engine(str(pure))
        if asked == "pure":
            raise EngineMissing(f"'{PURE}' is not installed here; `pip install {PURE}` installs it")
    program = _which("dot" if asked == "auto" else asked, path)
    if program:
        return Engine(program, None if PURE in Path(program).name else LONGEST)
    if asked == "auto":
        raise EngineMissing(
            f"drawing needs Graphviz, and there is none here; `pip install {PURE}`, or install Graphviz"
            " so that its `dot` is on the path"
        )
    if asked == "dot":
        raise EngineMissing(
            f"no `dot` is on the path; install Graphviz, or draw with pure (`pip install {PURE}`)"
        )
    raise EngineMissing(f"'{asked}' is not a program; name pure, dot or the path of Graphviz's `dot`")


def _places_of_pure(path: str) -> Iterator[Path]:
    """Where pip may have put the wheel's program, the likeliest place first."""
    program = f"{PURE}.exe" if os.name == "nt" else PURE
    yield Path(sys.executable).parent / program
    # Both take a while to load, and are only for installations out of the way.
    import sysconfig  # noqa: PLC0415
    from importlib import metadata  # noqa: PLC0415

    yield Path(sysconfig.get_path("scripts")) / program
    yield Path(sysconfig.get_path("scripts", sysconfig.get_preferred_scheme("user"))) / program
    try:
        wheel = metadata.distribution(PURE)
    except metadata.PackageNotFoundError:
        pass
    else:
        yield from (Path(str(file.locate())) for file in wheel.files or () if file.name == program)
        # `pip install --target` moves the program, and not what the list of files says of it.
        yield Path(str(wheel.locate_file(""))) / "bin" / program
    found = _which(PURE, path)
    if found:
        yield Path(found)


def _which(program: str, path: str) -> str | None:
    import shutil  # noqa: PLC0415 - takes as long to load as a map to draw, and is seldom needed

    return shutil.which(program, path=path)


def _runs(program: Path) -> bool:
    return program.is_file() and os.access(program, os.X_OK)
