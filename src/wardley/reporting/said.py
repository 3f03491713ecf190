"""Words that reports share: amounts with what is not known, counts, and what every page ends with."""

from wardley.analyse.report import Report
from wardley.model.policy import DEFAULTS
from wardley.model.quantities import money, percent
from wardley.plan.exact import Sum
from wardley.plan.portfolio import Portfolio
from wardley.plan.verdicts import Judged

UNKNOWN = "unknown"

_PLANNED = ("load", "order", "purpose-half", "purpose-band", "map-above", "stages", "margin")


def amount(value: float | None) -> str:
    """*value* as people write money, or ``unknown``."""
    return UNKNOWN if value is None else money(value) if value else "0"


def known(total: Sum) -> str:
    """The sum, and how many have no figure: ``705k``, ``705k + 7 without a figure``, ``unknown``."""
    if not total.count:
        return "0"
    if not total.known:
        return UNKNOWN
    rest = f" + {total.unknown} without a figure" if total.unknown else ""
    return amount(total.total) + rest


def part(share: float | None) -> str:
    """*share* in percent with one decimal, or ``unknown``."""
    return UNKNOWN if share is None else f"{share * 100:.1f} %"


def number(value: float | None) -> str:
    """*value* without needless digits, or ``unknown``."""
    return UNKNOWN if value is None else f"{value:g}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """*count* things, as in ``1 request`` or ``22 requests``."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def summed(total: Sum) -> dict[str, object]:
    """*total* for programs: how many, of how many the cost is known, and what these cost (null: unknown)."""
    return {
        "count": total.count, "costed": total.known,
        "cost": total.total if total.known or not total.count else None,
    }  # fmt: skip


def asker(work: Portfolio, one: Judged) -> str:
    """Who asks for it: its owner, else its department, else its team, as far as one is written."""
    asked = one.initiative
    return asked.owner or work.department_of(one) or asked.team or UNKNOWN


def because(one: Judged) -> str:
    """Why it has its verdict: people's decision first, else what the suggestion rests on."""
    decision = one.decision
    if decision is None or decision.verdict is None:
        return one.reason
    who = f"decided by {decision.by}" if decision.by else "decided"
    when = f" on {decision.on}" if decision.on else ""
    into = f", into {decision.into}" if decision.into else ""
    return f"{who}{when}{into}" + (f": {decision.reason}" if decision.reason else "")


def footnotes(report: Report, *codes: str) -> tuple[str, ...]:
    """What a page was held to, and which rules with one of *codes* (or their beginnings) had no data."""
    return (*_held_to(report), *_not_checked(report, codes))


def _held_to(report: Report) -> tuple[str, ...]:
    values = []
    for name in _PLANNED:
        value = report.policy.get(name, DEFAULTS[name])
        shown = value if isinstance(value, str) else ", ".join(f"{number:g}" for number in value)
        values.append(f"{name} {shown}{' (set here)' if name in report.changed else ''}")
    return (f"Made on {report.today}. Policy: {'; '.join(values)}.",)


def _not_checked(report: Report, codes: tuple[str, ...]) -> tuple[str, ...]:
    left = [
        f"{one.code} {one.name} ({one.reason})" for one in report.not_checked if one.code.startswith(codes)
    ]
    return (f"Not checked: {'; '.join(left)}.",) if codes and left else ()


__all__ = [
    "UNKNOWN",
    "amount",
    "asker",
    "because",
    "counted",
    "footnotes",
    "known",
    "money",
    "number",
    "part",
    "percent",
    "summed",
]
