"""Maps that nobody would draw, and somebody will."""

from xml.etree import ElementTree

import pytest
from tests.drawing.parts.test_names import covered

import wardley
from wardley.drawing.options import Options
from wardley.drawing.scene import scene_of
from wardley.drawing.shapes import Mark, Text

TITLE = "{http://www.w3.org/2000/svg}title"


def scene(text: str, labels: str = "auto"):
    return scene_of(wardley.parse(text), Options(labels=labels))


def names(text: str) -> list[str]:
    texts = [mark for mark in scene(text).marks if isinstance(mark, Text)]
    return [" ".join(text.lines) for text in texts if "label" in text.kind.split()]


@pytest.mark.parametrize("text", ["", "title Nothing yet", "// only a remark"])
@pytest.mark.parametrize("format_", ["svg", "png", "dot"])
def test_a_map_of_nothing_is_a_picture_of_its_axes(text, format_):
    picture = wardley.render(wardley.parse(text), format_)

    assert len(picture) > 500


def test_a_single_component_without_a_place_stands_on_the_map():
    marks = {mark.id: mark for mark in scene("component Tea").marks if isinstance(mark, Mark)}

    assert 0 < marks["component_1"].x < 1000
    assert 0 < marks["component_1"].y < 700


def test_many_components_in_one_spot_are_named_around_it():
    text = "\n".join(f"component Part {n} [0.5, 0.5]" for n in range(12))
    shown = scene(text)

    assert len(names(text)) == 12
    assert covered(shown) == []
    assert shown.remarks == []


def test_more_names_than_there_is_room_for_are_all_written_and_told_of():
    text = "\n".join(f"component Part number {n} [0.5, 0.5]" for n in range(150))

    assert sorted(names(text)) == sorted(f"Part number {n}" for n in range(150))

    (remark,) = scene(text).remarks
    assert (remark.code, remark.severity) == ("D203", "low")
    assert remark.message.endswith("more")
    assert str(remark.place).startswith("<text>:")
    assert len(remark.places) == len(remark.facts["names"])


def test_two_thousand_components_are_all_drawn_and_named():
    lines = ["size [6000, 4200]"]
    lines += [
        f"component Part {n} [{n * 37 % 1999 / 1999:.4f}, {n * 61 % 2003 / 2003:.4f}]" for n in range(2000)
    ]
    text = "\n".join(lines)

    assert len(set(names(text))) == 2000


@pytest.mark.parametrize("name", ["W" * 300, "a word " * 43, "x" * 300 + " " + "y" * 300])
def test_a_very_long_name_is_shown_whole_and_hides_nothing(name):
    text = f"component {name.strip()} [0.5, 0.5]\ncomponent Tea [0.52, 0.5]"
    shown = scene(text)

    assert name.split() in [shown_name.split() for shown_name in names(text)]
    assert covered(shown) == []


def test_a_map_without_an_anchor_and_without_places_has_its_top_at_the_top():
    marks = {
        mark.name: mark.y
        for mark in scene(
            "component Tea\ncomponent Water\ncomponent Cup of Tea\nCup of Tea->Tea\nTea->Water"
        ).marks
        if isinstance(mark, Mark)
    }

    assert marks["Cup of Tea"] < marks["Tea"] < marks["Water"]


def test_a_pipeline_of_one_form_has_a_box_around_it():
    marks = {
        mark.id: mark
        for mark in scene("component P [0.5, 0.5]\npipeline P\n{\ncomponent Only [0.6]\n}").marks
    }
    box, form = marks["pipeline_1"], marks["pipeline_1_form_1"]

    assert abs(box.x - form.x) < box.width / 2 - form.width / 2
    assert names("component P [0.5, 0.5]\npipeline P\n{\ncomponent Only [0.6]\n}") == ["P", "Only"]


def test_a_pipeline_that_is_written_backwards_is_drawn_forwards():
    marks = {mark.id: mark for mark in scene("component P [0.5, 0.5]\npipeline P [0.8, 0.3]").marks}

    assert marks["pipeline_1"].width > 400


@pytest.mark.parametrize("name", ["茶碗と熱い湯", "תה חם", "شاي ساخن", "Чай", "🫖 tea", "e\u0301te\u0301"])
def test_a_name_in_any_script_is_in_the_picture_as_it_was_written(name):
    picture = str(wardley.render(wardley.parse(f"component {name} [0.5, 0.5]\nanchor {name}2 [0.9, 0.5]")))
    root = ElementTree.fromstring(picture)

    assert name in {"".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text")}
    assert name in {title.text for title in root.iter(TITLE)}


def test_links_to_itself_and_in_circles_are_no_trouble():
    text = "component A [0.5, 0.4]\ncomponent B\nA->A\nA->B\nB->A"

    assert len([line for line in scene(text).lines if line.id.startswith("link")]) == 2
