"""Facts in words."""

import pytest

from wardley.interfaces.reports.facts import at_stake, in_words, money, percent


@pytest.mark.parametrize(
    ("amount", "text"),
    [(95_000, "95k"), (2_150_000, "2,150k"), (13_700_000, "13.7m"), (13_675_000, "13.68m"), (500, "500"),
     (0, "0"), (1_234, "1.23k"), (9_999_000, "9,999k"), (10_000_000, "10m"),
     (2_000_000_000, "2bn"), (12.5, "12.5"), (1_500_500, "1.5m"), (0.25, "0.25")],
)  # fmt: skip
def test_money_is_short(amount, text):
    assert money(amount) == text


@pytest.mark.parametrize(("share", "text"), [(0.45, "45 %"), (1, "100 %"), (0, "0 %"), (0.3333, "33.3 %")])
def test_a_share_is_in_percent(share, text):
    assert percent(share) == text


def test_facts_come_in_the_order_of_what_is_asked():
    facts = {
        "alternatives": ["Ring", "Bell"], "people": 1, "cost": 95_000, "team": "Shop", "owner": "Cy",
        "needs": 3, "needs_above": 2, "who": "vendor", "supplier": "Kassa", "how": "configured",
        "evolution": 0.86, "stage": "commodity",
    }  # fmt: skip

    assert in_words(facts) == [
        "0.86 (commodity)", "vendor Kassa, configured", "2 of 3 needs stand on it", "95k a year", "1 person",
        "team Shop", "owner Cy", "on the market: Ring, Bell",
    ]  # fmt: skip


def test_what_is_not_known_is_left_out():
    assert in_words({}) == []
    assert in_words({"needs": 0, "needs_above": 0, "alternatives": [], "who": None}) == []
    assert in_words({"stage": "custom-built", "people": 2.5}) == ["custom-built", "2.5 people"]
    assert at_stake({"cost": 3_000, "needs": 1, "needs_above": 1}) == [
        "1 of 1 needs stands on it",
        "3k a year",
    ]
