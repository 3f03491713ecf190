"""What the shipped estates look like on 2026-02-01 to the rules on purpose and demand, judged by hand."""

import pytest
from tests.analyse.pages import TODAY
from tests.analyse.shipped import support_of, told, training_of

import wardley
from wardley.analyse.check import Choice, check

CODES = (
    "W601", "W602", "W603", "W604", "W605", "W606", "W607", "W608", "W609", "W610", "W612",
)  # fmt: skip

TRAINING = {
    "W601": {},
    # Six do neither. Weekly board pack is stopped and Mobile app rewrite deferred by decision; 0.4 is not nearer
    # to the line than 0.1.
    "W602": {
        "Quote builder inside the CRM": "medium", "Joiner portal": "medium", "Intranet redesign": "medium",
        "Support chat bot": "medium",
    },
    # 4 of 22 initiatives and 32 % of the cost are within the limits; two objectives are too few to say.
    "W603": {},
    # 8 person-months, where the median of parity work is 3. The encoder that is to be built is stopped.
    "W604": {"Replace home-grown LMS": "medium"},
    # 335 k are more than 242 k, and in the plan nothing overtakes them.
    "W605": {},
    # Nothing that differentiates changes commodities alone, and no parity work changes what is novel.
    "W606": {},
    # Video Delivery goes to a streaming service; Ada decided.
    "W607": {"Faster in-house encoder": "note"},
    # All that costs 100 k or more is on the map.
    "W608": {},
    # The board pack, which has a cause, aside: half of the work has none.
    "W609": {
        "estate": "note", "Adaptive practice beta": "note", "Tutor quality programme": "note",
        "Verifiable certificates": "note", "Replace home-grown LMS": "note", "Adopt a sign-on service": "note",
        "Podcast studio": "note", "Standard invoicing package": "note",
        "Automate the commission sheet": "note", "Support chat bot": "note", "Mobile app rewrite": "note",
        "Cohort data mart": "note",
    },
    # Of the two against stalling video one is stopped.
    "W610": {
        "Sales cannot see who renewed": "medium", "Head count doubles this year": "medium",
        "Video stalls in live sessions": "note",
    },
    "W612": {
        "Faster in-house encoder -> Move video to a streaming service": "note",
        "Quote builder inside the CRM -> CRM back to standard": "high",
    },
}  # fmt: skip

SUPPORT = {
    "W601": {},
    # 8 of 94 initiatives are few, whatever they serve.
    "W603": {},
    # 9 person-months, where the median of parity work is 4; what is to be built in-house is stopped.
    "W604": {"Content management replacement": "medium"},
    "W605": {"estate": "medium"},
    # Software Centre (0.72) and Case Tracking (0.74) stand right of the line to commodity.
    "W606": {"Rebuild Software Centre download flow": "medium", "Case open on the web": "medium"},
    # Three are stopped, and the practice of writing once survives the system.
    "W607": {
        "Search relevance tuning": "note", "Home-built ranking algorithm": "note",
        "Patches to home-grown content system": "note", "Single-source authoring for manuals": "note",
    },
    # Of those who wait for the article two are stopped, and of the reports three are merged.
    "W610": {
        "Downloads fail": "medium", "Engineers cannot find the article": "low",
        "Customers ring to ask where it stands": "low", "Nobody can say what good looks like": "low",
    },
    "W612": {
        "Home-built ranking algorithm -> Replace home-built search engine": "note",
        "Patches to home-grown content system -> Content management replacement": "note",
    },
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


@pytest.mark.parametrize("code", SUPPORT)
def test_of_the_support_division(support, code):
    assert told(support, code) == SUPPORT[code]


def test_of_both_all_could_be_checked(training, support):
    assert training.not_checked == support.not_checked == ()
    assert training.diagnostics == support.diagnostics == ()


def test_three_causes_of_the_training_company_have_two_three_and_three_requests(training):
    counts = [len(f.facts["initiatives"]) for f in training.findings if f.code == "W610"]
    assert sorted(counts) == [2, 3, 3]


def test_from_fifty_thousand_on_two_requests_are_off_the_map(examples):
    maps = [wardley.read(examples / "online-training.owm")]
    report = check(maps, Choice(("W608",)), {"map-above": (50_000.0,)}, TODAY)
    assert told(report, "W608") == {"Mobile app rewrite": "medium", "Support chat bot": "medium"}


def test_forty_six_per_cent_of_the_caused_cost_is_failure_demand(training):
    (finding,) = [f for f in training.findings if f.code == "W609" and f.subject.kind == "estate"]
    assert (finding.facts["failing_cost"], finding.facts["caused_cost"]) == (210_000, 452_000)
    assert finding.facts["share"] == 0.465
    assert finding.message.startswith("46% of the known cost")


@pytest.mark.parametrize("code", ["W607", "W610", "W612"])
def test_what_ada_settled_says_so(training, code):
    settled = [f.softened_by for f in training.findings if f.code == code and f.severity == "note"]
    assert settled == [
        ("'Faster in-house encoder' is stopped by Ada on 2026-01-12: the streaming service replaces it",)
    ]


def test_what_the_director_keeps_says_so(support):
    (finding,) = [
        f for f in support.findings if f.subject.name.startswith("Single-source") and f.code == "W607"
    ]
    assert finding.softened_by == ("'Single-source authoring for manuals' is kept by Director on 2026-01-20",)


def test_of_fifty_five_requests_that_do_neither_those_are_told_that_nobody_settled(support, examples):
    text = (examples / "support-division.plan").read_text(encoding="utf-8")
    settled = [line.removeprefix("decision ").partition(" (")[0] for line in text.splitlines()
               if line.startswith("decision ")]  # fmt: skip
    found = told(support, "W602")
    # 55 in all, of which 8 are merged into others and 3 deferred.
    assert len(found) == 44
    assert set(found.values()) == {"medium"}
    assert not set(found) & set(settled)


def test_work_that_is_stopped_or_merged_is_not_asked_for_its_cause_or_its_map(support):
    gone = {
        one.initiative.name
        for one in support.estate.memo["plan"].portfolio.judged
        if one.decision and one.decision.verdict in ("stop", "merge")
    }
    assert len(gone) == 12
    assert not gone & {f.subject.name for f in support.findings if f.code in ("W604", "W606", "W608", "W609")}
