"""Elements of HTML, in which every text is escaped."""

from collections.abc import Iterable
from html import escape

from wardley.source.shown import shown


class Markup(str):
    """Text that is markup already, and is not escaped again."""

    __slots__ = ()


def text(words: str) -> Markup:
    """*words* as they are read; what would turn or hide others stands as U+FFFD."""
    return words if isinstance(words, Markup) else Markup(escape(shown(words)))


def tag(name: str, *children: str, **attributes: str | None) -> Markup:
    """The element *name* around *children*, which are escaped unless they are `Markup`.

    An attribute that is None is left out; in their names ``_`` stands for ``-``, and a last one for nothing.
    """
    words = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{words}>{''.join(map(text, children))}</{name}>")


def joined(parts: Iterable[str], between: str = "\n") -> Markup:
    """*parts* that say something, one after the other, with *between*, which is not escaped."""
    return Markup(between.join(text(part) for part in parts if part))


def section(level: int, heading: str, *children: str, id_: str | None = None) -> Markup:
    """A part of the page under its heading; nothing where there is nothing in it."""
    inside = joined(children)
    return tag("section", joined([tag(f"h{level}", heading, id=id_), inside])) if inside else Markup("")


def prose(words: str) -> Markup:
    """*words*, in which what stands between backticks is code."""
    parts = text(words).split("`")
    return Markup("".join(f"<code>{part}</code>" if n % 2 else part for n, part in enumerate(parts)))
