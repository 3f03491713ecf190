"""Finding Graphviz, and what is said when there is none, or it fails."""

import stat
from pathlib import Path

import pytest

import wardley
from wardley.drawing import engine
from wardley.drawing.draw import draw
from wardley.drawing.engine import Engine, EngineError, EngineMissing, find

MAP = wardley.parse("component Tea [0.5, 0.5]")


@pytest.fixture(autouse=True)
def _afresh(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("WARDLEY_DOT", raising=False)
    engine._find.cache_clear()
    yield
    engine._find.cache_clear()


@pytest.fixture
def no_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_places_of_pure", lambda path: iter(()))


def program(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_the_wheel_comes_first() -> None:
    assert Path(find().program).name.startswith("graphviz-pure")
    assert find() == find("auto") == find("pure")
    assert find().longest is None


def test_dot_is_the_one_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = program(tmp_path, "dot", "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path))

    assert find("dot") == Engine(str(path), 4000)


@pytest.mark.usefixtures("no_wheel")
def test_without_the_wheel_dot_draws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = program(tmp_path, "dot", "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path))

    assert find().program == str(path)


def test_the_environment_says_which_but_an_argument_wins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = program(tmp_path, "my-dot", "exit 0")
    monkeypatch.setenv("WARDLEY_DOT", str(path))

    assert find().program == str(path)
    assert Path(find("pure").program).name.startswith("graphviz-pure")


@pytest.mark.usefixtures("no_wheel")
def test_no_graphviz_is_said_once_and_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(EngineMissing, match=r"^drawing needs Graphviz.*pip install graphviz-pure.*`dot`"):
        draw(MAP)
    with pytest.raises(EngineMissing, match=r"pip install graphviz-pure"):
        draw(MAP, engine="pure")
    with pytest.raises(EngineMissing, match=r"^no `dot` is on the path"):
        draw(MAP, engine="dot")


def test_a_program_that_is_not_there_is_named() -> None:
    with pytest.raises(EngineMissing, match=r"^'/no/such/dot' is not a program"):
        draw(MAP, engine="/no/such/dot")


def test_a_program_that_fails_is_quoted(tmp_path: Path) -> None:
    path = program(tmp_path, "dot", "cat >/dev/null; echo '<svg>...</svg>'; echo 'no position' >&2; exit 1")

    with pytest.raises(EngineError, match=r"stopped with status 1: no position"):
        draw(MAP, engine=str(path))


def test_half_a_picture_is_none(tmp_path: Path) -> None:
    path = program(tmp_path, "dot", "cat >/dev/null; echo '<svg><g>'")

    with pytest.raises(EngineError, match="status 0"):
        draw(MAP, engine=str(path))


def test_a_program_that_does_not_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = program(tmp_path, "dot", "exec sleep 60")
    monkeypatch.setattr(engine, "_SECONDS", 0.2)

    with pytest.raises(EngineError, match="did not draw the map"):
        draw(MAP, engine=str(path))


def test_a_program_of_another_kind_is_not_run(tmp_path: Path) -> None:
    path = tmp_path / "dot"
    path.write_bytes(b"\x00not a program")
    path.chmod(0o755)

    with pytest.raises(EngineMissing, match="does not run"):
        draw(MAP, engine=str(path))


def test_older_programs_read_no_files(tmp_path: Path) -> None:
    path = program(tmp_path, "dot", 'cat >/dev/null; echo "<svg>$SERVER_NAME</svg>"')

    assert Engine(str(path)).draw("digraph {}", "svg") == b"<svg>x</svg>\n"
