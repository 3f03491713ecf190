"""What is laid over a map, as far as it was asked for: the other layers are loaded only then."""

# ruff: noqa: PLC0415 - most pictures are drawn without any layer, and in less time than loading all of them takes

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from wardley.drawing.options import Options
from wardley.drawing.sheet import Sheet
from wardley.drawing.theme import Theme

if TYPE_CHECKING:
    from wardley.drawing.layers.changes import Layer


class Overlay:
    """The layers of one picture, in the order in which they are drawn."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._changes: Layer | None = None

    def suited(self, theme: Theme) -> Theme:
        """*theme*, with figures large enough for colours to be seen."""
        if self._options.tints is None:
            return theme
        from wardley.drawing.layers import tints

        return replace(theme, radius=max(theme.radius, tints.SMALLEST))

    def begin(self, sheet: Sheet) -> None:
        """Note what the figures of *sheet* are filled with, and what changed of them."""
        options = self._options
        if options.tints is not None:
            from wardley.drawing.layers import tints

            tints.fill(sheet, options.tints)
        if options.changes:
            from wardley.drawing.layers.changes import Layer

            self._changes = Layer(sheet, options.changes)

    def draw_below_names(self) -> None:
        """Draw what names have to keep clear of."""
        if self._changes is not None:
            self._changes.draw()

    def draw_above_names(self, sheet: Sheet) -> None:
        """Draw what makes way for everything else."""
        options = self._options
        if options.tints is not None:
            from wardley.drawing.layers import tints

            tints.draw_legend(sheet, options.tints)
        if options.marks:
            from wardley.drawing.layers import marks

            marks.draw(sheet, options.marks)

    def told(self, sheet: Sheet) -> str:
        """What is laid over the map, in sentences."""
        options, said = self._options, ""
        if options.marks:
            from wardley.drawing.layers import marks

            said += marks.describe(options.marks)
        if options.changes is not None:
            from wardley.drawing.layers import changes

            said += changes.describe(options.changes)
        if options.tints is not None:
            from wardley.drawing.layers import tints

            said += tints.describe(sheet, options.tints)
        return said + (f" Shown: {options.view}." if options.view else "")

    def spoken(self, sheet: Sheet, words: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
        """*words*, by the ids of shapes, with what colours say."""
        if self._options.tints is None:
            return words
        from wardley.drawing.layers import tints

        return tints.spoken(sheet, words)
