"""Every phase of a search hears that it is over: asked to stop in it, the search begins next to nothing more.

What is counted are units of work, not seconds: layers, passes, programs, solves, parts.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.solving import search as search_module
from patrolplanner.planning.solving.aggregation.disaggregation import Disaggregation
from patrolplanner.planning.solving.bounds.linear_bound import LinearBound
from patrolplanner.planning.solving.bounds.lower_bounds import LowerBounds
from patrolplanner.planning.solving.bounds.patterns import Patterns
from patrolplanner.planning.solving.bounds.row_bound import RowBound
from patrolplanner.planning.solving.bounds.target_counts import TargetCounts
from patrolplanner.planning.solving.column_generation.approach import Approach
from patrolplanner.planning.solving.column_generation.bundles import Sums
from patrolplanner.planning.solving.column_generation.column_search import ColumnSearch
from patrolplanner.planning.solving.column_generation.diagram import DiagramMaker
from patrolplanner.planning.solving.column_generation.diving import Diver
from patrolplanner.planning.solving.column_generation.master import Master
from patrolplanner.planning.solving.column_generation.narrow import NarrowRows
from patrolplanner.planning.solving.column_generation.people import Generators
from patrolplanner.planning.solving.column_generation.pricing import Pricer
from patrolplanner.planning.solving.column_generation.small_graph import SmallGraph
from patrolplanner.planning.solving.engine import lns, run_control
from patrolplanner.planning.solving.engine.lns import Incumbent
from patrolplanner.planning.solving.engine.run_control import EndReason
from patrolplanner.planning.solving.search import Search
from patrolplanner.planning.solving.whole_rows.mixtures import Mixtures
from patrolplanner.planning.stop import StopFlag
from tests.efforts import WAIT, effort_of
from tests.planning.small_plans import bare_roster, small_plan
from tests.planning.solving.aggregation.test_aggregation import a_filling, a_plan
from tests.planning.solving.curtois_cases import many_people, whole_case

LONG = 6.0
"""Counted work after which a search ends that never comes to a phase."""
UNITS = (
    (SmallGraph, "layer"),
    (Sums, "onward"),
    (NarrowRows, "_priced"),
    (Pricer, "solve"),
    (Master, "solve"),
    (run_control, "solved"),
    (LinearBound, "solve"),
    (lns, "sub_model"),
)
"""What work is made of: none of these takes long by itself, or it is ended from outside."""
LOOKS = 6000
"""At the end, a hundredth of a second apart, until the search must have heard."""
OFTEN = 8
"""Times that a search is run again, at most, until it comes to a phase: which thread does what is chance, and the best
may be proven before it was a phase's turn."""
FEW = 4
"""Units that are begun after the end, at most: what each thread was about to begin."""


def columns(tmp_path: Path) -> Search:
    """Six people over six weeks, for column generation and parts."""
    case = whole_case(tmp_path, many_people(6, 6))
    return Search(case, np.zeros(case.space.size, np.int64), np.ones(case.space.size, bool), effort_of(LONG, 2))


def a_county(_: Path) -> Search:
    """A small county, for windows, parts and bounds."""
    small, rng = small_plan(7, people=10, posts=11, days=12), np.random.default_rng(7)
    case = small.case(Rulebook.of(small.plan), rng)
    return Search(case, bare_roster(case), case.space.live, effort_of(LONG, 2))


def a_station(_: Path) -> Search:
    """Ten people over two weeks whose gaps are soon proven, for whole rows; what betters the roster beside it spends
    most of the work."""
    small, rng = small_plan(10, people=10, posts=2, days=10), np.random.default_rng(10)
    case = small.case(Rulebook.of(small.plan), rng)
    return Search(case, bare_roster(case), case.space.live, effort_of(10 * LONG, 2))


def alike(_: Path) -> Search:
    """Kiosks that are taken for one, with too few officers."""
    filling = a_filling(a_plan(officers=8, others=24, kiosks=6))
    return Search(filling.case, filling.start, filling.editable, effort_of(LONG, 2))


PHASES: tuple[tuple[Callable[[Path], Search], type, str], ...] = (
    (columns, Generators, "begin"),
    (columns, NarrowRows, "cheapest"),
    (columns, Generators, "lay_out"),
    (columns, DiagramMaker, "make"),
    (columns, Approach, "sweep"),
    (columns, Approach, "rounded"),
    (columns, ColumnSearch, "_root"),
    (columns, Diver, "price_out"),
    (columns, Diver, "dive"),
    (columns, Diver, "beside"),
    (columns, Incumbent, "offer"),
    (a_county, TargetCounts, "__init__"),
    (a_county, Incumbent, "first_roster"),
    (a_county, Incumbent, "improve"),
    (a_county, LowerBounds, "at_once"),
    (a_county, LowerBounds, "prove"),
    (a_county, LowerBounds, "_count"),
    (a_station, RowBound, "lay_out"),
    (a_station, Mixtures, "sweep"),
    (a_station, Mixtures, "bound"),
    (alike, Disaggregation, "deal"),
    (alike, LowerBounds, "_gaps"),
    (alike, Patterns, "bounds"),
)


@pytest.mark.parametrize(("made", "where", "phase"), PHASES, ids=[f"{w.__name__}.{p}" for _, w, p in PHASES])
def test_a_search_that_is_asked_to_stop_in_a_phase_ends_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: Callable[[Path], Search], where: type, phase: str
) -> None:
    search, stop, begun = made(tmp_path), StopFlag(), list[str]()
    original = getattr(where, phase)

    def asked(*given: object, **named: object) -> object:
        if not stop.is_set():
            stop.set()
            heard = threading.Event()
            for _ in range(LOOKS):
                if search.course.ended is None:
                    heard.wait(0.01)
            for owner, unit in UNITS:
                monkeypatch.setattr(owner, unit, _counting(begun, getattr(owner, unit), f"{owner.__name__}.{unit}"))
        return original(*given, **named)

    if where is TargetCounts:  # the plan is too small for them otherwise
        monkeypatch.setattr(search_module, "GUIDED_PAIRS", 0)
    if made is a_station:  # it is small enough to be solved as a whole meanwhile
        monkeypatch.setattr(search_module, "WHOLE_PAIRS", 0)
    before = set(threading.enumerate())
    monkeypatch.setattr(where, phase, asked)
    outcome = search.run(stop)
    for _ in range(OFTEN):
        if not stop.is_set():
            search = made(tmp_path)
            outcome = search.run(stop)
    _join(before)
    assert stop.is_set(), "the search never came to this phase"
    assert outcome.ended in (EndReason.STOPPED, EndReason.PROVEN)
    assert len(begun) <= FEW, begun


def _join(before: set[threading.Thread]) -> None:
    """Wait for the threads begun since."""
    for thread in set(threading.enumerate()) - before:
        thread.join(WAIT)


def _counting(begun: list[str], unit: Callable[..., object], name: str) -> Callable[..., object]:
    def counted(*given: object, **named: object) -> object:
        begun.append(name)
        return unit(*given, **named)

    return counted
