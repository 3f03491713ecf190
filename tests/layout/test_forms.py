"""How far along forms stand."""

import pytest

from wardley.layout.forms import evolutions, extent
from wardley.model.axes import EvolutionAxis
from wardley.model.relations import Pipeline, PipelineComponent

AXIS = EvolutionAxis()


def pipeline(*forms: tuple[float | None, int | None]) -> Pipeline:
    return Pipeline(
        "P", components=tuple(PipelineComponent("F", along, stage=stage) for along, stage in forms)
    )


def test_what_is_written_stays() -> None:
    assert evolutions(pipeline((0.2, None), (0.7, None)), AXIS, 0.5) == [0.2, 0.7]


def test_forms_of_one_stage_are_spread_in_it_in_their_order() -> None:
    found = evolutions(pipeline((0.55, 2), (0.85, 3), (0.55, 2)), AXIS, 0.5)

    assert found == [pytest.approx(0.5), pytest.approx(0.85), pytest.approx(0.6)]


def test_many_forms_of_one_stage_still_stand_in_it() -> None:
    found = evolutions(pipeline(*[(0.55, 2)] * 9), AXIS, 0.5)

    assert len(set(found)) == 9
    assert all(0.46 <= along <= 0.64 for along in found)


def test_forms_that_nothing_places_stand_around_their_owner() -> None:
    assert evolutions(pipeline((None, None), (None, None)), AXIS, 0.5) == [0.47, 0.53]
    assert evolutions(pipeline((None, None)), AXIS, None) == [None]


def test_a_pipeline_reaches_over_its_forms_or_as_it_says() -> None:
    assert extent(pipeline((0.2, None), (0.85, 3), (None, None)), AXIS) == (0.2, 0.85)
    assert extent(Pipeline("P", 0.7, 0.3), AXIS) == (0.3, 0.7)
    assert extent(Pipeline("P"), AXIS) is None
    assert extent(pipeline((None, None)), AXIS) is None
