"""What no report may say: a saving that nobody offered, a score of maturity, a blank for what is unknown."""

import re
from datetime import date

import pytest
from tests.plan.estates import EXAMPLES

import wardley
from wardley import registry
from wardley.interfaces.pages import text

REPORTS = [name.replace("_", "-") for name in registry.names("wardley.reporting.reports")]
TODAY = date(2026, 2, 1)

TRAINING = ("online-training.owm",)
SUPPORT = ("support-division.owm", "support-division.plan")

BARE = """\
title Shop
anchor Guest [0.95, 0.6]
component Till
component Cellar
Guest -> Till -> Cellar
evolve Till 0.9
//@ objective Warm guests
//@ keyresult Cups (objective Warm guests)
//@ capability Brewing
//@ Brewing->Till
//@ cause Queue
//@ concern Rust
//@ contract Lease
//@ Lease->Till
//@ quarters 2026Q1->2026Q2
//@ initiative Steam [0.9, 0.9]
//@ initiative Pipes
//@ initiative Ditch [0.1, 0.1]
//@ Steam->Warm guests
//@ Steam->Queue
//@ Steam->Till
//@ Steam->Rust
"""

MAY_BE_BLANK = {"Remark", "Settled", "", "Worked on"}
"""Columns in which nothing to say is nothing to say."""

TOTALS = {"Together", "All"}


def told(name: str, files: tuple[str, ...]) -> str:
    maps = [wardley.read(EXAMPLES / file) for file in files]
    return text.tell(wardley.report(maps, name, today=TODAY))


@pytest.mark.parametrize("files", [TRAINING, SUPPORT], ids=["training", "support"])
@pytest.mark.parametrize("name", REPORTS)
def test_no_report_promises_a_saving_or_scores_maturity(name, files):
    words = " ".join(told(name, files).split())

    assert re.findall(r"(?<!no )(?<!not a )\bsav(?:e|es|ed|ing|ings)\b", words) == []
    assert not re.search(r"\bmatur\w*|\bscorecard of\b", words.replace("Metrics scorecard", ""))


@pytest.mark.parametrize("files", [TRAINING, SUPPORT], ids=["training", "support"])
def test_what_the_market_does_has_no_date(files):
    maps = [wardley.read(EXAMPLES / file) for file in files]
    data = wardley.report(maps, "roadmap", today=TODAY)
    market = [table for table in data.tables if table.name.startswith("market")]

    assert market or files is SUPPORT, "only the first estate has something that the market alone moves"
    for table in market:
        for row in table.rows:
            assert not re.search(r"\b20\d\d\b", " ".join(map(str, row)))


@pytest.mark.parametrize("name", REPORTS)
def test_what_is_not_known_is_said_and_not_left_blank(name):
    page = wardley.report(wardley.parse(BARE, name="shop.owm"), name, today=TODAY)

    for table in page.tables:
        for row in table.rows:
            if str(row[0]) in TOTALS:
                continue
            blank = {head for head, cell in zip(table.heads, row, strict=True) if not str(cell).strip()}
            quarters = {head for head in blank if re.fullmatch(r"\d{4}Q\d", head)}
            assert blank - quarters <= MAY_BE_BLANK, table.name
