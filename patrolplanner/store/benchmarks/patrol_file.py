"""Instances of patrols, in JSON, and the cards of their visits.

``drive`` in minutes between the base (first) and the spots, ``spots`` with name, weights by the 24 hours, minutes, and
most_gap where they must be visited; ``shifts`` with start and length in minutes; cars, days, reserve, window.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from patrolplanner.domain.messages import translate
from patrolplanner.planning.deployment.patrol import DAY_HOURS, HOUR, MadeVisit, PatrolShift, PatrolTask, Spot
from patrolplanner.store.benchmarks.json_fields import JsonFields, read_json
from patrolplanner.store.exchange.replacing import replacing

_KNOWN = ("drive", "spots", "shifts", "cars", "days", "reserve", "window")
_DAY = DAY_HOURS * HOUR


@dataclass(frozen=True)
class PatrolInstance:
    """A name and what is asked."""

    name: str
    task: PatrolTask


def read_instance(path: Path) -> PatrolInstance:
    """The patrols of a file. Raises UserError, with the field, for whatever does not fit."""
    fields = read_json(path, _KNOWN)
    spots = [_spot(one) for one in fields.objects("spots")]
    shifts = [_shift(one) for one in fields.objects("shifts")]
    for key, listed in (("spots", spots), ("shifts", shifts)):
        if not listed:
            raise fields.wrong(key, translate("benchmarks", "a list of one at least"))
    drive = fields.rows("drive", len(spots) + 1)
    if len(drive) != len(spots) + 1 or any(cell > _DAY for row in drive for cell in row):
        wanted = translate("benchmarks", "{count} {count:row|rows} of minutes below {most}: the base, then the spots")
        raise fields.wrong("drive", wanted.fill(count=len(spots) + 1, most=_DAY))
    window = fields.whole("window", 25, 1, 240)
    for spot in spots:
        if spot.most_gap is not None and spot.most_gap < 2 * max(window, spot.minutes):
            wanted = translate("benchmarks", "as long as two windows, and as two visits")
            raise fields.wrong("most_gap", wanted)
    task = PatrolTask(
        drive,
        tuple(spots),
        tuple(shifts),
        fields.whole("cars", None, 0, 100),
        fields.whole("days", None, 1, 366),
        fields.number("reserve", 0.3, 0, 0.95),
        window,
    )
    return PatrolInstance(path.stem, task)


def _spot(fields: JsonFields) -> Spot:
    most_gap = None if fields.fields.get("most_gap") is None else fields.whole("most_gap", None, 10, _DAY)
    weights = fields.vector("weights", DAY_HOURS)
    return Spot(fields.text("name"), tuple(weights), fields.whole("minutes", 13, 1, 240), most_gap)


def _shift(fields: JsonFields) -> PatrolShift:
    return PatrolShift(fields.whole("start", None, 0, _DAY - 1), fields.whole("length", None, HOUR, _DAY))


def write_cards(task: PatrolTask, visits: Sequence[MadeVisit], path: Path) -> None:
    """Every visit a row, by day, shift and car, in the order in which they are made."""
    with replacing(path) as unfinished, unfinished.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("day", "shift", "car", "spot", "begin", "minutes"))
        for visit in visits:
            moment = (task.shifts[visit.shift].start + visit.begin) % _DAY
            spot = task.spots[visit.spot]
            begin = f"{moment // HOUR:02}:{moment % HOUR:02}"
            writer.writerow((visit.day + 1, visit.shift + 1, visit.car + 1, spot.name, begin, spot.minutes))
