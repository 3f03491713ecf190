"""One thing on several maps, under one name or several."""

from datetime import date

import wardley
from wardley.graph.estate import Estate


def things(*texts):
    return estate(*texts).things


def estate(*texts):
    maps = [wardley.parse(text, name=f"map{n}.owm") for n, text in enumerate(texts, 1)]
    return Estate(maps, today=date(2026, 2, 1))


def shown(found):
    return [(chart.name, placement.name) for chart, placement in found.placements]


def test_components_of_one_name_are_one_thing_whatever_their_case_and_blanks():
    found = things("component Card Store [0.5, 0.5]", "component card  store [0.4, 0.4]").find("CARD STORE")

    assert shown(found) == [("map1", "Card Store"), ("map2", "card store")]
    assert found.name == "Card Store"
    assert found.names == ("Card Store", "card store")
    assert [chart.name for chart in found.charts] == ["map1", "map2"]


def test_a_same_line_joins_words_on_all_maps_and_gives_the_thing_its_name():
    found = things(
        "component Contact store [0.5, 0.5]",
        "component Customer database [0.4, 0.4]\n//@ same CRM (Customer database, Contact store)",
    )

    assert shown(found.find("crm")) == [("map1", "Contact store"), ("map2", "Customer database")]
    assert found.find("contact STORE") is found.find("Customer database")
    assert found.find("CRM").name == "CRM"
    assert [(one.name, one.others) for one in found.same] == [("CRM", ("Customer database", "Contact store"))]
    assert len(list(found)) == 1


def test_quotes_around_a_word_are_not_part_of_it():
    found = things('component Boxes, small [0.5, 0.5]\n//@ same Box ("Boxes, small")')

    assert found.find("Box").names == ("Boxes, small",)


def test_what_no_map_shows_is_no_thing():
    found = things("component A [0.5, 0.5]\n//@ same B (C)")

    assert found.find("B") is None
    assert found.find("nothing") is None
    assert [thing.name for thing in found] == ["A"]
    assert found.faults == []


def test_one_map_may_show_a_thing_twice_under_two_words():
    found = things("component A [0.5, 0.5]\ncomponent B [0.4, 0.4]\n//@ same A (B)").find("B")

    assert shown(found) == [("map1", "A"), ("map1", "B")]
    assert len(found.charts) == 1


def test_a_name_that_a_map_writes_twice_means_the_first():
    found = things("component A [0.5, 0.5]\ncomponent A [0.1, 0.1]").find("A")

    assert [placement.evolution for _, placement in found.placements] == [0.5]


def test_a_form_and_an_anchor_are_placements_of_a_thing_too():
    found = things(
        "anchor Guest [0.9, 0.9]\ncomponent Heat [0.5, 0.5]\npipeline Heat\n{\ncomponent Gas [0.6]\n}",
        "component Gas [0.3, 0.8]\ncomponent Guest [0.9, 0.5]",
    )

    assert [placement.kind for _, placement in found.find("Gas").placements] == ["form", "activity"]
    assert [placement.kind for _, placement in found.find("Guest").placements] == ["anchor", "activity"]


def test_the_new_name_of_something_that_evolves_is_no_thing_yet():
    assert things("component A [0.5, 0.5]\nevolve A->B 0.8").find("B") is None


def test_a_word_belongs_to_one_group_alone():
    made = estate("component CRM [0.5, 0.5]\n//@ same CRM (Box)\n//@ same Client list (box, Cards)")
    (fault,) = made.faults

    assert (fault.code, fault.severity) == ("E310", "error")
    assert fault.message == "'box' is one of the words for 'CRM' already"
    assert fault.help == "write all words for one thing in one same line"
    assert (fault.place.line, fault.place.column, fault.place.end_column) == (3, 23, 26)
    assert [one.name for one in made.things.same] == ["CRM"]
    assert made.things.find("Cards") is None


def test_same_lines_that_run_in_a_circle_or_say_it_again_are_told_and_do_no_harm():
    made = estate("component A [0.5, 0.5]\n//@ same A (B)\n//@ same B (A)\n//@ same A (B)\n//@ same C (C)")

    assert [(fault.code, fault.place.line, fault.message) for fault in made.faults] == [
        ("E310", 3, "'B' is one of the words for 'A' already"),
        ("E310", 4, "'A' is one of the words for 'A' already"),
    ]
    assert made.things.find("b") is made.things.find("a")


def test_a_chain_of_same_lines_asks_for_one_line():
    made = estate("component A [0.5, 0.5]\n//@ same A (B)\n//@ same B (C)")

    assert [fault.message for fault in made.faults] == ["'B' is one of the words for 'A' already"]


def test_same_lines_of_different_files_clash_too():
    made = estate("component A [0.5, 0.5]\n//@ same A (B)", "component B [0.5, 0.5]\n//@ same X (B)")

    assert [(fault.place.file, fault.place.line) for fault in made.faults] == [("map2.owm", 2)]
    assert made.things.find("X") is None
    assert made.things.find("A").names == ("A", "B")
