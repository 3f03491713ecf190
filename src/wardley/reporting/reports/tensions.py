"""Where people pull apart, and what they should therefore talk about."""

from collections.abc import Iterator

from wardley.analyse.report import Report
from wardley.model.strategy import KeyResult
from wardley.plan.colliding import Collision
from wardley.plan.plan import Plan
from wardley.plan.ranking.agreement import Agreement
from wardley.plan.ranking.kemeny import StartingOrder
from wardley.plan.tensions.contested import Contested
from wardley.plan.tensions.opposing import Opposing
from wardley.plan.tensions.tensions import Tensions
from wardley.reporting.page import Cell, Items, Page, Section, Table, Words, section, sections, some
from wardley.reporting.said import UNKNOWN, because, counted, footnotes
from wardley.reporting.tension_tables import spreads, taus

SUMMARY = "where departments pull apart, and what they should therefore talk about"

MOST = 10
"""Pairs, items and collisions of each sort that are shown; those that matter most come first."""

_ORDER = 20
"""Places of the starting order that are shown."""

_STRENGTH = {"weak": "Agreement is weak", "some": "There is some agreement", "strong": "Agreement is strong"}


def page(plan: Plan, report: Report) -> Page:
    """The tensions, the agenda first."""
    found = plan.tensions
    return Page(
        "tensions", "What to talk about", _summary(found),
        sections(
            _agenda(found),
            section(
                "How far departments agree", Words(_agreement(found.agreement)), taus(found.agreement),
                spreads(found.agreement),
            ),
            section("Scored differently", _contested(found.contested)),
            section("Key results that pull against one another", _opposing(found.opposing)),
            section("Work that collides", _colliding(plan, found.colliding)),
            _start(found.start),
        ),
        footnotes(report, "W611", "W612", "W708", "W709"),
        _data(found),
    )  # fmt: skip


def _summary(found: Tensions) -> str:
    """What there is to decide, then how far departments agree; of what nobody told, footnotes speak."""
    live = sum(one.settled is None for one in found.colliding)
    parts = [
        counted(count, *words)
        for count, *words in (
            (len(found.decisive), "pair of requests to decide between", "pairs to decide between"),
            (len(found.contested), "request scored differently", "requests scored differently"),
            (len(found.opposing), "pair of opposing key results", "pairs of opposing key results"),
            (live, "open collision of work"),
        )
        if count
    ]  # fmt: skip
    if not parts:
        return f"{_agreed(found.agreement)}. No tension was found in what else is written."
    return f"Found: {', '.join(parts)}. {_agreed(found.agreement)}."


def _agreed(agreement: Agreement) -> str:
    if agreement.w is None or agreement.strength is None:
        return f"How far departments agree is unknown, as {agreement.unknown}"
    return f"{_STRENGTH[agreement.strength]} ({agreement.w:.2f}; 1 = same order)"


def _agenda(found: Tensions) -> Section:
    """The pairs that the plan cannot both satisfy and that split the departments."""
    title = "The agenda: pairs that the plan cannot both satisfy"
    if found.undecided:
        return Section(title, (Words(f"Not looked for: {found.undecided}."),))
    if not found.decisive:
        return Section(title, (Words("No two requests are both fought over and short of one team's time."),))
    shown = tuple(pair.sentence for pair in found.decisive[:MOST])
    return section(title, Items(shown, ordered=True), Words(_more(len(found.decisive), MOST, "pair")))


def _more(count: int, most: int, one: str) -> str:
    return f"And {counted(count - most, f'more {one}')}, less evenly split or later." if count > most else ""


def _agreement(agreement: Agreement) -> str:
    if agreement.w is None:
        return f"Not known: {agreement.unknown}." if agreement.lists else ""
    left = f" Not every department ranks {some(agreement.left_out)}." if agreement.left_out else ""
    return (
        f"Kendall's W is {agreement.w:.2f}, corrected for ties, over the"
        f" {counted(len(agreement.common), 'request')} that all {len(agreement.lists)} departments rank: 0 is"
        f" no agreement, 1 the same order.{left}"
    )


def _contested(found: tuple[Contested, ...]) -> Table:
    rows = []
    for one in found[:MOST]:
        for spread in one.on:
            votes = sorted(
                (getattr(vote, spread.axis), vote.who) for vote in one.votes
            )  # fmt: skip
            rows.append(
                (
                    Cell(one.name, strong=True), spread.axis,
                    "two camps" if spread.camps else "scattered",
                    some([f"{who} {score:g}" for score, who in votes], 8),
                )
            )  # fmt: skip
    note = f"And {len(found) - MOST} more that are less far apart." if len(found) > MOST else ""
    return Table("contested", ("Request", "Scored on", "How", "Who says what"), tuple(rows), note=note)


def _opposing(found: tuple[Opposing, ...]) -> Table:
    rows = tuple(
        (_result(one.first), _result(one.second), one.metric or "said to be against", _owners(one))
        for one in found[:MOST]
    )
    more = f" And {len(found) - MOST} more." if len(found) > MOST else ""
    return Table(
        "opposing", ("One", "The other", "On", "Who owns them"), rows,
        note=f"Let one number lead, and make the other a limit.{more}",
    )  # fmt: skip


