"""A map as shapes, in map units and without any format."""

from dataclasses import field

from wardley.drawing import symbols
from wardley.drawing.canvas import Canvas
from wardley.drawing.options import AS_IT_IS, Options
from wardley.drawing.overlay import Overlay
from wardley.drawing.parts import (
    aside,
    attitudes,
    axes,
    elements,
    evolutions,
    links,
    names,
    pipelines,
    remarks,
)
from wardley.drawing.shapes import Area, Line, Mark, Text
from wardley.drawing.sheet import Sheet
from wardley.drawing.theme import Style, Theme, find
from wardley.drawing.theme_file import look_of
from wardley.drawing.words import readout
from wardley.drawing.words.crowding import crowding
from wardley.drawing.words.description import Told, summary_of
from wardley.layout.place import Placement, place
from wardley.model.map import WardleyMap
from wardley.source.diagnostic import Diagnostic
from wardley.source.record import record


@record
class Scene:
    """A picture: ``areas`` lie at the back, then come ``lines``, then ``marks``, each in its order.

    ``title`` and ``description`` are for those who cannot see it; ``spoken`` says by a shape's id what they
    hear there, and the other shapes say nothing. Every id in SVG begins with ``prefix``. ``style`` has the
    other colours of a picture that follows the page it stands on; None for one that does not. ``options`` are
    what was asked for. ``told`` is the map and how it is read, None where the picture is of something else;
    ``figures`` has the id of the figure for each element, by the identity of that and of its evolution.
    ``remarks`` say what is not as it should be; ``role`` is what a screen reader calls the picture.
    """

    title: str
    description: str
    theme: Theme
    canvas: Canvas
    areas: list[Area]
    lines: list[Line]
    marks: list[Mark | Text]
    options: Options
    told: Told | None = None
    figures: dict[tuple[int, int], str] = field(default_factory=dict)
    prefix: str = ""
    spoken: tuple[tuple[str, str], ...] = ()
    style: Style | None = None
    remarks: list[Diagnostic] = field(default_factory=list)
    role: str = "Wardley map"

    @property
    def map_told(self) -> Told:
        """The map and how it is read; raises `ValueError` where the picture is of something else."""
        if self.told is None:
            raise ValueError(f"this is a picture of a {self.role.lower()}, and not of a map")
        return self.told


def scene_of(
    map_: WardleyMap,
    options: Options = AS_IT_IS,
    placement: Placement | None = None,
) -> Scene:
    """*map_* as shapes; *placement* is what `place` answers, where it was asked already."""
    # A map's own text opens no file: only what was asked for may name one.
    style = look_of(options.style) if options.style else find(map_.style)
    theme = style.dark if options.scheme == "dark" else style.light
    overlay = Overlay(options)
    theme = overlay.suited(theme)
    sheet = Sheet(map_, theme, placement or place(map_), places_all=options.labels == "auto")
    what = _draw(sheet, overlay)
    sheet.fit()
    said = summary_of(what) + overlay.told(sheet)
    spoken = tuple(overlay.spoken(sheet, readout.words_of(sheet, what, options.marks)))
    shapes = sheet.areas, sheet.lines, sheet.marks
    figures = {key: symbol.id for key, symbol in sheet.symbols.items()}
    return Scene(
        map_.title or "Wardley map", said, theme, sheet.canvas, *shapes, options, what, figures,
        options.prefix, spoken,
        style if options.scheme == "auto" else None, remarks=list(crowding(sheet)),
    )  # fmt: skip


def _draw(sheet: Sheet, overlay: Overlay) -> Told:
    """Draw everything, in the order in which it covers one another; the map, ready to be read."""
    axes.draw(sheet)
    attitudes.draw(sheet)
    symbols.survey(sheet)
    overlay.begin(sheet)
    what = readout.in_reading_order(sheet)
    links.draw(sheet)
    pipelines.draw(sheet)
    evolutions.draw(sheet)
    remarks.draw_accelerators(sheet)
    elements.draw(sheet)
    remarks.draw_box(sheet)
    remarks.draw_notes(sheet)
    remarks.draw_numbers(sheet)
    axes.give_way(sheet)
    overlay.draw_below_names()
    if sheet.places_all:
        aside.draw(sheet)
    names.draw(sheet)
    overlay.draw_above_names(sheet)
    return what
