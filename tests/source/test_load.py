"""Reading a file as a text."""

import io
import sys

import pytest

from wardley.source.errors import SourceError
from wardley.source.limits import Limits
from wardley.source.load import load


def refusal(path, **limits) -> tuple[str, str, str]:
    with pytest.raises(SourceError) as refused:
        load(path, Limits(**limits))
    diagnostic = refused.value.diagnostic
    return diagnostic.code, diagnostic.message, str(diagnostic.place)


def test_a_missing_file_is_said_to_be_missing(tmp_path) -> None:
    assert refusal(tmp_path / "tea.owm")[:2] == ("E001", "no such file")


def test_a_folder_is_not_a_map(tmp_path) -> None:
    assert refusal(tmp_path)[0] == "E002"


def test_a_name_that_no_system_allows_is_unreadable(tmp_path) -> None:
    assert refusal(tmp_path / "a\0b")[0] == "E003"


def test_a_byte_that_is_not_utf_8_is_shown_where_it_stands(tmp_path) -> None:
    path = tmp_path / "tea.owm"
    path.write_bytes("title Thé\ncomponent Th\xe9 [0.5, 0.4]".encode("latin-1"))
    code, message, place = refusal(path)
    assert (code, message) == ("E005", "this is not UTF-8: byte 0xe9 stands here")
    assert place.endswith("tea.owm:1:9")


def test_a_nul_byte_is_not_text(tmp_path) -> None:
    path = tmp_path / "tea.owm"
    path.write_bytes(b"title Tea\ncomp\0nent")
    code, _, place = refusal(path)
    assert code == "E005"
    assert place.endswith(":2:5")


def test_a_file_over_the_limit_is_refused_and_one_at_the_limit_read(tmp_path) -> None:
    path = tmp_path / "tea.owm"
    path.write_bytes(b"x" * 100)
    assert refusal(path, file_bytes=99)[0] == "E004"
    assert load(path, Limits(file_bytes=100)).text == "x" * 100


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_at_the_beginning_is_no_part_of_the_text(tmp_path, encoding) -> None:
    path = tmp_path / "tea.owm"
    path.write_bytes("title Thé".encode(encoding))
    assert load(path).text == "title Thé"


def test_a_dash_is_standard_input(monkeypatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"title Tea")))
    source = load("-")
    assert (source.name, source.text) == ("<stdin>", "title Tea")


def test_an_empty_file_is_an_empty_text(tmp_path) -> None:
    path = tmp_path / "tea.owm"
    path.touch()
    assert load(path).text == ""
