"""The way in."""

import pytest

import wardley
from wardley.drawing import draw as drawing
from wardley.drawing.draw import draw
from wardley.drawing.engine import EngineError
from wardley.drawing.options import Options
from wardley.model.map import WardleyMap


def test_an_unknown_format_is_said_with_the_known_ones() -> None:
    for format_ in ("jpeg", "", "../svg", "svg.x"):
        with pytest.raises(ValueError, match="there are dot, html, pdf, png, svg"):
            draw(WardleyMap(), format_)


def test_an_unknown_style_is_said_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="no style is called 'mauve'; there are colour, dark"):
        draw(WardleyMap(), options=Options(style="mauve"))


def test_a_map_whose_own_style_is_unknown_is_drawn_as_one_without() -> None:
    assert draw(WardleyMap(style="mauve")) == draw(WardleyMap()) == draw(WardleyMap(style="modern"))


def test_an_empty_map_is_a_picture_of_its_axes() -> None:
    assert "Evolution" in str(draw(WardleyMap()))


def test_the_same_by_way_of_the_library() -> None:
    map_ = wardley.parse("style dark\ncomponent Tea [0.5, 0.5]")

    assert wardley.render(map_) == draw(map_) == wardley.render(map_, "svg", style="dark")


def test_twenty_thousand_components_are_drawn() -> None:
    lines = [f"component C{number} [{number % 97 / 97}, {number % 101 / 101}]" for number in range(20_000)]
    lines += [f"C{number}->C{number + 1}" for number in range(19_999)]
    svg = str(draw(wardley.parse("\n".join(lines))))

    assert svg.count('class="component"') == 20_000
    assert svg.count('class="link"') > 19_000


def test_a_map_too_large_for_a_picture_is_refused_and_one_that_just_fits_drawn(monkeypatch) -> None:
    map_ = wardley.parse(
        "component A [0.5, 0.4]\npipeline A {\ncomponent B [0.3]\n}\nA->B\nevolve A 0.8\nnote x"
    )
    monkeypatch.setattr(drawing, "LARGEST", 6)
    assert "<svg" in str(draw(map_))
    monkeypatch.setattr(drawing, "LARGEST", 5)
    with pytest.raises(EngineError, match="6 elements and links are too many to draw; there may be 5"):
        draw(map_)
