"""``wardleymap_svg.py MAP SVG``: the shortest program that draws a map with PyPI's `wardleymap`."""

import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")

from wardley_map import create_svg_map, create_wardley_map_plot

_, figure = create_wardley_map_plot(Path(sys.argv[1]).read_text(encoding="utf-8"))
Path(sys.argv[2]).write_text(create_svg_map(figure), encoding="utf-8")
