"""The program `wardley`: finds the command and runs it."""

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

import wardley
from wardley import registry
from wardley.interfaces.arguments import Parser, Refused, suggestion, tell
from wardley.interfaces.faults import described, tell_faults
from wardley.interfaces.reports.text import printable

COMMANDS = "wardley.interfaces.cli"

USED_WRONGLY = 2
INTERRUPTED = 130
PIPE_CLOSED = 141
TERMINATED = 143


def main(words: Sequence[str] | None = None) -> int:
    """Run the command that *words* name (None: the program's own) and answer with its exit status.

    0: nothing to object to. 1: findings. 2: the command or a file could not be used.
    130, 141 and 143: interrupted, its reader went away, or terminated.
    """
    arguments = list(sys.argv[1:] if words is None else words)
    _accept_any_character()
    if words is None:
        _leave_tidily_when_terminated()
    try:
        status = _dispatch(arguments)
        sys.stdout.flush()
    except Refused as refusal:
        tell(printable(str(refusal)), printable(refusal.help or ""))
        return USED_WRONGLY
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _abandon_output()
        return PIPE_CLOSED
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    except Exception as problem:  # noqa: BLE001 - the last door: whatever it is, it is our fault and is said so
        tell_faults([described(problem)])
        return USED_WRONGLY
    return status


def _dispatch(arguments: list[str]) -> int:
    if not arguments:
        sys.stderr.write(_overview())
        return USED_WRONGLY
    name, *rest = arguments
    if name in ("--help", "-h"):
        print(_overview(), end="")
        return 0
    if name == "--version":
        print(f"wardley {wardley.__version__}")
        return 0
    if name not in _names():
        raise _unknown(name)
    command = registry.load(COMMANDS, name)
    parser = Parser(name, command.SUMMARY, command.EXAMPLE)
    command.configure(parser)
    status: int = command.run(parser.read(rest))
    return status


def _names() -> tuple[str, ...]:
    return tuple(name for name in registry.names(COMMANDS) if name != "main")


def _overview() -> str:
    width = max(map(len, _names()))
    rows = [f"  {name:<{width}}  {registry.load(COMMANDS, name).SUMMARY}" for name in _names()]
    return "\n".join(
        [
            "usage: wardley COMMAND ...",
            "",
            "Reads Wardley maps as text, says what is wrong with them, draws them, and plans from them.",
            "",
            *rows,
            "",
            "'wardley COMMAND --help' shows what a command takes, with an example;",
            "'wardley --version' tells the version.",
            "",
        ]
    )


def _unknown(name: str) -> Refused:
    known = (*_names(), "--help", "--version")
    if name.startswith("-"):
        return Refused(f"no option is called '{name}'", suggestion(name, known))
    if Path(name).is_file():
        return Refused(f"no command is called '{name}'", f"'wardley render {name}' draws it")
    return Refused(f"no command is called '{name}'", suggestion(name, known))


def _accept_any_character() -> None:
    """A name that the terminal's encoding lacks is shown escaped, instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


def _leave_tidily_when_terminated() -> None:
    """Let a file that is being written be removed when the program is told to end."""

    def leave(_signal: int, _frame: FrameType | None) -> None:
        raise SystemExit(TERMINATED)

    try:
        signal.signal(signal.SIGTERM, leave)
    except ValueError:
        return  # not the main thread: the host program decides


def _abandon_output() -> None:
    """Point standard output nowhere, or Python complains once more while it ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return
