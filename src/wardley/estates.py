"""The verbs for an estate of several maps and plans: check, draft, report."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from wardley import registry
from wardley.model.map import WardleyMap as MapData
from wardley.source.collector import collector_paused

if TYPE_CHECKING:
    from wardley.analyse.report import Report
    from wardley.plan.plan import Plan
    from wardley.reporting.page import Page

Thresholds = Mapping[str, float | Sequence[float] | str]


def check(
    maps: MapData | Iterable[MapData],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    policy: Thresholds | None = None,
    today: date | None = None,
) -> "Report":
    """What is wrong with the estate that *maps* (and plans) describe together: a `wardley.Report`.

    *select* and *ignore* are codes of rules or their beginnings, as in ``W2``. *policy* sets thresholds by
    name, each a number, several, or a word; a map's own ``policy`` lines have the last word. *today* is the
    day that dates are held against. Raises `ValueError` for a code or a threshold that is not known.

        report = wardley.check(wardley.read("estate.owm"))
        assert not [finding for finding in report if finding.severity == "high"]
    """
    from wardley.analyse.check import Choice  # noqa: PLC0415 - a map is drawn without it
    from wardley.analyse.check import check as check_maps  # noqa: PLC0415

    given = [maps] if isinstance(maps, MapData) else list(maps)
    with collector_paused():
        return check_maps(given, Choice(tuple(select), tuple(ignore)), _thresholds(policy), today)


def _thresholds(
    policy: Thresholds | None,
) -> dict[str, tuple[float, ...] | str]:
    return {
        name: value
        if isinstance(value, str)
        else (float(value),)
        if isinstance(value, int | float)
        else tuple(value)
        for name, value in (policy or {}).items()
    }


def draft(
    maps: MapData | Iterable[MapData],
    *,
    policy: Thresholds | None = None,
    today: date | None = None,
) -> "Plan":
    """What follows from the work that *maps* (and plans) ask for: a `wardley.Plan`.

    Its parts are worked out when they are asked for: ``portfolio`` has every request with its verdict,
    ``draft`` the quarters, ``agreement`` and ``tensions`` what departments want, ``gap`` the way to the
    target. *policy* and *today* are as for `check`. Raises `ValueError` for a threshold that is not known.

        plan = wardley.draft([wardley.read("estate.owm"), wardley.read("requests.plan")])
        [placed.name for placed in plan.draft.finishing_in(0)]
    """
    from wardley.analyse.check import policy_of  # noqa: PLC0415 - a map is drawn without it
    from wardley.analyse.rule import rules  # noqa: PLC0415
    from wardley.graph.estate import Estate  # noqa: PLC0415
    from wardley.plan.plan import plan_of  # noqa: PLC0415

    given = [maps] if isinstance(maps, MapData) else list(maps)
    with collector_paused():
        return plan_of(Estate(given, policy_of(rules(), _thresholds(policy)), today))


def report(
    maps: MapData | Iterable[MapData],
    name: str = "one-page",
    *,
    policy: Thresholds | None = None,
    today: date | None = None,
) -> "Page":
    """The report *name* on the estate and plan of *maps*: a `wardley.Page`, in words, tables and data.

    *name* is one that ``wardley plan --report`` knows, such as ``one-page``, ``quarters`` or ``purpose``;
    *policy* and *today* are as for `check`. Raises `ValueError` for a report or threshold that is not known,
    and where one page cannot hold what is written.
    """
    from wardley.plan.plan import plan_of  # noqa: PLC0415 - a map is drawn without it

    known = {one.replace("_", "-"): one for one in registry.names("wardley.reporting.reports")}
    if name not in known:
        raise ValueError(f"no report is called '{name}'; there are {', '.join(known)}")
    found = check(maps, policy=policy, today=today)
    page: Page = registry.load("wardley.reporting.reports", known[name]).page(plan_of(found.estate), found)
    return page
