"""Words inside a PNG."""

from struct import unpack_from
from zlib import crc32

import wardley
from wardley.drawing.words.chunks import with_words

DOT = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU"
    b"\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82"
)
"""A picture of one grey point."""


def chunks(picture: bytes) -> list[tuple[bytes, bytes]]:
    """Kind and content of each chunk, whose sum is right."""
    found, at = [], 8
    while at < len(picture):
        (length,) = unpack_from(">I", picture, at)
        kind, content = picture[at + 4 : at + 8], picture[at + 8 : at + 8 + length]
        assert unpack_from(">I", picture, at + 8 + length) == (crc32(kind + content),)
        found.append((kind, content))
        at += 12 + length
    return found


def test_the_words_stand_behind_the_header_and_the_picture_stays_as_it_is() -> None:
    with_them = chunks(with_words(DOT, "Tee für zwei", "A map"))

    assert with_them[1:3] == [
        (b"iTXt", b"Title\0\0\0\0\0" + "Tee für zwei".encode()),
        (b"iTXt", b"Description\0\0\0\0\0A map"),
    ]
    assert [with_them[0], *with_them[3:]] == chunks(DOT)


def test_a_drawn_picture_takes_them() -> None:
    drawn = wardley.render(wardley.parse("component Tea [0.5, 0.5]"), "png")
    assert isinstance(drawn, bytes)

    assert [kind for kind, _ in chunks(with_words(drawn, "T", "D"))][:3] == [b"IHDR", b"iTXt", b"iTXt"]


def test_odd_characters_end_no_word_early() -> None:
    (_, title, _, *_) = chunks(with_words(DOT, "a\0b\ud800", ""))

    assert title[1] == b"Title\0\0\0\0\0a\xef\xbf\xbdb?"


def test_what_is_no_png_stays_what_it_is() -> None:
    assert with_words(b"GIF89a", "T", "D") == b"GIF89a"
