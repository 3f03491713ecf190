"""The principles of doctrine."""

from wardley.analyse.rule import rules
from wardley.reporting.principles import ASKED, SEEN


def test_there_are_forty_principles_each_named_once_with_a_question():
    every = [*SEEN, *ASKED]

    assert (len(SEEN), len(ASKED)) == (14, 26)
    assert len({one.name for one in every}) == 40
    assert all(one.ask.endswith("?") for one in every)
    assert len({one.ask for one in every}) == 40


def test_only_rules_that_there_are_speak_of_a_principle():
    known = {rule.code for rule in rules()}

    assert all(one.codes and set(one.codes) <= known for one in SEEN)
    assert all(not one.codes for one in ASKED)
