"""The PNG."""

import struct
import warnings

import pytest

import wardley
from wardley.drawing.draw import draw, draw_with_remarks
from wardley.drawing.engine import find
from wardley.drawing.glyphs import GLYPHS
from wardley.drawing.options import Options

SMALL = "size [200, 100]\ncomponent {} [0.5, 0.2]\n"


def size(png: bytes) -> tuple[int, int]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", png[16:24])


def told(text: str, **asked):
    return draw_with_remarks(wardley.parse(text, name="a.owm"), "png", Options(**asked)).remarks


def test_it_has_two_pixels_to_the_unit() -> None:
    assert size(draw(wardley.parse("size [200, 100]"), "png")) == (2 * (200 + 105), 2 * (100 + 137))


@pytest.mark.parametrize("scale", [0.1, 1, 3, 7.5])
def test_it_has_as_many_as_are_asked_for(scale) -> None:
    wide, high = size(draw(wardley.parse("size [200, 100]"), "png", Options(scale=scale)))

    assert (wide, high) == (pytest.approx(305 * scale, abs=1), pytest.approx(237 * scale, abs=1))


@pytest.mark.parametrize("scale", [0, 0.09, 10.1, -2, float("nan"), float("inf")])
def test_a_scale_that_makes_no_picture_is_refused(scale) -> None:
    with pytest.raises(ValueError, match=r"from 0\.1 to 10"):
        draw(wardley.parse(""), "png", Options(scale=scale))


def test_the_largest_map_is_still_a_picture() -> None:
    wide, high = size(draw(wardley.parse("size [20000, 20000]"), "png"))

    assert 30e6 < wide * high < 50e6


def test_where_it_is_smaller_than_was_asked_for_that_is_told() -> None:
    (remark,) = told("size [20000, 20000]", scale=1)

    assert (remark.code, remark.name) == ("D202", "scale-too-large")
    assert "0.31 pixels to the unit, not 1" in remark.message
    assert told("size [200, 100]", scale=10) == ()


def test_it_says_inside_what_it_shows() -> None:
    png = bytes(draw(wardley.parse("title Tea for two\n" + SMALL.format("Tea")), "png"))

    assert b"Title\0\0\0\0\0Tea for two" in png
    assert b"Description\0\0\0\0\0A Wardley map of 1 component" in png


def test_letters_without_a_shape_are_told_with_their_names_and_place() -> None:
    (remark,) = told(SMALL.format("茶の湯 tea") + "component Вода [0.2, 0.9]\n")

    assert (remark.code, remark.severity) == ("D201", "low")
    assert remark.message == "a PNG has no letters for '茶の湯 tea' (茶の湯)"
    assert str(remark.place) == "a.owm:2:11"
    assert "--engine dot" in (remark.help or "")


def test_many_names_are_told_at_once() -> None:
    (remark,) = told("".join(f"component 茶{number} [0.5, 0.{number}]\n" for number in range(9)))

    assert remark.message.startswith(
        "a PNG has no letters for '茶0', '茶1', '茶2', '茶3', '茶4' and 4 more (茶)"
    )
    assert len(remark.places) == 9


@pytest.mark.parametrize(
    "name", ["Tea", "Žluťoučký kůň", "Вода", "Ύδωρ", "מים", "½ → €", "e\u0301", "a\u200db\ufe0f"]
)
def test_letters_that_it_has_are_no_news(name) -> None:
    assert told(SMALL.format(name)) == ()


def test_a_program_with_the_fonts_of_the_machine_is_trusted(monkeypatch) -> None:
    map_ = wardley.parse(SMALL.format("茶"))
    program = find("dot") if _has_dot() else pytest.skip("there is no system Graphviz here")

    assert not program.own_letters
    assert draw_with_remarks(map_, "png", engine="dot").remarks == ()


def _has_dot() -> bool:
    import shutil

    return shutil.which("dot") is not None


def test_the_library_warns() -> None:
    with pytest.warns(UserWarning, match="a PNG has no letters for '茶'"):
        wardley.render(wardley.parse(SMALL.format("茶")), "png")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        wardley.render(wardley.parse(SMALL.format("茶")), "svg")


@pytest.mark.parametrize("style", ["plain", "wardley"])
def test_the_table_of_letters_is_that_of_the_program(style) -> None:
    """A letter that is not in it is drawn like one that no font has."""
    runs = [run.partition("-") for run in GLYPHS.split()]
    ends = {int(last or first, 16) for first, _, last in runs}
    inside = sorted(end for end in ends if 0x100 < end < 0x2E00)[::12]
    outside = [0x3042, 0x4E00, 0x0634, 0x0E01, 0x1F600, 0x2713]

    def drawn(letter: int) -> bytes:
        map_ = wardley.parse("size [100, 100]\ncomponent x [0.5, 0.2] label [20, 0]")
        map_.components[0].name = chr(letter)
        picture = bytes(draw(map_, "png", Options(style=style), "pure"))
        return picture[picture.index(b"IDAT") :]

    box = drawn(0xF8FE)
    assert [hex(letter) for letter in inside if drawn(letter) == box] == []
    assert [hex(letter) for letter in outside if drawn(letter) != box] == []
