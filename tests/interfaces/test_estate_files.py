"""Which texts make up an estate."""

import os

import pytest

from wardley.interfaces.estate_files import SUFFIXES, read_estate
from wardley.interfaces.globs import Globs
from wardley.source.limits import Limits

MAP = "component Tea [0.5, 0.5]\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(*names, text=MAP):
        for name in names:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return write


def names(paths, **more):
    maps, problems = read_estate(paths, **more)
    assert problems == ()
    return [map_.source.name for map_ in maps]


def test_a_folder_is_read_with_its_folders_in_the_order_of_their_paths(here):
    here("maps/b.owm", "maps/a.owm", "maps/deep/er/c.owm", "maps/Z.wm")

    assert names(["maps"]) == ["maps/Z.wm", "maps/a.owm", "maps/b.owm", "maps/deep/er/c.owm"]


def test_maps_and_plans_are_known_by_their_suffix(here):
    here(*(f"a{suffix}" for suffix in SUFFIXES), "a.OWM", "a.txt", "a.md", "owm", ".owm")

    assert names(["."]) == sorted(
        ["a.OWM", *(f"a{suffix}" for suffix in (".owm", ".wm", ".wardley", ".plan", ".mmd"))]
    )


def test_a_file_that_is_named_is_read_whatever_its_suffix(here):
    here("a.txt", "b.md")

    assert names(["b.md", "a.txt"]) == ["b.md", "a.txt"]


@pytest.mark.parametrize(
    "folder", [".venv", ".git", "node_modules", "venv", "__pycache__", "lib/site-packages", "deep/.hidden"]
)
def test_hidden_folders_and_those_of_packages_are_left_out(here, folder):
    here("a.owm", f"{folder}/b.owm", f"{folder}/c/d.owm")

    assert names(["."]) == ["a.owm"]


def test_a_folder_that_is_left_out_is_read_where_it_is_named(here):
    here("a.owm", ".drafts/b.owm", ".drafts/.c.owm")

    assert names([".", ".drafts"]) == ["a.owm", ".drafts/b.owm"]


def test_an_environment_of_any_name_is_left_out(here):
    here("a.owm", "env311/b.owm", "env311/pyvenv.cfg")

    assert names(["."]) == ["a.owm"]


def test_what_is_excluded_is_left_out_of_folders_alone(here):
    folder = here("a.owm", "old/b.owm", "maps/old/c.owm", "maps/x_draft.owm", "maps/d.owm")
    exclude = Globs(("old", "maps/*_draft.owm"), folder)

    assert names(["."], exclude=exclude) == ["a.owm", "maps/d.owm"]
    assert names(["old/b.owm", "maps/x_draft.owm"], exclude=exclude) == ["old/b.owm", "maps/x_draft.owm"]


def test_the_same_file_is_read_once_whatever_it_is_called(here):
    folder = here("maps/a.owm")
    (folder / "maps" / "again.owm").symlink_to("a.owm")

    assert names(["maps/a.owm", "maps", "./maps/a.owm", str(folder / "maps" / "a.owm"), "maps/../maps"]) == [
        "maps/a.owm"
    ]


def test_a_loop_of_links_is_left_alone(here):
    folder = here("maps/a.owm")
    (folder / "maps" / "up").symlink_to("..")
    (folder / "maps" / "self").symlink_to("self")
    (folder / "maps" / "self.owm").symlink_to("self.owm")

    maps, problems = read_estate(["."])

    assert [map_.source.name for map_ in maps] == ["maps/a.owm"]
    assert [problem.message.partition(":")[0] for problem in problems] == ["maps/self.owm"]


def test_a_path_below_the_current_folder_is_shown_from_there(here, tmp_path_factory):
    folder = here("a.owm")
    other = tmp_path_factory.mktemp("other") / "b.owm"
    other.write_text(MAP, encoding="utf-8")

    assert names([str(folder), str(other)]) == ["a.owm", str(other)]


def test_behind_a_link_dots_lead_where_the_system_says(here):
    folder = here("far/away/maps/a.owm", "far/away/b.owm")
    (folder / "near").symlink_to("far/away/maps")

    assert names(["near/../b.owm"]) == ["near/../b.owm"]


def test_the_maps_that_a_plan_names_are_read_from_beside_it(here):
    here("maps/a.owm", "maps/b.owm", "c.owm")
    here("plans/year.plan", text="map ../maps/a.owm\nmap ../c.owm\ninitiative Better tea\n")

    assert names(["plans/year.plan"]) == ["plans/year.plan", "maps/a.owm", "c.owm"]


def test_a_map_that_was_named_before_is_not_read_again_for_a_plan(here):
    here("a.owm", "b.owm")
    here("year.plan", text="map b.owm\n")

    assert names(["b.owm", "year.plan", "a.owm"]) == ["b.owm", "year.plan", "a.owm"]


