"""Which rules there are, other people's among them."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

import wardley
from wardley.analyse.finding import Finding, Subject
from wardley.analyse.rule import CheckError, Found, Rule, in_order, rule_of, rules
from wardley.graph.estate import Estate

RULE = '''\
"""A component whose name shouts.

Names are read aloud in meetings.

```owm
component TILL [0.5, 0.5] // W201 low
```

Instead:

```owm
component Till [0.5, 0.5]
```

Accept it where it is an acronym.

Source: the style guide of the house.
"""

from wardley.analyse.finding import Finding, Subject

CODE = "HOUSE1"
THRESHOLDS = {"shouting-from": (3,)}


def check(estate, found):
    for chart in estate.charts:
        for placement in chart.placements:
            letters = placement.name
            if letters.isupper() and len(letters) >= estate.policy.number("shouting-from"):
                yield Finding(
                    CODE, "shouting-name", "low", f"'{letters}' shouts", placement.places(), "write it small",
                    {"letters": len(letters)}, Subject("component", letters, chart.name),
                )
'''


@pytest.fixture
def installed(tmp_path: Path, monkeypatch):
    """Installs a package that announces a rule, as pip would."""
    monkeypatch.syspath_prepend(tmp_path)
    rules.cache_clear()

    def install(source: str, value: str = "house_rules.shouting_name"):
        package = tmp_path / "house_rules"
        package.mkdir()
        (package / "__init__.py").write_text("")
        (package / "shouting_name.py").write_text(source)
        info = tmp_path / "house_rules-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: house-rules\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[wardley.rules]\nshouting-name = {value}\n")

    yield install
    rules.cache_clear()
    for name in [name for name in sys.modules if name.startswith("house_rules")]:
        del sys.modules[name]


def test_a_rule_that_a_package_announces_is_checked_like_ours(installed):
    installed(RULE)
    map_ = wardley.parse("component TILL [0.5, 0.5]\ncomponent IT [0.4, 0.4]\n", name="tea.owm")
    report = wardley.check(map_, select=["HOUSE"])

    assert [(f.code, f.name, f.subject.name, f.facts) for f in report] == [
        ("HOUSE1", "shouting-name", "TILL", {"letters": 4})
    ]
    assert len(wardley.check(map_, select=["HOUSE"], policy={"shouting-from": 2})) == 2
    rule = next(rule for rule in rules() if rule.code == "HOUSE1")
    assert (rule.name, rule.title) == ("shouting-name", "A component whose name shouts")


@pytest.mark.parametrize(
    ("source", "value", "message"),
    [
        ("CODE = 'HOUSE1'", "house_rules.shouting_name", "has no check, __doc__"),
        ("raise RuntimeError('broken')", "house_rules.shouting_name", r"cannot be loaded: RuntimeError\('broken'\)"),
        (RULE, "house_rules.missing", "cannot be loaded: ModuleNotFoundError"),
        (
            "class Shouting:\n    'Names.'\n    CODE = 'HOUSE1'\n    check = list\n",
            "house_rules.shouting_name:Shouting", r"has no module$",
        ),
        (RULE.replace("HOUSE1", "W201"), "house_rules.shouting_name", "share the code W201"),
    ],
)  # fmt: skip
def test_what_is_no_rule_is_said_in_its_owners_terms(installed, source, value, message):
    installed(source, value)

    with pytest.raises(CheckError, match=message) as refused:
        rules()
    if "share" not in message:
        assert str(refused.value).startswith(f"the rule 'shouting-name' ({value}) ")


def test_rules_come_in_order_and_each_has_a_code_of_its_own():
    codes = [rule.code for rule in rules()]

    assert codes == sorted(set(codes))
    assert "W201" in codes


def test_a_rule_is_called_like_its_file():
    rule = next(rule for rule in rules() if rule.code == "W201")

    assert rule.name == "commodity-custom-built"
    assert rule.page.startswith("A commodity that is custom-built.\n\n")
    assert rule.title == "A commodity that is custom-built"


def test_every_rule_builds_only_on_rules_that_there_are():
    codes = {rule.code for rule in rules()}

    assert {code for rule in rules() for code in rule.after} - codes == set()


def check_nothing(_estate, _found):
    return iter(())


def module(**more) -> ModuleType:
    made = ModuleType("house.rules.shouting_name", "\nA name that shouts.\n\nMore.\n")
    made.__dict__.update({"CODE": "HOUSE1", "check": check_nothing, **more})
    return made


def test_a_module_is_a_rule_by_its_code_its_check_and_its_page():
    rule = rule_of(module())

    assert (rule.code, rule.name, rule.title) == ("HOUSE1", "shouting-name", "A name that shouts")
    assert rule.page == "A name that shouts.\n\nMore."
    assert (rule.check, rule.thresholds, rule.after) == (check_nothing, {}, ())
    assert rule.unchecked(Estate([])) is None
    bare = module()
    bare.__doc__ = None
    assert rule_of(bare).page == ""


def test_a_module_may_say_its_thresholds_what_it_builds_on_and_what_it_lacks():
    rule = rule_of(module(THRESHOLDS={"loud": (3,)}, AFTER=("W201",), unchecked=lambda _: "nobody speaks"))

    assert (rule.thresholds, rule.after) == ({"loud": (3,)}, ("W201",))
    assert rule.unchecked(Estate([])) == "nobody speaks"


def test_a_rule_may_build_on_one_that_is_not_installed(monkeypatch):
    first = Rule("A1", "first", "A page.", check_nothing)
    made = Rule("B1", "made", "A page.", check_nothing, after=("Z9", "A1", "C1"))
    later = Rule("C1", "later", "A page.", check_nothing, after=("A1",))
    monkeypatch.setattr("wardley.analyse.rule.rules", lambda: (first, made, later))

    assert [rule.code for rule in in_order([made])] == ["A1", "C1", "B1"]
    assert [rule.code for rule in in_order([later, made])] == ["A1", "C1", "B1"]


def test_what_was_found_later_is_found_too_on_its_own_map_alone():
    text = "component Till [0.5, 0.5]\ncomponent Oven [0.5, 0.5]\n"
    charts = Estate([wardley.parse(text, name=name) for name in ("a.owm", "b.owm")]).charts
    till, oven = charts[0].placements
    found = Found()

    def finding(code: str, map_: str) -> Finding:
        return Finding(code, "made-up", "low", "m", subject=Subject("component", "Till", map_))

    found.add("W1", [finding("W1", "a"), finding("W1", "b")])
    assert [f.subject.map for f in found.on(charts[0], till)] == ["a"]
    found.add("W2", [finding("W2", "a")])
    assert [f.code for f in found.on(charts[0], till)] == ["W1", "W2"]
    assert [f.code for f in found.on(charts[0], till, "W2", "W3")] == ["W2"]
    assert found.on(charts[0], oven) == []
