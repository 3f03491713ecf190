"""From here to there: what moves on the maps, who moves it and when, and what that is for."""

from collections.abc import Iterator, Sequence

from wardley.analyse.report import Report
from wardley.model.axes import STAGES
from wardley.plan.gap.gap import Gap, Stage
from wardley.plan.gap.moves import Move, Stand
from wardley.plan.plan import Plan
from wardley.reporting.done import done, left_data, left_out, work_data
from wardley.reporting.page import Cell, Items, Page, Table, Words, section, sections, some
from wardley.reporting.results import late_points, result_data, results_table
from wardley.reporting.said import UNKNOWN, counted, footnotes

SUMMARY = "from the map as it is to where it is to be: what moves, who moves it and in which quarter"

_NO_DATE = "For what the market does there is no date: nobody can forecast it."


def page(plan: Plan, report: Report) -> Page:
    """The way from the maps as they are to what is written of them, by the draft plan."""
    gap, several = plan.gap, len(plan.estate.charts) > 1
    moved, staying = _worked(gap)
    market, nobody = gap.moved_by("market"), gap.moved_by("nobody")
    return Page(
        "roadmap", "From here to there", _summary(plan),
        sections(
            section("What our work changes", _changed(moved, several=several)),
            section("What only the market moves", _bare("market", market, several=several), _no_date(market)),
            section("What nobody moves", _bare("nobody", nobody, several=several)),
            section("What is worked on, and stays where it is", _staying(staying, several=several)),
            section("By quarter", _quarters(gap), _not_planned(gap)),
            section("Key results", results_table(gap.results), Items(tuple(late_points(gap.results)))),
        ),
        footnotes(report, "W212", "W301", "W307", "W702", "W803", "W807"),
        {
            "not_planned": gap.not_planned,
            "moves": [_data(move) for move in gap.moves],
            "quarters": [_stage_data(stage) for stage in gap.roadmap],
            "key_results": [result_data(one) for one in gap.results],
        },
    )  # fmt: skip


def _summary(plan: Plan) -> str:
    gap = plan.gap
    if not plan.estate.charts:
        return "No map was read, so there is nothing to move."
    if not gap.moves:
        return "Nothing on the maps is to move, and no work that goes on changes any of it."
    moved, staying = _worked(gap)
    market, nobody = gap.moved_by("market"), gap.moved_by("nobody")
    told = _worked_words(moved, staying, len(plan.estate.charts))
    unplanned = sum(not any(one.quarter for one in move.work) for move in (*moved, *staying))
    if unplanned and not gap.not_planned:
        told += f" The work on {unplanned} of them is in no quarter of this draft."
    if market:
        told += f" Only the market moves {some(_components(market))}."
    if nobody:
        told += f" Nobody moves {some(_components(nobody))}."
    return told + (f" No quarter is planned: {gap.not_planned}." if gap.not_planned else "")


def _worked_words(moved: Sequence[Move], staying: Sequence[Move], maps: int) -> str:
    where = f" on {maps} maps" if maps > 1 else ""
    if not moved and not staying:
        return f"No work that goes on changes a component{where}."
    if not moved:
        return f"Work that goes on is on {counted(len(staying), 'component')}{where}, and moves none of them."
    one = len(moved) == 1
    told = f"Work that goes on is to change where {counted(len(moved), 'component')}{where}"
    told += f" {'stands or how it is' if one else 'stand or how they are'} run"
    return told + (f", and works on {len(staying)} more where they are." if staying else ".")


def _worked(gap: Gap) -> tuple[list[Move], list[Move]]:
    """What our work is on: that which is to be otherwise than now, and that which stays."""
    work = gap.moved_by("work")
    return [move for move in work if _changes(move)], [move for move in work if not _changes(move)]


def _changes(move: Move) -> bool:
    return move.handled or move.moves or move.retiring or move.rename is not None


def _changed(moves: Sequence[Move], *, several: bool) -> Table:
    rows = tuple(
        (Cell(_name(move, several=several), strong=move.handled), stand(move.now), _to(move), done(move.work))
        for move in moves
    )
    return Table(
        "work", ("Component", "Now", "To", "By which work, and when that is done"), rows,
        note=f"A quarter is that in which the draft plan has the work done. {_NO_DATE}",
    )  # fmt: skip


