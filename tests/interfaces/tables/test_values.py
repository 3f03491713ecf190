"""Cells as people fill them in."""

import pytest

from wardley.interfaces.tables import values
from wardley.interfaces.tables.values import Unreadable
from wardley.model.portfolio import Need

KNOWN = {"crm", "web site", "a, b"}


def known(name: str) -> bool:
    return name.lower() in KNOWN


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("85k", 85_000), ("85,000", 85_000), ("€ 85 000", 85_000), ("85\u00a0000 €", 85_000),
        ("85 000", 85_000),
        ("$1,234.50", 1234.5), ("1.234,50 EUR", 1234.5), ("1'200", 1200), ("1,234,567", 1_234_567),
        ("1.234.567", 1_234_567), ("CHF 2.5m", 2_500_000), ("1.2bn", 1_200_000_000), ("12,5", 12.5),
        (".5", 0.5),
        ("0.125", 0.125), ("0,125", 0.125), ("-3", -3), ("3 pm", 3), ("2 person-months", 2), ("85,-", 85),
        ("0", 0), ("4.35k", 4350), ("007", 7), ("£30,5 k", 30_500),
    ],
)  # fmt: skip
def test_amounts_are_read_as_people_write_them(text, number):
    assert values.amount(text, comma=False) == number


@pytest.mark.parametrize(
    "text", ["about 80", "80-90", "85.00.0", "8 5", "1,23,456", "£", "1,2.3,4", "٣", "1e5", "k"]
)
def test_what_is_no_amount_is_told(text):
    with pytest.raises(Unreadable, match=r"no amount|no number"):
        values.amount(text, comma=False)


def test_a_point_before_three_digits_is_asked_about():
    with pytest.raises(Unreadable, match=r"'85\.000' may be 85 or 85000") as told:
        values.amount("85.000", comma=False)

    assert told.value.help == "write 85 or 85000"


def test_where_commas_part_decimals_points_part_thousands():
    assert values.amount("85.000", comma=True) == 85_000
    with pytest.raises(Unreadable, match=r"'1,125' may be 1\.125 or 1125"):
        values.amount("1,125", comma=True)


def test_one_cell_shows_how_a_table_writes_decimals():
    assert values.decimal_commas(["85.000", "0,8"])
    assert values.decimal_commas(["€ 12,50"])
    assert values.decimal_commas(["1.234,50"])
    assert not values.decimal_commas(["85,000", "0.8", "1,234.5"])


def test_a_column_in_thousands_counts_thousands():
    assert values.amount("0.35", comma=False, scale=1000) == 350


@pytest.mark.parametrize(
    ("text", "share"),
    [("0.8", 0.8), ("0,8", 0.8), ("80%", 0.8), ("80 %", 0.8), ("1", 1), ("0", 0), ("100%", 1),
     ("12.5%", 0.125), ("0.125", 0.125)],
)  # fmt: skip
def test_scores_are_shares_of_one(text, share):
    assert values.score(text, comma=False) == share


@pytest.mark.parametrize("text", ["8", "120%", "8/10", "high", "-0.1", "1.5"])
def test_what_is_no_score_is_told(text):
    with pytest.raises(Unreadable) as told:
        values.score(text, comma=False)

    assert told.value.help == "scores run from 0 to 1: write 0.8 or 80%"


@pytest.mark.parametrize(
    ("text", "day"),
    [("2026-06-15", "2026-06-15"), ("15.6.2026", "2026-06-15"), ("Q2 2026", "2026Q2"), ("Q2/2026", "2026Q2"),
     ("2026 Q2", "2026 Q2"), ("2026", "2026"), ("2026-06-15 00:00:00", "2026-06-15")],
)  # fmt: skip
def test_dates_are_read_as_people_write_them(text, day):
    assert values.day(text).text == day


@pytest.mark.parametrize("text", ["6/5/2026", "June", "next week", "31.2.2026", "2026-13"])
def test_what_is_no_date_is_told(text):
    with pytest.raises(Unreadable, match=r"no date|no calendar"):
        values.day(text)


def test_marks_are_yes_or_no():
    assert [values.mark(text) for text in ("yes", "X", "TRUE", "✓", "no", "-", "0")] == [True] * 4 + [
        False
    ] * 3
    with pytest.raises(Unreadable, match="'maybe' is neither yes nor no"):
        values.mark("maybe")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("CRM", ("CRM",)), ("CRM; Web Site", ("CRM", "Web Site")), ("CRM\nWeb Site", ("CRM", "Web Site")),
        ("CRM, Web Site", ("CRM", "Web Site")), ("A, B", ("A, B",)),
        ("CRM, unheard of", ("CRM, unheard of",)),
        ('"CRM, Web Site"', ("CRM, Web Site",)), ('"x; y"; CRM', ("x; y", "CRM")), ("CRM;; CRM ;", ("CRM",)),
        ('"a ""b"" c"', ('a "b" c',)), ('19" rack; CRM', ('19" rack', "CRM")),
        ('"open; CRM', ('"open', "CRM")),
        ('"a" b; CRM', ('"a" b', "CRM")), ("", ()), (" ; ", ()),
    ],
)  # fmt: skip
def test_names_are_parted_by_semicolons_and_by_commas_only_between_names_that_are_known(text, names):
    assert values.names(text, known) == names


def test_what_must_be_finished_first_is_marked():
    assert values.needs('CRM (first); Web Site; "x (first)"; "y; z" (First)', known) == (
        Need("CRM", first=True), Need("Web Site"), Need("x (first)"), Need("y; z", first=True),
    )  # fmt: skip


def test_a_name_has_no_line_break_and_a_remark_loses_it():
    with pytest.raises(Unreadable, match="'two ⏎ lines' has a line break"):
        values.name("two\nlines")

    assert values.remark("two\nlines") == "two lines"


@pytest.mark.parametrize(
    ("number", "text"), [(1.125, "1.1250"), (85_000.0, "85000"), (0.5, "0.5"), (1e-7, "0.0000001"), (3, "3")]
)
def test_numbers_are_written_so_that_nobody_takes_them_for_thousands(number, text):
    assert values.digits(number) == text
