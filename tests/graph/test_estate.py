"""Several maps and plans as one estate."""

import gc
from datetime import date

import pytest

import wardley
from wardley.graph.estate import Estate, is_plan
from wardley.model.policy import Policy

MAP = "component CRM [0.5, 0.5]\n"


def estate(texts, policy=None):
    maps = [wardley.parse(text, name=name) for name, text in texts.items()]
    return Estate(maps, policy, date(2026, 2, 1))


def costs(made, name="CRM"):
    return {chart.name: found.cost for chart in made.charts if (found := chart.find(name))}


def faults(made):
    return [(fault.code, str(fault.place), fault.message) for fault in made.faults]


def test_statements_in_a_map_speak_for_that_map():
    made = estate(
        {"a.owm": MAP + "//@ estate CRM (cost 1k)", "b.owm": MAP + "//@ estate crm (cost 2k)", "c.owm": MAP}
    )

    assert costs(made) == {"a": 1000, "b": 2000, "c": None}


def test_a_plan_speaks_for_every_map():
    made = estate({"x.plan": "estate CRM (cost 1k)", "a.owm": MAP, "b.owm": MAP})

    assert costs(made) == {"a": 1000, "b": 1000}
    assert [chart.name for chart in made.charts] == ["a", "b"]


def test_a_plan_that_names_maps_speaks_for_those():
    made = estate(
        {"a.owm": MAP, "b.owm": MAP, "c.owm": MAP, "x.plan": "map c.owm\nmap a.owm\nestate CRM (cost 1k)"}
    )

    assert costs(made) == {"a": 1000, "b": None, "c": 1000}
    assert made.faults == []


@pytest.mark.parametrize("line", ["map ../maps/crm.owm", "map ./../maps/crm.owm", r"map ..\maps\crm.owm"])
@pytest.mark.parametrize("path", ["w/plans/x.plan", r"w\plans\x.plan"])
@pytest.mark.parametrize("file", ["w/maps/crm.owm", r"w\maps\crm.owm", "./w//maps/crm.owm"])
def test_a_map_is_named_as_seen_from_the_plan(line, path, file):
    made = estate({file: MAP, "w/other/crm.owm": MAP, path: f"{line}\nestate CRM (cost 1k)"})

    assert costs(made) == {"maps/crm": 1000, "other/crm": None}
    assert made.faults == []


def test_a_plan_is_not_looked_for_in_the_folder_that_we_stand_in():
    made = estate({"crm.owm": MAP, "plans/x.plan": "map crm.owm\nestate CRM (cost 1k)"})

    assert [fault.code for fault in made.faults] == ["E316"]
    assert costs(made) == {"crm": None}


def test_a_map_that_was_not_read_is_told_once_and_not_its_components_too():
    made = estate({"a.owm": MAP, "x.plan": "map b.owm\nestate CRM (cost 1k)\nestate Nothing (cost 1k)"})

    assert faults(made) == [("E316", "x.plan:1:5", "the map 'b.owm' is not among those that were read")]
    assert made.faults[0].help
    assert made.unknown == []


def test_a_map_that_was_read_twice_is_spoken_of_twice():
    maps = [wardley.parse(MAP, name="a.owm"), wardley.parse(MAP, name="a.owm")]
    made = Estate(
        [*maps, wardley.parse("map a.owm\nmap a.owm\nestate CRM (cost 1k, people 2)", name="x.plan")]
    )

    assert costs(made) == {"a": 1000, "a (2)": 1000}
    assert [len(chart.find("CRM").entries) for chart in made.charts] == [1, 1]


def test_a_text_is_a_plan_by_its_name_or_where_it_draws_nothing():
    def plan(text, name="x.owm"):
        return is_plan(wardley.parse(text, name=name))

    assert plan("//@ team Ops")
    assert plan(MAP, "x.plan")
    assert plan("", "x.plan")
    assert not plan("title T")
    assert not plan(MAP + "//@ team Ops")
    assert not plan("anchor A [0.9, 0.5]\n//@ team Ops")
    assert not plan("submap A [0.9, 0.5]\n//@ team Ops")


