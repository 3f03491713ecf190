"""Work in time: quarters as columns, teams as lanes, bars from start to end."""

from typing import Literal

from wardley.source.record import record

Tone = Literal["", "deadline", "late", "waits"]
"""What else is to be seen of a bar: it has a deadline, misses it, or waits for others before it ends."""


@record
class Bar:
    """Work ``name`` from ``start`` to ``end``, in months, with fractions, from when the first quarter begins.

    ``strong`` is what sets us apart. ``said`` is what else there is to say, such as the deadline.
    """

    name: str
    start: float
    end: float
    strong: bool = False
    tone: Tone = ""
    said: str = ""


@record
class Lane:
    """A team with its ``bars``. ``loads`` has words for each quarter.

    ``over`` are the quarters, numbered from 0, in which that is too much.
    """

    name: str
    bars: tuple[Bar, ...] = ()
    loads: tuple[str, ...] = ()
    over: frozenset[int] = frozenset()


@record
class Lanes:
    """``lanes`` over ``quarters``, which are named in their order.

    ``sums`` are rows below: what is summed, and its words for each quarter and, with one more, for all.
    ``strong``, ``deadline``, ``late`` and ``waits`` are the words of the legend.
    """

    title: str
    quarters: tuple[str, ...]
    lanes: tuple[Lane, ...] = ()
    sums: tuple[tuple[str, tuple[str, ...]], ...] = ()
    strong: str = "sets us apart"
    deadline: str = "has a deadline"
    late: str = "misses its deadline"
    waits: str = "waits for others"
