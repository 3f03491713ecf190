"""Where the needs of a chart are written."""

from wardley.graph.chart import Chart
from wardley.source.place import Place

Ends = tuple[int, int]


def lines_of_needs(chart: Chart) -> dict[Ends, int]:
    """By the numbers of who needs and what is needed, the first line that says so.

    That a pipeline's owner has a form is said by the form's line.
    """
    found: dict[Ends, int] = {}
    for link, source, target in chart.links:
        if link.flow == "none":
            found.setdefault((source, target), link.line)
    for owner, forms in forms_of(chart).items():
        for form in forms:
            found.setdefault((owner, form), chart.placements[form].line)
    return found


def forms_of(chart: Chart) -> dict[int, list[int]]:
    """By the number of a pipeline's owner, the numbers of its forms, in order."""
    number = {id(placement.element): placement.number for placement in chart.placements}
    found: dict[int, list[int]] = {}
    for pipeline in chart.map.pipelines:
        owner = chart.find(pipeline.name)
        if owner is not None and pipeline.components:
            found.setdefault(owner.number, []).extend(number[id(form)] for form in pipeline.components)
    return found


def place_of_line(chart: Chart, line: int) -> Place:
    """The whole *line* of the chart's text, without its indent."""
    text = chart.source.line(line)
    return chart.source.place(line, len(text) - len(text.lstrip()))
