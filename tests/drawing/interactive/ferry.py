"""A ferry company, small enough to know by heart: what the page of a map is tried on."""

import wardley
from wardley.drawing.cards import Said, cards_of
from wardley.drawing.draw import draw
from wardley.drawing.options import Options
from wardley.graph.estate import Estate

FERRY = """\
title The ferry
anchor Passenger [0.95, 0.60]
component Ticket [0.80, 0.62] (build)
component Crossing [0.76, 0.44]
component Timetable [0.62, 0.40]
component Boat [0.50, 0.66]
component Engine [0.34, 0.72] (buy)
component Café [0.60, 0.20]
component Fuel [0.12, 0.93] (outsource)
Passenger -> Ticket
Passenger -> Crossing
Ticket -> Timetable
Crossing -> Boat
Crossing -> Timetable
Boat -> Engine
Engine -> Fuel
Café +> Boat
evolve Timetable 0.7
//@ estate Ticket (in-house, bespoke, owner Ada, cost 90k)
//@ estate Engine (vendor Motorco, owner Bo)
//@ estate Fuel (vendor Oilco, owner Bo)
"""

FOUND = {"ticket": (Said("W202", "medium", "'Ticket' is bespoke", "compare two products"),)}


def ferry_page(text: str = FERRY, **asked: object) -> str:
    """The page of *text*, whose first component was found out of line."""
    map_ = wardley.parse(text)
    estate = Estate([map_])
    cards = cards_of(estate, estate.charts[0], FOUND)
    return str(draw(map_, "html", Options(cards=cards, **asked)))
