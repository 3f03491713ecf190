"""Four quadrants: what a dot says, where it stands, and that every name is somewhere."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wardley.drawing.plots.draw import not_written, scene_of_plot
from wardley.drawing.plots.quadrant import Corner, Dot, Quadrant
from wardley.drawing.plots.quadrants.field import Field
from wardley.drawing.scene import Scene
from wardley.drawing.shapes import Mark, Text
from wardley.layout.letters import width

CORNERS = (
    Corner("Differentiating", "invest", "1 request"), Corner("Parity", "keep up"),
    Corner("Partner", "share"), Corner("Neither", "stop"),
)  # fmt: skip


def quadrant(*dots: Dot) -> Quadrant:
    return Quadrant("What we do", CORNERS, dots)


def mark(scene: Scene, name: str, word: str = "dot") -> Mark:
    (found,) = (
        one for one in scene.marks
        if isinstance(one, Mark) and one.name == name and word in one.kind.split()
    )  # fmt: skip
    return found


def text(scene: Scene, words: str) -> Text:
    (found,) = (one for one in scene.marks if isinstance(one, Text) and " ".join(one.lines) == words)
    return found


def test_the_area_of_a_dot_is_what_it_costs() -> None:
    scene = scene_of_plot(quadrant(Dot("Large", 0.8, 0.8, 400), Dot("Small", 0.2, 0.2, 100)))

    large, small = mark(scene, "Large"), mark(scene, "Small")

    # The stroke stands half outside of the figure.
    assert (large.width + large.stroke_width) / (small.width + small.stroke_width) == pytest.approx(
        2, abs=0.01
    )


def test_what_has_no_known_cost_is_a_small_square_and_the_legend_says_so() -> None:
    scene = scene_of_plot(quadrant(Dot("Known", 0.8, 0.8, 400), Dot("Unknown", 0.2, 0.2)))

    assert mark(scene, "Unknown").form == "box"
    assert mark(scene, "Unknown").width < mark(scene, "Known").width / 2
    assert text(scene, "cost unknown")


def test_what_costs_nothing_is_seen_and_is_not_unknown() -> None:
    scene = scene_of_plot(quadrant(Dot("Free", 0.8, 0.8, 0), Dot("Dear", 0.2, 0.2, 10)))

    assert mark(scene, "Free").form == "circle"
    assert mark(scene, "Free").width > 4


def test_a_dot_is_filled_by_its_objective_and_outlined_by_its_team() -> None:
    scene = scene_of_plot(
        quadrant(
            Dot("One", 0.1, 0.9, 1, "Grow", "Web"), Dot("Two", 0.9, 0.9, 1, "Grow", "Shop"),
            Dot("Three", 0.9, 0.1, 1, "", "Web"),
        )
    )  # fmt: skip
    tints, theme = scene.theme.tints, scene.theme

    assert [mark(scene, name).fill for name in ("One", "Two", "Three")] == [
        tints[0],
        tints[0],
        theme.boundary,
    ]
    rings = [mark(scene, name, "team").stroke for name in ("One", "Two", "Three")]
    assert rings == [tints[0], tints[1], tints[0]]
    for words in ("Grow (2)", "Web (2)", "none (1)"):
        assert text(scene, words)


def test_what_is_stopped_is_hollow_and_keeps_the_colour_of_its_objective() -> None:
    scene = scene_of_plot(quadrant(Dot("Gone", 0.1, 0.1, 1, "Grow", hollow=True)))

    assert mark(scene, "Gone").fill == scene.theme.paper
    assert mark(scene, "Gone").stroke == scene.theme.tints[0]


def test_votes_are_joined_to_the_dot_where_they_were_cast() -> None:
    plot = quadrant(Dot("Argued", 0.5, 0.5, 1, votes=((0.2, 0.9), (0.8, 0.1))))
    scene, field = scene_of_plot(plot), Field(plot)
    dot = mark(scene, "Argued")

    lines = [line for line in scene.lines if line.kind == "vote"]

    assert {(line.x1, line.y1) for line in lines} == {(dot.x, dot.y)}
    assert {(line.x2, line.y2) for line in lines} == {field.place(0.2, 0.9), field.place(0.8, 0.1)}


def test_what_is_strong_is_written_in_bold_letters() -> None:
    scene = scene_of_plot(quadrant(Dot("Ours", 0.9, 0.9, 1, strong=True), Dot("Others", 0.1, 0.1, 1)))

    assert text(scene, "Ours").bold
    assert not text(scene, "Others").bold


def test_every_dot_says_its_scores_and_its_categories_to_those_who_cannot_see_it() -> None:
    scene = scene_of_plot(quadrant(Dot("Ours", 0.9, 0.75, 1, "Grow", "Web", hollow=True, said="cost 1")))

    said = dict(scene.spoken)["dot_1"]

    assert said == "Ours; differentiating 0.75, critical 0.9; Objective: Grow; Team: Web; stopped; cost 1"


def test_the_description_tells_the_quadrants_and_their_treatment() -> None:
    scene = scene_of_plot(quadrant(Dot("Ours", 0.9, 0.75, 1, "Grow")))

    assert scene.description.startswith("1 request by how differentiating (up) and how critical")
    assert "Top right: Differentiating (invest; 1 request)." in scene.description
    assert scene.role == "Quadrant"


def test_of_many_dots_what_goes_on_is_named_and_the_others_have_numbers_and_a_list() -> None:
    kept = [Dot(f"Kept {n}", 0.9, 0.1 + n / 20, 5) for n in range(10)]
    gone = [Dot(f"Gone {n}", (n % 7) / 20, (n // 7) / 20, 5, hollow=True) for n in range(50)]
    scene = scene_of_plot(quadrant(*gone, *kept))

    beside = {one.name for one in scene.marks if isinstance(one, Text) and one.id.startswith("name_")}

    assert {one.name for one in kept} <= beside
    assert text(scene, "The numbers")


def _written(scene: Scene, dots: tuple[Dot, ...]) -> Counter[str]:
    """How often each name is written: beside its dot or in the list."""
    names = Counter(one.name for one in scene.marks if isinstance(one, Text) and one.id.startswith("name_"))
    listed = Counter(
        one.lines[0] for one in scene.marks
        if isinstance(one, Text) and one.id.startswith("list_") and not one.id.endswith("number")
    )  # fmt: skip
    return names + listed


scores = st.sampled_from([n / 10 for n in range(11)])
sizes = st.one_of(st.none(), st.floats(0, 1e6))
many_dots = st.lists(st.tuples(scores, scores, sizes, st.booleans()), max_size=90).map(
    lambda rows: tuple(Dot(f"Request {n}", *row[:3], hollow=row[3]) for n, row in enumerate(rows))
)


@settings(max_examples=25, deadline=None)
@given(many_dots)
def test_every_name_is_written_once(dots: tuple[Dot, ...]) -> None:
    scene = scene_of_plot(quadrant(*dots))

    assert _written(scene, dots) == Counter(dot.name for dot in dots)
    assert not_written(quadrant(*dots)) == ()


@settings(max_examples=25, deadline=None)
@given(many_dots)
def test_dots_lie_on_no_other_and_stay_in_their_quadrant(dots: tuple[Dot, ...]) -> None:
    plot = quadrant(*dots)
    scene, (x, y) = scene_of_plot(plot), Field(plot).middle
    drawn = [mark(scene, dot.name) for dot in dots]

    for at, (dot, one) in enumerate(zip(dots, drawn, strict=True)):
        assert (one.x >= x) == (dot.across >= 0.5)
        assert (one.y <= y) == (dot.up >= 0.5)
        for other in drawn[:at]:
            apart = ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5
            assert apart >= (one.width + other.width) / 2 or _is_crowded(dots)


def _is_crowded(dots: tuple[Dot, ...]) -> bool:
    """Whether so many share a place that there is no room near it."""
    return max(Counter((dot.across, dot.up) for dot in dots).values()) > 30


@settings(max_examples=25, deadline=None)
@given(many_dots)
def test_names_cover_neither_one_another_nor_a_dot(dots: tuple[Dot, ...]) -> None:
    scene = scene_of_plot(quadrant(*dots))
    boxes = [
        box for one in scene.marks
        if isinstance(one, Text) and one.id.startswith(("name_", "number_")) for box in [_box(one, scene)]
    ]  # fmt: skip
    figures = [mark(scene, dot.name) for dot in dots]

    for at, (left, top, right, bottom) in enumerate(boxes):
        for west, north, east, south in boxes[:at]:
            assert left >= east or right <= west or top >= south or bottom <= north
        for one in figures:
            half = one.width / 2
            beside = left >= one.x + half or right <= one.x - half
            assert beside or top >= one.y + half or bottom <= one.y - half


def _box(one: Text, scene: Scene) -> tuple[float, float, float, float]:
    wide = max(width(line, one.size, scene.theme.face, bold=one.bold) for line in one.lines)
    left = one.x - {"start": 0.0, "middle": wide / 2, "end": wide}[one.anchor]
    return left, one.y - 0.7 * one.size, left + wide, one.y + one.leading * (len(one.lines) - 1)


def test_very_many_dots_are_heaped_and_their_names_are_not_written() -> None:
    dots = tuple(Dot(f"Request {n}", (n % 3) / 10, 0.9, 1) for n in range(600))
    plot = quadrant(*dots)
    scene = scene_of_plot(plot)

    assert sum(isinstance(one, Mark) and one.kind.startswith("dot") for one in scene.marks) == 3
    assert [one.lines for one in scene.marks if isinstance(one, Text) and one.id.startswith("count_")] == [
        ("200",), ("200",), ("200",),
    ]  # fmt: skip
    assert len(not_written(plot)) == 600
    assert scene.description.startswith("600 requests")


def test_a_score_that_is_no_number_is_drawn_all_the_same() -> None:
    scene = scene_of_plot(quadrant(Dot("Odd", float("nan"), float("inf"), float("nan"))))

    dot = mark(scene, "Odd")

    assert dot.x == dot.x
    assert dot.form == "box"


def test_a_plot_without_dots_shows_its_quadrants() -> None:
    scene = scene_of_plot(quadrant())

    assert [one for one in scene.marks if isinstance(one, Text) and one.lines == ("Neither",)]
    assert [one.id for one in scene.marks if isinstance(one, Text) and one.id.startswith("argue")]
