"""What the rules find on maps that people drew: the page says it, and nothing cries wolf."""

import csv
import re
from collections import Counter
from datetime import date
from pathlib import Path
from statistics import median

import pytest

import wardley
from wardley.source.diagnostic import SEVERITIES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "real-maps.md"


@pytest.fixture(scope="module")
def reports(corpus):
    with (corpus / "index.tsv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["kind"] == "human-map"]
    names = [row["file"] for row in rows if row["format"] == "owm"]
    assert len(names) == 143
    maps = [wardley.read(corpus / "maps" / name) for name in names]
    return [wardley.check(map_, today=date(2026, 2, 1)) for map_ in maps]


def table(reports) -> list[str]:
    """A row a rule: on how many maps it speaks, how often, how often at most, and how loudly."""
    found: dict[tuple[str, str], list[list[str]]] = {}
    for report in reports:
        for code, name in sorted({(finding.code, finding.name) for finding in report}):
            found.setdefault((code, name), []).append([f.severity for f in report if f.code == code])
    rows = []
    for (code, name), maps in sorted(found.items()):
        counts = Counter(severity for map_ in maps for severity in map_)
        split = ", ".join(f"{counts[severity]} {severity}" for severity in SEVERITIES if counts[severity])
        most = max(map(len, maps))
        rows.append(f"| {code} {name} | {len(maps)} | {sum(map(len, maps))} | {most} | {split} |")
    return rows


def test_the_page_says_what_is_found(reports, accept):
    text = PAGE.read_text(encoding="utf-8")
    rows = "\n".join(table(reports))
    if accept:
        head, rule, _ = text.partition("| --- | --: | --: | --: | --- |\n")
        text = f"{head}{rule}{rows}\n"
        PAGE.write_text(text, encoding="utf-8")

    assert re.findall(r"(?m)^\| W\d{3} .*$", text) == rows.splitlines()


def test_nothing_but_an_unreadable_line_fails_a_build(reports):
    failing = [report for report in reports if report.fails("high")]

    assert [finding.code for report in reports for finding in report if finding.severity == "high"] == []
    assert all(any(d.severity == "error" for d in report.diagnostics) for report in failing)
    assert len(failing) == 4


def test_a_map_has_a_handful_of_findings(reports):
    assert median(len(report) for report in reports) <= 6


def test_nothing_is_said_of_sourcing_where_none_is_written(reports):
    loud = {
        f.code for report in reports for f in report if f.code[:2] in ("W2", "W4") and f.severity != "note"
    }

    assert loud == set()
