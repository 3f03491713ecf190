import pytest

from wardley.model.quantities import when
from wardley.plan.draft.months import Months, months_of

YEAR = Months(2026 * 12, 12)


@pytest.mark.parametrize(
    ("deadline", "month"),
    [
        ("2026Q1", 2), ("2026-01", 0), ("2026-01-31", 0), ("2026-01-30", -1), ("2026-02-28", 1), ("2026", 11),
        ("2027-01-15", 11), ("2025Q4", -1), ("9999-12-31", (9999 - 2026) * 12 + 11),
    ],
)  # fmt: skip
def test_what_is_due_within_a_month_is_done_in_the_month_before(deadline, month):
    assert YEAR.due(when(deadline)) == month


def test_months_are_named_as_the_language_writes_them():
    assert [YEAR.name(month) for month in (0, 11, 12)] == ["2026-01", "2026-12", "2027-01"]


def test_quarters_have_three_months_each():
    months = months_of([when("2026Q3"), when("2026Q4")])

    assert (months.name(0), months.count) == ("2026-07", 6)
