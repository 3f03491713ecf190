"""What the rules on sourcing and treatment (W201..W212) share: exemptions, softeners and evidence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from wardley.analyse.finding import Finding, Subject, softer
from wardley.analyse.uncertainty import uncertainty
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.portfolio import Initiative
from wardley.source.diagnostic import Severity
from wardley.source.place import Place

MANDATED = frozenset({"W201", "W202", "W203", "W204", "W205", "W206", "W211"})
"""What no choice excuses: law, a scheme, a regulator or the parent company says so."""

LEFT = frozenset({"W201", "W202", "W203", "W204", "W205", "W206"})
"""What is not a mismatch any more where the component is being left."""

MARK_ONLY = frozenset({"W206"})
"""What a differentiating initiative does not soften, only the mark on the component itself does.

Work that sets us apart may touch a package without our changes to the package being what does: those
belong beside it.
"""

NOT_BY_PURPOSE = frozenset({"W210"})
"""What is found because the component differentiates, and cannot be softened by that."""

NOT_BY_PLACE = frozenset({"W208"})
"""What is itself a doubt about the component's place, and cannot be softened by that."""

HIGH = 0.5
"""From here a purpose counts as differentiating, or as critical (lines of the purpose alignment model)."""


@dataclass(frozen=True, slots=True)
class Case:
    """One suspicion: a rule's ``code`` and ``name``, its ``severity`` before it is softened, and the words.

    ``fields`` are the facts of the component that are pointed at; ``places`` is what else is.
    """

    code: str
    name: str
    severity: Severity
    message: str
    action: str
    fields: tuple[str, ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)
    threshold: Mapping[str, object] = field(default_factory=dict)
    places: tuple[Place, ...] = ()


def custom_built(estate: Estate, stage: int) -> Iterator[tuple[Chart, Placement, float]]:
    """The components of *stage* (0..3) whose treatment fits genesis or custom-built, with their evolution."""
    for chart, placement in estate.sourced:
        evolution, treatment = placement.evolution, placement.treatment
        if placement.stage == stage and evolution is not None and treatment is not None and treatment <= 1:
            yield chart, placement, evolution


def untold(estate: Estate) -> str | None:
    """Why nothing can be held against evolution: no component says who runs it or how; else None."""
    if any(
        placement.stated and placement.sourced for chart in estate.charts for placement in chart.placements
    ):
        return None
    return "no component says who runs it or how it is treated"


def judged(estate: Estate, chart: Chart, placement: Placement, case: Case) -> Finding | None:
    """*case* as a finding on *placement*, softened by what the estate says; None where it is exempt.

    Exempt is what we sell, what no choice is left for, and what is retired and nothing needs any more.
    Softeners, in this order: it is being left (a note that names the day), it differentiates or a
    differentiating initiative that is not stopped changes it (one level down), its place on the axis is
    uncertain (one level down).
    """
    facts = placement.facts
    if facts and (facts.sells or (facts.mandated and case.code in MANDATED)):
        return None
    if gone(estate, chart, placement):
        return None
    severity, softened = case.severity, []
    if facts and facts.retiring and case.code in LEFT:
        case, severity = _left(placement, case), "note"
        softened.append(f"retiring {facts.retires}" if facts.retires else "retiring")
    for reason in (_purpose(estate, placement, case.code), _doubt(estate, chart, placement, case.code)):
        if reason is not None:
            severity = softer(severity)
            softened.append(reason)
    places = dict.fromkeys((*placement.places(*case.fields), *case.places))
    return Finding(
        case.code, case.name, severity, case.message, tuple(places), case.action,
        {**evidence(chart, placement), **case.facts},
        Subject("component", placement.name, chart.name), case.threshold, tuple(softened),
    )  # fmt: skip


def gone(estate: Estate, chart: Chart, placement: Placement) -> bool:
    """Whether *placement* is retired, its last day being past, and nothing on its map needs it."""
    return estate.gone(chart, placement)


