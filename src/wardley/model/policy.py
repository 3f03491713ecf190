"""The thresholds that the checks hold an estate to."""

from collections.abc import Iterable, Mapping

from wardley.model.axes import DEFAULT_BOUNDARIES
from wardley.model.entries import Entry
from wardley.model.faults import Faults
from wardley.source.diagnostic import Diagnostic
from wardley.syntax.nearest import nearest

Values = tuple[float, ...]

ORDERS = ("purpose-first", "wsjf")
"""What ``policy order`` may be; the first is that of an estate which says nothing."""

DEFAULTS: Mapping[str, Values | str] = {
    "stages": DEFAULT_BOUNDARIES,
    "margin": (0.05,),
    "map-above": (100_000.0,),
    "load": (0.8,),
    "purpose": "purpose",
    "purpose-half": (0.5,),
    "purpose-band": (0.1,),
    "order": "purpose-first",
    "agreement": (0.5, 0.7),
    "camp": (2.0,),
    "rating-votes": (3.0,),
    "rating-range": (0.4,),
    "rating-deviation": (0.25,),
}
"""What every estate is held to unless its ``policy`` lines, or the settings, say otherwise.

``purpose`` is what the differentiating axis is called, ``purpose-half`` where high begins on both axes of
purpose, and ``purpose-band`` how near it a score is called borderline. ``order`` is ``purpose-first`` or
``wsjf``. ``stages`` are where one stage of evolution gives way to the next; ``margin`` is how near such a
line a component is called borderline (46 % of real components lie within 0.05 of one). ``map-above`` is the
cost from which work must name components; ``load`` the share of capacity that may be planned.
``agreement`` is where Kendall's W stops being weak and where it begins to be strong, ``camp`` how many
departments make one. Of ``rating-votes`` or more, scores are contested where they lie ``rating-range`` apart
on both sides of the line, or deviate by ``rating-deviation``. All five are conventions.
"""


class Policy:
    """Thresholds by name, each a tuple of numbers or a word.

    *defaults* say which names there are and how many numbers each takes.
    """

    def __init__(self, defaults: Mapping[str, Values | str] = DEFAULTS) -> None:
        self.values: dict[str, Values | str] = {**DEFAULTS, **defaults}
        self.changed: dict[str, Values | str] = {}
        """What the estate or the settings set, in their order."""
        self.faults: list[Diagnostic] = []

    def numbers(self, name: str) -> Values:
        """The numbers of the threshold *name*; raises ``KeyError`` where there is none of this name."""
        value = self.values[name]
        if isinstance(value, str):
            raise KeyError(name)
        return value

    def number(self, name: str) -> float:
        """The one number of the threshold *name*, or the first of several."""
        return self.numbers(name)[0]

    def set(self, name: str, value: Values | str) -> str | None:
        """Set *name* to *value*; answers what is wrong with that, or None."""
        if name not in self.values:
            near = nearest(name, self.values)
            return f"policy knows no '{name}'" + (f"; did you mean '{near}'?" if near else "")
        kind = self.values[name]
        if isinstance(kind, str) != isinstance(value, str):
            return f"policy {name} is {'a word' if isinstance(kind, str) else 'written in numbers'}"
        if len(kind) != len(value) and not isinstance(kind, str):
            noun = "number" if len(kind) == 1 else "numbers"
            return f"policy {name} takes {len(kind)} {noun}, and here are {len(value)}"
        if name == "order" and value not in ORDERS:
            return f"policy order is {' or '.join(ORDERS)}"
        if name == "stages" and not _rising(value):
            return "policy stages rise from 0 to 1"
        self.values[name] = self.changed[name] = value
        return None

    def read(self, entries: Iterable[Entry]) -> None:
        """Take in ``policy`` lines; what cannot be used is in ``faults``."""
        for entry in entries:
            item = entry.record
            words = [attribute.text.removeprefix("label ").strip() for attribute in item.attributes]
            value = words[0] if words and not item.numbers else item.numbers
            wrong = self.set(item.name or "", value)
            if wrong:
                faults = Faults(entry.source)
                faults.say("E314", "error", item.line, item.name or "", wrong)
                self.faults += faults.found


def _rising(value: Values | str) -> bool:
    return not isinstance(value, str) and list(value) == sorted(set(value)) and 0 < value[0] < value[-1] < 1
