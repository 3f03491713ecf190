"""The work that people ask for, from its lines."""

from datetime import date

import pytest

import wardley
from wardley.graph.estate import Estate

MAP = "title Shop\nanchor Guest [0.95, 0.6]\ncomponent Till [0.6, 0.7]\nGuest -> Till\n"


def estate(plan: str) -> Estate:
    maps = [wardley.parse(MAP, name="shop.owm"), wardley.parse(plan, name="shop.plan")]
    return Estate(maps, today=date(2026, 2, 1))


def told(found: Estate) -> list[tuple[str, int]]:
    return [(fault.code, fault.place.line) for fault in found.faults if fault.place]


def test_an_initiative_says_all_that_its_line_says():
    found = estate(
        "objective Warm guests\ncause Queue (failure)\nconcern Rust [3, 2, 1]\ninitiative Pipes\n"
        "initiative Steam [0.2, 0.9] (buy, cost 120k, committed 5k, effort 8, team Kitchen, owner Ada, "
        "department Food, deadline 2026Q2, value 8, urgency 3, risk 2, better, bridge, compliance, "
        "changes Till, serves Warm guests, because Queue, addresses Rust, needs Pipes) ; as agreed\n"
    )
    steam = found.initiatives[1]

    assert told(found) == []
    assert (steam.differentiating, steam.critical, steam.sourcing) == (0.2, 0.9, "buy")
    assert (steam.cost, steam.committed, steam.effort) == (120_000, 5_000, 8)
    assert (steam.team, steam.owner, steam.department) == ("Kitchen", "Ada", "Food")
    assert (steam.value, steam.urgency, steam.risk, str(steam.deadline)) == (8, 3, 2, "2026Q2")
    assert (steam.better, steam.bridge, steam.compliance, steam.text) == (True, True, True, "as agreed")
    assert (steam.changes, steam.serves, steam.because) == (("Till",), ("Warm guests",), ("Queue",))
    assert (steam.addresses, [need.name for need in steam.needs]) == (("Rust",), ["Pipes"])


def test_what_is_not_said_is_not_known():
    steam = estate("initiative Steam\n").initiatives[0]

    assert (steam.differentiating, steam.critical, steam.cost, steam.effort, steam.team) == (None,) * 5


def test_a_need_is_first_where_any_line_says_so():
    found = estate(
        "initiative Steam (needs Pipes)\ninitiative Pipes\ninitiative Ditch\n"
        "Steam->Pipes (first)\nSteam->Ditch\n"
    )

    assert told(found) == []
    assert {need.name: need.first for need in found.initiatives[0].needs} == {"Pipes": True, "Ditch": False}


def test_names_are_spelt_as_they_are_declared():
    found = estate("objective Warm  guests\ninitiative Steam (serves warm guests)\nsteam->WARM GUESTS\n")

    assert found.initiatives[0].serves == (found.strategy.objectives[0].name,)


def test_a_word_behind_a_link_that_means_nothing_is_told():
    found = estate("initiative Steam\ninitiative Pipes\nSteam->Pipes (last)\nSteam->Till (first)\n")

    assert told(found) == [("E304", 3), ("E304", 4)]
    assert [need.first for need in found.initiatives[0].needs] == [False]


def test_nothing_needs_itself():
    found = estate("initiative Steam (needs Steam)\n")

    assert told(found) == [("E309", 1)]
    assert found.initiatives[0].needs == ()


def test_votes_are_one_a_person_and_initiative():
    found = estate(
        "initiative Steam\nrate Ada->Steam [0.2, 0.9]\nrate ada->steam [0.9, 0.9]\nrate Bea->Steam [1, 0]\n"
    )

    assert [(vote.who, vote.differentiating, vote.critical) for vote in found.votes] == [
        ("Ada", 0.2, 0.9),
        ("Bea", 1, 0),
    ]
    assert told(found) == [("E302", 3)]


def test_a_vote_without_an_initiative_is_told():
    assert told(estate("rate Ada [0.2, 0.9]\n")) == [("E306", 1)]


def test_a_vote_on_what_nothing_declares_is_left_out():
    found = estate("rate Ada->Steam [0.2, 0.9]\n")

    assert found.votes == ()
    assert [(name, keyword) for name, keyword, _ in found.unknown] == [("Steam", "rate")]


def test_a_ranking_has_its_ties_in_groups():
    found = estate(
        'initiative A\ninitiative B\ninitiative C\ninitiative "D = E"\nrank Sales (C, A = B, "D = E")\n'
    )

    assert told(found) == []
    assert found.rankings[0].department == "Sales"
    assert found.rankings[0].order == (("C",), ("A", "B"), ("D = E",))


def test_what_is_ranked_twice_or_is_no_initiative_is_told():
    found = estate("initiative A\nrank Sales (A, A, Till, Nobody)\n")

    assert found.rankings[0].order == (("A",),)
    assert told(found) == [("E302", 2), ("E309", 2)]
    assert [name for name, _, _ in found.unknown] == ["Nobody"]


