"""Rules over an estate: what they find, in the order in which a person should read it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wardley.analyse import uncertainty
from wardley.analyse.coverage import coverage
from wardley.analyse.finding import Finding
from wardley.analyse.report import Report, Unchecked
from wardley.analyse.rule import CheckError, Found, Rule, in_order, rules
from wardley.analyse.waivers import accept
from wardley.graph.estate import Estate
from wardley.model.map import WardleyMap
from wardley.model.policy import Policy, Values
from wardley.source.diagnostic import SEVERITIES, Diagnostic

_FIRST = frozenset({"W402", "W404", "W405", "W406", "W407", "W408"})
_SECOND = frozenset({"W201", "W204", "W210"})


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rules are on: codes, or their beginnings as in ``W2``. Nothing in *select* means all."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def includes(self, code: str) -> bool:
        """Whether *code* is on; of what is selected and ignored, the longer beginning wins."""
        on = max((len(start) for start in self.select or ("",) if code.startswith(start)), default=-1)
        off = max((len(start) for start in self.ignore if code.startswith(start)), default=-1)
        return on > off


def check(
    maps: Sequence[WardleyMap],
    choice: Choice = Choice(),
    policy: Mapping[str, Values | str] | None = None,
    today: date | None = None,
) -> Report:
    """What the chosen rules find in *maps*; see `Report`.

    *policy* sets thresholds below those that the maps' own ``policy`` lines set. Raises `CheckError` for a
    threshold that is not known or does not fit, and for a code in *choice* that no rule has.
    """
    every = rules()
    refuse_unknown(choice, every)
    thresholds = policy_of(every, policy or {})
    estate = Estate(maps, thresholds, today)
    found = Found()
    chosen = [rule for rule in every if choice.includes(rule.code)]
    unchecked = []
    for rule in in_order(chosen):
        reason = rule.unchecked(estate)
        if reason is not None:
            unchecked.append(Unchecked(rule.code, rule.name, reason))
            found.add(rule.code, ())
        else:
            found.add(rule.code, rule.check(estate, found))
    on = {rule.code for rule in chosen}
    findings, faults = accept([f for rule in chosen for f in found.of(rule.code)], estate, on)
    return Report(
        tuple(sorted(findings, key=reading_order)), _told(maps, estate, faults), coverage(estate),
        tuple(sorted((item for item in unchecked if item.code in on), key=lambda item: item.code)),
        tuple(chosen), dict(thresholds.values), estate.today, estate, tuple(thresholds.changed),
    )  # fmt: skip


def policy_of(every: Iterable[Rule], given: Mapping[str, Values | str]) -> Policy:
    """The thresholds of *every* rule, *given* ones set; raises `CheckError` for one that does not fit."""
    defaults: dict[str, Values | str] = dict(uncertainty.THRESHOLDS)
    for rule in every:
        for name, value in dict[str, Values | str](rule.thresholds).items():
            if defaults.setdefault(name, value) != value:
                raise CheckError(f"the rule {rule.name} wants another '{name}' than a rule before it")
    made = Policy(defaults)
    for name, value in given.items():
        wrong = made.set(name, value)
        if wrong:
            raise CheckError(wrong)
    return made


def refuse_unknown(choice: Choice, every: Sequence[Rule]) -> None:
    """Raise `CheckError` for a code, or beginning of one, that no rule has."""
    for start in (*choice.select, *choice.ignore):
        if not any(rule.code.startswith(start) for rule in every) or not start:
            raise CheckError(f"no rule has the code '{start}'; wardley rules lists them")


def reading_order(finding: Finding) -> tuple[object, ...]:
    """Where *finding* stands among others: the first rows are what a director reads.

    Within a severity come what needs stand on with a fragility, then what is on the wrong side, then the
    rest, W203 last; in each, what most needs times most known cost hang on is first.
    """
    code, facts, subject = finding.code, finding.facts, finding.subject
    group = 0 if code in _FIRST else 1 if code in _SECOND else 3 if code == "W203" else 2
    needs = _number(facts, "needs")
    share = _number(facts, "needs_above") / needs if needs else 0.0
    rank = 4 * SEVERITIES.index(finding.severity) + group
    stake = -share * _number(facts, "cost")
    return (rank, stake, -share, code, subject.map or "", subject.name, subject.other or "")


def _number(facts: Mapping[str, object], name: str) -> float:
    value = facts.get(name, 0)
    return value if isinstance(value, int | float) else 0.0


def _told(maps: Sequence[WardleyMap], estate: Estate, faults: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What is wrong with the texts themselves, in the order of their places; W101 is a finding."""
    read = [d for map_ in maps for d in map_.diagnostics if d.code != "W101"]
    order = {map_.source.name: n for n, map_ in enumerate(maps) if map_.source}
    told = [*read, *estate.faults, *faults]

    def place(diagnostic: Diagnostic) -> tuple[object, ...]:
        first = diagnostic.place
        return (
            (order.get(first.file, -1), first.line, first.column, diagnostic.code)
            if first
            else (-1, 0, 0, "")
        )

    return tuple(sorted(told, key=place))
