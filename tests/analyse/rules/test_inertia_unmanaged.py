"""W302: inertia that nobody works on."""

from datetime import date

import pytest
from tests.analyse.one_component import findings, not_checked, severity
from tests.analyse.pages import checked, well_formed

import wardley
from wardley.analyse.check import Choice, check

CODE = "W302"
FLAG = "[0.4, 0.5] inertia"
PLAIN = "[0.4, 0.5]"
FACTS = "estate Guest (owner Ada)"
WORK = "initiative Another oven [0.2, 0.8]"
MOVE = "initiative Move it [0.2, 0.8] (changes Thing)"


@pytest.mark.parametrize(
    ("component", "statements", "expected"),
    [
        (FLAG, (FACTS,), "low"),
        (FLAG, (WORK,), "low"),
        (FLAG, (FACTS, MOVE), "low"),
        (FLAG, (MOVE,), None),
        (FLAG, ("estate Thing (inertia skill-sets)",), None),
        (FLAG, ("estate Thing (inertia skill-sets)", WORK), "low"),
        (FLAG, ("estate Thing (inertia skill-sets)", MOVE), None),
        (FLAG, ("estate Thing (inertia skill-sets)", "decision Thing (keep, on 2026-01-10)"), None),
        (PLAIN, ("estate Thing (inertia skill-sets)", WORK), "low"),
        (
            PLAIN,
            ("estate Thing (inertia skill-sets)", "decision Another (keep)", "initiative Another"),
            "low",
        ),
        (PLAIN, (FACTS, WORK), None),
    ],
)
def test_marked_inertia_is_low_without_a_form_or_without_work_on_it(component, statements, expected):
    assert severity(CODE, component, *statements) == expected


@pytest.mark.parametrize(("subject", "expected"), [("Thing", None), ("Gadget", None), ("Guest", "low")])
def test_a_decision_by_the_name_that_it_will_have_is_about_it(subject, expected):
    lines = ("estate Thing (inertia skill-sets)", f"decision {subject} (keep)")

    drawn = f"anchor Guest [0.9, 0.5]\ncomponent Thing {FLAG}\nevolve Thing->Gadget 0.9\n"
    text = drawn + "".join(f"//@ {line}\n" for line in lines)
    found = checked({"inn.owm": text}, CODE).findings

    assert [(f.subject.name, f.severity) for f in found] == ([("Thing", expected)] if expected else [])


@pytest.mark.parametrize("verdict", ["stop", "defer"])
def test_work_that_is_not_kept_is_no_work(verdict):
    lines = ("estate Thing (inertia skill-sets)", MOVE, f"decision Move it ({verdict}, on 2026-01-10)")

    assert severity(CODE, FLAG, *lines) == "low"


@pytest.mark.parametrize("mark", ["retiring", "retiring 2027"])
def test_what_is_being_left_is_left_out(mark):
    assert severity(CODE, FLAG, f"estate Thing ({mark})") is None
    assert severity(CODE, "[0.4, 0.9] (build)", f"estate Thing ({mark}, people 9, since 2000)") is None


def test_what_we_sell_may_have_inertia_that_is_marked_and_none_is_suspected():
    assert severity(CODE, FLAG, "estate Thing (sells)") == "low"
    arrow = "estate Thing (sells, in-house, bespoke, people 9, since 2000)"
    assert told("[0.4, 0.3] (build)", arrow, arrow="0.8") is None
    assert told("[0.4, 0.3] (build)", arrow.replace("sells, ", ""), arrow="0.8") == "note"


def test_a_need_has_no_inertia():
    assert severity(CODE, FLAG, "estate Thing (need)") is None
    assert severity(CODE, FLAG, "estate Thing (practice)") == "low"


def test_neither_has_a_user():
    assert findings(CODE, PLAIN, "estate Guest (inertia skill-sets)", WORK) == []


def test_a_form_of_a_pipeline_has_none_but_what_is_said_of_it():
    forms = "component Thing [0.4, 0.5]\npipeline Thing\n{\n  component Old [0.6]\n  component New [0.3]\n}\n"
    lines = f"{forms}//@ {FACTS.replace('Guest', 'Thing')}\n//@ {WORK}\n"
    found = check([wardley.parse(lines, name="inn.owm")], Choice((CODE,)), today=date(2026, 2, 1))
    said = check(
        [wardley.parse(f"{lines}//@ estate Old (inertia skill-sets)\n", name="inn.owm")], Choice((CODE,))
    )

    assert found.findings == ()
    assert [(f.subject.name, f.severity) for f in said.findings] == [("Old", "low")]


