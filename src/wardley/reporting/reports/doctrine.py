"""Doctrine: what in the estate and the plan speaks against its principles, and what only people can tell.

There is no score: that no rule found anything says nothing of how people work.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from wardley.analyse.finding import Finding
from wardley.analyse.report import Report
from wardley.plan.plan import Plan
from wardley.reporting.page import Cell, Page, Table, Tone, Words, section, sections, some
from wardley.reporting.principles import ASKED, SEEN, Principle
from wardley.reporting.said import counted, footnotes
from wardley.source.diagnostic import SEVERITIES

SUMMARY = "what in the estate speaks against the principles of doctrine, and what to ask people"

_TONES: dict[str, Tone] = {"high": "poor", "medium": "fair"}

_WHOSE = (
    "The principles are those of Simon Wardley's doctrine; which rules speak of which, and the questions, are"
    " this program's own. No score is made of them."
)

_ON_SOURCING = ("W2", "W4")
"""Rules that see only what is sourced."""

_ON_MAPS = ("W1", "W2", "W3", "W4", "W5")
"""Rules that see only what a map draws."""


def page(plan: Plan, report: Report) -> Page:
    """The principles of which the rules have something to say, with it; then those that people must tell."""
    seen = [_Seen(one, plan, report) for one in SEEN]
    return Page(
        "doctrine", "Doctrine: what speaks against it", _summary(plan, report, seen),
        sections(
            section("What the estate shows", _table(report, seen)),
            section("The evidence", _evidence(seen)),
            section(
                "Ask people",
                Words(
                    f"{len(ASKED)} principles of {len(SEEN) + len(ASKED)} are about how people work. No map"
                    " shows that; a question does."
                ),
                _questions("ask_people", ASKED),
            ),
            section(
                "Ask of the others too, for the rules see only what speaks against them",
                _questions("ask_too", SEEN),
            ),
        ),
        (
            _WHOSE,
            *footnotes(report, *dict.fromkeys(code for one in SEEN for code in one.codes)),
        ),
        _data(seen),
    )  # fmt: skip


class _Seen:
    """A ``principle`` with what was found against it, what of that is accepted, and what was not checked."""

    def __init__(self, principle: Principle, plan: Plan, report: Report) -> None:
        self.principle = principle
        self.open = [one for one in report.open if one.code in principle.codes]
        self.accepted = [one for one in report.accepted if one.code in principle.codes]
        left = {one.code: one.reason for one in report.not_checked}
        if not plan.estate.charts:
            left |= {code: "no map was read" for code in principle.codes if code.startswith(_ON_MAPS)}
        ran = {rule.code for rule in report.rules}
        self.unchecked = {
            code: left.get(code, "not asked for")
            for code in principle.codes
            if code in left or code not in ran
        }
        self.checked = [code for code in principle.codes if code not in self.unchecked]

    @property
    def worst(self) -> str | None:
        """The gravest severity of what is open, or None."""
        return min((one.severity for one in self.open), key=SEVERITIES.index, default=None)

    def told(self, known: str) -> str:
        """What was found, in words; *known* says how much there is to find it in."""
        said = []
        if self.open:
            count = Counter(one.severity for one in self.open)
            said.append(", ".join(_many(count[level], level) for level in SEVERITIES if count[level]))
        elif self.checked:
            said.append(f"nothing found by {some(self.checked, len(self.checked))} in what is known{known}")
        if self.accepted:
            said.append(f"{len(self.accepted)} accepted")
        if self.unchecked:
            said.append(f"not checked: {' '.join(self.unchecked)}")
        return "; ".join(said)


def _many(count: int, level: str) -> str:
    return counted(count, level) if level == "note" else f"{count} {level}"


def _summary(plan: Plan, report: Report, seen: Sequence[_Seen]) -> str:
    known = report.coverage
    if not (plan.estate.charts or plan.estate.initiatives):
        return f"Nothing was read that could speak against a principle; of {len(ASKED)} only people can tell."
    first = f"Sourcing is known for {known.sourced} of {counted(known.components, 'component')}."
    against = [one.principle.name for one in seen if one.open]
    silent = sum(not one.checked for one in seen)
    told = (
        f"Something here speaks against {len(against)} of the {len(seen)} principles that a program can see"
    )
    told += f", the gravest against '{_gravest(seen)}'." if against else "."
    told += f" For {silent} nothing is written by which to see it." if silent else ""
    return f"{first} {told} Of the other {len(ASKED)} only people can tell."


def _gravest(seen: Sequence[_Seen]) -> str:
    """The principle against which the gravest findings speak, and of equals the most."""
    return min(
        (one for one in seen if one.open),
        key=lambda one: [-sum(each.severity == level for each in one.open) for level in SEVERITIES],
    ).principle.name


def _table(report: Report, seen: Sequence[_Seen]) -> Table:
    known = f" ({report.coverage.sourced} of {report.coverage.components} sourced)"
    rows = [
        (
            Cell(one.principle.name, strong=True), one.principle.seen, " ".join(one.principle.codes),
            Cell(
                one.told(known if any(code.startswith(_ON_SOURCING) for code in one.checked) else ""),
                _TONES.get(one.worst or "", None if one.open else "quiet"),
            ),
        )
        for one in seen
    ]  # fmt: skip
    return Table(
        "principles", ("Principle", "What is looked at", "Rules", "What was found"), tuple(rows),
        note="Nothing was found means: not in what is written. It does not say that all is well.",
    )  # fmt: skip


def _evidence(seen: Sequence[_Seen]) -> Table:
    return Table("evidence", ("Code", "Severity", "What was found", "Speaks against"), tuple(_found(seen)))


def _found(seen: Sequence[_Seen]) -> Iterator[tuple[Cell | str, ...]]:
    """Every finding once, with the principles it speaks against; the gravest first."""
    against: dict[int, list[str]] = defaultdict(list)
    every: dict[int, Finding] = {}
    for one in seen:
        for finding in one.open:
            every[id(finding)] = finding
            against[id(finding)].append(one.principle.name)
    for key, finding in sorted(every.items(), key=lambda item: SEVERITIES.index(item[1].severity)):
        tone = _TONES.get(finding.severity)
        yield finding.code, Cell(finding.severity, tone), finding.message, "; ".join(against[key])


def _questions(name: str, principles: Sequence[Principle]) -> Table:
    rows = tuple((Cell(one.name, strong=True), one.category, one.ask) for one in principles)
    return Table(name, ("Principle", "Category", "Ask people"), rows)


def _data(seen: Sequence[_Seen]) -> dict[str, object]:
    return {
        "principles": [
            {
                "principle": one.principle.name, "category": one.principle.category,
                "rules": list(one.principle.codes), "not_checked": one.unchecked,
                "found": [
                    {"code": each.code, "severity": each.severity, "subject": str(each.subject),
                     "message": each.message}
                    for each in one.open
                ],
                "accepted": len(one.accepted), "ask": one.principle.ask,
            }
            for one in seen
        ],
        "ask_people": [
            {"principle": one.name, "category": one.category, "ask": one.ask} for one in ASKED
        ],
    }  # fmt: skip
