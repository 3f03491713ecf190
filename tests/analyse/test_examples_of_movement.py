"""What is found in the shipped examples: contracts, roots, movement and inertia, each judged by hand."""

from datetime import date

import pytest

import wardley
from wardley.analyse.check import Choice, check

TODAY = date(2026, 2, 1)

TRAINING = {
    # Each contract covers one component.
    "W207": set(),
    # All three stand on the home-made sign-on and video; Management Reporting stands on what is bought.
    "W209": {("Learning Management", "note"), ("Learner Portal", "note"), ("Certificates", "note")},
    # The two capabilities that a component realises are built in-house.
    "W210": set(),
    # They become a commodity, nothing says how they are sourced then, and an initiative is at work on them.
    # The arrow of Learning Management says buy; the live courses are sold.
    "W212": {("Certificates", "note")},
    # No method and no attitude is written.
    "W213": set(),
    "W301": set(),
    # Ten years old, custom-built and no longer what the market does; the other custom-built ones are young,
    # of unknown age, or what sets the firm apart.
    "W302": {("Learning Management", "note"), ("Video Delivery", "note")},
    # No practice is declared.
    "W303": set(),
}

SUPPORT = {
    # No contract is written.
    "W207": set(),
    # The search, the sign-on, the content system and the changed case tracking lie below.
    "W209": {
        ("Software Centre", "note"), ("Support Web Site", "note"), ("Technical Documents", "note"),
        ("Entitlement Check", "note"), ("Bug Search", "note"),
    },
    # A capability that is needed at 4 rests on a bought product. The downloads are in-house.
    "W210": {("Knowledge Base", "note")},
    # No arrow is drawn.
    "W212": set(),
    "W213": set(),
    "W301": set(),
    # Since the nineties, three people and more. Identity has two and no date; rebuilding the Software Centre
    # differentiates.
    "W302": {("Site Search", "note"), ("Content Management", "note")},
    "W303": set(),
}  # fmt: skip


def report(examples, *names):
    made = check([wardley.read(examples / name) for name in names], Choice(tuple(TRAINING)), today=TODAY)
    assert [d.message for d in made.diagnostics if d.severity == "error"] == []
    return made


@pytest.fixture(scope="module")
def training(examples):
    return report(examples, "online-training.owm")


@pytest.fixture(scope="module")
def support(examples):
    return report(examples, "support-division.owm", "support-division.plan")


def by_code(made, code):
    return {(finding.subject.name, finding.severity) for finding in made.open if finding.code == code}


def finding(made, code, name):
    (found,) = (f for f in made.open if (f.code, f.subject.name) == (code, name))
    return found


@pytest.mark.parametrize("code", TRAINING)
def test_the_online_training_estate_shows_what_a_reader_would_find(training, code):
    assert by_code(training, code) == TRAINING[code]


@pytest.mark.parametrize("code", SUPPORT)
def test_the_support_division_shows_what_a_reader_would_find(support, code):
    assert by_code(support, code) == SUPPORT[code]


@pytest.mark.parametrize("name", ["Learning Management", "Learner Portal", "Certificates"])
def test_the_roots_of_the_training_estate_are_its_sign_on_and_its_video(training, name):
    facts = finding(training, "W209", name).facts

    assert facts["roots"] == ["Single Sign-On", "Video Delivery"]
    assert facts["forced_by"] == {"Single Sign-On": 3, "Video Delivery": 3}


def test_the_way_from_the_certificates_leads_through_learning_management(training):
    path = finding(training, "W209", "Certificates").facts["path"]

    assert path == ["Certificates", "Learning Management", "Single Sign-On"]


def test_the_certificates_would_be_a_commodity_that_is_custom_built_and_run_in_house(training):
    facts = finding(training, "W212", "Certificates").facts

    assert (facts["evolution"], facts["evolves_to"], facts["stated"]) == (0.56, 0.78, False)
    assert facts["would_be"] == ["W201", "W203"]
    assert facts["initiative"] == "Verifiable certificates"


def test_the_web_site_of_the_support_division_stands_on_four_roots(support):
    roots = finding(support, "W209", "Support Web Site").facts["roots"]

    assert roots == ["Case Tracking", "Content Management", "Identity", "Site Search"]


def test_what_cannot_be_checked_is_said(training, support):
    codes = [
        [item.code for item in made.not_checked if item.code in TRAINING] for made in (training, support)
    ]

    assert codes == [["W213", "W303"], ["W207", "W212", "W213", "W301", "W303"]]
