"""What tells a diagnostic from all others in every run, for programs that follow it from run to run."""

import hashlib
from collections import Counter
from collections.abc import Iterable

from wardley.analyse.finding import Finding
from wardley.interfaces.reports.places import path
from wardley.source.diagnostic import Diagnostic


def fingerprint(diagnostic: Diagnostic) -> str:
    """16 hexadecimal digits that do not hang on the line on which *diagnostic* stands."""
    if isinstance(diagnostic, Finding):
        return diagnostic.fingerprint
    file = path(diagnostic.place.file) if diagnostic.place else ""
    return _digest(diagnostic.code, file, diagnostic.message)


def apart(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """The fingerprint of each of *diagnostics*; where several share one, those after the first get others."""
    met: Counter[str] = Counter()
    found = []
    for diagnostic in diagnostics:
        own = fingerprint(diagnostic)
        met[own] += 1
        found.append(own if met[own] == 1 else _digest(own, str(met[own])))
    return found


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:16]
