"""What the rules on sourcing and treatment share: exemptions, softeners and evidence."""

from datetime import date

import pytest
from tests.analyse.one_component import estate as texts

import wardley
from wardley.analyse.check import policy_of
from wardley.analyse.finding import Finding
from wardley.analyse.mismatch import (
    Case,
    borderline,
    changing,
    clear,
    differentiating_initiative,
    evidence,
    judged,
    parity,
    treated,
    untold,
    with_purpose,
)
from wardley.analyse.rule import rules
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.source.place import Place

EVERY = [f"W2{n:02}" for n in range(1, 14)]
COMMODITY = "[0.4, 0.9] (build)"
BRIGHT = "initiative Sing [0.5, 0.5] (changes Thing)"


def read(component: str, *statements: str) -> tuple[Estate, Chart, Placement]:
    """An estate, its map and the placement of Thing on it."""
    maps = [wardley.parse(text, name=name) for name, text in texts(component, *statements).items()]
    estate = Estate(maps, policy_of(rules(), {}), date(2026, 2, 1))
    thing = estate.charts[0].find("Thing")
    assert thing is not None
    return estate, estate.charts[0], thing


def judge(code: str, *statements: str, component: str = COMMODITY, severity: str = "high") -> Finding | None:
    return judged(*read(component, *statements), Case(code, "made-up", severity, "it is so", "mend it"))


def severity(code: str, *statements: str) -> str | None:
    finding = judge(code, *statements)
    return finding.severity if finding else None


@pytest.mark.parametrize("code", EVERY)
def test_what_we_sell_is_never_a_mismatch(code):
    assert severity(code) == "high"
    assert severity(code, "estate Thing (sells)") is None


@pytest.mark.parametrize("code", EVERY)
def test_no_choice_is_no_mismatch_of_sourcing_or_treatment(code):
    excused = code in {"W201", "W202", "W203", "W204", "W205", "W206", "W211"}
    assert severity(code, "estate Thing (mandated)") == (None if excused else "high")


@pytest.mark.parametrize("code", EVERY)
def test_what_is_being_left_is_a_note(code):
    noted = code in {"W201", "W202", "W203", "W204", "W205", "W206"}
    assert severity(code, "estate Thing (retiring 2027-03)") == ("note" if noted else "high")


def test_the_note_on_what_is_being_left_names_the_day():
    finding = judge("W201", "estate Thing (retiring 2027-03)")

    assert finding.message == "it is so; it is being left by 2027-03"
    assert finding.action == "see the leaving through to its day; nothing else is asked here"
    assert finding.facts["retires"] == "2027-03"
    assert finding.softened_by == ("retiring 2027-03",)


def test_the_note_on_what_is_being_left_without_a_day_asks_for_one():
    finding = judge("W201", "estate Thing (retiring)")

    assert finding.message == "it is so; it is being left"
    assert finding.action == "write the day by which it is left, as in retiring 2027-06"
    assert "retires" not in finding.facts
    assert finding.softened_by == ("retiring",)


def test_what_is_not_softened_by_leaving_keeps_its_words():
    finding = judge("W208", "estate Thing (retiring 2027-03)")

    assert finding.message == "it is so"
    assert finding.action == "mend it"


@pytest.mark.parametrize(
    ("day", "needed", "expected"),
    [
        ("2026-01-31", False, None),
        ("2026-02-01", False, "note"),
        ("2026-01-31", True, "note"),
        ("2026-02", False, "note"),
        ("2026-01", False, None),
    ],
)
def test_what_is_retired_and_not_needed_any_more_is_left_out(day, needed, expected):
    text = (
        f"anchor Guest [0.9, 0.5]\ncomponent Thing {COMMODITY}\n//@ estate Thing (retiring {day})\n"
        f"{'Guest -> Thing' if needed else ''}"
    )
    estate = Estate([wardley.parse(text, name="inn.owm")], policy_of(rules(), {}), date(2026, 2, 1))
    chart = estate.charts[0]
    case = Case("W201", "made-up", "high", "it is so", "mend it")

    finding = judged(estate, chart, chart.find("Thing"), case)

    assert (finding.severity if finding else None) == expected


