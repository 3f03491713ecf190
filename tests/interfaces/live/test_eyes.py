"""Seeing that files change."""

import os
from collections.abc import Callable, Iterator

import pytest

from wardley.interfaces.live.eyes import LONGEST, PATIENCE, Eyes


class Pauses:
    """Lets something happen at each pause, and says that it is enough when nothing is left to happen."""

    def __init__(self, *happenings: Callable[[], object] | None, then: int = 0) -> None:
        self.left: Iterator[Callable[[], object] | None] = iter((*happenings, *[None] * then))
        self.count = 0

    def __call__(self, seconds: float) -> bool:
        assert 0 < seconds < 1
        self.count += 1
        try:
            happening = next(self.left)
        except StopIteration:
            return True
        if happening is not None:
            happening()
        return False


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "tea.owm"
    path.write_text("component Tea\n", encoding="utf-8")
    return path


def write(path, text):
    return lambda: path.write_text(text, encoding="utf-8")


def test_a_file_that_nobody_touches_has_not_changed(file):
    assert Eyes([str(file)]).wait(Pauses(then=5)) is False


def test_a_saved_file_has_changed_once(file):
    eyes = Eyes([str(file)])

    assert eyes.wait(Pauses(write(file, "component Coffee\n"), then=2)) is True
    assert eyes.wait(Pauses(then=5)) is False


def test_a_file_that_was_put_in_place_of_another_of_its_size_and_time_has_changed(file):
    eyes = Eyes([str(file)])
    other = file.with_name("new")
    other.write_text("component Pea\n", encoding="utf-8")
    seen = file.stat()
    os.utime(other, ns=(seen.st_atime_ns, seen.st_mtime_ns))

    assert eyes.wait(Pauses(lambda: other.replace(file), then=2)) is True


def test_any_of_several_files_may_change(file, tmp_path):
    second = tmp_path / "second.owm"
    second.write_text("", encoding="utf-8")

    assert Eyes([str(file), str(second)]).wait(Pauses(write(second, "component A\n"), then=2)) is True


def test_many_saves_shortly_after_one_another_are_one_change(file):
    eyes = Eyes([str(file)])
    pauses = Pauses(*(write(file, "component Tea\n" * count) for count in range(2, 7)), then=1)

    assert eyes.wait(pauses) is True
    assert pauses.count == 6  # it waited for all of them
    assert eyes.wait(Pauses(then=5)) is False


def test_a_file_that_never_rests_is_read_all_the_same(file):
    eyes = Eyes([str(file)])
    pauses = Pauses(*(write(file, "x" * count) for count in range(1, LONGEST + 20)))

    assert eyes.wait(pauses) is True
    assert pauses.count < LONGEST + 5


def test_a_file_that_is_missing_for_a_moment_is_the_new_one(file):
    """As editors save: the old file is taken away, and the new one put in its place."""
    eyes = Eyes([str(file)])
    aside = file.with_name("tea.owm~")
    pauses = Pauses(lambda: file.rename(aside), None, None, write(file, "component Coffee\n"), then=2)

    assert eyes.wait(pauses) is True
    assert pauses.count >= 5
    assert eyes.wait(Pauses(then=5)) is False


def test_a_file_that_is_gone_has_changed_when_it_had_time_to_come_back(file):
    eyes = Eyes([str(file)])
    pauses = Pauses(file.unlink, then=PATIENCE + 1)

    assert eyes.wait(pauses) is True
    assert pauses.count > PATIENCE
    assert eyes.wait(Pauses(then=5)) is False
    assert eyes.wait(Pauses(write(file, "component Back\n"), then=2)) is True


def test_a_change_at_the_very_end_is_left_alone(file):
    assert Eyes([str(file)]).wait(Pauses(write(file, "component Coffee\n"))) is False


def test_a_name_that_no_file_can_have_is_a_file_that_is_not_there():
    assert Eyes(["a\0b"]).wait(Pauses(then=3)) is False
