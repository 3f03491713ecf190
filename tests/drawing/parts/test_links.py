"""Links from edge to edge, what flows along them and what is written on them."""

from math import hypot

import pytest
from tests.drawing.pictures import NS, Picture

PAIR = "component A [0.5, 0.2]\ncomponent B [0.5, 0.6]\n"


def test_a_link_runs_from_edge_to_edge() -> None:
    assert Picture(f"{PAIR}A->B").ends("link_1") == pytest.approx((205, 350, 595, 350))


@pytest.mark.parametrize(
    ("decorators", "reach"), [("(buy)", 15), ("(market)", 18), ("(ecosystem)", 30), ("inertia", 5)]
)
def test_a_link_ends_at_the_outermost_edge(decorators: str, reach: float) -> None:
    picture = Picture(f"component A [0.9, 0.2]\ncomponent B [0.3, 0.6] {decorators}\nA->B")
    x1, y1, x2, y2 = picture.ends("link_1")

    assert hypot(x2 - 600, y2 - 490) == pytest.approx(reach, abs=0.02)
    assert hypot(x1 - 200, y1 - 70) == pytest.approx(5, abs=0.02)


def test_a_link_ends_at_the_side_of_a_square() -> None:
    picture = Picture("component A [0.9, 0.2]\ncomponent B [0.3, 0.6]\npipeline B\nA->B")
    _, _, x, y = picture.ends("link_1")

    assert max(abs(x - 600), abs(y - 490)) == pytest.approx(5, abs=0.02)


def test_a_link_ends_at_the_very_point_of_an_anchor() -> None:
    assert Picture("anchor A [0.5, 0.2]\ncomponent B [0.5, 0.6]\nA->B").ends("link_1")[:2] == (200, 350)


def test_a_link_between_figures_that_touch_is_not_drawn() -> None:
    assert "link_1" not in Picture("component A [0.5, 0.5]\ncomponent B [0.5, 0.504]\nA->B").groups


def test_a_line_to_what_will_be_is_red() -> None:
    picture = Picture("anchor A [0.9, 0.5]\ncomponent B [0.5, 0.2]\nevolve B 0.6\nA->B")

    assert picture.groups["link_1"].find(f"{NS}path").get("stroke") == "#808080"
    assert picture.groups["link_1_2"].find(f"{NS}path").get("stroke") == "#ff0000"


@pytest.mark.parametrize(
    ("operator", "forward", "backward"), [("->", 0, 0), ("+>", 1, 0), ("+<", 0, 1), ("+<>", 1, 1)]
)
def test_a_flow_shows_which_way_it_runs(operator: str, forward: int, backward: int) -> None:
    picture = Picture(f"{PAIR}A{operator}B")

    assert ("link_1_forward" in picture.groups) == forward
    assert ("link_1_backward" in picture.groups) == backward
    assert ("link_1_flow" in picture.groups) == (operator != "->")
    if forward:
        assert max(picture.points("link_1_forward"))[0] == pytest.approx(595, abs=2)
    if backward:
        assert min(picture.points("link_1_backward"))[0] == pytest.approx(205, abs=2)


def test_a_flow_lies_under_its_link_and_its_head_on_top() -> None:
    order = list(Picture(f"component Z [0.9, 0.9]\n{PAIR}Z->A\nA+>B").groups)

    assert order.index("link_2_flow") < order.index("link_2") < order.index("link_2_forward")


def test_what_is_written_on_a_link_is_turned_with_it_and_never_on_its_head() -> None:
    for ends in ("A->B", "B->A"):
        picture = Picture(f"component A [0.9, 0.2]\ncomponent B [0.5, 0.48]\n{ends}; limited by")
        transform = picture.text("link_1_context").get("transform")

        assert transform is not None
        assert transform.startswith("rotate(45 ")
        x, y = picture.at("link_1_context")
        # Its baseline runs above the line from (200, 70) to (480, 350), by the depth of its letters.
        assert 3 < ((x - 340) - (y - 210)) / 2**0.5 < 6
        assert abs((x - 340) + (y - 210)) < 1


def test_the_words_of_a_flow_stand_beside_its_middle() -> None:
    picture = Picture(f"{PAIR}A+'steam'>B; why")
    x, y = picture.at("link_1_flow_label")

    assert 300 < x < 500
    assert y < 345 or y > 364  # clear of the flow, which is 10 px wide
    assert abs(picture.at("link_1_context")[1] - 350) < 15
    assert picture.at("link_1_context")[0] != x or abs(picture.at("link_1_context")[1] - y) > 14
