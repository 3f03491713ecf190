"""Names in the cells of a table."""

from wardley.drawing.plots.draw import not_written, scene_of_plot
from wardley.drawing.plots.grid import Cell, Grid, Item
from wardley.drawing.scene import Scene
from wardley.drawing.shapes import Mark, Text
from wardley.layout.letters import width


def grid(*cells: Cell, most: int = 12) -> Grid:
    return Grid("By stage", ("Genesis", "Product"), ("Ours",), (cells,), "Stage", "Purpose", most=most)


def text(scene: Scene, words: str) -> Text:
    (found,) = (one for one in scene.marks if isinstance(one, Text) and " ".join(one.lines) == words)
    return found


def test_a_name_stands_in_its_cell_below_what_to_do_with_it() -> None:
    scene = scene_of_plot(grid(Cell("explore"), Cell("buy", (Item("Search"), Item("Login")))))
    borders = sorted(line.x1 for line in scene.lines if line.id.startswith("cell_"))

    word, first, second = (text(scene, words) for words in ("buy", "Search", "Login"))

    assert word.x == first.x == second.x > borders[1]
    assert word.y < first.y < second.y
    assert text(scene, "explore").x < borders[1]


def test_a_contradiction_is_outlined_and_explained() -> None:
    scene = scene_of_plot(
        grid(Cell("never", (Item("Search", odd=True, said="it is a commodity"),), wrong=True), Cell())
    )
    (frame,) = (one for one in scene.marks if isinstance(one, Mark) and one.name == "Search")
    name = text(scene, "Search")

    assert frame.x - frame.width / 2 < name.x
    assert name.x + width("Search", name.size, scene.theme.face) < frame.x + frame.width / 2
    assert frame.y - frame.height / 2 < name.y - 9 < name.y + 3 < frame.y + frame.height / 2
    assert text(scene, "outlined: contradicts its place")
    assert "Search; outlined; it is a commodity" in dict(scene.spoken).values()
    assert scene.description.endswith("1 is outlined.")


def test_without_a_contradiction_nothing_explains_one() -> None:
    scene = scene_of_plot(grid(Cell("buy", (Item("Search"),)), Cell()))

    assert not [one for one in scene.marks if one.kind == "legend"]


def test_of_too_many_names_it_is_said_how_many_more_there_are_and_which() -> None:
    plot = grid(Cell("buy", tuple(Item(f"Request {n}") for n in range(10))), Cell(), most=4)

    assert text(scene_of_plot(plot), "and 6 more")
    assert not_written(plot) == tuple(f"Request {n}" for n in range(4, 10))


def test_one_more_than_there_may_be_takes_the_line_that_would_say_so() -> None:
    plot = grid(Cell("buy", tuple(Item(f"Request {n}") for n in range(5))), Cell(), most=4)

    assert not_written(plot) == ()


def test_long_names_stay_in_their_cells() -> None:
    long = "Incomprehensibilities" * 4
    scene = scene_of_plot(grid(Cell("explore", (Item(long), Item("a few words " * 20))), Cell()))
    (second,) = (line.x1 for line in scene.lines if line.id == "cell_1_2_left")

    for one in scene.marks:
        if isinstance(one, Text) and one.id.startswith("cell_1_1"):
            assert all(one.x + width(line, one.size, scene.theme.face) < second for line in one.lines)
            assert len(one.lines) <= 3


def test_the_table_is_told_row_by_row() -> None:
    scene = scene_of_plot(grid(Cell("explore"), Cell("buy", (Item("Search"), Item("Login")))))

    assert scene.description == "2 requests by purpose and stage. Ours: Product 2."
