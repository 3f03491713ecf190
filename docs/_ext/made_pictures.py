"""Maps that are drawn when the site is built."""

import os
from dataclasses import replace
from pathlib import Path

from sphinx.application import Sphinx

import wardley
from wardley.api import render
from wardley.interfaces.reports.escaped import escaped
from wardley.model.axes import EvolutionAxis
from wardley.model.elements import Component


def picture(app: Sphinx, argument: str) -> str:
    """The map in the file *argument*, which is named from the folder of the site's pages, drawn."""
    path = Path(app.srcdir, argument)
    chart = wardley.read(path)
    return shown(app, path.stem, str(render(chart, "svg")), chart.alt)


def bare(app: Sphinx, argument: str) -> str:
    """The same as `picture` without one coordinate: each component has the name of its stage alone."""
    path = Path(app.srcdir, argument)
    chart = wardley.read(path)
    unplaced = replace(
        chart,
        anchors=tuple(replace(anchor, visibility=None, evolution=None) for anchor in chart.anchors),
        components=tuple(_staged(component, chart.evolution) for component in chart.components),
    )
    drawn = str(render(unplaced, "svg"))
    return shown(app, f"bare-{path.stem}", drawn, f"{chart.title}, placed from its stages and links")


def _staged(component: Component, axis: EvolutionAxis) -> Component:
    stage = axis.stage_of(component.evolution or 0.0)
    middle = axis.middle_of(stage)
    return replace(component, visibility=None, evolution=middle, stage=stage, label_offset=None)


def changes(app: Sphinx, argument: str) -> str:
    """The second of two maps, named as for `picture`, with what changed since the first."""
    old, new = (wardley.read(Path(app.srcdir, path)) for path in argument.split())
    drawn = str(render(new, "svg", changes=wardley.diff(old, new)))
    return shown(app, f"changes-{Path(argument.split()[1]).stem}", drawn, f"{new.title}: what changed")


def shown(app: Sphinx, name: str, drawn: str, alt: str) -> str:
    """The picture *drawn* as an image with the text *alt*; *name* is that of its file."""
    folder = Path(app.doctreedir) / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    drawing = folder / f"{name}.svg"
    drawing.write_text(drawn, encoding="utf-8", newline="\n")
    return f"![{escaped(alt, 300)}]({Path(os.path.relpath(drawing, app.srcdir)).as_posix()})"
