"""W403: most of the spend goes to one vendor, or to few."""

import pytest
from tests.analyse.two_needs import MAP, TODAY, not_checked, only, told

import wardley
from wardley.analyse.check import Choice, check

CODE = "W403"


def spend(*costs: str) -> tuple[str, tuple[str, ...]]:
    """A component of a vendor of its own for each of *costs*, empty where it is not known."""
    drawn = "".join(f"component C{n} [0.5, 0.9]\n" for n in range(len(costs)))
    words = [f", cost {cost}" if cost else "" for cost in costs]
    return drawn, tuple(f"estate C{n} (vendor V{n}{word})" for n, word in enumerate(words))


def severities(*costs: str, policy: str = "") -> dict[str, str]:
    drawn, statements = spend(*costs)
    return told(CODE, *statements, *([f"policy {policy}"] if policy else []), drawn=drawn)


@pytest.mark.parametrize(
    ("costs", "expected"),
    [
        (("51k", "17k", "16k", "16k"), {"V0": "low"}),
        (("25k", "25k", "25k", "25k"), {}),
        (("26k", "24k", "25k", "25k"), {"V0": "low"}),
        (("30k", "30k", "20k", "20k"), {"V0": "low"}),
        (("24k", "19k", "19k", "19k", "19k"), {}),
        (("251", "249", "250", "250"), {"V0": "low"}),
        (("1", "1", "1"), {"V0": "low"}),
    ],
)
def test_more_than_half_or_an_index_above_2500_is_low(costs, expected):
    assert severities(*costs) == expected


@pytest.mark.parametrize(
    ("costs", "expected"),
    [
        (("50k", "10k", "10k", "10k", "10k", "10k"), {}),
        (("51k", "10k", "10k", "10k", "10k", "9k"), {"V0": "low"}),
    ],
)
def test_half_itself_is_not_more_than_half(costs, expected):
    assert severities(*costs, policy="concentration [9000]") == expected


def test_policy_moves_both_limits():
    assert severities("30k", "30k", "20k", "20k", policy="concentration [2600]") == {}
    assert severities("30k", "30k", "20k", "20k", policy="concentration [2599]") == {"V0": "low"}
    assert severities("24k", "19k", "19k", "19k", "19k", policy="top-vendor [0.23]") == {"V0": "low"}
    assert severities("24k", "19k", "19k", "19k", "19k", policy="top-vendor [0.24]") == {}


@pytest.mark.parametrize(
    ("costs", "expected"),
    [
        (("50k", "20k", "20k", "", ""), "low"),
        (("50k", "20k", "20k", "", "", ""), "note"),
    ],
)
def test_with_few_costs_known_it_is_a_note(costs, expected):
    assert severities(*costs) == {"V0": expected}


def test_policy_moves_how_many_costs_must_be_known():
    assert severities("50k", "20k", "20k", "", "", "", policy="costs-known [0.5]") == {"V0": "low"}
    assert severities("50k", "20k", "20k", policy="costs-known [1]") == {"V0": "low"}


def test_the_finding_shows_the_table_and_what_is_known():
    drawn, statements = spend("10k", "60k", "30k", "", "", "")
    finding = only(CODE, *statements, drawn=drawn)

    assert finding.severity == "note"
    assert finding.message == "'V1' gets 60.0% of the known spend on vendors"
    assert (
        finding.action
        == "look at who could bargain, and at what fails with them; the number alone says nothing"
    )
    assert finding.facts == {
        "share": 0.6, "shares": {"V1": 0.6, "V2": 0.3, "V0": 0.1}, "index": 4600, "cost": 100000.0,
        "vendor_cost": 60000.0, "costs_known": 3, "components": 6,
    }  # fmt: skip
    assert finding.threshold == {"top-vendor": 0.5, "concentration": 2500, "costs-known": 0.6}
    assert finding.softened_by == ("the cost is known of 3 of 6 components from vendors",)
    assert [(place.line, place.column) for place in finding.places] == [(2, 11), (8, 27)]
    assert (finding.subject.kind, finding.subject.name, finding.subject.map) == ("vendor", "V1", None)
    assert finding.name == "vendor-concentration"


def test_where_few_share_it_the_first_is_named():
    drawn, statements = spend("40k", "30k", "30k")
    finding = only(CODE, *statements, drawn=drawn)
    assert finding.message == "'V0' gets 40.0% of the known spend on vendors, and few share the rest"
    assert finding.softened_by == ()