def test_the_finding_says_what_lacks():
    (finding,) = findings(CODE, FLAG, FACTS, WORK)

    assert finding.name == "inertia-unmanaged"
    assert finding.message == (
        "'Thing' is marked with inertia, and no form of it is named and no initiative or decision is about it"
    )
    assert finding.action == "name the form, as in inertia skill-sets, and choose the tactic against it"
    assert dict(finding.facts) == {
        "evolution": 0.5, "stage": "product", "needs_above": 1, "needs": 1, "forms": {}, "unmet": True,
    }  # fmt: skip
    assert [place.line for place in finding.places] == [2]
    assert (finding.subject.kind, finding.subject.map) == ("component", "inn")


def test_only_what_lacks_is_said():
    (finding,) = findings(CODE, FLAG, FACTS, MOVE)

    assert finding.message == "'Thing' is marked with inertia, and no form of it is named"
    assert finding.facts["unmet"] is False


def test_the_tactics_against_the_forms_are_the_action():
    lines = (
        "estate Thing (inertia skill-sets, inertia business-relationship, inertia new-relationships)",
        WORK,
    )
    (finding,) = findings(CODE, PLAIN, *lines)

    assert finding.message == "'Thing' is marked with inertia, and no initiative or decision is about it"
    assert finding.action == "answer it: organisational development; vendor management"
    assert finding.facts["forms"] == {
        "skill-sets": "organisational development",
        "business-relationship": "vendor management",
        "new-relationships": "vendor management",
    }
    assert [(place.line, place.column) for place in finding.places] == [(2, 11), (4, 19)]


def report(component: str, *statements: str, arrow: str | None = None, today: date = date(2026, 2, 1)):
    lines = [f"component Thing {component}", *([f"evolve Thing {arrow}"] if arrow else [])]
    lines += [f"//@ {statement}" for statement in statements]
    made = check([wardley.parse("\n".join(lines), name="inn.owm")], Choice((CODE,)), today=today)
    assert [d.message for d in made.diagnostics if d.severity == "error"] == []
    return well_formed(made)


def told(component: str, *statements: str, arrow: str | None = None, today: date = date(2026, 2, 1)):
    found = report(component, *statements, arrow=arrow, today=today).findings
    assert [f.code for f in found] in ([], [CODE])
    return found[0].severity if found else None


BUILT = "[0.4, 0.9] (build)"  # W201 high, W203 medium


@pytest.mark.parametrize(
    ("component", "facts", "arrow", "expected"),
    [
        (BUILT, "people 3", None, "note"),
        (BUILT, "people 2", None, None),
        (BUILT, "people 2, since 2020", None, "note"),
        (BUILT, "owner Ada", None, None),
        ("[0.4, 0.6] (build)", "people 3", None, "note"),
        ("[0.4, 0.9]", "in-house, standard, people 3", None, "note"),
        ("[0.4, 0.9]", "vendor Acme, utility, people 3, since 2000", None, None),
        ("[0.4, 0.3] (build)", "people 3", "0.55 (buy)", "note"),
        ("[0.4, 0.3] (build)", "people 3", "0.39", None),
        ("[0.4, 0.3] (build)", "people 3", "product", "note"),
        ("[0.4, 0.3] (build)", "people 3", "custom", None),
        ("[0.4, 0.3] (build)", "people 3", "0.1", None),
        ("[0.4, 0.3] (build)", "people 3", "", None),
        ("(build)", "people 3", "0.9", None),
        ("[0.4, 0.3] (build)", "owner Ada", "0.55 (buy)", None),
        ("[0.4, 0.6] (build)", "owner Ada", "0.9 (buy)", "note"),
        ("[0.4, 0.42] (build)", "people 3", None, None),
        ("[0.4, 0.6] (build)", "people 3, differentiating", None, None),
        ("[0.4, 0.3] (build)", "people 3, practice", "0.55", None),
    ],
)
def test_two_signs_are_a_note_where_one_of_them_is_that_the_market_has_moved(
    component, facts, arrow, expected
):
    assert told(component, f"estate Thing ({facts})", arrow=arrow) == expected


def test_a_stage_that_an_arrow_names_is_that_one_wherever_its_lines_are():
    lines = ("estate Thing (people 3)", "policy stages [0.6, 0.7, 0.8]")

    assert told("[0.4, 0.65] (build)", *lines, arrow="product") == "note"
    assert told("[0.4, 0.65] (build)", *lines, arrow="custom") is None


@pytest.mark.parametrize(
    ("since", "expected"),
    [("2020", "note"), ("2021-01", "note"), ("2021-02-01", "note"), ("2021-02-02", None), ("2021", None)],
)
def test_in_use_for_five_years_is_a_sign(since, expected):
    assert told(BUILT, f"estate Thing (since {since})") == expected


@pytest.mark.parametrize(
    ("ends", "expected"),
    [("2027-01", None), ("2027-02-01", "note"), ("2027-01-31", None), ("2027", "note"), ("2028", "note")],
)
def test_a_contract_that_runs_for_twelve_months_is_a_sign(ends, expected):
    contract = (f"contract Support (vendor Acme, ends {ends})", "Support -> Thing")

    assert told(BUILT, "estate Guest (owner Ada)", "estate Thing (owner Ada)", *contract) == expected


