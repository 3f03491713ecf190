"""SVG, looked at."""

import re
from xml.etree import ElementTree

import wardley
from wardley.drawing.draw import draw
from wardley.drawing.options import Options
from wardley.model.map import WardleyMap

NS = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"

Box = tuple[float, float, float, float]


class Picture:
    """A drawn map: its groups by id, and what is in them."""

    def __init__(self, map_: WardleyMap | str, style: str | None = None) -> None:
        self.map = wardley.parse(map_) if isinstance(map_, str) else map_
        # In the look of other tools, unless somebody asks for another: the numbers are then theirs.
        self.svg = str(draw(self.map, "svg", Options(style or self.map.style or "plain")))
        self.root = ElementTree.fromstring(self.svg)
        self.groups = {group.get("id"): group for group in self.root.iter(f"{NS}g")}

    def kinds(self, id_: str) -> list[str]:
        """The classes of a group."""
        return (self.groups[id_].get("class") or "").split()

    def ids(self, kind: str) -> list[str]:
        """The groups of a class."""
        return [str(id_) for id_ in self.groups if kind in self.kinds(str(id_))]

    def title(self, id_: str) -> str | None:
        """The name of the element that a group belongs to."""
        return self.groups[id_].findtext(f"{NS}title")

    def circle(self, id_: str) -> tuple[float, float, float]:
        """Its centre and radius."""
        ellipse = self._one(id_, "ellipse")
        assert ellipse.get("rx") == ellipse.get("ry")
        return float(ellipse.get("cx") or 0), float(ellipse.get("cy") or 0), float(ellipse.get("rx") or 0)

    def points(self, id_: str, tag: str = "polygon") -> list[tuple[float, float]]:
        """The points of its polygon, or of its path."""
        numbers = re.findall(
            r"-?[\d.]+", self._one(id_, tag).get("points" if tag == "polygon" else "d") or ""
        )
        return list(zip(map(float, numbers[::2]), map(float, numbers[1::2]), strict=True))

    def box(self, id_: str, tag: str = "polygon") -> Box:
        """Left, top, right, bottom of its polygon or path."""
        xs, ys = zip(*self.points(id_, tag), strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    def ends(self, id_: str) -> Box:
        """Where its line begins and ends."""
        points = self.points(id_, "path")
        return *points[0], *points[-1]

    def text(self, id_: str) -> ElementTree.Element:
        """Its text."""
        return self._one(id_, "text")

    def at(self, id_: str) -> tuple[float, float]:
        """Where its text is anchored."""
        text = self.text(id_)
        return float(text.get("x") or 0), float(text.get("y") or 0)

    def texts(self) -> list[str]:
        """Every text, in the order of painting."""
        return [text.text or "" for text in self.root.iter(f"{NS}text")]

    def _one(self, id_: str, tag: str) -> ElementTree.Element:
        (found,) = self.groups[id_].iter(f"{NS}{tag}")
        return found
