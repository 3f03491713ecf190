"""W504: one thing may go by several words."""

import pytest
from tests.analyse.pages import checked


def report(*names, more=""):
    return checked(
        {
            f"m{n}.owm": "\n".join(f"component {name} [0.5, 0.5]" for name in on.split(", ")) + f"\n{more}"
            for n, on in enumerate(names, 1)
        },
        "W504",
    )


def words(*names, **more):
    return [finding.facts["words"] for finding in report(*names, **more).open]


def test_names_of_two_maps_that_look_alike_are_asked_about():
    (finding,) = report("Booking System", "Bookings").open

    assert (finding.code, finding.name, finding.severity) == ("W504", "words-differ", "note")
    assert finding.message == "'Booking System' on 'm1' and 'Bookings' on 'm2' look like words for one thing"
    assert finding.help == "ask those who drew the maps whether they are one thing, and choose one word if so"
    assert (finding.subject.kind, finding.subject.name) == ("thing", "Booking System")
    assert [str(place) for place in finding.places] == ["m1.owm:1:11", "m2.owm:1:11"]
    assert finding.facts == {"words": ["Booking System", "Bookings"], "maps": ["m1", "m2"], "joined": False}
    assert finding.threshold == {"words-listed": 10.0}


def test_a_group_is_one_question():
    assert words("Booking System", "Bookings", "bookings", "Booking Tool") == [
        ["Booking System", "Bookings", "Booking Tool"]
    ]


def test_case_alone_is_no_difference():
    assert report("Booking", "BOOKING", "booking").open == ()


def test_letters_that_differ_are_not_counted():
    assert report("Booking", "Boking", "Bookin").open == ()


def test_a_map_that_shows_both_tells_them_apart():
    assert report("Booking, Bookings").open == ()
    assert report("Booking, Bookings", "Booking").open == ()
    assert report("Booking", "Bookings", "Booking, Bookings").open == ()


@pytest.mark.parametrize("pair", [("Market", "Markets"), ("Users", "User"), ("Platform", "Platforms")])
def test_words_that_name_no_thing_in_particular_are_left_alone(pair):
    assert report(*pair).open == ()


def test_users_and_other_maps_are_left_out():
    texts = {
        "a.owm": "anchor Learner [0.9, 0.5]\nsubmap Quiz [0.5, 0.5]",
        "b.owm": "component Learners [0.5, 0.5]\ncomponent Quiz System [0.5, 0.5]",
    }

    assert checked(texts, "W504").open == ()


def test_a_form_of_a_pipeline_is_a_word_too():
    texts = {
        "a.owm": "component Power [0.5, 0.5]\npipeline Power\n{\ncomponent Turbine [0.5]\n}",
        "b.owm": "component Turbines [0.5, 0.5]",
    }

    assert len(checked(texts, "W504").open) == 1


def test_words_that_a_line_joins_and_maps_still_use_are_asked_for():
    (finding,) = report("CRM", "Client list", more="//@ team Ops\n").open or (None,)
    assert finding is None

    texts = {
        "a.owm": "component CRM [0.5, 0.5]\n//@ same CRM (Client list, Box)",
        "b.owm": "component Client List [0.5, 0.5]",
    }
    (finding,) = checked(texts, "W504").open
    assert finding.message == "'CRM' on 'a' and 'Client List' on 'b' are words for one thing"
    assert finding.help == "choose one of the words, and use it on every map"
    assert finding.facts == {"words": ["CRM", "Client List"], "maps": ["a", "b"], "joined": True}


def test_a_line_that_joins_what_one_map_shows_or_nobody_uses_asks_nothing():
    more = "//@ same CRM (Client list)\n//@ same Nothing (Nobody)"
    texts = {
        "a.owm": f"component CRM [0.5, 0.5]\ncomponent Client list [0.5, 0.5]\n{more}",
        "b.owm": "component X [0.5, 0.5]",
    }
    assert checked(texts, "W504").open == ()

    texts = {"a.owm": f"component CRM [0.5, 0.5]\n{more}", "b.owm": "component crm [0.5, 0.5]"}
    assert checked(texts, "W504").open == ()


def test_words_that_are_joined_are_not_asked_about_as_alike_too():
    texts = {
        "a.owm": "component Booking [0.5, 0.5]\n//@ same Booking (Bookings)",
        "b.owm": "component Bookings [0.5, 0.5]",
    }

    assert [f.facts["joined"] for f in checked(texts, "W504").open] == [True]


def test_a_joined_thing_may_look_like_another_by_any_of_its_words():
    texts = {
        "a.owm": "component CRM [0.5, 0.5]\n//@ same CRM (Client list)",
        "b.owm": "component Client list [0.5, 0.5]",
        "c.owm": "component Client lists [0.5, 0.5]",
    }

    assert sorted(f.facts["words"] for f in checked(texts, "W504").open) == [
        ["CRM", "Client list"],
        ["Client list", "Client lists"],
    ]


def pairs(count, more=""):
    names = [f"Thing{chr(65 + n)}" for n in range(count)]
    return report(", ".join(names), ", ".join(f"{name} System" for name in names), more=more)


def test_up_to_ten_questions_are_told_one_by_one():
    assert len(pairs(10).open) == 10


def test_more_are_one_list():
    (finding,) = pairs(11).open

    assert (finding.name, finding.severity) == ("words-differ", "note")
    assert finding.message == "11 things may go by several words each"
    assert (finding.subject.kind, finding.subject.name) == ("estate", "estate")
    assert finding.facts["count"] == 11
    assert finding.facts["things"][0] == {
        "words": ["ThingA", "ThingA System"],
        "maps": ["m1", "m2"],
        "joined": False,
    }
    assert [(place.file, place.line) for place in finding.places] == [("m1.owm", n) for n in range(1, 12)]
    assert finding.threshold == {"words-listed": 10.0}
    assert finding.help.startswith("go through the list")


def test_policy_moves_how_many_are_told_one_by_one():
    assert len(pairs(2, "//@ policy words-listed [1]").open) == 1
    assert len(pairs(2, "//@ policy words-listed [2]").open) == 2


def test_one_map_has_nothing_to_differ_from():
    assert [item.reason for item in report("Booking").not_checked] == ["there are no two maps"]
    assert report("A", "B").not_checked == ()
