"""W803: work that begins on top of something before that is replaced."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.analyse.two_needs import MAP, findings, not_checked, only, told

CODE = "W803"
PLAN = ("quarters 2026Q1->2026Q2", "objective Goal", "capacity Crew [3, 3]", "capacity Ops [3, 3]")
"""Each can do 0.8 person-months in a month."""
TALL = MAP + "component Deep [0.20, 0.60]\nWide -> Deep\n"


def build(changes: str, effort: str = "1", more: str = "", name: str = "Build") -> str:
    return f"initiative {name} [0.7, 0.8] (effort {effort}, team Crew, changes {changes}, serves Goal{more})"


def replace(changes: str, effort: str = "2", how: str = "buy", name: str = "Swap") -> str:
    return f"initiative {name} [0.2, 0.8] ({how}, effort {effort}, team Ops, changes {changes}, serves Goal)"


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("Near", "Wide", "medium"),
        ("Near", "Deep", "low"),
        ("Wide", "Deep", "medium"),
        ("Wide", "Near", None),  # what stands above does not hold it up
        ("Other", "Lone", None),
        ("Wide", "Wide", None),  # W607 tells of work on what is itself replaced
    ],
)
def test_work_on_what_needs_it_begins_before_it_is_replaced(above, below, expected):
    found = told(CODE, *PLAN, build(above), replace(below), drawn=TALL)
    assert found == ({"Build": expected} if expected else {})


@pytest.mark.parametrize(
    ("how", "expected"), [("buy", "medium"), ("outsource", "medium"), ("build", None), ("bridge", None)]
)
def test_only_buying_and_outsourcing_replaces(how, expected):
    found = told(CODE, *PLAN, build("Near"), replace("Wide", how=how))
    assert found == ({"Build": expected} if expected else {})


def test_what_is_replaced_in_the_month_in_which_work_begins_is_replaced():
    # Swap takes January; First takes January, so that Build begins in February.
    first = build("Lone", "0.8", name="First")
    assert told(CODE, *PLAN, first, build("Near", more=", needs First"), replace("Wide", "0.8")) == {}
    assert told(CODE, *PLAN, build("Near"), replace("Wide", "0.8")) == {}
    assert told(CODE, *PLAN, build("Near"), replace("Wide", "0.9")) == {"Build": "medium"}


def test_who_needs_the_replacement_saw_to_it():
    swap = replace("Wide")
    assert told(CODE, *PLAN, build("Near", more=", needs Swap"), swap) == {}
    assert told(CODE, *PLAN, build("Near"), swap, "Build -> Swap (first)") == {}


def test_a_bridge_is_meant_for_the_time_before():
    assert told(CODE, *PLAN, build("Near", more=", bridge"), replace("Wide")) == {}


@pytest.mark.parametrize("verdict", ["stop", "defer"])
def test_what_is_let_go_replaces_nothing(verdict):
    assert told(CODE, *PLAN, build("Near"), replace("Wide"), f"decision Swap ({verdict})") == {}


def test_what_did_not_fit_finishes_after_all_else():
    finding = only(CODE, *PLAN, build("Near"), replace("Wide", "99"))
    assert finding.severity == "medium"
    assert finding.facts["finishes"] == {"Swap": "after this draft"}


def test_the_finding_shows_the_way_and_both_quarters():
    finding = only(CODE, *PLAN, build("Near"), replace("Deep", "4"), drawn=TALL)

    assert finding.message == (
        "'Build' begins in 2026Q1 on 'Near', which stands on 'Deep', and 'Swap' replaces that by "
        "the end of 2026Q2"
    )
    assert finding.action == "do it after 'Swap', or expect to do part of it again"
    assert finding.facts == {
        "starts": "2026Q1", "finishes": {"Swap": "by the end of 2026Q2"}, "paths": [["Near", "Wide", "Deep"]],
    }  # fmt: skip
    assert [place.line for place in finding.places] == [18, 19]


def test_the_nearest_and_then_the_last_to_finish_is_told_first():
    lines = (
        replace("Wide", "0.9", name="Early"), replace("Lone", "2.4", name="Late"),
        replace("Deep", "1", name="Far"),
    )  # fmt: skip
    found = findings(CODE, *PLAN, build("Near"), *lines, drawn=TALL)
    (finding,) = [one for one in found if one.subject.name == "Build"]
    assert list(finding.facts["finishes"]) == ["Late", "Early", "Far"]
    assert finding.message.endswith("; it stands on 2 more that will be replaced")


def test_of_one_replacement_the_shortest_way_is_told():
    finding = only(CODE, *PLAN, build("Near"), replace("Deep"), "Swap -> Wide", drawn=TALL)
    assert finding.facts["paths"] == [["Near", "Wide"]]


def test_a_circle_on_the_map_is_walked_once():
    ring = TALL + "Deep -> Near\n"
    assert told(CODE, *PLAN, build("Near"), replace("Deep"), drawn=ring) == {"Build": "low"}
    assert told(CODE, *PLAN, build("Deep"), replace("Near"), drawn=ring) == {"Build": "medium"}


def test_without_changes_nothing_is_checked():
    assert not_checked(CODE, *PLAN, "initiative Idea") == "no initiative says what it changes"
    assert not_checked(CODE, build("Near"), "objective Goal") == "no quarters are written"


SIZE = 8


@given(st.sets(st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)), max_size=16), st.data())
def test_it_is_found_exactly_where_a_way_leads_down(links, data):
    above = data.draw(st.integers(0, SIZE - 1))
    below = data.draw(st.integers(0, SIZE - 1).filter(lambda number: number != above))
    links = {(a, b) for a, b in links if a != b}
    drawn = "".join(f"component C{n} [0.5, 0.5]\n" for n in range(SIZE))
    drawn += "".join(f"C{a} -> C{b}\n" for a, b in sorted(links))
    distance = {above: 0}
    ring = [above]
    for number in ring:
        for a, b in sorted(links):
            if a == number and b not in distance:
                distance[b] = distance[a] + 1
                ring.append(b)

    found = findings(CODE, *PLAN, build(f"C{above}"), replace(f"C{below}"), drawn=drawn)

    assert len(found) == (below in distance)
    for finding in found:
        (path,) = finding.facts["paths"]
        assert len(path) - 1 == distance[below]
        assert finding.severity == ("medium" if distance[below] == 1 else "low")
        assert all((int(a[1:]), int(b[1:])) in links for a, b in pairwise(path))
