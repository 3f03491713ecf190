"""What is shown of each map."""

import pytest

from wardley.drawing.options import Options
from wardley.graph.view import Wanted
from wardley.interfaces.live import artist as module
from wardley.interfaces.live.artist import Artist
from wardley.interfaces.live.asked import Asked

TEA = "title Tea Shop\ncomponent Tea [0.5, 0.5]\ncomponent Water [0.3, 0.9]\nTea->Water\n"
BUILT = "component Power [0.5, 0.9] (build)\ncomponent Sign [0.4, 0.3] (build)\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tea.owm").write_text(TEA, encoding="utf-8")
    (tmp_path / "power.owm").write_text(BUILT, encoding="utf-8")
    return tmp_path


def draw(*files, **asked):
    return Artist(Asked(files, **asked)).draw()


def test_every_map_is_drawn_with_its_title_and_what_it_holds(folder):
    tea, power = draw("tea.owm", "power.owm")

    assert (tea.file, tea.title, tea.contents, tea.remarks) == (
        "tea.owm",
        "Tea Shop",
        "2 components, 1 link",
        (),
    )
    assert tea.picture.startswith("<svg")
    assert power.title == "power.owm"


def test_a_map_is_drawn_as_is_asked(folder):
    assert draw("tea.owm")[0].picture != draw("tea.owm", options=Options("handwritten"))[0].picture


def test_what_is_wrong_is_told_with_its_line_and_the_rest_is_drawn(folder):
    (folder / "tea.owm").write_text(TEA + "  zzz\nTea->Watr\nTea->Watr\n", encoding="utf-8")
    (shown,) = draw("tea.owm")
    unread, misspelt = shown.remarks

    assert shown.picture is not None
    assert (unread.where, unread.severity) == ("tea.owm, line 5, column 3", "error")
    assert unread.excerpt == ("5 |   zzz", "  |   ^^^")
    assert misspelt.help == "did you mean 'Water'?"
    assert misspelt.also == "also on line 7"


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b"\x89PNG\r\n\x1a\n\x00"])
def test_a_file_that_is_no_map_has_no_picture_and_says_why(folder, content):
    (folder / "tea.owm").unlink()
    if content is not None:
        (folder / "tea.owm").write_bytes(content)
    shown, other = draw("tea.owm", "power.owm")

    assert shown.picture is None
    assert [remark.code[:2] for remark in shown.remarks] == ["E0"]
    assert other.picture is not None


def test_no_graphviz_is_told_and_the_page_goes_on(folder):
    (shown,) = draw("tea.owm", engine="/no/such/dot")

    assert shown.picture is None
    assert "/no/such/dot" in shown.remarks[0].message


def test_a_map_that_has_not_changed_is_not_drawn_again(folder, monkeypatch):
    drawn = []
    real = module.draw
    monkeypatch.setattr(module, "draw", lambda map_, *rest: drawn.append(map_.title) or real(map_, *rest))
    artist = Artist(Asked(("tea.owm", "power.owm")))
    first = artist.draw()
    (folder / "power.owm").write_text("title Power\n" + BUILT, encoding="utf-8")
    second = artist.draw()

    assert drawn == ["Tea Shop", None, "Power"]
    assert second[0] is first[0]
    assert second[1].title == "Power"


def test_a_fault_of_ours_is_told_and_drawing_goes_on_with_the_next_save(folder, monkeypatch):
    artist = Artist(Asked(("tea.owm",)))

    def fall_over(*_):
        raise RuntimeError("the kettle is on fire")

    with monkeypatch.context() as patched:
        patched.setattr(module, "draw", fall_over)
        (shown,) = artist.draw()
    assert "fault in wardley" in shown.remarks[0].message
    assert "the kettle is on fire" in shown.fault
    (folder / "tea.owm").write_text(TEA + "component Pot\n", encoding="utf-8")
    assert artist.draw()[0].picture is not None


def test_a_fault_while_reading_is_told_on_every_page(folder, monkeypatch):
    monkeypatch.setattr(module, "read", lambda *_, **__: 1 / 0)

    assert ["ZeroDivisionError" in shown.fault for shown in draw("tea.owm", "power.owm")] == [True, True]


