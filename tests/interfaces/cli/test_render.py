"""`wardley render`: what is drawn, where it goes, and what is said."""

import os
import signal
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from functools import partial
from pathlib import Path

import pytest

BROKEN = "title Broken\ncomponent Tea [0.5, 0.5]\nzzz\ncomponent Water [0.3, 0.7]\nTea -> Water\n"


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_picture_is_drawn_beside_its_map_and_what_was_found_is_printed(wardley, folder):
    status, out, err = wardley("render", "tea.owm")

    assert (status, err) == (0, "")
    assert out == "tea.svg: 1 anchor, 2 components, 2 links, 1 evolving\n"
    assert ET.parse(folder / "tea.svg").getroot().tag == "{http://www.w3.org/2000/svg}svg"
    assert names(folder) == ["tea.owm", "tea.svg"]


def test_quiet_says_nothing_about_what_went_well(wardley, folder):
    assert wardley("render", "tea.owm", "--quiet") == (0, "", "")
    assert (folder / "tea.svg").is_file()


def test_a_dash_as_output_prints_the_picture_and_nothing_else(wardley, folder):
    status, out, err = wardley("render", "tea.owm", "-o", "-")

    assert (status, err) == (0, "")
    assert ET.fromstring(out).tag.endswith("svg")
    assert names(folder) == ["tea.owm"]


def test_the_text_on_standard_input_is_drawn_to_standard_output(program, tea, folder):
    status, out, err = program("render", "-", given=tea.encode())

    assert (status, err) == (0, "")
    assert ET.fromstring(out).tag.endswith("svg")
    assert names(folder) == ["tea.owm"]


def test_the_text_on_standard_input_can_be_drawn_to_a_folder(program, tea, folder):
    status, out, _ = program("render", "-", "-o", "out/", given=tea.encode())

    assert status == 0
    assert out.startswith(f"{Path('out/stdin.svg')}: ")
    assert names(folder / "out") == ["stdin.svg"]


@pytest.mark.parametrize(
    ("output", "start"),
    [
        ("x.svg", b"<svg"),
        ("x.png", b"\x89PNG"),
        ("x.dot", b"digraph"),
        ("x.gv", b"digraph"),
        ("x.PNG", b"\x89PNG"),
        ("x.html", b"<!DOCTYPE html>"),
        ("x.pdf", b"%PDF-"),
    ],
)
def test_the_suffix_of_the_output_says_the_format(wardley, folder, output, start):
    assert wardley("render", "tea.owm", "-o", output).status == 0
    assert (folder / output).read_bytes().lstrip().startswith(start)


def test_a_named_format_wins_over_the_suffix(wardley, folder):
    assert wardley("render", "tea.owm", "-o", "tea.txt", "--format", "dot").status == 0
    assert "graph" in (folder / "tea.txt").read_text(encoding="utf-8")


def test_a_suffix_of_no_format_is_refused_before_anything_is_drawn(wardley, folder):
    status, out, err = wardley("render", "tea.owm", "-o", "tea.jpeg")

    assert (status, out) == (2, "")
    assert err.startswith("wardley: no format has the suffix '.jpeg'\n  help: end the name in ")
    assert names(folder) == ["tea.owm"]


@pytest.mark.parametrize(
    ("option", "word", "near"), [("--style", "darck", "dark"), ("--format", "sgv", "svg")]
)
def test_a_misspelt_choice_is_answered_with_the_nearest(wardley, folder, option, word, near):
    status, _, err = wardley("render", "tea.owm", option, word)

    assert status == 2
    assert f"'{word}'; did you mean '{near}'?" in err
    assert names(folder) == ["tea.owm"]


def test_styles_look_different(wardley, folder):
    pictures = set()
    for style in ("plain", "wardley", "colour", "handwritten", "dark"):
        assert wardley("render", "tea.owm", "--style", style).status == 0
        pictures.add((folder / "tea.svg").read_bytes())

    assert len(pictures) == 5


