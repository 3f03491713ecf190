"""What joins the elements of a map."""

from typing import Literal

from wardley.model.elements import Offset, Sourcing
from wardley.source.record import record

Flow = Literal["none", "forward", "backward", "both"]


@record
class Link:
    """``source`` needs ``target``; both are names as written, declared or not.

    ``flow`` says whether something flows along the link, and which way. ``context`` is
    the author's text after ``;``.
    """

    source: str
    target: str
    flow: Flow = "none"
    flow_label: str | None = None
    context: str | None = None
    line: int = 0


@record
class Evolution:
    """``name`` is expected to evolve ``to`` (0..1; None: not said), perhaps under the new name ``rename``.

    The decorators say how it will be sourced then. ``stage`` as in `Component`.
    """

    name: str
    to: float | None = None
    rename: str | None = None
    sourcing: Sourcing | None = None
    market: bool = False
    ecosystem: bool = False
    label_offset: Offset | None = None
    stage: int | None = None
    line: int = 0


@record
class PipelineComponent:
    """One of the forms that a pipeline holds; it stands at the height of the pipeline's owner."""

    name: str
    evolution: float | None = None
    label_offset: Offset | None = None
    stage: int | None = None
    line: int = 0


@record
class Pipeline:
    """The component ``name`` in several forms, from evolution ``start`` to ``end``.

    ``components`` are its forms where the author named them; ``start`` and ``end`` are then theirs.
    ``hidden`` is true where neither a range nor forms are written: only the owner's
    square is drawn.
    """

    name: str
    start: float | None = None
    end: float | None = None
    hidden: bool = False
    components: tuple[PipelineComponent, ...] = ()
    line: int = 0


Reason = Literal["commented-out", "typo", "unknown"]


@record
class Unresolved:
    """A name that something points at and that nothing declares.

    ``statement`` is the kind of line that points (``link``, ``evolve``, ``pipeline``,
    ``submap`` or a sourcing word). ``reason`` is ``commented-out`` where a comment declares
    it, ``typo`` where a declared name is near, else ``unknown``. ``suggestion`` is the
    nearest declared name; ``lines`` are all lines that point at it.
    """

    name: str
    statement: str
    reason: Reason
    suggestion: str | None = None
    commented_line: int | None = None
    lines: tuple[int, ...] = ()
