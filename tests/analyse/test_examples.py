"""What is found in the shipped examples and in public maps: all on sourcing and treatment, judged by hand."""

import csv
from collections import Counter
from datetime import date

import pytest

import wardley
from wardley.analyse.check import Choice, check

TODAY = date(2026, 2, 1)


@pytest.fixture(scope="module")
def found(examples):
    def check_all(*names: str):
        report = check(
            [wardley.read(examples / name) for name in names], Choice(tuple(TRAINING)), today=TODAY
        )
        assert report.diagnostics == ()
        return report

    return check_all


@pytest.fixture(scope="module")
def training(found):
    return found("online-training.owm")


@pytest.fixture(scope="module")
def support(found):
    return found("support-division.owm", "support-division.plan")


def by_code(report, code: str) -> set[tuple[str, str]]:
    return {(finding.subject.name, finding.severity) for finding in report.open if finding.code == code}


TRAINING = {
    # Every component has a decorator.
    "W200": set(),
    # Sold to everybody, and nobody takes a course for them. Recruitment Tracking is 0.04 past the line.
    "W201": {
        ("Invoicing", "high"), ("Single Sign-On", "high"), ("Video Delivery", "high"),
        ("Recruitment Tracking", "medium"),
    },
    # Learning Management and Management Reporting can be bought; the certificates and the portal are what two
    # initiatives mean to differentiate by.
    "W202": {
        ("Learning Management", "medium"), ("Management Reporting", "medium"),
        ("Certificates", "low"), ("Learner Portal", "low"),
    },
    # One person looks after each; Recruitment Tracking is near the line. Single Sign-On is accepted.
    "W203": {("Invoicing", "high"), ("Video Delivery", "high"), ("Recruitment Tracking", "medium")},
    # A model that nobody has built before, on a fixed specification.
    "W204": {("Recommendation Model", "high")},
    # What is bought stands right of the line to product.
    "W205": set(),
    # 45 % of the package is their own: much, and less than half.
    "W206": {("CRM", "medium")},
    # Two products do what Booking does, and it stands at 0.36. Nothing else on the left names alternatives.
    "W208": {("Booking", "medium")},
    # Nobody says what Booking is for; what else is custom-built is sold, or differentiates.
    "W211": set(),
}  # fmt: skip

SUPPORT = {
    "W200": set(),
    # The Software Centre is 0.02 past the line, and rebuilding it differentiates: two levels below high.
    "W201": {
        ("Identity", "high"), ("Site Search", "high"), ("Content Management", "high"),
        ("Software Centre", "low"),
    },
    # Release notes within a day, and bugs searched daily, differentiate; Bug Search is 0.02 past the line.
    "W202": {
        ("Entitlement Check", "medium"), ("Support Web Site", "medium"),
        ("Technical Documents", "low"), ("Bug Search", "note"),
    },
    # Two people or more look after each.
    "W203": {
        ("Identity", "medium"), ("Site Search", "medium"), ("Content Management", "medium"),
        ("Software Centre", "low"),
    },
    # Nothing on the left comes from a vendor.
    "W204": set(),
    "W205": set(),
    # 60 % is their own. That a case can be opened on the web does not excuse changes inside the package.
    "W206": {("Case Tracking", "high")},
    # Neither of the two on the left names an alternative.
    "W208": set(),
    # What is custom-built is what the division wants to be known for.
    "W211": set(),
}  # fmt: skip


@pytest.mark.parametrize("code", TRAINING)
def test_the_online_training_estate_shows_what_a_reader_would_find(training, code):
    assert by_code(training, code) == TRAINING[code]


@pytest.mark.parametrize("code", SUPPORT)
def test_the_support_division_shows_what_a_reader_would_find(support, code):
    assert by_code(support, code) == SUPPORT[code]


def test_the_accepted_finding_is_accepted_until_the_end_of_june(training):
    accepted = [(f.code, f.subject.name, f.severity, f.accepted.until) for f in training.accepted]
    assert accepted == [("W203", "Single Sign-On", "high", date(2026, 6, 30))]


@pytest.mark.parametrize(("name", "components"), [("training", 22), ("support", 16)])
def test_every_component_is_sourced(request, name, components):
    coverage = request.getfixturevalue(name).coverage
    assert (coverage.sourced, coverage.components) == (components, components)


def test_the_cost_of_training_is_known_for_fifteen_components(training):
    assert (training.coverage.costed, training.coverage.cost) == (15, 2_150_000)


def test_ten_components_of_training_are_mismatched_and_cost_eight_hundred_thousand(training):
    cost = {
        finding.subject.name: finding.facts.get("cost", 0)
        for finding in training.findings
        if "W201" <= finding.code <= "W206"
    }
    assert (len(cost), sum(cost.values())) == (10, 800_000)


def test_the_parity_work_among_the_custom_built_is_told(training, support):
    told = {
        finding.subject.name
        for report in (training, support)
        for finding in report.open
        if finding.code in {"W201", "W202"} and finding.facts.get("parity")
    }
    assert told == {
        "Video Delivery", "Single Sign-On", "Invoicing", "Recruitment Tracking", "Learning Management",
        "Content Management", "Site Search", "Identity", "Entitlement Check", "Support Web Site",
    }  # fmt: skip


def test_the_first_rows_are_what_most_needs_and_most_cost_hang_on(training, support):
    for report, expected in (
        (
            training,
            [("W201", "Video Delivery"), ("W204", "Recommendation Model"), ("W201", "Single Sign-On")],
        ),
        (support, [("W201", "Content Management"), ("W201", "Site Search"), ("W201", "Identity")]),
    ):
        first = [(f.code, f.subject.name) for f in report.open]
        assert first[:3] == expected


def test_public_maps_which_say_nothing_of_sourcing_get_one_note_each(corpus):
    with (corpus / "index.tsv").open(encoding="utf-8", newline="") as index:
        rows = csv.DictReader(index, delimiter="\t")
        drawn = [row["file"] for row in rows if (row["format"], row["kind"]) == ("owm", "human-map")]
    found = Counter(
        (finding.code, finding.severity)
        for name in drawn
        for finding in check(
            [wardley.read(corpus / "maps" / name)], Choice(tuple(TRAINING)), today=TODAY
        ).open
    )
    assert found == {("W200", "note"): len(drawn)}
    assert len(drawn) == 143
