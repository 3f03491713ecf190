"""`wardley show`: all that is known of a component."""

import json

import pytest

KILN = """\
title Pottery
anchor Buyer [0.95, 0.6]
component Pots [0.8, 0.5] (market)
component Kiln [0.5, 0.64]
component Shed
Buyer->Pots
Pots->Kiln
Kiln->Shed
Kiln+'heat'>Shed
evolve Kiln->Electric kiln 0.9
//@ estate Kiln (vendor Hot, bespoke, cost 12k, people 1, customised 30%, alternatives A / B, mandated) ; loud
//@ signs Kiln (ubiquity 3, technology no)
pipeline Pots
{
  component Bowls [0.4]
}
"""

YEAR = """\
map pottery.owm
same Kiln (Oven)
contract Upkeep (vendor Hot, type outcome, ends 2027, notice 3m, rolling)
Upkeep->Kiln
contract Loan
Loan->Kiln
initiative New kiln (changes Kiln, cost 5k, team Night, deadline 2026Q4)
initiative Move kiln (changes Kiln)
initiative Sell kiln (changes Kiln)
decision Move kiln (stop)
decision Sell kiln (defer)
capability Firing [2, 4]
Firing->Kiln
team Night (department Works, attitude settlers, people 3)
team Day (people 1)
decision Kiln (keep, by Ada, on 2026-01-02) ; it works
accept W201 Kiln (until 2027) ; loved
accept W202 Kiln ; too
"""


@pytest.fixture
def estate(folder):
    (folder / "tea.owm").unlink()
    (folder / "pottery.owm").write_text(KILN, encoding="utf-8")
    (folder / "year.plan").write_text(YEAR, encoding="utf-8")
    return folder


def test_everything_is_told_with_its_line(wardley, estate):
    status, out, err = wardley("show", "oven", "year.plan")

    assert (status, err) == (0, "")
    assert out == (
        "Kiln, on 1 map\n"
        "also called   Oven, Electric kiln (year.plan:2)\n"
        "\n"
        "on Pottery (pottery.owm:4)\n"
        "  kind          activity\n"
        "  evolution     0.64, product\n"
        "  visibility    0.5\n"
        "  evolves       to 0.9 as Electric kiln (pottery.owm:10)\n"
        "  who           vendor (pottery.owm:11)\n"
        "  supplier      Hot (pottery.owm:11)\n"
        "  how           bespoke (pottery.owm:11)\n"
        "  customised    30 % (pottery.owm:11)\n"
        "  people        1 (pottery.owm:11)\n"
        "  cost          12k a year (pottery.owm:11)\n"
        "  alternatives  A, B (pottery.owm:11)\n"
        "  mandated      yes (pottery.owm:11)\n"
        "  remark        loud (pottery.owm:11)\n"
        "  signs         ubiquity 3 of 4 (pottery.owm:12)\n"
        "                technology no (pottery.owm:12)\n"
        "  stands below  1 of 1 need\n"
        "  needed by     Pots (pottery.owm:7)\n"
        "  needs         Shed (pottery.owm:8)\n"
        "  flow          heat to Shed (pottery.owm:9)\n"
        "\n"
        "in the estate\n"
        "  contract      Upkeep with Hot, outcome, ends 2027, notice 3 months, rolling (year.plan:3)\n"
        "                Loan (year.plan:5)\n"
        "  initiative    New kiln, cost 5k, team Night, until 2026Q4 (year.plan:7)\n"
        "                Move kiln, stopped (year.plan:8)\n"
        "                Sell kiln, not kept (year.plan:9)\n"
        "  capability    Firing, now 2 of 5, 4 needed (year.plan:12)\n"
        "  decision      keep, Ada on 2026-01-02: it works (year.plan:16)\n"
        "  accepted      W201 until 2027: loved (year.plan:17)\n"
        "                W202: too (year.plan:18)\n"
    )


def test_the_teams_that_look_after_it_are_told(wardley, estate):
    plan = "estate Shed (team night)\nestate Pots (team Day)\n"
    (estate / "year.plan").write_text(YEAR + plan, encoding="utf-8")

    assert "  team          Night, Works, settlers, 3 people (year.plan:14)\n" in wardley("show", "Shed").out
    assert "  team          Day, 1 person (year.plan:15)\n" in wardley("show", "Pots").out