def test_a_line_that_cannot_be_read_is_told_and_the_rest_is_drawn(wardley, folder):
    (folder / "broken.owm").write_text(BROKEN, encoding="utf-8")
    status, out, err = wardley("render", "broken.owm")

    assert status == 1
    assert out == "broken.svg: 2 components, 1 link\n"
    assert err.splitlines()[0].startswith("broken.owm:3:1: E")
    assert err.splitlines()[1:3] == ["3 | zzz", "  | ^^^"]


def test_a_line_of_which_something_was_kept_is_told_and_is_no_failure(wardley, folder):
    (folder / "broken.owm").write_text("component Tea [0.5,\n", encoding="utf-8")
    status, out, err = wardley("render", "broken.owm")

    assert (status, out) == (0, "broken.svg: 1 component\n")
    assert err.startswith("broken.owm:1:15: E")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.owm", None),
        ("folder.owm", "a folder"),
        ("latin.owm", "title Café\n".encode("latin-1")),
        ("nul.owm", b"title Tea\ncomponent T\x00ea [0.5, 0.5]\n"),
        ("picture.owm", b"\x89PNG\r\n\x1a\n\x00\x00\x00"),
    ],
)
def test_a_file_that_is_no_map_is_told_and_the_others_are_drawn(wardley, folder, name, content):
    if content == "a folder":
        (folder / name).mkdir()
    elif content is not None:
        (folder / name).write_bytes(content)
    status, out, err = wardley("render", name, "tea.owm")

    assert status == 2
    assert out == "tea.svg: 1 anchor, 2 components, 2 links, 1 evolving\n"
    assert err.startswith(f"{name}:")
    assert "E0" in err.splitlines()[0]
    assert "Traceback" not in err
    assert not (folder / name).with_suffix(".svg").exists()


@pytest.mark.parametrize(
    "text", ["", "\n\n", "// nothing\n", "\ufeff", "}\n{\n", "a\r\nb\r\n", "title \x1b[2J\n"]
)
def test_any_text_is_drawn_without_a_traceback(wardley, folder, text):
    (folder / "odd.owm").write_text(text, encoding="utf-8", newline="")
    status, _, err = wardley("render", "odd.owm")

    assert status in (0, 1)
    assert "Traceback" not in err
    assert "\x1b" not in err
    ET.parse(folder / "odd.svg")


def test_an_output_that_cannot_be_written_is_told_and_the_others_are_written(wardley, folder, tea):
    (folder / "mug.owm").write_text(tea, encoding="utf-8")
    (folder / "out" / "tea.svg").mkdir(parents=True)
    status, out, err = wardley("render", "tea.owm", "mug.owm", "-o", "out")

    assert status == 2
    assert "cannot be written" in err
    assert out.startswith(str(Path("out/mug.svg")))
    assert names(folder / "out") == ["mug.svg", "tea.svg"]


def test_a_map_is_never_replaced_by_its_picture(wardley, folder, tea):
    status, _, err = wardley("render", "tea.owm", "-o", "./tea.owm", "--format", "svg")

    assert status == 2
    assert err.startswith("wardley: the picture would replace the map 'tea.owm'")
    assert (folder / "tea.owm").read_text(encoding="utf-8") == tea


def test_several_pictures_do_not_fit_on_standard_output(wardley, folder, tea):
    (folder / "mug.owm").write_text(tea, encoding="utf-8")
    status, out, err = wardley("render", "tea.owm", "mug.owm", "-o", "-")

    assert (status, out) == (2, "")
    assert err == "wardley: '-' takes one picture, and 2 maps are named\n  help: name a folder\n"


def test_several_pictures_do_not_fit_in_one_file(wardley, folder, tea):
    (folder / "mug.owm").write_text(tea, encoding="utf-8")

    assert wardley("render", "tea.owm", "mug.owm", "-o", "all.svg").status == 2
    assert names(folder) == ["mug.owm", "tea.owm"]