def test_facts_behind_a_component_speak_for_it():
    made = estate(
        {"a.owm": "component CRM [0.5, 0.5] (buy) //@ (vendor Acme, cost 5k)\ncomponent B [0.1, 0.1]"}
    )
    found = made.charts[0].find("CRM")

    assert (found.supplier, found.cost, found.stated) == ("Acme", 5000, "estate")
    assert made.charts[0].find("B").facts is None
    assert str(found.place_of("cost")) == "a.owm:1:50"


def test_a_name_is_looked_up_as_people_write_it():
    text = (
        "component Card Store [0.5, 0.5]\nevolve Card Store->Vault 0.8\n"
        "pipeline Card Store\n{\ncomponent Paper [0.3]\n}\n"
        "//@ estate card  STORE (cost 1k)\n//@ estate vault (people 3)\n//@ estate paper (cost 2k)"
    )
    made = estate({"a.owm": text})

    assert (costs(made, "Card Store"), made.charts[0].find("Card Store").people) == ({"a": 1000}, 3)
    assert costs(made, "Paper") == {"a": 2000}
    assert made.unknown == []


def test_the_identical_name_is_meant_before_one_in_another_case():
    made = estate({"a.owm": "component crm [0.5, 0.5]\ncomponent CRM [0.4, 0.5]\n//@ estate CRM (cost 1k)"})

    assert [placement.cost for placement in made.charts[0].placements] == [None, 1000]


def test_a_name_that_no_map_spoken_for_shows_is_unknown():
    made = estate(
        {
            "a.owm": MAP + "//@ estate Till (cost 1k)\n//@ signs Desk (market 3)",
            "b.owm": "component Till [0.5, 0.5]",
            "x.plan": "map a.owm\nestate Till (cost 1k)",
            "y.plan": "estate Till (cost 1k)",
        }
    )

    assert [(name, keyword, str(place)) for name, keyword, place in made.unknown] == [
        ("Till", "estate", "a.owm:2:12"),
        ("Desk", "signs", "a.owm:3:11"),
        ("Till", "estate", "x.plan:2:8"),
    ]
    assert costs(made, "Till") == {"b": 1000}


def test_several_lines_on_one_component_are_taken_together():
    made = estate(
        {
            "a.owm": MAP
            + "//@ estate CRM (in-house, cost 1k) ; old\n//@ estate CRM (bespoke, people 2) ; older",
            "x.plan": "estate CRM (team Ops, cost 1k)",
        }
    )
    found = made.charts[0].find("CRM")

    assert (found.who, found.how, found.cost, found.people, found.facts.team) == (
        "in-house",
        "bespoke",
        1000,
        2,
        "Ops",
    )
    assert found.facts.text == "old"
    assert [str(place) for place in found.facts.places] == ["a.owm:2:5", "a.owm:3:5", "x.plan:1:1"]
    assert str(found.place_of("team")) == "x.plan:1:13"
    assert made.faults == []


def test_the_first_remark_is_kept_wherever_it_stands():
    made = estate(
        {
            "a.owm": MAP
            + "//@ estate CRM (cost 1k)\n//@ estate CRM (people 2) ; here\n//@ estate CRM (team T) ; no"
        }
    )

    assert made.charts[0].find("CRM").facts.text == "here"


def test_the_first_to_say_something_stands_and_who_contradicts_it_is_told():
    made = estate(
        {
            "a.owm": MAP + "//@ estate CRM (cost 1k)\n//@ estate CRM (cost 2k, people 4)",
            "x.plan": "estate CRM (people 3, cost 1k)",
        }
    )
    found = made.charts[0].find("CRM")

    assert (found.cost, found.people) == (1000, 4)
    assert faults(made) == [
        ("E315", "a.owm:3:17", "'cost 2k' of 'CRM' contradicts 'cost 1k' on line 2"),
        ("E315", "x.plan:1:13", "'people 3' of 'CRM' contradicts 'people 4' on line 3 of a.owm"),
    ]
    assert {fault.severity for fault in made.faults} == {"error"}
    assert {fault.help for fault in made.faults} == {"keep one"}


def test_two_vendors_contradict_one_another():
    made = estate({"a.owm": MAP + "//@ estate CRM (vendor Acme)\n//@ estate CRM (vendor Bolt, cost 1k)"})
    found = made.charts[0].find("CRM")

    assert (found.who, found.supplier, found.cost) == ("vendor", "Acme", 1000)
    assert faults(made) == [
        ("E315", "a.owm:3:17", "'vendor Bolt' of 'CRM' contradicts 'vendor Acme' on line 2")
    ]


