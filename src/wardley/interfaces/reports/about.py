"""All that is known of one thing, in words and as data."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from wardley.graph.about import About, Appearance, Fact, Neighbour
from wardley.interfaces.reports.text import printable
from wardley.interfaces.reports.whereabouts import data_of, line_of
from wardley.model.axes import STAGES
from wardley.model.estate import Contract, Team, Waiver
from wardley.model.portfolio import Decision, Initiative
from wardley.model.quantities import When, money, percent
from wardley.model.strategy import Capability
from wardley.source.place import Place

Row = tuple[str, str, Place | None]

_LABEL = 14
_SHOWN: dict[str, Callable[[Any], str]] = {
    "cost": lambda value: f"{money(value)} a year",
    "customised": percent,
}
_NAMES = {"contract_type": "contract", "end_of_life": "end of life", "text": "remark"}


def in_words(found: About) -> str:
    """*found* for people: a line a fact, each with the line of the text that says it."""
    maps = len({part.chart for part in found.maps})
    head: list[Row] = [("", f"{found.name}, on {maps} map{'' if maps == 1 else 's'}", None)]
    if found.names:
        head.append(("also called", ", ".join(found.names), found.same[0].place if found.same else None))
    beside = list(_beside(found))
    parts = [
        _part(head, indent=""),
        *(
            _part([("", f"on {part.chart.title}", part.placement.place)], indent="") + _part(_on_map(part))
            for part in found.maps
        ),
        *([f"in the estate\n{_part(beside)}"] if beside else []),
    ]
    return "\n".join(parts)


def _part(rows: Iterable[Row], indent: str = "  ") -> str:
    return "".join(_lines(rows, indent))


def _lines(rows: Iterable[Row], indent: str) -> Iterator[str]:
    before = ""
    for label, text, place in rows:
        shown = "" if label == before else label
        before = label
        start = f"{shown:<{_LABEL}}" if label else ""
        yield printable(f"{indent}{start}{text}" + (f" ({line_of(place)})" if place else "")) + "\n"


def _on_map(part: Appearance) -> Iterator[Row]:
    placement = part.placement
    yield "kind", placement.kind, None
    stage = None if placement.stage is None else STAGES[placement.stage]
    if placement.evolution is not None:
        yield "evolution", f"{placement.evolution:g}, {stage}", None
    elif stage:
        yield "evolution", stage, None
    if placement.visibility is not None:
        yield "visibility", f"{placement.visibility:g}", None
    if placement.evolves is not None:
        to = "" if placement.evolves.to is None else f"to {placement.evolves.to:g}"
        rename = f"as {placement.evolves.rename}" if placement.evolves.rename else ""
        yield "evolves", " ".join(filter(None, (to, rename))), placement.source.place(placement.evolves.line)
    for fact in part.facts:
        yield _fact(fact)
    if part.anchors:
        yield "stands below", f"{part.above} of {part.anchors} need{'' if part.anchors == 1 else 's'}", None
    yield from _neighbours("needed by", part.needed_by)
    yield from _neighbours("needs", part.needs)
    for flow in part.flows:
        way = {"out": "to", "in": "from", "both": "to and from"}[flow.direction]
        yield (
            "flow",
            f"{flow.label} {way} {flow.other.name}" if flow.label else f"{way} {flow.other.name}",
            flow.place,
        )


def _fact(fact: Fact) -> Row:
    label = _NAMES.get(fact.field, fact.field)
    if fact.field == "signs" and isinstance(fact.value, tuple):
        row, answer = fact.value
        shown = {True: "yes", False: "no"}[answer] if isinstance(answer, bool) else f"{answer} of 4"
        return "signs", f"{row} {shown}", fact.place
    return label, _SHOWN.get(fact.field, _value)(fact.value), fact.place


def _value(value: object) -> str:
    if value is True:
        return "yes"
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def _neighbours(label: str, neighbours: tuple[Neighbour, ...]) -> Iterator[Row]:
    for neighbour in neighbours:
        form = ", a form of it" if label == "needs" and neighbour.placement.kind == "form" else ""
        yield label, f"{neighbour.placement.name}{form}", neighbour.place


def _beside(found: About) -> Iterator[Row]:
    yield from (("contract", _contract(item), item.place) for item in found.contracts)
    yield from (("initiative", _initiative(item), item.place) for item in found.initiatives)
    yield from (("capability", _capability(item), item.place) for item in found.capabilities)
    yield from (("team", _team(item), item.place) for item in found.teams)
    yield from (("decision", _decision(item), item.place) for item in found.decisions)
    yield from (("accepted", _waiver(item), item.place) for item in found.waivers)


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _contract(item: Contract) -> str:
    return _joined(
        f"{item.name} with {item.vendor}" if item.vendor else item.name,
        item.type,
        f"ends {item.ends}" if item.ends else None,
        f"notice {item.notice:g} months" if item.notice is not None else None,
        "rolling" if item.rolling else None,
    )


def _initiative(item: Initiative) -> str:
    state = "stopped" if item.stopped else None if item.kept else "not kept"
    return _joined(
        item.name,
        f"cost {money(item.cost)}" if item.cost is not None else None,
        f"team {item.team}" if item.team else None,
        f"until {item.deadline}" if item.deadline else None,
        state,
    )


def _capability(item: Capability) -> str:
    now = None if item.now is None else f"now {item.now:g} of 5"
    return _joined(item.name, now, None if item.needed is None else f"{item.needed:g} needed")


def _team(item: Team) -> str:
    people = None if item.people is None else "1 person" if item.people == 1 else f"{item.people:g} people"
    return _joined(item.name, item.department, item.attitude, people)


def _decision(item: Decision) -> str:
    when = f"{item.by or ''} {f'on {item.on}' if item.on else ''}".strip()
    return _joined(item.verdict, when) + (f": {item.reason}" if item.reason else "")


def _waiver(item: Waiver) -> str:
    return f"{item.code}{f' until {item.until}' if item.until else ''}: {item.reason}"


def as_data(found: About) -> dict[str, Any]:
    """*found* for programs; what is not known is null."""
    return {
        "name": found.name,
        "names": list(found.names),
        "maps": [_map_data(part) for part in found.maps],
        "contracts": [_record(item) for item in found.contracts],
        "initiatives": [_record(item) for item in found.initiatives],
        "capabilities": [_record(item) for item in found.capabilities],
        "teams": [_record(item) for item in found.teams],
        "decisions": [_record(item) for item in found.decisions],
        "accepted": [_record(item) for item in found.waivers],
    }


def _map_data(part: Appearance) -> dict[str, Any]:
    placement = part.placement
    evolves = placement.evolves
    return {
        "map": part.chart.name,
        "title": part.chart.title,
        "place": data_of(placement.place),
        "kind": placement.kind,
        "visibility": placement.visibility,
        "evolution": placement.evolution,
        "stage": None if placement.stage is None else STAGES[placement.stage],
        "evolves": None
        if evolves is None
        else {"to": evolves.to, "as": evolves.rename, "line": evolves.line},
        "facts": [
            {"field": fact.field, "value": _plain(fact.value), "place": data_of(fact.place)}
            for fact in part.facts
        ],
        "needs_above": part.above,
        "needs_in_all": part.anchors,
        "needs": [_neighbour(item) for item in part.needs],
        "needed_by": [_neighbour(item) for item in part.needed_by],
        "flows": [
            {
                "other": flow.other.name,
                "direction": flow.direction,
                "label": flow.label,
                "place": data_of(flow.place),
            }
            for flow in part.flows
        ],
    }


def _neighbour(item: Neighbour) -> dict[str, Any]:
    return {"name": item.placement.name, "kind": item.placement.kind, "place": data_of(item.place)}


def _record(item: Any) -> dict[str, Any]:
    return {name: _plain(getattr(item, name)) for name in item.__dataclass_fields__}


def _plain(value: object) -> object:
    match value:
        case When():
            return value.text
        case Place():
            return data_of(value)
        case tuple():
            return [_plain(part) for part in value]
    return value
