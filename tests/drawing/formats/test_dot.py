"""The DOT."""

import shutil
import subprocess

import pytest

import wardley
from wardley.drawing.dot import clean, dot_str, dot_tip, dot_url
from wardley.drawing.draw import draw
from wardley.drawing.engine import find
from wardley.drawing.options import Options
from wardley.model.elements import Component, Note
from wardley.model.map import WardleyMap

TEXT = "title T\nanchor U [0.9, 0.5]\ncomponent A [0.5, 0.5]\nU->A; why\nevolve A 0.8\nnote N [0.2, 0.2]"


def test_it_needs_no_graphviz(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WARDLEY_DOT", "/nowhere")

    assert str(draw(wardley.parse(TEXT), "dot")).startswith("digraph map {")


@pytest.mark.parametrize("arguments", [["-Kdot"], ["-Kneato"], ["-Kneato", "-n2"], ["-Kfdp"]])
def test_every_program_of_graphviz_draws_it_alike(arguments: list[str]) -> None:
    dot = str(draw(wardley.parse(TEXT), "dot"))

    def drawn(*words: str) -> bytes:
        return subprocess.run(
            [find("pure").program, *words, "-q", "-Tsvg"], input=dot.encode(), capture_output=True, check=True
        ).stdout

    assert drawn(*arguments) == drawn("-Knop2")
    assert b'cx="500" cy="350"' in drawn(*arguments)


def test_it_sets_level_what_it_cannot_turn() -> None:
    dot = str(draw(wardley.parse(TEXT), "dot"))

    assert 'label="Value\\r"' in dot
    assert 'label="Chain\\r"' in dot
    assert 'label="why"' in dot


def test_texts_are_cut_before_older_programs_choke_on_them() -> None:
    for letter in ("x", "&", "\\", "🫖", '"'):
        map_ = WardleyMap(
            components=(Component(letter * 9000, 0.5, 0.5),), notes=(Note(letter * 9000, 0.2, 0.2),)
        )
        strings = str(draw(map_, "dot")).split('"')
        assert 1000 < max(len(string.encode()) for string in strings) < 16_000


def test_words_are_escaped_for_what_graphviz_would_make_of_them() -> None:
    assert dot_str('a\\N "b" &amp;') == '"a\\\\N &quot;b&quot; &amp;amp;"'
    assert dot_tip("a\\N") == '"a\\\\\\\\N"'
    assert dot_url("https://x.org/a b?c=\"<&>'é") == '"https://x.org/a%20b?c=%22%3C&amp;%3E\'%C3%A9"'
    assert clean("\x00\ud800\uffff\t") == "\ufffd\ufffd\ufffd\t"


@pytest.mark.skipif(not shutil.which("dot"), reason="no Graphviz on the path")
def test_a_graphviz_on_the_path_draws_the_same_places() -> None:
    svg = str(draw(wardley.parse(TEXT), "svg", Options("plain"), engine="dot"))

    assert 'cx="500" cy="350" rx="5"' in svg
    assert 'transform="rotate(-90' in svg
    assert "<!" not in svg
