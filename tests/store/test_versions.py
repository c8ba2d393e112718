"""What the latest version superseded: on every date the rows of the last version but one that covers it."""

from datetime import date, datetime
from pathlib import Path

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.store.plan_file import PlanFile, StoredPlan
from tests.builders import a_demand, a_person, a_plan, a_post, a_shift

NOW = datetime(2026, 11, 20, 9, 30)


def rows(*pairs: tuple[str, int]) -> Roster:
    return Roster.of(Assignment(Pair(person, DutyKey(date(2026, 12, day), "K1", "D"))) for person, day in pairs)


def loaded(path: Path, *published: tuple[Roster, int, int]) -> StoredPlan:
    """A plan file whose roster was published again and again, each time for some dates, read from the disk.

    What the open file says of itself is the same.
    """
    plan = a_plan(people=(a_person("1"), a_person("2")), posts=(a_post(),), shifts=(a_shift(),), demands=(a_demand(),))
    with PlanFile.create(path) as file:
        for roster, first, last in published:
            file.save(plan, roster, action="edit", who="clerk", now=NOW)
            file.publish(Period(date(2026, 12, first), date(2026, 12, last)), who="clerk", reason="why", now=NOW)
        held = file.load()
    with PlanFile.open(path) as file:
        assert file.load() == held
        return held


def test_nothing_is_superseded_by_the_first_version(tmp_path: Path) -> None:
    stored = loaded(tmp_path / "a.patrol", (rows(("1", 1), ("1", 2)), 1, 2))
    assert stored.superseded == Roster()
    assert [(v.number, v.who, v.why) for v in stored.versions] == [(1, "clerk", "why")]


def test_superseded_goes_date_by_date(tmp_path: Path) -> None:
    stored = loaded(
        tmp_path / "a.patrol",
        (rows(("1", 1), ("1", 2), ("1", 3)), 1, 3),
        (rows(("2", 1), ("2", 2), ("2", 3)), 2, 3),
        (rows(("1", 1), ("1", 2), ("1", 3)), 3, 3),
    )
    assert stored.published is not None
    assert stored.published.pairs == rows(("1", 1), ("2", 2), ("1", 3)).pairs
    assert stored.superseded.pairs == rows(("1", 2), ("2", 3)).pairs


def test_saving_keeps_what_is_known_of_versions(tmp_path: Path) -> None:
    path = tmp_path / "a.patrol"
    before = loaded(path, (rows(("1", 1)), 1, 1), (rows(("2", 1)), 1, 1))
    with PlanFile.open(path) as file:
        stored = file.load()
        file.save(stored.plan, rows(("1", 1)), action="edit", who="clerk", now=NOW)
        held = file.load()
    assert (held.superseded, held.versions, held.published) == (before.superseded, before.versions, before.published)
    assert held.roster.pairs == rows(("1", 1)).pairs