@pytest.mark.parametrize(
    "second", ["rank Sales (A)", "decision A (keep)", "capacity Kitchen [1]", "quarters 2027Q1->2027Q2"]
)
def test_the_first_of_what_is_declared_twice_stands(second):
    first = "initiative A\nquarters 2026Q1->2026Q1\nrank Sales (A)\ndecision A (stop)\ncapacity Kitchen [2]\n"
    found = estate(f"{first}{second}\n")

    assert told(found) == [("E302", 6)]
    assert found.decisions[0].verdict == "stop"
    assert found.capacities[0].quarters == (2,)
    assert str(found.horizon.first) == "2026Q1"


def test_a_decision_to_merge_names_into_what():
    found = estate('initiative A\ninitiative "B, C"\ndecision A (merge into "B, C", by Ada) ; the same\n')
    decision = found.decisions[0]

    assert (decision.verdict, decision.into, decision.by, decision.reason) == (
        "merge",
        "B, C",
        "Ada",
        "the same",
    )


def test_a_merge_without_its_goal_is_told():
    assert told(estate("initiative A\ndecision A (merge)\n")) == [("E306", 2)]
    assert told(estate("initiative A\ndecision A (merge B)\n")) == [("E303", 2)]


def test_the_quarters_of_a_horizon_are_counted_over_the_years():
    found = estate("quarters 2026Q3->2027Q2 (budget 800k)\n")

    assert [str(one) for one in found.horizon.quarters] == ["2026Q3", "2026Q4", "2027Q1", "2027Q2"]
    assert found.horizon.budget == 800_000
    assert len(estate("quarters 2026\n").horizon.quarters) == 4


def test_a_capacity_has_a_number_for_each_quarter_or_one_for_all():
    found = estate(
        "quarters 2026Q1->2026Q3\ncapacity Kitchen [1, 2, 3]\ncapacity Hall [2]\ncapacity Bar [1, 2]\n"
    )

    assert [(one.team, one.quarters) for one in found.capacities] == [
        ("Kitchen", (1, 2, 3)),
        ("Hall", (2, 2, 2)),
    ]
    assert told(found) == [("E308", 4)]


def said(found: Estate) -> list[str]:
    return [
        f"{fault.code} {fault.message}" + (f" ({fault.help})" if fault.help else "") for fault in found.faults
    ]


def test_what_people_decided_is_on_the_initiative():
    found = estate(
        "initiative A\ninitiative B\ninitiative C\ninitiative D\n"
        "decision A (stop)\ndecision B (defer)\ndecision c (keep)\ndecision Nobody (stop)\n"
    )

    assert [(one.stopped, one.kept) for one in found.initiatives] == [
        (True, False),
        (False, False),
        (False, True),
        (False, True),
    ]
    assert [(name, keyword) for name, keyword, _ in found.unknown] == [("Nobody", "decision")]


def test_what_cannot_be_used_is_told_in_its_words_and_what_follows_is_read():
    found = estate(
        "initiative A\ninitiative B (needs B)\n"
        "rate Ada [0.1, 0.2]\nrate Bea->A\nrate Cy->A [0.1, 0.2]\nrate Cy->A [0.3, 0.3]\nrate Dee->A [1, 1]\n"
        "quarters soon\nquarters 2026Q4->2026Q1\nquarters 2026Q2\nquarters 2027Q1\n"
        "capacity Hall [1, 2]\ncapacity Bar []\ncapacity Till [3]\n"
        "rank Sales (A, Till, A, Nobody, B)\n"
    )

    assert [vote.who for vote in found.votes] == ["Cy", "Dee"]
    assert str(found.horizon.first) == "2026Q2"
    assert [one.team for one in found.capacities] == ["Till"]
    assert found.rankings[0].order == (("A",), ("B",))
    assert {
        "E309 'B' cannot need itself",
        "E306 rate wants an initiative behind the arrow (write it as in rate Ada->Replace CRM [0.2, 0.9])",
        "E302 'Cy' has rated 'A' already (keep one of the two)",
        "E303 quarters are no dates (a date is written as 2026-06-15, 2026-06, 2026Q2 or 2026)",
        "E303 2026Q1 lies before 2026Q4",
        "E302 quarters are given already (keep one of the two)",
        "E308 capacity takes a number for each of the 1 quarters, and here are 2",
        "E302 'A' is ranked twice by 'Sales'",
    } <= set(said(found))


def test_everything_points_at_its_line():
    found = estate("initiative A\nrate Ada->A [1, 1]\nquarters 2026Q1\ncapacity Hall [1]\nrank Sales (A)\n")
    places = [found.votes[0], found.horizon, found.capacities[0], found.rankings[0], found.initiatives[0]]

    assert [one.place.line for one in places] == [2, 3, 4, 5, 1]
