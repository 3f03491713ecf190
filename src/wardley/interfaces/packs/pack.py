"""What belongs to a department: its objectives, its slice of the maps, its work and its open findings."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from wardley.analyse.finding import Finding
from wardley.analyse.report import Report
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.interfaces.arguments import Refused, suggestion
from wardley.model.names import normalised
from wardley.model.strategy import Objective
from wardley.plan.plan import Plan
from wardley.plan.verdicts import Judged

_BY_KIND = {
    "initiative": "works", "component": "components", "thing": "components", "link": "components",
    "objective": "goals", "keyresult": "goals", "team": "teams",
}  # fmt: skip


@dataclass(frozen=True)
class Slice:
    """A part of the map ``chart``: what is the department's ``own``, and what is one step ``around`` it."""

    chart: Chart
    own: tuple[Placement, ...]
    around: tuple[Placement, ...]


class Pack:
    """What ``plan`` and ``report`` say of ``department``; raises `Refused` where nothing is called so.

    A team of the department's name is its team, unless it belongs to another department. Where only a team
    has the name, it is that team's pack: its own work, with the objectives of its department.
    """

    def __init__(self, plan: Plan, report: Report, department: str) -> None:
        self.plan = plan
        self.report = report
        self.estate: Estate = plan.estate
        known = {
            normalised(name): name
            for name in (
                *(team.name for team in self.estate.teams),
                *(one.initiative.team for one in plan.portfolio.judged if one.initiative.team),
                *(one.name for one in plan.departments.named if one.name),
            )
        }
        if normalised(department) not in known:
            help_ = suggestion(department, known.values()) if known else "a department line declares one"
            raise Refused(f"no department is called '{department}'", help_)
        self.department = known[normalised(department)]
        self._key = normalised(department)
        self._is_team = all(normalised(one.name or "") != self._key for one in plan.departments.named)
        homes = (team.department for team in self.estate.teams if normalised(team.name) == self._key)
        self._home = normalised(next(homes, None) or department) if self._is_team else self._key

    @cached_property
    def teams(self) -> tuple[str, ...]:
        """Its teams: those that say so, and one of its own name where there is one, or no other."""
        if self._is_team:
            return (self.department,)
        homes = {normalised(team.name): normalised(team.department or "") for team in self.estate.teams}
        found = {normalised(team.name): team.name for team in self.estate.teams}
        own = [name for key, name in found.items() if homes[key] == self._key]
        free = not homes.get(self._key)
        if free and (self._key in self._at_work or not own):
            own.append(found.get(self._key, self.department))
        return tuple(own)

    @cached_property
    def _at_work(self) -> frozenset[str]:
        """The teams that something is said of, in lower case."""
        named = [team.name for team in self.estate.teams]
        named += [one.initiative.team for one in self.plan.portfolio.judged if one.initiative.team]
        named += [facts.team for _, _, facts in self.estate.described if facts.team]
        return frozenset(map(normalised, named))

    @cached_property
    def objectives(self) -> tuple[Objective, ...]:
        """Its objectives, with all their key results; also those of which only a key result is its own."""
        return tuple(
            one
            for one in self.estate.strategy.objectives
            if self._is_ours(one.department)
            or any(self._is_ours(each.department) for each in one.key_results)
        )

    def _is_ours(self, department: str | None) -> bool:
        return department is not None and normalised(department) == self._home

    @cached_property
    def people(self) -> frozenset[str]:
        """Its people, in lower case: stakeholders who say so, and the owners of its objectives."""
        named = [one.name for one in self.estate.strategy.stakeholders if self._is_ours(one.department)]
        named += [one.owner for one in self.objectives if one.owner and self._is_ours(one.department)]
        return frozenset() if self._is_team else frozenset(map(normalised, named))

    @cached_property
    def work(self) -> tuple[Judged, ...]:
        """All that it asks for; what no department is known of counts where its people own it."""
        return tuple(one for one in self.plan.portfolio.judged if self._asks(one))

    def _asks(self, one: Judged) -> bool:
        team = normalised(one.initiative.team or "") in {normalised(team) for team in self.teams}
        department = self.plan.portfolio.department_of(one)
        if self._is_team:
            return team
        if department is not None:
            return self._is_ours(department)
        return team or normalised(one.initiative.owner or "") in self.people

    @cached_property
    def helped(self) -> tuple[Judged, ...]:
        """The work of others that goes on and serves its objectives."""
        goals, alignment = {normalised(one.name) for one in self.objectives}, self.plan.alignment
        numbers = {one.number for one in alignment.of_kind("objective") if normalised(one.name) in goals}
        own = {id(one) for one in self.work}
        return tuple(
            row.judged
            for row in alignment.rows
            if row.judged.goes_on and id(row.judged) not in own and not numbers.isdisjoint(row.marks)
        )

    @cached_property
    def kept(self) -> tuple[Judged, ...]:
        """What of its work goes on."""
        return tuple(one for one in self.work if one.goes_on)

    @cached_property
    def slices(self) -> tuple[Slice, ...]:
        """By map: what it looks after and what its kept work changes, and what is one step up or down."""
        teams = {normalised(team) for team in self.teams}
        changed = self.estate.words_for(name for one in self.kept for name in one.initiative.changes)
        found = (self._slice(chart, teams, changed) for chart in self.estate.charts)
        return tuple(each for each in found if each.own)

    def _slice(self, chart: Chart, teams: set[str], changed: Iterable[str]) -> Slice:
        names = set(changed)
        own = [one for one in chart.placements if one.key in names or self._looks_after(one, teams)]
        numbers = {placement.number for placement in own}
        near = {
            number
            for placement in own
            for number in (*chart.needs[placement.number], *chart.needed_by[placement.number])
        }
        around = tuple(chart.placements[number] for number in sorted(near - numbers))
        return Slice(chart, tuple(own), around)

    def _looks_after(self, placement: Placement, teams: set[str]) -> bool:
        facts = placement.facts
        if facts is None:
            return False
        if normalised(facts.team or "") in teams:
            return True
        homeless = normalised(facts.team or "") not in self._homes
        return homeless and normalised(facts.owner or "") in self.people

    @cached_property
    def _homes(self) -> dict[str, str]:
        """By team, in lower case: its department."""
        return {normalised(team.name): team.department for team in self.estate.teams if team.department}

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is open about it, in the order of reading; what is settled asks for nothing."""
        settled = ("stop", "merge", "defer")
        ours = {
            "works": {normalised(one.name) for one in self.work if one.verdict not in settled},
            "components": {placement.key for part in self.slices for placement in part.own},
            "goals": {
                normalised(name)
                for one in self.objectives
                for name in (one.name, *(result.name for result in one.key_results))
            },
            "teams": {normalised(team) for team in self.teams},
        }
        return tuple(
            finding
            for finding in self.report.findings
            if finding.accepted is None
            and (
                normalised(finding.subject.name) in ours.get(_BY_KIND.get(finding.subject.kind, ""), ())
                or (finding.subject.kind == "department" and self._is_ours(finding.subject.name))
            )
        )

    @cached_property
    def above(self) -> tuple[str, ...]:
        """The ways to win and capabilities that its objectives support; where none is said, all."""
        strategy = self.estate.strategy
        wins = [choice.name for one in strategy.cascades for choice in one.box("win")]
        tops = {normalised(name): name for name in (*wins, *(one.name for one in self.estate.capabilities))}
        named = [tops.get(normalised(name)) for one in self.objectives for name in one.supports]
        found = tuple(dict.fromkeys(name for name in named if name))
        whole = [one for one in strategy.cascades if one.name is None]
        return found or tuple(
            box.name for one in whole for kind in ("win", "capability") for box in one.box(kind)
        )

    @property
    def cascade(self) -> bool:
        """Whether a choice cascade of its name is there already."""
        return any(normalised(one.name or "") == self._key for one in self.estate.strategy.cascades)

    @cached_property
    def unmeasured(self) -> tuple[str, ...]:
        """Its teams of which nobody says how much they can do; none where no quarters are planned."""
        said = {normalised(capacity.team) for capacity in self.estate.capacities}
        return tuple(team for team in self.teams if self.estate.horizon and normalised(team) not in said)

    @property
    def ranked(self) -> bool:
        """Whether it has ranked the work already."""
        return any(normalised(ranking.department) == self._key for ranking in self.estate.rankings)
