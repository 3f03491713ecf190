import pytest

from wardley.reporting.sheet import Entry, Listed, words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("The place working engineers come to", 6),
        ("61 % → 80 % by 2026Q4", 1),
        ("13.7m 705k 2026-02-01 0.5% W201 E101", 0),
        ("Top-100 case articles", 3),
        ("Priority-one answered in 15 minutes", 4),
        ("3 – 4, 5; (6)", 0),
        ("顧客", 1),
        ("顧客が自分で", 3),
        ("A4", 1),
    ],
)
def test_words_are_counted_besides_numbers_amounts_dates_and_codes(text, words):
    assert words_in(text) == words


def test_a_list_says_how_many_are_not_shown():
    listed = Listed("Not doing", (Entry("A"), Entry("B")), 7)

    assert listed.more == 5
    assert listed.rest == "and 5 more"


def test_a_list_that_is_whole_says_nothing_of_a_rest():
    assert Listed("Not doing", (Entry("A"),), 1).rest == ""


def test_entries_with_one_reason_stand_together_in_the_order_of_the_first():
    entries = (Entry("A", why="late"), Entry("B"), Entry("C", why="late"), Entry("D"))

    grouped = Listed("Not doing", entries, 4).grouped

    assert [(why, [one.text for one in group]) for why, group in grouped] == [
        ("late", ["A", "C"]), ("", ["B"]), ("", ["D"]),
    ]  # fmt: skip
