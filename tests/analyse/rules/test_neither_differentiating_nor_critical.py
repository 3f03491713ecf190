"""W602: work that neither sets us apart nor must work."""

import pytest
from tests.analyse.two_needs import not_checked, only, told

CODE = "W602"


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ("[0.1, 0.1]", "medium"),
        ("[0.4, 0.4]", "medium"),  # as far from the line as the band is wide
        ("[0.41, 0.1]", "note"),
        ("[0.1, 0.49]", "note"),
        ("[0.5, 0.1]", None),
        ("[0.1, 0.5]", None),
        ("", None),
    ],
)
def test_it_is_a_note_near_the_line(scores, expected):
    assert told(CODE, f"initiative Mugs {scores}", "initiative Rest [0.9, 0.9]") == (
        {"Mugs": expected} if expected else {}
    )


def test_policy_moves_the_line_and_the_band():
    assert told(CODE, "initiative Mugs [0.5, 0.1]", "policy purpose-half [0.7]") == {"Mugs": "medium"}
    assert told(CODE, "initiative Mugs [0.3, 0.1]", "policy purpose-band [0.3]") == {"Mugs": "note"}


def test_the_mean_of_votes_counts_where_the_line_has_no_score():
    votes = ("initiative Mugs", "rate Ann->Mugs [0.1, 0.1]", "rate Bob->Mugs [0.3, 0.5]")
    assert told(CODE, *votes) == {"Mugs": "medium"}


MUGS = "initiative Mugs [0.1, 0.1]"
GOAL = ("objective More guests", "initiative Menu [0.9, 0.9] (serves More guests, needs Mugs)")


def test_what_a_kept_initiative_needs_is_not_told():
    assert told(CODE, MUGS, *GOAL) == {}
    assert told(CODE, MUGS, *GOAL, "decision Menu (stop)") == {"Mugs": "medium"}


def test_what_law_asks_for_is_not_told():
    assert told(CODE, "initiative Mugs [0.1, 0.1] (compliance)") == {}
    assert told(CODE, "cause Law (compliance)", "initiative Mugs [0.1, 0.1] (because Law)") == {}


@pytest.mark.parametrize("verdict", ["stop", "defer", "merge into Menu"])
def test_what_people_put_aside_is_done(verdict):
    assert told(CODE, MUGS, "initiative Menu [0.9, 0.9]", f"decision Mugs ({verdict})") == {}


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        ("keep, by Ann, on 2026-01-10", "'Mugs' is kept by Ann on 2026-01-10: staff like them"),
        ("partner", "'Mugs' is given to a partner by decision: staff like them"),
    ],
)
def test_what_people_keep_is_a_note_that_says_so(verdict, said):
    finding = only(CODE, MUGS, f"decision Mugs ({verdict}) ; staff like them")
    assert (finding.severity, finding.softened_by) == ("note", (said,))


def test_a_decision_without_a_verdict_settles_nothing():
    assert told(CODE, MUGS, "decision Mugs (by Ann)") == {"Mugs": "medium"}


def test_the_finding_shows_its_scores():
    finding = only(CODE, "cause Habit", "initiative Mugs [0.1, 0.25] (cost 2k, because Habit, owner Ann)")

    assert finding.message == "'Mugs' is neither differentiating (0.1) nor critical (0.25)"
    assert finding.facts == {
        "initiative": "Mugs", "differentiating": 0.1, "critical": 0.25, "quadrant": "neither", "cost": 2000,
        "owner": "Ann", "causes": ["Habit"],
    }  # fmt: skip
    assert finding.threshold == {"purpose-half": 0.5, "purpose-band": 0.1}


def test_without_a_score_it_is_not_checked():
    assert not_checked(CODE) == "no initiative is written"
    assert not_checked(CODE, "initiative Mugs") == "no initiative is scored"
    assert not_checked(CODE, MUGS) is None
