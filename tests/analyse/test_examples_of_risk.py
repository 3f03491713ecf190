"""What the shipped estates look like on 2026-02-01 to the rules on movement and risk, judged by hand."""

import pytest
from tests.analyse.pages import TODAY
from tests.analyse.shipped import support_of, told, training_of

import wardley
from wardley.analyse.check import Choice, check

CODES = ("W304", "W305", "W306", "W307", "W401", "W402", "W403", "W404", "W405", "W406", "W407", "W408")

TRAINING = {
    # No link between components spans more than 0.30 to the left.
    "W304": {},
    "W305": {},
    "W306": {},
    "W307": {},
    # The cloud is under all three needs, and alternatives are named of eight others.
    "W401": {"Nimbus": "medium"},
    # One person each, and two of three needs. CRM is as widely needed, with two people, alternatives, and
    # work under way before its licence ends.
    "W402": {"Video Delivery": "medium", "Single Sign-On": "medium"},
    # The index is 2504 of 2500, and the cost is known of half of what comes from vendors.
    "W403": {"Nimbus": "note"},
    "W404": {},
    "W405": {
        "Video Delivery": "medium", "Single Sign-On": "medium",
        "Booking": "low", "Invoicing": "low", "Recruitment Tracking": "low",
    },
    # The SalesCloud licence (last day to act 2026-03-30) is covered by 'CRM back to standard'.
    "W406": {"Quanta build": "medium"},
    "W407": {
        "Live Cohort Courses -> Adaptive Practice": "note",
        "Live Cohort Courses -> Tutor Network": "note",
        # Let to a fixed specification.
        "Adaptive Practice -> Recommendation Model": "low",
    },
    "W408": {},
}  # fmt: skip

# Little is written of this estate: one vendor under both needs, no alternative named while search has three.
SUPPORT = {"W401": {"CaseCo": "medium"}}


@pytest.fixture(scope="module")
def training():
    return training_of(CODES)


@pytest.fixture(scope="module")
def support():
    return support_of(CODES)


@pytest.mark.parametrize("code", CODES)
def test_of_the_training_company(training, code):
    assert told(training, code) == TRAINING[code]


@pytest.mark.parametrize("code", CODES)
def test_of_the_support_division(support, code):
    assert told(support, code) == SUPPORT.get(code, {})


def test_what_is_visible_on_the_unproven_is_weighed(training):
    weights = {str(f.subject): f.facts["exposed"] for f in training.findings if f.code == "W407"}
    assert weights == {
        "Live Cohort Courses -> Adaptive Practice": 0.757,
        "Live Cohort Courses -> Tutor Network": 0.634,
        "Adaptive Practice -> Recommendation Model": 0.622,
    }


def test_two_of_three_needs_stand_on_the_chokepoints(training):
    found = [f for f in training.findings if f.code == "W402"]
    assert [(f.facts["needs_above"], f.facts["needs"], f.facts["people"]) for f in found] == [(2, 3, 1)] * 2


@pytest.mark.parametrize(
    ("estate", "codes"),
    [
        ("training", ["W305", "W307", "W404", "W408"]),
        ("support", ["W305", "W307", "W403", "W404", "W406", "W408"]),
    ],
)
def test_what_is_not_written_is_not_checked(request, estate, codes):
    report = request.getfixturevalue(estate)
    assert [item.code for item in report.not_checked] == codes


def test_on_maps_that_say_nothing_of_an_estate_only_links_are_told(corpus):
    counts: dict[str, int] = {}
    largest = 0
    maps = sorted((corpus / "maps").glob("swardley-*.owm"))
    for path in maps:
        report = check([wardley.read(path)], Choice(CODES), today=TODAY)
        for finding in report.findings:
            counts[f"{finding.code} {finding.severity}"] = (
                counts.get(f"{finding.code} {finding.severity}", 0) + 1
            )
        largest = max(largest, len(report.findings))

    assert len(maps) > 100
    assert set(counts) <= {"W304 low", "W304 medium", "W407 note"}
    # A medium one asks that the map names its users, which few do.
    assert counts["W304 medium"] < 10
    assert largest <= 10
