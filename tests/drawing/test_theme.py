"""Styles."""

import re
from dataclasses import fields

import pytest
from tests.drawing.pictures import NS, Picture

from wardley.drawing.theme import Theme, find, styles

HEX = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{8})")
NO_COLOUR = {"font", "face", "shade", "corners", "attitude_text", "mark_stroke", "mark_text"}


@pytest.mark.parametrize("style", styles())
def test_every_style_has_every_colour_and_size(style: str) -> None:
    theme = find(style)
    for field in fields(Theme):
        value = getattr(theme, field.name)
        if field.type is float:
            assert value > 0, field.name
        elif field.name not in NO_COLOUR:
            assert HEX.fullmatch(value), field.name
    assert theme.shade is None or HEX.fullmatch(theme.shade)
    assert all(HEX.fullmatch(colour) for colour in theme.attitude_text)
    assert all(HEX.fullmatch(colour) for colour in (*theme.mark_stroke, *theme.mark_text))
    assert theme.face in ("Helvetica", "Courier")


def test_the_five_known_styles_are_there() -> None:
    assert {"plain", "wardley", "colour", "handwritten", "dark"} <= set(styles())


def test_color_is_colour_and_what_is_unknown_is_plain() -> None:
    assert find("color") is find("colour")
    assert find("mauve") is find(None) is find("plain")


def _light(colour: str) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dim, bright = sorted((_light(one), _light(other)))
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("style", styles())
def test_what_is_written_on_the_paper_can_be_read(style: str) -> None:
    theme = find(style)
    for colour in (theme.title, theme.axis_text, theme.label, theme.context, theme.note, theme.flow_text):
        assert _contrast(colour, theme.paper) >= 4.5
    assert all(_contrast(colour, theme.paper) >= 4.5 for colour in theme.mark_text)
    assert all(_contrast(colour, theme.paper) >= 3 for colour in theme.mark_stroke)
    assert _contrast(theme.box_text, theme.box_fill) >= 4.5
    assert _contrast(theme.annotation_text, theme.annotation_fill) >= 4.5


@pytest.mark.parametrize("style", styles())
def test_the_style_reaches_the_picture(style: str) -> None:
    picture = Picture(f"style {style}\ntitle T\ncomponent Tea [0.5, 0.5]")
    theme = find(style)
    circle = picture.groups["component_1"].find(f"{NS}ellipse")

    assert picture.root.get("font-family") == theme.font
    assert (circle.get("fill"), circle.get("stroke")) == (theme.fill, theme.stroke)
    assert picture.circle("component_1")[2] == pytest.approx(theme.radius, abs=0.01)
    assert picture.groups["map"].find(f"{NS}rect").get("fill") == theme.paper


def test_a_style_that_is_asked_for_wins_over_the_maps_own() -> None:
    picture = Picture("style plain\ncomponent Tea [0.5, 0.5]", "dark")

    assert picture.groups["map"].find(f"{NS}rect").get("fill") == "#353347"
