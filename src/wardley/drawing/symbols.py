"""Where every element is drawn and how far its figure reaches, before anything is joined to it."""

from wardley.drawing.canvas import fraction
from wardley.drawing.sheet import Sheet, Symbol
from wardley.model.elements import Anchor, Component, Submap
from wardley.model.names import Element
from wardley.model.relations import Evolution, PipelineComponent

DEFAULT_TARGET = 0.85
"""Where an ``evolve`` without a number leads, as in OnlineWardleyMaps."""

FORM_DROP = 11.0
"""How far the forms of a pipeline stand below its owner, px."""

SQUARE = 5.0
"""Half the side of the square of a pipeline's owner, px."""

SOURCED, MARKET, ECOSYSTEM = 15.0, 18.0, 30.0
"""The radii of the circles around what is sourced, a market, and an ecosystem, px."""


def survey(sheet: Sheet) -> None:
    """Note where every element, and everything that one becomes, stands."""
    map_, names = sheet.map, sheet.placement.names
    sheet.owners = {
        id(owner) for pipeline in map_.pipelines if (owner := names.find(pipeline.name)) is not None
    }
    kinds: tuple[tuple[str, tuple[Component, ...]], ...] = (
        ("anchor", map_.anchors), ("component", map_.components), ("submap", map_.submaps),
    )  # fmt: skip
    for kind, items in kinds:
        for number, element in enumerate(items, 1):
            _note(sheet, f"{kind}_{number}", element)
    for number, pipeline in enumerate(map_.pipelines, 1):
        for at, form in enumerate(pipeline.components, 1):
            _note(sheet, f"pipeline_{number}_form_{at}", form)
    for number, evolution in enumerate(map_.evolutions, 1):
        found = names.find(evolution.name)
        symbol = sheet.symbol(found) if found is not None else None
        if symbol is not None:
            x = sheet.canvas.x(fraction(evolution.to, DEFAULT_TARGET))
            reach = _reach(sheet, symbol.element, evolution, square=symbol.square)
            target = Symbol(f"evolved_{number}", symbol.element, x, symbol.y, reach, symbol.square, evolution)
            sheet.symbols[id(symbol.element), id(evolution)] = target


def _note(sheet: Sheet, id_: str, element: Element) -> None:
    spot = sheet.placement.of(element)
    if spot is None:
        return
    x, y = sheet.canvas.x(spot.evolution), sheet.canvas.y(spot.visibility)
    if isinstance(element, PipelineComponent):
        y += FORM_DROP
    square = id(element) in sheet.owners
    bare = isinstance(element, Anchor) and not square
    reach = 0.0 if bare else _reach(sheet, element, None, square=square)
    sheet.symbols[id(element), id(None)] = Symbol(id_, element, x, y, reach, square)


def _reach(sheet: Sheet, element: Element, evolution: Evolution | None, *, square: bool) -> float:
    sourcing, market, ecosystem = manner(element, evolution)
    around = ECOSYSTEM if ecosystem else MARKET if market else SOURCED if sourcing else 0.0
    return max(SQUARE if square else sheet.theme.radius, around)


def manner(element: Element, evolution: Evolution | None) -> tuple[str | None, bool, bool]:
    """How it is sourced, whether a market, whether an ecosystem: as it will be, where that is written."""
    if evolution is not None and (evolution.sourcing or evolution.market or evolution.ecosystem):
        return evolution.sourcing, evolution.market, evolution.ecosystem
    if isinstance(element, PipelineComponent):
        return None, False, False
    return element.sourcing, element.market, element.ecosystem


def shown_name(symbol: Symbol) -> str:
    """The name beside the figure."""
    evolution = symbol.evolution
    return evolution.rename if evolution is not None and evolution.rename else symbol.element.name


def kind_of(symbol: Symbol) -> str:
    """The classes of *symbol*: what it is first, then what is special about it."""
    element = symbol.element
    kind = "component"
    if symbol.evolution is not None:
        kind = "evolved"
    elif isinstance(element, PipelineComponent):
        kind = "component form"
    elif isinstance(element, Submap):
        kind = "submap"
    elif isinstance(element, Anchor):
        kind = "anchor"
    sourcing, market, ecosystem = manner(element, symbol.evolution)
    words = (kind, sourcing, market and "market", ecosystem and "ecosystem", symbol.square and "owner")
    return " ".join(word for word in words if word)