def test_what_is_not_known_is_left_out(wardley, estate):
    (estate / "year.plan").unlink()

    assert wardley("show", "shed").out == (
        "Shed, on 1 map\n\non Pottery (pottery.owm:5)\n  kind          activity\n"
        "  stands below  1 of 1 need\n  needed by     Kiln (pottery.owm:8)\n"
        "  flow          heat from Kiln (pottery.owm:9)\n"
    )


def test_forms_and_marks_are_told(wardley, estate):
    out = wardley("show", "Pots").out

    assert "  market        yes (pottery.owm:3)\n" in out
    assert (
        "  needs         Kiln (pottery.owm:7)\n                Bowls, a form of it (pottery.owm:15)\n" in out
    )


def test_every_map_that_shows_it_is_told(wardley, estate):
    (estate / "barn.owm").write_text("title Barn\ncomponent shed [0.2, commodity]\n", encoding="utf-8")
    out = wardley("show", "Shed").out

    assert out.startswith("shed, on 2 maps\n\non Barn (barn.owm:2)\n  kind          activity\n")
    assert "\non Pottery (pottery.owm:5)\n" in out


def test_the_answer_is_data_where_that_is_asked_for(wardley, estate):
    data = json.loads(wardley("show", "Kiln", "--format", "json").out)
    (part,) = data["maps"]

    def place(line, column=1, file="pottery.owm"):
        return {"file": file, "line": line, "column": column}

    assert (data["name"], data["names"]) == ("Kiln", ["Oven", "Electric kiln"])
    assert {key: value for key, value in part.items() if not isinstance(value, list)} == {
        "map": "pottery", "title": "Pottery", "place": place(4, 11), "kind": "activity", "visibility": 0.5,
        "evolution": 0.64, "stage": "product", "evolves": {"to": 0.9, "as": "Electric kiln", "line": 10},
        "needs_above": 1, "needs_in_all": 1,
    }  # fmt: skip
    assert part["facts"][0] == {"field": "who", "value": "vendor", "place": place(11, 18)}
    assert [fact["value"] for fact in part["facts"] if fact["field"] in ("alternatives", "signs")] == [
        ["A", "B"], ["ubiquity", 3], ["technology", False]
    ]  # fmt: skip
    assert part["needs"] == [{"name": "Shed", "kind": "activity", "place": place(8)}]
    assert part["needed_by"] == [{"name": "Pots", "kind": "activity", "place": place(7)}]
    assert part["flows"] == [{"other": "Shed", "direction": "out", "label": "heat", "place": place(9)}]
    assert data["contracts"][0] == {
        "name": "Upkeep", "vendor": "Hot", "type": "outcome", "ends": "2027", "notice": 3.0, "rolling": True,
        "cost": None,
        "covers": ["Kiln"], "place": place(3, file="year.plan"),
    }  # fmt: skip
    assert [item["name"] for item in data["initiatives"]] == ["New kiln", "Move kiln", "Sell kiln"]
    assert (data["capabilities"][0]["needed"], data["teams"]) == (4, [])
    assert (data["decisions"][0]["verdict"], data["decisions"][0]["on"]) == ("keep", "2026-01-02")
    assert [(item["code"], item["until"]) for item in data["accepted"]] == [("W201", "2027"), ("W202", None)]


def test_what_is_not_placed_has_no_numbers_as_data(wardley, estate):
    (part,) = json.loads(wardley("show", "Shed", "--format", "json").out)["maps"]

    assert (part["visibility"], part["evolution"], part["stage"], part["evolves"]) == (None, None, None, None)


def test_where_stages_begin_is_taken_from_the_settings(wardley, estate):
    (estate / "wardley.toml").write_text("[policy]\nstages = [0.2, 0.5, 0.6]\n", encoding="utf-8")

    assert "  evolution     0.64, commodity\n" in wardley("show", "Kiln").out


def test_an_unknown_name_is_answered_with_the_nearest(wardley, estate):
    assert wardley("show", "Klin") == (
        2, "", "wardley: no component of the estate is called 'Klin'\n  help: did you mean 'Kiln'?\n"
    )  # fmt: skip
