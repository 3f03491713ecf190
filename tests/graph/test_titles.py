"""Short names that tell the maps of an estate apart."""

import wardley
from wardley.graph.titles import chart_names


def names(*paths, text="component A [0.5, 0.5]"):
    return chart_names([wardley.parse(text, name=path) for path in paths])


def test_a_map_is_called_by_the_stem_of_its_file():
    assert names("north/sales.owm", "/srv/maps/support.v2.owm") == ["sales", "support.v2"]


def test_maps_of_one_stem_are_told_apart_by_their_folders():
    assert names("a/north/crm.owm", "a/south/crm.owm", "a/other.owm") == ["north/crm", "south/crm", "other"]


def test_as_many_folders_are_shown_as_it_takes():
    assert names("x/m/crm.owm", "y/m/crm.owm", "n/crm.owm") == ["x/m/crm", "y/m/crm", "n/crm"]


def test_a_shorter_path_keeps_what_it_has():
    assert names("crm.owm", "a/crm.owm", "./crm.txt") == ["crm", "a/crm", "crm (2)"]


def test_windows_separators_are_folders_too():
    assert names(r"C:\maps\north\crm.owm", r"C:\maps\south\crm.owm") == ["north/crm", "south/crm"]


def test_a_file_without_a_stem_or_suffix_keeps_its_name():
    assert names("maps/.owm", "maps/plain") == [".owm", "plain"]


def test_a_map_without_a_file_is_called_by_its_title_or_its_number():
    titled = wardley.parse("title Tea shop\ncomponent A [0.5, 0.5]")
    bare = wardley.parse("component A [0.5, 0.5]")
    nowhere = wardley.parse("component A [0.5, 0.5]", name="")
    assert chart_names([titled, bare, nowhere]) == ["Tea shop", "map 2", "map 3"]


def test_what_nothing_tells_apart_is_numbered():
    assert names("crm.owm", "crm.owm", "crm.owm") == ["crm", "crm (2)", "crm (3)"]


def test_a_number_is_not_given_where_a_file_is_called_so():
    found = names("crm.owm", "crm.owm", "crm (2).owm", "crm.owm")
    assert found == ["crm", "crm (3)", "crm (2)", "crm (4)"]
    assert names() == []
