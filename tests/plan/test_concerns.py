"""What troubles us, the gravest first, and what becomes of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.plan.estates import estate, support

from wardley.plan.plan import plan_of


def board(plan: str):
    return plan_of(estate(plan)).concerns


def order(plan: str) -> list[tuple[str, int | None, bool]]:
    return [(one.concern.name, one.rank, one.top) for one in board(plan).standings]


def test_the_sum_orders_and_ties_go_by_seriousness_urgency_growth():
    plan = (
        "concern Growing [3, 4, 5]\nconcern Serious [5, 3, 4]\nconcern Urgent [3, 5, 4]\n"
        "concern Grave [5, 4, 4]\nconcern Vague\n"
    )

    assert order(plan) == [
        ("Grave", 1, True), ("Serious", 2, False), ("Urgent", 3, False), ("Growing", 4, False),
        ("Vague", None, False),
    ]  # fmt: skip


@pytest.mark.parametrize(("count", "top"), [(1, 1), (4, 1), (5, 2), (8, 2), (9, 3)])
def test_the_upper_quarter_is_on_top_and_one_at_least(count, top):
    plan = "".join(f"concern C{n} [{5 - n // 3}, {3 - n % 3}, 1]\n" for n in range(count))

    assert [place for _, _, place in order(plan)] == [True] * top + [False] * (count - top)


def test_what_is_equal_in_all_three_shares_its_place():
    plan = "concern B [4, 4, 4]\nconcern A [4, 4, 4]\nconcern C [1, 1, 1]\nconcern D [1, 1, 1]\n"

    assert order(plan) == [("A", 1, True), ("B", 1, True), ("C", 3, False), ("D", 3, False)]


def test_without_scores_nothing_is_on_top():
    assert order("concern A\nconcern B\n") == [("A", None, False), ("B", None, False)]
    assert board("concern A\n").standings[0].sum is None


def test_the_three_marks_stay_apart_beside_their_sum():
    (one,) = board("concern A [5, 1, 2]\n").standings

    assert (one.concern.seriousness, one.concern.urgency, one.concern.growth, one.sum) == (5, 1, 2, 8)


@pytest.mark.parametrize(
    ("plan", "analysis", "stated"),
    [
        ("concern A [3, 3, 3]\n", "problem", False),
        ("concern A [3, 3, 3] (protect)\n", "protect", True),
        ("concern A [3, 3, 3] (opportunity)\n", "decision", False),
        ("concern A\ninitiative W [0.1, 0.9] (addresses A, serves Goal)\nobjective Goal\n", "problem", False),
        ("concern A\ncause C\ninitiative W [0.1, 0.1] (addresses A, because C)\n", "decision", False),
        ("concern A\ncause C\ninitiative W (compliance, addresses A, because C)\n", "protect", False),
    ],
)  # fmt: skip
def test_what_is_not_known_suggests_the_analysis(plan, analysis, stated):
    (one,) = board(plan).standings

    assert (one.next, one.stated) == (analysis, stated)
    assert one.reason


def test_all_that_addresses_it_is_told_and_what_goes_on_apart():
    plan = (
        "concern A\nobjective Goal\ninitiative Stops [0.1, 0.1] (addresses A)\n"
        "initiative Keeps [0.1, 0.9] (addresses a, serves Goal)\n"
    )
    (one,) = board(plan).standings

    assert [judged.name for judged in one.work] == ["Keeps", "Stops"]
    assert [judged.name for judged in one.kept] == ["Keeps"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lifts break", None),
        ("Lifts break and lights flicker", "it says 'and'"),
        ("Lifts AND lights", "it says 'and'"),
        ("Sand in the andirons", None),
        ("word " * 15, None),
        ("word " * 16, "it has 16 words"),
        ('"Lifts; lights"', "it has a semicolon"),
    ],
)
def test_several_issues_in_one_line_are_seen(name, expected):
    assert [one.unclear for one in board(f"concern {name.strip()}\n").standings] == [expected]


DRIVERS = """\
driver Retention (revenue) [78, 85]
driver Cost to serve (cost) [9.4, 9.1]
driver Reach (strategy)
concern Downloads fail [5, 5, 4] (driver Retention)
concern Calls [3, 3, 3] (driver revenue)
objective Goal
initiative Fix [0.1, 0.9] (addresses Downloads fail, serves Goal)
initiative Mugs [0.1, 0.1] (addresses Downloads fail)
"""


def test_each_driver_is_shown_with_its_concerns_and_the_work_for_them():
    found = board(DRIVERS)
    covered = [
        (one.driver.name, [s.concern.name for s in one.concerns], [work.name for work in one.work], one.gap)
        for one in found.drivers
    ]

    assert covered == [
        ("Retention", ["Downloads fail"], ["Fix"], 7),
        ("Cost to serve", [], [], -0.3),  # as written, and not -0.3000000000000007
        ("Reach", [], [], None),
    ]
    assert [one.driver.name for one in found.uncovered] == ["Cost to serve", "Reach"]


def test_a_group_of_drivers_has_the_concerns_that_name_it_or_one_of_them():
    groups = {name: [s.concern.name for s in group] for name, group in board(DRIVERS).groups.items()}

    assert groups == {"strategy": [], "cost": [], "revenue": ["Downloads fail", "Calls"]}


@given(st.permutations(["A [5, 5, 5]", "B [5, 5, 5]", "C [1, 2, 3]", "D [3, 2, 1]", "E"]))
def test_the_order_of_lines_means_nothing(lines):
    assert order("".join(f"concern {line}\n" for line in lines)) == [
        ("A", 1, True), ("B", 1, True), ("D", 3, False), ("C", 4, False), ("E", None, False),
    ]  # fmt: skip


def test_the_support_division_begins_with_its_software_centre():
    standings = plan_of(support()).concerns.standings

    assert [one.concern.name for one in standings] == [
        "Software Centre drives dissatisfaction", "Search finds the wrong article",
        "Roles unclear between regions", "Duplicated reporting",
    ]  # fmt: skip
    assert [one.next for one in standings] == ["protect", "protect", "problem", "protect"]
