"""Things by two scores: four quadrants, with a dot for each whose area is an amount."""

from wardley.source.record import record


@record
class Corner:
    """What a quadrant is called, what to do with what is in it, and how much that is, in words."""

    name: str
    treatment: str = ""
    said: str = ""


@record
class Dot:
    """A thing ``across`` and ``up``, both 0..1.

    ``size`` is what the area shows, None where it is not known. ``fill`` and ``outline`` are the categories
    of both, '' for none. ``hollow`` is what is stopped, ``strong`` what is written in bold letters.
    ``votes`` are the (across, up) of those whose mean it is. ``said`` is what else there is to say, such as
    the cost in words.
    """

    name: str
    across: float
    up: float
    size: float | None = None
    fill: str = ""
    outline: str = ""
    hollow: bool = False
    strong: bool = False
    votes: tuple[tuple[float, float], ...] = ()
    said: str = ""


@record
class Quadrant:
    """``dots`` in four quadrants.

    ``corners`` are those at the top right, bottom right, top left and bottom left. ``across`` and ``up`` are
    the words for the axes, ``half`` (0..1) where the lines run between low and high, and ``band`` how far to
    both sides of these it is shaded, with the words ``argue``. ``fill``, ``no_fill``, ``outline`` and
    ``no_outline`` are the legend's words for the categories, ``size`` for the area of a dot,
    with that of the ``largest``, ``hollow`` and ``strong`` for what is hollow and in bold letters; what has
    no words there is not explained.
    """

    title: str
    corners: tuple[Corner, Corner, Corner, Corner]
    dots: tuple[Dot, ...] = ()
    across: str = "Critical"
    up: str = "Differentiating"
    half: float = 0.5
    band: float = 0.1
    argue: str = "argue here"
    noun: str = "request"
    fill: str = "Objective"
    no_fill: str = "none"
    outline: str = "Team"
    no_outline: str = "none"
    size: str = "area: cost"
    largest: str = ""
    hollow: str = "hollow: stopped"
    strong: str = ""
