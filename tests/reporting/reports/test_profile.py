"""One thing on several maps."""

from tests.reporting.reports.texts import checked, page, rows, table, told

NORTH = "component Till [0.6, 0.85] (buy)\ncomponent Oven [0.5, 0.5]\n"
SOUTH = "component Till [0.6, 0.80] (outsource)\ncomponent Stove [0.5, 0.31]\n"
EAST = "component Till [0.6, 0.30] (build)\n//@ estate Till (in-house, bespoke, team Ovens, cost 40k)\n"
SAME = "same Oven (Stove)\n"


def three(*more: tuple[str, str]):
    """The profile of three maps and what else there is."""
    texts = [("north.owm", NORTH), ("south.owm", SOUTH), ("east.owm", EAST), ("shop.plan", SAME)]
    return told("profile", *checked(*texts, *more))


def test_each_thing_says_where_the_maps_have_it_and_which_stands_apart():
    made = three()

    assert rows(made, "things")["Till"][:5] == (
        "3", "0.8", "0.55", "east 0.3, south 0.8 and north 0.85", "east"
    )  # fmt: skip
    assert rows(made, "things")["Oven"] == (
        "2", "0.405", "0.19", "south 0.31 and north 0.5", "too few maps to tell", "W504"
    )  # fmt: skip


def test_every_placement_says_how_its_map_has_it_and_what_is_unknown():
    found = [tuple(map(str, row)) for row in table(three(), "placements").rows]

    assert ("Till", "east", "Till", "0.3 custom-built", "bespoke", "in-house", "Ovens", "40k") in found
    assert ("Oven", "south", "Stove", "0.31 custom-built", *["unknown"] * 4) in found
    assert len(found) == 5


def test_the_summary_asks_why_one_map_differs():
    assert three().summary == (
        "2 components stand on more than one of the 3 maps. One map has Till where the others do not: ask"
        " why."
    )


def test_maps_that_agree_are_said_to():
    made = told("profile", *checked(("north.owm", NORTH), ("south.owm", NORTH)))

    assert made.summary == (
        "2 components stand on more than one of the 2 maps. No map has one of them where the others do not."
    )
    assert rows(made, "things")["Till"][1:3] == ("0.85", "0")


def test_it_takes_two_maps():
    assert page("profile").summary == "1 map was read, and it takes two to compare."
    assert told("profile", *checked(("a.plan", "aspiration Tea\n"))).summary == (
        "0 maps were read, and it takes two to compare."
    )


def test_maps_without_a_common_thing_have_nothing_to_compare():
    made = told("profile", *checked(("north.owm", NORTH), ("hill.owm", "component Barn [0.5, 0.5]\n")))

    assert made.summary == "No component stands on more than one of the 2 maps."
    assert made.tables == ()


def test_people_are_no_things():
    guest = "anchor Guest [0.95, 0.6]\n"
    made = told("profile", *checked(("north.owm", guest + NORTH), ("hill.owm", guest)))

    assert made.tables == ()


def test_the_picture_has_a_row_for_each_thing_and_a_hollow_dot_for_what_stands_apart():
    (figure,) = three().figures

    till, oven = figure.plot.rows
    assert [(dot.map, dot.evolution, dot.far) for dot in till.spots] == [
        ("east", 0.3, True), ("south", 0.8, False), ("north", 0.85, False),
    ]  # fmt: skip
    assert (till.name, till.median, oven.name) == ("Till", 0.8, "Oven")
    assert "Till: east 0.3, south 0.8 and north 0.85" in figure.alt


def test_of_many_things_the_picture_has_the_first_and_says_so():
    many = "".join(f"component Part {number} [0.5, 0.{number + 10}]\n" for number in range(40))
    made = told("profile", *checked(("north.owm", many), ("south.owm", many)))

    (figure,) = made.figures
    assert len(figure.plot.rows) == 30
    assert "the first 30 of 40" in figure.caption
    assert len(table(made, "things").rows) == 40


def test_things_that_nobody_placed_have_no_picture():
    bare = "component Till [0.5, 0.5]\n"
    plan, report = checked(("north.owm", bare), ("south.owm", bare))
    for chart in plan.estate.charts:
        for placement in chart.placements:
            placement.evolution = placement.stage = None
    made = told("profile", plan, report)

    assert made.figures == ()
    assert rows(made, "things")["Till"][:4] == ("2", "unknown", "unknown", "north unknown and south unknown")
