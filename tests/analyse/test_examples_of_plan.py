"""What the rules on the draft plan find in the shipped estates on 2026-02-01, judged by hand."""

import pytest
from tests.analyse.pages import TODAY
from tests.analyse.shipped import support_of, told, training_of

import wardley
from wardley.analyse.check import Choice, check

CODES = ("W801", "W802", "W803", "W804", "W805", "W806", "W807", "W808")

TRAINING = {
    # Marketing's one piece of work waits for the CRM until the end of June. Nothing asks more than 80 % of a
    # team: Product comes nearest, with 19 of 24 person-months.
    "W801": {"Marketing": "note"},
    "W802": {},
    # The portal, the certificates and the practice need the home-grown LMS, which goes by the end of December;
    # the tutors need the CRM, which changes until June. Marketing attribution waits for that CRM.
    "W803": {
        "Verifiable certificates": "medium", "Team-licence product": "medium",
        "Tutor quality programme": "medium", "Adaptive practice beta": "medium",
    },
    # 735k of 800k, every cost known.
    "W804": {},
    # Nobody has more than two things open at the end of a month.
    "W805": {},
    # What is long or large has a key result of its objective on the way.
    "W806": {},
    # Notice of the licence is due on 2026-03-30, and the CRM is standard at the end of June. The retention
    # clean-up, due in the second quarter, is done in February. Nothing replaces what Quanta builds.
    "W807": {"SalesCloud licence": "medium"},
    # Nothing that is kept needs what is stopped or deferred.
    "W808": {},
}  # fmt: skip

SUPPORT = {
    # Each team plans all that is kept of its work within three quarters or four.
    "W801": {},
    "W802": {},
    # Search and content are replaced in the fourth quarter, the sign-on in the third; all of these begin
    # before. The analyser reads the knowledge base, and what that stands on.
    "W803": {
        "Accessibility fixes": "medium", "Bug search refreshed daily": "medium", "Customer forum": "medium",
        "Entitlement data clean-up": "medium", "Knowledge base clean-up": "medium",
        "Rebuild Software Centre download flow": "medium", "Release notes within 24 hours": "medium",
        "Top-100 case articles": "medium", "Configuration analyser": "low",
    },
    # 5.5m of 13.7m.
    "W804": {},
    "W805": {},
    # The largest, 14 person-months of the Web team's 80, is done in three months.
    "W806": {},
    "W807": {},
    # All eight that are merged go into work that is kept.
    "W808": {},
}  # fmt: skip


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
    assert told(support, code) == SUPPORT[code]


def test_the_ways_down_to_what_is_replaced_are_those_on_the_map(training):
    paths = {f.subject.name: f.facts["paths"][0] for f in training.findings if f.code == "W803"}
    assert paths == {
        "Verifiable certificates": ["Certificates", "Learning Management"],
        "Team-licence product": ["Learner Portal", "Learning Management"],
        "Tutor quality programme": ["Tutor Network", "CRM"],
        "Adaptive practice beta": ["Adaptive Practice", "Learning Management"],
    }


@pytest.mark.parametrize(("estate", "codes"), [("training", []), ("support", ["W802", "W807"])])
def test_what_is_not_written_is_not_checked(request, estate, codes):
    report = request.getfixturevalue(estate)
    assert [item.code for item in report.not_checked] == codes


def test_where_more_may_be_planned_the_full_quarters_are_told(examples):
    maps = [wardley.read(examples / "online-training.owm")]
    report = check(maps, Choice(("W801",)), {"load": (1.0,)}, TODAY)
    assert "Product" in told(report, "W801")
    assert set(told(report, "W801").values()) <= {"low", "note"}


def test_without_half_its_people_a_team_is_asked_for_too_much(examples):
    text = (examples / "online-training.owm").read_text("utf-8")
    short = text.replace("capacity Product [6, 6, 6, 6]", "capacity Product [3, 3, 3, 3]")
    report = check([wardley.parse(short, name="short.owm")], Choice(CODES), today=TODAY)
    assert told(report, "W801")["Product"] == "high"


def test_stopping_what_the_team_licence_needs_is_told(examples):
    text = (examples / "online-training.owm").read_text("utf-8")
    text += "//@ decision Standard invoicing package (stop, by Dee)\n"
    report = check([wardley.parse(text, name="stopped.owm")], Choice(CODES), today=TODAY)
    assert told(report, "W808") == {"Standard invoicing package": "high"}


def test_maps_without_a_plan_are_told_nothing(corpus):
    for path in sorted((corpus / "maps").glob("swardley-*.owm"))[:30]:
        report = check([wardley.read(path)], Choice(("W8",)), today=TODAY)
        assert report.findings == ()
        assert [item.code for item in report.not_checked] == list(CODES)
