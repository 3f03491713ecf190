"""W204: something novel that is outsourced to a specification."""

import pytest
from tests.analyse.one_component import findings, not_checked, severity
from tests.analyse.pages import checked

CODE = "W204"


def covered(type_: str | None, more: str = "") -> tuple[str, str]:
    kind = f", type {type_}" if type_ else ""
    return f"contract Lot A (vendor Acme{kind}{more})", "Lot A -> Thing"


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("[0.4, 0.05]", "high"),
        ("[0.4, 0.34]", "high"),
        ("[0.4, 0.35]", "medium"),
        ("[0.4, 0.39]", "medium"),
        ("[0.4, 0.40]", None),
        ("[0.4, genesis]", "high"),
        ("[0.4, custom]", "high"),
        ("[0.4, product]", None),
        ("", None),
    ],
)
def test_the_novel_within_the_margin_is_medium_and_before_it_high(place, expected):
    assert severity(CODE, f"{place} (outsource)") == expected


@pytest.mark.parametrize(("evolution", "expected"), [("0.29", "high"), ("0.30", "medium")])
def test_policy_widens_the_margin(evolution, expected):
    assert severity(CODE, f"[0.4, {evolution}] (outsource)", "policy margin [0.1]") == expected


@pytest.mark.parametrize(("evolution", "expected"), [("0.24", "high"), ("0.25", "medium"), ("0.30", None)])
def test_policy_moves_the_line_to_product(evolution, expected):
    assert severity(CODE, f"[0.4, {evolution}] (outsource)", "policy stages [0.1, 0.3, 0.6]") == expected


TYPES = [
    ("fixed-spec", "high"),
    ("unit", "high"),
    ("outcome", "low"),
    ("time-and-material", "low"),
    ("subscription", None),
]


@pytest.mark.parametrize(("type_", "expected"), TYPES)
@pytest.mark.parametrize("decorator", ["", "(outsource)"])
def test_a_written_type_decides_and_not_the_decorator(decorator, type_, expected):
    assert severity(CODE, f"[0.4, 0.2] {decorator}", f"estate Thing (vendor Acme, {type_})") == expected
    assert (
        severity(CODE, f"[0.4, 0.2] {decorator}", "estate Thing (vendor Acme)", *covered(type_)) == expected
    )


def test_the_type_beside_the_component_wins_over_that_of_the_contract():
    statements = ("estate Thing (vendor Acme, outcome)", *covered("fixed-spec"))
    (finding,) = findings(CODE, "[0.4, 0.2]", *statements)

    assert finding.severity == "low"
    assert finding.facts["contract_type"] == "outcome"
    assert finding.facts["contract"] == "Lot A"


@pytest.mark.parametrize(
    ("types", "expected"),
    [
        (("subscription", "time-and-material"), "time-and-material"),
        (("time-and-material", "outcome"), "outcome"),
        (("outcome", "unit"), "unit"),
        (("unit", "fixed-spec"), "fixed-spec"),
    ],
)
def test_of_several_contracts_the_least_fit_decides(types, expected):
    statements = [
        line
        for n, type_ in enumerate(types)
        for line in (f"contract Lot {n} (type {type_})", f"Lot {n} -> Thing")
    ]
    (finding,) = findings(CODE, "[0.4, 0.2]", "estate Thing (vendor Acme)", *statements)

    assert finding.facts["contract_type"] == expected
    assert finding.facts["contract"] == "Lot 1"


def test_a_contract_without_a_type_leaves_the_decorator_to_decide():
    (finding,) = findings(CODE, "[0.4, 0.2] (outsource)", *covered(None))

    assert finding.severity == "high"
    assert finding.facts["contract"] == "Lot A"
    assert "contract_type" not in finding.facts
    assert severity(CODE, "[0.4, 0.2]", "estate Thing (vendor Acme)", *covered(None)) is None


