"""W105: dependencies that point up the value chain."""

import pytest
from tests.analyse.pages import checked

CODE = "W105"


def findings(*links, policy=""):
    """What is found where each link goes from one height to another, both in hundredths."""
    lines = ["title Ferry"]
    for number, (source, target, arrow) in enumerate(links):
        lines += [f"component A{number} [{source / 100}, 0.5]", f"component B{number} [{target / 100}, 0.5]"]
        lines.append(f"A{number} {arrow} B{number}")
    return list(checked({"ferry.owm": "\n".join([*lines, policy])}, CODE).findings)


def severity(*links, policy=""):
    found = findings(*links, policy=policy)
    assert len(found) < 2
    return found[0].severity if found else None


def up(gap, arrow="->"):
    return 40, 40 + gap, arrow


DOWN = (80, 20, "->")


@pytest.mark.parametrize(("gap", "expected"), [(-10, None), (0, None), (5, None), (6, "note")])
def test_a_link_climbs_above_the_threshold(gap, expected):
    assert severity(up(gap)) == expected


@pytest.mark.parametrize(("down", "expected"), [(1, "note"), (2, "note"), (3, None), (4, None)])
def test_more_than_a_quarter_of_the_links_is_many(down, expected):
    assert severity(up(20), *[DOWN] * down) == expected


@pytest.mark.parametrize(("gap", "expected"), [(29, None), (30, None), (31, "note")])
def test_one_link_that_climbs_far_is_a_note(gap, expected):
    assert severity(up(gap), *[DOWN] * 9) == expected


@pytest.mark.parametrize(("gap", "expected"), [(30, "note"), (31, "low")])
def test_many_climbing_links_one_of_them_far_are_low(gap, expected):
    assert severity(up(gap), up(10), *[DOWN] * 2) == expected


def test_a_quarter_of_the_links_is_not_many_though_one_climbs_far():
    assert severity(up(31), *[DOWN] * 3) == "note"
    assert severity(up(31), *[DOWN] * 2) == "low"


def test_what_flows_neither_climbs_nor_counts():
    assert severity(up(50, "+>"), DOWN) is None
    assert severity(up(20), *[DOWN] * 2, (80, 20, "+>"), (80, 20, "+<>")) == "note"


def test_the_finding_says_how_many_and_shows_the_five_steepest():
    (found,) = findings(up(10), up(20), up(15), DOWN, up(25), up(30), up(7))
    assert (found.code, found.name, found.severity) == ("W105", "dependency-points-up", "note")
    assert found.message == "6 of 7 links point up, the steepest from 'A5' to 'B5'"
    assert (
        found.action
        == "swap the ends of such a link, or move the components; draw what merely flows as a flow"
    )
    assert (found.facts["links"], found.facts["climbing"], found.facts["share"]) == (7, 6, 0.857)
    assert found.facts["steepest"] == [
        {"source": f"A{n}", "target": f"B{n}", "gap": gap}
        for n, gap in ((5, 0.3), (4, 0.25), (1, 0.2), (2, 0.15), (0, 0.1))
    ]
    assert [(place.line, place.column) for place in found.places] == [
        (1, 1), (19, 7), (16, 7), (7, 7), (10, 7), (4, 7),
    ]  # fmt: skip
    assert found.threshold == {"climb": [0.05, 0.3], "climbing-links": 0.25}
    assert (found.subject.kind, found.subject.name, found.subject.map) == ("map", "ferry", "ferry")


def test_one_climbing_link_is_said_in_the_singular():
    assert findings(up(10), DOWN)[0].message == "1 of 2 links points up, the steepest from 'A0' to 'B0'"


def test_equally_steep_links_come_in_the_order_of_their_lines():
    (found,) = findings(up(20), (30, 50, "->"))
    assert [step["source"] for step in found.facts["steepest"]] == ["A0", "A1"]


def test_what_stands_nowhere_is_not_held_to_it():
    text = "component Ticket\ncomponent Ship [0.5, 0.5]\nShip -> Ticket\n"
    assert list(checked({"ferry.owm": text}, CODE).findings) == []
    (found,) = checked({"ferry.owm": f"{text}component Mast [0.7, 0.5]\nShip -> Mast\n"}, CODE).findings
    assert (found.facts["climbing"], found.facts["links"]) == (1, 1)


def test_the_policy_moves_the_thresholds():
    assert severity(up(10), policy="//@ policy climb [0.1, 0.3]") is None
    assert severity(up(10), DOWN, policy="//@ policy climb [0.05, 0.09]") == "low"
    assert severity(up(10), DOWN, policy="//@ policy climbing-links [0.5]") is None
    assert severity(up(10), DOWN, policy="//@ policy climbing-links [0.49]") == "note"


def test_the_far_end_is_pointed_at_though_its_name_is_part_of_the_near_one():
    text = "component Ship's mast [0.5, 0.5]\ncomponent Ship [0.9, 0.5]\nShip's mast -> Ship\n"
    (found,) = checked({"ferry.owm": text}, CODE).findings

    assert [(place.line, place.column) for place in found.places] == [(1, 1), (3, 16)]
