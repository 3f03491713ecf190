"""W802: work that cannot be done in its order."""

from hypothesis import given
from hypothesis import strategies as st
from tests.analyse.two_needs import findings, not_checked, only, told

CODE = "W802"
PLAN = ("quarters 2026Q1->2026Q2", "objective Goal", "capacity Crew [5, 5]")


def work(name: str, effort: str = "effort 1, ", needs: str = "") -> str:
    return f"initiative {name} [0.2, 0.8] ({effort}team Crew, serves Goal{needs and f', needs {needs}'})"


def test_a_circle_is_told_once_the_way_round():
    circle = (work("C", needs="A"), work("B", needs="C"), work("A", needs="B"), work("D", needs="A"))
    finding = only(CODE, *PLAN, *circle)

    assert finding.severity == "high"
    assert finding.message == (
        "3 initiatives need one another in a circle: 'A' needs 'B' needs 'C' needs 'A'"
    )
    assert finding.facts == {"circle": ["A", "B", "C"], "length": 3}
    assert [place.line for place in finding.places] == [17, 16, 15]


def test_a_circle_needs_no_draft():
    assert told(CODE, work("A", needs="B"), work("B", needs="A"), "objective Goal") == {"A": "high"}


def test_a_circle_that_people_opened_is_none():
    circle = (work("A", needs="B"), work("B", needs="A"))
    assert told(CODE, *PLAN, *circle, "decision B (stop)") == {}
    assert told(CODE, *PLAN, *circle, work("Z"), "decision B (merge into Z)") == {}


def test_a_merge_can_close_a_circle():
    lines = (work("A", needs="B"), work("B"), work("C", needs="A"), "decision B (merge into C)")
    assert told(CODE, *PLAN, *lines) == {"A": "high"}


def test_of_a_long_circle_the_first_are_named():
    names = [f"W{n:02}" for n in range(30)]
    circle = [work(name, needs=names[(n + 1) % 30]) for n, name in enumerate(names)]
    finding = only(CODE, *PLAN, *circle)

    assert finding.message == (
        "30 initiatives need one another in a circle: 'W00' needs 'W01' needs 'W02' needs ... needs 'W00'"
    )
    assert finding.facts["length"] == 30
    assert len(finding.facts["circle"]) == len(finding.places) + 1 == 21


def test_what_did_not_fit_holds_up_what_needs_it():
    lines = (work("Large", "effort 9, "), work("Small", needs="Large"), work("Last", needs="Small"))
    finding = only(CODE, *PLAN, *lines)

    assert finding.severity == "medium"
    assert finding.subject.name == "Large"
    assert finding.message.startswith("'Large' did not fit (Crew is short by 1 person-month")
    assert finding.message.endswith("), and 'Small' and 'Last' cannot be planned without it")
    assert finding.facts["waiting"] == ["Small", "Last"]
    assert finding.facts["short"] == 1


def test_what_did_not_fit_alone_is_no_matter_of_order():
    assert told(CODE, *PLAN, work("Large", "effort 9, "), work("Small", needs="Base"), work("Base")) == {}


def test_a_missing_fact_is_asked_for():
    finding = only(CODE, *PLAN, work("Vague", ""), work("Small", needs="Vague"))

    assert finding.severity == "low"
    assert finding.message == (
        "'Vague' did not fit (its effort is not known), and 'Small' cannot be planned without it"
    )
    assert finding.action == "write what is missing of 'Vague', so that the others can be planned"


def test_what_waits_for_several_is_told_with_the_first():
    lines = (work("Vague", ""), work("Blurred", ""), work("Small", needs="Vague"), "Small -> Blurred")
    found = {f.subject.name: f.facts["waiting"] for f in findings(CODE, *PLAN, *lines)}
    assert found == {"Blurred": ["Small"]}


def test_what_money_keeps_out_is_a_matter_of_room():
    lines = ("quarters 2026Q1->2026Q2 (budget 5k)", *PLAN[1:], work("Dear", "effort 1, cost 9k, "))
    assert told(CODE, *lines, work("Small", needs="Dear")) == {"Dear": "medium"}


def test_what_is_stopped_is_told_elsewhere():
    assert told(CODE, *PLAN, work("A", needs="B"), work("B"), "decision B (stop)") == {}


def test_without_needs_nothing_is_checked():
    assert not_checked(CODE, *PLAN, work("A")) == "no initiative says what it needs"


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=14))
def test_a_circle_is_found_exactly_where_there_is_one(pairs):
    needs = {(a, b) for a, b in pairs if a != b}
    lines = [work(f"W{n}") for n in range(8)] + [f"W{a} -> W{b}" for a, b in sorted(needs)]
    below = {n: {b for a, b in needs if a == n} for n in range(8)}
    for _ in range(8):
        below = {n: below[n].union(*(below[m] for m in below[n])) for n in range(8)}
    on_a_circle = {n for n in range(8) if n in below[n]}
    firsts = {min({n, *(m for m in below[n] if n in below[m])}) for n in on_a_circle}

    circles = findings(CODE, *PLAN, *lines, "W0 -> W0x", work("W0x"))
    assert {f.subject.name for f in circles if f.severity == "high"} == {f"W{n}" for n in firsts}
    for finding in circles:
        way = [int(name[1:]) for name in finding.facts.get("circle", ())]
        assert all((way[n], way[(n + 1) % len(way)]) in needs for n in range(len(way)))
