"""Which element a name means."""

import wardley
from wardley.model.names import Names


def test_an_identical_name_wins_over_one_in_another_case() -> None:
    map_ = wardley.parse("component tea [0.1, 0.1]\ncomponent Tea [0.2, 0.2]")
    assert Names(map_).find("Tea").line == 2
    assert Names(map_).find("TEA").line == 1


def test_of_several_the_component_wins_then_the_anchor_then_the_submap_then_the_form() -> None:
    text = "submap X\nanchor X\ncomponent X\npipeline X\n{\ncomponent X [0.4]\n}"
    lines = text.split("\n")
    assert Names(wardley.parse(text)).find("X").line == 3
    assert Names(wardley.parse("\n".join([lines[0], lines[1]]))).find("X").line == 2
    assert Names(wardley.parse("\n".join([lines[0], *lines[3:]]))).find("X").line == 1


def test_nothing_is_found_for_a_name_that_nothing_has() -> None:
    assert Names(wardley.parse("component Tea")).find("Coffee") is None
