"""`wardley render`: how pictures look."""

import pytest

PLAN = "estate Water (vendor Springs, owner Ada, cost 4k)\nestate Cup of Tea (in-house, owner Bo, cost 20k)\n"


@pytest.fixture
def plan(folder):
    (folder / "tea.plan").write_text(PLAN, encoding="utf-8")


def svg(folder) -> str:
    return (folder / "tea.svg").read_text(encoding="utf-8")


def test_a_style_of_ones_own_is_taken_from_its_file(wardley, folder):
    (folder / "house.toml").write_text('base = "plain"\nstroke = "#123456"\n', encoding="utf-8")

    assert wardley("render", "tea.owm", "--style", "house.toml").status == 0
    assert 'stroke="#123456"' in svg(folder)


def test_what_is_wrong_in_a_style_is_told_and_nothing_is_drawn(wardley, folder):
    (folder / "house.toml").write_text('stroke = "red"\nradios = 4\n', encoding="utf-8")
    status, out, err = wardley("render", "tea.owm", "--style", "house.toml")

    assert (status, out) == (2, "")
    assert err.startswith("wardley: house.toml:1: 'stroke' is a colour")
    assert "(and 1 more in this file)" in err
    assert not (folder / "tea.svg").exists()


def test_a_style_that_is_not_there_is_told(wardley, folder):
    status, _, err = wardley("render", "tea.owm", "--style", "huose.toml")

    assert status == 2
    assert err == "wardley: huose.toml: the style cannot be read: no such file or directory\n"


@pytest.mark.parametrize(
    ("scheme", "paper"), [("auto", "#ffffff"), ("light", "#ffffff"), ("dark", "#14181d")]
)
def test_a_picture_is_for_light_or_dark_pages(wardley, folder, scheme, paper):
    assert wardley("render", "tea.owm", "--scheme", scheme).status == 0
    assert f'fill="{paper}"/>' in svg(folder)
    assert ("light-dark" in svg(folder)) == (scheme == "auto")


def test_components_are_filled_by_what_a_plan_says_of_them(wardley, folder, plan):
    status, out, err = wardley("render", "tea.owm", "tea.plan", "--colour-by", "owner")

    assert (status, err) == (0, "")
    assert out.startswith("tea.svg: ")
    assert "<title>Water, owner: Ada</title>" in svg(folder)
    assert "<title>Cup of Tea, owner: Bo</title>" in svg(folder)


def test_any_word_of_estate_lines_will_do(wardley, folder, plan):
    assert wardley("render", "tea.owm", "tea.plan", "--colour-by", "who").status == 0
    assert "Water, who: vendor" in svg(folder)


def test_a_word_that_says_nothing_of_components_is_answered_with_the_nearest(wardley, folder):
    status, _, err = wardley("render", "tea.owm", "--colour-by", "costs")

    assert status == 2
    assert "no attribute is called 'costs'; did you mean 'cost'?" in err


def test_fills_go_with_a_focus_and_with_findings(wardley, folder, plan):
    assert wardley("render", "tea.owm", "tea.plan", "--colour-by", "cost", "--focus", "Water").status == 0
    assert "Water, cost: 4,000" in svg(folder)
    assert wardley("render", "tea.owm", "tea.plan", "--colour-by", "cost", "--findings").status in (0, 1)
    assert "Water, cost: 4,000" in svg(folder)


def test_a_plan_that_cannot_be_read_is_told_although_it_draws_nothing(wardley, folder):
    (folder / "tea.plan").write_text("estate Water (vendor Springs\nzzz\n", encoding="utf-8")
    status, _, err = wardley("render", "tea.owm", "tea.plan", "--colour-by", "vendor")

    assert status == 1
    assert "tea.plan:2" in err


def test_the_standard_input_can_be_filled_too(program, tea, folder):
    text = f"{tea}//@ estate Water (vendor Springs)\n"
    status, out, err = program("render", "-", "--colour-by", "vendor", given=text.encode())

    assert (status, err) == (0, "")
    assert "Water, vendor: Springs" in out
