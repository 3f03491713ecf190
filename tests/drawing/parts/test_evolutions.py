"""Arrows to what will be."""

import pytest
from tests.drawing.pictures import NS, Picture


def test_an_arrow_leads_to_the_evolved_copy() -> None:
    picture = Picture("component Tea [0.5, 0.3]\nevolve Tea->Chai 0.8")

    assert picture.circle("evolved_1") == pytest.approx((800, 350, 5), abs=0.01)
    assert picture.groups["evolved_1"].find(f"{NS}ellipse").get("stroke") == "#ff0000"
    assert picture.text("evolved_1_label").text == "Chai"
    assert picture.text("evolved_1_label").get("fill") == "#ee0000"
    assert max(picture.points("evolved_1_arrow"))[0] == pytest.approx(795, abs=2)
    assert picture.groups["evolved_1_arrow"].find(f"{NS}path").get("stroke-dasharray") == "5,5"


def test_an_arrow_back_points_left() -> None:
    picture = Picture("component Tea [0.5, 0.8]\nevolve Tea 0.3")
    head = picture.points("evolved_1_arrow")

    assert min(head)[0] == pytest.approx(305, abs=2)
    assert sum(x < 310 for x, _ in head) == 1


def test_an_evolve_without_a_number_leads_to_085() -> None:
    assert Picture("component Tea [0.5, 0.3]\nevolve Tea").circle("evolved_1")[0] == pytest.approx(850)


def test_every_evolve_of_a_component_is_drawn() -> None:
    picture = Picture("component Tea [0.5, 0.3]\nevolve Tea 0.6\nevolve Tea 0.9")

    assert [picture.circle(id_)[0] for id_ in ("evolved_1", "evolved_2")] == [600, 900]


def test_forms_of_a_pipeline_evolve_too() -> None:
    picture = Picture("component P [0.5, 0.3]\npipeline P\n{\ncomponent Wind [0.4]\n}\nevolve Wind 0.7")

    assert picture.circle("evolved_1") == pytest.approx((700, 361, 5), abs=0.01)


def test_what_stays_where_it_is_has_no_arrow() -> None:
    assert "evolved_1_arrow" not in Picture("component Tea [0.5, 0.8]\nevolve Tea 0.8").groups


@pytest.mark.parametrize(
    ("start", "end", "bar"), [(0.3, 0.8, 0.4), (0.1, 0.8, 0.175), (0.45, 0.6, 0.5), (0.8, 0.3, 0.7)]
)
def test_inertia_bars_the_arrow_at_the_first_boundary_it_crosses(
    start: float, end: float, bar: float
) -> None:
    picture = Picture(f"component Tea [0.5, {start}] inertia\nevolve Tea {end}")
    left, _, right, _ = picture.box("evolved_1_inertia")

    assert (left + right) / 2 == pytest.approx(bar * 1000)
    assert "component_1_inertia" not in picture.groups


def test_how_it_will_be_sourced_is_shown_on_the_copy() -> None:
    picture = Picture("component Tea [0.5, 0.3] (build)\nevolve Tea 0.6 (buy)\nevolve Tea 0.9")

    assert "buy" in picture.kinds("evolved_1")
    assert "build" in picture.kinds("evolved_2")
