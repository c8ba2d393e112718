"""The route cards of the sample county: ``python -m tests.sample_cards`` draws the month of its roster anew.

Written beside the roster as a table, a line a card, so that opening the sample draws nothing; the same seed gives the
same cards.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from patrolplanner import paths
from patrolplanner.domain.patrols import PatrolVisit, RouteCard
from patrolplanner.domain.plan import Period
from patrolplanner.domain.typed_text import clock
from patrolplanner.planning.deployment.patrol_draw_task import DrawnShift, DrawTask
from patrolplanner.planning.solving.deployment.patrol_draw import draw
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.starting.starting import make_sample
from patrolplanner.store.plan_file import PlanFile

SEED = 20261201
DECEMBER = Period(date(2026, 12, 1), date(2026, 12, 31))
HEADS = ("date", "post", "shift", "vehicle", "crew", "seed", "left_out", "visits")


def drawn_anew() -> list[DrawnShift]:
    """The cards of the shipped roster, whatever cards are shipped with it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.patrol"
        make_sample(path, "sample", datetime(2026, 11, 30))
        with PlanFile.open(path) as file:
            stored = file.load()
    plan = replace(stored.plan, route_cards=(), visits=())
    return draw(DrawTask(plan, stored.roster, DECEMBER, SEED, anew=True), StopFlag())


def line(card: RouteCard, visits: list[PatrolVisit]) -> str:
    stops = ";".join(f"{visit.spot} {clock(visit.planned or 0)}" for visit in visits)
    cells = (card.day, card.post, card.shift, card.vehicle, ";".join(card.crew), card.seed, card.left_out, stops)
    return "\t".join(map(str, cells))


def main() -> None:
    lines = ["\t".join(HEADS)]
    for shift in drawn_anew():
        for card in shift.cards:
            lines.append(line(card, [visit for visit in shift.visits if visit.post == card.post]))
    (paths.resources() / "sample" / "route_cards.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
