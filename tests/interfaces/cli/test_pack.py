"""`wardley pack`: what goes to the next level down, and what comes back."""

import json

import pytest

PLAN = """\
map tea.owm
team Kitchen (department Service)
objective Hot tea (department Service)
initiative Kettle [0.1, 0.9] (cost 2k, effort 1, team Kitchen, serves Hot tea, changes Water)
"""
FILES = ("tea.owm", "tea.plan")
TODAY = ("--today", "2026-02-01")


@pytest.fixture
def pack(wardley, folder):
    """The file of a pack for the service, as it was written."""
    (folder / "tea.plan").write_text(PLAN, encoding="utf-8")
    (folder / "packs").mkdir()
    assert wardley("pack", *FILES, "--department", "Service", "-o", "packs/service.plan", *TODAY) == (
        0,
        "",
        "",
    )
    return folder / "packs" / "service.plan"


def test_a_pack_that_nobody_wrote_in_changes_nothing(wardley, pack):
    before = wardley("check", *FILES, *TODAY)

    assert wardley("check", *FILES, str(pack), *TODAY) == before
    assert wardley("pack", "--changes", "packs/service.plan", *FILES, *TODAY) == (
        0, "packs/service.plan beside tea.owm, tea.plan: 0 added, 0 that cannot stand\n", "",
    )  # fmt: skip


def test_what_came_back_is_told_with_what_it_contradicts_and_what_follows(wardley, pack):
    lines = ("decision Kettle (stop, by Ada)", "initiative Kettle", "rate Ada->Ketle [0.1, 0.1]")
    pack.write_text("".join(f"{line}\n" for line in ("map ../tea.owm", *lines)), encoding="utf-8")
    status, out, err = wardley("pack", "--changes", "packs/service.plan", *FILES, *TODAY)
    parts = dict(part.split("\n", 1) for part in out.split("\n\n")[1:])

    assert (status, err) == (1, "")
    assert parts["Added"].splitlines() == ["  packs/service.plan:2 decision Kettle (stop, by Ada)"]
    assert parts["Cannot stand beside it"].splitlines() == [
        "  packs/service.plan:3:12: E302 initiative 'Kettle' is declared twice; first in tea.plan, line 4",
        "  packs/service.plan:4:11: nothing is called 'Ketle'",
    ]
    assert parts["Other verdicts"].splitlines() == ["  Kettle: keep → stop"]
    assert "W702 high: the objective 'Hot tea' is served by no work" in parts["New findings"]


def test_changes_are_told_to_programs(wardley, pack):
    pack.write_text("map ../tea.owm\nestate Water (in-house, bespoke)\n", encoding="utf-8")
    status, out, _ = wardley("pack", "--changes", "packs/service.plan", *FILES, "--format", "json", *TODAY)
    data = json.loads(out)

    assert status == 0
    assert data["added"] == [{"line": 2, "text": "estate Water (in-house, bespoke)"}]
    assert (data["faults"], data["unknown"], data["verdicts"]) == ([], [], [])
    assert "W201" in {finding["code"] for finding in data["new"]}


def test_the_pack_may_lie_in_the_folder_of_the_estate(wardley, pack):
    pack.write_text("rate Ada->Kettle [0.1, 0.9]\n", encoding="utf-8")

    assert (
        ": 1 added, 0 that cannot stand\n"
        in wardley("pack", "--changes", "packs/service.plan", ".", *TODAY).out
    )


def test_a_pack_in_which_people_wrote_is_not_written_over(wardley, pack):
    again = ("pack", *FILES, "--department", "Service", "-o", "packs/service.plan")
    assert wardley(*again).status == 0
    text = pack.read_text(encoding="utf-8") + "rate Ada->Kettle [0.1, 0.9]\n"
    pack.write_text(text, encoding="utf-8")
    status, _, err = wardley(*again)

    assert status == 2
    assert "'packs/service.plan' is there already, and somebody wrote in it (line" in err
    assert pack.read_text(encoding="utf-8") == text


def test_an_unknown_department_is_refused(wardley, pack):
    status, out, err = wardley("pack", *FILES, "--department", "Servce")

    assert (status, out) == (2, "")
    assert err == "wardley: no department is called 'Servce'\n  help: did you mean 'Service'?\n"


def test_one_of_the_two_must_be_asked(wardley, pack):
    assert wardley("pack", *FILES).status == 2
    assert wardley("pack", *FILES, "--department", "Service", "--changes", "packs/service.plan").status == 2


def test_lines_that_cannot_be_read_are_missing_and_that_is_said(wardley, pack):
    (pack.parent.parent / "tea.plan").write_text(PLAN + "team (x\n", encoding="utf-8")
    status, out, err = wardley("pack", *FILES, "--department", "Service")

    assert status == 1
    assert "initiative Kettle" in out
    assert "some lines could not be read" in err
