"""A named text and its lines."""

import pytest

from wardley.source.source import Source


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_ends_a_line(end) -> None:
    assert Source("x", f"a{end}b{end}").lines == ["a", "b", ""]


def test_a_place_stays_inside_its_line() -> None:
    source = Source("x", "tea  ")
    assert source.place(1, 9, 20)[1:] == (1, 4, 4)
    assert source.place(1, 1)[1:] == (1, 2, 4)
    assert source.place(7)[1:] == (7, 1, 1)


def test_words_that_stand_by_themselves_win() -> None:
    assert Source("x", "component Tea [2, 0.2]").place_of(1, "2")[1:] == (1, 16, 17)


def test_words_that_do_not_stand_there_mean_the_line() -> None:
    assert Source("x", "  tea").place_of(1, "milk")[1:] == (1, 3, 6)
