"""What a project has settled on, and where that is looked for."""

import subprocess
import sys

import pytest

from wardley.interfaces.settings import Settings, SettingsRefused, settings_for


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(name, text):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return write


CODES = """'ignore' holds codes, or their beginnings, as in "W2" and "W305\""""


def refused(path="."):
    with pytest.raises(SettingsRefused) as caught:
        settings_for(path)
    return caught.value


ALL = """\
select = ["W2", "w305"]
ignore = ["W203"]
fail-on = "medium"
format = "text"
baseline = "known/findings.json"
exclude = ["drafts/**", "old"]

[policy]
margin = 0.1
stages = [0.2, 0.4, 1]
purpose = "mission"

[per-path."maps/legacy/**"]
ignore = ["W2"]
policy = { margin = 0.2 }

[per-path."maps/**"]
select = ["W2", "W4"]
policy = { margin = 0.3, load = 1 }
"""


def test_everything_that_can_be_settled_is_read(here):
    folder = here("wardley.toml", ALL)
    settings = settings_for("maps/a.owm")

    assert settings.file == folder / "wardley.toml"
    assert (settings.select, settings.ignore) == (("W2", "W305"), ("W203",))
    assert (settings.fail_on, settings.format) == ("medium", "text")
    assert (settings.exclude.patterns, settings.exclude.root) == (("drafts/**", "old"), folder)
    assert settings.policy == {"margin": (0.1,), "stages": (0.2, 0.4, 1.0), "purpose": "mission"}
    assert [part.paths.patterns for part in settings.per_path] == [("maps/legacy/**",), ("maps/**",)]
    assert (settings.per_path[0].ignore, settings.per_path[1].select) == (("W2",), ("W2", "W4"))


def test_the_table_in_pyproject_says_the_same(here):
    table = ALL.replace("[policy]", "[tool.wardley.policy]").replace("[per-path.", "[tool.wardley.per-path.")
    folder = here("pyproject.toml", f'[project]\nname = "tea"\n\n[tool.wardley]\n{table}')
    here("own/wardley.toml", ALL)
    found, own = settings_for("."), settings_for("own")

    assert found.file == folder / "pyproject.toml"
    assert (found.select, found.policy, found.fail_on) == (own.select, own.policy, own.fail_on)


def test_without_settings_nothing_is_settled(here):
    here("pyproject.toml", '[project]\nname = "wardley-maps"\n')

    assert settings_for("a.owm") == Settings()
    assert settings_for("a.owm").includes("W201", "a.owm")
    assert settings_for("a.owm").policy_of("a.owm") == {}


def test_the_nearest_settings_win_and_the_search_goes_upwards(here):
    here("wardley.toml", 'fail-on = "low"\n')
    here("deep/wardley.toml", 'fail-on = "high"\n')
    here("deep/er/a.owm", "")
    here("other/a.owm", "")

    assert settings_for("deep/er/a.owm").fail_on == "high"
    assert settings_for("deep/er").fail_on == "high"
    assert settings_for("deep").fail_on == "high"
    assert settings_for("other/a.owm").fail_on == "low"
    assert settings_for("missing/a.owm").fail_on == "low"
    assert settings_for("-").fail_on == "low"


def test_what_the_nearest_does_not_say_is_not_taken_from_another(here):
    here("wardley.toml", 'fail-on = "low"\n')
    here("deep/wardley.toml", "")

    assert settings_for("deep").fail_on is None


def test_a_pyproject_without_the_table_and_a_repository_do_not_end_the_search(here):
    here("wardley.toml", 'fail-on = "low"\n')
    here("repository/.git/HEAD", "")
    here("repository/pyproject.toml", '[project]\nname = "wardley-maps"\n[tool.other]\nx = 1\n')

    assert settings_for("repository").fail_on == "low"


def test_in_one_folder_the_own_file_goes_first(here):
    here("wardley.toml", 'fail-on = "low"\n')
    here("pyproject.toml", '[tool.wardley]\nfail-on = "high"\n')

    assert settings_for(".").fail_on == "low"


