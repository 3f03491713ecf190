"""Which work serves what: marks, totals, what is empty."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.plan.estates import estate, support, training

from wardley.plan.plan import plan_of

GOALS = """\
objective Fast
keyresult Days (objective Fast)
keyresult Hours (objective Fast)
objective Cheap
"""


def matrix(plan: str):
    return plan_of(estate(plan)).alignment


def marks(plan: str, name: str) -> dict[str, str]:
    found = matrix(plan)
    (row,) = [one for one in found.rows if one.name == name]
    return {found.columns[number].name: mark for number, mark in row.marks.items()}


def test_columns_are_objectives_key_results_capabilities_and_the_gravest_concerns():
    plan = (
        "concern Small [1, 1, 1]\nconcern Grave [5, 5, 5]\ncapability Speed [1, 4] (owner Ada)\n"
        "objective Fast (owner Bo, department Shop)\nkeyresult Days (objective Fast)\n"
    )

    assert [(c.kind, c.name, c.owner, c.department, c.gap) for c in matrix(plan).columns] == [
        ("objective", "Fast", "Bo", "Shop", None),
        ("keyresult", "Days", "Bo", "Shop", None),
        ("capability", "Speed", "Ada", None, 3),
        ("concern", "Grave", None, None, None),
    ]


def test_naming_an_objective_serves_it_and_all_its_key_results_as_a_whole():
    assert marks(f"{GOALS}initiative W [0.1, 0.9] (serves fast)\n", "W") == {
        "Fast": "direct", "Days": "whole", "Hours": "whole",
    }  # fmt: skip


def test_naming_a_key_result_serves_its_objective_and_no_other_key_result():
    assert marks(f"{GOALS}initiative W [0.1, 0.9] (serves Days)\n", "W") == {
        "Fast": "direct", "Days": "direct",
    }  # fmt: skip


def test_naming_both_serves_the_one_directly_and_the_others_as_a_whole():
    for serves in ("serves Days, serves Fast", "serves Fast, serves Days"):
        assert marks(f"{GOALS}initiative W [0.1, 0.9] ({serves})\n", "W") == {
            "Fast": "direct", "Days": "direct", "Hours": "whole",
        }  # fmt: skip


CHAIN = f"""{GOALS}initiative Top [0.1, 0.9] (serves Cheap, needs Middle)
initiative Middle [0.1, 0.1] (needs Low)
initiative Low [0.1, 0.1] (serves Days)
"""


def test_what_is_enabled_in_any_number_of_steps_is_served_through_it():
    assert marks(CHAIN, "Middle") == {"Cheap": "through"}
    assert marks(CHAIN, "Low") == {"Fast": "direct", "Cheap": "through", "Days": "direct"}
    assert marks(CHAIN, "Top") == {"Cheap": "direct"}


def test_nothing_is_served_through_what_does_not_go_on():
    assert marks(f"{CHAIN}decision Top (stop)\n", "Middle") == {}
    assert marks(f"{CHAIN}decision Middle (stop)\n", "Low") == {"Fast": "direct", "Days": "direct"}


def test_what_is_stopped_shows_what_it_would_have_served():
    plan = f"{CHAIN}decision Middle (stop)\n"

    assert marks(plan, "Middle") == {"Cheap": "through"}


def test_work_that_needs_each_other_serves_the_same():
    plan = (
        f"{GOALS}initiative A [0.1, 0.9] (serves Fast, needs B)\n"
        "initiative B [0.1, 0.9] (serves Cheap, needs A)\n"
    )

    assert marks(plan, "A") == {"Fast": "direct", "Days": "whole", "Hours": "whole", "Cheap": "through"}
    assert marks(plan, "B") == {"Cheap": "direct", "Fast": "through", "Days": "through", "Hours": "through"}


def test_what_takes_over_merged_work_serves_through_it():
    plan = (
        f"{GOALS}initiative A [0.1, 0.9] (serves Fast)\ninitiative B [0.1, 0.9] (serves Cheap)\n"
        "decision B (merge into A)\n"
    )

    assert marks(plan, "A")["Cheap"] == "through"
    assert matrix(plan).empty_columns == ()


def test_an_objective_below_serves_what_it_supports_at_every_level():
    plan = (
        f"{GOALS}capability Speed [1, 2]\nFast -> Cheap\nCheap -> Speed\n"
        "initiative W [0.1, 0.9] (serves Days)\n"
    )

    assert marks(plan, "W") == {
        "Fast": "direct", "Days": "direct", "Cheap": "through", "Speed": "through",
    }  # fmt: skip


def test_objectives_that_support_each_other_end():
    plan = f"{GOALS}Fast -> Cheap\nCheap -> Fast\ninitiative W [0.1, 0.9] (serves Cheap)\n"

    assert marks(plan, "W") == {"Cheap": "direct", "Fast": "through", "Days": "through", "Hours": "through"}


MAP = "anchor Guest [0.9, 0.6]\ncomponent Till [0.7, 0.6]\ncomponent Oven [0.6, 0.6]\nGuest->Till->Oven\n"


def test_changing_a_component_of_a_capability_touches_it():
    plan = (
        "capability Baking [1, 2]\nBaking -> Oven\ninitiative W [0.1, 0.9] (changes Oven)\n"
        "initiative V [0.1, 0.9] (changes Till)\n"
    )
    found = plan_of(estate(plan, MAP)).alignment

    assert {row.name: row.marks for row in found.rows} == {"W": {0: "direct"}, "V": {}}


def test_a_component_is_known_by_all_its_words():
    plan = "capability Baking [1, 2]\nBaking -> Oven\ninitiative W [0.1, 0.9] (changes Stove)\n"
    drawn = MAP + "evolve Oven->Stove 0.8\n"

    assert plan_of(estate(plan, drawn)).alignment.rows[0].marks == {0: "direct"}


def test_only_the_gravest_concerns_are_marked():
    plan = "concern A [5, 5, 5]\nconcern B [1, 1, 1]\ninitiative W [0.1, 0.9] (addresses A, addresses B)\n"

    assert marks(plan, "W") == {"A": "direct"}


def test_rows_are_grouped_by_verdict_and_follow_the_columns():
    plan = (
        f"{GOALS}initiative Z [0.1, 0.9] (serves Fast)\ninitiative A [0.1, 0.9] (serves Cheap)\n"
        "initiative M [0.6, 0.1]\ninitiative S [0.1, 0.1]\ninitiative B [0.1, 0.9] (serves Fast)\n"
    )
    found = matrix(plan)

    assert [row.name for row in found.rows] == ["B", "Z", "A", "M", "S"]
    assert {verdict: [row.name for row in rows] for verdict, rows in found.by_verdict.items()} == {
        "keep": ["B", "Z", "A"], "partner": ["M"], "stop": ["S"],
    }  # fmt: skip


def test_totals_count_what_goes_on_and_say_how_many_costs_are_known():
    plan = (
        f"{GOALS}initiative A [0.1, 0.9] (serves Fast, cost 10k)\ninitiative B [0.1, 0.9] (serves Fast)\n"
        "initiative C [0.1, 0.1] (serves Fast, cost 5k)\n"
    )
    found = matrix(plan)
    total = found.totals[found.column("objective", "FAST").number]

    assert (total.kept.count, total.kept.known, total.kept.total) == (2, 1, 10_000)
    assert (total.asked.count, total.asked.known, total.asked.total) == (3, 2, 15_000)


def test_a_column_that_nothing_kept_marks_is_empty():
    plan = f"{GOALS}initiative A [0.1, 0.9] (serves Days)\ninitiative C [0.1, 0.1] (serves Cheap)\n"

    assert [column.name for column in matrix(plan).empty_columns] == ["Cheap", "Hours"]


@pytest.mark.parametrize(
    ("work", "orphans"),
    [
        ("initiative A [0.1, 0.9]\n", ["A"]),  # to be challenged
        ("initiative A [0.1, 0.1]\n", []),
        ("initiative A [0.1, 0.1]\ndecision A (keep)\n", ["A"]),
        ("initiative A [0.6, 0.1]\n", ["A"]),
        ("initiative A [0.1, 0.9]\ndecision A (defer)\n", []),
        ("initiative A [0.1, 0.9] (compliance)\n", []),
        ("cause Law (compliance)\ninitiative A [0.1, 0.9] (because Law)\n", []),
        ("initiative A [0.1, 0.1]\ninitiative B [0.1, 0.9] (compliance, needs A)\n", []),
        (
            "initiative A [0.1, 0.9]\ninitiative B [0.1, 0.1] (compliance, needs A)\ndecision B (stop)\n",
            ["A"],
        ),
        ("initiative A [0.1, 0.9] (serves Hours)\n", []),
        ("initiative A [0.1, 0.1]\ninitiative B [0.1, 0.9] (serves Fast, needs A)\n", []),
    ],
)
def test_orphans_go_on_and_serve_no_objective_in_any_way(work, orphans):
    assert [row.name for row in matrix(GOALS + work).orphans] == orphans


def test_without_an_objective_nothing_is_an_orphan():
    assert matrix("initiative A [0.1, 0.1]\ndecision A (keep)\n").orphans == ()


LINES = [
    *GOALS.splitlines(),
    "Fast -> Cheap",
    "initiative A [0.1, 0.9] (serves Days, cost 1k)",
    "initiative B [0.1, 0.1] (needs A)",
    "initiative C [0.1, 0.9] (needs B, serves Fast)",
    "initiative D [0.6, 0.1]",
    "initiative E [0.2, 0.2]",
    "decision E (merge into B)",
]


@settings(max_examples=50)
@given(st.permutations(LINES))
def test_marks_do_not_depend_on_the_order_of_lines(lines):
    def told(plan: str):
        found = matrix(plan)
        return {
            (row.name, found.columns[number].name): mark
            for row in found.rows
            for number, mark in row.marks.items()
        }

    assert told("\n".join(lines)) == told("\n".join(LINES))


@pytest.mark.parametrize(("read", "kept"), [(training, 15), (support, 30)])
def test_totals_of_the_examples_agree_with_the_portfolio(read, kept):
    plan = plan_of(read())
    going = [row for row in plan.alignment.rows if row.judged.goes_on]

    assert len(plan.alignment.rows) == len(plan.portfolio.judged)
    assert len(going) == kept == plan.portfolio.counts.after.count
    for column in plan.alignment.columns:
        marked = [row for row in going if column.number in row.marks]
        assert plan.alignment.totals[column.number].kept.count == len(marked)


def test_in_the_training_company_only_capabilities_stand_empty():
    found = plan_of(training()).alignment

    assert [column.name for column in found.empty_columns] == [
        "Cohort design",
        "Team sales",
        "Hiring at pace",
    ]
    assert [row.name for row in found.orphans] == ["Podcast studio"]
