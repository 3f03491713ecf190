"""`wardley watch`: how it begins, and how it ends."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest


@pytest.fixture
def watch(folder):
    """Starts the program, and answers with the process and the address that it prints."""
    running = []

    def start(*words: str) -> tuple[subprocess.Popen, str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "wardley", "watch", *words],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, encoding="utf-8",
        )  # fmt: skip
        running.append(process)
        line = process.stdout.readline()
        match = re.fullmatch(r"(http://127\.0\.0\.1:\d+/) shows (.+); Ctrl-C ends it\n", line)
        assert match, line
        assert match[2].split(" and ")[-1] in words
        return process, match[1]

    yield start
    for process in running:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.mark.skipif(os.name == "nt", reason="signals are otherwise there")
def test_an_interruption_ends_it_as_it_should_though_a_page_is_open(watch):
    process, address = watch("tea.owm", "--port", "0")
    assert process.stdout.readline() == "tea.owm: 1 anchor, 2 components, 2 links, 1 evolving\n"
    with urllib.request.urlopen(f"{address}events", timeout=30) as page:
        assert page.readline().startswith(b"retry")
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)

    assert (process.returncode, out, err) == (0, "", "")


@pytest.mark.skipif(os.name == "nt", reason="signals are otherwise there")
def test_a_program_that_is_told_to_end_does_so_without_a_word(watch):
    process, _ = watch("tea.owm", "--port", "0", "--quiet")
    process.terminate()
    out, err = process.communicate(timeout=30)

    assert (process.returncode, out, err) == (143, "", "")


def test_every_save_is_told_on_the_terminal(watch, folder, tea):
    process, _ = watch("tea.owm", "--port", "0")
    process.stdout.readline()
    (folder / "tea.owm").write_text(tea + "zzz\n", encoding="utf-8")
    assert process.stdout.readline() == "tea.owm: 1 anchor, 2 components, 2 links, 1 evolving; to mend: 1\n"
    (folder / "tea.owm").unlink()
    assert process.stdout.readline() == "tea.owm: not drawn; to mend: 1\n"
    (folder / "tea.owm").write_text(tea, encoding="utf-8")
    assert process.stdout.readline() == "tea.owm: 1 anchor, 2 components, 2 links, 1 evolving\n"


def test_the_look_and_the_part_are_chosen_as_for_a_drawing(watch, wardley, folder):
    (folder / "tea.plan").write_text("estate Water (owner Ada)\n", encoding="utf-8")
    process, address = watch("tea.owm", "tea.plan", "--port", "0", "--style", "dark", "--only", "owner=Ada")
    said = process.stdout.readline()
    with urllib.request.urlopen(f"{address}picture.svg", timeout=30) as page:
        seen = page.read().decode()
    status, out, _ = wardley(
        "render", "tea.owm", "tea.plan", "--style", "dark", "--only", "owner=Ada", "-o", "-"
    )

    assert said == "tea.owm: 1 component, 1 evolving; shown: only owner=Ada; 1 of 2 components\n"
    assert (status, seen) == (0, out)


def test_a_port_that_is_taken_is_told(wardley):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        status, out, err = wardley("watch", "tea.owm", "--port", str(port))

    assert (status, out) == (2, "")
    assert err == (
        f"wardley: another program has port {port} already\n"
        "  help: name another with --port, or 0 for any that is free\n"
    )


@pytest.mark.parametrize("port", ["-1", "65536", "http", "80.5"])
def test_a_port_is_a_number(wardley, port):
    status, _, err = wardley("watch", "tea.owm", f"--port={port}")

    assert status == 2
    assert f"a port is a number from 0 to 65535, not '{port}'" in err


def test_a_file_that_is_not_there_is_told_and_nothing_begins(wardley, folder):
    status, out, err = wardley("watch", "tea.owm", "tae.owm", ".")

    assert (status, out) == (2, "")
    assert "tae.owm" in err.splitlines()[0]
    assert "this is a folder" in err


def test_standard_input_is_nothing_to_watch(wardley):
    status, _, err = wardley("watch", "-")

    assert status == 2
    assert err.endswith("  help: name a file\n")


def test_a_plan_alone_is_nothing_to_watch(wardley, folder):
    (folder / "tea.plan").write_text("estate Tea (cost 3k)\n", encoding="utf-8")
    status, _, err = wardley("watch", "tea.plan")

    assert status == 2
    assert "none of the files draws anything" in err


def test_the_page_opens_in_a_browser_where_that_is_asked(wardley, monkeypatch):
    from wardley.interfaces.live import watching

    seen = []

    def open_(address):
        seen.append(address)
        raise KeyboardInterrupt

    monkeypatch.setattr(watching.webbrowser, "open", open_)
    status, out, err = wardley("watch", "tea.owm", "--port", "0", "--open")

    assert (status, err) == (0, "")
    assert out.startswith(f"{seen[0]} shows tea.owm")


def test_what_the_page_is_made_of_is_shipped():
    from wardley.interfaces import live

    assert {"page.css", "page.js"} <= {path.name for path in Path(live.__file__).parent.iterdir()}
