"""Print the JSON Schema of what ``convert --to json`` writes."""

import argparse
import json

import wardley
from wardley.interfaces.arguments import add_output
from wardley.interfaces.files import deliver

SUMMARY = "print the JSON Schema of a converted map"
EXAMPLE = "wardley schema -o wardley.schema.json"


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    add_output(parser, "the schema")


def run(options: argparse.Namespace) -> int:
    """Write the schema; 2 where its file cannot be written."""
    deliver(json.dumps(wardley.schema(), indent=2, ensure_ascii=False) + "\n", options.output)
    return 0
