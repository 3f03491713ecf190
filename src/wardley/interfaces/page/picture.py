"""A map with marks on what is out of line."""

import re
from collections.abc import Iterable

from wardley.analyse.exposure import Misfit
from wardley.api import render
from wardley.drawing.engine import EngineError
from wardley.drawing.words.description import alt
from wardley.graph.chart import Chart
from wardley.interfaces.page.markup import Markup, tag
from wardley.reporting.marked import markings

LARGEST = 3_000
"""Elements and links up to which a map is shown on a page; a larger one would be a black field."""

_LINK = re.compile(r"</?a\b[^>]*>")


def picture(chart: Chart, found: Iterable[Misfit], prefix: str) -> Markup:
    """*chart* drawn, with marks on *found*; where it cannot be drawn, a sentence that says why."""
    map_ = chart.map
    size = len(chart.placements) + len(map_.links) + len(map_.evolutions) + len(map_.notes)
    if size > LARGEST:
        return tag("p", f"The map has {size:,} elements and links, too many for a page.", class_="soft")
    try:
        drawn = str(render(map_, "svg", marks=markings(found), prefix=prefix))
    except EngineError as problem:
        return tag("p", f"The map is not drawn here: {problem}.", class_="soft")
    # Addresses of submaps lead out of the page, which holds everything itself.
    inside = Markup(_LINK.sub("", drawn))
    return tag("figure", inside, tabindex="0", aria_label=alt(map_))
