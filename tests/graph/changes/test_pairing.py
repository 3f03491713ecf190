"""Which element of the old map is which of the new one, and which names were changed."""

import pytest
from tests.graph.changes.told import compared, short

CHAIN = "anchor Guest [0.9, 0.5]\ncomponent Desk [0.7, 0.4]\nGuest->Desk\n"


def renames(difference):
    return [(c.before, c.after, c.reason, c.guess) for c in difference if c.what == "renamed"]


def test_another_case_is_another_spelling_and_no_guess():
    difference = compared("component Tea [0.5, 0.5]", "component  tea [0.5, 0.5]")

    assert renames(difference) == [("Tea", "tea", "the names differ in case and blanks alone", False)]
    assert len(difference) == 1


def test_a_same_line_of_either_map_joins_two_names():
    reason = "a same line joins the two names"
    one, other = "component CRM [0.5, 0.5]\n", "component Customer care [0.2, 0.8]\n"

    assert renames(compared(f"{one}//@ same CRM (Customer care)", other))[0][2:] == (reason, False)
    assert renames(compared(one, f"{other}//@ same Customer care (CRM)"))[0][2:] == (reason, False)


def test_an_announced_name_is_known():
    difference = compared(
        "component Kettle [0.5, 0.3]\nevolve Kettle->Boiler 0.6", "component Boiler [0.5, 0.6]"
    )

    assert renames(difference) == [("Kettle", "Boiler", "the old map says that it will be called so", False)]


def test_an_announced_name_is_another_thing_while_the_first_is_there():
    difference = compared(
        "component Kettle [0.5, 0.3]\nevolve Kettle->Boiler 0.6",
        "component Kettle [0.5, 0.3]\ncomponent Boiler [0.5, 0.6]\nevolve Kettle->Boiler 0.6",
    )

    assert short(difference) == [("added", "Boiler", None, None, 0.6)]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("[0.7, 0.4]\nGuest->Desk", "[0.7, 0.4]\nGuest->{}", "the same place and links"),
        ("[0.7, 0.4] label [9, 7]", "[0.7, 0.4] label [9, 7]", "the same place and label offset"),
        ("[0.704, 0.4]\nGuest->Desk", "[0.7, 0.4]\nGuest->{}", "the same place and links"),
    ],
)
def test_two_marks_in_common_make_a_guess(old, new, reason):
    anchor = "anchor Guest [0.9, 0.5]\n"
    difference = compared(f"{anchor}component Desk {old}", f"{anchor}component Hall {new.format('Hall')}")

    assert renames(difference) == [("Desk", "Hall", reason, True)]
    assert len(difference) == 1


def test_all_links_and_much_of_the_name_make_a_guess_anywhere():
    difference = compared(
        CHAIN, CHAIN.replace("Desk [0.7, 0.4]", "Front desk [0.2, 0.8]").replace(">D", ">Front d")
    )

    assert renames(difference) == [("Desk", "Front desk", "the same links and much of the name", True)]


@pytest.mark.parametrize(
    "new",
    [
        "component Hall [0.7, 0.4]",  # the place alone
        "component Hall [0.2, 0.4]\nGuest->Hall",  # the links alone
        "component Desks [0.2, 0.4]",  # the name alone
        "anchor Hall [0.7, 0.4]\nGuest->Hall",  # another kind of thing
    ],
)
def test_one_mark_in_common_makes_no_guess(new):
    difference = compared(CHAIN, f"anchor Guest [0.9, 0.5]\n{new}\n")

    assert renames(difference) == []
    assert {change.what for change in difference} >= {"added", "removed"}


def test_what_could_be_two_things_is_not_guessed():
    anchor = "anchor Guest [0.9, 0.5]\n"
    old = f"{anchor}component Desk [0.7, 0.4]\nGuest->Desk"
    new = f"{anchor}component Hall [0.7, 0.4]\ncomponent Lobby [0.7, 0.4]\nGuest->Hall\nGuest->Lobby"

    assert renames(compared(old, new)) == []


def test_a_guess_can_lead_to_the_next():
    old = "component Ground mill [0.9, 0.5]\ncomponent Wheel [0.5, 0.5]\nGround mill->Wheel"
    new = "component Ground mills [0.9, 0.5]\ncomponent Turbine [0.5, 0.5]\nGround mills->Turbine"

    # Only when the mill is known again is the link of the wheel the same.
    assert [rename[:3] for rename in renames(compared(old, new))] == [
        ("Ground mill", "Ground mills", "the same place and much of the name"),
        ("Wheel", "Turbine", "the same place and links"),
    ]


def test_guessing_can_be_switched_off():
    new = CHAIN.replace("Desk", "Hall")

    assert renames(compared(CHAIN, new)) != []
    assert [change.what for change in compared(CHAIN, new, guess=False)] == [
        "added", "removed", "added", "removed",
    ]  # fmt: skip


def test_links_and_facts_follow_a_new_name():
    old = f"{CHAIN}//@ estate Desk (owner Ann)\n//@ contract Lot (vendor Acme)\n//@ Lot -> Desk"
    difference = compared(old, old.replace("Desk", "Hall"))

    assert [change.what for change in difference] == ["renamed"]


def test_of_several_with_one_name_the_place_tells_them_apart_and_then_the_order():
    old = "component Tea [0.5, 0.2]\ncomponent Tea [0.5, 0.6]\n"

    assert short(compared(old, "component Tea [0.5, 0.6]\ncomponent Tea [0.5, 0.2]\n")) == []
    assert short(compared(old, "component Tea [0.5, 0.6]\n")) == [("removed", "Tea", None, 0.2, None)]
    assert short(compared(old, "component Tea [0.5, 0.21]\ncomponent Tea [0.5, 0.61]\n")) == [
        ("moved", "Tea", "place", 0.2, 0.21),
        ("moved", "Tea", "place", 0.6, 0.61),
    ]


def test_an_element_of_another_kind_is_the_same_thing():
    assert short(compared("component Tea [0.5, 0.6]", "submap Tea [0.5, 0.6]")) == [
        ("changed", "Tea", "kind", "component", "submap")
    ]


def test_a_form_may_go_to_another_pipeline():
    owners = "component A [0.9, 0.5]\ncomponent B [0.6, 0.5]\n"
    old = f"{owners}pipeline A\n{{\ncomponent X [0.4]\ncomponent Y [0.6]\n}}\n"
    moved = old.replace("component Y [0.6]\n", "") + "pipeline B\n{\ncomponent Y [0.6]\n}\n"

    assert ("changed", "Y", "pipeline", "A", "B") in short(compared(old, moved))
