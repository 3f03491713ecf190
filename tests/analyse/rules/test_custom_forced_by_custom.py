"""W209: something custom-built that stands on something else that need not be."""

import pytest
from tests.analyse.pages import checked

CODE = "W209"

HAND = "[0.5, 0.6] (build)"  # W202
BOUGHT = "[0.5, 0.6] (buy)"
ROOT = "[0.5, 0.9] (build)"  # W201 and W203


def report(components: dict[str, str], *lines: str):
    declared = [f"component {name} {place}" for name, place in components.items()]
    made = checked({"inn.owm": "\n".join((*declared, *lines))}, CODE)
    assert [d.message for d in made.diagnostics if d.severity == "error"] == []
    return made


def roots(components: dict[str, str], *lines: str) -> dict[str, list[str]]:
    found = report(components, *lines).findings
    assert {f.severity for f in found} <= {"note"}
    assert len({f.subject.name for f in found}) == len(found)
    return {f.subject.name: f.facts["roots"] for f in found}


def finding(components: dict[str, str], *lines: str):
    (found,) = report(components, *lines).findings
    return found


def test_a_custom_built_component_on_another_is_a_note():
    assert roots({"Top": HAND, "Low": ROOT}, "Top -> Low") == {"Top": ["Low"]}


def test_nothing_is_forced_side_by_side_or_from_above():
    assert roots({"Top": HAND, "Low": ROOT}) == {}
    assert roots({"Top": BOUGHT, "Low": ROOT}, "Top -> Low") == {}
    assert roots({"Top": HAND, "Low": BOUGHT}, "Top -> Low") == {}


def test_what_lies_between_need_not_be_custom_built():
    assert roots({"Top": HAND, "Mid": BOUGHT, "Low": ROOT}, "Top -> Mid -> Low") == {"Top": ["Low"]}


def test_the_deepest_is_named_and_not_what_stands_on_it():
    components = {"Top": HAND, "Mid": HAND, "Low": ROOT}

    assert roots(components, "Top -> Mid -> Low") == {"Top": ["Low"], "Mid": ["Low"]}


@pytest.mark.parametrize(
    ("low", "forces"),
    [
        ("[0.5, 0.9] (build)", True),
        ("[0.5, 0.6] (build)", True),
        ("[0.5, 0.9] //@ (in-house, standard)", True),
        ("[0.5, 0.6] //@ (vendor Acme, configured, customised 40%)", True),
        ("[0.5, 0.6] //@ (vendor Acme, configured, customised 20%)", False),
        ("[0.5, 0.2] (outsource)", False),
    ],
)
def test_a_root_is_custom_built_run_in_house_or_heavily_customised(low, forces):
    assert roots({"Top": HAND, "Low": low}, "Top -> Low") == ({"Top": ["Low"]} if forces else {})


@pytest.mark.parametrize(
    "top", ["[0.5, 0.9] //@ (in-house, standard)", "[0.5, 0.6] //@ (vendor Acme, configured, customised 40%)"]
)
def test_only_what_is_custom_built_itself_is_forced(top):
    assert roots({"Top": top, "Low": ROOT}, "Top -> Low") == {}


def test_several_roots_are_named_in_order_of_their_names():
    components = {"Top": HAND, "Zinc": ROOT, "Axle": ROOT, "Moss": ROOT}

    found = finding(components, "Top -> Zinc", "Top -> Axle", "Top -> Moss")

    assert found.facts["roots"] == ["Axle", "Moss", "Zinc"]
    assert found.message == "'Top' may be custom-built because of what it stands on: 'Axle', 'Moss', 'Zinc'"
    assert (
        found.action
        == "begin with 'Axle', then look whether what stands on it still needs to be custom-built"
    )
    assert [place.line for place in found.places] == [1, 3, 4, 2]
    assert found.facts["more_roots"] is False


@pytest.mark.parametrize(("count", "more"), [(5, False), (6, True), (7, True)])
def test_five_roots_are_named_and_more_are_said_to_be_there(count, more):
    names = [f"R{number}" for number in range(count)]
    components = {"Top": HAND} | dict.fromkeys(reversed(names), ROOT)

    found = finding(components, *(f"Top -> {name}" for name in names))

    assert found.facts["roots"] == names[:5]
    assert found.facts["more_roots"] is more
    assert found.message.endswith("'R4' and others" if more else "'R4'")
    assert len(found.places) == 6


def test_roots_that_several_paths_lead_to_are_told_once():
    components = {"Top": HAND, "Left": BOUGHT, "Right": BOUGHT, "Low": ROOT}

    assert roots(components, "Top -> Left -> Low", "Top -> Right -> Low") == {"Top": ["Low"]}


