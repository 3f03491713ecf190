"""W501: the same thing is run many times."""

import pytest
from tests.analyse.pages import checked


def report(*words, more="", name="CRM"):
    """One map for each of *words*, what its estate line says; an empty one has no line."""
    texts = {}
    for n, said in enumerate(words, 1):
        line = f"//@ estate {name} ({said})\n" if said else ""
        texts[f"m{n}.owm"] = f"component {name} [0.5, 0.6]\n{line}{more}"
    return checked(texts, "W501")


def one(*words, **more):
    (finding,) = report(*words, **more).open
    return finding


def count(*words, **more):
    found = report(*words, **more).open
    return found[0].facts["instances"] if found else 1


def test_two_of_one_thing_are_low():
    finding = one("vendor Acme, standard, team North, cost 5k", "vendor Bolt, standard, team South, cost 2k")

    assert (finding.code, finding.name, finding.severity) == ("W501", "same-thing-many-times", "low")
    assert finding.message == "2 maps have 2 of 'CRM' at least"
    assert finding.help == "agree on one for all, or write down what each has that the others cannot use"
    assert (finding.subject.kind, finding.subject.name, finding.subject.map) == ("thing", "CRM", None)
    assert [str(place) for place in finding.places] == [
        "m1.owm:1:11",
        "m1.owm:2:17",
        "m1.owm:2:40",
        "m2.owm:1:11",
        "m2.owm:2:17",
        "m2.owm:2:40",
    ]
    assert finding.threshold == {"instances": [3.0, 2.0]}
    assert {name: finding.facts[name] for name in ("name", "instances", "custom", "maps", "cost")} == {
        "name": "CRM",
        "instances": 2,
        "custom": 0,
        "maps": 2,
        "cost": 7000,
    }


def test_two_that_are_custom_built_are_medium():
    finding = one("in-house, bespoke, team North", "in-house, experiment, team South")

    assert finding.severity == "medium"
    assert finding.message == "2 maps have 2 of 'CRM' at least, 2 of them custom-built"
    assert finding.facts["custom"] == 2


def test_one_that_is_custom_built_beside_a_product_is_low():
    finding = one("in-house, bespoke, team North", "in-house, configured, team South")

    assert (finding.severity, finding.facts["custom"]) == ("low", 1)
    assert finding.message == "2 maps have 2 of 'CRM' at least, 1 of them custom-built"


def test_three_are_medium_whatever_they_are():
    assert one("team A", "team B", "team C").severity == "medium"


def test_policy_moves_from_where_it_is_medium():
    assert one("team A", "team B", more="//@ policy instances [2, 2]").severity == "medium"
    assert one("team A", "team B", "team C", more="//@ policy instances [4, 2]").severity == "low"
    bespoke = ("bespoke, team A", "bespoke, team B")
    assert one(*bespoke, more="//@ policy instances [3, 3]").severity == "low"
    assert one(bespoke[0], "team B", more="//@ policy instances [3, 1]").severity == "medium"


@pytest.mark.parametrize(
    ("one_says", "other_says"),
    [
        ("team North", "team South"),
        ("vendor Acme", "vendor Bolt"),
        ("partner Acme", "partner Bolt"),
        ("vendor Acme, team North", "vendor Acme, team South"),
        ("system Alpha", "system Beta"),
        ("system Alpha, vendor Acme, team T", "system Beta, vendor Acme, team T"),
        ("in-house", "vendor Acme"),
        ("in-house, team T", "vendor Acme"),
        ("in-house", "community"),
        ("vendor Acme, utility", "vendor Bolt, utility"),
        ("in-house, team T", "shared Group IT"),
    ],
)
def test_what_differs_for_certain_is_two(one_says, other_says):
    assert count(one_says, other_says) == 2
    assert count(other_says, one_says) == 2


