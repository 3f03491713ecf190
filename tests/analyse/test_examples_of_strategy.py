"""What the shipped estates look like on 2026-02-01 to the rules on strategy, judged by hand."""

import pytest
from tests.analyse.pages import TODAY
from tests.analyse.shipped import support_of, told, training_of

import wardley
from wardley.analyse.check import Choice, check

CODES = ("W701", "W702", "W703", "W704", "W705", "W706", "W707", "W710")

TRAINING = {
    # 30 k for a partner to spend, and for no objective. The retention law is reason enough for the clean-up.
    "W701": {"Podcast studio": "low"},
    # Every objective has work with a place in the four quarters, and all of it names objectives alone.
    "W702": {},
    # 150 and five belong into key results; the second has only one.
    "W703": {"Hire 150 people well": "low", "Close the books in five days": "low"},
    "W704": {},
    # All five boxes are filled. Two capabilities hang in the air, and no system says what it measures.
    "W705": {"estate": "low"},
    # Sales and hiring have no component and no work. Nothing works on the cohort courses themselves: tutors
    # and video below them are not cohort design. The adaptive engine has its beta.
    "W706": {"Team sales": "medium", "Hiring at pace": "medium", "Cohort design": "medium"},
}  # fmt: skip

SUPPORT = {
    "W703": {"A team that knows its part": "low"},
    "W705": {"estate": "low"},
    # Follow-up on role clarity was stopped, and linked to nothing.
    "W706": {"Clear roles across time zones": "medium"},
    # The gravest has work on it; nobody wrote evidence for any, which is said once.
    "W710": {"estate": "note"},
}  # fmt: skip


@pytest.fixture(scope="module")
def training():
    return training_of(CODES)


@pytest.fixture(scope="module")
def support():
    return support_of(CODES)


@pytest.mark.parametrize("code", CODES)
def test_of_the_training_company(training, code):
    assert told(training, code) == TRAINING.get(code, {})


@pytest.mark.parametrize("code", CODES)
def test_of_the_support_division(support, code):
    assert told(support, code) == SUPPORT.get(code, {})


def test_team_sales_has_no_component_and_no_work(training):
    (finding,) = [f for f in training.findings if (f.code, f.subject.name) == ("W706", "Team sales")]

    assert finding.message == (
        "'Team sales' is at 1 and 4 is needed, and no component and no work is linked to it"
    )


def test_what_nobody_wrote_is_not_checked(training, support):
    assert {item.code: item.reason for item in training.not_checked} == {
        "W707": "no department is declared", "W710": "no concern is written",
    }  # fmt: skip
    assert {item.code: item.reason for item in support.not_checked} == {"W707": "no department is declared"}


def test_a_map_without_a_strategy_is_not_held_against_one(examples):
    report = check([wardley.read(examples / "support-division.owm")], Choice(CODES), today=TODAY)

    assert report.findings == ()
    assert [item.code for item in report.not_checked] == list(CODES)
