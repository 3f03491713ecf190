"""Where several maps place the same things along evolution."""

from wardley.source.record import record


@record
class Spot:
    """The ``map`` that places a thing at ``evolution`` (0..1); ``far`` is one far from the others."""

    map: str
    evolution: float
    far: bool = False


@record
class Row:
    """A thing with its ``spots``, and the ``median`` of them, None where there are too few."""

    name: str
    spots: tuple[Spot, ...]
    median: float | None = None


@record
class Profile:
    """``rows`` of things along the ``stages``, which meet at ``boundaries`` (0..1), three of them."""

    title: str
    rows: tuple[Row, ...]
    stages: tuple[str, str, str, str] = ("Genesis", "Custom-built", "Product", "Commodity")
    boundaries: tuple[float, float, float] = (0.175, 0.4, 0.7)