def _result(one: KeyResult) -> str:
    way = f" ({one.start_text or UNKNOWN} to {one.target_text or UNKNOWN})"
    return one.name + way


def _owners(one: Opposing) -> str:
    first, second = (result.owner or result.department or UNKNOWN for result in (one.first, one.second))
    return first if first == second else f"{first} and {second}"


def _colliding(plan: Plan, found: tuple[Collision, ...]) -> Table:
    order = sorted(found, key=lambda one: one.settled is not None)
    rows = tuple(
        (
            Cell(one.first.name, strong=one.settled is None), _how(one), one.second.name,
            _settled(plan, one),
        )
        for one in order[:MOST]
    )  # fmt: skip
    more = f"And {len(found) - MOST} more." if len(found) > MOST else ""
    return Table("colliding", ("One", "How", "The other", "Settled"), rows, note=more)


def _how(one: Collision) -> str:
    about = some(one.components, 3)
    if one.opposite == "merging":
        return "is merged into what is merged into it"
    verb = f"builds {about}; the other buys it"
    return verb if one.opposite == "sourcing" else f"makes {about} better; the other takes it away"


def _settled(plan: Plan, one: Collision) -> Cell:
    """The decision on one of both; what is only suggested settles nothing."""
    if one.settled is None:
        pair = [plan.portfolio.find(work.name) for work in (one.first, one.second)]
        ending = [judged for judged in pair if judged and not judged.goes_on]
        rest = f"; suggested for '{ending[0].name}': {ending[0].verdict}" if len(ending) == 1 else ""
        return Cell(f"open: choose one{rest}", "fair")
    judged = plan.portfolio.find(one.settled.subject)
    verdict = f"{one.settled.verdict} '{one.settled.subject}'"
    return Cell(f"{verdict}, {because(judged)}" if judged else verdict, "quiet")


def _start(start: StartingOrder | None) -> Section:
    if start is None:
        return Section("A starting order")
    shown, left = start.order[:_ORDER], len(start.order) - _ORDER
    return section(
        "A starting order", Words(f"This is {start.label}. {_contradicts(start)}"),
        Items(shown, ordered=True), Words(f"And {left} more." if left > 0 else ""),
        Words("In others that are as good stand:" if start.swaps else ""), Items(tuple(_swaps(start))),
    )  # fmt: skip


def _contradicts(start: StartingOrder) -> str:
    first = (
        f"It contradicts {start.disagreements} of {counted(start.opinions, 'opinion')} (one is that a"
        " department ranks one request above another)."
    )
    if not start.exact:
        return f"{first} There are too many requests to try every order."
    return f"{first} It is one of {start.orders:,} that are as good." if (start.orders or 1) > 1 else first


def _swaps(start: StartingOrder) -> Iterator[str]:
    for one, other in start.swaps[:MOST]:
        yield f"'{other}' before '{one}'"
    if len(start.swaps) > MOST:
        yield f"and {len(start.swaps) - MOST} more pairs"


def _data(found: Tensions) -> dict[str, object]:
    agreement, start = found.agreement, found.start
    return {
        "agreement": {
            "w": agreement.w, "strength": agreement.strength, "unknown": agreement.unknown,
            "departments": list(agreement.departments), "over": list(agreement.common),
            "left_out": list(agreement.left_out),
        },
        "tau_b": [
            {"first": one.first, "second": one.second, "tau": one.tau, "over": one.items}
            for one in agreement.taus
        ],
        "ranks": [
            {
                "name": one.item, "spread": one.spread,
                "ranks": dict(zip(agreement.departments, one.ranks, strict=True)),
            }
            for one in agreement.spread
        ],
        "undecided": found.undecided,
        "decisive": [
            {
                "team": one.team, "first": one.first, "second": one.second, "quarter": one.quarter_name,
                "for_first": list(one.for_first), "for_second": list(one.for_second), "either": one.either,
                "sentence": one.sentence,
            }
            for one in found.decisive
        ],
        **_pulling(found),
        "starting_order": None if start is None else {
            "label": start.label, "order": list(start.order), "exact": start.exact, "orders": start.orders,
            "disagreements": start.disagreements, "opinions": start.opinions,
            "swaps": [list(pair) for pair in start.swaps],
        },
    }  # fmt: skip


def _pulling(found: Tensions) -> dict[str, object]:
    return {
        "contested": [
            {
                "name": one.name, "on": [spread.axis for spread in one.on],
                "votes": [
                    {
                        "who": vote.who, "differentiating": vote.differentiating, "critical": vote.critical,
                    }
                    for vote in one.votes
                ],
            }
            for one in found.contested
        ],
        "opposing": [
            {
                "first": one.first.name, "second": one.second.name, "metric": one.metric,
                "declared": one.declared,
            }
            for one in found.opposing
        ],
        "colliding": [
            {
                "first": one.first.name, "second": one.second.name, "opposite": one.opposite,
                "components": list(one.components),
                "settled": one.settled.verdict if one.settled else None,
            }
            for one in found.colliding
        ],
    }  # fmt: skip


__all__ = ["SUMMARY", "page"]