@pytest.mark.parametrize("who", ["partner Acme", "shared Acme", "in-house", "community"])
def test_only_a_vendor_is_a_vendor(who):
    assert severity(CODE, "[0.4, 0.2] (outsource)", f"estate Thing ({who}, fixed-spec)") is None


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("utility", "high"),
        ("bespoke", "high"),
        ("experiment", "high"),
        ("configured", None),
        ("standard", None),
    ],
)
def test_what_is_said_to_be_a_package_is_not_taken_for_outsourced(how, expected):
    assert severity(CODE, "[0.4, 0.2] (outsource)", f"estate Thing (vendor Acme, {how})") == expected


def test_a_vendor_without_a_word_on_the_contract_is_no_finding():
    assert severity(CODE, "[0.4, 0.2]", "estate Thing (vendor Acme, utility)") is None
    assert severity(CODE, "[0.4, 0.2] (buy)") is None
    assert severity(CODE, "[0.4, 0.2] (build)") is None


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("sells", None), ("mandated", None), ("retiring 2027-03", "note"),
        ("differentiating", "medium"), ("confidence low", "medium"),
    ],
)  # fmt: skip
def test_marks_excuse_or_soften_it(mark, expected):
    assert severity(CODE, "[0.4, 0.2] (outsource)", f"estate Thing ({mark})") == expected


def test_it_is_not_checked_where_no_component_says_who_runs_it():
    assert not_checked(CODE, "[0.4, 0.2]") == "no component says who runs it or how it is treated"


def test_it_says_what_is_there_and_what_would_help():
    (finding,) = findings(
        CODE, "[0.4, 0.16]", "estate Thing (vendor Acme, fixed-spec, cost 120k)",
        *covered("fixed-spec", ", ends 2026-09, notice 2m"),
    )  # fmt: skip

    assert finding.name == "novel-outsourced-to-spec"
    assert finding.message == "'Thing' is still novel and is let to a vendor on a fixed specification"
    assert finding.action == (
        "bring it in-house, re-let it in small pieces on time and material, or wait for the market"
    )
    assert finding.facts == {
        "evolution": 0.16, "stage": "genesis", "who": "vendor", "supplier": "Acme", "cost": 120_000,
        "needs_above": 1, "needs": 1,
        "contract_type": "fixed-spec", "contract": "Lot A", "ends": "2026-09", "notice": 2,
    }  # fmt: skip
    assert finding.threshold == {"product": 0.4, "margin": 0.05}
    assert [(place.line, place.column) for place in finding.places] == [
        (2, 11), (4, 19), (4, 32), (4, 44), (5, 5)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("type_", "words"),
    [
        ("unit", "by the unit"),
        ("outcome", "by outcome"),
        ("time-and-material", "on time and material"),
    ],
)
def test_the_message_says_how_it_is_let(type_, words):
    (finding,) = findings(CODE, "[0.4, 0.16]", f"estate Thing (vendor Acme, {type_})")

    assert finding.message == f"'Thing' is still novel and is let to a vendor {words}"


def test_what_is_only_outsourced_is_told_so():
    (finding,) = findings(CODE, "[0.4, 0.16] (outsource)")

    assert finding.message == (
        "'Thing' is still novel and is let to a vendor whole, as if it could be specified"
    )
    assert "contract" not in finding.facts


@pytest.mark.parametrize("type_", ["outcome", "time-and-material"])
def test_an_open_contract_only_wants_to_stay_small(type_):
    (finding,) = findings(CODE, "[0.4, 0.16]", "estate Thing (vendor Acme)", *covered(type_))

    assert finding.action == "keep the work in small pieces, and bring what is learnt back in-house"
    assert "ends" not in finding.facts
    assert "notice" not in finding.facts


def test_what_is_bought_and_not_let_hides_no_other():
    text = (
        "component Kit [0.4, 0.2] (buy)\ncomponent Bread [0.4, 0.9] (outsource)\n"
        "component Yeast [0.4, 0.2] (outsource)\n"
    )

    assert [f.subject.name for f in checked({"inn.owm": text}, CODE).findings] == ["Yeast"]
