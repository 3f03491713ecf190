"""Estate, strategy and plan statements, read word by word."""

import pytest

import wardley
from wardley.model.entries import read_entries
from wardley.model.faults import Faults
from wardley.model.words import FORMS, ROWS


def read(text: str):
    """The entries of the plan *text*, and what is told of it as (code, message, the words pointed at, help)."""
    map_ = wardley.parse(text, name="tea.plan")
    assert map_.diagnostics == ()
    assert map_.source is not None
    faults = Faults(map_.source)
    entries = list(read_entries(map_, faults))
    lines = map_.source.lines
    told = [
        (f.code, f.message, lines[f.place.line - 1][f.place.column - 1 : f.place.end_column - 1], f.help)
        for f in faults.found
    ]
    return entries, told


def values(text: str) -> dict[str, object]:
    entries, told = read(text)
    assert told == []
    return entries[0].values


def test_the_facts_of_an_estate_line_are_typed():
    said = values(
        "estate Till (vendor Kassa, configured, customised 45%, owner Cy, team Front, people 2.5, cost 85k,"
        " since 2019, alternatives Ring / Bell, exit export as CSV, reviewed 2026-01, capability Selling, system T1)"
    )

    assert said["who"] == "vendor"
    assert said["supplier"] == "Kassa"
    assert said["how"] == "configured"
    assert said["customised"] == 0.45
    assert (said["people"], said["cost"]) == (2.5, 85_000)
    assert (str(said["since"]), str(said["reviewed"])) == ("2019", "2026-01")
    assert said["alternatives"] == ("Ring", "Bell")
    assert (said["owner"], said["team"], said["exit"]) == ("Cy", "Front", "export as CSV")
    assert (said["capability"], said["system"]) == ("Selling", "T1")


@pytest.mark.parametrize(
    "word", ["sells", "differentiating", "parity", "critical", "bridge", "mandated", "retiring"]
)
def test_a_mark_is_true_where_it_stands(word):
    assert values(f"estate Till ({word})") == {word: True}


def test_a_day_may_follow_retiring():
    said = values("estate Till (retiring 2026-06, end-of-life 2027)")

    assert said["retiring"] is True
    assert (str(said["retires"]), str(said["end_of_life"])) == ("2026-06", "2027")


@pytest.mark.parametrize(
    ("word", "who", "supplier"),
    [("in-house", "in-house", None), ("community", "community", None), ("shared", "shared", None),
     ("shared Group IT", "shared", "Group IT"), ("vendor Kassa", "vendor", "Kassa"), ("partner Mill", "partner", "Mill")],
)  # fmt: skip
def test_who_runs_it_may_have_a_name(word, who, supplier):
    said = values(f"estate Till ({word})")

    assert (said["who"], said.get("supplier")) == (who, supplier)


@pytest.mark.parametrize("word", ["experiment", "bespoke", "configured", "standard", "utility"])
def test_how_it_is_treated_is_one_word(word):
    assert values(f"estate Till ({word})") == {"how": word}


def test_a_value_with_a_comma_stands_in_quotes():
    assert values('estate Till (owner "Cy, and Bea", exit "a \\"clean\\" cut")') == {
        "owner": "Cy, and Bea",
        "exit": 'a "clean" cut',
    }


def test_rows_of_the_cheat_sheet_are_one_to_four():
    assert values("signs Till (ubiquity 4, market 3, concept yes, attitude no)") == {
        "ubiquity": 4, "market": 3, "concept": True, "attitude": False,
    }  # fmt: skip
    assert len(ROWS) == 15


def test_an_initiative_may_name_several_components():
    said = values("initiative Move [0.2, 0.9] (changes Till, changes Oven, serves Growth, cost 2m, buy)")

    assert said["changes"] == ("Till", "Oven")
    assert (said["serves"], said["sourcing"], said["cost"]) == (("Growth",), "buy", 2_000_000)


def test_a_decision_may_merge_one_request_into_another():
    assert values("decision Move (merge into Rebuild, by Cy)")["verdict"] == "merge"


