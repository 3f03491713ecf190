"""What a rule is, and which rules there are."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from types import ModuleType

from wardley import registry
from wardley.analyse.finding import Finding
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement

ROOM = "wardley.analyse.rules"
ENTRY_POINT = "wardley.rules"
"""The group of entry points that announces other people's rules: each names a module of the same shape."""


class CheckError(ValueError):
    """A check cannot be made as it was asked: a code or threshold that nobody knows, a rule that is none."""


class Found:
    """What the rules that ran before have found."""

    def __init__(self) -> None:
        self._by_code: dict[str, list[Finding]] = {}
        self._by_subject: dict[tuple[str | None, str], list[Finding]] = {}
        self._unsorted: list[Finding] = []

    def add(self, code: str, findings: Iterable[Finding]) -> None:
        """Take in what the rule *code* found."""
        self._by_code[code] = list(findings)
        self._unsorted += self._by_code[code]

    def of(self, code: str) -> list[Finding]:
        """The findings of the rule *code*."""
        return self._by_code.get(code, [])

    def on(self, chart: Chart, placement: Placement, *codes: str) -> list[Finding]:
        """The findings of *codes* (none given: of all) on *placement*."""
        for finding in self._unsorted:  # few rules ask, and on most estates none
            self._by_subject.setdefault((finding.subject.map, finding.subject.name), []).append(finding)
        self._unsorted = []
        found = self._by_subject.get((chart.name, placement.name), [])
        return [finding for finding in found if not codes or finding.code in codes]


Check = Callable[[Estate, Found], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its stable ``code`` and ``name``, its ``page`` in Markdown, and how it checks.

    ``thresholds`` are its policy values by name. ``after`` are the codes whose findings it builds on.
    """

    code: str
    name: str
    page: str
    check: Check
    thresholds: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    after: tuple[str, ...] = ()
    unchecked: Callable[[Estate], str | None] = lambda _: None

    @property
    def title(self) -> str:
        """What is wrong, in one line."""
        return self.page.partition("\n")[0].rstrip(".")


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, ours and other people's, in order of code.

    Raises `CheckError` where two share a code, or what somebody announces as a rule is none.
    """
    modules = [registry.load(ROOM, name) for name in registry.names(ROOM)]
    modules += [_loaded(point) for point in sorted(entry_points(group=ENTRY_POINT))]
    found: dict[str, Rule] = {}
    for module in modules:
        rule = rule_of(module)
        if rule.code in found:
            raise CheckError(f"the rules {found[rule.code].name} and {rule.name} share the code {rule.code}")
        found[rule.code] = rule
    return tuple(rule for _, rule in sorted(found.items()))


def rule_of(module: ModuleType) -> Rule:
    """The rule that *module* holds."""
    name = module.__name__.rpartition(".")[2].replace("_", "-")
    return Rule(
        module.CODE, name, (module.__doc__ or "").strip(), module.check,
        getattr(module, "THRESHOLDS", {}), getattr(module, "AFTER", ()),
        getattr(module, "unchecked", lambda _: None),
    )  # fmt: skip


def in_order(chosen: Iterable[Rule]) -> list[Rule]:
    """*chosen* and what they build on, each after what it builds on."""
    every = {rule.code: rule for rule in rules()}
    ordered: dict[str, Rule] = {}

    def place(rule: Rule) -> None:
        for code in rule.after:
            if code in every and code not in ordered:
                place(every[code])
        ordered.setdefault(rule.code, rule)

    for rule in chosen:
        place(rule)
    return list(ordered.values())


def _loaded(point: EntryPoint) -> ModuleType:
    """The module that *point* announces; what is wrong with it is said in its owner's terms."""
    where = f"the rule '{point.name}' ({point.value})"
    try:
        module = point.load()
    except Exception as problem:
        raise CheckError(f"{where} cannot be loaded: {problem!r}") from problem
    missing = [name for name in ("CODE", "check", "__doc__") if not getattr(module, name, None)]
    if not isinstance(module, ModuleType) or missing:
        raise CheckError(f"{where} has no {', '.join(missing) or 'module'}")
    return module
