"""A map in a sentence, and in full."""

import pytest
from hypothesis import given
from tests.drawing.teashop import IN_ORDER, TEA_SHOP
from tests.laws.maps import MAPS

import wardley
from wardley.drawing.words.description import LONGEST_ALT, alt, describe, summary_of, told
from wardley.model.elements import Component
from wardley.model.map import WardleyMap
from wardley.model.relations import Evolution, Link
from wardley.source.shown import is_hidden

LONG = "Something with a name that goes on and on and never seems to come to what one would call an end"


def test_a_sentence_stands_for_the_picture() -> None:
    assert alt(wardley.parse(TEA_SHOP)) == (
        "Tea Shop: a Wardley map of 7 components in 4 steps from Passer-by and Shopkeeper down to Power; "
        "1 in Custom-Built, 3 in Product and 3 in Commodity; "
        "Kettle evolves from Custom-Built to Product against inertia."
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Wardley map of nothing yet."),
        ("title T", "T: a Wardley map of nothing yet."),
        ("component A [0.5, 0.5]", "Wardley map of 1 component; 1 in Product."),
        ("component A\ncomponent B", "Wardley map of 2 components, none of them linked."),
        ("anchor A [0.9, 0.5]", "Wardley map of 1 anchor."),
        ("submap S [0.5, 0.1]", "Wardley map of 1 submap; 1 in Genesis."),
        (
            "component A [0.5, 0.5]\ncomponent B [0.3, 0.5]\nA->B",
            "Wardley map of 2 components in 1 step from A down to B; 2 in Product.",
        ),
        (
            "component A [0.5, 0.5] inertia\ncomponent B [0.3, 0.5]\nA->B\nevolve B 0.6",
            (
                "Wardley map of 2 components in 1 step from A down to B; 2 in Product; "
                "A is held back by inertia; B evolves within Product."
            ),
        ),
    ],
)
def test_the_sentence_says_what_there_is_and_no_more(text: str, sentence: str) -> None:
    assert alt(wardley.parse(text)) == sentence


def test_of_much_that_evolves_the_sentence_has_the_names_or_the_number() -> None:
    def moving(count: int) -> str:
        components = tuple(Component(f"{LONG} {n}" if count > 9 else f"C{n}", 0.5, 0.3) for n in range(count))
        evolutions = tuple(Evolution(component.name, 0.6) for component in components)
        return alt(WardleyMap(components=components, evolutions=evolutions))

    assert moving(3).endswith("; C0, C1 and C2 evolve.")
    assert moving(8).endswith("; C0, C1, C2, C3 and 4 more evolve.")
    assert moving(20).endswith("; 20 evolve.")


def test_long_names_leave_the_sentence_short() -> None:
    components = tuple(Component(f"{LONG} {n}", 0.9 - n / 100, 0.3, inertia=True) for n in range(60))
    links = tuple(Link(components[n].name, components[n + 1].name) for n in range(59))
    sentence = alt(WardleyMap(title=LONG * 3, components=components, links=links))

    assert sentence.startswith(f"{LONG[:50]}")
    assert ": a Wardley map of 60 components in 59 steps from " in sentence
    assert sentence.endswith("60 are held back by inertia.")


@given(MAPS)
def test_the_sentence_is_short_and_whole_for_any_map(map_: WardleyMap) -> None:
    sentence = alt(map_)

    assert len(sentence) <= LONGEST_ALT
    assert "Wardley map of " in sentence
    assert sentence.endswith(".")
    assert not any(map(is_hidden, sentence))


def test_the_summary_names_what_stands_in_each_stage_and_what_moves() -> None:
    map_ = wardley.parse(
        TEA_SHOP + "note Open all night [0.2, 0.2]\nannotation 1 [0.5, 0.5] Copper\npipeline Tea\n"
    )

    assert summary_of(told(map_)) == (
        "A Wardley map of 7 components in 4 steps from Passer-by and Shopkeeper down to Power. "
        "Custom-Built: Kettle. Product: Cup of Tea, Cup and Hot Water. Commodity: Tea, Water and Power. "
        "Kettle evolves from Custom-Built to Product against inertia. "
        "With 1 pipeline, 1 note and 1 annotation."
    )


def test_the_description_has_every_element_in_reading_order() -> None:
    described = describe(wardley.parse(TEA_SHOP))

    assert [said.partition(",")[0] for said in described.elements] == IN_ORDER
    assert described.elements[5] == "Hot Water, Product; needs Kettle (one at a time) and Water"


def test_the_table_has_a_row_for_each_tenth_of_visibility_and_no_anchors() -> None:
    described = describe(wardley.parse(TEA_SHOP))

    assert described.stages == ("Genesis", "Custom-Built", "Product", "Commodity")
    assert [(row.visibility, row.cells) for row in described.rows][:3] == [
        (0.8, ((), (), ("Cup of Tea",), ())), (0.7, ((), (), ("Cup",), ())), (0.6, ((), (), (), ("Tea",))),
    ]  # fmt: skip
    assert [row.cells for row in described.rows][-2:] == [
        ((), ("Kettle",), (), ("Water",)),
        ((), (), (), ("Power",)),
    ]


def test_what_the_text_puts_in_no_stage_is_listed_apart() -> None:
    described = describe(wardley.parse("component A\ncomponent B [0.5, 0.5]\nA->B"))

    assert described.unstaged == ("A",)
    assert [row.cells[2] for row in described.rows] == [("B",)]


def test_what_is_known_of_the_estate_is_said_in_short() -> None:
    described = describe(
        wardley.parse(
            "component Tea [0.5, 0.9]\ncomponent Cup [0.5, 0.5]\ncomponent Pot [0.3, 0.5]\n"
            "//@ estate Tea (vendor Leaf Ltd, standard, owner Ada)\n"
            "//@ estate Cup (in-house, bespoke, team Clay)\n//@ estate Pot (cost 10)\n"
        )
    )

    assert described.estate == (
        "Tea: from Leaf Ltd, standard, owner Ada",
        "Cup: in-house, bespoke, team Clay",
    )


@given(MAPS)
def test_every_element_is_in_the_chain_or_apart_and_never_twice(map_: WardleyMap) -> None:
    described = describe(map_)
    once = [mention.name for mention in described.chain if not mention.again]

    assert len(once) + len(described.apart) == len(described.elements)


@given(MAPS)
def test_every_element_but_the_anchors_is_in_the_table_or_apart(map_: WardleyMap) -> None:
    described = describe(map_)
    placed = sum(len(names) for row in described.rows for names in row.cells)
    forms = sum(len(pipeline.components) for pipeline in map_.pipelines)

    assert placed + len(described.unstaged) == len(map_.components) + len(map_.submaps) + forms