def test_a_folder_of_that_name_is_no_file_of_settings(here):
    here("wardley.toml/a.owm", "")

    assert settings_for(".") == Settings()


def test_the_baseline_is_named_from_the_settings_file_and_shown_from_here(here, monkeypatch):
    folder = here("deep/wardley.toml", 'baseline = "known.json"\n')

    assert settings_for("deep").baseline == "deep/known.json"
    monkeypatch.chdir(folder / "deep")
    assert settings_for(".").baseline == "known.json"
    (folder / "else").mkdir()
    monkeypatch.chdir(folder / "else")
    assert settings_for("../deep").baseline == str(folder / "deep" / "known.json")


def test_settings_that_were_changed_are_read_again(here):
    here("wardley.toml", 'fail-on = "high"\n')
    assert settings_for(".").fail_on == "high"
    here("wardley.toml", 'fail-on = "low"\n')
    assert settings_for(".").fail_on == "low"


def test_what_is_ignored_for_a_path_is_reported_elsewhere(here):
    here("wardley.toml", '[per-path."old/**"]\nignore = ["W2", "W305"]\n')
    settings = settings_for(".")

    assert not settings.includes("W201", "old/a.owm")
    assert not settings.includes("W305", "old/deep/a.owm")
    assert settings.includes("W301", "old/a.owm")
    assert settings.includes("W201", "a.owm")


def test_what_is_selected_for_a_path_is_all_that_is_reported_there(here):
    here("wardley.toml", '[per-path."old/**"]\nselect = ["W2"]\nignore = ["W203"]\n')
    settings = settings_for(".")

    assert [settings.includes(code, "old/a.owm") for code in ("W201", "W203", "W301")] == [True, False, False]


def test_of_several_parts_for_a_path_all_must_agree(here):
    here("wardley.toml", ALL)
    settings = settings_for(".")

    assert not settings.includes("W201", "maps/legacy/a.owm")
    assert settings.includes("W401", "maps/legacy/a.owm")
    assert not settings.includes("W501", "maps/legacy/a.owm")
    assert settings.includes("W201", "maps/a.owm")


def test_of_several_thresholds_for_a_path_the_later_wins(here):
    here("wardley.toml", ALL)
    settings = settings_for(".")

    assert settings.policy_of("a.owm") == settings.policy
    assert settings.policy_of("maps/legacy/a.owm") == {
        "margin": (0.3,), "stages": (0.2, 0.4, 1.0), "purpose": "mission", "load": (1.0,)
    }  # fmt: skip
    assert settings.policy["margin"] == (0.1,)


