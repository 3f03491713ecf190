"""What stands on a map."""

from typing import Literal

from wardley.source.record import record

Sourcing = Literal["build", "buy", "outsource"]
AttitudeKind = Literal["pioneers", "settlers", "townplanners"]
Offset = tuple[float, float]


@record
class Position:
    """A point: ``visibility`` 0 (invisible to the user) .. 1, ``evolution`` 0 (genesis) .. 1 (commodity).

    None where the text gives no number. Values outside 0..1 are kept as written.
    """

    visibility: float | None = None
    evolution: float | None = None


@record
class Component:
    """A component: something a user, or another component, needs.

    ``visibility`` and ``evolution`` run from 0 to 1 and are None where the text gives no
    number. ``stage`` is 0..3 where the author wrote a stage's name instead of a number; ``evolution``
    is then the middle of that stage. ``label_offset`` is (dx, dy) in pixels from the
    centre to the start of the name's baseline, y downwards, None where not written.
    ``sourcing``, ``market``, ``ecosystem`` and ``inertia`` are the author's decorators.
    ``line`` starts at 1; 0 means made by a program.
    """

    name: str
    visibility: float | None = None
    evolution: float | None = None
    label_offset: Offset | None = None
    sourcing: Sourcing | None = None
    market: bool = False
    ecosystem: bool = False
    inertia: bool = False
    stage: int | None = None
    line: int = 0


@record
class Anchor(Component):
    """A user, or another need that the value chain hangs from."""


@record
class Submap(Component):
    """A component that stands for another map; ``url`` names the `Url` that leads there."""

    url: str | None = None


@record
class Note:
    """Free text at a point."""

    text: str
    visibility: float | None = None
    evolution: float | None = None
    line: int = 0


@record
class Annotation:
    """A numbered remark; ``places`` are the points that carry its number (none: nothing points at it)."""

    number: int | None
    text: str = ""
    places: tuple[Position, ...] = ()
    line: int = 0


@record
class Attitude:
    """An area of pioneers, settlers or town planners.

    ``top`` and ``bottom`` are visibilities, ``left`` and ``right`` evolutions.
    """

    kind: AttitudeKind
    top: float
    left: float
    bottom: float
    right: float
    line: int = 0


@record
class Accelerator:
    """A force that speeds evolution up, or slows it down where ``decelerates``."""

    name: str
    visibility: float | None = None
    evolution: float | None = None
    decelerates: bool = False
    line: int = 0


@record
class Url:
    """An address that a submap refers to by ``name``. ``address`` is None where it was missing or refused."""

    name: str
    address: str | None = None
    line: int = 0
