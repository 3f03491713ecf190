"""From a report to cards."""

from datetime import date

import wardley
from wardley.analyse.check import Choice, check
from wardley.interfaces.explained import cards_by_text

MAP = "component Power [0.7, 0.90] (build)\ncomponent Water [0.6, 0.95] (outsource)\nPower->Water\n"


def report(*texts: str):
    maps = [wardley.parse(text, name=f"{'ab'[number]}.owm") for number, text in enumerate(texts)]
    return check(maps, Choice(("W201", "W203")), today=date(2026, 2, 1))


def test_findings_stand_on_the_cards_of_their_own_map():
    made = report(MAP, MAP.replace("Power", "Gas").replace("(build)", "(buy)"))
    cards = cards_by_text(made.estate, made.open)
    power, water = cards["a.owm"]

    assert list(cards) == ["a.owm", "b.owm"]
    assert [said.code for said in power.findings] == ["W201", "W203"]
    assert all(said.message and said.action for said in power.findings)
    assert water.findings == ()
    assert [card.findings for card in cards["b.owm"]] == [(), ()]


def test_where_nobody_looked_nothing_is_said_to_be_in_line():
    made = report(MAP)

    assert {card.findings for card in cards_by_text(made.estate)["a.owm"]} == {None}
