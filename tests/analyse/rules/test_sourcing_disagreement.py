"""W505: one map builds what another buys."""

import pytest
from tests.analyse.pages import checked


def report(*words, evolution=0.6, plan=""):
    """One map for each of *words*: what its estate line says, or in brackets its decorator."""
    texts = {}
    for n, said in enumerate(words, 1):
        behind = f" {said}" if said.startswith("(") else f"\n//@ estate CRM ({said})" if said else ""
        texts[f"m{n}.owm"] = f"component CRM [0.5, {evolution}]{behind}"
    if plan:
        texts["all.plan"] = plan
    return checked(texts, "W505")


def one(*words, **more):
    (finding,) = report(*words, **more).open
    return finding


def said(*words, **more):
    return [(finding.severity, finding.message) for finding in report(*words, **more).open]


def test_one_that_builds_what_another_buys_is_medium():
    finding = one("in-house, bespoke, team North, cost 9k", "vendor Acme, configured, cost 2k")

    assert (finding.code, finding.name, finding.severity) == ("W505", "sourcing-disagreement", "medium")
    assert finding.message == "'CRM' is in-house, bespoke on 'm1' and bought from Acme, configured on 'm2'"
    assert finding.help == "let 'm1' join 'm2', or write down why it cannot"
    assert (finding.subject.kind, finding.subject.name, finding.subject.map) == ("thing", "CRM", None)
    assert [str(place) for place in finding.places] == [
        "m1.owm:1:11",
        "m1.owm:2:17",
        "m1.owm:2:27",
        "m2.owm:1:11",
        "m2.owm:2:17",
        "m2.owm:2:30",
    ]
    assert finding.softened_by == ()
    facts = finding.facts
    assert (facts["name"], facts["one"], facts["other"], facts["cost"], facts["maps"]) == (
        "CRM",
        "m1",
        "m2",
        11000,
        2,
    )


def test_the_builder_is_told_first_whatever_the_order_of_the_maps():
    assert said("vendor Acme, configured", "in-house, bespoke") == [
        ("medium", "'CRM' is in-house, bespoke on 'm2' and bought from Acme, configured on 'm1'")
    ]


def test_decorators_count():
    assert said("(build)", "(buy)") == [
        ("medium", "'CRM' is in-house, bespoke on 'm1' and bought, configured on 'm2'")
    ]


@pytest.mark.parametrize(("evolution", "severity"), [(0.69, "medium"), (0.7, "high"), (0.9, "high")])
def test_a_commodity_that_is_built_while_another_has_a_utility_is_high(evolution, severity):
    finding = one("in-house, bespoke", "vendor Acme, utility", evolution=evolution)

    assert finding.severity == severity
    assert finding.message == "'CRM' is in-house, bespoke on 'm1' and bought from Acme, a utility on 'm2'"


def test_a_commodity_that_is_built_while_another_buys_a_product_is_medium():
    assert one("in-house, bespoke", "vendor Acme, standard", evolution=0.9).severity == "medium"


def test_a_commodity_that_one_buys_as_a_product_and_another_as_a_utility_is_medium():
    assert one("vendor Acme, standard", "vendor Acme, utility", evolution=0.9).severity == "medium"


def test_the_stage_that_counts_is_the_builders():
    texts = {
        "a.owm": "component CRM [0.5, 0.6] (build)",
        "b.owm": "component CRM [0.5, 0.9] (outsource)",
    }
    assert [f.severity for f in checked(texts, "W505").open] == ["medium"]

    texts["c.owm"] = "component CRM [0.5, 0.9] (build)"
    (finding,) = checked(texts, "W505").open
    assert (finding.severity, finding.facts["one"], finding.facts["other"]) == ("high", "c", "b")
    assert [spot["map"] for spot in finding.facts["placements"]] == ["c", "b", "a"]
    assert [place.file for place in finding.places] == ["c.owm", "b.owm", "a.owm"]


@pytest.mark.parametrize(
    ("below", "above"),
    [
        ("experiment", "bespoke"),
        ("bespoke", "configured"),
        ("bespoke", "standard"),
        ("configured", "utility"),
        ("experiment", "utility"),
    ],
)
def test_one_step_in_treatment_is_enough(below, above):
    assert [severity for severity, _ in said(f"vendor A, {below}", f"vendor A, {above}")] == ["medium"]
    assert [severity for severity, _ in said(f"vendor A, {above}", f"vendor A, {below}")] == ["medium"]


def test_configured_and_standard_are_no_step():
    assert report("vendor A, configured", "vendor A, standard").open == ()


def test_a_step_among_what_is_bought_asks_for_one_way():
    finding = one("vendor A, configured", "vendor B, utility")

    assert (
        finding.message == "'CRM' is bought from A, configured on 'm1' and bought from B, a utility on 'm2'"
    )
    assert finding.help == "agree on one way, or write down why the maps differ"


def test_an_experiment_beside_what_is_built_is_said_so():
    assert said("in-house, experiment", "in-house, bespoke") == [
        ("medium", "'CRM' is in-house, an experiment on 'm1' and in-house, bespoke on 'm2'")
    ]


