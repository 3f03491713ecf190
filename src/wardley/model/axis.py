"""From the settings of a text to the axes of its map."""

from wardley.model.axes import DEFAULT_BOUNDARIES, EvolutionAxis, Size, ValueChainAxis
from wardley.model.faults import Faults
from wardley.syntax.nearest import nearest
from wardley.syntax.statements import EvolutionLine, SizeLine, Style, Title, ValueChainLine

STYLES = ("modern", "plain", "wardley", "colour", "color", "handwritten", "dark")


def read_title(lines: list[Title], faults: Faults) -> str | None:
    """The first title."""
    for second in lines[1:]:
        faults.say(
            "E209", "low", second.line, second.text, "the map already has a title",
            f"the one on line {lines[0].line} is shown",
        )  # fmt: skip
    return lines[0].text if lines else None


def read_style(lines: list[Style], faults: Faults) -> str | None:
    """The last style."""
    for style in lines:
        if style.name not in STYLES:
            near = nearest(style.name, STYLES, 0.6)
            help_ = f"did you mean {near}?" if near else f"the styles are {', '.join(STYLES)}"
            faults.say("E204", "low", style.line, style.name, f"no style is called '{style.name}'", help_)
    return lines[-1].name if lines else None


def read_size(lines: list[SizeLine]) -> Size | None:
    """The last size; a side of 0 or less is left open."""
    if not lines:
        return None
    return Size(*(side if side and 0 < side < float("inf") else None for side in lines[-1][1:]))


def read_evolution_axis(lines: list[EvolutionLine], faults: Faults) -> EvolutionAxis:
    """The last four labels, and the boundaries written with them; hidden where any line says so."""
    axis = EvolutionAxis()
    labels, boundaries = axis.labels, axis.boundaries
    for line in lines:
        if not line.labels:
            continue
        if len(line.labels) != 4:
            faults.say(
                "E208", "medium", line.line, "", f"the axis has four stages, not {len(line.labels)}",
                "write evolution Genesis->Custom->Product->Commodity",
            )  # fmt: skip
            continue
        labels = (line.labels[0], line.labels[1], line.labels[2], line.labels[3])
        boundaries = _boundaries(line, faults)
    return EvolutionAxis(labels, boundaries, any(line.hidden for line in lines))


def _boundaries(line: EvolutionLine, faults: Faults) -> tuple[float, float, float]:
    first, second, third = (
        default if written is None else written
        for written, default in zip(line.boundaries[:3], DEFAULT_BOUNDARIES, strict=True)
    )
    if 0 < first < second < third < 1:
        return first, second, third
    faults.say(
        "E208", "medium", line.line, "", "the boundaries of the stages do not rise from 0 to 1",
        "write where each stage ends, as in evolution A@0.2->B@0.4->C@0.7->D",
    )  # fmt: skip
    return DEFAULT_BOUNDARIES


def read_value_chain_axis(lines: list[ValueChainLine]) -> ValueChainAxis:
    """Whether the axis is hidden, and its words."""
    words = next((line.words for line in reversed(lines) if line.words), ())
    label, minimum, maximum = (*words, None, None, None)[:3]
    return ValueChainAxis(
        any(line.hidden for line in lines), label or "Value Chain", minimum or None, maximum or None
    )
