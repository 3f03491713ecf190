"""Paths and addresses of files."""

import os

import pytest
from tests.interfaces.findings import made

from wardley.interfaces.reports.places import Places, path, uri
from wardley.source.place import Place


@pytest.mark.parametrize(
    ("here", "name", "expected"),
    [
        ("/estate", "maps/shop.owm", "maps/shop.owm"),
        ("/estate", "./maps/../maps/shop.owm", "maps/shop.owm"),
        ("/estate", "/estate/maps/shop.owm", "maps/shop.owm"),
        ("/", "/maps/shop.owm", "maps/shop.owm"),
        ("/estate", "/estates/shop.owm", "/estates/shop.owm"),
        ("/estate", "../shop.owm", "../shop.owm"),
        ("/estate", "<stdin>", "<stdin>"),
        ("/estate", r"maps\shop.owm", "maps/shop.owm"),
        (r"C:\estate", r"maps\shop.owm", "maps/shop.owm"),
        (r"C:\estate", "maps/shop.owm", "maps/shop.owm"),
        (r"C:\estate", r"C:\estate\maps\shop.owm", "maps/shop.owm"),
        (r"C:\estate", r"c:\Estate\Maps\Shop.owm", "Maps/Shop.owm"),
        (r"C:\estate", r"D:\maps\shop.owm", "D:/maps/shop.owm"),
        (r"C:\estate", r"\\server\share\shop.owm", "//server/share/shop.owm"),
    ],
)
def test_a_path_is_relative_where_the_file_lies_in_the_folder(monkeypatch, here, name, expected):
    monkeypatch.setattr(os, "getcwd", lambda: here)

    assert path(name) == expected


@pytest.mark.parametrize(
    ("here", "name", "expected"),
    [
        ("/estate", "maps/a map#1?.owm", ("maps/a%20map%231%3F.owm", True)),
        ("/estate", "a:b.owm", ("a%3Ab.owm", True)),
        ("/estate", "Bäckerei 🥐.owm", ("B%C3%A4ckerei%20%F0%9F%A5%90.owm", True)),
        ("/estate", "two\nlines.owm", ("two%0Alines.owm", True)),
        ("/estate", "half\ud800.owm", ("half%3F.owm", True)),
        ("/estate", "../a b.owm", ("file:///a%20b.owm", False)),
        ("/estate", "/other/50%.owm", ("file:///other/50%25.owm", False)),
        (r"C:\estate", r"maps\a b.owm", ("maps/a%20b.owm", True)),
        (r"C:\estate", "../a.owm", ("file:///C:/a.owm", False)),
        (r"C:\estate", r"D:\maps\a b.owm", ("file:///D:/maps/a%20b.owm", False)),
        (r"C:\estate", r"\\server\share\a b.owm", ("file://server/share/a%20b.owm", False)),
    ],
)
def test_an_address_is_percent_encoded(monkeypatch, here, name, expected):
    monkeypatch.setattr(os, "getcwd", lambda: here)

    assert uri(name) == expected


def test_a_finding_without_place_stands_in_its_own_map():
    from tests.analyse.pages import checked

    places = Places(checked({"quiet.owm": made.QUIET, "shop.owm": made.SHOP}, "W201"))

    assert places.of(made.finding(places=())) == Place("shop.owm", 1, 1, 1)
    assert places.of(made.fault()) == Place("quiet.owm", 1, 1, 1)
    assert places.of(made.finding()) == Place("maps/shop.owm", 3, 11, 16)