def test_the_supplier_of_a_refused_word_is_refused_with_it():
    made = estate({"a.owm": MAP + "//@ estate CRM (in-house)\n//@ estate CRM (vendor Bolt)"})
    found = made.charts[0].find("CRM")

    assert (found.who, found.supplier) == ("in-house", None)
    assert faults(made) == [("E315", "a.owm:3:17", "'vendor Bolt' of 'CRM' contradicts 'in-house' on line 2")]


def test_two_days_of_leaving_contradict_one_another_and_one_completes_none():
    clash = estate({"a.owm": MAP + "//@ estate CRM (retiring 2027)\n//@ estate CRM (retiring 2028)"})
    fills = estate(
        {"a.owm": MAP + "//@ estate CRM (retiring, shared)\n//@ estate CRM (retiring 2028, shared IT)"}
    )

    assert str(clash.charts[0].find("CRM").facts.retires) == "2027"
    assert [fault.message for fault in clash.faults] == [
        "'retiring 2028' of 'CRM' contradicts 'retiring 2027' on line 2"
    ]
    assert str(fills.charts[0].find("CRM").facts.retires) == "2028"
    assert fills.charts[0].find("CRM").supplier == "IT"
    assert fills.faults == []


def test_forms_of_inertia_add_up():
    made = estate(
        {
            "a.owm": MAP + "//@ estate CRM (inertia skill-sets)\n"
            "//@ estate CRM (inertia past-success, inertia skill-sets)\n//@ estate CRM (cost 1k)",
        }
    )

    assert made.charts[0].find("CRM").facts.inertia == ("skill-sets", "past-success")
    assert made.faults == []


def test_one_plan_may_contradict_one_map_and_agree_with_another():
    made = estate(
        {
            "a.owm": MAP + "//@ estate CRM (cost 1k)",
            "b.owm": MAP + "//@ estate CRM (cost 2k)",
            "x.plan": "estate CRM (cost 2k)",
        }
    )

    assert costs(made) == {"a": 1000, "b": 2000}
    assert [fault.message for fault in made.faults] == [
        "'cost 2k' of 'CRM' contradicts 'cost 1k' on line 2 of a.owm"
    ]


def test_signs_are_taken_together_with_their_conditions():
    made = estate(
        {
            "a.owm": MAP
            + "//@ signs CRM (market 3, concept yes)\n//@ signs CRM (failure 2, concept no, market 3)",
        }
    )
    found = made.charts[0].find("CRM")

    assert found.signs.rows == (("market", 3), ("failure", 2))
    assert found.signs.conditions == (("concept", True),)
    assert (found.signs.name, str(found.signs.place)) == ("CRM", "a.owm:2:5")
    assert (found.facts, found.entries) == (None, ())
    assert [fault.message for fault in made.faults] == [
        "'concept no' of 'CRM' contradicts 'concept yes' on line 2"
    ]


def test_signs_and_facts_stand_side_by_side():
    found = (
        estate({"a.owm": MAP + "//@ signs CRM (market 3)\n//@ estate CRM (cost 1k)"}).charts[0].find("CRM")
    )

    assert (found.cost, found.signs.rows) == (1000, (("market", 3),))
    assert len(found.entries) == 1


def test_work_and_contracts_are_found_by_each_word_for_what_they_name():
    made = estate(
        {
            "a.owm": "component CRM [0.5, 0.5]\nevolve CRM->Client cloud 0.8\n//@ same CRM (Client list)",
            "b.owm": "component Client List [0.5, 0.5]\ncomponent Till [0.5, 0.5]",
            "x.plan": "initiative One (changes client list)\n"
            "initiative Two (changes Client cloud, changes Till)\n"
            "contract Lot C (vendor Acme)\nLot C->CRM\ninitiative Three (changes CRM, changes Client List)",
        }
    )

    assert [work.name for work in made.changes["crm"]] == ["One", "Two", "Three"]
    assert [work.name for work in made.changes["client list"]] == ["One", "Two", "Three"]
    assert [work.name for work in made.changes["till"]] == ["Two"]
    assert [contract.name for contract in made.covered["client list"]] == ["Lot C"]
    assert set(made.covered) == {"crm", "client list"}
    assert made.faults == []


