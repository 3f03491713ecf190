"""The way in: formats, looks, ids, and what no name may do."""

import os
import subprocess
import sys
from dataclasses import replace
from xml.etree import ElementTree

import pytest

import wardley
from wardley.drawing.draw import draw
from wardley.drawing.layers.marks import Marking
from wardley.drawing.options import Options
from wardley.drawing.plots.draw import draw_plot, scene_of_plot
from wardley.drawing.plots.grid import Cell, Grid, Item
from wardley.drawing.plots.lanes import Bar, Lane, Lanes
from wardley.drawing.plots.of_map import OfMap
from wardley.drawing.plots.profile import Profile, Row, Spot
from wardley.drawing.plots.quadrant import Corner, Dot, Quadrant
from wardley.drawing.shapes import Text
from wardley.drawing.theme import styles

NASTY = '</text><script>alert("&amp;")</script>\\N\n"]; x'
CORNERS = (Corner(NASTY, NASTY, NASTY), Corner("Parity"), Corner("Partner"), Corner("Neither"))

PLOTS = {
    "quadrant": Quadrant(
        NASTY, CORNERS,
        (Dot(NASTY, 0.9, 0.9, 5, NASTY, NASTY, votes=((0.1, 0.2),), said=NASTY), Dot("B", 0, 0)),
        across=NASTY, up=NASTY, fill=NASTY,
    ),
    "lanes": Lanes(
        NASTY, (NASTY, "2026Q2"),
        (Lane(NASTY, (Bar(NASTY, 0, 2.5, tone="late", said=NASTY),) * 2, (NASTY, "90 %")),),
        ((NASTY, (NASTY, "5", "9")),),
    ),
    "grid": Grid(
        NASTY, (NASTY,), (NASTY,), ((Cell(NASTY, (Item(NASTY, odd=True, said=NASTY),)),),), NASTY, NASTY
    ),
    "profile": Profile(
        NASTY, (Row(NASTY, (Spot(NASTY, 0.9, far=True), Spot("B", 0.1), Spot("C", 0.2)), 0.2),)
    ),
}  # fmt: skip

every_plot = pytest.mark.parametrize("name", PLOTS)


@every_plot
def test_a_name_is_text_and_never_markup(name: str) -> None:
    root = ElementTree.fromstring(str(draw_plot(PLOTS[name])))

    assert not [one for one in root.iter() if one.tag.endswith("script")]
    assert any("<script>" in (one.text or "") for one in root.iter())


@every_plot
def test_a_screen_reader_is_told_what_it_is_and_what_is_on_it(name: str) -> None:
    root = ElementTree.fromstring(str(draw_plot(PLOTS[name])))

    assert root.get("aria-roledescription") not in (None, "Wardley map")
    ids = {one.get("id"): one for one in root.iter()}
    for label in ("aria-labelledby", "aria-describedby"):
        assert (ids[root.get(label)].text or "").strip()
    assert [one for one in root.iter() if one.get("aria-label")]


@every_plot
def test_every_id_is_its_own_and_begins_with_the_prefix(name: str) -> None:
    svg = str(draw_plot(PLOTS[name], options=Options(prefix="first-")))
    ids = [one.get("id") for one in ElementTree.fromstring(svg).iter() if one.get("id")]

    assert len(ids) == len(set(ids))
    assert all(str(id_).startswith(("first-", "a_")) for id_ in ids)


@every_plot
def test_every_shape_is_drawn(name: str) -> None:
    """No id of a plot is one that Graphviz, or the writer of its language, takes for itself."""
    scene = scene_of_plot(PLOTS[name])
    svg = str(draw_plot(PLOTS[name]))

    drawn = {one.get("id") for one in ElementTree.fromstring(svg).iter()}

    texts = {one.id for one in scene.marks if isinstance(one, Text) and any(map(str.strip, one.lines))}
    others = {one.id for one in (*scene.areas, *scene.lines, *scene.marks) if not isinstance(one, Text)}
    assert texts | others <= drawn


@every_plot
def test_it_is_a_picture_in_every_format(name: str) -> None:
    assert bytes(draw_plot(PLOTS[name], "png")).startswith(b"\x89PNG")  # type: ignore[arg-type]
    assert bytes(draw_plot(PLOTS[name], "pdf")).startswith(b"%PDF")  # type: ignore[arg-type]
    assert str(draw_plot(PLOTS[name], "dot")).startswith("digraph")


@every_plot
def test_everything_stands_on_the_sheet(name: str) -> None:
    scene = scene_of_plot(PLOTS[name])
    canvas = scene.canvas

    for line in scene.lines:
        assert canvas.holds(line.x1, line.y1)
        assert canvas.holds(line.x2, line.y2)
    for one in scene.marks:
        assert canvas.holds(one.x, one.y)


@every_plot
@pytest.mark.parametrize("style", styles())
def test_it_has_the_look_of_every_style_by_day_and_by_night(name: str, style: str) -> None:
    light, dark = (
        str(draw_plot(PLOTS[name], options=Options(style, scheme=scheme)))  # type: ignore[arg-type]
        for scheme in ("light", "dark")
    )

    assert "light-dark(" not in light + dark
    assert light != dark or style == "dark"


@every_plot
def test_it_follows_the_page_that_it_stands_on(name: str) -> None:
    assert "light-dark(" in str(draw_plot(PLOTS[name]))


def test_what_is_no_map_is_not_explored() -> None:
    with pytest.raises(ValueError, match="a plot is not drawn as 'html'; it is as svg, png, pdf, dot"):
        draw_plot(PLOTS["grid"], "html")


def test_what_is_no_plot_is_refused() -> None:
    with pytest.raises(ValueError, match="str is no plot; there are grid, lanes, profile, quadrant"):
        draw_plot("a picture")


def test_options_that_mean_nothing_are_refused() -> None:
    with pytest.raises(ValueError, match="no id begins with"):
        draw_plot(PLOTS["grid"], options=Options(prefix="1 2"))


def test_a_map_is_drawn_as_maps_are() -> None:
    map_ = wardley.parse("title Tea\ncomponent Kettle [0.5, 0.4]\n")
    marks = (Marking("Kettle", 0.1, 0.9, "high", "W201"),)

    assert draw_plot(OfMap(map_, marks)) == draw(map_, "svg", Options(marks=marks))


def test_the_bytes_are_the_same_whatever_the_hash_seed() -> None:
    code = (
        "import sys; sys.path.insert(0, '.')\n"
        "from tests.drawing.plots.test_draw_plot import PLOTS\n"
        "from wardley.drawing.plots.draw import draw_plot\n"
        "print([draw_plot(one) for one in PLOTS.values()])\n"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "7")
    }  # fmt: skip

    assert len(said) == 1


def test_the_order_in_which_dots_are_given_does_not_matter() -> None:
    dots = tuple(Dot(f"Request {n}", (n % 4) / 10, 0.2, 7, str(n % 3), str(n % 2)) for n in range(30))
    plot = Quadrant("Order", CORNERS, dots)

    assert draw_plot(plot) == draw_plot(replace(plot, dots=dots[::-1]))
