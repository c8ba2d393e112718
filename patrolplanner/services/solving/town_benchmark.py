"""The Chinese contest's problem 2011 B: every district and the whole town, with what is reached, closed and added."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from patrolplanner.domain.messages import Message, translate
from patrolplanner.planning.deployment.choosing import Choosing, choosing_of
from patrolplanner.planning.deployment.closure import close_exits
from patrolplanner.planning.deployment.ways import along_edges
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.solving.benchmark_run import AskedInstance, BenchmarkRun, OnPoint
from patrolplanner.services.solving.peak_memory import peak_memory
from patrolplanner.store.benchmarks.cumcm import Town, read_town

if TYPE_CHECKING:
    from patrolplanner.planning.solving.deployment.inquiry import Inquiry

RADIUS = 3.0
MOST_MORE = 5
Figures = dict[str, object]


def run_town(asked: AskedInstance, effort: Effort, stop: StopFlag | None, on_point: OnPoint | None) -> BenchmarkRun:
    """Every question of the town within the effort; solved when all of them are proven."""
    from patrolplanner.planning.solving.deployment.inquiry import Inquiry

    town = read_town(asked.alone("cumcm2011b"))
    begun = time.monotonic()
    inquiry = Inquiry(effort, stop)
    parts: Figures = {
        name: _district(town, name, inquiry) for name in sorted(set(town.districts)) if _platforms(town, name)
    }
    parts["all"] = _whole(town, inquiry)
    proven = all(_is_proven(part) for part in parts.values())
    ended = "proven" if proven else "stopped" if inquiry.stop.is_set() else "time"
    return BenchmarkRun(
        "cumcm2011b",
        asked.path.name,
        solved=proven,
        ended=ended,
        seconds=time.monotonic() - begun,
        peak=peak_memory(),
        said=tuple(_said(name, part) for name, part in parts.items() if isinstance(part, dict)),
        figures={"parts": parts},
    )


def _is_proven(part: object) -> bool:
    return isinstance(part, dict) and bool(part["proven"])


def _platforms(town: Town, name: str) -> list[int]:
    return [p for p in town.platforms if name in ("all", town.districts[p])]


def _question(town: Town, name: str) -> tuple[Choosing, list[int]]:
    """The district by itself, with the roads inside it and its platforms held; and its junctions."""
    mine = [n for n, district in enumerate(town.districts) if name in ("all", district)]
    place = {junction: n for n, junction in enumerate(mine)}
    roads = [(place[a], place[b], m) for a, b, m in town.roads if a in place and b in place]
    held = tuple(sorted({place[p] for p in _platforms(town, name)}))
    times = along_edges(len(mine), roads)
    return choosing_of(times, [town.calls[n] for n in mine], len(held), held), mine


def _district(town: Town, name: str, inquiry: Inquiry) -> Figures:
    from patrolplanner.planning.solving.deployment.platforms import added, fewest_more, reach_of

    choosing, mine = _question(town, name)
    numbers = [town.numbers[n] for n in mine]
    now = reach_of(choosing, choosing.held, RADIUS)
    more = fewest_more(choosing, RADIUS, inquiry)
    figures: Figures = {
        "junctions": len(mine),
        "platforms": len(choosing.held),
        "beyond": {numbers[i]: round(minutes, 3) for i, minutes in now.beyond},
        "within": round(100 * now.within, 2),
        "mean": round(now.mean, 3),
        "needed": None if more is None else [numbers[j] for j in more],
    }
    additions = [added(choosing, k, RADIUS, inquiry) for k in range(1, MOST_MORE + 1)]
    figures["added"] = [
        {
            "new": [numbers[j] for j in a.new],
            "within": round(100 * a.reach.within, 2),
            "mean": round(a.reach.mean, 3),
            "beyond": len(a.reach.beyond),
        }
        for a in additions
    ]
    exits = [e for e in town.exits[1] if e in mine] if name == "A" else []
    if exits:
        figures["closing"] = _closing(town, choosing, [mine.index(e) for e in exits], mine)
    figures["proven"] = all(a.proven for a in additions)
    return figures


def _closing(town: Town, choosing: Choosing, exits: list[int], mine: list[int]) -> Figures:
    closing = close_exits(choosing.between(exits, choosing.held))
    units = [town.numbers[mine[p]] for p in choosing.held]
    return {
        "slowest": round(closing.slowest, 4),
        "total": round(closing.total, 4),
        "exits": {
            town.numbers[mine[e]]: None if u is None else units[u] for e, u in zip(exits, closing.unit_of, strict=True)
        },
        "spare": [None if u is None else units[u] for u in closing.spare],
    }


def _whole(town: Town, inquiry: Inquiry) -> Figures:
    from patrolplanner.planning.solving.deployment.platforms import fewest_more, most_within, reach_of

    choosing, mine = _question(town, "all")
    now = reach_of(choosing, choosing.held, RADIUS)
    free, proven = most_within(choosing, RADIUS, inquiry)
    anywhere = fewest_more(choosing_of(choosing.times, choosing.weights.tolist(), 1), RADIUS, inquiry)
    beside = fewest_more(choosing, RADIUS, inquiry)
    return {
        "junctions": len(mine),
        "platforms": len(choosing.held),
        "beyond": len(now.beyond),
        "within": round(100 * now.within, 2),
        "mean": round(now.mean, 3),
        "within_placed_freely": round(100 * free, 2),
        "needed_placed_freely": None if anywhere is None else len(anywhere),
        "needed_beside": None if beside is None else len(beside),
        "closing": _closing(town, choosing, list(town.exits[0]), mine),
        "proven": proven,
    }


def _said(name: str, part: Figures) -> Message:
    text = translate(
        "benchmarks",
        "{name}: {junctions} {junctions:junction|junctions}, {platforms} {platforms:platform|platforms}; "
        "{within} % of calls within 3 min, on average {mean}.",
    )
    known = {key: part[key] for key in ("junctions", "platforms", "within", "mean")}
    return text.fill(name=name, **known)
