"""From a stage's name to its place on the axis."""

import re

from wardley.model.axes import EvolutionAxis

_KNOWN = {
    "genesis": 0, "concept": 0, "novel": 0,
    "custom": 1, "custom-built": 1, "custom built": 1, "custombuilt": 1, "bespoke": 1, "emerging": 1,
    "product": 2, "rental": 2, "product (+rental)": 2, "good": 2, "converging": 2,
    "commodity": 3, "utility": 3, "commodity (+utility)": 3, "best": 3, "accepted": 3,
}  # fmt: skip
"""The stages of activities, and those of data, practice and knowledge (Wardley, 2016)."""

_ASIDE = re.compile(r"\s*\(.*\)\s*$")


class Stages:
    """The stage names of one map: its own labels first, then those everybody knows."""

    def __init__(self, axis: EvolutionAxis) -> None:
        self.axis = axis
        self._index = dict(_KNOWN)
        for index, label in reversed(list(enumerate(axis.labels))):
            for spelling in (label, _ASIDE.sub("", label), *label.split("/")):
                if spelling.strip():
                    self._index[spelling.strip().lower()] = index

    @property
    def names(self) -> list[str]:
        """Every name that is understood, in lower case."""
        return sorted(self._index)

    def find(self, name: str) -> int | None:
        """0 genesis .. 3 commodity, or None where no stage is called *name*."""
        return self._index.get(" ".join(name.lower().split()))
