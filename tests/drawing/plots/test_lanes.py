"""Work in time: where bars stand, and where their names do."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wardley.drawing.plots.draw import scene_of_plot
from wardley.drawing.plots.lanes import Bar, Lane, Lanes
from wardley.drawing.scene import Scene
from wardley.drawing.shapes import Mark, Text
from wardley.layout.letters import width

QUARTERS = ("2026Q1", "2026Q2", "2026Q3", "2026Q4")


def lanes(*bars: Bar, loads: tuple[str, ...] = (), over: frozenset[int] = frozenset()) -> Lanes:
    return Lanes(
        "Plan", QUARTERS, (Lane("Web", bars, loads, over),), (("Spend", ("1k", "2k", "3k", "4k", "10k")),)
    )


def bar(scene: Scene, name: str) -> Mark:
    (found,) = (
        one for one in scene.marks if isinstance(one, Mark) and one.name == name and "bar" in one.kind.split()
    )
    return found


def sides(one: Mark) -> tuple[float, float]:
    return one.x - one.width / 2, one.x + one.width / 2


def name_of(scene: Scene, name: str) -> Text:
    (found,) = (one for one in scene.marks if isinstance(one, Text) and one.name == name)
    return found


def quarter(scene: Scene, number: int) -> float:
    """Where that quarter, counted from 0, begins."""
    (found,) = (line.x1 for line in scene.lines if line.id == f"border_{number}")
    return found


def test_a_bar_runs_from_its_start_to_its_end() -> None:
    scene = scene_of_plot(lanes(Bar("Search", 1.5, 6)))

    begin, second, third = (quarter(scene, number) for number in (0, 1, 2))

    assert sides(bar(scene, "Search")) == pytest.approx(((begin + second) / 2, third))


def test_work_at_the_same_time_stands_below_and_work_after_it_beside() -> None:
    scene = scene_of_plot(lanes(Bar("First", 0, 4), Bar("Meanwhile", 1, 5), Bar("Then", 6, 9)))
    first, meanwhile, then = (bar(scene, name).y for name in ("First", "Meanwhile", "Then"))

    assert first == then < meanwhile


def test_a_name_that_is_longer_than_its_bar_is_broken_or_stands_beside_it() -> None:
    scene = scene_of_plot(lanes(Bar("Adopt a sign-on service", 0, 1.5), Bar("Incomprehensibilities", 6, 6.4)))
    inside, beside = name_of(scene, "Adopt a sign-on service"), name_of(scene, "Incomprehensibilities")

    assert len(inside.lines) > 1
    assert beside.x > sides(bar(scene, "Incomprehensibilities"))[1]


def test_a_name_beside_a_bar_at_the_end_stands_before_it() -> None:
    scene = scene_of_plot(lanes(Bar("Incomprehensibilities", 11.6, 12)))

    assert name_of(scene, "Incomprehensibilities").anchor == "end"


def test_what_is_late_and_what_waits_looks_otherwise_and_is_explained() -> None:
    scene = scene_of_plot(
        lanes(
            Bar("Late", 0, 3, tone="late"),
            Bar("Waits", 3, 6, tone="waits"),
            Bar("Due", 6, 9, tone="deadline"),
        )
    )
    words = {
        line for one in scene.marks if isinstance(one, Text) and one.kind == "legend" for line in one.lines
    }

    assert bar(scene, "Waits").dash == "dashed"
    assert [one.name for one in scene.marks if isinstance(one, Mark) and one.kind == "late" and one.name] == [
        "Late"
    ]
    assert [one.name for one in scene.marks if isinstance(one, Mark) and one.kind == "due" and one.name] == [
        "Due"
    ]
    assert words == {"misses its deadline", "waits for others", "has a deadline"}


def test_a_load_that_is_too_much_is_bold_and_not_only_red() -> None:
    scene = scene_of_plot(lanes(Bar("Work", 0, 3), loads=("120 %", "80 %"), over=frozenset({0})))
    loads = {one.lines[0]: one for one in scene.marks if isinstance(one, Text) and one.id.startswith("load_")}

    assert loads["120 %"].bold
    assert loads["120 %"].kind == "late"
    assert not loads["80 %"].bold


def test_a_bar_says_when_it_is_to_those_who_cannot_see_it() -> None:
    said = dict(scene_of_plot(lanes(Bar("Search", 1, 6, strong=True, said="due 2026Q2"))).spoken)

    assert said["bar_1_1"] == "Search; 2026Q1 to 2026Q2; sets us apart; due 2026Q2"


def test_the_sums_are_written_for_each_quarter_and_for_all() -> None:
    scene = scene_of_plot(lanes())
    written = {one.lines[0] for one in scene.marks if isinstance(one, Text)}

    assert {"Spend", "1k", "2k", "3k", "4k", "10k"} <= written


bars = st.lists(
    st.tuples(st.text("abc def", min_size=1, max_size=40), st.integers(0, 110), st.integers(1, 60)),
    max_size=12,
).map(lambda rows: [Bar(f"{n} {name}", at / 10, (at + long) / 10) for n, (name, at, long) in enumerate(rows)])


@settings(max_examples=60, deadline=None)
@given(bars)
def test_neither_bars_nor_their_names_overlap(given_bars: list[Bar]) -> None:
    scene = scene_of_plot(lanes(*given_bars))
    boxes: dict[str, list[tuple[float, float, float, float]]] = {}
    for one in scene.marks:
        if isinstance(one, Mark) and "bar" in one.kind.split():
            left, right = sides(one)
            boxes.setdefault(one.name, []).append(
                (left, one.y - one.height / 2, right, one.y + one.height / 2)
            )
        elif isinstance(one, Text) and one.id.startswith("bar_"):
            wide = max(width(line, one.size, scene.theme.face, bold=one.bold) for line in one.lines)
            left = one.x - (wide if one.anchor == "end" else 0)
            last = one.y + one.leading * (len(one.lines) - 1)
            boxes.setdefault(one.name, []).append((left, one.y - 9, left + wide, last + 3))

    assert len(boxes) == len(given_bars)
    for name, own in boxes.items():
        for other, others in boxes.items():
            if name < other:
                assert not [(one, two) for one in own for two in others if _meet(one, two)]


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
