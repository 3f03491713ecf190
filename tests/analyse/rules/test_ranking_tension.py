"""W709: departments would do different things first, and the plan cannot do both."""

import pytest
from tests.analyse.pages import TODAY
from tests.analyse.two_needs import findings, not_checked, only
from tests.plan.estates import EXAMPLES

import wardley
from wardley.analyse.check import Choice, check

CODE = "W709"
WORK = tuple(f"initiative {name} [0.7, 0.7]" for name in ("Tea", "Milk", "Jam", "Cake"))


def ranks(*texts: str) -> tuple[str, ...]:
    return (*WORK, *(f"rank D{number} ({', '.join(text.split())})" for number, text in enumerate(texts)))


def training():
    maps = [wardley.read(EXAMPLES / "online-training.owm")]
    return list(check(maps, Choice((CODE,)), today=TODAY).findings)


def test_the_training_company_has_a_note_and_the_pair_that_it_has_to_decide():
    by_severity = {finding.severity: finding for finding in training()}

    assert by_severity["note"].message == (
        "5 departments agree weakly on what comes first: W is 0.23 over 10 items"
    )
    facts = by_severity["note"].facts
    assert (facts["w"], facts["tau_b"]["Product - Engineering"], facts["tau_b"]["Sales - HR"]) == (
        0.234, 0.644, -0.333,
    )  # fmt: skip
    assert next(iter(facts["widest"].items())) == ("Adaptive practice beta", [10, 1, 3, 10, 7])
    assert by_severity["medium"].message == (
        "'Product' can finish only one of 'Team-licence product' and 'Adaptive practice beta' before 2026Q4: "
        "Sales, Finance, HR would do the first first, Product, Engineering the second"
    )
    assert str(by_severity["low"].subject) == "Verifiable certificates -> Adaptive practice beta"
    assert len(training()) == 3


def test_weak_agreement_is_one_note_on_the_estate():
    finding = only(CODE, *ranks("Tea Milk Jam", "Jam Tea Milk", "Milk Jam Tea Cake"))

    assert (finding.severity, finding.subject.kind) == ("note", "estate")
    assert finding.message == "3 departments agree weakly on what comes first: W is 0.00 over 3 items"
    assert finding.facts["left_out"] == ["Cake"]
    assert finding.facts["departments"] == ["D0", "D1", "D2"]
    assert finding.threshold == {"agreement": 0.5}
    assert [place.line for place in finding.places] == [16, 17, 18]
    assert finding.action == "talk about the decisive pairs only; what never competes need not be agreed on"


@pytest.mark.parametrize(("weak", "expected"), [("0.5", []), ("0.7", []), ("0.71", ["note"])])
def test_where_weak_ends_is_set_by_policy(weak, expected):
    """The ranks add up to 3, 5, 4 and 8, so W is 12 x 14 / (4 x 60), and tau is positive."""
    found = findings(
        CODE, f"policy agreement [{weak}, 0.9]", *ranks("Tea Milk Jam Cake", "Jam Tea Milk Cake")
    )
    assert [finding.severity for finding in found] == expected


def test_departments_that_are_opposed_are_a_note_though_all_together_agree():
    finding = only(CODE, "policy agreement [0, 1]", *ranks("Tea Milk Jam", "Jam Milk Tea"))
    assert finding.message == (
        "'D0' and 'D1' disagree on as many pairs of items as they agree on, or more: tau-b is -1.00"
    )


def test_how_many_more_pairs_are_opposed_is_told():
    policy = "policy agreement [0, 1]"
    one = only(CODE, policy, *ranks("Tea Milk Jam", "Jam Milk Tea", "Tea Milk Jam"))
    assert one.message.endswith("tau-b is -1.00, and so does one more pair of departments")
    more = only(CODE, policy, *ranks("Tea Milk Jam", "Jam Milk Tea", "Tea Milk Jam", "Tea Milk Jam"))
    assert more.message.endswith("tau-b is -1.00, and so do 2 more pairs of departments")


def test_departments_that_share_no_item_with_all_are_still_held_against_one_another():
    finding = only(CODE, *ranks("Tea Milk", "Milk Tea", "Jam Cake"))
    assert finding.facts["items"] == 0
    assert "w" not in finding.facts
    assert finding.facts["tau_b"] == {"D0 - D1": -1}


def test_agreement_is_no_tension():
    assert findings(CODE, *ranks("Tea Milk Jam", "Tea Milk Jam", "Tea Jam Milk")) == []


