"""Estates for questions: texts by file name."""

import wardley
from wardley.graph.estate import Estate


def estate(**texts: str) -> Estate:
    """The estate of *texts*; ``shop="..."`` is shop.owm, and ``notes_plan`` notes.plan."""
    return Estate([wardley.parse(text, name=_file(name)) for name, text in texts.items()])


def _file(name: str) -> str:
    stem, _, kind = name.partition("_")
    return f"{stem}.{kind or 'owm'}"


BAKERY = """\
title Bakery
anchor Guest [0.95, 0.6]
anchor Inspector [0.95, 0.3]
component Bread [0.8, 0.6]
component Oven [0.6, 0.7]
component Heat [0.4, 0.8]
component Records [0.5, 0.5]
Guest->Bread
Inspector->Records
Bread->Oven
Oven->Heat
"""

LIGHT = """\
anchor Guest [0.95, 0.6]
component Hall [0.8, 0.5]
component Light [0.6, 0.6]
component Lamp oil [0.3, 0.3]
Guest->Hall
Hall->Light
pipeline Light
{
  component Candle [0.3]
  component Bulb [0.8]
}
Candle->Lamp oil
"""

MILL = """\
title Mill
anchor Miller [0.95, 0.6]
component Flour [0.8, 0.5]
component Water wheel [0.5, 0.4]
Miller->Flour
Flour->Water wheel
"""

INN = """\
title Inn
anchor Guest [0.95, 0.6]
component Supper [0.8, 0.5]
component flour [0.4, 0.9]
Guest->Supper
Supper->flour
"""
