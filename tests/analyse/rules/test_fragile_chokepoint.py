"""W402: a fragile component that much stands on."""

import pytest
from tests.analyse.two_needs import MAP, not_checked, only, told

CODE = "W402"
ONE = "estate Wide (in-house, people 1)"


def said(*statements: str, drawn: str = MAP) -> list[object]:
    """How the fragilities of Wide are said."""
    return only(CODE, *statements, drawn=drawn).facts["fragilities"]


@pytest.mark.parametrize(("people", "expected"), [("1", True), ("0.5", True), ("1.5", False), ("2", False)])
def test_one_person_is_fragile(people, expected):
    found = told(CODE, f"estate Wide (in-house, people {people})")
    assert found == ({"Wide": "medium"} if expected else {})


def test_policy_moves_how_many_people_are_few():
    assert told(CODE, "estate Wide (in-house, people 2)", "policy people [2, 4]") == {"Wide": "medium"}


def test_two_fragilities_are_high():
    finding = only(CODE, "estate Wide (in-house, people 1, end-of-life 2026-08)")

    assert finding.severity == "high"
    assert finding.message == (
        "2 of 2 needs stand on 'Wide', and 1 person looks after it and its end of life is 2026-08"
    )
    assert finding.action == "let a second person learn it; move off it or extend its support"
    assert finding.facts["end_of_life"] == "2026-08"
    assert finding.facts["people"] == 1
    assert finding.facts["needs_above"] == 2
    assert finding.threshold == {"reach": 0.5, "people": 1, "horizon": "2027-02-01"}
    assert [(place.line, place.column) for place in finding.places] == [(5, 11), (12, 28), (12, 38)]
    assert (finding.subject.kind, finding.subject.map, finding.name) == (
        "component",
        "map",
        "fragile-chokepoint",
    )


def test_what_one_need_alone_stands_on_is_no_chokepoint():
    assert told(CODE, "estate Lone (in-house, people 1)", "estate Near (in-house, people 1)") == {}
    single = MAP.replace("anchor Buyer [0.95, 0.70]\n", "").replace("Buyer -> Other\n", "")
    assert not_checked(CODE, ONE, drawn=single) == "no map shows two needs"


def shared_by(above: int, needs: int) -> str:
    lines = ["component Wide [0.5, 0.6]", "component Side [0.5, 0.6]"]
    for number in range(needs):
        lines += [f"anchor A{number} [0.95, 0.6]", f"A{number} -> {'Wide' if number < above else 'Side'}"]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("above", "needs", "expected"), [(2, 4, True), (2, 5, False), (2, 3, True), (1, 2, False), (3, 6, True)]
)
def test_half_of_the_needs_and_two_at_least_stand_on_it(above, needs, expected):
    assert ("Wide" in told(CODE, ONE, drawn=shared_by(above, needs))) is expected


@pytest.mark.parametrize(("reach", "expected"), [("0.4", True), ("0.41", False)])
def test_policy_moves_the_share_of_needs(reach, expected):
    found = told(CODE, ONE, f"policy reach [{reach}]", drawn=shared_by(2, 5))
    assert ("Wide" in found) is expected


def test_nobody_being_named_is_fragile_where_others_name_somebody():
    statement = "estate Wide (in-house, bespoke)"
    assert told(CODE, statement) == {}
    assert said(statement, "estate Lone (owner Ada)") == ["nobody is named who looks after it"]
    assert said(statement, "estate Lone (team Web)") == ["nobody is named who looks after it"]
    assert only(CODE, statement, "estate Lone (team Web)").action == "name its owner"
    assert told(CODE, "estate Wide (in-house, team Web)", "estate Lone (owner Ada)") == {}
    assert told(CODE, "estate Wide (in-house, owner Ada)", "estate Lone (owner Ada)") == {}
    assert told(CODE, "estate Wide (vendor Acme)", "estate Lone (owner Ada)") == {}


BOTH = "estate Lone (in-house, alternatives Plan B, exit export)"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("vendor Acme", True),
        ("vendor Acme, alternatives Other Ltd", False),
        ("vendor Acme, exit export", False),
        ("vendor Acme, mandated", False),
        ("partner Acme", False),
        ("shared Acme", False),
        ("in-house", False),
    ],
)
def test_a_vendor_with_neither_alternative_nor_exit_is_fragile(words, expected):
    found = told(CODE, f"estate Wide ({words})", BOTH)
    assert found == ({"Wide": "medium"} if expected else {})


def test_a_sole_vendor_is_said_so():
    finding = only(CODE, "estate Wide (vendor Acme)", BOTH)
    assert finding.facts["fragilities"] == ["no other vendor and no way out is written"]
    assert finding.action == "write down alternatives or an exit"
    assert [(place.line, place.column) for place in finding.places] == [(5, 11), (12, 18)]


