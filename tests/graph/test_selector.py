"""What a selector chooses, and what is said where it chooses nothing."""

import pytest
from tests.graph.estates import INN, LIGHT, MILL, estate

from wardley.graph.selector import Selector, ViewRefused

KNOWN = """\
anchor Guest [0.95, 0.6]
component Bread [0.8, 0.6] (buy)
component Oven [0.6, 0.7] (build) inertia
component Heat [0.4, 0.8]
component Starter [0.4, 0.1]
component Recipe [0.4]
component a=b [0.2, 0.2]
//@ estate Oven (in-house, bespoke, owner Ada Green, team Night shift, cost 12k, since 2019, critical)
//@ estate Bread (vendor Crumb & Co, configured, owner Ben, customised 45%, retiring 2027)
//@ estate Heat (vendor Hearth, utility, alternatives Wood / Coal)
//@ estate Recipe (knowledge, owner Ada Blue, shared)
//@ team Night shift (department Baking)
//@ contract Upkeep (vendor Cleaners)
//@ Upkeep->Oven
Guest->Bread
"""


def chosen(text: str, **texts: str) -> list[str]:
    """The names that *text* chooses, map by map."""
    made = estate(**texts or {"bakery": KNOWN})
    selector = Selector(text, made)
    return [
        placement.name for chart in made.charts for placement in chart.placements
        if placement.number in selector.on(chart)
    ]  # fmt: skip


def refused(text: str, **texts: str) -> tuple[str, str | None]:
    with pytest.raises(ViewRefused) as told:
        chosen(text, **texts)
    return told.value.message, told.value.help


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Oven", ["Oven"]),
        ("  oVEN ", ["Oven"]),
        ("*e*t", ["Heat", "Guest"]),
        ("h?at", ["Heat"]),
        ("name=Heat", ["Heat"]),
        ("a=b", ["a=b"]),
        ("name=a=b", ["a=b"]),
        ("owner=ben", ["Bread"]),
        ("Owner = Ada  Green", ["Oven"]),
        ("owner=Ada*", ["Oven", "Recipe"]),
        ("team=night shift", ["Oven"]),
        ("department=baking", ["Oven"]),
        ("vendor=Hearth", ["Heat"]),
        ("vendor=Cleaners", ["Oven"]),
        ("supplier=*&*", ["Bread"]),
        ("who=in-house", ["Oven"]),
        ("how=utility", ["Heat"]),
        ("sourcing=buy", ["Bread"]),
        ("sourcing=outsource", ["Heat"]),
        ("stage=commodity", ["Heat", "Oven"]),
        ("stage=Utility", ["Heat", "Oven"]),
        ("kind=anchor", ["Guest"]),
        ("kind=knowledge", ["Recipe"]),
        ("kind=component", ["Bread", "Oven", "Heat", "Starter", "Recipe", "a=b"]),
        ("cost=12000", ["Oven"]),
        ("cost=12k", ["Oven"]),
        ("customised=45%", ["Bread"]),
        ("since=20*", ["Oven"]),
        ("alternatives=coal", ["Heat"]),
        ("retiring=2027", ["Bread"]),
        ("retiring=yes", ["Bread"]),
        ("tag=retiring", ["Bread"]),
        ("critical=yes", ["Oven"]),
        ("tag=critical", ["Oven"]),
        ("tag=inertia", ["Oven"]),
        ("inertia=yes", ["Oven"]),
        ("owner=", ["Heat", "Starter", "a=b"]),
        ("owner=unknown", ["Heat", "Starter", "a=b"]),
        ("owner=?", ["Heat", "Starter", "a=b"]),
        ("stage=", ["Recipe"]),
        ("tag=market", []),
        ("stage=product", ["Bread", "Guest"]),
        ("end-of-life=", ["Bread", "Oven", "Heat", "Starter", "Recipe", "a=b"]),
        ("contract_type=", ["Bread", "Oven", "Heat", "Starter", "Recipe", "a=b"]),
    ],
)
def test_a_selector_chooses_what_it_says(text, names):
    assert sorted(chosen(text)) == sorted(names)