def test_maps_of_one_stem_get_pictures_in_their_folders(wardley, folder, tea):
    for name in ("a", "b"):
        (folder / name).mkdir()
        (folder / name / "tea.owm").write_text(tea.replace("Tea Shop", name), encoding="utf-8")
    status, out, _ = wardley("render", "a/tea.owm", "b/tea.owm", "tea.owm", "-o", "out")

    assert status == 0
    assert [line.partition(": ")[0] for line in out.splitlines()] == [
        str(Path("out/a/tea.svg")),
        str(Path("out/b/tea.svg")),
        str(Path("out/tea.svg")),
    ]
    assert len({(folder / "out" / name / "tea.svg").read_bytes() for name in ("a", "b", ".")}) == 3


def test_a_map_named_twice_is_drawn_once(wardley):
    assert wardley("render", "tea.owm", "tea.owm").out.count("tea.svg") == 1


@pytest.fixture
def shops(folder, tea):
    """The names of more maps than one process draws alone."""
    names = [f"shop-{number:02}" for number in range(72)]
    for name in names:
        (folder / f"{name}.owm").write_text(tea.replace("Tea Shop", name), encoding="utf-8")
    return names


def test_many_maps_are_drawn_as_each_one_alone_and_told_in_their_order(program, wardley, folder, shops):
    status, out, err = program("render", *(f"{shop}.owm" for shop in shops), "-o", "out/")

    assert (status, err) == (0, "")
    assert [Path(row.partition(": ")[0]).stem for row in out.splitlines()] == shops
    for shop in shops[::13]:
        assert wardley("render", f"{shop}.owm", "-o", "alone.svg").status == 0
        assert (folder / "alone.svg").read_bytes() == (folder / "out" / f"{shop}.svg").read_bytes()


def test_standard_input_is_drawn_among_many_maps(program, folder, shops):
    status, out, err = program(
        "render", "-", *(f"{shop}.owm" for shop in shops), "-o", "out/", given=b"component Only One\n"
    )

    assert (status, err) == (0, "")
    assert out.splitlines()[0] == f"{Path('out/stdin.svg')}: 1 component"
    assert len(names(folder / "out")) == len(shops) + 1


@pytest.mark.skipif(os.name == "nt", reason="signals are otherwise there")
def test_an_interruption_among_many_maps_ends_soon_and_leaves_whole_pictures_alone(folder, shops, tea):
    many = [f"{shop}.owm" for shop in shops] * 10
    for number, name in enumerate(many):
        (folder / f"{number}-{name}").write_text(tea, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "wardley",
        "render",
        *(f"{n}-{name}" for n, name in enumerate(many)),
        "-o",
        "out/",
    ]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    running.stdout.readline()  # the first is drawn
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=30)

    assert (running.returncode, err) == (130, b"")
    pictures = list((folder / "out").iterdir())
    assert 0 < len(pictures) < len(many)
    for picture in pictures:
        assert picture.suffix == ".svg"
        ET.parse(picture)


def test_an_engine_that_is_not_there_is_told_without_a_traceback(wardley, folder):
    status, out, err = wardley("render", "tea.owm", "--engine", "/no/such/dot")

    assert (status, out) == (2, "")
    assert "/no/such/dot" in err
    assert "fault in wardley" not in err
    assert names(folder) == ["tea.owm"]


def test_a_missing_engine_is_said_once_and_not_for_every_map(wardley, folder, tea):
    (folder / "mug.owm").write_text(tea, encoding="utf-8")

    assert wardley("render", "tea.owm", "mug.owm", "--engine", "/no/such/dot").err.count("/no/such/dot") == 1


