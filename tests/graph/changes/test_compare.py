"""Two maps compared as a whole."""

from tests.graph.changes.told import compared

import wardley
from wardley.graph.changes.change import GROUPS

OLD = """\
title Shop
component A [0.5, 0.3]
component B [0.4, 0.6] (build)
component C [0.3, 0.5]
component D [0.2, 0.5]
A->B
note n [0.1, 0.1]
"""
NEW = """\
title Store
component B [0.4, 0.6] (buy)
component A [0.5, 0.5]
component D [0.2, 0.55]
component E [0.7, 0.1]
A->D
note n [0.1, 0.1]
evolve D 0.9
"""


def test_the_news_comes_before_the_details():
    groups = [change.group for change in compared(OLD, NEW)]

    assert groups == ["stage", "added", "removed", "sourcing", "plans", "moved", "links", "links", "rest"]
    assert groups == sorted(groups, key=GROUPS.index)


def test_groups_keep_their_order_and_hold_everything():
    difference = compared(OLD, NEW)

    assert [change for changes in difference.groups().values() for change in changes] == list(difference)
    assert len(difference) == 9


def test_two_texts_that_differ_in_layout_alone_do_not_differ():
    turned = "\n".join(["// remark", *reversed(OLD.strip().split("\n")), "", ""])

    assert len(compared(OLD, turned)) == 0
    assert not compared(OLD, turned).changes


def test_a_change_knows_what_it_is_about_and_where_it_stands():
    change = next(change for change in compared(OLD, NEW) if change.subject.name == "B")

    assert (change.old.line, change.new.line) == (3, 2)
    assert (change.old_place.file, change.old_place.line) == ("old", 3)
    assert (change.new_place.file, change.new_place.line) == ("new", 2)


def test_maps_that_no_text_was_read_for_can_be_compared():
    made = wardley.parse(OLD)
    made.source = None

    assert {change.old_place for change in wardley.diff(made, wardley.WardleyMap())} == {None}


def test_two_maps_of_other_people_are_compared_without_a_word_of_the_same_one(corpus):
    paths = sorted((corpus / "maps").rglob("*.owm"))
    assert paths
    for path in paths[::10]:
        map_ = wardley.read(path)
        assert wardley.diff(map_, wardley.read(path)).changes == ()
