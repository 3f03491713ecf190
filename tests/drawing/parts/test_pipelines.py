"""Pipelines: the box, and what is in it."""

import pytest
from tests.drawing.pictures import Picture

OWNER = "component Power [0.5, 0.5]\n"


def test_a_range_is_a_box_with_a_circle_at_each_end() -> None:
    picture = Picture(f"{OWNER}pipeline Power [0.3, 0.7]")

    assert picture.box("pipeline_1") == pytest.approx((285, 352, 715, 374), abs=0.02)
    assert picture.circle("pipeline_1_start") == pytest.approx((300, 363, 5), abs=0.01)
    assert picture.circle("pipeline_1_end") == pytest.approx((700, 363, 5), abs=0.01)


def test_a_range_written_backwards_is_the_same_box() -> None:
    assert Picture(f"{OWNER}pipeline Power [0.7, 0.3]").box("pipeline_1") == pytest.approx(
        (285, 352, 715, 374), abs=0.02
    )


def test_a_range_of_one_point_is_a_short_box() -> None:
    picture = Picture(f"{OWNER}pipeline Power [0.4, 0.4]")

    assert picture.box("pipeline_1") == pytest.approx((385, 352, 415, 374), abs=0.02)
    assert picture.circle("pipeline_1_start")[0] == 400
    assert "pipeline_1_end" not in picture.groups


def test_an_end_where_a_component_already_stands_is_not_drawn_twice() -> None:
    picture = Picture(f"{OWNER}component Wind [0.482, 0.31]\npipeline Power [0.3, 0.7]")

    assert "pipeline_1_start" not in picture.groups
    assert "pipeline_1_end" in picture.groups


def test_named_forms_are_circles_in_the_box() -> None:
    picture = Picture(
        f"{OWNER}pipeline Power\n{{\ncomponent Wind [0.4]\ncomponent Sun [0.6] label [1, 30]\n}}"
    )

    assert picture.box("pipeline_1") == pytest.approx((385, 350, 615, 372), abs=0.02)
    assert picture.circle("pipeline_1_form_1") == pytest.approx((400, 361, 5), abs=0.01)
    # Beside its circle, with the box around both.
    x, y = picture.at("pipeline_1_form_1_label")
    assert 405 < x < 412
    assert 350 + 10 < y < 372 - 3
    assert picture.at("pipeline_1_form_2_label") == pytest.approx((601, 391))


def test_a_single_form_is_drawn() -> None:
    picture = Picture(f"{OWNER}pipeline Power\n{{\ncomponent Wind [0.4]\n}}")

    assert picture.box("pipeline_1") == pytest.approx((385, 350, 415, 372), abs=0.02)


def test_the_bar_of_inertia_stands_upon_the_box() -> None:
    picture = Picture(f"{OWNER}pipeline Power [0.3, 0.9]\ncomponent Sun [0.485, 0.5] inertia\nevolve Sun 0.8")
    order = list(picture.groups)

    assert picture.box("evolved_1_inertia")[3] > picture.box("pipeline_1")[1]
    assert order.index("pipeline_1") < order.index("evolved_1_inertia")


@pytest.mark.parametrize("text", [f"{OWNER}pipeline Power", "pipeline Moon [0.2, 0.5]"])
def test_without_range_or_owner_there_is_no_box(text: str) -> None:
    assert Picture(text).ids("pipeline") == []
