"""Room beside what stands on a picture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wardley
from wardley.drawing.layers.lanes import FIGURE, NAME, STROKE, Crowd, gaps
from wardley.drawing.options import Options
from wardley.drawing.scene import scene_of
from wardley.drawing.sheet import Sheet
from wardley.drawing.theme import find
from wardley.layout.place import place


def crowd(text: str = "") -> Crowd:
    map_ = wardley.parse(text)
    sheet = Sheet(map_, find("plain").light, place(map_))
    sheet.marks = scene_of(map_, Options("plain")).marks if text else []
    return Crowd(sheet)


def test_what_is_free_costs_nothing() -> None:
    assert crowd().cost((0, 0, 1000, 1000)) == 0


def test_the_cost_is_what_two_boxes_share_across_by_its_weight() -> None:
    taken = crowd()
    taken.take((10, 10, 30, 20), STROKE)

    assert taken.cost((20, 12, 100, 14)) == 10 * STROKE
    assert taken.cost((30, 12, 100, 14)) == 0
    assert taken.cost((0, 20, 100, 24)) == 0


def test_a_box_that_reaches_over_several_bands_counts_once() -> None:
    taken = crowd()
    taken.take((0, 0, 10, 300), FIGURE)

    assert taken.cost((0, 0, 10, 300)) == 10 * FIGURE


def test_what_is_left_is_free_again() -> None:
    taken = crowd()
    for _ in range(2):
        taken.take((0, 0, 10, 40), STROKE)
    taken.leave((0, 0, 10, 40), STROKE)
    assert taken.cost((0, 0, 10, 40)) == 10 * STROKE
    taken.leave((0, 0, 10, 40), STROKE)

    assert taken.cost((0, 0, 10, 40)) == 0


def test_names_and_figures_of_a_map_are_taken_and_frames_are_not() -> None:
    taken = crowd("component Tea [0.5, 0.5]\npipeline Tea [0.2, 0.8]\n")

    assert taken.cost((495, 349, 505, 351)) == 10 * FIGURE
    assert len(list(taken.names((495, 330, 600, 345)))) == 1
    assert taken.cost((250, 360, 270, 364)) == 0


def test_only_words_are_names() -> None:
    taken = crowd()
    taken.take((0, 0, 10, 10), NAME)
    taken.take((0, 0, 10, 10), FIGURE)

    assert list(taken.names((5, 5, 6, 6))) == [(0, 0, 10, 10)]


@pytest.mark.parametrize(
    ("ends", "names", "keep", "expected"),
    [
        ((0, 100), [], 12, [(0, 100)]),
        ((100, 0), [], 12, [(100, 0)]),
        ((0, 100), [(40, 60)], 12, [(0, 37), (63, 100)]),
        ((100, 0), [(40, 60)], 12, [(100, 63), (37, 0)]),
        ((0, 100), [(-10, 20)], 12, [(23, 100)]),
        ((0, 100), [(90, 120)], 12, [(0, 87), (88, 100)]),
        ((100, 0), [(-9, 10)], 12, [(100, 13), (12, 0)]),
        ((0, 100), [(90, 120)], 0, [(0, 87)]),
        ((0, 100), [(50, 70), (40, 60)], 12, [(0, 37), (73, 100)]),
        ((0, 100), [(-9, 200)], 12, [(88, 100)]),
        ((0, 100), [(-9, 200)], 0, []),
        ((0, 100), [(10, 20), (27, 40)], 0, [(0, 7), (43, 100)]),
    ],
)
def test_a_stroke_stops_short_of_names(ends, names, keep, expected) -> None:
    assert gaps(*ends, [(left, 0, right, 0) for left, right in names], keep) == expected


@given(
    st.floats(0, 50), st.floats(60, 100), st.lists(st.tuples(st.floats(0, 100), st.floats(0, 30)), max_size=5)
)
def test_no_part_of_a_stroke_but_its_head_runs_through_a_name(start, end, names) -> None:
    boxes = [(left, 0.0, left + wide, 0.0) for left, wide in names]
    for left, right in gaps(start, end, boxes, 0):
        assert start <= left < right <= end
        assert not [box for box in boxes if box[0] < right and box[2] > left]
