"""The list of annotations, where it would cover something."""

import pytest

import wardley
from wardley.drawing.options import Options
from wardley.drawing.scene import scene_of
from wardley.drawing.shapes import Mark, Text

LISTED = "annotation 1 [0.9, 0.9] A remark of some length about the tea\nannotations [0.55, 0.45]"


def parts(text: str, labels: str = "auto") -> dict[str, Mark | Text]:
    scene = scene_of(wardley.parse(text), Options(labels=labels))
    return {mark.id: mark for mark in scene.marks if mark.id.startswith("annotations")}


def test_it_stays_where_its_author_put_it_as_long_as_nothing_is_under_it():
    assert parts(LISTED) == parts(LISTED, "written")


def test_it_moves_off_a_component_and_takes_its_words_along():
    text = f"component Tea [0.52, 0.5]\n{LISTED}"
    before, after = parts(text, "written"), parts(text)
    ways = {
        (round(after[id_].x - there.x, 6), round(after[id_].y - there.y, 6)) for id_, there in before.items()
    }
    frame = after["annotations"]

    assert len(ways) == 1
    assert ways != {(0, 0)}
    assert abs(frame.y - 336) > frame.height / 2 + 4 or abs(frame.x - 500) > frame.width / 2 + 4


def test_it_moves_only_when_all_is_placed():
    text = f"component Tea [0.52, 0.5]\n{LISTED}"

    assert parts(text, "written")["annotations"].x == parts(LISTED)["annotations"].x


@pytest.mark.parametrize("count", [30, 200])
def test_a_list_that_has_room_nowhere_stays_on_the_sheet(count):
    crowd = "\n".join(
        f"component C{n} [{(n // 20) / (count // 20):.3f}, {n % 20 / 20:.3f}]" for n in range(count)
    )
    frame = parts(f"{crowd}\n{LISTED}")["annotations"]

    assert frame.x - frame.width / 2 >= 0
    assert frame.x + frame.width / 2 <= 1070
    assert 0 <= frame.y - frame.height / 2 <= 700
