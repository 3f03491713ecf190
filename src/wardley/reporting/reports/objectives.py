"""What is to be reached: objectives with their key results, who owns them, and the work that serves them."""

from collections import defaultdict

from wardley.analyse.report import Report
from wardley.model.names import normalised
from wardley.model.strategy import Objective
from wardley.plan.gap.finish import Finish
from wardley.plan.plan import Plan
from wardley.plan.serving import ColumnKind
from wardley.reporting.done import done, work_data
from wardley.reporting.found import findings, findings_data, found
from wardley.reporting.page import Cell, Items, Page, Table, Tone, section, sections, some
from wardley.reporting.results import WHO, late_points, result_data, results_table
from wardley.reporting.said import UNKNOWN, counted, footnotes

SUMMARY = "objectives with their key results, who owns them, and the work that serves them"

_CODES = ("W702", "W703", "W704")


def page(plan: Plan, report: Report) -> Page:
    """The objectives in the order of their lines, then every key result, then what is to be said of them."""
    strategy, gap = plan.estate.strategy, plan.gap
    codes = _codes(report)
    served = {one.name: _served(plan, "objective", one.name) for one in strategy.objectives}
    results = {
        one.key_result.name: _said(codes, "keyresult", one.key_result.name)
        for one in gap.results
        if ("keyresult", normalised(one.key_result.name)) in codes
    }
    return Page(
        "objectives", "Objectives and key results", _summary(plan, served),
        sections(
            section("Objectives", _table(strategy.objectives, served, codes)),
            section("Key results", results_table(gap.results, results)),
            section("Worth a look", findings(report, *_CODES), Items(tuple(late_points(gap.results)))),
        ),
        footnotes(report, *_CODES, "W708"),
        {
            "objectives": [_data(one, served[one.name], codes) for one in strategy.objectives],
            "key_results": [result_data(one) for one in gap.results],
            "findings": findings_data(report, *_CODES),
        },
    )  # fmt: skip


def _summary(plan: Plan, served: dict[str, tuple[Finish, ...]]) -> str:
    strategy = plan.estate.strategy
    if not (strategy.objectives or strategy.key_results):
        return "No objective is written, so nothing says what the work is for."
    told = (
        f"{counted(len(strategy.objectives), 'objective')} with"
        f" {counted(len(strategy.key_results), 'key result')}."
    )
    bare = [name for name, work in served.items() if not any(one.scheduled for one in work)]
    if bare:
        return f"{told} Nothing that goes on and is planned serves {some(bare)}."
    return f"{told} Work that goes on serves every objective." if served else told


def _served(plan: Plan, kind: ColumnKind, name: str) -> tuple[Finish, ...]:
    """What goes on and serves the goal *name*; directly, where anything does so."""
    column = plan.alignment.column(kind, name)
    rows = plan.alignment.kept(column) if column is not None else ()
    own = [row.judged for row, mark in rows if mark != "through"]
    return plan.gap.finishes.of(own or [row.judged for row, _ in rows])


def _codes(report: Report) -> dict[tuple[str, str], list[str]]:
    """By kind and name (normalised) of a goal: the codes of the rules that have something to say of it."""
    codes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in found(report, *_CODES):
        codes[one.subject.kind, normalised(one.subject.name)].append(one.code)
    return codes


def _said(codes: dict[tuple[str, str], list[str]], kind: str, name: str) -> str:
    return " ".join(dict.fromkeys(codes.get((kind, normalised(name)), ()))) or "none"


def _table(
    objectives: tuple[Objective, ...],
    served: dict[str, tuple[Finish, ...]],
    codes: dict[tuple[str, str], list[str]],
) -> Table:
    joined = any(one.supports for one in objectives)
    rows = []
    for one in objectives:
        work = served[one.name]
        tone: Tone | None = None if any(finish.scheduled for finish in work) else "poor"
        row: list[Cell | str] = [
            Cell(one.name, strong=True), one.owner or UNKNOWN, one.department or UNKNOWN,
            Cell(done(work), tone), _said(codes, "objective", one.name),
        ]  # fmt: skip
        if joined:
            row.insert(3, some(one.supports) if one.supports else "nothing that is written")
        rows.append(tuple(row))
    heads = ("Objective", "Owner", "Department", *(("Supports",) if joined else ()), WHO, "Codes")
    return Table("objectives", heads, tuple(rows))


def _data(
    one: Objective, work: tuple[Finish, ...], codes: dict[tuple[str, str], list[str]]
) -> dict[str, object]:
    return {
        "objective": one.name, "owner": one.owner, "department": one.department, "cascade": one.cascade,
        "supports": list(one.supports), "text": one.text,
        "key_results": [result.name for result in one.key_results], "work": work_data(work),
        "codes": list(codes.get(("objective", normalised(one.name)), ())),
    }  # fmt: skip
