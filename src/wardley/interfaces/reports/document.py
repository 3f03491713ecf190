"""The JSON document of a check, as pydantic checks and describes it."""

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from wardley.source.diagnostic import Severity


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PlaceDocument(_Part):
    """A stretch of one line, which starts at 1 as columns do; ``end_column`` comes after the last letter."""

    file: str
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    end_column: int = Field(ge=1)


class SubjectDocument(_Part):
    """What a finding is about; ``map`` is null where it is about several; ``other`` is a link's other end."""

    kind: str
    name: str
    map: str | None
    other: str | None


class AcceptedDocument(_Part):
    """Why a finding is lived with, up to and including which day (null: without an end), and who says so."""

    reason: str
    until: date | None
    by: Literal["accept", "baseline"]


class FindingDocument(_Part):
    """What a rule found, open where ``accepted`` is null; its ``fingerprint`` is the same in every run."""

    code: str
    name: str
    severity: Severity
    subject: SubjectDocument
    places: tuple[PlaceDocument, ...]
    facts: dict[str, JsonValue]
    threshold: dict[str, JsonValue]
    message: str
    action: str | None
    softened_by: tuple[str, ...]
    accepted: AcceptedDocument | None
    fingerprint: str = Field(pattern="^[0-9a-f]{16}$")


class DiagnosticDocument(_Part):
    """What cannot be read or contradicts itself; ``places`` is empty where all of the text is meant."""

    code: str
    name: str
    severity: Severity
    places: tuple[PlaceDocument, ...]
    facts: dict[str, JsonValue]
    message: str
    help: str | None


class UnknownDocument(_Part):
    """A component of which nobody says who runs or supplies it."""

    map: str
    component: str


class MandatedDocument(UnknownDocument):
    """A component that no choice is left for, and why."""

    reason: str | None


class CoverageDocument(_Part):
    """How much is known of how many components; ``cost`` sums what is known of a year, null: nothing."""

    components: int
    sourced: int
    treated: int
    costed: int
    cost: float | None
    sourced_cost: float | None
    unknown: tuple[UnknownDocument, ...]
    mandated: tuple[MandatedDocument, ...]


class UncheckedDocument(_Part):
    """A rule that could not be checked, and why."""

    code: str
    name: str
    reason: str


class RuleDocument(_Part):
    """A rule that was chosen, and what is wrong where it finds something."""

    code: str
    name: str
    title: str


class StaleDocument(_Part):
    """An entry of the baseline that no finding answers to any more."""

    code: str
    map: str = ""
    kind: str = ""
    name: str = ""
    other: str = ""


class CheckDocument(_Part):
    """What a check found in an estate: ``findings`` in the order of reading, accepted ones among them.

    ``counts`` says how many are open, by severity. ``policy`` is what the estate was held to, ``changed``
    names what of it was set, ``today`` is the day that dates were held against. Null is unknown.
    """

    findings: tuple[FindingDocument, ...]
    coverage: CoverageDocument
    not_checked: tuple[UncheckedDocument, ...]
    diagnostics: tuple[DiagnosticDocument, ...]
    counts: dict[Severity, int]
    policy: dict[str, tuple[float, ...] | str]
    changed: tuple[str, ...]
    today: date
    rules: tuple[RuleDocument, ...]
    stale: tuple[StaleDocument, ...]


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the document."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **CheckDocument.model_json_schema(mode="serialization"),
    }
