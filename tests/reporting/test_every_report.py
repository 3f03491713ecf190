"""What holds for every report, in every format: whoever adds one is held to it."""

import csv
import hashlib
import io
import json
import os
import subprocess
import sys
from contextlib import suppress
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.reporting.made import FORMATS, NAMES, checked, page, support, told, training

from wardley.interfaces.arguments import Refused
from wardley.source.shown import columns

TEXTS = ("text", "markdown", "html", "json", "csv")
"""Formats that tell every page; the others are pictures, and refuse a page that has none."""

BARE = "title Nothing yet\n"

WORK = """\
initiative Water [0.2, 0.9] (cost 20k)
initiative Leaves
"""

QUARTERS = """\
quarters 2026Q1->2026Q2
capacity Bar [3, 3]
initiative Water [0.2, 0.9] (effort 20, team Bar, compliance)
"""

ESTATES = {
    "nothing": ("", BARE),
    "a map alone": ("", None),
    "work without a strategy": (WORK, None),
    "quarters in which nothing fits": (QUARTERS, None),
    "goals without work": ("objective Fast\nkeyresult Days (objective Fast)\ncapability Pour [1, 4]", None),
}

EVIL = "<img src=x onerror=alert(1)>&\"'`|*_[x](javascript:alert(2)) @all #1"
FORMULA = "=cmd|' /C calc'!A0"

HOSTILE = f"""\
quarters 2026Q1->2026Q2 (budget 90k)
objective {{evil}} goal (owner {{evil}} owner, department {{evil}} department)
keyresult {{evil}} result (objective {{evil}} goal, from 1, to 2, by 2026Q2, metric {{evil}} metric)
keyresult {{evil}} other (objective {{evil}} goal, from 2, to 1, by 2026Q2, metric {{evil}} metric)
win {{evil}} win
capability {{evil}} capability [1, 4]
cause {{evil}} cause (failure, stakeholder {{evil}} who)
concern {{evil}} concern [5, 5, 5] ; <b>evidence</b>
team {{evil}} team (department {{evil}} department)
capacity {{evil}} team [2, 2]
initiative {{evil}} one [0.9, 0.9] (build, cost 50k, effort 2, team {{evil}} team, serves {{evil}} goal)
initiative {{evil}} two [0.2, 0.9] (buy, cost 50k, effort 9, team {{evil}} team, serves {{evil}} goal)
initiative {{evil}} three [0.1, 0.1] (cost 5k, because {{evil}} cause)
initiative {{evil}} four [0.9, 0.1] (cost 5k, because {{evil}} cause)
initiative "{FORMULA}" [0.2, 0.9] (serves {{evil}} goal, owner "{FORMULA}")
decision {{evil}} three (stop, by {{evil}} boss) ; <script>alert(3)</script>
rank {{evil}} A ({{evil}} one, {{evil}} two)
rank {{evil}} B ({{evil}} one, {{evil}} two)
rank {{evil}} C ({{evil}} two, {{evil}} one)
rank {{evil}} D ({{evil}} two, {{evil}} one)
"""

HOSTILE_MAP = f"""\
title <script>alert(0)</script>
anchor "{FORMULA} guest" [0.9, 0.5]
component "<b>Till</b>" [0.5, 0.9] (build)
"{FORMULA} guest"->"<b>Till</b>"
//@ estate "<b>Till</b>" (in-house, bespoke, cost 9k, owner "<i>Ada</i>")
//@ contract "{FORMULA} lot" (vendor "<b>V</b>", ends 2026-09, notice 3m)
"""


def hostile():
    """An estate in which every name is an attack on some format."""
    quoted = {word: f'"{EVIL.replace(chr(34), "")} {word}"' for word in HOSTILE.split()}
    lines = HOSTILE
    for word, name in quoted.items():
        bare = word.rstrip(",)").strip()
        lines = lines.replace(f"{{evil}} {bare}", name.replace(word, bare))
    return checked(lines, HOSTILE_MAP)


def test_the_hostile_estate_is_read_whole():
    plan, report = hostile()

    assert [told.message for told in report.diagnostics if told.severity == "error"] == []
    assert len(plan.portfolio.judged) == 5
    assert len(plan.estate.rankings) == 4
    assert "onerror" in plan.portfolio.judged[0].name
    assert plan.draft.placed


