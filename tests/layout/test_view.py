"""A part of a map as a map of its own."""

from dataclasses import replace

import pytest
from tests.graph.estates import BAKERY, INN, LIGHT, MILL, estate

import wardley
from wardley.graph.selector import ViewRefused
from wardley.graph.view import Wanted
from wardley.layout.place import place
from wardley.layout.view import views
from wardley.model.elements import Position

SPARSE = """\
title Sparse
anchor Guest
component Bread
component Oven [product]
component Stove [product]
component Kiln [product]
component Heat [0.1]
component Fuel
component Loose
Guest->Bread
Bread->Oven
Bread->Stove
Oven->Heat
Stove->Fuel
Kiln->Fuel
pipeline Heat {
  component Wood
  component Coal
  component Gas [0.9]
}
"""


def spots(map_):
    """By name: where everything stands."""
    placement = place(map_)
    forms = [form for pipeline in map_.pipelines for form in pipeline.components]
    return {
        item.name: placement.of(item)
        for item in (*map_.anchors, *map_.components, *map_.submaps, *map_.accelerators, *forms)
    }


def names(items):
    return [item.name for item in items]


@pytest.mark.parametrize(
    "wanted",
    [
        {"focus": "Oven"}, {"focus": "Fuel", "depth": 1}, {"only": ("Kiln", "Loose")}, {"hide": "Stove"},
        {"hide": ("Bread", "Coal")}, {"only": "kind=form"},
    ],
)  # fmt: skip
def test_what_is_left_stands_where_it_stood(wanted):
    whole = wardley.parse(SPARSE)
    part = whole.view(**wanted)
    before, after = spots(whole), spots(part)

    assert 0 < len(after) < len(before)
    assert after == {name: before[name] for name in after}


def test_a_view_for_nothing_is_the_map_itself():
    whole = wardley.parse(BAKERY)

    assert whole.view() is whole


def test_a_view_is_a_map_of_the_same_kind_with_its_title_and_its_text():
    part = wardley.parse(BAKERY, name="bakery.owm").view("Oven")

    assert isinstance(part, wardley.WardleyMap)
    assert (part.title, part.source.name) == ("Bakery", "bakery.owm")


def test_the_map_itself_is_left_as_it_was():
    whole = wardley.parse(SPARSE)
    whole.view("Oven", hide="Coal")

    assert whole == wardley.parse(SPARSE)


def test_links_with_a_hidden_end_go():
    part = wardley.parse(BAKERY + "Oven->Nowhere\n").view(hide="Heat")

    assert [(link.source, link.target) for link in part.links] == [
        ("Guest", "Bread"), ("Inspector", "Records"), ("Bread", "Oven"),
    ]  # fmt: skip


def test_what_evolves_and_is_hidden_evolves_no_more():
    part = wardley.parse(BAKERY + "evolve Oven->Steam oven 0.9\nevolve Bread 0.8\n").view(hide="Steam oven")

    assert names(part.evolutions) == ["Bread"]
    assert "Oven" not in names(part.components)


def test_a_pipeline_goes_with_its_owner():
    assert wardley.parse(LIGHT).view(hide="Light").pipelines == ()
    assert wardley.parse(LIGHT + "pipeline Nothing [0.2, 0.4]\n").view("Hall").pipelines[0].name == "Light"


def test_a_pipeline_spans_the_forms_that_are_left():
    (pipeline,) = wardley.parse(LIGHT).view(hide="Candle").pipelines

    assert (names(pipeline.components), pipeline.start, pipeline.end) == (["Bulb"], 0.8, 0.8)


def test_a_pipeline_without_a_form_left_is_the_square_of_its_owner():
    (pipeline,) = wardley.parse(LIGHT).view(hide="kind=form").pipelines

    assert (pipeline.hidden, pipeline.start, pipeline.end, pipeline.components) == (True, None, None, ())


def test_a_pipeline_with_a_range_and_no_forms_keeps_it():
    (pipeline,) = wardley.parse(BAKERY + "pipeline Oven [0.5, 0.8]\n").view("Oven").pipelines

    assert (pipeline.hidden, pipeline.start, pipeline.end) == (False, 0.5, 0.8)


NOTED = (
    BAKERY
    + "note By the oven [0.55, 0.72]\nnote Of all [0.1, 0.1]\nnote Somewhere\n"
    + "annotation 1 [[0.6, 0.75], [0.81, 0.62]] Two places\nannotation 2 [0.61, 0.71] Hot\n"
    + "accelerator Fire [0.65, 0.7]\naccelerator Far [0.1, 0.9]\n"
)


def test_a_remark_goes_with_the_component_that_it_stands_by():
    part = wardley.parse(NOTED).view(hide="Oven")

    assert "By the oven" not in [note.text for note in part.notes]
    assert [(item.number, item.places) for item in part.annotations] == [(1, (Position(0.81, 0.62),))]
    assert names(part.accelerators) == ["Far"]


