"""How long streets take in a large county town: 3,000 segments, 40 posts, a month.

``python -m tests.bench.bench_streets`` from the top of the repository prints a table; 1 when a mark is missed.
"""

from __future__ import annotations

import os
import platform
import sys
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta

import numpy as np

from patrolplanner.domain.journal import Journal
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Area, AreaKind, PostKind
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.streets import Street, StreetKind, StreetPoint
from patrolplanner.planning.deployment.network import network_of
from patrolplanner.planning.deployment.travel import TravelTimes
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.views.street_layer import Colouring, StreetTown
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, a_shift

DECEMBER = Period(date(2026, 12, 1), date(2026, 12, 31))
ACROSS, ALONG = 40, 38
SITES = 500


def a_town() -> tuple[Plan, Roster]:
    """An irregular grid of streets with kiosks and patrols, manned day and night."""
    rng = np.random.default_rng(1)
    xs, ys = (np.cumsum(rng.uniform(120, 240, n)) for n in (ACROSS, ALONG))
    places = [[StreetPoint(float(x + rng.normal(0, 15)), float(y + rng.normal(0, 15))) for x in xs] for y in ys]
    rows = [Street(f"R{n}", f"R{n}", StreetKind.STREET, tuple(row)) for n, row in enumerate(places)]
    columns = [
        Street(
            f"C{n}", f"C{n}", StreetKind.ARTERIAL if n % 6 == 0 else StreetKind.LANE, tuple(row[n] for row in places)
        )
        for n in range(ACROSS)
    ]
    spots = rng.uniform((0, 0), (float(xs[-1]), float(ys[-1])), (60, 2)).tolist()
    areas = tuple(Area(f"A{n}", f"A{n}", [*AreaKind][n % 5], x, y, 1 + n % 5) for n, (x, y) in enumerate(spots[:20]))
    kinds = (PostKind.KIOSK, PostKind.KIOSK, PostKind.CAR_PATROL, PostKind.FOOT_PATROL)
    posts = tuple(
        a_post(f"P{n}", kinds[n % 4], x=x, y=y, areas=(f"A{n % 20}", f"A{(n + 7) % 20}"))
        for n, (x, y) in enumerate(spots[20:])
    )
    plan = a_plan(
        streets=(*rows, *columns),
        areas=areas,
        posts=posts,
        shifts=(a_shift("D"), a_shift("N"), a_shift("Z")),
        demands=tuple(a_demand(p.id, shift) for p in posts for shift in "DN"),
    )
    pairs = [a_pair("001", day, p.id, shift) for day in range(1, 32) for p in posts for shift in "DN"]
    return plan, a_roster(*pairs)


def timed(work: Callable[[], object], times: int = 3) -> float:
    """The least of some runs."""
    found = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        found.append(time.perf_counter() - begun)
    return min(found)


def measured() -> tuple[list[tuple[str, float, float]], str]:
    """Every step with its seconds and its mark, and the size of what was measured."""
    plan, roster = a_town()
    paper = Projection.of(plan).paper
    document = Document(plan, roster)
    town = StreetTown(plan)
    preparing = timed(town.prepared, 1)
    hours = [datetime(2026, 12, 5) + timedelta(hours=n) for n in range(24)]
    town.layer(document, hours[0], Colouring.VISIBILITY)
    nodes = [tuple(place) for place in town.network.nodes[:SITES].tolist()]

    def recolour(what: Colouring) -> float:
        return timed(lambda: [town.layer(document, hour, what) for hour in hours], 2) / len(hours)

    found = [
        ("cut the streets into a network", timed(lambda: network_of(plan.streets, paper)), 1.0),
        ("everything that the layer hangs on", preparing, 3.0),
        ("recolour by coverage (mean of 24 hours)", recolour(Colouring.COVER), 0.05),
        ("recolour by visibility (mean of 24 hours)", recolour(Colouring.VISIBILITY), 0.05),
        ("index of a month", timed(lambda: town.watch.index(roster, DECEMBER)), 1.0),
        (f"times from {SITES} sites", timed(lambda: TravelTimes(town.network).seconds_from(nodes, 300), 1), 2.0),
        ("coverage at a moment", timed(lambda: town.reach.at(roster, Journal(), hours[10])), 0.05),
    ]
    size = f"{town.network.segments} segments, {len(town.network.nodes)} nodes, {len(town.watch.places.points)} places"
    return found, f"{size}, {len(plan.posts)} posts, {len(roster)} rows"


def main() -> int:
    """Print the table."""
    figures, size = measured()
    lines = [f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}", size, ""]
    lines += [f"{'step':44}{'took':>12}{'mark':>12}"]
    lines += [f"{name:44}{s * 1000:>9.1f} ms{m * 1000:>9.0f} ms{'  OVER' * (s > m)}" for name, s, m in figures]
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if any(s > m for _, s, m in figures) else 0


if __name__ == "__main__":
    raise SystemExit(main())
