"""How a need comes to stand on a component: the shortest way down a map."""

from wardley.graph.chart import Chart

LONGEST = 12
"""So many names of a way are shown, those nearest the component."""


class Paths:
    """The shortest ways from the needs of *chart* down to its placements; the chart is walked once."""

    def __init__(self, chart: Chart) -> None:
        self._chart = chart
        self._from: dict[int, int] | None = None

    def to(self, number: int) -> list[str]:
        """The names from a need down to placement *number*, both included; empty where no need has it."""
        if self._from is None:
            self._from = self._walked()
        if number not in self._from:
            return []
        names: list[str] = []
        while number >= 0 and len(names) < LONGEST:
            names.append(self._chart.placements[number].name)
            number = self._from[number]
        return names[::-1]

    def _walked(self) -> dict[int, int]:
        heads = [anchor.number for anchor in self._chart.anchors]
        came = dict.fromkeys(heads, -1)
        while heads:
            following = []
            for number in heads:
                for target in self._chart.needs[number]:
                    if target not in came:
                        came[target] = number
                        following.append(target)
            heads = following
        return came
