"""What troubles or tempts us: how grave it is and why we think so, what is due next, and who is on it."""

from collections.abc import Iterable

from wardley.analyse.report import Report
from wardley.plan.concerns import ANALYSES, Board, Covered, Standing
from wardley.plan.plan import Plan
from wardley.reporting.done import left_data, left_out, when, work_data
from wardley.reporting.page import Cell, Items, Page, Table, section, sections, some
from wardley.reporting.said import UNKNOWN, counted, footnotes, number

SUMMARY = "what troubles or tempts us: how grave it is, the evidence, what is due next and who is on it"

_NO_EVIDENCE = "no evidence written"


def page(plan: Plan, report: Report) -> Page:
    """The concerns, the gravest first, and the drivers of value that they are about."""
    board = plan.concerns
    return Page(
        "concerns", "What troubles or tempts us", _summary(board),
        sections(
            section("The board", _board(plan, board)),
            section("Evidence", _evidence(board)),
            section("What is due next", _due(board)),
            section("Separate and clarify", Items(tuple(_unclear(board)))),
            section("What drives value", _drivers(board.drivers), Items(tuple(_groups(board)))),
        ),
        footnotes(report, "W710"),
        _data(plan, board),
    )  # fmt: skip


def _summary(board: Board) -> str:
    every = board.standings
    if not every:
        return "No concern is written, so there is nothing to weigh."
    told = f"{counted(len(every), 'concern')} {'is' if len(every) == 1 else 'are'} written."
    top = [one.concern.name for one in board.top]
    if top:
        told += f" The gravest: {some(top)}."
    bare = [one.concern.name for one in board.top if not one.kept]
    if bare:
        told += f" No work that goes on addresses {some(bare)}."
    unproved = sum(not one.concern.evidence for one in every)
    if unproved:
        told += f" For {'all' if unproved == len(every) else unproved} of them no evidence is written."
    unscored = sum(one.rank is None for one in every)
    return told + (f" {unscored} {'is' if unscored == 1 else 'are'} not weighed." if unscored else "")


def _board(plan: Plan, board: Board) -> Table:
    rows = []
    for one in board.standings:
        concern = one.concern
        rows.append(
            (
                Cell(str(one.rank) if one.rank else "not weighed", number=one.rank),
                Cell(concern.name, strong=one.top), _mark(concern.seriousness), _mark(concern.urgency),
                _mark(concern.growth), concern.owner or UNKNOWN,
                Cell(_addressed(plan, one), "poor" if one.top and not one.kept else None),
            )
        )  # fmt: skip
    return Table(
        "concerns", ("Place", "Concern", "S", "U", "G", "Owner", "Who addresses it, and when that is done"),
        tuple(rows), frozenset({0, 2, 3, 4}),
        note=(
            "S: seriousness, how bad it is now; U: urgency, how soon something must be done; G: growth, how"
            " much worse it gets if nothing is. People give each from 1 to 5, and each says something else."
            " The place follows all three together, then S, U and G."
        ),
    )  # fmt: skip


def _mark(value: float | None) -> Cell:
    return Cell(number(value), number=value)


def _addressed(plan: Plan, one: Standing) -> str:
    work = plan.gap.finishes.of(one.work)
    if work:
        return some([f"{finish.name} ({when(finish)})" for finish in work])
    left = left_out(one.work)
    return f"nobody; would have: {left}" if left else "nobody"


def _evidence(board: Board) -> Table:
    rows = [
        (
            Cell(one.concern.name, strong=one.top), one.concern.kind or UNKNOWN,
            one.concern.stakeholder or UNKNOWN, one.concern.driver or "none that is written",
            Cell(one.concern.evidence or _NO_EVIDENCE, None if one.concern.evidence else "quiet"),
        )
        for one in board.standings
    ]  # fmt: skip
    heads = ("Concern", "Threat or opportunity", "For whom", "Driver of value", "Evidence")
    return Table("evidence", heads, tuple(rows))


def _due(board: Board) -> Table:
    rows = [
        (
            Cell(one.concern.name, strong=one.top), ANALYSES[one.next],
            "people say so" if one.stated else f"suggested: {one.reason}",
        )
        for one in board.standings
    ]  # fmt: skip
    return Table("next", ("Concern", "Due next", "Because"), tuple(rows))


def _unclear(board: Board) -> Iterable[str]:
    for one in board.standings:
        if one.unclear:
            yield f"'{one.concern.name}' looks like several in one: {one.unclear}."


def _drivers(drivers: tuple[Covered, ...]) -> Table:
    rows = []
    for one in drivers:
        driver = one.driver
        rows.append(
            (
                Cell(driver.name, strong=True), driver.group or UNKNOWN, _mark(driver.now),
                _mark(driver.wanted),
                Cell(
                    some([standing.concern.name for standing in one.concerns]) if one.concerns else "none",
                    None if one.concerns else "fair",
                ),
                some([judged.name for judged in one.work]) if one.work else "none that goes on",
            )
        )  # fmt: skip
    heads = ("Driver of value", "Group", "Now", "Wanted", "Concerns about it", "Work for them")
    return Table("drivers", heads, tuple(rows), frozenset({2, 3}))


def _groups(board: Board) -> Iterable[str]:
    """By group of drivers, what is written of it; nothing where no concern names a driver or group."""
    if not (board.drivers or any(board.groups.values())):
        return
    for group, standings in board.groups.items():
        names = some([one.concern.name for one in standings]) if standings else "no concern is about it"
        yield f"{group.capitalize()}: {names}."


def _data(plan: Plan, board: Board) -> dict[str, object]:
    return {
        "concerns": [_concern_data(plan, one) for one in board.standings],
        "drivers": [
            {
                "driver": one.driver.name, "group": one.driver.group, "now": one.driver.now,
                "wanted": one.driver.wanted, "concerns": [each.concern.name for each in one.concerns],
                "work": [judged.name for judged in one.work],
            }
            for one in board.drivers
        ],
        "groups": {
            group: [one.concern.name for one in standings] for group, standings in board.groups.items()
        },
    }  # fmt: skip


def _concern_data(plan: Plan, one: Standing) -> dict[str, object]:
    concern = one.concern
    return {
        "concern": concern.name, "rank": one.rank, "top": one.top, "seriousness": concern.seriousness,
        "urgency": concern.urgency, "growth": concern.growth, "kind": concern.kind, "owner": concern.owner,
        "stakeholder": concern.stakeholder, "driver": concern.driver, "evidence": concern.evidence,
        "next": one.next, "next_stated": one.stated, "reason": one.reason, "unclear": one.unclear,
        "work": work_data(plan.gap.finishes.of(one.work)),
        "not_kept": left_data(each for each in one.work if not each.goes_on),
    }  # fmt: skip
