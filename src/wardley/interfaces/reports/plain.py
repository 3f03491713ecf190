"""Facts as JSON takes them."""

from collections.abc import Mapping
from datetime import date
from math import isfinite

_AS_THEY_ARE = frozenset({int, bool, type(None)})


def plain(value: object) -> object:
    """*value* of what JSON knows: a day stands as 2026-02-01, a float that is no number as null.

    A set stands in order; what else there is, as it reads.
    """
    kind = type(value)
    if kind in _AS_THEY_ARE:
        return value
    if isinstance(value, str):
        return encodable(value)
    if isinstance(value, float):
        return value if isfinite(value) else None
    return _compound(value)


def _compound(value: object) -> object:
    if isinstance(value, Mapping):
        return {encodable(str(key)): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, set | frozenset):
        return sorted((plain(item) for item in value), key=str)
    return encodable(value.isoformat() if isinstance(value, date) else str(value))


def encodable(text: str) -> str:
    """*text*, in which half a surrogate pair stands as '?': UTF-8 has no bytes for it."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def json_text(value: object) -> str:
    """*value* as indented JSON that ends with its line; what of it is not JSON's own is `plain` before."""
    # Python's own indenting takes ten seconds over a hundred thousand findings; the rest of the program needs
    # none of pydantic.
    from pydantic_core import PydanticSerializationError, to_json  # noqa: PLC0415

    try:
        made = to_json(value, indent=2)
    except PydanticSerializationError:  # half a surrogate pair in a name
        made = to_json(plain(value), indent=2)
    return made.decode("utf-8") + "\n"
