"""What is known of the elements of a map, as cards to be shown beside it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from wardley.drawing.words.spoken import counted, stage_names
from wardley.model.map import WardleyMap
from wardley.source.record import record

if TYPE_CHECKING:
    from wardley.graph.chart import Chart
    from wardley.graph.estate import Estate
    from wardley.graph.placement import Placement
    from wardley.model.estate import Contract

CHOICES = ("owner", "team", "vendor", "sourcing")
"""By which values of their cards elements are chosen; each is an attribute of `wardley.graph.attributes`."""

Row = tuple[str, str]


@record
class Said:
    """A finding: its ``code``, its ``severity`` (high, medium, low, note), what is so and what would help."""

    code: str
    severity: str
    message: str
    action: str | None = None


@record
class Card:
    """What is known of the element ``name``.

    ``rows`` are a label and a value each. ``values`` holds for each of `CHOICES` what is known, perhaps
    nothing; it is None for what nobody runs or supplies, such as a user. ``findings`` is None where nobody
    looked.
    """

    name: str
    rows: tuple[Row, ...] = ()
    values: tuple[tuple[str, ...], ...] | None = None
    findings: tuple[Said, ...] | None = None


def cards_of_map(map_: WardleyMap) -> tuple[Card, ...]:
    """A card for each element of *map_*, with what its own text says."""
    from wardley.graph.estate import Estate  # noqa: PLC0415 - most pictures do without it

    estate = Estate([map_])
    return tuple(card for chart in estate.charts for card in cards_of(estate, chart))


def cards_of(
    estate: "Estate", chart: "Chart", findings: Mapping[str, Sequence[Said]] | None = None
) -> tuple[Card, ...]:
    """A card for each element of *chart*; *findings* are by name in lower case, None where nobody looked."""
    from wardley.graph.attributes import ATTRIBUTES  # noqa: PLC0415 - as above

    made = []
    for placement in chart.placements:
        values = None
        if placement.kind not in ("anchor", "need"):
            values = tuple(ATTRIBUTES[word].values(estate, chart, placement) for word in CHOICES)
        said = None if findings is None else tuple(findings.get(placement.key, ()))
        made.append(Card(placement.name, tuple(_rows(estate, chart, placement)), values, said))
    return tuple(made)


def _rows(estate: "Estate", chart: "Chart", placement: "Placement") -> Iterator[Row]:
    if placement.kind != "activity":
        yield "Kind", "form of a pipeline" if placement.kind == "form" else placement.kind
    yield from _stage(chart, placement)
    yield from _sourcing(placement)
    yield from _facts(placement)
    contracts = estate.covered.get(placement.key, ())
    yield from (("Contract", _contract(contract)) for contract in contracts)
    work = [initiative.name for initiative in estate.changes.get(placement.key, ())]
    if work:
        yield "Work on it", ", ".join(work)
    above, anchors = chart.reach.counts[placement.number], len(chart.anchors)
    if anchors and placement not in chart.anchors:
        yield "Stands below", f"{above} of {counted(anchors, 'need')}"
    if placement.facts and placement.facts.text:
        yield "Remark", placement.facts.text


def _stage(chart: "Chart", placement: "Placement") -> Iterator[Row]:
    stages = stage_names(chart.map.evolution)
    stage = None if placement.stage is None else stages[placement.stage]
    if placement.kind != "anchor":
        at = None if placement.evolution is None else f"{placement.evolution:g}"
        if stage or at:
            yield "Stage", f"{stage} ({at})" if stage and at else stage or at or ""
    evolves = placement.evolves
    if evolves is not None:
        stage_to = evolves.stage
        if stage_to is None and evolves.to is not None:
            stage_to = chart.stage_of(evolves.to)
        to = None if stage_to is None else f"to {stages[stage_to]}"
        held = "against inertia" if getattr(placement.element, "inertia", False) else None
        name = evolves.rename and f"as {evolves.rename}"
        yield "Evolves", " ".join(filter(None, (to, name, held))) or "yes"


def _sourcing(placement: "Placement") -> Iterator[Row]:
    who = placement.who
    if who and placement.supplier:
        who = placement.supplier if who == "vendor" else f"{placement.supplier} ({who})"
    said = ", ".join(filter(None, (who, placement.how)))
    if said:
        yield "Sourcing", said


def _facts(placement: "Placement") -> Iterator[Row]:
    from wardley.model.quantities import money, percent  # noqa: PLC0415 - as above

    facts = placement.facts
    marks = [word for word in ("market", "ecosystem") if getattr(placement.element, word, False)]
    if facts is None:
        if marks:
            yield "Marked as", ", ".join(marks)
        return
    for label, value in (
        ("Owner", facts.owner),
        ("Team", facts.team),
        ("People", None if facts.people is None else f"{facts.people:g}"),
        ("Cost a year", None if facts.cost is None else money(facts.cost)),
        ("Our own part", None if facts.customised is None else percent(facts.customised)),
        ("Contract type", facts.contract_type),
        ("In use since", facts.since and str(facts.since)),
        ("Alternatives", ", ".join(facts.alternatives)),
        ("Way out", facts.exit),
        ("System", facts.system),
        ("Capability", facts.capability),
        ("Inertia", ", ".join(facts.inertia)),
        ("End of life", facts.end_of_life and str(facts.end_of_life)),
        ("Reviewed", facts.reviewed and str(facts.reviewed)),
    ):
        if value:
            yield label, value
    words = ("sells", "differentiating", "parity", "critical", "mandated", "bridge")
    marks += [word for word in words if getattr(facts, word)]
    if facts.retiring:
        marks.append(f"retiring {facts.retires}" if facts.retires else "retiring")
    if marks:
        yield "Marked as", ", ".join(marks)


def _contract(contract: "Contract") -> str:
    parts = (
        f"{contract.name} with {contract.vendor}" if contract.vendor else contract.name,
        contract.type,
        contract.ends and f"ends {contract.ends}",
        None if contract.notice is None else f"notice {contract.notice:g} months",
        "rolling" if contract.rolling else None,
    )
    return ", ".join(part for part in parts if part)