@pytest.mark.skipif(os.name == "nt", reason="programs are otherwise made")
def test_an_engine_that_draws_nothing_is_told_with_the_name_of_the_map(wardley, folder):
    (folder / "dot").write_text("#!/bin/sh\necho 'no fonts here' >&2\nexit 3\n")
    (folder / "dot").chmod(0o755)
    status, out, err = wardley("render", "tea.owm", "--engine", "./dot")

    assert (status, out) == (2, "")
    assert err.startswith("tea.owm: Graphviz (")
    assert "no fonts here" in err


def test_a_fault_over_one_map_leaves_the_others_their_pictures(wardley, folder, tea, monkeypatch):
    from wardley.interfaces import drawing

    (folder / "mug.owm").write_text(tea, encoding="utf-8")
    real = drawing.read

    def read(path, **options):
        if path == "tea.owm":
            raise RuntimeError("the kettle is on fire")
        return real(path, **options)

    monkeypatch.setattr(drawing, "read", read)
    monkeypatch.setattr(tempfile, "mkstemp", partial(tempfile.mkstemp, dir=folder))
    status, out, err = wardley("render", "tea.owm", "mug.owm")

    assert status == 2
    assert out.startswith("mug.svg: ")
    assert err.startswith("wardley: this is a fault in wardley, not in your map")
    assert "Traceback" not in err


def test_limits_are_options(wardley, folder):
    status, out, err = wardley("render", "tea.owm", "--limit", "components=1", "--limit", "diagnostics=1")

    assert status == 1
    assert "E207" in err
    assert "E015" in err
    assert "1 anchor," in out


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("component=1", "did you mean 'components'?"),
        ("components=few", "a whole number, as in components=1000"),
    ],
)
def test_a_limit_that_is_none_is_refused(wardley, folder, word, said):
    status, _, err = wardley("render", "tea.owm", "--limit", word)

    assert status == 2
    assert said in err


BUILT = "component Power [0.5, 0.9]\ncomponent Water [0.4, 0.95] (outsource)\nPower -> Water\n"


def test_findings_are_marked_on_the_maps_of_the_estate(wardley, folder):
    (folder / "power.owm").write_text(BUILT, encoding="utf-8")
    (folder / "power.plan").write_text("map power.owm\nestate Power (in-house, bespoke)\n", encoding="utf-8")
    status, out, err = wardley("render", "--findings", "tea.owm", "power.owm", "power.plan", "-o", "out/")

    assert (status, err) == (0, "")
    assert names(folder / "out") == ["power.svg", "tea.svg"]
    assert "Power: W201 W203" in (folder / "out" / "power.svg").read_text(encoding="utf-8")
    assert 'class="mark' not in (folder / "out" / "tea.svg").read_text(encoding="utf-8")
    assert out.count("\n") == 2


def test_without_findings_nothing_is_marked(wardley, folder):
    (folder / "power.owm").write_text(BUILT.replace("0.9]", "0.9] (build)"), encoding="utf-8")

    assert 'class="mark' not in wardley("render", "power.owm", "-o", "-").out
    assert 'class="mark' in wardley("render", "power.owm", "-o", "-", "--findings").out


def test_findings_are_marked_on_the_text_of_standard_input(program, folder):
    given = BUILT.replace("0.9]", "0.9] (build)").encode()
    status, out, err = program("render", "-", "--findings", given=given)

    assert (status, err) == (0, "")
    assert "Power: W201 W203" in out
    assert names(folder) == ["tea.owm"]


def test_findings_of_many_maps_are_drawn_side_by_side(wardley, folder):
    for number in range(70):
        text = BUILT.replace("Power", f"Power {number}").replace("0.9]", "0.9] (build)")
        (folder / f"m{number}.owm").write_text(text, encoding="utf-8")
    status, _, err = wardley(
        "render", "--findings", *(f"m{n}.owm" for n in range(70)), "-o", "out/", "--quiet"
    )

    assert (status, err) == (0, "")
    for number in range(70):
        assert f"Power {number}: W201 W203" in (folder / "out" / f"m{number}.svg").read_text(encoding="utf-8")


