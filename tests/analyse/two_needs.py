"""A map of two needs: all stands on Wide, and only the first need on Lone."""

from datetime import date

from tests.analyse.pages import TODAY, well_formed

import wardley
from wardley.analyse.check import Choice, check
from wardley.analyse.finding import Finding
from wardley.analyse.report import Report

MAP = """\
anchor User [0.95, 0.60]
anchor Buyer [0.95, 0.70]
component Near [0.80, 0.60]
component Other [0.80, 0.60]
component Wide [0.50, 0.60]
component Lone [0.40, 0.60]
User -> Near
Buyer -> Other
Near -> Wide
Other -> Wide
Near -> Lone
"""


def report(code: str, *statements: str, drawn: str = MAP, today: date = TODAY) -> Report:
    """What the rule *code* finds on *drawn* with *statements* of the estate."""
    text = drawn + "".join(f"//@ {statement}\n" for statement in statements)
    made = check([wardley.parse(text, name="map.owm")], Choice((code,)), today=today)
    assert [d.message for d in made.diagnostics if d.severity == "error"] == []
    return well_formed(made)


def findings(code: str, *statements: str, drawn: str = MAP, today: date = TODAY) -> list[Finding]:
    """The findings of the rule *code*, in the order of reading."""
    return list(report(code, *statements, drawn=drawn, today=today).findings)


def told(code: str, *statements: str, drawn: str = MAP, today: date = TODAY) -> dict[str, str]:
    """By subject: the severity of what the rule *code* finds on it."""
    found = findings(code, *statements, drawn=drawn, today=today)
    assert len({str(finding.subject) for finding in found}) == len(found)
    return {str(finding.subject): finding.severity for finding in found}


def only(code: str, *statements: str, drawn: str = MAP, today: date = TODAY) -> Finding:
    """The one finding of the rule *code*."""
    (finding,) = findings(code, *statements, drawn=drawn, today=today)
    return finding


def not_checked(code: str, *statements: str, drawn: str = MAP) -> str | None:
    """Why the rule *code* could not be checked, or None."""
    made = report(code, *statements, drawn=drawn)
    return next((item.reason for item in made.not_checked if item.code == code), None)