class Reader(HTMLParser):
    """Which elements a page has, with their attributes, and whether all of them are closed."""

    VOID = frozenset({"meta", "br", "img", "link", "hr"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        self.attributes.update(name for name, _ in attrs)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.add(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    assert not reader.open
    return reader


every_report = pytest.mark.parametrize("name", NAMES)


@pytest.mark.parametrize("kind", ESTATES)
@every_report
def test_a_report_on_little_says_so_in_every_format(name, kind):
    plan, text = ESTATES[kind]
    made = checked(plan, text) if text else checked(plan)
    answer = page(name, made)

    assert answer.title
    assert answer.summary.endswith((".", "!", "?"))
    for format_ in FORMATS:
        if format_ in TEXTS:
            assert told(name, format_, made), format_
            continue
        with suppress(Refused):  # a picture of what has none
            assert told(name, format_, made), format_


@pytest.mark.parametrize("made", [training, support])
@every_report
def test_a_page_is_whole(name, made):
    answer = page(name, made())

    assert answer.name.replace("-", "_") == name
    assert answer.summary.count("\n") == 0
    assert answer.footnotes
    names = [table.name for table in answer.tables]
    assert len(names) == len(set(names))
    for part in answer.sections:
        assert part.blocks
    for figure in answer.figures:
        assert figure.alt.endswith(".")


@pytest.mark.parametrize("made", [training, support])
@every_report
def test_every_row_has_a_cell_for_each_head_and_no_number_is_left_blank(name, made):
    for table in page(name, made()).tables:
        for row in table.rows:
            assert len(row) == len(table.heads)
            cells = [str(cell) for cell in row]
            assert "None" not in cells
            assert all(cells[column] for column in table.numeric), (table.name, cells)


@pytest.mark.parametrize("made", [training, support])
@every_report
def test_a_terminal_of_a_hundred_columns_shows_it(name, made):
    for line in told(name, "text", made()).splitlines():
        assert sum(map(columns, line)) <= 100, line
        assert line == line.rstrip()


@pytest.mark.parametrize("made", [training, support])
@every_report
def test_programs_read_it(name, made):
    estate = made()
    data = json.loads(told(name, "json", estate))
    rows = list(csv.reader(io.StringIO(told(name, "csv", estate), newline="")))

    assert data["report"].replace("-", "_") == name
    assert {"title", "summary", "footnotes"} < data.keys()
    assert rows


@every_report
def test_no_report_promises_what_nobody_knows(name):
    """No saving without a quote, no maturity score: the words alone would be read as one."""
    for made in (training(), support()):
        said = told(name, "text", made).lower()
        assert "maturity" not in said
        assert "saved" not in said.replace("not saved", "").replace("nothing saved", "")


@every_report
def test_a_hostile_name_is_text_in_html(name):
    reader = read(told(name, "html", hostile()))

    assert not reader.elements & {"script", "img", "iframe", "i", "object", "a"}
    assert not {one for one in reader.attributes if one.startswith("on")}


@every_report
def test_a_hostile_name_runs_nowhere_else(name):
    made = hostile()
    markdown = told(name, "markdown", made)
    shown = markdown.replace("<sub>", "").replace("</sub>", "")

    assert "<" not in shown.replace("\\<", "") or "```" in shown
    assert "](javascript:" not in shown
    assert json.loads(told(name, "json", made))["report"].replace("-", "_") == name
    for row in csv.reader(io.StringIO(told(name, "csv", made), newline="")):
        for cell in row:
            assert not cell.startswith(("=", "@", "\t", "\r")), cell
            assert not cell.startswith(("+", "-")) or cell[1:].replace(".", "").isdigit() or cell == "-", cell
    assert "\x1b" not in told(name, "text", made)


_HASHES = """
import hashlib
from tests.reporting.made import FORMATS, NAMES, support, told, training
for made in (training(), support()):
    for name in NAMES:
        for format_ in ("text", "markdown", "html", "json", "csv"):
            said = told(name, format_, made).encode()
            print(name, format_, hashlib.sha256(said).hexdigest())
"""


def test_every_process_says_the_same_bytes():
    root = Path(__file__).resolve().parents[2]
    answers = [
        subprocess.run(
            [sys.executable, "-c", _HASHES], cwd=root, check=True, capture_output=True, text=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
        ).stdout
        for seed in ("1", "77")
    ]  # fmt: skip

    assert (
        hashlib.sha256(answers[0].encode()).hexdigest() == hashlib.sha256(answers[1].encode()).hexdigest()
    ), set(answers[0].splitlines()) ^ set(answers[1].splitlines())


def test_the_order_of_lines_changes_no_report_beside_the_order_of_requests():
    plan = (Path(__file__).resolve().parents[2] / "examples" / "support-division.plan").read_text()
    head, *lines = plan.splitlines()
    decisions = [line for line in lines if line.startswith("decision")]
    rest = [line for line in lines if not line.startswith("decision")]
    text = (Path(__file__).resolve().parents[2] / "examples" / "support-division.owm").read_text()
    there = checked("\n".join([*rest, *decisions]), text)
    back = checked("\n".join([*rest, *reversed(decisions)]), text)

    for name in NAMES:
        assert told(name, "text", there) == told(name, "text", back), name
    assert head.startswith("map")
