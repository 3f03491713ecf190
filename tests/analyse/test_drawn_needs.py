"""The needs that links draw between components."""

from operator import attrgetter, sub

import pytest

import wardley
from wardley.analyse.drawn_needs import Scale, Weighed, drawn_needs, largest, more_said, places
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate

GAP = Scale(attrgetter("evolution"), attrgetter("evolution"), sub)
MAP = """\
anchor Guest [0.95, 0.9]
component Bread [0.80, 0.6]
component Oven [0.50, 0.3]
component Fire [0.20, 0]
Guest -> Bread
Bread -> Oven
Bread -> Fire
Oven -> Fire
Fire -> Oven
Bread +> Fire
"""


def chart(text: str = MAP) -> Chart:
    return Chart(wardley.parse(text, name="inn.owm"), "inn")


def names(drawn: Chart, least: float) -> list[str]:
    return [f"{need.upper.name} -> {need.lower.name}" for need in drawn_needs(drawn, GAP, least)]


@pytest.mark.parametrize(
    ("least", "expected"),
    [
        (0.6, ["Bread -> Fire"]),
        (0.3, ["Bread -> Oven", "Bread -> Fire", "Oven -> Fire"]),
        (-0.3, ["Bread -> Oven", "Bread -> Fire", "Oven -> Fire", "Fire -> Oven"]),
        (0.61, []),
    ],
)
def test_needs_that_measure_too_little_and_flows_and_users_are_left_out(least, expected):
    assert names(chart(), least) == expected


@pytest.mark.parametrize(
    ("kind", "expected"), [("practice", True), ("data", True), ("knowledge", False), ("need", False)]
)
def test_knowledge_and_needs_are_not_built_upon(kind, expected):
    drawn = wardley.parse(f"{MAP}//@ estate Oven ({kind})\n", name="inn.owm")
    assert ("Bread -> Oven" in names(Estate([drawn]).charts[0], 0.3)) is expected


def test_a_need_holds_where_both_of_its_ends_stand():
    above, below = [need for need in drawn_needs(chart(), GAP, -1) if need.link.source != "Bread"]

    assert (above.upper_evolution, above.lower_evolution) == (0.3, 0.0)
    assert (below.upper_evolution, below.lower_evolution) == (0.0, 0.3)
    assert [(place.line, place.column) for place in places(chart(), above)] == [(8, 9), (3, 11), (4, 11)]


def test_what_is_mild_is_told_up_to_a_number_and_the_rest_is_counted():
    needs = list(drawn_needs(chart(), GAP, -1))
    weighed = [Weighed(need, float(n), "note") for n, need in enumerate(needs)]
    severe = Weighed(needs[0], 0.5, "low")

    told = list(largest([*weighed[1:], severe], "note", 2))
    assert [(one.measure, more) for one, more in told] == [(0.5, 0), (3.0, 0), (2.0, 1)]
    assert [more for _, more in largest(weighed, "note", 4)] == [0, 0, 0, 0]
    assert list(largest([weighed[0], weighed[0]], "note", 2)) == [(weighed[0], 0)]
    assert more_said(0) == ""
    assert more_said(3) == "; 3 more on this map are smaller"
