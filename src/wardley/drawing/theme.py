"""The look of a map: colours, strokes, letters."""

from functools import cache
from typing import cast

from wardley import registry
from wardley.source.record import record

SANS = '"Helvetica Neue", Helvetica, Arial, sans-serif'

STYLES_ELSEWHERE = {"color": "colour"}
"""Other spellings of a style's name."""

ROOM = "wardley.drawing.themes"


@record
class Theme:
    """A style. Colours are ``#rrggbb`` or ``#rrggbbaa``, sizes and widths px.

    ``font`` is the CSS font family for SVG; ``face`` the letters that Graphviz measures and draws with,
    one of Helvetica and Courier. The defaults are those of OnlineWardleyMaps' style ``plain``.
    """

    font: str = SANS
    face: str = "Helvetica"
    paper: str = "#ffffff"
    shade: str | None = None
    """The colour that the map fades to at its left and right edge; None for no gradient."""
    title: str = "#000000"
    axis: str = "#000000"
    axis_width: float = 1
    axis_text: str = "#000000"
    boundary: str = "#000000"
    corners: bool = False
    """Whether the words Uncharted and Industrialised are shown."""
    fill: str = "#ffffff"
    stroke: str = "#000000"
    evolved_fill: str = "#ffffff"
    evolved_stroke: str = "#ff0000"
    stroke_width: float = 1
    radius: float = 5
    label: str = "#000000"
    evolved_label: str = "#ff0000"
    label_size: float = 14
    link: str = "#808080"
    link_width: float = 1
    evolved_link: str = "#ff0000"
    evolved_link_width: float = 1
    flow: str = "#99c5ee9e"
    flow_width: float = 10
    flow_head: str = "#3b8fd6"
    flow_text: str = "#0277bd"
    context: str = "#000000"
    context_size: float = 11
    inertia: str = "#000000"
    build: str = "#000000"
    buy: str = "#d6d6d6"
    outsource: str = "#444444"
    """The stroke of the ring around what is built, bought, outsourced."""
    submap_fill: str = "#000000"
    submap_stroke: str = "#000000"
    annotation_fill: str = "#ffffff"
    annotation_stroke: str = "#595959"
    annotation_text: str = "#000000"
    box_fill: str = "#ffffff"
    box_stroke: str = "#595959"
    box_width: float = 1
    box_text: str = "#000000"
    note: str = "#000000"
    note_size: float = 12
    mark_stroke: tuple[str, str, str] = ("#b3261e", "#c77700", "#5f6368")
    mark_text: tuple[str, str, str] = ("#a01b14", "#854600", "#4d5156")
    """For what is out of line: high, medium, and low or softened."""
    attitude_text: tuple[str, str, str] = ("#14638f", "#254a7f", "#3b3f8f")
    """For pioneers, settlers and town planners."""


def find(style: str | None, fallback: str = "plain") -> Theme:
    """The theme called *style*; that called *fallback* where None or unknown."""
    name = STYLES_ELSEWHERE.get(style or "", style)
    if name not in styles():
        name = fallback
    return cast("Theme", registry.load(ROOM, name).THEME)


@cache
def styles() -> tuple[str, ...]:
    """The names of all styles."""
    # Listing the folder anew for each of many maps would take as long as drawing one.
    return registry.names(ROOM)
