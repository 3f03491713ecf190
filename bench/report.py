"""Tables, the targets they are held against, and how both are shown."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from samples import Samples, cpu, least, middle, ratio


@dataclass(frozen=True, slots=True)
class Table:
    """Rows to print as Markdown, and what must be known to read them."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    notes: Sequence[str] = ()

    def markdown(self) -> str:
        """The table and its notes."""
        ruler = ["---", *("---:" for _ in self.columns[1:])]
        rows = [f"| {' | '.join(row)} |" for row in (self.columns, ruler, *self.rows)]
        return "\n".join([f"## {self.title}", "", *rows, "", *(f"{note}  " for note in self.notes)])


@dataclass(frozen=True, slots=True)
class Target:
    """A figure that shall not be above *bound*; *measured* is None where it could not be had."""

    what: str
    bound: float
    measured: float | None

    @property
    def kept(self) -> str:
        """``yes``, ``no``, or ``not measured``."""
        if self.measured is None:
            return "not measured"
        return "yes" if self.measured <= self.bound else "no"


@dataclass(slots=True)
class Section:
    """What one part of the benchmark has to say; ``figures`` are the same as plain data."""

    tables: list[Table] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    figures: dict[str, Any] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        """What goes into the JSON file."""
        targets = [{**asdict(target), "kept": target.kept} for target in self.targets]
        return {"figures": self.figures, "targets": targets}


def targets_table(targets: Sequence[Target]) -> Table:
    """Every target beside what was measured."""
    rows = [
        (one.what, f"{one.bound:g}", "–" if one.measured is None else f"{one.measured:.3g}", one.kept)
        for one in targets
    ]
    return Table("Targets", ("figure", "at most", "measured", "kept"), rows)


def milliseconds(seconds: float) -> str:
    """*seconds* as ms, three digits or the whole number."""
    value = seconds * 1000
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def times(value: float) -> str:
    """A ratio."""
    return f"{value:.2f}" if value < 10 else f"{value:.1f}"


def spread(samples: Samples) -> list[str]:
    """The cells for "min ms", "median ms", "median CPU ms"."""
    return [milliseconds(seconds) for seconds in (least(samples), middle(samples), middle(samples, cpu))]


def compared(ours: Samples, theirs: Samples) -> list[str]:
    """The cells for "ours ÷ it" and "ours ÷ it, CPU"; dashes in our own row."""
    if ours is theirs:
        return ["–", "–"]
    return [times(ratio(ours, theirs)), times(ratio(ours, theirs, cpu))]


def count(value: int) -> str:
    """A number of things."""
    return f"{value:,}"
