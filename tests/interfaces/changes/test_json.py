"""Changes as JSON."""

import json

from tests.interfaces.changes import made

from wardley.interfaces.changes.json import tell


def changes(comparison):
    return json.loads(tell(comparison))["maps"][0]["changes"]


def test_a_map_is_told_with_what_it_is_called_and_how_much_changed():
    told = json.loads(tell(made.one()))
    (map_,) = told["maps"]

    assert (told["old"], told["new"], told["looked_at"]) == ("old.owm", "new.owm", 1)
    assert (map_["name"], map_["old"], map_["new"], map_["status"]) == (
        "new.owm",
        "old.owm",
        "new.owm",
        "changed",
    )
    assert map_["counts"] == {
        "stage": 1, "added": 1, "removed": 1, "sourcing": 2, "plans": 1, "estate": 1, "moved": 1, "links": 2,
    }  # fmt: skip
    assert map_["unread"] == {"old": 0, "new": 0}


def test_a_change_has_all_its_fields():
    assert changes(made.one())[0] == {
        "group": "stage",
        "what": "arrived",
        "subject": {"kind": "component", "name": "Desk", "other": None},
        "field": "place",
        "before": {"visibility": 0.7, "evolution": 0.3, "stage": "custom-built"},
        "after": {"visibility": 0.7, "evolution": 0.5, "stage": "product"},
        "facts": {"by": {"visibility": None, "evolution": 0.2}, "target": 0.5},
        "reason": None,
        "guess": False,
        "message": "'Desk' arrived in product as expected, from custom-built: 0.3 → 0.5",
        "places": {
            "old": {"file": "old.owm", "line": 3, "column": 11},
            "new": {"file": "new.owm", "line": 3, "column": 11},
        },
    }


def test_sourcing_amounts_and_days_are_plain_data():
    by_field = {change["field"]: change for change in changes(made.one())}

    assert by_field["sourcing"]["after"] == {"decorator": "buy", "who": None, "how": None, "supplier": None}
    assert (by_field["cost"]["before"], by_field["cost"]["facts"]) == (120_000, {"by": -40_000})
    assert by_field["ends"]["after"] == "2027-06"


def test_every_change_has_the_same_keys():
    keys = {tuple(change) for change in changes(made.one())}

    assert len(keys) == 1


def test_maps_that_came_and_went_have_no_other_side():
    maps = json.loads(tell(made.several()))["maps"]

    assert [(map_["old"], map_["new"], map_["status"]) for map_ in maps] == [
        ("old/a/shop.owm", "new/a/shop.owm", "changed"), (None, "new/b.owm", "added"),
        ("old/c.owm", None, "removed"),
    ]  # fmt: skip


def test_nothing_changed_is_an_empty_list():
    assert changes(made.one(made.OLD, made.OLD)) == []
    assert json.loads(tell(made.one(made.OLD, made.OLD)))["maps"][0]["status"] == "same"


def test_lines_that_could_not_be_read_are_counted():
    assert json.loads(tell(made.one("zzz", "")))["maps"][0]["unread"] == {"old": 1, "new": 0}


def test_half_a_surrogate_pair_is_no_obstacle():
    assert "App" in tell(made.one("", "component App\ud800 [0.5, 0.5]"))