def test_a_remark_by_what_is_left_stays_and_so_does_one_by_nothing():
    whole = wardley.parse(NOTED)
    part = whole.view("Oven")

    assert [note.text for note in part.notes] == ["By the oven", "Of all", "Somewhere"]
    assert part.annotations == whole.annotations
    assert names(part.accelerators) == ["Fire", "Far"]


def test_a_note_without_a_place_stays_where_it_was_put():
    whole = wardley.parse(BAKERY + "note One\nnote Two\nnote Three [0.61, 0.69]\n")
    part = whole.view(hide="Oven")
    before, after = place(whole), place(part)

    assert [note.text for note in part.notes] == ["One", "Two"]
    assert [after.of(note) for note in part.notes] == [before.of(note) for note in whole.notes[:2]]


def test_a_remark_at_no_number_stays():
    whole = wardley.parse(BAKERY)
    whole = replace(whole, annotations=wardley.parse("annotation 1 [0.5, 0.5] Odd\n").annotations)
    odd = replace(whole.annotations[0], places=(Position(float("nan"), 0.5), Position(None, None)))

    assert replace(whole, annotations=(odd,)).view("Oven").annotations == (odd,)


def test_facts_on_what_is_hidden_go_and_those_on_the_rest_stay():
    part = wardley.parse(
        BAKERY + "//@ estate Oven (owner Ada)\n//@ estate Bread (owner Ben)\n//@ team Night shift\n"
    ).view(hide="owner=Ada")

    assert [(record.keyword, record.name) for record in part.records] == [
        ("estate", "Bread"), ("team", "Night shift"),
    ]  # fmt: skip


def test_an_address_goes_with_the_last_submap_that_leads_there():
    whole = wardley.parse(
        "submap A [0.5, 0.5] url(one)\nsubmap B [0.4, 0.4] url(two)\nsubmap C [0.3, 0.3] url(two)\n"
        "url one [https://example.org/1]\nurl two [https://example.org/2]\nurl three [https://example.org/3]\n"
    )

    assert names(whole.view(hide="A").urls) == ["two", "three"]
    assert names(whole.view(hide="B").urls) == ["one", "two", "three"]


def test_areas_and_the_axes_stay():
    text = BAKERY + "pioneers [0.9, 0.1, 0.5, 0.3]\nsize [400, 300]\nevolution Raw -> Hand -> Shelf -> Tap\n"
    whole, part = wardley.parse(text), wardley.parse(text).view("Oven")

    assert (part.attitudes, part.size, part.evolution) == (whole.attitudes, whole.size, whole.evolution)
    assert len(part.attitudes) == 1


def test_plans_say_more_of_the_map():
    plan = wardley.parse("estate Oven (owner Ada)\n", name="bakery.plan")

    assert names(wardley.parse(BAKERY).view(only="owner=Ada", plans=[plan]).components) == ["Oven"]


def test_two_of_one_name_are_both_left_or_both_gone():
    text = "component Tea [0.5, 0.5]\ncomponent Tea [0.4, 0.7]\ncomponent Pot [0.3, 0.3]\nTea->Pot\n"

    assert [c.evolution for c in wardley.parse(text).view(only="Tea").components] == [0.5, 0.7]
    assert names(wardley.parse(text).view(hide="Tea").components) == ["Pot"]


def test_each_map_is_told_with_what_is_shown_of_it():
    found = views(estate(mill=MILL, inn=INN), Wanted(focus=("Water wheel",)))
    mill, inn = found.values()

    assert mill.words == "what 'Water wheel' needs and serves; 2 of 2 components"
    assert inn.map is None


def test_nothing_of_the_map_is_an_error_though_a_plan_knows_the_name():
    other = wardley.parse(INN, name="inn.owm")

    with pytest.raises(ViewRefused, match="on the other maps"):
        wardley.parse(MILL, name="mill.owm").view("Supper", plans=[other])


def test_on_real_maps_the_one_in_focus_is_shown_where_it_stood_among_what_is_declared(corpus):
    seen = 0
    for path in sorted(corpus.rglob("*.owm"))[:40]:
        whole = wardley.read(path)
        once = [c for c in whole.components if sum(o.name == c.name for o in whole.components) == 1]
        if not once:
            continue
        one = once[len(once) // 2].name
        part = whole.view(f"name={one}" if "=" in one else one)
        assert spots(part)[one] == spots(whole)[one], path
        assert {data["kind"] for _, data in part.graph().nodes(data=True)} <= {
            "component", "anchor", "submap", "form",
        }, path  # fmt: skip
        seen += 1
    assert seen > 10