@pytest.mark.parametrize(
    ("line", "code", "message", "words", "help_"),
    [
        ("estate Till (in-hous)", "E304", "estate knows no word 'in-hous'", "in-hous", "did you mean 'in-house'?"),
        ("team Front (leader Cy)", "E304", "team knows no word 'leader'", "leader",
         "team knows department, attitude, people"),
        ("department Sales (big)", "E304", "department knows no word 'big'", "big",
         "department takes no words in brackets"),
        ("estate Till (wobbly)", "E304", "estate knows no word 'wobbly'", "wobbly",
         "see the words of estate in the language's page"),
        ("estate Till (sells bread)", "E304", "'sells' stands alone, and 'bread' follows it", "sells bread",
         "part the words with a comma"),
        ("estate Till (in-house, vendor Kassa)", "E305", "'vendor Kassa' contradicts 'in-house'", "vendor Kassa",
         "keep one"),
        ("estate Till (bespoke, utility)", "E305", "'utility' contradicts 'bespoke'", "utility", "keep one"),
        ("estate Till (cost 3k, cost 4k)", "E305", "'cost 4k' contradicts 'cost 3k'", "cost 4k", "keep one"),
        ("estate Till (people)", "E306", "'people' wants a value behind it", "people", None),
        ("estate Till (vendor)", "E306", "'vendor' wants a value behind it", "vendor", None),
        ("estate Till (cost cheap)", "E303", "'cheap' is no value of 'cost'", "cheap",
         "an amount is a number, perhaps with k, m or bn, as in 85k"),
        ("estate Till (since 2025-13)", "E303", "'2025-13' is no value of 'since'", "2025-13",
         "no calendar has 2025-13"),
        ("estate Till (confidence so-so)", "E303", "'so-so' is no value of 'confidence'", "so-so",
         "confidence is low, medium or high"),
        ("signs Till (market 5)", "E303", "'5' is no value of 'market'", "5",
         "a row of the cheat sheet is 1, 2, 3 or 4"),
        ("signs Till (concept maybe)", "E303", "'maybe' is no value of 'concept'", "maybe",
         "it is answered with yes or no"),
        ("contract Lease (type gentle)", "E303", "'gentle' is no value of 'type'", "gentle",
         "a contract's type is fixed-spec, time-and-material, outcome, subscription or unit"),
        ("team Front (attitude happy)", "E303", "'happy' is no value of 'attitude'", "happy",
         "an attitude is pioneers, settlers or town-planners"),
        ("estate (in-house)", "E307", "estate wants a name", "estate", "write it as in estate My name"),
        ("initiative Move [1]", "E308", "initiative takes 2 numbers, and here are 1", "[", None),
        ("initiative Move [1.5, 0.2]", "E308", "the numbers of initiative run from 0 to 1", "[", None),
        ("concern Rust [0, 3, 3]", "E308", "the numbers of concern run from 1 to 5", "[", None),
        ("team Front [3]", "E308", "team takes no numbers, and here are 1", "[", None),
        ("team Front->Back", "E309", "team takes one name and no arrow", "->",
         "write the link on a line of its own, without a keyword"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_where_it_stands(line, code, message, words, help_):
    _, told = read(line)

    assert told == [(code, message, words, help_)]


def test_what_was_good_on_the_line_is_kept():
    entries, told = read("estate Till (in-hous, cost 9x, bespoke, people 2)")

    assert len(told) == 2
    assert entries[0].values == {"how": "bespoke", "people": 2}


def test_the_same_mark_twice_is_no_contradiction():
    assert values("estate Till (critical, critical, bespoke, bespoke)") == {
        "critical": True,
        "how": "bespoke",
    }


def test_a_fact_knows_where_it_is_written():
    entries, _ = read("estate Till (in-house, cost 85k)")
    entry = entries[0]

    assert str(entry.place_of("cost")) == "tea.plan:1:24"
    assert entry.place_of("cost").end_column == 32
    assert entry.place_of("owner") == entry.place
    assert str(entry.place) == "tea.plan:1:1"


def test_names_in_the_brackets_of_same_and_rank_are_free():
    entries, told = read("same Till (Cash desk, Kasse)\nrank Sales (Move, Rest = Sleep)")

    assert told == []
    assert [entry.values for entry in entries] == [{}, {}]


@pytest.mark.parametrize("keyword", sorted(FORMS))
def test_every_keyword_of_the_language_can_be_written(keyword):
    numbers = {"rate": " [0.1, 0.7]", "capacity": " [5, 5]"}.get(keyword, "")
    arrow = {"rate": "->Move", "quarters": "->2026Q4"}.get(keyword, "")
    _, told = read(f"{keyword} 2026Q1{arrow}{numbers}")

    assert told == []
