"""The comparison sees what differs, and accepts no reason that the line does not give."""

from dataclasses import replace
from typing import Any

import pytest

import wardley
from oracle.compare import ONLY_OURS, ONLY_THEIRS, Unequal, compare
from oracle.differences import explain
from oracle.legacy import as_owm, expected
from oracle.lines import element_lines, link_lines, seen

TEXT = """title Tea Shop
anchor Guest [0.95, 0.6]
component Tea [0.8, 0.6] label [4, 5] (buy)
component Water [0.4, 0.8]
evolve Water 0.9
Guest->Tea
Tea->Water; hot
"""


def read(text: str = TEXT) -> Any:
    return wardley.parse(text)


def differing(change: Any, text: str = TEXT) -> list[Unequal]:
    """What differs once *change* was made to what we read."""
    ours, theirs = read(text), as_owm(read(text))
    for one in theirs["links"]:
        del one["line"]
    change(ours)
    return compare(as_owm(ours), theirs, text)


def test_equal_answers_have_no_difference():
    assert differing(lambda _: None) == []


def test_a_moved_component_is_seen_on_its_line():
    def move(ours: Any) -> None:
        ours.components = (replace(ours.components[0], evolution=0.7), *ours.components[1:])

    assert differing(move) == [
        Unequal("elements", "evolution", 0.7, 0.6, 3, "component Tea [0.8, 0.6] label [4, 5] (buy)")
    ]


def test_a_lost_link_is_seen_on_its_line():
    def lose(ours: Any) -> None:
        ours.links = ours.links[:1]

    (one,) = differing(lose)

    assert (one.section, one.field, one.line, one.theirs["end"]) == ("links", ONLY_THEIRS, 7, "Water")


def test_an_invented_component_is_seen():
    def invent(ours: Any) -> None:
        ours.components += (replace(ours.components[0], name="Milk", line=6),)

    (one,) = differing(invent)

    assert (one.section, one.field, one.ours["name"]) == ("elements", ONLY_OURS, "Milk")


@pytest.mark.parametrize(
    "field", ["name", "visibility", "evolution", "label_offset", "sourcing", "market", "inertia"]
)
def test_no_reason_covers_a_plain_line(field):
    """A fault in the reader must not pass as a deliberate difference."""
    wrong = {"name": "Te", "label_offset": (4.0, 6.0), "sourcing": "build", "market": True, "inertia": True}

    def spoil(ours: Any) -> None:
        ours.components = (
            replace(ours.components[0], **{field: wrong.get(field, 0.123)}),
            *ours.components[1:],
        )

    found = differing(spoil)

    assert found
    assert {explain(one, TEXT) for one in found} == {None}


def test_a_wrong_reading_of_an_odd_line_is_not_excused():
    """The line gives a reason for a difference, but not for this one."""
    text = "component Foo (bar) [0.5, 0.4] (market)"
    line = (1, text)

    assert explain(Unequal("elements", "market", True, False, *line), text) == "every-decorator-group"
    assert explain(Unequal("elements", "ecosystem", True, False, *line), text) is None
    assert explain(Unequal("elements", "evolution", 0.5, 0.4, *line), text) is None


def test_disorder_is_seen():
    def turn(ours: Any) -> None:
        ours.components = ours.components[::-1]

    assert [one.field for one in differing(turn)] == ["order"]


def test_their_two_links_for_one_labelled_flow_are_one():
    flow = {"start": "Guest", "end": "Tea", "flow": True, "future": True, "past": False}
    answer = as_answer(links=[{**flow, "flowValue": "$2"}, {**flow, "context": "daily"}])

    assert expected(answer)["links"] == [
        {"start": "Guest", "end": "Tea", "flow": "forward", "flow_label": "$2", "context": "daily"}
    ]
    assert compare(as_owm(read("Guest+'$2'>Tea; daily")), expected(answer), "Guest+'$2'>Tea; daily") == []


def as_answer(**lists: Any) -> dict[str, Any]:
    """An answer of the converter to a text without settings."""
    names = "elements anchors submaps evolved pipelines links notes annotations urls attitudes accelerators"
    stages = [("Genesis", ""), ("Custom-Built", ""), ("Product", "(+rental)"), ("Commodity", "(+utility)")]
    return {
        "title": "Untitled Map",
        "presentation": {
            "style": "plain",
            "annotations": {"visibility": 0.9, "maturity": 0.1},
            "size": {"width": 0, "height": 0},
        },
        "evolution": [{"line1": one, "line2": two} for one, two in stages],
        "showEvolutionAxis": True,
        "showValueChainAxis": True,
        **{name: [] for name in names.split()},
        **lists,
    }


def test_an_empty_text_is_their_empty_map():
    assert as_owm(read("")) == expected(as_answer())


def test_lines_are_counted_as_they_count_them():
    text = "one // x\n/* two\nthree\n*/ four\nfive"

    assert seen(text) == [(1, "one "), (2, ""), (4, "four"), (5, "five")]


def test_a_closing_brace_alone_shifts_the_lines_of_components():
    assert element_lines(seen("pipeline A {\n}\ncomponent B [0.1, 0.2]")) == [1, 3]
    assert element_lines(seen("pipeline A\n{\n}\ncomponent B [0.1, 0.2]")) == [1, 2, 3, 4]


def test_they_make_no_link_of_a_line_that_begins_like_a_statement():
    assert link_lines(seen("Tea->Water\nbuilder->Tea\nTea (build)->Water\nTea+'x'>Water\n->")) == [1, 4]
