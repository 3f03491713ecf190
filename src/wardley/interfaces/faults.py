"""What happens when the program itself is at fault: a report to send, and one line that says where it is."""

import os
import sys
from collections.abc import Sequence

import wardley


def described(problem: BaseException) -> str:
    """*problem* with its traceback, as the report gives it."""
    import traceback  # noqa: PLC0415 - hardly ever needed, and slow to load like the others below

    return "".join(traceback.format_exception(problem))


def tell_faults(faults: Sequence[str]) -> None:
    """Write *faults*, as `described`, to a file and name it on standard error.

    With ``WARDLEY_DEBUG=1`` in the environment they are printed too.
    """
    import tempfile  # noqa: PLC0415

    report = _report(faults)
    if os.environ.get("WARDLEY_DEBUG") == "1":
        sys.stderr.write(report)
    try:
        handle, path = tempfile.mkstemp(prefix="wardley-fault-", suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(report)
    except OSError:
        where = "set WARDLEY_DEBUG=1 to see the report to send"
    else:
        where = f"the report to send is in {path}"
    sys.stderr.write(f"wardley: this is a fault in wardley, not in your map; {where}\n")


def _report(faults: Sequence[str]) -> str:
    import platform  # noqa: PLC0415

    system = f"wardley {wardley.__version__}, Python {platform.python_version()}, {platform.platform()}"
    return "\n".join([system, f"command: wardley {' '.join(sys.argv[1:])}", "", *faults])
