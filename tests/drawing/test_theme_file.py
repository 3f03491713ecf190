"""Styles of one's own."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wardley
from wardley.api import render
from wardley.drawing.theme import find
from wardley.drawing.theme_file import COLOURS, LARGEST, ThemeError, look_of, read_style


@pytest.fixture
def written(tmp_path: Path):
    """Write a file, and answer its path."""

    def write(text: str, name: str = "own.toml") -> str:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return str(tmp_path / name)

    return write


def refused(path: str) -> tuple[str, ...]:
    """What is said against the file at *path*, without its folder."""
    with pytest.raises(ThemeError) as caught:
        read_style(path)
    return tuple(problem.removeprefix(f"{Path(path).parent}/") for problem in caught.value.problems)


def test_what_a_file_does_not_say_is_as_in_its_base(written) -> None:
    style = read_style(written('base = "colour"\nstroke = "#0B3D60"\n[dark]\nstroke = "#9fd0f5"\n'))

    assert (style.light.stroke, style.dark.stroke) == ("#0b3d60", "#9fd0f5")
    assert style.light.axis == find("colour").light.axis
    assert style.dark.axis == find("colour").dark.axis


def test_a_file_without_a_base_is_made_from_modern(written) -> None:
    style = read_style(written("label_size = 12\n"))

    assert style.light.label_size == style.dark.label_size == 12
    assert style.light.band == find("modern").light.band


def test_none_takes_away_what_the_base_has(written) -> None:
    style = read_style(written('band = "none"\npipeline_fill = "none"\n[dark]\nband = "none"\n'))

    assert style.light.band is style.light.pipeline_fill is style.dark.band is None


def test_a_colour_may_be_a_list_where_there_are_several(written) -> None:
    style = read_style(
        written(
            'mark_text = ["#111111", "#222222", "#333333"]\nsourcing_dash = ["solid", "dotted", "dashed"]'
        )
    )

    assert style.light.mark_text == ("#111111", "#222222", "#333333")
    assert style.light.sourcing_dash == ("", "dotted", "dashed")


def test_everything_that_is_wrong_is_told_with_its_line(written) -> None:
    path = written(
        'base = "modrn"\nlable = "#123456"\nstroke = "red"\nlabel_size = 200\nhalo = 1\n'
        'mark_text = ["#112233"]\nlink_width = true\n\n[dark]\nradius = 3\nfill = "#12345"\n'
    )

    assert refused(path) == (
        "own.toml:1: 'base' is one of colour, dark, handwritten, modern, plain, wardley, not 'modrn'",
        "own.toml:2: no key of a style is called 'lable'; did you mean 'label'?",
        "own.toml:3: 'stroke' is a colour, as in \"#0b3d60\" or \"#0b3d6080\", not 'red'",
        "own.toml:4: 'label_size' is a number of px from 6 to 40, not 200",
        "own.toml:5: 'halo' is true or false, not 1",
        "own.toml:6: 'mark_text' is a list of 3 colours, not ['#112233']",
        "own.toml:7: 'link_width' is a number of px from 0.25 to 20, not true",
        "own.toml:10: 'radius' is no colour, and holds for both halves; write it above [dark]",
        "own.toml:11: 'fill' is a colour, as in \"#0b3d60\" or \"#0b3d6080\", not '#12345'",
    )


def test_the_first_of_several_faults_says_how_many_there_are(written) -> None:
    with pytest.raises(ThemeError, match=r"own\.toml:1: .*'a'.* \(and 1 more in this file\)$"):
        read_style(written("a = 1\nb = 2\n"))


@pytest.mark.parametrize("face", ["Comic Sans", "helvetica", ["Courier"], 1])
def test_letters_that_nobody_can_measure_are_refused(written, face: object) -> None:
    (problem,) = refused(written(f"face = {face!r}\n"))

    assert "'face' is Helvetica or Courier" in problem


@pytest.mark.parametrize(
    "font",
    ['Inter, "Open Sans", sans-serif', "'IBM Plex Sans', system-ui", "Arial"],
)
def test_names_of_fonts_are_taken(written, font: str) -> None:
    assert read_style(written(f"font = '''{font}'''\n")).light.font == font


@pytest.mark.parametrize(
    "font",
    ["a;}b{", 'Arial"', "url(x)", "Arial</style>", "Arial, ", "Ärial", "a\\nb", "x" * 400, "expression(1)"],
)
def test_a_font_that_would_leave_its_place_is_refused(written, font: str) -> None:
    (problem,) = refused(written(f'font = """{font} """\n'.replace('" """', '\\" """')))

    assert "'font' is names of fonts" in problem


@given(st.text(max_size=30))
def test_no_text_in_a_style_reaches_the_picture_but_as_a_colour(text: str) -> None:
    from wardley.drawing.theme_file import _is_colour, _is_font

    assert not _is_colour(text) or re.fullmatch(r"#[0-9a-fA-F]{6,8}", text)
    assert not _is_font(text) or not set(text) & set("<>&;{}()\\\n@:/")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("base = ", "this is no TOML: "),
        ("dark = 3", "'dark' is a table of colours, written [dark], not 3"),
        ("[light]\nfill = '#ffffff'", "no key of a style is called 'light'"),
    ],
)
def test_what_is_no_style_is_told(written, text: str, said: str) -> None:
    assert said in refused(written(text))[0]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes(b"# \xe4")
    (tmp_path / "large.toml").write_bytes(b"#" * (LARGEST + 1))

    assert refused(str(tmp_path / "none.toml")) == (
        "none.toml: the style cannot be read: no such file or directory",
    )
    assert refused(str(tmp_path / "latin.toml")) == ("latin.toml: the style cannot be read: it is not UTF-8",)
    assert refused(str(tmp_path / "large.toml")) == ("large.toml: a style has at most 100,000 bytes",)
    with pytest.raises(ThemeError, match=r"is a directory|permission denied"):
        read_style(tmp_path)


def test_a_word_that_is_no_style_is_told_with_what_is_near() -> None:
    assert look_of("color") == find("colour")
    with pytest.raises(ThemeError, match="no style is called 'drak'; did you mean 'dark'"):
        look_of("drak")
    with pytest.raises(ThemeError, match="there are colour, dark"):
        look_of("zzz")


def test_a_style_of_ones_own_is_drawn(written) -> None:
    path = written('stroke = "#0b3d60"\n[dark]\nstroke = "#9fd0f5"\n')
    map_ = wardley.parse("style dark\ncomponent Tea [0.5, 0.5]")
    svg = str(render(map_, style=path))

    assert 'stroke="#0b3d60"' in svg
    assert "var(--wardley-stroke,light-dark(#0b3d60,#9fd0f5))" in svg
    assert re.search(r'class="wardley-map wardley-own-[0-9a-f]{8}"', svg)
    assert 'stroke="#9fd0f5"' in str(render(map_, style=path, scheme="dark"))


def test_two_styles_of_ones_own_do_not_meddle_with_each_other(written) -> None:
    names = {read_style(written(f"radius = {size}\n", f"{size}.toml")).name for size in (4, 5)}

    assert len(names) == 2


def test_the_dark_half_may_have_every_colour_and_nothing_else() -> None:
    assert {"fill", "shade", "band", "pipeline_fill", "mark_text", "tints"} <= set(COLOURS)
    assert {"font", "face", "radius", "halo", "corners", "sourcing_dash", "label_size"}.isdisjoint(COLOURS)
