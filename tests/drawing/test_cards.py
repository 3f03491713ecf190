"""What is known of elements, as cards."""

from datetime import date

import pytest

import wardley
from wardley.drawing.cards import CHOICES, Said, cards_of, cards_of_map
from wardley.graph.estate import Estate

TEXT = """\
anchor Guest [0.95, 0.6]
component Till [0.7, 0.66] inertia
component Stock [0.5, commodity] (buy)
component Oven [0.3, 0.2]
pipeline Oven
{
component Gas [0.1]
component Wood [0.4]
}
Guest->Till
Till->Stock
evolve Till->Scan 0.8
//@ estate Till (vendor Kassa, customised 40%, owner Ada, team Shop, people 2, cost 95k, critical) ; loved
//@ contract Till care (vendor Kassa, ends 2027-06-30, notice 3m)
//@ Till care->Till
//@ initiative New till [0.5, 0.5] (changes Till)
"""


def cards(text: str = TEXT):
    return {card.name: card for card in cards_of_map(wardley.parse(text))}


def test_every_element_has_one():
    assert sorted(cards()) == ["Gas", "Guest", "Oven", "Stock", "Till", "Wood"]


def test_all_that_is_known_stands_on_it_and_nothing_else():
    assert dict(cards()["Till"].rows) == {
        "Stage": "Product (0.66)",
        "Evolves": "to Commodity as Scan against inertia",
        "Sourcing": "Kassa",
        "Owner": "Ada",
        "Team": "Shop",
        "People": "2",
        "Cost a year": "95k",
        "Our own part": "40 %",
        "Marked as": "critical",
        "Contract": "Till care with Kassa, ends 2027-06-30, notice 3 months",
        "Work on it": "New till",
        "Stands below": "1 of 1 need",
        "Remark": "loved",
    }
    assert dict(cards()["Guest"].rows) == {"Kind": "anchor"}
    assert dict(cards()["Oven"].rows) == {"Stage": "Custom-Built (0.2)", "Stands below": "0 of 1 need"}


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("Till", (("Ada",), ("Shop",), ("Kassa",), ())),
        ("Stock", ((), (), (), ("buy",))),
        ("Oven", ((), (), (), ())),
        ("Guest", None),
    ],
)
def test_what_it_is_chosen_by(name, values):
    assert CHOICES == ("owner", "team", "vendor", "sourcing")
    assert cards()[name].values == values


def test_stages_are_called_as_the_map_calls_them():
    assert ("Stage", "Good (0.5)") in cards(
        "evolution Novel->Emerging->Good->Best\ncomponent Tea [0.5, 0.5]"
    )["Tea"].rows


def test_plans_and_findings_are_told_too():
    map_ = wardley.parse("component Tea [0.5, 0.5]", name="a.owm")
    plan = wardley.parse("estate Tea (in-house, owner Bo)", name="a.plan")
    estate = Estate([map_, plan], today=date(2026, 2, 1))
    said = Said("W201", "high", "so it is", "mend it")
    (card,) = cards_of(estate, estate.charts[0], {"tea": [said]})

    assert ("Owner", "Bo") in card.rows
    assert card.findings == (said,)
    assert cards_of(estate, estate.charts[0])[0].findings is None
    assert cards_of(estate, estate.charts[0], {})[0].findings == ()
