"""The words by which components are chosen, as in ``owner`` and ``stage``: what each says of a component.

Most are the words of ``estate`` lines, and come from their table.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import fields
from typing import NamedTuple

from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model import quantities
from wardley.model.axes import STAGES
from wardley.model.estate import Facts
from wardley.model.names import normalised
from wardley.model.quantities import When
from wardley.model.stages import Stages
from wardley.model.words import FORMS, Key

Values = tuple[str, ...]

YES, NO = "yes", "no"

_BY_TREATMENT = {"configured": "buy", "standard": "buy", "utility": "outsource", "bespoke": "outsource"}
"""What an outsider's treatment is called by the decorators, where there is none."""

_DECORATORS = ("market", "ecosystem", "inertia")
_FIELDS = frozenset(field.name for field in fields(Facts))
_SAID_ELSEWHERE = frozenset({"who", "how", "kind", "inertia"})


class Attribute(NamedTuple):
    """A word to choose by.

    ``values`` tells what it says of a component of a chart: nothing where that is not known. ``known`` are
    all values that there can be, or none where any text is one. ``spelt`` is an asked value in the spelling
    of ``values``; it raises ``ValueError`` for what cannot be one.
    """

    values: Callable[[Estate, Chart, Placement], Values]
    known: Values = ()
    spelt: Callable[[Chart, str], str] | None = None


def _attributes() -> Iterator[tuple[str, Attribute]]:
    """Every word, in the order in which they are listed."""
    yield "name", Attribute(lambda _e, _c, placement: (placement.name,))
    kinds = ("anchor", "component", "submap", "form", *_choices("kind"))
    yield "kind", Attribute(_kinds, kinds)
    yield "stage", Attribute(_stage, STAGES, _stage_spelt)
    yield "sourcing", Attribute(_sourcing, ("build", "buy", "outsource"))
    yield "who", Attribute(lambda _e, _c, placement: _text(placement.who), _choices("who"))
    yield "how", Attribute(lambda _e, _c, placement: _text(placement.how), _choices("how"))
    yield "supplier", Attribute(_suppliers(None))
    for who in ("vendor", "partner", "shared"):
        yield who, Attribute(_suppliers(who))
    yield from _of_estate_lines()
    yield "department", Attribute(_departments)
    yield "inertia", Attribute(_inertia)
    for word in ("market", "ecosystem"):
        yield word, _mark(word)
    yield "tag", Attribute(_tags, (*_DECORATORS, *MARKS, "retiring"))


def _choices(field: str) -> Values:
    values = (str(key.value) for key in FORMS["estate"].keys.values() if key.field == field)
    return tuple(dict.fromkeys(values))


MARKS = tuple(word for word, key in FORMS["estate"].keys.items() if key.value is True and key.reader is None)
"""The words of ``estate`` lines that stand alone, as in ``critical``."""


def _of_estate_lines() -> Iterator[tuple[str, Attribute]]:
    chosen: dict[str, None] = {}
    for word, key in FORMS["estate"].keys.items():
        if key.field in _SAID_ELSEWHERE:
            continue
        if word in MARKS:
            yield word, _mark(key.field)
        elif key.reader is None:
            chosen.setdefault(key.field)
        else:
            yield word, Attribute(_fact(key), (), _spelling(key))
    for field in chosen:
        yield field.replace("_", "-"), Attribute(_fact(Key(field)), _choices(field))


def _fact(key: Key) -> Callable[[Estate, Chart, Placement], Values]:
    names = [name for name in (key.field, key.also) if name in _FIELDS]

    def values(_estate: Estate, _chart: Chart, placement: Placement) -> Values:
        facts = placement.facts
        return tuple(value for name in names if facts for value in _text(getattr(facts, name)))

    return values


def _spelling(key: Key) -> Callable[[Chart, str], str] | None:
    reader = key.reader
    if reader not in (quantities.amount, quantities.share):
        return None

    def spelt(_chart: Chart, asked: str) -> str:
        (value,) = _text(reader(asked))
        return value

    return spelt


def _mark(field: str) -> Attribute:
    def values(_estate: Estate, _chart: Chart, placement: Placement) -> Values:
        said = getattr(placement.element, field, False) or getattr(placement.facts, field, False)
        return (YES if said else NO,)

    return Attribute(values, (YES, NO))


def _text(value: object) -> Values:
    """*value* of a fact as it is asked for; nothing where it is not known."""
    match value:
        case None | False | ():
            return ()
        case True:
            return (YES,)
        case tuple():
            return tuple(map(str, value))
        case float() | int():
            return (f"{value:.15g}",)
        case When():
            return (value.text,)
    return (str(value),)


def _kinds(_estate: Estate, _chart: Chart, placement: Placement) -> Values:
    own = placement.kind
    return (own,) if own in ("anchor", "submap", "form") else ("component", own)


def _stage(_estate: Estate, chart: Chart, placement: Placement) -> Values:
    stage = placement.stage
    return () if stage is None else (STAGES[stage], chart.map.evolution.labels[stage])


def _stage_spelt(chart: Chart, asked: str) -> str:
    stage = Stages(chart.map.evolution).find(asked)
    if stage is None:
        raise ValueError(f"the stages are {', '.join(STAGES)}")
    return STAGES[stage]


def _sourcing(_estate: Estate, _chart: Chart, placement: Placement) -> Values:
    written = getattr(placement.element, "sourcing", None)
    if written is None and placement.who == "in-house":
        written = "build"
    elif written is None and placement.who is not None:
        written = _BY_TREATMENT.get(placement.how or "")
    return _text(written)


def _suppliers(who: str | None) -> Callable[[Estate, Chart, Placement], Values]:
    """Who supplies a component, as *who* where that is asked; whom a contract names is a vendor."""

    def values(estate: Estate, _chart: Chart, placement: Placement) -> Values:
        found = [placement.supplier] if placement.supplier and who in (None, placement.who) else []
        if who in (None, "vendor"):
            covered = estate.covered.get(placement.key, ())
            found += [contract.vendor for contract in covered if contract.vendor]
        return tuple(dict.fromkeys(found))

    return values


def _departments(estate: Estate, _chart: Chart, placement: Placement) -> Values:
    team = placement.facts.team if placement.facts else None
    own = (item.department for item in estate.teams if normalised(item.name) == normalised(team or ""))
    return tuple(department for department in own if department)


def _inertia(_estate: Estate, _chart: Chart, placement: Placement) -> Values:
    forms = placement.facts.inertia if placement.facts else ()
    return (YES, *forms) if forms or getattr(placement.element, "inertia", False) else (NO,)


def _tags(_estate: Estate, _chart: Chart, placement: Placement) -> Values:
    marks = [word for word in MARKS if getattr(placement.facts, FORMS["estate"].keys[word].field, False)]
    if placement.facts and placement.facts.inertia:
        marks.append("inertia")
    drawn = [word for word in _DECORATORS if getattr(placement.element, word, False)]
    retiring = ["retiring"] if placement.facts and placement.facts.retiring else []
    return tuple(dict.fromkeys((*drawn, *marks, *retiring)))


ATTRIBUTES: Mapping[str, Attribute] = dict(_attributes())
"""Every word to choose by, and what it says."""


def spelt(attribute: Attribute, chart: Chart, asked: str) -> str:
    """*asked* in the spelling of the values of *attribute*, or as it is where it cannot be one of them."""
    with suppress(ValueError):
        return attribute.spelt(chart, asked) if attribute.spelt else asked
    return asked
