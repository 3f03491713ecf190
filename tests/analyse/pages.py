"""The maps on a rule's page, and what is expected of them."""

import re
from datetime import date
from typing import NamedTuple

import wardley
from wardley.analyse.check import Choice, check
from wardley.analyse.finding import Finding
from wardley.analyse.report import Report

TODAY = date(2026, 2, 1)

KINDS = frozenset((
    "component", "link", "contract", "map", "vendor", "owner", "thing", "name", "capability", "estate",
    "initiative", "team", "budget", "cause", "objective", "keyresult", "cascade", "department", "concern",
))  # fmt: skip
"""What a finding can be about."""

ON_A_MAP = frozenset({"component", "link", "map"})
"""What stands on one map, so that the finding must say on which."""

_BLOCK = re.compile(r"^```(owm|plan)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_FILE = re.compile(r"^// ([\w-]+\.(?:owm|plan))$", re.MULTILINE)
_MARK = re.compile(r"(//|;) (W\d{3}) (high|medium|low|note)$")


class Example(NamedTuple):
    """One block: by file its text, and where which finding is expected, as (file, line, severity)."""

    texts: dict[str, str]
    expected: list[tuple[str, int, str]]


def examples(page: str, code: str) -> list[Example]:
    """The blocks of *page*; one that holds several files begins each with a comment that is its name."""
    return [_example(kind, text, code) for kind, text in _BLOCK.findall(page)]


def _example(kind: str, text: str, code: str) -> Example:
    parts = _FILE.split(text)
    named = dict(zip(parts[1::2], parts[2::2], strict=True)) or {f"example.{kind}": text}
    expected = [
        (name, number, mark[3])
        for name, content in named.items()
        for number, line in enumerate(content.split("\n"), 1)
        if (mark := _MARK.search(line)) and mark[2] == code
    ]
    return Example(named, sorted(expected))


def checked(texts: dict[str, str], code: str) -> Report:
    """What the rule *code* finds in *texts*."""
    maps = [wardley.parse(text, name=name) for name, text in texts.items()]
    return well_formed(check(maps, Choice((code,)), today=TODAY))


def among_all(texts: dict[str, str], code: str) -> list[Finding]:
    """What the rule *code* finds in *texts* where every rule runs, in the order of reading."""
    maps = [wardley.parse(text, name=name) for name, text in texts.items()]
    report = well_formed(check(maps, today=TODAY))
    return [finding for finding in report.findings if finding.code == code]


def well_formed(report: Report) -> Report:
    """*report* itself, once it is seen that each finding is signed, and stands on a map that there is."""
    names = {rule.code: rule.name for rule in report.rules}
    maps = {chart.name for chart in report.estate.charts}
    for finding in report.findings:
        subject = finding.subject
        assert finding.code in names
        assert finding.name == names[finding.code]
        assert subject.kind in KINDS
        assert subject.map in (maps if subject.kind in ON_A_MAP else {None, *maps})
    return report


def found(report: Report) -> list[tuple[str, int, str]]:
    """Each finding of *report* as (file, line, severity)."""
    return sorted((f.place.file, f.place.line, f.severity) for f in report.open if f.place)