def test_a_contract_without_an_end_is_no_sign():
    contract = ("contract Support (vendor Acme)", "Support -> Thing")

    assert told(BUILT, "estate Thing (owner Ada)", *contract) is None


@pytest.mark.parametrize(
    ("policy", "facts", "expected"),
    [
        ("inertia-signals [3]", "people 3", None),
        ("inertia-signals [3]", "people 3, since 2000", "note"),
        ("inertia-signals [1]", "owner Ada", "note"),
        ("inertia-years [3]", "since 2022", "note"),
        ("inertia-years [3]", "since 2023", None),
        ("inertia-people [2]", "people 2", "note"),
        ("inertia-people [4]", "people 3", None),
    ],
)
def test_policy_changes_what_is_a_sign(policy, facts, expected):
    assert told(BUILT, f"estate Thing ({facts})", f"policy {policy}") == expected


def test_policy_changes_how_long_a_contract_is_long():
    contract = (
        "contract Support (vendor Acme, ends 2026-07)",
        "Support -> Thing",
        "estate Thing (owner Ada)",
    )

    assert told(BUILT, *contract, "policy inertia-months [6]") is None
    assert told(BUILT, *contract, "policy inertia-months [5]") == "note"


def test_the_note_tells_its_signs_and_the_forms_that_they_may_be_of():
    contract = ("contract Support (vendor Acme, ends 2028)", "Support -> Thing")
    facts = "estate Thing (people 4, since 2015)"
    (finding,) = report("[0.4, 0.6] (build)", facts, *contract, arrow="0.85 (buy)").findings

    assert finding.name == "inertia-unmanaged"
    assert finding.message == (
        "'Thing' looks like something that resists its evolution, and no inertia is marked"
    )
    assert finding.action == (
        "ask what resists; it may be financial-capital or skill-sets or business-relationship or past-success"
    )
    assert finding.facts["signs"] == {
        "mismatch": ["W202"], "since": "2015", "people": 4.0, "contract": "Support", "arrow": 0.85,
    }  # fmt: skip
    assert finding.facts["forms"] == {
        "financial-capital": "future planning: write down, sweat and dump",
        "skill-sets": "organisational development",
        "business-relationship": "vendor management",
        "past-success": "data on the market, not on the past",
    }
    assert finding.facts["people"] == 4
    assert [(place.line, place.column) for place in finding.places] == [(1, 11), (3, 29), (3, 19), (2, 8)]
    assert finding.threshold == {
        "inertia-signals": 2.0, "inertia-years": 5.0, "inertia-people": 3.0, "inertia-months": 12.0,
    }  # fmt: skip


def test_only_signs_that_are_there_are_told():
    (finding,) = report(BUILT, "estate Thing (people 3)").findings

    assert finding.facts["signs"] == {"mismatch": ["W201", "W203"], "people": 3.0}
    assert finding.action == "ask what resists; it may be financial-capital or skill-sets"
    assert len(finding.places) == 2


def test_an_arrow_alone_says_nothing_of_the_form():
    lines = ("estate Thing (owner Ada)", "policy inertia-signals [1]")
    (finding,) = report("[0.4, 0.3] (build)", *lines, arrow="0.55 (buy)").findings

    assert finding.action == "ask what resists; it may be one of the sixteen forms"


def test_inertia_that_is_marked_and_met_is_not_suspected_again():
    lines = ("estate Thing (people 9, since 2000, inertia skill-sets)", MOVE)

    assert told(BUILT, *lines) is None


def test_a_map_with_the_flag_alone_is_not_checked():
    reason = "nothing says what resists, who works against it, or how long anything has been in use"

    assert not_checked(CODE, FLAG) == reason
    assert severity(CODE, FLAG) is None
    assert not_checked(CODE, FLAG, FACTS) is None
    assert not_checked(CODE, FLAG, WORK) is None
    assert not_checked(CODE, FLAG, "decision Thing (keep, on 2026-01-10)") is None


def test_every_component_is_looked_at():
    lines = (
        "component Gone [0.4, 0.9] (build) inertia", "component Old [0.4, 0.9] (build)",
        "component Slow [0.4, 0.5] inertia", "//@ estate Gone (retiring)", "//@ estate Old (people 3)",
    )  # fmt: skip
    made = check([wardley.parse("\n".join(lines), name="inn.owm")], Choice((CODE,)), today=date(2026, 2, 1))

    assert sorted((f.code, f.subject.name, f.severity) for f in made.findings) == [
        ("W302", "Old", "note"), ("W302", "Slow", "low"),
    ]  # fmt: skip


def test_an_arrow_that_crosses_no_line_is_not_pointed_at():
    (finding,) = report(BUILT, "estate Thing (people 3)", arrow="0.95").findings

    assert [place.line for place in finding.places] == [1, 3]
