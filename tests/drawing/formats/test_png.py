"""The PNG."""

import struct

import wardley
from wardley.drawing.draw import draw


def size(png: bytes) -> tuple[int, int]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", png[16:24])


def test_it_has_two_pixels_to_the_unit() -> None:
    assert size(draw(wardley.parse("size [200, 100]"), "png")) == (2 * (200 + 105), 2 * (100 + 137))


def test_the_largest_map_is_still_a_picture() -> None:
    wide, high = size(draw(wardley.parse("size [20000, 20000]"), "png"))

    assert 30e6 < wide * high < 50e6
