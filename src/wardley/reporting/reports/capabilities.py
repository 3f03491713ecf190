"""What we must be good at: how far it is from now to what is needed, and who works on that."""

from wardley.analyse.report import Report
from wardley.model.names import normalised
from wardley.plan.gap.goals import CapabilityGap
from wardley.plan.plan import Plan
from wardley.reporting.done import left_data, who, work_data
from wardley.reporting.page import Cell, Items, Page, Table, section, sections, some
from wardley.reporting.said import UNKNOWN, counted, footnotes, number

SUMMARY = "what we must be good at: from now to what is needed, who works on it and when that is done"


def page(plan: Plan, report: Report) -> Page:
    """The capabilities, the widest gap first; those of which it is not known last."""
    gaps = plan.gap.capabilities
    flagged = {normalised(one.subject.name) for one in report.open if one.code == "W706"}
    wins = tuple(f"{one.capability.name}: {one.wins}." for one in gaps if one.wins)
    return Page(
        "capabilities", "What we must be good at", _summary(gaps),
        sections(
            section("From now to what is needed", _table(gaps, flagged)),
            section("How we win hangs on", Items(wins)),
        ),
        footnotes(report, "W705", "W706"),
        {"capabilities": [_data(one) for one in gaps]},
    )  # fmt: skip


def _summary(gaps: tuple[CapabilityGap, ...]) -> str:
    if not gaps:
        return "No capability is written, so there is no gap to see."
    short = [one for one in gaps if (one.capability.gap or 0) > 0]
    unknown = sum(one.capability.gap is None for one in gaps)
    first = f"{len(short)} of {counted(len(gaps), 'capability', 'capabilities')} fall short of what is needed"
    if len(short) == 1:
        first = first.replace(" fall ", " falls ")
    told = f"{first}; of {unknown} it is unknown." if unknown else f"{first}."
    bare = [one.capability.name for one in short if not one.work]
    late = [one.capability.name for one in short if one.work and one.nobody]
    told += f" No work that goes on touches {some(bare)}." if bare else ""
    return told + (f" The work on {some(late)} is in no quarter of this draft." if late else "")


def _table(gaps: tuple[CapabilityGap, ...], flagged: set[str]) -> Table:
    rows = []
    for one in gaps:
        has = one.capability
        grave = normalised(has.name) in flagged
        rows.append(
            (
                Cell(has.name, "poor" if grave else None, strong=bool(one.wins)), _score(has.now),
                _score(has.needed), _score(has.gap), has.owner or UNKNOWN,
                some(has.realised_by) if has.realised_by else "no component is linked",
                Cell(who(one.work, one.left), "fair" if one.nobody and (has.gap or 0) > 0 else None),
            )
        )  # fmt: skip
    return Table(
        "capabilities",
        (
            "Capability", "Now", "Needed", "Gap", "Owner", "Realised by",
            "Who works on it, and when that is done",
        ),
        tuple(rows), frozenset({1, 2, 3}),
        note=(
            "People score what there is and what is needed from 1 to 5. That work touches a capability does"
            " not say that it closes the gap."
        ),
    )  # fmt: skip


def _score(value: float | None) -> Cell:
    return Cell(number(value), number=value)


def _data(one: CapabilityGap) -> dict[str, object]:
    has = one.capability
    return {
        "capability": has.name, "now": has.now, "needed": has.needed, "gap": has.gap, "owner": has.owner,
        "cascade": has.cascade, "realised_by": list(has.realised_by), "wins": one.wins,
        "nobody": one.nobody, "work": work_data(one.work), "not_kept": left_data(one.left),
    }  # fmt: skip
