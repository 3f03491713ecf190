"""Marks on what is out of line, and their legend."""

import re
from time import perf_counter
from xml.etree import ElementTree

import pytest
from tests.drawing.pictures import NS, Picture

import wardley
from wardley.drawing.canvas import extent
from wardley.drawing.dot import _mark
from wardley.drawing.draw import draw
from wardley.drawing.layers.marks import LANES, Marking
from wardley.drawing.options import Options
from wardley.drawing.scene import Scene, scene_of
from wardley.drawing.shapes import Line, Mark, Text

TEA = "title Tea\ncomponent Kettle [0.50, 0.80]\ncomponent Cup [0.20, 0.30]\n"


class Marked(Picture):
    """A drawn map with marks."""

    def __init__(self, text: str, *markings: Marking, style: str | None = None, prefix: str = "") -> None:
        super().__init__(text, style)
        self.svg = str(draw(self.map, "svg", Options(style or "plain", marks=tuple(markings), prefix=prefix)))
        self.root = ElementTree.fromstring(self.svg)
        self.groups = {group.get("id"): group for group in self.root.iter(f"{NS}g")}


def scene(text: str, *markings: Marking) -> Scene:
    return scene_of(wardley.parse(text), Options("plain", marks=tuple(markings)))


def lines(drawn: Scene, start: str) -> list[Line]:
    return [line for line in drawn.lines if re.fullmatch(rf"{start}(_\d+)?", line.id)]


def text(drawn: Scene, id_: str) -> Text:
    (found,) = [mark for mark in drawn.marks if mark.id == id_]
    assert isinstance(found, Text)
    return found


def mark(drawn: Scene, id_: str) -> Mark:
    (found,) = [mark for mark in drawn.marks if mark.id == id_]
    assert isinstance(found, Mark)
    return found


def ids(drawn: Scene) -> list[str]:
    return [shape.id for shape in (*drawn.areas, *drawn.lines, *drawn.marks)]


def test_an_arrow_leads_from_the_treatment_to_the_market_at_the_components_height() -> None:
    drawn = scene(TEA, Marking("Kettle", 0.2875, 0.8, "high", "W201"))
    (line,) = lines(drawn, "mark_1")

    assert (line.x1, line.y1, line.y2) == (287.5, 350, 350)
    assert line.x2 == pytest.approx(800 - 5 - 1)  # the edge of the figure
    assert line.head > 0
    assert (line.kind, line.name) == ("mark high", "Kettle: W201")
    tail = mark(drawn, "mark_1_from")
    assert (tail.x, tail.y, tail.form) == (287.5, 350, "box")


def test_an_arrow_leads_left_where_what_is_new_is_treated_as_settled() -> None:
    drawn = scene(TEA, Marking("Cup", 0.85, 0.3, "medium", "W204"))
    (line,) = lines(drawn, "mark_1")

    assert line.x1 == 850
    assert line.x2 == pytest.approx(306)
    assert text(drawn, "mark_1_label").anchor == "start"


@pytest.mark.parametrize(("start", "end"), [(None, 0.8), (0.55, None), (0.785, 0.8), (0.8, 0.8)])
def test_a_ring_stands_where_no_arrow_could_be_seen(start: float | None, end: float | None) -> None:
    drawn = scene(TEA, Marking("Kettle", start, end, "medium", "W206"))
    ring = mark(drawn, "mark_1")

    assert (ring.form, ring.x, ring.y, ring.width, ring.fill) == ("circle", 800, 350, 20, "none")
    assert lines(drawn, "mark_1") == []
    assert text(drawn, "mark_1_label").lines == ("W206",)


@pytest.mark.parametrize(("start", "is_arrow"), [(0.780, True), (0.782, False)])
def test_the_shortest_arrow_shows_its_head(start: float, is_arrow: bool) -> None:
    drawn = scene(TEA, Marking("Kettle", start, 0.8, "high"))

    assert bool(lines(drawn, "mark_1")) is is_arrow


def test_no_two_grades_differ_by_colour_alone() -> None:
    drawn = [
        lines(scene(TEA, Marking("Kettle", 0.3, 0.8, grade, "W")), "mark_1")[0]
        for grade in ("high", "medium", "low")
    ]

    assert [line.dash for line in drawn] == ["", "dashed", "dotted"]
    assert len({line.stroke for line in drawn}) == 3
    assert [line.width for line in drawn] == sorted((line.width for line in drawn), reverse=True)


