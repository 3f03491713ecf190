"""What is out of line, and the cost that stands behind it."""

from dataclasses import replace
from datetime import date

import pytest

import wardley
from wardley.analyse.check import Choice, check
from wardley.analyse.exposure import Exposure, exposure, misfits, spent
from wardley.analyse.finding import Acceptance, Finding, Subject
from wardley.analyse.report import Report
from wardley.graph.estate import Estate

MAP = """\
component Shop [0.9, 0.60] (build)
component Till [0.8, 0.30] (build)
component Power [0.7, 0.90] (build)
component Water [0.6, 0.95] (outsource)
//@ estate Power (cost 30k)
//@ estate Till (cost 5k)
"""


def report(*findings: Finding, text: str = MAP) -> Report:
    made = check([wardley.parse(text, name="shop.owm")], Choice(("W201",)), today=date(2026, 2, 1))
    return replace(made, findings=findings)


def found(code: str, name: str, severity: str = "medium", **more) -> Finding:
    subject = more.pop("subject", Subject("component", name, "shop"))
    return Finding(code, "a-rule", severity, "m", subject=subject, **more)


def told(*findings: Finding) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(m.placement.name, m.severity, m.codes) for m in misfits(report(*findings))]


def test_a_component_is_out_of_line_once_with_all_its_codes_the_worst_first() -> None:
    answer = told(
        found("W202", "Shop", "low"), found("W203", "Power", "high"), found("W208", "Shop", "medium")
    )

    assert answer == [("Power", "high", ("W203",)), ("Shop", "medium", ("W208", "W202"))]


@pytest.mark.parametrize(
    "code", ["W201", "W202", "W203", "W204", "W205", "W206", "W208", "W210", "W211", "W212"]
)
def test_every_rule_on_sourcing_puts_a_component_out_of_line(code: str) -> None:
    assert told(found(code, "Shop")) == [("Shop", "medium", (code,))]


@pytest.mark.parametrize("code", ["W105", "W213", "W302", "W405", "W501"])
def test_other_rules_do_not(code: str) -> None:
    assert told(found(code, "Shop", "high")) == []


def test_what_is_only_noted_or_accepted_is_not_out_of_line() -> None:
    assert told(found("W209", "Shop", "note")) == []
    assert told(found("W201", "Shop", "high", accepted=Acceptance("so be it"))) == []
    assert told(found("W302", "Shop"), found("W209", "Till", "note"), found("W201", "Power")) == [
        ("Power", "medium", ("W201",))
    ]


def test_a_component_that_is_on_no_map_is_left_out() -> None:
    assert told(found("W201", "Nothing")) == []
    assert told(found("W201", "Shop", subject=Subject("component", "Shop", "elsewhere"))) == []
    assert told(found("W201", "Shop", subject=Subject("component", "Shop"))) == []
    assert told(found("W201", "Shop", subject=Subject("map", "shop", "shop"))) == []
    assert told(found("W505", "Nothing", subject=Subject("thing", "Nothing"))) == []


def test_the_treatment_stands_in_the_middle_of_the_band_that_it_fits() -> None:
    shop, till, power = misfits(report(found("W202", "Shop"), found("W208", "Till"), found("W201", "Power")))

    assert shop.treated_at == power.treated_at == 0.2875
    assert till.treated_at is None  # it is treated as its market asks


def test_the_first_band_begins_at_nought() -> None:
    (shop,) = misfits(report(found("W202", "Shop"), text=MAP + "//@ estate Shop (in-house, experiment)\n"))

    assert shop.treated_at == 0.0875


def test_the_bands_are_those_of_the_policy() -> None:
    text = MAP + "//@ policy stages [0.1, 0.5, 0.8]\n"
    (power,) = misfits(report(found("W201", "Power"), text=text))

    assert power.treated_at == 0.3


def test_the_last_band_ends_at_one() -> None:
    (till,) = misfits(report(found("W204", "Till"), text=MAP.replace("0.30] (build)", "0.30] (outsource)")))

    assert till.treated_at == 0.85


@pytest.mark.parametrize(
    ("findings", "softened"),
    [
        ([("high", ()), ("low", ("it differentiates",))], False),
        ([("medium", ("it differentiates",)), ("low", ())], True),
        ([("medium", ("it differentiates",)), ("medium", ())], False),
    ],
)
def test_it_is_softened_where_all_of_the_worst_is(findings, softened: bool) -> None:
    (shop,) = misfits(report(*(found("W202", "Shop", severity, softened_by=by) for severity, by in findings)))

    assert shop.softened is softened


def test_the_exposure_is_what_is_known_to_be_spent_on_what_is_out_of_line() -> None:
    answer = misfits(report(found("W202", "Shop"), found("W208", "Till"), found("W201", "Power")))

    assert exposure(answer) == Exposure(3, 2, 35_000.0)
    assert exposure([]) == Exposure(0, 0, 0)


def test_what_shares_a_contract_is_marked_and_not_counted() -> None:
    covers = {
        "covers": [{"map": "shop", "component": name} for name in ("Till", "Power", "Gone")]
        + [{"map": "x", "component": "Till"}]
    }
    contract = found("W207", "", "high", subject=Subject("contract", "Lot"), facts=covers)

    answer = misfits(report(contract))
    assert [misfit.placement.name for misfit in answer] == ["Till", "Power"]
    assert exposure(answer) == Exposure(0, 0, 0)
    assert exposure(misfits(report(contract, found("W201", "Power")))) == Exposure(1, 1, 30_000.0)
    assert misfits(report(replace(contract, facts={}))) == ()


def test_a_cost_of_nothing_is_known() -> None:
    estate = Estate([wardley.parse("component A [0.5, 0.5]\n//@ estate A (cost 0)\n", name="a.owm")])

    assert spent(estate.charts[0].placements) == Exposure(1, 1, 0.0)


def test_what_nobody_has_to_run_costs_nothing_here() -> None:
    text = "anchor A [0.9, 0.5]\ncomponent B [0.5, 0.5]\n//@ estate B (practice, cost 9k)\n"
    estate = Estate([wardley.parse(text, name="a.owm")])

    assert spent(estate.charts[0].placements) == Exposure(0, 0, 0)


def test_of_a_thing_on_which_maps_disagree_the_one_that_makes_it_is_out_of_line() -> None:
    maps = [
        wardley.parse("component Power [0.7, 0.9] (build)\n//@ estate Power (cost 30k)\n", name="one.owm"),
        wardley.parse("component Power [0.7, 0.9] (outsource)\n//@ estate Power (cost 9k)\n", name="two.owm"),
    ]
    answer = misfits(check(maps, Choice(("W505",)), today=date(2026, 2, 1)))

    assert [(misfit.chart.name, misfit.codes, misfit.severity) for misfit in answer] == [
        ("one", ("W505",), "high")
    ]
    assert exposure(answer) == Exposure(1, 1, 30_000.0)


def test_one_name_on_two_maps_is_out_of_line_twice() -> None:
    maps = [
        wardley.parse("component Power [0.7, 0.9] (build)\n//@ estate Power (cost 30k)\n", name="one.owm"),
        wardley.parse("component Power [0.7, 0.6] (build)\n//@ estate Power (cost 9k)\n", name="two.owm"),
    ]
    answer = misfits(check(maps, Choice(("W201", "W202")), today=date(2026, 2, 1)))

    assert [(misfit.chart.name, misfit.codes) for misfit in answer] == [
        ("one", ("W201",)), ("two", ("W202",)),
    ]  # fmt: skip
    assert exposure(answer) == Exposure(2, 2, 39_000.0)
