"""W106: components that need one another in a circle."""

import pytest
from tests.analyse.pages import checked

CODE = "W106"


def findings(*lines, names="ABCDEFGH"):
    text = ["title Inn", *(f"component {name} [0.5, 0.5]" for name in names), *lines]
    return list(checked({"inn.owm": "\n".join(text)}, CODE).findings)


def finding(*lines, names="ABCDEFGH"):
    (only,) = findings(*lines, names=names)
    return only


def test_a_map_without_a_circle_has_no_finding():
    assert findings("A -> B -> C", "A -> C") == []


def test_a_link_to_itself_is_no_circle():
    assert findings("A -> A") == []


def test_two_that_need_each_other_are_a_note():
    found = finding("A -> B", "C -> B", "B -> A")
    assert (found.code, found.name, found.severity) == ("W106", "dependency-cycle", "note")
    assert found.message == "'A' and 'B' need each other"
    assert found.action == (
        "ask of each link which end needs the other; draw what merely flows or influences as a flow"
    )
    assert found.facts == {"circles": 1, "shortest": ["A", "B"]}
    assert [place.line for place in found.places] == [1, 10, 12]
    assert (found.subject.kind, found.subject.name, found.subject.map) == ("map", "inn", "inn")


def test_a_longer_circle_is_shown_in_its_order():
    found = finding("A -> B", "B -> C", "C -> D", "D -> A")
    assert found.facts["shortest"] == ["A", "B", "C", "D"]
    assert found.message == "'A' needs itself by way of 'B' and 2 more"
    assert [place.line for place in found.places] == [1, 10, 11, 12, 13]


def test_three_in_a_circle():
    found = finding("B -> C", "C -> A", "A -> B")
    assert found.message == "'A' needs itself by way of 'B' and 1 more"
    assert found.facts["shortest"] == ["A", "B", "C"]


def test_the_shortest_way_back_is_shown():
    found = finding("A -> B", "B -> C", "C -> D", "D -> E", "E -> A", "C -> A")
    assert found.facts["shortest"] == ["A", "B", "C"]


def test_a_smaller_circle_in_it_is_no_detour():
    found = finding("A -> B", "B -> C", "C -> D", "D -> A", "C -> E", "E -> B")
    assert found.facts["shortest"] == ["A", "B", "C", "D"]


def test_what_needs_itself_too_is_no_pair():
    found = finding("A -> A", "B -> B", "A -> B", "B -> A")
    assert found.message == "'A' and 'B' need each other"


def test_a_pair_anywhere_in_the_circle_is_shorter():
    found = finding("A -> B", "B -> C", "C -> D", "D -> A", "D -> C")
    assert found.facts == {"circles": 1, "shortest": ["C", "D"]}
    assert [place.line for place in found.places] == [1, 12, 14]


def test_the_first_of_several_pairs_is_shown():
    assert finding("A -> C", "C -> A", "A -> B", "B -> A").facts["shortest"] == ["A", "B"]


def test_several_circles_are_one_finding_that_shows_the_shortest():
    found = finding("A -> B", "B -> C", "C -> A", "D -> E", "E -> D", "F -> G", "G -> F")
    assert found.message == "'D' and 'E' need each other, one of 3 such circles"
    assert found.facts == {"circles": 3, "shortest": ["D", "E"]}


def test_what_hangs_from_a_circle_is_not_in_it():
    found = finding("H -> A", "A -> B", "B -> C", "C -> A", "B -> D", "D -> E")
    assert found.facts["shortest"] == ["A", "B", "C"]


@pytest.mark.parametrize("arrow", ["+>", "+<", "+<>"])
def test_a_flow_closes_no_circle(arrow):
    assert findings("A -> B", f"B {arrow} A") == []


def test_a_flow_is_not_shown_for_the_need_beside_it():
    found = finding("A +> B", "A -> B", "B -> A", "A -> B")
    assert [place.line for place in found.places] == [1, 11, 12]


def test_a_circle_through_the_form_of_a_pipeline_is_told():
    found = finding(
        "component Rooms [0.6, 0.5]", "pipeline Rooms", "{", "component Single [0.4]", "}", "Single -> Rooms"
    )
    assert found.facts["shortest"] == ["Rooms", "Single"]
    assert [place.line for place in found.places] == [1, 15]


def vendors(*pairs):
    return [f"//@ estate {name} ({who})" for name, who in pairs]


CIRCLE = ("A -> B", "B -> C", "C -> A")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("vendor Acme", "vendor Bolt", "medium"), ("vendor Acme", "vendor acme", "note"),
        ("vendor Acme", "in-house", "note"), ("vendor Acme", "partner Bolt", "note"),
        ("vendor Acme", "vendor", "note"), ("partner Acme", "partner Bolt", "note"),
        ("shared Acme", "vendor Bolt", "note"),
    ],
)  # fmt: skip
def test_a_circle_that_crosses_vendors_is_medium(a, b, expected):
    assert finding(*CIRCLE, *vendors(("A", a), ("B", b))).severity == expected


def test_the_vendors_are_named():
    found = finding(*CIRCLE, *vendors(("A", "vendor Acme"), ("B", "vendor Bolt"), ("C", "vendor Acme")))
    assert found.message == "'A' needs itself by way of 'B' and 1 more; it crosses 'Acme' and 'Bolt'"
    assert found.facts == {"circles": 1, "shortest": ["A", "B", "C"], "vendors": ["Acme", "Bolt"]}


def test_a_circle_that_crosses_vendors_is_shown_before_a_shorter_one():
    found = finding(*CIRCLE, "D -> E", "E -> D", *vendors(("A", "vendor Acme"), ("B", "vendor Bolt")))
    assert (found.severity, found.facts["shortest"], found.facts["circles"]) == ("medium", ["A", "B", "C"], 2)


def test_vendors_of_two_circles_cross_in_neither():
    found = finding(
        "A -> B", "B -> A", "C -> D", "D -> C", *vendors(("A", "vendor Acme"), ("C", "vendor Bolt"))
    )
    assert found.severity == "note"
    assert "vendors" not in found.facts


def test_of_a_long_circle_eight_links_are_shown():
    names = "ABCDEFGHIJ"
    found = finding(*(f"{a} -> {b}" for a, b in zip(names, names[1:] + "A", strict=True)), names=names)
    assert found.facts["shortest"] == list(names)
    assert [place.line for place in found.places] == [1, *range(12, 20)]