@pytest.mark.parametrize(
    ("one_says", "other_says"),
    [
        ("team North", "team north"),
        ("vendor Acme", "team North"),
        ("vendor Acme", "vendor acme, team North"),
        ("in-house", "in-house"),
        ("in-house, team T", "in-house"),
        ("system Alpha, team North", "system alpha, team South"),
        ("system Alpha, vendor Acme", "system Alpha, in-house"),
        ("vendor Acme, utility, team North", "vendor Acme, utility, team South"),
        ("shared Group IT, team North", "shared Group IT, team South"),
        ("shared", "in-house"),
        ("vendor Acme", "community"),
        ("in-house, team Group IT", "shared Group IT"),
        ("bespoke, cost 1k", "utility, cost 2k"),
    ],
)
def test_what_may_be_one_is_one(one_says, other_says):
    assert count(one_says, other_says) == 1
    assert count(other_says, one_says) == 1


def test_those_of_one_system_are_one_of_many():
    assert count("system S, team A", "system S, team B", "system S, team C", "team D") == 2
    assert count("system S, team A", "system T, team A", "system U") == 3


def test_team_and_supplier_together_tell_apart_what_neither_does_alone():
    assert count("vendor A, team T", "vendor B, team T", "vendor A, team U", "vendor B, team U") == 4


def test_where_a_system_is_written_is_pointed_at():
    assert [str(place) for place in one("system S", "system T").places] == [
        "m1.owm:1:11",
        "m1.owm:2:17",
        "m2.owm:1:11",
        "m2.owm:2:17",
    ]


def test_all_maps_on_one_are_as_it_should_be():
    assert report(*["vendor Acme, team Ops, cost 1k"] * 10).open == ()
    assert report("", "", "", "team A").open == ()


def test_a_plan_that_speaks_for_all_maps_speaks_of_one():
    texts = {f"m{n}.owm": "component Database [0.2, 0.9]" for n in range(10)}
    texts["all.plan"] = "estate Database (vendor Acme, utility, team Ops)"

    assert checked(texts, "W501").open == ()


def test_two_on_one_map_are_not_two_maps():
    texts = {
        "a.owm": "component A [0.5, 0.5]\ncomponent B [0.4, 0.5]\n//@ same A (B)\n"
        "//@ estate A (team X)\n//@ estate B (team Y)",
        "b.owm": "component A [0.5, 0.5]",
    }

    assert checked(texts, "W501").open == ()


def test_words_that_a_same_line_joins_are_one_thing():
    texts = {
        "a.owm": "component A [0.5, 0.5]\n//@ estate A (team X)\n//@ same A (B)",
        "b.owm": "component B [0.5, 0.5]\n//@ estate B (team Y)",
    }

    assert [f.subject.name for f in checked(texts, "W501").open] == ["A"]


def test_that_one_offers_it_as_shared_is_said():
    finding = one("in-house, bespoke, team North", "shared Group IT, utility")

    assert (
        finding.message
        == "2 maps have 2 of 'CRM' at least, 1 of them custom-built; 'm2' has it as a shared one"
    )
    assert finding.facts["shared_on"] == ["m2"]
    assert finding.help == "let the others join the shared one, or write down why they cannot"
    assert "shared_on" not in one("team A", "team B").facts


@pytest.mark.parametrize("mark", ["sells", "retiring 2027", "practice", "data"])
def test_what_we_sell_or_leave_or_need_not_run_does_not_count(mark):
    assert report("team A", f"team B, {mark}").open == ()
    assert count("team A", f"team B, {mark}", "team C") == 2


def test_where_no_choice_is_left_nothing_is_said():
    assert report("team A, mandated", "team B, mandated").open == ()
    assert count("team A, mandated", "team B") == 2


def test_decorators_alone_do_not_tell_two_apart():
    texts = {"a.owm": "component A [0.5, 0.5] (build)", "b.owm": "component A [0.5, 0.5] (buy)"}
    found = checked(texts, "W501")

    assert found.open == ()
    assert [item.reason for item in found.not_checked] == [
        "no estate line speaks of a component that is on two maps"
    ]


def test_without_two_maps_nothing_can_be_checked():
    assert [item.reason for item in report("team A").not_checked] == ["no component is on two maps"]
    assert report("team A", "").not_checked == ()


def test_a_thing_of_which_nothing_is_recorded_hides_no_other():
    texts = {
        f"m{n}.owm": f"component Anvil [0.5, 0.6]\ncomponent CRM [0.5, 0.6]\n//@ estate CRM (team {team})\n"
        for n, team in enumerate(("North", "South"))
    }

    assert [f.subject.name for f in checked(texts, "W501").open] == ["CRM"]
