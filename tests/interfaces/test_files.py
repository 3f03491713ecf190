"""Results on a disk: whole or not at all, and each in a place of its own."""

import os
import stat
import threading
from pathlib import Path

import pytest

from wardley.interfaces import files
from wardley.interfaces.arguments import Refused


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path):
    files.write_whole(tmp_path / "tea.svg", b"<svg/>")

    assert (tmp_path / "tea.svg").read_bytes() == b"<svg/>"
    assert names(tmp_path) == ["tea.svg"]


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path):
    (tmp_path / "any").touch()
    files.write_whole(tmp_path / "tea.svg", b"")

    assert (tmp_path / "tea.svg").stat().st_mode == (tmp_path / "any").stat().st_mode


def test_an_existing_file_keeps_its_permissions(tmp_path):
    target = tmp_path / "tea.owm"
    target.write_text("old")
    target.chmod(0o640)

    files.write_whole(target, b"new")

    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_symbolic_link_keeps_pointing(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "tea.owm").write_text("old")
    (tmp_path / "tea.owm").symlink_to(tmp_path / "real" / "tea.owm")

    files.write_whole(tmp_path / "tea.owm", b"new")

    assert (tmp_path / "tea.owm").is_symlink()
    assert (tmp_path / "real" / "tea.owm").read_bytes() == b"new"
    assert names(tmp_path / "real") == ["tea.owm"]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    target = tmp_path / "tea.owm"
    target.write_bytes(b"old")

    def full_disk(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full_disk)
    with pytest.raises(OSError, match="No space"):
        files.write_whole(target, b"new")

    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["tea.owm"]


def test_an_interruption_while_writing_leaves_nothing_behind(tmp_path, monkeypatch):
    def interrupted(self, target):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        files.write_whole(tmp_path / "tea.svg", b"new")

    assert names(tmp_path) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()

    files.write_whole(pipe, b"<svg/>")
    reader.join(timeout=10)

    assert read == [b"<svg/>"]
    assert pipe.is_fifo()


def test_a_name_as_long_as_the_system_allows_can_be_written(tmp_path):
    target = tmp_path / ("t" * 251 + ".svg")

    files.write_whole(target, b"<svg/>")

    assert target.read_bytes() == b"<svg/>"


def test_what_cannot_be_written_is_said_with_the_reason(tmp_path):
    (tmp_path / "tea").write_text("a file")

    with pytest.raises(Refused, match=r"tea/x\.svg' cannot be written: "):
        files.deliver("<svg/>", str(tmp_path / "tea" / "x.svg"))


def test_half_a_surrogate_pair_does_not_stop_a_file_from_being_written(tmp_path):
    files.deliver("Te\ud83fa", str(tmp_path / "tea.txt"))

    assert (tmp_path / "tea.txt").read_text(encoding="utf-8") == "Te?a"


def test_a_picture_stands_beside_its_map():
    assert files.beside(["maps/tea.owm", "maps/tea.v2.owm", "plain"], "svg") == {
        "maps/tea.owm": Path("maps/tea.svg"),
        "maps/tea.v2.owm": Path("maps/tea.v2.svg"),
        "plain": Path("plain.svg"),
    }


def test_maps_of_one_stem_keep_their_suffix_in_the_name_of_the_picture():
    assert files.beside(["tea.owm", "tea.wm", "mug.owm"], "svg") == {
        "tea.owm": Path("tea.owm.svg"),
        "tea.wm": Path("tea.wm.svg"),
        "mug.owm": Path("mug.svg"),
    }


def test_pictures_gather_in_a_folder_under_their_stems():
    assert files.gathered(["a/tea.owm", "b/mug.owm", "-"], Path("out"), "png") == {
        "a/tea.owm": Path("out/tea.png"),
        "b/mug.owm": Path("out/mug.png"),
        "-": Path("out/stdin.png"),
    }


def test_folders_are_kept_where_stems_clash_and_only_there():
    assert files.gathered(["m/a/tea.owm", "m/b/tea.owm", "m/b/mug.owm"], Path("out"), "svg") == {
        "m/a/tea.owm": Path("out/a/tea.svg"),
        "m/b/tea.owm": Path("out/b/tea.svg"),
        "m/b/mug.owm": Path("out/mug.svg"),
    }


def test_stems_that_differ_in_case_alone_clash():
    assert files.gathered(["a/Tea.owm", "b/tea.owm"], Path("out"), "svg") == {
        "a/Tea.owm": Path("out/a/Tea.svg"),
        "b/tea.owm": Path("out/b/tea.svg"),
    }


def test_a_picture_never_leaves_the_folder_that_was_named():
    targets = files.gathered(["here/tea.owm", "../tea.owm", "here/../../x/tea.owm"], Path("out"), "svg")

    assert all(Path(os.path.normpath(target)).is_relative_to("out") for target in targets.values())
    assert len(set(targets.values())) == 3
