"""What is said of each thing on a map."""

import pytest
from hypothesis import given
from tests.laws.maps import MAPS

import wardley
from wardley.drawing.words.description import told
from wardley.drawing.words.spoken import listed, stage_names
from wardley.model.axes import EvolutionAxis
from wardley.model.map import WardleyMap
from wardley.source.shown import is_hidden


def said(text: str) -> list[str]:
    """What is said of the elements of the map *text*."""
    what = told(wardley.parse(text))
    return [what.speaker.element(end) for end in what.reading.order]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("component Tea [0.5, 0.9]", "Tea, Commodity"),
        ("component Tea [0.5, product]", "Tea, Product"),
        ("component Tea", "Tea"),
        ("component Tea [0.5, 0.9] (buy)", "Tea, Commodity, bought"),
        ("component Tea [0.5, 0.1] (build)", "Tea, Genesis, built"),
        ("component Tea [0.5, 0.9] (outsource)", "Tea, Commodity, outsourced"),
        ("component Tea [0.5, 0.9] (market)", "Tea, Commodity, a market"),
        ("component Tea [0.5, 0.9] (ecosystem)", "Tea, Commodity, an ecosystem"),
        ("component Tea [0.5, 0.3] inertia", "Tea, Custom-Built, held back by inertia"),
        ("anchor Guest [0.9, 0.5]", "Guest, anchor"),
        ("submap Shop [0.5, 0.5]", "Shop, submap, Product"),
        ("evolution A->B->C->D\ncomponent Tea [0.5, 0.9]", "Tea, D"),
        ('component "Cup\\nof tea" [0.5, 0.9]', "Cup of tea, Commodity"),
        ("component Tea [0.5, 0.3]\nevolve Tea 0.6", "Tea, Custom-Built, evolves to Product"),
        ("component Tea [0.5, 0.3]\nevolve Tea 0.39", "Tea, Custom-Built, evolves within Custom-Built"),
        ("component Tea [0.5, 0.3]\nevolve Tea 0.2", "Tea, Custom-Built, evolves back within Custom-Built"),
        ("component Tea [0.5, 0.3]\nevolve Tea 0.1", "Tea, Custom-Built, evolves back to Genesis"),
        (
            "component Tea [0.5, 0.3] inertia\nevolve Tea 0.6",
            "Tea, Custom-Built, evolves to Product against inertia",
        ),
        (
            "component Tea [0.5, 0.3]\nevolve Tea 0.6 (buy)",
            "Tea, Custom-Built, evolves to Product, then bought",
        ),
        (
            "component Tea [0.5, 0.3]\npipeline Tea [0.1, 0.6]",
            "Tea, Custom-Built, pipeline from Genesis to Product",
        ),
        (
            "component Tea [0.5, 0.3]\npipeline Tea [0.2, 0.3]",
            "Tea, Custom-Built, pipeline within Custom-Built",
        ),
        ("component Tea [0.5, 0.3]\npipeline Tea", "Tea, Custom-Built, pipeline"),
    ],
)  # fmt: skip
def test_one_thing_is_said_in_a_few_words(text: str, words: str) -> None:
    assert said(text) == [words]


def test_a_pipeline_and_its_forms_name_one_another() -> None:
    text = "component Tea [0.5, 0.3]\npipeline Tea {\n component Green [0.2]\n component Black [0.8]\n}"

    assert said(text) == [
        "Tea, Custom-Built, pipeline of Green and Black", "Green, form of Tea, Custom-Built",
        "Black, form of Tea, Commodity",
    ]  # fmt: skip


def test_what_gets_a_new_name_is_told_as_both() -> None:
    text = (
        "component Kettle [0.5, 0.3]\ncomponent Mains [0.1, 0.8]\n"
        "evolve Kettle->Samovar 0.6 (buy)\nSamovar->Mains"
    )

    assert said(text) == [
        "Kettle, Custom-Built, evolves to Product as Samovar, then bought",
        "Samovar, what Kettle evolves to, Product, bought; needs Mains",
        "Mains, Commodity",
    ]


def test_links_are_told_as_needs_and_flows() -> None:
    text = (
        "component A [0.9, 0.5]\ncomponent B [0.8, 0.5]\ncomponent C [0.7, 0.5]\ncomponent D [0.6, 0.5]\n"
        "component E [0.5, 0.5]\nA->B; by hand\nA->C\nA+'10 a day'>D\nA+<>E"
    )

    assert said(text)[0] == "A, Product; needs B (by hand) and C; flow to D: 10 a day; flow to and from E"
    assert said(text)[1] == "B, Product"


def test_a_need_of_what_evolves_is_told_once() -> None:
    """On the picture, the anchor's link is drawn a second time to what the component becomes."""
    text = "anchor Guest [0.9, 0.5]\ncomponent Tea [0.5, 0.3]\nGuest->Tea\nevolve Tea 0.6"

    assert said(text)[0] == "Guest, anchor; needs Tea"


def test_of_many_needs_the_first_thirty_are_named() -> None:
    parts = "\n".join(f"component C{n} [0.5, 0.5]\nHub->C{n}" for n in range(40))
    words = said(f"component Hub [0.9, 0.5]\n{parts}")[0]

    assert words.endswith("C28, C29 and 10 more")


def test_what_stands_in_an_area_is_told_with_it() -> None:
    text = (
        "component In [0.5, 0.2]\ncomponent Out [0.5, 0.9]\n"
        "pioneers [0.9, 0.05, 0.1, 0.3]\nsettlers [0.3, 0.4, 0.1, 0.6]"
    )

    assert list(told(wardley.parse(text)).speaker.areas()) == [
        "Pioneers: In",
        "Settlers: an area without components",
    ]


def test_a_force_is_told_with_the_stage_it_stands_in() -> None:
    map_ = wardley.parse("accelerator Open data [0.5, 0.3]\ndeaccelerator Law [0.5, 0.9]")
    speaker = told(map_).speaker

    assert [speaker.force(force) for force in map_.accelerators] == [
        "Accelerator: Open data, in Custom-Built", "Decelerator: Law, in Commodity",
    ]  # fmt: skip


def test_stages_are_called_by_the_labels_of_the_map() -> None:
    assert stage_names(EvolutionAxis()) == ("Genesis", "Custom-Built", "Product", "Commodity")
    assert stage_names(EvolutionAxis(("Wild", "(only this)", "", "Two\nlines"))) == (
        "Wild", "(only this)", "stage 3", "Two lines",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "together"),
    [
        ([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D"], "A, B and 2 more"),
    ],
)  # fmt: skip
def test_words_are_listed_as_people_list_them(words: list[str], together: str) -> None:
    assert listed(words, 2 if len(words) == 4 else 9) == together


@given(MAPS)
def test_nothing_that_is_said_drives_a_terminal_or_breaks_a_line(map_: WardleyMap) -> None:
    what = told(map_)
    speaker = what.speaker
    everything = [
        *map(speaker.element, what.reading.order), *speaker.areas(), *map(speaker.force, map_.accelerators),
        *map(speaker.note, map_.notes), *map(speaker.annotation, map_.annotations), *speaker.stages,
    ]  # fmt: skip

    assert not [letter for words in everything for letter in words if is_hidden(letter)]
