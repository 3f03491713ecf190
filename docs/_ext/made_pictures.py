"""Maps that are drawn when the site is built."""

import os
from pathlib import Path

from sphinx.application import Sphinx

import wardley
from wardley.api import render


def picture(app: Sphinx, argument: str) -> str:
    """The map in the file *argument*, which is named from the folder of the site's pages, drawn."""
    path = Path(app.srcdir, argument)
    chart = wardley.read(path)
    folder = Path(app.doctreedir) / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    drawing = folder / f"{path.stem}.svg"
    drawing.write_text(str(render(chart, "svg")), encoding="utf-8", newline="\n")
    return f"![{chart.title}]({Path(os.path.relpath(drawing, app.srcdir)).as_posix()})"
