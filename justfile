# The one door for developers; `just` alone lists what is behind it.

python := env("PYTHON", ".venv/bin/python")

[private]
default:
    @just --list --unsorted

# everything that a change must pass; what continuous integration runs
check:
    bash .ci/run

# an environment in .venv with everything that development needs
setup:
    python3 -m venv .venv
    .venv/bin/python -m pip install --editable '.[dev]'

# the tests, or some: `just test tests/interfaces -k fmt`
test *which:
    {{python}} -m pytest -n auto {{which}}

# the tests but those that build and install packages
quick:
    {{python}} -m pytest -n auto -m "not packaging"

# ruff, mypy and import-linter
lint:
    {{python}} -m ruff check .
    {{python}} -m ruff format --check .
    {{python}} -m mypy
    {{parent_directory(python)}}/lint-imports

# put the code into its usual shape
tidy:
    {{python}} -m ruff check --fix .
    {{python}} -m ruff format .

# change what decides, line by line, and see whether a test notices; takes hours
mutants *which:
    {{parent_directory(python)}}/mutmut run {{which}}

# take today's results as the expected ones; look at the difference before you commit it
accept *which:
    {{python}} -m pytest --accept {{which}}
