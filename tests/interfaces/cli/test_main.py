"""The program: finding a command, ending with a status, and never with a traceback."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from functools import partial

import pytest

import wardley as package
from wardley import registry
from wardley.interfaces.cli import main as program_module

HEAVY = {"lark", "networkx", "pydantic", "graphviz", "concurrent.futures", "tempfile"}


def test_help_lists_every_command_with_its_summary(wardley):
    status, out, err = wardley("--help")

    assert (status, err) == (0, "")
    for name in set(registry.names("wardley.interfaces.cli")) - {"main"}:
        assert f"  {name} " in out
        assert registry.load("wardley.interfaces.cli", name).SUMMARY in out
    assert "  main " not in out


def test_no_command_at_all_shows_the_list_and_is_no_success(wardley):
    status, out, err = wardley()

    assert (status, out) == (2, "")
    assert err.startswith("usage: wardley COMMAND")


def test_the_version_is_that_of_the_package(wardley):
    assert wardley("--version") == (0, f"wardley {package.__version__}\n", "")


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("rendr", "did you mean 'render'?"),
        ("Render", "did you mean 'render'?"),
        ("--verson", "did you mean '--version'?"),
        ("xyzzy", "there are check, convert, "),
        ("main", "there are check, convert, "),
        ("tea.owm", "'wardley render tea.owm' draws it"),
    ],
)
def test_an_unknown_word_is_answered_with_what_was_perhaps_meant(wardley, word, hint):
    status, out, err = wardley(word)

    kind = "option" if word.startswith("-") else "command"
    assert (status, out) == (2, "")
    assert err.startswith(f"wardley: no {kind} is called '{word}'\n  help: {hint}")


def test_an_unknown_word_cannot_drive_the_terminal(wardley):
    assert "\x1b" not in wardley("\x1b[2J").err


def test_an_option_that_a_command_does_not_take_is_answered_with_the_nearest(wardley):
    status, _, err = wardley("render", "tea.owm", "--stile=dark")

    assert status == 2
    assert err == "wardley: 'wardley render' takes no '--stile'\n  help: did you mean '--style'?\n"


def test_a_missing_word_is_said_with_where_to_look(wardley):
    status, _, err = wardley("render")

    assert status == 2
    assert err.endswith("\n  help: 'wardley render --help' shows what it takes\n")


@pytest.mark.parametrize("name", sorted({*registry.names("wardley.interfaces.cli")} - {"main"}))
def test_every_command_explains_itself_with_an_example(wardley, name):
    status, out, err = wardley(name, "--help")

    assert (status, err) == (0, "")
    assert registry.load("wardley.interfaces.cli", name).EXAMPLE in out


@pytest.mark.parametrize(
    "words", [["--help"], ["--version"], ["rendr"], ["render", "--help"], ["fmt", "--help"]]
)
def test_help_starts_without_the_libraries_behind_the_commands(words):
    script = f"""
import sys
from wardley.interfaces.cli.main import main
main({words!r})
print("loaded", *sorted(sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())

    assert "argparse" in loaded
    assert loaded & HEAVY == set()


def test_one_command_is_loaded_and_no_other():
    script = """
import sys
from wardley.interfaces.cli.main import main
main(["schema", "--help"])
print(*[name for name in sys.modules if name.startswith("wardley.interfaces.cli.")])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    loaded = [name.removeprefix("wardley.interfaces.cli.") for name in done.stdout.splitlines()[-1].split()]
    assert loaded == ["main", "schema"]


@pytest.fixture
def broken(monkeypatch):
    """A program with a fault of its own, which writes its report into the current folder."""
    monkeypatch.setattr(tempfile, "mkstemp", partial(tempfile.mkstemp, dir="."))

    def fall_over(arguments):
        raise RuntimeError("the kettle is on fire")

    monkeypatch.setattr(program_module, "_dispatch", fall_over)


def test_a_fault_of_the_program_is_one_line_and_a_report_to_send(broken, wardley, folder):
    status, out, err = wardley("render", "tea.owm")
    (report,) = folder.glob("wardley-fault-*.txt")

    assert (status, out) == (2, "")
    assert err == (
        f"wardley: this is a fault in wardley, not in your map; the report to send is in {report}\n"
    )
    written = report.read_text(encoding="utf-8")
    assert written.startswith(f"wardley {package.__version__}, Python ")
    assert "RuntimeError: the kettle is on fire" in written


def test_a_fault_is_shown_in_full_when_that_is_asked_for(broken, wardley, monkeypatch):
    monkeypatch.setenv("WARDLEY_DEBUG", "1")

    assert "RuntimeError: the kettle is on fire" in wardley("render", "tea.owm").err


def test_a_fault_that_cannot_be_written_down_is_still_told(broken, wardley, monkeypatch):
    monkeypatch.setattr(tempfile, "mkstemp", partial(tempfile.mkstemp, dir="nowhere"))
    status, _, err = wardley("render", "tea.owm")

    assert status == 2
    assert err.startswith("wardley: this is a fault in wardley, not in your map; set WARDLEY_DEBUG=1")


def test_an_interruption_ends_quietly_with_130(wardley, monkeypatch):
    def interrupted(arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(program_module, "_dispatch", interrupted)

    assert wardley("render", "tea.owm") == (130, "", "")


@pytest.mark.skipif(os.name == "nt", reason="signals are otherwise there")
@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_program_that_is_told_to_end_does_so_without_a_word(folder, sent, status):
    running = subprocess.Popen(
        [sys.executable, "-m", "wardley", "fmt", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    time.sleep(1)  # it waits for its input by now
    running.send_signal(sent)
    out, err = running.communicate(timeout=30)

    assert (running.returncode, out, err) == (status, b"", b"")


@pytest.mark.skipif(os.name == "nt", reason="pipes are otherwise there")
def test_a_reader_that_goes_away_is_no_fault(folder):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "wardley", "render", "tea.owm", "-o", "-"],
        stdout=writing, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    os.close(writing)

    assert (done.returncode, done.stderr) == (141, b"")


def test_a_name_that_the_terminal_cannot_show_is_escaped(program, folder, tea):
    (folder / "чай.owm").write_text(tea, encoding="utf-8")
    status, out, err = program("render", "чай.owm", PYTHONIOENCODING="ascii")

    assert (status, err) == (0, "")
    assert out.startswith(r"\u0447\u0430\u0439.svg: ")
    assert (folder / "чай.svg").is_file()
