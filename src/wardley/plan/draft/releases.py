"""What a little more capacity would let in."""

from wardley.plan.draft.fill import squeeze
from wardley.plan.draft.placing import Placing
from wardley.plan.draft.schedule import Release


def releases_of(placing: Placing) -> tuple[Release, ...]:
    """By each team that lacks room for something: what one more person-month a quarter lets in.

    All that is planned stays where it is, and the share of capacity that may be planned holds for what is
    added too. The plan is left as it was.
    """
    work = placing.work
    lacking: dict[int, list[int]] = {}
    for number, team in enumerate(work.team):
        if team >= 0 and work.effort[number] and not placing.placed(number) and placing.ready(number):
            start, _ = placing.window(number)
            if placing.room.free_from(team, start) < work.effort[number]:
                lacking.setdefault(team, []).append(number)
    return tuple(
        Release(work.teams[team].team, _let_in(placing, team, lacking[team])) for team in sorted(lacking)
    )


def _let_in(placing: Placing, team: int, numbers: list[int]) -> tuple[str, ...]:
    extra, before = placing.work.extra, len(placing.taken)
    placing.room.add(team, extra)
    found = squeeze(placing, numbers)
    placing.take_back(before)
    placing.room.add(team, -extra)
    return tuple(placing.work.judged[number].name for number in found)
