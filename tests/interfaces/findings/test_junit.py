"""Findings as JUnit's XML."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import xmlschema
from tests.analyse.pages import checked
from tests.interfaces.findings import made

from wardley.analyse.finding import Acceptance, Subject
from wardley.graph.estate import Estate
from wardley.interfaces.findings.junit import tell
from wardley.source.place import Place

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
COVERAGE = "of 4 components, sourcing is known for 4, treatment for 4 and cost for 1"


@cache
def schema():
    return xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd")


def read(report):
    text = tell(report)
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>')
    assert [str(error) for error in schema().iter_errors(text)] == []
    return ET.fromstring(text)


def case(*findings, **more):
    (one,) = read(made.report(*findings, **more)).iter("testcase")
    return one


@pytest.mark.parametrize("make", [made.shop, made.quiet, made.odd])
def test_a_report_fits_the_schema_of_jenkins(make):
    assert read(make()).tag == "testsuites"


def test_the_schema_would_refuse_what_is_wrong():
    root = read(made.shop())
    del next(root.iter("testcase")).attrib["name"]

    assert not schema().is_valid(ET.tostring(root, encoding="unicode"))


def test_a_clean_map_has_one_case_that_passes():
    (suite,) = read(made.quiet())
    (one,) = suite.iter("testcase")

    assert (suite.get("name"), one.get("name"), one.get("classname")) == ("quiet", "nothing found", "quiet")
    assert list(one) == []
    assert [suite.get(key) for key in ("tests", "failures", "errors", "skipped")] == ["1", "0", "0", "0"]


def test_every_map_has_its_suite_whether_something_is_found_or_not():
    report = checked({"shop.owm": made.SHOP, "quiet.owm": made.QUIET}, "W201")
    suites = list(read(report))

    assert [(suite.get("name"), suite.get("id"), suite.get("tests")) for suite in suites] == [
        ("shop", "0", "3"), ("quiet", "1", "1"),
    ]  # fmt: skip


def test_a_suite_counts_its_cases():
    report = made.report(
        made.finding(severity="high"), made.finding("Till"), made.accepted("Gas"),
        made.finding("Sign", "note"),
        diagnostics=(made.fault(places=(Place("maps/shop.owm", 1, 1, 2),)),),
    )  # fmt: skip
    (suite,) = read(report)

    assert [suite.get(key) for key in ("tests", "failures", "errors", "skipped")] == ["5", "2", "1", "2"]


def test_a_suite_has_what_stricter_readers_ask_for():
    (suite,) = read(made.shop())

    assert suite.get("timestamp") == "2026-02-01T00:00:00"
    assert [suite.get(key) for key in ("package", "hostname", "time")] == ["wardley", "localhost", "0"]
    assert [child.tag for child in suite] == ["properties", *["testcase"] * 3, "system-out", "system-err"]
    assert [one.attrib for one in suite.iter("property")] == [{"name": "coverage", "value": COVERAGE}]
    assert {one.get("time") for one in suite.iter("testcase")} == {"0"}


def test_an_open_finding_fails():
    told = case(made.finding(softened_by=("differentiating", "retiring")))
    (failure,) = told

    assert told.get("name") == "W299 oven-cold: Oven"
    assert told.get("classname") == "shop"
    assert (failure.tag, failure.get("type"), failure.get("message")) == (
        "failure",
        "medium",
        "'Oven' is cold",
    )
    assert failure.text == (
        "maps/shop.owm:3:11: W299 'Oven' is cold\nsoftened: differentiating; retiring\nhelp: heat 'Oven'"
    )


def test_a_link_is_named_by_both_ends():
    assert case(made.finding(subject=Subject("link", "Oven", "shop", "Gas"))).get("name") == (
        "W299 oven-cold: Oven -> Gas"
    )


@pytest.mark.parametrize(("severity", "kind"), [("high", "failure"), ("low", "failure"), ("note", "skipped")])
def test_a_note_never_fails(severity, kind):
    assert [child.tag for child in case(made.finding(severity=severity))] == [kind]


def test_a_note_is_still_told():
    assert case(made.finding(severity="note"))[0].get("message") == "note: 'Oven' is cold"


@pytest.mark.parametrize(
    ("until", "said"),
    [(None, "accepted: it is summer"), (date(2026, 9, 30), "accepted until 2026-09-30: it is summer")],
)
def test_an_accepted_finding_is_skipped_and_says_why(until, said):
    (skipped,) = case(made.finding(severity="high", accepted=Acceptance("it is summer", until)))

    assert (skipped.tag, skipped.get("message")) == ("skipped", said)


def test_a_text_that_cannot_be_read_is_an_error_of_its_map():
    (suite,) = read(made.report(diagnostics=(made.fault(places=(Place("maps/shop.owm", 2, 1, 2),)),)))
    (error,) = next(suite.iter("testcase"))

    assert suite.get("name") == "shop"
    assert (error.tag, error.get("type")) == ("error", "error")
    assert error.text == "maps/shop.owm:2:1: E999 the oven is unknown"


def test_a_lesser_fault_of_a_text_is_a_failure():
    told = case(diagnostics=(made.fault("low", places=(Place("maps/shop.owm", 2, 1, 2),)),))

    assert (told.get("name"), told[0].tag) == ("E999 oven-unknown: the oven is unknown", "failure")


@pytest.mark.parametrize("places", [(), (Place("a.plan", 2, 1, 2),)], ids=["without a place", "in a plan"])
def test_what_belongs_to_no_map_has_a_suite_of_its_own(places):
    shop, estate = read(made.report(diagnostics=(made.fault(places=places),)))

    assert (shop.get("name"), shop.get("tests"), shop.get("failures")) == ("shop", "1", "0")
    assert (estate.get("name"), estate.get("errors")) == ("(estate)", "1")


def test_a_finding_about_several_maps_is_of_the_estate():
    _, estate = read(made.report(made.finding(subject=Subject("thing", "Oven"))))

    assert next(estate.iter("testcase")).get("classname") == "(estate)"


def test_an_estate_without_a_map_has_a_case_that_passes():
    (suite,) = read(replace(made.quiet(), estate=Estate([])))

    assert (suite.get("name"), suite.get("tests"), suite.get("failures")) == ("(estate)", "1", "0")


def test_what_could_not_be_checked_is_told_once():
    report = checked({"shop.owm": made.SHOP, "quiet.owm": made.QUIET}, "W207")
    first, second = (suite.findtext("system-out") for suite in read(report))

    assert first.startswith("not checked: W207 contract-spans-stages, because ")
    assert second == ""


@pytest.mark.parametrize(
    ("name", "shown"),
    [("bell\x07", "bell\ufffd"), ("\ufffe", "\ufffd"), ("\ud800", "\ufffd"), ("a\x00b", "a\ufffdb"),
     ("<&\"'>", "<&\"'>"), ("\U0001f950", "\U0001f950"), ("]]>", "]]>")],
)  # fmt: skip
def test_letters_that_xml_has_not_are_replaced(name, shown):
    told = case(made.finding(name))

    assert told.get("name") == f"W299 oven-cold: {shown}"
    assert told[0].text.splitlines()[1] == f"help: heat '{shown}'"
