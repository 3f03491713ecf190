"""What was measured, and what may be said of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Sample:
    """One measurement: seconds on the clock, seconds of the processor."""

    wall: float
    cpu: float


Samples = Sequence[Sample]


def wall(sample: Sample) -> float:
    """Seconds on the clock: what a user waits, and what other programs on the machine lengthen."""
    return sample.wall


def cpu(sample: Sample) -> float:
    """Seconds of the processor, over all threads and waited-for children."""
    return sample.cpu


def ratio(ours: Samples, theirs: Samples, of: Callable[[Sample], float] = wall) -> float:
    """*ours* ÷ *theirs*: the median over pairs that were measured one right after the other."""
    return median(of(our) / of(their) for our, their in zip(ours, theirs, strict=True))


def middle(samples: Samples, of: Callable[[Sample], float] = wall) -> float:
    """The median of *samples*."""
    return median(map(of, samples))


def least(samples: Samples, of: Callable[[Sample], float] = wall) -> float:
    """The least of *samples*: the one that other programs disturbed least."""
    return min(map(of, samples))


def rounds(tools: Sequence[Callable[[], Sample]], count: int) -> list[list[Sample]]:
    """*count* samples of each of *tools*, taken in turn: A B, A B; a first round is thrown away."""
    taken: list[list[Sample]] = [[] for _ in tools]
    for _ in range(count + 1):
        for samples, tool in zip(taken, tools, strict=True):
            samples.append(tool())
    return [samples[1:] for samples in taken]