def test_the_dashes_reach_the_picture_on_arrows_and_rings() -> None:
    picture = Marked(TEA, Marking("Kettle", 0.3, 0.8, "medium"), Marking("Cup", None, None, "low"))

    assert picture.groups["mark_1"].find(f"{NS}path").get("stroke-dasharray") == "5,5"
    assert picture.groups["mark_2"].find(f"{NS}ellipse").get("stroke-dasharray") == "2,2"
    assert picture.groups["mark_2"].find(f"{NS}ellipse").get("fill") == "none"


def test_a_filled_figure_may_be_dashed_too() -> None:
    assert 'style="filled,dashed"' in _mark(
        Mark("x", "x", "circle", 0, 0, 9, 9, "#ffffff", dash="dashed"), tips=False
    )


def _is_hidden(name: tuple[float, float, float, float], line: Line) -> bool:
    """Whether *line* runs through *name*; the head, which has to end at its figure, may touch it."""
    left, top, right, bottom = name
    end = line.x2 - (12 if line.head else 0)
    return top < line.y1 < bottom and line.x1 < end and line.x1 < right and end > left


@pytest.mark.parametrize(
    "label", ["", " label [-70, 4]", " label [-120, -4]", " label [-40, 12]", " label [-200, 0]"]
)
def test_an_arrow_hides_no_name(label: str) -> None:
    rows = [f"component Something long {n} [{0.5 + n / 100}, {0.5 + n / 17}]{label}" for n in range(4)]
    drawn = scene(
        "\n".join(rows),
        *(Marking(f"Something long {n}", 0.2, 0.5 + n / 17, "high", "W201 W203") for n in range(4)),
    )
    names = [extent(shape, "Helvetica") for shape in drawn.marks if isinstance(shape, Text)]
    strokes = [line for line in drawn.lines if line.kind.startswith("mark") and line.y1 == line.y2]

    assert len(strokes) >= 4
    assert not [name for name in names for line in strokes if _is_hidden(name, line)]


def test_an_arrow_that_leaves_its_height_turns_to_its_component() -> None:
    drawn = scene(
        "component Kettle [0.50, 0.80] label [-60, 4]", Marking("Kettle", 0.2875, 0.8, "high", "W201")
    )
    straight, turn = lines(drawn, "mark_1")

    assert straight.y1 == straight.y2
    assert straight.y1 - 350 in LANES[1:]
    assert (turn.x1, turn.y1) == (straight.x2, straight.y2)
    assert (turn.x2 - 800) ** 2 + (turn.y2 - 350) ** 2 == pytest.approx(36)
    assert straight.head == 0
    assert turn.head > 0


def test_arrows_at_one_height_run_beside_one_another() -> None:
    drawn = scene(
        "component A [0.5, 0.9]\ncomponent B [0.5, 0.8]",
        Marking("A", 0.2, 0.9, "high", "W201"), Marking("B", 0.2, 0.8, "high", "W201"),
    )  # fmt: skip

    assert abs(mark(drawn, "mark_1_from").y - mark(drawn, "mark_2_from").y) >= 8
    first, second = text(drawn, "mark_1_label"), text(drawn, "mark_2_label")
    assert (first.x, first.y) != (second.x, second.y)


def test_the_market_may_lie_where_the_figure_does_not_stand() -> None:
    drawn = scene(TEA, Marking("Kettle", 0.2, 0.6, "high"))
    (line,) = lines(drawn, "mark_1")

    assert line.x2 == 600


def test_what_stands_nowhere_is_left_out_and_so_is_the_legend() -> None:
    drawn = scene(TEA + "component Sugar\n", Marking("Milk", 0.3, 0.8, "high", "W201"))

    assert not [id_ for id_ in ids(drawn) if id_.startswith(("mark", "legend"))]


def test_the_legend_tells_what_is_drawn_and_nothing_else() -> None:
    def told(*markings: Marking) -> list[str]:
        return [
            shape.lines[0]
            for shape in scene(TEA, *markings).marks
            if shape.kind == "legend" and isinstance(shape, Text)
        ]

    arrow, ring = Marking("Kettle", 0.3, 0.8, "high"), Marking("Cup", None, None, "low")

    assert told(arrow) == ["Out of line", "high", "arrow: from how it is treated to where the market is"]
    assert told(ring) == ["Out of line", "low or softened", "ring: out of line in another way"]
    assert told(ring, arrow)[1:3] == ["high", "low or softened"]


