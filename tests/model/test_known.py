"""What the statements of an estate say together."""

from datetime import date

import pytest

import wardley
from wardley.graph.estate import Estate

MAP = """\
title Bakery
anchor Guest [0.95, 0.6]
component Till [0.6, 0.7]
component Oven [0.5, 0.3]
Guest -> Till -> Oven
"""


def estate(plan: str, text: str = MAP) -> Estate:
    maps = [wardley.parse(text, name="bakery.owm"), wardley.parse(plan, name="bakery.plan")]
    return Estate(maps, today=date(2026, 2, 1))


def told(found: Estate) -> list[tuple[str, str, int, str | None]]:
    return [(d.code, d.message, d.place.line, d.help) for d in found.faults if d.place]


def test_a_link_means_what_its_ends_are():
    found = estate(
        "initiative New till\ninitiative Steam\ncontract Lease\ncapability Selling\n"
        "New till->Till\nNew till->Steam (first)\nLease->Oven\nSelling->Till\n"
    )

    assert told(found) == []
    assert found.initiatives[0].changes == ("Till",)
    assert found.known.joined("needs", "New till") == ("Steam",)
    assert found.contracts[0].covers == ("Oven",)
    assert found.capabilities[0].realised_by == ("Till",)


def test_words_of_an_initiative_say_the_same_as_links():
    found = estate(
        "objective Growth\ncause Queue (failure)\nconcern Rust [3, 3, 3]\ninitiative Steam\n"
        "initiative New till (changes Till, serves Growth, because Queue, addresses Rust, needs Steam)\n"
    )

    assert told(found) == []
    joined = {
        join: found.known.joined(join, "New till") for join in ("changes", "serves", "because", "addresses")
    }
    assert joined == {
        "changes": ("Till",),
        "serves": ("Growth",),
        "because": ("Queue",),
        "addresses": ("Rust",),
    }
    assert found.known.joined("needs", "New till") == ("Steam",)


def test_a_link_and_a_word_for_the_same_count_once():
    found = estate("initiative New till (changes Till)\nNew till->Till\n")

    assert found.initiatives[0].changes == ("Till",)


@pytest.mark.parametrize(
    ("plan", "code", "message", "line", "help_"),
    [
        ("team Front\nteam Front", "E302", "team 'Front' is declared twice", 2, "first on line 1"),
        ("contract Lease\ncontract lease", "E302", "contract 'lease' is declared twice", 2, "first on line 1"),
        ("initiative Till", "E301", "'Till' is a component already, and cannot be an initiative too", 1,
         "give one of the two another name"),
        ("objective Growth\ninitiative Growth", "E301",
         "'Growth' is an objective already, and cannot be an initiative too", 2, "give one of the two another name"),
        ("contract Lease\ninitiative Move\nLease->Move", "E309",
         "a link from a contract to an initiative means nothing", 3, "a contract may be linked to a component"),
        ("initiative Move\nTill->Move", "E309", "a link from a component to an initiative means nothing", 2,
         "nothing is said by a link from a component; turn the arrow round"),
        ("objective Growth\ninitiative Move (changes Growth)", "E309",
         "'Growth' is an objective, and changes names a component", 2, None),
        ("quarters soon->later", "E303", "quarters are no dates", 1,
         "a date is written as 2026-06-15, 2026-06, 2026Q2 or 2026"),
        ("quarters 2026Q4->2026Q1", "E303", "2026Q1 lies before 2026Q4", 1, None),
    ],
)  # fmt: skip
def test_what_contradicts_itself_is_told(plan, code, message, line, help_):
    assert told(estate(plan)) == [(code, message, line, help_)]


def test_a_repeat_in_another_file_names_the_first():
    first = wardley.parse("contract Lease", name="a.plan")
    second = wardley.parse("contract Lease", name="b.plan")
    found = Estate([wardley.parse(MAP, name="bakery.owm"), first, second])

    assert told(found) == [("E302", "contract 'Lease' is declared twice", 1, "first in a.plan, line 1")]
    assert len(found.contracts) == 1


def test_names_that_differ_in_case_may_be_of_two_kinds():
    """A request is often called like the component that it changes."""
    found = estate("initiative New Oven\ninitiative oven (changes Oven)\n")

    assert told(found) == []
    assert found.initiatives[1].changes == ("Oven",)


def test_an_end_that_differs_in_case_alone_is_found():
    found = estate("initiative New till\nNEW TILL->till\n")

    assert (told(found), found.unknown) == ([], [])
    assert found.initiatives[0].changes == ("till",)


def test_what_nothing_declares_is_listed_with_its_place():
    found = estate(
        "initiative New till (changes Tull)\nNew till->Oben\ndecision Nothing (stop)\nestate Tell (in-house)"
    )

    listed = {(name, keyword, place.line, place.column) for name, keyword, place in found.unknown}
    assert listed == {
        ("Tull", "initiative", 1, 30), ("Oben", "link", 2, 11), ("Nothing", "decision", 3, 10), ("Tell", "estate", 4, 8),
    }  # fmt: skip


def test_a_decision_says_what_becomes_of_an_initiative():
    found = estate(
        "initiative A\ninitiative B\ninitiative C\ninitiative D\ninitiative E\n"
        "decision A (stop, by Cy, on 2026-01-12) ; too dear\ndecision B (defer)\ndecision C (merge into D)\n"
        "decision D (keep)\n"
    )

    assert {item.name: (item.stopped, item.kept) for item in found.initiatives} == {
        "A": (True, False), "B": (False, False), "C": (False, False), "D": (False, True), "E": (False, True),
    }  # fmt: skip
    first = found.decisions[0]
    assert (first.subject, first.verdict, first.by, str(first.on), first.reason) == (
        "A", "stop", "Cy", "2026-01-12", "too dear",
    )  # fmt: skip


def test_numbers_of_an_initiative_are_its_purpose():
    item = estate("initiative A [0.2, 0.9] (cost 5k, team Front, deadline 2026Q2)").initiatives[0]

    assert (item.differentiating, item.critical, item.cost, item.team) == (0.2, 0.9, 5_000, "Front")
    assert str(item.deadline) == "2026Q2"
    unscored = estate("initiative A").initiatives[0]
    assert (unscored.differentiating, unscored.critical) == (None, None)


def test_quarters_are_the_horizon():
    horizon = estate("quarters 2026Q1->2026Q3 (budget 800k)").horizon

    assert horizon is not None
    assert (horizon.first.first, horizon.last.last) == (date(2026, 1, 1), date(2026, 9, 30))
    assert horizon.budget == 800_000
    assert estate("").horizon is None


def test_capabilities_teams_and_contracts_are_typed():
    found = estate(
        "capability Selling [1, 4]\nteam Front (department Shop, attitude town-planners, people 6)\n"
        "contract Lease (vendor Ovens Ltd, type subscription, ends 2026-09, notice 3m)\nLease->Oven\n"
    )

    capability, team, contract = found.capabilities[0], found.teams[0], found.contracts[0]
    assert (capability.now, capability.needed, capability.realised_by) == (1, 4, ())
    assert (team.department, team.attitude, team.people) == ("Shop", "townplanners", 6)
    assert (contract.vendor, contract.type, str(contract.ends), contract.notice) == (
        "Ovens Ltd", "subscription", "2026-09", 3,
    )  # fmt: skip
    assert found.covered["oven"] == [contract]
    assert found.changes == {}
