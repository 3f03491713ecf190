"""`wardley diff`: what changed between two maps."""

import json
import subprocess
import xml.etree.ElementTree as ET

import pytest

NEW = """\
title Tea Shop
anchor Customer [0.95, 0.60]
component Cup of Tea [0.80, 0.60]
component Water [0.40, 0.95]
component Kettle [0.60, 0.40]
Customer -> Cup of Tea
Cup of Tea -> Kettle
Cup of Tea -> Water
"""


@pytest.fixture
def maps(folder):
    (folder / "new.owm").write_text(NEW, encoding="utf-8")
    return folder


def commit(folder):
    for words in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-qm", "x"]):
        subprocess.run(
            ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *words], cwd=folder, check=True
        )


def test_what_changed_is_told_the_news_first(wardley, maps):
    status, out, err = wardley("diff", "tea.owm", "new.owm")

    assert (status, err) == (0, "")
    assert out == (
        "tea.owm → new.owm: 1 added, 1 expectation, 1 link\n"
        "\nAdded\n  'Kettle', a component in product (0.4)\n"
        "\nExpected to evolve\n  'Water' arrived where it was expected: 0.9 → 0.95\n"
        "\nLinks\n  'Cup of Tea' now needs 'Kettle'\n"
    )


def test_a_map_and_itself(wardley, maps):
    assert wardley("diff", "tea.owm", "tea.owm") == (0, "tea.owm → tea.owm: nothing changed\n", "")


def test_the_status_tells_of_changes_only_where_it_is_asked_to(wardley, maps):
    assert wardley("diff", "tea.owm", "new.owm", "--exit-code").status == 1
    assert wardley("diff", "tea.owm", "tea.owm", "--exit-code").status == 0
    assert wardley("diff", "tea.owm", "new.owm").status == 0


@pytest.mark.parametrize(
    ("name", "start"),
    [("x.md", "### wardley"), ("x.json", "{"), ("x.txt", "tea.owm"), ("x.svg", "<svg"), ("x.dot", "digraph")],
)  # fmt: skip
def test_the_suffix_says_the_format(wardley, maps, name, start):
    assert wardley("diff", "tea.owm", "new.owm", "-o", name) == (0, "", "")
    assert (maps / name).read_text(encoding="utf-8").startswith(start)


def test_a_suffix_of_no_format_is_refused(wardley, maps):
    status, _, err = wardley("diff", "tea.owm", "new.owm", "-o", "x.pptx")

    assert status == 2
    assert "no format has the suffix '.pptx'" in err


def test_a_picture_shows_the_new_map_with_what_changed(wardley, maps):
    status, out, _ = wardley("diff", "tea.owm", "new.owm", "--format", "svg", "--style", "plain")

    assert status == 0
    root = ET.fromstring(out)
    assert root.find("{http://www.w3.org/2000/svg}title").text == "Tea Shop"
    assert "change-new" in [group.get("class") for group in root.iter("{http://www.w3.org/2000/svg}g")]


def test_the_future_of_a_map_is_told_without_a_second(wardley, maps):
    status, out, _ = wardley("diff", "tea.owm", "--future")

    assert status == 0
    assert out.startswith("tea.owm → tea.owm in the future: 1 expectation\n")


def test_the_tolerance_and_guesses_can_be_chosen(wardley, maps):
    (maps / "a.owm").write_text("component A [0.5, 0.50]\ncomponent Desk [0.3, 0.5]\n", encoding="utf-8")
    (maps / "b.owm").write_text(
        "component A [0.5, 0.52]\ncomponent Front desk [0.3, 0.5]\n", encoding="utf-8"
    )

    assert "1 renamed, 1 moved" in wardley("diff", "a.owm", "b.owm").out
    assert "1 renamed\n" in wardley("diff", "a.owm", "b.owm", "--tolerance", "0.02").out
    assert "1 added, 1 removed, 1 moved" in wardley("diff", "a.owm", "b.owm", "--no-guess").out
    assert (
        "a tolerance is a number from 0 to 1, not '-3'"
        in wardley("diff", "a.owm", "b.owm", "--tolerance=-3").err
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["tea.owm"], "a map is compared with another, and one is named"),
        (["tea.owm", "new.owm", "--future"], "a second is named"),
        (["-", "-"], "standard input is one map"),
        (["tea.owm", "nowhere.owm"], "nowhere.owm:1:1: E001 no such file"),
        (["tea.owm", "."], "'.' is a folder and 'tea.owm' is none"),
        ([".", ".", "--format", "svg"], "a picture shows one map"),
        (["tea.owm", "new.owm", "--format", "svg", "--style", "mauve"], "no style is called 'mauve'"),
        (["tea.owm", "new.owm", "--format", "svg", "--engine", "nowhere"], "nowhere"),
        ([".", "--future"], "the future of one map is shown"),
    ],
)  # fmt: skip
def test_what_cannot_be_compared_is_said(wardley, maps, words, said):
    status, out, err = wardley("diff", *words)

    assert (status, out) == (2, "")
    assert said in err


