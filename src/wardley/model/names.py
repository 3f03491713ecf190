"""Which element a name means."""

import re
from typing import TYPE_CHECKING

from wardley.model.elements import Component
from wardley.model.relations import PipelineComponent

if TYPE_CHECKING:
    from wardley.model.map import WardleyMap

Element = Component | PipelineComponent

_DECORATORS = re.compile(r"(?:\s*\((?:[\s,;&/+]*(?:build|buy|outsource|market|ecosystem|inertia))+\s*\))+$")
_BLANKS = re.compile(r"\s+")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def normalised(name: str) -> str:
    """*name* as two spellings of one name are compared: blanks joined, in lower case."""
    if name.isprintable() and "  " not in name:  # nearly every name, and there nothing is to be joined
        return name.strip().lower()
    return _BLANKS.sub(" ", _UNSEEN.sub("", name)).strip().lower()


class Names:
    """The declared names of a map, and what each stands for.

    As OnlineWardleyMaps finds the end of a link: the identical name first, then one that
    differs in case and blanks alone; of several, the first among components, then anchors,
    submaps and the forms inside pipelines. Last comes the new name of an ``evolve A->B``, which
    stands for A.
    """

    def __init__(self, map_: "WardleyMap") -> None:
        self._map = map_
        forms = [form for pipeline in map_.pipelines for form in pipeline.components]
        self.elements: list[Element] = [*map_.components, *map_.anchors, *map_.submaps, *forms]
        """Every declared element, in the order in which a name is looked for."""
        self.exact: dict[str, Element] = {}
        """Every declared name, and the element it means."""
        for element in self.elements:
            self.exact.setdefault(element.name, element)
        self._loose: dict[str, Element] | None = None

    def find(self, name: str) -> Element | None:
        """The element that *name* means, or None where nothing declares it."""
        found = self.exact.get(name)
        if found is not None:
            return found
        if self._loose is None:
            self._loose = self._build_loose()
        found = self._loose.get(normalised(name))
        if found is None and name.endswith(")"):
            # Behind a bare name a reader may have seen its decorators as a part of it.
            found = self._loose.get(normalised(_DECORATORS.sub("", name)))
        return found

    def _build_loose(self) -> dict[str, Element]:
        loose: dict[str, Element] = {}
        for element in self.elements:
            loose.setdefault(normalised(element.name), element)
        for evolution in self._map.evolutions:
            if evolution.rename and evolution.name in self.exact:
                loose.setdefault(normalised(evolution.rename), self.exact[evolution.name])
        return loose