def test_retired_without_a_day_is_not_retired_yet():
    text = f"anchor Guest [0.9, 0.5]\ncomponent Thing {COMMODITY}\n//@ estate Thing (retiring)"
    estate = Estate([wardley.parse(text, name="inn.owm")], policy_of(rules(), {}), date(2026, 2, 1))
    chart = estate.charts[0]

    assert judged(estate, chart, chart.find("Thing"), Case("W208", "made-up", "high", "", "")) is not None


@pytest.mark.parametrize("code", EVERY)
def test_the_mark_softens_by_one_level_but_for_what_it_is_found_by(code):
    assert severity(code, "estate Thing (differentiating)") == ("high" if code == "W210" else "medium")


@pytest.mark.parametrize("code", EVERY)
def test_a_differentiating_initiative_softens_by_one_level_but_for_packages(code):
    assert severity(code, BRIGHT) == ("high" if code in {"W206", "W210"} else "medium")


def test_the_mark_and_the_initiative_soften_once():
    finding = judge("W201", "estate Thing (differentiating)", BRIGHT)

    assert finding.severity == "medium"
    assert finding.softened_by == ("differentiating",)


def test_the_initiative_that_softens_is_named():
    finding = judge("W201", "initiative Sweep [0.4, 0.9] (changes Thing)", BRIGHT)

    assert finding.softened_by == ("changed by the differentiating initiative 'Sing'",)


@pytest.mark.parametrize("code", EVERY)
def test_an_uncertain_place_softens_by_one_level_but_for_a_doubt_about_the_place(code):
    expected = "high" if code == "W208" else "medium"
    assert severity(code, "estate Thing (confidence low)") == expected


def test_every_softener_is_taken_and_named_in_order():
    signs = "signs Thing (ubiquity 1)"
    finding = judge("W201", "estate Thing (confidence low)", BRIGHT, signs)

    assert finding.severity == "low"
    assert finding.softened_by == (
        "changed by the differentiating initiative 'Sing'",
        "placement uncertain: signs differ, confidence is low",
    )


def test_nothing_is_softer_than_a_note():
    finding = judge("W201", "estate Thing (retiring 2027-03, differentiating, confidence low)")

    assert finding.severity == "note"
    assert finding.softened_by == (
        "retiring 2027-03",
        "differentiating",
        "placement uncertain: confidence is low",
    )


def test_a_case_becomes_a_finding_on_the_component():
    estate, chart, thing = read("[0.4, 0.9]", "estate Thing (in-house, cost 5k)")
    case = Case(
        "W299", "made-up", "medium", "it is so", "mend it", ("cost", "who", "team"), {"extra": 7, "cost": 6},
        {"margin": 0.05}, (Place("inn.owm", 4, 29, 36), Place("inn.owm", 1, 1, 5)),
    )  # fmt: skip
    finding = judged(estate, chart, thing, case)

    assert (finding.code, finding.name, finding.severity) == ("W299", "made-up", "medium")
    assert (finding.message, finding.action) == ("it is so", "mend it")
    assert finding.facts == {
        "evolution": 0.9, "stage": "commodity", "who": "in-house", "cost": 6, "needs_above": 1,
        "needs": 1, "extra": 7,
    }  # fmt: skip
    assert finding.threshold == {"margin": 0.05}
    assert (finding.subject.kind, finding.subject.name, finding.subject.map) == ("component", "Thing", "inn")
    assert finding.softened_by == ()
    assert finding.places == (
        Place("inn.owm", 2, 11, 16), Place("inn.owm", 4, 29, 36), Place("inn.owm", 4, 19, 27),
        Place("inn.owm", 1, 1, 5),
    )  # fmt: skip


