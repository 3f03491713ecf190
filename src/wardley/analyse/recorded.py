"""Which sorts of facts an estate records at all: where nobody writes owners down, none is missing."""

from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.estate import Facts


def described(estate: Estate) -> list[tuple[Chart, Placement, Facts]]:
    """Every component that an ``estate`` line speaks of, with its chart and what is said.

    What is retired and nothing needs any more is left out.
    """
    return estate.described


def records(estate: Estate, *fields: str) -> bool:
    """Whether any component of *estate* has one of *fields* of `Facts`."""
    return any(getattr(facts, field) for _, _, facts in described(estate) for field in fields)
