"""Which category has which colour."""

from wardley.drawing.plots.legend import BARE, Categories


def test_the_most_frequent_comes_first_and_of_equals_the_first_by_letters() -> None:
    scale = Categories(["b", "c", "c", "a", ""], "none")

    assert [(step.words, step.count) for step in scale.steps()] == [("c", 2), ("a", 1), ("b", 1), ("none", 1)]
    assert scale.kind("c") == "tint-1"
    assert scale.kind("") == BARE


def test_seven_categories_have_a_colour_each() -> None:
    scale = Categories("abcdefg", "none")

    assert len({scale.kind(word) for word in "abcdefg"}) == 7
    assert [step.words for step in scale.steps()] == list("abcdefg")


def test_of_more_the_rarest_share_one_and_are_counted_together() -> None:
    scale = Categories("aabcdefgh", "none")

    assert scale.kind("g") == scale.kind("h") == "tint-7"
    assert [(step.words, step.count) for step in scale.steps()][-1] == ("2 others", 2)


def test_without_any_category_there_is_no_scale() -> None:
    assert not Categories(["", ""], "none")
