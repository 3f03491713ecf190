"""Reports to be told: a small shop as the rules find it, and findings made up."""

from dataclasses import replace

from tests.analyse.pages import checked

from wardley.analyse.finding import Acceptance, Finding, Subject
from wardley.analyse.report import Report
from wardley.source.diagnostic import Diagnostic
from wardley.source.place import Place

SHOP = """\
title Bakery
anchor Guest [0.95, 0.60]
component Bread [0.80, 0.60] (buy)
component Payments [0.40, 0.90] (build)
component Sign-in [0.35, 0.72] (build)
component Till [0.30, 0.85] (build)
Guest -> Bread -> Payments
Bread -> Sign-in
Bread -> Till
//@ estate Payments (in-house, bespoke, cost 40k)
//@ estate Till (differentiating)
//@ accept W201 Sign-in (until 2026-06) ; the new one opens in spring
"""

QUIET = """\
anchor Guest [0.95, 0.60]
component Bread [0.80, 0.60] (buy)
Guest -> Bread
"""

NAMES = (
    'he said "no"', "it's", "<b>bold</b> & <!-- gone -->", "a|b", "`code` *bold* _under_",
    "[link](http://x.example)", "@team and #12", "::error::no", "##[add-mask]x", "100% of, it: all",
    "Bäckerei 🥐 面包", "two\nlines\r\nmore", "\u202eright to left\u202c", "bell\x07 null\x00 escape\x1b[31m",
    "\ufffe and \ud800", "{0} {name} $x$", "]]>", "very long " * 400,
)  # fmt: skip
"""Names as somebody may write them who means no harm, or does."""


def shop(code: str = "W201") -> Report:
    """The bakery as the rule *code* finds it: for W201, one high, one medium, one accepted."""
    return checked({"maps/shop.owm": SHOP}, code)


def quiet() -> Report:
    """A map in which nothing is wrong."""
    return checked({"maps/quiet.owm": QUIET}, "W201")


def finding(
    name: str = "Oven", severity: str = "medium", places: tuple[Place, ...] | None = None, **changes
) -> Finding:
    """A finding of the made-up rule W299 on the component *name* of the map ``shop``."""
    if places is None:
        places = (Place("maps/shop.owm", 3, 11, 16),)
    made = Finding(
        "W299", "oven-cold", severity, f"'{name}' is cold", places, f"heat '{name}'",
        {"evolution": 0.5}, Subject("component", name, "shop"), {"warmth": 20},
    )  # fmt: skip
    return replace(made, **changes)


def accepted(name: str = "Oven", by: str = "accept", **changes) -> Finding:
    """A finding that is lived with."""
    return finding(name, accepted=Acceptance("it is summer", by=by), **changes)


def fault(severity: str = "error", places: tuple[Place, ...] = (), **changes) -> Diagnostic:
    """What is wrong with the text, without a place of its own."""
    return replace(Diagnostic("E999", "oven-unknown", severity, "the oven is unknown", places), **changes)


def report(
    *findings: Finding, diagnostics: tuple[Diagnostic, ...] = (), base: Report | None = None
) -> Report:
    """The report of the shop that says *findings* and *diagnostics* alone."""
    return replace(base or shop(), findings=findings, diagnostics=diagnostics)


def odd() -> Report:
    """A report about every one of `NAMES`, open and accepted, in files that are called so too."""
    made = []
    for name in NAMES:
        made.append(finding(name, places=(Place(f"maps/{name}.owm", 1, 1, 1),), facts={name: [name, None]}))
        made.append(accepted(name, softened_by=(name,), places=()))
    return report(*made, diagnostics=(fault(), fault(message=NAMES[-2], help=NAMES[2])))


def many(count: int, severity: str = "medium") -> list[Finding]:
    """*count* findings that differ in name."""
    return [finding(f"Oven {number}", severity) for number in range(count)]
