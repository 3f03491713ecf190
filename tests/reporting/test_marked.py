"""From findings to marks."""

from dataclasses import replace
from datetime import date

import pytest

import wardley
from wardley.analyse.check import Choice, check
from wardley.analyse.exposure import misfits
from wardley.drawing.layers.marks import Marking
from wardley.reporting.marked import marked, markings

MAP = "component Power [0.7, 0.90] (build)\ncomponent Water [0.6, 0.95] (outsource)\n"


def report(*texts: str):
    maps = [wardley.parse(text, name=f"{'ab'[number]}.owm") for number, text in enumerate(texts)]
    return check(maps, Choice(("W201", "W203")), today=date(2026, 2, 1))


def test_each_map_gets_the_marks_of_its_own_findings() -> None:
    first, second = marked(report(MAP, MAP.replace("Power", "Gas").replace("(build)", "(buy)")))

    assert first == ("a.owm", first.map, (Marking("Power", 0.2875, 0.9, "high", "W201 W203"),))
    assert (second.source, second.marks) == ("b.owm", ())
    assert [component.name for component in second.map.components] == ["Gas", "Water"]


def test_a_plan_is_no_map() -> None:
    (only,) = marked(report(MAP, "estate Power (cost 9k)\n".replace("estate", "//@ estate")))

    assert only.source == "a.owm"


@pytest.mark.parametrize(
    ("severity", "softened", "grade"),
    [
        ("high", (), "high"), ("medium", (), "medium"), ("low", (), "low"),
        ("high", ("why",), "low"), ("medium", ("why",), "low"),
    ],
)  # fmt: skip
def test_what_is_softened_or_low_is_marked_as_low(severity, softened, grade) -> None:
    made = report(MAP)
    found = [replace(finding, severity=severity, softened_by=softened) for finding in made.findings]
    (mark,) = markings(misfits(replace(made, findings=tuple(found))))

    assert mark.severity == grade
