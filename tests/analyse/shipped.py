"""The shipped estates, checked on the day of the tests."""

from collections.abc import Iterable
from pathlib import Path

from tests.analyse.pages import TODAY

import wardley
from wardley.analyse.check import Choice, check
from wardley.analyse.report import Report

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def training_of(codes: Iterable[str]) -> Report:
    """What the rules *codes* say of the company that trains people."""
    return _checked(codes, "online-training.owm")


def support_of(codes: Iterable[str]) -> Report:
    """What the rules *codes* say of the division that supports customers."""
    return _checked(codes, "support-division.owm", "support-division.plan")


def told(report: Report, code: str) -> dict[str, str]:
    """The severity of each finding of *code*, by its subject."""
    return {str(finding.subject): finding.severity for finding in report.findings if finding.code == code}


def _checked(codes: Iterable[str], *files: str) -> Report:
    return check([wardley.read(EXAMPLES / file) for file in files], Choice(tuple(codes)), today=TODAY)