@pytest.mark.parametrize("others", ["in-house, alternatives Plan B", "in-house, exit export", "in-house"])
def test_a_sole_vendor_counts_only_where_both_are_written_elsewhere(others):
    assert told(CODE, "estate Wide (vendor Acme)", f"estate Lone ({others})") == {}


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("2025-12", True),
        ("2026-01-31", True),
        ("2027-02-01", True),
        ("2027-02-02", False),
        ("2027-02", False),
    ],
)
def test_an_end_of_life_past_or_within_twelve_months_is_fragile(end, expected):
    found = told(CODE, f"estate Wide (in-house, end-of-life {end})")
    assert found == ({"Wide": "medium"} if expected else {})


def test_an_end_of_life_says_whether_it_has_passed():
    assert said("estate Wide (end-of-life 2025-12)") == ["its end of life was 2025-12"]
    assert said("estate Wide (end-of-life 2026-02-01)") == ["its end of life is 2026-02-01"]


def test_the_planned_quarters_are_the_horizon():
    assert told(CODE, "estate Wide (end-of-life 2026-10)", "quarters 2026Q1->2026Q3") == {}
    assert told(CODE, "estate Wide (end-of-life 2026-09)", "quarters 2026Q1->2026Q3") == {"Wide": "medium"}
    assert told(CODE, "estate Wide (end-of-life 2026-04)", "policy horizon [2]") == {}


def test_work_under_way_takes_the_coming_end_of_life_and_not_the_past_one():
    work = ("initiative Renewal [0.1, 0.9]", "Renewal -> Wide")
    assert told(CODE, "estate Wide (end-of-life 2026-08)", *work) == {}
    assert told(CODE, "estate Wide (end-of-life 2025-08)", *work) == {"Wide": "medium"}
    assert told(CODE, "estate Wide (end-of-life 2026-08)", *work, "decision Renewal (stop)") == {
        "Wide": "medium"
    }
    assert told(CODE, "estate Wide (end-of-life 2026-08, retiring 2026-07)") == {}


def lot(words: str) -> tuple[str, str, str]:
    return "estate Wide (vendor Acme)", f"contract Lot A ({words})", "Lot A -> Wide"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ends 2026-12", True),
        ("ends 2027-02-01", True),
        ("ends 2027-02-02", False),
        ("ends 2026-02-01", True),
        ("ends 2026-01-31", False),
        ("ends 2026-12, rolling", False),
        ("vendor Acme", False),
    ],
)
def test_a_contract_that_ends_with_nothing_decided_is_fragile(words, expected):
    assert told(CODE, *lot(words)) == ({"Wide": "medium"} if expected else {})


def test_the_contract_is_named():
    finding = only(CODE, *lot("ends 2026-12"))
    assert finding.facts["fragilities"] == ["its contract 'Lot A' ends with nothing decided"]
    assert finding.facts["contract"] == "Lot A"
    assert finding.facts["ends"] == "2026-12"
    assert finding.action == "decide on the contract 'Lot A'"


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        (("decision Lot A (renew)",), {}),
        (("decision Wide (leave)",), {}),
        (("decision Lot A (defer)",), {"Wide": "medium"}),
        (("initiative Renewal [0.1, 0.9]", "Renewal -> Wide"), {}),
        (("initiative Renewal [0.1, 0.9]", "Renewal -> Wide", "decision Renewal (stop)"), {"Wide": "medium"}),
        (("initiative Renewal [0.1, 0.9]", "Renewal -> Lone"), {"Wide": "medium"}),
    ],
)
def test_a_decision_or_work_under_way_settles_the_contract(decided, expected):
    assert told(CODE, *lot("ends 2026-12"), *decided) == expected


@pytest.mark.parametrize(
    ("evolution", "words", "expected"),
    [
        ("0.39", "in-house", {"Wide": "medium"}),
        ("0.40", "in-house", {}),
        ("0.10", "in-house", {"Wide": "medium"}),
        ("0.10", "in-house, sells", {}),
    ],
)
def test_what_is_no_product_yet_is_fragile_unless_it_is_what_you_sell(evolution, words, expected):
    drawn = MAP.replace("Wide [0.50, 0.60]", f"Wide [0.50, {evolution}]")
    assert told(CODE, f"estate Wide ({words})", drawn=drawn) == expected


def test_what_is_novel_is_said_with_its_line():
    finding = only(CODE, "estate Wide (in-house)", drawn=MAP.replace("Wide [0.50, 0.60]", "Wide [0.50, 0.2]"))
    assert finding.facts["fragilities"] == ["it is still novel"]
    assert finding.facts["product"] == 0.4
    assert finding.action == "keep what is novel behind something stable"


def test_what_no_statement_speaks_of_is_left_alone():
    drawn = MAP.replace("Wide [0.50, 0.60]", "Wide [0.50, 0.10] (build)")
    assert told(CODE, "estate Lone (in-house, people 3)", drawn=drawn) == {}


def test_only_what_somebody_must_run_is_a_chokepoint():
    assert told(CODE, "estate Wide (practice, in-house, people 1)") == {}


def test_what_an_estate_does_not_say_is_not_checked():
    assert not_checked(CODE) == "no estate line says anything of a component"
    assert not_checked(CODE, ONE) is None
