"""The findings that were there when an estate began to be checked."""

import json
from datetime import date

import pytest

import wardley
from wardley.analyse.baseline import BaselineError, read_baseline, with_baseline, write_baseline
from wardley.analyse.check import Choice, check
from wardley.analyse.finding import Finding, Subject

MAP = """\
title Tea Shop
anchor Guest [0.95, 0.6]
component Till [0.6, 0.8] (build)
component Öven [0.5, 0.9] (build)
Guest -> Till -> Öven
"""


def report(text: str = MAP, name: str = "tea.owm"):
    return check([wardley.parse(text, name=name)], Choice(("W201",)), today=date(2026, 2, 1))


def test_a_baseline_is_sorted_with_a_line_for_each_finding():
    assert write_baseline(report().findings) == (
        "{\n"
        '  "version": 1,\n'
        '  "findings": [\n'
        '    {"code": "W201", "map": "tea", "kind": "component", "name": "Till"},\n'
        '    {"code": "W201", "map": "tea", "kind": "component", "name": "Öven"}\n'
        "  ]\n"
        "}\n"
    )


def test_a_baseline_of_nothing_is_one_too():
    text = write_baseline([])

    assert text == '{\n  "version": 1,\n  "findings": []\n}\n'
    assert json.loads(text) == {"version": 1, "findings": []}
    assert read_baseline(text) == ()


def test_what_the_baseline_knows_does_not_count():
    before = report()
    after = with_baseline(before, read_baseline(write_baseline(before.findings[:1])))

    assert [f.subject.name for f in after.accepted] == [before.findings[0].subject.name]
    accepted = after.accepted[0].accepted
    assert (accepted.by, accepted.reason, accepted.until) == ("baseline", "in the baseline", None)
    assert [f.subject.name for f in after.open] == [before.findings[1].subject.name]
    assert after.stale == ()


def test_a_finding_that_moved_to_another_line_is_still_known():
    entries = read_baseline(write_baseline(report().findings))

    assert with_baseline(report("\n\n// moved\n" + MAP), entries).open == ()


def test_entries_that_nothing_answers_to_are_stale():
    entries = read_baseline(write_baseline(report().findings))
    after = with_baseline(report(MAP.replace("Till [0.6, 0.8] (build)", "Till [0.6, 0.8] (buy)")), entries)

    assert [entry["name"] for entry in after.stale] == ["Till"]


def test_entries_of_a_rule_that_did_not_run_are_not_stale():
    entries = read_baseline('{"version": 1, "findings": [{"code": "W999", "name": "Till"}]}')

    assert with_baseline(report(), entries).stale == ()


def test_a_finding_that_a_line_accepts_needs_no_baseline():
    found = report(MAP + "//@ accept W201 Till ; so be it")
    text = write_baseline(found.findings)

    assert "Till" not in text
    known = with_baseline(found, read_baseline('{"version": 1, "findings": [{"code": "W201", "map": "tea",'
                                               ' "kind": "component", "name": "Till"}]}'))  # fmt: skip
    assert [f.accepted.by for f in known.accepted] == ["accept"]
    assert known.stale == ()


def test_writing_again_keeps_what_is_still_found():
    found = report()
    text = write_baseline(found.findings)

    assert write_baseline(with_baseline(found, read_baseline(text)).findings) == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "it is no JSON"),
        ("[]", "it is no baseline of wardley check"),
        ('{"findings": []}', "it is no baseline of wardley check"),
        ('{"version": 1, "findings": {}}', "it is no baseline of wardley check"),
        ('{"version": 2, "findings": []}', "it is of version 2, and this wardley reads version 1"),
        ('{"version": 1, "findings": [{"code": "W201"}]}', "an entry has no code or no name"),
        ('{"version": 1, "findings": ["W201"]}', "an entry has no code or no name"),
    ],
)
def test_what_is_no_baseline_is_refused_with_its_reason(text, message):
    with pytest.raises(BaselineError) as refused:
        read_baseline(text)

    assert str(refused.value).partition(": ")[0] == message


def test_what_is_on_no_map_comes_before_what_is_on_one():
    names = [("Tea", "Till"), (None, "Till"), ("Tea", "Oven")]
    made = [
        Finding("W101", "link-to-nowhere", "low", "m", subject=Subject("name", name, map_))
        for map_, name in names
    ]

    entries = read_baseline(write_baseline(made))
    assert [(entry.get("map"), entry["name"]) for entry in entries] == [
        (None, "Till"), ("Tea", "Oven"), ("Tea", "Till"),
    ]  # fmt: skip
    ran = with_baseline(report(), [{**entry, "code": "W201"} for entry in entries])
    assert [(entry.get("map"), entry["name"]) for entry in ran.stale] == [
        (None, "Till"), ("Tea", "Oven"), ("Tea", "Till"),
    ]  # fmt: skip
