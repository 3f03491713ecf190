"""Margins, and what is written over the edge."""

from tests.drawing.pictures import Picture

from wardley.drawing.canvas import GROWN


def view(text: str) -> tuple[float, float, float, float]:
    left, top, wide, high = map(float, (Picture(text).root.get("viewBox") or "").split())
    return left, top, left + wide, top + high


def test_the_usual_margins_are_those_that_map_readers_know() -> None:
    assert view("style wardley") == (-35, -45, 1070, 792)


def test_a_name_that_runs_over_the_edge_makes_the_picture_wider() -> None:
    right = view("component A name that is rather longer than others [0.5, 0.95] label [5, -10]")[2]

    assert 1150 < right < 1300


def test_a_name_without_a_place_does_not_run_over_the_edge() -> None:
    assert view("component A name that is rather longer than others [0.5, 0.98]")[2] == 1070


def test_no_name_makes_it_wider_than_bounds_allow() -> None:
    left, top, right, bottom = view(
        f"title {'T' * 3000}\ncomponent {'M' * 3000} [0.5, 0.95]\nanchor {'W' * 3000} [0, 0]"
    )

    assert right == 1000 + GROWN[2]
    assert left == -GROWN[0]
    assert (top, bottom) == (-45, 792)


def test_a_label_thrown_away_is_gone_and_leaves_the_picture_as_it_was() -> None:
    text = "component Kettle [0.5, 0.3]\nevolve Kettle 0.4 label [-1479, 523]"
    picture = Picture(text)

    assert view(text) == (-35, -45, 1070, 792)
    assert "evolved_1_label" not in picture.groups
    assert picture.title("evolved_1") == "Kettle"


def test_a_label_thrown_just_off_the_sheet_is_gone_too() -> None:
    text = "component Kettle [0.2, 0.6] label [-660, 200]\ncomponent Cup [0.2, 0.9]"

    assert view(text) == (-35, -45, 1070, 792)
    assert "component_1_label" not in Picture(text).groups


def test_a_label_a_little_over_the_edge_makes_room_for_itself() -> None:
    text = "component Kettle [0.5, 0.01] label [-60, 5]"

    assert Picture(text).at("component_1_label") == (-50, 355)
    assert view(text)[0] < -50


def test_a_label_far_from_its_figure_stays_where_the_sheet_has_room() -> None:
    assert Picture("component Kettle [0.5, 0.2] label [400, 100]").at("component_1_label") == (600, 450)


def test_a_component_just_outside_is_still_on_the_sheet() -> None:
    assert view("component Far [0.5, 1.1]")[2] > 1105


def test_a_component_far_outside_does_not_stretch_the_sheet() -> None:
    assert view("component Far [0.5, 1e12]\ncomponent Low [-400, 0.5]") == (-35, -45, 1070, 792)
