"""A department that the strategy leaves out, or that has most of the plan.

Who was not asked will not follow, and knows things that nobody else does. Finance and people departments are
the usual ones to be forgotten.

```owm
anchor Reader [0.95, 0.60]
component Loans [0.80, 0.60]
Reader -> Loans
//@ department Collections ; W707 low
//@ department Branches
//@ department Finance ; W707 low
//@ objective Readers find what they want (department Collections)
//@ initiative New catalogue [0.3, 0.9] (cost 80k, department Collections, serves Readers find what they want)
//@ initiative Longer hours [0.3, 0.9] (cost 20k, department Branches, serves Readers find what they want)
```

It is `low` for a department that a line declares, its own or that of a team or stakeholder, and that has no
objective or key result, no work that goes on, and no voice: neither a ranking nor a score from one of its
people. It is `low` too where more than 60 % of the known cost of what goes on (`policy department-share`) is
one department's, of two or more.

Instead:

```owm
anchor Reader [0.95, 0.60]
component Loans [0.80, 0.60]
Reader -> Loans
//@ department Collections
//@ department Branches
//@ department Finance
//@ stakeholder Dee (department Finance)
//@ objective Readers find what they want (department Collections)
//@ initiative New catalogue [0.3, 0.9] (cost 60k, department Collections, serves Readers find what they want)
//@ initiative Longer hours [0.3, 0.9] (cost 40k, department Branches, serves Readers find what they want)
//@ rate Dee->New catalogue [0.2, 0.8]
```

Accept it where a department only serves the others, and was heard in another way; and in a year that is one
department's by choice.

Source: departments that are "used to not being included" align with nothing; Hoshin reviews ask for it.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.model.quantities import money
from wardley.plan.departments import Department, Departments
from wardley.plan.exact import exact
from wardley.plan.plan import plan_of
from wardley.plan.portfolio import Portfolio
from wardley.source.place import Place

CODE = "W707"
THRESHOLDS = {"department-share": (0.6,)}


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    strategy = estate.strategy
    if strategy.departments or any(team.department for team in estate.teams):
        return None
    named = (
        *(person.department for person in strategy.stakeholders),
        *(work.department for work in estate.initiatives),
    )
    return None if any(named) else "no department is declared"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Departments without any part in the strategy, then the one that has most of the cost."""
    plan = plan_of(estate)
    departments, spots = plan.departments, _places(plan.portfolio)
    for one in departments.named:
        if one.outside:
            yield _left_out(one, spots)
    limit = estate.policy.number("department-share")
    for one in departments.named if len(departments.named) > 1 else ():
        share = departments.share(one)
        if share is not None and share > exact(limit):
            yield _most(departments, one, spots, limit)


def _left_out(one: Department, spots: dict[str, tuple[Place, ...]]) -> Finding:
    return Finding(
        CODE, "department-outside-strategy", "low",
        f"the department '{one.name}' has no objective, no work that goes on and no voice",
        spots.get(normalised(one.name or ""), ()),
        "ask it: what it would do first, and which objective is its own",
        {"department": one.name, "objectives": 0, "kept": 0, "votes": 0},
        Subject("department", one.name or ""),
    )  # fmt: skip


def _most(
    departments: Departments, one: Department, spots: dict[str, tuple[Place, ...]], limit: float
) -> Finding:
    share = departments.share(one) or 0
    return Finding(
        CODE, "department-outside-strategy", "low",
        f"the department '{one.name}' has {float(share):.0%} of the known cost of what goes on,"
        f" {money(one.kept.total)} of {money(departments.cost.total)}",
        spots.get(normalised(one.name or ""), ()),
        "see whether the others were heard, and whether they do their part with what is left",
        {
            "department": one.name, "share": round(float(share), 3), "cost": one.kept.total,
            "kept": one.kept.count, "of": departments.cost.total, "costs_known": departments.cost.known,
            "work": departments.cost.count,
        },
        Subject("department", one.name or ""), {"department-share": limit},
    )  # fmt: skip


def _places(portfolio: Portfolio) -> dict[str, tuple[Place, ...]]:
    """By department (normalised): its line, and where there is none, the first that names it."""
    estate = portfolio.estate
    found: dict[str, tuple[Place, ...]] = {}
    for entry in estate.known.by_keyword["department"]:
        found.setdefault(normalised(entry.record.name or ""), (entry.place,))
    named = [
        *((team.department, team.place) for team in estate.teams),
        *((person.department, person.place) for person in estate.strategy.stakeholders),
        *((portfolio.department_of(one), one.initiative.place) for one in portfolio.judged),
    ]  # fmt: skip
    for name, place in named:
        if name and place is not None:
            found.setdefault(normalised(name), (place,))
    return found
