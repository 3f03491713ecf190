"""A map after its evolve lines."""

from hypothesis import given
from tests.laws.maps import MAPS

import wardley
from wardley.model.future import future


def after(text: str):
    return wardley.parse(text).future()


def test_what_evolves_stands_at_its_target_under_its_new_name_and_nothing_is_left_to_evolve():
    map_ = after("component A [0.5, 0.3] (build) inertia label [9, 9]\nevolve A->B 0.7 label [1, 2] (buy)")
    (component,) = map_.components

    assert (component.name, component.visibility, component.evolution) == ("B", 0.5, 0.7)
    assert (component.sourcing, component.inertia, component.label_offset) == ("buy", False, (1, 2))
    assert map_.evolutions == ()
    assert isinstance(map_, wardley.WardleyMap)


def test_the_map_itself_stays_as_it_is():
    map_ = wardley.parse("component A [0.5, 0.3]\nevolve A 0.7")
    map_.future()

    assert map_.components[0].evolution == 0.3
    assert len(map_.evolutions) == 1


def test_decorators_that_the_line_does_not_name_stay():
    assert after("component A [0.5, 0.3] (build, market)\nevolve A 0.7").components[0].sourcing == "build"
    assert after("component A [0.5, 0.3] (build, market)\nevolve A 0.7").components[0].market
    assert not after("component A [0.5, 0.3] (build, market)\nevolve A 0.7 (buy)").components[0].market


def test_of_several_lines_the_one_that_leads_furthest_counts_wherever_it_stands():
    lines = ["evolve A->B 0.5", "evolve A->C 0.9"]
    for order in (lines, lines[::-1]):
        (component,) = after("\n".join(["component A [0.5, 0.3]", *order])).components
        assert (component.name, component.evolution) == ("C", 0.9)


def test_of_two_with_one_target_the_last_counts():
    assert after("component A [0.5, 0.3]\nevolve A->B 0.9\nevolve A->C 0.9").components[0].name == "C"


def test_without_a_target_it_stays_where_it_is_and_is_called_anew():
    (component,) = after("component A [0.5, 0.3] inertia label [9, 9]\nevolve A->B").components

    assert (component.name, component.evolution) == ("B", 0.3)
    assert (component.inertia, component.label_offset) == (True, (9, 9))


def test_a_target_wins_over_a_line_without_one():
    assert after("component A [0.5, 0.3]\nevolve A 0.6\nevolve A->B").components[0].evolution == 0.6


def test_a_stage_stays_a_stage():
    (component,) = after("component A [0.5, custom-built]\nevolve A commodity").components

    assert (component.evolution, component.stage) == (0.85, 3)


def test_links_follow_to_the_new_name_and_those_that_say_the_same_are_one():
    map_ = after(
        "component A [0.5, 0.3]\ncomponent X [0.9, 0.3]\nevolve A->B 0.6\nX->A\nX->B\nX->a\nA+>X\nA->B"
    )

    assert [(link.source, link.target, link.flow) for link in map_.links] == [
        ("X", "B", "none"), ("B", "X", "forward"),
    ]  # fmt: skip
    assert wardley.parse(wardley.convert(map_, "owm")).unresolved == ()


def test_pipelines_and_their_forms_evolve():
    map_ = after(
        "component P [0.5, 0.3]\npipeline P\n{\ncomponent X [0.2]\ncomponent Y [0.4]\n}\n"
        "evolve Y->Z 0.8\nevolve P->Q 0.5"
    )
    (pipeline,) = map_.pipelines

    assert (pipeline.name, pipeline.start, pipeline.end) == ("Q", 0.2, 0.8)
    assert [(form.name, form.evolution) for form in pipeline.components] == [("X", 0.2), ("Z", 0.8)]


def test_what_is_said_of_it_is_said_under_the_new_name():
    map_ = after(
        "component A [0.5, 0.3]\nevolve A->B 0.6\n//@ estate A (owner Ann)\n//@ initiative I (changes A)\n//@ I -> A"
    )

    assert wardley.check([map_]).diagnostics == ()
    assert next(row for row in map_.rows() if row["name"] == "B")["owner"] == "Ann"


def test_a_line_for_nothing_is_gone_too():
    assert after("evolve A 0.5").evolutions == ()


@given(MAPS)
def test_the_future_has_no_future(map_):
    once = future(map_)

    assert future(once) == once
    assert len(once.components) == len(map_.components)


@given(MAPS)
def test_a_map_without_evolve_lines_is_its_own_future(map_):
    map_.evolutions = ()

    assert future(map_) == map_