DECIDE = (
    "objective Aim", "quarters 2026Q1->2026Q4", "capacity Bar [5, 5, 5, 5]",
    "initiative Tea [0.7, 0.7] (effort 4, team Bar, serves Aim)",
    "initiative Milk [0.7, 0.6] (effort 4, team Bar, serves Aim)",
    "rank A (Tea, Milk)", "rank B (Tea, Milk)", "rank C (Milk, Tea)", "rank D (Milk, Tea)",
)  # fmt: skip


def decisive(*more: str):
    return [finding for finding in findings(CODE, *DECIDE, *more) if finding.subject.kind == "initiative"]


def test_a_decisive_pair_tells_who_wants_what():
    (finding,) = decisive()

    assert (finding.severity, str(finding.subject)) == ("medium", "Milk -> Tea")
    assert finding.message == (
        "'Bar' can finish only one of 'Milk' and 'Tea' before 2026Q2: "
        "C, D would do the first first, A, B the second"
    )
    assert finding.action == "let these departments settle which of the two comes first"
    assert finding.facts == {
        "team": "Bar", "first": "Milk", "second": "Tea", "quarter": "2026Q1", "for_first": ["C", "D"],
        "for_second": ["A", "B"], "either": True, "second_is_planned": True,
    }  # fmt: skip
    assert finding.threshold == {"camp": 2}
    assert [place.line for place in finding.places] == [16, 15, 17, 18, 19, 20]


def test_where_the_second_is_too_large_it_is_low():
    """Milk, Jam and Tea follow one another, and the time of Milk is too little for Tea to be done sooner."""
    work = tuple(
        f"initiative {name} [0.7, 0.7] (effort {effort}, team Bar, serves Aim)"
        for name, effort in (("Milk", 2), ("Jam", 4), ("Tea", 9))
    )
    found = findings(CODE, *DECIDE[:3], *work, *DECIDE[5:])
    (finding,) = (one for one in found if one.subject.kind == "initiative")

    assert (finding.severity, str(finding.subject)) == ("low", "Milk -> Tea")
    assert (
        "'Bar' cannot, beside its other work, finish both 'Milk' and 'Tea' before 2026Q4" in finding.message
    )


def many(count: int):
    """What is found where Bar does *count* things, one in a quarter, and half of all want them in reverse."""
    names = [f"W{number}" for number in range(count)]
    work = (f"initiative {name} [0.7, 0.7] (effort 4, team Bar, serves Aim)" for name in names)
    wanted = (", ".join(names), ", ".join(reversed(names)))
    ranked = (f"rank {who} ({wanted[who in 'CD']})" for who in "ABCD")
    head = ("objective Aim", "quarters 2026Q1->2026Q4", f"capacity Bar [5, 5, 5, {5 * count}]")
    found = findings(CODE, *head, *work, *ranked)
    return [finding for finding in found if finding.subject.kind == "initiative"]


def test_of_many_pairs_of_a_team_in_a_quarter_five_are_told_and_the_rest_counted():
    """Each of the first three quarters holds one of eight things: 3 x 5 pairs with those of the fourth."""
    found = many(8)
    quarters = [finding.facts["quarter"] for finding in found]

    assert {name: quarters.count(name) for name in quarters} == {"2026Q1": 1, "2026Q2": 2, "2026Q3": 5}
    assert [finding.facts["not_listed"] for finding in found if "not_listed" in finding.facts] == [10]
    (last,) = (finding for finding in found if "not_listed" in finding.facts)
    assert last.message.endswith("; 10 more pairs of this team and quarter are not listed")


def test_five_pairs_are_all_told():
    assert all("not_listed" not in finding.facts for finding in many(4))


def test_a_pair_that_is_settled_is_accepted():
    (finding,) = decisive("accept W709 Milk->Tea ; the board said so")
    assert finding.accepted.reason == "the board said so"


@pytest.mark.parametrize(
    ("statements", "reason"),
    [
        ((), "no department ranks the work"),
        (ranks("Tea Milk"), "only one department ranks the work"),
        (ranks("Tea Milk", "Jam Cake"), "no two departments rank the same two items in an order"),
        (ranks("Tea=Milk", "Tea Milk"), "no two departments rank the same two items in an order"),
        (ranks("Tea Milk", "Jam Cake", "Cake Jam"), None),
    ],
)
def test_without_rankings_it_is_not_checked(statements, reason):
    assert not_checked(CODE, *statements) == reason
