"""Names where they cover nothing."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path
from statistics import median

import pytest
from tests.drawing.pictures import Picture

import wardley
from wardley.drawing.options import Options
from wardley.drawing.parts.names import boxes_of
from wardley.drawing.scene import Scene, scene_of
from wardley.drawing.shapes import Mark, Text
from wardley.layout.labels.spot import Box
from wardley.model.map import WardleyMap

ROOT = Path(__file__).resolve().parents[3]
AUTO = Options(labels="auto")
MOST = 60
"""Components on a map that must have room for all its names."""

FIGURES = {"component", "submap", "evolved", "form", "inertia", "annotation", "annotations", "accelerator"}


def words(scene: Scene) -> list[tuple[Text, list[Box]]]:
    """Every text that is not written within a frame of its own, and its boxes, a px smaller to each side."""
    found = []
    for text in scene.marks:
        if (
            isinstance(text, Text)
            and "axis-label" not in text.kind
            and not text.kind.startswith("annotation")
        ):
            turned = replace(text, level=None)
            found.append((text, [smaller(box) for box in boxes_of(turned, scene.theme.face)]))
    return found


def smaller(box: Box) -> Box:
    return Box(box.left + 1, box.top + 1, box.right - 1, box.bottom - 1)


def meet(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    return across > 0 and min(one.bottom, other.bottom) > max(one.top, other.top)


def frame(mark: Mark) -> Box:
    half, tall = mark.width / 2, mark.height / 2
    return Box(mark.x - half, mark.y - tall, mark.x + half, mark.y + tall)


def covered(scene: Scene) -> list[tuple[str, str]]:
    """What words cover: other words, figures, and the edges of pipelines."""
    texts = words(scene)
    found = [
        (one.name, other.name)
        for (one, boxes), (other, others) in combinations(texts, 2)
        if any(meet(box, there) for box in boxes for there in others)
    ]
    for mark in scene.marks:
        if not isinstance(mark, Mark):
            continue
        kind, box = mark.kind.split()[0], frame(mark)
        for text, boxes in texts:
            if kind in FIGURES and any(meet(there, box) for there in boxes):
                found.append((text.name, mark.id))
            if kind == "pipeline" and any(on_edge(there, box) for there in boxes):
                found.append((text.name, mark.id))
    return found


def on_edge(box: Box, around: Box) -> bool:
    inside = (
        box.left > around.left
        and box.right < around.right
        and box.top > around.top
        and box.bottom < around.bottom
    )
    return meet(box, around) and not inside


def size(map_: WardleyMap) -> int:
    forms = sum(len(pipeline.components) for pipeline in map_.pipelines)
    return len(map_.components) + len(map_.anchors) + len(map_.submaps) + forms


def test_on_real_maps_no_name_covers_words_a_figure_or_the_edge_of_a_box(corpus):
    looked_at = 0
    for path in sorted((corpus / "maps").glob("swardley*.owm")):
        map_ = wardley.read(path)
        if size(map_) <= MOST:
            looked_at += 1
            assert covered(scene_of(map_, AUTO)) == [], path.name
    assert looked_at > 100


@pytest.mark.parametrize("style", ["wardley", "plain", "colour", "dark", "handwritten"])
def test_on_our_own_maps_neither_in_any_style(style):
    paths = [*(ROOT / "examples").glob("*.owm"), *(ROOT / "docs" / "maps").glob("*.owm")]
    assert len(paths) > 4
    for path in paths:
        assert covered(scene_of(wardley.read(path), Options(style, "auto"))) == [], path.name


CROWD = "\n".join(
    f"component Part number {n} [{0.5 + 0.012 * (n // 6):.3f}, {0.5 + 0.012 * (n % 6):.3f}]"
    for n in range(24)
)


def test_names_of_a_crowd_are_led_to_their_figures():
    scene = scene_of(wardley.parse(CROWD))
    leads = [line for line in scene.lines if "lead" in line.kind.split()]

    assert leads
    assert all(line.tail_of in {mark.id for mark in scene.marks} for line in leads)


def test_a_name_beside_its_figure_needs_no_line():
    assert not [
        line for line in scene_of(wardley.parse("component Tea [0.5, 0.5]")).lines if line.kind == "lead"
    ]


def test_where_the_author_put_a_name_it_stays_and_others_keep_clear_of_it():
    scene = scene_of(wardley.parse("component Tea [0.5, 0.5] label [20, -10]\ncomponent Cup [0.5, 0.515]"))
    tea, cup = (text(scene, f"component_{number}_label") for number in (1, 2))

    assert (tea.x, tea.y) == (520, 340)
    assert covered(scene) == []
    assert cup.x != 520


def text(scene: Scene, id_: str) -> Text:
    (found,) = (mark for mark in scene.marks if isinstance(mark, Text) and mark.id == id_)
    return found


def test_labels_auto_moves_what_the_author_put_elsewhere():
    map_ = wardley.parse("component Tea [0.5, 0.5] label [-179, 123]")
    auto = str(wardley.render(map_, labels="auto", style="plain"))

    assert auto == wardley.render(wardley.parse("component Tea [0.5, 0.5]"), style="plain")
    assert auto != wardley.render(map_, style="plain")


def test_notes_stay_where_they_are_written_unless_all_is_placed():
    map_ = wardley.parse("component Tea [0.5, 0.5] label [5, -10]\nnote Hot [0.51, 0.51]")

    assert covered(scene_of(map_)) != []
    assert covered(scene_of(map_, AUTO)) == []


def test_a_map_that_is_written_differently_but_stands_the_same_has_its_names_at_the_same_places():
    lines = [f"component C{n} [{0.1 * (n % 9):.2f}, {0.07 * n:.2f}]" for n in range(12)]
    one, other = Picture("\n".join(lines)), Picture("\n".join(reversed(lines)))

    for n in range(12):
        assert one.at(f"component_{n + 1}_label") == other.at(f"component_{12 - n}_label")


def test_one_component_that_moves_takes_few_names_with_it():
    map_ = wardley.read(ROOT / "examples" / "online-training.owm")
    before = offsets(map_)
    assert len(before) > 20
    changed = []
    for number, component in enumerate(map_.components):
        moved = replace(component, evolution=(component.evolution or 0.5) + 0.03)
        components = (*map_.components[:number], moved, *map_.components[number + 1 :])
        after = offsets(replace(map_, components=components))
        changed.append(sum(before[id_] != after[id_] for id_ in before))

    # Its own, and those that its links now run past.
    assert median(changed) <= 2
    assert max(changed) <= len(before) / 4


def offsets(map_: WardleyMap) -> dict[str, tuple[float, float]]:
    """By a name's id, where it stands from its figure."""
    scene = scene_of(map_, AUTO)
    middles = {mark.id: (mark.x, mark.y) for mark in scene.marks if isinstance(mark, Mark)}
    found = {}
    for mark in scene.marks:
        middle = middles.get(mark.id.removesuffix("_label"))
        if isinstance(mark, Text) and middle is not None:
            found[mark.id] = round(mark.x - middle[0], 2), round(mark.y - middle[1], 2)
    return found
