"""From here to there."""

import pytest
from tests.reporting.reports.texts import SUPPORT, TRAINING, checked, example, page, rows, table, told

PLAN = """\
objective Tea in a minute
keyresult Minutes to tea (objective Tea in a minute, from 4, to 1, by 2026Q1)
initiative New till [0.2, 0.9] (buy, effort 5, team Floor, serves Tea in a minute, changes Till)
initiative Short menu [0.2, 0.9] (effort 2, team Floor, serves Tea in a minute, changes Ordering)
initiative Neon sign [0.1, 0.1] (changes Cellar)
quarters 2026Q1->2026Q3
capacity Floor [3, 3, 3]
"""


def test_it_says_what_changes_by_which_work_and_when():
    made = page("roadmap", PLAN)

    assert rows(made, "work") == {
        "Till": (
            "commodity 0.75, bespoke, in-house", "configured, vendor not named", "New till (2026Q3)"
        )
    }  # fmt: skip
    assert rows(made, "staying") == {"Ordering": ("product 0.5, bespoke, in-house", "Short menu (2026Q1)")}
    assert made.summary == (
        "Work that goes on is to change where 1 component stands or how it is run, and works on 1 more where"
        " they are."
    )


def test_what_only_the_market_moves_has_no_date():
    made = page("roadmap", PLAN, MOVING)

    assert rows(made, "market") == {
        "Power": (
            "commodity 0.95, utility, vendor not named",
            "commodity 0.99 once the market is there",
            "none",
        )
    }
    power = next(one for one in made.data["moves"] if one["component"] == "Power")
    assert (power["by"], power["work"]) == ("market", [])
    section = next(one for one in made.sections if one.title == "What only the market moves")
    assert "no date" in section.blocks[-1].text


def test_an_evolution_beside_our_work_has_no_date_either():
    till = rows(page("roadmap", PLAN, MOVING.replace("evolve Power", "evolve Till")), "work")["Till"]

    assert till[1] == "configured, vendor not named; commodity 0.99 once the market is there"


MOVING = """\
anchor Guest [0.95, 0.6]
component Till [0.6, 0.75] (build)
component Cellar [0.5, 0.8] (build)
component Power [0.2, 0.95] (outsource)
Guest -> Till -> Cellar -> Power
evolve Power 0.99
"""


def test_what_nobody_moves_is_named_with_the_work_that_does_not_go_on():
    made = page("roadmap", PLAN, "component Cellar [0.8, 0.5] (build)\nevolve Cellar 0.6 (buy)\n")

    assert rows(made, "nobody") == {
        "Cellar": (
            "product 0.5, bespoke, in-house",
            "configured, vendor not named; product 0.6 once the market is there", "Neon sign (stopped)",
        )
    }  # fmt: skip
    assert "Nobody moves Cellar." in made.summary
    assert made.summary.startswith("No work that goes on changes a component.")


def test_what_is_not_known_of_a_component_is_said_to_be_unknown():
    made = page("roadmap", PLAN, "component Till [0.6, 0.75]\n")

    assert rows(made, "work")["Till"][0] == "commodity 0.75, who runs it and how is unknown"


def test_a_component_that_is_left_says_by_when_or_that_it_is_unknown():
    left = "component Till [0.6, 0.75] (build)\n//@ estate Till (retiring{})\n"

    assert rows(page("roadmap", "", left.format(" 2026-09")), "nobody")["Till"][1] == "to be left by 2026-09"
    assert rows(page("roadmap", "", left.format("")), "nobody")["Till"][1] == (
        "to be left, by when is unknown"
    )


def test_every_quarter_is_told_with_what_is_done_in_it():
    made = page("roadmap", PLAN)

    assert [tuple(map(str, row)) for row in table(made, "quarters").rows] == [
        ("2026Q1", "Short menu", "Ordering"),
        ("2026Q2", "none on a component", "none"),
        ("2026Q3", "New till", "Till"),
    ]


def test_work_that_is_done_after_the_day_of_a_key_result_is_said_to_be_too_late():
    goal = rows(page("roadmap", PLAN), "key_results")["Minutes to tea"]

    assert goal == (
        "Tea in a minute", "4", "1", "2026Q1", "Short menu (2026Q1) and New till (2026Q3, too late)"
    )  # fmt: skip


def test_a_key_result_for_which_nothing_is_done_in_time_is_pointed_out():
    made = page("roadmap", PLAN.replace("Short menu [0.2, 0.9]", "Short menu [0, 0]"))

    (point,) = made.sections[-1].blocks[-1].points
    assert point == (
        "'Minutes to tea' is to be reached by 2026Q1, and by this draft the first work for it is done in"
        " 2026Q3."
    )


def test_without_quarters_it_says_why_and_names_none():
    made = page("roadmap", PLAN.partition("quarters")[0])

    assert made.summary.endswith("No quarter is planned: no quarters are written.")
    assert rows(made, "work")["Till"][-1] == "New till (no quarter is planned)"


def test_what_did_not_fit_is_counted():
    made = page("roadmap", PLAN.replace("effort 5", "effort 50"))

    assert made.summary.endswith("The work on 1 of them is in no quarter of this draft.")
    assert rows(made, "work")["Till"][-1] == "New till (did not fit in this draft)"


def test_of_several_maps_each_component_says_its_own():
    one, two = "component Till [0.6, 0.75] (build)\n", "component Till [0.5, 0.5] (build)\n"
    made = told("roadmap", *checked(("north.owm", one), ("south.owm", two), ("shop.plan", PLAN)))

    assert set(rows(made, "work")) == {"Till (north)", "Till (south)"}
    assert ("2026Q3", "New till", "Till") in [tuple(map(str, row)) for row in table(made, "quarters").rows]


@pytest.mark.parametrize(
    ("plan", "text", "summary"),
    [
        ("aspiration Tea\n", "", "No map was read, so there is nothing to move."),
        ("", "component Till [0.6, 0.75]\n", "Nothing on the maps is to move"),
    ],
)
def test_where_there_is_nothing_to_move_it_says_so(plan: str, text: str, summary: str):
    texts = [("shop.plan", plan), *([("shop.owm", text)] if text else [])]
    assert told("roadmap", *checked(*texts)).summary.startswith(summary)


@pytest.mark.parametrize("files", [TRAINING, SUPPORT])
def test_every_move_stands_in_one_table_and_every_quarter_is_that_of_the_draft(files: tuple[str, ...]):
    plan, report = example(*files)
    made = told("roadmap", plan, report)

    names = ("work", "market", "nobody", "staying")
    shown = [str(row[0]) for one in made.tables if one.name in names for row in one.rows]
    assert sorted(shown) == sorted(move["component"] for move in made.data["moves"])
    for stage in made.data["quarters"]:
        for step in stage["work"]:
            placed = plan.draft.find(step["initiative"])
            assert str(plan.draft.quarters[placed.finish]) == stage["quarter"]


def test_the_training_company_replaces_five_home_made_things_in_the_quarters_of_its_draft():
    made = told("roadmap", *example(*TRAINING))

    done = {name: row[-1] for name, row in rows(made, "work").items()}
    assert done == {
        "Certificates": "Verifiable certificates (2026Q1)",
        "Learning Management": "Replace home-grown LMS (2026Q4)",
        "Video Delivery": "Move video to a streaming service (2026Q2)",
        "Invoicing": "Standard invoicing package (2026Q2)",
        "Recruitment Tracking": "Hiring pipeline and plan (2026Q2)",
        "Single Sign-On": "Adopt a sign-on service (2026Q1)",
    }
    assert list(rows(made, "market")) == ["Live Cohort Courses"]
