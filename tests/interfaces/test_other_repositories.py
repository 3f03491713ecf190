"""What other people's repositories take from this one: the GitHub Action and the hooks for pre-commit."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from wardley import registry
from wardley.interfaces.arguments import Parser
from wardley.interfaces.estate_files import SUFFIXES

yaml = pytest.importorskip("yaml")

ROOT = Path(__file__).resolve().parents[2]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))

ESTATE = "title Tea Shop\ncomponent Till [0.6, 0.8] (build)\n"

on_posix = pytest.mark.skipif(os.name != "posix", reason="the action runs in bash")


def step(name: str) -> dict:
    return next(item for item in ACTION["runs"]["steps"] if item.get("name") == name)


@pytest.fixture
def run(tmp_path):
    """Runs the action's own line of the check as GitHub does: inputs as variables, in bash."""
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "shop.owm").write_text(ESTATE, encoding="utf-8")
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "wardley"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m wardley "$@"\n')
    program.chmod(0o755)

    def call(**inputs: str) -> subprocess.CompletedProcess[str]:
        given = {name: item["default"] for name, item in ACTION["inputs"].items()} | inputs
        variables = {
            variable: given[re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value)[1]]
            for variable, value in step("check")["env"].items()
        }
        own = {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "GITHUB_STEP_SUMMARY": "summary.md"}
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step("check")["run"]],
            env={**os.environ, **variables, **own},
            cwd=tmp_path, capture_output=True, text=True, check=False,
        )  # fmt: skip

    return call


@on_posix
def test_the_action_annotates_summarises_and_fails_at_the_gate(run, tmp_path):
    done = run(paths="maps", sarif="found.sarif")

    assert done.returncode == 1
    assert "::error file=maps/shop.owm,line=2" in done.stdout
    assert "Till" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert '"version": "2.1.0"' in (tmp_path / "found.sarif").read_text(encoding="utf-8")
    assert run(paths="maps", **{"fail-on": "never"}).returncode == 0


@on_posix
def test_the_action_runs_nothing_that_stands_in_its_inputs(run, tmp_path):
    done = run(paths="maps\n$(touch pwned)\n`touch pwned`; touch pwned", summary="false")

    assert done.returncode == 2
    assert not (tmp_path / "pwned").exists()
    assert not (tmp_path / "summary.md").exists()


def test_no_input_of_the_action_is_pasted_into_a_script():
    assert not any("${{" in item.get("run", "") for item in ACTION["runs"]["steps"])


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_starts_a_command_that_there_is(hook):
    program, name = hook["entry"].split()
    command = registry.load("wardley.interfaces.cli", name)
    parser = Parser(name, command.SUMMARY, command.EXAMPLE)
    command.configure(parser)

    assert program == "wardley"
    assert parser.read([] if hook.get("pass_filenames") is False else ["tea.owm"])


def test_the_hook_of_check_looks_when_any_text_of_an_estate_changes():
    check = next(hook for hook in HOOKS if hook["id"] == "wardley-check")

    for suffix in (".owm", ".wm", ".wardley", ".plan"):
        assert suffix in SUFFIXES
        assert re.search(check["files"], f"maps/tea{suffix}")
    assert not re.search(check["files"], "maps/tea.md")
