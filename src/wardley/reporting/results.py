"""Key results from, to and by, with the work that serves them: a table that reports share."""

from collections.abc import Iterator, Mapping, Sequence

from wardley.plan.gap.goals import ResultGap
from wardley.reporting.done import left_data, when, who, work_data
from wardley.reporting.page import Cell, Table, Tone
from wardley.reporting.said import UNKNOWN

WHO = "Who serves it, and when that is done"
"""The head of a column with work."""

_HEADS = ("Key result", "Objective", "From", "To", "By", WHO)


def results_table(gaps: Sequence[ResultGap], codes: Mapping[str, str] | None = None) -> Table:
    """*gaps* as a table. *codes* are, by name, the rules that have something to say of a key result.

    Where there are none, there is no column for them.
    """
    rows: list[tuple[Cell | str, ...]] = [_row(gap) for gap in gaps]
    heads: tuple[str, ...] = _HEADS
    if codes:
        heads = (*_HEADS, "Codes")
        told = [codes.get(gap.key_result.name, "none") for gap in gaps]
        rows = [(*row, code) for row, code in zip(rows, told, strict=True)]
    return Table("key_results", heads, tuple(rows), frozenset({2, 3}))


def _row(gap: ResultGap) -> tuple[Cell | str, ...]:
    one = gap.key_result
    tone: Tone | None = "fair" if gap.nothing_in_time or gap.unscheduled else None
    return (
        Cell(one.name, strong=True), one.objective or "no objective", one.start_text or UNKNOWN,
        one.target_text or UNKNOWN, str(one.by) if one.by else UNKNOWN,
        Cell(who(gap.work, gap.left, gap.after), tone if gap.work else "poor"),
    )  # fmt: skip


def late_points(gaps: Sequence[ResultGap]) -> Iterator[str]:
    """A sentence for each of *gaps* of which no work is done by its day."""
    for gap in gaps:
        if gap.nothing_in_time:
            yield (
                f"'{gap.key_result.name}' is to be reached by {gap.key_result.by}, and by this draft the"
                f" first work for it is done in {when(gap.after[0])}."
            )


def result_data(gap: ResultGap) -> dict[str, object]:
    """*gap* for programs."""
    one = gap.key_result
    return {
        "key_result": one.name, "objective": one.objective, "owner": one.owner, "department": one.department,
        "from": one.start, "to": one.target, "from_text": one.start_text, "to_text": one.target_text,
        "by": str(one.by) if one.by else None, "work": work_data(gap.work), "not_kept": left_data(gap.left),
        "nothing_in_time": gap.nothing_in_time,
    }  # fmt: skip