def test_a_plan_alone_is_nothing_to_draw(wardley, folder):
    (folder / "power.plan").write_text("estate Power (in-house, bespoke)\n", encoding="utf-8")
    status, out, err = wardley("render", "--findings", "power.plan")

    assert (status, out) == (2, "")
    assert "none of the files draws anything" in err


def test_a_file_that_is_missing_is_told_and_the_others_are_drawn_with_their_findings(wardley, folder):
    status, out, err = wardley("render", "--findings", "tea.owm", "gone.owm")

    assert status == 2
    assert "gone.owm" in err
    assert out.startswith("tea.svg: ")
    assert wardley("render", "--findings", "gone.owm").status == 2


def test_the_future_of_a_map_is_drawn_and_called_so(wardley, folder):
    status, out, err = wardley("render", "tea.owm", "--at", "future", "-o", "-")

    assert (status, err) == (0, "")
    assert "Tea Shop (future)" in out
    assert 'class="evolve"' not in out


def test_what_is_out_of_line_is_so_now_and_not_in_the_future(wardley, folder):
    status, _, err = wardley("render", "tea.owm", "--at", "future", "--findings")

    assert status == 2
    assert "--findings marks what is out of line now" in err


def test_a_page_tells_what_plans_say_and_what_was_found(wardley, folder):
    (folder / "tea.plan").write_text("estate Water (in-house, bespoke, owner Ada)\n", encoding="utf-8")
    assert wardley("render", "tea.owm", "-o", "bare.html").status == 0
    assert wardley("render", "tea.owm", "tea.plan", "--findings", "-o", "full.html").status == 0
    bare, full = ((folder / name).read_text(encoding="utf-8") for name in ("bare.html", "full.html"))

    assert "Ada" not in bare
    assert '"findings":null' in bare
    assert '["Owner","Ada"]' in full
    assert '"code":"W201"' in full
    assert 'class="mark high"' in full


def test_a_part_of_a_map_is_a_page_with_the_facts_of_the_estate(wardley, folder):
    (folder / "tea.plan").write_text("estate Water (in-house, owner Ada)\n", encoding="utf-8")
    assert wardley("render", "tea.owm", "tea.plan", "--only", "Water", "-o", "part.html").status == 0

    assert '["Owner","Ada"]' in (folder / "part.html").read_text(encoding="utf-8")


def test_a_png_is_as_large_as_is_asked_for(wardley, folder):
    sizes = []
    for scale in ("1", "3"):
        assert wardley("render", "tea.owm", "-o", "x.png", "--scale", scale).status == 0
        sizes.append(int.from_bytes((folder / "x.png").read_bytes()[16:20], "big"))

    assert sizes == [1105, 3315]


@pytest.mark.parametrize("scale", ["0", "11", "-1", "big", "nan"])
def test_a_scale_that_makes_no_picture_is_refused(wardley, folder, scale):
    status, _, err = wardley("render", "tea.owm", "-o", "x.png", "--scale", scale)

    assert status == 2
    assert f"from 0.1 to 10, as in 3, not '{scale}'" in err
    assert names(folder) == ["tea.owm"]


def test_a_scale_for_what_has_no_pixels_is_refused(wardley, folder):
    status, _, err = wardley("render", "tea.owm", "--scale", "2")

    assert status == 2
    assert err.startswith("wardley: --scale is for png, and svg has no pixels")


def test_letters_that_a_format_lacks_are_told_once_and_the_picture_is_made(wardley, folder):
    (folder / "tea.owm").write_text("title 茶\ncomponent 茶の湯 [0.5, 0.5]\n", encoding="utf-8")
    status, out, err = wardley("render", "tea.owm", "-o", "x.png", "--engine", "pure")

    assert (status, out) == (0, "x.png: 1 component\n")
    assert err.splitlines()[0] == "tea.owm:2:11: D201 a PNG has no letters for '茶' and '茶の湯' (茶の湯)"
    assert err.count("D201") == 1
    assert "--engine dot" in err
