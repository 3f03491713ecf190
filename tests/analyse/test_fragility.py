"""What makes a component fragile."""

import pytest
from tests.analyse.two_needs import MAP, TODAY

import wardley
from wardley.analyse.check import policy_of
from wardley.analyse.fragility import Fragilities, counted, known_cost, most_needed, vital
from wardley.analyse.rule import rules
from wardley.graph.estate import Estate

OTHERS = ("estate Near (owner Ada, alternatives Plan B, exit written)",)


def read(*statements: str, drawn: str = MAP) -> Estate:
    text = drawn + "".join(f"//@ {statement}\n" for statement in statements)
    return Estate([wardley.parse(text, name="map.owm")], policy_of(rules(), {}), TODAY)


def shown(*statements: str, drawn: str = MAP) -> list[tuple[str, str]]:
    """How each fragility of Wide is said, and the word on which it is pointed at."""
    estate = read(*statements, drawn=drawn)
    chart = estate.charts[0]
    wide = chart.find("Wide")
    assert wide is not None
    places = [(one.said, wide.place_of(one.field)) for one in Fragilities(estate).of(chart, wide)]
    return [
        (said, chart.source.line(place.line)[place.column - 1 :].partition(",")[0].rstrip(")"))
        for said, place in places
    ]


@pytest.mark.parametrize(
    ("words", "more", "expected"),
    [
        ("cost 9k, people 1", (), ("1 person looks after it", "people 1")),
        ("cost 9k, in-house", OTHERS, ("nobody is named who looks after it", "in-house")),
        ("cost 9k, vendor Acme", OTHERS, ("no other vendor and no way out is written", "vendor Acme")),
        ("cost 9k, end-of-life 2026-05", (), ("its end of life is 2026-05", "end-of-life 2026-05")),
        (
            "cost 9k, vendor Acme",
            ("contract Lot A (ends 2026-05)", "Lot A -> Wide"),
            ("its contract 'Lot A' ends with nothing decided", "vendor Acme"),
        ),
    ],
)
def test_a_fragility_is_pointed_at_where_it_is_written(words, more, expected):
    assert shown(f"estate Wide ({words})", *more) == [expected]


def test_what_nothing_is_said_of_can_be_novel_and_no_more():
    assert shown(*OTHERS) == []
    novel = MAP.replace("Wide [0.50, 0.60]", "Wide [0.50, 0.10]")
    assert shown(*OTHERS, drawn=novel) == [("it is still novel", "Wide [0.50")]


def test_vital_is_what_is_marked_or_what_much_stands_on():
    estate = read("estate Lone (critical)")
    chart = estate.charts[0]

    assert [p.name for p in chart.placements if vital(estate, chart, p)] == ["Wide", "Lone"]


def test_people_are_counted_in_words():
    assert counted(1) == "1 person looks after"
    assert counted(0.5) == "0.5 people look after"
    assert counted(2) == "2 people look after"


def test_the_most_needed_and_the_cost_are_facts_where_there_are_any():
    estate = read("estate Lone (cost 9k)", "estate Near (cost 0)")
    chart = estate.charts[0]
    spots = [(chart, placement) for placement in chart.placements]

    assert most_needed(spots) == {"needs_above": 2, "needs": 2}
    assert most_needed([]) == {}
    assert known_cost(chart.placements) == {"cost": 9000, "costs_known": 2}
    assert known_cost([]) == {}
