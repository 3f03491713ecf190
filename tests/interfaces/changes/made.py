"""Comparisons to be told."""

import wardley
from wardley.interfaces.comparing import Compared, Comparison

OLD = """\
title Shop
anchor Guest [0.95, 0.5]
component Desk [0.7, 0.3] (build)
component Safe [0.5, 0.5]
component Keys [0.3, 0.6]
Guest->Desk
Desk->Safe
evolve Desk 0.5
//@ estate Desk (cost 120k)
//@ contract Lot (vendor Acme, ends 2026-06)
"""
NEW = """\
title Shop
anchor Guest [0.95, 0.5]
component Desk [0.7, 0.5] (buy)
component Keys [0.3, 0.62]
component App [0.6, 0.2]
Guest->Desk
Guest->App
evolve Keys 0.8
//@ estate Desk (cost 80k)
//@ contract Lot (vendor Acme, ends 2027-06)
"""


def one(old: str = OLD, new: str = NEW, **names: str) -> Comparison:
    """Two texts compared."""
    called = {"old": "old.owm", "new": "new.owm"} | names
    before = wardley.parse(old, name=called["old"])
    after = wardley.parse(new, name=called["new"])
    compared = Compared(called["new"], called["old"], called["new"], wardley.diff(before, after))
    return Comparison(called["old"], called["new"], (compared,), 1)


def several() -> Comparison:
    """Two folders compared: a map that changed, a new one, one that is gone, and two that are the same."""
    map_, empty = wardley.parse("component A [0.5, 0.5]"), wardley.WardleyMap()
    changed = one().maps[0]._replace(name="a/shop.owm", old="old/a/shop.owm", new="new/a/shop.owm")
    come = Compared("b.owm", None, "new/b.owm", wardley.diff(empty, map_))
    gone = Compared("c.owm", "old/c.owm", None, wardley.diff(map_, empty))
    return Comparison("old", "new", (changed, come, gone), 5, folders=True)
