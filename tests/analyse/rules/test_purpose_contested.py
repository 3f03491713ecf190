"""W611: people score the purpose of some work so differently that a mean says nothing."""

import pytest
from tests.analyse.two_needs import findings, not_checked, only, told

CODE = "W611"


def votes(*scores: tuple[float, float], name: str = "Steam") -> tuple[str, ...]:
    return (f"initiative {name}", *(f"rate P{n}->{name} [{d}, {c}]" for n, (d, c) in enumerate(scores)))


def test_two_camps_are_a_note_and_told_apart_from_scatter():
    finding = only(CODE, *votes((0.9, 0.6), (0.8, 0.7), (0.2, 0.6)))

    assert (finding.severity, str(finding.subject), finding.subject.kind) == ("note", "Steam", "initiative")
    assert finding.message == "3 people score 'Steam' far apart: differentiating 0.2 to 0.9 in two camps"
    assert finding.action == "talk about this one: let the highest and the lowest say what they see"
    assert finding.threshold == {"rating-votes": 3, "rating-range": 0.4, "rating-deviation": 0.25}


def test_both_axes_are_told_the_wider_first():
    finding = only(CODE, *votes((0.3, 0.1), (0.7, 0.9), (0.7, 0.9)))
    assert finding.message.endswith(
        ": critical 0.1 to 0.9 in two camps and differentiating 0.3 to 0.7 in two camps"
    )


def test_scatter_on_one_side_of_the_line_says_nothing_of_camps():
    finding = only(CODE, "policy purpose-half [0.05]", *votes((0.1, 0.9), (0.1, 0.9), (0.6, 0.9), (0.6, 0.9)))
    assert finding.message == "4 people score 'Steam' far apart: differentiating 0.1 to 0.6"
    assert finding.facts["contested"]["differentiating"] == {
        "lowest": 0.1, "highest": 0.6, "deviation": 0.25, "two_camps": False,
    }  # fmt: skip


def test_the_evidence_is_each_vote_by_who_and_for_which_department():
    finding = only(CODE, "stakeholder P0 (department Care)", *votes((0.9, 0.6), (0.8, 0.7), (0.2, 0.6)))

    assert finding.facts["votes"] == {"P0": [0.9, 0.6], "P1": [0.8, 0.7], "P2": [0.2, 0.6]}
    assert finding.facts["departments"] == {"P0": "Care"}
    assert list(finding.facts["contested"]) == ["differentiating"]
    assert finding.facts["contested"]["differentiating"]["deviation"] == 0.309
    assert [place.line for place in finding.places] == [13, 14, 15, 16]


def test_every_initiative_is_looked_at():
    calm = votes((0.5, 0.6), (0.5, 0.7), (0.6, 0.6), name="Calm")
    one, other = (votes((0.9, 0.6), (0.8, 0.7), (0.2, 0.6), name=name) for name in ("One", "Third"))
    assert told(CODE, *calm, *one, *other) == {"One": "note", "Third": "note"}


def test_what_people_decided_to_stop_is_left_out():
    assert findings(CODE, *votes((0.9, 0.6), (0.8, 0.7), (0.2, 0.6)), "decision Steam (stop)") == []


@pytest.mark.parametrize(
    ("statements", "reason"),
    [
        ((), "nobody has rated an initiative"),
        (("initiative Steam [0.5, 0.5]",), "nobody has rated an initiative"),
        (votes((0.1, 0.1), (0.9, 0.9)), "no initiative is rated by 3 people"),
        (("policy rating-votes [2]", *votes((0.1, 0.1), (0.9, 0.9))), None),
        (votes((0.5, 0.5), (0.5, 0.5), (0.5, 0.5)), None),
    ],
)
def test_without_enough_votes_it_is_not_checked(statements, reason):
    assert not_checked(CODE, *statements) == reason
