"""What whoever asks for a picture may decide about it."""

from typing import TYPE_CHECKING, Literal

from wardley.source.record import record

if TYPE_CHECKING:
    # What is seldom laid over a map is not loaded to draw one.
    from wardley.drawing.cards import Card
    from wardley.drawing.layers.marks import Marking
    from wardley.drawing.layers.tints import Tints
    from wardley.graph.changes.change import Difference

Labels = Literal["written", "auto"]
"""Where names go: where their authors said (and else where there is room), or all where there is room."""

LABELS: tuple[Labels, ...] = ("written", "auto")

Scheme = Literal["auto", "light", "dark"]
"""For which pages: light ones, dark ones, or in SVG those that it stands on (elsewhere light ones)."""

SCHEMES: tuple[Scheme, ...] = ("auto", "light", "dark")

At = Literal["now", "future"]
"""The map as it is, or as it will be after its ``evolve`` lines."""

TIMES: tuple[At, ...] = ("now", "future")


@record
class Options:
    """How a map is to be drawn, beyond what its text says.

    ``style`` overrides the map's own, by name or as the path of a TOML file (`wardley.drawing.theme_file`).
    ``labels``: see `Labels`. ``scheme``: see `Scheme`. ``marks`` are drawn over the map, with a legend.
    Every id in SVG begins with ``prefix``, so that several pictures stand on one page. ``view`` says what
    part of a map this is (`wardley.layout.view.View`), nothing where it is the whole. ``changes`` are laid
    over the map, which is their new one, with a legend. ``at``: see `At`; marks and changes are those of
    today. ``cards`` say what is known of the elements, where that can be looked up; None: what the map says.
    ``scale`` are the pixels to the map unit of a PNG, within `SCALES`.
    ``tints`` fill components by what is known of them, with a legend.
    """

    style: str | None = None
    labels: Labels = "written"
    marks: "tuple[Marking, ...]" = ()
    prefix: str = ""
    scheme: Scheme = "auto"
    view: str = ""
    changes: "Difference | None" = None
    at: At = "now"
    cards: "tuple[Card, ...] | None" = None
    scale: float | None = None
    tints: "Tints | None" = None


SCALES = (0.1, 10.0)
"""The least and the most."""

AS_IT_IS = Options()
"""Nothing that the map does not say."""