def test_a_part_of_a_map_is_shown_and_said(folder):
    (shown,) = draw("tea.owm", wanted=Wanted(only=("Tea",)))

    assert shown.contents == "1 component; shown: only 'Tea'; 1 of 2 components"
    assert "Water" not in shown.picture


def test_what_is_not_there_to_focus_on_is_told(folder):
    (shown,) = draw("tea.owm", wanted=Wanted(focus=("Tae",)))

    assert (shown.picture, shown.title) == (None, "Tea Shop")
    assert (shown.remarks[0].message, shown.remarks[0].help) == (
        "no component is called 'Tae'", "did you mean 'Tea'?",
    )  # fmt: skip


def test_a_map_of_which_nothing_is_shown_says_so(folder):
    _, power = draw("tea.owm", "power.owm", wanted=Wanted(focus=("Tea",)))

    assert power.picture is None
    assert "nothing of this map is shown" in power.remarks[0].message


def test_plans_are_not_drawn_and_say_more_of_the_maps(folder):
    (folder / "tea.plan").write_text("estate Tea (owner Ada)\nzzz\n", encoding="utf-8")
    (shown,) = draw("tea.owm", "tea.plan", wanted=Wanted(only=("owner=Ada",)))

    assert "only owner=Ada; 1 of 2 components" in shown.contents
    (remark,) = shown.remarks
    assert remark.where.startswith("tea.plan, line 2, ")


def test_facts_that_contradict_each_other_are_told_where_they_count(folder):
    (folder / "tea.owm").write_text(
        TEA + "//@ estate Tea (owner Ada)\n//@ estate Tea (owner Ben)\n", encoding="utf-8"
    )
    (shown,) = draw("tea.owm", wanted=Wanted(only=("Tea",)))

    assert [(remark.code, remark.where) for remark in shown.remarks] == [
        ("E315", "tea.owm, line 6, column 17")
    ]


def test_findings_are_marked_where_they_are_asked_for(folder):
    (marked,) = draw("power.owm", findings=True)
    (plain,) = draw("power.owm")

    assert "Power: W201" in marked.picture
    assert "Power: W201" not in plain.picture


def test_findings_are_marked_on_a_part(folder):
    (shown,) = draw("power.owm", findings=True, wanted=Wanted(only=("Sign",)))

    assert "W201" not in shown.picture


def test_settings_that_cannot_be_used_are_told(folder):
    (folder / "wardley.toml").write_text("select = 3\n", encoding="utf-8")
    (shown,) = draw("power.owm", findings=True)

    assert "'select' is a list of codes" in shown.remarks[0].message


def test_the_settings_choose_what_is_marked(folder):
    (folder / "wardley.toml").write_text('ignore = ["W2"]\n', encoding="utf-8")

    assert "W201" not in draw("power.owm", findings=True)[0].picture


def test_components_are_coloured_by_what_is_known_of_them(folder):
    (folder / "tea.plan").write_text("estate Tea (owner Ada)\n", encoding="utf-8")
    (shown,) = draw("tea.owm", "tea.plan", colour_by="owner")
    (plain,) = draw("tea.owm")

    assert "Ada" in shown.picture
    assert "Ada" not in plain.picture


def test_the_map_of_the_future_is_drawn_where_that_is_asked(folder):
    (folder / "tea.owm").write_text(TEA + "evolve Tea->Iced tea 0.8\n", encoding="utf-8")
    (shown,) = draw("tea.owm", options=Options(at="future"))

    assert 'class="evolve' not in shown.picture
    assert "Iced tea" in shown.picture


def test_a_style_of_ones_own_is_looked_at_too_and_its_mistakes_are_told(folder):
    style = folder / "own.toml"
    style.write_text('stroke = "#123456"\n', encoding="utf-8")
    asked = Asked(("tea.owm",), Options("own.toml"))
    artist = Artist(asked)

    assert asked.eyed == ("tea.owm", "own.toml")
    assert "#123456" in artist.draw()[0].picture
    style.write_text('stroke = "#654321"\n', encoding="utf-8")
    assert "#654321" in artist.draw()[0].picture
    style.write_text("stroke = 3\n", encoding="utf-8")
    (shown,) = artist.draw()
    assert shown.picture is None
    assert "own.toml:1: " in shown.remarks[0].message
    style.unlink()
    assert "cannot be read" in artist.draw()[0].remarks[0].message
