"""The choice cascade: what we want to be, where we play, how we win, what that takes, and how we see it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from wardley.analyse.report import Report
from wardley.model.names import normalised
from wardley.model.strategy import Capability, Choice, Strategy, System
from wardley.plan.cascade import Cascades, Laid
from wardley.plan.plan import Plan
from wardley.reporting.found import findings, findings_data
from wardley.reporting.page import Cell, Page, Section, Table, section, sections, some
from wardley.reporting.said import UNKNOWN, counted, footnotes, number

SUMMARY = "the choice cascade, box by box and level by level, with what is not written"

_NOT_WRITTEN = "not written"

Line = Choice | Capability | System
Supporters = Mapping[str, list[str]]


def page(plan: Plan, report: Report) -> Page:
    """The cascades, each before those that stand under it."""
    every = list(plan.cascades)
    supporters = _supporters(plan.estate.strategy)
    return Page(
        "cascade", "The choices that belong together", _summary(plan.cascades),
        sections(
            *(_section(laid, supporters) for laid in every),
            section("Worth a look", findings(report, "W705")),
        ),
        footnotes(report, "W705"),
        {
            "cascades": [_data(laid, supporters) for laid in every],
            "findings": findings_data(report, "W705"),
        },
    )  # fmt: skip


def _summary(cascades: Cascades) -> str:
    every = list(cascades)
    if not every:
        return "No choice cascade is written."
    empty = [(laid, box) for laid in every for box in laid.empty]
    told = f"{counted(len(every), 'choice cascade')}"
    deepest = max(laid.depth for laid in every) + 1
    told += f" on {deepest} levels" if deepest > 1 else ""
    if len(every) > 1 and empty:
        names = list(dict.fromkeys(laid.name for laid, _ in empty))
        boxes = sum(len(laid.boxes) for laid in every)
        return f"{told}: nothing is written in {len(empty)} of their {boxes} boxes, those of {some(names)}."
    if not empty:
        return (
            f"{told}: something is written in each of the five boxes{' of each' if len(every) > 1 else ''}."
        )
    return f"{told}: nothing is written of {some([box.title for _, box in empty])}."


def _section(laid: Laid, supporters: Supporters) -> Section:
    rows: list[tuple[Cell | str, ...]] = []
    for box in laid.boxes:
        title = Cell(box.title.capitalize(), strong=True)
        rows += [(title, told(line, supporters)) for line in box.lines]
        if box.empty:
            rows.append((title, Cell(_NOT_WRITTEN, "fair")))
    name = "choices" if laid.cascade.name is None else f"choices of {laid.name}"
    return section(_title(laid), Table(name, ("Choice", "What is written"), tuple(rows)))


def _title(laid: Laid) -> str:
    """Its name and what it stands under."""
    name = laid.name[:1].upper() + laid.name[1:]
    if laid.above is not None:
        over = f" of {laid.above.name}" if laid.above.name else ""
        return f"{name}, under '{laid.cascade.under}'{over}"
    if laid.cascade.under:
        return f"{name}, under '{laid.cascade.under}', which does not stand above it"
    return f"{name}, under nothing that is written" if laid.loose else name


def told(line: Line, supporters: Supporters) -> str:
    """*line* with what is known of it."""
    known = [*_known(line)]
    below = supporters.get(normalised(line.name), ())
    if below:
        known.append(f"supported by {some([f'{chr(39)}{name}{chr(39)}' for name in below])}")
    return f"{line.name} ({'; '.join(known)})" if known else line.name


def _known(line: Line) -> Iterator[str]:
    if isinstance(line, Capability):
        yield f"now {number(line.now)}, needed {number(line.needed)}, owner {line.owner or UNKNOWN}"
        yield f"realised by {some(line.realised_by)}" if line.realised_by else "no component is linked"
    elif isinstance(line, System):
        yield f"measures {some(line.measures)}" if line.measures else "measures no key result"
    elif line.text:
        yield line.text


def _supporters(strategy: Strategy) -> Supporters:
    """By name (normalised) of a choice: the objectives that support it."""
    found: dict[str, list[str]] = defaultdict(list)
    for objective in strategy.objectives:
        for name in objective.supports:
            found[normalised(name)].append(objective.name)
    return found


def _data(laid: Laid, supporters: Supporters) -> dict[str, object]:
    return {
        "cascade": laid.cascade.name, "under": laid.cascade.under, "depth": laid.depth,
        "above": laid.above.name if laid.above else None, "loose": laid.loose,
        "boxes": [
            {"box": box.kind, "lines": [_line_data(line, supporters) for line in box.lines]}
            for box in laid.boxes
        ],
    }  # fmt: skip


def _line_data(line: Line, supporters: Supporters) -> dict[str, object]:
    found: dict[str, object] = {
        "name": line.name, "supported_by": list(supporters.get(normalised(line.name), ()))
    }  # fmt: skip
    if isinstance(line, Capability):
        found |= {"now": line.now, "needed": line.needed, "owner": line.owner}
        found["realised_by"] = list(line.realised_by)
    elif isinstance(line, System):
        found["measures"] = list(line.measures)
    else:
        found["text"] = line.text
    return found
