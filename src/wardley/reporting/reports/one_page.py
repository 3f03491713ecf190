"""The one page: what we want, what we do for it and when, what we leave, and what endangers it."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace

from wardley.analyse.finding import Finding
from wardley.analyse.report import Report
from wardley.model.names import normalised
from wardley.model.strategy import KeyResult, Objective
from wardley.plan.cascade import BoxKind, Laid
from wardley.plan.exact import Sum, exact
from wardley.plan.plan import Plan
from wardley.plan.portfolio import Counts, Portfolio
from wardley.plan.verdicts import Judged
from wardley.reporting.page import Page
from wardley.reporting.said import UNKNOWN, counted, footnotes, part
from wardley.reporting.scale import Scale, scale_of
from wardley.reporting.setting.fitting import LARGEST, fitted
from wardley.reporting.sheet import NOT_WRITTEN, Entry, Goal, Listed, Result, Sheet, Tally
from wardley.reporting.told import sections_of, summary_of

SUMMARY = "the aspiration, the objectives, the quarters, what is left and what endangers it, on one page"
PICTURED = True

_MOST_COLUMNS = 4
"""Quarters side by side; later ones stand together in the last."""

_RISKS = 3
"""Findings that are named."""


def page(plan: Plan, report: Report) -> Page:
    """The one page; raises `wardley.reporting.too_much.TooMuch` where what is written does not fit."""
    sheet = fitted(_full(plan, report))
    return Page(
        "one-page", sheet.title, summary_of(sheet), sections_of(sheet), footnotes(report),
        {"sheet": asdict(sheet), "counts": _data(plan.portfolio.counts)}, sheet,
    )  # fmt: skip


def _full(plan: Plan, report: Report) -> Sheet:
    """The page with all that could stand on it."""
    strategy, counts = plan.estate.strategy, plan.portfolio.counts
    tops = plan.cascades.top
    top = next((one for one in tops if one.cascade.name is None), tops[0] if tops else None)
    objectives = _objectives(strategy.objectives, top.cascade.name if top else None)
    scale = scale_of(counts.before)
    return Sheet(
        title=_title(plan),
        as_of=str(report.today),
        aspiration=_box(top, "aspiration"),
        play=_box(top, "play"),
        win=_box(top, "win"),
        goals=tuple(map(_goal, objectives)),
        columns=_columns(plan),
        beside=_beside(plan),
        requests=(str(counts.before.count), str(counts.after.count)),
        cost=(scale.sum(counts.before), scale.sum(counts.after)),
        no_figure=_no_figure(counts),
        tallies=_tallies(plan.portfolio, scale),
        split=_split(counts),
        decided=_decided(plan.portfolio),
        stopped=_stopped(plan.portfolio, scale),
        risks=_risks(plan, report),
        notes=_notes(plan, report, len(objectives)),
    )


def _box(cascade: Laid | None, kind: BoxKind) -> str:
    """What stands in one box, or that nothing is written in it."""
    lines = cascade.box(kind).lines if cascade is not None else ()
    return "; ".join(line.name for line in lines) or NOT_WRITTEN


def _title(plan: Plan) -> str:
    titles = [map_.title for map_ in plan.estate.maps if map_.title]
    return titles[0] if titles else "The plan on one page"


def _objectives(every: Sequence[Objective], cascade: str | None) -> tuple[Objective, ...]:
    """Those that stand at the top: of the first cascade, and under no other."""
    known = {normalised(one.name) for one in every}
    top = [one for one in every if known.isdisjoint(map(normalised, one.supports))]
    own = [one for one in top if one.cascade is None or normalised(one.cascade) == normalised(cascade or "")]
    return tuple(own or top)


def _goal(objective: Objective) -> Goal:
    who = objective.owner or objective.department or NOT_WRITTEN
    return Goal(objective.name, who, tuple(map(_result, objective.key_results)))


def _result(result: KeyResult) -> Result:
    start, target = (
        text.replace("%", " %").replace("  %", " %") if text else ""
        for text in (result.start_text, result.target_text)
    )
    by = f"by {result.by}" if result.by is not None else f"by when: {NOT_WRITTEN}"
    return Result(result.name, f"{start or UNKNOWN} → {target or NOT_WRITTEN}", by)


def _columns(plan: Plan) -> tuple[Listed, ...]:
    """The kept work by the quarter in which it is done; in one column where no quarters are planned."""
    draft = plan.draft
    if draft.not_planned or not draft.quarters:
        return (_work("Kept, without quarters", plan.portfolio.kept, "nothing is kept"),)
    found = []
    for first in range(min(len(draft.quarters), _MOST_COLUMNS)):
        last = len(draft.quarters) - 1 if first == _MOST_COLUMNS - 1 else first
        title = str(draft.quarters[first])
        if last > first:
            title = f"{title} to {draft.quarters[last]}"
        done = [one.judged for one in draft.placed if first <= one.finish <= last]
        column = _work(title, done, "nothing finishes")
        found.append(replace(column, figure=f"{column.count} to finish" if column.count else ""))
    return tuple(found)


def _beside(plan: Plan) -> tuple[Listed, ...]:
    """What goes on and stands in no quarter."""
    left = () if plan.draft.not_planned else plan.draft.unplaced
    lists = (
        _work("With a partner", plan.portfolio.of("partner")),
        _work("Kept, and did not fit in this draft", (one.judged for one in left)),
    )
    return tuple(one for one in lists if one.count)


def _work(title: str, work: Iterable[Judged], empty: str = "none") -> Listed:
    """*work*, the differentiating first, then what costs most."""
    ordered = sorted(work, key=lambda one: (not _differs(one), -(one.initiative.cost or 0), one.name))
    entries = tuple(Entry(one.name, _differs(one)) for one in ordered)
    return Listed(title, entries, len(entries), empty=empty)


def _differs(one: Judged) -> bool:
    return one.purpose is not None and one.purpose.quadrant == "differentiating"


def _stopped(work: Portfolio, scale: Scale) -> Listed:
    """What is not done, the largest first; what has no figure stands last."""
    ordered = sorted(
        work.of("stop"),
        key=lambda one: (one.initiative.cost is None, -(one.initiative.cost or 0), one.name),
    )
    entries = tuple(
        Entry(one.name, figure=scale.amount(one.initiative.cost), why=_why(one)) for one in ordered[:LARGEST]
    )
    return Listed("Not doing: the largest", entries, len(ordered), empty="nothing is stopped")


def _why(one: Judged) -> str:
    """The reason that people gave, else who decided, else what the suggestion rests on."""
    decision = one.decision
    if decision is None or decision.verdict != one.verdict:
        return one.reason
    return decision.reason or (f"decided by {decision.by}" if decision.by else "decided")


def _risks(plan: Plan, report: Report) -> Listed:
    """The highest findings, each of another rule and subject; without those on work that does not go on."""
    found = [one for one in report.open if not _about_what_is_left(plan.portfolio, one)]
    chosen: list[Finding] = []
    for one in found:
        if not any(one.code == other.code or one.subject.name == other.subject.name for other in chosen):
            chosen.append(one)
        if len(chosen) == _RISKS:
            break
    entries = tuple(Entry(_in_short(one), figure=f"({one.severity}, {one.code})") for one in chosen)
    return Listed("Risks: the highest findings", entries, len(found), "no finding is open", "findings")


def _about_what_is_left(work: Portfolio, finding: Finding) -> bool:
    if finding.subject.kind != "initiative":
        return False
    about = work.find(finding.subject.name)
    return about is not None and about.verdict in ("stop", "merge", "defer")


def _in_short(finding: Finding) -> str:
    """What it is about, and the name of its rule, which says what is wrong there."""
    wrong, subject = finding.name.replace("-", " "), finding.subject
    return wrong if subject.kind == "estate" else f"{subject}: {wrong}"


def _tallies(work: Portfolio, scale: Scale) -> tuple[Tally, ...]:
    """What becomes of all that was asked for; together it is all of it."""
    counts = work.counts
    partners = counts.by_verdict["partner"]
    rows = (
        (f"Go on ({counted(partners.count, 'partner')})" if partners.count else "Go on", counts.after),
        ("Stopped", counts.by_verdict["stop"]), ("Merged", counts.by_verdict["merge"]),
        ("Deferred", counts.by_verdict["defer"]), ("Undecided", counts.undecided),
    )  # fmt: skip
    return tuple(
        Tally(name, one.count, scale.sum(one), _share(counts, one), _without(one)) for name, one in rows
    )


def _share(counts: Counts, one: Sum) -> str:
    if not one.count:
        return "0.0 %"
    return part(counts.share(one.total)) if one.known else UNKNOWN


def _without(one: Sum) -> str:
    return f"+ {one.unknown} without a figure" if one.known and one.unknown else ""


def _no_figure(counts: Counts) -> str:
    """How many requests have no figure, before and after; '' where all have one."""
    before, after = counts.before.unknown, counts.after.unknown
    return f"+ {before} → + {after} without a figure" if before and counts.before.known else ""


def _split(counts: Counts) -> str:
    """What is not spent, with what is released told apart from what is only postponed."""
    if not counts.before.count:
        return "No request is written."
    if not counts.before.total:
        return "What is released is unknown: no cost is written."
    left, deferred = [counts.by_verdict["stop"], counts.by_verdict["merge"]], counts.by_verdict["defer"]
    not_spent = float(exact(counts.released) + exact(deferred.total))
    all_ = _gone(counts, not_spent, [*left, deferred])
    released, put_off = _gone(counts, counts.released, left), _gone(counts, deferred.total, [deferred])
    of = " of the known cost" if counts.before.unknown else ""
    said = f"{all_}{of} not spent: {released} released, {put_off} deferred."
    return said + (" Released is less what is committed." if counts.committed else "")


def _gone(counts: Counts, amount: float, sums: Sequence[Sum]) -> str:
    """*amount*, which is the known part of *sums*, as a share; unknown where nothing of them is known."""
    if any(one.count for one in sums) and not any(one.known for one in sums):
        return UNKNOWN
    return part(counts.share(amount))


def _decided(work: Portfolio) -> str:
    people = sum(one.decision is not None and one.decision.verdict == one.verdict for one in work.judged)
    return f"{people} decided by people, {len(work.judged) - people} suggested." if work.judged else ""


def _notes(plan: Plan, report: Report, objectives: int) -> tuple[str, ...]:
    notes = ["Bold: differentiating. Work stands in the quarter in which it is to finish."]
    if plan.draft.not_planned:
        notes = [f"Bold: differentiating. There are no quarters: {plan.draft.not_planned}."]
    below = len(plan.estate.strategy.objectives) - objectives
    if below:
        notes.append(
            f"{below} more {'objective stands' if below == 1 else 'objectives stand'} below or beside these."
        )
    known = report.coverage
    if known.sourced < known.components:
        notes.append(f"Who runs it is known for {known.sourced} of {known.components} components.")
    return tuple(notes)


def _data(counts: Counts) -> dict[str, object]:
    """The counts as numbers."""
    return {
        "before": asdict(counts.before), "after": asdict(counts.after),
        **{verdict: asdict(one) for verdict, one in counts.by_verdict.items()},
        "undecided": asdict(counts.undecided), "committed": counts.committed, "released": counts.released,
    }  # fmt: skip
