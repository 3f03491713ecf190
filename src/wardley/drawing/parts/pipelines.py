"""The boxes of pipelines, and the circles at the ends of those whose forms have no names."""

from wardley.drawing.canvas import fraction
from wardley.drawing.shapes import Mark
from wardley.drawing.sheet import Sheet, Symbol
from wardley.model.relations import Pipeline

_HEIGHT = 22.0
_BESIDE = 15.0
_DROP = 2.0
"""How far a box without named forms hangs below its owner's middle, px; one with forms does not."""


def draw(sheet: Sheet) -> None:
    """Draw them."""
    pipelines = sheet.map.pipelines
    if not pipelines:
        return
    standing = _Standing(sheet)
    for number, pipeline in enumerate(pipelines, 1):
        owner = sheet.placement.names.find(pipeline.name)
        symbol = sheet.symbol(owner) if owner is not None else None
        if symbol is not None:
            _pipeline(sheet, f"pipeline_{number}", pipeline, symbol, standing)


class _Standing:
    """Where figures stand, for authors who put the forms of a pipeline into its box by hand."""

    def __init__(self, sheet: Sheet) -> None:
        self._places: dict[tuple[int, int], list[tuple[float, float]]] = {}
        for symbol in sheet.symbols.values():
            if symbol.reach:
                cell = int(symbol.x // _BESIDE), int(symbol.y // _BESIDE)
                self._places.setdefault(cell, []).append((symbol.x, symbol.y))

    def near(self, x: float, y: float) -> bool:
        """Whether one stands so near (x, y) that a circle there would be taken for its double."""
        column, row = int(x // _BESIDE), int(y // _BESIDE)
        return any(
            abs(other_x - x) <= _BESIDE and abs(other_y - y) <= _HEIGHT / 2 - 2
            for across in (-1, 0, 1)
            for down in (-1, 0, 1)
            for other_x, other_y in self._places.get((column + across, row + down), ())
        )


def _pipeline(sheet: Sheet, id_: str, pipeline: Pipeline, owner: Symbol, standing: _Standing) -> None:
    theme, name = sheet.theme, pipeline.name
    forms = [form for form in map(sheet.symbol, pipeline.components) if form is not None]
    if forms:
        xs = [form.x for form in forms]
        top = owner.y
    elif pipeline.hidden or pipeline.start is None or pipeline.end is None:
        return
    else:
        canvas = sheet.canvas
        xs = [canvas.x(fraction(pipeline.start, 0.2)), canvas.x(fraction(pipeline.end, 0.8))]
        top = owner.y + _DROP
    left, right, middle = min(xs) - _BESIDE, max(xs) + _BESIDE, top + _HEIGHT / 2
    size = right - left, _HEIGHT
    paint, rounded = (theme.pipeline_fill or "none", theme.pipeline_stroke), theme.pipeline_rounded
    sheet.marks.append(
        Mark(id_, "pipeline", "box", (left + right) / 2, middle, *size, *paint, name=name, rounded=rounded)
    )
    if not forms:
        for end, x in zip(("start", "end"), sorted(set(xs)), strict=False):
            if not standing.near(x, middle):
                _end(sheet, f"{id_}_{end}", x, middle, name)


def _end(sheet: Sheet, id_: str, x: float, y: float, name: str) -> None:
    theme = sheet.theme
    size, paint = 2 * theme.radius, (theme.fill, theme.stroke, theme.stroke_width)
    sheet.marks.append(Mark(id_, "form", "circle", x, y, size, size, *paint, name=name))
