"""Facts in words."""

from wardley.interfaces.reports.facts import at_stake, in_words


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


def test_what_work_costs_is_not_called_yearly():
    facts = {"cost": 30_000, "owner": "Ada"}

    assert in_words(facts, yearly=False) == ["30k", "owner Ada"]
    assert at_stake(facts, yearly=False) == ["30k"]
    assert at_stake(facts) == ["30k a year"]
