"""Worker: `wardley`, text to model (``parse``), model to graph (``graph``) or to findings (``check``)."""

import sys
from datetime import date

from serve import Work, serve

import wardley

WORKS = {
    "parse": Work(wardley.parse, lambda map_: (len(map_.components), len(map_.links))),
    "graph": Work(
        lambda map_: map_.graph(),
        lambda graph: (graph.number_of_nodes(), graph.number_of_edges()),
        prepare=wardley.parse,
    ),
    "check": Work(
        lambda map_: wardley.check(map_, today=date(2026, 2, 1)),
        lambda report: (
            len(report.estate.maps[0].components),
            len(report.estate.maps[0].links),
        ),
        prepare=wardley.parse,
    ),
}

serve(WORKS[sys.argv[1]])
