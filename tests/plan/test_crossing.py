"""Purpose crossed with evolution."""

import pytest
from tests.plan.estates import estate, support, training

from wardley.plan.crossing import BY_STAGE
from wardley.plan.plan import plan_of

MAP = """\
component Dream [0.8, 0.10]
component Recipe [0.7, 0.30]
component Kettle [0.6, 0.60]
component Power [0.5, 0.90]
component Somewhere
"""

ORDER = {
    "differentiating": "[0.9, 0.9]",
    "parity": "[0.1, 0.9]",
    "partner": "[0.9, 0.1]",
    "neither": "[0.1, 0.1]",
}


def crossed(scores: str, *components: str, more: str = "", drawn: str = MAP):
    words = ", ".join(f"changes {name}" for name in components)
    text = f"initiative Work {scores}{f' ({words})' if words else ''}\n{more}"
    return plan_of(estate(text, drawn)).crossing.find("work")


@pytest.mark.parametrize("quadrant", ORDER)
@pytest.mark.parametrize(("stage", "component"), list(enumerate(["Dream", "Recipe", "Kettle", "Power"])))
def test_each_cell_has_its_word(quadrant, stage, component):
    found = crossed(ORDER[quadrant], component)
    assert (found.stage, found.treatment) == (stage, BY_STAGE[quadrant][stage])


@pytest.mark.parametrize(
    ("components", "stage"),
    [
        (("Dream", "Power"), 0),
        (("Dream", "Kettle", "Power"), 2),
        (("Dream", "Recipe", "Kettle", "Power"), 1),
        (("Power", "Somewhere"), 3),
        (("Power", "Power", "Dream"), 0),
    ],
)
def test_the_stage_is_the_median_and_of_two_in_the_middle_the_earlier(components, stage):
    assert crossed("[0.9, 0.9]", *components).stage == stage


@pytest.mark.parametrize("components", [(), ("Somewhere",), ("Nothing such",)])
def test_without_a_known_stage_it_is_in_no_cell(components):
    found = crossed("[0.9, 0.9]", *components)
    assert (found.stage, found.treatment, found.contradiction) == (None, None, None)


def test_without_a_score_it_is_in_no_cell():
    found = crossed("", "Power")
    assert (found.stage, found.treatment, found.contradiction) == (3, None, None)


@pytest.mark.parametrize(
    ("quadrant", "components", "expected"),
    [
        ("differentiating", ("Power",), "commodity"),
        ("differentiating", ("Power", "Kettle"), None),
        ("differentiating", ("Power", "Somewhere"), None),
        ("parity", ("Dream",), "no-market"),
        ("parity", ("Dream", "Recipe"), "no-market"),
        ("parity", ("Recipe", "Kettle"), None),
        ("parity", ("Recipe", "Somewhere"), None),
        ("parity", ("Power",), None),
        ("partner", ("Power",), None),
        ("neither", ("Dream",), None),
    ],
)
def test_a_contradiction_is_named_where_all_that_it_changes_says_so(quadrant, components, expected):
    assert crossed(ORDER[quadrant], *components).contradiction == expected


def test_a_commodity_that_we_sell_may_set_us_apart():
    assert crossed("[0.9, 0.9]", "Power", more="estate Power (sells)\n").contradiction is None


def test_the_line_itself_belongs_to_the_later_stage():
    drawn = "component Edge [0.5, 0.70]\ncomponent Start [0.5, 0.40]\n"
    assert crossed("[0.9, 0.9]", "Edge", drawn=drawn).contradiction == "commodity"
    assert crossed("[0.1, 0.9]", "Start", drawn=drawn).contradiction is None


def test_every_piece_of_work_is_in_one_cell_or_outside():
    for made in (training(), support()):
        crossing = plan_of(made).crossing
        inside = [one.judged.name for cell in crossing.cells.values() for one in cell]
        outside = [one.judged.name for one in crossing.outside]
        assert sorted(inside + outside) == sorted(one.name for one in made.initiatives)


def test_of_the_examples_two_pieces_of_work_contradict_their_place():
    assert plan_of(training()).crossing.contradictions == ()
    assert [one.judged.name for one in plan_of(support()).crossing.contradictions] == [
        "Rebuild Software Centre download flow", "Case open on the web",
    ]  # fmt: skip
