"""From the numbers and stage names of a text to visibility and evolution."""

from math import isfinite

from wardley.model.elements import Sourcing
from wardley.model.faults import Faults
from wardley.model.stages import Stages
from wardley.syntax.nearest import nearest

SOURCINGS: tuple[Sourcing, ...] = ("build", "buy", "outsource")


class Placing:
    """Resolves stage names, and tells of numbers that lie outside the map."""

    def __init__(self, stages: Stages, faults: Faults) -> None:
        self.stages = stages
        self.faults = faults

    def visibility(self, value: float | None, line: int) -> float | None:
        """*value*, None where it cannot be a number on any map; told where it lies outside 0..1."""
        return self._number(value, line, "visibility", "0 is out of the user's sight, 1 in plain view")

    def evolution(self, value: float | str | None, line: int) -> tuple[float | None, int | None]:
        """The evolution, and the stage's number where *value* is the name of one."""
        if not isinstance(value, str):
            return self._number(value, line, "evolution", "0 is genesis, 1 commodity"), None
        stage = self.stages.find(value)
        if stage is None:
            near = nearest(value, self.stages.names)
            known = ", ".join(label for label in self.stages.axis.labels if label)
            help_ = f"did you mean {near}?" if near else f"the stages are {known}"
            self.faults.say("E203", "medium", line, value, f"no stage is called '{value}'", help_)
            return None, None
        return self.stages.axis.middle_of(stage), stage

    def sourcing(self, words: tuple[str, ...], line: int) -> Sourcing | None:
        """The one of build, buy and outsource among *words*; of several, the first in that order."""
        found = [word for word in SOURCINGS if word in words]
        if len(found) > 1:
            both = " and ".join(found)
            self.faults.say(
                "E206", "medium", line, found[-1], f"one thing is sourced two ways, {both}",
                f"keep one of them; {found[0]} is taken",
            )  # fmt: skip
        return found[0] if found else None

    def _number(self, value: float | None, line: int, what: str, help_: str) -> float | None:
        if value is None or 0 <= value <= 1:
            return value
        shown = f"{value:g}"
        if not isfinite(value):
            self.faults.say("E202", "medium", line, "", f"the {what} is too large to be placed", help_)
            return None
        end = "begins at 0" if value < 0 else "ends at 1"
        self.faults.say("E201", "low", line, shown, f"{what} is {shown}, and {end}", help_)
        return value