def test_a_plan_may_name_a_text_of_any_suffix_that_maps_have(here):
    here("a.txt", "b.md")
    here("year.plan", text="map a.txt\nmap b.md\nmap c.owm\nmap .\n")

    assert names(["year.plan"]) == ["year.plan", "a.txt"]


def test_plans_that_name_one_another_end(here):
    here("a.plan", text="map b.plan\n")
    here("b.plan", text="map a.plan\n")

    assert names(["a.plan"]) == ["a.plan", "b.plan"]


def test_a_map_line_in_a_map_leads_nowhere(here):
    here("b.owm")
    here("a.owm", text=f"{MAP}//@ map b.owm\n")

    assert names(["a.owm"]) == ["a.owm"]


def test_a_file_that_cannot_be_used_is_one_problem_and_the_rest_is_read(here):
    folder = here("a.owm", "c.owm")
    (folder / "b.owm").write_bytes(b"component Tea\n\xff\n")

    maps, problems = read_estate(["missing.owm", "."])

    assert [map_.source.name for map_ in maps] == ["a.owm", "c.owm"]
    assert problems == (
        ("missing.owm: no such file", "check the name and the folder"),
        ("b.owm:2:1: this is not UTF-8: byte 0xff stands here", "save the file as UTF-8"),
    )


def test_a_map_that_a_plan_names_and_that_cannot_be_used_is_a_problem(here):
    folder = here("year.plan", text="map a.owm\n")
    (folder / "a.owm").write_bytes(b"\0")

    maps, problems = read_estate(["year.plan"])

    assert len(maps) == 1
    assert problems[0].message.startswith("a.owm: this is not text")


def test_a_file_beyond_the_limit_is_a_problem(here):
    here("a.owm")

    maps, ((message, _),) = read_estate(["."], Limits(file_bytes=5))

    assert (maps, message) == ((), "a.owm: the file is larger than 5 bytes")


def test_a_folder_without_maps_is_a_problem(here):
    here("notes/a.txt")

    maps, ((message, help_),) = read_estate(["notes"])

    assert (maps, message) == ((), "the folder 'notes' holds no map")
    assert help_ == "their names end in .owm, .wm, .wardley, .plan, .mmd"


def test_a_folder_that_may_not_be_read_is_a_problem(here, monkeypatch):
    here("a.owm", "shut/b.owm")
    look = os.scandir

    def refuse(path):
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return look(path)

    monkeypatch.setattr(os, "scandir", refuse)
    maps, problems = read_estate(["."])

    assert len(maps) == 1
    assert problems == (("the folder './shut' cannot be read: permission denied", None),)


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("a.owm", "a.owm", True), ("a.owm", "deep/er/a.owm", True), ("a.owm", "ba.owm", False),
        ("a.owm", "a.owm.bak", False), ("aXowm", "a.owm", False), ("a.owm", "axowm", False),
        ("old", "old/a.owm", True), ("old/", "old/a.owm", True), ("old", "older/a.owm", False),
        ("maps/*.owm", "maps/a.owm", True), ("maps/*.owm", "maps/x/a.owm", False),
        ("maps/*.owm", "x/maps/a.owm", False), ("./maps/*.owm", "maps/a.owm", True),
        ("maps/**", "maps/x/a.owm", True), ("maps/**/a.owm", "maps/a.owm", True),
        ("maps/**/a.owm", "maps/x/y/a.owm", True), ("maps/**/a.owm", "maps/xa.owm", False),
        ("**/old/**", "old/a.owm", True), ("**/old/**", "x/old/y/a.owm", True),
        ("?.owm", "a.owm", True), ("?.owm", "ab.owm", False), ("/a.owm", "a.owm", True),
        ("[a].owm", "a.owm", False), ("[a].owm", "[a].owm", True), ("a.owm", "../a.owm", False),
    ],
)  # fmt: skip
def test_a_pattern_fits_as_it_says(here, pattern, path, fits):
    folder = here("a.owm")

    assert Globs((pattern,), folder).match(path) is fits
    assert Globs(("nothing", pattern), folder).match(folder / path) is fits


def test_no_pattern_fits_nothing(here):
    assert not Globs((), here("a.owm")).match("a.owm")


def test_globs_of_the_same_patterns_below_the_same_folder_are_equal(tmp_path):
    assert Globs(("a",), tmp_path) == Globs(("a",), tmp_path)
    assert hash(Globs(("a",), tmp_path)) == hash(Globs(("a",), tmp_path))
    assert Globs(("a",), tmp_path) != Globs(("b",), tmp_path)
    assert Globs(("a",), tmp_path) != Globs(("a",), tmp_path / "x")
    assert repr(Globs(("a",), tmp_path)) == f"Globs(('a',), {str(tmp_path)!r})"
