"""What every module must have, and what the rooms ask of the modules that they find by name."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from wardley import registry
from wardley.interfaces.arguments import Parser, Refused

SOURCES = Path(__file__).resolve().parents[1] / "src" / "wardley"
MODULES = sorted(SOURCES.rglob("*.py"))
ROOMS = sorted(page.parent for page in SOURCES.rglob("__init__.py") if page.parent != SOURCES)

# A statement is its fields; the module's page describes them all.
DESCRIBED_AS_ONE = {SOURCES / "syntax" / "statements.py"}

LINES_OF_A_MODULE = 300
LINES_OF_A_FUNCTION = 40
SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "base"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def inside(path: Path) -> str:
    return path.relative_to(SOURCES).as_posix()


every_module = pytest.mark.parametrize("module", MODULES, ids=inside)
every_command = pytest.mark.parametrize(
    "name", sorted({*registry.names("wardley.interfaces.cli")} - {"main"})
)


def tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def functions(module: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(module)) if isinstance(node, Function))


def public(scope: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    """The functions, methods and classes that others may use."""
    for node in scope.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node)


def test_there_are_modules_to_look_at():
    assert len(MODULES) > 20


@every_module
def test_a_module_is_short(module):
    assert len(module.read_text(encoding="utf-8").splitlines()) < LINES_OF_A_MODULE


@every_module
def test_functions_are_short(module):
    long = {node.name: node.end_lineno - node.lineno + 1 for node in functions(module)}

    assert {name: lines for name, lines in long.items() if lines >= LINES_OF_A_FUNCTION} == {}


@every_module
def test_a_module_says_what_it_is(module):
    assert ast.get_docstring(tree(module))


@pytest.mark.parametrize("module", sorted({*MODULES} - DESCRIBED_AS_ONE), ids=inside)
def test_every_public_name_is_described(module):
    assert [node.name for node in public(tree(module)) if not ast.get_docstring(node)] == []


@every_module
def test_a_module_has_a_name_that_says_something(module):
    assert SAY_NOTHING.isdisjoint(module.relative_to(SOURCES).with_suffix("").parts)


@pytest.mark.parametrize("room", ROOMS, ids=inside)
def test_a_room_holds_its_page_and_nothing_else(room):
    statements = tree(room / "__init__.py").body

    assert [type(node) for node in statements] == [ast.Expr]
    assert statements[0].value.value.strip()


@every_command
def test_a_command_has_what_its_room_asks_for(name):
    command = registry.load("wardley.interfaces.cli", name)

    assert command.SUMMARY[0].islower()
    assert not command.SUMMARY.endswith(".")
    assert command.EXAMPLE.startswith(f"wardley {name}")
    assert callable(command.run)


@every_command
def test_the_example_of_a_command_is_one_that_it_takes(name):
    command = registry.load("wardley.interfaces.cli", name)
    parser = Parser(name, command.SUMMARY, command.EXAMPLE)
    command.configure(parser)

    assert parser.read(command.EXAMPLE.split()[2:])
    with pytest.raises(Refused, match="--no-such-option"):
        parser.read([*command.EXAMPLE.split()[2:], "--no-such-option"])


@pytest.mark.parametrize("name", registry.names("wardley.drawing.formats"))
def test_an_output_format_has_what_its_room_asks_for(name):
    format_ = registry.load("wardley.drawing.formats", name)

    assert format_.SUFFIX.isalpha()


@pytest.mark.parametrize("name", registry.names("wardley.exchange"))
def test_a_form_to_convert_to_has_what_its_room_asks_for(name):
    assert callable(registry.load("wardley.exchange", name).write)


@pytest.mark.parametrize("name", registry.names("wardley.interfaces.descriptions"))
def test_a_way_to_describe_has_what_its_room_asks_for(name):
    way = registry.load("wardley.interfaces.descriptions", name)

    assert way.SUFFIX.isalpha()
    assert way.tell([], 80).strip() in ("", '{\n  "maps": []\n}')
