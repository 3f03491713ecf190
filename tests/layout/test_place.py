"""A place for everything."""

from math import inf, nan

import pytest
from hypothesis import given
from tests.laws.maps import MAPS

import wardley
from wardley.layout.place import LEAST, MOST, place
from wardley.model.elements import Component, Note
from wardley.model.map import WardleyMap
from wardley.model.relations import Pipeline, PipelineComponent


def test_what_is_written_stays() -> None:
    map_ = wardley.parse("component Tea [0.8, 0.6]\ncomponent Cup [0.7, 0.5]")
    placement = place(map_)

    assert [placement.of(item) for item in map_.components] == [(0.8, 0.6), (0.7, 0.5)]


def test_a_map_without_numbers_is_a_chain_from_top_to_bottom() -> None:
    map_ = wardley.parse("anchor User\ncomponent Tea\ncomponent Water\nUser->Tea\nTea->Water")
    placement = place(map_)
    user, tea, water = (placement.of(item) for item in (*map_.anchors, *map_.components))

    assert 0.97 > user.visibility > tea.visibility > water.visibility > 0
    assert user.visibility > 0.9


def test_nothing_without_a_place_stands_upon_another() -> None:
    map_ = wardley.parse("\n".join(f"component C{number}" for number in range(30)))
    placement = place(map_)

    assert len({placement.of(item) for item in map_.components}) == 30


def test_a_stage_gives_the_evolution_and_the_chain_the_visibility() -> None:
    map_ = wardley.parse("component A [product]\ncomponent B [product]\ncomponent C [0.9, 0.1]\nC->A\nC->B")
    placement = place(map_)
    a, b = (placement.of(item) for item in map_.components[:2])

    assert 0.45 < min(a.evolution, b.evolution) <= max(a.evolution, b.evolution) < 0.65
    assert max(a.visibility, b.visibility) < 0.9
    assert a != b


def test_equal_components_have_a_place_each() -> None:
    twins = Component("Twin"), Component("Twin")
    placement = place(WardleyMap(components=twins))

    assert placement.of(twins[0]) != placement.of(twins[1])


def test_forms_stand_at_the_height_of_their_owner() -> None:
    map_ = wardley.parse(
        "component Power [0.3, 0.6]\npipeline Power\n{\ncomponent Wind [0.5]\ncomponent Sun\n}"
    )
    placement = place(map_)
    wind, sun = (placement.of(form) for form in map_.pipelines[0].components)

    assert wind == (0.3, 0.5)
    assert sun.visibility == 0.3
    assert sun.evolution is not None


def test_forms_of_nothing_stand_nowhere() -> None:
    form = PipelineComponent("Wind", 0.5)
    map_ = WardleyMap(pipelines=(Pipeline("Power", 0.5, 0.5, False, (form,)),))

    assert place(map_).of(form) is None


def test_notes_without_a_place_do_not_cover_each_other() -> None:
    notes = Note("one"), Note("two"), Note("three", 0.5)
    placement = place(WardleyMap(notes=notes))

    assert placement.of(notes[0]) == (0.9, 0.1)
    assert placement.of(notes[1]).visibility < 0.9
    assert placement.of(notes[2]) == (0.5, 0.1)


@pytest.mark.parametrize(
    ("written", "drawn"), [(inf, MOST), (-inf, LEAST), (1e300, MOST), (-0.5, -0.5), (1.2, 1.2)]
)
def test_numbers_beyond_the_map_are_held_near_it(written: float, drawn: float) -> None:
    component = Component("Far", written, written)

    assert place(WardleyMap(components=(component,))).of(component) == (drawn, drawn)


def test_what_is_no_number_is_not_written() -> None:
    component = Component("None", nan, nan)
    spot = place(WardleyMap(components=(component,))).of(component)

    assert 0 < spot.visibility < 1
    assert 0 < spot.evolution < 1


@given(MAPS)
def test_every_element_of_any_map_has_a_place(map_: WardleyMap) -> None:
    placement = place(map_)
    for item in (*map_.components, *map_.anchors, *map_.submaps, *map_.notes, *map_.accelerators):
        spot = placement.of(item)
        assert spot is not None
        assert LEAST <= spot.visibility <= MOST
        assert LEAST <= spot.evolution <= MOST
