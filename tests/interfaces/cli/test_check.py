"""`wardley check`: what is asked, what is answered, and with which status."""

import json

import pytest

ESTATE = """\
title Tea Shop
anchor Guest [0.95, 0.60]
component Till [0.60, 0.80]
component Oven [0.50, 0.30] (build)
Guest -> Till
Guest -> Oven
//@ estate Till (in-house, bespoke, people 3, cost 40k, alternatives Ring / Bell)
"""

ONLY = ("--select", "W201", "--today", "2026-02-01")


@pytest.fixture
def shop(folder):
    (folder / "tea.owm").unlink()
    (folder / "shop.owm").write_text(ESTATE, encoding="utf-8")
    return folder


def test_a_finding_at_the_gate_ends_with_status_one(wardley, shop):
    status, out, err = wardley("check", "shop.owm", *ONLY)

    assert (status, err) == (1, "")
    assert out.startswith("sourcing is known for 2 of 2 components, cost for 1 (40k a year)\n")
    assert "high Till: W201\n" in out
    assert "  3 | component Till [0.60, 0.80]\n    |           ^^^^\n" in out
    assert "W201 'Till' is a commodity and is treated as bespoke" in out
    assert "do:    move to a utility or a standard package: Ring, Bell" in out
    assert out.rstrip().splitlines()[-1].startswith("1 high in 1 map, as of 2026-02-01;")


@pytest.mark.parametrize(("gate", "status"), [("high", 1), ("low", 1), ("never", 0)])
def test_the_gate_can_be_set(wardley, shop, gate, status):
    assert wardley("check", "shop.owm", *ONLY, "--fail-on", gate).status == status


def test_what_is_below_the_gate_ends_with_status_zero(wardley, shop):
    text = ESTATE.replace("0.80]", "0.72]")
    (shop / "shop.owm").write_text(text, encoding="utf-8")

    assert wardley("check", "shop.owm", *ONLY).status == 0
    assert wardley("check", "shop.owm", *ONLY, "--fail-on", "medium").status == 1


def test_without_a_path_the_current_folder_is_checked(wardley, shop):
    assert wardley("check", *ONLY).out == wardley("check", ".", *ONLY).out
    assert "high Till" in wardley("check", *ONLY).out


def test_a_folder_is_one_estate(wardley, shop):
    (shop / "maps").mkdir()
    (shop / "maps" / "other.owm").write_text(ESTATE.replace("Till", "Scale"), encoding="utf-8")
    out = wardley("check", *ONLY).out

    assert "high Till on shop: W201" in out
    assert "high Scale on other: W201" in out
    assert "in 2 maps" in out


def test_nothing_found_is_not_said_of_what_is_not_known(wardley, shop):
    (shop / "shop.owm").write_text(ESTATE.replace("//@ estate", "// estate"), encoding="utf-8")
    status, out, _ = wardley("check", *ONLY)

    assert status == 0
    assert "nothing found over the 1 of 2 components whose sourcing is known, in 1 map" in out


