"""Looking at a plan that somebody else has open and writes: whole states alone are seen, and nobody is in the way."""

from __future__ import annotations

import os
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.store.looking_on import Onlooker
from patrolplanner.store.plan_file import PlanFile, StoredPlan
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_officer
from tests.store.by_hand import made_older
from tests.tiny_station import plan_file
from tests.writing_plan import writing

DAYS = range(1, 31)
MOST_SWINGS, LOOKS = 40, 12


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    facts = a_plan(people=(an_officer("001"), an_officer("002")), posts=(a_post("K1"),), demands=(a_demand("K1", "D"),))
    return plan_file(tmp_path, facts, a_roster(*(a_pair("001", n) for n in DAYS)))


def who(stored: StoredPlan | None) -> list[str]:
    assert stored is not None
    return [a.pair.person for a in sorted(stored.roster.assignments, key=lambda a: a.pair.duty)]


def test_what_another_process_has_open_is_read_as_it_stands(plan: Path) -> None:
    onlooker = Onlooker(plan)
    with PlanFile.open(plan) as file:
        right = file.load()
    with writing(plan) as writer:
        assert onlooker.look() == right
        assert onlooker.look() is None, "nothing has changed"
        writer.put(2, "002", "001")
        before = {path.name for path in plan.parent.iterdir()}
        writer.put(3, "002", "001")
        assert who(onlooker.look()) == ["001", "002", "002", *(["001"] * 27)]
        writer.put(4, "002", "001")
        assert who(onlooker.look())[2:4] == ["002", "002"]
        assert {path.name for path in plan.parent.iterdir()} == before, "nothing is left beside the plan"


def test_a_writer_is_never_in_its_way_and_whole_states_alone_are_seen(plan: Path) -> None:
    """Every state has thirty duties, of which the first so many have changed hands: no half of a change is seen."""
    seen: set[int] = set()
    with writing(plan) as writer:
        for _ in range(MOST_SWINGS):
            writer.begin("swing 2")
            for _ in range(LOOKS):
                people = who(_whole_state(plan))
                assert len(people) == 30
                assert sum(one != other for one, other in pairwise(people)) <= 1
                seen.add(people.count("002"))
            writer.wait()
            if len(seen) >= 3:
                break
    assert len(seen) >= 3
    with PlanFile.open(plan) as file:
        assert who(file.load()) == ["001"] * 30


def _whole_state(plan: Path) -> StoredPlan | None:
    """What is seen at last: in the middle of a change nothing is."""
    while True:
        try:
            return Onlooker(plan).look()
        except UserError as error:
            if "in the middle of a change" not in str(error):
                raise


def test_a_file_that_goes_and_comes_back(plan: Path, tmp_path: Path) -> None:
    onlooker = Onlooker(plan)
    assert who(onlooker.look()) == ["001"] * 30
    os.replace(plan, tmp_path / "aside")
    with pytest.raises(UserError, match=r"There is no file station\.patrol"):
        onlooker.look()
    shutil.copy2(tmp_path / "aside", plan)
    assert who(onlooker.look()) == ["001"] * 30, "said again, though it is the same as before"


@pytest.mark.parametrize("content", [b"", b"x" * 5000, b"SQLite format 3\0" + b"\0" * 4000])
def test_what_is_damaged_or_no_plan_is_one_sentence(plan: Path, content: bytes) -> None:
    onlooker, whole = Onlooker(plan), plan.read_bytes()
    plan.write_bytes(content)
    with pytest.raises(UserError, match=r"^station\.patrol is [^\n]*\.$"):
        onlooker.look()
    plan.write_bytes(whole)
    assert who(onlooker.look()) == ["001"] * 30


def test_a_letter_that_changed_by_itself_is_damage(plan: Path) -> None:
    content = plan.read_bytes()
    place = content.rindex("岗".encode())
    plan.write_bytes(content[:place] + "港".encode() + content[place + 3 :])
    with pytest.raises(UserError, match="is damaged"):
        Onlooker(plan).look()


def test_a_change_that_was_left_half_done_is_not_shown(plan: Path) -> None:
    journal = plan.with_name(f"{plan.name}-journal")
    journal.write_bytes(bytes.fromhex("d9d505f920a163d7") + b"\0" * 600)
    with pytest.raises(UserError, match="in the middle of a change"):
        Onlooker(plan).look()
    journal.write_bytes(b"\0" * 600)
    assert who(Onlooker(plan).look()) == ["001"] * 30


def test_an_older_plan_is_read_and_stays_as_it_is(plan: Path) -> None:
    made_older(plan, 1)
    before = plan.read_bytes()
    assert who(Onlooker(plan).look()) == ["001"] * 30
    assert plan.read_bytes() == before


def test_a_folder_and_what_has_no_end(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        Onlooker(tmp_path).look()
    (tmp_path / "endless.patrol").symlink_to("/dev/zero")
    with pytest.raises(UserError, match="is no plan file"):
        Onlooker(tmp_path / "endless.patrol").look()
