"""The package as people get it: from a wheel, an sdist, an editable install and a plain checkout.

Each way in its own environment, where it must find the grammar and read a map with it.
The libraries that `wardley` needs are lent by the environment that runs the tests, so nothing
large is downloaded.
"""

import hashlib
import json
import os
import shutil
import site
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = [pytest.mark.packaging, pytest.mark.xdist_group("packaging")]

PROBE = """
import hashlib, json, sys
import wardley
from wardley.syntax.grammar import grammar_text, parse_line

# Lark itself: most lines of a map are read without it.
parse_line("component Cup of Tea [0.79, 0.61]")
tea = wardley.parse("component Cup of Tea [0.79, 0.61]")
print(json.dumps({
    "file": wardley.__file__,
    "version": wardley.__version__,
    "grammar": hashlib.sha256(grammar_text().encode()).hexdigest(),
    "components": [component.name for component in tea.components],
    "diagnostics": [diagnostic.message for diagnostic in tea.diagnostics],
}))
"""

COPIED = ("src", "grammar", "tests", "docs", "examples", "bench", ".ci")


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """What *command* prints, without what the running tests' environment would lend it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        command, cwd=cwd, env=kept | environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def checkout(tmp_path_factory, repository) -> Path:
    """A copy of the repository, so that building leaves nothing in the real one."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in COPIED:
        if (repository / name).exists():
            shutil.copytree(repository / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for file in repository.iterdir():
        if file.is_file():
            shutil.copy(file, folder)
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory, checkout) -> dict[str, Path]:
    """The sdist, and the wheel that is built from it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, checkout, cwd=folder)
    (wheel,) = folder.glob("*.whl")
    (sdist,) = folder.glob("*.tar.gz")
    return {"wheel": wheel, "sdist": sdist}


@pytest.fixture
def environment(tmp_path) -> Path:
    """The Python of a fresh environment, which is lent the libraries but not `wardley`."""
    folder = tmp_path / "environment"
    venv.create(folder)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    lent = tmp_path / "lent"
    lent.mkdir()
    for library in (Path(path) for path in site.getsitepackages()):
        for entry in library.iterdir():
            if not entry.name.lower().startswith(("wardley", "_wardley", "__editable__", "pip")):
                (lent / entry.name).symlink_to(entry)
    own = run(python, "-c", "import site; print(site.getsitepackages()[0])", cwd=tmp_path).strip()
    Path(own, "lent.pth").write_text(f"{lent}\n", encoding="utf-8")
    return python


def install(python: Path, *what: str | Path) -> None:
    """Install *what* with pip and what the tests' environment lends, without asking any package index."""
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet")
    alone = ("--no-deps", "--no-build-isolation", "--no-index")
    run(*pip, *alone, *what, cwd=python.parent, PIP_DISABLE_PIP_VERSION_CHECK="1")


def probe(python: Path, repository: Path, **environment: str) -> dict[str, object]:
    """What the installed package says about itself, having read a map with the repository's grammar."""
    found = json.loads(run(python, "-c", PROBE, cwd=python.parent, **environment))
    grammar = (repository / "grammar" / "wardley.lark").read_bytes()
    assert found["grammar"] == hashlib.sha256(grammar).hexdigest()
    assert found["components"] == ["Cup of Tea"]
    assert found["diagnostics"] == []
    return found


def test_the_wheel_reads_a_map(built, environment, repository):
    install(environment, built["wheel"])

    assert "site-packages" in probe(environment, repository)["file"]


def test_the_sdist_reads_a_map(built, environment, repository):
    install(environment, built["sdist"])

    assert "site-packages" in probe(environment, repository)["file"]


def test_an_editable_install_reads_a_map_with_the_grammar_as_it_is_now(checkout, environment, repository):
    install(environment, "--editable", checkout)
    found = probe(environment, repository)

    assert Path(found["file"]) == checkout / "src" / "wardley" / "__init__.py"


def test_an_edit_of_the_grammar_is_seen_at_once_in_an_editable_install(checkout, environment):
    install(environment, "--editable", checkout)
    grammar = checkout / "grammar" / "wardley.lark"
    before = grammar.read_text(encoding="utf-8")
    try:
        grammar.write_text(f"{before}// edited\n", encoding="utf-8")
        seen = run(
            environment,
            "-c",
            "from wardley.syntax.grammar import grammar_text; print(grammar_text())",
            cwd=checkout,
        )
    finally:
        grammar.write_text(before, encoding="utf-8")

    assert seen.rstrip().endswith("// edited")


def test_a_plain_checkout_reads_a_map(checkout, environment, repository):
    found = probe(environment, repository, PYTHONPATH=str(checkout / "src"))

    assert Path(found["file"]) == checkout / "src" / "wardley" / "__init__.py"


def test_the_installed_program_tells_the_version_of_the_package(built, environment):
    install(environment, built["wheel"])
    program = environment.with_name("wardley")
    version = built["wheel"].name.split("-")[1]

    assert run(program, "--version", cwd=environment.parent) == f"wardley {version}\n"
    assert run(environment, "-m", "wardley", "--version", cwd=environment.parent) == f"wardley {version}\n"


def test_the_wheel_holds_the_package_and_says_that_it_is_typed(built, repository):
    names = set(zipfile.ZipFile(built["wheel"]).namelist())
    sources = repository / "src"
    modules = {path.relative_to(sources).as_posix() for path in sources.rglob("*.py")}

    assert modules | {"wardley/py.typed", "wardley/grammar/wardley.lark"} <= names
    assert not {name.split("/")[0] for name in names} & {"tests", "docs", "grammar", "src"}


def test_the_sdist_holds_what_its_own_tests_need(built):
    with tarfile.open(built["sdist"]) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    assert {
        "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "grammar/wardley.lark", "tests/conftest.py",
        "examples/online-training.owm", "src/wardley/py.typed",
    } <= names  # fmt: skip
    assert not [name for name in names if "__pycache__" in name]


def test_the_wheel_is_the_same_each_time_it_is_built(built, checkout, tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        run(
            sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", folder, checkout,
            cwd=tmp_path, SOURCE_DATE_EPOCH="1700000000",
        )  # fmt: skip
    (one,), (other,) = first.glob("*.whl"), second.glob("*.whl")

    assert one.read_bytes() == other.read_bytes()
