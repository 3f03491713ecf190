"""One thing to say at one place."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from wardley.source.place import Place
from wardley.source.record import record

Severity = Literal["error", "high", "medium", "low", "note"]

SEVERITIES: tuple[Severity, ...] = ("error", "high", "medium", "low", "note")
"""From the one that matters most to the one that matters least."""


@record
class Diagnostic:
    """A fault in a text, or a finding about an estate.

    ``code`` is stable for ever: ``E###`` the text cannot be read or contradicts itself,
    ``W###`` the estate or the plan looks wrong. ``name`` is the code in words, in
    kebab case. ``message`` is one sentence, lower case, without a full stop and without
    the place; the user's own words stand in single quotes. ``places`` holds the primary
    place first. ``help`` says what would mend it, or is None.
    """

    code: str
    name: str
    severity: Severity
    message: str
    places: tuple[Place, ...] = ()
    help: str | None = None
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def place(self) -> Place | None:
        """The place to show first; None where the whole file is meant."""
        return self.places[0] if self.places else None
