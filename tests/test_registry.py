"""The modules of a room."""

import pytest

from wardley import registry


def test_a_room_is_listed_in_order_of_name_without_its_private_modules(tmp_path, monkeypatch):
    room = tmp_path / "teahouse"
    room.mkdir()
    for name in ("__init__", "samovar", "_kettle", "cup"):
        (room / f"{name}.py").write_text("raise RuntimeError('loaded')" if name == "cup" else "")
    (room / "notes.txt").write_text("")
    monkeypatch.syspath_prepend(tmp_path)

    assert registry.names("teahouse") == ("cup", "samovar")
    assert registry.load("teahouse", "samovar").__name__ == "teahouse.samovar"


def test_a_module_that_is_not_there_cannot_be_loaded():
    with pytest.raises(ModuleNotFoundError, match="no_such_command"):
        registry.load("wardley.interfaces.cli", "no_such_command")
