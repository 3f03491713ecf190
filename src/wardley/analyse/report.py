"""Everything that a check has to say, ready to be told."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from wardley.analyse.finding import Finding
from wardley.analyse.rule import Rule
from wardley.graph.estate import Estate
from wardley.source.diagnostic import SEVERITIES, Diagnostic, Severity

_ON_PLANS = ("W6", "W7", "W8")
_PLANNED = (
    "initiative", "objective", "keyresult", "cause", "concern", "driver", "aspiration", "play", "win",
    "capability", "system", "cascade", "rate", "rank", "quarters", "capacity", "department", "stakeholder",
)  # fmt: skip
"""The statements that a strategy or a plan is made of."""

GATES = ("high", "medium", "low", "never")


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much is known: counts of components, and sums of the yearly cost that is known.

    ``components`` counts those that somebody must run or supply; ``sourced`` those of which it is said who
    does; ``treated`` those of which it is said how. ``costed`` counts those with a cost; ``cost`` is their
    sum, and ``sourced_cost`` the sum of those that are sourced. ``unknown`` lists what is not sourced as
    (map, component), ``mandated`` what no choice is left for as (map, component, reason).
    """

    components: int = 0
    sourced: int = 0
    treated: int = 0
    costed: int = 0
    cost: float = 0.0
    sourced_cost: float = 0.0
    unknown: tuple[tuple[str, str], ...] = ()
    mandated: tuple[tuple[str, str, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A rule that could not be checked, and why."""

    code: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What `check` answers.

    ``findings`` come in the order in which they should be read, accepted ones among them; ``diagnostics``
    say what in the texts could not be read or contradicts itself. ``policy`` is what was held to,
    ``changed`` names what of it was set. ``rules`` are those that ran. ``stale`` lists baseline entries
    that no finding answers to any more.
    """

    findings: tuple[Finding, ...]
    diagnostics: tuple[Diagnostic, ...]
    coverage: Coverage
    not_checked: tuple[Unchecked, ...]
    rules: tuple[Rule, ...]
    policy: Mapping[str, tuple[float, ...] | str]
    today: date
    estate: Estate
    changed: tuple[str, ...] = ()
    stale: tuple[Mapping[str, str], ...] = field(default=())

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that nobody has accepted."""
        return tuple(finding for finding in self.findings if finding.accepted is None)

    @property
    def accepted(self) -> tuple[Finding, ...]:
        """The findings that people have decided to live with."""
        return tuple(finding for finding in self.findings if finding.accepted is not None)

    def __iter__(self) -> Iterator[Finding]:
        """The open findings, in the order in which they should be read."""
        return iter(self.open)

    def __len__(self) -> int:
        """How many findings are open."""
        return len(self.open)

    def __bool__(self) -> bool:
        """True: a report is there even where it has nothing to say."""
        return True

    def reasons(self) -> dict[str, list[Unchecked]]:
        """Why rules had nothing to check, with the rules; those on plans share one where none is written."""
        planned = any(self.estate.known.by_keyword.get(word) for word in _PLANNED)
        found: dict[str, list[Unchecked]] = {}
        for item in self.not_checked:
            spared = not planned and item.code.startswith(_ON_PLANS)
            reason = "no strategy and no plan is written" if spared else item.reason
            found.setdefault(reason, []).append(item)
        return found

    def counts(self) -> dict[Severity, int]:
        """How many open findings there are, by severity, the worst first; only those there are."""
        severities = [finding.severity for finding in self.open]
        return {severity: severities.count(severity) for severity in SEVERITIES if severity in severities}

    def fails(self, gate: str = "high") -> bool:
        """Whether anything open is at or above *gate*: ``high``, ``medium``, ``low`` or ``never``.

        A line that cannot be read or contradicts itself counts as high.
        """
        if gate == "never":
            return False
        reached = SEVERITIES[: SEVERITIES.index(gate) + 1]
        told: Iterable[Diagnostic] = (*self.diagnostics, *self.open)
        return any(diagnostic.severity in reached for diagnostic in told)
