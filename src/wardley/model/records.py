"""What the estate, strategy and plan statements say, typed and with places."""

from wardley.source.record import record


@record
class Attribute:
    """One word, or key and value, between the round brackets of a statement."""

    text: str
    column: int


@record
class Record:
    """One estate, strategy or plan statement as it stands in the text.

    ``keyword`` is the statement's first word, or ``link`` for ``A->B``, or ``estate`` for a
    trailing ``//@ (...)`` on a component's line. ``name`` and ``target`` are the names
    before and after the arrow, ``numbers`` those in square brackets, ``text`` what
    follows ``;``. ``column`` is that of the statement, both counted from 1.
    """

    keyword: str
    name: str | None = None
    target: str | None = None
    numbers: tuple[float, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    text: str | None = None
    line: int = 0
    column: int = 1
