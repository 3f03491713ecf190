"""What is written of where things stand."""

from math import inf, nan

import pytest

from wardley.layout.written import LEAST, MOST, finite, reach, stretch
from wardley.model.axes import DEFAULT_LABELS, EvolutionAxis
from wardley.model.elements import Component

AXIS = EvolutionAxis()


@pytest.mark.parametrize(
    ("written", "drawn"),
    [(None, None), (nan, None), (inf, MOST), (-inf, LEAST), (1.2, 1.2), (0, 0.0)],
)
def test_a_number_is_held_near_the_map(written: float | None, drawn: float | None) -> None:
    assert finite(written) == drawn


def test_stages_are_kept_clear_of_their_ends_by_more_than_the_checks_ask() -> None:
    edges = (0.0, *AXIS.boundaries, 1.0)
    for stage in range(4):
        low, high = stretch(AXIS, stage)
        assert low < high
        assert all(abs(end - boundary) > 0.05 for end in (low, high) for boundary in AXIS.boundaries)
        assert edges[stage] < low < high < edges[stage + 1]


def test_the_inside_of_a_narrow_stage_lies_in_it() -> None:
    axis = EvolutionAxis(DEFAULT_LABELS, (0.5, 0.51, 0.52))
    low, high = stretch(axis, 1)

    assert 0.5 < low < high < 0.51


@pytest.mark.parametrize("boundaries", [(0.5, 0.2, 0.9), (0.2, 0.2, 0.9), (nan, nan, nan)])
def test_a_stage_that_is_none_is_a_point(boundaries: tuple[float, float, float]) -> None:
    low, high = stretch(EvolutionAxis(DEFAULT_LABELS, boundaries), 1)

    assert low == high


def test_a_stage_is_a_stretch_a_number_a_point_and_nothing_is_open() -> None:
    assert reach(AXIS, Component("A", evolution=0.55, stage=2)) == (0.46, 0.64)
    assert reach(AXIS, Component("A", evolution=0.55)) == (0.55, 0.55)
    assert reach(AXIS, Component("A")) is None


def test_a_number_that_a_program_gave_beside_a_stage_counts() -> None:
    assert reach(AXIS, Component("A", evolution=0.62, stage=2)) == (0.62, 0.62)
    assert reach(AXIS, Component("A", evolution=0.62, stage=7)) == (0.62, 0.62)
