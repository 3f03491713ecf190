"""The end of the page: what is accepted, unknown, unreadable and not checked, the codes, and the policy."""

from collections import defaultdict

from wardley.analyse.finding import Finding
from wardley.analyse.report import Report
from wardley.analyse.rule import Rule
from wardley.interfaces.page.markup import Markup, badge, joined, prose, section, tag
from wardley.reporting.blanks import blank


def accepted(report: Report) -> Markup:
    """What people have decided to live with, and until when."""
    items = [_accepted(report, finding) for finding in report.accepted]
    stale = [f"{entry['code']} {entry['name']}" for entry in report.stale]
    gone = tag("p", f"In the baseline, and no longer found: {', '.join(stale)}.") if stale else ""
    return section(2, "Accepted", tag("ul", *items) if items else "", gone)


def _accepted(report: Report, finding: Finding) -> Markup:
    assert finding.accepted is not None
    until = f"until {finding.accepted.until}" if finding.accepted.until else "without an end"
    by = " (baseline)" if finding.accepted.by == "baseline" else ""
    where = f" on {finding.subject.map}" if finding.subject.map and len(report.estate.charts) > 1 else ""
    said = f" {finding.subject}{where}, {until}{by}: {finding.accepted.reason or finding.message}"
    return tag("li", tag("a", finding.code, href=f"#code-{finding.code}", class_="code"), said)


def unknown(report: Report) -> Markup:
    """Lines to fill in for what nobody has said."""
    lines: dict[str, list[str]] = defaultdict(list)
    for map_, name in report.coverage.unknown:
        lines[map_].append(blank(name))
    if not lines:
        return Markup("")
    told = tag(
        "p", "Nothing says who runs or supplies these. Paste the lines into the map, and fill them in."
    )
    parts = []
    for map_, written in lines.items():
        if len(report.estate.charts) > 1:
            parts.append(tag("h3", map_))
        # Each line by itself, so that a name cannot begin another.
        parts.append(tag("pre", joined(written), tabindex="0"))
    return section(2, "Not known", told, *parts)


def mandated(report: Report) -> Markup:
    """What no choice is left for."""
    items = [
        tag("li", f"{name} on {map_}{f': {reason}' if reason else ''}")
        for map_, name, reason in report.coverage.mandated
    ]
    return section(2, "Mandated, so not held against anybody", tag("ul", *items) if items else "")


def diagnostics(report: Report) -> Markup:
    """What could not be read, or contradicts itself."""
    items = [
        tag(
            "li", badge(one.severity), " ", tag("span", one.code, class_="code"), f" {one.message}.",
            f" {one.help[:1].upper()}{one.help[1:]}." if one.help else "", " ",
            tag("span", str(one.place) if one.place else "", class_="place"),
        )
        for one in report.diagnostics
    ]  # fmt: skip
    return section(2, "In the texts", tag("ul", *items) if items else "")


def not_checked(report: Report) -> Markup:
    """Which rules had nothing to check, and why."""
    items = [
        tag("li", f"{', '.join(f'{item.code} {item.name}' for item in rules)}: {reason}")
        for reason, rules in report.reasons().items()
    ]
    return section(2, "Not checked", tag("ul", *items) if items else "")


def meanings(report: Report) -> Markup:
    """What each code that was found means, as its rule says."""
    found = {finding.code for finding in report.findings}
    return section(2, "What the codes mean", *(_meaning(rule) for rule in report.rules if rule.code in found))


def _meaning(rule: Rule) -> Markup:
    paragraphs = [" ".join(part.split()) for part in rule.page.split("\n\n")]
    why = paragraphs[1] if len(paragraphs) > 1 else ""
    accept = next((part for part in paragraphs if part.startswith("Accept it")), "")
    source = next((part for part in paragraphs if part.startswith("Source:")), "").replace("*", "")
    summary = tag("summary", tag("b", rule.code), f" {rule.name}: ", prose(f"{rule.title}."))
    return tag(
        "details", summary, *(tag("p", prose(part)) for part in (why, accept, source) if part),
        id=f"code-{rule.code}",
    )  # fmt: skip


def policy(report: Report) -> Markup:
    """What the estate was held to."""
    items = [
        tag("li", f"{name} {_value(value)}", tag("b", " (set here)") if name in report.changed else "")
        for name, value in sorted(report.policy.items())
    ]
    maps = ", ".join(chart.source.name for chart in report.estate.charts) or "none"
    return tag(
        "footer",
        tag("p", f"Checked on {report.today} with {len(report.rules)} rules. Maps: {maps}."),
        tag("details", tag("summary", "What the estate was held to (policy)"), tag("ul", *items)),
    )


def _value(value: tuple[float, ...] | str) -> str:
    return value if isinstance(value, str) else ", ".join(f"{number:g}" for number in value)
