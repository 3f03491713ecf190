"""One thing as several maps show it."""

from datetime import date

import wardley
from wardley.analyse.profile import held, maps_of, places, profile, several
from wardley.graph.estate import Estate


def estate(**texts):
    maps = [wardley.parse(text, name=f"{name}.owm") for name, text in texts.items() if name != "plan"]
    plans = [wardley.parse(texts["plan"], name="all.plan")] if "plan" in texts else []
    return Estate([*maps, *plans], today=date(2026, 2, 1))


def test_what_we_sell_or_leave_or_need_not_run_is_not_held():
    made = estate(
        a="component A [0.5, 0.5] (build)",
        b="component A [0.5, 0.5]\n//@ estate A (sells)",
        c="component A [0.5, 0.5]\n//@ estate A (retiring)",
        d="anchor A [0.9, 0.5]",
        e="component A [0.5, 0.5]\n//@ estate A (practice)",
        f="component A [0.5, 0.5]\n//@ estate A (cost 1k)",
    )

    assert maps_of(held(made.things.find("A"))) == ["a", "f"]


def test_only_what_two_maps_show_is_on_several():
    made = estate(
        a="component A [0.5, 0.5]\ncomponent B [0.5, 0.5]\ncomponent C [0.5, 0.5]\n//@ same B (C)",
        b="component a [0.5, 0.5]",
    )

    assert [thing.name for thing in several(made)] == ["A"]


def test_a_profile_holds_what_is_known_of_each_and_of_all():
    made = estate(
        a="anchor G [0.9, 0.5]\ncomponent A [0.5, 0.8]\nG->A\n"
        "//@ estate A (vendor Acme, utility, team T, owner O, system S, cost 5k)",
        b="anchor G [0.9, 0.5]\nanchor H [0.9, 0.5]\ncomponent A\nG->A\n//@ estate A (cost 2k)",
    )
    found = profile(made.things.find("A").placements)

    assert found == {
        "maps": 2,
        "placements": [
            {
                "map": "a",
                "name": "A",
                "evolution": 0.8,
                "stage": "commodity",
                "who": "vendor",
                "supplier": "Acme",
                "how": "utility",
                "system": "S",
                "team": "T",
                "owner": "O",
                "cost": 5000,
            },
            {"map": "b", "name": "A", "cost": 2000},
        ],
        "cost": 7000,
        "needs_above": 2,
        "needs": 3,
    }


def test_an_amount_that_one_line_says_of_two_maps_counts_once():
    made = estate(
        a="component A [0.5, 0.8]",
        b="component A [0.5, 0.8]",
        c="component A [0.5, 0.8]\n//@ estate A (cost 1k)",
        plan="map a.owm\nmap b.owm\nestate A (cost 5k)",
    )

    assert profile(made.things.find("A").placements)["cost"] == 6000


def test_without_a_cost_there_is_none():
    made = estate(a="component A [0.5, 0.8]", b="component A [0.5, 0.8]")
    found = profile(made.things.find("A").placements)

    assert "cost" not in found
    assert (found["needs_above"], found["needs"]) == (0, 0)


def test_the_maps_of_spots_are_told_once_each():
    made = estate(
        a="component A [0.5, 0.8]\ncomponent B [0.1, 0.1]\n//@ same A (B)", b="component A [0.5, 0.8]"
    )

    assert maps_of(made.things.find("A").placements) == ["a", "b"]
    assert profile(made.things.find("A").placements)["maps"] == 2


def test_places_are_those_of_the_names_and_then_of_the_facts():
    made = estate(a="component A [0.5, 0.8]\n//@ estate A (bespoke, team T)", b="component A [0.5, 0.8]")

    assert [str(place) for place in places(made.things.find("A").placements, "team", "how")] == [
        "a.owm:1:11",
        "a.owm:2:24",
        "a.owm:2:15",
        "b.owm:1:11",
    ]