def test_no_critical_component_is_one_of_which_that_is_not_said():
    assert "Oven" not in chosen("critical=no")
    assert {"Bread", "Guest"} <= {*chosen("critical=no")}


def test_what_is_not_said_of_a_form_is_as_for_its_owner():
    text = LIGHT + "//@ estate Light (owner Ada)\n//@ estate Bulb (owner Ben)\n"

    assert chosen("owner=Ada", light=text) == ["Light", "Candle"]
    assert chosen("owner=Ben", light=text) == ["Bulb"]
    assert "Candle" not in chosen("owner=", light=text)


def test_a_name_chooses_on_every_map_what_same_lines_join():
    text = MILL + "//@ same Flour (Meal)\n"
    inn = INN.replace("flour", "Meal")

    assert chosen("meal", mill=text, inn=inn) == ["Flour", "Meal"]


def test_a_new_name_chooses_what_evolves_to_it():
    assert chosen("Steam wheel", mill=MILL + "evolve Water wheel->Steam wheel 0.8\n") == ["Water wheel"]


def test_both_of_two_components_with_one_name_are_chosen():
    assert chosen("tea", shop="component Tea [0.5, 0.5]\ncomponent tea [0.4, 0.4]\n") == ["Tea", "tea"]


def test_a_name_that_is_nowhere_is_answered_with_the_nearest():
    assert refused("Ovne") == ("no component is called 'Ovne'", "did you mean 'Oven'?")
    assert refused("Zeppelin") == (
        "no component is called 'Zeppelin'",
        "there are Bread, Oven, Heat, Starter, Recipe, a=b, Guest",
    )


@pytest.mark.parametrize(
    ("text", "help_"),
    [
        ("Ada Green", "write owner=Ada Green"),
        ("night shift", "write team=night shift"),
        ("commodity", "write stage=commodity"),
        ("critical", "write tag=critical"),
        ("vendor", "write who=vendor"),
    ],
)
def test_a_value_without_its_word_is_answered_with_the_word(text, help_):
    assert refused(text)[1] == help_


@pytest.mark.parametrize(
    ("text", "message", "help_"),
    [
        ("owner=Adda Green", "nothing has owner 'Adda Green'", "did you mean 'Ada Green'?"),
        ("owner=Zoe", "nothing has owner 'Zoe'", "there are Ada Blue, Ada Green, Ben"),
        ("owner=Z*", "nothing has owner 'Z*'", "there are Ada Blue, Ada Green, Ben"),
        ("stage=prodct", "nothing has stage 'prodct'", "did you mean 'product'?"),
        ("system=X", "nothing has system 'X'", "the maps say nothing of system"),
        ("critical=maybe", "nothing has critical 'maybe'", "there are yes, no"),
        ("ownr=Ada", "no component is called 'ownr=Ada', and no attribute 'ownr'", "did you mean 'owner'?"),
        ("a=c", "no component is called 'a=c'", "did you mean 'a=b'?"),
    ],
)
def test_a_value_or_word_that_is_nowhere_is_answered_with_what_there_is(text, message, help_):
    assert refused(text) == (message, help_)


def test_a_refusal_reads_as_one_sentence_with_what_would_help():
    with pytest.raises(ValueError, match=r"no component is called 'Ovne'; did you mean 'Oven'\?"):
        chosen("Ovne")


def test_a_value_that_there_can_be_and_is_not_chooses_nothing_and_is_no_slip():
    assert chosen("who=partner") == []
    assert chosen("owner=", shop="component Tea [0.5, 0.5]\n//@ estate Tea (owner Ada)\n") == []


def test_the_stages_of_a_map_have_its_own_names_too():
    text = "evolution Raw -> Hand -> Shelf -> Tap\ncomponent Tea [0.5, 0.9]\n"

    assert chosen("stage=tap", shop=text) == ["Tea"]
    assert chosen("stage=hand", shop=text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [("oven", "'Oven'"), ("o*", "'o*'"), ("OWNER=ada green", "owner=ada green"), ("owner=", "owner=unknown")],
)
def test_a_selector_is_told_as_the_map_writes_it(text, words):
    assert Selector(text, estate(bakery=KNOWN)).shown == words
