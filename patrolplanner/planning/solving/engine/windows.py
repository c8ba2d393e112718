"""The windows of a first roster: dates in order for each group of people who share duties, several groups at once."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.engine.groups import components

START_PAIRS = 300  # free pairs of one step of the first roster; a step is a day at least
START_MOST = 1500  # free pairs of a step, which is cut between duties when a day has more


class Windows:
    """The free pairs of a case in windows, each lane of them to be filled in its order by one thread at a time.

    A group with more than a thread's part of the plan has several lanes, so that it is begun from several dates at
    once: what does not fit where they meet is mended afterwards. ``all`` are the windows of all lanes, in turn.
    """

    def __init__(self, case: Case, editable: Bools, workers: int) -> None:
        lanes = list(_lanes(case, editable, workers))
        self.all = [lane[n] for n in range(max(map(len, lanes), default=0)) for lane in lanes if n < len(lane)]
        numbers = {id(window): number for number, window in enumerate(self.all)}
        self._lanes = [[(numbers[id(window)], window) for window in reversed(lane)] for lane in lanes]
        self._left = [sum(map(len, lane)) for lane in lanes]
        self._free = set(range(len(lanes)))
        self._lock = threading.Lock()

    def in_turn(self) -> Iterator[tuple[int, Ints]]:
        """The windows that one thread is to fill, with their numbers; each is filled when the next is asked for.

        The longest lane that no other thread is at is next: what takes longest is begun first, and never waited for.
        """
        while (lane := self._taken()) is not None:
            number, window = self._lanes[lane].pop()
            yield number, window
            with self._lock:
                self._left[lane] -= len(window)
                self._free.add(lane)

    def _taken(self) -> int | None:
        with self._lock:
            lanes = [lane for lane in self._free if self._lanes[lane]]
            if not lanes:
                return None
            lane = max(lanes, key=lambda n: (self._left[n], -n))
            self._free.discard(lane)
            return lane


def _lanes(case: Case, editable: Bools, workers: int) -> Iterator[Sequence[Ints]]:
    space = case.space
    pairs = np.flatnonzero(editable)
    group_of = components(space.person, space.duty, len(space.instance.people), len(space.instance.duties))
    day = space.instance.duty_day[space.duty]
    for group in np.unique(group_of[space.person[pairs]]).tolist():
        theirs = pairs[group_of[space.person[pairs]] == group]
        days = np.unique(day[theirs])
        length = max(1, int(START_PAIRS * len(days) // max(1, len(theirs))))
        blocks = (
            theirs[(day[theirs] >= d) & (day[theirs] < d + length)]
            for d in range(int(days[0]), int(days[-1]) + 1, length)
        )
        windows = [window for block in blocks if len(block) for window in _split(block, space.duty)]
        yield from _stretches(windows, len(pairs) / workers)


def _stretches(windows: Sequence[Ints], most: float) -> Iterator[Sequence[Ints]]:
    """Windows in order, parted into as few stretches of about the same size as have no more than ``most`` pairs."""
    sizes = np.cumsum([len(window) for window in windows])
    count = math.ceil(sizes[-1] / most)
    cuts = np.searchsorted(sizes, sizes[-1] * np.arange(1, count) / count).tolist()
    return (part for first, last in pairwise([0, *cuts, len(windows)]) if (part := windows[first:last]))


def _split(block: Ints, duty: Ints) -> list[Ints]:
    """A block of pairs, cut between duties (in time order) into steps of at most about START_MOST pairs."""
    if len(block) <= START_MOST:
        return [block]
    block = block[np.argsort(duty[block], kind="stable")]
    edges = np.flatnonzero(np.diff(duty[block])) + 1
    cuts, last = [], 0
    for edge in edges.tolist():
        if edge - last >= START_MOST:
            cuts.append(edge)
            last = edge
    return [np.sort(step) for step in np.split(block, cuts)]
