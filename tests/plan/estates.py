"""Estates for the tests of plans, from their text."""

from datetime import date
from pathlib import Path

import wardley
from wardley.graph.estate import Estate

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TODAY = date(2026, 2, 1)

SHOP = """\
title Tea shop
anchor Guest [0.95, 0.6]
component Ordering [0.8, 0.5] (build)
component Till [0.6, 0.75] (build)
component Cellar [0.5, 0.8] (build)
component Power [0.2, 0.95] (outsource)
Guest -> Ordering -> Till -> Cellar -> Power
"""


def estate(plan: str, text: str = SHOP) -> Estate:
    """The estate of the map *text* and the plan *plan*, on the first of February 2026."""
    maps = [wardley.parse(text, name="shop.owm"), wardley.parse(plan, name="shop.plan")]
    return Estate(maps, today=TODAY)


def example(*files: str) -> Estate:
    """The estate of these *files* among the examples."""
    return Estate([wardley.read(EXAMPLES / file) for file in files], today=TODAY)


def training() -> Estate:
    """The scale-up that trains people."""
    return example("online-training.owm")


def support() -> Estate:
    """The division that supports customers, with its 94 requests."""
    return example("support-division.owm", "support-division.plan")