def _staying(moves: Sequence[Move], *, several: bool) -> Table:
    rows = tuple(
        (Cell(_name(move, several=several)), stand(move.now), done(move.work)) for move in moves
    )  # fmt: skip
    return Table("staying", ("Component", "Now", "Work on it, and when that is done"), rows)


def _bare(name: str, moves: Sequence[Move], *, several: bool) -> Table:
    rows = tuple(
        (
            Cell(_name(move, several=several), strong=name == "nobody"), stand(move.now), _to(move),
            left_out(move.left) or "none",
        )
        for move in moves
    )  # fmt: skip
    return Table(name, ("Component", "Now", "To", "Work on it that does not go on"), rows)


def _no_date(moves: Sequence[Move]) -> Words | None:
    return Words(_NO_DATE) if moves else None


def _name(move: Move, *, several: bool) -> str:
    return f"{move.component} ({move.chart})" if several else move.component


def stand(one: Stand) -> str:
    """How a component stands: ``product 0.66, bespoke, in-house``."""
    return f"{_market(one)}, {_hands(one)}"


def _market(one: Stand) -> str:
    stage = UNKNOWN if one.stage is None else STAGES[one.stage]
    return stage if one.evolution is None else f"{stage} {one.evolution:g}"


def _hands(one: Stand) -> str:
    if one.who is None and one.how is None:
        return "who runs it and how is unknown"
    who_ = f"{one.who} {one.supplier}" if one.supplier else one.who or "who runs it is unknown"
    if one.who in ("vendor", "partner") and not one.supplier:
        who_ += " not named"
    return f"{one.how or 'how is unknown'}, {who_}"


def _to(move: Move) -> str:
    """What is to be otherwise than now, in our hands first, then on the market."""
    said = [_hands(move.to)] if move.handled else []
    if move.rename:
        said.append(f"becomes {move.rename}")
    if move.retiring:
        said.append(f"to be left by {move.retires}" if move.retires else "to be left, by when is unknown")
    if move.moves:
        said.append(f"{_market(move.to)} once the market is there")
    return "; ".join(said) or "stays where it is"


def _quarters(gap: Gap) -> Table:
    return Table(
        "quarters", ("Quarter", "Work that is done", "Components that it changes"), tuple(_lines(gap))
    )


def _lines(gap: Gap) -> Iterator[tuple[Cell | str, ...]]:
    for stage in gap.roadmap:
        quarter = _quarter(stage)
        if not stage.steps:
            yield Cell(quarter, strong=True), Cell("none on a component", tone="quiet"), "none"
        for step in stage.steps:
            name = step.finish.name if stage.quarter is not None else done([step.finish])
            yield Cell(quarter, strong=True), name, some(_components(step.moves))


def _components(moves: Sequence[Move]) -> list[str]:
    """The components of *moves*, each once, on how many maps it may stand."""
    return list(dict.fromkeys(move.component for move in moves))


def _quarter(stage: Stage) -> str:
    return "no quarter" if stage.quarter is None else str(stage.quarter)


def _not_planned(gap: Gap) -> Words | None:
    return Words(f"No quarter is planned: {gap.not_planned}.") if gap.not_planned and gap.moves else None


def _data(move: Move) -> dict[str, object]:
    return {
        "map": move.chart, "component": move.component, "by": move.by, "now": _stand_data(move.now),
        "to": _stand_data(move.to), "treated_otherwise": move.handled, "rename": move.rename,
        "retiring": move.retiring, "retires": str(move.retires) if move.retires else None,
        "work": work_data(move.work), "not_kept": left_data(move.left),
    }  # fmt: skip


def _stand_data(one: Stand) -> dict[str, object]:
    return {
        "evolution": one.evolution, "stage": None if one.stage is None else STAGES[one.stage],
        "who": one.who, "supplier": one.supplier, "how": one.how,
    }  # fmt: skip


def _stage_data(stage: Stage) -> dict[str, object]:
    return {
        "quarter": None if stage.quarter is None else str(stage.quarter),
        "work": [
            {"initiative": step.finish.name, "components": _components(step.moves)} for step in stage.steps
        ],
    }