def test_evidence_is_what_is_known_in_the_order_of_reading():
    estate, chart, thing = read(
        "[0.4, 0.9]",
        "estate Thing (vendor Acme, standard, owner Ada, team Ops, people 2, cost 5k, alternatives A / B)",
    )
    assert list(evidence(chart, thing).items()) == [
        ("evolution", 0.9), ("stage", "commodity"), ("who", "vendor"), ("how", "standard"),
        ("supplier", "Acme"), ("team", "Ops"), ("owner", "Ada"), ("people", 2), ("cost", 5_000),
        ("alternatives", ["A", "B"]),
        ("needs_above", 1), ("needs", 1),
    ]  # fmt: skip
    assert estate.charts == [chart]


def test_evidence_leaves_out_what_is_not_known():
    _, chart, thing = read("")
    assert evidence(chart, thing) == {"needs_above": 1, "needs": 1}


def test_nothing_spent_is_known_and_told():
    _, chart, thing = read("[0.4, 0.0]", "estate Thing (people 0, cost 0)")
    assert evidence(chart, thing) == {
        "evolution": 0, "stage": "genesis", "people": 0, "cost": 0, "needs_above": 1, "needs": 1
    }  # fmt: skip


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("estate Thing (cost 5k)", ["Thing"]),
        ("estate Thing (sells)", []),
        ("estate Thing (data)", []),
        ("estate Thing (need)", []),
        ("estate Thing (activity)", ["Thing"]),
    ],
)
def test_what_must_be_sourced_are_activities_that_we_do_not_sell(statement, expected):
    estate, chart, _ = read("[0.4, 0.9]", statement)
    assert [(c, p.name) for c, p in estate.sourced] == [(chart, name) for name in expected]


@pytest.mark.parametrize(
    ("component", "statement", "told"),
    [
        ("(build)", "estate Thing (cost 5k)", True),
        ("", "estate Thing (in-house)", True),
        ("", "estate Thing (utility)", True),
        ("", "estate Thing (cost 5k)", False),
        ("", "estate Guest (in-house)", False),
    ],
)
def test_one_component_that_says_who_runs_it_or_how_is_told(component, statement, told):
    estate, _, _ = read(f"[0.4, 0.9] {component}", statement)
    assert untold(estate) == (None if told else "no component says who runs it or how it is treated")


@pytest.mark.parametrize(
    ("how", "words"), [("experiment", "an experiment"), ("bespoke", "bespoke"), ("utility", "utility")]
)
def test_a_treatment_reads_after_treated_as(how, words):
    assert treated(read("", f"estate Thing ({how})")[2]) == words


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ("[0.5, 0.5]", "Sing"),
        ("[0.49, 0.9]", None),
        ("[0.9, 0.49]", None),
        ("[0, 0.9]", None),
        ("[0.9, 0]", None),
        ("", None),
    ],
)
def test_an_initiative_differentiates_where_it_is_critical_too(scores, expected):
    estate, _, thing = read(COMMODITY, f"initiative Sing {scores} (changes Thing)")
    initiative = differentiating_initiative(estate, thing)
    assert (initiative.name if initiative else None) == expected


@pytest.mark.parametrize(
    ("verdict", "expected"), [("stop", None), ("defer", "Sing"), ("keep", "Sing"), ("merge into Hum", "Sing")]
)
def test_a_stopped_initiative_does_not_soften(verdict, expected):
    estate, _, thing = read(COMMODITY, BRIGHT, "initiative Hum", f"decision Sing ({verdict})")
    initiative = differentiating_initiative(estate, thing)
    assert (initiative.name if initiative else None) == expected


