"""`wardley convert` and `wardley schema`: maps as data."""

import json

import pytest

import wardley as package


def test_a_map_is_printed_as_json_where_nothing_else_is_asked_for(wardley):
    status, out, err = wardley("convert", "tea.owm")

    assert (status, err) == (0, "")
    data = json.loads(out)
    assert data["title"] == "Tea Shop"
    assert [component["name"] for component in data["components"]] == ["Cup of Tea", "Water"]
    assert out.endswith("}\n")


def test_a_map_written_as_owm_is_the_same_map(wardley, folder):
    assert wardley("convert", "tea.owm", "--to", "owm", "-o", "again.owm") == (0, "", "")

    first, again = (json.loads(wardley("convert", name).out) for name in ("tea.owm", "again.owm"))

    def without_lines(value):
        if isinstance(value, dict):
            return {key: without_lines(item) for key, item in value.items() if key != "line"}
        return [without_lines(item) for item in value] if isinstance(value, list) else value

    assert without_lines(first) == without_lines(again)


@pytest.mark.parametrize("output", ["tea.json", "out/"])
def test_the_converted_map_goes_where_it_was_told(wardley, folder, output):
    assert wardley("convert", "tea.owm", "-o", output) == (0, "", "")
    written = folder / (output if output.endswith("json") else "out/tea.json")

    assert json.loads(written.read_text(encoding="utf-8"))["title"] == "Tea Shop"


def test_standard_input_is_converted(program, tea):
    status, out, err = program("convert", "-", given=tea.encode())

    assert (status, err) == (0, "")
    assert json.loads(out)["title"] == "Tea Shop"


def test_a_line_that_cannot_be_read_is_told_and_the_rest_is_converted(wardley, folder):
    (folder / "broken.owm").write_text("zzz\ncomponent Tea [0.5, 0.5]\n", encoding="utf-8")
    status, out, err = wardley("convert", "broken.owm")

    assert status == 1
    assert [component["name"] for component in json.loads(out)["components"]] == ["Tea"]
    assert err.startswith("broken.owm:1:")


def test_a_form_that_is_not_known_is_answered_with_the_nearest(wardley):
    status, out, err = wardley("convert", "tea.owm", "--to", "jason")

    assert (status, out) == (2, "")
    assert "did you mean 'json'?" in err


def test_a_missing_map_is_told_and_nothing_is_written(wardley, folder):
    status, out, err = wardley("convert", "missing.owm", "-o", "x.json")

    assert (status, out) == (2, "")
    assert err.startswith("missing.owm:")
    assert not (folder / "x.json").exists()


def test_the_schema_is_that_of_the_library(wardley, folder):
    status, out, err = wardley("schema")

    assert (status, err) == (0, "")
    assert json.loads(out) == package.schema()
    assert wardley("schema", "-o", "schema.json") == (0, "", "")
    assert (folder / "schema.json").read_text(encoding="utf-8") == out


def test_the_schema_of_findings_describes_what_check_prints(wardley, folder):
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(wardley("schema", "findings").out)
    findings = json.loads(wardley("check", "tea.owm", "--format", "json").out)

    jsonschema.validate(findings, schema)
    assert "findings" in schema["properties"]