def test_a_thing_is_meant_by_each_word_for_it_and_by_the_name_that_it_will_have():
    made = estate(
        {"a.owm": "component CRM [0.5, 0.5]\nevolve CRM->Client cloud 0.8\n//@ same CRM (Client list)"}
    )

    for word in ("CRM", "client list", "CLIENT CLOUD"):
        assert made.thing(word) is made.things.find("CRM")
    assert made.thing("Clients") is None
    assert list(made.words_for(["Client Cloud", "Other"])) == ["client cloud", "crm", "other"]


def test_a_component_keeps_its_name_where_another_evolves_to_it():
    made = estate(
        {
            "a.owm": "component A [0.5, 0.5]\nevolve A->B 0.8",
            "b.owm": "component B [0.5, 0.5]",
            "x.plan": "initiative One (changes B)",
        }
    )

    assert set(made.changes) == {"b"}


def test_policy_lines_move_the_stages_of_every_map():
    made = estate({"a.owm": "component CRM [0.5, 0.6]", "x.plan": "policy stages [0.1, 0.2, 0.55]"})

    assert made.charts[0].find("CRM").stage == 3
    assert estate({"a.owm": "component CRM [0.5, 0.6]"}).charts[0].find("CRM").stage == 2


def test_a_given_policy_is_the_one_that_lines_change():
    policy = Policy()
    policy.set("stages", (0.1, 0.2, 0.3))
    made = estate(
        {"a.owm": "component CRM [0.5, 0.35]\n//@ policy margin [0.1]\n//@ policy nonsense [1]"}, policy
    )

    assert made.charts[0].find("CRM").stage == 3
    assert made.policy is policy
    assert policy.number("margin") == 0.1
    assert [fault.code for fault in made.faults] == ["E314"]


def test_what_cannot_be_read_is_told_with_its_file():
    made = estate({"a.owm": MAP + "//@ estate CRM (costs 1k)", "x.plan": "team Ops\nteam ops"})

    assert [(fault.code, str(fault.place)) for fault in made.faults] == [
        ("E304", "a.owm:2:17"),
        ("E302", "x.plan:2:6"),
    ]


def test_everything_else_that_is_said_is_there_in_order():
    made = estate(
        {
            "a.owm": MAP,
            "x.plan": "initiative Later [0.2, 0.9]\ninitiative Now (changes CRM)\n"
            "decision Later (stop)\ncontract C\n"
            "capability Selling [1, 4]\nteam Ops\nquarters 2026Q1->2026Q4\naccept W201 CRM ; because",
        }
    )

    assert [(work.name, work.stopped, work.kept) for work in made.initiatives] == [
        ("Later", True, False),
        ("Now", False, True),
    ]
    assert [decision.subject for decision in made.decisions] == ["Later"]
    assert [contract.name for contract in made.contracts] == ["C"]
    assert [capability.name for capability in made.capabilities] == ["Selling"]
    assert [team.name for team in made.teams] == ["Ops"]
    assert (str(made.horizon.first), str(made.horizon.last)) == ("2026Q1", "2026Q4")
    assert [waiver.code for waiver, _ in made.waivers] == ["W201"]
    assert made.today == date(2026, 2, 1)
    assert [map_.source.name for map_ in made.maps] == ["a.owm", "x.plan"]


def test_an_estate_of_nothing_is_one():
    made = estate({})

    assert (made.charts, made.faults, made.unknown, made.changes, made.covered) == ([], [], [], {}, {})


def test_a_map_that_a_program_made_needs_no_text():
    from wardley.model.elements import Component
    from wardley.model.map import WardleyMap
    from wardley.model.records import Record

    made = Estate([WardleyMap(title="Tea", components=(Component("A"),), records=(Record("team"),))])

    assert [chart.name for chart in made.charts] == ["Tea"]
    assert [(fault.code, fault.place.file) for fault in made.faults] == [("E307", "Tea")]


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_as_it_was_before(on):
    was = gc.isenabled()
    try:
        (gc.enable if on else gc.disable)()
        estate({"a.owm": MAP})
        assert gc.isenabled() is on
    finally:
        (gc.enable if was else gc.disable)()
