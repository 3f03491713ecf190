"""W503: one capability is served by many systems."""

import pytest
from tests.analyse.pages import checked, found


def report(*words, more="", names="ABCDEF"):
    lines = [f"component {name} [0.5, 0.6]" for name, _ in zip(names, words, strict=False)]
    lines += [f"//@ estate {name} ({said})" for name, said in zip(names, words, strict=False) if said]
    return checked({"map.owm": "\n".join([*lines, more])}, "W503")


def one(*words, **more):
    (finding,) = report(*words, **more).open
    return finding


def test_two_systems_of_one_capability_are_medium_within_one_map_too():
    finding = one(
        "vendor X, owner O, cost 4k, capability Lending", "bespoke, cost 2k, capability lending", "cost 1k"
    )

    assert (finding.code, finding.name, finding.severity) == ("W503", "one-capability-many-systems", "medium")
    assert finding.message == "'Lending' is served by 2 systems: 'A', 'B'"
    assert finding.help == "decide of each whether to keep it, to move it into another or to retire it"
    assert (finding.subject.kind, finding.subject.name, finding.subject.map) == (
        "capability",
        "Lending",
        None,
    )
    assert [str(place) for place in finding.places] == [
        "map.owm:4:43",
        "map.owm:5:33",
        "map.owm:1:11",
        "map.owm:2:11",
    ]
    assert finding.threshold == {"capability-systems": 3.0}
    assert finding.softened_by == ()
    facts = finding.facts
    assert (facts["capability"], facts["systems"], facts["count"], facts["all_custom"]) == (
        "Lending",
        ["A", "B"],
        2,
        False,
    )
    assert (facts["cost"], facts["maps"], facts["placements"][0]["owner"]) == (6000, 1, "O")


def test_three_systems_are_high():
    finding = one(*["cost 1k, capability Lending"] * 3)

    assert finding.severity == "high"
    assert finding.message == "'Lending' is served by 3 systems: 'A', 'B', 'C'"


def test_two_that_are_all_custom_built_are_high():
    finding = one("cost 1k, bespoke, capability L", "cost 1k, experiment, capability L")

    assert finding.severity == "high"
    assert finding.facts["all_custom"] is True
    assert finding.message == "'L' is served by 2 systems: 'A', 'B'; all are custom-built"


@pytest.mark.parametrize("how", ["standard, ", ""])
def test_one_that_is_not_known_to_be_custom_built_leaves_it_medium(how):
    assert one("cost 1k, bespoke, capability L", f"cost 1k, {how}capability L").severity == "medium"


def test_policy_moves_how_many_are_high():
    said = ["cost 1k, capability L"] * 3

    assert one(*said[:2], more="//@ policy capability-systems [2]").severity == "high"
    assert one(*said, more="//@ policy capability-systems [4]").severity == "medium"


def test_without_two_costs_it_is_one_level_softer():
    finding = one("cost 1k, capability L", "capability L")

    assert (finding.severity, finding.softened_by) == ("low", ("no cost is known of 'B'",))
    assert one("capability L", "capability L").softened_by == ("no cost is known of 'A', 'B'",)
    assert one(*["capability L"] * 3).severity == "medium"
    assert one("cost 1k, capability L", "cost 1k, capability L", "capability L").severity == "high"
    assert one("cost 1k, capability L", "cost 1k, capability L", "capability L").softened_by == ()


def test_one_system_may_stand_under_several_components():
    assert report("cost 1k, system S, capability L", "cost 2k, system s, capability L").open == ()
    finding = one(
        "cost 1k, system S, capability L", "cost 2k, system s, capability L", "cost 1k, capability L"
    )
    assert (finding.severity, finding.facts["systems"]) == ("medium", ["S", "C"])


def test_one_thing_on_two_maps_is_one_system():
    texts = {
        "a.owm": "component A [0.5, 0.5]\n//@ estate A (cost 1k, capability L)",
        "b.owm": "component a [0.5, 0.5]\n//@ estate a (cost 1k, capability L)\n//@ same A (B)",
        "c.owm": "component B [0.5, 0.5]\n//@ estate B (cost 1k, capability L)",
    }

    assert checked(texts, "W503").open == ()


@pytest.mark.parametrize("first", ["cost 1k, capability L", "cost 1k, system S, capability L"])
def test_a_thing_whose_system_one_map_names_is_that_system_on_the_others(first):
    second = "cost 1k, system S, capability L" if "system" not in first else "cost 1k, capability L"
    texts = {
        "a.owm": f"component A [0.5, 0.5]\n//@ estate A ({first})",
        "b.owm": f"component A [0.5, 0.5]\n//@ estate A ({second})",
    }

    assert checked(texts, "W503").open == ()


def test_a_thing_that_is_another_system_on_each_map_is_two():
    texts = {
        "a.owm": "component A [0.5, 0.5]\n//@ estate A (cost 1k, system S, capability L)",
        "b.owm": "component A [0.5, 0.5]\n//@ estate A (cost 1k, system T, capability L)",
        "c.owm": "component A [0.5, 0.5]\n//@ estate A (cost 1k, capability L)",
    }
    (finding,) = checked(texts, "W503").open

    assert (finding.facts["systems"], finding.facts["maps"]) == (["S", "T"], 3)


def test_systems_on_several_maps_are_told_in_their_order():
    texts = {
        "b.owm": "component Z [0.5, 0.5]\n//@ estate Z (cost 1k, capability L)",
        "a.owm": "component A [0.5, 0.5]\n//@ estate A (cost 1k, capability L)",
    }

    assert found(checked(texts, "W503")) == [("b.owm", 2, "medium")]


def test_two_capabilities_are_two_findings():
    said = [
        "cost 1k, capability L",
        "cost 1k, capability L",
        "cost 1k, capability M",
        "cost 1k, capability M",
    ]

    assert [f.subject.name for f in report(*said).open] == ["L", "M"]


@pytest.mark.parametrize("mark", ["sells", "retiring", "retiring 2027", "practice"])
def test_what_we_sell_or_leave_or_need_not_run_does_not_count(mark):
    assert report("cost 1k, capability L", f"cost 1k, capability L, {mark}").open == ()


def test_where_no_choice_is_left_nothing_is_said():
    assert report("cost 1k, capability L, mandated", "cost 1k, capability L, mandated").open == ()
    assert one("cost 1k, capability L, mandated", "cost 1k, capability L").severity == "medium"


def test_one_system_for_a_capability_is_as_it_should_be():
    assert report("cost 1k, capability L", "cost 1k, capability M").open == ()


def test_without_capabilities_nothing_can_be_checked():
    assert [item.reason for item in report("cost 1k", "").not_checked] == [
        "no estate line names a capability"
    ]
    assert report("capability L").not_checked == ()
