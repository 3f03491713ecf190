"""The look of a map: colours, strokes, letters."""

from functools import cache
from typing import NamedTuple, cast

from wardley import registry
from wardley.drawing.shapes import Dash
from wardley.source.record import record

SANS = '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif'

STYLES_ELSEWHERE = {"color": "colour"}
"""Other spellings of a style's name."""

DEFAULT = "modern"
"""The style of a map that names none, or one that is not known."""

ROOM = "wardley.drawing.themes"

Three = tuple[str, str, str]
Four = tuple[str, str, str, str]
Five = tuple[str, str, str, str, str]
Eight = tuple[str, str, str, str, str, str, str, str]


@record
class Theme:
    """A style, by day or by night. Colours are ``#rrggbb`` or ``#rrggbbaa``, sizes and widths px.

    The defaults are those of OnlineWardleyMaps' style ``plain``, darkened where they could not be read.
    """

    font: str = SANS
    """The CSS font family for SVG; its letters should be as wide as those of ``face``."""
    face: str = "Helvetica"
    """The letters that are measured, and that Graphviz draws with: Helvetica or Courier."""
    paper: str = "#ffffff"
    shade: str | None = None
    """The colour that the map fades to at its left and right edge; None for no gradient."""
    band: str | None = None
    """The colour behind every other stage; None for none."""
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
    evolved_label: str = "#ee0000"
    label_size: float = 14
    halo: bool = False
    """Whether names stand in a halo of paper where lines run behind them; in SVG only."""
    anchor: str = "#000000"
    anchor_bold: bool = False
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
    pipeline_fill: str | None = None
    """None: what lies behind shows through."""
    pipeline_stroke: str = "#000000"
    pipeline_rounded: bool = False
    build: str = "#000000"
    buy: str = "#8a8a8a"
    outsource: str = "#444444"
    """The stroke of the ring around what is built, bought, outsourced."""
    build_fill: str = "#d6d6d6"
    buy_fill: str = "#aaa5a9"
    outsource_fill: str = "#444444"
    sourcing_dash: tuple[Dash, Dash, Dash] = ("", "", "")
    """How these rings are drawn: '', ``dashed`` or ``dotted``."""
    market: str = "#000000cc"
    """The lines between the parties of a market."""
    ecosystem_fill: str = "#d7d7d7"
    ecosystem_field: str = "#ffffff"
    ecosystem_line: str = "#6e6e6e"
    hatch: str = "#80808080"
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
    force: str = "#ffffffcc"
    force_end: str = "#808080cc"
    """What speeds evolution up, or slows it down, turns from the one to the other."""
    force_stroke: str = "#000000"
    mark_stroke: Three = ("#b3261e", "#c77700", "#5f6368")
    mark_text: Three = ("#a01b14", "#854600", "#4d5156")
    """For what is out of line: high, medium, and low or softened."""
    change: Four = ("#1a7f37", "#595959", "#0b57a4", "#7d3c98")
    """For what is new since an older version, gone, moved, and sourced otherwise."""
    attitude_fill: Three = ("#3ccaf866", "#599afa66", "#936ff966")
    attitude_stroke: Three = ("#3490ddb3", "#396dc0b3", "#4768c8b3")
    attitude_text: Three = ("#0f5377", "#254a7f", "#3b3f8f")
    """For pioneers, settlers and town planners."""
    tints: Eight = (
        "#0063af", "#c27b18", "#1a9e89", "#8f2e68", "#8a7cff", "#5e5e00", "#250292", "#717171",
    )  # fmt: skip
    """The fills of components by value, such as their owner, the most frequent first; the last for others."""
    ramp: Five = ("#6c8dba", "#4b74a8", "#32609a", "#1d487b", "#0a2850")
    """The fills of components by amount, such as their cost, from the least to the most."""
    plot_band: str = "#00000009"
    """Behind what stands out on a plot, such as every other row, and scores that are worth an argument."""


class Style(NamedTuple):
    """A look for light pages and one for dark pages, which differ in their colours alone.

    ``name`` is a word for the class of a picture in SVG.
    """

    name: str
    light: Theme
    dark: Theme


def find(style: str | None) -> Style:
    """The style of the project's own that is called *style*; `DEFAULT` where None or unknown."""
    name = STYLES_ELSEWHERE.get(style or "", style)
    if name not in styles():
        name = DEFAULT
    module = registry.load(ROOM, name)
    return Style(name, cast("Theme", module.LIGHT), cast("Theme", module.DARK))


@cache
def styles() -> tuple[str, ...]:
    """The names of the project's own styles."""
    # Listing the folder anew for each of many maps would take as long as drawing one.
    return registry.names(ROOM)
