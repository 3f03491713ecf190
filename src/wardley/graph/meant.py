"""What a name means in an estate."""

from collections.abc import Iterable

from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.graph.words import Thing
from wardley.model.names import normalised
from wardley.syntax.nearest import nearest


class NameUnknown(LookupError):  # noqa: N818 - it says what happened
    """No ``kind`` (``component`` or ``supplier``) of an estate is called ``name``.

    ``near`` is the name that was probably meant, and ``other`` what else is called so, as in ``team``; None
    where there is nothing.
    """

    def __init__(self, name: str, kind: str, near: str | None, other: str | None) -> None:
        super().__init__(f"no {kind} is called '{name}'")
        self.name = name
        self.kind = kind
        self.near = near
        self.other = other


def meant(estate: Estate, name: str) -> Thing:
    """The thing that *name* means on the maps of *estate*, or what will evolve to that name.

    Letter case and blanks do not count, and ``same`` lines are known. Raises `NameUnknown`.
    """
    thing = estate.things.find(name)
    if thing is not None:
        return thing
    for chart in estate.charts:
        placement = chart.find(name)
        thing = estate.things.find(placement.name) if placement is not None else None
        if thing is not None:
            return thing
    other = "supplier" if normalised(name) in suppliers(estate) else estate.known.kind_of(name)
    names = (word for thing in estate.things for word in thing.names)
    raise NameUnknown(name, "component", _near(name, names), other)


def shown_again(estate: Estate) -> dict[Placement, Thing]:
    """By placement the thing that it shows, where the maps of *estate* show that more than once."""
    return {
        placement: thing
        for thing in estate.things
        if len(thing.placements) > 1
        for _, placement in thing.placements
    }


def carries_over(placement: Placement) -> bool:
    """Whether what befalls *placement* on its map befalls the same thing on the others.

    It does not for users and their needs: what they lack on one map says nothing of what another shows.
    """
    return placement.kind not in ("anchor", "need")


def suppliers(estate: Estate) -> dict[str, str]:
    """Everyone who supplies something in *estate*: by name in lower case, the name as it is first written."""
    found: dict[str, str] = {}
    for chart in estate.charts:
        for placement in chart.placements:
            if placement.supplier:
                found.setdefault(normalised(placement.supplier), placement.supplier)
    for contract in estate.contracts:
        if contract.vendor:
            found.setdefault(normalised(contract.vendor), contract.vendor)
    return found


def supplied_by(estate: Estate, name: str) -> list[Thing]:
    """The things that the supplier *name* runs, or that a contract with it covers, in order of the maps.

    Raises `NameUnknown`.
    """
    key = normalised(name)
    known = suppliers(estate)
    if key not in known:
        other = "component" if estate.things.find(name) else estate.known.kind_of(name)
        raise NameUnknown(name, "supplier", _near(name, known.values()), other)
    covered = {
        normalised(part)
        for contract in estate.contracts
        if normalised(contract.vendor or "") == key
        for part in contract.covers
    }
    wanted = {id(thing) for part in covered if (thing := estate.thing(part)) is not None}
    return [
        thing
        for thing in estate.things
        if id(thing) in wanted
        or any(normalised(placement.supplier or "") == key for _, placement in thing.placements)
    ]


def _near(name: str, names: Iterable[str]) -> str | None:
    return nearest(name, dict.fromkeys(names), 0.6)
