"""What one line of a text says, before it is given a meaning.

Every statement is a named tuple that begins with its line (from 1). They are tuples and not
dataclasses because one is made for every line of a map: a tuple costs 0.15 us, a dataclass 0.3.
"""

from typing import NamedTuple

Label = tuple[float, float]
Pair = tuple[float | None, float | str | None]
"""Visibility and evolution; a string is the name of a stage; None was not written."""

NOWHERE: Pair = (None, None)


class Title(NamedTuple):
    line: int
    text: str


class Style(NamedTuple):
    line: int
    name: str


class SizeLine(NamedTuple):
    line: int
    width: float | None
    height: float | None


class EvolutionLine(NamedTuple):
    """``evolution A->B->C->D``; ``labels`` is empty for a bare ``--hide``."""

    line: int
    labels: tuple[str, ...]
    boundaries: tuple[float | None, ...]
    hidden: bool


class ValueChainLine(NamedTuple):
    """``valuechain --hide``, or ``y-axis Label->Min->Max``."""

    line: int
    hidden: bool
    words: tuple[str, ...]


class Element(NamedTuple):
    """A component, anchor, submap, market or ecosystem; ``words`` are its decorators."""

    line: int
    keyword: str
    name: str
    visibility: float | None
    evolution: float | str | None
    label: Label | None
    words: tuple[str, ...]
    evolves_to: float | None
    url: str | None


class Evolve(NamedTuple):
    line: int
    name: str
    rename: str | None
    to: float | str | None
    label: Label | None
    words: tuple[str, ...]


class PipelineLine(NamedTuple):
    """``pipeline X [a, b]``; ``opens`` where the line ends in ``{``."""

    line: int
    name: str
    start: float | None
    end: float | None
    opens: bool


class Child(NamedTuple):
    """A component inside the braces of a pipeline."""

    line: int
    name: str
    evolution: float | str | None
    label: Label | None


class BlockOpen(NamedTuple):
    line: int


class BlockClose(NamedTuple):
    line: int


class LinkLine(NamedTuple):
    """``source`` operator ``target``; the operator is ``->``, ``+>``, ``+<`` or ``+<>``."""

    line: int
    source: str
    operator: str
    flow_label: str | None
    target: str
    context: str | None


class NoteLine(NamedTuple):
    line: int
    text: str
    visibility: float | None
    evolution: float | str | None


class AnnotationLine(NamedTuple):
    line: int
    number: int | None
    places: tuple[Pair, ...]
    text: str


class AnnotationsBox(NamedTuple):
    line: int
    visibility: float | None
    evolution: float | str | None


class AttitudeLine(NamedTuple):
    """``numbers`` are 2 or 4; ``width`` and ``height`` in pixels belong to the older form of 2."""

    line: int
    keyword: str
    numbers: tuple[float | None, ...]
    width: float | None
    height: float | None


class AcceleratorLine(NamedTuple):
    line: int
    keyword: str
    name: str
    visibility: float | None
    evolution: float | str | None


class UrlLine(NamedTuple):
    line: int
    name: str
    address: str | None


class MethodLine(NamedTuple):
    """``build X``, ``buy X`` or ``outsource X``."""

    line: int
    word: str
    name: str


class RecordLine(NamedTuple):
    """An estate, strategy or plan statement; ``attributes`` are (text, column) pairs.

    ``keyword`` is ``link`` for ``A->B`` and ``facts`` for a bare ``(...)`` behind a component.
    """

    line: int
    keyword: str
    name: str | None
    target: str | None
    numbers: tuple[float, ...]
    attributes: tuple[tuple[str, int], ...]
    text: str | None
    column: int


class Comment(NamedTuple):
    """What stands behind ``//``, or in ``/* */``, with its 1-based column."""

    line: int
    column: int
    text: str
    block: bool = False


Statement = (
    Title
    | Style
    | SizeLine
    | EvolutionLine
    | ValueChainLine
    | Element
    | Evolve
    | PipelineLine
    | Child
    | BlockOpen
    | BlockClose
    | LinkLine
    | NoteLine
    | AnnotationLine
    | AnnotationsBox
    | AttitudeLine
    | AcceleratorLine
    | UrlLine
    | MethodLine
    | RecordLine
)