def _left(placement: Placement, case: Case) -> Case:
    day = placement.facts.retires if placement.facts else None
    if day is None:
        action = "write the day by which it is left, as in retiring 2027-06"
        return replace(case, message=f"{case.message}; it is being left", action=action)
    return replace(
        case, message=f"{case.message}; it is being left by {day}",
        action="see the leaving through to its day; nothing else is asked here",
        facts={**case.facts, "retires": str(day)},
    )  # fmt: skip


def _purpose(estate: Estate, placement: Placement, code: str) -> str | None:
    if code in NOT_BY_PURPOSE:
        return None
    if placement.facts and placement.facts.differentiating:
        return "differentiating"
    initiative = None if code in MARK_ONLY else differentiating_initiative(estate, placement)
    return f"changed by the differentiating initiative '{initiative.name}'" if initiative else None


def _doubt(estate: Estate, chart: Chart, placement: Placement, code: str) -> str | None:
    doubt = None if code in NOT_BY_PLACE else uncertainty(estate.policy, chart, placement)
    return f"placement uncertain: {', '.join(doubt.reasons)}" if doubt else None


def evidence(chart: Chart, placement: Placement) -> dict[str, object]:
    """What a person wants to see beside any finding on a component; not to be changed."""
    return chart.known(placement)


def treated(placement: Placement) -> str:
    """How *placement* is treated, in words that follow *treated as*."""
    return "an experiment" if placement.how == "experiment" else str(placement.how)


def changing(estate: Estate, placement: Placement) -> list[Initiative]:
    """The initiatives that change *placement*, stopped ones too."""
    return list(estate.changes.get(placement.key, ()))


def differentiating_initiative(estate: Estate, placement: Placement) -> Initiative | None:
    """The first initiative that changes *placement*, differentiates and is critical, and is not stopped."""
    for initiative in changing(estate, placement):
        high = (initiative.differentiating or 0) >= HIGH and (initiative.critical or 0) >= HIGH
        if high and not initiative.stopped:
            return initiative
    return None


def parity(estate: Estate, placement: Placement) -> bool:
    """Whether *placement* is known to be parity work or less: it need be no better than the market's.

    That is so where it is marked, or where somebody works on it and every such initiative that is not stopped
    is scored below one half as differentiating. One without a score leaves it unknown.
    """
    facts = placement.facts
    if facts and (facts.parity or facts.differentiating):
        return not facts.differentiating
    scores = [work.differentiating for work in changing(estate, placement) if not work.stopped]
    return bool(scores) and all(score is not None and score < HIGH for score in scores)


def with_purpose(estate: Estate, placement: Placement, case: Case) -> Case:
    """*case*, which also says so where *placement* is known to be parity work or less."""
    if not parity(estate, placement):
        return case
    return replace(
        case, message=f"{case.message}; it is parity work at most", facts={**case.facts, "parity": True}
    )


def clear(estate: Estate, chart: Chart, placement: Placement, stage: int) -> bool:
    """Whether *placement* stands clear of the line at which *stage* begins, on whichever side it is.

    Clear is from the policy's margin on to the right of the line, and beyond the margin to the left of it. A
    component whose author wrote the stage's name stands in the middle, and is always clear.
    """
    evolution = placement.evolution
    if placement.element.stage is not None:
        return True
    if evolution is None:
        return False
    margin = estate.policy.number("margin")
    distance = round(evolution - chart.boundaries[stage - 1], 9)
    return distance >= margin if distance >= 0 else -distance > margin


def borderline(estate: Estate, chart: Chart, placement: Placement) -> bool:
    """Whether *placement* stands within the policy's margin of a line between two stages.

    A component whose author wrote the stage's name stands in the middle, and is never borderline.
    """
    evolution = placement.evolution
    if evolution is None or placement.element.stage is not None:
        return False
    margin = estate.policy.number("margin")
    return any(round(abs(evolution - boundary), 9) < margin for boundary in chart.boundaries)
