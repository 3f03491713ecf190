"""Where the market is against how things are treated."""

from wardley.analyse.crosstable import Cell, Crosstable, side, sides
from wardley.interfaces.page.markup import Markup, joined, tag
from wardley.model.axes import STAGES
from wardley.model.quantities import money

TREATED = ("experiment", "bespoke", "configured or standard", "utility")
"""What fits each stage, by the words of the language."""

_SAID = "On the diagonal the treatment fits the market. Below it, on the left, is built to measure what the"
_SAID += (
    " market sells; above it, on the right, is bought as settled what is still new. Amounts are a year's."
)
_SIDES = {
    "fits": "fits", "near": "one stage off", "custom": "custom-built", "outsourced": "novel, outsourced",
}  # fmt: skip


def cross(table: Crosstable) -> Markup:
    """*table* as a table; nothing where no treatment is known."""
    counts = sides(table)
    if not any(counts.values()):
        return Markup("")
    keys = (tag("span", f"{_SIDES[side]}: {count}", class_=f"key {side}") for side, count in counts.items())
    columns = (tag("th", treated, scope="col") for treated in TREATED)
    rows = (
        tag(
            "tr",
            tag("th", STAGES[stage], scope="row"),
            *(_cell(cell, stage, n) for n, cell in enumerate(row)),
        )
        for stage, row in enumerate(table)
    )
    return tag(
        "table", tag("caption", _SAID, " ", joined(keys, " ")),
        tag("thead", tag("tr", tag("th", "market \\ treated as", scope="col"), *columns)),
        tag("tbody", joined(rows)), class_="cross",
    )  # fmt: skip


def _cell(cell: Cell, stage: int, treatment: int) -> Markup:
    if not cell.count:
        return tag("td", "0", class_="none")
    kind = side(stage, treatment)
    cost = money(cell.cost) if cell.costed else "cost unknown"
    if 0 < cell.costed < cell.count:
        cost += f", {cell.costed} of {cell.count} known"
    parts = [tag("b", str(cell.count)), tag("small", cost)]
    if kind in ("custom", "outsourced"):
        parts.append(tag("small", _SIDES[kind], class_="side"))
    return tag("td", *parts, class_=kind)
