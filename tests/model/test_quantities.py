"""Amounts, shares, dates and spans of time."""

from datetime import date

import pytest

from wardley.model.quantities import amount, before, money, months, percent, share, when


@pytest.mark.parametrize(
    ("text", "value"),
    [("85k", 85_000), ("13.7m", 13_700_000), ("0.2m", 200_000), ("1.2bn", 1_200_000_000), ("40", 40), ("2.5", 2.5),
     ("1 200", 1_200), ("1'200", 1_200), ("85 k", 85_000), ("85K", 85_000), ("-3", -3)],
)  # fmt: skip
def test_an_amount_is_a_number_with_a_unit(text, value):
    assert amount(text) == value


@pytest.mark.parametrize("text", ["", "k", "85x", "8,5k", "1.2.3", "ten", "9 9"])
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(ValueError, match="85k"):
        amount(text)


@pytest.mark.parametrize(("text", "value"), [("45%", 0.45), ("0%", 0), ("100%", 1), ("12.5 %", 0.125)])
def test_a_share_runs_from_nothing_to_all(text, value):
    assert share(text) == value


@pytest.mark.parametrize("text", ["101%", "45", "-3%", "half", "100.1%"])
def test_what_is_no_share_is_refused(text):
    with pytest.raises(ValueError, match="45%"):
        share(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-06-15", date(2026, 6, 15), date(2026, 6, 15)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("2026Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026Q2", date(2026, 4, 1), date(2026, 6, 30)),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_date_is_a_day_a_month_a_quarter_or_a_year(text, first, last):
    found = when(text)

    assert (found.first, found.last, str(found)) == (first, last, text)


@pytest.mark.parametrize(
    ("text", "why"),
    [("2026-13", "no calendar has 2026-13"), ("2026-00", "no calendar has"), ("2026-02-30", "ends on the 28th"),
     ("2026-06-31", "ends on the 30th"), ("2026-06-00", "no calendar has"), ("0000", "no calendar has"),
     ("2026-01-32", "ends on the 31st"), ("2026Q5", "written as"), ("June", "written as"), ("26-06", "written as"),
     ("2026-6", "written as")],
)  # fmt: skip
def test_a_day_that_is_in_no_calendar_is_refused(text, why):
    with pytest.raises(ValueError, match=why):
        when(text)


@pytest.mark.parametrize(
    ("text", "value"), [("3m", 3), ("1y", 12), ("2 months", 2), ("1 year", 12), ("0.5m", 0.5)]
)
def test_a_span_is_counted_in_months(text, value):
    assert months(text) == value


def test_days_and_weeks_are_parts_of_months():
    assert months("365d") == pytest.approx(12)
    assert months("1w") == pytest.approx(7 * 12 / 365, abs=0.001)


@pytest.mark.parametrize("text", ["3", "soon", "m", "3 quarters", "-3m"])
def test_what_is_no_span_is_refused(text):
    with pytest.raises(ValueError, match="3m"):
        months(text)


@pytest.mark.parametrize(
    ("day", "span", "earlier"),
    [
        (date(2026, 6, 30), 3, date(2026, 3, 30)),
        (date(2026, 5, 31), 3, date(2026, 2, 28)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 1, 15), 13, date(2024, 12, 15)),
        (date(2026, 6, 30), 0, date(2026, 6, 30)),
        (date(2026, 6, 30), 0.5, date(2026, 6, 15)),
        (date(2026, 12, 31), 12, date(2025, 12, 31)),
    ],
)
def test_a_span_before_a_day_is_a_day(day, span, earlier):
    assert before(day, span) == earlier


@pytest.mark.parametrize(
    ("amount", "text"),
    [(95_000, "95k"), (2_150_000, "2,150k"), (13_700_000, "13.7m"), (13_675_000, "13.68m"), (500, "500"),
     (0, "0"), (1_234, "1.23k"), (9_999_000, "9,999k"), (10_000_000, "10m"),
     (2_000_000_000, "2bn"), (12.5, "12.5"), (1_500_500, "1.5m"), (0.25, "0.25")],
)  # fmt: skip
def test_money_is_short(amount, text):
    assert money(amount) == text


@pytest.mark.parametrize(("share", "text"), [(0.45, "45 %"), (1, "100 %"), (0, "0 %"), (0.3333, "33.3 %")])
def test_a_share_is_in_percent(share, text):
    assert percent(share) == text
