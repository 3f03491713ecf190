"""Print the JSON Schema of what ``convert --to json`` or ``check --format json`` writes."""

import argparse
import json

import wardley
from wardley.interfaces.arguments import add_output, one_of
from wardley.interfaces.files import deliver

SUMMARY = "print the JSON Schema of a converted map, or of findings"
EXAMPLE = "wardley schema -o wardley.schema.json"


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    parser.add_argument(
        "of", metavar="WHAT", nargs="?", default="map", type=one_of("schema", ("map", "findings")),
        help="map, what 'convert --to json' writes, or findings, what 'check --format json' writes;"
        " without it, map",
    )  # fmt: skip
    add_output(parser, "the schema")


def run(options: argparse.Namespace) -> int:
    """Write the schema; 2 where its file cannot be written."""
    if options.of == "map":
        schema = wardley.schema()
    else:
        from wardley.interfaces.reports.document import schema as schema_of_findings  # noqa: PLC0415 - pydantic

        schema = schema_of_findings()
    deliver(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", options.output)
    return 0