def test_the_legend_has_a_sample_of_each_line() -> None:
    drawn = scene(TEA, Marking("Kettle", 0.3, 0.8, "medium"))
    (sample,) = lines(drawn, "legend_medium")
    (line,) = lines(drawn, "mark_1")

    assert (sample.stroke, sample.dash, sample.width) == (line.stroke, line.dash, line.width)
    assert sample.y1 > 700 + 40


def test_the_legend_of_a_small_map_takes_more_rows_and_stays_on_the_sheet() -> None:
    drawn = scene("size [300, 300]\n" + TEA, Marking("Kettle", 0.3, 0.8, "medium"))
    rows = {shape.y for shape in drawn.marks if shape.kind == "legend" and isinstance(shape, Text)}

    assert len(rows) > 1
    assert max(rows) < 300 + drawn.canvas.bottom


def test_further_rows_of_the_legend_begin_beside_its_heading() -> None:
    drawn = scene(
        "size [420, 300]\n" + TEA, Marking("Kettle", 0.3, 0.8, "medium"), Marking("Cup", None, None, "low")
    )
    words = [shape for shape in drawn.marks if shape.kind == "legend" and isinstance(shape, Text)]
    heading, *others = sorted(words, key=lambda one: (one.y, one.x))
    later = [one.x for one in others if one.y > heading.y]

    assert heading.x == 0
    assert later
    assert min(later) > heading.x + 60


def test_the_marks_are_told_to_those_who_cannot_see_them() -> None:
    drawn = scene(TEA, Marking("Kettle", 0.3, 0.8, "high", "W201 W203"), Marking("Cup", None, None, "low"))

    assert drawn.description.endswith(" Marked as out of line: Kettle, high W201 W203; Cup, low.")
    assert "Marked" not in scene(TEA).description


def test_a_map_without_marks_is_drawn_as_ever() -> None:
    map_ = wardley.parse(TEA)

    assert draw(map_, "svg") == draw(map_, "svg", Options(marks=()))


def test_marks_are_drawn_in_every_format() -> None:
    map_, markings = wardley.parse(TEA), (Marking("Kettle", 0.3, 0.8, "high", "W201"),)

    assert "mark_1" in str(wardley.render(map_, "dot", marks=markings))
    assert wardley.render(map_, "png", marks=markings) != wardley.render(map_, "png")


@pytest.mark.parametrize("label", ['"', "<b>", "&amp;", "\\N", "]]>"])
def test_a_label_means_nothing_to_graphviz(label: str) -> None:
    assert label in Marked(TEA, Marking("Kettle", 0.3, 0.8, "high", label)).texts()


def test_every_id_begins_with_the_prefix() -> None:
    text_ = TEA + "style wardley\nsubmap S [0.3, 0.3] url(u)\nurl u [https://example.org/]\n"
    map_ = wardley.parse(text_)
    svgs = [
        str(wardley.render(map_, marks=(Marking("Kettle", 0.3, 0.8, "high", "W201"),), prefix=prefix))
        for prefix in ("one-", "two-")
    ]
    found = [re.findall(r'\sid="([^"]*)"', svg) for svg in svgs]

    assert all(id_.startswith("one-") for id_ in found[0])
    assert not {*found[0]} & {*found[1]}
    assert len(found[0]) == len({*found[0]})
    for svg, known in zip(svgs, found, strict=True):
        assert {*re.findall(r"url\(#([^)]*)\)", svg)} <= {*known}
        (labelled,) = re.findall(r'aria-labelledby="([^"]*)"', svg)
        assert {*labelled.split()} <= {*known}


@pytest.mark.parametrize("prefix", ["1", "-a", 'a"', "a b", "é", "a\n"])
def test_a_prefix_that_no_id_begins_with_is_refused(prefix: str) -> None:
    with pytest.raises(ValueError, match="no id begins with"):
        wardley.render(wardley.parse(TEA), prefix=prefix)


def test_two_thousand_marks_are_placed_in_seconds() -> None:
    rows = [f"component C{n} [{(n % 50) / 50}, {0.7 + (n % 30) / 100}]" for n in range(2000)]
    found = [Marking(f"C{n}", 0.2875, 0.7 + (n % 30) / 100, "high", "W201") for n in range(2000)]
    start = perf_counter()
    scene("\n".join(rows), *found)

    assert perf_counter() - start < 20