def test_codes_are_chosen_by_their_beginnings(wardley, shop):
    assert "W201" not in wardley("check", "--select", "w1,W3", "--today", "2026-02-01").out
    assert "W201" not in wardley("check", "--ignore", "W2", "--today", "2026-02-01").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--select", "W9"), "no rule has the code 'W9'"),
        (("--format", "pdf"), "no format is called 'pdf'"),
        (("--fail-on", "hgh"), "no severity is called 'hgh'; did you mean 'high'?"),
        (("--today", "2026-13-01"), "a day is written as 2026-02-01, not '2026-13-01'"),
        (("--update-baseline",), "no baseline is named that could be updated"),
        (("--baseline", "none.json"), "the baseline 'none.json' cannot be read: no such file or directory"),
    ],
)
def test_what_cannot_be_used_is_said_once_and_ends_with_status_two(wardley, shop, words, said):
    status, out, err = wardley("check", *words)

    assert (status, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_a_file_that_is_missing_ends_with_status_two_and_the_rest_is_checked(wardley, shop):
    status, out, err = wardley("check", "shop.owm", "gone.owm", *ONLY)

    assert status == 2
    assert "gone.owm" in err
    assert "high Till" in out


def test_only_missing_files_answer_nothing(wardley, shop):
    status, out, err = wardley("check", "gone.owm")

    assert (status, out) == (2, "")
    assert err.count("gone.owm") == 1


def test_a_baseline_is_written_used_and_tidied(wardley, shop):
    status, out, err = wardley("check", *ONLY, "--baseline", "known.json", "--update-baseline")
    assert (status, err) == (0, "wardley: known.json: 1 finding, 1 new, 0 gone\n")
    assert "in the baseline: 1 finding\n" in out

    assert wardley("check", *ONLY, "--baseline", "known.json").status == 0

    (shop / "shop.owm").write_text(ESTATE.replace("bespoke", "utility"), encoding="utf-8")
    status, out, _ = wardley("check", *ONLY, "--baseline", "known.json")
    assert status == 0
    assert "gone since the baseline, which --update-baseline tidies: W201 Till" in out

    err = wardley("check", *ONLY, "--baseline", "known.json", "--update-baseline").err
    assert err == "wardley: known.json: 0 findings, 0 new, 1 gone\n"


def test_a_baseline_of_another_version_is_refused(wardley, shop):
    (shop / "known.json").write_text('{"version": 7, "findings": []}', encoding="utf-8")
    status, out, err = wardley("check", *ONLY, "--baseline", "known.json")

    assert (status, out) == (2, "")
    assert "the baseline 'known.json' cannot be used: it is of version 7" in err


def test_what_is_accepted_stays_listed(wardley, shop):
    (shop / "shop.owm").write_text(
        ESTATE + "//@ accept W201 Till (until 2026-06) ; in May\n", encoding="utf-8"
    )
    status, out, _ = wardley("check", *ONLY)

    assert status == 0
    assert "accepted: W201 Till until 2026-06-30: in May\n" in out
    assert "nothing found that is not accepted, in 1 map" in out


def test_statistics_count_by_rule(wardley, shop):
    out = wardley("check", *ONLY, "--statistics").out

    assert out.splitlines() == ["     1  W201  commodity-custom-built         1 high", "     1  in all"]


@pytest.mark.parametrize("suffix", ["json", "sarif", "xml", "md", "html"])
def test_the_suffix_of_the_output_says_the_format(wardley, shop, suffix):
    status, out, err = wardley("check", *ONLY, "-o", f"found.{suffix}")

    assert (status, out, err) == (1, "", "")
    assert "Till" in (shop / f"found.{suffix}").read_text(encoding="utf-8")


def test_settings_say_what_the_command_line_does_not(wardley, shop):
    (shop / "wardley.toml").write_text('select = ["W201"]\nfail-on = "never"\n', encoding="utf-8")

    assert wardley("check", "--today", "2026-02-01").status == 0
    assert wardley("check", "--today", "2026-02-01", "--fail-on", "high").status == 1


def test_settings_of_a_path_leave_out_codes_there_alone(wardley, shop):
    (shop / "old").mkdir()
    (shop / "old" / "legacy.owm").write_text(ESTATE.replace("Till", "Scale"), encoding="utf-8")
    (shop / "wardley.toml").write_text('[per-path."old/**"]\nignore = ["W2"]\n', encoding="utf-8")
    out = wardley("check", *ONLY).out

    assert "Till" in out
    assert "Scale" not in out


def test_thresholds_of_a_path_hold_there_alone(wardley, shop):
    (shop / "old").mkdir()
    (shop / "old" / "legacy.owm").write_text(ESTATE.replace("Till", "Scale"), encoding="utf-8")
    (shop / "wardley.toml").write_text('[per-path."old/**"]\npolicy = { margin = 0.2 }\n', encoding="utf-8")
    data = json.loads(wardley("check", *ONLY, "--format", "json").out)

    assert {f["subject"]["name"]: f["severity"] for f in data["findings"]} == {
        "Till": "high",
        "Scale": "medium",
    }


def test_a_typo_in_the_settings_is_one_error(wardley, shop):
    (shop / "wardley.toml").write_text('selekt = ["W201"]\n', encoding="utf-8")
    status, out, err = wardley("check")

    assert (status, out) == (2, "")
    assert "wardley.toml:1" in err
    assert "selekt" in err
    assert "select" in err.replace("selekt", "")


def test_names_do_not_drive_the_terminal(wardley, shop):
    (shop / "shop.owm").write_text(ESTATE.replace("Till", "Ti\x1b[31mll"), encoding="utf-8")

    assert "\x1b" not in wardley("check", *ONLY).out


def test_the_same_input_gives_the_same_bytes(wardley, shop):
    assert wardley("check", "--today", "2026-02-01").out == wardley("check", "--today", "2026-02-01").out


def test_every_rule_is_listed_and_explained(wardley):
    listed = wardley("rules").out.splitlines()
    data = json.loads(wardley("rules", "--format", "json").out)["rules"]

    assert [line.split()[0] for line in listed] == [rule["code"] for rule in data]
    page = wardley("explain", "w201").out
    assert page.startswith("# W201 commodity-custom-built\n\nA commodity that is custom-built.\n")
    assert wardley("explain", "commodity-custom-built").out == page


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("W999", "no rule is called 'W999'"),
        ("E304", "'E304' says that a text cannot be read; only rules have pages"),
        ("commodity-custom-build", "did you mean 'commodity-custom-built'?"),
    ],
)
def test_what_is_no_rule_has_no_page(wardley, word, said):
    status, out, err = wardley("explain", word)

    assert (status, out) == (2, "")
    assert said in err
