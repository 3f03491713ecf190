"""Axes, stages and the title."""

import pytest
from tests.drawing.pictures import Picture

import wardley
from wardley.drawing.canvas import extent
from wardley.drawing.scene import scene_of
from wardley.drawing.shapes import Text


def test_the_boundaries_stand_where_the_stages_meet() -> None:
    picture = Picture("")

    assert [picture.ends(f"boundary_{number}") for number in (1, 2, 3)] == [
        (175, 0, 175, 726), (400, 0, 400, 726), (700, 0, 700, 726),
    ]  # fmt: skip


def test_boundaries_of_the_authors_own_are_kept() -> None:
    picture = Picture("evolution A@0.25->B@0.5->C@0.75->D")

    assert [picture.ends(f"boundary_{number}")[0] for number in (1, 2, 3)] == [250, 500, 750]
    assert [picture.at(f"stage_{number}")[0] for number in (1, 2, 3, 4)] == [0, 257, 507, 757]


def test_the_usual_stages_have_their_usual_names() -> None:
    picture = Picture("")

    assert picture.texts()[1:7] == [
        "Genesis",
        "Custom-Built",
        "Product",
        "(+rental)",
        "Commodity",
        "(+utility)",
    ]
    assert picture.at("stage_3_2") == (407, 726)


def test_a_long_name_of_a_stage_stays_in_its_stage() -> None:
    picture = Picture("evolution Practices that nobody has ever seen before->B->C->D")
    sizes = {picture.text(id_).get("font-size") for id_ in ("stage_1", "stage_1_2")}

    assert sizes <= {"8", "9", "10", "11", "12", "13"} or min(map(float, sizes)) >= 8
    assert picture.at("stage_1_2")[1] == 726


def test_the_value_chain_is_written_along_its_axis() -> None:
    picture = Picture("")

    assert picture.text("value_chain_label").get("transform") == "rotate(-90 -6.00 2.00)"
    assert picture.text("value_chain_label").text == "Value Chain"


def test_the_words_at_the_ends_of_the_value_chain_are_shown() -> None:
    picture = Picture("y-axis Need->Hidden->Seen")

    assert picture.text("value_chain_label").text == "Need"
    assert picture.at("value_chain_label")[1] == 350
    assert picture.text("value_chain_minimum").text == "Hidden"
    assert picture.text("value_chain_maximum").text == "Seen"


@pytest.mark.parametrize(
    ("statement", "hidden"),
    [
        ("evolution --hide", {"boundary_1", "evolution", "stage_1", "evolution_label", "uncharted"}),
        ("valuechain --hide", {"value_chain", "value_chain_label"}),
    ],
)
def test_a_hidden_axis_is_hidden_with_its_words(statement: str, hidden: set[str]) -> None:
    shown = {
        "boundary_1",
        "evolution",
        "stage_1",
        "evolution_label",
        "uncharted",
        "value_chain",
        "value_chain_label",
    }

    assert shown & set(Picture(f"style wardley\n{statement}").groups) == shown - hidden


def test_the_title_is_shown_and_names_the_picture() -> None:
    picture = Picture("title Tea & Co <Ltd>")

    assert picture.texts()[0] == "Tea & Co <Ltd>"
    assert picture.at("title") == (0, -10)
    assert picture.root[0].text == "Tea & Co <Ltd>"


def test_a_long_title_is_broken_at_the_edge() -> None:
    picture = Picture(f"title {'a title and more ' * 12}")

    assert [picture.at(id_) for id_ in picture.ids("title")] == [(0, -34), (0, -10)]
    assert (picture.root.get("viewBox") or "").split()[2] == "1105"


def test_a_map_without_a_title_shows_none() -> None:
    picture = Picture("component Tea [0.5, 0.5]")

    assert "title" not in picture.groups
    assert picture.root[0].text == "Wardley map"


def test_the_title_makes_room_for_what_stands_at_the_top() -> None:
    picture = Picture("title A title that is long enough\nanchor User [0.995, 0.1]")

    assert picture.at("title")[1] < picture.at("anchor_1_label")[1] - 12


@pytest.mark.parametrize(
    "across",
    [
        "note What moves the industry most [0.975, 0.85]",
        "component Rail [0.9, 0.9] label [20, -54]",
        "annotation 1 [0.97, 0.95] What is rented by now",
    ],
)
def test_the_word_in_a_corner_gives_way_to_what_the_author_wrote_there(across: str) -> None:
    picture = Picture(f"style wardley\n{across}")

    assert "industrialised" not in picture.groups
    assert "uncharted" in picture.groups


def test_the_name_of_the_value_chain_stands_clear_of_its_axis_where_it_cannot_be_turned() -> None:
    for style in ("modern", "wardley"):
        scene = scene_of(wardley.parse(f"style {style}"))
        (level,) = [
            mark.level for mark in scene.marks if isinstance(mark, Text) and mark.id == "value_chain_label"
        ]
        assert level is not None
        left, _, right, _ = extent(level, scene.theme.face)

        assert right <= -4
        assert left >= -scene.canvas.left + 2
        assert scene.canvas.left == 35


def test_only_the_style_wardley_names_the_corners_and_shades_the_map() -> None:
    assert Picture("style wardley").ids("shade") == ["shade_1", "shade_2"]
    assert "Industrialised" in Picture("style wardley").texts()
    assert Picture("style plain").ids("shade") == []
    assert "Industrialised" not in Picture("style plain").texts()
