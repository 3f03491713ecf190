"""Which parts of a map are taken."""

from hypothesis import given
from hypothesis import strategies as st

from wardley.layout.ground import Ground, Patch


def test_nothing_is_taken_at_first_but_what_lies_beyond_the_edge() -> None:
    ground = Ground(1000, 700)

    assert ground.taken(Patch(100, 100, 300, 200)) == 0
    assert ground.taken(Patch(1200, 100, 1300, 200)) > 0
    assert ground.taken(Patch(100, 900, 300, 1000)) > 0


def test_what_is_taken_is_counted_in_cells_where_it_is_covered() -> None:
    ground = Ground(1000, 700)
    ground.take(Patch(120, 120, 179, 179))

    assert ground.taken(Patch(120, 120, 179, 179)) == 100
    assert ground.taken(Patch(150, 150, 400, 400)) == 25
    assert ground.taken(Patch(190, 120, 400, 179)) == 0


def test_what_is_far_outside_counts_at_the_edge_and_harms_nothing() -> None:
    ground = Ground(1000, 700)
    ground.take(Patch(-1e9, -1e9, -1e8, -1e8))
    ground.take(Patch(1e8, 1e8, 1e9, 1e9))

    assert ground.taken(Patch(0, 0, 900, 600)) == 0


@given(*[st.floats(-2000, 3000) for _ in range(4)])
def test_what_was_taken_is_taken(x: float, y: float, wide: float, tall: float) -> None:
    patch = Patch(x, y, x + abs(wide) + 1, y + abs(tall) + 1)
    ground = Ground(1000, 700)
    ground.take(patch)
    count = ground.taken(patch)
    ground.take(patch)

    assert count > 0
    assert ground.taken(patch) == count


def test_what_touches_is_what_is_taken() -> None:
    ground = Ground(1000, 700, edges=False)
    ground.take(Patch(120, 120, 179, 179))

    assert ground.touches(Patch(170, 170, 300, 300))
    assert not ground.touches(Patch(200, 120, 300, 179))
    assert ground.taken(Patch(1200, 100, 1300, 200)) == 0
