"""`wardley render` with a part of a map asked for."""

import re

import pytest

SHOP = """\
title Tea Shop
anchor Customer [0.95, 0.60]
component Cup of Tea [0.80, 0.60]
component Water [0.40, 0.90]
component Kettle [0.45, 0.40] (build)
component Power [0.20, 0.95]
component Signs [0.70, 0.20]
Customer->Cup of Tea
Customer->Signs
Cup of Tea->Water
Cup of Tea->Kettle
Kettle->Power
//@ estate Kettle (in-house, bespoke, owner Ada)
"""
PLAN = "map shop.owm\nestate Power (vendor Volt, owner Ben)\nestate Water (vendor Brook, owner Ben)\n"


@pytest.fixture
def shop(folder):
    (folder / "shop.owm").write_text(SHOP, encoding="utf-8")
    (folder / "shop.plan").write_text(PLAN, encoding="utf-8")
    return folder


def names(svg: str) -> set[str]:
    """The names beside the figures of a picture."""
    return {name for name in re.findall(r"<text [^>]*>([^<]+)</text>", svg) if name in SHOP}


def test_a_focus_is_drawn_and_said(wardley, shop):
    status, out, err = wardley("render", "shop.owm", "--focus", "kettle")

    assert (status, err) == (0, "")
    assert out == (
        "shop.svg: 1 anchor, 3 components, 3 links, 1 estate statement; "
        "shown: what 'Kettle' needs and serves; 3 of 5 components\n"
    )
    svg = (shop / "shop.svg").read_text(encoding="utf-8")
    assert {"Customer", "Cup of Tea", "Kettle", "Power"} <= names(svg)
    assert not {"Water", "Signs"} & names(svg)
    assert "Shown: what 'Kettle' needs and serves; 3 of 5 components.</desc>" in svg


def test_what_is_left_is_drawn_where_it_is_drawn_on_the_whole_map(wardley, shop):
    def place(svg):
        found = re.search(r"<title>Kettle</title>\s*<ellipse [^>]*? cx=\"([^\"]+)\" cy=\"([^\"]+)\"", svg)
        return found.groups()

    whole = wardley("render", "shop.owm", "-o", "-").out
    part = wardley("render", "shop.owm", "-o", "-", "--only", "Kettle").out

    assert place(part) == place(whole)


def test_options_may_be_given_several_times_and_together(wardley, shop):
    words = [
        "--focus",
        "Kettle",
        "--focus",
        "Water",
        "--depth",
        "1",
        "--hide",
        "Power",
        "--hide",
        "kind=anchor",
    ]
    out = wardley("render", "shop.owm", "-o", "-", *words).out

    assert {"Kettle", "Water", "Cup of Tea"} <= names(out)
    assert not {"Power", "Customer", "Signs"} & names(out)


def test_what_plans_say_counts(wardley, shop):
    status, out, err = wardley("render", "shop.owm", "shop.plan", "-o", "out.svg", "--only", "owner=Ben")

    assert (status, err) == (0, "")
    assert "2 of 5 components" in out
    assert "nothing has owner 'Ben'" in wardley("render", "shop.owm", "--only", "owner=Ben").err


def test_without_a_view_a_picture_says_nothing_of_one(wardley, shop):
    assert "Shown:" not in wardley("render", "shop.owm", "-o", "-").out


def test_marks_stay_with_what_is_shown(wardley, shop):
    (shop / "shop.owm").write_text(
        SHOP.replace("Power [0.20, 0.95]", "Power [0.20, 0.95] (build)"), encoding="utf-8"
    )
    both = wardley("render", "shop.owm", "-o", "-", "--findings").out
    part = wardley("render", "shop.owm", "-o", "-", "--findings", "--hide", "Power").out

    assert "Power: W201" in both
    assert "Marked as out of line: Power" in both
    assert "Power" not in part


def test_a_map_of_which_nothing_is_shown_is_told_and_the_others_are_drawn(wardley, shop):
    status, out, err = wardley("render", "shop.owm", "tea.owm", "-o", "out/", "--focus", "Kettle")

    assert status == 0
    assert [path.name for path in (shop / "out").iterdir()] == ["shop.svg"]
    assert out.count("\n") == 1
    assert err == "wardley: nothing of 'tea.owm' is shown, so it is not drawn\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--focus", "Kettel"], "wardley: no component is called 'Kettel'\n  help: did you mean 'Kettle'?\n"),
        (["--hide", "owner=Ads"], "wardley: nothing has owner 'Ads'\n  help: did you mean 'Ada'?\n"),
        (["--only", "Signs", "--hide", "S*"],
         "wardley: nothing is left to show\n  help: only fits 1, hide fits 1 of 6 components\n"),
        (["--depth", "2"],
         "wardley: --depth is that of a focus, and none is named\n  help: name a component with --focus\n"),
    ],
)  # fmt: skip
def test_what_cannot_be_shown_is_told_and_nothing_is_written(wardley, shop, words, said):
    assert wardley("render", "shop.owm", *words) == (2, "", said)
    assert not (shop / "shop.svg").exists()


@pytest.mark.parametrize("depth", ["-1", "two", "1.5"])
def test_a_depth_is_a_whole_number(wardley, shop, depth):
    status, _, err = wardley("render", "shop.owm", "--focus", "Kettle", f"--depth={depth}")

    assert status == 2
    assert f"not '{depth}'" in err


def test_a_line_of_a_plan_that_cannot_be_read_is_told_since_it_may_change_what_is_shown(wardley, shop):
    (shop / "shop.plan").write_text(PLAN + "estate Signs (ownr Ben)\n", encoding="utf-8")
    status, out, err = wardley("render", "shop.owm", "shop.plan", "--only", "owner=Ben")

    assert status == 1
    assert err.startswith("shop.plan:4:15: E304 ")
    assert "2 of 5 components" in out


def test_a_line_of_the_map_that_cannot_be_read_is_told_once(wardley, shop):
    (shop / "shop.owm").write_text(SHOP + "zzz\n", encoding="utf-8")
    status, _, err = wardley("render", "shop.owm", "--focus", "Kettle")

    assert status == 1
    assert err.count("zzz") == 2  # the message, and the line


def test_a_part_of_standard_input_is_drawn(program, shop):
    status, out, err = program("render", "-", "--focus", "Signs", given=SHOP.encode())

    assert (status, err) == (0, "")
    assert "Signs" in names(out)
    assert "Kettle" not in names(out)


def test_a_missing_file_is_told_and_the_others_are_drawn(wardley, shop):
    status, out, err = wardley("render", "shop.owm", "gone.owm", "--focus", "Signs", "-o", "out/")

    assert status == 2
    assert "gone.owm" in err
    assert out.startswith("out")