def test_how_many_stand_on_a_root_is_told():
    components = {"A": HAND, "B": HAND, "C": HAND, "Low": ROOT, "Other": ROOT}
    found = report(components, "A -> B -> Low", "C -> Other", "A -> Other").findings

    assert {f.subject.name: f.facts["forced_by"] for f in found} == {
        "A": {"Low": 2, "Other": 2}, "B": {"Low": 2}, "C": {"Other": 2},
    }  # fmt: skip


def test_the_path_to_the_first_root_is_a_shortest_one():
    components = {"Top": HAND, "Long": BOUGHT, "Longer": BOUGHT, "Short": BOUGHT, "Axle": ROOT, "Zinc": ROOT}
    found = finding(
        components, "Top -> Zinc", "Top -> Long -> Longer -> Axle", "Top -> Short -> Axle"
    )  # fmt: skip

    assert found.facts["path"] == ["Top", "Short", "Axle"]
    assert found.facts["path_left_out"] == 0


@pytest.mark.parametrize(("between", "shown", "left"), [(6, 8, 0), (7, 8, 1), (9, 8, 3)])
def test_a_long_path_is_cut_short(between, shown, left):
    names = [f"M{number}" for number in range(between)]
    components = {"Top": HAND} | dict.fromkeys(names, BOUGHT) | {"Low": ROOT}
    path = ["Top", *names, "Low"]

    found = finding(components, " -> ".join(path))

    assert found.facts["path"] == path[:shown]
    assert found.facts["path_left_out"] == left


def test_components_that_need_one_another_do_not_force_each_other():
    assert roots({"A": HAND, "B": HAND}, "A -> B", "B -> A") == {}
    assert roots({"A": HAND}, "A -> A") == {}


def test_a_circle_stands_on_what_lies_below_it():
    components = {"A": HAND, "B": HAND, "C": HAND, "Low": ROOT}
    found = report(components, "A -> B -> C -> A", "C -> Low").findings

    assert {f.subject.name: f.facts["roots"] for f in found} == {name: ["Low"] for name in "ABC"}
    assert {f.subject.name: f.facts["path"] for f in found} == {
        "A": ["A", "B", "C", "Low"], "B": ["B", "C", "Low"], "C": ["C", "Low"],
    }  # fmt: skip


def test_two_that_need_one_another_stand_on_what_lies_below_either():
    found = report({"A": HAND, "B": HAND, "Low": ROOT}, "A -> B -> A", "B -> Low").findings

    assert {f.subject.name: f.facts["path"] for f in found} == {"A": ["A", "B", "Low"], "B": ["B", "Low"]}


def test_a_circle_within_a_circle_finds_the_shortest_way_down():
    components = {"A": HAND, "B": HAND, "C": HAND, "Low": ROOT}
    found = report(components, "A -> B -> C -> A", "B -> A", "C -> Low").findings

    assert {f.subject.name: f.facts["path"] for f in found} == {
        "A": ["A", "B", "C", "Low"], "B": ["B", "C", "Low"], "C": ["C", "Low"],
    }  # fmt: skip
    assert [f.facts["path_left_out"] for f in found] == [0, 0, 0]


@pytest.mark.parametrize(("size", "more"), [(5, False), (6, True), (9, True)])
def test_of_the_roots_in_a_circle_five_are_named(size, more):
    names = [f"C{number}" for number in range(size)]
    found = finding({"Top": HAND} | dict.fromkeys(names, HAND), " -> ".join(["Top", *names, "C0"]))

    assert (found.subject.name, found.facts["roots"]) == ("Top", names[:5])
    assert found.facts["more_roots"] is more
    assert found.message.endswith("'C4' and others") is more


def test_what_stands_on_a_circle_finds_its_way_to_the_root_in_it():
    components = {"Top": HAND, "A": BOUGHT, "B": BOUGHT, "C": HAND}
    found = finding(components, "Top -> A -> B -> C -> A")

    assert found.subject.name == "Top"
    assert found.facts["roots"] == ["C"]
    assert found.facts["path"] == ["Top", "A", "B", "C"]
    assert found.facts["path_left_out"] == 0


def test_all_of_a_circle_that_are_custom_built_are_roots_for_what_stands_on_it():
    components = {"Top": HAND, "A": HAND, "B": BOUGHT, "C": HAND}

    assert roots(components, "Top -> B", "A -> B -> C -> A") == {"Top": ["A", "C"]}