def test_stopped_initiatives_are_among_those_that_change_it():
    statements = (BRIGHT, "initiative Hum [0.1, 0.2] (changes thing)", "decision Sing (stop)")
    estate, chart, thing = read(COMMODITY, *statements)

    assert [initiative.name for initiative in changing(estate, thing)] == ["Sing", "Hum"]
    assert changing(estate, chart.find("Guest")) == []


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ((), False),
        (("estate Thing (parity)",), True),
        (("estate Thing (cost 5k)",), False),
        (("estate Thing (differentiating)",), False),
        (("estate Thing (parity, differentiating)",), False),
        (("estate Thing (parity)", BRIGHT), True),
        (("initiative Hum [0.49, 0.9] (changes Thing)",), True),
        (("initiative Hum [0.49, 0.0] (changes Thing)",), True),
        (("initiative Hum [0.5, 0.0] (changes Thing)",), False),
        (("initiative Hum (changes Thing)",), False),
        (("initiative Hum [0.1, 0.9] (changes Thing)", BRIGHT), False),
        (("initiative Hum [0.1, 0.9] (changes Thing)", BRIGHT, "decision Sing (stop)"), True),
        (("initiative Hum [0.1, 0.9] (changes Thing)", "decision Hum (stop)"), False),
        (("initiative Hum [0.1, 0.9] (changes Thing)", "estate Thing (differentiating)"), False),
        (("initiative Hum [0.1, 0.9] (changes Guest)",), False),
    ],
)
def test_parity_is_what_is_marked_so_or_what_no_work_sets_apart(statements, expected):
    estate, _, thing = read(COMMODITY, *statements)
    assert parity(estate, thing) is expected


def test_a_case_says_that_the_component_is_parity_work():
    estate, _, thing = read(COMMODITY, "estate Thing (parity)")
    case = Case("W201", "made-up", "high", "it is so", "mend it", facts={"extra": 7})

    said = with_purpose(estate, thing, case)

    assert said.message == "it is so; it is parity work at most"
    assert said.facts == {"extra": 7, "parity": True}
    assert (said.code, said.severity, said.action) == ("W201", "high", "mend it")


def test_a_case_says_nothing_of_an_unknown_purpose():
    estate, _, thing = read(COMMODITY)
    case = Case("W201", "made-up", "high", "it is so", "mend it")

    assert with_purpose(estate, thing, case) is case


@pytest.mark.parametrize(
    ("place", "stage", "expected"),
    [
        ("[0.4, 0.70]", 3, False),
        ("[0.4, 0.74]", 3, False),
        ("[0.4, 0.75]", 3, True),
        ("[0.4, 0.69]", 3, False),
        ("[0.4, 0.65]", 3, False),
        ("[0.4, 0.64]", 3, True),
        ("[0.4, 0.45]", 2, True),
        ("[0.4, 0.44]", 2, False),
        ("[0.4, 0.35]", 2, False),
        ("[0.4, 0.34]", 2, True),
        ("[0.4, 0.20]", 1, False),
        ("[0.4, 0.23]", 1, True),
        ("[0.4, product]", 2, True),
        ("", 2, False),
    ],
)
def test_clear_of_a_line_is_the_margin_beyond_it_on_either_side(place, stage, expected):
    assert clear(*read(place), stage) is expected


def test_without_a_margin_the_line_itself_is_clear():
    assert clear(*read("[0.4, 0.70]", "policy margin [0]"), 3) is True


def test_policy_moves_the_lines_and_widens_the_margin():
    policy = ("policy stages [0.1, 0.3, 0.6]", "policy margin [0.1]")
    assert clear(*read("[0.4, 0.69]", *policy), 3) is False
    assert clear(*read("[0.4, 0.70]", *policy), 3) is True


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("[0.4, 0.34]", False),
        ("[0.4, 0.35]", False),
        ("[0.4, 0.36]", True),
        ("[0.4, 0.40]", True),
        ("[0.4, 0.44]", True),
        ("[0.4, 0.45]", False),
        ("[0.4, 0.66]", True),
        ("[0.4, 0.17]", True),
        ("[0.4, custom]", False),
        ("", False),
    ],
)
def test_borderline_is_within_the_margin_of_any_line(place, expected):
    assert borderline(*read(place)) is expected
    assert borderline(*read("[0.4, custom]", "policy margin [0.5]")) is False