def test_one_of_the_two_may_come_from_standard_input(program, maps):
    status, out, err = program("diff", "tea.owm", "-", given=NEW.encode())

    assert (status, err) == (0, "")
    assert out.startswith("tea.owm → <stdin>: 1 added")


def test_lines_that_cannot_be_read_are_told_and_everything_else_compared(wardley, maps):
    (maps / "new.owm").write_text(f"{NEW}zzz\n", encoding="utf-8")
    status, out, err = wardley("diff", "tea.owm", "new.owm")

    assert status == 0
    assert "new.owm:9:1:" in err
    assert "'Kettle'" in out


def test_folders_are_compared_map_by_map(wardley, maps):
    for name in ("old", "now"):
        (maps / name / "deep").mkdir(parents=True)
        (maps / name / "same.owm").write_text(NEW, encoding="utf-8")
    (maps / "old" / "deep" / "tea.owm").write_text("component A [0.5, 0.5]\n", encoding="utf-8")
    (maps / "now" / "deep" / "tea.owm").write_text("component A [0.5, 0.9]\n", encoding="utf-8")
    (maps / "old" / "gone.owm").write_text("component A [0.5, 0.5]\n", encoding="utf-8")
    status, out, err = wardley("diff", "old", "now", "--format", "json", "--exit-code")
    told = json.loads(out)

    assert (status, err, told["looked_at"]) == (1, "", 3)
    assert [(map_["name"], map_["old"], map_["new"], map_["status"]) for map_ in told["maps"]] == [
        ("deep/tea.owm", "old/deep/tea.owm", "now/deep/tea.owm", "changed"),
        ("gone.owm", "old/gone.owm", None, "removed"),
    ]


def test_what_is_left_out_of_folders_is_left_out_of_both(wardley, maps):
    (maps / "wardley.toml").write_text('exclude = ["drafts"]\n', encoding="utf-8")
    for name in ("old", "now"):
        (maps / name / "drafts").mkdir(parents=True)
        (maps / name / "tea.owm").write_text(NEW, encoding="utf-8")
    (maps / "now" / "drafts" / "x.owm").write_text(NEW, encoding="utf-8")

    assert wardley("diff", "old", "now").out == "old → now: none of 1 maps changed\n"


def test_an_empty_folder_is_told(wardley, maps):
    (maps / "old").mkdir()
    (maps / "now").mkdir()
    (maps / "now" / "a.owm").write_text(NEW, encoding="utf-8")
    status, out, err = wardley("diff", "old", "now")

    assert status == 2
    assert "the folder 'old' holds no map" in err
    assert "1 new" in out


def test_a_revision_is_compared_with_the_file_as_it_is(wardley, maps):
    commit(maps)
    (maps / "tea.owm").write_text(NEW, encoding="utf-8")
    status, out, err = wardley("diff", "HEAD:tea.owm", "tea.owm")

    assert (status, err) == (0, "")
    assert out.startswith("HEAD:tea.owm → tea.owm: 1 added, 1 expectation, 1 link\n")
    assert wardley("diff", "HEAD:./tea.owm", "HEAD:tea.owm").out.endswith(": nothing changed\n")


def test_a_folder_of_a_revision_is_compared_with_the_folder_as_it_is(wardley, maps):
    (maps / "maps" / ".hidden").mkdir(parents=True)
    for name in ("tea.owm", "gone.owm", "notes.txt", ".hidden/x.owm"):
        (maps / "maps" / name).write_text("component A [0.5, 0.5]\n", encoding="utf-8")
    commit(maps)
    (maps / "maps" / "gone.owm").unlink()
    (maps / "maps" / "tea.owm").write_text("component A [0.5, 0.9]\n", encoding="utf-8")
    status, out, err = wardley("diff", "HEAD:maps", "maps")

    assert (status, err) == (0, "")
    assert out == (
        "HEAD:maps → maps: 1 of 2 maps changed, 1 gone\n"
        "\ngone.owm: gone; it had 1 component\n"
        "\ntea.owm: 1 in another stage\n"
        "\nIn another stage\n  'A' went from product to commodity: 0.5 → 0.9\n"
    )


def test_a_revision_that_is_not_there_is_told(wardley, maps):
    commit(maps)

    assert wardley("diff", "nowhere:tea.owm", "tea.owm") == (
        2, "",
        "wardley: no revision is called 'nowhere'\n  help: git log and git branch show which there are\n",
    )  # fmt: skip


def test_an_interrupted_answer_leaves_no_file(wardley, maps):
    assert wardley("diff", "tea.owm", "nowhere.owm", "-o", "x.json").status == 2
    assert not (maps / "x.json").exists()
