"""What can be read of a damaged plan is in the new one, what could not is listed, and the old one stays as it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.store.plan_file import PlanFile
from patrolplanner.store.recovering import Recovery, recover
from tests.builders import a_pair, a_plan, a_roster, an_officer
from tests.store.by_hand import by_hand

NOW = datetime(2026, 11, 20, 9, 30)
LATER = datetime(2026, 11, 20, 10, 30)
_PAGE = 4096


def a_busy_plan() -> tuple[object, object]:
    people = tuple(an_officer(f"{n:03}", name=f"民警{n:03}") for n in range(1, 61))
    return a_plan(people=people), a_roster(*(a_pair(p.id, n) for p in people for n in range(1, 29)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "p.patrol"
    with PlanFile.create(found) as file:
        file.save(*a_busy_plan(), action="import", who="王", now=NOW)  # type: ignore[arg-type]
    return found


def recovered(path: Path) -> tuple[Recovery, PlanFile]:
    before = path.read_bytes()
    target = path.with_name("new.patrol")
    found = recover(path, target, "王", LATER)
    assert path.read_bytes() == before
    with pytest.raises(UserError, match="is damaged"):
        PlanFile.open(path)
    return found, PlanFile.open(target)


def page_of(path: Path, table: str, *, leaf: int) -> int:
    """Where a page of rows of a table begins."""
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path"
        pages = [number for (number,) in connection.execute(sql, (table,))]
    return (pages[leaf] - 1) * _PAGE


def spoil(path: Path, at: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(content)


def test_a_torn_page_of_the_roster_costs_its_rows_alone(path: Path) -> None:
    spoil(path, page_of(path, "assignment", leaf=5), b"\xff" * _PAGE)
    found, file = recovered(path)
    with file:
        stored = file.load()
        assert stored.plan == a_busy_plan()[0]
        assert stored.roster.assignments < a_busy_plan()[1].assignments  # type: ignore[attr-defined]
        assert len(stored.roster) > 0.9 * 60 * 28
        assert file.audit()[-1].action == "recover"
    assert ["排班/roster: some of its pages" in str(loss) for loss in found.losses] == [True]


def test_what_is_torn_comes_from_the_newest_whole_copy(path: Path) -> None:
    with PlanFile.open(path) as file:
        file.back_up(NOW)
        bad = file.back_up(LATER)
    spoil(bad, _PAGE, b"\xff" * 100)
    spoil(path, page_of(path, "assignment", leaf=3), b"\0" * _PAGE)
    found, file = recovered(path)
    with file:
        assert (file.load().plan, file.load().roster) == a_busy_plan()
    assert found.copy is not None
    assert "093000" in found.copy.name
    assert any("taken from the copy" in str(loss) for loss in found.losses)


def test_one_bit_of_a_name_is_noticed_and_named(path: Path) -> None:
    name = "民警007".encode()
    spoil(path, path.read_bytes().index(name), bytes([name[0] ^ 0x40]))
    with pytest.raises(UserError, match="table 人员/people, row 007, the column 姓名/name"):
        PlanFile.open(path)
    found, file = recovered(path)
    with file:
        assert len(file.load().plan.people) == 60
    assert ["人员/people, row 007: 姓名/name cannot be read whole" in str(loss) for loss in found.losses][:1] == [True]


def test_another_letter_in_a_name_is_noticed_and_the_copy_says_whose(path: Path) -> None:
    with PlanFile.open(path) as file:
        file.back_up(NOW)
    spoil(path, path.read_bytes().index("民警007".encode()), "平".encode())
    with pytest.raises(UserError, match=r"人员/people .* has changed by itself.*copy is of .*nothing was changed"):
        PlanFile.open(path)
    found, file = recovered(path)
    file.close()
    assert any("人员/people, row 007: is not as in the copy" in str(loss) for loss in found.losses)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: spoil(path, 0, b"\0" * _PAGE),
        lambda path: spoil(path, 16, b"\xff\xff"),
        lambda path: spoil(path, 47, b"\x09"),
        lambda path: spoil(path, 100, b"\0"),
    ],
    ids=["first page", "page size", "format", "schema"],
)
def test_without_a_readable_beginning_most_rows_are_found(path: Path, damage: Callable[[Path], None]) -> None:
    damage(path)
    target = path.with_name("new.patrol")
    recover(path, target, "王", LATER)
    with PlanFile.open(target) as file:
        stored = file.load()
    assert stored.plan.people == a_busy_plan()[0].people  # type: ignore[attr-defined]
    assert len(stored.roster) == 60 * 28


def test_what_refers_to_somebody_who_is_gone_is_left_out_and_listed(path: Path) -> None:
    with by_hand(path) as connection:
        connection.execute("DELETE FROM person WHERE id = '060'")
    found, file = recovered(path)
    with file:
        assert len(file.load().plan.people) == 59
        assert len(file.load().roster) == 59 * 28
    assert sum("names a 人员/people that is gone" in str(loss) for loss in found.losses) == 28


def test_a_foreign_trigger_is_refused_and_left_behind(path: Path) -> None:
    with by_hand(path) as connection:
        connection.execute("CREATE TRIGGER own AFTER INSERT ON audit BEGIN DELETE FROM assignment; END")
    with pytest.raises(UserError, match="somebody has put the trigger own into it"):
        PlanFile.open(path)
    target = path.with_name("new.patrol")
    assert recover(path, target, "王", LATER).losses == ()
    with PlanFile.open(target) as file:
        assert (file.load().plan, file.load().roster) == a_busy_plan()


def test_nothing_is_recovered_over_another_plan_or_from_nothing(path: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="exists already"):
        recover(path, path, "王", NOW)
    empty = tmp_path / "empty.patrol"
    empty.write_bytes(b"")
    with pytest.raises(UserError, match="Nothing of a plan"):
        recover(empty, tmp_path / "new.patrol", "王", NOW)
    assert {found.name for found in tmp_path.iterdir()} == {"p.patrol", "empty.patrol"}
    with PlanFile.open(path), pytest.raises(UserError, match="another window"):
        recover(path, tmp_path / "new.patrol", "王", NOW)
