"""Designed rotations: right, complete, repeatable, and stopped when asked."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from patrolplanner.planning.rotation.wish import RotationWish, Span, WishedShift, faults, too_close
from patrolplanner.planning.solving.rotation.design import DesignEnd, design_liked_rotation, design_rotation
from patrolplanner.planning.stop import StopFlag
from patrolplanner.store.benchmarks.rws import read_instance, write_solution
from tests.efforts import effort_of
from tests.planning.rota_judge import a_small_wish, every_rota, gives, possible
from tests.source_tree import ROOT

SHARED = ROOT.parent / "shared" / "bench" / "rws"
ONE = effort_of(20)
EVERY_DAY = (1,) * 7


def three_shifts(rows: int, **changes: Span) -> RotationWish:
    """Early, late and night, one of each every day, no short rest between them."""
    times = (("d", 480), ("e", 960), ("n", 0))
    shifts = tuple(WishedShift(code, EVERY_DAY, Span(1, 4), start, 480) for code, start in times)
    spans = {"work": Span(1, 6), "off": Span(1, 4), **changes}
    return RotationWish(rows, shifts, spans["work"], spans["off"], too_close(shifts, 11 * 60))


@pytest.mark.parametrize("seed", range(150))
def test_small_wishes_are_decided_as_by_trying_every_rota(seed: int) -> None:
    wish = a_small_wish(Random(seed))
    found = design_rotation(wish, ONE)
    if found.ended is DesignEnd.FOUND:
        assert found.rota is not None
        assert gives(wish, found.rota)
    else:
        assert found.ended is DesignEnd.NONE
        assert not possible(wish)


def test_the_small_wishes_are_of_both_kinds() -> None:
    ends = [design_rotation(a_small_wish(Random(seed)), ONE).ended for seed in range(150)]
    assert ends.count(DesignEnd.FOUND) > 30
    assert ends.count(DesignEnd.NONE) > 30


@pytest.mark.parametrize("seed", range(40))
def test_the_judge_of_rotas_and_its_second_opinion_agree(seed: int) -> None:
    chance = Random(1000 + seed)
    wish = a_small_wish(chance)
    for n, rota in enumerate(every_rota(wish)):
        if n > 300:
            break
        assert (faults(wish, rota) == 0) == gives(wish, rota)


def test_four_teams_three_shifts() -> None:
    wish = three_shifts(4)
    found = design_liked_rotation(wish, ONE)
    assert found.rota is not None
    assert gives(wish, found.rota)


def test_the_liked_rota_is_no_worse_in_what_people_mind() -> None:
    wish = three_shifts(5)
    plain, liked = design_rotation(wish, ONE).rota, design_liked_rotation(wish, ONE).rota
    assert plain is not None
    assert liked is not None
    assert gives(wish, liked)

    def minded(rota: tuple[tuple[str, ...], ...]) -> int:
        days = [code for row in rota for code in row]
        lone = sum(days[n - 1] != "-" == days[n] != days[(n + 1) % len(days)] for n in range(len(days)))
        return 3 * lone - 2 * sum(row[5] == row[6] == "-" for row in rota)

    assert minded(liked) <= minded(plain)


def test_a_flow_that_falls_apart_is_no_rota() -> None:
    # 5 days on, 2 off in every row: each row would begin on the same day of the week and never change
    shift = WishedShift("D", (5, 5, 5, 5, 5, 5, 5), Span(5, 5))
    wish = RotationWish(7, (shift,), Span(5, 5), Span(2, 2))
    assert design_rotation(wish, ONE).ended is DesignEnd.NONE
    # longer rests change nothing: 14 days off in at least 7 runs of at least 2
    assert design_rotation(RotationWish(7, (shift,), Span(5, 5), Span(2, 3)), ONE).ended is DesignEnd.NONE
    freer = WishedShift("D", shift.demand, Span(4, 6))
    found = design_rotation(RotationWish(7, (freer,), Span(4, 6), Span(2, 3)), ONE)
    assert found.rota is not None


def test_nobody_ever_off_and_nobody_ever_on() -> None:
    always = WishedShift("D", (2,) * 7, Span(1, 14))
    assert design_rotation(RotationWish(2, (always,), Span(1, 14), Span(1, 2)), ONE).rota == (("D",) * 7,) * 2
    assert design_rotation(RotationWish(2, (always,), Span(1, 13), Span(1, 2)), ONE).ended is DesignEnd.NONE
    never = WishedShift("D", (0,) * 7, Span(1, 2))
    assert design_rotation(RotationWish(2, (never,), Span(1, 2), Span(3, 20)), ONE).rota == (("-",) * 7,) * 2
    assert design_rotation(RotationWish(2, (never,), Span(1, 2), Span(3, 13)), ONE).ended is DesignEnd.NONE


def test_more_wanted_than_there_are() -> None:
    wish = RotationWish(2, (WishedShift("D", (3, 1, 1, 1, 1, 1, 1), Span(1, 7)),), Span(1, 6), Span(1, 6))
    assert design_rotation(wish, ONE).ended is DesignEnd.NONE


def test_long_runs_allowed_are_no_burden() -> None:
    wish = three_shifts(12, work=Span(1, 99), off=Span(1, 99))
    assert design_rotation(wish, effort_of(200)).ended is DesignEnd.FOUND


def test_the_same_seed_gives_the_same_rota_in_another_process() -> None:
    code = (
        "from tests.planning.solving.rotation.test_design import *\n"
        "print(design_liked_rotation(three_shifts(7), effort_of(60, seed=3)).rota)"
    )
    runs = {
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    }
    assert len(runs) == 1
    assert runs.pop().startswith("((")


def hard_wish() -> RotationWish:
    """A wish so tight that its proof takes seconds of work."""
    shifts = (
        WishedShift("D", (3,) * 7, Span(2, 6)),
        WishedShift("A", (2,) * 7, Span(3, 5)),
        WishedShift("N", (3,) * 7, Span(1, 6)),
    )
    pairs = {("N", "A"), ("A", "D"), ("N", "D")}
    return RotationWish(10, shifts, Span(2, 6), Span(1, 4), frozenset(pairs), frozenset(pairs | {("N", "N")}))


def test_a_stop_ends_it_at_once() -> None:
    """Asked for in the middle of a solve: hardly anything is done any more."""

    class Asked(StopFlag):
        """Set after some looks at it, which come many to a solve."""

        looks = 0

        def is_set(self) -> bool:
            self.looks += 1
            return self.looks > 10

    stop = Asked()
    found = design_rotation(hard_wish(), effort_of(120), stop)
    assert found.ended is DesignEnd.STOPPED
    assert stop.looks < 30


def test_a_stop_before_it_begins_and_time_that_is_up() -> None:
    stop = StopFlag()
    stop.set()
    assert design_rotation(three_shifts(4), ONE, stop).ended is DesignEnd.STOPPED
    assert design_rotation(three_shifts(4), effort_of(0)).ended is DesignEnd.TIME


# -- the public set -------------------------------------------------------------------------------------


def known(folder: str) -> list[tuple[Path, str]]:
    """The files of a folder beside the repository with what is known of them."""
    if not SHARED.is_dir():
        return []
    with (SHARED / "best_known.csv").open(encoding="utf-8") as file:
        rows = [r for r in csv.DictReader(file) if r["folder"] == folder]
    return [(SHARED / folder / f"Example{r['example']}.txt", r["status"]) for r in rows]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the public rotation set is not beside this repository")
@pytest.mark.parametrize("folder", ["real20", "set50"])
def test_the_public_set(folder: str, tmp_path: Path) -> None:
    for path, status in known(folder):
        wish = read_instance(path)
        found = design_rotation(wish, effort_of(60, workers=2))
        assert found.ended is (DesignEnd.FOUND if status == "feasible" else DesignEnd.NONE), path.name
        if found.rota is None:
            continue
        assert gives(wish, found.rota)
        write_solution(found.rota, tmp_path / "solution.txt")
        judge = [sys.executable, SHARED / "check.py", path, tmp_path / "solution.txt"]
        assert subprocess.run(judge, capture_output=True, check=False).returncode == 0, path.name
