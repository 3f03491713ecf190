"""Notes, annotations, forces and attitudes."""

import pytest
from tests.drawing.pictures import NS, Picture


def test_a_note_begins_at_its_point_line_by_line() -> None:
    picture = Picture('note "two\\nlines" [0.5, 0.2]')

    assert picture.at("note_1") == (200, 350)
    assert picture.at("note_1_2") == (200, 365)
    assert picture.text("note_1").get("text-anchor") == "start"
    assert picture.text("note_1").get("font-weight") == "bold"


def test_an_annotation_carries_its_number_to_every_place_and_its_text_to_the_box() -> None:
    picture = Picture("annotation 7 [[0.5, 0.2], [0.1, 0.9]] Mind the gap\nannotations [0.3, 0.4]")

    assert picture.circle("annotation_1_1") == pytest.approx((200, 350, 15), abs=0.01)
    assert picture.circle("annotation_1_2") == pytest.approx((900, 630, 15), abs=0.01)
    assert picture.text("annotation_1_2_number").text == "7"
    assert picture.at("annotations_heading") == pytest.approx((402, 490))
    assert picture.text("annotations_list").text == "7. Mind the gap"
    left, top, right, bottom = picture.box("annotations")
    heading, text = (402, 490), (485, 508)
    assert (left, top) < (heading[0], heading[1] - 10)
    assert (right, bottom) > text


def test_a_long_annotation_is_broken_before_it_leaves_the_picture() -> None:
    picture = Picture(f"annotation 1 [0.5, 0.2] {'word ' * 60}\nannotations [0.9, 0.6]")

    assert picture.box("annotations")[2] <= 1070
    assert len([id_ for id_ in picture.groups if id_.startswith("annotations_list")]) > 3


def test_without_annotations_there_is_no_box() -> None:
    assert Picture("annotations [0.3, 0.4]").ids("annotations") == []


def test_forces_are_block_arrows_to_either_side() -> None:
    picture = Picture("accelerator open source [0.5, 0.2]\ndeaccelerator law [0.5, 0.6]")

    assert max(picture.points("accelerator_1")) == pytest.approx((219.5, 350), abs=0.01)
    assert min(picture.points("accelerator_2")) == pytest.approx((580.5, 350), abs=0.01)
    assert picture.kinds("accelerator_2") == ["deaccelerator"]


def test_an_attitude_is_an_area_exactly_between_its_corners() -> None:
    picture = Picture("settlers [0.59, 0.43, 0.49, 0.63]\ncomponent A [0.5, 0.5]")

    assert picture.box("attitude_1", "path") == pytest.approx((430, 287, 630, 357), abs=0.01)
    assert picture.text("attitude_1_label").text == "Settlers"
    area = picture.groups["attitude_1"].find(f"{NS}path")
    assert (area.get("fill"), area.get("stroke")) == ("#599afa", "#396dc0")
    assert float(area.get("fill-opacity")) == pytest.approx(0.4, abs=0.01)
    order = list(picture.groups)
    assert order.index("attitude_1") < order.index("component_1")


def test_corners_may_be_written_either_way_round() -> None:
    one = Picture("pioneers [0.9, 0.1, 0.8, 0.2]").box("attitude_1", "path")

    assert Picture("pioneers [0.8, 0.2, 0.9, 0.1]").box("attitude_1", "path") == one