def test_how_it_is_treated_is_told_where_nobody_says_who_runs_it():
    assert said("utility", "bespoke") == [("medium", "'CRM' is bespoke on 'm2' and a utility on 'm1'")]


def test_an_experiment_beside_what_nobody_says_how_is_no_step():
    assert report("vendor A, experiment", "vendor A").open == ()
    assert report("vendor A", "vendor A, utility").open == ()


def test_a_bare_build_on_the_far_left_is_no_experiment():
    texts = {"a.owm": "component CRM [0.5, 0.1] (build)", "b.owm": "component CRM [0.5, 0.3] (build)"}
    assert checked(texts, "W505").open == ()

    texts["b.owm"] = "component CRM [0.5, 0.3] (build)\n//@ estate CRM (experiment)"
    assert [f.facts["one"] for f in checked(texts, "W505").open] == ["b"]


def test_in_house_and_a_vendor_differ_where_nobody_says_how():
    assert said("in-house", "vendor Acme") == [
        ("medium", "'CRM' is in-house on 'm1' and bought from Acme on 'm2'")
    ]
    assert said("in-house, utility", "vendor Acme, utility") == [
        ("medium", "'CRM' is in-house, a utility on 'm1' and bought from Acme, a utility on 'm2'")
    ]
    assert one("in-house", "vendor Acme").help == "agree on one way, or write down why the maps differ"


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ("shared Group IT", "shared (Group IT)"),
        ("shared", "shared"),
        ("partner Acme", "with a partner (Acme)"),
        ("community", "from a community"),
    ],
)
def test_one_that_builds_what_others_share_differs_from_them(other, words):
    assert said(other, "in-house, bespoke") == [
        ("medium", f"'CRM' is in-house, bespoke on 'm2' and {words} on 'm1'")
    ]


@pytest.mark.parametrize("other", ["shared Group IT", "partner Acme", "community"])
def test_who_alone_is_no_difference_where_neither_is_a_vendor(other):
    assert report("in-house", other).open == ()
    assert report("in-house, configured", other).open == ()
    assert report("vendor Acme", other).open == ()


def test_a_units_own_map_and_those_that_it_serves_agree():
    assert (
        report("in-house, bespoke, team Group IT", "shared group it, utility", "shared Group IT").open == ()
    )
    assert one("in-house, bespoke, team North", "shared Group IT, utility").severity == "medium"


def test_what_one_map_knows_alone_is_no_disagreement():
    assert report("in-house, bespoke", "", "cost 1k").open == ()
    assert report("bespoke", "vendor Acme").open == ()


def test_two_on_one_map_do_not_disagree():
    texts = {
        "a.owm": "component A [0.5, 0.5] (build)\ncomponent B [0.4, 0.5] (buy)\n//@ same A (B)",
        "b.owm": "component A [0.5, 0.5]",
    }
    assert checked(texts, "W505").open == ()

    texts["b.owm"] = "component A [0.5, 0.5] (buy)"
    (finding,) = checked(texts, "W505").open
    assert (finding.facts["one"], finding.facts["other"]) == ("a", "b")

    texts["b.owm"] = "component A [0.5, 0.5] (build)"
    (finding,) = checked(texts, "W505").open
    assert (finding.facts["one"], finding.facts["other"]) == ("b", "a")


@pytest.mark.parametrize("mark", ["sells", "mandated", "retiring 2027", "practice"])
def test_what_we_sell_leave_must_or_need_not_run_does_not_count(mark):
    assert report(f"in-house, bespoke, {mark}", "vendor Acme, utility").open == ()
    assert report("in-house, bespoke", f"vendor Acme, utility, {mark}").open == ()


def test_where_kept_work_changes_it_it_is_a_note():
    finding = one(
        "in-house, bespoke", "vendor Acme, utility", evolution=0.9, plan="initiative Move (changes CRM)"
    )

    assert (finding.severity, finding.softened_by) == ("note", ("changed by the kept initiative 'Move'",))


def test_work_that_is_not_kept_leaves_it():
    plan = "initiative Move (changes CRM)\ndecision Move (defer)"

    assert one("in-house, bespoke", "vendor Acme, utility", evolution=0.9, plan=plan).severity == "high"


def test_work_that_names_the_thing_by_another_word_counts():
    texts = {
        "a.owm": "component CRM [0.5, 0.6] (build)\n//@ same CRM (Client list)",
        "b.owm": "component Client list [0.5, 0.6] (buy)",
        "all.plan": "initiative Move (changes Client list)",
    }

    assert [(f.severity, f.subject.name) for f in checked(texts, "W505").open] == [("note", "CRM")]


def test_what_cannot_be_held_against_another_is_said():
    def reasons(*words):
        return [item.reason for item in report(*words).not_checked]

    assert reasons("in-house") == ["no component is on two maps"]
    assert reasons("in-house", "") == ["of no component do two maps say who runs it or how it is treated"]
    assert reasons("in-house", "bespoke") == []