def test_of_equals_the_first_by_name_is_named_and_shares_are_told_to_the_thousandth():
    drawn, statements = spend("30k", "30k", "30k")
    finding = only(CODE, *statements, drawn=drawn)

    assert (finding.subject.name, finding.severity) == ("V0", "low")
    assert finding.facts["shares"] == {"V0": 0.333, "V1": 0.333, "V2": 0.333}


def test_what_one_vendor_supplies_adds_up():
    drawn, _ = spend("", "", "", "")
    statements = (
        "estate C0 (vendor A, cost 30k)", "estate C1 (vendor a, cost 30k)",
        "estate C2 (vendor B, cost 20k)", "estate C3 (vendor C, cost 20k)",
    )  # fmt: skip
    finding = only(CODE, *statements, drawn=drawn)
    assert finding.facts["shares"] == {"A": 0.6, "B": 0.2, "C": 0.2}
    assert [place.line for place in finding.places] == [1, 5, 6]


@pytest.mark.parametrize("words", ["in-house", "partner P", "shared S", "community"])
def test_only_vendors_are_paid_as_vendors(words):
    drawn, statements = spend("20k", "20k", "20k", "20k", "20k")
    drawn += "component Own [0.5, 0.9]\n"
    assert told(CODE, *statements, f"estate Own ({words}, cost 900k)", drawn=drawn) == {}


@pytest.mark.parametrize(
    "statements",
    [
        (),
        ("estate Near (vendor A, cost 9k)", "estate Other (vendor B, cost 1k)", "estate Wide (vendor C)"),
        (
            "estate Near (vendor A, cost 9k)",
            "estate Other (vendor B, cost 1k)",
            "estate Wide (vendor C, cost 0)",
        ),
        (
            "estate Near (vendor A, cost 9k)",
            "estate Other (vendor B, cost 1k)",
            "estate Wide (vendor C, data, cost 1k)",
        ),
    ],
)
def test_with_fewer_than_three_vendors_it_is_not_checked(statements):
    assert not_checked(CODE, *statements) == "the cost of three vendors is not known"


def test_a_cost_of_nothing_is_known():
    drawn, statements = spend("50k", "20k", "20k", "0", "", "")
    finding = only(CODE, *statements, drawn=drawn)
    assert finding.facts["costs_known"] == 4
    assert list(finding.facts["shares"]) == ["V0", "V1", "V2"]


def test_one_thing_on_two_maps_counts_once_and_two_of_them_twice():
    first = MAP + "//@ estate Wide (vendor A, cost 40k)\n//@ estate Near (vendor B, cost 30k)\n"
    first += "//@ estate Lone (vendor C, cost 30k)\n"
    second = "component Wide [0.5, 0.6]\n//@ estate Wide (vendor A, cost {})\n"

    def vendor_cost(cost: str) -> object:
        maps = [wardley.parse(first, name="a.owm"), wardley.parse(second.format(cost), name="b.owm")]
        (finding,) = check(maps, Choice((CODE,)), today=TODAY).findings
        return finding.facts["vendor_cost"]

    assert vendor_cost("40k") == 40000
    assert vendor_cost("50k") == 90000


def test_a_cost_that_one_of_two_maps_tells_is_known():
    first = "component Wide [0.5, 0.6]\n//@ estate Wide (vendor A{})\n"
    rest = "component {} [0.5, 0.6]\n//@ estate {} (vendor {}, cost 30k)\n"
    more = rest.format("Near", "Near", "B") + rest.format("Far", "Far", "C")

    for costs in ((", cost 40k", ""), ("", ", cost 40k")):
        texts = [first.format(cost) for cost in costs]
        maps = [wardley.parse(text + more, name=f"m{n}.owm") for n, text in enumerate(texts)]
        (finding,) = check(maps, Choice((CODE,)), today=TODAY).findings
        assert (finding.facts["costs_known"], finding.facts["components"]) == (3, 3)
        assert finding.severity == "low"


def test_what_is_told_twice_hides_nothing_that_follows():
    wide = "component Wide [0.5, 0.6]\n//@ estate Wide (vendor A, cost 40k)\n"
    rest = "component {} [0.5, 0.6]\n//@ estate {} (vendor {}, cost 30k)\n"
    second = wide + rest.format("Near", "Near", "B") + rest.format("Far", "Far", "C")
    maps = [wardley.parse(text, name=f"m{n}.owm") for n, text in enumerate((wide, second))]
    (finding,) = check(maps, Choice((CODE,)), today=TODAY).findings

    assert finding.facts["shares"] == {"A": 0.4, "B": 0.3, "C": 0.3}
