"""What is out of line: a row for each component, and one for many alike."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.report import Report
from wardley.analyse.rows import Row
from wardley.interfaces.page.markup import Markup, badge, joined, tag
from wardley.model.names import normalised
from wardley.model.quantities import money

COLUMNS = (
    "Component", "Market", "Treated", "Codes", "Needs above", "Cost a year", "Alternatives", "Contract ends",
    "Do first", "Softened or accepted",
)  # fmt: skip


def table(known: "Known", told: Iterable[Row]) -> Markup:
    """*told* as a table, with what is *known* beside; nothing where there is none."""
    bodies = [_body(known, row) for row in told]
    if not bodies:
        return Markup("")
    head = tag(
        "thead",
        tag("tr", *(tag("th", word, scope="col", role="columnheader") for word in COLUMNS), role="row"),
        role="rowgroup",
    )
    return tag("table", joined([head, *bodies]), class_="rows wide", role="table")


def codes(findings: Iterable[Finding]) -> Markup:
    """The codes of *findings*, each leading to what it means."""
    each = dict.fromkeys(finding.code for finding in findings)
    return joined((tag("a", code, href=f"#code-{code}", class_="code") for code in each), " ")


def said(finding: Finding) -> Markup:
    """What a finding says, what would help, and where it stands."""
    places = ", ".join(dict.fromkeys(f"{place.file}:{place.line}" for place in finding.places))
    parts = [tag("span", finding.code, class_="code soft"), " ", finding.message, "."]
    if finding.action:
        parts += [" ", tag("span", f"{_opened(finding.action)}.", class_="do")]
    if places:
        parts += [" ", tag("span", places, class_="place")]
    return tag("li", *parts)


def _opened(words: str) -> str:
    return words[:1].upper() + words[1:]


def _body(known: "Known", row: Row) -> Markup:
    facts = row.findings[0].facts
    needs = f"{facts['needs_above']} of {facts['needs']}" if facts.get("needs") else ""
    name = f"{len(row.folded)} alike" if row.folded else str(row.subject)
    cells: tuple[tuple[str, str, str | None], ...] = (
        ("Market", _market(facts), None), ("Treated", _treated(facts), None),
        ("Codes", codes(row.findings), None), ("Needs above", needs, "number"),
        ("Cost a year", "" if row.folded else _cost(facts), "number"),
        ("Alternatives", ", ".join(_listed(facts.get("alternatives"))), None),
        ("Contract ends", _ends(known, row), "number"), ("Do first", _first(known, row), None),
        ("Softened or accepted", _state(known, row), None),
    )  # fmt: skip
    if row.folded:
        cells = tuple(cell if cell[0] in ("Treated", "Codes") else (cell[0], "", None) for cell in cells)
    first = tag(
        "tr", tag("th", badge(row.severity), " ", name, scope="row", role="rowheader"),
        *(tag("td", value, class_=kind, data_label=word, role="cell") for word, value, kind in cells),
        role="row",
    )  # fmt: skip
    more = _folded(row) if row.folded else tag("ul", *(said(finding) for finding in row.findings))
    below = tag("td", more, class_="say", colspan=str(len(COLUMNS)), role="cell")
    return tag("tbody", first, tag("tr", below, role="row"), role="rowgroup")


def _folded(row: Row) -> Markup:
    names = ", ".join(str(other.subject) for other in row.folded)
    each = (said(finding) for other in row.folded for finding in other.findings)
    summary = tag("summary", f"One decision for {len(row.folded)} components: {names}")
    return tag("details", summary, tag("ul", *each))


def _market(facts: Mapping[str, object]) -> str:
    evolution, stage = facts.get("evolution"), facts.get("stage")
    where = f"{evolution:g}" if isinstance(evolution, int | float) else ""
    return f"{where}, {stage}" if where and stage else where or str(stage or "")


def _treated(facts: Mapping[str, object]) -> str:
    by = " ".join(str(facts[word]) for word in ("who", "supplier") if facts.get(word))
    return ", ".join(part for part in (str(facts.get("how") or ""), by) if part)


def _cost(facts: Mapping[str, object]) -> str:
    cost = facts.get("cost")
    return money(cost) if isinstance(cost, int | float) else ""


def _ends(known: "Known", row: Row) -> str:
    if row.subject.kind != "component":
        return ""
    contracts = known.covered.get(normalised(row.subject.name), ())
    return ", ".join(str(contract.ends) for contract in contracts if contract.ends)


def _first(known: "Known", row: Row) -> str:
    """What W209 found below that should be mended before."""
    roots = [name for finding in row.findings for name in _listed(finding.facts.get("roots"))]
    more = any(finding.facts.get("more_roots") for finding in row.findings)
    words = [", ".join(dict.fromkeys(roots)) + (" and others" if more else "")] if roots else []
    forced = (
        known.forced.get((row.subject.map, row.subject.name)) if row.subject.kind == "component" else None
    )
    if forced:
        words.append("this: 1 other stands on it" if forced == 1 else f"this: {forced} others stand on it")
    return "; ".join(words)


def _listed(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list | tuple) else []


def _state(known: "Known", row: Row) -> str:
    softened = dict.fromkeys(reason for finding in row.findings for reason in finding.softened_by)
    words = [f"softened: {reason}" for reason in softened]
    for finding in known.accepted.get(row.subject, ()):
        until = f" until {finding.accepted.until}" if finding.accepted and finding.accepted.until else ""
        words.append(f"{finding.code} accepted{until}")
    return "; ".join(words)


class Known:
    """What the report knows of a subject beside its open findings."""

    def __init__(self, report: Report) -> None:
        self.covered = report.estate.covered
        self.accepted: dict[Subject, list[Finding]] = defaultdict(list)
        for finding in report.accepted:
            self.accepted[finding.subject].append(finding)
        self.forced: dict[tuple[str | None, str], int] = {}
        """By map and name: how many others are custom-built because of it, as W209 counted."""
        for finding in report.open:
            forced = finding.facts.get("forced_by")
            for name, count in forced.items() if isinstance(forced, dict) else ():
                self.forced[finding.subject.map, name] = count
