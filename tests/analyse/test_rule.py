"""Which rules there are, other people's among them."""

import sys
from pathlib import Path

import pytest

import wardley
from wardley.analyse.rule import CheckError, rules

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
        (RULE.replace("HOUSE1", "W201"), "house_rules.shouting_name", "share the code W201"),
    ],
)  # fmt: skip
def test_what_is_no_rule_is_said_in_its_owners_terms(installed, source, value, message):
    installed(source, value)

    with pytest.raises(CheckError, match=message):
        rules()


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
