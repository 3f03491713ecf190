"""What a rule found: a diagnostic with its subject, the facts behind it, and what softened it."""

import hashlib
from collections.abc import Mapping
from dataclasses import field
from datetime import date

from wardley.source.diagnostic import SEVERITIES, Diagnostic, Severity
from wardley.source.record import record


@record
class Subject:
    """What a finding is about.

    ``kind`` is ``component``, ``link``, ``contract``, ``map``, ``vendor``, ``owner``, ``thing`` (one
    component on several maps), ``name`` (that nothing declares), ``capability``, ``initiative``, ``team``,
    ``budget``, ``cause``, ``objective``, ``keyresult``, ``cascade``, ``department``, ``concern`` or
    ``estate``. ``map`` is the chart's name, None where the finding is about several. ``other`` is the other
    end of a link, or the other of two initiatives.
    """

    kind: str
    name: str
    map: str | None = None
    other: str | None = None

    def __str__(self) -> str:
        return f"{self.name} -> {self.other}" if self.other else self.name


@record
class Acceptance:
    """Why a finding is lived with, up to and including which day; ``by`` is ``accept`` or ``baseline``."""

    reason: str
    until: date | None = None
    by: str = "accept"


@record
class Finding(Diagnostic):
    """One finding about an estate.

    ``facts`` holds every number and name that the message or a report shows; ``threshold`` what they were
    held to, by its policy name; ``softened_by`` why the severity is lower than the rule's own. ``help`` is
    the action: what to do about it. ``accepted`` is None unless people decided to live with it.
    """

    subject: Subject = Subject("estate", "estate")
    threshold: Mapping[str, object] = field(default_factory=dict)
    softened_by: tuple[str, ...] = ()
    accepted: Acceptance | None = None

    @property
    def action(self) -> str | None:
        """What to do about it, in one sentence."""
        return self.help

    @property
    def fingerprint(self) -> str:
        """The same for the same finding in every run, whatever line it stands on: 16 hexadecimal digits."""
        subject = self.subject
        parts = (self.code, subject.kind, subject.name, subject.other or "", subject.map or "")
        return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:16]


_SOFTER: Mapping[Severity, Severity] = {
    "high": "medium",
    "medium": "low",
    "low": "note",
    "note": "note",
    "error": "error",
}


def softer(severity: Severity, levels: int = 1) -> Severity:
    """The severity *levels* below *severity*; nothing lies below ``note``."""
    for _ in range(levels):
        severity = _SOFTER[severity]
    return severity


def worst(severities: list[Severity]) -> Severity:
    """The one of *severities* that matters most."""
    return min(severities, key=SEVERITIES.index)
