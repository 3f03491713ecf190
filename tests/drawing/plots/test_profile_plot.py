"""Where several maps place the same things."""

from wardley.drawing.plots.draw import scene_of_plot
from wardley.drawing.plots.profile import Profile, Row, Spot
from wardley.drawing.shapes import Mark, Text

SPOTS = (Spot("North", 0.3), Spot("South", 0.34), Spot("West", 0.9, far=True))
PLOT = Profile("Data", (Row("Customers", SPOTS, 0.34), Row("Payments", (Spot("North", 0.8),))))


def test_every_map_is_a_dot_at_the_place_where_it_has_the_thing() -> None:
    scene = scene_of_plot(PLOT)
    axis = next(line for line in scene.lines if line.kind == "axis")
    dots = [one for one in scene.marks if isinstance(one, Mark) and one.id.startswith("spot_1")]

    assert [round((one.x - axis.x1) / (axis.x2 - axis.x1), 3) for one in dots] == [0.3, 0.34, 0.9]
    assert len({one.y for one in dots}) == 1


def test_one_far_from_the_others_is_hollow_and_named() -> None:
    scene = scene_of_plot(PLOT)
    far = next(one for one in scene.marks if isinstance(one, Mark) and one.name == "Customers on West")

    assert far.fill == scene.theme.paper
    assert [one for one in scene.marks if isinstance(one, Text) and one.lines == ("West",)]
    assert "Customers on West: evolution 0.90, far from the others" in dict(scene.spoken).values()


def test_a_thing_of_one_map_has_no_median() -> None:
    scene = scene_of_plot(PLOT)
    medians = [one.name for one in scene.marks if isinstance(one, Mark) and one.id.startswith("median_")]

    assert medians == ["Customers: median"]
    assert (
        scene.description
        == "2 things where maps place them. Customers: 3 maps, median 0.34. Payments: 1 map."
    )