def test_what_is_accepted_does_not_count_on_either_side():
    components = {"Top": HAND, "Mid": HAND, "Low": "[0.5, 0.6] (build)"}
    lines = ("Top -> Mid -> Low",)

    accepted = "//@ accept W202 {} ; we know"
    assert roots(components, *lines, accepted.format("Low")) == {"Top": ["Mid"]}
    assert roots(components, *lines, accepted.format("Top")) == {"Mid": ["Low"]}
    assert roots(components, *lines, accepted.format("Low"), accepted.format("Cup")) == {"Top": ["Mid"]}
    assert roots(components, *lines, "//@ accept W202 Low (until 2026-01) ; we knew") == {
        "Top": ["Low"], "Mid": ["Low"],
    }  # fmt: skip


def test_a_root_that_is_accepted_under_one_code_counts_under_the_other():
    lines = ("Top -> Low", "//@ accept W203 Low ; it stays ours")

    assert roots({"Top": HAND, "Low": ROOT}, *lines) == {"Top": ["Low"]}
    assert roots({"Top": HAND, "Low": ROOT}, *lines, "//@ accept W201 Low ; and so it is made") == {}


def test_what_is_being_left_does_not_count_on_either_side():
    components = {"Top": HAND, "Mid": HAND, "Low": ROOT}
    lines = ("Top -> Mid -> Low",)

    assert roots(components, *lines, "//@ estate Low (retiring 2027)") == {"Top": ["Mid"]}
    assert roots(components, *lines, "//@ estate Top (retiring)") == {"Mid": ["Low"]}


def test_what_we_sell_is_not_forced_and_forces_nothing():
    components = {"Top": HAND, "Low": ROOT}

    assert roots(components, "Top -> Low", "//@ estate Top (sells)") == {}
    assert roots(components, "Top -> Low", "//@ estate Low (sells)") == {}


def test_a_note_above_counts_like_any_other():
    lines = ("Top -> Low", "//@ estate Top (differentiating)")

    assert roots({"Top": "[0.5, 0.42] (build)", "Low": ROOT}, *lines) == {"Top": ["Low"]}


def test_each_map_is_looked_at_by_itself():
    top = "component Top [0.5, 0.6] (build)"
    texts = {
        "a.owm": f"{top}\ncomponent Low [0.4, 0.9] (build)\nTop -> Low",
        "b.owm": f"{top}\ncomponent Low [0.4, 0.9] (buy)\nTop -> Low",
        "c.owm": "component Low [0.4, 0.9] (buy)",
    }

    found = checked(texts, CODE).findings
    assert [(f.subject.map, f.subject.name) for f in found] == [("a", "Top")]


def test_the_finding_has_the_evidence_of_its_component():
    lines = ("anchor Guest [0.9, 0.6]", "Guest -> Top -> Low", "//@ estate Top (cost 10k)")
    found = finding({"Top": HAND, "Low": ROOT}, *lines)

    assert found.name == "custom-forced-by-custom"
    assert found.subject.kind == "component"
    assert (found.facts["cost"], found.facts["needs_above"], found.facts["needs"]) == (10_000, 1, 1)
    assert found.facts["how"] == "bespoke"


def test_an_estate_that_says_nothing_of_its_sourcing_says_so():
    made = report({"Top": "[0.5, 0.6]"})

    assert [item.code for item in made.not_checked] == [CODE]


def test_a_deep_and_wide_estate_is_judged_in_one_walk():
    size = 3000
    components = {f"C{number}": HAND for number in range(size)}
    lines = [f"C{number} -> C{number + 1}" for number in range(size - 1)]

    found = roots(components, *lines)

    assert len(found) == size - 1
    assert set(map(tuple, found.values())) == {(f"C{size - 1}",)}


def test_a_custom_built_commodity_is_forced_as_a_product_is():
    assert roots({"Top": ROOT, "Low": ROOT}, "Top -> Low") == {"Top": ["Low"]}


def test_the_order_in_which_components_are_declared_does_not_matter():
    found = finding({"Low": ROOT, "Mid": BOUGHT, "Top": HAND}, "Top -> Mid -> Low")

    assert (found.facts["path"], found.facts["path_left_out"]) == (["Top", "Mid", "Low"], 0)


def test_a_map_on_which_nothing_is_found_hides_no_other():
    texts = {
        "a.owm": "component Low [0.4, 0.9] (buy)",
        "b.owm": "component Top [0.5, 0.6] (build)\ncomponent Low [0.4, 0.9] (build)\nTop -> Low",
    }

    assert [f.subject.map for f in checked(texts, CODE).findings] == ["b"]
