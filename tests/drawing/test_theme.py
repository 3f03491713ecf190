"""Styles."""

import re
from dataclasses import fields, replace

import pytest
from tests.drawing.pictures import NS, Picture

import wardley
from wardley.api import render
from wardley.drawing.theme import DEFAULT, Theme, find, styles
from wardley.drawing.theme_file import COLOURS

HEX = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{8})")
HALVES = [(style, half) for style in styles() for half in ("light", "dark")]


def _flat(value: object) -> list[object]:
    return list(value) if isinstance(value, tuple) else [value]


@pytest.mark.parametrize(("style", "half"), HALVES)
def test_every_style_has_every_colour_and_size(style: str, half: str) -> None:
    theme: Theme = getattr(find(style), half)
    for field in fields(Theme):
        value = getattr(theme, field.name)
        if field.name in COLOURS:
            assert all(one is None or HEX.fullmatch(one) for one in _flat(value)), field.name
        elif field.type is float:
            assert value > 0, field.name
    assert theme.face in ("Helvetica", "Courier")
    assert set(theme.sourcing_dash) <= {"", "dashed", "dotted"}


@pytest.mark.parametrize("style", styles())
def test_the_halves_of_a_style_differ_in_colours_alone(style: str) -> None:
    found = find(style)
    colours = {key: getattr(found.dark, key) for key in COLOURS}

    assert replace(found.light, **colours) == found.dark


@pytest.mark.parametrize("style", [style for style in styles() if style != "dark"])
def test_a_style_is_dark_on_light_by_day_and_light_on_dark_by_night(style: str) -> None:
    found = find(style)

    assert found.light.paper > "#f0" > found.light.label
    assert found.dark.paper < "#40" < found.dark.label


def test_the_style_dark_is_dark_on_every_page() -> None:
    assert find("dark").light == find("dark").dark


def test_the_known_styles_are_there() -> None:
    assert {"modern", "plain", "wardley", "colour", "handwritten", "dark"} <= set(styles())


def test_color_is_colour_and_what_is_unknown_is_modern() -> None:
    assert find("color") == find("colour")
    assert find("mauve") == find(None) == find("modern") == find(DEFAULT)


def test_no_style_of_a_map_opens_a_file() -> None:
    assert find("/etc/hosts.toml") == find(None)
    assert "Tea" in str(render(wardley.parse("style missing.toml\ncomponent Tea [0.5, 0.5]")))


@pytest.mark.parametrize("style", styles())
def test_the_style_reaches_the_picture(style: str) -> None:
    picture = Picture(f"style {style}\ntitle T\ncomponent Tea [0.5, 0.5]")
    theme = find(style).light
    circle = picture.groups["component_1"].find(f"{NS}ellipse")

    assert picture.root.get("font-family") == theme.font
    assert (circle.get("fill"), circle.get("stroke")) == (theme.fill, theme.stroke)
    assert picture.circle("component_1")[2] == pytest.approx(theme.radius, abs=0.01)
    assert picture.groups["map"].find(f"{NS}rect").get("fill") == theme.paper


def test_a_style_that_is_asked_for_wins_over_the_maps_own() -> None:
    picture = Picture("style plain\ncomponent Tea [0.5, 0.5]", "dark")

    assert picture.groups["map"].find(f"{NS}rect").get("fill") == "#353347"


def test_modern_sets_every_other_stage_apart() -> None:
    picture = Picture("style modern\nevolution A@0.2->B@0.4->C@0.8->D\ncomponent Tea [0.5, 0.5]")

    assert picture.ids("band") == ["band_1", "band_2"]
    assert [picture.box(band)[0::2] for band in picture.ids("band")] == [(200, 400), (800, 1000)]
    assert Picture("style modern\nevolution --hide\ncomponent Tea [0.5, 0.5]").ids("band") == []


def test_modern_tells_anchors_by_their_letters_and_pipelines_by_their_corners() -> None:
    text = (
        "style modern\nanchor Guest [0.9, 0.5]\ncomponent Tea [0.5, 0.5]\npipeline Tea [0.3, 0.6]\nGuest->Tea"
    )
    picture = Picture(text)

    assert picture.text("anchor_1_label").get("font-weight") == "bold"
    assert picture.text("component_1_label").get("font-weight") is None
    assert picture.groups["pipeline_1"].find(f"{NS}path") is not None
    assert Picture(text, "plain").groups["pipeline_1"].find(f"{NS}polygon") is not None


def test_modern_tells_how_a_component_is_sourced_by_more_than_colour() -> None:
    picture = Picture(
        "style modern\ncomponent A [0.5, 0.2] (build)\ncomponent B [0.5, 0.5] (buy)\n"
        "component C [0.5, 0.8] (outsource)"
    )
    rings = [picture.groups[f"component_{number}_ring"].find(f"{NS}ellipse") for number in (1, 2, 3)]

    assert [ring.get("stroke-dasharray") for ring in rings] == [None, "5,5", "2,2"]
