"""What is known of an estate: who runs each component and how, contracts and teams.

Unknown is None, never 0. Shares run from 0 to 1, amounts of money are in the estate's own currency, people
are counted in persons, spans of time in months.
"""

from typing import Literal

from wardley.model.quantities import When
from wardley.source.place import Place
from wardley.source.record import record

Who = Literal["in-house", "shared", "vendor", "partner", "community"]
How = Literal["experiment", "bespoke", "configured", "standard", "utility"]
ContractType = Literal["fixed-spec", "time-and-material", "outcome", "subscription", "unit"]
Method = Literal["agile", "lean", "six-sigma"]
Kind = Literal["activity", "practice", "data", "knowledge", "need"]

TREATMENTS = {"experiment": 0, "bespoke": 1, "configured": 2, "standard": 2, "utility": 3}
"""By treatment, the stage of evolution that it fits: 0 genesis .. 3 commodity."""


@record
class Facts:
    """What ``estate`` lines say of the component ``name``.

    ``supplier`` is who the vendor, partner or sharing unit is. ``contract_type`` is that of a contract
    that has no line of its own. ``customised`` is the share of code or configuration that is our own.
    ``since`` is when we took it into use, ``reviewed`` when its facts were last looked at. ``exit`` is how
    we could leave, in the author's words. ``inertia`` lists what resists its evolution. ``mandated`` is
    true where law, a scheme or a parent company leaves no choice; ``retiring`` where it is being left,
    by ``retires`` if that is said. ``text`` is the author's remark.
    """

    name: str
    who: Who | None = None
    supplier: str | None = None
    how: How | None = None
    method: Method | None = None
    contract_type: ContractType | None = None
    kind: Kind | None = None
    customised: float | None = None
    owner: str | None = None
    team: str | None = None
    people: float | None = None
    cost: float | None = None
    since: When | None = None
    reviewed: When | None = None
    alternatives: tuple[str, ...] = ()
    exit: str | None = None
    system: str | None = None
    capability: str | None = None
    inertia: tuple[str, ...] = ()
    confidence: str | None = None
    sells: bool = False
    differentiating: bool = False
    parity: bool = False
    critical: bool = False
    mandated: bool = False
    bridge: bool = False
    retiring: bool = False
    retires: When | None = None
    end_of_life: When | None = None
    text: str | None = None
    places: tuple[Place, ...] = ()


@record
class Signs:
    """Where the market of ``name`` seems to be: rows of the cheat sheet, each 1 (genesis) .. 4 (commodity).

    ``conditions`` are those of the four conditions for a change of stage (concept, suitability,
    technology, attitude) that somebody answered, with yes or no.
    """

    name: str
    rows: tuple[tuple[str, int], ...] = ()
    conditions: tuple[tuple[str, bool], ...] = ()
    place: Place | None = None


@record
class Same:
    """``name`` and ``others`` are words for one thing."""

    name: str
    others: tuple[str, ...] = ()
    place: Place | None = None


@record
class Contract:
    """An agreement with ``vendor``; it ``covers`` components. ``notice`` is in months."""

    name: str
    vendor: str | None = None
    type: ContractType | None = None
    ends: When | None = None
    notice: float | None = None
    rolling: bool = False
    cost: float | None = None
    covers: tuple[str, ...] = ()
    place: Place | None = None


@record
class Team:
    """People who work on components. ``attitude`` is pioneers, settlers or townplanners."""

    name: str
    department: str | None = None
    attitude: str | None = None
    people: float | None = None
    place: Place | None = None


@record
class Waiver:
    """The finding ``code`` on ``subject`` is accepted for ``reason``, up to and including ``until``.

    ``subject`` is None where findings on the map itself are meant.
    """

    code: str
    subject: str | None = None
    until: When | None = None
    reason: str = ""
    place: Place | None = None
