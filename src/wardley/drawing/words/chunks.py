"""A title and a description inside a PNG, for whoever catalogues pictures or reads them out."""

from struct import pack, unpack_from
from zlib import crc32

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def with_words(picture: bytes, title: str, description: str) -> bytes:
    """The PNG *picture* with both as text chunks behind its header (PNG specification, section 11.3.3.4).

    What is no PNG is handed back as it is.
    """
    if not picture.startswith(_SIGNATURE + b"\x00\x00\x00\x0dIHDR"):
        return picture
    (length,) = unpack_from(">I", picture, len(_SIGNATURE))
    end = len(_SIGNATURE) + 12 + length
    words = _text("Title", title) + _text("Description", description)
    return picture[:end] + words + picture[end:]


def _text(keyword: str, text: str) -> bytes:
    """An ``iTXt`` chunk: UTF-8, not compressed, in no stated language."""
    body = b"iTXt" + keyword.encode("latin-1") + b"\0\0\0\0\0" + _known(text)
    return pack(">I", len(body) - 4) + body + pack(">I", crc32(body))


def _known(text: str) -> bytes:
    # A zero byte would end the text.
    return text.replace("\0", "\ufffd").encode("utf-8", "replace")
