"""W604: parity work that is done better than it need be."""

import pytest
from tests.analyse.two_needs import MAP, only, told

CODE = "W604"
DRAWN = MAP + "component Early [0.3, 0.30]\ncomponent Line [0.3, 0.40]\ncomponent Somewhere\n"


def work(words: str, scores: str = "[0.2, 0.9]") -> str:
    return f"initiative Till {scores} ({words})"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("build, changes Wide", "medium"),
        ("build, changes Line", "medium"),
        ("build, changes Early", None),
        ("build, changes Wide, changes Early", None),
        ("build, changes Wide, changes Somewhere", None),
        ("build", None),
        ("buy, changes Wide", None),
        ("changes Wide", None),
        ("better", "medium"),
    ],
)
def test_building_where_the_market_sells_and_aiming_above_it_are_told(words, expected):
    assert told(CODE, work(words), drawn=DRAWN) == ({"Till": expected} if expected else {})


@pytest.mark.parametrize("scores", ["[0.9, 0.9]", "[0.9, 0.1]", "[0.1, 0.1]", ""])
def test_only_parity_work_is_asked(scores):
    assert told(CODE, work("build, better, changes Wide", scores), "initiative Rest [0.1, 0.9]") == {}


OTHERS = [f"initiative Par {effort} [0.1, 0.9] (effort {effort})" for effort in (2, 3)]


@pytest.mark.parametrize(("effort", "expected"), [(6, None), (6.5, "medium")])
def test_more_than_twice_the_median_effort_is_told(effort, expected):
    assert told(CODE, work(f"effort {effort}"), *OTHERS) == ({"Till": expected} if expected else {})


def test_the_median_of_an_even_number_lies_between():
    assert told(CODE, work("effort 5.2"), *OTHERS, "initiative Par 2b [0.1, 0.9] (effort 2)") == {
        "Till": "medium"
    }


def test_the_effort_of_other_work_does_not_count():
    loose = [f"initiative Apart {number} [0.9, 0.9] (effort 1)" for number in range(5)]
    assert told(CODE, work("effort 6"), *OTHERS, *loose) == {}


def test_policy_moves_how_much_effort_is_much():
    assert told(CODE, work("effort 6"), *OTHERS, "policy parity-effort [1.9]") == {"Till": "medium"}


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [("stop", {}), ("merge into Rest", {}), ("defer", {"Till": "medium"}), ("keep", {"Till": "medium"})],
)
def test_what_is_stopped_or_merged_is_not_told(verdict, expected):
    statements = (work("better"), "initiative Rest [0.9, 0.9]", f"decision Till ({verdict})")
    assert told(CODE, *statements) == expected


def test_the_finding_says_which_tests_it_fails():
    finding = only(CODE, work("build, better, effort 9, changes Wide"), *OTHERS)

    assert finding.message == (
        "'Till' is parity work, and is to be built where the market sells it and aims above the market and"
        " takes 9 person-months where parity work takes 3"
    )
    assert finding.facts["because"] == ["build", "better", "effort"]
    assert finding.facts["median_effort"] == 3
    assert finding.facts["evolutions"] == {"Wide": 0.6}
    assert finding.threshold == {"parity-effort": 2}
