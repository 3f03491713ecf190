"""W704: a key result that cannot be measured."""

import pytest
from tests.analyse.two_needs import not_checked, only, told

CODE = "W704"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("from 9, to 3, by 2026Q4", None),
        ("from 0, to 3, by 2026Q4", None),
        ("from 9, to 0, by 2026Q4", None),
        ("to 3, by 2026Q4", "medium"),
        ("from 9, by 2026Q4", "medium"),
        ("from 9, to 3", "medium"),
        ("from 3, to 3, by 2026Q4", "medium"),
        ("from 0, to 0, by 2026Q4", "medium"),
        ("from 50%, to 50%, by 2026Q4", "medium"),
    ],
)
def test_it_says_from_what_to_what_and_by_when(words, expected):
    assert told(CODE, "objective Goal", f"keyresult Days (objective Goal, {words})") == (
        {"Days": expected} if expected else {}
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Launch the app", "note"),
        ("launch", "note"),
        ("Hire ten bakers", "note"),
        ("Publish a menu", "note"),
        ("Build failures a week", None),
        ("Launch delays", None),
        ("Hires a month", None),
        ("Guests who launch the app", None),
        ("Launchpads", None),
    ],
)
def test_a_task_is_no_result(name, expected):
    found = told(CODE, f"keyresult {name} (from 9, to 3, by 2026Q4)")

    assert found == ({name: expected} if expected else {})


def test_the_message_names_all_that_is_wrong():
    finding = only(CODE, "objective Goal", "keyresult Launch the app (objective Goal, owner Ada)")

    assert finding.message == (
        "the key result 'Launch the app' does not say 'from', 'to' and 'by', and begins with a task,"
        " to launch"
    )
    assert finding.severity == "medium"
    assert finding.action == "ask: so that which number moves, from what, to what and by when?"
    assert finding.facts == {
        "key_result": "Launch the app", "objective": "Goal", "owner": "Ada", "missing": ["from", "to", "by"],
        "task": "launch",
    }  # fmt: skip
    assert [place.line for place in finding.places] == [13]


def test_what_stands_still_is_shown_as_it_is_written():
    finding = only(CODE, "keyresult Uptime (from 99.9%, to 99.9%, by 2026Q4)")

    assert finding.message == "the key result 'Uptime' starts where it is to end, at 99.9%"
    assert (finding.facts["from"], finding.facts["to"], finding.facts["by"]) == ("99.9%", "99.9%", "2026Q4")


def test_without_a_key_result_it_is_not_checked():
    assert not_checked(CODE, "objective Goal") == "no key result is written"
    assert not_checked(CODE, "keyresult Days") is None