@pytest.mark.parametrize(
    ("line", "message", "help_"),
    [
        ('ignroe = ["W2"]', "the settings know no 'ignroe'", "did you mean 'ignore'?"),
        ("fail_on = 'high'", "the settings know no 'fail_on'", "did you mean 'fail-on'?"),
        (
            'select = "W2"',
            """'select' is a list of codes, or of their beginnings, as in ["W2", "W305"], not 'W2'""", None,
        ),
        ("ignore = [201]", f"{CODES}, not 201", None),
        ('ignore = ["2"]', f"{CODES}, not '2'", None),
        ('ignore = ["W2011"]', f"{CODES}, not 'W2011'", None),
        ('ignore = [""]', f"{CODES}, not ''", None),
        (
            'fail-on = "hihg"', "'fail-on' is one of 'high', 'medium', 'low' or 'never', not 'hihg'",
            "did you mean 'high'?",
        ),
        ("fail-on = 1", "'fail-on' is one of 'high', 'medium', 'low' or 'never', not 1", None),
        ("baseline = true", "'baseline' is the name of a file, not true", None),
        ('baseline = ""', "'baseline' is the name of a file, not ''", None),
        ('exclude = "a"', """'exclude' is a list of patterns, as in ["drafts/**"], not 'a'""", None),
        ("exclude = [1.5]", """'exclude' holds patterns, as in "drafts/**", not 1.5""", None),
        ("policy = [1]", "'policy' is a table of thresholds, not a list", None),
        ("policy.margin = true", "'policy margin' is a number, a list of numbers or a word, not true", None),
        ("policy.margin = nan", "'policy margin' is a number, a list of numbers or a word, not nan", None),
        (
            'policy.margin = [1, "x"]',
            "'policy margin' is a number, a list of numbers or a word, not a list that holds 'x'", None,
        ),
        (
            "policy.margin = 2026-01-02",
            "'policy margin' is a number, a list of numbers or a word, not the date 2026-01-02", None,
        ),
        ("policy.margin = {}", "'policy margin' is a number, a list of numbers or a word, not a table", None),
        ("per-path = 1", """'per-path' is a table by pattern, as in [per-path."drafts/**"], not 1""", None),
        ("per-path.x = 1", "the settings for 'x' are a table, not 1", None),
        (
            "per-path.x.exclude = []", "the settings for 'x' know no 'exclude'",
            "there are select, ignore and policy",
        ),
        ("per-path.x.igonre = []", "the settings for 'x' know no 'igonre'", "did you mean 'ignore'?"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_told_with_its_line(here, line, message, help_):
    here("wardley.toml", f"# ours\n{line}\n")
    refusal = refused()

    assert refusal.problems == ((f"wardley.toml:2: {message}", help_),)
    assert (str(refusal), refusal.help) == (f"wardley.toml:2: {message}", help_)


def test_a_format_that_is_not_known_is_told(here):
    here("wardley.toml", 'format = "txet"\n')
    ((message, help_),) = refused().problems

    assert message.startswith("wardley.toml:1: 'format' is one of ")
    assert message.endswith(", not 'txet'")
    assert help_ == "did you mean 'text'?"


def test_everything_that_is_wrong_is_told_in_the_order_of_the_file(here):
    here(
        "deep/pyproject.toml",
        '[tool.wardley.per-path."a/**"]\nselect = [1, "W2", 2]\n[tool.other]\nbaseline = 1\n'
        "[tool.wardley]\nbaseline = 1\nx = 1\n[ tool . wardley . policy ]\nmargin = []\nload = {}\n",
    )
    refusal = refused("deep")

    assert [message.partition(": ")[0] for message, _ in refusal.problems] == [
        f"deep/pyproject.toml:{line}" for line in (2, 2, 6, 7, 10)
    ]
    assert str(refusal).endswith(", not 1, and 4 more in this file")


def test_a_table_that_is_none_is_told(here):
    here("pyproject.toml", "[tool]\nwardley = 3\n")

    assert refused().problems == (("pyproject.toml:2: the settings are a table, not 3", None),)


def test_what_is_no_toml_is_told_with_its_place(here):
    here("wardley.toml", "fail-on = 'low'\nignore = [\n'W2'\n=\n")

    assert [str(problem.message) for problem in refused().problems] == [
        "wardley.toml:4:1: this is no TOML: unclosed array"
    ]


def test_what_ends_too_early_is_told(here):
    here("wardley.toml", "ignore = ")

    assert refused().problems[0].message.startswith("wardley.toml: this is no TOML: ")


def test_another_programs_broken_pyproject_is_not_ours(here):
    here("pyproject.toml", "[tool\n")

    assert settings_for(".") == Settings()


def test_settings_that_are_no_text_are_told(here):
    folder = here("wardley.toml", "")
    (folder / "wardley.toml").write_bytes(b"\xff")

    assert refused().problems == (("wardley.toml: the settings cannot be read: it is not UTF-8", None),)


def test_a_mark_of_utf_8_is_passed_over(here):
    here("wardley.toml", '\ufefffail-on = "low"\n')

    assert settings_for(".").fail_on == "low"


def test_without_settings_pydantic_is_not_imported(here):
    folder = here("pyproject.toml", '[project]\nname = "wardley-maps"\n')
    script = (
        "import sys; from wardley.interfaces.settings import settings_for; settings_for('.');"
        "print('pydantic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "False"
